//! UPER and JER. (Skeleton: the helper who owns this crate fills it in.)

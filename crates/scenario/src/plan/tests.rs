//! Plans there and back, and bad ones.

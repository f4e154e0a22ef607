//! Scenarios of whole networks: what stands in the format's description and in the repository is
//! sound, and what is wrong is told in its place.

mod described;
mod exported;
mod hostile;
mod shipped;
mod volumes;
mod wrong;

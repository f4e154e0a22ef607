//! The parts of the `semafor` binary, as a library so that tests can reach them.

pub mod cmd;
pub mod daemon;
pub mod mqtt;

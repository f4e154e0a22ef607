//! The subcommands, one module each.

pub mod check;
pub mod compare;
pub mod decode;
#[cfg(feature = "broker")]
pub mod demo;
pub mod encode;
pub mod export;
pub mod import;
pub mod replicate;
pub mod scenario_args;
pub mod sim;
pub mod sumo;

//! The subcommands.

pub mod decode;
pub mod encode;

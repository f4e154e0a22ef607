//! The subcommands, one module each.

pub mod check;
pub mod compare;
pub mod decode;
#[cfg(feature = "broker")]
pub mod demo;
pub mod encode;
pub mod export;
pub mod import;
mod log;
mod page;
pub mod plan;
pub mod replicate;
pub mod scenario_args;
pub mod sim;
pub mod sumo;

/// Whether whoever reads our output has gone: no fault of ours or theirs.
pub fn is_broken_pipe(error: &anyhow::Error) -> bool {
    let of = |cause: &std::io::Error| cause.kind() == std::io::ErrorKind::BrokenPipe;
    error.chain().any(|cause| cause.downcast_ref().is_some_and(of))
}

//! `cargo xtask mutants`: whether the tests of `signal` notice when its code is changed.

use crate::tool;
use anyhow::{Context, Result};
use std::process::{Command, ExitCode};

/// Changes the code of the safety kernel's crate place by place, and runs its tests each time; how
/// stands in `.cargo/mutants.toml`, as would what can't be told from the original. The arguments go
/// to cargo-mutants, as `--file crates/signal/src/kernel.rs`.
///
/// # Errors
/// cargo-mutants is nowhere and can't be built.
pub fn run(args: &[&str]) -> Result<ExitCode> {
    let program = tool::find("cargo-mutants")?;
    let status = Command::new(program)
        .args(["mutants", "--package", "semafor-signal", "--no-shuffle", "--output", "target"])
        .args(args)
        .status()
        .context("starting cargo-mutants")?;
    Ok(ExitCode::from(status.code().map_or(1, |code| code as u8)))
}

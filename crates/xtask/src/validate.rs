//! `cargo xtask validate`: the traffic simulator against theory and against SUMO.

use crate::cargo;
use crate::peer::{install, search_path};
use anyhow::{Context, Result};
use std::process::ExitCode;

/// Installs SUMO beside what is built where it isn't in the path, builds the validation and runs
/// it with the arguments as they are.
pub fn run(args: &[&str]) -> Result<ExitCode> {
    install("sumo")?;
    let status = cargo()
        .args(["run", "--quiet", "--release", "--package", "semafor-validation"])
        .args(["--bin", "validation", "--"])
        .args(args)
        .env("PATH", search_path())
        .status()
        .context("starting cargo")?;
    Ok(ExitCode::from(status.code().map_or(1, |code| code as u8)))
}

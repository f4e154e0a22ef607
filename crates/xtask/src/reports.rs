//! `cargo xtask validate` and `cargo xtask signals-report`: reports that stand beside SUMO.

use crate::cargo;
use crate::peer::{install, search_path};
use anyhow::{Context, Result, ensure};
use std::process::ExitCode;

/// Installs SUMO beside what is built where it isn't in the path, builds the report and runs it
/// with the arguments as they are.
pub fn run(report: &str, args: &[&str]) -> Result<ExitCode> {
    install("sumo")?;
    let status = cargo()
        .args(["run", "--quiet", "--release", "--package", "semafor-validation"])
        .args(["--bin", report, "--"])
        .args(args)
        .env("PATH", search_path())
        .status()
        .context("starting cargo")?;
    Ok(ExitCode::from(status.code().map_or(1, |code| code as u8)))
}

/// The program that the report on signals drives.
pub fn build_semafor() -> Result<()> {
    let built = cargo().args(["build", "--quiet", "--release", "--package", "semafor"]).status();
    ensure!(built.context("starting cargo")?.success(), "semafor could not be built");
    Ok(())
}

//! Tools that take long to build: built once into `target/tools`, by the commands that need them.

use crate::cargo;
use anyhow::{Result, ensure};
use std::path::PathBuf;
use std::process::Command;

/// Where a subcommand of cargo is; it is built here if it is nowhere.
pub fn find(program: &str) -> Result<PathBuf> {
    // A subcommand of cargo is called with its own name first.
    let name = program.trim_start_matches("cargo-");
    let asked = Command::new(program).args([name, "--version"]).output();
    if asked.is_ok_and(|out| out.status.success()) {
        return Ok(PathBuf::from(program));
    }
    let root = std::env::current_dir()?.join("target/tools");
    let built = root.join("bin").join(program);
    if !built.is_file() {
        println!("needed: {program}, built into target/tools");
        let status = cargo().args(["install", "--locked", program, "--root"]).arg(&root).status();
        ensure!(status.is_ok_and(|s| s.success()), "cargo install {program} failed");
    }
    Ok(built)
}

//! `cargo xtask demo`: from a fresh clone to a running junction.

use crate::cargo;
use anyhow::Result;
use std::process::{Command, ExitCode, Stdio};

/// Builds the release and hands the terminal over to `semafor demo`.
pub fn run(args: &[&str]) -> Result<ExitCode> {
    eprintln!("Building Semafor. {FIRST_BUILD}");
    let built = cargo().args(["build", "--release", "--package", "semafor"]).status()?;
    if !built.success() {
        eprintln!("error: the build failed ({built})");
        return Ok(ExitCode::FAILURE);
    }
    eprintln!("{}", page(node_version().as_deref()));
    let mut demo = cargo();
    demo.args(["run", "--quiet", "--release", "--package", "semafor", "--", "demo"]).args(args);
    become_it(demo)
}

/// Says where the demo can be seen.
fn page(node: Option<&str>) -> String {
    let node = match node {
        Some(version) => format!("Node.js {version} is installed but not used yet"),
        None => "Node.js is not installed and not needed yet".to_owned(),
    };
    format!("There is no web page in this version ({node}): the demo runs in this terminal.")
}

fn node_version() -> Option<String> {
    let output = Command::new("node").arg("--version").stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Replaces this process, so that Ctrl-C reaches only the demo, and the shell waits for its end.
#[cfg(unix)]
fn become_it(mut command: Command) -> Result<ExitCode> {
    use std::os::unix::process::CommandExt;
    Err(command.exec().into())
}

/// Runs it and passes its result on.
#[cfg(not(unix))]
fn become_it(mut command: Command) -> Result<ExitCode> {
    let code = command.status()?.code().and_then(|code| u8::try_from(code).ok());
    Ok(code.map_or(ExitCode::FAILURE, ExitCode::from))
}

/// Measured on two cores, dependencies downloaded.
const FIRST_BUILD: &str = "The first build takes a few minutes, later ones seconds.";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_terminal_is_named_with_node_and_without() {
        for node in [None, Some("v20.19.0")] {
            assert!(page(node).contains("runs in this terminal"));
        }
        assert!(page(None).contains("not installed"));
        assert!(page(Some("v20.19.0")).contains("v20.19.0"));
    }
}

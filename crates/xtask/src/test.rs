//! `cargo xtask test`: everything that has to hold, in one command.
//!
//! Every step runs, also after one has failed: whoever waited gets the whole picture.

use crate::cargo;
use crate::check::{Check, Outcome, WITHOUT_PEERS, summary};
use crate::peer::{PEERS, install_missing};
use crate::tally::listed;
use anyhow::{Context, Result, ensure};
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};

/// What to do differently.
#[derive(Clone, Copy, Default)]
pub struct Options {
    /// Installs nothing and leaves out the tests that need a program of others.
    pub without_peers: bool,
    /// Runs cargo-deny too, where it is installed.
    pub dependency_policy: bool,
}

/// Runs everything; the exit code tells whether all of it passed.
pub fn run(options: Options) -> Result<ExitCode> {
    if !options.without_peers {
        install_missing()?;
    }
    install_wasm()?;
    let mut outcomes = Vec::new();
    for check in checks() {
        if check.has_tests && options.without_peers {
            outcomes.push(run_without_peers(check)?);
        } else {
            outcomes.push(check.run());
        }
    }
    if options.dependency_policy {
        outcomes.push(dependency_policy());
    }
    print!("{}", summary(&outcomes));
    let fine = outcomes.iter().all(|outcome| outcome.failed == 0);
    Ok(if fine { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The steps.
fn checks() -> Vec<Check> {
    let tests = |name, args| Check { has_tests: true, ..Check::new(name, args) };
    vec![
        Check::new("formatting", "fmt --all --check"),
        Check::new("lints", "clippy --workspace --all-targets -- -D warnings"),
        tests("tests", "test --workspace --no-fail-fast"),
        Check::new(
            "WebAssembly",
            "build --package semafor-engine --package semafor-microsim \
             --package semafor-testbed --lib --target wasm32-unknown-unknown",
        ),
        Check {
            envs: vec![("RUSTDOCFLAGS", "-D warnings")],
            ..Check::new("documentation", "doc --workspace --no-deps")
        },
    ]
}

/// Runs the tests but for those that need a program of others, and says which these are.
fn run_without_peers(mut check: Check) -> Result<Outcome> {
    let names = check.args.clone();
    check.envs.push((WITHOUT_PEERS, "1"));
    check.args.push("--".into());
    for peer in PEERS {
        check.args.extend(["--skip".into(), peer.module.into()]);
    }
    let mut outcome = check.run();
    for peer in PEERS {
        let mut list = Check { args: names.clone(), ..Check::new("list", "") };
        list.args.extend(["--".into(), "--list".into(), peer.module.into()]);
        let output = list.command().stderr(Stdio::null()).output().context("listing the tests")?;
        let tests = listed(&String::from_utf8_lossy(&output.stdout));
        for test in tests.iter().filter(|test| test.contains(peer.module)) {
            outcome.skipped += 1;
            outcome.notes.push(format!("left out: {test} (needs {})", peer.package));
        }
    }
    Ok(outcome)
}

/// cargo-deny takes long to build, so it is not installed here; the test `architecture` checks
/// licences and dependencies without it.
fn dependency_policy() -> Outcome {
    const NAME: &str = "dependency policy";
    let installed = cargo().args(["deny", "--version"]).stderr(Stdio::null()).output();
    if installed.is_ok_and(|output| output.status.success()) {
        Check::new(NAME, "deny --workspace --all-features check").run()
    } else {
        Outcome::left_out(NAME, "cargo-deny is not installed, advisories remain unchecked")
    }
}

/// Adds the target that engine and simulator are built for.
fn install_wasm() -> Result<()> {
    let sysroot = Command::new("rustc").args(["--print", "sysroot"]).output();
    let sysroot = sysroot.context("starting rustc")?.stdout;
    let sysroot = String::from_utf8(sysroot).context("the path of the toolchain")?;
    if Path::new(sysroot.trim()).join("lib/rustlib").join(WASM).is_dir() {
        return Ok(());
    }
    println!("needed: Rust target {WASM} (engine and simulator are built for the browser too)");
    let status = Command::new("rustup").args(["target", "add", WASM]).status();
    ensure!(
        status.is_ok_and(|status| status.success()),
        "could not add it: `rustup target add {WASM}` failed. Without rustup, install your \
         distribution's package of Rust's standard library for this target"
    );
    Ok(())
}

const WASM: &str = "wasm32-unknown-unknown";

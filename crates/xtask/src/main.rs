//! Tasks of the project, all of them behind `cargo xtask <task>`; `cargo xtask help` lists them.

mod check;
mod codegen;
mod demo;
mod fuzz;
mod mutants;
mod peer;
mod reports;
mod tally;
mod test;
mod tool;

use anyhow::{Context, Result};
use std::ffi::OsString;
use std::path::Path;
use std::process::{Command, ExitCode};

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    match run(&words) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(words: &[&str]) -> Result<ExitCode> {
    // Tasks see the repository the same way, wherever they are called from.
    std::env::set_current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("../.."))
        .context("entering the repository")?;
    match words {
        [] | ["help" | "--help" | "-h", ..] | [_, "--help" | "-h"] if !has_own_help(words) => {
            print!("{HELP}");
            Ok(ExitCode::SUCCESS)
        }
        ["test"] => test::run(test::Options::default()),
        ["test", "--without-peers"] => {
            test::run(test::Options { without_peers: true, ..Default::default() })
        }
        ["ci"] => test::run(test::Options { dependency_policy: true, ..Default::default() }),
        ["demo", rest @ ..] => demo::run(rest),
        ["corpus", rest @ ..] => corpus(rest),
        ["fuzz", "--seconds", seconds, targets @ ..] => {
            fuzz::run(seconds.parse().context("--seconds: a whole number expected")?, targets)
        }
        ["fuzz", targets @ ..] => fuzz::run(60, targets),
        ["mutants", args @ ..] => mutants::run(args),
        ["validate", rest @ ..] => reports::run("validation", rest),
        ["signals-report", rest @ ..] => {
            reports::build_semafor()?;
            reports::run("signals", rest)
        }
        ["codegen"] => codegen::run(codegen::Mode::Write).map(|()| ExitCode::SUCCESS),
        ["codegen", "--check"] => codegen::run(codegen::Mode::Check).map(|()| ExitCode::SUCCESS),
        _ => {
            eprint!("unknown: cargo xtask {}\n\n{HELP}", words.join(" "));
            Ok(ExitCode::from(USAGE))
        }
    }
}

/// Holds a folder of reference messages to what they must be, in the package that does.
fn corpus(args: &[&str]) -> Result<ExitCode> {
    let status = cargo()
        .args(["run", "--quiet", "--release", "--package", "semafor-tests", "--bin", "corpus"])
        .arg("--")
        .args(args)
        .status()
        .context("starting cargo")?;
    Ok(ExitCode::from(status.code().map_or(1, |code| code as u8)))
}

/// What follows `demo` belongs to `semafor demo`, its `--help` too; so with the reports.
fn has_own_help(words: &[&str]) -> bool {
    matches!(words.first(), Some(&("demo" | "validate" | "signals-report")))
}

/// The cargo that runs this task.
fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")))
}

/// Exit code for a command line that makes no sense.
const USAGE: u8 = 2;

const HELP: &str = "\
Tasks of the project: cargo xtask <task>

  demo [ARG…]             builds the release and runs `semafor demo ARG…`, for example --for 60s
  test [--without-peers]  installs what the tests need (as root) and runs every check;
                          --without-peers installs nothing and leaves out the tests that need it
  ci                      the same as test, and `cargo deny check` where cargo-deny is installed
  corpus FOLDER           compares decoder and encoder with all messages of a corpus: a table, a
                          line per finding, exit code 1 on any
  mutants [ARGUMENTS]     changes the code of the safety kernel place by place and looks whether the
                          tests notice; builds cargo-mutants where it is missing. Hours
  fuzz [--seconds N] [TARGET…]
                          runs the fuzz targets, 60 s each or as long as that; builds cargo-fuzz
  validate [--out FOLDER] [--quick] [--net FILE.sumocfg]…
                          holds the traffic simulator against theory and SUMO, which it installs
                          beside what is built: bars, and a report with pictures
  signals-report [--out FOLDER] [--quick] [--net FILE.sumocfg]…
                          every way of control of signals in SUMO beside its rivals, judged for
                          safety: tables, bars, and a report with pictures
  codegen [--check]       generates crates/its-asn1 from asn1/, or tells whether it is fresh
  help                    this table
";

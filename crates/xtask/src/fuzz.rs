//! `cargo xtask fuzz`: runs the fuzz targets in `tests/fuzz` for a while each.
//!
//! The codec has no `unsafe`, so there is no sanitizer and the usual compiler does. What libFuzzer
//! finds worth keeping goes to a folder of its own under `target`; only what is chosen from it
//! by hand goes into the committed corpora, which the tests replay.

use crate::tool;
use anyhow::{Context, Result, ensure};
use std::path::Path;
use std::process::{Command, ExitCode};

/// Runs `targets`, or all if there are none, for `seconds` each; fails if one of them crashes.
pub fn run(seconds: u32, targets: &[&str]) -> Result<ExitCode> {
    let fuzz = tool::find("cargo-fuzz")?;
    let targets = if targets.is_empty() { all()? } else { names(targets)? };
    let mut crashed = Vec::new();
    for target in &targets {
        println!("\n=== {target}, {seconds} s");
        let found = Path::new("target/fuzz").join(target);
        std::fs::create_dir_all(&found).with_context(|| found.display().to_string())?;
        let status = Command::new(&fuzz)
            .args(["fuzz", "run", "--sanitizer", "none", "--fuzz-dir", FOLDER, target])
            .arg(&found)
            .arg(Path::new(FOLDER).join("corpus").join(target))
            .args(["--", "-print_final_stats=1", "-timeout=10", "-rss_limit_mb=1024"])
            .arg(format!("-max_total_time={seconds}"))
            .arg(format!("-max_len={MAX_OCTETS}"))
            .status()
            .context("starting cargo-fuzz")?;
        if !status.success() {
            crashed.push(target.as_str());
        }
    }
    println!("\n{} targets, {seconds} s each, {} crashed", targets.len(), crashed.len());
    if crashed.is_empty() {
        return Ok(ExitCode::SUCCESS);
    }
    println!("crashed: {}; the inputs are in {FOLDER}/artifacts", crashed.join(", "));
    Ok(ExitCode::FAILURE)
}

/// Targets by the names of their corpora.
fn all() -> Result<Vec<String>> {
    let corpora = Path::new(FOLDER).join("corpus");
    let entries = corpora.read_dir().with_context(|| corpora.display().to_string())?;
    let mut names = Vec::new();
    for entry in entries {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}

fn names(wanted: &[&str]) -> Result<Vec<String>> {
    let all = all()?;
    for name in wanted {
        let known = all.iter().any(|known| known == name);
        ensure!(known, "there is no fuzz target {name}, only {}", all.join(", "));
    }
    Ok(wanted.iter().map(|name| (*name).to_owned()).collect())
}

const FOLDER: &str = "tests/fuzz";
/// As long as the longest messages of the corpora; the longest there can be are tried by tests.
const MAX_OCTETS: u32 = 2_048;

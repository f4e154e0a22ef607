//! What reports are made of: bars, chapters with tables and pictures, one page and one JSON
//! document. `validation` and `signals` are the two that write them.

pub mod bar;
pub mod bars;
pub mod order;
pub mod report;
pub mod svg;

use report::Chapter;
use std::path::Path;
use std::process::{Command, ExitCode};

/// Prints all bars and writes the report; 0 if nothing has `failed`, else 1.
pub fn finish(
    (folder, name, title): (&Path, &str, &str),
    (quick, took_s): (bool, f64),
    chapters: &[Chapter],
    failed: &[String],
) -> ExitCode {
    for bar in chapters.iter().flat_map(|c| &c.bars) {
        println!("{bar}");
    }
    let about = about(quick, took_s, failed);
    if let Err(error) = report::write(folder, name, title, &about, chapters) {
        eprintln!("error: {}: {error}", folder.display());
        return ExitCode::FAILURE;
    }
    println!("report: {}", folder.join(format!("{name}.html")).display());
    if failed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// What stands over a report.
fn about(quick: bool, took_s: f64, failed: &[String]) -> Vec<(&'static str, String)> {
    let said = |program: &str, args: &[&str]| {
        let output = Command::new(program).args(args).output().ok()?;
        let text = String::from_utf8(output.stdout).ok()?;
        text.lines().next().map(|line| line.trim().to_owned())
    };
    let commit = said("git", &["describe", "--always", "--abbrev=12", "--dirty=, changed"]);
    let mut about = vec![
        ("commit", commit.unwrap_or_else(|| "unknown".to_owned())),
        ("SUMO", said("sumo", &["--version"]).unwrap_or_else(|| "not found".to_owned())),
        ("length", if quick { "quick" } else { "full" }.to_owned()),
        ("took", format!("{took_s:.0} s")),
    ];
    about.extend(failed.iter().map(|why| ("failed", why.clone())));
    about
}

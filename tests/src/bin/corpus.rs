//! Holds every message of a corpus to what [`tests::corpus`] says, behind `cargo xtask corpus`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use tests::corpus::{CHECKS, Score, Tally};

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [folder] = args.as_slice() else {
        eprintln!("usage: cargo xtask corpus FOLDER");
        return ExitCode::from(2);
    };
    match check(Path::new(folder)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("corpus: {folder}: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Prints the findings and a table; whether there is no finding.
fn check(folder: &Path) -> std::io::Result<bool> {
    let mut files: Vec<PathBuf> =
        folder.read_dir()?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<_>>()?;
    files.retain(|file| file.extension().is_some_and(|extension| extension == "jsonl"));
    files.sort();
    if files.is_empty() {
        return Err(std::io::Error::other("no .jsonl file"));
    }
    let mut rows = Vec::new();
    let mut all = Tally::default();
    let mut findings = 0;
    for file in &files {
        let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let mut tally = Tally::default();
        for (index, line) in std::fs::read_to_string(file)?.lines().enumerate() {
            for finding in tally.line(&format!("{name}.jsonl:{}", index + 1), line) {
                println!("{finding}");
                findings += 1;
            }
        }
        all.add(&tally);
        rows.push(row(&name, &tally));
    }
    println!("{:<10}{:>7}{}", "", "lines", CHECKS.map(|check| format!("{check:>11}")).concat());
    rows.push(row("all", &all));
    rows.iter().for_each(|row| println!("{row}"));
    println!("{} messages, {findings} findings", all.lines);
    Ok(findings == 0)
}

fn row(name: &str, tally: &Tally) -> String {
    let score = |Score { kept, of }: Score| format!("{:>11}", format!("{kept}/{of}"));
    format!("{name:<10}{:>7}{}", tally.lines, tally.scores.map(score).concat())
}

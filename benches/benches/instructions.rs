//! How many instructions the codec needs, counted by valgrind: a regression shows without a
//! clock, on a machine as busy as it likes.
//!
//! Compares with `instructions.txt`, which is committed, and fails where more than [`TOLERANCE`]
//! lies between. `cargo bench -p benches --bench instructions -- --write` writes it anew.

use benches::Run;
use benches::codec::{Inside, Work, samples};
use std::path::PathBuf;
use std::process::{Command, ExitCode};

fn main() -> ExitCode {
    let run = Run::start("instructions");
    if Command::new("valgrind").arg("--version").output().is_err() {
        println!("left out: valgrind is not installed (apt-get install valgrind)");
        return ExitCode::SUCCESS;
    }
    let rows = counted();
    let old = std::fs::read_to_string(file()).unwrap_or_default();
    let mut faults = 0;
    for (name, count) in &rows {
        let line = old.lines().find_map(|line| line.strip_prefix(name.as_str())?.strip_prefix(' '));
        let committed = line.and_then(|number| number.trim().parse::<u64>().ok());
        let verdict = committed.map_or("new", |committed| verdict(*count, committed));
        faults += u32::from(verdict != "fine");
        let committed = committed.map_or("–".to_owned(), |committed| committed.to_string());
        println!("{name:<34}{count:>9}{committed:>9}  {verdict}");
    }
    run.finish();
    if std::env::args().any(|arg| arg == "--write") {
        let text: String = rows.iter().map(|(name, count)| format!("{name} {count}\n")).collect();
        std::fs::write(file(), text).expect("a place to write to");
        println!("written to {}", file().display());
        return ExitCode::SUCCESS;
    }
    let goal = TOLERANCE * 100.0;
    println!(
        "bar instructions_off_by_more_than_{goal:.0}_percent {faults} 0 {}",
        MET[(faults > 0) as usize]
    );
    if faults == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Instructions for each work of ours on each message, and its name.
fn counted() -> Vec<(String, u64)> {
    let mut rows = Vec::new();
    for codec in [Inside::Wire, Inside::Generated] {
        for work in Work::ALL {
            for sample in samples() {
                let name = format!("{} {} {}", codec.name(), work.name(), sample.name);
                // The difference leaves out what starting and ending takes.
                let [few, many] = [FEW, MANY].map(|n| instructions(&name, n));
                rows.push((name, (many - few) / (MANY - FEW)));
            }
        }
    }
    rows
}

/// Instructions of a whole process that does the work `n` times.
fn instructions(name: &str, n: u64) -> u64 {
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null", env!("CARGO_BIN_EXE_work")])
        .args(name.split(' '))
        .arg(n.to_string())
        .output()
        .expect("valgrind runs");
    let text = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{name} failed:\n{text}");
    let count = text.lines().find_map(|line| line.split_once("Collected : "));
    let count = count.and_then(|(_, count)| count.trim().parse().ok());
    count.unwrap_or_else(|| panic!("valgrind counted nothing:\n{text}"))
}

fn verdict(count: u64, committed: u64) -> &'static str {
    let ratio = count as f64 / committed as f64;
    if ratio > 1.0 + TOLERANCE {
        "MORE"
    } else if ratio < 1.0 - TOLERANCE {
        "FEWER: write them anew"
    } else {
        "fine"
    }
}

fn file() -> PathBuf {
    concat!(env!("CARGO_MANIFEST_DIR"), "/instructions.txt").into()
}

/// How far a count may be off: the C library chooses its copying by the processor.
const TOLERANCE: f64 = 0.03;
const FEW: u64 = 100;
const MANY: u64 = 1_100;
const MET: [&str; 2] = ["met", "short"];

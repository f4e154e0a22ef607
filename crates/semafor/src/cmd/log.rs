//! The log of a run: every transition of a lamp, every decision with its reason, every event.
//!
//! One JSON line each, in the order of time: `at_ms` since the start, then either `intersection`
//! with one of the kernel's entries, or the engine's event. `semafor check` follows it.

use scenario::{Mark, Problems, Scenario};
use serde::{Deserialize, Serialize};
use signal::{Entry, replay};
use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;
use testbed::Testbed;
use units::{Duration, Instant};

/// A line.
#[derive(Serialize, Deserialize)]
struct Line<T> {
    at_ms: u64,
    #[serde(flatten)]
    what: T,
}

/// What a controller's kernel did.
#[derive(Serialize, Deserialize)]
struct Lamps {
    intersection: roadnet::IntersectionId,
    #[serde(flatten)]
    entry: Entry,
}

/// Runs to the end and writes what happens.
///
/// # Errors
/// A file that can't be written.
pub fn write(testbed: &mut Testbed, path: &Path) -> anyhow::Result<()> {
    let mut out = std::io::BufWriter::new(std::fs::File::create(path)?);
    let end = Instant::ZERO + testbed.setup().duration;
    while testbed.now() < end {
        // Often enough that neither log overflows.
        testbed.run_until((testbed.now() + EVERY).min(end));
        let mut lines: Vec<(u64, String)> = Vec::new();
        for (intersection, controller) in testbed.controllers_mut() {
            for entry in controller.take_log() {
                let at_ms = millis(at(&entry));
                let what = Lamps { intersection: *intersection, entry };
                lines.push((at_ms, serde_json::to_string(&Line { at_ms, what })?));
            }
        }
        for (at, what) in testbed.take_events() {
            let at_ms = millis(at);
            lines.push((at_ms, serde_json::to_string(&Line { at_ms, what })?));
        }
        lines.sort_by_key(|(at_ms, _)| *at_ms);
        for (_, line) in lines {
            writeln!(out, "{line}")?;
        }
    }
    Ok(out.flush()?)
}

/// Follows the lamps of a log through the programs of its scenario, each transition checked; how
/// many there were.
pub fn check(file: &str, text: &str, scenario: &Scenario, problems: &mut Problems) -> usize {
    let mut logs: BTreeMap<_, (Vec<Entry>, Vec<usize>)> = BTreeMap::new();
    for (line, content) in (1..).zip(text.lines()) {
        // Events are for people.
        if content.contains("\"event\":") {
            continue;
        }
        match serde_json::from_str::<Line<Lamps>>(content) {
            Ok(Line { what: Lamps { intersection, entry }, .. }) => {
                let (entries, lines) = logs.entry(intersection).or_default();
                entries.push(entry);
                lines.push(line);
            }
            Err(e) => problems.add(&at_line(file, line), format!("no line of a log: {e}")),
        }
    }
    let mut transitions = 0;
    for (intersection, (entries, lines)) in logs {
        let line_of = |entry: usize| at_line(file, lines.get(entry).copied().unwrap_or(1));
        let Some(program) = scenario.network.programs.get(&intersection) else {
            problems.add(&line_of(0), format!("there are no signals at {intersection}"));
            continue;
        };
        transitions += entries.iter().filter(|e| matches!(e, Entry::Lamp { .. })).count();
        if let Err(e) = replay(program, &entries) {
            problems.add(&line_of(e.entry()), format!("intersection {intersection}, {e}"));
        }
    }
    transitions
}

fn at_line(file: &str, line: usize) -> Mark {
    Mark::line(file, line, "")
}

const fn at(entry: &Entry) -> Instant {
    match *entry {
        Entry::AllRed { at }
        | Entry::Lamp { at, .. }
        | Entry::FailSafe { at, .. }
        | Entry::Reset { at } => at,
        Entry::Clock { to, .. } => to,
    }
}

fn millis(at: Instant) -> u64 {
    at.as_micros() / 1_000
}

const EVERY: Duration = Duration::from_secs(60);

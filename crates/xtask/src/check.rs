//! One named step of `cargo xtask test`, and what came of it.

use crate::cargo;
use crate::peer::search_path;
use crate::tally::Tally;
use anyhow::{Context, Result};
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// A cargo command that has to succeed.
pub struct Check {
    /// What is checked, in a word or two.
    pub name: &'static str,
    /// Arguments of cargo.
    pub args: Vec<String>,
    /// Environment on top of ours.
    pub envs: Vec<(&'static str, &'static str)>,
    /// Whether it prints libtest's results, which then count one by one.
    pub has_tests: bool,
}

impl Check {
    /// A step that counts as one, `args` separated by spaces.
    pub fn new(name: &'static str, args: &str) -> Self {
        let args = args.split_whitespace().map(str::to_owned).collect();
        Self { name, args, envs: Vec::new(), has_tests: false }
    }

    /// Runs it in view of whoever waits.
    pub fn run(&self) -> Outcome {
        println!("\n=== {}: cargo {}", self.name, self.args.join(" "));
        let start = Instant::now();
        let outcome = match self.execute() {
            Ok((success, tally)) => Outcome::of(self, success, tally),
            Err(error) => {
                eprintln!("error: {error:#}");
                Outcome::of(self, false, Tally::default())
            }
        };
        let outcome = Outcome { took: start.elapsed(), ..outcome };
        let word = if outcome.failed == 0 { "fine" } else { "FAILED" };
        println!("--- {}: {word}, {}", self.name, time(outcome.took));
        outcome
    }

    /// The cargo command.
    pub fn command(&self) -> Command {
        let mut command = cargo();
        // What is left out is said here, not in whatever environment this was called from.
        command.env_remove(WITHOUT_PEERS).env("PATH", search_path());
        command.args(&self.args).envs(self.envs.iter().copied());
        command
    }

    fn execute(&self) -> Result<(bool, Tally)> {
        let mut tally = Tally::default();
        if !self.has_tests {
            return Ok((self.command().status().context("starting cargo")?.success(), tally));
        }
        let mut child = self.command().stdout(Stdio::piped()).spawn().context("starting cargo")?;
        if let Some(output) = child.stdout.take() {
            for line in BufReader::new(output).split(b'\n') {
                let line = line.context("reading the tests' output")?;
                let line = String::from_utf8_lossy(&line);
                println!("{line}");
                tally.line(&line);
            }
        }
        Ok((child.wait().context("waiting for cargo")?.success(), tally))
    }
}

/// Set to 1 for tests that have to do without programs of others.
pub const WITHOUT_PEERS: &str = "SEMAFOR_WITHOUT_PEERS";

/// What came of a step.
pub struct Outcome {
    /// The step.
    pub name: &'static str,
    /// How long it took.
    pub took: Duration,
    /// What counts as passed.
    pub passed: u32,
    /// What counts as failed.
    pub failed: u32,
    /// What was left out.
    pub skipped: u32,
    /// What failed or was left out, by name.
    pub notes: Vec<String>,
}

impl Outcome {
    fn of(check: &Check, success: bool, tally: Tally) -> Self {
        let mut outcome = Self {
            name: check.name,
            took: Duration::ZERO,
            passed: tally.passed,
            failed: tally.failed,
            skipped: tally.ignored,
            notes: Vec::new(),
        };
        outcome.notes.extend(tally.failures.into_iter().map(|name| format!("failed: {name}")));
        outcome.notes.extend(tally.reasons.into_iter().map(|name| format!("left out: {name}")));
        if !check.has_tests && success {
            outcome.passed = 1;
        }
        if !success && outcome.failed == 0 {
            // It didn't build, or a test took its whole binary down.
            outcome.failed = 1;
            outcome.notes.push(format!("failed: cargo {}", check.args.join(" ")));
        }
        outcome
    }

    /// A step that was left out.
    pub fn left_out(name: &'static str, why: &str) -> Self {
        let notes = vec![format!("left out: {why}")];
        Self { name, took: Duration::ZERO, passed: 0, failed: 0, skipped: 1, notes }
    }
}

/// The closing table; its last line has the sums alone.
pub fn summary(outcomes: &[Outcome]) -> String {
    let mut text =
        format!("\n{:<24}{:>10}{:>10}{:>10}{:>12}\n", "", "passed", "failed", "skipped", "time");
    let mut sums = (0, 0, 0, Duration::ZERO);
    let mut row = |name: &str, (passed, failed, skipped, took): (u32, u32, u32, Duration)| {
        let time = time(took);
        text.push_str(&format!("{name:<24}{passed:>10}{failed:>10}{skipped:>10}{time:>12}\n"));
    };
    for o in outcomes {
        row(o.name, (o.passed, o.failed, o.skipped, o.took));
        sums = (sums.0 + o.passed, sums.1 + o.failed, sums.2 + o.skipped, sums.3 + o.took);
    }
    row("all", sums);
    text.push('\n');
    for outcome in outcomes {
        for note in &outcome.notes {
            text.push_str(&format!("{}: {note}\n", outcome.name));
        }
    }
    text.push_str(&format!("{} passed, {} failed, {} skipped\n", sums.0, sums.1, sums.2));
    text
}

/// Minutes and seconds.
fn time(took: Duration) -> String {
    let seconds = took.as_secs_f64().round() as u64;
    format!("{} min {:02} s", seconds / 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tests() -> Check {
        Check { has_tests: true, ..Check::new("tests", "test") }
    }

    #[test]
    fn a_step_counts_as_one() {
        let lints = Check::new("lints", "clippy --workspace");
        let fine = Outcome::of(&lints, true, Tally::default());
        assert_eq!((fine.passed, fine.failed), (1, 0));
        let broken = Outcome::of(&lints, false, Tally::default());
        assert_eq!((broken.passed, broken.failed), (0, 1));
    }

    #[test]
    fn tests_that_never_ran_are_a_failure() {
        let outcome = Outcome::of(&tests(), false, Tally { passed: 4, ..Default::default() });
        assert_eq!((outcome.passed, outcome.failed), (4, 1));
        let failures = vec!["a".to_owned()];
        let counted = Tally { failed: 1, failures, ..Default::default() };
        assert_eq!(Outcome::of(&tests(), false, counted).failed, 1);
    }

    #[test]
    fn the_last_line_has_the_sums() {
        let tally = Tally { passed: 4, ignored: 2, ..Default::default() };
        let outcomes = [
            Outcome::of(&Check::new("lints", "clippy"), false, Tally::default()),
            Outcome::of(&tests(), true, tally),
            Outcome::left_out("policy", "no cargo-deny"),
        ];
        assert_eq!(summary(&outcomes).lines().last(), Some("4 passed, 1 failed, 3 skipped"));
    }
}

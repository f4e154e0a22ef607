//! `semafor check`: every problem of scenarios, networks, demand and configuration.

use super::scenario_args::read_files;
use crate::daemon::config::DaemonConfig;
use crate::daemon::setup::Setup;
use scenario::{FileKind, Mark, Overrides, Problem, Problems, Scenario, Source, unknown_kind};
use serde::Serialize;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Validates scenarios, signal plans and configuration: all problems, with file:line, in field words.
#[derive(clap::Args, Debug)]
#[command(after_help = "\
Examples:
  semafor check scenarios/single-junction
  semafor check network.toml demand.csv plan.csv rsu.toml
  semafor check scenarios/single-junction --log lamps.jsonl
  semafor check --json scenarios/* | jq '.problems[].message'

A folder stands for its scenario.toml. Exit code 0: nothing found; 1: problems found.")]
pub struct CheckArgs {
    /// Folders of scenarios, or files; `-` for standard input.
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    /// One JSON document on standard output.
    #[arg(long)]
    pub json: bool,
    /// Follows a log of `semafor sim --log` through the signal programs of the one scenario that is
    /// named, and checks every transition.
    #[arg(long, value_name = "FILE.jsonl")]
    pub log: Option<PathBuf>,
}

/// What `--json` prints.
#[derive(Serialize)]
struct Report<'a> {
    checked: Vec<Checked>,
    problems: Vec<&'a Problem>,
}

#[derive(Serialize)]
struct Checked {
    file: String,
    kind: &'static str,
    problems: usize,
}

/// Runs `semafor check`.
pub fn run(args: &CheckArgs) -> ExitCode {
    let mut all = Problems::new();
    let mut checked = Vec::new();
    for path in &args.files {
        let (kind, problems) = check(path);
        let file = path.display().to_string();
        checked.push(Checked { file, kind, problems: problems.len() });
        all.extend(problems);
    }
    if let Some(log) = &args.log {
        let (transitions, problems) = check_log(log, &args.files);
        let (file, problems_n) = (log.display().to_string(), problems.len());
        eprintln!("{file}: {transitions} transitions");
        checked.push(Checked { file, kind: "log", problems: problems_n });
        all.extend(problems);
    }
    let code = if all.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE };
    let text = if args.json {
        let report = Report { checked, problems: all.iter().collect() };
        serde_json::to_string(&report).map_err(|e| e.to_string())
    } else if all.is_empty() {
        Ok(checked.iter().map(|c| format!("{}: {}, fine", c.file, c.kind)).collect::<Vec<_>>())
            .map(|lines| lines.join("\n"))
    } else {
        Ok(all.to_string())
    };
    match text {
        Ok(text) => println!("{text}"),
        Err(error) => {
            eprintln!("semafor check: {error}");
            return ExitCode::FAILURE;
        }
    }
    code
}

/// What a path is, and what is wrong with it.
fn check(path: &Path) -> (&'static str, Problems) {
    let file = path.display().to_string();
    if path.is_dir() {
        return ("scenario", check_scenario(path));
    }
    let text = match read(path) {
        Ok(text) => text,
        Err(error) => return ("unreadable", problem(&file, &error.to_string())),
    };
    let source = Source { file: &file, text: &text };
    match FileKind::of(&text) {
        Some(FileKind::Scenario) if path.as_os_str() != "-" => ("scenario", check_scenario(path)),
        Some(kind @ FileKind::Scenario) => ("scenario", kind.check(source)),
        Some(kind @ FileKind::Network) => ("network", kind.check(source)),
        Some(kind @ (FileKind::Demand | FileKind::Od)) => ("demand", kind.check(source)),
        Some(kind @ FileKind::Trips) => ("trips", kind.check(source)),
        Some(kind @ FileKind::Expected) => ("expected", kind.check(source)),
        Some(kind @ FileKind::Plan) => ("plan", kind.check(source)),
        // What it names can only be looked for beside a file.
        None if text.contains("[rsu]") && path.as_os_str() == "-" => {
            ("configuration", DaemonConfig::load(&file, &text).err().unwrap_or_default())
        }
        None if text.contains("[rsu]") => {
            ("configuration", Setup::load(path).err().unwrap_or_default())
        }
        None => ("unknown", unknown_kind(&file)),
    }
}

fn check_scenario(path: &Path) -> Problems {
    match read_files(path) {
        Ok(files) => Scenario::load(&files, &Overrides::default()).err().unwrap_or_default(),
        Err(error) => problem(&path.display().to_string(), &format!("{error:#}")),
    }
}

/// A log against its scenario: how many transitions, and what is wrong.
fn check_log(log: &Path, scenarios: &[PathBuf]) -> (usize, Problems) {
    let file = log.display().to_string();
    let mut problems = Problems::new();
    let [scenario] = scenarios else {
        return (0, problem(&file, "expected one scenario beside it"));
    };
    let scenario = match read_files(scenario) {
        Ok(files) => Scenario::load(&files, &Overrides::default()),
        Err(_) => return (0, problems),
    };
    // What is wrong with the scenario is told already.
    let Ok(scenario) = scenario else { return (0, problems) };
    match read(log) {
        Ok(text) => (super::log::check(&file, &text, &scenario, &mut problems), problems),
        Err(error) => (0, problem(&file, &error.to_string())),
    }
}

fn problem(file: &str, message: &str) -> Problems {
    let mut problems = Problems::new();
    problems.add(&Mark::file(file), message);
    problems
}

fn read(path: &Path) -> std::io::Result<String> {
    let mut text = String::new();
    if path.as_os_str() == "-" {
        std::io::stdin().take(MAX_FILE_BYTES).read_to_string(&mut text)?;
    } else {
        std::fs::File::open(path)?.take(MAX_FILE_BYTES).read_to_string(&mut text)?;
    }
    Ok(text)
}

/// A town's network file has some megabytes; the readers refuse more than 16.
const MAX_FILE_BYTES: u64 = 64 << 20;

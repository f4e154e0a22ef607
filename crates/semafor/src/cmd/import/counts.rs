//! `semafor import counts`: demand from turning counts.

use super::ResultArgs;
use crate::cmd::scenario_args::read_files;
use anyhow::{Context, anyhow, bail};
use clap::Args;
use roadnet::ApproachId;
use scenario::counts::{Calibration, CountOptions, CountTable, calibrate, utc_offset};
use scenario::{FileKind, Files, Overrides, Problems, Scenario, ScenarioFiles};
use serde_json::json;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Turning counts: calibrates a scenario's demand to them
#[derive(Args, Debug)]
#[command(after_help = "\
Example:
  semafor import counts scenarios/single-junction counts.csv --utc-offset +02:00 -o calibrated

The CSV (comma, semicolon or tab; UTF-8) has a row for each movement and interval:
  time;from;to;car;heavy;bus;bicycle
  07:15;N;S;41;3;2;7
Headers, in any case and order; the first name of each is what --column takes:
  time (begin, start, interval, period, ora, zeit) · end · date
  intersection (junction, node, site): number or name, where the scenario has several
  from (approach, arm, origin) · to (exit, destination): number, side (N, NE, …), a name given
    with --approach, or \"all\"; without an exit the whole approach was counted
  movement (turn, direction) instead of them: 1-3, N→S; or left, through, right, u-turn
  car (cars, light, pkw) · van (lgv) · motorcycle · heavy (hgv, truck, lkw) · bus · tram ·
    bicycle · pedestrian · total (all, vehicles)
Exit code 1: a problem in the file (file:line:column), or counts that can't be met.")]
pub struct CountArgs {
    /// Folder of the scenario, or its scenario.toml
    scenario: PathBuf,
    /// The counts; `-` for standard input
    counts: PathBuf,
    /// Local time of the counts against UTC, as +02:00
    #[arg(long, value_parser = utc_offset, allow_hyphen_values = true)]
    utc_offset: Option<i32>,
    /// A name for an approach; may be repeated
    #[arg(long, value_name = "NAME=NUMBER", value_parser = named_approach)]
    approach: Vec<(String, u8)>,
    /// What a column holds; may be repeated
    #[arg(long, value_name = "HEADER=ROLE", value_parser = pair)]
    column: Vec<(String, String)>,
    #[command(flatten)]
    result: ResultArgs,
}

/// Runs the command.
pub fn run(args: &CountArgs) -> anyhow::Result<ExitCode> {
    let mut options = CountOptions::default();
    options.utc_offset_s = args.utc_offset;
    for (name, id) in &args.approach {
        options = options.with_approach(name, ApproachId(*id));
    }
    for (header, role) in &args.column {
        let known = options.with_column(header, role);
        options = known.ok_or_else(|| anyhow!("--column {header}={role}: no such role"))?;
    }
    let scenario = Scenario::load(&read_files(&args.scenario)?, &Overrides::default())?;
    let file = args.counts.display().to_string();
    let bytes = read(&args.counts).with_context(|| file.clone())?;
    let table = CountTable::read(&file, &bytes, &scenario, &options);
    let table = table.map_err(|problems| anyhow!("{}", with_columns(&problems)))?;
    let calibration = calibrate(&scenario, &table, &options);
    let report = &calibration.report;
    let mut document = serde_json::to_value(report)?;
    document["scenario"] = json!(args.scenario.display().to_string());
    document["counts"] = json!(file);
    let mut written = 0;
    if args.result.output.is_some() {
        written = args.result.write(&calibrated(&args.scenario, &calibration)?)?;
    }
    args.result.print(document, report, written)?;
    let met = calibration.report.unmet.is_empty();
    Ok(if met { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The scenario's files with the calibrated demand in the first demand file. Bounds of key
/// figures (`expected.toml`) belong to the old demand and stay behind.
fn calibrated(scenario: &Path, calibration: &Calibration) -> anyhow::Result<ScenarioFiles> {
    let home = if scenario.is_dir() { scenario } else { scenario.parent().unwrap_or(scenario) };
    let main = if scenario.is_dir() { scenario.join(SCENARIO) } else { scenario.to_path_buf() };
    let text =
        |path: &Path| std::fs::read_to_string(path).with_context(|| format!("{}", path.display()));
    let mut head = text(&main)?;
    let mut files = ScenarioFiles::new();
    let mut demand = Some(calibration.demand_csv());
    for name in Files::named_in(&head).into_iter().filter(|name| name != "expected.toml") {
        let found = text(&home.join(&name))?;
        if FileKind::of(&found) != Some(FileKind::Demand) {
            files.push((name, found));
        } else {
            files.push((name, demand.take().unwrap_or_else(|| EMPTY_DEMAND.to_owned())));
        }
    }
    if let Some(demand) = demand {
        if files.iter().any(|(name, _)| name == DEMAND) {
            bail!("{}: {DEMAND} is there and no demand", home.display());
        }
        head = format!("demand = [\"{DEMAND}\"]\n{head}");
        files.push((DEMAND.to_owned(), demand));
    }
    files.push((SCENARIO.to_owned(), head));
    Ok(files)
}

/// The problems, one per line, as `file:line:column: header: what`.
fn with_columns(problems: &Problems) -> String {
    let line = |p: &scenario::Problem| {
        let told = p.to_string();
        let place = format!("{}:{}:", p.mark.file, p.mark.line);
        match told.strip_prefix(&place) {
            Some(rest) if p.mark.column > 0 => format!("{place}{}:{rest}", p.mark.column),
            _ => told,
        }
    };
    let mut lines: Vec<String> = problems.iter().map(line).collect();
    let more = problems.len() - lines.len();
    if more > 0 {
        lines.push(format!("and {more} more problems"));
    }
    lines.join("\n")
}

fn read(path: &Path) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    if path.as_os_str() == "-" {
        std::io::stdin().take(MAX_FILE_BYTES).read_to_end(&mut bytes)?;
    } else {
        std::fs::File::open(path)?.take(MAX_FILE_BYTES).read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}

fn pair(text: &str) -> Result<(String, String), String> {
    let found = text.split_once('=').map(|(a, b)| (a.trim().to_owned(), b.trim().to_owned()));
    found.ok_or_else(|| format!("found {text:?}, expected NAME=VALUE"))
}

fn named_approach(text: &str) -> Result<(String, u8), String> {
    let (name, number) = pair(text)?;
    let id = number.parse().ok().filter(|n| *n <= 15);
    let id = id.ok_or_else(|| format!("found {number:?}, expected an approach from 0 to 15"))?;
    Ok((name, id))
}

const SCENARIO: &str = "scenario.toml";
const DEMAND: &str = "demand.csv";
const EMPTY_DEMAND: &str = "begin_s,end_s,from_approach,to_approach,veh_per_h\n";
/// The reader itself refuses more than 16 MiB, in its own words.
const MAX_FILE_BYTES: u64 = 17 << 20;

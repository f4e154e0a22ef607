//! `semafor import`: networks of others as scenarios, and counts for them.

mod counts;

use super::scenario_args::TimeArgs;
use anyhow::{Context, anyhow};
use clap::{Args, Subcommand};
use scenario::ImportReport;
use scenario::sumo::{Additional, Net, Programs, RouteReader, TurningCounts};
use serde_json::json;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Turns networks of other programs into scenarios, and counts into their demand
#[derive(Args, Debug)]
pub struct ImportArgs {
    #[command(subcommand)]
    format: Format,
}

#[derive(Subcommand, Debug)]
enum Format {
    Sumo(SumoNetArgs),
    Counts(counts::CountArgs),
}

/// A SUMO network: one intersection per traffic light, and its turning counts from routes
#[derive(Args, Debug)]
#[command(after_help = "Example:\n  semafor import sumo town.net.xml --routes town.rou.xml -o \
                        scenarios/town\n\nFiles may be compressed with gzip.")]
struct SumoNetArgs {
    /// The network, .net.xml
    net: PathBuf,
    /// Routes, trips and flows, .rou.xml; may be repeated
    #[arg(long, value_name = "ROU")]
    routes: Vec<PathBuf>,
    /// Bus stops, detectors and programs, .add.xml; may be repeated
    #[arg(long, value_name = "ADD")]
    additional: Vec<PathBuf>,
    /// The scenario's folder; without it only the report is made
    #[arg(long, short, value_name = "FOLDER")]
    output: Option<PathBuf>,
    #[command(flatten)]
    times: TimeArgs,
    /// One JSON document instead of a table
    #[arg(long)]
    json: bool,
}

/// Runs the command.
///
/// # Errors
/// A file that can't be read, with its line; or a folder that can't be written.
pub fn run(args: &ImportArgs) -> anyhow::Result<ExitCode> {
    match &args.format {
        Format::Sumo(args) => sumo(args),
        Format::Counts(args) => counts::run(args),
    }
}

fn sumo(args: &SumoNetArgs) -> anyhow::Result<ExitCode> {
    let overrides = args.times.overrides()?;
    let net = read(&args.net, Net::read)?;
    let mut additional = Additional::default();
    for path in &args.additional {
        read(path, |name, input| additional.read(&net, name, input))?;
    }
    let imported = scenario::sumo::import(&net, &additional, &Programs::new(), &overrides);
    let mut report = imported.report.clone();
    let mut counts = TurningCounts::default();
    if !args.routes.is_empty() {
        let mut routes = RouteReader::new(&net, &imported);
        for path in &args.routes {
            read(path, |name, input| routes.read(name, input, &mut report))?;
        }
        counts = routes.finish();
    }
    let stem = args.net.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let name = stem.split('.').next().unwrap_or_default();
    let mut written = 0;
    if let Some(folder) = &args.output {
        if imported.lights.is_empty() {
            print(args, &report, 0)?;
            return Err(anyhow!("{}: no traffic light could be imported", args.net.display()));
        }
        std::fs::create_dir_all(folder).with_context(|| format!("{}", folder.display()))?;
        for (file, text) in imported.files(name, &counts) {
            let path = folder.join(file);
            std::fs::write(&path, text).with_context(|| format!("{}", path.display()))?;
            written += 1;
        }
    }
    print(args, &report, written)?;
    Ok(ExitCode::SUCCESS)
}

fn print(args: &SumoNetArgs, report: &ImportReport, written: usize) -> anyhow::Result<()> {
    let mut out = std::io::stdout().lock();
    if args.json {
        let document = json!({
            "net": args.net.display().to_string(),
            "carried": report.carried,
            "notes": report.notes,
            "more_notes": report.more_notes,
            "files": written,
        });
        writeln!(out, "{document}")?;
    } else {
        write!(out, "{report}")?;
        if let Some(folder) = &args.output {
            writeln!(out, "{written} files in {}", folder.display())?;
        }
    }
    Ok(())
}

fn read<T>(
    path: &Path,
    reader: impl FnOnce(&str, sumo::Input) -> Result<T, scenario::Problem>,
) -> anyhow::Result<T> {
    let name = path.display().to_string();
    let input = sumo::read_file(path).with_context(|| name.clone())?;
    reader(&name, input).map_err(|problem| anyhow!("{problem}"))
}

//! `semafor import`: networks of others as scenarios, and counts for them.

mod counts;
mod mapem;
mod osm;

use super::scenario_args::TimeArgs;
use anyhow::{Context, anyhow, bail};
use clap::{Args, Subcommand};
use scenario::sumo::{Additional, Net, Programs, RouteReader, TurningCounts};
use scenario::{ImportReport, ScenarioFiles};
use serde_json::{Value, json};
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
    Mapem(mapem::MapemArgs),
    Osm(osm::OsmArgs),
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
    #[command(flatten)]
    times: TimeArgs,
    #[command(flatten)]
    result: ResultArgs,
}

/// Runs the command.
///
/// # Errors
/// A file that can't be read, with its line; or a folder that can't be written.
pub fn run(args: &ImportArgs) -> anyhow::Result<ExitCode> {
    match &args.format {
        Format::Sumo(args) => sumo(args),
        Format::Mapem(args) => mapem::run(args),
        Format::Osm(args) => osm::run(args),
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
        let mut routes = RouteReader::new(&net, &imported, &additional);
        for path in &args.routes {
            read(path, |name, input| routes.read(name, input, &mut report))?;
        }
        counts = routes.finish();
    }
    let files = || imported.files(&name_of(&args.net), &counts);
    let files = (!imported.lights.is_empty()).then(files);
    args.result.finish("net", &args.net, &report, files, "traffic light")
}

/// A scenario's name from a file's: what stands before the first dot.
fn name_of(path: &Path) -> String {
    let file = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    file.split('.').next().unwrap_or_default().to_owned()
}

/// Where the result of an import goes.
#[derive(Args, Debug)]
struct ResultArgs {
    /// The scenario's folder; without it only the report is made
    #[arg(long, short, value_name = "FOLDER")]
    output: Option<PathBuf>,
    /// One JSON document instead of a table
    #[arg(long)]
    json: bool,
}

impl ResultArgs {
    /// Writes the scenario, if there is one and a folder for it, and the report.
    fn finish(
        &self,
        key: &str,
        source: &Path,
        report: &ImportReport,
        files: Option<ScenarioFiles>,
        wanted: &str,
    ) -> anyhow::Result<ExitCode> {
        let mut document = serde_json::to_value(report)?;
        document[key] = json!(source.display().to_string());
        let found = files.is_some();
        let written = self.write(&files.unwrap_or_default())?;
        self.print(document, report, written)?;
        if !found {
            bail!("{}: no {wanted} could be imported", source.display());
        }
        Ok(ExitCode::SUCCESS)
    }

    /// Writes the files into the folder, if one is given. How many.
    fn write(&self, files: &[(String, String)]) -> anyhow::Result<usize> {
        let Some(folder) = self.output.as_ref().filter(|_| !files.is_empty()) else {
            return Ok(0);
        };
        std::fs::create_dir_all(folder).with_context(|| format!("{}", folder.display()))?;
        for (name, text) in files {
            let path = folder.join(name);
            std::fs::write(&path, text).with_context(|| format!("{}", path.display()))?;
        }
        Ok(files.len())
    }

    /// The report, as text or as one document.
    fn print(
        &self,
        mut document: Value,
        report: &impl core::fmt::Display,
        written: usize,
    ) -> anyhow::Result<()> {
        let mut out = std::io::stdout().lock();
        if self.json {
            document["files"] = json!(written);
            writeln!(out, "{document}")?;
        } else {
            write!(out, "{report}")?;
            if let Some(folder) = &self.output {
                writeln!(out, "{written} files in {}", folder.display())?;
            }
        }
        Ok(())
    }
}

fn read<T>(
    path: &Path,
    reader: impl FnOnce(&str, sumo::Input) -> Result<T, scenario::Problem>,
) -> anyhow::Result<T> {
    let name = path.display().to_string();
    let input = sumo::read_file(path).with_context(|| name.clone())?;
    reader(&name, input).map_err(|problem| anyhow!("{problem}"))
}

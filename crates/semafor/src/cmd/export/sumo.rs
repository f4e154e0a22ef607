//! `semafor export sumo`: a scenario as files for SUMO.

use crate::cmd::scenario_args::{TimeArgs, read_files, read_plan};
use anyhow::{Context, anyhow, bail};
use clap::Args;
use scenario::sumo::{ExportSource, Exported, export};
use scenario::{Fate, Overrides, Scenario};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use testbed::{Drawn, RunOptions, Setup};

/// A scenario as a SUMO network with its fixed plans, and its demand as drawn with a seed
#[derive(Args, Debug)]
#[command(after_help = "\
Example:
  semafor export sumo scenarios/corridor-5 -o corridor && sumo -c corridor/corridor-5.sumocfg

Nodes, edges, connections and traffic lights are plain files, from which netconvert makes the network: \
it is run if it is there, and what to run stands on standard error if it isn't. SUMO 1.28 comes with \
`pip install eclipse-sumo`. What SUMO's files have no word for stands in the report on standard error.")]
pub struct SumoArgs {
    /// Folder of the scenario, or its scenario.toml
    scenario: PathBuf,
    /// The folder that the files go to
    #[arg(long, short, value_name = "FOLDER")]
    output: PathBuf,
    /// Which run's demand: the vehicles of `semafor sim --seeds` with this one
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// The fixed plan of the intersections that it names, as `semafor plan` writes it
    #[arg(long, value_name = "PLAN.csv")]
    plan: Option<PathBuf>,
    #[command(flatten)]
    times: TimeArgs,
    /// Writes the plain files alone, without looking for netconvert
    #[arg(long)]
    plain: bool,
}

/// Runs the command.
///
/// # Errors
/// A scenario that doesn't hold or can't be exported, a folder that can't be written, a netconvert
/// that fails.
pub fn run(args: &SumoArgs) -> anyhow::Result<ExitCode> {
    let plans = args.plan.as_deref().map(read_plan).transpose()?;
    let overrides = Overrides { plans, ..args.times.overrides()? };
    let scenario = Scenario::load(&read_files(&args.scenario)?, &overrides)?;
    let setup = Setup::of(&scenario, RunOptions::default(), args.seed);
    let drawn = setup.drawn().map_err(|e| anyhow!("{e}"))?;
    let source = ExportSource {
        name: &scenario.name,
        network: &scenario.network,
        streets: &drawn.streets,
        demand: &drawn.demand,
        start: scenario.start,
        duration_s: scenario.duration.as_secs_f64(),
        seed: args.seed,
    };
    let mut exported = export(&source).map_err(|all| {
        let lines: Vec<String> = all.iter().map(ToString::to_string).collect();
        anyhow!("{}: {}", args.scenario.display(), lines.join("\n"))
    })?;
    note_demand(&scenario, &drawn, &mut exported);
    write(&args.output, &exported)?;
    eprint!("{}", exported.report);
    let made = if args.plain { None } else { netconvert(&args.output, &exported)? };
    let mut out = std::io::stdout().lock();
    if made.is_none() {
        let folder = args.output.display();
        eprintln!(
            "the network is still to be made: cd {folder} && netconvert -c {}",
            exported.netconvert
        );
    }
    writeln!(out, "{}", args.output.join(&exported.sumo).display())?;
    Ok(ExitCode::SUCCESS)
}

/// What of the scenario is no demand of SUMO's.
fn note_demand(scenario: &Scenario, drawn: &Drawn, exported: &mut Exported) {
    let report = &mut exported.report;
    if drawn.unfinished > 0 {
        let why = "they came to no end, so that nobody knows their ways";
        report.note(Fate::LeftOut, format!("{} vehicles", drawn.unfinished), why);
    }
    if drawn.rerouted > 0 {
        let why = "they missed a turn: their ways are those that they took";
        report.note(Fate::Changed, format!("{} vehicles", drawn.rerouted), why);
    }
    for (n, what, why) in [
        (scenario.incidents.len(), "incidents", "SUMO's files have none"),
        (scenario.zones.len(), "zones", "they only count who is too fast"),
    ] {
        if n > 0 {
            report.note(Fate::LeftOut, format!("{n} {what}"), why);
        }
    }
}

fn write(folder: &Path, exported: &Exported) -> anyhow::Result<()> {
    std::fs::create_dir_all(folder).with_context(|| format!("{}", folder.display()))?;
    for (name, text) in &exported.files {
        let path = folder.join(name);
        std::fs::write(&path, text).with_context(|| format!("{}", path.display()))?;
    }
    Ok(())
}

/// Makes the network; none if there is no netconvert. What it warns of goes to standard error.
fn netconvert(folder: &Path, exported: &Exported) -> anyhow::Result<Option<()>> {
    let mut command = Command::new("netconvert");
    command.args(["-c", &exported.netconvert]).current_dir(folder).stdin(Stdio::null());
    let output = match command.output() {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        done => done.context("netconvert")?,
    };
    let told = String::from_utf8_lossy(&output.stderr);
    for line in told.lines().filter(|l| !l.trim().is_empty()) {
        eprintln!("netconvert: {line}");
    }
    if !output.status.success() {
        bail!("netconvert could not make {}", folder.join(&exported.net).display());
    }
    Ok(Some(()))
}

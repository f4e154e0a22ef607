//! `semafor plan`: splits, cycle and offsets from the demand.

mod source;
mod table;
mod travels;

use super::scenario_args::{TimeArgs, seconds};
use anyhow::{Context, bail};
use clap::Args;
use control::plan::{
    IntersectionFigures, Model, PlanParams, PlanSet, Progress, Search, Totals, figures, optimise,
};
use scenario::plan::{WrittenPlan, write_plans};
use serde_json::json;
use source::Source;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

/// Computes a fixed-time plan from the demand: splits, cycle, offsets
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  semafor plan scenarios/corridor-5 -o plan.csv --svg plan.svg
  semafor plan town.sumocfg --cycle 60..90 --amber 3 --min-green 5 --intergreen none -o plan.csv
  semafor plan scenarios/corridor-5 --existing plan.csv
  semafor sim scenarios/corridor-5 --plan plan.csv

The demand is that of the scenario, or of SUMO's routes, counted turn by turn. Stages and their order,
intergreens and minimum greens are those of the signals' programs.")]
pub struct PlanArgs {
    /// Folder of a scenario, its scenario.toml, or a configuration of SUMO's, .sumocfg
    scenario: PathBuf,
    /// Writes the plan
    #[arg(short, long, value_name = "PLAN.csv")]
    output: Option<PathBuf>,
    /// Draws the time–space diagram of the main paths
    #[arg(long, value_name = "FILE.svg")]
    svg: Option<PathBuf>,
    /// One JSON document instead of a table
    #[arg(long)]
    json: bool,
    /// The cycles to look through, seconds, as 50..90 (both included), or one
    #[arg(long, value_name = "A..B", value_parser = cycles)]
    cycle: Option<(u32, u32)>,
    /// Tells what this plan is worth instead of computing one
    #[arg(long, value_name = "PLAN.csv", conflicts_with_all = ["cycle", "plan"])]
    existing: Option<PathBuf>,
    /// Tells what the signals' own plans are worth instead of computing one
    #[arg(long, conflicts_with_all = ["cycle", "existing"])]
    present: bool,
    /// What a bus is worth, in cars
    #[arg(long, default_value_t = PlanParams::default().bus_weight)]
    bus_weight: f64,
    /// What a stop is worth, in seconds of delay
    #[arg(long, value_parser = seconds, default_value = "4")]
    stop: Duration,
    /// What the plan is called in the file
    #[arg(long, default_value = "semafor")]
    name: String,
    #[command(flatten)]
    times: TimeArgs,
}

/// A plan, and what it is worth.
struct Planned {
    plan: PlanSet,
    figures: Vec<IntersectionFigures>,
    totals: Totals,
}

/// Runs the command.
///
/// # Errors
/// A scenario that can't be read, signals that no cycle of the range fits, a file that can't be
/// written.
pub fn run(args: &PlanArgs) -> anyhow::Result<ExitCode> {
    let mut overrides = args.times.overrides()?;
    if let Some(file) = &args.existing {
        overrides.plans = Some(super::scenario_args::read_plan(file)?);
    }
    let source = Source::open(&args.scenario, &overrides)?;
    let params = PlanParams {
        bus_weight: args.bus_weight.clamp(0.0, 1_000.0),
        stop_s: args.stop.as_secs_f64(),
        period_h: source.period_s / 3_600.0,
        ..PlanParams::default()
    };
    let model = Model::new(source.streets(), &source.programs, &source.travels, params)?;
    let plan = if args.existing.is_some() || args.present {
        model.present()
    } else {
        computed(args, &model)?
    };
    let (figures, totals) = figures(&model, &plan);
    let planned = Planned { plan, figures, totals };
    if let Some(file) = &args.output {
        let text = written(args, &source, &model, &planned.plan)?;
        std::fs::write(file, text).with_context(|| format!("{}", file.display()))?;
    }
    let mut out = std::io::stdout().lock();
    if args.json {
        let document = json!({
            "scenario": source.name,
            "cycle_s": planned.plan.cycle_s,
            "totals": planned.totals,
            "intersections": planned.figures,
        });
        writeln!(out, "{document}")?;
    } else {
        write!(out, "{}", table::table(&source, &planned))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn computed(args: &PlanArgs, model: &Model) -> anyhow::Result<PlanSet> {
    let search = Search { cycle_s: args.cycle.unwrap_or(CYCLES_S), ..Search::default() };
    let tell = |p: Progress| {
        let what = if p.finished { "climbed to" } else { "begins at" };
        eprintln!("cycle {} s: {what} {:.1} weighted vehicle hours", p.cycle_s, p.cost_h);
    };
    match optimise(model, &search, &mut { tell }) {
        Some(plan) => Ok(plan),
        None => {
            let (a, b) = search.cycle_s;
            bail!("the stages of some intersection don't fit into a cycle of {a} s to {b} s");
        }
    }
}

/// The plan's file. Programs' own plans are written as they are.
fn written(
    args: &PlanArgs,
    source: &Source,
    model: &Model,
    plan: &PlanSet,
) -> anyhow::Result<String> {
    let own = args.existing.is_some() || args.present;
    let mut programs = Vec::new();
    for (index, id) in model.intersections().enumerate() {
        let program = match model.program(plan, index) {
            _ if own => source.programs[&id].as_ref().clone(),
            Ok(program) => program,
            Err(errors) => {
                let all: Vec<String> = errors.iter().map(ToString::to_string).collect();
                bail!("intersection {id}: {}", all.join("; "));
            }
        };
        programs.push((id, program));
    }
    // Signals that nobody drives over keep theirs.
    for (id, program) in &source.programs {
        if own && !programs.iter().any(|(known, _)| known == id) {
            programs.push((*id, program.as_ref().clone()));
        }
    }
    let rows: Vec<WrittenPlan<'_>> = programs
        .iter()
        .filter_map(|(id, program)| {
            let intersection = source.intersection(*id)?;
            let (called, name) = (source.called(intersection), args.name.clone());
            Some(WrittenPlan { called, name, times: None, intersection, program })
        })
        .collect();
    Ok(write_plans(&rows))
}

/// `50..90` or `80`.
fn cycles(text: &str) -> Result<(u32, u32), String> {
    let number = |s: &str| s.trim().parse::<u32>().map_err(|e| format!("{s:?}: {e}"));
    let (a, b) = match text.split_once("..") {
        Some((a, b)) => (number(a)?, number(b.strip_prefix('=').unwrap_or(b))?),
        None => (number(text)?, number(text)?),
    };
    if a <= b && (20..=300).contains(&a) && b <= 300 {
        Ok((a, b))
    } else {
        Err(format!("{text:?}: expected SHORTEST..LONGEST within 20 to 300 seconds"))
    }
}

const CYCLES_S: (u32, u32) = (40, 120);

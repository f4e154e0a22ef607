//! `semafor plan`: splits, cycle and offsets from the demand.

mod diagram;
mod report;
mod source;
mod table;
mod travels;

use super::scenario_args::{TimeArgs, seconds};
use anyhow::{Context, bail};
use clap::Args;
use control::plan::{
    IntersectionFigures, Model, PlanParams, PlanSet, Progress, Search, Totals, figures, optimise,
    uncoordinated,
};
use scenario::plan::{WrittenPlan, write_plans};
use serde_json::json;
use signal::IntergreenSource;
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
  semafor plan town.sumocfg --times-of-day 06:00,09:00,15:00,19:00 -o day.csv
  semafor sim scenarios/corridor-5 --plan plan.csv

The demand is that of the scenario, or of SUMO's routes, counted turn by turn. Stages and their order,
intergreens and minimum greens are those of the signals' programs. With --intergreen none those who cross
clear the junction all the same: at most two seconds more than amber, as the plan then says. People on
foot are the scenario's, or SUMO's persons.")]
pub struct PlanArgs {
    /// Folder of a scenario, its scenario.toml, or a configuration of SUMO's, .sumocfg
    scenario: PathBuf,
    /// Writes the plan
    #[arg(short, long, value_name = "PLAN.csv")]
    output: Option<PathBuf>,
    /// Draws the time–space diagram of the main paths
    #[arg(long, value_name = "FILE.svg")]
    svg: Option<PathBuf>,
    /// Writes a page: figures, time–space diagram, signal groups, arrivals and queues in the cycle
    #[arg(long, value_name = "FILE.html")]
    report: Option<PathBuf>,
    /// One JSON document instead of a table
    #[arg(long)]
    json: bool,
    /// The cycles to look through, seconds, as 50..90 (both included), or one
    #[arg(long, value_name = "A..B", value_parser = cycles)]
    cycle: Option<(u32, u32)>,
    /// Tells what this plan is worth instead of computing one
    #[arg(long, value_name = "PLAN.csv", conflicts_with_all = ["cycle", "present"])]
    existing: Option<PathBuf>,
    /// What each intersection would do by itself: Webster's cycle, of the busiest of them, splits for
    /// arrivals at random, no offsets
    #[arg(long, conflicts_with_all = ["existing", "present"])]
    pub uncoordinated: bool,
    /// Tells what the signals' own plans are worth instead of computing one
    #[arg(long, conflicts_with_all = ["cycle", "existing"])]
    pub present: bool,
    /// A plan for each time of day from these on (UTC, in SUMO from its time 0), from the demand
    /// until the next
    #[arg(long, value_name = "HH:MM,…", value_delimiter = ',', value_parser = time_of_day,
          conflicts_with_all = ["existing", "present"])]
    times_of_day: Vec<Duration>,
    /// What a bus is worth, in cars
    #[arg(long, default_value_t = PlanParams::default().bus_weight)]
    bus_weight: f64,
    /// What a stop is worth, in seconds of delay
    #[arg(long, value_parser = seconds, default_value = "4")]
    stop: Duration,
    /// What the plan is called in the file
    #[arg(long, default_value = "semafor")]
    name: String,
    /// Times
    #[command(flatten)]
    pub times: TimeArgs,
}

/// A plan, and what it is worth.
struct Planned {
    /// When it is in force, from midnight; always, if nothing is said.
    times: Option<(Duration, Duration)>,
    model: Model,
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
    let source = open(args)?;
    let plans: Vec<Planned> = spans(&args.times_of_day)?
        .into_iter()
        .map(|times| planned(args, &source, times))
        .collect::<anyhow::Result<_>>()?;
    if let Some(file) = &args.output {
        let text = written(args, &source, &plans)?;
        std::fs::write(file, text).with_context(|| format!("{}", file.display()))?;
    }
    if let Some(file) = &args.svg {
        let text = diagram::svg(&source, &plans);
        std::fs::write(file, text).with_context(|| format!("{}", file.display()))?;
    }
    if let Some(file) = &args.report {
        let text = report::page(&source, &plans);
        std::fs::write(file, text).with_context(|| format!("{}", file.display()))?;
    }
    let mut out = std::io::stdout().lock();
    if args.json {
        let plan = |p: &Planned| {
            json!({
                "times": p.times.map(said),
                "cycle_s": p.plan.cycle_s,
                "totals": p.totals,
                "intersections": p.figures,
            })
        };
        let all: Vec<_> = plans.iter().map(plan).collect();
        writeln!(out, "{}", json!({ "scenario": source.name, "plans": all }))?;
    } else {
        for planned in &plans {
            write!(out, "{}", table::table(&source, planned))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

impl PlanArgs {
    /// A plan for a scenario, with everything else as usual.
    pub fn of(scenario: PathBuf) -> Self {
        let params = PlanParams::default();
        Self {
            scenario,
            output: None,
            svg: None,
            report: None,
            json: false,
            cycle: None,
            existing: None,
            present: false,
            uncoordinated: false,
            times_of_day: Vec::new(),
            bus_weight: params.bus_weight,
            stop: Duration::from_secs_f64(params.stop_s),
            name: "semafor".to_owned(),
            times: TimeArgs { amber: None, min_green: None, intergreen: None },
        }
    }
}

/// The plan's file as text.
///
/// # Errors
/// Those of [`run`].
pub fn csv(args: &PlanArgs) -> anyhow::Result<String> {
    let source = open(args)?;
    let plans: Vec<Planned> = spans(&args.times_of_day)?
        .into_iter()
        .map(|times| planned(args, &source, times))
        .collect::<anyhow::Result<_>>()?;
    written(args, &source, &plans)
}

/// The demand and the signals that a plan is for. One that is made anew keeps vehicles from locking
/// each other inside the junction even where intergreens are amber only; one that stands stays as
/// it is.
fn open(args: &PlanArgs) -> anyhow::Result<Source> {
    let mut overrides = args.times.overrides()?;
    match &args.existing {
        Some(file) => overrides.plans = Some(super::scenario_args::read_plan(file)?),
        None if !args.present && overrides.intergreens == Some(IntergreenSource::None) => {
            overrides.intergreens = Some(IntergreenSource::Cleared);
        }
        None => {}
    }
    let mut source = Source::open(&args.scenario, &overrides)?;
    if overrides.intergreens == Some(IntergreenSource::Cleared) {
        for times in spans(&args.times_of_day)? {
            source.clear_turns(times);
        }
    }
    Ok(source)
}

/// From when until when each plan is in force.
fn spans(times: &[Duration]) -> anyhow::Result<Vec<Option<(Duration, Duration)>>> {
    if times.is_empty() {
        return Ok(vec![None]);
    }
    let mut sorted = times.to_vec();
    sorted.sort();
    sorted.dedup();
    if sorted.len() < 2 {
        bail!("--times-of-day: expected at least two, without it one plan is for the whole day");
    }
    let n = sorted.len();
    Ok((0..n).map(|i| Some((sorted[i], sorted[(i + 1) % n]))).collect())
}

/// One plan, computed or as it is.
fn planned(
    args: &PlanArgs,
    source: &Source,
    times: Option<(Duration, Duration)>,
) -> anyhow::Result<Planned> {
    let window = source.window(times);
    let params = PlanParams {
        bus_weight: args.bus_weight.clamp(0.0, 1_000.0),
        stop_s: args.stop.as_secs_f64(),
        period_h: (window.1 - window.0) / 3_600.0,
        ..source.params()
    };
    let (travels, walks) = (source.travels(window), source.walks(window));
    let model = Model::new(source.streets(), &source.programs, &travels, &walks, params);
    let model = match times {
        None => model?,
        Some(times) => model.with_context(|| said(times))?,
    };
    if let Some(times) = times {
        eprintln!("{}", said(times));
    }
    let plan = if args.existing.is_some() || args.present {
        model.present()
    } else {
        computed(args, &model)?
    };
    let (figures, totals) = figures(&model, &plan);
    Ok(Planned { times, model, plan, figures, totals })
}

fn computed(args: &PlanArgs, model: &Model) -> anyhow::Result<PlanSet> {
    let search = Search { cycle_s: args.cycle.unwrap_or(CYCLES_S), ..Search::default() };
    let tell = |p: Progress| {
        let what = if p.finished { "climbed to" } else { "begins at" };
        eprintln!("cycle {} s: {what} {:.1} weighted vehicle hours", p.cycle_s, p.cost_h);
    };
    let mut tell = tell;
    let found = match args.uncoordinated {
        true => uncoordinated(model, &search),
        false => optimise(model, &search, &mut tell),
    };
    match found {
        Some(plan) => Ok(plan),
        None => {
            let (a, b) = search.cycle_s;
            bail!("no intersection's stages fit into a cycle of {a} s to {b} s");
        }
    }
}

/// The plans' file. Programs' own plans are written as they are.
fn written(args: &PlanArgs, source: &Source, plans: &[Planned]) -> anyhow::Result<String> {
    let own = args.existing.is_some() || args.present;
    let mut programs = Vec::new();
    if own {
        programs.extend(source.programs.iter().map(|(id, p)| (*id, None, p.as_ref().clone())));
    }
    for planned in plans.iter().filter(|_| !own) {
        for (index, id) in planned.model.intersections().enumerate() {
            let program = planned.model.program(&planned.plan, index).map_err(|errors| {
                let all: Vec<String> = errors.iter().map(ToString::to_string).collect();
                anyhow::anyhow!("intersection {id}: {}", all.join("; "))
            })?;
            programs.push((id, planned.times, program));
        }
    }
    let rows: Vec<WrittenPlan<'_>> = programs
        .iter()
        .filter_map(|(id, times, program)| {
            let intersection = source.intersection(*id)?;
            let name = times.map_or(args.name.clone(), |t| format!("{} {}", args.name, clock(t.0)));
            let called = source.called(intersection);
            Some(WrittenPlan { called, name, times: *times, intersection, program })
        })
        .collect();
    Ok(write_plans(&rows))
}

/// `06:00 to 09:00`.
fn said((from, to): (Duration, Duration)) -> String {
    format!("{} to {}", clock(from), clock(to))
}

fn clock(at: Duration) -> String {
    let minutes = at.as_secs() / 60;
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

/// `06:30`.
fn time_of_day(text: &str) -> Result<Duration, String> {
    let (hours, minutes) = text.split_once(':').unwrap_or((text, ""));
    let number = |s: &str, below: u64| s.parse::<u64>().ok().filter(|n| *n < below);
    match (number(hours, 24), number(minutes, 60)) {
        (Some(h), Some(m)) => Ok(Duration::from_secs(3_600 * h + 60 * m)),
        _ => Err(format!("{text:?}: expected a time of day as 06:30")),
    }
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

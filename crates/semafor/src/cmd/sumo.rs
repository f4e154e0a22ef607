//! `semafor sumo`: the same engine drives a running SUMO, or our own traffic on SUMO's files.

use super::plan::{self, PlanArgs};
use super::scenario_args::{AirArgs, ControlArgs, PolicyArg, PriorityArg};
use clap::Args;
use control::PriorityConfig;
use scenario::Overrides;
use scenario::plan::PlanTable;
use serde_json::{Value, json};
use std::io::{ErrorKind, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};
use sumo::{Coupling, Launch, Progress, Run, RunOptions, Simulator};
use testbed::{Attack, Link};

/// Drives the traffic lights of a running SUMO, one engine each
#[derive(Args, Debug)]
#[command(after_help = "\
Example:
  semafor sumo town.sumocfg --policy actuated --seed 1 --tripinfo t.xml --json -- \
                        --time-to-teleport 300

Adaptive and coordinated stand on a plan: without --plan, and without --own-plan, on the one that
`semafor plan` makes of the configuration's demand. --policy fixed runs the lights' own.
With --priority late a bus is late by its next stop's `until`, or else by its parameter `late`.
SUMO 1.28 comes with `pip install eclipse-sumo`. What follows `--` goes to SUMO as it is.
With the net's own times, `--policy fixed --intergreen none` shows what SUMO itself would show.")]
pub struct SumoArgs {
    /// SUMO's configuration, .sumocfg
    configuration: PathBuf,
    /// How the signals are timed
    #[arg(long, value_enum, default_value_t = PolicyArg::Fixed)]
    policy: PolicyArg,
    #[command(flatten)]
    control: ControlArgs,
    /// Beneath adaptive and coordinated the lights keep their own plans
    #[arg(long, conflicts_with = "plan")]
    own_plan: bool,
    #[command(flatten)]
    air: AirArgs,
    /// SUMO's seed, and that of who sends CAMs
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Where SUMO's tripinfo goes; without it, to a file that is removed
    #[arg(long, value_name = "FILE")]
    tripinfo: Option<PathBuf>,
    /// SUMO's program; without it `sumo` of SUMO_HOME or of the path
    #[arg(long, value_name = "PROGRAM")]
    sumo: Option<PathBuf>,
    /// Moves the vehicles by Semafor's own traffic simulator instead of SUMO, on the same files:
    /// much faster, and a second opinion; without people on foot
    #[arg(long, conflicts_with_all = ["sumo", "tripinfo", "options"])]
    microsim: bool,
    /// Writes what goes into each traffic light's engine and comes out of it to a folder each,
    /// with what `semafor run -c FOLDER/0/rsu.toml --replay FOLDER/0/inputs.jsonl` needs; tens of
    /// megabytes per light and hour
    #[arg(long, value_name = "FOLDER")]
    record: Option<PathBuf>,
    /// A radio that lies to the traffic lights: `key=value`, by commas
    #[arg(long, value_name = "ATTACK", hide = true)]
    attack: Option<Attack>,
    /// One JSON document instead of a table
    #[arg(long)]
    json: bool,
    /// Options for SUMO
    #[arg(last = true)]
    options: Vec<String>,
}

/// Runs the command.
///
/// # Errors
/// SUMO doesn't start or dies, or its network can't be read.
pub fn run(args: &SumoArgs) -> anyhow::Result<ExitCode> {
    let scratch = Scratch::new()?;
    let overrides = overrides(args)?;
    let options = RunOptions {
        simulator: if args.microsim { Simulator::Microsim } else { Simulator::Sumo },
        launch: Launch {
            program: args.sumo.clone(),
            configuration: args.configuration.clone(),
            options: args.options.clone(),
        },
        policy: args.policy.kind(),
        priority: PriorityConfig {
            mode: args.control.priority.mode(),
            ..PriorityConfig::default()
        },
        penetration: args.control.penetration.unwrap_or(1.0),
        seed: args.seed,
        attack: args.attack.clone(),
        tripinfo: args.tripinfo.clone().unwrap_or_else(|| scratch.0.join("tripinfo.xml")),
        statistics: scratch.0.join("statistics.xml"),
        link: args.air.link(Link::PERFECT),
        overrides,
        record: args.record.clone(),
    };
    let coupling = Coupling::start(options)?;
    eprint!("{}", coupling.imported().report);
    let mut ticker = Ticker::new();
    let run = coupling.run(|p| ticker.tell(p))?;
    if let Some(note) = priority_note(args, &run) {
        eprintln!("{note}");
    }
    let mut out = std::io::stdout().lock();
    let document = document(args, &run)?;
    if args.json {
        writeln!(out, "{document}")?;
    } else {
        write!(out, "{}", table(&document))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Times and plan. Where too few are heard a policy can't know what `semafor plan` does: how many come.
fn overrides(args: &SumoArgs) -> anyhow::Result<Overrides> {
    let mut overrides = args.control.overrides()?;
    let stands_on_it = matches!(args.policy, PolicyArg::Adaptive | PolicyArg::Coordinated);
    if !stands_on_it || args.own_plan || overrides.plans.is_some() {
        return Ok(overrides);
    }
    let mut plan = PlanArgs::of(args.configuration.clone());
    plan.times = args.control.times.clone();
    match plan::csv(&plan) {
        Ok(text) => overrides.plans = Some(Arc::new(PlanTable::load("the computed plan", &text)?)),
        Err(error) => eprintln!("no plan of the demand, the lights keep their own: {error:#}"),
    }
    Ok(overrides)
}

/// Who asked for priority for the late and could not get it, because nothing says who is.
fn priority_note(args: &SumoArgs, run: &Run) -> Option<String> {
    let asked = run.figures.priority_requests;
    if args.control.priority != PriorityArg::Late || asked.with_lateness == asked.sent {
        return None;
    }
    Some(format!(
        "{} of {} priority requests came from public transport without a timetable (stops without \
         `until`, no parameter `late` in seconds): it never counts as late",
        asked.sent - asked.with_lateness,
        asked.sent
    ))
}

fn document(args: &SumoArgs, run: &Run) -> anyhow::Result<Value> {
    let mut document = json!({
        "policy": args.policy.name(),
        "priority": args.control.priority.name(),
        "seed": args.seed,
        "penetration": args.control.penetration.unwrap_or(1.0),
        "simulator": if args.microsim { "microsim" } else { "sumo" },
    });
    if let (Some(all), Value::Object(figures)) =
        (document.as_object_mut(), serde_json::to_value(&run.figures)?)
    {
        all.extend(figures);
    }
    Ok(document)
}

/// The document's figures, one per line, inner names behind a dot.
fn table(document: &Value) -> String {
    let mut text = String::new();
    for (name, value) in document.as_object().into_iter().flatten() {
        match value {
            Value::Object(inner) => {
                for (key, value) in inner {
                    text.push_str(&format!("{:<36} {value}\n", format!("{name}.{key}")));
                }
            }
            value => text.push_str(&format!("{name:<36} {value}\n")),
        }
    }
    text
}

/// Tells on standard error how far the run is, every few seconds.
struct Ticker {
    start: Instant,
    next: Instant,
}

impl Ticker {
    fn new() -> Self {
        let start = Instant::now();
        Self { start, next: start + TELL_EVERY }
    }

    fn tell(&mut self, p: Progress) {
        if Instant::now() < self.next {
            return;
        }
        self.next += TELL_EVERY;
        let end = p.end_s.map(|end_s| format!(" of {end_s:.0}")).unwrap_or_default();
        eprintln!(
            "{:.0}{end} simulated seconds, {} vehicles on the way, {:.0} s",
            p.time_s,
            p.vehicles,
            self.start.elapsed().as_secs_f64()
        );
    }
}

/// A folder of this run's own that goes with it.
struct Scratch(PathBuf);

impl Scratch {
    fn new() -> std::io::Result<Self> {
        // One that is there already is somebody else's, or was put there for us to write into.
        let mut refused = None;
        for number in 0..100 {
            let name = format!("semafor-sumo-{}-{number}", std::process::id());
            let folder = std::env::temp_dir().join(name);
            match std::fs::create_dir(&folder) {
                Ok(()) => return Ok(Self(folder)),
                Err(error) if error.kind() == ErrorKind::AlreadyExists => refused = Some(error),
                Err(error) => return Err(error),
            }
        }
        Err(refused.unwrap_or_else(|| ErrorKind::AlreadyExists.into()))
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // Left behind in the system's own folder for such files, it does no harm.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

const TELL_EVERY: Duration = Duration::from_secs(5);

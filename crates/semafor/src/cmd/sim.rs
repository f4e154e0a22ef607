//! `semafor sim`: runs a scenario and tells its key figures.

mod expected;
mod report;

use super::replicate::{Replications, replicate};
use super::scenario_args::{PolicyArg, ScenarioArgs, seeds};
use anyhow::{Context, ensure};
use clap::Args;
use serde_json::json;
use std::io::Write;
use std::ops::RangeInclusive;
use std::path::PathBuf;
use std::process::ExitCode;
use testbed::{KPI_NAMES, Setup, Summary, Testbed};

/// Runs a scenario and tells its key figures with their confidence intervals
#[derive(Args, Debug)]
#[command(after_help = "Example:\n  semafor sim scenarios/single-junction --policy actuated \
                        --priority late --seeds 1..10")]
pub struct SimArgs {
    #[command(flatten)]
    scenario: ScenarioArgs,
    /// How the signals are timed
    #[arg(long, value_enum, default_value_t = PolicyArg::Fixed)]
    policy: PolicyArg,
    /// Replications, as 1..10 (both included)
    #[arg(long, default_value = "1", value_parser = seeds, alias = "seed")]
    seeds: RangeInclusive<u64>,
    /// One JSON document instead of a table
    #[arg(long)]
    json: bool,
    /// Makes the runs of the scenario's expected.toml instead; fails if a key figure leaves its
    /// bounds
    #[arg(
        long,
        conflicts_with_all = ["policy", "seeds", "record", "json", "priority", "report", "csv", "log"]
    )]
    expected: bool,
    /// Writes a page with figures and pictures
    #[arg(long, value_name = "FILE.html")]
    report: Option<PathBuf>,
    /// Writes the figures of each movement
    #[arg(long, value_name = "FILE.csv")]
    csv: Option<PathBuf>,
    /// Writes every transition of a lamp, every decision with its reason and every event of the
    /// first replication
    #[arg(long, value_name = "FILE.jsonl")]
    log: Option<PathBuf>,
    /// Writes what goes into the engine (inputs.jsonl) and comes out of it (outputs.jsonl) in
    /// the first replication to this folder
    #[arg(long, value_name = "FOLDER")]
    record: Option<PathBuf>,
}

/// Runs the command.
///
/// # Errors
/// A scenario that can't be read or doesn't hold, or a file that can't be written.
pub fn run(args: &SimArgs) -> anyhow::Result<ExitCode> {
    let scenario = args.scenario.load()?;
    if args.expected {
        return expected::run(&args.scenario, &scenario);
    }
    let options = args.scenario.options(args.policy, args.scenario.control.priority);
    if let Some(folder) = &args.record {
        let n = scenario.network.network.intersections().len();
        ensure!(n == 1, "--record is of one intersection's engine; this scenario has {n}");
        let mut testbed = Testbed::new(Setup::of(&scenario, options, *args.seeds.start()))?;
        testbed.record();
        testbed.run();
        let recording = testbed.take_recording();
        std::fs::create_dir_all(folder)?;
        std::fs::write(folder.join("inputs.jsonl"), recording.steps_jsonl()?)?;
        std::fs::write(folder.join("outputs.jsonl"), recording.outputs_jsonl()?)?;
    }
    if let Some(file) = &args.log {
        let mut first = Testbed::new(Setup::of(&scenario, options, *args.seeds.start()))?;
        super::log::write(&mut first, file).with_context(|| format!("{}", file.display()))?;
    }
    let label = format!("{} {}", scenario.name, args.policy.name());
    let runs = replicate(&label, &scenario, options, args.seeds.clone(), !args.json)?;
    if let Some(file) = &args.report {
        let mut first = Testbed::new(Setup::of(&scenario, options, *args.seeds.start()))?;
        first.run();
        let page = report::page(&label, &scenario, &runs, &first);
        std::fs::write(file, page).with_context(|| format!("{}", file.display()))?;
    }
    if let Some(file) = &args.csv {
        let text = report::csv(&runs.movements());
        std::fs::write(file, text).with_context(|| format!("{}", file.display()))?;
    }
    let mut out = std::io::stdout().lock();
    if args.json {
        let document = json!({
            "scenario": scenario.name,
            "policy": args.policy.name(),
            "priority": args.scenario.control.priority.name(),
            "penetration": Setup::of(&scenario, options, *args.seeds.start()).penetration,
            "seeds": args.seeds.clone().collect::<Vec<_>>(),
            "kpi": runs.summaries(),
            "movements": runs.movements(),
        });
        writeln!(out, "{document}")?;
    } else {
        write!(out, "{}", table(&runs))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn table(runs: &Replications) -> String {
    let mut text = format!("{:<22} {:>10}   {:>21}\n", "KPI", "mean", "95 % interval");
    for name in KPI_NAMES {
        if let Some(Summary { mean, ci95: [low, high], n }) = Summary::of(&runs.values(name)) {
            let interval =
                if n > 1 { format!("{low:>9.2} … {high:>9.2}") } else { "(one run)".to_owned() };
            text.push_str(&format!("{name:<22} {mean:>10.2}   {interval:>21}\n"));
        }
    }
    text
}

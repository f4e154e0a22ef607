//! `semafor compare`: two policies on common random numbers.

use super::replicate::replicate;
use super::scenario_args::{PolicyArg, PriorityArg, ScenarioArgs, seeds};
use clap::{Args, ValueEnum};
use serde_json::json;
use std::collections::BTreeMap;
use std::io::Write;
use std::ops::RangeInclusive;
use std::process::ExitCode;
use testbed::{Difference, KPI_NAMES};

/// Compares two policies pair by pair on the same random numbers
#[derive(Args, Debug)]
#[command(
    after_help = "A and B are a policy, or a policy and a priority joined by '+'.\n\nExample:\n  \
                        semafor compare scenarios/single-junction fixed actuated+late --seeds 1..10"
)]
pub struct CompareArgs {
    #[command(flatten)]
    scenario: ScenarioArgs,
    /// The one: fixed, actuated, fixed+late, actuated+late, …
    #[arg(value_parser = variant)]
    a: Variant,
    /// The other
    #[arg(value_parser = variant)]
    b: Variant,
    /// Replications, as 1..10 (both included)
    #[arg(long, default_value = "1..10", value_parser = seeds)]
    seeds: RangeInclusive<u64>,
    /// One JSON document instead of a table
    #[arg(long)]
    json: bool,
}

/// A policy and who gets priority.
#[derive(Clone, Copy, Debug)]
struct Variant {
    policy: PolicyArg,
    priority: Option<PriorityArg>,
}

/// Runs the command.
///
/// # Errors
/// A scenario that can't be read or doesn't hold.
pub fn run(args: &CompareArgs) -> anyhow::Result<ExitCode> {
    let scenario = args.scenario.load()?;
    let values = |v: Variant| {
        let options =
            args.scenario.options(v.policy, v.priority.unwrap_or(args.scenario.control.priority));
        replicate(&name(v), &scenario, options, args.seeds.clone(), !args.json)
    };
    let (a, b) = (values(args.a)?, values(args.b)?);
    let differences: BTreeMap<&str, Difference> = KPI_NAMES
        .into_iter()
        .filter_map(|k| Some((k, Difference::of(&a.values(k), &b.values(k))?)))
        .collect();
    let mut out = std::io::stdout().lock();
    if args.json {
        let document = json!({
            "scenario": scenario.name,
            "a": name(args.a),
            "b": name(args.b),
            "seeds": args.seeds.clone().collect::<Vec<_>>(),
            "kpi": differences,
        });
        writeln!(out, "{document}")?;
        return Ok(ExitCode::SUCCESS);
    }
    let (a, b) = (name(args.a), name(args.b));
    writeln!(out, "{:<22} {a:>14} {b:>14} {:>10}   95 % interval of B − A", "KPI", "B − A")?;
    for k in KPI_NAMES {
        let Some(d) = differences.get(k) else { continue };
        let Difference { a, b, difference, significant, .. } = d;
        let [low, high] = difference.ci95;
        let word = if *significant { "real" } else { "not proven" };
        writeln!(
            out,
            "{k:<22} {a:>14.2} {b:>14.2} {:>10.2}   {low:>9.2} … {high:>9.2}  {word}",
            difference.mean
        )?;
    }
    Ok(ExitCode::SUCCESS)
}

fn variant(text: &str) -> Result<Variant, String> {
    let (policy, priority) = match text.split_once('+') {
        Some((policy, priority)) => (policy, Some(PriorityArg::from_str(priority, false)?)),
        None => (text, None),
    };
    Ok(Variant { policy: PolicyArg::from_str(policy, false)?, priority })
}

fn name(v: Variant) -> String {
    match v.priority {
        Some(priority) => format!("{}+{}", v.policy.name(), priority.name()),
        None => v.policy.name().to_owned(),
    }
}

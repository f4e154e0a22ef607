//! `semafor sim --expected`: the runs that a scenario's `expected.toml` names, against its bounds.

use crate::cmd::replicate::replicate;
use crate::cmd::scenario_args::{PolicyArg, PriorityArg, ScenarioArgs};
use anyhow::{Context, anyhow};
use clap::ValueEnum;
use scenario::{ExpectedRun, Scenario};
use std::io::Write;
use std::process::ExitCode;
use testbed::Summary;

/// Makes every run and tells each figure with its bounds; fails if one is outside.
pub fn run(args: &ScenarioArgs, scenario: &Scenario) -> anyhow::Result<ExitCode> {
    let expected = scenario.expected.as_ref().context("the scenario has no expected.toml")?;
    let mut out = std::io::stdout().lock();
    let mut broken = 0;
    for run in &expected.runs {
        let (first, last) = run.seeds;
        let title = format!("{} priority {}", run.policy, run.priority);
        writeln!(out, "\n{title}, seeds {first} to {last}")?;
        let figures = figures(args, scenario, run, &title)?;
        for (name, bounds) in &run.kpi {
            let mean = figures(name).with_context(|| format!("no vehicle has a {name}"))?;
            let kept = bounds.hold(mean);
            broken += u32::from(!kept);
            let word = if kept { "kept" } else { "BROKEN" };
            let (lo, hi) = (bounds.lo, bounds.hi);
            writeln!(out, "{name:<22} {mean:>10.2}   {lo:>9.2} … {hi:>9.2}  {word}")?;
        }
    }
    writeln!(out, "\n{} runs, {broken} bounds broken", expected.runs.len())?;
    Ok(if broken == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Mean of a key figure over the seeds of a run.
fn figures(
    args: &ScenarioArgs,
    scenario: &Scenario,
    run: &ExpectedRun,
    title: &str,
) -> anyhow::Result<impl Fn(&str) -> Option<f64>> {
    let name = |text: &str, e: String| anyhow!("expected.toml: {text:?}: {e}");
    let policy = PolicyArg::from_str(&run.policy, false).map_err(|e| name(&run.policy, e))?;
    let priority =
        PriorityArg::from_str(&run.priority, false).map_err(|e| name(&run.priority, e))?;
    let options = args.options(policy, priority);
    let runs = replicate(title, scenario, options, run.seeds.0..=run.seeds.1, true)?;
    Ok(move |kpi: &str| Summary::of(&runs.values(kpi)).map(|s| s.mean))
}

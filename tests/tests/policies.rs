//! What a policy is worth on the shipped junction: the bounds of its `expected.toml`, and that
//! actuation and priority are an improvement on common random numbers.

#![allow(clippy::unwrap_used, reason = "a test that can't go on says where")]

use control::{PolicyKind, PriorityMode};
use scenario::{ExpectedRun, Files, Overrides, Scenario};
use semafor::cmd::replicate::{Replications, replicate};
use std::path::Path;
use testbed::{Difference, RunOptions, Summary};

fn single_junction() -> Scenario {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../scenarios/single-junction");
    let files = ["scenario.toml", "network.toml", "demand.csv", "expected.toml"]
        .iter()
        .fold(Files::new("single-junction"), |files, name| {
            files.with(*name, std::fs::read_to_string(folder.join(name)).unwrap())
        });
    Scenario::load(&files, &Overrides::default()).expect("the scenario is sound")
}

fn replications(scenario: &Scenario, run: &ExpectedRun) -> Replications {
    let policy = match run.policy.as_str() {
        "fixed" => PolicyKind::Fixed,
        "actuated" => PolicyKind::Actuated,
        other => panic!("policy {other}"),
    };
    let priority = match run.priority.as_str() {
        "off" => PriorityMode::Off,
        "late" => PriorityMode::Late,
        other => panic!("priority {other}"),
    };
    let options = RunOptions { policy, priority, ..RunOptions::default() };
    replicate(&run.policy, scenario, options, run.seeds.0..=run.seeds.1, false).unwrap()
}

#[test]
fn actuation_and_priority_are_worth_what_is_expected_of_them() {
    let scenario = single_junction();
    let runs = &scenario.expected.as_ref().unwrap().runs;
    let named = |policy: &str, priority: &str| {
        let at = runs.iter().position(|r| r.policy == policy && r.priority == priority).unwrap();
        assert_eq!(runs[at].seeds, (1, 10), "pairs need the same seeds");
        at
    };
    let (fixed, actuated, late) =
        (named("fixed", "off"), named("actuated", "off"), named("actuated", "late"));
    let made: Vec<Replications> = runs.iter().map(|run| replications(&scenario, run)).collect();
    let mut broken = Vec::new();
    for (run, made) in runs.iter().zip(&made) {
        for (name, bounds) in &run.kpi {
            let mean = Summary::of(&made.values(name)).unwrap().mean;
            if !bounds.hold(mean) {
                broken.push(format!("{} {} {name}: {mean:.2}", run.policy, run.priority));
            }
        }
    }
    assert_eq!(broken, Vec::<String>::new(), "out of the bounds of expected.toml");
    let paired = |a: usize, b: usize, kpi: &str| {
        Difference::of(&made[a].values(kpi), &made[b].values(kpi)).unwrap()
    };
    let delay = paired(fixed, actuated, "delay_s");
    assert!(delay.significant && delay.difference.mean < 0.0, "{delay:?}");
    let late_buses = paired(actuated, late, "late_bus_delay_s");
    assert!(late_buses.relative <= -0.4, "{late_buses:?}");
    let punctual = paired(actuated, late, "punctual_bus_delay_s");
    assert!(punctual.difference.mean <= 5.0, "{punctual:?}");
    let cars = paired(actuated, late, "car_delay_s");
    assert!(cars.relative < 0.1, "{cars:?}");
}

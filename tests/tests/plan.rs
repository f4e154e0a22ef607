//! `semafor plan` against the plans that shipped scenarios have: the same traffic, less delay.

#![allow(clippy::unwrap_used, reason = "a test that can't go on says where")]

use scenario::plan::PlanTable;
use scenario::{Overrides, Scenario};
use semafor::cmd::plan::{PlanArgs, csv};
use semafor::cmd::scenario_args::read_files;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use testbed::{RunOptions, Setup, Testbed};

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../scenarios").join(name)
}

/// Delay with these plans, seconds, of the first replication.
fn delay_s(name: &str, plans: Option<Arc<PlanTable>>) -> f64 {
    let overrides = Overrides { plans, ..Overrides::default() };
    let scenario = Scenario::load(&read_files(&folder(name)).unwrap(), &overrides);
    let scenario = scenario.unwrap_or_else(|problems| panic!("{problems}"));
    let mut testbed = Testbed::new(Setup::of(&scenario, RunOptions::default(), 1)).unwrap();
    testbed.run();
    testbed.kpis().value("delay_s")
}

fn table(text: &str) -> Arc<PlanTable> {
    Arc::new(PlanTable::load("plan.csv", text).unwrap_or_else(|problems| panic!("{problems}")))
}

#[test]
fn a_computed_plan_has_less_delay_than_the_scenario_s_own() {
    for name in ["single-junction", "emergency-corridor"] {
        let computed = csv(&PlanArgs::of(folder(name))).unwrap();
        assert_eq!(csv(&PlanArgs::of(folder(name))).unwrap(), computed, "{name}: always the same");
        let (before, after) = (delay_s(name, None), delay_s(name, Some(table(&computed))));
        println!("{name}: {before:.1} s, computed {after:.1} s");
        assert!(after < before, "{name}: {before:.1} s, computed {after:.1} s");
    }
}

/// The scenario's own plan, written and read again, runs as it does.
#[test]
fn the_own_plan_as_a_file_is_the_own_plan() {
    let name = "single-junction";
    let mut args = PlanArgs::of(folder(name));
    args.present = true;
    let own = csv(&args).unwrap();
    assert!((delay_s(name, None) - delay_s(name, Some(table(&own)))).abs() < 1e-9);
}

//! Plans by time of day and the change-over between them.

use crate::junction;
use junction::program;
use proptest::prelude::*;
use signal::{FixedPlan, LEAST_PLAN, MOST_CHANGE_PERCENT, PlanStep, SignalProgram, TimedPlan};
use units::{Duration, Utc};

fn s(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

/// The fixture's stages with these lengths.
fn plan(lengths_s: [u64; 4], offset_s: u64) -> FixedPlan {
    let mut at = 0;
    let mut steps = Vec::new();
    for (stage, length) in (1..).zip(lengths_s) {
        steps.push(PlanStep { at: s(at), stage: signal::StageId(stage) });
        at += length;
    }
    FixedPlan { cycle: s(at), offset: s(offset_s % at), steps }
}

fn two(first: FixedPlan, second: FixedPlan) -> SignalProgram {
    let day = vec![
        TimedPlan { from: s(6 * 3_600), plan: first },
        TimedPlan { from: s(9 * 3_600), plan: second },
    ];
    program(0).with_day(day).expect("a sound day")
}

fn midnight() -> Utc {
    Utc::from_civil(2026, 11, 23, 0, 0, 0).expect("a date")
}

/// Runs of the same cycle from 8:59 to 9:30: its length, whether it is on the way, how long it ran.
fn cycles(program: &SignalProgram) -> Vec<(u64, bool, i64)> {
    let mut runs: Vec<(u64, bool, i64)> = Vec::new();
    for ms in (32_340_000..34_200_000_i64).step_by(100) {
        let running = program.running(midnight().plus_millis(ms));
        let now = (running.plan.cycle.as_millis() as u64, running.changing);
        match runs.last_mut() {
            Some(last) if (last.0, last.1) == now => last.2 += 100,
            _ => runs.push((now.0, now.1, 100)),
        }
    }
    runs
}

#[test]
fn a_plan_ends_with_its_cycle_and_the_next_is_reached_in_whole_cycles() {
    let program = two(plan([25, 20, 25, 20], 17), plan([35, 25, 35, 25], 60));
    let runs = cycles(&program);
    assert_eq!(runs.len(), 3, "{runs:?}");
    assert_eq!((runs[0].0, runs[0].1), (90_000, false));
    assert_eq!((runs[2].0, runs[2].1), (120_000, false));
    let (cycle_ms, changing, for_ms) = runs[1];
    assert!(changing && for_ms % cycle_ms as i64 <= 100, "whole cycles: {runs:?}");
    let most_ms = 120_000 * MOST_CHANGE_PERCENT as u64 / 100;
    assert!(cycle_ms.abs_diff(120_000) <= most_ms, "{runs:?}");
}

#[test]
fn the_same_plan_goes_on_and_times_are_checked() {
    let same = plan([30, 20, 30, 20], 0);
    assert_eq!(cycles(&two(same.clone(), same.clone())).len(), 1);
    let near = vec![
        TimedPlan { from: s(0), plan: same.clone() },
        TimedPlan { from: LEAST_PLAN - s(1), plan: same.clone() },
    ];
    assert_eq!(program(0).with_day(near).expect_err("too near").len(), 1);
    let late = vec![TimedPlan { from: s(86_400), plan: same }];
    assert_eq!(program(0).with_day(late).expect_err("no time of day").len(), 1);
}

#[test]
fn a_controller_without_an_engine_changes_over_too() {
    let program = std::sync::Arc::new(two(plan([25, 20, 25, 20], 17), plan([35, 25, 35, 25], 60)));
    let start = midnight().plus_millis(32_340_000);
    let mut controller = signal::Controller::new(program.clone(), units::Instant::ZERO, start);
    for ms in (0..1_200_000_u64).step_by(500) {
        controller.advance(units::Instant::from_millis(ms));
        assert_eq!(controller.kernel().violation(), None);
        let at = start.plus_millis(ms as i64);
        let running = program.running(at);
        let wanted = running.plan.steps[running.plan.step_at(running.position).0].stage;
        assert_eq!(controller.status().expect("it speaks").stage, wanted, "at {ms} ms");
    }
}

proptest! {
    /// Whatever the plans: a change-over never cuts a minimum green or an interstage short, keeps
    /// within its bounds, and is over before the next plan may come.
    #[test]
    fn change_overs_keep_minimum_greens(
        first in [16_u64..40, 16..40, 16..40, 16..40],
        second in [16_u64..40, 16..40, 16..40, 16..40],
        offsets in (0_u64..200, 0_u64..200),
    ) {
        let program = two(plan(first, offsets.0), plan(second, offsets.1));
        let cycle_s: u64 = second.iter().sum();
        for ms in (32_340_000..33_300_000_i64).step_by(1_000) {
            let running = program.running(midnight().plus_millis(ms));
            prop_assert!(running.position < running.plan.cycle);
            if running.changing {
                let most_ms = u128::from(cycle_s) * 1_000 * MOST_CHANGE_PERCENT as u128 / 100;
                let apart = running.plan.cycle.as_millis().abs_diff(u128::from(cycle_s) * 1_000);
                prop_assert!(apart <= most_ms);
                let as_its_own = program.with_plan(Vec::new(), running.plan.clone());
                prop_assert!(as_its_own.is_ok(), "{:?}", as_its_own.err());
            }
        }
        let late = program.running(midnight().plus_millis(33_300_000));
        prop_assert!(!late.changing, "a quarter of an hour is enough");
    }
}

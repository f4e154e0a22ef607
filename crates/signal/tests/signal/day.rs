//! Plans by time of day and the change-over between them.

use crate::junction;
use junction::program;
use proptest::prelude::*;
use signal::{
    FixedPlan, LEAST_PLAN, MOST_CHANGE_PERCENT, PlanStep, ProgramError, SignalProgram, StageUse,
    TimedPlan,
};
use std::collections::BTreeSet;
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

/// Cycle and whether it is on the way, so many milliseconds after 9:00:17.
fn after_nine(program: &SignalProgram, ms: i64) -> (u128, bool) {
    let running = program.running(midnight().plus_millis(32_417_000 + ms));
    (running.plan.cycle.as_millis(), running.changing)
}

/// At 9:00 the first plan, of 90 s, has 17 s to go; then the next, of 120 s, is so many seconds in
/// its cycle: from there it takes whole cycles that are 24 s longer or shorter at most.
#[test]
fn whichever_needs_fewer_cycles_is_done_longer_ones_or_shorter_ones() {
    let holds = |early_s: u64, cycle_ms: u128, for_ms: i64| {
        let second = plan([35, 25, 35, 25], 120 + 17 - early_s);
        let program = two(plan([25, 20, 25, 20], 17), second);
        let at = |ms| after_nine(&program, ms);
        let changing = (cycle_ms, true);
        assert_eq!([-17_000, -1].map(at), [(90_000, false); 2], "{early_s} s");
        assert_eq!([0, for_ms - 1].map(at), [changing; 2], "{early_s} s");
        assert_eq!([for_ms, 900_000].map(at), [(120_000, false); 2], "{early_s} s");
    };
    // 43 s to go in two longer ones; 48 s are just two, 49 s three.
    holds(77, 141_500, 2 * 141_500);
    holds(72, 144_000, 2 * 144_000);
    holds(71, 136_333, 3 * 136_333);
    // Three either way: rather longer. 20 s back in a shorter one.
    holds(60, 140_000, 3 * 140_000);
    holds(20, 100_000, 100_000);
    // It fits at once; or what was before ends at 9:00.
    let program = two(plan([25, 20, 25, 20], 17), plan([35, 25, 35, 25], 17));
    assert_eq!([-1, 0].map(|ms| after_nine(&program, ms)), [(90_000, false), (120_000, false)]);
    let program = two(plan([25, 20, 25, 20], 0), plan([35, 25, 35, 25], 0));
    let at = [-17_001, -17_000].map(|ms| after_nine(&program, ms));
    assert_eq!(at, [(90_000, false), (120_000, false)]);
}

#[test]
fn no_cycle_is_so_short_that_a_green_is_below_its_minimum() {
    // 10 s in a cycle of 64 s that can't be shorter: 54 s in five longer ones.
    let program = two(plan([25, 20, 25, 20], 17), plan([16; 4], 23));
    let at = [0, 5 * 74_800 - 1, 5 * 74_800].map(|ms| after_nine(&program, ms));
    assert_eq!(at, [(74_800, true), (74_800, true), (64_000, false)]);
}

#[test]
fn the_stages_of_a_longer_cycle_are_longer_by_their_share_and_passages_are_not() {
    // 21.5 s longer.
    let program = two(plan([25, 20, 25, 20], 17), plan([35, 25, 35, 25], 60));
    let at = |program: &SignalProgram, ms: i64| {
        let running = program.running(midnight().plus_millis(32_417_000 + ms));
        let steps = running.plan.steps.iter().map(|s| (s.at.as_millis(), s.stage.0));
        (running.changing, running.position.as_millis(), steps.collect::<Vec<_>>())
    };
    let steps = vec![(0, 1), (41_270, 2), (70_749, 3), (112_019, 4)];
    assert_eq!(at(&program, 0), (true, 0, steps.clone()));
    assert_eq!(at(&program, 141_500 + 10_000), (true, 10_000, steps));
    let own = vec![(0, 1), (35_000, 2), (60_000, 3), (95_000, 4)];
    assert_eq!(at(&program, 283_000), (false, 0, own.clone()));
    assert_eq!(at(&program, 284_000), (false, 1_000, own));
    // The same with a first step 3 s after the beginning of the cycle.
    let mut second = plan([35, 25, 35, 25], 60);
    second.steps.iter_mut().for_each(|step| step.at += s(3));
    let steps = vec![(3_000, 1), (44_270, 2), (73_749, 3), (115_019, 4)];
    assert_eq!(at(&two(plan([25, 20, 25, 20], 17), second), 0), (true, 0, steps));
    // Four seconds of all red before the last stage.
    let mut parts = junction::program_data(0);
    let (id, name) = (signal::StageId(5), String::new());
    parts.stages.push(signal::Stage { id, name, green: BTreeSet::new(), used: StageUse::PlanOnly });
    let all_red = signal::SignalProgram::new(&junction::intersection(), parts).expect("sound");
    let mut second = plan([35, 25, 35, 25], 60);
    second.steps.push(PlanStep { at: s(99), stage: signal::StageId(4) });
    second.steps[3].stage = id;
    let day = vec![
        TimedPlan { from: s(6 * 3_600), plan: plan([25, 20, 25, 20], 17) },
        TimedPlan { from: s(9 * 3_600), plan: second },
    ];
    let (changing, _, steps) = at(&all_red.with_day(day).expect("sound"), 0);
    let pause = (steps[3], steps[4].0 - steps[3].0);
    assert_eq!((changing, steps.len(), pause.0.1, pause.1), (true, 5, 5, 4_000));
}

#[test]
fn a_change_over_may_go_on_after_midnight() {
    let day = vec![
        TimedPlan { from: s(6 * 3_600), plan: plan([25, 20, 25, 20], 17) },
        TimedPlan { from: s(86_280), plan: plan([35, 25, 35, 25], 60) },
    ];
    let program = program(0).with_day(day.clone()).expect("a sound day");
    assert_eq!(program.day(), day);
    let at = |since_midnight_s: i64| {
        let running = program.running(midnight().plus_millis(since_midnight_s * 1_000));
        (running.plan.cycle.as_secs(), running.position.as_secs(), running.changing)
    };
    // The cycle of 90 s that runs at 23:58 has 47 s to go; then one that is 13 s longer.
    assert_eq!([86_326, 86_327].map(at), [(90, 89, false), (133, 0, true)]);
    assert_eq!(
        [86_399, 86_400 - 86_400, 59].map(at),
        [(133, 72, true), (133, 73, true), (133, 132, true)]
    );
    assert_eq!([60, 3 * 3_600].map(at), [(120, 0, false), (120, 60, false)]);
}

#[test]
fn each_plan_follows_on_the_one_before() {
    let plans = [plan([20; 4], 13), plan([25, 20, 25, 20], 0), plan([25; 4], 0)];
    let day = [6, 9, 15].into_iter().zip(plans);
    let day = day.map(|(hour, plan)| TimedPlan { from: s(hour * 3_600), plan }).collect();
    let program = program(0).with_day(day).expect("a sound day");
    let at = |s: i64| program.running(midnight().plus_millis(s * 1_000)).plan.cycle.as_secs();
    assert_eq!([6, 9, 15].map(|hour| at(hour * 3_600 - 1)), [100, 80, 90]);
    assert_eq!([6, 9, 15].map(|hour| at(hour * 3_600 + 1_200)), [80, 90, 100]);
    // The cycle of the first has 13 s to go at 9:00, and the next is so much shorter.
    assert_eq!([12, 13].map(|s| at(9 * 3_600 + s)), [80, 77]);
}

#[test]
fn plans_of_a_day_are_checked_as_any_plan() {
    let same = plan([30, 20, 30, 20], 0);
    let near = vec![
        TimedPlan { from: s(0), plan: same.clone() },
        TimedPlan { from: LEAST_PLAN, plan: same.clone() },
    ];
    assert!(program(0).with_day(near).is_ok(), "just far enough apart");
    let short = vec![TimedPlan { from: s(0), plan: plan([30, 8, 30, 32], 0) }];
    let errors = program(0).with_day(short).expect_err("the left turns are too short");
    let left = |e: &ProgramError| {
        matches!(e, ProgramError::PlanMinGreen { stage: signal::StageId(2), .. })
    };
    assert!(!errors.is_empty() && errors.iter().all(left), "{errors:?}");
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

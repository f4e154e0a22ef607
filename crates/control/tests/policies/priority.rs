//! Green extension and early green, and their bounds.

use crate::{Bench, SLACK_S, demand};
use control::{
    Demands, PolicyKind, PriorityCall, PriorityCaller, PriorityConfig, PriorityMode, PriorityState,
    Reason,
};
use roadnet::SignalGroupId;
use signal::{PlanStep, SignalProgram, Stage, StageId};
use std::collections::BTreeSet;
use std::sync::Arc;
use units::{Duration, Instant};

const BUS: PriorityCaller = PriorityCaller { station: 7, request: Some(1) };

fn call(group: u8, eta: Instant, lateness_s: Option<i32>) -> PriorityCall {
    let group = SignalGroupId(group);
    PriorityCall { caller: BUS, group, eta, queue_ahead_veh: 0, lateness_s }
}

fn config(mode: PriorityMode) -> PriorityConfig {
    PriorityConfig { mode, ..PriorityConfig::default() }
}

/// Fixed plan, `into_s` into a cycle, at the begin of the second one.
fn in_plan(mode: PriorityMode, into_s: u64) -> Bench {
    let mut bench = Bench::new(PolicyKind::Fixed, config(mode), 0);
    let at = Instant::from_millis((100 + into_s) * 1_000);
    bench.until(1_000.0, &Demands::default(), &[], |b| b.now >= at);
    bench
}

fn in_s(bench: &Bench, s: u64) -> Instant {
    bench.now + Duration::from_secs(s)
}

/// How long the stage of group 1 lasts from 25 s into the cycle on, its bus due in `eta_s`.
fn held_s(mode: PriorityMode, eta_s: u64, lateness_s: Option<i32>) -> f64 {
    let mut bench = in_plan(mode, 25);
    assert!(bench.is_green(1));
    let calls = [call(1, in_s(&bench, eta_s), lateness_s)];
    bench.until(60.0, &Demands::default(), &calls, |b| !b.is_in(1))
}

#[test]
fn only_the_late_are_waited_for() {
    let plan_s = held_s(PriorityMode::Off, 12, Some(300));
    assert!((4.9..5.0 + SLACK_S).contains(&plan_s), "{plan_s}");
    for lateness_s in [None, Some(-60), Some(0), Some(59)] {
        assert_eq!(held_s(PriorityMode::Late, 12, lateness_s), plan_s, "{lateness_s:?}");
    }
    assert!(held_s(PriorityMode::Late, 12, Some(60)) > 12.0);
    assert!(held_s(PriorityMode::All, 12, None) > 12.0);
}

#[test]
fn an_extension_is_capped_and_not_begun_in_vain() {
    // It keeps calling, so it is waited for as long as allowed: 15 s beyond the plan's end.
    let held = held_s(PriorityMode::Late, 12, Some(300));
    assert!((20.0 - 0.1..20.0 + SLACK_S).contains(&held), "{held}");
    let in_vain = held_s(PriorityMode::Late, 40, Some(300));
    assert!(in_vain < 5.0 + SLACK_S, "{in_vain}");
}

#[test]
fn an_extension_ends_with_its_bus() {
    let mut bench = in_plan(PriorityMode::Late, 25);
    let calls = [call(1, in_s(&bench, 9), Some(300))];
    let passed = in_s(&bench, 9);
    bench.until(60.0, &Demands::default(), &calls, |b| b.now >= passed);
    assert!(bench.is_green(1));
    assert_eq!(bench.policy.priority().state(BUS), Some(PriorityState::Active));
    let after_s = bench.until(60.0, &Demands::default(), &[], |b| !b.is_in(1));
    assert!(after_s <= SLACK_S, "{after_s}");
    assert_eq!(bench.policy.priority().state(BUS), None);
}

#[test]
fn a_stage_is_brought_forward_after_the_minimum_of_the_others() {
    // Group 5, the left turn, has its stage from 30 s on; the bus is there at 10 s.
    let wait_s = |mode| {
        let mut bench = in_plan(mode, 0);
        let calls = [call(5, in_s(&bench, 10), Some(300))];
        bench.until(100.0, &Demands::default(), &calls, |b| b.is_green(5))
    };
    let (without, with) = (wait_s(PriorityMode::Off), wait_s(PriorityMode::Late));
    assert!(with + 10.0 < without, "{with} s with, {without} s without");
    // Stage 1 needs its interstage and six seconds of green before it may be left.
    assert!(with > 10.0, "{with}");
}

#[test]
fn an_early_green_serves_for_a_bounded_time_and_once_a_cycle() {
    let mut bench = in_plan(PriorityMode::Late, 0);
    let calls = [call(5, in_s(&bench, 5), Some(300))];
    let asked = bench.now;
    let mut reasons = Vec::new();
    while bench.now < asked + Duration::from_secs(99) {
        let decision = bench.tick(&Demands::default(), &calls);
        reasons.push(decision.reason == Reason::PriorityEarlyGreen(BUS));
    }
    let begun = reasons.windows(2).filter(|w| !w[0] && w[1]).count();
    let served = reasons.iter().filter(|r| **r).count();
    assert!(begun <= 1, "{begun} interventions in a cycle");
    assert!((350..=401).contains(&served), "{served} ticks");
    assert_eq!(bench.policy.priority().state(BUS), Some(PriorityState::Expired));
}

#[test]
fn who_comes_second_waits_its_turn() {
    let mut bench = in_plan(PriorityMode::Late, 0);
    let first = [call(5, in_s(&bench, 5), Some(300))];
    bench.until(12.0, &Demands::default(), &first, |_| false);
    let other = PriorityCaller { station: 8, request: None };
    let second = [PriorityCall { caller: other, ..call(6, in_s(&bench, 5), Some(900)) }];
    for _ in 0..50 {
        let decision = bench.tick(&Demands::default(), &second);
        assert_eq!(decision.reason, Reason::Plan);
    }
    assert_eq!(bench.policy.priority().state(other), Some(PriorityState::Locked));
}

#[test]
fn a_bus_that_is_served_anyway_changes_nothing() {
    let mut bench = in_plan(PriorityMode::Late, 10);
    let calls = [call(1, in_s(&bench, 5), Some(300))];
    for _ in 0..100 {
        let decision = bench.tick(&demand(&[]), &calls);
        assert_eq!((decision.stage, decision.reason), (StageId(1), Reason::Plan));
    }
    assert_eq!(bench.policy.priority().state(BUS), Some(PriorityState::Noted));
}

/// A bus of its own number calls for group 5 from now on.
fn bus(bench: &Bench, station: u32, group: u8) -> [PriorityCall; 1] {
    let caller = PriorityCaller { station, request: None };
    [PriorityCall { caller, ..call(group, in_s(bench, 5), Some(300)) }]
}

/// In each of so many cycles another bus calls for a group and falls silent once it is acted on; whether
/// it was. Those that `comes` says drive over the stop line.
fn waited_for(bench: &mut Bench, group: u8, cycles: u32, comes: bool) -> Vec<bool> {
    let mut waited = Vec::new();
    for _ in 0..cycles {
        let ends = in_s(bench, 100);
        let calls = bus(bench, bench.sequence, group);
        let station = calls[0].caller.station;
        let is_acted_on = |b: &Bench| b.policy.priority().awaits() == Some(station);
        bench.until(80.0, &Demands::default(), &calls, is_acted_on);
        waited.push(is_acted_on(bench));
        if comes {
            bench.policy.note_passed(station);
        }
        bench.until(100.0, &Demands::default(), &[], |b| b.now >= ends);
    }
    waited
}

/// The numbers of those cycles that are true, from 1.
fn when(waited: &[bool]) -> Vec<usize> {
    (1..).zip(waited).filter(|(_, is)| **is).map(|(n, _)| n).collect()
}

#[test]
fn who_does_not_come_is_waited_for_ever_less_often() {
    let mut bench = in_plan(PriorityMode::Late, 0);
    let waited = waited_for(&mut bench, 5, 40, false);
    // Each shuts its group out for as many cycles as have gone by.
    assert_eq!(when(&waited), [1, 2, 4, 8, 16, 32]);
    let calls = bus(&bench, 1, 5);
    bench.tick(&Demands::default(), &calls);
    assert_eq!(bench.policy.priority().state(calls[0].caller), Some(PriorityState::Locked));
    // Those on other ways are served, though they too are locked out sooner than at first.
    let waited = waited_for(&mut bench, 6, 8, false);
    assert_eq!(when(&waited), [1, 3, 7]);
}

#[test]
fn who_comes_is_waited_for_in_every_cycle_and_makes_good() {
    let mut bench = in_plan(PriorityMode::Late, 0);
    assert!(waited_for(&mut bench, 5, 10, true).iter().all(|is| *is));
    let waited = waited_for(&mut bench, 5, 12, false);
    assert_eq!(when(&waited), [1, 2, 4, 8]);
    let mut bench = in_plan(PriorityMode::Late, 0);
    waited_for(&mut bench, 5, 7, false);
    waited_for(&mut bench, 5, 4, false);
    waited_for(&mut bench, 5, 9, true);
    let waited = waited_for(&mut bench, 5, 6, false);
    assert_eq!(when(&waited), [1, 2, 4]);
}

#[test]
fn who_drives_over_the_line_a_moment_later_has_come() {
    let mut bench = in_plan(PriorityMode::Late, 0);
    for after_s in [1.0, 4.0, 4.5] {
        let calls = bus(&bench, 9, 5);
        let ends = in_s(&bench, 100);
        bench.until(80.0, &Demands::default(), &calls, |b| b.policy.priority().awaits() == Some(9));
        bench.until(after_s, &Demands::default(), &[], |_| false);
        assert_eq!(bench.policy.priority().awaits(), Some(9));
        bench.policy.note_passed(8);
        bench.policy.note_passed(9);
        assert_eq!(bench.policy.priority().awaits(), None);
        bench.until(100.0, &Demands::default(), &[], |b| b.now >= ends);
    }
}

/// When group 2 becomes green, seconds into the plan, its bus due at 38 s; the step before lasts from 25 to
/// 50 s, all red or left turns.
fn next_green_at_s(clears: bool) -> f64 {
    let mut parts = crate::junction::program_data(0);
    let all_red = Stage { id: StageId(9), green: BTreeSet::new(), ..parts.stages[1].clone() };
    parts.stages.push(all_red);
    let step = |at_s, stage| PlanStep { at: Duration::from_secs(at_s), stage: StageId(stage) };
    parts.plan.steps = match clears {
        true => vec![step(0, 1), step(25, 9), step(50, 3), step(66, 4), step(84, 2)],
        false => vec![step(0, 1), step(25, 2), step(50, 3), step(75, 4)],
    };
    let program = SignalProgram::new(&crate::junction::intersection(), parts).unwrap();
    let mut bench = Bench::with(Arc::new(program), PolicyKind::Fixed, config(PriorityMode::All));
    let begins = Instant::from_millis(130_000);
    bench.until(1_000.0, &Demands::default(), &[], |b| b.now >= begins);
    let calls = [call(2, in_s(&bench, 8), None)];
    bench.until(60.0, &Demands::default(), &calls, |b| b.is_green(2));
    bench.now.as_secs_f64() - 100.0
}

#[test]
fn nobody_is_let_in_while_all_are_red_on_purpose() {
    assert!(next_green_at_s(false) < 48.0, "a left turn's green is ended early");
    assert!(next_green_at_s(true) >= 50.0, "{}", next_green_at_s(true));
}

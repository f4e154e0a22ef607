//! What the safety kernel promises, checked by a bystander that shares none of its code.

mod junction;

use proptest::prelude::*;
use roadnet::{Conflict, Intersection, SignalGroupId};
use signal::{
    Controller, ControllerMode, Faults, Kernel, Lamp, Refusal, SignalProgram, SignalRequest,
    StageId, Violation,
};
use std::collections::BTreeMap;
use std::sync::Arc;
use units::{Duration, Instant, Utc};

/// Watches lamps from outside, sample by sample.
struct Bystander {
    intersection: Intersection,
    program: Arc<SignalProgram>,
    lamps: BTreeMap<SignalGroupId, (Lamp, u64)>,
    green_from: BTreeMap<SignalGroupId, u64>,
    green_to: BTreeMap<SignalGroupId, u64>,
    greens_seen: u64,
}

impl Bystander {
    fn new(program: &Arc<SignalProgram>) -> Self {
        Self {
            intersection: junction::intersection(),
            program: program.clone(),
            lamps: BTreeMap::new(),
            green_from: BTreeMap::new(),
            green_to: BTreeMap::new(),
            greens_seen: 0,
        }
    }

    /// Lamps at `t` milliseconds; panics at the first broken promise.
    fn look(&mut self, t: u64, kernel: &Kernel) {
        let now: BTreeMap<_, _> = kernel.groups().iter().map(|(g, s)| (*g, s.lamp)).collect();
        for (&g, &lamp) in &now {
            let was = self.lamps.get(&g).map_or(Lamp::Red, |(l, _)| *l);
            let times = *self.program.times(g).expect("known");
            if lamp.is_green() && !was.is_green() {
                self.greens_seen += 1;
                self.green_from.insert(g, t);
                for (&other, &o) in &now {
                    if self.intersection.conflicts().between(g, other) != Conflict::Full {
                        continue;
                    }
                    assert!(!o.is_green(), "{t} ms: {g} and {other} are green together");
                    if let Some(ended) = self.green_to.get(&other) {
                        let needed = self.program.intergreens().get(other, g).expect("an entry");
                        let gap = Duration::from_millis(t - ended);
                        assert!(gap >= needed, "{t} ms: {other} to {g} {gap:?} of {needed:?}");
                    }
                }
            }
            if was.is_green() && !lamp.is_green() {
                let green = Duration::from_millis(t - self.green_from[&g]);
                assert!(green >= times.min_green, "{t} ms: {g} was green for {green:?}");
                self.green_to.insert(g, t);
            }
            if was != lamp {
                if let Some((_, since)) = self.lamps.get(&g).filter(|(l, _)| *l == Lamp::Amber) {
                    assert_eq!(Duration::from_millis(t - since), times.amber, "amber of {g}");
                }
                self.lamps.insert(g, (lamp, t));
            }
        }
    }
}

/// SplitMix64, for choices that proptest need not shrink.
fn next(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// An hour and a quarter each, thirty hours in all: random stages at random times, lost
    /// requests, delays, refusals, silence.
    #[test]
    fn a_controller_is_safe_whatever_it_is_asked(seed: u64, flashing in 0u64..=3) {
        let program = junction::program(flashing);
        let mut watch = Bystander::new(&program);
        let start = Utc::from_unix_millis(1_800_000_000_000);
        let mut controller = Controller::new(program, Instant::ZERO, start);
        let mut dice = seed;
        let mut told = (controller.changes(), controller.status());
        for t in (0..4_500_000u64).step_by(100) {
            let roll = next(&mut dice);
            if roll.is_multiple_of(37) {
                let stage = StageId((roll >> 8) as u8 % 6);
                let request = SignalRequest { stage, sequence: roll as u32 };
                controller.handle_request(Instant::from_millis(t), request);
            }
            if roll.is_multiple_of(4_001) {
                controller.set_faults(Faults {
                    switching_delay: Duration::from_millis((roll >> 16) % 2_000),
                    refuses: (roll >> 32).is_multiple_of(5),
                    mute: false,
                });
            }
            controller.advance(Instant::from_millis(t));
            watch.look(t, controller.kernel());
            let tells = (controller.changes(), controller.status());
            prop_assert!(tells.0 > told.0 || tells == told, "{:?} after {:?}", tells, told);
            told = tells;
        }
        prop_assert_eq!(controller.kernel().violation(), None);
        prop_assert!(watch.greens_seen > 500, "only {} greens", watch.greens_seen);
    }

    /// A policy that talks to the kernel directly and tries everything at any time.
    #[test]
    fn the_kernel_refuses_a_policy_that_tries(seed: u64, flashing in 0u64..=3) {
        let program = junction::program(flashing);
        let mut watch = Bystander::new(&program);
        let mut kernel = Kernel::new(program, Instant::ZERO);
        let (mut dice, mut refused, mut taken) = (seed, 0u32, 0u32);
        for t in (0..1_800_000u64).step_by(100) {
            let roll = next(&mut dice);
            let group = SignalGroupId((roll >> 8) as u8 % 13);
            let at = Instant::from_millis(t);
            let answer = match roll % 3 {
                0 => kernel.switch_on(group, at),
                1 if roll.is_multiple_of(5) => kernel.switch_off(group, at),
                _ => {
                    kernel.advance(at);
                    Ok(())
                }
            };
            match answer {
                Ok(()) => taken += 1,
                Err(_) => refused += 1,
            }
            watch.look(t, &kernel);
        }
        prop_assert_eq!(kernel.violation(), None);
        prop_assert!(refused > 1_000 && taken > 1_000);
        prop_assert!(watch.greens_seen > 50, "only {} greens", watch.greens_seen);
    }
}

#[test]
fn each_rule_has_its_refusal() {
    let program = junction::program(0);
    let mut kernel = Kernel::new(program.clone(), Instant::ZERO);
    let (north, east) = (SignalGroupId(1), SignalGroupId(2));
    let s = |t: u64| Instant::from_millis(t * 1_000);
    assert!(matches!(kernel.switch_on(north, s(1)), Err(Refusal::MinRed { .. })));
    assert!(matches!(kernel.switch_on(north, s(2)), Err(Refusal::Intergreen { .. })));
    kernel.switch_on(north, s(20)).expect("everything is red for long");
    assert_eq!(kernel.group(north).map(|g| g.lamp), Some(Lamp::RedAmber));
    assert!(matches!(kernel.switch_on(east, s(21)), Err(Refusal::Conflict { .. })));
    kernel.advance(s(22));
    assert_eq!(kernel.group(north).map(|g| g.lamp), Some(Lamp::Green));
    let refusal = kernel.switch_off(north, s(27)).expect_err("five of six seconds of green");
    assert_eq!(refusal, Refusal::MinGreen { group: north, remaining_ms: 1_000 });
    kernel.switch_off(north, s(28)).expect("the minimum has run");
    let needed = program.intergreens().get(north, east).expect("they conflict");
    let early = (s(28) + needed).saturating_sub(Duration::from_millis(2_001));
    let refusal = kernel.switch_on(east, early).expect_err("green would come 1 ms early");
    assert_eq!(refusal, Refusal::Intergreen { losing: north, gaining: east, remaining_ms: 1 });
    kernel.switch_on(east, early + Duration::from_millis(1)).expect("green comes just in time");
    assert!(matches!(kernel.switch_on(SignalGroupId(99), s(60)), Err(Refusal::UnknownGroup(_))));
}

#[test]
fn time_that_runs_backwards_ends_in_fail_safe_and_stays_there() {
    let mut kernel = Kernel::new(junction::program(0), Instant::ZERO);
    kernel.switch_on(SignalGroupId(1), Instant::from_millis(30_000)).expect("all red for long");
    kernel.advance(Instant::from_millis(10_000));
    assert_eq!(kernel.violation(), Some(Violation::TimeBackwards));
    kernel.advance(Instant::from_millis(90_000));
    for (group, state) in kernel.groups() {
        let expected = if group.0 >= 9 { Lamp::Dark } else { Lamp::FlashingAmber };
        assert_eq!(state.lamp, expected, "group {group}");
    }
    let later = Instant::from_millis(100_000);
    assert_eq!(kernel.switch_on(SignalGroupId(2), later), Err(Refusal::FailSafe));
}

#[test]
fn without_requests_the_controller_runs_its_plan() {
    let start = Utc::from_civil(2026, 11, 21, 0, 0, 0).expect("a date");
    let mut controller = Controller::new(junction::program(0), Instant::ZERO, start);
    let mut stages = Vec::new();
    for t in (0..400_000u64).step_by(100) {
        if t == 100_000 {
            let request = SignalRequest { stage: StageId(3), sequence: 7 };
            controller.handle_request(Instant::from_millis(t), request);
        }
        controller.advance(Instant::from_millis(t));
        let status = controller.status().expect("not mute");
        if stages.last().is_none_or(|(_, s, _)| *s != status.stage) {
            stages.push((t / 1_000, status.stage, status.mode));
        }
    }
    let taken = stages.iter().find(|(_, s, m)| s.0 == 3 && *m == ControllerMode::Remote);
    assert_eq!(taken.map(|(t, ..)| *t), Some(100), "{stages:?}");
    // Five seconds without another word, and the plan is back, in step with its cycle.
    assert!(stages.contains(&(105, StageId(1), ControllerMode::Local)), "{stages:?}");
    assert!(stages.contains(&(130, StageId(2), ControllerMode::Local)), "{stages:?}");
    assert!(stages.contains(&(250, StageId(3), ControllerMode::Local)), "{stages:?}");
}

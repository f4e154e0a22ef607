//! What the safety kernel promises, checked by a bystander that shares none of its code.

use crate::junction::{self, Dice};
use proptest::prelude::*;
use roadnet::{Conflict, Intersection, SignalGroupId};
use signal::{Controller, Faults, Kernel, Lamp, SignalProgram, SignalRequest, StageId, replay};
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
    /// By how much an amber may last longer: a clock that is set stands still for a moment.
    slack_ms: u64,
}

impl Bystander {
    fn new(intersection: Intersection, program: &Arc<SignalProgram>) -> Self {
        Self {
            intersection,
            program: program.clone(),
            lamps: BTreeMap::new(),
            green_from: BTreeMap::new(),
            green_to: BTreeMap::new(),
            greens_seen: 0,
            slack_ms: 0,
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
                let since = self.lamps.get(&g).map_or(0, |(_, since)| *since);
                let lit = Duration::from_millis(t - since);
                let least = match was {
                    Lamp::Amber => times.amber,
                    Lamp::RedAmber => times.red_amber,
                    Lamp::Red => times.min_red,
                    _ => Duration::ZERO,
                };
                assert!(lit >= least, "{t} ms: {g} was {was:?} for {lit:?} of {least:?}");
                if was == Lamp::Amber || was == Lamp::RedAmber {
                    let most = least + Duration::from_millis(self.slack_ms);
                    assert!(lit <= most, "{t} ms: {g} was {was:?} for {lit:?} of {least:?}");
                }
                let follows = match was {
                    Lamp::Red => !matches!(lamp, Lamp::Amber | Lamp::FlashingGreen),
                    Lamp::RedAmber => lamp == Lamp::Green,
                    Lamp::Green => lamp != Lamp::RedAmber && !lamp.is_off(),
                    Lamp::FlashingGreen => matches!(lamp, Lamp::Amber | Lamp::Red),
                    Lamp::Amber => lamp == Lamp::Red,
                    Lamp::Dark | Lamp::FlashingAmber => matches!(lamp, Lamp::Amber | Lamp::Red),
                };
                assert!(follows, "{t} ms: {g} went from {was:?} to {lamp:?}");
                if was.is_off() {
                    // Until now the signs ruled.
                    self.green_to.insert(g, t);
                }
                self.lamps.insert(g, (lamp, t));
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// An hour and a quarter each, thirty hours in all: random stages at random times, lost
    /// requests, delays, refusals, silence.
    #[test]
    fn a_controller_is_safe_whatever_it_is_asked(seed: u64, flashing in 0u64..=3) {
        let program = junction::program(flashing);
        let mut watch = Bystander::new(junction::intersection(), &program);
        let start = Utc::from_unix_millis(1_800_000_000_000);
        let mut controller = Controller::new(program, Instant::ZERO, start);
        let mut dice = Dice(seed);
        let mut told = (controller.changes(), controller.status());
        for t in (0..4_500_000u64).step_by(100) {
            let roll = dice.next();
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
        let mut watch = Bystander::new(junction::intersection(), &program);
        let mut kernel = Kernel::new(program, Instant::ZERO);
        let (mut dice, mut refused, mut taken) = (Dice(seed), 0u32, 0u32);
        for t in (0..1_800_000u64).step_by(100) {
            let roll = dice.next();
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

    /// Any junction, half an hour each: random stages, faults, signals switched off and on, clocks
    /// that are set, and the log of it all, which another kernel can follow.
    #[test]
    fn any_junction_is_safe_whatever_happens(seed: u64) {
        let Some((intersection, program)) = junction::any(seed) else { return Ok(()) };
        let mut watch = Bystander::new(intersection, &program);
        watch.slack_ms = 1_500;
        let start = Utc::from_unix_millis(1_800_000_000_000);
        let stages = program.stages().count() as u64;
        let mut controller = Controller::new(program.clone(), Instant::from_millis(9_000_000), start);
        let mut dice = Dice(seed);
        // What the clock shows beyond the time that passes.
        let mut ahead = 9_000_000u64;
        let mut log = Vec::new();
        for t in (0..1_800_000u64).step_by(100) {
            let roll = dice.next();
            let now = Instant::from_millis(ahead + t);
            match roll % 8_192 {
                0..200 => {
                    let stage = StageId((roll >> 16) as u8 % (stages as u8 + 2));
                    let request = SignalRequest { stage, sequence: roll as u32 };
                    controller.handle_request(now, request);
                }
                200..204 => controller.switch(false),
                204..224 => controller.switch(true),
                224..227 => ahead += 2_001 + (roll >> 16) % 7_200_000,
                227..230 => ahead = ahead.saturating_sub((roll >> 16) % 7_200_000),
                230..232 => {
                    let utc = start.plus_millis((roll >> 16) as i64 % 86_400_000);
                    controller.set_clock(now, utc);
                }
                232 => controller.set_faults(Faults {
                    switching_delay: Duration::from_millis((roll >> 16) % 2_000),
                    refuses: (roll >> 32).is_multiple_of(5),
                    mute: false,
                }),
                _ => {}
            }
            controller.advance(Instant::from_millis(ahead + t));
            watch.look(t, controller.kernel());
            if t.is_multiple_of(60_000) {
                log.append(&mut controller.take_log());
            }
        }
        log.append(&mut controller.take_log());
        prop_assert_eq!(controller.kernel().violation(), None);
        prop_assert!(watch.greens_seen > 20, "only {} greens", watch.greens_seen);
        let followed = replay(&program, &log);
        prop_assert_eq!(followed.as_ref(), Ok(controller.kernel().groups()));
    }
}

#[test]
fn most_seeds_make_a_junction() {
    let made = (0..200).filter_map(junction::any).count();
    assert!(made > 150, "{made} of 200");
}

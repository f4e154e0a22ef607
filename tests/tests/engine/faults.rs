//! A policy that fails, a clock that is set, signals that are switched off: the kernel holds, the
//! plan runs, and all of it mends itself.

use crate::bystander::Bystander;
use crate::single_junction;
use control::PolicyKind;
use engine::{Drill, Engine, Event, Input, Output, PolicyFault};
use roadnet::SignalGroupId;
use signal::{Controller, ControllerMode};
use std::collections::BTreeMap;
use testbed::{RunOptions, Setup, Testbed};
use units::{Duration, Instant, Now};

/// What was to be seen of a run with a drill.
struct Seen {
    /// Seconds at which a policy failed, and what was said.
    failed: Vec<(u64, String)>,
    resumed: Vec<u64>,
    /// The mode of the controller, second by second.
    modes: Vec<ControllerMode>,
    /// The longest red of each group between its greens, seconds.
    longest_red_s: BTreeMap<SignalGroupId, u64>,
    forced: usize,
}

fn play(policy: PolicyKind, drill: Drill, seconds: u64) -> Seen {
    let options = RunOptions { policy, drill: Some(drill), ..RunOptions::default() };
    let mut setup = Setup::of(&single_junction(), options, 3);
    setup.duration = Duration::from_secs(seconds);
    let intersection = setup.network.intersections()[0].clone();
    let mut testbed = Testbed::new(setup).expect("sound");
    let mut watch = Bystander::default();
    let mut seen = Seen {
        failed: Vec::new(),
        resumed: Vec::new(),
        modes: Vec::new(),
        longest_red_s: BTreeMap::new(),
        forced: 0,
    };
    let mut red_since = BTreeMap::new();
    for t in 1..=seconds * 10 {
        let now = Instant::from_millis(t * 100);
        testbed.run_until(now);
        for (at, event) in testbed.take_events() {
            let at_s = at.as_micros() / 1_000_000;
            match event {
                Event::PolicyFailed { detail, .. } => seen.failed.push((at_s, detail)),
                Event::PolicyResumed { .. } => seen.resumed.push(at_s),
                Event::StageRequested { reason: control::Reason::LongestWait, .. } => {
                    seen.forced += 1;
                }
                _ => {}
            }
        }
        for c in testbed.controllers().values() {
            watch.look(now, &intersection, c);
            assert_eq!(c.kernel().violation(), None);
            if t % 10 == 0 {
                seen.modes.push(c.status().expect("it is not mute").mode);
            }
            for (g, s) in c.kernel().groups() {
                if s.lamp.is_green() {
                    red_since.insert(*g, t / 10);
                }
                let red_s = t / 10 - *red_since.entry(*g).or_insert(t / 10);
                let longest = seen.longest_red_s.entry(*g).or_default();
                *longest = (*longest).max(red_s);
            }
        }
    }
    seen
}

fn drill(fault: PolicyFault, after_s: u64, lasts_s: u64) -> Drill {
    Drill { fault, after: Duration::from_secs(after_s), lasts: Duration::from_secs(lasts_s) }
}

#[test]
fn a_policy_that_panics_or_asks_for_nonsense_is_stood_down_and_tried_anew() {
    for (fault, said) in [
        (PolicyFault::Panics, "it panicked: a drill"),
        (PolicyFault::Nonsense, "it asks for stage 255, which there is not"),
    ] {
        for policy in [PolicyKind::Actuated, PolicyKind::Adaptive] {
            let seen = play(policy, drill(fault, 300, 90), 700);
            // After a minute it fails again, and is left out for two.
            assert_eq!(
                seen.failed,
                [(300, said.to_owned()), (360, said.to_owned())],
                "{policy:?} {fault:?}"
            );
            assert_eq!(seen.resumed, [360, 480], "{policy:?} {fault:?}");
            let mode = |s: usize| seen.modes[s - 1];
            assert_eq!(mode(299), ControllerMode::Remote);
            // Within five seconds, which is less than a cycle, the plan runs.
            for s in 306..480 {
                assert_eq!(mode(s), ControllerMode::Local, "{policy:?} {fault:?}, {s} s");
            }
            assert_eq!(mode(485), ControllerMode::Remote);
        }
    }
}

#[test]
fn a_policy_that_falls_silent_has_ten_seconds() {
    let seen = play(PolicyKind::Adaptive, drill(PolicyFault::Silent, 300, 30), 450);
    assert_eq!(seen.failed, [(310, "it gives no answer".to_owned())]);
    assert_eq!(seen.resumed, [370]);
    assert_eq!(seen.modes[315 - 1], ControllerMode::Local);
    assert_eq!(seen.modes[400 - 1], ControllerMode::Remote);
}

#[test]
fn a_policy_that_lets_people_wait_for_ever_is_overruled() {
    let seen = play(PolicyKind::Adaptive, drill(PolicyFault::Holds, 300, 86_400), 1_500);
    assert_eq!(seen.failed, []);
    assert!(seen.forced >= 8, "{} times", seen.forced);
    // Nobody asks all the time, so a group may be red for longer than anybody waits for it.
    let longest = seen.longest_red_s.values().max();
    assert!(longest.is_some_and(|s| *s <= 300), "{:?}", seen.longest_red_s);
}

/// An engine and its controller, with clocks that show what the test says.
struct Pair {
    engine: Engine,
    controller: Controller,
    events: Vec<Event>,
    requests: usize,
}

impl Pair {
    fn new(policy: PolicyKind) -> (Self, Setup) {
        let options = RunOptions { policy, ..RunOptions::default() };
        let setup = Setup::of(&single_junction(), options, 1);
        let start = setup.now(Instant::from_millis(BEGIN_MS));
        let engine = Engine::new(setup.config(), (*setup.network).clone(), start).expect("sound");
        let program = setup.programs.values().next().expect("one junction").clone();
        let controller = Controller::new(program, start.mono, start.utc);
        (Self { engine, controller, events: Vec::new(), requests: 0 }, setup)
    }

    fn step(&mut self, setup: &Setup, now: Now) {
        self.controller.set_clock(now.mono, now.utc);
        self.controller.advance(now.mono);
        let intersection = setup.network.intersections()[0].id();
        if let Some(status) = self.controller.status() {
            self.engine.handle_input(now, Input::ControllerStatus { intersection, status });
        }
        self.engine.handle_timeout(now);
        while let Some(output) = self.engine.poll_output() {
            match output {
                Output::SignalRequest { request, .. } => {
                    self.requests += 1;
                    self.controller.handle_request(self.controller.now(), request);
                }
                Output::Event(event) => self.events.push(event),
                _ => {}
            }
        }
        let (due, _) = self.engine.poll_timeout().expect("it always ticks");
        let tick = Duration::from_millis(150);
        assert!(due <= now.mono + tick, "due at {due:?}, it is {:?}", now.mono);
    }
}

/// Late enough for a clock to go back by an hour.
const BEGIN_MS: u64 = 7_200_000;

#[test]
fn clocks_that_are_set_by_an_hour_do_no_harm() {
    let hour = 3_600_000i64;
    for policy in [PolicyKind::Fixed, PolicyKind::Actuated, PolicyKind::Adaptive] {
        for (mono_ms, utc_ms) in [(0, hour), (0, -hour), (hour, 0), (-hour, 0), (hour, hour)] {
            let (mut pair, setup) = Pair::new(policy);
            let intersection = setup.network.intersections()[0].clone();
            let mut watch = Bystander::default();
            let (mut requests_before, mut greens_before) = (0, 0);
            for t in 1..=9_000u64 {
                let set = t > 3_000;
                if t == 3_001 {
                    (requests_before, greens_before) = (pair.requests, watch.greens);
                }
                let real = Instant::from_millis(BEGIN_MS + t * 100);
                let mut now = setup.now(real);
                if set {
                    now.utc = now.utc.plus_millis(utc_ms);
                    let shown = (real.as_micros() / 1_000) as i64 + mono_ms;
                    now.mono = Instant::from_millis(shown.unsigned_abs());
                }
                pair.step(&setup, now);
                watch.look(real, &intersection, &pair.controller);
            }
            let label = format!("{policy:?}, {mono_ms} {utc_ms}");
            assert_eq!(pair.controller.kernel().violation(), None, "{label}");
            let steps = pair.events.iter().filter(|e| matches!(e, Event::ClockStepped { .. }));
            // Who stands still for an hour by both clocks has only been asleep.
            let told = usize::from(mono_ms != utc_ms);
            assert_eq!(steps.count(), told, "{label}");
            // It goes on as before, twice as long.
            let (requests, greens) = (pair.requests, watch.greens);
            assert!(requests >= requests_before * 5 / 2, "{label}: {requests_before}, {requests}");
            assert!(greens >= greens_before * 5 / 2, "{label}: {greens_before}, {greens}");
        }
    }
}

#[test]
fn signals_that_are_switched_off_are_left_alone() {
    let (mut pair, setup) = Pair::new(PolicyKind::Actuated);
    let intersection = setup.network.intersections()[0].clone();
    let mut watch = Bystander::default();
    let mut modes = Vec::new();
    for t in 1..=4_000u64 {
        let now = setup.now(Instant::from_millis(BEGIN_MS + t * 100));
        match t {
            1_000 => pair.controller.switch(false),
            2_500 => pair.controller.switch(true),
            _ => {}
        }
        let asked = pair.requests;
        pair.step(&setup, now);
        if !(1_000..2_500).contains(&t) {
            watch.look(now.mono, &intersection, &pair.controller);
        }
        if (1_002..2_500).contains(&t) {
            assert_eq!(pair.requests, asked, "{t}");
        }
        modes.push(pair.controller.status().expect("not mute").mode);
    }
    assert_eq!(modes[998], ControllerMode::Remote);
    assert!(modes[1_001..2_498].iter().all(|m| *m == ControllerMode::Off));
    assert_eq!(modes[2_600], ControllerMode::Remote);
    assert!(pair.controller.kernel().groups().values().any(|s| s.lamp.is_green()));
}

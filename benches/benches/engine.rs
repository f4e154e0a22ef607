//! The engine at work: what one CAM costs, what one tick costs, with the traffic of the first
//! scenario around it; how long an adaptive decision takes at the worst, and what a town of 72
//! signals would cost, every vehicle sending.
//!
//! The inputs are those of a simulator run, recorded once; they are played to engines that start
//! anew whenever the recording ends.

use benches::Run;
use control::PolicyKind;
use criterion::Criterion;
use engine::{Engine, Input, RecordedInput, Step};
use its::Frame;
use scenario::{Files, Overrides, Scenario};
use std::time::{Duration, Instant};
use testbed::{RunOptions, Setup, Testbed};

/// Simulated time that is recorded, seconds: long enough that the road is full for most of it.
const RECORDED_S: u64 = 600;

fn main() {
    let run = Run::start("engine");
    let mut player = Player::new("single-junction", PolicyKind::Actuated, None);
    println!("{} CAMs and {} ticks recorded", player.count(is_frame), player.count(is_tick));
    let mut criterion = Criterion::default().configure_from_args();
    criterion.bench_function("engine/cam", |b| b.iter_custom(|n| player.time(is_frame, n)));
    criterion.bench_function("engine/tick", |b| b.iter_custom(|n| player.time(is_tick, n)));
    criterion.final_summary();
    for (name, signals) in [("single-junction", 1), ("corridor-5", 5), ("grid-4x4", 16)] {
        decisions(name, signals);
    }
    run.finish();
}

/// Plays a recording of a scenario under adaptive control once, and tells how long its ticks take that
/// decide, and what a second of it costs with a signal, messages and all.
fn decisions(name: &str, signals: u32) {
    let mut player = Player::new(name, PolicyKind::Adaptive, Some(1.0));
    let mut ticks_ms = Vec::new();
    let mut sum = Duration::ZERO;
    while player.at < player.steps.len() {
        let took = player.step();
        sum += took;
        if is_tick(&player.steps[player.at - 1].0) {
            ticks_ms.push(took.as_secs_f64() * 1e3 / f64::from(signals));
        }
    }
    ticks_ms.sort_by(f64::total_cmp);
    // One tick of ten decides, and takes longest.
    let at = |of: f64| ticks_ms[((ticks_ms.len() - 1) as f64 * (0.9 + 0.1 * of)) as usize];
    println!("engine/{name}/decision_ms p50 {:.3} max {:.3}", at(0.5), at(1.0));
    bar(&format!("engine/{name}/decision_p99_ms"), at(0.99), 1.0);
    let second_ms = sum.as_secs_f64() * 1e3 / RECORDED_S as f64;
    bar(
        &format!("engine/{name}/second_of_72_signals_ms"),
        second_ms * 72.0 / f64::from(signals),
        20.0,
    );
}

fn bar(name: &str, measured: f64, goal: f64) {
    println!(
        "bar {name} {measured:.3} {goal:.3} {}",
        if measured <= goal { "met" } else { "short" }
    );
}

/// Plays the recording again and again.
struct Player {
    setup: Setup,
    steps: Vec<(Step, Vec<u8>)>,
    engine: Engine,
    at: usize,
}

impl Player {
    fn new(name: &str, policy: PolicyKind, penetration: Option<f64>) -> Self {
        let options = RunOptions { policy, penetration, ..RunOptions::default() };
        let setup = Setup::of(&scenario(name), options, 1);
        let mut testbed = Testbed::new(setup.clone()).expect("a run of the scenario");
        testbed.record();
        testbed.run_until(units::Instant::ZERO + Duration::from_secs(RECORDED_S));
        let steps = testbed.take_recording().steps.into_iter().map(|step| {
            let octets = match &step.input {
                RecordedInput::Frame(hex) => octets(hex),
                _ => Vec::new(),
            };
            (step, octets)
        });
        Self { steps: steps.collect(), engine: fresh(&setup), setup, at: 0 }
    }

    /// The time that `n` steps of one sort take, however many others stand between them.
    fn time(&mut self, sort: fn(&Step) -> bool, n: u64) -> Duration {
        let mut sum = Duration::ZERO;
        let mut left = n;
        while left > 0 {
            if self.at == self.steps.len() {
                self.engine = fresh(&self.setup);
                self.at = 0;
            }
            let took = self.step();
            if sort(&self.steps[self.at - 1].0) {
                sum += took;
                left -= 1;
            }
        }
        sum
    }

    /// The time that the next step takes.
    fn step(&mut self) -> Duration {
        let (step, octets) = &self.steps[self.at];
        let start = Instant::now();
        if is_frame(step) {
            self.engine.handle_input(step.now, Input::Frame(&Frame::new(octets)));
        } else {
            step.play(&mut self.engine);
        }
        let took = start.elapsed();
        while self.engine.poll_output().is_some() {}
        self.at += 1;
        took
    }

    fn count(&self, sort: fn(&Step) -> bool) -> usize {
        self.steps.iter().filter(|(step, _)| sort(step)).count()
    }
}

fn is_frame(step: &Step) -> bool {
    matches!(step.input, RecordedInput::Frame(_))
}

fn is_tick(step: &Step) -> bool {
    matches!(step.input, RecordedInput::Timeout)
}

fn fresh(setup: &Setup) -> Engine {
    let start = setup.now(units::Instant::ZERO);
    let mut engine = Engine::new(setup.config(), (*setup.network).clone(), start)
        .expect("the configuration of the run");
    engine.handle_input(start, Input::Timetable(setup.timetable.clone()));
    engine
}

fn scenario(name: &str) -> Scenario {
    let folder = format!("{}/../scenarios/{name}", env!("CARGO_MANIFEST_DIR"));
    let read = |name: &str| std::fs::read_to_string(format!("{folder}/{name}"));
    let toml = read("scenario.toml").expect("scenario.toml");
    let mut files = Files::new("").with("scenario.toml", toml.as_str());
    for name in Files::named_in(&toml) {
        if let Ok(text) = read(&name) {
            files = files.with(name, text);
        }
    }
    Scenario::load(&files, &Overrides::default()).expect("the scenario")
}

fn octets(hex: &str) -> Vec<u8> {
    let octet = |at| u8::from_str_radix(&hex[at..at + 2], 16).expect("hexadecimal");
    (0..hex.len()).step_by(2).map(octet).collect()
}

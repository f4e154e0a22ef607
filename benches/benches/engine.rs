//! The engine at work: what one CAM costs, what one tick costs, with the traffic of the first
//! scenario around it.
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
    let mut player = Player::new();
    println!("{} CAMs and {} ticks recorded", player.count(is_frame), player.count(is_tick));
    let mut criterion = Criterion::default().configure_from_args();
    criterion.bench_function("engine/cam", |b| b.iter_custom(|n| player.time(is_frame, n)));
    criterion.bench_function("engine/tick", |b| b.iter_custom(|n| player.time(is_tick, n)));
    criterion.final_summary();
    run.finish();
}

/// Plays the recording again and again.
struct Player {
    setup: Setup,
    steps: Vec<(Step, Vec<u8>)>,
    engine: Engine,
    at: usize,
}

impl Player {
    fn new() -> Self {
        let options = RunOptions { policy: PolicyKind::Actuated, ..RunOptions::default() };
        let setup = Setup::of(&scenario(), options, 1);
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
            let Some((step, octets)) = self.steps.get(self.at) else {
                self.engine = fresh(&self.setup);
                self.at = 0;
                continue;
            };
            let start = Instant::now();
            if is_frame(step) {
                self.engine.handle_input(step.now, Input::Frame(&Frame::new(octets)));
            } else {
                step.play(&mut self.engine);
            }
            if sort(step) {
                sum += start.elapsed();
                left -= 1;
            }
            while self.engine.poll_output().is_some() {}
            self.at += 1;
        }
        sum
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

fn scenario() -> Scenario {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../scenarios/single-junction");
    let read = |name: &str| std::fs::read_to_string(format!("{folder}/{name}"));
    let toml = read("scenario.toml").expect("scenario.toml");
    let mut files = Files::new("").with("scenario.toml", toml.as_str());
    for name in Files::named_in(&toml) {
        if let Ok(text) = read(&name) {
            files = files.with(name, text);
        }
    }
    Scenario::load(&files, &Overrides::default()).expect("the first scenario")
}

fn octets(hex: &str) -> Vec<u8> {
    let octet = |at| u8::from_str_radix(&hex[at..at + 2], 16).expect("hexadecimal");
    (0..hex.len()).step_by(2).map(octet).collect()
}

//! Same seed, same inputs, same commit: the same bytes.

use crate::single_junction;
use control::{PolicyKind, PriorityMode};
use testbed::{Recording, RunOptions, Setup, Testbed};
use units::Duration;

fn recorded(seed: u64) -> Recording {
    let options = RunOptions {
        policy: PolicyKind::Actuated,
        priority: PriorityMode::Late,
        ..RunOptions::default()
    };
    let mut setup = Setup::of(&single_junction(), options, seed);
    setup.duration = Duration::from_secs(600);
    let mut testbed = Testbed::new(setup).expect("sound");
    testbed.record();
    testbed.run();
    testbed.take_recording()
}

#[test]
fn one_seed_gives_one_run_to_the_byte() {
    let (first, again, other) = (recorded(7), recorded(7), recorded(8));
    let text = |r: &Recording| (r.steps_jsonl().unwrap(), r.outputs_jsonl().unwrap());
    assert!(first.steps.len() > 10_000 && first.outputs.len() > 1_000);
    assert!(text(&first) == text(&again), "the same seed gave another run");
    assert!(text(&first).1 != text(&other).1, "another seed gave the same run");
}

#[test]
fn a_call_before_its_time_changes_nothing() {
    let setup = || {
        let mut setup = Setup::of(&single_junction(), RunOptions::default(), 3);
        setup.duration = Duration::from_secs(120);
        setup
    };
    let mut testbed = Testbed::new(setup()).expect("sound");
    testbed.record();
    testbed.run();
    let recording = testbed.take_recording();
    let play = |spurious: bool| {
        let setup = setup();
        let start = setup.now(units::Instant::ZERO);
        let mut engine =
            engine::Engine::new(setup.config(), (*setup.network).clone(), start).expect("sound");
        engine.handle_input(start, engine::Input::Timetable(setup.timetable.clone()));
        let mut outputs = Vec::new();
        while engine.poll_output().is_some() {}
        for step in &recording.steps {
            let early = engine.poll_timeout().is_some_and(|(at, _)| at > step.now.mono);
            if spurious && early {
                engine.handle_timeout(step.now);
            }
            assert!(step.play(&mut engine));
            while let Some(output) = engine.poll_output() {
                outputs.push(engine::RecordedOutput::from(&output));
            }
        }
        outputs
    };
    let plain = play(false);
    assert_eq!(plain, recording.outputs, "a replay is not the run");
    assert!(play(true) == plain, "spurious calls changed the outputs");
}

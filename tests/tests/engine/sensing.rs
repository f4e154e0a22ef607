//! What the engine is told of loops and buttons when loops flicker.

use crate::single_junction;
use engine::RecordedInput;
use roadnet::{DetectorId, DetectorKind};
use std::collections::BTreeMap;
use testbed::{Link, RunOptions, Setup, Testbed};
use units::{Duration, Instant};

/// When a detector was told to be occupied or free.
type Edges = Vec<(Instant, bool)>;

/// Each detector's edges in ten minutes, and which of them are buttons.
fn edges(loop_flicker: f64) -> (BTreeMap<DetectorId, Edges>, Vec<DetectorId>) {
    let options =
        RunOptions { link: Link { loop_flicker, ..Link::default() }, ..RunOptions::default() };
    let mut setup = Setup::of(&single_junction(), options, 5);
    setup.duration = Duration::from_secs(600);
    let detectors = setup.network.intersections()[0].detectors();
    let buttons = detectors.iter().filter(|d| d.kind == DetectorKind::PushButton);
    let buttons = buttons.map(|d| d.id).collect();
    let mut testbed = Testbed::new(setup).expect("sound");
    testbed.record();
    testbed.run();
    let mut edges: BTreeMap<DetectorId, Edges> = BTreeMap::new();
    for step in testbed.take_recording().steps {
        if let RecordedInput::Detector { detector, occupied, .. } = step.input {
            edges.entry(detector).or_default().push((step.now.mono, occupied));
        }
    }
    (edges, buttons)
}

#[test]
fn a_loop_that_flickers_loses_everybody_once_and_a_button_nobody() {
    // The plan is fixed: what the engine hears changes nothing about the traffic.
    let (sound, buttons) = edges(0.0);
    let (flickering, _) = edges(1.0);
    assert!(sound.len() > 8 && !buttons.is_empty(), "{} and {}", sound.len(), buttons.len());
    for (detector, sound) in &sound {
        let told = &flickering[detector];
        if buttons.contains(detector) {
            assert_eq!(told, sound, "button {detector:?}");
            continue;
        }
        // Who is gone before the loop would have them back isn't told of once more.
        let stays = |pair: &&[(Instant, bool)]| {
            pair[0].1 && pair[1].0.since(pair[0].0) > Duration::from_millis(100)
        };
        let lost = sound.windows(2).filter(stays).count();
        assert!(lost > 0, "nobody drives over {detector:?}");
        let more = told.len() - sound.len();
        assert!(more.abs_diff(2 * lost) <= 2, "{detector:?}: {lost}, {more}, but for the last one");
        for pair in told.windows(2) {
            assert!(pair[0].0 <= pair[1].0 && pair[0].1 != pair[1].1, "{detector:?}: {pair:?}");
        }
    }
}

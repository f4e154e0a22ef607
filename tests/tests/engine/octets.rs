//! What engines do when messages are handed to them read already, instead of as octets.

use crate::single_junction;
use control::{PolicyKind, PriorityMode};
use engine::RecordedOutput;
use std::collections::BTreeMap;
use testbed::{Kpis, Link, RunOptions, Setup, Testbed};
use units::Duration;

/// A quarter of an hour: all that comes out of the engine, what it has counted, the figures.
fn run(octets: bool, link: Link) -> (Vec<RecordedOutput>, BTreeMap<&'static str, u64>, Kpis) {
    let (policy, priority) = (PolicyKind::Actuated, PriorityMode::All);
    let options = RunOptions { policy, priority, link, octets, ..RunOptions::default() };
    let mut setup = Setup::of(&single_junction(), options, 3);
    setup.duration = Duration::from_secs(900);
    let mut testbed = Testbed::new(setup).unwrap();
    testbed.record();
    testbed.run();
    let outputs = testbed.take_recording().outputs;
    let counters = testbed.engines().values().next().unwrap().counters();
    (outputs, counters.accepted, testbed.kpis())
}

#[test]
fn without_octets_the_same_comes_out() {
    let bad_air = Link { loss: 0.2, gnss_sd_m: 2.0, ..Link::default() };
    for link in [Link::default(), bad_air] {
        let (with, counted, figures) = run(true, link);
        let (without, counted_too, figures_too) = run(false, link);
        assert!(counted["cam"] > 10_000 && counted["srem"] > 10, "{counted:?}");
        assert_eq!(counted, counted_too);
        assert!(with == without, "{} and {} outputs", with.len(), without.len());
        // Not by value: what there was nothing of is no number.
        assert_eq!(format!("{figures:?}"), format!("{figures_too:?}"));
    }
}

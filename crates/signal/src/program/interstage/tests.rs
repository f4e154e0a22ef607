//! Those who yield to somebody who begins, or goes on.

use super::Change;
use crate::junction;
use crate::program::SignalProgram;
use roadnet::SignalGroupId;
use units::Duration;

/// A left turn that yields to the traffic from opposite and to a crossing, which it conflicts with.
const LEFT: SignalGroupId = SignalGroupId(5);
const OPPOSITE: SignalGroupId = SignalGroupId(3);
const CROSSED: SignalGroupId = SignalGroupId(2);

fn kept_s(change: &Change) -> f64 {
    let intersection = junction::intersection_of(&[], &[(LEFT.0, OPPOSITE.0)]);
    let program = SignalProgram::new(&intersection, junction::program_data(1));
    let kept = program.expect("a sound program").kept(change);
    kept.iter().find(|(g, _)| *g == LEFT).expect("it loses").1.as_secs_f64()
}

#[test]
fn who_yields_is_red_when_somebody_begins_to_whom_they_yield() {
    let s = Duration::from_secs;
    let losing = vec![LEFT];
    let late = (CROSSED, s(30));
    let alone = Change { losing: losing.clone(), gaining: vec![late], ..Change::default() };
    assert!(kept_s(&alone) > 15.0, "long before: {}", kept_s(&alone));
    // A second of flashing and three of amber before it.
    let both = Change { gaining: vec![late, (OPPOSITE, s(10))], ..alone.clone() };
    assert!((kept_s(&both) - 6.0).abs() < 1e-9, "{}", kept_s(&both));
    let soon = Change { gaining: vec![late, (OPPOSITE, s(2))], ..alone.clone() };
    assert!(kept_s(&soon).abs() < 1e-9, "{}", kept_s(&soon));
    let goes_on = Change { staying: vec![OPPOSITE], ..alone.clone() };
    assert!(kept_s(&goes_on).abs() < 1e-9, "{}", kept_s(&goes_on));
    // Nobody whom it conflicts with: it isn't kept for the sake of those it yields to.
    let alone = Change { losing, gaining: vec![(OPPOSITE, s(10))], ..Change::default() };
    assert!(kept_s(&alone).abs() < 1e-9, "{}", kept_s(&alone));
}

#[test]
fn who_yields_and_is_on_its_way_to_red_takes_the_other_along() {
    let s = Duration::from_secs;
    let gaining = vec![(CROSSED, s(30))];
    let change = |ending: Vec<SignalGroupId>| Change {
        losing: vec![OPPOSITE],
        ending,
        gaining: gaining.clone(),
        staying: Vec::new(),
    };
    let intersection = junction::intersection_of(&[], &[(LEFT.0, OPPOSITE.0)]);
    let program = SignalProgram::new(&intersection, junction::program_data(1)).expect("sound");
    assert!(program.kept(&change(Vec::new()))[0].1 > s(15));
    assert_eq!(program.kept(&change(vec![LEFT])), [(OPPOSITE, Duration::ZERO)]);
}

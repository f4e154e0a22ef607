//! Those who yield to somebody who begins, or goes on.

use super::Change;
use crate::junction;
use crate::lamp::{GroupState, Lamp};
use crate::program::{SignalProgram, Stage, StageId, StageUse};
use roadnet::SignalGroupId;
use std::collections::BTreeMap;
use units::{Duration, Instant};

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

/// Who yields to one may be yielded to by another.
#[test]
fn one_after_another_is_taken_along() {
    let [first, second, third] = [1, 3, 5].map(SignalGroupId);
    let yielding = [(third.0, second.0), (second.0, first.0)];
    let intersection = junction::intersection_of(&[(1, 3)], &yielding);
    let program = SignalProgram::new(&intersection, junction::program_data(1)).expect("sound");
    let change = |ending: Vec<SignalGroupId>| Change {
        losing: vec![first, second],
        ending,
        gaining: vec![(SignalGroupId(2), Duration::from_secs(40))],
        staying: Vec::new(),
    };
    let kept = program.kept(&change(Vec::new()));
    assert!(kept.iter().all(|(_, time)| *time > Duration::from_secs(15)), "{kept:?}");
    let kept = program.kept(&change(vec![third]));
    assert_eq!(kept, [(first, Duration::ZERO), (second, Duration::ZERO)]);
}

/// What lamps show decides who takes whom along, and who goes on.
#[test]
fn what_is_kept_follows_from_the_lamps() {
    let intersection = junction::intersection_of(&[], &[(LEFT.0, OPPOSITE.0)]);
    let program = SignalProgram::new(&intersection, junction::program_data(1)).expect("sound");
    let at = |s: u64| Instant::from_millis(1_000 * s);
    let stage = |green: &[SignalGroupId]| Stage {
        id: StageId(9),
        name: String::new(),
        green: green.iter().copied().collect(),
        used: StageUse::Always,
    };
    // A crossing that others wait for, which has just ended.
    let walks = SignalGroupId(12);
    let kept = |lit: &[(SignalGroupId, Lamp)], green: &[SignalGroupId], who| {
        let state = |group: SignalGroupId| {
            let lamp = lit.iter().find(|(g, _)| *g == group).map_or(Lamp::Red, |(_, lamp)| *lamp);
            let green_started = lamp.is_green().then(|| at(50));
            let green_ended = if group == walks { at(99) } else { at(10) };
            GroupState { lamp, since: at(90), green_started, green_ended }
        };
        let states: BTreeMap<_, _> = (1..=12).map(SignalGroupId).map(|g| (g, state(g))).collect();
        let kept = program.kept_until(&states, &stage(green), at(100));
        let own = kept.into_iter().find(|(g, _)| *g == who).map(|(_, until)| until);
        own.map(|until| until.since(at(100)))
    };
    let east_left = SignalGroupId(8);
    let alone = kept(&[(OPPOSITE, Lamp::Green)], &[east_left], OPPOSITE);
    assert!(alone.is_some_and(|kept| kept > Duration::from_secs(1)), "{alone:?}");
    for lamp in [Lamp::FlashingGreen, Lamp::Amber] {
        let lit = [(OPPOSITE, Lamp::Green), (LEFT, lamp)];
        assert_eq!(kept(&lit, &[east_left], OPPOSITE), Some(Duration::ZERO), "{lamp:?}");
    }
    let lit = [(OPPOSITE, Lamp::Green), (LEFT, Lamp::Green)];
    assert_eq!(kept(&lit, &[OPPOSITE, east_left], LEFT), Some(Duration::ZERO), "it goes on");
    let both_end = kept(&lit, &[east_left], LEFT);
    assert!(both_end.is_some_and(|kept| kept > Duration::from_secs(1)), "{both_end:?}");
    assert_eq!(kept(&lit, &[LEFT], LEFT), None);
}

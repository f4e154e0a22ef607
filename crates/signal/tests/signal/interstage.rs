//! An interstage takes as long as it must, and no green ends sooner in it than it must.

use crate::junction;
use proptest::prelude::*;
use roadnet::{SignalGroupId, SignalGroupKind};
use signal::{SignalProgram, StageId};
use std::collections::{BTreeMap, BTreeSet};
use units::Duration;

#[test]
fn an_interstage_is_over_when_the_last_group_has_its_green() {
    let program = junction::program(3);
    let green = |id| &program.stage(StageId(id)).expect("it is there").green;
    let (from, to) = (green(1), green(3));
    let interstage = program.interstage(from, to);
    let groups = |of: &[u8]| of.iter().map(|g| SignalGroupId(*g)).collect::<Vec<_>>();
    let losing: Vec<_> = interstage.losing.iter().map(|(g, _)| *g).collect();
    assert_eq!(losing, groups(&[1, 3, 10, 12]));
    let gaining: Vec<_> = interstage.gaining.iter().map(|(g, _)| *g).collect();
    assert_eq!(gaining, groups(&[2, 4, 9, 11]));
    for (group, after) in &interstage.gaining {
        // Vehicles flash for 3 s before they clear, pedestrians don't.
        let cleared = losing.iter().filter_map(|l| {
            let flashing = Duration::from_secs(if l.0 >= 9 { 0 } else { 3 });
            program.intergreens().get(*l, *group).map(|t| flashing + t)
        });
        assert_eq!(Some(*after), cleared.max(), "group {group}");
        assert_eq!(program.green_after(from, to, *group), *after);
    }
    assert_eq!(Some(interstage.duration), interstage.gaining.iter().map(|(_, t)| *t).max());
    // Who has been green, or doesn't get it, waits for nothing; nor does who stays green.
    for group in [SignalGroupId(1), SignalGroupId(5)] {
        assert_eq!(program.green_after(from, to, group), Duration::ZERO);
    }
    let stays = [SignalGroupId(1), SignalGroupId(5)].into();
    assert_eq!(program.green_after(from, &stays, SignalGroupId(1)), Duration::ZERO);
    let gains = program.green_after(from, &stays, SignalGroupId(5));
    let south = program.intergreens().get(SignalGroupId(3), SignalGroupId(5));
    let walks = [10, 12].map(|g| program.intergreens().get(SignalGroupId(g), SignalGroupId(5)));
    let south = south.expect("they conflict") + Duration::from_secs(3);
    assert_eq!(Some(gains), walks.into_iter().flatten().chain([south]).max());
    // With nothing to clear, red-amber alone.
    let none = BTreeSet::new();
    assert_eq!(program.green_after(&none, from, SignalGroupId(1)), Duration::from_secs(2));
    assert_eq!(program.green_after(&none, from, SignalGroupId(10)), Duration::ZERO);
}

/// What an interstage promises, of any two stages of any junction: nobody waits for those that keep
/// their green; each keeps it until somebody would, or until one ends that yields to it.
fn is_minimal(program: &SignalProgram, yields: &[(SignalGroupId, SignalGroupId)]) -> u32 {
    let stages: Vec<_> = program.all_stages().map(|s| &s.green).collect();
    let flashing = |g| program.times(g).expect("it has times").flashing_green;
    let mut kept_long = 0;
    for (from, to) in stages.iter().flat_map(|from| stages.iter().map(move |to| (*from, *to))) {
        let interstage = program.interstage(from, to);
        let kept = |g: SignalGroupId| interstage.losing.iter().find(|(l, _)| *l == g);
        for &(l, time) in &interstage.losing {
            assert!(from.contains(&l) && !to.contains(&l));
            let clears = |g| program.intergreens().get(l, g).map(|t| time + flashing(l) + t);
            let in_time = interstage.gaining.iter().filter_map(|(g, at)| Some((clears(*g)?, *at)));
            assert!(in_time.clone().all(|(cleared, at)| cleared <= at), "{l} {interstage:?}");
            let asked = in_time.clone().any(|(cleared, at)| cleared == at);
            let nobody = in_time.count() == 0 && time.is_zero();
            let yielding = yields.iter().filter(|(_, over)| *over == l);
            let mut yielding = yielding.filter_map(|(y, _)| kept(*y)).map(|(_, time)| *time);
            assert!(yielding.clone().all(|own| time <= own), "a yellow trap: {l} {interstage:?}");
            // Or until somebody begins to whom they yield, or goes on.
            let over = |g: &SignalGroupId| yields.contains(&(l, *g));
            let amber = program.times(l).expect("it has times").amber;
            let mut begins = interstage.gaining.iter().filter(|(g, _)| over(g));
            let red = begins.any(|(_, at)| at.saturating_sub(flashing(l) + amber) == time);
            let faced = red || time.is_zero() && from.intersection(to).any(over);
            let caught = yielding.any(|own| own == time);
            if program.kind(l) == Some(SignalGroupKind::Pedestrian) {
                assert!(time.is_zero(), "on foot: {l} {interstage:?}");
            } else {
                assert!(asked || nobody || caught || faced, "{l} {interstage:?}");
            }
            kept_long += u32::from(!time.is_zero());
        }
    }
    kept_long
}

#[test]
fn an_interstage_loses_no_more_than_it_must() {
    assert!(is_minimal(&junction::program(3), &[]) > 5);
}

proptest! {
    #[test]
    fn no_interstage_of_any_junction_loses_more_than_it_must(seed: u64) {
        if let Some((intersection, program)) = junction::any(seed) {
            let yields = intersection.permitted().to_vec();
            is_minimal(&program, &yields);
        }
    }
}

/// Straight on across a crossing's green, which clears last, with left turns that yield to it.
#[test]
fn who_yields_ends_no_earlier_than_those_it_yields_to() {
    let g = SignalGroupId;
    let yielding = [(5, 3), (7, 1), (5, 10), (7, 12)].as_slice();
    let with = |yielding: &[(u8, u8)]| {
        let intersection = junction::intersection_of(&[], yielding);
        let mut parts = junction::program_data(0);
        parts.stages[0].green.extend([g(5), g(7)]);
        let long = |l: u8, to: u8| (g(l), g(to), Duration::from_secs(12));
        let program = SignalProgram::new(&intersection, parts).expect("a sound program");
        // The left turn of group 5 is slow to clear.
        program.with_longer_times(&[2, 4, 9, 11].map(|to| long(5, to)), &BTreeMap::new())
    };
    let program = with(yielding);
    let green = |id| &program.stage(StageId(id)).expect("it is there").green;
    let interstage = program.interstage(green(1), green(3));
    let kept = |of: u8| interstage.losing.iter().find(|(l, _)| *l == g(of)).expect("it loses").1;
    // Nobody would wait for the other arm's traffic straight on.
    let clears = |to| program.intergreens().get(g(3), to);
    let gaining = interstage.gaining.iter();
    let room = gaining.filter_map(|(to, at)| Some(at.saturating_sub(clears(*to)?))).min();
    assert!(room > Some(Duration::ZERO), "{interstage:?}");
    assert_eq!((kept(3), kept(5)), (Duration::ZERO, Duration::ZERO), "{interstage:?}");
    assert!(kept(7) > Duration::ZERO, "{interstage:?}");
}

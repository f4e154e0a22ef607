//! Stages found from the conflicts, against all subsets tried one by one.

use crate::junction;
use proptest::prelude::*;
use roadnet::{
    ApproachId, ConnectionId, ConnectionParts, Intersection, IntersectionId, IntersectionParts,
    Lane, LaneId, LaneKind, LaneUse, Polyline, RightOfWay, SignalGroupId,
};
use signal::{
    GroupTimes, ProposalError, SignalProgram, compute_intergreens, find_stages, maximal_sets,
    propose,
};
use std::collections::{BTreeMap, BTreeSet};
use units::{Duration, Enu, Wgs84};

type Green = BTreeSet<SignalGroupId>;

/// All maximal sets without conflict, by trying every subset.
fn by_trial(intersection: &Intersection) -> Vec<Green> {
    let groups: Vec<_> = intersection.signal_groups().keys().copied().collect();
    let subset = |bits: u32| -> Green {
        groups.iter().enumerate().filter(|(i, _)| bits >> i & 1 == 1).map(|(_, g)| *g).collect()
    };
    let forbids = |a, b| intersection.conflicts().forbids(a, b);
    let sound = |s: &Green| s.iter().all(|a| s.iter().all(|b| !forbids(*a, *b)));
    let all: Vec<Green> = (1..1 << groups.len()).map(subset).filter(sound).collect();
    let mut maximal: Vec<Green> =
        all.iter().filter(|s| !all.iter().any(|o| o != *s && o.is_superset(s))).cloned().collect();
    maximal.sort();
    maximal
}

/// The fewest of `sets` that hold all groups, by trying every subset.
fn fewest(sets: &[Green], groups: usize) -> usize {
    let covers = |bits: &u64| {
        let chosen = sets.iter().enumerate().filter(|(i, _)| bits >> i & 1 == 1);
        chosen.flat_map(|(_, s)| s).collect::<BTreeSet<_>>().len() == groups
    };
    let covering = (0..1_u64 << sets.len()).filter(covers);
    covering.map(u64::count_ones).min().unwrap_or(0) as usize
}

/// Parallel roads that never meet, with the conflicts that are declared.
fn parallel(groups: u8, declared: &[(u8, u8)]) -> Intersection {
    let lane = |id: u8, lane_use, group: u8, from: f64, to: f64| {
        let x = f64::from(group) * 20.0;
        let line = Polyline::new(vec![Enu::new(x, from), Enu::new(x, to)]);
        Lane {
            id: LaneId(id),
            lane_use,
            kind: LaneKind::Vehicle,
            approach: ApproachId(1),
            width_m: 3.0,
            speed_limit_mps: 13.9,
            centreline: line.expect("two points"),
        }
    };
    let lanes = (1..=groups).flat_map(|g| {
        [
            lane(g, LaneUse::Ingress, g, -100.0, -10.0),
            lane(100 + g, LaneUse::Egress, g, 10.0, 100.0),
        ]
    });
    let connections = (1..=groups).map(|g| ConnectionParts {
        id: ConnectionId(g),
        from: LaneId(g),
        to: LaneId(100 + g),
        signal_group: Some(SignalGroupId(g)),
        turn_on_red: false,
    });
    let pairs = declared.iter().map(|(a, b)| (SignalGroupId(*a), SignalGroupId(*b)));
    let parts = IntersectionParts {
        id: IntersectionId { region: None, id: 1 },
        name: "Parallel".into(),
        revision: 0,
        ref_point: Wgs84::new(50.0, 14.0).expect("on Earth"),
        lanes: lanes.collect(),
        connections: connections.collect(),
        permitted: Vec::new(),
        declared: pairs.collect(),
        detectors: Vec::new(),
        right_of_way: RightOfWay::default(),
    };
    Intersection::new(parts).expect("sound")
}

fn times(intersection: &Intersection, min_green_s: u64) -> BTreeMap<SignalGroupId, GroupTimes> {
    let times = GroupTimes {
        amber: Duration::from_secs(3),
        red_amber: Duration::from_secs(1),
        flashing_green: Duration::ZERO,
        min_green: Duration::from_secs(min_green_s),
        max_green: Duration::from_secs(60),
        min_red: Duration::from_secs(1),
        max_wait: Duration::from_secs(120),
    };
    intersection.signal_groups().keys().map(|g| (*g, times)).collect()
}

fn random() -> impl Strategy<Value = Intersection> {
    (2..=8_u8).prop_flat_map(|n| {
        let pair = (1..=n, 1..=n).prop_filter("two groups", |(a, b)| a != b);
        proptest::collection::vec(pair, 0..20).prop_map(move |pairs| parallel(n, &pairs))
    })
}

proptest! {
    #[test]
    fn maximal_sets_are_those_found_by_trial(intersection in random()) {
        prop_assert_eq!(maximal_sets(&intersection), by_trial(&intersection));
    }

    #[test]
    fn stages_are_the_fewest_that_serve_all(intersection in random()) {
        let amber = |_| Duration::from_secs(3);
        let stages = find_stages(&intersection, &compute_intergreens(&intersection, amber));
        let maximal = by_trial(&intersection);
        prop_assume!(maximal.len() <= 12);
        prop_assert_eq!(stages.len(), fewest(&maximal, intersection.signal_groups().len()));
        let served: Green = stages.iter().flatten().copied().collect();
        prop_assert_eq!(served.len(), intersection.signal_groups().len());
        prop_assert!(stages.iter().all(|s| maximal.contains(s)));
    }

    #[test]
    fn a_proposal_is_a_sound_program(intersection in random(), min_green_s in 4..40_u64) {
        match propose(&intersection, times(&intersection, min_green_s)) {
            Ok(parts) => {
                let stages = parts.stages.len();
                let program = SignalProgram::new(&intersection, parts);
                prop_assert!(program.is_ok(), "{:?}", program.err());
                prop_assert!(stages >= 2);
            }
            Err(ProposalError::NoConflict) => {
                prop_assert_eq!(by_trial(&intersection).len(), 1);
            }
            Err(ProposalError::TooLong { stages, .. }) => {
                prop_assert!(stages as u64 * (min_green_s + 20) > 300);
            }
            Err(e) => prop_assert!(false, "{}", e),
        }
    }
}

#[test]
fn the_junction_of_the_other_tests() {
    let intersection = junction::intersection();
    let maximal = maximal_sets(&intersection);
    assert_eq!(maximal, by_trial(&intersection));
    let program = junction::program(0);
    let intergreens = program.intergreens();
    let stages = find_stages(&intersection, intergreens);
    // Through and left of two roads: two stages can't do, what a person would choose is four.
    assert!((3..=4).contains(&stages.len()), "{stages:?}");
    // No other order loses less.
    let lost = |order: &[usize]| -> Duration {
        let n = order.len();
        let change = |k: usize| {
            let (from, to) = (&stages[order[k]], &stages[order[(k + 1) % n]]);
            let pairs = from
                .difference(to)
                .flat_map(|l| to.difference(from).filter_map(|g| intergreens.get(*l, *g)));
            pairs.max().unwrap_or_default()
        };
        (0..n).map(change).sum()
    };
    let own: Vec<usize> = (0..stages.len()).collect();
    for a in 1..stages.len() {
        for b in 1..stages.len() {
            let mut other = own.clone();
            other.swap(a, b);
            assert!(lost(&own) <= lost(&other), "{other:?} of {stages:?}");
        }
    }
}

fn groups(of: &[u8]) -> Green {
    of.iter().map(|g| SignalGroupId(*g)).collect()
}

/// The stages of parallel roads with these conflicts, of which each loses as much time as the others.
fn stages_of(n: u8, declared: &[(u8, u8)]) -> Vec<Green> {
    let intersection = parallel(n, declared);
    find_stages(&intersection, &compute_intergreens(&intersection, |_| Duration::ZERO))
}

#[test]
fn taking_always_what_serves_most_is_not_good_enough() {
    // Of 1 2, 1 3 and 2 4 the first would be taken, and then both others.
    let stages = stages_of(4, &[(1, 4), (2, 3), (3, 4)]);
    assert_eq!(stages, [groups(&[1, 3]), groups(&[2, 4])]);
}

#[test]
fn of_equally_few_stages_those_that_serve_more_groups_twice() {
    // Three sets each: 2 5 6, 1 3 and 1 4, which one finds first, serve seven, these eight.
    let pairs = [(1, 2), (1, 5), (1, 6), (2, 3), (2, 4), (3, 4), (4, 6)];
    assert_eq!(stages_of(6, &pairs), [groups(&[1, 4]), groups(&[2, 5, 6]), groups(&[3, 5, 6])]);
    // 1 4 and 2 3 would do as well.
    assert_eq!(stages_of(4, &[(1, 3), (2, 4)]), [groups(&[1, 2]), groups(&[3, 4])]);
}

#[test]
fn a_proposed_plan_gives_each_stage_20_s_or_its_minimum_after_the_interstage() {
    let intersection = parallel(3, &[(1, 2), (1, 3), (2, 3)]);
    let plan_of = |min_green_s: u64| {
        let mut times = times(&intersection, min_green_s);
        let flashing = times.get_mut(&SignalGroupId(1)).expect("it is there");
        flashing.flashing_green = Duration::from_secs(2);
        let parts = propose(&intersection, times)?;
        let steps = parts.plan.steps.iter().map(|s| (s.at.as_secs(), s.stage.0));
        Ok((parts.plan.cycle.as_secs(), steps.collect::<Vec<_>>()))
    };
    // All intergreens are 6 s, and the first group flashes for 2 s before.
    assert_eq!(plan_of(10), Ok((80, vec![(0, 1), (26, 2), (54, 3)])));
    // A second more than the minimum.
    assert_eq!(plan_of(30), Ok((113, vec![(0, 1), (37, 2), (76, 3)])));
    assert_eq!(plan_of(92).map(|(cycle, _)| cycle), Ok(299));
    assert_eq!(plan_of(93), Err(ProposalError::TooLong { stages: 3, cycle_s: 302 }));
}

#[test]
fn where_20_s_are_too_much_each_stage_has_its_minimum() {
    let all = |n: u8| (1..=n).flat_map(move |a| (1..a).map(move |b| (a, b))).collect::<Vec<_>>();
    let cycle = |n: u8| {
        let intersection = parallel(n, &all(n));
        propose(&intersection, times(&intersection, 5)).map(|parts| parts.plan.cycle.as_secs())
    };
    assert_eq!(cycle(11), Ok(11 * (6 + 20)));
    assert_eq!(cycle(12), Ok(12 * (6 + 6)));
}

#[test]
fn without_times_or_conflicts_there_is_no_proposal() {
    let intersection = parallel(2, &[]);
    let all = times(&intersection, 10);
    assert_eq!(propose(&intersection, all.clone()), Err(ProposalError::NoConflict));
    let one = all.into_iter().take(1).collect();
    assert_eq!(propose(&intersection, one), Err(ProposalError::NoTimes(SignalGroupId(2))));
}

#[test]
fn fifty_groups_come_to_an_end() {
    // Twenty-five pairs of opponents have 2^25 maximal sets.
    let pairs: Vec<(u8, u8)> = (0..25).map(|i| (2 * i + 1, 2 * i + 2)).collect();
    let intersection = parallel(50, &pairs);
    let sets = maximal_sets(&intersection);
    assert!((1_024..=1_024 + 50).contains(&sets.len()), "{}", sets.len());
    assert_eq!(sets.iter().flatten().collect::<BTreeSet<_>>().len(), 50);
    assert!(sets.iter().all(|s| s.len() == 25), "one of each pair");
    let stages =
        find_stages(&intersection, &compute_intergreens(&intersection, |_| Duration::ZERO));
    assert_eq!(stages.iter().flatten().collect::<BTreeSet<_>>().len(), 50);
}

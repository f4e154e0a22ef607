//! A change that is planned for later.

use super::*;
use crate::adaptive::index::Index;
use crate::adaptive::outlook::{Change, Coming, Outlook, Scene};

/// So many stand on one lane, or come to it, a headway after each other.
pub(super) fn queue(group: usize, count: usize, first_s: f64, drives: bool) -> Vec<Coming> {
    let at_s = |n: usize| if drives { first_s + 2.0 * n as f64 } else { first_s };
    let one = |n| Coming { group, at_s: at_s(n), weight: 1.0, load: 1.0, drives, heard: true };
    (0..count).map(one).collect()
}

#[test]
fn a_rollout_that_ends_early_would_not_have_cost_less() {
    let mut bench = Bench::new(80);
    let mut adaptive = believing(0.97);
    let none = Demands::default().with_lanes(bench.lanes(false));
    bench.run(&mut adaptive, &none);
    let (mut kept, mut ended) = (0, 0);
    let cases = [(1, 4.0), (5, 0.0), (9, 12.0), (14, 2.0)];
    let both = cases.into_iter().flat_map(|case| [false, true].map(|in_turn| (case, in_turn)));
    for ((count, first_s), in_turn) in both {
        let lane = |g: usize| queue(g, count + g % 3, first_s, g.is_multiple_of(2));
        let scene =
            Scene { lanes: (0..bench.tables.groups.len()).map(lane).collect(), ..Scene::default() };
        let outlook = Outlook { tables: &bench.tables, scene: &scene, in_turn };
        let mut index = Index::default();
        let m = adaptive.moment(&bench.view(&none), &bench.tables, &scene, 0);
        for (at_s, to) in [0.0, 3.0, 9.0].into_iter().flat_map(|s| (1..4).map(move |to| (s, to))) {
            let plan = Some(Change { at_s, to });
            let Some(all) = outlook.follow(&m, plan, f64::INFINITY, &mut index) else { continue };
            for share in [0.3, 0.9, 0.999, 1.001, 2.0] {
                let found = outlook.follow(&m, plan, share * all.cost, &mut index);
                assert_eq!(found.map(|o| o.cost), (share > 1.0).then_some(all.cost), "{share}");
                (kept, ended) = (kept + u32::from(share > 1.0), ended + u32::from(share < 1.0));
            }
        }
    }
    assert!(kept > 20 && ended > 30, "{kept} {ended}");
}

/// For how long three on one lane wait for their green, seconds, while so many are always on their way
/// on another, which has it.
fn waits_s(come: u32) -> f64 {
    let mut bench = Bench::new(80);
    let mut adaptive = believing(0.97);
    let mut run = |waits: bool, come: u32| {
        let mut lanes = bench.lanes(false);
        let comes = |n: u32| {
            let at_s = 1.5 + 2.0 * f64::from(n);
            Arrival { station: n, to_line_m: 12.0 * at_s, turns: None, at_s, standing: false }
        };
        lanes[1].arrivals = (0..come).map(comes).collect();
        if waits {
            lanes[2].arrivals = (0..3).map(|n| standing(100 + n, f64::from(n))).collect();
        }
        bench.run(&mut adaptive, &Demands::default().with_lanes(lanes));
        (bench.is_green(2), bench.is_green(3))
    };
    let mut ticks = 0;
    while !run(false, 3).0 {
        ticks += 1;
        assert!(ticks < 1_200, "who comes alone gets green");
    }
    assert!((0..50).all(|_| run(false, 3).0));
    f64::from((0..1_200).position(|_| run(true, come).1).map_or(1_200, |n| n as u32)) / 10.0
}

#[test]
fn a_platoon_is_let_through_first_others_after_the_longest_wait() {
    let (nobody_s, platoon_s) = (waits_s(0), waits_s(4));
    assert!(nobody_s < 15.0, "{nobody_s}");
    assert!(platoon_s > nobody_s, "{platoon_s} s behind a platoon, else {nobody_s}");
    let longest_s = LONGEST_WAIT.as_secs_f64();
    assert!(platoon_s < longest_s + 20.0, "not for ever: {platoon_s} s");
}

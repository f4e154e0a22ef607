//! Whoever was left standing is served to the end the next time.

use super::*;
use crate::adaptive::failures::SplitFailures;
use crate::adaptive::green_s;
use crate::adaptive::outlook::{Coming, Scene};

/// For how long group 2 holds its green, seconds, where so many stand there until it has been green a
/// second time for so long: in its first green, and in the second, after another stage; with `ahead` on the
/// lanes that it leads to.
fn holds_behind_s(stand: usize, until_s: u32, ahead: GroupDemand) -> [f64; 2] {
    let mut bench = Bench::new(80);
    let (with, other) = (StageId(3), StageId(1));
    let g = bench.tables.group(SignalGroupId(2)).unwrap();
    let to = bench.tables.stage(with).unwrap();
    assert!(bench.tables.stages[to].green[g]);
    let stands = Coming { group: g, at_s: 0.5, weight: 1.0, load: 1.0, drives: false, heard: true };
    let queue = Scene { lanes: vec![vec![stands; stand]], ..Scene::default() };
    let none = Scene::default();
    let mut failures = SplitFailures::default();
    let demands = Demands::new([(SignalGroupId(2), ahead)].into());
    let mut held = |stage: StageId, lasts_s: u32, stand_s: u32| {
        let mut ticks = 0;
        for tick in 0..10 * lasts_s {
            let scene = if tick < 10 * stand_s { &queue } else { &none };
            let tables = bench.tables.clone();
            let holds = bench.tick(&demands, |view| {
                failures.update(view, &tables, scene);
                let lasts_s = green_s(view, SignalGroupId(2));
                lasts_s.is_some_and(|s| failures.holds(&tables, scene, g, s))
            });
            ticks += u32::from(holds);
            bench.ask(stage);
        }
        f64::from(ticks) / 10.0
    };
    held(other, 30, 30);
    let first_s = held(with, 40, 40);
    held(other, 30, 30);
    [first_s, held(with, 90, until_s)]
}

fn holds_s(stand: usize, until_s: u32) -> [f64; 2] {
    holds_behind_s(stand, until_s, GroupDemand::default())
}

#[test]
fn green_is_not_what_a_full_exit_wants() {
    let none = GroupDemand::default();
    let full = GroupDemand { beyond_veh: 3, exit_veh: 1, ..none };
    assert_eq!(holds_behind_s(4, 90, full), [0.0; 2]);
    // A queue before the next signal, with room behind it, is none.
    let far = GroupDemand { beyond_veh: 3, ..GroupDemand::default() };
    assert_eq!(holds_behind_s(4, 90, far), holds_s(4, 90));
}

#[test]
fn who_was_left_standing_is_served_to_the_end() {
    assert_eq!(holds_s(1, 90), [0.0; 2], "one is none");
    // The plan has a quarter of 80 s, less the interstage.
    let [first_s, long_s] = holds_s(4, 90);
    assert_eq!(first_s, 0.0, "nobody had been left");
    assert!((26.0..40.0).contains(&long_s), "twice the plan's green, not {long_s} s");
    let gone_s = holds_s(4, 20)[1];
    assert!((5.0..20.0).contains(&gone_s), "until nobody stands there, not {gone_s} s");
}

//! What those who lie can get, and that those who don't are believed.

use super::{Adaptive, Bench, Demands, Traffic, standing};
use crate::adaptive::trust::Trust;
use crate::demand::Arrival;
use proptest::prelude::*;
use roadnet::SignalGroupId;

/// Stations that stand on a lane.
#[derive(Clone, Copy, Debug)]
struct Lie {
    group: u8,
    many: u32,
    /// They come under new ids so often, seconds; 0: never.
    renews_s: u32,
    /// They are silent at green.
    only_red: bool,
}

/// The share of the time that a group is green, with a third of the traffic heard.
fn green_share(lie: Option<Lie>, watched: u8) -> f64 {
    let mut bench = Bench::new(100);
    let mut traffic = Traffic::new(&bench, 3, true);
    let mut adaptive = Adaptive::default();
    let mut demands = Demands::default();
    let (mut green, ticks) = (0, 9_000);
    for tick in 0..ticks {
        bench.run(&mut adaptive, &demands);
        green += u32::from(bench.is_green(watched));
        if tick % 10 == 9 {
            demands = told(&bench, traffic.step(&bench), lie, tick / 10);
        }
    }
    f64::from(green) / f64::from(ticks)
}

/// The demand with what is made up.
fn told(bench: &Bench, demands: Demands, lie: Option<Lie>, second: u32) -> Demands {
    let Some(lie) = lie else { return demands };
    let mut lanes = demands.lanes().to_vec();
    if lie.only_red && bench.is_green(lie.group) {
        return demands;
    }
    let life = second.checked_div(lie.renews_s).unwrap_or(0);
    let ghost = |n: u32| standing(1_000_000 + life * 100 + n, f64::from(n));
    let group = SignalGroupId(lie.group);
    for lane in lanes.iter_mut().filter(|l| l.ways.iter().any(|way| way.group == group)) {
        lane.arrivals.extend((0..lie.many).map(ghost));
        lane.arrivals.sort_by(|a, b| a.to_line_m.total_cmp(&b.to_line_m));
    }
    demands.with_lanes(lanes)
}

#[test]
fn a_junction_is_not_held_by_one_or_by_ten_under_any_ids() {
    for group in [2, 5] {
        let calm = green_share(None, group);
        for (many, renews_s, only_red) in
            [(1, 0, false), (10, 0, false), (10, 20, false), (10, 0, true)]
        {
            let lie = Lie { group, many, renews_s, only_red };
            let share = green_share(Some(lie), group);
            assert!(share < calm + MORE_GREEN, "{lie:?}: {share:.3} instead of {calm:.3}");
        }
    }
}

/// Of honest traffic every lane is believed, whoever is heard of it.
#[test]
fn who_does_not_lie_is_believed() {
    for (every, looped) in [(1, true), (3, true), (10, true), (1, false), (3, false)] {
        let mut bench = Bench::new(100);
        let mut traffic = Traffic::new(&bench, every, looped);
        let (mut adaptive, mut trust) = (Adaptive::default(), Trust::default());
        let mut demands = Demands::default();
        let (mut heard, mut believed) = (0, 0);
        for tick in 0..12_000 {
            bench.run(&mut adaptive, &demands);
            if tick % 10 == 9 {
                demands = traffic.step(&bench);
                let view = bench.view(&demands);
                trust.update(&view);
                let count = |d: &Demands| d.lanes().iter().map(|l| l.arrivals.len()).sum::<usize>();
                heard += count(&demands);
                believed += count(&trust.believed(&view));
            }
        }
        let share = believed as f64 / heard as f64;
        assert!(share > 0.95, "one in {every}, loops {looped}: {share}");
    }
}

proptest! {
    /// Whatever is claimed: weights are a share, and nobody is believed who has not been heard.
    #[test]
    fn what_is_believed_is_a_part_of_what_is_said(
        looks in prop::collection::vec(
            (
                1_u64..100,
                0_usize..8,
                prop::option::of(0_u64..500),
                0_u64..500,
                prop::option::of(0.0..900.0_f64),
                prop::collection::vec((0_u32..9, -2.0..900.0_f64, any::<bool>()), 0..12),
            ),
            1..60,
        ),
    ) {
        let mut bench = Bench::new(80);
        let mut trust = Trust::default();
        let mut lanes = bench.lanes(false);
        for (ticks, n, counted, passed, occupied_s, who) in looks {
            (lanes[n].counted, lanes[n].gone, lanes[n].passed) = (counted, counted, passed);
            lanes[n].occupied_s = occupied_s;
            let arrival = |(station, to_line_m, standing): (u32, f64, bool)| {
                Arrival { station, to_line_m, turns: None, at_s: to_line_m.max(0.0) / 9.0, standing }
            };
            lanes[n].arrivals = who.into_iter().map(arrival).collect();
            let demands = Demands::default().with_lanes(lanes.clone());
            for _ in 0..ticks {
                bench.tick(&demands, |_| ());
            }
            let view = bench.view(&demands);
            trust.update(&view);
            let believed = trust.believed(&view);
            for (all, some) in demands.lanes().iter().zip(believed.lanes()) {
                prop_assert!(some.arrivals.iter().all(|a| all.arrivals.contains(a)));
                let weight = trust.weight(some, bench.now);
                prop_assert!((0.0..=1.0).contains(&weight), "{weight}");
            }
        }
    }
}

/// So much more of the time a group may be green, as a share of all of it.
const MORE_GREEN: f64 = 0.12;

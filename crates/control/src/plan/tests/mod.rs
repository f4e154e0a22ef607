//! Plans of small roads whose answers are known.

mod corridor;
mod greens;
mod trajectory;
mod yielding;

use super::*;
use corridor::{ALONG, Flows, corridor};
use proptest::prelude::*;

const QUIET: Flows = Flows { east: 500.0, west: 500.0, side: 200.0 };

/// Webster's formula by hand: L = 10 s, Y = 0.25 + 0.35, C = (1.5 · 10 + 5) / (1 − 0.6) = 50 s;
/// L = 10, Y = 0.75: 80 s.
#[test]
fn webster_by_hand() {
    let close = |a: Option<f64>, b: f64| (a.expect("a cycle") - b).abs() < 1e-9;
    assert!(close(webster_cycle_s(10.0, 0.6), 50.0));
    assert!(close(webster_cycle_s(10.0, 0.75), 80.0));
    assert_eq!(webster_cycle_s(10.0, 1.0), None);
    // Two stages without all-red, 3 s of intergreen each, 2 s lost at the start and 2 s gained at
    // the end: L = 6 s. Flow ratios from 500 and 200 vehicles an hour and a lane.
    let model = corridor(1, 400.0, QUIET, PlanParams::default());
    let (all, _) = figures(&model, &model.present());
    let s_veh_per_h = 3_600.0 * PlanParams::default().saturation(13.9, roadnet::Turn::Straight);
    assert!((all[0].lost_s - 6.0).abs() < 1e-6, "{:?}", all[0].lost_s);
    assert!((all[0].flow_ratios - 700.0 / s_veh_per_h).abs() < 1e-9);
    let expected = (1.5 * 6.0 + 5.0) / (1.0 - 700.0 / s_veh_per_h);
    assert!(close(all[0].webster_cycle_s, expected));
    // 27 s of green in 60 s.
    let degree = 500.0 / (s_veh_per_h * 27.0 / 60.0);
    assert!((all[0].degree_of_saturation - degree).abs() < 1e-6, "{degree}");
    assert!((all[0].reserve - (0.9 / degree - 1.0)).abs() < 1e-6);
}

/// Three intersections of their own: Webster's cycle within the range, and no offsets.
#[test]
fn uncoordinated_is_webster_for_each() {
    let busy = Flows { east: 900.0, west: 900.0, side: 500.0 };
    let model = corridor(3, 400.0, busy, PlanParams::default());
    let search = Search { cycle_s: (30, 120), ..Search::default() };
    let plan = uncoordinated(&model, &search).expect("it fits");
    assert!(plan.timings.iter().all(|t| t.offset_s == 0 && t.cycle_s() == plan.cycle_s));
    let (all, alone) = figures(&model, &plan);
    let needed = all.iter().filter_map(|f| f.webster_cycle_s).fold(0.0, f64::max);
    assert!((f64::from(plan.cycle_s) - needed).abs() <= 2.0, "{} {needed}", plan.cycle_s);
    let together = optimise(&model, &search, &mut |_| {}).expect("it fits");
    let (_, best) = figures(&model, &together);
    assert!(best.cost_h <= alone.cost_h, "{best:?} {alone:?}");
    let short = Search { cycle_s: (20, 40), ..search };
    assert_eq!(uncoordinated(&model, &short).map(|p| p.cycle_s), Some(40));
}

#[test]
fn a_straight_lane_discharges_1850_an_hour() {
    let p = PlanParams::default();
    let per_hour = |v, turn| 3_600.0 * p.saturation(v, turn);
    let straight = per_hour(13.9, roadnet::Turn::Straight);
    assert!((1_800.0..1_900.0).contains(&straight), "{straight}");
    let left = per_hour(7.0, roadnet::Turn::Left);
    assert!((1_350.0..1_550.0).contains(&left), "{left}");
    // HCM 6: 4.5 s and 2.5 s, 600 opposing: 600 e^(−0.75) / (1 − e^(−0.4167)) = 832.
    let permitted = 3_600.0 * p.permitted(600.0 / 3_600.0);
    assert!((permitted - 831.7).abs() < 1.0, "{permitted}");
    assert!(p.permitted(0.0) > p.permitted(0.2) && p.permitted(0.2) > p.permitted(0.5));
}

/// HCM 6: 900 T (X − 1 + √((X − 1)² + 8 k I X / (c T))), X = 0.9, c = 700, T = 0.25, k = 0.5, I = 1.
#[test]
fn incremental_delay_by_hand() {
    let p = PlanParams { period_h: 0.25, ..PlanParams::default() };
    let expected = 900.0 * 0.25 * (-0.1 + libm::sqrt(0.01 + 4.0 * 0.9 / (700.0 * 0.25)));
    let found = p.incremental_delay_s(0.9, 700.0 / 3_600.0, 1.0);
    assert!((found - expected).abs() < 1e-9 && (16.0..17.0).contains(&found), "{found}");
}

proptest! {
    /// What departs in a cycle arrives in a cycle, spread or not.
    #[test]
    fn dispersion_loses_nobody(
        departs in proptest::collection::vec(0.0_f64..2.0, 20..150),
        travel_s in 0.0_f64..200.0,
        share in 0.1_f64..1.0,
    ) {
        let mut arrives = vec![0.0; departs.len()];
        Dispersion::new(travel_s, 0.35, 0.8).add(share, &departs, &mut arrives);
        let (out, come): (f64, f64) = (departs.iter().sum(), arrives.iter().sum());
        prop_assert!((out * share - come).abs() < 1e-9 * out.max(1.0));
        prop_assert!(arrives.iter().all(|a| *a >= 0.0));
        let most = |v: &[f64]| v.iter().copied().fold(0.0, f64::max);
        prop_assert!(most(&arrives) <= share * most(&departs) + 1e-12, "platoons only spread");
    }

    /// Whatever is computed keeps intergreens and minimum greens: the program takes it.
    #[test]
    fn plans_keep_to_the_program(
        n in 1_u16..4,
        apart_m in 120.0_f64..500.0,
        east in 20.0_f64..1_400.0,
        west in 20.0_f64..1_400.0,
        side in 5.0_f64..700.0,
        cycle in 20_u32..100,
    ) {
        let model = corridor(n, apart_m, Flows { east, west, side }, PlanParams::default());
        let search = Search { cycle_s: (cycle, cycle), sweeps: 2, ..Search::default() };
        let plan = optimise(&model, &search, &mut |_| {}).expect("it fits");
        for i in 0..usize::from(n) {
            let program = model.program(&plan, i).expect("a sound program");
            let greens = program.greens_of(program.plan());
            for g in &greens {
                prop_assert!(g.length >= program.times(g.group).expect("times").min_green);
            }
            let own = plan.timings[i].cycle_s();
            prop_assert!(own == cycle || own * 2 == cycle);
        }
    }
}

#[test]
fn a_platoon_comes_as_robertson_says() {
    // t = 25 s: T = 20 s, F = 1 / (1 + 0.35 · 20) = 0.125.
    let way = Dispersion::new(25.0, 0.35, 0.8);
    assert!(way.shift_s == 20 && (way.factor - 0.125).abs() < 1e-12);
    let mut departs = vec![0.0; 400];
    departs[0] = 8.0;
    let mut arrives = vec![0.0; 400];
    way.add(1.0, &departs, &mut arrives);
    assert!((arrives[20] - 1.0).abs() < 1e-6 && (arrives[21] - 0.875).abs() < 1e-6);
    assert!(arrives[..20].iter().all(|a| *a < 1e-6));
}

/// Two signals with half the cycle green both ways. A drive of half a cycle there and half back:
/// with equal offsets shifted by half a cycle both ways have the whole green as their band.
#[test]
fn two_signals_half_a_cycle_apart_have_their_whole_green_as_band() {
    let params = PlanParams { speed_share: 1.0, ..PlanParams::default() };
    let model = corridor(2, 13.9 * 30.0, QUIET, params);
    let path = arterials(&model).remove(0);
    assert_eq!(path.junctions.len(), 2);
    let found = bands(&model, &path, &model.present()).expect("bands");
    let drive_s = path.hops[0][0].expect("driven").travel_s;
    assert!((drive_s - 30.0).abs() < 2.0, "{drive_s}");
    for width_s in found.widths_s {
        assert!((width_s - 27.0).abs() < 2.0, "{found:?}");
    }
    let mut plan = model.present();
    for (j, offset) in path.junctions.iter().zip(&found.offsets_s) {
        plan.timings[*j].offset_s = *offset;
    }
    for direction in [0, 1] {
        let reached = path.reached(&model, &plan, direction);
        assert!(reached.width_s > 24.0, "{reached:?}");
    }
}

/// A quarter of a cycle apart no offset serves both ways fully; without the ratio constraint one
/// of them would have no band at all.
#[test]
fn both_directions_get_a_band() {
    let params = PlanParams { speed_share: 1.0, ..PlanParams::default() };
    let flows = Flows { east: 700.0, west: 400.0, side: 200.0 };
    let model = corridor(4, 13.9 * 15.0, flows, params);
    let path = arterials(&model).remove(0);
    assert_eq!(path.junctions.len(), 4);
    let found = bands(&model, &path, &model.present()).expect("bands");
    let [a, b] = found.widths_s;
    assert!(a > 3.0 && b > 3.0, "{found:?}");
    // The first direction is the one the path was found in; the busier one has the wider band.
    let flow = |d: usize| path.hops[d][0].expect("driven").veh_per_h;
    assert_eq!(flow(0) > flow(1), a > b, "{found:?}");
}

#[test]
fn climbing_is_better_than_where_it_began_and_always_the_same() {
    let model = corridor(4, 300.0, QUIET, PlanParams::default());
    let search = Search { cycle_s: (40, 80), ..Search::default() };
    let plan = optimise(&model, &search, &mut |_| {}).expect("a plan");
    let cost = |plan: &PlanSet| figures(&model, plan).1.cost_h;
    assert!(cost(&plan) < 0.8 * cost(&model.present()));
    assert_eq!(optimise(&model, &search, &mut |_| {}), Some(plan));
}

/// More flow on one way asks for more green there.
#[test]
fn green_goes_where_the_flow_is() {
    let flows = Flows { east: 900.0, west: 300.0, side: 250.0 };
    let model = corridor(1, 400.0, flows, PlanParams::default());
    let search = Search { cycle_s: (60, 60), ..Search::default() };
    let plan = optimise(&model, &search, &mut |_| {}).expect("a plan");
    let program = model.program(&plan, 0).expect("a program");
    let green = |along: bool| {
        let of = program.greens_of(program.plan()).into_iter();
        of.filter(|g| (g.group == ALONG) == along).map(|g| g.length.as_secs()).sum::<u64>()
    };
    assert!(green(true) > 2 * green(false), "{} {}", green(true), green(false));
}

/// A queue never passes more than its capacity, and overload grows with time.
#[test]
fn overload_shows() {
    let flows = Flows { east: 1_500.0, west: 300.0, side: 600.0 };
    let model = corridor(1, 400.0, flows, PlanParams::default());
    let (all, totals) = figures(&model, &model.present());
    assert!(all[0].degree_of_saturation > 1.5 && all[0].reserve < 0.0);
    assert!(totals.delay_s > 200.0, "{totals:?}");
    let short = PlanParams { period_h: 0.25, ..PlanParams::default() };
    let shorter = corridor(1, 400.0, flows, short);
    assert!(figures(&shorter, &shorter.present()).1.delay_s < totals.delay_s / 2.0);
}

//! A queue that discharges at a signal.

use crate::road::{StopLine, alike, before, chain, start, step, trips};
use microsim::traffic::VehicleClass;
use microsim::{Aspect, DriverParams};
use roadnet::streets::StreetLaneIndex;

/// Saturation flow, veh/h, and start-up lost time, seconds (HCM, 6th edition, chapter 31, field
/// measurement: headways behind the fourth vehicle).
fn discharge(step_s: f64, seed: u64) -> (f64, f64) {
    let departs_s: Vec<f64> = (0..40).map(|n| 3.0 * f64::from(n)).collect();
    let streets = chain(&[500.0, 500.0], 20.0, false);
    let trips = trips(0, &departs_s, &[0, 1]);
    let mut traffic = start(streets, vec![VehicleClass::car()], trips, step_s, seed);
    let green_s = 200.0;
    while before(&traffic, green_s) {
        step(&mut traffic, Aspect::Stop);
    }
    let mut line = StopLine::default();
    while line.times_s.len() < 40 && before(&traffic, 500.0) {
        step(&mut traffic, Aspect::Go);
        line.see(&traffic);
    }
    let t = &line.times_s;
    let headway_s = (t[39] - t[3]) / 36.0;
    (3_600.0 / headway_s, t[3] - green_s - 4.0 * headway_s)
}

#[test]
fn saturation_flow_is_1800_to_1900_whatever_the_step() {
    let flow = |step_s| (0..3).map(|seed| discharge(step_s, seed).0).sum::<f64>() / 3.0;
    let flows = [0.1, 0.5, 1.0].map(flow);
    let mean = flows.iter().sum::<f64>() / 3.0;
    for flow in flows {
        assert!((1_800.0..=1_900.0).contains(&flow), "{flows:?}");
        assert!((flow / mean - 1.0).abs() <= 0.02, "{flows:?}");
    }
}

#[test]
fn a_start_costs_about_two_seconds() {
    for step_s in [0.5, 1.0] {
        let lost_s = discharge(step_s, 1).1;
        assert!((1.5..=2.5).contains(&lost_s), "step {step_s}: {lost_s}");
    }
}

/// When the last of a queue moves, and where it stood.
fn last_start(cars: u32) -> (f64, f64) {
    let departs_s: Vec<f64> = (0..cars).map(|n| 3.0 * f64::from(n)).collect();
    let streets = chain(&[500.0, 500.0], 20.0, false);
    let trips = trips(0, &departs_s, &[0, 1]);
    let mut traffic = start(streets, vec![alike(DriverParams::car())], trips, 0.1, 1);
    while before(&traffic, 200.0) {
        step(&mut traffic, Aspect::Stop);
    }
    let at_m = traffic.queue_m(StreetLaneIndex(0));
    while traffic.queue_m(StreetLaneIndex(0)) > 0.0 && before(&traffic, 400.0) {
        step(&mut traffic, Aspect::Go);
    }
    (traffic.now().as_secs_f64(), at_m)
}

#[test]
fn the_wave_of_starting_runs_back_as_gap_length_and_headway_say() {
    let (first, last) = (last_start(10), last_start(40));
    let w_mps = (last.1 - first.1) / (last.0 - first.0);
    let d = DriverParams::car();
    let theory_mps = (d.s0_m + d.length_m) / d.headway_s;
    assert!((w_mps / theory_mps - 1.0).abs() <= 0.05, "{w_mps} m/s, not {theory_mps}");
}

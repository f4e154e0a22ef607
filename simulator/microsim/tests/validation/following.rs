//! The Intelligent Driver Model in equilibrium.

use crate::road::{LIMIT_MPS, StopLine, alike, before, chain, start, step, trips};
use microsim::traffic::VehicleClass;
use microsim::{Aspect, DriverParams};

#[test]
fn platoons_keep_the_gap_of_the_equilibrium() {
    let d = DriverParams::car();
    for (v, step_s) in [(3.0, 0.5), (9.0, 0.1), (9.0, 1.0), (12.0, 0.5)] {
        let slow = VehicleClass { max_mps: v, ..alike(d) };
        let mut all = trips(0, &[0.0], &[0, 1]);
        let departs_s: Vec<f64> = (1..12).map(f64::from).collect();
        all.extend(trips(1, &departs_s, &[0, 1]));
        let streets = chain(&[3_000.0, 400.0], 20.0, false);
        let mut traffic = start(streets, vec![slow, alike(d)], all, step_s, 1);
        let mut line = StopLine::default();
        while line.times_s.len() < 8 && before(&traffic, 2_000.0) {
            step(&mut traffic, Aspect::Go);
            line.see(&traffic);
        }
        let gap_m = (line.times_s[7] - line.times_s[0]) / 7.0 * v - d.length_m;
        let share = v / LIMIT_MPS;
        let wanted_m = d.s0_m + v * d.headway_s;
        let theory_m = wanted_m / (1.0 - share * share * share * share).sqrt();
        assert!((gap_m / theory_m - 1.0).abs() <= 0.01, "{v} m/s: {gap_m} m, not {theory_m}");
    }
}

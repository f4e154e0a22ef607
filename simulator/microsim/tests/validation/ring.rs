//! Streams on a ring: stable ones calm down, in unstable ones waves grow.

use crate::road::{alike, before, chain, start, step, trips};
use microsim::{Aspect, DriverParams};

const ROADS: u32 = 10;

/// How the times over the last road spread after a quarter of an hour: standard deviation by
/// mean.
fn late_spread(a_mps2: f64, vehicles: u32) -> f64 {
    let mut all = Vec::new();
    for first in 0..ROADS {
        let way: Vec<u32> = (0..250).map(|n| (first + n) % ROADS).collect();
        // Not as many on each: what is the same everywhere excites no long wave.
        let own = vehicles / ROADS + u32::from(first == 0) - u32::from(first == ROADS / 2);
        let departs_s: Vec<f64> = (0..own).map(f64::from).collect();
        all.extend(trips(0, &departs_s, &way));
    }
    let driver = DriverParams { a_mps2, ..DriverParams::car() };
    let streets = chain(&[99.0; ROADS as usize], 1.0, true);
    let mut traffic = start(streets, vec![alike(driver)], all, 0.1, 1);
    while traffic.counts().inserted < u64::from(vehicles) && before(&traffic, 300.0) {
        step(&mut traffic, Aspect::Stop);
    }
    assert_eq!(traffic.counts().inserted, u64::from(vehicles), "all in their queues");
    let start_s = traffic.now().as_secs_f64();
    let (mut times, mut seen) = (Vec::new(), (0, 0.0));
    while before(&traffic, start_s + 1_200.0) {
        step(&mut traffic, Aspect::Go);
        let sums = traffic.passages()[ROADS as usize - 1];
        if sums.vehicles > seen.0 && !before(&traffic, start_s + 900.0) {
            times.push((sums.travel_s - seen.1) / (sums.vehicles - seen.0) as f64);
        }
        seen = (sums.vehicles, sums.travel_s);
    }
    let mean = times.iter().sum::<f64>() / times.len() as f64;
    let squares: f64 = times.iter().map(|t| (t - mean) * (t - mean)).sum();
    (squares / times.len() as f64).sqrt() / mean
}

/// `f_v²/2 − f_ṡ·f_v − f_s` (Wilson 2008, Phil. Trans. R. Soc. A 366), positive where a string is
/// stable, is 0.18 and 0.07 s⁻² for the first two streams, −0.09 and −0.05 for the others.
#[test]
fn waves_grow_where_linear_theory_says_so() {
    for (a_mps2, vehicles) in [(2.0, 50), (1.4, 50)] {
        let spread = late_spread(a_mps2, vehicles);
        assert!(spread < 0.01, "a = {a_mps2}, {vehicles} vehicles: {spread}");
    }
    for (a_mps2, vehicles) in [(0.5, 90), (0.8, 70)] {
        let spread = late_spread(a_mps2, vehicles);
        assert!(spread > 0.05, "a = {a_mps2}, {vehicles} vehicles: {spread}");
    }
}

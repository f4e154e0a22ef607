//! One signal: capacity and delay.

use crate::road::{StopLine, before, chain, start, step, trips};
use microsim::Aspect;
use microsim::traffic::{TripRecord, VehicleClass};

const CYCLE_S: f64 = 90.0;
/// Saturation flow and start-up lost time at steps of 0.5 s, as `queue` measures them.
const SATURATION_PER_H: f64 = 1_824.0;
const LOST_S: f64 = 1.56;
/// What of the amber is used (HCM, 6th edition, chapter 19), seconds.
const USED_AMBER_S: f64 = 2.0;

fn aspect(at_s: f64, green_s: f64) -> Aspect {
    match at_s % CYCLE_S {
        t if t < green_s => Aspect::Go,
        t if t < green_s + 3.0 => Aspect::Caution,
        _ => Aspect::Stop,
    }
}

/// Cars in an hour of a queue that never ends.
fn saturated_per_h(green_s: f64) -> f64 {
    let (warm_s, end_s) = (5.0 * CYCLE_S, 25.0 * CYCLE_S);
    let departs_s: Vec<f64> = (0..1_200).map(|n| 1.9 * f64::from(n)).collect();
    let streets = chain(&[800.0, 400.0], 20.0, false);
    let all = trips(0, &departs_s, &[0, 1]);
    let mut traffic = start(streets, vec![VehicleClass::car()], all, 0.5, 1);
    let mut line = StopLine::default();
    while before(&traffic, end_s) {
        let now_s = traffic.now().as_secs_f64();
        step(&mut traffic, aspect(now_s, green_s));
        line.see(&traffic);
    }
    line.times_s.iter().filter(|t| **t > warm_s).count() as f64 / (end_s - warm_s) * 3_600.0
}

#[test]
fn capacity_is_saturation_flow_times_effective_green() {
    let greens = (15..55).step_by(3).map(f64::from);
    // Whole cars pass in each green: only the sum over many greens is exact.
    let (mut measured, mut theory) = (0.0, 0.0);
    for green_s in greens {
        measured += saturated_per_h(green_s);
        theory += SATURATION_PER_H * (green_s - LOST_S + USED_AMBER_S) / CYCLE_S;
    }
    assert!((measured / theory - 1.0).abs() <= 0.03, "{measured}, not {theory}");
}

/// Mean delay of random arrivals, seconds.
fn delay_s(flow_per_h: f64, green_s: f64, seed: u64) -> f64 {
    let mut random = seed.wrapping_add(1);
    let (mut at_s, mut departs_s) = (0.0, Vec::new());
    loop {
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888);
        let unit = ((random >> 11) as f64 + 1.0) / (1u64 << 53) as f64;
        at_s -= libm::log(unit) * 3_600.0 / flow_per_h;
        if at_s >= 3_600.0 {
            break;
        }
        departs_s.push(at_s);
    }
    let all = trips(0, &departs_s, &[0, 1]);
    let streets = chain(&[800.0, 400.0], 20.0, false);
    let mut traffic = start(streets, vec![VehicleClass::car()], all, 0.5, seed);
    while traffic.counts().arrived < departs_s.len() as u64 && before(&traffic, 7_200.0) {
        let now_s = traffic.now().as_secs_f64();
        step(&mut traffic, aspect(now_s, green_s));
    }
    assert_eq!(traffic.counts().arrived, departs_s.len() as u64);
    let of = |r: &TripRecord| r.time_loss_s + r.inserted_s.unwrap() - r.depart_s;
    traffic.records().iter().map(of).sum::<f64>() / departs_s.len() as f64
}

/// The signal's share of the delay, against uniform and incremental delay (HCM, 6th edition,
/// equations 19-20 and 19-26, an hour, k = 0.5, I = 1).
#[test]
fn delay_is_that_of_the_handbook() {
    let (green_s, x, runs) = (40.0, 0.6, 12);
    let capacity = 800.0;
    let delays = (0..runs).map(|seed| {
        delay_s(x * capacity, green_s, seed) - delay_s(x * capacity, f64::INFINITY, seed)
    });
    let measured_s = delays.sum::<f64>() / runs as f64;
    let lambda = capacity / SATURATION_PER_H;
    let uniform_s = 0.5 * CYCLE_S * (1.0 - lambda) * (1.0 - lambda) / (1.0 - x * lambda);
    let y: f64 = x - 1.0;
    let random_s = 900.0 * (y + (y * y + 4.0 * x / capacity).sqrt());
    let theory_s = uniform_s + random_s;
    assert!((measured_s / theory_s - 1.0).abs() <= 0.1, "{measured_s} s, not {theory_s} s");
}

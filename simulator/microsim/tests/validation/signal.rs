//! One signal: capacity and delay.

use crate::road::{StopLine, before, chain, start, step, trips};
use microsim::Aspect;
use microsim::traffic::{CrossingZone, TripRecord, VehicleClass};
use roadnet::streets::StreetConnectionIndex;

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
    turned_per_h(green_s, 0.0, 1)
}

/// The same where people walk over a crossing on the way, as many an hour; their green is that of the
/// cars.
fn turned_per_h(green_s: f64, ped_per_h: f64, seed: u64) -> f64 {
    let (warm_s, end_s) = (5.0 * CYCLE_S, 25.0 * CYCLE_S);
    let departs_s: Vec<f64> = (0..1_200).map(|n| 1.9 * f64::from(n)).collect();
    let streets = chain(&[800.0, 400.0], 20.0, false);
    let all = trips(0, &departs_s, &[0, 1]);
    let zone = CrossingZone { connection: StreetConnectionIndex(0), entry_m: 13.0, exit_m: 17.0 };
    let mut traffic =
        start(streets, vec![VehicleClass::car()], all, 0.5, seed).with_crossings(vec![zone]);
    for (n, came_s) in arrivals(ped_per_h, end_s, seed).into_iter().enumerate() {
        let within_s = came_s % CYCLE_S;
        let sets_out_s = if within_s < green_s { came_s } else { came_s - within_s + CYCLE_S };
        // A road of two lanes at 1.2 m/s, from either side.
        let from_s = if n % 2 == 0 { 0.5 } else { 4.0 };
        traffic.walk(0, sets_out_s + from_s, sets_out_s + from_s + 3.5);
    }
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

/// HCM, 6th edition, eq. 31-78 to 31-82: of the time of green a share of v/2000 is taken by those on
/// foot, v a hour of their green; one lane leads on.
#[test]
fn people_on_a_crossing_take_what_the_handbook_says() {
    let green_s = 40.0;
    let mean = |ped_per_h| (1..=4).map(|s| turned_per_h(green_s, ped_per_h, s)).sum::<f64>() / 4.0;
    let nobody = mean(0.0);
    for ped_per_h in [100.0, 200.0, 350.0] {
        let factor = 1.0 - ped_per_h * CYCLE_S / green_s / 2_000.0;
        let found = mean(ped_per_h) / nobody;
        assert!((found / factor - 1.0).abs() <= 0.08, "{ped_per_h} an hour: {found}, not {factor}");
    }
}

/// Moments of random arrivals, seconds.
fn arrivals(per_h: f64, end_s: f64, seed: u64) -> Vec<f64> {
    let mut random = seed.wrapping_add(1);
    let (mut at_s, mut all) = (0.0, Vec::new());
    if per_h <= 0.0 {
        return all;
    }
    loop {
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888);
        let unit = ((random >> 11) as f64 + 1.0) / (1u64 << 53) as f64;
        at_s -= libm::log(unit) * 3_600.0 / per_h;
        if at_s >= end_s {
            return all;
        }
        all.push(at_s);
    }
}

/// Mean delay of random arrivals, seconds.
fn delay_s(flow_per_h: f64, green_s: f64, seed: u64) -> f64 {
    let departs_s = arrivals(flow_per_h, 3_600.0, seed);
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

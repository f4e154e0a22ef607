//! How right predictions are for a bus that doesn't drive as the formula thinks: it
//! accelerates by the intelligent driver model's free term, brakes more softly, has its own
//! cruising speed, its positions are noisy, and half of the time a signal holds it up, with a
//! forecast that is some seconds off.

use super::world::{World, at, journey, to};
use crate::{Ahead, BusKinematics, BusPlace};
use roadnet::StopPointId;
use units::{Duration, Utc};

/// A sequence of pseudo-random numbers in 0..1 (Knuth's MMIX generator).
struct Noise(u64);

impl Noise {
    fn next(&mut self) -> f64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn within(&mut self, limit: f64) -> f64 {
        (2.0 * self.next() - 1.0) * limit
    }
}

/// Metres from the signal's stop line to the stop.
const LINE_M: f64 = 180.0;
const STEP_S: f64 = 0.1;

/// One approach from 900 m: (when predicted, predicted arrival), and the arrival.
fn approach(noise: &mut Noise) -> (Vec<(Utc, Utc)>, Utc) {
    let mut w = World::new(vec![journey("j", "4", &[("a", 90)])]);
    let cruise = 12.5 + noise.within(1.2);
    let green_at_s = if noise.next() < 0.5 { 0.0 } else { 50.0 + 40.0 * noise.next() };
    let forecast_error_s = noise.within(3.0);
    let (mut left_m, mut v, mut t) = (900.0_f64, cruise, 0.0_f64);
    let mut predicted = Vec::new();
    for i in 0..3_000 {
        let to_line_m = left_m - LINE_M;
        let red = t < green_at_s && to_line_m > -0.1;
        let gap_m = if red { to_line_m.max(0.01) } else { left_m };
        if i % 5 == 0 {
            let seen_m = (left_m + noise.within(3.0)).max(0.0);
            // As an engine does it: unhindered arrival at the line against the forecast.
            let unhindered = BusKinematics::default().forecast(&Ahead {
                distance_m: seen_m,
                speed_mps: v,
                limit_mps: None,
                to_stop_line_m: Some(seen_m - LINE_M),
                signal_wait_s: 0.0,
            });
            let reach_s = t + unhindered.stop_line_s.unwrap_or(0.0);
            let signal_wait_s = (green_at_s + forecast_error_s - reach_s).max(0.0);
            let place = BusPlace::Approaching {
                stop: StopPointId("a".into()),
                distance_m: seen_m,
                to_stop_line_m: Some(seen_m - LINE_M).filter(|m| *m > 0.0),
                signal_wait_s: Some(signal_wait_s).filter(|_| to_line_m > 0.0),
            };
            w.see(&crate::BusSighting { limit_mps: Some(50.0 / 3.6), ..w.bus(7, place, v) })
                .unwrap();
            let stop = StopPointId("a".into());
            predicted.push((w.now.utc, w.p.expected_at(7, &stop).unwrap()));
        }
        if left_m < 0.3 {
            break;
        }
        // Free acceleration of the IDM; braking at 1.0 m/s² when the gap asks for it.
        let ratio = v / cruise;
        let free = 1.1 * (1.0 - ratio * ratio * ratio * ratio);
        let needed = v * v / (2.0 * gap_m);
        let a = if needed >= 1.0 { -needed } else { free };
        v = (v + a * STEP_S).max(0.15);
        if red && to_line_m < 1.0 {
            v = 0.0;
        }
        left_m -= v * STEP_S;
        t += STEP_S;
        w.wait((STEP_S * 1_000.0) as u64);
    }
    w.see(&w.bus(7, at("a"), 0.0)).unwrap();
    (predicted, w.now.utc)
}

/// Mean absolute errors in seconds, 60, 30 and 10 s before arrival.
fn errors(runs: u64) -> [f64; 3] {
    let mut noise = Noise(42);
    let mut sums = [0.0; 3];
    for _ in 0..runs {
        let (predicted, arrived) = approach(&mut noise);
        for (sum, before_s) in sums.iter_mut().zip([60, 30, 10]) {
            let then = arrived.plus_millis(-before_s * 1_000);
            let (_, expected) = *predicted.iter().rev().find(|(at, _)| *at <= then).unwrap();
            *sum += expected.millis_since(arrived).abs() as f64 / 1_000.0;
        }
    }
    sums.map(|s| s / runs as f64)
}

#[test]
fn predictions_are_good_and_become_better() {
    let mae = errors(60);
    println!("mean absolute error 60, 30, 10 s before arrival: {mae:.2?} s");
    assert!(mae[0] < 2.0 && mae[1] < 2.0 && mae[2] < 0.5, "{mae:?}");
    assert!(mae[2] < mae[0]);
}

#[test]
fn a_display_knows_within_one_cam_that_the_bus_stands_or_has_left() {
    let mut w = World::new(vec![journey("j", "4", &[("a", 30)])]);
    w.see(&w.bus(7, to("a", 20.0), 4.0)).unwrap();
    w.wait(100);
    for place in [at("a"), super::world::past("a", 21.0)] {
        let speed = if place == at("a") { 0.0 } else { 5.0 };
        w.see(&w.bus(7, place, speed)).unwrap();
        let board = w.board("a");
        assert_eq!(board.predicted_at, w.now.utc);
        assert_eq!(board.source_time, w.now.utc);
        w.wait(Duration::from_millis(100).as_millis() as u64);
    }
}

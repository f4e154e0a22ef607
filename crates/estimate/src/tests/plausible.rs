//! Lies that a track shows; and that nobody honest is taken for a liar.

use super::{Estimator, estimator, northbound, vehicle};
use crate::testing::{cam, now};
use crate::{CamRejection, Implausibility};
use its::msg::StationId;
use proptest::prelude::*;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use roadnet::LaneId;
use units::{Duration, Enu, Heading};

struct Noise(ChaCha8Rng);

impl Noise {
    fn uniform(&mut self) -> f64 {
        (self.0.next_u64() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Normal, mean 0, deviation 1 (Box and Muller).
    fn normal(&mut self) -> f64 {
        let (a, b) = (1.0 - self.uniform(), self.uniform());
        libm::sqrt(-2.0 * libm::log(a)) * libm::cos(core::f64::consts::TAU * b)
    }
}

/// What was refused of a drive from 280 m before the line to its stop and on, by what was wrong.
fn refused(seed: u64, every_ms: u64, brakes_mps2: f64, late_ms: u64) -> (Vec<Implausibility>, u32) {
    let mut noise = Noise(ChaCha8Rng::seed_from_u64(seed));
    let mut e = estimator();
    let (mut to_line_m, mut speed_mps, mut what, mut sent) = (280.0_f64, 14.0_f64, Vec::new(), 0);
    for i in 0..60_000 / every_ms {
        let dt_s = every_ms as f64 / 1e3;
        let goes = i * every_ms > 40_000;
        let wanted_mps =
            if goes { 14.0 } else { libm::sqrt(2.0 * brakes_mps2 * (to_line_m - 0.5).max(0.0)) };
        let (least, most) = (speed_mps - 9.0 * dt_s, speed_mps + 2.5 * dt_s);
        speed_mps = wanted_mps.clamp(least.max(0.0), most).min(14.0);
        to_line_m -= speed_mps * dt_s;
        if goes && to_line_m < -5.0 {
            break;
        }
        let at = Enu::new(4.875 + 2.0 * noise.normal(), -15.0 - to_line_m + 2.0 * noise.normal());
        let generated = now(i * every_ms);
        let mut said = cam(generated, 1, at, speed_mps, Heading::from_degrees(0.0));
        said.position_error_m = None;
        if noise.uniform() < 0.2 {
            continue;
        }
        sent += 1;
        match e.handle_cam(now(i * every_ms + late_ms), &said) {
            Ok(()) => {}
            Err(CamRejection::Implausible { what: it, .. }) => what.push(it),
            Err(other) => panic!("{other}"),
        }
    }
    (what, sent)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    /// Positions 2 m off in each direction, every fifth CAM lost, 300 ms late, braking gently or
    /// as hard as can be.
    #[test]
    fn an_honest_drive_is_believed(
        seed in any::<u64>(),
        every_ms in prop::sample::select(vec![100_u64, 200, 500, 1_000]),
        brakes_mps2 in 1.5..9.0_f64,
        late_ms in prop::sample::select(vec![0_u64, 20, 300]),
    ) {
        let (what, sent) = refused(seed, every_ms, brakes_mps2, late_ms);
        let jumps = what.iter().filter(|w| **w == Implausibility::Jump).count();
        prop_assert_eq!(jumps, what.len(), "{:?}", &what);
        prop_assert!(jumps as u32 * 10 <= sent, "{} of {}", jumps, sent);
    }
}

/// What was first said to be wrong with a station's CAMs, and how many were taken before.
fn first_refusal(
    e: &mut Estimator,
    mut at: impl FnMut(u64) -> (f64, f64),
) -> Option<(Implausibility, u64)> {
    for i in 0..100 {
        let (to_line_m, speed_mps) = at(i);
        match e.handle_cam(now(i * 100), &northbound(i * 100, 1, 2, to_line_m, speed_mps)) {
            Ok(()) => {}
            Err(CamRejection::Implausible { what, .. }) => return Some((what, i)),
            Err(other) => panic!("{other}"),
        }
    }
    None
}

#[test]
fn lies_of_one_track_are_refused() {
    let t_s = |i: u64| i as f64 / 10.0;
    let speeds_up = |i: u64| if i < 50 { (200.0, 0.0) } else { (200.0 - t_s(i - 50), 12.0) };
    assert_eq!(
        first_refusal(&mut estimator(), speeds_up),
        Some((Implausibility::Acceleration, 50))
    );
    // It says that it comes, and hardly does.
    let creeps = |i: u64| (100.0 - t_s(i), 9.0);
    let (what, taken) = first_refusal(&mut estimator(), creeps).unwrap();
    assert!([Implausibility::Way, Implausibility::Jump].contains(&what), "{what}");
    assert!(taken <= 60, "{taken}");
    let jumps_back = |i: u64| (if i < 50 { 100.0 - 10.0 * t_s(i) } else { 100.0 }, 10.0);
    let refusal = first_refusal(&mut estimator(), jumps_back);
    assert_eq!(refusal, Some((Implausibility::Jump, 50)));
    assert_eq!(first_refusal(&mut estimator(), |i| (200.0 - 10.0 * t_s(i), 10.0)), None);
}

/// A copy of a car is one car; the one that was there first is counted.
#[test]
fn copies_of_a_car_are_not_counted() {
    let mut e = estimator();
    let mut refused = 0;
    for i in 0..100_u64 {
        let ms = i * 100;
        // From 10 m/s to a halt 30 m before the line, 5 s long.
        let left_s = (5.0 - i as f64 / 10.0).max(0.0);
        let (to_line_m, speed_mps) = (30.0 + left_s * left_s, 2.0 * left_s);
        assert_eq!(e.handle_cam(now(ms), &northbound(ms, 1, 2, to_line_m, speed_mps)), Ok(()));
        for copy in 2..=4 {
            let mut said = northbound(ms, copy, 2, to_line_m + 1.0, speed_mps);
            vehicle(&mut said).length_m = Some(5.0);
            match e.handle_cam(now(ms), &said) {
                Err(CamRejection::Implausible { what: Implausibility::Overlap, .. }) => {
                    refused += 1
                }
                other => assert_eq!(other, Ok(())),
            }
        }
    }
    assert!(refused > 150, "{refused}");
    let on_lane = e.lane(LaneId(2), now(9_900).mono);
    let who: Vec<StationId> = on_lane.vehicles.iter().map(|v| v.station).collect();
    assert_eq!(who, [StationId(1)]);
}

/// Two in a queue, positions 2 m off: nearly always two.
#[test]
fn neighbours_in_a_queue_are_two() {
    let mut noise = Noise(ChaCha8Rng::seed_from_u64(5));
    let (mut e, mut two) = (estimator(), 0);
    for i in 0..600_u64 {
        let at = now(i * 1_000);
        for (station, to_line_m) in [(1, 1.0), (2, 7.8)] {
            let (x, y) = (2.0 * noise.normal(), 2.0 * noise.normal());
            let place = Enu::new(4.875 + x, -15.0 - to_line_m + y);
            let _ = e.handle_cam(at, &cam(at, station, place, 0.0, Heading::from_degrees(0.0)));
        }
        let both = e.lane(LaneId(2), at.mono + Duration::from_millis(1)).vehicles.len()
            + e.lane(LaneId(1), at.mono + Duration::from_millis(1)).vehicles.len();
        two += u32::from(both == 2);
    }
    assert!(two > 590, "{two}");
}

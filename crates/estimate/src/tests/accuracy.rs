//! Simulated vehicles with known truth: how near the estimate comes.

use super::{estimator, vehicle};
use crate::testing::{cam, crossroads, now};
use crate::{EstimateConfig, Estimator};
use its::msg::{ExteriorLights, StationId};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use roadnet::{ConnectionId, LaneId, MovementId};
use units::{Enu, Heading};

/// A way through the junction: lane, connection, lane.
struct Way {
    ingress: u8,
    connection: u8,
    egress: u8,
}

struct Noise(ChaCha8Rng);

impl Noise {
    /// Normal, mean 0, deviation 1 (Box and Muller).
    fn normal(&mut self) -> f64 {
        let mut unit = || (self.0.next_u64() >> 11) as f64 / (1_u64 << 53) as f64;
        let (a, b) = (1.0 - unit(), unit());
        libm::sqrt(-2.0 * libm::log(a)) * libm::cos(core::f64::consts::TAU * b)
    }
}

/// Where the truth and the estimate were after each CAM.
#[derive(Default)]
struct Drive {
    raw2: f64,
    filtered2: f64,
    n: f64,
    /// Of those on a lane outside the junction and away from its edges by 3 m.
    lane_right: u32,
    lane_all: u32,
    /// Of those in the second half of the junction.
    path_right: u32,
    path_all: u32,
    changes: u32,
    /// Times it came to stand.
    stops: u32,
}

impl Drive {
    fn rms(&self) -> (f64, f64) {
        (libm::sqrt(self.raw2 / self.n), libm::sqrt(self.filtered2 / self.n))
    }

    fn lane_share(&self) -> f64 {
        f64::from(self.lane_right) / f64::from(self.lane_all)
    }
}

/// Drives `way` from 200 m before the stop line at `speed(metres driven)`, a CAM every
/// `every_ms` with errors of 1 m per axis, 0.2 m/s and 2°.
fn drive(
    e: &mut Estimator,
    way: &Way,
    station: u32,
    every_ms: u64,
    sum: &mut Drive,
    speed: impl Fn(f64) -> f64,
) {
    let map = crossroads();
    let line = |id| &map.lane(LaneId(id)).unwrap().centreline;
    let path = &map.connection(ConnectionId(way.connection)).unwrap().path;
    let (l0, l1) = (line(way.ingress).length_m(), path.length_m());
    let mut noise = Noise(ChaCha8Rng::seed_from_u64(u64::from(station)));
    let (mut s, mut ms, start) = (l0 - 200.0, u64::from(station) * 60_000, l0 - 200.0);
    let (mut last, mut stood) = (None, false);
    while s < l0 + l1 + 100.0 {
        let (p, h) = if s < l0 {
            line(way.ingress).at(s)
        } else if s < l0 + l1 {
            path.at(s - l0)
        } else {
            line(way.egress).at(s - l0 - l1)
        };
        let v = speed(s - start);
        let seen = Enu::new(p.x_m + noise.normal(), p.y_m + noise.normal());
        let heading = Heading::from_degrees(h.degrees() + 2.0 * noise.normal());
        let said = (v + 0.2 * noise.normal()).max(0.0);
        let mut cam = cam(now(ms), station, seen, said, heading);
        let turn = way.connection % 10;
        vehicle(&mut cam).exterior_lights =
            Some(ExteriorLights { left_turn_signal: turn == 1, right_turn_signal: turn == 3 });
        e.handle_cam(now(ms), &cam).unwrap();
        let track = e.track(StationId(station)).unwrap();
        sum.raw2 += seen.distance_m(p) * seen.distance_m(p);
        sum.filtered2 += track.position.distance_m(p) * track.position.distance_m(p);
        sum.n += 1.0;
        let found = track.lane.map(|m| (m.lane, m.connection.is_some()));
        let truth = if s < l0 - 3.0 {
            Some(way.ingress)
        } else if s > l0 + l1 + 3.0 {
            Some(way.egress)
        } else {
            None
        };
        if let Some(truth) = truth {
            sum.lane_all += 1;
            sum.lane_right += u32::from(found == Some((LaneId(truth), false)));
        } else if s > l0 + l1 / 2.0 && s < l0 + l1 - 2.0 {
            sum.path_all += 1;
            let path = track.lane.and_then(|m| m.connection);
            sum.path_right += u32::from(path == Some(ConnectionId(way.connection)));
        }
        sum.changes += u32::from(last.is_some() && last != found.map(|f| f.0));
        last = found.map(|f| f.0);
        sum.stops += u32::from(track.is_standing() && !stood);
        stood = track.is_standing();
        s += v * every_ms as f64 / 1_000.0;
        ms += every_ms;
    }
}

const WAYS: [Way; 3] = [
    Way { ingress: 1, connection: 1, egress: 13 },
    Way { ingress: 2, connection: 2, egress: 23 },
    Way { ingress: 2, connection: 3, egress: 33 },
];

#[test]
fn filtered_positions_are_better_than_raw_ones_straight_and_turning() {
    for (i, way) in WAYS.iter().enumerate() {
        for (every_ms, bound) in [(100, 0.55), (200, 0.65), (500, 0.85)] {
            let mut sum = Drive::default();
            for seed in 0..20 {
                drive(&mut estimator(), way, seed, every_ms, &mut sum, |_| 8.0);
            }
            let (raw, filtered) = sum.rms();
            assert!((1.3..1.5).contains(&raw), "two axes of 1 m: {raw}");
            assert!(filtered < bound * raw, "way {i}, {every_ms} ms: {filtered} of {raw}");
        }
    }
}

#[test]
fn lanes_and_paths_are_matched_right_through_one_metre_of_noise() {
    let mut all = Drive::default();
    for way in &WAYS {
        for seed in 0..60 {
            drive(&mut estimator(), way, seed, 200, &mut all, |_| 10.0);
        }
    }
    assert!(all.lane_all > 20_000, "{}", all.lane_all);
    assert!(all.lane_share() >= 0.99, "{}", all.lane_share());
    let paths = f64::from(all.path_right) / f64::from(all.path_all);
    assert!(paths >= 0.97, "{paths} of {}", all.path_all);
    // One change of lane is due per vehicle; a first CAM on the neighbour's side adds one.
    assert!(all.changes < 200, "{}", all.changes);
}

/// The hard case for the choice of lane: somebody who drives on the line between two.
#[test]
fn noise_does_not_flip_a_track_between_neighbours() {
    let (mut changes, mut cams) = (0, 0);
    for seed in 0..40_u32 {
        let mut noise = Noise(ChaCha8Rng::seed_from_u64(u64::from(seed)));
        let mut e = estimator();
        let mut last = None;
        for i in 0..150_u64 {
            let at = Enu::new(3.25 + noise.normal(), -220.0 + 1.2 * i as f64 + noise.normal());
            let heading = Heading::from_degrees(2.0 * noise.normal());
            let said = cam(now(i * 100), seed, at, 12.0 + 0.2 * noise.normal(), heading);
            e.handle_cam(now(i * 100), &said).unwrap();
            let lane = e.track(StationId(seed)).unwrap().lane.map(|m| m.lane);
            changes += u32::from(last.is_some() && last != lane);
            last = lane;
            cams += 1;
        }
    }
    assert!(changes * 50 < cams, "{changes} of {cams}");
}

#[test]
fn a_true_change_of_lane_is_followed_within_a_second() {
    let mut e = estimator();
    let mut followed_ms = None;
    for i in 0..120_u64 {
        let t_s = i as f64 / 10.0;
        // From lane 2 to lane 1 in 4 s, from the third on.
        let share = ((t_s - 3.0) / 4.0).clamp(0.0, 1.0);
        let at = Enu::new(4.875 - 3.25 * share, -200.0 + 12.0 * t_s);
        let across = if share > 0.0 && share < 1.0 { -3.9 } else { 0.0 };
        let said = cam(now(i * 100), 1, at, 12.0, Heading::from_degrees(across));
        e.handle_cam(now(i * 100), &said).unwrap();
        let lane = e.track(StationId(1)).unwrap().lane.unwrap().lane;
        if lane == LaneId(1) && followed_ms.is_none() {
            followed_ms = Some(i * 100);
        }
    }
    // Over the line at 5 s.
    assert!(followed_ms.is_some_and(|ms| (5_000..=6_000).contains(&ms)), "{followed_ms:?}");
}

/// Before the ways part only the indicator can tell them apart.
#[test]
fn the_indicator_tells_which_path_it_will_be() {
    for (right, expected) in [(true, 3), (false, 2)] {
        let mut e = estimator();
        for i in 0..60_u64 {
            let at = Enu::new(4.875, -60.0 + 0.8 * i as f64);
            let mut said = cam(now(i * 100), 1, at, 8.0, Heading::default());
            let lights = ExteriorLights { left_turn_signal: false, right_turn_signal: right };
            vehicle(&mut said).exterior_lights = Some(lights);
            e.handle_cam(now(i * 100), &said).unwrap();
        }
        let found = e.track(StationId(1)).unwrap().lane.unwrap();
        assert!((1.5..3.0).contains(&-found.to_stop_line_m.unwrap()), "{found:?}");
        assert_eq!(found.connection, Some(ConnectionId(expected)));
    }
}

#[test]
fn a_stop_on_the_way_is_seen_once_and_ends() {
    let mut e = estimator();
    let slow = |way_m: f64| if (150.0..151.0).contains(&way_m) { 0.05 } else { 8.0 };
    let mut sum = Drive::default();
    drive(&mut e, &WAYS[1], 1, 200, &mut sum, slow);
    assert_eq!(sum.stops, 1);
    assert!(!e.track(StationId(1)).unwrap().is_standing());
}

/// Every vehicle is counted once at its stop line and once at its turn, noise or not.
#[test]
fn departures_and_turns_are_counted_once_each() {
    let map = crossroads();
    let mut e = Estimator::new(&map, EstimateConfig::default());
    for station in 0..60 {
        let way = &WAYS[[1, 2, 0, 1, 2, 1][station as usize % 6]];
        drive(&mut e, way, station, 300, &mut Drive::default(), |_| 9.0);
    }
    assert_eq!(e.departures(LaneId(1)), 10);
    assert_eq!(e.departures(LaneId(2)), 50);
    let end = now(60 * 60_000).mono;
    let rate = |connection| {
        let found = map.movements().iter().find(|m| m.connections == [ConnectionId(connection)]);
        e.movement(found.unwrap().id, end).arrivals_veh_per_h
    };
    // One vehicle a minute: 60 an hour, by turns as they come.
    let (left, straight, right) = (rate(1), rate(2), rate(3));
    assert!((left + straight + right - 60.0).abs() < 12.0, "{left} {straight} {right}");
    assert!(straight > right && right > left, "{left} {straight} {right}");
    assert_eq!(e.movement(MovementId(250), end), crate::MovementEstimate::default());
}

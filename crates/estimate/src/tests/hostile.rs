//! Whatever comes in: no panic, bounded, the same again.

use super::{estimator, northbound, vehicle};
use crate::testing::{cam, crossroads, now};
use crate::{
    CamRejection, DetectorReading, DetectorRejection, EstimateConfig, Estimator, Implausibility,
    MAX_TRACKS,
};
use its::msg::{
    Cam, CamKind, ExteriorLights, PtActivation, PublicTransport, StationId, StationType, VehicleCam,
};
use proptest::prelude::*;
use roadnet::{DetectorId, LaneId, MovementId};
use std::collections::BTreeSet;
use units::{Duration, Enu, Heading, Instant, Now, TimestampIts, Utc, Wgs84};

fn odd(max: f64) -> impl Strategy<Value = Option<f64>> {
    prop_oneof![
        4 => prop::option::of(0.0..max),
        1 => prop::sample::select(vec![f64::NAN, f64::INFINITY, -1.0, f64::MAX, 1e-300, -0.0])
            .prop_map(Some),
    ]
}

prop_compose! {
    fn any_vehicle()(
        speed_mps in odd(80.0),
        length_m in odd(110.0),
        deg in prop::option::of(0.0..360.0_f64),
        lights in prop::option::of((any::<bool>(), any::<bool>())),
        pt in prop::option::of((any::<bool>(), prop::option::of(0_usize..30))),
    ) -> VehicleCam {
        VehicleCam {
            heading: deg.map(Heading::from_degrees),
            speed_mps,
            length_m,
            exterior_lights: lights.map(|(left_turn_signal, right_turn_signal)| ExteriorLights {
                left_turn_signal,
                right_turn_signal,
            }),
            public_transport: pt.map(|(embarking, octets)| PublicTransport {
                embarking,
                activation: octets.map(|n| PtActivation { kind: 1, data: vec![0; n] }),
            }),
            ..VehicleCam::default()
        }
    }
}

prop_compose! {
    /// Near or far, fresh or not, of a few stations, so that tracks do go on.
    fn any_cam()(
        station in 0_u32..12,
        kind in any::<u8>(),
        near in (-0.004..0.004_f64, -0.004..0.004_f64),
        anywhere in prop::option::weighted(0.1, (-90.0..=90.0_f64, -180.0..=180.0_f64)),
        delay in prop_oneof![4 => 0_u16..400, 1 => any::<u16>()],
        position_error_m in odd(41.0),
        vehicle in prop::option::weighted(0.95, any_vehicle()),
    ) -> (u16, Cam) {
        let (lat, lon) = anywhere.unwrap_or((47.0245 + near.0, 28.8322 + near.1));
        (delay, Cam {
            station: StationId(station),
            station_type: StationType::from_code(kind % 16),
            generation_delta_time: 0,
            position: Wgs84::new(lat, lon).unwrap(),
            position_error_m,
            altitude_m: None,
            kind: vehicle.map_or(CamKind::Rsu, |v| CamKind::Vehicle(Box::new(v))),
        })
    }
}

#[derive(Clone, Debug)]
enum Step {
    Cam(u16, Box<Cam>),
    Detector(u16, bool),
    Timeout,
    Clear(u8),
}

fn any_step() -> impl Strategy<Value = (u64, Step)> {
    let step = prop_oneof![
        8 => any_cam().prop_map(|(delay, cam)| Step::Cam(delay, Box::new(cam))),
        2 => (0_u16..12, any::<bool>()).prop_map(|(d, on)| Step::Detector(d, on)),
        1 => Just(Step::Timeout),
        1 => any::<u8>().prop_map(Step::Clear),
    ];
    (prop_oneof![9 => 0_u64..300, 1 => 0_u64..1_000_000], step)
}

/// Runs the steps; what was said on the way, and the estimator.
fn run(steps: &[(u64, Step)], start: Now) -> (String, Estimator) {
    use core::fmt::Write;
    let mut e = estimator();
    let mut log = String::new();
    let mut at = start;
    for (ms, step) in steps {
        at.mono += Duration::from_millis(*ms);
        at.utc = at.utc.plus_millis(*ms as i64);
        match step {
            Step::Cam(delay, cam) => {
                let mut cam = cam.clone();
                let ours = TimestampIts::from(at.utc).generation_delta_time();
                cam.generation_delta_time = ours.wrapping_sub(*delay);
                writeln!(log, "{:?}", e.handle_cam(at, &cam)).unwrap();
            }
            Step::Detector(d, occupied) => {
                let reading = DetectorReading { detector: DetectorId(*d), occupied: *occupied };
                writeln!(log, "{:?}", e.handle_detector(at, reading)).unwrap();
            }
            Step::Timeout => e.handle_timeout(at),
            Step::Clear(lane) => e.clear_pedestrian_call(LaneId(*lane)),
        }
        for lane in [1, 2, 3, 9, 13, 99] {
            writeln!(log, "{:?}", e.lane(LaneId(lane), at.mono)).unwrap();
        }
        for movement in 0..13 {
            writeln!(log, "{:?}", e.movement(MovementId(movement), at.mono)).unwrap();
        }
        writeln!(log, "{:?}", e.poll_timeout()).unwrap();
    }
    writeln!(log, "{:?}", e.tracks().collect::<Vec<_>>()).unwrap();
    (log, e)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_input_at_any_time_is_survived_alike_twice(
        steps in prop::collection::vec(any_step(), 1..80),
        mono in prop_oneof![Just(0), Just(u64::MAX - 1_000), 0..u64::MAX],
        utc in prop_oneof![Just(i64::MIN), Just(i64::MAX), -1_i64..4_102_444_800_000],
        utc_error in prop_oneof![Just(Duration::MAX), Just(Duration::ZERO)],
    ) {
        let (mono, utc) = (Instant::from_micros(mono), Utc::from_unix_millis(utc));
        let start = Now { mono, utc, utc_error };
        let (log, e) = run(&steps, start);
        for t in e.tracks() {
            prop_assert!(t.position.x_m.is_finite() && t.position.y_m.is_finite());
            prop_assert!(t.speed_mps.is_finite() && t.length_m.is_finite());
            let activation = t.public_transport.as_ref().and_then(|p| p.activation.as_ref());
            prop_assert!(activation.is_none_or(|a| a.data.len() <= 20));
        }
        prop_assert_eq!(log, run(&steps, start).0);
    }
}

/// 100,000 station ids in a minute: the table stays bounded, newcomers are refused while it
/// is full, and whom it knows and the configured bus go on.
#[test]
fn a_flood_of_stations_is_refused_and_the_known_go_on() {
    let bus = StationId(4_000_000_000);
    let config = EstimateConfig { public_transport: BTreeSet::from([bus]) };
    let mut e = Estimator::new(&crossroads(), config);
    let (mut refused, mut known) = (0, 0);
    for i in 0..100_000_u32 {
        let ms = u64::from(i) * 60_000 / 100_000;
        if i % 300 == 0 {
            // Every 180 ms, from before the flood on.
            let ok = e.handle_cam(now(ms), &northbound(ms, 1, 2, 100.0, 0.0));
            known += u32::from(ok.is_ok());
        }
        if i == 50_000 {
            let mut late = northbound(ms, bus.0, 2, 60.0, 0.0);
            late.station_type = StationType::Bus;
            assert_eq!(e.handle_cam(now(ms), &late), Ok(()));
        }
        let y = f64::from(i % 400) - 200.0;
        let fake = cam(now(ms), 10 + i, Enu::new(12.0, y), 0.0, Heading::default());
        match e.handle_cam(now(ms), &fake) {
            Ok(()) => {}
            Err(CamRejection::TableFull) => refused += 1,
            Err(other) => panic!("{other}"),
        }
        if i % 64 == 0 {
            assert!(e.tracks().count() <= MAX_TRACKS + 1);
        }
    }
    assert_eq!(known, 334, "each CAM of the known car was used");
    assert!(refused > 50_000, "{refused}");
    let later = now(60_000 + 3_001);
    e.handle_timeout(later);
    assert_eq!(e.tracks().count(), 0);
    assert_eq!(e.poll_timeout(), None);
}

#[test]
fn a_cam_from_elsewhere_is_off_the_map() {
    let mut e = estimator();
    let far = cam(now(0), 1, Enu::new(0.0, 500_000.0), 10.0, Heading::default());
    match e.handle_cam(now(0), &far) {
        Err(CamRejection::OffMap { distance_m }) => {
            assert!((distance_m - 499_700.0).abs() < 50.0, "{distance_m}");
        }
        other => panic!("{other:?}"),
    }
    let beside = cam(now(0), 1, Enu::new(15.0, 150.0), 10.0, Heading::default());
    e.handle_cam(now(0), &beside).unwrap();
    assert_eq!(e.track(StationId(1)).unwrap().lane, None);
}

/// A street away only those who may ask for green are followed.
#[test]
fn cars_on_other_streets_are_off_the_map_and_buses_are_not() {
    let mut e = estimator();
    let place = Enu::new(700.0, 700.0);
    let wgs84 = crossroads().frame().to_wgs84(place);
    let away = |station, kind| {
        let mut cam = cam(now(0), station, place, 10.0, Heading::default());
        cam.station_type = kind;
        cam
    };
    for (station, kind, taken) in [
        (1, StationType::PassengerCar, false),
        (2, StationType::Bus, true),
        (3, StationType::SpecialVehicle, true),
        (4, StationType::HeavyTruck, false),
    ] {
        assert_eq!(e.is_of_interest(StationId(station), kind, wgs84), taken, "{kind:?}");
        let said = e.handle_cam(now(0), &away(station, kind));
        assert_eq!(said.is_ok(), taken, "{kind:?}: {said:?}");
        assert_eq!(e.track(StationId(station)).is_some(), taken, "{kind:?}");
    }
}

#[test]
fn times_that_cannot_be_are_out_of_time() {
    let mut e = estimator();
    for (off_ms, read_ms) in
        [(-5_000_i64, -5_000), (5_000, 5_000), (-32_000, -32_000), (-33_000, 32_536)]
    {
        let mut cam = northbound(0, 1, 2, 50.0, 8.0);
        let gdt = i64::from(cam.generation_delta_time) + off_ms;
        cam.generation_delta_time = gdt.rem_euclid(65_536) as u16;
        let said = e.handle_cam(now(0), &cam);
        assert_eq!(said, Err(CamRejection::OutOfTime { offset_ms: read_ms }));
    }
    assert_eq!(e.tracks().count(), 0);
}

/// From 15 m/s to a halt at 9 m/s², heard once a second, positions as a simulator steps them:
/// nobody who brakes that hard may be lost just then.
#[test]
fn emergency_braking_is_believed() {
    let mut e = estimator();
    let mut to_line_m = 120.0;
    let speeds = [15.0; 6].into_iter().chain([6.0, 0.0, 0.0]);
    for (i, speed_mps) in speeds.enumerate() {
        let ms = i as u64 * 1_000;
        to_line_m -= speed_mps;
        let mut cam = northbound(ms, 1, 2, to_line_m, speed_mps);
        cam.position_error_m = Some(0.5);
        let taken = e.handle_cam(now(ms), &cam);
        assert_eq!(taken, Ok(()), "second {i}");
    }
    let lane = e.track(StationId(1)).unwrap().lane.unwrap();
    assert!((lane.to_stop_line_m.unwrap() - to_line_m).abs() < 1.0, "{lane:?}");
}

/// A CAM a second, each with the place that its speed would have brought it to, had it been that
/// for the whole second: half a second apart.
#[test]
fn who_brakes_for_the_line_is_not_over_it() {
    let mut e = estimator();
    let speeds = [15.9, 15.9, 14.2, 9.9, 6.4, 1.9, 0.4, 0.0, 0.0, 0.0];
    let mut to_line_m = 1.0 + speeds.iter().sum::<f64>();
    for (i, speed_mps) in speeds.into_iter().enumerate() {
        let ms = i as u64 * 1_000;
        to_line_m -= speed_mps;
        let mut cam = northbound(ms, 1, 2, to_line_m, speed_mps);
        cam.position_error_m = None;
        e.handle_cam(now(ms), &cam).unwrap();
        let lane = e.track(StationId(1)).unwrap().lane.unwrap();
        let off_m = lane.to_stop_line_m.unwrap() - to_line_m;
        assert!(lane.connection.is_none() && off_m.abs() < 1.5, "second {i}: {off_m} m off");
    }
    assert_eq!(e.departures(LaneId(2)), 0);
}

#[test]
fn what_a_station_cannot_have_meant_leaves_its_track_alone() {
    let mut e = estimator();
    for i in 0..20 {
        e.handle_cam(now(i * 100), &northbound(i * 100, 1, 2, 100.0 - i as f64, 10.0)).unwrap();
    }
    let before = format!("{:?}", e.track(StationId(1)));
    let last = northbound(1_900, 1, 2, 81.0, 10.0);
    assert_eq!(e.handle_cam(now(1_950), &last), Err(CamRejection::Duplicate));
    let older = northbound(1_800, 1, 2, 81.0, 10.0);
    assert_eq!(e.handle_cam(now(1_950), &older), Err(CamRejection::OutOfOrder { by_ms: 100 }));
    let jump = northbound(2_000, 1, 2, 140.0, 10.0);
    match e.handle_cam(now(2_000), &jump) {
        Err(CamRejection::Implausible { what: Implausibility::Jump, value }) => {
            assert!((value - 60.0).abs() < 1.0, "{value}");
        }
        other => panic!("{other:?}"),
    }
    let fast = northbound(2_000, 1, 2, 80.0, 70.1);
    let too_fast = CamRejection::Implausible { what: Implausibility::Speed, value: 70.1 };
    assert_eq!(e.handle_cam(now(2_000), &fast), Err(too_fast));
    let mut unit = northbound(2_000, 1, 2, 80.0, 10.0);
    unit.kind = CamKind::Rsu;
    assert_eq!(e.handle_cam(now(2_000), &unit), Err(CamRejection::NotAVehicle));
    assert_eq!(format!("{:?}", e.track(StationId(1))), before);
    let mut good = northbound(2_000, 1, 2, 80.0, 10.0);
    vehicle(&mut good).length_m = None;
    e.handle_cam(now(2_000), &good).unwrap();
    assert_eq!(e.track(StationId(1)).unwrap().length_m, 4.5, "a length once said holds");
}

#[test]
fn unknown_detectors_are_refused() {
    let reading = DetectorReading { detector: DetectorId(77), occupied: true };
    let said = estimator().handle_detector(now(0), reading);
    assert_eq!(said, Err(DetectorRejection::Unknown(DetectorId(77))));
}

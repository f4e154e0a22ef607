//! A crossroads for the tests: each approach with a left-turn lane and a lane for the rest.

use its::msg::{Cam, CamKind, StationId, StationType, VehicleCam};
use roadnet::{
    ApproachId, ConnectionId, ConnectionParts, Detector, DetectorId, DetectorKind, Intersection,
    IntersectionId, IntersectionParts, Lane, LaneId, LaneKind, LaneUse, Polyline, RightOfWay,
    SignalGroupId,
};
use units::{Duration, Enu, Heading, Instant, Now, TimestampIts, Utc, Wgs84};

/// Arm k lies at k · 90° clockwise from south. Lanes 10k + 1 (left), 10k + 2 (straight and
/// right) lead in, 10k + 3 out, 3.25 m wide; connections 10k + 1 left, 10k + 2 straight,
/// 10k + 3 right. South's lane 2 has loops 1 (stop line) and 2 (40 m ahead), its lane 1 loop
/// 3 (stop line); crossing 9 has button 9.
pub(crate) fn crossroads() -> Intersection {
    let mut lanes = Vec::new();
    let mut connections = Vec::new();
    for arm in 0..4_u8 {
        let line = |x: f64, from: f64, to: f64| {
            Polyline::new(vec![turned(arm, x, from), turned(arm, x, to)]).unwrap()
        };
        let lane = |n: u8, lane_use, centreline| Lane {
            id: LaneId(arm * 10 + n),
            lane_use,
            kind: LaneKind::Vehicle,
            approach: ApproachId(arm + 1),
            width_m: 3.25,
            speed_limit_mps: 13.9,
            centreline,
        };
        lanes.push(lane(1, LaneUse::Ingress, line(1.625, -300.0, -15.0)));
        lanes.push(lane(2, LaneUse::Ingress, line(4.875, -300.0, -15.0)));
        lanes.push(lane(3, LaneUse::Egress, line(-4.875, -15.0, -300.0)));
        for (n, from, to) in [(1, 1, 1), (2, 2, 2), (3, 2, 3)] {
            connections.push(ConnectionParts {
                id: ConnectionId(arm * 10 + n),
                from: LaneId(arm * 10 + from),
                to: LaneId((arm + to) % 4 * 10 + 3),
                signal_group: Some(SignalGroupId(arm * 2 + from)),
                turn_on_red: false,
            });
        }
    }
    let crossing = Polyline::new(vec![turned(0, -9.0, -17.0), turned(0, 9.0, -17.0)]).unwrap();
    lanes.push(Lane {
        id: LaneId(9),
        lane_use: LaneUse::Both,
        kind: LaneKind::Crosswalk,
        approach: ApproachId(1),
        width_m: 4.0,
        speed_limit_mps: 1.4,
        centreline: crossing,
    });
    connections.push(ConnectionParts {
        id: ConnectionId(9),
        from: LaneId(9),
        to: LaneId(9),
        signal_group: Some(SignalGroupId(20)),
        turn_on_red: false,
    });
    let detectors = vec![
        detector(1, 2, DetectorKind::StopLine, 0.5),
        detector(2, 2, DetectorKind::Advance, 40.0),
        detector(3, 1, DetectorKind::StopLine, 0.5),
        detector(9, 9, DetectorKind::PushButton, 0.0),
    ];
    Intersection::new(IntersectionParts {
        id: IntersectionId { region: None, id: 1 },
        name: "crossroads".into(),
        revision: 0,
        ref_point: Wgs84::new(47.0245, 28.8322).unwrap(),
        lanes,
        connections,
        permitted: Vec::new(),
        declared: Vec::new(),
        detectors,
        right_of_way: RightOfWay::default(),
    })
    .unwrap()
}

/// A point seen from arm `arm`: `x` to the right and `y` ahead of somebody driving in.
pub(crate) fn turned(arm: u8, x: f64, y: f64) -> Enu {
    match arm % 4 {
        0 => Enu::new(x, y),
        1 => Enu::new(y, -x),
        2 => Enu::new(-x, -y),
        _ => Enu::new(-y, x),
    }
}

/// The clocks `ms` after the start of every test, shortly before the wrap of the CAM's time.
pub(crate) fn now(ms: u64) -> Now {
    Now {
        mono: Instant::from_millis(1_000_000 + ms),
        utc: Utc::from_civil(2026, 11, 21, 8, 0, 0).unwrap() + Duration::from_millis(ms),
        utc_error: Duration::from_millis(5),
    }
}

/// A car's CAM, generated at `now`.
pub(crate) fn cam(now: Now, station: u32, at: Enu, speed_mps: f64, heading: Heading) -> Cam {
    Cam {
        station: StationId(station),
        station_type: StationType::PassengerCar,
        generation_delta_time: TimestampIts::from(now.utc).generation_delta_time(),
        position: crossroads_frame().to_wgs84(at),
        position_error_m: Some(2.448),
        altitude_m: None,
        kind: CamKind::Vehicle(Box::new(VehicleCam {
            heading: Some(heading),
            speed_mps: Some(speed_mps),
            length_m: Some(4.5),
            ..VehicleCam::default()
        })),
    }
}

fn crossroads_frame() -> units::LocalFrame {
    units::LocalFrame::new(Wgs84::new(47.0245, 28.8322).unwrap())
}

fn detector(id: u16, lane: u8, kind: DetectorKind, to_stop_line_m: f64) -> Detector {
    Detector { id: DetectorId(id), lane: LaneId(lane), kind, to_stop_line_m, length_m: 2.0 }
}

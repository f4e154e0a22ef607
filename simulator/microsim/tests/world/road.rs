//! Small road networks and signal programmes for the tests.

use microsim::{Arrivals, Aspect, Flow};
use roadnet::{
    ApproachId, ApproachRef, ConnectionId, ConnectionParts, Detector, DetectorId, DetectorKind,
    Intersection, IntersectionId, IntersectionParts, Lane, LaneId, LaneKind, LaneUse, Polyline,
    RightOfWay, RoadNetwork, SignalGroupId, StopPoint, StopPointId,
};
use units::{Enu, Heading, Wgs84};

pub const AT: IntersectionId = IntersectionId { region: Some(498), id: 7 };

pub fn lane(
    id: u8,
    lane_use: LaneUse,
    kind: LaneKind,
    approach: u8,
    from: (f64, f64),
    to: (f64, f64),
) -> Lane {
    let points = vec![Enu::new(from.0, from.1), Enu::new(to.0, to.1)];
    Lane {
        id: LaneId(id),
        lane_use,
        kind,
        approach: ApproachId(approach),
        width_m: 3.25,
        speed_limit_mps: 50.0 / 3.6,
        centreline: Polyline::new(points).unwrap(),
    }
}

pub fn connection(id: u8, from: u8, to: u8, group: u8) -> ConnectionParts {
    ConnectionParts {
        id: ConnectionId(id),
        from: LaneId(from),
        to: LaneId(to),
        signal_group: Some(SignalGroupId(group)),
        turn_on_red: false,
    }
}

fn detector(id: u16, lane: u8, kind: DetectorKind, to_stop_line_m: f64) -> Detector {
    Detector { id: DetectorId(id), lane: LaneId(lane), kind, to_stop_line_m, length_m: 2.0 }
}

fn network(
    lanes: Vec<Lane>,
    connections: Vec<ConnectionParts>,
    detectors: Vec<Detector>,
    stops: Vec<(u8, &str, f64)>,
) -> RoadNetwork {
    let data = IntersectionParts {
        id: AT,
        name: "Test".to_owned(),
        revision: 1,
        ref_point: Wgs84::new(47.0245, 28.8322).unwrap(),
        lanes,
        connections,
        permitted: vec![],
        declared: vec![],
        detectors,
        right_of_way: RightOfWay::default(),
    };
    let intersection = Intersection::new(data).unwrap();
    let stops = stops
        .into_iter()
        .map(|(lane, id, along_m)| StopPoint {
            id: StopPointId(id.to_owned()),
            name: id.to_owned(),
            intersection: AT,
            lane: LaneId(lane),
            along_m,
            point: intersection.lane(LaneId(lane)).unwrap().centreline.at(along_m).0,
        })
        .collect();
    RoadNetwork::new(vec![intersection], stops)
}

/// One lane straight through: approach 1 to 2, group 1, a stop-line loop (1) and an advance
/// loop (2, 40 m), a stop point 60 m down the egress lane.
pub fn straight(ingress_m: f64, egress_m: f64) -> RoadNetwork {
    use LaneUse::{Egress, Ingress};
    let lanes = vec![
        lane(1, Ingress, LaneKind::Vehicle, 1, (0.0, -ingress_m), (0.0, 0.0)),
        lane(2, Egress, LaneKind::Vehicle, 2, (0.0, 15.0), (0.0, 15.0 + egress_m)),
    ];
    let detectors = vec![
        detector(1, 1, DetectorKind::StopLine, 0.5),
        detector(2, 1, DetectorKind::Advance, 40.0),
    ];
    network(lanes, vec![connection(1, 1, 2, 1)], detectors, vec![(2, "B", 60.0)])
}

/// Two lanes side by side for the same way, with lanes of their own behind.
pub fn two_lanes() -> RoadNetwork {
    use LaneUse::{Egress, Ingress};
    let car = LaneKind::Vehicle;
    let lanes = vec![
        lane(1, Ingress, car, 1, (0.0, -300.0), (0.0, 0.0)),
        lane(2, Ingress, car, 1, (3.5, -300.0), (3.5, 0.0)),
        lane(3, Egress, car, 2, (0.0, 15.0), (0.0, 215.0)),
        lane(4, Egress, car, 2, (3.5, 15.0), (3.5, 215.0)),
    ];
    network(lanes, vec![connection(1, 1, 3, 1), connection(2, 2, 4, 1)], vec![], vec![])
}

/// Four arms, each with a lane for left (groups 5..=8) and one for straight on and right
/// (groups 1..=4), one egress lane; a crossing (lane 60, group 20) with a push button (60).
/// Approaches 0..=3 clockwise from south. Lanes: 1, 2 / 11, 12 / … in, 3 / 13 / … out.
pub fn four_arms() -> RoadNetwork {
    let (mut lanes, mut connections, mut detectors) = (Vec::new(), Vec::new(), Vec::new());
    for arm in 0..4u8 {
        let turn = Heading::from_degrees(f64::from(arm) * 90.0);
        let (along, right) = (turn.unit(), Heading::from_degrees(turn.degrees() + 90.0).unit());
        let at = |ahead: f64, aside: f64| {
            (along.x_m * ahead + right.x_m * aside, along.y_m * ahead + right.y_m * aside)
        };
        let n = arm * 10;
        let vehicle = LaneKind::Vehicle;
        for (id, aside) in [(n + 1, 1.75), (n + 2, 5.25)] {
            let (from, to) = (at(-300.0, aside), at(-15.0, aside));
            lanes.push(lane(id, LaneUse::Ingress, vehicle, arm, from, to));
            let number = u16::from(id) * 2;
            detectors.push(detector(number, id, DetectorKind::StopLine, 0.5));
            detectors.push(detector(number + 1, id, DetectorKind::Advance, 40.0));
        }
        lanes.push(lane(n + 3, LaneUse::Egress, vehicle, arm, at(-15.0, -3.5), at(-200.0, -3.5)));
        // Seen from the arm, driving north: left goes west (arm 1 is west: traffic comes from
        // there heading east), straight to arm 2, right to arm 3.
        let out = |other: u8| (other % 4) * 10 + 3;
        connections.push(connection(n + 1, n + 1, out(arm + 1), 5 + arm));
        connections.push(connection(n + 2, n + 2, out(arm + 2), 1 + arm));
        connections.push(connection(n + 3, n + 2, out(arm + 3), 1 + arm));
    }
    lanes.push(lane(60, LaneUse::Both, LaneKind::Crosswalk, 8, (-6.0, -13.0), (8.0, -13.0)));
    connections.push(connection(60, 60, 60, 20));
    detectors.push(detector(60, 60, DetectorKind::PushButton, 0.0));
    network(lanes, connections, detectors, vec![(23, "North", 60.0), (2, "South", 100.0)])
}

pub fn at(approach: u8) -> ApproachRef {
    ApproachRef { intersection: AT, approach: ApproachId(approach) }
}

pub fn flow(from: u8, to: u8, veh_per_h: f64, end_s: f64) -> Flow {
    Flow {
        intersection: AT,
        from: ApproachId(from),
        to: ApproachId(to),
        begin_s: 0.0,
        end_s,
        veh_per_h,
        arrivals: Arrivals::Poisson,
    }
}

/// Green from `offset_s` for `green_s`, then 3 s of amber, in a cycle; 1 s of red-amber before.
pub fn fixed_time(now_s: f64, cycle_s: f64, offset_s: f64, green_s: f64) -> Aspect {
    let t = (now_s - offset_s).rem_euclid(cycle_s);
    if t < green_s {
        Aspect::Go
    } else if t < green_s + 3.0 {
        Aspect::Caution
    } else if t < cycle_s - 1.0 {
        Aspect::Stop
    } else {
        Aspect::Prepare
    }
}

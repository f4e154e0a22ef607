//! Roads for experiments: as little as each of them needs.

use roadnet::streets::{
    Junction, JunctionControl, JunctionIndex, LaneAt, Road, RoadIndex, StreetConflict,
    StreetConnectionIndex, StreetConnectionParts, StreetLane, Streets, StreetsParts, Users,
    meeting_zone,
};
use roadnet::{IntersectionId, SignalGroupId, Turn};
use std::sync::Arc;
use units::Enu;

/// The one signal group.
const GROUP: SignalGroupId = SignalGroupId(1);
/// 50 km/h.
pub const LIMIT_MPS: f64 = 13.9;
/// Way through the junction of [`straight`].
pub const BOX_M: f64 = 20.0;

/// One lane with a signal: road 0, connection 0, road 1.
pub fn straight(before_m: f64, behind_m: f64) -> Arc<Streets> {
    let way = vec![Enu::new(0.0, 0.0), Enu::new(0.0, BOX_M)];
    built(StreetsParts {
        roads: vec![road(Some(0), before_m), road(None, behind_m)],
        junctions: vec![junction(JunctionControl::Signals)],
        connections: vec![connection((0, 1), 0, way, Turn::Straight, Some(GROUP))],
        ..StreetsParts::default()
    })
}

/// A ring of roads of one lane, with a signal at each joint.
pub fn ring(roads: u32, road_m: f64) -> Arc<Streets> {
    let joint = |n: u32| {
        let way = vec![Enu::new(0.0, 0.0), Enu::new(0.0, JOINT_M)];
        connection((n, (n + 1) % roads), n, way, Turn::Straight, Some(GROUP))
    };
    built(StreetsParts {
        roads: (0..roads).map(|n| road(Some(n), road_m - JOINT_M)).collect(),
        junctions: (0..roads).map(|_| junction(JunctionControl::Signals)).collect(),
        connections: (0..roads).map(joint).collect(),
        ..StreetsParts::default()
    })
}

/// A left turn from a lane of its own across so many lanes of oncoming traffic: road 0 → road 1
/// turns left (connection 0); each oncoming lane is a road of its own, the nearest first:
/// 2 → 3 (connection 1), 4 → 5 (connection 2) …
pub fn left_turn(before_m: f64, behind_m: f64, oncoming: u32) -> Arc<Streets> {
    // Northbound lane at 0 m, the nearest oncoming one a lane's width to the left of it.
    let (near, far) = (-0.5 * CROSSING_M, 0.5 * CROSSING_M);
    let start = Enu::new(0.0, near);
    let end = Enu::new(-0.5 * CROSSING_M - ONCOMING_M * f64::from(oncoming), ACROSS_M);
    let corner = Enu::new(0.0, ACROSS_M);
    let at = |t: f64| start.lerp(corner, t).lerp(corner.lerp(end, t), t);
    let left: Vec<Enu> = (0..=12).map(|i| at(f64::from(i) / 12.0)).collect();
    let mut roads = vec![road(Some(0), before_m), road(None, behind_m)];
    let mut turn = connection((0, 1), 0, left.clone(), Turn::Left, Some(GROUP));
    turn.limit_mps = TURN_MPS;
    let mut ways = Vec::new();
    for n in 1..=oncoming {
        let x = -ONCOMING_M * f64::from(n);
        let way = vec![Enu::new(x, far), Enu::new(x, near)];
        let zone = meeting_zone(&left, &way, REACH_M);
        if n == 1 {
            // One waits with the front right before the first zone.
            turn.wait_m = Some(zone.first_m.0 - 0.5);
        }
        roads.extend([road(Some(0), before_m), road(None, behind_m)]);
        let mut through = connection((2 * n, 2 * n + 1), 0, way, Turn::Straight, Some(GROUP));
        turn.conflicts.push(conflict(n, zone.first_m, true));
        through.conflicts.push(conflict(0, zone.second_m, false));
        ways.push(through);
    }
    ways.insert(0, turn);
    built(StreetsParts {
        roads,
        junctions: vec![junction(JunctionControl::Signals)],
        connections: ways,
        ..StreetsParts::default()
    })
}

fn conflict(other: u32, (entry_m, exit_m): (f64, f64), yields: bool) -> StreetConflict {
    StreetConflict { other: StreetConnectionIndex(other), entry_m, exit_m, yields }
}

fn built(parts: StreetsParts) -> Arc<Streets> {
    Arc::new(Streets::new(parts).unwrap_or_else(|e| panic!("roads of our own: {e:?}")))
}

fn road(to: Option<u32>, length_m: f64) -> Road {
    let users = Users::MOTOR;
    let lane = StreetLane { begins_m: 0.0, length_m, width_m: LANE_M, limit_mps: LIMIT_MPS, users };
    Road { name: String::new(), to: to.map(JunctionIndex), lanes: vec![lane] }
}

fn junction(control: JunctionControl) -> Junction {
    Junction { name: String::new(), control }
}

fn connection(
    (from, to): (u32, u32),
    junction: u32,
    via: Vec<Enu>,
    turn: Turn,
    signal: Option<SignalGroupId>,
) -> StreetConnectionParts {
    let lane = |road| LaneAt { road: RoadIndex(road), lane: 0 };
    StreetConnectionParts {
        from: lane(from),
        to: lane(to),
        junction: JunctionIndex(junction),
        length_m: via.windows(2).map(|p| p[0].distance_m(p[1])).sum(),
        limit_mps: LIMIT_MPS,
        turn,
        via,
        signal: signal.map(|group| (IntersectionId { region: None, id: 1 }, group)),
        on_red: false,
        stop: false,
        wait_m: None,
        conflicts: Vec::new(),
    }
}

const LANE_M: f64 = 3.2;
/// Roads of a ring are joined over this length, metres.
const JOINT_M: f64 = 1.0;
/// From stop line to stop line, metres: two cars find room to wait inside, as the HCM has it.
const CROSSING_M: f64 = 30.0;
/// From the turning lane to the oncoming one, from middle to middle, metres.
const ONCOMING_M: f64 = 3.5;
/// How far to the north of the middle the turning way leaves, metres.
const ACROSS_M: f64 = 4.0;
/// A turn of some 10 m radius, m/s.
const TURN_MPS: f64 = 7.0;
/// Two vehicles 1.8 m wide, and a little.
const REACH_M: f64 = 2.0;

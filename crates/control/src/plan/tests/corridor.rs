//! A road with crossings at equal distances, everybody straight on, for tests.

use crate::plan::{Model, PlanParams, Travel};
use roadnet::streets::{NetworkStreets, RoadIndex, Users};
use roadnet::{
    ApproachId, ApproachRef, ConnectionId, ConnectionParts, Intersection, IntersectionId,
    IntersectionParts, Lane, LaneId, LaneKind, LaneUse, Link, Polyline, RightOfWay, RoadNetwork,
    SignalGroupId,
};
use signal::{
    FixedPlan, GroupTimes, IntergreenSource, PlanStep, ProgramParts, SignalProgram, Stage, StageId,
};
use std::collections::BTreeMap;
use std::sync::Arc;
use units::{Duration, Enu, Heading, LocalFrame, Wgs84};

/// Approaches 0 north, 1 east, 2 south, 3 west. Signal group 1: along the road (east and west),
/// 2: across.
pub const ALONG: SignalGroupId = SignalGroupId(1);

/// Vehicles per hour: eastbound, westbound, and from each side at every crossing.
#[derive(Clone, Copy)]
pub struct Flows {
    pub east: f64,
    pub west: f64,
    pub side: f64,
}

/// `n` crossings, `apart_m` from stop line to stop line, 50 km/h.
pub fn corridor(n: u16, apart_m: f64, flows: Flows, params: PlanParams) -> Model {
    let intersections: Vec<Intersection> = (0..n).map(|i| crossing(i, apart_m)).collect();
    let programs: BTreeMap<IntersectionId, Arc<SignalProgram>> =
        intersections.iter().map(|i| (i.id(), program(i))).collect();
    let link = |from: u16, out: u8, to: u16, into: u8| {
        let end = |id, approach| ApproachRef {
            intersection: IntersectionId { region: None, id },
            approach: ApproachId(approach),
        };
        Link { from: end(from, out), to: end(to, into) }
    };
    let links = (1..n).flat_map(|i| [link(i - 1, 1, i, 3), link(i, 3, i - 1, 1)]).collect();
    let network = RoadNetwork::new(intersections, Vec::new()).with_links(links).expect("links");
    let net = NetworkStreets::new(&network).expect("streets");
    let at = |i: u16, approach: u8| ApproachRef {
        intersection: IntersectionId { region: None, id: i },
        approach: ApproachId(approach),
    };
    let entry = |i, a| net.entries(at(i, a))[0];
    let exit = |i, a| net.exits(at(i, a))[0];
    let travel = |roads: Vec<RoadIndex>, veh_per_h| Travel {
        roads,
        user: Users::CAR,
        veh_per_h,
        bus: false,
        halts: Vec::new(),
    };
    let east = (0..n).map(|i| entry(i, 3)).chain([exit(n - 1, 1)]).collect();
    let west = (0..n).rev().map(|i| entry(i, 1)).chain([exit(0, 3)]).collect();
    let mut travels = vec![travel(east, flows.east), travel(west, flows.west)];
    for i in 0..n {
        travels.push(travel(vec![entry(i, 0), exit(i, 2)], flows.side));
        travels.push(travel(vec![entry(i, 2), exit(i, 0)], flows.side));
    }
    Model::new(&net.streets, &programs, &travels, &[], params).expect("a model")
}

fn crossing(i: u16, apart_m: f64) -> Intersection {
    let middle = Wgs84::new(47.0, 28.8).expect("a position");
    let ref_point = LocalFrame::new(middle).to_wgs84(Enu::new(f64::from(i) * apart_m, 0.0));
    let mut lanes = Vec::new();
    let mut connections = Vec::new();
    for arm in 0..4u8 {
        let out = Heading::from_degrees(90.0 * f64::from(arm));
        let reach = if arm % 2 == 1 { apart_m / 2.0 } else { 200.0 };
        lanes.push(lane(2 * arm + 1, arm, LaneUse::Ingress, out, -2.0, (10.0, reach)));
        lanes.push(lane(2 * arm + 2, arm, LaneUse::Egress, out, 2.0, (10.0, reach)));
        connections.push(ConnectionParts {
            id: ConnectionId(arm + 1),
            from: LaneId(2 * arm + 1),
            to: LaneId(2 * ((arm + 2) % 4) + 2),
            signal_group: Some(SignalGroupId(if arm % 2 == 1 { 1 } else { 2 })),
            turn_on_red: false,
        });
    }
    Intersection::new(IntersectionParts {
        id: IntersectionId { region: None, id: i },
        name: format!("crossing {i}"),
        revision: 0,
        ref_point,
        lanes,
        connections,
        permitted: Vec::new(),
        declared: Vec::new(),
        detectors: Vec::new(),
        right_of_way: RightOfWay::default(),
    })
    .expect("a sound intersection")
}

fn lane(
    id: u8,
    arm: u8,
    lane_use: LaneUse,
    out: Heading,
    right_m: f64,
    (near_m, far_m): (f64, f64),
) -> Lane {
    let right = Heading::from_degrees(out.degrees() + 90.0).unit();
    let at = |along_m: f64| {
        let u = out.unit();
        Enu::new(u.x_m * along_m + right.x_m * right_m, u.y_m * along_m + right.y_m * right_m)
    };
    let ends = match lane_use {
        LaneUse::Ingress => vec![at(far_m), at(near_m)],
        _ => vec![at(near_m), at(far_m)],
    };
    Lane {
        id: LaneId(id),
        lane_use,
        kind: LaneKind::Vehicle,
        approach: ApproachId(arm),
        width_m: 3.25,
        speed_limit_mps: 13.9,
        centreline: Polyline::new(ends).expect("a line"),
    }
}

/// Two stages of 30 s each.
fn program(intersection: &Intersection) -> Arc<SignalProgram> {
    let s = Duration::from_secs;
    let times = GroupTimes {
        amber: s(3),
        red_amber: s(1),
        flashing_green: s(0),
        min_green: s(5),
        max_green: s(60),
        min_red: s(1),
        max_wait: s(120),
    };
    let stage = |id: u8| Stage {
        id: StageId(id),
        name: format!("Stage {id}"),
        green: [SignalGroupId(id)].into(),
        used: signal::StageUse::Always,
    };
    let parts = ProgramParts {
        groups: [1, 2].into_iter().map(|g| (SignalGroupId(g), times)).collect(),
        stages: vec![stage(1), stage(2)],
        plan: FixedPlan {
            cycle: s(60),
            offset: s(0),
            steps: vec![
                PlanStep { at: s(0), stage: StageId(1) },
                PlanStep { at: s(30), stage: StageId(2) },
            ],
        },
        intergreens: IntergreenSource::None,
    };
    Arc::new(SignalProgram::new(intersection, parts).expect("a sound program"))
}

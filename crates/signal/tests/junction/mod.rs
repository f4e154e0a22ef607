//! A four-arm junction with protected left turns and pedestrian crossings, for tests.
#![allow(dead_code, reason = "each test binary uses a part of it")]

use roadnet::{
    ApproachId, ConnectionId, ConnectionParts, Intersection, IntersectionId, IntersectionParts,
    Lane, LaneId, LaneKind, LaneUse, Polyline, RightOfWay, SignalGroupId,
};
use signal::{
    FixedPlan, GroupTimes, IntergreenSource, PlanStep, ProgramParts, SignalProgram, Stage, StageId,
};
use std::collections::BTreeMap;
use std::sync::Arc;
use units::{Duration, Enu, Heading, Wgs84};

/// Arms 0 north, 1 east, 2 south, 3 west. Lanes `10 a + 1` left, `+ 2` through and right,
/// `+ 3` egress, `+ 4` crossing. Groups: `a + 1` through and right, `a + 5` left, `a + 9` crossing.
pub fn intersection() -> Intersection {
    intersection_with(&[])
}

/// The same with declared conflicts.
pub fn intersection_with(declared: &[(u8, u8)]) -> Intersection {
    let mut lanes = Vec::new();
    let mut connections = Vec::new();
    for arm in 0..4u8 {
        let out = Heading::from_degrees(90.0 * f64::from(arm));
        let id = |k: u8| LaneId(10 * arm + k);
        let of = |a: u8, k: u8| LaneId(10 * (a % 4) + k);
        lanes.push(road(id(1), arm, LaneUse::Ingress, out, -1.75, 18.0, 200.0));
        lanes.push(road(id(2), arm, LaneUse::Ingress, out, -5.25, 18.0, 200.0));
        lanes.push(road(id(3), arm, LaneUse::Egress, out, 3.5, 12.0, 200.0));
        lanes.push(crossing(id(4), arm, out));
        let mut connect = |k: u8, from, to, group| {
            let (id, group) = (ConnectionId(10 * arm + k), Some(SignalGroupId(group)));
            connections.push(ConnectionParts {
                id,
                from,
                to,
                signal_group: group,
                turn_on_red: false,
            });
        };
        connect(1, id(1), of(arm + 1, 3), arm + 5);
        connect(2, id(2), of(arm + 2, 3), arm + 1);
        connect(3, id(2), of(arm + 3, 3), arm + 1);
        connect(4, id(4), id(4), arm + 9);
    }
    let group = |a: u8, base: u8| SignalGroupId(a % 4 + base);
    // Right turns yield to the pedestrians on the arm they turn into.
    let permitted = (0..4u8).map(|a| (group(a, 1), group(a + 3, 9))).collect();
    Intersection::new(IntersectionParts {
        id: IntersectionId { region: None, id: 1 },
        name: "test".to_owned(),
        revision: 1,
        ref_point: Wgs84::new(47.0245, 28.8322).expect("a position"),
        lanes,
        connections,
        permitted,
        declared: declared.iter().map(|(a, b)| (SignalGroupId(*a), SignalGroupId(*b))).collect(),
        detectors: Vec::new(),
        right_of_way: RightOfWay::default(),
    })
    .expect("a sound intersection")
}

/// Four stages, a flashing green of `flashing_s`, a plan of 100 s.
pub fn program_data(flashing_s: u64) -> ProgramParts {
    let s = Duration::from_secs;
    let vehicle = GroupTimes {
        amber: s(3),
        red_amber: s(2),
        flashing_green: s(flashing_s),
        min_green: s(6),
        max_green: s(40),
        min_red: s(2),
    };
    let walk = GroupTimes { amber: s(0), red_amber: s(0), flashing_green: s(0), ..vehicle };
    let groups = (1..=12u8).map(|g| (SignalGroupId(g), if g >= 9 { walk } else { vehicle }));
    let stage = |id: u8, name: &str, green: &[u8]| Stage {
        id: StageId(id),
        name: name.to_owned(),
        green: green.iter().map(|g| SignalGroupId(*g)).collect(),
        plan_only: false,
    };
    let step = |at, stage| PlanStep { at: s(at), stage: StageId(stage) };
    ProgramParts {
        groups: groups.collect::<BTreeMap<_, _>>(),
        stages: vec![
            stage(1, "north-south", &[1, 3, 10, 12]),
            stage(2, "north-south left", &[5, 7]),
            stage(3, "east-west", &[2, 4, 9, 11]),
            stage(4, "east-west left", &[6, 8]),
        ],
        plan: FixedPlan {
            cycle: s(100),
            offset: s(0),
            steps: vec![step(0, 1), step(30, 2), step(50, 3), step(80, 4)],
        },
        intergreens: IntergreenSource::Computed,
    }
}

pub fn program(flashing_s: u64) -> Arc<SignalProgram> {
    let program = SignalProgram::new(&intersection(), program_data(flashing_s));
    Arc::new(program.expect("a sound program"))
}

fn road(
    id: LaneId,
    arm: u8,
    lane_use: LaneUse,
    out: Heading,
    right_m: f64,
    from_m: f64,
    to_m: f64,
) -> Lane {
    let (near, far) = (at(out, from_m, right_m), at(out, to_m, right_m));
    let ends = if lane_use == LaneUse::Ingress { [far, near] } else { [near, far] };
    Lane {
        id,
        lane_use,
        kind: LaneKind::Vehicle,
        approach: ApproachId(arm),
        width_m: 3.25,
        speed_limit_mps: 13.9,
        centreline: Polyline::new(ends.to_vec()).expect("a line"),
    }
}

fn crossing(id: LaneId, arm: u8, out: Heading) -> Lane {
    let ends = vec![at(out, 14.5, -7.5), at(out, 14.5, 6.0)];
    Lane {
        id,
        lane_use: LaneUse::Both,
        kind: LaneKind::Crosswalk,
        approach: ApproachId(arm),
        width_m: 4.0,
        speed_limit_mps: 1.5,
        centreline: Polyline::new(ends).expect("a line"),
    }
}

/// A point `along_m` outward and `right_m` to the right of the outward direction.
fn at(out: Heading, along_m: f64, right_m: f64) -> Enu {
    let (u, r) = (out.unit(), Heading::from_degrees(out.degrees() + 90.0).unit());
    Enu::new(u.x_m * along_m + r.x_m * right_m, u.y_m * along_m + r.y_m * right_m)
}

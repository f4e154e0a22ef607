//! A small program for tests from within.

use super::{FixedPlan, GroupTimes, PlanStep, ProgramParts, SignalProgram, Stage, StageId};
use crate::intergreen::IntergreenSource;
use roadnet::{
    ApproachId, ConnectionId, ConnectionParts, Intersection, IntersectionId, IntersectionParts,
    Lane, LaneId, LaneKind, LaneUse, Polyline, RightOfWay, SignalGroupId,
};
use std::sync::Arc;
use units::{Duration, Enu, Wgs84};

/// Two streams that cross: groups 1 and 2, a stage each, amber 3 s, red-amber 1 s, minimum green
/// 5 s.
pub(crate) fn two_streams() -> Arc<SignalProgram> {
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
        plan_only: false,
    };
    let step = |at, stage| PlanStep { at: s(at), stage: StageId(stage) };
    let parts = ProgramParts {
        groups: [1, 2].map(|g| (SignalGroupId(g), times)).into(),
        stages: vec![stage(1), stage(2)],
        plan: FixedPlan { cycle: s(60), offset: s(0), steps: vec![step(0, 1), step(30, 2)] },
        intergreens: IntergreenSource::Computed,
    };
    Arc::new(SignalProgram::new(&crossing(), parts).expect("a sound program"))
}

fn crossing() -> Intersection {
    let lane = |id: u8, lane_use, from: (f64, f64), to: (f64, f64)| Lane {
        id: LaneId(id),
        lane_use,
        kind: LaneKind::Vehicle,
        approach: ApproachId(id),
        width_m: 3.0,
        speed_limit_mps: 13.9,
        centreline: Polyline::new(vec![Enu::new(from.0, from.1), Enu::new(to.0, to.1)])
            .expect("two points"),
    };
    let connection = |id: u8, from: u8, to: u8| ConnectionParts {
        id: ConnectionId(id),
        from: LaneId(from),
        to: LaneId(to),
        signal_group: Some(SignalGroupId(id)),
        turn_on_red: false,
    };
    Intersection::new(IntersectionParts {
        id: IntersectionId { region: None, id: 1 },
        name: "two streams".to_owned(),
        revision: 1,
        ref_point: Wgs84::new(50.0, 14.0).expect("on Earth"),
        lanes: vec![
            lane(1, LaneUse::Ingress, (0.0, -100.0), (0.0, -10.0)),
            lane(2, LaneUse::Egress, (0.0, 10.0), (0.0, 100.0)),
            lane(3, LaneUse::Ingress, (-100.0, 0.0), (-10.0, 0.0)),
            lane(4, LaneUse::Egress, (10.0, 0.0), (100.0, 0.0)),
        ],
        connections: vec![connection(1, 1, 2), connection(2, 3, 4)],
        permitted: Vec::new(),
        declared: Vec::new(),
        detectors: Vec::new(),
        right_of_way: RightOfWay::default(),
    })
    .expect("a sound intersection")
}

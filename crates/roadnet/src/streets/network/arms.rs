//! Lanes side by side: one carriageway of an approach, towards its intersection or away.

use crate::streets::Users;
use crate::{
    ApproachId, ApproachRef, Intersection, Lane, LaneKind, LaneRef, LaneUse, Polyline, RoadNetwork,
};
use units::{Enu, LocalFrame};

/// A carriageway.
#[derive(Clone, Debug)]
pub(super) struct Arm {
    /// Place of the intersection in the network.
    pub intersection: usize,
    pub approach: ApproachId,
    pub ingress: bool,
    /// From right to left.
    pub lanes: Vec<ArmLane>,
}

/// One of its lanes.
#[derive(Clone, Debug)]
pub(super) struct ArmLane {
    pub at: LaneRef,
    pub line: Polyline,
    pub width_m: f64,
    pub limit_mps: f64,
    pub users: Users,
}

impl Arm {
    /// All carriageways: intersection by intersection, approach by approach, towards it first.
    pub(super) fn all(network: &RoadNetwork, frame: &LocalFrame) -> Vec<Self> {
        let mut out = Vec::new();
        for (n, i) in network.intersections().iter().enumerate() {
            let mut approaches: Vec<ApproachId> = i.lanes().iter().map(|l| l.approach).collect();
            approaches.sort_unstable();
            approaches.dedup();
            for approach in approaches {
                for lane_use in [LaneUse::Ingress, LaneUse::Egress] {
                    out.extend(carriageways(n, i, approach, lane_use, frame));
                }
            }
        }
        out
    }

    pub(super) fn at(&self, network: &RoadNetwork) -> ApproachRef {
        let intersection = network.intersections()[self.intersection].id();
        ApproachRef { intersection, approach: self.approach }
    }
}

/// Lanes of an approach that lie next to each other.
fn carriageways(
    n: usize,
    i: &Intersection,
    approach: ApproachId,
    lane_use: LaneUse,
    frame: &LocalFrame,
) -> Vec<Arm> {
    let ingress = lane_use == LaneUse::Ingress;
    let own =
        |l: &&Lane| l.approach == approach && l.lane_use == lane_use && !users(l.kind).is_empty();
    let lanes = i.lanes().iter().filter(own).filter_map(|l| {
        Some(ArmLane {
            at: LaneRef { intersection: i.id(), lane: l.id },
            line: moved(i, &l.centreline, frame)?,
            width_m: l.width_m,
            limit_mps: l.speed_limit_mps,
            users: users(l.kind),
        })
    });
    let mut lanes: Vec<(f64, ArmLane)> = lanes.map(|l| (0.0, l)).collect();
    // Sideways from the first, at the stop line or where they leave the junction.
    let near = |l: &Polyline| if ingress { l.end() } else { l.start() };
    let Some((origin, left)) = lanes.first().map(|(_, l)| {
        let heading = if ingress { l.line.end_heading() } else { l.line.start_heading() };
        let u = heading.unit();
        (near(&l.line), Enu::new(-u.y_m, u.x_m))
    }) else {
        return Vec::new();
    };
    for (aside_m, l) in &mut lanes {
        let p = near(&l.line);
        *aside_m = (p.x_m - origin.x_m) * left.x_m + (p.y_m - origin.y_m) * left.y_m;
    }
    lanes.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.at.cmp(&b.1.at)));
    let mut out: Vec<Arm> = Vec::new();
    let mut last = f64::NEG_INFINITY;
    for (aside_m, lane) in lanes {
        match out.last_mut().filter(|a| aside_m - last <= APART_M && a.lanes.len() < MOST) {
            Some(arm) => arm.lanes.push(lane),
            None => out.push(Arm { intersection: n, approach, ingress, lanes: vec![lane] }),
        }
        last = aside_m;
    }
    out
}

/// A line of an intersection in another plane.
pub(super) fn moved(i: &Intersection, line: &Polyline, frame: &LocalFrame) -> Option<Polyline> {
    if i.frame() == frame {
        return Some(line.clone());
    }
    let point = |p: &Enu| frame.to_enu(i.frame().to_wgs84(*p));
    Polyline::new(line.points().iter().map(point).collect())
}

/// Who drives on a kind of lane; nobody on a crossing.
pub(super) const fn users(kind: LaneKind) -> Users {
    match kind {
        LaneKind::Vehicle => Users::MOTOR.and(Users::BICYCLE),
        LaneKind::Bus => Users::BUS,
        LaneKind::TrackedVehicle => Users::TRAM,
        LaneKind::Bike => Users::BICYCLE,
        LaneKind::Crosswalk => Users::NONE,
    }
}

/// From middle to middle; lanes farther apart have something between them, metres.
const APART_M: f64 = 6.0;
/// Sets of lanes of one road are 32 bits wide.
const MOST: usize = 32;

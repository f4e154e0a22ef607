//! What a loader supplies: plain data, checked by [`crate::Intersection::new`].

use crate::{
    ApproachId, ConnectionId, DetectorId, IntersectionId, LaneId, Polyline, RightOfWay,
    SignalGroupId, StopPointId,
};
use serde::{Deserialize, Serialize};
use units::{Enu, Wgs84};

/// An intersection as a loader read it, not yet checked.
#[derive(Clone, PartialEq, Debug)]
pub struct IntersectionParts {
    /// Its identity.
    pub id: IntersectionId,
    /// Its name.
    pub name: String,
    /// Revision of the map, 0..=127.
    pub revision: u8,
    /// Origin of the local plane.
    pub ref_point: Wgs84,
    /// Its lanes.
    pub lanes: Vec<Lane>,
    /// Its connections.
    pub connections: Vec<ConnectionParts>,
    /// Pairs of signal groups whose paths conflict and that may be green together all the
    /// same, the first yielding to the second (turning traffic to pedestrians, say).
    pub permitted: Vec<(SignalGroupId, SignalGroupId)>,
    /// Pairs of signal groups that must not be green together, though their paths, as drawn,
    /// don't meet; in either order.
    pub declared: Vec<(SignalGroupId, SignalGroupId)>,
    /// Loops in the road.
    pub detectors: Vec<Detector>,
    /// Who goes first where no signal says so.
    pub right_of_way: RightOfWay,
}

/// A lane.
#[derive(Clone, PartialEq, Debug)]
pub struct Lane {
    /// Its identity.
    pub id: LaneId,
    /// Towards the intersection, away from it, or both (crossings).
    pub lane_use: LaneUse,
    /// Who may use it.
    pub kind: LaneKind,
    /// The approach it belongs to.
    pub approach: ApproachId,
    /// Width, metres.
    pub width_m: f64,
    /// Speed limit, m/s.
    pub speed_limit_mps: f64,
    /// Centre line in the direction of travel: an ingress lane ends at its stop line, an
    /// egress lane starts where it leaves the intersection.
    pub centreline: Polyline,
}

/// `LaneDirection`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LaneUse {
    /// Towards the intersection.
    Ingress,
    /// Away from the intersection.
    Egress,
    /// Both ways: a crossing.
    Both,
}

/// Who a lane is for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LaneKind {
    /// Motor vehicles.
    Vehicle,
    /// Buses only.
    Bus,
    /// Bicycles.
    Bike,
    /// Trams.
    TrackedVehicle,
    /// Pedestrians, across the road.
    Crosswalk,
}

/// Which way a connection turns.
#[allow(clippy::enum_variant_names, reason = "a U-turn is called that")]
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Turn {
    /// Straight on.
    Straight,
    /// Left.
    Left,
    /// Right.
    Right,
    /// Back.
    UTurn,
}

impl Turn {
    /// From the turning angle, degrees, right positive: under 45° is straight, over 150° back.
    pub fn from_angle_deg(deg: f64) -> Self {
        if deg.abs() < 45.0 {
            Self::Straight
        } else if deg.abs() > 150.0 {
            Self::UTurn
        } else if deg > 0.0 {
            Self::Right
        } else {
            Self::Left
        }
    }
}

/// A connection as a loader read it.
#[derive(Clone, PartialEq, Debug)]
pub struct ConnectionParts {
    /// Its identity.
    pub id: ConnectionId,
    /// The lane it comes from; for a crossing the crosswalk itself.
    pub from: LaneId,
    /// The lane it leads to; for a crossing the crosswalk itself.
    pub to: LaneId,
    /// The signal group that governs it; none: it has no signal.
    pub signal_group: Option<SignalGroupId>,
    /// Whether a vehicle may go at red after a stop, yielding to everybody.
    pub turn_on_red: bool,
}

/// A detector.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Detector {
    /// Its identity.
    pub id: DetectorId,
    /// The lane it lies in.
    pub lane: LaneId,
    /// Where and what for.
    pub kind: DetectorKind,
    /// Distance of its downstream edge from the stop line, metres.
    pub to_stop_line_m: f64,
    /// Length along the lane, metres.
    pub length_m: f64,
}

/// What a detector is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DetectorKind {
    /// At the stop line: a vehicle waits.
    StopLine,
    /// Upstream: a vehicle comes.
    Advance,
    /// A pedestrian's push button; its place is the crossing.
    PushButton,
}

/// A place where public transport stops.
#[derive(Clone, PartialEq, Debug)]
pub struct StopPoint {
    /// Its identity in the operator's feed.
    pub id: StopPointId,
    /// Its name.
    pub name: String,
    /// The intersection whose lane it lies at.
    pub intersection: IntersectionId,
    /// The lane.
    pub lane: LaneId,
    /// Where the front of a bus stands, metres from the start of the lane.
    pub along_m: f64,
    /// The same point in the intersection's plane.
    pub point: Enu,
}

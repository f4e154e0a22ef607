//! What a road graph is made from: plain, unchecked.

use super::{JunctionIndex, RoadIndex, StreetConnectionIndex, Users};
use crate::{DetectorId, IntersectionId, SignalGroupId, StopPointId, Turn};
use units::Enu;

/// A road graph to be checked.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct StreetsParts {
    /// Roads; the place in the list is the [`RoadIndex`].
    pub roads: Vec<Road>,
    /// Junctions; the place in the list is the [`JunctionIndex`].
    pub junctions: Vec<Junction>,
    /// Connections; the place in the list is the [`StreetConnectionIndex`].
    pub connections: Vec<StreetConnectionParts>,
    /// Stop points on lanes.
    pub stops: Vec<LaneStop>,
    /// Detectors on lanes.
    pub detectors: Vec<LaneDetector>,
}

/// A road.
#[derive(Clone, PartialEq, Debug)]
pub struct Road {
    /// Its name, for people.
    pub name: String,
    /// The junction that it leads to; none where it leaves the network.
    pub to: Option<JunctionIndex>,
    /// Its lanes from right to left.
    pub lanes: Vec<StreetLane>,
}

/// A lane. All lanes of a road are measured from the start of the road, so that who is side by
/// side on two of them is at the same place on both.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct StreetLane {
    /// Where it begins, metres from the start of the road: a pocket for turning begins late.
    pub begins_m: f64,
    /// Where it ends, metres from the start of the road; its length, if it begins there.
    pub length_m: f64,
    /// Width, metres.
    pub width_m: f64,
    /// Speed limit, m/s.
    pub limit_mps: f64,
    /// Who may use it.
    pub users: Users,
}

/// A lane by its road and its place there, 0 the rightmost.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct LaneAt {
    /// Road.
    pub road: RoadIndex,
    /// Place from the right.
    pub lane: u8,
}

/// A junction.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Junction {
    /// Its name, for people.
    pub name: String,
    /// What rules it.
    pub control: JunctionControl,
}

/// What rules a junction. Who yields to whom stands in each [`StreetConflict`]; the rule says
/// what else there is to it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum JunctionControl {
    /// Signals at all or some of its connections.
    Signals,
    /// A major road; the others yield.
    #[default]
    Priority,
    /// Who comes from the right goes first.
    RightBeforeLeft,
    /// Everybody stops, and goes in the order of arrival.
    AllWayYield,
    /// Streams that merge take turns.
    Zipper,
}

/// A connection of two lanes.
#[derive(Clone, PartialEq, Debug)]
pub struct StreetConnectionParts {
    /// Lane of origin: its end is the stop line.
    pub from: LaneAt,
    /// Lane of destination.
    pub to: LaneAt,
    /// The junction that it leads through.
    pub junction: JunctionIndex,
    /// Length of the way, metres.
    pub length_m: f64,
    /// What its limit or its curve allows, m/s.
    pub limit_mps: f64,
    /// Which way it turns.
    pub turn: Turn,
    /// The way, for pictures and positions.
    pub via: Vec<Enu>,
    /// What signals it.
    pub signal: Option<(IntersectionId, SignalGroupId)>,
    /// One may go at red after a stop, and yields to everybody then.
    pub on_red: bool,
    /// One stops there first: a stop sign.
    pub stop: bool,
    /// Where someone who yields may wait inside the junction, metres from the stop line.
    pub wait_m: Option<f64>,
    /// Where it meets other connections. The other one's list has the same zone.
    pub conflicts: Vec<StreetConflict>,
}

/// Where a connection meets another.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct StreetConflict {
    /// The other.
    pub other: StreetConnectionIndex,
    /// Start of the zone on this one, metres from the stop line.
    pub entry_m: f64,
    /// End of the zone on this one.
    pub exit_m: f64,
    /// This one yields to the other.
    pub yields: bool,
}

/// A stop point.
#[derive(Clone, PartialEq, Debug)]
pub struct LaneStop {
    /// Its identity.
    pub id: StopPointId,
    /// Its lane.
    pub lane: LaneAt,
    /// Where a bus's front stands, metres from the start of the lane.
    pub at_m: f64,
}

/// A loop.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct LaneDetector {
    /// The intersection that it is wired to.
    pub intersection: IntersectionId,
    /// Its number there.
    pub id: DetectorId,
    /// Its lane.
    pub lane: LaneAt,
    /// Its upstream edge, metres from the start of the lane.
    pub at_m: f64,
    /// Its length, metres.
    pub length_m: f64,
}

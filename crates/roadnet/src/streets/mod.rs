//! A whole town's roads as a simulator needs them: roads, lanes, connections, and where those meet.
//!
//! [`Streets::new`] takes plain [`StreetsParts`], reports every problem, and computes what is
//! looked up often; from then on it is only read. Everything is a flat table with an index type
//! of its own, no table is a hash.

mod check;
mod errors;
mod ids;
mod network;
mod parts;
mod tables;
#[cfg(test)]
mod tests;
mod ways;
mod zones;

pub use errors::StreetsError;
pub use ids::{JunctionIndex, RoadIndex, StreetConnectionIndex, StreetLaneIndex, Users};
pub use network::{LanePlace, NetworkStreets};
pub use parts::{
    Junction, JunctionControl, LaneAt, LaneDetector, LaneStop, Road, StreetConflict,
    StreetConnectionParts, StreetLane, StreetsParts,
};
pub use ways::WayFinder;
pub use zones::{MeetingZone, meeting_zone, merging_zone};

use crate::{IntersectionId, SignalGroupId, Turn};
use tables::Rows;
use units::Enu;

/// A checked road graph.
#[derive(Clone, PartialEq, Debug)]
pub struct Streets {
    roads: Vec<RoadRow>,
    lanes: Vec<StreetLane>,
    lane_roads: Vec<RoadIndex>,
    junctions: Vec<Junction>,
    connections: Vec<StreetConnection>,
    vias: Rows<Enu>,
    out: Rows<StreetConnectionIndex>,
    into: Rows<StreetConnectionIndex>,
    meetings: Rows<Meeting>,
    siblings: Rows<Sibling>,
    exits: Rows<Exit>,
    stops: Vec<LaneStop>,
    detectors: Vec<LaneDetector>,
}

#[derive(Clone, PartialEq, Debug)]
struct RoadRow {
    name: String,
    to: Option<JunctionIndex>,
    first_lane: u32,
    lanes: u32,
}

/// A connection.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct StreetConnection {
    /// Lane of origin.
    pub from: StreetLaneIndex,
    /// Lane of destination.
    pub to: StreetLaneIndex,
    /// The junction.
    pub junction: JunctionIndex,
    /// Length of the way, metres.
    pub length_m: f64,
    /// Limit, metres per second.
    pub limit_mps: f64,
    /// Which way it turns.
    pub turn: Turn,
    /// What signals it.
    pub signal: Option<(IntersectionId, SignalGroupId)>,
    /// One may go at red after a stop, and yields to everybody then.
    pub on_red: bool,
    /// One stops there first: a stop sign.
    pub stop: bool,
    /// Where someone who yields may wait inside the junction, metres from the stop line.
    pub wait_m: Option<f64>,
}

/// Where a connection meets another one, as the simulator sees it.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Meeting {
    /// The other.
    pub other: StreetConnectionIndex,
    /// The same zone in the other's list: its place among all meetings.
    pub mirror: u32,
    /// Start of the zone, metres from the stop line.
    pub entry_m: f64,
    /// End of the zone.
    pub exit_m: f64,
    /// Start of the zone on the other one.
    pub other_entry_m: f64,
    /// End of the zone on the other one.
    pub other_exit_m: f64,
    /// This one yields.
    pub yields: bool,
    /// Both lead into the same lane.
    pub merges: bool,
}

/// Another connection from the same lane.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Sibling {
    /// It.
    pub other: StreetConnectionIndex,
    /// How far both need the same room, metres from the stop line.
    pub shared_m: f64,
}

/// The lanes of a road from which one gets to another road.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Exit {
    /// The road that they lead to.
    pub to: RoadIndex,
    /// Bit `n` is set for the lane `n` from the right.
    pub lanes: u32,
    /// Who may use the connections from them.
    pub users: Users,
}

impl Streets {
    /// Checks the parts and computes the tables.
    ///
    /// # Errors
    /// Every problem, not the first.
    pub fn new(parts: StreetsParts) -> Result<Self, Vec<StreetsError>> {
        let errors = check::check(&parts);
        if errors.is_empty() { Ok(tables::build(parts)) } else { Err(errors) }
    }

    /// The same with other detectors.
    ///
    /// # Errors
    /// Every detector that lies on no lane.
    pub fn with_detectors(self, detectors: Vec<LaneDetector>) -> Result<Self, Vec<StreetsError>> {
        let lane = |at: LaneAt| {
            let lanes = self.roads.get(at.road.at()).map(|_| self.lanes_of(at.road))?;
            self.lanes[lanes].get(usize::from(at.lane))
        };
        let mut errors = Vec::new();
        check::check_detectors(&detectors, lane, &mut errors);
        if errors.is_empty() { Ok(Self { detectors, ..self }) } else { Err(errors) }
    }

    /// How many roads.
    pub fn road_count(&self) -> usize {
        self.roads.len()
    }

    /// All lanes, road by road, from right to left.
    pub fn lanes(&self) -> &[StreetLane] {
        &self.lanes
    }

    /// All junctions.
    pub fn junctions(&self) -> &[Junction] {
        &self.junctions
    }

    /// All connections.
    pub fn connections(&self) -> &[StreetConnection] {
        &self.connections
    }

    /// Stop points.
    pub fn stops(&self) -> &[LaneStop] {
        &self.stops
    }

    /// Detectors.
    pub fn detectors(&self) -> &[LaneDetector] {
        &self.detectors
    }

    /// A road's name.
    pub fn road_name(&self, road: RoadIndex) -> &str {
        &self.roads[road.at()].name
    }

    /// The junction that a road leads to.
    pub fn road_end(&self, road: RoadIndex) -> Option<JunctionIndex> {
        self.roads[road.at()].to
    }

    /// The lanes of a road, from right to left, as a range of [`Self::lanes`].
    pub fn lanes_of(&self, road: RoadIndex) -> core::ops::Range<usize> {
        let row = &self.roads[road.at()];
        row.first_lane as usize..(row.first_lane + row.lanes) as usize
    }

    /// A lane of a road.
    pub fn lane_at(&self, at: LaneAt) -> StreetLaneIndex {
        StreetLaneIndex(self.roads[at.road.at()].first_lane + u32::from(at.lane))
    }

    /// The road of a lane.
    pub fn road_of(&self, lane: StreetLaneIndex) -> RoadIndex {
        self.lane_roads[lane.at()]
    }

    /// Connections that leave a lane.
    pub fn out_of(&self, lane: StreetLaneIndex) -> &[StreetConnectionIndex] {
        self.out.row(lane.at())
    }

    /// Connections that lead into a lane.
    pub fn leading_to(&self, lane: StreetLaneIndex) -> &[StreetConnectionIndex] {
        self.into.row(lane.at())
    }

    /// The way of a connection.
    pub fn via(&self, connection: StreetConnectionIndex) -> &[Enu] {
        self.vias.row(connection.at())
    }

    /// Where a connection meets others, by the end of the zone.
    pub fn meetings(&self, connection: StreetConnectionIndex) -> &[Meeting] {
        self.meetings.row(connection.at())
    }

    /// The places of a connection's meetings among all of them.
    pub fn meeting_range(&self, connection: StreetConnectionIndex) -> core::ops::Range<usize> {
        self.meetings.range(connection.at())
    }

    /// All meetings, connection by connection.
    pub fn all_meetings(&self) -> &[Meeting] {
        self.meetings.all()
    }

    /// The other connections from the same lane.
    pub fn siblings(&self, connection: StreetConnectionIndex) -> &[Sibling] {
        self.siblings.row(connection.at())
    }

    /// Where one gets from a road, by road.
    pub fn exits(&self, road: RoadIndex) -> &[Exit] {
        self.exits.row(road.at())
    }

    /// The lanes from which a vehicle gets from a road to the next; 0: it doesn't.
    pub fn lanes_towards(&self, road: RoadIndex, next: RoadIndex, user: Users) -> u32 {
        let exits = self.exits(road).iter().filter(|e| e.to == next && e.users.contains(user));
        exits.fold(0, |mask, e| mask | e.lanes)
    }
}

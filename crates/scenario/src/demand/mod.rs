//! Who wants to travel: vehicles from `demand.csv`, buses and pedestrians from `scenario.toml`.

pub(crate) mod bus;
pub(crate) mod flow;

use passenger::ServiceJourneyId;
use roadnet::{ApproachId, ConnectionId, IntersectionId, LaneId, RoadNetwork, StopPointId};

/// Everybody who wants to travel in one run. Times are seconds since the scenario's start.
#[derive(Clone, PartialEq, Debug)]
pub struct Demand {
    /// Vehicles by origin, destination and time.
    pub flows: Vec<Flow>,
    /// Buses by time of entry.
    pub buses: Vec<BusTrip>,
    /// Pedestrians.
    pub pedestrians: Vec<PedestrianFlow>,
}

/// Vehicles that enter on one approach and leave on another, at a mean rate.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Flow {
    /// The intersection.
    pub intersection: IntersectionId,
    /// From this time on.
    pub begin_s: f64,
    /// Until this time.
    pub end_s: f64,
    /// Approach of entry.
    pub from: ApproachId,
    /// Approach by which they leave.
    pub to: ApproachId,
    /// Vehicles per hour.
    pub veh_per_h: f64,
}

/// One run of a bus through the junction.
#[derive(Clone, PartialEq, Debug)]
pub struct BusTrip {
    /// Its service journey in the timetable.
    pub journey: ServiceJourneyId,
    /// The Line.
    pub line: String,
    /// Where it goes.
    pub destination: String,
    /// The intersection.
    pub intersection: IntersectionId,
    /// Lane of entry.
    pub from: LaneId,
    /// Its way through the intersection.
    pub connection: ConnectionId,
    /// Lane by which it leaves.
    pub to: LaneId,
    /// When it should enter.
    pub aimed_entry_s: f64,
    /// When it does, not before the start of the run.
    pub entry_s: f64,
    /// `entry_s` − `aimed_entry_s`.
    pub lateness_s: f64,
    /// Late enough to be given priority.
    pub late: bool,
    /// Where it stops on its way out.
    pub stop: Option<BusStop>,
    /// Whether a wheelchair can board.
    pub wheelchair: bool,
}

/// A stop on a bus's way.
#[derive(Clone, PartialEq, Debug)]
pub struct BusStop {
    /// The StopPoint.
    pub stop: StopPointId,
    /// Where its front stands, metres from the start of the lane it leaves by.
    pub along_m: f64,
    /// How long it stands.
    pub dwell_s: f64,
}

/// Pedestrians at a crossing, at a mean rate.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct PedestrianFlow {
    /// The intersection.
    pub intersection: IntersectionId,
    /// The crosswalk.
    pub lane: LaneId,
    /// From this time on.
    pub begin_s: f64,
    /// Until this time.
    pub end_s: f64,
    /// Pedestrians per hour, both directions together.
    pub ped_per_h: f64,
}

/// The network that demand refers to, and whether all of it could be read: what refers to
/// something missing from a network that could not is not judged.
#[derive(Clone, Copy)]
pub(crate) struct Ground<'n> {
    pub(crate) network: &'n RoadNetwork,
    pub(crate) sound: bool,
}

impl Ground<'_> {
    /// The intersection with this number; without a number the only one.
    pub(crate) fn intersection(&self, number: Option<u16>) -> Result<IntersectionId, String> {
        let all = self.network.intersections();
        match (number, all) {
            (None, [only]) => Ok(only.id()),
            (None, _) => Err("missing, the scenario has several intersections".to_owned()),
            (Some(number), _) => all
                .iter()
                .map(roadnet::Intersection::id)
                .find(|id| id.id == number)
                .ok_or_else(|| format!("there is no intersection {number}")),
        }
    }
}

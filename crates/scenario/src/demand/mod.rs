//! Who wants to travel: vehicles from `demand.csv`, `od.csv` and `trips.csv`, buses and
//! pedestrians from `scenario.toml`.

pub(crate) mod bus;
pub(crate) mod flow;
mod ground;
mod kinds;
pub(crate) mod od;
pub(crate) mod ratios;
pub(crate) mod traffic;
mod ways;

pub(crate) use ground::Ground;
pub use kinds::{VehicleKind, VehicleMode};
pub(crate) use ways::Ways;

use passenger::ServiceJourneyId;
use roadnet::{
    ApproachId, ApproachRef, ConnectionId, IntersectionId, LaneId, LaneRef, StopPointId,
};

/// Everybody who wants to travel in one run. Times are seconds since the scenario's start.
#[derive(Clone, PartialEq, Debug)]
pub struct Demand {
    /// Vehicles by intersection, approaches and time: inflow at an approach where vehicles come
    /// into the network, at one that a link feeds the ratios in which those who come turn.
    pub flows: Vec<Flow>,
    /// Vehicles by where they enter and leave the network.
    pub od_flows: Vec<OdFlow>,
    /// Single vehicles, as their files have them.
    pub trips: Vec<Trip>,
    /// Buses by time of entry.
    pub buses: Vec<BusTrip>,
    /// Pedestrians.
    pub pedestrians: Vec<PedestrianFlow>,
    /// How vehicles arrive and who drives them.
    pub traffic: Traffic,
}

/// Vehicles that enter an intersection on one approach and leave on another, at a mean rate.
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

/// Vehicles from one end of the network to another, at a mean rate.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct OdFlow {
    /// From this time on.
    pub begin_s: f64,
    /// Until this time.
    pub end_s: f64,
    /// Where they enter: no link feeds it.
    pub from: ApproachRef,
    /// By which approach they leave: it is not linked on.
    pub to: ApproachRef,
    /// Vehicles per hour.
    pub veh_per_h: f64,
}

/// One vehicle's way through the network.
#[derive(Clone, PartialEq, Debug)]
pub struct Trip {
    /// Its name, unique among all trips.
    pub id: String,
    /// When it wants to enter.
    pub depart_s: f64,
    /// What it is.
    pub kind: VehicleKind,
    /// Where it enters: no link feeds it.
    pub from: ApproachRef,
    /// By which approach it leaves: it is not linked on.
    pub to: ApproachRef,
}

/// How vehicles of flows arrive and who drives them.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Traffic {
    /// How they come in.
    pub arrivals: Arrivals,
    /// How fast they want to go.
    pub speed_factor: SpeedFactor,
    /// Share of lorries, 0 to 1.
    pub share_trucks: f64,
    /// Share of bicycles, 0 to 1; the rest are cars.
    pub share_bicycles: f64,
    /// Share of cars and lorries that send CAMs, where nothing else is asked for.
    pub share_equipped: Option<f64>,
}

/// How the vehicles of a flow come in.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub enum Arrivals {
    /// At random, none knowing of the others: headways are exponential.
    #[default]
    Poisson,
    /// At equal intervals.
    Uniform,
    /// So many together, one every `headway_s`, as they come from a signal outside.
    Platoon {
        /// Vehicles of a platoon.
        size: u32,
        /// Between two of them, seconds.
        headway_s: f64,
    },
}

/// The share of the limit that drivers want to drive: normal, cut at two deviations.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct SpeedFactor {
    /// Mean.
    pub mean: f64,
    /// Standard deviation.
    pub sd: f64,
}

impl Default for SpeedFactor {
    /// Half of the drivers want more than the limit, hardly anybody more than a tenth more.
    fn default() -> Self {
        Self { mean: 1.0, sd: 0.05 }
    }
}

/// One run of a bus through the network.
#[derive(Clone, PartialEq, Debug)]
pub struct BusTrip {
    /// Its service journey in the timetable.
    pub journey: ServiceJourneyId,
    /// The Line.
    pub line: String,
    /// Where it goes.
    pub destination: String,
    /// What drives.
    pub mode: VehicleMode,
    /// The first intersection: this and the next three are `legs[0]`.
    pub intersection: IntersectionId,
    /// Lane of entry.
    pub from: LaneId,
    /// Its way through the first intersection.
    pub connection: ConnectionId,
    /// Lane by which it leaves the first intersection.
    pub to: LaneId,
    /// Its way through all intersections, at least one. Where several lanes lead from approach
    /// to approach, and no stop point or bus lane decides, others would do as well.
    pub legs: Vec<BusLeg>,
    /// When it should enter.
    pub aimed_entry_s: f64,
    /// When it does, not before the start of the run.
    pub entry_s: f64,
    /// `entry_s` − `aimed_entry_s`.
    pub lateness_s: f64,
    /// Late enough to be given priority.
    pub late: bool,
    /// Where it stops, in the order of its way.
    pub stop: Vec<BusStop>,
    /// Whether a wheelchair can board.
    pub wheelchair: bool,
}

/// A bus's way through one intersection.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct BusLeg {
    /// The intersection.
    pub intersection: IntersectionId,
    /// The lane by which it comes.
    pub from: LaneId,
    /// Its connection.
    pub connection: ConnectionId,
    /// The lane by which it leaves.
    pub to: LaneId,
}

/// A stop on a bus's way.
#[derive(Clone, PartialEq, Debug)]
pub struct BusStop {
    /// The StopPoint.
    pub stop: StopPointId,
    /// The lane.
    pub lane: LaneRef,
    /// Where its front stands, metres from the start of the lane.
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

//! Who wants to go where.

mod check;

use crate::VehicleKind;
use roadnet::{ApproachId, ApproachRef, DetectorId, IntersectionId, LaneId, LaneRef, StopPointId};

/// All demand. Each flow and trip draws from random streams of its own, numbered by its place
/// in its list: what is appended leaves the others as they were.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Demand {
    /// Vehicles that turn from approach to approach.
    pub flows: Vec<Flow>,
    /// Vehicles from where they enter the network to where they leave it.
    pub od: Vec<OdFlow>,
    /// What kinds of vehicles those are.
    pub mix: Mix,
    /// Vehicles one by one.
    pub trips: Vec<Trip>,
    /// Buses.
    pub buses: Vec<BusTrip>,
    /// Pedestrians.
    pub pedestrians: Vec<PedestrianFlow>,
    /// What goes wrong on the road.
    pub incidents: Vec<Incident>,
}

/// Vehicles from approach to approach of one intersection. Where a link leads to the approach of
/// origin nobody enters: there it says how those who come turn, in proportion to the other flows
/// of the same approach and time.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Flow {
    /// At which intersection.
    pub intersection: IntersectionId,
    /// Where they come from.
    pub from: ApproachId,
    /// Where they go.
    pub to: ApproachId,
    /// First moment, seconds since the start of the world.
    pub begin_s: f64,
    /// End, seconds since the start of the world.
    pub end_s: f64,
    /// Vehicles per hour.
    pub veh_per_h: f64,
    /// How they are spread.
    pub arrivals: Arrivals,
}

impl Flow {
    /// The approach that they come from.
    pub const fn origin(&self) -> ApproachRef {
        ApproachRef { intersection: self.intersection, approach: self.from }
    }

    /// The approach that they leave the intersection by.
    pub const fn destination(&self) -> ApproachRef {
        ApproachRef { intersection: self.intersection, approach: self.to }
    }
}

/// Vehicles between two ends of the network, on the fastest way.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct OdFlow {
    /// The approach by which they enter.
    pub from: ApproachRef,
    /// The approach by which they leave.
    pub to: ApproachRef,
    /// First moment, seconds since the start of the world.
    pub begin_s: f64,
    /// End, seconds since the start of the world.
    pub end_s: f64,
    /// Vehicles per hour.
    pub veh_per_h: f64,
    /// How they are spread.
    pub arrivals: Arrivals,
}

/// Shares of the vehicles of flows that are no cars, 0..=1 together.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Mix {
    /// Lorries.
    pub trucks: f64,
    /// Bicycles.
    pub bicycles: f64,
}

/// One vehicle.
#[derive(Clone, PartialEq, Debug)]
pub struct Trip {
    /// Its name, for messages and reports.
    pub id: String,
    /// What it is.
    pub kind: VehicleKind,
    /// The approach by which it enters.
    pub from: ApproachRef,
    /// The approach by which it leaves.
    pub to: ApproachRef,
    /// When it enters, seconds since the start of the world.
    pub depart_s: f64,
}

/// How arrivals are spread over time.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub enum Arrivals {
    /// Independent of each other.
    #[default]
    Poisson,
    /// At equal intervals, the first after half of one.
    Uniform,
    /// So many behind each other, the platoons independent of each other.
    Platoon {
        /// Vehicles of a platoon.
        size: u32,
        /// From one to the next, seconds.
        headway_s: f64,
    },
}

/// One bus of a service journey.
#[derive(Clone, PartialEq, Debug)]
pub struct BusTrip {
    /// ServiceJourney, unique.
    pub journey: String,
    /// Line.
    pub line: String,
    /// A bus, or a tram.
    pub kind: VehicleKind,
    /// The approach by which it enters.
    pub from: ApproachRef,
    /// The approach by which it leaves.
    pub to: ApproachRef,
    /// When it comes to the upstream end of its lane, seconds since the start of the world.
    pub enters_s: f64,
    /// How late it is then against its timetable, seconds, early negative. What the bus says
    /// of itself grows by the time it stands for other reasons than a call.
    pub lateness_s: f64,
    /// Its calls within the world, in order along its way.
    pub calls: Vec<Call>,
}

/// A call at a stop point.
#[derive(Clone, PartialEq, Debug)]
pub struct Call {
    /// Where.
    pub stop: StopPointId,
    /// How long the doors stay open, seconds.
    pub dwell_s: f64,
}

/// Pedestrians at one crossing.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct PedestrianFlow {
    /// At which intersection.
    pub intersection: IntersectionId,
    /// The crosswalk lane.
    pub crosswalk: LaneId,
    /// First moment, seconds since the start of the world.
    pub begin_s: f64,
    /// End, seconds since the start of the world.
    pub end_s: f64,
    /// Pedestrians per hour.
    pub ped_per_h: f64,
}

/// Something that goes wrong for a while.
#[derive(Clone, PartialEq, Debug)]
pub struct Incident {
    /// What.
    pub what: IncidentKind,
    /// First moment, seconds since the start of the world.
    pub begin_s: f64,
    /// End, seconds since the start of the world.
    pub end_s: f64,
}

/// What goes wrong.
#[derive(Clone, PartialEq, Debug)]
pub enum IncidentKind {
    /// A part of a lane can't be driven on.
    LaneClosed {
        /// The lane.
        lane: LaneRef,
        /// From here, metres from the start of the lane.
        from_m: f64,
        /// To here.
        to_m: f64,
    },
    /// Somebody stands where buses stop.
    StopBlocked {
        /// The stop point.
        stop: StopPointId,
    },
    /// A loop says something else than what is true.
    DetectorFailed {
        /// At which intersection.
        intersection: IntersectionId,
        /// Which.
        detector: DetectorId,
        /// What it says.
        says: FailedDetector,
    },
}

/// What a loop says that has failed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FailedDetector {
    /// Nothing.
    Silent,
    /// Always occupied.
    Stuck,
    /// Occupied and free in turn, a second each.
    Flickers,
}

/// Flows are numbered in twelve bits of a vehicle's number.
pub(crate) const MAX_FLOWS: usize = 4_096;
/// Vehicles of one flow, and bus trips, are numbered in sixteen bits of a vehicle's number.
pub(crate) const MAX_PER_SOURCE: usize = 65_536;

//! Who wants to go where, and the check that they can.

use crate::map::Map;
use crate::{VehicleKind, WorldError};
use roadnet::{ApproachId, IntersectionId, LaneId, LaneKind, RoadNetwork, StopPointId};
use std::collections::BTreeSet;

/// All demand. Each flow and trip draws from random streams of its own, numbered by its place
/// in its list: what is appended leaves the others as they were.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Demand {
    /// Cars.
    pub flows: Vec<Flow>,
    /// Buses.
    pub buses: Vec<BusTrip>,
    /// Pedestrians.
    pub pedestrians: Vec<PedestrianFlow>,
}

/// Cars from approach to approach.
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

/// How arrivals are spread over time.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Arrivals {
    /// Independent of each other.
    #[default]
    Poisson,
    /// At equal intervals, the first after half of one.
    Uniform,
}

/// One bus of a service journey.
#[derive(Clone, PartialEq, Debug)]
pub struct BusTrip {
    /// ServiceJourney, unique.
    pub journey: String,
    /// Line.
    pub line: String,
    /// At which intersection.
    pub intersection: IntersectionId,
    /// Where it comes from.
    pub from: ApproachId,
    /// Where it goes.
    pub to: ApproachId,
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

impl Demand {
    /// Adds to `errors` all that is wrong with it on this network.
    pub(crate) fn check(&self, network: &RoadNetwork, map: &Map, errors: &mut Vec<WorldError>) {
        for (what, count, limit) in [
            ("flows", self.flows.len(), MAX_FLOWS),
            ("bus trips", self.buses.len(), MAX_PER_SOURCE),
            ("pedestrian flows", self.pedestrians.len(), MAX_FLOWS),
        ] {
            if count > limit {
                errors.push(WorldError::TooMany { what, count, limit });
            }
        }
        for (index, f) in self.flows.iter().enumerate() {
            let what = "flow";
            check_period(what, index, f.begin_s, f.end_s, f.veh_per_h, errors);
            let (from, to) = (f.from, f.to);
            if known(network, what, index, f.intersection, errors)
                && map.paths_for(VehicleKind::Car, f.intersection, from, to).next().is_none()
            {
                let intersection = f.intersection;
                errors.push(WorldError::NoConnection { what, index, intersection, from, to });
            }
        }
        let mut journeys = BTreeSet::new();
        for (index, b) in self.buses.iter().enumerate() {
            if !journeys.insert(b.journey.as_str()) {
                let journey = b.journey.clone();
                errors.push(WorldError::DuplicateJourney { index, journey });
            }
            check_bus(index, b, network, map, errors);
        }
        for (index, p) in self.pedestrians.iter().enumerate() {
            let what = "pedestrian flow";
            check_period(what, index, p.begin_s, p.end_s, p.ped_per_h, errors);
            let (intersection, crosswalk) = (p.intersection, p.crosswalk);
            if known(network, what, index, intersection, errors) {
                let lane = network.intersection(intersection).and_then(|i| i.lane(crosswalk));
                if lane.is_none_or(|l| l.kind != LaneKind::Crosswalk) {
                    errors.push(WorldError::NoCrosswalk { index, intersection, crosswalk });
                }
            }
        }
    }
}

fn known(
    network: &RoadNetwork,
    what: &'static str,
    index: usize,
    intersection: IntersectionId,
    errors: &mut Vec<WorldError>,
) -> bool {
    let there = network.intersection(intersection).is_some();
    if !there {
        errors.push(WorldError::UnknownIntersection { what, index, intersection });
    }
    there
}

fn check_period(
    what: &'static str,
    index: usize,
    begin_s: f64,
    end_s: f64,
    per_h: f64,
    errors: &mut Vec<WorldError>,
) {
    let mut check = |ok: bool, field, value, expected| {
        if !ok {
            errors.push(WorldError::Value { what, index, field, value, expected });
        }
    };
    check((0.0..=MAX_TIME_S).contains(&begin_s), "begin", begin_s, "0 s to one year");
    check((0.0..=MAX_TIME_S).contains(&end_s), "end", end_s, "0 s to one year");
    check(end_s.is_nan() || begin_s.is_nan() || end_s >= begin_s, "end", end_s, "after begin");
    check((0.0..=MAX_PER_H).contains(&per_h), "rate", per_h, "0 to 20,000 per hour");
    let expected = (end_s - begin_s) / 3_600.0 * per_h;
    let room = expected.is_nan() || expected <= MAX_PER_SOURCE as f64 * 0.9;
    check(room, "total", expected, "at most 58,982 of one flow (split it by time)");
}

fn check_bus(
    index: usize,
    b: &BusTrip,
    network: &RoadNetwork,
    map: &Map,
    errors: &mut Vec<WorldError>,
) {
    let what = "bus trip";
    let mut check = |ok: bool, field, value, expected| {
        if !ok {
            errors.push(WorldError::Value { what, index, field, value, expected });
        }
    };
    check((0.0..=MAX_TIME_S).contains(&b.enters_s), "enters", b.enters_s, "0 s to one year");
    check((-86_400.0..=86_400.0).contains(&b.lateness_s), "lateness", b.lateness_s, "within a day");
    for c in &b.calls {
        check((0.0..=3_600.0).contains(&c.dwell_s), "dwell", c.dwell_s, "0 to 3,600 s");
    }
    if b.calls.len() > MAX_CALLS {
        let (what, count, limit) = ("calls of a bus trip", b.calls.len(), MAX_CALLS);
        errors.push(WorldError::TooMany { what, count, limit });
    }
    if !known(network, what, index, b.intersection, errors) {
        return;
    }
    let (intersection, from, to) = (b.intersection, b.from, b.to);
    if map.paths_for(VehicleKind::Bus, intersection, from, to).next().is_none() {
        errors.push(WorldError::NoConnection { what, index, intersection, from, to });
        return;
    }
    let before = errors.len();
    for c in &b.calls {
        if network.stop_point(&c.stop).is_none() {
            let (journey, stop) = (b.journey.clone(), c.stop.clone());
            errors.push(WorldError::UnknownStop { index, journey, stop });
        }
    }
    let passes = |p| map.halts(network, p, &b.calls).is_some();
    if errors.len() == before
        && !map.paths_for(VehicleKind::Bus, intersection, from, to).any(passes)
    {
        let stops: Vec<&str> = b.calls.iter().map(|c| c.stop.0.as_str()).collect();
        let (journey, missed) = (b.journey.clone(), stops.join(", "));
        errors.push(WorldError::OffRoute { index, journey, missed });
    }
}

/// Flows are numbered in twelve bits of a vehicle's number.
pub(crate) const MAX_FLOWS: usize = 4_096;
/// Vehicles of one flow, and bus trips, are numbered in sixteen bits of a vehicle's number.
pub(crate) const MAX_PER_SOURCE: usize = 65_536;
/// More calls than this don't fit between the ends of one intersection's lanes.
const MAX_CALLS: usize = 16;
/// One year: beyond it a flow's times lose sub-millisecond precision for nothing.
const MAX_TIME_S: f64 = 31_536_000.0;
/// Ten lanes of saturated flow.
const MAX_PER_H: f64 = 20_000.0;

//! The check that a demand can be met on a network.

use super::{Arrivals, BusTrip, Demand, Incident, IncidentKind, MAX_FLOWS, MAX_PER_SOURCE, OdFlow};
use crate::halts::places;
use crate::ways::{Ways, user};
use crate::{VehicleKind, WorldError};
use roadnet::streets::NetworkStreets;
use roadnet::{ApproachRef, IntersectionId, LaneKind, RoadNetwork};
use std::collections::BTreeSet;

/// What a demand is held against.
struct Check<'n, 'e> {
    network: &'n RoadNetwork,
    net: &'n NetworkStreets,
    ways: &'n mut Ways,
    errors: &'e mut Vec<WorldError>,
}

impl Demand {
    /// Adds to `errors` all that is wrong with it on this network.
    pub(crate) fn check(
        &self,
        network: &RoadNetwork,
        net: &NetworkStreets,
        ways: &mut Ways,
        errors: &mut Vec<WorldError>,
    ) {
        for (what, count, limit) in [
            ("flows", self.flows.len() + self.od.len(), MAX_FLOWS),
            ("bus trips", self.buses.len(), MAX_PER_SOURCE),
            ("trips", self.trips.len(), MAX_PER_SOURCE),
            ("pedestrian flows", self.pedestrians.len(), MAX_FLOWS),
            ("incidents", self.incidents.len(), MAX_FLOWS),
        ] {
            if count > limit {
                errors.push(WorldError::TooMany { what, count, limit });
            }
        }
        let mut check = Check { network, net, ways, errors };
        let Self { mix, .. } = self;
        check.range("mix", 0, "trucks", mix.trucks, (0.0, 1.0), "0 to 1");
        check.range("mix", 0, "bicycles", mix.bicycles, (0.0, 1.0 - mix.trucks), "0 to the rest");
        check.flows(self);
        for (index, o) in self.od.iter().enumerate() {
            check.od(index, o);
        }
        for (index, t) in self.trips.iter().enumerate() {
            check.range("trip", index, "depart", t.depart_s, (0.0, MAX_TIME_S), "0 s to one year");
            check.way("trip", index, t.kind, t.from, t.to);
        }
        let mut journeys = BTreeSet::new();
        for (index, b) in self.buses.iter().enumerate() {
            if !journeys.insert(b.journey.as_str()) {
                let journey = b.journey.clone();
                check.errors.push(WorldError::DuplicateJourney { index, journey });
            }
            check.bus(index, b);
        }
        check.pedestrians(self);
        for (index, i) in self.incidents.iter().enumerate() {
            check.incident(index, i);
        }
    }
}

impl Check<'_, '_> {
    fn range(
        &mut self,
        what: &'static str,
        index: usize,
        field: &'static str,
        value: f64,
        (low, high): (f64, f64),
        expected: &'static str,
    ) {
        if !(low..=high).contains(&value) {
            self.errors.push(WorldError::Value { what, index, field, value, expected });
        }
    }

    fn known(&mut self, what: &'static str, index: usize, intersection: IntersectionId) -> bool {
        let there = self.network.intersection(intersection).is_some();
        if !there {
            self.errors.push(WorldError::UnknownIntersection { what, index, intersection });
        }
        there
    }

    fn period(&mut self, what: &'static str, index: usize, (begin_s, end_s): (f64, f64)) {
        self.range(what, index, "begin", begin_s, (0.0, MAX_TIME_S), "0 s to one year");
        self.range(what, index, "end", end_s, (0.0, MAX_TIME_S), "0 s to one year");
        if end_s < begin_s {
            let (field, value, expected) = ("end", end_s, "after begin");
            self.errors.push(WorldError::Value { what, index, field, value, expected });
        }
    }

    fn rate(&mut self, what: &'static str, index: usize, (begin_s, end_s): (f64, f64), per_h: f64) {
        self.range(what, index, "rate", per_h, (0.0, MAX_PER_H), "0 to 20,000 per hour");
        let value = (end_s - begin_s) / 3_600.0 * per_h;
        if value > MAX_PER_SOURCE as f64 * 0.9 {
            let (field, expected) = ("total", "at most 58,982 of one flow (split it by time)");
            self.errors.push(WorldError::Value { what, index, field, value, expected });
        }
    }

    fn arrivals(&mut self, what: &'static str, index: usize, arrivals: Arrivals) {
        if let Arrivals::Platoon { size, headway_s } = arrivals {
            let size = f64::from(size);
            self.range(what, index, "platoon size", size, (1.0, 100.0), "1 to 100");
            let headway = "0.5 to 60 s";
            self.range(what, index, "platoon headway", headway_s, (0.5, 60.0), headway);
        }
    }

    fn flows(&mut self, demand: &Demand) {
        for (index, f) in demand.flows.iter().enumerate() {
            let what = "flow";
            self.period(what, index, (f.begin_s, f.end_s));
            self.rate(what, index, (f.begin_s, f.end_s), f.veh_per_h);
            self.arrivals(what, index, f.arrivals);
            if !self.known(what, index, f.intersection) {
                continue;
            }
            let car = user(VehicleKind::Car);
            if self.ways.turn(car, f.origin(), f.destination(), |_| 0).is_none() {
                let (intersection, from, to) = (f.intersection, f.from, f.to);
                let no = WorldError::NoConnection { what, index, intersection, from, to };
                self.errors.push(no);
            }
        }
    }

    fn od(&mut self, index: usize, o: &OdFlow) {
        let what = "origin-destination flow";
        self.period(what, index, (o.begin_s, o.end_s));
        self.rate(what, index, (o.begin_s, o.end_s), o.veh_per_h);
        self.arrivals(what, index, o.arrivals);
        self.way(what, index, VehicleKind::Car, o.from, o.to);
    }

    /// Whether there is a way from an end of the network to another.
    fn way(
        &mut self,
        what: &'static str,
        index: usize,
        kind: VehicleKind,
        from: ApproachRef,
        to: ApproachRef,
    ) {
        let known = [from, to].map(|a| self.known(what, index, a.intersection));
        if known == [true, true] && self.ways.fastest(user(kind), from, &[], to).is_none() {
            self.errors.push(WorldError::NoWay { what, index, from, to });
        }
    }

    fn bus(&mut self, index: usize, b: &BusTrip) {
        let what = "bus trip";
        self.range(what, index, "enters", b.enters_s, (0.0, MAX_TIME_S), "0 s to one year");
        let day = 86_400.0;
        self.range(what, index, "lateness", b.lateness_s, (-day, day), "within a day");
        for c in &b.calls {
            self.range(what, index, "dwell", c.dwell_s, (0.0, 3_600.0), "0 to 3,600 s");
        }
        if b.calls.len() > MAX_CALLS {
            let (what, count, limit) = ("calls of a bus trip", b.calls.len(), MAX_CALLS);
            self.errors.push(WorldError::TooMany { what, count, limit });
        }
        let known = [b.from, b.to].map(|a| self.known(what, index, a.intersection));
        if known != [true, true] {
            return;
        }
        if self.ways.fastest(user(b.kind), b.from, &[], b.to).is_none() {
            self.errors.push(WorldError::NoWay { what, index, from: b.from, to: b.to });
            return;
        }
        let before = self.errors.len();
        for c in &b.calls {
            if self.network.stop_point(&c.stop).is_none() {
                let (journey, stop) = (b.journey.clone(), c.stop.clone());
                self.errors.push(WorldError::UnknownStop { index, journey, stop });
            }
        }
        let way = places(self.network, self.net, self.ways, b);
        if self.errors.len() == before && way.is_none() {
            let stops: Vec<&str> = b.calls.iter().map(|c| c.stop.0.as_str()).collect();
            let (journey, missed) = (b.journey.clone(), stops.join(", "));
            self.errors.push(WorldError::OffRoute { index, journey, missed });
        }
    }

    fn pedestrians(&mut self, demand: &Demand) {
        for (index, p) in demand.pedestrians.iter().enumerate() {
            let what = "pedestrian flow";
            self.period(what, index, (p.begin_s, p.end_s));
            self.rate(what, index, (p.begin_s, p.end_s), p.ped_per_h);
            let (intersection, crosswalk) = (p.intersection, p.crosswalk);
            if self.known(what, index, intersection) {
                let i = self.network.intersection(intersection);
                let lane = i.and_then(|i| i.lane(crosswalk));
                if lane.is_none_or(|l| l.kind != LaneKind::Crosswalk) {
                    let no = WorldError::NoCrosswalk { index, intersection, crosswalk };
                    self.errors.push(no);
                }
            }
        }
    }

    fn incident(&mut self, index: usize, i: &Incident) {
        let what = "incident";
        self.period(what, index, (i.begin_s, i.end_s));
        let there = match &i.what {
            IncidentKind::LaneClosed { lane, from_m, to_m } => {
                let length_m = self.network.lane(*lane).map_or(0.0, |l| l.1.centreline.length_m());
                let on = (0.0..=length_m).contains(from_m) && (*from_m..=length_m).contains(to_m);
                on && self.net.place(*lane).is_some()
            }
            IncidentKind::StopBlocked { stop } => self.network.stop_point(stop).is_some(),
            IncidentKind::DetectorFailed { intersection, detector, .. } => {
                let i = self.network.intersection(*intersection);
                i.is_some_and(|i| i.detector(*detector).is_some())
            }
        };
        if !there {
            self.errors.push(WorldError::NoPlace { index });
        }
    }
}

/// More calls than this no journey through a town has.
const MAX_CALLS: usize = 256;
/// One year: beyond it a flow's times lose sub-millisecond precision for nothing.
const MAX_TIME_S: f64 = 31_536_000.0;
/// Ten lanes of saturated flow.
const MAX_PER_H: f64 = 20_000.0;

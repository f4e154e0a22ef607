//! One vehicle's journey: its record as it goes on, and what stays in the memory of its units.

use crate::solo::Alone;
use crate::traffic::{At, Class, PassEvent, TripHalt};
use crate::{BusTrip, Call, Demand, Passage, VehicleId, VehicleKind, VehicleRecord};
use roadnet::streets::{NetworkStreets, StreetConnectionIndex, StreetLaneIndex, Streets};
use roadnet::{ApproachId, IntersectionId, RoadNetwork};

#[derive(Clone, Debug)]
pub(crate) struct Journey {
    pub record: VehicleRecord,
    /// Its place among the buses of the demand.
    pub bus: Option<usize>,
    /// When within a tenth of a second it checks whether to send, milliseconds.
    pub first_cam_ms: u64,
    halts: Vec<TripHalt>,
    /// The turns that are still to come, the next one last.
    to_come: Vec<(IntersectionId, ApproachId, ApproachId)>,
    taken: Vec<StreetConnectionIndex>,
    /// Halts made so far.
    pub made: usize,
}

type Turns = Vec<(IntersectionId, ApproachId, ApproachId)>;

impl Journey {
    pub(super) fn new(
        (id, scheduled_s): (VehicleId, f64),
        (kind, speed_factor, equipped): (VehicleKind, f64, bool),
        bus: Option<(usize, &BusTrip)>,
        first_cam_ms: u64,
        (halts, mut to_come): (Vec<TripHalt>, Turns),
    ) -> Self {
        to_come.reverse();
        let record = VehicleRecord {
            id,
            kind,
            journey: bus.map(|(_, b)| b.journey.clone()),
            line: bus.map(|(_, b)| b.line.clone()),
            lateness_s: bus.map_or(0.0, |(_, b)| b.lateness_s),
            equipped,
            speed_factor,
            passages: Vec::new(),
            scheduled_s,
            inserted_s: None,
            left_s: None,
            free_flow_s: 0.0,
            stops: 0,
            stopped_s: 0.0,
            delay_s: 0.0,
            fuel_ml: 0.0,
            driven_m: 0.0,
            turned_away: false,
        };
        let bus = bus.map(|(n, _)| n);
        let taken = Vec::new();
        let mut it = Self { record, bus, first_cam_ms, halts, to_come, taken, made: 0 };
        it.go_on(scheduled_s);
        it
    }

    /// On to the next intersection.
    fn go_on(&mut self, since_s: f64) {
        if let Some((intersection, from, to)) = self.to_come.pop() {
            self.record.passages.push(Passage {
                intersection,
                from,
                to,
                by: None,
                since_s,
                stops: 0,
                passed_line_s: None,
                delay_s: 0.0,
            });
        }
    }

    /// Its stops before the last intersection that it has passed.
    fn stops_before(&self) -> u32 {
        self.record.passages.iter().map(|p| p.stops).sum()
    }

    /// Its front passed the stop line before a connection.
    pub(super) fn pass(&mut self, net: &NetworkStreets, network: &RoadNetwork, e: PassEvent) {
        let (index, at_s) = (StreetConnectionIndex(e.connection), e.at_s);
        self.taken.push(index);
        let (at, id) = net.connection(index);
        let Some(i) = network.intersection(at) else { return };
        let Some(c) = i.connection(id) else { return };
        let approach = |lane| i.lane(lane).map_or(ApproachId(0), |l| l.approach);
        let before = self.record.passages.pop_if(|p| p.passed_line_s.is_none());
        let last_s = self.record.passages.last().and_then(|p| p.passed_line_s);
        // Who has taken another way comes where it wasn't expected.
        self.record.passages.push(Passage {
            intersection: at,
            from: approach(c.from),
            to: approach(c.to),
            by: Some((c.from, id)),
            stops: e.stops - self.stops_before(),
            since_s: before.map(|p| p.since_s).or(last_s).unwrap_or(self.record.scheduled_s),
            passed_line_s: Some(at_s),
            delay_s: 0.0,
        });
        let to = net.streets.connections()[index.at()].to;
        if net.streets.road_end(net.streets.road_of(to)).is_some() {
            self.go_on(at_s);
        }
    }

    /// The call that is one of its halts.
    pub(super) fn call<'d>(
        &self,
        demand: &'d Demand,
        halt: u32,
    ) -> Option<(&'d BusTrip, &'d Call)> {
        let bus = demand.buses.get(self.bus?)?;
        Some((bus, bus.calls.get(halt as usize)?))
    }

    /// The same alone on the road, as far as `until`.
    pub(super) fn alone<'a>(
        &'a self,
        streets: &'a Streets,
        class: &'a Class,
        record: &VehicleRecord,
        (step_s, until): (f64, Option<(At, f64)>),
    ) -> Alone<'a> {
        let first = match (self.taken.first(), until) {
            (Some(c), _) => streets.connections()[c.at()].from,
            (None, Some((At::Lane(lane), _))) => lane,
            (None, _) => StreetLaneIndex(0),
        };
        Alone {
            streets,
            class,
            factor: record.speed_factor,
            step_s,
            scheduled_s: record.scheduled_s,
            first,
            taken: &self.taken,
            halts: if until.is_some() { &self.halts[..self.made] } else { &self.halts },
            until,
        }
    }
}

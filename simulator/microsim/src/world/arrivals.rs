//! How vehicles come into the world: whose time has come in a step, and where they want to go.

use super::World;
use super::journey::Journey;
use crate::demand::{MAX_FLOWS, MAX_PER_SOURCE};
use crate::halts::places;
use crate::random::{ArrivalStream, Draws, FLOWS, Traits};
use crate::traffic::{TrafficTrip, TripHalt};
use crate::ways::{Ways, user};
use crate::{Demand, VehicleId, VehicleKind};
use roadnet::streets::RoadIndex;

/// The demand that is still to come.
#[derive(Clone, Debug)]
pub(super) struct Arrivals {
    pub seed: u64,
    /// Flows, and origin-destination flows behind them.
    flows: Vec<FlowState>,
    /// Buses and single trips by time, the next one last.
    trips: Vec<(f64, Source)>,
    /// Who comes in this step.
    coming: Vec<Arrival>,
}

#[derive(Clone, Debug)]
struct FlowState {
    source: Source,
    arrivals: ArrivalStream,
    count: u32,
}

#[derive(Clone, Copy, Debug)]
struct Arrival {
    at_s: f64,
    id: VehicleId,
    source: Source,
}

/// Where a vehicle comes from: the place in a list of the demand.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Source {
    Flow(usize),
    Od(usize),
    Bus(usize),
    Trip(usize),
}

/// What a vehicle is to do.
struct Plan {
    kind: VehicleKind,
    route: Vec<RoadIndex>,
    halts: Vec<TripHalt>,
}

impl Arrivals {
    pub(super) fn new(demand: &Demand, ways: &Ways, seed: u64) -> Self {
        let mut flows = Vec::new();
        for (n, f) in demand.flows.iter().enumerate() {
            // Where a link leads to them, flows say how vehicles turn.
            if !ways.is_fed(f.origin()) {
                let period = (f.begin_s, f.end_s);
                let arrivals =
                    ArrivalStream::new((seed, FLOWS | n as u64), f.arrivals, period, f.veh_per_h);
                flows.push(FlowState { source: Source::Flow(n), arrivals, count: 0 });
            }
        }
        for (n, o) in demand.od.iter().enumerate() {
            let stream = FLOWS | (demand.flows.len() + n) as u64;
            let period = (o.begin_s, o.end_s);
            let arrivals = ArrivalStream::new((seed, stream), o.arrivals, period, o.veh_per_h);
            flows.push(FlowState { source: Source::Od(n), arrivals, count: 0 });
        }
        let buses = demand.buses.iter().enumerate().map(|(n, b)| (b.enters_s, Source::Bus(n)));
        let single = demand.trips.iter().enumerate().map(|(n, t)| (t.depart_s, Source::Trip(n)));
        let mut trips: Vec<(f64, Source)> = buses.chain(single).collect();
        trips.sort_by(|a, b| b.0.total_cmp(&a.0).then(b.1.cmp(&a.1)));
        Self { seed, flows, trips, coming: Vec::new() }
    }

    /// Fills `coming` with those whose time is before `until_s`, in order of time.
    fn collect(&mut self, until_s: f64, of_flows: usize) {
        self.coming.clear();
        for flow in &mut self.flows {
            let number = match flow.source {
                Source::Od(n) => of_flows + n,
                Source::Flow(n) | Source::Bus(n) | Source::Trip(n) => n,
            };
            while (flow.count as usize) < MAX_PER_SOURCE
                && let Some(at_s) = flow.arrivals.next_before(until_s)
            {
                let id = VehicleId(((number as u32) << 16) | flow.count);
                flow.count += 1;
                self.coming.push(Arrival { at_s, id, source: flow.source });
            }
        }
        while let Some((at_s, source)) = self.trips.pop_if(|t| t.0 < until_s) {
            let id = match source {
                Source::Trip(n) => VehicleId(((MAX_FLOWS as u32 + 1) << 16) | n as u32),
                Source::Bus(n) | Source::Flow(n) | Source::Od(n) => {
                    VehicleId(((MAX_FLOWS as u32) << 16) | n as u32)
                }
            };
            self.coming.push(Arrival { at_s, id, source });
        }
        self.coming.sort_unstable_by(|a, b| a.at_s.total_cmp(&b.at_s).then(a.id.cmp(&b.id)));
    }
}

impl World {
    /// Vehicles whose time comes in this step begin their trips.
    pub(super) fn come(&mut self) {
        self.arrivals.collect(self.clock.next_s(), self.demand.flows.len());
        for n in 0..self.arrivals.coming.len() {
            let arrival = self.arrivals.coming[n];
            let inside = self.traffic.counts().running() + self.traffic.counts().waiting;
            let plan = (inside < MAX_VEHICLES).then(|| self.plan(arrival)).flatten();
            let Some(plan) = plan else {
                self.counts.scheduled += 1;
                self.counts.turned_away += 1;
                continue;
            };
            self.begin(arrival, plan);
        }
    }

    fn begin(&mut self, arrival: Arrival, plan: Plan) {
        let traits = Traits::draw(self.arrivals.seed, arrival.id);
        let Plan { kind, route, halts } = plan;
        let equipped = kind.is_public_transport()
            || kind == VehicleKind::Emergency
            || traits.equipment < self.params.penetration;
        let trip = TrafficTrip {
            halts,
            ..TrafficTrip::new(arrival.id.0, arrival.at_s, kind.place(), route.clone())
        };
        let bus = match arrival.source {
            Source::Bus(n) => Some(n),
            _ => None,
        };
        if self.traffic.add(&trip).is_err() {
            self.counts.scheduled += 1;
            self.counts.turned_away += 1;
            return;
        }
        let (mean, sd) = self.params.speed_factors(kind);
        let factor = mean + sd * traits.haste;
        let movements: Vec<_> = self.ways.movements(&route).collect();
        let journey = Journey::new(
            (arrival.id, arrival.at_s),
            (kind, factor, equipped),
            bus.map(|n| (n, &self.demand.buses[n])),
            traits.first_cam_ms,
            (trip.halts, movements),
        );
        self.journeys.push(journey);
    }

    /// Where a vehicle goes, if there is a way.
    fn plan(&mut self, arrival: Arrival) -> Option<Plan> {
        let mut draws = Draws::of(self.arrivals.seed, arrival.id);
        let demand = self.demand.clone();
        let none = Vec::new();
        match arrival.source {
            Source::Flow(n) => {
                let kind = self.draw_kind(&mut draws);
                let f = &demand.flows[n];
                let turn = |user| {
                    self.ways
                        .turn(user, f.origin(), f.destination(), |r| self.traffic.waiting_at(r))
                };
                // A bicycle on a road without room for it is a car after all.
                let (kind, turn) = match turn(user(kind)) {
                    Some(turn) => (kind, turn),
                    None => (VehicleKind::Car, turn(user(VehicleKind::Car))?),
                };
                let route = self.ways.wander(user(kind), turn, arrival.at_s, &mut draws);
                Some(Plan { kind, route, halts: none })
            }
            Source::Od(n) => {
                let kind = self.draw_kind(&mut draws);
                let o = &demand.od[n];
                let kind = [kind, VehicleKind::Car]
                    .into_iter()
                    .find(|k| self.ways.fastest(user(*k), o.from, &[], o.to).is_some())?;
                let route = self.ways.fastest(user(kind), o.from, &[], o.to)?.to_vec();
                Some(Plan { kind, route, halts: none })
            }
            Source::Trip(n) => {
                let t = &demand.trips[n];
                let route = self.ways.fastest(user(t.kind), t.from, &[], t.to)?.to_vec();
                Some(Plan { kind: t.kind, route, halts: none })
            }
            Source::Bus(n) => {
                let b = &demand.buses[n];
                let (route, halts) = places(&self.network, &self.net, &mut self.ways, b)?;
                Some(Plan { kind: b.kind, route: route.to_vec(), halts })
            }
        }
    }

    fn draw_kind(&self, draws: &mut Draws) -> VehicleKind {
        let (mix, u) = (self.demand.mix, draws.unit());
        if u < mix.trucks {
            VehicleKind::Truck
        } else if u < mix.trucks + mix.bicycles {
            VehicleKind::Bicycle
        } else {
            VehicleKind::Car
        }
    }
}

/// Vehicles in the world at once: 100,000 take some 60 MB.
const MAX_VEHICLES: u64 = 100_000;

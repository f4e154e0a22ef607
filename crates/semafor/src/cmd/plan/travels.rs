//! Who drives over which roads, from any kind of demand.

use control::plan::{Travel, Walk};
use roadnet::streets::{NetworkStreets, RoadIndex, StreetLaneIndex, Streets, Users, WayFinder};
use roadnet::{ApproachRef, Intersection, LaneKind, LaneRef, Turn, zones_between};
use scenario::sumo::StreetDemand;
use scenario::{BusTrip, Demand, PedestrianFlow, Scenario, VehicleKind};
use std::collections::BTreeMap;

/// From when until when there are departures, seconds.
pub(super) fn departures(demand: &StreetDemand) -> (f64, f64) {
    let first = demand.trips.first().map_or(0.0, |t| t.depart_s);
    let last = demand.trips.last().map_or(0.0, |t| t.depart_s);
    (first, last.max(first + LEAST_PERIOD_S))
}

/// SUMO's trips that begin within a window, seconds; those that go the same way are one travel.
pub(super) fn of_streets(
    streets: &Streets,
    demand: &StreetDemand,
    (from_s, to_s): (f64, f64),
) -> Vec<Travel> {
    let period_s = (to_s - from_s).max(1.0);
    let mut found: BTreeMap<(Vec<RoadIndex>, Users), Vec<f64>> = BTreeMap::new();
    let mut buses = Vec::new();
    let inside = |at_s: f64| from_s <= at_s && at_s <= to_s;
    for trip in demand.trips.iter().filter(|t| inside(t.depart_s)) {
        let user = demand.vehicles[trip.vehicle as usize].user;
        let bus = user == Users::BUS || user == Users::TRAM;
        if bus {
            let halts = trip.stops.iter().map(|s| (streets.road_of(s.lane), s.duration_s));
            buses.push((trip.route.clone(), user, halts.collect::<Vec<_>>()));
        } else {
            found.entry((trip.route.clone(), user)).or_default().push(trip.depart_s);
        }
    }
    let per_hour = 3_600.0 / period_s;
    let cars = found.into_iter().map(|((roads, user), trips)| Travel {
        roads,
        user,
        veh_per_h: trips.len() as f64 * per_hour,
        bus: false,
        halts: Vec::new(),
    });
    let buses = buses.into_iter().map(|(roads, user, halts)| Travel {
        roads,
        user,
        veh_per_h: per_hour,
        bus: true,
        halts,
    });
    cars.chain(buses).collect()
}

/// A scenario's flows, ways and lines within a window of its time, seconds.
pub(super) fn of_scenario(
    scenario: &Scenario,
    net: &NetworkStreets,
    window: (f64, f64),
) -> Vec<Travel> {
    let demand = scenario.demand(1);
    let mut ways = Ways { net, demand: &demand, window, travels: Vec::new() };
    ways.flows();
    ways.between_ends();
    ways.lines();
    ways.travels
}

/// The share of a window in which something is.
pub(super) fn share((from, to): (f64, f64), (begin_s, end_s): (f64, f64)) -> f64 {
    (end_s.min(to) - begin_s.max(from)).max(0.0) / (to - from).max(1.0)
}

/// People over a crossing with a signal, for a share of the time, and who turns over it.
pub(super) fn walk(i: &Intersection, flow: &PedestrianFlow, share: f64) -> Option<Walk> {
    let crossing = i.connections_from(flow.lane).find(|c| c.kind == LaneKind::Crosswalk)?;
    let over = i
        .connections()
        .iter()
        .filter(|c| c.kind != LaneKind::Crosswalk && !zones_between(c, crossing).is_empty());
    Some(Walk {
        intersection: i.id(),
        group: crossing.signal_group?,
        ped_per_h: flow.ped_per_h * share,
        crossing_s: crossing.path.length_m() / WALKING_MPS,
        turns: over.filter_map(|c| Some((c.signal_group?, c.turn))).collect(),
    })
}

struct Ways<'a> {
    net: &'a NetworkStreets,
    demand: &'a Demand,
    window: (f64, f64),
    travels: Vec<Travel>,
}

impl Ways<'_> {
    fn share(&self, begin_s: f64, end_s: f64) -> f64 {
        share(self.window, (begin_s, end_s))
    }

    /// Flows from where vehicles come into the network, on by the ratios of the flows that they
    /// meet there.
    fn flows(&mut self) {
        for f in &self.demand.flows {
            let from = ApproachRef { intersection: f.intersection, approach: f.from };
            let to = ApproachRef { intersection: f.intersection, approach: f.to };
            let veh_per_h = f.veh_per_h * self.share(f.begin_s, f.end_s);
            let entries = self.net.entries(from);
            if veh_per_h <= 0.0 || entries.iter().any(|r| self.net.is_joined(*r)) {
                continue;
            }
            let streets = &self.net.streets;
            let pairs =
                entries.iter().flat_map(|a| self.net.exits(to).iter().map(move |b| (*a, *b)));
            let pairs: Vec<_> =
                pairs.filter(|(a, b)| streets.lanes_towards(*a, *b, Users::CAR) != 0).collect();
            let each = veh_per_h / pairs.len().max(1) as f64;
            for (a, b) in pairs {
                self.wander(vec![a, b], each);
            }
        }
    }

    /// All ways on from the last road, each with its share.
    fn wander(&mut self, way: Vec<RoadIndex>, veh_per_h: f64) {
        let mut open = vec![(way, veh_per_h)];
        while let Some((way, veh_per_h)) = open.pop() {
            let next = match way.last() {
                Some(last) if way.len() < MAX_ROADS => self.turns(*last),
                _ => Vec::new(),
            };
            let total: f64 = next.iter().map(|(share, _)| share).sum();
            // What is hardly anybody goes where most go.
            let few = veh_per_h < FEW_VEH_PER_H;
            let most = next.iter().max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, to)| *to);
            if next.is_empty() {
                self.add(way, Users::CAR, veh_per_h, false, Vec::new());
            } else if let (true, Some(to)) = (few, most) {
                open.push(([way, vec![to]].concat(), veh_per_h));
            } else {
                for (share, to) in next.iter().filter(|(share, _)| *share > 0.0) {
                    open.push(([way.clone(), vec![*to]].concat(), veh_per_h * share / total));
                }
            }
        }
    }

    /// Where those on a road go at its end: as the flows there, or straight on.
    fn turns(&self, road: RoadIndex) -> Vec<(f64, RoadIndex)> {
        let streets = &self.net.streets;
        let leads = |to: &RoadIndex| streets.lanes_towards(road, *to, Users::CAR) != 0;
        let Some(approach) = self.net.entry_of(road) else { return Vec::new() };
        let mut turns: Vec<(f64, RoadIndex)> = Vec::new();
        for f in &self.demand.flows {
            if (f.intersection, f.from) != (approach.intersection, approach.approach) {
                continue;
            }
            let to = ApproachRef { intersection: f.intersection, approach: f.to };
            let rate = f.veh_per_h * self.share(f.begin_s, f.end_s);
            let exit = self.net.exits(to).iter().copied().find(leads);
            turns.extend(exit.filter(|_| rate > 0.0).map(|road| (rate, road)));
        }
        if !turns.is_empty() {
            return turns;
        }
        let straight = |to: &RoadIndex| {
            streets.lanes_of(road).any(|lane| {
                let out = streets.out_of(StreetLaneIndex(lane as u32)).iter();
                let mut out = out.map(|c| &streets.connections()[c.at()]);
                out.any(|c| streets.road_of(c.to) == *to && c.turn == Turn::Straight)
            })
        };
        let exits = streets.exits(road).iter().map(|e| e.to).filter(leads);
        exits.min_by_key(|to| (!straight(to), *to)).map(|to| (1.0, to)).into_iter().collect()
    }

    /// Flows and trips from one end of the network to another, on the fastest way.
    fn between_ends(&mut self) {
        let mut finders: BTreeMap<Users, WayFinder> = BTreeMap::new();
        let hours = (self.window.1 - self.window.0).max(1.0) / 3_600.0;
        let inside = |at_s: f64| self.window.0 <= at_s && at_s < self.window.1;
        let flows = self
            .demand
            .od_flows
            .iter()
            .map(|o| (Users::CAR, o.from, o.to, o.veh_per_h * self.share(o.begin_s, o.end_s)));
        let trips = self.demand.trips.iter().filter(|t| inside(t.depart_s)).map(|t| {
            let user = match t.kind {
                VehicleKind::Bicycle => Users::BICYCLE,
                VehicleKind::Emergency => Users::BUS,
                VehicleKind::Car | VehicleKind::Truck => Users::CAR,
            };
            (user, t.from, t.to, 1.0 / hours)
        });
        let all: Vec<_> = flows.chain(trips).collect();
        for (user, from, to, veh_per_h) in all {
            let finder =
                finders.entry(user).or_insert_with(|| WayFinder::new(&self.net.streets, user));
            let ends = self.net.entries(from).iter();
            let ends = ends.flat_map(|a| self.net.exits(to).iter().map(move |b| (*a, *b)));
            let ways: Vec<Vec<RoadIndex>> = ends.filter_map(|(a, b)| finder.way(a, b)).collect();
            if let Some(way) = ways.into_iter().min_by_key(Vec::len) {
                self.add(way, user, veh_per_h, false, Vec::new());
            }
        }
    }

    /// Buses as their lines have them.
    fn lines(&mut self) {
        let hours = (self.window.1 - self.window.0).max(1.0) / 3_600.0;
        for bus in &self.demand.buses {
            if self.window.0 <= bus.entry_s
                && bus.entry_s < self.window.1
                && let Some(way) = self.bus_way(bus)
            {
                let halts = bus.stop.iter().filter_map(|s| {
                    let place = self.net.place(s.lane)?;
                    Some((self.net.streets.road_of(place.lane), s.dwell_s))
                });
                let halts = halts.collect();
                self.add(way, Users::BUS, 1.0 / hours, true, halts);
            }
        }
    }

    fn bus_way(&self, bus: &BusTrip) -> Option<Vec<RoadIndex>> {
        let road = |intersection, lane| {
            let place = self.net.place(LaneRef { intersection, lane })?;
            Some(self.net.streets.road_of(place.lane))
        };
        let mut way: Vec<RoadIndex> =
            bus.legs.iter().map(|l| road(l.intersection, l.from)).collect::<Option<_>>()?;
        let last = bus.legs.last()?;
        way.push(road(last.intersection, last.to)?);
        Some(way)
    }

    fn add(
        &mut self,
        roads: Vec<RoadIndex>,
        user: Users,
        veh_per_h: f64,
        bus: bool,
        halts: Vec<(RoadIndex, f64)>,
    ) {
        if veh_per_h > 0.0 {
            self.travels.push(Travel { roads, user, veh_per_h, bus, halts });
        }
    }
}

/// The usual pace of people on foot.
const WALKING_MPS: f64 = 1.2;
/// A demand that lasts shorter is taken to last so long, seconds.
const LEAST_PERIOD_S: f64 = 600.0;
/// More intersections than on any way through a town.
const MAX_ROADS: usize = 256;
/// Fewer are not divided any further, vehicles per hour.
const FEW_VEH_PER_H: f64 = 0.5;

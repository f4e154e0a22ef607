//! The roads as a plan sees them: queues at stop lines, and how they feed each other.

use super::junction::{Junction, PlanSet, Timing};
use super::lanes::{Turns, assign};
use super::saturation::PlanParams;
use super::walks::{Crossing, Walk};
use roadnet::streets::{RoadIndex, StreetConnectionIndex, StreetLaneIndex, Streets, Users};
use roadnet::{IntersectionId, Turn};
use signal::{ProgramError, SignalProgram};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Vehicles that go the same way.
#[derive(Clone, PartialEq, Debug)]
pub struct Travel {
    /// The roads, from the first to the last.
    pub roads: Vec<RoadIndex>,
    /// Which lanes they may use.
    pub user: Users,
    /// How many, vehicles per hour.
    pub veh_per_h: f64,
    /// Public transport.
    pub bus: bool,
    /// Where they halt, and for how long in seconds.
    pub halts: Vec<(RoadIndex, f64)>,
}

/// Why there is nothing to plan.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[allow(missing_docs)]
pub enum ModelError {
    #[error("no intersection has signals")]
    NoSignals,
    #[error("nobody drives over a signal")]
    NoTraffic,
}

/// The roads, signals and flows of a network.
#[derive(Clone, Debug)]
pub struct Model {
    pub(super) params: PlanParams,
    pub(super) junctions: Vec<Junction>,
    pub(super) lanes: Vec<Queue>,
    /// The lanes of each junction, those that yield last.
    pub(super) lanes_of: Vec<Vec<usize>>,
    pub(super) crossings: Vec<Crossing>,
    /// The crossings of each junction.
    pub(super) crossings_of: Vec<Vec<usize>>,
    /// The junctions that each feeds.
    pub(super) feeds_on: Vec<Vec<usize>>,
    /// Flows from junction to junction, and the mean travel time between their stop lines.
    pub(super) links: Vec<JunctionLink>,
}

/// Vehicles that come from one junction straight to the next.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct JunctionLink {
    pub from: usize,
    pub to: usize,
    /// The road that leads to the second.
    pub road: RoadIndex,
    pub veh_per_h: f64,
    pub travel_s: f64,
    pub length_m: f64,
    /// Which way they turn at the first and the second.
    pub turns: (Turn, Turn),
    pub groups: (usize, usize),
}

/// The queue of one lane at its stop line.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Queue {
    pub junction: usize,
    pub lane: StreetLaneIndex,
    /// Vehicles per second, all together, and of those buses.
    pub flow: f64,
    pub bus_flow: f64,
    /// What comes from nowhere that is modelled, vehicles per second.
    pub outside: f64,
    pub bus_outside: f64,
    pub parts: Vec<Part>,
    pub feeds: Vec<Feed>,
    /// Vehicles that find room on it.
    pub storage: f64,
}

/// Those of a lane who go over one connection.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Part {
    pub connection: StreetConnectionIndex,
    /// The junction's group; none: without a signal.
    pub group: Option<usize>,
    pub turn: Turn,
    /// Vehicles per second.
    pub flow: f64,
    /// Saturation flow, vehicles per second.
    pub saturation: f64,
    /// Lane and part of those to whom it yields.
    pub yields_to: Vec<(usize, usize)>,
    /// The crossings over which it leads, while it and those on foot may be green together.
    pub crossings: Vec<usize>,
}

/// What a lane gets from a part of another.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Feed {
    pub lane: usize,
    pub part: usize,
    /// Vehicles per second, and of those buses.
    pub flow: f64,
    pub bus_flow: f64,
    pub travel_s: f64,
    pub bus_travel_s: f64,
}

/// A turn of vehicles at a signal: from road to road.
type Turning = (RoadIndex, RoadIndex);

/// What the travels come to.
#[derive(Default)]
struct Counts {
    /// Flow and buses of each turn.
    turns: BTreeMap<Turning, (f64, f64)>,
    /// Users of each turn.
    users: BTreeMap<Turning, Users>,
    /// Flow, buses, sum of travel times of both.
    feeds: BTreeMap<(Turning, Turning), [f64; 4]>,
    outside: BTreeMap<Turning, (f64, f64)>,
}

impl Model {
    /// From streets, the programs of its signals, and who travels and walks.
    ///
    /// # Errors
    /// There is nothing to plan.
    pub fn new(
        streets: &Streets,
        programs: &BTreeMap<IntersectionId, Arc<SignalProgram>>,
        travels: &[Travel],
        walks: &[Walk],
        params: PlanParams,
    ) -> Result<Self, ModelError> {
        let used = |id: &IntersectionId| {
            streets.connections().iter().any(|c| c.signal.is_some_and(|(i, _)| i == *id))
        };
        let junctions: Vec<Junction> = programs
            .iter()
            .filter(|(id, _)| used(id))
            .map(|(id, program)| Junction::new(*id, program.clone()))
            .collect();
        if junctions.is_empty() {
            return Err(ModelError::NoSignals);
        }
        let at: BTreeMap<IntersectionId, usize> =
            junctions.iter().enumerate().map(|(i, j)| (j.id, i)).collect();
        let signals = Signals { streets, at: &at };
        let counts = count(&signals, travels, &params);
        if counts.turns.is_empty() {
            return Err(ModelError::NoTraffic);
        }
        let mut model = Self {
            params,
            lanes_of: vec![Vec::new(); junctions.len()],
            crossings: Vec::new(),
            crossings_of: vec![Vec::new(); junctions.len()],
            feeds_on: vec![Vec::new(); junctions.len()],
            junctions,
            lanes: Vec::new(),
            links: Vec::new(),
        };
        model.add_lanes(&signals, &counts);
        for walk in walks.iter().filter(|w| w.ped_per_h > 0.0) {
            model.add_crossing(walk);
        }
        Ok(model)
    }

    /// The intersections, in the order of a plan's timings.
    pub fn intersections(&self) -> impl Iterator<Item = IntersectionId> + '_ {
        self.junctions.iter().map(|j| j.id)
    }

    /// The programs' own plans, as far as they go through their stages in whole seconds; the
    /// common cycle is the longest.
    pub fn present(&self) -> PlanSet {
        let timings: Vec<Timing> = self.junctions.iter().map(|j| j.present.clone()).collect();
        let cycle_s = timings.iter().map(Timing::cycle_s).max().unwrap_or(0);
        PlanSet { cycle_s, timings }
    }

    /// An intersection's program with its timing of a plan.
    ///
    /// # Errors
    /// What the program doesn't allow, which a plan of [`super::optimise`] never asks for.
    pub fn program(
        &self,
        plan: &PlanSet,
        index: usize,
    ) -> Result<SignalProgram, Vec<ProgramError>> {
        let junction = &self.junctions[index];
        if plan.timings[index] == junction.present {
            return Ok(junction.program.as_ref().clone());
        }
        junction.program.with_plan(Vec::new(), junction.fixed_plan(&plan.timings[index]))
    }

    fn add_lanes(&mut self, signals: &Signals<'_>, counts: &Counts) {
        let streets = signals.streets;
        let mut turns: Vec<Turns> = Vec::new();
        for (&(from, to), &(flow, _)) in &counts.turns {
            let user = counts.users[&(from, to)];
            turns.push(Turns { from, to, flow, ways: signals.ways(from, to, user) });
        }
        assign(&mut turns, |c| {
            let connection = &streets.connections()[c.at()];
            (connection.from, self.params.saturation(connection.limit_mps, connection.turn))
        });
        let mut of_lane: BTreeMap<StreetLaneIndex, usize> = BTreeMap::new();
        // Part and share of each turn on each lane.
        let mut parts: BTreeMap<Turning, Vec<(usize, usize, f64)>> = BTreeMap::new();
        for turn in &turns {
            let buses = counts.turns[&(turn.from, turn.to)].1;
            for &(c, share) in turn.ways.iter().filter(|(_, share)| *share > 1e-6) {
                let connection = &streets.connections()[c.at()];
                let Some(junction) = signals.junction_of(turn.from) else { continue };
                let lane = *of_lane.entry(connection.from).or_insert_with(|| {
                    self.lanes.push(self.queue(streets, junction, connection.from));
                    self.lanes.len() - 1
                });
                let group = connection.signal.and_then(|(_, g)| {
                    self.junctions[junction].groups.iter().position(|o| *o == g)
                });
                let saturation = self.params.saturation(connection.limit_mps, connection.turn);
                let queue = &mut self.lanes[lane];
                let flow = turn.flow * share;
                queue.flow += flow;
                queue.bus_flow += buses * share;
                let known = (turn.from, turn.to);
                parts.entry(known).or_default().push((lane, queue.parts.len(), share));
                let turn = connection.turn;
                let yields_to = Vec::new();
                let crossings = Vec::new();
                let part =
                    Part { connection: c, group, turn, flow, saturation, yields_to, crossings };
                queue.parts.push(part);
            }
        }
        self.add_feeds(counts, &parts);
        self.add_links(signals, counts, &parts);
        self.add_yields(streets);
        self.sort_lanes();
    }

    fn queue(&self, streets: &Streets, junction: usize, lane: StreetLaneIndex) -> Queue {
        let of = &streets.lanes()[lane.at()];
        Queue {
            junction,
            lane,
            flow: 0.0,
            bus_flow: 0.0,
            outside: 0.0,
            bus_outside: 0.0,
            parts: Vec::new(),
            feeds: Vec::new(),
            storage: ((of.length_m - of.begins_m) / self.params.spacing_m).max(1.0),
        }
    }

    fn add_feeds(&mut self, counts: &Counts, parts: &BTreeMap<Turning, Vec<(usize, usize, f64)>>) {
        for (turn, &(flow, buses)) in &counts.outside {
            for &(lane, _, share) in parts.get(turn).into_iter().flatten() {
                self.lanes[lane].outside += flow * share;
                self.lanes[lane].bus_outside += buses * share;
            }
        }
        for ((up, down), &[flow, buses, sum_s, bus_sum_s]) in &counts.feeds {
            for &(from, part, from_share) in parts.get(up).into_iter().flatten() {
                for &(to, _, share) in parts.get(down).into_iter().flatten() {
                    let both = share * from_share;
                    self.lanes[to].feeds.push(Feed {
                        lane: from,
                        part,
                        flow: flow * both,
                        bus_flow: buses * both,
                        travel_s: sum_s / flow.max(1e-12),
                        bus_travel_s: bus_sum_s / buses.max(1e-12),
                    });
                }
            }
        }
        // Turns that share both lanes are one feed, as long as they take as long.
        for lane in &mut self.lanes {
            lane.feeds.retain(|f| f.flow > 1e-9);
            lane.feeds.sort_by_key(|f| (f.lane, f.part));
            lane.feeds.dedup_by(|b, a| {
                let same = (a.lane, a.part) == (b.lane, b.part)
                    && libm::fabs(a.travel_s - b.travel_s) < 1.0
                    && a.bus_flow == 0.0
                    && b.bus_flow == 0.0;
                if same {
                    a.flow += b.flow;
                }
                same
            });
        }
    }

    fn add_links(
        &mut self,
        signals: &Signals<'_>,
        counts: &Counts,
        parts: &BTreeMap<Turning, Vec<(usize, usize, f64)>>,
    ) {
        let streets = signals.streets;
        for ((up, down), &[flow, _, sum_s, _]) in &counts.feeds {
            let main = |turn: &Turning| {
                let all = parts.get(turn)?.iter();
                let (lane, part, _) = all.max_by(|a, b| a.2.total_cmp(&b.2))?;
                let queue = &self.lanes[*lane];
                Some((queue.junction, queue.parts[*part].turn, queue.parts[*part].group?))
            };
            let (Some((from, turn_from, out)), Some((to, turn_to, into))) = (main(up), main(down))
            else {
                continue;
            };
            let travel_s = sum_s / flow.max(1e-12);
            let lane = streets.lanes_of(down.0).next().map_or(0, |l| l);
            self.links.push(JunctionLink {
                from,
                to,
                road: down.0,
                veh_per_h: flow * 3_600.0,
                travel_s,
                length_m: streets.lanes()[lane].length_m.max(travel_s * 5.0),
                turns: (turn_from, turn_to),
                groups: (out, into),
            });
        }
    }

    /// Who yields to whom at the same junction while both may be green.
    fn add_yields(&mut self, streets: &Streets) {
        let mut part_of: BTreeMap<StreetConnectionIndex, (usize, usize)> = BTreeMap::new();
        for (l, lane) in self.lanes.iter().enumerate() {
            for (p, part) in lane.parts.iter().enumerate() {
                part_of.insert(part.connection, (l, p));
            }
        }
        for l in 0..self.lanes.len() {
            for p in 0..self.lanes[l].parts.len() {
                let connection = self.lanes[l].parts[p].connection;
                let meetings = streets.meetings(connection).iter().filter(|m| m.yields);
                let mut others: Vec<_> =
                    meetings.filter_map(|m| part_of.get(&m.other).copied()).collect();
                others.sort_unstable();
                others.dedup();
                self.lanes[l].parts[p].yields_to = others;
            }
        }
    }

    pub(super) fn add_crossing(&mut self, walk: &Walk) {
        let Some(j) = self.junctions.iter().position(|j| j.id == walk.intersection) else { return };
        let junction = &self.junctions[j];
        let Some(group) = junction.groups.iter().position(|g| *g == walk.group) else { return };
        let index = self.crossings.len();
        for lane in self.lanes.iter_mut().filter(|l| l.junction == j) {
            for part in &mut lane.parts {
                let over = part.group.is_some_and(|g| {
                    let turning = junction.groups[g];
                    let together = !junction.program.forbids(turning, walk.group);
                    together && walk.turns.contains(&(turning, part.turn))
                });
                if over {
                    part.crossings.push(index);
                }
            }
        }
        self.crossings_of[j].push(index);
        let (flow, crossing_s) = (walk.ped_per_h / 3_600.0, walk.crossing_s);
        self.crossings.push(Crossing { group, flow, crossing_s });
    }

    fn sort_lanes(&mut self) {
        for (l, lane) in self.lanes.iter().enumerate() {
            self.lanes_of[lane.junction].push(l);
            for feed in &lane.feeds {
                self.feeds_on[self.lanes[feed.lane].junction].push(lane.junction);
            }
        }
        let yields =
            |l: &usize| self.lanes[*l].parts.iter().map(|p| p.yields_to.len()).sum::<usize>();
        for own in &mut self.lanes_of {
            own.sort_by_key(|l| (yields(l), *l));
        }
        for on in &mut self.feeds_on {
            on.sort_unstable();
            on.dedup();
        }
    }
}

/// The signals of the streets.
struct Signals<'a> {
    streets: &'a Streets,
    at: &'a BTreeMap<IntersectionId, usize>,
}

impl Signals<'_> {
    /// The modelled junction at the end of a road.
    fn junction_of(&self, road: RoadIndex) -> Option<usize> {
        let out = self
            .streets
            .lanes_of(road)
            .flat_map(|l| self.streets.out_of(StreetLaneIndex(l as u32)));
        let mut signals = out.filter_map(|c| self.streets.connections()[c.at()].signal);
        signals.find_map(|(id, _)| self.at.get(&id).copied())
    }

    /// The connections from road to road that a vehicle may use, each with the same share.
    fn ways(
        &self,
        from: RoadIndex,
        to: RoadIndex,
        user: Users,
    ) -> Vec<(StreetConnectionIndex, f64)> {
        let streets = self.streets;
        let mut ways: Vec<StreetConnectionIndex> = Vec::new();
        for lane in streets.lanes_of(from) {
            let usable = |c: &&StreetConnectionIndex| {
                let c = &streets.connections()[c.at()];
                let (a, b) = (&streets.lanes()[lane], &streets.lanes()[c.to.at()]);
                streets.road_of(c.to) == to && a.users.common(b.users).contains(user)
            };
            ways.extend(streets.out_of(StreetLaneIndex(lane as u32)).iter().filter(usable));
        }
        let share = 1.0 / ways.len().max(1) as f64;
        ways.into_iter().map(|c| (c, share)).collect()
    }

    /// Driving time over the first road's end to the second's: the connection and the road.
    fn drive(&self, from: RoadIndex, to: RoadIndex, params: &PlanParams) -> f64 {
        let streets = self.streets;
        let lanes = streets.lanes_of(from).flat_map(|l| streets.out_of(StreetLaneIndex(l as u32)));
        let mut connections = lanes.map(|c| &streets.connections()[c.at()]);
        let over = connections.find(|c| streets.road_of(c.to) == to);
        let inside_s = over.map_or(0.0, |c| c.length_m / c.limit_mps.max(1.0));
        let lane = streets.lanes_of(to).map(|l| &streets.lanes()[l]);
        let along_s = lane.map(|l| l.length_m / l.limit_mps.max(1.0)).fold(0.0, f64::max);
        (inside_s + along_s) / params.speed_share.max(0.1)
    }
}

/// Turns at signals and what leads from one to the next.
fn count(signals: &Signals<'_>, travels: &[Travel], params: &PlanParams) -> Counts {
    let mut counts = Counts::default();
    for travel in travels.iter().filter(|t| t.veh_per_h > 0.0) {
        let flow = travel.veh_per_h / 3_600.0;
        let buses = if travel.bus { flow } else { 0.0 };
        let mut last: Option<Turning> = None;
        let mut travel_s = 0.0;
        for pair in travel.roads.windows(2) {
            let turn = (pair[0], pair[1]);
            let halts = travel.halts.iter().filter(|(road, _)| *road == pair[0]);
            travel_s += halts.map(|(_, s)| s + HALT_LOST_S).sum::<f64>();
            let way = signals.ways(turn.0, turn.1, travel.user);
            if signals.junction_of(turn.0).is_some() && !way.is_empty() {
                let of = counts.turns.entry(turn).or_default();
                *of = (of.0 + flow, of.1 + buses);
                let users = counts.users.entry(turn).or_insert(travel.user);
                // Where cars go with the buses, all use the lanes of cars.
                if !travel.bus {
                    *users = travel.user;
                }
                match last {
                    None => {
                        let of = counts.outside.entry(turn).or_default();
                        *of = (of.0 + flow, of.1 + buses);
                    }
                    Some(up) => {
                        let of = counts.feeds.entry((up, turn)).or_default();
                        of[0] += flow;
                        of[1] += buses;
                        of[2] += flow * travel_s;
                        of[3] += buses * travel_s;
                    }
                }
                last = Some(turn);
                travel_s = 0.0;
            }
            travel_s += signals.drive(turn.0, turn.1, params);
        }
    }
    counts
}

/// What braking and starting at a stop point costs beside the halt, seconds.
const HALT_LOST_S: f64 = 10.0;

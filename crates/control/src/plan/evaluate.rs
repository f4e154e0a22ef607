//! Delay and stops of a whole network under a plan.

use super::dispersion::Dispersion;
use super::junction::{PlanSet, Timing};
use super::model::{Model, Part};
use super::queue::{Outcome, Scratch};
use super::walks::CrossingState;
use roadnet::Turn;

/// Profiles and outcomes of every lane for one plan.
#[derive(Clone, Debug)]
pub(super) struct State {
    pub cycle: usize,
    pub lanes: Vec<LaneState>,
    pub crossings: Vec<CrossingState>,
}

/// One lane's.
#[derive(Clone, Debug, Default)]
pub(super) struct LaneState {
    /// What arrives in each second, vehicles.
    pub arrives: Vec<f64>,
    /// What leaves in each second, part by part.
    pub leaves: Vec<f64>,
    /// Buses that arrive in each second.
    buses: Vec<f64>,
    /// And that leave.
    buses_leave: Vec<f64>,
    pub outcome: Outcome,
    /// Vehicle seconds an hour, weighted, with stops: what is made small.
    pub cost: f64,
    /// Delay of a vehicle, seconds.
    pub delay_s: f64,
}

/// The parts of a state that are some junctions' own, to go back to.
pub(super) type Saved = (Vec<(usize, LaneState)>, Vec<(usize, CrossingState)>);

impl State {
    pub fn new(model: &Model, cycle: u32) -> Self {
        let cycle = cycle as usize;
        let lanes = model.lanes.iter().map(|lane| LaneState {
            arrives: vec![lane.flow; cycle],
            leaves: lane.parts.iter().flat_map(|p| vec![p.flow; cycle]).collect(),
            buses: vec![lane.bus_flow; cycle],
            buses_leave: vec![lane.bus_flow; cycle],
            ..LaneState::default()
        });
        let present = |flow| vec![flow; cycle];
        let crossings = model.crossings.iter().map(|c| CrossingState {
            present: present(c.flow * c.crossing_s),
            ..CrossingState::default()
        });
        Self { cycle, lanes: lanes.collect(), crossings: crossings.collect() }
    }

    /// Everything anew, often enough for platoons to have gone round.
    pub fn settle(&mut self, model: &Model, plan: &PlanSet, scratch: &mut Scratch) {
        for _ in 0..SETTLING {
            for junction in 0..model.junctions.len() {
                self.junction(model, plan, junction, scratch);
            }
        }
    }

    /// Vehicle seconds an hour, weighted, with stops.
    pub fn cost(&self) -> f64 {
        let walkers: f64 = self.crossings.iter().map(|c| c.cost).sum();
        self.lanes.iter().map(|l| l.cost).sum::<f64>() + walkers
    }

    /// The same of one junction's.
    pub fn cost_of(&self, model: &Model, junction: usize) -> f64 {
        let walkers: f64 =
            model.crossings_of[junction].iter().map(|c| self.crossings[*c].cost).sum();
        model.lanes_of[junction].iter().map(|l| self.lanes[*l].cost).sum::<f64>() + walkers
    }

    /// One junction's crossings and lanes, with what comes to them now.
    pub fn junction(
        &mut self,
        model: &Model,
        plan: &PlanSet,
        junction: usize,
        scratch: &mut Scratch,
    ) {
        let timing = &plan.timings[junction];
        for &c in &model.crossings_of[junction] {
            let of = &model.junctions[junction];
            self.crossings[c] = model.crossings[c].under(of, timing, self.cycle, &model.params);
        }
        let lamps = Lamps::of(model, junction, timing, self.cycle);
        for &l in &model.lanes_of[junction] {
            self.arrive(model, l);
            self.serve(model, l, &lamps, scratch);
            let LaneState { arrives, leaves, .. } = &mut self.lanes[l];
            let lane = &model.lanes[l];
            let outcome = scratch.cycle(lane, arrives, leaves);
            self.lanes[l].outcome = outcome;
            self.finish(model, l);
        }
    }

    pub fn save(&self, model: &Model, junctions: &[usize]) -> Saved {
        let lanes = junctions.iter().flat_map(|j| model.lanes_of[*j].iter());
        let crossings = junctions.iter().flat_map(|j| model.crossings_of[*j].iter());
        (
            lanes.map(|l| (*l, self.lanes[*l].clone())).collect(),
            crossings.map(|c| (*c, self.crossings[*c].clone())).collect(),
        )
    }

    pub fn restore(&mut self, (lanes, crossings): Saved) {
        for (l, state) in lanes {
            self.lanes[l] = state;
        }
        for (c, state) in crossings {
            self.crossings[c] = state;
        }
    }

    /// Platoons from the lanes upstream, and what comes from outside.
    fn arrive(&mut self, model: &Model, l: usize) {
        let lane = &model.lanes[l];
        let mut arrives = core::mem::take(&mut self.lanes[l].arrives);
        arrives.fill(lane.outside);
        for feed in &lane.feeds {
            let way =
                Dispersion::new(feed.travel_s, model.params.dispersion, model.params.first_share);
            let from = &self.lanes[feed.lane].leaves;
            let departs = &from[feed.part * self.cycle..(feed.part + 1) * self.cycle];
            let all: f64 = departs.iter().sum();
            if all > 1e-12 {
                // No more comes than was counted, whatever is held up on the way.
                way.add(feed.flow * self.cycle as f64 / all, departs, &mut arrives);
            } else {
                arrives.iter_mut().for_each(|a| *a += feed.flow);
            }
        }
        self.lanes[l].arrives = arrives;
        if lane.bus_flow > 0.0 {
            self.buses_arrive(model, l);
        }
    }

    fn buses_arrive(&mut self, model: &Model, l: usize) {
        let lane = &model.lanes[l];
        let mut buses = core::mem::take(&mut self.lanes[l].buses);
        buses.fill(lane.bus_outside);
        for feed in lane.feeds.iter().filter(|f| f.bus_flow > 0.0) {
            let departs = &self.lanes[feed.lane].buses_leave;
            let all: f64 = departs.iter().sum();
            let spread = model.params.dispersion * BUS_SPREAD;
            let way = Dispersion::new(feed.bus_travel_s, spread, BUS_FIRST);
            way.add(feed.bus_flow * self.cycle as f64 / all.max(1e-12), departs, &mut buses);
        }
        self.lanes[l].buses = buses;
    }

    /// What each part of a lane may discharge in each second.
    fn serve(&self, model: &Model, l: usize, lamps: &Lamps, scratch: &mut Scratch) {
        let (lane, cycle) = (&model.lanes[l], self.cycle);
        let rate = &mut scratch.rate;
        rate.clear();
        rate.resize(lane.parts.len() * cycle, 0.0);
        for (p, part) in lane.parts.iter().enumerate() {
            let own = &mut rate[p * cycle..(p + 1) * cycle];
            let may = part.group.map(|g| &lamps.may[g * cycle..(g + 1) * cycle]);
            for (second, r) in own.iter_mut().enumerate() {
                *r = part.saturation * may.map_or(1.0, |m| m[second]);
            }
            if !part.yields_to.is_empty() {
                self.yields(model, l, p, lamps, own);
            }
            for crossing in part.crossings.iter().map(|c| &self.crossings[*c]) {
                for (r, on) in own.iter_mut().zip(&crossing.present) {
                    *r *= libm::exp(-model.params.walker_blocks * on);
                }
            }
        }
    }

    /// Gaps in the streams that a part yields to, and those who clear the junction at the end. Where
    /// nobody is in the way any more, those behind them start as at the beginning of a green.
    pub fn yields(&self, model: &Model, l: usize, p: usize, lamps: &Lamps, own: &mut [f64]) {
        let cycle = self.cycle;
        let part = &model.lanes[l].parts[p];
        let params = &model.params;
        let gaps: Vec<Option<f64>> = (0..cycle)
            .map(|second| {
                let opposing = self.opposing(model, part, lamps, second);
                (own[second] > 0.0 && opposing > 1e-6).then(|| params.permitted(opposing))
            })
            .collect();
        let starting = libm::ceil(params.start_lost_s) as usize;
        for (second, rate) in own.iter_mut().enumerate() {
            let since = (0..=starting.min(cycle - 1)).map(|back| (second + cycle - back) % cycle);
            if let Some(held) = since.filter_map(|s| gaps[s]).next() {
                *rate = rate.min(held);
            }
        }
        // Whoever waits inside the junction leaves it when the others have stopped.
        for second in (0..cycle).filter(|_| part.turn == Turn::Left) {
            let next = (second + 1) % cycle;
            if gaps[second].is_some() && gaps[next].is_none() {
                own[next] += params.sneakers;
            }
        }
    }

    /// What comes against a part in a second, vehicles a second.
    fn opposing(&self, model: &Model, part: &Part, lamps: &Lamps, second: usize) -> f64 {
        let cycle = self.cycle;
        let theirs = part.yields_to.iter().map(|&(other, op)| {
            let group = model.lanes[other].parts[op].group;
            let green = group.is_none_or(|g| lamps.may[g * cycle + second] > 0.0);
            if green { self.lanes[other].leaves[op * cycle + second] } else { 0.0 }
        });
        theirs.sum()
    }

    /// Delay, stops and their cost.
    fn finish(&mut self, model: &Model, l: usize) {
        let lane = &model.lanes[l];
        let params = &model.params;
        let cycle_s = self.cycle as f64;
        let Outcome { waiting, stops, capacity, longest, .. } = self.lanes[l].outcome;
        let capacity = capacity / cycle_s;
        let degree = lane.flow / capacity.max(1e-6);
        let metered = (1.0 - lane.outside / lane.flow.max(1e-12)).clamp(0.0, 1.0);
        let chance = 1.0 - 0.5 * metered;
        let added_s = params.incremental_delay_s(degree, capacity, chance);
        let per_cycle = (lane.flow * cycle_s).max(1e-12);
        let uniform_s = waiting / per_cycle;
        let delay_s = uniform_s + added_s;
        let stop_share = (stops / per_cycle + 0.5 * added_s / cycle_s).min(2.0);
        let per_hour = lane.flow * 3_600.0;
        let mut cost = per_hour * (delay_s + params.stop_s * stop_share);
        // A queue that is longer than its road stands in the junction before it.
        let over = longest + lane.flow * added_s - FULL * lane.storage;
        if over > 0.0 && metered > 0.1 {
            cost += 3_600.0 / cycle_s * over * FULL_ROAD_S;
        }
        if lane.bus_flow > 0.0 {
            let bus_s = self.buses(model, l) + added_s;
            let more = (params.bus_weight - 1.0).max(0.0);
            cost += lane.bus_flow * 3_600.0 * more * bus_s;
        }
        self.lanes[l].delay_s = delay_s;
        self.lanes[l].cost = cost;
    }

    /// Mean delay of the buses of a lane, seconds, and when they leave.
    fn buses(&mut self, model: &Model, l: usize) -> f64 {
        let parts = model.lanes[l].parts.len();
        let cycle = self.cycle;
        let state = &mut self.lanes[l];
        let leaves: Vec<f64> =
            (0..cycle).map(|s| (0..parts).map(|p| state.leaves[p * cycle + s]).sum()).collect();
        let arrived: f64 = state.arrives.iter().sum();
        let left: f64 = leaves.iter().sum();
        let scale = left / arrived.max(1e-12);
        state.buses_leave.fill(0.0);
        let (mut sum, mut all) = (0.0, 0.0);
        // Who arrives in a second leaves when as many have left as had come.
        let mut ahead = state.outcome_queue(&leaves, scale);
        for second in 0..cycle {
            let buses = state.buses[second];
            ahead = (ahead + state.arrives[second] * scale - leaves[second]).max(0.0);
            let mut left = ahead;
            let mut wait = 0;
            while left > 1e-6 && wait < 2 * cycle {
                wait += 1;
                left -= leaves[(second + wait) % cycle];
            }
            sum += buses * wait as f64;
            all += buses;
            state.buses_leave[(second + wait) % cycle] += buses;
        }
        sum / all.max(1e-12)
    }
}

impl LaneState {
    /// The queue at the end of each second of the cycle, vehicles.
    pub fn queued(&self) -> Vec<f64> {
        let cycle = self.arrives.len();
        let leaves: Vec<f64> =
            (0..cycle).map(|s| self.leaves.iter().skip(s).step_by(cycle).sum()).collect();
        let (arrived, left) = (self.arrives.iter().sum::<f64>(), leaves.iter().sum::<f64>());
        let scale = if arrived > 0.0 { (left / arrived).min(1.0) } else { 1.0 };
        let begin = self.outcome_queue(&leaves, scale);
        let second = |queue: &mut f64, (a, d): (&f64, &f64)| {
            *queue = (*queue + a * scale - d).max(0.0);
            Some(*queue)
        };
        self.arrives.iter().zip(&leaves).scan(begin, second).collect()
    }

    /// The queue at the start of the cycle: the least with which it never gets negative.
    fn outcome_queue(&self, leaves: &[f64], scale: f64) -> f64 {
        let mut queue = 0.0_f64;
        let mut least = 0.0_f64;
        for (a, d) in self.arrives.iter().zip(leaves) {
            queue += a * scale - d;
            least = least.min(queue);
        }
        -least
    }
}

/// Which share of each second each group may go in, start and end of green allowed for.
pub(super) struct Lamps {
    /// `group * cycle + second`.
    pub may: Vec<f64>,
}

impl Lamps {
    pub fn of(model: &Model, junction: usize, timing: &Timing, cycle: usize) -> Self {
        let j = &model.junctions[junction];
        let mut may = vec![0.0; j.groups.len() * cycle];
        let own = (timing.cycle_s() as usize).max(1);
        let rounds = (cycle / own).max(1);
        let params = &model.params;
        let fits = cycle.is_multiple_of(own);
        for (g, begin, length) in j.greens(timing) {
            let row = &mut may[g * cycle..(g + 1) * cycle];
            if !fits {
                // Its cycle and the others' never come round together.
                row.iter_mut().for_each(|r| *r = (*r + length / own as f64).min(1.0));
                continue;
            }
            if length >= own as f64 {
                row.fill(1.0);
                continue;
            }
            let from = begin + f64::from(timing.offset_s) + params.start_lost_s;
            let until = begin + f64::from(timing.offset_s) + length + params.end_gain_s;
            for round in 0..rounds {
                fill(row, from + (round * own) as f64, until + (round * own) as f64);
            }
        }
        Self { may }
    }
}

/// Adds the share of each second between two times.
fn fill(row: &mut [f64], from: f64, until: f64) {
    let mut at = from;
    while at < until - 1e-9 {
        let second = libm::floor(at + 1e-9);
        let end = (second + 1.0).min(until);
        let index = (second as i64).rem_euclid(row.len().max(1) as i64) as usize;
        row[index] = (row[index] + end - at).min(1.0);
        at = end;
    }
}

/// Rounds through all junctions until the profiles of loops of roads have settled.
const SETTLING: usize = 3;
/// Buses spread more than cars: nobody knows how long the next halt takes.
const BUS_SPREAD: f64 = 2.0;
/// Buses' own β.
const BUS_FIRST: f64 = 0.8;
/// Share of a road's length that may be full.
const FULL: f64 = 0.8;
/// What a vehicle is worth that finds no room, seconds a cycle.
const FULL_ROAD_S: f64 = 60.0;

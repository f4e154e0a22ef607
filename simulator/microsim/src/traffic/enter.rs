//! How vehicles come onto the network: they wait at their first road until there is a gap.

use super::junction::speed_for_decision;
use super::rider::Rider;
use super::{StartLane, Traffic, TrafficDemand};
use crate::VehicleId;
use crate::random::Traits;
use roadnet::streets::{RoadIndex, StreetLaneIndex, Streets};
use std::collections::VecDeque;

/// Trips to come, and those that wait.
#[derive(Clone, Debug)]
pub(super) struct Inflow {
    seed: u64,
    /// Trips by departure, the next one last.
    to_come: Vec<Start>,
    /// By road.
    waiting: Vec<VecDeque<Start>>,
    /// Roads at which somebody waits, in order.
    roads: Vec<u32>,
}

#[derive(Clone, Copy, Debug)]
struct Start {
    depart_s: f64,
    trip: u32,
    class: u32,
    road: u32,
    lane: StartLane,
}

impl Inflow {
    pub(super) fn new(streets: &Streets, demand: &TrafficDemand, seed: u64) -> Self {
        let starts = demand.trips.iter().enumerate().filter_map(|(i, t)| {
            let road = t.route.first()?.0;
            let (trip, class) = (i as u32, t.class);
            Some(Start { depart_s: t.depart_s, trip, class, road, lane: t.lane })
        });
        let mut to_come: Vec<Start> = starts.collect();
        to_come.sort_by(|a, b| b.depart_s.total_cmp(&a.depart_s).then(b.trip.cmp(&a.trip)));
        let waiting = vec![VecDeque::new(); streets.road_count()];
        Self { seed, to_come, waiting, roads: Vec::new() }
    }
}

impl Traffic {
    /// Trips whose time has not come yet.
    pub fn to_come(&self) -> u64 {
        self.inflow.to_come.len() as u64
    }

    /// Who wants to begin before the end of this step waits; the first who waits at each road
    /// enters if there is a gap, and so on.
    pub(super) fn enter(&mut self) {
        let next_s = self.clock.next_s();
        while let Some(start) = self.inflow.to_come.pop_if(|s| s.depart_s < next_s) {
            self.inflow.waiting[start.road as usize].push_back(start);
            self.counts.waiting += 1;
            if let Err(at) = self.inflow.roads.binary_search(&start.road) {
                self.inflow.roads.insert(at, start.road);
            }
        }
        let mut roads = core::mem::take(&mut self.inflow.roads);
        roads.retain(|road| {
            while let Some(start) = self.inflow.waiting[*road as usize].front().copied()
                && self.try_enter(start)
            {
                self.inflow.waiting[*road as usize].pop_front();
                self.counts.waiting -= 1;
            }
            !self.inflow.waiting[*road as usize].is_empty()
        });
        self.inflow.roads = roads;
    }

    /// Lets one in at the start of a lane if the gap behind the last vehicle is what its speed
    /// asks for.
    fn try_enter(&mut self, start: Start) -> bool {
        let rider = self.board(start);
        let lane = self.start_lane(rider, start);
        let Some((lane, speed_mps)) = lane.and_then(|l| Some((l, self.entry_speed(rider, l)?)))
        else {
            self.free.push(rider);
            return false;
        };
        self.arrive_on_lane(rider, lane);
        let length_m = self.riders[rider as usize].length_m;
        self.tracks.put(lane, length_m, speed_mps, rider);
        let next_s = self.clock.next_s();
        self.riders[rider as usize].road_since = (next_s, length_m);
        self.records[start.trip as usize].inserted_s = Some(next_s);
        self.counts.inserted += 1;
        true
    }

    /// Takes a free rider, or makes one.
    fn board(&mut self, start: Start) -> u32 {
        let class = &self.classes[start.class as usize].of;
        let traits = Traits::draw(self.inflow.seed, VehicleId(start.trip));
        let factor = class.speed_factor + class.speed_factor_sd * traits.haste;
        let place = self.records[start.trip as usize].route;
        let rider = Rider::new(start.trip, start.class, class, factor, place);
        let slot = match self.free.pop() {
            Some(slot) => {
                self.riders[slot as usize] = rider;
                slot
            }
            None => {
                self.riders.push(rider);
                (self.riders.len() - 1) as u32
            }
        };
        self.arrive_on_road(slot);
        slot
    }

    /// The lane to begin on: of those that may be the one with the fewest vehicles, of equals
    /// the rightmost.
    fn start_lane(&self, rider: u32, start: Start) -> Option<usize> {
        let lanes = self.streets.lanes_of(RoadIndex(start.road));
        let mask = self.riders[rider as usize].mask;
        let first = lanes.start;
        let may = |lane: &usize| match start.lane {
            StartLane::Fixed(n) => lane - first == usize::from(n),
            StartLane::Free => self.usable(rider, *lane),
            StartLane::Best => mask >> (lane - first) & 1 == 1 && self.usable(rider, *lane),
        };
        lanes.filter(may).min_by_key(|l| self.tracks.all[*l].len())
    }

    /// The speed at which a vehicle can begin with its rear at the start of a lane: as far from
    /// the one ahead as it would follow it, and nobody behind who would have to brake hard.
    fn entry_speed(&self, rider: u32, lane: usize) -> Option<f64> {
        let r = &self.riders[rider as usize];
        let class = &self.classes[r.class as usize];
        let d = &class.of.driver;
        let limit_mps = self.tracks.fixed[lane].limit_mps;
        let mut speed = (limit_mps * r.factor).min(class.of.max_mps);
        let track = &self.tracks.all[lane];
        let left_m = self.tracks.fixed[lane].length_m - r.length_m;
        if left_m < 0.0 {
            return None;
        }
        if !r.last_road {
            speed = speed.min(speed_for_decision(left_m));
        }
        if let Some(&id) = track.id.first() {
            let gap = track.x[0] - self.riders[id as usize].length_m - r.length_m;
            let ahead = track.v[0];
            if gap < d.s0_m {
                return None;
            }
            // The largest v with s0 + v·T + (v² − ahead²)/2b ≤ gap.
            let c = gap - d.s0_m + ahead * ahead / (2.0 * d.b_mps2);
            let (b, t) = (d.b_mps2, d.headway_s);
            speed = speed.min(b * (libm::sqrt(t * t + 2.0 * c / b) - t));
        }
        self.followable(lane, 0.0, speed, d.b_mps2).then_some(speed)
    }

    /// Whether those who come into a lane over a connection, or will, could follow a vehicle
    /// there whose rear is at `rear_m` without braking harder than `b`.
    pub(super) fn followable(&self, lane: usize, rear_m: f64, speed_mps: f64, b: f64) -> bool {
        if self.bound_m[lane] < NOBODY_M {
            return true;
        }
        self.streets.leading_to(StreetLaneIndex(lane as u32)).iter().all(|c| {
            let from = &self.tracks.fixed[self.track_of(c.0)];
            let track = &self.tracks.all[self.track_of(c.0)];
            let (left_m, v) = match track.x.last() {
                Some(x) => (from.length_m - x, track.v[track.len() - 1]),
                // Perhaps somebody at the stop line.
                None => (from.length_m, from.limit_mps),
            };
            let braking = ((v * v - speed_mps * speed_mps) / (2.0 * b)).max(0.0);
            left_m + rear_m >= LEAST_GAP_M + 0.5 * v + braking
        })
    }
}

/// Sums of lengths that should be 0 are hardly ever exactly that, metres.
pub(super) const NOBODY_M: f64 = 0.1;
/// Behind somebody who comes onto a lane, metres.
const LEAST_GAP_M: f64 = 2.0;

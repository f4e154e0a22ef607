//! How vehicles come onto the network: they wait at their first road until there is a gap.

use super::junction::speed_for_decision;
use super::loops::Motion;
use super::rider::Rider;
use super::route::distance_to_mask;
use super::tracks::NONE;
use super::{StartLane, Traffic, TrafficTrip};
use crate::random::Traits;
use crate::{DriverParams, VehicleId};
use roadnet::streets::{RoadIndex, StreetLaneIndex, Streets};
use std::collections::{BinaryHeap, VecDeque};

/// Trips to come, and those that wait.
#[derive(Clone, Debug)]
pub(super) struct Inflow {
    seed: u64,
    to_come: BinaryHeap<Start>,
    /// By road.
    waiting: Vec<VecDeque<Start>>,
    /// Roads at which somebody waits, in order.
    roads: Vec<u32>,
}

#[derive(Clone, Copy, PartialEq, Debug)]
struct Start {
    depart_s: f64,
    trip: u32,
    class: u32,
    road: u32,
    /// Number of its random stream.
    stream: u32,
    lane: StartLane,
    from_m: f64,
    most_mps: f64,
    /// Once its time has come.
    rider: u32,
}

impl Eq for Start {}

/// The earliest is the greatest; of equals the one that was added first.
impl Ord for Start {
    fn cmp(&self, other: &Self) -> core::cmp::Ordering {
        other.depart_s.total_cmp(&self.depart_s).then(other.trip.cmp(&self.trip))
    }
}

impl PartialOrd for Start {
    fn partial_cmp(&self, other: &Self) -> Option<core::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Inflow {
    pub(super) fn new(streets: &Streets, seed: u64, trips: usize) -> Self {
        let waiting = vec![VecDeque::new(); streets.road_count()];
        Self { seed, to_come: BinaryHeap::with_capacity(trips), waiting, roads: Vec::new() }
    }

    /// Shows the riders of those who wait.
    pub(super) fn see_riders(&mut self, mut see: impl FnMut(&mut u32)) {
        let Self { waiting, roads, .. } = self;
        for road in roads {
            waiting[*road as usize].iter_mut().for_each(|s| see(&mut s.rider));
        }
    }

    pub(super) fn waiting_at(&self, road: usize) -> usize {
        self.waiting[road].len()
    }
}

impl Traffic {
    /// Trips whose time has not come yet.
    pub fn to_come(&self) -> u64 {
        self.inflow.to_come.len() as u64
    }

    pub(super) fn expect(&mut self, number: u32, trip: &TrafficTrip) {
        let road = trip.route.first().map_or(0, |r| r.0);
        self.inflow.to_come.push(Start {
            depart_s: trip.depart_s,
            trip: number,
            class: trip.class,
            road,
            stream: trip.stream,
            lane: trip.lane,
            from_m: trip.from_m,
            most_mps: trip.most_mps,
            rider: NONE,
        });
    }

    /// Who wants to begin before the end of this step waits; those who wait at each road enter
    /// in their order where there is a gap, and nobody before another who wants the same lanes.
    pub(super) fn enter(&mut self) {
        let next_s = self.clock.next_s();
        while self.inflow.to_come.peek().is_some_and(|s| s.depart_s < next_s) {
            if let Some(start) = self.inflow.to_come.pop() {
                self.come(start);
            }
        }
        let mut roads = core::mem::take(&mut self.inflow.roads);
        roads.retain(|road| {
            let mut waiting = core::mem::take(&mut self.inflow.waiting[*road as usize]);
            let (mut at, mut looked, mut blocked) = (0, 0, 0u32);
            let all = all_of(self.streets.lanes_of(RoadIndex(*road)).len());
            while looked < LOOK_AT
                && blocked != all
                && let Some(start) = waiting.get(at).copied()
            {
                looked += 1;
                let wanted = self.start_lanes(start);
                let entered = wanted & blocked == 0 && self.try_enter(start, wanted);
                if entered {
                    waiting.remove(at);
                    self.counts.waiting -= 1;
                } else {
                    blocked |= wanted;
                    at += 1;
                }
            }
            let more = !waiting.is_empty();
            self.inflow.waiting[*road as usize] = waiting;
            more
        });
        self.inflow.roads = roads;
    }

    /// Somebody's time has come.
    fn come(&mut self, start: Start) {
        let road = start.road as usize;
        if self.inflow.waiting[road].len() >= MAX_WAITING {
            self.counts.turned_away += 1;
            self.records[start.trip as usize].turned_away = true;
            self.events.turned_away.push(start.trip);
            return;
        }
        let rider = self.board(start);
        self.inflow.waiting[road].push_back(Start { rider, ..start });
        self.counts.waiting += 1;
        if let Err(at) = self.inflow.roads.binary_search(&start.road) {
            self.inflow.roads.insert(at, start.road);
        }
    }

    /// Takes a free rider, or makes one.
    fn board(&mut self, start: Start) -> u32 {
        let class = &self.classes[start.class as usize].of;
        let traits = Traits::draw(self.inflow.seed, VehicleId(start.stream));
        let factor = class.speed_factor + class.speed_factor_sd * traits.haste;
        let record = &self.records[start.trip as usize];
        let of = (start.trip, start.class);
        let rider = Rider::new(of, class.driver.length_m, factor, record.route);
        let id = self.seat(rider, record.halts);
        self.arrive_on_road(id);
        id
    }

    /// The lanes that it may begin on, as a set.
    fn start_lanes(&self, start: Start) -> u32 {
        let lanes = self.streets.lanes_of(RoadIndex(start.road));
        let (first, mask) = (lanes.start, self.riders[start.rider as usize].mask);
        if let StartLane::Fixed(n) = start.lane {
            return 1 << n;
        }
        let open = |l: &usize| {
            self.streets.lanes()[*l].begins_m <= start.from_m + NEAR_START_M
                && self.usable(start.rider, *l)
        };
        let open = lanes.filter(open).fold(0u32, |set, l| set | 1 << (l - first));
        if start.lane == StartLane::Free || open & mask != 0 {
            return if start.lane == StartLane::Free { open } else { open & mask };
        }
        // Its lane begins later: as near to that as it gets.
        let off = |l: u32| distance_to_mask(mask, l);
        let open = || (0..32u32).filter(|l| open >> l & 1 == 1);
        let best = open().map(off).min();
        open().filter(|l| Some(off(*l)) == best).fold(0, |set, l| set | 1 << l)
    }

    /// Lets one in on the emptiest of its lanes, of equals on the rightmost, if the gap behind
    /// the last vehicle there is what its speed asks for. It has driven on at that speed since
    /// its time came or the gap was there, so that steps don't quantise headways.
    fn try_enter(&mut self, start: Start, wanted: u32) -> bool {
        let lanes = self.streets.lanes_of(RoadIndex(start.road));
        let (first, rider) = (lanes.start, start.rider);
        let may = |l: &usize| wanted >> (l - first) & 1 == 1;
        let Some(lane) = lanes.filter(may).min_by_key(|l| self.tracks.len(*l)) else {
            return false;
        };
        self.arrive_on_lane(rider, lane);
        let from_m = start.from_m.max(self.streets.lanes()[lane].begins_m);
        let Some((speed, room_m)) = self.entry_speed(start, lane, from_m) else { return false };
        let (now_s, next_s) = (self.clock.now_s, self.clock.next_s());
        let ready_s = start.depart_s.max(now_s);
        let x = from_m + (speed * (next_s - ready_s)).min(room_m);
        let inserted_s = if speed > 0.0 { next_s - (x - from_m) / speed } else { next_s };
        let r = &mut self.riders[rider as usize];
        r.rolling = speed > ROLLING_MPS;
        let length_m = r.length_m;
        self.tracks.put(lane, r.front(rider, x, speed));
        let diary = &mut self.diaries[rider as usize];
        diary.driven_m = -from_m;
        diary.free_s = -from_m / r.want_mps;
        diary.road_since = (inserted_s, from_m);
        // Just outside, so that a loop at the very start of the lane notices it.
        let before_m = (x - speed * self.clock.step_s).min(from_m - OUTSIDE_M);
        self.pass_loops(lane, length_m, Motion { from_m: before_m, to_m: x, v: speed, a: 0.0 });
        self.records[start.trip as usize].inserted_s = Some(inserted_s);
        self.events.entered.push(start.trip);
        self.counts.inserted += 1;
        true
    }

    /// The speed at which a vehicle can begin with its front at `from_m`: as far from the one
    /// ahead as it would follow it, and nobody behind who would have to brake hard; and how
    /// far it may have driven already.
    fn entry_speed(&self, start: Start, lane: usize, from_m: f64) -> Option<(f64, f64)> {
        let r = &self.riders[start.rider as usize];
        let class = &self.classes[r.class as usize];
        let end_m = self.tracks.fixed[lane].length_m.min(r.halt_m);
        let free = free_entry_mps(&class.of.driver, r.want_mps, end_m - from_m, r.last_road);
        let wanted = free.min(start.most_mps);
        if end_m <= from_m {
            return None;
        }
        let (speed, room_m) = match self.tracks.on(lane).first() {
            None => (wanted, end_m - from_m),
            Some(f) => {
                let gap_m = f.rear_m() - from_m;
                entry_speed_behind(&class.of.driver, wanted, gap_m, f.v)?
            }
        };
        let followable = self.followable(lane, from_m - r.length_m, speed, class.of.driver.b_mps2);
        followable.then_some((speed, room_m.min(0.9 * (end_m - from_m))))
    }

    /// Whether those who come into a lane over a connection, or will, could follow a vehicle
    /// there whose rear is at `rear_m` without braking harder than `b`.
    pub(super) fn followable(&self, lane: usize, rear_m: f64, speed_mps: f64, b: f64) -> bool {
        if self.bound_m[lane] < NOBODY_M {
            return true;
        }
        self.streets.leading_to(StreetLaneIndex(lane as u32)).iter().all(|c| {
            let from = &self.tracks.fixed[self.track_of(c.0)];
            let (left_m, v) = match self.tracks.on(self.track_of(c.0)).last() {
                Some(f) => (from.length_m - f.x, f.v),
                // Perhaps somebody at the stop line.
                None => (from.length_m, from.limit_mps),
            };
            let braking = ((v * v - speed_mps * speed_mps) / (2.0 * b)).max(0.0);
            left_m + rear_m >= LEAST_GAP_M + 0.5 * v + braking
        })
    }
}

/// The speed at which a driver who isn't hindered begins: as desired, but so that one can stop
/// at the end of the lane, `room_m` ahead.
pub(crate) fn free_entry_mps(d: &DriverParams, want_mps: f64, room_m: f64, last_road: bool) -> f64 {
    if last_road {
        return want_mps;
    }
    let stoppable = libm::sqrt(2.0 * d.b_mps2 * (room_m - 1.0).max(0.0));
    want_mps.min(stoppable.min(speed_for_decision(room_m)).max(MIN_ENTRY_MPS))
}

/// The speed at which a driver enters behind someone, and how far in they are when the gap is
/// just right; `None` while there is no gap. The gap asked for at speed `v` is
/// `s0 + v·T`, and what comfortable braking to the leader's speed needs if that is lower. A
/// driver who finds the road taken enters at no less than the leader's speed: the flow that
/// the road can carry can also enter it.
fn entry_speed_behind(d: &DriverParams, wanted: f64, gap: f64, leader: f64) -> Option<(f64, f64)> {
    let asked = |v: f64| {
        let braking = ((v * v - leader * leader) / (2.0 * d.b_mps2)).max(0.0);
        d.s0_m + v * d.headway_s + braking
    };
    if gap >= asked(wanted) {
        return Some((wanted, gap - asked(wanted)));
    }
    let least = leader.min(wanted);
    if gap < asked(least) {
        return None;
    }
    // asked(v) = gap for v ≥ leader: v²/2b + T·v + s0 − leader²/2b − gap = 0.
    let (b, t) = (d.b_mps2, d.headway_s);
    let c = gap - d.s0_m + leader * leader / (2.0 * b);
    let v = b * (libm::sqrt(t * t + 2.0 * c / b) - t);
    Some((v.clamp(least, wanted), 0.0))
}

/// So many lanes as a set.
fn all_of(lanes: usize) -> u32 {
    if lanes >= 32 { u32::MAX } else { (1 << lanes) - 1 }
}

/// Sums of lengths that should be 0 are hardly ever exactly that, metres.
pub(super) const NOBODY_M: f64 = 0.1;
/// Behind somebody who comes onto a lane, metres.
const LEAST_GAP_M: f64 = 2.0;
/// Even on a lane of a metre, m/s.
const MIN_ENTRY_MPS: f64 = 1.0;
/// Vehicles that wait for one road: a queue of 14 km; more is a demand without a road.
const MAX_WAITING: usize = 2_000;
/// So many of those who wait are looked at in a step: who is farther back is not seen.
const LOOK_AT: usize = 32;
/// A lane that begins so shortly after the start of the road is open there, metres.
const NEAR_START_M: f64 = 10.0;
const OUTSIDE_M: f64 = 1e-9;
/// Who enters faster can stop, m/s.
const ROLLING_MPS: f64 = 1.0;

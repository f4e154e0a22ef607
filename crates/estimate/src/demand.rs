//! What control asks: who waits, who comes, how long the queue is.

use crate::detector::DetectorState;
use crate::estimator::Estimator;
use crate::flow::Flow;
use crate::matching::CROSSED_M;
use its::msg::StationId;
use roadnet::{ConnectionId, Detector, DetectorKind, LaneId, LaneUse, MovementId, Turn};
use std::collections::BTreeMap;
use units::{Duration, Instant};

/// The demand of one ingress lane. Of any other lane everything is empty.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct LaneDemand {
    /// A stop-line loop is occupied, or a tracked vehicle stands near the stop line.
    pub waiting: bool,
    /// Vehicles in the queue: the tracked ones, those that must stand unheard in the gaps
    /// between them, and at least what the loops show.
    pub queue_veh: u32,
    /// The tracked ones among them.
    pub queue_tracked_veh: u32,
    /// The share of those who pass the loops that send CAMs, 0..=1: 1 where no loop is believed, 0
    /// before anybody has passed one.
    pub heard_share: f64,
    /// From the stop line to the rear of the last one in the queue, metres.
    pub queue_m: f64,
    /// Seconds until the first moving vehicle is at the stop line at its present speed.
    /// Vehicles that only an advance loop has shown are taken to drive at the speed limit.
    pub next_arrival_s: Option<f64>,
    /// The last instant at which a stop-line or advance loop showed somebody: now, if one
    /// does. Suspect loops don't count.
    pub last_actuation: Option<Instant>,
    /// One of the lane's loops is suspect: a policy that lives on loops had better assume
    /// demand here.
    pub loop_suspect: bool,
    /// Tracked vehicles before the stop line, the nearest first.
    pub vehicles: Vec<LaneVehicle>,
}

/// A tracked vehicle on an ingress lane, carried on to the instant asked for.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct LaneVehicle {
    /// Its station.
    pub station: StationId,
    /// Of its front to the stop line, metres; down to −1.5 just over it.
    pub to_stop_line_m: f64,
    /// m/s.
    pub speed_mps: f64,
    /// Its length, metres.
    pub length_m: f64,
    /// It stands or creeps.
    pub standing: bool,
    /// It is a bus or tram.
    pub public_transport: bool,
    /// Passengers are boarding: it doesn't wait for the signal.
    pub embarking: bool,
    /// Which way it shows that it turns: left turn indicator or right, straight on without, all
    /// that is not known `None`.
    pub turns: Option<Turn>,
}

/// The demand of one movement.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct MovementEstimate {
    /// Vehicles per hour over the last minutes (exponential weights, time constant 300 s).
    pub arrivals_veh_per_h: f64,
    /// Queues of its lanes together. On a lane that movements share, whoever waits, waits in
    /// the way of all of them, and counts for each.
    pub queue_veh: u32,
    /// The longest of its lanes' queues, metres.
    pub queue_m: f64,
    /// Seconds until the first moving vehicle is at one of its stop lines.
    pub next_arrival_s: Option<f64>,
    /// Somebody waits on one of its lanes.
    pub waiting: bool,
}

impl Estimator {
    /// The demand of an ingress lane at `now`.
    pub fn lane(&self, lane: LaneId, now: Instant) -> LaneDemand {
        if !self.map.is_ingress(lane) {
            return LaneDemand::default();
        }
        let on_it = self.vehicles(now).filter(|(at, _)| *at == lane);
        self.demand_of(lane, on_it.map(|(_, v)| v).collect(), now)
    }

    /// The demand of every ingress lane at `now`; the tracks are gone through once.
    pub fn lanes(&self, now: Instant) -> BTreeMap<LaneId, LaneDemand> {
        let mut by_lane: BTreeMap<LaneId, Vec<LaneVehicle>> = self
            .map
            .intersection
            .lanes()
            .iter()
            .filter(|l| l.lane_use == LaneUse::Ingress)
            .map(|l| (l.id, Vec::new()))
            .collect();
        for (lane, vehicle) in self.vehicles(now) {
            if let Some(on_it) = by_lane.get_mut(&lane) {
                on_it.push(vehicle);
            }
        }
        let demand = |(lane, vehicles)| (lane, self.demand_of(lane, vehicles, now));
        by_lane.into_iter().map(demand).collect()
    }

    fn demand_of(&self, lane: LaneId, mut vehicles: Vec<LaneVehicle>, now: Instant) -> LaneDemand {
        // Stable, so that equal distances keep the stations' order.
        vehicles.sort_by(|a, b| a.to_stop_line_m.total_cmp(&b.to_stop_line_m));
        let mut demand = LaneDemand::from(Queue::of(&vehicles));
        demand.waiting = vehicles
            .iter()
            .any(|v| v.standing && !v.embarking && v.to_stop_line_m <= WAITING_REACH_M);
        let moving = vehicles.iter().filter(|v| !v.standing && v.speed_mps > MOVING_MPS);
        demand.next_arrival_s =
            moving.map(|v| v.to_stop_line_m.max(0.0) / v.speed_mps).min_by(f64::total_cmp);
        demand.vehicles = vehicles;
        demand.heard_share = self.heard_share(lane, now);
        for d in self.map.detectors_of(lane) {
            self.add_loop(&mut demand, d, now);
        }
        demand
    }

    /// The demand of a movement at `now`; nothing for one that doesn't exist.
    pub fn movement(&self, id: MovementId, now: Instant) -> MovementEstimate {
        let mut estimate = MovementEstimate::default();
        let movement = self.map.intersection.movements().get(usize::from(id.0));
        let Some(movement) = movement.filter(|m| m.id == id) else { return estimate };
        let mut lanes: Vec<LaneId> = Vec::new();
        for c in &movement.connections {
            let Some(connection) = self.map.intersection.connection(*c) else { continue };
            if !self.map.is_ingress(connection.from) {
                continue;
            }
            let (rate, share) = (self.lane_rate(connection.from, now), self.share_of(*c, now));
            estimate.arrivals_veh_per_h += rate * share;
            if !lanes.contains(&connection.from) {
                lanes.push(connection.from);
            }
        }
        for lane in lanes {
            let demand = self.lane(lane, now);
            estimate.queue_veh = estimate.queue_veh.saturating_add(demand.queue_veh);
            estimate.queue_m = estimate.queue_m.max(demand.queue_m);
            estimate.waiting |= demand.waiting;
            estimate.next_arrival_s =
                estimate.next_arrival_s.into_iter().chain(demand.next_arrival_s).reduce(f64::min);
        }
        estimate
    }

    /// Vehicles that tracks have shown to cross a lane's stop line since the start.
    pub fn departures(&self, lane: LaneId) -> u64 {
        self.counts.by_lane.get(&lane).map_or(0, Flow::total)
    }

    /// Vehicles before a stop line, with their lanes, by station.
    fn vehicles(&self, now: Instant) -> impl Iterator<Item = (LaneId, LaneVehicle)> + '_ {
        self.tracks
            .values()
            .filter(move |t| {
                let alone = t.inner.replaced_by.is_none() && !t.inner.shown.is_doubled();
                alone && now < t.last_seen + crate::TRACK_TTL
            })
            .filter_map(move |t| {
                let at = t.lane.filter(|m| m.connection.is_none())?;
                at.to_stop_line_m?;
                let ahead = t.predicted(now);
                let vehicle = LaneVehicle {
                    station: t.station,
                    to_stop_line_m: ahead.to_stop_line_m.filter(|d| *d >= -CROSSED_M)?,
                    speed_mps: ahead.speed_mps,
                    length_m: t.length_m,
                    standing: t.is_standing(),
                    public_transport: t.is_public_transport(),
                    embarking: t.is_embarking(),
                    turns: t.turns(),
                };
                Some((at.lane, vehicle))
            })
    }

    fn add_loop(&self, demand: &mut LaneDemand, d: &Detector, now: Instant) {
        let Some(memory) = self.detectors.get(&d.id) else { return };
        if d.kind == DetectorKind::PushButton {
            return;
        }
        demand.last_actuation = demand.last_actuation.max(memory.last_actuation(now));
        let state = memory.state(now);
        match state {
            DetectorState::Suspect(_) => {
                demand.loop_suspect = true;
                return;
            }
            DetectorState::Occupied { since } => {
                let at_stop_line = d.kind == DetectorKind::StopLine;
                demand.waiting |= at_stop_line;
                if at_stop_line || now.since(since) >= QUEUE_ON_LOOP {
                    let hidden = vehicles_in(d.to_stop_line_m) + 1;
                    demand.queue_veh = demand.queue_veh.max(hidden);
                    demand.queue_m = demand.queue_m.max(d.to_stop_line_m + d.length_m);
                }
            }
            DetectorState::Free { .. } | DetectorState::Unheard => {}
        }
        if let Some(arrival_s) = self.arrival_from_loop_s(d, memory.last_rise, now) {
            let sooner = demand.next_arrival_s.map_or(arrival_s, |s| s.min(arrival_s));
            demand.next_arrival_s = Some(sooner);
        }
    }

    /// When whoever went over an advance loop is at the stop line, at the speed limit.
    fn arrival_from_loop_s(
        &self,
        d: &Detector,
        last_rise: Option<Instant>,
        now: Instant,
    ) -> Option<f64> {
        if d.kind != DetectorKind::Advance {
            return None;
        }
        let lane = self.map.intersection.lane(d.lane)?;
        let travel_s = (d.to_stop_line_m + d.length_m) / lane.speed_limit_mps;
        let left_s = travel_s - now.since(last_rise?).as_secs_f64();
        (left_s >= 0.0).then_some(left_s)
    }

    /// What share of those whom loops have counted on a lane have been tracked over its stop line.
    fn heard_share(&self, lane: LaneId, now: Instant) -> f64 {
        let Some(began) = self.began else { return 0.0 };
        let tracked = self.counts.by_lane.get(&lane).map_or(0.0, |flow| flow.per_hour(now, began));
        let loops = self.map.detectors_of(lane).filter(|d| d.kind != DetectorKind::PushButton);
        let counted = loops
            .filter_map(|d| self.detectors.get(&d.id))
            .filter(|memory| !matches!(memory.state(now), DetectorState::Suspect(_)))
            .map(|memory| memory.flow.per_hour(now, began))
            .reduce(f64::max);
        match counted {
            None => 1.0,
            Some(counted) if counted > 0.0 => (tracked / counted).min(1.0),
            Some(_) => 0.0,
        }
    }

    /// Flow of a lane, vehicles per hour: tracks count the equipped, loops count everybody
    /// unless they stand nose to tail on them, so whichever saw more is nearer the truth.
    fn lane_rate(&self, lane: LaneId, now: Instant) -> f64 {
        let Some(began) = self.began else { return 0.0 };
        let tracked = self.counts.by_lane.get(&lane).map_or(0.0, |flow| flow.per_hour(now, began));
        self.map
            .detectors_of(lane)
            .filter(|d| d.kind != DetectorKind::PushButton)
            .filter_map(|d| self.detectors.get(&d.id))
            .filter(|memory| !matches!(memory.state(now), DetectorState::Suspect(_)))
            .map(|memory| memory.flow.per_hour(now, began))
            .fold(tracked, f64::max)
    }

    /// Share of a lane's vehicles that take a connection: as tracked vehicles turned; equal
    /// while too few have.
    fn share_of(&self, connection: ConnectionId, now: Instant) -> f64 {
        let began = self.began.unwrap_or(now);
        let Some(c) = self.map.intersection.connection(connection) else { return 0.0 };
        let (mut ways, mut all_turned, mut all_rate) = (0_u32, 0, 0.0);
        for way in self.map.intersection.connections_from(c.from) {
            let flow = self.counts.by_connection.get(&way.id).copied().unwrap_or_default();
            ways += 1;
            all_turned += flow.total();
            all_rate += flow.per_hour(now, began);
        }
        if all_turned < ENOUGH_TURNS || all_rate <= 0.0 {
            return 1.0 / f64::from(ways.max(1));
        }
        let own = self.counts.by_connection.get(&connection);
        own.map_or(0.0, |flow| flow.per_hour(now, began)) / all_rate
    }
}

/// A queue as tracked vehicles show it.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
struct Queue {
    tracked: u32,
    hidden: u32,
    end_m: f64,
}

impl Queue {
    /// Walks upstream from the stop line. Vehicles that move at the head are being
    /// discharged; the queue ends at a long gap, or at one that is still moving up to it.
    fn of(vehicles: &[LaneVehicle]) -> Self {
        let mut queue = Self::default();
        // Rear of the vehicle ahead, and whether unheard ones can stand behind it.
        let (mut rear_m, mut still) = (0.0, true);
        for v in vehicles {
            let gap_m = (v.to_stop_line_m - rear_m).max(0.0);
            let at_stop_point = v.embarking && vehicles_in(gap_m) > 0;
            if gap_m > MAX_GAP_M || at_stop_point || (!v.standing && queue.tracked > 0) {
                break;
            }
            if v.standing {
                queue.tracked += 1;
                queue.hidden += if still { vehicles_in(gap_m) } else { 0 };
                queue.end_m = (v.to_stop_line_m + v.length_m).max(queue.end_m);
            }
            (rear_m, still) = (v.to_stop_line_m + v.length_m, v.standing);
        }
        queue
    }
}

impl From<Queue> for LaneDemand {
    fn from(queue: Queue) -> Self {
        Self {
            queue_veh: queue.tracked + queue.hidden,
            queue_tracked_veh: queue.tracked,
            queue_m: queue.end_m,
            ..Self::default()
        }
    }
}

/// How many cars stand in a gap that is left over by those we hear.
fn vehicles_in(gap_m: f64) -> u32 {
    libm::round((gap_m - STANDSTILL_GAP_M) / CAR_SPACING_M).clamp(0.0, 1_000.0) as u32
}

/// Standing this near, a vehicle waits at the stop line: the second one may be the first that
/// we hear.
const WAITING_REACH_M: f64 = 15.0;
/// Slower ones have no time of arrival worth telling.
const MOVING_MPS: f64 = 1.0;
/// A queue with unheard vehicles in it may have gaps; longer ones are two queues. At one
/// equipped vehicle in four the mean gap is 20 m.
const MAX_GAP_M: f64 = 40.0;
/// A car 4.7 m long and the gap to the next.
const CAR_SPACING_M: f64 = 6.7;
/// Bumper to bumper in a queue.
const STANDSTILL_GAP_M: f64 = 2.0;
/// An advance loop occupied for this long has a queue standing on it: at 5 km/h a car is off
/// a loop of 2 m in about that time.
const QUEUE_ON_LOOP: Duration = Duration::from_secs(5);
/// Fewer turns than these say nothing of the shares.
const ENOUGH_TURNS: u64 = 10;

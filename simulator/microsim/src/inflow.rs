//! How vehicles come into the world: their time comes, they wait for a gap, they enter.

use crate::car::{Car, Vehicle};
use crate::demand::{MAX_FLOWS, MAX_PER_SOURCE};
use crate::map::Map;
use crate::motion::Ahead;
use crate::onboard::{BusUnit, CamTimer};
use crate::plan::{Place, View};
use crate::random::{ArrivalStream, FLOWS, Traits};
use crate::solo::entry_speed_mps;
use crate::world::World;
use crate::{BusTrip, Demand, DriverParams, VehicleId, VehicleKind, VehicleRecord};
use roadnet::{ApproachId, IntersectionId};
use std::collections::VecDeque;

/// The demand that is still to come, and who waits for a gap.
#[derive(Clone, Debug)]
pub(crate) struct Inflow {
    pub demand: Demand,
    /// Slots of the vehicles that wait to enter each ingress lane, in the order they came.
    pub waiting: Vec<VecDeque<u32>>,
    seed: u64,
    flows: Vec<FlowState>,
    /// Bus trips by time, the next one last.
    trips: Vec<usize>,
    /// Who comes in this step.
    coming: Vec<Arrival>,
}

#[derive(Clone, Debug)]
struct FlowState {
    arrivals: ArrivalStream,
    count: u32,
}

#[derive(Clone, Copy, Debug)]
struct Arrival {
    at_s: f64,
    id: VehicleId,
    source: Source,
}

/// Index of a flow or trip.
#[derive(Clone, Copy, Debug)]
enum Source {
    Flow(usize),
    Trip(usize),
}

impl Inflow {
    pub(crate) fn new(demand: Demand, map: &Map, seed: u64) -> Self {
        let flow = |(n, f): (usize, &crate::Flow)| FlowState {
            arrivals: ArrivalStream::new(
                (seed, FLOWS | n as u64),
                f.arrivals,
                (f.begin_s, f.end_s),
                f.veh_per_h,
            ),
            count: 0,
        };
        let flows = demand.flows.iter().enumerate().map(flow).collect();
        let mut trips: Vec<usize> = (0..demand.buses.len()).collect();
        let enters = |t: usize| demand.buses[t].enters_s;
        trips.sort_by(|a, b| enters(*b).total_cmp(&enters(*a)).then(b.cmp(a)));
        let waiting = vec![VecDeque::new(); map.ingress.len()];
        Self { demand, waiting, seed, flows, trips, coming: Vec::new() }
    }

    /// Fills `coming` with those whose time is before `until_s`, in order of time.
    fn collect(&mut self, until_s: f64) {
        self.coming.clear();
        for (n, flow) in self.flows.iter_mut().enumerate() {
            while (flow.count as usize) < MAX_PER_SOURCE
                && let Some(at_s) = flow.arrivals.next_before(until_s)
            {
                let id = VehicleId(((n as u32) << 16) | flow.count);
                flow.count += 1;
                self.coming.push(Arrival { at_s, id, source: Source::Flow(n) });
            }
        }
        while let Some(t) = self.trips.pop_if(|t| self.demand.buses[*t].enters_s < until_s) {
            let id = VehicleId(((MAX_FLOWS as u32) << 16) | t as u32);
            let at_s = self.demand.buses[t].enters_s;
            self.coming.push(Arrival { at_s, id, source: Source::Trip(t) });
        }
        self.coming.sort_unstable_by(|a, b| a.at_s.total_cmp(&b.at_s).then(a.id.cmp(&b.id)));
    }
}

impl World {
    /// Vehicles whose time comes in this step choose a lane and wait to enter it.
    pub(crate) fn come(&mut self) {
        self.inflow.collect(self.clock.next_s());
        for n in 0..self.inflow.coming.len() {
            let arrival = self.inflow.coming[n];
            self.counts.scheduled += 1;
            let Some(vehicle) = self.vehicle(arrival) else { continue };
            let lane = self.map.paths[vehicle.path].from;
            let waits = &self.inflow.waiting[lane];
            let inside = self.vehicles.len() - self.free_slots.len();
            if waits.len() >= MAX_WAITING || inside >= MAX_VEHICLES {
                self.counts.turned_away += 1;
                let record = VehicleRecord { turned_away: true, ..vehicle.record };
                self.finished.push(record);
                continue;
            }
            let slot = self.free_slots.pop().unwrap_or_else(|| {
                self.vehicles.push(None);
                (self.vehicles.len() - 1) as u32
            });
            self.vehicles[slot as usize] = Some(vehicle);
            self.inflow.waiting[lane].push_back(slot);
        }
    }

    /// The first who waits at each lane enters it if there is a gap.
    pub(crate) fn enter(&mut self) {
        for lane in 0..self.inflow.waiting.len() {
            let Some(&slot) = self.inflow.waiting[lane].front() else { continue };
            if let Some((car, inserted_s)) = self.entry(slot) {
                self.inflow.waiting[lane].pop_front();
                if let Some(vehicle) = &mut self.vehicles[slot as usize] {
                    vehicle.record.inserted_s = Some(inserted_s);
                }
                self.loops.pass(&self.map, &car, self.clock.now_s(), self.clock.step_s());
                self.roads.ingress[lane].push_back(car);
            }
        }
    }

    /// How and when a waiting vehicle enters in this step, if there is a gap: as soon as its
    /// time has come and the gap behind the last vehicle is what its speed asks for. It then
    /// drives on at that speed until the end of the step, so steps don't quantise headways.
    fn entry(&self, slot: u32) -> Option<(Car, f64)> {
        let vehicle = self.vehicles.get(slot as usize)?.as_ref()?;
        let driver = self.params.driver(vehicle.record.kind);
        let path = &self.map.paths[vehicle.path];
        let mut car = Car::entering(slot, vehicle, driver.length_m);
        let wanted = entry_speed_mps(&self.params, path, &car);
        let (from_s, to_s) = (self.clock.now_s(), self.clock.next_s());
        let ready_s = vehicle.record.scheduled_s.max(from_s);
        let (speed, room_m) = match self.last_on(path.from, vehicle.path) {
            None => (wanted, f64::INFINITY),
            Some(ahead) => entry_speed_behind(driver, wanted, ahead)?,
        };
        car.v_mps = speed;
        car.s_m = (speed * (to_s - ready_s)).min(room_m);
        let step_s = self.clock.step_s();
        // Just outside, so that a loop at the very start of the lane notices it.
        car.before = ((car.s_m - speed * step_s).min(-OUTSIDE_M), speed);
        let inserted_s = if speed > 0.0 { to_s - car.s_m / speed } else { to_s };
        Some((car, inserted_s))
    }

    /// The last vehicle in the way of one that enters a lane.
    fn last_on(&self, lane: usize, p: usize) -> Option<Ahead> {
        if let Some(last) = self.roads.ingress[lane].back() {
            return Some(Ahead { gap_m: last.rear_m(), speed_mps: last.v_mps });
        }
        let mut nearest: Option<Ahead> = None;
        let step_s = self.clock.step_s();
        let view = View { map: &self.map, params: &self.params, roads: &self.roads, step_s };
        view.beyond(Place::Ingress, false, p, 0.0, &mut |a| {
            nearest = Some(nearest.filter(|n| n.gap_m <= a.gap_m).unwrap_or(a));
        });
        nearest
    }

    fn vehicle(&self, arrival: Arrival) -> Option<Vehicle> {
        let demand = &self.inflow.demand;
        let traits = Traits::draw(self.inflow.seed, arrival.id);
        let (kind, at, from, to, trip) = match arrival.source {
            Source::Flow(n) => {
                let f = &demand.flows[n];
                (VehicleKind::Car, f.intersection, f.from, f.to, None)
            }
            Source::Trip(t) => {
                let b = &demand.buses[t];
                (VehicleKind::Bus, b.intersection, b.from, b.to, Some((t, b)))
            }
        };
        let path = self.choose_path(kind, (at, from, to), trip.map(|(_, b)| b))?;
        let equipped = kind == VehicleKind::Bus || traits.equipment < self.params.penetration;
        let at_lane = self.map.ingress[self.map.paths[path].from].at;
        let here = &self.network.intersections()[self.map.paths[path].intersection];
        let record = VehicleRecord {
            id: arrival.id,
            kind,
            journey: trip.map(|(_, b)| b.journey.clone()),
            line: trip.map(|(_, b)| b.line.clone()),
            lateness_s: trip.map_or(0.0, |(_, b)| b.lateness_s),
            equipped,
            speed_factor: 1.0 + self.params.speed_factor_sd * traits.haste,
            intersection: at,
            from,
            to,
            lane: at_lane.lane,
            connection: here.connections()[self.map.paths[path].connection].id,
            scheduled_s: arrival.at_s,
            inserted_s: None,
            passed_line_s: None,
            left_s: None,
            free_flow_s: 0.0,
            stops: 0,
            stopped_s: 0.0,
            delay_s: 0.0,
            turned_away: false,
        };
        let bus = trip.and_then(|(t, b)| {
            let halts = self.map.halts(&self.network, path, &b.calls)?;
            Some(Box::new(BusUnit::new(t, halts, b)))
        });
        let cam = CamTimer::new(traits.first_cam_ms, arrival.at_s);
        Some(Vehicle { record, path, cam, bus })
    }

    /// The path with the shortest queue before it; of equals the one with the fewest vehicles
    /// behind it, then the first.
    fn choose_path(
        &self,
        kind: VehicleKind,
        (at, from, to): (IntersectionId, ApproachId, ApproachId),
        trip: Option<&BusTrip>,
    ) -> Option<usize> {
        let calls = trip.map_or(&[][..], |b| &b.calls);
        let passes = |p: &usize| self.map.halts(&self.network, *p, calls).is_some();
        let queue = |p: &usize| {
            let path = &self.map.paths[*p];
            let before = self.roads.ingress[path.from].len() + self.inflow.waiting[path.from].len();
            (before, self.roads.paths[*p].len() + self.roads.egress[path.to].len(), *p)
        };
        self.map.paths_for(kind, at, from, to).filter(passes).min_by_key(queue)
    }
}

/// The speed at which a driver enters behind someone, and how far in they are when the gap is
/// just right; `None` while there is no gap. The gap asked for at speed `v` is
/// `s0 + v·T`, and what comfortable braking to the leader's speed needs if that is lower. A
/// driver who finds the road taken enters at no less than the leader's speed: the flow that
/// the road can carry can also enter it.
fn entry_speed_behind(d: &DriverParams, wanted: f64, ahead: Ahead) -> Option<(f64, f64)> {
    let (gap, leader) = (ahead.gap_m, ahead.speed_mps);
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

/// Vehicles that wait for one lane: a queue of 14 km; more is a demand without a road.
const MAX_WAITING: usize = 2_000;
/// Vehicles in the world at once: 100,000 take some 60 MB.
const MAX_VEHICLES: usize = 100_000;
const OUTSIDE_M: f64 = 1e-9;

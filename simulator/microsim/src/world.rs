//! The world: everything that moves, and the order of one step.

use crate::car::{Car, Vehicle};
use crate::inflow::Inflow;
use crate::loops::Loops;
use crate::map::Map;
use crate::pedestrian::Kerbs;
use crate::plan::Place;
use crate::signals::{Aspect, Signals};
use crate::solo::free_flow_s;
use crate::{
    Counts, Demand, Events, Params, PedestrianRecord, QueueSeries, VehicleRecord, WorldErrors,
};
use roadnet::{IntersectionId, RoadNetwork, SignalGroupId};
use std::collections::VecDeque;
use std::sync::Arc;
use units::Instant;

/// Vehicles and pedestrians on one road network.
///
/// The same network, demand, parameters, seed and aspects give the same events and records,
/// bit for bit.
#[derive(Clone, Debug)]
pub struct World {
    pub(crate) network: Arc<RoadNetwork>,
    pub(crate) map: Map,
    pub(crate) params: Params,
    pub(crate) inflow: Inflow,
    pub(crate) signals: Signals,
    pub(crate) roads: Roads,
    /// Slots of vehicles on the road or waiting to enter; `None` is free.
    pub(crate) vehicles: Vec<Option<Vehicle>>,
    pub(crate) free_slots: Vec<u32>,
    /// Which ingress lane may use each egress lane that several feed.
    pub(crate) merge_holders: Vec<Option<usize>>,
    pub(crate) loops: Loops,
    pub(crate) kerbs: Kerbs,
    pub(crate) clock: Clock,
    pub(crate) counts: Counts,
    pub(crate) finished: Vec<VehicleRecord>,
    pub(crate) queues: Vec<QueueSeries>,
    pub(crate) events: Events,
}

/// Vehicles by where their front is; each queue ordered from the downstream end.
#[derive(Clone, Debug, Default)]
pub(crate) struct Roads {
    pub ingress: Vec<VecDeque<Car>>,
    pub paths: Vec<VecDeque<Car>>,
    pub egress: Vec<VecDeque<Car>>,
}

impl Roads {
    pub(crate) const fn queues(&mut self, place: Place) -> &mut Vec<VecDeque<Car>> {
        match place {
            Place::Ingress => &mut self.ingress,
            Place::Path => &mut self.paths,
            Place::Egress => &mut self.egress,
        }
    }
}

/// Virtual time.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Clock {
    pub now_us: u64,
    pub step_us: u64,
}

impl Clock {
    /// Start of the step, seconds.
    pub(crate) fn now_s(self) -> f64 {
        self.now_us as f64 / 1e6
    }

    /// End of the step, seconds.
    pub(crate) fn next_s(self) -> f64 {
        (self.now_us + self.step_us) as f64 / 1e6
    }

    /// Length of a step, seconds.
    pub(crate) fn step_s(self) -> f64 {
        self.step_us as f64 / 1e6
    }
}

/// Seconds since the start of the world as an instant.
pub(crate) fn instant(at_s: f64) -> Instant {
    Instant::from_micros(libm::round(at_s.max(0.0) * 1e6) as u64)
}

impl World {
    /// An empty world at time zero; on failure every problem with demand and settings.
    pub fn new(
        network: impl Into<Arc<RoadNetwork>>,
        demand: Demand,
        params: Params,
        seed: u64,
    ) -> Result<Self, WorldErrors> {
        let network = network.into();
        let map = Map::new(&network);
        let mut errors = Vec::new();
        params.check(&mut errors);
        demand.check(&network, &map, &mut errors);
        if !errors.is_empty() {
            return Err(WorldErrors(errors));
        }
        let queue = |n: usize| vec![VecDeque::new(); n];
        let series = |l: &crate::map::LaneTrack| QueueSeries {
            lane: l.at,
            queue_m: Vec::new(),
            outside: Vec::new(),
        };
        Ok(Self {
            roads: Roads {
                ingress: queue(map.ingress.len()),
                paths: queue(map.paths.len()),
                egress: queue(map.egress.len()),
            },
            vehicles: Vec::new(),
            free_slots: Vec::new(),
            signals: Signals::default(),
            merge_holders: vec![None; map.egress.len()],
            loops: Loops::new(&network, &map),
            kerbs: Kerbs::new(&network, &map, &demand, &params, seed),
            clock: Clock { now_us: 0, step_us: params.step.as_micros() as u64 },
            counts: Counts::default(),
            finished: Vec::new(),
            queues: map.ingress.iter().map(series).collect(),
            events: Events::default(),
            inflow: Inflow::new(demand, &map, seed),
            params,
            network,
            map,
        })
    }

    /// Moves everyone on by one step, during which each signal group shows what `aspects`
    /// says (asked once per group), and returns what the roadside could notice meanwhile.
    pub fn step(&mut self, aspects: impl Fn(IntersectionId, SignalGroupId) -> Aspect) -> &Events {
        self.clear_events();
        self.signals.read(&self.map, self.clock.now_s(), aspects);
        self.decide();
        self.clear_merges();
        self.plan();
        self.advance();
        self.come();
        self.enter();
        let (now_s, next_s) = (self.clock.now_s(), self.clock.next_s());
        self.kerbs.step(&self.signals, now_s, next_s, &mut self.events, &mut self.counts);
        self.loops.settle(&mut self.events);
        self.send();
        self.clock.now_us += self.clock.step_us;
        self.sample_queues();
        self.sort_events();
        &self.events
    }

    /// Time since the start of the world: the end of the last step.
    pub fn now(&self) -> Instant {
        Instant::from_micros(self.clock.now_us)
    }

    /// The network.
    pub fn network(&self) -> &Arc<RoadNetwork> {
        &self.network
    }

    /// What the last step returned.
    pub const fn events(&self) -> &Events {
        &self.events
    }

    /// Sums so far.
    pub fn counts(&self) -> Counts {
        let waiting = self.inflow.waiting.iter().map(|w| w.len() as u64).sum();
        let on = |queues: &[VecDeque<Car>]| queues.iter().map(|q| q.len() as u64).sum::<u64>();
        let present = on(&self.roads.ingress) + on(&self.roads.paths) + on(&self.roads.egress);
        Counts { waiting, present, ..self.counts }
    }

    /// Vehicles that are through (or were turned away), in the order in which they left.
    pub fn finished(&self) -> &[VehicleRecord] {
        &self.finished
    }

    /// All vehicles whose time has come, the unfinished with their delay so far, by scheduled
    /// time and number.
    pub fn records(&self) -> Vec<VehicleRecord> {
        let mut all = self.finished.clone();
        let now_s = self.clock.now_s();
        let cars = self.roads.ingress.iter().chain(&self.roads.paths).chain(&self.roads.egress);
        for car in cars.flatten() {
            let Some(v) = &self.vehicles[car.slot as usize] else { continue };
            let mut record = v.record.clone();
            record.free_flow_s = free_flow_s(&self.map, &self.params, self.clock, v, car.s_m);
            record.delay_s = now_s - record.scheduled_s - record.free_flow_s;
            all.push(record);
        }
        for slot in self.inflow.waiting.iter().flatten() {
            let Some(v) = &self.vehicles[*slot as usize] else { continue };
            let delay_s = now_s - v.record.scheduled_s;
            all.push(VehicleRecord { delay_s, ..v.record.clone() });
        }
        all.sort_by(|a, b| a.scheduled_s.total_cmp(&b.scheduled_s).then(a.id.cmp(&b.id)));
        all
    }

    /// All pedestrians so far, crossing by crossing in the order in which they came.
    pub fn pedestrians(&self) -> &[PedestrianRecord] {
        self.kerbs.records()
    }

    /// Queue of each ingress lane, once a second, for at most a week.
    pub fn queues(&self) -> &[QueueSeries] {
        &self.queues
    }

    fn clear_events(&mut self) {
        self.events.detectors.clear();
        self.events.cams.clear();
        self.events.srems.clear();
        self.events.calls.clear();
        self.events.left.clear();
    }

    fn sort_events(&mut self) {
        self.events.detectors.sort_unstable_by_key(|e| {
            // A pulse shorter than the clock's resolution stays on before off.
            (e.at, e.intersection, e.detector, !e.occupied)
        });
        self.events.cams.sort_unstable_by_key(|m| (m.at, m.vehicle));
        self.events.srems.sort_unstable_by_key(|m| (m.at, m.vehicle));
        self.events.calls.sort_by(|a, b| a.at.cmp(&b.at).then_with(|| a.journey.cmp(&b.journey)));
    }

    fn sample_queues(&mut self) {
        let second = 1_000_000;
        let before = self.clock.now_us - self.clock.step_us;
        if before / second == self.clock.now_us / second {
            return;
        }
        for (lane, series) in self.queues.iter_mut().enumerate() {
            if series.queue_m.len() >= MAX_SAMPLES {
                continue;
            }
            let slow = |c: &&Car| c.v_mps < QUEUED_MPS && !c.dwells();
            let last = self.roads.ingress[lane].iter().rev().find(slow);
            let length_m = self.map.ingress[lane].length_m;
            series.queue_m.push(last.map_or(0.0, |c| (length_m - c.rear_m()) as f32));
            series.outside.push(self.inflow.waiting[lane].len() as u32);
        }
    }
}

/// A week of seconds: longer runs keep the queues of their first week.
const MAX_SAMPLES: usize = 604_800;
/// 5 km/h: slower vehicles are queued.
const QUEUED_MPS: f64 = 5.0 / 3.6;

//! The world: everything that moves, and the order of one step.

mod arrivals;
mod incidents;
mod journey;
mod queues;
mod zones;

use crate::fuel::fuel_ml_per_s;
use crate::onboard::OnBoard;
use crate::pedestrian::Kerbs;
use crate::traffic::{At, Traffic, TrafficDemand, TrafficParams, VehicleClass};
use crate::ways::{Ways, user};
use crate::{
    Aspect, CallEvent, CallEventKind, Counts, Demand, DetectorEvent, Events, Params,
    PedestrianRecord, QueueSeries, VehicleKind, VehicleRecord, WorldError, WorldErrors,
};
use arrivals::Arrivals;
use incidents::Incidents;
pub(crate) use journey::Journey;
use roadnet::streets::NetworkStreets;
use roadnet::{IntersectionId, RoadNetwork, SignalGroupId};
use std::sync::Arc;
use units::Instant;
pub use zones::{SpeedZone, ZoneEntries};

/// Vehicles and pedestrians on one road network.
///
/// The same network, demand, parameters, seed and aspects give the same events and records,
/// bit for bit.
#[derive(Clone, Debug)]
pub struct World {
    network: Arc<RoadNetwork>,
    net: Arc<NetworkStreets>,
    params: Params,
    demand: Arc<Demand>,
    traffic: Traffic,
    ways: Ways,
    arrivals: Arrivals,
    /// Of each trip of the traffic.
    journeys: Vec<Journey>,
    on_board: OnBoard,
    kerbs: Kerbs,
    clock: Clock,
    counts: Counts,
    /// Trips in the order in which they left.
    left: Vec<u32>,
    queues: Vec<QueueSeries>,
    incidents: Incidents,
    zones: Vec<ZoneEntries>,
    events: Events,
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
        let streets = |e: Vec<_>| WorldErrors(e.into_iter().map(WorldError::Streets).collect());
        let net = Arc::new(NetworkStreets::new(&network).map_err(streets)?);
        let mut errors = Vec::new();
        params.check(&mut errors);
        let mut ways = Ways::new(&net, &demand.flows);
        demand.check(&network, &net, &mut ways, &mut errors);
        if !errors.is_empty() {
            return Err(WorldErrors(errors));
        }
        let classes = VehicleKind::ALL.map(|kind| class(&params, kind)).to_vec();
        let nobody = TrafficDemand { classes, trips: Vec::new() };
        let settings = TrafficParams { step: params.step, ..TrafficParams::default() };
        let refused = |e: Vec<_>| WorldErrors(e.into_iter().map(WorldError::Traffic).collect());
        let traffic =
            Traffic::new(net.streets.clone(), &nobody, settings, seed).map_err(refused)?;
        let (kerbs, crossings) = Kerbs::new(&network, &net, &demand, &params, seed);
        let demand = Arc::new(demand);
        Ok(Self {
            arrivals: Arrivals::new(&demand, &ways, seed),
            journeys: Vec::new(),
            on_board: OnBoard::default(),
            kerbs,
            clock: Clock { now_us: 0, step_us: params.step.as_micros() as u64 },
            counts: Counts::default(),
            left: Vec::new(),
            queues: queues::series(&network),
            incidents: Incidents::new(&demand, &network, &net),
            zones: Vec::new(),
            events: Events::default(),
            network,
            net,
            params,
            demand,
            traffic: traffic.with_crossings(crossings),
            ways,
        })
    }

    /// Moves everyone on by one step, during which each signal group shows what `aspects`
    /// says, and returns what the roadside could notice meanwhile.
    pub fn step(&mut self, aspects: impl Fn(IntersectionId, SignalGroupId) -> Aspect) -> &Events {
        self.clear_events();
        self.come();
        self.meet_incidents();
        self.traffic.step(&aspects);
        self.note();
        let (now_s, next_s) = (self.clock.now_s(), self.clock.next_s());
        let Self { kerbs, traffic, events, counts, .. } = self;
        kerbs.step(&aspects, (now_s, next_s), traffic, events, counts);
        self.let_detectors_lie();
        self.watch_zones();
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

    /// Its streets.
    pub fn streets(&self) -> &Arc<NetworkStreets> {
        &self.net
    }

    /// What moves on them.
    pub const fn traffic(&self) -> &Traffic {
        &self.traffic
    }

    pub(crate) fn record_of(&self, trip: u32) -> &VehicleRecord {
        &self.journeys[trip as usize].record
    }

    /// What the last step returned.
    pub const fn events(&self) -> &Events {
        &self.events
    }

    /// Sums so far.
    pub fn counts(&self) -> Counts {
        let of = self.traffic.counts();
        Counts {
            scheduled: of.loaded + self.counts.scheduled,
            waiting: of.waiting + self.traffic.to_come(),
            present: of.running(),
            finished: of.arrived,
            turned_away: of.turned_away + self.counts.turned_away,
            red_crossings: of.red_crossings,
            red_violations: of.red_violations,
            rerouted: of.rerouted,
            ..self.counts
        }
    }

    /// All pedestrians so far, crossing by crossing in the order in which they came.
    pub fn pedestrians(&self) -> &[PedestrianRecord] {
        self.kerbs.records()
    }

    /// Queue of each ingress lane, once a second, for at most a week.
    pub fn queues(&self) -> &[QueueSeries] {
        &self.queues
    }

    /// Vehicles that are through (or were turned away), in the order in which they left.
    pub fn finished(&self) -> impl Iterator<Item = &VehicleRecord> {
        self.left.iter().map(|trip| &self.journeys[*trip as usize].record)
    }

    /// All vehicles whose time has come, the unfinished with their delay so far, by scheduled
    /// time and number.
    pub fn records(&self) -> Vec<VehicleRecord> {
        let mut all: Vec<VehicleRecord> = self.journeys.iter().map(|j| j.record.clone()).collect();
        let now_s = self.clock.now_s();
        for on in self.traffic.vehicles() {
            let journey = &self.journeys[on.trip as usize];
            let record = &mut all[on.trip as usize];
            record.stops = on.stops;
            record.stopped_s = on.stood_s;
            self.settle_delays(journey, record, now_s, Some((on.at, on.x_m)));
        }
        for record in all.iter_mut().filter(|r| r.inserted_s.is_none() && !r.turned_away) {
            record.delay_s = now_s - record.scheduled_s;
            if let Some(first) = record.passages.first_mut() {
                first.delay_s = record.delay_s;
            }
        }
        all.sort_by(|a, b| a.scheduled_s.total_cmp(&b.scheduled_s).then(a.id.cmp(&b.id)));
        all
    }

    /// Takes over what happened to the vehicles in this step.
    fn note(&mut self) {
        let Self { traffic, journeys, net, network, events, .. } = self;
        for e in &traffic.events().loops {
            let d = &net.streets.detectors()[e.detector as usize];
            let (intersection, detector, occupied) = (d.intersection, d.id, e.occupied);
            let at = instant(e.at_s);
            events.detectors.push(DetectorEvent { intersection, detector, occupied, at });
        }
        for trip in &traffic.events().entered {
            let journey = &mut journeys[*trip as usize];
            journey.record.inserted_s = traffic.records()[*trip as usize].inserted_s;
        }
        for p in &traffic.events().passed {
            journeys[p.trip as usize].pass(net, network, *p);
        }
        for h in &traffic.events().halts {
            let journey = &mut journeys[h.trip as usize];
            journey.made += usize::from(!h.stands);
            let Some((bus, call)) = journey.call(&self.demand, h.halt) else { continue };
            events.calls.push(CallEvent {
                journey: bus.journey.clone(),
                stop: call.stop.clone(),
                kind: if h.stands { CallEventKind::Arrived } else { CallEventKind::Left },
                at: instant(h.at_s),
            });
        }
        for n in 0..self.traffic.events().arrived.len() {
            let e = self.traffic.events().arrived[n];
            self.finish(e.trip, e.at_s);
        }
        for n in 0..self.traffic.events().turned_away.len() {
            let trip = self.traffic.events().turned_away[n];
            self.journeys[trip as usize].record.turned_away = true;
            self.left.push(trip);
        }
    }

    fn finish(&mut self, trip: u32, at_s: f64) {
        let of = self.traffic.records()[trip as usize];
        let journey = &self.journeys[trip as usize];
        let mut record = journey.record.clone();
        record.left_s = Some(at_s);
        record.stops = of.stops;
        record.stopped_s = of.waiting_s;
        record.driven_m = of.length_m;
        self.settle_delays(journey, &mut record, at_s, None);
        self.events.left.push(record.id);
        self.journeys[trip as usize].record = record;
        self.left.push(trip);
    }

    /// Sets free-flow time and delays of a vehicle that has come as far as `until`.
    fn settle_delays(
        &self,
        journey: &Journey,
        record: &mut VehicleRecord,
        now_s: f64,
        until: Option<(At, f64)>,
    ) {
        let class = self.traffic.class(record.kind.place());
        let step_s = self.params.step.as_secs_f64();
        let alone = journey.alone(&self.net.streets, class, record, (step_s, until));
        let (lines_s, end_s) = alone.times_s();
        record.free_flow_s = end_s;
        record.delay_s = now_s - record.scheduled_s - end_s;
        let stops: u32 = record.passages.iter().map(|p| p.stops).sum();
        if let Some(p) = record.passages.last_mut() {
            p.stops += record.stops.saturating_sub(stops);
        }
        let (mut before_s, mut given_s) = (0.0, 0.0);
        let last = record.passages.len().saturating_sub(1);
        for (n, p) in record.passages.iter_mut().enumerate() {
            if n == last {
                p.delay_s = record.delay_s - given_s;
            } else if let (Some(passed_s), Some(line_s)) = (p.passed_line_s, lines_s.get(n)) {
                p.delay_s = passed_s - p.since_s - (line_s - before_s);
                given_s += p.delay_s;
                before_s = *line_s;
            }
        }
    }

    fn send(&mut self) {
        let seen = crate::onboard::Surroundings {
            net: &self.net,
            network: &self.network,
            params: &self.params,
            demand: &self.demand,
            clock: self.clock,
        };
        let step_s = self.params.step.as_secs_f64();
        for on in self.traffic.vehicles() {
            let journey = &mut self.journeys[on.trip as usize];
            if journey.record.kind == VehicleKind::Car {
                let rate = fuel_ml_per_s(on.speed_mps, on.acceleration_mps2);
                journey.record.fuel_ml += rate * step_s;
            }
            self.on_board.poll(&seen, &on, journey, &mut self.events);
        }
        for e in &self.traffic.events().arrived {
            self.on_board.forget(e.trip);
        }
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
}

/// The vehicles and drivers of a kind.
fn class(params: &Params, kind: VehicleKind) -> VehicleClass {
    let (speed_factor, speed_factor_sd) = params.speed_factors(kind);
    VehicleClass {
        user: user(kind),
        driver: params.driver(kind),
        max_mps: Params::max_mps(kind),
        speed_factor,
        speed_factor_sd,
    }
}

//! Semafor's own traffic simulator in SUMO's place: the same files, engines and messages.

use crate::cabinet::Cabinet;
use crate::cam::{AT_A_BUS_STOP, LEFT_INDICATOR, RIGHT_INDICATOR};
use crate::files::Town;
use crate::process::SumoError;
use crate::sources::Sources;
use crate::traci::{Seen, Sensed, StepResult};
use microsim::Aspect;
use microsim::traffic::{At, Fault, OnRoad, Traffic, TrafficParams, TripRecord};
use roadnet::streets::{Streets, Users};
use roadnet::{IntersectionId, Polyline, SignalGroupId, Turn};
use scenario::Overrides;
use scenario::sumo::{Import, Net, Statistics, StreetTrip, StreetVehicle, Trip, Trips};
use std::cell::Cell;
use std::collections::BTreeMap;
use std::path::Path;
use testbed::street_demand;
use units::Enu;

/// A run of it.
pub(crate) struct Own {
    traffic: Traffic,
    begin_s: f64,
    trips: Vec<Name>,
    kinds: Vec<(String, Class)>,
    /// Where lanes and, behind them, connections lie.
    shapes: Vec<Shape>,
    /// Detectors as the streets count them.
    detectors: Vec<(String, bool)>,
    shown: Shown,
    /// How often two vehicles were found in one place.
    collided: usize,
    looked_s: f64,
}

/// What is known of a trip besides its way.
struct Name {
    id: String,
    kind: usize,
    late_s: Option<f64>,
}

/// Length and width in metres, and SUMO's class.
pub(crate) type Class = (f64, f64, String);

/// A line, and its length as vehicles count it.
struct Shape {
    /// None where all of it is in one place.
    line: Option<Polyline>,
    start: Enu,
    length_m: f64,
}

/// What a configuration comes to.
pub(crate) struct Opened {
    pub own: Own,
    pub read: Town,
    pub left: usize,
    pub begin_s: f64,
    pub end_s: Option<f64>,
}

impl Own {
    /// Reads what a configuration of SUMO's names.
    ///
    /// # Errors
    /// The first thing that can't be read or taken.
    pub fn open(file: &Path, overrides: &Overrides, seed: u64) -> Result<Opened, SumoError> {
        let Sources { imported, net, net_streets, mut demand, begin_s, end_s, .. } =
            Sources::open(file, overrides)?;
        demand.trips.iter_mut().for_each(|t| t.depart_s -= begin_s);
        let left = net.lights.len() - imported.lights.len();
        let shapes = shapes(&net, &net_streets.streets);
        let detectors = detectors(&imported, &net_streets.streets);
        let class = |v: &StreetVehicle| {
            (v.id.clone(), (v.length_m, v.width_m, class_of(v.user).to_owned()))
        };
        let name =
            |t: &StreetTrip| Name { id: t.id.clone(), kind: t.vehicle as usize, late_s: t.late_s };
        let kinds = demand.vehicles.iter().map(class).collect();
        let trips = demand.trips.iter().map(name).collect();
        let params = TrafficParams::default();
        let traffic = Traffic::new(net_streets.streets, &street_demand(demand), params, seed);
        let own = Self {
            traffic: traffic.map_err(|e| first(&e))?,
            begin_s,
            kinds,
            trips,
            shapes,
            shown: Shown::default(),
            detectors,
            collided: 0,
            looked_s: 0.0,
        };
        let read = Town::new(imported, &net);
        Ok(Opened { own, read, left, begin_s, end_s })
    }

    /// One step, during which the lamps stay as they are.
    pub fn step(&mut self, cabinets: &[Cabinet]) -> StepResult {
        self.shown.look(cabinets);
        let shown = &self.shown;
        self.traffic.step(|id, group| shown.aspect(id, group));
        self.look_for_collisions();
        StepResult {
            vehicles: self.traffic.vehicles().map(|o| self.seen(&o)).collect(),
            walkers: Vec::new(),
            detectors: self.sensed(),
        }
    }

    /// Looks through everything, and so not in every step.
    fn look_for_collisions(&mut self) {
        let now_s = self.traffic.now().as_secs_f64();
        if now_s < self.looked_s + LOOK_S {
            return;
        }
        self.looked_s = now_s;
        let fault = self.traffic.audit();
        let collided = matches!(fault, Some(Fault::Overlap { .. } | Fault::Zone { .. }));
        self.collided += usize::from(collided);
    }

    /// Its time, seconds.
    pub fn time_s(&self) -> f64 {
        self.begin_s + self.traffic.now().as_secs_f64()
    }

    /// Whether everybody has come to the end of their trips.
    pub fn is_over(&self) -> bool {
        let c = self.traffic.counts();
        self.traffic.to_come() + c.waiting + c.running() == 0
    }

    /// A vehicle's id.
    pub fn vehicle_id(&self, number: usize) -> &str {
        self.trips.get(number).map_or("", |t| t.id.as_str())
    }

    /// A vehicle type.
    pub fn class(&self, number: usize) -> Class {
        self.kinds.get(number).map(|(_, class)| class.clone()).unwrap_or_default()
    }

    /// By how much a vehicle is late as it sets out, as its parameter has it, seconds.
    pub fn late_s(&self, number: usize) -> Option<f64> {
        self.trips.get(number)?.late_s
    }

    /// What SUMO would have written.
    pub fn results(&self) -> (Trips, Statistics) {
        let records = self.traffic.records();
        let now_s = self.traffic.now().as_secs_f64();
        let trip = |(r, name): (&TripRecord, &Name)| Trip {
            kind: self.kinds[name.kind].0.clone(),
            inserted: r.inserted_s.is_some(),
            arrived: r.arrived_s.is_some(),
            depart_delay_s: r.inserted_s.unwrap_or(now_s) - r.depart_s,
            time_loss_s: r.time_loss_s,
            waiting_s: r.waiting_s,
        };
        let mut vehicles: Vec<Trip> = records.iter().zip(&self.trips).map(trip).collect();
        for o in self.traffic.vehicles() {
            vehicles[o.trip as usize].waiting_s = o.stood_s;
        }
        for (trip, lost_s) in self.traffic.losses() {
            vehicles[trip as usize].time_loss_s = lost_s;
        }
        let inserted = vehicles.iter().filter(|t| t.inserted).count();
        // Nobody is ever moved elsewhere.
        let (loaded, collided, teleported) = (vehicles.len(), self.collided, 0);
        let statistics = Statistics { loaded, inserted, teleported, collided };
        (Trips { vehicles, walks_waiting_s: Vec::new() }, statistics)
    }

    #[inline]
    fn seen(&self, o: &OnRoad) -> Seen {
        let lanes = self.traffic.streets().lanes().len();
        let shape = match o.at {
            At::Lane(lane) => &self.shapes[lane.at()],
            At::Connection(c) => &self.shapes[lanes + c.at()],
        };
        let (position, angle_deg) = shape.at(o.x_m);
        let connection = match o.at {
            At::Connection(c) => Some(c),
            At::Lane(_) => o.next,
        };
        let turn = connection.map(|c| self.traffic.streets().connections()[c.at()].turn);
        Seen {
            number: o.trip as usize,
            position,
            angle_deg,
            speed_mps: o.speed_mps,
            acceleration_mps2: o.acceleration_mps2,
            kind: o.class as usize,
            lights: match turn {
                Some(Turn::Left | Turn::UTurn) => LEFT_INDICATOR,
                Some(Turn::Right) => RIGHT_INDICATOR,
                _ => 0,
            },
            stopped: if o.dwells_until_s.is_some() { STOPPED | AT_A_BUS_STOP } else { 0 },
        }
    }

    /// What the detectors saw in the last step; those that saw nothing new are left out.
    fn sensed(&self) -> BTreeMap<String, Sensed> {
        let mut seen = BTreeMap::<u32, (u32, bool)>::new();
        for event in &self.traffic.events().loops {
            let (left, occupied) = seen.entry(event.detector).or_default();
            *left += u32::from(!event.occupied);
            *occupied = event.occupied;
        }
        let sensed = seen.into_iter().map(|(detector, (left, occupied))| {
            let (id, area) = &self.detectors[detector as usize];
            let sensed =
                if *area { Sensed::Area(occupied) } else { Sensed::Loop { left, occupied } };
            (id.clone(), sensed)
        });
        sensed.collect()
    }
}

/// What all signal groups show to drivers.
#[derive(Default)]
struct Shown {
    /// In order.
    all: Vec<((IntersectionId, SignalGroupId), Aspect)>,
    /// Of each cabinet, [`Cabinet::changes`] when it was last looked at.
    changes: Vec<u64>,
    /// Where the next question is expected: they come in order.
    next: Cell<usize>,
}

impl Shown {
    /// Looks at the cabinets whose lamps have changed.
    fn look(&mut self, cabinets: &[Cabinet]) {
        self.changes.resize(cabinets.len(), 0);
        for (cabinet, before) in cabinets.iter().zip(&mut self.changes) {
            if *before == cabinet.changes() {
                continue;
            }
            *before = cabinet.changes();
            let id = cabinet.intersection().id();
            for (group, aspect) in cabinet.aspects() {
                match self.all.binary_search_by_key(&(id, group), |(key, _)| *key) {
                    Ok(at) => self.all[at].1 = aspect,
                    Err(at) => self.all.insert(at, ((id, group), aspect)),
                }
            }
        }
    }

    fn aspect(&self, id: IntersectionId, group: SignalGroupId) -> Aspect {
        let key = (id, group);
        let expected = self.next.get();
        let at = match self.all.get(expected) {
            Some((there, _)) if *there == key => Ok(expected),
            _ => self.all.binary_search_by_key(&key, |(key, _)| *key),
        };
        let Ok(at) = at else { return Aspect::Dark };
        self.next.set(at + 1);
        self.all[at].1
    }
}

impl Shape {
    fn new(points: Vec<Enu>, length_m: f64) -> Self {
        let start = points.first().copied().unwrap_or_default();
        Self { line: Polyline::new(points), start, length_m }
    }

    /// The place so far from the start, and the direction there in degrees from north.
    fn at(&self, x_m: f64) -> (Enu, f64) {
        let Some(line) = &self.line else { return (self.start, 0.0) };
        let share = x_m / self.length_m.max(f64::MIN_POSITIVE);
        let (place, heading) = line.at(share * line.length_m());
        (place, heading.degrees())
    }

    fn end(&self) -> Enu {
        self.line.as_ref().map_or(self.start, Polyline::end)
    }
}

fn shapes(net: &Net, streets: &Streets) -> Vec<Shape> {
    let mut all = Vec::with_capacity(streets.lanes().len() + streets.connections().len());
    for road in (0..streets.road_count() as u32).map(roadnet::streets::RoadIndex) {
        let lanes = net.edges.get(streets.road_name(road)).map(|e| &e.lanes);
        let drawn = lanes.into_iter().flatten();
        all.extend(drawn.map(|l| Shape::new(l.shape.clone(), l.length_m)));
    }
    for c in streets.connections() {
        let way = vec![all[c.from.at()].end(), all[c.to.at()].start];
        all.push(Shape::new(way, c.length_m));
    }
    all
}

/// The ids of the streets' detectors, and which of them are areas.
fn detectors(imported: &Import, streets: &Streets) -> Vec<(String, bool)> {
    let named = |d: &roadnet::streets::LaneDetector| {
        let mut lights = imported.lights.iter();
        let light = lights.find(|l| l.intersection.id() == d.intersection)?;
        light.detectors.get(&d.id).map(|n| (n.id.clone(), n.area))
    };
    streets.detectors().iter().map(|d| named(d).unwrap_or_default()).collect()
}

pub(crate) fn first<E: std::fmt::Display>(errors: &[E]) -> SumoError {
    SumoError::Scenario(errors.first().map(ToString::to_string).unwrap_or_default())
}

fn class_of(user: Users) -> &'static str {
    match user {
        Users::BUS => "bus",
        Users::TRAM => "tram",
        Users::BICYCLE => "bicycle",
        _ => "passenger",
    }
}

/// Whether anybody has collided is looked for this often, seconds.
const LOOK_S: f64 = 10.0;
/// Bit 0 of the stop state.
const STOPPED: i32 = 1;

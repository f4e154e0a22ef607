//! Traffic on whole networks: vehicles follow routes over [`Streets`], one fixed step at a time.
//!
//! - Car following: the Intelligent Driver Model (Treiber, Hennecke, Helbing 2000) with the
//!   ballistic update (Treiber and Kanagaraj 2015).
//! - Lane changes: MOBIL (Kesting, Treiber, Helbing 2007), and on top of it the urge to get to
//!   a lane from which the route goes on.
//! - Junctions: whoever enters holds the zones in which its way meets others until its rear
//!   has left them, so nobody else is inside meanwhile (or, where ways join, only one behind
//!   the other); who yields only enters if it is through before anybody with right of way
//!   arrives (gap acceptance); nobody enters without room behind a junction where ways meet,
//!   unless impatient; who turns lets people on the crossings pass.
//! - Nobody is ever taken off the road or moved over a jam.
//!
//! A step has two passes: everybody decides on the old state, then everybody moves; who leaves
//! a lane or a connection goes on a list that is worked off in the order of the tracks. Vehicles
//! lie in arrays lane by lane, ordered by position; queues that stand at a red signal are not
//! computed, and the lists of a step keep their room for the next.
//!
//! It knows no controllers: what signals show comes in with each step.

mod audit;
mod change;
mod cross;
mod demand;
mod enter;
mod error;
mod follow;
mod gaps;
mod halts;
mod junction;
mod lamps;
mod loops;
mod merge;
mod obstacles;
mod record;
mod rider;
mod route;
#[cfg(test)]
mod tests;
mod tracks;
mod travel;
mod view;
mod walkers;

pub use audit::Fault;
pub use demand::{StartLane, TrafficDemand, TrafficTrip, VehicleClass};
pub(crate) use enter::free_entry_mps as entry_mps;
pub use error::TrafficError;
pub(crate) use follow::{curve, stays};
pub(crate) use halts::{HALT_NEAR_M, HALT_SLOW_MPS};
pub use halts::{HaltEvent, TripHalt};
pub use lamps::{FixedProgram, FixedTimes};
pub use loops::LoopEvent;
pub use obstacles::Obstacle;
pub use record::{ArriveEvent, PassEvent, PassageSums, TrafficCounts, TrafficEvents, TripRecord};
pub(crate) use rider::Class;
pub use view::{At, OnRoad};
pub use walkers::CrossingZone;

use crate::Aspect;
use core::time::Duration;
use enter::Inflow;
use lamps::Lamps;
use loops::Loops;
use rider::{Diary, Rider};
use roadnet::streets::{RoadIndex, Streets, WayFinder};
use roadnet::{IntersectionId, SignalGroupId};
use std::sync::Arc;
use tracks::{NONE, Tracks};
use travel::Transfer;
use walkers::Walkers;

/// Settings.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct TrafficParams {
    /// Length of a step, 0.1 to 1 s.
    pub step: Duration,
    /// Who has been refused a junction for so long enters it even if there is no room behind
    /// it, seconds.
    pub impatience_s: f64,
    /// Who has stood at the end of the wrong lane for so long takes another way, seconds.
    pub give_up_s: f64,
    /// How much the disadvantage of others counts in a change of lanes (MOBIL's politeness).
    pub politeness: f64,
}

impl Default for TrafficParams {
    fn default() -> Self {
        Self {
            step: Duration::from_millis(500),
            impatience_s: 60.0,
            give_up_s: 20.0,
            politeness: 0.2,
        }
    }
}

/// Vehicles on a network. The same network, demand, settings, seed and aspects give the same
/// records, bit for bit.
#[derive(Clone, Debug)]
pub struct Traffic {
    streets: Arc<Streets>,
    params: TrafficParams,
    classes: Vec<Class>,
    tracks: Tracks,
    riders: Vec<Rider>,
    /// Of the same, in the same order.
    diaries: Vec<Diary>,
    /// Room for both in another order.
    spare: (Vec<Rider>, Vec<Diary>),
    free: Vec<u32>,
    /// Roads of all routes, each ended by [`NONE`].
    routes: Vec<u32>,
    /// For each zone of a connection how many on the other one hold it.
    locks: Vec<u16>,
    /// Of each connection.
    gates: Vec<Gate>,
    /// For each lane the room that those will need who are on their way into it, metres.
    bound_m: Vec<f64>,
    lamps: Lamps,
    walkers: Walkers,
    inflow: Inflow,
    records: Vec<TripRecord>,
    counts: TrafficCounts,
    passages: Vec<PassageSums>,
    /// Halts of all trips.
    halts: Vec<TripHalt>,
    loops: Loops,
    /// With the number of the rider that stands for each, once it stands.
    obstacles: Vec<(Obstacle, Option<u32>)>,
    events: TrafficEvents,
    transfers: Vec<Transfer>,
    finders: Vec<Option<WayFinder>>,
    /// Room for two ways.
    ways: (Vec<RoadIndex>, Vec<RoadIndex>),
    clock: Clock,
}

/// Who is about a connection: mostly nobody, and then there is no need to look.
#[derive(Clone, Copy, Default, Debug)]
struct Gate {
    /// How many hold its zones from other ways, each zone counted.
    held: u16,
    /// How many wait inside the junction, or may.
    waiters: u16,
    /// How many came over it, and are on a lane now.
    tails: u16,
}

/// Virtual time.
#[derive(Clone, Copy, Debug)]
struct Clock {
    steps: u64,
    step_us: u64,
    now_s: f64,
    step_s: f64,
    /// Steps in a second.
    per_s: u64,
}

impl Clock {
    fn new(step: Duration) -> Self {
        let step_us = step.as_micros() as u64;
        let step_s = step.as_secs_f64();
        let per_s = (1_000_000 / step_us.max(1)).max(1);
        Self { steps: 0, step_us, now_s: 0.0, step_s, per_s }
    }

    fn now(&self) -> Duration {
        Duration::from_micros(self.steps * self.step_us)
    }

    fn next_s(&self) -> f64 {
        ((self.steps + 1) * self.step_us) as f64 / 1e6
    }

    fn advance(&mut self) {
        self.steps += 1;
        self.now_s = (self.steps * self.step_us) as f64 / 1e6;
    }
}

impl Traffic {
    /// An empty network at time zero.
    ///
    /// # Errors
    /// Every problem with demand and settings.
    pub fn new(
        streets: impl Into<Arc<Streets>>,
        demand: &TrafficDemand,
        params: TrafficParams,
        seed: u64,
    ) -> Result<Self, Vec<TrafficError>> {
        let streets = streets.into();
        let mut errors = Vec::new();
        params.check(&mut errors);
        demand.check(&streets, &mut errors);
        if !errors.is_empty() {
            return Err(errors);
        }
        let lamps = Lamps::new(&streets);
        let (loops, of_lane) = Loops::new(&streets);
        let signal = |i: usize| lamps.of(streets.connections()[i].signal);
        let tracks = Tracks::new(&streets, &of_lane, signal);
        let mut it = Self {
            classes: demand.classes.iter().map(|c| Class::new(*c)).collect(),
            finders: vec![None; demand.classes.len()],
            ways: (Vec::new(), Vec::new()),
            riders: Vec::new(),
            diaries: Vec::new(),
            spare: (Vec::new(), Vec::new()),
            free: Vec::new(),
            routes: Vec::with_capacity(demand.trips.iter().map(|t| t.route.len() + 1).sum()),
            locks: vec![0; streets.all_meetings().len()],
            gates: vec![Gate::default(); streets.connections().len()],
            bound_m: vec![0.0; tracks.lanes],
            tracks,
            lamps,
            walkers: Walkers::default(),
            inflow: Inflow::new(&streets, seed, demand.trips.len()),
            records: Vec::with_capacity(demand.trips.len()),
            counts: TrafficCounts::default(),
            halts: Vec::new(),
            loops,
            obstacles: Vec::new(),
            events: TrafficEvents::default(),
            passages: vec![PassageSums::default(); streets.connections().len()],
            transfers: Vec::new(),
            clock: Clock::new(params.step),
            params,
            streets,
        };
        for trip in &demand.trips {
            it.push(trip);
        }
        Ok(it)
    }

    /// Adds a trip, which begins in the next step if it should have begun before; returns its
    /// number.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn add(&mut self, trip: &TrafficTrip) -> Result<u32, Vec<TrafficError>> {
        let mut errors = Vec::new();
        let number = self.records.len();
        let user = |class: u32| self.classes.get(class as usize).map(|c| c.of.user);
        demand::check_trip(&self.streets, user, number, trip, &mut errors);
        if errors.is_empty() { Ok(self.push(trip)) } else { Err(errors) }
    }

    fn push(&mut self, trip: &TrafficTrip) -> u32 {
        let number = self.records.len() as u32;
        let first = self.halts.len() as u32;
        self.halts.extend(&trip.halts);
        let halts = (first, self.halts.len() as u32);
        self.records.push(TripRecord::new(trip.depart_s, self.routes.len(), halts));
        self.routes.extend(trip.route.iter().map(|r| r.0));
        self.routes.push(NONE);
        self.counts.loaded += 1;
        self.expect(number, trip);
        number
    }

    /// Moves everybody on by one step, during which each signal group shows what `aspects`
    /// says (asked once per group).
    pub fn step(&mut self, aspects: impl Fn(IntersectionId, SignalGroupId) -> Aspect) {
        let Self { lamps, tracks, .. } = self;
        for group in 0..lamps.groups.len() {
            let (intersection, id) = lamps.groups[group];
            let aspect = aspects(intersection, id);
            let wake = |lane: u32| tracks.all[lane as usize].still = 0;
            lamps.set(group, aspect, self.clock.now_s, wake);
        }
        self.go();
    }

    /// The same with signals that run by a table.
    pub fn step_fixed(&mut self, times: &FixedTimes) {
        let Self { lamps, tracks, .. } = self;
        let now = self.clock.now();
        let before = now.checked_sub(self.params.step);
        let wake = |lane: u32| tracks.all[lane as usize].still = 0;
        times.drive(lamps, before, now, wake);
        self.go();
    }

    fn go(&mut self) {
        self.events.clear();
        self.walkers.forget(self.clock.now_s);
        self.clear_junctions();
        self.plan();
        self.travel();
        self.transfer();
        self.change_lanes();
        self.enter();
        self.loops.settle(&mut self.events.loops);
        self.clock.advance();
        self.counts.updates += self.counts.running();
        if self.clock.steps.is_multiple_of(TIDY_STEPS) {
            self.tidy();
        }
    }

    /// Time since the start, the end of the last step.
    pub fn now(&self) -> Duration {
        self.clock.now()
    }

    /// Sums so far.
    pub const fn counts(&self) -> &TrafficCounts {
        &self.counts
    }

    /// What happened in the last step.
    pub const fn events(&self) -> &TrafficEvents {
        &self.events
    }

    /// All trips, in the order of the demand.
    pub fn records(&self) -> &[TripRecord] {
        &self.records
    }

    /// Those who came to each connection, in the order of [`Streets::connections`].
    pub fn passages(&self) -> &[PassageSums] {
        &self.passages
    }

    /// The network.
    pub fn streets(&self) -> &Arc<Streets> {
        &self.streets
    }

    /// The track of a connection.
    fn track_of(&self, connection: u32) -> usize {
        self.tracks.lanes + connection as usize
    }
}

impl TrafficParams {
    fn check(&self, errors: &mut Vec<TrafficError>) {
        let step_s = self.step.as_secs_f64();
        for (what, value, ok, expected) in [
            ("step", step_s, (0.1..=1.0).contains(&step_s), "0.1 to 1 s"),
            (
                "step",
                step_s,
                self.step.subsec_nanos().is_multiple_of(1_000_000),
                "whole milliseconds",
            ),
            ("impatience_s", self.impatience_s, self.impatience_s >= 1.0, "at least 1 s"),
            ("give_up_s", self.give_up_s, self.give_up_s >= 1.0, "at least 1 s"),
            ("politeness", self.politeness, (0.0..=1.0).contains(&self.politeness), "0 to 1"),
        ] {
            if !ok {
                errors.push(TrafficError::Param { what, value, expected });
            }
        }
    }
}

/// Vehicles are put into the order of the tracks this often: in between few come onto others.
const TIDY_STEPS: u64 = 8;

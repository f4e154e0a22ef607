//! What is known of trips, while they last and afterwards.

use super::halts::HaltEvent;
use super::loops::LoopEvent;

/// One trip.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct TripRecord {
    /// When it wanted to begin, seconds since the start.
    pub depart_s: f64,
    /// When it was let in.
    pub inserted_s: Option<f64>,
    /// When it came to its end.
    pub arrived_s: Option<f64>,
    /// What it lost against an empty road without signals, after it was let in, seconds.
    pub time_loss_s: f64,
    /// How long it stood, halts not counted, seconds.
    pub waiting_s: f64,
    /// How often it stopped, halts not counted: under 0.1 m/s after over 1 m/s.
    pub stops: u32,
    /// How far it drove, metres.
    pub length_m: f64,
    /// It missed its turn and took another way.
    pub rerouted: bool,
    /// There was no room to wait for it outside; it never came.
    pub turned_away: bool,
    pub(super) route: u32,
    /// Its halts in the table of them.
    pub(super) halts: (u32, u32),
}

impl TripRecord {
    pub(super) const fn new(depart_s: f64, route: usize, halts: (u32, u32)) -> Self {
        Self {
            depart_s,
            inserted_s: None,
            arrived_s: None,
            time_loss_s: 0.0,
            waiting_s: 0.0,
            stops: 0,
            turned_away: false,
            halts,
            length_m: 0.0,
            rerouted: false,
            route: route as u32,
        }
    }

    /// From where it was let in to its end, seconds.
    pub fn travel_s(&self) -> Option<f64> {
        Some(self.arrived_s? - self.inserted_s?)
    }
}

/// Those who took a connection, on the road before it.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct PassageSums {
    /// How many.
    pub vehicles: u64,
    /// From the start of the road, or from where they were let in, to the stop line, seconds.
    pub travel_s: f64,
    /// Of it, what they lost against an empty road without signals.
    pub loss_s: f64,
}

/// What happened within a step, in the order in which it was worked off.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct TrafficEvents {
    /// Loops, each one's changes by time.
    pub loops: Vec<LoopEvent>,
    /// Halts.
    pub halts: Vec<HaltEvent>,
    /// Who was let in: the trip.
    pub entered: Vec<u32>,
    /// Who passed a stop line.
    pub passed: Vec<PassEvent>,
    /// Who was turned away.
    pub turned_away: Vec<u32>,
    /// Who came to the end of its trip.
    pub arrived: Vec<ArriveEvent>,
}

impl TrafficEvents {
    pub(super) fn clear(&mut self) {
        self.loops.clear();
        self.halts.clear();
        self.entered.clear();
        self.passed.clear();
        self.turned_away.clear();
        self.arrived.clear();
    }
}

/// A front passed the stop line before a connection.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct PassEvent {
    /// The trip.
    pub trip: u32,
    /// Index of the connection.
    pub connection: u32,
    /// How often it has stopped so far, halts not counted.
    pub stops: u32,
    /// When, seconds since the start.
    pub at_s: f64,
}

/// A front came to the end of its trip.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct ArriveEvent {
    /// The trip.
    pub trip: u32,
    /// When, seconds since the start.
    pub at_s: f64,
}

/// Sums. Always `loaded = to come + waiting + running + arrived + turned away`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct TrafficCounts {
    /// Trips of the demand.
    pub loaded: u64,
    /// Trips whose time has come and that wait to be let in.
    pub waiting: u64,
    /// Trips let in.
    pub inserted: u64,
    /// Trips at their end.
    pub arrived: u64,
    /// Trips turned away because too many waited.
    pub turned_away: u64,
    /// Vehicles, summed up over the steps.
    pub updates: u64,
    /// Lane changes.
    pub lane_changes: u64,
    /// Trips that missed a turn and took another way.
    pub rerouted: u64,
    /// Vehicles that entered a junction without room behind it, out of impatience.
    pub impatient: u64,
    /// Stop lines passed at red by vehicles that could no longer stop when it came.
    pub red_crossings: u64,
    /// Stop lines passed by vehicles that should have stopped: always 0.
    pub red_violations: u64,
}

impl TrafficCounts {
    /// Vehicles on the road.
    pub const fn running(&self) -> u64 {
        self.inserted - self.arrived
    }
}

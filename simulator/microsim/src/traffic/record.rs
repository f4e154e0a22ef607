//! What is known of trips, while they last and afterwards.

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
    /// How long it stood, seconds.
    pub waiting_s: f64,
    /// How far it drove, metres.
    pub length_m: f64,
    /// It missed its turn and took another way.
    pub rerouted: bool,
    pub(super) route: u32,
}

impl TripRecord {
    pub(super) const fn new(depart_s: f64, route: usize) -> Self {
        Self {
            depart_s,
            inserted_s: None,
            arrived_s: None,
            time_loss_s: 0.0,
            waiting_s: 0.0,
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

/// Sums. Always `loaded = to come + waiting + running + arrived`.
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

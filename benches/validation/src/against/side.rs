//! What one of the two simulators says, in the same words.

use crate::stats::quantile;
use std::collections::BTreeMap;

/// One run.
#[derive(Clone, Debug, Default)]
pub struct Side {
    pub loaded: usize,
    pub arrived: usize,
    /// Mean over those who arrived: from where they were let in to their end, seconds.
    pub travel_s: f64,
    /// Mean wait to be let in, seconds.
    pub entry_s: f64,
    /// By road.
    pub roads: BTreeMap<String, Passed>,
    pub note: String,
    /// Since the start of the hour of the figures below, seconds.
    pub demand_s: f64,
}

/// Those who drove over a road to its stop line.
#[derive(Clone, Debug, Default)]
pub struct Passed {
    /// Until the end of demand.
    pub in_time: f64,
    /// In all.
    pub vehicles: f64,
    /// Sum of the time they lost on the road, up to the stop line, against an empty road at the
    /// speed that they want, seconds.
    pub loss_s: f64,
    /// The longest queue of its lanes every few seconds until the end of demand, metres: from the
    /// end of the lane to the rear of the last vehicle slower than 5 km/h.
    pub queues_m: Vec<f64>,
}

impl Passed {
    pub fn per_h(&self, demand_s: f64) -> f64 {
        self.in_time * 3_600.0 / demand_s
    }

    pub fn queue_p95_m(&self) -> f64 {
        quantile(&mut self.queues_m.clone(), 0.95)
    }
}

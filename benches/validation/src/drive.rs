//! The one place that starts and steps the simulator for experiments on roads made here.

use microsim::traffic::{Traffic, TrafficDemand, TrafficParams, TrafficTrip, VehicleClass};
use microsim::{Aspect, DriverParams};
use roadnet::streets::{RoadIndex, Streets};
use std::sync::Arc;
use std::time::Duration;

/// A simulation under way.
pub struct Drive {
    pub traffic: Traffic,
}

impl Drive {
    /// From time zero, with steps of `step_s`.
    pub fn new(streets: &Arc<Streets>, demand: &TrafficDemand, step_s: f64, seed: u64) -> Self {
        let step = Duration::from_secs_f64(step_s);
        let params = TrafficParams { step, ..TrafficParams::default() };
        let traffic = Traffic::new(Arc::clone(streets), demand, params, seed);
        Self { traffic: traffic.unwrap_or_else(|e| panic!("an experiment of our own: {e:?}")) }
    }

    pub fn now_s(&self) -> f64 {
        self.traffic.now().as_secs_f64()
    }

    /// One step, all signals of [`roads`](crate::roads) alike.
    pub fn step(&mut self, aspect: Aspect) {
        self.traffic.step(|_, _| aspect);
    }
}

/// Who comes to a connection, step by step.
pub struct Watch {
    connection: usize,
    vehicles: u64,
    travel_s: f64,
}

/// What came to a connection in a step: how many, and the sum of their times on the road before.
#[derive(Clone, Copy, Debug)]
pub struct Came {
    pub vehicles: u64,
    pub travel_s: f64,
}

impl Watch {
    pub const fn new(connection: usize) -> Self {
        Self { connection, vehicles: 0, travel_s: 0.0 }
    }

    /// Those since the last call.
    pub fn see(&mut self, drive: &Drive) -> Came {
        let now = drive.traffic.passages()[self.connection];
        let came =
            Came { vehicles: now.vehicles - self.vehicles, travel_s: now.travel_s - self.travel_s };
        (self.vehicles, self.travel_s) = (now.vehicles, now.travel_s);
        came
    }
}

/// When each vehicle came to the stop line of the road on which all begin, one behind the other.
pub struct StopLine {
    watch: Watch,
    pub times_s: Vec<f64>,
}

impl StopLine {
    pub const fn new(connection: usize) -> Self {
        Self { watch: Watch::new(connection), times_s: Vec::new() }
    }

    /// To be called after each step. Of several in one step all get their mean time.
    pub fn see(&mut self, drive: &Drive) {
        let came = self.watch.see(drive);
        if came.vehicles == 0 {
            return;
        }
        let n = came.vehicles as usize;
        let first = self.times_s.len();
        let records = &drive.traffic.records()[first..first + n];
        let since: f64 = records.iter().filter_map(|r| r.inserted_s).sum();
        let at_s = (since + came.travel_s) / n as f64;
        self.times_s.extend(std::iter::repeat_n(at_s, n));
    }
}

/// Trips of one class over one way.
pub fn trips(class: u32, departs_s: &[f64], roads: &[u32]) -> Vec<TrafficTrip> {
    let route: Vec<RoadIndex> = roads.iter().map(|r| RoadIndex(*r)).collect();
    let trip = |(n, at): (usize, &f64)| TrafficTrip::new(n as u32, *at, class, route.clone());
    departs_s.iter().enumerate().map(trip).collect()
}

/// Cars that all want to drive exactly the limit.
pub fn alike(driver: DriverParams) -> VehicleClass {
    VehicleClass { driver, speed_factor_sd: 0.0, ..VehicleClass::car() }
}

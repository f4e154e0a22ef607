//! Roads of one lane, and cars on them.

use core::time::Duration;
use microsim::traffic::{Traffic, TrafficDemand, TrafficParams, TrafficTrip, VehicleClass};
use microsim::{Aspect, DriverParams};
use roadnet::streets::{
    Junction, JunctionControl, JunctionIndex, LaneAt, Road, RoadIndex, StreetConnectionParts,
    StreetLane, Streets, StreetsParts, Users,
};
use roadnet::{IntersectionId, SignalGroupId, Turn};
use units::Enu;

pub const LIMIT_MPS: f64 = 13.9;

/// Roads one behind the other, each of which leads to the next and, in a ring, the last to the
/// first. At every joint is a signal, all of them in the same group.
pub fn chain(lengths_m: &[f64], joint_m: f64, ring: bool) -> Streets {
    let n = lengths_m.len() as u32;
    let joints = if ring { n } else { n - 1 };
    let lane = |length_m| {
        let users = Users::MOTOR;
        StreetLane { begins_m: 0.0, length_m, width_m: 3.2, limit_mps: LIMIT_MPS, users }
    };
    let road = |(i, length_m): (usize, &f64)| Road {
        name: i.to_string(),
        to: (ring || i as u32 + 1 < n).then_some(JunctionIndex(i as u32)),
        lanes: vec![lane(*length_m)],
    };
    let at = |road| LaneAt { road: RoadIndex(road), lane: 0 };
    let joint = |i: u32| StreetConnectionParts {
        from: at(i),
        to: at((i + 1) % n),
        junction: JunctionIndex(i),
        length_m: joint_m,
        limit_mps: LIMIT_MPS,
        turn: Turn::Straight,
        via: vec![Enu::new(0.0, 0.0), Enu::new(0.0, joint_m)],
        signal: Some((IntersectionId { region: None, id: 1 }, SignalGroupId(1))),
        on_red: false,
        stop: false,
        wait_m: None,
        conflicts: Vec::new(),
    };
    let junction = |i: u32| Junction { name: i.to_string(), control: JunctionControl::Signals };
    Streets::new(StreetsParts {
        roads: lengths_m.iter().enumerate().map(road).collect(),
        junctions: (0..joints).map(junction).collect(),
        connections: (0..joints).map(joint).collect(),
        ..StreetsParts::default()
    })
    .unwrap()
}

/// Cars that all want to drive the limit.
pub fn alike(driver: DriverParams) -> VehicleClass {
    VehicleClass { driver, speed_factor_sd: 0.0, ..VehicleClass::car() }
}

/// Trips of a class over a way.
pub fn trips(class: u32, departs_s: &[f64], roads: &[u32]) -> Vec<TrafficTrip> {
    let route: Vec<RoadIndex> = roads.iter().map(|r| RoadIndex(*r)).collect();
    let trip = |(n, at): (usize, &f64)| TrafficTrip::new(n as u32, *at, class, route.clone());
    departs_s.iter().enumerate().map(trip).collect()
}

/// Traffic at time zero.
pub fn start(
    streets: Streets,
    classes: Vec<VehicleClass>,
    trips: Vec<TrafficTrip>,
    step_s: f64,
    seed: u64,
) -> Traffic {
    let step = Duration::from_secs_f64(step_s);
    let params = TrafficParams { step, ..TrafficParams::default() };
    Traffic::new(streets, &TrafficDemand { classes, trips }, params, seed).unwrap()
}

/// One step with all signals alike.
pub fn step(traffic: &mut Traffic, aspect: Aspect) {
    traffic.step(|_, _| aspect);
}

/// Whether it is before a time.
pub fn before(traffic: &Traffic, at_s: f64) -> bool {
    traffic.now().as_secs_f64() < at_s - 1e-9
}

/// When everybody came to the first stop line, one behind the other.
#[derive(Default)]
pub struct StopLine {
    travel_s: f64,
    pub times_s: Vec<f64>,
}

impl StopLine {
    /// To be called after each step.
    pub fn see(&mut self, traffic: &Traffic) {
        let sums = traffic.passages()[0];
        let first = self.times_s.len();
        let n = sums.vehicles as usize - first;
        let since = traffic.records()[first..first + n].iter().filter_map(|r| r.inserted_s);
        let at_s = (since.sum::<f64>() + sums.travel_s - self.travel_s) / n.max(1) as f64;
        self.times_s.extend(core::iter::repeat_n(at_s, n));
        self.travel_s = sums.travel_s;
    }
}

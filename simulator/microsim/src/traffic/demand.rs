//! Who travels: kinds of vehicles and explicit trips, and the check that they can.

use super::{TrafficError, TripHalt};
use crate::DriverParams;
use roadnet::streets::{RoadIndex, Streets, Users};

/// Vehicles of a kind and their drivers.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct VehicleClass {
    /// Which lanes they may use.
    pub user: Users,
    /// How they drive.
    pub driver: DriverParams,
    /// The fastest that they go, m/s.
    pub max_mps: f64,
    /// Mean of the share of the limit that drivers want to drive.
    pub speed_factor: f64,
    /// Its standard deviation; cut at two of them.
    pub speed_factor_sd: f64,
}

impl VehicleClass {
    /// Passenger cars.
    pub const fn car() -> Self {
        Self {
            user: Users::CAR,
            driver: DriverParams::car(),
            max_mps: 50.0,
            speed_factor: 1.0,
            speed_factor_sd: 0.05,
        }
    }
}

/// One vehicle's trip.
#[derive(Clone, PartialEq, Debug)]
pub struct TrafficTrip {
    /// When it wants to begin, seconds since the start.
    pub depart_s: f64,
    /// Index of its class.
    pub class: u32,
    /// The roads that it goes over.
    pub route: Vec<RoadIndex>,
    /// On which lane it begins.
    pub lane: StartLane,
    /// Where its front begins, metres from the start of the first road; 0: it drives in.
    pub from_m: f64,
    /// It begins no faster than this, m/s; infinite: as fast as it can.
    pub most_mps: f64,
    /// Number of its random stream: what it draws depends on that and the seed alone.
    pub stream: u32,
    /// Where it halts, in the order of its way.
    pub halts: Vec<TripHalt>,
}

impl TrafficTrip {
    /// From the start of its first road, on the best lane, without halts.
    pub fn new(stream: u32, depart_s: f64, class: u32, route: Vec<RoadIndex>) -> Self {
        let (lane, halts) = (StartLane::Best, Vec::new());
        let most_mps = f64::INFINITY;
        Self { depart_s, class, route, lane, from_m: 0.0, most_mps, stream, halts }
    }
}

/// On which lane a trip begins.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum StartLane {
    /// The emptiest of those from which it can go on.
    #[default]
    Best,
    /// The emptiest.
    Free,
    /// This one, counted from the right.
    Fixed(u8),
}

/// All demand. A vehicle's random stream is that of its place in the list: what is appended
/// leaves the others as they were.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct TrafficDemand {
    /// Classes.
    pub classes: Vec<VehicleClass>,
    /// Trips.
    pub trips: Vec<TrafficTrip>,
}

impl TrafficDemand {
    pub(super) fn check(&self, streets: &Streets, errors: &mut Vec<TrafficError>) {
        for (class, c) in self.classes.iter().enumerate() {
            let d = &c.driver;
            for (field, value, low, high) in [
                ("a_mps2", d.a_mps2, 0.1, 10.0),
                ("b_mps2", d.b_mps2, 0.1, 10.0),
                ("headway_s", d.headway_s, 0.1, 10.0),
                ("s0_m", d.s0_m, 0.5, 20.0),
                ("length_m", d.length_m, 0.5, 60.0),
                ("max_mps", c.max_mps, 0.5, 150.0),
                ("speed_factor", c.speed_factor, 0.1, 5.0),
                ("speed_factor_sd", c.speed_factor_sd, 0.0, 0.4 * c.speed_factor),
            ] {
                if !(low..=high).contains(&value) {
                    errors.push(TrafficError::Class { class, field, value, low, high });
                }
            }
        }
        for (what, count, limit) in
            [("classes", self.classes.len(), MAX_CLASSES), ("trips", self.trips.len(), MAX_TRIPS)]
        {
            if count > limit {
                errors.push(TrafficError::TooMany { what, count, limit });
                return;
            }
        }
        for (trip, t) in self.trips.iter().enumerate() {
            if errors.len() >= MAX_ERRORS {
                return;
            }
            let user = |class: u32| self.classes.get(class as usize).map(|c| c.user);
            check_trip(streets, user, trip, t, errors);
        }
    }
}

/// Whether a trip can be made.
pub(super) fn check_trip(
    streets: &Streets,
    user_of: impl Fn(u32) -> Option<Users>,
    trip: usize,
    t: &TrafficTrip,
    errors: &mut Vec<TrafficError>,
) {
    if !(t.depart_s >= 0.0 && t.depart_s <= MAX_TIME_S) {
        errors.push(TrafficError::Depart { trip, depart_s: t.depart_s, most_s: MAX_TIME_S });
    }
    let Some(user) = user_of(t.class) else {
        errors.push(TrafficError::UnknownClass { trip, class: t.class });
        return;
    };
    if let Some(&road) = t.route.iter().find(|r| r.at() >= streets.road_count()) {
        errors.push(TrafficError::UnknownRoad { trip, road });
        return;
    }
    let Some(&first) = t.route.first() else {
        errors.push(TrafficError::NoRoute { trip });
        return;
    };
    let lanes = &streets.lanes()[streets.lanes_of(first)];
    let usable = match t.lane {
        StartLane::Fixed(lane) => {
            lanes.get(usize::from(lane)).is_some_and(|l| l.users.contains(user))
        }
        _ => lanes.iter().any(|l| l.users.contains(user)),
    };
    if !usable {
        errors.push(TrafficError::NoStart { trip, road: first });
    }
    for pair in t.route.windows(2) {
        if streets.lanes_towards(pair[0], pair[1], user) == 0 {
            errors.push(TrafficError::NoConnection { trip, from: pair[0], to: pair[1] });
        }
    }
    let mut at = 0;
    for (halt, h) in t.halts.iter().enumerate() {
        let lane = streets.lanes().get(h.lane.at());
        let on = lane
            .is_some_and(|l| (l.begins_m..=l.length_m).contains(&h.at_m) && l.users.contains(user));
        let road = |r: &RoadIndex| streets.lanes_of(*r).contains(&h.lane.at());
        // Several halts may be on one road.
        let here = t.route[at..].iter().position(road);
        at += here.unwrap_or(0);
        let passes = here.is_some();
        if !(on && passes && (0.0..=MAX_DWELL_S).contains(&h.dwell_s)) {
            errors.push(TrafficError::Halt { trip, halt, at_m: h.at_m, dwell_s: h.dwell_s });
        }
    }
}

/// Indices of classes have two octets on the road.
const MAX_CLASSES: usize = 65_536;
/// A day of a city.
const MAX_TRIPS: usize = 10_000_000;
/// Nobody reads more at once.
const MAX_ERRORS: usize = 500;
/// Nobody waits longer with open doors, seconds.
const MAX_DWELL_S: f64 = 86_400.0;
/// A week, seconds.
const MAX_TIME_S: f64 = 604_800.0;

//! Who travels: kinds of vehicles and explicit trips, and the check that they can.

use super::TrafficError;
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
        if self.trips.len() > MAX_TRIPS {
            let (count, limit) = (self.trips.len(), MAX_TRIPS);
            errors.push(TrafficError::TooMany { what: "trips", count, limit });
            return;
        }
        for (trip, t) in self.trips.iter().enumerate() {
            if errors.len() >= MAX_ERRORS {
                return;
            }
            self.check_trip(streets, trip, t, errors);
        }
    }

    fn check_trip(
        &self,
        streets: &Streets,
        trip: usize,
        t: &TrafficTrip,
        errors: &mut Vec<TrafficError>,
    ) {
        if !(t.depart_s >= 0.0 && t.depart_s <= MAX_TIME_S) {
            errors.push(TrafficError::Depart { trip, depart_s: t.depart_s, most_s: MAX_TIME_S });
        }
        let Some(class) = self.classes.get(t.class as usize) else {
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
                lanes.get(usize::from(lane)).is_some_and(|l| l.users.contains(class.user))
            }
            _ => lanes.iter().any(|l| l.users.contains(class.user)),
        };
        if !usable {
            errors.push(TrafficError::NoStart { trip, road: first });
        }
        for pair in t.route.windows(2) {
            if streets.lanes_towards(pair[0], pair[1], class.user) == 0 {
                errors.push(TrafficError::NoConnection { trip, from: pair[0], to: pair[1] });
            }
        }
    }
}

/// A day of a city.
const MAX_TRIPS: usize = 10_000_000;
/// Nobody reads more at once.
const MAX_ERRORS: usize = 500;
/// A week, seconds.
const MAX_TIME_S: f64 = 604_800.0;

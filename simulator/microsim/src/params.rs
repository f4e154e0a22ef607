//! What can be set about the world, apart from its network and demand.

use crate::{VehicleKind, WorldError};
use core::time::Duration;
use units::Utc;

/// Settings of a world. The defaults give a saturation flow of about 1,830 veh/h per lane and
/// a start-up lost time of about 2 s; textbook motorway values give 1,420 veh/h only.
#[derive(Clone, PartialEq, Debug)]
pub struct Params {
    /// Length of a step, 0.1 to 1 s.
    pub step: Duration,
    /// Civil time at the start of the world.
    pub start: Utc,
    /// Drivers of cars.
    pub car: DriverParams,
    /// Drivers of buses.
    pub bus: DriverParams,
    /// Mean of the share of the speed limit that a driver wants to drive.
    pub speed_factor: f64,
    /// Standard deviation of the share of the speed limit that a driver wants to drive,
    /// cut at two deviations; 0: all drive the limit.
    pub speed_factor_sd: f64,
    /// Share of cars that send CAMs, 0..=1. Who does at 0.2 also does at 0.3; buses always do.
    pub penetration: f64,
    /// Whether buses ask for priority by SREM.
    pub srem: bool,
    /// A bus asks first when it is this near to the stop line, metres …
    pub srem_distance_m: f64,
    /// … or when it expects to be there within this time, seconds.
    pub srem_time_s: f64,
    /// Walking speed of pedestrians, m/s.
    pub walk_mps: f64,
}

/// One kind of driver and vehicle: the parameters of the Intelligent Driver Model.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct DriverParams {
    /// Largest acceleration `a`, m/s².
    pub a_mps2: f64,
    /// Comfortable braking `b`, m/s², positive.
    pub b_mps2: f64,
    /// Time headway `T`, seconds.
    pub headway_s: f64,
    /// Gap at a standstill `s0`, metres.
    pub s0_m: f64,
    /// Length of the vehicle, metres.
    pub length_m: f64,
    /// Width of the vehicle, metres.
    pub width_m: f64,
}

impl DriverParams {
    /// A passenger car.
    pub const fn car() -> Self {
        Self { a_mps2: 2.0, b_mps2: 2.0, headway_s: 1.1, s0_m: 2.0, length_m: 4.7, width_m: 1.8 }
    }

    /// A standard bus.
    pub const fn bus() -> Self {
        Self { a_mps2: 1.2, b_mps2: 1.5, headway_s: 1.1, s0_m: 2.0, length_m: 12.0, width_m: 2.55 }
    }
}

impl Default for Params {
    fn default() -> Self {
        Self {
            step: Duration::from_millis(500),
            start: Utc::from_unix_millis(1_767_225_600_000),
            car: DriverParams::car(),
            bus: DriverParams::bus(),
            speed_factor: 1.0,
            speed_factor_sd: 0.05,
            penetration: 0.2,
            srem: true,
            srem_distance_m: 300.0,
            srem_time_s: 25.0,
            walk_mps: 1.2,
        }
    }
}

impl Params {
    /// The drivers of a kind of vehicle.
    pub const fn driver(&self, kind: VehicleKind) -> DriverParams {
        match kind {
            VehicleKind::Car => self.car,
            VehicleKind::Emergency => {
                DriverParams { length_m: 6.5, width_m: 2.2, headway_s: 0.9, ..self.car }
            }
            VehicleKind::Bus => self.bus,
            VehicleKind::Truck => {
                DriverParams { a_mps2: 1.0, b_mps2: 1.5, length_m: 10.0, ..self.bus }
            }
            VehicleKind::Tram => {
                DriverParams { a_mps2: 1.0, b_mps2: 1.2, length_m: 30.0, ..self.bus }
            }
            VehicleKind::Bicycle => DriverParams {
                a_mps2: 0.8,
                b_mps2: 1.5,
                headway_s: 1.0,
                s0_m: 1.0,
                length_m: 1.8,
                width_m: 0.7,
            },
        }
    }

    /// The fastest that a kind of vehicle goes, m/s.
    pub(crate) const fn max_mps(kind: VehicleKind) -> f64 {
        match kind {
            VehicleKind::Car | VehicleKind::Emergency => 50.0,
            VehicleKind::Bus => 23.6,
            VehicleKind::Truck => 25.0,
            VehicleKind::Tram => 19.4,
            VehicleKind::Bicycle => 5.0,
        }
    }

    /// How fast the drivers of a kind want to be: mean and standard deviation of the share of
    /// the limit.
    pub(crate) const fn speed_factors(&self, kind: VehicleKind) -> (f64, f64) {
        match kind {
            VehicleKind::Emergency => (1.3 * self.speed_factor, self.speed_factor_sd),
            _ => (self.speed_factor, self.speed_factor_sd),
        }
    }

    pub(crate) fn check(&self, errors: &mut Vec<WorldError>) {
        let mut check = |ok: bool, what: &'static str, value: f64, expected: &'static str| {
            if !ok {
                errors.push(WorldError::Param { what, value, expected });
            }
        };
        let step = self.step.as_secs_f64();
        check((0.1..=1.0).contains(&step), "step", step, "0.1 to 1 s");
        let whole = self.step.subsec_nanos().is_multiple_of(1_000_000);
        check(whole, "step", step, "whole milliseconds");
        let sd = self.speed_factor_sd;
        check((0.0..=0.3).contains(&sd), "speed_factor_sd", sd, "0 to 0.3");
        let f = self.speed_factor;
        check((0.5..=2.0).contains(&f), "speed_factor", f, "0.5 to 2");
        let p = self.penetration;
        check((0.0..=1.0).contains(&p), "penetration", p, "0 to 1");
        let d = self.srem_distance_m;
        check((0.0..=5_000.0).contains(&d), "srem_distance_m", d, "0 to 5,000 m");
        let t = self.srem_time_s;
        check((0.0..=600.0).contains(&t), "srem_time_s", t, "0 to 600 s");
        let w = self.walk_mps;
        check((0.2..=5.0).contains(&w), "walk_mps", w, "0.2 to 5 m/s");
        for (kind, d) in [("car", &self.car), ("bus", &self.bus)] {
            for (name, value, low, high) in [
                ("a_mps2", d.a_mps2, 0.1, 5.0),
                ("b_mps2", d.b_mps2, 0.1, 5.0),
                ("headway_s", d.headway_s, 0.3, 5.0),
                ("s0_m", d.s0_m, 1.0, 10.0),
                ("length_m", d.length_m, 1.0, 40.0),
                ("width_m", d.width_m, 0.5, 4.0),
            ] {
                if !(low..=high).contains(&value) {
                    errors.push(WorldError::Driver { kind, name, value, low, high });
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_wrong_settings_are_named() {
        let wrong = Params {
            step: Duration::from_secs(2),
            penetration: f64::NAN,
            bus: DriverParams { b_mps2: 0.0, ..DriverParams::bus() },
            ..Params::default()
        };
        let mut errors = Vec::new();
        wrong.check(&mut errors);
        let text: Vec<String> = errors.iter().map(ToString::to_string).collect();
        assert_eq!(text.len(), 3, "{text:?}");
        assert!(text[0].contains("step") && text[1].contains("penetration"));
        assert!(text[2].contains("bus") && text[2].contains("b_mps2"));
        let mut none = Vec::new();
        Params::default().check(&mut none);
        assert!(none.is_empty(), "{none:?}");
    }
}

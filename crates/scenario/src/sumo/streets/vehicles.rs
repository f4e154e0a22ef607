//! Vehicle types of route files.

use crate::problems::Problem;
use crate::sumo::xml::{Element, shown};
use roadnet::streets::Users;

/// A vehicle type: how it drives. What the file doesn't say is as SUMO has it for the class.
#[derive(Clone, PartialEq, Debug)]
pub struct StreetVehicle {
    /// Its id.
    pub id: String,
    /// Which lanes it may use.
    pub user: Users,
    /// Length, metres.
    pub length_m: f64,
    /// Width, metres.
    pub width_m: f64,
    /// The fastest that it goes, m/s.
    pub max_mps: f64,
    /// Largest acceleration, m/s².
    pub accel_mps2: f64,
    /// Comfortable braking, m/s².
    pub decel_mps2: f64,
    /// Time headway, seconds.
    pub headway_s: f64,
    /// Gap at a standstill, metres.
    pub gap_m: f64,
    /// Mean of the share of the limit that drivers want to drive.
    pub speed_factor: f64,
    /// Its standard deviation.
    pub speed_factor_sd: f64,
}

impl StreetVehicle {
    /// What stands where a file names no type.
    pub(super) fn usual() -> Self {
        Self::of_class("DEFAULT_VEHTYPE", Users::CAR)
    }

    /// Defaults of a class (SUMO's documentation, "Vehicle Type Parameter Defaults").
    fn of_class(id: &str, user: Users) -> Self {
        let (length_m, width_m, max_mps, accel, decel, gap_m) = match user {
            Users::BUS => (12.0, 2.5, 23.6, 1.2, 4.0, 2.5),
            Users::TRAM => (22.0, 2.4, 22.2, 1.0, 3.0, 2.5),
            Users::BICYCLE => (1.6, 0.65, 13.9, 1.2, 3.0, 0.5),
            _ => (5.0, 1.8, 55.6, 2.6, 4.5, 2.5),
        };
        Self {
            id: id.to_owned(),
            user,
            length_m,
            width_m,
            max_mps,
            accel_mps2: accel,
            decel_mps2: decel,
            headway_s: 1.0,
            gap_m,
            speed_factor: 1.0,
            speed_factor_sd: 0.1,
        }
    }

    /// Reads a `vType`.
    pub(super) fn read(e: &Element) -> Result<Self, Problem> {
        let user = match e.optional("vClass").unwrap_or("passenger") {
            "bus" | "coach" => Users::BUS,
            "tram" | "rail_urban" => Users::TRAM,
            "bicycle" => Users::BICYCLE,
            _ => Users::CAR,
        };
        let usual = Self::of_class(e.text("id")?, user);
        let (factor, sd) = speed_factor(e)?;
        Ok(Self {
            length_m: e.number_or("length", 0.5..=60.0, usual.length_m)?,
            width_m: e.number_or("width", 0.3..=5.0, usual.width_m)?,
            max_mps: e.number_or("maxSpeed", 0.5..=150.0, usual.max_mps)?,
            accel_mps2: e.number_or("accel", 0.1..=10.0, usual.accel_mps2)?,
            decel_mps2: e.number_or("decel", 0.1..=10.0, usual.decel_mps2)?,
            headway_s: e.number_or("tau", 0.1..=10.0, usual.headway_s)?,
            gap_m: e.number_or("minGap", 0.0..=20.0, usual.gap_m)?,
            speed_factor: factor,
            speed_factor_sd: sd,
            ..usual
        })
    }
}

/// `speedFactor` as a number or `normc(mean,deviation,…)`, and `speedDev`.
fn speed_factor(e: &Element) -> Result<(f64, f64), Problem> {
    let text = e.optional("speedFactor").unwrap_or("normc(1,0.1)");
    let inner = ["normc(", "norm("].iter().find_map(|p| text.strip_prefix(p)?.strip_suffix(')'));
    let numbers: Option<Vec<f64>> = match inner {
        Some(inner) => inner.split(',').map(|n| n.trim().parse().ok()).collect(),
        None => text.parse().ok().map(|n| vec![n]),
    };
    let found = numbers.filter(|n| {
        !n.is_empty()
            && (0.1..=5.0).contains(&n[0])
            && n.get(1).is_none_or(|d| (0.0..=1.0).contains(d))
    });
    let Some(found) = found else {
        let what = format!("found \"{}\", expected a number or normc(mean,deviation)", shown(text));
        return Err(e.problem("speedFactor", what));
    };
    let sd = e.number_or("speedDev", 0.0..=1.0, found.get(1).copied().unwrap_or(0.0))?;
    Ok((found[0], sd))
}

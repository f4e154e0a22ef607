//! Tests of the estimator as a whole.

mod accuracy;
mod demand;
mod hostile;
mod lifetime;
mod plausible;
mod succession;

use crate::testing::{cam, crossroads, now};
use crate::{EstimateConfig, Estimator};
use its::msg::{Cam, CamKind, VehicleCam};
use units::{Enu, Heading};

fn estimator() -> Estimator {
    Estimator::new(&crossroads(), EstimateConfig::default())
}

/// A car on a northbound lane of the southern arm: 1 is the left-turn lane at x = 1.625,
/// 2 the other at 4.875; `to_stop_line_m` of its front.
fn northbound(ms: u64, station: u32, lane: u8, to_stop_line_m: f64, speed_mps: f64) -> Cam {
    let x = if lane == 1 { 1.625 } else { 4.875 };
    let at = Enu::new(x, -15.0 - to_stop_line_m);
    cam(now(ms), station, at, speed_mps, Heading::from_degrees(0.0))
}

fn vehicle(cam: &mut Cam) -> &mut VehicleCam {
    match &mut cam.kind {
        CamKind::Vehicle(vehicle) => vehicle,
        CamKind::Rsu => unreachable!("the tests' CAMs are of vehicles"),
    }
}

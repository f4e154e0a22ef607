//! When a vehicle sends a CAM, and what it says (EN 302 637-2 v1.4.1, clause 6.1).
//!
//! The standard has the triggers checked every 100 ms or faster. Motion within a step is
//! known exactly, so that the checks come every 100 ms of virtual time whatever the step, each
//! vehicle at its own moment; a step's CAMs are handed out together after it, with their
//! generation times.

use super::observed::{Fix, Observed};
use crate::VehicleKind;
use its::msg::{Cam, CamKind, DriveDirection, PublicTransport, StationId, StationType, VehicleCam};
use units::{Instant, TimestampIts, Utc};

/// The triggering of one station's CAMs.
#[derive(Clone, Debug)]
pub(crate) struct CamTimer {
    next_check_ms: u64,
    last: Option<(u64, Fix)>,
    /// `T_GenCam`: the interval in use without a dynamic trigger, milliseconds.
    interval_ms: u64,
    /// CAMs sent at that interval since the last dynamic one.
    repeats: u8,
    /// When the low-frequency container (and the special one) was last sent.
    last_low_ms: Option<u64>,
}

impl CamTimer {
    /// A station that is switched on with the vehicle's arrival.
    pub(crate) fn new(first_cam_ms: u64, from_s: f64) -> Self {
        let from_ms = libm::ceil(from_s * 1e3) as u64;
        let past = from_ms % CHECK_MS;
        let wait = (first_cam_ms + CHECK_MS - past) % CHECK_MS;
        Self {
            next_check_ms: from_ms + wait,
            last: None,
            interval_ms: MAX_INTERVAL_MS,
            repeats: 0,
            last_low_ms: None,
        }
    }

    /// Hands out the CAMs of one step. `boarding` is what a bus says of its doors.
    pub(crate) fn poll(
        &mut self,
        seen: &Observed<'_>,
        station: StationId,
        boarding: Option<bool>,
        start: Utc,
        mut send: impl FnMut(Instant, Cam),
    ) {
        let (begin_us, end_us) = seen.step_us;
        // While the vehicle waited to enter, its checks passed by.
        let missed = (begin_us / 1_000).saturating_sub(self.next_check_ms).div_ceil(CHECK_MS);
        self.next_check_ms += missed * CHECK_MS;
        while self.next_check_ms * 1_000 <= end_us {
            let now_ms = self.next_check_ms;
            self.next_check_ms += CHECK_MS;
            // Perhaps not in the world yet.
            let Some(fix) = seen.fix_at(now_ms * 1_000) else { continue };
            if !self.due(now_ms, &fix) {
                continue;
            }
            self.last = Some((now_ms, fix));
            let low = self.last_low_ms.is_none_or(|l| now_ms - l >= LOW_FREQUENCY_MS);
            if low {
                self.last_low_ms = Some(now_ms);
            }
            let utc = start.plus_millis(now_ms as i64);
            let cam = compose(seen, &fix, station, boarding.filter(|_| low), low, utc);
            send(Instant::from_millis(now_ms), cam);
        }
    }

    /// Clause 6.1.3: condition 1 (dynamics) sets `T_GenCam` to the time since the last CAM;
    /// after three CAMs at that interval by condition 2 it returns to its maximum.
    fn due(&mut self, now_ms: u64, fix: &Fix) -> bool {
        let Some((last_ms, last)) = &self.last else { return true };
        let elapsed_ms = now_ms - last_ms;
        if elapsed_ms < MIN_INTERVAL_MS {
            return false;
        }
        let dynamic = last.heading.angle_to_deg(fix.heading) > HEADING_DEG
            || last.position.distance_m(fix.position) > POSITION_M
            || libm::fabs(last.speed_mps - fix.speed_mps) > SPEED_MPS;
        if dynamic {
            self.interval_ms = elapsed_ms.min(MAX_INTERVAL_MS);
            self.repeats = 0;
        } else if elapsed_ms >= self.interval_ms {
            self.repeats += 1;
            if self.repeats >= REPEATS {
                self.interval_ms = MAX_INTERVAL_MS;
                self.repeats = 0;
            }
        } else {
            return false;
        }
        true
    }
}

fn compose(
    seen: &Observed<'_>,
    fix: &Fix,
    station: StationId,
    boarding: Option<bool>,
    low: bool,
    utc: Utc,
) -> Cam {
    let curvature = seen.curvature_per_m(fix);
    let driver = seen.around.params.driver(seen.kind);
    let standing = fix.speed_mps == 0.0;
    let vehicle = VehicleCam {
        heading: Some(fix.heading),
        speed_mps: Some(fix.speed_mps),
        drive_direction: Some(DriveDirection::Forward),
        length_m: Some(driver.length_m),
        width_m: Some(driver.width_m),
        acceleration_mps2: Some(if standing { 0.0 } else { seen.acceleration_mps2() }),
        yaw_rate_dps: Some((fix.speed_mps * curvature).to_degrees()),
        curvature_per_m: Some(curvature),
        lane_position: None,
        exterior_lights: low.then(|| seen.lights(fix)),
        role: low.then_some(role(seen.kind)),
        public_transport: boarding.map(|embarking| PublicTransport { embarking, activation: None }),
        siren_or_light_bar: seen.kind == VehicleKind::Emergency,
    };
    Cam {
        station,
        station_type: station_type(seen.kind),
        generation_delta_time: TimestampIts::from(utc).generation_delta_time(),
        position: seen.wgs84(fix.position),
        position_error_m: None,
        altitude_m: None,
        kind: CamKind::Vehicle(Box::new(vehicle)),
    }
}

const fn station_type(kind: VehicleKind) -> StationType {
    match kind {
        VehicleKind::Car => StationType::PassengerCar,
        VehicleKind::Truck => StationType::HeavyTruck,
        VehicleKind::Bus => StationType::Bus,
        VehicleKind::Tram => StationType::Tram,
        VehicleKind::Bicycle => StationType::Cyclist,
        VehicleKind::Emergency => StationType::SpecialVehicle,
    }
}

/// `VehicleRole`.
pub(super) const fn role(kind: VehicleKind) -> u8 {
    match kind {
        VehicleKind::Bus | VehicleKind::Tram => 1,
        VehicleKind::Emergency => 6,
        VehicleKind::Car | VehicleKind::Truck | VehicleKind::Bicycle => 0,
    }
}

/// `T_CheckCamGen`.
const CHECK_MS: u64 = 100;
/// `T_GenCamMin` (and `T_GenCam_DCC`: the channel is free).
const MIN_INTERVAL_MS: u64 = 100;
/// `T_GenCamMax`.
const MAX_INTERVAL_MS: u64 = 1_000;
/// `N_GenCam`.
const REPEATS: u8 = 3;
/// Low-frequency and special vehicle containers: at least this far apart (clause 6.1.3).
const LOW_FREQUENCY_MS: u64 = 500;
const HEADING_DEG: f64 = 4.0;
const POSITION_M: f64 = 4.0;
const SPEED_MPS: f64 = 0.5;

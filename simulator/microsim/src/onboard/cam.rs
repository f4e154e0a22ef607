//! When a vehicle sends a CAM, and what it says (EN 302 637-2 v1.4.1, clause 6.1).
//!
//! The standard has the triggers checked every 100 ms or faster. Motion within a step is
//! known exactly, so that the checks come every 100 ms of virtual time whatever the step, each
//! vehicle at its own moment; a step's CAMs are handed out together after it, with their
//! generation times.

use crate::car::Car;
use crate::map::{Map, Path};
use crate::motion::ballistic;
use crate::{DriverParams, VehicleKind};
use its::msg::{
    Cam, CamKind, DriveDirection, ExteriorLights, PublicTransport, StationId, StationType,
    VehicleCam,
};
use roadnet::{RoadNetwork, Turn};
use units::{Heading, Instant, TimestampIts, Utc, Wgs84};

/// A vehicle as its own sensors see it during one step.
pub(crate) struct Observed<'a> {
    pub map: &'a Map,
    pub network: &'a RoadNetwork,
    pub car: &'a Car,
    pub path: &'a Path,
    pub driver: &'a DriverParams,
    /// Start and end of the step, microseconds.
    pub step_us: (u64, u64),
}

/// Where and how fast at one moment.
#[derive(Clone, Copy, PartialEq, Debug)]
struct Fix {
    s_m: f64,
    speed_mps: f64,
    position: units::Enu,
    heading: Heading,
}

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

impl Observed<'_> {
    fn fix_at(&self, at_us: u64) -> Fix {
        let (s, v) = self.car.before;
        let after_s = at_us.saturating_sub(self.step_us.0) as f64 / 1e6;
        let (dx, speed_mps) = ballistic(v, self.car.a_mps2, after_s);
        let (position, heading) =
            self.map.pose(self.network, self.car.path as usize, (s + dx).max(0.0));
        Fix { s_m: s + dx, speed_mps, position, heading }
    }

    pub(crate) fn wgs84(&self, position: units::Enu) -> Wgs84 {
        self.network.intersections()[self.path.intersection].frame().to_wgs84(position)
    }

    pub(crate) fn heading(&self) -> Heading {
        self.map.pose(self.network, self.car.path as usize, self.car.s_m).1
    }

    pub(crate) fn position(&self) -> Wgs84 {
        self.wgs84(self.map.pose(self.network, self.car.path as usize, self.car.s_m).0)
    }

    /// Indicators go on some way before the stop line and off behind the turn.
    fn lights(&self, s_m: f64) -> ExteriorLights {
        let on = s_m >= self.path.line_m - INDICATE_M && s_m < self.path.egress_m;
        ExteriorLights {
            left_turn_signal: on && matches!(self.path.turn, Turn::Left | Turn::UTurn),
            right_turn_signal: on && self.path.turn == Turn::Right,
        }
    }
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
            let fix = seen.fix_at(now_ms * 1_000);
            // Not in the world yet.
            if fix.s_m < 0.0 || !self.due(now_ms, &fix) {
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
    let car = seen.car;
    let bus = car.kind == VehicleKind::Bus;
    let turning = fix.s_m >= seen.path.line_m && fix.s_m < seen.path.egress_m;
    let curvature = if turning { seen.path.curvature_per_m } else { 0.0 };
    let standing = fix.speed_mps == 0.0;
    let vehicle = VehicleCam {
        heading: Some(fix.heading),
        speed_mps: Some(fix.speed_mps),
        drive_direction: Some(DriveDirection::Forward),
        length_m: Some(seen.driver.length_m),
        width_m: Some(seen.driver.width_m),
        acceleration_mps2: Some(if standing { 0.0 } else { car.a_mps2 }),
        yaw_rate_dps: Some((fix.speed_mps * curvature).to_degrees()),
        curvature_per_m: Some(curvature),
        lane_position: None,
        exterior_lights: low.then(|| seen.lights(fix.s_m)),
        role: low.then_some(if bus { ROLE_PUBLIC_TRANSPORT } else { ROLE_DEFAULT }),
        public_transport: boarding.map(|embarking| PublicTransport { embarking, activation: None }),
        siren_or_light_bar: false,
    };
    Cam {
        station,
        station_type: if bus { StationType::Bus } else { StationType::PassengerCar },
        generation_delta_time: TimestampIts::from(utc).generation_delta_time(),
        position: seen.wgs84(fix.position),
        position_error_m: None,
        altitude_m: None,
        kind: CamKind::Vehicle(Box::new(vehicle)),
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
/// Drivers indicate this far before the stop line, metres.
const INDICATE_M: f64 = 80.0;
/// `VehicleRole` default(0).
const ROLE_DEFAULT: u8 = 0;
/// `VehicleRole` publicTransport(1).
const ROLE_PUBLIC_TRANSPORT: u8 = 1;

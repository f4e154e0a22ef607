//! When a vehicle of SUMO's sends a CAM, and what it says (EN 302 637-2 v1.4.1, clause 6.1).

use crate::traci::Seen;
use its::msg::{
    Cam, CamKind, CamSeries, DriveDirection, ExteriorLights, PublicTransport, StationId,
    StationType, VehicleCam,
};
use its::wire::EncodeError;
use units::{Duration, Enu, Heading, Instant, TimestampIts, Utc, Wgs84};

/// What SUMO says of a vehicle type.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Kind {
    pub length_m: f64,
    pub width_m: f64,
    pub class: String,
}

impl Kind {
    /// Lines with a timetable.
    pub fn is_public_transport(&self) -> bool {
        matches!(self.class.as_str(), "bus" | "coach" | "tram")
    }
}

/// One equipped vehicle.
#[derive(Clone, Debug)]
pub(crate) struct Station {
    pub id: StationId,
    last: Option<Sent>,
    interval: Duration,
    repeats: u8,
    last_low: Option<Instant>,
    series: CamSeries,
}

#[derive(Clone, Copy, Debug)]
struct Sent {
    at: Instant,
    position: Enu,
    heading: Heading,
    speed_mps: f64,
}

impl Station {
    pub fn new(id: StationId) -> Self {
        Self {
            id,
            last: None,
            interval: MAX_INTERVAL,
            repeats: 0,
            last_low: None,
            series: CamSeries::default(),
        }
    }

    /// Whether a CAM is due at `at`; it is then taken to be sent. Condition 1 (dynamics) sets the
    /// interval to the time since the last CAM; after three at that interval by condition 2 it
    /// returns to its maximum.
    pub fn is_due(&mut self, seen: &Seen, at: Instant) -> bool {
        let now = Sent {
            at,
            position: seen.position,
            heading: Heading::from_degrees(seen.angle_deg),
            speed_mps: seen.speed_mps.max(0.0),
        };
        let due = self.last.is_none_or(|last| self.is_due_after(&last, &now));
        if due {
            self.last = Some(now);
        }
        due
    }

    fn is_due_after(&mut self, last: &Sent, now: &Sent) -> bool {
        let elapsed = now.at.since(last.at);
        if elapsed < MIN_INTERVAL {
            return false;
        }
        let dynamic = last.heading.angle_to_deg(now.heading) > HEADING_DEG
            || last.position.distance_m(now.position) > POSITION_M
            || (last.speed_mps - now.speed_mps).abs() > SPEED_MPS;
        if dynamic {
            self.interval = elapsed.min(MAX_INTERVAL);
            self.repeats = 0;
        } else if elapsed >= self.interval {
            self.repeats += 1;
            if self.repeats >= REPEATS {
                self.interval = MAX_INTERVAL;
                self.repeats = 0;
            }
        } else {
            return false;
        }
        true
    }

    /// The CAM that is due, as octets.
    pub fn cam(
        &mut self,
        seen: &Seen,
        kind: &Kind,
        at: Instant,
        utc: Utc,
        place: Wgs84,
    ) -> Result<&[u8], EncodeError> {
        let low = self.last_low.is_none_or(|l| at.since(l) >= LOW_FREQUENCY);
        if low {
            self.last_low = Some(at);
        }
        let cam = self.compose(seen, kind, low, utc, place);
        self.series.encode(&cam)
    }

    fn compose(&self, seen: &Seen, kind: &Kind, low: bool, utc: Utc, position: Wgs84) -> Cam {
        let bus = kind.is_public_transport();
        let lights = ExteriorLights {
            right_turn_signal: seen.lights & RIGHT_INDICATOR != 0,
            left_turn_signal: seen.lights & LEFT_INDICATOR != 0,
        };
        let embarking = seen.stopped & AT_A_BUS_STOP != 0;
        let vehicle = VehicleCam {
            heading: Some(Heading::from_degrees(seen.angle_deg)),
            speed_mps: Some(seen.speed_mps.max(0.0)),
            drive_direction: Some(DriveDirection::Forward),
            length_m: Some(kind.length_m),
            width_m: Some(kind.width_m),
            acceleration_mps2: Some(seen.acceleration_mps2),
            exterior_lights: low.then_some(lights),
            role: low.then_some(if bus { ROLE_PUBLIC_TRANSPORT } else { ROLE_DEFAULT }),
            public_transport: (bus && low)
                .then_some(PublicTransport { embarking, activation: None }),
            ..VehicleCam::default()
        };
        Cam {
            station: self.id,
            station_type: station_type(&kind.class),
            generation_delta_time: TimestampIts::from(utc).generation_delta_time(),
            position,
            position_error_m: None,
            altitude_m: None,
            kind: CamKind::Vehicle(Box::new(vehicle)),
        }
    }
}

/// `StationType` of a vehicle class.
fn station_type(class: &str) -> StationType {
    match class {
        "bus" | "coach" => StationType::Bus,
        "tram" | "rail" | "rail_urban" => StationType::Tram,
        "bicycle" => StationType::Cyclist,
        "truck" | "trailer" => StationType::HeavyTruck,
        "motorcycle" => StationType::from_code(4),
        "moped" => StationType::from_code(3),
        "delivery" => StationType::LightTruck,
        "emergency" => StationType::SpecialVehicle,
        _ => StationType::PassengerCar,
    }
}

const MIN_INTERVAL: Duration = Duration::from_millis(100);
const MAX_INTERVAL: Duration = Duration::from_secs(1);
const REPEATS: u8 = 3;
const LOW_FREQUENCY: Duration = Duration::from_millis(500);
const HEADING_DEG: f64 = 4.0;
const POSITION_M: f64 = 4.0;
const SPEED_MPS: f64 = 0.5;
/// `VEH_SIGNAL_BLINKER_RIGHT` and `_LEFT`.
pub(crate) const RIGHT_INDICATOR: i32 = 1;
pub(crate) const LEFT_INDICATOR: i32 = 2;
/// Bit 4 of the stop state.
pub(crate) const AT_A_BUS_STOP: i32 = 16;
/// `VehicleRole` default(0) and publicTransport(1).
const ROLE_DEFAULT: u8 = 0;
const ROLE_PUBLIC_TRANSPORT: u8 = 1;

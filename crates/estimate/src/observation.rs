//! What one CAM tells of one vehicle, and how a track takes it in.

use crate::kalman::{Filter, Measurement};
use crate::plausible::Shown;
use crate::rejection::{CamRejection, Implausibility, MAX_SPEED_MPS, generated_at};
use crate::track::{FIRST_INTERVAL, Inner, LaneMatch, Track, typical_length_m};
use its::msg::{Cam, CamKind, StationType, VehicleCam};
use units::{Enu, Instant, LocalFrame, Now};

/// One CAM, checked as far as it can be without the station's track.
pub(crate) struct Observation<'a> {
    pub cam: &'a Cam,
    pub vehicle: &'a VehicleCam,
    /// Reception.
    pub received: Instant,
    /// Generation.
    pub at: Instant,
    pub position: Enu,
    pub measured: Measurement,
}

impl<'a> Observation<'a> {
    /// Reads a CAM received at `now` in the plane of `frame`.
    pub fn new(now: Now, cam: &'a Cam, frame: &LocalFrame) -> Result<Self, CamRejection> {
        let vehicle = plausible_vehicle(cam)?;
        let at = generated_at(now, cam.generation_delta_time)?;
        let position = frame.to_enu(cam.position);
        let error_m = cam.position_error_m;
        let measured = Measurement::new(position, error_m, vehicle.speed_mps, vehicle.heading);
        Ok(Self { cam, vehicle, received: now.mono, at, position, measured })
    }
}

impl Track {
    /// The track that a first CAM begins.
    pub(crate) fn begun(seen: &Observation<'_>, configured: bool) -> Self {
        let mut track = Self {
            station: seen.cam.station,
            station_type: seen.cam.station_type,
            at: seen.at,
            position: seen.position,
            velocity_mps: Enu::default(),
            speed_mps: 0.0,
            heading: None,
            length_m: typical_length_m(seen.cam.station_type),
            lane: None,
            first_seen: seen.received,
            last_seen: seen.received,
            standing_since: None,
            left_turn_signal: None,
            right_turn_signal: None,
            public_transport: None,
            role: None,
            siren_or_light_bar: false,
            successor_of: None,
            inner: Inner {
                filter: Filter::new(&seen.measured),
                direction: None,
                delta_time: seen.cam.generation_delta_time,
                said_length_m: None,
                acceleration_mps2: 0.0,
                configured,
                interval_s: FIRST_INTERVAL.as_secs_f64(),
                departed: None,
                path: None,
                nearest: None,
                shown: Shown::at(seen.at, seen.position),
                replaced_by: None,
            },
        };
        track.hear(seen);
        track.settle(seen.at, seen.vehicle.heading);
        track
    }

    /// Takes over what a CAM says besides position and velocity. What the low-frequency
    /// container last said holds until it says otherwise.
    pub(crate) fn hear(&mut self, seen: &Observation<'_>) {
        let (cam, vehicle) = (seen.cam, seen.vehicle);
        let gap_s = seen.received.since(self.last_seen).as_secs_f64();
        if gap_s > 0.0 {
            self.inner.interval_s += (gap_s - self.inner.interval_s) * INTERVAL_GAIN;
        }
        self.last_seen = seen.received;
        self.station_type = cam.station_type;
        self.inner.delta_time = cam.generation_delta_time;
        let said_mps2 = vehicle.acceleration_mps2.unwrap_or(0.0);
        self.inner.acceleration_mps2 = said_mps2.clamp(-HARDEST_MPS2, HARDEST_MPS2);
        self.inner.said_length_m = vehicle.length_m.or(self.inner.said_length_m);
        let length_m = self.inner.said_length_m;
        self.length_m = length_m.unwrap_or_else(|| typical_length_m(cam.station_type));
        if let Some(lights) = vehicle.exterior_lights {
            self.left_turn_signal = Some(lights.left_turn_signal);
            self.right_turn_signal = Some(lights.right_turn_signal);
        }
        if let Some(said) = &vehicle.public_transport {
            let mut said = said.clone();
            said.activation = said.activation.filter(|a| a.data.len() <= MAX_ACTIVATION);
            self.public_transport = Some(said);
        }
        self.role = vehicle.role.or(self.role);
        self.siren_or_light_bar = vehicle.siren_or_light_bar;
    }

    /// Goes on where `old`, the same vehicle under another stationID, fell silent.
    pub(crate) fn inherit(&mut self, old: &mut Track) -> Option<LaneMatch> {
        old.inner.replaced_by = Some(self.station);
        self.inner.departed = old.inner.departed;
        self.inner.path = old.inner.path;
        self.inner.nearest = old.inner.nearest;
        self.inner.interval_s = old.inner.interval_s;
        self.left_turn_signal = self.left_turn_signal.or(old.left_turn_signal);
        self.right_turn_signal = self.right_turn_signal.or(old.right_turn_signal);
        self.public_transport = self.public_transport.take().or(old.public_transport.clone());
        self.role = self.role.or(old.role);
        if self.standing_since.is_some() {
            self.standing_since = old.standing_since.or(self.standing_since);
        }
        if old.is_public_transport() && self.is_public_transport() {
            self.successor_of = Some(old.station);
        }
        old.lane
    }
}

fn plausible_vehicle(cam: &Cam) -> Result<&VehicleCam, CamRejection> {
    let vehicle = match &cam.kind {
        CamKind::Vehicle(vehicle) => vehicle.as_ref(),
        CamKind::Rsu => return Err(CamRejection::NotAVehicle),
    };
    if matches!(cam.station_type, StationType::RoadSideUnit | StationType::Pedestrian) {
        return Err(CamRejection::NotAVehicle);
    }
    let ranges = [
        (Implausibility::Speed, vehicle.speed_mps, MAX_SPEED_MPS),
        (Implausibility::Length, vehicle.length_m, MAX_LENGTH_M),
        (Implausibility::PositionError, cam.position_error_m, f64::MAX),
    ];
    for (what, value, max) in ranges {
        if let Some(value) = value.filter(|v| !(0.0..=max).contains(v)) {
            return Err(CamRejection::Implausible { what, value });
        }
    }
    Ok(vehicle)
}

/// The longest a `VehicleLengthValue` can say, metres.
const MAX_LENGTH_M: f64 = 102.3;
/// `ptActivationData` is of 1 to 20 octets.
const MAX_ACTIVATION: usize = 20;
/// More is not believed of anybody on a road, m/s².
const HARDEST_MPS2: f64 = 8.0;
/// Share of the newest interval in the smoothed one.
const INTERVAL_GAIN: f64 = 0.3;

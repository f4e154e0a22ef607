//! Cooperative Awareness Message, EN 302 637-2 v1.4.1.

use super::{StationId, StationType};
use units::{Heading, Wgs84};

/// One CAM.
#[derive(Clone, PartialEq, Debug)]
pub struct Cam {
    /// Who says it.
    pub station: StationId,
    /// What kind of station.
    pub station_type: StationType,
    /// ITS time of the position modulo 65,536 ms.
    pub generation_delta_time: u16,
    /// Reference position: for vehicles the centre of the front side of the bounding box.
    pub position: Wgs84,
    /// Semi-major axis of the 95 % position ellipse, metres.
    pub position_error_m: Option<f64>,
    /// Metres above the ellipsoid.
    pub altitude_m: Option<f64>,
    /// Vehicle or roadside unit.
    pub kind: CamKind,
}

/// The high-frequency container.
#[derive(Clone, PartialEq, Debug)]
pub enum CamKind {
    /// `basicVehicleContainerHighFrequency` and what goes with it.
    Vehicle(Box<VehicleCam>),
    /// `rsuContainerHighFrequency`.
    Rsu,
}

/// What a vehicle says of itself.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct VehicleCam {
    /// Direction over ground.
    pub heading: Option<Heading>,
    /// Speed, m/s, 0 ≤ v ≤ 163.82.
    pub speed_mps: Option<f64>,
    /// Forward or backward.
    pub drive_direction: Option<DriveDirection>,
    /// Length with trailer if known, metres.
    pub length_m: Option<f64>,
    /// Width, metres.
    pub width_m: Option<f64>,
    /// Longitudinal acceleration, m/s², forward positive.
    pub acceleration_mps2: Option<f64>,
    /// Yaw rate, degrees per second, left positive.
    pub yaw_rate_dps: Option<f64>,
    /// Curvature, 1/m, left positive.
    pub curvature_per_m: Option<f64>,
    /// `lanePosition`, −1 off the road, 0 hard shoulder, 1 outermost driving lane ….
    pub lane_position: Option<i8>,
    /// Lights, from the low-frequency container (`None` if this CAM has none).
    pub exterior_lights: Option<ExteriorLights>,
    /// `VehicleRole` as number, from the low-frequency container.
    pub role: Option<u8>,
    /// `publicTransportContainer`: passengers boarding, and an activation if there is one.
    pub public_transport: Option<PublicTransport>,
    /// `emergencyContainer` or `rescueContainer` with light bar or siren in use.
    pub siren_or_light_bar: bool,
}

/// `publicTransportContainer`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PublicTransport {
    /// Passengers are boarding or alighting.
    pub embarking: bool,
    /// What the vehicle asks of signals, in a national coding.
    pub activation: Option<PtActivation>,
}

/// `PtActivation`: national telegram, opaque here (type 1 R09.16, type 2 VDV 50149).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PtActivation {
    /// `ptActivationType`.
    pub kind: u8,
    /// `ptActivationData`, 1 to 20 octets.
    pub data: Vec<u8>,
}

/// `DriveDirection`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DriveDirection {
    /// Forward.
    Forward,
    /// Backward.
    Backward,
}

/// The lights the engine looks at.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct ExteriorLights {
    /// Left turn indicator.
    pub left_turn_signal: bool,
    /// Right turn indicator.
    pub right_turn_signal: bool,
}

//! CAM to the wire.

use super::cam::{
    ACCELERATION_UNAVAILABLE, ALTITUDE_UNAVAILABLE, CURVATURE_UNAVAILABLE, HEADING_UNAVAILABLE,
    LENGTH_UNAVAILABLE, SEMI_AXIS_UNAVAILABLE, SPEED_UNAVAILABLE, WIDTH_UNAVAILABLE,
    YAW_RATE_UNAVAILABLE,
};
use super::{at_most, header, latitude, listed, longitude, refuse, steps, steps_clamped};
use crate::msg::{Cam, CamKind, DriveDirection, PublicTransport, VehicleCam};
use crate::wire::{EncodeError, MessageKind};
use core::fmt::{self, Display};
use its_asn1::cam_pdu_descriptions as asn;
use its_asn1::its_container as cdd;
use units::{Heading, Wgs84};

/// High-frequency container always; low-frequency container if lights or role are given (the
/// other is then 0, "default"); special container for public transport or for siren and light
/// bar, which exclude each other on the wire.
pub(super) fn write(cam: &Cam) -> Result<asn::CAM, EncodeError> {
    let mut pdu = asn::CAM { header: header(MessageKind::Cam, cam.station), ..asn::CAM::default() };
    pdu.cam.generation_delta_time = asn::GenerationDeltaTime(cam.generation_delta_time);
    let parameters = &mut pdu.cam.cam_parameters;
    parameters.basic_container = asn::BasicContainer {
        station_type: cdd::StationType(cam.station_type.code()),
        reference_position: reference_position(cam.position, cam.position_error_m, cam.altitude_m)?,
        unknown: None,
    };
    use asn::HighFrequencyContainer as High;
    match &cam.kind {
        CamKind::Vehicle(vehicle) => {
            parameters.high_frequency_container =
                High::BasicVehicleContainerHighFrequency(high(vehicle)?);
            parameters.low_frequency_container = low(vehicle)?;
            parameters.special_vehicle_container = special(vehicle)?;
        }
        CamKind::Rsu => {
            parameters.high_frequency_container =
                High::RsuContainerHighFrequency(asn::RSUContainerHighFrequency::default());
        }
    }
    Ok(pdu)
}

/// `ReferencePosition`; of the error ellipse only the major axis is known.
pub(super) fn reference_position(
    position: Wgs84,
    error_m: Option<f64>,
    altitude_m: Option<f64>,
) -> Result<cdd::ReferencePosition, EncodeError> {
    let path = "referencePosition.positionConfidenceEllipse.semiMajorConfidence";
    let semi_major = match error_m {
        None => SEMI_AXIS_UNAVAILABLE,
        Some(m) if m < 0.0 => return Err(refuse(path, format!("{m} is negative"))),
        // 4094 is "outOfRange".
        Some(m) => steps_clamped(m, 100.0, 0..=4_094, path)?.0 as u16,
    };
    let position_confidence_ellipse = cdd::PosConfidenceEllipse {
        semi_major_confidence: cdd::SemiAxisLength(semi_major),
        semi_minor_confidence: cdd::SemiAxisLength(SEMI_AXIS_UNAVAILABLE),
        semi_major_orientation: cdd::HeadingValue(HEADING_UNAVAILABLE),
    };
    let (value, confidence) = match altitude_m {
        None => (ALTITUDE_UNAVAILABLE, cdd::AltitudeConfidence::Unavailable),
        Some(m) => {
            let path = "referencePosition.altitude.altitudeValue";
            match steps_clamped(m, 100.0, -100_000..=800_000, path)? {
                (value, true) => (value, cdd::AltitudeConfidence::OutOfRange),
                (value, false) => (value, cdd::AltitudeConfidence::Unavailable),
            }
        }
    };
    Ok(cdd::ReferencePosition {
        latitude: latitude(position),
        longitude: longitude(position),
        position_confidence_ellipse,
        altitude: cdd::Altitude {
            altitude_value: cdd::AltitudeValue(value),
            altitude_confidence: confidence,
        },
    })
}

/// Rounded to 0.1 degrees, where 360.0 is written as 0.
pub(super) fn heading(heading: Option<Heading>) -> cdd::Heading {
    let value = heading
        .map_or(HEADING_UNAVAILABLE, |heading| (heading.degrees() * 10.0).round() as u16 % 3_600);
    cdd::Heading {
        heading_value: cdd::HeadingValue(value),
        heading_confidence: cdd::HeadingConfidence(CONFIDENCE_UNAVAILABLE),
    }
}

/// `Speed` in cm/s.
pub(super) fn speed(speed_mps: Option<f64>, path: impl Display) -> Result<cdd::Speed, EncodeError> {
    let value = match speed_mps {
        None => SPEED_UNAVAILABLE,
        Some(mps) => steps(mps, 100.0, 0..=i32::from(SPEED_UNAVAILABLE) - 1, path)? as u16,
    };
    Ok(cdd::Speed {
        speed_value: cdd::SpeedValue(value),
        speed_confidence: cdd::SpeedConfidence(CONFIDENCE_UNAVAILABLE),
    })
}

fn high(vehicle: &VehicleCam) -> Result<asn::BasicVehicleContainerHighFrequency, EncodeError> {
    let lane = vehicle.lane_position;
    if lane.is_some_and(|lane| !(-1..=14).contains(&lane)) {
        return Err(refuse(path("lanePosition"), format!("{lane:?} is not in -1..=14")));
    }
    Ok(asn::BasicVehicleContainerHighFrequency {
        heading: heading(vehicle.heading),
        speed: speed(vehicle.speed_mps, path("speed"))?,
        drive_direction: match vehicle.drive_direction {
            Some(DriveDirection::Forward) => cdd::DriveDirection::Forward,
            Some(DriveDirection::Backward) => cdd::DriveDirection::Backward,
            None => cdd::DriveDirection::Unavailable,
        },
        vehicle_length: cdd::VehicleLength {
            vehicle_length_value: cdd::VehicleLengthValue(length(vehicle.length_m)?),
            vehicle_length_confidence_indication:
                cdd::VehicleLengthConfidenceIndication::Unavailable,
        },
        vehicle_width: cdd::VehicleWidth(width(vehicle.width_m)?),
        longitudinal_acceleration: acceleration(vehicle.acceleration_mps2)?,
        curvature: curvature(vehicle.curvature_per_m)?,
        curvature_calculation_mode: cdd::CurvatureCalculationMode::Unavailable,
        yaw_rate: yaw_rate(vehicle.yaw_rate_dps)?,
        lane_position: lane.map(cdd::LanePosition),
        ..Default::default()
    })
}

/// 0.1 m; 1022 is "outOfRange".
fn length(length_m: Option<f64>) -> Result<u16, EncodeError> {
    let path = path("vehicleLength");
    match length_m {
        None => Ok(LENGTH_UNAVAILABLE),
        Some(m) if m <= 0.0 => Err(refuse(path, format!("{m} m"))),
        Some(m) => Ok(steps_clamped(m, 10.0, 1..=1_022, path)?.0 as u16),
    }
}

/// 0.1 m; 61 is "outOfRange".
fn width(width_m: Option<f64>) -> Result<u8, EncodeError> {
    let path = path("vehicleWidth");
    match width_m {
        None => Ok(WIDTH_UNAVAILABLE),
        Some(m) if m <= 0.0 => Err(refuse(path, format!("{m} m"))),
        Some(m) => Ok(steps_clamped(m, 10.0, 1..=61, path)?.0 as u8),
    }
}

/// ±16 m/s²; more is written as the limit, its confidence as "outOfRange".
pub(super) fn acceleration(
    mps2: Option<f64>,
) -> Result<cdd::LongitudinalAcceleration, EncodeError> {
    let (value, confidence) = match mps2 {
        None => (ACCELERATION_UNAVAILABLE, 102),
        Some(a) => match steps_clamped(a, 10.0, -160..=160, path("longitudinalAcceleration"))? {
            (value, true) => (value as i16, 101),
            (value, false) => (value as i16, 102),
        },
    };
    Ok(cdd::LongitudinalAcceleration {
        longitudinal_acceleration_value: cdd::LongitudinalAccelerationValue(value),
        longitudinal_acceleration_confidence: cdd::AccelerationConfidence(confidence),
    })
}

/// A radius under 10 m, as buses turning right have, is written as the limit, its confidence
/// as "outOfRange".
fn curvature(per_m: Option<f64>) -> Result<cdd::Curvature, EncodeError> {
    let (value, confidence) = match per_m {
        None => (CURVATURE_UNAVAILABLE, cdd::CurvatureConfidence::Unavailable),
        Some(c) => match steps_clamped(c, 10_000.0, -1_023..=1_022, path("curvature"))? {
            (value, true) => (value as i16, cdd::CurvatureConfidence::OutOfRange),
            (value, false) => (value as i16, cdd::CurvatureConfidence::Unavailable),
        },
    };
    let curvature_value = cdd::CurvatureValue(value);
    Ok(cdd::Curvature { curvature_value, curvature_confidence: confidence })
}

/// Degrees per second in hundredths; more than ±327.66 is written as the limit, its
/// confidence as "outOfRange".
fn yaw_rate(dps: Option<f64>) -> Result<cdd::YawRate, EncodeError> {
    let (value, confidence) = match dps {
        None => (YAW_RATE_UNAVAILABLE, cdd::YawRateConfidence::Unavailable),
        Some(rate) => match steps_clamped(rate, 100.0, -32_766..=32_766, path("yawRate"))? {
            (value, true) => (value as i16, cdd::YawRateConfidence::OutOfRange),
            (value, false) => (value as i16, cdd::YawRateConfidence::Unavailable),
        },
    };
    Ok(cdd::YawRate { yaw_rate_value: cdd::YawRateValue(value), yaw_rate_confidence: confidence })
}

fn low(vehicle: &VehicleCam) -> Result<Option<asn::LowFrequencyContainer>, EncodeError> {
    if vehicle.role.is_none() && vehicle.exterior_lights.is_none() {
        return Ok(None);
    }
    let role = at_most(
        vehicle.role.unwrap_or(0),
        15,
        "cam.camParameters.lowFrequencyContainer.vehicleRole",
    )?;
    let lights = vehicle.exterior_lights.unwrap_or_default();
    let bit = |is_on: bool, bit: u8| if is_on { bit } else { 0 };
    let lights = bit(lights.left_turn_signal, cdd::ExteriorLights::LEFT_TURN_SIGNAL_ON)
        | bit(lights.right_turn_signal, cdd::ExteriorLights::RIGHT_TURN_SIGNAL_ON);
    Ok(Some(asn::LowFrequencyContainer::BasicVehicleContainerLowFrequency(
        asn::BasicVehicleContainerLowFrequency {
            vehicle_role: cdd::VehicleRole::ROOT[usize::from(role)],
            exterior_lights: cdd::ExteriorLights(lights),
            path_history: cdd::PathHistory::default(),
        },
    )))
}

fn special(vehicle: &VehicleCam) -> Result<Option<asn::SpecialVehicleContainer>, EncodeError> {
    use asn::SpecialVehicleContainer as Special;
    match (&vehicle.public_transport, vehicle.siren_or_light_bar) {
        (Some(_), true) => Err(refuse(
            "cam.camParameters.specialVehicleContainer",
            "public transport and siren or light bar exclude each other",
        )),
        (Some(transport), false) => {
            Ok(Some(Special::PublicTransportContainer(public_transport(transport)?)))
        }
        (None, true) => Ok(Some(Special::EmergencyContainer(asn::EmergencyContainer {
            light_bar_siren_in_use: cdd::LightBarSirenInUse(
                cdd::LightBarSirenInUse::LIGHT_BAR_ACTIVATED
                    | cdd::LightBarSirenInUse::SIREN_ACTIVATED,
            ),
            ..Default::default()
        }))),
        (None, false) => Ok(None),
    }
}

fn public_transport(
    transport: &PublicTransport,
) -> Result<asn::PublicTransportContainer, EncodeError> {
    let activation = match &transport.activation {
        None => None,
        Some(activation) => {
            let path = "cam.camParameters.specialVehicleContainer.publicTransportContainer.\
                        ptActivation.ptActivationData";
            listed(activation.data.len(), 1..=20, path)?;
            Some(cdd::PtActivation {
                pt_activation_type: cdd::PtActivationType(activation.kind),
                pt_activation_data: cdd::PtActivationData(
                    activation.data.iter().copied().collect(),
                ),
            })
        }
    };
    Ok(asn::PublicTransportContainer {
        embarkation_status: cdd::EmbarkationStatus(transport.embarking),
        pt_activation: activation,
    })
}

/// A field of the vehicle's high-frequency container, spelled out when an error needs it.
fn path(field: &str) -> impl Display {
    let container = "cam.camParameters.highFrequencyContainer.basicVehicleContainerHighFrequency";
    fmt::from_fn(move |f| write!(f, "{container}.{field}"))
}

/// "Unavailable" of heading's and speed's confidence.
const CONFIDENCE_UNAVAILABLE: u8 = 127;

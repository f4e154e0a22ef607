//! CAM to the wire.

use super::cam::{
    ACCELERATION_UNAVAILABLE, ALTITUDE_UNAVAILABLE, CURVATURE_UNAVAILABLE, HEADING_UNAVAILABLE,
    LEFT_TURN_SIGNAL, LENGTH_UNAVAILABLE, RIGHT_TURN_SIGNAL, SEMI_AXIS_UNAVAILABLE,
    SPEED_UNAVAILABLE, WIDTH_UNAVAILABLE, YAW_RATE_UNAVAILABLE,
};
use super::{at_most, bits, header, latitude, listed, longitude, refuse, steps, steps_clamped};
use crate::msg::{Cam, CamKind, DriveDirection, PublicTransport, VehicleCam};
use crate::wire::{EncodeError, MessageKind};
use its_asn1::cam_pdu_descriptions as asn;
use its_asn1::its_container as cdd;
use units::{Heading, Wgs84};

/// High-frequency container always; low-frequency container if lights or role are given (the
/// other is then 0, "default"); special container for public transport or for siren and light
/// bar, which exclude each other on the wire.
pub(super) fn write(cam: &Cam) -> Result<asn::CAM, EncodeError> {
    let basic = asn::BasicContainer::new(
        cdd::StationType(cam.station_type.code()),
        reference_position(cam.position, cam.position_error_m, cam.altitude_m)?,
    );
    let parameters = match &cam.kind {
        CamKind::Vehicle(vehicle) => asn::CamParameters::new(
            basic,
            asn::HighFrequencyContainer::basicVehicleContainerHighFrequency(high(vehicle)?),
            low(vehicle)?,
            special(vehicle)?,
        ),
        CamKind::Rsu => asn::CamParameters::new(
            basic,
            asn::HighFrequencyContainer::rsuContainerHighFrequency(
                asn::RSUContainerHighFrequency::new(None),
            ),
            None,
            None,
        ),
    };
    let time = asn::GenerationDeltaTime(cam.generation_delta_time);
    let awareness = asn::CoopAwareness::new(time, parameters);
    Ok(asn::CAM::new(header(MessageKind::Cam, cam.station), awareness))
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
    let ellipse = cdd::PosConfidenceEllipse::new(
        cdd::SemiAxisLength(semi_major),
        cdd::SemiAxisLength(SEMI_AXIS_UNAVAILABLE),
        cdd::HeadingValue(HEADING_UNAVAILABLE),
    );
    let (value, confidence) = match altitude_m {
        None => (ALTITUDE_UNAVAILABLE, cdd::AltitudeConfidence::unavailable),
        Some(m) => {
            let path = "referencePosition.altitude.altitudeValue";
            match steps_clamped(m, 100.0, -100_000..=800_000, path)? {
                (value, true) => (value, cdd::AltitudeConfidence::outOfRange),
                (value, false) => (value, cdd::AltitudeConfidence::unavailable),
            }
        }
    };
    let altitude = cdd::Altitude::new(cdd::AltitudeValue(value), confidence);
    Ok(cdd::ReferencePosition::new(latitude(position), longitude(position), ellipse, altitude))
}

/// Rounded to 0.1 degrees, where 360.0 is written as 0.
pub(super) fn heading(heading: Option<Heading>) -> cdd::Heading {
    let value = heading
        .map_or(HEADING_UNAVAILABLE, |heading| (heading.degrees() * 10.0).round() as u16 % 3_600);
    cdd::Heading::new(cdd::HeadingValue(value), cdd::HeadingConfidence(CONFIDENCE_UNAVAILABLE))
}

/// `Speed` in cm/s.
pub(super) fn speed(speed_mps: Option<f64>, path: &str) -> Result<cdd::Speed, EncodeError> {
    let value = match speed_mps {
        None => SPEED_UNAVAILABLE,
        Some(mps) => steps(mps, 100.0, 0..=i32::from(SPEED_UNAVAILABLE) - 1, path)? as u16,
    };
    Ok(cdd::Speed::new(cdd::SpeedValue(value), cdd::SpeedConfidence(CONFIDENCE_UNAVAILABLE)))
}

fn high(vehicle: &VehicleCam) -> Result<asn::BasicVehicleContainerHighFrequency, EncodeError> {
    let lane = vehicle.lane_position;
    if lane.is_some_and(|lane| !(-1..=14).contains(&lane)) {
        return Err(refuse(&path("lanePosition"), format!("{lane:?} is not in -1..=14")));
    }
    Ok(asn::BasicVehicleContainerHighFrequency::new(
        heading(vehicle.heading),
        speed(vehicle.speed_mps, &path("speed"))?,
        match vehicle.drive_direction {
            Some(DriveDirection::Forward) => cdd::DriveDirection::forward,
            Some(DriveDirection::Backward) => cdd::DriveDirection::backward,
            None => cdd::DriveDirection::unavailable,
        },
        cdd::VehicleLength::new(
            cdd::VehicleLengthValue(length(vehicle.length_m)?),
            cdd::VehicleLengthConfidenceIndication::unavailable,
        ),
        cdd::VehicleWidth(width(vehicle.width_m)?),
        acceleration(vehicle.acceleration_mps2)?,
        curvature(vehicle.curvature_per_m)?,
        cdd::CurvatureCalculationMode::unavailable,
        yaw_rate(vehicle.yaw_rate_dps)?,
        None,
        lane.map(cdd::LanePosition),
        None,
        None,
        None,
        None,
        None,
    ))
}

/// 0.1 m; 1022 is "outOfRange".
fn length(length_m: Option<f64>) -> Result<u16, EncodeError> {
    let path = path("vehicleLength");
    match length_m {
        None => Ok(LENGTH_UNAVAILABLE),
        Some(m) if m <= 0.0 => Err(refuse(&path, format!("{m} m"))),
        Some(m) => Ok(steps_clamped(m, 10.0, 1..=1_022, &path)?.0 as u16),
    }
}

/// 0.1 m; 61 is "outOfRange".
fn width(width_m: Option<f64>) -> Result<u8, EncodeError> {
    let path = path("vehicleWidth");
    match width_m {
        None => Ok(WIDTH_UNAVAILABLE),
        Some(m) if m <= 0.0 => Err(refuse(&path, format!("{m} m"))),
        Some(m) => Ok(steps_clamped(m, 10.0, 1..=61, &path)?.0 as u8),
    }
}

/// ±16 m/s²; more is written as the limit, its confidence as "outOfRange".
fn acceleration(mps2: Option<f64>) -> Result<cdd::LongitudinalAcceleration, EncodeError> {
    let (value, confidence) = match mps2 {
        None => (ACCELERATION_UNAVAILABLE, 102),
        Some(a) => match steps_clamped(a, 10.0, -160..=160, &path("longitudinalAcceleration"))? {
            (value, true) => (value as i16, 101),
            (value, false) => (value as i16, 102),
        },
    };
    Ok(cdd::LongitudinalAcceleration::new(
        cdd::LongitudinalAccelerationValue(value),
        cdd::AccelerationConfidence(confidence),
    ))
}

/// A radius under 10 m, as buses turning right have, is written as the limit, its confidence
/// as "outOfRange".
fn curvature(per_m: Option<f64>) -> Result<cdd::Curvature, EncodeError> {
    let (value, confidence) = match per_m {
        None => (CURVATURE_UNAVAILABLE, cdd::CurvatureConfidence::unavailable),
        Some(c) => match steps_clamped(c, 10_000.0, -1_023..=1_022, &path("curvature"))? {
            (value, true) => (value as i16, cdd::CurvatureConfidence::outOfRange),
            (value, false) => (value as i16, cdd::CurvatureConfidence::unavailable),
        },
    };
    Ok(cdd::Curvature::new(cdd::CurvatureValue(value), confidence))
}

/// Degrees per second in hundredths; more than ±327.66 is written as the limit, its
/// confidence as "outOfRange".
fn yaw_rate(dps: Option<f64>) -> Result<cdd::YawRate, EncodeError> {
    let (value, confidence) = match dps {
        None => (YAW_RATE_UNAVAILABLE, cdd::YawRateConfidence::unavailable),
        Some(rate) => match steps_clamped(rate, 100.0, -32_766..=32_766, &path("yawRate"))? {
            (value, true) => (value as i16, cdd::YawRateConfidence::outOfRange),
            (value, false) => (value as i16, cdd::YawRateConfidence::unavailable),
        },
    };
    Ok(cdd::YawRate::new(cdd::YawRateValue(value), confidence))
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
    let lights = bits(&[
        (LEFT_TURN_SIGNAL, lights.left_turn_signal),
        (RIGHT_TURN_SIGNAL, lights.right_turn_signal),
    ]);
    Ok(Some(asn::LowFrequencyContainer::basicVehicleContainerLowFrequency(
        asn::BasicVehicleContainerLowFrequency::new(
            ROLES[usize::from(role)],
            cdd::ExteriorLights(lights),
            cdd::PathHistory(Vec::new()),
        ),
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
            Ok(Some(Special::publicTransportContainer(public_transport(transport)?)))
        }
        (None, true) => Ok(Some(Special::emergencyContainer(asn::EmergencyContainer::new(
            cdd::LightBarSirenInUse(bits(&[(0, true), (1, true)])),
            None,
            None,
        )))),
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
            Some(cdd::PtActivation::new(
                cdd::PtActivationType(activation.kind),
                cdd::PtActivationData(activation.data.clone().into()),
            ))
        }
    };
    let embarking = cdd::EmbarkationStatus(transport.embarking);
    Ok(asn::PublicTransportContainer::new(embarking, activation))
}

fn path(field: &str) -> String {
    format!("cam.camParameters.highFrequencyContainer.basicVehicleContainerHighFrequency.{field}")
}

/// "Unavailable" of heading's and speed's confidence.
const CONFIDENCE_UNAVAILABLE: u8 = 127;

/// `VehicleRole` by number.
const ROLES: [cdd::VehicleRole; 16] = [
    cdd::VehicleRole::default,
    cdd::VehicleRole::publicTransport,
    cdd::VehicleRole::specialTransport,
    cdd::VehicleRole::dangerousGoods,
    cdd::VehicleRole::roadWork,
    cdd::VehicleRole::rescue,
    cdd::VehicleRole::emergency,
    cdd::VehicleRole::safetyCar,
    cdd::VehicleRole::agriculture,
    cdd::VehicleRole::commercial,
    cdd::VehicleRole::military,
    cdd::VehicleRole::roadOperator,
    cdd::VehicleRole::taxi,
    cdd::VehicleRole::reserved1,
    cdd::VehicleRole::reserved2,
    cdd::VehicleRole::reserved3,
];

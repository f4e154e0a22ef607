//! CAM from the wire, EN 302 637-2 v1.4.1 annexes A and B, TS 102 894-2 v1.3.1.

use super::{conversions, invalid};
use crate::msg::{
    Cam, CamKind, DriveDirection, ExteriorLights, MsgError, PtActivation, PublicTransport,
    StationId, StationType, VehicleCam,
};
use its_asn1::cam_pdu_descriptions as asn;
use its_asn1::its_container as cdd;
use units::{Heading, Wgs84};

conversions!(Cam, CamPdu, read, super::cam_write::write);

pub(super) fn read(pdu: &asn::CAM) -> Result<Cam, MsgError> {
    let parameters = &pdu.cam.cam_parameters;
    let basic = &parameters.basic_container;
    let at = &basic.reference_position;
    Ok(Cam {
        station: StationId(pdu.header.station_id.0),
        station_type: StationType::from_code(basic.station_type.0),
        generation_delta_time: pdu.cam.generation_delta_time.0,
        position: position(&at.latitude, &at.longitude)?,
        position_error_m: centimetres(
            at.position_confidence_ellipse.semi_major_confidence.0,
            SEMI_AXIS_UNAVAILABLE,
        ),
        altitude_m: (at.altitude.altitude_value.0 != ALTITUDE_UNAVAILABLE)
            .then(|| f64::from(at.altitude.altitude_value.0) / 100.0),
        kind: kind(parameters)?,
    })
}

fn kind(parameters: &asn::CamParameters) -> Result<CamKind, MsgError> {
    use asn::HighFrequencyContainer as High;
    match &parameters.high_frequency_container {
        High::BasicVehicleContainerHighFrequency(high) => {
            let mut vehicle = high_frequency(high);
            if let Some(low) = &parameters.low_frequency_container {
                low_frequency(&mut vehicle, low)?;
            }
            if let Some(special) = &parameters.special_vehicle_container {
                special_vehicle(&mut vehicle, special);
            }
            Ok(CamKind::Vehicle(Box::new(vehicle)))
        }
        High::RsuContainerHighFrequency(_) => Ok(CamKind::Rsu),
        High::Later(_) => Err(unknown_high_frequency()),
    }
}

fn high_frequency(high: &asn::BasicVehicleContainerHighFrequency) -> VehicleCam {
    let length = high.vehicle_length.vehicle_length_value.0;
    let acceleration = high.longitudinal_acceleration.longitudinal_acceleration_value.0;
    let yaw = high.yaw_rate.yaw_rate_value.0;
    let curvature = high.curvature.curvature_value.0;
    VehicleCam {
        heading: heading(high.heading.heading_value),
        speed_mps: speed(high.speed.speed_value),
        drive_direction: drive_direction(high.drive_direction),
        length_m: (length != LENGTH_UNAVAILABLE).then(|| f64::from(length) / 10.0),
        width_m: (high.vehicle_width.0 != WIDTH_UNAVAILABLE)
            .then(|| f64::from(high.vehicle_width.0) / 10.0),
        acceleration_mps2: (acceleration != ACCELERATION_UNAVAILABLE)
            .then(|| f64::from(acceleration) / 10.0),
        yaw_rate_dps: (yaw != YAW_RATE_UNAVAILABLE).then(|| f64::from(yaw) / 100.0),
        curvature_per_m: (curvature != CURVATURE_UNAVAILABLE)
            .then(|| f64::from(curvature) / 10_000.0),
        lane_position: high.lane_position.as_ref().map(|lane| lane.0),
        ..VehicleCam::default()
    }
}

fn low_frequency(
    vehicle: &mut VehicleCam,
    low: &asn::LowFrequencyContainer,
) -> Result<(), MsgError> {
    let asn::LowFrequencyContainer::BasicVehicleContainerLowFrequency(low) = low else {
        return Err(unknown_low_frequency());
    };
    vehicle.role = Some(low.vehicle_role as u8);
    let lights = low.exterior_lights.0;
    vehicle.exterior_lights = Some(ExteriorLights {
        left_turn_signal: lights & cdd::ExteriorLights::LEFT_TURN_SIGNAL_ON != 0,
        right_turn_signal: lights & cdd::ExteriorLights::RIGHT_TURN_SIGNAL_ON != 0,
    });
    Ok(())
}

fn special_vehicle(vehicle: &mut VehicleCam, special: &asn::SpecialVehicleContainer) {
    use asn::SpecialVehicleContainer as Special;
    let in_use = |bits: &cdd::LightBarSirenInUse| bits.0 != 0;
    match special {
        Special::PublicTransportContainer(container) => {
            let activation = container.pt_activation.as_ref().map(|activation| PtActivation {
                kind: activation.pt_activation_type.0,
                data: activation.pt_activation_data.0.to_vec(),
            });
            let embarking = container.embarkation_status.0;
            vehicle.public_transport = Some(PublicTransport { embarking, activation });
        }
        Special::EmergencyContainer(container) => {
            vehicle.siren_or_light_bar = in_use(&container.light_bar_siren_in_use);
        }
        Special::RescueContainer(container) => {
            vehicle.siren_or_light_bar = in_use(&container.light_bar_siren_in_use);
        }
        _ => {}
    }
}

pub(crate) fn position(lat: &cdd::Latitude, lon: &cdd::Longitude) -> Result<Wgs84, MsgError> {
    super::position(lat, lon, "cam.camParameters.basicContainer.referencePosition")
}

pub(crate) fn heading(heading: cdd::HeadingValue) -> Option<Heading> {
    (heading.0 != HEADING_UNAVAILABLE).then(|| Heading::from_degrees(f64::from(heading.0) / 10.0))
}

pub(crate) fn speed(speed: cdd::SpeedValue) -> Option<f64> {
    centimetres(speed.0, SPEED_UNAVAILABLE)
}

pub(crate) const fn drive_direction(direction: cdd::DriveDirection) -> Option<DriveDirection> {
    match direction {
        cdd::DriveDirection::Forward => Some(DriveDirection::Forward),
        cdd::DriveDirection::Backward => Some(DriveDirection::Backward),
        cdd::DriveDirection::Unavailable => None,
    }
}

pub(crate) fn unknown_high_frequency() -> MsgError {
    invalid("cam.camParameters.highFrequencyContainer", "unknown alternative")
}

pub(crate) fn unknown_low_frequency() -> MsgError {
    invalid("cam.camParameters.lowFrequencyContainer", "unknown alternative")
}

fn centimetres(value: u16, unavailable: u16) -> Option<f64> {
    (value != unavailable).then(|| f64::from(value) / 100.0)
}

pub(super) const SEMI_AXIS_UNAVAILABLE: u16 = 4_095;
pub(super) const ALTITUDE_UNAVAILABLE: i32 = 800_001;
pub(super) const HEADING_UNAVAILABLE: u16 = 3_601;
pub(super) const SPEED_UNAVAILABLE: u16 = 16_383;
pub(super) const LENGTH_UNAVAILABLE: u16 = 1_023;
pub(super) const WIDTH_UNAVAILABLE: u8 = 62;
pub(super) const ACCELERATION_UNAVAILABLE: i16 = 161;
pub(super) const YAW_RATE_UNAVAILABLE: i16 = 32_767;
pub(super) const CURVATURE_UNAVAILABLE: i16 = 1_023;

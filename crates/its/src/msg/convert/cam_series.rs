//! One sender's CAMs, each made from the one before.

use super::cam_write::{acceleration, heading, speed, write};
use super::{latitude, longitude, put};
use crate::msg::{
    Cam, CamKind, DriveDirection, ExteriorLights, PublicTransport, StationId, VehicleCam,
};
use crate::wire::{CamPdu, EncodeError, Message};
use its_asn1::cam_pdu_descriptions as asn;
use its_asn1::its_container as cdd;
use uper::Fixed;

/// The octets of a sender's CAMs, one after the other. From one to the next mostly time, position,
/// heading, speed and acceleration change, and these are then put in their places.
#[derive(Clone, Default, Debug)]
pub struct CamSeries {
    last: Option<Said>,
    octets: Vec<u8>,
}

/// What a CAM says besides.
#[derive(Clone, PartialEq, Debug)]
struct Said {
    sender: (StationId, u8),
    position: (Option<f64>, Option<f64>),
    dimensions: (Option<DriveDirection>, Option<f64>, Option<f64>),
    path: (Option<f64>, Option<f64>, Option<i8>),
    rest: (Option<ExteriorLights>, Option<u8>, bool),
    public_transport: Option<PublicTransport>,
}

impl CamSeries {
    /// What [`Cam::encode`] makes of the next one.
    ///
    /// # Errors
    /// A value that its field can't hold.
    pub fn encode(&mut self, cam: &Cam) -> Result<&[u8], EncodeError> {
        let CamKind::Vehicle(vehicle) = &cam.kind else {
            return self.encode_anew(cam, None);
        };
        let said = Said::of(cam, vehicle);
        let is_same = self.last.as_ref() == Some(&said);
        if !is_same || put_motion(&mut self.octets, cam, vehicle).is_err() {
            return self.encode_anew(cam, Some(said));
        }
        Ok(&self.octets)
    }

    fn encode_anew(&mut self, cam: &Cam, said: Option<Said>) -> Result<&[u8], EncodeError> {
        self.last = None;
        self.octets = Message::Cam(CamPdu(write(cam)?)).encode()?;
        self.last = said;
        Ok(&self.octets)
    }
}

impl Said {
    fn of(cam: &Cam, v: &VehicleCam) -> Self {
        Self {
            sender: (cam.station, cam.station_type.code()),
            position: (cam.position_error_m, cam.altitude_m),
            dimensions: (v.drive_direction, v.length_m, v.width_m),
            path: (v.yaw_rate_dps, v.curvature_per_m, v.lane_position),
            rest: (v.exterior_lights, v.role, v.siren_or_light_bar),
            public_transport: v.public_transport.clone(),
        }
    }
}

/// Nothing is put unless all of it can be.
fn put_motion(octets: &mut [u8], cam: &Cam, vehicle: &VehicleCam) -> Result<(), EncodeError> {
    let speed = speed(vehicle.speed_mps, "speed")?.speed_value.0;
    let heading = heading(vehicle.heading).heading_value.0;
    let acceleration = acceleration(vehicle.acceleration_mps2)?;
    let (a, confidence) = (
        i64::from(acceleration.longitudinal_acceleration_value.0) - LEAST_ACCELERATION,
        acceleration.longitudinal_acceleration_confidence.0,
    );
    let latitude = i64::from(latitude(cam.position).0) - LEAST_LATITUDE;
    let longitude = i64::from(longitude(cam.position).0) - LEAST_LONGITUDE;
    put(octets, TIME, asn::GenerationDeltaTime::WIDTH, u64::from(cam.generation_delta_time));
    put(octets, LATITUDE, cdd::Latitude::WIDTH, latitude.unsigned_abs());
    put(octets, LONGITUDE, cdd::Longitude::WIDTH, longitude.unsigned_abs());
    put(octets, HEADING, cdd::HeadingValue::WIDTH, u64::from(heading));
    put(octets, SPEED, cdd::SpeedValue::WIDTH, u64::from(speed));
    put(octets, ACCELERATION, cdd::LongitudinalAccelerationValue::WIDTH, a.unsigned_abs());
    let behind = ACCELERATION + cdd::LongitudinalAccelerationValue::WIDTH;
    put(octets, behind, cdd::AccelerationConfidence::WIDTH, u64::from(confidence));
    Ok(())
}

/// Places of the fields, bits. Of the parameters four say what else is there, and of a vehicle's
/// high-frequency container two that it is one, and seven what it has.
const TIME: usize = cdd::ItsPduHeader::WIDTH;
const LATITUDE: usize = TIME + asn::GenerationDeltaTime::WIDTH + 4 + cdd::StationType::WIDTH;
const LONGITUDE: usize = LATITUDE + cdd::Latitude::WIDTH;
const HEADING: usize = LATITUDE + cdd::ReferencePosition::WIDTH + 2 + 7;
const SPEED: usize = HEADING + cdd::Heading::WIDTH;
const ACCELERATION: usize = SPEED
    + cdd::Speed::WIDTH
    + cdd::DriveDirection::WIDTH
    + cdd::VehicleLength::WIDTH
    + cdd::VehicleWidth::WIDTH;
/// The least values of the fields, from which they count.
const LEAST_LATITUDE: i64 = -900_000_000;
const LEAST_LONGITUDE: i64 = -1_800_000_000;
const LEAST_ACCELERATION: i64 = -160;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::msg::StationType;
    use units::{Heading, Wgs84};

    /// Some CAM, the next one every time; many say nothing new but of their motion.
    struct Cams(u64);

    impl Cams {
        fn below(&mut self, n: u64) -> u64 {
            self.0 = self.0.wrapping_mul(0x5851_f42d_4c95_7f2d).wrapping_add(0x1405_7b7e_f767_814f);
            (self.0 >> 33) % n
        }

        fn some(&mut self, most: u64) -> Option<f64> {
            (self.below(8) > 0).then(|| self.below(most) as f64 / 100.0)
        }

        fn next(&mut self) -> Cam {
            let lights = (self.below(3) > 0).then(|| ExteriorLights {
                left_turn_signal: self.below(4) == 0,
                right_turn_signal: self.below(4) == 0,
            });
            let transport = PublicTransport { embarking: self.below(2) == 0, activation: None };
            let vehicle = VehicleCam {
                heading: self.some(36_000).map(Heading::from_degrees),
                speed_mps: self.some(16_383),
                drive_direction: Some(DriveDirection::Forward),
                length_m: Some(4.7),
                acceleration_mps2: self.some(4_000).map(|a| a - 20.0),
                lane_position: (self.below(4) == 0).then_some(1),
                exterior_lights: lights,
                public_transport: (self.below(8) == 0).then_some(transport),
                ..VehicleCam::default()
            };
            let degrees = |share: u64, most: f64| share as f64 / 1e6 * most - most / 2.0;
            let position = (degrees(self.below(1_000_001), 180.0), self.below(1_000_001));
            let position = Wgs84::new(position.0, degrees(position.1, 360.0));
            Cam {
                station: StationId(self.below(2) as u32),
                station_type: StationType::PassengerCar,
                generation_delta_time: self.below(65_536) as u16,
                position: position.expect("a place"),
                position_error_m: self.some(500).filter(|m| *m < 1.0),
                altitude_m: None,
                kind: if self.below(20) == 0 {
                    CamKind::Rsu
                } else {
                    CamKind::Vehicle(Box::new(vehicle))
                },
            }
        }
    }

    #[test]
    fn a_series_says_what_each_cam_says() {
        let (mut cams, mut series) = (Cams(1), CamSeries::default());
        let (mut put, mut before) = (0, None::<Cam>);
        for n in 0..20_000 {
            let mut cam = cams.next();
            if let Some(last) = before.as_ref().filter(|_| n % 4 > 0) {
                // Only its motion is another one.
                let mut next = last.clone();
                if let (CamKind::Vehicle(a), CamKind::Vehicle(b)) = (&mut next.kind, &cam.kind) {
                    a.heading = b.heading;
                    a.speed_mps = b.speed_mps;
                    a.acceleration_mps2 = b.acceleration_mps2;
                }
                next.generation_delta_time = cam.generation_delta_time;
                next.position = cam.position;
                cam = next;
            }
            if let CamKind::Vehicle(vehicle) = &cam.kind {
                put += usize::from(series.last == Some(Said::of(&cam, vehicle)));
            }
            assert_eq!(series.encode(&cam).ok(), cam.encode().ok().as_deref(), "{cam:?}");
            before = Some(cam);
        }
        assert!(put > 10_000, "{put}");
    }

    #[test]
    fn what_does_not_fit_is_refused_and_leaves_nothing() {
        let mut cams = Cams(2);
        let mut cam = core::iter::repeat_with(|| cams.next())
            .find(|c| matches!(c.kind, CamKind::Vehicle(_)))
            .expect("a vehicle's");
        let mut series = CamSeries::default();
        assert!(series.encode(&cam).is_ok());
        let good = cam.clone();
        if let CamKind::Vehicle(vehicle) = &mut cam.kind {
            vehicle.speed_mps = Some(200.0);
        }
        assert!(series.encode(&cam).is_err());
        assert_eq!(series.encode(&good).ok(), good.encode().ok().as_deref());
    }
}

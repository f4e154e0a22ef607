//! The hot part of a CAM, EN 302 637-2 v1.4.1.

use super::{expect, fault};
use crate::msg::convert::cam as fields;
use crate::msg::{DriveDirection, MsgError, ReadError, StationId, StationType};
use crate::wire::MessageKind;
use its_asn1::cam_pdu_descriptions as asn;
use its_asn1::its_container as cdd;
use units::{Heading, Wgs84};
use uper::{Additions, Fixed, Malformed, Reader, Uper};

/// A CAM's sender, place and motion. What [`crate::msg::Cam`] says of them, this says too.
#[derive(Clone, Debug)]
pub struct CamView<'a> {
    octets: &'a [u8],
    station: StationId,
    station_type: StationType,
    generation_delta_time: u16,
    latitude: cdd::Latitude,
    longitude: cdd::Longitude,
    container: HighFrequency,
    containers: Containers,
    /// Where the high-frequency container begins.
    high_frequency: Reader<'a>,
}

/// Which special vehicle it is: the alternatives of `SpecialVehicleContainer`, clause 7.6.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SpecialVehicle {
    /// Bus, tram and the like.
    PublicTransport,
    /// Heavy or oversized load.
    SpecialTransport,
    /// Dangerous goods.
    DangerousGoods,
    /// Road works.
    RoadWorks,
    /// Rescue.
    Rescue,
    /// Emergency.
    Emergency,
    /// Safety car.
    SafetyCar,
    /// One of a later version.
    Later,
}

#[derive(Clone, Copy, Debug)]
enum HighFrequency {
    Vehicle(Motion),
    Rsu,
    Later,
}

#[derive(Clone, Copy, Debug)]
struct Motion {
    heading: cdd::HeadingValue,
    speed: cdd::SpeedValue,
    drive_direction: cdd::DriveDirection,
    /// Bits of the container, where its first fields tell.
    width: Option<usize>,
}

#[derive(Clone, Copy, Debug)]
struct Containers {
    has_low_frequency: bool,
    has_special_vehicle: bool,
}

impl<'a> CamView<'a> {
    /// Reads a CAM up to the drive direction.
    ///
    /// # Errors
    /// [`ReadError::Wire`] for octets that aren't a message or whose fields to there can't be
    /// read, [`ReadError::Msg`] for another message and for a station of an unknown sort.
    pub fn read(octets: &'a [u8]) -> Result<Self, ReadError> {
        expect(MessageKind::Cam, octets)?;
        let view = Self::of(octets).map_err(|Malformed| fault(MessageKind::Cam, octets))?;
        if matches!(view.container, HighFrequency::Later) {
            view.position()?;
            return Err(fields::unknown_high_frequency().into());
        }
        Ok(view)
    }

    fn of(octets: &'a [u8]) -> Result<Self, Malformed> {
        let mut reader = Reader::new(octets);
        let run = reader.run::<HEAD_WORDS>(HEAD)?;
        let containers = Containers {
            has_low_frequency: run.bit(TIME_END + 1),
            has_special_vehicle: run.bit(TIME_END + 2),
        };
        let header = cdd::ItsPduHeader::get(&run, 0)?;
        let time = asn::GenerationDeltaTime::get(&run, cdd::ItsPduHeader::WIDTH)?;
        let basic = TIME_END + 3;
        let station_type = cdd::StationType::get(&run, basic + 1)?;
        let position = cdd::ReferencePosition::get(&run, basic + 1 + cdd::StationType::WIDTH)?;
        if run.bit(basic) {
            Additions::unknown(&mut reader)?;
        }
        let high_frequency = reader;
        let container = match reader.bits(2)? {
            0 => HighFrequency::Vehicle(Motion::read(&mut reader)?),
            1 => HighFrequency::Rsu,
            _ => HighFrequency::Later,
        };
        Ok(Self {
            octets,
            station: StationId(header.station_id.0),
            station_type: StationType::from_code(station_type.0),
            generation_delta_time: time.0,
            latitude: position.latitude,
            longitude: position.longitude,
            container,
            containers,
            high_frequency,
        })
    }

    /// Who says it.
    pub const fn station(&self) -> StationId {
        self.station
    }

    /// What kind of station.
    pub const fn station_type(&self) -> StationType {
        self.station_type
    }

    /// ITS time of the position modulo 65,536 ms.
    pub const fn generation_delta_time(&self) -> u16 {
        self.generation_delta_time
    }

    /// Reference position.
    ///
    /// # Errors
    /// It is unavailable.
    pub fn position(&self) -> Result<Wgs84, MsgError> {
        fields::position(&self.latitude, &self.longitude)
    }

    /// Whether it is a vehicle, and not a roadside unit.
    pub const fn is_vehicle(&self) -> bool {
        matches!(self.container, HighFrequency::Vehicle(_))
    }

    fn motion(&self) -> Option<Motion> {
        match self.container {
            HighFrequency::Vehicle(motion) => Some(motion),
            _ => None,
        }
    }

    /// A vehicle's direction over ground.
    pub fn heading(&self) -> Option<Heading> {
        fields::heading(self.motion()?.heading)
    }

    /// A vehicle's speed, m/s.
    pub fn speed_mps(&self) -> Option<f64> {
        fields::speed(self.motion()?.speed)
    }

    /// Whether a vehicle drives forward or backward.
    pub fn drive_direction(&self) -> Option<DriveDirection> {
        fields::drive_direction(self.motion()?.drive_direction)
    }

    /// `VehicleRole` as number, where there is a vehicle's low-frequency container; reads on to
    /// there.
    ///
    /// # Errors
    /// The fields to there can't be read, or the container is of an unknown sort.
    pub fn role(&self) -> Result<Option<u8>, ReadError> {
        if !self.containers.has_low_frequency || !self.is_vehicle() {
            return Ok(None);
        }
        let role = self.read_role().map_err(|Malformed| fault(MessageKind::Cam, self.octets))?;
        role.map(Some).ok_or_else(|| fields::unknown_low_frequency().into())
    }

    /// Which special vehicle it is, if one; reads on to there, past the path history.
    ///
    /// # Errors
    /// The fields to there can't be read.
    pub fn special_vehicle(&self) -> Result<Option<SpecialVehicle>, ReadError> {
        if !self.containers.has_special_vehicle {
            return Ok(None);
        }
        let special = self.read_special_vehicle();
        special.map(Some).map_err(|Malformed| fault(MessageKind::Cam, self.octets))
    }

    /// What stands behind the high-frequency container.
    fn behind_high_frequency(&self) -> Result<Reader<'a>, Malformed> {
        let mut reader = self.high_frequency;
        match self.motion().and_then(|motion| motion.width) {
            Some(width) => reader.pass(CHOICE_BITS + width)?,
            None => _ = asn::HighFrequencyContainer::decode(&mut reader)?,
        }
        Ok(reader)
    }

    /// `None` in an unknown alternative of the low-frequency container.
    fn read_role(&self) -> Result<Option<u8>, Malformed> {
        let mut reader = self.behind_high_frequency()?;
        if reader.bit()? {
            return Ok(None);
        }
        Ok(Some(cdd::VehicleRole::decode(&mut reader)? as u8))
    }

    fn read_special_vehicle(&self) -> Result<SpecialVehicle, Malformed> {
        let mut reader = self.behind_high_frequency()?;
        if self.containers.has_low_frequency {
            asn::LowFrequencyContainer::decode(&mut reader)?;
        }
        if reader.bit()? {
            return Ok(SpecialVehicle::Later);
        }
        SPECIAL_VEHICLES.get(reader.bits(3)? as usize).copied().ok_or(Malformed)
    }
}

impl Motion {
    fn read(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        // Behind the presence bits of what may be absent.
        let run = reader.run::<4>(MODE + MODE_BITS)?;
        let heading = cdd::Heading::get(&run, 7)?;
        let speed = cdd::Speed::get(&run, 7 + cdd::Heading::WIDTH)?;
        let direction = 7 + cdd::Heading::WIDTH + cdd::Speed::WIDTH;
        Ok(Self {
            heading: heading.heading_value,
            speed: speed.speed_value,
            drive_direction: cdd::DriveDirection::get(&run, direction)?,
            width: width(run.bits(0, 7), run.bit(MODE)),
        })
    }
}

/// Bits of a vehicle's container, by the presence bits of what may be absent, unless it has parts
/// without a width of their own: a toll zone, or a calculation mode of a later version.
fn width(present: u64, has_later_mode: bool) -> Option<usize> {
    if present & 1 == 1 || has_later_mode {
        return None;
    }
    let there = |i: usize| present >> (6 - i) & 1 == 1;
    let optional = OPTIONAL.iter().enumerate().filter(|(i, _)| there(*i)).map(|(_, width)| width);
    Some(MODE + MODE_BITS + cdd::YawRate::WIDTH + optional.sum::<usize>())
}

/// Bits to the end of `generationDeltaTime`.
const TIME_END: usize = cdd::ItsPduHeader::WIDTH + asn::GenerationDeltaTime::WIDTH;

/// Bits to the end of the reference position: three of `CamParameters` and one of
/// `BasicContainer` say what else is there.
const HEAD: usize = TIME_END + 3 + 1 + cdd::StationType::WIDTH + cdd::ReferencePosition::WIDTH;

const HEAD_WORDS: usize = 6;

/// Bits that tell the alternative: whether it is a later one, and which.
const CHOICE_BITS: usize = 2;

/// Where the calculation mode stands in a vehicle's container: whether it is a later one, and
/// which.
const MODE: usize = 7
    + cdd::Heading::WIDTH
    + cdd::Speed::WIDTH
    + cdd::DriveDirection::WIDTH
    + cdd::VehicleLength::WIDTH
    + cdd::VehicleWidth::WIDTH
    + cdd::LongitudinalAcceleration::WIDTH
    + cdd::Curvature::WIDTH;

const MODE_BITS: usize = 3;

/// What may be absent of a vehicle's container, but for the toll zone, in its order.
const OPTIONAL: [usize; 6] = [
    cdd::AccelerationControl::WIDTH,
    cdd::LanePosition::WIDTH,
    cdd::SteeringWheelAngle::WIDTH,
    cdd::LateralAcceleration::WIDTH,
    cdd::VerticalAcceleration::WIDTH,
    cdd::PerformanceClass::WIDTH,
];

/// In the order of their indexes.
const SPECIAL_VEHICLES: [SpecialVehicle; 7] = [
    SpecialVehicle::PublicTransport,
    SpecialVehicle::SpecialTransport,
    SpecialVehicle::DangerousGoods,
    SpecialVehicle::RoadWorks,
    SpecialVehicle::Rescue,
    SpecialVehicle::Emergency,
    SpecialVehicle::SafetyCar,
];

//! Between the wire's integers and validated messages.
//!
//! Reading checks what the syntax can't; writing puts every value on its field's grid and
//! refuses what doesn't fit, except where the standard has a code for "more than that".

pub(crate) mod cam;
mod cam_series;
mod cam_write;
mod denm;
mod map_nodes;
mod mapem;
mod mapem_write;
pub(crate) mod spatem;
mod srem;
mod ssem;

pub use cam_series::CamSeries;

use super::{Cam, Denm, IntersectionRef, Mapem, MsgError, Spatem, Srem, Ssem, StationId};
use crate::wire::{self, EncodeError, MessageKind};
use core::fmt::Display;
use core::ops::RangeInclusive;
use its_asn1::cam_pdu_descriptions::CAM;
use its_asn1::dsrc;
use its_asn1::its_container::{
    ItsPduHeader, ItsPduHeaderMessageID, ItsPduHeaderProtocolVersion, Latitude, Longitude,
    StationID,
};
use units::Wgs84;

/// Any of the messages, validated.
#[derive(Clone, PartialEq, Debug)]
pub enum Msg {
    /// Cooperative awareness.
    Cam(Cam),
    /// Event notification.
    Denm(Denm),
    /// Signal phase and timing.
    Spatem(Spatem),
    /// Lane topology.
    Mapem(Mapem),
    /// Signal request.
    Srem(Srem),
    /// Signal request status.
    Ssem(Ssem),
}

/// Why octets are no valid message.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum ReadError {
    /// The octets don't decode.
    #[error(transparent)]
    Wire(#[from] wire::DecodeError),
    /// They decode, but make no sense.
    #[error(transparent)]
    Msg(#[from] MsgError),
}

/// Decodes and validates one message.
///
/// # Errors
/// [`ReadError::Wire`] for octets that [`wire::decode`] refuses, [`ReadError::Msg`] for a
/// message without a position, a lane without points and the like.
pub fn decode(octets: &[u8]) -> Result<Msg, ReadError> {
    match wire::checked_kind(octets)? {
        // Nearly all that is heard: read without being moved into a [`wire::Message`] first.
        kind @ MessageKind::Cam => {
            let mut pdu = CAM::default();
            wire::fill(&mut pdu, kind, octets)?;
            Ok(Msg::Cam(cam::read(&pdu)?))
        }
        _ => Ok(Msg::try_from(&wire::decode(octets)?)?),
    }
}

impl TryFrom<&wire::Message> for Msg {
    type Error = MsgError;
    fn try_from(message: &wire::Message) -> Result<Self, MsgError> {
        Ok(match message.kind() {
            MessageKind::Cam => Self::Cam(message.try_into()?),
            MessageKind::Denm => Self::Denm(message.try_into()?),
            MessageKind::Spatem => Self::Spatem(message.try_into()?),
            MessageKind::Mapem => Self::Mapem(message.try_into()?),
            MessageKind::Srem => Self::Srem(message.try_into()?),
            MessageKind::Ssem => Self::Ssem(message.try_into()?),
            // What nothing here acts on is read on the wire only.
            kind @ (MessageKind::Ivim | MessageKind::Rtcmem) => {
                return Err(invalid(kind.name(), "there is no validated form of this message"));
            }
        })
    }
}

impl Msg {
    /// UPER octets.
    ///
    /// # Errors
    /// A value that its field can't hold.
    pub fn encode(&self) -> Result<Vec<u8>, EncodeError> {
        match self {
            Self::Cam(message) => message.encode(),
            Self::Denm(message) => message.encode(),
            Self::Spatem(message) => message.encode(),
            Self::Mapem(message) => message.encode(),
            Self::Srem(message) => message.encode(),
            Self::Ssem(message) => message.encode(),
        }
    }

    /// The message as whoever hears it reads it, every value on its field's grid: what
    /// [`decode`] makes of [`Msg::encode`]'s octets, without these.
    ///
    /// # Errors
    /// A value that its field can't hold; what could be sent but makes no sense to who reads it.
    pub fn heard(&self) -> Result<Self, HeardError> {
        let wire = match self {
            Self::Cam(message) => message.to_wire(),
            Self::Denm(message) => message.to_wire(),
            Self::Spatem(message) => message.to_wire(),
            Self::Mapem(message) => message.to_wire(),
            Self::Srem(message) => message.to_wire(),
            Self::Ssem(message) => message.to_wire(),
        };
        Ok(Self::try_from(&wire?)?)
    }
}

/// Why nobody hears a message.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum HeardError {
    /// It can't be sent.
    #[error(transparent)]
    Encode(#[from] EncodeError),
    /// It makes no sense.
    #[error(transparent)]
    Msg(#[from] MsgError),
}

/// `try_from` of a whole message and `encode` of a validated one, from `read` and `write`.
macro_rules! conversions {
    ($name:ident, $pdu:ident, $read:path, $write:path) => {
        impl TryFrom<&crate::wire::Message> for $name {
            type Error = crate::msg::MsgError;
            fn try_from(message: &crate::wire::Message) -> Result<Self, crate::msg::MsgError> {
                match message {
                    crate::wire::Message::$name(pdu) => $read(&pdu.0),
                    other => Err(super::other_message(other.kind())),
                }
            }
        }

        impl $name {
            /// The message as it goes on the wire.
            ///
            /// # Errors
            /// A value that its field can't hold.
            pub fn to_wire(&self) -> Result<crate::wire::Message, crate::wire::EncodeError> {
                let pdu = crate::wire::$pdu($write(self)?);
                Ok(crate::wire::Message::$name(pdu))
            }

            /// UPER octets.
            ///
            /// # Errors
            /// A value that its field can't hold.
            pub fn encode(&self) -> Result<Vec<u8>, crate::wire::EncodeError> {
                self.to_wire()?.encode()
            }
        }
    };
}
use conversions;

pub(crate) fn other_message(kind: MessageKind) -> MsgError {
    MsgError {
        path: "header.messageID".to_owned(),
        detail: format!("another message was expected, this is a {}", kind.name()),
    }
}

fn header(kind: MessageKind, station: StationId) -> ItsPduHeader {
    let (protocol_version, message_id) = kind.header();
    ItsPduHeader {
        protocol_version: ItsPduHeaderProtocolVersion(protocol_version),
        message_id: ItsPduHeaderMessageID(message_id),
        station_id: StationID(station.0),
    }
}

fn invalid(path: impl Display, detail: impl Into<String>) -> MsgError {
    MsgError { path: path.to_string(), detail: detail.into() }
}

/// What `convert` makes of every item, which it is given with its place in the list.
fn each<T, U>(
    items: &[T],
    convert: impl Fn(usize, &T) -> Result<U, MsgError>,
) -> Result<Vec<U>, MsgError> {
    let mut converted = Vec::with_capacity(items.len());
    for (i, item) in items.iter().enumerate() {
        converted.push(convert(i, item)?);
    }
    Ok(converted)
}

fn refuse(path: impl Display, detail: impl Into<String>) -> EncodeError {
    EncodeError { path: path.to_string(), detail: detail.into() }
}

/// `value` in steps of `1 / per_unit`, rounded; an error outside `range` or for NaN.
fn steps(
    value: f64,
    per_unit: f64,
    range: RangeInclusive<i32>,
    path: impl Display,
) -> Result<i32, EncodeError> {
    let steps = (value * per_unit).round();
    if steps >= f64::from(*range.start()) && steps <= f64::from(*range.end()) {
        Ok(steps as i32)
    } else {
        let (low, high) = (f64::from(*range.start()), f64::from(*range.end()));
        Err(refuse(path, format!("{value} is not in {}..={}", low / per_unit, high / per_unit)))
    }
}

/// Like [`steps`], but what lies outside becomes the nearer limit and `true`; NaN is an error.
fn steps_clamped(
    value: f64,
    per_unit: f64,
    range: RangeInclusive<i32>,
    path: impl Display,
) -> Result<(i32, bool), EncodeError> {
    let steps = (value * per_unit).round();
    if steps.is_nan() {
        return Err(refuse(path, "not a number"));
    }
    let (low, high) = (f64::from(*range.start()), f64::from(*range.end()));
    Ok((steps.clamp(low, high) as i32, !(low..=high).contains(&steps)))
}

/// The number if it is within `0..=max`.
fn at_most<T: PartialOrd + Display>(
    value: T,
    max: T,
    path: impl Display,
) -> Result<T, EncodeError> {
    if value <= max { Ok(value) } else { Err(refuse(path, format!("{value} is more than {max}"))) }
}

/// An error unless a list has as many entries as its field takes.
fn listed(len: usize, range: RangeInclusive<usize>, path: impl Display) -> Result<(), EncodeError> {
    if range.contains(&len) {
        return Ok(());
    }
    Err(refuse(path, format!("{len} entries, {} to {} expected", range.start(), range.end())))
}

/// 0.1 microdegrees to degrees; "unavailable" is no position.
fn position(lat: &Latitude, lon: &Longitude, path: impl Display) -> Result<Wgs84, MsgError> {
    if lat.0 == LATITUDE_UNAVAILABLE || lon.0 == LONGITUDE_UNAVAILABLE {
        return Err(invalid(path, "the position is unavailable"));
    }
    Wgs84::new(f64::from(lat.0) / 1e7, f64::from(lon.0) / 1e7)
        .map_err(|e| invalid(path, e.to_string()))
}

fn latitude(p: Wgs84) -> Latitude {
    Latitude((p.lat_deg() * 1e7).round() as i32)
}

fn longitude(p: Wgs84) -> Longitude {
    Longitude((p.lon_deg() * 1e7).round() as i32)
}

/// `width` bits from bit `at` on, at most 32; `None` behind the end.
fn get(octets: &[u8], at: usize, width: usize) -> Option<u64> {
    let span = octets.get(at / 8..(at + width).div_ceil(8))?;
    let all = span.iter().fold(0, |bits, octet| bits << 8 | u64::from(*octet));
    Some(all >> (8 * span.len() - at % 8 - width) & ((1 << width) - 1))
}

/// Puts others in their place; what lies behind the end is left out.
#[inline]
fn put(octets: &mut [u8], at: usize, width: usize, value: u64) {
    let (mask, value) = ((1_u64 << width) - 1, value << (64 - width - at % 8));
    let mask = mask << (64 - width - at % 8);
    if let Some(span) = octets.get_mut(at / 8..at / 8 + 8) {
        let mut all = [0; 8];
        all.copy_from_slice(span);
        let all = u64::from_be_bytes(all) & !mask | value & mask;
        span.copy_from_slice(&all.to_be_bytes());
        return;
    }
    let others = mask.to_be_bytes().into_iter().zip(value.to_be_bytes());
    for (octet, (mask, bits)) in octets.iter_mut().skip(at / 8).zip(others) {
        *octet = *octet & !mask | bits & mask;
    }
}

fn text(name: Option<&dsrc::DescriptiveName>) -> Option<String> {
    name.map(|name| name.0.clone())
}

fn descriptive_name(
    name: Option<&str>,
    path: impl Display,
) -> Result<Option<dsrc::DescriptiveName>, EncodeError> {
    let Some(name) = name else { return Ok(None) };
    listed(name.len(), 1..=63, &path)?;
    if !name.is_ascii() {
        return Err(refuse(path, format!("{name:?} is not ASCII")));
    }
    Ok(Some(dsrc::DescriptiveName(name.to_owned())))
}

pub(crate) fn intersection(id: &dsrc::IntersectionReferenceID) -> IntersectionRef {
    IntersectionRef { region: id.region.as_ref().map(|region| region.0), id: id.id.0 }
}

fn intersection_id(id: IntersectionRef) -> dsrc::IntersectionReferenceID {
    dsrc::IntersectionReferenceID {
        region: id.region.map(dsrc::RoadRegulatorID),
        id: dsrc::IntersectionID(id.id),
    }
}

pub(crate) fn minute(minute: Option<&dsrc::MinuteOfTheYear>) -> Option<u32> {
    minute.map(|minute| minute.0).filter(|minute| *minute != MINUTE_UNAVAILABLE)
}

fn minute_of_year(
    minute: Option<u32>,
    path: impl Display,
) -> Result<Option<dsrc::MinuteOfTheYear>, EncodeError> {
    let minute = minute.map(|minute| at_most(minute, MINUTE_UNAVAILABLE - 1, path)).transpose()?;
    Ok(minute.map(dsrc::MinuteOfTheYear))
}

/// `DSecond`; 65535 is "unavailable".
pub(crate) fn millis(second: Option<&dsrc::DSecond>) -> Option<u16> {
    second.map(|second| second.0).filter(|second| *second != SECOND_UNAVAILABLE)
}

fn count(value: u8, path: impl Display) -> Result<dsrc::MsgCount, EncodeError> {
    at_most(value, 127, path).map(dsrc::MsgCount)
}

/// `Velocity`, 0.02 m/s.
fn velocity(velocity: &dsrc::Velocity) -> Option<f64> {
    (velocity.0 != VELOCITY_UNAVAILABLE).then(|| f64::from(velocity.0) * 0.02)
}

fn velocity_steps(
    speed_mps: Option<f64>,
    path: impl Display,
) -> Result<dsrc::Velocity, EncodeError> {
    let Some(speed_mps) = speed_mps else { return Ok(dsrc::Velocity(VELOCITY_UNAVAILABLE)) };
    let max = i32::from(VELOCITY_UNAVAILABLE) - 1;
    steps(speed_mps, 50.0, 0..=max, path).map(|steps| dsrc::Velocity(steps as u16))
}

const LATITUDE_UNAVAILABLE: i32 = 900_000_001;
const LONGITUDE_UNAVAILABLE: i32 = 1_800_000_001;
const MINUTE_UNAVAILABLE: u32 = 527_040;
const SECOND_UNAVAILABLE: u16 = 65_535;
const VELOCITY_UNAVAILABLE: u16 = 8_191;

// Generated from asn1/ by `cargo xtask codegen`. Do not edit.
//! `ITS-Container`.
//!
//! Common types of the facilities layer, ETSI TS 102 894-2 V1.3.1.
//!
//! Only what the messages of this set stand on, in the order in which CAM, DENM and those of
//! TS 103 301 first need it. Numbers in braces are names of values and bits; they are not encoded.
#![allow(unused_imports)]

use uper::{
    Additions, BitString, Fixed, List, Malformed, Packed, Reader, Run, Unknown, UnknownAdditions,
    UnknownAlternative, Uper, Writer, is_bounded,
};

/// `ItsPduHeader`: `SEQUENCE`.
///
/// Read before anything else: the two numbers select the module that reads the rest.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ItsPduHeader {
    /// `protocolVersion`.
    pub protocol_version: ItsPduHeaderProtocolVersion,
    /// `messageID`.
    pub message_id: ItsPduHeaderMessageID,
    /// `stationID`.
    pub station_id: StationID,
}

impl Default for ItsPduHeader {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for ItsPduHeader {
    const LEAST_BITS: usize = 48;
    const EMPTY: Self = Self {
        protocol_version: ItsPduHeaderProtocolVersion::EMPTY,
        message_id: ItsPduHeaderMessageID::EMPTY,
        station_id: StationID::EMPTY,
    };
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(48)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 48)
    }
}

impl Fixed for ItsPduHeader {
    const WIDTH: usize = 48;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self {
            protocol_version: ItsPduHeaderProtocolVersion::get(run, at + 0)?,
            message_id: ItsPduHeaderMessageID::get(run, at + 8)?,
            station_id: StationID::get(run, at + 16)?,
        })
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        self.protocol_version.set(packed, at + 0);
        self.message_id.set(packed, at + 8);
        self.station_id.set(packed, at + 16);
    }
}

/// `StationID`: `INTEGER (0..4294967295)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct StationID(pub u32);

impl Uper for StationID {
    const LEAST_BITS: usize = 32;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(32)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 32)
    }
}

impl Fixed for StationID {
    const WIDTH: usize = 32;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 32);
        Ok(Self(bits as u32))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 32, self.0 as u64, 4294967295);
    }
}

/// `StationType`: `INTEGER (0..255)`.
///
/// What kind of station speaks.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct StationType(pub u8);

impl StationType {
    /// `unknown`.
    pub const UNKNOWN: Self = Self(0);
    /// `pedestrian`.
    pub const PEDESTRIAN: Self = Self(1);
    /// `cyclist`.
    pub const CYCLIST: Self = Self(2);
    /// `moped`.
    pub const MOPED: Self = Self(3);
    /// `motorcycle`.
    pub const MOTORCYCLE: Self = Self(4);
    /// `passengerCar`.
    pub const PASSENGER_CAR: Self = Self(5);
    /// `bus`.
    pub const BUS: Self = Self(6);
    /// `lightTruck`.
    pub const LIGHT_TRUCK: Self = Self(7);
    /// `heavyTruck`.
    pub const HEAVY_TRUCK: Self = Self(8);
    /// `trailer`.
    pub const TRAILER: Self = Self(9);
    /// `specialVehicles`.
    pub const SPECIAL_VEHICLES: Self = Self(10);
    /// `tram`.
    pub const TRAM: Self = Self(11);
    /// `roadSideUnit`.
    pub const ROAD_SIDE_UNIT: Self = Self(15);
}

impl Uper for StationType {
    const LEAST_BITS: usize = 8;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(8)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 8)
    }
}

impl Fixed for StationType {
    const WIDTH: usize = 8;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 8);
        Ok(Self(bits as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 8, self.0 as u64, 255);
    }
}

/// `ReferencePosition`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ReferencePosition {
    /// `latitude`.
    pub latitude: Latitude,
    /// `longitude`.
    pub longitude: Longitude,
    /// `positionConfidenceEllipse`.
    pub position_confidence_ellipse: PosConfidenceEllipse,
    /// `altitude`.
    pub altitude: Altitude,
}

impl Default for ReferencePosition {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for ReferencePosition {
    const LEAST_BITS: usize = 123;
    const EMPTY: Self = Self {
        latitude: Latitude::EMPTY,
        longitude: Longitude::EMPTY,
        position_confidence_ellipse: PosConfidenceEllipse::EMPTY,
        altitude: Altitude::EMPTY,
    };
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<4>(123)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<2>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 123)
    }
}

impl Fixed for ReferencePosition {
    const WIDTH: usize = 123;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self {
            latitude: Latitude::get(run, at + 0)?,
            longitude: Longitude::get(run, at + 31)?,
            position_confidence_ellipse: PosConfidenceEllipse::get(run, at + 63)?,
            altitude: Altitude::get(run, at + 99)?,
        })
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        self.latitude.set(packed, at + 0);
        self.longitude.set(packed, at + 31);
        self.position_confidence_ellipse.set(packed, at + 63);
        self.altitude.set(packed, at + 99);
    }
}

/// `Latitude`: `INTEGER (-900000000..900000001)`.
///
/// 0.1 microdegrees, north positive.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Latitude(pub i32);

impl Latitude {
    /// `oneMicrodegreeNorth`.
    pub const ONE_MICRODEGREE_NORTH: Self = Self(10);
    /// `oneMicrodegreeSouth`.
    pub const ONE_MICRODEGREE_SOUTH: Self = Self(-10);
    /// `unavailable`.
    pub const UNAVAILABLE: Self = Self(900000001);
}

impl Uper for Latitude {
    const LEAST_BITS: usize = 31;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(31)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 31)
    }
}

impl Fixed for Latitude {
    const WIDTH: usize = 31;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 31);
        if bits > 1800000001 {
            return Err(Malformed);
        }
        Ok(Self((bits as i64 + -900000000) as i32))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 31, (self.0 as i64 - -900000000) as u64, 1800000001);
    }
}

/// `Longitude`: `INTEGER (-1800000000..1800000001)`.
///
/// 0.1 microdegrees, east positive.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Longitude(pub i32);

impl Longitude {
    /// `oneMicrodegreeEast`.
    pub const ONE_MICRODEGREE_EAST: Self = Self(10);
    /// `oneMicrodegreeWest`.
    pub const ONE_MICRODEGREE_WEST: Self = Self(-10);
    /// `unavailable`.
    pub const UNAVAILABLE: Self = Self(1800000001);
}

impl Uper for Longitude {
    const LEAST_BITS: usize = 32;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(32)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 32)
    }
}

impl Fixed for Longitude {
    const WIDTH: usize = 32;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 32);
        if bits > 3600000001 {
            return Err(Malformed);
        }
        Ok(Self((bits as i64 + -1800000000) as i32))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 32, (self.0 as i64 - -1800000000) as u64, 3600000001);
    }
}

/// `PosConfidenceEllipse`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PosConfidenceEllipse {
    /// `semiMajorConfidence`.
    pub semi_major_confidence: SemiAxisLength,
    /// `semiMinorConfidence`.
    pub semi_minor_confidence: SemiAxisLength,
    /// `semiMajorOrientation`.
    pub semi_major_orientation: HeadingValue,
}

impl Default for PosConfidenceEllipse {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for PosConfidenceEllipse {
    const LEAST_BITS: usize = 36;
    const EMPTY: Self = Self {
        semi_major_confidence: SemiAxisLength::EMPTY,
        semi_minor_confidence: SemiAxisLength::EMPTY,
        semi_major_orientation: HeadingValue::EMPTY,
    };
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(36)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 36)
    }
}

impl Fixed for PosConfidenceEllipse {
    const WIDTH: usize = 36;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self {
            semi_major_confidence: SemiAxisLength::get(run, at + 0)?,
            semi_minor_confidence: SemiAxisLength::get(run, at + 12)?,
            semi_major_orientation: HeadingValue::get(run, at + 24)?,
        })
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        self.semi_major_confidence.set(packed, at + 0);
        self.semi_minor_confidence.set(packed, at + 12);
        self.semi_major_orientation.set(packed, at + 24);
    }
}

/// `SemiAxisLength`: `INTEGER (0..4095)`.
///
/// Centimetres.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct SemiAxisLength(pub u16);

impl SemiAxisLength {
    /// `oneCentimeter`.
    pub const ONE_CENTIMETER: Self = Self(1);
    /// `outOfRange`.
    pub const OUT_OF_RANGE: Self = Self(4094);
    /// `unavailable`.
    pub const UNAVAILABLE: Self = Self(4095);
}

impl Uper for SemiAxisLength {
    const LEAST_BITS: usize = 12;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(12)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 12)
    }
}

impl Fixed for SemiAxisLength {
    const WIDTH: usize = 12;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 12);
        Ok(Self(bits as u16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 12, self.0 as u64, 4095);
    }
}

/// `HeadingValue`: `INTEGER (0..3601)`.
///
/// 0.1 degrees clockwise from north.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct HeadingValue(pub u16);

impl HeadingValue {
    /// `wgs84North`.
    pub const WGS84_NORTH: Self = Self(0);
    /// `wgs84East`.
    pub const WGS84_EAST: Self = Self(900);
    /// `wgs84South`.
    pub const WGS84_SOUTH: Self = Self(1800);
    /// `wgs84West`.
    pub const WGS84_WEST: Self = Self(2700);
    /// `unavailable`.
    pub const UNAVAILABLE: Self = Self(3601);
}

impl Uper for HeadingValue {
    const LEAST_BITS: usize = 12;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(12)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 12)
    }
}

impl Fixed for HeadingValue {
    const WIDTH: usize = 12;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 12);
        if bits > 3601 {
            return Err(Malformed);
        }
        Ok(Self(bits as u16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 12, self.0 as u64, 3601);
    }
}

/// `Altitude`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Altitude {
    /// `altitudeValue`.
    pub altitude_value: AltitudeValue,
    /// `altitudeConfidence`.
    pub altitude_confidence: AltitudeConfidence,
}

impl Default for Altitude {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for Altitude {
    const LEAST_BITS: usize = 24;
    const EMPTY: Self = Self {
        altitude_value: AltitudeValue::EMPTY,
        altitude_confidence: AltitudeConfidence::EMPTY,
    };
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(24)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 24)
    }
}

impl Fixed for Altitude {
    const WIDTH: usize = 24;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self {
            altitude_value: AltitudeValue::get(run, at + 0)?,
            altitude_confidence: AltitudeConfidence::get(run, at + 20)?,
        })
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        self.altitude_value.set(packed, at + 0);
        self.altitude_confidence.set(packed, at + 20);
    }
}

/// `AltitudeValue`: `INTEGER (-100000..800001)`.
///
/// Centimetres above the ellipsoid.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct AltitudeValue(pub i32);

impl AltitudeValue {
    /// `referenceEllipsoidSurface`.
    pub const REFERENCE_ELLIPSOID_SURFACE: Self = Self(0);
    /// `oneCentimeter`.
    pub const ONE_CENTIMETER: Self = Self(1);
    /// `unavailable`.
    pub const UNAVAILABLE: Self = Self(800001);
}

impl Uper for AltitudeValue {
    const LEAST_BITS: usize = 20;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(20)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 20)
    }
}

impl Fixed for AltitudeValue {
    const WIDTH: usize = 20;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 20);
        if bits > 900001 {
            return Err(Malformed);
        }
        Ok(Self((bits as i64 + -100000) as i32))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 20, (self.0 as i64 - -100000) as u64, 900001);
    }
}

/// `AltitudeConfidence`: `ENUMERATED`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum AltitudeConfidence {
    /// `alt-000-01`.
    #[default]
    Alt000_01,
    /// `alt-000-02`.
    Alt000_02,
    /// `alt-000-05`.
    Alt000_05,
    /// `alt-000-10`.
    Alt000_10,
    /// `alt-000-20`.
    Alt000_20,
    /// `alt-000-50`.
    Alt000_50,
    /// `alt-001-00`.
    Alt001_00,
    /// `alt-002-00`.
    Alt002_00,
    /// `alt-005-00`.
    Alt005_00,
    /// `alt-010-00`.
    Alt010_00,
    /// `alt-020-00`.
    Alt020_00,
    /// `alt-050-00`.
    Alt050_00,
    /// `alt-100-00`.
    Alt100_00,
    /// `alt-200-00`.
    Alt200_00,
    /// `outOfRange`.
    OutOfRange,
    /// `unavailable`.
    Unavailable,
}

impl AltitudeConfidence {
    /// The values in the order of their indexes.
    pub const ROOT: [Self; 16] = [
        Self::Alt000_01,
        Self::Alt000_02,
        Self::Alt000_05,
        Self::Alt000_10,
        Self::Alt000_20,
        Self::Alt000_50,
        Self::Alt001_00,
        Self::Alt002_00,
        Self::Alt005_00,
        Self::Alt010_00,
        Self::Alt020_00,
        Self::Alt050_00,
        Self::Alt100_00,
        Self::Alt200_00,
        Self::OutOfRange,
        Self::Unavailable,
    ];
}

impl Uper for AltitudeConfidence {
    const LEAST_BITS: usize = 4;
    const EMPTY: Self = Self::ROOT[0];
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(4)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 4)
    }
}

impl Fixed for AltitudeConfidence {
    const WIDTH: usize = 4;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Self::ROOT.get(run.bits(at, 4) as usize).copied().ok_or(Malformed)
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set(at, 4, *self as u64);
    }
}

/// `Heading`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Heading {
    /// `headingValue`.
    pub heading_value: HeadingValue,
    /// `headingConfidence`.
    pub heading_confidence: HeadingConfidence,
}

impl Default for Heading {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for Heading {
    const LEAST_BITS: usize = 19;
    const EMPTY: Self =
        Self { heading_value: HeadingValue::EMPTY, heading_confidence: HeadingConfidence::EMPTY };
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(19)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 19)
    }
}

impl Fixed for Heading {
    const WIDTH: usize = 19;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self {
            heading_value: HeadingValue::get(run, at + 0)?,
            heading_confidence: HeadingConfidence::get(run, at + 12)?,
        })
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        self.heading_value.set(packed, at + 0);
        self.heading_confidence.set(packed, at + 12);
    }
}

/// `HeadingConfidence`: `INTEGER (1..127)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct HeadingConfidence(pub u8);

impl HeadingConfidence {
    /// `equalOrWithinZeroPointOneDegree`.
    pub const EQUAL_OR_WITHIN_ZERO_POINT_ONE_DEGREE: Self = Self(1);
    /// `equalOrWithinOneDegree`.
    pub const EQUAL_OR_WITHIN_ONE_DEGREE: Self = Self(10);
    /// `outOfRange`.
    pub const OUT_OF_RANGE: Self = Self(126);
    /// `unavailable`.
    pub const UNAVAILABLE: Self = Self(127);
}

impl Uper for HeadingConfidence {
    const LEAST_BITS: usize = 7;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(7)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 7)
    }
}

impl Fixed for HeadingConfidence {
    const WIDTH: usize = 7;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 7);
        if bits > 126 {
            return Err(Malformed);
        }
        Ok(Self((bits as i64 + 1) as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 7, (self.0 as i64 - 1) as u64, 126);
    }
}

/// `Speed`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Speed {
    /// `speedValue`.
    pub speed_value: SpeedValue,
    /// `speedConfidence`.
    pub speed_confidence: SpeedConfidence,
}

impl Default for Speed {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for Speed {
    const LEAST_BITS: usize = 21;
    const EMPTY: Self =
        Self { speed_value: SpeedValue::EMPTY, speed_confidence: SpeedConfidence::EMPTY };
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(21)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 21)
    }
}

impl Fixed for Speed {
    const WIDTH: usize = 21;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self {
            speed_value: SpeedValue::get(run, at + 0)?,
            speed_confidence: SpeedConfidence::get(run, at + 14)?,
        })
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        self.speed_value.set(packed, at + 0);
        self.speed_confidence.set(packed, at + 14);
    }
}

/// `SpeedValue`: `INTEGER (0..16383)`.
///
/// 0.01 m/s.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct SpeedValue(pub u16);

impl SpeedValue {
    /// `standstill`.
    pub const STANDSTILL: Self = Self(0);
    /// `oneCentimeterPerSec`.
    pub const ONE_CENTIMETER_PER_SEC: Self = Self(1);
    /// `unavailable`.
    pub const UNAVAILABLE: Self = Self(16383);
}

impl Uper for SpeedValue {
    const LEAST_BITS: usize = 14;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(14)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 14)
    }
}

impl Fixed for SpeedValue {
    const WIDTH: usize = 14;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 14);
        Ok(Self(bits as u16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 14, self.0 as u64, 16383);
    }
}

/// `SpeedConfidence`: `INTEGER (1..127)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct SpeedConfidence(pub u8);

impl SpeedConfidence {
    /// `equalOrWithinOneCentimeterPerSec`.
    pub const EQUAL_OR_WITHIN_ONE_CENTIMETER_PER_SEC: Self = Self(1);
    /// `equalOrWithinOneMeterPerSec`.
    pub const EQUAL_OR_WITHIN_ONE_METER_PER_SEC: Self = Self(100);
    /// `outOfRange`.
    pub const OUT_OF_RANGE: Self = Self(126);
    /// `unavailable`.
    pub const UNAVAILABLE: Self = Self(127);
}

impl Uper for SpeedConfidence {
    const LEAST_BITS: usize = 7;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(7)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 7)
    }
}

impl Fixed for SpeedConfidence {
    const WIDTH: usize = 7;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 7);
        if bits > 126 {
            return Err(Malformed);
        }
        Ok(Self((bits as i64 + 1) as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 7, (self.0 as i64 - 1) as u64, 126);
    }
}

/// `DriveDirection`: `ENUMERATED`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum DriveDirection {
    /// `forward`.
    #[default]
    Forward,
    /// `backward`.
    Backward,
    /// `unavailable`.
    Unavailable,
}

impl DriveDirection {
    /// The values in the order of their indexes.
    pub const ROOT: [Self; 3] = [Self::Forward, Self::Backward, Self::Unavailable];
}

impl Uper for DriveDirection {
    const LEAST_BITS: usize = 2;
    const EMPTY: Self = Self::ROOT[0];
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(2)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 2)
    }
}

impl Fixed for DriveDirection {
    const WIDTH: usize = 2;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Self::ROOT.get(run.bits(at, 2) as usize).copied().ok_or(Malformed)
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set(at, 2, *self as u64);
    }
}

/// `VehicleLength`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct VehicleLength {
    /// `vehicleLengthValue`.
    pub vehicle_length_value: VehicleLengthValue,
    /// `vehicleLengthConfidenceIndication`.
    pub vehicle_length_confidence_indication: VehicleLengthConfidenceIndication,
}

impl Default for VehicleLength {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for VehicleLength {
    const LEAST_BITS: usize = 13;
    const EMPTY: Self = Self {
        vehicle_length_value: VehicleLengthValue::EMPTY,
        vehicle_length_confidence_indication: VehicleLengthConfidenceIndication::EMPTY,
    };
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(13)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 13)
    }
}

impl Fixed for VehicleLength {
    const WIDTH: usize = 13;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self {
            vehicle_length_value: VehicleLengthValue::get(run, at + 0)?,
            vehicle_length_confidence_indication: VehicleLengthConfidenceIndication::get(
                run,
                at + 10,
            )?,
        })
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        self.vehicle_length_value.set(packed, at + 0);
        self.vehicle_length_confidence_indication.set(packed, at + 10);
    }
}

/// `VehicleLengthValue`: `INTEGER (1..1023)`.
///
/// 0.1 m.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct VehicleLengthValue(pub u16);

impl VehicleLengthValue {
    /// `tenCentimeters`.
    pub const TEN_CENTIMETERS: Self = Self(1);
    /// `outOfRange`.
    pub const OUT_OF_RANGE: Self = Self(1022);
    /// `unavailable`.
    pub const UNAVAILABLE: Self = Self(1023);
}

impl Uper for VehicleLengthValue {
    const LEAST_BITS: usize = 10;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(10)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 10)
    }
}

impl Fixed for VehicleLengthValue {
    const WIDTH: usize = 10;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 10);
        if bits > 1022 {
            return Err(Malformed);
        }
        Ok(Self((bits as i64 + 1) as u16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 10, (self.0 as i64 - 1) as u64, 1022);
    }
}

/// `VehicleLengthConfidenceIndication`: `ENUMERATED`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum VehicleLengthConfidenceIndication {
    /// `noTrailerPresent`.
    #[default]
    NoTrailerPresent,
    /// `trailerPresentWithKnownLength`.
    TrailerPresentWithKnownLength,
    /// `trailerPresentWithUnknownLength`.
    TrailerPresentWithUnknownLength,
    /// `trailerPresenceIsUnknown`.
    TrailerPresenceIsUnknown,
    /// `unavailable`.
    Unavailable,
}

impl VehicleLengthConfidenceIndication {
    /// The values in the order of their indexes.
    pub const ROOT: [Self; 5] = [
        Self::NoTrailerPresent,
        Self::TrailerPresentWithKnownLength,
        Self::TrailerPresentWithUnknownLength,
        Self::TrailerPresenceIsUnknown,
        Self::Unavailable,
    ];
}

impl Uper for VehicleLengthConfidenceIndication {
    const LEAST_BITS: usize = 3;
    const EMPTY: Self = Self::ROOT[0];
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(3)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 3)
    }
}

impl Fixed for VehicleLengthConfidenceIndication {
    const WIDTH: usize = 3;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Self::ROOT.get(run.bits(at, 3) as usize).copied().ok_or(Malformed)
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set(at, 3, *self as u64);
    }
}

/// `VehicleWidth`: `INTEGER (1..62)`.
///
/// 0.1 m.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct VehicleWidth(pub u8);

impl VehicleWidth {
    /// `tenCentimeters`.
    pub const TEN_CENTIMETERS: Self = Self(1);
    /// `outOfRange`.
    pub const OUT_OF_RANGE: Self = Self(61);
    /// `unavailable`.
    pub const UNAVAILABLE: Self = Self(62);
}

impl Uper for VehicleWidth {
    const LEAST_BITS: usize = 6;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(6)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 6)
    }
}

impl Fixed for VehicleWidth {
    const WIDTH: usize = 6;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 6);
        if bits > 61 {
            return Err(Malformed);
        }
        Ok(Self((bits as i64 + 1) as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 6, (self.0 as i64 - 1) as u64, 61);
    }
}

/// `LongitudinalAcceleration`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LongitudinalAcceleration {
    /// `longitudinalAccelerationValue`.
    pub longitudinal_acceleration_value: LongitudinalAccelerationValue,
    /// `longitudinalAccelerationConfidence`.
    pub longitudinal_acceleration_confidence: AccelerationConfidence,
}

impl Default for LongitudinalAcceleration {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for LongitudinalAcceleration {
    const LEAST_BITS: usize = 16;
    const EMPTY: Self = Self {
        longitudinal_acceleration_value: LongitudinalAccelerationValue::EMPTY,
        longitudinal_acceleration_confidence: AccelerationConfidence::EMPTY,
    };
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(16)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 16)
    }
}

impl Fixed for LongitudinalAcceleration {
    const WIDTH: usize = 16;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self {
            longitudinal_acceleration_value: LongitudinalAccelerationValue::get(run, at + 0)?,
            longitudinal_acceleration_confidence: AccelerationConfidence::get(run, at + 9)?,
        })
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        self.longitudinal_acceleration_value.set(packed, at + 0);
        self.longitudinal_acceleration_confidence.set(packed, at + 9);
    }
}

/// `LongitudinalAccelerationValue`: `INTEGER (-160..161)`.
///
/// 0.1 m/s2, forward positive.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct LongitudinalAccelerationValue(pub i16);

impl LongitudinalAccelerationValue {
    /// `pointOneMeterPerSecSquaredForward`.
    pub const POINT_ONE_METER_PER_SEC_SQUARED_FORWARD: Self = Self(1);
    /// `pointOneMeterPerSecSquaredBackward`.
    pub const POINT_ONE_METER_PER_SEC_SQUARED_BACKWARD: Self = Self(-1);
    /// `unavailable`.
    pub const UNAVAILABLE: Self = Self(161);
}

impl Uper for LongitudinalAccelerationValue {
    const LEAST_BITS: usize = 9;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(9)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 9)
    }
}

impl Fixed for LongitudinalAccelerationValue {
    const WIDTH: usize = 9;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 9);
        if bits > 321 {
            return Err(Malformed);
        }
        Ok(Self((bits as i64 + -160) as i16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 9, (self.0 as i64 - -160) as u64, 321);
    }
}

/// `AccelerationConfidence`: `INTEGER (0..102)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct AccelerationConfidence(pub u8);

impl AccelerationConfidence {
    /// `pointOneMeterPerSecSquared`.
    pub const POINT_ONE_METER_PER_SEC_SQUARED: Self = Self(1);
    /// `outOfRange`.
    pub const OUT_OF_RANGE: Self = Self(101);
    /// `unavailable`.
    pub const UNAVAILABLE: Self = Self(102);
}

impl Uper for AccelerationConfidence {
    const LEAST_BITS: usize = 7;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(7)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 7)
    }
}

impl Fixed for AccelerationConfidence {
    const WIDTH: usize = 7;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 7);
        if bits > 102 {
            return Err(Malformed);
        }
        Ok(Self(bits as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 7, self.0 as u64, 102);
    }
}

/// `Curvature`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Curvature {
    /// `curvatureValue`.
    pub curvature_value: CurvatureValue,
    /// `curvatureConfidence`.
    pub curvature_confidence: CurvatureConfidence,
}

impl Default for Curvature {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for Curvature {
    const LEAST_BITS: usize = 14;
    const EMPTY: Self = Self {
        curvature_value: CurvatureValue::EMPTY,
        curvature_confidence: CurvatureConfidence::EMPTY,
    };
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(14)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 14)
    }
}

impl Fixed for Curvature {
    const WIDTH: usize = 14;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self {
            curvature_value: CurvatureValue::get(run, at + 0)?,
            curvature_confidence: CurvatureConfidence::get(run, at + 11)?,
        })
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        self.curvature_value.set(packed, at + 0);
        self.curvature_confidence.set(packed, at + 11);
    }
}

/// `CurvatureValue`: `INTEGER (-1023..1023)`.
///
/// 1/10,000 per metre, left positive.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct CurvatureValue(pub i16);

impl CurvatureValue {
    /// `straight`.
    pub const STRAIGHT: Self = Self(0);
    /// `unavailable`.
    pub const UNAVAILABLE: Self = Self(1023);
}

impl Uper for CurvatureValue {
    const LEAST_BITS: usize = 11;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(11)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 11)
    }
}

impl Fixed for CurvatureValue {
    const WIDTH: usize = 11;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 11);
        if bits > 2046 {
            return Err(Malformed);
        }
        Ok(Self((bits as i64 + -1023) as i16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 11, (self.0 as i64 - -1023) as u64, 2046);
    }
}

/// `CurvatureConfidence`: `ENUMERATED`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum CurvatureConfidence {
    /// `onePerMeter-0-00002`.
    #[default]
    OnePerMeter0_00002,
    /// `onePerMeter-0-0001`.
    OnePerMeter0_0001,
    /// `onePerMeter-0-0005`.
    OnePerMeter0_0005,
    /// `onePerMeter-0-002`.
    OnePerMeter0_002,
    /// `onePerMeter-0-01`.
    OnePerMeter0_01,
    /// `onePerMeter-0-1`.
    OnePerMeter0_1,
    /// `outOfRange`.
    OutOfRange,
    /// `unavailable`.
    Unavailable,
}

impl CurvatureConfidence {
    /// The values in the order of their indexes.
    pub const ROOT: [Self; 8] = [
        Self::OnePerMeter0_00002,
        Self::OnePerMeter0_0001,
        Self::OnePerMeter0_0005,
        Self::OnePerMeter0_002,
        Self::OnePerMeter0_01,
        Self::OnePerMeter0_1,
        Self::OutOfRange,
        Self::Unavailable,
    ];
}

impl Uper for CurvatureConfidence {
    const LEAST_BITS: usize = 3;
    const EMPTY: Self = Self::ROOT[0];
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(3)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 3)
    }
}

impl Fixed for CurvatureConfidence {
    const WIDTH: usize = 3;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Self::ROOT.get(run.bits(at, 3) as usize).copied().ok_or(Malformed)
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set(at, 3, *self as u64);
    }
}

/// `CurvatureCalculationMode`: `ENUMERATED`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum CurvatureCalculationMode {
    /// `yawRateUsed`.
    #[default]
    YawRateUsed,
    /// `yawRateNotUsed`.
    YawRateNotUsed,
    /// `unavailable`.
    Unavailable,
    /// A value of a later version, by its number behind the extension marker.
    Later(u16),
}

impl CurvatureCalculationMode {
    /// The values before the extension marker in the order of their indexes.
    pub const ROOT: [Self; 3] = [Self::YawRateUsed, Self::YawRateNotUsed, Self::Unavailable];
}

impl Uper for CurvatureCalculationMode {
    const LEAST_BITS: usize = 3;
    const EMPTY: Self = Self::ROOT[0];
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(3)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let index = match *self {
            Self::YawRateUsed => 0,
            Self::YawRateNotUsed => 1,
            Self::Unavailable => 2,

            Self::Later(index) => {
                writer.addition(index);
                return Ok(());
            }
        };
        writer.bits(index, 3);
        Ok(())
    }
}

impl CurvatureCalculationMode {
    /// Reads what follows the first 3 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        if head >> 2 != 0 {
            reader.back(2);
            return Self::decode_added(reader);
        }
        Self::ROOT.get(head as usize).copied().ok_or(Malformed)
    }
}

impl CurvatureCalculationMode {
    #[cold]
    fn decode_added(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(Self::Later(reader.small_number()?))
    }
}

/// `YawRate`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct YawRate {
    /// `yawRateValue`.
    pub yaw_rate_value: YawRateValue,
    /// `yawRateConfidence`.
    pub yaw_rate_confidence: YawRateConfidence,
}

impl Default for YawRate {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for YawRate {
    const LEAST_BITS: usize = 20;
    const EMPTY: Self =
        Self { yaw_rate_value: YawRateValue::EMPTY, yaw_rate_confidence: YawRateConfidence::EMPTY };
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(20)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 20)
    }
}

impl Fixed for YawRate {
    const WIDTH: usize = 20;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self {
            yaw_rate_value: YawRateValue::get(run, at + 0)?,
            yaw_rate_confidence: YawRateConfidence::get(run, at + 16)?,
        })
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        self.yaw_rate_value.set(packed, at + 0);
        self.yaw_rate_confidence.set(packed, at + 16);
    }
}

/// `YawRateValue`: `INTEGER (-32766..32767)`.
///
/// 0.01 degrees per second, left positive.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct YawRateValue(pub i16);

impl YawRateValue {
    /// `straight`.
    pub const STRAIGHT: Self = Self(0);
    /// `degSec-000-01ToRight`.
    pub const DEG_SEC_000_01_TO_RIGHT: Self = Self(-1);
    /// `degSec-000-01ToLeft`.
    pub const DEG_SEC_000_01_TO_LEFT: Self = Self(1);
    /// `unavailable`.
    pub const UNAVAILABLE: Self = Self(32767);
}

impl Uper for YawRateValue {
    const LEAST_BITS: usize = 16;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(16)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 16)
    }
}

impl Fixed for YawRateValue {
    const WIDTH: usize = 16;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 16);
        if bits > 65533 {
            return Err(Malformed);
        }
        Ok(Self((bits as i64 + -32766) as i16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 16, (self.0 as i64 - -32766) as u64, 65533);
    }
}

/// `YawRateConfidence`: `ENUMERATED`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum YawRateConfidence {
    /// `degSec-000-01`.
    #[default]
    DegSec000_01,
    /// `degSec-000-05`.
    DegSec000_05,
    /// `degSec-000-10`.
    DegSec000_10,
    /// `degSec-001-00`.
    DegSec001_00,
    /// `degSec-005-00`.
    DegSec005_00,
    /// `degSec-010-00`.
    DegSec010_00,
    /// `degSec-100-00`.
    DegSec100_00,
    /// `outOfRange`.
    OutOfRange,
    /// `unavailable`.
    Unavailable,
}

impl YawRateConfidence {
    /// The values in the order of their indexes.
    pub const ROOT: [Self; 9] = [
        Self::DegSec000_01,
        Self::DegSec000_05,
        Self::DegSec000_10,
        Self::DegSec001_00,
        Self::DegSec005_00,
        Self::DegSec010_00,
        Self::DegSec100_00,
        Self::OutOfRange,
        Self::Unavailable,
    ];
}

impl Uper for YawRateConfidence {
    const LEAST_BITS: usize = 4;
    const EMPTY: Self = Self::ROOT[0];
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(4)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 4)
    }
}

impl Fixed for YawRateConfidence {
    const WIDTH: usize = 4;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Self::ROOT.get(run.bits(at, 4) as usize).copied().ok_or(Malformed)
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set(at, 4, *self as u64);
    }
}

/// `AccelerationControl`: `BIT STRING (SIZE (7))`, the first bit most significant.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct AccelerationControl(pub u8);

impl AccelerationControl {
    /// `brakePedalEngaged`.
    pub const BRAKE_PEDAL_ENGAGED: u8 = 1 << 6;
    /// `gasPedalEngaged`.
    pub const GAS_PEDAL_ENGAGED: u8 = 1 << 5;
    /// `emergencyBrakeEngaged`.
    pub const EMERGENCY_BRAKE_ENGAGED: u8 = 1 << 4;
    /// `collisionWarningEngaged`.
    pub const COLLISION_WARNING_ENGAGED: u8 = 1 << 3;
    /// `accEngaged`.
    pub const ACC_ENGAGED: u8 = 1 << 2;
    /// `cruiseControlEngaged`.
    pub const CRUISE_CONTROL_ENGAGED: u8 = 1 << 1;
    /// `speedLimiterEngaged`.
    pub const SPEED_LIMITER_ENGAGED: u8 = 1 << 0;
}

impl Uper for AccelerationControl {
    const LEAST_BITS: usize = 7;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(7)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 7)
    }
}

impl Fixed for AccelerationControl {
    const WIDTH: usize = 7;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self(run.bits(at, 7) as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 7, self.0 as u64, 127);
    }
}

/// `LanePosition`: `INTEGER (-1..14)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct LanePosition(pub i8);

impl LanePosition {
    /// `offTheRoad`.
    pub const OFF_THE_ROAD: Self = Self(-1);
    /// `hardShoulder`.
    pub const HARD_SHOULDER: Self = Self(0);
    /// `outermostDrivingLane`.
    pub const OUTERMOST_DRIVING_LANE: Self = Self(1);
    /// `secondLaneFromOutside`.
    pub const SECOND_LANE_FROM_OUTSIDE: Self = Self(2);
}

impl Uper for LanePosition {
    const LEAST_BITS: usize = 4;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(4)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 4)
    }
}

impl Fixed for LanePosition {
    const WIDTH: usize = 4;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 4);
        Ok(Self((bits as i64 + -1) as i8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 4, (self.0 as i64 - -1) as u64, 15);
    }
}

/// `SteeringWheelAngle`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SteeringWheelAngle {
    /// `steeringWheelAngleValue`.
    pub steering_wheel_angle_value: SteeringWheelAngleValue,
    /// `steeringWheelAngleConfidence`.
    pub steering_wheel_angle_confidence: SteeringWheelAngleConfidence,
}

impl Default for SteeringWheelAngle {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for SteeringWheelAngle {
    const LEAST_BITS: usize = 17;
    const EMPTY: Self = Self {
        steering_wheel_angle_value: SteeringWheelAngleValue::EMPTY,
        steering_wheel_angle_confidence: SteeringWheelAngleConfidence::EMPTY,
    };
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(17)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 17)
    }
}

impl Fixed for SteeringWheelAngle {
    const WIDTH: usize = 17;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self {
            steering_wheel_angle_value: SteeringWheelAngleValue::get(run, at + 0)?,
            steering_wheel_angle_confidence: SteeringWheelAngleConfidence::get(run, at + 10)?,
        })
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        self.steering_wheel_angle_value.set(packed, at + 0);
        self.steering_wheel_angle_confidence.set(packed, at + 10);
    }
}

/// `SteeringWheelAngleValue`: `INTEGER (-511..512)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct SteeringWheelAngleValue(pub i16);

impl SteeringWheelAngleValue {
    /// `straight`.
    pub const STRAIGHT: Self = Self(0);
    /// `onePointFiveDegreesToRight`.
    pub const ONE_POINT_FIVE_DEGREES_TO_RIGHT: Self = Self(-1);
    /// `onePointFiveDegreesToLeft`.
    pub const ONE_POINT_FIVE_DEGREES_TO_LEFT: Self = Self(1);
    /// `unavailable`.
    pub const UNAVAILABLE: Self = Self(512);
}

impl Uper for SteeringWheelAngleValue {
    const LEAST_BITS: usize = 10;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(10)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 10)
    }
}

impl Fixed for SteeringWheelAngleValue {
    const WIDTH: usize = 10;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 10);
        Ok(Self((bits as i64 + -511) as i16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 10, (self.0 as i64 - -511) as u64, 1023);
    }
}

/// `SteeringWheelAngleConfidence`: `INTEGER (1..127)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct SteeringWheelAngleConfidence(pub u8);

impl SteeringWheelAngleConfidence {
    /// `equalOrWithinOnePointFiveDegree`.
    pub const EQUAL_OR_WITHIN_ONE_POINT_FIVE_DEGREE: Self = Self(1);
    /// `outOfRange`.
    pub const OUT_OF_RANGE: Self = Self(126);
    /// `unavailable`.
    pub const UNAVAILABLE: Self = Self(127);
}

impl Uper for SteeringWheelAngleConfidence {
    const LEAST_BITS: usize = 7;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(7)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 7)
    }
}

impl Fixed for SteeringWheelAngleConfidence {
    const WIDTH: usize = 7;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 7);
        if bits > 126 {
            return Err(Malformed);
        }
        Ok(Self((bits as i64 + 1) as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 7, (self.0 as i64 - 1) as u64, 126);
    }
}

/// `LateralAcceleration`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LateralAcceleration {
    /// `lateralAccelerationValue`.
    pub lateral_acceleration_value: LateralAccelerationValue,
    /// `lateralAccelerationConfidence`.
    pub lateral_acceleration_confidence: AccelerationConfidence,
}

impl Default for LateralAcceleration {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for LateralAcceleration {
    const LEAST_BITS: usize = 16;
    const EMPTY: Self = Self {
        lateral_acceleration_value: LateralAccelerationValue::EMPTY,
        lateral_acceleration_confidence: AccelerationConfidence::EMPTY,
    };
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(16)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 16)
    }
}

impl Fixed for LateralAcceleration {
    const WIDTH: usize = 16;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self {
            lateral_acceleration_value: LateralAccelerationValue::get(run, at + 0)?,
            lateral_acceleration_confidence: AccelerationConfidence::get(run, at + 9)?,
        })
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        self.lateral_acceleration_value.set(packed, at + 0);
        self.lateral_acceleration_confidence.set(packed, at + 9);
    }
}

/// `LateralAccelerationValue`: `INTEGER (-160..161)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct LateralAccelerationValue(pub i16);

impl LateralAccelerationValue {
    /// `pointOneMeterPerSecSquaredToRight`.
    pub const POINT_ONE_METER_PER_SEC_SQUARED_TO_RIGHT: Self = Self(-1);
    /// `pointOneMeterPerSecSquaredToLeft`.
    pub const POINT_ONE_METER_PER_SEC_SQUARED_TO_LEFT: Self = Self(1);
    /// `unavailable`.
    pub const UNAVAILABLE: Self = Self(161);
}

impl Uper for LateralAccelerationValue {
    const LEAST_BITS: usize = 9;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(9)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 9)
    }
}

impl Fixed for LateralAccelerationValue {
    const WIDTH: usize = 9;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 9);
        if bits > 321 {
            return Err(Malformed);
        }
        Ok(Self((bits as i64 + -160) as i16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 9, (self.0 as i64 - -160) as u64, 321);
    }
}

/// `VerticalAcceleration`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct VerticalAcceleration {
    /// `verticalAccelerationValue`.
    pub vertical_acceleration_value: VerticalAccelerationValue,
    /// `verticalAccelerationConfidence`.
    pub vertical_acceleration_confidence: AccelerationConfidence,
}

impl Default for VerticalAcceleration {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for VerticalAcceleration {
    const LEAST_BITS: usize = 16;
    const EMPTY: Self = Self {
        vertical_acceleration_value: VerticalAccelerationValue::EMPTY,
        vertical_acceleration_confidence: AccelerationConfidence::EMPTY,
    };
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(16)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 16)
    }
}

impl Fixed for VerticalAcceleration {
    const WIDTH: usize = 16;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self {
            vertical_acceleration_value: VerticalAccelerationValue::get(run, at + 0)?,
            vertical_acceleration_confidence: AccelerationConfidence::get(run, at + 9)?,
        })
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        self.vertical_acceleration_value.set(packed, at + 0);
        self.vertical_acceleration_confidence.set(packed, at + 9);
    }
}

/// `VerticalAccelerationValue`: `INTEGER (-160..161)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct VerticalAccelerationValue(pub i16);

impl VerticalAccelerationValue {
    /// `pointOneMeterPerSecSquaredUp`.
    pub const POINT_ONE_METER_PER_SEC_SQUARED_UP: Self = Self(1);
    /// `pointOneMeterPerSecSquaredDown`.
    pub const POINT_ONE_METER_PER_SEC_SQUARED_DOWN: Self = Self(-1);
    /// `unavailable`.
    pub const UNAVAILABLE: Self = Self(161);
}

impl Uper for VerticalAccelerationValue {
    const LEAST_BITS: usize = 9;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(9)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 9)
    }
}

impl Fixed for VerticalAccelerationValue {
    const WIDTH: usize = 9;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 9);
        if bits > 321 {
            return Err(Malformed);
        }
        Ok(Self((bits as i64 + -160) as i16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 9, (self.0 as i64 - -160) as u64, 321);
    }
}

/// `PerformanceClass`: `INTEGER (0..7)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct PerformanceClass(pub u8);

impl PerformanceClass {
    /// `unavailable`.
    pub const UNAVAILABLE: Self = Self(0);
    /// `performanceClassA`.
    pub const PERFORMANCE_CLASS_A: Self = Self(1);
    /// `performanceClassB`.
    pub const PERFORMANCE_CLASS_B: Self = Self(2);
}

impl Uper for PerformanceClass {
    const LEAST_BITS: usize = 3;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(3)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 3)
    }
}

impl Fixed for PerformanceClass {
    const WIDTH: usize = 3;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 3);
        Ok(Self(bits as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 3, self.0 as u64, 7);
    }
}

/// `CenDsrcTollingZone`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CenDsrcTollingZone {
    /// `protectedZoneLatitude`.
    pub protected_zone_latitude: Latitude,
    /// `protectedZoneLongitude`.
    pub protected_zone_longitude: Longitude,
    /// `cenDsrcTollingZoneID`.
    pub cen_dsrc_tolling_zone_id: Option<CenDsrcTollingZoneID>,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for CenDsrcTollingZone {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for CenDsrcTollingZone {
    const LEAST_BITS: usize = 65;
    const EMPTY: Self = Self {
        protected_zone_latitude: Latitude::EMPTY,
        protected_zone_longitude: Longitude::EMPTY,
        cen_dsrc_tolling_zone_id: None,
        unknown: None,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let run = reader.run::<2>(65)?;
        let is_extended = run.bit(0);
        let has_cen_dsrc_tolling_zone_id = run.bit(1);
        self.protected_zone_latitude = Latitude::get(&run, 2)?;
        self.protected_zone_longitude = Longitude::get(&run, 33)?;
        if has_cen_dsrc_tolling_zone_id {
            self.cen_dsrc_tolling_zone_id = Some(CenDsrcTollingZoneID::decode(reader)?);
        }
        if is_extended {
            self.unknown = Additions::unknown(reader)?;
        }
        Ok(())
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let is_extended = self.unknown.is_some();
        let mut run = Packed::<2>::new();
        run.set_bit(0, is_extended);
        run.set_bit(1, self.cen_dsrc_tolling_zone_id.is_some());
        self.protected_zone_latitude.set(&mut run, 2);
        self.protected_zone_longitude.set(&mut run, 33);
        writer.run(&run, 65)?;
        if let Some(value) = &self.cen_dsrc_tolling_zone_id {
            value.encode(writer)?;
        }
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

/// `CenDsrcTollingZoneID`: another name.
pub type CenDsrcTollingZoneID = ProtectedZoneID;

/// `ProtectedZoneID`: `INTEGER (0..134217727)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct ProtectedZoneID(pub u32);

impl Uper for ProtectedZoneID {
    const LEAST_BITS: usize = 27;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(27)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 27)
    }
}

impl Fixed for ProtectedZoneID {
    const WIDTH: usize = 27;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 27);
        Ok(Self(bits as u32))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 27, self.0 as u64, 134217727);
    }
}

/// `ProtectedCommunicationZonesRSU`: `SEQUENCE (SIZE (1..16)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ProtectedCommunicationZonesRSU(pub Vec<ProtectedCommunicationZone>);

impl Uper for ProtectedCommunicationZonesRSU {
    const LEAST_BITS: usize = 72;
    const EMPTY: Self = Self(Vec::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(4)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.size(self.0.len(), 1, 16, 4)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl ProtectedCommunicationZonesRSU {
    /// Reads what follows the first 4 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<ProtectedCommunicationZone>(16)) };
        let count = reader.size(head, 1, 16, <ProtectedCommunicationZone as Uper>::LEAST_BITS)?;
        let mut items = Vec::new();
        items.resize_with(count, || ProtectedCommunicationZone::EMPTY);
        items.iter_mut().try_for_each(|item| item.fill(reader))?;
        Ok(Self(items))
    }
}

/// `ProtectedCommunicationZone`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ProtectedCommunicationZone {
    /// `protectedZoneType`.
    pub protected_zone_type: ProtectedZoneType,
    /// `expiryTime`.
    pub expiry_time: Option<TimestampIts>,
    /// `protectedZoneLatitude`.
    pub protected_zone_latitude: Latitude,
    /// `protectedZoneLongitude`.
    pub protected_zone_longitude: Longitude,
    /// `protectedZoneRadius`.
    pub protected_zone_radius: Option<ProtectedZoneRadius>,
    /// `protectedZoneID`.
    pub protected_zone_id: Option<ProtectedZoneID>,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for ProtectedCommunicationZone {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for ProtectedCommunicationZone {
    const LEAST_BITS: usize = 68;
    const EMPTY: Self = Self {
        protected_zone_type: ProtectedZoneType::EMPTY,
        expiry_time: None,
        protected_zone_latitude: Latitude::EMPTY,
        protected_zone_longitude: Longitude::EMPTY,
        protected_zone_radius: None,
        protected_zone_id: None,
        unknown: None,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(5)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let is_extended = self.unknown.is_some();
        let mut run = Packed::<1>::new();
        run.set_bit(0, is_extended);
        run.set_bit(1, self.expiry_time.is_some());
        run.set_bit(2, self.protected_zone_radius.is_some());
        run.set_bit(3, self.protected_zone_id.is_some());
        writer.run(&run, 4)?;
        self.protected_zone_type.encode(writer)?;
        if let Some(value) = &self.expiry_time {
            value.encode(writer)?;
        }
        let mut run = Packed::<1>::new();
        self.protected_zone_latitude.set(&mut run, 0);
        self.protected_zone_longitude.set(&mut run, 31);
        writer.run(&run, 63)?;
        if let Some(value) = &self.protected_zone_radius {
            value.encode(writer)?;
        }
        if let Some(value) = &self.protected_zone_id {
            value.encode(writer)?;
        }
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

impl ProtectedCommunicationZone {
    /// Reads what follows the first 5 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 5);
        let is_extended = run.bit(0);
        let has_expiry_time = run.bit(1);
        let has_protected_zone_radius = run.bit(2);
        let has_protected_zone_id = run.bit(3);
        let head = run.bits(4, 1);
        self.protected_zone_type = ProtectedZoneType::decode_after(head, reader)?;
        if has_expiry_time {
            self.expiry_time = Some(TimestampIts::decode(reader)?);
        }
        let run = reader.run::<2>(63)?;
        self.protected_zone_latitude = Latitude::get(&run, 0)?;
        self.protected_zone_longitude = Longitude::get(&run, 31)?;
        if has_protected_zone_radius {
            self.protected_zone_radius = Some(ProtectedZoneRadius::decode(reader)?);
        }
        if has_protected_zone_id {
            self.protected_zone_id = Some(ProtectedZoneID::decode(reader)?);
        }
        if is_extended {
            self.unknown = Additions::unknown(reader)?;
        }
        Ok(())
    }
}

/// `ProtectedZoneType`: `ENUMERATED`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum ProtectedZoneType {
    /// `permanentCenDsrcTolling`.
    #[default]
    PermanentCenDsrcTolling,
    /// `temporaryCenDsrcTolling`.
    TemporaryCenDsrcTolling,
    /// A value of a later version, by its number behind the extension marker.
    Later(u16),
}

impl ProtectedZoneType {
    /// The values before the extension marker in the order of their indexes.
    pub const ROOT: [Self; 1] = [Self::PermanentCenDsrcTolling];
}

impl Uper for ProtectedZoneType {
    const LEAST_BITS: usize = 1;
    const EMPTY: Self = Self::ROOT[0];
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(1)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let index = match *self {
            Self::PermanentCenDsrcTolling => 0,
            Self::TemporaryCenDsrcTolling => {
                writer.addition(0);
                return Ok(());
            }

            Self::Later(index) => {
                writer.addition(index);
                return Ok(());
            }
        };
        writer.bits(index, 1);
        Ok(())
    }
}

impl ProtectedZoneType {
    /// Reads what follows the first 1 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        if head >> 0 != 0 {
            reader.back(0);
            return Self::decode_added(reader);
        }
        Self::ROOT.get(head as usize).copied().ok_or(Malformed)
    }
}

impl ProtectedZoneType {
    #[cold]
    fn decode_added(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok({
            let index = reader.small_number()?;
            let known = [Self::TemporaryCenDsrcTolling].get(usize::from(index)).copied();
            known.unwrap_or(Self::Later(index))
        })
    }
}

/// `TimestampIts`: `INTEGER (0..4398046511103)`.
///
/// Milliseconds since 2004-01-01T00:00:00Z, leap seconds counted.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct TimestampIts(pub u64);

impl TimestampIts {
    /// `utcStartOf2004`.
    pub const UTC_START_OF2004: Self = Self(0);
    /// `oneMillisecAfterUTCStartOf2004`.
    pub const ONE_MILLISEC_AFTER_UTC_START_OF2004: Self = Self(1);
}

impl Uper for TimestampIts {
    const LEAST_BITS: usize = 42;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(42)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 42)
    }
}

impl Fixed for TimestampIts {
    const WIDTH: usize = 42;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 42);
        Ok(Self(bits as u64))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 42, self.0 as u64, 4398046511103);
    }
}

/// `ProtectedZoneRadius`: `INTEGER (1..255, ...)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct ProtectedZoneRadius(pub i64);

impl ProtectedZoneRadius {
    /// `oneMeter`.
    pub const ONE_METER: Self = Self(1);
}

impl Uper for ProtectedZoneRadius {
    const LEAST_BITS: usize = 9;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(9)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.extensible(self.0, 1, 255, 8);
        Ok(())
    }
}

impl ProtectedZoneRadius {
    /// Reads what follows the first 9 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(Self(reader.extensible(head, 1, 255, 8)?))
    }
}

/// `VehicleRole`: `ENUMERATED`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum VehicleRole {
    /// `default`.
    #[default]
    Default,
    /// `publicTransport`.
    PublicTransport,
    /// `specialTransport`.
    SpecialTransport,
    /// `dangerousGoods`.
    DangerousGoods,
    /// `roadWork`.
    RoadWork,
    /// `rescue`.
    Rescue,
    /// `emergency`.
    Emergency,
    /// `safetyCar`.
    SafetyCar,
    /// `agriculture`.
    Agriculture,
    /// `commercial`.
    Commercial,
    /// `military`.
    Military,
    /// `roadOperator`.
    RoadOperator,
    /// `taxi`.
    Taxi,
    /// `reserved1`.
    Reserved1,
    /// `reserved2`.
    Reserved2,
    /// `reserved3`.
    Reserved3,
}

impl VehicleRole {
    /// The values in the order of their indexes.
    pub const ROOT: [Self; 16] = [
        Self::Default,
        Self::PublicTransport,
        Self::SpecialTransport,
        Self::DangerousGoods,
        Self::RoadWork,
        Self::Rescue,
        Self::Emergency,
        Self::SafetyCar,
        Self::Agriculture,
        Self::Commercial,
        Self::Military,
        Self::RoadOperator,
        Self::Taxi,
        Self::Reserved1,
        Self::Reserved2,
        Self::Reserved3,
    ];
}

impl Uper for VehicleRole {
    const LEAST_BITS: usize = 4;
    const EMPTY: Self = Self::ROOT[0];
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(4)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 4)
    }
}

impl Fixed for VehicleRole {
    const WIDTH: usize = 4;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Self::ROOT.get(run.bits(at, 4) as usize).copied().ok_or(Malformed)
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set(at, 4, *self as u64);
    }
}

/// `ExteriorLights`: `BIT STRING (SIZE (8))`, the first bit most significant.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct ExteriorLights(pub u8);

impl ExteriorLights {
    /// `lowBeamHeadlightsOn`.
    pub const LOW_BEAM_HEADLIGHTS_ON: u8 = 1 << 7;
    /// `highBeamHeadlightsOn`.
    pub const HIGH_BEAM_HEADLIGHTS_ON: u8 = 1 << 6;
    /// `leftTurnSignalOn`.
    pub const LEFT_TURN_SIGNAL_ON: u8 = 1 << 5;
    /// `rightTurnSignalOn`.
    pub const RIGHT_TURN_SIGNAL_ON: u8 = 1 << 4;
    /// `daytimeRunningLightsOn`.
    pub const DAYTIME_RUNNING_LIGHTS_ON: u8 = 1 << 3;
    /// `reverseLightOn`.
    pub const REVERSE_LIGHT_ON: u8 = 1 << 2;
    /// `fogLightOn`.
    pub const FOG_LIGHT_ON: u8 = 1 << 1;
    /// `parkingLightsOn`.
    pub const PARKING_LIGHTS_ON: u8 = 1 << 0;
}

impl Uper for ExteriorLights {
    const LEAST_BITS: usize = 8;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(8)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 8)
    }
}

impl Fixed for ExteriorLights {
    const WIDTH: usize = 8;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self(run.bits(at, 8) as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 8, self.0 as u64, 255);
    }
}

/// `PathHistory`: `SEQUENCE (SIZE (0..40)) OF`.
///
/// Newest point first; each point is relative to the one before it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PathHistory(pub List<PathPoint, 23>);

impl Uper for PathHistory {
    const LEAST_BITS: usize = 6;
    const EMPTY: Self = Self(List::EMPTY);
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(6)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.size(self.0.len(), 0, 40, 6)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl PathHistory {
    /// Reads what follows the first 6 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        const { assert!(is_bounded::<PathPoint>(40)) };
        let count = reader.size(head, 0, 40, <PathPoint as Uper>::LEAST_BITS)?;
        for item in self.0.grow(count) {
            *item = PathPoint::decode(reader)?;
        }
        Ok(())
    }
}

/// `PathPoint`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PathPoint {
    /// `pathPosition`.
    pub path_position: DeltaReferencePosition,
    /// `pathDeltaTime`.
    pub path_delta_time: Option<PathDeltaTime>,
}

impl Default for PathPoint {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for PathPoint {
    const LEAST_BITS: usize = 52;
    const EMPTY: Self =
        Self { path_position: DeltaReferencePosition::EMPTY, path_delta_time: None };
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(52)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut run = Packed::<1>::new();
        run.set_bit(0, self.path_delta_time.is_some());
        self.path_position.set(&mut run, 1);
        writer.run(&run, 52)?;
        if let Some(value) = &self.path_delta_time {
            value.encode(writer)?;
        }
        Ok(())
    }
}

impl PathPoint {
    /// Reads what follows the first 52 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let run = Run::of(head, 52);
        let has_path_delta_time = run.bit(0);
        let path_position = DeltaReferencePosition::get(&run, 1)?;
        let path_delta_time =
            if has_path_delta_time { Some(PathDeltaTime::decode(reader)?) } else { None };
        let value = Self { path_position, path_delta_time };
        Ok(value)
    }
}

/// `DeltaReferencePosition`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DeltaReferencePosition {
    /// `deltaLatitude`.
    pub delta_latitude: DeltaLatitude,
    /// `deltaLongitude`.
    pub delta_longitude: DeltaLongitude,
    /// `deltaAltitude`.
    pub delta_altitude: DeltaAltitude,
}

impl Default for DeltaReferencePosition {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for DeltaReferencePosition {
    const LEAST_BITS: usize = 51;
    const EMPTY: Self = Self {
        delta_latitude: DeltaLatitude::EMPTY,
        delta_longitude: DeltaLongitude::EMPTY,
        delta_altitude: DeltaAltitude::EMPTY,
    };
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(51)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 51)
    }
}

impl Fixed for DeltaReferencePosition {
    const WIDTH: usize = 51;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self {
            delta_latitude: DeltaLatitude::get(run, at + 0)?,
            delta_longitude: DeltaLongitude::get(run, at + 18)?,
            delta_altitude: DeltaAltitude::get(run, at + 36)?,
        })
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        self.delta_latitude.set(packed, at + 0);
        self.delta_longitude.set(packed, at + 18);
        self.delta_altitude.set(packed, at + 36);
    }
}

/// `DeltaLatitude`: `INTEGER (-131071..131072)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct DeltaLatitude(pub i32);

impl DeltaLatitude {
    /// `oneMicrodegreeNorth`.
    pub const ONE_MICRODEGREE_NORTH: Self = Self(10);
    /// `oneMicrodegreeSouth`.
    pub const ONE_MICRODEGREE_SOUTH: Self = Self(-10);
    /// `unavailable`.
    pub const UNAVAILABLE: Self = Self(131072);
}

impl Uper for DeltaLatitude {
    const LEAST_BITS: usize = 18;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(18)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 18)
    }
}

impl Fixed for DeltaLatitude {
    const WIDTH: usize = 18;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 18);
        Ok(Self((bits as i64 + -131071) as i32))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 18, (self.0 as i64 - -131071) as u64, 262143);
    }
}

/// `DeltaLongitude`: `INTEGER (-131071..131072)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct DeltaLongitude(pub i32);

impl DeltaLongitude {
    /// `oneMicrodegreeEast`.
    pub const ONE_MICRODEGREE_EAST: Self = Self(10);
    /// `oneMicrodegreeWest`.
    pub const ONE_MICRODEGREE_WEST: Self = Self(-10);
    /// `unavailable`.
    pub const UNAVAILABLE: Self = Self(131072);
}

impl Uper for DeltaLongitude {
    const LEAST_BITS: usize = 18;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(18)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 18)
    }
}

impl Fixed for DeltaLongitude {
    const WIDTH: usize = 18;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 18);
        Ok(Self((bits as i64 + -131071) as i32))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 18, (self.0 as i64 - -131071) as u64, 262143);
    }
}

/// `DeltaAltitude`: `INTEGER (-12700..12800)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct DeltaAltitude(pub i16);

impl DeltaAltitude {
    /// `oneCentimeterUp`.
    pub const ONE_CENTIMETER_UP: Self = Self(1);
    /// `oneCentimeterDown`.
    pub const ONE_CENTIMETER_DOWN: Self = Self(-1);
    /// `unavailable`.
    pub const UNAVAILABLE: Self = Self(12800);
}

impl Uper for DeltaAltitude {
    const LEAST_BITS: usize = 15;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(15)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 15)
    }
}

impl Fixed for DeltaAltitude {
    const WIDTH: usize = 15;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 15);
        if bits > 25500 {
            return Err(Malformed);
        }
        Ok(Self((bits as i64 + -12700) as i16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 15, (self.0 as i64 - -12700) as u64, 25500);
    }
}

/// `PathDeltaTime`: `INTEGER (1..65535, ...)`.
///
/// 10 ms.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct PathDeltaTime(pub i64);

impl PathDeltaTime {
    /// `tenMilliSecondsInPast`.
    pub const TEN_MILLI_SECONDS_IN_PAST: Self = Self(1);
}

impl Uper for PathDeltaTime {
    const LEAST_BITS: usize = 17;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(17)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.extensible(self.0, 1, 65535, 16);
        Ok(())
    }
}

impl PathDeltaTime {
    /// Reads what follows the first 17 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(Self(reader.extensible(head, 1, 65535, 16)?))
    }
}

/// `EmbarkationStatus`: another name.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct EmbarkationStatus(pub bool);

impl Uper for EmbarkationStatus {
    const LEAST_BITS: usize = 1;
    const EMPTY: Self = Self(false);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(1)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 1)
    }
}

impl Fixed for EmbarkationStatus {
    const WIDTH: usize = 1;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self(run.bit(at)))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_bit(at, self.0);
    }
}

/// `PtActivation`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PtActivation {
    /// `ptActivationType`.
    pub pt_activation_type: PtActivationType,
    /// `ptActivationData`.
    pub pt_activation_data: PtActivationData,
}

impl Default for PtActivation {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for PtActivation {
    const LEAST_BITS: usize = 21;
    const EMPTY: Self = Self {
        pt_activation_type: PtActivationType::EMPTY,
        pt_activation_data: PtActivationData::EMPTY,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(13)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        self.pt_activation_type.encode(writer)?;
        self.pt_activation_data.encode(writer)?;
        Ok(())
    }
}

impl PtActivation {
    /// Reads what follows the first 13 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 13);
        self.pt_activation_type = PtActivationType::get(&run, 0)?;
        let head = run.bits(8, 5);
        self.pt_activation_data = PtActivationData::decode_after(head, reader)?;
        Ok(())
    }
}

/// `PtActivationType`: `INTEGER (0..255)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct PtActivationType(pub u8);

impl PtActivationType {
    /// `undefinedCodingType`.
    pub const UNDEFINED_CODING_TYPE: Self = Self(0);
    /// `r09-16CodingType`.
    pub const R09_16_CODING_TYPE: Self = Self(1);
    /// `vdv-50149CodingType`.
    pub const VDV_50149_CODING_TYPE: Self = Self(2);
}

impl Uper for PtActivationType {
    const LEAST_BITS: usize = 8;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(8)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 8)
    }
}

impl Fixed for PtActivationType {
    const WIDTH: usize = 8;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 8);
        Ok(Self(bits as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 8, self.0 as u64, 255);
    }
}

/// `PtActivationData`: `OCTET STRING (SIZE (1..20))`.
///
/// A national telegram; its coding is told by the type.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PtActivationData(pub List<u8, 20>);

impl Uper for PtActivationData {
    const LEAST_BITS: usize = 8;
    const EMPTY: Self = Self(List::EMPTY);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(5)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.size(self.0.len(), 1, 20, 5)?;
        writer.octets(&self.0);
        Ok(())
    }
}

impl PtActivationData {
    /// Reads what follows the first 5 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let count = reader.size(head, 1, 20, 8)?;
        Ok(Self(reader.octets(count)?.collect()))
    }
}

/// `SpecialTransportType`: `BIT STRING (SIZE (4))`, the first bit most significant.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct SpecialTransportType(pub u8);

impl SpecialTransportType {
    /// `heavyLoad`.
    pub const HEAVY_LOAD: u8 = 1 << 3;
    /// `excessWidth`.
    pub const EXCESS_WIDTH: u8 = 1 << 2;
    /// `excessLength`.
    pub const EXCESS_LENGTH: u8 = 1 << 1;
    /// `excessHeight`.
    pub const EXCESS_HEIGHT: u8 = 1 << 0;
}

impl Uper for SpecialTransportType {
    const LEAST_BITS: usize = 4;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(4)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 4)
    }
}

impl Fixed for SpecialTransportType {
    const WIDTH: usize = 4;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self(run.bits(at, 4) as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 4, self.0 as u64, 15);
    }
}

/// `LightBarSirenInUse`: `BIT STRING (SIZE (2))`, the first bit most significant.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct LightBarSirenInUse(pub u8);

impl LightBarSirenInUse {
    /// `lightBarActivated`.
    pub const LIGHT_BAR_ACTIVATED: u8 = 1 << 1;
    /// `sirenActivated`.
    pub const SIREN_ACTIVATED: u8 = 1 << 0;
}

impl Uper for LightBarSirenInUse {
    const LEAST_BITS: usize = 2;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(2)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 2)
    }
}

impl Fixed for LightBarSirenInUse {
    const WIDTH: usize = 2;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self(run.bits(at, 2) as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 2, self.0 as u64, 3);
    }
}

/// `DangerousGoodsBasic`: `ENUMERATED`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum DangerousGoodsBasic {
    /// `explosives1`.
    #[default]
    Explosives1,
    /// `explosives2`.
    Explosives2,
    /// `explosives3`.
    Explosives3,
    /// `explosives4`.
    Explosives4,
    /// `explosives5`.
    Explosives5,
    /// `explosives6`.
    Explosives6,
    /// `flammableGases`.
    FlammableGases,
    /// `nonFlammableGases`.
    NonFlammableGases,
    /// `toxicGases`.
    ToxicGases,
    /// `flammableLiquids`.
    FlammableLiquids,
    /// `flammableSolids`.
    FlammableSolids,
    /// `substancesLiableToSpontaneousCombustion`.
    SubstancesLiableToSpontaneousCombustion,
    /// `substancesEmittingFlammableGasesUponContactWithWater`.
    SubstancesEmittingFlammableGasesUponContactWithWater,
    /// `oxidizingSubstances`.
    OxidizingSubstances,
    /// `organicPeroxides`.
    OrganicPeroxides,
    /// `toxicSubstances`.
    ToxicSubstances,
    /// `infectiousSubstances`.
    InfectiousSubstances,
    /// `radioactiveMaterial`.
    RadioactiveMaterial,
    /// `corrosiveSubstances`.
    CorrosiveSubstances,
    /// `miscellaneousDangerousSubstances`.
    MiscellaneousDangerousSubstances,
}

impl DangerousGoodsBasic {
    /// The values in the order of their indexes.
    pub const ROOT: [Self; 20] = [
        Self::Explosives1,
        Self::Explosives2,
        Self::Explosives3,
        Self::Explosives4,
        Self::Explosives5,
        Self::Explosives6,
        Self::FlammableGases,
        Self::NonFlammableGases,
        Self::ToxicGases,
        Self::FlammableLiquids,
        Self::FlammableSolids,
        Self::SubstancesLiableToSpontaneousCombustion,
        Self::SubstancesEmittingFlammableGasesUponContactWithWater,
        Self::OxidizingSubstances,
        Self::OrganicPeroxides,
        Self::ToxicSubstances,
        Self::InfectiousSubstances,
        Self::RadioactiveMaterial,
        Self::CorrosiveSubstances,
        Self::MiscellaneousDangerousSubstances,
    ];
}

impl Uper for DangerousGoodsBasic {
    const LEAST_BITS: usize = 5;
    const EMPTY: Self = Self::ROOT[0];
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(5)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 5)
    }
}

impl Fixed for DangerousGoodsBasic {
    const WIDTH: usize = 5;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Self::ROOT.get(run.bits(at, 5) as usize).copied().ok_or(Malformed)
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set(at, 5, *self as u64);
    }
}

/// `RoadworksSubCauseCode`: `INTEGER (0..255)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct RoadworksSubCauseCode(pub u8);

impl RoadworksSubCauseCode {
    /// `unavailable`.
    pub const UNAVAILABLE: Self = Self(0);
    /// `majorRoadworks`.
    pub const MAJOR_ROADWORKS: Self = Self(1);
    /// `roadMarkingWork`.
    pub const ROAD_MARKING_WORK: Self = Self(2);
    /// `slowMovingRoadMaintenance`.
    pub const SLOW_MOVING_ROAD_MAINTENANCE: Self = Self(3);
    /// `shortTermStationaryRoadworks`.
    pub const SHORT_TERM_STATIONARY_ROADWORKS: Self = Self(4);
    /// `streetCleaning`.
    pub const STREET_CLEANING: Self = Self(5);
    /// `winterService`.
    pub const WINTER_SERVICE: Self = Self(6);
}

impl Uper for RoadworksSubCauseCode {
    const LEAST_BITS: usize = 8;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(8)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 8)
    }
}

impl Fixed for RoadworksSubCauseCode {
    const WIDTH: usize = 8;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 8);
        Ok(Self(bits as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 8, self.0 as u64, 255);
    }
}

/// `ClosedLanes`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ClosedLanes {
    /// `innerhardShoulderStatus`.
    pub innerhard_shoulder_status: Option<HardShoulderStatus>,
    /// `outerhardShoulderStatus`.
    pub outerhard_shoulder_status: Option<HardShoulderStatus>,
    /// `drivingLaneStatus`.
    pub driving_lane_status: Option<DrivingLaneStatus>,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for ClosedLanes {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for ClosedLanes {
    const LEAST_BITS: usize = 4;
    const EMPTY: Self = Self {
        innerhard_shoulder_status: None,
        outerhard_shoulder_status: None,
        driving_lane_status: None,
        unknown: None,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let mut ahead = reader.ahead();
        let run = ahead.run(4);
        let is_extended = run.bit(0);
        let has_innerhard_shoulder_status = run.bit(1);
        let has_outerhard_shoulder_status = run.bit(2);
        let has_driving_lane_status = run.bit(3);
        if has_innerhard_shoulder_status {
            self.innerhard_shoulder_status = Some(ahead.take()?);
        }
        if has_outerhard_shoulder_status {
            self.outerhard_shoulder_status = Some(ahead.take()?);
        }
        reader.skip(&ahead)?;
        if has_driving_lane_status {
            self.driving_lane_status.insert(DrivingLaneStatus::default()).fill(reader)?;
        }
        if is_extended {
            self.unknown = Additions::unknown(reader)?;
        }
        Ok(())
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let is_extended = self.unknown.is_some();
        let mut run = Packed::<1>::new();
        run.set_bit(0, is_extended);
        run.set_bit(1, self.innerhard_shoulder_status.is_some());
        run.set_bit(2, self.outerhard_shoulder_status.is_some());
        run.set_bit(3, self.driving_lane_status.is_some());
        writer.run(&run, 4)?;
        if let Some(value) = &self.innerhard_shoulder_status {
            value.encode(writer)?;
        }
        if let Some(value) = &self.outerhard_shoulder_status {
            value.encode(writer)?;
        }
        if let Some(value) = &self.driving_lane_status {
            value.encode(writer)?;
        }
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

/// `HardShoulderStatus`: `ENUMERATED`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum HardShoulderStatus {
    /// `availableForStopping`.
    #[default]
    AvailableForStopping,
    /// `closed`.
    Closed,
    /// `availableForDriving`.
    AvailableForDriving,
}

impl HardShoulderStatus {
    /// The values in the order of their indexes.
    pub const ROOT: [Self; 3] =
        [Self::AvailableForStopping, Self::Closed, Self::AvailableForDriving];
}

impl Uper for HardShoulderStatus {
    const LEAST_BITS: usize = 2;
    const EMPTY: Self = Self::ROOT[0];
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(2)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 2)
    }
}

impl Fixed for HardShoulderStatus {
    const WIDTH: usize = 2;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Self::ROOT.get(run.bits(at, 2) as usize).copied().ok_or(Malformed)
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set(at, 2, *self as u64);
    }
}

/// `DrivingLaneStatus`: `BIT STRING (SIZE (1..13))`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct DrivingLaneStatus(pub BitString);

impl Uper for DrivingLaneStatus {
    const LEAST_BITS: usize = 1;
    const EMPTY: Self = Self(BitString::new(0, 0));
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(4)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.size(self.0.len(), 1, 13, 4)?;
        self.0.write(writer);
        Ok(())
    }
}

impl DrivingLaneStatus {
    /// Reads what follows the first 4 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let length = reader.size(head, 1, 13, 1)?;
        self.0.fill(reader, length)
    }
}

/// `CauseCode`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CauseCode {
    /// `causeCode`.
    pub cause_code: CauseCodeType,
    /// `subCauseCode`.
    pub sub_cause_code: SubCauseCodeType,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for CauseCode {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for CauseCode {
    const LEAST_BITS: usize = 17;
    const EMPTY: Self = Self {
        cause_code: CauseCodeType::EMPTY,
        sub_cause_code: SubCauseCodeType::EMPTY,
        unknown: None,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(17)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let is_extended = self.unknown.is_some();
        let mut run = Packed::<1>::new();
        run.set_bit(0, is_extended);
        self.cause_code.set(&mut run, 1);
        self.sub_cause_code.set(&mut run, 9);
        writer.run(&run, 17)?;
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

impl CauseCode {
    /// Reads what follows the first 17 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 17);
        let is_extended = run.bit(0);
        self.cause_code = CauseCodeType::get(&run, 1)?;
        self.sub_cause_code = SubCauseCodeType::get(&run, 9)?;
        if is_extended {
            self.unknown = Additions::unknown(reader)?;
        }
        Ok(())
    }
}

/// `CauseCodeType`: `INTEGER (0..255)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct CauseCodeType(pub u8);

impl CauseCodeType {
    /// `reserved`.
    pub const RESERVED: Self = Self(0);
    /// `trafficCondition`.
    pub const TRAFFIC_CONDITION: Self = Self(1);
    /// `accident`.
    pub const ACCIDENT: Self = Self(2);
    /// `roadworks`.
    pub const ROADWORKS: Self = Self(3);
    /// `impassability`.
    pub const IMPASSABILITY: Self = Self(5);
    /// `adverseWeatherCondition-Adhesion`.
    pub const ADVERSE_WEATHER_CONDITION_ADHESION: Self = Self(6);
    /// `aquaplannning`.
    pub const AQUAPLANNNING: Self = Self(7);
    /// `hazardousLocation-SurfaceCondition`.
    pub const HAZARDOUS_LOCATION_SURFACE_CONDITION: Self = Self(9);
    /// `hazardousLocation-ObstacleOnTheRoad`.
    pub const HAZARDOUS_LOCATION_OBSTACLE_ON_THE_ROAD: Self = Self(10);
    /// `hazardousLocation-AnimalOnTheRoad`.
    pub const HAZARDOUS_LOCATION_ANIMAL_ON_THE_ROAD: Self = Self(11);
    /// `humanPresenceOnTheRoad`.
    pub const HUMAN_PRESENCE_ON_THE_ROAD: Self = Self(12);
    /// `wrongWayDriving`.
    pub const WRONG_WAY_DRIVING: Self = Self(14);
    /// `rescueAndRecoveryWorkInProgress`.
    pub const RESCUE_AND_RECOVERY_WORK_IN_PROGRESS: Self = Self(15);
    /// `adverseWeatherCondition-ExtremeWeatherCondition`.
    pub const ADVERSE_WEATHER_CONDITION_EXTREME_WEATHER_CONDITION: Self = Self(17);
    /// `adverseWeatherCondition-Visibility`.
    pub const ADVERSE_WEATHER_CONDITION_VISIBILITY: Self = Self(18);
    /// `adverseWeatherCondition-Precipitation`.
    pub const ADVERSE_WEATHER_CONDITION_PRECIPITATION: Self = Self(19);
    /// `slowVehicle`.
    pub const SLOW_VEHICLE: Self = Self(26);
    /// `dangerousEndOfQueue`.
    pub const DANGEROUS_END_OF_QUEUE: Self = Self(27);
    /// `vehicleBreakdown`.
    pub const VEHICLE_BREAKDOWN: Self = Self(91);
    /// `postCrash`.
    pub const POST_CRASH: Self = Self(92);
    /// `humanProblem`.
    pub const HUMAN_PROBLEM: Self = Self(93);
    /// `stationaryVehicle`.
    pub const STATIONARY_VEHICLE: Self = Self(94);
    /// `emergencyVehicleApproaching`.
    pub const EMERGENCY_VEHICLE_APPROACHING: Self = Self(95);
    /// `hazardousLocation-DangerousCurve`.
    pub const HAZARDOUS_LOCATION_DANGEROUS_CURVE: Self = Self(96);
    /// `collisionRisk`.
    pub const COLLISION_RISK: Self = Self(97);
    /// `signalViolation`.
    pub const SIGNAL_VIOLATION: Self = Self(98);
    /// `dangerousSituation`.
    pub const DANGEROUS_SITUATION: Self = Self(99);
}

impl Uper for CauseCodeType {
    const LEAST_BITS: usize = 8;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(8)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 8)
    }
}

impl Fixed for CauseCodeType {
    const WIDTH: usize = 8;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 8);
        Ok(Self(bits as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 8, self.0 as u64, 255);
    }
}

/// `SubCauseCodeType`: `INTEGER (0..255)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct SubCauseCodeType(pub u8);

impl Uper for SubCauseCodeType {
    const LEAST_BITS: usize = 8;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(8)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 8)
    }
}

impl Fixed for SubCauseCodeType {
    const WIDTH: usize = 8;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 8);
        Ok(Self(bits as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 8, self.0 as u64, 255);
    }
}

/// `EmergencyPriority`: `BIT STRING (SIZE (2))`, the first bit most significant.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct EmergencyPriority(pub u8);

impl EmergencyPriority {
    /// `requestForRightOfWay`.
    pub const REQUEST_FOR_RIGHT_OF_WAY: u8 = 1 << 1;
    /// `requestForFreeCrossingAtATrafficLight`.
    pub const REQUEST_FOR_FREE_CROSSING_AT_A_TRAFFIC_LIGHT: u8 = 1 << 0;
}

impl Uper for EmergencyPriority {
    const LEAST_BITS: usize = 2;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(2)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 2)
    }
}

impl Fixed for EmergencyPriority {
    const WIDTH: usize = 2;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self(run.bits(at, 2) as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 2, self.0 as u64, 3);
    }
}

/// `TrafficRule`: `ENUMERATED`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum TrafficRule {
    /// `noPassing`.
    #[default]
    NoPassing,
    /// `noPassingForTrucks`.
    NoPassingForTrucks,
    /// `passToRight`.
    PassToRight,
    /// `passToLeft`.
    PassToLeft,
    /// A value of a later version, by its number behind the extension marker.
    Later(u16),
}

impl TrafficRule {
    /// The values before the extension marker in the order of their indexes.
    pub const ROOT: [Self; 4] =
        [Self::NoPassing, Self::NoPassingForTrucks, Self::PassToRight, Self::PassToLeft];
}

impl Uper for TrafficRule {
    const LEAST_BITS: usize = 3;
    const EMPTY: Self = Self::ROOT[0];
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(3)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let index = match *self {
            Self::NoPassing => 0,
            Self::NoPassingForTrucks => 1,
            Self::PassToRight => 2,
            Self::PassToLeft => 3,

            Self::Later(index) => {
                writer.addition(index);
                return Ok(());
            }
        };
        writer.bits(index, 3);
        Ok(())
    }
}

impl TrafficRule {
    /// Reads what follows the first 3 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        if head >> 2 != 0 {
            reader.back(2);
            return Self::decode_added(reader);
        }
        Self::ROOT.get(head as usize).copied().ok_or(Malformed)
    }
}

impl TrafficRule {
    #[cold]
    fn decode_added(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(Self::Later(reader.small_number()?))
    }
}

/// `SpeedLimit`: `INTEGER (1..255)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct SpeedLimit(pub u8);

impl SpeedLimit {
    /// `oneKmPerHour`.
    pub const ONE_KM_PER_HOUR: Self = Self(1);
}

impl Uper for SpeedLimit {
    const LEAST_BITS: usize = 8;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(8)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 8)
    }
}

impl Fixed for SpeedLimit {
    const WIDTH: usize = 8;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 8);
        if bits > 254 {
            return Err(Malformed);
        }
        Ok(Self((bits as i64 + 1) as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 8, (self.0 as i64 - 1) as u64, 254);
    }
}

/// `ActionID`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ActionID {
    /// `originatingStationID`.
    pub originating_station_id: StationID,
    /// `sequenceNumber`.
    pub sequence_number: SequenceNumber,
}

impl Default for ActionID {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for ActionID {
    const LEAST_BITS: usize = 48;
    const EMPTY: Self =
        Self { originating_station_id: StationID::EMPTY, sequence_number: SequenceNumber::EMPTY };
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(48)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 48)
    }
}

impl Fixed for ActionID {
    const WIDTH: usize = 48;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self {
            originating_station_id: StationID::get(run, at + 0)?,
            sequence_number: SequenceNumber::get(run, at + 32)?,
        })
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        self.originating_station_id.set(packed, at + 0);
        self.sequence_number.set(packed, at + 32);
    }
}

/// `SequenceNumber`: `INTEGER (0..65535)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct SequenceNumber(pub u16);

impl Uper for SequenceNumber {
    const LEAST_BITS: usize = 16;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(16)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 16)
    }
}

impl Fixed for SequenceNumber {
    const WIDTH: usize = 16;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 16);
        Ok(Self(bits as u16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 16, self.0 as u64, 65535);
    }
}

/// `RelevanceDistance`: `ENUMERATED`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum RelevanceDistance {
    /// `lessThan50m`.
    #[default]
    LessThan50m,
    /// `lessThan100m`.
    LessThan100m,
    /// `lessThan200m`.
    LessThan200m,
    /// `lessThan500m`.
    LessThan500m,
    /// `lessThan1000m`.
    LessThan1000m,
    /// `lessThan5km`.
    LessThan5km,
    /// `lessThan10km`.
    LessThan10km,
    /// `over10km`.
    Over10km,
}

impl RelevanceDistance {
    /// The values in the order of their indexes.
    pub const ROOT: [Self; 8] = [
        Self::LessThan50m,
        Self::LessThan100m,
        Self::LessThan200m,
        Self::LessThan500m,
        Self::LessThan1000m,
        Self::LessThan5km,
        Self::LessThan10km,
        Self::Over10km,
    ];
}

impl Uper for RelevanceDistance {
    const LEAST_BITS: usize = 3;
    const EMPTY: Self = Self::ROOT[0];
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(3)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 3)
    }
}

impl Fixed for RelevanceDistance {
    const WIDTH: usize = 3;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Self::ROOT.get(run.bits(at, 3) as usize).copied().ok_or(Malformed)
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set(at, 3, *self as u64);
    }
}

/// `RelevanceTrafficDirection`: `ENUMERATED`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum RelevanceTrafficDirection {
    /// `allTrafficDirections`.
    #[default]
    AllTrafficDirections,
    /// `upstreamTraffic`.
    UpstreamTraffic,
    /// `downstreamTraffic`.
    DownstreamTraffic,
    /// `oppositeTraffic`.
    OppositeTraffic,
}

impl RelevanceTrafficDirection {
    /// The values in the order of their indexes.
    pub const ROOT: [Self; 4] = [
        Self::AllTrafficDirections,
        Self::UpstreamTraffic,
        Self::DownstreamTraffic,
        Self::OppositeTraffic,
    ];
}

impl Uper for RelevanceTrafficDirection {
    const LEAST_BITS: usize = 2;
    const EMPTY: Self = Self::ROOT[0];
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(2)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 2)
    }
}

impl Fixed for RelevanceTrafficDirection {
    const WIDTH: usize = 2;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Self::ROOT.get(run.bits(at, 2) as usize).copied().ok_or(Malformed)
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set(at, 2, *self as u64);
    }
}

/// `ValidityDuration`: `INTEGER (0..86400)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct ValidityDuration(pub u32);

impl ValidityDuration {
    /// `timeOfDetection`.
    pub const TIME_OF_DETECTION: Self = Self(0);
    /// `oneSecondAfterDetection`.
    pub const ONE_SECOND_AFTER_DETECTION: Self = Self(1);
}

impl Uper for ValidityDuration {
    const LEAST_BITS: usize = 17;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(17)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 17)
    }
}

impl Fixed for ValidityDuration {
    const WIDTH: usize = 17;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 17);
        if bits > 86400 {
            return Err(Malformed);
        }
        Ok(Self(bits as u32))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 17, self.0 as u64, 86400);
    }
}

/// `TransmissionInterval`: `INTEGER (1..10000)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct TransmissionInterval(pub u16);

impl TransmissionInterval {
    /// `oneMilliSecond`.
    pub const ONE_MILLI_SECOND: Self = Self(1);
    /// `tenSeconds`.
    pub const TEN_SECONDS: Self = Self(10000);
}

impl Uper for TransmissionInterval {
    const LEAST_BITS: usize = 14;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(14)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 14)
    }
}

impl Fixed for TransmissionInterval {
    const WIDTH: usize = 14;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 14);
        if bits > 9999 {
            return Err(Malformed);
        }
        Ok(Self((bits as i64 + 1) as u16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 14, (self.0 as i64 - 1) as u64, 9999);
    }
}

/// `InformationQuality`: `INTEGER (0..7)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct InformationQuality(pub u8);

impl InformationQuality {
    /// `unavailable`.
    pub const UNAVAILABLE: Self = Self(0);
    /// `lowest`.
    pub const LOWEST: Self = Self(1);
    /// `highest`.
    pub const HIGHEST: Self = Self(7);
}

impl Uper for InformationQuality {
    const LEAST_BITS: usize = 3;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(3)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 3)
    }
}

impl Fixed for InformationQuality {
    const WIDTH: usize = 3;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 3);
        Ok(Self(bits as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 3, self.0 as u64, 7);
    }
}

/// `EventHistory`: `SEQUENCE (SIZE (1..23)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct EventHistory(pub Vec<EventPoint>);

impl Uper for EventHistory {
    const LEAST_BITS: usize = 60;
    const EMPTY: Self = Self(Vec::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(5)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.size(self.0.len(), 1, 23, 5)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl EventHistory {
    /// Reads what follows the first 5 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<EventPoint>(23)) };
        let count = reader.size(head, 1, 23, <EventPoint as Uper>::LEAST_BITS)?;
        let mut items = Vec::with_capacity(count);
        for _ in 0..count {
            items.push(EventPoint::decode(reader)?);
        }
        Ok(Self(items))
    }
}

/// `EventPoint`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EventPoint {
    /// `eventPosition`.
    pub event_position: DeltaReferencePosition,
    /// `eventDeltaTime`.
    pub event_delta_time: Option<PathDeltaTime>,
    /// `informationQuality`.
    pub information_quality: InformationQuality,
}

impl Default for EventPoint {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for EventPoint {
    const LEAST_BITS: usize = 55;
    const EMPTY: Self = Self {
        event_position: DeltaReferencePosition::EMPTY,
        event_delta_time: None,
        information_quality: InformationQuality::EMPTY,
    };
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(52)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut run = Packed::<1>::new();
        run.set_bit(0, self.event_delta_time.is_some());
        self.event_position.set(&mut run, 1);
        writer.run(&run, 52)?;
        if let Some(value) = &self.event_delta_time {
            value.encode(writer)?;
        }
        self.information_quality.encode(writer)?;
        Ok(())
    }
}

impl EventPoint {
    /// Reads what follows the first 52 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let run = Run::of(head, 52);
        let has_event_delta_time = run.bit(0);
        let event_position = DeltaReferencePosition::get(&run, 1)?;
        let event_delta_time =
            if has_event_delta_time { Some(PathDeltaTime::decode(reader)?) } else { None };
        let information_quality = InformationQuality::decode(reader)?;
        let value = Self { event_position, event_delta_time, information_quality };
        Ok(value)
    }
}

/// `Traces`: `SEQUENCE (SIZE (1..7)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Traces(pub Vec<PathHistory>);

impl Uper for Traces {
    const LEAST_BITS: usize = 9;
    const EMPTY: Self = Self(Vec::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(3)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.size(self.0.len(), 1, 7, 3)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl Traces {
    /// Reads what follows the first 3 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<PathHistory>(7)) };
        let count = reader.size(head, 1, 7, <PathHistory as Uper>::LEAST_BITS)?;
        let mut items = Vec::new();
        items.resize_with(count, || PathHistory::EMPTY);
        items.iter_mut().try_for_each(|item| item.fill(reader))?;
        Ok(Self(items))
    }
}

/// `RoadType`: `ENUMERATED`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum RoadType {
    /// `urban-NoStructuralSeparationToOppositeLanes`.
    #[default]
    UrbanNoStructuralSeparationToOppositeLanes,
    /// `urban-WithStructuralSeparationToOppositeLanes`.
    UrbanWithStructuralSeparationToOppositeLanes,
    /// `nonUrban-NoStructuralSeparationToOppositeLanes`.
    NonUrbanNoStructuralSeparationToOppositeLanes,
    /// `nonUrban-WithStructuralSeparationToOppositeLanes`.
    NonUrbanWithStructuralSeparationToOppositeLanes,
}

impl RoadType {
    /// The values in the order of their indexes.
    pub const ROOT: [Self; 4] = [
        Self::UrbanNoStructuralSeparationToOppositeLanes,
        Self::UrbanWithStructuralSeparationToOppositeLanes,
        Self::NonUrbanNoStructuralSeparationToOppositeLanes,
        Self::NonUrbanWithStructuralSeparationToOppositeLanes,
    ];
}

impl Uper for RoadType {
    const LEAST_BITS: usize = 2;
    const EMPTY: Self = Self::ROOT[0];
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(2)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 2)
    }
}

impl Fixed for RoadType {
    const WIDTH: usize = 2;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Self::ROOT.get(run.bits(at, 2) as usize).copied().ok_or(Malformed)
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set(at, 2, *self as u64);
    }
}

/// `HeightLonCarr`: `INTEGER (1..100)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct HeightLonCarr(pub u8);

impl HeightLonCarr {
    /// `oneCentimeter`.
    pub const ONE_CENTIMETER: Self = Self(1);
    /// `unavailable`.
    pub const UNAVAILABLE: Self = Self(100);
}

impl Uper for HeightLonCarr {
    const LEAST_BITS: usize = 7;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(7)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 7)
    }
}

impl Fixed for HeightLonCarr {
    const WIDTH: usize = 7;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 7);
        if bits > 99 {
            return Err(Malformed);
        }
        Ok(Self((bits as i64 + 1) as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 7, (self.0 as i64 - 1) as u64, 99);
    }
}

/// `PosLonCarr`: `INTEGER (1..127)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct PosLonCarr(pub u8);

impl PosLonCarr {
    /// `oneCentimeter`.
    pub const ONE_CENTIMETER: Self = Self(1);
    /// `unavailable`.
    pub const UNAVAILABLE: Self = Self(127);
}

impl Uper for PosLonCarr {
    const LEAST_BITS: usize = 7;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(7)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 7)
    }
}

impl Fixed for PosLonCarr {
    const WIDTH: usize = 7;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 7);
        if bits > 126 {
            return Err(Malformed);
        }
        Ok(Self((bits as i64 + 1) as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 7, (self.0 as i64 - 1) as u64, 126);
    }
}

/// `PositionOfPillars`: `SEQUENCE (SIZE (1..3, ...)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PositionOfPillars(pub Vec<PosPillar>);

impl Uper for PositionOfPillars {
    const LEAST_BITS: usize = 3;
    const EMPTY: Self = Self(Vec::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(3)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.extensible_size(self.0.len(), 1, 3, 2)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl PositionOfPillars {
    /// Reads what follows the first 3 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<PosPillar>(16383)) };
        let count = reader.extensible_size(head, 1, 3, 2, <PosPillar as Uper>::LEAST_BITS)?;
        let mut items = Vec::with_capacity(count);
        for _ in 0..count {
            items.push(PosPillar::decode(reader)?);
        }
        Ok(Self(items))
    }
}

/// `PosPillar`: `INTEGER (1..30)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct PosPillar(pub u8);

impl PosPillar {
    /// `tenCentimeters`.
    pub const TEN_CENTIMETERS: Self = Self(1);
    /// `unavailable`.
    pub const UNAVAILABLE: Self = Self(30);
}

impl Uper for PosPillar {
    const LEAST_BITS: usize = 5;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(5)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 5)
    }
}

impl Fixed for PosPillar {
    const WIDTH: usize = 5;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 5);
        if bits > 29 {
            return Err(Malformed);
        }
        Ok(Self((bits as i64 + 1) as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 5, (self.0 as i64 - 1) as u64, 29);
    }
}

/// `PosCentMass`: `INTEGER (1..63)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct PosCentMass(pub u8);

impl PosCentMass {
    /// `tenCentimeters`.
    pub const TEN_CENTIMETERS: Self = Self(1);
    /// `unavailable`.
    pub const UNAVAILABLE: Self = Self(63);
}

impl Uper for PosCentMass {
    const LEAST_BITS: usize = 6;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(6)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 6)
    }
}

impl Fixed for PosCentMass {
    const WIDTH: usize = 6;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 6);
        if bits > 62 {
            return Err(Malformed);
        }
        Ok(Self((bits as i64 + 1) as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 6, (self.0 as i64 - 1) as u64, 62);
    }
}

/// `WheelBaseVehicle`: `INTEGER (1..127)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct WheelBaseVehicle(pub u8);

impl WheelBaseVehicle {
    /// `tenCentimeters`.
    pub const TEN_CENTIMETERS: Self = Self(1);
    /// `unavailable`.
    pub const UNAVAILABLE: Self = Self(127);
}

impl Uper for WheelBaseVehicle {
    const LEAST_BITS: usize = 7;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(7)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 7)
    }
}

impl Fixed for WheelBaseVehicle {
    const WIDTH: usize = 7;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 7);
        if bits > 126 {
            return Err(Malformed);
        }
        Ok(Self((bits as i64 + 1) as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 7, (self.0 as i64 - 1) as u64, 126);
    }
}

/// `TurningRadius`: `INTEGER (1..255)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct TurningRadius(pub u8);

impl TurningRadius {
    /// `point4Meters`.
    pub const POINT4_METERS: Self = Self(1);
    /// `unavailable`.
    pub const UNAVAILABLE: Self = Self(255);
}

impl Uper for TurningRadius {
    const LEAST_BITS: usize = 8;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(8)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 8)
    }
}

impl Fixed for TurningRadius {
    const WIDTH: usize = 8;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 8);
        if bits > 254 {
            return Err(Malformed);
        }
        Ok(Self((bits as i64 + 1) as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 8, (self.0 as i64 - 1) as u64, 254);
    }
}

/// `PosFrontAx`: `INTEGER (1..20)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct PosFrontAx(pub u8);

impl PosFrontAx {
    /// `tenCentimeters`.
    pub const TEN_CENTIMETERS: Self = Self(1);
    /// `unavailable`.
    pub const UNAVAILABLE: Self = Self(20);
}

impl Uper for PosFrontAx {
    const LEAST_BITS: usize = 5;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(5)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 5)
    }
}

impl Fixed for PosFrontAx {
    const WIDTH: usize = 5;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 5);
        if bits > 19 {
            return Err(Malformed);
        }
        Ok(Self((bits as i64 + 1) as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 5, (self.0 as i64 - 1) as u64, 19);
    }
}

/// `PositionOfOccupants`: `BIT STRING (SIZE (20))`, the first bit most significant.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct PositionOfOccupants(pub u32);

impl PositionOfOccupants {
    /// `row1LeftOccupied`.
    pub const ROW1_LEFT_OCCUPIED: u32 = 1 << 19;
    /// `row1RightOccupied`.
    pub const ROW1_RIGHT_OCCUPIED: u32 = 1 << 18;
    /// `row1MidOccupied`.
    pub const ROW1_MID_OCCUPIED: u32 = 1 << 17;
    /// `row1NotDetectable`.
    pub const ROW1_NOT_DETECTABLE: u32 = 1 << 16;
    /// `row1NotPresent`.
    pub const ROW1_NOT_PRESENT: u32 = 1 << 15;
    /// `row2LeftOccupied`.
    pub const ROW2_LEFT_OCCUPIED: u32 = 1 << 14;
    /// `row2RightOccupied`.
    pub const ROW2_RIGHT_OCCUPIED: u32 = 1 << 13;
    /// `row2MidOccupied`.
    pub const ROW2_MID_OCCUPIED: u32 = 1 << 12;
    /// `row2NotDetectable`.
    pub const ROW2_NOT_DETECTABLE: u32 = 1 << 11;
    /// `row2NotPresent`.
    pub const ROW2_NOT_PRESENT: u32 = 1 << 10;
    /// `row3LeftOccupied`.
    pub const ROW3_LEFT_OCCUPIED: u32 = 1 << 9;
    /// `row3RightOccupied`.
    pub const ROW3_RIGHT_OCCUPIED: u32 = 1 << 8;
    /// `row3MidOccupied`.
    pub const ROW3_MID_OCCUPIED: u32 = 1 << 7;
    /// `row3NotDetectable`.
    pub const ROW3_NOT_DETECTABLE: u32 = 1 << 6;
    /// `row3NotPresent`.
    pub const ROW3_NOT_PRESENT: u32 = 1 << 5;
    /// `row4LeftOccupied`.
    pub const ROW4_LEFT_OCCUPIED: u32 = 1 << 4;
    /// `row4RightOccupied`.
    pub const ROW4_RIGHT_OCCUPIED: u32 = 1 << 3;
    /// `row4MidOccupied`.
    pub const ROW4_MID_OCCUPIED: u32 = 1 << 2;
    /// `row4NotDetectable`.
    pub const ROW4_NOT_DETECTABLE: u32 = 1 << 1;
    /// `row4NotPresent`.
    pub const ROW4_NOT_PRESENT: u32 = 1 << 0;
}

impl Uper for PositionOfOccupants {
    const LEAST_BITS: usize = 20;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(20)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 20)
    }
}

impl Fixed for PositionOfOccupants {
    const WIDTH: usize = 20;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self(run.bits(at, 20) as u32))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 20, self.0 as u64, 1048575);
    }
}

/// `VehicleMass`: `INTEGER (1..1024)`.
///
/// 100 kg.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct VehicleMass(pub u16);

impl VehicleMass {
    /// `hundredKg`.
    pub const HUNDRED_KG: Self = Self(1);
    /// `unavailable`.
    pub const UNAVAILABLE: Self = Self(1024);
}

impl Uper for VehicleMass {
    const LEAST_BITS: usize = 10;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(10)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 10)
    }
}

impl Fixed for VehicleMass {
    const WIDTH: usize = 10;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 10);
        Ok(Self((bits as i64 + 1) as u16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 10, (self.0 as i64 - 1) as u64, 1023);
    }
}

/// `RequestResponseIndication`: `ENUMERATED`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum RequestResponseIndication {
    /// `request`.
    #[default]
    Request,
    /// `response`.
    Response,
}

impl RequestResponseIndication {
    /// The values in the order of their indexes.
    pub const ROOT: [Self; 2] = [Self::Request, Self::Response];
}

impl Uper for RequestResponseIndication {
    const LEAST_BITS: usize = 1;
    const EMPTY: Self = Self::ROOT[0];
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(1)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 1)
    }
}

impl Fixed for RequestResponseIndication {
    const WIDTH: usize = 1;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Self::ROOT.get(run.bits(at, 1) as usize).copied().ok_or(Malformed)
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set(at, 1, *self as u64);
    }
}

/// `Temperature`: `INTEGER (-60..67)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Temperature(pub i8);

impl Temperature {
    /// `equalOrSmallerThanMinus60Deg`.
    pub const EQUAL_OR_SMALLER_THAN_MINUS60_DEG: Self = Self(-60);
    /// `oneDegreeCelsius`.
    pub const ONE_DEGREE_CELSIUS: Self = Self(1);
    /// `equalOrGreaterThan67Deg`.
    pub const EQUAL_OR_GREATER_THAN67_DEG: Self = Self(67);
}

impl Uper for Temperature {
    const LEAST_BITS: usize = 7;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(7)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 7)
    }
}

impl Fixed for Temperature {
    const WIDTH: usize = 7;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 7);
        Ok(Self((bits as i64 + -60) as i8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 7, (self.0 as i64 - -60) as u64, 127);
    }
}

/// `RestrictedTypes`: `SEQUENCE (SIZE (1..3, ...)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct RestrictedTypes(pub Vec<StationType>);

impl Uper for RestrictedTypes {
    const LEAST_BITS: usize = 3;
    const EMPTY: Self = Self(Vec::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(3)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.extensible_size(self.0.len(), 1, 3, 2)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl RestrictedTypes {
    /// Reads what follows the first 3 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<StationType>(16383)) };
        let count = reader.extensible_size(head, 1, 3, 2, <StationType as Uper>::LEAST_BITS)?;
        let mut items = Vec::with_capacity(count);
        for _ in 0..count {
            items.push(StationType::decode(reader)?);
        }
        Ok(Self(items))
    }
}

/// `ItineraryPath`: `SEQUENCE (SIZE (1..40)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ItineraryPath(pub Vec<ReferencePosition>);

impl Uper for ItineraryPath {
    const LEAST_BITS: usize = 129;
    const EMPTY: Self = Self(Vec::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(6)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.size(self.0.len(), 1, 40, 6)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl ItineraryPath {
    /// Reads what follows the first 6 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<ReferencePosition>(40)) };
        let count = reader.size(head, 1, 40, <ReferencePosition as Uper>::LEAST_BITS)?;
        let mut items = Vec::with_capacity(count);
        for _ in 0..count {
            items.push(ReferencePosition::decode(reader)?);
        }
        Ok(Self(items))
    }
}

/// `PositioningSolutionType`: `ENUMERATED`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum PositioningSolutionType {
    /// `noPositioningSolution`.
    #[default]
    NoPositioningSolution,
    /// `sGNSS`.
    SGNSS,
    /// `dGNSS`.
    DGNSS,
    /// `sGNSSplusDR`.
    SGNSSplusDR,
    /// `dGNSSplusDR`.
    DGNSSplusDR,
    /// `dR`.
    DR,
    /// A value of a later version, by its number behind the extension marker.
    Later(u16),
}

impl PositioningSolutionType {
    /// The values before the extension marker in the order of their indexes.
    pub const ROOT: [Self; 6] = [
        Self::NoPositioningSolution,
        Self::SGNSS,
        Self::DGNSS,
        Self::SGNSSplusDR,
        Self::DGNSSplusDR,
        Self::DR,
    ];
}

impl Uper for PositioningSolutionType {
    const LEAST_BITS: usize = 4;
    const EMPTY: Self = Self::ROOT[0];
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(4)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let index = match *self {
            Self::NoPositioningSolution => 0,
            Self::SGNSS => 1,
            Self::DGNSS => 2,
            Self::SGNSSplusDR => 3,
            Self::DGNSSplusDR => 4,
            Self::DR => 5,

            Self::Later(index) => {
                writer.addition(index);
                return Ok(());
            }
        };
        writer.bits(index, 4);
        Ok(())
    }
}

impl PositioningSolutionType {
    /// Reads what follows the first 4 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        if head >> 3 != 0 {
            reader.back(3);
            return Self::decode_added(reader);
        }
        Self::ROOT.get(head as usize).copied().ok_or(Malformed)
    }
}

impl PositioningSolutionType {
    #[cold]
    fn decode_added(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(Self::Later(reader.small_number()?))
    }
}

/// `StationarySince`: `ENUMERATED`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum StationarySince {
    /// `lessThan1Minute`.
    #[default]
    LessThan1Minute,
    /// `lessThan2Minutes`.
    LessThan2Minutes,
    /// `lessThan15Minutes`.
    LessThan15Minutes,
    /// `equalOrGreater15Minutes`.
    EqualOrGreater15Minutes,
}

impl StationarySince {
    /// The values in the order of their indexes.
    pub const ROOT: [Self; 4] = [
        Self::LessThan1Minute,
        Self::LessThan2Minutes,
        Self::LessThan15Minutes,
        Self::EqualOrGreater15Minutes,
    ];
}

impl Uper for StationarySince {
    const LEAST_BITS: usize = 2;
    const EMPTY: Self = Self::ROOT[0];
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(2)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 2)
    }
}

impl Fixed for StationarySince {
    const WIDTH: usize = 2;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Self::ROOT.get(run.bits(at, 2) as usize).copied().ok_or(Malformed)
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set(at, 2, *self as u64);
    }
}

/// `DangerousGoodsExtended`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DangerousGoodsExtended {
    /// `dangerousGoodsType`.
    pub dangerous_goods_type: DangerousGoodsBasic,
    /// `unNumber`.
    pub un_number: DangerousGoodsExtendedUnNumber,
    /// `elevatedTemperature`.
    pub elevated_temperature: bool,
    /// `tunnelsRestricted`.
    pub tunnels_restricted: bool,
    /// `limitedQuantity`.
    pub limited_quantity: bool,
    /// `emergencyActionCode`.
    pub emergency_action_code: Option<DangerousGoodsExtendedEmergencyActionCode>,
    /// `phoneNumber`.
    pub phone_number: Option<PhoneNumber>,
    /// `companyName`.
    pub company_name: Option<DangerousGoodsExtendedCompanyName>,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for DangerousGoodsExtended {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for DangerousGoodsExtended {
    const LEAST_BITS: usize = 26;
    const EMPTY: Self = Self {
        dangerous_goods_type: DangerousGoodsBasic::EMPTY,
        un_number: DangerousGoodsExtendedUnNumber::EMPTY,
        elevated_temperature: bool::EMPTY,
        tunnels_restricted: bool::EMPTY,
        limited_quantity: bool::EMPTY,
        emergency_action_code: None,
        phone_number: None,
        company_name: None,
        unknown: None,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(26)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let is_extended = self.unknown.is_some();
        let mut run = Packed::<1>::new();
        run.set_bit(0, is_extended);
        run.set_bit(1, self.emergency_action_code.is_some());
        run.set_bit(2, self.phone_number.is_some());
        run.set_bit(3, self.company_name.is_some());
        self.dangerous_goods_type.set(&mut run, 4);
        self.un_number.set(&mut run, 9);
        self.elevated_temperature.set(&mut run, 23);
        self.tunnels_restricted.set(&mut run, 24);
        self.limited_quantity.set(&mut run, 25);
        writer.run(&run, 26)?;
        if let Some(value) = &self.emergency_action_code {
            value.encode(writer)?;
        }
        if let Some(value) = &self.phone_number {
            value.encode(writer)?;
        }
        if let Some(value) = &self.company_name {
            value.encode(writer)?;
        }
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

impl DangerousGoodsExtended {
    /// Reads what follows the first 26 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 26);
        let is_extended = run.bit(0);
        let has_emergency_action_code = run.bit(1);
        let has_phone_number = run.bit(2);
        let has_company_name = run.bit(3);
        self.dangerous_goods_type = DangerousGoodsBasic::get(&run, 4)?;
        self.un_number = DangerousGoodsExtendedUnNumber::get(&run, 9)?;
        self.elevated_temperature = bool::get(&run, 23)?;
        self.tunnels_restricted = bool::get(&run, 24)?;
        self.limited_quantity = bool::get(&run, 25)?;
        if has_emergency_action_code {
            self.emergency_action_code =
                Some(DangerousGoodsExtendedEmergencyActionCode::decode(reader)?);
        }
        if has_phone_number {
            self.phone_number = Some(PhoneNumber::decode(reader)?);
        }
        if has_company_name {
            self.company_name = Some(DangerousGoodsExtendedCompanyName::decode(reader)?);
        }
        if is_extended {
            self.unknown = Additions::unknown(reader)?;
        }
        Ok(())
    }
}

/// `PhoneNumber`: `NumericString (SIZE (1..16))`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PhoneNumber(pub String);

impl Uper for PhoneNumber {
    const LEAST_BITS: usize = 8;
    const EMPTY: Self = Self(String::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(4)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.size(self.0.len(), 1, 16, 4)?;
        writer.numeric(&self.0)
    }
}

impl PhoneNumber {
    /// Reads what follows the first 4 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let count = reader.size(head, 1, 16, 4)?;
        Ok(Self(reader.numeric(count)?))
    }
}

/// `NumberOfOccupants`: `INTEGER (0..127)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct NumberOfOccupants(pub u8);

impl NumberOfOccupants {
    /// `oneOccupant`.
    pub const ONE_OCCUPANT: Self = Self(1);
    /// `unavailable`.
    pub const UNAVAILABLE: Self = Self(127);
}

impl Uper for NumberOfOccupants {
    const LEAST_BITS: usize = 7;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(7)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 7)
    }
}

impl Fixed for NumberOfOccupants {
    const WIDTH: usize = 7;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 7);
        Ok(Self(bits as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 7, self.0 as u64, 127);
    }
}

/// `VehicleIdentification`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct VehicleIdentification {
    /// `wMInumber`.
    pub w_m_inumber: Option<WMInumber>,
    /// `vDS`.
    pub v_ds: Option<VDS>,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for VehicleIdentification {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for VehicleIdentification {
    const LEAST_BITS: usize = 3;
    const EMPTY: Self = Self { w_m_inumber: None, v_ds: None, unknown: None };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(3)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let is_extended = self.unknown.is_some();
        let mut run = Packed::<1>::new();
        run.set_bit(0, is_extended);
        run.set_bit(1, self.w_m_inumber.is_some());
        run.set_bit(2, self.v_ds.is_some());
        writer.run(&run, 3)?;
        if let Some(value) = &self.w_m_inumber {
            value.encode(writer)?;
        }
        if let Some(value) = &self.v_ds {
            value.encode(writer)?;
        }
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

impl VehicleIdentification {
    /// Reads what follows the first 3 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 3);
        let is_extended = run.bit(0);
        let has_w_m_inumber = run.bit(1);
        let has_v_ds = run.bit(2);
        if has_w_m_inumber {
            self.w_m_inumber = Some(WMInumber::decode(reader)?);
        }
        if has_v_ds {
            self.v_ds = Some(VDS::decode(reader)?);
        }
        if is_extended {
            self.unknown = Additions::unknown(reader)?;
        }
        Ok(())
    }
}

/// `WMInumber`: `IA5String (SIZE (1..3))`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct WMInumber(pub String);

impl Uper for WMInumber {
    const LEAST_BITS: usize = 8;
    const EMPTY: Self = Self(String::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(2)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.size(self.0.len(), 1, 3, 2)?;
        writer.ia5(&self.0)
    }
}

impl WMInumber {
    /// Reads what follows the first 2 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let count = reader.size(head, 1, 3, 7)?;
        Ok(Self(reader.ia5(count)?))
    }
}

/// `VDS`: `IA5String (SIZE (6))`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct VDS(pub String);

impl Uper for VDS {
    const LEAST_BITS: usize = 8;
    const EMPTY: Self = Self(String::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let count = reader.size(0, 6, 6, 7)?;
        Ok(Self(reader.ia5(count)?))
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.size(self.0.len(), 6, 6, 0)?;
        writer.ia5(&self.0)
    }
}

/// `EnergyStorageType`: `BIT STRING (SIZE (7))`, the first bit most significant.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct EnergyStorageType(pub u8);

impl EnergyStorageType {
    /// `hydrogenStorage`.
    pub const HYDROGEN_STORAGE: u8 = 1 << 6;
    /// `electricEnergyStorage`.
    pub const ELECTRIC_ENERGY_STORAGE: u8 = 1 << 5;
    /// `liquidPropaneGas`.
    pub const LIQUID_PROPANE_GAS: u8 = 1 << 4;
    /// `compressedNaturalGas`.
    pub const COMPRESSED_NATURAL_GAS: u8 = 1 << 3;
    /// `diesel`.
    pub const DIESEL: u8 = 1 << 2;
    /// `gasoline`.
    pub const GASOLINE: u8 = 1 << 1;
    /// `ammonia`.
    pub const AMMONIA: u8 = 1 << 0;
}

impl Uper for EnergyStorageType {
    const LEAST_BITS: usize = 7;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(7)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 7)
    }
}

impl Fixed for EnergyStorageType {
    const WIDTH: usize = 7;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self(run.bits(at, 7) as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 7, self.0 as u64, 127);
    }
}

/// `ItsPduHeader-protocolVersion`: `INTEGER (0..255)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct ItsPduHeaderProtocolVersion(pub u8);

impl Uper for ItsPduHeaderProtocolVersion {
    const LEAST_BITS: usize = 8;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(8)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 8)
    }
}

impl Fixed for ItsPduHeaderProtocolVersion {
    const WIDTH: usize = 8;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 8);
        Ok(Self(bits as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 8, self.0 as u64, 255);
    }
}

/// `ItsPduHeader-messageID`: `INTEGER (0..255)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct ItsPduHeaderMessageID(pub u8);

impl ItsPduHeaderMessageID {
    /// `denm`.
    pub const DENM: Self = Self(1);
    /// `cam`.
    pub const CAM: Self = Self(2);
    /// `poi`.
    pub const POI: Self = Self(3);
    /// `spatem`.
    pub const SPATEM: Self = Self(4);
    /// `mapem`.
    pub const MAPEM: Self = Self(5);
    /// `ivim`.
    pub const IVIM: Self = Self(6);
    /// `ev-rsr`.
    pub const EV_RSR: Self = Self(7);
    /// `tistpgtransaction`.
    pub const TISTPGTRANSACTION: Self = Self(8);
    /// `srem`.
    pub const SREM: Self = Self(9);
    /// `ssem`.
    pub const SSEM: Self = Self(10);
    /// `evcsn`.
    pub const EVCSN: Self = Self(11);
    /// `saem`.
    pub const SAEM: Self = Self(12);
    /// `rtcmem`.
    pub const RTCMEM: Self = Self(13);
}

impl Uper for ItsPduHeaderMessageID {
    const LEAST_BITS: usize = 8;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(8)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 8)
    }
}

impl Fixed for ItsPduHeaderMessageID {
    const WIDTH: usize = 8;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 8);
        Ok(Self(bits as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 8, self.0 as u64, 255);
    }
}

/// `DangerousGoodsExtended-unNumber`: `INTEGER (0..9999)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct DangerousGoodsExtendedUnNumber(pub u16);

impl Uper for DangerousGoodsExtendedUnNumber {
    const LEAST_BITS: usize = 14;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(14)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 14)
    }
}

impl Fixed for DangerousGoodsExtendedUnNumber {
    const WIDTH: usize = 14;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 14);
        if bits > 9999 {
            return Err(Malformed);
        }
        Ok(Self(bits as u16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 14, self.0 as u64, 9999);
    }
}

/// `DangerousGoodsExtended-emergencyActionCode`: `IA5String (SIZE (1..24))`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct DangerousGoodsExtendedEmergencyActionCode(pub String);

impl Uper for DangerousGoodsExtendedEmergencyActionCode {
    const LEAST_BITS: usize = 8;
    const EMPTY: Self = Self(String::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(5)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.size(self.0.len(), 1, 24, 5)?;
        writer.ia5(&self.0)
    }
}

impl DangerousGoodsExtendedEmergencyActionCode {
    /// Reads what follows the first 5 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let count = reader.size(head, 1, 24, 7)?;
        Ok(Self(reader.ia5(count)?))
    }
}

/// `DangerousGoodsExtended-companyName`: `UTF8String (SIZE (1..24))`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct DangerousGoodsExtendedCompanyName(pub String);

impl Uper for DangerousGoodsExtendedCompanyName {
    const LEAST_BITS: usize = 8;
    const EMPTY: Self = Self(String::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(Self(reader.utf8(1, 24)?))
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.utf8(&self.0, 1, 24)
    }
}

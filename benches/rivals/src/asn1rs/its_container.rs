// Generated from asn1/ by `cargo run -p semafor-rivals --features regenerate`. Do not edit.
use asn1rs::prelude::*;

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct ItsPduHeader {
    #[asn(integer(0..255))]
    pub protocol_version: u8,
    #[asn(integer(0..255), const(DENM(1), CAM(2), POI(3), SPATEM(4), MAPEM(5), IVIM(6), EV_RSR(7), TISTPGTRANSACTION(8), SREM(9), SSEM(10), EVCSN(11), SAEM(12), RTCMEM(13)))]
    pub message_id: u8,
    #[asn(complex(StationId, tag(UNIVERSAL(2))))]
    pub station_id: StationId,
}

impl ItsPduHeader {
    pub const MESSAGE_ID_DENM: u8 = 1;

    pub const MESSAGE_ID_CAM: u8 = 2;

    pub const MESSAGE_ID_POI: u8 = 3;

    pub const MESSAGE_ID_SPATEM: u8 = 4;

    pub const MESSAGE_ID_MAPEM: u8 = 5;

    pub const MESSAGE_ID_IVIM: u8 = 6;

    pub const MESSAGE_ID_EV_RSR: u8 = 7;

    pub const MESSAGE_ID_TISTPGTRANSACTION: u8 = 8;

    pub const MESSAGE_ID_SREM: u8 = 9;

    pub const MESSAGE_ID_SSEM: u8 = 10;

    pub const MESSAGE_ID_EVCSN: u8 = 11;

    pub const MESSAGE_ID_SAEM: u8 = 12;

    pub const MESSAGE_ID_RTCMEM: u8 = 13;
}

impl ItsPduHeader {
    pub const fn protocol_version_min() -> u8 {
        0
    }

    pub const fn protocol_version_max() -> u8 {
        255
    }

    pub const fn message_id_min() -> u8 {
        0
    }

    pub const fn message_id_max() -> u8 {
        255
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct StationId(#[asn(integer(0..4294967295))] pub u32);

impl StationId {
    pub const fn value_min() -> u32 {
        0
    }

    pub const fn value_max() -> u32 {
        4_294_967_295
    }
}

impl StationId {
    pub const fn new(value: u32) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for StationId {
    type Target = u32;

    fn deref(&self) -> &u32 {
        &self.0
    }
}

impl ::core::ops::DerefMut for StationId {
    fn deref_mut(&mut self) -> &mut u32 {
        &mut self.0
    }
}

impl ::core::convert::From<u32> for StationId {
    fn from(value: u32) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<StationId> for u32 {
    fn from(value: StationId) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct StationType(
    #[asn(integer(0..255), const(UNKNOWN(0), PEDESTRIAN(1), CYCLIST(2), MOPED(3), MOTORCYCLE(4), PASSENGER_CAR(5), BUS(6), LIGHT_TRUCK(7), HEAVY_TRUCK(8), TRAILER(9), SPECIAL_VEHICLES(10), TRAM(11), ROAD_SIDE_UNIT(15)))]
    pub u8,
);

impl StationType {
    pub const UNKNOWN: u8 = 0;

    pub const PEDESTRIAN: u8 = 1;

    pub const CYCLIST: u8 = 2;

    pub const MOPED: u8 = 3;

    pub const MOTORCYCLE: u8 = 4;

    pub const PASSENGER_CAR: u8 = 5;

    pub const BUS: u8 = 6;

    pub const LIGHT_TRUCK: u8 = 7;

    pub const HEAVY_TRUCK: u8 = 8;

    pub const TRAILER: u8 = 9;

    pub const SPECIAL_VEHICLES: u8 = 10;

    pub const TRAM: u8 = 11;

    pub const ROAD_SIDE_UNIT: u8 = 15;
}

impl StationType {
    pub const fn value_min() -> u8 {
        0
    }

    pub const fn value_max() -> u8 {
        255
    }
}

impl StationType {
    pub const fn new(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for StationType {
    type Target = u8;

    fn deref(&self) -> &u8 {
        &self.0
    }
}

impl ::core::ops::DerefMut for StationType {
    fn deref_mut(&mut self) -> &mut u8 {
        &mut self.0
    }
}

impl ::core::convert::From<u8> for StationType {
    fn from(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<StationType> for u8 {
    fn from(value: StationType) -> Self {
        value.0
    }
}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct ReferencePosition {
    #[asn(complex(Latitude, tag(UNIVERSAL(2))))]
    pub latitude: Latitude,
    #[asn(complex(Longitude, tag(UNIVERSAL(2))))]
    pub longitude: Longitude,
    #[asn(complex(PosConfidenceEllipse, tag(UNIVERSAL(16))))]
    pub position_confidence_ellipse: PosConfidenceEllipse,
    #[asn(complex(Altitude, tag(UNIVERSAL(16))))]
    pub altitude: Altitude,
}

impl ReferencePosition {}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct Latitude(
    #[asn(integer(-900000000..900000001), const(ONE_MICRODEGREE_NORTH(10), ONE_MICRODEGREE_SOUTH(-10), UNAVAILABLE(900000001)))]
    pub i32,
);

impl Latitude {
    pub const ONE_MICRODEGREE_NORTH: i32 = 10;

    pub const ONE_MICRODEGREE_SOUTH: i32 = -10;

    pub const UNAVAILABLE: i32 = 900000001;
}

impl Latitude {
    pub const fn value_min() -> i32 {
        -900_000_000
    }

    pub const fn value_max() -> i32 {
        900_000_001
    }
}

impl Latitude {
    pub const fn new(value: i32) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for Latitude {
    type Target = i32;

    fn deref(&self) -> &i32 {
        &self.0
    }
}

impl ::core::ops::DerefMut for Latitude {
    fn deref_mut(&mut self) -> &mut i32 {
        &mut self.0
    }
}

impl ::core::convert::From<i32> for Latitude {
    fn from(value: i32) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<Latitude> for i32 {
    fn from(value: Latitude) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct Longitude(
    #[asn(integer(-1800000000..1800000001), const(ONE_MICRODEGREE_EAST(10), ONE_MICRODEGREE_WEST(-10), UNAVAILABLE(1800000001)))]
    pub i32,
);

impl Longitude {
    pub const ONE_MICRODEGREE_EAST: i32 = 10;

    pub const ONE_MICRODEGREE_WEST: i32 = -10;

    pub const UNAVAILABLE: i32 = 1800000001;
}

impl Longitude {
    pub const fn value_min() -> i32 {
        -1_800_000_000
    }

    pub const fn value_max() -> i32 {
        1_800_000_001
    }
}

impl Longitude {
    pub const fn new(value: i32) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for Longitude {
    type Target = i32;

    fn deref(&self) -> &i32 {
        &self.0
    }
}

impl ::core::ops::DerefMut for Longitude {
    fn deref_mut(&mut self) -> &mut i32 {
        &mut self.0
    }
}

impl ::core::convert::From<i32> for Longitude {
    fn from(value: i32) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<Longitude> for i32 {
    fn from(value: Longitude) -> Self {
        value.0
    }
}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct PosConfidenceEllipse {
    #[asn(complex(SemiAxisLength, tag(UNIVERSAL(2))))]
    pub semi_major_confidence: SemiAxisLength,
    #[asn(complex(SemiAxisLength, tag(UNIVERSAL(2))))]
    pub semi_minor_confidence: SemiAxisLength,
    #[asn(complex(HeadingValue, tag(UNIVERSAL(2))))]
    pub semi_major_orientation: HeadingValue,
}

impl PosConfidenceEllipse {}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct SemiAxisLength(
    #[asn(integer(0..4095), const(ONE_CENTIMETER(1), OUT_OF_RANGE(4094), UNAVAILABLE(4095)))]
    pub  u16,
);

impl SemiAxisLength {
    pub const ONE_CENTIMETER: u16 = 1;

    pub const OUT_OF_RANGE: u16 = 4094;

    pub const UNAVAILABLE: u16 = 4095;
}

impl SemiAxisLength {
    pub const fn value_min() -> u16 {
        0
    }

    pub const fn value_max() -> u16 {
        4_095
    }
}

impl SemiAxisLength {
    pub const fn new(value: u16) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for SemiAxisLength {
    type Target = u16;

    fn deref(&self) -> &u16 {
        &self.0
    }
}

impl ::core::ops::DerefMut for SemiAxisLength {
    fn deref_mut(&mut self) -> &mut u16 {
        &mut self.0
    }
}

impl ::core::convert::From<u16> for SemiAxisLength {
    fn from(value: u16) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<SemiAxisLength> for u16 {
    fn from(value: SemiAxisLength) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct HeadingValue(
    #[asn(integer(0..3601), const(WGS_84_NORTH(0), WGS_84_EAST(900), WGS_84_SOUTH(1800), WGS_84_WEST(2700), UNAVAILABLE(3601)))]
    pub u16,
);

impl HeadingValue {
    pub const WGS_84_NORTH: u16 = 0;

    pub const WGS_84_EAST: u16 = 900;

    pub const WGS_84_SOUTH: u16 = 1800;

    pub const WGS_84_WEST: u16 = 2700;

    pub const UNAVAILABLE: u16 = 3601;
}

impl HeadingValue {
    pub const fn value_min() -> u16 {
        0
    }

    pub const fn value_max() -> u16 {
        3_601
    }
}

impl HeadingValue {
    pub const fn new(value: u16) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for HeadingValue {
    type Target = u16;

    fn deref(&self) -> &u16 {
        &self.0
    }
}

impl ::core::ops::DerefMut for HeadingValue {
    fn deref_mut(&mut self) -> &mut u16 {
        &mut self.0
    }
}

impl ::core::convert::From<u16> for HeadingValue {
    fn from(value: u16) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<HeadingValue> for u16 {
    fn from(value: HeadingValue) -> Self {
        value.0
    }
}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct Altitude {
    #[asn(complex(AltitudeValue, tag(UNIVERSAL(2))))]
    pub altitude_value: AltitudeValue,
    #[asn(complex(AltitudeConfidence, tag(UNIVERSAL(10))))]
    pub altitude_confidence: AltitudeConfidence,
}

impl Altitude {}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct AltitudeValue(
    #[asn(integer(-100000..800001), const(REFERENCE_ELLIPSOID_SURFACE(0), ONE_CENTIMETER(1), UNAVAILABLE(800001)))]
    pub i32,
);

impl AltitudeValue {
    pub const REFERENCE_ELLIPSOID_SURFACE: i32 = 0;

    pub const ONE_CENTIMETER: i32 = 1;

    pub const UNAVAILABLE: i32 = 800001;
}

impl AltitudeValue {
    pub const fn value_min() -> i32 {
        -100_000
    }

    pub const fn value_max() -> i32 {
        800_001
    }
}

impl AltitudeValue {
    pub const fn new(value: i32) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for AltitudeValue {
    type Target = i32;

    fn deref(&self) -> &i32 {
        &self.0
    }
}

impl ::core::ops::DerefMut for AltitudeValue {
    fn deref_mut(&mut self) -> &mut i32 {
        &mut self.0
    }
}

impl ::core::convert::From<i32> for AltitudeValue {
    fn from(value: i32) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<AltitudeValue> for i32 {
    fn from(value: AltitudeValue) -> Self {
        value.0
    }
}

#[asn(enumerated)]
#[derive(Debug, Clone, PartialEq, Hash, Copy, PartialOrd, Eq, Default)]
pub enum AltitudeConfidence {
    #[default]
    Alt00001,
    Alt00002,
    Alt00005,
    Alt00010,
    Alt00020,
    Alt00050,
    Alt00100,
    Alt00200,
    Alt00500,
    Alt01000,
    Alt02000,
    Alt05000,
    Alt10000,
    Alt20000,
    OutOfRange,
    Unavailable,
}

impl AltitudeConfidence {
    pub fn variant(index: usize) -> Option<Self> {
        match index {
            0 => Some(AltitudeConfidence::Alt00001),
            1 => Some(AltitudeConfidence::Alt00002),
            2 => Some(AltitudeConfidence::Alt00005),
            3 => Some(AltitudeConfidence::Alt00010),
            4 => Some(AltitudeConfidence::Alt00020),
            5 => Some(AltitudeConfidence::Alt00050),
            6 => Some(AltitudeConfidence::Alt00100),
            7 => Some(AltitudeConfidence::Alt00200),
            8 => Some(AltitudeConfidence::Alt00500),
            9 => Some(AltitudeConfidence::Alt01000),
            10 => Some(AltitudeConfidence::Alt02000),
            11 => Some(AltitudeConfidence::Alt05000),
            12 => Some(AltitudeConfidence::Alt10000),
            13 => Some(AltitudeConfidence::Alt20000),
            14 => Some(AltitudeConfidence::OutOfRange),
            15 => Some(AltitudeConfidence::Unavailable),
            _ => None,
        }
    }

    pub const fn variants() -> [Self; 16] {
        [
            AltitudeConfidence::Alt00001,
            AltitudeConfidence::Alt00002,
            AltitudeConfidence::Alt00005,
            AltitudeConfidence::Alt00010,
            AltitudeConfidence::Alt00020,
            AltitudeConfidence::Alt00050,
            AltitudeConfidence::Alt00100,
            AltitudeConfidence::Alt00200,
            AltitudeConfidence::Alt00500,
            AltitudeConfidence::Alt01000,
            AltitudeConfidence::Alt02000,
            AltitudeConfidence::Alt05000,
            AltitudeConfidence::Alt10000,
            AltitudeConfidence::Alt20000,
            AltitudeConfidence::OutOfRange,
            AltitudeConfidence::Unavailable,
        ]
    }

    pub fn value_index(self) -> usize {
        match self {
            AltitudeConfidence::Alt00001 => 0,
            AltitudeConfidence::Alt00002 => 1,
            AltitudeConfidence::Alt00005 => 2,
            AltitudeConfidence::Alt00010 => 3,
            AltitudeConfidence::Alt00020 => 4,
            AltitudeConfidence::Alt00050 => 5,
            AltitudeConfidence::Alt00100 => 6,
            AltitudeConfidence::Alt00200 => 7,
            AltitudeConfidence::Alt00500 => 8,
            AltitudeConfidence::Alt01000 => 9,
            AltitudeConfidence::Alt02000 => 10,
            AltitudeConfidence::Alt05000 => 11,
            AltitudeConfidence::Alt10000 => 12,
            AltitudeConfidence::Alt20000 => 13,
            AltitudeConfidence::OutOfRange => 14,
            AltitudeConfidence::Unavailable => 15,
        }
    }
}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct Heading {
    #[asn(complex(HeadingValue, tag(UNIVERSAL(2))))]
    pub heading_value: HeadingValue,
    #[asn(complex(HeadingConfidence, tag(UNIVERSAL(2))))]
    pub heading_confidence: HeadingConfidence,
}

impl Heading {}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct HeadingConfidence(
    #[asn(integer(1..127), const(EQUAL_OR_WITHIN_ZERO_POINT_ONE_DEGREE(1), EQUAL_OR_WITHIN_ONE_DEGREE(10), OUT_OF_RANGE(126), UNAVAILABLE(127)))]
    pub u8,
);

impl HeadingConfidence {
    pub const EQUAL_OR_WITHIN_ZERO_POINT_ONE_DEGREE: u8 = 1;

    pub const EQUAL_OR_WITHIN_ONE_DEGREE: u8 = 10;

    pub const OUT_OF_RANGE: u8 = 126;

    pub const UNAVAILABLE: u8 = 127;
}

impl HeadingConfidence {
    pub const fn value_min() -> u8 {
        1
    }

    pub const fn value_max() -> u8 {
        127
    }
}

impl HeadingConfidence {
    pub const fn new(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for HeadingConfidence {
    type Target = u8;

    fn deref(&self) -> &u8 {
        &self.0
    }
}

impl ::core::ops::DerefMut for HeadingConfidence {
    fn deref_mut(&mut self) -> &mut u8 {
        &mut self.0
    }
}

impl ::core::convert::From<u8> for HeadingConfidence {
    fn from(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<HeadingConfidence> for u8 {
    fn from(value: HeadingConfidence) -> Self {
        value.0
    }
}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct Speed {
    #[asn(complex(SpeedValue, tag(UNIVERSAL(2))))]
    pub speed_value: SpeedValue,
    #[asn(complex(SpeedConfidence, tag(UNIVERSAL(2))))]
    pub speed_confidence: SpeedConfidence,
}

impl Speed {}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct SpeedValue(
    #[asn(integer(0..16383), const(STANDSTILL(0), ONE_CENTIMETER_PER_SEC(1), UNAVAILABLE(16383)))]
    pub u16,
);

impl SpeedValue {
    pub const STANDSTILL: u16 = 0;

    pub const ONE_CENTIMETER_PER_SEC: u16 = 1;

    pub const UNAVAILABLE: u16 = 16383;
}

impl SpeedValue {
    pub const fn value_min() -> u16 {
        0
    }

    pub const fn value_max() -> u16 {
        16_383
    }
}

impl SpeedValue {
    pub const fn new(value: u16) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for SpeedValue {
    type Target = u16;

    fn deref(&self) -> &u16 {
        &self.0
    }
}

impl ::core::ops::DerefMut for SpeedValue {
    fn deref_mut(&mut self) -> &mut u16 {
        &mut self.0
    }
}

impl ::core::convert::From<u16> for SpeedValue {
    fn from(value: u16) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<SpeedValue> for u16 {
    fn from(value: SpeedValue) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct SpeedConfidence(
    #[asn(integer(1..127), const(EQUAL_OR_WITHIN_ONE_CENTIMETER_PER_SEC(1), EQUAL_OR_WITHIN_ONE_METER_PER_SEC(100), OUT_OF_RANGE(126), UNAVAILABLE(127)))]
    pub u8,
);

impl SpeedConfidence {
    pub const EQUAL_OR_WITHIN_ONE_CENTIMETER_PER_SEC: u8 = 1;

    pub const EQUAL_OR_WITHIN_ONE_METER_PER_SEC: u8 = 100;

    pub const OUT_OF_RANGE: u8 = 126;

    pub const UNAVAILABLE: u8 = 127;
}

impl SpeedConfidence {
    pub const fn value_min() -> u8 {
        1
    }

    pub const fn value_max() -> u8 {
        127
    }
}

impl SpeedConfidence {
    pub const fn new(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for SpeedConfidence {
    type Target = u8;

    fn deref(&self) -> &u8 {
        &self.0
    }
}

impl ::core::ops::DerefMut for SpeedConfidence {
    fn deref_mut(&mut self) -> &mut u8 {
        &mut self.0
    }
}

impl ::core::convert::From<u8> for SpeedConfidence {
    fn from(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<SpeedConfidence> for u8 {
    fn from(value: SpeedConfidence) -> Self {
        value.0
    }
}

#[asn(enumerated)]
#[derive(Debug, Clone, PartialEq, Hash, Copy, PartialOrd, Eq, Default)]
pub enum DriveDirection {
    #[default]
    Forward,
    Backward,
    Unavailable,
}

impl DriveDirection {
    pub fn variant(index: usize) -> Option<Self> {
        match index {
            0 => Some(DriveDirection::Forward),
            1 => Some(DriveDirection::Backward),
            2 => Some(DriveDirection::Unavailable),
            _ => None,
        }
    }

    pub const fn variants() -> [Self; 3] {
        [DriveDirection::Forward, DriveDirection::Backward, DriveDirection::Unavailable]
    }

    pub fn value_index(self) -> usize {
        match self {
            DriveDirection::Forward => 0,
            DriveDirection::Backward => 1,
            DriveDirection::Unavailable => 2,
        }
    }
}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct VehicleLength {
    #[asn(complex(VehicleLengthValue, tag(UNIVERSAL(2))))]
    pub vehicle_length_value: VehicleLengthValue,
    #[asn(complex(VehicleLengthConfidenceIndication, tag(UNIVERSAL(10))))]
    pub vehicle_length_confidence_indication: VehicleLengthConfidenceIndication,
}

impl VehicleLength {}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct VehicleLengthValue(
    #[asn(integer(1..1023), const(TEN_CENTIMETERS(1), OUT_OF_RANGE(1022), UNAVAILABLE(1023)))]
    pub  u16,
);

impl VehicleLengthValue {
    pub const TEN_CENTIMETERS: u16 = 1;

    pub const OUT_OF_RANGE: u16 = 1022;

    pub const UNAVAILABLE: u16 = 1023;
}

impl VehicleLengthValue {
    pub const fn value_min() -> u16 {
        1
    }

    pub const fn value_max() -> u16 {
        1_023
    }
}

impl VehicleLengthValue {
    pub const fn new(value: u16) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for VehicleLengthValue {
    type Target = u16;

    fn deref(&self) -> &u16 {
        &self.0
    }
}

impl ::core::ops::DerefMut for VehicleLengthValue {
    fn deref_mut(&mut self) -> &mut u16 {
        &mut self.0
    }
}

impl ::core::convert::From<u16> for VehicleLengthValue {
    fn from(value: u16) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<VehicleLengthValue> for u16 {
    fn from(value: VehicleLengthValue) -> Self {
        value.0
    }
}

#[asn(enumerated)]
#[derive(Debug, Clone, PartialEq, Hash, Copy, PartialOrd, Eq, Default)]
pub enum VehicleLengthConfidenceIndication {
    #[default]
    NoTrailerPresent,
    TrailerPresentWithKnownLength,
    TrailerPresentWithUnknownLength,
    TrailerPresenceIsUnknown,
    Unavailable,
}

impl VehicleLengthConfidenceIndication {
    pub fn variant(index: usize) -> Option<Self> {
        match index {
            0 => Some(VehicleLengthConfidenceIndication::NoTrailerPresent),
            1 => Some(VehicleLengthConfidenceIndication::TrailerPresentWithKnownLength),
            2 => Some(VehicleLengthConfidenceIndication::TrailerPresentWithUnknownLength),
            3 => Some(VehicleLengthConfidenceIndication::TrailerPresenceIsUnknown),
            4 => Some(VehicleLengthConfidenceIndication::Unavailable),
            _ => None,
        }
    }

    pub const fn variants() -> [Self; 5] {
        [
            VehicleLengthConfidenceIndication::NoTrailerPresent,
            VehicleLengthConfidenceIndication::TrailerPresentWithKnownLength,
            VehicleLengthConfidenceIndication::TrailerPresentWithUnknownLength,
            VehicleLengthConfidenceIndication::TrailerPresenceIsUnknown,
            VehicleLengthConfidenceIndication::Unavailable,
        ]
    }

    pub fn value_index(self) -> usize {
        match self {
            VehicleLengthConfidenceIndication::NoTrailerPresent => 0,
            VehicleLengthConfidenceIndication::TrailerPresentWithKnownLength => 1,
            VehicleLengthConfidenceIndication::TrailerPresentWithUnknownLength => 2,
            VehicleLengthConfidenceIndication::TrailerPresenceIsUnknown => 3,
            VehicleLengthConfidenceIndication::Unavailable => 4,
        }
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct VehicleWidth(
    #[asn(integer(1..62), const(TEN_CENTIMETERS(1), OUT_OF_RANGE(61), UNAVAILABLE(62)))] pub u8,
);

impl VehicleWidth {
    pub const TEN_CENTIMETERS: u8 = 1;

    pub const OUT_OF_RANGE: u8 = 61;

    pub const UNAVAILABLE: u8 = 62;
}

impl VehicleWidth {
    pub const fn value_min() -> u8 {
        1
    }

    pub const fn value_max() -> u8 {
        62
    }
}

impl VehicleWidth {
    pub const fn new(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for VehicleWidth {
    type Target = u8;

    fn deref(&self) -> &u8 {
        &self.0
    }
}

impl ::core::ops::DerefMut for VehicleWidth {
    fn deref_mut(&mut self) -> &mut u8 {
        &mut self.0
    }
}

impl ::core::convert::From<u8> for VehicleWidth {
    fn from(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<VehicleWidth> for u8 {
    fn from(value: VehicleWidth) -> Self {
        value.0
    }
}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct LongitudinalAcceleration {
    #[asn(complex(LongitudinalAccelerationValue, tag(UNIVERSAL(2))))]
    pub longitudinal_acceleration_value: LongitudinalAccelerationValue,
    #[asn(complex(AccelerationConfidence, tag(UNIVERSAL(2))))]
    pub longitudinal_acceleration_confidence: AccelerationConfidence,
}

impl LongitudinalAcceleration {}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct LongitudinalAccelerationValue(
    #[asn(integer(-160..161), const(POINT_ONE_METER_PER_SEC_SQUARED_FORWARD(1), POINT_ONE_METER_PER_SEC_SQUARED_BACKWARD(-1), UNAVAILABLE(161)))]
    pub i16,
);

impl LongitudinalAccelerationValue {
    pub const POINT_ONE_METER_PER_SEC_SQUARED_FORWARD: i16 = 1;

    pub const POINT_ONE_METER_PER_SEC_SQUARED_BACKWARD: i16 = -1;

    pub const UNAVAILABLE: i16 = 161;
}

impl LongitudinalAccelerationValue {
    pub const fn value_min() -> i16 {
        -160
    }

    pub const fn value_max() -> i16 {
        161
    }
}

impl LongitudinalAccelerationValue {
    pub const fn new(value: i16) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for LongitudinalAccelerationValue {
    type Target = i16;

    fn deref(&self) -> &i16 {
        &self.0
    }
}

impl ::core::ops::DerefMut for LongitudinalAccelerationValue {
    fn deref_mut(&mut self) -> &mut i16 {
        &mut self.0
    }
}

impl ::core::convert::From<i16> for LongitudinalAccelerationValue {
    fn from(value: i16) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<LongitudinalAccelerationValue> for i16 {
    fn from(value: LongitudinalAccelerationValue) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct AccelerationConfidence(
    #[asn(integer(0..102), const(POINT_ONE_METER_PER_SEC_SQUARED(1), OUT_OF_RANGE(101), UNAVAILABLE(102)))]
    pub u8,
);

impl AccelerationConfidence {
    pub const POINT_ONE_METER_PER_SEC_SQUARED: u8 = 1;

    pub const OUT_OF_RANGE: u8 = 101;

    pub const UNAVAILABLE: u8 = 102;
}

impl AccelerationConfidence {
    pub const fn value_min() -> u8 {
        0
    }

    pub const fn value_max() -> u8 {
        102
    }
}

impl AccelerationConfidence {
    pub const fn new(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for AccelerationConfidence {
    type Target = u8;

    fn deref(&self) -> &u8 {
        &self.0
    }
}

impl ::core::ops::DerefMut for AccelerationConfidence {
    fn deref_mut(&mut self) -> &mut u8 {
        &mut self.0
    }
}

impl ::core::convert::From<u8> for AccelerationConfidence {
    fn from(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<AccelerationConfidence> for u8 {
    fn from(value: AccelerationConfidence) -> Self {
        value.0
    }
}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct Curvature {
    #[asn(complex(CurvatureValue, tag(UNIVERSAL(2))))]
    pub curvature_value: CurvatureValue,
    #[asn(complex(CurvatureConfidence, tag(UNIVERSAL(10))))]
    pub curvature_confidence: CurvatureConfidence,
}

impl Curvature {}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct CurvatureValue(
    #[asn(integer(-1023..1023), const(STRAIGHT(0), UNAVAILABLE(1023)))] pub i16,
);

impl CurvatureValue {
    pub const STRAIGHT: i16 = 0;

    pub const UNAVAILABLE: i16 = 1023;
}

impl CurvatureValue {
    pub const fn value_min() -> i16 {
        -1_023
    }

    pub const fn value_max() -> i16 {
        1_023
    }
}

impl CurvatureValue {
    pub const fn new(value: i16) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for CurvatureValue {
    type Target = i16;

    fn deref(&self) -> &i16 {
        &self.0
    }
}

impl ::core::ops::DerefMut for CurvatureValue {
    fn deref_mut(&mut self) -> &mut i16 {
        &mut self.0
    }
}

impl ::core::convert::From<i16> for CurvatureValue {
    fn from(value: i16) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<CurvatureValue> for i16 {
    fn from(value: CurvatureValue) -> Self {
        value.0
    }
}

#[asn(enumerated)]
#[derive(Debug, Clone, PartialEq, Hash, Copy, PartialOrd, Eq, Default)]
pub enum CurvatureConfidence {
    #[default]
    OnePerMeter000002,
    OnePerMeter00001,
    OnePerMeter00005,
    OnePerMeter0002,
    OnePerMeter001,
    OnePerMeter01,
    OutOfRange,
    Unavailable,
}

impl CurvatureConfidence {
    pub fn variant(index: usize) -> Option<Self> {
        match index {
            0 => Some(CurvatureConfidence::OnePerMeter000002),
            1 => Some(CurvatureConfidence::OnePerMeter00001),
            2 => Some(CurvatureConfidence::OnePerMeter00005),
            3 => Some(CurvatureConfidence::OnePerMeter0002),
            4 => Some(CurvatureConfidence::OnePerMeter001),
            5 => Some(CurvatureConfidence::OnePerMeter01),
            6 => Some(CurvatureConfidence::OutOfRange),
            7 => Some(CurvatureConfidence::Unavailable),
            _ => None,
        }
    }

    pub const fn variants() -> [Self; 8] {
        [
            CurvatureConfidence::OnePerMeter000002,
            CurvatureConfidence::OnePerMeter00001,
            CurvatureConfidence::OnePerMeter00005,
            CurvatureConfidence::OnePerMeter0002,
            CurvatureConfidence::OnePerMeter001,
            CurvatureConfidence::OnePerMeter01,
            CurvatureConfidence::OutOfRange,
            CurvatureConfidence::Unavailable,
        ]
    }

    pub fn value_index(self) -> usize {
        match self {
            CurvatureConfidence::OnePerMeter000002 => 0,
            CurvatureConfidence::OnePerMeter00001 => 1,
            CurvatureConfidence::OnePerMeter00005 => 2,
            CurvatureConfidence::OnePerMeter0002 => 3,
            CurvatureConfidence::OnePerMeter001 => 4,
            CurvatureConfidence::OnePerMeter01 => 5,
            CurvatureConfidence::OutOfRange => 6,
            CurvatureConfidence::Unavailable => 7,
        }
    }
}

#[asn(enumerated, extensible_after(Unavailable))]
#[derive(Debug, Clone, PartialEq, Hash, Copy, PartialOrd, Eq, Default)]
pub enum CurvatureCalculationMode {
    #[default]
    YawRateUsed,
    YawRateNotUsed,
    Unavailable,
}

impl CurvatureCalculationMode {
    pub fn variant(index: usize) -> Option<Self> {
        match index {
            0 => Some(CurvatureCalculationMode::YawRateUsed),
            1 => Some(CurvatureCalculationMode::YawRateNotUsed),
            2 => Some(CurvatureCalculationMode::Unavailable),
            _ => None,
        }
    }

    pub const fn variants() -> [Self; 3] {
        [
            CurvatureCalculationMode::YawRateUsed,
            CurvatureCalculationMode::YawRateNotUsed,
            CurvatureCalculationMode::Unavailable,
        ]
    }

    pub fn value_index(self) -> usize {
        match self {
            CurvatureCalculationMode::YawRateUsed => 0,
            CurvatureCalculationMode::YawRateNotUsed => 1,
            CurvatureCalculationMode::Unavailable => 2,
        }
    }
}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct YawRate {
    #[asn(complex(YawRateValue, tag(UNIVERSAL(2))))]
    pub yaw_rate_value: YawRateValue,
    #[asn(complex(YawRateConfidence, tag(UNIVERSAL(10))))]
    pub yaw_rate_confidence: YawRateConfidence,
}

impl YawRate {}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct YawRateValue(
    #[asn(integer(-32766..32767), const(STRAIGHT(0), DEG_SEC_000_01_TO_RIGHT(-1), DEG_SEC_000_01_TO_LEFT(1), UNAVAILABLE(32767)))]
    pub i16,
);

impl YawRateValue {
    pub const STRAIGHT: i16 = 0;

    pub const DEG_SEC_000_01_TO_RIGHT: i16 = -1;

    pub const DEG_SEC_000_01_TO_LEFT: i16 = 1;

    pub const UNAVAILABLE: i16 = 32767;
}

impl YawRateValue {
    pub const fn value_min() -> i16 {
        -32_766
    }

    pub const fn value_max() -> i16 {
        32_767
    }
}

impl YawRateValue {
    pub const fn new(value: i16) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for YawRateValue {
    type Target = i16;

    fn deref(&self) -> &i16 {
        &self.0
    }
}

impl ::core::ops::DerefMut for YawRateValue {
    fn deref_mut(&mut self) -> &mut i16 {
        &mut self.0
    }
}

impl ::core::convert::From<i16> for YawRateValue {
    fn from(value: i16) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<YawRateValue> for i16 {
    fn from(value: YawRateValue) -> Self {
        value.0
    }
}

#[asn(enumerated)]
#[derive(Debug, Clone, PartialEq, Hash, Copy, PartialOrd, Eq, Default)]
pub enum YawRateConfidence {
    #[default]
    DegSec00001,
    DegSec00005,
    DegSec00010,
    DegSec00100,
    DegSec00500,
    DegSec01000,
    DegSec10000,
    OutOfRange,
    Unavailable,
}

impl YawRateConfidence {
    pub fn variant(index: usize) -> Option<Self> {
        match index {
            0 => Some(YawRateConfidence::DegSec00001),
            1 => Some(YawRateConfidence::DegSec00005),
            2 => Some(YawRateConfidence::DegSec00010),
            3 => Some(YawRateConfidence::DegSec00100),
            4 => Some(YawRateConfidence::DegSec00500),
            5 => Some(YawRateConfidence::DegSec01000),
            6 => Some(YawRateConfidence::DegSec10000),
            7 => Some(YawRateConfidence::OutOfRange),
            8 => Some(YawRateConfidence::Unavailable),
            _ => None,
        }
    }

    pub const fn variants() -> [Self; 9] {
        [
            YawRateConfidence::DegSec00001,
            YawRateConfidence::DegSec00005,
            YawRateConfidence::DegSec00010,
            YawRateConfidence::DegSec00100,
            YawRateConfidence::DegSec00500,
            YawRateConfidence::DegSec01000,
            YawRateConfidence::DegSec10000,
            YawRateConfidence::OutOfRange,
            YawRateConfidence::Unavailable,
        ]
    }

    pub fn value_index(self) -> usize {
        match self {
            YawRateConfidence::DegSec00001 => 0,
            YawRateConfidence::DegSec00005 => 1,
            YawRateConfidence::DegSec00010 => 2,
            YawRateConfidence::DegSec00100 => 3,
            YawRateConfidence::DegSec00500 => 4,
            YawRateConfidence::DegSec01000 => 5,
            YawRateConfidence::DegSec10000 => 6,
            YawRateConfidence::OutOfRange => 7,
            YawRateConfidence::Unavailable => 8,
        }
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct AccelerationControl(#[asn(bit_string(size(7)))] pub BitVec);

impl AccelerationControl {}

impl AccelerationControl {
    pub const fn new(value: BitVec) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for AccelerationControl {
    type Target = BitVec;

    fn deref(&self) -> &BitVec {
        &self.0
    }
}

impl ::core::ops::DerefMut for AccelerationControl {
    fn deref_mut(&mut self) -> &mut BitVec {
        &mut self.0
    }
}

impl ::core::convert::From<BitVec> for AccelerationControl {
    fn from(value: BitVec) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<AccelerationControl> for BitVec {
    fn from(value: AccelerationControl) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct LanePosition(
    #[asn(integer(-1..14), const(OFF_THE_ROAD(-1), HARD_SHOULDER(0), OUTERMOST_DRIVING_LANE(1), SECOND_LANE_FROM_OUTSIDE(2)))]
    pub i8,
);

impl LanePosition {
    pub const OFF_THE_ROAD: i8 = -1;

    pub const HARD_SHOULDER: i8 = 0;

    pub const OUTERMOST_DRIVING_LANE: i8 = 1;

    pub const SECOND_LANE_FROM_OUTSIDE: i8 = 2;
}

impl LanePosition {
    pub const fn value_min() -> i8 {
        -1
    }

    pub const fn value_max() -> i8 {
        14
    }
}

impl LanePosition {
    pub const fn new(value: i8) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for LanePosition {
    type Target = i8;

    fn deref(&self) -> &i8 {
        &self.0
    }
}

impl ::core::ops::DerefMut for LanePosition {
    fn deref_mut(&mut self) -> &mut i8 {
        &mut self.0
    }
}

impl ::core::convert::From<i8> for LanePosition {
    fn from(value: i8) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<LanePosition> for i8 {
    fn from(value: LanePosition) -> Self {
        value.0
    }
}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct SteeringWheelAngle {
    #[asn(complex(SteeringWheelAngleValue, tag(UNIVERSAL(2))))]
    pub steering_wheel_angle_value: SteeringWheelAngleValue,
    #[asn(complex(SteeringWheelAngleConfidence, tag(UNIVERSAL(2))))]
    pub steering_wheel_angle_confidence: SteeringWheelAngleConfidence,
}

impl SteeringWheelAngle {}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct SteeringWheelAngleValue(
    #[asn(integer(-511..512), const(STRAIGHT(0), ONE_POINT_FIVE_DEGREES_TO_RIGHT(-1), ONE_POINT_FIVE_DEGREES_TO_LEFT(1), UNAVAILABLE(512)))]
    pub i16,
);

impl SteeringWheelAngleValue {
    pub const STRAIGHT: i16 = 0;

    pub const ONE_POINT_FIVE_DEGREES_TO_RIGHT: i16 = -1;

    pub const ONE_POINT_FIVE_DEGREES_TO_LEFT: i16 = 1;

    pub const UNAVAILABLE: i16 = 512;
}

impl SteeringWheelAngleValue {
    pub const fn value_min() -> i16 {
        -511
    }

    pub const fn value_max() -> i16 {
        512
    }
}

impl SteeringWheelAngleValue {
    pub const fn new(value: i16) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for SteeringWheelAngleValue {
    type Target = i16;

    fn deref(&self) -> &i16 {
        &self.0
    }
}

impl ::core::ops::DerefMut for SteeringWheelAngleValue {
    fn deref_mut(&mut self) -> &mut i16 {
        &mut self.0
    }
}

impl ::core::convert::From<i16> for SteeringWheelAngleValue {
    fn from(value: i16) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<SteeringWheelAngleValue> for i16 {
    fn from(value: SteeringWheelAngleValue) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct SteeringWheelAngleConfidence(
    #[asn(integer(1..127), const(EQUAL_OR_WITHIN_ONE_POINT_FIVE_DEGREE(1), OUT_OF_RANGE(126), UNAVAILABLE(127)))]
    pub u8,
);

impl SteeringWheelAngleConfidence {
    pub const EQUAL_OR_WITHIN_ONE_POINT_FIVE_DEGREE: u8 = 1;

    pub const OUT_OF_RANGE: u8 = 126;

    pub const UNAVAILABLE: u8 = 127;
}

impl SteeringWheelAngleConfidence {
    pub const fn value_min() -> u8 {
        1
    }

    pub const fn value_max() -> u8 {
        127
    }
}

impl SteeringWheelAngleConfidence {
    pub const fn new(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for SteeringWheelAngleConfidence {
    type Target = u8;

    fn deref(&self) -> &u8 {
        &self.0
    }
}

impl ::core::ops::DerefMut for SteeringWheelAngleConfidence {
    fn deref_mut(&mut self) -> &mut u8 {
        &mut self.0
    }
}

impl ::core::convert::From<u8> for SteeringWheelAngleConfidence {
    fn from(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<SteeringWheelAngleConfidence> for u8 {
    fn from(value: SteeringWheelAngleConfidence) -> Self {
        value.0
    }
}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct LateralAcceleration {
    #[asn(complex(LateralAccelerationValue, tag(UNIVERSAL(2))))]
    pub lateral_acceleration_value: LateralAccelerationValue,
    #[asn(complex(AccelerationConfidence, tag(UNIVERSAL(2))))]
    pub lateral_acceleration_confidence: AccelerationConfidence,
}

impl LateralAcceleration {}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct LateralAccelerationValue(
    #[asn(integer(-160..161), const(POINT_ONE_METER_PER_SEC_SQUARED_TO_RIGHT(-1), POINT_ONE_METER_PER_SEC_SQUARED_TO_LEFT(1), UNAVAILABLE(161)))]
    pub i16,
);

impl LateralAccelerationValue {
    pub const POINT_ONE_METER_PER_SEC_SQUARED_TO_RIGHT: i16 = -1;

    pub const POINT_ONE_METER_PER_SEC_SQUARED_TO_LEFT: i16 = 1;

    pub const UNAVAILABLE: i16 = 161;
}

impl LateralAccelerationValue {
    pub const fn value_min() -> i16 {
        -160
    }

    pub const fn value_max() -> i16 {
        161
    }
}

impl LateralAccelerationValue {
    pub const fn new(value: i16) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for LateralAccelerationValue {
    type Target = i16;

    fn deref(&self) -> &i16 {
        &self.0
    }
}

impl ::core::ops::DerefMut for LateralAccelerationValue {
    fn deref_mut(&mut self) -> &mut i16 {
        &mut self.0
    }
}

impl ::core::convert::From<i16> for LateralAccelerationValue {
    fn from(value: i16) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<LateralAccelerationValue> for i16 {
    fn from(value: LateralAccelerationValue) -> Self {
        value.0
    }
}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct VerticalAcceleration {
    #[asn(complex(VerticalAccelerationValue, tag(UNIVERSAL(2))))]
    pub vertical_acceleration_value: VerticalAccelerationValue,
    #[asn(complex(AccelerationConfidence, tag(UNIVERSAL(2))))]
    pub vertical_acceleration_confidence: AccelerationConfidence,
}

impl VerticalAcceleration {}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct VerticalAccelerationValue(
    #[asn(integer(-160..161), const(POINT_ONE_METER_PER_SEC_SQUARED_UP(1), POINT_ONE_METER_PER_SEC_SQUARED_DOWN(-1), UNAVAILABLE(161)))]
    pub i16,
);

impl VerticalAccelerationValue {
    pub const POINT_ONE_METER_PER_SEC_SQUARED_UP: i16 = 1;

    pub const POINT_ONE_METER_PER_SEC_SQUARED_DOWN: i16 = -1;

    pub const UNAVAILABLE: i16 = 161;
}

impl VerticalAccelerationValue {
    pub const fn value_min() -> i16 {
        -160
    }

    pub const fn value_max() -> i16 {
        161
    }
}

impl VerticalAccelerationValue {
    pub const fn new(value: i16) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for VerticalAccelerationValue {
    type Target = i16;

    fn deref(&self) -> &i16 {
        &self.0
    }
}

impl ::core::ops::DerefMut for VerticalAccelerationValue {
    fn deref_mut(&mut self) -> &mut i16 {
        &mut self.0
    }
}

impl ::core::convert::From<i16> for VerticalAccelerationValue {
    fn from(value: i16) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<VerticalAccelerationValue> for i16 {
    fn from(value: VerticalAccelerationValue) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct PerformanceClass(
    #[asn(integer(0..7), const(UNAVAILABLE(0), PERFORMANCE_CLASS_A(1), PERFORMANCE_CLASS_B(2)))]
    pub u8,
);

impl PerformanceClass {
    pub const UNAVAILABLE: u8 = 0;

    pub const PERFORMANCE_CLASS_A: u8 = 1;

    pub const PERFORMANCE_CLASS_B: u8 = 2;
}

impl PerformanceClass {
    pub const fn value_min() -> u8 {
        0
    }

    pub const fn value_max() -> u8 {
        7
    }
}

impl PerformanceClass {
    pub const fn new(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for PerformanceClass {
    type Target = u8;

    fn deref(&self) -> &u8 {
        &self.0
    }
}

impl ::core::ops::DerefMut for PerformanceClass {
    fn deref_mut(&mut self) -> &mut u8 {
        &mut self.0
    }
}

impl ::core::convert::From<u8> for PerformanceClass {
    fn from(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<PerformanceClass> for u8 {
    fn from(value: PerformanceClass) -> Self {
        value.0
    }
}

#[asn(sequence, extensible_after(cen_dsrc_tolling_zone_id))]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct CenDsrcTollingZone {
    #[asn(complex(Latitude, tag(UNIVERSAL(2))))]
    pub protected_zone_latitude: Latitude,
    #[asn(complex(Longitude, tag(UNIVERSAL(2))))]
    pub protected_zone_longitude: Longitude,
    #[asn(optional(complex(CenDsrcTollingZoneId, tag(UNIVERSAL(2)))))]
    pub cen_dsrc_tolling_zone_id: Option<CenDsrcTollingZoneId>,
}

impl CenDsrcTollingZone {}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct CenDsrcTollingZoneId(
    #[asn(complex(ProtectedZoneId, tag(UNIVERSAL(2))))] pub ProtectedZoneId,
);

impl CenDsrcTollingZoneId {}

impl CenDsrcTollingZoneId {
    pub const fn new(value: ProtectedZoneId) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for CenDsrcTollingZoneId {
    type Target = ProtectedZoneId;

    fn deref(&self) -> &ProtectedZoneId {
        &self.0
    }
}

impl ::core::ops::DerefMut for CenDsrcTollingZoneId {
    fn deref_mut(&mut self) -> &mut ProtectedZoneId {
        &mut self.0
    }
}

impl ::core::convert::From<ProtectedZoneId> for CenDsrcTollingZoneId {
    fn from(value: ProtectedZoneId) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<CenDsrcTollingZoneId> for ProtectedZoneId {
    fn from(value: CenDsrcTollingZoneId) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct ProtectedZoneId(#[asn(integer(0..134217727))] pub u32);

impl ProtectedZoneId {
    pub const fn value_min() -> u32 {
        0
    }

    pub const fn value_max() -> u32 {
        134_217_727
    }
}

impl ProtectedZoneId {
    pub const fn new(value: u32) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for ProtectedZoneId {
    type Target = u32;

    fn deref(&self) -> &u32 {
        &self.0
    }
}

impl ::core::ops::DerefMut for ProtectedZoneId {
    fn deref_mut(&mut self) -> &mut u32 {
        &mut self.0
    }
}

impl ::core::convert::From<u32> for ProtectedZoneId {
    fn from(value: u32) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<ProtectedZoneId> for u32 {
    fn from(value: ProtectedZoneId) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct ProtectedCommunicationZonesRsu(
    #[asn(sequence_of(size(1..16), complex(ProtectedCommunicationZone, tag(UNIVERSAL(16)))))]
    pub  Vec<ProtectedCommunicationZone>,
);

impl ProtectedCommunicationZonesRsu {}

impl ProtectedCommunicationZonesRsu {
    pub const fn new(value: Vec<ProtectedCommunicationZone>) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for ProtectedCommunicationZonesRsu {
    type Target = Vec<ProtectedCommunicationZone>;

    fn deref(&self) -> &Vec<ProtectedCommunicationZone> {
        &self.0
    }
}

impl ::core::ops::DerefMut for ProtectedCommunicationZonesRsu {
    fn deref_mut(&mut self) -> &mut Vec<ProtectedCommunicationZone> {
        &mut self.0
    }
}

impl ::core::convert::From<Vec<ProtectedCommunicationZone>> for ProtectedCommunicationZonesRsu {
    fn from(value: Vec<ProtectedCommunicationZone>) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<ProtectedCommunicationZonesRsu> for Vec<ProtectedCommunicationZone> {
    fn from(value: ProtectedCommunicationZonesRsu) -> Self {
        value.0
    }
}

#[asn(sequence, extensible_after(protected_zone_id))]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct ProtectedCommunicationZone {
    #[asn(complex(ProtectedZoneType, tag(UNIVERSAL(10))))]
    pub protected_zone_type: ProtectedZoneType,
    #[asn(optional(complex(TimestampIts, tag(UNIVERSAL(2)))))]
    pub expiry_time: Option<TimestampIts>,
    #[asn(complex(Latitude, tag(UNIVERSAL(2))))]
    pub protected_zone_latitude: Latitude,
    #[asn(complex(Longitude, tag(UNIVERSAL(2))))]
    pub protected_zone_longitude: Longitude,
    #[asn(optional(complex(ProtectedZoneRadius, tag(UNIVERSAL(2)))))]
    pub protected_zone_radius: Option<ProtectedZoneRadius>,
    #[asn(optional(complex(ProtectedZoneId, tag(UNIVERSAL(2)))))]
    pub protected_zone_id: Option<ProtectedZoneId>,
}

impl ProtectedCommunicationZone {}

#[asn(enumerated, extensible_after(PermanentCenDsrcTolling))]
#[derive(Debug, Clone, PartialEq, Hash, Copy, PartialOrd, Eq, Default)]
pub enum ProtectedZoneType {
    #[default]
    PermanentCenDsrcTolling,
    TemporaryCenDsrcTolling,
}

impl ProtectedZoneType {
    pub fn variant(index: usize) -> Option<Self> {
        match index {
            0 => Some(ProtectedZoneType::PermanentCenDsrcTolling),
            1 => Some(ProtectedZoneType::TemporaryCenDsrcTolling),
            _ => None,
        }
    }

    pub const fn variants() -> [Self; 2] {
        [ProtectedZoneType::PermanentCenDsrcTolling, ProtectedZoneType::TemporaryCenDsrcTolling]
    }

    pub fn value_index(self) -> usize {
        match self {
            ProtectedZoneType::PermanentCenDsrcTolling => 0,
            ProtectedZoneType::TemporaryCenDsrcTolling => 1,
        }
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct TimestampIts(
    #[asn(integer(0..4398046511103), const(UTC_START_OF_2004(0), ONE_MILLISEC_AFTER_UTC_START_OF_2004(1)))]
    pub u64,
);

impl TimestampIts {
    pub const UTC_START_OF_2004: u64 = 0;

    pub const ONE_MILLISEC_AFTER_UTC_START_OF_2004: u64 = 1;
}

impl TimestampIts {
    pub const fn value_min() -> u64 {
        0
    }

    pub const fn value_max() -> u64 {
        4_398_046_511_103
    }
}

impl TimestampIts {
    pub const fn new(value: u64) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for TimestampIts {
    type Target = u64;

    fn deref(&self) -> &u64 {
        &self.0
    }
}

impl ::core::ops::DerefMut for TimestampIts {
    fn deref_mut(&mut self) -> &mut u64 {
        &mut self.0
    }
}

impl ::core::convert::From<u64> for TimestampIts {
    fn from(value: u64) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<TimestampIts> for u64 {
    fn from(value: TimestampIts) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct ProtectedZoneRadius(#[asn(integer(1..255,...), const(ONE_METER(1)))] pub u64);

impl ProtectedZoneRadius {
    pub const ONE_METER: u64 = 1;
}

impl ProtectedZoneRadius {
    pub const fn value_min() -> u64 {
        1
    }

    pub const fn value_max() -> u64 {
        255
    }
}

impl ProtectedZoneRadius {
    pub const fn new(value: u64) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for ProtectedZoneRadius {
    type Target = u64;

    fn deref(&self) -> &u64 {
        &self.0
    }
}

impl ::core::ops::DerefMut for ProtectedZoneRadius {
    fn deref_mut(&mut self) -> &mut u64 {
        &mut self.0
    }
}

impl ::core::convert::From<u64> for ProtectedZoneRadius {
    fn from(value: u64) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<ProtectedZoneRadius> for u64 {
    fn from(value: ProtectedZoneRadius) -> Self {
        value.0
    }
}

#[asn(enumerated)]
#[derive(Debug, Clone, PartialEq, Hash, Copy, PartialOrd, Eq, Default)]
pub enum VehicleRole {
    #[default]
    Default,
    PublicTransport,
    SpecialTransport,
    DangerousGoods,
    RoadWork,
    Rescue,
    Emergency,
    SafetyCar,
    Agriculture,
    Commercial,
    Military,
    RoadOperator,
    Taxi,
    Reserved1,
    Reserved2,
    Reserved3,
}

impl VehicleRole {
    pub fn variant(index: usize) -> Option<Self> {
        match index {
            0 => Some(VehicleRole::Default),
            1 => Some(VehicleRole::PublicTransport),
            2 => Some(VehicleRole::SpecialTransport),
            3 => Some(VehicleRole::DangerousGoods),
            4 => Some(VehicleRole::RoadWork),
            5 => Some(VehicleRole::Rescue),
            6 => Some(VehicleRole::Emergency),
            7 => Some(VehicleRole::SafetyCar),
            8 => Some(VehicleRole::Agriculture),
            9 => Some(VehicleRole::Commercial),
            10 => Some(VehicleRole::Military),
            11 => Some(VehicleRole::RoadOperator),
            12 => Some(VehicleRole::Taxi),
            13 => Some(VehicleRole::Reserved1),
            14 => Some(VehicleRole::Reserved2),
            15 => Some(VehicleRole::Reserved3),
            _ => None,
        }
    }

    pub const fn variants() -> [Self; 16] {
        [
            VehicleRole::Default,
            VehicleRole::PublicTransport,
            VehicleRole::SpecialTransport,
            VehicleRole::DangerousGoods,
            VehicleRole::RoadWork,
            VehicleRole::Rescue,
            VehicleRole::Emergency,
            VehicleRole::SafetyCar,
            VehicleRole::Agriculture,
            VehicleRole::Commercial,
            VehicleRole::Military,
            VehicleRole::RoadOperator,
            VehicleRole::Taxi,
            VehicleRole::Reserved1,
            VehicleRole::Reserved2,
            VehicleRole::Reserved3,
        ]
    }

    pub fn value_index(self) -> usize {
        match self {
            VehicleRole::Default => 0,
            VehicleRole::PublicTransport => 1,
            VehicleRole::SpecialTransport => 2,
            VehicleRole::DangerousGoods => 3,
            VehicleRole::RoadWork => 4,
            VehicleRole::Rescue => 5,
            VehicleRole::Emergency => 6,
            VehicleRole::SafetyCar => 7,
            VehicleRole::Agriculture => 8,
            VehicleRole::Commercial => 9,
            VehicleRole::Military => 10,
            VehicleRole::RoadOperator => 11,
            VehicleRole::Taxi => 12,
            VehicleRole::Reserved1 => 13,
            VehicleRole::Reserved2 => 14,
            VehicleRole::Reserved3 => 15,
        }
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct ExteriorLights(#[asn(bit_string(size(8)))] pub BitVec);

impl ExteriorLights {}

impl ExteriorLights {
    pub const fn new(value: BitVec) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for ExteriorLights {
    type Target = BitVec;

    fn deref(&self) -> &BitVec {
        &self.0
    }
}

impl ::core::ops::DerefMut for ExteriorLights {
    fn deref_mut(&mut self) -> &mut BitVec {
        &mut self.0
    }
}

impl ::core::convert::From<BitVec> for ExteriorLights {
    fn from(value: BitVec) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<ExteriorLights> for BitVec {
    fn from(value: ExteriorLights) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct PathHistory(
    #[asn(sequence_of(size(0..40), complex(PathPoint, tag(UNIVERSAL(16)))))] pub Vec<PathPoint>,
);

impl PathHistory {}

impl PathHistory {
    pub const fn new(value: Vec<PathPoint>) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for PathHistory {
    type Target = Vec<PathPoint>;

    fn deref(&self) -> &Vec<PathPoint> {
        &self.0
    }
}

impl ::core::ops::DerefMut for PathHistory {
    fn deref_mut(&mut self) -> &mut Vec<PathPoint> {
        &mut self.0
    }
}

impl ::core::convert::From<Vec<PathPoint>> for PathHistory {
    fn from(value: Vec<PathPoint>) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<PathHistory> for Vec<PathPoint> {
    fn from(value: PathHistory) -> Self {
        value.0
    }
}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct PathPoint {
    #[asn(complex(DeltaReferencePosition, tag(UNIVERSAL(16))))]
    pub path_position: DeltaReferencePosition,
    #[asn(optional(complex(PathDeltaTime, tag(UNIVERSAL(2)))))]
    pub path_delta_time: Option<PathDeltaTime>,
}

impl PathPoint {}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct DeltaReferencePosition {
    #[asn(complex(DeltaLatitude, tag(UNIVERSAL(2))))]
    pub delta_latitude: DeltaLatitude,
    #[asn(complex(DeltaLongitude, tag(UNIVERSAL(2))))]
    pub delta_longitude: DeltaLongitude,
    #[asn(complex(DeltaAltitude, tag(UNIVERSAL(2))))]
    pub delta_altitude: DeltaAltitude,
}

impl DeltaReferencePosition {}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct DeltaLatitude(
    #[asn(integer(-131071..131072), const(ONE_MICRODEGREE_NORTH(10), ONE_MICRODEGREE_SOUTH(-10), UNAVAILABLE(131072)))]
    pub i32,
);

impl DeltaLatitude {
    pub const ONE_MICRODEGREE_NORTH: i32 = 10;

    pub const ONE_MICRODEGREE_SOUTH: i32 = -10;

    pub const UNAVAILABLE: i32 = 131072;
}

impl DeltaLatitude {
    pub const fn value_min() -> i32 {
        -131_071
    }

    pub const fn value_max() -> i32 {
        131_072
    }
}

impl DeltaLatitude {
    pub const fn new(value: i32) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for DeltaLatitude {
    type Target = i32;

    fn deref(&self) -> &i32 {
        &self.0
    }
}

impl ::core::ops::DerefMut for DeltaLatitude {
    fn deref_mut(&mut self) -> &mut i32 {
        &mut self.0
    }
}

impl ::core::convert::From<i32> for DeltaLatitude {
    fn from(value: i32) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<DeltaLatitude> for i32 {
    fn from(value: DeltaLatitude) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct DeltaLongitude(
    #[asn(integer(-131071..131072), const(ONE_MICRODEGREE_EAST(10), ONE_MICRODEGREE_WEST(-10), UNAVAILABLE(131072)))]
    pub i32,
);

impl DeltaLongitude {
    pub const ONE_MICRODEGREE_EAST: i32 = 10;

    pub const ONE_MICRODEGREE_WEST: i32 = -10;

    pub const UNAVAILABLE: i32 = 131072;
}

impl DeltaLongitude {
    pub const fn value_min() -> i32 {
        -131_071
    }

    pub const fn value_max() -> i32 {
        131_072
    }
}

impl DeltaLongitude {
    pub const fn new(value: i32) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for DeltaLongitude {
    type Target = i32;

    fn deref(&self) -> &i32 {
        &self.0
    }
}

impl ::core::ops::DerefMut for DeltaLongitude {
    fn deref_mut(&mut self) -> &mut i32 {
        &mut self.0
    }
}

impl ::core::convert::From<i32> for DeltaLongitude {
    fn from(value: i32) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<DeltaLongitude> for i32 {
    fn from(value: DeltaLongitude) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct DeltaAltitude(
    #[asn(integer(-12700..12800), const(ONE_CENTIMETER_UP(1), ONE_CENTIMETER_DOWN(-1), UNAVAILABLE(12800)))]
    pub i16,
);

impl DeltaAltitude {
    pub const ONE_CENTIMETER_UP: i16 = 1;

    pub const ONE_CENTIMETER_DOWN: i16 = -1;

    pub const UNAVAILABLE: i16 = 12800;
}

impl DeltaAltitude {
    pub const fn value_min() -> i16 {
        -12_700
    }

    pub const fn value_max() -> i16 {
        12_800
    }
}

impl DeltaAltitude {
    pub const fn new(value: i16) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for DeltaAltitude {
    type Target = i16;

    fn deref(&self) -> &i16 {
        &self.0
    }
}

impl ::core::ops::DerefMut for DeltaAltitude {
    fn deref_mut(&mut self) -> &mut i16 {
        &mut self.0
    }
}

impl ::core::convert::From<i16> for DeltaAltitude {
    fn from(value: i16) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<DeltaAltitude> for i16 {
    fn from(value: DeltaAltitude) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct PathDeltaTime(
    #[asn(integer(1..65535,...), const(TEN_MILLI_SECONDS_IN_PAST(1)))] pub u64,
);

impl PathDeltaTime {
    pub const TEN_MILLI_SECONDS_IN_PAST: u64 = 1;
}

impl PathDeltaTime {
    pub const fn value_min() -> u64 {
        1
    }

    pub const fn value_max() -> u64 {
        65_535
    }
}

impl PathDeltaTime {
    pub const fn new(value: u64) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for PathDeltaTime {
    type Target = u64;

    fn deref(&self) -> &u64 {
        &self.0
    }
}

impl ::core::ops::DerefMut for PathDeltaTime {
    fn deref_mut(&mut self) -> &mut u64 {
        &mut self.0
    }
}

impl ::core::convert::From<u64> for PathDeltaTime {
    fn from(value: u64) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<PathDeltaTime> for u64 {
    fn from(value: PathDeltaTime) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct EmbarkationStatus(#[asn(boolean)] pub bool);

impl EmbarkationStatus {}

impl EmbarkationStatus {
    pub const fn new(value: bool) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for EmbarkationStatus {
    type Target = bool;

    fn deref(&self) -> &bool {
        &self.0
    }
}

impl ::core::ops::DerefMut for EmbarkationStatus {
    fn deref_mut(&mut self) -> &mut bool {
        &mut self.0
    }
}

impl ::core::convert::From<bool> for EmbarkationStatus {
    fn from(value: bool) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<EmbarkationStatus> for bool {
    fn from(value: EmbarkationStatus) -> Self {
        value.0
    }
}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct PtActivation {
    #[asn(complex(PtActivationType, tag(UNIVERSAL(2))))]
    pub pt_activation_type: PtActivationType,
    #[asn(complex(PtActivationData, tag(UNIVERSAL(4))))]
    pub pt_activation_data: PtActivationData,
}

impl PtActivation {}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct PtActivationType(
    #[asn(integer(0..255), const(UNDEFINED_CODING_TYPE(0), R_09_16_CODING_TYPE(1), VDV_50149_CODING_TYPE(2)))]
    pub u8,
);

impl PtActivationType {
    pub const UNDEFINED_CODING_TYPE: u8 = 0;

    pub const R_09_16_CODING_TYPE: u8 = 1;

    pub const VDV_50149_CODING_TYPE: u8 = 2;
}

impl PtActivationType {
    pub const fn value_min() -> u8 {
        0
    }

    pub const fn value_max() -> u8 {
        255
    }
}

impl PtActivationType {
    pub const fn new(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for PtActivationType {
    type Target = u8;

    fn deref(&self) -> &u8 {
        &self.0
    }
}

impl ::core::ops::DerefMut for PtActivationType {
    fn deref_mut(&mut self) -> &mut u8 {
        &mut self.0
    }
}

impl ::core::convert::From<u8> for PtActivationType {
    fn from(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<PtActivationType> for u8 {
    fn from(value: PtActivationType) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct PtActivationData(#[asn(octet_string(size(1..20)))] pub Vec<u8>);

impl PtActivationData {}

impl PtActivationData {
    pub const fn new(value: Vec<u8>) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for PtActivationData {
    type Target = Vec<u8>;

    fn deref(&self) -> &Vec<u8> {
        &self.0
    }
}

impl ::core::ops::DerefMut for PtActivationData {
    fn deref_mut(&mut self) -> &mut Vec<u8> {
        &mut self.0
    }
}

impl ::core::convert::From<Vec<u8>> for PtActivationData {
    fn from(value: Vec<u8>) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<PtActivationData> for Vec<u8> {
    fn from(value: PtActivationData) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct SpecialTransportType(#[asn(bit_string(size(4)))] pub BitVec);

impl SpecialTransportType {}

impl SpecialTransportType {
    pub const fn new(value: BitVec) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for SpecialTransportType {
    type Target = BitVec;

    fn deref(&self) -> &BitVec {
        &self.0
    }
}

impl ::core::ops::DerefMut for SpecialTransportType {
    fn deref_mut(&mut self) -> &mut BitVec {
        &mut self.0
    }
}

impl ::core::convert::From<BitVec> for SpecialTransportType {
    fn from(value: BitVec) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<SpecialTransportType> for BitVec {
    fn from(value: SpecialTransportType) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct LightBarSirenInUse(#[asn(bit_string(size(2)))] pub BitVec);

impl LightBarSirenInUse {}

impl LightBarSirenInUse {
    pub const fn new(value: BitVec) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for LightBarSirenInUse {
    type Target = BitVec;

    fn deref(&self) -> &BitVec {
        &self.0
    }
}

impl ::core::ops::DerefMut for LightBarSirenInUse {
    fn deref_mut(&mut self) -> &mut BitVec {
        &mut self.0
    }
}

impl ::core::convert::From<BitVec> for LightBarSirenInUse {
    fn from(value: BitVec) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<LightBarSirenInUse> for BitVec {
    fn from(value: LightBarSirenInUse) -> Self {
        value.0
    }
}

#[asn(enumerated)]
#[derive(Debug, Clone, PartialEq, Hash, Copy, PartialOrd, Eq, Default)]
pub enum DangerousGoodsBasic {
    #[default]
    Explosives1,
    Explosives2,
    Explosives3,
    Explosives4,
    Explosives5,
    Explosives6,
    FlammableGases,
    NonFlammableGases,
    ToxicGases,
    FlammableLiquids,
    FlammableSolids,
    SubstancesLiableToSpontaneousCombustion,
    SubstancesEmittingFlammableGasesUponContactWithWater,
    OxidizingSubstances,
    OrganicPeroxides,
    ToxicSubstances,
    InfectiousSubstances,
    RadioactiveMaterial,
    CorrosiveSubstances,
    MiscellaneousDangerousSubstances,
}

impl DangerousGoodsBasic {
    pub fn variant(index: usize) -> Option<Self> {
        match index {
            0 => Some(DangerousGoodsBasic::Explosives1),
            1 => Some(DangerousGoodsBasic::Explosives2),
            2 => Some(DangerousGoodsBasic::Explosives3),
            3 => Some(DangerousGoodsBasic::Explosives4),
            4 => Some(DangerousGoodsBasic::Explosives5),
            5 => Some(DangerousGoodsBasic::Explosives6),
            6 => Some(DangerousGoodsBasic::FlammableGases),
            7 => Some(DangerousGoodsBasic::NonFlammableGases),
            8 => Some(DangerousGoodsBasic::ToxicGases),
            9 => Some(DangerousGoodsBasic::FlammableLiquids),
            10 => Some(DangerousGoodsBasic::FlammableSolids),
            11 => Some(DangerousGoodsBasic::SubstancesLiableToSpontaneousCombustion),
            12 => Some(DangerousGoodsBasic::SubstancesEmittingFlammableGasesUponContactWithWater),
            13 => Some(DangerousGoodsBasic::OxidizingSubstances),
            14 => Some(DangerousGoodsBasic::OrganicPeroxides),
            15 => Some(DangerousGoodsBasic::ToxicSubstances),
            16 => Some(DangerousGoodsBasic::InfectiousSubstances),
            17 => Some(DangerousGoodsBasic::RadioactiveMaterial),
            18 => Some(DangerousGoodsBasic::CorrosiveSubstances),
            19 => Some(DangerousGoodsBasic::MiscellaneousDangerousSubstances),
            _ => None,
        }
    }

    pub const fn variants() -> [Self; 20] {
        [
            DangerousGoodsBasic::Explosives1,
            DangerousGoodsBasic::Explosives2,
            DangerousGoodsBasic::Explosives3,
            DangerousGoodsBasic::Explosives4,
            DangerousGoodsBasic::Explosives5,
            DangerousGoodsBasic::Explosives6,
            DangerousGoodsBasic::FlammableGases,
            DangerousGoodsBasic::NonFlammableGases,
            DangerousGoodsBasic::ToxicGases,
            DangerousGoodsBasic::FlammableLiquids,
            DangerousGoodsBasic::FlammableSolids,
            DangerousGoodsBasic::SubstancesLiableToSpontaneousCombustion,
            DangerousGoodsBasic::SubstancesEmittingFlammableGasesUponContactWithWater,
            DangerousGoodsBasic::OxidizingSubstances,
            DangerousGoodsBasic::OrganicPeroxides,
            DangerousGoodsBasic::ToxicSubstances,
            DangerousGoodsBasic::InfectiousSubstances,
            DangerousGoodsBasic::RadioactiveMaterial,
            DangerousGoodsBasic::CorrosiveSubstances,
            DangerousGoodsBasic::MiscellaneousDangerousSubstances,
        ]
    }

    pub fn value_index(self) -> usize {
        match self {
            DangerousGoodsBasic::Explosives1 => 0,
            DangerousGoodsBasic::Explosives2 => 1,
            DangerousGoodsBasic::Explosives3 => 2,
            DangerousGoodsBasic::Explosives4 => 3,
            DangerousGoodsBasic::Explosives5 => 4,
            DangerousGoodsBasic::Explosives6 => 5,
            DangerousGoodsBasic::FlammableGases => 6,
            DangerousGoodsBasic::NonFlammableGases => 7,
            DangerousGoodsBasic::ToxicGases => 8,
            DangerousGoodsBasic::FlammableLiquids => 9,
            DangerousGoodsBasic::FlammableSolids => 10,
            DangerousGoodsBasic::SubstancesLiableToSpontaneousCombustion => 11,
            DangerousGoodsBasic::SubstancesEmittingFlammableGasesUponContactWithWater => 12,
            DangerousGoodsBasic::OxidizingSubstances => 13,
            DangerousGoodsBasic::OrganicPeroxides => 14,
            DangerousGoodsBasic::ToxicSubstances => 15,
            DangerousGoodsBasic::InfectiousSubstances => 16,
            DangerousGoodsBasic::RadioactiveMaterial => 17,
            DangerousGoodsBasic::CorrosiveSubstances => 18,
            DangerousGoodsBasic::MiscellaneousDangerousSubstances => 19,
        }
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct RoadworksSubCauseCode(
    #[asn(integer(0..255), const(UNAVAILABLE(0), MAJOR_ROADWORKS(1), ROAD_MARKING_WORK(2), SLOW_MOVING_ROAD_MAINTENANCE(3), SHORT_TERM_STATIONARY_ROADWORKS(4), STREET_CLEANING(5), WINTER_SERVICE(6)))]
    pub u8,
);

impl RoadworksSubCauseCode {
    pub const UNAVAILABLE: u8 = 0;

    pub const MAJOR_ROADWORKS: u8 = 1;

    pub const ROAD_MARKING_WORK: u8 = 2;

    pub const SLOW_MOVING_ROAD_MAINTENANCE: u8 = 3;

    pub const SHORT_TERM_STATIONARY_ROADWORKS: u8 = 4;

    pub const STREET_CLEANING: u8 = 5;

    pub const WINTER_SERVICE: u8 = 6;
}

impl RoadworksSubCauseCode {
    pub const fn value_min() -> u8 {
        0
    }

    pub const fn value_max() -> u8 {
        255
    }
}

impl RoadworksSubCauseCode {
    pub const fn new(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for RoadworksSubCauseCode {
    type Target = u8;

    fn deref(&self) -> &u8 {
        &self.0
    }
}

impl ::core::ops::DerefMut for RoadworksSubCauseCode {
    fn deref_mut(&mut self) -> &mut u8 {
        &mut self.0
    }
}

impl ::core::convert::From<u8> for RoadworksSubCauseCode {
    fn from(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<RoadworksSubCauseCode> for u8 {
    fn from(value: RoadworksSubCauseCode) -> Self {
        value.0
    }
}

#[asn(sequence, extensible_after(driving_lane_status))]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct ClosedLanes {
    #[asn(optional(complex(HardShoulderStatus, tag(UNIVERSAL(10)))))]
    pub innerhard_shoulder_status: Option<HardShoulderStatus>,
    #[asn(optional(complex(HardShoulderStatus, tag(UNIVERSAL(10)))))]
    pub outerhard_shoulder_status: Option<HardShoulderStatus>,
    #[asn(optional(complex(DrivingLaneStatus, tag(UNIVERSAL(3)))))]
    pub driving_lane_status: Option<DrivingLaneStatus>,
}

impl ClosedLanes {}

#[asn(enumerated)]
#[derive(Debug, Clone, PartialEq, Hash, Copy, PartialOrd, Eq, Default)]
pub enum HardShoulderStatus {
    #[default]
    AvailableForStopping,
    Closed,
    AvailableForDriving,
}

impl HardShoulderStatus {
    pub fn variant(index: usize) -> Option<Self> {
        match index {
            0 => Some(HardShoulderStatus::AvailableForStopping),
            1 => Some(HardShoulderStatus::Closed),
            2 => Some(HardShoulderStatus::AvailableForDriving),
            _ => None,
        }
    }

    pub const fn variants() -> [Self; 3] {
        [
            HardShoulderStatus::AvailableForStopping,
            HardShoulderStatus::Closed,
            HardShoulderStatus::AvailableForDriving,
        ]
    }

    pub fn value_index(self) -> usize {
        match self {
            HardShoulderStatus::AvailableForStopping => 0,
            HardShoulderStatus::Closed => 1,
            HardShoulderStatus::AvailableForDriving => 2,
        }
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct DrivingLaneStatus(#[asn(bit_string(size(1..13)))] pub BitVec);

impl DrivingLaneStatus {}

impl DrivingLaneStatus {
    pub const fn new(value: BitVec) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for DrivingLaneStatus {
    type Target = BitVec;

    fn deref(&self) -> &BitVec {
        &self.0
    }
}

impl ::core::ops::DerefMut for DrivingLaneStatus {
    fn deref_mut(&mut self) -> &mut BitVec {
        &mut self.0
    }
}

impl ::core::convert::From<BitVec> for DrivingLaneStatus {
    fn from(value: BitVec) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<DrivingLaneStatus> for BitVec {
    fn from(value: DrivingLaneStatus) -> Self {
        value.0
    }
}

#[asn(sequence, extensible_after(sub_cause_code))]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct CauseCode {
    #[asn(complex(CauseCodeType, tag(UNIVERSAL(2))))]
    pub cause_code: CauseCodeType,
    #[asn(complex(SubCauseCodeType, tag(UNIVERSAL(2))))]
    pub sub_cause_code: SubCauseCodeType,
}

impl CauseCode {}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct CauseCodeType(
    #[asn(integer(0..255), const(RESERVED(0), TRAFFIC_CONDITION(1), ACCIDENT(2), ROADWORKS(3), IMPASSABILITY(5), ADVERSE_WEATHER_CONDITION_ADHESION(6), AQUAPLANNNING(7), HAZARDOUS_LOCATION_SURFACE_CONDITION(9), HAZARDOUS_LOCATION_OBSTACLE_ON_THE_ROAD(10), HAZARDOUS_LOCATION_ANIMAL_ON_THE_ROAD(11), HUMAN_PRESENCE_ON_THE_ROAD(12), WRONG_WAY_DRIVING(14), RESCUE_AND_RECOVERY_WORK_IN_PROGRESS(15), ADVERSE_WEATHER_CONDITION_EXTREME_WEATHER_CONDITION(17), ADVERSE_WEATHER_CONDITION_VISIBILITY(18), ADVERSE_WEATHER_CONDITION_PRECIPITATION(19), SLOW_VEHICLE(26), DANGEROUS_END_OF_QUEUE(27), VEHICLE_BREAKDOWN(91), POST_CRASH(92), HUMAN_PROBLEM(93), STATIONARY_VEHICLE(94), EMERGENCY_VEHICLE_APPROACHING(95), HAZARDOUS_LOCATION_DANGEROUS_CURVE(96), COLLISION_RISK(97), SIGNAL_VIOLATION(98), DANGEROUS_SITUATION(99)))]
    pub u8,
);

impl CauseCodeType {
    pub const RESERVED: u8 = 0;

    pub const TRAFFIC_CONDITION: u8 = 1;

    pub const ACCIDENT: u8 = 2;

    pub const ROADWORKS: u8 = 3;

    pub const IMPASSABILITY: u8 = 5;

    pub const ADVERSE_WEATHER_CONDITION_ADHESION: u8 = 6;

    pub const AQUAPLANNNING: u8 = 7;

    pub const HAZARDOUS_LOCATION_SURFACE_CONDITION: u8 = 9;

    pub const HAZARDOUS_LOCATION_OBSTACLE_ON_THE_ROAD: u8 = 10;

    pub const HAZARDOUS_LOCATION_ANIMAL_ON_THE_ROAD: u8 = 11;

    pub const HUMAN_PRESENCE_ON_THE_ROAD: u8 = 12;

    pub const WRONG_WAY_DRIVING: u8 = 14;

    pub const RESCUE_AND_RECOVERY_WORK_IN_PROGRESS: u8 = 15;

    pub const ADVERSE_WEATHER_CONDITION_EXTREME_WEATHER_CONDITION: u8 = 17;

    pub const ADVERSE_WEATHER_CONDITION_VISIBILITY: u8 = 18;

    pub const ADVERSE_WEATHER_CONDITION_PRECIPITATION: u8 = 19;

    pub const SLOW_VEHICLE: u8 = 26;

    pub const DANGEROUS_END_OF_QUEUE: u8 = 27;

    pub const VEHICLE_BREAKDOWN: u8 = 91;

    pub const POST_CRASH: u8 = 92;

    pub const HUMAN_PROBLEM: u8 = 93;

    pub const STATIONARY_VEHICLE: u8 = 94;

    pub const EMERGENCY_VEHICLE_APPROACHING: u8 = 95;

    pub const HAZARDOUS_LOCATION_DANGEROUS_CURVE: u8 = 96;

    pub const COLLISION_RISK: u8 = 97;

    pub const SIGNAL_VIOLATION: u8 = 98;

    pub const DANGEROUS_SITUATION: u8 = 99;
}

impl CauseCodeType {
    pub const fn value_min() -> u8 {
        0
    }

    pub const fn value_max() -> u8 {
        255
    }
}

impl CauseCodeType {
    pub const fn new(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for CauseCodeType {
    type Target = u8;

    fn deref(&self) -> &u8 {
        &self.0
    }
}

impl ::core::ops::DerefMut for CauseCodeType {
    fn deref_mut(&mut self) -> &mut u8 {
        &mut self.0
    }
}

impl ::core::convert::From<u8> for CauseCodeType {
    fn from(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<CauseCodeType> for u8 {
    fn from(value: CauseCodeType) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct SubCauseCodeType(#[asn(integer(0..255))] pub u8);

impl SubCauseCodeType {
    pub const fn value_min() -> u8 {
        0
    }

    pub const fn value_max() -> u8 {
        255
    }
}

impl SubCauseCodeType {
    pub const fn new(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for SubCauseCodeType {
    type Target = u8;

    fn deref(&self) -> &u8 {
        &self.0
    }
}

impl ::core::ops::DerefMut for SubCauseCodeType {
    fn deref_mut(&mut self) -> &mut u8 {
        &mut self.0
    }
}

impl ::core::convert::From<u8> for SubCauseCodeType {
    fn from(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<SubCauseCodeType> for u8 {
    fn from(value: SubCauseCodeType) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct EmergencyPriority(#[asn(bit_string(size(2)))] pub BitVec);

impl EmergencyPriority {}

impl EmergencyPriority {
    pub const fn new(value: BitVec) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for EmergencyPriority {
    type Target = BitVec;

    fn deref(&self) -> &BitVec {
        &self.0
    }
}

impl ::core::ops::DerefMut for EmergencyPriority {
    fn deref_mut(&mut self) -> &mut BitVec {
        &mut self.0
    }
}

impl ::core::convert::From<BitVec> for EmergencyPriority {
    fn from(value: BitVec) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<EmergencyPriority> for BitVec {
    fn from(value: EmergencyPriority) -> Self {
        value.0
    }
}

#[asn(enumerated, extensible_after(PassToLeft))]
#[derive(Debug, Clone, PartialEq, Hash, Copy, PartialOrd, Eq, Default)]
pub enum TrafficRule {
    #[default]
    NoPassing,
    NoPassingForTrucks,
    PassToRight,
    PassToLeft,
}

impl TrafficRule {
    pub fn variant(index: usize) -> Option<Self> {
        match index {
            0 => Some(TrafficRule::NoPassing),
            1 => Some(TrafficRule::NoPassingForTrucks),
            2 => Some(TrafficRule::PassToRight),
            3 => Some(TrafficRule::PassToLeft),
            _ => None,
        }
    }

    pub const fn variants() -> [Self; 4] {
        [
            TrafficRule::NoPassing,
            TrafficRule::NoPassingForTrucks,
            TrafficRule::PassToRight,
            TrafficRule::PassToLeft,
        ]
    }

    pub fn value_index(self) -> usize {
        match self {
            TrafficRule::NoPassing => 0,
            TrafficRule::NoPassingForTrucks => 1,
            TrafficRule::PassToRight => 2,
            TrafficRule::PassToLeft => 3,
        }
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct SpeedLimit(#[asn(integer(1..255), const(ONE_KM_PER_HOUR(1)))] pub u8);

impl SpeedLimit {
    pub const ONE_KM_PER_HOUR: u8 = 1;
}

impl SpeedLimit {
    pub const fn value_min() -> u8 {
        1
    }

    pub const fn value_max() -> u8 {
        255
    }
}

impl SpeedLimit {
    pub const fn new(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for SpeedLimit {
    type Target = u8;

    fn deref(&self) -> &u8 {
        &self.0
    }
}

impl ::core::ops::DerefMut for SpeedLimit {
    fn deref_mut(&mut self) -> &mut u8 {
        &mut self.0
    }
}

impl ::core::convert::From<u8> for SpeedLimit {
    fn from(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<SpeedLimit> for u8 {
    fn from(value: SpeedLimit) -> Self {
        value.0
    }
}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct ActionId {
    #[asn(complex(StationId, tag(UNIVERSAL(2))))]
    pub originating_station_id: StationId,
    #[asn(complex(SequenceNumber, tag(UNIVERSAL(2))))]
    pub sequence_number: SequenceNumber,
}

impl ActionId {}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct SequenceNumber(#[asn(integer(0..65535))] pub u16);

impl SequenceNumber {
    pub const fn value_min() -> u16 {
        0
    }

    pub const fn value_max() -> u16 {
        65_535
    }
}

impl SequenceNumber {
    pub const fn new(value: u16) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for SequenceNumber {
    type Target = u16;

    fn deref(&self) -> &u16 {
        &self.0
    }
}

impl ::core::ops::DerefMut for SequenceNumber {
    fn deref_mut(&mut self) -> &mut u16 {
        &mut self.0
    }
}

impl ::core::convert::From<u16> for SequenceNumber {
    fn from(value: u16) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<SequenceNumber> for u16 {
    fn from(value: SequenceNumber) -> Self {
        value.0
    }
}

#[asn(enumerated)]
#[derive(Debug, Clone, PartialEq, Hash, Copy, PartialOrd, Eq, Default)]
pub enum RelevanceDistance {
    #[default]
    LessThan50m,
    LessThan100m,
    LessThan200m,
    LessThan500m,
    LessThan1000m,
    LessThan5km,
    LessThan10km,
    Over10km,
}

impl RelevanceDistance {
    pub fn variant(index: usize) -> Option<Self> {
        match index {
            0 => Some(RelevanceDistance::LessThan50m),
            1 => Some(RelevanceDistance::LessThan100m),
            2 => Some(RelevanceDistance::LessThan200m),
            3 => Some(RelevanceDistance::LessThan500m),
            4 => Some(RelevanceDistance::LessThan1000m),
            5 => Some(RelevanceDistance::LessThan5km),
            6 => Some(RelevanceDistance::LessThan10km),
            7 => Some(RelevanceDistance::Over10km),
            _ => None,
        }
    }

    pub const fn variants() -> [Self; 8] {
        [
            RelevanceDistance::LessThan50m,
            RelevanceDistance::LessThan100m,
            RelevanceDistance::LessThan200m,
            RelevanceDistance::LessThan500m,
            RelevanceDistance::LessThan1000m,
            RelevanceDistance::LessThan5km,
            RelevanceDistance::LessThan10km,
            RelevanceDistance::Over10km,
        ]
    }

    pub fn value_index(self) -> usize {
        match self {
            RelevanceDistance::LessThan50m => 0,
            RelevanceDistance::LessThan100m => 1,
            RelevanceDistance::LessThan200m => 2,
            RelevanceDistance::LessThan500m => 3,
            RelevanceDistance::LessThan1000m => 4,
            RelevanceDistance::LessThan5km => 5,
            RelevanceDistance::LessThan10km => 6,
            RelevanceDistance::Over10km => 7,
        }
    }
}

#[asn(enumerated)]
#[derive(Debug, Clone, PartialEq, Hash, Copy, PartialOrd, Eq, Default)]
pub enum RelevanceTrafficDirection {
    #[default]
    AllTrafficDirections,
    UpstreamTraffic,
    DownstreamTraffic,
    OppositeTraffic,
}

impl RelevanceTrafficDirection {
    pub fn variant(index: usize) -> Option<Self> {
        match index {
            0 => Some(RelevanceTrafficDirection::AllTrafficDirections),
            1 => Some(RelevanceTrafficDirection::UpstreamTraffic),
            2 => Some(RelevanceTrafficDirection::DownstreamTraffic),
            3 => Some(RelevanceTrafficDirection::OppositeTraffic),
            _ => None,
        }
    }

    pub const fn variants() -> [Self; 4] {
        [
            RelevanceTrafficDirection::AllTrafficDirections,
            RelevanceTrafficDirection::UpstreamTraffic,
            RelevanceTrafficDirection::DownstreamTraffic,
            RelevanceTrafficDirection::OppositeTraffic,
        ]
    }

    pub fn value_index(self) -> usize {
        match self {
            RelevanceTrafficDirection::AllTrafficDirections => 0,
            RelevanceTrafficDirection::UpstreamTraffic => 1,
            RelevanceTrafficDirection::DownstreamTraffic => 2,
            RelevanceTrafficDirection::OppositeTraffic => 3,
        }
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct ValidityDuration(
    #[asn(integer(0..86400), const(TIME_OF_DETECTION(0), ONE_SECOND_AFTER_DETECTION(1)))] pub u32,
);

impl ValidityDuration {
    pub const TIME_OF_DETECTION: u32 = 0;

    pub const ONE_SECOND_AFTER_DETECTION: u32 = 1;
}

impl ValidityDuration {
    pub const fn value_min() -> u32 {
        0
    }

    pub const fn value_max() -> u32 {
        86_400
    }
}

impl ValidityDuration {
    pub const fn new(value: u32) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for ValidityDuration {
    type Target = u32;

    fn deref(&self) -> &u32 {
        &self.0
    }
}

impl ::core::ops::DerefMut for ValidityDuration {
    fn deref_mut(&mut self) -> &mut u32 {
        &mut self.0
    }
}

impl ::core::convert::From<u32> for ValidityDuration {
    fn from(value: u32) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<ValidityDuration> for u32 {
    fn from(value: ValidityDuration) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct TransmissionInterval(
    #[asn(integer(1..10000), const(ONE_MILLI_SECOND(1), TEN_SECONDS(10000)))] pub u16,
);

impl TransmissionInterval {
    pub const ONE_MILLI_SECOND: u16 = 1;

    pub const TEN_SECONDS: u16 = 10000;
}

impl TransmissionInterval {
    pub const fn value_min() -> u16 {
        1
    }

    pub const fn value_max() -> u16 {
        10_000
    }
}

impl TransmissionInterval {
    pub const fn new(value: u16) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for TransmissionInterval {
    type Target = u16;

    fn deref(&self) -> &u16 {
        &self.0
    }
}

impl ::core::ops::DerefMut for TransmissionInterval {
    fn deref_mut(&mut self) -> &mut u16 {
        &mut self.0
    }
}

impl ::core::convert::From<u16> for TransmissionInterval {
    fn from(value: u16) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<TransmissionInterval> for u16 {
    fn from(value: TransmissionInterval) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct InformationQuality(
    #[asn(integer(0..7), const(UNAVAILABLE(0), LOWEST(1), HIGHEST(7)))] pub u8,
);

impl InformationQuality {
    pub const UNAVAILABLE: u8 = 0;

    pub const LOWEST: u8 = 1;

    pub const HIGHEST: u8 = 7;
}

impl InformationQuality {
    pub const fn value_min() -> u8 {
        0
    }

    pub const fn value_max() -> u8 {
        7
    }
}

impl InformationQuality {
    pub const fn new(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for InformationQuality {
    type Target = u8;

    fn deref(&self) -> &u8 {
        &self.0
    }
}

impl ::core::ops::DerefMut for InformationQuality {
    fn deref_mut(&mut self) -> &mut u8 {
        &mut self.0
    }
}

impl ::core::convert::From<u8> for InformationQuality {
    fn from(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<InformationQuality> for u8 {
    fn from(value: InformationQuality) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct EventHistory(
    #[asn(sequence_of(size(1..23), complex(EventPoint, tag(UNIVERSAL(16)))))] pub Vec<EventPoint>,
);

impl EventHistory {}

impl EventHistory {
    pub const fn new(value: Vec<EventPoint>) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for EventHistory {
    type Target = Vec<EventPoint>;

    fn deref(&self) -> &Vec<EventPoint> {
        &self.0
    }
}

impl ::core::ops::DerefMut for EventHistory {
    fn deref_mut(&mut self) -> &mut Vec<EventPoint> {
        &mut self.0
    }
}

impl ::core::convert::From<Vec<EventPoint>> for EventHistory {
    fn from(value: Vec<EventPoint>) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<EventHistory> for Vec<EventPoint> {
    fn from(value: EventHistory) -> Self {
        value.0
    }
}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct EventPoint {
    #[asn(complex(DeltaReferencePosition, tag(UNIVERSAL(16))))]
    pub event_position: DeltaReferencePosition,
    #[asn(optional(complex(PathDeltaTime, tag(UNIVERSAL(2)))))]
    pub event_delta_time: Option<PathDeltaTime>,
    #[asn(complex(InformationQuality, tag(UNIVERSAL(2))))]
    pub information_quality: InformationQuality,
}

impl EventPoint {}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct Traces(
    #[asn(sequence_of(size(1..7), complex(PathHistory, tag(UNIVERSAL(16)))))] pub Vec<PathHistory>,
);

impl Traces {}

impl Traces {
    pub const fn new(value: Vec<PathHistory>) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for Traces {
    type Target = Vec<PathHistory>;

    fn deref(&self) -> &Vec<PathHistory> {
        &self.0
    }
}

impl ::core::ops::DerefMut for Traces {
    fn deref_mut(&mut self) -> &mut Vec<PathHistory> {
        &mut self.0
    }
}

impl ::core::convert::From<Vec<PathHistory>> for Traces {
    fn from(value: Vec<PathHistory>) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<Traces> for Vec<PathHistory> {
    fn from(value: Traces) -> Self {
        value.0
    }
}

#[asn(enumerated)]
#[derive(Debug, Clone, PartialEq, Hash, Copy, PartialOrd, Eq, Default)]
pub enum RoadType {
    #[default]
    UrbanNoStructuralSeparationToOppositeLanes,
    UrbanWithStructuralSeparationToOppositeLanes,
    NonUrbanNoStructuralSeparationToOppositeLanes,
    NonUrbanWithStructuralSeparationToOppositeLanes,
}

impl RoadType {
    pub fn variant(index: usize) -> Option<Self> {
        match index {
            0 => Some(RoadType::UrbanNoStructuralSeparationToOppositeLanes),
            1 => Some(RoadType::UrbanWithStructuralSeparationToOppositeLanes),
            2 => Some(RoadType::NonUrbanNoStructuralSeparationToOppositeLanes),
            3 => Some(RoadType::NonUrbanWithStructuralSeparationToOppositeLanes),
            _ => None,
        }
    }

    pub const fn variants() -> [Self; 4] {
        [
            RoadType::UrbanNoStructuralSeparationToOppositeLanes,
            RoadType::UrbanWithStructuralSeparationToOppositeLanes,
            RoadType::NonUrbanNoStructuralSeparationToOppositeLanes,
            RoadType::NonUrbanWithStructuralSeparationToOppositeLanes,
        ]
    }

    pub fn value_index(self) -> usize {
        match self {
            RoadType::UrbanNoStructuralSeparationToOppositeLanes => 0,
            RoadType::UrbanWithStructuralSeparationToOppositeLanes => 1,
            RoadType::NonUrbanNoStructuralSeparationToOppositeLanes => 2,
            RoadType::NonUrbanWithStructuralSeparationToOppositeLanes => 3,
        }
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct HeightLonCarr(
    #[asn(integer(1..100), const(ONE_CENTIMETER(1), UNAVAILABLE(100)))] pub u8,
);

impl HeightLonCarr {
    pub const ONE_CENTIMETER: u8 = 1;

    pub const UNAVAILABLE: u8 = 100;
}

impl HeightLonCarr {
    pub const fn value_min() -> u8 {
        1
    }

    pub const fn value_max() -> u8 {
        100
    }
}

impl HeightLonCarr {
    pub const fn new(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for HeightLonCarr {
    type Target = u8;

    fn deref(&self) -> &u8 {
        &self.0
    }
}

impl ::core::ops::DerefMut for HeightLonCarr {
    fn deref_mut(&mut self) -> &mut u8 {
        &mut self.0
    }
}

impl ::core::convert::From<u8> for HeightLonCarr {
    fn from(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<HeightLonCarr> for u8 {
    fn from(value: HeightLonCarr) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct PosLonCarr(#[asn(integer(1..127), const(ONE_CENTIMETER(1), UNAVAILABLE(127)))] pub u8);

impl PosLonCarr {
    pub const ONE_CENTIMETER: u8 = 1;

    pub const UNAVAILABLE: u8 = 127;
}

impl PosLonCarr {
    pub const fn value_min() -> u8 {
        1
    }

    pub const fn value_max() -> u8 {
        127
    }
}

impl PosLonCarr {
    pub const fn new(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for PosLonCarr {
    type Target = u8;

    fn deref(&self) -> &u8 {
        &self.0
    }
}

impl ::core::ops::DerefMut for PosLonCarr {
    fn deref_mut(&mut self) -> &mut u8 {
        &mut self.0
    }
}

impl ::core::convert::From<u8> for PosLonCarr {
    fn from(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<PosLonCarr> for u8 {
    fn from(value: PosLonCarr) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct PositionOfPillars(
    #[asn(sequence_of(size(1..3,...), complex(PosPillar, tag(UNIVERSAL(2)))))] pub Vec<PosPillar>,
);

impl PositionOfPillars {}

impl PositionOfPillars {
    pub const fn new(value: Vec<PosPillar>) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for PositionOfPillars {
    type Target = Vec<PosPillar>;

    fn deref(&self) -> &Vec<PosPillar> {
        &self.0
    }
}

impl ::core::ops::DerefMut for PositionOfPillars {
    fn deref_mut(&mut self) -> &mut Vec<PosPillar> {
        &mut self.0
    }
}

impl ::core::convert::From<Vec<PosPillar>> for PositionOfPillars {
    fn from(value: Vec<PosPillar>) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<PositionOfPillars> for Vec<PosPillar> {
    fn from(value: PositionOfPillars) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct PosPillar(#[asn(integer(1..30), const(TEN_CENTIMETERS(1), UNAVAILABLE(30)))] pub u8);

impl PosPillar {
    pub const TEN_CENTIMETERS: u8 = 1;

    pub const UNAVAILABLE: u8 = 30;
}

impl PosPillar {
    pub const fn value_min() -> u8 {
        1
    }

    pub const fn value_max() -> u8 {
        30
    }
}

impl PosPillar {
    pub const fn new(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for PosPillar {
    type Target = u8;

    fn deref(&self) -> &u8 {
        &self.0
    }
}

impl ::core::ops::DerefMut for PosPillar {
    fn deref_mut(&mut self) -> &mut u8 {
        &mut self.0
    }
}

impl ::core::convert::From<u8> for PosPillar {
    fn from(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<PosPillar> for u8 {
    fn from(value: PosPillar) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct PosCentMass(#[asn(integer(1..63), const(TEN_CENTIMETERS(1), UNAVAILABLE(63)))] pub u8);

impl PosCentMass {
    pub const TEN_CENTIMETERS: u8 = 1;

    pub const UNAVAILABLE: u8 = 63;
}

impl PosCentMass {
    pub const fn value_min() -> u8 {
        1
    }

    pub const fn value_max() -> u8 {
        63
    }
}

impl PosCentMass {
    pub const fn new(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for PosCentMass {
    type Target = u8;

    fn deref(&self) -> &u8 {
        &self.0
    }
}

impl ::core::ops::DerefMut for PosCentMass {
    fn deref_mut(&mut self) -> &mut u8 {
        &mut self.0
    }
}

impl ::core::convert::From<u8> for PosCentMass {
    fn from(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<PosCentMass> for u8 {
    fn from(value: PosCentMass) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct WheelBaseVehicle(
    #[asn(integer(1..127), const(TEN_CENTIMETERS(1), UNAVAILABLE(127)))] pub u8,
);

impl WheelBaseVehicle {
    pub const TEN_CENTIMETERS: u8 = 1;

    pub const UNAVAILABLE: u8 = 127;
}

impl WheelBaseVehicle {
    pub const fn value_min() -> u8 {
        1
    }

    pub const fn value_max() -> u8 {
        127
    }
}

impl WheelBaseVehicle {
    pub const fn new(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for WheelBaseVehicle {
    type Target = u8;

    fn deref(&self) -> &u8 {
        &self.0
    }
}

impl ::core::ops::DerefMut for WheelBaseVehicle {
    fn deref_mut(&mut self) -> &mut u8 {
        &mut self.0
    }
}

impl ::core::convert::From<u8> for WheelBaseVehicle {
    fn from(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<WheelBaseVehicle> for u8 {
    fn from(value: WheelBaseVehicle) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct TurningRadius(
    #[asn(integer(1..255), const(POINT_4_METERS(1), UNAVAILABLE(255)))] pub u8,
);

impl TurningRadius {
    pub const POINT_4_METERS: u8 = 1;

    pub const UNAVAILABLE: u8 = 255;
}

impl TurningRadius {
    pub const fn value_min() -> u8 {
        1
    }

    pub const fn value_max() -> u8 {
        255
    }
}

impl TurningRadius {
    pub const fn new(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for TurningRadius {
    type Target = u8;

    fn deref(&self) -> &u8 {
        &self.0
    }
}

impl ::core::ops::DerefMut for TurningRadius {
    fn deref_mut(&mut self) -> &mut u8 {
        &mut self.0
    }
}

impl ::core::convert::From<u8> for TurningRadius {
    fn from(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<TurningRadius> for u8 {
    fn from(value: TurningRadius) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct PosFrontAx(#[asn(integer(1..20), const(TEN_CENTIMETERS(1), UNAVAILABLE(20)))] pub u8);

impl PosFrontAx {
    pub const TEN_CENTIMETERS: u8 = 1;

    pub const UNAVAILABLE: u8 = 20;
}

impl PosFrontAx {
    pub const fn value_min() -> u8 {
        1
    }

    pub const fn value_max() -> u8 {
        20
    }
}

impl PosFrontAx {
    pub const fn new(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for PosFrontAx {
    type Target = u8;

    fn deref(&self) -> &u8 {
        &self.0
    }
}

impl ::core::ops::DerefMut for PosFrontAx {
    fn deref_mut(&mut self) -> &mut u8 {
        &mut self.0
    }
}

impl ::core::convert::From<u8> for PosFrontAx {
    fn from(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<PosFrontAx> for u8 {
    fn from(value: PosFrontAx) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct PositionOfOccupants(#[asn(bit_string(size(20)))] pub BitVec);

impl PositionOfOccupants {}

impl PositionOfOccupants {
    pub const fn new(value: BitVec) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for PositionOfOccupants {
    type Target = BitVec;

    fn deref(&self) -> &BitVec {
        &self.0
    }
}

impl ::core::ops::DerefMut for PositionOfOccupants {
    fn deref_mut(&mut self) -> &mut BitVec {
        &mut self.0
    }
}

impl ::core::convert::From<BitVec> for PositionOfOccupants {
    fn from(value: BitVec) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<PositionOfOccupants> for BitVec {
    fn from(value: PositionOfOccupants) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct VehicleMass(#[asn(integer(1..1024), const(HUNDRED_KG(1), UNAVAILABLE(1024)))] pub u16);

impl VehicleMass {
    pub const HUNDRED_KG: u16 = 1;

    pub const UNAVAILABLE: u16 = 1024;
}

impl VehicleMass {
    pub const fn value_min() -> u16 {
        1
    }

    pub const fn value_max() -> u16 {
        1_024
    }
}

impl VehicleMass {
    pub const fn new(value: u16) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for VehicleMass {
    type Target = u16;

    fn deref(&self) -> &u16 {
        &self.0
    }
}

impl ::core::ops::DerefMut for VehicleMass {
    fn deref_mut(&mut self) -> &mut u16 {
        &mut self.0
    }
}

impl ::core::convert::From<u16> for VehicleMass {
    fn from(value: u16) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<VehicleMass> for u16 {
    fn from(value: VehicleMass) -> Self {
        value.0
    }
}

#[asn(enumerated)]
#[derive(Debug, Clone, PartialEq, Hash, Copy, PartialOrd, Eq, Default)]
pub enum RequestResponseIndication {
    #[default]
    Request,
    Response,
}

impl RequestResponseIndication {
    pub fn variant(index: usize) -> Option<Self> {
        match index {
            0 => Some(RequestResponseIndication::Request),
            1 => Some(RequestResponseIndication::Response),
            _ => None,
        }
    }

    pub const fn variants() -> [Self; 2] {
        [RequestResponseIndication::Request, RequestResponseIndication::Response]
    }

    pub fn value_index(self) -> usize {
        match self {
            RequestResponseIndication::Request => 0,
            RequestResponseIndication::Response => 1,
        }
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct Temperature(
    #[asn(integer(-60..67), const(EQUAL_OR_SMALLER_THAN_MINUS_60_DEG(-60), ONE_DEGREE_CELSIUS(1), EQUAL_OR_GREATER_THAN_67_DEG(67)))]
    pub i8,
);

impl Temperature {
    pub const EQUAL_OR_SMALLER_THAN_MINUS_60_DEG: i8 = -60;

    pub const ONE_DEGREE_CELSIUS: i8 = 1;

    pub const EQUAL_OR_GREATER_THAN_67_DEG: i8 = 67;
}

impl Temperature {
    pub const fn value_min() -> i8 {
        -60
    }

    pub const fn value_max() -> i8 {
        67
    }
}

impl Temperature {
    pub const fn new(value: i8) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for Temperature {
    type Target = i8;

    fn deref(&self) -> &i8 {
        &self.0
    }
}

impl ::core::ops::DerefMut for Temperature {
    fn deref_mut(&mut self) -> &mut i8 {
        &mut self.0
    }
}

impl ::core::convert::From<i8> for Temperature {
    fn from(value: i8) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<Temperature> for i8 {
    fn from(value: Temperature) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct RestrictedTypes(
    #[asn(sequence_of(size(1..3,...), complex(StationType, tag(UNIVERSAL(2)))))]
    pub  Vec<StationType>,
);

impl RestrictedTypes {}

impl RestrictedTypes {
    pub const fn new(value: Vec<StationType>) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for RestrictedTypes {
    type Target = Vec<StationType>;

    fn deref(&self) -> &Vec<StationType> {
        &self.0
    }
}

impl ::core::ops::DerefMut for RestrictedTypes {
    fn deref_mut(&mut self) -> &mut Vec<StationType> {
        &mut self.0
    }
}

impl ::core::convert::From<Vec<StationType>> for RestrictedTypes {
    fn from(value: Vec<StationType>) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<RestrictedTypes> for Vec<StationType> {
    fn from(value: RestrictedTypes) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct ItineraryPath(
    #[asn(sequence_of(size(1..40), complex(ReferencePosition, tag(UNIVERSAL(16)))))]
    pub  Vec<ReferencePosition>,
);

impl ItineraryPath {}

impl ItineraryPath {
    pub const fn new(value: Vec<ReferencePosition>) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for ItineraryPath {
    type Target = Vec<ReferencePosition>;

    fn deref(&self) -> &Vec<ReferencePosition> {
        &self.0
    }
}

impl ::core::ops::DerefMut for ItineraryPath {
    fn deref_mut(&mut self) -> &mut Vec<ReferencePosition> {
        &mut self.0
    }
}

impl ::core::convert::From<Vec<ReferencePosition>> for ItineraryPath {
    fn from(value: Vec<ReferencePosition>) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<ItineraryPath> for Vec<ReferencePosition> {
    fn from(value: ItineraryPath) -> Self {
        value.0
    }
}

#[asn(enumerated, extensible_after(Dr))]
#[derive(Debug, Clone, PartialEq, Hash, Copy, PartialOrd, Eq, Default)]
pub enum PositioningSolutionType {
    #[default]
    NoPositioningSolution,
    Sgnss,
    Dgnss,
    SgnsSplusDr,
    DgnsSplusDr,
    Dr,
}

impl PositioningSolutionType {
    pub fn variant(index: usize) -> Option<Self> {
        match index {
            0 => Some(PositioningSolutionType::NoPositioningSolution),
            1 => Some(PositioningSolutionType::Sgnss),
            2 => Some(PositioningSolutionType::Dgnss),
            3 => Some(PositioningSolutionType::SgnsSplusDr),
            4 => Some(PositioningSolutionType::DgnsSplusDr),
            5 => Some(PositioningSolutionType::Dr),
            _ => None,
        }
    }

    pub const fn variants() -> [Self; 6] {
        [
            PositioningSolutionType::NoPositioningSolution,
            PositioningSolutionType::Sgnss,
            PositioningSolutionType::Dgnss,
            PositioningSolutionType::SgnsSplusDr,
            PositioningSolutionType::DgnsSplusDr,
            PositioningSolutionType::Dr,
        ]
    }

    pub fn value_index(self) -> usize {
        match self {
            PositioningSolutionType::NoPositioningSolution => 0,
            PositioningSolutionType::Sgnss => 1,
            PositioningSolutionType::Dgnss => 2,
            PositioningSolutionType::SgnsSplusDr => 3,
            PositioningSolutionType::DgnsSplusDr => 4,
            PositioningSolutionType::Dr => 5,
        }
    }
}

#[asn(enumerated)]
#[derive(Debug, Clone, PartialEq, Hash, Copy, PartialOrd, Eq, Default)]
pub enum StationarySince {
    #[default]
    LessThan1Minute,
    LessThan2Minutes,
    LessThan15Minutes,
    EqualOrGreater15Minutes,
}

impl StationarySince {
    pub fn variant(index: usize) -> Option<Self> {
        match index {
            0 => Some(StationarySince::LessThan1Minute),
            1 => Some(StationarySince::LessThan2Minutes),
            2 => Some(StationarySince::LessThan15Minutes),
            3 => Some(StationarySince::EqualOrGreater15Minutes),
            _ => None,
        }
    }

    pub const fn variants() -> [Self; 4] {
        [
            StationarySince::LessThan1Minute,
            StationarySince::LessThan2Minutes,
            StationarySince::LessThan15Minutes,
            StationarySince::EqualOrGreater15Minutes,
        ]
    }

    pub fn value_index(self) -> usize {
        match self {
            StationarySince::LessThan1Minute => 0,
            StationarySince::LessThan2Minutes => 1,
            StationarySince::LessThan15Minutes => 2,
            StationarySince::EqualOrGreater15Minutes => 3,
        }
    }
}

#[asn(sequence, extensible_after(company_name))]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct DangerousGoodsExtended {
    #[asn(complex(DangerousGoodsBasic, tag(UNIVERSAL(10))))]
    pub dangerous_goods_type: DangerousGoodsBasic,
    #[asn(integer(0..9999))]
    pub un_number: u16,
    #[asn(boolean)]
    pub elevated_temperature: bool,
    #[asn(boolean)]
    pub tunnels_restricted: bool,
    #[asn(boolean)]
    pub limited_quantity: bool,
    #[asn(optional(ia5string(size(1..24))))]
    pub emergency_action_code: Option<String>,
    #[asn(optional(complex(PhoneNumber, tag(UNIVERSAL(18)))))]
    pub phone_number: Option<PhoneNumber>,
    #[asn(optional(utf8string(size(1..24))))]
    pub company_name: Option<String>,
}

impl DangerousGoodsExtended {
    pub const fn un_number_min() -> u16 {
        0
    }

    pub const fn un_number_max() -> u16 {
        9_999
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct PhoneNumber(#[asn(numericstring(size(1..16)))] pub String);

impl PhoneNumber {}

impl PhoneNumber {
    pub const fn new(value: String) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for PhoneNumber {
    type Target = String;

    fn deref(&self) -> &String {
        &self.0
    }
}

impl ::core::ops::DerefMut for PhoneNumber {
    fn deref_mut(&mut self) -> &mut String {
        &mut self.0
    }
}

impl ::core::convert::From<String> for PhoneNumber {
    fn from(value: String) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<PhoneNumber> for String {
    fn from(value: PhoneNumber) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct NumberOfOccupants(
    #[asn(integer(0..127), const(ONE_OCCUPANT(1), UNAVAILABLE(127)))] pub u8,
);

impl NumberOfOccupants {
    pub const ONE_OCCUPANT: u8 = 1;

    pub const UNAVAILABLE: u8 = 127;
}

impl NumberOfOccupants {
    pub const fn value_min() -> u8 {
        0
    }

    pub const fn value_max() -> u8 {
        127
    }
}

impl NumberOfOccupants {
    pub const fn new(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for NumberOfOccupants {
    type Target = u8;

    fn deref(&self) -> &u8 {
        &self.0
    }
}

impl ::core::ops::DerefMut for NumberOfOccupants {
    fn deref_mut(&mut self) -> &mut u8 {
        &mut self.0
    }
}

impl ::core::convert::From<u8> for NumberOfOccupants {
    fn from(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<NumberOfOccupants> for u8 {
    fn from(value: NumberOfOccupants) -> Self {
        value.0
    }
}

#[asn(sequence, extensible_after(v_ds))]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct VehicleIdentification {
    #[asn(optional(complex(WmInumber, tag(UNIVERSAL(22)))))]
    pub w_m_inumber: Option<WmInumber>,
    #[asn(optional(complex(Vds, tag(UNIVERSAL(22)))))]
    pub v_ds: Option<Vds>,
}

impl VehicleIdentification {}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct WmInumber(#[asn(ia5string(size(1..3)))] pub String);

impl WmInumber {}

impl WmInumber {
    pub const fn new(value: String) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for WmInumber {
    type Target = String;

    fn deref(&self) -> &String {
        &self.0
    }
}

impl ::core::ops::DerefMut for WmInumber {
    fn deref_mut(&mut self) -> &mut String {
        &mut self.0
    }
}

impl ::core::convert::From<String> for WmInumber {
    fn from(value: String) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<WmInumber> for String {
    fn from(value: WmInumber) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct Vds(#[asn(ia5string(size(6)))] pub String);

impl Vds {}

impl Vds {
    pub const fn new(value: String) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for Vds {
    type Target = String;

    fn deref(&self) -> &String {
        &self.0
    }
}

impl ::core::ops::DerefMut for Vds {
    fn deref_mut(&mut self) -> &mut String {
        &mut self.0
    }
}

impl ::core::convert::From<String> for Vds {
    fn from(value: String) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<Vds> for String {
    fn from(value: Vds) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct EnergyStorageType(#[asn(bit_string(size(7)))] pub BitVec);

impl EnergyStorageType {}

impl EnergyStorageType {
    pub const fn new(value: BitVec) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for EnergyStorageType {
    type Target = BitVec;

    fn deref(&self) -> &BitVec {
        &self.0
    }
}

impl ::core::ops::DerefMut for EnergyStorageType {
    fn deref_mut(&mut self) -> &mut BitVec {
        &mut self.0
    }
}

impl ::core::convert::From<BitVec> for EnergyStorageType {
    fn from(value: BitVec) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<EnergyStorageType> for BitVec {
    fn from(value: EnergyStorageType) -> Self {
        value.0
    }
}

// Generated from asn1/ by `cargo run -p semafor-rivals --features regenerate`. Do not edit.

extern crate alloc;
use super::dsrc::{
    DSecond, DsrcSpeedConfidence, Elevation, MinuteOfTheYear, MsgCount, OffsetB10, OffsetB12,
    RegionalExtensions, TransmissionAndSpeed,
};
use super::its_container::{ItsPduHeader, Latitude, Longitude};
use core::borrow::Borrow;
use rasn::prelude::*;
use std::sync::LazyLock;
#[doc = " Centimetres from the anchor point to the antenna."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct AntennaOffsetSet {
    #[rasn(identifier = "antOffsetX")]
    pub ant_offset_x: OffsetB12,
    #[rasn(identifier = "antOffsetY")]
    pub ant_offset_y: OffsetB09,
    #[rasn(identifier = "antOffsetZ")]
    pub ant_offset_z: OffsetB10,
}
impl AntennaOffsetSet {
    pub fn new(ant_offset_x: OffsetB12, ant_offset_y: OffsetB09, ant_offset_z: OffsetB10) -> Self {
        Self { ant_offset_x, ant_offset_y, ant_offset_z }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct DDateTime {
    pub year: Option<DYear>,
    pub month: Option<DMonth>,
    pub day: Option<DDay>,
    pub hour: Option<DHour>,
    pub minute: Option<DMinute>,
    pub second: Option<DSecond>,
    pub offset: Option<DOffset>,
}
impl DDateTime {
    pub fn new(
        year: Option<DYear>,
        month: Option<DMonth>,
        day: Option<DDay>,
        hour: Option<DHour>,
        minute: Option<DMinute>,
        second: Option<DSecond>,
        offset: Option<DOffset>,
    ) -> Self {
        Self { year, month, day, hour, minute, second, offset }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=31"))]
pub struct DDay(pub u8);
#[doc = " 31 is not known."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=31"))]
pub struct DHour(pub u8);
#[doc = " 60 is not known."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=60"))]
pub struct DMinute(pub u8);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=12"))]
pub struct DMonth(pub u8);
#[doc = " Minutes from UTC."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("-840..=840"))]
pub struct DOffset(pub i16);
#[doc = " 0 is not known, as for month and day."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=4095"))]
pub struct DYear(pub u16);
#[doc = " 0.0125 degrees clockwise from north; 28800 is not known."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=28800"))]
pub struct DsrcHeading(pub u16);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq, Copy)]
#[rasn(enumerated)]
pub enum DsrcHeadingConfidence {
    unavailable = 0,
    prec10deg = 1,
    prec05deg = 2,
    prec01deg = 3,
    #[rasn(identifier = "prec0-1deg")]
    prec0_1deg = 4,
    #[rasn(identifier = "prec0-05deg")]
    prec0_05deg = 5,
    #[rasn(identifier = "prec0-01deg")]
    prec0_01deg = 6,
    #[rasn(identifier = "prec0-0125deg")]
    prec0_0125deg = 7,
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq, Copy)]
#[rasn(enumerated)]
pub enum ElevationConfidence {
    unavailable = 0,
    #[rasn(identifier = "elev-500-00")]
    elev_500_00 = 1,
    #[rasn(identifier = "elev-200-00")]
    elev_200_00 = 2,
    #[rasn(identifier = "elev-100-00")]
    elev_100_00 = 3,
    #[rasn(identifier = "elev-050-00")]
    elev_050_00 = 4,
    #[rasn(identifier = "elev-020-00")]
    elev_020_00 = 5,
    #[rasn(identifier = "elev-010-00")]
    elev_010_00 = 6,
    #[rasn(identifier = "elev-005-00")]
    elev_005_00 = 7,
    #[rasn(identifier = "elev-002-00")]
    elev_002_00 = 8,
    #[rasn(identifier = "elev-001-00")]
    elev_001_00 = 9,
    #[rasn(identifier = "elev-000-50")]
    elev_000_50 = 10,
    #[rasn(identifier = "elev-000-20")]
    elev_000_20 = 11,
    #[rasn(identifier = "elev-000-10")]
    elev_000_10 = 12,
    #[rasn(identifier = "elev-000-05")]
    elev_000_05 = 13,
    #[rasn(identifier = "elev-000-02")]
    elev_000_02 = 14,
    #[rasn(identifier = "elev-000-01")]
    elev_000_01 = 15,
}
#[doc = " Where the base station's reference point is."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
#[non_exhaustive]
pub struct FullPositionVector {
    #[rasn(identifier = "utcTime")]
    pub utc_time: Option<DDateTime>,
    pub long: Longitude,
    pub lat: Latitude,
    pub elevation: Option<Elevation>,
    pub heading: Option<DsrcHeading>,
    pub speed: Option<TransmissionAndSpeed>,
    #[rasn(identifier = "posAccuracy")]
    pub pos_accuracy: Option<PositionalAccuracy>,
    #[rasn(identifier = "timeConfidence")]
    pub time_confidence: Option<TimeConfidence>,
    #[rasn(identifier = "posConfidence")]
    pub pos_confidence: Option<PositionConfidenceSet>,
    #[rasn(identifier = "speedConfidence")]
    pub speed_confidence: Option<SpeedandHeadingandThrottleConfidence>,
}
impl FullPositionVector {
    pub fn new(
        utc_time: Option<DDateTime>,
        long: Longitude,
        lat: Latitude,
        elevation: Option<Elevation>,
        heading: Option<DsrcHeading>,
        speed: Option<TransmissionAndSpeed>,
        pos_accuracy: Option<PositionalAccuracy>,
        time_confidence: Option<TimeConfidence>,
        pos_confidence: Option<PositionConfidenceSet>,
        speed_confidence: Option<SpeedandHeadingandThrottleConfidence>,
    ) -> Self {
        Self {
            utc_time,
            long,
            lat,
            elevation,
            heading,
            speed,
            pos_accuracy,
            time_confidence,
            pos_confidence,
            speed_confidence,
        }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate)]
pub struct GNSSstatus(pub FixedBitString<8usize>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, identifier = "Offset-B09", value("-256..=255"))]
pub struct OffsetB09(pub i16);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq, Copy)]
#[rasn(enumerated)]
pub enum PositionConfidence {
    unavailable = 0,
    a500m = 1,
    a200m = 2,
    a100m = 3,
    a50m = 4,
    a20m = 5,
    a10m = 6,
    a5m = 7,
    a2m = 8,
    a1m = 9,
    a50cm = 10,
    a20cm = 11,
    a10cm = 12,
    a5cm = 13,
    a2cm = 14,
    a1cm = 15,
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct PositionConfidenceSet {
    pub pos: PositionConfidence,
    pub elevation: ElevationConfidence,
}
impl PositionConfidenceSet {
    pub fn new(pos: PositionConfidence, elevation: ElevationConfidence) -> Self {
        Self { pos, elevation }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct PositionalAccuracy {
    #[rasn(identifier = "semiMajor")]
    pub semi_major: SemiMajorAxisAccuracy,
    #[rasn(identifier = "semiMinor")]
    pub semi_minor: SemiMinorAxisAccuracy,
    pub orientation: SemiMajorAxisOrientation,
}
impl PositionalAccuracy {
    pub fn new(
        semi_major: SemiMajorAxisAccuracy,
        semi_minor: SemiMinorAxisAccuracy,
        orientation: SemiMajorAxisOrientation,
    ) -> Self {
        Self { semi_major, semi_minor, orientation }
    }
}
#[doc = " Which series of RTCM's standards the octets of msgs follow: 10402 (rev 2) or 10403 (rev 3)."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq, Copy)]
#[rasn(enumerated, identifier = "RTCM-Revision")]
#[non_exhaustive]
pub enum RTCMRevision {
    unknown = 0,
    rtcmRev2 = 1,
    rtcmRev3 = 2,
    reserved = 3,
}
#[doc = " Corrections from a base station, for those nearby; TS 103 301 clause 9 (GPC service)."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct RTCMEM {
    pub header: ItsPduHeader,
    pub rtcmc: RTCMcorrections,
}
impl RTCMEM {
    pub fn new(header: ItsPduHeader, rtcmc: RTCMcorrections) -> Self {
        Self { header, rtcmc }
    }
}
#[doc = " Up to five messages of RTCM, and the base station that they hold for."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
#[non_exhaustive]
pub struct RTCMcorrections {
    #[rasn(identifier = "msgCnt")]
    pub msg_cnt: MsgCount,
    pub rev: RTCMRevision,
    #[rasn(identifier = "timeStamp")]
    pub time_stamp: Option<MinuteOfTheYear>,
    #[rasn(identifier = "anchorPoint")]
    pub anchor_point: Option<FullPositionVector>,
    #[rasn(identifier = "rtcmHeader")]
    pub rtcm_header: Option<RTCMheader>,
    pub msgs: RTCMmessageList,
    pub regional: Option<RegionalExtensions>,
}
impl RTCMcorrections {
    pub fn new(
        msg_cnt: MsgCount,
        rev: RTCMRevision,
        time_stamp: Option<MinuteOfTheYear>,
        anchor_point: Option<FullPositionVector>,
        rtcm_header: Option<RTCMheader>,
        msgs: RTCMmessageList,
        regional: Option<RegionalExtensions>,
    ) -> Self {
        Self { msg_cnt, rev, time_stamp, anchor_point, rtcm_header, msgs, regional }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct RTCMheader {
    pub status: GNSSstatus,
    #[rasn(identifier = "offsetSet")]
    pub offset_set: AntennaOffsetSet,
}
impl RTCMheader {
    pub fn new(status: GNSSstatus, offset_set: AntennaOffsetSet) -> Self {
        Self { status, offset_set }
    }
}
#[doc = " One RTCM message as RTCM encodes it."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=1023"))]
pub struct RTCMmessage(pub OctetString);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=5"))]
pub struct RTCMmessageList(pub SequenceOf<RTCMmessage>);
#[doc = " 0.05 m; 255 is not known."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=255"))]
pub struct SemiMajorAxisAccuracy(pub u8);
#[doc = " 360/65,535 degrees from north; 65535 is not known."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=65535"))]
pub struct SemiMajorAxisOrientation(pub u16);
#[doc = " 0.05 m; 255 is not known."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=255"))]
pub struct SemiMinorAxisAccuracy(pub u8);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct SpeedandHeadingandThrottleConfidence {
    pub heading: DsrcHeadingConfidence,
    pub speed: DsrcSpeedConfidence,
    pub throttle: ThrottleConfidence,
}
impl SpeedandHeadingandThrottleConfidence {
    pub fn new(
        heading: DsrcHeadingConfidence,
        speed: DsrcSpeedConfidence,
        throttle: ThrottleConfidence,
    ) -> Self {
        Self { heading, speed, throttle }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq, Copy)]
#[rasn(enumerated)]
pub enum ThrottleConfidence {
    unavailable = 0,
    prec10percent = 1,
    prec1percent = 2,
    #[rasn(identifier = "prec0-5percent")]
    prec0_5percent = 3,
}
#[doc = " Seconds, in steps down to a hundredth of a picosecond."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq, Copy)]
#[rasn(enumerated)]
pub enum TimeConfidence {
    unavailable = 0,
    #[rasn(identifier = "time-100-000")]
    time_100_000 = 1,
    #[rasn(identifier = "time-050-000")]
    time_050_000 = 2,
    #[rasn(identifier = "time-020-000")]
    time_020_000 = 3,
    #[rasn(identifier = "time-010-000")]
    time_010_000 = 4,
    #[rasn(identifier = "time-002-000")]
    time_002_000 = 5,
    #[rasn(identifier = "time-001-000")]
    time_001_000 = 6,
    #[rasn(identifier = "time-000-500")]
    time_000_500 = 7,
    #[rasn(identifier = "time-000-200")]
    time_000_200 = 8,
    #[rasn(identifier = "time-000-100")]
    time_000_100 = 9,
    #[rasn(identifier = "time-000-050")]
    time_000_050 = 10,
    #[rasn(identifier = "time-000-020")]
    time_000_020 = 11,
    #[rasn(identifier = "time-000-010")]
    time_000_010 = 12,
    #[rasn(identifier = "time-000-005")]
    time_000_005 = 13,
    #[rasn(identifier = "time-000-002")]
    time_000_002 = 14,
    #[rasn(identifier = "time-000-001")]
    time_000_001 = 15,
    #[rasn(identifier = "time-000-000-5")]
    time_000_000_5 = 16,
    #[rasn(identifier = "time-000-000-2")]
    time_000_000_2 = 17,
    #[rasn(identifier = "time-000-000-1")]
    time_000_000_1 = 18,
    #[rasn(identifier = "time-000-000-05")]
    time_000_000_05 = 19,
    #[rasn(identifier = "time-000-000-02")]
    time_000_000_02 = 20,
    #[rasn(identifier = "time-000-000-01")]
    time_000_000_01 = 21,
    #[rasn(identifier = "time-000-000-005")]
    time_000_000_005 = 22,
    #[rasn(identifier = "time-000-000-002")]
    time_000_000_002 = 23,
    #[rasn(identifier = "time-000-000-001")]
    time_000_000_001 = 24,
    #[rasn(identifier = "time-000-000-000-5")]
    time_000_000_000_5 = 25,
    #[rasn(identifier = "time-000-000-000-2")]
    time_000_000_000_2 = 26,
    #[rasn(identifier = "time-000-000-000-1")]
    time_000_000_000_1 = 27,
    #[rasn(identifier = "time-000-000-000-05")]
    time_000_000_000_05 = 28,
    #[rasn(identifier = "time-000-000-000-02")]
    time_000_000_000_02 = 29,
    #[rasn(identifier = "time-000-000-000-01")]
    time_000_000_000_01 = 30,
    #[rasn(identifier = "time-000-000-000-005")]
    time_000_000_000_005 = 31,
    #[rasn(identifier = "time-000-000-000-002")]
    time_000_000_000_002 = 32,
    #[rasn(identifier = "time-000-000-000-001")]
    time_000_000_000_001 = 33,
    #[rasn(identifier = "time-000-000-000-000-5")]
    time_000_000_000_000_5 = 34,
    #[rasn(identifier = "time-000-000-000-000-2")]
    time_000_000_000_000_2 = 35,
    #[rasn(identifier = "time-000-000-000-000-1")]
    time_000_000_000_000_1 = 36,
    #[rasn(identifier = "time-000-000-000-000-05")]
    time_000_000_000_000_05 = 37,
    #[rasn(identifier = "time-000-000-000-000-02")]
    time_000_000_000_000_02 = 38,
    #[rasn(identifier = "time-000-000-000-000-01")]
    time_000_000_000_000_01 = 39,
}

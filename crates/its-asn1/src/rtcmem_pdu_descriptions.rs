// Generated from asn1/ by `cargo xtask codegen`. Do not edit.
//! `RTCMEM-PDU-Descriptions`.
//!
//! Corrections for satellite positioning, ETSI TS 103 301 V1.3.1: messageID 13, protocolVersion 1.
//!
//! The standard has RTCMcorrections and its parts in ISO/TS 19091's module DSRC; no other message
//! needs them, so they stand here.
#![allow(unused_imports)]

use super::dsrc::{
    DSecond, DsrcSpeedConfidence, Elevation, MinuteOfTheYear, MsgCount, OffsetB10, OffsetB12,
    RegionalExtensions, TransmissionAndSpeed,
};
use super::its_container::{ItsPduHeader, Latitude, Longitude};
use uper::{
    Additions, BitString, Fixed, List, Malformed, Packed, Reader, Run, Unknown, UnknownAdditions,
    UnknownAlternative, Uper, Writer, is_bounded,
};

/// `RTCMEM`: `SEQUENCE`.
///
/// Corrections from a base station, for those nearby; TS 103 301 clause 9 (GPC service).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RTCMEM {
    /// `header`.
    pub header: ItsPduHeader,
    /// `rtcmc`.
    pub rtcmc: RTCMcorrections,
}

impl Default for RTCMEM {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for RTCMEM {
    const LEAST_BITS: usize = 82;
    const EMPTY: Self = Self { header: ItsPduHeader::EMPTY, rtcmc: RTCMcorrections::EMPTY };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let run = reader.run::<2>(63)?;
        self.header = ItsPduHeader::get(&run, 0)?;
        let head = run.bits(48, 15);
        self.rtcmc.fill_after(head, reader)?;
        Ok(())
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        self.header.encode(writer)?;
        self.rtcmc.encode(writer)?;
        Ok(())
    }
}

/// `RTCMcorrections`: `SEQUENCE`.
///
/// Up to five messages of RTCM, and the base station that they hold for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RTCMcorrections {
    /// `msgCnt`.
    pub msg_cnt: MsgCount,
    /// `rev`.
    pub rev: RTCMRevision,
    /// `timeStamp`.
    pub time_stamp: Option<MinuteOfTheYear>,
    /// `anchorPoint`.
    pub anchor_point: Option<Box<FullPositionVector>>,
    /// `rtcmHeader`.
    pub rtcm_header: Option<RTCMheader>,
    /// `msgs`.
    pub msgs: RTCMmessageList,
    /// `regional`.
    pub regional: Option<Box<RegionalExtensions>>,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for RTCMcorrections {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for RTCMcorrections {
    const LEAST_BITS: usize = 34;
    const EMPTY: Self = Self {
        msg_cnt: MsgCount::EMPTY,
        rev: RTCMRevision::EMPTY,
        time_stamp: None,
        anchor_point: None,
        rtcm_header: None,
        msgs: RTCMmessageList::EMPTY,
        regional: None,
        unknown: None,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(15)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let is_extended = self.unknown.is_some();
        let mut run = Packed::<1>::new();
        run.set_bit(0, is_extended);
        run.set_bit(1, self.time_stamp.is_some());
        run.set_bit(2, self.anchor_point.is_some());
        run.set_bit(3, self.rtcm_header.is_some());
        run.set_bit(4, self.regional.is_some());
        self.msg_cnt.set(&mut run, 5);
        writer.run(&run, 12)?;
        self.rev.encode(writer)?;
        if let Some(value) = &self.time_stamp {
            value.encode(writer)?;
        }
        if let Some(value) = &self.anchor_point {
            value.encode(writer)?;
        }
        if let Some(value) = &self.rtcm_header {
            value.encode(writer)?;
        }
        self.msgs.encode(writer)?;
        if let Some(value) = &self.regional {
            value.encode(writer)?;
        }
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

impl RTCMcorrections {
    /// Reads what follows the first 15 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 15);
        let is_extended = run.bit(0);
        let has_time_stamp = run.bit(1);
        let has_anchor_point = run.bit(2);
        let has_rtcm_header = run.bit(3);
        let has_regional = run.bit(4);
        self.msg_cnt = MsgCount::get(&run, 5)?;
        let head = run.bits(12, 3);
        self.rev = RTCMRevision::decode_after(head, reader)?;
        if has_time_stamp {
            self.time_stamp = Some(MinuteOfTheYear::decode(reader)?);
        }
        if has_anchor_point {
            self.anchor_point = Some(FullPositionVector::boxed(reader)?);
        }
        if has_rtcm_header {
            self.rtcm_header = Some(RTCMheader::decode(reader)?);
        }
        self.msgs = RTCMmessageList::decode(reader)?;
        if has_regional {
            self.regional = Some(RegionalExtensions::boxed(reader)?);
        }
        if is_extended {
            self.unknown = Additions::unknown(reader)?;
        }
        Ok(())
    }
}

/// `RTCM-Revision`: `ENUMERATED`.
///
/// Which series of RTCM's standards the octets of msgs follow: 10402 (rev 2) or 10403 (rev 3).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum RTCMRevision {
    /// `unknown`.
    #[default]
    Unknown,
    /// `rtcmRev2`.
    RtcmRev2,
    /// `rtcmRev3`.
    RtcmRev3,
    /// `reserved`.
    Reserved,
    /// A value of a later version, by its number behind the extension marker.
    Later(u16),
}

impl RTCMRevision {
    /// The values before the extension marker in the order of their indexes.
    pub const ROOT: [Self; 4] = [Self::Unknown, Self::RtcmRev2, Self::RtcmRev3, Self::Reserved];
}

impl Uper for RTCMRevision {
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
            Self::Unknown => 0,
            Self::RtcmRev2 => 1,
            Self::RtcmRev3 => 2,
            Self::Reserved => 3,

            Self::Later(index) => {
                writer.addition(index);
                return Ok(());
            }
        };
        writer.bits(index, 3);
        Ok(())
    }
}

impl RTCMRevision {
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

impl RTCMRevision {
    #[cold]
    fn decode_added(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(Self::Later(reader.small_number()?))
    }
}

/// `FullPositionVector`: `SEQUENCE`.
///
/// Where the base station's reference point is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FullPositionVector {
    /// `utcTime`.
    pub utc_time: Option<DDateTime>,
    /// `long`.
    pub long: Longitude,
    /// `lat`.
    pub lat: Latitude,
    /// `elevation`.
    pub elevation: Option<Elevation>,
    /// `heading`.
    pub heading: Option<DsrcHeading>,
    /// `speed`.
    pub speed: Option<TransmissionAndSpeed>,
    /// `posAccuracy`.
    pub pos_accuracy: Option<PositionalAccuracy>,
    /// `timeConfidence`.
    pub time_confidence: Option<TimeConfidence>,
    /// `posConfidence`.
    pub pos_confidence: Option<PositionConfidenceSet>,
    /// `speedConfidence`.
    pub speed_confidence: Option<SpeedandHeadingandThrottleConfidence>,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for FullPositionVector {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for FullPositionVector {
    const LEAST_BITS: usize = 72;
    const EMPTY: Self = Self {
        utc_time: None,
        long: Longitude::EMPTY,
        lat: Latitude::EMPTY,
        elevation: None,
        heading: None,
        speed: None,
        pos_accuracy: None,
        time_confidence: None,
        pos_confidence: None,
        speed_confidence: None,
        unknown: None,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(9)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let is_extended = self.unknown.is_some();
        let mut run = Packed::<1>::new();
        run.set_bit(0, is_extended);
        run.set_bit(1, self.utc_time.is_some());
        run.set_bit(2, self.elevation.is_some());
        run.set_bit(3, self.heading.is_some());
        run.set_bit(4, self.speed.is_some());
        run.set_bit(5, self.pos_accuracy.is_some());
        run.set_bit(6, self.time_confidence.is_some());
        run.set_bit(7, self.pos_confidence.is_some());
        run.set_bit(8, self.speed_confidence.is_some());
        writer.run(&run, 9)?;
        if let Some(value) = &self.utc_time {
            value.encode(writer)?;
        }
        let mut run = Packed::<1>::new();
        self.long.set(&mut run, 0);
        self.lat.set(&mut run, 32);
        writer.run(&run, 63)?;
        if let Some(value) = &self.elevation {
            value.encode(writer)?;
        }
        if let Some(value) = &self.heading {
            value.encode(writer)?;
        }
        if let Some(value) = &self.speed {
            value.encode(writer)?;
        }
        if let Some(value) = &self.pos_accuracy {
            value.encode(writer)?;
        }
        if let Some(value) = &self.time_confidence {
            value.encode(writer)?;
        }
        if let Some(value) = &self.pos_confidence {
            value.encode(writer)?;
        }
        if let Some(value) = &self.speed_confidence {
            value.encode(writer)?;
        }
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

impl FullPositionVector {
    /// Reads what follows the first 9 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 9);
        let is_extended = run.bit(0);
        let has_utc_time = run.bit(1);
        let has_elevation = run.bit(2);
        let has_heading = run.bit(3);
        let has_speed = run.bit(4);
        let has_pos_accuracy = run.bit(5);
        let has_time_confidence = run.bit(6);
        let has_pos_confidence = run.bit(7);
        let has_speed_confidence = run.bit(8);
        if has_utc_time {
            self.utc_time = Some(DDateTime::decode(reader)?);
        }
        let run = reader.run::<2>(63)?;
        self.long = Longitude::get(&run, 0)?;
        self.lat = Latitude::get(&run, 32)?;
        let mut ahead = reader.ahead();
        if has_elevation {
            self.elevation = Some(ahead.take()?);
        }
        if has_heading {
            self.heading = Some(ahead.take()?);
        }
        if has_speed {
            self.speed = Some(ahead.take()?);
        }
        reader.skip(&ahead)?;
        let mut ahead = reader.ahead();
        if has_pos_accuracy {
            self.pos_accuracy = Some(ahead.take()?);
        }
        if has_time_confidence {
            self.time_confidence = Some(ahead.take()?);
        }
        if has_pos_confidence {
            self.pos_confidence = Some(ahead.take()?);
        }
        if has_speed_confidence {
            self.speed_confidence = Some(ahead.take()?);
        }
        reader.skip(&ahead)?;
        if is_extended {
            self.unknown = Additions::unknown(reader)?;
        }
        Ok(())
    }
}

/// `DDateTime`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DDateTime {
    /// `year`.
    pub year: Option<DYear>,
    /// `month`.
    pub month: Option<DMonth>,
    /// `day`.
    pub day: Option<DDay>,
    /// `hour`.
    pub hour: Option<DHour>,
    /// `minute`.
    pub minute: Option<DMinute>,
    /// `second`.
    pub second: Option<DSecond>,
    /// `offset`.
    pub offset: Option<DOffset>,
}

impl Default for DDateTime {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for DDateTime {
    const LEAST_BITS: usize = 7;
    const EMPTY: Self = Self {
        year: None,
        month: None,
        day: None,
        hour: None,
        minute: None,
        second: None,
        offset: None,
    };
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let mut ahead = reader.ahead();
        let run = ahead.run(7);
        let has_year = run.bit(0);
        let has_month = run.bit(1);
        let has_day = run.bit(2);
        let has_hour = run.bit(3);
        let has_minute = run.bit(4);
        let has_second = run.bit(5);
        let has_offset = run.bit(6);
        let year = if has_year { Some(ahead.take()?) } else { None };
        let month = if has_month { Some(ahead.take()?) } else { None };
        let day = if has_day { Some(ahead.take()?) } else { None };
        let hour = if has_hour { Some(ahead.take()?) } else { None };
        let minute = if has_minute { Some(ahead.take()?) } else { None };
        let second = if has_second { Some(ahead.take()?) } else { None };
        reader.skip(&ahead)?;
        let offset = if has_offset { Some(DOffset::decode(reader)?) } else { None };
        let value = Self { year, month, day, hour, minute, second, offset };
        Ok(value)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut run = Packed::<1>::new();
        run.set_bit(0, self.year.is_some());
        run.set_bit(1, self.month.is_some());
        run.set_bit(2, self.day.is_some());
        run.set_bit(3, self.hour.is_some());
        run.set_bit(4, self.minute.is_some());
        run.set_bit(5, self.second.is_some());
        run.set_bit(6, self.offset.is_some());
        writer.run(&run, 7)?;
        if let Some(value) = &self.year {
            value.encode(writer)?;
        }
        if let Some(value) = &self.month {
            value.encode(writer)?;
        }
        if let Some(value) = &self.day {
            value.encode(writer)?;
        }
        if let Some(value) = &self.hour {
            value.encode(writer)?;
        }
        if let Some(value) = &self.minute {
            value.encode(writer)?;
        }
        if let Some(value) = &self.second {
            value.encode(writer)?;
        }
        if let Some(value) = &self.offset {
            value.encode(writer)?;
        }
        Ok(())
    }
}

/// `DYear`: `INTEGER (0..4095)`.
///
/// 0 is not known, as for month and day.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct DYear(pub u16);

impl Uper for DYear {
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

impl Fixed for DYear {
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

/// `DMonth`: `INTEGER (0..12)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct DMonth(pub u8);

impl Uper for DMonth {
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

impl Fixed for DMonth {
    const WIDTH: usize = 4;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 4);
        if bits > 12 {
            return Err(Malformed);
        }
        Ok(Self(bits as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 4, self.0 as u64, 12);
    }
}

/// `DDay`: `INTEGER (0..31)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct DDay(pub u8);

impl Uper for DDay {
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

impl Fixed for DDay {
    const WIDTH: usize = 5;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 5);
        Ok(Self(bits as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 5, self.0 as u64, 31);
    }
}

/// `DHour`: `INTEGER (0..31)`.
///
/// 31 is not known.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct DHour(pub u8);

impl Uper for DHour {
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

impl Fixed for DHour {
    const WIDTH: usize = 5;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 5);
        Ok(Self(bits as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 5, self.0 as u64, 31);
    }
}

/// `DMinute`: `INTEGER (0..60)`.
///
/// 60 is not known.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct DMinute(pub u8);

impl Uper for DMinute {
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

impl Fixed for DMinute {
    const WIDTH: usize = 6;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 6);
        if bits > 60 {
            return Err(Malformed);
        }
        Ok(Self(bits as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 6, self.0 as u64, 60);
    }
}

/// `DOffset`: `INTEGER (-840..840)`.
///
/// Minutes from UTC.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct DOffset(pub i16);

impl Uper for DOffset {
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

impl Fixed for DOffset {
    const WIDTH: usize = 11;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 11);
        if bits > 1680 {
            return Err(Malformed);
        }
        Ok(Self((bits as i64 + -840) as i16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 11, (self.0 as i64 - -840) as u64, 1680);
    }
}

/// `DsrcHeading`: `INTEGER (0..28800)`.
///
/// 0.0125 degrees clockwise from north; 28800 is not known.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct DsrcHeading(pub u16);

impl Uper for DsrcHeading {
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

impl Fixed for DsrcHeading {
    const WIDTH: usize = 15;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 15);
        if bits > 28800 {
            return Err(Malformed);
        }
        Ok(Self(bits as u16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 15, self.0 as u64, 28800);
    }
}

/// `PositionalAccuracy`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PositionalAccuracy {
    /// `semiMajor`.
    pub semi_major: SemiMajorAxisAccuracy,
    /// `semiMinor`.
    pub semi_minor: SemiMinorAxisAccuracy,
    /// `orientation`.
    pub orientation: SemiMajorAxisOrientation,
}

impl Default for PositionalAccuracy {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for PositionalAccuracy {
    const LEAST_BITS: usize = 32;
    const EMPTY: Self = Self {
        semi_major: SemiMajorAxisAccuracy::EMPTY,
        semi_minor: SemiMinorAxisAccuracy::EMPTY,
        orientation: SemiMajorAxisOrientation::EMPTY,
    };
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

impl Fixed for PositionalAccuracy {
    const WIDTH: usize = 32;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self {
            semi_major: SemiMajorAxisAccuracy::get(run, at + 0)?,
            semi_minor: SemiMinorAxisAccuracy::get(run, at + 8)?,
            orientation: SemiMajorAxisOrientation::get(run, at + 16)?,
        })
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        self.semi_major.set(packed, at + 0);
        self.semi_minor.set(packed, at + 8);
        self.orientation.set(packed, at + 16);
    }
}

/// `SemiMajorAxisAccuracy`: `INTEGER (0..255)`.
///
/// 0.05 m; 255 is not known.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct SemiMajorAxisAccuracy(pub u8);

impl Uper for SemiMajorAxisAccuracy {
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

impl Fixed for SemiMajorAxisAccuracy {
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

/// `SemiMinorAxisAccuracy`: `INTEGER (0..255)`.
///
/// 0.05 m; 255 is not known.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct SemiMinorAxisAccuracy(pub u8);

impl Uper for SemiMinorAxisAccuracy {
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

impl Fixed for SemiMinorAxisAccuracy {
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

/// `SemiMajorAxisOrientation`: `INTEGER (0..65535)`.
///
/// 360/65,535 degrees from north; 65535 is not known.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct SemiMajorAxisOrientation(pub u16);

impl Uper for SemiMajorAxisOrientation {
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

impl Fixed for SemiMajorAxisOrientation {
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

/// `TimeConfidence`: `ENUMERATED`.
///
/// Seconds, in steps down to a hundredth of a picosecond.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum TimeConfidence {
    /// `unavailable`.
    #[default]
    Unavailable,
    /// `time-100-000`.
    Time100_000,
    /// `time-050-000`.
    Time050_000,
    /// `time-020-000`.
    Time020_000,
    /// `time-010-000`.
    Time010_000,
    /// `time-002-000`.
    Time002_000,
    /// `time-001-000`.
    Time001_000,
    /// `time-000-500`.
    Time000_500,
    /// `time-000-200`.
    Time000_200,
    /// `time-000-100`.
    Time000_100,
    /// `time-000-050`.
    Time000_050,
    /// `time-000-020`.
    Time000_020,
    /// `time-000-010`.
    Time000_010,
    /// `time-000-005`.
    Time000_005,
    /// `time-000-002`.
    Time000_002,
    /// `time-000-001`.
    Time000_001,
    /// `time-000-000-5`.
    Time000_000_5,
    /// `time-000-000-2`.
    Time000_000_2,
    /// `time-000-000-1`.
    Time000_000_1,
    /// `time-000-000-05`.
    Time000_000_05,
    /// `time-000-000-02`.
    Time000_000_02,
    /// `time-000-000-01`.
    Time000_000_01,
    /// `time-000-000-005`.
    Time000_000_005,
    /// `time-000-000-002`.
    Time000_000_002,
    /// `time-000-000-001`.
    Time000_000_001,
    /// `time-000-000-000-5`.
    Time000_000_000_5,
    /// `time-000-000-000-2`.
    Time000_000_000_2,
    /// `time-000-000-000-1`.
    Time000_000_000_1,
    /// `time-000-000-000-05`.
    Time000_000_000_05,
    /// `time-000-000-000-02`.
    Time000_000_000_02,
    /// `time-000-000-000-01`.
    Time000_000_000_01,
    /// `time-000-000-000-005`.
    Time000_000_000_005,
    /// `time-000-000-000-002`.
    Time000_000_000_002,
    /// `time-000-000-000-001`.
    Time000_000_000_001,
    /// `time-000-000-000-000-5`.
    Time000_000_000_000_5,
    /// `time-000-000-000-000-2`.
    Time000_000_000_000_2,
    /// `time-000-000-000-000-1`.
    Time000_000_000_000_1,
    /// `time-000-000-000-000-05`.
    Time000_000_000_000_05,
    /// `time-000-000-000-000-02`.
    Time000_000_000_000_02,
    /// `time-000-000-000-000-01`.
    Time000_000_000_000_01,
}

impl TimeConfidence {
    /// The values in the order of their indexes.
    pub const ROOT: [Self; 40] = [
        Self::Unavailable,
        Self::Time100_000,
        Self::Time050_000,
        Self::Time020_000,
        Self::Time010_000,
        Self::Time002_000,
        Self::Time001_000,
        Self::Time000_500,
        Self::Time000_200,
        Self::Time000_100,
        Self::Time000_050,
        Self::Time000_020,
        Self::Time000_010,
        Self::Time000_005,
        Self::Time000_002,
        Self::Time000_001,
        Self::Time000_000_5,
        Self::Time000_000_2,
        Self::Time000_000_1,
        Self::Time000_000_05,
        Self::Time000_000_02,
        Self::Time000_000_01,
        Self::Time000_000_005,
        Self::Time000_000_002,
        Self::Time000_000_001,
        Self::Time000_000_000_5,
        Self::Time000_000_000_2,
        Self::Time000_000_000_1,
        Self::Time000_000_000_05,
        Self::Time000_000_000_02,
        Self::Time000_000_000_01,
        Self::Time000_000_000_005,
        Self::Time000_000_000_002,
        Self::Time000_000_000_001,
        Self::Time000_000_000_000_5,
        Self::Time000_000_000_000_2,
        Self::Time000_000_000_000_1,
        Self::Time000_000_000_000_05,
        Self::Time000_000_000_000_02,
        Self::Time000_000_000_000_01,
    ];
}

impl Uper for TimeConfidence {
    const LEAST_BITS: usize = 6;
    const EMPTY: Self = Self::ROOT[0];
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

impl Fixed for TimeConfidence {
    const WIDTH: usize = 6;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Self::ROOT.get(run.bits(at, 6) as usize).copied().ok_or(Malformed)
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set(at, 6, *self as u64);
    }
}

/// `PositionConfidenceSet`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PositionConfidenceSet {
    /// `pos`.
    pub pos: PositionConfidence,
    /// `elevation`.
    pub elevation: ElevationConfidence,
}

impl Default for PositionConfidenceSet {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for PositionConfidenceSet {
    const LEAST_BITS: usize = 8;
    const EMPTY: Self =
        Self { pos: PositionConfidence::EMPTY, elevation: ElevationConfidence::EMPTY };
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

impl Fixed for PositionConfidenceSet {
    const WIDTH: usize = 8;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self {
            pos: PositionConfidence::get(run, at + 0)?,
            elevation: ElevationConfidence::get(run, at + 4)?,
        })
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        self.pos.set(packed, at + 0);
        self.elevation.set(packed, at + 4);
    }
}

/// `PositionConfidence`: `ENUMERATED`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum PositionConfidence {
    /// `unavailable`.
    #[default]
    Unavailable,
    /// `a500m`.
    A500m,
    /// `a200m`.
    A200m,
    /// `a100m`.
    A100m,
    /// `a50m`.
    A50m,
    /// `a20m`.
    A20m,
    /// `a10m`.
    A10m,
    /// `a5m`.
    A5m,
    /// `a2m`.
    A2m,
    /// `a1m`.
    A1m,
    /// `a50cm`.
    A50cm,
    /// `a20cm`.
    A20cm,
    /// `a10cm`.
    A10cm,
    /// `a5cm`.
    A5cm,
    /// `a2cm`.
    A2cm,
    /// `a1cm`.
    A1cm,
}

impl PositionConfidence {
    /// The values in the order of their indexes.
    pub const ROOT: [Self; 16] = [
        Self::Unavailable,
        Self::A500m,
        Self::A200m,
        Self::A100m,
        Self::A50m,
        Self::A20m,
        Self::A10m,
        Self::A5m,
        Self::A2m,
        Self::A1m,
        Self::A50cm,
        Self::A20cm,
        Self::A10cm,
        Self::A5cm,
        Self::A2cm,
        Self::A1cm,
    ];
}

impl Uper for PositionConfidence {
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

impl Fixed for PositionConfidence {
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

/// `ElevationConfidence`: `ENUMERATED`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum ElevationConfidence {
    /// `unavailable`.
    #[default]
    Unavailable,
    /// `elev-500-00`.
    Elev500_00,
    /// `elev-200-00`.
    Elev200_00,
    /// `elev-100-00`.
    Elev100_00,
    /// `elev-050-00`.
    Elev050_00,
    /// `elev-020-00`.
    Elev020_00,
    /// `elev-010-00`.
    Elev010_00,
    /// `elev-005-00`.
    Elev005_00,
    /// `elev-002-00`.
    Elev002_00,
    /// `elev-001-00`.
    Elev001_00,
    /// `elev-000-50`.
    Elev000_50,
    /// `elev-000-20`.
    Elev000_20,
    /// `elev-000-10`.
    Elev000_10,
    /// `elev-000-05`.
    Elev000_05,
    /// `elev-000-02`.
    Elev000_02,
    /// `elev-000-01`.
    Elev000_01,
}

impl ElevationConfidence {
    /// The values in the order of their indexes.
    pub const ROOT: [Self; 16] = [
        Self::Unavailable,
        Self::Elev500_00,
        Self::Elev200_00,
        Self::Elev100_00,
        Self::Elev050_00,
        Self::Elev020_00,
        Self::Elev010_00,
        Self::Elev005_00,
        Self::Elev002_00,
        Self::Elev001_00,
        Self::Elev000_50,
        Self::Elev000_20,
        Self::Elev000_10,
        Self::Elev000_05,
        Self::Elev000_02,
        Self::Elev000_01,
    ];
}

impl Uper for ElevationConfidence {
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

impl Fixed for ElevationConfidence {
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

/// `SpeedandHeadingandThrottleConfidence`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SpeedandHeadingandThrottleConfidence {
    /// `heading`.
    pub heading: DsrcHeadingConfidence,
    /// `speed`.
    pub speed: DsrcSpeedConfidence,
    /// `throttle`.
    pub throttle: ThrottleConfidence,
}

impl Default for SpeedandHeadingandThrottleConfidence {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for SpeedandHeadingandThrottleConfidence {
    const LEAST_BITS: usize = 8;
    const EMPTY: Self = Self {
        heading: DsrcHeadingConfidence::EMPTY,
        speed: DsrcSpeedConfidence::EMPTY,
        throttle: ThrottleConfidence::EMPTY,
    };
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

impl Fixed for SpeedandHeadingandThrottleConfidence {
    const WIDTH: usize = 8;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self {
            heading: DsrcHeadingConfidence::get(run, at + 0)?,
            speed: DsrcSpeedConfidence::get(run, at + 3)?,
            throttle: ThrottleConfidence::get(run, at + 6)?,
        })
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        self.heading.set(packed, at + 0);
        self.speed.set(packed, at + 3);
        self.throttle.set(packed, at + 6);
    }
}

/// `DsrcHeadingConfidence`: `ENUMERATED`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum DsrcHeadingConfidence {
    /// `unavailable`.
    #[default]
    Unavailable,
    /// `prec10deg`.
    Prec10deg,
    /// `prec05deg`.
    Prec05deg,
    /// `prec01deg`.
    Prec01deg,
    /// `prec0-1deg`.
    Prec0_1deg,
    /// `prec0-05deg`.
    Prec0_05deg,
    /// `prec0-01deg`.
    Prec0_01deg,
    /// `prec0-0125deg`.
    Prec0_0125deg,
}

impl DsrcHeadingConfidence {
    /// The values in the order of their indexes.
    pub const ROOT: [Self; 8] = [
        Self::Unavailable,
        Self::Prec10deg,
        Self::Prec05deg,
        Self::Prec01deg,
        Self::Prec0_1deg,
        Self::Prec0_05deg,
        Self::Prec0_01deg,
        Self::Prec0_0125deg,
    ];
}

impl Uper for DsrcHeadingConfidence {
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

impl Fixed for DsrcHeadingConfidence {
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

/// `ThrottleConfidence`: `ENUMERATED`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum ThrottleConfidence {
    /// `unavailable`.
    #[default]
    Unavailable,
    /// `prec10percent`.
    Prec10percent,
    /// `prec1percent`.
    Prec1percent,
    /// `prec0-5percent`.
    Prec0_5percent,
}

impl ThrottleConfidence {
    /// The values in the order of their indexes.
    pub const ROOT: [Self; 4] =
        [Self::Unavailable, Self::Prec10percent, Self::Prec1percent, Self::Prec0_5percent];
}

impl Uper for ThrottleConfidence {
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

impl Fixed for ThrottleConfidence {
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

/// `RTCMheader`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RTCMheader {
    /// `status`.
    pub status: GNSSstatus,
    /// `offsetSet`.
    pub offset_set: AntennaOffsetSet,
}

impl Default for RTCMheader {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for RTCMheader {
    const LEAST_BITS: usize = 39;
    const EMPTY: Self = Self { status: GNSSstatus::EMPTY, offset_set: AntennaOffsetSet::EMPTY };
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(39)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 39)
    }
}

impl Fixed for RTCMheader {
    const WIDTH: usize = 39;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self {
            status: GNSSstatus::get(run, at + 0)?,
            offset_set: AntennaOffsetSet::get(run, at + 8)?,
        })
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        self.status.set(packed, at + 0);
        self.offset_set.set(packed, at + 8);
    }
}

/// `GNSSstatus`: `BIT STRING (SIZE (8))`, the first bit most significant.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct GNSSstatus(pub u8);

impl GNSSstatus {
    /// `unavailable`.
    pub const UNAVAILABLE: u8 = 1 << 7;
    /// `isHealthy`.
    pub const IS_HEALTHY: u8 = 1 << 6;
    /// `isMonitored`.
    pub const IS_MONITORED: u8 = 1 << 5;
    /// `baseStationType`.
    pub const BASE_STATION_TYPE: u8 = 1 << 4;
    /// `aPDOPofUnder5`.
    pub const A_PDO_POF_UNDER5: u8 = 1 << 3;
    /// `inViewOfUnder5`.
    pub const IN_VIEW_OF_UNDER5: u8 = 1 << 2;
    /// `localCorrectionsPresent`.
    pub const LOCAL_CORRECTIONS_PRESENT: u8 = 1 << 1;
    /// `networkCorrectionsPresent`.
    pub const NETWORK_CORRECTIONS_PRESENT: u8 = 1 << 0;
}

impl Uper for GNSSstatus {
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

impl Fixed for GNSSstatus {
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

/// `AntennaOffsetSet`: `SEQUENCE`.
///
/// Centimetres from the anchor point to the antenna.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AntennaOffsetSet {
    /// `antOffsetX`.
    pub ant_offset_x: OffsetB12,
    /// `antOffsetY`.
    pub ant_offset_y: OffsetB09,
    /// `antOffsetZ`.
    pub ant_offset_z: OffsetB10,
}

impl Default for AntennaOffsetSet {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for AntennaOffsetSet {
    const LEAST_BITS: usize = 31;
    const EMPTY: Self = Self {
        ant_offset_x: OffsetB12::EMPTY,
        ant_offset_y: OffsetB09::EMPTY,
        ant_offset_z: OffsetB10::EMPTY,
    };
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

impl Fixed for AntennaOffsetSet {
    const WIDTH: usize = 31;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self {
            ant_offset_x: OffsetB12::get(run, at + 0)?,
            ant_offset_y: OffsetB09::get(run, at + 12)?,
            ant_offset_z: OffsetB10::get(run, at + 21)?,
        })
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        self.ant_offset_x.set(packed, at + 0);
        self.ant_offset_y.set(packed, at + 12);
        self.ant_offset_z.set(packed, at + 21);
    }
}

/// `Offset-B09`: `INTEGER (-256..255)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct OffsetB09(pub i16);

impl Uper for OffsetB09 {
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

impl Fixed for OffsetB09 {
    const WIDTH: usize = 9;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 9);
        Ok(Self((bits as i64 + -256) as i16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 9, (self.0 as i64 - -256) as u64, 511);
    }
}

/// `RTCMmessageList`: `SEQUENCE (SIZE (1..5)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct RTCMmessageList(pub Vec<RTCMmessage>);

impl Uper for RTCMmessageList {
    const LEAST_BITS: usize = 19;
    const EMPTY: Self = Self(Vec::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(3)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.size(self.0.len(), 1, 5, 3)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl RTCMmessageList {
    /// Reads what follows the first 3 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<RTCMmessage>(5)) };
        let count = reader.size(head, 1, 5, <RTCMmessage as Uper>::LEAST_BITS)?;
        let mut items = Vec::with_capacity(count);
        for _ in 0..count {
            items.push(RTCMmessage::decode(reader)?);
        }
        Ok(Self(items))
    }
}

/// `RTCMmessage`: `OCTET STRING (SIZE (1..1023))`.
///
/// One RTCM message as RTCM encodes it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct RTCMmessage(pub Vec<u8>);

impl Uper for RTCMmessage {
    const LEAST_BITS: usize = 8;
    const EMPTY: Self = Self(Vec::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(10)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.size(self.0.len(), 1, 1023, 10)?;
        writer.octets(&self.0);
        Ok(())
    }
}

impl RTCMmessage {
    /// Reads what follows the first 10 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let count = reader.size(head, 1, 1023, 8)?;
        Ok(Self(reader.octets(count)?.collect()))
    }
}

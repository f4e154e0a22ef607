// Generated from asn1/ by `cargo xtask codegen`. Do not edit.
//! `GDD`.
//!
//! Attributes of signs, ISO 14823, module GDD, as ISO/TS 19321:2020 uses them.
//!
//! A destination may show a pictogram, and a pictogram has attributes, of which one is
//! destinations again: GddStructure is recursive. The standard bars attributes of a destination's
//! pictogram by a constraint that PER doesn't see, so that a decoder meets them if a sender lies.
#![allow(unused_imports)]

use uper::{
    Additions, BitString, Fixed, List, Malformed, Packed, Reader, Run, Unknown, UnknownAdditions,
    UnknownAlternative, Uper, Writer, is_bounded,
};

/// `GddStructure`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct GddStructure {
    /// `pictogramCode`.
    pub pictogram_code: PictogramCode,
    /// `attributes`.
    pub attributes: Option<GddAttributes>,
}

impl Default for GddStructure {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for GddStructure {
    const LEAST_BITS: usize = 17;
    const EMPTY: Self = Self { pictogram_code: PictogramCode::EMPTY, attributes: None };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(1)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut run = Packed::<1>::new();
        run.set_bit(0, self.attributes.is_some());
        writer.run(&run, 1)?;
        self.pictogram_code.encode(writer)?;
        if let Some(value) = &self.attributes {
            value.encode(writer)?;
        }
        Ok(())
    }
}

impl GddStructure {
    /// Reads what follows the first 1 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        reader.descend()?;
        let run = Run::of(head, 1);
        let has_attributes = run.bit(0);
        self.pictogram_code.fill(reader)?;
        if has_attributes {
            self.attributes = Some(GddAttributes::decode(reader)?);
        }
        reader.ascend();
        Ok(())
    }
}

/// `PictogramCode`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PictogramCode {
    /// `countryCode`.
    pub country_code: Option<PictogramCodeCountryCode>,
    /// `serviceCategoryCode`.
    pub service_category_code: ServiceCategoryCode,
    /// `pictogramCategoryCode`.
    pub pictogram_category_code: PictogramCategoryCode,
}

impl Default for PictogramCode {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for PictogramCode {
    const LEAST_BITS: usize = 16;
    const EMPTY: Self = Self {
        country_code: None,
        service_category_code: ServiceCategoryCode::EMPTY,
        pictogram_category_code: PictogramCategoryCode::EMPTY,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let mut ahead = reader.ahead();
        let run = ahead.run(1);
        let has_country_code = run.bit(0);
        if has_country_code {
            self.country_code = Some(ahead.take()?);
        }
        reader.skip(&ahead)?;
        self.service_category_code = ServiceCategoryCode::decode(reader)?;
        self.pictogram_category_code = PictogramCategoryCode::decode(reader)?;
        Ok(())
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut run = Packed::<1>::new();
        run.set_bit(0, self.country_code.is_some());
        writer.run(&run, 1)?;
        if let Some(value) = &self.country_code {
            value.encode(writer)?;
        }
        self.service_category_code.encode(writer)?;
        self.pictogram_category_code.encode(writer)?;
        Ok(())
    }
}

/// `ServiceCategoryCode`: `CHOICE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ServiceCategoryCode {
    /// `trafficSignPictogram`.
    TrafficSignPictogram(TrafficSignPictogram),
    /// `publicFacilitiesPictogram`.
    PublicFacilitiesPictogram(PublicFacilitiesPictogram),
    /// `ambientOrRoadConditionPictogram`.
    AmbientOrRoadConditionPictogram(AmbientOrRoadConditionPictogram),
    /// An alternative of a later version.
    Later(Box<UnknownAlternative>),
}

impl Default for ServiceCategoryCode {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for ServiceCategoryCode {
    const LEAST_BITS: usize = 4;
    const EMPTY: Self = Self::TrafficSignPictogram(TrafficSignPictogram::EMPTY);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(3)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        match self {
            Self::TrafficSignPictogram(value) => {
                writer.bits(0, 3);
                value.encode(writer)
            }
            Self::PublicFacilitiesPictogram(value) => {
                writer.bits(1, 3);
                value.encode(writer)
            }
            Self::AmbientOrRoadConditionPictogram(value) => {
                writer.bits(2, 3);
                value.encode(writer)
            }
            Self::Later(unknown) => {
                writer.addition(unknown.index);
                writer.open_octets(&unknown.octets)
            }
        }
    }
}

impl ServiceCategoryCode {
    /// Reads what follows the first 3 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        if head >> 2 != 0 {
            reader.back(2);
            return Self::decode_added(reader);
        }
        Ok(match head {
            0 => Self::TrafficSignPictogram(TrafficSignPictogram::decode(reader)?),
            1 => Self::PublicFacilitiesPictogram(PublicFacilitiesPictogram::decode(reader)?),
            2 => Self::AmbientOrRoadConditionPictogram(AmbientOrRoadConditionPictogram::decode(
                reader,
            )?),
            _ => return Err(Malformed),
        })
    }
}

impl ServiceCategoryCode {
    #[cold]
    fn decode_added(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let index = reader.small_number()?;
        let mut content = reader.open()?;
        let unknown = UnknownAlternative { index, octets: content.rest() };
        Ok(Self::Later(Box::new(unknown)))
    }
}

/// `TrafficSignPictogram`: `ENUMERATED`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum TrafficSignPictogram {
    /// `dangerWarning`.
    #[default]
    DangerWarning,
    /// `regulatory`.
    Regulatory,
    /// `informative`.
    Informative,
    /// A value of a later version, by its number behind the extension marker.
    Later(u16),
}

impl TrafficSignPictogram {
    /// The values before the extension marker in the order of their indexes.
    pub const ROOT: [Self; 3] = [Self::DangerWarning, Self::Regulatory, Self::Informative];
}

impl Uper for TrafficSignPictogram {
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
            Self::DangerWarning => 0,
            Self::Regulatory => 1,
            Self::Informative => 2,

            Self::Later(index) => {
                writer.addition(index);
                return Ok(());
            }
        };
        writer.bits(index, 3);
        Ok(())
    }
}

impl TrafficSignPictogram {
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

impl TrafficSignPictogram {
    #[cold]
    fn decode_added(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(Self::Later(reader.small_number()?))
    }
}

/// `PublicFacilitiesPictogram`: `ENUMERATED`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum PublicFacilitiesPictogram {
    /// `publicFacilities`.
    #[default]
    PublicFacilities,
    /// A value of a later version, by its number behind the extension marker.
    Later(u16),
}

impl PublicFacilitiesPictogram {
    /// The values before the extension marker in the order of their indexes.
    pub const ROOT: [Self; 1] = [Self::PublicFacilities];
}

impl Uper for PublicFacilitiesPictogram {
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
            Self::PublicFacilities => 0,

            Self::Later(index) => {
                writer.addition(index);
                return Ok(());
            }
        };
        writer.bits(index, 1);
        Ok(())
    }
}

impl PublicFacilitiesPictogram {
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

impl PublicFacilitiesPictogram {
    #[cold]
    fn decode_added(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(Self::Later(reader.small_number()?))
    }
}

/// `AmbientOrRoadConditionPictogram`: `ENUMERATED`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum AmbientOrRoadConditionPictogram {
    /// `ambientCondition`.
    #[default]
    AmbientCondition,
    /// `roadCondition`.
    RoadCondition,
    /// A value of a later version, by its number behind the extension marker.
    Later(u16),
}

impl AmbientOrRoadConditionPictogram {
    /// The values before the extension marker in the order of their indexes.
    pub const ROOT: [Self; 2] = [Self::AmbientCondition, Self::RoadCondition];
}

impl Uper for AmbientOrRoadConditionPictogram {
    const LEAST_BITS: usize = 2;
    const EMPTY: Self = Self::ROOT[0];
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(2)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let index = match *self {
            Self::AmbientCondition => 0,
            Self::RoadCondition => 1,

            Self::Later(index) => {
                writer.addition(index);
                return Ok(());
            }
        };
        writer.bits(index, 2);
        Ok(())
    }
}

impl AmbientOrRoadConditionPictogram {
    /// Reads what follows the first 2 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        if head >> 1 != 0 {
            reader.back(1);
            return Self::decode_added(reader);
        }
        Self::ROOT.get(head as usize).copied().ok_or(Malformed)
    }
}

impl AmbientOrRoadConditionPictogram {
    #[cold]
    fn decode_added(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(Self::Later(reader.small_number()?))
    }
}

/// `PictogramCategoryCode`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PictogramCategoryCode {
    /// `nature`.
    pub nature: PictogramCategoryCodeNature,
    /// `serialNumber`.
    pub serial_number: PictogramCategoryCodeSerialNumber,
}

impl Default for PictogramCategoryCode {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for PictogramCategoryCode {
    const LEAST_BITS: usize = 11;
    const EMPTY: Self = Self {
        nature: PictogramCategoryCodeNature::EMPTY,
        serial_number: PictogramCategoryCodeSerialNumber::EMPTY,
    };
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

impl Fixed for PictogramCategoryCode {
    const WIDTH: usize = 11;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self {
            nature: PictogramCategoryCodeNature::get(run, at + 0)?,
            serial_number: PictogramCategoryCodeSerialNumber::get(run, at + 4)?,
        })
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        self.nature.set(packed, at + 0);
        self.serial_number.set(packed, at + 4);
    }
}

/// `GddAttributes`: `SEQUENCE (SIZE (1..8, ...)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct GddAttributes(pub Vec<GddAttribute>);

impl Uper for GddAttributes {
    const LEAST_BITS: usize = 4;
    const EMPTY: Self = Self(Vec::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(4)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.extensible_size(self.0.len(), 1, 8, 3)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl GddAttributes {
    /// Reads what follows the first 4 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<GddAttribute>(16383)) };
        let count = reader.extensible_size(head, 1, 8, 3, <GddAttribute as Uper>::LEAST_BITS)?;
        let mut items = Vec::new();
        items.resize_with(count, || GddAttribute::EMPTY);
        items.iter_mut().try_for_each(|item| item.fill(reader))?;
        Ok(Self(items))
    }
}

/// `GddAttribute`: `CHOICE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum GddAttribute {
    /// `dtm`.
    Dtm(InternationalSignApplicablePeriod),
    /// `edt`.
    Edt(InternationalSignApplicablePeriod),
    /// `dfl`.
    Dfl(InternationalSignDirectionalFlowOfLane),
    /// `ved`.
    Ved(InternationalSignApplicableVehicleDimensions),
    /// `spe`.
    Spe(InternationalSignSpeedLimits),
    /// `roi`.
    Roi(InternationalSignRateOfIncline),
    /// `dbv`.
    Dbv(Distance),
    /// `ddd`.
    Ddd(InternationalSignDestinationInformation),
    /// `set`.
    Set(InternationalSignSection),
    /// `nol`.
    Nol(InternationalSignNumberOfLane),
}

impl Default for GddAttribute {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for GddAttribute {
    const LEAST_BITS: usize = 6;
    const EMPTY: Self = Self::Dtm(InternationalSignApplicablePeriod::EMPTY);
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(4)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        match self {
            Self::Dtm(value) => {
                writer.bits(0, 4);
                value.encode(writer)
            }
            Self::Edt(value) => {
                writer.bits(1, 4);
                value.encode(writer)
            }
            Self::Dfl(value) => {
                writer.bits(2, 4);
                value.encode(writer)
            }
            Self::Ved(value) => {
                writer.bits(3, 4);
                value.encode(writer)
            }
            Self::Spe(value) => {
                writer.bits(4, 4);
                value.encode(writer)
            }
            Self::Roi(value) => {
                writer.bits(5, 4);
                value.encode(writer)
            }
            Self::Dbv(value) => {
                writer.bits(6, 4);
                value.encode(writer)
            }
            Self::Ddd(value) => {
                writer.bits(7, 4);
                value.encode(writer)
            }
            Self::Set(value) => {
                writer.bits(8, 4);
                value.encode(writer)
            }
            Self::Nol(value) => {
                writer.bits(9, 4);
                value.encode(writer)
            }
        }
    }
}

impl GddAttribute {
    /// Reads what follows the first 4 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        match head {
            0 => {
                if let Self::Dtm(value) = self {
                    value.fill(reader)?;
                }
            }
            1 => {
                *self = Self::Edt(InternationalSignApplicablePeriod::EMPTY);
                if let Self::Edt(value) = self {
                    value.fill(reader)?;
                }
            }
            2 => *self = Self::Dfl(InternationalSignDirectionalFlowOfLane::decode(reader)?),
            3 => *self = Self::Ved(InternationalSignApplicableVehicleDimensions::decode(reader)?),
            4 => *self = Self::Spe(InternationalSignSpeedLimits::decode(reader)?),
            5 => *self = Self::Roi(InternationalSignRateOfIncline::decode(reader)?),
            6 => *self = Self::Dbv(Distance::decode(reader)?),
            7 => {
                *self = Self::Ddd(InternationalSignDestinationInformation::EMPTY);
                if let Self::Ddd(value) = self {
                    value.fill(reader)?;
                }
            }
            8 => *self = Self::Set(InternationalSignSection::decode(reader)?),
            9 => *self = Self::Nol(InternationalSignNumberOfLane::decode(reader)?),
            _ => return Err(Malformed),
        }
        Ok(())
    }
}

/// `InternationalSign-applicablePeriod`: `SEQUENCE`.
///
/// When a sign holds, or (as edt) when it doesn't.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct InternationalSignApplicablePeriod {
    /// `year`.
    pub year: Option<YearRange>,
    /// `month-day`.
    pub month_day: Option<MonthDayRange>,
    /// `repeatingPeriodDayTypes`.
    pub repeating_period_day_types: Option<RepeatingPeriodDayTypes>,
    /// `hourMinutes`.
    pub hour_minutes: Option<HoursMinutesRange>,
    /// `dateRangeOfWeek`.
    pub date_range_of_week: Option<DayOfWeek>,
    /// `durationHourMinute`.
    pub duration_hour_minute: Option<HoursMinutes>,
}

impl Default for InternationalSignApplicablePeriod {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for InternationalSignApplicablePeriod {
    const LEAST_BITS: usize = 6;
    const EMPTY: Self = Self {
        year: None,
        month_day: None,
        repeating_period_day_types: None,
        hour_minutes: None,
        date_range_of_week: None,
        duration_hour_minute: None,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(6)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut run = Packed::<1>::new();
        run.set_bit(0, self.year.is_some());
        run.set_bit(1, self.month_day.is_some());
        run.set_bit(2, self.repeating_period_day_types.is_some());
        run.set_bit(3, self.hour_minutes.is_some());
        run.set_bit(4, self.date_range_of_week.is_some());
        run.set_bit(5, self.duration_hour_minute.is_some());
        writer.run(&run, 6)?;
        if let Some(value) = &self.year {
            value.encode(writer)?;
        }
        if let Some(value) = &self.month_day {
            value.encode(writer)?;
        }
        if let Some(value) = &self.repeating_period_day_types {
            value.encode(writer)?;
        }
        if let Some(value) = &self.hour_minutes {
            value.encode(writer)?;
        }
        if let Some(value) = &self.date_range_of_week {
            value.encode(writer)?;
        }
        if let Some(value) = &self.duration_hour_minute {
            value.encode(writer)?;
        }
        Ok(())
    }
}

impl InternationalSignApplicablePeriod {
    /// Reads what follows the first 6 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 6);
        let has_year = run.bit(0);
        let has_month_day = run.bit(1);
        let has_repeating_period_day_types = run.bit(2);
        let has_hour_minutes = run.bit(3);
        let has_date_range_of_week = run.bit(4);
        let has_duration_hour_minute = run.bit(5);
        if has_year {
            self.year = Some(YearRange::decode(reader)?);
        }
        let mut ahead = reader.ahead();
        if has_month_day {
            self.month_day = Some(ahead.take()?);
        }
        if has_repeating_period_day_types {
            self.repeating_period_day_types = Some(ahead.take()?);
        }
        if has_hour_minutes {
            self.hour_minutes = Some(ahead.take()?);
        }
        if has_date_range_of_week {
            self.date_range_of_week = Some(ahead.take()?);
        }
        reader.skip(&ahead)?;
        if has_duration_hour_minute {
            self.duration_hour_minute = Some(HoursMinutes::decode(reader)?);
        }
        Ok(())
    }
}

/// `YearRange`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct YearRange {
    /// `yearRangeStartYear`.
    pub year_range_start_year: YearRangeYearRangeStartYear,
    /// `yearRangeEndYear`.
    pub year_range_end_year: YearRangeYearRangeEndYear,
}

impl Default for YearRange {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for YearRange {
    const LEAST_BITS: usize = 16;
    const EMPTY: Self = Self {
        year_range_start_year: YearRangeYearRangeStartYear::EMPTY,
        year_range_end_year: YearRangeYearRangeEndYear::EMPTY,
    };
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let year_range_start_year = YearRangeYearRangeStartYear::decode(reader)?;
        let year_range_end_year = YearRangeYearRangeEndYear::decode(reader)?;
        let value = Self { year_range_start_year, year_range_end_year };
        Ok(value)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        self.year_range_start_year.encode(writer)?;
        self.year_range_end_year.encode(writer)?;
        Ok(())
    }
}

/// `MonthDayRange`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MonthDayRange {
    /// `dateRangeStartMonthDay`.
    pub date_range_start_month_day: MonthDay,
    /// `dateRangeEndMonthDay`.
    pub date_range_end_month_day: MonthDay,
}

impl Default for MonthDayRange {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for MonthDayRange {
    const LEAST_BITS: usize = 18;
    const EMPTY: Self = Self {
        date_range_start_month_day: MonthDay::EMPTY,
        date_range_end_month_day: MonthDay::EMPTY,
    };
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

impl Fixed for MonthDayRange {
    const WIDTH: usize = 18;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self {
            date_range_start_month_day: MonthDay::get(run, at + 0)?,
            date_range_end_month_day: MonthDay::get(run, at + 9)?,
        })
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        self.date_range_start_month_day.set(packed, at + 0);
        self.date_range_end_month_day.set(packed, at + 9);
    }
}

/// `MonthDay`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MonthDay {
    /// `month`.
    pub month: MonthDayMonth,
    /// `day`.
    pub day: MonthDayDay,
}

impl Default for MonthDay {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for MonthDay {
    const LEAST_BITS: usize = 9;
    const EMPTY: Self = Self { month: MonthDayMonth::EMPTY, day: MonthDayDay::EMPTY };
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

impl Fixed for MonthDay {
    const WIDTH: usize = 9;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self { month: MonthDayMonth::get(run, at + 0)?, day: MonthDayDay::get(run, at + 4)? })
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        self.month.set(packed, at + 0);
        self.day.set(packed, at + 4);
    }
}

/// `RepeatingPeriodDayTypes`: `BIT STRING (SIZE (4))`, the first bit most significant.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct RepeatingPeriodDayTypes(pub u8);

impl RepeatingPeriodDayTypes {
    /// `national-holiday`.
    pub const NATIONAL_HOLIDAY: u8 = 1 << 3;
    /// `even-days`.
    pub const EVEN_DAYS: u8 = 1 << 2;
    /// `odd-days`.
    pub const ODD_DAYS: u8 = 1 << 1;
    /// `market-day`.
    pub const MARKET_DAY: u8 = 1 << 0;
}

impl Uper for RepeatingPeriodDayTypes {
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

impl Fixed for RepeatingPeriodDayTypes {
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

/// `HoursMinutesRange`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct HoursMinutesRange {
    /// `timeRangeStartTime`.
    pub time_range_start_time: HoursMinutes,
    /// `timeRangeEndTime`.
    pub time_range_end_time: HoursMinutes,
}

impl Default for HoursMinutesRange {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for HoursMinutesRange {
    const LEAST_BITS: usize = 22;
    const EMPTY: Self = Self {
        time_range_start_time: HoursMinutes::EMPTY,
        time_range_end_time: HoursMinutes::EMPTY,
    };
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(22)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 22)
    }
}

impl Fixed for HoursMinutesRange {
    const WIDTH: usize = 22;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self {
            time_range_start_time: HoursMinutes::get(run, at + 0)?,
            time_range_end_time: HoursMinutes::get(run, at + 11)?,
        })
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        self.time_range_start_time.set(packed, at + 0);
        self.time_range_end_time.set(packed, at + 11);
    }
}

/// `HoursMinutes`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct HoursMinutes {
    /// `hours`.
    pub hours: HoursMinutesHours,
    /// `mins`.
    pub mins: HoursMinutesMins,
}

impl Default for HoursMinutes {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for HoursMinutes {
    const LEAST_BITS: usize = 11;
    const EMPTY: Self = Self { hours: HoursMinutesHours::EMPTY, mins: HoursMinutesMins::EMPTY };
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

impl Fixed for HoursMinutes {
    const WIDTH: usize = 11;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self {
            hours: HoursMinutesHours::get(run, at + 0)?,
            mins: HoursMinutesMins::get(run, at + 5)?,
        })
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        self.hours.set(packed, at + 0);
        self.mins.set(packed, at + 5);
    }
}

/// `DayOfWeek`: `BIT STRING (SIZE (8))`, the first bit most significant.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct DayOfWeek(pub u8);

impl DayOfWeek {
    /// `unused`.
    pub const UNUSED: u8 = 1 << 7;
    /// `monday`.
    pub const MONDAY: u8 = 1 << 6;
    /// `tuesday`.
    pub const TUESDAY: u8 = 1 << 5;
    /// `wednesday`.
    pub const WEDNESDAY: u8 = 1 << 4;
    /// `thursday`.
    pub const THURSDAY: u8 = 1 << 3;
    /// `friday`.
    pub const FRIDAY: u8 = 1 << 2;
    /// `saturday`.
    pub const SATURDAY: u8 = 1 << 1;
    /// `sunday`.
    pub const SUNDAY: u8 = 1 << 0;
}

impl Uper for DayOfWeek {
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

impl Fixed for DayOfWeek {
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

/// `InternationalSign-directionalFlowOfLane`: `INTEGER (1..8)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct InternationalSignDirectionalFlowOfLane(pub u8);

impl InternationalSignDirectionalFlowOfLane {
    /// `sDL`.
    pub const S_DL: Self = Self(1);
    /// `sLT`.
    pub const S_LT: Self = Self(2);
    /// `sRT`.
    pub const S_RT: Self = Self(3);
    /// `lTO`.
    pub const L_TO: Self = Self(4);
    /// `rTO`.
    pub const R_TO: Self = Self(5);
    /// `cLL`.
    pub const C_LL: Self = Self(6);
    /// `cRI`.
    pub const C_RI: Self = Self(7);
    /// `oVL`.
    pub const O_VL: Self = Self(8);
}

impl Uper for InternationalSignDirectionalFlowOfLane {
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

impl Fixed for InternationalSignDirectionalFlowOfLane {
    const WIDTH: usize = 3;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 3);
        Ok(Self((bits as i64 + 1) as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 3, (self.0 as i64 - 1) as u64, 7);
    }
}

/// `InternationalSign-applicableVehicleDimensions`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct InternationalSignApplicableVehicleDimensions {
    /// `vehicleHeight`.
    pub vehicle_height: Option<Distance>,
    /// `vehicleWidth`.
    pub vehicle_width: Option<Distance>,
    /// `vehicleLength`.
    pub vehicle_length: Option<Distance>,
    /// `vehicleWeight`.
    pub vehicle_weight: Option<Weight>,
}

impl Default for InternationalSignApplicableVehicleDimensions {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for InternationalSignApplicableVehicleDimensions {
    const LEAST_BITS: usize = 4;
    const EMPTY: Self = Self {
        vehicle_height: None,
        vehicle_width: None,
        vehicle_length: None,
        vehicle_weight: None,
    };
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let mut ahead = reader.ahead();
        let run = ahead.run(4);
        let has_vehicle_height = run.bit(0);
        let has_vehicle_width = run.bit(1);
        let has_vehicle_length = run.bit(2);
        let has_vehicle_weight = run.bit(3);
        let vehicle_height = if has_vehicle_height { Some(ahead.take()?) } else { None };
        let vehicle_width = if has_vehicle_width { Some(ahead.take()?) } else { None };
        let vehicle_length = if has_vehicle_length { Some(ahead.take()?) } else { None };
        reader.skip(&ahead)?;
        let vehicle_weight = if has_vehicle_weight { Some(Weight::decode(reader)?) } else { None };
        let value = Self { vehicle_height, vehicle_width, vehicle_length, vehicle_weight };
        Ok(value)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut run = Packed::<1>::new();
        run.set_bit(0, self.vehicle_height.is_some());
        run.set_bit(1, self.vehicle_width.is_some());
        run.set_bit(2, self.vehicle_length.is_some());
        run.set_bit(3, self.vehicle_weight.is_some());
        writer.run(&run, 4)?;
        if let Some(value) = &self.vehicle_height {
            value.encode(writer)?;
        }
        if let Some(value) = &self.vehicle_width {
            value.encode(writer)?;
        }
        if let Some(value) = &self.vehicle_length {
            value.encode(writer)?;
        }
        if let Some(value) = &self.vehicle_weight {
            value.encode(writer)?;
        }
        Ok(())
    }
}

/// `Distance`: `SEQUENCE`.
///
/// The units of all the types below are these: 0 km/h, 1 mile/h, 2 km, 3 m, 4 dm, 5 cm, 6 mile,
/// 7 yard, 8 foot, 9 minute, 10 tonne, 11 100 kg, 12 pound. Each type allows some of them, and
/// 5 is no unit of a Distance although its bits could say it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Distance {
    /// `value`.
    pub value: DistanceValue,
    /// `unit`.
    pub unit: DistanceUnit,
}

impl Default for Distance {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for Distance {
    const LEAST_BITS: usize = 17;
    const EMPTY: Self = Self { value: DistanceValue::EMPTY, unit: DistanceUnit::EMPTY };
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

impl Fixed for Distance {
    const WIDTH: usize = 17;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self { value: DistanceValue::get(run, at + 0)?, unit: DistanceUnit::get(run, at + 14)? })
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        self.value.set(packed, at + 0);
        self.unit.set(packed, at + 14);
    }
}

/// `Weight`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Weight {
    /// `value`.
    pub value: WeightValue,
    /// `unit`.
    pub unit: WeightUnit,
}

impl Default for Weight {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for Weight {
    const LEAST_BITS: usize = 16;
    const EMPTY: Self = Self { value: WeightValue::EMPTY, unit: WeightUnit::EMPTY };
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

impl Fixed for Weight {
    const WIDTH: usize = 16;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self { value: WeightValue::get(run, at + 0)?, unit: WeightUnit::get(run, at + 14)? })
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        self.value.set(packed, at + 0);
        self.unit.set(packed, at + 14);
    }
}

/// `InternationalSign-speedLimits`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct InternationalSignSpeedLimits {
    /// `speedLimitMax`.
    pub speed_limit_max: Option<InternationalSignSpeedLimitsSpeedLimitMax>,
    /// `speedLimitMin`.
    pub speed_limit_min: Option<InternationalSignSpeedLimitsSpeedLimitMin>,
    /// `unit`.
    pub unit: InternationalSignSpeedLimitsUnit,
}

impl Default for InternationalSignSpeedLimits {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for InternationalSignSpeedLimits {
    const LEAST_BITS: usize = 3;
    const EMPTY: Self = Self {
        speed_limit_max: None,
        speed_limit_min: None,
        unit: InternationalSignSpeedLimitsUnit::EMPTY,
    };
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let mut ahead = reader.ahead();
        let run = ahead.run(2);
        let has_speed_limit_max = run.bit(0);
        let has_speed_limit_min = run.bit(1);
        let speed_limit_max = if has_speed_limit_max { Some(ahead.take()?) } else { None };
        let speed_limit_min = if has_speed_limit_min { Some(ahead.take()?) } else { None };
        let run = ahead.run(1);
        let unit = InternationalSignSpeedLimitsUnit::get(&run, 0)?;
        reader.skip(&ahead)?;
        let value = Self { speed_limit_max, speed_limit_min, unit };
        Ok(value)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut run = Packed::<1>::new();
        run.set_bit(0, self.speed_limit_max.is_some());
        run.set_bit(1, self.speed_limit_min.is_some());
        writer.run(&run, 2)?;
        if let Some(value) = &self.speed_limit_max {
            value.encode(writer)?;
        }
        if let Some(value) = &self.speed_limit_min {
            value.encode(writer)?;
        }
        self.unit.encode(writer)?;
        Ok(())
    }
}

/// `InternationalSign-rateOfIncline`: `INTEGER (1..32)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct InternationalSignRateOfIncline(pub u8);

impl Uper for InternationalSignRateOfIncline {
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

impl Fixed for InternationalSignRateOfIncline {
    const WIDTH: usize = 5;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 5);
        Ok(Self((bits as i64 + 1) as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 5, (self.0 as i64 - 1) as u64, 31);
    }
}

/// `InternationalSign-destinationInformation`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct InternationalSignDestinationInformation {
    /// `junctionDirection`.
    pub junction_direction: Option<InternationalSignDestinationInformationJunctionDirection>,
    /// `roundaboutCwDirection`.
    pub roundabout_cw_direction:
        Option<InternationalSignDestinationInformationRoundaboutCwDirection>,
    /// `roundaboutCcwDirection`.
    pub roundabout_ccw_direction:
        Option<InternationalSignDestinationInformationRoundaboutCcwDirection>,
    /// `ioList`.
    pub io_list: DDDIOLIST,
}

impl Default for InternationalSignDestinationInformation {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for InternationalSignDestinationInformation {
    const LEAST_BITS: usize = 7;
    const EMPTY: Self = Self {
        junction_direction: None,
        roundabout_cw_direction: None,
        roundabout_ccw_direction: None,
        io_list: DDDIOLIST::EMPTY,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        reader.descend()?;
        let mut ahead = reader.ahead();
        let run = ahead.run(3);
        let has_junction_direction = run.bit(0);
        let has_roundabout_cw_direction = run.bit(1);
        let has_roundabout_ccw_direction = run.bit(2);
        if has_junction_direction {
            self.junction_direction = Some(ahead.take()?);
        }
        if has_roundabout_cw_direction {
            self.roundabout_cw_direction = Some(ahead.take()?);
        }
        if has_roundabout_ccw_direction {
            self.roundabout_ccw_direction = Some(ahead.take()?);
        }
        reader.skip(&ahead)?;
        self.io_list = DDDIOLIST::decode(reader)?;
        reader.ascend();
        Ok(())
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut run = Packed::<1>::new();
        run.set_bit(0, self.junction_direction.is_some());
        run.set_bit(1, self.roundabout_cw_direction.is_some());
        run.set_bit(2, self.roundabout_ccw_direction.is_some());
        writer.run(&run, 3)?;
        if let Some(value) = &self.junction_direction {
            value.encode(writer)?;
        }
        if let Some(value) = &self.roundabout_cw_direction {
            value.encode(writer)?;
        }
        if let Some(value) = &self.roundabout_ccw_direction {
            value.encode(writer)?;
        }
        self.io_list.encode(writer)?;
        Ok(())
    }
}

/// `DDD-IO-LIST`: `SEQUENCE (SIZE (1..8, ...)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct DDDIOLIST(pub Vec<DDDIO>);

impl Uper for DDDIOLIST {
    const LEAST_BITS: usize = 4;
    const EMPTY: Self = Self(Vec::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(4)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.extensible_size(self.0.len(), 1, 8, 3)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl DDDIOLIST {
    /// Reads what follows the first 4 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<DDDIO>(16383)) };
        let count = reader.extensible_size(head, 1, 8, 3, <DDDIO as Uper>::LEAST_BITS)?;
        let mut items = Vec::new();
        items.resize_with(count, || DDDIO::EMPTY);
        items.iter_mut().try_for_each(|item| item.fill(reader))?;
        Ok(Self(items))
    }
}

/// `DDD-IO`: `SEQUENCE`.
///
/// One arrow of a direction sign and what stands at it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DDDIO {
    /// `arrowDirection`.
    pub arrow_direction: DDDIOArrowDirection,
    /// `destPlace`.
    pub dest_place: Option<DestinationPlaces>,
    /// `destRoad`.
    pub dest_road: Option<DestinationRoads>,
    /// `roadNumberIdentifier`.
    pub road_number_identifier: Option<DDDIORoadNumberIdentifier>,
    /// `streetName`.
    pub street_name: Option<DDDIOStreetName>,
    /// `streetNameText`.
    pub street_name_text: Option<DDDIOStreetNameText>,
    /// `distanceToDivergingPoint`.
    pub distance_to_diverging_point: Option<DistanceOrDuration>,
    /// `distanceToDestinationPlace`.
    pub distance_to_destination_place: Option<DistanceOrDuration>,
}

impl Default for DDDIO {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for DDDIO {
    const LEAST_BITS: usize = 10;
    const EMPTY: Self = Self {
        arrow_direction: DDDIOArrowDirection::EMPTY,
        dest_place: None,
        dest_road: None,
        road_number_identifier: None,
        street_name: None,
        street_name_text: None,
        distance_to_diverging_point: None,
        distance_to_destination_place: None,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(10)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut run = Packed::<1>::new();
        run.set_bit(0, self.dest_place.is_some());
        run.set_bit(1, self.dest_road.is_some());
        run.set_bit(2, self.road_number_identifier.is_some());
        run.set_bit(3, self.street_name.is_some());
        run.set_bit(4, self.street_name_text.is_some());
        run.set_bit(5, self.distance_to_diverging_point.is_some());
        run.set_bit(6, self.distance_to_destination_place.is_some());
        self.arrow_direction.set(&mut run, 7);
        writer.run(&run, 10)?;
        if let Some(value) = &self.dest_place {
            value.encode(writer)?;
        }
        if let Some(value) = &self.dest_road {
            value.encode(writer)?;
        }
        if let Some(value) = &self.road_number_identifier {
            value.encode(writer)?;
        }
        if let Some(value) = &self.street_name {
            value.encode(writer)?;
        }
        if let Some(value) = &self.street_name_text {
            value.encode(writer)?;
        }
        if let Some(value) = &self.distance_to_diverging_point {
            value.encode(writer)?;
        }
        if let Some(value) = &self.distance_to_destination_place {
            value.encode(writer)?;
        }
        Ok(())
    }
}

impl DDDIO {
    /// Reads what follows the first 10 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        reader.descend()?;
        let run = Run::of(head, 10);
        let has_dest_place = run.bit(0);
        let has_dest_road = run.bit(1);
        let has_road_number_identifier = run.bit(2);
        let has_street_name = run.bit(3);
        let has_street_name_text = run.bit(4);
        let has_distance_to_diverging_point = run.bit(5);
        let has_distance_to_destination_place = run.bit(6);
        self.arrow_direction = DDDIOArrowDirection::get(&run, 7)?;
        if has_dest_place {
            self.dest_place = Some(DestinationPlaces::decode(reader)?);
        }
        if has_dest_road {
            self.dest_road = Some(DestinationRoads::decode(reader)?);
        }
        let mut ahead = reader.ahead();
        if has_road_number_identifier {
            self.road_number_identifier = Some(ahead.take()?);
        }
        if has_street_name {
            self.street_name = Some(ahead.take()?);
        }
        reader.skip(&ahead)?;
        if has_street_name_text {
            self.street_name_text = Some(DDDIOStreetNameText::decode(reader)?);
        }
        let mut ahead = reader.ahead();
        if has_distance_to_diverging_point {
            self.distance_to_diverging_point = Some(ahead.take()?);
        }
        if has_distance_to_destination_place {
            self.distance_to_destination_place = Some(ahead.take()?);
        }
        reader.skip(&ahead)?;
        reader.ascend();
        Ok(())
    }
}

/// `DestinationPlaces`: `SEQUENCE (SIZE (1..4, ...)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct DestinationPlaces(pub Vec<DestinationPlace>);

impl Uper for DestinationPlaces {
    const LEAST_BITS: usize = 3;
    const EMPTY: Self = Self(Vec::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(3)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.extensible_size(self.0.len(), 1, 4, 2)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl DestinationPlaces {
    /// Reads what follows the first 3 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<DestinationPlace>(16383)) };
        let count =
            reader.extensible_size(head, 1, 4, 2, <DestinationPlace as Uper>::LEAST_BITS)?;
        let mut items = Vec::new();
        items.resize_with(count, || DestinationPlace::EMPTY);
        items.iter_mut().try_for_each(|item| item.fill(reader))?;
        Ok(Self(items))
    }
}

/// `DestinationPlace`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DestinationPlace {
    /// `destType`.
    pub dest_type: DestinationType,
    /// `destRSCode`.
    pub dest_rs_code: Option<GddStructure>,
    /// `destBlob`.
    pub dest_blob: Option<DestinationPlaceDestBlob>,
    /// `placeNameIdentification`.
    pub place_name_identification: Option<DestinationPlacePlaceNameIdentification>,
    /// `placeNameText`.
    pub place_name_text: Option<DestinationPlacePlaceNameText>,
}

impl Default for DestinationPlace {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for DestinationPlace {
    const LEAST_BITS: usize = 9;
    const EMPTY: Self = Self {
        dest_type: DestinationType::EMPTY,
        dest_rs_code: None,
        dest_blob: None,
        place_name_identification: None,
        place_name_text: None,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(9)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut run = Packed::<1>::new();
        run.set_bit(0, self.dest_rs_code.is_some());
        run.set_bit(1, self.dest_blob.is_some());
        run.set_bit(2, self.place_name_identification.is_some());
        run.set_bit(3, self.place_name_text.is_some());
        writer.run(&run, 4)?;
        self.dest_type.encode(writer)?;
        if let Some(value) = &self.dest_rs_code {
            value.encode(writer)?;
        }
        if let Some(value) = &self.dest_blob {
            value.encode(writer)?;
        }
        if let Some(value) = &self.place_name_identification {
            value.encode(writer)?;
        }
        if let Some(value) = &self.place_name_text {
            value.encode(writer)?;
        }
        Ok(())
    }
}

impl DestinationPlace {
    /// Reads what follows the first 9 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        reader.descend()?;
        let run = Run::of(head, 9);
        let has_dest_rs_code = run.bit(0);
        let has_dest_blob = run.bit(1);
        let has_place_name_identification = run.bit(2);
        let has_place_name_text = run.bit(3);
        let head = run.bits(4, 5);
        self.dest_type = DestinationType::decode_after(head, reader)?;
        if has_dest_rs_code {
            self.dest_rs_code.insert(GddStructure::default()).fill(reader)?;
        }
        if has_dest_blob {
            self.dest_blob = Some(DestinationPlaceDestBlob::decode(reader)?);
        }
        if has_place_name_identification {
            self.place_name_identification =
                Some(DestinationPlacePlaceNameIdentification::decode(reader)?);
        }
        if has_place_name_text {
            self.place_name_text = Some(DestinationPlacePlaceNameText::decode(reader)?);
        }
        reader.ascend();
        Ok(())
    }
}

/// `DestinationType`: `INTEGER (0..15, ...)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct DestinationType(pub i64);

impl DestinationType {
    /// `none`.
    pub const NONE: Self = Self(0);
    /// `importantArea`.
    pub const IMPORTANT_AREA: Self = Self(1);
    /// `principalArea`.
    pub const PRINCIPAL_AREA: Self = Self(2);
    /// `generalArea`.
    pub const GENERAL_AREA: Self = Self(3);
    /// `wellKnownPoint`.
    pub const WELL_KNOWN_POINT: Self = Self(4);
    /// `country`.
    pub const COUNTRY: Self = Self(5);
    /// `city`.
    pub const CITY: Self = Self(6);
    /// `street`.
    pub const STREET: Self = Self(7);
    /// `industrialArea`.
    pub const INDUSTRIAL_AREA: Self = Self(8);
    /// `historicArea`.
    pub const HISTORIC_AREA: Self = Self(9);
    /// `touristicArea`.
    pub const TOURISTIC_AREA: Self = Self(10);
    /// `culturalArea`.
    pub const CULTURAL_AREA: Self = Self(11);
    /// `touristicRoute`.
    pub const TOURISTIC_ROUTE: Self = Self(12);
    /// `recommendedRoute`.
    pub const RECOMMENDED_ROUTE: Self = Self(13);
    /// `touristicAttraction`.
    pub const TOURISTIC_ATTRACTION: Self = Self(14);
    /// `geographicArea`.
    pub const GEOGRAPHIC_AREA: Self = Self(15);
}

impl Uper for DestinationType {
    const LEAST_BITS: usize = 5;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(5)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.extensible(self.0, 0, 15, 4);
        Ok(())
    }
}

impl DestinationType {
    /// Reads what follows the first 5 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(Self(reader.extensible(head, 0, 15, 4)?))
    }
}

/// `DestinationRoads`: `SEQUENCE (SIZE (1..4, ...)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct DestinationRoads(pub Vec<DestinationRoad>);

impl Uper for DestinationRoads {
    const LEAST_BITS: usize = 3;
    const EMPTY: Self = Self(Vec::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(3)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.extensible_size(self.0.len(), 1, 4, 2)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl DestinationRoads {
    /// Reads what follows the first 3 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<DestinationRoad>(16383)) };
        let count = reader.extensible_size(head, 1, 4, 2, <DestinationRoad as Uper>::LEAST_BITS)?;
        let mut items = Vec::new();
        items.resize_with(count, || DestinationRoad::EMPTY);
        items.iter_mut().try_for_each(|item| item.fill(reader))?;
        Ok(Self(items))
    }
}

/// `DestinationRoad`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DestinationRoad {
    /// `derType`.
    pub der_type: DestinationRoadType,
    /// `roadNumberIdentifier`.
    pub road_number_identifier: Option<DestinationRoadRoadNumberIdentifier>,
    /// `roadNumberText`.
    pub road_number_text: Option<DestinationRoadRoadNumberText>,
}

impl Default for DestinationRoad {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for DestinationRoad {
    const LEAST_BITS: usize = 7;
    const EMPTY: Self = Self {
        der_type: DestinationRoadType::EMPTY,
        road_number_identifier: None,
        road_number_text: None,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(7)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut run = Packed::<1>::new();
        run.set_bit(0, self.road_number_identifier.is_some());
        run.set_bit(1, self.road_number_text.is_some());
        writer.run(&run, 2)?;
        self.der_type.encode(writer)?;
        if let Some(value) = &self.road_number_identifier {
            value.encode(writer)?;
        }
        if let Some(value) = &self.road_number_text {
            value.encode(writer)?;
        }
        Ok(())
    }
}

impl DestinationRoad {
    /// Reads what follows the first 7 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 7);
        let has_road_number_identifier = run.bit(0);
        let has_road_number_text = run.bit(1);
        let head = run.bits(2, 5);
        self.der_type = DestinationRoadType::decode_after(head, reader)?;
        if has_road_number_identifier {
            self.road_number_identifier =
                Some(DestinationRoadRoadNumberIdentifier::decode(reader)?);
        }
        if has_road_number_text {
            self.road_number_text = Some(DestinationRoadRoadNumberText::decode(reader)?);
        }
        Ok(())
    }
}

/// `DestinationRoadType`: `INTEGER (0..15, ...)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct DestinationRoadType(pub i64);

impl DestinationRoadType {
    /// `none`.
    pub const NONE: Self = Self(0);
    /// `nationalHighway`.
    pub const NATIONAL_HIGHWAY: Self = Self(1);
    /// `localHighway`.
    pub const LOCAL_HIGHWAY: Self = Self(2);
    /// `tollExpresswayMotorway`.
    pub const TOLL_EXPRESSWAY_MOTORWAY: Self = Self(3);
    /// `internationalHighway`.
    pub const INTERNATIONAL_HIGHWAY: Self = Self(4);
    /// `highway`.
    pub const HIGHWAY: Self = Self(5);
    /// `expressway`.
    pub const EXPRESSWAY: Self = Self(6);
    /// `nationalRoad`.
    pub const NATIONAL_ROAD: Self = Self(7);
    /// `regionalProvincialRoad`.
    pub const REGIONAL_PROVINCIAL_ROAD: Self = Self(8);
    /// `localRoad`.
    pub const LOCAL_ROAD: Self = Self(9);
    /// `motorwayJunction`.
    pub const MOTORWAY_JUNCTION: Self = Self(10);
    /// `diversion`.
    pub const DIVERSION: Self = Self(11);
    /// `rfu1`.
    pub const RFU1: Self = Self(12);
    /// `rfu2`.
    pub const RFU2: Self = Self(13);
    /// `rfu3`.
    pub const RFU3: Self = Self(14);
    /// `rfu4`.
    pub const RFU4: Self = Self(15);
}

impl Uper for DestinationRoadType {
    const LEAST_BITS: usize = 5;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(5)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.extensible(self.0, 0, 15, 4);
        Ok(())
    }
}

impl DestinationRoadType {
    /// Reads what follows the first 5 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(Self(reader.extensible(head, 0, 15, 4)?))
    }
}

/// `DistanceOrDuration`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DistanceOrDuration {
    /// `value`.
    pub value: DistanceOrDurationValue,
    /// `unit`.
    pub unit: DistanceOrDurationUnit,
}

impl Default for DistanceOrDuration {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for DistanceOrDuration {
    const LEAST_BITS: usize = 17;
    const EMPTY: Self =
        Self { value: DistanceOrDurationValue::EMPTY, unit: DistanceOrDurationUnit::EMPTY };
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

impl Fixed for DistanceOrDuration {
    const WIDTH: usize = 17;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self {
            value: DistanceOrDurationValue::get(run, at + 0)?,
            unit: DistanceOrDurationUnit::get(run, at + 14)?,
        })
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        self.value.set(packed, at + 0);
        self.unit.set(packed, at + 14);
    }
}

/// `InternationalSign-section`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct InternationalSignSection {
    /// `startingPointLength`.
    pub starting_point_length: Option<Distance>,
    /// `continuityLength`.
    pub continuity_length: Option<Distance>,
}

impl Default for InternationalSignSection {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for InternationalSignSection {
    const LEAST_BITS: usize = 2;
    const EMPTY: Self = Self { starting_point_length: None, continuity_length: None };
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let mut ahead = reader.ahead();
        let run = ahead.run(2);
        let has_starting_point_length = run.bit(0);
        let has_continuity_length = run.bit(1);
        let starting_point_length =
            if has_starting_point_length { Some(ahead.take()?) } else { None };
        let continuity_length = if has_continuity_length { Some(ahead.take()?) } else { None };
        reader.skip(&ahead)?;
        let value = Self { starting_point_length, continuity_length };
        Ok(value)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut run = Packed::<1>::new();
        run.set_bit(0, self.starting_point_length.is_some());
        run.set_bit(1, self.continuity_length.is_some());
        writer.run(&run, 2)?;
        if let Some(value) = &self.starting_point_length {
            value.encode(writer)?;
        }
        if let Some(value) = &self.continuity_length {
            value.encode(writer)?;
        }
        Ok(())
    }
}

/// `InternationalSign-numberOfLane`: `INTEGER (0..99)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct InternationalSignNumberOfLane(pub u8);

impl Uper for InternationalSignNumberOfLane {
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

impl Fixed for InternationalSignNumberOfLane {
    const WIDTH: usize = 7;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 7);
        if bits > 99 {
            return Err(Malformed);
        }
        Ok(Self(bits as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 7, self.0 as u64, 99);
    }
}

/// `PictogramCode-countryCode`: `OCTET STRING (SIZE (2))`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct PictogramCodeCountryCode(pub [u8; 2]);

impl Uper for PictogramCodeCountryCode {
    const LEAST_BITS: usize = 16;
    const EMPTY: Self = Self([0; 2]);
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

impl Fixed for PictogramCodeCountryCode {
    const WIDTH: usize = 16;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let octets = (run.bits(at, 16) << 48).to_be_bytes();
        Ok(Self([octets[0], octets[1]]))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        let value = self.0.iter().fold(0, |value, octet| value << 8 | u64::from(*octet));
        packed.set(at, 16, value);
    }
}

/// `PictogramCategoryCode-nature`: `INTEGER (1..9)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct PictogramCategoryCodeNature(pub u8);

impl Uper for PictogramCategoryCodeNature {
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

impl Fixed for PictogramCategoryCodeNature {
    const WIDTH: usize = 4;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 4);
        if bits > 8 {
            return Err(Malformed);
        }
        Ok(Self((bits as i64 + 1) as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 4, (self.0 as i64 - 1) as u64, 8);
    }
}

/// `PictogramCategoryCode-serialNumber`: `INTEGER (0..99)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct PictogramCategoryCodeSerialNumber(pub u8);

impl Uper for PictogramCategoryCodeSerialNumber {
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

impl Fixed for PictogramCategoryCodeSerialNumber {
    const WIDTH: usize = 7;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 7);
        if bits > 99 {
            return Err(Malformed);
        }
        Ok(Self(bits as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 7, self.0 as u64, 99);
    }
}

/// `YearRange-yearRangeStartYear`: `INTEGER (2000..2127, ...)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct YearRangeYearRangeStartYear(pub i64);

impl Uper for YearRangeYearRangeStartYear {
    const LEAST_BITS: usize = 8;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(8)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.extensible(self.0, 2000, 2127, 7);
        Ok(())
    }
}

impl YearRangeYearRangeStartYear {
    /// Reads what follows the first 8 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(Self(reader.extensible(head, 2000, 2127, 7)?))
    }
}

/// `YearRange-yearRangeEndYear`: `INTEGER (2000..2127, ...)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct YearRangeYearRangeEndYear(pub i64);

impl Uper for YearRangeYearRangeEndYear {
    const LEAST_BITS: usize = 8;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(8)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.extensible(self.0, 2000, 2127, 7);
        Ok(())
    }
}

impl YearRangeYearRangeEndYear {
    /// Reads what follows the first 8 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(Self(reader.extensible(head, 2000, 2127, 7)?))
    }
}

/// `MonthDay-month`: `INTEGER (1..12)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct MonthDayMonth(pub u8);

impl Uper for MonthDayMonth {
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

impl Fixed for MonthDayMonth {
    const WIDTH: usize = 4;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 4);
        if bits > 11 {
            return Err(Malformed);
        }
        Ok(Self((bits as i64 + 1) as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 4, (self.0 as i64 - 1) as u64, 11);
    }
}

/// `MonthDay-day`: `INTEGER (1..31)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct MonthDayDay(pub u8);

impl Uper for MonthDayDay {
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

impl Fixed for MonthDayDay {
    const WIDTH: usize = 5;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 5);
        if bits > 30 {
            return Err(Malformed);
        }
        Ok(Self((bits as i64 + 1) as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 5, (self.0 as i64 - 1) as u64, 30);
    }
}

/// `HoursMinutes-hours`: `INTEGER (0..23)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct HoursMinutesHours(pub u8);

impl Uper for HoursMinutesHours {
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

impl Fixed for HoursMinutesHours {
    const WIDTH: usize = 5;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 5);
        if bits > 23 {
            return Err(Malformed);
        }
        Ok(Self(bits as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 5, self.0 as u64, 23);
    }
}

/// `HoursMinutes-mins`: `INTEGER (0..59)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct HoursMinutesMins(pub u8);

impl Uper for HoursMinutesMins {
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

impl Fixed for HoursMinutesMins {
    const WIDTH: usize = 6;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 6);
        if bits > 59 {
            return Err(Malformed);
        }
        Ok(Self(bits as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 6, self.0 as u64, 59);
    }
}

/// `Distance-value`: `INTEGER (1..16384)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct DistanceValue(pub u16);

impl Uper for DistanceValue {
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

impl Fixed for DistanceValue {
    const WIDTH: usize = 14;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 14);
        Ok(Self((bits as i64 + 1) as u16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 14, (self.0 as i64 - 1) as u64, 16383);
    }
}

/// `Distance-unit`: `INTEGER (2..8)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct DistanceUnit(pub u8);

impl Uper for DistanceUnit {
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

impl Fixed for DistanceUnit {
    const WIDTH: usize = 3;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 3);
        if bits > 6 {
            return Err(Malformed);
        }
        Ok(Self((bits as i64 + 2) as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 3, (self.0 as i64 - 2) as u64, 6);
    }
}

/// `Weight-value`: `INTEGER (1..16384)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct WeightValue(pub u16);

impl Uper for WeightValue {
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

impl Fixed for WeightValue {
    const WIDTH: usize = 14;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 14);
        Ok(Self((bits as i64 + 1) as u16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 14, (self.0 as i64 - 1) as u64, 16383);
    }
}

/// `Weight-unit`: `INTEGER (10..12)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct WeightUnit(pub u8);

impl Uper for WeightUnit {
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

impl Fixed for WeightUnit {
    const WIDTH: usize = 2;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 2);
        if bits > 2 {
            return Err(Malformed);
        }
        Ok(Self((bits as i64 + 10) as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 2, (self.0 as i64 - 10) as u64, 2);
    }
}

/// `InternationalSign-speedLimits-speedLimitMax`: `INTEGER (0..250)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct InternationalSignSpeedLimitsSpeedLimitMax(pub u8);

impl Uper for InternationalSignSpeedLimitsSpeedLimitMax {
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

impl Fixed for InternationalSignSpeedLimitsSpeedLimitMax {
    const WIDTH: usize = 8;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 8);
        if bits > 250 {
            return Err(Malformed);
        }
        Ok(Self(bits as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 8, self.0 as u64, 250);
    }
}

/// `InternationalSign-speedLimits-speedLimitMin`: `INTEGER (0..250)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct InternationalSignSpeedLimitsSpeedLimitMin(pub u8);

impl Uper for InternationalSignSpeedLimitsSpeedLimitMin {
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

impl Fixed for InternationalSignSpeedLimitsSpeedLimitMin {
    const WIDTH: usize = 8;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 8);
        if bits > 250 {
            return Err(Malformed);
        }
        Ok(Self(bits as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 8, self.0 as u64, 250);
    }
}

/// `InternationalSign-speedLimits-unit`: `INTEGER (0..1)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct InternationalSignSpeedLimitsUnit(pub u8);

impl Uper for InternationalSignSpeedLimitsUnit {
    const LEAST_BITS: usize = 1;
    const EMPTY: Self = Self(0);
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

impl Fixed for InternationalSignSpeedLimitsUnit {
    const WIDTH: usize = 1;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 1);
        Ok(Self(bits as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 1, self.0 as u64, 1);
    }
}

/// `InternationalSign-destinationInformation-junctionDirection`: `INTEGER (1..128)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct InternationalSignDestinationInformationJunctionDirection(pub u8);

impl Uper for InternationalSignDestinationInformationJunctionDirection {
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

impl Fixed for InternationalSignDestinationInformationJunctionDirection {
    const WIDTH: usize = 7;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 7);
        Ok(Self((bits as i64 + 1) as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 7, (self.0 as i64 - 1) as u64, 127);
    }
}

/// `InternationalSign-destinationInformation-roundaboutCwDirection`: `INTEGER (1..128)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct InternationalSignDestinationInformationRoundaboutCwDirection(pub u8);

impl Uper for InternationalSignDestinationInformationRoundaboutCwDirection {
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

impl Fixed for InternationalSignDestinationInformationRoundaboutCwDirection {
    const WIDTH: usize = 7;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 7);
        Ok(Self((bits as i64 + 1) as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 7, (self.0 as i64 - 1) as u64, 127);
    }
}

/// `InternationalSign-destinationInformation-roundaboutCcwDirection`: `INTEGER (1..128)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct InternationalSignDestinationInformationRoundaboutCcwDirection(pub u8);

impl Uper for InternationalSignDestinationInformationRoundaboutCcwDirection {
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

impl Fixed for InternationalSignDestinationInformationRoundaboutCcwDirection {
    const WIDTH: usize = 7;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 7);
        Ok(Self((bits as i64 + 1) as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 7, (self.0 as i64 - 1) as u64, 127);
    }
}

/// `DDD-IO-arrowDirection`: `INTEGER (0..7)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct DDDIOArrowDirection(pub u8);

impl Uper for DDDIOArrowDirection {
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

impl Fixed for DDDIOArrowDirection {
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

/// `DDD-IO-roadNumberIdentifier`: `INTEGER (1..999)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct DDDIORoadNumberIdentifier(pub u16);

impl Uper for DDDIORoadNumberIdentifier {
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

impl Fixed for DDDIORoadNumberIdentifier {
    const WIDTH: usize = 10;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 10);
        if bits > 998 {
            return Err(Malformed);
        }
        Ok(Self((bits as i64 + 1) as u16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 10, (self.0 as i64 - 1) as u64, 998);
    }
}

/// `DDD-IO-streetName`: `INTEGER (1..999)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct DDDIOStreetName(pub u16);

impl Uper for DDDIOStreetName {
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

impl Fixed for DDDIOStreetName {
    const WIDTH: usize = 10;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 10);
        if bits > 998 {
            return Err(Malformed);
        }
        Ok(Self((bits as i64 + 1) as u16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 10, (self.0 as i64 - 1) as u64, 998);
    }
}

/// `DDD-IO-streetNameText`: `UTF8String`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct DDDIOStreetNameText(pub String);

impl Uper for DDDIOStreetNameText {
    const LEAST_BITS: usize = 8;
    const EMPTY: Self = Self(String::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(Self(reader.utf8(0, 4294967295)?))
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.utf8(&self.0, 0, 4294967295)
    }
}

/// `DestinationPlace-destBlob`: `OCTET STRING`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct DestinationPlaceDestBlob(pub Vec<u8>);

impl Uper for DestinationPlaceDestBlob {
    const LEAST_BITS: usize = 8;
    const EMPTY: Self = Self(Vec::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let count = reader.count(8)?;
        Ok(Self(reader.octets(count)?.collect()))
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.length(self.0.len())?;
        writer.octets(&self.0);
        Ok(())
    }
}

/// `DestinationPlace-placeNameIdentification`: `INTEGER (1..999)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct DestinationPlacePlaceNameIdentification(pub u16);

impl Uper for DestinationPlacePlaceNameIdentification {
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

impl Fixed for DestinationPlacePlaceNameIdentification {
    const WIDTH: usize = 10;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 10);
        if bits > 998 {
            return Err(Malformed);
        }
        Ok(Self((bits as i64 + 1) as u16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 10, (self.0 as i64 - 1) as u64, 998);
    }
}

/// `DestinationPlace-placeNameText`: `UTF8String`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct DestinationPlacePlaceNameText(pub String);

impl Uper for DestinationPlacePlaceNameText {
    const LEAST_BITS: usize = 8;
    const EMPTY: Self = Self(String::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(Self(reader.utf8(0, 4294967295)?))
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.utf8(&self.0, 0, 4294967295)
    }
}

/// `DestinationRoad-roadNumberIdentifier`: `INTEGER (1..999)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct DestinationRoadRoadNumberIdentifier(pub u16);

impl Uper for DestinationRoadRoadNumberIdentifier {
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

impl Fixed for DestinationRoadRoadNumberIdentifier {
    const WIDTH: usize = 10;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 10);
        if bits > 998 {
            return Err(Malformed);
        }
        Ok(Self((bits as i64 + 1) as u16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 10, (self.0 as i64 - 1) as u64, 998);
    }
}

/// `DestinationRoad-roadNumberText`: `UTF8String`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct DestinationRoadRoadNumberText(pub String);

impl Uper for DestinationRoadRoadNumberText {
    const LEAST_BITS: usize = 8;
    const EMPTY: Self = Self(String::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(Self(reader.utf8(0, 4294967295)?))
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.utf8(&self.0, 0, 4294967295)
    }
}

/// `DistanceOrDuration-value`: `INTEGER (1..16384)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct DistanceOrDurationValue(pub u16);

impl Uper for DistanceOrDurationValue {
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

impl Fixed for DistanceOrDurationValue {
    const WIDTH: usize = 14;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 14);
        Ok(Self((bits as i64 + 1) as u16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 14, (self.0 as i64 - 1) as u64, 16383);
    }
}

/// `DistanceOrDuration-unit`: `INTEGER (2..9)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct DistanceOrDurationUnit(pub u8);

impl Uper for DistanceOrDurationUnit {
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

impl Fixed for DistanceOrDurationUnit {
    const WIDTH: usize = 3;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 3);
        Ok(Self((bits as i64 + 2) as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 3, (self.0 as i64 - 2) as u64, 7);
    }
}

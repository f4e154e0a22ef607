// Generated from asn1/ by `cargo run -p semafor-rivals --features regenerate`. Do not edit.

extern crate alloc;
use core::borrow::Borrow;
use rasn::prelude::*;
use std::sync::LazyLock;
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq, Copy)]
#[rasn(enumerated)]
#[non_exhaustive]
pub enum AmbientOrRoadConditionPictogram {
    ambientCondition = 0,
    roadCondition = 1,
}
#[doc = " One arrow of a direction sign and what stands at it."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags, identifier = "DDD-IO")]
pub struct DDDIO {
    #[rasn(value("0..=7"), identifier = "arrowDirection")]
    pub arrow_direction: u8,
    #[rasn(identifier = "destPlace")]
    pub dest_place: Option<DestinationPlaces>,
    #[rasn(identifier = "destRoad")]
    pub dest_road: Option<DestinationRoads>,
    #[rasn(value("1..=999"), identifier = "roadNumberIdentifier")]
    pub road_number_identifier: Option<u16>,
    #[rasn(value("1..=999"), identifier = "streetName")]
    pub street_name: Option<u16>,
    #[rasn(identifier = "streetNameText")]
    pub street_name_text: Option<Utf8String>,
    #[rasn(identifier = "distanceToDivergingPoint")]
    pub distance_to_diverging_point: Option<DistanceOrDuration>,
    #[rasn(identifier = "distanceToDestinationPlace")]
    pub distance_to_destination_place: Option<DistanceOrDuration>,
}
impl DDDIO {
    pub fn new(
        arrow_direction: u8,
        dest_place: Option<DestinationPlaces>,
        dest_road: Option<DestinationRoads>,
        road_number_identifier: Option<u16>,
        street_name: Option<u16>,
        street_name_text: Option<Utf8String>,
        distance_to_diverging_point: Option<DistanceOrDuration>,
        distance_to_destination_place: Option<DistanceOrDuration>,
    ) -> Self {
        Self {
            arrow_direction,
            dest_place,
            dest_road,
            road_number_identifier,
            street_name,
            street_name_text,
            distance_to_diverging_point,
            distance_to_destination_place,
        }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=8", extensible), identifier = "DDD-IO-LIST")]
pub struct DDDIOLIST(pub SequenceOf<DDDIO>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate)]
pub struct DayOfWeek(pub FixedBitString<8usize>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct DestinationPlace {
    #[rasn(identifier = "destType")]
    pub dest_type: DestinationType,
    #[rasn(identifier = "destRSCode")]
    pub dest_rscode: Option<GddStructure>,
    #[rasn(identifier = "destBlob")]
    pub dest_blob: Option<OctetString>,
    #[rasn(value("1..=999"), identifier = "placeNameIdentification")]
    pub place_name_identification: Option<u16>,
    #[rasn(identifier = "placeNameText")]
    pub place_name_text: Option<Utf8String>,
}
impl DestinationPlace {
    pub fn new(
        dest_type: DestinationType,
        dest_rscode: Option<GddStructure>,
        dest_blob: Option<OctetString>,
        place_name_identification: Option<u16>,
        place_name_text: Option<Utf8String>,
    ) -> Self {
        Self { dest_type, dest_rscode, dest_blob, place_name_identification, place_name_text }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=4", extensible))]
pub struct DestinationPlaces(pub SequenceOf<DestinationPlace>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct DestinationRoad {
    #[rasn(identifier = "derType")]
    pub der_type: DestinationRoadType,
    #[rasn(value("1..=999"), identifier = "roadNumberIdentifier")]
    pub road_number_identifier: Option<u16>,
    #[rasn(identifier = "roadNumberText")]
    pub road_number_text: Option<Utf8String>,
}
impl DestinationRoad {
    pub fn new(
        der_type: DestinationRoadType,
        road_number_identifier: Option<u16>,
        road_number_text: Option<Utf8String>,
    ) -> Self {
        Self { der_type, road_number_identifier, road_number_text }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=15", extensible))]
pub struct DestinationRoadType(pub Integer);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=4", extensible))]
pub struct DestinationRoads(pub SequenceOf<DestinationRoad>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=15", extensible))]
pub struct DestinationType(pub Integer);
#[doc = " The units of all the types below are these: 0 km/h, 1 mile/h, 2 km, 3 m, 4 dm, 5 cm, 6 mile,"]
#[doc = " 7 yard, 8 foot, 9 minute, 10 tonne, 11 100 kg, 12 pound. Each type allows some of them, and"]
#[doc = " 5 is no unit of a Distance although its bits could say it."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct Distance {
    #[rasn(value("1..=16384"))]
    pub value: u16,
    #[rasn(value("2..=8"))]
    pub unit: u8,
}
impl Distance {
    pub fn new(value: u16, unit: u8) -> Self {
        Self { value, unit }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct DistanceOrDuration {
    #[rasn(value("1..=16384"))]
    pub value: u16,
    #[rasn(value("2..=9"))]
    pub unit: u8,
}
impl DistanceOrDuration {
    pub fn new(value: u16, unit: u8) -> Self {
        Self { value, unit }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(choice, automatic_tags)]
pub enum GddAttribute {
    dtm(InternationalSignApplicablePeriod),
    edt(InternationalSignApplicablePeriod),
    dfl(InternationalSignDirectionalFlowOfLane),
    ved(InternationalSignApplicableVehicleDimensions),
    spe(InternationalSignSpeedLimits),
    roi(InternationalSignRateOfIncline),
    dbv(Distance),
    ddd(InternationalSignDestinationInformation),
    set(InternationalSignSection),
    nol(InternationalSignNumberOfLane),
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=8", extensible))]
pub struct GddAttributes(pub SequenceOf<GddAttribute>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct GddStructure {
    #[rasn(identifier = "pictogramCode")]
    pub pictogram_code: PictogramCode,
    pub attributes: Option<GddAttributes>,
}
impl GddStructure {
    pub fn new(pictogram_code: PictogramCode, attributes: Option<GddAttributes>) -> Self {
        Self { pictogram_code, attributes }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct HoursMinutes {
    #[rasn(value("0..=23"))]
    pub hours: u8,
    #[rasn(value("0..=59"))]
    pub mins: u8,
}
impl HoursMinutes {
    pub fn new(hours: u8, mins: u8) -> Self {
        Self { hours, mins }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct HoursMinutesRange {
    #[rasn(identifier = "timeRangeStartTime")]
    pub time_range_start_time: HoursMinutes,
    #[rasn(identifier = "timeRangeEndTime")]
    pub time_range_end_time: HoursMinutes,
}
impl HoursMinutesRange {
    pub fn new(time_range_start_time: HoursMinutes, time_range_end_time: HoursMinutes) -> Self {
        Self { time_range_start_time, time_range_end_time }
    }
}
#[doc = " When a sign holds, or (as edt) when it doesn't."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags, identifier = "InternationalSign-applicablePeriod")]
pub struct InternationalSignApplicablePeriod {
    pub year: Option<YearRange>,
    #[rasn(identifier = "month-day")]
    pub month_day: Option<MonthDayRange>,
    #[rasn(identifier = "repeatingPeriodDayTypes")]
    pub repeating_period_day_types: Option<RepeatingPeriodDayTypes>,
    #[rasn(identifier = "hourMinutes")]
    pub hour_minutes: Option<HoursMinutesRange>,
    #[rasn(identifier = "dateRangeOfWeek")]
    pub date_range_of_week: Option<DayOfWeek>,
    #[rasn(identifier = "durationHourMinute")]
    pub duration_hour_minute: Option<HoursMinutes>,
}
impl InternationalSignApplicablePeriod {
    pub fn new(
        year: Option<YearRange>,
        month_day: Option<MonthDayRange>,
        repeating_period_day_types: Option<RepeatingPeriodDayTypes>,
        hour_minutes: Option<HoursMinutesRange>,
        date_range_of_week: Option<DayOfWeek>,
        duration_hour_minute: Option<HoursMinutes>,
    ) -> Self {
        Self {
            year,
            month_day,
            repeating_period_day_types,
            hour_minutes,
            date_range_of_week,
            duration_hour_minute,
        }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags, identifier = "InternationalSign-applicableVehicleDimensions")]
pub struct InternationalSignApplicableVehicleDimensions {
    #[rasn(identifier = "vehicleHeight")]
    pub vehicle_height: Option<Distance>,
    #[rasn(identifier = "vehicleWidth")]
    pub vehicle_width: Option<Distance>,
    #[rasn(identifier = "vehicleLength")]
    pub vehicle_length: Option<Distance>,
    #[rasn(identifier = "vehicleWeight")]
    pub vehicle_weight: Option<Weight>,
}
impl InternationalSignApplicableVehicleDimensions {
    pub fn new(
        vehicle_height: Option<Distance>,
        vehicle_width: Option<Distance>,
        vehicle_length: Option<Distance>,
        vehicle_weight: Option<Weight>,
    ) -> Self {
        Self { vehicle_height, vehicle_width, vehicle_length, vehicle_weight }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags, identifier = "InternationalSign-destinationInformation")]
pub struct InternationalSignDestinationInformation {
    #[rasn(value("1..=128"), identifier = "junctionDirection")]
    pub junction_direction: Option<u8>,
    #[rasn(value("1..=128"), identifier = "roundaboutCwDirection")]
    pub roundabout_cw_direction: Option<u8>,
    #[rasn(value("1..=128"), identifier = "roundaboutCcwDirection")]
    pub roundabout_ccw_direction: Option<u8>,
    #[rasn(identifier = "ioList")]
    pub io_list: DDDIOLIST,
}
impl InternationalSignDestinationInformation {
    pub fn new(
        junction_direction: Option<u8>,
        roundabout_cw_direction: Option<u8>,
        roundabout_ccw_direction: Option<u8>,
        io_list: DDDIOLIST,
    ) -> Self {
        Self { junction_direction, roundabout_cw_direction, roundabout_ccw_direction, io_list }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, identifier = "InternationalSign-directionalFlowOfLane", value("1..=8"))]
pub struct InternationalSignDirectionalFlowOfLane(pub u8);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, identifier = "InternationalSign-numberOfLane", value("0..=99"))]
pub struct InternationalSignNumberOfLane(pub u8);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, identifier = "InternationalSign-rateOfIncline", value("1..=32"))]
pub struct InternationalSignRateOfIncline(pub u8);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags, identifier = "InternationalSign-section")]
pub struct InternationalSignSection {
    #[rasn(identifier = "startingPointLength")]
    pub starting_point_length: Option<Distance>,
    #[rasn(identifier = "continuityLength")]
    pub continuity_length: Option<Distance>,
}
impl InternationalSignSection {
    pub fn new(
        starting_point_length: Option<Distance>,
        continuity_length: Option<Distance>,
    ) -> Self {
        Self { starting_point_length, continuity_length }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags, identifier = "InternationalSign-speedLimits")]
pub struct InternationalSignSpeedLimits {
    #[rasn(value("0..=250"), identifier = "speedLimitMax")]
    pub speed_limit_max: Option<u8>,
    #[rasn(value("0..=250"), identifier = "speedLimitMin")]
    pub speed_limit_min: Option<u8>,
    #[rasn(value("0..=1"))]
    pub unit: u8,
}
impl InternationalSignSpeedLimits {
    pub fn new(speed_limit_max: Option<u8>, speed_limit_min: Option<u8>, unit: u8) -> Self {
        Self { speed_limit_max, speed_limit_min, unit }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct MonthDay {
    #[rasn(value("1..=12"))]
    pub month: u8,
    #[rasn(value("1..=31"))]
    pub day: u8,
}
impl MonthDay {
    pub fn new(month: u8, day: u8) -> Self {
        Self { month, day }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct MonthDayRange {
    #[rasn(identifier = "dateRangeStartMonthDay")]
    pub date_range_start_month_day: MonthDay,
    #[rasn(identifier = "dateRangeEndMonthDay")]
    pub date_range_end_month_day: MonthDay,
}
impl MonthDayRange {
    pub fn new(date_range_start_month_day: MonthDay, date_range_end_month_day: MonthDay) -> Self {
        Self { date_range_start_month_day, date_range_end_month_day }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct PictogramCategoryCode {
    #[rasn(value("1..=9"))]
    pub nature: u8,
    #[rasn(value("0..=99"), identifier = "serialNumber")]
    pub serial_number: u8,
}
impl PictogramCategoryCode {
    pub fn new(nature: u8, serial_number: u8) -> Self {
        Self { nature, serial_number }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct PictogramCode {
    #[rasn(size("2"), identifier = "countryCode")]
    pub country_code: Option<OctetString>,
    #[rasn(identifier = "serviceCategoryCode")]
    pub service_category_code: ServiceCategoryCode,
    #[rasn(identifier = "pictogramCategoryCode")]
    pub pictogram_category_code: PictogramCategoryCode,
}
impl PictogramCode {
    pub fn new(
        country_code: Option<OctetString>,
        service_category_code: ServiceCategoryCode,
        pictogram_category_code: PictogramCategoryCode,
    ) -> Self {
        Self { country_code, service_category_code, pictogram_category_code }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq, Copy)]
#[rasn(enumerated)]
#[non_exhaustive]
pub enum PublicFacilitiesPictogram {
    publicFacilities = 0,
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate)]
pub struct RepeatingPeriodDayTypes(pub FixedBitString<4usize>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(choice, automatic_tags)]
#[non_exhaustive]
pub enum ServiceCategoryCode {
    trafficSignPictogram(TrafficSignPictogram),
    publicFacilitiesPictogram(PublicFacilitiesPictogram),
    ambientOrRoadConditionPictogram(AmbientOrRoadConditionPictogram),
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq, Copy)]
#[rasn(enumerated)]
#[non_exhaustive]
pub enum TrafficSignPictogram {
    dangerWarning = 0,
    regulatory = 1,
    informative = 2,
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct Weight {
    #[rasn(value("1..=16384"))]
    pub value: u16,
    #[rasn(value("10..=12"))]
    pub unit: u8,
}
impl Weight {
    pub fn new(value: u16, unit: u8) -> Self {
        Self { value, unit }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct YearRange {
    #[rasn(value("2000..=2127", extensible), identifier = "yearRangeStartYear")]
    pub year_range_start_year: Integer,
    #[rasn(value("2000..=2127", extensible), identifier = "yearRangeEndYear")]
    pub year_range_end_year: Integer,
}
impl YearRange {
    pub fn new(year_range_start_year: Integer, year_range_end_year: Integer) -> Self {
        Self { year_range_start_year, year_range_end_year }
    }
}

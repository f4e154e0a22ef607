// Generated from asn1/ by `cargo run -p semafor-rivals --features regenerate`. Do not edit.

extern crate alloc;
use super::citsappl_mgmt_ids::VarLengthNumber;
use super::dsrc::{IntersectionReferenceID, Iso3833VehicleType, LaneID, RoadSegmentReferenceID};
use super::efc_dsrc_application::{
    AxleWeightLimits, DieselEmissionValues, EngineCharacteristics, EnvironmentalCharacteristics,
    ExhaustEmissionValues, PassengerCapacity, Provider, SoundLevel, VehicleDimensions,
    VehicleWeightLimits,
};
use super::electronic_registration_identification_vehicle_data_module::EuVehicleCategoryCode;
use super::gdd::{
    Distance, InternationalSignApplicablePeriod, InternationalSignApplicableVehicleDimensions,
    InternationalSignDestinationInformation, InternationalSignDirectionalFlowOfLane,
    InternationalSignRateOfIncline, InternationalSignSpeedLimits, PictogramCode,
};
use super::its_container::{
    ActionID, Altitude, DangerousGoodsBasic, DeltaLatitude, DeltaLongitude, DeltaReferencePosition,
    Heading, HeadingValue, LanePosition, Latitude, Longitude, ReferencePosition, RoadType,
    SpecialTransportType, Speed, SpeedValue, StationType, TimestampIts, VehicleRole,
};
use core::borrow::Borrow;
use rasn::prelude::*;
use std::sync::LazyLock;
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct AbsolutePosition {
    pub latitude: Latitude,
    pub longitude: Longitude,
}
impl AbsolutePosition {
    pub fn new(latitude: Latitude, longitude: Longitude) -> Self {
        Self { latitude, longitude }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct AbsolutePositionWAltitude {
    pub latitude: Latitude,
    pub longitude: Longitude,
    pub altitude: Altitude,
}
impl AbsolutePositionWAltitude {
    pub fn new(latitude: Latitude, longitude: Longitude, altitude: Altitude) -> Self {
        Self { latitude, longitude, altitude }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=8", extensible))]
pub struct AbsolutePositions(pub SequenceOf<AbsolutePosition>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=8", extensible))]
pub struct AbsolutePositionsWAltitude(pub SequenceOf<AbsolutePositionWAltitude>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct AnyCatalogue {
    pub owner: Provider,
    #[rasn(value("0..=255"))]
    pub version: u8,
    #[rasn(value("0..=65535"), identifier = "pictogramCode")]
    pub pictogram_code: u16,
    #[rasn(value("0..=65535"))]
    pub value: Option<u16>,
    pub unit: Option<RSCUnit>,
    pub attributes: Option<ISO14823Attributes>,
}
impl AnyCatalogue {
    pub fn new(
        owner: Provider,
        version: u8,
        pictogram_code: u16,
        value: Option<u16>,
        unit: Option<RSCUnit>,
        attributes: Option<ISO14823Attributes>,
    ) -> Self {
        Self { owner, version, pictogram_code, value, unit, attributes }
    }
}
#[doc = " Rules for automated vehicles and platoons; of the two kinds a part has at least one."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=16", extensible))]
pub struct AutomatedVehicleContainer(pub SequenceOf<AvcPart>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
#[non_exhaustive]
pub struct AutomatedVehicleRule {
    pub priority: PriorityLevel,
    #[rasn(identifier = "allowedSaeAutomationLevels")]
    pub allowed_sae_automation_levels: SaeAutomationLevels,
    #[rasn(identifier = "minGapBetweenVehicles")]
    pub min_gap_between_vehicles: Option<GapBetweenVehicles>,
    #[rasn(identifier = "recGapBetweenVehicles")]
    pub rec_gap_between_vehicles: Option<GapBetweenVehicles>,
    #[rasn(identifier = "automatedVehicleMaxSpeedLimit")]
    pub automated_vehicle_max_speed_limit: Option<SpeedValue>,
    #[rasn(identifier = "automatedVehicleMinSpeedLimit")]
    pub automated_vehicle_min_speed_limit: Option<SpeedValue>,
    #[rasn(identifier = "automatedVehicleSpeedRecommendation")]
    pub automated_vehicle_speed_recommendation: Option<SpeedValue>,
    #[rasn(identifier = "roadSignCodes")]
    pub road_sign_codes: Option<RoadSignCodes>,
    #[rasn(identifier = "extraText")]
    pub extra_text: Option<ConstraintTextLines2>,
}
impl AutomatedVehicleRule {
    pub fn new(
        priority: PriorityLevel,
        allowed_sae_automation_levels: SaeAutomationLevels,
        min_gap_between_vehicles: Option<GapBetweenVehicles>,
        rec_gap_between_vehicles: Option<GapBetweenVehicles>,
        automated_vehicle_max_speed_limit: Option<SpeedValue>,
        automated_vehicle_min_speed_limit: Option<SpeedValue>,
        automated_vehicle_speed_recommendation: Option<SpeedValue>,
        road_sign_codes: Option<RoadSignCodes>,
        extra_text: Option<ConstraintTextLines2>,
    ) -> Self {
        Self {
            priority,
            allowed_sae_automation_levels,
            min_gap_between_vehicles,
            rec_gap_between_vehicles,
            automated_vehicle_max_speed_limit,
            automated_vehicle_min_speed_limit,
            automated_vehicle_speed_recommendation,
            road_sign_codes,
            extra_text,
        }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=5"))]
pub struct AutomatedVehicleRules(pub SequenceOf<AutomatedVehicleRule>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
#[non_exhaustive]
pub struct AvcPart {
    #[rasn(identifier = "detectionZoneIds")]
    pub detection_zone_ids: Option<ZoneIds>,
    #[rasn(identifier = "relevanceZoneIds")]
    pub relevance_zone_ids: ZoneIds,
    pub direction: Option<Direction>,
    #[rasn(identifier = "applicableLanes")]
    pub applicable_lanes: Option<LanePositions>,
    #[rasn(identifier = "vehicleCharacteristics")]
    pub vehicle_characteristics: Option<VehicleCharacteristicsList>,
    #[rasn(identifier = "automatedVehicleRules")]
    pub automated_vehicle_rules: Option<AutomatedVehicleRules>,
    #[rasn(identifier = "platooningRules")]
    pub platooning_rules: Option<PlatooningRules>,
}
impl AvcPart {
    pub fn new(
        detection_zone_ids: Option<ZoneIds>,
        relevance_zone_ids: ZoneIds,
        direction: Option<Direction>,
        applicable_lanes: Option<LanePositions>,
        vehicle_characteristics: Option<VehicleCharacteristicsList>,
        automated_vehicle_rules: Option<AutomatedVehicleRules>,
        platooning_rules: Option<PlatooningRules>,
    ) -> Self {
        Self {
            detection_zone_ids,
            relevance_zone_ids,
            direction,
            applicable_lanes,
            vehicle_characteristics,
            automated_vehicle_rules,
            platooning_rules,
        }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("-20..=21"))]
pub struct BankingAngle(pub i8);
#[doc = " A sign by its number in one of the catalogues."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(choice, automatic_tags)]
#[non_exhaustive]
pub enum CatalogueCode {
    viennaConvention(VcCode),
    iso14823(ISO14823Code),
    #[rasn(value("0..=65535"))]
    itisCodes(u16),
    anyCatalogue(AnyCatalogue),
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=3"))]
pub struct ComparisonOperator(pub u8);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct CompleteVehicleCharacteristics {
    pub tractor: Option<TractorCharacteristics>,
    pub trailer: Option<TrailerCharacteristicsList>,
    pub train: Option<TractorCharacteristics>,
}
impl CompleteVehicleCharacteristics {
    pub fn new(
        tractor: Option<TractorCharacteristics>,
        trailer: Option<TrailerCharacteristicsList>,
        train: Option<TractorCharacteristics>,
    ) -> Self {
        Self { tractor, trailer, train }
    }
}
#[doc = " A zone beside another, at a distance or moved."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct ComputedSegment {
    #[rasn(identifier = "zoneId")]
    pub zone_id: Zid,
    #[rasn(identifier = "laneNumber")]
    pub lane_number: LanePosition,
    #[rasn(identifier = "laneWidth")]
    pub lane_width: IviLaneWidth,
    #[rasn(value("-32768..=32767"), identifier = "offsetDistance")]
    pub offset_distance: Option<i16>,
    #[rasn(identifier = "offsetPosition")]
    pub offset_position: Option<DeltaReferencePosition>,
}
impl ComputedSegment {
    pub fn new(
        zone_id: Zid,
        lane_number: LanePosition,
        lane_width: IviLaneWidth,
        offset_distance: Option<i16>,
        offset_position: Option<DeltaReferencePosition>,
    ) -> Self {
        Self { zone_id, lane_number, lane_width, offset_distance, offset_position }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=15", extensible))]
pub struct Condition(pub Integer);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=8", extensible))]
pub struct ConnectedDenms(pub SequenceOf<ActionID>);
#[doc = " Each text of at most 32 characters, which the encoding doesn't know."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=4", extensible))]
pub struct ConstraintTextLines1(pub SequenceOf<Text>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=4", extensible))]
pub struct ConstraintTextLines2(pub SequenceOf<Text>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=7", extensible))]
pub struct DefinitionAccuracy(pub Integer);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct DeltaPosition {
    #[rasn(identifier = "deltaLatitude")]
    pub delta_latitude: DeltaLatitude,
    #[rasn(identifier = "deltaLongitude")]
    pub delta_longitude: DeltaLongitude,
}
impl DeltaPosition {
    pub fn new(delta_latitude: DeltaLatitude, delta_longitude: DeltaLongitude) -> Self {
        Self { delta_latitude, delta_longitude }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=32", extensible))]
pub struct DeltaPositions(pub SequenceOf<DeltaPosition>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=32", extensible))]
pub struct DeltaReferencePositions(pub SequenceOf<DeltaReferencePosition>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=255"))]
pub struct Depth(pub u8);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=3"))]
pub struct Direction(pub u8);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=3"))]
pub struct DriverCharacteristics(pub u8);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=101"))]
pub struct FrictionCoefficient(pub u8);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=255"))]
pub struct GapBetweenVehicles(pub u8);
#[doc = " Signs and what they hold for."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=16", extensible))]
pub struct GeneralIviContainer(pub SequenceOf<GicPart>);
#[doc = " The zones that the other containers speak of by number."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
#[non_exhaustive]
pub struct GeographicLocationContainer {
    #[rasn(identifier = "referencePosition")]
    pub reference_position: ReferencePosition,
    #[rasn(identifier = "referencePositionTime")]
    pub reference_position_time: Option<TimestampIts>,
    #[rasn(identifier = "referencePositionHeading")]
    pub reference_position_heading: Option<Heading>,
    #[rasn(identifier = "referencePositionSpeed")]
    pub reference_position_speed: Option<Speed>,
    pub parts: GlcParts,
}
impl GeographicLocationContainer {
    pub fn new(
        reference_position: ReferencePosition,
        reference_position_time: Option<TimestampIts>,
        reference_position_heading: Option<Heading>,
        reference_position_speed: Option<Speed>,
        parts: GlcParts,
    ) -> Self {
        Self {
            reference_position,
            reference_position_time,
            reference_position_heading,
            reference_position_speed,
            parts,
        }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
#[non_exhaustive]
pub struct GicPart {
    #[rasn(identifier = "detectionZoneIds")]
    pub detection_zone_ids: Option<ZoneIds>,
    #[rasn(identifier = "its-Rrid")]
    pub its_rrid: Option<VarLengthNumber>,
    #[rasn(identifier = "relevanceZoneIds")]
    pub relevance_zone_ids: Option<ZoneIds>,
    pub direction: Option<Direction>,
    #[rasn(identifier = "driverAwarenessZoneIds")]
    pub driver_awareness_zone_ids: Option<ZoneIds>,
    #[rasn(value("0..=255"), identifier = "minimumAwarenessTime")]
    pub minimum_awareness_time: Option<u8>,
    #[rasn(identifier = "applicableLanes")]
    pub applicable_lanes: Option<LanePositions>,
    #[rasn(identifier = "iviType")]
    pub ivi_type: IviType,
    #[rasn(identifier = "iviPurpose")]
    pub ivi_purpose: Option<IviPurpose>,
    #[rasn(identifier = "laneStatus")]
    pub lane_status: Option<LaneStatus>,
    #[rasn(identifier = "vehicleCharacteristics")]
    pub vehicle_characteristics: Option<VehicleCharacteristicsList>,
    #[rasn(identifier = "driverCharacteristics")]
    pub driver_characteristics: Option<DriverCharacteristics>,
    #[rasn(value("1..=4", extensible), identifier = "layoutId")]
    pub layout_id: Option<Integer>,
    #[rasn(value("1..=64", extensible), identifier = "preStoredlayoutId")]
    pub pre_storedlayout_id: Option<Integer>,
    #[rasn(identifier = "roadSignCodes")]
    pub road_sign_codes: RoadSignCodes,
    #[rasn(identifier = "extraText")]
    pub extra_text: Option<ConstraintTextLines1>,
}
impl GicPart {
    pub fn new(
        detection_zone_ids: Option<ZoneIds>,
        its_rrid: Option<VarLengthNumber>,
        relevance_zone_ids: Option<ZoneIds>,
        direction: Option<Direction>,
        driver_awareness_zone_ids: Option<ZoneIds>,
        minimum_awareness_time: Option<u8>,
        applicable_lanes: Option<LanePositions>,
        ivi_type: IviType,
        ivi_purpose: Option<IviPurpose>,
        lane_status: Option<LaneStatus>,
        vehicle_characteristics: Option<VehicleCharacteristicsList>,
        driver_characteristics: Option<DriverCharacteristics>,
        layout_id: Option<Integer>,
        pre_storedlayout_id: Option<Integer>,
        road_sign_codes: RoadSignCodes,
        extra_text: Option<ConstraintTextLines1>,
    ) -> Self {
        Self {
            detection_zone_ids,
            its_rrid,
            relevance_zone_ids,
            direction,
            driver_awareness_zone_ids,
            minimum_awareness_time,
            applicable_lanes,
            ivi_type,
            ivi_purpose,
            lane_status,
            vehicle_characteristics,
            driver_characteristics,
            layout_id,
            pre_storedlayout_id,
            road_sign_codes,
            extra_text,
        }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
#[non_exhaustive]
pub struct GlcPart {
    #[rasn(identifier = "zoneId")]
    pub zone_id: Zid,
    #[rasn(identifier = "laneNumber")]
    pub lane_number: Option<LanePosition>,
    #[rasn(value("0..=255"), identifier = "zoneExtension")]
    pub zone_extension: Option<u8>,
    #[rasn(identifier = "zoneHeading")]
    pub zone_heading: Option<HeadingValue>,
    pub zone: Option<Zone>,
}
impl GlcPart {
    pub fn new(
        zone_id: Zid,
        lane_number: Option<LanePosition>,
        zone_extension: Option<u8>,
        zone_heading: Option<HeadingValue>,
        zone: Option<Zone>,
    ) -> Self {
        Self { zone_id, lane_number, zone_extension, zone_heading, zone }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=16", extensible))]
pub struct GlcParts(pub SequenceOf<GlcPart>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=15", extensible))]
pub struct GoodsType(pub Integer);
#[doc = " The first eight of GddAttribute, whose choice is a bit longer."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(choice, automatic_tags)]
pub enum ISO14823Attribute {
    dtm(InternationalSignApplicablePeriod),
    edt(InternationalSignApplicablePeriod),
    dfl(InternationalSignDirectionalFlowOfLane),
    ved(InternationalSignApplicableVehicleDimensions),
    spe(InternationalSignSpeedLimits),
    roi(InternationalSignRateOfIncline),
    dbv(Distance),
    ddd(InternationalSignDestinationInformation),
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=8", extensible))]
pub struct ISO14823Attributes(pub SequenceOf<ISO14823Attribute>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct ISO14823Code {
    #[rasn(identifier = "pictogramCode")]
    pub pictogram_code: PictogramCode,
    pub attributes: Option<ISO14823Attributes>,
}
impl ISO14823Code {
    pub fn new(pictogram_code: PictogramCode, attributes: Option<ISO14823Attributes>) -> Self {
        Self { pictogram_code, attributes }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(choice, automatic_tags)]
#[non_exhaustive]
pub enum IviContainer {
    glc(GeographicLocationContainer),
    giv(GeneralIviContainer),
    rcc(RoadConfigurationContainer),
    tc(TextContainer),
    lac(LayoutContainer),
    #[rasn(extension_addition)]
    avc(AutomatedVehicleContainer),
    #[rasn(extension_addition)]
    mlc(MapLocationContainer),
    #[rasn(extension_addition)]
    rsc(RoadSurfaceContainer),
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=8", extensible))]
pub struct IviContainers(pub SequenceOf<IviContainer>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("1..=32767", extensible))]
pub struct IviIdentificationNumber(pub Integer);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=8"))]
pub struct IviIdentificationNumbers(pub SequenceOf<IviIdentificationNumber>);
#[doc = " Centimetres."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=1023"))]
pub struct IviLaneWidth(pub u16);
#[doc = " Who says it, which of his messages it is, and since and until when it holds."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
#[non_exhaustive]
pub struct IviManagementContainer {
    #[rasn(identifier = "serviceProviderId")]
    pub service_provider_id: Provider,
    #[rasn(identifier = "iviIdentificationNumber")]
    pub ivi_identification_number: IviIdentificationNumber,
    #[rasn(identifier = "timeStamp")]
    pub time_stamp: Option<TimestampIts>,
    #[rasn(identifier = "validFrom")]
    pub valid_from: Option<TimestampIts>,
    #[rasn(identifier = "validTo")]
    pub valid_to: Option<TimestampIts>,
    #[rasn(identifier = "connectedIviStructures")]
    pub connected_ivi_structures: Option<IviIdentificationNumbers>,
    #[rasn(identifier = "iviStatus")]
    pub ivi_status: IviStatus,
    #[rasn(extension_addition, identifier = "connectedDenms")]
    pub connected_denms: Option<ConnectedDenms>,
}
impl IviManagementContainer {
    pub fn new(
        service_provider_id: Provider,
        ivi_identification_number: IviIdentificationNumber,
        time_stamp: Option<TimestampIts>,
        valid_from: Option<TimestampIts>,
        valid_to: Option<TimestampIts>,
        connected_ivi_structures: Option<IviIdentificationNumbers>,
        ivi_status: IviStatus,
        connected_denms: Option<ConnectedDenms>,
    ) -> Self {
        Self {
            service_provider_id,
            ivi_identification_number,
            time_stamp,
            valid_from,
            valid_to,
            connected_ivi_structures,
            ivi_status,
            connected_denms,
        }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=3"))]
pub struct IviPurpose(pub u8);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=7"))]
pub struct IviStatus(pub u8);
#[doc = " The payload of IVIM, TS 103 301 clause 7: who speaks, then containers in any order."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct IviStructure {
    pub mandatory: IviManagementContainer,
    pub optional: Option<IviContainers>,
}
impl IviStructure {
    pub fn new(mandatory: IviManagementContainer, optional: Option<IviContainers>) -> Self {
        Self { mandatory, optional }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("-100..=151"))]
pub struct IviTemperature(pub i16);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=7"))]
pub struct IviType(pub u8);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct LaneCharacteristics {
    #[rasn(identifier = "zoneDefinitionAccuracy")]
    pub zone_definition_accuracy: DefinitionAccuracy,
    #[rasn(identifier = "existinglaneMarkingStatus")]
    pub existinglane_marking_status: LaneMarkingStatus,
    #[rasn(identifier = "newlaneMarkingColour")]
    pub newlane_marking_colour: MarkingColour,
    #[rasn(identifier = "laneDelimitationLeft")]
    pub lane_delimitation_left: LaneDelimitation,
    #[rasn(identifier = "laneDelimitationRight")]
    pub lane_delimitation_right: LaneDelimitation,
    #[rasn(identifier = "mergingWith")]
    pub merging_with: Zid,
}
impl LaneCharacteristics {
    pub fn new(
        zone_definition_accuracy: DefinitionAccuracy,
        existinglane_marking_status: LaneMarkingStatus,
        newlane_marking_colour: MarkingColour,
        lane_delimitation_left: LaneDelimitation,
        lane_delimitation_right: LaneDelimitation,
        merging_with: Zid,
    ) -> Self {
        Self {
            zone_definition_accuracy,
            existinglane_marking_status,
            newlane_marking_colour,
            lane_delimitation_left,
            lane_delimitation_right,
            merging_with,
        }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=16", extensible))]
pub struct LaneConfiguration(pub SequenceOf<LaneInformation>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=7", extensible))]
pub struct LaneDelimitation(pub Integer);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=16", extensible))]
pub struct LaneIds(pub SequenceOf<LaneID>);
#[doc = " Inner type "]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct LaneInformationExtGroupDetectionZoneIds {
    #[rasn(identifier = "detectionZoneIds")]
    pub detection_zone_ids: Option<ZoneIds>,
    #[rasn(identifier = "relevanceZoneIds")]
    pub relevance_zone_ids: Option<ZoneIds>,
    #[rasn(identifier = "laneCharacteristics")]
    pub lane_characteristics: Option<LaneCharacteristics>,
    #[rasn(identifier = "laneSurfaceStaticCharacteristics")]
    pub lane_surface_static_characteristics: Option<RoadSurfaceStaticCharacteristics>,
    #[rasn(identifier = "laneSurfaceDynamicCharacteristics")]
    pub lane_surface_dynamic_characteristics: Option<RoadSurfaceDynamicCharacteristics>,
}
impl LaneInformationExtGroupDetectionZoneIds {
    pub fn new(
        detection_zone_ids: Option<ZoneIds>,
        relevance_zone_ids: Option<ZoneIds>,
        lane_characteristics: Option<LaneCharacteristics>,
        lane_surface_static_characteristics: Option<RoadSurfaceStaticCharacteristics>,
        lane_surface_dynamic_characteristics: Option<RoadSurfaceDynamicCharacteristics>,
    ) -> Self {
        Self {
            detection_zone_ids,
            relevance_zone_ids,
            lane_characteristics,
            lane_surface_static_characteristics,
            lane_surface_dynamic_characteristics,
        }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
#[non_exhaustive]
pub struct LaneInformation {
    #[rasn(identifier = "laneNumber")]
    pub lane_number: LanePosition,
    pub direction: Direction,
    pub validity: Option<InternationalSignApplicablePeriod>,
    #[rasn(identifier = "laneType")]
    pub lane_type: LaneType,
    #[rasn(identifier = "laneTypeQualifier")]
    pub lane_type_qualifier: Option<CompleteVehicleCharacteristics>,
    #[rasn(identifier = "laneStatus")]
    pub lane_status: LaneStatus,
    #[rasn(identifier = "laneWidth")]
    pub lane_width: Option<IviLaneWidth>,
    #[rasn(extension_addition_group, identifier = "SEQUENCE")]
    pub ext_group_detection_zone_ids: Option<LaneInformationExtGroupDetectionZoneIds>,
}
impl LaneInformation {
    pub fn new(
        lane_number: LanePosition,
        direction: Direction,
        validity: Option<InternationalSignApplicablePeriod>,
        lane_type: LaneType,
        lane_type_qualifier: Option<CompleteVehicleCharacteristics>,
        lane_status: LaneStatus,
        lane_width: Option<IviLaneWidth>,
        ext_group_detection_zone_ids: Option<LaneInformationExtGroupDetectionZoneIds>,
    ) -> Self {
        Self {
            lane_number,
            direction,
            validity,
            lane_type,
            lane_type_qualifier,
            lane_status,
            lane_width,
            ext_group_detection_zone_ids,
        }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq, Copy)]
#[rasn(delegate)]
pub struct LaneMarkingStatus(pub bool);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=8", extensible))]
pub struct LanePositions(pub SequenceOf<LanePosition>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=7", extensible))]
pub struct LaneStatus(pub Integer);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=31"))]
pub struct LaneType(pub u8);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct LayoutComponent {
    #[rasn(value("1..=8", extensible), identifier = "layoutComponentId")]
    pub layout_component_id: Integer,
    #[rasn(value("10..=73"))]
    pub height: u8,
    #[rasn(value("10..=265"))]
    pub width: u16,
    #[rasn(value("10..=265"))]
    pub x: u16,
    #[rasn(value("10..=73"))]
    pub y: u8,
    #[rasn(value("0..=1"), identifier = "textScripting")]
    pub text_scripting: u8,
}
impl LayoutComponent {
    pub fn new(
        layout_component_id: Integer,
        height: u8,
        width: u16,
        x: u16,
        y: u8,
        text_scripting: u8,
    ) -> Self {
        Self { layout_component_id, height, width, x, y, text_scripting }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=4", extensible))]
pub struct LayoutComponents(pub SequenceOf<LayoutComponent>);
#[doc = " Where on a display the parts of a sign stand."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
#[non_exhaustive]
pub struct LayoutContainer {
    #[rasn(value("1..=4", extensible), identifier = "layoutId")]
    pub layout_id: Integer,
    #[rasn(value("10..=73"))]
    pub height: Option<u8>,
    #[rasn(value("10..=265"))]
    pub width: Option<u16>,
    #[rasn(identifier = "layoutComponents")]
    pub layout_components: LayoutComponents,
}
impl LayoutContainer {
    pub fn new(
        layout_id: Integer,
        height: Option<u8>,
        width: Option<u16>,
        layout_components: LayoutComponents,
    ) -> Self {
        Self { layout_id, height, width, layout_components }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct LoadType {
    #[rasn(identifier = "goodsType")]
    pub goods_type: GoodsType,
    #[rasn(identifier = "dangerousGoodsType")]
    pub dangerous_goods_type: DangerousGoodsBasic,
    #[rasn(identifier = "specialTransportType")]
    pub special_transport_type: SpecialTransportType,
}
impl LoadType {
    pub fn new(
        goods_type: GoodsType,
        dangerous_goods_type: DangerousGoodsBasic,
        special_transport_type: SpecialTransportType,
    ) -> Self {
        Self { goods_type, dangerous_goods_type, special_transport_type }
    }
}
#[doc = " Zones as lanes of a MAPEM."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct MapLocationContainer {
    pub reference: MapReference,
    pub parts: MlcParts,
}
impl MapLocationContainer {
    pub fn new(reference: MapReference, parts: MlcParts) -> Self {
        Self { reference, parts }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(choice, automatic_tags)]
pub enum MapReference {
    roadsegment(RoadSegmentReferenceID),
    intersection(IntersectionReferenceID),
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=7", extensible))]
pub struct MarkingColour(pub Integer);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=7", extensible))]
pub struct MaterialType(pub Integer);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("1..=64"))]
pub struct MaxLenghtOfPlatoon(pub u8);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("2..=64"))]
pub struct MaxNoOfVehicles(pub u8);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct MlcPart {
    #[rasn(identifier = "zoneId")]
    pub zone_id: Zid,
    #[rasn(identifier = "laneIds")]
    pub lane_ids: Option<LaneIds>,
}
impl MlcPart {
    pub fn new(zone_id: Zid, lane_ids: Option<LaneIds>) -> Self {
        Self { zone_id, lane_ids }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=16", extensible))]
pub struct MlcParts(pub SequenceOf<MlcPart>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
#[non_exhaustive]
pub struct PlatooningRule {
    pub priority: PriorityLevel,
    #[rasn(identifier = "allowedSaeAutomationLevels")]
    pub allowed_sae_automation_levels: SaeAutomationLevels,
    #[rasn(identifier = "maxNoOfVehicles")]
    pub max_no_of_vehicles: Option<MaxNoOfVehicles>,
    #[rasn(identifier = "maxLenghtOfPlatoon")]
    pub max_lenght_of_platoon: Option<MaxLenghtOfPlatoon>,
    #[rasn(identifier = "minGapBetweenVehicles")]
    pub min_gap_between_vehicles: Option<GapBetweenVehicles>,
    #[rasn(identifier = "platoonMaxSpeedLimit")]
    pub platoon_max_speed_limit: Option<SpeedValue>,
    #[rasn(identifier = "platoonMinSpeedLimit")]
    pub platoon_min_speed_limit: Option<SpeedValue>,
    #[rasn(identifier = "platoonSpeedRecommendation")]
    pub platoon_speed_recommendation: Option<SpeedValue>,
    #[rasn(identifier = "roadSignCodes")]
    pub road_sign_codes: Option<RoadSignCodes>,
    #[rasn(identifier = "extraText")]
    pub extra_text: Option<ConstraintTextLines2>,
}
impl PlatooningRule {
    pub fn new(
        priority: PriorityLevel,
        allowed_sae_automation_levels: SaeAutomationLevels,
        max_no_of_vehicles: Option<MaxNoOfVehicles>,
        max_lenght_of_platoon: Option<MaxLenghtOfPlatoon>,
        min_gap_between_vehicles: Option<GapBetweenVehicles>,
        platoon_max_speed_limit: Option<SpeedValue>,
        platoon_min_speed_limit: Option<SpeedValue>,
        platoon_speed_recommendation: Option<SpeedValue>,
        road_sign_codes: Option<RoadSignCodes>,
        extra_text: Option<ConstraintTextLines2>,
    ) -> Self {
        Self {
            priority,
            allowed_sae_automation_levels,
            max_no_of_vehicles,
            max_lenght_of_platoon,
            min_gap_between_vehicles,
            platoon_max_speed_limit,
            platoon_min_speed_limit,
            platoon_speed_recommendation,
            road_sign_codes,
            extra_text,
        }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=5"))]
pub struct PlatooningRules(pub SequenceOf<PlatooningRule>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(choice, automatic_tags)]
#[non_exhaustive]
pub enum PolygonalLine {
    deltaPositions(DeltaPositions),
    deltaPositionsWithAltitude(DeltaReferencePositions),
    absolutePositions(AbsolutePositions),
    absolutePositionsWithAltitude(AbsolutePositionsWAltitude),
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=2"))]
pub struct PriorityLevel(pub u8);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=15"))]
pub struct RSCUnit(pub u8);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct RSCode {
    #[rasn(value("1..=4", extensible), identifier = "layoutComponentId")]
    pub layout_component_id: Option<Integer>,
    pub code: CatalogueCode,
}
impl RSCode {
    pub fn new(layout_component_id: Option<Integer>, code: CatalogueCode) -> Self {
        Self { layout_component_id, code }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
#[non_exhaustive]
pub struct RccPart {
    #[rasn(identifier = "relevanceZoneIds")]
    pub relevance_zone_ids: ZoneIds,
    #[rasn(identifier = "roadType")]
    pub road_type: RoadType,
    #[rasn(identifier = "laneConfiguration")]
    pub lane_configuration: LaneConfiguration,
}
impl RccPart {
    pub fn new(
        relevance_zone_ids: ZoneIds,
        road_type: RoadType,
        lane_configuration: LaneConfiguration,
    ) -> Self {
        Self { relevance_zone_ids, road_type, lane_configuration }
    }
}
#[doc = " Lanes, one by one."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=16", extensible))]
pub struct RoadConfigurationContainer(pub SequenceOf<RccPart>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=4", extensible))]
pub struct RoadSignCodes(pub SequenceOf<RSCode>);
#[doc = " What the road is made of and what lies on it; of the two kinds a part has at least one."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=16", extensible))]
pub struct RoadSurfaceContainer(pub SequenceOf<RscPart>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct RoadSurfaceDynamicCharacteristics {
    pub condition: Condition,
    pub temperature: IviTemperature,
    #[rasn(identifier = "iceOrWaterDepth")]
    pub ice_or_water_depth: Depth,
    pub treatment: TreatmentType,
}
impl RoadSurfaceDynamicCharacteristics {
    pub fn new(
        condition: Condition,
        temperature: IviTemperature,
        ice_or_water_depth: Depth,
        treatment: TreatmentType,
    ) -> Self {
        Self { condition, temperature, ice_or_water_depth, treatment }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct RoadSurfaceStaticCharacteristics {
    #[rasn(identifier = "frictionCoefficient")]
    pub friction_coefficient: FrictionCoefficient,
    pub material: MaterialType,
    pub wear: WearLevel,
    #[rasn(identifier = "avBankingAngle")]
    pub av_banking_angle: BankingAngle,
}
impl RoadSurfaceStaticCharacteristics {
    pub fn new(
        friction_coefficient: FrictionCoefficient,
        material: MaterialType,
        wear: WearLevel,
        av_banking_angle: BankingAngle,
    ) -> Self {
        Self { friction_coefficient, material, wear, av_banking_angle }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct RscPart {
    #[rasn(identifier = "detectionZoneIds")]
    pub detection_zone_ids: Option<ZoneIds>,
    #[rasn(identifier = "relevanceZoneIds")]
    pub relevance_zone_ids: ZoneIds,
    pub direction: Option<Direction>,
    #[rasn(identifier = "roadSurfaceStaticCharacteristics")]
    pub road_surface_static_characteristics: Option<RoadSurfaceStaticCharacteristics>,
    #[rasn(identifier = "roadSurfaceDynamicCharacteristics")]
    pub road_surface_dynamic_characteristics: Option<RoadSurfaceDynamicCharacteristics>,
}
impl RscPart {
    pub fn new(
        detection_zone_ids: Option<ZoneIds>,
        relevance_zone_ids: ZoneIds,
        direction: Option<Direction>,
        road_surface_static_characteristics: Option<RoadSurfaceStaticCharacteristics>,
        road_surface_dynamic_characteristics: Option<RoadSurfaceDynamicCharacteristics>,
    ) -> Self {
        Self {
            detection_zone_ids,
            relevance_zone_ids,
            direction,
            road_surface_static_characteristics,
            road_surface_dynamic_characteristics,
        }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=5"))]
pub struct SaeAutomationLevel(pub u8);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=5"))]
pub struct SaeAutomationLevels(pub SequenceOf<SaeAutomationLevel>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct Segment {
    pub line: PolygonalLine,
    #[rasn(identifier = "laneWidth")]
    pub lane_width: Option<IviLaneWidth>,
}
impl Segment {
    pub fn new(line: PolygonalLine, lane_width: Option<IviLaneWidth>) -> Self {
        Self { line, lane_width }
    }
}
#[doc = " Inner type "]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct TcPartExtGroupIviType {
    #[rasn(identifier = "iviType")]
    pub ivi_type: IviType,
    #[rasn(identifier = "laneStatus")]
    pub lane_status: Option<LaneStatus>,
    #[rasn(identifier = "vehicleCharacteristics")]
    pub vehicle_characteristics: Option<VehicleCharacteristicsList>,
}
impl TcPartExtGroupIviType {
    pub fn new(
        ivi_type: IviType,
        lane_status: Option<LaneStatus>,
        vehicle_characteristics: Option<VehicleCharacteristicsList>,
    ) -> Self {
        Self { ivi_type, lane_status, vehicle_characteristics }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
#[non_exhaustive]
pub struct TcPart {
    #[rasn(identifier = "detectionZoneIds")]
    pub detection_zone_ids: Option<ZoneIds>,
    #[rasn(identifier = "relevanceZoneIds")]
    pub relevance_zone_ids: ZoneIds,
    pub direction: Option<Direction>,
    #[rasn(identifier = "driverAwarenessZoneIds")]
    pub driver_awareness_zone_ids: Option<ZoneIds>,
    #[rasn(value("0..=255"), identifier = "minimumAwarenessTime")]
    pub minimum_awareness_time: Option<u8>,
    #[rasn(identifier = "applicableLanes")]
    pub applicable_lanes: Option<LanePositions>,
    #[rasn(value("1..=4", extensible), identifier = "layoutId")]
    pub layout_id: Option<Integer>,
    #[rasn(value("1..=64", extensible), identifier = "preStoredlayoutId")]
    pub pre_storedlayout_id: Option<Integer>,
    pub text: Option<TextLines>,
    pub data: OctetString,
    #[rasn(extension_addition_group, identifier = "SEQUENCE")]
    pub ext_group_ivi_type: Option<TcPartExtGroupIviType>,
}
impl TcPart {
    pub fn new(
        detection_zone_ids: Option<ZoneIds>,
        relevance_zone_ids: ZoneIds,
        direction: Option<Direction>,
        driver_awareness_zone_ids: Option<ZoneIds>,
        minimum_awareness_time: Option<u8>,
        applicable_lanes: Option<LanePositions>,
        layout_id: Option<Integer>,
        pre_storedlayout_id: Option<Integer>,
        text: Option<TextLines>,
        data: OctetString,
        ext_group_ivi_type: Option<TcPartExtGroupIviType>,
    ) -> Self {
        Self {
            detection_zone_ids,
            relevance_zone_ids,
            direction,
            driver_awareness_zone_ids,
            minimum_awareness_time,
            applicable_lanes,
            layout_id,
            pre_storedlayout_id,
            text,
            data,
            ext_group_ivi_type,
        }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct Text {
    #[rasn(value("1..=4", extensible), identifier = "layoutComponentId")]
    pub layout_component_id: Option<Integer>,
    #[rasn(size("10"))]
    pub language: BitString,
    #[rasn(identifier = "textContent")]
    pub text_content: Utf8String,
}
impl Text {
    pub fn new(
        layout_component_id: Option<Integer>,
        language: BitString,
        text_content: Utf8String,
    ) -> Self {
        Self { layout_component_id, language, text_content }
    }
}
#[doc = " Free text for zones and lanes."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=16", extensible))]
pub struct TextContainer(pub SequenceOf<TcPart>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=4", extensible))]
pub struct TextLines(pub SequenceOf<Text>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct TractorCharacteristics {
    #[rasn(identifier = "equalTo")]
    pub equal_to: Option<VehicleCharacteristicsFixValuesList>,
    #[rasn(identifier = "notEqualTo")]
    pub not_equal_to: Option<VehicleCharacteristicsFixValuesList>,
    pub ranges: Option<VehicleCharacteristicsRangesList>,
}
impl TractorCharacteristics {
    pub fn new(
        equal_to: Option<VehicleCharacteristicsFixValuesList>,
        not_equal_to: Option<VehicleCharacteristicsFixValuesList>,
        ranges: Option<VehicleCharacteristicsRangesList>,
    ) -> Self {
        Self { equal_to, not_equal_to, ranges }
    }
}
#[doc = " Trailers have no engine: the standard bars values and limits of emission and engine here."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct TrailerCharacteristics {
    #[rasn(identifier = "equalTo")]
    pub equal_to: Option<VehicleCharacteristicsFixValuesList>,
    #[rasn(identifier = "notEqualTo")]
    pub not_equal_to: Option<VehicleCharacteristicsFixValuesList>,
    pub ranges: Option<VehicleCharacteristicsRangesList>,
}
impl TrailerCharacteristics {
    pub fn new(
        equal_to: Option<VehicleCharacteristicsFixValuesList>,
        not_equal_to: Option<VehicleCharacteristicsFixValuesList>,
        ranges: Option<VehicleCharacteristicsRangesList>,
    ) -> Self {
        Self { equal_to, not_equal_to, ranges }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=3"))]
pub struct TrailerCharacteristicsList(pub SequenceOf<TrailerCharacteristics>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=7"))]
pub struct TreatmentType(pub u8);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=8", extensible))]
pub struct ValidityPeriods(pub SequenceOf<InternationalSignApplicablePeriod>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=7"))]
pub struct VcClass(pub u8);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct VcCode {
    #[rasn(identifier = "roadSignClass")]
    pub road_sign_class: VcClass,
    #[rasn(value("1..=64"), identifier = "roadSignCode")]
    pub road_sign_code: u8,
    #[rasn(identifier = "vcOption")]
    pub vc_option: VcOption,
    pub validity: Option<ValidityPeriods>,
    #[rasn(value("0..=65535"))]
    pub value: Option<u16>,
    pub unit: Option<RSCUnit>,
}
impl VcCode {
    pub fn new(
        road_sign_class: VcClass,
        road_sign_code: u8,
        vc_option: VcOption,
        validity: Option<ValidityPeriods>,
        value: Option<u16>,
        unit: Option<RSCUnit>,
    ) -> Self {
        Self { road_sign_class, road_sign_code, vc_option, validity, value, unit }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=7"))]
pub struct VcOption(pub u8);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(choice, automatic_tags)]
#[non_exhaustive]
pub enum VehicleCharacteristicsFixValues {
    simpleVehicleType(StationType),
    euVehicleCategoryCode(EuVehicleCategoryCode),
    iso3833VehicleType(Iso3833VehicleType),
    euroAndCo2value(EnvironmentalCharacteristics),
    engineCharacteristics(EngineCharacteristics),
    loadType(LoadType),
    usage(VehicleRole),
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=4", extensible))]
pub struct VehicleCharacteristicsFixValuesList(pub SequenceOf<VehicleCharacteristicsFixValues>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=8", extensible))]
pub struct VehicleCharacteristicsList(pub SequenceOf<CompleteVehicleCharacteristics>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct VehicleCharacteristicsRanges {
    #[rasn(identifier = "comparisonOperator")]
    pub comparison_operator: ComparisonOperator,
    pub limits: VehicleLimits,
}
impl VehicleCharacteristicsRanges {
    pub fn new(comparison_operator: ComparisonOperator, limits: VehicleLimits) -> Self {
        Self { comparison_operator, limits }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=4", extensible))]
pub struct VehicleCharacteristicsRangesList(pub SequenceOf<VehicleCharacteristicsRanges>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(choice, automatic_tags)]
#[non_exhaustive]
pub enum VehicleLimits {
    #[rasn(value("0..=7"))]
    numberOfAxles(u8),
    vehicleDimensions(VehicleDimensions),
    vehicleWeightLimits(VehicleWeightLimits),
    axleWeightLimits(AxleWeightLimits),
    passengerCapacity(PassengerCapacity),
    exhaustEmissionValues(ExhaustEmissionValues),
    dieselEmissionValues(DieselEmissionValues),
    soundLevel(SoundLevel),
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=7", extensible))]
pub struct WearLevel(pub Integer);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("1..=32", extensible))]
pub struct Zid(pub Integer);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(choice, automatic_tags)]
#[non_exhaustive]
pub enum Zone {
    segment(Segment),
    area(PolygonalLine),
    computedSegment(ComputedSegment),
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=8", extensible))]
pub struct ZoneIds(pub SequenceOf<Zid>);

// Generated from asn1/ by `cargo run -p semafor-rivals --features regenerate`. Do not edit.

extern crate alloc;
use super::its_container::{Latitude, Longitude, StationID};
use core::borrow::Borrow;
use rasn::prelude::*;
use std::sync::LazyLock;
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
#[non_exhaustive]
pub struct AdvisorySpeed {
    #[rasn(identifier = "type")]
    pub r_type: AdvisorySpeedType,
    pub speed: Option<SpeedAdvice>,
    pub confidence: Option<DsrcSpeedConfidence>,
    pub distance: Option<ZoneLength>,
    pub class: Option<RestrictionClassID>,
    pub regional: Option<RegionalExtensions>,
}
impl AdvisorySpeed {
    pub fn new(
        r_type: AdvisorySpeedType,
        speed: Option<SpeedAdvice>,
        confidence: Option<DsrcSpeedConfidence>,
        distance: Option<ZoneLength>,
        class: Option<RestrictionClassID>,
        regional: Option<RegionalExtensions>,
    ) -> Self {
        Self { r_type, speed, confidence, distance, class, regional }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=16"))]
pub struct AdvisorySpeedList(pub SequenceOf<AdvisorySpeed>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq, Copy)]
#[rasn(enumerated)]
#[non_exhaustive]
pub enum AdvisorySpeedType {
    none = 0,
    greenwave = 1,
    ecoDrive = 2,
    transit = 3,
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate)]
pub struct AllowedManeuvers(pub FixedBitString<12usize>);
#[doc = " 0.0125 degrees clockwise from north; 28800 is not known."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=28800"))]
pub struct Angle(pub u16);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=15"))]
pub struct ApproachID(pub u8);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq, Copy)]
#[rasn(enumerated)]
#[non_exhaustive]
pub enum BasicVehicleRole {
    basicVehicle = 0,
    publicTransport = 1,
    specialTransport = 2,
    dangerousGoods = 3,
    roadWork = 4,
    roadRescue = 5,
    emergency = 6,
    safetyCar = 7,
    #[rasn(identifier = "none-unknown")]
    none_unknown = 8,
    truck = 9,
    motorcycle = 10,
    roadSideSource = 11,
    police = 12,
    fire = 13,
    ambulance = 14,
    dot = 15,
    transit = 16,
    slowMoving = 17,
    stopNgo = 18,
    cyclist = 19,
    pedestrian = 20,
    nonMotorized = 21,
    military = 22,
}
#[doc = " A lane with the shape of another, moved."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
#[non_exhaustive]
pub struct ComputedLane {
    #[rasn(identifier = "referenceLaneId")]
    pub reference_lane_id: LaneID,
    #[rasn(identifier = "offsetXaxis")]
    pub offset_xaxis: DrivenLineOffset,
    #[rasn(identifier = "offsetYaxis")]
    pub offset_yaxis: DrivenLineOffset,
    #[rasn(identifier = "rotateXY")]
    pub rotate_xy: Option<Angle>,
    #[rasn(identifier = "scaleXaxis")]
    pub scale_xaxis: Option<ScaleB12>,
    #[rasn(identifier = "scaleYaxis")]
    pub scale_yaxis: Option<ScaleB12>,
    pub regional: Option<RegionalExtensions>,
}
impl ComputedLane {
    pub fn new(
        reference_lane_id: LaneID,
        offset_xaxis: DrivenLineOffset,
        offset_yaxis: DrivenLineOffset,
        rotate_xy: Option<Angle>,
        scale_xaxis: Option<ScaleB12>,
        scale_yaxis: Option<ScaleB12>,
        regional: Option<RegionalExtensions>,
    ) -> Self {
        Self {
            reference_lane_id,
            offset_xaxis,
            offset_yaxis,
            rotate_xy,
            scale_xaxis,
            scale_yaxis,
            regional,
        }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct ConnectingLane {
    pub lane: LaneID,
    pub maneuver: Option<AllowedManeuvers>,
}
impl ConnectingLane {
    pub fn new(lane: LaneID, maneuver: Option<AllowedManeuvers>) -> Self {
        Self { lane, maneuver }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct Connection {
    #[rasn(identifier = "connectingLane")]
    pub connecting_lane: ConnectingLane,
    #[rasn(identifier = "remoteIntersection")]
    pub remote_intersection: Option<IntersectionReferenceID>,
    #[rasn(identifier = "signalGroup")]
    pub signal_group: Option<SignalGroupID>,
    #[rasn(identifier = "userClass")]
    pub user_class: Option<RestrictionClassID>,
    #[rasn(identifier = "connectionID")]
    pub connection_id: Option<LaneConnectionID>,
}
impl Connection {
    pub fn new(
        connecting_lane: ConnectingLane,
        remote_intersection: Option<IntersectionReferenceID>,
        signal_group: Option<SignalGroupID>,
        user_class: Option<RestrictionClassID>,
        connection_id: Option<LaneConnectionID>,
    ) -> Self {
        Self { connecting_lane, remote_intersection, signal_group, user_class, connection_id }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
#[non_exhaustive]
pub struct ConnectionManeuverAssist {
    #[rasn(identifier = "connectionID")]
    pub connection_id: LaneConnectionID,
    #[rasn(identifier = "queueLength")]
    pub queue_length: Option<ZoneLength>,
    #[rasn(identifier = "availableStorageLength")]
    pub available_storage_length: Option<ZoneLength>,
    #[rasn(identifier = "waitOnStop")]
    pub wait_on_stop: Option<WaitOnStopline>,
    #[rasn(identifier = "pedBicycleDetect")]
    pub ped_bicycle_detect: Option<PedestrianBicycleDetect>,
    pub regional: Option<RegionalExtensionsConnectionManeuverAssist>,
}
impl ConnectionManeuverAssist {
    pub fn new(
        connection_id: LaneConnectionID,
        queue_length: Option<ZoneLength>,
        available_storage_length: Option<ZoneLength>,
        wait_on_stop: Option<WaitOnStopline>,
        ped_bicycle_detect: Option<PedestrianBicycleDetect>,
        regional: Option<RegionalExtensionsConnectionManeuverAssist>,
    ) -> Self {
        Self {
            connection_id,
            queue_length,
            available_storage_length,
            wait_on_stop,
            ped_bicycle_detect,
            regional,
        }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=16"))]
pub struct ConnectsToList(pub SequenceOf<Connection>);
#[doc = " Milliseconds of the minute."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=65535"))]
pub struct DSecond(pub u16);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
#[non_exhaustive]
pub struct DataParameters {
    #[rasn(size("1..=255"), identifier = "processMethod")]
    pub process_method: Option<Ia5String>,
    #[rasn(size("1..=255"), identifier = "processAgency")]
    pub process_agency: Option<Ia5String>,
    #[rasn(size("1..=255"), identifier = "lastCheckedDate")]
    pub last_checked_date: Option<Ia5String>,
    #[rasn(size("1..=255"), identifier = "geoidUsed")]
    pub geoid_used: Option<Ia5String>,
}
impl DataParameters {
    pub fn new(
        process_method: Option<Ia5String>,
        process_agency: Option<Ia5String>,
        last_checked_date: Option<Ia5String>,
        geoid_used: Option<Ia5String>,
    ) -> Self {
        Self { process_method, process_agency, last_checked_date, geoid_used }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("-150..=150"))]
pub struct DeltaAngle(pub i16);
#[doc = " 10 s; negative is late."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("-122..=121"))]
pub struct DeltaTime(pub i8);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=63"))]
pub struct DescriptiveName(pub Ia5String);
#[doc = " Centimetres."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(choice, automatic_tags)]
pub enum DrivenLineOffset {
    small(DrivenLineOffsetSm),
    large(DrivenLineOffsetLg),
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("-32767..=32767"))]
pub struct DrivenLineOffsetLg(pub i16);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("-2047..=2047"))]
pub struct DrivenLineOffsetSm(pub i16);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq, Copy)]
#[rasn(enumerated)]
pub enum DsrcSpeedConfidence {
    unavailable = 0,
    prec100ms = 1,
    prec10ms = 2,
    prec5ms = 3,
    prec1ms = 4,
    #[rasn(identifier = "prec0-1ms")]
    prec0_1ms = 5,
    #[rasn(identifier = "prec0-05ms")]
    prec0_05ms = 6,
    #[rasn(identifier = "prec0-01ms")]
    prec0_01ms = 7,
}
#[doc = " 0.1 m; -4096 is not known."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("-4096..=61439"))]
pub struct Elevation(pub i32);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=16"))]
pub struct EnabledLaneList(pub SequenceOf<LaneID>);
#[doc = " One lane: who may use it, its line from the stop line outwards, and its connections."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
#[non_exhaustive]
pub struct GenericLane {
    #[rasn(identifier = "laneID")]
    pub lane_id: LaneID,
    pub name: Option<DescriptiveName>,
    #[rasn(identifier = "ingressApproach")]
    pub ingress_approach: Option<ApproachID>,
    #[rasn(identifier = "egressApproach")]
    pub egress_approach: Option<ApproachID>,
    #[rasn(identifier = "laneAttributes")]
    pub lane_attributes: LaneAttributes,
    pub maneuvers: Option<AllowedManeuvers>,
    #[rasn(identifier = "nodeList")]
    pub node_list: NodeListXY,
    #[rasn(identifier = "connectsTo")]
    pub connects_to: Option<ConnectsToList>,
    pub overlays: Option<OverlayLaneList>,
    pub regional: Option<RegionalExtensionsGenericLane>,
}
impl GenericLane {
    pub fn new(
        lane_id: LaneID,
        name: Option<DescriptiveName>,
        ingress_approach: Option<ApproachID>,
        egress_approach: Option<ApproachID>,
        lane_attributes: LaneAttributes,
        maneuvers: Option<AllowedManeuvers>,
        node_list: NodeListXY,
        connects_to: Option<ConnectsToList>,
        overlays: Option<OverlayLaneList>,
        regional: Option<RegionalExtensionsGenericLane>,
    ) -> Self {
        Self {
            lane_id,
            name,
            ingress_approach,
            egress_approach,
            lane_attributes,
            maneuvers,
            node_list,
            connects_to,
            overlays,
            regional,
        }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(choice, automatic_tags)]
#[non_exhaustive]
pub enum IntersectionAccessPoint {
    lane(LaneID),
    approach(ApproachID),
    connection(LaneConnectionID),
}
#[doc = " One intersection: its reference point, and lanes relative to it."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
#[non_exhaustive]
pub struct IntersectionGeometry {
    pub name: Option<DescriptiveName>,
    pub id: IntersectionReferenceID,
    pub revision: MsgCount,
    #[rasn(identifier = "refPoint")]
    pub ref_point: Position3D,
    #[rasn(identifier = "laneWidth")]
    pub lane_width: Option<LaneWidth>,
    #[rasn(identifier = "speedLimits")]
    pub speed_limits: Option<SpeedLimitList>,
    #[rasn(identifier = "laneSet")]
    pub lane_set: LaneList,
    #[rasn(identifier = "preemptPriorityData")]
    pub preempt_priority_data: Option<PreemptPriorityList>,
    pub regional: Option<RegionalExtensions>,
}
impl IntersectionGeometry {
    pub fn new(
        name: Option<DescriptiveName>,
        id: IntersectionReferenceID,
        revision: MsgCount,
        ref_point: Position3D,
        lane_width: Option<LaneWidth>,
        speed_limits: Option<SpeedLimitList>,
        lane_set: LaneList,
        preempt_priority_data: Option<PreemptPriorityList>,
        regional: Option<RegionalExtensions>,
    ) -> Self {
        Self {
            name,
            id,
            revision,
            ref_point,
            lane_width,
            speed_limits,
            lane_set,
            preempt_priority_data,
            regional,
        }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=32"))]
pub struct IntersectionGeometryList(pub SequenceOf<IntersectionGeometry>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=65535"))]
pub struct IntersectionID(pub u16);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct IntersectionReferenceID {
    pub region: Option<RoadRegulatorID>,
    pub id: IntersectionID,
}
impl IntersectionReferenceID {
    pub fn new(region: Option<RoadRegulatorID>, id: IntersectionID) -> Self {
        Self { region, id }
    }
}
#[doc = " One intersection: the state of its controller and of each signal group."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
#[non_exhaustive]
pub struct IntersectionState {
    pub name: Option<DescriptiveName>,
    pub id: IntersectionReferenceID,
    pub revision: MsgCount,
    pub status: IntersectionStatusObject,
    pub moy: Option<MinuteOfTheYear>,
    #[rasn(identifier = "timeStamp")]
    pub time_stamp: Option<DSecond>,
    #[rasn(identifier = "enabledLanes")]
    pub enabled_lanes: Option<EnabledLaneList>,
    pub states: MovementList,
    #[rasn(identifier = "maneuverAssistList")]
    pub maneuver_assist_list: Option<ManeuverAssistList>,
    pub regional: Option<RegionalExtensionsIntersectionState>,
}
impl IntersectionState {
    pub fn new(
        name: Option<DescriptiveName>,
        id: IntersectionReferenceID,
        revision: MsgCount,
        status: IntersectionStatusObject,
        moy: Option<MinuteOfTheYear>,
        time_stamp: Option<DSecond>,
        enabled_lanes: Option<EnabledLaneList>,
        states: MovementList,
        maneuver_assist_list: Option<ManeuverAssistList>,
        regional: Option<RegionalExtensionsIntersectionState>,
    ) -> Self {
        Self {
            name,
            id,
            revision,
            status,
            moy,
            time_stamp,
            enabled_lanes,
            states,
            maneuver_assist_list,
            regional,
        }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=32"))]
pub struct IntersectionStateList(pub SequenceOf<IntersectionState>);
#[doc = " What the controller says of itself."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate)]
pub struct IntersectionStatusObject(pub FixedBitString<16usize>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=255"))]
pub struct Iso3833VehicleType(pub u8);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct LaneAttributes {
    #[rasn(identifier = "directionalUse")]
    pub directional_use: LaneDirection,
    #[rasn(identifier = "sharedWith")]
    pub shared_with: LaneSharing,
    #[rasn(identifier = "laneType")]
    pub lane_type: LaneTypeAttributes,
    pub regional: Option<RegionalExtensionLaneAttributes>,
}
impl LaneAttributes {
    pub fn new(
        directional_use: LaneDirection,
        shared_with: LaneSharing,
        lane_type: LaneTypeAttributes,
        regional: Option<RegionalExtensionLaneAttributes>,
    ) -> Self {
        Self { directional_use, shared_with, lane_type, regional }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, identifier = "LaneAttributes-Barrier")]
pub struct LaneAttributesBarrier(pub FixedBitString<16usize>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, identifier = "LaneAttributes-Bike")]
pub struct LaneAttributesBike(pub FixedBitString<16usize>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, identifier = "LaneAttributes-Crosswalk")]
pub struct LaneAttributesCrosswalk(pub FixedBitString<16usize>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, identifier = "LaneAttributes-Parking")]
pub struct LaneAttributesParking(pub FixedBitString<16usize>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, identifier = "LaneAttributes-Sidewalk")]
pub struct LaneAttributesSidewalk(pub FixedBitString<16usize>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, identifier = "LaneAttributes-Striping")]
pub struct LaneAttributesStriping(pub FixedBitString<16usize>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, identifier = "LaneAttributes-TrackedVehicle")]
pub struct LaneAttributesTrackedVehicle(pub FixedBitString<16usize>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, identifier = "LaneAttributes-Vehicle", size("8", extensible))]
pub struct LaneAttributesVehicle(pub BitString);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=255"))]
pub struct LaneConnectionID(pub u8);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(choice, automatic_tags)]
#[non_exhaustive]
pub enum LaneDataAttribute {
    pathEndPointAngle(DeltaAngle),
    laneCrownPointCenter(RoadwayCrownAngle),
    laneCrownPointLeft(RoadwayCrownAngle),
    laneCrownPointRight(RoadwayCrownAngle),
    laneAngle(MergeDivergeNodeAngle),
    speedLimits(SpeedLimitList),
    regional(RegionalExtensions),
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=8"))]
pub struct LaneDataAttributeList(pub SequenceOf<LaneDataAttribute>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate)]
pub struct LaneDirection(pub FixedBitString<2usize>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=255"))]
pub struct LaneID(pub u8);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=255"))]
pub struct LaneList(pub SequenceOf<GenericLane>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate)]
pub struct LaneSharing(pub FixedBitString<10usize>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(choice, automatic_tags)]
#[non_exhaustive]
pub enum LaneTypeAttributes {
    vehicle(LaneAttributesVehicle),
    crosswalk(LaneAttributesCrosswalk),
    bikeLane(LaneAttributesBike),
    sidewalk(LaneAttributesSidewalk),
    median(LaneAttributesBarrier),
    striping(LaneAttributesStriping),
    trackedVehicle(LaneAttributesTrackedVehicle),
    parking(LaneAttributesParking),
}
#[doc = " Centimetres."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=32767"))]
pub struct LaneWidth(pub u16);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=100"))]
pub struct LayerID(pub u8);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq, Copy)]
#[rasn(enumerated)]
#[non_exhaustive]
pub enum LayerType {
    none = 0,
    mixedContent = 1,
    generalMapData = 2,
    intersectionData = 3,
    curveData = 4,
    roadwaySectionData = 5,
    parkingAreaData = 6,
    sharedLaneData = 7,
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=16"))]
pub struct ManeuverAssistList(pub SequenceOf<ConnectionManeuverAssist>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
#[non_exhaustive]
pub struct MapData {
    #[rasn(identifier = "timeStamp")]
    pub time_stamp: Option<MinuteOfTheYear>,
    #[rasn(identifier = "msgIssueRevision")]
    pub msg_issue_revision: MsgCount,
    #[rasn(identifier = "layerType")]
    pub layer_type: Option<LayerType>,
    #[rasn(identifier = "layerID")]
    pub layer_id: Option<LayerID>,
    pub intersections: Option<IntersectionGeometryList>,
    #[rasn(identifier = "roadSegments")]
    pub road_segments: Option<RoadSegmentList>,
    #[rasn(identifier = "dataParameters")]
    pub data_parameters: Option<DataParameters>,
    #[rasn(identifier = "restrictionList")]
    pub restriction_list: Option<RestrictionClassList>,
    pub regional: Option<RegionalExtensionsMapData>,
}
impl MapData {
    pub fn new(
        time_stamp: Option<MinuteOfTheYear>,
        msg_issue_revision: MsgCount,
        layer_type: Option<LayerType>,
        layer_id: Option<LayerID>,
        intersections: Option<IntersectionGeometryList>,
        road_segments: Option<RoadSegmentList>,
        data_parameters: Option<DataParameters>,
        restriction_list: Option<RestrictionClassList>,
        regional: Option<RegionalExtensionsMapData>,
    ) -> Self {
        Self {
            time_stamp,
            msg_issue_revision,
            layer_type,
            layer_id,
            intersections,
            road_segments,
            data_parameters,
            restriction_list,
            regional,
        }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("-180..=180"))]
pub struct MergeDivergeNodeAngle(pub i16);
#[doc = " UTC; 527040 is not known."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=527040"))]
pub struct MinuteOfTheYear(pub u32);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
#[non_exhaustive]
pub struct MovementEvent {
    #[rasn(identifier = "eventState")]
    pub event_state: MovementPhaseState,
    pub timing: Option<TimeChangeDetails>,
    pub speeds: Option<AdvisorySpeedList>,
    pub regional: Option<RegionalExtensionsMovementEvent>,
}
impl MovementEvent {
    pub fn new(
        event_state: MovementPhaseState,
        timing: Option<TimeChangeDetails>,
        speeds: Option<AdvisorySpeedList>,
        regional: Option<RegionalExtensionsMovementEvent>,
    ) -> Self {
        Self { event_state, timing, speeds, regional }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=16"))]
pub struct MovementEventList(pub SequenceOf<MovementEvent>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=255"))]
pub struct MovementList(pub SequenceOf<MovementState>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq, Copy)]
#[rasn(enumerated)]
pub enum MovementPhaseState {
    unavailable = 0,
    dark = 1,
    #[rasn(identifier = "stop-Then-Proceed")]
    stop_Then_Proceed = 2,
    #[rasn(identifier = "stop-And-Remain")]
    stop_And_Remain = 3,
    #[rasn(identifier = "pre-Movement")]
    pre_Movement = 4,
    #[rasn(identifier = "permissive-Movement-Allowed")]
    permissive_Movement_Allowed = 5,
    #[rasn(identifier = "protected-Movement-Allowed")]
    protected_Movement_Allowed = 6,
    #[rasn(identifier = "permissive-clearance")]
    permissive_clearance = 7,
    #[rasn(identifier = "protected-clearance")]
    protected_clearance = 8,
    #[rasn(identifier = "caution-Conflicting-Traffic")]
    caution_Conflicting_Traffic = 9,
}
#[doc = " One signal group: what it shows and what comes next, in order of time."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
#[non_exhaustive]
pub struct MovementState {
    #[rasn(identifier = "movementName")]
    pub movement_name: Option<DescriptiveName>,
    #[rasn(identifier = "signalGroup")]
    pub signal_group: SignalGroupID,
    #[rasn(identifier = "state-time-speed")]
    pub state_time_speed: MovementEventList,
    #[rasn(identifier = "maneuverAssistList")]
    pub maneuver_assist_list: Option<ManeuverAssistList>,
    pub regional: Option<RegionalExtensions>,
}
impl MovementState {
    pub fn new(
        movement_name: Option<DescriptiveName>,
        signal_group: SignalGroupID,
        state_time_speed: MovementEventList,
        maneuver_assist_list: Option<ManeuverAssistList>,
        regional: Option<RegionalExtensions>,
    ) -> Self {
        Self { movement_name, signal_group, state_time_speed, maneuver_assist_list, regional }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=127"))]
pub struct MsgCount(pub u8);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags, identifier = "Node-LLmD-64b")]
pub struct NodeLLmD64b {
    pub lon: Longitude,
    pub lat: Latitude,
}
impl NodeLLmD64b {
    pub fn new(lon: Longitude, lat: Latitude) -> Self {
        Self { lon, lat }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags, identifier = "Node-XY-20b")]
pub struct NodeXY20b {
    pub x: OffsetB10,
    pub y: OffsetB10,
}
impl NodeXY20b {
    pub fn new(x: OffsetB10, y: OffsetB10) -> Self {
        Self { x, y }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags, identifier = "Node-XY-22b")]
pub struct NodeXY22b {
    pub x: OffsetB11,
    pub y: OffsetB11,
}
impl NodeXY22b {
    pub fn new(x: OffsetB11, y: OffsetB11) -> Self {
        Self { x, y }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags, identifier = "Node-XY-24b")]
pub struct NodeXY24b {
    pub x: OffsetB12,
    pub y: OffsetB12,
}
impl NodeXY24b {
    pub fn new(x: OffsetB12, y: OffsetB12) -> Self {
        Self { x, y }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags, identifier = "Node-XY-26b")]
pub struct NodeXY26b {
    pub x: OffsetB13,
    pub y: OffsetB13,
}
impl NodeXY26b {
    pub fn new(x: OffsetB13, y: OffsetB13) -> Self {
        Self { x, y }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags, identifier = "Node-XY-28b")]
pub struct NodeXY28b {
    pub x: OffsetB14,
    pub y: OffsetB14,
}
impl NodeXY28b {
    pub fn new(x: OffsetB14, y: OffsetB14) -> Self {
        Self { x, y }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags, identifier = "Node-XY-32b")]
pub struct NodeXY32b {
    pub x: OffsetB16,
    pub y: OffsetB16,
}
impl NodeXY32b {
    pub fn new(x: OffsetB16, y: OffsetB16) -> Self {
        Self { x, y }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
#[non_exhaustive]
pub struct NodeAttributeSetXY {
    #[rasn(identifier = "localNode")]
    pub local_node: Option<NodeAttributeXYList>,
    pub disabled: Option<SegmentAttributeXYList>,
    pub enabled: Option<SegmentAttributeXYList>,
    pub data: Option<LaneDataAttributeList>,
    #[rasn(identifier = "dWidth")]
    pub d_width: Option<OffsetB10>,
    #[rasn(identifier = "dElevation")]
    pub d_elevation: Option<OffsetB10>,
    pub regional: Option<RegionalExtensionsNodeAttributeSetXY>,
}
impl NodeAttributeSetXY {
    pub fn new(
        local_node: Option<NodeAttributeXYList>,
        disabled: Option<SegmentAttributeXYList>,
        enabled: Option<SegmentAttributeXYList>,
        data: Option<LaneDataAttributeList>,
        d_width: Option<OffsetB10>,
        d_elevation: Option<OffsetB10>,
        regional: Option<RegionalExtensionsNodeAttributeSetXY>,
    ) -> Self {
        Self { local_node, disabled, enabled, data, d_width, d_elevation, regional }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq, Copy)]
#[rasn(enumerated)]
#[non_exhaustive]
pub enum NodeAttributeXY {
    reserved = 0,
    stopLine = 1,
    roundedCapStyleA = 2,
    roundedCapStyleB = 3,
    mergePoint = 4,
    divergePoint = 5,
    downstreamStopLine = 6,
    downstreamStartNode = 7,
    closedToTraffic = 8,
    safeIsland = 9,
    curbPresentAtStepOff = 10,
    hydrantPresent = 11,
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=8"))]
pub struct NodeAttributeXYList(pub SequenceOf<NodeAttributeXY>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(choice, automatic_tags)]
#[non_exhaustive]
pub enum NodeListXY {
    nodes(NodeSetXY),
    computed(ComputedLane),
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(choice, automatic_tags)]
pub enum NodeOffsetPointXY {
    #[rasn(identifier = "node-XY1")]
    node_XY1(NodeXY20b),
    #[rasn(identifier = "node-XY2")]
    node_XY2(NodeXY22b),
    #[rasn(identifier = "node-XY3")]
    node_XY3(NodeXY24b),
    #[rasn(identifier = "node-XY4")]
    node_XY4(NodeXY26b),
    #[rasn(identifier = "node-XY5")]
    node_XY5(NodeXY28b),
    #[rasn(identifier = "node-XY6")]
    node_XY6(NodeXY32b),
    #[rasn(identifier = "node-LatLon")]
    node_LatLon(NodeLLmD64b),
    regional(RegionalExtension),
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("2..=63"))]
pub struct NodeSetXY(pub SequenceOf<NodeXY>);
#[doc = " A point relative to the one before it (the first: to the reference point), or absolute for"]
#[doc = " node-LatLon."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
#[non_exhaustive]
pub struct NodeXY {
    pub delta: NodeOffsetPointXY,
    pub attributes: Option<NodeAttributeSetXY>,
}
impl NodeXY {
    pub fn new(delta: NodeOffsetPointXY, attributes: Option<NodeAttributeSetXY>) -> Self {
        Self { delta, attributes }
    }
}
#[doc = " Centimetres, as in all Offset types."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, identifier = "Offset-B10", value("-512..=511"))]
pub struct OffsetB10(pub i16);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, identifier = "Offset-B11", value("-1024..=1023"))]
pub struct OffsetB11(pub i16);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, identifier = "Offset-B12", value("-2048..=2047"))]
pub struct OffsetB12(pub i16);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, identifier = "Offset-B13", value("-4096..=4095"))]
pub struct OffsetB13(pub i16);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, identifier = "Offset-B14", value("-8192..=8191"))]
pub struct OffsetB14(pub i16);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, identifier = "Offset-B16", value("-32768..=32767"))]
pub struct OffsetB16(pub i16);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=5"))]
pub struct OverlayLaneList(pub SequenceOf<LaneID>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq, Copy)]
#[rasn(delegate)]
pub struct PedestrianBicycleDetect(pub bool);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
#[non_exhaustive]
pub struct Position3D {
    pub lat: Latitude,
    pub long: Longitude,
    pub elevation: Option<Elevation>,
    pub regional: Option<RegionalExtensionsPosition3D>,
}
impl Position3D {
    pub fn new(
        lat: Latitude,
        long: Longitude,
        elevation: Option<Elevation>,
        regional: Option<RegionalExtensionsPosition3D>,
    ) -> Self {
        Self { lat, long, elevation, regional }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=32"))]
pub struct PreemptPriorityList(pub SequenceOf<SignalControlZone>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq, Copy)]
#[rasn(enumerated)]
#[non_exhaustive]
pub enum PrioritizationResponseStatus {
    unknown = 0,
    requested = 1,
    processing = 2,
    watchOtherTraffic = 3,
    granted = 4,
    rejected = 5,
    maxPresence = 6,
    reserviceLocked = 7,
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq, Copy)]
#[rasn(enumerated)]
#[non_exhaustive]
pub enum PriorityRequestType {
    priorityRequestTypeReserved = 0,
    priorityRequest = 1,
    priorityRequestUpdate = 2,
    priorityCancellation = 3,
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=255"))]
pub struct RegionId(pub u8);
#[doc = " A national or regional addition where no region has defined one yet: the octets of an encoding"]
#[doc = " that only the region knows. Where a region has, the place has a type of its own below."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct RegionalExtension {
    #[rasn(identifier = "regionId")]
    pub region_id: RegionId,
    #[rasn(identifier = "regExtValue")]
    pub reg_ext_value: OctetString,
}
impl RegionalExtension {
    pub fn new(region_id: RegionId, reg_ext_value: OctetString) -> Self {
        Self { region_id, reg_ext_value }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags, identifier = "RegionalExtension-ConnectionManeuverAssist")]
pub struct RegionalExtensionConnectionManeuverAssist {
    #[rasn(identifier = "regionId")]
    pub region_id: RegionId,
    #[rasn(identifier = "regExtValue")]
    pub reg_ext_value: OctetString,
}
impl RegionalExtensionConnectionManeuverAssist {
    pub fn new(region_id: RegionId, reg_ext_value: OctetString) -> Self {
        Self { region_id, reg_ext_value }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags, identifier = "RegionalExtension-GenericLane")]
pub struct RegionalExtensionGenericLane {
    #[rasn(identifier = "regionId")]
    pub region_id: RegionId,
    #[rasn(identifier = "regExtValue")]
    pub reg_ext_value: OctetString,
}
impl RegionalExtensionGenericLane {
    pub fn new(region_id: RegionId, reg_ext_value: OctetString) -> Self {
        Self { region_id, reg_ext_value }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags, identifier = "RegionalExtension-IntersectionState")]
pub struct RegionalExtensionIntersectionState {
    #[rasn(identifier = "regionId")]
    pub region_id: RegionId,
    #[rasn(identifier = "regExtValue")]
    pub reg_ext_value: OctetString,
}
impl RegionalExtensionIntersectionState {
    pub fn new(region_id: RegionId, reg_ext_value: OctetString) -> Self {
        Self { region_id, reg_ext_value }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags, identifier = "RegionalExtension-LaneAttributes")]
pub struct RegionalExtensionLaneAttributes {
    #[rasn(identifier = "regionId")]
    pub region_id: RegionId,
    #[rasn(identifier = "regExtValue")]
    pub reg_ext_value: OctetString,
}
impl RegionalExtensionLaneAttributes {
    pub fn new(region_id: RegionId, reg_ext_value: OctetString) -> Self {
        Self { region_id, reg_ext_value }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags, identifier = "RegionalExtension-MapData")]
pub struct RegionalExtensionMapData {
    #[rasn(identifier = "regionId")]
    pub region_id: RegionId,
    #[rasn(identifier = "regExtValue")]
    pub reg_ext_value: OctetString,
}
impl RegionalExtensionMapData {
    pub fn new(region_id: RegionId, reg_ext_value: OctetString) -> Self {
        Self { region_id, reg_ext_value }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags, identifier = "RegionalExtension-MovementEvent")]
pub struct RegionalExtensionMovementEvent {
    #[rasn(identifier = "regionId")]
    pub region_id: RegionId,
    #[rasn(identifier = "regExtValue")]
    pub reg_ext_value: OctetString,
}
impl RegionalExtensionMovementEvent {
    pub fn new(region_id: RegionId, reg_ext_value: OctetString) -> Self {
        Self { region_id, reg_ext_value }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags, identifier = "RegionalExtension-NodeAttributeSetXY")]
pub struct RegionalExtensionNodeAttributeSetXY {
    #[rasn(identifier = "regionId")]
    pub region_id: RegionId,
    #[rasn(identifier = "regExtValue")]
    pub reg_ext_value: OctetString,
}
impl RegionalExtensionNodeAttributeSetXY {
    pub fn new(region_id: RegionId, reg_ext_value: OctetString) -> Self {
        Self { region_id, reg_ext_value }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags, identifier = "RegionalExtension-Position3D")]
pub struct RegionalExtensionPosition3D {
    #[rasn(identifier = "regionId")]
    pub region_id: RegionId,
    #[rasn(identifier = "regExtValue")]
    pub reg_ext_value: OctetString,
}
impl RegionalExtensionPosition3D {
    pub fn new(region_id: RegionId, reg_ext_value: OctetString) -> Self {
        Self { region_id, reg_ext_value }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags, identifier = "RegionalExtension-RequestorDescription")]
pub struct RegionalExtensionRequestorDescription {
    #[rasn(identifier = "regionId")]
    pub region_id: RegionId,
    #[rasn(identifier = "regExtValue")]
    pub reg_ext_value: OctetString,
}
impl RegionalExtensionRequestorDescription {
    pub fn new(region_id: RegionId, reg_ext_value: OctetString) -> Self {
        Self { region_id, reg_ext_value }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags, identifier = "RegionalExtension-RestrictionUserType")]
pub struct RegionalExtensionRestrictionUserType {
    #[rasn(identifier = "regionId")]
    pub region_id: RegionId,
    #[rasn(identifier = "regExtValue")]
    pub reg_ext_value: OctetString,
}
impl RegionalExtensionRestrictionUserType {
    pub fn new(region_id: RegionId, reg_ext_value: OctetString) -> Self {
        Self { region_id, reg_ext_value }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags, identifier = "RegionalExtension-SignalStatusPackage")]
pub struct RegionalExtensionSignalStatusPackage {
    #[rasn(identifier = "regionId")]
    pub region_id: RegionId,
    #[rasn(identifier = "regExtValue")]
    pub reg_ext_value: OctetString,
}
impl RegionalExtensionSignalStatusPackage {
    pub fn new(region_id: RegionId, reg_ext_value: OctetString) -> Self {
        Self { region_id, reg_ext_value }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=4"))]
pub struct RegionalExtensions(pub SequenceOf<RegionalExtension>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=4"), identifier = "RegionalExtensions-ConnectionManeuverAssist")]
pub struct RegionalExtensionsConnectionManeuverAssist(
    pub SequenceOf<RegionalExtensionConnectionManeuverAssist>,
);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=4"), identifier = "RegionalExtensions-GenericLane")]
pub struct RegionalExtensionsGenericLane(pub SequenceOf<RegionalExtensionGenericLane>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=4"), identifier = "RegionalExtensions-IntersectionState")]
pub struct RegionalExtensionsIntersectionState(pub SequenceOf<RegionalExtensionIntersectionState>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=4"), identifier = "RegionalExtensions-MapData")]
pub struct RegionalExtensionsMapData(pub SequenceOf<RegionalExtensionMapData>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=4"), identifier = "RegionalExtensions-MovementEvent")]
pub struct RegionalExtensionsMovementEvent(pub SequenceOf<RegionalExtensionMovementEvent>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=4"), identifier = "RegionalExtensions-NodeAttributeSetXY")]
pub struct RegionalExtensionsNodeAttributeSetXY(
    pub SequenceOf<RegionalExtensionNodeAttributeSetXY>,
);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=4"), identifier = "RegionalExtensions-Position3D")]
pub struct RegionalExtensionsPosition3D(pub SequenceOf<RegionalExtensionPosition3D>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=4"), identifier = "RegionalExtensions-RequestorDescription")]
pub struct RegionalExtensionsRequestorDescription(
    pub SequenceOf<RegionalExtensionRequestorDescription>,
);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=4"), identifier = "RegionalExtensions-RestrictionUserType")]
pub struct RegionalExtensionsRestrictionUserType(
    pub SequenceOf<RegionalExtensionRestrictionUserType>,
);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=4"), identifier = "RegionalExtensions-SignalStatusPackage")]
pub struct RegionalExtensionsSignalStatusPackage(
    pub SequenceOf<RegionalExtensionSignalStatusPackage>,
);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct RegulatorySpeedLimit {
    #[rasn(identifier = "type")]
    pub r_type: SpeedLimitType,
    pub speed: Velocity,
}
impl RegulatorySpeedLimit {
    pub fn new(r_type: SpeedLimitType, speed: Velocity) -> Self {
        Self { r_type, speed }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=255"))]
pub struct RequestID(pub u8);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq, Copy)]
#[rasn(enumerated)]
pub enum RequestImportanceLevel {
    requestImportanceLevelUnKnown = 0,
    requestImportanceLevel1 = 1,
    requestImportanceLevel2 = 2,
    requestImportanceLevel3 = 3,
    requestImportanceLevel4 = 4,
    requestImportanceLevel5 = 5,
    requestImportanceLevel6 = 6,
    requestImportanceLevel7 = 7,
    requestImportanceLevel8 = 8,
    requestImportanceLevel9 = 9,
    requestImportanceLevel10 = 10,
    requestImportanceLevel11 = 11,
    requestImportanceLevel12 = 12,
    requestImportanceLevel13 = 13,
    requestImportanceLevel14 = 14,
    requestImportanceReserved = 15,
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq, Copy)]
#[rasn(enumerated)]
pub enum RequestSubRole {
    requestSubRoleUnKnown = 0,
    requestSubRole1 = 1,
    requestSubRole2 = 2,
    requestSubRole3 = 3,
    requestSubRole4 = 4,
    requestSubRole5 = 5,
    requestSubRole6 = 6,
    requestSubRole7 = 7,
    requestSubRole8 = 8,
    requestSubRole9 = 9,
    requestSubRole10 = 10,
    requestSubRole11 = 11,
    requestSubRole12 = 12,
    requestSubRole13 = 13,
    requestSubRole14 = 14,
    requestSubRoleReserved = 15,
}
#[doc = " Who asks."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
#[non_exhaustive]
pub struct RequestorDescription {
    pub id: VehicleID,
    #[rasn(identifier = "type")]
    pub r_type: Option<RequestorType>,
    pub position: Option<RequestorPositionVector>,
    pub name: Option<DescriptiveName>,
    #[rasn(identifier = "routeName")]
    pub route_name: Option<DescriptiveName>,
    #[rasn(identifier = "transitStatus")]
    pub transit_status: Option<TransitVehicleStatus>,
    #[rasn(identifier = "transitOccupancy")]
    pub transit_occupancy: Option<TransitVehicleOccupancy>,
    #[rasn(identifier = "transitSchedule")]
    pub transit_schedule: Option<DeltaTime>,
    pub regional: Option<RegionalExtensionsRequestorDescription>,
}
impl RequestorDescription {
    pub fn new(
        id: VehicleID,
        r_type: Option<RequestorType>,
        position: Option<RequestorPositionVector>,
        name: Option<DescriptiveName>,
        route_name: Option<DescriptiveName>,
        transit_status: Option<TransitVehicleStatus>,
        transit_occupancy: Option<TransitVehicleOccupancy>,
        transit_schedule: Option<DeltaTime>,
        regional: Option<RegionalExtensionsRequestorDescription>,
    ) -> Self {
        Self {
            id,
            r_type,
            position,
            name,
            route_name,
            transit_status,
            transit_occupancy,
            transit_schedule,
            regional,
        }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
#[non_exhaustive]
pub struct RequestorPositionVector {
    pub position: Position3D,
    pub heading: Option<Angle>,
    pub speed: Option<TransmissionAndSpeed>,
}
impl RequestorPositionVector {
    pub fn new(
        position: Position3D,
        heading: Option<Angle>,
        speed: Option<TransmissionAndSpeed>,
    ) -> Self {
        Self { position, heading, speed }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
#[non_exhaustive]
pub struct RequestorType {
    pub role: BasicVehicleRole,
    pub subrole: Option<RequestSubRole>,
    pub request: Option<RequestImportanceLevel>,
    pub iso3883: Option<Iso3833VehicleType>,
    #[rasn(identifier = "hpmsType")]
    pub hpms_type: Option<VehicleType>,
    pub regional: Option<RegionalExtension>,
}
impl RequestorType {
    pub fn new(
        role: BasicVehicleRole,
        subrole: Option<RequestSubRole>,
        request: Option<RequestImportanceLevel>,
        iso3883: Option<Iso3833VehicleType>,
        hpms_type: Option<VehicleType>,
        regional: Option<RegionalExtension>,
    ) -> Self {
        Self { role, subrole, request, iso3883, hpms_type, regional }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq, Copy)]
#[rasn(enumerated)]
#[non_exhaustive]
pub enum RestrictionAppliesTo {
    none = 0,
    equippedTransit = 1,
    equippedTaxis = 2,
    equippedOther = 3,
    emissionCompliant = 4,
    equippedBicycle = 5,
    weightCompliant = 6,
    heightCompliant = 7,
    pedestrians = 8,
    slowMovingPersons = 9,
    wheelchairUsers = 10,
    visualDisabilities = 11,
    audioDisabilities = 12,
    otherUnknownDisabilities = 13,
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct RestrictionClassAssignment {
    pub id: RestrictionClassID,
    pub users: RestrictionUserTypeList,
}
impl RestrictionClassAssignment {
    pub fn new(id: RestrictionClassID, users: RestrictionUserTypeList) -> Self {
        Self { id, users }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=255"))]
pub struct RestrictionClassID(pub u8);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=254"))]
pub struct RestrictionClassList(pub SequenceOf<RestrictionClassAssignment>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(choice, automatic_tags)]
#[non_exhaustive]
pub enum RestrictionUserType {
    basicType(RestrictionAppliesTo),
    regional(RegionalExtensionsRestrictionUserType),
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=16"))]
pub struct RestrictionUserTypeList(pub SequenceOf<RestrictionUserType>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=255"))]
pub struct RoadLaneSetList(pub SequenceOf<GenericLane>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=65535"))]
pub struct RoadRegulatorID(pub u16);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
#[non_exhaustive]
pub struct RoadSegment {
    pub name: Option<DescriptiveName>,
    pub id: RoadSegmentReferenceID,
    pub revision: MsgCount,
    #[rasn(identifier = "refPoint")]
    pub ref_point: Position3D,
    #[rasn(identifier = "laneWidth")]
    pub lane_width: Option<LaneWidth>,
    #[rasn(identifier = "speedLimits")]
    pub speed_limits: Option<SpeedLimitList>,
    #[rasn(identifier = "roadLaneSet")]
    pub road_lane_set: RoadLaneSetList,
    pub regional: Option<RegionalExtensions>,
}
impl RoadSegment {
    pub fn new(
        name: Option<DescriptiveName>,
        id: RoadSegmentReferenceID,
        revision: MsgCount,
        ref_point: Position3D,
        lane_width: Option<LaneWidth>,
        speed_limits: Option<SpeedLimitList>,
        road_lane_set: RoadLaneSetList,
        regional: Option<RegionalExtensions>,
    ) -> Self {
        Self { name, id, revision, ref_point, lane_width, speed_limits, road_lane_set, regional }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=65535"))]
pub struct RoadSegmentID(pub u16);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=32"))]
pub struct RoadSegmentList(pub SequenceOf<RoadSegment>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct RoadSegmentReferenceID {
    pub region: Option<RoadRegulatorID>,
    pub id: RoadSegmentID,
}
impl RoadSegmentReferenceID {
    pub fn new(region: Option<RoadRegulatorID>, id: RoadSegmentID) -> Self {
        Self { region, id }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("-128..=127"))]
pub struct RoadwayCrownAngle(pub i8);
#[doc = " The payload of SPATEM, TS 103 301 clause 5."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
#[non_exhaustive]
pub struct SPAT {
    #[rasn(identifier = "timeStamp")]
    pub time_stamp: Option<MinuteOfTheYear>,
    pub name: Option<DescriptiveName>,
    pub intersections: IntersectionStateList,
    pub regional: Option<RegionalExtensions>,
}
impl SPAT {
    pub fn new(
        time_stamp: Option<MinuteOfTheYear>,
        name: Option<DescriptiveName>,
        intersections: IntersectionStateList,
        regional: Option<RegionalExtensions>,
    ) -> Self {
        Self { time_stamp, name, intersections, regional }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, identifier = "Scale-B12", value("-2048..=2047"))]
pub struct ScaleB12(pub i16);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq, Copy)]
#[rasn(enumerated)]
#[non_exhaustive]
pub enum SegmentAttributeXY {
    reserved = 0,
    doNotBlock = 1,
    whiteLine = 2,
    mergingLaneLeft = 3,
    mergingLaneRight = 4,
    curbOnLeft = 5,
    curbOnRight = 6,
    loadingzoneOnLeft = 7,
    loadingzoneOnRight = 8,
    turnOutPointOnLeft = 9,
    turnOutPointOnRight = 10,
    adjacentParkingOnLeft = 11,
    adjacentParkingOnRight = 12,
    adjacentBikeLaneOnLeft = 13,
    adjacentBikeLaneOnRight = 14,
    sharedBikeLane = 15,
    bikeBoxInFront = 16,
    transitStopOnLeft = 17,
    transitStopOnRight = 18,
    transitStopInLane = 19,
    sharedWithTrackedVehicle = 20,
    safeIsland = 21,
    lowCurbsPresent = 22,
    rumbleStripPresent = 23,
    audibleSignalingPresent = 24,
    adaptiveTimingPresent = 25,
    rfSignalRequestPresent = 26,
    partialCurbIntrusion = 27,
    taperToLeft = 28,
    taperToRight = 29,
    taperToCenterLine = 30,
    parallelParking = 31,
    headInParking = 32,
    freeParking = 33,
    timeRestrictionsOnParking = 34,
    costToPark = 35,
    midBlockCurbPresent = 36,
    unEvenPavementPresent = 37,
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=8"))]
pub struct SegmentAttributeXYList(pub SequenceOf<SegmentAttributeXY>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
#[non_exhaustive]
pub struct SignalControlZone {
    pub zone: RegionalExtension,
}
impl SignalControlZone {
    pub fn new(zone: RegionalExtension) -> Self {
        Self { zone }
    }
}
#[doc = " 0 is not known, 255 always green."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=255"))]
pub struct SignalGroupID(pub u8);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
#[non_exhaustive]
pub struct SignalRequest {
    pub id: IntersectionReferenceID,
    #[rasn(identifier = "requestID")]
    pub request_id: RequestID,
    #[rasn(identifier = "requestType")]
    pub request_type: PriorityRequestType,
    #[rasn(identifier = "inBoundLane")]
    pub in_bound_lane: IntersectionAccessPoint,
    #[rasn(identifier = "outBoundLane")]
    pub out_bound_lane: Option<IntersectionAccessPoint>,
    pub regional: Option<RegionalExtensions>,
}
impl SignalRequest {
    pub fn new(
        id: IntersectionReferenceID,
        request_id: RequestID,
        request_type: PriorityRequestType,
        in_bound_lane: IntersectionAccessPoint,
        out_bound_lane: Option<IntersectionAccessPoint>,
        regional: Option<RegionalExtensions>,
    ) -> Self {
        Self { id, request_id, request_type, in_bound_lane, out_bound_lane, regional }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=32"))]
pub struct SignalRequestList(pub SequenceOf<SignalRequestPackage>);
#[doc = " The payload of SREM, TS 103 301 clause 8."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
#[non_exhaustive]
pub struct SignalRequestMessage {
    #[rasn(identifier = "timeStamp")]
    pub time_stamp: Option<MinuteOfTheYear>,
    pub second: DSecond,
    #[rasn(identifier = "sequenceNumber")]
    pub sequence_number: Option<MsgCount>,
    pub requests: Option<SignalRequestList>,
    pub requestor: RequestorDescription,
    pub regional: Option<RegionalExtensions>,
}
impl SignalRequestMessage {
    pub fn new(
        time_stamp: Option<MinuteOfTheYear>,
        second: DSecond,
        sequence_number: Option<MsgCount>,
        requests: Option<SignalRequestList>,
        requestor: RequestorDescription,
        regional: Option<RegionalExtensions>,
    ) -> Self {
        Self { time_stamp, second, sequence_number, requests, requestor, regional }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
#[non_exhaustive]
pub struct SignalRequestPackage {
    pub request: SignalRequest,
    pub minute: Option<MinuteOfTheYear>,
    pub second: Option<DSecond>,
    pub duration: Option<DSecond>,
    pub regional: Option<RegionalExtensions>,
}
impl SignalRequestPackage {
    pub fn new(
        request: SignalRequest,
        minute: Option<MinuteOfTheYear>,
        second: Option<DSecond>,
        duration: Option<DSecond>,
        regional: Option<RegionalExtensions>,
    ) -> Self {
        Self { request, minute, second, duration, regional }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
#[non_exhaustive]
pub struct SignalRequesterInfo {
    pub id: VehicleID,
    pub request: RequestID,
    #[rasn(identifier = "sequenceNumber")]
    pub sequence_number: MsgCount,
    pub role: Option<BasicVehicleRole>,
    #[rasn(identifier = "typeData")]
    pub type_data: Option<RequestorType>,
}
impl SignalRequesterInfo {
    pub fn new(
        id: VehicleID,
        request: RequestID,
        sequence_number: MsgCount,
        role: Option<BasicVehicleRole>,
        type_data: Option<RequestorType>,
    ) -> Self {
        Self { id, request, sequence_number, role, type_data }
    }
}
#[doc = " One intersection: its answers."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
#[non_exhaustive]
pub struct SignalStatus {
    #[rasn(identifier = "sequenceNumber")]
    pub sequence_number: MsgCount,
    pub id: IntersectionReferenceID,
    #[rasn(identifier = "sigStatus")]
    pub sig_status: SignalStatusPackageList,
    pub regional: Option<RegionalExtensions>,
}
impl SignalStatus {
    pub fn new(
        sequence_number: MsgCount,
        id: IntersectionReferenceID,
        sig_status: SignalStatusPackageList,
        regional: Option<RegionalExtensions>,
    ) -> Self {
        Self { sequence_number, id, sig_status, regional }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=32"))]
pub struct SignalStatusList(pub SequenceOf<SignalStatus>);
#[doc = " The payload of SSEM, TS 103 301 clause 8."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
#[non_exhaustive]
pub struct SignalStatusMessage {
    #[rasn(identifier = "timeStamp")]
    pub time_stamp: Option<MinuteOfTheYear>,
    pub second: DSecond,
    #[rasn(identifier = "sequenceNumber")]
    pub sequence_number: Option<MsgCount>,
    pub status: SignalStatusList,
    pub regional: Option<RegionalExtensions>,
}
impl SignalStatusMessage {
    pub fn new(
        time_stamp: Option<MinuteOfTheYear>,
        second: DSecond,
        sequence_number: Option<MsgCount>,
        status: SignalStatusList,
        regional: Option<RegionalExtensions>,
    ) -> Self {
        Self { time_stamp, second, sequence_number, status, regional }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
#[non_exhaustive]
pub struct SignalStatusPackage {
    pub requester: Option<SignalRequesterInfo>,
    #[rasn(identifier = "inboundOn")]
    pub inbound_on: IntersectionAccessPoint,
    #[rasn(identifier = "outboundOn")]
    pub outbound_on: Option<IntersectionAccessPoint>,
    pub minute: Option<MinuteOfTheYear>,
    pub second: Option<DSecond>,
    pub duration: Option<DSecond>,
    pub status: PrioritizationResponseStatus,
    pub regional: Option<RegionalExtensionsSignalStatusPackage>,
}
impl SignalStatusPackage {
    pub fn new(
        requester: Option<SignalRequesterInfo>,
        inbound_on: IntersectionAccessPoint,
        outbound_on: Option<IntersectionAccessPoint>,
        minute: Option<MinuteOfTheYear>,
        second: Option<DSecond>,
        duration: Option<DSecond>,
        status: PrioritizationResponseStatus,
        regional: Option<RegionalExtensionsSignalStatusPackage>,
    ) -> Self {
        Self { requester, inbound_on, outbound_on, minute, second, duration, status, regional }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=32"))]
pub struct SignalStatusPackageList(pub SequenceOf<SignalStatusPackage>);
#[doc = " 0.1 m/s; 500 is not known."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=500"))]
pub struct SpeedAdvice(pub u16);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=9"))]
pub struct SpeedLimitList(pub SequenceOf<RegulatorySpeedLimit>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq, Copy)]
#[rasn(enumerated)]
#[non_exhaustive]
pub enum SpeedLimitType {
    unknown = 0,
    maxSpeedInSchoolZone = 1,
    maxSpeedInSchoolZoneWhenChildrenArePresent = 2,
    maxSpeedInConstructionZone = 3,
    vehicleMinSpeed = 4,
    vehicleMaxSpeed = 5,
    vehicleNightMaxSpeed = 6,
    truckMinSpeed = 7,
    truckMaxSpeed = 8,
    truckNightMaxSpeed = 9,
    vehiclesWithTrailersMinSpeed = 10,
    vehiclesWithTrailersMaxSpeed = 11,
    vehiclesWithTrailersNightMaxSpeed = 12,
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate)]
pub struct TemporaryID(pub FixedOctetString<4usize>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct TimeChangeDetails {
    #[rasn(identifier = "startTime")]
    pub start_time: Option<TimeMark>,
    #[rasn(identifier = "minEndTime")]
    pub min_end_time: TimeMark,
    #[rasn(identifier = "maxEndTime")]
    pub max_end_time: Option<TimeMark>,
    #[rasn(identifier = "likelyTime")]
    pub likely_time: Option<TimeMark>,
    pub confidence: Option<TimeIntervalConfidence>,
    #[rasn(identifier = "nextTime")]
    pub next_time: Option<TimeMark>,
}
impl TimeChangeDetails {
    pub fn new(
        start_time: Option<TimeMark>,
        min_end_time: TimeMark,
        max_end_time: Option<TimeMark>,
        likely_time: Option<TimeMark>,
        confidence: Option<TimeIntervalConfidence>,
        next_time: Option<TimeMark>,
    ) -> Self {
        Self { start_time, min_end_time, max_end_time, likely_time, confidence, next_time }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=15"))]
pub struct TimeIntervalConfidence(pub u8);
#[doc = " 0.1 s of the UTC hour; 36000 means beyond an hour, 36001 not known."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=36001"))]
pub struct TimeMark(pub u16);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq, Copy)]
#[rasn(enumerated)]
pub enum TransitVehicleOccupancy {
    occupancyUnknown = 0,
    occupancyEmpty = 1,
    occupancyVeryLow = 2,
    occupancyLow = 3,
    occupancyMed = 4,
    occupancyHigh = 5,
    occupancyNearlyFull = 6,
    occupancyFull = 7,
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate)]
pub struct TransitVehicleStatus(pub FixedBitString<8usize>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct TransmissionAndSpeed {
    pub transmisson: TransmissionState,
    pub speed: Velocity,
}
impl TransmissionAndSpeed {
    pub fn new(transmisson: TransmissionState, speed: Velocity) -> Self {
        Self { transmisson, speed }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq, Copy)]
#[rasn(enumerated)]
pub enum TransmissionState {
    neutral = 0,
    park = 1,
    forwardGears = 2,
    reverseGears = 3,
    reserved1 = 4,
    reserved2 = 5,
    reserved3 = 6,
    unavailable = 7,
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(choice, automatic_tags)]
pub enum VehicleID {
    entityID(TemporaryID),
    stationID(StationID),
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq, Copy)]
#[rasn(enumerated)]
#[non_exhaustive]
pub enum VehicleType {
    none = 0,
    unknown = 1,
    special = 2,
    moto = 3,
    car = 4,
    carOther = 5,
    bus = 6,
    axleCnt2 = 7,
    axleCnt3 = 8,
    axleCnt4 = 9,
    axleCnt4Trailer = 10,
    axleCnt5Trailer = 11,
    axleCnt6Trailer = 12,
    axleCnt5MultiTrailer = 13,
    axleCnt6MultiTrailer = 14,
    axleCnt7MultiTrailer = 15,
}
#[doc = " 0.02 m/s; 8191 is not known."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=8191"))]
pub struct Velocity(pub u16);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq, Copy)]
#[rasn(delegate)]
pub struct WaitOnStopline(pub bool);
#[doc = " Metres; 10000 is not known."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=10000"))]
pub struct ZoneLength(pub u16);

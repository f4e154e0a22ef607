// Generated from asn1/ by `cargo run -p semafor-rivals --features regenerate`. Do not edit.

extern crate alloc;
use super::dsrc::{
    DeltaTime, IntersectionID, LaneConnectionID, LaneID, NodeOffsetPointXY, NodeSetXY,
    PrioritizationResponseStatus, SignalGroupID,
};
use super::its_container::{Altitude, DeltaAltitude, StationID, VehicleMass};
use core::borrow::Borrow;
use rasn::prelude::*;
use std::sync::LazyLock;
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq, Copy)]
#[rasn(enumerated)]
#[non_exhaustive]
pub enum BatteryStatus {
    unknown = 0,
    critical = 1,
    low = 2,
    good = 3,
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags, identifier = "ConnectionManeuverAssist-addGrpC")]
#[non_exhaustive]
pub struct ConnectionManeuverAssistAddGrpC {
    #[rasn(identifier = "itsStationPosition")]
    pub its_station_position: Option<ItsStationPositionList>,
}
impl ConnectionManeuverAssistAddGrpC {
    pub fn new(its_station_position: Option<ItsStationPositionList>) -> Self {
        Self { its_station_position }
    }
}
#[doc = " The path through the intersection from a lane to one of its connections."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags, identifier = "ConnectionTrajectory-addGrpC")]
#[non_exhaustive]
pub struct ConnectionTrajectoryAddGrpC {
    pub nodes: NodeSetXY,
    #[rasn(identifier = "connectionID")]
    pub connection_id: LaneConnectionID,
}
impl ConnectionTrajectoryAddGrpC {
    pub fn new(nodes: NodeSetXY, connection_id: LaneConnectionID) -> Self {
        Self { nodes, connection_id }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq, Copy)]
#[rasn(enumerated)]
#[non_exhaustive]
pub enum EmissionType {
    euro1 = 0,
    euro2 = 1,
    euro3 = 2,
    euro4 = 3,
    euro5 = 4,
    euro6 = 5,
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq, Copy)]
#[rasn(enumerated)]
#[non_exhaustive]
pub enum ExceptionalCondition {
    unknown = 0,
    publicTransportPriority = 1,
    emergencyVehiclePriority = 2,
    trainPriority = 3,
    bridgeOpen = 4,
    vehicleHeight = 5,
    weather = 6,
    trafficJam = 7,
    tunnelClosure = 8,
    meteringActive = 9,
    truckPriority = 10,
    bicyclePlatoonPriority = 11,
    vehiclePlatoonPriority = 12,
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=15"))]
pub struct FuelType(pub u8);
#[doc = " Who has priority at the intersection now."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags, identifier = "IntersectionState-addGrpC")]
#[non_exhaustive]
pub struct IntersectionStateAddGrpC {
    #[rasn(identifier = "activePrioritizations")]
    pub active_prioritizations: Option<PrioritizationResponseList>,
}
impl IntersectionStateAddGrpC {
    pub fn new(active_prioritizations: Option<PrioritizationResponseList>) -> Self {
        Self { active_prioritizations }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
#[non_exhaustive]
pub struct ItsStationPosition {
    #[rasn(identifier = "stationID")]
    pub station_id: StationID,
    #[rasn(identifier = "laneID")]
    pub lane_id: Option<LaneID>,
    #[rasn(identifier = "nodeXY")]
    pub node_xy: Option<NodeOffsetPointXY>,
    #[rasn(identifier = "timeReference")]
    pub time_reference: Option<TimeReference>,
}
impl ItsStationPosition {
    pub fn new(
        station_id: StationID,
        lane_id: Option<LaneID>,
        node_xy: Option<NodeOffsetPointXY>,
        time_reference: Option<TimeReference>,
    ) -> Self {
        Self { station_id, lane_id, node_xy, time_reference }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=5"))]
pub struct ItsStationPositionList(pub SequenceOf<ItsStationPosition>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags, identifier = "LaneAttributes-addGrpC")]
#[non_exhaustive]
pub struct LaneAttributesAddGrpC {
    #[rasn(identifier = "maxVehicleHeight")]
    pub max_vehicle_height: Option<VehicleHeight>,
    #[rasn(identifier = "maxVehicleWeight")]
    pub max_vehicle_weight: Option<VehicleMass>,
}
impl LaneAttributesAddGrpC {
    pub fn new(
        max_vehicle_height: Option<VehicleHeight>,
        max_vehicle_weight: Option<VehicleMass>,
    ) -> Self {
        Self { max_vehicle_height, max_vehicle_weight }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags, identifier = "MapData-addGrpC")]
#[non_exhaustive]
pub struct MapDataAddGrpC {
    #[rasn(identifier = "signalHeadLocations")]
    pub signal_head_locations: Option<SignalHeadLocationList>,
}
impl MapDataAddGrpC {
    pub fn new(signal_head_locations: Option<SignalHeadLocationList>) -> Self {
        Self { signal_head_locations }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags, identifier = "MovementEvent-addGrpC")]
#[non_exhaustive]
pub struct MovementEventAddGrpC {
    #[rasn(identifier = "stateChangeReason")]
    pub state_change_reason: Option<ExceptionalCondition>,
}
impl MovementEventAddGrpC {
    pub fn new(state_change_reason: Option<ExceptionalCondition>) -> Self {
        Self { state_change_reason }
    }
}
#[doc = " The only number without a range in the whole set: id is as long as its length says."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
#[non_exhaustive]
pub struct Node {
    pub id: Integer,
    pub lane: Option<LaneID>,
    #[rasn(identifier = "connectionID")]
    pub connection_id: Option<LaneConnectionID>,
    #[rasn(identifier = "intersectionID")]
    pub intersection_id: Option<IntersectionID>,
}
impl Node {
    pub fn new(
        id: Integer,
        lane: Option<LaneID>,
        connection_id: Option<LaneConnectionID>,
        intersection_id: Option<IntersectionID>,
    ) -> Self {
        Self { id, lane, connection_id, intersection_id }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags, identifier = "NodeAttributeSet-addGrpC")]
#[non_exhaustive]
pub struct NodeAttributeSetAddGrpC {
    #[rasn(identifier = "ptvRequest")]
    pub ptv_request: Option<PtvRequestType>,
    #[rasn(identifier = "nodeLink")]
    pub node_link: Option<NodeLink>,
    pub node: Option<Node>,
}
impl NodeAttributeSetAddGrpC {
    pub fn new(
        ptv_request: Option<PtvRequestType>,
        node_link: Option<NodeLink>,
        node: Option<Node>,
    ) -> Self {
        Self { ptv_request, node_link, node }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=5"))]
pub struct NodeLink(pub SequenceOf<Node>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags, identifier = "Position3D-addGrpC")]
#[non_exhaustive]
pub struct Position3DAddGrpC {
    pub altitude: Altitude,
}
impl Position3DAddGrpC {
    pub fn new(altitude: Altitude) -> Self {
        Self { altitude }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
#[non_exhaustive]
pub struct PrioritizationResponse {
    #[rasn(identifier = "stationID")]
    pub station_id: StationID,
    #[rasn(identifier = "priorState")]
    pub prior_state: PrioritizationResponseStatus,
    #[rasn(identifier = "signalGroup")]
    pub signal_group: SignalGroupID,
}
impl PrioritizationResponse {
    pub fn new(
        station_id: StationID,
        prior_state: PrioritizationResponseStatus,
        signal_group: SignalGroupID,
    ) -> Self {
        Self { station_id, prior_state, signal_group }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=10"))]
pub struct PrioritizationResponseList(pub SequenceOf<PrioritizationResponse>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq, Copy)]
#[rasn(enumerated)]
#[non_exhaustive]
pub enum PtvRequestType {
    preRequest = 0,
    mainRequest = 1,
    doorCloseRequest = 2,
    cancelRequest = 3,
    emergencyRequest = 4,
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq, Copy)]
#[rasn(enumerated)]
#[non_exhaustive]
pub enum RejectedReason {
    unknown = 0,
    exceptionalCondition = 1,
    maxWaitingTimeExceeded = 2,
    ptPriorityDisabled = 3,
    higherPTPriorityGranted = 4,
    vehicleTrackingUnknown = 5,
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags, identifier = "RequestorDescription-addGrpC")]
#[non_exhaustive]
pub struct RequestorDescriptionAddGrpC {
    pub fuel: Option<FuelType>,
    #[rasn(identifier = "batteryStatus")]
    pub battery_status: Option<BatteryStatus>,
}
impl RequestorDescriptionAddGrpC {
    pub fn new(fuel: Option<FuelType>, battery_status: Option<BatteryStatus>) -> Self {
        Self { fuel, battery_status }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags, identifier = "RestrictionUserType-addGrpC")]
#[non_exhaustive]
pub struct RestrictionUserTypeAddGrpC {
    pub emission: Option<EmissionType>,
    pub fuel: Option<FuelType>,
}
impl RestrictionUserTypeAddGrpC {
    pub fn new(emission: Option<EmissionType>, fuel: Option<FuelType>) -> Self {
        Self { emission, fuel }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
#[non_exhaustive]
pub struct SignalHeadLocation {
    #[rasn(identifier = "nodeXY")]
    pub node_xy: NodeOffsetPointXY,
    #[rasn(identifier = "nodeZ")]
    pub node_z: DeltaAltitude,
    #[rasn(identifier = "signalGroupID")]
    pub signal_group_id: SignalGroupID,
}
impl SignalHeadLocation {
    pub fn new(
        node_xy: NodeOffsetPointXY,
        node_z: DeltaAltitude,
        signal_group_id: SignalGroupID,
    ) -> Self {
        Self { node_xy, node_z, signal_group_id }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, size("1..=64"))]
pub struct SignalHeadLocationList(pub SequenceOf<SignalHeadLocation>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags, identifier = "SignalStatusPackage-addGrpC")]
#[non_exhaustive]
pub struct SignalStatusPackageAddGrpC {
    #[rasn(identifier = "synchToSchedule")]
    pub synch_to_schedule: Option<DeltaTime>,
    #[rasn(identifier = "rejectedReason")]
    pub rejected_reason: Option<RejectedReason>,
}
impl SignalStatusPackageAddGrpC {
    pub fn new(
        synch_to_schedule: Option<DeltaTime>,
        rejected_reason: Option<RejectedReason>,
    ) -> Self {
        Self { synch_to_schedule, rejected_reason }
    }
}
#[doc = " Milliseconds of the minute."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=60000"))]
pub struct TimeReference(pub u16);
#[doc = " 0.05 m."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=127"))]
pub struct VehicleHeight(pub u8);

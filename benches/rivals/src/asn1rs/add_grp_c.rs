// Generated from asn1/ by `cargo run -p semafor-rivals --features regenerate`. Do not edit.
use super::dsrc::{
    DeltaTime, IntersectionId, LaneConnectionId, LaneId, NodeOffsetPointXy, NodeSetXy,
    PrioritizationResponseStatus, SignalGroupId,
};
use super::its_container::{Altitude, DeltaAltitude, StationId, VehicleMass};
use asn1rs::prelude::*;

#[asn(sequence, extensible_after(active_prioritizations))]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct IntersectionStateAddGrpC {
    #[asn(optional(complex(PrioritizationResponseList, tag(UNIVERSAL(16)))))]
    pub active_prioritizations: Option<PrioritizationResponseList>,
}

impl IntersectionStateAddGrpC {}

#[asn(sequence, extensible_after(state_change_reason))]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct MovementEventAddGrpC {
    #[asn(optional(complex(ExceptionalCondition, tag(UNIVERSAL(10)))))]
    pub state_change_reason: Option<ExceptionalCondition>,
}

impl MovementEventAddGrpC {}

#[asn(sequence, extensible_after(its_station_position))]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct ConnectionManeuverAssistAddGrpC {
    #[asn(optional(complex(ItsStationPositionList, tag(UNIVERSAL(16)))))]
    pub its_station_position: Option<ItsStationPositionList>,
}

impl ConnectionManeuverAssistAddGrpC {}

#[asn(sequence, extensible_after(signal_head_locations))]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct MapDataAddGrpC {
    #[asn(optional(complex(SignalHeadLocationList, tag(UNIVERSAL(16)))))]
    pub signal_head_locations: Option<SignalHeadLocationList>,
}

impl MapDataAddGrpC {}

#[asn(sequence, extensible_after(altitude))]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct Position3DAddGrpC {
    #[asn(complex(Altitude, tag(UNIVERSAL(16))))]
    pub altitude: Altitude,
}

impl Position3DAddGrpC {}

#[asn(sequence, extensible_after(connection_id))]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct ConnectionTrajectoryAddGrpC {
    #[asn(complex(NodeSetXy, tag(UNIVERSAL(16))))]
    pub nodes: NodeSetXy,
    #[asn(complex(LaneConnectionId, tag(UNIVERSAL(2))))]
    pub connection_id: LaneConnectionId,
}

impl ConnectionTrajectoryAddGrpC {}

#[asn(sequence, extensible_after(max_vehicle_weight))]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct LaneAttributesAddGrpC {
    #[asn(optional(complex(VehicleHeight, tag(UNIVERSAL(2)))))]
    pub max_vehicle_height: Option<VehicleHeight>,
    #[asn(optional(complex(VehicleMass, tag(UNIVERSAL(2)))))]
    pub max_vehicle_weight: Option<VehicleMass>,
}

impl LaneAttributesAddGrpC {}

#[asn(sequence, extensible_after(node))]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct NodeAttributeSetAddGrpC {
    #[asn(optional(complex(PtvRequestType, tag(UNIVERSAL(10)))))]
    pub ptv_request: Option<PtvRequestType>,
    #[asn(optional(complex(NodeLink, tag(UNIVERSAL(16)))))]
    pub node_link: Option<NodeLink>,
    #[asn(optional(complex(Node, tag(UNIVERSAL(16)))))]
    pub node: Option<Node>,
}

impl NodeAttributeSetAddGrpC {}

#[asn(sequence, extensible_after(fuel))]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct RestrictionUserTypeAddGrpC {
    #[asn(optional(complex(EmissionType, tag(UNIVERSAL(10)))))]
    pub emission: Option<EmissionType>,
    #[asn(optional(complex(FuelType, tag(UNIVERSAL(2)))))]
    pub fuel: Option<FuelType>,
}

impl RestrictionUserTypeAddGrpC {}

#[asn(sequence, extensible_after(battery_status))]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct RequestorDescriptionAddGrpC {
    #[asn(optional(complex(FuelType, tag(UNIVERSAL(2)))))]
    pub fuel: Option<FuelType>,
    #[asn(optional(complex(BatteryStatus, tag(UNIVERSAL(10)))))]
    pub battery_status: Option<BatteryStatus>,
}

impl RequestorDescriptionAddGrpC {}

#[asn(sequence, extensible_after(rejected_reason))]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct SignalStatusPackageAddGrpC {
    #[asn(optional(complex(DeltaTime, tag(UNIVERSAL(2)))))]
    pub synch_to_schedule: Option<DeltaTime>,
    #[asn(optional(complex(RejectedReason, tag(UNIVERSAL(10)))))]
    pub rejected_reason: Option<RejectedReason>,
}

impl SignalStatusPackageAddGrpC {}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct PrioritizationResponseList(
    #[asn(sequence_of(size(1..10), complex(PrioritizationResponse, tag(UNIVERSAL(16)))))]
    pub  Vec<PrioritizationResponse>,
);

impl PrioritizationResponseList {}

impl PrioritizationResponseList {
    pub const fn new(value: Vec<PrioritizationResponse>) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for PrioritizationResponseList {
    type Target = Vec<PrioritizationResponse>;

    fn deref(&self) -> &Vec<PrioritizationResponse> {
        &self.0
    }
}

impl ::core::ops::DerefMut for PrioritizationResponseList {
    fn deref_mut(&mut self) -> &mut Vec<PrioritizationResponse> {
        &mut self.0
    }
}

impl ::core::convert::From<Vec<PrioritizationResponse>> for PrioritizationResponseList {
    fn from(value: Vec<PrioritizationResponse>) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<PrioritizationResponseList> for Vec<PrioritizationResponse> {
    fn from(value: PrioritizationResponseList) -> Self {
        value.0
    }
}

#[asn(sequence, extensible_after(signal_group))]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct PrioritizationResponse {
    #[asn(complex(StationId, tag(UNIVERSAL(2))))]
    pub station_id: StationId,
    #[asn(complex(PrioritizationResponseStatus, tag(UNIVERSAL(10))))]
    pub prior_state: PrioritizationResponseStatus,
    #[asn(complex(SignalGroupId, tag(UNIVERSAL(2))))]
    pub signal_group: SignalGroupId,
}

impl PrioritizationResponse {}

#[asn(enumerated, extensible_after(VehiclePlatoonPriority))]
#[derive(Debug, Clone, PartialEq, Hash, Copy, PartialOrd, Eq, Default)]
pub enum ExceptionalCondition {
    #[default]
    Unknown,
    PublicTransportPriority,
    EmergencyVehiclePriority,
    TrainPriority,
    BridgeOpen,
    VehicleHeight,
    Weather,
    TrafficJam,
    TunnelClosure,
    MeteringActive,
    TruckPriority,
    BicyclePlatoonPriority,
    VehiclePlatoonPriority,
}

impl ExceptionalCondition {
    pub fn variant(index: usize) -> Option<Self> {
        match index {
            0 => Some(ExceptionalCondition::Unknown),
            1 => Some(ExceptionalCondition::PublicTransportPriority),
            2 => Some(ExceptionalCondition::EmergencyVehiclePriority),
            3 => Some(ExceptionalCondition::TrainPriority),
            4 => Some(ExceptionalCondition::BridgeOpen),
            5 => Some(ExceptionalCondition::VehicleHeight),
            6 => Some(ExceptionalCondition::Weather),
            7 => Some(ExceptionalCondition::TrafficJam),
            8 => Some(ExceptionalCondition::TunnelClosure),
            9 => Some(ExceptionalCondition::MeteringActive),
            10 => Some(ExceptionalCondition::TruckPriority),
            11 => Some(ExceptionalCondition::BicyclePlatoonPriority),
            12 => Some(ExceptionalCondition::VehiclePlatoonPriority),
            _ => None,
        }
    }

    pub const fn variants() -> [Self; 13] {
        [
            ExceptionalCondition::Unknown,
            ExceptionalCondition::PublicTransportPriority,
            ExceptionalCondition::EmergencyVehiclePriority,
            ExceptionalCondition::TrainPriority,
            ExceptionalCondition::BridgeOpen,
            ExceptionalCondition::VehicleHeight,
            ExceptionalCondition::Weather,
            ExceptionalCondition::TrafficJam,
            ExceptionalCondition::TunnelClosure,
            ExceptionalCondition::MeteringActive,
            ExceptionalCondition::TruckPriority,
            ExceptionalCondition::BicyclePlatoonPriority,
            ExceptionalCondition::VehiclePlatoonPriority,
        ]
    }

    pub fn value_index(self) -> usize {
        match self {
            ExceptionalCondition::Unknown => 0,
            ExceptionalCondition::PublicTransportPriority => 1,
            ExceptionalCondition::EmergencyVehiclePriority => 2,
            ExceptionalCondition::TrainPriority => 3,
            ExceptionalCondition::BridgeOpen => 4,
            ExceptionalCondition::VehicleHeight => 5,
            ExceptionalCondition::Weather => 6,
            ExceptionalCondition::TrafficJam => 7,
            ExceptionalCondition::TunnelClosure => 8,
            ExceptionalCondition::MeteringActive => 9,
            ExceptionalCondition::TruckPriority => 10,
            ExceptionalCondition::BicyclePlatoonPriority => 11,
            ExceptionalCondition::VehiclePlatoonPriority => 12,
        }
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct ItsStationPositionList(
    #[asn(sequence_of(size(1..5), complex(ItsStationPosition, tag(UNIVERSAL(16)))))]
    pub  Vec<ItsStationPosition>,
);

impl ItsStationPositionList {}

impl ItsStationPositionList {
    pub const fn new(value: Vec<ItsStationPosition>) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for ItsStationPositionList {
    type Target = Vec<ItsStationPosition>;

    fn deref(&self) -> &Vec<ItsStationPosition> {
        &self.0
    }
}

impl ::core::ops::DerefMut for ItsStationPositionList {
    fn deref_mut(&mut self) -> &mut Vec<ItsStationPosition> {
        &mut self.0
    }
}

impl ::core::convert::From<Vec<ItsStationPosition>> for ItsStationPositionList {
    fn from(value: Vec<ItsStationPosition>) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<ItsStationPositionList> for Vec<ItsStationPosition> {
    fn from(value: ItsStationPositionList) -> Self {
        value.0
    }
}

#[asn(sequence, extensible_after(time_reference))]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct ItsStationPosition {
    #[asn(complex(StationId, tag(UNIVERSAL(2))))]
    pub station_id: StationId,
    #[asn(optional(complex(LaneId, tag(UNIVERSAL(2)))))]
    pub lane_id: Option<LaneId>,
    #[asn(optional(complex(NodeOffsetPointXy, tag(UNIVERSAL(16)))))]
    pub node_xy: Option<NodeOffsetPointXy>,
    #[asn(optional(complex(TimeReference, tag(UNIVERSAL(2)))))]
    pub time_reference: Option<TimeReference>,
}

impl ItsStationPosition {}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct TimeReference(#[asn(integer(0..60000), const(ONE_MILLI_SEC(1)))] pub u16);

impl TimeReference {
    pub const ONE_MILLI_SEC: u16 = 1;
}

impl TimeReference {
    pub const fn value_min() -> u16 {
        0
    }

    pub const fn value_max() -> u16 {
        60_000
    }
}

impl TimeReference {
    pub const fn new(value: u16) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for TimeReference {
    type Target = u16;

    fn deref(&self) -> &u16 {
        &self.0
    }
}

impl ::core::ops::DerefMut for TimeReference {
    fn deref_mut(&mut self) -> &mut u16 {
        &mut self.0
    }
}

impl ::core::convert::From<u16> for TimeReference {
    fn from(value: u16) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<TimeReference> for u16 {
    fn from(value: TimeReference) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct SignalHeadLocationList(
    #[asn(sequence_of(size(1..64), complex(SignalHeadLocation, tag(UNIVERSAL(16)))))]
    pub  Vec<SignalHeadLocation>,
);

impl SignalHeadLocationList {}

impl SignalHeadLocationList {
    pub const fn new(value: Vec<SignalHeadLocation>) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for SignalHeadLocationList {
    type Target = Vec<SignalHeadLocation>;

    fn deref(&self) -> &Vec<SignalHeadLocation> {
        &self.0
    }
}

impl ::core::ops::DerefMut for SignalHeadLocationList {
    fn deref_mut(&mut self) -> &mut Vec<SignalHeadLocation> {
        &mut self.0
    }
}

impl ::core::convert::From<Vec<SignalHeadLocation>> for SignalHeadLocationList {
    fn from(value: Vec<SignalHeadLocation>) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<SignalHeadLocationList> for Vec<SignalHeadLocation> {
    fn from(value: SignalHeadLocationList) -> Self {
        value.0
    }
}

#[asn(sequence, extensible_after(signal_group_id))]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct SignalHeadLocation {
    #[asn(complex(NodeOffsetPointXy, tag(UNIVERSAL(16))))]
    pub node_xy: NodeOffsetPointXy,
    #[asn(complex(DeltaAltitude, tag(UNIVERSAL(2))))]
    pub node_z: DeltaAltitude,
    #[asn(complex(SignalGroupId, tag(UNIVERSAL(2))))]
    pub signal_group_id: SignalGroupId,
}

impl SignalHeadLocation {}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct VehicleHeight(#[asn(integer(0..127))] pub u8);

impl VehicleHeight {
    pub const fn value_min() -> u8 {
        0
    }

    pub const fn value_max() -> u8 {
        127
    }
}

impl VehicleHeight {
    pub const fn new(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for VehicleHeight {
    type Target = u8;

    fn deref(&self) -> &u8 {
        &self.0
    }
}

impl ::core::ops::DerefMut for VehicleHeight {
    fn deref_mut(&mut self) -> &mut u8 {
        &mut self.0
    }
}

impl ::core::convert::From<u8> for VehicleHeight {
    fn from(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<VehicleHeight> for u8 {
    fn from(value: VehicleHeight) -> Self {
        value.0
    }
}

#[asn(enumerated, extensible_after(EmergencyRequest))]
#[derive(Debug, Clone, PartialEq, Hash, Copy, PartialOrd, Eq, Default)]
pub enum PtvRequestType {
    #[default]
    PreRequest,
    MainRequest,
    DoorCloseRequest,
    CancelRequest,
    EmergencyRequest,
}

impl PtvRequestType {
    pub fn variant(index: usize) -> Option<Self> {
        match index {
            0 => Some(PtvRequestType::PreRequest),
            1 => Some(PtvRequestType::MainRequest),
            2 => Some(PtvRequestType::DoorCloseRequest),
            3 => Some(PtvRequestType::CancelRequest),
            4 => Some(PtvRequestType::EmergencyRequest),
            _ => None,
        }
    }

    pub const fn variants() -> [Self; 5] {
        [
            PtvRequestType::PreRequest,
            PtvRequestType::MainRequest,
            PtvRequestType::DoorCloseRequest,
            PtvRequestType::CancelRequest,
            PtvRequestType::EmergencyRequest,
        ]
    }

    pub fn value_index(self) -> usize {
        match self {
            PtvRequestType::PreRequest => 0,
            PtvRequestType::MainRequest => 1,
            PtvRequestType::DoorCloseRequest => 2,
            PtvRequestType::CancelRequest => 3,
            PtvRequestType::EmergencyRequest => 4,
        }
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct NodeLink(
    #[asn(sequence_of(size(1..5), complex(Node, tag(UNIVERSAL(16)))))] pub Vec<Node>,
);

impl NodeLink {}

impl NodeLink {
    pub const fn new(value: Vec<Node>) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for NodeLink {
    type Target = Vec<Node>;

    fn deref(&self) -> &Vec<Node> {
        &self.0
    }
}

impl ::core::ops::DerefMut for NodeLink {
    fn deref_mut(&mut self) -> &mut Vec<Node> {
        &mut self.0
    }
}

impl ::core::convert::From<Vec<Node>> for NodeLink {
    fn from(value: Vec<Node>) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<NodeLink> for Vec<Node> {
    fn from(value: NodeLink) -> Self {
        value.0
    }
}

#[asn(sequence, extensible_after(intersection_id))]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct Node {
    #[asn(integer(min..max))]
    pub id: u64,
    #[asn(optional(complex(LaneId, tag(UNIVERSAL(2)))))]
    pub lane: Option<LaneId>,
    #[asn(optional(complex(LaneConnectionId, tag(UNIVERSAL(2)))))]
    pub connection_id: Option<LaneConnectionId>,
    #[asn(optional(complex(IntersectionId, tag(UNIVERSAL(2)))))]
    pub intersection_id: Option<IntersectionId>,
}

impl Node {
    pub const fn id_min() -> u64 {
        0
    }

    pub const fn id_max() -> u64 {
        9_223_372_036_854_775_807
    }
}

#[asn(enumerated, extensible_after(Euro6))]
#[derive(Debug, Clone, PartialEq, Hash, Copy, PartialOrd, Eq, Default)]
pub enum EmissionType {
    #[default]
    Euro1,
    Euro2,
    Euro3,
    Euro4,
    Euro5,
    Euro6,
}

impl EmissionType {
    pub fn variant(index: usize) -> Option<Self> {
        match index {
            0 => Some(EmissionType::Euro1),
            1 => Some(EmissionType::Euro2),
            2 => Some(EmissionType::Euro3),
            3 => Some(EmissionType::Euro4),
            4 => Some(EmissionType::Euro5),
            5 => Some(EmissionType::Euro6),
            _ => None,
        }
    }

    pub const fn variants() -> [Self; 6] {
        [
            EmissionType::Euro1,
            EmissionType::Euro2,
            EmissionType::Euro3,
            EmissionType::Euro4,
            EmissionType::Euro5,
            EmissionType::Euro6,
        ]
    }

    pub fn value_index(self) -> usize {
        match self {
            EmissionType::Euro1 => 0,
            EmissionType::Euro2 => 1,
            EmissionType::Euro3 => 2,
            EmissionType::Euro4 => 3,
            EmissionType::Euro5 => 4,
            EmissionType::Euro6 => 5,
        }
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct FuelType(
    #[asn(integer(0..15), const(UNKNOWN_FUEL(0), GASOLINE(1), ETHANOL(2), DIESEL(3), ELECTRIC(4), HYBRID(5), HYDROGEN(6), NAT_GAS_LIQUID(7), NAT_GAS_COMP(8), PROPANE(9)))]
    pub u8,
);

impl FuelType {
    pub const UNKNOWN_FUEL: u8 = 0;

    pub const GASOLINE: u8 = 1;

    pub const ETHANOL: u8 = 2;

    pub const DIESEL: u8 = 3;

    pub const ELECTRIC: u8 = 4;

    pub const HYBRID: u8 = 5;

    pub const HYDROGEN: u8 = 6;

    pub const NAT_GAS_LIQUID: u8 = 7;

    pub const NAT_GAS_COMP: u8 = 8;

    pub const PROPANE: u8 = 9;
}

impl FuelType {
    pub const fn value_min() -> u8 {
        0
    }

    pub const fn value_max() -> u8 {
        15
    }
}

impl FuelType {
    pub const fn new(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for FuelType {
    type Target = u8;

    fn deref(&self) -> &u8 {
        &self.0
    }
}

impl ::core::ops::DerefMut for FuelType {
    fn deref_mut(&mut self) -> &mut u8 {
        &mut self.0
    }
}

impl ::core::convert::From<u8> for FuelType {
    fn from(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<FuelType> for u8 {
    fn from(value: FuelType) -> Self {
        value.0
    }
}

#[asn(enumerated, extensible_after(Good))]
#[derive(Debug, Clone, PartialEq, Hash, Copy, PartialOrd, Eq, Default)]
pub enum BatteryStatus {
    #[default]
    Unknown,
    Critical,
    Low,
    Good,
}

impl BatteryStatus {
    pub fn variant(index: usize) -> Option<Self> {
        match index {
            0 => Some(BatteryStatus::Unknown),
            1 => Some(BatteryStatus::Critical),
            2 => Some(BatteryStatus::Low),
            3 => Some(BatteryStatus::Good),
            _ => None,
        }
    }

    pub const fn variants() -> [Self; 4] {
        [BatteryStatus::Unknown, BatteryStatus::Critical, BatteryStatus::Low, BatteryStatus::Good]
    }

    pub fn value_index(self) -> usize {
        match self {
            BatteryStatus::Unknown => 0,
            BatteryStatus::Critical => 1,
            BatteryStatus::Low => 2,
            BatteryStatus::Good => 3,
        }
    }
}

#[asn(enumerated, extensible_after(VehicleTrackingUnknown))]
#[derive(Debug, Clone, PartialEq, Hash, Copy, PartialOrd, Eq, Default)]
pub enum RejectedReason {
    #[default]
    Unknown,
    ExceptionalCondition,
    MaxWaitingTimeExceeded,
    PtPriorityDisabled,
    HigherPtPriorityGranted,
    VehicleTrackingUnknown,
}

impl RejectedReason {
    pub fn variant(index: usize) -> Option<Self> {
        match index {
            0 => Some(RejectedReason::Unknown),
            1 => Some(RejectedReason::ExceptionalCondition),
            2 => Some(RejectedReason::MaxWaitingTimeExceeded),
            3 => Some(RejectedReason::PtPriorityDisabled),
            4 => Some(RejectedReason::HigherPtPriorityGranted),
            5 => Some(RejectedReason::VehicleTrackingUnknown),
            _ => None,
        }
    }

    pub const fn variants() -> [Self; 6] {
        [
            RejectedReason::Unknown,
            RejectedReason::ExceptionalCondition,
            RejectedReason::MaxWaitingTimeExceeded,
            RejectedReason::PtPriorityDisabled,
            RejectedReason::HigherPtPriorityGranted,
            RejectedReason::VehicleTrackingUnknown,
        ]
    }

    pub fn value_index(self) -> usize {
        match self {
            RejectedReason::Unknown => 0,
            RejectedReason::ExceptionalCondition => 1,
            RejectedReason::MaxWaitingTimeExceeded => 2,
            RejectedReason::PtPriorityDisabled => 3,
            RejectedReason::HigherPtPriorityGranted => 4,
            RejectedReason::VehicleTrackingUnknown => 5,
        }
    }
}

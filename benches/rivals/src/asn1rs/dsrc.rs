// Generated from asn1/ by `cargo run -p semafor-rivals --features regenerate`. Do not edit.
use super::its_container::{Latitude, Longitude, StationId};
use asn1rs::prelude::*;

#[asn(sequence, extensible_after(regional))]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct Spat {
    #[asn(optional(complex(MinuteOfTheYear, tag(UNIVERSAL(2)))))]
    pub time_stamp: Option<MinuteOfTheYear>,
    #[asn(optional(complex(DescriptiveName, tag(UNIVERSAL(22)))))]
    pub name: Option<DescriptiveName>,
    #[asn(complex(IntersectionStateList, tag(UNIVERSAL(16))))]
    pub intersections: IntersectionStateList,
    #[asn(optional(complex(RegionalExtensions, tag(UNIVERSAL(16)))))]
    pub regional: Option<RegionalExtensions>,
}

impl Spat {}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct MinuteOfTheYear(#[asn(integer(0..527040))] pub u32);

impl MinuteOfTheYear {
    pub const fn value_min() -> u32 {
        0
    }

    pub const fn value_max() -> u32 {
        527_040
    }
}

impl MinuteOfTheYear {
    pub const fn new(value: u32) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for MinuteOfTheYear {
    type Target = u32;

    fn deref(&self) -> &u32 {
        &self.0
    }
}

impl ::core::ops::DerefMut for MinuteOfTheYear {
    fn deref_mut(&mut self) -> &mut u32 {
        &mut self.0
    }
}

impl ::core::convert::From<u32> for MinuteOfTheYear {
    fn from(value: u32) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<MinuteOfTheYear> for u32 {
    fn from(value: MinuteOfTheYear) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct DescriptiveName(#[asn(ia5string(size(1..63)))] pub String);

impl DescriptiveName {}

impl DescriptiveName {
    pub const fn new(value: String) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for DescriptiveName {
    type Target = String;

    fn deref(&self) -> &String {
        &self.0
    }
}

impl ::core::ops::DerefMut for DescriptiveName {
    fn deref_mut(&mut self) -> &mut String {
        &mut self.0
    }
}

impl ::core::convert::From<String> for DescriptiveName {
    fn from(value: String) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<DescriptiveName> for String {
    fn from(value: DescriptiveName) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct IntersectionStateList(
    #[asn(sequence_of(size(1..32), complex(IntersectionState, tag(UNIVERSAL(16)))))]
    pub  Vec<IntersectionState>,
);

impl IntersectionStateList {}

impl IntersectionStateList {
    pub const fn new(value: Vec<IntersectionState>) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for IntersectionStateList {
    type Target = Vec<IntersectionState>;

    fn deref(&self) -> &Vec<IntersectionState> {
        &self.0
    }
}

impl ::core::ops::DerefMut for IntersectionStateList {
    fn deref_mut(&mut self) -> &mut Vec<IntersectionState> {
        &mut self.0
    }
}

impl ::core::convert::From<Vec<IntersectionState>> for IntersectionStateList {
    fn from(value: Vec<IntersectionState>) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<IntersectionStateList> for Vec<IntersectionState> {
    fn from(value: IntersectionStateList) -> Self {
        value.0
    }
}

#[asn(sequence, extensible_after(regional))]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct IntersectionState {
    #[asn(optional(complex(DescriptiveName, tag(UNIVERSAL(22)))))]
    pub name: Option<DescriptiveName>,
    #[asn(complex(IntersectionReferenceId, tag(UNIVERSAL(16))))]
    pub id: IntersectionReferenceId,
    #[asn(complex(MsgCount, tag(UNIVERSAL(2))))]
    pub revision: MsgCount,
    #[asn(complex(IntersectionStatusObject, tag(UNIVERSAL(3))))]
    pub status: IntersectionStatusObject,
    #[asn(optional(complex(MinuteOfTheYear, tag(UNIVERSAL(2)))))]
    pub moy: Option<MinuteOfTheYear>,
    #[asn(optional(complex(DSecond, tag(UNIVERSAL(2)))))]
    pub time_stamp: Option<DSecond>,
    #[asn(optional(complex(EnabledLaneList, tag(UNIVERSAL(16)))))]
    pub enabled_lanes: Option<EnabledLaneList>,
    #[asn(complex(MovementList, tag(UNIVERSAL(16))))]
    pub states: MovementList,
    #[asn(optional(complex(ManeuverAssistList, tag(UNIVERSAL(16)))))]
    pub maneuver_assist_list: Option<ManeuverAssistList>,
    #[asn(optional(complex(RegionalExtensionsIntersectionState, tag(UNIVERSAL(16)))))]
    pub regional: Option<RegionalExtensionsIntersectionState>,
}

impl IntersectionState {}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct RegionalExtensionsIntersectionState(
    #[asn(sequence_of(size(1..4), complex(RegionalExtensionIntersectionState, tag(UNIVERSAL(16)))))]
    pub Vec<RegionalExtensionIntersectionState>,
);

impl RegionalExtensionsIntersectionState {}

impl RegionalExtensionsIntersectionState {
    pub const fn new(value: Vec<RegionalExtensionIntersectionState>) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for RegionalExtensionsIntersectionState {
    type Target = Vec<RegionalExtensionIntersectionState>;

    fn deref(&self) -> &Vec<RegionalExtensionIntersectionState> {
        &self.0
    }
}

impl ::core::ops::DerefMut for RegionalExtensionsIntersectionState {
    fn deref_mut(&mut self) -> &mut Vec<RegionalExtensionIntersectionState> {
        &mut self.0
    }
}

impl ::core::convert::From<Vec<RegionalExtensionIntersectionState>>
    for RegionalExtensionsIntersectionState
{
    fn from(value: Vec<RegionalExtensionIntersectionState>) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<RegionalExtensionsIntersectionState>
    for Vec<RegionalExtensionIntersectionState>
{
    fn from(value: RegionalExtensionsIntersectionState) -> Self {
        value.0
    }
}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct RegionalExtensionIntersectionState {
    #[asn(complex(RegionId, tag(UNIVERSAL(2))))]
    pub region_id: RegionId,
    #[asn(octet_string)]
    pub reg_ext_value: Vec<u8>,
}

impl RegionalExtensionIntersectionState {}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct IntersectionReferenceId {
    #[asn(optional(complex(RoadRegulatorId, tag(UNIVERSAL(2)))))]
    pub region: Option<RoadRegulatorId>,
    #[asn(complex(IntersectionId, tag(UNIVERSAL(2))))]
    pub id: IntersectionId,
}

impl IntersectionReferenceId {}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct RoadRegulatorId(#[asn(integer(0..65535))] pub u16);

impl RoadRegulatorId {
    pub const fn value_min() -> u16 {
        0
    }

    pub const fn value_max() -> u16 {
        65_535
    }
}

impl RoadRegulatorId {
    pub const fn new(value: u16) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for RoadRegulatorId {
    type Target = u16;

    fn deref(&self) -> &u16 {
        &self.0
    }
}

impl ::core::ops::DerefMut for RoadRegulatorId {
    fn deref_mut(&mut self) -> &mut u16 {
        &mut self.0
    }
}

impl ::core::convert::From<u16> for RoadRegulatorId {
    fn from(value: u16) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<RoadRegulatorId> for u16 {
    fn from(value: RoadRegulatorId) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct IntersectionId(#[asn(integer(0..65535))] pub u16);

impl IntersectionId {
    pub const fn value_min() -> u16 {
        0
    }

    pub const fn value_max() -> u16 {
        65_535
    }
}

impl IntersectionId {
    pub const fn new(value: u16) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for IntersectionId {
    type Target = u16;

    fn deref(&self) -> &u16 {
        &self.0
    }
}

impl ::core::ops::DerefMut for IntersectionId {
    fn deref_mut(&mut self) -> &mut u16 {
        &mut self.0
    }
}

impl ::core::convert::From<u16> for IntersectionId {
    fn from(value: u16) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<IntersectionId> for u16 {
    fn from(value: IntersectionId) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct MsgCount(#[asn(integer(0..127))] pub u8);

impl MsgCount {
    pub const fn value_min() -> u8 {
        0
    }

    pub const fn value_max() -> u8 {
        127
    }
}

impl MsgCount {
    pub const fn new(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for MsgCount {
    type Target = u8;

    fn deref(&self) -> &u8 {
        &self.0
    }
}

impl ::core::ops::DerefMut for MsgCount {
    fn deref_mut(&mut self) -> &mut u8 {
        &mut self.0
    }
}

impl ::core::convert::From<u8> for MsgCount {
    fn from(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<MsgCount> for u8 {
    fn from(value: MsgCount) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct IntersectionStatusObject(#[asn(bit_string(size(16)))] pub BitVec);

impl IntersectionStatusObject {}

impl IntersectionStatusObject {
    pub const fn new(value: BitVec) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for IntersectionStatusObject {
    type Target = BitVec;

    fn deref(&self) -> &BitVec {
        &self.0
    }
}

impl ::core::ops::DerefMut for IntersectionStatusObject {
    fn deref_mut(&mut self) -> &mut BitVec {
        &mut self.0
    }
}

impl ::core::convert::From<BitVec> for IntersectionStatusObject {
    fn from(value: BitVec) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<IntersectionStatusObject> for BitVec {
    fn from(value: IntersectionStatusObject) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct DSecond(#[asn(integer(0..65535))] pub u16);

impl DSecond {
    pub const fn value_min() -> u16 {
        0
    }

    pub const fn value_max() -> u16 {
        65_535
    }
}

impl DSecond {
    pub const fn new(value: u16) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for DSecond {
    type Target = u16;

    fn deref(&self) -> &u16 {
        &self.0
    }
}

impl ::core::ops::DerefMut for DSecond {
    fn deref_mut(&mut self) -> &mut u16 {
        &mut self.0
    }
}

impl ::core::convert::From<u16> for DSecond {
    fn from(value: u16) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<DSecond> for u16 {
    fn from(value: DSecond) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct EnabledLaneList(
    #[asn(sequence_of(size(1..16), complex(LaneId, tag(UNIVERSAL(2)))))] pub Vec<LaneId>,
);

impl EnabledLaneList {}

impl EnabledLaneList {
    pub const fn new(value: Vec<LaneId>) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for EnabledLaneList {
    type Target = Vec<LaneId>;

    fn deref(&self) -> &Vec<LaneId> {
        &self.0
    }
}

impl ::core::ops::DerefMut for EnabledLaneList {
    fn deref_mut(&mut self) -> &mut Vec<LaneId> {
        &mut self.0
    }
}

impl ::core::convert::From<Vec<LaneId>> for EnabledLaneList {
    fn from(value: Vec<LaneId>) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<EnabledLaneList> for Vec<LaneId> {
    fn from(value: EnabledLaneList) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct LaneId(#[asn(integer(0..255))] pub u8);

impl LaneId {
    pub const fn value_min() -> u8 {
        0
    }

    pub const fn value_max() -> u8 {
        255
    }
}

impl LaneId {
    pub const fn new(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for LaneId {
    type Target = u8;

    fn deref(&self) -> &u8 {
        &self.0
    }
}

impl ::core::ops::DerefMut for LaneId {
    fn deref_mut(&mut self) -> &mut u8 {
        &mut self.0
    }
}

impl ::core::convert::From<u8> for LaneId {
    fn from(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<LaneId> for u8 {
    fn from(value: LaneId) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct MovementList(
    #[asn(sequence_of(size(1..255), complex(MovementState, tag(UNIVERSAL(16)))))]
    pub  Vec<MovementState>,
);

impl MovementList {}

impl MovementList {
    pub const fn new(value: Vec<MovementState>) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for MovementList {
    type Target = Vec<MovementState>;

    fn deref(&self) -> &Vec<MovementState> {
        &self.0
    }
}

impl ::core::ops::DerefMut for MovementList {
    fn deref_mut(&mut self) -> &mut Vec<MovementState> {
        &mut self.0
    }
}

impl ::core::convert::From<Vec<MovementState>> for MovementList {
    fn from(value: Vec<MovementState>) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<MovementList> for Vec<MovementState> {
    fn from(value: MovementList) -> Self {
        value.0
    }
}

#[asn(sequence, extensible_after(regional))]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct MovementState {
    #[asn(optional(complex(DescriptiveName, tag(UNIVERSAL(22)))))]
    pub movement_name: Option<DescriptiveName>,
    #[asn(complex(SignalGroupId, tag(UNIVERSAL(2))))]
    pub signal_group: SignalGroupId,
    #[asn(complex(MovementEventList, tag(UNIVERSAL(16))))]
    pub state_time_speed: MovementEventList,
    #[asn(optional(complex(ManeuverAssistList, tag(UNIVERSAL(16)))))]
    pub maneuver_assist_list: Option<ManeuverAssistList>,
    #[asn(optional(complex(RegionalExtensions, tag(UNIVERSAL(16)))))]
    pub regional: Option<RegionalExtensions>,
}

impl MovementState {}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct SignalGroupId(#[asn(integer(0..255))] pub u8);

impl SignalGroupId {
    pub const fn value_min() -> u8 {
        0
    }

    pub const fn value_max() -> u8 {
        255
    }
}

impl SignalGroupId {
    pub const fn new(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for SignalGroupId {
    type Target = u8;

    fn deref(&self) -> &u8 {
        &self.0
    }
}

impl ::core::ops::DerefMut for SignalGroupId {
    fn deref_mut(&mut self) -> &mut u8 {
        &mut self.0
    }
}

impl ::core::convert::From<u8> for SignalGroupId {
    fn from(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<SignalGroupId> for u8 {
    fn from(value: SignalGroupId) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct MovementEventList(
    #[asn(sequence_of(size(1..16), complex(MovementEvent, tag(UNIVERSAL(16)))))]
    pub  Vec<MovementEvent>,
);

impl MovementEventList {}

impl MovementEventList {
    pub const fn new(value: Vec<MovementEvent>) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for MovementEventList {
    type Target = Vec<MovementEvent>;

    fn deref(&self) -> &Vec<MovementEvent> {
        &self.0
    }
}

impl ::core::ops::DerefMut for MovementEventList {
    fn deref_mut(&mut self) -> &mut Vec<MovementEvent> {
        &mut self.0
    }
}

impl ::core::convert::From<Vec<MovementEvent>> for MovementEventList {
    fn from(value: Vec<MovementEvent>) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<MovementEventList> for Vec<MovementEvent> {
    fn from(value: MovementEventList) -> Self {
        value.0
    }
}

#[asn(sequence, extensible_after(regional))]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct MovementEvent {
    #[asn(complex(MovementPhaseState, tag(UNIVERSAL(10))))]
    pub event_state: MovementPhaseState,
    #[asn(optional(complex(TimeChangeDetails, tag(UNIVERSAL(16)))))]
    pub timing: Option<TimeChangeDetails>,
    #[asn(optional(complex(AdvisorySpeedList, tag(UNIVERSAL(16)))))]
    pub speeds: Option<AdvisorySpeedList>,
    #[asn(optional(complex(RegionalExtensionsMovementEvent, tag(UNIVERSAL(16)))))]
    pub regional: Option<RegionalExtensionsMovementEvent>,
}

impl MovementEvent {}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct RegionalExtensionsMovementEvent(
    #[asn(sequence_of(size(1..4), complex(RegionalExtensionMovementEvent, tag(UNIVERSAL(16)))))]
    pub Vec<RegionalExtensionMovementEvent>,
);

impl RegionalExtensionsMovementEvent {}

impl RegionalExtensionsMovementEvent {
    pub const fn new(value: Vec<RegionalExtensionMovementEvent>) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for RegionalExtensionsMovementEvent {
    type Target = Vec<RegionalExtensionMovementEvent>;

    fn deref(&self) -> &Vec<RegionalExtensionMovementEvent> {
        &self.0
    }
}

impl ::core::ops::DerefMut for RegionalExtensionsMovementEvent {
    fn deref_mut(&mut self) -> &mut Vec<RegionalExtensionMovementEvent> {
        &mut self.0
    }
}

impl ::core::convert::From<Vec<RegionalExtensionMovementEvent>>
    for RegionalExtensionsMovementEvent
{
    fn from(value: Vec<RegionalExtensionMovementEvent>) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<RegionalExtensionsMovementEvent>
    for Vec<RegionalExtensionMovementEvent>
{
    fn from(value: RegionalExtensionsMovementEvent) -> Self {
        value.0
    }
}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct RegionalExtensionMovementEvent {
    #[asn(complex(RegionId, tag(UNIVERSAL(2))))]
    pub region_id: RegionId,
    #[asn(octet_string)]
    pub reg_ext_value: Vec<u8>,
}

impl RegionalExtensionMovementEvent {}

#[asn(enumerated)]
#[derive(Debug, Clone, PartialEq, Hash, Copy, PartialOrd, Eq, Default)]
pub enum MovementPhaseState {
    #[default]
    Unavailable,
    Dark,
    StopThenProceed,
    StopAndRemain,
    PreMovement,
    PermissiveMovementAllowed,
    ProtectedMovementAllowed,
    PermissiveClearance,
    ProtectedClearance,
    CautionConflictingTraffic,
}

impl MovementPhaseState {
    pub fn variant(index: usize) -> Option<Self> {
        match index {
            0 => Some(MovementPhaseState::Unavailable),
            1 => Some(MovementPhaseState::Dark),
            2 => Some(MovementPhaseState::StopThenProceed),
            3 => Some(MovementPhaseState::StopAndRemain),
            4 => Some(MovementPhaseState::PreMovement),
            5 => Some(MovementPhaseState::PermissiveMovementAllowed),
            6 => Some(MovementPhaseState::ProtectedMovementAllowed),
            7 => Some(MovementPhaseState::PermissiveClearance),
            8 => Some(MovementPhaseState::ProtectedClearance),
            9 => Some(MovementPhaseState::CautionConflictingTraffic),
            _ => None,
        }
    }

    pub const fn variants() -> [Self; 10] {
        [
            MovementPhaseState::Unavailable,
            MovementPhaseState::Dark,
            MovementPhaseState::StopThenProceed,
            MovementPhaseState::StopAndRemain,
            MovementPhaseState::PreMovement,
            MovementPhaseState::PermissiveMovementAllowed,
            MovementPhaseState::ProtectedMovementAllowed,
            MovementPhaseState::PermissiveClearance,
            MovementPhaseState::ProtectedClearance,
            MovementPhaseState::CautionConflictingTraffic,
        ]
    }

    pub fn value_index(self) -> usize {
        match self {
            MovementPhaseState::Unavailable => 0,
            MovementPhaseState::Dark => 1,
            MovementPhaseState::StopThenProceed => 2,
            MovementPhaseState::StopAndRemain => 3,
            MovementPhaseState::PreMovement => 4,
            MovementPhaseState::PermissiveMovementAllowed => 5,
            MovementPhaseState::ProtectedMovementAllowed => 6,
            MovementPhaseState::PermissiveClearance => 7,
            MovementPhaseState::ProtectedClearance => 8,
            MovementPhaseState::CautionConflictingTraffic => 9,
        }
    }
}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct TimeChangeDetails {
    #[asn(optional(complex(TimeMark, tag(UNIVERSAL(2)))))]
    pub start_time: Option<TimeMark>,
    #[asn(complex(TimeMark, tag(UNIVERSAL(2))))]
    pub min_end_time: TimeMark,
    #[asn(optional(complex(TimeMark, tag(UNIVERSAL(2)))))]
    pub max_end_time: Option<TimeMark>,
    #[asn(optional(complex(TimeMark, tag(UNIVERSAL(2)))))]
    pub likely_time: Option<TimeMark>,
    #[asn(optional(complex(TimeIntervalConfidence, tag(UNIVERSAL(2)))))]
    pub confidence: Option<TimeIntervalConfidence>,
    #[asn(optional(complex(TimeMark, tag(UNIVERSAL(2)))))]
    pub next_time: Option<TimeMark>,
}

impl TimeChangeDetails {}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct TimeMark(#[asn(integer(0..36001))] pub u16);

impl TimeMark {
    pub const fn value_min() -> u16 {
        0
    }

    pub const fn value_max() -> u16 {
        36_001
    }
}

impl TimeMark {
    pub const fn new(value: u16) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for TimeMark {
    type Target = u16;

    fn deref(&self) -> &u16 {
        &self.0
    }
}

impl ::core::ops::DerefMut for TimeMark {
    fn deref_mut(&mut self) -> &mut u16 {
        &mut self.0
    }
}

impl ::core::convert::From<u16> for TimeMark {
    fn from(value: u16) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<TimeMark> for u16 {
    fn from(value: TimeMark) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct TimeIntervalConfidence(#[asn(integer(0..15))] pub u8);

impl TimeIntervalConfidence {
    pub const fn value_min() -> u8 {
        0
    }

    pub const fn value_max() -> u8 {
        15
    }
}

impl TimeIntervalConfidence {
    pub const fn new(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for TimeIntervalConfidence {
    type Target = u8;

    fn deref(&self) -> &u8 {
        &self.0
    }
}

impl ::core::ops::DerefMut for TimeIntervalConfidence {
    fn deref_mut(&mut self) -> &mut u8 {
        &mut self.0
    }
}

impl ::core::convert::From<u8> for TimeIntervalConfidence {
    fn from(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<TimeIntervalConfidence> for u8 {
    fn from(value: TimeIntervalConfidence) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct AdvisorySpeedList(
    #[asn(sequence_of(size(1..16), complex(AdvisorySpeed, tag(UNIVERSAL(16)))))]
    pub  Vec<AdvisorySpeed>,
);

impl AdvisorySpeedList {}

impl AdvisorySpeedList {
    pub const fn new(value: Vec<AdvisorySpeed>) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for AdvisorySpeedList {
    type Target = Vec<AdvisorySpeed>;

    fn deref(&self) -> &Vec<AdvisorySpeed> {
        &self.0
    }
}

impl ::core::ops::DerefMut for AdvisorySpeedList {
    fn deref_mut(&mut self) -> &mut Vec<AdvisorySpeed> {
        &mut self.0
    }
}

impl ::core::convert::From<Vec<AdvisorySpeed>> for AdvisorySpeedList {
    fn from(value: Vec<AdvisorySpeed>) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<AdvisorySpeedList> for Vec<AdvisorySpeed> {
    fn from(value: AdvisorySpeedList) -> Self {
        value.0
    }
}

#[asn(sequence, extensible_after(regional))]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct AdvisorySpeed {
    #[asn(complex(AdvisorySpeedType, tag(UNIVERSAL(10))))]
    pub type_: AdvisorySpeedType,
    #[asn(optional(complex(SpeedAdvice, tag(UNIVERSAL(2)))))]
    pub speed: Option<SpeedAdvice>,
    #[asn(optional(complex(DsrcSpeedConfidence, tag(UNIVERSAL(10)))))]
    pub confidence: Option<DsrcSpeedConfidence>,
    #[asn(optional(complex(ZoneLength, tag(UNIVERSAL(2)))))]
    pub distance: Option<ZoneLength>,
    #[asn(optional(complex(RestrictionClassId, tag(UNIVERSAL(2)))))]
    pub class: Option<RestrictionClassId>,
    #[asn(optional(complex(RegionalExtensions, tag(UNIVERSAL(16)))))]
    pub regional: Option<RegionalExtensions>,
}

impl AdvisorySpeed {}

#[asn(enumerated, extensible_after(Transit))]
#[derive(Debug, Clone, PartialEq, Hash, Copy, PartialOrd, Eq, Default)]
pub enum AdvisorySpeedType {
    #[default]
    None,
    Greenwave,
    EcoDrive,
    Transit,
}

impl AdvisorySpeedType {
    pub fn variant(index: usize) -> Option<Self> {
        match index {
            0 => Some(AdvisorySpeedType::None),
            1 => Some(AdvisorySpeedType::Greenwave),
            2 => Some(AdvisorySpeedType::EcoDrive),
            3 => Some(AdvisorySpeedType::Transit),
            _ => None,
        }
    }

    pub const fn variants() -> [Self; 4] {
        [
            AdvisorySpeedType::None,
            AdvisorySpeedType::Greenwave,
            AdvisorySpeedType::EcoDrive,
            AdvisorySpeedType::Transit,
        ]
    }

    pub fn value_index(self) -> usize {
        match self {
            AdvisorySpeedType::None => 0,
            AdvisorySpeedType::Greenwave => 1,
            AdvisorySpeedType::EcoDrive => 2,
            AdvisorySpeedType::Transit => 3,
        }
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct SpeedAdvice(#[asn(integer(0..500))] pub u16);

impl SpeedAdvice {
    pub const fn value_min() -> u16 {
        0
    }

    pub const fn value_max() -> u16 {
        500
    }
}

impl SpeedAdvice {
    pub const fn new(value: u16) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for SpeedAdvice {
    type Target = u16;

    fn deref(&self) -> &u16 {
        &self.0
    }
}

impl ::core::ops::DerefMut for SpeedAdvice {
    fn deref_mut(&mut self) -> &mut u16 {
        &mut self.0
    }
}

impl ::core::convert::From<u16> for SpeedAdvice {
    fn from(value: u16) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<SpeedAdvice> for u16 {
    fn from(value: SpeedAdvice) -> Self {
        value.0
    }
}

#[asn(enumerated)]
#[derive(Debug, Clone, PartialEq, Hash, Copy, PartialOrd, Eq, Default)]
pub enum DsrcSpeedConfidence {
    #[default]
    Unavailable,
    Prec100ms,
    Prec10ms,
    Prec5ms,
    Prec1ms,
    Prec01ms,
    Prec005ms,
    Prec001ms,
}

impl DsrcSpeedConfidence {
    pub fn variant(index: usize) -> Option<Self> {
        match index {
            0 => Some(DsrcSpeedConfidence::Unavailable),
            1 => Some(DsrcSpeedConfidence::Prec100ms),
            2 => Some(DsrcSpeedConfidence::Prec10ms),
            3 => Some(DsrcSpeedConfidence::Prec5ms),
            4 => Some(DsrcSpeedConfidence::Prec1ms),
            5 => Some(DsrcSpeedConfidence::Prec01ms),
            6 => Some(DsrcSpeedConfidence::Prec005ms),
            7 => Some(DsrcSpeedConfidence::Prec001ms),
            _ => None,
        }
    }

    pub const fn variants() -> [Self; 8] {
        [
            DsrcSpeedConfidence::Unavailable,
            DsrcSpeedConfidence::Prec100ms,
            DsrcSpeedConfidence::Prec10ms,
            DsrcSpeedConfidence::Prec5ms,
            DsrcSpeedConfidence::Prec1ms,
            DsrcSpeedConfidence::Prec01ms,
            DsrcSpeedConfidence::Prec005ms,
            DsrcSpeedConfidence::Prec001ms,
        ]
    }

    pub fn value_index(self) -> usize {
        match self {
            DsrcSpeedConfidence::Unavailable => 0,
            DsrcSpeedConfidence::Prec100ms => 1,
            DsrcSpeedConfidence::Prec10ms => 2,
            DsrcSpeedConfidence::Prec5ms => 3,
            DsrcSpeedConfidence::Prec1ms => 4,
            DsrcSpeedConfidence::Prec01ms => 5,
            DsrcSpeedConfidence::Prec005ms => 6,
            DsrcSpeedConfidence::Prec001ms => 7,
        }
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct ZoneLength(#[asn(integer(0..10000))] pub u16);

impl ZoneLength {
    pub const fn value_min() -> u16 {
        0
    }

    pub const fn value_max() -> u16 {
        10_000
    }
}

impl ZoneLength {
    pub const fn new(value: u16) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for ZoneLength {
    type Target = u16;

    fn deref(&self) -> &u16 {
        &self.0
    }
}

impl ::core::ops::DerefMut for ZoneLength {
    fn deref_mut(&mut self) -> &mut u16 {
        &mut self.0
    }
}

impl ::core::convert::From<u16> for ZoneLength {
    fn from(value: u16) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<ZoneLength> for u16 {
    fn from(value: ZoneLength) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct RestrictionClassId(#[asn(integer(0..255))] pub u8);

impl RestrictionClassId {
    pub const fn value_min() -> u8 {
        0
    }

    pub const fn value_max() -> u8 {
        255
    }
}

impl RestrictionClassId {
    pub const fn new(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for RestrictionClassId {
    type Target = u8;

    fn deref(&self) -> &u8 {
        &self.0
    }
}

impl ::core::ops::DerefMut for RestrictionClassId {
    fn deref_mut(&mut self) -> &mut u8 {
        &mut self.0
    }
}

impl ::core::convert::From<u8> for RestrictionClassId {
    fn from(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<RestrictionClassId> for u8 {
    fn from(value: RestrictionClassId) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct RegionalExtensions(
    #[asn(sequence_of(size(1..4), complex(RegionalExtension, tag(UNIVERSAL(16)))))]
    pub  Vec<RegionalExtension>,
);

impl RegionalExtensions {}

impl RegionalExtensions {
    pub const fn new(value: Vec<RegionalExtension>) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for RegionalExtensions {
    type Target = Vec<RegionalExtension>;

    fn deref(&self) -> &Vec<RegionalExtension> {
        &self.0
    }
}

impl ::core::ops::DerefMut for RegionalExtensions {
    fn deref_mut(&mut self) -> &mut Vec<RegionalExtension> {
        &mut self.0
    }
}

impl ::core::convert::From<Vec<RegionalExtension>> for RegionalExtensions {
    fn from(value: Vec<RegionalExtension>) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<RegionalExtensions> for Vec<RegionalExtension> {
    fn from(value: RegionalExtensions) -> Self {
        value.0
    }
}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct RegionalExtension {
    #[asn(complex(RegionId, tag(UNIVERSAL(2))))]
    pub region_id: RegionId,
    #[asn(octet_string)]
    pub reg_ext_value: Vec<u8>,
}

impl RegionalExtension {}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct RegionId(#[asn(integer(0..255))] pub u8);

impl RegionId {
    pub const fn value_min() -> u8 {
        0
    }

    pub const fn value_max() -> u8 {
        255
    }
}

impl RegionId {
    pub const fn new(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for RegionId {
    type Target = u8;

    fn deref(&self) -> &u8 {
        &self.0
    }
}

impl ::core::ops::DerefMut for RegionId {
    fn deref_mut(&mut self) -> &mut u8 {
        &mut self.0
    }
}

impl ::core::convert::From<u8> for RegionId {
    fn from(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<RegionId> for u8 {
    fn from(value: RegionId) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct ManeuverAssistList(
    #[asn(sequence_of(size(1..16), complex(ConnectionManeuverAssist, tag(UNIVERSAL(16)))))]
    pub  Vec<ConnectionManeuverAssist>,
);

impl ManeuverAssistList {}

impl ManeuverAssistList {
    pub const fn new(value: Vec<ConnectionManeuverAssist>) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for ManeuverAssistList {
    type Target = Vec<ConnectionManeuverAssist>;

    fn deref(&self) -> &Vec<ConnectionManeuverAssist> {
        &self.0
    }
}

impl ::core::ops::DerefMut for ManeuverAssistList {
    fn deref_mut(&mut self) -> &mut Vec<ConnectionManeuverAssist> {
        &mut self.0
    }
}

impl ::core::convert::From<Vec<ConnectionManeuverAssist>> for ManeuverAssistList {
    fn from(value: Vec<ConnectionManeuverAssist>) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<ManeuverAssistList> for Vec<ConnectionManeuverAssist> {
    fn from(value: ManeuverAssistList) -> Self {
        value.0
    }
}

#[asn(sequence, extensible_after(regional))]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct ConnectionManeuverAssist {
    #[asn(complex(LaneConnectionId, tag(UNIVERSAL(2))))]
    pub connection_id: LaneConnectionId,
    #[asn(optional(complex(ZoneLength, tag(UNIVERSAL(2)))))]
    pub queue_length: Option<ZoneLength>,
    #[asn(optional(complex(ZoneLength, tag(UNIVERSAL(2)))))]
    pub available_storage_length: Option<ZoneLength>,
    #[asn(optional(complex(WaitOnStopline, tag(UNIVERSAL(1)))))]
    pub wait_on_stop: Option<WaitOnStopline>,
    #[asn(optional(complex(PedestrianBicycleDetect, tag(UNIVERSAL(1)))))]
    pub ped_bicycle_detect: Option<PedestrianBicycleDetect>,
    #[asn(optional(complex(RegionalExtensionsConnectionManeuverAssist, tag(UNIVERSAL(16)))))]
    pub regional: Option<RegionalExtensionsConnectionManeuverAssist>,
}

impl ConnectionManeuverAssist {}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct RegionalExtensionsConnectionManeuverAssist(
    #[asn(sequence_of(size(1..4), complex(RegionalExtensionConnectionManeuverAssist, tag(UNIVERSAL(16)))))]
    pub Vec<RegionalExtensionConnectionManeuverAssist>,
);

impl RegionalExtensionsConnectionManeuverAssist {}

impl RegionalExtensionsConnectionManeuverAssist {
    pub const fn new(value: Vec<RegionalExtensionConnectionManeuverAssist>) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for RegionalExtensionsConnectionManeuverAssist {
    type Target = Vec<RegionalExtensionConnectionManeuverAssist>;

    fn deref(&self) -> &Vec<RegionalExtensionConnectionManeuverAssist> {
        &self.0
    }
}

impl ::core::ops::DerefMut for RegionalExtensionsConnectionManeuverAssist {
    fn deref_mut(&mut self) -> &mut Vec<RegionalExtensionConnectionManeuverAssist> {
        &mut self.0
    }
}

impl ::core::convert::From<Vec<RegionalExtensionConnectionManeuverAssist>>
    for RegionalExtensionsConnectionManeuverAssist
{
    fn from(value: Vec<RegionalExtensionConnectionManeuverAssist>) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<RegionalExtensionsConnectionManeuverAssist>
    for Vec<RegionalExtensionConnectionManeuverAssist>
{
    fn from(value: RegionalExtensionsConnectionManeuverAssist) -> Self {
        value.0
    }
}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct RegionalExtensionConnectionManeuverAssist {
    #[asn(complex(RegionId, tag(UNIVERSAL(2))))]
    pub region_id: RegionId,
    #[asn(octet_string)]
    pub reg_ext_value: Vec<u8>,
}

impl RegionalExtensionConnectionManeuverAssist {}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct LaneConnectionId(#[asn(integer(0..255))] pub u8);

impl LaneConnectionId {
    pub const fn value_min() -> u8 {
        0
    }

    pub const fn value_max() -> u8 {
        255
    }
}

impl LaneConnectionId {
    pub const fn new(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for LaneConnectionId {
    type Target = u8;

    fn deref(&self) -> &u8 {
        &self.0
    }
}

impl ::core::ops::DerefMut for LaneConnectionId {
    fn deref_mut(&mut self) -> &mut u8 {
        &mut self.0
    }
}

impl ::core::convert::From<u8> for LaneConnectionId {
    fn from(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<LaneConnectionId> for u8 {
    fn from(value: LaneConnectionId) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct WaitOnStopline(#[asn(boolean)] pub bool);

impl WaitOnStopline {}

impl WaitOnStopline {
    pub const fn new(value: bool) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for WaitOnStopline {
    type Target = bool;

    fn deref(&self) -> &bool {
        &self.0
    }
}

impl ::core::ops::DerefMut for WaitOnStopline {
    fn deref_mut(&mut self) -> &mut bool {
        &mut self.0
    }
}

impl ::core::convert::From<bool> for WaitOnStopline {
    fn from(value: bool) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<WaitOnStopline> for bool {
    fn from(value: WaitOnStopline) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct PedestrianBicycleDetect(#[asn(boolean)] pub bool);

impl PedestrianBicycleDetect {}

impl PedestrianBicycleDetect {
    pub const fn new(value: bool) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for PedestrianBicycleDetect {
    type Target = bool;

    fn deref(&self) -> &bool {
        &self.0
    }
}

impl ::core::ops::DerefMut for PedestrianBicycleDetect {
    fn deref_mut(&mut self) -> &mut bool {
        &mut self.0
    }
}

impl ::core::convert::From<bool> for PedestrianBicycleDetect {
    fn from(value: bool) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<PedestrianBicycleDetect> for bool {
    fn from(value: PedestrianBicycleDetect) -> Self {
        value.0
    }
}

#[asn(sequence, extensible_after(regional))]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct MapData {
    #[asn(optional(complex(MinuteOfTheYear, tag(UNIVERSAL(2)))))]
    pub time_stamp: Option<MinuteOfTheYear>,
    #[asn(complex(MsgCount, tag(UNIVERSAL(2))))]
    pub msg_issue_revision: MsgCount,
    #[asn(optional(complex(LayerType, tag(UNIVERSAL(10)))))]
    pub layer_type: Option<LayerType>,
    #[asn(optional(complex(LayerId, tag(UNIVERSAL(2)))))]
    pub layer_id: Option<LayerId>,
    #[asn(optional(complex(IntersectionGeometryList, tag(UNIVERSAL(16)))))]
    pub intersections: Option<IntersectionGeometryList>,
    #[asn(optional(complex(RoadSegmentList, tag(UNIVERSAL(16)))))]
    pub road_segments: Option<RoadSegmentList>,
    #[asn(optional(complex(DataParameters, tag(UNIVERSAL(16)))))]
    pub data_parameters: Option<DataParameters>,
    #[asn(optional(complex(RestrictionClassList, tag(UNIVERSAL(16)))))]
    pub restriction_list: Option<RestrictionClassList>,
    #[asn(optional(complex(RegionalExtensionsMapData, tag(UNIVERSAL(16)))))]
    pub regional: Option<RegionalExtensionsMapData>,
}

impl MapData {}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct RegionalExtensionsMapData(
    #[asn(sequence_of(size(1..4), complex(RegionalExtensionMapData, tag(UNIVERSAL(16)))))]
    pub  Vec<RegionalExtensionMapData>,
);

impl RegionalExtensionsMapData {}

impl RegionalExtensionsMapData {
    pub const fn new(value: Vec<RegionalExtensionMapData>) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for RegionalExtensionsMapData {
    type Target = Vec<RegionalExtensionMapData>;

    fn deref(&self) -> &Vec<RegionalExtensionMapData> {
        &self.0
    }
}

impl ::core::ops::DerefMut for RegionalExtensionsMapData {
    fn deref_mut(&mut self) -> &mut Vec<RegionalExtensionMapData> {
        &mut self.0
    }
}

impl ::core::convert::From<Vec<RegionalExtensionMapData>> for RegionalExtensionsMapData {
    fn from(value: Vec<RegionalExtensionMapData>) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<RegionalExtensionsMapData> for Vec<RegionalExtensionMapData> {
    fn from(value: RegionalExtensionsMapData) -> Self {
        value.0
    }
}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct RegionalExtensionMapData {
    #[asn(complex(RegionId, tag(UNIVERSAL(2))))]
    pub region_id: RegionId,
    #[asn(octet_string)]
    pub reg_ext_value: Vec<u8>,
}

impl RegionalExtensionMapData {}

#[asn(enumerated, extensible_after(SharedLaneData))]
#[derive(Debug, Clone, PartialEq, Hash, Copy, PartialOrd, Eq, Default)]
pub enum LayerType {
    #[default]
    None,
    MixedContent,
    GeneralMapData,
    IntersectionData,
    CurveData,
    RoadwaySectionData,
    ParkingAreaData,
    SharedLaneData,
}

impl LayerType {
    pub fn variant(index: usize) -> Option<Self> {
        match index {
            0 => Some(LayerType::None),
            1 => Some(LayerType::MixedContent),
            2 => Some(LayerType::GeneralMapData),
            3 => Some(LayerType::IntersectionData),
            4 => Some(LayerType::CurveData),
            5 => Some(LayerType::RoadwaySectionData),
            6 => Some(LayerType::ParkingAreaData),
            7 => Some(LayerType::SharedLaneData),
            _ => None,
        }
    }

    pub const fn variants() -> [Self; 8] {
        [
            LayerType::None,
            LayerType::MixedContent,
            LayerType::GeneralMapData,
            LayerType::IntersectionData,
            LayerType::CurveData,
            LayerType::RoadwaySectionData,
            LayerType::ParkingAreaData,
            LayerType::SharedLaneData,
        ]
    }

    pub fn value_index(self) -> usize {
        match self {
            LayerType::None => 0,
            LayerType::MixedContent => 1,
            LayerType::GeneralMapData => 2,
            LayerType::IntersectionData => 3,
            LayerType::CurveData => 4,
            LayerType::RoadwaySectionData => 5,
            LayerType::ParkingAreaData => 6,
            LayerType::SharedLaneData => 7,
        }
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct LayerId(#[asn(integer(0..100))] pub u8);

impl LayerId {
    pub const fn value_min() -> u8 {
        0
    }

    pub const fn value_max() -> u8 {
        100
    }
}

impl LayerId {
    pub const fn new(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for LayerId {
    type Target = u8;

    fn deref(&self) -> &u8 {
        &self.0
    }
}

impl ::core::ops::DerefMut for LayerId {
    fn deref_mut(&mut self) -> &mut u8 {
        &mut self.0
    }
}

impl ::core::convert::From<u8> for LayerId {
    fn from(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<LayerId> for u8 {
    fn from(value: LayerId) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct IntersectionGeometryList(
    #[asn(sequence_of(size(1..32), complex(IntersectionGeometry, tag(UNIVERSAL(16)))))]
    pub  Vec<IntersectionGeometry>,
);

impl IntersectionGeometryList {}

impl IntersectionGeometryList {
    pub const fn new(value: Vec<IntersectionGeometry>) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for IntersectionGeometryList {
    type Target = Vec<IntersectionGeometry>;

    fn deref(&self) -> &Vec<IntersectionGeometry> {
        &self.0
    }
}

impl ::core::ops::DerefMut for IntersectionGeometryList {
    fn deref_mut(&mut self) -> &mut Vec<IntersectionGeometry> {
        &mut self.0
    }
}

impl ::core::convert::From<Vec<IntersectionGeometry>> for IntersectionGeometryList {
    fn from(value: Vec<IntersectionGeometry>) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<IntersectionGeometryList> for Vec<IntersectionGeometry> {
    fn from(value: IntersectionGeometryList) -> Self {
        value.0
    }
}

#[asn(sequence, extensible_after(regional))]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct IntersectionGeometry {
    #[asn(optional(complex(DescriptiveName, tag(UNIVERSAL(22)))))]
    pub name: Option<DescriptiveName>,
    #[asn(complex(IntersectionReferenceId, tag(UNIVERSAL(16))))]
    pub id: IntersectionReferenceId,
    #[asn(complex(MsgCount, tag(UNIVERSAL(2))))]
    pub revision: MsgCount,
    #[asn(complex(Position3D, tag(UNIVERSAL(16))))]
    pub ref_point: Position3D,
    #[asn(optional(complex(LaneWidth, tag(UNIVERSAL(2)))))]
    pub lane_width: Option<LaneWidth>,
    #[asn(optional(complex(SpeedLimitList, tag(UNIVERSAL(16)))))]
    pub speed_limits: Option<SpeedLimitList>,
    #[asn(complex(LaneList, tag(UNIVERSAL(16))))]
    pub lane_set: LaneList,
    #[asn(optional(complex(PreemptPriorityList, tag(UNIVERSAL(16)))))]
    pub preempt_priority_data: Option<PreemptPriorityList>,
    #[asn(optional(complex(RegionalExtensions, tag(UNIVERSAL(16)))))]
    pub regional: Option<RegionalExtensions>,
}

impl IntersectionGeometry {}

#[asn(sequence, extensible_after(regional))]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct Position3D {
    #[asn(complex(Latitude, tag(UNIVERSAL(2))))]
    pub lat: Latitude,
    #[asn(complex(Longitude, tag(UNIVERSAL(2))))]
    pub long: Longitude,
    #[asn(optional(complex(Elevation, tag(UNIVERSAL(2)))))]
    pub elevation: Option<Elevation>,
    #[asn(optional(complex(RegionalExtensionsPosition3D, tag(UNIVERSAL(16)))))]
    pub regional: Option<RegionalExtensionsPosition3D>,
}

impl Position3D {}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct RegionalExtensionsPosition3D(
    #[asn(sequence_of(size(1..4), complex(RegionalExtensionPosition3D, tag(UNIVERSAL(16)))))]
    pub  Vec<RegionalExtensionPosition3D>,
);

impl RegionalExtensionsPosition3D {}

impl RegionalExtensionsPosition3D {
    pub const fn new(value: Vec<RegionalExtensionPosition3D>) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for RegionalExtensionsPosition3D {
    type Target = Vec<RegionalExtensionPosition3D>;

    fn deref(&self) -> &Vec<RegionalExtensionPosition3D> {
        &self.0
    }
}

impl ::core::ops::DerefMut for RegionalExtensionsPosition3D {
    fn deref_mut(&mut self) -> &mut Vec<RegionalExtensionPosition3D> {
        &mut self.0
    }
}

impl ::core::convert::From<Vec<RegionalExtensionPosition3D>> for RegionalExtensionsPosition3D {
    fn from(value: Vec<RegionalExtensionPosition3D>) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<RegionalExtensionsPosition3D> for Vec<RegionalExtensionPosition3D> {
    fn from(value: RegionalExtensionsPosition3D) -> Self {
        value.0
    }
}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct RegionalExtensionPosition3D {
    #[asn(complex(RegionId, tag(UNIVERSAL(2))))]
    pub region_id: RegionId,
    #[asn(octet_string)]
    pub reg_ext_value: Vec<u8>,
}

impl RegionalExtensionPosition3D {}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct Elevation(#[asn(integer(-4096..61439))] pub i32);

impl Elevation {
    pub const fn value_min() -> i32 {
        -4_096
    }

    pub const fn value_max() -> i32 {
        61_439
    }
}

impl Elevation {
    pub const fn new(value: i32) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for Elevation {
    type Target = i32;

    fn deref(&self) -> &i32 {
        &self.0
    }
}

impl ::core::ops::DerefMut for Elevation {
    fn deref_mut(&mut self) -> &mut i32 {
        &mut self.0
    }
}

impl ::core::convert::From<i32> for Elevation {
    fn from(value: i32) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<Elevation> for i32 {
    fn from(value: Elevation) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct LaneWidth(#[asn(integer(0..32767))] pub u16);

impl LaneWidth {
    pub const fn value_min() -> u16 {
        0
    }

    pub const fn value_max() -> u16 {
        32_767
    }
}

impl LaneWidth {
    pub const fn new(value: u16) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for LaneWidth {
    type Target = u16;

    fn deref(&self) -> &u16 {
        &self.0
    }
}

impl ::core::ops::DerefMut for LaneWidth {
    fn deref_mut(&mut self) -> &mut u16 {
        &mut self.0
    }
}

impl ::core::convert::From<u16> for LaneWidth {
    fn from(value: u16) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<LaneWidth> for u16 {
    fn from(value: LaneWidth) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct SpeedLimitList(
    #[asn(sequence_of(size(1..9), complex(RegulatorySpeedLimit, tag(UNIVERSAL(16)))))]
    pub  Vec<RegulatorySpeedLimit>,
);

impl SpeedLimitList {}

impl SpeedLimitList {
    pub const fn new(value: Vec<RegulatorySpeedLimit>) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for SpeedLimitList {
    type Target = Vec<RegulatorySpeedLimit>;

    fn deref(&self) -> &Vec<RegulatorySpeedLimit> {
        &self.0
    }
}

impl ::core::ops::DerefMut for SpeedLimitList {
    fn deref_mut(&mut self) -> &mut Vec<RegulatorySpeedLimit> {
        &mut self.0
    }
}

impl ::core::convert::From<Vec<RegulatorySpeedLimit>> for SpeedLimitList {
    fn from(value: Vec<RegulatorySpeedLimit>) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<SpeedLimitList> for Vec<RegulatorySpeedLimit> {
    fn from(value: SpeedLimitList) -> Self {
        value.0
    }
}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct RegulatorySpeedLimit {
    #[asn(complex(SpeedLimitType, tag(UNIVERSAL(10))))]
    pub type_: SpeedLimitType,
    #[asn(complex(Velocity, tag(UNIVERSAL(2))))]
    pub speed: Velocity,
}

impl RegulatorySpeedLimit {}

#[asn(enumerated, extensible_after(VehiclesWithTrailersNightMaxSpeed))]
#[derive(Debug, Clone, PartialEq, Hash, Copy, PartialOrd, Eq, Default)]
pub enum SpeedLimitType {
    #[default]
    Unknown,
    MaxSpeedInSchoolZone,
    MaxSpeedInSchoolZoneWhenChildrenArePresent,
    MaxSpeedInConstructionZone,
    VehicleMinSpeed,
    VehicleMaxSpeed,
    VehicleNightMaxSpeed,
    TruckMinSpeed,
    TruckMaxSpeed,
    TruckNightMaxSpeed,
    VehiclesWithTrailersMinSpeed,
    VehiclesWithTrailersMaxSpeed,
    VehiclesWithTrailersNightMaxSpeed,
}

impl SpeedLimitType {
    pub fn variant(index: usize) -> Option<Self> {
        match index {
            0 => Some(SpeedLimitType::Unknown),
            1 => Some(SpeedLimitType::MaxSpeedInSchoolZone),
            2 => Some(SpeedLimitType::MaxSpeedInSchoolZoneWhenChildrenArePresent),
            3 => Some(SpeedLimitType::MaxSpeedInConstructionZone),
            4 => Some(SpeedLimitType::VehicleMinSpeed),
            5 => Some(SpeedLimitType::VehicleMaxSpeed),
            6 => Some(SpeedLimitType::VehicleNightMaxSpeed),
            7 => Some(SpeedLimitType::TruckMinSpeed),
            8 => Some(SpeedLimitType::TruckMaxSpeed),
            9 => Some(SpeedLimitType::TruckNightMaxSpeed),
            10 => Some(SpeedLimitType::VehiclesWithTrailersMinSpeed),
            11 => Some(SpeedLimitType::VehiclesWithTrailersMaxSpeed),
            12 => Some(SpeedLimitType::VehiclesWithTrailersNightMaxSpeed),
            _ => None,
        }
    }

    pub const fn variants() -> [Self; 13] {
        [
            SpeedLimitType::Unknown,
            SpeedLimitType::MaxSpeedInSchoolZone,
            SpeedLimitType::MaxSpeedInSchoolZoneWhenChildrenArePresent,
            SpeedLimitType::MaxSpeedInConstructionZone,
            SpeedLimitType::VehicleMinSpeed,
            SpeedLimitType::VehicleMaxSpeed,
            SpeedLimitType::VehicleNightMaxSpeed,
            SpeedLimitType::TruckMinSpeed,
            SpeedLimitType::TruckMaxSpeed,
            SpeedLimitType::TruckNightMaxSpeed,
            SpeedLimitType::VehiclesWithTrailersMinSpeed,
            SpeedLimitType::VehiclesWithTrailersMaxSpeed,
            SpeedLimitType::VehiclesWithTrailersNightMaxSpeed,
        ]
    }

    pub fn value_index(self) -> usize {
        match self {
            SpeedLimitType::Unknown => 0,
            SpeedLimitType::MaxSpeedInSchoolZone => 1,
            SpeedLimitType::MaxSpeedInSchoolZoneWhenChildrenArePresent => 2,
            SpeedLimitType::MaxSpeedInConstructionZone => 3,
            SpeedLimitType::VehicleMinSpeed => 4,
            SpeedLimitType::VehicleMaxSpeed => 5,
            SpeedLimitType::VehicleNightMaxSpeed => 6,
            SpeedLimitType::TruckMinSpeed => 7,
            SpeedLimitType::TruckMaxSpeed => 8,
            SpeedLimitType::TruckNightMaxSpeed => 9,
            SpeedLimitType::VehiclesWithTrailersMinSpeed => 10,
            SpeedLimitType::VehiclesWithTrailersMaxSpeed => 11,
            SpeedLimitType::VehiclesWithTrailersNightMaxSpeed => 12,
        }
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct Velocity(#[asn(integer(0..8191))] pub u16);

impl Velocity {
    pub const fn value_min() -> u16 {
        0
    }

    pub const fn value_max() -> u16 {
        8_191
    }
}

impl Velocity {
    pub const fn new(value: u16) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for Velocity {
    type Target = u16;

    fn deref(&self) -> &u16 {
        &self.0
    }
}

impl ::core::ops::DerefMut for Velocity {
    fn deref_mut(&mut self) -> &mut u16 {
        &mut self.0
    }
}

impl ::core::convert::From<u16> for Velocity {
    fn from(value: u16) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<Velocity> for u16 {
    fn from(value: Velocity) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct LaneList(
    #[asn(sequence_of(size(1..255), complex(GenericLane, tag(UNIVERSAL(16)))))] pub Vec<GenericLane>,
);

impl LaneList {}

impl LaneList {
    pub const fn new(value: Vec<GenericLane>) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for LaneList {
    type Target = Vec<GenericLane>;

    fn deref(&self) -> &Vec<GenericLane> {
        &self.0
    }
}

impl ::core::ops::DerefMut for LaneList {
    fn deref_mut(&mut self) -> &mut Vec<GenericLane> {
        &mut self.0
    }
}

impl ::core::convert::From<Vec<GenericLane>> for LaneList {
    fn from(value: Vec<GenericLane>) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<LaneList> for Vec<GenericLane> {
    fn from(value: LaneList) -> Self {
        value.0
    }
}

#[asn(sequence, extensible_after(regional))]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct GenericLane {
    #[asn(complex(LaneId, tag(UNIVERSAL(2))))]
    pub lane_id: LaneId,
    #[asn(optional(complex(DescriptiveName, tag(UNIVERSAL(22)))))]
    pub name: Option<DescriptiveName>,
    #[asn(optional(complex(ApproachId, tag(UNIVERSAL(2)))))]
    pub ingress_approach: Option<ApproachId>,
    #[asn(optional(complex(ApproachId, tag(UNIVERSAL(2)))))]
    pub egress_approach: Option<ApproachId>,
    #[asn(complex(LaneAttributes, tag(UNIVERSAL(16))))]
    pub lane_attributes: LaneAttributes,
    #[asn(optional(complex(AllowedManeuvers, tag(UNIVERSAL(3)))))]
    pub maneuvers: Option<AllowedManeuvers>,
    #[asn(complex(NodeListXy, tag(UNIVERSAL(16))))]
    pub node_list: NodeListXy,
    #[asn(optional(complex(ConnectsToList, tag(UNIVERSAL(16)))))]
    pub connects_to: Option<ConnectsToList>,
    #[asn(optional(complex(OverlayLaneList, tag(UNIVERSAL(16)))))]
    pub overlays: Option<OverlayLaneList>,
    #[asn(optional(complex(RegionalExtensionsGenericLane, tag(UNIVERSAL(16)))))]
    pub regional: Option<RegionalExtensionsGenericLane>,
}

impl GenericLane {}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct RegionalExtensionsGenericLane(
    #[asn(sequence_of(size(1..4), complex(RegionalExtensionGenericLane, tag(UNIVERSAL(16)))))]
    pub  Vec<RegionalExtensionGenericLane>,
);

impl RegionalExtensionsGenericLane {}

impl RegionalExtensionsGenericLane {
    pub const fn new(value: Vec<RegionalExtensionGenericLane>) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for RegionalExtensionsGenericLane {
    type Target = Vec<RegionalExtensionGenericLane>;

    fn deref(&self) -> &Vec<RegionalExtensionGenericLane> {
        &self.0
    }
}

impl ::core::ops::DerefMut for RegionalExtensionsGenericLane {
    fn deref_mut(&mut self) -> &mut Vec<RegionalExtensionGenericLane> {
        &mut self.0
    }
}

impl ::core::convert::From<Vec<RegionalExtensionGenericLane>> for RegionalExtensionsGenericLane {
    fn from(value: Vec<RegionalExtensionGenericLane>) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<RegionalExtensionsGenericLane> for Vec<RegionalExtensionGenericLane> {
    fn from(value: RegionalExtensionsGenericLane) -> Self {
        value.0
    }
}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct RegionalExtensionGenericLane {
    #[asn(complex(RegionId, tag(UNIVERSAL(2))))]
    pub region_id: RegionId,
    #[asn(octet_string)]
    pub reg_ext_value: Vec<u8>,
}

impl RegionalExtensionGenericLane {}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct ApproachId(#[asn(integer(0..15))] pub u8);

impl ApproachId {
    pub const fn value_min() -> u8 {
        0
    }

    pub const fn value_max() -> u8 {
        15
    }
}

impl ApproachId {
    pub const fn new(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for ApproachId {
    type Target = u8;

    fn deref(&self) -> &u8 {
        &self.0
    }
}

impl ::core::ops::DerefMut for ApproachId {
    fn deref_mut(&mut self) -> &mut u8 {
        &mut self.0
    }
}

impl ::core::convert::From<u8> for ApproachId {
    fn from(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<ApproachId> for u8 {
    fn from(value: ApproachId) -> Self {
        value.0
    }
}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct LaneAttributes {
    #[asn(complex(LaneDirection, tag(UNIVERSAL(3))))]
    pub directional_use: LaneDirection,
    #[asn(complex(LaneSharing, tag(UNIVERSAL(3))))]
    pub shared_with: LaneSharing,
    #[asn(complex(LaneTypeAttributes, tag(UNIVERSAL(3))))]
    pub lane_type: LaneTypeAttributes,
    #[asn(optional(complex(RegionalExtensionLaneAttributes, tag(UNIVERSAL(16)))))]
    pub regional: Option<RegionalExtensionLaneAttributes>,
}

impl LaneAttributes {}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct RegionalExtensionLaneAttributes {
    #[asn(complex(RegionId, tag(UNIVERSAL(2))))]
    pub region_id: RegionId,
    #[asn(octet_string)]
    pub reg_ext_value: Vec<u8>,
}

impl RegionalExtensionLaneAttributes {}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct LaneDirection(#[asn(bit_string(size(2)))] pub BitVec);

impl LaneDirection {}

impl LaneDirection {
    pub const fn new(value: BitVec) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for LaneDirection {
    type Target = BitVec;

    fn deref(&self) -> &BitVec {
        &self.0
    }
}

impl ::core::ops::DerefMut for LaneDirection {
    fn deref_mut(&mut self) -> &mut BitVec {
        &mut self.0
    }
}

impl ::core::convert::From<BitVec> for LaneDirection {
    fn from(value: BitVec) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<LaneDirection> for BitVec {
    fn from(value: LaneDirection) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct LaneSharing(#[asn(bit_string(size(10)))] pub BitVec);

impl LaneSharing {}

impl LaneSharing {
    pub const fn new(value: BitVec) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for LaneSharing {
    type Target = BitVec;

    fn deref(&self) -> &BitVec {
        &self.0
    }
}

impl ::core::ops::DerefMut for LaneSharing {
    fn deref_mut(&mut self) -> &mut BitVec {
        &mut self.0
    }
}

impl ::core::convert::From<BitVec> for LaneSharing {
    fn from(value: BitVec) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<LaneSharing> for BitVec {
    fn from(value: LaneSharing) -> Self {
        value.0
    }
}

#[asn(choice, extensible_after(Parking))]
#[derive(Debug, Clone, PartialEq, Hash)]
pub enum LaneTypeAttributes {
    #[asn(complex(LaneAttributesVehicle, tag(UNIVERSAL(3))))]
    Vehicle(LaneAttributesVehicle),
    #[asn(complex(LaneAttributesCrosswalk, tag(UNIVERSAL(3))))]
    Crosswalk(LaneAttributesCrosswalk),
    #[asn(complex(LaneAttributesBike, tag(UNIVERSAL(3))))]
    BikeLane(LaneAttributesBike),
    #[asn(complex(LaneAttributesSidewalk, tag(UNIVERSAL(3))))]
    Sidewalk(LaneAttributesSidewalk),
    #[asn(complex(LaneAttributesBarrier, tag(UNIVERSAL(3))))]
    Median(LaneAttributesBarrier),
    #[asn(complex(LaneAttributesStriping, tag(UNIVERSAL(3))))]
    Striping(LaneAttributesStriping),
    #[asn(complex(LaneAttributesTrackedVehicle, tag(UNIVERSAL(3))))]
    TrackedVehicle(LaneAttributesTrackedVehicle),
    #[asn(complex(LaneAttributesParking, tag(UNIVERSAL(3))))]
    Parking(LaneAttributesParking),
}

impl LaneTypeAttributes {
    pub fn variants() -> [Self; 8] {
        [
            LaneTypeAttributes::Vehicle(Default::default()),
            LaneTypeAttributes::Crosswalk(Default::default()),
            LaneTypeAttributes::BikeLane(Default::default()),
            LaneTypeAttributes::Sidewalk(Default::default()),
            LaneTypeAttributes::Median(Default::default()),
            LaneTypeAttributes::Striping(Default::default()),
            LaneTypeAttributes::TrackedVehicle(Default::default()),
            LaneTypeAttributes::Parking(Default::default()),
        ]
    }

    pub fn value_index(&self) -> usize {
        match self {
            LaneTypeAttributes::Vehicle(_) => 0,
            LaneTypeAttributes::Crosswalk(_) => 1,
            LaneTypeAttributes::BikeLane(_) => 2,
            LaneTypeAttributes::Sidewalk(_) => 3,
            LaneTypeAttributes::Median(_) => 4,
            LaneTypeAttributes::Striping(_) => 5,
            LaneTypeAttributes::TrackedVehicle(_) => 6,
            LaneTypeAttributes::Parking(_) => 7,
        }
    }
}

impl Default for LaneTypeAttributes {
    fn default() -> LaneTypeAttributes {
        LaneTypeAttributes::Vehicle(Default::default())
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct LaneAttributesVehicle(#[asn(bit_string(size(8,...)))] pub BitVec);

impl LaneAttributesVehicle {}

impl LaneAttributesVehicle {
    pub const fn new(value: BitVec) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for LaneAttributesVehicle {
    type Target = BitVec;

    fn deref(&self) -> &BitVec {
        &self.0
    }
}

impl ::core::ops::DerefMut for LaneAttributesVehicle {
    fn deref_mut(&mut self) -> &mut BitVec {
        &mut self.0
    }
}

impl ::core::convert::From<BitVec> for LaneAttributesVehicle {
    fn from(value: BitVec) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<LaneAttributesVehicle> for BitVec {
    fn from(value: LaneAttributesVehicle) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct LaneAttributesCrosswalk(#[asn(bit_string(size(16)))] pub BitVec);

impl LaneAttributesCrosswalk {}

impl LaneAttributesCrosswalk {
    pub const fn new(value: BitVec) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for LaneAttributesCrosswalk {
    type Target = BitVec;

    fn deref(&self) -> &BitVec {
        &self.0
    }
}

impl ::core::ops::DerefMut for LaneAttributesCrosswalk {
    fn deref_mut(&mut self) -> &mut BitVec {
        &mut self.0
    }
}

impl ::core::convert::From<BitVec> for LaneAttributesCrosswalk {
    fn from(value: BitVec) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<LaneAttributesCrosswalk> for BitVec {
    fn from(value: LaneAttributesCrosswalk) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct LaneAttributesBike(#[asn(bit_string(size(16)))] pub BitVec);

impl LaneAttributesBike {}

impl LaneAttributesBike {
    pub const fn new(value: BitVec) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for LaneAttributesBike {
    type Target = BitVec;

    fn deref(&self) -> &BitVec {
        &self.0
    }
}

impl ::core::ops::DerefMut for LaneAttributesBike {
    fn deref_mut(&mut self) -> &mut BitVec {
        &mut self.0
    }
}

impl ::core::convert::From<BitVec> for LaneAttributesBike {
    fn from(value: BitVec) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<LaneAttributesBike> for BitVec {
    fn from(value: LaneAttributesBike) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct LaneAttributesSidewalk(#[asn(bit_string(size(16)))] pub BitVec);

impl LaneAttributesSidewalk {}

impl LaneAttributesSidewalk {
    pub const fn new(value: BitVec) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for LaneAttributesSidewalk {
    type Target = BitVec;

    fn deref(&self) -> &BitVec {
        &self.0
    }
}

impl ::core::ops::DerefMut for LaneAttributesSidewalk {
    fn deref_mut(&mut self) -> &mut BitVec {
        &mut self.0
    }
}

impl ::core::convert::From<BitVec> for LaneAttributesSidewalk {
    fn from(value: BitVec) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<LaneAttributesSidewalk> for BitVec {
    fn from(value: LaneAttributesSidewalk) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct LaneAttributesBarrier(#[asn(bit_string(size(16)))] pub BitVec);

impl LaneAttributesBarrier {}

impl LaneAttributesBarrier {
    pub const fn new(value: BitVec) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for LaneAttributesBarrier {
    type Target = BitVec;

    fn deref(&self) -> &BitVec {
        &self.0
    }
}

impl ::core::ops::DerefMut for LaneAttributesBarrier {
    fn deref_mut(&mut self) -> &mut BitVec {
        &mut self.0
    }
}

impl ::core::convert::From<BitVec> for LaneAttributesBarrier {
    fn from(value: BitVec) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<LaneAttributesBarrier> for BitVec {
    fn from(value: LaneAttributesBarrier) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct LaneAttributesStriping(#[asn(bit_string(size(16)))] pub BitVec);

impl LaneAttributesStriping {}

impl LaneAttributesStriping {
    pub const fn new(value: BitVec) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for LaneAttributesStriping {
    type Target = BitVec;

    fn deref(&self) -> &BitVec {
        &self.0
    }
}

impl ::core::ops::DerefMut for LaneAttributesStriping {
    fn deref_mut(&mut self) -> &mut BitVec {
        &mut self.0
    }
}

impl ::core::convert::From<BitVec> for LaneAttributesStriping {
    fn from(value: BitVec) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<LaneAttributesStriping> for BitVec {
    fn from(value: LaneAttributesStriping) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct LaneAttributesTrackedVehicle(#[asn(bit_string(size(16)))] pub BitVec);

impl LaneAttributesTrackedVehicle {}

impl LaneAttributesTrackedVehicle {
    pub const fn new(value: BitVec) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for LaneAttributesTrackedVehicle {
    type Target = BitVec;

    fn deref(&self) -> &BitVec {
        &self.0
    }
}

impl ::core::ops::DerefMut for LaneAttributesTrackedVehicle {
    fn deref_mut(&mut self) -> &mut BitVec {
        &mut self.0
    }
}

impl ::core::convert::From<BitVec> for LaneAttributesTrackedVehicle {
    fn from(value: BitVec) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<LaneAttributesTrackedVehicle> for BitVec {
    fn from(value: LaneAttributesTrackedVehicle) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct LaneAttributesParking(#[asn(bit_string(size(16)))] pub BitVec);

impl LaneAttributesParking {}

impl LaneAttributesParking {
    pub const fn new(value: BitVec) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for LaneAttributesParking {
    type Target = BitVec;

    fn deref(&self) -> &BitVec {
        &self.0
    }
}

impl ::core::ops::DerefMut for LaneAttributesParking {
    fn deref_mut(&mut self) -> &mut BitVec {
        &mut self.0
    }
}

impl ::core::convert::From<BitVec> for LaneAttributesParking {
    fn from(value: BitVec) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<LaneAttributesParking> for BitVec {
    fn from(value: LaneAttributesParking) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct AllowedManeuvers(#[asn(bit_string(size(12)))] pub BitVec);

impl AllowedManeuvers {}

impl AllowedManeuvers {
    pub const fn new(value: BitVec) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for AllowedManeuvers {
    type Target = BitVec;

    fn deref(&self) -> &BitVec {
        &self.0
    }
}

impl ::core::ops::DerefMut for AllowedManeuvers {
    fn deref_mut(&mut self) -> &mut BitVec {
        &mut self.0
    }
}

impl ::core::convert::From<BitVec> for AllowedManeuvers {
    fn from(value: BitVec) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<AllowedManeuvers> for BitVec {
    fn from(value: AllowedManeuvers) -> Self {
        value.0
    }
}

#[asn(choice, extensible_after(Computed))]
#[derive(Debug, Clone, PartialEq, Hash)]
pub enum NodeListXy {
    #[asn(complex(NodeSetXy, tag(UNIVERSAL(16))))]
    Nodes(NodeSetXy),
    #[asn(complex(ComputedLane, tag(UNIVERSAL(16))))]
    Computed(ComputedLane),
}

impl NodeListXy {
    pub fn variants() -> [Self; 2] {
        [NodeListXy::Nodes(Default::default()), NodeListXy::Computed(Default::default())]
    }

    pub fn value_index(&self) -> usize {
        match self {
            NodeListXy::Nodes(_) => 0,
            NodeListXy::Computed(_) => 1,
        }
    }
}

impl Default for NodeListXy {
    fn default() -> NodeListXy {
        NodeListXy::Nodes(Default::default())
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct NodeSetXy(
    #[asn(sequence_of(size(2..63), complex(NodeXy, tag(UNIVERSAL(16)))))] pub Vec<NodeXy>,
);

impl NodeSetXy {}

impl NodeSetXy {
    pub const fn new(value: Vec<NodeXy>) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for NodeSetXy {
    type Target = Vec<NodeXy>;

    fn deref(&self) -> &Vec<NodeXy> {
        &self.0
    }
}

impl ::core::ops::DerefMut for NodeSetXy {
    fn deref_mut(&mut self) -> &mut Vec<NodeXy> {
        &mut self.0
    }
}

impl ::core::convert::From<Vec<NodeXy>> for NodeSetXy {
    fn from(value: Vec<NodeXy>) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<NodeSetXy> for Vec<NodeXy> {
    fn from(value: NodeSetXy) -> Self {
        value.0
    }
}

#[asn(sequence, extensible_after(attributes))]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct NodeXy {
    #[asn(complex(NodeOffsetPointXy, tag(UNIVERSAL(16))))]
    pub delta: NodeOffsetPointXy,
    #[asn(optional(complex(NodeAttributeSetXy, tag(UNIVERSAL(16)))))]
    pub attributes: Option<NodeAttributeSetXy>,
}

impl NodeXy {}

#[asn(choice)]
#[derive(Debug, Clone, PartialEq, Hash)]
pub enum NodeOffsetPointXy {
    #[asn(complex(NodeXy20b, tag(UNIVERSAL(16))))]
    NodeXy1(NodeXy20b),
    #[asn(complex(NodeXy22b, tag(UNIVERSAL(16))))]
    NodeXy2(NodeXy22b),
    #[asn(complex(NodeXy24b, tag(UNIVERSAL(16))))]
    NodeXy3(NodeXy24b),
    #[asn(complex(NodeXy26b, tag(UNIVERSAL(16))))]
    NodeXy4(NodeXy26b),
    #[asn(complex(NodeXy28b, tag(UNIVERSAL(16))))]
    NodeXy5(NodeXy28b),
    #[asn(complex(NodeXy32b, tag(UNIVERSAL(16))))]
    NodeXy6(NodeXy32b),
    #[asn(complex(NodeLLmD64b, tag(UNIVERSAL(16))))]
    NodeLatLon(NodeLLmD64b),
    #[asn(complex(RegionalExtension, tag(UNIVERSAL(16))))]
    Regional(RegionalExtension),
}

impl NodeOffsetPointXy {
    pub fn variants() -> [Self; 8] {
        [
            NodeOffsetPointXy::NodeXy1(Default::default()),
            NodeOffsetPointXy::NodeXy2(Default::default()),
            NodeOffsetPointXy::NodeXy3(Default::default()),
            NodeOffsetPointXy::NodeXy4(Default::default()),
            NodeOffsetPointXy::NodeXy5(Default::default()),
            NodeOffsetPointXy::NodeXy6(Default::default()),
            NodeOffsetPointXy::NodeLatLon(Default::default()),
            NodeOffsetPointXy::Regional(Default::default()),
        ]
    }

    pub fn value_index(&self) -> usize {
        match self {
            NodeOffsetPointXy::NodeXy1(_) => 0,
            NodeOffsetPointXy::NodeXy2(_) => 1,
            NodeOffsetPointXy::NodeXy3(_) => 2,
            NodeOffsetPointXy::NodeXy4(_) => 3,
            NodeOffsetPointXy::NodeXy5(_) => 4,
            NodeOffsetPointXy::NodeXy6(_) => 5,
            NodeOffsetPointXy::NodeLatLon(_) => 6,
            NodeOffsetPointXy::Regional(_) => 7,
        }
    }
}

impl Default for NodeOffsetPointXy {
    fn default() -> NodeOffsetPointXy {
        NodeOffsetPointXy::NodeXy1(Default::default())
    }
}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct NodeXy20b {
    #[asn(complex(OffsetB10, tag(UNIVERSAL(2))))]
    pub x: OffsetB10,
    #[asn(complex(OffsetB10, tag(UNIVERSAL(2))))]
    pub y: OffsetB10,
}

impl NodeXy20b {}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct OffsetB10(#[asn(integer(-512..511))] pub i16);

impl OffsetB10 {
    pub const fn value_min() -> i16 {
        -512
    }

    pub const fn value_max() -> i16 {
        511
    }
}

impl OffsetB10 {
    pub const fn new(value: i16) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for OffsetB10 {
    type Target = i16;

    fn deref(&self) -> &i16 {
        &self.0
    }
}

impl ::core::ops::DerefMut for OffsetB10 {
    fn deref_mut(&mut self) -> &mut i16 {
        &mut self.0
    }
}

impl ::core::convert::From<i16> for OffsetB10 {
    fn from(value: i16) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<OffsetB10> for i16 {
    fn from(value: OffsetB10) -> Self {
        value.0
    }
}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct NodeXy22b {
    #[asn(complex(OffsetB11, tag(UNIVERSAL(2))))]
    pub x: OffsetB11,
    #[asn(complex(OffsetB11, tag(UNIVERSAL(2))))]
    pub y: OffsetB11,
}

impl NodeXy22b {}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct OffsetB11(#[asn(integer(-1024..1023))] pub i16);

impl OffsetB11 {
    pub const fn value_min() -> i16 {
        -1_024
    }

    pub const fn value_max() -> i16 {
        1_023
    }
}

impl OffsetB11 {
    pub const fn new(value: i16) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for OffsetB11 {
    type Target = i16;

    fn deref(&self) -> &i16 {
        &self.0
    }
}

impl ::core::ops::DerefMut for OffsetB11 {
    fn deref_mut(&mut self) -> &mut i16 {
        &mut self.0
    }
}

impl ::core::convert::From<i16> for OffsetB11 {
    fn from(value: i16) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<OffsetB11> for i16 {
    fn from(value: OffsetB11) -> Self {
        value.0
    }
}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct NodeXy24b {
    #[asn(complex(OffsetB12, tag(UNIVERSAL(2))))]
    pub x: OffsetB12,
    #[asn(complex(OffsetB12, tag(UNIVERSAL(2))))]
    pub y: OffsetB12,
}

impl NodeXy24b {}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct OffsetB12(#[asn(integer(-2048..2047))] pub i16);

impl OffsetB12 {
    pub const fn value_min() -> i16 {
        -2_048
    }

    pub const fn value_max() -> i16 {
        2_047
    }
}

impl OffsetB12 {
    pub const fn new(value: i16) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for OffsetB12 {
    type Target = i16;

    fn deref(&self) -> &i16 {
        &self.0
    }
}

impl ::core::ops::DerefMut for OffsetB12 {
    fn deref_mut(&mut self) -> &mut i16 {
        &mut self.0
    }
}

impl ::core::convert::From<i16> for OffsetB12 {
    fn from(value: i16) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<OffsetB12> for i16 {
    fn from(value: OffsetB12) -> Self {
        value.0
    }
}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct NodeXy26b {
    #[asn(complex(OffsetB13, tag(UNIVERSAL(2))))]
    pub x: OffsetB13,
    #[asn(complex(OffsetB13, tag(UNIVERSAL(2))))]
    pub y: OffsetB13,
}

impl NodeXy26b {}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct OffsetB13(#[asn(integer(-4096..4095))] pub i16);

impl OffsetB13 {
    pub const fn value_min() -> i16 {
        -4_096
    }

    pub const fn value_max() -> i16 {
        4_095
    }
}

impl OffsetB13 {
    pub const fn new(value: i16) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for OffsetB13 {
    type Target = i16;

    fn deref(&self) -> &i16 {
        &self.0
    }
}

impl ::core::ops::DerefMut for OffsetB13 {
    fn deref_mut(&mut self) -> &mut i16 {
        &mut self.0
    }
}

impl ::core::convert::From<i16> for OffsetB13 {
    fn from(value: i16) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<OffsetB13> for i16 {
    fn from(value: OffsetB13) -> Self {
        value.0
    }
}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct NodeXy28b {
    #[asn(complex(OffsetB14, tag(UNIVERSAL(2))))]
    pub x: OffsetB14,
    #[asn(complex(OffsetB14, tag(UNIVERSAL(2))))]
    pub y: OffsetB14,
}

impl NodeXy28b {}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct OffsetB14(#[asn(integer(-8192..8191))] pub i16);

impl OffsetB14 {
    pub const fn value_min() -> i16 {
        -8_192
    }

    pub const fn value_max() -> i16 {
        8_191
    }
}

impl OffsetB14 {
    pub const fn new(value: i16) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for OffsetB14 {
    type Target = i16;

    fn deref(&self) -> &i16 {
        &self.0
    }
}

impl ::core::ops::DerefMut for OffsetB14 {
    fn deref_mut(&mut self) -> &mut i16 {
        &mut self.0
    }
}

impl ::core::convert::From<i16> for OffsetB14 {
    fn from(value: i16) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<OffsetB14> for i16 {
    fn from(value: OffsetB14) -> Self {
        value.0
    }
}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct NodeXy32b {
    #[asn(complex(OffsetB16, tag(UNIVERSAL(2))))]
    pub x: OffsetB16,
    #[asn(complex(OffsetB16, tag(UNIVERSAL(2))))]
    pub y: OffsetB16,
}

impl NodeXy32b {}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct OffsetB16(#[asn(integer(-32768..32767))] pub i16);

impl OffsetB16 {
    pub const fn value_min() -> i16 {
        -32_768
    }

    pub const fn value_max() -> i16 {
        32_767
    }
}

impl OffsetB16 {
    pub const fn new(value: i16) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for OffsetB16 {
    type Target = i16;

    fn deref(&self) -> &i16 {
        &self.0
    }
}

impl ::core::ops::DerefMut for OffsetB16 {
    fn deref_mut(&mut self) -> &mut i16 {
        &mut self.0
    }
}

impl ::core::convert::From<i16> for OffsetB16 {
    fn from(value: i16) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<OffsetB16> for i16 {
    fn from(value: OffsetB16) -> Self {
        value.0
    }
}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct NodeLLmD64b {
    #[asn(complex(Longitude, tag(UNIVERSAL(2))))]
    pub lon: Longitude,
    #[asn(complex(Latitude, tag(UNIVERSAL(2))))]
    pub lat: Latitude,
}

impl NodeLLmD64b {}

#[asn(sequence, extensible_after(regional))]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct NodeAttributeSetXy {
    #[asn(optional(complex(NodeAttributeXyList, tag(UNIVERSAL(16)))))]
    pub local_node: Option<NodeAttributeXyList>,
    #[asn(optional(complex(SegmentAttributeXyList, tag(UNIVERSAL(16)))))]
    pub disabled: Option<SegmentAttributeXyList>,
    #[asn(optional(complex(SegmentAttributeXyList, tag(UNIVERSAL(16)))))]
    pub enabled: Option<SegmentAttributeXyList>,
    #[asn(optional(complex(LaneDataAttributeList, tag(UNIVERSAL(16)))))]
    pub data: Option<LaneDataAttributeList>,
    #[asn(optional(complex(OffsetB10, tag(UNIVERSAL(2)))))]
    pub d_width: Option<OffsetB10>,
    #[asn(optional(complex(OffsetB10, tag(UNIVERSAL(2)))))]
    pub d_elevation: Option<OffsetB10>,
    #[asn(optional(complex(RegionalExtensionsNodeAttributeSetXy, tag(UNIVERSAL(16)))))]
    pub regional: Option<RegionalExtensionsNodeAttributeSetXy>,
}

impl NodeAttributeSetXy {}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct RegionalExtensionsNodeAttributeSetXy(
    #[asn(sequence_of(size(1..4), complex(RegionalExtensionNodeAttributeSetXy, tag(UNIVERSAL(16)))))]
    pub Vec<RegionalExtensionNodeAttributeSetXy>,
);

impl RegionalExtensionsNodeAttributeSetXy {}

impl RegionalExtensionsNodeAttributeSetXy {
    pub const fn new(value: Vec<RegionalExtensionNodeAttributeSetXy>) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for RegionalExtensionsNodeAttributeSetXy {
    type Target = Vec<RegionalExtensionNodeAttributeSetXy>;

    fn deref(&self) -> &Vec<RegionalExtensionNodeAttributeSetXy> {
        &self.0
    }
}

impl ::core::ops::DerefMut for RegionalExtensionsNodeAttributeSetXy {
    fn deref_mut(&mut self) -> &mut Vec<RegionalExtensionNodeAttributeSetXy> {
        &mut self.0
    }
}

impl ::core::convert::From<Vec<RegionalExtensionNodeAttributeSetXy>>
    for RegionalExtensionsNodeAttributeSetXy
{
    fn from(value: Vec<RegionalExtensionNodeAttributeSetXy>) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<RegionalExtensionsNodeAttributeSetXy>
    for Vec<RegionalExtensionNodeAttributeSetXy>
{
    fn from(value: RegionalExtensionsNodeAttributeSetXy) -> Self {
        value.0
    }
}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct RegionalExtensionNodeAttributeSetXy {
    #[asn(complex(RegionId, tag(UNIVERSAL(2))))]
    pub region_id: RegionId,
    #[asn(octet_string)]
    pub reg_ext_value: Vec<u8>,
}

impl RegionalExtensionNodeAttributeSetXy {}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct NodeAttributeXyList(
    #[asn(sequence_of(size(1..8), complex(NodeAttributeXy, tag(UNIVERSAL(10)))))]
    pub  Vec<NodeAttributeXy>,
);

impl NodeAttributeXyList {}

impl NodeAttributeXyList {
    pub const fn new(value: Vec<NodeAttributeXy>) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for NodeAttributeXyList {
    type Target = Vec<NodeAttributeXy>;

    fn deref(&self) -> &Vec<NodeAttributeXy> {
        &self.0
    }
}

impl ::core::ops::DerefMut for NodeAttributeXyList {
    fn deref_mut(&mut self) -> &mut Vec<NodeAttributeXy> {
        &mut self.0
    }
}

impl ::core::convert::From<Vec<NodeAttributeXy>> for NodeAttributeXyList {
    fn from(value: Vec<NodeAttributeXy>) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<NodeAttributeXyList> for Vec<NodeAttributeXy> {
    fn from(value: NodeAttributeXyList) -> Self {
        value.0
    }
}

#[asn(enumerated, extensible_after(HydrantPresent))]
#[derive(Debug, Clone, PartialEq, Hash, Copy, PartialOrd, Eq, Default)]
pub enum NodeAttributeXy {
    #[default]
    Reserved,
    StopLine,
    RoundedCapStyleA,
    RoundedCapStyleB,
    MergePoint,
    DivergePoint,
    DownstreamStopLine,
    DownstreamStartNode,
    ClosedToTraffic,
    SafeIsland,
    CurbPresentAtStepOff,
    HydrantPresent,
}

impl NodeAttributeXy {
    pub fn variant(index: usize) -> Option<Self> {
        match index {
            0 => Some(NodeAttributeXy::Reserved),
            1 => Some(NodeAttributeXy::StopLine),
            2 => Some(NodeAttributeXy::RoundedCapStyleA),
            3 => Some(NodeAttributeXy::RoundedCapStyleB),
            4 => Some(NodeAttributeXy::MergePoint),
            5 => Some(NodeAttributeXy::DivergePoint),
            6 => Some(NodeAttributeXy::DownstreamStopLine),
            7 => Some(NodeAttributeXy::DownstreamStartNode),
            8 => Some(NodeAttributeXy::ClosedToTraffic),
            9 => Some(NodeAttributeXy::SafeIsland),
            10 => Some(NodeAttributeXy::CurbPresentAtStepOff),
            11 => Some(NodeAttributeXy::HydrantPresent),
            _ => None,
        }
    }

    pub const fn variants() -> [Self; 12] {
        [
            NodeAttributeXy::Reserved,
            NodeAttributeXy::StopLine,
            NodeAttributeXy::RoundedCapStyleA,
            NodeAttributeXy::RoundedCapStyleB,
            NodeAttributeXy::MergePoint,
            NodeAttributeXy::DivergePoint,
            NodeAttributeXy::DownstreamStopLine,
            NodeAttributeXy::DownstreamStartNode,
            NodeAttributeXy::ClosedToTraffic,
            NodeAttributeXy::SafeIsland,
            NodeAttributeXy::CurbPresentAtStepOff,
            NodeAttributeXy::HydrantPresent,
        ]
    }

    pub fn value_index(self) -> usize {
        match self {
            NodeAttributeXy::Reserved => 0,
            NodeAttributeXy::StopLine => 1,
            NodeAttributeXy::RoundedCapStyleA => 2,
            NodeAttributeXy::RoundedCapStyleB => 3,
            NodeAttributeXy::MergePoint => 4,
            NodeAttributeXy::DivergePoint => 5,
            NodeAttributeXy::DownstreamStopLine => 6,
            NodeAttributeXy::DownstreamStartNode => 7,
            NodeAttributeXy::ClosedToTraffic => 8,
            NodeAttributeXy::SafeIsland => 9,
            NodeAttributeXy::CurbPresentAtStepOff => 10,
            NodeAttributeXy::HydrantPresent => 11,
        }
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct SegmentAttributeXyList(
    #[asn(sequence_of(size(1..8), complex(SegmentAttributeXy, tag(UNIVERSAL(10)))))]
    pub  Vec<SegmentAttributeXy>,
);

impl SegmentAttributeXyList {}

impl SegmentAttributeXyList {
    pub const fn new(value: Vec<SegmentAttributeXy>) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for SegmentAttributeXyList {
    type Target = Vec<SegmentAttributeXy>;

    fn deref(&self) -> &Vec<SegmentAttributeXy> {
        &self.0
    }
}

impl ::core::ops::DerefMut for SegmentAttributeXyList {
    fn deref_mut(&mut self) -> &mut Vec<SegmentAttributeXy> {
        &mut self.0
    }
}

impl ::core::convert::From<Vec<SegmentAttributeXy>> for SegmentAttributeXyList {
    fn from(value: Vec<SegmentAttributeXy>) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<SegmentAttributeXyList> for Vec<SegmentAttributeXy> {
    fn from(value: SegmentAttributeXyList) -> Self {
        value.0
    }
}

#[asn(enumerated, extensible_after(UnEvenPavementPresent))]
#[derive(Debug, Clone, PartialEq, Hash, Copy, PartialOrd, Eq, Default)]
pub enum SegmentAttributeXy {
    #[default]
    Reserved,
    DoNotBlock,
    WhiteLine,
    MergingLaneLeft,
    MergingLaneRight,
    CurbOnLeft,
    CurbOnRight,
    LoadingzoneOnLeft,
    LoadingzoneOnRight,
    TurnOutPointOnLeft,
    TurnOutPointOnRight,
    AdjacentParkingOnLeft,
    AdjacentParkingOnRight,
    AdjacentBikeLaneOnLeft,
    AdjacentBikeLaneOnRight,
    SharedBikeLane,
    BikeBoxInFront,
    TransitStopOnLeft,
    TransitStopOnRight,
    TransitStopInLane,
    SharedWithTrackedVehicle,
    SafeIsland,
    LowCurbsPresent,
    RumbleStripPresent,
    AudibleSignalingPresent,
    AdaptiveTimingPresent,
    RfSignalRequestPresent,
    PartialCurbIntrusion,
    TaperToLeft,
    TaperToRight,
    TaperToCenterLine,
    ParallelParking,
    HeadInParking,
    FreeParking,
    TimeRestrictionsOnParking,
    CostToPark,
    MidBlockCurbPresent,
    UnEvenPavementPresent,
}

impl SegmentAttributeXy {
    pub fn variant(index: usize) -> Option<Self> {
        match index {
            0 => Some(SegmentAttributeXy::Reserved),
            1 => Some(SegmentAttributeXy::DoNotBlock),
            2 => Some(SegmentAttributeXy::WhiteLine),
            3 => Some(SegmentAttributeXy::MergingLaneLeft),
            4 => Some(SegmentAttributeXy::MergingLaneRight),
            5 => Some(SegmentAttributeXy::CurbOnLeft),
            6 => Some(SegmentAttributeXy::CurbOnRight),
            7 => Some(SegmentAttributeXy::LoadingzoneOnLeft),
            8 => Some(SegmentAttributeXy::LoadingzoneOnRight),
            9 => Some(SegmentAttributeXy::TurnOutPointOnLeft),
            10 => Some(SegmentAttributeXy::TurnOutPointOnRight),
            11 => Some(SegmentAttributeXy::AdjacentParkingOnLeft),
            12 => Some(SegmentAttributeXy::AdjacentParkingOnRight),
            13 => Some(SegmentAttributeXy::AdjacentBikeLaneOnLeft),
            14 => Some(SegmentAttributeXy::AdjacentBikeLaneOnRight),
            15 => Some(SegmentAttributeXy::SharedBikeLane),
            16 => Some(SegmentAttributeXy::BikeBoxInFront),
            17 => Some(SegmentAttributeXy::TransitStopOnLeft),
            18 => Some(SegmentAttributeXy::TransitStopOnRight),
            19 => Some(SegmentAttributeXy::TransitStopInLane),
            20 => Some(SegmentAttributeXy::SharedWithTrackedVehicle),
            21 => Some(SegmentAttributeXy::SafeIsland),
            22 => Some(SegmentAttributeXy::LowCurbsPresent),
            23 => Some(SegmentAttributeXy::RumbleStripPresent),
            24 => Some(SegmentAttributeXy::AudibleSignalingPresent),
            25 => Some(SegmentAttributeXy::AdaptiveTimingPresent),
            26 => Some(SegmentAttributeXy::RfSignalRequestPresent),
            27 => Some(SegmentAttributeXy::PartialCurbIntrusion),
            28 => Some(SegmentAttributeXy::TaperToLeft),
            29 => Some(SegmentAttributeXy::TaperToRight),
            30 => Some(SegmentAttributeXy::TaperToCenterLine),
            31 => Some(SegmentAttributeXy::ParallelParking),
            32 => Some(SegmentAttributeXy::HeadInParking),
            33 => Some(SegmentAttributeXy::FreeParking),
            34 => Some(SegmentAttributeXy::TimeRestrictionsOnParking),
            35 => Some(SegmentAttributeXy::CostToPark),
            36 => Some(SegmentAttributeXy::MidBlockCurbPresent),
            37 => Some(SegmentAttributeXy::UnEvenPavementPresent),
            _ => None,
        }
    }

    pub const fn variants() -> [Self; 38] {
        [
            SegmentAttributeXy::Reserved,
            SegmentAttributeXy::DoNotBlock,
            SegmentAttributeXy::WhiteLine,
            SegmentAttributeXy::MergingLaneLeft,
            SegmentAttributeXy::MergingLaneRight,
            SegmentAttributeXy::CurbOnLeft,
            SegmentAttributeXy::CurbOnRight,
            SegmentAttributeXy::LoadingzoneOnLeft,
            SegmentAttributeXy::LoadingzoneOnRight,
            SegmentAttributeXy::TurnOutPointOnLeft,
            SegmentAttributeXy::TurnOutPointOnRight,
            SegmentAttributeXy::AdjacentParkingOnLeft,
            SegmentAttributeXy::AdjacentParkingOnRight,
            SegmentAttributeXy::AdjacentBikeLaneOnLeft,
            SegmentAttributeXy::AdjacentBikeLaneOnRight,
            SegmentAttributeXy::SharedBikeLane,
            SegmentAttributeXy::BikeBoxInFront,
            SegmentAttributeXy::TransitStopOnLeft,
            SegmentAttributeXy::TransitStopOnRight,
            SegmentAttributeXy::TransitStopInLane,
            SegmentAttributeXy::SharedWithTrackedVehicle,
            SegmentAttributeXy::SafeIsland,
            SegmentAttributeXy::LowCurbsPresent,
            SegmentAttributeXy::RumbleStripPresent,
            SegmentAttributeXy::AudibleSignalingPresent,
            SegmentAttributeXy::AdaptiveTimingPresent,
            SegmentAttributeXy::RfSignalRequestPresent,
            SegmentAttributeXy::PartialCurbIntrusion,
            SegmentAttributeXy::TaperToLeft,
            SegmentAttributeXy::TaperToRight,
            SegmentAttributeXy::TaperToCenterLine,
            SegmentAttributeXy::ParallelParking,
            SegmentAttributeXy::HeadInParking,
            SegmentAttributeXy::FreeParking,
            SegmentAttributeXy::TimeRestrictionsOnParking,
            SegmentAttributeXy::CostToPark,
            SegmentAttributeXy::MidBlockCurbPresent,
            SegmentAttributeXy::UnEvenPavementPresent,
        ]
    }

    pub fn value_index(self) -> usize {
        match self {
            SegmentAttributeXy::Reserved => 0,
            SegmentAttributeXy::DoNotBlock => 1,
            SegmentAttributeXy::WhiteLine => 2,
            SegmentAttributeXy::MergingLaneLeft => 3,
            SegmentAttributeXy::MergingLaneRight => 4,
            SegmentAttributeXy::CurbOnLeft => 5,
            SegmentAttributeXy::CurbOnRight => 6,
            SegmentAttributeXy::LoadingzoneOnLeft => 7,
            SegmentAttributeXy::LoadingzoneOnRight => 8,
            SegmentAttributeXy::TurnOutPointOnLeft => 9,
            SegmentAttributeXy::TurnOutPointOnRight => 10,
            SegmentAttributeXy::AdjacentParkingOnLeft => 11,
            SegmentAttributeXy::AdjacentParkingOnRight => 12,
            SegmentAttributeXy::AdjacentBikeLaneOnLeft => 13,
            SegmentAttributeXy::AdjacentBikeLaneOnRight => 14,
            SegmentAttributeXy::SharedBikeLane => 15,
            SegmentAttributeXy::BikeBoxInFront => 16,
            SegmentAttributeXy::TransitStopOnLeft => 17,
            SegmentAttributeXy::TransitStopOnRight => 18,
            SegmentAttributeXy::TransitStopInLane => 19,
            SegmentAttributeXy::SharedWithTrackedVehicle => 20,
            SegmentAttributeXy::SafeIsland => 21,
            SegmentAttributeXy::LowCurbsPresent => 22,
            SegmentAttributeXy::RumbleStripPresent => 23,
            SegmentAttributeXy::AudibleSignalingPresent => 24,
            SegmentAttributeXy::AdaptiveTimingPresent => 25,
            SegmentAttributeXy::RfSignalRequestPresent => 26,
            SegmentAttributeXy::PartialCurbIntrusion => 27,
            SegmentAttributeXy::TaperToLeft => 28,
            SegmentAttributeXy::TaperToRight => 29,
            SegmentAttributeXy::TaperToCenterLine => 30,
            SegmentAttributeXy::ParallelParking => 31,
            SegmentAttributeXy::HeadInParking => 32,
            SegmentAttributeXy::FreeParking => 33,
            SegmentAttributeXy::TimeRestrictionsOnParking => 34,
            SegmentAttributeXy::CostToPark => 35,
            SegmentAttributeXy::MidBlockCurbPresent => 36,
            SegmentAttributeXy::UnEvenPavementPresent => 37,
        }
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct LaneDataAttributeList(
    #[asn(sequence_of(size(1..8), complex(LaneDataAttribute, tag(UNIVERSAL(2)))))]
    pub  Vec<LaneDataAttribute>,
);

impl LaneDataAttributeList {}

impl LaneDataAttributeList {
    pub const fn new(value: Vec<LaneDataAttribute>) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for LaneDataAttributeList {
    type Target = Vec<LaneDataAttribute>;

    fn deref(&self) -> &Vec<LaneDataAttribute> {
        &self.0
    }
}

impl ::core::ops::DerefMut for LaneDataAttributeList {
    fn deref_mut(&mut self) -> &mut Vec<LaneDataAttribute> {
        &mut self.0
    }
}

impl ::core::convert::From<Vec<LaneDataAttribute>> for LaneDataAttributeList {
    fn from(value: Vec<LaneDataAttribute>) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<LaneDataAttributeList> for Vec<LaneDataAttribute> {
    fn from(value: LaneDataAttributeList) -> Self {
        value.0
    }
}

#[asn(choice, extensible_after(Regional))]
#[derive(Debug, Clone, PartialEq, Hash)]
pub enum LaneDataAttribute {
    #[asn(complex(DeltaAngle, tag(UNIVERSAL(2))))]
    PathEndPointAngle(DeltaAngle),
    #[asn(complex(RoadwayCrownAngle, tag(UNIVERSAL(2))))]
    LaneCrownPointCenter(RoadwayCrownAngle),
    #[asn(complex(RoadwayCrownAngle, tag(UNIVERSAL(2))))]
    LaneCrownPointLeft(RoadwayCrownAngle),
    #[asn(complex(RoadwayCrownAngle, tag(UNIVERSAL(2))))]
    LaneCrownPointRight(RoadwayCrownAngle),
    #[asn(complex(MergeDivergeNodeAngle, tag(UNIVERSAL(2))))]
    LaneAngle(MergeDivergeNodeAngle),
    #[asn(complex(SpeedLimitList, tag(UNIVERSAL(16))))]
    SpeedLimits(SpeedLimitList),
    #[asn(complex(RegionalExtensions, tag(UNIVERSAL(16))))]
    Regional(RegionalExtensions),
}

impl LaneDataAttribute {
    pub fn variants() -> [Self; 7] {
        [
            LaneDataAttribute::PathEndPointAngle(Default::default()),
            LaneDataAttribute::LaneCrownPointCenter(Default::default()),
            LaneDataAttribute::LaneCrownPointLeft(Default::default()),
            LaneDataAttribute::LaneCrownPointRight(Default::default()),
            LaneDataAttribute::LaneAngle(Default::default()),
            LaneDataAttribute::SpeedLimits(Default::default()),
            LaneDataAttribute::Regional(Default::default()),
        ]
    }

    pub fn value_index(&self) -> usize {
        match self {
            LaneDataAttribute::PathEndPointAngle(_) => 0,
            LaneDataAttribute::LaneCrownPointCenter(_) => 1,
            LaneDataAttribute::LaneCrownPointLeft(_) => 2,
            LaneDataAttribute::LaneCrownPointRight(_) => 3,
            LaneDataAttribute::LaneAngle(_) => 4,
            LaneDataAttribute::SpeedLimits(_) => 5,
            LaneDataAttribute::Regional(_) => 6,
        }
    }
}

impl Default for LaneDataAttribute {
    fn default() -> LaneDataAttribute {
        LaneDataAttribute::PathEndPointAngle(Default::default())
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct DeltaAngle(#[asn(integer(-150..150))] pub i16);

impl DeltaAngle {
    pub const fn value_min() -> i16 {
        -150
    }

    pub const fn value_max() -> i16 {
        150
    }
}

impl DeltaAngle {
    pub const fn new(value: i16) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for DeltaAngle {
    type Target = i16;

    fn deref(&self) -> &i16 {
        &self.0
    }
}

impl ::core::ops::DerefMut for DeltaAngle {
    fn deref_mut(&mut self) -> &mut i16 {
        &mut self.0
    }
}

impl ::core::convert::From<i16> for DeltaAngle {
    fn from(value: i16) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<DeltaAngle> for i16 {
    fn from(value: DeltaAngle) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct RoadwayCrownAngle(#[asn(integer(-128..127))] pub i8);

impl RoadwayCrownAngle {
    pub const fn value_min() -> i8 {
        -128
    }

    pub const fn value_max() -> i8 {
        127
    }
}

impl RoadwayCrownAngle {
    pub const fn new(value: i8) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for RoadwayCrownAngle {
    type Target = i8;

    fn deref(&self) -> &i8 {
        &self.0
    }
}

impl ::core::ops::DerefMut for RoadwayCrownAngle {
    fn deref_mut(&mut self) -> &mut i8 {
        &mut self.0
    }
}

impl ::core::convert::From<i8> for RoadwayCrownAngle {
    fn from(value: i8) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<RoadwayCrownAngle> for i8 {
    fn from(value: RoadwayCrownAngle) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct MergeDivergeNodeAngle(#[asn(integer(-180..180))] pub i16);

impl MergeDivergeNodeAngle {
    pub const fn value_min() -> i16 {
        -180
    }

    pub const fn value_max() -> i16 {
        180
    }
}

impl MergeDivergeNodeAngle {
    pub const fn new(value: i16) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for MergeDivergeNodeAngle {
    type Target = i16;

    fn deref(&self) -> &i16 {
        &self.0
    }
}

impl ::core::ops::DerefMut for MergeDivergeNodeAngle {
    fn deref_mut(&mut self) -> &mut i16 {
        &mut self.0
    }
}

impl ::core::convert::From<i16> for MergeDivergeNodeAngle {
    fn from(value: i16) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<MergeDivergeNodeAngle> for i16 {
    fn from(value: MergeDivergeNodeAngle) -> Self {
        value.0
    }
}

#[asn(sequence, extensible_after(regional))]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct ComputedLane {
    #[asn(complex(LaneId, tag(UNIVERSAL(2))))]
    pub reference_lane_id: LaneId,
    #[asn(complex(DrivenLineOffset, tag(UNIVERSAL(2))))]
    pub offset_xaxis: DrivenLineOffset,
    #[asn(complex(DrivenLineOffset, tag(UNIVERSAL(2))))]
    pub offset_yaxis: DrivenLineOffset,
    #[asn(optional(complex(Angle, tag(UNIVERSAL(2)))))]
    pub rotate_xy: Option<Angle>,
    #[asn(optional(complex(ScaleB12, tag(UNIVERSAL(2)))))]
    pub scale_xaxis: Option<ScaleB12>,
    #[asn(optional(complex(ScaleB12, tag(UNIVERSAL(2)))))]
    pub scale_yaxis: Option<ScaleB12>,
    #[asn(optional(complex(RegionalExtensions, tag(UNIVERSAL(16)))))]
    pub regional: Option<RegionalExtensions>,
}

impl ComputedLane {}

#[asn(choice)]
#[derive(Debug, Clone, PartialEq, Hash)]
pub enum DrivenLineOffset {
    #[asn(complex(DrivenLineOffsetSm, tag(UNIVERSAL(2))))]
    Small(DrivenLineOffsetSm),
    #[asn(complex(DrivenLineOffsetLg, tag(UNIVERSAL(2))))]
    Large(DrivenLineOffsetLg),
}

impl DrivenLineOffset {
    pub fn variants() -> [Self; 2] {
        [DrivenLineOffset::Small(Default::default()), DrivenLineOffset::Large(Default::default())]
    }

    pub fn value_index(&self) -> usize {
        match self {
            DrivenLineOffset::Small(_) => 0,
            DrivenLineOffset::Large(_) => 1,
        }
    }
}

impl Default for DrivenLineOffset {
    fn default() -> DrivenLineOffset {
        DrivenLineOffset::Small(Default::default())
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct DrivenLineOffsetSm(#[asn(integer(-2047..2047))] pub i16);

impl DrivenLineOffsetSm {
    pub const fn value_min() -> i16 {
        -2_047
    }

    pub const fn value_max() -> i16 {
        2_047
    }
}

impl DrivenLineOffsetSm {
    pub const fn new(value: i16) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for DrivenLineOffsetSm {
    type Target = i16;

    fn deref(&self) -> &i16 {
        &self.0
    }
}

impl ::core::ops::DerefMut for DrivenLineOffsetSm {
    fn deref_mut(&mut self) -> &mut i16 {
        &mut self.0
    }
}

impl ::core::convert::From<i16> for DrivenLineOffsetSm {
    fn from(value: i16) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<DrivenLineOffsetSm> for i16 {
    fn from(value: DrivenLineOffsetSm) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct DrivenLineOffsetLg(#[asn(integer(-32767..32767))] pub i16);

impl DrivenLineOffsetLg {
    pub const fn value_min() -> i16 {
        -32_767
    }

    pub const fn value_max() -> i16 {
        32_767
    }
}

impl DrivenLineOffsetLg {
    pub const fn new(value: i16) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for DrivenLineOffsetLg {
    type Target = i16;

    fn deref(&self) -> &i16 {
        &self.0
    }
}

impl ::core::ops::DerefMut for DrivenLineOffsetLg {
    fn deref_mut(&mut self) -> &mut i16 {
        &mut self.0
    }
}

impl ::core::convert::From<i16> for DrivenLineOffsetLg {
    fn from(value: i16) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<DrivenLineOffsetLg> for i16 {
    fn from(value: DrivenLineOffsetLg) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct Angle(#[asn(integer(0..28800))] pub u16);

impl Angle {
    pub const fn value_min() -> u16 {
        0
    }

    pub const fn value_max() -> u16 {
        28_800
    }
}

impl Angle {
    pub const fn new(value: u16) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for Angle {
    type Target = u16;

    fn deref(&self) -> &u16 {
        &self.0
    }
}

impl ::core::ops::DerefMut for Angle {
    fn deref_mut(&mut self) -> &mut u16 {
        &mut self.0
    }
}

impl ::core::convert::From<u16> for Angle {
    fn from(value: u16) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<Angle> for u16 {
    fn from(value: Angle) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct ScaleB12(#[asn(integer(-2048..2047))] pub i16);

impl ScaleB12 {
    pub const fn value_min() -> i16 {
        -2_048
    }

    pub const fn value_max() -> i16 {
        2_047
    }
}

impl ScaleB12 {
    pub const fn new(value: i16) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for ScaleB12 {
    type Target = i16;

    fn deref(&self) -> &i16 {
        &self.0
    }
}

impl ::core::ops::DerefMut for ScaleB12 {
    fn deref_mut(&mut self) -> &mut i16 {
        &mut self.0
    }
}

impl ::core::convert::From<i16> for ScaleB12 {
    fn from(value: i16) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<ScaleB12> for i16 {
    fn from(value: ScaleB12) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct ConnectsToList(
    #[asn(sequence_of(size(1..16), complex(Connection, tag(UNIVERSAL(16)))))] pub Vec<Connection>,
);

impl ConnectsToList {}

impl ConnectsToList {
    pub const fn new(value: Vec<Connection>) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for ConnectsToList {
    type Target = Vec<Connection>;

    fn deref(&self) -> &Vec<Connection> {
        &self.0
    }
}

impl ::core::ops::DerefMut for ConnectsToList {
    fn deref_mut(&mut self) -> &mut Vec<Connection> {
        &mut self.0
    }
}

impl ::core::convert::From<Vec<Connection>> for ConnectsToList {
    fn from(value: Vec<Connection>) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<ConnectsToList> for Vec<Connection> {
    fn from(value: ConnectsToList) -> Self {
        value.0
    }
}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct Connection {
    #[asn(complex(ConnectingLane, tag(UNIVERSAL(16))))]
    pub connecting_lane: ConnectingLane,
    #[asn(optional(complex(IntersectionReferenceId, tag(UNIVERSAL(16)))))]
    pub remote_intersection: Option<IntersectionReferenceId>,
    #[asn(optional(complex(SignalGroupId, tag(UNIVERSAL(2)))))]
    pub signal_group: Option<SignalGroupId>,
    #[asn(optional(complex(RestrictionClassId, tag(UNIVERSAL(2)))))]
    pub user_class: Option<RestrictionClassId>,
    #[asn(optional(complex(LaneConnectionId, tag(UNIVERSAL(2)))))]
    pub connection_id: Option<LaneConnectionId>,
}

impl Connection {}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct ConnectingLane {
    #[asn(complex(LaneId, tag(UNIVERSAL(2))))]
    pub lane: LaneId,
    #[asn(optional(complex(AllowedManeuvers, tag(UNIVERSAL(3)))))]
    pub maneuver: Option<AllowedManeuvers>,
}

impl ConnectingLane {}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct OverlayLaneList(
    #[asn(sequence_of(size(1..5), complex(LaneId, tag(UNIVERSAL(2)))))] pub Vec<LaneId>,
);

impl OverlayLaneList {}

impl OverlayLaneList {
    pub const fn new(value: Vec<LaneId>) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for OverlayLaneList {
    type Target = Vec<LaneId>;

    fn deref(&self) -> &Vec<LaneId> {
        &self.0
    }
}

impl ::core::ops::DerefMut for OverlayLaneList {
    fn deref_mut(&mut self) -> &mut Vec<LaneId> {
        &mut self.0
    }
}

impl ::core::convert::From<Vec<LaneId>> for OverlayLaneList {
    fn from(value: Vec<LaneId>) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<OverlayLaneList> for Vec<LaneId> {
    fn from(value: OverlayLaneList) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct PreemptPriorityList(
    #[asn(sequence_of(size(1..32), complex(SignalControlZone, tag(UNIVERSAL(16)))))]
    pub  Vec<SignalControlZone>,
);

impl PreemptPriorityList {}

impl PreemptPriorityList {
    pub const fn new(value: Vec<SignalControlZone>) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for PreemptPriorityList {
    type Target = Vec<SignalControlZone>;

    fn deref(&self) -> &Vec<SignalControlZone> {
        &self.0
    }
}

impl ::core::ops::DerefMut for PreemptPriorityList {
    fn deref_mut(&mut self) -> &mut Vec<SignalControlZone> {
        &mut self.0
    }
}

impl ::core::convert::From<Vec<SignalControlZone>> for PreemptPriorityList {
    fn from(value: Vec<SignalControlZone>) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<PreemptPriorityList> for Vec<SignalControlZone> {
    fn from(value: PreemptPriorityList) -> Self {
        value.0
    }
}

#[asn(sequence, extensible_after(zone))]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct SignalControlZone {
    #[asn(complex(RegionalExtension, tag(UNIVERSAL(16))))]
    pub zone: RegionalExtension,
}

impl SignalControlZone {}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct RoadSegmentList(
    #[asn(sequence_of(size(1..32), complex(RoadSegment, tag(UNIVERSAL(16)))))] pub Vec<RoadSegment>,
);

impl RoadSegmentList {}

impl RoadSegmentList {
    pub const fn new(value: Vec<RoadSegment>) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for RoadSegmentList {
    type Target = Vec<RoadSegment>;

    fn deref(&self) -> &Vec<RoadSegment> {
        &self.0
    }
}

impl ::core::ops::DerefMut for RoadSegmentList {
    fn deref_mut(&mut self) -> &mut Vec<RoadSegment> {
        &mut self.0
    }
}

impl ::core::convert::From<Vec<RoadSegment>> for RoadSegmentList {
    fn from(value: Vec<RoadSegment>) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<RoadSegmentList> for Vec<RoadSegment> {
    fn from(value: RoadSegmentList) -> Self {
        value.0
    }
}

#[asn(sequence, extensible_after(regional))]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct RoadSegment {
    #[asn(optional(complex(DescriptiveName, tag(UNIVERSAL(22)))))]
    pub name: Option<DescriptiveName>,
    #[asn(complex(RoadSegmentReferenceId, tag(UNIVERSAL(16))))]
    pub id: RoadSegmentReferenceId,
    #[asn(complex(MsgCount, tag(UNIVERSAL(2))))]
    pub revision: MsgCount,
    #[asn(complex(Position3D, tag(UNIVERSAL(16))))]
    pub ref_point: Position3D,
    #[asn(optional(complex(LaneWidth, tag(UNIVERSAL(2)))))]
    pub lane_width: Option<LaneWidth>,
    #[asn(optional(complex(SpeedLimitList, tag(UNIVERSAL(16)))))]
    pub speed_limits: Option<SpeedLimitList>,
    #[asn(complex(RoadLaneSetList, tag(UNIVERSAL(16))))]
    pub road_lane_set: RoadLaneSetList,
    #[asn(optional(complex(RegionalExtensions, tag(UNIVERSAL(16)))))]
    pub regional: Option<RegionalExtensions>,
}

impl RoadSegment {}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct RoadSegmentReferenceId {
    #[asn(optional(complex(RoadRegulatorId, tag(UNIVERSAL(2)))))]
    pub region: Option<RoadRegulatorId>,
    #[asn(complex(RoadSegmentId, tag(UNIVERSAL(2))))]
    pub id: RoadSegmentId,
}

impl RoadSegmentReferenceId {}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct RoadSegmentId(#[asn(integer(0..65535))] pub u16);

impl RoadSegmentId {
    pub const fn value_min() -> u16 {
        0
    }

    pub const fn value_max() -> u16 {
        65_535
    }
}

impl RoadSegmentId {
    pub const fn new(value: u16) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for RoadSegmentId {
    type Target = u16;

    fn deref(&self) -> &u16 {
        &self.0
    }
}

impl ::core::ops::DerefMut for RoadSegmentId {
    fn deref_mut(&mut self) -> &mut u16 {
        &mut self.0
    }
}

impl ::core::convert::From<u16> for RoadSegmentId {
    fn from(value: u16) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<RoadSegmentId> for u16 {
    fn from(value: RoadSegmentId) -> Self {
        value.0
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct RoadLaneSetList(
    #[asn(sequence_of(size(1..255), complex(GenericLane, tag(UNIVERSAL(16)))))] pub Vec<GenericLane>,
);

impl RoadLaneSetList {}

impl RoadLaneSetList {
    pub const fn new(value: Vec<GenericLane>) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for RoadLaneSetList {
    type Target = Vec<GenericLane>;

    fn deref(&self) -> &Vec<GenericLane> {
        &self.0
    }
}

impl ::core::ops::DerefMut for RoadLaneSetList {
    fn deref_mut(&mut self) -> &mut Vec<GenericLane> {
        &mut self.0
    }
}

impl ::core::convert::From<Vec<GenericLane>> for RoadLaneSetList {
    fn from(value: Vec<GenericLane>) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<RoadLaneSetList> for Vec<GenericLane> {
    fn from(value: RoadLaneSetList) -> Self {
        value.0
    }
}

#[asn(sequence, extensible_after(geoid_used))]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct DataParameters {
    #[asn(optional(ia5string(size(1..255))))]
    pub process_method: Option<String>,
    #[asn(optional(ia5string(size(1..255))))]
    pub process_agency: Option<String>,
    #[asn(optional(ia5string(size(1..255))))]
    pub last_checked_date: Option<String>,
    #[asn(optional(ia5string(size(1..255))))]
    pub geoid_used: Option<String>,
}

impl DataParameters {}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct RestrictionClassList(
    #[asn(sequence_of(size(1..254), complex(RestrictionClassAssignment, tag(UNIVERSAL(16)))))]
    pub  Vec<RestrictionClassAssignment>,
);

impl RestrictionClassList {}

impl RestrictionClassList {
    pub const fn new(value: Vec<RestrictionClassAssignment>) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for RestrictionClassList {
    type Target = Vec<RestrictionClassAssignment>;

    fn deref(&self) -> &Vec<RestrictionClassAssignment> {
        &self.0
    }
}

impl ::core::ops::DerefMut for RestrictionClassList {
    fn deref_mut(&mut self) -> &mut Vec<RestrictionClassAssignment> {
        &mut self.0
    }
}

impl ::core::convert::From<Vec<RestrictionClassAssignment>> for RestrictionClassList {
    fn from(value: Vec<RestrictionClassAssignment>) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<RestrictionClassList> for Vec<RestrictionClassAssignment> {
    fn from(value: RestrictionClassList) -> Self {
        value.0
    }
}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct RestrictionClassAssignment {
    #[asn(complex(RestrictionClassId, tag(UNIVERSAL(2))))]
    pub id: RestrictionClassId,
    #[asn(complex(RestrictionUserTypeList, tag(UNIVERSAL(16))))]
    pub users: RestrictionUserTypeList,
}

impl RestrictionClassAssignment {}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct RestrictionUserTypeList(
    #[asn(sequence_of(size(1..16), complex(RestrictionUserType, tag(UNIVERSAL(10)))))]
    pub  Vec<RestrictionUserType>,
);

impl RestrictionUserTypeList {}

impl RestrictionUserTypeList {
    pub const fn new(value: Vec<RestrictionUserType>) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for RestrictionUserTypeList {
    type Target = Vec<RestrictionUserType>;

    fn deref(&self) -> &Vec<RestrictionUserType> {
        &self.0
    }
}

impl ::core::ops::DerefMut for RestrictionUserTypeList {
    fn deref_mut(&mut self) -> &mut Vec<RestrictionUserType> {
        &mut self.0
    }
}

impl ::core::convert::From<Vec<RestrictionUserType>> for RestrictionUserTypeList {
    fn from(value: Vec<RestrictionUserType>) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<RestrictionUserTypeList> for Vec<RestrictionUserType> {
    fn from(value: RestrictionUserTypeList) -> Self {
        value.0
    }
}

#[asn(choice, extensible_after(Regional))]
#[derive(Debug, Clone, PartialEq, Hash)]
pub enum RestrictionUserType {
    #[asn(complex(RestrictionAppliesTo, tag(UNIVERSAL(10))))]
    BasicType(RestrictionAppliesTo),
    #[asn(complex(RegionalExtensionsRestrictionUserType, tag(UNIVERSAL(16))))]
    Regional(RegionalExtensionsRestrictionUserType),
}

impl RestrictionUserType {
    pub fn variants() -> [Self; 2] {
        [
            RestrictionUserType::BasicType(Default::default()),
            RestrictionUserType::Regional(Default::default()),
        ]
    }

    pub fn value_index(&self) -> usize {
        match self {
            RestrictionUserType::BasicType(_) => 0,
            RestrictionUserType::Regional(_) => 1,
        }
    }
}

impl Default for RestrictionUserType {
    fn default() -> RestrictionUserType {
        RestrictionUserType::BasicType(Default::default())
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct RegionalExtensionsRestrictionUserType(
    #[asn(sequence_of(size(1..4), complex(RegionalExtensionRestrictionUserType, tag(UNIVERSAL(16)))))]
    pub Vec<RegionalExtensionRestrictionUserType>,
);

impl RegionalExtensionsRestrictionUserType {}

impl RegionalExtensionsRestrictionUserType {
    pub const fn new(value: Vec<RegionalExtensionRestrictionUserType>) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for RegionalExtensionsRestrictionUserType {
    type Target = Vec<RegionalExtensionRestrictionUserType>;

    fn deref(&self) -> &Vec<RegionalExtensionRestrictionUserType> {
        &self.0
    }
}

impl ::core::ops::DerefMut for RegionalExtensionsRestrictionUserType {
    fn deref_mut(&mut self) -> &mut Vec<RegionalExtensionRestrictionUserType> {
        &mut self.0
    }
}

impl ::core::convert::From<Vec<RegionalExtensionRestrictionUserType>>
    for RegionalExtensionsRestrictionUserType
{
    fn from(value: Vec<RegionalExtensionRestrictionUserType>) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<RegionalExtensionsRestrictionUserType>
    for Vec<RegionalExtensionRestrictionUserType>
{
    fn from(value: RegionalExtensionsRestrictionUserType) -> Self {
        value.0
    }
}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct RegionalExtensionRestrictionUserType {
    #[asn(complex(RegionId, tag(UNIVERSAL(2))))]
    pub region_id: RegionId,
    #[asn(octet_string)]
    pub reg_ext_value: Vec<u8>,
}

impl RegionalExtensionRestrictionUserType {}

#[asn(enumerated, extensible_after(OtherUnknownDisabilities))]
#[derive(Debug, Clone, PartialEq, Hash, Copy, PartialOrd, Eq, Default)]
pub enum RestrictionAppliesTo {
    #[default]
    None,
    EquippedTransit,
    EquippedTaxis,
    EquippedOther,
    EmissionCompliant,
    EquippedBicycle,
    WeightCompliant,
    HeightCompliant,
    Pedestrians,
    SlowMovingPersons,
    WheelchairUsers,
    VisualDisabilities,
    AudioDisabilities,
    OtherUnknownDisabilities,
}

impl RestrictionAppliesTo {
    pub fn variant(index: usize) -> Option<Self> {
        match index {
            0 => Some(RestrictionAppliesTo::None),
            1 => Some(RestrictionAppliesTo::EquippedTransit),
            2 => Some(RestrictionAppliesTo::EquippedTaxis),
            3 => Some(RestrictionAppliesTo::EquippedOther),
            4 => Some(RestrictionAppliesTo::EmissionCompliant),
            5 => Some(RestrictionAppliesTo::EquippedBicycle),
            6 => Some(RestrictionAppliesTo::WeightCompliant),
            7 => Some(RestrictionAppliesTo::HeightCompliant),
            8 => Some(RestrictionAppliesTo::Pedestrians),
            9 => Some(RestrictionAppliesTo::SlowMovingPersons),
            10 => Some(RestrictionAppliesTo::WheelchairUsers),
            11 => Some(RestrictionAppliesTo::VisualDisabilities),
            12 => Some(RestrictionAppliesTo::AudioDisabilities),
            13 => Some(RestrictionAppliesTo::OtherUnknownDisabilities),
            _ => None,
        }
    }

    pub const fn variants() -> [Self; 14] {
        [
            RestrictionAppliesTo::None,
            RestrictionAppliesTo::EquippedTransit,
            RestrictionAppliesTo::EquippedTaxis,
            RestrictionAppliesTo::EquippedOther,
            RestrictionAppliesTo::EmissionCompliant,
            RestrictionAppliesTo::EquippedBicycle,
            RestrictionAppliesTo::WeightCompliant,
            RestrictionAppliesTo::HeightCompliant,
            RestrictionAppliesTo::Pedestrians,
            RestrictionAppliesTo::SlowMovingPersons,
            RestrictionAppliesTo::WheelchairUsers,
            RestrictionAppliesTo::VisualDisabilities,
            RestrictionAppliesTo::AudioDisabilities,
            RestrictionAppliesTo::OtherUnknownDisabilities,
        ]
    }

    pub fn value_index(self) -> usize {
        match self {
            RestrictionAppliesTo::None => 0,
            RestrictionAppliesTo::EquippedTransit => 1,
            RestrictionAppliesTo::EquippedTaxis => 2,
            RestrictionAppliesTo::EquippedOther => 3,
            RestrictionAppliesTo::EmissionCompliant => 4,
            RestrictionAppliesTo::EquippedBicycle => 5,
            RestrictionAppliesTo::WeightCompliant => 6,
            RestrictionAppliesTo::HeightCompliant => 7,
            RestrictionAppliesTo::Pedestrians => 8,
            RestrictionAppliesTo::SlowMovingPersons => 9,
            RestrictionAppliesTo::WheelchairUsers => 10,
            RestrictionAppliesTo::VisualDisabilities => 11,
            RestrictionAppliesTo::AudioDisabilities => 12,
            RestrictionAppliesTo::OtherUnknownDisabilities => 13,
        }
    }
}

#[asn(sequence, extensible_after(regional))]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct SignalRequestMessage {
    #[asn(optional(complex(MinuteOfTheYear, tag(UNIVERSAL(2)))))]
    pub time_stamp: Option<MinuteOfTheYear>,
    #[asn(complex(DSecond, tag(UNIVERSAL(2))))]
    pub second: DSecond,
    #[asn(optional(complex(MsgCount, tag(UNIVERSAL(2)))))]
    pub sequence_number: Option<MsgCount>,
    #[asn(optional(complex(SignalRequestList, tag(UNIVERSAL(16)))))]
    pub requests: Option<SignalRequestList>,
    #[asn(complex(RequestorDescription, tag(UNIVERSAL(16))))]
    pub requestor: RequestorDescription,
    #[asn(optional(complex(RegionalExtensions, tag(UNIVERSAL(16)))))]
    pub regional: Option<RegionalExtensions>,
}

impl SignalRequestMessage {}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct SignalRequestList(
    #[asn(sequence_of(size(1..32), complex(SignalRequestPackage, tag(UNIVERSAL(16)))))]
    pub  Vec<SignalRequestPackage>,
);

impl SignalRequestList {}

impl SignalRequestList {
    pub const fn new(value: Vec<SignalRequestPackage>) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for SignalRequestList {
    type Target = Vec<SignalRequestPackage>;

    fn deref(&self) -> &Vec<SignalRequestPackage> {
        &self.0
    }
}

impl ::core::ops::DerefMut for SignalRequestList {
    fn deref_mut(&mut self) -> &mut Vec<SignalRequestPackage> {
        &mut self.0
    }
}

impl ::core::convert::From<Vec<SignalRequestPackage>> for SignalRequestList {
    fn from(value: Vec<SignalRequestPackage>) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<SignalRequestList> for Vec<SignalRequestPackage> {
    fn from(value: SignalRequestList) -> Self {
        value.0
    }
}

#[asn(sequence, extensible_after(regional))]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct SignalRequestPackage {
    #[asn(complex(SignalRequest, tag(UNIVERSAL(16))))]
    pub request: SignalRequest,
    #[asn(optional(complex(MinuteOfTheYear, tag(UNIVERSAL(2)))))]
    pub minute: Option<MinuteOfTheYear>,
    #[asn(optional(complex(DSecond, tag(UNIVERSAL(2)))))]
    pub second: Option<DSecond>,
    #[asn(optional(complex(DSecond, tag(UNIVERSAL(2)))))]
    pub duration: Option<DSecond>,
    #[asn(optional(complex(RegionalExtensions, tag(UNIVERSAL(16)))))]
    pub regional: Option<RegionalExtensions>,
}

impl SignalRequestPackage {}

#[asn(sequence, extensible_after(regional))]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct SignalRequest {
    #[asn(complex(IntersectionReferenceId, tag(UNIVERSAL(16))))]
    pub id: IntersectionReferenceId,
    #[asn(complex(RequestId, tag(UNIVERSAL(2))))]
    pub request_id: RequestId,
    #[asn(complex(PriorityRequestType, tag(UNIVERSAL(10))))]
    pub request_type: PriorityRequestType,
    #[asn(complex(IntersectionAccessPoint, tag(UNIVERSAL(2))))]
    pub in_bound_lane: IntersectionAccessPoint,
    #[asn(optional(complex(IntersectionAccessPoint, tag(UNIVERSAL(2)))))]
    pub out_bound_lane: Option<IntersectionAccessPoint>,
    #[asn(optional(complex(RegionalExtensions, tag(UNIVERSAL(16)))))]
    pub regional: Option<RegionalExtensions>,
}

impl SignalRequest {}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct RequestId(#[asn(integer(0..255))] pub u8);

impl RequestId {
    pub const fn value_min() -> u8 {
        0
    }

    pub const fn value_max() -> u8 {
        255
    }
}

impl RequestId {
    pub const fn new(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for RequestId {
    type Target = u8;

    fn deref(&self) -> &u8 {
        &self.0
    }
}

impl ::core::ops::DerefMut for RequestId {
    fn deref_mut(&mut self) -> &mut u8 {
        &mut self.0
    }
}

impl ::core::convert::From<u8> for RequestId {
    fn from(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<RequestId> for u8 {
    fn from(value: RequestId) -> Self {
        value.0
    }
}

#[asn(enumerated, extensible_after(PriorityCancellation))]
#[derive(Debug, Clone, PartialEq, Hash, Copy, PartialOrd, Eq, Default)]
pub enum PriorityRequestType {
    #[default]
    PriorityRequestTypeReserved,
    PriorityRequest,
    PriorityRequestUpdate,
    PriorityCancellation,
}

impl PriorityRequestType {
    pub fn variant(index: usize) -> Option<Self> {
        match index {
            0 => Some(PriorityRequestType::PriorityRequestTypeReserved),
            1 => Some(PriorityRequestType::PriorityRequest),
            2 => Some(PriorityRequestType::PriorityRequestUpdate),
            3 => Some(PriorityRequestType::PriorityCancellation),
            _ => None,
        }
    }

    pub const fn variants() -> [Self; 4] {
        [
            PriorityRequestType::PriorityRequestTypeReserved,
            PriorityRequestType::PriorityRequest,
            PriorityRequestType::PriorityRequestUpdate,
            PriorityRequestType::PriorityCancellation,
        ]
    }

    pub fn value_index(self) -> usize {
        match self {
            PriorityRequestType::PriorityRequestTypeReserved => 0,
            PriorityRequestType::PriorityRequest => 1,
            PriorityRequestType::PriorityRequestUpdate => 2,
            PriorityRequestType::PriorityCancellation => 3,
        }
    }
}

#[asn(choice, extensible_after(Connection))]
#[derive(Debug, Clone, PartialEq, Hash)]
pub enum IntersectionAccessPoint {
    #[asn(complex(LaneId, tag(UNIVERSAL(2))))]
    Lane(LaneId),
    #[asn(complex(ApproachId, tag(UNIVERSAL(2))))]
    Approach(ApproachId),
    #[asn(complex(LaneConnectionId, tag(UNIVERSAL(2))))]
    Connection(LaneConnectionId),
}

impl IntersectionAccessPoint {
    pub fn variants() -> [Self; 3] {
        [
            IntersectionAccessPoint::Lane(Default::default()),
            IntersectionAccessPoint::Approach(Default::default()),
            IntersectionAccessPoint::Connection(Default::default()),
        ]
    }

    pub fn value_index(&self) -> usize {
        match self {
            IntersectionAccessPoint::Lane(_) => 0,
            IntersectionAccessPoint::Approach(_) => 1,
            IntersectionAccessPoint::Connection(_) => 2,
        }
    }
}

impl Default for IntersectionAccessPoint {
    fn default() -> IntersectionAccessPoint {
        IntersectionAccessPoint::Lane(Default::default())
    }
}

#[asn(sequence, extensible_after(regional))]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct RequestorDescription {
    #[asn(complex(VehicleId, tag(UNIVERSAL(2))))]
    pub id: VehicleId,
    #[asn(optional(complex(RequestorType, tag(UNIVERSAL(16)))))]
    pub type_: Option<RequestorType>,
    #[asn(optional(complex(RequestorPositionVector, tag(UNIVERSAL(16)))))]
    pub position: Option<RequestorPositionVector>,
    #[asn(optional(complex(DescriptiveName, tag(UNIVERSAL(22)))))]
    pub name: Option<DescriptiveName>,
    #[asn(optional(complex(DescriptiveName, tag(UNIVERSAL(22)))))]
    pub route_name: Option<DescriptiveName>,
    #[asn(optional(complex(TransitVehicleStatus, tag(UNIVERSAL(3)))))]
    pub transit_status: Option<TransitVehicleStatus>,
    #[asn(optional(complex(TransitVehicleOccupancy, tag(UNIVERSAL(10)))))]
    pub transit_occupancy: Option<TransitVehicleOccupancy>,
    #[asn(optional(complex(DeltaTime, tag(UNIVERSAL(2)))))]
    pub transit_schedule: Option<DeltaTime>,
    #[asn(optional(complex(RegionalExtensionsRequestorDescription, tag(UNIVERSAL(16)))))]
    pub regional: Option<RegionalExtensionsRequestorDescription>,
}

impl RequestorDescription {}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct RegionalExtensionsRequestorDescription(
    #[asn(sequence_of(size(1..4), complex(RegionalExtensionRequestorDescription, tag(UNIVERSAL(16)))))]
    pub Vec<RegionalExtensionRequestorDescription>,
);

impl RegionalExtensionsRequestorDescription {}

impl RegionalExtensionsRequestorDescription {
    pub const fn new(value: Vec<RegionalExtensionRequestorDescription>) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for RegionalExtensionsRequestorDescription {
    type Target = Vec<RegionalExtensionRequestorDescription>;

    fn deref(&self) -> &Vec<RegionalExtensionRequestorDescription> {
        &self.0
    }
}

impl ::core::ops::DerefMut for RegionalExtensionsRequestorDescription {
    fn deref_mut(&mut self) -> &mut Vec<RegionalExtensionRequestorDescription> {
        &mut self.0
    }
}

impl ::core::convert::From<Vec<RegionalExtensionRequestorDescription>>
    for RegionalExtensionsRequestorDescription
{
    fn from(value: Vec<RegionalExtensionRequestorDescription>) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<RegionalExtensionsRequestorDescription>
    for Vec<RegionalExtensionRequestorDescription>
{
    fn from(value: RegionalExtensionsRequestorDescription) -> Self {
        value.0
    }
}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct RegionalExtensionRequestorDescription {
    #[asn(complex(RegionId, tag(UNIVERSAL(2))))]
    pub region_id: RegionId,
    #[asn(octet_string)]
    pub reg_ext_value: Vec<u8>,
}

impl RegionalExtensionRequestorDescription {}

#[asn(choice)]
#[derive(Debug, Clone, PartialEq, Hash)]
pub enum VehicleId {
    #[asn(complex(TemporaryId, tag(UNIVERSAL(4))))]
    EntityId(TemporaryId),
    #[asn(complex(StationId, tag(UNIVERSAL(2))))]
    StationId(StationId),
}

impl VehicleId {
    pub fn variants() -> [Self; 2] {
        [VehicleId::EntityId(Default::default()), VehicleId::StationId(Default::default())]
    }

    pub fn value_index(&self) -> usize {
        match self {
            VehicleId::EntityId(_) => 0,
            VehicleId::StationId(_) => 1,
        }
    }
}

impl Default for VehicleId {
    fn default() -> VehicleId {
        VehicleId::EntityId(Default::default())
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct TemporaryId(#[asn(octet_string(size(4)))] pub Vec<u8>);

impl TemporaryId {}

impl TemporaryId {
    pub const fn new(value: Vec<u8>) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for TemporaryId {
    type Target = Vec<u8>;

    fn deref(&self) -> &Vec<u8> {
        &self.0
    }
}

impl ::core::ops::DerefMut for TemporaryId {
    fn deref_mut(&mut self) -> &mut Vec<u8> {
        &mut self.0
    }
}

impl ::core::convert::From<Vec<u8>> for TemporaryId {
    fn from(value: Vec<u8>) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<TemporaryId> for Vec<u8> {
    fn from(value: TemporaryId) -> Self {
        value.0
    }
}

#[asn(sequence, extensible_after(regional))]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct RequestorType {
    #[asn(complex(BasicVehicleRole, tag(UNIVERSAL(10))))]
    pub role: BasicVehicleRole,
    #[asn(optional(complex(RequestSubRole, tag(UNIVERSAL(10)))))]
    pub subrole: Option<RequestSubRole>,
    #[asn(optional(complex(RequestImportanceLevel, tag(UNIVERSAL(10)))))]
    pub request: Option<RequestImportanceLevel>,
    #[asn(optional(complex(Iso3833VehicleType, tag(UNIVERSAL(2)))))]
    pub iso3883: Option<Iso3833VehicleType>,
    #[asn(optional(complex(VehicleType, tag(UNIVERSAL(10)))))]
    pub hpms_type: Option<VehicleType>,
    #[asn(optional(complex(RegionalExtension, tag(UNIVERSAL(16)))))]
    pub regional: Option<RegionalExtension>,
}

impl RequestorType {}

#[asn(enumerated, extensible_after(Military))]
#[derive(Debug, Clone, PartialEq, Hash, Copy, PartialOrd, Eq, Default)]
pub enum BasicVehicleRole {
    #[default]
    BasicVehicle,
    PublicTransport,
    SpecialTransport,
    DangerousGoods,
    RoadWork,
    RoadRescue,
    Emergency,
    SafetyCar,
    NoneUnknown,
    Truck,
    Motorcycle,
    RoadSideSource,
    Police,
    Fire,
    Ambulance,
    Dot,
    Transit,
    SlowMoving,
    StopNgo,
    Cyclist,
    Pedestrian,
    NonMotorized,
    Military,
}

impl BasicVehicleRole {
    pub fn variant(index: usize) -> Option<Self> {
        match index {
            0 => Some(BasicVehicleRole::BasicVehicle),
            1 => Some(BasicVehicleRole::PublicTransport),
            2 => Some(BasicVehicleRole::SpecialTransport),
            3 => Some(BasicVehicleRole::DangerousGoods),
            4 => Some(BasicVehicleRole::RoadWork),
            5 => Some(BasicVehicleRole::RoadRescue),
            6 => Some(BasicVehicleRole::Emergency),
            7 => Some(BasicVehicleRole::SafetyCar),
            8 => Some(BasicVehicleRole::NoneUnknown),
            9 => Some(BasicVehicleRole::Truck),
            10 => Some(BasicVehicleRole::Motorcycle),
            11 => Some(BasicVehicleRole::RoadSideSource),
            12 => Some(BasicVehicleRole::Police),
            13 => Some(BasicVehicleRole::Fire),
            14 => Some(BasicVehicleRole::Ambulance),
            15 => Some(BasicVehicleRole::Dot),
            16 => Some(BasicVehicleRole::Transit),
            17 => Some(BasicVehicleRole::SlowMoving),
            18 => Some(BasicVehicleRole::StopNgo),
            19 => Some(BasicVehicleRole::Cyclist),
            20 => Some(BasicVehicleRole::Pedestrian),
            21 => Some(BasicVehicleRole::NonMotorized),
            22 => Some(BasicVehicleRole::Military),
            _ => None,
        }
    }

    pub const fn variants() -> [Self; 23] {
        [
            BasicVehicleRole::BasicVehicle,
            BasicVehicleRole::PublicTransport,
            BasicVehicleRole::SpecialTransport,
            BasicVehicleRole::DangerousGoods,
            BasicVehicleRole::RoadWork,
            BasicVehicleRole::RoadRescue,
            BasicVehicleRole::Emergency,
            BasicVehicleRole::SafetyCar,
            BasicVehicleRole::NoneUnknown,
            BasicVehicleRole::Truck,
            BasicVehicleRole::Motorcycle,
            BasicVehicleRole::RoadSideSource,
            BasicVehicleRole::Police,
            BasicVehicleRole::Fire,
            BasicVehicleRole::Ambulance,
            BasicVehicleRole::Dot,
            BasicVehicleRole::Transit,
            BasicVehicleRole::SlowMoving,
            BasicVehicleRole::StopNgo,
            BasicVehicleRole::Cyclist,
            BasicVehicleRole::Pedestrian,
            BasicVehicleRole::NonMotorized,
            BasicVehicleRole::Military,
        ]
    }

    pub fn value_index(self) -> usize {
        match self {
            BasicVehicleRole::BasicVehicle => 0,
            BasicVehicleRole::PublicTransport => 1,
            BasicVehicleRole::SpecialTransport => 2,
            BasicVehicleRole::DangerousGoods => 3,
            BasicVehicleRole::RoadWork => 4,
            BasicVehicleRole::RoadRescue => 5,
            BasicVehicleRole::Emergency => 6,
            BasicVehicleRole::SafetyCar => 7,
            BasicVehicleRole::NoneUnknown => 8,
            BasicVehicleRole::Truck => 9,
            BasicVehicleRole::Motorcycle => 10,
            BasicVehicleRole::RoadSideSource => 11,
            BasicVehicleRole::Police => 12,
            BasicVehicleRole::Fire => 13,
            BasicVehicleRole::Ambulance => 14,
            BasicVehicleRole::Dot => 15,
            BasicVehicleRole::Transit => 16,
            BasicVehicleRole::SlowMoving => 17,
            BasicVehicleRole::StopNgo => 18,
            BasicVehicleRole::Cyclist => 19,
            BasicVehicleRole::Pedestrian => 20,
            BasicVehicleRole::NonMotorized => 21,
            BasicVehicleRole::Military => 22,
        }
    }
}

#[asn(enumerated)]
#[derive(Debug, Clone, PartialEq, Hash, Copy, PartialOrd, Eq, Default)]
pub enum RequestSubRole {
    #[default]
    RequestSubRoleUnKnown,
    RequestSubRole1,
    RequestSubRole2,
    RequestSubRole3,
    RequestSubRole4,
    RequestSubRole5,
    RequestSubRole6,
    RequestSubRole7,
    RequestSubRole8,
    RequestSubRole9,
    RequestSubRole10,
    RequestSubRole11,
    RequestSubRole12,
    RequestSubRole13,
    RequestSubRole14,
    RequestSubRoleReserved,
}

impl RequestSubRole {
    pub fn variant(index: usize) -> Option<Self> {
        match index {
            0 => Some(RequestSubRole::RequestSubRoleUnKnown),
            1 => Some(RequestSubRole::RequestSubRole1),
            2 => Some(RequestSubRole::RequestSubRole2),
            3 => Some(RequestSubRole::RequestSubRole3),
            4 => Some(RequestSubRole::RequestSubRole4),
            5 => Some(RequestSubRole::RequestSubRole5),
            6 => Some(RequestSubRole::RequestSubRole6),
            7 => Some(RequestSubRole::RequestSubRole7),
            8 => Some(RequestSubRole::RequestSubRole8),
            9 => Some(RequestSubRole::RequestSubRole9),
            10 => Some(RequestSubRole::RequestSubRole10),
            11 => Some(RequestSubRole::RequestSubRole11),
            12 => Some(RequestSubRole::RequestSubRole12),
            13 => Some(RequestSubRole::RequestSubRole13),
            14 => Some(RequestSubRole::RequestSubRole14),
            15 => Some(RequestSubRole::RequestSubRoleReserved),
            _ => None,
        }
    }

    pub const fn variants() -> [Self; 16] {
        [
            RequestSubRole::RequestSubRoleUnKnown,
            RequestSubRole::RequestSubRole1,
            RequestSubRole::RequestSubRole2,
            RequestSubRole::RequestSubRole3,
            RequestSubRole::RequestSubRole4,
            RequestSubRole::RequestSubRole5,
            RequestSubRole::RequestSubRole6,
            RequestSubRole::RequestSubRole7,
            RequestSubRole::RequestSubRole8,
            RequestSubRole::RequestSubRole9,
            RequestSubRole::RequestSubRole10,
            RequestSubRole::RequestSubRole11,
            RequestSubRole::RequestSubRole12,
            RequestSubRole::RequestSubRole13,
            RequestSubRole::RequestSubRole14,
            RequestSubRole::RequestSubRoleReserved,
        ]
    }

    pub fn value_index(self) -> usize {
        match self {
            RequestSubRole::RequestSubRoleUnKnown => 0,
            RequestSubRole::RequestSubRole1 => 1,
            RequestSubRole::RequestSubRole2 => 2,
            RequestSubRole::RequestSubRole3 => 3,
            RequestSubRole::RequestSubRole4 => 4,
            RequestSubRole::RequestSubRole5 => 5,
            RequestSubRole::RequestSubRole6 => 6,
            RequestSubRole::RequestSubRole7 => 7,
            RequestSubRole::RequestSubRole8 => 8,
            RequestSubRole::RequestSubRole9 => 9,
            RequestSubRole::RequestSubRole10 => 10,
            RequestSubRole::RequestSubRole11 => 11,
            RequestSubRole::RequestSubRole12 => 12,
            RequestSubRole::RequestSubRole13 => 13,
            RequestSubRole::RequestSubRole14 => 14,
            RequestSubRole::RequestSubRoleReserved => 15,
        }
    }
}

#[asn(enumerated)]
#[derive(Debug, Clone, PartialEq, Hash, Copy, PartialOrd, Eq, Default)]
pub enum RequestImportanceLevel {
    #[default]
    RequestImportanceLevelUnKnown,
    RequestImportanceLevel1,
    RequestImportanceLevel2,
    RequestImportanceLevel3,
    RequestImportanceLevel4,
    RequestImportanceLevel5,
    RequestImportanceLevel6,
    RequestImportanceLevel7,
    RequestImportanceLevel8,
    RequestImportanceLevel9,
    RequestImportanceLevel10,
    RequestImportanceLevel11,
    RequestImportanceLevel12,
    RequestImportanceLevel13,
    RequestImportanceLevel14,
    RequestImportanceReserved,
}

impl RequestImportanceLevel {
    pub fn variant(index: usize) -> Option<Self> {
        match index {
            0 => Some(RequestImportanceLevel::RequestImportanceLevelUnKnown),
            1 => Some(RequestImportanceLevel::RequestImportanceLevel1),
            2 => Some(RequestImportanceLevel::RequestImportanceLevel2),
            3 => Some(RequestImportanceLevel::RequestImportanceLevel3),
            4 => Some(RequestImportanceLevel::RequestImportanceLevel4),
            5 => Some(RequestImportanceLevel::RequestImportanceLevel5),
            6 => Some(RequestImportanceLevel::RequestImportanceLevel6),
            7 => Some(RequestImportanceLevel::RequestImportanceLevel7),
            8 => Some(RequestImportanceLevel::RequestImportanceLevel8),
            9 => Some(RequestImportanceLevel::RequestImportanceLevel9),
            10 => Some(RequestImportanceLevel::RequestImportanceLevel10),
            11 => Some(RequestImportanceLevel::RequestImportanceLevel11),
            12 => Some(RequestImportanceLevel::RequestImportanceLevel12),
            13 => Some(RequestImportanceLevel::RequestImportanceLevel13),
            14 => Some(RequestImportanceLevel::RequestImportanceLevel14),
            15 => Some(RequestImportanceLevel::RequestImportanceReserved),
            _ => None,
        }
    }

    pub const fn variants() -> [Self; 16] {
        [
            RequestImportanceLevel::RequestImportanceLevelUnKnown,
            RequestImportanceLevel::RequestImportanceLevel1,
            RequestImportanceLevel::RequestImportanceLevel2,
            RequestImportanceLevel::RequestImportanceLevel3,
            RequestImportanceLevel::RequestImportanceLevel4,
            RequestImportanceLevel::RequestImportanceLevel5,
            RequestImportanceLevel::RequestImportanceLevel6,
            RequestImportanceLevel::RequestImportanceLevel7,
            RequestImportanceLevel::RequestImportanceLevel8,
            RequestImportanceLevel::RequestImportanceLevel9,
            RequestImportanceLevel::RequestImportanceLevel10,
            RequestImportanceLevel::RequestImportanceLevel11,
            RequestImportanceLevel::RequestImportanceLevel12,
            RequestImportanceLevel::RequestImportanceLevel13,
            RequestImportanceLevel::RequestImportanceLevel14,
            RequestImportanceLevel::RequestImportanceReserved,
        ]
    }

    pub fn value_index(self) -> usize {
        match self {
            RequestImportanceLevel::RequestImportanceLevelUnKnown => 0,
            RequestImportanceLevel::RequestImportanceLevel1 => 1,
            RequestImportanceLevel::RequestImportanceLevel2 => 2,
            RequestImportanceLevel::RequestImportanceLevel3 => 3,
            RequestImportanceLevel::RequestImportanceLevel4 => 4,
            RequestImportanceLevel::RequestImportanceLevel5 => 5,
            RequestImportanceLevel::RequestImportanceLevel6 => 6,
            RequestImportanceLevel::RequestImportanceLevel7 => 7,
            RequestImportanceLevel::RequestImportanceLevel8 => 8,
            RequestImportanceLevel::RequestImportanceLevel9 => 9,
            RequestImportanceLevel::RequestImportanceLevel10 => 10,
            RequestImportanceLevel::RequestImportanceLevel11 => 11,
            RequestImportanceLevel::RequestImportanceLevel12 => 12,
            RequestImportanceLevel::RequestImportanceLevel13 => 13,
            RequestImportanceLevel::RequestImportanceLevel14 => 14,
            RequestImportanceLevel::RequestImportanceReserved => 15,
        }
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct Iso3833VehicleType(
    #[asn(integer(0..255), const(PASSENGER_CAR(0), SALOON(1), CONVERTIBLE_SALOON(2), PULLMAN_SALOON(3), STATION_WAGON(4), TRUCK_STATION_WAGON(5), COUPE(6), CONVERTIBLE(7), MULTIPURPOSE_PASSENGER_CAR(8), FORWARD_CONTROL_PASSENGER_CAR(9), SPECIAL_PASSENGER_CAR(10), BUS(11), MINIBUS(12), URBAN_BUS(13), INTERURBAN_COACH(14), LONG_DISTANCE_COACH(15), ARTICULATED_BUS(16), TROLLEY_BUS(17), SPECIAL_BUS(18), COMMERCIAL_VEHICLE(19), SPECIAL_COMMERCIAL_VEHICLE(20), SPECIAL_VEHICLE(21), TRAILING_TOWING_VEHICLE(22), SEMI_TRAILER_TOWING_VEHICLE(23), TRAILER(24), BUS_TRAILER(25), GENERAL_PURPOSE_TRAILER(26), CARAVAN(27), SPECIAL_TRAILER(28), SEMI_TRAILER(29), BUS_SEMI_TRAILER(30), GENERAL_PURPOSE_SEMI_TRAILER(31), SPECIAL_SEMI_TRAILER(32), ROAD_TRAIN(33), PASSENGER_ROAD_TRAIN(34), ARTICULATED_ROAD_TRAIN(35), DOUBLE_ROAD_TRAIN(36), COMPOSITE_ROAD_TRAIN(37), SPECIAL_ROAD_TRAIN(38), MOPED(39), MOTOR_CYCLE(40)))]
    pub u8,
);

impl Iso3833VehicleType {
    pub const PASSENGER_CAR: u8 = 0;

    pub const SALOON: u8 = 1;

    pub const CONVERTIBLE_SALOON: u8 = 2;

    pub const PULLMAN_SALOON: u8 = 3;

    pub const STATION_WAGON: u8 = 4;

    pub const TRUCK_STATION_WAGON: u8 = 5;

    pub const COUPE: u8 = 6;

    pub const CONVERTIBLE: u8 = 7;

    pub const MULTIPURPOSE_PASSENGER_CAR: u8 = 8;

    pub const FORWARD_CONTROL_PASSENGER_CAR: u8 = 9;

    pub const SPECIAL_PASSENGER_CAR: u8 = 10;

    pub const BUS: u8 = 11;

    pub const MINIBUS: u8 = 12;

    pub const URBAN_BUS: u8 = 13;

    pub const INTERURBAN_COACH: u8 = 14;

    pub const LONG_DISTANCE_COACH: u8 = 15;

    pub const ARTICULATED_BUS: u8 = 16;

    pub const TROLLEY_BUS: u8 = 17;

    pub const SPECIAL_BUS: u8 = 18;

    pub const COMMERCIAL_VEHICLE: u8 = 19;

    pub const SPECIAL_COMMERCIAL_VEHICLE: u8 = 20;

    pub const SPECIAL_VEHICLE: u8 = 21;

    pub const TRAILING_TOWING_VEHICLE: u8 = 22;

    pub const SEMI_TRAILER_TOWING_VEHICLE: u8 = 23;

    pub const TRAILER: u8 = 24;

    pub const BUS_TRAILER: u8 = 25;

    pub const GENERAL_PURPOSE_TRAILER: u8 = 26;

    pub const CARAVAN: u8 = 27;

    pub const SPECIAL_TRAILER: u8 = 28;

    pub const SEMI_TRAILER: u8 = 29;

    pub const BUS_SEMI_TRAILER: u8 = 30;

    pub const GENERAL_PURPOSE_SEMI_TRAILER: u8 = 31;

    pub const SPECIAL_SEMI_TRAILER: u8 = 32;

    pub const ROAD_TRAIN: u8 = 33;

    pub const PASSENGER_ROAD_TRAIN: u8 = 34;

    pub const ARTICULATED_ROAD_TRAIN: u8 = 35;

    pub const DOUBLE_ROAD_TRAIN: u8 = 36;

    pub const COMPOSITE_ROAD_TRAIN: u8 = 37;

    pub const SPECIAL_ROAD_TRAIN: u8 = 38;

    pub const MOPED: u8 = 39;

    pub const MOTOR_CYCLE: u8 = 40;
}

impl Iso3833VehicleType {
    pub const fn value_min() -> u8 {
        0
    }

    pub const fn value_max() -> u8 {
        255
    }
}

impl Iso3833VehicleType {
    pub const fn new(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for Iso3833VehicleType {
    type Target = u8;

    fn deref(&self) -> &u8 {
        &self.0
    }
}

impl ::core::ops::DerefMut for Iso3833VehicleType {
    fn deref_mut(&mut self) -> &mut u8 {
        &mut self.0
    }
}

impl ::core::convert::From<u8> for Iso3833VehicleType {
    fn from(value: u8) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<Iso3833VehicleType> for u8 {
    fn from(value: Iso3833VehicleType) -> Self {
        value.0
    }
}

#[asn(enumerated, extensible_after(AxleCnt7MultiTrailer))]
#[derive(Debug, Clone, PartialEq, Hash, Copy, PartialOrd, Eq, Default)]
pub enum VehicleType {
    #[default]
    None,
    Unknown,
    Special,
    Moto,
    Car,
    CarOther,
    Bus,
    AxleCnt2,
    AxleCnt3,
    AxleCnt4,
    AxleCnt4Trailer,
    AxleCnt5Trailer,
    AxleCnt6Trailer,
    AxleCnt5MultiTrailer,
    AxleCnt6MultiTrailer,
    AxleCnt7MultiTrailer,
}

impl VehicleType {
    pub fn variant(index: usize) -> Option<Self> {
        match index {
            0 => Some(VehicleType::None),
            1 => Some(VehicleType::Unknown),
            2 => Some(VehicleType::Special),
            3 => Some(VehicleType::Moto),
            4 => Some(VehicleType::Car),
            5 => Some(VehicleType::CarOther),
            6 => Some(VehicleType::Bus),
            7 => Some(VehicleType::AxleCnt2),
            8 => Some(VehicleType::AxleCnt3),
            9 => Some(VehicleType::AxleCnt4),
            10 => Some(VehicleType::AxleCnt4Trailer),
            11 => Some(VehicleType::AxleCnt5Trailer),
            12 => Some(VehicleType::AxleCnt6Trailer),
            13 => Some(VehicleType::AxleCnt5MultiTrailer),
            14 => Some(VehicleType::AxleCnt6MultiTrailer),
            15 => Some(VehicleType::AxleCnt7MultiTrailer),
            _ => None,
        }
    }

    pub const fn variants() -> [Self; 16] {
        [
            VehicleType::None,
            VehicleType::Unknown,
            VehicleType::Special,
            VehicleType::Moto,
            VehicleType::Car,
            VehicleType::CarOther,
            VehicleType::Bus,
            VehicleType::AxleCnt2,
            VehicleType::AxleCnt3,
            VehicleType::AxleCnt4,
            VehicleType::AxleCnt4Trailer,
            VehicleType::AxleCnt5Trailer,
            VehicleType::AxleCnt6Trailer,
            VehicleType::AxleCnt5MultiTrailer,
            VehicleType::AxleCnt6MultiTrailer,
            VehicleType::AxleCnt7MultiTrailer,
        ]
    }

    pub fn value_index(self) -> usize {
        match self {
            VehicleType::None => 0,
            VehicleType::Unknown => 1,
            VehicleType::Special => 2,
            VehicleType::Moto => 3,
            VehicleType::Car => 4,
            VehicleType::CarOther => 5,
            VehicleType::Bus => 6,
            VehicleType::AxleCnt2 => 7,
            VehicleType::AxleCnt3 => 8,
            VehicleType::AxleCnt4 => 9,
            VehicleType::AxleCnt4Trailer => 10,
            VehicleType::AxleCnt5Trailer => 11,
            VehicleType::AxleCnt6Trailer => 12,
            VehicleType::AxleCnt5MultiTrailer => 13,
            VehicleType::AxleCnt6MultiTrailer => 14,
            VehicleType::AxleCnt7MultiTrailer => 15,
        }
    }
}

#[asn(sequence, extensible_after(speed))]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct RequestorPositionVector {
    #[asn(complex(Position3D, tag(UNIVERSAL(16))))]
    pub position: Position3D,
    #[asn(optional(complex(Angle, tag(UNIVERSAL(2)))))]
    pub heading: Option<Angle>,
    #[asn(optional(complex(TransmissionAndSpeed, tag(UNIVERSAL(16)))))]
    pub speed: Option<TransmissionAndSpeed>,
}

impl RequestorPositionVector {}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct TransmissionAndSpeed {
    #[asn(complex(TransmissionState, tag(UNIVERSAL(10))))]
    pub transmisson: TransmissionState,
    #[asn(complex(Velocity, tag(UNIVERSAL(2))))]
    pub speed: Velocity,
}

impl TransmissionAndSpeed {}

#[asn(enumerated)]
#[derive(Debug, Clone, PartialEq, Hash, Copy, PartialOrd, Eq, Default)]
pub enum TransmissionState {
    #[default]
    Neutral,
    Park,
    ForwardGears,
    ReverseGears,
    Reserved1,
    Reserved2,
    Reserved3,
    Unavailable,
}

impl TransmissionState {
    pub fn variant(index: usize) -> Option<Self> {
        match index {
            0 => Some(TransmissionState::Neutral),
            1 => Some(TransmissionState::Park),
            2 => Some(TransmissionState::ForwardGears),
            3 => Some(TransmissionState::ReverseGears),
            4 => Some(TransmissionState::Reserved1),
            5 => Some(TransmissionState::Reserved2),
            6 => Some(TransmissionState::Reserved3),
            7 => Some(TransmissionState::Unavailable),
            _ => None,
        }
    }

    pub const fn variants() -> [Self; 8] {
        [
            TransmissionState::Neutral,
            TransmissionState::Park,
            TransmissionState::ForwardGears,
            TransmissionState::ReverseGears,
            TransmissionState::Reserved1,
            TransmissionState::Reserved2,
            TransmissionState::Reserved3,
            TransmissionState::Unavailable,
        ]
    }

    pub fn value_index(self) -> usize {
        match self {
            TransmissionState::Neutral => 0,
            TransmissionState::Park => 1,
            TransmissionState::ForwardGears => 2,
            TransmissionState::ReverseGears => 3,
            TransmissionState::Reserved1 => 4,
            TransmissionState::Reserved2 => 5,
            TransmissionState::Reserved3 => 6,
            TransmissionState::Unavailable => 7,
        }
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct TransitVehicleStatus(#[asn(bit_string(size(8)))] pub BitVec);

impl TransitVehicleStatus {}

impl TransitVehicleStatus {
    pub const fn new(value: BitVec) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for TransitVehicleStatus {
    type Target = BitVec;

    fn deref(&self) -> &BitVec {
        &self.0
    }
}

impl ::core::ops::DerefMut for TransitVehicleStatus {
    fn deref_mut(&mut self) -> &mut BitVec {
        &mut self.0
    }
}

impl ::core::convert::From<BitVec> for TransitVehicleStatus {
    fn from(value: BitVec) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<TransitVehicleStatus> for BitVec {
    fn from(value: TransitVehicleStatus) -> Self {
        value.0
    }
}

#[asn(enumerated)]
#[derive(Debug, Clone, PartialEq, Hash, Copy, PartialOrd, Eq, Default)]
pub enum TransitVehicleOccupancy {
    #[default]
    OccupancyUnknown,
    OccupancyEmpty,
    OccupancyVeryLow,
    OccupancyLow,
    OccupancyMed,
    OccupancyHigh,
    OccupancyNearlyFull,
    OccupancyFull,
}

impl TransitVehicleOccupancy {
    pub fn variant(index: usize) -> Option<Self> {
        match index {
            0 => Some(TransitVehicleOccupancy::OccupancyUnknown),
            1 => Some(TransitVehicleOccupancy::OccupancyEmpty),
            2 => Some(TransitVehicleOccupancy::OccupancyVeryLow),
            3 => Some(TransitVehicleOccupancy::OccupancyLow),
            4 => Some(TransitVehicleOccupancy::OccupancyMed),
            5 => Some(TransitVehicleOccupancy::OccupancyHigh),
            6 => Some(TransitVehicleOccupancy::OccupancyNearlyFull),
            7 => Some(TransitVehicleOccupancy::OccupancyFull),
            _ => None,
        }
    }

    pub const fn variants() -> [Self; 8] {
        [
            TransitVehicleOccupancy::OccupancyUnknown,
            TransitVehicleOccupancy::OccupancyEmpty,
            TransitVehicleOccupancy::OccupancyVeryLow,
            TransitVehicleOccupancy::OccupancyLow,
            TransitVehicleOccupancy::OccupancyMed,
            TransitVehicleOccupancy::OccupancyHigh,
            TransitVehicleOccupancy::OccupancyNearlyFull,
            TransitVehicleOccupancy::OccupancyFull,
        ]
    }

    pub fn value_index(self) -> usize {
        match self {
            TransitVehicleOccupancy::OccupancyUnknown => 0,
            TransitVehicleOccupancy::OccupancyEmpty => 1,
            TransitVehicleOccupancy::OccupancyVeryLow => 2,
            TransitVehicleOccupancy::OccupancyLow => 3,
            TransitVehicleOccupancy::OccupancyMed => 4,
            TransitVehicleOccupancy::OccupancyHigh => 5,
            TransitVehicleOccupancy::OccupancyNearlyFull => 6,
            TransitVehicleOccupancy::OccupancyFull => 7,
        }
    }
}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct DeltaTime(#[asn(integer(-122..121))] pub i8);

impl DeltaTime {
    pub const fn value_min() -> i8 {
        -122
    }

    pub const fn value_max() -> i8 {
        121
    }
}

impl DeltaTime {
    pub const fn new(value: i8) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for DeltaTime {
    type Target = i8;

    fn deref(&self) -> &i8 {
        &self.0
    }
}

impl ::core::ops::DerefMut for DeltaTime {
    fn deref_mut(&mut self) -> &mut i8 {
        &mut self.0
    }
}

impl ::core::convert::From<i8> for DeltaTime {
    fn from(value: i8) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<DeltaTime> for i8 {
    fn from(value: DeltaTime) -> Self {
        value.0
    }
}

#[asn(sequence, extensible_after(regional))]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct SignalStatusMessage {
    #[asn(optional(complex(MinuteOfTheYear, tag(UNIVERSAL(2)))))]
    pub time_stamp: Option<MinuteOfTheYear>,
    #[asn(complex(DSecond, tag(UNIVERSAL(2))))]
    pub second: DSecond,
    #[asn(optional(complex(MsgCount, tag(UNIVERSAL(2)))))]
    pub sequence_number: Option<MsgCount>,
    #[asn(complex(SignalStatusList, tag(UNIVERSAL(16))))]
    pub status: SignalStatusList,
    #[asn(optional(complex(RegionalExtensions, tag(UNIVERSAL(16)))))]
    pub regional: Option<RegionalExtensions>,
}

impl SignalStatusMessage {}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct SignalStatusList(
    #[asn(sequence_of(size(1..32), complex(SignalStatus, tag(UNIVERSAL(16)))))]
    pub  Vec<SignalStatus>,
);

impl SignalStatusList {}

impl SignalStatusList {
    pub const fn new(value: Vec<SignalStatus>) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for SignalStatusList {
    type Target = Vec<SignalStatus>;

    fn deref(&self) -> &Vec<SignalStatus> {
        &self.0
    }
}

impl ::core::ops::DerefMut for SignalStatusList {
    fn deref_mut(&mut self) -> &mut Vec<SignalStatus> {
        &mut self.0
    }
}

impl ::core::convert::From<Vec<SignalStatus>> for SignalStatusList {
    fn from(value: Vec<SignalStatus>) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<SignalStatusList> for Vec<SignalStatus> {
    fn from(value: SignalStatusList) -> Self {
        value.0
    }
}

#[asn(sequence, extensible_after(regional))]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct SignalStatus {
    #[asn(complex(MsgCount, tag(UNIVERSAL(2))))]
    pub sequence_number: MsgCount,
    #[asn(complex(IntersectionReferenceId, tag(UNIVERSAL(16))))]
    pub id: IntersectionReferenceId,
    #[asn(complex(SignalStatusPackageList, tag(UNIVERSAL(16))))]
    pub sig_status: SignalStatusPackageList,
    #[asn(optional(complex(RegionalExtensions, tag(UNIVERSAL(16)))))]
    pub regional: Option<RegionalExtensions>,
}

impl SignalStatus {}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct SignalStatusPackageList(
    #[asn(sequence_of(size(1..32), complex(SignalStatusPackage, tag(UNIVERSAL(16)))))]
    pub  Vec<SignalStatusPackage>,
);

impl SignalStatusPackageList {}

impl SignalStatusPackageList {
    pub const fn new(value: Vec<SignalStatusPackage>) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for SignalStatusPackageList {
    type Target = Vec<SignalStatusPackage>;

    fn deref(&self) -> &Vec<SignalStatusPackage> {
        &self.0
    }
}

impl ::core::ops::DerefMut for SignalStatusPackageList {
    fn deref_mut(&mut self) -> &mut Vec<SignalStatusPackage> {
        &mut self.0
    }
}

impl ::core::convert::From<Vec<SignalStatusPackage>> for SignalStatusPackageList {
    fn from(value: Vec<SignalStatusPackage>) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<SignalStatusPackageList> for Vec<SignalStatusPackage> {
    fn from(value: SignalStatusPackageList) -> Self {
        value.0
    }
}

#[asn(sequence, extensible_after(regional))]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct SignalStatusPackage {
    #[asn(optional(complex(SignalRequesterInfo, tag(UNIVERSAL(16)))))]
    pub requester: Option<SignalRequesterInfo>,
    #[asn(complex(IntersectionAccessPoint, tag(UNIVERSAL(2))))]
    pub inbound_on: IntersectionAccessPoint,
    #[asn(optional(complex(IntersectionAccessPoint, tag(UNIVERSAL(2)))))]
    pub outbound_on: Option<IntersectionAccessPoint>,
    #[asn(optional(complex(MinuteOfTheYear, tag(UNIVERSAL(2)))))]
    pub minute: Option<MinuteOfTheYear>,
    #[asn(optional(complex(DSecond, tag(UNIVERSAL(2)))))]
    pub second: Option<DSecond>,
    #[asn(optional(complex(DSecond, tag(UNIVERSAL(2)))))]
    pub duration: Option<DSecond>,
    #[asn(complex(PrioritizationResponseStatus, tag(UNIVERSAL(10))))]
    pub status: PrioritizationResponseStatus,
    #[asn(optional(complex(RegionalExtensionsSignalStatusPackage, tag(UNIVERSAL(16)))))]
    pub regional: Option<RegionalExtensionsSignalStatusPackage>,
}

impl SignalStatusPackage {}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct RegionalExtensionsSignalStatusPackage(
    #[asn(sequence_of(size(1..4), complex(RegionalExtensionSignalStatusPackage, tag(UNIVERSAL(16)))))]
    pub Vec<RegionalExtensionSignalStatusPackage>,
);

impl RegionalExtensionsSignalStatusPackage {}

impl RegionalExtensionsSignalStatusPackage {
    pub const fn new(value: Vec<RegionalExtensionSignalStatusPackage>) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for RegionalExtensionsSignalStatusPackage {
    type Target = Vec<RegionalExtensionSignalStatusPackage>;

    fn deref(&self) -> &Vec<RegionalExtensionSignalStatusPackage> {
        &self.0
    }
}

impl ::core::ops::DerefMut for RegionalExtensionsSignalStatusPackage {
    fn deref_mut(&mut self) -> &mut Vec<RegionalExtensionSignalStatusPackage> {
        &mut self.0
    }
}

impl ::core::convert::From<Vec<RegionalExtensionSignalStatusPackage>>
    for RegionalExtensionsSignalStatusPackage
{
    fn from(value: Vec<RegionalExtensionSignalStatusPackage>) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<RegionalExtensionsSignalStatusPackage>
    for Vec<RegionalExtensionSignalStatusPackage>
{
    fn from(value: RegionalExtensionsSignalStatusPackage) -> Self {
        value.0
    }
}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct RegionalExtensionSignalStatusPackage {
    #[asn(complex(RegionId, tag(UNIVERSAL(2))))]
    pub region_id: RegionId,
    #[asn(octet_string)]
    pub reg_ext_value: Vec<u8>,
}

impl RegionalExtensionSignalStatusPackage {}

#[asn(sequence, extensible_after(type_data))]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct SignalRequesterInfo {
    #[asn(complex(VehicleId, tag(UNIVERSAL(2))))]
    pub id: VehicleId,
    #[asn(complex(RequestId, tag(UNIVERSAL(2))))]
    pub request: RequestId,
    #[asn(complex(MsgCount, tag(UNIVERSAL(2))))]
    pub sequence_number: MsgCount,
    #[asn(optional(complex(BasicVehicleRole, tag(UNIVERSAL(10)))))]
    pub role: Option<BasicVehicleRole>,
    #[asn(optional(complex(RequestorType, tag(UNIVERSAL(16)))))]
    pub type_data: Option<RequestorType>,
}

impl SignalRequesterInfo {}

#[asn(enumerated, extensible_after(ReserviceLocked))]
#[derive(Debug, Clone, PartialEq, Hash, Copy, PartialOrd, Eq, Default)]
pub enum PrioritizationResponseStatus {
    #[default]
    Unknown,
    Requested,
    Processing,
    WatchOtherTraffic,
    Granted,
    Rejected,
    MaxPresence,
    ReserviceLocked,
}

impl PrioritizationResponseStatus {
    pub fn variant(index: usize) -> Option<Self> {
        match index {
            0 => Some(PrioritizationResponseStatus::Unknown),
            1 => Some(PrioritizationResponseStatus::Requested),
            2 => Some(PrioritizationResponseStatus::Processing),
            3 => Some(PrioritizationResponseStatus::WatchOtherTraffic),
            4 => Some(PrioritizationResponseStatus::Granted),
            5 => Some(PrioritizationResponseStatus::Rejected),
            6 => Some(PrioritizationResponseStatus::MaxPresence),
            7 => Some(PrioritizationResponseStatus::ReserviceLocked),
            _ => None,
        }
    }

    pub const fn variants() -> [Self; 8] {
        [
            PrioritizationResponseStatus::Unknown,
            PrioritizationResponseStatus::Requested,
            PrioritizationResponseStatus::Processing,
            PrioritizationResponseStatus::WatchOtherTraffic,
            PrioritizationResponseStatus::Granted,
            PrioritizationResponseStatus::Rejected,
            PrioritizationResponseStatus::MaxPresence,
            PrioritizationResponseStatus::ReserviceLocked,
        ]
    }

    pub fn value_index(self) -> usize {
        match self {
            PrioritizationResponseStatus::Unknown => 0,
            PrioritizationResponseStatus::Requested => 1,
            PrioritizationResponseStatus::Processing => 2,
            PrioritizationResponseStatus::WatchOtherTraffic => 3,
            PrioritizationResponseStatus::Granted => 4,
            PrioritizationResponseStatus::Rejected => 5,
            PrioritizationResponseStatus::MaxPresence => 6,
            PrioritizationResponseStatus::ReserviceLocked => 7,
        }
    }
}

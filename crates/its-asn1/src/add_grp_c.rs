// Generated from asn1/ by `cargo xtask codegen`. Do not edit.
//! `AddGrpC`.
//!
//! Regional extensions of region 3 (addGrpC, Europe), ISO/TS 19091:2018 profile C, module AddGrpC.
//!
//! First what an extension carries, in the order of the places in DSRC that can hold one, then
//! the parts.
#![allow(unused_imports)]

use super::dsrc::{
    DeltaTime, IntersectionID, LaneConnectionID, LaneID, NodeOffsetPointXY, NodeSetXY,
    PrioritizationResponseStatus, SignalGroupID,
};
use super::its_container::{Altitude, DeltaAltitude, StationID, VehicleMass};
use uper::{
    Additions, BitString, Fixed, List, Malformed, Packed, Reader, Run, Unknown, UnknownAdditions,
    UnknownAlternative, Uper, Writer, is_bounded,
};

/// `IntersectionState-addGrpC`: `SEQUENCE`.
///
/// Who has priority at the intersection now.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct IntersectionStateAddGrpC {
    /// `activePrioritizations`.
    pub active_prioritizations: Option<PrioritizationResponseList>,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for IntersectionStateAddGrpC {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for IntersectionStateAddGrpC {
    const LEAST_BITS: usize = 2;
    const EMPTY: Self = Self { active_prioritizations: None, unknown: None };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(2)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let is_extended = self.unknown.is_some();
        let mut run = Packed::<1>::new();
        run.set_bit(0, is_extended);
        run.set_bit(1, self.active_prioritizations.is_some());
        writer.run(&run, 2)?;
        if let Some(value) = &self.active_prioritizations {
            value.encode(writer)?;
        }
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

impl IntersectionStateAddGrpC {
    /// Reads what follows the first 2 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 2);
        let is_extended = run.bit(0);
        let has_active_prioritizations = run.bit(1);
        if has_active_prioritizations {
            self.active_prioritizations = Some(PrioritizationResponseList::decode(reader)?);
        }
        if is_extended {
            self.unknown = Additions::unknown(reader)?;
        }
        Ok(())
    }
}

/// `MovementEvent-addGrpC`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MovementEventAddGrpC {
    /// `stateChangeReason`.
    pub state_change_reason: Option<ExceptionalCondition>,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for MovementEventAddGrpC {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for MovementEventAddGrpC {
    const LEAST_BITS: usize = 2;
    const EMPTY: Self = Self { state_change_reason: None, unknown: None };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(2)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let is_extended = self.unknown.is_some();
        let mut run = Packed::<1>::new();
        run.set_bit(0, is_extended);
        run.set_bit(1, self.state_change_reason.is_some());
        writer.run(&run, 2)?;
        if let Some(value) = &self.state_change_reason {
            value.encode(writer)?;
        }
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

impl MovementEventAddGrpC {
    /// Reads what follows the first 2 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 2);
        let is_extended = run.bit(0);
        let has_state_change_reason = run.bit(1);
        if has_state_change_reason {
            self.state_change_reason = Some(ExceptionalCondition::decode(reader)?);
        }
        if is_extended {
            self.unknown = Additions::unknown(reader)?;
        }
        Ok(())
    }
}

/// `ConnectionManeuverAssist-addGrpC`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ConnectionManeuverAssistAddGrpC {
    /// `itsStationPosition`.
    pub its_station_position: Option<ItsStationPositionList>,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for ConnectionManeuverAssistAddGrpC {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for ConnectionManeuverAssistAddGrpC {
    const LEAST_BITS: usize = 2;
    const EMPTY: Self = Self { its_station_position: None, unknown: None };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(2)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let is_extended = self.unknown.is_some();
        let mut run = Packed::<1>::new();
        run.set_bit(0, is_extended);
        run.set_bit(1, self.its_station_position.is_some());
        writer.run(&run, 2)?;
        if let Some(value) = &self.its_station_position {
            value.encode(writer)?;
        }
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

impl ConnectionManeuverAssistAddGrpC {
    /// Reads what follows the first 2 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 2);
        let is_extended = run.bit(0);
        let has_its_station_position = run.bit(1);
        if has_its_station_position {
            self.its_station_position = Some(ItsStationPositionList::decode(reader)?);
        }
        if is_extended {
            self.unknown = Additions::unknown(reader)?;
        }
        Ok(())
    }
}

/// `MapData-addGrpC`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MapDataAddGrpC {
    /// `signalHeadLocations`.
    pub signal_head_locations: Option<SignalHeadLocationList>,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for MapDataAddGrpC {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for MapDataAddGrpC {
    const LEAST_BITS: usize = 2;
    const EMPTY: Self = Self { signal_head_locations: None, unknown: None };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(2)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let is_extended = self.unknown.is_some();
        let mut run = Packed::<1>::new();
        run.set_bit(0, is_extended);
        run.set_bit(1, self.signal_head_locations.is_some());
        writer.run(&run, 2)?;
        if let Some(value) = &self.signal_head_locations {
            value.encode(writer)?;
        }
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

impl MapDataAddGrpC {
    /// Reads what follows the first 2 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 2);
        let is_extended = run.bit(0);
        let has_signal_head_locations = run.bit(1);
        if has_signal_head_locations {
            self.signal_head_locations = Some(SignalHeadLocationList::decode(reader)?);
        }
        if is_extended {
            self.unknown = Additions::unknown(reader)?;
        }
        Ok(())
    }
}

/// `Position3D-addGrpC`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Position3DAddGrpC {
    /// `altitude`.
    pub altitude: Altitude,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for Position3DAddGrpC {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for Position3DAddGrpC {
    const LEAST_BITS: usize = 25;
    const EMPTY: Self = Self { altitude: Altitude::EMPTY, unknown: None };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(25)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let is_extended = self.unknown.is_some();
        let mut run = Packed::<1>::new();
        run.set_bit(0, is_extended);
        self.altitude.set(&mut run, 1);
        writer.run(&run, 25)?;
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

impl Position3DAddGrpC {
    /// Reads what follows the first 25 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 25);
        let is_extended = run.bit(0);
        self.altitude = Altitude::get(&run, 1)?;
        if is_extended {
            self.unknown = Additions::unknown(reader)?;
        }
        Ok(())
    }
}

/// `ConnectionTrajectory-addGrpC`: `SEQUENCE`.
///
/// The path through the intersection from a lane to one of its connections.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ConnectionTrajectoryAddGrpC {
    /// `nodes`.
    pub nodes: NodeSetXY,
    /// `connectionID`.
    pub connection_id: LaneConnectionID,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for ConnectionTrajectoryAddGrpC {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for ConnectionTrajectoryAddGrpC {
    const LEAST_BITS: usize = 57;
    const EMPTY: Self =
        Self { nodes: NodeSetXY::EMPTY, connection_id: LaneConnectionID::EMPTY, unknown: None };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(7)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let is_extended = self.unknown.is_some();
        let mut run = Packed::<1>::new();
        run.set_bit(0, is_extended);
        writer.run(&run, 1)?;
        self.nodes.encode(writer)?;
        self.connection_id.encode(writer)?;
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

impl ConnectionTrajectoryAddGrpC {
    /// Reads what follows the first 7 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 7);
        let is_extended = run.bit(0);
        let head = run.bits(1, 6);
        self.nodes.fill_after(head, reader)?;
        self.connection_id = LaneConnectionID::decode(reader)?;
        if is_extended {
            self.unknown = Additions::unknown(reader)?;
        }
        Ok(())
    }
}

/// `LaneAttributes-addGrpC`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LaneAttributesAddGrpC {
    /// `maxVehicleHeight`.
    pub max_vehicle_height: Option<VehicleHeight>,
    /// `maxVehicleWeight`.
    pub max_vehicle_weight: Option<VehicleMass>,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for LaneAttributesAddGrpC {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for LaneAttributesAddGrpC {
    const LEAST_BITS: usize = 3;
    const EMPTY: Self = Self { max_vehicle_height: None, max_vehicle_weight: None, unknown: None };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let mut ahead = reader.ahead();
        let run = ahead.run(3);
        let is_extended = run.bit(0);
        let has_max_vehicle_height = run.bit(1);
        let has_max_vehicle_weight = run.bit(2);
        if has_max_vehicle_height {
            self.max_vehicle_height = Some(ahead.take()?);
        }
        if has_max_vehicle_weight {
            self.max_vehicle_weight = Some(ahead.take()?);
        }
        reader.skip(&ahead)?;
        if is_extended {
            self.unknown = Additions::unknown(reader)?;
        }
        Ok(())
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let is_extended = self.unknown.is_some();
        let mut run = Packed::<1>::new();
        run.set_bit(0, is_extended);
        run.set_bit(1, self.max_vehicle_height.is_some());
        run.set_bit(2, self.max_vehicle_weight.is_some());
        writer.run(&run, 3)?;
        if let Some(value) = &self.max_vehicle_height {
            value.encode(writer)?;
        }
        if let Some(value) = &self.max_vehicle_weight {
            value.encode(writer)?;
        }
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

/// `NodeAttributeSet-addGrpC`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NodeAttributeSetAddGrpC {
    /// `ptvRequest`.
    pub ptv_request: Option<PtvRequestType>,
    /// `nodeLink`.
    pub node_link: Option<NodeLink>,
    /// `node`.
    pub node: Option<Node>,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for NodeAttributeSetAddGrpC {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for NodeAttributeSetAddGrpC {
    const LEAST_BITS: usize = 4;
    const EMPTY: Self = Self { ptv_request: None, node_link: None, node: None, unknown: None };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(4)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let is_extended = self.unknown.is_some();
        let mut run = Packed::<1>::new();
        run.set_bit(0, is_extended);
        run.set_bit(1, self.ptv_request.is_some());
        run.set_bit(2, self.node_link.is_some());
        run.set_bit(3, self.node.is_some());
        writer.run(&run, 4)?;
        if let Some(value) = &self.ptv_request {
            value.encode(writer)?;
        }
        if let Some(value) = &self.node_link {
            value.encode(writer)?;
        }
        if let Some(value) = &self.node {
            value.encode(writer)?;
        }
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

impl NodeAttributeSetAddGrpC {
    /// Reads what follows the first 4 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 4);
        let is_extended = run.bit(0);
        let has_ptv_request = run.bit(1);
        let has_node_link = run.bit(2);
        let has_node = run.bit(3);
        if has_ptv_request {
            self.ptv_request = Some(PtvRequestType::decode(reader)?);
        }
        if has_node_link {
            self.node_link = Some(NodeLink::decode(reader)?);
        }
        if has_node {
            self.node.insert(Node::default()).fill(reader)?;
        }
        if is_extended {
            self.unknown = Additions::unknown(reader)?;
        }
        Ok(())
    }
}

/// `RestrictionUserType-addGrpC`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RestrictionUserTypeAddGrpC {
    /// `emission`.
    pub emission: Option<EmissionType>,
    /// `fuel`.
    pub fuel: Option<FuelType>,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for RestrictionUserTypeAddGrpC {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for RestrictionUserTypeAddGrpC {
    const LEAST_BITS: usize = 3;
    const EMPTY: Self = Self { emission: None, fuel: None, unknown: None };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(3)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let is_extended = self.unknown.is_some();
        let mut run = Packed::<1>::new();
        run.set_bit(0, is_extended);
        run.set_bit(1, self.emission.is_some());
        run.set_bit(2, self.fuel.is_some());
        writer.run(&run, 3)?;
        if let Some(value) = &self.emission {
            value.encode(writer)?;
        }
        if let Some(value) = &self.fuel {
            value.encode(writer)?;
        }
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

impl RestrictionUserTypeAddGrpC {
    /// Reads what follows the first 3 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 3);
        let is_extended = run.bit(0);
        let has_emission = run.bit(1);
        let has_fuel = run.bit(2);
        if has_emission {
            self.emission = Some(EmissionType::decode(reader)?);
        }
        if has_fuel {
            self.fuel = Some(FuelType::decode(reader)?);
        }
        if is_extended {
            self.unknown = Additions::unknown(reader)?;
        }
        Ok(())
    }
}

/// `RequestorDescription-addGrpC`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RequestorDescriptionAddGrpC {
    /// `fuel`.
    pub fuel: Option<FuelType>,
    /// `batteryStatus`.
    pub battery_status: Option<BatteryStatus>,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for RequestorDescriptionAddGrpC {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for RequestorDescriptionAddGrpC {
    const LEAST_BITS: usize = 3;
    const EMPTY: Self = Self { fuel: None, battery_status: None, unknown: None };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let mut ahead = reader.ahead();
        let run = ahead.run(3);
        let is_extended = run.bit(0);
        let has_fuel = run.bit(1);
        let has_battery_status = run.bit(2);
        if has_fuel {
            self.fuel = Some(ahead.take()?);
        }
        reader.skip(&ahead)?;
        if has_battery_status {
            self.battery_status = Some(BatteryStatus::decode(reader)?);
        }
        if is_extended {
            self.unknown = Additions::unknown(reader)?;
        }
        Ok(())
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let is_extended = self.unknown.is_some();
        let mut run = Packed::<1>::new();
        run.set_bit(0, is_extended);
        run.set_bit(1, self.fuel.is_some());
        run.set_bit(2, self.battery_status.is_some());
        writer.run(&run, 3)?;
        if let Some(value) = &self.fuel {
            value.encode(writer)?;
        }
        if let Some(value) = &self.battery_status {
            value.encode(writer)?;
        }
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

/// `SignalStatusPackage-addGrpC`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SignalStatusPackageAddGrpC {
    /// `synchToSchedule`.
    pub synch_to_schedule: Option<DeltaTime>,
    /// `rejectedReason`.
    pub rejected_reason: Option<RejectedReason>,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for SignalStatusPackageAddGrpC {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for SignalStatusPackageAddGrpC {
    const LEAST_BITS: usize = 3;
    const EMPTY: Self = Self { synch_to_schedule: None, rejected_reason: None, unknown: None };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let mut ahead = reader.ahead();
        let run = ahead.run(3);
        let is_extended = run.bit(0);
        let has_synch_to_schedule = run.bit(1);
        let has_rejected_reason = run.bit(2);
        if has_synch_to_schedule {
            self.synch_to_schedule = Some(ahead.take()?);
        }
        reader.skip(&ahead)?;
        if has_rejected_reason {
            self.rejected_reason = Some(RejectedReason::decode(reader)?);
        }
        if is_extended {
            self.unknown = Additions::unknown(reader)?;
        }
        Ok(())
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let is_extended = self.unknown.is_some();
        let mut run = Packed::<1>::new();
        run.set_bit(0, is_extended);
        run.set_bit(1, self.synch_to_schedule.is_some());
        run.set_bit(2, self.rejected_reason.is_some());
        writer.run(&run, 3)?;
        if let Some(value) = &self.synch_to_schedule {
            value.encode(writer)?;
        }
        if let Some(value) = &self.rejected_reason {
            value.encode(writer)?;
        }
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

/// `PrioritizationResponseList`: `SEQUENCE (SIZE (1..10)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PrioritizationResponseList(pub Vec<PrioritizationResponse>);

impl Uper for PrioritizationResponseList {
    const LEAST_BITS: usize = 49;
    const EMPTY: Self = Self(Vec::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(4)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.size(self.0.len(), 1, 10, 4)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl PrioritizationResponseList {
    /// Reads what follows the first 4 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<PrioritizationResponse>(10)) };
        let count = reader.size(head, 1, 10, <PrioritizationResponse as Uper>::LEAST_BITS)?;
        let mut items = Vec::new();
        items.resize_with(count, || PrioritizationResponse::EMPTY);
        items.iter_mut().try_for_each(|item| item.fill(reader))?;
        Ok(Self(items))
    }
}

/// `PrioritizationResponse`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PrioritizationResponse {
    /// `stationID`.
    pub station_id: StationID,
    /// `priorState`.
    pub prior_state: PrioritizationResponseStatus,
    /// `signalGroup`.
    pub signal_group: SignalGroupID,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for PrioritizationResponse {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for PrioritizationResponse {
    const LEAST_BITS: usize = 45;
    const EMPTY: Self = Self {
        station_id: StationID::EMPTY,
        prior_state: PrioritizationResponseStatus::EMPTY,
        signal_group: SignalGroupID::EMPTY,
        unknown: None,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(37)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let is_extended = self.unknown.is_some();
        let mut run = Packed::<1>::new();
        run.set_bit(0, is_extended);
        self.station_id.set(&mut run, 1);
        writer.run(&run, 33)?;
        self.prior_state.encode(writer)?;
        self.signal_group.encode(writer)?;
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

impl PrioritizationResponse {
    /// Reads what follows the first 37 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 37);
        let is_extended = run.bit(0);
        self.station_id = StationID::get(&run, 1)?;
        let head = run.bits(33, 4);
        self.prior_state = PrioritizationResponseStatus::decode_after(head, reader)?;
        self.signal_group = SignalGroupID::decode(reader)?;
        if is_extended {
            self.unknown = Additions::unknown(reader)?;
        }
        Ok(())
    }
}

/// `ExceptionalCondition`: `ENUMERATED`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum ExceptionalCondition {
    /// `unknown`.
    #[default]
    Unknown,
    /// `publicTransportPriority`.
    PublicTransportPriority,
    /// `emergencyVehiclePriority`.
    EmergencyVehiclePriority,
    /// `trainPriority`.
    TrainPriority,
    /// `bridgeOpen`.
    BridgeOpen,
    /// `vehicleHeight`.
    VehicleHeight,
    /// `weather`.
    Weather,
    /// `trafficJam`.
    TrafficJam,
    /// `tunnelClosure`.
    TunnelClosure,
    /// `meteringActive`.
    MeteringActive,
    /// `truckPriority`.
    TruckPriority,
    /// `bicyclePlatoonPriority`.
    BicyclePlatoonPriority,
    /// `vehiclePlatoonPriority`.
    VehiclePlatoonPriority,
    /// A value of a later version, by its number behind the extension marker.
    Later(u16),
}

impl ExceptionalCondition {
    /// The values before the extension marker in the order of their indexes.
    pub const ROOT: [Self; 13] = [
        Self::Unknown,
        Self::PublicTransportPriority,
        Self::EmergencyVehiclePriority,
        Self::TrainPriority,
        Self::BridgeOpen,
        Self::VehicleHeight,
        Self::Weather,
        Self::TrafficJam,
        Self::TunnelClosure,
        Self::MeteringActive,
        Self::TruckPriority,
        Self::BicyclePlatoonPriority,
        Self::VehiclePlatoonPriority,
    ];
}

impl Uper for ExceptionalCondition {
    const LEAST_BITS: usize = 5;
    const EMPTY: Self = Self::ROOT[0];
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(5)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let index = match *self {
            Self::Unknown => 0,
            Self::PublicTransportPriority => 1,
            Self::EmergencyVehiclePriority => 2,
            Self::TrainPriority => 3,
            Self::BridgeOpen => 4,
            Self::VehicleHeight => 5,
            Self::Weather => 6,
            Self::TrafficJam => 7,
            Self::TunnelClosure => 8,
            Self::MeteringActive => 9,
            Self::TruckPriority => 10,
            Self::BicyclePlatoonPriority => 11,
            Self::VehiclePlatoonPriority => 12,

            Self::Later(index) => {
                writer.addition(index);
                return Ok(());
            }
        };
        writer.bits(index, 5);
        Ok(())
    }
}

impl ExceptionalCondition {
    /// Reads what follows the first 5 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        if head >> 4 != 0 {
            reader.back(4);
            return Self::decode_added(reader);
        }
        Self::ROOT.get(head as usize).copied().ok_or(Malformed)
    }
}

impl ExceptionalCondition {
    #[cold]
    fn decode_added(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(Self::Later(reader.small_number()?))
    }
}

/// `ItsStationPositionList`: `SEQUENCE (SIZE (1..5)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ItsStationPositionList(pub Vec<ItsStationPosition>);

impl Uper for ItsStationPositionList {
    const LEAST_BITS: usize = 39;
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

impl ItsStationPositionList {
    /// Reads what follows the first 3 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<ItsStationPosition>(5)) };
        let count = reader.size(head, 1, 5, <ItsStationPosition as Uper>::LEAST_BITS)?;
        let mut items = Vec::new();
        items.resize_with(count, || ItsStationPosition::EMPTY);
        items.iter_mut().try_for_each(|item| item.fill(reader))?;
        Ok(Self(items))
    }
}

/// `ItsStationPosition`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ItsStationPosition {
    /// `stationID`.
    pub station_id: StationID,
    /// `laneID`.
    pub lane_id: Option<LaneID>,
    /// `nodeXY`.
    pub node_xy: Option<NodeOffsetPointXY>,
    /// `timeReference`.
    pub time_reference: Option<TimeReference>,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for ItsStationPosition {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for ItsStationPosition {
    const LEAST_BITS: usize = 36;
    const EMPTY: Self = Self {
        station_id: StationID::EMPTY,
        lane_id: None,
        node_xy: None,
        time_reference: None,
        unknown: None,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let mut ahead = reader.ahead();
        let run = ahead.run(36);
        let is_extended = run.bit(0);
        let has_lane_id = run.bit(1);
        let has_node_xy = run.bit(2);
        let has_time_reference = run.bit(3);
        self.station_id = StationID::get(&run, 4)?;
        if has_lane_id {
            self.lane_id = Some(ahead.take()?);
        }
        reader.skip(&ahead)?;
        if has_node_xy {
            self.node_xy.insert(NodeOffsetPointXY::default()).fill(reader)?;
        }
        if has_time_reference {
            self.time_reference = Some(TimeReference::decode(reader)?);
        }
        if is_extended {
            self.unknown = Additions::unknown(reader)?;
        }
        Ok(())
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let is_extended = self.unknown.is_some();
        let mut run = Packed::<1>::new();
        run.set_bit(0, is_extended);
        run.set_bit(1, self.lane_id.is_some());
        run.set_bit(2, self.node_xy.is_some());
        run.set_bit(3, self.time_reference.is_some());
        self.station_id.set(&mut run, 4);
        writer.run(&run, 36)?;
        if let Some(value) = &self.lane_id {
            value.encode(writer)?;
        }
        if let Some(value) = &self.node_xy {
            value.encode(writer)?;
        }
        if let Some(value) = &self.time_reference {
            value.encode(writer)?;
        }
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

/// `TimeReference`: `INTEGER (0..60000)`.
///
/// Milliseconds of the minute.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct TimeReference(pub u16);

impl TimeReference {
    /// `oneMilliSec`.
    pub const ONE_MILLI_SEC: Self = Self(1);
}

impl Uper for TimeReference {
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

impl Fixed for TimeReference {
    const WIDTH: usize = 16;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 16);
        if bits > 60000 {
            return Err(Malformed);
        }
        Ok(Self(bits as u16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 16, self.0 as u64, 60000);
    }
}

/// `SignalHeadLocationList`: `SEQUENCE (SIZE (1..64)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct SignalHeadLocationList(pub Vec<SignalHeadLocation>);

impl Uper for SignalHeadLocationList {
    const LEAST_BITS: usize = 49;
    const EMPTY: Self = Self(Vec::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(6)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.size(self.0.len(), 1, 64, 6)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl SignalHeadLocationList {
    /// Reads what follows the first 6 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<SignalHeadLocation>(64)) };
        let count = reader.size(head, 1, 64, <SignalHeadLocation as Uper>::LEAST_BITS)?;
        let mut items = Vec::new();
        items.resize_with(count, || SignalHeadLocation::EMPTY);
        items.iter_mut().try_for_each(|item| item.fill(reader))?;
        Ok(Self(items))
    }
}

/// `SignalHeadLocation`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SignalHeadLocation {
    /// `nodeXY`.
    pub node_xy: NodeOffsetPointXY,
    /// `nodeZ`.
    pub node_z: DeltaAltitude,
    /// `signalGroupID`.
    pub signal_group_id: SignalGroupID,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for SignalHeadLocation {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for SignalHeadLocation {
    const LEAST_BITS: usize = 43;
    const EMPTY: Self = Self {
        node_xy: NodeOffsetPointXY::EMPTY,
        node_z: DeltaAltitude::EMPTY,
        signal_group_id: SignalGroupID::EMPTY,
        unknown: None,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(4)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let is_extended = self.unknown.is_some();
        let mut run = Packed::<1>::new();
        run.set_bit(0, is_extended);
        writer.run(&run, 1)?;
        self.node_xy.encode(writer)?;
        let mut run = Packed::<1>::new();
        self.node_z.set(&mut run, 0);
        self.signal_group_id.set(&mut run, 15);
        writer.run(&run, 23)?;
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

impl SignalHeadLocation {
    /// Reads what follows the first 4 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 4);
        let is_extended = run.bit(0);
        let head = run.bits(1, 3);
        self.node_xy.fill_after(head, reader)?;
        let run = reader.run::<1>(23)?;
        self.node_z = DeltaAltitude::get(&run, 0)?;
        self.signal_group_id = SignalGroupID::get(&run, 15)?;
        if is_extended {
            self.unknown = Additions::unknown(reader)?;
        }
        Ok(())
    }
}

/// `VehicleHeight`: `INTEGER (0..127)`.
///
/// 0.05 m.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct VehicleHeight(pub u8);

impl Uper for VehicleHeight {
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

impl Fixed for VehicleHeight {
    const WIDTH: usize = 7;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 7);
        Ok(Self(bits as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 7, self.0 as u64, 127);
    }
}

/// `PtvRequestType`: `ENUMERATED`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum PtvRequestType {
    /// `preRequest`.
    #[default]
    PreRequest,
    /// `mainRequest`.
    MainRequest,
    /// `doorCloseRequest`.
    DoorCloseRequest,
    /// `cancelRequest`.
    CancelRequest,
    /// `emergencyRequest`.
    EmergencyRequest,
    /// A value of a later version, by its number behind the extension marker.
    Later(u16),
}

impl PtvRequestType {
    /// The values before the extension marker in the order of their indexes.
    pub const ROOT: [Self; 5] = [
        Self::PreRequest,
        Self::MainRequest,
        Self::DoorCloseRequest,
        Self::CancelRequest,
        Self::EmergencyRequest,
    ];
}

impl Uper for PtvRequestType {
    const LEAST_BITS: usize = 4;
    const EMPTY: Self = Self::ROOT[0];
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(4)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let index = match *self {
            Self::PreRequest => 0,
            Self::MainRequest => 1,
            Self::DoorCloseRequest => 2,
            Self::CancelRequest => 3,
            Self::EmergencyRequest => 4,

            Self::Later(index) => {
                writer.addition(index);
                return Ok(());
            }
        };
        writer.bits(index, 4);
        Ok(())
    }
}

impl PtvRequestType {
    /// Reads what follows the first 4 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        if head >> 3 != 0 {
            reader.back(3);
            return Self::decode_added(reader);
        }
        Self::ROOT.get(head as usize).copied().ok_or(Malformed)
    }
}

impl PtvRequestType {
    #[cold]
    fn decode_added(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(Self::Later(reader.small_number()?))
    }
}

/// `NodeLink`: `SEQUENCE (SIZE (1..5)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct NodeLink(pub Vec<Node>);

impl Uper for NodeLink {
    const LEAST_BITS: usize = 23;
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

impl NodeLink {
    /// Reads what follows the first 3 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<Node>(5)) };
        let count = reader.size(head, 1, 5, <Node as Uper>::LEAST_BITS)?;
        let mut items = Vec::new();
        items.resize_with(count, || Node::EMPTY);
        items.iter_mut().try_for_each(|item| item.fill(reader))?;
        Ok(Self(items))
    }
}

/// `Node`: `SEQUENCE`.
///
/// The only number without a range in the whole set: id is as long as its length says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Node {
    /// `id`.
    pub id: NodeId,
    /// `lane`.
    pub lane: Option<LaneID>,
    /// `connectionID`.
    pub connection_id: Option<LaneConnectionID>,
    /// `intersectionID`.
    pub intersection_id: Option<IntersectionID>,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for Node {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for Node {
    const LEAST_BITS: usize = 20;
    const EMPTY: Self = Self {
        id: NodeId::EMPTY,
        lane: None,
        connection_id: None,
        intersection_id: None,
        unknown: None,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(4)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let is_extended = self.unknown.is_some();
        let mut run = Packed::<1>::new();
        run.set_bit(0, is_extended);
        run.set_bit(1, self.lane.is_some());
        run.set_bit(2, self.connection_id.is_some());
        run.set_bit(3, self.intersection_id.is_some());
        writer.run(&run, 4)?;
        self.id.encode(writer)?;
        if let Some(value) = &self.lane {
            value.encode(writer)?;
        }
        if let Some(value) = &self.connection_id {
            value.encode(writer)?;
        }
        if let Some(value) = &self.intersection_id {
            value.encode(writer)?;
        }
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

impl Node {
    /// Reads what follows the first 4 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 4);
        let is_extended = run.bit(0);
        let has_lane = run.bit(1);
        let has_connection_id = run.bit(2);
        let has_intersection_id = run.bit(3);
        self.id = NodeId::decode(reader)?;
        let mut ahead = reader.ahead();
        if has_lane {
            self.lane = Some(ahead.take()?);
        }
        if has_connection_id {
            self.connection_id = Some(ahead.take()?);
        }
        if has_intersection_id {
            self.intersection_id = Some(ahead.take()?);
        }
        reader.skip(&ahead)?;
        if is_extended {
            self.unknown = Additions::unknown(reader)?;
        }
        Ok(())
    }
}

/// `EmissionType`: `ENUMERATED`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum EmissionType {
    /// `euro1`.
    #[default]
    Euro1,
    /// `euro2`.
    Euro2,
    /// `euro3`.
    Euro3,
    /// `euro4`.
    Euro4,
    /// `euro5`.
    Euro5,
    /// `euro6`.
    Euro6,
    /// A value of a later version, by its number behind the extension marker.
    Later(u16),
}

impl EmissionType {
    /// The values before the extension marker in the order of their indexes.
    pub const ROOT: [Self; 6] =
        [Self::Euro1, Self::Euro2, Self::Euro3, Self::Euro4, Self::Euro5, Self::Euro6];
}

impl Uper for EmissionType {
    const LEAST_BITS: usize = 4;
    const EMPTY: Self = Self::ROOT[0];
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(4)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let index = match *self {
            Self::Euro1 => 0,
            Self::Euro2 => 1,
            Self::Euro3 => 2,
            Self::Euro4 => 3,
            Self::Euro5 => 4,
            Self::Euro6 => 5,

            Self::Later(index) => {
                writer.addition(index);
                return Ok(());
            }
        };
        writer.bits(index, 4);
        Ok(())
    }
}

impl EmissionType {
    /// Reads what follows the first 4 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        if head >> 3 != 0 {
            reader.back(3);
            return Self::decode_added(reader);
        }
        Self::ROOT.get(head as usize).copied().ok_or(Malformed)
    }
}

impl EmissionType {
    #[cold]
    fn decode_added(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(Self::Later(reader.small_number()?))
    }
}

/// `FuelType`: `INTEGER (0..15)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct FuelType(pub u8);

impl FuelType {
    /// `unknownFuel`.
    pub const UNKNOWN_FUEL: Self = Self(0);
    /// `gasoline`.
    pub const GASOLINE: Self = Self(1);
    /// `ethanol`.
    pub const ETHANOL: Self = Self(2);
    /// `diesel`.
    pub const DIESEL: Self = Self(3);
    /// `electric`.
    pub const ELECTRIC: Self = Self(4);
    /// `hybrid`.
    pub const HYBRID: Self = Self(5);
    /// `hydrogen`.
    pub const HYDROGEN: Self = Self(6);
    /// `natGasLiquid`.
    pub const NAT_GAS_LIQUID: Self = Self(7);
    /// `natGasComp`.
    pub const NAT_GAS_COMP: Self = Self(8);
    /// `propane`.
    pub const PROPANE: Self = Self(9);
}

impl Uper for FuelType {
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

impl Fixed for FuelType {
    const WIDTH: usize = 4;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 4);
        Ok(Self(bits as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 4, self.0 as u64, 15);
    }
}

/// `BatteryStatus`: `ENUMERATED`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum BatteryStatus {
    /// `unknown`.
    #[default]
    Unknown,
    /// `critical`.
    Critical,
    /// `low`.
    Low,
    /// `good`.
    Good,
    /// A value of a later version, by its number behind the extension marker.
    Later(u16),
}

impl BatteryStatus {
    /// The values before the extension marker in the order of their indexes.
    pub const ROOT: [Self; 4] = [Self::Unknown, Self::Critical, Self::Low, Self::Good];
}

impl Uper for BatteryStatus {
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
            Self::Critical => 1,
            Self::Low => 2,
            Self::Good => 3,

            Self::Later(index) => {
                writer.addition(index);
                return Ok(());
            }
        };
        writer.bits(index, 3);
        Ok(())
    }
}

impl BatteryStatus {
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

impl BatteryStatus {
    #[cold]
    fn decode_added(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(Self::Later(reader.small_number()?))
    }
}

/// `RejectedReason`: `ENUMERATED`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum RejectedReason {
    /// `unknown`.
    #[default]
    Unknown,
    /// `exceptionalCondition`.
    ExceptionalCondition,
    /// `maxWaitingTimeExceeded`.
    MaxWaitingTimeExceeded,
    /// `ptPriorityDisabled`.
    PtPriorityDisabled,
    /// `higherPTPriorityGranted`.
    HigherPTPriorityGranted,
    /// `vehicleTrackingUnknown`.
    VehicleTrackingUnknown,
    /// A value of a later version, by its number behind the extension marker.
    Later(u16),
}

impl RejectedReason {
    /// The values before the extension marker in the order of their indexes.
    pub const ROOT: [Self; 6] = [
        Self::Unknown,
        Self::ExceptionalCondition,
        Self::MaxWaitingTimeExceeded,
        Self::PtPriorityDisabled,
        Self::HigherPTPriorityGranted,
        Self::VehicleTrackingUnknown,
    ];
}

impl Uper for RejectedReason {
    const LEAST_BITS: usize = 4;
    const EMPTY: Self = Self::ROOT[0];
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(4)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let index = match *self {
            Self::Unknown => 0,
            Self::ExceptionalCondition => 1,
            Self::MaxWaitingTimeExceeded => 2,
            Self::PtPriorityDisabled => 3,
            Self::HigherPTPriorityGranted => 4,
            Self::VehicleTrackingUnknown => 5,

            Self::Later(index) => {
                writer.addition(index);
                return Ok(());
            }
        };
        writer.bits(index, 4);
        Ok(())
    }
}

impl RejectedReason {
    /// Reads what follows the first 4 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        if head >> 3 != 0 {
            reader.back(3);
            return Self::decode_added(reader);
        }
        Self::ROOT.get(head as usize).copied().ok_or(Malformed)
    }
}

impl RejectedReason {
    #[cold]
    fn decode_added(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(Self::Later(reader.small_number()?))
    }
}

/// `Node-id`: `INTEGER`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct NodeId(pub i64);

impl Uper for NodeId {
    const LEAST_BITS: usize = 16;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(Self(reader.integer()?))
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.integer(self.0);
        Ok(())
    }
}

// Generated from asn1/ by `cargo xtask codegen`. Do not edit.
//! `DSRC`.
//!
//! Intersection messages' payload, ISO/TS 19091:2018 (profile C) as used by ETSI TS 103 301 V1.3.1.
//!
//! Only what SPATEM, MAPEM, SREM, SSEM and the other messages of TS 103 301 share. Written without
//! object classes: in PER an open type is a length and that many octets, which are the bits of an
//! OCTET STRING without a size, and so regExtValue is one. What it holds for which region stands
//! in the directive above it; the types named there are those of module AddGrpC. Dsrc* types have
//! another type's name in the ITS-Container and carry the prefix here to keep every name unique in
//! the set.
#![allow(unused_imports)]

use super::add_grp_c::{
    ConnectionManeuverAssistAddGrpC, ConnectionTrajectoryAddGrpC, IntersectionStateAddGrpC,
    LaneAttributesAddGrpC, MapDataAddGrpC, MovementEventAddGrpC, NodeAttributeSetAddGrpC,
    Position3DAddGrpC, RequestorDescriptionAddGrpC, RestrictionUserTypeAddGrpC,
    SignalStatusPackageAddGrpC,
};
use super::its_container::{Latitude, Longitude, StationID};
use uper::{
    Additions, BitString, Fixed, List, Malformed, Packed, Reader, Run, Unknown, UnknownAdditions,
    UnknownAlternative, Uper, Writer, is_bounded,
};

/// `SPAT`: `SEQUENCE`.
///
/// The payload of SPATEM, TS 103 301 clause 5.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SPAT {
    /// `timeStamp`.
    pub time_stamp: Option<MinuteOfTheYear>,
    /// `name`.
    pub name: Option<DescriptiveName>,
    /// `intersections`.
    pub intersections: IntersectionStateList,
    /// `regional`.
    pub regional: Option<Box<RegionalExtensions>>,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for SPAT {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for SPAT {
    const LEAST_BITS: usize = 88;
    const EMPTY: Self = Self {
        time_stamp: None,
        name: None,
        intersections: IntersectionStateList::EMPTY,
        regional: None,
        unknown: None,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let mut ahead = reader.ahead();
        let run = ahead.run(4);
        let is_extended = run.bit(0);
        let has_time_stamp = run.bit(1);
        let has_name = run.bit(2);
        let has_regional = run.bit(3);
        if has_time_stamp {
            self.time_stamp = Some(ahead.take()?);
        }
        reader.skip(&ahead)?;
        if has_name {
            self.name = Some(DescriptiveName::decode(reader)?);
        }
        self.intersections.fill(reader)?;
        if has_regional {
            self.regional = Some(RegionalExtensions::boxed(reader)?);
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
        run.set_bit(1, self.time_stamp.is_some());
        run.set_bit(2, self.name.is_some());
        run.set_bit(3, self.regional.is_some());
        writer.run(&run, 4)?;
        if let Some(value) = &self.time_stamp {
            value.encode(writer)?;
        }
        if let Some(value) = &self.name {
            value.encode(writer)?;
        }
        self.intersections.encode(writer)?;
        if let Some(value) = &self.regional {
            value.encode(writer)?;
        }
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

/// `MinuteOfTheYear`: `INTEGER (0..527040)`.
///
/// UTC; 527040 is not known.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct MinuteOfTheYear(pub u32);

impl Uper for MinuteOfTheYear {
    const LEAST_BITS: usize = 20;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(20)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 20)
    }
}

impl Fixed for MinuteOfTheYear {
    const WIDTH: usize = 20;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 20);
        if bits > 527040 {
            return Err(Malformed);
        }
        Ok(Self(bits as u32))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 20, self.0 as u64, 527040);
    }
}

/// `DescriptiveName`: `IA5String (SIZE (1..63))`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct DescriptiveName(pub String);

impl Uper for DescriptiveName {
    const LEAST_BITS: usize = 8;
    const EMPTY: Self = Self(String::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(6)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.size(self.0.len(), 1, 63, 6)?;
        writer.ia5(&self.0)
    }
}

impl DescriptiveName {
    /// Reads what follows the first 6 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let count = reader.size(head, 1, 63, 7)?;
        Ok(Self(reader.ia5(count)?))
    }
}

/// `IntersectionStateList`: `SEQUENCE (SIZE (1..32)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct IntersectionStateList(pub List<IntersectionState, 1>);

impl Uper for IntersectionStateList {
    const LEAST_BITS: usize = 84;
    const EMPTY: Self = Self(List::EMPTY);
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(5)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.size(self.0.len(), 1, 32, 5)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl IntersectionStateList {
    /// Reads what follows the first 5 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        const { assert!(is_bounded::<IntersectionState>(32)) };
        let count = reader.size(head, 1, 32, <IntersectionState as Uper>::LEAST_BITS)?;
        self.0.grow(count).iter_mut().try_for_each(|item| item.fill(reader))
    }
}

/// `IntersectionState`: `SEQUENCE`.
///
/// One intersection: the state of its controller and of each signal group.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct IntersectionState {
    /// `name`.
    pub name: Option<DescriptiveName>,
    /// `id`.
    pub id: IntersectionReferenceID,
    /// `revision`.
    pub revision: MsgCount,
    /// `status`.
    pub status: IntersectionStatusObject,
    /// `moy`.
    pub moy: Option<MinuteOfTheYear>,
    /// `timeStamp`.
    pub time_stamp: Option<DSecond>,
    /// `enabledLanes`.
    pub enabled_lanes: Option<EnabledLaneList>,
    /// `states`.
    pub states: MovementList,
    /// `maneuverAssistList`.
    pub maneuver_assist_list: Option<ManeuverAssistList>,
    /// `regional`.
    pub regional: Option<Box<RegionalExtensionsIntersectionState>>,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for IntersectionState {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for IntersectionState {
    const LEAST_BITS: usize = 79;
    const EMPTY: Self = Self {
        name: None,
        id: IntersectionReferenceID::EMPTY,
        revision: MsgCount::EMPTY,
        status: IntersectionStatusObject::EMPTY,
        moy: None,
        time_stamp: None,
        enabled_lanes: None,
        states: MovementList::EMPTY,
        maneuver_assist_list: None,
        regional: None,
        unknown: None,
    };
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
        run.set_bit(1, self.name.is_some());
        run.set_bit(2, self.moy.is_some());
        run.set_bit(3, self.time_stamp.is_some());
        run.set_bit(4, self.enabled_lanes.is_some());
        run.set_bit(5, self.maneuver_assist_list.is_some());
        run.set_bit(6, self.regional.is_some());
        writer.run(&run, 7)?;
        if let Some(value) = &self.name {
            value.encode(writer)?;
        }
        self.id.encode(writer)?;
        let mut run = Packed::<1>::new();
        self.revision.set(&mut run, 0);
        self.status.set(&mut run, 7);
        writer.run(&run, 23)?;
        if let Some(value) = &self.moy {
            value.encode(writer)?;
        }
        if let Some(value) = &self.time_stamp {
            value.encode(writer)?;
        }
        if let Some(value) = &self.enabled_lanes {
            value.encode(writer)?;
        }
        self.states.encode(writer)?;
        if let Some(value) = &self.maneuver_assist_list {
            value.encode(writer)?;
        }
        if let Some(value) = &self.regional {
            value.encode(writer)?;
        }
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

impl IntersectionState {
    /// Reads what follows the first 7 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 7);
        let is_extended = run.bit(0);
        let has_name = run.bit(1);
        let has_moy = run.bit(2);
        let has_time_stamp = run.bit(3);
        let has_enabled_lanes = run.bit(4);
        let has_maneuver_assist_list = run.bit(5);
        let has_regional = run.bit(6);
        if has_name {
            self.name = Some(DescriptiveName::decode(reader)?);
        }
        self.id = IntersectionReferenceID::decode(reader)?;
        let mut ahead = reader.ahead();
        let run = ahead.run(23);
        self.revision = MsgCount::get(&run, 0)?;
        self.status = IntersectionStatusObject::get(&run, 7)?;
        if has_moy {
            self.moy = Some(ahead.take()?);
        }
        reader.skip(&ahead)?;
        if has_time_stamp {
            self.time_stamp = Some(DSecond::decode(reader)?);
        }
        if has_enabled_lanes {
            self.enabled_lanes = Some(EnabledLaneList::decode(reader)?);
        }
        self.states = MovementList::decode(reader)?;
        if has_maneuver_assist_list {
            self.maneuver_assist_list = Some(ManeuverAssistList::decode(reader)?);
        }
        if has_regional {
            self.regional = Some(RegionalExtensionsIntersectionState::boxed(reader)?);
        }
        if is_extended {
            self.unknown = Additions::unknown(reader)?;
        }
        Ok(())
    }
}

/// `RegionalExtensions-IntersectionState`: `SEQUENCE (SIZE (1..4)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct RegionalExtensionsIntersectionState(pub Vec<RegionalExtensionIntersectionState>);

impl Uper for RegionalExtensionsIntersectionState {
    const LEAST_BITS: usize = 18;
    const EMPTY: Self = Self(Vec::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(2)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.size(self.0.len(), 1, 4, 2)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl RegionalExtensionsIntersectionState {
    /// Reads what follows the first 2 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<RegionalExtensionIntersectionState>(4)) };
        let count =
            reader.size(head, 1, 4, <RegionalExtensionIntersectionState as Uper>::LEAST_BITS)?;
        let mut items = Vec::new();
        items.resize_with(count, || RegionalExtensionIntersectionState::EMPTY);
        items.iter_mut().try_for_each(|item| item.fill(reader))?;
        Ok(Self(items))
    }
}

/// `RegionalExtension-IntersectionState`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RegionalExtensionIntersectionState {
    /// `regionId`.
    pub region_id: RegionId,
    /// `regExtValue`.
    pub reg_ext_value: RegionalExtensionIntersectionStateRegExtValue,
}

impl Default for RegionalExtensionIntersectionState {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for RegionalExtensionIntersectionState {
    const LEAST_BITS: usize = 16;
    const EMPTY: Self = Self {
        region_id: RegionId::EMPTY,
        reg_ext_value: RegionalExtensionIntersectionStateRegExtValue::EMPTY,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(8)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        self.region_id.encode(writer)?;
        self.reg_ext_value.encode(writer)?;
        Ok(())
    }
}

impl RegionalExtensionIntersectionState {
    /// Reads what follows the first 8 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 8);
        self.region_id = RegionId::get(&run, 0)?;
        self.reg_ext_value = RegionalExtensionIntersectionStateRegExtValue::decode(
            reader,
            i64::from(self.region_id.0),
        )?;
        Ok(())
    }
}

/// `IntersectionReferenceID`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct IntersectionReferenceID {
    /// `region`.
    pub region: Option<RoadRegulatorID>,
    /// `id`.
    pub id: IntersectionID,
}

impl Default for IntersectionReferenceID {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for IntersectionReferenceID {
    const LEAST_BITS: usize = 17;
    const EMPTY: Self = Self { region: None, id: IntersectionID::EMPTY };
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let mut ahead = reader.ahead();
        let run = ahead.run(1);
        let has_region = run.bit(0);
        let region = if has_region { Some(ahead.take()?) } else { None };
        let run = ahead.run(16);
        let id = IntersectionID::get(&run, 0)?;
        reader.skip(&ahead)?;
        let value = Self { region, id };
        Ok(value)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut run = Packed::<1>::new();
        run.set_bit(0, self.region.is_some());
        writer.run(&run, 1)?;
        if let Some(value) = &self.region {
            value.encode(writer)?;
        }
        self.id.encode(writer)?;
        Ok(())
    }
}

/// `RoadRegulatorID`: `INTEGER (0..65535)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct RoadRegulatorID(pub u16);

impl Uper for RoadRegulatorID {
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

impl Fixed for RoadRegulatorID {
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

/// `IntersectionID`: `INTEGER (0..65535)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct IntersectionID(pub u16);

impl Uper for IntersectionID {
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

impl Fixed for IntersectionID {
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

/// `MsgCount`: `INTEGER (0..127)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct MsgCount(pub u8);

impl Uper for MsgCount {
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

impl Fixed for MsgCount {
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

/// `IntersectionStatusObject`: `BIT STRING (SIZE (16))`, the first bit most significant.
///
/// What the controller says of itself.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct IntersectionStatusObject(pub u16);

impl IntersectionStatusObject {
    /// `manualControlIsEnabled`.
    pub const MANUAL_CONTROL_IS_ENABLED: u16 = 1 << 15;
    /// `stopTimeIsActivated`.
    pub const STOP_TIME_IS_ACTIVATED: u16 = 1 << 14;
    /// `failureFlash`.
    pub const FAILURE_FLASH: u16 = 1 << 13;
    /// `preemptIsActive`.
    pub const PREEMPT_IS_ACTIVE: u16 = 1 << 12;
    /// `signalPriorityIsActive`.
    pub const SIGNAL_PRIORITY_IS_ACTIVE: u16 = 1 << 11;
    /// `fixedTimeOperation`.
    pub const FIXED_TIME_OPERATION: u16 = 1 << 10;
    /// `trafficDependentOperation`.
    pub const TRAFFIC_DEPENDENT_OPERATION: u16 = 1 << 9;
    /// `standbyOperation`.
    pub const STANDBY_OPERATION: u16 = 1 << 8;
    /// `failureMode`.
    pub const FAILURE_MODE: u16 = 1 << 7;
    /// `off`.
    pub const OFF: u16 = 1 << 6;
    /// `recentMAPmessageUpdate`.
    pub const RECENT_MA_PMESSAGE_UPDATE: u16 = 1 << 5;
    /// `recentChangeInMAPassignedLanesIDsUsed`.
    pub const RECENT_CHANGE_IN_MA_PASSIGNED_LANES_I_DS_USED: u16 = 1 << 4;
    /// `noValidMAPisAvailableAtThisTime`.
    pub const NO_VALID_MA_PIS_AVAILABLE_AT_THIS_TIME: u16 = 1 << 3;
    /// `noValidSPATisAvailableAtThisTime`.
    pub const NO_VALID_SPA_TIS_AVAILABLE_AT_THIS_TIME: u16 = 1 << 2;
}

impl Uper for IntersectionStatusObject {
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

impl Fixed for IntersectionStatusObject {
    const WIDTH: usize = 16;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self(run.bits(at, 16) as u16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 16, self.0 as u64, 65535);
    }
}

/// `DSecond`: `INTEGER (0..65535)`.
///
/// Milliseconds of the minute.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct DSecond(pub u16);

impl Uper for DSecond {
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

impl Fixed for DSecond {
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

/// `EnabledLaneList`: `SEQUENCE (SIZE (1..16)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct EnabledLaneList(pub Vec<LaneID>);

impl Uper for EnabledLaneList {
    const LEAST_BITS: usize = 12;
    const EMPTY: Self = Self(Vec::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(4)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.size(self.0.len(), 1, 16, 4)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl EnabledLaneList {
    /// Reads what follows the first 4 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<LaneID>(16)) };
        let count = reader.size(head, 1, 16, <LaneID as Uper>::LEAST_BITS)?;
        let mut items = Vec::with_capacity(count);
        for _ in 0..count {
            items.push(LaneID::decode(reader)?);
        }
        Ok(Self(items))
    }
}

/// `LaneID`: `INTEGER (0..255)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct LaneID(pub u8);

impl Uper for LaneID {
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

impl Fixed for LaneID {
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

/// `MovementList`: `SEQUENCE (SIZE (1..255)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct MovementList(pub Vec<MovementState>);

impl Uper for MovementList {
    const LEAST_BITS: usize = 32;
    const EMPTY: Self = Self(Vec::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(8)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.size(self.0.len(), 1, 255, 8)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl MovementList {
    /// Reads what follows the first 8 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<MovementState>(255)) };
        let count = reader.size(head, 1, 255, <MovementState as Uper>::LEAST_BITS)?;
        let mut items = Vec::new();
        items.resize_with(count, || MovementState::EMPTY);
        items.iter_mut().try_for_each(|item| item.fill(reader))?;
        Ok(Self(items))
    }
}

/// `MovementState`: `SEQUENCE`.
///
/// One signal group: what it shows and what comes next, in order of time.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MovementState {
    /// `movementName`.
    pub movement_name: Option<DescriptiveName>,
    /// `signalGroup`.
    pub signal_group: SignalGroupID,
    /// `state-time-speed`.
    pub state_time_speed: MovementEventList,
    /// `maneuverAssistList`.
    pub maneuver_assist_list: Option<Box<ManeuverAssistList>>,
    /// `regional`.
    pub regional: Option<Box<RegionalExtensions>>,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for MovementState {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for MovementState {
    const LEAST_BITS: usize = 24;
    const EMPTY: Self = Self {
        movement_name: None,
        signal_group: SignalGroupID::EMPTY,
        state_time_speed: MovementEventList::EMPTY,
        maneuver_assist_list: None,
        regional: None,
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
        run.set_bit(1, self.movement_name.is_some());
        run.set_bit(2, self.maneuver_assist_list.is_some());
        run.set_bit(3, self.regional.is_some());
        writer.run(&run, 4)?;
        if let Some(value) = &self.movement_name {
            value.encode(writer)?;
        }
        self.signal_group.encode(writer)?;
        self.state_time_speed.encode(writer)?;
        if let Some(value) = &self.maneuver_assist_list {
            value.encode(writer)?;
        }
        if let Some(value) = &self.regional {
            value.encode(writer)?;
        }
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

impl MovementState {
    /// Reads what follows the first 4 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 4);
        let is_extended = run.bit(0);
        let has_movement_name = run.bit(1);
        let has_maneuver_assist_list = run.bit(2);
        let has_regional = run.bit(3);
        if has_movement_name {
            self.movement_name = Some(DescriptiveName::decode(reader)?);
        }
        let run = reader.run::<1>(12)?;
        self.signal_group = SignalGroupID::get(&run, 0)?;
        let head = run.bits(8, 4);
        self.state_time_speed.fill_after(head, reader)?;
        if has_maneuver_assist_list {
            self.maneuver_assist_list = Some(ManeuverAssistList::boxed(reader)?);
        }
        if has_regional {
            self.regional = Some(RegionalExtensions::boxed(reader)?);
        }
        if is_extended {
            self.unknown = Additions::unknown(reader)?;
        }
        Ok(())
    }
}

/// `SignalGroupID`: `INTEGER (0..255)`.
///
/// 0 is not known, 255 always green.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct SignalGroupID(pub u8);

impl Uper for SignalGroupID {
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

impl Fixed for SignalGroupID {
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

/// `MovementEventList`: `SEQUENCE (SIZE (1..16)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct MovementEventList(pub List<MovementEvent, 2>);

impl Uper for MovementEventList {
    const LEAST_BITS: usize = 12;
    const EMPTY: Self = Self(List::EMPTY);
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(4)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.size(self.0.len(), 1, 16, 4)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl MovementEventList {
    /// Reads what follows the first 4 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        const { assert!(is_bounded::<MovementEvent>(16)) };
        let count = reader.size(head, 1, 16, <MovementEvent as Uper>::LEAST_BITS)?;
        self.0.grow(count).iter_mut().try_for_each(|item| item.fill(reader))
    }
}

/// `MovementEvent`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MovementEvent {
    /// `eventState`.
    pub event_state: MovementPhaseState,
    /// `timing`.
    pub timing: Option<TimeChangeDetails>,
    /// `speeds`.
    pub speeds: Option<Box<AdvisorySpeedList>>,
    /// `regional`.
    pub regional: Option<Box<RegionalExtensionsMovementEvent>>,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for MovementEvent {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for MovementEvent {
    const LEAST_BITS: usize = 8;
    const EMPTY: Self = Self {
        event_state: MovementPhaseState::EMPTY,
        timing: None,
        speeds: None,
        regional: None,
        unknown: None,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(8)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let is_extended = self.unknown.is_some();
        let mut run = Packed::<1>::new();
        run.set_bit(0, is_extended);
        run.set_bit(1, self.timing.is_some());
        run.set_bit(2, self.speeds.is_some());
        run.set_bit(3, self.regional.is_some());
        self.event_state.set(&mut run, 4);
        writer.run(&run, 8)?;
        if let Some(value) = &self.timing {
            value.encode(writer)?;
        }
        if let Some(value) = &self.speeds {
            value.encode(writer)?;
        }
        if let Some(value) = &self.regional {
            value.encode(writer)?;
        }
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

impl MovementEvent {
    /// Reads what follows the first 8 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 8);
        let is_extended = run.bit(0);
        let has_timing = run.bit(1);
        let has_speeds = run.bit(2);
        let has_regional = run.bit(3);
        self.event_state = MovementPhaseState::get(&run, 4)?;
        if has_timing {
            self.timing = Some(TimeChangeDetails::decode(reader)?);
        }
        if has_speeds {
            self.speeds = Some(AdvisorySpeedList::boxed(reader)?);
        }
        if has_regional {
            self.regional = Some(RegionalExtensionsMovementEvent::boxed(reader)?);
        }
        if is_extended {
            self.unknown = Additions::unknown(reader)?;
        }
        Ok(())
    }
}

/// `RegionalExtensions-MovementEvent`: `SEQUENCE (SIZE (1..4)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct RegionalExtensionsMovementEvent(pub Vec<RegionalExtensionMovementEvent>);

impl Uper for RegionalExtensionsMovementEvent {
    const LEAST_BITS: usize = 18;
    const EMPTY: Self = Self(Vec::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(2)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.size(self.0.len(), 1, 4, 2)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl RegionalExtensionsMovementEvent {
    /// Reads what follows the first 2 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<RegionalExtensionMovementEvent>(4)) };
        let count =
            reader.size(head, 1, 4, <RegionalExtensionMovementEvent as Uper>::LEAST_BITS)?;
        let mut items = Vec::new();
        items.resize_with(count, || RegionalExtensionMovementEvent::EMPTY);
        items.iter_mut().try_for_each(|item| item.fill(reader))?;
        Ok(Self(items))
    }
}

/// `RegionalExtension-MovementEvent`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RegionalExtensionMovementEvent {
    /// `regionId`.
    pub region_id: RegionId,
    /// `regExtValue`.
    pub reg_ext_value: RegionalExtensionMovementEventRegExtValue,
}

impl Default for RegionalExtensionMovementEvent {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for RegionalExtensionMovementEvent {
    const LEAST_BITS: usize = 16;
    const EMPTY: Self = Self {
        region_id: RegionId::EMPTY,
        reg_ext_value: RegionalExtensionMovementEventRegExtValue::EMPTY,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(8)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        self.region_id.encode(writer)?;
        self.reg_ext_value.encode(writer)?;
        Ok(())
    }
}

impl RegionalExtensionMovementEvent {
    /// Reads what follows the first 8 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 8);
        self.region_id = RegionId::get(&run, 0)?;
        self.reg_ext_value =
            RegionalExtensionMovementEventRegExtValue::decode(reader, i64::from(self.region_id.0))?;
        Ok(())
    }
}

/// `MovementPhaseState`: `ENUMERATED`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum MovementPhaseState {
    /// `unavailable`.
    #[default]
    Unavailable,
    /// `dark`.
    Dark,
    /// `stop-Then-Proceed`.
    StopThenProceed,
    /// `stop-And-Remain`.
    StopAndRemain,
    /// `pre-Movement`.
    PreMovement,
    /// `permissive-Movement-Allowed`.
    PermissiveMovementAllowed,
    /// `protected-Movement-Allowed`.
    ProtectedMovementAllowed,
    /// `permissive-clearance`.
    PermissiveClearance,
    /// `protected-clearance`.
    ProtectedClearance,
    /// `caution-Conflicting-Traffic`.
    CautionConflictingTraffic,
}

impl MovementPhaseState {
    /// The values in the order of their indexes.
    pub const ROOT: [Self; 10] = [
        Self::Unavailable,
        Self::Dark,
        Self::StopThenProceed,
        Self::StopAndRemain,
        Self::PreMovement,
        Self::PermissiveMovementAllowed,
        Self::ProtectedMovementAllowed,
        Self::PermissiveClearance,
        Self::ProtectedClearance,
        Self::CautionConflictingTraffic,
    ];
}

impl Uper for MovementPhaseState {
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

impl Fixed for MovementPhaseState {
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

/// `TimeChangeDetails`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TimeChangeDetails {
    /// `startTime`.
    pub start_time: Option<TimeMark>,
    /// `minEndTime`.
    pub min_end_time: TimeMark,
    /// `maxEndTime`.
    pub max_end_time: Option<TimeMark>,
    /// `likelyTime`.
    pub likely_time: Option<TimeMark>,
    /// `confidence`.
    pub confidence: Option<TimeIntervalConfidence>,
    /// `nextTime`.
    pub next_time: Option<TimeMark>,
}

impl Default for TimeChangeDetails {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for TimeChangeDetails {
    const LEAST_BITS: usize = 21;
    const EMPTY: Self = Self {
        start_time: None,
        min_end_time: TimeMark::EMPTY,
        max_end_time: None,
        likely_time: None,
        confidence: None,
        next_time: None,
    };
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let mut ahead = reader.ahead();
        let run = ahead.run(5);
        let has_start_time = run.bit(0);
        let has_max_end_time = run.bit(1);
        let has_likely_time = run.bit(2);
        let has_confidence = run.bit(3);
        let has_next_time = run.bit(4);
        let start_time = if has_start_time { Some(ahead.take()?) } else { None };
        let run = ahead.run(16);
        let min_end_time = TimeMark::get(&run, 0)?;
        let max_end_time = if has_max_end_time { Some(ahead.take()?) } else { None };
        reader.skip(&ahead)?;
        let mut ahead = reader.ahead();
        let likely_time = if has_likely_time { Some(ahead.take()?) } else { None };
        let confidence = if has_confidence { Some(ahead.take()?) } else { None };
        let next_time = if has_next_time { Some(ahead.take()?) } else { None };
        reader.skip(&ahead)?;
        let value =
            Self { start_time, min_end_time, max_end_time, likely_time, confidence, next_time };
        Ok(value)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut run = Packed::<1>::new();
        run.set_bit(0, self.start_time.is_some());
        run.set_bit(1, self.max_end_time.is_some());
        run.set_bit(2, self.likely_time.is_some());
        run.set_bit(3, self.confidence.is_some());
        run.set_bit(4, self.next_time.is_some());
        writer.run(&run, 5)?;
        if let Some(value) = &self.start_time {
            value.encode(writer)?;
        }
        self.min_end_time.encode(writer)?;
        if let Some(value) = &self.max_end_time {
            value.encode(writer)?;
        }
        if let Some(value) = &self.likely_time {
            value.encode(writer)?;
        }
        if let Some(value) = &self.confidence {
            value.encode(writer)?;
        }
        if let Some(value) = &self.next_time {
            value.encode(writer)?;
        }
        Ok(())
    }
}

/// `TimeMark`: `INTEGER (0..36001)`.
///
/// 0.1 s of the UTC hour; 36000 means beyond an hour, 36001 not known.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct TimeMark(pub u16);

impl Uper for TimeMark {
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

impl Fixed for TimeMark {
    const WIDTH: usize = 16;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 16);
        if bits > 36001 {
            return Err(Malformed);
        }
        Ok(Self(bits as u16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 16, self.0 as u64, 36001);
    }
}

/// `TimeIntervalConfidence`: `INTEGER (0..15)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct TimeIntervalConfidence(pub u8);

impl Uper for TimeIntervalConfidence {
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

impl Fixed for TimeIntervalConfidence {
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

/// `AdvisorySpeedList`: `SEQUENCE (SIZE (1..16)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct AdvisorySpeedList(pub Vec<AdvisorySpeed>);

impl Uper for AdvisorySpeedList {
    const LEAST_BITS: usize = 13;
    const EMPTY: Self = Self(Vec::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(4)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.size(self.0.len(), 1, 16, 4)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl AdvisorySpeedList {
    /// Reads what follows the first 4 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<AdvisorySpeed>(16)) };
        let count = reader.size(head, 1, 16, <AdvisorySpeed as Uper>::LEAST_BITS)?;
        let mut items = Vec::new();
        items.resize_with(count, || AdvisorySpeed::EMPTY);
        items.iter_mut().try_for_each(|item| item.fill(reader))?;
        Ok(Self(items))
    }
}

/// `AdvisorySpeed`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AdvisorySpeed {
    /// `type`.
    pub r#type: AdvisorySpeedType,
    /// `speed`.
    pub speed: Option<SpeedAdvice>,
    /// `confidence`.
    pub confidence: Option<DsrcSpeedConfidence>,
    /// `distance`.
    pub distance: Option<ZoneLength>,
    /// `class`.
    pub r#class: Option<RestrictionClassID>,
    /// `regional`.
    pub regional: Option<Box<RegionalExtensions>>,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for AdvisorySpeed {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for AdvisorySpeed {
    const LEAST_BITS: usize = 9;
    const EMPTY: Self = Self {
        r#type: AdvisorySpeedType::EMPTY,
        speed: None,
        confidence: None,
        distance: None,
        r#class: None,
        regional: None,
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
        run.set_bit(1, self.speed.is_some());
        run.set_bit(2, self.confidence.is_some());
        run.set_bit(3, self.distance.is_some());
        run.set_bit(4, self.r#class.is_some());
        run.set_bit(5, self.regional.is_some());
        writer.run(&run, 6)?;
        self.r#type.encode(writer)?;
        if let Some(value) = &self.speed {
            value.encode(writer)?;
        }
        if let Some(value) = &self.confidence {
            value.encode(writer)?;
        }
        if let Some(value) = &self.distance {
            value.encode(writer)?;
        }
        if let Some(value) = &self.r#class {
            value.encode(writer)?;
        }
        if let Some(value) = &self.regional {
            value.encode(writer)?;
        }
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

impl AdvisorySpeed {
    /// Reads what follows the first 9 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 9);
        let is_extended = run.bit(0);
        let has_speed = run.bit(1);
        let has_confidence = run.bit(2);
        let has_distance = run.bit(3);
        let has_class = run.bit(4);
        let has_regional = run.bit(5);
        let head = run.bits(6, 3);
        self.r#type = AdvisorySpeedType::decode_after(head, reader)?;
        let mut ahead = reader.ahead();
        if has_speed {
            self.speed = Some(ahead.take()?);
        }
        if has_confidence {
            self.confidence = Some(ahead.take()?);
        }
        if has_distance {
            self.distance = Some(ahead.take()?);
        }
        if has_class {
            self.r#class = Some(ahead.take()?);
        }
        reader.skip(&ahead)?;
        if has_regional {
            self.regional = Some(RegionalExtensions::boxed(reader)?);
        }
        if is_extended {
            self.unknown = Additions::unknown(reader)?;
        }
        Ok(())
    }
}

/// `AdvisorySpeedType`: `ENUMERATED`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum AdvisorySpeedType {
    /// `none`.
    #[default]
    None,
    /// `greenwave`.
    Greenwave,
    /// `ecoDrive`.
    EcoDrive,
    /// `transit`.
    Transit,
    /// A value of a later version, by its number behind the extension marker.
    Later(u16),
}

impl AdvisorySpeedType {
    /// The values before the extension marker in the order of their indexes.
    pub const ROOT: [Self; 4] = [Self::None, Self::Greenwave, Self::EcoDrive, Self::Transit];
}

impl Uper for AdvisorySpeedType {
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
            Self::None => 0,
            Self::Greenwave => 1,
            Self::EcoDrive => 2,
            Self::Transit => 3,

            Self::Later(index) => {
                writer.addition(index);
                return Ok(());
            }
        };
        writer.bits(index, 3);
        Ok(())
    }
}

impl AdvisorySpeedType {
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

impl AdvisorySpeedType {
    #[cold]
    fn decode_added(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(Self::Later(reader.small_number()?))
    }
}

/// `SpeedAdvice`: `INTEGER (0..500)`.
///
/// 0.1 m/s; 500 is not known.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct SpeedAdvice(pub u16);

impl Uper for SpeedAdvice {
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

impl Fixed for SpeedAdvice {
    const WIDTH: usize = 9;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 9);
        if bits > 500 {
            return Err(Malformed);
        }
        Ok(Self(bits as u16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 9, self.0 as u64, 500);
    }
}

/// `DsrcSpeedConfidence`: `ENUMERATED`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum DsrcSpeedConfidence {
    /// `unavailable`.
    #[default]
    Unavailable,
    /// `prec100ms`.
    Prec100ms,
    /// `prec10ms`.
    Prec10ms,
    /// `prec5ms`.
    Prec5ms,
    /// `prec1ms`.
    Prec1ms,
    /// `prec0-1ms`.
    Prec0_1ms,
    /// `prec0-05ms`.
    Prec0_05ms,
    /// `prec0-01ms`.
    Prec0_01ms,
}

impl DsrcSpeedConfidence {
    /// The values in the order of their indexes.
    pub const ROOT: [Self; 8] = [
        Self::Unavailable,
        Self::Prec100ms,
        Self::Prec10ms,
        Self::Prec5ms,
        Self::Prec1ms,
        Self::Prec0_1ms,
        Self::Prec0_05ms,
        Self::Prec0_01ms,
    ];
}

impl Uper for DsrcSpeedConfidence {
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

impl Fixed for DsrcSpeedConfidence {
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

/// `ZoneLength`: `INTEGER (0..10000)`.
///
/// Metres; 10000 is not known.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct ZoneLength(pub u16);

impl Uper for ZoneLength {
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

impl Fixed for ZoneLength {
    const WIDTH: usize = 14;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 14);
        if bits > 10000 {
            return Err(Malformed);
        }
        Ok(Self(bits as u16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 14, self.0 as u64, 10000);
    }
}

/// `RestrictionClassID`: `INTEGER (0..255)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct RestrictionClassID(pub u8);

impl Uper for RestrictionClassID {
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

impl Fixed for RestrictionClassID {
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

/// `RegionalExtensions`: `SEQUENCE (SIZE (1..4)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct RegionalExtensions(pub Vec<RegionalExtension>);

impl Uper for RegionalExtensions {
    const LEAST_BITS: usize = 18;
    const EMPTY: Self = Self(Vec::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(2)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.size(self.0.len(), 1, 4, 2)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl RegionalExtensions {
    /// Reads what follows the first 2 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<RegionalExtension>(4)) };
        let count = reader.size(head, 1, 4, <RegionalExtension as Uper>::LEAST_BITS)?;
        let mut items = Vec::new();
        items.resize_with(count, || RegionalExtension::EMPTY);
        items.iter_mut().try_for_each(|item| item.fill(reader))?;
        Ok(Self(items))
    }
}

/// `RegionalExtension`: `SEQUENCE`.
///
/// A national or regional addition where no region has defined one yet: the octets of an encoding
/// that only the region knows. Where a region has, the place has a type of its own below.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RegionalExtension {
    /// `regionId`.
    pub region_id: RegionId,
    /// `regExtValue`.
    pub reg_ext_value: RegionalExtensionRegExtValue,
}

impl Default for RegionalExtension {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for RegionalExtension {
    const LEAST_BITS: usize = 16;
    const EMPTY: Self =
        Self { region_id: RegionId::EMPTY, reg_ext_value: RegionalExtensionRegExtValue::EMPTY };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(8)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        self.region_id.encode(writer)?;
        self.reg_ext_value.encode(writer)?;
        Ok(())
    }
}

impl RegionalExtension {
    /// Reads what follows the first 8 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 8);
        self.region_id = RegionId::get(&run, 0)?;
        self.reg_ext_value =
            RegionalExtensionRegExtValue::decode(reader, i64::from(self.region_id.0))?;
        Ok(())
    }
}

/// `RegionId`: `INTEGER (0..255)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct RegionId(pub u8);

impl Uper for RegionId {
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

impl Fixed for RegionId {
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

/// `ManeuverAssistList`: `SEQUENCE (SIZE (1..16)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ManeuverAssistList(pub Vec<ConnectionManeuverAssist>);

impl Uper for ManeuverAssistList {
    const LEAST_BITS: usize = 18;
    const EMPTY: Self = Self(Vec::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(4)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.size(self.0.len(), 1, 16, 4)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl ManeuverAssistList {
    /// Reads what follows the first 4 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<ConnectionManeuverAssist>(16)) };
        let count = reader.size(head, 1, 16, <ConnectionManeuverAssist as Uper>::LEAST_BITS)?;
        let mut items = Vec::new();
        items.resize_with(count, || ConnectionManeuverAssist::EMPTY);
        items.iter_mut().try_for_each(|item| item.fill(reader))?;
        Ok(Self(items))
    }
}

/// `ConnectionManeuverAssist`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ConnectionManeuverAssist {
    /// `connectionID`.
    pub connection_id: LaneConnectionID,
    /// `queueLength`.
    pub queue_length: Option<ZoneLength>,
    /// `availableStorageLength`.
    pub available_storage_length: Option<ZoneLength>,
    /// `waitOnStop`.
    pub wait_on_stop: Option<WaitOnStopline>,
    /// `pedBicycleDetect`.
    pub ped_bicycle_detect: Option<PedestrianBicycleDetect>,
    /// `regional`.
    pub regional: Option<Box<RegionalExtensionsConnectionManeuverAssist>>,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for ConnectionManeuverAssist {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for ConnectionManeuverAssist {
    const LEAST_BITS: usize = 14;
    const EMPTY: Self = Self {
        connection_id: LaneConnectionID::EMPTY,
        queue_length: None,
        available_storage_length: None,
        wait_on_stop: None,
        ped_bicycle_detect: None,
        regional: None,
        unknown: None,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let mut ahead = reader.ahead();
        let run = ahead.run(14);
        let is_extended = run.bit(0);
        let has_queue_length = run.bit(1);
        let has_available_storage_length = run.bit(2);
        let has_wait_on_stop = run.bit(3);
        let has_ped_bicycle_detect = run.bit(4);
        let has_regional = run.bit(5);
        self.connection_id = LaneConnectionID::get(&run, 6)?;
        if has_queue_length {
            self.queue_length = Some(ahead.take()?);
        }
        if has_available_storage_length {
            self.available_storage_length = Some(ahead.take()?);
        }
        if has_wait_on_stop {
            self.wait_on_stop = Some(ahead.take()?);
        }
        if has_ped_bicycle_detect {
            self.ped_bicycle_detect = Some(ahead.take()?);
        }
        reader.skip(&ahead)?;
        if has_regional {
            self.regional = Some(RegionalExtensionsConnectionManeuverAssist::boxed(reader)?);
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
        run.set_bit(1, self.queue_length.is_some());
        run.set_bit(2, self.available_storage_length.is_some());
        run.set_bit(3, self.wait_on_stop.is_some());
        run.set_bit(4, self.ped_bicycle_detect.is_some());
        run.set_bit(5, self.regional.is_some());
        self.connection_id.set(&mut run, 6);
        writer.run(&run, 14)?;
        if let Some(value) = &self.queue_length {
            value.encode(writer)?;
        }
        if let Some(value) = &self.available_storage_length {
            value.encode(writer)?;
        }
        if let Some(value) = &self.wait_on_stop {
            value.encode(writer)?;
        }
        if let Some(value) = &self.ped_bicycle_detect {
            value.encode(writer)?;
        }
        if let Some(value) = &self.regional {
            value.encode(writer)?;
        }
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

/// `RegionalExtensions-ConnectionManeuverAssist`: `SEQUENCE (SIZE (1..4)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct RegionalExtensionsConnectionManeuverAssist(
    pub Vec<RegionalExtensionConnectionManeuverAssist>,
);

impl Uper for RegionalExtensionsConnectionManeuverAssist {
    const LEAST_BITS: usize = 18;
    const EMPTY: Self = Self(Vec::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(2)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.size(self.0.len(), 1, 4, 2)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl RegionalExtensionsConnectionManeuverAssist {
    /// Reads what follows the first 2 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<RegionalExtensionConnectionManeuverAssist>(4)) };
        let count = reader.size(
            head,
            1,
            4,
            <RegionalExtensionConnectionManeuverAssist as Uper>::LEAST_BITS,
        )?;
        let mut items = Vec::new();
        items.resize_with(count, || RegionalExtensionConnectionManeuverAssist::EMPTY);
        items.iter_mut().try_for_each(|item| item.fill(reader))?;
        Ok(Self(items))
    }
}

/// `RegionalExtension-ConnectionManeuverAssist`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RegionalExtensionConnectionManeuverAssist {
    /// `regionId`.
    pub region_id: RegionId,
    /// `regExtValue`.
    pub reg_ext_value: RegionalExtensionConnectionManeuverAssistRegExtValue,
}

impl Default for RegionalExtensionConnectionManeuverAssist {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for RegionalExtensionConnectionManeuverAssist {
    const LEAST_BITS: usize = 16;
    const EMPTY: Self = Self {
        region_id: RegionId::EMPTY,
        reg_ext_value: RegionalExtensionConnectionManeuverAssistRegExtValue::EMPTY,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(8)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        self.region_id.encode(writer)?;
        self.reg_ext_value.encode(writer)?;
        Ok(())
    }
}

impl RegionalExtensionConnectionManeuverAssist {
    /// Reads what follows the first 8 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 8);
        self.region_id = RegionId::get(&run, 0)?;
        self.reg_ext_value = RegionalExtensionConnectionManeuverAssistRegExtValue::decode(
            reader,
            i64::from(self.region_id.0),
        )?;
        Ok(())
    }
}

/// `LaneConnectionID`: `INTEGER (0..255)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct LaneConnectionID(pub u8);

impl Uper for LaneConnectionID {
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

impl Fixed for LaneConnectionID {
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

/// `WaitOnStopline`: another name.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct WaitOnStopline(pub bool);

impl Uper for WaitOnStopline {
    const LEAST_BITS: usize = 1;
    const EMPTY: Self = Self(false);
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

impl Fixed for WaitOnStopline {
    const WIDTH: usize = 1;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self(run.bit(at)))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_bit(at, self.0);
    }
}

/// `PedestrianBicycleDetect`: another name.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct PedestrianBicycleDetect(pub bool);

impl Uper for PedestrianBicycleDetect {
    const LEAST_BITS: usize = 1;
    const EMPTY: Self = Self(false);
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

impl Fixed for PedestrianBicycleDetect {
    const WIDTH: usize = 1;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self(run.bit(at)))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_bit(at, self.0);
    }
}

/// `MapData`: `SEQUENCE`.
///
/// The payload of MAPEM, TS 103 301 clause 6.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MapData {
    /// `timeStamp`.
    pub time_stamp: Option<MinuteOfTheYear>,
    /// `msgIssueRevision`.
    pub msg_issue_revision: MsgCount,
    /// `layerType`.
    pub layer_type: Option<LayerType>,
    /// `layerID`.
    pub layer_id: Option<LayerID>,
    /// `intersections`.
    pub intersections: Option<IntersectionGeometryList>,
    /// `roadSegments`.
    pub road_segments: Option<RoadSegmentList>,
    /// `dataParameters`.
    pub data_parameters: Option<Box<DataParameters>>,
    /// `restrictionList`.
    pub restriction_list: Option<RestrictionClassList>,
    /// `regional`.
    pub regional: Option<Box<RegionalExtensionsMapData>>,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for MapData {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for MapData {
    const LEAST_BITS: usize = 16;
    const EMPTY: Self = Self {
        time_stamp: None,
        msg_issue_revision: MsgCount::EMPTY,
        layer_type: None,
        layer_id: None,
        intersections: None,
        road_segments: None,
        data_parameters: None,
        restriction_list: None,
        regional: None,
        unknown: None,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let mut ahead = reader.ahead();
        let run = ahead.run(9);
        let is_extended = run.bit(0);
        let has_time_stamp = run.bit(1);
        let has_layer_type = run.bit(2);
        let has_layer_id = run.bit(3);
        let has_intersections = run.bit(4);
        let has_road_segments = run.bit(5);
        let has_data_parameters = run.bit(6);
        let has_restriction_list = run.bit(7);
        let has_regional = run.bit(8);
        if has_time_stamp {
            self.time_stamp = Some(ahead.take()?);
        }
        let run = ahead.run(7);
        self.msg_issue_revision = MsgCount::get(&run, 0)?;
        reader.skip(&ahead)?;
        if has_layer_type {
            self.layer_type = Some(LayerType::decode(reader)?);
        }
        if has_layer_id {
            self.layer_id = Some(LayerID::decode(reader)?);
        }
        if has_intersections {
            self.intersections = Some(IntersectionGeometryList::decode(reader)?);
        }
        if has_road_segments {
            self.road_segments = Some(RoadSegmentList::decode(reader)?);
        }
        if has_data_parameters {
            self.data_parameters = Some(DataParameters::boxed(reader)?);
        }
        if has_restriction_list {
            self.restriction_list = Some(RestrictionClassList::decode(reader)?);
        }
        if has_regional {
            self.regional = Some(RegionalExtensionsMapData::boxed(reader)?);
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
        run.set_bit(1, self.time_stamp.is_some());
        run.set_bit(2, self.layer_type.is_some());
        run.set_bit(3, self.layer_id.is_some());
        run.set_bit(4, self.intersections.is_some());
        run.set_bit(5, self.road_segments.is_some());
        run.set_bit(6, self.data_parameters.is_some());
        run.set_bit(7, self.restriction_list.is_some());
        run.set_bit(8, self.regional.is_some());
        writer.run(&run, 9)?;
        if let Some(value) = &self.time_stamp {
            value.encode(writer)?;
        }
        self.msg_issue_revision.encode(writer)?;
        if let Some(value) = &self.layer_type {
            value.encode(writer)?;
        }
        if let Some(value) = &self.layer_id {
            value.encode(writer)?;
        }
        if let Some(value) = &self.intersections {
            value.encode(writer)?;
        }
        if let Some(value) = &self.road_segments {
            value.encode(writer)?;
        }
        if let Some(value) = &self.data_parameters {
            value.encode(writer)?;
        }
        if let Some(value) = &self.restriction_list {
            value.encode(writer)?;
        }
        if let Some(value) = &self.regional {
            value.encode(writer)?;
        }
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

/// `RegionalExtensions-MapData`: `SEQUENCE (SIZE (1..4)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct RegionalExtensionsMapData(pub Vec<RegionalExtensionMapData>);

impl Uper for RegionalExtensionsMapData {
    const LEAST_BITS: usize = 18;
    const EMPTY: Self = Self(Vec::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(2)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.size(self.0.len(), 1, 4, 2)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl RegionalExtensionsMapData {
    /// Reads what follows the first 2 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<RegionalExtensionMapData>(4)) };
        let count = reader.size(head, 1, 4, <RegionalExtensionMapData as Uper>::LEAST_BITS)?;
        let mut items = Vec::new();
        items.resize_with(count, || RegionalExtensionMapData::EMPTY);
        items.iter_mut().try_for_each(|item| item.fill(reader))?;
        Ok(Self(items))
    }
}

/// `RegionalExtension-MapData`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RegionalExtensionMapData {
    /// `regionId`.
    pub region_id: RegionId,
    /// `regExtValue`.
    pub reg_ext_value: RegionalExtensionMapDataRegExtValue,
}

impl Default for RegionalExtensionMapData {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for RegionalExtensionMapData {
    const LEAST_BITS: usize = 16;
    const EMPTY: Self = Self {
        region_id: RegionId::EMPTY,
        reg_ext_value: RegionalExtensionMapDataRegExtValue::EMPTY,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(8)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        self.region_id.encode(writer)?;
        self.reg_ext_value.encode(writer)?;
        Ok(())
    }
}

impl RegionalExtensionMapData {
    /// Reads what follows the first 8 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 8);
        self.region_id = RegionId::get(&run, 0)?;
        self.reg_ext_value =
            RegionalExtensionMapDataRegExtValue::decode(reader, i64::from(self.region_id.0))?;
        Ok(())
    }
}

/// `LayerType`: `ENUMERATED`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum LayerType {
    /// `none`.
    #[default]
    None,
    /// `mixedContent`.
    MixedContent,
    /// `generalMapData`.
    GeneralMapData,
    /// `intersectionData`.
    IntersectionData,
    /// `curveData`.
    CurveData,
    /// `roadwaySectionData`.
    RoadwaySectionData,
    /// `parkingAreaData`.
    ParkingAreaData,
    /// `sharedLaneData`.
    SharedLaneData,
    /// A value of a later version, by its number behind the extension marker.
    Later(u16),
}

impl LayerType {
    /// The values before the extension marker in the order of their indexes.
    pub const ROOT: [Self; 8] = [
        Self::None,
        Self::MixedContent,
        Self::GeneralMapData,
        Self::IntersectionData,
        Self::CurveData,
        Self::RoadwaySectionData,
        Self::ParkingAreaData,
        Self::SharedLaneData,
    ];
}

impl Uper for LayerType {
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
            Self::None => 0,
            Self::MixedContent => 1,
            Self::GeneralMapData => 2,
            Self::IntersectionData => 3,
            Self::CurveData => 4,
            Self::RoadwaySectionData => 5,
            Self::ParkingAreaData => 6,
            Self::SharedLaneData => 7,

            Self::Later(index) => {
                writer.addition(index);
                return Ok(());
            }
        };
        writer.bits(index, 4);
        Ok(())
    }
}

impl LayerType {
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

impl LayerType {
    #[cold]
    fn decode_added(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(Self::Later(reader.small_number()?))
    }
}

/// `LayerID`: `INTEGER (0..100)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct LayerID(pub u8);

impl Uper for LayerID {
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

impl Fixed for LayerID {
    const WIDTH: usize = 7;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 7);
        if bits > 100 {
            return Err(Malformed);
        }
        Ok(Self(bits as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 7, self.0 as u64, 100);
    }
}

/// `IntersectionGeometryList`: `SEQUENCE (SIZE (1..32)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct IntersectionGeometryList(pub Vec<IntersectionGeometry>);

impl Uper for IntersectionGeometryList {
    const LEAST_BITS: usize = 159;
    const EMPTY: Self = Self(Vec::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(5)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.size(self.0.len(), 1, 32, 5)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl IntersectionGeometryList {
    /// Reads what follows the first 5 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<IntersectionGeometry>(32)) };
        let count = reader.size(head, 1, 32, <IntersectionGeometry as Uper>::LEAST_BITS)?;
        let mut items = Vec::new();
        items.resize_with(count, || IntersectionGeometry::EMPTY);
        items.iter_mut().try_for_each(|item| item.fill(reader))?;
        Ok(Self(items))
    }
}

/// `IntersectionGeometry`: `SEQUENCE`.
///
/// One intersection: its reference point, and lanes relative to it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct IntersectionGeometry {
    /// `name`.
    pub name: Option<DescriptiveName>,
    /// `id`.
    pub id: IntersectionReferenceID,
    /// `revision`.
    pub revision: MsgCount,
    /// `refPoint`.
    pub ref_point: Position3D,
    /// `laneWidth`.
    pub lane_width: Option<LaneWidth>,
    /// `speedLimits`.
    pub speed_limits: Option<SpeedLimitList>,
    /// `laneSet`.
    pub lane_set: LaneList,
    /// `preemptPriorityData`.
    pub preempt_priority_data: Option<PreemptPriorityList>,
    /// `regional`.
    pub regional: Option<Box<RegionalExtensions>>,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for IntersectionGeometry {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for IntersectionGeometry {
    const LEAST_BITS: usize = 154;
    const EMPTY: Self = Self {
        name: None,
        id: IntersectionReferenceID::EMPTY,
        revision: MsgCount::EMPTY,
        ref_point: Position3D::EMPTY,
        lane_width: None,
        speed_limits: None,
        lane_set: LaneList::EMPTY,
        preempt_priority_data: None,
        regional: None,
        unknown: None,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(6)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let is_extended = self.unknown.is_some();
        let mut run = Packed::<1>::new();
        run.set_bit(0, is_extended);
        run.set_bit(1, self.name.is_some());
        run.set_bit(2, self.lane_width.is_some());
        run.set_bit(3, self.speed_limits.is_some());
        run.set_bit(4, self.preempt_priority_data.is_some());
        run.set_bit(5, self.regional.is_some());
        writer.run(&run, 6)?;
        if let Some(value) = &self.name {
            value.encode(writer)?;
        }
        self.id.encode(writer)?;
        self.revision.encode(writer)?;
        self.ref_point.encode(writer)?;
        if let Some(value) = &self.lane_width {
            value.encode(writer)?;
        }
        if let Some(value) = &self.speed_limits {
            value.encode(writer)?;
        }
        self.lane_set.encode(writer)?;
        if let Some(value) = &self.preempt_priority_data {
            value.encode(writer)?;
        }
        if let Some(value) = &self.regional {
            value.encode(writer)?;
        }
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

impl IntersectionGeometry {
    /// Reads what follows the first 6 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 6);
        let is_extended = run.bit(0);
        let has_name = run.bit(1);
        let has_lane_width = run.bit(2);
        let has_speed_limits = run.bit(3);
        let has_preempt_priority_data = run.bit(4);
        let has_regional = run.bit(5);
        if has_name {
            self.name = Some(DescriptiveName::decode(reader)?);
        }
        self.id = IntersectionReferenceID::decode(reader)?;
        self.revision = MsgCount::decode(reader)?;
        self.ref_point.fill(reader)?;
        if has_lane_width {
            self.lane_width = Some(LaneWidth::decode(reader)?);
        }
        if has_speed_limits {
            self.speed_limits = Some(SpeedLimitList::decode(reader)?);
        }
        self.lane_set = LaneList::decode(reader)?;
        if has_preempt_priority_data {
            self.preempt_priority_data = Some(PreemptPriorityList::decode(reader)?);
        }
        if has_regional {
            self.regional = Some(RegionalExtensions::boxed(reader)?);
        }
        if is_extended {
            self.unknown = Additions::unknown(reader)?;
        }
        Ok(())
    }
}

/// `Position3D`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Position3D {
    /// `lat`.
    pub lat: Latitude,
    /// `long`.
    pub long: Longitude,
    /// `elevation`.
    pub elevation: Option<Elevation>,
    /// `regional`.
    pub regional: Option<Box<RegionalExtensionsPosition3D>>,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for Position3D {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for Position3D {
    const LEAST_BITS: usize = 66;
    const EMPTY: Self = Self {
        lat: Latitude::EMPTY,
        long: Longitude::EMPTY,
        elevation: None,
        regional: None,
        unknown: None,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let run = reader.run::<2>(66)?;
        let is_extended = run.bit(0);
        let has_elevation = run.bit(1);
        let has_regional = run.bit(2);
        self.lat = Latitude::get(&run, 3)?;
        self.long = Longitude::get(&run, 34)?;
        if has_elevation {
            self.elevation = Some(Elevation::decode(reader)?);
        }
        if has_regional {
            self.regional = Some(RegionalExtensionsPosition3D::boxed(reader)?);
        }
        if is_extended {
            self.unknown = Additions::unknown(reader)?;
        }
        Ok(())
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let is_extended = self.unknown.is_some();
        let mut run = Packed::<2>::new();
        run.set_bit(0, is_extended);
        run.set_bit(1, self.elevation.is_some());
        run.set_bit(2, self.regional.is_some());
        self.lat.set(&mut run, 3);
        self.long.set(&mut run, 34);
        writer.run(&run, 66)?;
        if let Some(value) = &self.elevation {
            value.encode(writer)?;
        }
        if let Some(value) = &self.regional {
            value.encode(writer)?;
        }
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

/// `RegionalExtensions-Position3D`: `SEQUENCE (SIZE (1..4)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct RegionalExtensionsPosition3D(pub Vec<RegionalExtensionPosition3D>);

impl Uper for RegionalExtensionsPosition3D {
    const LEAST_BITS: usize = 18;
    const EMPTY: Self = Self(Vec::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(2)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.size(self.0.len(), 1, 4, 2)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl RegionalExtensionsPosition3D {
    /// Reads what follows the first 2 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<RegionalExtensionPosition3D>(4)) };
        let count = reader.size(head, 1, 4, <RegionalExtensionPosition3D as Uper>::LEAST_BITS)?;
        let mut items = Vec::new();
        items.resize_with(count, || RegionalExtensionPosition3D::EMPTY);
        items.iter_mut().try_for_each(|item| item.fill(reader))?;
        Ok(Self(items))
    }
}

/// `RegionalExtension-Position3D`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RegionalExtensionPosition3D {
    /// `regionId`.
    pub region_id: RegionId,
    /// `regExtValue`.
    pub reg_ext_value: RegionalExtensionPosition3DRegExtValue,
}

impl Default for RegionalExtensionPosition3D {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for RegionalExtensionPosition3D {
    const LEAST_BITS: usize = 16;
    const EMPTY: Self = Self {
        region_id: RegionId::EMPTY,
        reg_ext_value: RegionalExtensionPosition3DRegExtValue::EMPTY,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(8)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        self.region_id.encode(writer)?;
        self.reg_ext_value.encode(writer)?;
        Ok(())
    }
}

impl RegionalExtensionPosition3D {
    /// Reads what follows the first 8 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 8);
        self.region_id = RegionId::get(&run, 0)?;
        self.reg_ext_value =
            RegionalExtensionPosition3DRegExtValue::decode(reader, i64::from(self.region_id.0))?;
        Ok(())
    }
}

/// `Elevation`: `INTEGER (-4096..61439)`.
///
/// 0.1 m; -4096 is not known.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Elevation(pub i32);

impl Uper for Elevation {
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

impl Fixed for Elevation {
    const WIDTH: usize = 16;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 16);
        Ok(Self((bits as i64 + -4096) as i32))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 16, (self.0 as i64 - -4096) as u64, 65535);
    }
}

/// `LaneWidth`: `INTEGER (0..32767)`.
///
/// Centimetres.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct LaneWidth(pub u16);

impl Uper for LaneWidth {
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

impl Fixed for LaneWidth {
    const WIDTH: usize = 15;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 15);
        Ok(Self(bits as u16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 15, self.0 as u64, 32767);
    }
}

/// `SpeedLimitList`: `SEQUENCE (SIZE (1..9)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct SpeedLimitList(pub Vec<RegulatorySpeedLimit>);

impl Uper for SpeedLimitList {
    const LEAST_BITS: usize = 22;
    const EMPTY: Self = Self(Vec::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(4)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.size(self.0.len(), 1, 9, 4)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl SpeedLimitList {
    /// Reads what follows the first 4 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<RegulatorySpeedLimit>(9)) };
        let count = reader.size(head, 1, 9, <RegulatorySpeedLimit as Uper>::LEAST_BITS)?;
        let mut items = Vec::with_capacity(count);
        for _ in 0..count {
            items.push(RegulatorySpeedLimit::decode(reader)?);
        }
        Ok(Self(items))
    }
}

/// `RegulatorySpeedLimit`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RegulatorySpeedLimit {
    /// `type`.
    pub r#type: SpeedLimitType,
    /// `speed`.
    pub speed: Velocity,
}

impl Default for RegulatorySpeedLimit {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for RegulatorySpeedLimit {
    const LEAST_BITS: usize = 18;
    const EMPTY: Self = Self { r#type: SpeedLimitType::EMPTY, speed: Velocity::EMPTY };
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let r#type = SpeedLimitType::decode(reader)?;
        let speed = Velocity::decode(reader)?;
        let value = Self { r#type, speed };
        Ok(value)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        self.r#type.encode(writer)?;
        self.speed.encode(writer)?;
        Ok(())
    }
}

/// `SpeedLimitType`: `ENUMERATED`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum SpeedLimitType {
    /// `unknown`.
    #[default]
    Unknown,
    /// `maxSpeedInSchoolZone`.
    MaxSpeedInSchoolZone,
    /// `maxSpeedInSchoolZoneWhenChildrenArePresent`.
    MaxSpeedInSchoolZoneWhenChildrenArePresent,
    /// `maxSpeedInConstructionZone`.
    MaxSpeedInConstructionZone,
    /// `vehicleMinSpeed`.
    VehicleMinSpeed,
    /// `vehicleMaxSpeed`.
    VehicleMaxSpeed,
    /// `vehicleNightMaxSpeed`.
    VehicleNightMaxSpeed,
    /// `truckMinSpeed`.
    TruckMinSpeed,
    /// `truckMaxSpeed`.
    TruckMaxSpeed,
    /// `truckNightMaxSpeed`.
    TruckNightMaxSpeed,
    /// `vehiclesWithTrailersMinSpeed`.
    VehiclesWithTrailersMinSpeed,
    /// `vehiclesWithTrailersMaxSpeed`.
    VehiclesWithTrailersMaxSpeed,
    /// `vehiclesWithTrailersNightMaxSpeed`.
    VehiclesWithTrailersNightMaxSpeed,
    /// A value of a later version, by its number behind the extension marker.
    Later(u16),
}

impl SpeedLimitType {
    /// The values before the extension marker in the order of their indexes.
    pub const ROOT: [Self; 13] = [
        Self::Unknown,
        Self::MaxSpeedInSchoolZone,
        Self::MaxSpeedInSchoolZoneWhenChildrenArePresent,
        Self::MaxSpeedInConstructionZone,
        Self::VehicleMinSpeed,
        Self::VehicleMaxSpeed,
        Self::VehicleNightMaxSpeed,
        Self::TruckMinSpeed,
        Self::TruckMaxSpeed,
        Self::TruckNightMaxSpeed,
        Self::VehiclesWithTrailersMinSpeed,
        Self::VehiclesWithTrailersMaxSpeed,
        Self::VehiclesWithTrailersNightMaxSpeed,
    ];
}

impl Uper for SpeedLimitType {
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
            Self::MaxSpeedInSchoolZone => 1,
            Self::MaxSpeedInSchoolZoneWhenChildrenArePresent => 2,
            Self::MaxSpeedInConstructionZone => 3,
            Self::VehicleMinSpeed => 4,
            Self::VehicleMaxSpeed => 5,
            Self::VehicleNightMaxSpeed => 6,
            Self::TruckMinSpeed => 7,
            Self::TruckMaxSpeed => 8,
            Self::TruckNightMaxSpeed => 9,
            Self::VehiclesWithTrailersMinSpeed => 10,
            Self::VehiclesWithTrailersMaxSpeed => 11,
            Self::VehiclesWithTrailersNightMaxSpeed => 12,

            Self::Later(index) => {
                writer.addition(index);
                return Ok(());
            }
        };
        writer.bits(index, 5);
        Ok(())
    }
}

impl SpeedLimitType {
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

impl SpeedLimitType {
    #[cold]
    fn decode_added(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(Self::Later(reader.small_number()?))
    }
}

/// `Velocity`: `INTEGER (0..8191)`.
///
/// 0.02 m/s; 8191 is not known.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Velocity(pub u16);

impl Uper for Velocity {
    const LEAST_BITS: usize = 13;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(13)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 13)
    }
}

impl Fixed for Velocity {
    const WIDTH: usize = 13;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 13);
        Ok(Self(bits as u16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 13, self.0 as u64, 8191);
    }
}

/// `LaneList`: `SEQUENCE (SIZE (1..255)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct LaneList(pub Vec<GenericLane>);

impl Uper for LaneList {
    const LEAST_BITS: usize = 58;
    const EMPTY: Self = Self(Vec::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(8)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.size(self.0.len(), 1, 255, 8)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl LaneList {
    /// Reads what follows the first 8 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<GenericLane>(255)) };
        let count = reader.size(head, 1, 255, <GenericLane as Uper>::LEAST_BITS)?;
        let mut items = Vec::new();
        items.resize_with(count, || GenericLane::EMPTY);
        items.iter_mut().try_for_each(|item| item.fill(reader))?;
        Ok(Self(items))
    }
}

/// `GenericLane`: `SEQUENCE`.
///
/// One lane: who may use it, its line from the stop line outwards, and its connections.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct GenericLane {
    /// `laneID`.
    pub lane_id: LaneID,
    /// `name`.
    pub name: Option<DescriptiveName>,
    /// `ingressApproach`.
    pub ingress_approach: Option<ApproachID>,
    /// `egressApproach`.
    pub egress_approach: Option<ApproachID>,
    /// `laneAttributes`.
    pub lane_attributes: LaneAttributes,
    /// `maneuvers`.
    pub maneuvers: Option<AllowedManeuvers>,
    /// `nodeList`.
    pub node_list: NodeListXY,
    /// `connectsTo`.
    pub connects_to: Option<ConnectsToList>,
    /// `overlays`.
    pub overlays: Option<Box<OverlayLaneList>>,
    /// `regional`.
    pub regional: Option<Box<RegionalExtensionsGenericLane>>,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for GenericLane {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for GenericLane {
    const LEAST_BITS: usize = 50;
    const EMPTY: Self = Self {
        lane_id: LaneID::EMPTY,
        name: None,
        ingress_approach: None,
        egress_approach: None,
        lane_attributes: LaneAttributes::EMPTY,
        maneuvers: None,
        node_list: NodeListXY::EMPTY,
        connects_to: None,
        overlays: None,
        regional: None,
        unknown: None,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(16)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let is_extended = self.unknown.is_some();
        let mut run = Packed::<1>::new();
        run.set_bit(0, is_extended);
        run.set_bit(1, self.name.is_some());
        run.set_bit(2, self.ingress_approach.is_some());
        run.set_bit(3, self.egress_approach.is_some());
        run.set_bit(4, self.maneuvers.is_some());
        run.set_bit(5, self.connects_to.is_some());
        run.set_bit(6, self.overlays.is_some());
        run.set_bit(7, self.regional.is_some());
        self.lane_id.set(&mut run, 8);
        writer.run(&run, 16)?;
        if let Some(value) = &self.name {
            value.encode(writer)?;
        }
        if let Some(value) = &self.ingress_approach {
            value.encode(writer)?;
        }
        if let Some(value) = &self.egress_approach {
            value.encode(writer)?;
        }
        self.lane_attributes.encode(writer)?;
        if let Some(value) = &self.maneuvers {
            value.encode(writer)?;
        }
        self.node_list.encode(writer)?;
        if let Some(value) = &self.connects_to {
            value.encode(writer)?;
        }
        if let Some(value) = &self.overlays {
            value.encode(writer)?;
        }
        if let Some(value) = &self.regional {
            value.encode(writer)?;
        }
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

impl GenericLane {
    /// Reads what follows the first 16 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 16);
        let is_extended = run.bit(0);
        let has_name = run.bit(1);
        let has_ingress_approach = run.bit(2);
        let has_egress_approach = run.bit(3);
        let has_maneuvers = run.bit(4);
        let has_connects_to = run.bit(5);
        let has_overlays = run.bit(6);
        let has_regional = run.bit(7);
        self.lane_id = LaneID::get(&run, 8)?;
        if has_name {
            self.name = Some(DescriptiveName::decode(reader)?);
        }
        let mut ahead = reader.ahead();
        if has_ingress_approach {
            self.ingress_approach = Some(ahead.take()?);
        }
        if has_egress_approach {
            self.egress_approach = Some(ahead.take()?);
        }
        reader.skip(&ahead)?;
        self.lane_attributes.fill(reader)?;
        if has_maneuvers {
            self.maneuvers = Some(AllowedManeuvers::decode(reader)?);
        }
        self.node_list.fill(reader)?;
        if has_connects_to {
            self.connects_to.insert(ConnectsToList::default()).fill(reader)?;
        }
        if has_overlays {
            self.overlays = Some(OverlayLaneList::boxed(reader)?);
        }
        if has_regional {
            self.regional = Some(RegionalExtensionsGenericLane::boxed(reader)?);
        }
        if is_extended {
            self.unknown = Additions::unknown(reader)?;
        }
        Ok(())
    }
}

/// `RegionalExtensions-GenericLane`: `SEQUENCE (SIZE (1..4)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct RegionalExtensionsGenericLane(pub Vec<RegionalExtensionGenericLane>);

impl Uper for RegionalExtensionsGenericLane {
    const LEAST_BITS: usize = 18;
    const EMPTY: Self = Self(Vec::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(2)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.size(self.0.len(), 1, 4, 2)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl RegionalExtensionsGenericLane {
    /// Reads what follows the first 2 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<RegionalExtensionGenericLane>(4)) };
        let count = reader.size(head, 1, 4, <RegionalExtensionGenericLane as Uper>::LEAST_BITS)?;
        let mut items = Vec::new();
        items.resize_with(count, || RegionalExtensionGenericLane::EMPTY);
        items.iter_mut().try_for_each(|item| item.fill(reader))?;
        Ok(Self(items))
    }
}

/// `RegionalExtension-GenericLane`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RegionalExtensionGenericLane {
    /// `regionId`.
    pub region_id: RegionId,
    /// `regExtValue`.
    pub reg_ext_value: RegionalExtensionGenericLaneRegExtValue,
}

impl Default for RegionalExtensionGenericLane {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for RegionalExtensionGenericLane {
    const LEAST_BITS: usize = 16;
    const EMPTY: Self = Self {
        region_id: RegionId::EMPTY,
        reg_ext_value: RegionalExtensionGenericLaneRegExtValue::EMPTY,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(8)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        self.region_id.encode(writer)?;
        self.reg_ext_value.encode(writer)?;
        Ok(())
    }
}

impl RegionalExtensionGenericLane {
    /// Reads what follows the first 8 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 8);
        self.region_id = RegionId::get(&run, 0)?;
        self.reg_ext_value =
            RegionalExtensionGenericLaneRegExtValue::decode(reader, i64::from(self.region_id.0))?;
        Ok(())
    }
}

/// `ApproachID`: `INTEGER (0..15)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct ApproachID(pub u8);

impl Uper for ApproachID {
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

impl Fixed for ApproachID {
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

/// `LaneAttributes`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LaneAttributes {
    /// `directionalUse`.
    pub directional_use: LaneDirection,
    /// `sharedWith`.
    pub shared_with: LaneSharing,
    /// `laneType`.
    pub lane_type: LaneTypeAttributes,
    /// `regional`.
    pub regional: Option<Box<RegionalExtensionLaneAttributes>>,
}

impl Default for LaneAttributes {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for LaneAttributes {
    const LEAST_BITS: usize = 18;
    const EMPTY: Self = Self {
        directional_use: LaneDirection::EMPTY,
        shared_with: LaneSharing::EMPTY,
        lane_type: LaneTypeAttributes::EMPTY,
        regional: None,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(17)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut run = Packed::<1>::new();
        run.set_bit(0, self.regional.is_some());
        self.directional_use.set(&mut run, 1);
        self.shared_with.set(&mut run, 3);
        writer.run(&run, 13)?;
        self.lane_type.encode(writer)?;
        if let Some(value) = &self.regional {
            value.encode(writer)?;
        }
        Ok(())
    }
}

impl LaneAttributes {
    /// Reads what follows the first 17 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 17);
        let has_regional = run.bit(0);
        self.directional_use = LaneDirection::get(&run, 1)?;
        self.shared_with = LaneSharing::get(&run, 3)?;
        let head = run.bits(13, 4);
        self.lane_type.fill_after(head, reader)?;
        if has_regional {
            self.regional = Some(RegionalExtensionLaneAttributes::boxed(reader)?);
        }
        Ok(())
    }
}

/// `RegionalExtension-LaneAttributes`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RegionalExtensionLaneAttributes {
    /// `regionId`.
    pub region_id: RegionId,
    /// `regExtValue`.
    pub reg_ext_value: RegionalExtensionLaneAttributesRegExtValue,
}

impl Default for RegionalExtensionLaneAttributes {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for RegionalExtensionLaneAttributes {
    const LEAST_BITS: usize = 16;
    const EMPTY: Self = Self {
        region_id: RegionId::EMPTY,
        reg_ext_value: RegionalExtensionLaneAttributesRegExtValue::EMPTY,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(8)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        self.region_id.encode(writer)?;
        self.reg_ext_value.encode(writer)?;
        Ok(())
    }
}

impl RegionalExtensionLaneAttributes {
    /// Reads what follows the first 8 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 8);
        self.region_id = RegionId::get(&run, 0)?;
        self.reg_ext_value = RegionalExtensionLaneAttributesRegExtValue::decode(
            reader,
            i64::from(self.region_id.0),
        )?;
        Ok(())
    }
}

/// `LaneDirection`: `BIT STRING (SIZE (2))`, the first bit most significant.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct LaneDirection(pub u8);

impl LaneDirection {
    /// `ingressPath`.
    pub const INGRESS_PATH: u8 = 1 << 1;
    /// `egressPath`.
    pub const EGRESS_PATH: u8 = 1 << 0;
}

impl Uper for LaneDirection {
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

impl Fixed for LaneDirection {
    const WIDTH: usize = 2;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self(run.bits(at, 2) as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 2, self.0 as u64, 3);
    }
}

/// `LaneSharing`: `BIT STRING (SIZE (10))`, the first bit most significant.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct LaneSharing(pub u16);

impl LaneSharing {
    /// `overlappingLaneDescriptionProvided`.
    pub const OVERLAPPING_LANE_DESCRIPTION_PROVIDED: u16 = 1 << 9;
    /// `multipleLanesTreatedAsOneLane`.
    pub const MULTIPLE_LANES_TREATED_AS_ONE_LANE: u16 = 1 << 8;
    /// `otherNonMotorizedTrafficTypes`.
    pub const OTHER_NON_MOTORIZED_TRAFFIC_TYPES: u16 = 1 << 7;
    /// `individualMotorizedVehicleTraffic`.
    pub const INDIVIDUAL_MOTORIZED_VEHICLE_TRAFFIC: u16 = 1 << 6;
    /// `busVehicleTraffic`.
    pub const BUS_VEHICLE_TRAFFIC: u16 = 1 << 5;
    /// `taxiVehicleTraffic`.
    pub const TAXI_VEHICLE_TRAFFIC: u16 = 1 << 4;
    /// `pedestriansTraffic`.
    pub const PEDESTRIANS_TRAFFIC: u16 = 1 << 3;
    /// `cyclistVehicleTraffic`.
    pub const CYCLIST_VEHICLE_TRAFFIC: u16 = 1 << 2;
    /// `trackedVehicleTraffic`.
    pub const TRACKED_VEHICLE_TRAFFIC: u16 = 1 << 1;
    /// `pedestrianTraffic`.
    pub const PEDESTRIAN_TRAFFIC: u16 = 1 << 0;
}

impl Uper for LaneSharing {
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

impl Fixed for LaneSharing {
    const WIDTH: usize = 10;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self(run.bits(at, 10) as u16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 10, self.0 as u64, 1023);
    }
}

/// `LaneTypeAttributes`: `CHOICE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum LaneTypeAttributes {
    /// `vehicle`.
    Vehicle(LaneAttributesVehicle),
    /// `crosswalk`.
    Crosswalk(LaneAttributesCrosswalk),
    /// `bikeLane`.
    BikeLane(LaneAttributesBike),
    /// `sidewalk`.
    Sidewalk(LaneAttributesSidewalk),
    /// `median`.
    Median(LaneAttributesBarrier),
    /// `striping`.
    Striping(LaneAttributesStriping),
    /// `trackedVehicle`.
    TrackedVehicle(LaneAttributesTrackedVehicle),
    /// `parking`.
    Parking(LaneAttributesParking),
    /// An alternative of a later version.
    Later(Box<UnknownAlternative>),
}

impl Default for LaneTypeAttributes {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for LaneTypeAttributes {
    const LEAST_BITS: usize = 5;
    const EMPTY: Self = Self::Vehicle(LaneAttributesVehicle::EMPTY);
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(4)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        match self {
            Self::Vehicle(value) => {
                writer.bits(0, 4);
                value.encode(writer)
            }
            Self::Crosswalk(value) => {
                writer.bits(1, 4);
                value.encode(writer)
            }
            Self::BikeLane(value) => {
                writer.bits(2, 4);
                value.encode(writer)
            }
            Self::Sidewalk(value) => {
                writer.bits(3, 4);
                value.encode(writer)
            }
            Self::Median(value) => {
                writer.bits(4, 4);
                value.encode(writer)
            }
            Self::Striping(value) => {
                writer.bits(5, 4);
                value.encode(writer)
            }
            Self::TrackedVehicle(value) => {
                writer.bits(6, 4);
                value.encode(writer)
            }
            Self::Parking(value) => {
                writer.bits(7, 4);
                value.encode(writer)
            }
            Self::Later(unknown) => {
                writer.addition(unknown.index);
                writer.open_octets(&unknown.octets)
            }
        }
    }
}

impl LaneTypeAttributes {
    /// Reads what follows the first 4 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        if head >> 3 != 0 {
            reader.back(3);
            *self = Self::decode_added(reader)?;
            return Ok(());
        }
        match head {
            0 => {
                if let Self::Vehicle(value) = self {
                    value.fill(reader)?;
                }
            }
            1 => *self = Self::Crosswalk(LaneAttributesCrosswalk::decode(reader)?),
            2 => *self = Self::BikeLane(LaneAttributesBike::decode(reader)?),
            3 => *self = Self::Sidewalk(LaneAttributesSidewalk::decode(reader)?),
            4 => *self = Self::Median(LaneAttributesBarrier::decode(reader)?),
            5 => *self = Self::Striping(LaneAttributesStriping::decode(reader)?),
            6 => *self = Self::TrackedVehicle(LaneAttributesTrackedVehicle::decode(reader)?),
            7 => *self = Self::Parking(LaneAttributesParking::decode(reader)?),
            _ => return Err(Malformed),
        }
        Ok(())
    }
}

impl LaneTypeAttributes {
    #[cold]
    fn decode_added(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let index = reader.small_number()?;
        let mut content = reader.open()?;
        let unknown = UnknownAlternative { index, octets: content.rest() };
        Ok(Self::Later(Box::new(unknown)))
    }
}

/// `LaneAttributes-Vehicle`: `BIT STRING (SIZE (8, ...))`, the first bit most significant.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct LaneAttributesVehicle(pub BitString);

impl LaneAttributesVehicle {
    /// `isVehicleRevocableLane`.
    pub const IS_VEHICLE_REVOCABLE_LANE: usize = 0;
    /// `isVehicleFlyOverLane`.
    pub const IS_VEHICLE_FLY_OVER_LANE: usize = 1;
    /// `hovLaneUseOnly`.
    pub const HOV_LANE_USE_ONLY: usize = 2;
    /// `restrictedToBusUse`.
    pub const RESTRICTED_TO_BUS_USE: usize = 3;
    /// `restrictedToTaxiUse`.
    pub const RESTRICTED_TO_TAXI_USE: usize = 4;
    /// `restrictedFromPublicUse`.
    pub const RESTRICTED_FROM_PUBLIC_USE: usize = 5;
    /// `hasIRbeaconCoverage`.
    pub const HAS_I_RBEACON_COVERAGE: usize = 6;
    /// `permissionOnRequest`.
    pub const PERMISSION_ON_REQUEST: usize = 7;
}

impl Uper for LaneAttributesVehicle {
    const LEAST_BITS: usize = 1;
    const EMPTY: Self = Self(BitString::new(0, 0));
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(1)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.extensible_size(self.0.len(), 8, 8, 0)?;
        self.0.write(writer);
        Ok(())
    }
}

impl LaneAttributesVehicle {
    /// Reads what follows the first 1 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let length = reader.extensible_size(head, 8, 8, 0, 1)?;
        self.0.fill(reader, length)
    }
}

/// `LaneAttributes-Crosswalk`: `BIT STRING (SIZE (16))`, the first bit most significant.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct LaneAttributesCrosswalk(pub u16);

impl LaneAttributesCrosswalk {
    /// `crosswalkRevocableLane`.
    pub const CROSSWALK_REVOCABLE_LANE: u16 = 1 << 15;
    /// `bicyleUseAllowed`.
    pub const BICYLE_USE_ALLOWED: u16 = 1 << 14;
    /// `isXwalkFlyOverLane`.
    pub const IS_XWALK_FLY_OVER_LANE: u16 = 1 << 13;
    /// `fixedCycleTime`.
    pub const FIXED_CYCLE_TIME: u16 = 1 << 12;
    /// `biDirectionalCycleTimes`.
    pub const BI_DIRECTIONAL_CYCLE_TIMES: u16 = 1 << 11;
    /// `hasPushToWalkButton`.
    pub const HAS_PUSH_TO_WALK_BUTTON: u16 = 1 << 10;
    /// `audioSupport`.
    pub const AUDIO_SUPPORT: u16 = 1 << 9;
    /// `rfSignalRequestPresent`.
    pub const RF_SIGNAL_REQUEST_PRESENT: u16 = 1 << 8;
    /// `unsignalizedSegmentsPresent`.
    pub const UNSIGNALIZED_SEGMENTS_PRESENT: u16 = 1 << 7;
}

impl Uper for LaneAttributesCrosswalk {
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

impl Fixed for LaneAttributesCrosswalk {
    const WIDTH: usize = 16;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self(run.bits(at, 16) as u16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 16, self.0 as u64, 65535);
    }
}

/// `LaneAttributes-Bike`: `BIT STRING (SIZE (16))`, the first bit most significant.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct LaneAttributesBike(pub u16);

impl LaneAttributesBike {
    /// `bikeRevocableLane`.
    pub const BIKE_REVOCABLE_LANE: u16 = 1 << 15;
    /// `pedestrianUseAllowed`.
    pub const PEDESTRIAN_USE_ALLOWED: u16 = 1 << 14;
    /// `isBikeFlyOverLane`.
    pub const IS_BIKE_FLY_OVER_LANE: u16 = 1 << 13;
    /// `fixedCycleTime`.
    pub const FIXED_CYCLE_TIME: u16 = 1 << 12;
    /// `biDirectionalCycleTimes`.
    pub const BI_DIRECTIONAL_CYCLE_TIMES: u16 = 1 << 11;
    /// `isolatedByBarrier`.
    pub const ISOLATED_BY_BARRIER: u16 = 1 << 10;
    /// `unsignalizedSegmentsPresent`.
    pub const UNSIGNALIZED_SEGMENTS_PRESENT: u16 = 1 << 9;
}

impl Uper for LaneAttributesBike {
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

impl Fixed for LaneAttributesBike {
    const WIDTH: usize = 16;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self(run.bits(at, 16) as u16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 16, self.0 as u64, 65535);
    }
}

/// `LaneAttributes-Sidewalk`: `BIT STRING (SIZE (16))`, the first bit most significant.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct LaneAttributesSidewalk(pub u16);

impl LaneAttributesSidewalk {
    /// `sidewalk-RevocableLane`.
    pub const SIDEWALK_REVOCABLE_LANE: u16 = 1 << 15;
    /// `bicyleUseAllowed`.
    pub const BICYLE_USE_ALLOWED: u16 = 1 << 14;
    /// `isSidewalkFlyOverLane`.
    pub const IS_SIDEWALK_FLY_OVER_LANE: u16 = 1 << 13;
    /// `walkBikes`.
    pub const WALK_BIKES: u16 = 1 << 12;
}

impl Uper for LaneAttributesSidewalk {
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

impl Fixed for LaneAttributesSidewalk {
    const WIDTH: usize = 16;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self(run.bits(at, 16) as u16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 16, self.0 as u64, 65535);
    }
}

/// `LaneAttributes-Barrier`: `BIT STRING (SIZE (16))`, the first bit most significant.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct LaneAttributesBarrier(pub u16);

impl LaneAttributesBarrier {
    /// `median-RevocableLane`.
    pub const MEDIAN_REVOCABLE_LANE: u16 = 1 << 15;
    /// `median`.
    pub const MEDIAN: u16 = 1 << 14;
    /// `whiteLineHashing`.
    pub const WHITE_LINE_HASHING: u16 = 1 << 13;
    /// `stripedLines`.
    pub const STRIPED_LINES: u16 = 1 << 12;
    /// `doubleStripedLines`.
    pub const DOUBLE_STRIPED_LINES: u16 = 1 << 11;
    /// `trafficCones`.
    pub const TRAFFIC_CONES: u16 = 1 << 10;
    /// `constructionBarrier`.
    pub const CONSTRUCTION_BARRIER: u16 = 1 << 9;
    /// `trafficChannels`.
    pub const TRAFFIC_CHANNELS: u16 = 1 << 8;
    /// `lowCurbs`.
    pub const LOW_CURBS: u16 = 1 << 7;
    /// `highCurbs`.
    pub const HIGH_CURBS: u16 = 1 << 6;
}

impl Uper for LaneAttributesBarrier {
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

impl Fixed for LaneAttributesBarrier {
    const WIDTH: usize = 16;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self(run.bits(at, 16) as u16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 16, self.0 as u64, 65535);
    }
}

/// `LaneAttributes-Striping`: `BIT STRING (SIZE (16))`, the first bit most significant.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct LaneAttributesStriping(pub u16);

impl LaneAttributesStriping {
    /// `stripeToConnectingLanesRevocableLane`.
    pub const STRIPE_TO_CONNECTING_LANES_REVOCABLE_LANE: u16 = 1 << 15;
    /// `stripeDrawOnLeft`.
    pub const STRIPE_DRAW_ON_LEFT: u16 = 1 << 14;
    /// `stripeDrawOnRight`.
    pub const STRIPE_DRAW_ON_RIGHT: u16 = 1 << 13;
    /// `stripeToConnectingLanesLeft`.
    pub const STRIPE_TO_CONNECTING_LANES_LEFT: u16 = 1 << 12;
    /// `stripeToConnectingLanesRight`.
    pub const STRIPE_TO_CONNECTING_LANES_RIGHT: u16 = 1 << 11;
    /// `stripeToConnectingLanesAhead`.
    pub const STRIPE_TO_CONNECTING_LANES_AHEAD: u16 = 1 << 10;
}

impl Uper for LaneAttributesStriping {
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

impl Fixed for LaneAttributesStriping {
    const WIDTH: usize = 16;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self(run.bits(at, 16) as u16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 16, self.0 as u64, 65535);
    }
}

/// `LaneAttributes-TrackedVehicle`: `BIT STRING (SIZE (16))`, the first bit most significant.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct LaneAttributesTrackedVehicle(pub u16);

impl LaneAttributesTrackedVehicle {
    /// `spec-RevocableLane`.
    pub const SPEC_REVOCABLE_LANE: u16 = 1 << 15;
    /// `spec-commuterRailRoadTrack`.
    pub const SPEC_COMMUTER_RAIL_ROAD_TRACK: u16 = 1 << 14;
    /// `spec-lightRailRoadTrack`.
    pub const SPEC_LIGHT_RAIL_ROAD_TRACK: u16 = 1 << 13;
    /// `spec-heavyRailRoadTrack`.
    pub const SPEC_HEAVY_RAIL_ROAD_TRACK: u16 = 1 << 12;
    /// `spec-otherRailType`.
    pub const SPEC_OTHER_RAIL_TYPE: u16 = 1 << 11;
}

impl Uper for LaneAttributesTrackedVehicle {
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

impl Fixed for LaneAttributesTrackedVehicle {
    const WIDTH: usize = 16;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self(run.bits(at, 16) as u16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 16, self.0 as u64, 65535);
    }
}

/// `LaneAttributes-Parking`: `BIT STRING (SIZE (16))`, the first bit most significant.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct LaneAttributesParking(pub u16);

impl LaneAttributesParking {
    /// `parkingRevocableLane`.
    pub const PARKING_REVOCABLE_LANE: u16 = 1 << 15;
    /// `parallelParkingInUse`.
    pub const PARALLEL_PARKING_IN_USE: u16 = 1 << 14;
    /// `headInParkingInUse`.
    pub const HEAD_IN_PARKING_IN_USE: u16 = 1 << 13;
    /// `doNotParkZone`.
    pub const DO_NOT_PARK_ZONE: u16 = 1 << 12;
    /// `parkingForBusUse`.
    pub const PARKING_FOR_BUS_USE: u16 = 1 << 11;
    /// `parkingForTaxiUse`.
    pub const PARKING_FOR_TAXI_USE: u16 = 1 << 10;
    /// `noPublicParkingUse`.
    pub const NO_PUBLIC_PARKING_USE: u16 = 1 << 9;
}

impl Uper for LaneAttributesParking {
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

impl Fixed for LaneAttributesParking {
    const WIDTH: usize = 16;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self(run.bits(at, 16) as u16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 16, self.0 as u64, 65535);
    }
}

/// `AllowedManeuvers`: `BIT STRING (SIZE (12))`, the first bit most significant.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct AllowedManeuvers(pub u16);

impl AllowedManeuvers {
    /// `maneuverStraightAllowed`.
    pub const MANEUVER_STRAIGHT_ALLOWED: u16 = 1 << 11;
    /// `maneuverLeftAllowed`.
    pub const MANEUVER_LEFT_ALLOWED: u16 = 1 << 10;
    /// `maneuverRightAllowed`.
    pub const MANEUVER_RIGHT_ALLOWED: u16 = 1 << 9;
    /// `maneuverUTurnAllowed`.
    pub const MANEUVER_U_TURN_ALLOWED: u16 = 1 << 8;
    /// `maneuverLeftTurnOnRedAllowed`.
    pub const MANEUVER_LEFT_TURN_ON_RED_ALLOWED: u16 = 1 << 7;
    /// `maneuverRightTurnOnRedAllowed`.
    pub const MANEUVER_RIGHT_TURN_ON_RED_ALLOWED: u16 = 1 << 6;
    /// `maneuverLaneChangeAllowed`.
    pub const MANEUVER_LANE_CHANGE_ALLOWED: u16 = 1 << 5;
    /// `maneuverNoStoppingAllowed`.
    pub const MANEUVER_NO_STOPPING_ALLOWED: u16 = 1 << 4;
    /// `yieldAllwaysRequired`.
    pub const YIELD_ALLWAYS_REQUIRED: u16 = 1 << 3;
    /// `goWithHalt`.
    pub const GO_WITH_HALT: u16 = 1 << 2;
    /// `caution`.
    pub const CAUTION: u16 = 1 << 1;
    /// `reserved1`.
    pub const RESERVED1: u16 = 1 << 0;
}

impl Uper for AllowedManeuvers {
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

impl Fixed for AllowedManeuvers {
    const WIDTH: usize = 12;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self(run.bits(at, 12) as u16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 12, self.0 as u64, 4095);
    }
}

/// `NodeListXY`: `CHOICE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum NodeListXY {
    /// `nodes`.
    Nodes(NodeSetXY),
    /// `computed`.
    Computed(ComputedLane),
    /// An alternative of a later version.
    Later(Box<UnknownAlternative>),
}

impl Default for NodeListXY {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for NodeListXY {
    const LEAST_BITS: usize = 16;
    const EMPTY: Self = Self::Nodes(NodeSetXY::EMPTY);
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(2)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        match self {
            Self::Nodes(value) => {
                writer.bits(0, 2);
                value.encode(writer)
            }
            Self::Computed(value) => {
                writer.bits(1, 2);
                value.encode(writer)
            }
            Self::Later(unknown) => {
                writer.addition(unknown.index);
                writer.open_octets(&unknown.octets)
            }
        }
    }
}

impl NodeListXY {
    /// Reads what follows the first 2 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        if head >> 1 != 0 {
            reader.back(1);
            *self = Self::decode_added(reader)?;
            return Ok(());
        }
        match head {
            0 => {
                if let Self::Nodes(value) = self {
                    value.fill(reader)?;
                }
            }
            1 => {
                *self = Self::Computed(ComputedLane::EMPTY);
                if let Self::Computed(value) = self {
                    value.fill(reader)?;
                }
            }
            _ => return Err(Malformed),
        }
        Ok(())
    }
}

impl NodeListXY {
    #[cold]
    fn decode_added(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let index = reader.small_number()?;
        let mut content = reader.open()?;
        let unknown = UnknownAlternative { index, octets: content.rest() };
        Ok(Self::Later(Box::new(unknown)))
    }
}

/// `NodeSetXY`: `SEQUENCE (SIZE (2..63)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct NodeSetXY(pub List<NodeXY, 4>);

impl Uper for NodeSetXY {
    const LEAST_BITS: usize = 48;
    const EMPTY: Self = Self(List::EMPTY);
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(6)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.size(self.0.len(), 2, 63, 6)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl NodeSetXY {
    /// Reads what follows the first 6 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        const { assert!(is_bounded::<NodeXY>(63)) };
        let count = reader.size(head, 2, 63, <NodeXY as Uper>::LEAST_BITS)?;
        self.0.grow(count).iter_mut().try_for_each(|item| item.fill(reader))
    }
}

/// `NodeXY`: `SEQUENCE`.
///
/// A point relative to the one before it (the first: to the reference point), or absolute for
/// node-LatLon.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NodeXY {
    /// `delta`.
    pub delta: NodeOffsetPointXY,
    /// `attributes`.
    pub attributes: Option<Box<NodeAttributeSetXY>>,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for NodeXY {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for NodeXY {
    const LEAST_BITS: usize = 21;
    const EMPTY: Self = Self { delta: NodeOffsetPointXY::EMPTY, attributes: None, unknown: None };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(5)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let is_extended = self.unknown.is_some();
        let mut run = Packed::<1>::new();
        run.set_bit(0, is_extended);
        run.set_bit(1, self.attributes.is_some());
        writer.run(&run, 2)?;
        self.delta.encode(writer)?;
        if let Some(value) = &self.attributes {
            value.encode(writer)?;
        }
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

impl NodeXY {
    /// Reads what follows the first 5 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 5);
        let is_extended = run.bit(0);
        let has_attributes = run.bit(1);
        let head = run.bits(2, 3);
        self.delta.fill_after(head, reader)?;
        if has_attributes {
            self.attributes = Some(NodeAttributeSetXY::boxed(reader)?);
        }
        if is_extended {
            self.unknown = Additions::unknown(reader)?;
        }
        Ok(())
    }
}

/// `NodeOffsetPointXY`: `CHOICE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum NodeOffsetPointXY {
    /// `node-XY1`.
    NodeXY1(NodeXY20b),
    /// `node-XY2`.
    NodeXY2(NodeXY22b),
    /// `node-XY3`.
    NodeXY3(NodeXY24b),
    /// `node-XY4`.
    NodeXY4(NodeXY26b),
    /// `node-XY5`.
    NodeXY5(NodeXY28b),
    /// `node-XY6`.
    NodeXY6(NodeXY32b),
    /// `node-LatLon`.
    NodeLatLon(NodeLLmD64b),
    /// `regional`.
    Regional(Box<RegionalExtension>),
}

impl Default for NodeOffsetPointXY {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for NodeOffsetPointXY {
    const LEAST_BITS: usize = 19;
    const EMPTY: Self = Self::NodeXY1(NodeXY20b::EMPTY);
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(3)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        match self {
            Self::NodeXY1(value) => {
                writer.bits(0, 3);
                value.encode(writer)
            }
            Self::NodeXY2(value) => {
                writer.bits(1, 3);
                value.encode(writer)
            }
            Self::NodeXY3(value) => {
                writer.bits(2, 3);
                value.encode(writer)
            }
            Self::NodeXY4(value) => {
                writer.bits(3, 3);
                value.encode(writer)
            }
            Self::NodeXY5(value) => {
                writer.bits(4, 3);
                value.encode(writer)
            }
            Self::NodeXY6(value) => {
                writer.bits(5, 3);
                value.encode(writer)
            }
            Self::NodeLatLon(value) => {
                writer.bits(6, 3);
                value.encode(writer)
            }
            Self::Regional(value) => {
                writer.bits(7, 3);
                value.encode(writer)
            }
        }
    }
}

impl NodeOffsetPointXY {
    /// Reads what follows the first 3 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        match head {
            0 => *self = Self::NodeXY1(NodeXY20b::decode(reader)?),
            1 => *self = Self::NodeXY2(NodeXY22b::decode(reader)?),
            2 => *self = Self::NodeXY3(NodeXY24b::decode(reader)?),
            3 => *self = Self::NodeXY4(NodeXY26b::decode(reader)?),
            4 => *self = Self::NodeXY5(NodeXY28b::decode(reader)?),
            5 => *self = Self::NodeXY6(NodeXY32b::decode(reader)?),
            6 => *self = Self::NodeLatLon(NodeLLmD64b::decode(reader)?),
            7 => *self = Self::Regional(RegionalExtension::boxed(reader)?),
            _ => return Err(Malformed),
        }
        Ok(())
    }
}

/// `Node-XY-20b`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NodeXY20b {
    /// `x`.
    pub x: OffsetB10,
    /// `y`.
    pub y: OffsetB10,
}

impl Default for NodeXY20b {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for NodeXY20b {
    const LEAST_BITS: usize = 20;
    const EMPTY: Self = Self { x: OffsetB10::EMPTY, y: OffsetB10::EMPTY };
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(20)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 20)
    }
}

impl Fixed for NodeXY20b {
    const WIDTH: usize = 20;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self { x: OffsetB10::get(run, at + 0)?, y: OffsetB10::get(run, at + 10)? })
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        self.x.set(packed, at + 0);
        self.y.set(packed, at + 10);
    }
}

/// `Offset-B10`: `INTEGER (-512..511)`.
///
/// Centimetres, as in all Offset types.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct OffsetB10(pub i16);

impl Uper for OffsetB10 {
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

impl Fixed for OffsetB10 {
    const WIDTH: usize = 10;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 10);
        Ok(Self((bits as i64 + -512) as i16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 10, (self.0 as i64 - -512) as u64, 1023);
    }
}

/// `Node-XY-22b`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NodeXY22b {
    /// `x`.
    pub x: OffsetB11,
    /// `y`.
    pub y: OffsetB11,
}

impl Default for NodeXY22b {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for NodeXY22b {
    const LEAST_BITS: usize = 22;
    const EMPTY: Self = Self { x: OffsetB11::EMPTY, y: OffsetB11::EMPTY };
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

impl Fixed for NodeXY22b {
    const WIDTH: usize = 22;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self { x: OffsetB11::get(run, at + 0)?, y: OffsetB11::get(run, at + 11)? })
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        self.x.set(packed, at + 0);
        self.y.set(packed, at + 11);
    }
}

/// `Offset-B11`: `INTEGER (-1024..1023)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct OffsetB11(pub i16);

impl Uper for OffsetB11 {
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

impl Fixed for OffsetB11 {
    const WIDTH: usize = 11;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 11);
        Ok(Self((bits as i64 + -1024) as i16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 11, (self.0 as i64 - -1024) as u64, 2047);
    }
}

/// `Node-XY-24b`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NodeXY24b {
    /// `x`.
    pub x: OffsetB12,
    /// `y`.
    pub y: OffsetB12,
}

impl Default for NodeXY24b {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for NodeXY24b {
    const LEAST_BITS: usize = 24;
    const EMPTY: Self = Self { x: OffsetB12::EMPTY, y: OffsetB12::EMPTY };
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(24)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 24)
    }
}

impl Fixed for NodeXY24b {
    const WIDTH: usize = 24;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self { x: OffsetB12::get(run, at + 0)?, y: OffsetB12::get(run, at + 12)? })
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        self.x.set(packed, at + 0);
        self.y.set(packed, at + 12);
    }
}

/// `Offset-B12`: `INTEGER (-2048..2047)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct OffsetB12(pub i16);

impl Uper for OffsetB12 {
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

impl Fixed for OffsetB12 {
    const WIDTH: usize = 12;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 12);
        Ok(Self((bits as i64 + -2048) as i16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 12, (self.0 as i64 - -2048) as u64, 4095);
    }
}

/// `Node-XY-26b`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NodeXY26b {
    /// `x`.
    pub x: OffsetB13,
    /// `y`.
    pub y: OffsetB13,
}

impl Default for NodeXY26b {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for NodeXY26b {
    const LEAST_BITS: usize = 26;
    const EMPTY: Self = Self { x: OffsetB13::EMPTY, y: OffsetB13::EMPTY };
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(26)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 26)
    }
}

impl Fixed for NodeXY26b {
    const WIDTH: usize = 26;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self { x: OffsetB13::get(run, at + 0)?, y: OffsetB13::get(run, at + 13)? })
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        self.x.set(packed, at + 0);
        self.y.set(packed, at + 13);
    }
}

/// `Offset-B13`: `INTEGER (-4096..4095)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct OffsetB13(pub i16);

impl Uper for OffsetB13 {
    const LEAST_BITS: usize = 13;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(13)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 13)
    }
}

impl Fixed for OffsetB13 {
    const WIDTH: usize = 13;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 13);
        Ok(Self((bits as i64 + -4096) as i16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 13, (self.0 as i64 - -4096) as u64, 8191);
    }
}

/// `Node-XY-28b`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NodeXY28b {
    /// `x`.
    pub x: OffsetB14,
    /// `y`.
    pub y: OffsetB14,
}

impl Default for NodeXY28b {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for NodeXY28b {
    const LEAST_BITS: usize = 28;
    const EMPTY: Self = Self { x: OffsetB14::EMPTY, y: OffsetB14::EMPTY };
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(28)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 28)
    }
}

impl Fixed for NodeXY28b {
    const WIDTH: usize = 28;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self { x: OffsetB14::get(run, at + 0)?, y: OffsetB14::get(run, at + 14)? })
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        self.x.set(packed, at + 0);
        self.y.set(packed, at + 14);
    }
}

/// `Offset-B14`: `INTEGER (-8192..8191)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct OffsetB14(pub i16);

impl Uper for OffsetB14 {
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

impl Fixed for OffsetB14 {
    const WIDTH: usize = 14;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 14);
        Ok(Self((bits as i64 + -8192) as i16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 14, (self.0 as i64 - -8192) as u64, 16383);
    }
}

/// `Node-XY-32b`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NodeXY32b {
    /// `x`.
    pub x: OffsetB16,
    /// `y`.
    pub y: OffsetB16,
}

impl Default for NodeXY32b {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for NodeXY32b {
    const LEAST_BITS: usize = 32;
    const EMPTY: Self = Self { x: OffsetB16::EMPTY, y: OffsetB16::EMPTY };
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

impl Fixed for NodeXY32b {
    const WIDTH: usize = 32;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self { x: OffsetB16::get(run, at + 0)?, y: OffsetB16::get(run, at + 16)? })
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        self.x.set(packed, at + 0);
        self.y.set(packed, at + 16);
    }
}

/// `Offset-B16`: `INTEGER (-32768..32767)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct OffsetB16(pub i16);

impl Uper for OffsetB16 {
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

impl Fixed for OffsetB16 {
    const WIDTH: usize = 16;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 16);
        Ok(Self((bits as i64 + -32768) as i16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 16, (self.0 as i64 - -32768) as u64, 65535);
    }
}

/// `Node-LLmD-64b`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NodeLLmD64b {
    /// `lon`.
    pub lon: Longitude,
    /// `lat`.
    pub lat: Latitude,
}

impl Default for NodeLLmD64b {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for NodeLLmD64b {
    const LEAST_BITS: usize = 63;
    const EMPTY: Self = Self { lon: Longitude::EMPTY, lat: Latitude::EMPTY };
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<2>(63)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 63)
    }
}

impl Fixed for NodeLLmD64b {
    const WIDTH: usize = 63;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self { lon: Longitude::get(run, at + 0)?, lat: Latitude::get(run, at + 32)? })
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        self.lon.set(packed, at + 0);
        self.lat.set(packed, at + 32);
    }
}

/// `NodeAttributeSetXY`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NodeAttributeSetXY {
    /// `localNode`.
    pub local_node: Option<NodeAttributeXYList>,
    /// `disabled`.
    pub disabled: Option<SegmentAttributeXYList>,
    /// `enabled`.
    pub enabled: Option<SegmentAttributeXYList>,
    /// `data`.
    pub data: Option<LaneDataAttributeList>,
    /// `dWidth`.
    pub d_width: Option<OffsetB10>,
    /// `dElevation`.
    pub d_elevation: Option<OffsetB10>,
    /// `regional`.
    pub regional: Option<Box<RegionalExtensionsNodeAttributeSetXY>>,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for NodeAttributeSetXY {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for NodeAttributeSetXY {
    const LEAST_BITS: usize = 8;
    const EMPTY: Self = Self {
        local_node: None,
        disabled: None,
        enabled: None,
        data: None,
        d_width: None,
        d_elevation: None,
        regional: None,
        unknown: None,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(8)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let is_extended = self.unknown.is_some();
        let mut run = Packed::<1>::new();
        run.set_bit(0, is_extended);
        run.set_bit(1, self.local_node.is_some());
        run.set_bit(2, self.disabled.is_some());
        run.set_bit(3, self.enabled.is_some());
        run.set_bit(4, self.data.is_some());
        run.set_bit(5, self.d_width.is_some());
        run.set_bit(6, self.d_elevation.is_some());
        run.set_bit(7, self.regional.is_some());
        writer.run(&run, 8)?;
        if let Some(value) = &self.local_node {
            value.encode(writer)?;
        }
        if let Some(value) = &self.disabled {
            value.encode(writer)?;
        }
        if let Some(value) = &self.enabled {
            value.encode(writer)?;
        }
        if let Some(value) = &self.data {
            value.encode(writer)?;
        }
        if let Some(value) = &self.d_width {
            value.encode(writer)?;
        }
        if let Some(value) = &self.d_elevation {
            value.encode(writer)?;
        }
        if let Some(value) = &self.regional {
            value.encode(writer)?;
        }
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

impl NodeAttributeSetXY {
    /// Reads what follows the first 8 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 8);
        let is_extended = run.bit(0);
        let has_local_node = run.bit(1);
        let has_disabled = run.bit(2);
        let has_enabled = run.bit(3);
        let has_data = run.bit(4);
        let has_d_width = run.bit(5);
        let has_d_elevation = run.bit(6);
        let has_regional = run.bit(7);
        if has_local_node {
            self.local_node = Some(NodeAttributeXYList::decode(reader)?);
        }
        if has_disabled {
            self.disabled = Some(SegmentAttributeXYList::decode(reader)?);
        }
        if has_enabled {
            self.enabled = Some(SegmentAttributeXYList::decode(reader)?);
        }
        if has_data {
            self.data = Some(LaneDataAttributeList::decode(reader)?);
        }
        let mut ahead = reader.ahead();
        if has_d_width {
            self.d_width = Some(ahead.take()?);
        }
        if has_d_elevation {
            self.d_elevation = Some(ahead.take()?);
        }
        reader.skip(&ahead)?;
        if has_regional {
            self.regional = Some(RegionalExtensionsNodeAttributeSetXY::boxed(reader)?);
        }
        if is_extended {
            self.unknown = Additions::unknown(reader)?;
        }
        Ok(())
    }
}

/// `RegionalExtensions-NodeAttributeSetXY`: `SEQUENCE (SIZE (1..4)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct RegionalExtensionsNodeAttributeSetXY(pub Vec<RegionalExtensionNodeAttributeSetXY>);

impl Uper for RegionalExtensionsNodeAttributeSetXY {
    const LEAST_BITS: usize = 18;
    const EMPTY: Self = Self(Vec::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(2)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.size(self.0.len(), 1, 4, 2)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl RegionalExtensionsNodeAttributeSetXY {
    /// Reads what follows the first 2 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<RegionalExtensionNodeAttributeSetXY>(4)) };
        let count =
            reader.size(head, 1, 4, <RegionalExtensionNodeAttributeSetXY as Uper>::LEAST_BITS)?;
        let mut items = Vec::new();
        items.resize_with(count, || RegionalExtensionNodeAttributeSetXY::EMPTY);
        items.iter_mut().try_for_each(|item| item.fill(reader))?;
        Ok(Self(items))
    }
}

/// `RegionalExtension-NodeAttributeSetXY`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RegionalExtensionNodeAttributeSetXY {
    /// `regionId`.
    pub region_id: RegionId,
    /// `regExtValue`.
    pub reg_ext_value: RegionalExtensionNodeAttributeSetXYRegExtValue,
}

impl Default for RegionalExtensionNodeAttributeSetXY {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for RegionalExtensionNodeAttributeSetXY {
    const LEAST_BITS: usize = 16;
    const EMPTY: Self = Self {
        region_id: RegionId::EMPTY,
        reg_ext_value: RegionalExtensionNodeAttributeSetXYRegExtValue::EMPTY,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(8)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        self.region_id.encode(writer)?;
        self.reg_ext_value.encode(writer)?;
        Ok(())
    }
}

impl RegionalExtensionNodeAttributeSetXY {
    /// Reads what follows the first 8 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 8);
        self.region_id = RegionId::get(&run, 0)?;
        self.reg_ext_value = RegionalExtensionNodeAttributeSetXYRegExtValue::decode(
            reader,
            i64::from(self.region_id.0),
        )?;
        Ok(())
    }
}

/// `NodeAttributeXYList`: `SEQUENCE (SIZE (1..8)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct NodeAttributeXYList(pub Vec<NodeAttributeXY>);

impl Uper for NodeAttributeXYList {
    const LEAST_BITS: usize = 8;
    const EMPTY: Self = Self(Vec::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(3)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.size(self.0.len(), 1, 8, 3)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl NodeAttributeXYList {
    /// Reads what follows the first 3 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<NodeAttributeXY>(8)) };
        let count = reader.size(head, 1, 8, <NodeAttributeXY as Uper>::LEAST_BITS)?;
        let mut items = Vec::with_capacity(count);
        for _ in 0..count {
            items.push(NodeAttributeXY::decode(reader)?);
        }
        Ok(Self(items))
    }
}

/// `NodeAttributeXY`: `ENUMERATED`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum NodeAttributeXY {
    /// `reserved`.
    #[default]
    Reserved,
    /// `stopLine`.
    StopLine,
    /// `roundedCapStyleA`.
    RoundedCapStyleA,
    /// `roundedCapStyleB`.
    RoundedCapStyleB,
    /// `mergePoint`.
    MergePoint,
    /// `divergePoint`.
    DivergePoint,
    /// `downstreamStopLine`.
    DownstreamStopLine,
    /// `downstreamStartNode`.
    DownstreamStartNode,
    /// `closedToTraffic`.
    ClosedToTraffic,
    /// `safeIsland`.
    SafeIsland,
    /// `curbPresentAtStepOff`.
    CurbPresentAtStepOff,
    /// `hydrantPresent`.
    HydrantPresent,
    /// A value of a later version, by its number behind the extension marker.
    Later(u16),
}

impl NodeAttributeXY {
    /// The values before the extension marker in the order of their indexes.
    pub const ROOT: [Self; 12] = [
        Self::Reserved,
        Self::StopLine,
        Self::RoundedCapStyleA,
        Self::RoundedCapStyleB,
        Self::MergePoint,
        Self::DivergePoint,
        Self::DownstreamStopLine,
        Self::DownstreamStartNode,
        Self::ClosedToTraffic,
        Self::SafeIsland,
        Self::CurbPresentAtStepOff,
        Self::HydrantPresent,
    ];
}

impl Uper for NodeAttributeXY {
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
            Self::Reserved => 0,
            Self::StopLine => 1,
            Self::RoundedCapStyleA => 2,
            Self::RoundedCapStyleB => 3,
            Self::MergePoint => 4,
            Self::DivergePoint => 5,
            Self::DownstreamStopLine => 6,
            Self::DownstreamStartNode => 7,
            Self::ClosedToTraffic => 8,
            Self::SafeIsland => 9,
            Self::CurbPresentAtStepOff => 10,
            Self::HydrantPresent => 11,

            Self::Later(index) => {
                writer.addition(index);
                return Ok(());
            }
        };
        writer.bits(index, 5);
        Ok(())
    }
}

impl NodeAttributeXY {
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

impl NodeAttributeXY {
    #[cold]
    fn decode_added(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(Self::Later(reader.small_number()?))
    }
}

/// `SegmentAttributeXYList`: `SEQUENCE (SIZE (1..8)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct SegmentAttributeXYList(pub Vec<SegmentAttributeXY>);

impl Uper for SegmentAttributeXYList {
    const LEAST_BITS: usize = 10;
    const EMPTY: Self = Self(Vec::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(3)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.size(self.0.len(), 1, 8, 3)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl SegmentAttributeXYList {
    /// Reads what follows the first 3 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<SegmentAttributeXY>(8)) };
        let count = reader.size(head, 1, 8, <SegmentAttributeXY as Uper>::LEAST_BITS)?;
        let mut items = Vec::with_capacity(count);
        for _ in 0..count {
            items.push(SegmentAttributeXY::decode(reader)?);
        }
        Ok(Self(items))
    }
}

/// `SegmentAttributeXY`: `ENUMERATED`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum SegmentAttributeXY {
    /// `reserved`.
    #[default]
    Reserved,
    /// `doNotBlock`.
    DoNotBlock,
    /// `whiteLine`.
    WhiteLine,
    /// `mergingLaneLeft`.
    MergingLaneLeft,
    /// `mergingLaneRight`.
    MergingLaneRight,
    /// `curbOnLeft`.
    CurbOnLeft,
    /// `curbOnRight`.
    CurbOnRight,
    /// `loadingzoneOnLeft`.
    LoadingzoneOnLeft,
    /// `loadingzoneOnRight`.
    LoadingzoneOnRight,
    /// `turnOutPointOnLeft`.
    TurnOutPointOnLeft,
    /// `turnOutPointOnRight`.
    TurnOutPointOnRight,
    /// `adjacentParkingOnLeft`.
    AdjacentParkingOnLeft,
    /// `adjacentParkingOnRight`.
    AdjacentParkingOnRight,
    /// `adjacentBikeLaneOnLeft`.
    AdjacentBikeLaneOnLeft,
    /// `adjacentBikeLaneOnRight`.
    AdjacentBikeLaneOnRight,
    /// `sharedBikeLane`.
    SharedBikeLane,
    /// `bikeBoxInFront`.
    BikeBoxInFront,
    /// `transitStopOnLeft`.
    TransitStopOnLeft,
    /// `transitStopOnRight`.
    TransitStopOnRight,
    /// `transitStopInLane`.
    TransitStopInLane,
    /// `sharedWithTrackedVehicle`.
    SharedWithTrackedVehicle,
    /// `safeIsland`.
    SafeIsland,
    /// `lowCurbsPresent`.
    LowCurbsPresent,
    /// `rumbleStripPresent`.
    RumbleStripPresent,
    /// `audibleSignalingPresent`.
    AudibleSignalingPresent,
    /// `adaptiveTimingPresent`.
    AdaptiveTimingPresent,
    /// `rfSignalRequestPresent`.
    RfSignalRequestPresent,
    /// `partialCurbIntrusion`.
    PartialCurbIntrusion,
    /// `taperToLeft`.
    TaperToLeft,
    /// `taperToRight`.
    TaperToRight,
    /// `taperToCenterLine`.
    TaperToCenterLine,
    /// `parallelParking`.
    ParallelParking,
    /// `headInParking`.
    HeadInParking,
    /// `freeParking`.
    FreeParking,
    /// `timeRestrictionsOnParking`.
    TimeRestrictionsOnParking,
    /// `costToPark`.
    CostToPark,
    /// `midBlockCurbPresent`.
    MidBlockCurbPresent,
    /// `unEvenPavementPresent`.
    UnEvenPavementPresent,
    /// A value of a later version, by its number behind the extension marker.
    Later(u16),
}

impl SegmentAttributeXY {
    /// The values before the extension marker in the order of their indexes.
    pub const ROOT: [Self; 38] = [
        Self::Reserved,
        Self::DoNotBlock,
        Self::WhiteLine,
        Self::MergingLaneLeft,
        Self::MergingLaneRight,
        Self::CurbOnLeft,
        Self::CurbOnRight,
        Self::LoadingzoneOnLeft,
        Self::LoadingzoneOnRight,
        Self::TurnOutPointOnLeft,
        Self::TurnOutPointOnRight,
        Self::AdjacentParkingOnLeft,
        Self::AdjacentParkingOnRight,
        Self::AdjacentBikeLaneOnLeft,
        Self::AdjacentBikeLaneOnRight,
        Self::SharedBikeLane,
        Self::BikeBoxInFront,
        Self::TransitStopOnLeft,
        Self::TransitStopOnRight,
        Self::TransitStopInLane,
        Self::SharedWithTrackedVehicle,
        Self::SafeIsland,
        Self::LowCurbsPresent,
        Self::RumbleStripPresent,
        Self::AudibleSignalingPresent,
        Self::AdaptiveTimingPresent,
        Self::RfSignalRequestPresent,
        Self::PartialCurbIntrusion,
        Self::TaperToLeft,
        Self::TaperToRight,
        Self::TaperToCenterLine,
        Self::ParallelParking,
        Self::HeadInParking,
        Self::FreeParking,
        Self::TimeRestrictionsOnParking,
        Self::CostToPark,
        Self::MidBlockCurbPresent,
        Self::UnEvenPavementPresent,
    ];
}

impl Uper for SegmentAttributeXY {
    const LEAST_BITS: usize = 7;
    const EMPTY: Self = Self::ROOT[0];
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(7)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let index = match *self {
            Self::Reserved => 0,
            Self::DoNotBlock => 1,
            Self::WhiteLine => 2,
            Self::MergingLaneLeft => 3,
            Self::MergingLaneRight => 4,
            Self::CurbOnLeft => 5,
            Self::CurbOnRight => 6,
            Self::LoadingzoneOnLeft => 7,
            Self::LoadingzoneOnRight => 8,
            Self::TurnOutPointOnLeft => 9,
            Self::TurnOutPointOnRight => 10,
            Self::AdjacentParkingOnLeft => 11,
            Self::AdjacentParkingOnRight => 12,
            Self::AdjacentBikeLaneOnLeft => 13,
            Self::AdjacentBikeLaneOnRight => 14,
            Self::SharedBikeLane => 15,
            Self::BikeBoxInFront => 16,
            Self::TransitStopOnLeft => 17,
            Self::TransitStopOnRight => 18,
            Self::TransitStopInLane => 19,
            Self::SharedWithTrackedVehicle => 20,
            Self::SafeIsland => 21,
            Self::LowCurbsPresent => 22,
            Self::RumbleStripPresent => 23,
            Self::AudibleSignalingPresent => 24,
            Self::AdaptiveTimingPresent => 25,
            Self::RfSignalRequestPresent => 26,
            Self::PartialCurbIntrusion => 27,
            Self::TaperToLeft => 28,
            Self::TaperToRight => 29,
            Self::TaperToCenterLine => 30,
            Self::ParallelParking => 31,
            Self::HeadInParking => 32,
            Self::FreeParking => 33,
            Self::TimeRestrictionsOnParking => 34,
            Self::CostToPark => 35,
            Self::MidBlockCurbPresent => 36,
            Self::UnEvenPavementPresent => 37,

            Self::Later(index) => {
                writer.addition(index);
                return Ok(());
            }
        };
        writer.bits(index, 7);
        Ok(())
    }
}

impl SegmentAttributeXY {
    /// Reads what follows the first 7 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        if head >> 6 != 0 {
            reader.back(6);
            return Self::decode_added(reader);
        }
        Self::ROOT.get(head as usize).copied().ok_or(Malformed)
    }
}

impl SegmentAttributeXY {
    #[cold]
    fn decode_added(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(Self::Later(reader.small_number()?))
    }
}

/// `LaneDataAttributeList`: `SEQUENCE (SIZE (1..8)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct LaneDataAttributeList(pub Vec<LaneDataAttribute>);

impl Uper for LaneDataAttributeList {
    const LEAST_BITS: usize = 15;
    const EMPTY: Self = Self(Vec::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(3)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.size(self.0.len(), 1, 8, 3)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl LaneDataAttributeList {
    /// Reads what follows the first 3 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<LaneDataAttribute>(8)) };
        let count = reader.size(head, 1, 8, <LaneDataAttribute as Uper>::LEAST_BITS)?;
        let mut items = Vec::new();
        items.resize_with(count, || LaneDataAttribute::EMPTY);
        items.iter_mut().try_for_each(|item| item.fill(reader))?;
        Ok(Self(items))
    }
}

/// `LaneDataAttribute`: `CHOICE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum LaneDataAttribute {
    /// `pathEndPointAngle`.
    PathEndPointAngle(DeltaAngle),
    /// `laneCrownPointCenter`.
    LaneCrownPointCenter(RoadwayCrownAngle),
    /// `laneCrownPointLeft`.
    LaneCrownPointLeft(RoadwayCrownAngle),
    /// `laneCrownPointRight`.
    LaneCrownPointRight(RoadwayCrownAngle),
    /// `laneAngle`.
    LaneAngle(MergeDivergeNodeAngle),
    /// `speedLimits`.
    SpeedLimits(SpeedLimitList),
    /// `regional`.
    Regional(Box<RegionalExtensions>),
    /// An alternative of a later version.
    Later(Box<UnknownAlternative>),
}

impl Default for LaneDataAttribute {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for LaneDataAttribute {
    const LEAST_BITS: usize = 12;
    const EMPTY: Self = Self::PathEndPointAngle(DeltaAngle::EMPTY);
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(4)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        match self {
            Self::PathEndPointAngle(value) => {
                writer.bits(0, 4);
                value.encode(writer)
            }
            Self::LaneCrownPointCenter(value) => {
                writer.bits(1, 4);
                value.encode(writer)
            }
            Self::LaneCrownPointLeft(value) => {
                writer.bits(2, 4);
                value.encode(writer)
            }
            Self::LaneCrownPointRight(value) => {
                writer.bits(3, 4);
                value.encode(writer)
            }
            Self::LaneAngle(value) => {
                writer.bits(4, 4);
                value.encode(writer)
            }
            Self::SpeedLimits(value) => {
                writer.bits(5, 4);
                value.encode(writer)
            }
            Self::Regional(value) => {
                writer.bits(6, 4);
                value.encode(writer)
            }
            Self::Later(unknown) => {
                writer.addition(unknown.index);
                writer.open_octets(&unknown.octets)
            }
        }
    }
}

impl LaneDataAttribute {
    /// Reads what follows the first 4 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        if head >> 3 != 0 {
            reader.back(3);
            *self = Self::decode_added(reader)?;
            return Ok(());
        }
        match head {
            0 => *self = Self::PathEndPointAngle(DeltaAngle::decode(reader)?),
            1 => *self = Self::LaneCrownPointCenter(RoadwayCrownAngle::decode(reader)?),
            2 => *self = Self::LaneCrownPointLeft(RoadwayCrownAngle::decode(reader)?),
            3 => *self = Self::LaneCrownPointRight(RoadwayCrownAngle::decode(reader)?),
            4 => *self = Self::LaneAngle(MergeDivergeNodeAngle::decode(reader)?),
            5 => *self = Self::SpeedLimits(SpeedLimitList::decode(reader)?),
            6 => *self = Self::Regional(RegionalExtensions::boxed(reader)?),
            _ => return Err(Malformed),
        }
        Ok(())
    }
}

impl LaneDataAttribute {
    #[cold]
    fn decode_added(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let index = reader.small_number()?;
        let mut content = reader.open()?;
        let unknown = UnknownAlternative { index, octets: content.rest() };
        Ok(Self::Later(Box::new(unknown)))
    }
}

/// `DeltaAngle`: `INTEGER (-150..150)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct DeltaAngle(pub i16);

impl Uper for DeltaAngle {
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

impl Fixed for DeltaAngle {
    const WIDTH: usize = 9;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 9);
        if bits > 300 {
            return Err(Malformed);
        }
        Ok(Self((bits as i64 + -150) as i16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 9, (self.0 as i64 - -150) as u64, 300);
    }
}

/// `RoadwayCrownAngle`: `INTEGER (-128..127)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct RoadwayCrownAngle(pub i8);

impl Uper for RoadwayCrownAngle {
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

impl Fixed for RoadwayCrownAngle {
    const WIDTH: usize = 8;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 8);
        Ok(Self((bits as i64 + -128) as i8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 8, (self.0 as i64 - -128) as u64, 255);
    }
}

/// `MergeDivergeNodeAngle`: `INTEGER (-180..180)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct MergeDivergeNodeAngle(pub i16);

impl Uper for MergeDivergeNodeAngle {
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

impl Fixed for MergeDivergeNodeAngle {
    const WIDTH: usize = 9;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 9);
        if bits > 360 {
            return Err(Malformed);
        }
        Ok(Self((bits as i64 + -180) as i16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 9, (self.0 as i64 - -180) as u64, 360);
    }
}

/// `ComputedLane`: `SEQUENCE`.
///
/// A lane with the shape of another, moved.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ComputedLane {
    /// `referenceLaneId`.
    pub reference_lane_id: LaneID,
    /// `offsetXaxis`.
    pub offset_xaxis: DrivenLineOffset,
    /// `offsetYaxis`.
    pub offset_yaxis: DrivenLineOffset,
    /// `rotateXY`.
    pub rotate_xy: Option<Angle>,
    /// `scaleXaxis`.
    pub scale_xaxis: Option<ScaleB12>,
    /// `scaleYaxis`.
    pub scale_yaxis: Option<ScaleB12>,
    /// `regional`.
    pub regional: Option<Box<RegionalExtensions>>,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for ComputedLane {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for ComputedLane {
    const LEAST_BITS: usize = 39;
    const EMPTY: Self = Self {
        reference_lane_id: LaneID::EMPTY,
        offset_xaxis: DrivenLineOffset::EMPTY,
        offset_yaxis: DrivenLineOffset::EMPTY,
        rotate_xy: None,
        scale_xaxis: None,
        scale_yaxis: None,
        regional: None,
        unknown: None,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(14)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let is_extended = self.unknown.is_some();
        let mut run = Packed::<1>::new();
        run.set_bit(0, is_extended);
        run.set_bit(1, self.rotate_xy.is_some());
        run.set_bit(2, self.scale_xaxis.is_some());
        run.set_bit(3, self.scale_yaxis.is_some());
        run.set_bit(4, self.regional.is_some());
        self.reference_lane_id.set(&mut run, 5);
        writer.run(&run, 13)?;
        self.offset_xaxis.encode(writer)?;
        self.offset_yaxis.encode(writer)?;
        if let Some(value) = &self.rotate_xy {
            value.encode(writer)?;
        }
        if let Some(value) = &self.scale_xaxis {
            value.encode(writer)?;
        }
        if let Some(value) = &self.scale_yaxis {
            value.encode(writer)?;
        }
        if let Some(value) = &self.regional {
            value.encode(writer)?;
        }
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

impl ComputedLane {
    /// Reads what follows the first 14 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 14);
        let is_extended = run.bit(0);
        let has_rotate_xy = run.bit(1);
        let has_scale_xaxis = run.bit(2);
        let has_scale_yaxis = run.bit(3);
        let has_regional = run.bit(4);
        self.reference_lane_id = LaneID::get(&run, 5)?;
        let head = run.bits(13, 1);
        self.offset_xaxis = DrivenLineOffset::decode_after(head, reader)?;
        self.offset_yaxis = DrivenLineOffset::decode(reader)?;
        let mut ahead = reader.ahead();
        if has_rotate_xy {
            self.rotate_xy = Some(ahead.take()?);
        }
        if has_scale_xaxis {
            self.scale_xaxis = Some(ahead.take()?);
        }
        if has_scale_yaxis {
            self.scale_yaxis = Some(ahead.take()?);
        }
        reader.skip(&ahead)?;
        if has_regional {
            self.regional = Some(RegionalExtensions::boxed(reader)?);
        }
        if is_extended {
            self.unknown = Additions::unknown(reader)?;
        }
        Ok(())
    }
}

/// `DrivenLineOffset`: `CHOICE`.
///
/// Centimetres.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum DrivenLineOffset {
    /// `small`.
    Small(DrivenLineOffsetSm),
    /// `large`.
    Large(DrivenLineOffsetLg),
}

impl Default for DrivenLineOffset {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for DrivenLineOffset {
    const LEAST_BITS: usize = 13;
    const EMPTY: Self = Self::Small(DrivenLineOffsetSm::EMPTY);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(1)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        match self {
            Self::Small(value) => {
                writer.bits(0, 1);
                value.encode(writer)
            }
            Self::Large(value) => {
                writer.bits(1, 1);
                value.encode(writer)
            }
        }
    }
}

impl DrivenLineOffset {
    /// Reads what follows the first 1 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(match head {
            0 => Self::Small(DrivenLineOffsetSm::decode(reader)?),
            1 => Self::Large(DrivenLineOffsetLg::decode(reader)?),
            _ => return Err(Malformed),
        })
    }
}

/// `DrivenLineOffsetSm`: `INTEGER (-2047..2047)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct DrivenLineOffsetSm(pub i16);

impl Uper for DrivenLineOffsetSm {
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

impl Fixed for DrivenLineOffsetSm {
    const WIDTH: usize = 12;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 12);
        if bits > 4094 {
            return Err(Malformed);
        }
        Ok(Self((bits as i64 + -2047) as i16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 12, (self.0 as i64 - -2047) as u64, 4094);
    }
}

/// `DrivenLineOffsetLg`: `INTEGER (-32767..32767)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct DrivenLineOffsetLg(pub i16);

impl Uper for DrivenLineOffsetLg {
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

impl Fixed for DrivenLineOffsetLg {
    const WIDTH: usize = 16;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 16);
        if bits > 65534 {
            return Err(Malformed);
        }
        Ok(Self((bits as i64 + -32767) as i16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 16, (self.0 as i64 - -32767) as u64, 65534);
    }
}

/// `Angle`: `INTEGER (0..28800)`.
///
/// 0.0125 degrees clockwise from north; 28800 is not known.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Angle(pub u16);

impl Uper for Angle {
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

impl Fixed for Angle {
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

/// `Scale-B12`: `INTEGER (-2048..2047)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct ScaleB12(pub i16);

impl Uper for ScaleB12 {
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

impl Fixed for ScaleB12 {
    const WIDTH: usize = 12;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 12);
        Ok(Self((bits as i64 + -2048) as i16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 12, (self.0 as i64 - -2048) as u64, 4095);
    }
}

/// `ConnectsToList`: `SEQUENCE (SIZE (1..16)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ConnectsToList(pub List<Connection, 2>);

impl Uper for ConnectsToList {
    const LEAST_BITS: usize = 17;
    const EMPTY: Self = Self(List::EMPTY);
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(4)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.size(self.0.len(), 1, 16, 4)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl ConnectsToList {
    /// Reads what follows the first 4 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        const { assert!(is_bounded::<Connection>(16)) };
        let count = reader.size(head, 1, 16, <Connection as Uper>::LEAST_BITS)?;
        for item in self.0.grow(count) {
            *item = Connection::decode(reader)?;
        }
        Ok(())
    }
}

/// `Connection`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Connection {
    /// `connectingLane`.
    pub connecting_lane: ConnectingLane,
    /// `remoteIntersection`.
    pub remote_intersection: Option<IntersectionReferenceID>,
    /// `signalGroup`.
    pub signal_group: Option<SignalGroupID>,
    /// `userClass`.
    pub user_class: Option<RestrictionClassID>,
    /// `connectionID`.
    pub connection_id: Option<LaneConnectionID>,
}

impl Default for Connection {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for Connection {
    const LEAST_BITS: usize = 13;
    const EMPTY: Self = Self {
        connecting_lane: ConnectingLane::EMPTY,
        remote_intersection: None,
        signal_group: None,
        user_class: None,
        connection_id: None,
    };
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(4)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut run = Packed::<1>::new();
        run.set_bit(0, self.remote_intersection.is_some());
        run.set_bit(1, self.signal_group.is_some());
        run.set_bit(2, self.user_class.is_some());
        run.set_bit(3, self.connection_id.is_some());
        writer.run(&run, 4)?;
        self.connecting_lane.encode(writer)?;
        if let Some(value) = &self.remote_intersection {
            value.encode(writer)?;
        }
        if let Some(value) = &self.signal_group {
            value.encode(writer)?;
        }
        if let Some(value) = &self.user_class {
            value.encode(writer)?;
        }
        if let Some(value) = &self.connection_id {
            value.encode(writer)?;
        }
        Ok(())
    }
}

impl Connection {
    /// Reads what follows the first 4 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let run = Run::of(head, 4);
        let has_remote_intersection = run.bit(0);
        let has_signal_group = run.bit(1);
        let has_user_class = run.bit(2);
        let has_connection_id = run.bit(3);
        let connecting_lane = ConnectingLane::decode(reader)?;
        let remote_intersection = if has_remote_intersection {
            Some(IntersectionReferenceID::decode(reader)?)
        } else {
            None
        };
        let mut ahead = reader.ahead();
        let signal_group = if has_signal_group { Some(ahead.take()?) } else { None };
        let user_class = if has_user_class { Some(ahead.take()?) } else { None };
        let connection_id = if has_connection_id { Some(ahead.take()?) } else { None };
        reader.skip(&ahead)?;
        let value =
            Self { connecting_lane, remote_intersection, signal_group, user_class, connection_id };
        Ok(value)
    }
}

/// `ConnectingLane`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ConnectingLane {
    /// `lane`.
    pub lane: LaneID,
    /// `maneuver`.
    pub maneuver: Option<AllowedManeuvers>,
}

impl Default for ConnectingLane {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for ConnectingLane {
    const LEAST_BITS: usize = 9;
    const EMPTY: Self = Self { lane: LaneID::EMPTY, maneuver: None };
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let mut ahead = reader.ahead();
        let run = ahead.run(9);
        let has_maneuver = run.bit(0);
        let lane = LaneID::get(&run, 1)?;
        let maneuver = if has_maneuver { Some(ahead.take()?) } else { None };
        reader.skip(&ahead)?;
        let value = Self { lane, maneuver };
        Ok(value)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut run = Packed::<1>::new();
        run.set_bit(0, self.maneuver.is_some());
        self.lane.set(&mut run, 1);
        writer.run(&run, 9)?;
        if let Some(value) = &self.maneuver {
            value.encode(writer)?;
        }
        Ok(())
    }
}

/// `OverlayLaneList`: `SEQUENCE (SIZE (1..5)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct OverlayLaneList(pub Vec<LaneID>);

impl Uper for OverlayLaneList {
    const LEAST_BITS: usize = 11;
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

impl OverlayLaneList {
    /// Reads what follows the first 3 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<LaneID>(5)) };
        let count = reader.size(head, 1, 5, <LaneID as Uper>::LEAST_BITS)?;
        let mut items = Vec::with_capacity(count);
        for _ in 0..count {
            items.push(LaneID::decode(reader)?);
        }
        Ok(Self(items))
    }
}

/// `PreemptPriorityList`: `SEQUENCE (SIZE (1..32)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PreemptPriorityList(pub Vec<SignalControlZone>);

impl Uper for PreemptPriorityList {
    const LEAST_BITS: usize = 22;
    const EMPTY: Self = Self(Vec::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(5)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.size(self.0.len(), 1, 32, 5)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl PreemptPriorityList {
    /// Reads what follows the first 5 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<SignalControlZone>(32)) };
        let count = reader.size(head, 1, 32, <SignalControlZone as Uper>::LEAST_BITS)?;
        let mut items = Vec::new();
        items.resize_with(count, || SignalControlZone::EMPTY);
        items.iter_mut().try_for_each(|item| item.fill(reader))?;
        Ok(Self(items))
    }
}

/// `SignalControlZone`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SignalControlZone {
    /// `zone`.
    pub zone: RegionalExtension,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for SignalControlZone {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for SignalControlZone {
    const LEAST_BITS: usize = 17;
    const EMPTY: Self = Self { zone: RegionalExtension::EMPTY, unknown: None };
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
        writer.run(&run, 1)?;
        self.zone.encode(writer)?;
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

impl SignalControlZone {
    /// Reads what follows the first 9 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 9);
        let is_extended = run.bit(0);
        let head = run.bits(1, 8);
        self.zone.fill_after(head, reader)?;
        if is_extended {
            self.unknown = Additions::unknown(reader)?;
        }
        Ok(())
    }
}

/// `RoadSegmentList`: `SEQUENCE (SIZE (1..32)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct RoadSegmentList(pub Vec<RoadSegment>);

impl Uper for RoadSegmentList {
    const LEAST_BITS: usize = 158;
    const EMPTY: Self = Self(Vec::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(5)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.size(self.0.len(), 1, 32, 5)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl RoadSegmentList {
    /// Reads what follows the first 5 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<RoadSegment>(32)) };
        let count = reader.size(head, 1, 32, <RoadSegment as Uper>::LEAST_BITS)?;
        let mut items = Vec::new();
        items.resize_with(count, || RoadSegment::EMPTY);
        items.iter_mut().try_for_each(|item| item.fill(reader))?;
        Ok(Self(items))
    }
}

/// `RoadSegment`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RoadSegment {
    /// `name`.
    pub name: Option<DescriptiveName>,
    /// `id`.
    pub id: RoadSegmentReferenceID,
    /// `revision`.
    pub revision: MsgCount,
    /// `refPoint`.
    pub ref_point: Position3D,
    /// `laneWidth`.
    pub lane_width: Option<LaneWidth>,
    /// `speedLimits`.
    pub speed_limits: Option<SpeedLimitList>,
    /// `roadLaneSet`.
    pub road_lane_set: RoadLaneSetList,
    /// `regional`.
    pub regional: Option<Box<RegionalExtensions>>,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for RoadSegment {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for RoadSegment {
    const LEAST_BITS: usize = 153;
    const EMPTY: Self = Self {
        name: None,
        id: RoadSegmentReferenceID::EMPTY,
        revision: MsgCount::EMPTY,
        ref_point: Position3D::EMPTY,
        lane_width: None,
        speed_limits: None,
        road_lane_set: RoadLaneSetList::EMPTY,
        regional: None,
        unknown: None,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(5)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let is_extended = self.unknown.is_some();
        let mut run = Packed::<1>::new();
        run.set_bit(0, is_extended);
        run.set_bit(1, self.name.is_some());
        run.set_bit(2, self.lane_width.is_some());
        run.set_bit(3, self.speed_limits.is_some());
        run.set_bit(4, self.regional.is_some());
        writer.run(&run, 5)?;
        if let Some(value) = &self.name {
            value.encode(writer)?;
        }
        self.id.encode(writer)?;
        self.revision.encode(writer)?;
        self.ref_point.encode(writer)?;
        if let Some(value) = &self.lane_width {
            value.encode(writer)?;
        }
        if let Some(value) = &self.speed_limits {
            value.encode(writer)?;
        }
        self.road_lane_set.encode(writer)?;
        if let Some(value) = &self.regional {
            value.encode(writer)?;
        }
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

impl RoadSegment {
    /// Reads what follows the first 5 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 5);
        let is_extended = run.bit(0);
        let has_name = run.bit(1);
        let has_lane_width = run.bit(2);
        let has_speed_limits = run.bit(3);
        let has_regional = run.bit(4);
        if has_name {
            self.name = Some(DescriptiveName::decode(reader)?);
        }
        self.id = RoadSegmentReferenceID::decode(reader)?;
        self.revision = MsgCount::decode(reader)?;
        self.ref_point.fill(reader)?;
        if has_lane_width {
            self.lane_width = Some(LaneWidth::decode(reader)?);
        }
        if has_speed_limits {
            self.speed_limits = Some(SpeedLimitList::decode(reader)?);
        }
        self.road_lane_set = RoadLaneSetList::decode(reader)?;
        if has_regional {
            self.regional = Some(RegionalExtensions::boxed(reader)?);
        }
        if is_extended {
            self.unknown = Additions::unknown(reader)?;
        }
        Ok(())
    }
}

/// `RoadSegmentReferenceID`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RoadSegmentReferenceID {
    /// `region`.
    pub region: Option<RoadRegulatorID>,
    /// `id`.
    pub id: RoadSegmentID,
}

impl Default for RoadSegmentReferenceID {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for RoadSegmentReferenceID {
    const LEAST_BITS: usize = 17;
    const EMPTY: Self = Self { region: None, id: RoadSegmentID::EMPTY };
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let mut ahead = reader.ahead();
        let run = ahead.run(1);
        let has_region = run.bit(0);
        let region = if has_region { Some(ahead.take()?) } else { None };
        let run = ahead.run(16);
        let id = RoadSegmentID::get(&run, 0)?;
        reader.skip(&ahead)?;
        let value = Self { region, id };
        Ok(value)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut run = Packed::<1>::new();
        run.set_bit(0, self.region.is_some());
        writer.run(&run, 1)?;
        if let Some(value) = &self.region {
            value.encode(writer)?;
        }
        self.id.encode(writer)?;
        Ok(())
    }
}

/// `RoadSegmentID`: `INTEGER (0..65535)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct RoadSegmentID(pub u16);

impl Uper for RoadSegmentID {
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

impl Fixed for RoadSegmentID {
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

/// `RoadLaneSetList`: `SEQUENCE (SIZE (1..255)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct RoadLaneSetList(pub Vec<GenericLane>);

impl Uper for RoadLaneSetList {
    const LEAST_BITS: usize = 58;
    const EMPTY: Self = Self(Vec::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(8)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.size(self.0.len(), 1, 255, 8)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl RoadLaneSetList {
    /// Reads what follows the first 8 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<GenericLane>(255)) };
        let count = reader.size(head, 1, 255, <GenericLane as Uper>::LEAST_BITS)?;
        let mut items = Vec::new();
        items.resize_with(count, || GenericLane::EMPTY);
        items.iter_mut().try_for_each(|item| item.fill(reader))?;
        Ok(Self(items))
    }
}

/// `DataParameters`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DataParameters {
    /// `processMethod`.
    pub process_method: Option<DataParametersProcessMethod>,
    /// `processAgency`.
    pub process_agency: Option<DataParametersProcessAgency>,
    /// `lastCheckedDate`.
    pub last_checked_date: Option<DataParametersLastCheckedDate>,
    /// `geoidUsed`.
    pub geoid_used: Option<DataParametersGeoidUsed>,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for DataParameters {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for DataParameters {
    const LEAST_BITS: usize = 5;
    const EMPTY: Self = Self {
        process_method: None,
        process_agency: None,
        last_checked_date: None,
        geoid_used: None,
        unknown: None,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(5)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let is_extended = self.unknown.is_some();
        let mut run = Packed::<1>::new();
        run.set_bit(0, is_extended);
        run.set_bit(1, self.process_method.is_some());
        run.set_bit(2, self.process_agency.is_some());
        run.set_bit(3, self.last_checked_date.is_some());
        run.set_bit(4, self.geoid_used.is_some());
        writer.run(&run, 5)?;
        if let Some(value) = &self.process_method {
            value.encode(writer)?;
        }
        if let Some(value) = &self.process_agency {
            value.encode(writer)?;
        }
        if let Some(value) = &self.last_checked_date {
            value.encode(writer)?;
        }
        if let Some(value) = &self.geoid_used {
            value.encode(writer)?;
        }
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

impl DataParameters {
    /// Reads what follows the first 5 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 5);
        let is_extended = run.bit(0);
        let has_process_method = run.bit(1);
        let has_process_agency = run.bit(2);
        let has_last_checked_date = run.bit(3);
        let has_geoid_used = run.bit(4);
        if has_process_method {
            self.process_method = Some(DataParametersProcessMethod::decode(reader)?);
        }
        if has_process_agency {
            self.process_agency = Some(DataParametersProcessAgency::decode(reader)?);
        }
        if has_last_checked_date {
            self.last_checked_date = Some(DataParametersLastCheckedDate::decode(reader)?);
        }
        if has_geoid_used {
            self.geoid_used = Some(DataParametersGeoidUsed::decode(reader)?);
        }
        if is_extended {
            self.unknown = Additions::unknown(reader)?;
        }
        Ok(())
    }
}

/// `RestrictionClassList`: `SEQUENCE (SIZE (1..254)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct RestrictionClassList(pub Vec<RestrictionClassAssignment>);

impl Uper for RestrictionClassList {
    const LEAST_BITS: usize = 27;
    const EMPTY: Self = Self(Vec::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(8)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.size(self.0.len(), 1, 254, 8)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl RestrictionClassList {
    /// Reads what follows the first 8 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<RestrictionClassAssignment>(254)) };
        let count = reader.size(head, 1, 254, <RestrictionClassAssignment as Uper>::LEAST_BITS)?;
        let mut items = Vec::new();
        items.resize_with(count, || RestrictionClassAssignment::EMPTY);
        items.iter_mut().try_for_each(|item| item.fill(reader))?;
        Ok(Self(items))
    }
}

/// `RestrictionClassAssignment`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RestrictionClassAssignment {
    /// `id`.
    pub id: RestrictionClassID,
    /// `users`.
    pub users: RestrictionUserTypeList,
}

impl Default for RestrictionClassAssignment {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for RestrictionClassAssignment {
    const LEAST_BITS: usize = 19;
    const EMPTY: Self =
        Self { id: RestrictionClassID::EMPTY, users: RestrictionUserTypeList::EMPTY };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(12)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        self.id.encode(writer)?;
        self.users.encode(writer)?;
        Ok(())
    }
}

impl RestrictionClassAssignment {
    /// Reads what follows the first 12 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 12);
        self.id = RestrictionClassID::get(&run, 0)?;
        let head = run.bits(8, 4);
        self.users = RestrictionUserTypeList::decode_after(head, reader)?;
        Ok(())
    }
}

/// `RestrictionUserTypeList`: `SEQUENCE (SIZE (1..16)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct RestrictionUserTypeList(pub Vec<RestrictionUserType>);

impl Uper for RestrictionUserTypeList {
    const LEAST_BITS: usize = 11;
    const EMPTY: Self = Self(Vec::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(4)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.size(self.0.len(), 1, 16, 4)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl RestrictionUserTypeList {
    /// Reads what follows the first 4 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<RestrictionUserType>(16)) };
        let count = reader.size(head, 1, 16, <RestrictionUserType as Uper>::LEAST_BITS)?;
        let mut items = Vec::with_capacity(count);
        for _ in 0..count {
            items.push(RestrictionUserType::decode(reader)?);
        }
        Ok(Self(items))
    }
}

/// `RestrictionUserType`: `CHOICE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum RestrictionUserType {
    /// `basicType`.
    BasicType(RestrictionAppliesTo),
    /// `regional`.
    Regional(Box<RegionalExtensionsRestrictionUserType>),
    /// An alternative of a later version.
    Later(Box<UnknownAlternative>),
}

impl Default for RestrictionUserType {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for RestrictionUserType {
    const LEAST_BITS: usize = 7;
    const EMPTY: Self = Self::BasicType(RestrictionAppliesTo::EMPTY);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(2)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        match self {
            Self::BasicType(value) => {
                writer.bits(0, 2);
                value.encode(writer)
            }
            Self::Regional(value) => {
                writer.bits(1, 2);
                value.encode(writer)
            }
            Self::Later(unknown) => {
                writer.addition(unknown.index);
                writer.open_octets(&unknown.octets)
            }
        }
    }
}

impl RestrictionUserType {
    /// Reads what follows the first 2 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        if head >> 1 != 0 {
            reader.back(1);
            return Self::decode_added(reader);
        }
        Ok(match head {
            0 => Self::BasicType(RestrictionAppliesTo::decode(reader)?),
            1 => Self::Regional(RegionalExtensionsRestrictionUserType::boxed(reader)?),
            _ => return Err(Malformed),
        })
    }
}

impl RestrictionUserType {
    #[cold]
    fn decode_added(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let index = reader.small_number()?;
        let mut content = reader.open()?;
        let unknown = UnknownAlternative { index, octets: content.rest() };
        Ok(Self::Later(Box::new(unknown)))
    }
}

/// `RegionalExtensions-RestrictionUserType`: `SEQUENCE (SIZE (1..4)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct RegionalExtensionsRestrictionUserType(pub Vec<RegionalExtensionRestrictionUserType>);

impl Uper for RegionalExtensionsRestrictionUserType {
    const LEAST_BITS: usize = 18;
    const EMPTY: Self = Self(Vec::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(2)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.size(self.0.len(), 1, 4, 2)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl RegionalExtensionsRestrictionUserType {
    /// Reads what follows the first 2 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<RegionalExtensionRestrictionUserType>(4)) };
        let count =
            reader.size(head, 1, 4, <RegionalExtensionRestrictionUserType as Uper>::LEAST_BITS)?;
        let mut items = Vec::new();
        items.resize_with(count, || RegionalExtensionRestrictionUserType::EMPTY);
        items.iter_mut().try_for_each(|item| item.fill(reader))?;
        Ok(Self(items))
    }
}

/// `RegionalExtension-RestrictionUserType`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RegionalExtensionRestrictionUserType {
    /// `regionId`.
    pub region_id: RegionId,
    /// `regExtValue`.
    pub reg_ext_value: RegionalExtensionRestrictionUserTypeRegExtValue,
}

impl Default for RegionalExtensionRestrictionUserType {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for RegionalExtensionRestrictionUserType {
    const LEAST_BITS: usize = 16;
    const EMPTY: Self = Self {
        region_id: RegionId::EMPTY,
        reg_ext_value: RegionalExtensionRestrictionUserTypeRegExtValue::EMPTY,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(8)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        self.region_id.encode(writer)?;
        self.reg_ext_value.encode(writer)?;
        Ok(())
    }
}

impl RegionalExtensionRestrictionUserType {
    /// Reads what follows the first 8 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 8);
        self.region_id = RegionId::get(&run, 0)?;
        self.reg_ext_value = RegionalExtensionRestrictionUserTypeRegExtValue::decode(
            reader,
            i64::from(self.region_id.0),
        )?;
        Ok(())
    }
}

/// `RestrictionAppliesTo`: `ENUMERATED`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum RestrictionAppliesTo {
    /// `none`.
    #[default]
    None,
    /// `equippedTransit`.
    EquippedTransit,
    /// `equippedTaxis`.
    EquippedTaxis,
    /// `equippedOther`.
    EquippedOther,
    /// `emissionCompliant`.
    EmissionCompliant,
    /// `equippedBicycle`.
    EquippedBicycle,
    /// `weightCompliant`.
    WeightCompliant,
    /// `heightCompliant`.
    HeightCompliant,
    /// `pedestrians`.
    Pedestrians,
    /// `slowMovingPersons`.
    SlowMovingPersons,
    /// `wheelchairUsers`.
    WheelchairUsers,
    /// `visualDisabilities`.
    VisualDisabilities,
    /// `audioDisabilities`.
    AudioDisabilities,
    /// `otherUnknownDisabilities`.
    OtherUnknownDisabilities,
    /// A value of a later version, by its number behind the extension marker.
    Later(u16),
}

impl RestrictionAppliesTo {
    /// The values before the extension marker in the order of their indexes.
    pub const ROOT: [Self; 14] = [
        Self::None,
        Self::EquippedTransit,
        Self::EquippedTaxis,
        Self::EquippedOther,
        Self::EmissionCompliant,
        Self::EquippedBicycle,
        Self::WeightCompliant,
        Self::HeightCompliant,
        Self::Pedestrians,
        Self::SlowMovingPersons,
        Self::WheelchairUsers,
        Self::VisualDisabilities,
        Self::AudioDisabilities,
        Self::OtherUnknownDisabilities,
    ];
}

impl Uper for RestrictionAppliesTo {
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
            Self::None => 0,
            Self::EquippedTransit => 1,
            Self::EquippedTaxis => 2,
            Self::EquippedOther => 3,
            Self::EmissionCompliant => 4,
            Self::EquippedBicycle => 5,
            Self::WeightCompliant => 6,
            Self::HeightCompliant => 7,
            Self::Pedestrians => 8,
            Self::SlowMovingPersons => 9,
            Self::WheelchairUsers => 10,
            Self::VisualDisabilities => 11,
            Self::AudioDisabilities => 12,
            Self::OtherUnknownDisabilities => 13,

            Self::Later(index) => {
                writer.addition(index);
                return Ok(());
            }
        };
        writer.bits(index, 5);
        Ok(())
    }
}

impl RestrictionAppliesTo {
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

impl RestrictionAppliesTo {
    #[cold]
    fn decode_added(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(Self::Later(reader.small_number()?))
    }
}

/// `SignalRequestMessage`: `SEQUENCE`.
///
/// The payload of SREM, TS 103 301 clause 8.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SignalRequestMessage {
    /// `timeStamp`.
    pub time_stamp: Option<MinuteOfTheYear>,
    /// `second`.
    pub second: DSecond,
    /// `sequenceNumber`.
    pub sequence_number: Option<MsgCount>,
    /// `requests`.
    pub requests: Option<SignalRequestList>,
    /// `requestor`.
    pub requestor: RequestorDescription,
    /// `regional`.
    pub regional: Option<Box<RegionalExtensions>>,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for SignalRequestMessage {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for SignalRequestMessage {
    const LEAST_BITS: usize = 63;
    const EMPTY: Self = Self {
        time_stamp: None,
        second: DSecond::EMPTY,
        sequence_number: None,
        requests: None,
        requestor: RequestorDescription::EMPTY,
        regional: None,
        unknown: None,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let mut ahead = reader.ahead();
        let run = ahead.run(5);
        let is_extended = run.bit(0);
        let has_time_stamp = run.bit(1);
        let has_sequence_number = run.bit(2);
        let has_requests = run.bit(3);
        let has_regional = run.bit(4);
        if has_time_stamp {
            self.time_stamp = Some(ahead.take()?);
        }
        let run = ahead.run(16);
        self.second = DSecond::get(&run, 0)?;
        if has_sequence_number {
            self.sequence_number = Some(ahead.take()?);
        }
        reader.skip(&ahead)?;
        if has_requests {
            self.requests = Some(SignalRequestList::decode(reader)?);
        }
        self.requestor.fill(reader)?;
        if has_regional {
            self.regional = Some(RegionalExtensions::boxed(reader)?);
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
        run.set_bit(1, self.time_stamp.is_some());
        run.set_bit(2, self.sequence_number.is_some());
        run.set_bit(3, self.requests.is_some());
        run.set_bit(4, self.regional.is_some());
        writer.run(&run, 5)?;
        if let Some(value) = &self.time_stamp {
            value.encode(writer)?;
        }
        self.second.encode(writer)?;
        if let Some(value) = &self.sequence_number {
            value.encode(writer)?;
        }
        if let Some(value) = &self.requests {
            value.encode(writer)?;
        }
        self.requestor.encode(writer)?;
        if let Some(value) = &self.regional {
            value.encode(writer)?;
        }
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

/// `SignalRequestList`: `SEQUENCE (SIZE (1..32)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct SignalRequestList(pub Vec<SignalRequestPackage>);

impl Uper for SignalRequestList {
    const LEAST_BITS: usize = 48;
    const EMPTY: Self = Self(Vec::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(5)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.size(self.0.len(), 1, 32, 5)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl SignalRequestList {
    /// Reads what follows the first 5 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<SignalRequestPackage>(32)) };
        let count = reader.size(head, 1, 32, <SignalRequestPackage as Uper>::LEAST_BITS)?;
        let mut items = Vec::new();
        items.resize_with(count, || SignalRequestPackage::EMPTY);
        items.iter_mut().try_for_each(|item| item.fill(reader))?;
        Ok(Self(items))
    }
}

/// `SignalRequestPackage`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SignalRequestPackage {
    /// `request`.
    pub request: SignalRequest,
    /// `minute`.
    pub minute: Option<MinuteOfTheYear>,
    /// `second`.
    pub second: Option<DSecond>,
    /// `duration`.
    pub duration: Option<DSecond>,
    /// `regional`.
    pub regional: Option<Box<RegionalExtensions>>,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for SignalRequestPackage {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for SignalRequestPackage {
    const LEAST_BITS: usize = 43;
    const EMPTY: Self = Self {
        request: SignalRequest::EMPTY,
        minute: None,
        second: None,
        duration: None,
        regional: None,
        unknown: None,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(8)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let is_extended = self.unknown.is_some();
        let mut run = Packed::<1>::new();
        run.set_bit(0, is_extended);
        run.set_bit(1, self.minute.is_some());
        run.set_bit(2, self.second.is_some());
        run.set_bit(3, self.duration.is_some());
        run.set_bit(4, self.regional.is_some());
        writer.run(&run, 5)?;
        self.request.encode(writer)?;
        if let Some(value) = &self.minute {
            value.encode(writer)?;
        }
        if let Some(value) = &self.second {
            value.encode(writer)?;
        }
        if let Some(value) = &self.duration {
            value.encode(writer)?;
        }
        if let Some(value) = &self.regional {
            value.encode(writer)?;
        }
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

impl SignalRequestPackage {
    /// Reads what follows the first 8 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 8);
        let is_extended = run.bit(0);
        let has_minute = run.bit(1);
        let has_second = run.bit(2);
        let has_duration = run.bit(3);
        let has_regional = run.bit(4);
        let head = run.bits(5, 3);
        self.request.fill_after(head, reader)?;
        let mut ahead = reader.ahead();
        if has_minute {
            self.minute = Some(ahead.take()?);
        }
        if has_second {
            self.second = Some(ahead.take()?);
        }
        if has_duration {
            self.duration = Some(ahead.take()?);
        }
        reader.skip(&ahead)?;
        if has_regional {
            self.regional = Some(RegionalExtensions::boxed(reader)?);
        }
        if is_extended {
            self.unknown = Additions::unknown(reader)?;
        }
        Ok(())
    }
}

/// `SignalRequest`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SignalRequest {
    /// `id`.
    pub id: IntersectionReferenceID,
    /// `requestID`.
    pub request_id: RequestID,
    /// `requestType`.
    pub request_type: PriorityRequestType,
    /// `inBoundLane`.
    pub in_bound_lane: IntersectionAccessPoint,
    /// `outBoundLane`.
    pub out_bound_lane: Option<IntersectionAccessPoint>,
    /// `regional`.
    pub regional: Option<Box<RegionalExtensions>>,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for SignalRequest {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for SignalRequest {
    const LEAST_BITS: usize = 38;
    const EMPTY: Self = Self {
        id: IntersectionReferenceID::EMPTY,
        request_id: RequestID::EMPTY,
        request_type: PriorityRequestType::EMPTY,
        in_bound_lane: IntersectionAccessPoint::EMPTY,
        out_bound_lane: None,
        regional: None,
        unknown: None,
    };
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
        run.set_bit(1, self.out_bound_lane.is_some());
        run.set_bit(2, self.regional.is_some());
        writer.run(&run, 3)?;
        self.id.encode(writer)?;
        self.request_id.encode(writer)?;
        self.request_type.encode(writer)?;
        self.in_bound_lane.encode(writer)?;
        if let Some(value) = &self.out_bound_lane {
            value.encode(writer)?;
        }
        if let Some(value) = &self.regional {
            value.encode(writer)?;
        }
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

impl SignalRequest {
    /// Reads what follows the first 3 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 3);
        let is_extended = run.bit(0);
        let has_out_bound_lane = run.bit(1);
        let has_regional = run.bit(2);
        self.id = IntersectionReferenceID::decode(reader)?;
        let run = reader.run::<1>(11)?;
        self.request_id = RequestID::get(&run, 0)?;
        let head = run.bits(8, 3);
        self.request_type = PriorityRequestType::decode_after(head, reader)?;
        self.in_bound_lane = IntersectionAccessPoint::decode(reader)?;
        if has_out_bound_lane {
            self.out_bound_lane = Some(IntersectionAccessPoint::decode(reader)?);
        }
        if has_regional {
            self.regional = Some(RegionalExtensions::boxed(reader)?);
        }
        if is_extended {
            self.unknown = Additions::unknown(reader)?;
        }
        Ok(())
    }
}

/// `RequestID`: `INTEGER (0..255)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct RequestID(pub u8);

impl Uper for RequestID {
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

impl Fixed for RequestID {
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

/// `PriorityRequestType`: `ENUMERATED`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum PriorityRequestType {
    /// `priorityRequestTypeReserved`.
    #[default]
    PriorityRequestTypeReserved,
    /// `priorityRequest`.
    PriorityRequest,
    /// `priorityRequestUpdate`.
    PriorityRequestUpdate,
    /// `priorityCancellation`.
    PriorityCancellation,
    /// A value of a later version, by its number behind the extension marker.
    Later(u16),
}

impl PriorityRequestType {
    /// The values before the extension marker in the order of their indexes.
    pub const ROOT: [Self; 4] = [
        Self::PriorityRequestTypeReserved,
        Self::PriorityRequest,
        Self::PriorityRequestUpdate,
        Self::PriorityCancellation,
    ];
}

impl Uper for PriorityRequestType {
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
            Self::PriorityRequestTypeReserved => 0,
            Self::PriorityRequest => 1,
            Self::PriorityRequestUpdate => 2,
            Self::PriorityCancellation => 3,

            Self::Later(index) => {
                writer.addition(index);
                return Ok(());
            }
        };
        writer.bits(index, 3);
        Ok(())
    }
}

impl PriorityRequestType {
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

impl PriorityRequestType {
    #[cold]
    fn decode_added(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(Self::Later(reader.small_number()?))
    }
}

/// `IntersectionAccessPoint`: `CHOICE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum IntersectionAccessPoint {
    /// `lane`.
    Lane(LaneID),
    /// `approach`.
    Approach(ApproachID),
    /// `connection`.
    Connection(LaneConnectionID),
    /// An alternative of a later version.
    Later(Box<UnknownAlternative>),
}

impl Default for IntersectionAccessPoint {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for IntersectionAccessPoint {
    const LEAST_BITS: usize = 7;
    const EMPTY: Self = Self::Lane(LaneID::EMPTY);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(3)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        match self {
            Self::Lane(value) => {
                writer.bits(0, 3);
                value.encode(writer)
            }
            Self::Approach(value) => {
                writer.bits(1, 3);
                value.encode(writer)
            }
            Self::Connection(value) => {
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

impl IntersectionAccessPoint {
    /// Reads what follows the first 3 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        if head >> 2 != 0 {
            reader.back(2);
            return Self::decode_added(reader);
        }
        Ok(match head {
            0 => Self::Lane(LaneID::decode(reader)?),
            1 => Self::Approach(ApproachID::decode(reader)?),
            2 => Self::Connection(LaneConnectionID::decode(reader)?),
            _ => return Err(Malformed),
        })
    }
}

impl IntersectionAccessPoint {
    #[cold]
    fn decode_added(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let index = reader.small_number()?;
        let mut content = reader.open()?;
        let unknown = UnknownAlternative { index, octets: content.rest() };
        Ok(Self::Later(Box::new(unknown)))
    }
}

/// `RequestorDescription`: `SEQUENCE`.
///
/// Who asks.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RequestorDescription {
    /// `id`.
    pub id: VehicleID,
    /// `type`.
    pub r#type: Option<RequestorType>,
    /// `position`.
    pub position: Option<RequestorPositionVector>,
    /// `name`.
    pub name: Option<DescriptiveName>,
    /// `routeName`.
    pub route_name: Option<DescriptiveName>,
    /// `transitStatus`.
    pub transit_status: Option<TransitVehicleStatus>,
    /// `transitOccupancy`.
    pub transit_occupancy: Option<TransitVehicleOccupancy>,
    /// `transitSchedule`.
    pub transit_schedule: Option<DeltaTime>,
    /// `regional`.
    pub regional: Option<Box<RegionalExtensionsRequestorDescription>>,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for RequestorDescription {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for RequestorDescription {
    const LEAST_BITS: usize = 42;
    const EMPTY: Self = Self {
        id: VehicleID::EMPTY,
        r#type: None,
        position: None,
        name: None,
        route_name: None,
        transit_status: None,
        transit_occupancy: None,
        transit_schedule: None,
        regional: None,
        unknown: None,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(10)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let is_extended = self.unknown.is_some();
        let mut run = Packed::<1>::new();
        run.set_bit(0, is_extended);
        run.set_bit(1, self.r#type.is_some());
        run.set_bit(2, self.position.is_some());
        run.set_bit(3, self.name.is_some());
        run.set_bit(4, self.route_name.is_some());
        run.set_bit(5, self.transit_status.is_some());
        run.set_bit(6, self.transit_occupancy.is_some());
        run.set_bit(7, self.transit_schedule.is_some());
        run.set_bit(8, self.regional.is_some());
        writer.run(&run, 9)?;
        self.id.encode(writer)?;
        if let Some(value) = &self.r#type {
            value.encode(writer)?;
        }
        if let Some(value) = &self.position {
            value.encode(writer)?;
        }
        if let Some(value) = &self.name {
            value.encode(writer)?;
        }
        if let Some(value) = &self.route_name {
            value.encode(writer)?;
        }
        if let Some(value) = &self.transit_status {
            value.encode(writer)?;
        }
        if let Some(value) = &self.transit_occupancy {
            value.encode(writer)?;
        }
        if let Some(value) = &self.transit_schedule {
            value.encode(writer)?;
        }
        if let Some(value) = &self.regional {
            value.encode(writer)?;
        }
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

impl RequestorDescription {
    /// Reads what follows the first 10 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 10);
        let is_extended = run.bit(0);
        let has_type = run.bit(1);
        let has_position = run.bit(2);
        let has_name = run.bit(3);
        let has_route_name = run.bit(4);
        let has_transit_status = run.bit(5);
        let has_transit_occupancy = run.bit(6);
        let has_transit_schedule = run.bit(7);
        let has_regional = run.bit(8);
        let head = run.bits(9, 1);
        self.id = VehicleID::decode_after(head, reader)?;
        if has_type {
            self.r#type.insert(RequestorType::default()).fill(reader)?;
        }
        if has_position {
            self.position.insert(RequestorPositionVector::default()).fill(reader)?;
        }
        if has_name {
            self.name = Some(DescriptiveName::decode(reader)?);
        }
        if has_route_name {
            self.route_name = Some(DescriptiveName::decode(reader)?);
        }
        let mut ahead = reader.ahead();
        if has_transit_status {
            self.transit_status = Some(ahead.take()?);
        }
        if has_transit_occupancy {
            self.transit_occupancy = Some(ahead.take()?);
        }
        if has_transit_schedule {
            self.transit_schedule = Some(ahead.take()?);
        }
        reader.skip(&ahead)?;
        if has_regional {
            self.regional = Some(RegionalExtensionsRequestorDescription::boxed(reader)?);
        }
        if is_extended {
            self.unknown = Additions::unknown(reader)?;
        }
        Ok(())
    }
}

/// `RegionalExtensions-RequestorDescription`: `SEQUENCE (SIZE (1..4)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct RegionalExtensionsRequestorDescription(pub Vec<RegionalExtensionRequestorDescription>);

impl Uper for RegionalExtensionsRequestorDescription {
    const LEAST_BITS: usize = 18;
    const EMPTY: Self = Self(Vec::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(2)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.size(self.0.len(), 1, 4, 2)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl RegionalExtensionsRequestorDescription {
    /// Reads what follows the first 2 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<RegionalExtensionRequestorDescription>(4)) };
        let count =
            reader.size(head, 1, 4, <RegionalExtensionRequestorDescription as Uper>::LEAST_BITS)?;
        let mut items = Vec::new();
        items.resize_with(count, || RegionalExtensionRequestorDescription::EMPTY);
        items.iter_mut().try_for_each(|item| item.fill(reader))?;
        Ok(Self(items))
    }
}

/// `RegionalExtension-RequestorDescription`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RegionalExtensionRequestorDescription {
    /// `regionId`.
    pub region_id: RegionId,
    /// `regExtValue`.
    pub reg_ext_value: RegionalExtensionRequestorDescriptionRegExtValue,
}

impl Default for RegionalExtensionRequestorDescription {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for RegionalExtensionRequestorDescription {
    const LEAST_BITS: usize = 16;
    const EMPTY: Self = Self {
        region_id: RegionId::EMPTY,
        reg_ext_value: RegionalExtensionRequestorDescriptionRegExtValue::EMPTY,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(8)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        self.region_id.encode(writer)?;
        self.reg_ext_value.encode(writer)?;
        Ok(())
    }
}

impl RegionalExtensionRequestorDescription {
    /// Reads what follows the first 8 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 8);
        self.region_id = RegionId::get(&run, 0)?;
        self.reg_ext_value = RegionalExtensionRequestorDescriptionRegExtValue::decode(
            reader,
            i64::from(self.region_id.0),
        )?;
        Ok(())
    }
}

/// `VehicleID`: `CHOICE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum VehicleID {
    /// `entityID`.
    EntityID(TemporaryID),
    /// `stationID`.
    StationID(StationID),
}

impl Default for VehicleID {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for VehicleID {
    const LEAST_BITS: usize = 33;
    const EMPTY: Self = Self::EntityID(TemporaryID::EMPTY);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(1)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        match self {
            Self::EntityID(value) => {
                writer.bits(0, 1);
                value.encode(writer)
            }
            Self::StationID(value) => {
                writer.bits(1, 1);
                value.encode(writer)
            }
        }
    }
}

impl VehicleID {
    /// Reads what follows the first 1 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(match head {
            0 => Self::EntityID(TemporaryID::decode(reader)?),
            1 => Self::StationID(StationID::decode(reader)?),
            _ => return Err(Malformed),
        })
    }
}

/// `TemporaryID`: `OCTET STRING (SIZE (4))`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct TemporaryID(pub [u8; 4]);

impl Uper for TemporaryID {
    const LEAST_BITS: usize = 32;
    const EMPTY: Self = Self([0; 4]);
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

impl Fixed for TemporaryID {
    const WIDTH: usize = 32;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let octets = (run.bits(at, 32) << 32).to_be_bytes();
        Ok(Self([octets[0], octets[1], octets[2], octets[3]]))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        let value = self.0.iter().fold(0, |value, octet| value << 8 | u64::from(*octet));
        packed.set(at, 32, value);
    }
}

/// `RequestorType`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RequestorType {
    /// `role`.
    pub role: BasicVehicleRole,
    /// `subrole`.
    pub subrole: Option<RequestSubRole>,
    /// `request`.
    pub request: Option<RequestImportanceLevel>,
    /// `iso3883`.
    pub iso3883: Option<Iso3833VehicleType>,
    /// `hpmsType`.
    pub hpms_type: Option<VehicleType>,
    /// `regional`.
    pub regional: Option<Box<RegionalExtension>>,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for RequestorType {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for RequestorType {
    const LEAST_BITS: usize = 12;
    const EMPTY: Self = Self {
        role: BasicVehicleRole::EMPTY,
        subrole: None,
        request: None,
        iso3883: None,
        hpms_type: None,
        regional: None,
        unknown: None,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(12)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let is_extended = self.unknown.is_some();
        let mut run = Packed::<1>::new();
        run.set_bit(0, is_extended);
        run.set_bit(1, self.subrole.is_some());
        run.set_bit(2, self.request.is_some());
        run.set_bit(3, self.iso3883.is_some());
        run.set_bit(4, self.hpms_type.is_some());
        run.set_bit(5, self.regional.is_some());
        writer.run(&run, 6)?;
        self.role.encode(writer)?;
        if let Some(value) = &self.subrole {
            value.encode(writer)?;
        }
        if let Some(value) = &self.request {
            value.encode(writer)?;
        }
        if let Some(value) = &self.iso3883 {
            value.encode(writer)?;
        }
        if let Some(value) = &self.hpms_type {
            value.encode(writer)?;
        }
        if let Some(value) = &self.regional {
            value.encode(writer)?;
        }
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

impl RequestorType {
    /// Reads what follows the first 12 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 12);
        let is_extended = run.bit(0);
        let has_subrole = run.bit(1);
        let has_request = run.bit(2);
        let has_iso3883 = run.bit(3);
        let has_hpms_type = run.bit(4);
        let has_regional = run.bit(5);
        let head = run.bits(6, 6);
        self.role = BasicVehicleRole::decode_after(head, reader)?;
        let mut ahead = reader.ahead();
        if has_subrole {
            self.subrole = Some(ahead.take()?);
        }
        if has_request {
            self.request = Some(ahead.take()?);
        }
        if has_iso3883 {
            self.iso3883 = Some(ahead.take()?);
        }
        reader.skip(&ahead)?;
        if has_hpms_type {
            self.hpms_type = Some(VehicleType::decode(reader)?);
        }
        if has_regional {
            self.regional = Some(RegionalExtension::boxed(reader)?);
        }
        if is_extended {
            self.unknown = Additions::unknown(reader)?;
        }
        Ok(())
    }
}

/// `BasicVehicleRole`: `ENUMERATED`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum BasicVehicleRole {
    /// `basicVehicle`.
    #[default]
    BasicVehicle,
    /// `publicTransport`.
    PublicTransport,
    /// `specialTransport`.
    SpecialTransport,
    /// `dangerousGoods`.
    DangerousGoods,
    /// `roadWork`.
    RoadWork,
    /// `roadRescue`.
    RoadRescue,
    /// `emergency`.
    Emergency,
    /// `safetyCar`.
    SafetyCar,
    /// `none-unknown`.
    NoneUnknown,
    /// `truck`.
    Truck,
    /// `motorcycle`.
    Motorcycle,
    /// `roadSideSource`.
    RoadSideSource,
    /// `police`.
    Police,
    /// `fire`.
    Fire,
    /// `ambulance`.
    Ambulance,
    /// `dot`.
    Dot,
    /// `transit`.
    Transit,
    /// `slowMoving`.
    SlowMoving,
    /// `stopNgo`.
    StopNgo,
    /// `cyclist`.
    Cyclist,
    /// `pedestrian`.
    Pedestrian,
    /// `nonMotorized`.
    NonMotorized,
    /// `military`.
    Military,
    /// A value of a later version, by its number behind the extension marker.
    Later(u16),
}

impl BasicVehicleRole {
    /// The values before the extension marker in the order of their indexes.
    pub const ROOT: [Self; 23] = [
        Self::BasicVehicle,
        Self::PublicTransport,
        Self::SpecialTransport,
        Self::DangerousGoods,
        Self::RoadWork,
        Self::RoadRescue,
        Self::Emergency,
        Self::SafetyCar,
        Self::NoneUnknown,
        Self::Truck,
        Self::Motorcycle,
        Self::RoadSideSource,
        Self::Police,
        Self::Fire,
        Self::Ambulance,
        Self::Dot,
        Self::Transit,
        Self::SlowMoving,
        Self::StopNgo,
        Self::Cyclist,
        Self::Pedestrian,
        Self::NonMotorized,
        Self::Military,
    ];
}

impl Uper for BasicVehicleRole {
    const LEAST_BITS: usize = 6;
    const EMPTY: Self = Self::ROOT[0];
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(6)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let index = match *self {
            Self::BasicVehicle => 0,
            Self::PublicTransport => 1,
            Self::SpecialTransport => 2,
            Self::DangerousGoods => 3,
            Self::RoadWork => 4,
            Self::RoadRescue => 5,
            Self::Emergency => 6,
            Self::SafetyCar => 7,
            Self::NoneUnknown => 8,
            Self::Truck => 9,
            Self::Motorcycle => 10,
            Self::RoadSideSource => 11,
            Self::Police => 12,
            Self::Fire => 13,
            Self::Ambulance => 14,
            Self::Dot => 15,
            Self::Transit => 16,
            Self::SlowMoving => 17,
            Self::StopNgo => 18,
            Self::Cyclist => 19,
            Self::Pedestrian => 20,
            Self::NonMotorized => 21,
            Self::Military => 22,

            Self::Later(index) => {
                writer.addition(index);
                return Ok(());
            }
        };
        writer.bits(index, 6);
        Ok(())
    }
}

impl BasicVehicleRole {
    /// Reads what follows the first 6 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        if head >> 5 != 0 {
            reader.back(5);
            return Self::decode_added(reader);
        }
        Self::ROOT.get(head as usize).copied().ok_or(Malformed)
    }
}

impl BasicVehicleRole {
    #[cold]
    fn decode_added(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(Self::Later(reader.small_number()?))
    }
}

/// `RequestSubRole`: `ENUMERATED`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum RequestSubRole {
    /// `requestSubRoleUnKnown`.
    #[default]
    RequestSubRoleUnKnown,
    /// `requestSubRole1`.
    RequestSubRole1,
    /// `requestSubRole2`.
    RequestSubRole2,
    /// `requestSubRole3`.
    RequestSubRole3,
    /// `requestSubRole4`.
    RequestSubRole4,
    /// `requestSubRole5`.
    RequestSubRole5,
    /// `requestSubRole6`.
    RequestSubRole6,
    /// `requestSubRole7`.
    RequestSubRole7,
    /// `requestSubRole8`.
    RequestSubRole8,
    /// `requestSubRole9`.
    RequestSubRole9,
    /// `requestSubRole10`.
    RequestSubRole10,
    /// `requestSubRole11`.
    RequestSubRole11,
    /// `requestSubRole12`.
    RequestSubRole12,
    /// `requestSubRole13`.
    RequestSubRole13,
    /// `requestSubRole14`.
    RequestSubRole14,
    /// `requestSubRoleReserved`.
    RequestSubRoleReserved,
}

impl RequestSubRole {
    /// The values in the order of their indexes.
    pub const ROOT: [Self; 16] = [
        Self::RequestSubRoleUnKnown,
        Self::RequestSubRole1,
        Self::RequestSubRole2,
        Self::RequestSubRole3,
        Self::RequestSubRole4,
        Self::RequestSubRole5,
        Self::RequestSubRole6,
        Self::RequestSubRole7,
        Self::RequestSubRole8,
        Self::RequestSubRole9,
        Self::RequestSubRole10,
        Self::RequestSubRole11,
        Self::RequestSubRole12,
        Self::RequestSubRole13,
        Self::RequestSubRole14,
        Self::RequestSubRoleReserved,
    ];
}

impl Uper for RequestSubRole {
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

impl Fixed for RequestSubRole {
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

/// `RequestImportanceLevel`: `ENUMERATED`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum RequestImportanceLevel {
    /// `requestImportanceLevelUnKnown`.
    #[default]
    RequestImportanceLevelUnKnown,
    /// `requestImportanceLevel1`.
    RequestImportanceLevel1,
    /// `requestImportanceLevel2`.
    RequestImportanceLevel2,
    /// `requestImportanceLevel3`.
    RequestImportanceLevel3,
    /// `requestImportanceLevel4`.
    RequestImportanceLevel4,
    /// `requestImportanceLevel5`.
    RequestImportanceLevel5,
    /// `requestImportanceLevel6`.
    RequestImportanceLevel6,
    /// `requestImportanceLevel7`.
    RequestImportanceLevel7,
    /// `requestImportanceLevel8`.
    RequestImportanceLevel8,
    /// `requestImportanceLevel9`.
    RequestImportanceLevel9,
    /// `requestImportanceLevel10`.
    RequestImportanceLevel10,
    /// `requestImportanceLevel11`.
    RequestImportanceLevel11,
    /// `requestImportanceLevel12`.
    RequestImportanceLevel12,
    /// `requestImportanceLevel13`.
    RequestImportanceLevel13,
    /// `requestImportanceLevel14`.
    RequestImportanceLevel14,
    /// `requestImportanceReserved`.
    RequestImportanceReserved,
}

impl RequestImportanceLevel {
    /// The values in the order of their indexes.
    pub const ROOT: [Self; 16] = [
        Self::RequestImportanceLevelUnKnown,
        Self::RequestImportanceLevel1,
        Self::RequestImportanceLevel2,
        Self::RequestImportanceLevel3,
        Self::RequestImportanceLevel4,
        Self::RequestImportanceLevel5,
        Self::RequestImportanceLevel6,
        Self::RequestImportanceLevel7,
        Self::RequestImportanceLevel8,
        Self::RequestImportanceLevel9,
        Self::RequestImportanceLevel10,
        Self::RequestImportanceLevel11,
        Self::RequestImportanceLevel12,
        Self::RequestImportanceLevel13,
        Self::RequestImportanceLevel14,
        Self::RequestImportanceReserved,
    ];
}

impl Uper for RequestImportanceLevel {
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

impl Fixed for RequestImportanceLevel {
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

/// `Iso3833VehicleType`: `INTEGER (0..255)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Iso3833VehicleType(pub u8);

impl Iso3833VehicleType {
    /// `passengerCar`.
    pub const PASSENGER_CAR: Self = Self(0);
    /// `saloon`.
    pub const SALOON: Self = Self(1);
    /// `convertibleSaloon`.
    pub const CONVERTIBLE_SALOON: Self = Self(2);
    /// `pullmanSaloon`.
    pub const PULLMAN_SALOON: Self = Self(3);
    /// `stationWagon`.
    pub const STATION_WAGON: Self = Self(4);
    /// `truckStationWagon`.
    pub const TRUCK_STATION_WAGON: Self = Self(5);
    /// `coupe`.
    pub const COUPE: Self = Self(6);
    /// `convertible`.
    pub const CONVERTIBLE: Self = Self(7);
    /// `multipurposePassengerCar`.
    pub const MULTIPURPOSE_PASSENGER_CAR: Self = Self(8);
    /// `forwardControlPassengerCar`.
    pub const FORWARD_CONTROL_PASSENGER_CAR: Self = Self(9);
    /// `specialPassengerCar`.
    pub const SPECIAL_PASSENGER_CAR: Self = Self(10);
    /// `bus`.
    pub const BUS: Self = Self(11);
    /// `minibus`.
    pub const MINIBUS: Self = Self(12);
    /// `urbanBus`.
    pub const URBAN_BUS: Self = Self(13);
    /// `interurbanCoach`.
    pub const INTERURBAN_COACH: Self = Self(14);
    /// `longDistanceCoach`.
    pub const LONG_DISTANCE_COACH: Self = Self(15);
    /// `articulatedBus`.
    pub const ARTICULATED_BUS: Self = Self(16);
    /// `trolleyBus`.
    pub const TROLLEY_BUS: Self = Self(17);
    /// `specialBus`.
    pub const SPECIAL_BUS: Self = Self(18);
    /// `commercialVehicle`.
    pub const COMMERCIAL_VEHICLE: Self = Self(19);
    /// `specialCommercialVehicle`.
    pub const SPECIAL_COMMERCIAL_VEHICLE: Self = Self(20);
    /// `specialVehicle`.
    pub const SPECIAL_VEHICLE: Self = Self(21);
    /// `trailingTowingVehicle`.
    pub const TRAILING_TOWING_VEHICLE: Self = Self(22);
    /// `semiTrailerTowingVehicle`.
    pub const SEMI_TRAILER_TOWING_VEHICLE: Self = Self(23);
    /// `trailer`.
    pub const TRAILER: Self = Self(24);
    /// `busTrailer`.
    pub const BUS_TRAILER: Self = Self(25);
    /// `generalPurposeTrailer`.
    pub const GENERAL_PURPOSE_TRAILER: Self = Self(26);
    /// `caravan`.
    pub const CARAVAN: Self = Self(27);
    /// `specialTrailer`.
    pub const SPECIAL_TRAILER: Self = Self(28);
    /// `semiTrailer`.
    pub const SEMI_TRAILER: Self = Self(29);
    /// `busSemiTrailer`.
    pub const BUS_SEMI_TRAILER: Self = Self(30);
    /// `generalPurposeSemiTrailer`.
    pub const GENERAL_PURPOSE_SEMI_TRAILER: Self = Self(31);
    /// `specialSemiTrailer`.
    pub const SPECIAL_SEMI_TRAILER: Self = Self(32);
    /// `roadTrain`.
    pub const ROAD_TRAIN: Self = Self(33);
    /// `passengerRoadTrain`.
    pub const PASSENGER_ROAD_TRAIN: Self = Self(34);
    /// `articulatedRoadTrain`.
    pub const ARTICULATED_ROAD_TRAIN: Self = Self(35);
    /// `doubleRoadTrain`.
    pub const DOUBLE_ROAD_TRAIN: Self = Self(36);
    /// `compositeRoadTrain`.
    pub const COMPOSITE_ROAD_TRAIN: Self = Self(37);
    /// `specialRoadTrain`.
    pub const SPECIAL_ROAD_TRAIN: Self = Self(38);
    /// `moped`.
    pub const MOPED: Self = Self(39);
    /// `motorCycle`.
    pub const MOTOR_CYCLE: Self = Self(40);
}

impl Uper for Iso3833VehicleType {
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

impl Fixed for Iso3833VehicleType {
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

/// `VehicleType`: `ENUMERATED`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum VehicleType {
    /// `none`.
    #[default]
    None,
    /// `unknown`.
    Unknown,
    /// `special`.
    Special,
    /// `moto`.
    Moto,
    /// `car`.
    Car,
    /// `carOther`.
    CarOther,
    /// `bus`.
    Bus,
    /// `axleCnt2`.
    AxleCnt2,
    /// `axleCnt3`.
    AxleCnt3,
    /// `axleCnt4`.
    AxleCnt4,
    /// `axleCnt4Trailer`.
    AxleCnt4Trailer,
    /// `axleCnt5Trailer`.
    AxleCnt5Trailer,
    /// `axleCnt6Trailer`.
    AxleCnt6Trailer,
    /// `axleCnt5MultiTrailer`.
    AxleCnt5MultiTrailer,
    /// `axleCnt6MultiTrailer`.
    AxleCnt6MultiTrailer,
    /// `axleCnt7MultiTrailer`.
    AxleCnt7MultiTrailer,
    /// A value of a later version, by its number behind the extension marker.
    Later(u16),
}

impl VehicleType {
    /// The values before the extension marker in the order of their indexes.
    pub const ROOT: [Self; 16] = [
        Self::None,
        Self::Unknown,
        Self::Special,
        Self::Moto,
        Self::Car,
        Self::CarOther,
        Self::Bus,
        Self::AxleCnt2,
        Self::AxleCnt3,
        Self::AxleCnt4,
        Self::AxleCnt4Trailer,
        Self::AxleCnt5Trailer,
        Self::AxleCnt6Trailer,
        Self::AxleCnt5MultiTrailer,
        Self::AxleCnt6MultiTrailer,
        Self::AxleCnt7MultiTrailer,
    ];
}

impl Uper for VehicleType {
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
            Self::None => 0,
            Self::Unknown => 1,
            Self::Special => 2,
            Self::Moto => 3,
            Self::Car => 4,
            Self::CarOther => 5,
            Self::Bus => 6,
            Self::AxleCnt2 => 7,
            Self::AxleCnt3 => 8,
            Self::AxleCnt4 => 9,
            Self::AxleCnt4Trailer => 10,
            Self::AxleCnt5Trailer => 11,
            Self::AxleCnt6Trailer => 12,
            Self::AxleCnt5MultiTrailer => 13,
            Self::AxleCnt6MultiTrailer => 14,
            Self::AxleCnt7MultiTrailer => 15,

            Self::Later(index) => {
                writer.addition(index);
                return Ok(());
            }
        };
        writer.bits(index, 5);
        Ok(())
    }
}

impl VehicleType {
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

impl VehicleType {
    #[cold]
    fn decode_added(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(Self::Later(reader.small_number()?))
    }
}

/// `RequestorPositionVector`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RequestorPositionVector {
    /// `position`.
    pub position: Position3D,
    /// `heading`.
    pub heading: Option<Angle>,
    /// `speed`.
    pub speed: Option<TransmissionAndSpeed>,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for RequestorPositionVector {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for RequestorPositionVector {
    const LEAST_BITS: usize = 69;
    const EMPTY: Self =
        Self { position: Position3D::EMPTY, heading: None, speed: None, unknown: None };
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
        run.set_bit(1, self.heading.is_some());
        run.set_bit(2, self.speed.is_some());
        writer.run(&run, 3)?;
        self.position.encode(writer)?;
        if let Some(value) = &self.heading {
            value.encode(writer)?;
        }
        if let Some(value) = &self.speed {
            value.encode(writer)?;
        }
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

impl RequestorPositionVector {
    /// Reads what follows the first 3 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 3);
        let is_extended = run.bit(0);
        let has_heading = run.bit(1);
        let has_speed = run.bit(2);
        self.position.fill(reader)?;
        let mut ahead = reader.ahead();
        if has_heading {
            self.heading = Some(ahead.take()?);
        }
        if has_speed {
            self.speed = Some(ahead.take()?);
        }
        reader.skip(&ahead)?;
        if is_extended {
            self.unknown = Additions::unknown(reader)?;
        }
        Ok(())
    }
}

/// `TransmissionAndSpeed`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TransmissionAndSpeed {
    /// `transmisson`.
    pub transmisson: TransmissionState,
    /// `speed`.
    pub speed: Velocity,
}

impl Default for TransmissionAndSpeed {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for TransmissionAndSpeed {
    const LEAST_BITS: usize = 16;
    const EMPTY: Self = Self { transmisson: TransmissionState::EMPTY, speed: Velocity::EMPTY };
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

impl Fixed for TransmissionAndSpeed {
    const WIDTH: usize = 16;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self {
            transmisson: TransmissionState::get(run, at + 0)?,
            speed: Velocity::get(run, at + 3)?,
        })
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        self.transmisson.set(packed, at + 0);
        self.speed.set(packed, at + 3);
    }
}

/// `TransmissionState`: `ENUMERATED`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum TransmissionState {
    /// `neutral`.
    #[default]
    Neutral,
    /// `park`.
    Park,
    /// `forwardGears`.
    ForwardGears,
    /// `reverseGears`.
    ReverseGears,
    /// `reserved1`.
    Reserved1,
    /// `reserved2`.
    Reserved2,
    /// `reserved3`.
    Reserved3,
    /// `unavailable`.
    Unavailable,
}

impl TransmissionState {
    /// The values in the order of their indexes.
    pub const ROOT: [Self; 8] = [
        Self::Neutral,
        Self::Park,
        Self::ForwardGears,
        Self::ReverseGears,
        Self::Reserved1,
        Self::Reserved2,
        Self::Reserved3,
        Self::Unavailable,
    ];
}

impl Uper for TransmissionState {
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

impl Fixed for TransmissionState {
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

/// `TransitVehicleStatus`: `BIT STRING (SIZE (8))`, the first bit most significant.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct TransitVehicleStatus(pub u8);

impl TransitVehicleStatus {
    /// `loading`.
    pub const LOADING: u8 = 1 << 7;
    /// `anADAuse`.
    pub const AN_AD_AUSE: u8 = 1 << 6;
    /// `aBikeLoad`.
    pub const A_BIKE_LOAD: u8 = 1 << 5;
    /// `doorOpen`.
    pub const DOOR_OPEN: u8 = 1 << 4;
    /// `charging`.
    pub const CHARGING: u8 = 1 << 3;
    /// `atStopLine`.
    pub const AT_STOP_LINE: u8 = 1 << 2;
}

impl Uper for TransitVehicleStatus {
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

impl Fixed for TransitVehicleStatus {
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

/// `TransitVehicleOccupancy`: `ENUMERATED`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum TransitVehicleOccupancy {
    /// `occupancyUnknown`.
    #[default]
    OccupancyUnknown,
    /// `occupancyEmpty`.
    OccupancyEmpty,
    /// `occupancyVeryLow`.
    OccupancyVeryLow,
    /// `occupancyLow`.
    OccupancyLow,
    /// `occupancyMed`.
    OccupancyMed,
    /// `occupancyHigh`.
    OccupancyHigh,
    /// `occupancyNearlyFull`.
    OccupancyNearlyFull,
    /// `occupancyFull`.
    OccupancyFull,
}

impl TransitVehicleOccupancy {
    /// The values in the order of their indexes.
    pub const ROOT: [Self; 8] = [
        Self::OccupancyUnknown,
        Self::OccupancyEmpty,
        Self::OccupancyVeryLow,
        Self::OccupancyLow,
        Self::OccupancyMed,
        Self::OccupancyHigh,
        Self::OccupancyNearlyFull,
        Self::OccupancyFull,
    ];
}

impl Uper for TransitVehicleOccupancy {
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

impl Fixed for TransitVehicleOccupancy {
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

/// `DeltaTime`: `INTEGER (-122..121)`.
///
/// 10 s; negative is late.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct DeltaTime(pub i8);

impl Uper for DeltaTime {
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

impl Fixed for DeltaTime {
    const WIDTH: usize = 8;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 8);
        if bits > 243 {
            return Err(Malformed);
        }
        Ok(Self((bits as i64 + -122) as i8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 8, (self.0 as i64 - -122) as u64, 243);
    }
}

/// `SignalStatusMessage`: `SEQUENCE`.
///
/// The payload of SSEM, TS 103 301 clause 8.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SignalStatusMessage {
    /// `timeStamp`.
    pub time_stamp: Option<MinuteOfTheYear>,
    /// `second`.
    pub second: DSecond,
    /// `sequenceNumber`.
    pub sequence_number: Option<MsgCount>,
    /// `status`.
    pub status: SignalStatusList,
    /// `regional`.
    pub regional: Option<Box<RegionalExtensions>>,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for SignalStatusMessage {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for SignalStatusMessage {
    const LEAST_BITS: usize = 74;
    const EMPTY: Self = Self {
        time_stamp: None,
        second: DSecond::EMPTY,
        sequence_number: None,
        status: SignalStatusList::EMPTY,
        regional: None,
        unknown: None,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let mut ahead = reader.ahead();
        let run = ahead.run(4);
        let is_extended = run.bit(0);
        let has_time_stamp = run.bit(1);
        let has_sequence_number = run.bit(2);
        let has_regional = run.bit(3);
        if has_time_stamp {
            self.time_stamp = Some(ahead.take()?);
        }
        let run = ahead.run(16);
        self.second = DSecond::get(&run, 0)?;
        if has_sequence_number {
            self.sequence_number = Some(ahead.take()?);
        }
        reader.skip(&ahead)?;
        self.status = SignalStatusList::decode(reader)?;
        if has_regional {
            self.regional = Some(RegionalExtensions::boxed(reader)?);
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
        run.set_bit(1, self.time_stamp.is_some());
        run.set_bit(2, self.sequence_number.is_some());
        run.set_bit(3, self.regional.is_some());
        writer.run(&run, 4)?;
        if let Some(value) = &self.time_stamp {
            value.encode(writer)?;
        }
        self.second.encode(writer)?;
        if let Some(value) = &self.sequence_number {
            value.encode(writer)?;
        }
        self.status.encode(writer)?;
        if let Some(value) = &self.regional {
            value.encode(writer)?;
        }
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

/// `SignalStatusList`: `SEQUENCE (SIZE (1..32)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct SignalStatusList(pub Vec<SignalStatus>);

impl Uper for SignalStatusList {
    const LEAST_BITS: usize = 54;
    const EMPTY: Self = Self(Vec::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(5)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.size(self.0.len(), 1, 32, 5)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl SignalStatusList {
    /// Reads what follows the first 5 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<SignalStatus>(32)) };
        let count = reader.size(head, 1, 32, <SignalStatus as Uper>::LEAST_BITS)?;
        let mut items = Vec::new();
        items.resize_with(count, || SignalStatus::EMPTY);
        items.iter_mut().try_for_each(|item| item.fill(reader))?;
        Ok(Self(items))
    }
}

/// `SignalStatus`: `SEQUENCE`.
///
/// One intersection: its answers.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SignalStatus {
    /// `sequenceNumber`.
    pub sequence_number: MsgCount,
    /// `id`.
    pub id: IntersectionReferenceID,
    /// `sigStatus`.
    pub sig_status: SignalStatusPackageList,
    /// `regional`.
    pub regional: Option<Box<RegionalExtensions>>,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for SignalStatus {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for SignalStatus {
    const LEAST_BITS: usize = 49;
    const EMPTY: Self = Self {
        sequence_number: MsgCount::EMPTY,
        id: IntersectionReferenceID::EMPTY,
        sig_status: SignalStatusPackageList::EMPTY,
        regional: None,
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
        run.set_bit(1, self.regional.is_some());
        self.sequence_number.set(&mut run, 2);
        writer.run(&run, 9)?;
        self.id.encode(writer)?;
        self.sig_status.encode(writer)?;
        if let Some(value) = &self.regional {
            value.encode(writer)?;
        }
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

impl SignalStatus {
    /// Reads what follows the first 9 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 9);
        let is_extended = run.bit(0);
        let has_regional = run.bit(1);
        self.sequence_number = MsgCount::get(&run, 2)?;
        self.id = IntersectionReferenceID::decode(reader)?;
        self.sig_status = SignalStatusPackageList::decode(reader)?;
        if has_regional {
            self.regional = Some(RegionalExtensions::boxed(reader)?);
        }
        if is_extended {
            self.unknown = Additions::unknown(reader)?;
        }
        Ok(())
    }
}

/// `SignalStatusPackageList`: `SEQUENCE (SIZE (1..32)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct SignalStatusPackageList(pub Vec<SignalStatusPackage>);

impl Uper for SignalStatusPackageList {
    const LEAST_BITS: usize = 23;
    const EMPTY: Self = Self(Vec::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(5)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.size(self.0.len(), 1, 32, 5)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl SignalStatusPackageList {
    /// Reads what follows the first 5 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<SignalStatusPackage>(32)) };
        let count = reader.size(head, 1, 32, <SignalStatusPackage as Uper>::LEAST_BITS)?;
        let mut items = Vec::new();
        items.resize_with(count, || SignalStatusPackage::EMPTY);
        items.iter_mut().try_for_each(|item| item.fill(reader))?;
        Ok(Self(items))
    }
}

/// `SignalStatusPackage`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SignalStatusPackage {
    /// `requester`.
    pub requester: Option<SignalRequesterInfo>,
    /// `inboundOn`.
    pub inbound_on: IntersectionAccessPoint,
    /// `outboundOn`.
    pub outbound_on: Option<IntersectionAccessPoint>,
    /// `minute`.
    pub minute: Option<MinuteOfTheYear>,
    /// `second`.
    pub second: Option<DSecond>,
    /// `duration`.
    pub duration: Option<DSecond>,
    /// `status`.
    pub status: PrioritizationResponseStatus,
    /// `regional`.
    pub regional: Option<Box<RegionalExtensionsSignalStatusPackage>>,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for SignalStatusPackage {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for SignalStatusPackage {
    const LEAST_BITS: usize = 18;
    const EMPTY: Self = Self {
        requester: None,
        inbound_on: IntersectionAccessPoint::EMPTY,
        outbound_on: None,
        minute: None,
        second: None,
        duration: None,
        status: PrioritizationResponseStatus::EMPTY,
        regional: None,
        unknown: None,
    };
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
        run.set_bit(1, self.requester.is_some());
        run.set_bit(2, self.outbound_on.is_some());
        run.set_bit(3, self.minute.is_some());
        run.set_bit(4, self.second.is_some());
        run.set_bit(5, self.duration.is_some());
        run.set_bit(6, self.regional.is_some());
        writer.run(&run, 7)?;
        if let Some(value) = &self.requester {
            value.encode(writer)?;
        }
        self.inbound_on.encode(writer)?;
        if let Some(value) = &self.outbound_on {
            value.encode(writer)?;
        }
        if let Some(value) = &self.minute {
            value.encode(writer)?;
        }
        if let Some(value) = &self.second {
            value.encode(writer)?;
        }
        if let Some(value) = &self.duration {
            value.encode(writer)?;
        }
        self.status.encode(writer)?;
        if let Some(value) = &self.regional {
            value.encode(writer)?;
        }
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

impl SignalStatusPackage {
    /// Reads what follows the first 7 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 7);
        let is_extended = run.bit(0);
        let has_requester = run.bit(1);
        let has_outbound_on = run.bit(2);
        let has_minute = run.bit(3);
        let has_second = run.bit(4);
        let has_duration = run.bit(5);
        let has_regional = run.bit(6);
        if has_requester {
            self.requester.insert(SignalRequesterInfo::default()).fill(reader)?;
        }
        self.inbound_on = IntersectionAccessPoint::decode(reader)?;
        if has_outbound_on {
            self.outbound_on = Some(IntersectionAccessPoint::decode(reader)?);
        }
        let mut ahead = reader.ahead();
        if has_minute {
            self.minute = Some(ahead.take()?);
        }
        if has_second {
            self.second = Some(ahead.take()?);
        }
        if has_duration {
            self.duration = Some(ahead.take()?);
        }
        reader.skip(&ahead)?;
        self.status = PrioritizationResponseStatus::decode(reader)?;
        if has_regional {
            self.regional = Some(RegionalExtensionsSignalStatusPackage::boxed(reader)?);
        }
        if is_extended {
            self.unknown = Additions::unknown(reader)?;
        }
        Ok(())
    }
}

/// `RegionalExtensions-SignalStatusPackage`: `SEQUENCE (SIZE (1..4)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct RegionalExtensionsSignalStatusPackage(pub Vec<RegionalExtensionSignalStatusPackage>);

impl Uper for RegionalExtensionsSignalStatusPackage {
    const LEAST_BITS: usize = 18;
    const EMPTY: Self = Self(Vec::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(2)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.size(self.0.len(), 1, 4, 2)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl RegionalExtensionsSignalStatusPackage {
    /// Reads what follows the first 2 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<RegionalExtensionSignalStatusPackage>(4)) };
        let count =
            reader.size(head, 1, 4, <RegionalExtensionSignalStatusPackage as Uper>::LEAST_BITS)?;
        let mut items = Vec::new();
        items.resize_with(count, || RegionalExtensionSignalStatusPackage::EMPTY);
        items.iter_mut().try_for_each(|item| item.fill(reader))?;
        Ok(Self(items))
    }
}

/// `RegionalExtension-SignalStatusPackage`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RegionalExtensionSignalStatusPackage {
    /// `regionId`.
    pub region_id: RegionId,
    /// `regExtValue`.
    pub reg_ext_value: RegionalExtensionSignalStatusPackageRegExtValue,
}

impl Default for RegionalExtensionSignalStatusPackage {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for RegionalExtensionSignalStatusPackage {
    const LEAST_BITS: usize = 16;
    const EMPTY: Self = Self {
        region_id: RegionId::EMPTY,
        reg_ext_value: RegionalExtensionSignalStatusPackageRegExtValue::EMPTY,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(8)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        self.region_id.encode(writer)?;
        self.reg_ext_value.encode(writer)?;
        Ok(())
    }
}

impl RegionalExtensionSignalStatusPackage {
    /// Reads what follows the first 8 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 8);
        self.region_id = RegionId::get(&run, 0)?;
        self.reg_ext_value = RegionalExtensionSignalStatusPackageRegExtValue::decode(
            reader,
            i64::from(self.region_id.0),
        )?;
        Ok(())
    }
}

/// `SignalRequesterInfo`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SignalRequesterInfo {
    /// `id`.
    pub id: VehicleID,
    /// `request`.
    pub request: RequestID,
    /// `sequenceNumber`.
    pub sequence_number: MsgCount,
    /// `role`.
    pub role: Option<BasicVehicleRole>,
    /// `typeData`.
    pub type_data: Option<RequestorType>,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for SignalRequesterInfo {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for SignalRequesterInfo {
    const LEAST_BITS: usize = 51;
    const EMPTY: Self = Self {
        id: VehicleID::EMPTY,
        request: RequestID::EMPTY,
        sequence_number: MsgCount::EMPTY,
        role: None,
        type_data: None,
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
        run.set_bit(1, self.role.is_some());
        run.set_bit(2, self.type_data.is_some());
        writer.run(&run, 3)?;
        self.id.encode(writer)?;
        let mut run = Packed::<1>::new();
        self.request.set(&mut run, 0);
        self.sequence_number.set(&mut run, 8);
        writer.run(&run, 15)?;
        if let Some(value) = &self.role {
            value.encode(writer)?;
        }
        if let Some(value) = &self.type_data {
            value.encode(writer)?;
        }
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

impl SignalRequesterInfo {
    /// Reads what follows the first 4 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 4);
        let is_extended = run.bit(0);
        let has_role = run.bit(1);
        let has_type_data = run.bit(2);
        let head = run.bits(3, 1);
        self.id = VehicleID::decode_after(head, reader)?;
        let run = reader.run::<1>(15)?;
        self.request = RequestID::get(&run, 0)?;
        self.sequence_number = MsgCount::get(&run, 8)?;
        if has_role {
            self.role = Some(BasicVehicleRole::decode(reader)?);
        }
        if has_type_data {
            self.type_data.insert(RequestorType::default()).fill(reader)?;
        }
        if is_extended {
            self.unknown = Additions::unknown(reader)?;
        }
        Ok(())
    }
}

/// `PrioritizationResponseStatus`: `ENUMERATED`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum PrioritizationResponseStatus {
    /// `unknown`.
    #[default]
    Unknown,
    /// `requested`.
    Requested,
    /// `processing`.
    Processing,
    /// `watchOtherTraffic`.
    WatchOtherTraffic,
    /// `granted`.
    Granted,
    /// `rejected`.
    Rejected,
    /// `maxPresence`.
    MaxPresence,
    /// `reserviceLocked`.
    ReserviceLocked,
    /// A value of a later version, by its number behind the extension marker.
    Later(u16),
}

impl PrioritizationResponseStatus {
    /// The values before the extension marker in the order of their indexes.
    pub const ROOT: [Self; 8] = [
        Self::Unknown,
        Self::Requested,
        Self::Processing,
        Self::WatchOtherTraffic,
        Self::Granted,
        Self::Rejected,
        Self::MaxPresence,
        Self::ReserviceLocked,
    ];
}

impl Uper for PrioritizationResponseStatus {
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
            Self::Requested => 1,
            Self::Processing => 2,
            Self::WatchOtherTraffic => 3,
            Self::Granted => 4,
            Self::Rejected => 5,
            Self::MaxPresence => 6,
            Self::ReserviceLocked => 7,

            Self::Later(index) => {
                writer.addition(index);
                return Ok(());
            }
        };
        writer.bits(index, 4);
        Ok(())
    }
}

impl PrioritizationResponseStatus {
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

impl PrioritizationResponseStatus {
    #[cold]
    fn decode_added(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(Self::Later(reader.small_number()?))
    }
}

/// `RegionalExtension-IntersectionState-regExtValue`: an open type.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum RegionalExtensionIntersectionStateRegExtValue {
    /// Of 3.
    IntersectionStateAddGrpC(Box<IntersectionStateAddGrpC>),

    /// Content that the module doesn't know.
    Octets(Vec<u8>),
}

impl Default for RegionalExtensionIntersectionStateRegExtValue {
    fn default() -> Self {
        Self::EMPTY
    }
}

impl RegionalExtensionIntersectionStateRegExtValue {
    const EMPTY: Self = Self::Octets(Vec::new());

    #[cold]
    fn decode(reader: &mut Reader<'_>, selector: i64) -> Result<Self, Malformed> {
        let mut content = reader.open()?;
        match selector {
            3 => {
                let mut inner = content;
                let value = IntersectionStateAddGrpC::boxed(&mut inner)?;
                if inner.is_padding(&content) {
                    return Ok(Self::IntersectionStateAddGrpC(value));
                }
            }
            _ => {}
        }
        Ok(Self::Octets(content.rest()))
    }

    #[cold]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        match self {
            Self::IntersectionStateAddGrpC(value) => writer.open(|inner| value.encode(inner)),

            Self::Octets(octets) => writer.open_octets(octets),
        }
    }
}

/// `RegionalExtension-MovementEvent-regExtValue`: an open type.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum RegionalExtensionMovementEventRegExtValue {
    /// Of 3.
    MovementEventAddGrpC(Box<MovementEventAddGrpC>),

    /// Content that the module doesn't know.
    Octets(Vec<u8>),
}

impl Default for RegionalExtensionMovementEventRegExtValue {
    fn default() -> Self {
        Self::EMPTY
    }
}

impl RegionalExtensionMovementEventRegExtValue {
    const EMPTY: Self = Self::Octets(Vec::new());

    #[cold]
    fn decode(reader: &mut Reader<'_>, selector: i64) -> Result<Self, Malformed> {
        let mut content = reader.open()?;
        match selector {
            3 => {
                let mut inner = content;
                let value = MovementEventAddGrpC::boxed(&mut inner)?;
                if inner.is_padding(&content) {
                    return Ok(Self::MovementEventAddGrpC(value));
                }
            }
            _ => {}
        }
        Ok(Self::Octets(content.rest()))
    }

    #[cold]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        match self {
            Self::MovementEventAddGrpC(value) => writer.open(|inner| value.encode(inner)),

            Self::Octets(octets) => writer.open_octets(octets),
        }
    }
}

/// `RegionalExtension-regExtValue`: an open type.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum RegionalExtensionRegExtValue {
    /// Content that the module doesn't know.
    Octets(Vec<u8>),
}

impl Default for RegionalExtensionRegExtValue {
    fn default() -> Self {
        Self::EMPTY
    }
}

impl RegionalExtensionRegExtValue {
    const EMPTY: Self = Self::Octets(Vec::new());

    #[cold]
    fn decode(reader: &mut Reader<'_>, _: i64) -> Result<Self, Malformed> {
        let mut content = reader.open()?;

        Ok(Self::Octets(content.rest()))
    }

    #[cold]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        match self {
            Self::Octets(octets) => writer.open_octets(octets),
        }
    }
}

/// `RegionalExtension-ConnectionManeuverAssist-regExtValue`: an open type.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum RegionalExtensionConnectionManeuverAssistRegExtValue {
    /// Of 3.
    ConnectionManeuverAssistAddGrpC(Box<ConnectionManeuverAssistAddGrpC>),

    /// Content that the module doesn't know.
    Octets(Vec<u8>),
}

impl Default for RegionalExtensionConnectionManeuverAssistRegExtValue {
    fn default() -> Self {
        Self::EMPTY
    }
}

impl RegionalExtensionConnectionManeuverAssistRegExtValue {
    const EMPTY: Self = Self::Octets(Vec::new());

    #[cold]
    fn decode(reader: &mut Reader<'_>, selector: i64) -> Result<Self, Malformed> {
        let mut content = reader.open()?;
        match selector {
            3 => {
                let mut inner = content;
                let value = ConnectionManeuverAssistAddGrpC::boxed(&mut inner)?;
                if inner.is_padding(&content) {
                    return Ok(Self::ConnectionManeuverAssistAddGrpC(value));
                }
            }
            _ => {}
        }
        Ok(Self::Octets(content.rest()))
    }

    #[cold]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        match self {
            Self::ConnectionManeuverAssistAddGrpC(value) => {
                writer.open(|inner| value.encode(inner))
            }

            Self::Octets(octets) => writer.open_octets(octets),
        }
    }
}

/// `RegionalExtension-MapData-regExtValue`: an open type.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum RegionalExtensionMapDataRegExtValue {
    /// Of 3.
    MapDataAddGrpC(Box<MapDataAddGrpC>),

    /// Content that the module doesn't know.
    Octets(Vec<u8>),
}

impl Default for RegionalExtensionMapDataRegExtValue {
    fn default() -> Self {
        Self::EMPTY
    }
}

impl RegionalExtensionMapDataRegExtValue {
    const EMPTY: Self = Self::Octets(Vec::new());

    #[cold]
    fn decode(reader: &mut Reader<'_>, selector: i64) -> Result<Self, Malformed> {
        let mut content = reader.open()?;
        match selector {
            3 => {
                let mut inner = content;
                let value = MapDataAddGrpC::boxed(&mut inner)?;
                if inner.is_padding(&content) {
                    return Ok(Self::MapDataAddGrpC(value));
                }
            }
            _ => {}
        }
        Ok(Self::Octets(content.rest()))
    }

    #[cold]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        match self {
            Self::MapDataAddGrpC(value) => writer.open(|inner| value.encode(inner)),

            Self::Octets(octets) => writer.open_octets(octets),
        }
    }
}

/// `RegionalExtension-Position3D-regExtValue`: an open type.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum RegionalExtensionPosition3DRegExtValue {
    /// Of 3.
    Position3DAddGrpC(Box<Position3DAddGrpC>),

    /// Content that the module doesn't know.
    Octets(Vec<u8>),
}

impl Default for RegionalExtensionPosition3DRegExtValue {
    fn default() -> Self {
        Self::EMPTY
    }
}

impl RegionalExtensionPosition3DRegExtValue {
    const EMPTY: Self = Self::Octets(Vec::new());

    #[cold]
    fn decode(reader: &mut Reader<'_>, selector: i64) -> Result<Self, Malformed> {
        let mut content = reader.open()?;
        match selector {
            3 => {
                let mut inner = content;
                let value = Position3DAddGrpC::boxed(&mut inner)?;
                if inner.is_padding(&content) {
                    return Ok(Self::Position3DAddGrpC(value));
                }
            }
            _ => {}
        }
        Ok(Self::Octets(content.rest()))
    }

    #[cold]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        match self {
            Self::Position3DAddGrpC(value) => writer.open(|inner| value.encode(inner)),

            Self::Octets(octets) => writer.open_octets(octets),
        }
    }
}

/// `RegionalExtension-GenericLane-regExtValue`: an open type.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum RegionalExtensionGenericLaneRegExtValue {
    /// Of 3.
    ConnectionTrajectoryAddGrpC(Box<ConnectionTrajectoryAddGrpC>),

    /// Content that the module doesn't know.
    Octets(Vec<u8>),
}

impl Default for RegionalExtensionGenericLaneRegExtValue {
    fn default() -> Self {
        Self::EMPTY
    }
}

impl RegionalExtensionGenericLaneRegExtValue {
    const EMPTY: Self = Self::Octets(Vec::new());

    #[cold]
    fn decode(reader: &mut Reader<'_>, selector: i64) -> Result<Self, Malformed> {
        let mut content = reader.open()?;
        match selector {
            3 => {
                let mut inner = content;
                let value = ConnectionTrajectoryAddGrpC::boxed(&mut inner)?;
                if inner.is_padding(&content) {
                    return Ok(Self::ConnectionTrajectoryAddGrpC(value));
                }
            }
            _ => {}
        }
        Ok(Self::Octets(content.rest()))
    }

    #[cold]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        match self {
            Self::ConnectionTrajectoryAddGrpC(value) => writer.open(|inner| value.encode(inner)),

            Self::Octets(octets) => writer.open_octets(octets),
        }
    }
}

/// `RegionalExtension-LaneAttributes-regExtValue`: an open type.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum RegionalExtensionLaneAttributesRegExtValue {
    /// Of 3.
    LaneAttributesAddGrpC(Box<LaneAttributesAddGrpC>),

    /// Content that the module doesn't know.
    Octets(Vec<u8>),
}

impl Default for RegionalExtensionLaneAttributesRegExtValue {
    fn default() -> Self {
        Self::EMPTY
    }
}

impl RegionalExtensionLaneAttributesRegExtValue {
    const EMPTY: Self = Self::Octets(Vec::new());

    #[cold]
    fn decode(reader: &mut Reader<'_>, selector: i64) -> Result<Self, Malformed> {
        let mut content = reader.open()?;
        match selector {
            3 => {
                let mut inner = content;
                let value = LaneAttributesAddGrpC::boxed(&mut inner)?;
                if inner.is_padding(&content) {
                    return Ok(Self::LaneAttributesAddGrpC(value));
                }
            }
            _ => {}
        }
        Ok(Self::Octets(content.rest()))
    }

    #[cold]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        match self {
            Self::LaneAttributesAddGrpC(value) => writer.open(|inner| value.encode(inner)),

            Self::Octets(octets) => writer.open_octets(octets),
        }
    }
}

/// `RegionalExtension-NodeAttributeSetXY-regExtValue`: an open type.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum RegionalExtensionNodeAttributeSetXYRegExtValue {
    /// Of 3.
    NodeAttributeSetAddGrpC(Box<NodeAttributeSetAddGrpC>),

    /// Content that the module doesn't know.
    Octets(Vec<u8>),
}

impl Default for RegionalExtensionNodeAttributeSetXYRegExtValue {
    fn default() -> Self {
        Self::EMPTY
    }
}

impl RegionalExtensionNodeAttributeSetXYRegExtValue {
    const EMPTY: Self = Self::Octets(Vec::new());

    #[cold]
    fn decode(reader: &mut Reader<'_>, selector: i64) -> Result<Self, Malformed> {
        let mut content = reader.open()?;
        match selector {
            3 => {
                let mut inner = content;
                let value = NodeAttributeSetAddGrpC::boxed(&mut inner)?;
                if inner.is_padding(&content) {
                    return Ok(Self::NodeAttributeSetAddGrpC(value));
                }
            }
            _ => {}
        }
        Ok(Self::Octets(content.rest()))
    }

    #[cold]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        match self {
            Self::NodeAttributeSetAddGrpC(value) => writer.open(|inner| value.encode(inner)),

            Self::Octets(octets) => writer.open_octets(octets),
        }
    }
}

/// `DataParameters-processMethod`: `IA5String (SIZE (1..255))`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct DataParametersProcessMethod(pub String);

impl Uper for DataParametersProcessMethod {
    const LEAST_BITS: usize = 8;
    const EMPTY: Self = Self(String::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(8)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.size(self.0.len(), 1, 255, 8)?;
        writer.ia5(&self.0)
    }
}

impl DataParametersProcessMethod {
    /// Reads what follows the first 8 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let count = reader.size(head, 1, 255, 7)?;
        Ok(Self(reader.ia5(count)?))
    }
}

/// `DataParameters-processAgency`: `IA5String (SIZE (1..255))`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct DataParametersProcessAgency(pub String);

impl Uper for DataParametersProcessAgency {
    const LEAST_BITS: usize = 8;
    const EMPTY: Self = Self(String::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(8)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.size(self.0.len(), 1, 255, 8)?;
        writer.ia5(&self.0)
    }
}

impl DataParametersProcessAgency {
    /// Reads what follows the first 8 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let count = reader.size(head, 1, 255, 7)?;
        Ok(Self(reader.ia5(count)?))
    }
}

/// `DataParameters-lastCheckedDate`: `IA5String (SIZE (1..255))`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct DataParametersLastCheckedDate(pub String);

impl Uper for DataParametersLastCheckedDate {
    const LEAST_BITS: usize = 8;
    const EMPTY: Self = Self(String::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(8)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.size(self.0.len(), 1, 255, 8)?;
        writer.ia5(&self.0)
    }
}

impl DataParametersLastCheckedDate {
    /// Reads what follows the first 8 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let count = reader.size(head, 1, 255, 7)?;
        Ok(Self(reader.ia5(count)?))
    }
}

/// `DataParameters-geoidUsed`: `IA5String (SIZE (1..255))`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct DataParametersGeoidUsed(pub String);

impl Uper for DataParametersGeoidUsed {
    const LEAST_BITS: usize = 8;
    const EMPTY: Self = Self(String::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(8)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.size(self.0.len(), 1, 255, 8)?;
        writer.ia5(&self.0)
    }
}

impl DataParametersGeoidUsed {
    /// Reads what follows the first 8 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let count = reader.size(head, 1, 255, 7)?;
        Ok(Self(reader.ia5(count)?))
    }
}

/// `RegionalExtension-RestrictionUserType-regExtValue`: an open type.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum RegionalExtensionRestrictionUserTypeRegExtValue {
    /// Of 3.
    RestrictionUserTypeAddGrpC(Box<RestrictionUserTypeAddGrpC>),

    /// Content that the module doesn't know.
    Octets(Vec<u8>),
}

impl Default for RegionalExtensionRestrictionUserTypeRegExtValue {
    fn default() -> Self {
        Self::EMPTY
    }
}

impl RegionalExtensionRestrictionUserTypeRegExtValue {
    const EMPTY: Self = Self::Octets(Vec::new());

    #[cold]
    fn decode(reader: &mut Reader<'_>, selector: i64) -> Result<Self, Malformed> {
        let mut content = reader.open()?;
        match selector {
            3 => {
                let mut inner = content;
                let value = RestrictionUserTypeAddGrpC::boxed(&mut inner)?;
                if inner.is_padding(&content) {
                    return Ok(Self::RestrictionUserTypeAddGrpC(value));
                }
            }
            _ => {}
        }
        Ok(Self::Octets(content.rest()))
    }

    #[cold]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        match self {
            Self::RestrictionUserTypeAddGrpC(value) => writer.open(|inner| value.encode(inner)),

            Self::Octets(octets) => writer.open_octets(octets),
        }
    }
}

/// `RegionalExtension-RequestorDescription-regExtValue`: an open type.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum RegionalExtensionRequestorDescriptionRegExtValue {
    /// Of 3.
    RequestorDescriptionAddGrpC(Box<RequestorDescriptionAddGrpC>),

    /// Content that the module doesn't know.
    Octets(Vec<u8>),
}

impl Default for RegionalExtensionRequestorDescriptionRegExtValue {
    fn default() -> Self {
        Self::EMPTY
    }
}

impl RegionalExtensionRequestorDescriptionRegExtValue {
    const EMPTY: Self = Self::Octets(Vec::new());

    #[cold]
    fn decode(reader: &mut Reader<'_>, selector: i64) -> Result<Self, Malformed> {
        let mut content = reader.open()?;
        match selector {
            3 => {
                let mut inner = content;
                let value = RequestorDescriptionAddGrpC::boxed(&mut inner)?;
                if inner.is_padding(&content) {
                    return Ok(Self::RequestorDescriptionAddGrpC(value));
                }
            }
            _ => {}
        }
        Ok(Self::Octets(content.rest()))
    }

    #[cold]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        match self {
            Self::RequestorDescriptionAddGrpC(value) => writer.open(|inner| value.encode(inner)),

            Self::Octets(octets) => writer.open_octets(octets),
        }
    }
}

/// `RegionalExtension-SignalStatusPackage-regExtValue`: an open type.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum RegionalExtensionSignalStatusPackageRegExtValue {
    /// Of 3.
    SignalStatusPackageAddGrpC(Box<SignalStatusPackageAddGrpC>),

    /// Content that the module doesn't know.
    Octets(Vec<u8>),
}

impl Default for RegionalExtensionSignalStatusPackageRegExtValue {
    fn default() -> Self {
        Self::EMPTY
    }
}

impl RegionalExtensionSignalStatusPackageRegExtValue {
    const EMPTY: Self = Self::Octets(Vec::new());

    #[cold]
    fn decode(reader: &mut Reader<'_>, selector: i64) -> Result<Self, Malformed> {
        let mut content = reader.open()?;
        match selector {
            3 => {
                let mut inner = content;
                let value = SignalStatusPackageAddGrpC::boxed(&mut inner)?;
                if inner.is_padding(&content) {
                    return Ok(Self::SignalStatusPackageAddGrpC(value));
                }
            }
            _ => {}
        }
        Ok(Self::Octets(content.rest()))
    }

    #[cold]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        match self {
            Self::SignalStatusPackageAddGrpC(value) => writer.open(|inner| value.encode(inner)),

            Self::Octets(octets) => writer.open_octets(octets),
        }
    }
}

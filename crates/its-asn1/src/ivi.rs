// Generated from asn1/ by `cargo xtask codegen`. Do not edit.
//! `IVI`.
//!
//! In-vehicle information, ISO/TS 19321:2020 (version 2), as used by ETSI TS 103 301 V1.3.1.
//!
//! Top down: the structure, its containers, their fields. Where the standard writes
//! (SIZE (1..4), ...) with the marker outside, this says (SIZE (1..4, ...)): both make the size
//! extensible.
#![allow(unused_imports)]

use super::cit_sappl_mgmt_i_ds::VarLengthNumber;
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
use uper::{
    Additions, BitString, Fixed, List, Malformed, Packed, Reader, Run, Unknown, UnknownAdditions,
    UnknownAlternative, Uper, Writer, is_bounded,
};

/// `IviStructure`: `SEQUENCE`.
///
/// The payload of IVIM, TS 103 301 clause 7: who speaks, then containers in any order.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct IviStructure {
    /// `mandatory`.
    pub mandatory: IviManagementContainer,
    /// `optional`.
    pub optional: Option<IviContainers>,
}

impl Default for IviStructure {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for IviStructure {
    const LEAST_BITS: usize = 49;
    const EMPTY: Self = Self { mandatory: IviManagementContainer::EMPTY, optional: None };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(46)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut run = Packed::<1>::new();
        run.set_bit(0, self.optional.is_some());
        writer.run(&run, 1)?;
        self.mandatory.encode(writer)?;
        if let Some(value) = &self.optional {
            value.encode(writer)?;
        }
        Ok(())
    }
}

impl IviStructure {
    /// Reads what follows the first 46 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 46);
        let has_optional = run.bit(0);
        let head = run.bits(1, 45);
        self.mandatory.fill_after(head, reader)?;
        if has_optional {
            self.optional = Some(IviContainers::decode(reader)?);
        }
        Ok(())
    }
}

/// `IviManagementContainer`: `SEQUENCE`.
///
/// Who says it, which of his messages it is, and since and until when it holds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct IviManagementContainer {
    /// `serviceProviderId`.
    pub service_provider_id: Provider,
    /// `iviIdentificationNumber`.
    pub ivi_identification_number: IviIdentificationNumber,
    /// `timeStamp`.
    pub time_stamp: Option<TimestampIts>,
    /// `validFrom`.
    pub valid_from: Option<TimestampIts>,
    /// `validTo`.
    pub valid_to: Option<TimestampIts>,
    /// `connectedIviStructures`.
    pub connected_ivi_structures: Option<IviIdentificationNumbers>,
    /// `iviStatus`.
    pub ivi_status: IviStatus,
    /// `connectedDenms`.
    pub connected_denms: Option<ConnectedDenms>,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for IviManagementContainer {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for IviManagementContainer {
    const LEAST_BITS: usize = 48;
    const EMPTY: Self = Self {
        service_provider_id: Provider::EMPTY,
        ivi_identification_number: IviIdentificationNumber::EMPTY,
        time_stamp: None,
        valid_from: None,
        valid_to: None,
        connected_ivi_structures: None,
        ivi_status: IviStatus::EMPTY,
        connected_denms: None,
        unknown: None,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(45)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let is_extended = self.unknown.is_some() || self.connected_denms.is_some();
        let mut run = Packed::<1>::new();
        run.set_bit(0, is_extended);
        run.set_bit(1, self.time_stamp.is_some());
        run.set_bit(2, self.valid_from.is_some());
        run.set_bit(3, self.valid_to.is_some());
        run.set_bit(4, self.connected_ivi_structures.is_some());
        self.service_provider_id.set(&mut run, 5);
        writer.run(&run, 29)?;
        self.ivi_identification_number.encode(writer)?;
        if let Some(value) = &self.time_stamp {
            value.encode(writer)?;
        }
        if let Some(value) = &self.valid_from {
            value.encode(writer)?;
        }
        if let Some(value) = &self.valid_to {
            value.encode(writer)?;
        }
        if let Some(value) = &self.connected_ivi_structures {
            value.encode(writer)?;
        }
        self.ivi_status.encode(writer)?;
        if is_extended {
            self.encode_additions(writer)?;
        }
        Ok(())
    }
}

impl IviManagementContainer {
    /// Reads what follows the first 45 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 45);
        let is_extended = run.bit(0);
        let has_time_stamp = run.bit(1);
        let has_valid_from = run.bit(2);
        let has_valid_to = run.bit(3);
        let has_connected_ivi_structures = run.bit(4);
        self.service_provider_id = Provider::get(&run, 5)?;
        let head = run.bits(29, 16);
        self.ivi_identification_number = IviIdentificationNumber::decode_after(head, reader)?;
        if has_time_stamp {
            self.time_stamp = Some(TimestampIts::decode(reader)?);
        }
        if has_valid_from {
            self.valid_from = Some(TimestampIts::decode(reader)?);
        }
        if has_valid_to {
            self.valid_to = Some(TimestampIts::decode(reader)?);
        }
        if has_connected_ivi_structures {
            self.connected_ivi_structures = Some(IviIdentificationNumbers::decode(reader)?);
        }
        self.ivi_status = IviStatus::decode(reader)?;
        if is_extended {
            self.decode_additions(reader)?;
        }
        Ok(())
    }
}

impl IviManagementContainer {
    #[cold]
    fn decode_additions(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let mut additions = Additions::read(reader)?;
        self.connected_denms = additions.known(reader, 0, |_: &ConnectedDenms| true)?;

        self.unknown = additions.finish(reader, 1)?;
        Ok(())
    }

    #[cold]
    fn encode_additions(&self, writer: &mut Writer) -> Result<(), Malformed> {
        Additions::write(writer, &[self.connected_denms.is_some()], &self.unknown)?;
        let value = self.connected_denms.as_ref();
        Additions::write_known(writer, 0, value, &self.unknown)?;

        Additions::write_rest(writer, 1, &self.unknown)
    }
}

/// `IviIdentificationNumber`: `INTEGER (1..32767, ...)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct IviIdentificationNumber(pub i64);

impl Uper for IviIdentificationNumber {
    const LEAST_BITS: usize = 16;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(16)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.extensible(self.0, 1, 32767, 15);
        Ok(())
    }
}

impl IviIdentificationNumber {
    /// Reads what follows the first 16 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(Self(reader.extensible(head, 1, 32767, 15)?))
    }
}

/// `IviIdentificationNumbers`: `SEQUENCE (SIZE (1..8)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct IviIdentificationNumbers(pub Vec<IviIdentificationNumber>);

impl Uper for IviIdentificationNumbers {
    const LEAST_BITS: usize = 19;
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

impl IviIdentificationNumbers {
    /// Reads what follows the first 3 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<IviIdentificationNumber>(8)) };
        let count = reader.size(head, 1, 8, <IviIdentificationNumber as Uper>::LEAST_BITS)?;
        let mut items = Vec::with_capacity(count);
        for _ in 0..count {
            items.push(IviIdentificationNumber::decode(reader)?);
        }
        Ok(Self(items))
    }
}

/// `IviStatus`: `INTEGER (0..7)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct IviStatus(pub u8);

impl IviStatus {
    /// `new`.
    pub const NEW: Self = Self(0);
    /// `update`.
    pub const UPDATE: Self = Self(1);
    /// `cancellation`.
    pub const CANCELLATION: Self = Self(2);
    /// `negation`.
    pub const NEGATION: Self = Self(3);
}

impl Uper for IviStatus {
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

impl Fixed for IviStatus {
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

/// `ConnectedDenms`: `SEQUENCE (SIZE (1..8, ...)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ConnectedDenms(pub Vec<ActionID>);

impl Uper for ConnectedDenms {
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

impl ConnectedDenms {
    /// Reads what follows the first 4 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<ActionID>(16383)) };
        let count = reader.extensible_size(head, 1, 8, 3, <ActionID as Uper>::LEAST_BITS)?;
        let mut items = Vec::with_capacity(count);
        for _ in 0..count {
            items.push(ActionID::decode(reader)?);
        }
        Ok(Self(items))
    }
}

/// `IviContainers`: `SEQUENCE (SIZE (1..8, ...)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct IviContainers(pub Vec<IviContainer>);

impl Uper for IviContainers {
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

impl IviContainers {
    /// Reads what follows the first 4 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<IviContainer>(16383)) };
        let count = reader.extensible_size(head, 1, 8, 3, <IviContainer as Uper>::LEAST_BITS)?;
        let mut items = Vec::new();
        items.resize_with(count, || IviContainer::EMPTY);
        items.iter_mut().try_for_each(|item| item.fill(reader))?;
        Ok(Self(items))
    }
}

/// `IviContainer`: `CHOICE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum IviContainer {
    /// `glc`.
    Glc(Box<GeographicLocationContainer>),
    /// `giv`.
    Giv(GeneralIviContainer),
    /// `rcc`.
    Rcc(RoadConfigurationContainer),
    /// `tc`.
    Tc(TextContainer),
    /// `lac`.
    Lac(LayoutContainer),
    /// `avc`.
    Avc(AutomatedVehicleContainer),
    /// `mlc`.
    Mlc(MapLocationContainer),
    /// `rsc`.
    Rsc(RoadSurfaceContainer),
    /// An alternative of a later version.
    Later(Box<UnknownAlternative>),
}

impl Default for IviContainer {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for IviContainer {
    const LEAST_BITS: usize = 9;
    const EMPTY: Self = Self::Giv(GeneralIviContainer::EMPTY);
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(4)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        match self {
            Self::Glc(value) => {
                writer.bits(0, 4);
                value.encode(writer)
            }
            Self::Giv(value) => {
                writer.bits(1, 4);
                value.encode(writer)
            }
            Self::Rcc(value) => {
                writer.bits(2, 4);
                value.encode(writer)
            }
            Self::Tc(value) => {
                writer.bits(3, 4);
                value.encode(writer)
            }
            Self::Lac(value) => {
                writer.bits(4, 4);
                value.encode(writer)
            }
            Self::Avc(value) => {
                writer.addition(0);
                writer.open(|inner| value.encode(inner))
            }
            Self::Mlc(value) => {
                writer.addition(1);
                writer.open(|inner| value.encode(inner))
            }
            Self::Rsc(value) => {
                writer.addition(2);
                writer.open(|inner| value.encode(inner))
            }
            Self::Later(unknown) => {
                writer.addition(unknown.index);
                writer.open_octets(&unknown.octets)
            }
        }
    }
}

impl IviContainer {
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
            0 => *self = Self::Glc(GeographicLocationContainer::boxed(reader)?),
            1 => *self = Self::Giv(GeneralIviContainer::decode(reader)?),
            2 => *self = Self::Rcc(RoadConfigurationContainer::decode(reader)?),
            3 => *self = Self::Tc(TextContainer::decode(reader)?),
            4 => {
                *self = Self::Lac(LayoutContainer::EMPTY);
                if let Self::Lac(value) = self {
                    value.fill(reader)?;
                }
            }
            _ => return Err(Malformed),
        }
        Ok(())
    }
}

impl IviContainer {
    #[cold]
    fn decode_added(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let index = reader.small_number()?;
        let content = reader.open()?;
        let mut inner = content;
        match index {
            0 => {
                let value = Self::Avc(AutomatedVehicleContainer::decode(&mut inner)?);
                if inner.is_padding(&content) {
                    return Ok(value);
                }
            }
            1 => {
                let value = Self::Mlc(MapLocationContainer::decode(&mut inner)?);
                if inner.is_padding(&content) {
                    return Ok(value);
                }
            }
            2 => {
                let value = Self::Rsc(RoadSurfaceContainer::decode(&mut inner)?);
                if inner.is_padding(&content) {
                    return Ok(value);
                }
            }
            _ => {}
        }
        let mut content = content;
        let unknown = UnknownAlternative { index, octets: content.rest() };
        Ok(Self::Later(Box::new(unknown)))
    }
}

/// `GeographicLocationContainer`: `SEQUENCE`.
///
/// The zones that the other containers speak of by number.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct GeographicLocationContainer {
    /// `referencePosition`.
    pub reference_position: ReferencePosition,
    /// `referencePositionTime`.
    pub reference_position_time: Option<TimestampIts>,
    /// `referencePositionHeading`.
    pub reference_position_heading: Option<Heading>,
    /// `referencePositionSpeed`.
    pub reference_position_speed: Option<Speed>,
    /// `parts`.
    pub parts: GlcParts,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for GeographicLocationContainer {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for GeographicLocationContainer {
    const LEAST_BITS: usize = 132;
    const EMPTY: Self = Self {
        reference_position: ReferencePosition::EMPTY,
        reference_position_time: None,
        reference_position_heading: None,
        reference_position_speed: None,
        parts: GlcParts::EMPTY,
        unknown: None,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let run = reader.run::<4>(127)?;
        let is_extended = run.bit(0);
        let has_reference_position_time = run.bit(1);
        let has_reference_position_heading = run.bit(2);
        let has_reference_position_speed = run.bit(3);
        self.reference_position = ReferencePosition::get(&run, 4)?;
        if has_reference_position_time {
            self.reference_position_time = Some(TimestampIts::decode(reader)?);
        }
        let mut ahead = reader.ahead();
        if has_reference_position_heading {
            self.reference_position_heading = Some(ahead.take()?);
        }
        if has_reference_position_speed {
            self.reference_position_speed = Some(ahead.take()?);
        }
        reader.skip(&ahead)?;
        self.parts = GlcParts::decode(reader)?;
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
        run.set_bit(1, self.reference_position_time.is_some());
        run.set_bit(2, self.reference_position_heading.is_some());
        run.set_bit(3, self.reference_position_speed.is_some());
        self.reference_position.set(&mut run, 4);
        writer.run(&run, 127)?;
        if let Some(value) = &self.reference_position_time {
            value.encode(writer)?;
        }
        if let Some(value) = &self.reference_position_heading {
            value.encode(writer)?;
        }
        if let Some(value) = &self.reference_position_speed {
            value.encode(writer)?;
        }
        self.parts.encode(writer)?;
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

/// `GlcParts`: `SEQUENCE (SIZE (1..16, ...)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct GlcParts(pub Vec<GlcPart>);

impl Uper for GlcParts {
    const LEAST_BITS: usize = 5;
    const EMPTY: Self = Self(Vec::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(5)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.extensible_size(self.0.len(), 1, 16, 4)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl GlcParts {
    /// Reads what follows the first 5 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<GlcPart>(16383)) };
        let count = reader.extensible_size(head, 1, 16, 4, <GlcPart as Uper>::LEAST_BITS)?;
        let mut items = Vec::new();
        items.resize_with(count, || GlcPart::EMPTY);
        items.iter_mut().try_for_each(|item| item.fill(reader))?;
        Ok(Self(items))
    }
}

/// `GlcPart`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct GlcPart {
    /// `zoneId`.
    pub zone_id: Zid,
    /// `laneNumber`.
    pub lane_number: Option<LanePosition>,
    /// `zoneExtension`.
    pub zone_extension: Option<GlcPartZoneExtension>,
    /// `zoneHeading`.
    pub zone_heading: Option<HeadingValue>,
    /// `zone`.
    pub zone: Option<Zone>,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for GlcPart {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for GlcPart {
    const LEAST_BITS: usize = 11;
    const EMPTY: Self = Self {
        zone_id: Zid::EMPTY,
        lane_number: None,
        zone_extension: None,
        zone_heading: None,
        zone: None,
        unknown: None,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(11)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let is_extended = self.unknown.is_some();
        let mut run = Packed::<1>::new();
        run.set_bit(0, is_extended);
        run.set_bit(1, self.lane_number.is_some());
        run.set_bit(2, self.zone_extension.is_some());
        run.set_bit(3, self.zone_heading.is_some());
        run.set_bit(4, self.zone.is_some());
        writer.run(&run, 5)?;
        self.zone_id.encode(writer)?;
        if let Some(value) = &self.lane_number {
            value.encode(writer)?;
        }
        if let Some(value) = &self.zone_extension {
            value.encode(writer)?;
        }
        if let Some(value) = &self.zone_heading {
            value.encode(writer)?;
        }
        if let Some(value) = &self.zone {
            value.encode(writer)?;
        }
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

impl GlcPart {
    /// Reads what follows the first 11 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 11);
        let is_extended = run.bit(0);
        let has_lane_number = run.bit(1);
        let has_zone_extension = run.bit(2);
        let has_zone_heading = run.bit(3);
        let has_zone = run.bit(4);
        let head = run.bits(5, 6);
        self.zone_id = Zid::decode_after(head, reader)?;
        let mut ahead = reader.ahead();
        if has_lane_number {
            self.lane_number = Some(ahead.take()?);
        }
        if has_zone_extension {
            self.zone_extension = Some(ahead.take()?);
        }
        if has_zone_heading {
            self.zone_heading = Some(ahead.take()?);
        }
        reader.skip(&ahead)?;
        if has_zone {
            self.zone.insert(Zone::default()).fill(reader)?;
        }
        if is_extended {
            self.unknown = Additions::unknown(reader)?;
        }
        Ok(())
    }
}

/// `Zid`: `INTEGER (1..32, ...)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Zid(pub i64);

impl Uper for Zid {
    const LEAST_BITS: usize = 6;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(6)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.extensible(self.0, 1, 32, 5);
        Ok(())
    }
}

impl Zid {
    /// Reads what follows the first 6 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(Self(reader.extensible(head, 1, 32, 5)?))
    }
}

/// `ZoneIds`: `SEQUENCE (SIZE (1..8, ...)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ZoneIds(pub Vec<Zid>);

impl Uper for ZoneIds {
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

impl ZoneIds {
    /// Reads what follows the first 4 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<Zid>(16383)) };
        let count = reader.extensible_size(head, 1, 8, 3, <Zid as Uper>::LEAST_BITS)?;
        let mut items = Vec::with_capacity(count);
        for _ in 0..count {
            items.push(Zid::decode(reader)?);
        }
        Ok(Self(items))
    }
}

/// `Zone`: `CHOICE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Zone {
    /// `segment`.
    Segment(Segment),
    /// `area`.
    Area(PolygonalLine),
    /// `computedSegment`.
    ComputedSegment(ComputedSegment),
    /// An alternative of a later version.
    Later(Box<UnknownAlternative>),
}

impl Default for Zone {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for Zone {
    const LEAST_BITS: usize = 10;
    const EMPTY: Self = Self::Segment(Segment::EMPTY);
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(3)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        match self {
            Self::Segment(value) => {
                writer.bits(0, 3);
                value.encode(writer)
            }
            Self::Area(value) => {
                writer.bits(1, 3);
                value.encode(writer)
            }
            Self::ComputedSegment(value) => {
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

impl Zone {
    /// Reads what follows the first 3 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        if head >> 2 != 0 {
            reader.back(2);
            *self = Self::decode_added(reader)?;
            return Ok(());
        }
        match head {
            0 => {
                if let Self::Segment(value) = self {
                    value.fill(reader)?;
                }
            }
            1 => {
                *self = Self::Area(PolygonalLine::EMPTY);
                if let Self::Area(value) = self {
                    value.fill(reader)?;
                }
            }
            2 => *self = Self::ComputedSegment(ComputedSegment::decode(reader)?),
            _ => return Err(Malformed),
        }
        Ok(())
    }
}

impl Zone {
    #[cold]
    fn decode_added(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let index = reader.small_number()?;
        let mut content = reader.open()?;
        let unknown = UnknownAlternative { index, octets: content.rest() };
        Ok(Self::Later(Box::new(unknown)))
    }
}

/// `Segment`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Segment {
    /// `line`.
    pub line: PolygonalLine,
    /// `laneWidth`.
    pub lane_width: Option<IviLaneWidth>,
}

impl Default for Segment {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for Segment {
    const LEAST_BITS: usize = 8;
    const EMPTY: Self = Self { line: PolygonalLine::EMPTY, lane_width: None };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(4)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut run = Packed::<1>::new();
        run.set_bit(0, self.lane_width.is_some());
        writer.run(&run, 1)?;
        self.line.encode(writer)?;
        if let Some(value) = &self.lane_width {
            value.encode(writer)?;
        }
        Ok(())
    }
}

impl Segment {
    /// Reads what follows the first 4 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 4);
        let has_lane_width = run.bit(0);
        let head = run.bits(1, 3);
        self.line.fill_after(head, reader)?;
        if has_lane_width {
            self.lane_width = Some(IviLaneWidth::decode(reader)?);
        }
        Ok(())
    }
}

/// `PolygonalLine`: `CHOICE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum PolygonalLine {
    /// `deltaPositions`.
    DeltaPositions(DeltaPositions),
    /// `deltaPositionsWithAltitude`.
    DeltaPositionsWithAltitude(DeltaReferencePositions),
    /// `absolutePositions`.
    AbsolutePositions(AbsolutePositions),
    /// `absolutePositionsWithAltitude`.
    AbsolutePositionsWithAltitude(AbsolutePositionsWAltitude),
    /// An alternative of a later version.
    Later(Box<UnknownAlternative>),
}

impl Default for PolygonalLine {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for PolygonalLine {
    const LEAST_BITS: usize = 7;
    const EMPTY: Self = Self::DeltaPositions(DeltaPositions::EMPTY);
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(3)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        match self {
            Self::DeltaPositions(value) => {
                writer.bits(0, 3);
                value.encode(writer)
            }
            Self::DeltaPositionsWithAltitude(value) => {
                writer.bits(1, 3);
                value.encode(writer)
            }
            Self::AbsolutePositions(value) => {
                writer.bits(2, 3);
                value.encode(writer)
            }
            Self::AbsolutePositionsWithAltitude(value) => {
                writer.bits(3, 3);
                value.encode(writer)
            }
            Self::Later(unknown) => {
                writer.addition(unknown.index);
                writer.open_octets(&unknown.octets)
            }
        }
    }
}

impl PolygonalLine {
    /// Reads what follows the first 3 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        if head >> 2 != 0 {
            reader.back(2);
            *self = Self::decode_added(reader)?;
            return Ok(());
        }
        match head {
            0 => *self = Self::DeltaPositions(DeltaPositions::decode(reader)?),
            1 => *self = Self::DeltaPositionsWithAltitude(DeltaReferencePositions::decode(reader)?),
            2 => *self = Self::AbsolutePositions(AbsolutePositions::decode(reader)?),
            3 => {
                *self =
                    Self::AbsolutePositionsWithAltitude(AbsolutePositionsWAltitude::decode(reader)?)
            }
            _ => return Err(Malformed),
        }
        Ok(())
    }
}

impl PolygonalLine {
    #[cold]
    fn decode_added(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let index = reader.small_number()?;
        let mut content = reader.open()?;
        let unknown = UnknownAlternative { index, octets: content.rest() };
        Ok(Self::Later(Box::new(unknown)))
    }
}

/// `DeltaPositions`: `SEQUENCE (SIZE (1..32, ...)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct DeltaPositions(pub Vec<DeltaPosition>);

impl Uper for DeltaPositions {
    const LEAST_BITS: usize = 6;
    const EMPTY: Self = Self(Vec::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(6)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.extensible_size(self.0.len(), 1, 32, 5)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl DeltaPositions {
    /// Reads what follows the first 6 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<DeltaPosition>(16383)) };
        let count = reader.extensible_size(head, 1, 32, 5, <DeltaPosition as Uper>::LEAST_BITS)?;
        let mut items = Vec::with_capacity(count);
        for _ in 0..count {
            items.push(DeltaPosition::decode(reader)?);
        }
        Ok(Self(items))
    }
}

/// `DeltaPosition`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DeltaPosition {
    /// `deltaLatitude`.
    pub delta_latitude: DeltaLatitude,
    /// `deltaLongitude`.
    pub delta_longitude: DeltaLongitude,
}

impl Default for DeltaPosition {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for DeltaPosition {
    const LEAST_BITS: usize = 36;
    const EMPTY: Self =
        Self { delta_latitude: DeltaLatitude::EMPTY, delta_longitude: DeltaLongitude::EMPTY };
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(36)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 36)
    }
}

impl Fixed for DeltaPosition {
    const WIDTH: usize = 36;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self {
            delta_latitude: DeltaLatitude::get(run, at + 0)?,
            delta_longitude: DeltaLongitude::get(run, at + 18)?,
        })
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        self.delta_latitude.set(packed, at + 0);
        self.delta_longitude.set(packed, at + 18);
    }
}

/// `DeltaReferencePositions`: `SEQUENCE (SIZE (1..32, ...)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct DeltaReferencePositions(pub Vec<DeltaReferencePosition>);

impl Uper for DeltaReferencePositions {
    const LEAST_BITS: usize = 6;
    const EMPTY: Self = Self(Vec::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(6)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.extensible_size(self.0.len(), 1, 32, 5)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl DeltaReferencePositions {
    /// Reads what follows the first 6 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<DeltaReferencePosition>(16383)) };
        let count =
            reader.extensible_size(head, 1, 32, 5, <DeltaReferencePosition as Uper>::LEAST_BITS)?;
        let mut items = Vec::with_capacity(count);
        for _ in 0..count {
            items.push(DeltaReferencePosition::decode(reader)?);
        }
        Ok(Self(items))
    }
}

/// `AbsolutePositions`: `SEQUENCE (SIZE (1..8, ...)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct AbsolutePositions(pub Vec<AbsolutePosition>);

impl Uper for AbsolutePositions {
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

impl AbsolutePositions {
    /// Reads what follows the first 4 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<AbsolutePosition>(16383)) };
        let count =
            reader.extensible_size(head, 1, 8, 3, <AbsolutePosition as Uper>::LEAST_BITS)?;
        let mut items = Vec::with_capacity(count);
        for _ in 0..count {
            items.push(AbsolutePosition::decode(reader)?);
        }
        Ok(Self(items))
    }
}

/// `AbsolutePosition`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AbsolutePosition {
    /// `latitude`.
    pub latitude: Latitude,
    /// `longitude`.
    pub longitude: Longitude,
}

impl Default for AbsolutePosition {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for AbsolutePosition {
    const LEAST_BITS: usize = 63;
    const EMPTY: Self = Self { latitude: Latitude::EMPTY, longitude: Longitude::EMPTY };
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

impl Fixed for AbsolutePosition {
    const WIDTH: usize = 63;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self { latitude: Latitude::get(run, at + 0)?, longitude: Longitude::get(run, at + 31)? })
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        self.latitude.set(packed, at + 0);
        self.longitude.set(packed, at + 31);
    }
}

/// `AbsolutePositionsWAltitude`: `SEQUENCE (SIZE (1..8, ...)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct AbsolutePositionsWAltitude(pub Vec<AbsolutePositionWAltitude>);

impl Uper for AbsolutePositionsWAltitude {
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

impl AbsolutePositionsWAltitude {
    /// Reads what follows the first 4 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<AbsolutePositionWAltitude>(16383)) };
        let count = reader.extensible_size(
            head,
            1,
            8,
            3,
            <AbsolutePositionWAltitude as Uper>::LEAST_BITS,
        )?;
        let mut items = Vec::with_capacity(count);
        for _ in 0..count {
            items.push(AbsolutePositionWAltitude::decode(reader)?);
        }
        Ok(Self(items))
    }
}

/// `AbsolutePositionWAltitude`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AbsolutePositionWAltitude {
    /// `latitude`.
    pub latitude: Latitude,
    /// `longitude`.
    pub longitude: Longitude,
    /// `altitude`.
    pub altitude: Altitude,
}

impl Default for AbsolutePositionWAltitude {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for AbsolutePositionWAltitude {
    const LEAST_BITS: usize = 87;
    const EMPTY: Self =
        Self { latitude: Latitude::EMPTY, longitude: Longitude::EMPTY, altitude: Altitude::EMPTY };
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<2>(87)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<2>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 87)
    }
}

impl Fixed for AbsolutePositionWAltitude {
    const WIDTH: usize = 87;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self {
            latitude: Latitude::get(run, at + 0)?,
            longitude: Longitude::get(run, at + 31)?,
            altitude: Altitude::get(run, at + 63)?,
        })
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        self.latitude.set(packed, at + 0);
        self.longitude.set(packed, at + 31);
        self.altitude.set(packed, at + 63);
    }
}

/// `ComputedSegment`: `SEQUENCE`.
///
/// A zone beside another, at a distance or moved.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ComputedSegment {
    /// `zoneId`.
    pub zone_id: Zid,
    /// `laneNumber`.
    pub lane_number: LanePosition,
    /// `laneWidth`.
    pub lane_width: IviLaneWidth,
    /// `offsetDistance`.
    pub offset_distance: Option<ComputedSegmentOffsetDistance>,
    /// `offsetPosition`.
    pub offset_position: Option<DeltaReferencePosition>,
}

impl Default for ComputedSegment {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for ComputedSegment {
    const LEAST_BITS: usize = 22;
    const EMPTY: Self = Self {
        zone_id: Zid::EMPTY,
        lane_number: LanePosition::EMPTY,
        lane_width: IviLaneWidth::EMPTY,
        offset_distance: None,
        offset_position: None,
    };
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(8)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut run = Packed::<1>::new();
        run.set_bit(0, self.offset_distance.is_some());
        run.set_bit(1, self.offset_position.is_some());
        writer.run(&run, 2)?;
        self.zone_id.encode(writer)?;
        let mut run = Packed::<1>::new();
        self.lane_number.set(&mut run, 0);
        self.lane_width.set(&mut run, 4);
        writer.run(&run, 14)?;
        if let Some(value) = &self.offset_distance {
            value.encode(writer)?;
        }
        if let Some(value) = &self.offset_position {
            value.encode(writer)?;
        }
        Ok(())
    }
}

impl ComputedSegment {
    /// Reads what follows the first 8 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let run = Run::of(head, 8);
        let has_offset_distance = run.bit(0);
        let has_offset_position = run.bit(1);
        let head = run.bits(2, 6);
        let zone_id = Zid::decode_after(head, reader)?;
        let mut ahead = reader.ahead();
        let run = ahead.run(14);
        let lane_number = LanePosition::get(&run, 0)?;
        let lane_width = IviLaneWidth::get(&run, 4)?;
        let offset_distance = if has_offset_distance { Some(ahead.take()?) } else { None };
        reader.skip(&ahead)?;
        let offset_position =
            if has_offset_position { Some(DeltaReferencePosition::decode(reader)?) } else { None };
        let value = Self { zone_id, lane_number, lane_width, offset_distance, offset_position };
        Ok(value)
    }
}

/// `IviLaneWidth`: `INTEGER (0..1023)`.
///
/// Centimetres.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct IviLaneWidth(pub u16);

impl Uper for IviLaneWidth {
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

impl Fixed for IviLaneWidth {
    const WIDTH: usize = 10;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 10);
        Ok(Self(bits as u16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 10, self.0 as u64, 1023);
    }
}

/// `GeneralIviContainer`: `SEQUENCE (SIZE (1..16, ...)) OF`.
///
/// Signs and what they hold for.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct GeneralIviContainer(pub Vec<GicPart>);

impl Uper for GeneralIviContainer {
    const LEAST_BITS: usize = 5;
    const EMPTY: Self = Self(Vec::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(5)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.extensible_size(self.0.len(), 1, 16, 4)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl GeneralIviContainer {
    /// Reads what follows the first 5 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<GicPart>(16383)) };
        let count = reader.extensible_size(head, 1, 16, 4, <GicPart as Uper>::LEAST_BITS)?;
        let mut items = Vec::new();
        items.resize_with(count, || GicPart::EMPTY);
        items.iter_mut().try_for_each(|item| item.fill(reader))?;
        Ok(Self(items))
    }
}

/// `GicPart`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct GicPart {
    /// `detectionZoneIds`.
    pub detection_zone_ids: Option<ZoneIds>,
    /// `its-Rrid`.
    pub its_rrid: Option<VarLengthNumber>,
    /// `relevanceZoneIds`.
    pub relevance_zone_ids: Option<ZoneIds>,
    /// `direction`.
    pub direction: Option<Direction>,
    /// `driverAwarenessZoneIds`.
    pub driver_awareness_zone_ids: Option<ZoneIds>,
    /// `minimumAwarenessTime`.
    pub minimum_awareness_time: Option<GicPartMinimumAwarenessTime>,
    /// `applicableLanes`.
    pub applicable_lanes: Option<LanePositions>,
    /// `iviType`.
    pub ivi_type: IviType,
    /// `iviPurpose`.
    pub ivi_purpose: Option<IviPurpose>,
    /// `laneStatus`.
    pub lane_status: Option<LaneStatus>,
    /// `vehicleCharacteristics`.
    pub vehicle_characteristics: Option<VehicleCharacteristicsList>,
    /// `driverCharacteristics`.
    pub driver_characteristics: Option<DriverCharacteristics>,
    /// `layoutId`.
    pub layout_id: Option<GicPartLayoutId>,
    /// `preStoredlayoutId`.
    pub pre_storedlayout_id: Option<GicPartPreStoredlayoutId>,
    /// `roadSignCodes`.
    pub road_sign_codes: RoadSignCodes,
    /// `extraText`.
    pub extra_text: Option<ConstraintTextLines1>,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for GicPart {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for GicPart {
    const LEAST_BITS: usize = 21;
    const EMPTY: Self = Self {
        detection_zone_ids: None,
        its_rrid: None,
        relevance_zone_ids: None,
        direction: None,
        driver_awareness_zone_ids: None,
        minimum_awareness_time: None,
        applicable_lanes: None,
        ivi_type: IviType::EMPTY,
        ivi_purpose: None,
        lane_status: None,
        vehicle_characteristics: None,
        driver_characteristics: None,
        layout_id: None,
        pre_storedlayout_id: None,
        road_sign_codes: RoadSignCodes::EMPTY,
        extra_text: None,
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
        run.set_bit(1, self.detection_zone_ids.is_some());
        run.set_bit(2, self.its_rrid.is_some());
        run.set_bit(3, self.relevance_zone_ids.is_some());
        run.set_bit(4, self.direction.is_some());
        run.set_bit(5, self.driver_awareness_zone_ids.is_some());
        run.set_bit(6, self.minimum_awareness_time.is_some());
        run.set_bit(7, self.applicable_lanes.is_some());
        run.set_bit(8, self.ivi_purpose.is_some());
        run.set_bit(9, self.lane_status.is_some());
        run.set_bit(10, self.vehicle_characteristics.is_some());
        run.set_bit(11, self.driver_characteristics.is_some());
        run.set_bit(12, self.layout_id.is_some());
        run.set_bit(13, self.pre_storedlayout_id.is_some());
        run.set_bit(14, self.extra_text.is_some());
        writer.run(&run, 15)?;
        if let Some(value) = &self.detection_zone_ids {
            value.encode(writer)?;
        }
        if let Some(value) = &self.its_rrid {
            value.encode(writer)?;
        }
        if let Some(value) = &self.relevance_zone_ids {
            value.encode(writer)?;
        }
        if let Some(value) = &self.direction {
            value.encode(writer)?;
        }
        if let Some(value) = &self.driver_awareness_zone_ids {
            value.encode(writer)?;
        }
        if let Some(value) = &self.minimum_awareness_time {
            value.encode(writer)?;
        }
        if let Some(value) = &self.applicable_lanes {
            value.encode(writer)?;
        }
        self.ivi_type.encode(writer)?;
        if let Some(value) = &self.ivi_purpose {
            value.encode(writer)?;
        }
        if let Some(value) = &self.lane_status {
            value.encode(writer)?;
        }
        if let Some(value) = &self.vehicle_characteristics {
            value.encode(writer)?;
        }
        if let Some(value) = &self.driver_characteristics {
            value.encode(writer)?;
        }
        if let Some(value) = &self.layout_id {
            value.encode(writer)?;
        }
        if let Some(value) = &self.pre_storedlayout_id {
            value.encode(writer)?;
        }
        self.road_sign_codes.encode(writer)?;
        if let Some(value) = &self.extra_text {
            value.encode(writer)?;
        }
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

impl GicPart {
    /// Reads what follows the first 15 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 15);
        let is_extended = run.bit(0);
        let has_detection_zone_ids = run.bit(1);
        let has_its_rrid = run.bit(2);
        let has_relevance_zone_ids = run.bit(3);
        let has_direction = run.bit(4);
        let has_driver_awareness_zone_ids = run.bit(5);
        let has_minimum_awareness_time = run.bit(6);
        let has_applicable_lanes = run.bit(7);
        let has_ivi_purpose = run.bit(8);
        let has_lane_status = run.bit(9);
        let has_vehicle_characteristics = run.bit(10);
        let has_driver_characteristics = run.bit(11);
        let has_layout_id = run.bit(12);
        let has_pre_storedlayout_id = run.bit(13);
        let has_extra_text = run.bit(14);
        if has_detection_zone_ids {
            self.detection_zone_ids = Some(ZoneIds::decode(reader)?);
        }
        if has_its_rrid {
            self.its_rrid.insert(VarLengthNumber::default()).fill(reader)?;
        }
        if has_relevance_zone_ids {
            self.relevance_zone_ids = Some(ZoneIds::decode(reader)?);
        }
        if has_direction {
            self.direction = Some(Direction::decode(reader)?);
        }
        if has_driver_awareness_zone_ids {
            self.driver_awareness_zone_ids = Some(ZoneIds::decode(reader)?);
        }
        if has_minimum_awareness_time {
            self.minimum_awareness_time = Some(GicPartMinimumAwarenessTime::decode(reader)?);
        }
        if has_applicable_lanes {
            self.applicable_lanes = Some(LanePositions::decode(reader)?);
        }
        let mut ahead = reader.ahead();
        let run = ahead.run(3);
        self.ivi_type = IviType::get(&run, 0)?;
        if has_ivi_purpose {
            self.ivi_purpose = Some(ahead.take()?);
        }
        reader.skip(&ahead)?;
        if has_lane_status {
            self.lane_status = Some(LaneStatus::decode(reader)?);
        }
        if has_vehicle_characteristics {
            self.vehicle_characteristics = Some(VehicleCharacteristicsList::decode(reader)?);
        }
        if has_driver_characteristics {
            self.driver_characteristics = Some(DriverCharacteristics::decode(reader)?);
        }
        if has_layout_id {
            self.layout_id = Some(GicPartLayoutId::decode(reader)?);
        }
        if has_pre_storedlayout_id {
            self.pre_storedlayout_id = Some(GicPartPreStoredlayoutId::decode(reader)?);
        }
        self.road_sign_codes = RoadSignCodes::decode(reader)?;
        if has_extra_text {
            self.extra_text = Some(ConstraintTextLines1::decode(reader)?);
        }
        if is_extended {
            self.unknown = Additions::unknown(reader)?;
        }
        Ok(())
    }
}

/// `Direction`: `INTEGER (0..3)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Direction(pub u8);

impl Direction {
    /// `sameDirection`.
    pub const SAME_DIRECTION: Self = Self(0);
    /// `oppositeDirection`.
    pub const OPPOSITE_DIRECTION: Self = Self(1);
    /// `bothDirections`.
    pub const BOTH_DIRECTIONS: Self = Self(2);
    /// `valueNotUsed`.
    pub const VALUE_NOT_USED: Self = Self(3);
}

impl Uper for Direction {
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

impl Fixed for Direction {
    const WIDTH: usize = 2;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 2);
        Ok(Self(bits as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 2, self.0 as u64, 3);
    }
}

/// `LanePositions`: `SEQUENCE (SIZE (1..8, ...)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct LanePositions(pub Vec<LanePosition>);

impl Uper for LanePositions {
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

impl LanePositions {
    /// Reads what follows the first 4 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<LanePosition>(16383)) };
        let count = reader.extensible_size(head, 1, 8, 3, <LanePosition as Uper>::LEAST_BITS)?;
        let mut items = Vec::with_capacity(count);
        for _ in 0..count {
            items.push(LanePosition::decode(reader)?);
        }
        Ok(Self(items))
    }
}

/// `IviType`: `INTEGER (0..7)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct IviType(pub u8);

impl IviType {
    /// `immediateDangerWarningMessages`.
    pub const IMMEDIATE_DANGER_WARNING_MESSAGES: Self = Self(0);
    /// `regulatoryMessages`.
    pub const REGULATORY_MESSAGES: Self = Self(1);
    /// `trafficRelatedInformationMessages`.
    pub const TRAFFIC_RELATED_INFORMATION_MESSAGES: Self = Self(2);
    /// `pollutionMessages`.
    pub const POLLUTION_MESSAGES: Self = Self(3);
    /// `notTrafficRelatedInformationMessages`.
    pub const NOT_TRAFFIC_RELATED_INFORMATION_MESSAGES: Self = Self(4);
}

impl Uper for IviType {
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

impl Fixed for IviType {
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

/// `IviPurpose`: `INTEGER (0..3)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct IviPurpose(pub u8);

impl IviPurpose {
    /// `safety`.
    pub const SAFETY: Self = Self(0);
    /// `environmental`.
    pub const ENVIRONMENTAL: Self = Self(1);
    /// `trafficOptimisation`.
    pub const TRAFFIC_OPTIMISATION: Self = Self(2);
}

impl Uper for IviPurpose {
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

impl Fixed for IviPurpose {
    const WIDTH: usize = 2;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 2);
        Ok(Self(bits as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 2, self.0 as u64, 3);
    }
}

/// `LaneStatus`: `INTEGER (0..7, ...)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct LaneStatus(pub i64);

impl LaneStatus {
    /// `open`.
    pub const OPEN: Self = Self(0);
    /// `closed`.
    pub const CLOSED: Self = Self(1);
    /// `mergeR`.
    pub const MERGE_R: Self = Self(2);
    /// `mergeL`.
    pub const MERGE_L: Self = Self(3);
    /// `mergeLR`.
    pub const MERGE_LR: Self = Self(4);
    /// `provisionallyOpen`.
    pub const PROVISIONALLY_OPEN: Self = Self(5);
    /// `diverging`.
    pub const DIVERGING: Self = Self(6);
}

impl Uper for LaneStatus {
    const LEAST_BITS: usize = 4;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(4)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.extensible(self.0, 0, 7, 3);
        Ok(())
    }
}

impl LaneStatus {
    /// Reads what follows the first 4 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(Self(reader.extensible(head, 0, 7, 3)?))
    }
}

/// `DriverCharacteristics`: `INTEGER (0..3)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct DriverCharacteristics(pub u8);

impl DriverCharacteristics {
    /// `unexperiencedDrivers`.
    pub const UNEXPERIENCED_DRIVERS: Self = Self(0);
    /// `experiencedDrivers`.
    pub const EXPERIENCED_DRIVERS: Self = Self(1);
    /// `rfu1`.
    pub const RFU1: Self = Self(2);
    /// `rfu2`.
    pub const RFU2: Self = Self(3);
}

impl Uper for DriverCharacteristics {
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

impl Fixed for DriverCharacteristics {
    const WIDTH: usize = 2;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 2);
        Ok(Self(bits as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 2, self.0 as u64, 3);
    }
}

/// `VehicleCharacteristicsList`: `SEQUENCE (SIZE (1..8, ...)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct VehicleCharacteristicsList(pub Vec<CompleteVehicleCharacteristics>);

impl Uper for VehicleCharacteristicsList {
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

impl VehicleCharacteristicsList {
    /// Reads what follows the first 4 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<CompleteVehicleCharacteristics>(16383)) };
        let count = reader.extensible_size(
            head,
            1,
            8,
            3,
            <CompleteVehicleCharacteristics as Uper>::LEAST_BITS,
        )?;
        let mut items = Vec::new();
        items.resize_with(count, || CompleteVehicleCharacteristics::EMPTY);
        items.iter_mut().try_for_each(|item| item.fill(reader))?;
        Ok(Self(items))
    }
}

/// `CompleteVehicleCharacteristics`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CompleteVehicleCharacteristics {
    /// `tractor`.
    pub tractor: Option<Box<TractorCharacteristics>>,
    /// `trailer`.
    pub trailer: Option<TrailerCharacteristicsList>,
    /// `train`.
    pub train: Option<Box<TractorCharacteristics>>,
}

impl Default for CompleteVehicleCharacteristics {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for CompleteVehicleCharacteristics {
    const LEAST_BITS: usize = 3;
    const EMPTY: Self = Self { tractor: None, trailer: None, train: None };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(3)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut run = Packed::<1>::new();
        run.set_bit(0, self.tractor.is_some());
        run.set_bit(1, self.trailer.is_some());
        run.set_bit(2, self.train.is_some());
        writer.run(&run, 3)?;
        if let Some(value) = &self.tractor {
            value.encode(writer)?;
        }
        if let Some(value) = &self.trailer {
            value.encode(writer)?;
        }
        if let Some(value) = &self.train {
            value.encode(writer)?;
        }
        Ok(())
    }
}

impl CompleteVehicleCharacteristics {
    /// Reads what follows the first 3 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 3);
        let has_tractor = run.bit(0);
        let has_trailer = run.bit(1);
        let has_train = run.bit(2);
        if has_tractor {
            self.tractor = Some(TractorCharacteristics::boxed(reader)?);
        }
        if has_trailer {
            self.trailer = Some(TrailerCharacteristicsList::decode(reader)?);
        }
        if has_train {
            self.train = Some(TractorCharacteristics::boxed(reader)?);
        }
        Ok(())
    }
}

/// `TractorCharacteristics`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TractorCharacteristics {
    /// `equalTo`.
    pub equal_to: Option<VehicleCharacteristicsFixValuesList>,
    /// `notEqualTo`.
    pub not_equal_to: Option<VehicleCharacteristicsFixValuesList>,
    /// `ranges`.
    pub ranges: Option<VehicleCharacteristicsRangesList>,
}

impl Default for TractorCharacteristics {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for TractorCharacteristics {
    const LEAST_BITS: usize = 3;
    const EMPTY: Self = Self { equal_to: None, not_equal_to: None, ranges: None };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(3)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut run = Packed::<1>::new();
        run.set_bit(0, self.equal_to.is_some());
        run.set_bit(1, self.not_equal_to.is_some());
        run.set_bit(2, self.ranges.is_some());
        writer.run(&run, 3)?;
        if let Some(value) = &self.equal_to {
            value.encode(writer)?;
        }
        if let Some(value) = &self.not_equal_to {
            value.encode(writer)?;
        }
        if let Some(value) = &self.ranges {
            value.encode(writer)?;
        }
        Ok(())
    }
}

impl TractorCharacteristics {
    /// Reads what follows the first 3 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 3);
        let has_equal_to = run.bit(0);
        let has_not_equal_to = run.bit(1);
        let has_ranges = run.bit(2);
        if has_equal_to {
            self.equal_to = Some(VehicleCharacteristicsFixValuesList::decode(reader)?);
        }
        if has_not_equal_to {
            self.not_equal_to = Some(VehicleCharacteristicsFixValuesList::decode(reader)?);
        }
        if has_ranges {
            self.ranges = Some(VehicleCharacteristicsRangesList::decode(reader)?);
        }
        Ok(())
    }
}

/// `TrailerCharacteristicsList`: `SEQUENCE (SIZE (1..3)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct TrailerCharacteristicsList(pub Vec<TrailerCharacteristics>);

impl Uper for TrailerCharacteristicsList {
    const LEAST_BITS: usize = 5;
    const EMPTY: Self = Self(Vec::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(2)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.size(self.0.len(), 1, 3, 2)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl TrailerCharacteristicsList {
    /// Reads what follows the first 2 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<TrailerCharacteristics>(3)) };
        let count = reader.size(head, 1, 3, <TrailerCharacteristics as Uper>::LEAST_BITS)?;
        let mut items = Vec::new();
        items.resize_with(count, || TrailerCharacteristics::EMPTY);
        items.iter_mut().try_for_each(|item| item.fill(reader))?;
        Ok(Self(items))
    }
}

/// `TrailerCharacteristics`: `SEQUENCE`.
///
/// Trailers have no engine: the standard bars values and limits of emission and engine here.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TrailerCharacteristics {
    /// `equalTo`.
    pub equal_to: Option<VehicleCharacteristicsFixValuesList>,
    /// `notEqualTo`.
    pub not_equal_to: Option<VehicleCharacteristicsFixValuesList>,
    /// `ranges`.
    pub ranges: Option<VehicleCharacteristicsRangesList>,
}

impl Default for TrailerCharacteristics {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for TrailerCharacteristics {
    const LEAST_BITS: usize = 3;
    const EMPTY: Self = Self { equal_to: None, not_equal_to: None, ranges: None };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(3)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut run = Packed::<1>::new();
        run.set_bit(0, self.equal_to.is_some());
        run.set_bit(1, self.not_equal_to.is_some());
        run.set_bit(2, self.ranges.is_some());
        writer.run(&run, 3)?;
        if let Some(value) = &self.equal_to {
            value.encode(writer)?;
        }
        if let Some(value) = &self.not_equal_to {
            value.encode(writer)?;
        }
        if let Some(value) = &self.ranges {
            value.encode(writer)?;
        }
        Ok(())
    }
}

impl TrailerCharacteristics {
    /// Reads what follows the first 3 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 3);
        let has_equal_to = run.bit(0);
        let has_not_equal_to = run.bit(1);
        let has_ranges = run.bit(2);
        if has_equal_to {
            self.equal_to = Some(VehicleCharacteristicsFixValuesList::decode(reader)?);
        }
        if has_not_equal_to {
            self.not_equal_to = Some(VehicleCharacteristicsFixValuesList::decode(reader)?);
        }
        if has_ranges {
            self.ranges = Some(VehicleCharacteristicsRangesList::decode(reader)?);
        }
        Ok(())
    }
}

/// `VehicleCharacteristicsFixValuesList`: `SEQUENCE (SIZE (1..4, ...)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct VehicleCharacteristicsFixValuesList(pub Vec<VehicleCharacteristicsFixValues>);

impl Uper for VehicleCharacteristicsFixValuesList {
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

impl VehicleCharacteristicsFixValuesList {
    /// Reads what follows the first 3 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<VehicleCharacteristicsFixValues>(16383)) };
        let count = reader.extensible_size(
            head,
            1,
            4,
            2,
            <VehicleCharacteristicsFixValues as Uper>::LEAST_BITS,
        )?;
        let mut items = Vec::new();
        items.resize_with(count, || VehicleCharacteristicsFixValues::EMPTY);
        items.iter_mut().try_for_each(|item| item.fill(reader))?;
        Ok(Self(items))
    }
}

/// `VehicleCharacteristicsFixValues`: `CHOICE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum VehicleCharacteristicsFixValues {
    /// `simpleVehicleType`.
    SimpleVehicleType(StationType),
    /// `euVehicleCategoryCode`.
    EuVehicleCategoryCode(EuVehicleCategoryCode),
    /// `iso3833VehicleType`.
    Iso3833VehicleType(Iso3833VehicleType),
    /// `euroAndCo2value`.
    EuroAndCo2value(EnvironmentalCharacteristics),
    /// `engineCharacteristics`.
    EngineCharacteristics(EngineCharacteristics),
    /// `loadType`.
    LoadType(LoadType),
    /// `usage`.
    Usage(VehicleRole),
    /// An alternative of a later version.
    Later(Box<UnknownAlternative>),
}

impl Default for VehicleCharacteristicsFixValues {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for VehicleCharacteristicsFixValues {
    const LEAST_BITS: usize = 7;
    const EMPTY: Self = Self::SimpleVehicleType(StationType::EMPTY);
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(4)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        match self {
            Self::SimpleVehicleType(value) => {
                writer.bits(0, 4);
                value.encode(writer)
            }
            Self::EuVehicleCategoryCode(value) => {
                writer.bits(1, 4);
                value.encode(writer)
            }
            Self::Iso3833VehicleType(value) => {
                writer.bits(2, 4);
                value.encode(writer)
            }
            Self::EuroAndCo2value(value) => {
                writer.bits(3, 4);
                value.encode(writer)
            }
            Self::EngineCharacteristics(value) => {
                writer.bits(4, 4);
                value.encode(writer)
            }
            Self::LoadType(value) => {
                writer.bits(5, 4);
                value.encode(writer)
            }
            Self::Usage(value) => {
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

impl VehicleCharacteristicsFixValues {
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
            0 => *self = Self::SimpleVehicleType(StationType::decode(reader)?),
            1 => *self = Self::EuVehicleCategoryCode(EuVehicleCategoryCode::decode(reader)?),
            2 => *self = Self::Iso3833VehicleType(Iso3833VehicleType::decode(reader)?),
            3 => *self = Self::EuroAndCo2value(EnvironmentalCharacteristics::decode(reader)?),
            4 => *self = Self::EngineCharacteristics(EngineCharacteristics::decode(reader)?),
            5 => *self = Self::LoadType(LoadType::decode(reader)?),
            6 => *self = Self::Usage(VehicleRole::decode(reader)?),
            _ => return Err(Malformed),
        }
        Ok(())
    }
}

impl VehicleCharacteristicsFixValues {
    #[cold]
    fn decode_added(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let index = reader.small_number()?;
        let mut content = reader.open()?;
        let unknown = UnknownAlternative { index, octets: content.rest() };
        Ok(Self::Later(Box::new(unknown)))
    }
}

/// `LoadType`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LoadType {
    /// `goodsType`.
    pub goods_type: GoodsType,
    /// `dangerousGoodsType`.
    pub dangerous_goods_type: DangerousGoodsBasic,
    /// `specialTransportType`.
    pub special_transport_type: SpecialTransportType,
}

impl Default for LoadType {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for LoadType {
    const LEAST_BITS: usize = 14;
    const EMPTY: Self = Self {
        goods_type: GoodsType::EMPTY,
        dangerous_goods_type: DangerousGoodsBasic::EMPTY,
        special_transport_type: SpecialTransportType::EMPTY,
    };
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let goods_type = GoodsType::decode(reader)?;
        let run = reader.run::<1>(9)?;
        let dangerous_goods_type = DangerousGoodsBasic::get(&run, 0)?;
        let special_transport_type = SpecialTransportType::get(&run, 5)?;
        let value = Self { goods_type, dangerous_goods_type, special_transport_type };
        Ok(value)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        self.goods_type.encode(writer)?;
        let mut run = Packed::<1>::new();
        self.dangerous_goods_type.set(&mut run, 0);
        self.special_transport_type.set(&mut run, 5);
        writer.run(&run, 9)?;
        Ok(())
    }
}

/// `GoodsType`: `INTEGER (0..15, ...)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct GoodsType(pub i64);

impl GoodsType {
    /// `ammunition`.
    pub const AMMUNITION: Self = Self(0);
    /// `chemicals`.
    pub const CHEMICALS: Self = Self(1);
    /// `empty`.
    pub const EMPTY: Self = Self(2);
    /// `fuel`.
    pub const FUEL: Self = Self(3);
    /// `glass`.
    pub const GLASS: Self = Self(4);
    /// `dangerous`.
    pub const DANGEROUS: Self = Self(5);
    /// `liquid`.
    pub const LIQUID: Self = Self(6);
    /// `liveStock`.
    pub const LIVE_STOCK: Self = Self(7);
    /// `dangerousForPeople`.
    pub const DANGEROUS_FOR_PEOPLE: Self = Self(8);
    /// `dangerousForTheEnvironment`.
    pub const DANGEROUS_FOR_THE_ENVIRONMENT: Self = Self(9);
    /// `dangerousForWater`.
    pub const DANGEROUS_FOR_WATER: Self = Self(10);
    /// `perishableProducts`.
    pub const PERISHABLE_PRODUCTS: Self = Self(11);
    /// `pharmaceutical`.
    pub const PHARMACEUTICAL: Self = Self(12);
    /// `vehicles`.
    pub const VEHICLES: Self = Self(13);
}

impl Uper for GoodsType {
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

impl GoodsType {
    /// Reads what follows the first 5 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(Self(reader.extensible(head, 0, 15, 4)?))
    }
}

/// `VehicleCharacteristicsRangesList`: `SEQUENCE (SIZE (1..4, ...)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct VehicleCharacteristicsRangesList(pub Vec<VehicleCharacteristicsRanges>);

impl Uper for VehicleCharacteristicsRangesList {
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

impl VehicleCharacteristicsRangesList {
    /// Reads what follows the first 3 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<VehicleCharacteristicsRanges>(16383)) };
        let count = reader.extensible_size(
            head,
            1,
            4,
            2,
            <VehicleCharacteristicsRanges as Uper>::LEAST_BITS,
        )?;
        let mut items = Vec::new();
        items.resize_with(count, || VehicleCharacteristicsRanges::EMPTY);
        items.iter_mut().try_for_each(|item| item.fill(reader))?;
        Ok(Self(items))
    }
}

/// `VehicleCharacteristicsRanges`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct VehicleCharacteristicsRanges {
    /// `comparisonOperator`.
    pub comparison_operator: ComparisonOperator,
    /// `limits`.
    pub limits: VehicleLimits,
}

impl Default for VehicleCharacteristicsRanges {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for VehicleCharacteristicsRanges {
    const LEAST_BITS: usize = 9;
    const EMPTY: Self =
        Self { comparison_operator: ComparisonOperator::EMPTY, limits: VehicleLimits::EMPTY };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(6)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        self.comparison_operator.encode(writer)?;
        self.limits.encode(writer)?;
        Ok(())
    }
}

impl VehicleCharacteristicsRanges {
    /// Reads what follows the first 6 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 6);
        self.comparison_operator = ComparisonOperator::get(&run, 0)?;
        let head = run.bits(2, 4);
        self.limits.fill_after(head, reader)?;
        Ok(())
    }
}

/// `ComparisonOperator`: `INTEGER (0..3)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct ComparisonOperator(pub u8);

impl ComparisonOperator {
    /// `greaterThan`.
    pub const GREATER_THAN: Self = Self(0);
    /// `greaterThanOrEqualTo`.
    pub const GREATER_THAN_OR_EQUAL_TO: Self = Self(1);
    /// `lessThan`.
    pub const LESS_THAN: Self = Self(2);
    /// `lessThanOrEqualTo`.
    pub const LESS_THAN_OR_EQUAL_TO: Self = Self(3);
}

impl Uper for ComparisonOperator {
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

impl Fixed for ComparisonOperator {
    const WIDTH: usize = 2;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 2);
        Ok(Self(bits as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 2, self.0 as u64, 3);
    }
}

/// `VehicleLimits`: `CHOICE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum VehicleLimits {
    /// `numberOfAxles`.
    NumberOfAxles(VehicleLimitsNumberOfAxles),
    /// `vehicleDimensions`.
    VehicleDimensions(VehicleDimensions),
    /// `vehicleWeightLimits`.
    VehicleWeightLimits(VehicleWeightLimits),
    /// `axleWeightLimits`.
    AxleWeightLimits(AxleWeightLimits),
    /// `passengerCapacity`.
    PassengerCapacity(PassengerCapacity),
    /// `exhaustEmissionValues`.
    ExhaustEmissionValues(ExhaustEmissionValues),
    /// `dieselEmissionValues`.
    DieselEmissionValues(DieselEmissionValues),
    /// `soundLevel`.
    SoundLevel(SoundLevel),
    /// An alternative of a later version.
    Later(Box<UnknownAlternative>),
}

impl Default for VehicleLimits {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for VehicleLimits {
    const LEAST_BITS: usize = 7;
    const EMPTY: Self = Self::NumberOfAxles(VehicleLimitsNumberOfAxles::EMPTY);
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(4)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        match self {
            Self::NumberOfAxles(value) => {
                writer.bits(0, 4);
                value.encode(writer)
            }
            Self::VehicleDimensions(value) => {
                writer.bits(1, 4);
                value.encode(writer)
            }
            Self::VehicleWeightLimits(value) => {
                writer.bits(2, 4);
                value.encode(writer)
            }
            Self::AxleWeightLimits(value) => {
                writer.bits(3, 4);
                value.encode(writer)
            }
            Self::PassengerCapacity(value) => {
                writer.bits(4, 4);
                value.encode(writer)
            }
            Self::ExhaustEmissionValues(value) => {
                writer.bits(5, 4);
                value.encode(writer)
            }
            Self::DieselEmissionValues(value) => {
                writer.bits(6, 4);
                value.encode(writer)
            }
            Self::SoundLevel(value) => {
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

impl VehicleLimits {
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
            0 => *self = Self::NumberOfAxles(VehicleLimitsNumberOfAxles::decode(reader)?),
            1 => *self = Self::VehicleDimensions(VehicleDimensions::decode(reader)?),
            2 => *self = Self::VehicleWeightLimits(VehicleWeightLimits::decode(reader)?),
            3 => *self = Self::AxleWeightLimits(AxleWeightLimits::decode(reader)?),
            4 => *self = Self::PassengerCapacity(PassengerCapacity::decode(reader)?),
            5 => *self = Self::ExhaustEmissionValues(ExhaustEmissionValues::decode(reader)?),
            6 => *self = Self::DieselEmissionValues(DieselEmissionValues::decode(reader)?),
            7 => *self = Self::SoundLevel(SoundLevel::decode(reader)?),
            _ => return Err(Malformed),
        }
        Ok(())
    }
}

impl VehicleLimits {
    #[cold]
    fn decode_added(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let index = reader.small_number()?;
        let mut content = reader.open()?;
        let unknown = UnknownAlternative { index, octets: content.rest() };
        Ok(Self::Later(Box::new(unknown)))
    }
}

/// `RoadSignCodes`: `SEQUENCE (SIZE (1..4, ...)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct RoadSignCodes(pub Vec<RSCode>);

impl Uper for RoadSignCodes {
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

impl RoadSignCodes {
    /// Reads what follows the first 3 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<RSCode>(16383)) };
        let count = reader.extensible_size(head, 1, 4, 2, <RSCode as Uper>::LEAST_BITS)?;
        let mut items = Vec::new();
        items.resize_with(count, || RSCode::EMPTY);
        items.iter_mut().try_for_each(|item| item.fill(reader))?;
        Ok(Self(items))
    }
}

/// `RSCode`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RSCode {
    /// `layoutComponentId`.
    pub layout_component_id: Option<RSCodeLayoutComponentId>,
    /// `code`.
    pub code: CatalogueCode,
}

impl Default for RSCode {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for RSCode {
    const LEAST_BITS: usize = 17;
    const EMPTY: Self = Self { layout_component_id: None, code: CatalogueCode::EMPTY };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(1)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut run = Packed::<1>::new();
        run.set_bit(0, self.layout_component_id.is_some());
        writer.run(&run, 1)?;
        if let Some(value) = &self.layout_component_id {
            value.encode(writer)?;
        }
        self.code.encode(writer)?;
        Ok(())
    }
}

impl RSCode {
    /// Reads what follows the first 1 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 1);
        let has_layout_component_id = run.bit(0);
        if has_layout_component_id {
            self.layout_component_id = Some(RSCodeLayoutComponentId::decode(reader)?);
        }
        self.code.fill(reader)?;
        Ok(())
    }
}

/// `CatalogueCode`: `CHOICE`.
///
/// A sign by its number in one of the catalogues.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum CatalogueCode {
    /// `viennaConvention`.
    ViennaConvention(VcCode),
    /// `iso14823`.
    Iso14823(ISO14823Code),
    /// `itisCodes`.
    ItisCodes(CatalogueCodeItisCodes),
    /// `anyCatalogue`.
    AnyCatalogue(AnyCatalogue),
    /// An alternative of a later version.
    Later(Box<UnknownAlternative>),
}

impl Default for CatalogueCode {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for CatalogueCode {
    const LEAST_BITS: usize = 16;
    const EMPTY: Self = Self::ViennaConvention(VcCode::EMPTY);
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(3)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        match self {
            Self::ViennaConvention(value) => {
                writer.bits(0, 3);
                value.encode(writer)
            }
            Self::Iso14823(value) => {
                writer.bits(1, 3);
                value.encode(writer)
            }
            Self::ItisCodes(value) => {
                writer.bits(2, 3);
                value.encode(writer)
            }
            Self::AnyCatalogue(value) => {
                writer.bits(3, 3);
                value.encode(writer)
            }
            Self::Later(unknown) => {
                writer.addition(unknown.index);
                writer.open_octets(&unknown.octets)
            }
        }
    }
}

impl CatalogueCode {
    /// Reads what follows the first 3 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        if head >> 2 != 0 {
            reader.back(2);
            *self = Self::decode_added(reader)?;
            return Ok(());
        }
        match head {
            0 => {
                if let Self::ViennaConvention(value) = self {
                    value.fill(reader)?;
                }
            }
            1 => {
                *self = Self::Iso14823(ISO14823Code::EMPTY);
                if let Self::Iso14823(value) = self {
                    value.fill(reader)?;
                }
            }
            2 => *self = Self::ItisCodes(CatalogueCodeItisCodes::decode(reader)?),
            3 => {
                *self = Self::AnyCatalogue(AnyCatalogue::EMPTY);
                if let Self::AnyCatalogue(value) = self {
                    value.fill(reader)?;
                }
            }
            _ => return Err(Malformed),
        }
        Ok(())
    }
}

impl CatalogueCode {
    #[cold]
    fn decode_added(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let index = reader.small_number()?;
        let mut content = reader.open()?;
        let unknown = UnknownAlternative { index, octets: content.rest() };
        Ok(Self::Later(Box::new(unknown)))
    }
}

/// `VcCode`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct VcCode {
    /// `roadSignClass`.
    pub road_sign_class: VcClass,
    /// `roadSignCode`.
    pub road_sign_code: VcCodeRoadSignCode,
    /// `vcOption`.
    pub vc_option: VcOption,
    /// `validity`.
    pub validity: Option<ValidityPeriods>,
    /// `value`.
    pub value: Option<VcCodeValue>,
    /// `unit`.
    pub unit: Option<RSCUnit>,
}

impl Default for VcCode {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for VcCode {
    const LEAST_BITS: usize = 15;
    const EMPTY: Self = Self {
        road_sign_class: VcClass::EMPTY,
        road_sign_code: VcCodeRoadSignCode::EMPTY,
        vc_option: VcOption::EMPTY,
        validity: None,
        value: None,
        unit: None,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(15)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut run = Packed::<1>::new();
        run.set_bit(0, self.validity.is_some());
        run.set_bit(1, self.value.is_some());
        run.set_bit(2, self.unit.is_some());
        self.road_sign_class.set(&mut run, 3);
        self.road_sign_code.set(&mut run, 6);
        self.vc_option.set(&mut run, 12);
        writer.run(&run, 15)?;
        if let Some(value) = &self.validity {
            value.encode(writer)?;
        }
        if let Some(value) = &self.value {
            value.encode(writer)?;
        }
        if let Some(value) = &self.unit {
            value.encode(writer)?;
        }
        Ok(())
    }
}

impl VcCode {
    /// Reads what follows the first 15 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 15);
        let has_validity = run.bit(0);
        let has_value = run.bit(1);
        let has_unit = run.bit(2);
        self.road_sign_class = VcClass::get(&run, 3)?;
        self.road_sign_code = VcCodeRoadSignCode::get(&run, 6)?;
        self.vc_option = VcOption::get(&run, 12)?;
        if has_validity {
            self.validity = Some(ValidityPeriods::decode(reader)?);
        }
        let mut ahead = reader.ahead();
        if has_value {
            self.value = Some(ahead.take()?);
        }
        if has_unit {
            self.unit = Some(ahead.take()?);
        }
        reader.skip(&ahead)?;
        Ok(())
    }
}

/// `VcClass`: `INTEGER (0..7)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct VcClass(pub u8);

impl VcClass {
    /// `classA`.
    pub const CLASS_A: Self = Self(0);
    /// `classB`.
    pub const CLASS_B: Self = Self(1);
    /// `classC`.
    pub const CLASS_C: Self = Self(2);
    /// `classD`.
    pub const CLASS_D: Self = Self(3);
    /// `classE`.
    pub const CLASS_E: Self = Self(4);
    /// `classF`.
    pub const CLASS_F: Self = Self(5);
    /// `classG`.
    pub const CLASS_G: Self = Self(6);
    /// `classH`.
    pub const CLASS_H: Self = Self(7);
}

impl Uper for VcClass {
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

impl Fixed for VcClass {
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

/// `VcOption`: `INTEGER (0..7)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct VcOption(pub u8);

impl VcOption {
    /// `none`.
    pub const NONE: Self = Self(0);
    /// `a`.
    pub const A: Self = Self(1);
    /// `b`.
    pub const B: Self = Self(2);
    /// `c`.
    pub const C: Self = Self(3);
    /// `d`.
    pub const D: Self = Self(4);
    /// `e`.
    pub const E: Self = Self(5);
    /// `f`.
    pub const F: Self = Self(6);
    /// `g`.
    pub const G: Self = Self(7);
}

impl Uper for VcOption {
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

impl Fixed for VcOption {
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

/// `ValidityPeriods`: `SEQUENCE (SIZE (1..8, ...)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ValidityPeriods(pub Vec<InternationalSignApplicablePeriod>);

impl Uper for ValidityPeriods {
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

impl ValidityPeriods {
    /// Reads what follows the first 4 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<InternationalSignApplicablePeriod>(16383)) };
        let count = reader.extensible_size(
            head,
            1,
            8,
            3,
            <InternationalSignApplicablePeriod as Uper>::LEAST_BITS,
        )?;
        let mut items = Vec::new();
        items.resize_with(count, || InternationalSignApplicablePeriod::EMPTY);
        items.iter_mut().try_for_each(|item| item.fill(reader))?;
        Ok(Self(items))
    }
}

/// `RSCUnit`: `INTEGER (0..15)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct RSCUnit(pub u8);

impl RSCUnit {
    /// `kmperh`.
    pub const KMPERH: Self = Self(0);
    /// `milesperh`.
    pub const MILESPERH: Self = Self(1);
    /// `kilometer`.
    pub const KILOMETER: Self = Self(2);
    /// `meter`.
    pub const METER: Self = Self(3);
    /// `decimeter`.
    pub const DECIMETER: Self = Self(4);
    /// `centimeter`.
    pub const CENTIMETER: Self = Self(5);
    /// `mile`.
    pub const MILE: Self = Self(6);
    /// `yard`.
    pub const YARD: Self = Self(7);
    /// `foot`.
    pub const FOOT: Self = Self(8);
    /// `minutesOfTime`.
    pub const MINUTES_OF_TIME: Self = Self(9);
    /// `tonnes`.
    pub const TONNES: Self = Self(10);
    /// `hundredkg`.
    pub const HUNDREDKG: Self = Self(11);
    /// `pound`.
    pub const POUND: Self = Self(12);
    /// `rateOfIncline`.
    pub const RATE_OF_INCLINE: Self = Self(13);
}

impl Uper for RSCUnit {
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

impl Fixed for RSCUnit {
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

/// `ISO14823Code`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ISO14823Code {
    /// `pictogramCode`.
    pub pictogram_code: PictogramCode,
    /// `attributes`.
    pub attributes: Option<ISO14823Attributes>,
}

impl Default for ISO14823Code {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for ISO14823Code {
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

impl ISO14823Code {
    /// Reads what follows the first 1 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 1);
        let has_attributes = run.bit(0);
        self.pictogram_code.fill(reader)?;
        if has_attributes {
            self.attributes = Some(ISO14823Attributes::decode(reader)?);
        }
        Ok(())
    }
}

/// `ISO14823Attributes`: `SEQUENCE (SIZE (1..8, ...)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ISO14823Attributes(pub Vec<ISO14823Attribute>);

impl Uper for ISO14823Attributes {
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

impl ISO14823Attributes {
    /// Reads what follows the first 4 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<ISO14823Attribute>(16383)) };
        let count =
            reader.extensible_size(head, 1, 8, 3, <ISO14823Attribute as Uper>::LEAST_BITS)?;
        let mut items = Vec::new();
        items.resize_with(count, || ISO14823Attribute::EMPTY);
        items.iter_mut().try_for_each(|item| item.fill(reader))?;
        Ok(Self(items))
    }
}

/// `ISO14823Attribute`: `CHOICE`.
///
/// The first eight of GddAttribute, whose choice is a bit longer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ISO14823Attribute {
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
}

impl Default for ISO14823Attribute {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for ISO14823Attribute {
    const LEAST_BITS: usize = 6;
    const EMPTY: Self = Self::Dtm(InternationalSignApplicablePeriod::EMPTY);
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(3)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        match self {
            Self::Dtm(value) => {
                writer.bits(0, 3);
                value.encode(writer)
            }
            Self::Edt(value) => {
                writer.bits(1, 3);
                value.encode(writer)
            }
            Self::Dfl(value) => {
                writer.bits(2, 3);
                value.encode(writer)
            }
            Self::Ved(value) => {
                writer.bits(3, 3);
                value.encode(writer)
            }
            Self::Spe(value) => {
                writer.bits(4, 3);
                value.encode(writer)
            }
            Self::Roi(value) => {
                writer.bits(5, 3);
                value.encode(writer)
            }
            Self::Dbv(value) => {
                writer.bits(6, 3);
                value.encode(writer)
            }
            Self::Ddd(value) => {
                writer.bits(7, 3);
                value.encode(writer)
            }
        }
    }
}

impl ISO14823Attribute {
    /// Reads what follows the first 3 bits.
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
            _ => return Err(Malformed),
        }
        Ok(())
    }
}

/// `AnyCatalogue`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AnyCatalogue {
    /// `owner`.
    pub owner: Provider,
    /// `version`.
    pub version: AnyCatalogueVersion,
    /// `pictogramCode`.
    pub pictogram_code: AnyCataloguePictogramCode,
    /// `value`.
    pub value: Option<AnyCatalogueValue>,
    /// `unit`.
    pub unit: Option<RSCUnit>,
    /// `attributes`.
    pub attributes: Option<ISO14823Attributes>,
}

impl Default for AnyCatalogue {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for AnyCatalogue {
    const LEAST_BITS: usize = 51;
    const EMPTY: Self = Self {
        owner: Provider::EMPTY,
        version: AnyCatalogueVersion::EMPTY,
        pictogram_code: AnyCataloguePictogramCode::EMPTY,
        value: None,
        unit: None,
        attributes: None,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(51)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut run = Packed::<1>::new();
        run.set_bit(0, self.value.is_some());
        run.set_bit(1, self.unit.is_some());
        run.set_bit(2, self.attributes.is_some());
        self.owner.set(&mut run, 3);
        self.version.set(&mut run, 27);
        self.pictogram_code.set(&mut run, 35);
        writer.run(&run, 51)?;
        if let Some(value) = &self.value {
            value.encode(writer)?;
        }
        if let Some(value) = &self.unit {
            value.encode(writer)?;
        }
        if let Some(value) = &self.attributes {
            value.encode(writer)?;
        }
        Ok(())
    }
}

impl AnyCatalogue {
    /// Reads what follows the first 51 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 51);
        let has_value = run.bit(0);
        let has_unit = run.bit(1);
        let has_attributes = run.bit(2);
        self.owner = Provider::get(&run, 3)?;
        self.version = AnyCatalogueVersion::get(&run, 27)?;
        self.pictogram_code = AnyCataloguePictogramCode::get(&run, 35)?;
        let mut ahead = reader.ahead();
        if has_value {
            self.value = Some(ahead.take()?);
        }
        if has_unit {
            self.unit = Some(ahead.take()?);
        }
        reader.skip(&ahead)?;
        if has_attributes {
            self.attributes = Some(ISO14823Attributes::decode(reader)?);
        }
        Ok(())
    }
}

/// `ConstraintTextLines1`: `SEQUENCE (SIZE (1..4, ...)) OF`.
///
/// Each text of at most 32 characters, which the encoding doesn't know.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ConstraintTextLines1(pub Vec<Text>);

impl Uper for ConstraintTextLines1 {
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

impl ConstraintTextLines1 {
    /// Reads what follows the first 3 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<Text>(16383)) };
        let count = reader.extensible_size(head, 1, 4, 2, <Text as Uper>::LEAST_BITS)?;
        let mut items = Vec::new();
        items.resize_with(count, || Text::EMPTY);
        items.iter_mut().try_for_each(|item| item.fill(reader))?;
        Ok(Self(items))
    }
}

/// `ConstraintTextLines2`: `SEQUENCE (SIZE (1..4, ...)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ConstraintTextLines2(pub Vec<Text>);

impl Uper for ConstraintTextLines2 {
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

impl ConstraintTextLines2 {
    /// Reads what follows the first 3 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<Text>(16383)) };
        let count = reader.extensible_size(head, 1, 4, 2, <Text as Uper>::LEAST_BITS)?;
        let mut items = Vec::new();
        items.resize_with(count, || Text::EMPTY);
        items.iter_mut().try_for_each(|item| item.fill(reader))?;
        Ok(Self(items))
    }
}

/// `TextLines`: `SEQUENCE (SIZE (1..4, ...)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct TextLines(pub Vec<Text>);

impl Uper for TextLines {
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

impl TextLines {
    /// Reads what follows the first 3 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<Text>(16383)) };
        let count = reader.extensible_size(head, 1, 4, 2, <Text as Uper>::LEAST_BITS)?;
        let mut items = Vec::new();
        items.resize_with(count, || Text::EMPTY);
        items.iter_mut().try_for_each(|item| item.fill(reader))?;
        Ok(Self(items))
    }
}

/// `Text`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Text {
    /// `layoutComponentId`.
    pub layout_component_id: Option<TextLayoutComponentId>,
    /// `language`.
    pub language: TextLanguage,
    /// `textContent`.
    pub text_content: TextTextContent,
}

impl Default for Text {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for Text {
    const LEAST_BITS: usize = 19;
    const EMPTY: Self = Self {
        layout_component_id: None,
        language: TextLanguage::EMPTY,
        text_content: TextTextContent::EMPTY,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(1)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut run = Packed::<1>::new();
        run.set_bit(0, self.layout_component_id.is_some());
        writer.run(&run, 1)?;
        if let Some(value) = &self.layout_component_id {
            value.encode(writer)?;
        }
        self.language.encode(writer)?;
        self.text_content.encode(writer)?;
        Ok(())
    }
}

impl Text {
    /// Reads what follows the first 1 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 1);
        let has_layout_component_id = run.bit(0);
        if has_layout_component_id {
            self.layout_component_id = Some(TextLayoutComponentId::decode(reader)?);
        }
        self.language = TextLanguage::decode(reader)?;
        self.text_content = TextTextContent::decode(reader)?;
        Ok(())
    }
}

/// `RoadConfigurationContainer`: `SEQUENCE (SIZE (1..16, ...)) OF`.
///
/// Lanes, one by one.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct RoadConfigurationContainer(pub Vec<RccPart>);

impl Uper for RoadConfigurationContainer {
    const LEAST_BITS: usize = 5;
    const EMPTY: Self = Self(Vec::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(5)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.extensible_size(self.0.len(), 1, 16, 4)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl RoadConfigurationContainer {
    /// Reads what follows the first 5 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<RccPart>(16383)) };
        let count = reader.extensible_size(head, 1, 16, 4, <RccPart as Uper>::LEAST_BITS)?;
        let mut items = Vec::new();
        items.resize_with(count, || RccPart::EMPTY);
        items.iter_mut().try_for_each(|item| item.fill(reader))?;
        Ok(Self(items))
    }
}

/// `RccPart`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RccPart {
    /// `relevanceZoneIds`.
    pub relevance_zone_ids: ZoneIds,
    /// `roadType`.
    pub road_type: RoadType,
    /// `laneConfiguration`.
    pub lane_configuration: LaneConfiguration,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for RccPart {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for RccPart {
    const LEAST_BITS: usize = 12;
    const EMPTY: Self = Self {
        relevance_zone_ids: ZoneIds::EMPTY,
        road_type: RoadType::EMPTY,
        lane_configuration: LaneConfiguration::EMPTY,
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
        writer.run(&run, 1)?;
        self.relevance_zone_ids.encode(writer)?;
        self.road_type.encode(writer)?;
        self.lane_configuration.encode(writer)?;
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

impl RccPart {
    /// Reads what follows the first 5 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 5);
        let is_extended = run.bit(0);
        let head = run.bits(1, 4);
        self.relevance_zone_ids = ZoneIds::decode_after(head, reader)?;
        let run = reader.run::<1>(7)?;
        self.road_type = RoadType::get(&run, 0)?;
        let head = run.bits(2, 5);
        self.lane_configuration = LaneConfiguration::decode_after(head, reader)?;
        if is_extended {
            self.unknown = Additions::unknown(reader)?;
        }
        Ok(())
    }
}

/// `LaneConfiguration`: `SEQUENCE (SIZE (1..16, ...)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct LaneConfiguration(pub Vec<LaneInformation>);

impl Uper for LaneConfiguration {
    const LEAST_BITS: usize = 5;
    const EMPTY: Self = Self(Vec::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(5)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.extensible_size(self.0.len(), 1, 16, 4)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl LaneConfiguration {
    /// Reads what follows the first 5 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<LaneInformation>(16383)) };
        let count =
            reader.extensible_size(head, 1, 16, 4, <LaneInformation as Uper>::LEAST_BITS)?;
        let mut items = Vec::new();
        items.resize_with(count, || LaneInformation::EMPTY);
        items.iter_mut().try_for_each(|item| item.fill(reader))?;
        Ok(Self(items))
    }
}

/// `LaneInformation`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LaneInformation {
    /// `laneNumber`.
    pub lane_number: LanePosition,
    /// `direction`.
    pub direction: Direction,
    /// `validity`.
    pub validity: Option<InternationalSignApplicablePeriod>,
    /// `laneType`.
    pub lane_type: LaneType,
    /// `laneTypeQualifier`.
    pub lane_type_qualifier: Option<CompleteVehicleCharacteristics>,
    /// `laneStatus`.
    pub lane_status: LaneStatus,
    /// `laneWidth`.
    pub lane_width: Option<IviLaneWidth>,
    /// Components that came together.
    pub addition_1: Option<Box<LaneInformationAddition1>>,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for LaneInformation {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for LaneInformation {
    const LEAST_BITS: usize = 19;
    const EMPTY: Self = Self {
        lane_number: LanePosition::EMPTY,
        direction: Direction::EMPTY,
        validity: None,
        lane_type: LaneType::EMPTY,
        lane_type_qualifier: None,
        lane_status: LaneStatus::EMPTY,
        lane_width: None,
        addition_1: None,
        unknown: None,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(10)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let is_extended = self.unknown.is_some() || self.addition_1.is_some();
        let mut run = Packed::<1>::new();
        run.set_bit(0, is_extended);
        run.set_bit(1, self.validity.is_some());
        run.set_bit(2, self.lane_type_qualifier.is_some());
        run.set_bit(3, self.lane_width.is_some());
        self.lane_number.set(&mut run, 4);
        self.direction.set(&mut run, 8);
        writer.run(&run, 10)?;
        if let Some(value) = &self.validity {
            value.encode(writer)?;
        }
        self.lane_type.encode(writer)?;
        if let Some(value) = &self.lane_type_qualifier {
            value.encode(writer)?;
        }
        self.lane_status.encode(writer)?;
        if let Some(value) = &self.lane_width {
            value.encode(writer)?;
        }
        if is_extended {
            self.encode_additions(writer)?;
        }
        Ok(())
    }
}

impl LaneInformation {
    /// Reads what follows the first 10 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 10);
        let is_extended = run.bit(0);
        let has_validity = run.bit(1);
        let has_lane_type_qualifier = run.bit(2);
        let has_lane_width = run.bit(3);
        self.lane_number = LanePosition::get(&run, 4)?;
        self.direction = Direction::get(&run, 8)?;
        if has_validity {
            self.validity.insert(InternationalSignApplicablePeriod::default()).fill(reader)?;
        }
        self.lane_type = LaneType::decode(reader)?;
        if has_lane_type_qualifier {
            self.lane_type_qualifier
                .insert(CompleteVehicleCharacteristics::default())
                .fill(reader)?;
        }
        self.lane_status = LaneStatus::decode(reader)?;
        if has_lane_width {
            self.lane_width = Some(IviLaneWidth::decode(reader)?);
        }
        if is_extended {
            self.decode_additions(reader)?;
        }
        Ok(())
    }
}

impl LaneInformation {
    #[cold]
    fn decode_additions(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let mut additions = Additions::read(reader)?;
        self.addition_1 = additions
            .known(reader, 0, |group: &LaneInformationAddition1| {
                *group != LaneInformationAddition1::default()
            })?
            .map(Box::new);

        self.unknown = additions.finish(reader, 1)?;
        Ok(())
    }

    #[cold]
    fn encode_additions(&self, writer: &mut Writer) -> Result<(), Malformed> {
        Additions::write(writer, &[self.addition_1.is_some()], &self.unknown)?;
        let value = self.addition_1.as_deref();
        Additions::write_known(writer, 0, value, &self.unknown)?;

        Additions::write_rest(writer, 1, &self.unknown)
    }
}

/// `LaneType`: `INTEGER (0..31)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct LaneType(pub u8);

impl LaneType {
    /// `traffic`.
    pub const TRAFFIC: Self = Self(0);
    /// `through`.
    pub const THROUGH: Self = Self(1);
    /// `reversible`.
    pub const REVERSIBLE: Self = Self(2);
    /// `acceleration`.
    pub const ACCELERATION: Self = Self(3);
    /// `deceleration`.
    pub const DECELERATION: Self = Self(4);
    /// `leftHandTurning`.
    pub const LEFT_HAND_TURNING: Self = Self(5);
    /// `rightHandTurning`.
    pub const RIGHT_HAND_TURNING: Self = Self(6);
    /// `dedicatedVehicle`.
    pub const DEDICATED_VEHICLE: Self = Self(7);
    /// `bus`.
    pub const BUS: Self = Self(8);
    /// `taxi`.
    pub const TAXI: Self = Self(9);
    /// `hov`.
    pub const HOV: Self = Self(10);
    /// `hot`.
    pub const HOT: Self = Self(11);
    /// `pedestrian`.
    pub const PEDESTRIAN: Self = Self(12);
    /// `bikeLane`.
    pub const BIKE_LANE: Self = Self(13);
    /// `median`.
    pub const MEDIAN: Self = Self(14);
    /// `striping`.
    pub const STRIPING: Self = Self(15);
    /// `trackedVehicle`.
    pub const TRACKED_VEHICLE: Self = Self(16);
    /// `parking`.
    pub const PARKING: Self = Self(17);
    /// `emergency`.
    pub const EMERGENCY: Self = Self(18);
    /// `verge`.
    pub const VERGE: Self = Self(19);
    /// `minimumRiskManoeuvre`.
    pub const MINIMUM_RISK_MANOEUVRE: Self = Self(20);
}

impl Uper for LaneType {
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

impl Fixed for LaneType {
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

/// `LaneCharacteristics`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LaneCharacteristics {
    /// `zoneDefinitionAccuracy`.
    pub zone_definition_accuracy: DefinitionAccuracy,
    /// `existinglaneMarkingStatus`.
    pub existinglane_marking_status: LaneMarkingStatus,
    /// `newlaneMarkingColour`.
    pub newlane_marking_colour: MarkingColour,
    /// `laneDelimitationLeft`.
    pub lane_delimitation_left: LaneDelimitation,
    /// `laneDelimitationRight`.
    pub lane_delimitation_right: LaneDelimitation,
    /// `mergingWith`.
    pub merging_with: Zid,
}

impl Default for LaneCharacteristics {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for LaneCharacteristics {
    const LEAST_BITS: usize = 23;
    const EMPTY: Self = Self {
        zone_definition_accuracy: DefinitionAccuracy::EMPTY,
        existinglane_marking_status: LaneMarkingStatus::EMPTY,
        newlane_marking_colour: MarkingColour::EMPTY,
        lane_delimitation_left: LaneDelimitation::EMPTY,
        lane_delimitation_right: LaneDelimitation::EMPTY,
        merging_with: Zid::EMPTY,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        self.zone_definition_accuracy = DefinitionAccuracy::decode(reader)?;
        let run = reader.run::<1>(5)?;
        self.existinglane_marking_status = LaneMarkingStatus::get(&run, 0)?;
        let head = run.bits(1, 4);
        self.newlane_marking_colour = MarkingColour::decode_after(head, reader)?;
        self.lane_delimitation_left = LaneDelimitation::decode(reader)?;
        self.lane_delimitation_right = LaneDelimitation::decode(reader)?;
        self.merging_with = Zid::decode(reader)?;
        Ok(())
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        self.zone_definition_accuracy.encode(writer)?;
        self.existinglane_marking_status.encode(writer)?;
        self.newlane_marking_colour.encode(writer)?;
        self.lane_delimitation_left.encode(writer)?;
        self.lane_delimitation_right.encode(writer)?;
        self.merging_with.encode(writer)?;
        Ok(())
    }
}

/// `DefinitionAccuracy`: `INTEGER (0..7, ...)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct DefinitionAccuracy(pub i64);

impl DefinitionAccuracy {
    /// `oneCm`.
    pub const ONE_CM: Self = Self(0);
    /// `twoCm`.
    pub const TWO_CM: Self = Self(1);
    /// `fiveCm`.
    pub const FIVE_CM: Self = Self(2);
    /// `tenCm`.
    pub const TEN_CM: Self = Self(3);
    /// `twentyCm`.
    pub const TWENTY_CM: Self = Self(4);
    /// `fiftyCm`.
    pub const FIFTY_CM: Self = Self(5);
    /// `oneMeter`.
    pub const ONE_METER: Self = Self(6);
    /// `unavailable`.
    pub const UNAVAILABLE: Self = Self(7);
}

impl Uper for DefinitionAccuracy {
    const LEAST_BITS: usize = 4;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(4)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.extensible(self.0, 0, 7, 3);
        Ok(())
    }
}

impl DefinitionAccuracy {
    /// Reads what follows the first 4 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(Self(reader.extensible(head, 0, 7, 3)?))
    }
}

/// `LaneMarkingStatus`: another name.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct LaneMarkingStatus(pub bool);

impl Uper for LaneMarkingStatus {
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

impl Fixed for LaneMarkingStatus {
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

/// `MarkingColour`: `INTEGER (0..7, ...)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct MarkingColour(pub i64);

impl MarkingColour {
    /// `white`.
    pub const WHITE: Self = Self(0);
    /// `yellow`.
    pub const YELLOW: Self = Self(1);
    /// `orange`.
    pub const ORANGE: Self = Self(2);
    /// `red`.
    pub const RED: Self = Self(3);
    /// `blue`.
    pub const BLUE: Self = Self(4);
    /// `unavailable`.
    pub const UNAVAILABLE: Self = Self(7);
}

impl Uper for MarkingColour {
    const LEAST_BITS: usize = 4;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(4)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.extensible(self.0, 0, 7, 3);
        Ok(())
    }
}

impl MarkingColour {
    /// Reads what follows the first 4 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(Self(reader.extensible(head, 0, 7, 3)?))
    }
}

/// `LaneDelimitation`: `INTEGER (0..7, ...)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct LaneDelimitation(pub i64);

impl LaneDelimitation {
    /// `noDelimitation`.
    pub const NO_DELIMITATION: Self = Self(0);
    /// `lowLaneSeparator`.
    pub const LOW_LANE_SEPARATOR: Self = Self(1);
    /// `highLaneSeparator`.
    pub const HIGH_LANE_SEPARATOR: Self = Self(2);
    /// `wall`.
    pub const WALL: Self = Self(3);
    /// `curb`.
    pub const CURB: Self = Self(4);
    /// `unpaved`.
    pub const UNPAVED: Self = Self(5);
    /// `guardrail`.
    pub const GUARDRAIL: Self = Self(6);
}

impl Uper for LaneDelimitation {
    const LEAST_BITS: usize = 4;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(4)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.extensible(self.0, 0, 7, 3);
        Ok(())
    }
}

impl LaneDelimitation {
    /// Reads what follows the first 4 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(Self(reader.extensible(head, 0, 7, 3)?))
    }
}

/// `TextContainer`: `SEQUENCE (SIZE (1..16, ...)) OF`.
///
/// Free text for zones and lanes.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct TextContainer(pub Vec<TcPart>);

impl Uper for TextContainer {
    const LEAST_BITS: usize = 5;
    const EMPTY: Self = Self(Vec::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(5)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.extensible_size(self.0.len(), 1, 16, 4)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl TextContainer {
    /// Reads what follows the first 5 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<TcPart>(16383)) };
        let count = reader.extensible_size(head, 1, 16, 4, <TcPart as Uper>::LEAST_BITS)?;
        let mut items = Vec::new();
        items.resize_with(count, || TcPart::EMPTY);
        items.iter_mut().try_for_each(|item| item.fill(reader))?;
        Ok(Self(items))
    }
}

/// `TcPart`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TcPart {
    /// `detectionZoneIds`.
    pub detection_zone_ids: Option<ZoneIds>,
    /// `relevanceZoneIds`.
    pub relevance_zone_ids: ZoneIds,
    /// `direction`.
    pub direction: Option<Direction>,
    /// `driverAwarenessZoneIds`.
    pub driver_awareness_zone_ids: Option<ZoneIds>,
    /// `minimumAwarenessTime`.
    pub minimum_awareness_time: Option<TcPartMinimumAwarenessTime>,
    /// `applicableLanes`.
    pub applicable_lanes: Option<LanePositions>,
    /// `layoutId`.
    pub layout_id: Option<TcPartLayoutId>,
    /// `preStoredlayoutId`.
    pub pre_storedlayout_id: Option<TcPartPreStoredlayoutId>,
    /// `text`.
    pub text: Option<TextLines>,
    /// `data`.
    pub data: TcPartData,
    /// Components that came together.
    pub addition_1: Option<Box<TcPartAddition1>>,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for TcPart {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for TcPart {
    const LEAST_BITS: usize = 21;
    const EMPTY: Self = Self {
        detection_zone_ids: None,
        relevance_zone_ids: ZoneIds::EMPTY,
        direction: None,
        driver_awareness_zone_ids: None,
        minimum_awareness_time: None,
        applicable_lanes: None,
        layout_id: None,
        pre_storedlayout_id: None,
        text: None,
        data: TcPartData::EMPTY,
        addition_1: None,
        unknown: None,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(9)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let is_extended = self.unknown.is_some() || self.addition_1.is_some();
        let mut run = Packed::<1>::new();
        run.set_bit(0, is_extended);
        run.set_bit(1, self.detection_zone_ids.is_some());
        run.set_bit(2, self.direction.is_some());
        run.set_bit(3, self.driver_awareness_zone_ids.is_some());
        run.set_bit(4, self.minimum_awareness_time.is_some());
        run.set_bit(5, self.applicable_lanes.is_some());
        run.set_bit(6, self.layout_id.is_some());
        run.set_bit(7, self.pre_storedlayout_id.is_some());
        run.set_bit(8, self.text.is_some());
        writer.run(&run, 9)?;
        if let Some(value) = &self.detection_zone_ids {
            value.encode(writer)?;
        }
        self.relevance_zone_ids.encode(writer)?;
        if let Some(value) = &self.direction {
            value.encode(writer)?;
        }
        if let Some(value) = &self.driver_awareness_zone_ids {
            value.encode(writer)?;
        }
        if let Some(value) = &self.minimum_awareness_time {
            value.encode(writer)?;
        }
        if let Some(value) = &self.applicable_lanes {
            value.encode(writer)?;
        }
        if let Some(value) = &self.layout_id {
            value.encode(writer)?;
        }
        if let Some(value) = &self.pre_storedlayout_id {
            value.encode(writer)?;
        }
        if let Some(value) = &self.text {
            value.encode(writer)?;
        }
        self.data.encode(writer)?;
        if is_extended {
            self.encode_additions(writer)?;
        }
        Ok(())
    }
}

impl TcPart {
    /// Reads what follows the first 9 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 9);
        let is_extended = run.bit(0);
        let has_detection_zone_ids = run.bit(1);
        let has_direction = run.bit(2);
        let has_driver_awareness_zone_ids = run.bit(3);
        let has_minimum_awareness_time = run.bit(4);
        let has_applicable_lanes = run.bit(5);
        let has_layout_id = run.bit(6);
        let has_pre_storedlayout_id = run.bit(7);
        let has_text = run.bit(8);
        if has_detection_zone_ids {
            self.detection_zone_ids = Some(ZoneIds::decode(reader)?);
        }
        self.relevance_zone_ids = ZoneIds::decode(reader)?;
        if has_direction {
            self.direction = Some(Direction::decode(reader)?);
        }
        if has_driver_awareness_zone_ids {
            self.driver_awareness_zone_ids = Some(ZoneIds::decode(reader)?);
        }
        if has_minimum_awareness_time {
            self.minimum_awareness_time = Some(TcPartMinimumAwarenessTime::decode(reader)?);
        }
        if has_applicable_lanes {
            self.applicable_lanes = Some(LanePositions::decode(reader)?);
        }
        if has_layout_id {
            self.layout_id = Some(TcPartLayoutId::decode(reader)?);
        }
        if has_pre_storedlayout_id {
            self.pre_storedlayout_id = Some(TcPartPreStoredlayoutId::decode(reader)?);
        }
        if has_text {
            self.text = Some(TextLines::decode(reader)?);
        }
        self.data = TcPartData::decode(reader)?;
        if is_extended {
            self.decode_additions(reader)?;
        }
        Ok(())
    }
}

impl TcPart {
    #[cold]
    fn decode_additions(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let mut additions = Additions::read(reader)?;
        self.addition_1 = additions.known(reader, 0, |_: &TcPartAddition1| true)?.map(Box::new);

        self.unknown = additions.finish(reader, 1)?;
        Ok(())
    }

    #[cold]
    fn encode_additions(&self, writer: &mut Writer) -> Result<(), Malformed> {
        Additions::write(writer, &[self.addition_1.is_some()], &self.unknown)?;
        let value = self.addition_1.as_deref();
        Additions::write_known(writer, 0, value, &self.unknown)?;

        Additions::write_rest(writer, 1, &self.unknown)
    }
}

/// `LayoutContainer`: `SEQUENCE`.
///
/// Where on a display the parts of a sign stand.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LayoutContainer {
    /// `layoutId`.
    pub layout_id: LayoutContainerLayoutId,
    /// `height`.
    pub height: Option<LayoutContainerHeight>,
    /// `width`.
    pub width: Option<LayoutContainerWidth>,
    /// `layoutComponents`.
    pub layout_components: LayoutComponents,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for LayoutContainer {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for LayoutContainer {
    const LEAST_BITS: usize = 9;
    const EMPTY: Self = Self {
        layout_id: LayoutContainerLayoutId::EMPTY,
        height: None,
        width: None,
        layout_components: LayoutComponents::EMPTY,
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
        run.set_bit(1, self.height.is_some());
        run.set_bit(2, self.width.is_some());
        writer.run(&run, 3)?;
        self.layout_id.encode(writer)?;
        if let Some(value) = &self.height {
            value.encode(writer)?;
        }
        if let Some(value) = &self.width {
            value.encode(writer)?;
        }
        self.layout_components.encode(writer)?;
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

impl LayoutContainer {
    /// Reads what follows the first 6 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 6);
        let is_extended = run.bit(0);
        let has_height = run.bit(1);
        let has_width = run.bit(2);
        let head = run.bits(3, 3);
        self.layout_id = LayoutContainerLayoutId::decode_after(head, reader)?;
        let mut ahead = reader.ahead();
        if has_height {
            self.height = Some(ahead.take()?);
        }
        if has_width {
            self.width = Some(ahead.take()?);
        }
        reader.skip(&ahead)?;
        self.layout_components = LayoutComponents::decode(reader)?;
        if is_extended {
            self.unknown = Additions::unknown(reader)?;
        }
        Ok(())
    }
}

/// `LayoutComponents`: `SEQUENCE (SIZE (1..4, ...)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct LayoutComponents(pub Vec<LayoutComponent>);

impl Uper for LayoutComponents {
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

impl LayoutComponents {
    /// Reads what follows the first 3 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<LayoutComponent>(16383)) };
        let count = reader.extensible_size(head, 1, 4, 2, <LayoutComponent as Uper>::LEAST_BITS)?;
        let mut items = Vec::with_capacity(count);
        for _ in 0..count {
            items.push(LayoutComponent::decode(reader)?);
        }
        Ok(Self(items))
    }
}

/// `LayoutComponent`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LayoutComponent {
    /// `layoutComponentId`.
    pub layout_component_id: LayoutComponentLayoutComponentId,
    /// `height`.
    pub height: LayoutComponentHeight,
    /// `width`.
    pub width: LayoutComponentWidth,
    /// `x`.
    pub x: LayoutComponentX,
    /// `y`.
    pub y: LayoutComponentY,
    /// `textScripting`.
    pub text_scripting: LayoutComponentTextScripting,
}

impl Default for LayoutComponent {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for LayoutComponent {
    const LEAST_BITS: usize = 33;
    const EMPTY: Self = Self {
        layout_component_id: LayoutComponentLayoutComponentId::EMPTY,
        height: LayoutComponentHeight::EMPTY,
        width: LayoutComponentWidth::EMPTY,
        x: LayoutComponentX::EMPTY,
        y: LayoutComponentY::EMPTY,
        text_scripting: LayoutComponentTextScripting::EMPTY,
    };
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let layout_component_id = LayoutComponentLayoutComponentId::decode(reader)?;
        let run = reader.run::<1>(29)?;
        let height = LayoutComponentHeight::get(&run, 0)?;
        let width = LayoutComponentWidth::get(&run, 6)?;
        let x = LayoutComponentX::get(&run, 14)?;
        let y = LayoutComponentY::get(&run, 22)?;
        let text_scripting = LayoutComponentTextScripting::get(&run, 28)?;
        let value = Self { layout_component_id, height, width, x, y, text_scripting };
        Ok(value)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        self.layout_component_id.encode(writer)?;
        let mut run = Packed::<1>::new();
        self.height.set(&mut run, 0);
        self.width.set(&mut run, 6);
        self.x.set(&mut run, 14);
        self.y.set(&mut run, 22);
        self.text_scripting.set(&mut run, 28);
        writer.run(&run, 29)?;
        Ok(())
    }
}

/// `AutomatedVehicleContainer`: `SEQUENCE (SIZE (1..16, ...)) OF`.
///
/// Rules for automated vehicles and platoons; of the two kinds a part has at least one.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct AutomatedVehicleContainer(pub Vec<AvcPart>);

impl Uper for AutomatedVehicleContainer {
    const LEAST_BITS: usize = 5;
    const EMPTY: Self = Self(Vec::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(5)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.extensible_size(self.0.len(), 1, 16, 4)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl AutomatedVehicleContainer {
    /// Reads what follows the first 5 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<AvcPart>(16383)) };
        let count = reader.extensible_size(head, 1, 16, 4, <AvcPart as Uper>::LEAST_BITS)?;
        let mut items = Vec::new();
        items.resize_with(count, || AvcPart::EMPTY);
        items.iter_mut().try_for_each(|item| item.fill(reader))?;
        Ok(Self(items))
    }
}

/// `AvcPart`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AvcPart {
    /// `detectionZoneIds`.
    pub detection_zone_ids: Option<ZoneIds>,
    /// `relevanceZoneIds`.
    pub relevance_zone_ids: ZoneIds,
    /// `direction`.
    pub direction: Option<Direction>,
    /// `applicableLanes`.
    pub applicable_lanes: Option<LanePositions>,
    /// `vehicleCharacteristics`.
    pub vehicle_characteristics: Option<VehicleCharacteristicsList>,
    /// `automatedVehicleRules`.
    pub automated_vehicle_rules: Option<AutomatedVehicleRules>,
    /// `platooningRules`.
    pub platooning_rules: Option<PlatooningRules>,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for AvcPart {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for AvcPart {
    const LEAST_BITS: usize = 11;
    const EMPTY: Self = Self {
        detection_zone_ids: None,
        relevance_zone_ids: ZoneIds::EMPTY,
        direction: None,
        applicable_lanes: None,
        vehicle_characteristics: None,
        automated_vehicle_rules: None,
        platooning_rules: None,
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
        run.set_bit(1, self.detection_zone_ids.is_some());
        run.set_bit(2, self.direction.is_some());
        run.set_bit(3, self.applicable_lanes.is_some());
        run.set_bit(4, self.vehicle_characteristics.is_some());
        run.set_bit(5, self.automated_vehicle_rules.is_some());
        run.set_bit(6, self.platooning_rules.is_some());
        writer.run(&run, 7)?;
        if let Some(value) = &self.detection_zone_ids {
            value.encode(writer)?;
        }
        self.relevance_zone_ids.encode(writer)?;
        if let Some(value) = &self.direction {
            value.encode(writer)?;
        }
        if let Some(value) = &self.applicable_lanes {
            value.encode(writer)?;
        }
        if let Some(value) = &self.vehicle_characteristics {
            value.encode(writer)?;
        }
        if let Some(value) = &self.automated_vehicle_rules {
            value.encode(writer)?;
        }
        if let Some(value) = &self.platooning_rules {
            value.encode(writer)?;
        }
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

impl AvcPart {
    /// Reads what follows the first 7 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 7);
        let is_extended = run.bit(0);
        let has_detection_zone_ids = run.bit(1);
        let has_direction = run.bit(2);
        let has_applicable_lanes = run.bit(3);
        let has_vehicle_characteristics = run.bit(4);
        let has_automated_vehicle_rules = run.bit(5);
        let has_platooning_rules = run.bit(6);
        if has_detection_zone_ids {
            self.detection_zone_ids = Some(ZoneIds::decode(reader)?);
        }
        self.relevance_zone_ids = ZoneIds::decode(reader)?;
        if has_direction {
            self.direction = Some(Direction::decode(reader)?);
        }
        if has_applicable_lanes {
            self.applicable_lanes = Some(LanePositions::decode(reader)?);
        }
        if has_vehicle_characteristics {
            self.vehicle_characteristics = Some(VehicleCharacteristicsList::decode(reader)?);
        }
        if has_automated_vehicle_rules {
            self.automated_vehicle_rules = Some(AutomatedVehicleRules::decode(reader)?);
        }
        if has_platooning_rules {
            self.platooning_rules = Some(PlatooningRules::decode(reader)?);
        }
        if is_extended {
            self.unknown = Additions::unknown(reader)?;
        }
        Ok(())
    }
}

/// `AutomatedVehicleRules`: `SEQUENCE (SIZE (1..5)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct AutomatedVehicleRules(pub Vec<AutomatedVehicleRule>);

impl Uper for AutomatedVehicleRules {
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

impl AutomatedVehicleRules {
    /// Reads what follows the first 3 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<AutomatedVehicleRule>(5)) };
        let count = reader.size(head, 1, 5, <AutomatedVehicleRule as Uper>::LEAST_BITS)?;
        let mut items = Vec::new();
        items.resize_with(count, || AutomatedVehicleRule::EMPTY);
        items.iter_mut().try_for_each(|item| item.fill(reader))?;
        Ok(Self(items))
    }
}

/// `AutomatedVehicleRule`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AutomatedVehicleRule {
    /// `priority`.
    pub priority: PriorityLevel,
    /// `allowedSaeAutomationLevels`.
    pub allowed_sae_automation_levels: SaeAutomationLevels,
    /// `minGapBetweenVehicles`.
    pub min_gap_between_vehicles: Option<GapBetweenVehicles>,
    /// `recGapBetweenVehicles`.
    pub rec_gap_between_vehicles: Option<GapBetweenVehicles>,
    /// `automatedVehicleMaxSpeedLimit`.
    pub automated_vehicle_max_speed_limit: Option<SpeedValue>,
    /// `automatedVehicleMinSpeedLimit`.
    pub automated_vehicle_min_speed_limit: Option<SpeedValue>,
    /// `automatedVehicleSpeedRecommendation`.
    pub automated_vehicle_speed_recommendation: Option<SpeedValue>,
    /// `roadSignCodes`.
    pub road_sign_codes: Option<RoadSignCodes>,
    /// `extraText`.
    pub extra_text: Option<ConstraintTextLines2>,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for AutomatedVehicleRule {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for AutomatedVehicleRule {
    const LEAST_BITS: usize = 16;
    const EMPTY: Self = Self {
        priority: PriorityLevel::EMPTY,
        allowed_sae_automation_levels: SaeAutomationLevels::EMPTY,
        min_gap_between_vehicles: None,
        rec_gap_between_vehicles: None,
        automated_vehicle_max_speed_limit: None,
        automated_vehicle_min_speed_limit: None,
        automated_vehicle_speed_recommendation: None,
        road_sign_codes: None,
        extra_text: None,
        unknown: None,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(13)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let is_extended = self.unknown.is_some();
        let mut run = Packed::<1>::new();
        run.set_bit(0, is_extended);
        run.set_bit(1, self.min_gap_between_vehicles.is_some());
        run.set_bit(2, self.rec_gap_between_vehicles.is_some());
        run.set_bit(3, self.automated_vehicle_max_speed_limit.is_some());
        run.set_bit(4, self.automated_vehicle_min_speed_limit.is_some());
        run.set_bit(5, self.automated_vehicle_speed_recommendation.is_some());
        run.set_bit(6, self.road_sign_codes.is_some());
        run.set_bit(7, self.extra_text.is_some());
        self.priority.set(&mut run, 8);
        writer.run(&run, 10)?;
        self.allowed_sae_automation_levels.encode(writer)?;
        if let Some(value) = &self.min_gap_between_vehicles {
            value.encode(writer)?;
        }
        if let Some(value) = &self.rec_gap_between_vehicles {
            value.encode(writer)?;
        }
        if let Some(value) = &self.automated_vehicle_max_speed_limit {
            value.encode(writer)?;
        }
        if let Some(value) = &self.automated_vehicle_min_speed_limit {
            value.encode(writer)?;
        }
        if let Some(value) = &self.automated_vehicle_speed_recommendation {
            value.encode(writer)?;
        }
        if let Some(value) = &self.road_sign_codes {
            value.encode(writer)?;
        }
        if let Some(value) = &self.extra_text {
            value.encode(writer)?;
        }
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

impl AutomatedVehicleRule {
    /// Reads what follows the first 13 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 13);
        let is_extended = run.bit(0);
        let has_min_gap_between_vehicles = run.bit(1);
        let has_rec_gap_between_vehicles = run.bit(2);
        let has_automated_vehicle_max_speed_limit = run.bit(3);
        let has_automated_vehicle_min_speed_limit = run.bit(4);
        let has_automated_vehicle_speed_recommendation = run.bit(5);
        let has_road_sign_codes = run.bit(6);
        let has_extra_text = run.bit(7);
        self.priority = PriorityLevel::get(&run, 8)?;
        let head = run.bits(10, 3);
        self.allowed_sae_automation_levels = SaeAutomationLevels::decode_after(head, reader)?;
        let mut ahead = reader.ahead();
        if has_min_gap_between_vehicles {
            self.min_gap_between_vehicles = Some(ahead.take()?);
        }
        if has_rec_gap_between_vehicles {
            self.rec_gap_between_vehicles = Some(ahead.take()?);
        }
        if has_automated_vehicle_max_speed_limit {
            self.automated_vehicle_max_speed_limit = Some(ahead.take()?);
        }
        if has_automated_vehicle_min_speed_limit {
            self.automated_vehicle_min_speed_limit = Some(ahead.take()?);
        }
        reader.skip(&ahead)?;
        if has_automated_vehicle_speed_recommendation {
            self.automated_vehicle_speed_recommendation = Some(SpeedValue::decode(reader)?);
        }
        if has_road_sign_codes {
            self.road_sign_codes = Some(RoadSignCodes::decode(reader)?);
        }
        if has_extra_text {
            self.extra_text = Some(ConstraintTextLines2::decode(reader)?);
        }
        if is_extended {
            self.unknown = Additions::unknown(reader)?;
        }
        Ok(())
    }
}

/// `PriorityLevel`: `INTEGER (0..2)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct PriorityLevel(pub u8);

impl Uper for PriorityLevel {
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

impl Fixed for PriorityLevel {
    const WIDTH: usize = 2;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 2);
        if bits > 2 {
            return Err(Malformed);
        }
        Ok(Self(bits as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 2, self.0 as u64, 2);
    }
}

/// `SaeAutomationLevels`: `SEQUENCE (SIZE (1..5)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct SaeAutomationLevels(pub Vec<SaeAutomationLevel>);

impl Uper for SaeAutomationLevels {
    const LEAST_BITS: usize = 6;
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

impl SaeAutomationLevels {
    /// Reads what follows the first 3 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<SaeAutomationLevel>(5)) };
        let count = reader.size(head, 1, 5, <SaeAutomationLevel as Uper>::LEAST_BITS)?;
        let mut items = Vec::with_capacity(count);
        for _ in 0..count {
            items.push(SaeAutomationLevel::decode(reader)?);
        }
        Ok(Self(items))
    }
}

/// `SaeAutomationLevel`: `INTEGER (0..5)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct SaeAutomationLevel(pub u8);

impl Uper for SaeAutomationLevel {
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

impl Fixed for SaeAutomationLevel {
    const WIDTH: usize = 3;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 3);
        if bits > 5 {
            return Err(Malformed);
        }
        Ok(Self(bits as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 3, self.0 as u64, 5);
    }
}

/// `GapBetweenVehicles`: `INTEGER (0..255)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct GapBetweenVehicles(pub u8);

impl Uper for GapBetweenVehicles {
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

impl Fixed for GapBetweenVehicles {
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

/// `PlatooningRules`: `SEQUENCE (SIZE (1..5)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PlatooningRules(pub Vec<PlatooningRule>);

impl Uper for PlatooningRules {
    const LEAST_BITS: usize = 20;
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

impl PlatooningRules {
    /// Reads what follows the first 3 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<PlatooningRule>(5)) };
        let count = reader.size(head, 1, 5, <PlatooningRule as Uper>::LEAST_BITS)?;
        let mut items = Vec::new();
        items.resize_with(count, || PlatooningRule::EMPTY);
        items.iter_mut().try_for_each(|item| item.fill(reader))?;
        Ok(Self(items))
    }
}

/// `PlatooningRule`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PlatooningRule {
    /// `priority`.
    pub priority: PriorityLevel,
    /// `allowedSaeAutomationLevels`.
    pub allowed_sae_automation_levels: SaeAutomationLevels,
    /// `maxNoOfVehicles`.
    pub max_no_of_vehicles: Option<MaxNoOfVehicles>,
    /// `maxLenghtOfPlatoon`.
    pub max_lenght_of_platoon: Option<MaxLenghtOfPlatoon>,
    /// `minGapBetweenVehicles`.
    pub min_gap_between_vehicles: Option<GapBetweenVehicles>,
    /// `platoonMaxSpeedLimit`.
    pub platoon_max_speed_limit: Option<SpeedValue>,
    /// `platoonMinSpeedLimit`.
    pub platoon_min_speed_limit: Option<SpeedValue>,
    /// `platoonSpeedRecommendation`.
    pub platoon_speed_recommendation: Option<SpeedValue>,
    /// `roadSignCodes`.
    pub road_sign_codes: Option<RoadSignCodes>,
    /// `extraText`.
    pub extra_text: Option<ConstraintTextLines2>,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for PlatooningRule {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for PlatooningRule {
    const LEAST_BITS: usize = 17;
    const EMPTY: Self = Self {
        priority: PriorityLevel::EMPTY,
        allowed_sae_automation_levels: SaeAutomationLevels::EMPTY,
        max_no_of_vehicles: None,
        max_lenght_of_platoon: None,
        min_gap_between_vehicles: None,
        platoon_max_speed_limit: None,
        platoon_min_speed_limit: None,
        platoon_speed_recommendation: None,
        road_sign_codes: None,
        extra_text: None,
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
        run.set_bit(1, self.max_no_of_vehicles.is_some());
        run.set_bit(2, self.max_lenght_of_platoon.is_some());
        run.set_bit(3, self.min_gap_between_vehicles.is_some());
        run.set_bit(4, self.platoon_max_speed_limit.is_some());
        run.set_bit(5, self.platoon_min_speed_limit.is_some());
        run.set_bit(6, self.platoon_speed_recommendation.is_some());
        run.set_bit(7, self.road_sign_codes.is_some());
        run.set_bit(8, self.extra_text.is_some());
        self.priority.set(&mut run, 9);
        writer.run(&run, 11)?;
        self.allowed_sae_automation_levels.encode(writer)?;
        if let Some(value) = &self.max_no_of_vehicles {
            value.encode(writer)?;
        }
        if let Some(value) = &self.max_lenght_of_platoon {
            value.encode(writer)?;
        }
        if let Some(value) = &self.min_gap_between_vehicles {
            value.encode(writer)?;
        }
        if let Some(value) = &self.platoon_max_speed_limit {
            value.encode(writer)?;
        }
        if let Some(value) = &self.platoon_min_speed_limit {
            value.encode(writer)?;
        }
        if let Some(value) = &self.platoon_speed_recommendation {
            value.encode(writer)?;
        }
        if let Some(value) = &self.road_sign_codes {
            value.encode(writer)?;
        }
        if let Some(value) = &self.extra_text {
            value.encode(writer)?;
        }
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

impl PlatooningRule {
    /// Reads what follows the first 14 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 14);
        let is_extended = run.bit(0);
        let has_max_no_of_vehicles = run.bit(1);
        let has_max_lenght_of_platoon = run.bit(2);
        let has_min_gap_between_vehicles = run.bit(3);
        let has_platoon_max_speed_limit = run.bit(4);
        let has_platoon_min_speed_limit = run.bit(5);
        let has_platoon_speed_recommendation = run.bit(6);
        let has_road_sign_codes = run.bit(7);
        let has_extra_text = run.bit(8);
        self.priority = PriorityLevel::get(&run, 9)?;
        let head = run.bits(11, 3);
        self.allowed_sae_automation_levels = SaeAutomationLevels::decode_after(head, reader)?;
        let mut ahead = reader.ahead();
        if has_max_no_of_vehicles {
            self.max_no_of_vehicles = Some(ahead.take()?);
        }
        if has_max_lenght_of_platoon {
            self.max_lenght_of_platoon = Some(ahead.take()?);
        }
        if has_min_gap_between_vehicles {
            self.min_gap_between_vehicles = Some(ahead.take()?);
        }
        if has_platoon_max_speed_limit {
            self.platoon_max_speed_limit = Some(ahead.take()?);
        }
        if has_platoon_min_speed_limit {
            self.platoon_min_speed_limit = Some(ahead.take()?);
        }
        reader.skip(&ahead)?;
        if has_platoon_speed_recommendation {
            self.platoon_speed_recommendation = Some(SpeedValue::decode(reader)?);
        }
        if has_road_sign_codes {
            self.road_sign_codes = Some(RoadSignCodes::decode(reader)?);
        }
        if has_extra_text {
            self.extra_text = Some(ConstraintTextLines2::decode(reader)?);
        }
        if is_extended {
            self.unknown = Additions::unknown(reader)?;
        }
        Ok(())
    }
}

/// `MaxNoOfVehicles`: `INTEGER (2..64)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct MaxNoOfVehicles(pub u8);

impl Uper for MaxNoOfVehicles {
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

impl Fixed for MaxNoOfVehicles {
    const WIDTH: usize = 6;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 6);
        if bits > 62 {
            return Err(Malformed);
        }
        Ok(Self((bits as i64 + 2) as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 6, (self.0 as i64 - 2) as u64, 62);
    }
}

/// `MaxLenghtOfPlatoon`: `INTEGER (1..64)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct MaxLenghtOfPlatoon(pub u8);

impl Uper for MaxLenghtOfPlatoon {
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

impl Fixed for MaxLenghtOfPlatoon {
    const WIDTH: usize = 6;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 6);
        Ok(Self((bits as i64 + 1) as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 6, (self.0 as i64 - 1) as u64, 63);
    }
}

/// `MapLocationContainer`: `SEQUENCE`.
///
/// Zones as lanes of a MAPEM.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MapLocationContainer {
    /// `reference`.
    pub reference: MapReference,
    /// `parts`.
    pub parts: MlcParts,
}

impl Default for MapLocationContainer {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for MapLocationContainer {
    const LEAST_BITS: usize = 23;
    const EMPTY: Self = Self { reference: MapReference::EMPTY, parts: MlcParts::EMPTY };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        self.reference.fill(reader)?;
        self.parts = MlcParts::decode(reader)?;
        Ok(())
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        self.reference.encode(writer)?;
        self.parts.encode(writer)?;
        Ok(())
    }
}

/// `MapReference`: `CHOICE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum MapReference {
    /// `roadsegment`.
    Roadsegment(RoadSegmentReferenceID),
    /// `intersection`.
    Intersection(IntersectionReferenceID),
}

impl Default for MapReference {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for MapReference {
    const LEAST_BITS: usize = 18;
    const EMPTY: Self = Self::Roadsegment(RoadSegmentReferenceID::EMPTY);
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(1)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        match self {
            Self::Roadsegment(value) => {
                writer.bits(0, 1);
                value.encode(writer)
            }
            Self::Intersection(value) => {
                writer.bits(1, 1);
                value.encode(writer)
            }
        }
    }
}

impl MapReference {
    /// Reads what follows the first 1 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        match head {
            0 => *self = Self::Roadsegment(RoadSegmentReferenceID::decode(reader)?),
            1 => *self = Self::Intersection(IntersectionReferenceID::decode(reader)?),
            _ => return Err(Malformed),
        }
        Ok(())
    }
}

/// `MlcParts`: `SEQUENCE (SIZE (1..16, ...)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct MlcParts(pub Vec<MlcPart>);

impl Uper for MlcParts {
    const LEAST_BITS: usize = 5;
    const EMPTY: Self = Self(Vec::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(5)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.extensible_size(self.0.len(), 1, 16, 4)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl MlcParts {
    /// Reads what follows the first 5 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<MlcPart>(16383)) };
        let count = reader.extensible_size(head, 1, 16, 4, <MlcPart as Uper>::LEAST_BITS)?;
        let mut items = Vec::new();
        items.resize_with(count, || MlcPart::EMPTY);
        items.iter_mut().try_for_each(|item| item.fill(reader))?;
        Ok(Self(items))
    }
}

/// `MlcPart`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MlcPart {
    /// `zoneId`.
    pub zone_id: Zid,
    /// `laneIds`.
    pub lane_ids: Option<LaneIds>,
}

impl Default for MlcPart {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for MlcPart {
    const LEAST_BITS: usize = 7;
    const EMPTY: Self = Self { zone_id: Zid::EMPTY, lane_ids: None };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(7)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut run = Packed::<1>::new();
        run.set_bit(0, self.lane_ids.is_some());
        writer.run(&run, 1)?;
        self.zone_id.encode(writer)?;
        if let Some(value) = &self.lane_ids {
            value.encode(writer)?;
        }
        Ok(())
    }
}

impl MlcPart {
    /// Reads what follows the first 7 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 7);
        let has_lane_ids = run.bit(0);
        let head = run.bits(1, 6);
        self.zone_id = Zid::decode_after(head, reader)?;
        if has_lane_ids {
            self.lane_ids = Some(LaneIds::decode(reader)?);
        }
        Ok(())
    }
}

/// `LaneIds`: `SEQUENCE (SIZE (1..16, ...)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct LaneIds(pub Vec<LaneID>);

impl Uper for LaneIds {
    const LEAST_BITS: usize = 5;
    const EMPTY: Self = Self(Vec::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(5)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.extensible_size(self.0.len(), 1, 16, 4)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl LaneIds {
    /// Reads what follows the first 5 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<LaneID>(16383)) };
        let count = reader.extensible_size(head, 1, 16, 4, <LaneID as Uper>::LEAST_BITS)?;
        let mut items = Vec::with_capacity(count);
        for _ in 0..count {
            items.push(LaneID::decode(reader)?);
        }
        Ok(Self(items))
    }
}

/// `RoadSurfaceContainer`: `SEQUENCE (SIZE (1..16, ...)) OF`.
///
/// What the road is made of and what lies on it; of the two kinds a part has at least one.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct RoadSurfaceContainer(pub Vec<RscPart>);

impl Uper for RoadSurfaceContainer {
    const LEAST_BITS: usize = 5;
    const EMPTY: Self = Self(Vec::new());
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(5)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.extensible_size(self.0.len(), 1, 16, 4)?;
        self.0.iter().try_for_each(|item| item.encode(writer))
    }
}

impl RoadSurfaceContainer {
    /// Reads what follows the first 5 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        const { assert!(is_bounded::<RscPart>(16383)) };
        let count = reader.extensible_size(head, 1, 16, 4, <RscPart as Uper>::LEAST_BITS)?;
        let mut items = Vec::new();
        items.resize_with(count, || RscPart::EMPTY);
        items.iter_mut().try_for_each(|item| item.fill(reader))?;
        Ok(Self(items))
    }
}

/// `RscPart`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RscPart {
    /// `detectionZoneIds`.
    pub detection_zone_ids: Option<ZoneIds>,
    /// `relevanceZoneIds`.
    pub relevance_zone_ids: ZoneIds,
    /// `direction`.
    pub direction: Option<Direction>,
    /// `roadSurfaceStaticCharacteristics`.
    pub road_surface_static_characteristics: Option<RoadSurfaceStaticCharacteristics>,
    /// `roadSurfaceDynamicCharacteristics`.
    pub road_surface_dynamic_characteristics: Option<RoadSurfaceDynamicCharacteristics>,
}

impl Default for RscPart {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for RscPart {
    const LEAST_BITS: usize = 8;
    const EMPTY: Self = Self {
        detection_zone_ids: None,
        relevance_zone_ids: ZoneIds::EMPTY,
        direction: None,
        road_surface_static_characteristics: None,
        road_surface_dynamic_characteristics: None,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(4)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut run = Packed::<1>::new();
        run.set_bit(0, self.detection_zone_ids.is_some());
        run.set_bit(1, self.direction.is_some());
        run.set_bit(2, self.road_surface_static_characteristics.is_some());
        run.set_bit(3, self.road_surface_dynamic_characteristics.is_some());
        writer.run(&run, 4)?;
        if let Some(value) = &self.detection_zone_ids {
            value.encode(writer)?;
        }
        self.relevance_zone_ids.encode(writer)?;
        if let Some(value) = &self.direction {
            value.encode(writer)?;
        }
        if let Some(value) = &self.road_surface_static_characteristics {
            value.encode(writer)?;
        }
        if let Some(value) = &self.road_surface_dynamic_characteristics {
            value.encode(writer)?;
        }
        Ok(())
    }
}

impl RscPart {
    /// Reads what follows the first 4 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 4);
        let has_detection_zone_ids = run.bit(0);
        let has_direction = run.bit(1);
        let has_road_surface_static_characteristics = run.bit(2);
        let has_road_surface_dynamic_characteristics = run.bit(3);
        if has_detection_zone_ids {
            self.detection_zone_ids = Some(ZoneIds::decode(reader)?);
        }
        self.relevance_zone_ids = ZoneIds::decode(reader)?;
        if has_direction {
            self.direction = Some(Direction::decode(reader)?);
        }
        if has_road_surface_static_characteristics {
            self.road_surface_static_characteristics =
                Some(RoadSurfaceStaticCharacteristics::decode(reader)?);
        }
        if has_road_surface_dynamic_characteristics {
            self.road_surface_dynamic_characteristics =
                Some(RoadSurfaceDynamicCharacteristics::decode(reader)?);
        }
        Ok(())
    }
}

/// `RoadSurfaceStaticCharacteristics`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RoadSurfaceStaticCharacteristics {
    /// `frictionCoefficient`.
    pub friction_coefficient: FrictionCoefficient,
    /// `material`.
    pub material: MaterialType,
    /// `wear`.
    pub wear: WearLevel,
    /// `avBankingAngle`.
    pub av_banking_angle: BankingAngle,
}

impl Default for RoadSurfaceStaticCharacteristics {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for RoadSurfaceStaticCharacteristics {
    const LEAST_BITS: usize = 21;
    const EMPTY: Self = Self {
        friction_coefficient: FrictionCoefficient::EMPTY,
        material: MaterialType::EMPTY,
        wear: WearLevel::EMPTY,
        av_banking_angle: BankingAngle::EMPTY,
    };
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(11)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        self.friction_coefficient.encode(writer)?;
        self.material.encode(writer)?;
        self.wear.encode(writer)?;
        self.av_banking_angle.encode(writer)?;
        Ok(())
    }
}

impl RoadSurfaceStaticCharacteristics {
    /// Reads what follows the first 11 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let run = Run::of(head, 11);
        let friction_coefficient = FrictionCoefficient::get(&run, 0)?;
        let head = run.bits(7, 4);
        let material = MaterialType::decode_after(head, reader)?;
        let wear = WearLevel::decode(reader)?;
        let av_banking_angle = BankingAngle::decode(reader)?;
        let value = Self { friction_coefficient, material, wear, av_banking_angle };
        Ok(value)
    }
}

/// `FrictionCoefficient`: `INTEGER (0..101)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct FrictionCoefficient(pub u8);

impl Uper for FrictionCoefficient {
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

impl Fixed for FrictionCoefficient {
    const WIDTH: usize = 7;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 7);
        if bits > 101 {
            return Err(Malformed);
        }
        Ok(Self(bits as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 7, self.0 as u64, 101);
    }
}

/// `MaterialType`: `INTEGER (0..7, ...)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct MaterialType(pub i64);

impl MaterialType {
    /// `asphalt`.
    pub const ASPHALT: Self = Self(0);
    /// `concrete`.
    pub const CONCRETE: Self = Self(1);
    /// `cobblestone`.
    pub const COBBLESTONE: Self = Self(2);
    /// `gravel`.
    pub const GRAVEL: Self = Self(3);
    /// `unavailable`.
    pub const UNAVAILABLE: Self = Self(7);
}

impl Uper for MaterialType {
    const LEAST_BITS: usize = 4;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(4)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.extensible(self.0, 0, 7, 3);
        Ok(())
    }
}

impl MaterialType {
    /// Reads what follows the first 4 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(Self(reader.extensible(head, 0, 7, 3)?))
    }
}

/// `WearLevel`: `INTEGER (0..7, ...)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct WearLevel(pub i64);

impl WearLevel {
    /// `new`.
    pub const NEW: Self = Self(0);
    /// `good`.
    pub const GOOD: Self = Self(1);
    /// `bad`.
    pub const BAD: Self = Self(2);
    /// `hasPotholes`.
    pub const HAS_POTHOLES: Self = Self(3);
    /// `unavailable`.
    pub const UNAVAILABLE: Self = Self(7);
}

impl Uper for WearLevel {
    const LEAST_BITS: usize = 4;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(4)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.extensible(self.0, 0, 7, 3);
        Ok(())
    }
}

impl WearLevel {
    /// Reads what follows the first 4 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(Self(reader.extensible(head, 0, 7, 3)?))
    }
}

/// `BankingAngle`: `INTEGER (-20..21)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct BankingAngle(pub i8);

impl Uper for BankingAngle {
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

impl Fixed for BankingAngle {
    const WIDTH: usize = 6;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 6);
        if bits > 41 {
            return Err(Malformed);
        }
        Ok(Self((bits as i64 + -20) as i8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 6, (self.0 as i64 - -20) as u64, 41);
    }
}

/// `RoadSurfaceDynamicCharacteristics`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RoadSurfaceDynamicCharacteristics {
    /// `condition`.
    pub condition: Condition,
    /// `temperature`.
    pub temperature: IviTemperature,
    /// `iceOrWaterDepth`.
    pub ice_or_water_depth: Depth,
    /// `treatment`.
    pub treatment: TreatmentType,
}

impl Default for RoadSurfaceDynamicCharacteristics {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for RoadSurfaceDynamicCharacteristics {
    const LEAST_BITS: usize = 24;
    const EMPTY: Self = Self {
        condition: Condition::EMPTY,
        temperature: IviTemperature::EMPTY,
        ice_or_water_depth: Depth::EMPTY,
        treatment: TreatmentType::EMPTY,
    };
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let condition = Condition::decode(reader)?;
        let run = reader.run::<1>(19)?;
        let temperature = IviTemperature::get(&run, 0)?;
        let ice_or_water_depth = Depth::get(&run, 8)?;
        let treatment = TreatmentType::get(&run, 16)?;
        let value = Self { condition, temperature, ice_or_water_depth, treatment };
        Ok(value)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        self.condition.encode(writer)?;
        let mut run = Packed::<1>::new();
        self.temperature.set(&mut run, 0);
        self.ice_or_water_depth.set(&mut run, 8);
        self.treatment.set(&mut run, 16);
        writer.run(&run, 19)?;
        Ok(())
    }
}

/// `Condition`: `INTEGER (0..15, ...)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Condition(pub i64);

impl Condition {
    /// `dry`.
    pub const DRY: Self = Self(0);
    /// `moist`.
    pub const MOIST: Self = Self(1);
    /// `wet`.
    pub const WET: Self = Self(2);
    /// `standingWater`.
    pub const STANDING_WATER: Self = Self(3);
    /// `frost`.
    pub const FROST: Self = Self(4);
    /// `ice`.
    pub const ICE: Self = Self(5);
    /// `snow`.
    pub const SNOW: Self = Self(6);
    /// `slush`.
    pub const SLUSH: Self = Self(7);
    /// `unvailable`.
    pub const UNVAILABLE: Self = Self(8);
}

impl Uper for Condition {
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

impl Condition {
    /// Reads what follows the first 5 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(Self(reader.extensible(head, 0, 15, 4)?))
    }
}

/// `IviTemperature`: `INTEGER (-100..151)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct IviTemperature(pub i16);

impl Uper for IviTemperature {
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

impl Fixed for IviTemperature {
    const WIDTH: usize = 8;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 8);
        if bits > 251 {
            return Err(Malformed);
        }
        Ok(Self((bits as i64 + -100) as i16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 8, (self.0 as i64 - -100) as u64, 251);
    }
}

/// `Depth`: `INTEGER (0..255)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Depth(pub u8);

impl Uper for Depth {
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

impl Fixed for Depth {
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

/// `TreatmentType`: `INTEGER (0..7)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct TreatmentType(pub u8);

impl TreatmentType {
    /// `no`.
    pub const NO: Self = Self(0);
    /// `antiskid`.
    pub const ANTISKID: Self = Self(1);
    /// `anti-icing`.
    pub const ANTI_ICING: Self = Self(2);
    /// `de-icing`.
    pub const DE_ICING: Self = Self(3);
    /// `unavailable`.
    pub const UNAVAILABLE: Self = Self(7);
}

impl Uper for TreatmentType {
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

impl Fixed for TreatmentType {
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

/// `GlcPart-zoneExtension`: `INTEGER (0..255)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct GlcPartZoneExtension(pub u8);

impl Uper for GlcPartZoneExtension {
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

impl Fixed for GlcPartZoneExtension {
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

/// `ComputedSegment-offsetDistance`: `INTEGER (-32768..32767)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct ComputedSegmentOffsetDistance(pub i16);

impl Uper for ComputedSegmentOffsetDistance {
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

impl Fixed for ComputedSegmentOffsetDistance {
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

/// `GicPart-minimumAwarenessTime`: `INTEGER (0..255)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct GicPartMinimumAwarenessTime(pub u8);

impl Uper for GicPartMinimumAwarenessTime {
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

impl Fixed for GicPartMinimumAwarenessTime {
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

/// `GicPart-layoutId`: `INTEGER (1..4, ...)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct GicPartLayoutId(pub i64);

impl Uper for GicPartLayoutId {
    const LEAST_BITS: usize = 3;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(3)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.extensible(self.0, 1, 4, 2);
        Ok(())
    }
}

impl GicPartLayoutId {
    /// Reads what follows the first 3 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(Self(reader.extensible(head, 1, 4, 2)?))
    }
}

/// `GicPart-preStoredlayoutId`: `INTEGER (1..64, ...)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct GicPartPreStoredlayoutId(pub i64);

impl Uper for GicPartPreStoredlayoutId {
    const LEAST_BITS: usize = 7;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(7)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.extensible(self.0, 1, 64, 6);
        Ok(())
    }
}

impl GicPartPreStoredlayoutId {
    /// Reads what follows the first 7 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(Self(reader.extensible(head, 1, 64, 6)?))
    }
}

/// `VehicleLimits-numberOfAxles`: `INTEGER (0..7)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct VehicleLimitsNumberOfAxles(pub u8);

impl Uper for VehicleLimitsNumberOfAxles {
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

impl Fixed for VehicleLimitsNumberOfAxles {
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

/// `RSCode-layoutComponentId`: `INTEGER (1..4, ...)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct RSCodeLayoutComponentId(pub i64);

impl Uper for RSCodeLayoutComponentId {
    const LEAST_BITS: usize = 3;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(3)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.extensible(self.0, 1, 4, 2);
        Ok(())
    }
}

impl RSCodeLayoutComponentId {
    /// Reads what follows the first 3 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(Self(reader.extensible(head, 1, 4, 2)?))
    }
}

/// `CatalogueCode-itisCodes`: `INTEGER (0..65535)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct CatalogueCodeItisCodes(pub u16);

impl Uper for CatalogueCodeItisCodes {
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

impl Fixed for CatalogueCodeItisCodes {
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

/// `VcCode-roadSignCode`: `INTEGER (1..64)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct VcCodeRoadSignCode(pub u8);

impl Uper for VcCodeRoadSignCode {
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

impl Fixed for VcCodeRoadSignCode {
    const WIDTH: usize = 6;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 6);
        Ok(Self((bits as i64 + 1) as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 6, (self.0 as i64 - 1) as u64, 63);
    }
}

/// `VcCode-value`: `INTEGER (0..65535)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct VcCodeValue(pub u16);

impl Uper for VcCodeValue {
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

impl Fixed for VcCodeValue {
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

/// `AnyCatalogue-version`: `INTEGER (0..255)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct AnyCatalogueVersion(pub u8);

impl Uper for AnyCatalogueVersion {
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

impl Fixed for AnyCatalogueVersion {
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

/// `AnyCatalogue-pictogramCode`: `INTEGER (0..65535)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct AnyCataloguePictogramCode(pub u16);

impl Uper for AnyCataloguePictogramCode {
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

impl Fixed for AnyCataloguePictogramCode {
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

/// `AnyCatalogue-value`: `INTEGER (0..65535)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct AnyCatalogueValue(pub u16);

impl Uper for AnyCatalogueValue {
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

impl Fixed for AnyCatalogueValue {
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

/// `Text-layoutComponentId`: `INTEGER (1..4, ...)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct TextLayoutComponentId(pub i64);

impl Uper for TextLayoutComponentId {
    const LEAST_BITS: usize = 3;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(3)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.extensible(self.0, 1, 4, 2);
        Ok(())
    }
}

impl TextLayoutComponentId {
    /// Reads what follows the first 3 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(Self(reader.extensible(head, 1, 4, 2)?))
    }
}

/// `Text-language`: `BIT STRING (SIZE (10))`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct TextLanguage(pub u16);

impl Uper for TextLanguage {
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

impl Fixed for TextLanguage {
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

/// `Text-textContent`: `UTF8String`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct TextTextContent(pub String);

impl Uper for TextTextContent {
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

/// `LaneInformation-Addition1`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LaneInformationAddition1 {
    /// `detectionZoneIds`.
    pub detection_zone_ids: Option<ZoneIds>,
    /// `relevanceZoneIds`.
    pub relevance_zone_ids: Option<ZoneIds>,
    /// `laneCharacteristics`.
    pub lane_characteristics: Option<LaneCharacteristics>,
    /// `laneSurfaceStaticCharacteristics`.
    pub lane_surface_static_characteristics: Option<RoadSurfaceStaticCharacteristics>,
    /// `laneSurfaceDynamicCharacteristics`.
    pub lane_surface_dynamic_characteristics: Option<RoadSurfaceDynamicCharacteristics>,
}

impl Default for LaneInformationAddition1 {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for LaneInformationAddition1 {
    const LEAST_BITS: usize = 5;
    const EMPTY: Self = Self {
        detection_zone_ids: None,
        relevance_zone_ids: None,
        lane_characteristics: None,
        lane_surface_static_characteristics: None,
        lane_surface_dynamic_characteristics: None,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(5)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut run = Packed::<1>::new();
        run.set_bit(0, self.detection_zone_ids.is_some());
        run.set_bit(1, self.relevance_zone_ids.is_some());
        run.set_bit(2, self.lane_characteristics.is_some());
        run.set_bit(3, self.lane_surface_static_characteristics.is_some());
        run.set_bit(4, self.lane_surface_dynamic_characteristics.is_some());
        writer.run(&run, 5)?;
        if let Some(value) = &self.detection_zone_ids {
            value.encode(writer)?;
        }
        if let Some(value) = &self.relevance_zone_ids {
            value.encode(writer)?;
        }
        if let Some(value) = &self.lane_characteristics {
            value.encode(writer)?;
        }
        if let Some(value) = &self.lane_surface_static_characteristics {
            value.encode(writer)?;
        }
        if let Some(value) = &self.lane_surface_dynamic_characteristics {
            value.encode(writer)?;
        }
        Ok(())
    }
}

impl LaneInformationAddition1 {
    /// Reads what follows the first 5 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 5);
        let has_detection_zone_ids = run.bit(0);
        let has_relevance_zone_ids = run.bit(1);
        let has_lane_characteristics = run.bit(2);
        let has_lane_surface_static_characteristics = run.bit(3);
        let has_lane_surface_dynamic_characteristics = run.bit(4);
        if has_detection_zone_ids {
            self.detection_zone_ids = Some(ZoneIds::decode(reader)?);
        }
        if has_relevance_zone_ids {
            self.relevance_zone_ids = Some(ZoneIds::decode(reader)?);
        }
        if has_lane_characteristics {
            self.lane_characteristics.insert(LaneCharacteristics::default()).fill(reader)?;
        }
        if has_lane_surface_static_characteristics {
            self.lane_surface_static_characteristics =
                Some(RoadSurfaceStaticCharacteristics::decode(reader)?);
        }
        if has_lane_surface_dynamic_characteristics {
            self.lane_surface_dynamic_characteristics =
                Some(RoadSurfaceDynamicCharacteristics::decode(reader)?);
        }
        Ok(())
    }
}

/// `TcPart-minimumAwarenessTime`: `INTEGER (0..255)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct TcPartMinimumAwarenessTime(pub u8);

impl Uper for TcPartMinimumAwarenessTime {
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

impl Fixed for TcPartMinimumAwarenessTime {
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

/// `TcPart-layoutId`: `INTEGER (1..4, ...)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct TcPartLayoutId(pub i64);

impl Uper for TcPartLayoutId {
    const LEAST_BITS: usize = 3;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(3)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.extensible(self.0, 1, 4, 2);
        Ok(())
    }
}

impl TcPartLayoutId {
    /// Reads what follows the first 3 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(Self(reader.extensible(head, 1, 4, 2)?))
    }
}

/// `TcPart-preStoredlayoutId`: `INTEGER (1..64, ...)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct TcPartPreStoredlayoutId(pub i64);

impl Uper for TcPartPreStoredlayoutId {
    const LEAST_BITS: usize = 7;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(7)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.extensible(self.0, 1, 64, 6);
        Ok(())
    }
}

impl TcPartPreStoredlayoutId {
    /// Reads what follows the first 7 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(Self(reader.extensible(head, 1, 64, 6)?))
    }
}

/// `TcPart-data`: `OCTET STRING`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct TcPartData(pub Vec<u8>);

impl Uper for TcPartData {
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

/// `TcPart-Addition1`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TcPartAddition1 {
    /// `iviType`.
    pub ivi_type: IviType,
    /// `laneStatus`.
    pub lane_status: Option<LaneStatus>,
    /// `vehicleCharacteristics`.
    pub vehicle_characteristics: Option<VehicleCharacteristicsList>,
}

impl Default for TcPartAddition1 {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for TcPartAddition1 {
    const LEAST_BITS: usize = 5;
    const EMPTY: Self =
        Self { ivi_type: IviType::EMPTY, lane_status: None, vehicle_characteristics: None };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(5)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut run = Packed::<1>::new();
        run.set_bit(0, self.lane_status.is_some());
        run.set_bit(1, self.vehicle_characteristics.is_some());
        self.ivi_type.set(&mut run, 2);
        writer.run(&run, 5)?;
        if let Some(value) = &self.lane_status {
            value.encode(writer)?;
        }
        if let Some(value) = &self.vehicle_characteristics {
            value.encode(writer)?;
        }
        Ok(())
    }
}

impl TcPartAddition1 {
    /// Reads what follows the first 5 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 5);
        let has_lane_status = run.bit(0);
        let has_vehicle_characteristics = run.bit(1);
        self.ivi_type = IviType::get(&run, 2)?;
        if has_lane_status {
            self.lane_status = Some(LaneStatus::decode(reader)?);
        }
        if has_vehicle_characteristics {
            self.vehicle_characteristics = Some(VehicleCharacteristicsList::decode(reader)?);
        }
        Ok(())
    }
}

/// `LayoutContainer-layoutId`: `INTEGER (1..4, ...)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct LayoutContainerLayoutId(pub i64);

impl Uper for LayoutContainerLayoutId {
    const LEAST_BITS: usize = 3;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(3)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.extensible(self.0, 1, 4, 2);
        Ok(())
    }
}

impl LayoutContainerLayoutId {
    /// Reads what follows the first 3 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(Self(reader.extensible(head, 1, 4, 2)?))
    }
}

/// `LayoutContainer-height`: `INTEGER (10..73)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct LayoutContainerHeight(pub u8);

impl Uper for LayoutContainerHeight {
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

impl Fixed for LayoutContainerHeight {
    const WIDTH: usize = 6;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 6);
        Ok(Self((bits as i64 + 10) as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 6, (self.0 as i64 - 10) as u64, 63);
    }
}

/// `LayoutContainer-width`: `INTEGER (10..265)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct LayoutContainerWidth(pub u16);

impl Uper for LayoutContainerWidth {
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

impl Fixed for LayoutContainerWidth {
    const WIDTH: usize = 8;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 8);
        Ok(Self((bits as i64 + 10) as u16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 8, (self.0 as i64 - 10) as u64, 255);
    }
}

/// `LayoutComponent-layoutComponentId`: `INTEGER (1..8, ...)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct LayoutComponentLayoutComponentId(pub i64);

impl Uper for LayoutComponentLayoutComponentId {
    const LEAST_BITS: usize = 4;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(4)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.extensible(self.0, 1, 8, 3);
        Ok(())
    }
}

impl LayoutComponentLayoutComponentId {
    /// Reads what follows the first 4 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(Self(reader.extensible(head, 1, 8, 3)?))
    }
}

/// `LayoutComponent-height`: `INTEGER (10..73)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct LayoutComponentHeight(pub u8);

impl Uper for LayoutComponentHeight {
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

impl Fixed for LayoutComponentHeight {
    const WIDTH: usize = 6;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 6);
        Ok(Self((bits as i64 + 10) as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 6, (self.0 as i64 - 10) as u64, 63);
    }
}

/// `LayoutComponent-width`: `INTEGER (10..265)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct LayoutComponentWidth(pub u16);

impl Uper for LayoutComponentWidth {
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

impl Fixed for LayoutComponentWidth {
    const WIDTH: usize = 8;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 8);
        Ok(Self((bits as i64 + 10) as u16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 8, (self.0 as i64 - 10) as u64, 255);
    }
}

/// `LayoutComponent-x`: `INTEGER (10..265)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct LayoutComponentX(pub u16);

impl Uper for LayoutComponentX {
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

impl Fixed for LayoutComponentX {
    const WIDTH: usize = 8;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 8);
        Ok(Self((bits as i64 + 10) as u16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 8, (self.0 as i64 - 10) as u64, 255);
    }
}

/// `LayoutComponent-y`: `INTEGER (10..73)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct LayoutComponentY(pub u8);

impl Uper for LayoutComponentY {
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

impl Fixed for LayoutComponentY {
    const WIDTH: usize = 6;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 6);
        Ok(Self((bits as i64 + 10) as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 6, (self.0 as i64 - 10) as u64, 63);
    }
}

/// `LayoutComponent-textScripting`: `INTEGER (0..1)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct LayoutComponentTextScripting(pub u8);

impl LayoutComponentTextScripting {
    /// `horizontal`.
    pub const HORIZONTAL: Self = Self(0);
    /// `vertical`.
    pub const VERTICAL: Self = Self(1);
}

impl Uper for LayoutComponentTextScripting {
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

impl Fixed for LayoutComponentTextScripting {
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

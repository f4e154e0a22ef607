// Generated from asn1/ by `cargo xtask codegen`. Do not edit.
//! `DENM-PDU-Descriptions`.
//!
//! Decentralized environmental notification message, ETSI EN 302 637-3 V1.3.1:
//! messageID 1, protocolVersion 2.
#![allow(unused_imports)]

use super::its_container::{
    ActionID, CauseCode, ClosedLanes, DangerousGoodsExtended, DeltaReferencePosition,
    EnergyStorageType, EventHistory, Heading, HeightLonCarr, InformationQuality, ItineraryPath,
    ItsPduHeader, LanePosition, LightBarSirenInUse, NumberOfOccupants, PosCentMass, PosFrontAx,
    PosLonCarr, PositionOfOccupants, PositionOfPillars, PositioningSolutionType, ReferencePosition,
    RelevanceDistance, RelevanceTrafficDirection, RequestResponseIndication, RestrictedTypes,
    RoadType, Speed, SpeedLimit, StationType, StationarySince, Temperature, TimestampIts, Traces,
    TrafficRule, TransmissionInterval, TurningRadius, ValidityDuration, VehicleIdentification,
    VehicleMass, WheelBaseVehicle,
};
use uper::{
    Additions, BitString, Fixed, List, Malformed, Packed, Reader, Run, Unknown, UnknownAdditions,
    UnknownAlternative, Uper, Writer, is_bounded,
};

/// `DENM`: `SEQUENCE`.
///
/// An event on the road, its updates and its end; EN 302 637-3 clause 7.1.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DENM {
    /// `header`.
    pub header: ItsPduHeader,
    /// `denm`.
    pub denm: DecentralizedEnvironmentalNotificationMessage,
}

impl Default for DENM {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for DENM {
    const LEAST_BITS: usize = 320;
    const EMPTY: Self = Self {
        header: ItsPduHeader::EMPTY,
        denm: DecentralizedEnvironmentalNotificationMessage::EMPTY,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(51)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        self.header.encode(writer)?;
        self.denm.encode(writer)?;
        Ok(())
    }
}

impl DENM {
    /// Reads what follows the first 51 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 51);
        self.header = ItsPduHeader::get(&run, 0)?;
        let head = run.bits(48, 3);
        self.denm.fill_after(head, reader)?;
        Ok(())
    }
}

/// `DecentralizedEnvironmentalNotificationMessage`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DecentralizedEnvironmentalNotificationMessage {
    /// `management`.
    pub management: ManagementContainer,
    /// `situation`.
    pub situation: Option<SituationContainer>,
    /// `location`.
    pub location: Option<LocationContainer>,
    /// `alacarte`.
    pub alacarte: Option<Box<AlacarteContainer>>,
}

impl Default for DecentralizedEnvironmentalNotificationMessage {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for DecentralizedEnvironmentalNotificationMessage {
    const LEAST_BITS: usize = 272;
    const EMPTY: Self = Self {
        management: ManagementContainer::EMPTY,
        situation: None,
        location: None,
        alacarte: None,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(3)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut run = Packed::<1>::new();
        run.set_bit(0, self.situation.is_some());
        run.set_bit(1, self.location.is_some());
        run.set_bit(2, self.alacarte.is_some());
        writer.run(&run, 3)?;
        self.management.encode(writer)?;
        if let Some(value) = &self.situation {
            value.encode(writer)?;
        }
        if let Some(value) = &self.location {
            value.encode(writer)?;
        }
        if let Some(value) = &self.alacarte {
            value.encode(writer)?;
        }
        Ok(())
    }
}

impl DecentralizedEnvironmentalNotificationMessage {
    /// Reads what follows the first 3 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 3);
        let has_situation = run.bit(0);
        let has_location = run.bit(1);
        let has_alacarte = run.bit(2);
        self.management.fill(reader)?;
        if has_situation {
            self.situation.insert(SituationContainer::default()).fill(reader)?;
        }
        if has_location {
            self.location.insert(LocationContainer::default()).fill(reader)?;
        }
        if has_alacarte {
            self.alacarte = Some(AlacarteContainer::boxed(reader)?);
        }
        Ok(())
    }
}

/// `ManagementContainer`: `SEQUENCE`.
///
/// Which event, where, of when and until when; in every DENM, clause 7.1.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ManagementContainer {
    /// `actionID`.
    pub action_id: ActionID,
    /// `detectionTime`.
    pub detection_time: TimestampIts,
    /// `referenceTime`.
    pub reference_time: TimestampIts,
    /// `termination`.
    pub termination: Option<Termination>,
    /// `eventPosition`.
    pub event_position: ReferencePosition,
    /// `relevanceDistance`.
    pub relevance_distance: Option<RelevanceDistance>,
    /// `relevanceTrafficDirection`.
    pub relevance_traffic_direction: Option<RelevanceTrafficDirection>,
    /// `validityDuration`.
    pub validity_duration: ValidityDuration,
    /// `transmissionInterval`.
    pub transmission_interval: Option<TransmissionInterval>,
    /// `stationType`.
    pub station_type: StationType,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for ManagementContainer {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for ManagementContainer {
    const LEAST_BITS: usize = 269;
    const EMPTY: Self = Self {
        action_id: ActionID::EMPTY,
        detection_time: TimestampIts::EMPTY,
        reference_time: TimestampIts::EMPTY,
        termination: None,
        event_position: ReferencePosition::EMPTY,
        relevance_distance: None,
        relevance_traffic_direction: None,
        validity_duration: ValidityDuration(600),
        transmission_interval: None,
        station_type: StationType::EMPTY,
        unknown: None,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let run = reader.run::<4>(138)?;
        let is_extended = run.bit(0);
        let has_termination = run.bit(1);
        let has_relevance_distance = run.bit(2);
        let has_relevance_traffic_direction = run.bit(3);
        let has_validity_duration = run.bit(4);
        let has_transmission_interval = run.bit(5);
        self.action_id = ActionID::get(&run, 6)?;
        self.detection_time = TimestampIts::get(&run, 54)?;
        self.reference_time = TimestampIts::get(&run, 96)?;
        if has_termination {
            self.termination = Some(Termination::decode(reader)?);
        }
        self.event_position = ReferencePosition::decode(reader)?;
        let mut ahead = reader.ahead();
        if has_relevance_distance {
            self.relevance_distance = Some(ahead.take()?);
        }
        if has_relevance_traffic_direction {
            self.relevance_traffic_direction = Some(ahead.take()?);
        }
        reader.skip(&ahead)?;
        self.validity_duration = if has_validity_duration {
            let value = ValidityDuration::decode(reader)?;
            if value == ValidityDuration(600) {
                return Err(Malformed);
            }
            value
        } else {
            ValidityDuration(600)
        };
        let mut ahead = reader.ahead();
        if has_transmission_interval {
            self.transmission_interval = Some(ahead.take()?);
        }
        let run = ahead.run(8);
        self.station_type = StationType::get(&run, 0)?;
        reader.skip(&ahead)?;
        if is_extended {
            self.unknown = Additions::unknown(reader)?;
        }
        Ok(())
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let is_extended = self.unknown.is_some();
        let mut run = Packed::<3>::new();
        run.set_bit(0, is_extended);
        run.set_bit(1, self.termination.is_some());
        run.set_bit(2, self.relevance_distance.is_some());
        run.set_bit(3, self.relevance_traffic_direction.is_some());
        run.set_bit(4, self.validity_duration != ValidityDuration(600));
        run.set_bit(5, self.transmission_interval.is_some());
        self.action_id.set(&mut run, 6);
        self.detection_time.set(&mut run, 54);
        self.reference_time.set(&mut run, 96);
        writer.run(&run, 138)?;
        if let Some(value) = &self.termination {
            value.encode(writer)?;
        }
        self.event_position.encode(writer)?;
        if let Some(value) = &self.relevance_distance {
            value.encode(writer)?;
        }
        if let Some(value) = &self.relevance_traffic_direction {
            value.encode(writer)?;
        }
        if self.validity_duration != ValidityDuration(600) {
            self.validity_duration.encode(writer)?;
        }
        if let Some(value) = &self.transmission_interval {
            value.encode(writer)?;
        }
        self.station_type.encode(writer)?;
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

/// `Termination`: `ENUMERATED`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum Termination {
    /// `isCancellation`.
    #[default]
    IsCancellation,
    /// `isNegation`.
    IsNegation,
}

impl Termination {
    /// The values in the order of their indexes.
    pub const ROOT: [Self; 2] = [Self::IsCancellation, Self::IsNegation];
}

impl Uper for Termination {
    const LEAST_BITS: usize = 1;
    const EMPTY: Self = Self::ROOT[0];
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

impl Fixed for Termination {
    const WIDTH: usize = 1;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Self::ROOT.get(run.bits(at, 1) as usize).copied().ok_or(Malformed)
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set(at, 1, *self as u64);
    }
}

/// `SituationContainer`: `SEQUENCE`.
///
/// What happened, by cause code, clause 7.1.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SituationContainer {
    /// `informationQuality`.
    pub information_quality: InformationQuality,
    /// `eventType`.
    pub event_type: CauseCode,
    /// `linkedCause`.
    pub linked_cause: Option<CauseCode>,
    /// `eventHistory`.
    pub event_history: Option<EventHistory>,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for SituationContainer {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for SituationContainer {
    const LEAST_BITS: usize = 23;
    const EMPTY: Self = Self {
        information_quality: InformationQuality::EMPTY,
        event_type: CauseCode::EMPTY,
        linked_cause: None,
        event_history: None,
        unknown: None,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(23)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let is_extended = self.unknown.is_some();
        let mut run = Packed::<1>::new();
        run.set_bit(0, is_extended);
        run.set_bit(1, self.linked_cause.is_some());
        run.set_bit(2, self.event_history.is_some());
        self.information_quality.set(&mut run, 3);
        writer.run(&run, 6)?;
        self.event_type.encode(writer)?;
        if let Some(value) = &self.linked_cause {
            value.encode(writer)?;
        }
        if let Some(value) = &self.event_history {
            value.encode(writer)?;
        }
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

impl SituationContainer {
    /// Reads what follows the first 23 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 23);
        let is_extended = run.bit(0);
        let has_linked_cause = run.bit(1);
        let has_event_history = run.bit(2);
        self.information_quality = InformationQuality::get(&run, 3)?;
        let head = run.bits(6, 17);
        self.event_type.fill_after(head, reader)?;
        if has_linked_cause {
            self.linked_cause.insert(CauseCode::default()).fill(reader)?;
        }
        if has_event_history {
            self.event_history = Some(EventHistory::decode(reader)?);
        }
        if is_extended {
            self.unknown = Additions::unknown(reader)?;
        }
        Ok(())
    }
}

/// `LocationContainer`: `SEQUENCE`.
///
/// The ways that lead to the event, clause 7.1.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LocationContainer {
    /// `eventSpeed`.
    pub event_speed: Option<Speed>,
    /// `eventPositionHeading`.
    pub event_position_heading: Option<Heading>,
    /// `traces`.
    pub traces: Traces,
    /// `roadType`.
    pub road_type: Option<RoadType>,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for LocationContainer {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for LocationContainer {
    const LEAST_BITS: usize = 13;
    const EMPTY: Self = Self {
        event_speed: None,
        event_position_heading: None,
        traces: Traces::EMPTY,
        road_type: None,
        unknown: None,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let mut ahead = reader.ahead();
        let run = ahead.run(4);
        let is_extended = run.bit(0);
        let has_event_speed = run.bit(1);
        let has_event_position_heading = run.bit(2);
        let has_road_type = run.bit(3);
        if has_event_speed {
            self.event_speed = Some(ahead.take()?);
        }
        if has_event_position_heading {
            self.event_position_heading = Some(ahead.take()?);
        }
        reader.skip(&ahead)?;
        self.traces = Traces::decode(reader)?;
        if has_road_type {
            self.road_type = Some(RoadType::decode(reader)?);
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
        run.set_bit(1, self.event_speed.is_some());
        run.set_bit(2, self.event_position_heading.is_some());
        run.set_bit(3, self.road_type.is_some());
        writer.run(&run, 4)?;
        if let Some(value) = &self.event_speed {
            value.encode(writer)?;
        }
        if let Some(value) = &self.event_position_heading {
            value.encode(writer)?;
        }
        self.traces.encode(writer)?;
        if let Some(value) = &self.road_type {
            value.encode(writer)?;
        }
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

/// `AlacarteContainer`: `SEQUENCE`.
///
/// What only some kinds of event need, clause 7.1.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AlacarteContainer {
    /// `lanePosition`.
    pub lane_position: Option<LanePosition>,
    /// `impactReduction`.
    pub impact_reduction: Option<ImpactReductionContainer>,
    /// `externalTemperature`.
    pub external_temperature: Option<Temperature>,
    /// `roadWorks`.
    pub road_works: Option<Box<RoadWorksContainerExtended>>,
    /// `positioningSolution`.
    pub positioning_solution: Option<PositioningSolutionType>,
    /// `stationaryVehicle`.
    pub stationary_vehicle: Option<Box<StationaryVehicleContainer>>,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for AlacarteContainer {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for AlacarteContainer {
    const LEAST_BITS: usize = 7;
    const EMPTY: Self = Self {
        lane_position: None,
        impact_reduction: None,
        external_temperature: None,
        road_works: None,
        positioning_solution: None,
        stationary_vehicle: None,
        unknown: None,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let mut ahead = reader.ahead();
        let run = ahead.run(7);
        let is_extended = run.bit(0);
        let has_lane_position = run.bit(1);
        let has_impact_reduction = run.bit(2);
        let has_external_temperature = run.bit(3);
        let has_road_works = run.bit(4);
        let has_positioning_solution = run.bit(5);
        let has_stationary_vehicle = run.bit(6);
        if has_lane_position {
            self.lane_position = Some(ahead.take()?);
        }
        reader.skip(&ahead)?;
        if has_impact_reduction {
            self.impact_reduction.insert(ImpactReductionContainer::default()).fill(reader)?;
        }
        if has_external_temperature {
            self.external_temperature = Some(Temperature::decode(reader)?);
        }
        if has_road_works {
            self.road_works = Some(RoadWorksContainerExtended::boxed(reader)?);
        }
        if has_positioning_solution {
            self.positioning_solution = Some(PositioningSolutionType::decode(reader)?);
        }
        if has_stationary_vehicle {
            self.stationary_vehicle = Some(StationaryVehicleContainer::boxed(reader)?);
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
        run.set_bit(1, self.lane_position.is_some());
        run.set_bit(2, self.impact_reduction.is_some());
        run.set_bit(3, self.external_temperature.is_some());
        run.set_bit(4, self.road_works.is_some());
        run.set_bit(5, self.positioning_solution.is_some());
        run.set_bit(6, self.stationary_vehicle.is_some());
        writer.run(&run, 7)?;
        if let Some(value) = &self.lane_position {
            value.encode(writer)?;
        }
        if let Some(value) = &self.impact_reduction {
            value.encode(writer)?;
        }
        if let Some(value) = &self.external_temperature {
            value.encode(writer)?;
        }
        if let Some(value) = &self.road_works {
            value.encode(writer)?;
        }
        if let Some(value) = &self.positioning_solution {
            value.encode(writer)?;
        }
        if let Some(value) = &self.stationary_vehicle {
            value.encode(writer)?;
        }
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

/// `ImpactReductionContainer`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ImpactReductionContainer {
    /// `heightLonCarrLeft`.
    pub height_lon_carr_left: HeightLonCarr,
    /// `heightLonCarrRight`.
    pub height_lon_carr_right: HeightLonCarr,
    /// `posLonCarrLeft`.
    pub pos_lon_carr_left: PosLonCarr,
    /// `posLonCarrRight`.
    pub pos_lon_carr_right: PosLonCarr,
    /// `positionOfPillars`.
    pub position_of_pillars: PositionOfPillars,
    /// `posCentMass`.
    pub pos_cent_mass: PosCentMass,
    /// `wheelBaseVehicle`.
    pub wheel_base_vehicle: WheelBaseVehicle,
    /// `turningRadius`.
    pub turning_radius: TurningRadius,
    /// `posFrontAx`.
    pub pos_front_ax: PosFrontAx,
    /// `positionOfOccupants`.
    pub position_of_occupants: PositionOfOccupants,
    /// `vehicleMass`.
    pub vehicle_mass: VehicleMass,
    /// `requestResponseIndication`.
    pub request_response_indication: RequestResponseIndication,
}

impl Default for ImpactReductionContainer {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for ImpactReductionContainer {
    const LEAST_BITS: usize = 88;
    const EMPTY: Self = Self {
        height_lon_carr_left: HeightLonCarr::EMPTY,
        height_lon_carr_right: HeightLonCarr::EMPTY,
        pos_lon_carr_left: PosLonCarr::EMPTY,
        pos_lon_carr_right: PosLonCarr::EMPTY,
        position_of_pillars: PositionOfPillars::EMPTY,
        pos_cent_mass: PosCentMass::EMPTY,
        wheel_base_vehicle: WheelBaseVehicle::EMPTY,
        turning_radius: TurningRadius::EMPTY,
        pos_front_ax: PosFrontAx::EMPTY,
        position_of_occupants: PositionOfOccupants::EMPTY,
        vehicle_mass: VehicleMass::EMPTY,
        request_response_indication: RequestResponseIndication::EMPTY,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(31)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut run = Packed::<1>::new();
        self.height_lon_carr_left.set(&mut run, 0);
        self.height_lon_carr_right.set(&mut run, 7);
        self.pos_lon_carr_left.set(&mut run, 14);
        self.pos_lon_carr_right.set(&mut run, 21);
        writer.run(&run, 28)?;
        self.position_of_pillars.encode(writer)?;
        let mut run = Packed::<1>::new();
        self.pos_cent_mass.set(&mut run, 0);
        self.wheel_base_vehicle.set(&mut run, 6);
        self.turning_radius.set(&mut run, 13);
        self.pos_front_ax.set(&mut run, 21);
        self.position_of_occupants.set(&mut run, 26);
        self.vehicle_mass.set(&mut run, 46);
        self.request_response_indication.set(&mut run, 56);
        writer.run(&run, 57)?;
        Ok(())
    }
}

impl ImpactReductionContainer {
    /// Reads what follows the first 31 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 31);
        self.height_lon_carr_left = HeightLonCarr::get(&run, 0)?;
        self.height_lon_carr_right = HeightLonCarr::get(&run, 7)?;
        self.pos_lon_carr_left = PosLonCarr::get(&run, 14)?;
        self.pos_lon_carr_right = PosLonCarr::get(&run, 21)?;
        let head = run.bits(28, 3);
        self.position_of_pillars = PositionOfPillars::decode_after(head, reader)?;
        let run = reader.run::<1>(57)?;
        self.pos_cent_mass = PosCentMass::get(&run, 0)?;
        self.wheel_base_vehicle = WheelBaseVehicle::get(&run, 6)?;
        self.turning_radius = TurningRadius::get(&run, 13)?;
        self.pos_front_ax = PosFrontAx::get(&run, 21)?;
        self.position_of_occupants = PositionOfOccupants::get(&run, 26)?;
        self.vehicle_mass = VehicleMass::get(&run, 46)?;
        self.request_response_indication = RequestResponseIndication::get(&run, 56)?;
        Ok(())
    }
}

/// `RoadWorksContainerExtended`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RoadWorksContainerExtended {
    /// `lightBarSirenInUse`.
    pub light_bar_siren_in_use: Option<LightBarSirenInUse>,
    /// `closedLanes`.
    pub closed_lanes: Option<ClosedLanes>,
    /// `restriction`.
    pub restriction: Option<RestrictedTypes>,
    /// `speedLimit`.
    pub speed_limit: Option<SpeedLimit>,
    /// `incidentIndication`.
    pub incident_indication: Option<CauseCode>,
    /// `recommendedPath`.
    pub recommended_path: Option<ItineraryPath>,
    /// `startingPointSpeedLimit`.
    pub starting_point_speed_limit: Option<DeltaReferencePosition>,
    /// `trafficFlowRule`.
    pub traffic_flow_rule: Option<TrafficRule>,
    /// `referenceDenms`.
    pub reference_denms: Option<ReferenceDenms>,
}

impl Default for RoadWorksContainerExtended {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for RoadWorksContainerExtended {
    const LEAST_BITS: usize = 9;
    const EMPTY: Self = Self {
        light_bar_siren_in_use: None,
        closed_lanes: None,
        restriction: None,
        speed_limit: None,
        incident_indication: None,
        recommended_path: None,
        starting_point_speed_limit: None,
        traffic_flow_rule: None,
        reference_denms: None,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let mut ahead = reader.ahead();
        let run = ahead.run(9);
        let has_light_bar_siren_in_use = run.bit(0);
        let has_closed_lanes = run.bit(1);
        let has_restriction = run.bit(2);
        let has_speed_limit = run.bit(3);
        let has_incident_indication = run.bit(4);
        let has_recommended_path = run.bit(5);
        let has_starting_point_speed_limit = run.bit(6);
        let has_traffic_flow_rule = run.bit(7);
        let has_reference_denms = run.bit(8);
        if has_light_bar_siren_in_use {
            self.light_bar_siren_in_use = Some(ahead.take()?);
        }
        reader.skip(&ahead)?;
        if has_closed_lanes {
            self.closed_lanes.insert(ClosedLanes::default()).fill(reader)?;
        }
        if has_restriction {
            self.restriction = Some(RestrictedTypes::decode(reader)?);
        }
        if has_speed_limit {
            self.speed_limit = Some(SpeedLimit::decode(reader)?);
        }
        if has_incident_indication {
            self.incident_indication.insert(CauseCode::default()).fill(reader)?;
        }
        if has_recommended_path {
            self.recommended_path = Some(ItineraryPath::decode(reader)?);
        }
        if has_starting_point_speed_limit {
            self.starting_point_speed_limit = Some(DeltaReferencePosition::decode(reader)?);
        }
        if has_traffic_flow_rule {
            self.traffic_flow_rule = Some(TrafficRule::decode(reader)?);
        }
        if has_reference_denms {
            self.reference_denms = Some(ReferenceDenms::decode(reader)?);
        }
        Ok(())
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut run = Packed::<1>::new();
        run.set_bit(0, self.light_bar_siren_in_use.is_some());
        run.set_bit(1, self.closed_lanes.is_some());
        run.set_bit(2, self.restriction.is_some());
        run.set_bit(3, self.speed_limit.is_some());
        run.set_bit(4, self.incident_indication.is_some());
        run.set_bit(5, self.recommended_path.is_some());
        run.set_bit(6, self.starting_point_speed_limit.is_some());
        run.set_bit(7, self.traffic_flow_rule.is_some());
        run.set_bit(8, self.reference_denms.is_some());
        writer.run(&run, 9)?;
        if let Some(value) = &self.light_bar_siren_in_use {
            value.encode(writer)?;
        }
        if let Some(value) = &self.closed_lanes {
            value.encode(writer)?;
        }
        if let Some(value) = &self.restriction {
            value.encode(writer)?;
        }
        if let Some(value) = &self.speed_limit {
            value.encode(writer)?;
        }
        if let Some(value) = &self.incident_indication {
            value.encode(writer)?;
        }
        if let Some(value) = &self.recommended_path {
            value.encode(writer)?;
        }
        if let Some(value) = &self.starting_point_speed_limit {
            value.encode(writer)?;
        }
        if let Some(value) = &self.traffic_flow_rule {
            value.encode(writer)?;
        }
        if let Some(value) = &self.reference_denms {
            value.encode(writer)?;
        }
        Ok(())
    }
}

/// `ReferenceDenms`: `SEQUENCE (SIZE (1..8, ...)) OF`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ReferenceDenms(pub Vec<ActionID>);

impl Uper for ReferenceDenms {
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

impl ReferenceDenms {
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

/// `StationaryVehicleContainer`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StationaryVehicleContainer {
    /// `stationarySince`.
    pub stationary_since: Option<StationarySince>,
    /// `stationaryCause`.
    pub stationary_cause: Option<CauseCode>,
    /// `carryingDangerousGoods`.
    pub carrying_dangerous_goods: Option<Box<DangerousGoodsExtended>>,
    /// `numberOfOccupants`.
    pub number_of_occupants: Option<NumberOfOccupants>,
    /// `vehicleIdentification`.
    pub vehicle_identification: Option<VehicleIdentification>,
    /// `energyStorageType`.
    pub energy_storage_type: Option<EnergyStorageType>,
}

impl Default for StationaryVehicleContainer {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for StationaryVehicleContainer {
    const LEAST_BITS: usize = 6;
    const EMPTY: Self = Self {
        stationary_since: None,
        stationary_cause: None,
        carrying_dangerous_goods: None,
        number_of_occupants: None,
        vehicle_identification: None,
        energy_storage_type: None,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let mut ahead = reader.ahead();
        let run = ahead.run(6);
        let has_stationary_since = run.bit(0);
        let has_stationary_cause = run.bit(1);
        let has_carrying_dangerous_goods = run.bit(2);
        let has_number_of_occupants = run.bit(3);
        let has_vehicle_identification = run.bit(4);
        let has_energy_storage_type = run.bit(5);
        if has_stationary_since {
            self.stationary_since = Some(ahead.take()?);
        }
        reader.skip(&ahead)?;
        if has_stationary_cause {
            self.stationary_cause.insert(CauseCode::default()).fill(reader)?;
        }
        if has_carrying_dangerous_goods {
            self.carrying_dangerous_goods = Some(DangerousGoodsExtended::boxed(reader)?);
        }
        if has_number_of_occupants {
            self.number_of_occupants = Some(NumberOfOccupants::decode(reader)?);
        }
        if has_vehicle_identification {
            self.vehicle_identification.insert(VehicleIdentification::default()).fill(reader)?;
        }
        if has_energy_storage_type {
            self.energy_storage_type = Some(EnergyStorageType::decode(reader)?);
        }
        Ok(())
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut run = Packed::<1>::new();
        run.set_bit(0, self.stationary_since.is_some());
        run.set_bit(1, self.stationary_cause.is_some());
        run.set_bit(2, self.carrying_dangerous_goods.is_some());
        run.set_bit(3, self.number_of_occupants.is_some());
        run.set_bit(4, self.vehicle_identification.is_some());
        run.set_bit(5, self.energy_storage_type.is_some());
        writer.run(&run, 6)?;
        if let Some(value) = &self.stationary_since {
            value.encode(writer)?;
        }
        if let Some(value) = &self.stationary_cause {
            value.encode(writer)?;
        }
        if let Some(value) = &self.carrying_dangerous_goods {
            value.encode(writer)?;
        }
        if let Some(value) = &self.number_of_occupants {
            value.encode(writer)?;
        }
        if let Some(value) = &self.vehicle_identification {
            value.encode(writer)?;
        }
        if let Some(value) = &self.energy_storage_type {
            value.encode(writer)?;
        }
        Ok(())
    }
}

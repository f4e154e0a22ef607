// Generated from asn1/ by `cargo run -p semafor-rivals --features regenerate`. Do not edit.
use super::its_container::{
    ActionId, CauseCode, ClosedLanes, DangerousGoodsExtended, DeltaReferencePosition,
    EnergyStorageType, EventHistory, Heading, HeightLonCarr, InformationQuality, ItineraryPath,
    ItsPduHeader, LanePosition, LightBarSirenInUse, NumberOfOccupants, PosCentMass, PosFrontAx,
    PosLonCarr, PositionOfOccupants, PositionOfPillars, PositioningSolutionType, ReferencePosition,
    RelevanceDistance, RelevanceTrafficDirection, RequestResponseIndication, RestrictedTypes,
    RoadType, Speed, SpeedLimit, StationType, StationarySince, Temperature, TimestampIts, Traces,
    TrafficRule, TransmissionInterval, TurningRadius, ValidityDuration, VehicleIdentification,
    VehicleMass, WheelBaseVehicle,
};
use asn1rs::prelude::*;

pub const DEFAULT_VALIDITY: u64 = 600;

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct Denm {
    #[asn(complex(ItsPduHeader, tag(UNIVERSAL(16))))]
    pub header: ItsPduHeader,
    #[asn(complex(DecentralizedEnvironmentalNotificationMessage, tag(UNIVERSAL(16))))]
    pub denm: DecentralizedEnvironmentalNotificationMessage,
}

impl Denm {}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct DecentralizedEnvironmentalNotificationMessage {
    #[asn(complex(ManagementContainer, tag(UNIVERSAL(16))))]
    pub management: ManagementContainer,
    #[asn(optional(complex(SituationContainer, tag(UNIVERSAL(16)))))]
    pub situation: Option<SituationContainer>,
    #[asn(optional(complex(LocationContainer, tag(UNIVERSAL(16)))))]
    pub location: Option<LocationContainer>,
    #[asn(optional(complex(AlacarteContainer, tag(UNIVERSAL(16)))))]
    pub alacarte: Option<AlacarteContainer>,
}

impl DecentralizedEnvironmentalNotificationMessage {}

#[asn(sequence, extensible_after(station_type))]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct ManagementContainer {
    #[asn(complex(ActionId, tag(UNIVERSAL(16))))]
    pub action_id: ActionId,
    #[asn(complex(TimestampIts, tag(UNIVERSAL(2))))]
    pub detection_time: TimestampIts,
    #[asn(complex(TimestampIts, tag(UNIVERSAL(2))))]
    pub reference_time: TimestampIts,
    #[asn(optional(complex(Termination, tag(UNIVERSAL(10)))))]
    pub termination: Option<Termination>,
    #[asn(complex(ReferencePosition, tag(UNIVERSAL(16))))]
    pub event_position: ReferencePosition,
    #[asn(optional(complex(RelevanceDistance, tag(UNIVERSAL(10)))))]
    pub relevance_distance: Option<RelevanceDistance>,
    #[asn(optional(complex(RelevanceTrafficDirection, tag(UNIVERSAL(10)))))]
    pub relevance_traffic_direction: Option<RelevanceTrafficDirection>,
    #[asn(default(complex(ValidityDuration, tag(UNIVERSAL(2))), 600))]
    pub validity_duration: ValidityDuration,
    #[asn(optional(complex(TransmissionInterval, tag(UNIVERSAL(2)))))]
    pub transmission_interval: Option<TransmissionInterval>,
    #[asn(complex(StationType, tag(UNIVERSAL(2))))]
    pub station_type: StationType,
}

impl ManagementContainer {}

#[asn(enumerated)]
#[derive(Debug, Clone, PartialEq, Hash, Copy, PartialOrd, Eq, Default)]
pub enum Termination {
    #[default]
    IsCancellation,
    IsNegation,
}

impl Termination {
    pub fn variant(index: usize) -> Option<Self> {
        match index {
            0 => Some(Termination::IsCancellation),
            1 => Some(Termination::IsNegation),
            _ => None,
        }
    }

    pub const fn variants() -> [Self; 2] {
        [Termination::IsCancellation, Termination::IsNegation]
    }

    pub fn value_index(self) -> usize {
        match self {
            Termination::IsCancellation => 0,
            Termination::IsNegation => 1,
        }
    }
}

#[asn(sequence, extensible_after(event_history))]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct SituationContainer {
    #[asn(complex(InformationQuality, tag(UNIVERSAL(2))))]
    pub information_quality: InformationQuality,
    #[asn(complex(CauseCode, tag(UNIVERSAL(16))))]
    pub event_type: CauseCode,
    #[asn(optional(complex(CauseCode, tag(UNIVERSAL(16)))))]
    pub linked_cause: Option<CauseCode>,
    #[asn(optional(complex(EventHistory, tag(UNIVERSAL(16)))))]
    pub event_history: Option<EventHistory>,
}

impl SituationContainer {}

#[asn(sequence, extensible_after(road_type))]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct LocationContainer {
    #[asn(optional(complex(Speed, tag(UNIVERSAL(16)))))]
    pub event_speed: Option<Speed>,
    #[asn(optional(complex(Heading, tag(UNIVERSAL(16)))))]
    pub event_position_heading: Option<Heading>,
    #[asn(complex(Traces, tag(UNIVERSAL(16))))]
    pub traces: Traces,
    #[asn(optional(complex(RoadType, tag(UNIVERSAL(10)))))]
    pub road_type: Option<RoadType>,
}

impl LocationContainer {}

#[asn(sequence, extensible_after(stationary_vehicle))]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct AlacarteContainer {
    #[asn(optional(complex(LanePosition, tag(UNIVERSAL(2)))))]
    pub lane_position: Option<LanePosition>,
    #[asn(optional(complex(ImpactReductionContainer, tag(UNIVERSAL(16)))))]
    pub impact_reduction: Option<ImpactReductionContainer>,
    #[asn(optional(complex(Temperature, tag(UNIVERSAL(2)))))]
    pub external_temperature: Option<Temperature>,
    #[asn(optional(complex(RoadWorksContainerExtended, tag(UNIVERSAL(16)))))]
    pub road_works: Option<RoadWorksContainerExtended>,
    #[asn(optional(complex(PositioningSolutionType, tag(UNIVERSAL(10)))))]
    pub positioning_solution: Option<PositioningSolutionType>,
    #[asn(optional(complex(StationaryVehicleContainer, tag(UNIVERSAL(16)))))]
    pub stationary_vehicle: Option<StationaryVehicleContainer>,
}

impl AlacarteContainer {}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct ImpactReductionContainer {
    #[asn(complex(HeightLonCarr, tag(UNIVERSAL(2))))]
    pub height_lon_carr_left: HeightLonCarr,
    #[asn(complex(HeightLonCarr, tag(UNIVERSAL(2))))]
    pub height_lon_carr_right: HeightLonCarr,
    #[asn(complex(PosLonCarr, tag(UNIVERSAL(2))))]
    pub pos_lon_carr_left: PosLonCarr,
    #[asn(complex(PosLonCarr, tag(UNIVERSAL(2))))]
    pub pos_lon_carr_right: PosLonCarr,
    #[asn(complex(PositionOfPillars, tag(UNIVERSAL(16))))]
    pub position_of_pillars: PositionOfPillars,
    #[asn(complex(PosCentMass, tag(UNIVERSAL(2))))]
    pub pos_cent_mass: PosCentMass,
    #[asn(complex(WheelBaseVehicle, tag(UNIVERSAL(2))))]
    pub wheel_base_vehicle: WheelBaseVehicle,
    #[asn(complex(TurningRadius, tag(UNIVERSAL(2))))]
    pub turning_radius: TurningRadius,
    #[asn(complex(PosFrontAx, tag(UNIVERSAL(2))))]
    pub pos_front_ax: PosFrontAx,
    #[asn(complex(PositionOfOccupants, tag(UNIVERSAL(3))))]
    pub position_of_occupants: PositionOfOccupants,
    #[asn(complex(VehicleMass, tag(UNIVERSAL(2))))]
    pub vehicle_mass: VehicleMass,
    #[asn(complex(RequestResponseIndication, tag(UNIVERSAL(10))))]
    pub request_response_indication: RequestResponseIndication,
}

impl ImpactReductionContainer {}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct RoadWorksContainerExtended {
    #[asn(optional(complex(LightBarSirenInUse, tag(UNIVERSAL(3)))))]
    pub light_bar_siren_in_use: Option<LightBarSirenInUse>,
    #[asn(optional(complex(ClosedLanes, tag(UNIVERSAL(16)))))]
    pub closed_lanes: Option<ClosedLanes>,
    #[asn(optional(complex(RestrictedTypes, tag(UNIVERSAL(16)))))]
    pub restriction: Option<RestrictedTypes>,
    #[asn(optional(complex(SpeedLimit, tag(UNIVERSAL(2)))))]
    pub speed_limit: Option<SpeedLimit>,
    #[asn(optional(complex(CauseCode, tag(UNIVERSAL(16)))))]
    pub incident_indication: Option<CauseCode>,
    #[asn(optional(complex(ItineraryPath, tag(UNIVERSAL(16)))))]
    pub recommended_path: Option<ItineraryPath>,
    #[asn(optional(complex(DeltaReferencePosition, tag(UNIVERSAL(16)))))]
    pub starting_point_speed_limit: Option<DeltaReferencePosition>,
    #[asn(optional(complex(TrafficRule, tag(UNIVERSAL(10)))))]
    pub traffic_flow_rule: Option<TrafficRule>,
    #[asn(optional(complex(ReferenceDenms, tag(UNIVERSAL(16)))))]
    pub reference_denms: Option<ReferenceDenms>,
}

impl RoadWorksContainerExtended {}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct ReferenceDenms(
    #[asn(sequence_of(size(1..8,...), complex(ActionId, tag(UNIVERSAL(16)))))] pub Vec<ActionId>,
);

impl ReferenceDenms {}

impl ReferenceDenms {
    pub const fn new(value: Vec<ActionId>) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for ReferenceDenms {
    type Target = Vec<ActionId>;

    fn deref(&self) -> &Vec<ActionId> {
        &self.0
    }
}

impl ::core::ops::DerefMut for ReferenceDenms {
    fn deref_mut(&mut self) -> &mut Vec<ActionId> {
        &mut self.0
    }
}

impl ::core::convert::From<Vec<ActionId>> for ReferenceDenms {
    fn from(value: Vec<ActionId>) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<ReferenceDenms> for Vec<ActionId> {
    fn from(value: ReferenceDenms) -> Self {
        value.0
    }
}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct StationaryVehicleContainer {
    #[asn(optional(complex(StationarySince, tag(UNIVERSAL(10)))))]
    pub stationary_since: Option<StationarySince>,
    #[asn(optional(complex(CauseCode, tag(UNIVERSAL(16)))))]
    pub stationary_cause: Option<CauseCode>,
    #[asn(optional(complex(DangerousGoodsExtended, tag(UNIVERSAL(16)))))]
    pub carrying_dangerous_goods: Option<DangerousGoodsExtended>,
    #[asn(optional(complex(NumberOfOccupants, tag(UNIVERSAL(2)))))]
    pub number_of_occupants: Option<NumberOfOccupants>,
    #[asn(optional(complex(VehicleIdentification, tag(UNIVERSAL(16)))))]
    pub vehicle_identification: Option<VehicleIdentification>,
    #[asn(optional(complex(EnergyStorageType, tag(UNIVERSAL(3)))))]
    pub energy_storage_type: Option<EnergyStorageType>,
}

impl StationaryVehicleContainer {}

// Generated from asn1/ by `cargo run -p semafor-rivals --features regenerate`. Do not edit.
use super::its_container::{
    AccelerationControl, CauseCode, CenDsrcTollingZone, ClosedLanes, Curvature,
    CurvatureCalculationMode, DangerousGoodsBasic, DriveDirection, EmbarkationStatus,
    EmergencyPriority, ExteriorLights, Heading, ItsPduHeader, LanePosition, LateralAcceleration,
    LightBarSirenInUse, LongitudinalAcceleration, PathHistory, PerformanceClass,
    ProtectedCommunicationZonesRsu, PtActivation, ReferencePosition, RoadworksSubCauseCode,
    SpecialTransportType, Speed, SpeedLimit, StationType, SteeringWheelAngle, TrafficRule,
    VehicleLength, VehicleRole, VehicleWidth, VerticalAcceleration, YawRate,
};
use asn1rs::prelude::*;

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct Cam {
    #[asn(complex(ItsPduHeader, tag(UNIVERSAL(16))))]
    pub header: ItsPduHeader,
    #[asn(complex(CoopAwareness, tag(UNIVERSAL(16))))]
    pub cam: CoopAwareness,
}

impl Cam {}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct CoopAwareness {
    #[asn(complex(GenerationDeltaTime, tag(UNIVERSAL(2))))]
    pub generation_delta_time: GenerationDeltaTime,
    #[asn(complex(CamParameters, tag(UNIVERSAL(16))))]
    pub cam_parameters: CamParameters,
}

impl CoopAwareness {}

#[asn(transparent)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct GenerationDeltaTime(#[asn(integer(0..65535), const(ONE_MILLI_SEC(1)))] pub u16);

impl GenerationDeltaTime {
    pub const ONE_MILLI_SEC: u16 = 1;
}

impl GenerationDeltaTime {
    pub const fn value_min() -> u16 {
        0
    }

    pub const fn value_max() -> u16 {
        65_535
    }
}

impl GenerationDeltaTime {
    pub const fn new(value: u16) -> Self {
        Self(value)
    }
}

impl ::core::ops::Deref for GenerationDeltaTime {
    type Target = u16;

    fn deref(&self) -> &u16 {
        &self.0
    }
}

impl ::core::ops::DerefMut for GenerationDeltaTime {
    fn deref_mut(&mut self) -> &mut u16 {
        &mut self.0
    }
}

impl ::core::convert::From<u16> for GenerationDeltaTime {
    fn from(value: u16) -> Self {
        Self(value)
    }
}

impl ::core::convert::From<GenerationDeltaTime> for u16 {
    fn from(value: GenerationDeltaTime) -> Self {
        value.0
    }
}

#[asn(sequence, extensible_after(special_vehicle_container))]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct CamParameters {
    #[asn(complex(BasicContainer, tag(UNIVERSAL(16))))]
    pub basic_container: BasicContainer,
    #[asn(complex(HighFrequencyContainer, tag(UNIVERSAL(16))))]
    pub high_frequency_container: HighFrequencyContainer,
    #[asn(optional(complex(LowFrequencyContainer, tag(UNIVERSAL(16)))))]
    pub low_frequency_container: Option<LowFrequencyContainer>,
    #[asn(optional(complex(SpecialVehicleContainer, tag(UNIVERSAL(16)))))]
    pub special_vehicle_container: Option<SpecialVehicleContainer>,
}

impl CamParameters {}

#[asn(sequence, extensible_after(reference_position))]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct BasicContainer {
    #[asn(complex(StationType, tag(UNIVERSAL(2))))]
    pub station_type: StationType,
    #[asn(complex(ReferencePosition, tag(UNIVERSAL(16))))]
    pub reference_position: ReferencePosition,
}

impl BasicContainer {}

#[asn(choice, extensible_after(RsuContainerHighFrequency))]
#[derive(Debug, Clone, PartialEq, Hash)]
pub enum HighFrequencyContainer {
    #[asn(complex(BasicVehicleContainerHighFrequency, tag(UNIVERSAL(16))))]
    BasicVehicleContainerHighFrequency(BasicVehicleContainerHighFrequency),
    #[asn(complex(RsuContainerHighFrequency, tag(UNIVERSAL(16))))]
    RsuContainerHighFrequency(RsuContainerHighFrequency),
}

impl HighFrequencyContainer {
    pub fn variants() -> [Self; 2] {
        [
            HighFrequencyContainer::BasicVehicleContainerHighFrequency(Default::default()),
            HighFrequencyContainer::RsuContainerHighFrequency(Default::default()),
        ]
    }

    pub fn value_index(&self) -> usize {
        match self {
            HighFrequencyContainer::BasicVehicleContainerHighFrequency(_) => 0,
            HighFrequencyContainer::RsuContainerHighFrequency(_) => 1,
        }
    }
}

impl Default for HighFrequencyContainer {
    fn default() -> HighFrequencyContainer {
        HighFrequencyContainer::BasicVehicleContainerHighFrequency(Default::default())
    }
}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct BasicVehicleContainerHighFrequency {
    #[asn(complex(Heading, tag(UNIVERSAL(16))))]
    pub heading: Heading,
    #[asn(complex(Speed, tag(UNIVERSAL(16))))]
    pub speed: Speed,
    #[asn(complex(DriveDirection, tag(UNIVERSAL(10))))]
    pub drive_direction: DriveDirection,
    #[asn(complex(VehicleLength, tag(UNIVERSAL(16))))]
    pub vehicle_length: VehicleLength,
    #[asn(complex(VehicleWidth, tag(UNIVERSAL(2))))]
    pub vehicle_width: VehicleWidth,
    #[asn(complex(LongitudinalAcceleration, tag(UNIVERSAL(16))))]
    pub longitudinal_acceleration: LongitudinalAcceleration,
    #[asn(complex(Curvature, tag(UNIVERSAL(16))))]
    pub curvature: Curvature,
    #[asn(complex(CurvatureCalculationMode, tag(UNIVERSAL(10))))]
    pub curvature_calculation_mode: CurvatureCalculationMode,
    #[asn(complex(YawRate, tag(UNIVERSAL(16))))]
    pub yaw_rate: YawRate,
    #[asn(optional(complex(AccelerationControl, tag(UNIVERSAL(3)))))]
    pub acceleration_control: Option<AccelerationControl>,
    #[asn(optional(complex(LanePosition, tag(UNIVERSAL(2)))))]
    pub lane_position: Option<LanePosition>,
    #[asn(optional(complex(SteeringWheelAngle, tag(UNIVERSAL(16)))))]
    pub steering_wheel_angle: Option<SteeringWheelAngle>,
    #[asn(optional(complex(LateralAcceleration, tag(UNIVERSAL(16)))))]
    pub lateral_acceleration: Option<LateralAcceleration>,
    #[asn(optional(complex(VerticalAcceleration, tag(UNIVERSAL(16)))))]
    pub vertical_acceleration: Option<VerticalAcceleration>,
    #[asn(optional(complex(PerformanceClass, tag(UNIVERSAL(2)))))]
    pub performance_class: Option<PerformanceClass>,
    #[asn(optional(complex(CenDsrcTollingZone, tag(UNIVERSAL(16)))))]
    pub cen_dsrc_tolling_zone: Option<CenDsrcTollingZone>,
}

impl BasicVehicleContainerHighFrequency {}

#[asn(sequence, extensible_after(protected_communication_zones_rsu))]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct RsuContainerHighFrequency {
    #[asn(optional(complex(ProtectedCommunicationZonesRsu, tag(UNIVERSAL(16)))))]
    pub protected_communication_zones_rsu: Option<ProtectedCommunicationZonesRsu>,
}

impl RsuContainerHighFrequency {}

#[asn(choice, extensible_after(BasicVehicleContainerLowFrequency))]
#[derive(Debug, Clone, PartialEq, Hash)]
pub enum LowFrequencyContainer {
    #[asn(complex(BasicVehicleContainerLowFrequency, tag(UNIVERSAL(16))))]
    BasicVehicleContainerLowFrequency(BasicVehicleContainerLowFrequency),
}

impl LowFrequencyContainer {
    pub fn variants() -> [Self; 1] {
        [LowFrequencyContainer::BasicVehicleContainerLowFrequency(Default::default())]
    }

    pub fn value_index(&self) -> usize {
        match self {
            LowFrequencyContainer::BasicVehicleContainerLowFrequency(_) => 0,
        }
    }
}

impl Default for LowFrequencyContainer {
    fn default() -> LowFrequencyContainer {
        LowFrequencyContainer::BasicVehicleContainerLowFrequency(Default::default())
    }
}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct BasicVehicleContainerLowFrequency {
    #[asn(complex(VehicleRole, tag(UNIVERSAL(10))))]
    pub vehicle_role: VehicleRole,
    #[asn(complex(ExteriorLights, tag(UNIVERSAL(3))))]
    pub exterior_lights: ExteriorLights,
    #[asn(complex(PathHistory, tag(UNIVERSAL(16))))]
    pub path_history: PathHistory,
}

impl BasicVehicleContainerLowFrequency {}

#[asn(choice, extensible_after(SafetyCarContainer))]
#[derive(Debug, Clone, PartialEq, Hash)]
pub enum SpecialVehicleContainer {
    #[asn(complex(PublicTransportContainer, tag(UNIVERSAL(16))))]
    PublicTransportContainer(PublicTransportContainer),
    #[asn(complex(SpecialTransportContainer, tag(UNIVERSAL(16))))]
    SpecialTransportContainer(SpecialTransportContainer),
    #[asn(complex(DangerousGoodsContainer, tag(UNIVERSAL(16))))]
    DangerousGoodsContainer(DangerousGoodsContainer),
    #[asn(complex(RoadWorksContainerBasic, tag(UNIVERSAL(16))))]
    RoadWorksContainerBasic(RoadWorksContainerBasic),
    #[asn(complex(RescueContainer, tag(UNIVERSAL(16))))]
    RescueContainer(RescueContainer),
    #[asn(complex(EmergencyContainer, tag(UNIVERSAL(16))))]
    EmergencyContainer(EmergencyContainer),
    #[asn(complex(SafetyCarContainer, tag(UNIVERSAL(16))))]
    SafetyCarContainer(SafetyCarContainer),
}

impl SpecialVehicleContainer {
    pub fn variants() -> [Self; 7] {
        [
            SpecialVehicleContainer::PublicTransportContainer(Default::default()),
            SpecialVehicleContainer::SpecialTransportContainer(Default::default()),
            SpecialVehicleContainer::DangerousGoodsContainer(Default::default()),
            SpecialVehicleContainer::RoadWorksContainerBasic(Default::default()),
            SpecialVehicleContainer::RescueContainer(Default::default()),
            SpecialVehicleContainer::EmergencyContainer(Default::default()),
            SpecialVehicleContainer::SafetyCarContainer(Default::default()),
        ]
    }

    pub fn value_index(&self) -> usize {
        match self {
            SpecialVehicleContainer::PublicTransportContainer(_) => 0,
            SpecialVehicleContainer::SpecialTransportContainer(_) => 1,
            SpecialVehicleContainer::DangerousGoodsContainer(_) => 2,
            SpecialVehicleContainer::RoadWorksContainerBasic(_) => 3,
            SpecialVehicleContainer::RescueContainer(_) => 4,
            SpecialVehicleContainer::EmergencyContainer(_) => 5,
            SpecialVehicleContainer::SafetyCarContainer(_) => 6,
        }
    }
}

impl Default for SpecialVehicleContainer {
    fn default() -> SpecialVehicleContainer {
        SpecialVehicleContainer::PublicTransportContainer(Default::default())
    }
}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct PublicTransportContainer {
    #[asn(complex(EmbarkationStatus, tag(UNIVERSAL(1))))]
    pub embarkation_status: EmbarkationStatus,
    #[asn(optional(complex(PtActivation, tag(UNIVERSAL(16)))))]
    pub pt_activation: Option<PtActivation>,
}

impl PublicTransportContainer {}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct SpecialTransportContainer {
    #[asn(complex(SpecialTransportType, tag(UNIVERSAL(3))))]
    pub special_transport_type: SpecialTransportType,
    #[asn(complex(LightBarSirenInUse, tag(UNIVERSAL(3))))]
    pub light_bar_siren_in_use: LightBarSirenInUse,
}

impl SpecialTransportContainer {}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct DangerousGoodsContainer {
    #[asn(complex(DangerousGoodsBasic, tag(UNIVERSAL(10))))]
    pub dangerous_goods_basic: DangerousGoodsBasic,
}

impl DangerousGoodsContainer {}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct RoadWorksContainerBasic {
    #[asn(optional(complex(RoadworksSubCauseCode, tag(UNIVERSAL(2)))))]
    pub roadworks_sub_cause_code: Option<RoadworksSubCauseCode>,
    #[asn(complex(LightBarSirenInUse, tag(UNIVERSAL(3))))]
    pub light_bar_siren_in_use: LightBarSirenInUse,
    #[asn(optional(complex(ClosedLanes, tag(UNIVERSAL(16)))))]
    pub closed_lanes: Option<ClosedLanes>,
}

impl RoadWorksContainerBasic {}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct RescueContainer {
    #[asn(complex(LightBarSirenInUse, tag(UNIVERSAL(3))))]
    pub light_bar_siren_in_use: LightBarSirenInUse,
}

impl RescueContainer {}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct EmergencyContainer {
    #[asn(complex(LightBarSirenInUse, tag(UNIVERSAL(3))))]
    pub light_bar_siren_in_use: LightBarSirenInUse,
    #[asn(optional(complex(CauseCode, tag(UNIVERSAL(16)))))]
    pub incident_indication: Option<CauseCode>,
    #[asn(optional(complex(EmergencyPriority, tag(UNIVERSAL(3)))))]
    pub emergency_priority: Option<EmergencyPriority>,
}

impl EmergencyContainer {}

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct SafetyCarContainer {
    #[asn(complex(LightBarSirenInUse, tag(UNIVERSAL(3))))]
    pub light_bar_siren_in_use: LightBarSirenInUse,
    #[asn(optional(complex(CauseCode, tag(UNIVERSAL(16)))))]
    pub incident_indication: Option<CauseCode>,
    #[asn(optional(complex(TrafficRule, tag(UNIVERSAL(10)))))]
    pub traffic_rule: Option<TrafficRule>,
    #[asn(optional(complex(SpeedLimit, tag(UNIVERSAL(2)))))]
    pub speed_limit: Option<SpeedLimit>,
}

impl SafetyCarContainer {}

// Generated from asn1/ by `cargo xtask codegen`. Do not edit.
//! `CAM-PDU-Descriptions`.
//!
//! Cooperative awareness message, ETSI EN 302 637-2 V1.4.1: messageID 2, protocolVersion 2.
//!
//! Top down: the message, its containers, their fields.
#![allow(unused_imports)]

use super::its_container::{
    AccelerationControl, CauseCode, CenDsrcTollingZone, ClosedLanes, Curvature,
    CurvatureCalculationMode, DangerousGoodsBasic, DriveDirection, EmbarkationStatus,
    EmergencyPriority, ExteriorLights, Heading, ItsPduHeader, LanePosition, LateralAcceleration,
    LightBarSirenInUse, LongitudinalAcceleration, PathHistory, PerformanceClass,
    ProtectedCommunicationZonesRSU, PtActivation, ReferencePosition, RoadworksSubCauseCode,
    SpecialTransportType, Speed, SpeedLimit, StationType, SteeringWheelAngle, TrafficRule,
    VehicleLength, VehicleRole, VehicleWidth, VerticalAcceleration, YawRate,
};
use uper::{
    Additions, BitString, Fixed, List, Malformed, Packed, Reader, Run, Unknown, UnknownAdditions,
    UnknownAlternative, Uper, Writer, is_bounded,
};

/// `CAM`: `SEQUENCE`.
///
/// Where a station is and how it moves, 1 to 10 times a second; EN 302 637-2 clause 7.1.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct CAM {
    /// `header`.
    pub header: ItsPduHeader,
    /// `cam`.
    pub cam: CoopAwareness,
}

impl Uper for CAM {
    const LEAST_BITS: usize = 203;
    const EMPTY: Self = Self { header: ItsPduHeader::EMPTY, cam: CoopAwareness::EMPTY };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let run = reader.run::<2>(67)?;
        self.header = ItsPduHeader::get(&run, 0)?;
        let head = run.bits(48, 19);
        self.cam.fill_after(head, reader)?;
        Ok(())
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        self.header.encode(writer)?;
        self.cam.encode(writer)?;
        Ok(())
    }
}

/// `CoopAwareness`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct CoopAwareness {
    /// `generationDeltaTime`.
    pub generation_delta_time: GenerationDeltaTime,
    /// `camParameters`.
    pub cam_parameters: CamParameters,
}

impl Uper for CoopAwareness {
    const LEAST_BITS: usize = 155;
    const EMPTY: Self = Self {
        generation_delta_time: GenerationDeltaTime::EMPTY,
        cam_parameters: CamParameters::EMPTY,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(19)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        self.generation_delta_time.encode(writer)?;
        self.cam_parameters.encode(writer)?;
        Ok(())
    }
}

impl CoopAwareness {
    /// Reads what follows the first 19 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 19);
        self.generation_delta_time = GenerationDeltaTime::get(&run, 0)?;
        let head = run.bits(16, 3);
        self.cam_parameters.fill_after(head, reader)?;
        Ok(())
    }
}

/// `GenerationDeltaTime`: `INTEGER (0..65535)`.
///
/// Milliseconds of ITS time, modulo 65,536.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct GenerationDeltaTime(pub u16);

impl GenerationDeltaTime {
    /// `oneMilliSec`.
    pub const ONE_MILLI_SEC: Self = Self(1);
}

impl Uper for GenerationDeltaTime {
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

impl Fixed for GenerationDeltaTime {
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

/// `CamParameters`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct CamParameters {
    /// `basicContainer`.
    pub basic_container: BasicContainer,
    /// `highFrequencyContainer`.
    pub high_frequency_container: HighFrequencyContainer,
    /// `lowFrequencyContainer`.
    pub low_frequency_container: Option<LowFrequencyContainer>,
    /// `specialVehicleContainer`.
    pub special_vehicle_container: Option<SpecialVehicleContainer>,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Uper for CamParameters {
    const LEAST_BITS: usize = 139;
    const EMPTY: Self = Self {
        basic_container: BasicContainer::EMPTY,
        high_frequency_container: HighFrequencyContainer::EMPTY,
        low_frequency_container: None,
        special_vehicle_container: None,
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
        run.set_bit(1, self.low_frequency_container.is_some());
        run.set_bit(2, self.special_vehicle_container.is_some());
        writer.run(&run, 3)?;
        self.basic_container.encode(writer)?;
        self.high_frequency_container.encode(writer)?;
        if let Some(value) = &self.low_frequency_container {
            value.encode(writer)?;
        }
        if let Some(value) = &self.special_vehicle_container {
            value.encode(writer)?;
        }
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

impl CamParameters {
    /// Reads what follows the first 3 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 3);
        let is_extended = run.bit(0);
        let has_low_frequency_container = run.bit(1);
        let has_special_vehicle_container = run.bit(2);
        self.basic_container.fill(reader)?;
        self.high_frequency_container.fill(reader)?;
        if has_low_frequency_container {
            self.low_frequency_container.insert(LowFrequencyContainer::default()).fill(reader)?;
        }
        if has_special_vehicle_container {
            self.special_vehicle_container
                .insert(SpecialVehicleContainer::default())
                .fill(reader)?;
        }
        if is_extended {
            self.unknown = Additions::unknown(reader)?;
        }
        Ok(())
    }
}

/// `BasicContainer`: `SEQUENCE`.
///
/// What every station says of itself, clause 7.3.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BasicContainer {
    /// `stationType`.
    pub station_type: StationType,
    /// `referencePosition`.
    pub reference_position: ReferencePosition,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for BasicContainer {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for BasicContainer {
    const LEAST_BITS: usize = 132;
    const EMPTY: Self = Self {
        station_type: StationType::EMPTY,
        reference_position: ReferencePosition::EMPTY,
        unknown: None,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let run = reader.run::<4>(132)?;
        let is_extended = run.bit(0);
        self.station_type = StationType::get(&run, 1)?;
        self.reference_position = ReferencePosition::get(&run, 9)?;
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
        self.station_type.set(&mut run, 1);
        self.reference_position.set(&mut run, 9);
        writer.run(&run, 132)?;
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

/// `HighFrequencyContainer`: `CHOICE`.
///
/// In every CAM: a vehicle's motion, clause 7.4, or a roadside unit's zones, clause 7.5.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum HighFrequencyContainer {
    /// `basicVehicleContainerHighFrequency`.
    BasicVehicleContainerHighFrequency(BasicVehicleContainerHighFrequency),
    /// `rsuContainerHighFrequency`.
    RsuContainerHighFrequency(RSUContainerHighFrequency),
    /// An alternative of a later version.
    Later(Box<UnknownAlternative>),
}

impl Default for HighFrequencyContainer {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for HighFrequencyContainer {
    const LEAST_BITS: usize = 4;
    const EMPTY: Self =
        Self::BasicVehicleContainerHighFrequency(BasicVehicleContainerHighFrequency::EMPTY);
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(2)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        match self {
            Self::BasicVehicleContainerHighFrequency(value) => {
                writer.bits(0, 2);
                value.encode(writer)
            }
            Self::RsuContainerHighFrequency(value) => {
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

impl HighFrequencyContainer {
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
                if let Self::BasicVehicleContainerHighFrequency(value) = self {
                    value.fill(reader)?;
                }
            }
            1 => {
                *self = Self::RsuContainerHighFrequency(RSUContainerHighFrequency::EMPTY);
                if let Self::RsuContainerHighFrequency(value) = self {
                    value.fill(reader)?;
                }
            }
            _ => return Err(Malformed),
        }
        Ok(())
    }
}

impl HighFrequencyContainer {
    #[cold]
    fn decode_added(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let index = reader.small_number()?;
        let mut content = reader.open()?;
        let unknown = UnknownAlternative { index, octets: content.rest() };
        Ok(Self::Later(Box::new(unknown)))
    }
}

/// `BasicVehicleContainerHighFrequency`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BasicVehicleContainerHighFrequency {
    /// `heading`.
    pub heading: Heading,
    /// `speed`.
    pub speed: Speed,
    /// `driveDirection`.
    pub drive_direction: DriveDirection,
    /// `vehicleLength`.
    pub vehicle_length: VehicleLength,
    /// `vehicleWidth`.
    pub vehicle_width: VehicleWidth,
    /// `longitudinalAcceleration`.
    pub longitudinal_acceleration: LongitudinalAcceleration,
    /// `curvature`.
    pub curvature: Curvature,
    /// `curvatureCalculationMode`.
    pub curvature_calculation_mode: CurvatureCalculationMode,
    /// `yawRate`.
    pub yaw_rate: YawRate,
    /// `accelerationControl`.
    pub acceleration_control: Option<AccelerationControl>,
    /// `lanePosition`.
    pub lane_position: Option<LanePosition>,
    /// `steeringWheelAngle`.
    pub steering_wheel_angle: Option<SteeringWheelAngle>,
    /// `lateralAcceleration`.
    pub lateral_acceleration: Option<LateralAcceleration>,
    /// `verticalAcceleration`.
    pub vertical_acceleration: Option<VerticalAcceleration>,
    /// `performanceClass`.
    pub performance_class: Option<PerformanceClass>,
    /// `cenDsrcTollingZone`.
    pub cen_dsrc_tolling_zone: Option<CenDsrcTollingZone>,
}

impl Default for BasicVehicleContainerHighFrequency {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for BasicVehicleContainerHighFrequency {
    const LEAST_BITS: usize = 121;
    const EMPTY: Self = Self {
        heading: Heading::EMPTY,
        speed: Speed::EMPTY,
        drive_direction: DriveDirection::EMPTY,
        vehicle_length: VehicleLength::EMPTY,
        vehicle_width: VehicleWidth::EMPTY,
        longitudinal_acceleration: LongitudinalAcceleration::EMPTY,
        curvature: Curvature::EMPTY,
        curvature_calculation_mode: CurvatureCalculationMode::EMPTY,
        yaw_rate: YawRate::EMPTY,
        acceleration_control: None,
        lane_position: None,
        steering_wheel_angle: None,
        lateral_acceleration: None,
        vertical_acceleration: None,
        performance_class: None,
        cen_dsrc_tolling_zone: None,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let run = reader.run::<3>(101)?;
        let has_acceleration_control = run.bit(0);
        let has_lane_position = run.bit(1);
        let has_steering_wheel_angle = run.bit(2);
        let has_lateral_acceleration = run.bit(3);
        let has_vertical_acceleration = run.bit(4);
        let has_performance_class = run.bit(5);
        let has_cen_dsrc_tolling_zone = run.bit(6);
        self.heading = Heading::get(&run, 7)?;
        self.speed = Speed::get(&run, 26)?;
        self.drive_direction = DriveDirection::get(&run, 47)?;
        self.vehicle_length = VehicleLength::get(&run, 49)?;
        self.vehicle_width = VehicleWidth::get(&run, 62)?;
        self.longitudinal_acceleration = LongitudinalAcceleration::get(&run, 68)?;
        self.curvature = Curvature::get(&run, 84)?;
        let head = run.bits(98, 3);
        self.curvature_calculation_mode = CurvatureCalculationMode::decode_after(head, reader)?;
        let mut ahead = reader.ahead();
        let run = ahead.run(20);
        self.yaw_rate = YawRate::get(&run, 0)?;
        if has_acceleration_control {
            self.acceleration_control = Some(ahead.take()?);
        }
        if has_lane_position {
            self.lane_position = Some(ahead.take()?);
        }
        if has_steering_wheel_angle {
            self.steering_wheel_angle = Some(ahead.take()?);
        }
        reader.skip(&ahead)?;
        let mut ahead = reader.ahead();
        if has_lateral_acceleration {
            self.lateral_acceleration = Some(ahead.take()?);
        }
        if has_vertical_acceleration {
            self.vertical_acceleration = Some(ahead.take()?);
        }
        if has_performance_class {
            self.performance_class = Some(ahead.take()?);
        }
        reader.skip(&ahead)?;
        if has_cen_dsrc_tolling_zone {
            self.cen_dsrc_tolling_zone.insert(CenDsrcTollingZone::default()).fill(reader)?;
        }
        Ok(())
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut run = Packed::<2>::new();
        run.set_bit(0, self.acceleration_control.is_some());
        run.set_bit(1, self.lane_position.is_some());
        run.set_bit(2, self.steering_wheel_angle.is_some());
        run.set_bit(3, self.lateral_acceleration.is_some());
        run.set_bit(4, self.vertical_acceleration.is_some());
        run.set_bit(5, self.performance_class.is_some());
        run.set_bit(6, self.cen_dsrc_tolling_zone.is_some());
        self.heading.set(&mut run, 7);
        self.speed.set(&mut run, 26);
        self.drive_direction.set(&mut run, 47);
        self.vehicle_length.set(&mut run, 49);
        self.vehicle_width.set(&mut run, 62);
        self.longitudinal_acceleration.set(&mut run, 68);
        self.curvature.set(&mut run, 84);
        writer.run(&run, 98)?;
        self.curvature_calculation_mode.encode(writer)?;
        self.yaw_rate.encode(writer)?;
        if let Some(value) = &self.acceleration_control {
            value.encode(writer)?;
        }
        if let Some(value) = &self.lane_position {
            value.encode(writer)?;
        }
        if let Some(value) = &self.steering_wheel_angle {
            value.encode(writer)?;
        }
        if let Some(value) = &self.lateral_acceleration {
            value.encode(writer)?;
        }
        if let Some(value) = &self.vertical_acceleration {
            value.encode(writer)?;
        }
        if let Some(value) = &self.performance_class {
            value.encode(writer)?;
        }
        if let Some(value) = &self.cen_dsrc_tolling_zone {
            value.encode(writer)?;
        }
        Ok(())
    }
}

/// `RSUContainerHighFrequency`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RSUContainerHighFrequency {
    /// `protectedCommunicationZonesRSU`.
    pub protected_communication_zones_rsu: Option<ProtectedCommunicationZonesRSU>,
    /// What later versions add.
    pub unknown: Unknown,
}

impl Default for RSUContainerHighFrequency {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for RSUContainerHighFrequency {
    const LEAST_BITS: usize = 2;
    const EMPTY: Self = Self { protected_communication_zones_rsu: None, unknown: None };
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
        run.set_bit(1, self.protected_communication_zones_rsu.is_some());
        writer.run(&run, 2)?;
        if let Some(value) = &self.protected_communication_zones_rsu {
            value.encode(writer)?;
        }
        if is_extended {
            Additions::write_unknown(writer, &self.unknown)?;
        }
        Ok(())
    }
}

impl RSUContainerHighFrequency {
    /// Reads what follows the first 2 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 2);
        let is_extended = run.bit(0);
        let has_protected_communication_zones_rsu = run.bit(1);
        if has_protected_communication_zones_rsu {
            self.protected_communication_zones_rsu =
                Some(ProtectedCommunicationZonesRSU::decode(reader)?);
        }
        if is_extended {
            self.unknown = Additions::unknown(reader)?;
        }
        Ok(())
    }
}

/// `LowFrequencyContainer`: `CHOICE`.
///
/// A vehicle's slow properties and its path, at most every 500 ms, clause 7.4.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum LowFrequencyContainer {
    /// `basicVehicleContainerLowFrequency`.
    BasicVehicleContainerLowFrequency(BasicVehicleContainerLowFrequency),
    /// An alternative of a later version.
    Later(Box<UnknownAlternative>),
}

impl Default for LowFrequencyContainer {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for LowFrequencyContainer {
    const LEAST_BITS: usize = 16;
    const EMPTY: Self =
        Self::BasicVehicleContainerLowFrequency(BasicVehicleContainerLowFrequency::EMPTY);
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(1)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        match self {
            Self::BasicVehicleContainerLowFrequency(value) => {
                writer.bits(0, 1);
                value.encode(writer)
            }
            Self::Later(unknown) => {
                writer.addition(unknown.index);
                writer.open_octets(&unknown.octets)
            }
        }
    }
}

impl LowFrequencyContainer {
    /// Reads what follows the first 1 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        if head >> 0 != 0 {
            reader.back(0);
            *self = Self::decode_added(reader)?;
            return Ok(());
        }
        match head {
            0 => {
                if let Self::BasicVehicleContainerLowFrequency(value) = self {
                    value.fill(reader)?;
                }
            }
            _ => return Err(Malformed),
        }
        Ok(())
    }
}

impl LowFrequencyContainer {
    #[cold]
    fn decode_added(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let index = reader.small_number()?;
        let mut content = reader.open()?;
        let unknown = UnknownAlternative { index, octets: content.rest() };
        Ok(Self::Later(Box::new(unknown)))
    }
}

/// `BasicVehicleContainerLowFrequency`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct BasicVehicleContainerLowFrequency {
    /// `vehicleRole`.
    pub vehicle_role: VehicleRole,
    /// `exteriorLights`.
    pub exterior_lights: ExteriorLights,
    /// `pathHistory`.
    pub path_history: PathHistory,
}

impl Uper for BasicVehicleContainerLowFrequency {
    const LEAST_BITS: usize = 18;
    const EMPTY: Self = Self {
        vehicle_role: VehicleRole::EMPTY,
        exterior_lights: ExteriorLights::EMPTY,
        path_history: PathHistory::EMPTY,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(18)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut run = Packed::<1>::new();
        self.vehicle_role.set(&mut run, 0);
        self.exterior_lights.set(&mut run, 4);
        writer.run(&run, 12)?;
        self.path_history.encode(writer)?;
        Ok(())
    }
}

impl BasicVehicleContainerLowFrequency {
    /// Reads what follows the first 18 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 18);
        self.vehicle_role = VehicleRole::get(&run, 0)?;
        self.exterior_lights = ExteriorLights::get(&run, 4)?;
        let head = run.bits(12, 6);
        self.path_history.fill_after(head, reader)?;
        Ok(())
    }
}

/// `SpecialVehicleContainer`: `CHOICE`.
///
/// What a vehicle with a special role adds, clause 7.4.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum SpecialVehicleContainer {
    /// `publicTransportContainer`.
    PublicTransportContainer(PublicTransportContainer),
    /// `specialTransportContainer`.
    SpecialTransportContainer(SpecialTransportContainer),
    /// `dangerousGoodsContainer`.
    DangerousGoodsContainer(DangerousGoodsContainer),
    /// `roadWorksContainerBasic`.
    RoadWorksContainerBasic(RoadWorksContainerBasic),
    /// `rescueContainer`.
    RescueContainer(RescueContainer),
    /// `emergencyContainer`.
    EmergencyContainer(EmergencyContainer),
    /// `safetyCarContainer`.
    SafetyCarContainer(SafetyCarContainer),
    /// An alternative of a later version.
    Later(Box<UnknownAlternative>),
}

impl Default for SpecialVehicleContainer {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for SpecialVehicleContainer {
    const LEAST_BITS: usize = 6;
    const EMPTY: Self = Self::PublicTransportContainer(PublicTransportContainer::EMPTY);
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(4)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        match self {
            Self::PublicTransportContainer(value) => {
                writer.bits(0, 4);
                value.encode(writer)
            }
            Self::SpecialTransportContainer(value) => {
                writer.bits(1, 4);
                value.encode(writer)
            }
            Self::DangerousGoodsContainer(value) => {
                writer.bits(2, 4);
                value.encode(writer)
            }
            Self::RoadWorksContainerBasic(value) => {
                writer.bits(3, 4);
                value.encode(writer)
            }
            Self::RescueContainer(value) => {
                writer.bits(4, 4);
                value.encode(writer)
            }
            Self::EmergencyContainer(value) => {
                writer.bits(5, 4);
                value.encode(writer)
            }
            Self::SafetyCarContainer(value) => {
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

impl SpecialVehicleContainer {
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
                if let Self::PublicTransportContainer(value) = self {
                    value.fill(reader)?;
                }
            }
            1 => {
                *self = Self::SpecialTransportContainer(SpecialTransportContainer::decode(reader)?)
            }
            2 => *self = Self::DangerousGoodsContainer(DangerousGoodsContainer::decode(reader)?),
            3 => {
                *self = Self::RoadWorksContainerBasic(RoadWorksContainerBasic::EMPTY);
                if let Self::RoadWorksContainerBasic(value) = self {
                    value.fill(reader)?;
                }
            }
            4 => *self = Self::RescueContainer(RescueContainer::decode(reader)?),
            5 => {
                *self = Self::EmergencyContainer(EmergencyContainer::EMPTY);
                if let Self::EmergencyContainer(value) = self {
                    value.fill(reader)?;
                }
            }
            6 => {
                *self = Self::SafetyCarContainer(SafetyCarContainer::EMPTY);
                if let Self::SafetyCarContainer(value) = self {
                    value.fill(reader)?;
                }
            }
            _ => return Err(Malformed),
        }
        Ok(())
    }
}

impl SpecialVehicleContainer {
    #[cold]
    fn decode_added(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let index = reader.small_number()?;
        let mut content = reader.open()?;
        let unknown = UnknownAlternative { index, octets: content.rest() };
        Ok(Self::Later(Box::new(unknown)))
    }
}

/// `PublicTransportContainer`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PublicTransportContainer {
    /// `embarkationStatus`.
    pub embarkation_status: EmbarkationStatus,
    /// `ptActivation`.
    pub pt_activation: Option<PtActivation>,
}

impl Default for PublicTransportContainer {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for PublicTransportContainer {
    const LEAST_BITS: usize = 2;
    const EMPTY: Self = Self { embarkation_status: EmbarkationStatus::EMPTY, pt_activation: None };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(2)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut run = Packed::<1>::new();
        run.set_bit(0, self.pt_activation.is_some());
        self.embarkation_status.set(&mut run, 1);
        writer.run(&run, 2)?;
        if let Some(value) = &self.pt_activation {
            value.encode(writer)?;
        }
        Ok(())
    }
}

impl PublicTransportContainer {
    /// Reads what follows the first 2 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 2);
        let has_pt_activation = run.bit(0);
        self.embarkation_status = EmbarkationStatus::get(&run, 1)?;
        if has_pt_activation {
            self.pt_activation.insert(PtActivation::default()).fill(reader)?;
        }
        Ok(())
    }
}

/// `SpecialTransportContainer`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SpecialTransportContainer {
    /// `specialTransportType`.
    pub special_transport_type: SpecialTransportType,
    /// `lightBarSirenInUse`.
    pub light_bar_siren_in_use: LightBarSirenInUse,
}

impl Default for SpecialTransportContainer {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for SpecialTransportContainer {
    const LEAST_BITS: usize = 6;
    const EMPTY: Self = Self {
        special_transport_type: SpecialTransportType::EMPTY,
        light_bar_siren_in_use: LightBarSirenInUse::EMPTY,
    };
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

impl Fixed for SpecialTransportContainer {
    const WIDTH: usize = 6;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self {
            special_transport_type: SpecialTransportType::get(run, at + 0)?,
            light_bar_siren_in_use: LightBarSirenInUse::get(run, at + 4)?,
        })
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        self.special_transport_type.set(packed, at + 0);
        self.light_bar_siren_in_use.set(packed, at + 4);
    }
}

/// `DangerousGoodsContainer`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DangerousGoodsContainer {
    /// `dangerousGoodsBasic`.
    pub dangerous_goods_basic: DangerousGoodsBasic,
}

impl Default for DangerousGoodsContainer {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for DangerousGoodsContainer {
    const LEAST_BITS: usize = 5;
    const EMPTY: Self = Self { dangerous_goods_basic: DangerousGoodsBasic::EMPTY };
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

impl Fixed for DangerousGoodsContainer {
    const WIDTH: usize = 5;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self { dangerous_goods_basic: DangerousGoodsBasic::get(run, at + 0)? })
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        self.dangerous_goods_basic.set(packed, at + 0);
    }
}

/// `RoadWorksContainerBasic`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RoadWorksContainerBasic {
    /// `roadworksSubCauseCode`.
    pub roadworks_sub_cause_code: Option<RoadworksSubCauseCode>,
    /// `lightBarSirenInUse`.
    pub light_bar_siren_in_use: LightBarSirenInUse,
    /// `closedLanes`.
    pub closed_lanes: Option<ClosedLanes>,
}

impl Default for RoadWorksContainerBasic {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for RoadWorksContainerBasic {
    const LEAST_BITS: usize = 4;
    const EMPTY: Self = Self {
        roadworks_sub_cause_code: None,
        light_bar_siren_in_use: LightBarSirenInUse::EMPTY,
        closed_lanes: None,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let mut ahead = reader.ahead();
        let run = ahead.run(2);
        let has_roadworks_sub_cause_code = run.bit(0);
        let has_closed_lanes = run.bit(1);
        if has_roadworks_sub_cause_code {
            self.roadworks_sub_cause_code = Some(ahead.take()?);
        }
        let run = ahead.run(2);
        self.light_bar_siren_in_use = LightBarSirenInUse::get(&run, 0)?;
        reader.skip(&ahead)?;
        if has_closed_lanes {
            self.closed_lanes.insert(ClosedLanes::default()).fill(reader)?;
        }
        Ok(())
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut run = Packed::<1>::new();
        run.set_bit(0, self.roadworks_sub_cause_code.is_some());
        run.set_bit(1, self.closed_lanes.is_some());
        writer.run(&run, 2)?;
        if let Some(value) = &self.roadworks_sub_cause_code {
            value.encode(writer)?;
        }
        self.light_bar_siren_in_use.encode(writer)?;
        if let Some(value) = &self.closed_lanes {
            value.encode(writer)?;
        }
        Ok(())
    }
}

/// `RescueContainer`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RescueContainer {
    /// `lightBarSirenInUse`.
    pub light_bar_siren_in_use: LightBarSirenInUse,
}

impl Default for RescueContainer {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for RescueContainer {
    const LEAST_BITS: usize = 2;
    const EMPTY: Self = Self { light_bar_siren_in_use: LightBarSirenInUse::EMPTY };
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

impl Fixed for RescueContainer {
    const WIDTH: usize = 2;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self { light_bar_siren_in_use: LightBarSirenInUse::get(run, at + 0)? })
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        self.light_bar_siren_in_use.set(packed, at + 0);
    }
}

/// `EmergencyContainer`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EmergencyContainer {
    /// `lightBarSirenInUse`.
    pub light_bar_siren_in_use: LightBarSirenInUse,
    /// `incidentIndication`.
    pub incident_indication: Option<CauseCode>,
    /// `emergencyPriority`.
    pub emergency_priority: Option<EmergencyPriority>,
}

impl Default for EmergencyContainer {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for EmergencyContainer {
    const LEAST_BITS: usize = 4;
    const EMPTY: Self = Self {
        light_bar_siren_in_use: LightBarSirenInUse::EMPTY,
        incident_indication: None,
        emergency_priority: None,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(4)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut run = Packed::<1>::new();
        run.set_bit(0, self.incident_indication.is_some());
        run.set_bit(1, self.emergency_priority.is_some());
        self.light_bar_siren_in_use.set(&mut run, 2);
        writer.run(&run, 4)?;
        if let Some(value) = &self.incident_indication {
            value.encode(writer)?;
        }
        if let Some(value) = &self.emergency_priority {
            value.encode(writer)?;
        }
        Ok(())
    }
}

impl EmergencyContainer {
    /// Reads what follows the first 4 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 4);
        let has_incident_indication = run.bit(0);
        let has_emergency_priority = run.bit(1);
        self.light_bar_siren_in_use = LightBarSirenInUse::get(&run, 2)?;
        if has_incident_indication {
            self.incident_indication.insert(CauseCode::default()).fill(reader)?;
        }
        if has_emergency_priority {
            self.emergency_priority = Some(EmergencyPriority::decode(reader)?);
        }
        Ok(())
    }
}

/// `SafetyCarContainer`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SafetyCarContainer {
    /// `lightBarSirenInUse`.
    pub light_bar_siren_in_use: LightBarSirenInUse,
    /// `incidentIndication`.
    pub incident_indication: Option<CauseCode>,
    /// `trafficRule`.
    pub traffic_rule: Option<TrafficRule>,
    /// `speedLimit`.
    pub speed_limit: Option<SpeedLimit>,
}

impl Default for SafetyCarContainer {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for SafetyCarContainer {
    const LEAST_BITS: usize = 5;
    const EMPTY: Self = Self {
        light_bar_siren_in_use: LightBarSirenInUse::EMPTY,
        incident_indication: None,
        traffic_rule: None,
        speed_limit: None,
    };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(5)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut run = Packed::<1>::new();
        run.set_bit(0, self.incident_indication.is_some());
        run.set_bit(1, self.traffic_rule.is_some());
        run.set_bit(2, self.speed_limit.is_some());
        self.light_bar_siren_in_use.set(&mut run, 3);
        writer.run(&run, 5)?;
        if let Some(value) = &self.incident_indication {
            value.encode(writer)?;
        }
        if let Some(value) = &self.traffic_rule {
            value.encode(writer)?;
        }
        if let Some(value) = &self.speed_limit {
            value.encode(writer)?;
        }
        Ok(())
    }
}

impl SafetyCarContainer {
    /// Reads what follows the first 5 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 5);
        let has_incident_indication = run.bit(0);
        let has_traffic_rule = run.bit(1);
        let has_speed_limit = run.bit(2);
        self.light_bar_siren_in_use = LightBarSirenInUse::get(&run, 3)?;
        if has_incident_indication {
            self.incident_indication.insert(CauseCode::default()).fill(reader)?;
        }
        if has_traffic_rule {
            self.traffic_rule = Some(TrafficRule::decode(reader)?);
        }
        if has_speed_limit {
            self.speed_limit = Some(SpeedLimit::decode(reader)?);
        }
        Ok(())
    }
}

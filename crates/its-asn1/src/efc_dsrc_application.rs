// Generated from asn1/ by `cargo xtask codegen`. Do not edit.
//! `EfcDsrcApplication`.
//!
//! Vehicles' properties from electronic fee collection, ISO 14906:2018, as ISO/TS 19321:2020 uses
//! them; CountryCode and IssuerIdentifier are ISO 14816's.
#![allow(unused_imports)]

use uper::{
    Additions, BitString, Fixed, List, Malformed, Packed, Reader, Run, Unknown, UnknownAdditions,
    UnknownAlternative, Uper, Writer, is_bounded,
};

/// `Provider`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Provider {
    /// `countryCode`.
    pub country_code: CountryCode,
    /// `providerIdentifier`.
    pub provider_identifier: IssuerIdentifier,
}

impl Default for Provider {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for Provider {
    const LEAST_BITS: usize = 24;
    const EMPTY: Self =
        Self { country_code: CountryCode::EMPTY, provider_identifier: IssuerIdentifier::EMPTY };
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

impl Fixed for Provider {
    const WIDTH: usize = 24;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self {
            country_code: CountryCode::get(run, at + 0)?,
            provider_identifier: IssuerIdentifier::get(run, at + 10)?,
        })
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        self.country_code.set(packed, at + 0);
        self.provider_identifier.set(packed, at + 10);
    }
}

/// `CountryCode`: `BIT STRING (SIZE (10))`.
///
/// Two letters of ISO 3166-1 in the five bits each of the telegraph alphabet ITA2.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct CountryCode(pub u16);

impl Uper for CountryCode {
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

impl Fixed for CountryCode {
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

/// `IssuerIdentifier`: `INTEGER (0..16383)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct IssuerIdentifier(pub u16);

impl Uper for IssuerIdentifier {
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

impl Fixed for IssuerIdentifier {
    const WIDTH: usize = 14;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 14);
        Ok(Self(bits as u16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 14, self.0 as u64, 16383);
    }
}

/// `EnvironmentalCharacteristics`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EnvironmentalCharacteristics {
    /// `euroValue`.
    pub euro_value: EuroValue,
    /// `copValue`.
    pub cop_value: CopValue,
}

impl Default for EnvironmentalCharacteristics {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for EnvironmentalCharacteristics {
    const LEAST_BITS: usize = 8;
    const EMPTY: Self = Self { euro_value: EuroValue::EMPTY, cop_value: CopValue::EMPTY };
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

impl Fixed for EnvironmentalCharacteristics {
    const WIDTH: usize = 8;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self {
            euro_value: EuroValue::get(run, at + 0)?,
            cop_value: CopValue::get(run, at + 4)?,
        })
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        self.euro_value.set(packed, at + 0);
        self.cop_value.set(packed, at + 4);
    }
}

/// `EuroValue`: `ENUMERATED`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum EuroValue {
    /// `noEntry`.
    #[default]
    NoEntry,
    /// `euro-1`.
    Euro1,
    /// `euro-2`.
    Euro2,
    /// `euro-3`.
    Euro3,
    /// `euro-4`.
    Euro4,
    /// `euro-5`.
    Euro5,
    /// `euro-6`.
    Euro6,
    /// `reservedForUse1`.
    ReservedForUse1,
    /// `reservedForUse2`.
    ReservedForUse2,
    /// `reservedForUse3`.
    ReservedForUse3,
    /// `reservedForUse4`.
    ReservedForUse4,
    /// `reservedForUse5`.
    ReservedForUse5,
    /// `reservedForUse6`.
    ReservedForUse6,
    /// `reservedForUse7`.
    ReservedForUse7,
    /// `reservedForUse8`.
    ReservedForUse8,
    /// `eev`.
    Eev,
}

impl EuroValue {
    /// The values in the order of their indexes.
    pub const ROOT: [Self; 16] = [
        Self::NoEntry,
        Self::Euro1,
        Self::Euro2,
        Self::Euro3,
        Self::Euro4,
        Self::Euro5,
        Self::Euro6,
        Self::ReservedForUse1,
        Self::ReservedForUse2,
        Self::ReservedForUse3,
        Self::ReservedForUse4,
        Self::ReservedForUse5,
        Self::ReservedForUse6,
        Self::ReservedForUse7,
        Self::ReservedForUse8,
        Self::Eev,
    ];
}

impl Uper for EuroValue {
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

impl Fixed for EuroValue {
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

/// `CopValue`: `ENUMERATED`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum CopValue {
    /// `noEntry`.
    #[default]
    NoEntry,
    /// `co2class1`.
    Co2class1,
    /// `co2class2`.
    Co2class2,
    /// `co2class3`.
    Co2class3,
    /// `co2class4`.
    Co2class4,
    /// `co2class5`.
    Co2class5,
    /// `co2class6`.
    Co2class6,
    /// `co2class7`.
    Co2class7,
    /// `reservedforUse`.
    ReservedforUse,
}

impl CopValue {
    /// The values in the order of their indexes.
    pub const ROOT: [Self; 9] = [
        Self::NoEntry,
        Self::Co2class1,
        Self::Co2class2,
        Self::Co2class3,
        Self::Co2class4,
        Self::Co2class5,
        Self::Co2class6,
        Self::Co2class7,
        Self::ReservedforUse,
    ];
}

impl Uper for CopValue {
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

impl Fixed for CopValue {
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

/// `EngineCharacteristics`: `INTEGER (0..255)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct EngineCharacteristics(pub u8);

impl EngineCharacteristics {
    /// `noEntry`.
    pub const NO_ENTRY: Self = Self(0);
    /// `noEngine`.
    pub const NO_ENGINE: Self = Self(1);
    /// `petrolUnleaded`.
    pub const PETROL_UNLEADED: Self = Self(2);
    /// `petrolLeaded`.
    pub const PETROL_LEADED: Self = Self(3);
    /// `diesel`.
    pub const DIESEL: Self = Self(4);
    /// `lPG`.
    pub const L_PG: Self = Self(5);
    /// `battery`.
    pub const BATTERY: Self = Self(6);
    /// `solar`.
    pub const SOLAR: Self = Self(7);
    /// `hybrid`.
    pub const HYBRID: Self = Self(8);
    /// `hydrogen`.
    pub const HYDROGEN: Self = Self(9);
}

impl Uper for EngineCharacteristics {
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

impl Fixed for EngineCharacteristics {
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

/// `VehicleDimensions`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct VehicleDimensions {
    /// `vehicleLengthOverall`.
    pub vehicle_length_overall: Int1,
    /// `vehicleHeigthOverall`.
    pub vehicle_heigth_overall: Int1,
    /// `vehicleWidthOverall`.
    pub vehicle_width_overall: Int1,
}

impl Default for VehicleDimensions {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for VehicleDimensions {
    const LEAST_BITS: usize = 24;
    const EMPTY: Self = Self {
        vehicle_length_overall: Int1::EMPTY,
        vehicle_heigth_overall: Int1::EMPTY,
        vehicle_width_overall: Int1::EMPTY,
    };
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

impl Fixed for VehicleDimensions {
    const WIDTH: usize = 24;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self {
            vehicle_length_overall: Int1::get(run, at + 0)?,
            vehicle_heigth_overall: Int1::get(run, at + 8)?,
            vehicle_width_overall: Int1::get(run, at + 16)?,
        })
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        self.vehicle_length_overall.set(packed, at + 0);
        self.vehicle_heigth_overall.set(packed, at + 8);
        self.vehicle_width_overall.set(packed, at + 16);
    }
}

/// `VehicleWeightLimits`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct VehicleWeightLimits {
    /// `vehicleMaxLadenWeight`.
    pub vehicle_max_laden_weight: Int2,
    /// `vehicleTrainMaximumWeight`.
    pub vehicle_train_maximum_weight: Int2,
    /// `vehicleWeightUnladen`.
    pub vehicle_weight_unladen: Int2,
}

impl Default for VehicleWeightLimits {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for VehicleWeightLimits {
    const LEAST_BITS: usize = 48;
    const EMPTY: Self = Self {
        vehicle_max_laden_weight: Int2::EMPTY,
        vehicle_train_maximum_weight: Int2::EMPTY,
        vehicle_weight_unladen: Int2::EMPTY,
    };
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(48)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 48)
    }
}

impl Fixed for VehicleWeightLimits {
    const WIDTH: usize = 48;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self {
            vehicle_max_laden_weight: Int2::get(run, at + 0)?,
            vehicle_train_maximum_weight: Int2::get(run, at + 16)?,
            vehicle_weight_unladen: Int2::get(run, at + 32)?,
        })
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        self.vehicle_max_laden_weight.set(packed, at + 0);
        self.vehicle_train_maximum_weight.set(packed, at + 16);
        self.vehicle_weight_unladen.set(packed, at + 32);
    }
}

/// `AxleWeightLimits`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AxleWeightLimits {
    /// `maxLadenweightOnAxle1`.
    pub max_ladenweight_on_axle1: Int2,
    /// `maxLadenweightOnAxle2`.
    pub max_ladenweight_on_axle2: Int2,
    /// `maxLadenweightOnAxle3`.
    pub max_ladenweight_on_axle3: Int2,
    /// `maxLadenweightOnAxle4`.
    pub max_ladenweight_on_axle4: Int2,
    /// `maxLadenweightOnAxle5`.
    pub max_ladenweight_on_axle5: Int2,
}

impl Default for AxleWeightLimits {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for AxleWeightLimits {
    const LEAST_BITS: usize = 80;
    const EMPTY: Self = Self {
        max_ladenweight_on_axle1: Int2::EMPTY,
        max_ladenweight_on_axle2: Int2::EMPTY,
        max_ladenweight_on_axle3: Int2::EMPTY,
        max_ladenweight_on_axle4: Int2::EMPTY,
        max_ladenweight_on_axle5: Int2::EMPTY,
    };
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<2>(80)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<2>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 80)
    }
}

impl Fixed for AxleWeightLimits {
    const WIDTH: usize = 80;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self {
            max_ladenweight_on_axle1: Int2::get(run, at + 0)?,
            max_ladenweight_on_axle2: Int2::get(run, at + 16)?,
            max_ladenweight_on_axle3: Int2::get(run, at + 32)?,
            max_ladenweight_on_axle4: Int2::get(run, at + 48)?,
            max_ladenweight_on_axle5: Int2::get(run, at + 64)?,
        })
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        self.max_ladenweight_on_axle1.set(packed, at + 0);
        self.max_ladenweight_on_axle2.set(packed, at + 16);
        self.max_ladenweight_on_axle3.set(packed, at + 32);
        self.max_ladenweight_on_axle4.set(packed, at + 48);
        self.max_ladenweight_on_axle5.set(packed, at + 64);
    }
}

/// `PassengerCapacity`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PassengerCapacity {
    /// `numberOfSeats`.
    pub number_of_seats: Int1,
    /// `numberOfStandingPlaces`.
    pub number_of_standing_places: Int1,
}

impl Default for PassengerCapacity {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for PassengerCapacity {
    const LEAST_BITS: usize = 16;
    const EMPTY: Self =
        Self { number_of_seats: Int1::EMPTY, number_of_standing_places: Int1::EMPTY };
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

impl Fixed for PassengerCapacity {
    const WIDTH: usize = 16;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self {
            number_of_seats: Int1::get(run, at + 0)?,
            number_of_standing_places: Int1::get(run, at + 8)?,
        })
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        self.number_of_seats.set(packed, at + 0);
        self.number_of_standing_places.set(packed, at + 8);
    }
}

/// `ExhaustEmissionValues`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ExhaustEmissionValues {
    /// `unitType`.
    pub unit_type: UnitType,
    /// `emissionCO`.
    pub emission_co: ExhaustEmissionValuesEmissionCO,
    /// `emissionHC`.
    pub emission_hc: Int2,
    /// `emissionNOX`.
    pub emission_nox: Int2,
    /// `emissionHCNOX`.
    pub emission_hcnox: Int2,
}

impl Default for ExhaustEmissionValues {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for ExhaustEmissionValues {
    const LEAST_BITS: usize = 64;
    const EMPTY: Self = Self {
        unit_type: UnitType::EMPTY,
        emission_co: ExhaustEmissionValuesEmissionCO::EMPTY,
        emission_hc: Int2::EMPTY,
        emission_nox: Int2::EMPTY,
        emission_hcnox: Int2::EMPTY,
    };
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<2>(64)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 64)
    }
}

impl Fixed for ExhaustEmissionValues {
    const WIDTH: usize = 64;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self {
            unit_type: UnitType::get(run, at + 0)?,
            emission_co: ExhaustEmissionValuesEmissionCO::get(run, at + 1)?,
            emission_hc: Int2::get(run, at + 16)?,
            emission_nox: Int2::get(run, at + 32)?,
            emission_hcnox: Int2::get(run, at + 48)?,
        })
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        self.unit_type.set(packed, at + 0);
        self.emission_co.set(packed, at + 1);
        self.emission_hc.set(packed, at + 16);
        self.emission_nox.set(packed, at + 32);
        self.emission_hcnox.set(packed, at + 48);
    }
}

/// `UnitType`: `ENUMERATED`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum UnitType {
    /// `mg-km`.
    #[default]
    MgKm,
    /// `mg-kWh`.
    MgKWh,
}

impl UnitType {
    /// The values in the order of their indexes.
    pub const ROOT: [Self; 2] = [Self::MgKm, Self::MgKWh];
}

impl Uper for UnitType {
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

impl Fixed for UnitType {
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

/// `DieselEmissionValues`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DieselEmissionValues {
    /// `particulate`.
    pub particulate: Particulate,
    /// `absorptionCoeff`.
    pub absorption_coeff: Int2,
}

impl Default for DieselEmissionValues {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for DieselEmissionValues {
    const LEAST_BITS: usize = 32;
    const EMPTY: Self = Self { particulate: Particulate::EMPTY, absorption_coeff: Int2::EMPTY };
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

impl Fixed for DieselEmissionValues {
    const WIDTH: usize = 32;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self {
            particulate: Particulate::get(run, at + 0)?,
            absorption_coeff: Int2::get(run, at + 16)?,
        })
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        self.particulate.set(packed, at + 0);
        self.absorption_coeff.set(packed, at + 16);
    }
}

/// `Particulate`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Particulate {
    /// `unitType`.
    pub unit_type: UnitType,
    /// `value`.
    pub value: ParticulateValue,
}

impl Default for Particulate {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for Particulate {
    const LEAST_BITS: usize = 16;
    const EMPTY: Self = Self { unit_type: UnitType::EMPTY, value: ParticulateValue::EMPTY };
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

impl Fixed for Particulate {
    const WIDTH: usize = 16;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self {
            unit_type: UnitType::get(run, at + 0)?,
            value: ParticulateValue::get(run, at + 1)?,
        })
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        self.unit_type.set(packed, at + 0);
        self.value.set(packed, at + 1);
    }
}

/// `SoundLevel`: `SEQUENCE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SoundLevel {
    /// `soundstationary`.
    pub soundstationary: Int1,
    /// `sounddriveby`.
    pub sounddriveby: Int1,
}

impl Default for SoundLevel {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for SoundLevel {
    const LEAST_BITS: usize = 16;
    const EMPTY: Self = Self { soundstationary: Int1::EMPTY, sounddriveby: Int1::EMPTY };
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

impl Fixed for SoundLevel {
    const WIDTH: usize = 16;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(Self { soundstationary: Int1::get(run, at + 0)?, sounddriveby: Int1::get(run, at + 8)? })
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        self.soundstationary.set(packed, at + 0);
        self.sounddriveby.set(packed, at + 8);
    }
}

/// `Int1`: `INTEGER (0..255)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Int1(pub u8);

impl Uper for Int1 {
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

impl Fixed for Int1 {
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

/// `Int2`: `INTEGER (0..65535)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Int2(pub u16);

impl Uper for Int2 {
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

impl Fixed for Int2 {
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

/// `ExhaustEmissionValues-emissionCO`: `INTEGER (0..32767)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct ExhaustEmissionValuesEmissionCO(pub u16);

impl Uper for ExhaustEmissionValuesEmissionCO {
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

impl Fixed for ExhaustEmissionValuesEmissionCO {
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

/// `Particulate-value`: `INTEGER (0..32767)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct ParticulateValue(pub u16);

impl Uper for ParticulateValue {
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

impl Fixed for ParticulateValue {
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

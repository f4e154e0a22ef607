// Generated from asn1/ by `cargo run -p semafor-rivals --features regenerate`. Do not edit.

extern crate alloc;
use core::borrow::Borrow;
use rasn::prelude::*;
use std::sync::LazyLock;
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct AxleWeightLimits {
    #[rasn(identifier = "maxLadenweightOnAxle1")]
    pub max_ladenweight_on_axle1: Int2,
    #[rasn(identifier = "maxLadenweightOnAxle2")]
    pub max_ladenweight_on_axle2: Int2,
    #[rasn(identifier = "maxLadenweightOnAxle3")]
    pub max_ladenweight_on_axle3: Int2,
    #[rasn(identifier = "maxLadenweightOnAxle4")]
    pub max_ladenweight_on_axle4: Int2,
    #[rasn(identifier = "maxLadenweightOnAxle5")]
    pub max_ladenweight_on_axle5: Int2,
}
impl AxleWeightLimits {
    pub fn new(
        max_ladenweight_on_axle1: Int2,
        max_ladenweight_on_axle2: Int2,
        max_ladenweight_on_axle3: Int2,
        max_ladenweight_on_axle4: Int2,
        max_ladenweight_on_axle5: Int2,
    ) -> Self {
        Self {
            max_ladenweight_on_axle1,
            max_ladenweight_on_axle2,
            max_ladenweight_on_axle3,
            max_ladenweight_on_axle4,
            max_ladenweight_on_axle5,
        }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq, Copy)]
#[rasn(enumerated)]
pub enum CopValue {
    noEntry = 0,
    co2class1 = 1,
    co2class2 = 2,
    co2class3 = 3,
    co2class4 = 4,
    co2class5 = 5,
    co2class6 = 6,
    co2class7 = 7,
    reservedforUse = 8,
}
#[doc = " Two letters of ISO 3166-1 in the five bits each of the telegraph alphabet ITA2."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate)]
pub struct CountryCode(pub FixedBitString<10usize>);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct DieselEmissionValues {
    pub particulate: Particulate,
    #[rasn(identifier = "absorptionCoeff")]
    pub absorption_coeff: Int2,
}
impl DieselEmissionValues {
    pub fn new(particulate: Particulate, absorption_coeff: Int2) -> Self {
        Self { particulate, absorption_coeff }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=255"))]
pub struct EngineCharacteristics(pub u8);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct EnvironmentalCharacteristics {
    #[rasn(identifier = "euroValue")]
    pub euro_value: EuroValue,
    #[rasn(identifier = "copValue")]
    pub cop_value: CopValue,
}
impl EnvironmentalCharacteristics {
    pub fn new(euro_value: EuroValue, cop_value: CopValue) -> Self {
        Self { euro_value, cop_value }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq, Copy)]
#[rasn(enumerated)]
pub enum EuroValue {
    noEntry = 0,
    #[rasn(identifier = "euro-1")]
    euro_1 = 1,
    #[rasn(identifier = "euro-2")]
    euro_2 = 2,
    #[rasn(identifier = "euro-3")]
    euro_3 = 3,
    #[rasn(identifier = "euro-4")]
    euro_4 = 4,
    #[rasn(identifier = "euro-5")]
    euro_5 = 5,
    #[rasn(identifier = "euro-6")]
    euro_6 = 6,
    reservedForUse1 = 7,
    reservedForUse2 = 8,
    reservedForUse3 = 9,
    reservedForUse4 = 10,
    reservedForUse5 = 11,
    reservedForUse6 = 12,
    reservedForUse7 = 13,
    reservedForUse8 = 14,
    eev = 15,
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct ExhaustEmissionValues {
    #[rasn(identifier = "unitType")]
    pub unit_type: UnitType,
    #[rasn(value("0..=32767"), identifier = "emissionCO")]
    pub emission_co: u16,
    #[rasn(identifier = "emissionHC")]
    pub emission_hc: Int2,
    #[rasn(identifier = "emissionNOX")]
    pub emission_nox: Int2,
    #[rasn(identifier = "emissionHCNOX")]
    pub emission_hcnox: Int2,
}
impl ExhaustEmissionValues {
    pub fn new(
        unit_type: UnitType,
        emission_co: u16,
        emission_hc: Int2,
        emission_nox: Int2,
        emission_hcnox: Int2,
    ) -> Self {
        Self { unit_type, emission_co, emission_hc, emission_nox, emission_hcnox }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=255"))]
pub struct Int1(pub u8);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=65535"))]
pub struct Int2(pub u16);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("0..=16383"))]
pub struct IssuerIdentifier(pub u16);
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct Particulate {
    #[rasn(identifier = "unitType")]
    pub unit_type: UnitType,
    #[rasn(value("0..=32767"))]
    pub value: u16,
}
impl Particulate {
    pub fn new(unit_type: UnitType, value: u16) -> Self {
        Self { unit_type, value }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct PassengerCapacity {
    #[rasn(identifier = "numberOfSeats")]
    pub number_of_seats: Int1,
    #[rasn(identifier = "numberOfStandingPlaces")]
    pub number_of_standing_places: Int1,
}
impl PassengerCapacity {
    pub fn new(number_of_seats: Int1, number_of_standing_places: Int1) -> Self {
        Self { number_of_seats, number_of_standing_places }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct Provider {
    #[rasn(identifier = "countryCode")]
    pub country_code: CountryCode,
    #[rasn(identifier = "providerIdentifier")]
    pub provider_identifier: IssuerIdentifier,
}
impl Provider {
    pub fn new(country_code: CountryCode, provider_identifier: IssuerIdentifier) -> Self {
        Self { country_code, provider_identifier }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct SoundLevel {
    pub soundstationary: Int1,
    pub sounddriveby: Int1,
}
impl SoundLevel {
    pub fn new(soundstationary: Int1, sounddriveby: Int1) -> Self {
        Self { soundstationary, sounddriveby }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq, Copy)]
#[rasn(enumerated)]
pub enum UnitType {
    #[rasn(identifier = "mg-km")]
    mg_km = 0,
    #[rasn(identifier = "mg-kWh")]
    mg_kWh = 1,
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct VehicleDimensions {
    #[rasn(identifier = "vehicleLengthOverall")]
    pub vehicle_length_overall: Int1,
    #[rasn(identifier = "vehicleHeigthOverall")]
    pub vehicle_heigth_overall: Int1,
    #[rasn(identifier = "vehicleWidthOverall")]
    pub vehicle_width_overall: Int1,
}
impl VehicleDimensions {
    pub fn new(
        vehicle_length_overall: Int1,
        vehicle_heigth_overall: Int1,
        vehicle_width_overall: Int1,
    ) -> Self {
        Self { vehicle_length_overall, vehicle_heigth_overall, vehicle_width_overall }
    }
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct VehicleWeightLimits {
    #[rasn(identifier = "vehicleMaxLadenWeight")]
    pub vehicle_max_laden_weight: Int2,
    #[rasn(identifier = "vehicleTrainMaximumWeight")]
    pub vehicle_train_maximum_weight: Int2,
    #[rasn(identifier = "vehicleWeightUnladen")]
    pub vehicle_weight_unladen: Int2,
}
impl VehicleWeightLimits {
    pub fn new(
        vehicle_max_laden_weight: Int2,
        vehicle_train_maximum_weight: Int2,
        vehicle_weight_unladen: Int2,
    ) -> Self {
        Self { vehicle_max_laden_weight, vehicle_train_maximum_weight, vehicle_weight_unladen }
    }
}

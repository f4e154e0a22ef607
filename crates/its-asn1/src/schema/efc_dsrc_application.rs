// Generated from asn1/ by `cargo xtask codegen`. Do not edit.
//! `EfcDsrcApplication`.

use uper::{
    Addition, Alternative, Characters, Choice, Component, Enumerated, Integer, Open, Presence,
    Schema, Sequence, SequenceOf, Size,
};

pub static PROVIDER: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "countryCode", schema: &COUNTRY_CODE, presence: Presence::Required },
        Component {
            name: "providerIdentifier",
            schema: &ISSUER_IDENTIFIER,
            presence: Presence::Required,
        },
    ],
    additions: None,
    is_recursive: false,
});

pub static COUNTRY_CODE: Schema =
    Schema::BitString(Size { least: 10, most: Some(10), is_extensible: false });

pub static ISSUER_IDENTIFIER: Schema =
    Schema::Integer(Integer { range: Some((0, 16383)), is_extensible: false });

pub static ENVIRONMENTAL_CHARACTERISTICS: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "euroValue", schema: &EURO_VALUE, presence: Presence::Required },
        Component { name: "copValue", schema: &COP_VALUE, presence: Presence::Required },
    ],
    additions: None,
    is_recursive: false,
});

pub static EURO_VALUE: Schema = Schema::Enumerated(Enumerated {
    root: &[
        "noEntry",
        "euro-1",
        "euro-2",
        "euro-3",
        "euro-4",
        "euro-5",
        "euro-6",
        "reservedForUse1",
        "reservedForUse2",
        "reservedForUse3",
        "reservedForUse4",
        "reservedForUse5",
        "reservedForUse6",
        "reservedForUse7",
        "reservedForUse8",
        "eev",
    ],
    additions: None,
});

pub static COP_VALUE: Schema = Schema::Enumerated(Enumerated {
    root: &[
        "noEntry",
        "co2class1",
        "co2class2",
        "co2class3",
        "co2class4",
        "co2class5",
        "co2class6",
        "co2class7",
        "reservedforUse",
    ],
    additions: None,
});

pub static ENGINE_CHARACTERISTICS: Schema =
    Schema::Integer(Integer { range: Some((0, 255)), is_extensible: false });

pub static VEHICLE_DIMENSIONS: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "vehicleLengthOverall", schema: &INT1, presence: Presence::Required },
        Component { name: "vehicleHeigthOverall", schema: &INT1, presence: Presence::Required },
        Component { name: "vehicleWidthOverall", schema: &INT1, presence: Presence::Required },
    ],
    additions: None,
    is_recursive: false,
});

pub static VEHICLE_WEIGHT_LIMITS: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "vehicleMaxLadenWeight", schema: &INT2, presence: Presence::Required },
        Component {
            name: "vehicleTrainMaximumWeight",
            schema: &INT2,
            presence: Presence::Required,
        },
        Component { name: "vehicleWeightUnladen", schema: &INT2, presence: Presence::Required },
    ],
    additions: None,
    is_recursive: false,
});

pub static AXLE_WEIGHT_LIMITS: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "maxLadenweightOnAxle1", schema: &INT2, presence: Presence::Required },
        Component { name: "maxLadenweightOnAxle2", schema: &INT2, presence: Presence::Required },
        Component { name: "maxLadenweightOnAxle3", schema: &INT2, presence: Presence::Required },
        Component { name: "maxLadenweightOnAxle4", schema: &INT2, presence: Presence::Required },
        Component { name: "maxLadenweightOnAxle5", schema: &INT2, presence: Presence::Required },
    ],
    additions: None,
    is_recursive: false,
});

pub static PASSENGER_CAPACITY: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "numberOfSeats", schema: &INT1, presence: Presence::Required },
        Component { name: "numberOfStandingPlaces", schema: &INT1, presence: Presence::Required },
    ],
    additions: None,
    is_recursive: false,
});

pub static EXHAUST_EMISSION_VALUES: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "unitType", schema: &UNIT_TYPE, presence: Presence::Required },
        Component {
            name: "emissionCO",
            schema: &EXHAUST_EMISSION_VALUES_EMISSION_CO,
            presence: Presence::Required,
        },
        Component { name: "emissionHC", schema: &INT2, presence: Presence::Required },
        Component { name: "emissionNOX", schema: &INT2, presence: Presence::Required },
        Component { name: "emissionHCNOX", schema: &INT2, presence: Presence::Required },
    ],
    additions: None,
    is_recursive: false,
});

pub static UNIT_TYPE: Schema =
    Schema::Enumerated(Enumerated { root: &["mg-km", "mg-kWh"], additions: None });

pub static DIESEL_EMISSION_VALUES: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "particulate", schema: &PARTICULATE, presence: Presence::Required },
        Component { name: "absorptionCoeff", schema: &INT2, presence: Presence::Required },
    ],
    additions: None,
    is_recursive: false,
});

pub static PARTICULATE: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "unitType", schema: &UNIT_TYPE, presence: Presence::Required },
        Component { name: "value", schema: &PARTICULATE_VALUE, presence: Presence::Required },
    ],
    additions: None,
    is_recursive: false,
});

pub static SOUND_LEVEL: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "soundstationary", schema: &INT1, presence: Presence::Required },
        Component { name: "sounddriveby", schema: &INT1, presence: Presence::Required },
    ],
    additions: None,
    is_recursive: false,
});

pub static INT1: Schema = Schema::Integer(Integer { range: Some((0, 255)), is_extensible: false });

pub static INT2: Schema =
    Schema::Integer(Integer { range: Some((0, 65535)), is_extensible: false });

pub static EXHAUST_EMISSION_VALUES_EMISSION_CO: Schema =
    Schema::Integer(Integer { range: Some((0, 32767)), is_extensible: false });

pub static PARTICULATE_VALUE: Schema =
    Schema::Integer(Integer { range: Some((0, 32767)), is_extensible: false });

// Generated from asn1/ by `cargo xtask codegen`. Do not edit.
//! `ElectronicRegistrationIdentificationVehicleDataModule`.

use uper::{
    Addition, Alternative, Characters, Choice, Component, Enumerated, Integer, Open, Presence,
    Schema, Sequence, SequenceOf, Size,
};

pub static EU_VEHICLE_CATEGORY_CODE: Schema = Schema::Choice(Choice {
    root: &[
        Alternative { name: "euVehicleCategoryL", schema: &EU_VEHICLE_CATEGORY_L },
        Alternative { name: "euVehicleCategoryM", schema: &EU_VEHICLE_CATEGORY_M },
        Alternative { name: "euVehicleCategoryN", schema: &EU_VEHICLE_CATEGORY_N },
        Alternative { name: "euVehicleCategoryO", schema: &EU_VEHICLE_CATEGORY_O },
        Alternative { name: "euVehilcleCategoryT", schema: &Schema::Null },
        Alternative { name: "euVehilcleCategoryG", schema: &Schema::Null },
    ],
    additions: None,
});

pub static EU_VEHICLE_CATEGORY_L: Schema = Schema::Enumerated(Enumerated {
    root: &["l1", "l2", "l3", "l4", "l5", "l6", "l7"],
    additions: None,
});

pub static EU_VEHICLE_CATEGORY_M: Schema =
    Schema::Enumerated(Enumerated { root: &["m1", "m2", "m3"], additions: None });

pub static EU_VEHICLE_CATEGORY_N: Schema =
    Schema::Enumerated(Enumerated { root: &["n1", "n2", "n3"], additions: None });

pub static EU_VEHICLE_CATEGORY_O: Schema =
    Schema::Enumerated(Enumerated { root: &["o1", "o2", "o3", "o4"], additions: None });

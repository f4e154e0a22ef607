// Generated from asn1/ by `cargo run -p semafor-rivals --features regenerate`. Do not edit.

extern crate alloc;
use core::borrow::Borrow;
use rasn::prelude::*;
use std::sync::LazyLock;
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(choice, automatic_tags)]
pub enum EuVehicleCategoryCode {
    euVehicleCategoryL(EuVehicleCategoryL),
    euVehicleCategoryM(EuVehicleCategoryM),
    euVehicleCategoryN(EuVehicleCategoryN),
    euVehicleCategoryO(EuVehicleCategoryO),
    euVehilcleCategoryT(()),
    euVehilcleCategoryG(()),
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq, Copy)]
#[rasn(enumerated)]
pub enum EuVehicleCategoryL {
    l1 = 0,
    l2 = 1,
    l3 = 2,
    l4 = 3,
    l5 = 4,
    l6 = 5,
    l7 = 6,
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq, Copy)]
#[rasn(enumerated)]
pub enum EuVehicleCategoryM {
    m1 = 0,
    m2 = 1,
    m3 = 2,
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq, Copy)]
#[rasn(enumerated)]
pub enum EuVehicleCategoryN {
    n1 = 0,
    n2 = 1,
    n3 = 2,
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq, Copy)]
#[rasn(enumerated)]
pub enum EuVehicleCategoryO {
    o1 = 0,
    o2 = 1,
    o3 = 2,
    o4 = 3,
}

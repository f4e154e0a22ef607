// Generated from asn1/ by `cargo run -p semafor-rivals --features regenerate`. Do not edit.

extern crate alloc;
use super::its_container::ItsPduHeader;
use super::ivi::IviStructure;
use core::borrow::Borrow;
use rasn::prelude::*;
use std::sync::LazyLock;
#[doc = " Signs and rules of the road, fixed and variable; TS 103 301 clause 7 (IVI service)."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct IVIM {
    pub header: ItsPduHeader,
    pub ivi: IviStructure,
}
impl IVIM {
    pub fn new(header: ItsPduHeader, ivi: IviStructure) -> Self {
        Self { header, ivi }
    }
}

// Generated from asn1/ by `cargo run -p semafor-rivals --features regenerate`. Do not edit.

extern crate alloc;
use super::dsrc::MapData;
use super::its_container::ItsPduHeader;
use core::borrow::Borrow;
use rasn::prelude::*;
use std::sync::LazyLock;
#[doc = " The lanes of intersections and where they lead; TS 103 301 clause 6 (RLT service)."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct MAPEM {
    pub header: ItsPduHeader,
    pub map: MapData,
}
impl MAPEM {
    pub fn new(header: ItsPduHeader, map: MapData) -> Self {
        Self { header, map }
    }
}

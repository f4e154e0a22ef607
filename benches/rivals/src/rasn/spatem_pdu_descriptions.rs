// Generated from asn1/ by `cargo run -p semafor-rivals --features regenerate`. Do not edit.

extern crate alloc;
use super::dsrc::*;
use super::its_container::ItsPduHeader;
use core::borrow::Borrow;
use rasn::prelude::*;
use std::sync::LazyLock;
#[doc = " What the signals show and when they will change; TS 103 301 clause 5 (TLM service)."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct SPATEM {
    pub header: ItsPduHeader,
    pub spat: SPAT,
}
impl SPATEM {
    pub fn new(header: ItsPduHeader, spat: SPAT) -> Self {
        Self { header, spat }
    }
}

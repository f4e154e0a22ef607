// Generated from asn1/ by `cargo run -p semafor-rivals --features regenerate`. Do not edit.

extern crate alloc;
use super::dsrc::SignalRequestMessage;
use super::its_container::ItsPduHeader;
use core::borrow::Borrow;
use rasn::prelude::*;
use std::sync::LazyLock;
#[doc = " A vehicle asks for priority or preemption; TS 103 301 clause 8 (TLC service)."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct SREM {
    pub header: ItsPduHeader,
    pub srm: SignalRequestMessage,
}
impl SREM {
    pub fn new(header: ItsPduHeader, srm: SignalRequestMessage) -> Self {
        Self { header, srm }
    }
}

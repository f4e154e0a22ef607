// Generated from asn1/ by `cargo run -p semafor-rivals --features regenerate`. Do not edit.

extern crate alloc;
use super::dsrc::SignalStatusMessage;
use super::its_container::ItsPduHeader;
use core::borrow::Borrow;
use rasn::prelude::*;
use std::sync::LazyLock;
#[doc = " What became of the requests; TS 103 301 clause 8 (TLC service)."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(automatic_tags)]
pub struct SSEM {
    pub header: ItsPduHeader,
    pub ssm: SignalStatusMessage,
}
impl SSEM {
    pub fn new(header: ItsPduHeader, ssm: SignalStatusMessage) -> Self {
        Self { header, ssm }
    }
}

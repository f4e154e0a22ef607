// Generated from asn1/ by `cargo xtask codegen`. Do not edit.
#![allow(non_camel_case_types, non_snake_case, non_upper_case_globals, unused)]

extern crate alloc;
use super::dsrc::SignalStatusMessage;
use super::its_container::ItsPduHeader;
use core::borrow::Borrow;
use rasn::prelude::*;
use std::sync::LazyLock;
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

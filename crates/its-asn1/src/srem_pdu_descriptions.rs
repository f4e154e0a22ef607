// Generated from asn1/ by `cargo xtask codegen`. Do not edit.
//! `SREM-PDU-Descriptions`.
//!
//! Signal request, ETSI TS 103 301 V1.3.1: messageID 9, protocolVersion 2.
#![allow(unused_imports)]

use super::dsrc::SignalRequestMessage;
use super::its_container::ItsPduHeader;
use uper::{
    Additions, BitString, Fixed, Malformed, Packed, Reader, Run, SmallVec, Unknown,
    UnknownAdditions, UnknownAlternative, Uper, Writer,
};

/// `SREM`: `SEQUENCE`.
///
/// A vehicle asks for priority or preemption; TS 103 301 clause 8 (TLC service).
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct SREM {
    /// `header`.
    pub header: ItsPduHeader,
    /// `srm`.
    pub srm: SignalRequestMessage,
}

impl Uper for SREM {
    const LEAST_BITS: usize = 111;
    #[inline]
    fn decode(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        self.header.decode(reader)?;
        self.srm.decode(reader)?;
        Ok(())
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        self.header.encode(writer)?;
        self.srm.encode(writer)?;
        Ok(())
    }
}

// Generated from asn1/ by `cargo xtask codegen`. Do not edit.
//! `SREM-PDU-Descriptions`.
//!
//! Signal request, ETSI TS 103 301 V1.3.1: messageID 9, protocolVersion 2.
#![allow(unused_imports)]

use super::dsrc::SignalRequestMessage;
use super::its_container::ItsPduHeader;
use uper::{
    Additions, BitString, Fixed, List, Malformed, Packed, Reader, Run, Unknown, UnknownAdditions,
    UnknownAlternative, Uper, Writer, is_bounded,
};

/// `SREM`: `SEQUENCE`.
///
/// A vehicle asks for priority or preemption; TS 103 301 clause 8 (TLC service).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SREM {
    /// `header`.
    pub header: ItsPduHeader,
    /// `srm`.
    pub srm: SignalRequestMessage,
}

impl Default for SREM {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for SREM {
    const LEAST_BITS: usize = 111;
    const EMPTY: Self = Self { header: ItsPduHeader::EMPTY, srm: SignalRequestMessage::EMPTY };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(48)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        self.header.encode(writer)?;
        self.srm.encode(writer)?;
        Ok(())
    }
}

impl SREM {
    /// Reads what follows the first 48 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 48);
        self.header = ItsPduHeader::get(&run, 0)?;
        self.srm.fill(reader)?;
        Ok(())
    }
}

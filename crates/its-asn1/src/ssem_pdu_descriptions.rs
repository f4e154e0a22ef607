// Generated from asn1/ by `cargo xtask codegen`. Do not edit.
//! `SSEM-PDU-Descriptions`.
//!
//! Signal request status, ETSI TS 103 301 V1.3.1: messageID 10, protocolVersion 2.
#![allow(unused_imports)]

use super::dsrc::SignalStatusMessage;
use super::its_container::ItsPduHeader;
use uper::{
    Additions, BitString, Fixed, List, Malformed, Packed, Reader, Run, Unknown, UnknownAdditions,
    UnknownAlternative, Uper, Writer, is_bounded,
};

/// `SSEM`: `SEQUENCE`.
///
/// What became of the requests; TS 103 301 clause 8 (TLC service).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SSEM {
    /// `header`.
    pub header: ItsPduHeader,
    /// `ssm`.
    pub ssm: SignalStatusMessage,
}

impl Default for SSEM {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for SSEM {
    const LEAST_BITS: usize = 122;
    const EMPTY: Self = Self { header: ItsPduHeader::EMPTY, ssm: SignalStatusMessage::EMPTY };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(48)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        self.header.encode(writer)?;
        self.ssm.encode(writer)?;
        Ok(())
    }
}

impl SSEM {
    /// Reads what follows the first 48 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 48);
        self.header = ItsPduHeader::get(&run, 0)?;
        self.ssm.fill(reader)?;
        Ok(())
    }
}

// Generated from asn1/ by `cargo xtask codegen`. Do not edit.
//! `SPATEM-PDU-Descriptions`.
//!
//! Signal phase and timing, ETSI TS 103 301 V1.3.1: messageID 4, protocolVersion 2.
#![allow(unused_imports)]

use super::dsrc::SPAT;
use super::its_container::ItsPduHeader;
use uper::{
    Additions, BitString, Fixed, List, Malformed, Packed, Reader, Run, Unknown, UnknownAdditions,
    UnknownAlternative, Uper, Writer, is_bounded,
};

/// `SPATEM`: `SEQUENCE`.
///
/// What the signals show and when they will change; TS 103 301 clause 5 (TLM service).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SPATEM {
    /// `header`.
    pub header: ItsPduHeader,
    /// `spat`.
    pub spat: SPAT,
}

impl Default for SPATEM {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for SPATEM {
    const LEAST_BITS: usize = 136;
    const EMPTY: Self = Self { header: ItsPduHeader::EMPTY, spat: SPAT::EMPTY };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(48)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        self.header.encode(writer)?;
        self.spat.encode(writer)?;
        Ok(())
    }
}

impl SPATEM {
    /// Reads what follows the first 48 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 48);
        self.header = ItsPduHeader::get(&run, 0)?;
        self.spat.fill(reader)?;
        Ok(())
    }
}

// Generated from asn1/ by `cargo xtask codegen`. Do not edit.
//! `IVIM-PDU-Descriptions`.
//!
//! In-vehicle information, ETSI TS 103 301 V1.3.1: messageID 6, protocolVersion 2.
#![allow(unused_imports)]

use super::its_container::ItsPduHeader;
use super::ivi::IviStructure;
use uper::{
    Additions, BitString, Fixed, List, Malformed, Packed, Reader, Run, Unknown, UnknownAdditions,
    UnknownAlternative, Uper, Writer, is_bounded,
};

/// `IVIM`: `SEQUENCE`.
///
/// Signs and rules of the road, fixed and variable; TS 103 301 clause 7 (IVI service).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct IVIM {
    /// `header`.
    pub header: ItsPduHeader,
    /// `ivi`.
    pub ivi: IviStructure,
}

impl Default for IVIM {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for IVIM {
    const LEAST_BITS: usize = 97;
    const EMPTY: Self = Self { header: ItsPduHeader::EMPTY, ivi: IviStructure::EMPTY };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let run = reader.run::<3>(94)?;
        self.header = ItsPduHeader::get(&run, 0)?;
        let head = run.bits(48, 46);
        self.ivi.fill_after(head, reader)?;
        Ok(())
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        self.header.encode(writer)?;
        self.ivi.encode(writer)?;
        Ok(())
    }
}

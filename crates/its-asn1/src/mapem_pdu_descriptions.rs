// Generated from asn1/ by `cargo xtask codegen`. Do not edit.
//! `MAPEM-PDU-Descriptions`.
//!
//! Lane topology, ETSI TS 103 301 V1.3.1: messageID 5, protocolVersion 2.
#![allow(unused_imports)]

use super::dsrc::MapData;
use super::its_container::ItsPduHeader;
use uper::{
    Additions, BitString, Fixed, List, Malformed, Packed, Reader, Run, Unknown, UnknownAdditions,
    UnknownAlternative, Uper, Writer, is_bounded,
};

/// `MAPEM`: `SEQUENCE`.
///
/// The lanes of intersections and where they lead; TS 103 301 clause 6 (RLT service).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MAPEM {
    /// `header`.
    pub header: ItsPduHeader,
    /// `map`.
    pub map: MapData,
}

impl Default for MAPEM {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for MAPEM {
    const LEAST_BITS: usize = 64;
    const EMPTY: Self = Self { header: ItsPduHeader::EMPTY, map: MapData::EMPTY };
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(48)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        self.header.encode(writer)?;
        self.map.encode(writer)?;
        Ok(())
    }
}

impl MAPEM {
    /// Reads what follows the first 48 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        let run = Run::of(head, 48);
        self.header = ItsPduHeader::get(&run, 0)?;
        self.map.fill(reader)?;
        Ok(())
    }
}

// Generated from asn1/ by `cargo xtask codegen`. Do not edit.
//! `MAPEM-PDU-Descriptions`.
//!
//! Lane topology, ETSI TS 103 301 V1.3.1: messageID 5, protocolVersion 2.
#![allow(unused_imports)]

use super::dsrc::MapData;
use super::its_container::ItsPduHeader;
use uper::{
    Additions, BitString, Fixed, Malformed, Packed, Reader, Run, SmallVec, Unknown,
    UnknownAdditions, UnknownAlternative, Uper, Writer,
};

/// `MAPEM`: `SEQUENCE`.
///
/// The lanes of intersections and where they lead; TS 103 301 clause 6 (RLT service).
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct MAPEM {
    /// `header`.
    pub header: ItsPduHeader,
    /// `map`.
    pub map: MapData,
}

impl Uper for MAPEM {
    const LEAST_BITS: usize = 64;
    #[inline]
    fn decode(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        self.header.decode(reader)?;
        self.map.decode(reader)?;
        Ok(())
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        self.header.encode(writer)?;
        self.map.encode(writer)?;
        Ok(())
    }
}

//! Any value of a type, by chance, together with its encoding and its JER.
//!
//! Follows X.691 and X.697 along the tables of the types, bit by bit and without the codec's own
//! writer: what comes out is a second opinion on all of the codec.

mod bits;
mod chance;
mod draw;

pub use bits::Bits;
pub use chance::Chance;

use its::wire::MessageKind;
use its_asn1::schema;
use std::collections::BTreeSet;
use uper::Schema;

/// A message, by chance.
#[derive(Clone, Debug)]
pub struct Any {
    /// Which message.
    pub kind: MessageKind,
    /// UPER.
    pub octets: Vec<u8>,
    /// How many bits of these are not padding.
    pub bits: usize,
    /// JER.
    pub jer: String,
    /// Kinds of what the module doesn't know.
    pub unknown: BTreeSet<&'static str>,
}

impl Any {
    /// The message number `seed` of a kind; the same at any time.
    pub fn new(kind: MessageKind, seed: u64) -> Self {
        Self::drawn(kind, draw::Draw::new(seed, given(kind)))
    }

    /// A message as short as can be, but that types which can hold themselves do so, as many
    /// times as that.
    pub fn deep(kind: MessageKind, rounds: u32) -> Self {
        Self::drawn(kind, draw::Draw::deep(rounds, given(kind)))
    }

    fn drawn(kind: MessageKind, mut draw: draw::Draw) -> Self {
        let (bits, jer) = draw.value(schema_of(kind));
        let unknown = draw.unknown;
        Self { kind, bits: bits.len(), octets: bits.octets(), jer, unknown }
    }
}

/// What every header has to say.
fn given(kind: MessageKind) -> [(&'static str, u8); 2] {
    let (version, id) = kind.header();
    [("protocolVersion", version), ("messageID", id)]
}

/// The module of a message as a table.
pub const fn schema_of(kind: MessageKind) -> &'static Schema {
    match kind {
        MessageKind::Cam => &schema::cam_pdu_descriptions::CAM,
        MessageKind::Denm => &schema::denm_pdu_descriptions::DENM,
        MessageKind::Spatem => &schema::spatem_pdu_descriptions::SPATEM,
        MessageKind::Mapem => &schema::mapem_pdu_descriptions::MAPEM,
        MessageKind::Srem => &schema::srem_pdu_descriptions::SREM,
        MessageKind::Ssem => &schema::ssem_pdu_descriptions::SSEM,
        MessageKind::Ivim => &schema::ivim_pdu_descriptions::IVIM,
        MessageKind::Rtcmem => &schema::rtcmem_pdu_descriptions::RTCMEM,
    }
}

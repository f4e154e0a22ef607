//! GeoNetworking (EN 302 636-4-1 v1.3.1) and BTP (EN 302 636-5-1) packets, sans-IO.
//!
//! [`Packet::parse`] reads a packet from the octets behind the link layer's header;
//! [`link`] finds these behind Ethernet, IEEE 802.11 and radiotap headers; [`PacketWriter`]
//! writes single-hop and geo-broadcasts with BTP-B. Parsing is total: it never panics, copies
//! nothing and keeps no state. Of a secured packet the signed content is found, but **not
//! verified**, and the type says so. It deliberately does not forward, locate, or check
//! signatures.
//!
//! ```
//! use geonet::{BtpPort, Packet, PacketWriter, PositionVector, Reach};
//! let writer = PacketWriter {
//!     source: PositionVector { latitude: 470_245_000, longitude: 288_322_000, ..PositionVector::default() },
//!     reach: Reach::SingleHop,
//!     traffic_class: 2,
//!     port: BtpPort::SPATEM,
//! };
//! let frame = writer.write(&[2, 4, 0, 0])?;
//! let packet = Packet::parse(&frame).expect("what we wrote");
//! assert_eq!(packet.payload.plain().and_then(|upper| upper.port()), Some(BtpPort::SPATEM));
//! # Ok::<(), geonet::WriteError>(())
//! ```

mod cursor;
mod envelope;
mod header;
pub mod link;
mod packet;
mod write;

pub use envelope::unverified_content;
pub use header::{
    Area, AreaShape, BasicHeader, CommonHeader, ExtendedHeader, GnAddress, PositionVector,
    ShortPositionVector,
};
pub use packet::{BtpPort, Packet, Payload, Transport, Upper};
pub use write::{MAX_SDU_OCTETS, PacketWriter, Reach, WriteError};

/// Why octets are no packet.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("octet {offset}: {fault}")]
pub struct ParseError {
    /// Where the faulty field starts, in octets from the start of the input.
    pub offset: usize,
    /// What is wrong with it.
    pub fault: Fault,
}

/// What is wrong.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Fault {
    /// The input ends within the field.
    #[error("the packet ends within {0}")]
    Truncated(&'static str),
    /// Another version of GeoNetworking.
    #[error("GeoNetworking version {0}, only 1 is known")]
    Version(u8),
    /// A number without a meaning.
    #[error("unknown {field} {value}")]
    Unknown {
        /// The field.
        field: &'static str,
        /// What it says.
        value: u8,
    },
    /// A secured packet without signed content that can be read, as an encrypted one.
    #[error("{0}")]
    Envelope(&'static str),
}

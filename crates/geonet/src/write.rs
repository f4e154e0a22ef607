//! Writes broadcasts with BTP-B.

use crate::header::{Area, PositionVector, VERSION};
use crate::packet::BtpPort;

/// Writes packets that differ only in their message.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PacketWriter {
    /// The sender.
    pub source: PositionVector,
    /// To whom.
    pub reach: Reach,
    /// `TC` of the common header.
    pub traffic_class: u8,
    /// Destination port.
    pub port: BtpPort,
}

/// To whom a packet goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reach {
    /// Everyone in radio range, SHB.
    SingleHop,
    /// Everyone in an area, GBC.
    Area {
        /// Where.
        area: Area,
        /// Counts the sender's packets, for receivers to recognise copies.
        sequence: u16,
        /// Hops allowed.
        max_hops: u8,
        /// `LT` of the basic header, coded: six bits of multiplier, two of base.
        lifetime: u8,
    },
}

/// Why a packet can't be written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("a message of {octets} octets, at most {MAX_SDU_OCTETS}")]
pub struct WriteError {
    /// Length of the message.
    pub octets: usize,
}

impl PacketWriter {
    /// The packet around `message`, from the basic header on.
    ///
    /// # Errors
    /// A message longer than [`MAX_SDU_OCTETS`] with its BTP header.
    pub fn write(&self, message: &[u8]) -> Result<Vec<u8>, WriteError> {
        let too_long = WriteError { octets: message.len() };
        let length = message.len() + BTP_OCTETS;
        let payload_length = u16::try_from(length).map_err(|_| too_long)?;
        if length > MAX_SDU_OCTETS {
            return Err(too_long);
        }
        let (kind, hops, lifetime) = match self.reach {
            Reach::SingleHop => (0x50, 1, SINGLE_HOP_LIFETIME),
            Reach::Area { area, max_hops, lifetime, .. } => {
                (0x40 | area.shape.code(), max_hops, lifetime)
            }
        };
        let mut octets = Vec::with_capacity(HEADERS_OCTETS + length);
        octets.extend([VERSION << 4 | 1, 0, lifetime, hops]);
        octets.extend([2 << 4, kind, self.traffic_class, 0]);
        octets.extend(payload_length.to_be_bytes());
        octets.extend([hops, 0]);
        match self.reach {
            Reach::SingleHop => {
                self.source.write(&mut octets);
                octets.extend([0; 4]);
            }
            Reach::Area { area, sequence, .. } => {
                octets.extend(sequence.to_be_bytes());
                octets.extend([0; 2]);
                self.source.write(&mut octets);
                area.write(&mut octets);
            }
        }
        octets.extend(self.port.0.to_be_bytes());
        octets.extend([0; 2]);
        octets.extend(message);
        Ok(octets)
    }
}

/// `itsGnMaxSduSize`, EN 302 636-4-1 annex H: what fits in a frame on the air beside the
/// headers and the security envelope.
pub const MAX_SDU_OCTETS: usize = 1_398;

const BTP_OCTETS: usize = 4;
/// Basic, common and the longest extended header written here.
const HEADERS_OCTETS: usize = 4 + 8 + 44;
/// One second: multiplier 1, base 1.
const SINGLE_HOP_LIFETIME: u8 = 1 << 2 | 1;

//! Messages as they are on the wire: UPER (X.691) and JER (X.697), every field kept.
//!
//! [`decode`] never misreads: it looks at the ITS PDU header first and refuses what no module
//! describes, and it accepts a message only if encoding the result gives the same octets back.
//!
//! ```
//! let cam = [
//!     0x02, 0x02, 0, 0, 0, 7, 0, 0, 0x06, 0xb4, 0x9d, 0x20, 0x1a, 0xd2, 0x74, 0x80, 0x3f, 0xfe,
//! ];
//! let error = its::wire::decode(&cam).expect_err("half a message");
//! assert_eq!(error.kind.name(), "truncated");
//! assert!(error.path.starts_with("cam."));
//! ```

mod error;
mod jer;

pub use error::{DecodeError, DecodeErrorKind, EncodeError, JerError};

use its_asn1::cam_pdu_descriptions::CAM;
use its_asn1::denm_pdu_descriptions::DENM;
use its_asn1::mapem_pdu_descriptions::MAPEM;
use its_asn1::spatem_pdu_descriptions::SPATEM;
use its_asn1::srem_pdu_descriptions::SREM;
use its_asn1::ssem_pdu_descriptions::SSEM;

/// One decoded message. What it holds is read through [`crate::msg`] or as JER.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Message {
    /// Cooperative awareness.
    Cam(CamPdu),
    /// Event notification.
    Denm(DenmPdu),
    /// Signal phase and timing.
    Spatem(SpatemPdu),
    /// Lane topology.
    Mapem(MapemPdu),
    /// Signal request.
    Srem(SremPdu),
    /// Signal request status.
    Ssem(SsemPdu),
}

/// Which of the messages.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum MessageKind {
    /// Cooperative awareness.
    Cam,
    /// Event notification.
    Denm,
    /// Signal phase and timing.
    Spatem,
    /// Lane topology.
    Mapem,
    /// Signal request.
    Srem,
    /// Signal request status.
    Ssem,
}

impl MessageKind {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Cam, Self::Denm, Self::Spatem, Self::Mapem, Self::Srem, Self::Ssem];

    /// The lower-case name, as in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Cam => "cam",
            Self::Denm => "denm",
            Self::Spatem => "spatem",
            Self::Mapem => "mapem",
            Self::Srem => "srem",
            Self::Ssem => "ssem",
        }
    }

    /// The kind with this [`Self::name`].
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// The release of the ITS specifications that the module belongs to.
    pub const fn release(self) -> u8 {
        1
    }

    /// `protocolVersion` and `messageID` that the module stands for.
    pub fn header(self) -> (u8, u8) {
        let row = MODULES.iter().find(|(_, _, kind)| *kind == self);
        row.map_or((0, 0), |(version, id, _)| (*version, *id))
    }
}

impl Message {
    /// Which message it is.
    pub const fn kind(&self) -> MessageKind {
        match self {
            Self::Cam(_) => MessageKind::Cam,
            Self::Denm(_) => MessageKind::Denm,
            Self::Spatem(_) => MessageKind::Spatem,
            Self::Mapem(_) => MessageKind::Mapem,
            Self::Srem(_) => MessageKind::Srem,
            Self::Ssem(_) => MessageKind::Ssem,
        }
    }

    /// UPER octets. A decoded message gives the octets it was decoded from.
    pub fn encode(&self) -> Result<Vec<u8>, EncodeError> {
        let octets = match self {
            Self::Cam(pdu) => uper(&*pdu.0),
            Self::Denm(pdu) => uper(&*pdu.0),
            Self::Spatem(pdu) => uper(&*pdu.0),
            Self::Mapem(pdu) => uper(&*pdu.0),
            Self::Srem(pdu) => uper(&*pdu.0),
            Self::Ssem(pdu) => uper(&*pdu.0),
        };
        let octets = octets.map_err(|e| EncodeError::syntax(self.kind().name(), &e))?;
        if octets.len() > MAX_MESSAGE_OCTETS {
            return Err(EncodeError {
                path: self.kind().name().to_owned(),
                detail: format!("{} octets, at most {MAX_MESSAGE_OCTETS}", octets.len()),
            });
        }
        Ok(octets)
    }
}

/// Decodes one message from all of `octets`.
///
/// # Errors
/// A [`DecodeError`] for anything but a complete message of a supported version without
/// additions that its module doesn't know. Never panics, and takes time and memory in
/// proportion to the input.
pub fn decode(octets: &[u8]) -> Result<Message, DecodeError> {
    let kind = peek(octets)?;
    if octets.len() > MAX_MESSAGE_OCTETS {
        return Err(DecodeError {
            kind: DecodeErrorKind::TooLong,
            path: kind.name().to_owned(),
            bit: None,
            detail: format!("{} octets, at most {MAX_MESSAGE_OCTETS}", octets.len()),
        });
    }
    let message = match kind {
        MessageKind::Cam => Message::Cam(CamPdu(read(kind, octets)?)),
        MessageKind::Denm => Message::Denm(DenmPdu(read(kind, octets)?)),
        MessageKind::Spatem => Message::Spatem(SpatemPdu(read(kind, octets)?)),
        MessageKind::Mapem => Message::Mapem(MapemPdu(read(kind, octets)?)),
        MessageKind::Srem => Message::Srem(SremPdu(read(kind, octets)?)),
        MessageKind::Ssem => Message::Ssem(SsemPdu(read(kind, octets)?)),
    };
    let again = message.encode().map_err(|e| DecodeError {
        kind: DecodeErrorKind::NotReproducible,
        path: e.path,
        bit: None,
        detail: format!("decoded, but does not encode again: {}", e.detail),
    })?;
    match first_difference(octets, &again) {
        None => Ok(message),
        Some(bit) => Err(DecodeError::not_reproducible(kind.name(), bit)),
    }
}

/// Which message `octets` say they are, by `protocolVersion` and `messageID` alone.
///
/// # Errors
/// [`DecodeErrorKind::Truncated`] below two octets, [`DecodeErrorKind::UnsupportedVersion`]
/// for numbers without a module.
pub fn peek(octets: &[u8]) -> Result<MessageKind, DecodeError> {
    let [protocol_version, message_id, ..] = *octets else {
        return Err(DecodeError {
            kind: DecodeErrorKind::Truncated,
            path: "header".to_owned(),
            bit: Some(octets.len() * 8),
            detail: format!("{} octets hold no ITS PDU header", octets.len()),
        });
    };
    MODULES
        .iter()
        .find(|(version, id, _)| (*version, *id) == (protocol_version, message_id))
        .map(|(_, _, kind)| *kind)
        .ok_or_else(|| DecodeError::unsupported(message_id, protocol_version))
}

fn read<T: rasn::Decode>(kind: MessageKind, octets: &[u8]) -> Result<Box<T>, DecodeError> {
    rasn::uper::decode(octets)
        .map(Box::new)
        .map_err(|e| DecodeError::syntax(kind.name(), &e, octets.len()))
}

fn uper<T: rasn::Encode>(pdu: &T) -> Result<Vec<u8>, rasn::error::EncodeError> {
    rasn::uper::encode(pdu)
}

/// The first bit in which two octet strings differ, counting a missing octet as different.
fn first_difference(a: &[u8], b: &[u8]) -> Option<usize> {
    let octet = a.iter().zip(b).position(|(x, y)| x != y);
    match octet {
        Some(i) => Some(i * 8 + (a[i] ^ b[i]).leading_zeros() as usize),
        None if a.len() == b.len() => None,
        None => Some(a.len().min(b.len()) * 8),
    }
}

/// Longest message read or written, octets. The radio carries at most 1,398 (itsGnMaxSduSize
/// of EN 302 636-4-1); MAPEMs of big junctions, sent over other links, reach some thousands.
/// It bounds what a decoded message takes in memory, and from 16,384 on UPER's lengths come
/// in fragments, which no real message needs.
pub const MAX_MESSAGE_OCTETS: usize = 16_383;

/// What the modules in `asn1/` describe: `protocolVersion`, `messageID`, message.
///
/// CAM and DENM with `protocolVersion` 1 follow an older dictionary with other fields:
/// they are refused by number, as is everything of Release 2 that is not listed.
const MODULES: [(u8, u8, MessageKind); 6] = [
    (2, 1, MessageKind::Denm),
    (2, 2, MessageKind::Cam),
    (2, 4, MessageKind::Spatem),
    (2, 5, MessageKind::Mapem),
    (2, 9, MessageKind::Srem),
    (2, 10, MessageKind::Ssem),
];

macro_rules! pdu {
    ($name:ident, $type:ty, $standard:literal) => {
        #[doc = concat!("A whole message, ", $standard, "; its fields are private to this crate.")]
        #[derive(Clone, PartialEq, Eq, Debug)]
        pub struct $name(pub(crate) Box<$type>);
    };
}

pdu!(CamPdu, CAM, "EN 302 637-2 v1.4.1");
pdu!(DenmPdu, DENM, "EN 302 637-3 v1.3.1");
pdu!(SpatemPdu, SPATEM, "TS 103 301 v1.3.1");
pdu!(MapemPdu, MAPEM, "TS 103 301 v1.3.1");
pdu!(SremPdu, SREM, "TS 103 301 v1.3.1");
pdu!(SsemPdu, SSEM, "TS 103 301 v1.3.1");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_numbers_round_trip() {
        for kind in MessageKind::ALL {
            assert_eq!(MessageKind::from_name(kind.name()), Some(kind));
            let (version, id) = kind.header();
            assert_eq!(peek(&[version, id]), Ok(kind));
        }
    }

    #[test]
    fn other_versions_are_refused_by_number() {
        let error = decode(&[1, 2, 0, 0, 0, 0]).unwrap_err();
        let expected = DecodeErrorKind::UnsupportedVersion { message_id: 2, protocol_version: 1 };
        assert_eq!(error.kind, expected);
        assert!(decode(&[2, 6]).is_err());
        assert_eq!(decode(&[2]).unwrap_err().kind, DecodeErrorKind::Truncated);
        assert_eq!(decode(&[]).unwrap_err().kind, DecodeErrorKind::Truncated);
    }

    #[test]
    fn too_long_is_told_before_anything_is_read() {
        let mut octets = vec![0; MAX_MESSAGE_OCTETS + 1];
        octets[..2].copy_from_slice(&[2, 2]);
        assert_eq!(decode(&octets).unwrap_err().kind, DecodeErrorKind::TooLong);
    }

    #[test]
    fn differences_are_counted_in_bits() {
        assert_eq!(first_difference(&[0xff, 0x10], &[0xff, 0x10]), None);
        assert_eq!(first_difference(&[0xff, 0x10], &[0xff, 0x11]), Some(15));
        assert_eq!(first_difference(&[0xff, 0x10], &[0xff]), Some(8));
    }
}

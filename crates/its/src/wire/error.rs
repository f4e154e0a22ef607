//! What can go wrong between octets, JER and messages.

use super::{MAX_MESSAGE_OCTETS, MessageKind};
use uper::{FaultKind, Reader, Writer};

/// Why octets are no message.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("{path}: {detail}")]
pub struct DecodeError {
    /// What sort of fault.
    pub kind: DecodeErrorKind,
    /// The field, dotted, list items as `[3]`; at least the message, or `header`.
    pub path: String,
    /// The first bit of the value that is wrong, or the end of what was cut off, counted from the
    /// message's first; `None` where no bit is to blame.
    pub bit: Option<usize>,
    /// What was found and what was expected.
    pub detail: String,
}

/// What sort of fault.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DecodeErrorKind {
    /// The input ends within a field.
    Truncated,
    /// Longer than [`super::MAX_MESSAGE_OCTETS`].
    TooLong,
    /// No module for this message in this version.
    UnsupportedVersion {
        /// `messageID` of the ITS PDU header.
        message_id: u8,
        /// `protocolVersion` of the ITS PDU header.
        protocol_version: u8,
    },
    /// A number, length or character outside its range.
    OutOfRange,
    /// An enumerated value or alternative without a meaning, in a type that can't be extended.
    UnknownValue,
    /// Octets after the end of the message.
    TrailingOctets,
    /// Another encoding than the one an encoder would choose, such as a length in two octets that
    /// fits in one: it would not come out as it went in.
    NotCanonical,
    /// Values within values of their own type, deeper than any message has them.
    TooDeep,
}

impl DecodeErrorKind {
    /// The name in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Truncated => "truncated",
            Self::TooLong => "too-long",
            Self::UnsupportedVersion { .. } => "unsupported-version",
            Self::OutOfRange => "out-of-range",
            Self::UnknownValue => "unknown-value",
            Self::TrailingOctets => "trailing-octets",
            Self::NotCanonical => "not-canonical",
            Self::TooDeep => "too-deep",
        }
    }
}

impl DecodeError {
    #[cold]
    pub(super) fn unsupported(message_id: u8, protocol_version: u8) -> Self {
        Self {
            kind: DecodeErrorKind::UnsupportedVersion { message_id, protocol_version },
            path: "header".to_owned(),
            bit: Some(if protocol_version == 2 { 8 } else { 0 }),
            detail: format!(
                "no module for messageID {message_id} with protocolVersion {protocol_version}"
            ),
        }
    }

    #[cold]
    pub(super) fn too_long(kind: MessageKind, octets: usize) -> Self {
        Self {
            kind: DecodeErrorKind::TooLong,
            path: kind.name().to_owned(),
            bit: None,
            detail: format!("{octets} octets, at most {MAX_MESSAGE_OCTETS} expected"),
        }
    }

    /// What is wrong with octets that didn't decode, found along the module's table.
    #[cold]
    pub(crate) fn found_in(kind: MessageKind, octets: &[u8]) -> Self {
        let mut reader = Reader::new(octets);
        let fault = match uper::walk(kind.schema(), kind.name(), &mut reader, &mut uper::Silent) {
            Err(fault) => fault,
            Ok(()) => return Self::behind_the_end(kind, &reader),
        };
        let decode_kind = match fault.kind {
            FaultKind::Truncated => DecodeErrorKind::Truncated,
            FaultKind::OutOfRange => DecodeErrorKind::OutOfRange,
            FaultKind::UnknownValue => DecodeErrorKind::UnknownValue,
            FaultKind::NotCanonical => DecodeErrorKind::NotCanonical,
            FaultKind::TooDeep => DecodeErrorKind::TooDeep,
        };
        let detail = fault.to_string();
        Self { kind: decode_kind, path: fault.path, bit: Some(fault.bit), detail }
    }

    /// Bits that stand where the message has ended.
    fn behind_the_end(kind: MessageKind, reader: &Reader<'_>) -> Self {
        let path = kind.name().to_owned();
        let octets = reader.remaining() / 8;
        if octets > 0 {
            return Self {
                kind: DecodeErrorKind::TrailingOctets,
                path,
                bit: Some(reader.position().next_multiple_of(8)),
                detail: format!("{octets} octets found behind the end, none expected"),
            };
        }
        Self {
            kind: DecodeErrorKind::NotCanonical,
            path,
            bit: Some(reader.position()),
            detail: "a bit set found behind the end, zeros expected".to_owned(),
        }
    }
}

/// Why a message has no octets: a value that its field can't hold.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("{path}: {detail}")]
pub struct EncodeError {
    /// The field, dotted, as deep as it is known.
    pub path: String,
    /// What was expected.
    pub detail: String,
}

impl EncodeError {
    /// Which field it was that `writer` could not write: the one that the bits before it lead to.
    #[cold]
    pub(super) fn refused(kind: MessageKind, writer: Writer) -> Self {
        let (octets, bits) = writer.before_fault().unwrap_or_default();
        let mut reader = Reader::of_bits(&octets, bits);
        match uper::walk(kind.schema(), kind.name(), &mut reader, &mut uper::Silent) {
            Err(fault) => {
                let detail = format!("another value found, {} expected", fault.expected);
                Self { path: fault.path, detail }
            }
            Ok(()) => Self {
                path: kind.name().to_owned(),
                detail: "a value found that its field can't hold".to_owned(),
            },
        }
    }

    #[cold]
    pub(super) fn too_long(kind: MessageKind, octets: usize) -> Self {
        Self {
            path: kind.name().to_owned(),
            detail: format!("{octets} octets, at most {MAX_MESSAGE_OCTETS} expected"),
        }
    }
}

/// Why a text is no message in JER.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("{path}: {detail}")]
pub struct JerError {
    /// The field, dotted, as deep as it is known; list items as `[3]`.
    pub path: String,
    /// What was found and what was expected.
    pub detail: String,
}

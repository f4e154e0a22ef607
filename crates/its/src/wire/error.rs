//! What can go wrong between octets, JER and messages.

use its_asn1::names::FIELDS;
use rasn::error::DecodeErrorKind as RasnDecode;

/// Why octets are no message.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("{path}: {detail}")]
pub struct DecodeError {
    /// What sort of fault.
    pub kind: DecodeErrorKind,
    /// The field, dotted, as deep as it is known: at least the message, or `header`.
    pub path: String,
    /// The bit at which the fault was seen, counted from the first; `None` if unknown.
    pub bit: Option<usize>,
    /// What was found.
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
    /// An enumerated value or alternative that the module doesn't know.
    UnknownValue,
    /// Octets after the end of the message.
    TrailingOctets,
    /// It can be read, but what was read doesn't encode to the same octets: additions unknown
    /// to the module, which would be lost, or an encoding that is not canonical.
    NotReproducible,
    /// Anything else that the syntax forbids.
    Syntax,
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
            Self::NotReproducible => "not-reproducible",
            Self::Syntax => "syntax",
        }
    }
}

impl DecodeError {
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

    pub(super) fn not_reproducible(message: &str, bit: usize) -> Self {
        Self {
            kind: DecodeErrorKind::NotReproducible,
            path: message.to_owned(),
            bit: Some(bit),
            detail: "what was read encodes differently from this bit on: an addition unknown to \
                     this version, or not the canonical encoding"
                .to_owned(),
        }
    }

    /// From the codec's error. The codec tells the field, but not the bit, except that a
    /// truncated message ends at its last.
    pub(super) fn syntax(message: &str, error: &rasn::error::DecodeError, octets: usize) -> Self {
        let (path, inner) = unfold(message, error);
        let kind = match inner {
            RasnDecode::Incomplete { .. } | RasnDecode::Eof => DecodeErrorKind::Truncated,
            RasnDecode::UnexpectedExtraData { .. } => DecodeErrorKind::TrailingOctets,
            RasnDecode::ValueConstraintNotSatisfied { .. }
            | RasnDecode::SizeConstraintNotSatisfied { .. }
            | RasnDecode::PermittedAlphabetError { .. }
            | RasnDecode::StringConversionFailed { .. }
            | RasnDecode::FixedStringConversionFailed { .. }
            | RasnDecode::IntegerOverflow { .. }
            | RasnDecode::IntegerTypeConversionFailed { .. } => DecodeErrorKind::OutOfRange,
            RasnDecode::EnumerationIndexNotFound { .. }
            | RasnDecode::ChoiceIndexNotFound { .. }
            | RasnDecode::DiscriminantValueNotFound { .. }
            | RasnDecode::NoValidChoice { .. } => DecodeErrorKind::UnknownValue,
            _ => DecodeErrorKind::Syntax,
        };
        let bit = match (kind, inner) {
            (DecodeErrorKind::Truncated, _) => Some(octets * 8),
            (_, RasnDecode::UnexpectedExtraData { length }) => {
                Some(octets.saturating_sub(*length) * 8)
            }
            _ => None,
        };
        Self { kind, path, bit, detail: inner.to_string() }
    }
}

/// Why a message has no octets: a value that its field can't hold.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("{path}: {detail}")]
pub struct EncodeError {
    /// The field, dotted, as deep as it is known.
    pub path: String,
    /// What was found.
    pub detail: String,
}

impl EncodeError {
    pub(super) fn syntax(message: &str, error: &rasn::error::EncodeError) -> Self {
        Self { path: message.to_owned(), detail: error.kind.to_string() }
    }
}

/// Why a text is no message in JER.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("{path}: {detail}")]
pub struct JerError {
    /// The field, dotted, as deep as it is known; list items as `[3]`.
    pub path: String,
    /// What was found.
    pub detail: String,
}

/// The standard's field names from the outside in, and the fault within. Alternatives of a CHOICE
/// and positions in a list are not known.
fn unfold<'e>(message: &str, error: &'e rasn::error::DecodeError) -> (String, &'e RasnDecode) {
    let mut path = message.to_owned();
    let mut inner = &*error.kind;
    while let RasnDecode::FieldError { name, nested } = inner {
        if let Some(field) = field_name(name) {
            // The root of a CAM's path is `cam` and so is its second field: written once.
            if path != field {
                path.push('.');
                path.push_str(field);
            }
        }
        inner = &*nested.kind;
    }
    (path, inner)
}

/// The standard's name of a field that the codec calls `Type.field`.
fn field_name(name: &'static str) -> Option<&'static str> {
    let known = FIELDS.binary_search_by_key(&name, |(ours, _)| ours);
    match known {
        Ok(row) => Some(FIELDS[row].1),
        // The only field of a wrapper has a number for a name.
        Err(_) => name.split_once('.').map(|(_, field)| field).filter(|f| f.parse::<u8>().is_err()),
    }
}

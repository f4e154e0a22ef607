//! JER: messages as JSON, X.697.
//!
//! Members have the standard's names and stand in the module's order. A BIT STRING of fixed size
//! is its hexadecimal digits, any other `{"value", "length"}`; an OCTET STRING is its hexadecimal
//! digits, and so is the content of a regional extension that no module knows; a CHOICE is an
//! object with one member; an enumerated value is its name. DEFAULT values are left out.
//!
//! Unknown additions are left out too, unknown alternatives and enumerated values are `null`:
//! their bits stand beside the value, as [`UnknownPart`]s, by which it gives the same octets.

mod read;
mod write;

use super::{DecodeError, EncodeError, JerError, Message, MessageKind, decode};
use serde_json::Value;
use uper::{BitString, Reader, UnknownKind};

/// A message in JER.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Jer {
    /// The value, compact.
    pub value: String,
    /// What the value can't show, in the order of the bits.
    pub unknown: Vec<UnknownPart>,
}

/// A part of a message that its module doesn't know.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct UnknownPart {
    /// What is unknown.
    pub kind: UnknownKind,
    /// Where it belongs: the SEQUENCE, the CHOICE, the value.
    pub path: String,
    /// Its bits, see [`UnknownKind`].
    pub bits: BitString,
}

impl Message {
    /// The message as JER.
    ///
    /// # Errors
    /// As [`Self::encode`].
    pub fn to_jer(&self) -> Result<Jer, EncodeError> {
        let octets = self.encode()?;
        show(self.kind(), &octets)
            .map_err(|fault| EncodeError { path: fault.path, detail: fault.detail })
    }

    /// A message from JER text without unknown parts.
    ///
    /// # Errors
    /// The first fault with its path: text that is no JSON, members that are missing or unknown,
    /// values of another type or out of range.
    pub fn from_jer(kind: MessageKind, text: &str) -> Result<Self, JerError> {
        let value = serde_json::from_str(text)
            .map_err(|e| JerError { path: kind.name().to_owned(), detail: e.to_string() })?;
        Self::from_jer_value(kind, &value, &[])
    }

    /// A message from parsed JER and its unknown parts, in any order.
    ///
    /// # Errors
    /// As [`Self::from_jer`]; also for an unknown part that doesn't belong to the value, or isn't
    /// what its kind says.
    pub fn from_jer_value(
        kind: MessageKind,
        value: &Value,
        unknown: &[UnknownPart],
    ) -> Result<Self, JerError> {
        let octets = read::octets(kind, value, unknown)?;
        let message =
            decode(&octets).map_err(|error| JerError { path: error.path, detail: error.detail })?;
        if message.kind() != kind {
            let path = format!("{}.header", kind.name());
            let detail = format!("the header of a {} found", message.kind().name());
            return Err(JerError { path, detail });
        }
        Ok(message)
    }
}

/// Octets of one message as JER.
///
/// # Errors
/// As [`decode`].
pub fn to_jer(octets: &[u8]) -> Result<(MessageKind, Jer), DecodeError> {
    let kind = decode(octets)?.kind();
    Ok((kind, show(kind, octets)?))
}

/// Shows octets that have been decoded.
fn show(kind: MessageKind, octets: &[u8]) -> Result<Jer, DecodeError> {
    let mut writer = write::JerWriter::default();
    uper::walk(kind.schema(), kind.name(), &mut Reader::new(octets), &mut writer)
        .map_err(|_| DecodeError::found_in(kind, octets))?;
    Ok(writer.finish())
}

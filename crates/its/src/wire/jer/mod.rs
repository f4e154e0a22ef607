//! JER: messages as JSON, X.697.
//!
//! Members have the standard's names and appear in no particular order. A BIT STRING of fixed
//! size is its hexadecimal digits, any other `{"value", "length"}`; an OCTET STRING is its
//! hexadecimal digits, and so is the content of a regional extension, whatever type the region
//! means; a CHOICE is an object with one member; an enumerated value is its name. DEFAULT values
//! are left out.

mod read;

use super::{CamPdu, DenmPdu, MapemPdu, SpatemPdu, SremPdu, SsemPdu};
use super::{JerError, Message, MessageKind};
use serde_json::Value;

impl Message {
    /// The message as JER.
    ///
    /// # Errors
    /// An integer beyond 64 bits, which an extensible range lets through.
    pub fn to_jer(&self) -> Result<Value, JerError> {
        let value = match self {
            Self::Cam(pdu) => write(&*pdu.0),
            Self::Denm(pdu) => write(&*pdu.0),
            Self::Spatem(pdu) => write(&*pdu.0),
            Self::Mapem(pdu) => write(&*pdu.0),
            Self::Srem(pdu) => write(&*pdu.0),
            Self::Ssem(pdu) => write(&*pdu.0),
        };
        value.map_err(|e| JerError { path: self.kind().name().to_owned(), detail: e.to_string() })
    }

    /// A message from JER text.
    ///
    /// # Errors
    /// The first fault with its path: text that is no JSON, members that are missing or unknown,
    /// values of another type or out of range.
    pub fn from_jer(kind: MessageKind, text: &str) -> Result<Self, JerError> {
        let value = serde_json::from_str(text)
            .map_err(|e| JerError { path: kind.name().to_owned(), detail: e.to_string() })?;
        Self::from_jer_value(kind, &value)
    }

    /// A message from parsed JER.
    ///
    /// # Errors
    /// As [`Self::from_jer`].
    pub fn from_jer_value(kind: MessageKind, value: &Value) -> Result<Self, JerError> {
        Ok(match kind {
            MessageKind::Cam => Self::Cam(CamPdu(read::pdu(kind, value)?)),
            MessageKind::Denm => Self::Denm(DenmPdu(read::pdu(kind, value)?)),
            MessageKind::Spatem => Self::Spatem(SpatemPdu(read::pdu(kind, value)?)),
            MessageKind::Mapem => Self::Mapem(MapemPdu(read::pdu(kind, value)?)),
            MessageKind::Srem => Self::Srem(SremPdu(read::pdu(kind, value)?)),
            MessageKind::Ssem => Self::Ssem(SsemPdu(read::pdu(kind, value)?)),
        })
    }
}

fn write<T: rasn::Encode>(pdu: &T) -> Result<Value, rasn::error::EncodeError> {
    let mut encoder = rasn::jer::enc::Encoder::new();
    pdu.encode(&mut encoder)?;
    encoder.to_json()
}

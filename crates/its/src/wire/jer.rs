//! JER: messages as JSON, X.697.

use super::{CamPdu, DenmPdu, MapemPdu, SpatemPdu, SremPdu, SsemPdu};
use super::{JerError, Message, MessageKind};
use serde_json::Value;

impl Message {
    /// The message as JER.
    ///
    /// # Errors
    /// Never for a message that was decoded.
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

    /// A message from JER.
    pub fn from_jer(kind: MessageKind, text: &str) -> Result<Self, JerError> {
        let value: Value = serde_json::from_str(text)
            .map_err(|e| JerError { path: kind.name().to_owned(), detail: e.to_string() })?;
        let message = match kind {
            MessageKind::Cam => Self::Cam(CamPdu(read(kind, &value)?)),
            MessageKind::Denm => Self::Denm(DenmPdu(read(kind, &value)?)),
            MessageKind::Spatem => Self::Spatem(SpatemPdu(read(kind, &value)?)),
            MessageKind::Mapem => Self::Mapem(MapemPdu(read(kind, &value)?)),
            MessageKind::Srem => Self::Srem(SremPdu(read(kind, &value)?)),
            MessageKind::Ssem => Self::Ssem(SsemPdu(read(kind, &value)?)),
        };
        Ok(message)
    }
}

fn write<T: rasn::Encode>(pdu: &T) -> Result<Value, rasn::error::EncodeError> {
    let mut encoder = rasn::jer::enc::Encoder::new();
    pdu.encode(&mut encoder)?;
    encoder.to_json()
}

fn read<T: rasn::Decode>(kind: MessageKind, value: &Value) -> Result<Box<T>, JerError> {
    T::decode(&mut rasn::jer::de::Decoder::from(value.clone()))
        .map(Box::new)
        .map_err(|e| JerError::syntax(kind.name(), &e))
}

//! What must hold of any octets and any text, whoever sends them.

use crate::any::schema_of;
use its::msg::{HeardError, Msg, ReadError};
use its::wire::{self, DecodeError, Message, MessageKind};
use its_asn1::{
    cam_pdu_descriptions::CAM, denm_pdu_descriptions::DENM, ivim_pdu_descriptions::IVIM,
    mapem_pdu_descriptions::MAPEM, rtcmem_pdu_descriptions::RTCMEM,
    spatem_pdu_descriptions::SPATEM, srem_pdu_descriptions::SREM, ssem_pdu_descriptions::SSEM,
};
use uper::{Fault, Malformed, Reader, Silent, Uper};

/// Octets are an error with a path, or a message that is exactly these octets, on every way out
/// and in again; and the generated code and the tables say the same of them.
///
/// # Panics
/// If one of this doesn't hold.
pub fn of_octets(octets: &[u8]) -> Result<Message, DecodeError> {
    let decoded = wire::decode(octets);
    match &decoded {
        Ok(message) => {
            assert_eq!(message.encode().as_deref(), Ok(octets));
            let jer = message.to_jer().expect("what was decoded");
            let value = serde_json::from_str(&jer.value).expect("JSON");
            let back = Message::from_jer_value(message.kind(), &value, &jer.unknown);
            assert_eq!(back.as_ref(), Ok(message));
            // Whatever decodes can be looked at as a validated message without failing.
            if let Ok(msg) = Msg::try_from(message) {
                of_msg(&msg);
            }
        }
        Err(error) => {
            assert!(!error.path.is_empty());
            assert!(error.bit.is_none_or(|bit| bit <= octets.len() * 8), "{error:?}");
        }
    }
    if let Ok(kind) = wire::peek(octets) {
        agree(kind, octets, octets.len() * 8);
    }
    decoded
}

/// What is heard of a message without octets is what its octets say.
fn of_msg(msg: &Msg) {
    match (msg.heard(), msg.encode()) {
        (Ok(heard), Ok(octets)) => assert_eq!(its::msg::decode(&octets), Ok(heard)),
        (Err(HeardError::Msg(why)), Ok(octets)) => {
            assert_eq!(its::msg::decode(&octets), Err(ReadError::Msg(why)));
        }
        (Err(HeardError::Encode(_)), Err(_)) => {}
        (heard, sent) => panic!("{heard:?}, but {sent:?}"),
    }
}

/// A text is an error with a path, or a message that JER gives again.
///
/// # Panics
/// If this doesn't hold.
pub fn of_text(kind: MessageKind, text: &str) {
    match Message::from_jer(kind, text) {
        Ok(message) => {
            let jer = message.to_jer().expect("what was read");
            assert_eq!(jer.unknown, [], "nothing unknown went in");
            assert_eq!(Message::from_jer(kind, &jer.value), Ok(message));
        }
        Err(error) => assert!(!error.path.is_empty()),
    }
}

/// Whether the first `bits` of `octets` begin with a message: generated code and tables agree.
///
/// # Panics
/// If they don't.
pub fn agree(kind: MessageKind, octets: &[u8], bits: usize) -> bool {
    let mut reader = Reader::of_bits(octets, bits);
    let generated = read(kind, &mut reader).map(|()| reader.position());
    let mut reader = Reader::of_bits(octets, bits);
    let walked = uper::walk(schema_of(kind), kind.name(), &mut reader, &mut Silent);
    let walked: Result<usize, Fault> = walked.map(|()| reader.position());
    match (&generated, &walked) {
        (Ok(ours), Ok(theirs)) => assert_eq!(ours, theirs, "{}", kind.name()),
        (Err(Malformed), Err(fault)) => assert!(fault.bit <= bits, "{fault:?}"),
        _ => panic!("{}: generated {generated:?}, by the table {walked:?}", kind.name()),
    }
    generated.is_ok()
}

fn read(kind: MessageKind, reader: &mut Reader<'_>) -> Result<(), Malformed> {
    match kind {
        MessageKind::Cam => CAM::decode(reader).map(drop),
        MessageKind::Denm => DENM::decode(reader).map(drop),
        MessageKind::Spatem => SPATEM::decode(reader).map(drop),
        MessageKind::Mapem => MAPEM::decode(reader).map(drop),
        MessageKind::Srem => SREM::decode(reader).map(drop),
        MessageKind::Ssem => SSEM::decode(reader).map(drop),
        MessageKind::Ivim => IVIM::decode(reader).map(drop),
        MessageKind::Rtcmem => RTCMEM::decode(reader).map(drop),
    }
}

//! Messages as they are on the wire: UPER (X.691) and JER (X.697), every field kept.
//!
//! [`decode`] looks at the ITS PDU header first and refuses what no module describes. What a
//! later version of a module adds is no error: it is kept and goes out again as it came, and so
//! does every message, bit for bit.
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
mod kind;

pub use error::{DecodeError, DecodeErrorKind, EncodeError, JerError};
pub use jer::{Jer, UnknownPart, to_jer};
pub use kind::{MessageKind, peek};
pub use uper::{BitString, UnknownKind};

use its_asn1::cam_pdu_descriptions::CAM;
use its_asn1::denm_pdu_descriptions::DENM;
use its_asn1::ivim_pdu_descriptions::IVIM;
use its_asn1::mapem_pdu_descriptions::MAPEM;
use its_asn1::rtcmem_pdu_descriptions::RTCMEM;
use its_asn1::spatem_pdu_descriptions::SPATEM;
use its_asn1::srem_pdu_descriptions::SREM;
use its_asn1::ssem_pdu_descriptions::SSEM;
use uper::{Reader, Uper, Writer};

/// One decoded message. What it holds is read through [`crate::msg`] or as JER.
#[derive(Clone, PartialEq, Eq, Debug)]
#[allow(clippy::large_enum_variant, reason = "a CAM, the most frequent, needs no heap")]
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
    /// In-vehicle information.
    Ivim(IvimPdu),
    /// Corrections for satellite positioning.
    Rtcmem(RtcmemPdu),
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
            Self::Ivim(_) => MessageKind::Ivim,
            Self::Rtcmem(_) => MessageKind::Rtcmem,
        }
    }

    /// UPER octets. A decoded message gives the octets it was decoded from.
    ///
    /// # Errors
    /// A value that its field can't hold, or a message longer than [`MAX_MESSAGE_OCTETS`].
    pub fn encode(&self) -> Result<Vec<u8>, EncodeError> {
        let mut writer = Writer::with_capacity(USUAL_OCTETS);
        let written = match self {
            Self::Cam(pdu) => pdu.0.encode(&mut writer),
            Self::Denm(pdu) => pdu.0.encode(&mut writer),
            Self::Spatem(pdu) => pdu.0.encode(&mut writer),
            Self::Mapem(pdu) => pdu.0.encode(&mut writer),
            Self::Srem(pdu) => pdu.0.encode(&mut writer),
            Self::Ssem(pdu) => pdu.0.encode(&mut writer),
            Self::Ivim(pdu) => pdu.0.encode(&mut writer),
            Self::Rtcmem(pdu) => pdu.0.encode(&mut writer),
        };
        if written.is_err() {
            return Err(EncodeError::refused(self.kind(), writer));
        }
        let octets = writer.finish();
        if octets.len() > MAX_MESSAGE_OCTETS {
            return Err(EncodeError::too_long(self.kind(), octets.len()));
        }
        Ok(octets)
    }
}

/// Decodes one message from all of `octets`.
///
/// # Errors
/// A [`DecodeError`] for anything but a complete message of a supported version, encoded as an
/// encoder would. Never panics, and takes time and memory in proportion to the input.
pub fn decode(octets: &[u8]) -> Result<Message, DecodeError> {
    let kind = checked_kind(octets)?;
    match kind {
        MessageKind::Cam => whole(kind, octets, |pdu| Message::Cam(CamPdu(pdu))),
        MessageKind::Denm => whole(kind, octets, |pdu| Message::Denm(DenmPdu(pdu))),
        MessageKind::Spatem => whole(kind, octets, |pdu| Message::Spatem(SpatemPdu(pdu))),
        MessageKind::Mapem => whole(kind, octets, |pdu| Message::Mapem(MapemPdu(pdu))),
        MessageKind::Srem => whole(kind, octets, |pdu| Message::Srem(SremPdu(pdu))),
        MessageKind::Ssem => whole(kind, octets, |pdu| Message::Ssem(SsemPdu(pdu))),
        MessageKind::Ivim => whole(kind, octets, |pdu| Message::Ivim(IvimPdu(pdu))),
        MessageKind::Rtcmem => whole(kind, octets, |pdu| Message::Rtcmem(RtcmemPdu(pdu))),
    }
}

/// Which message octets say they are that aren't too many.
pub(crate) fn checked_kind(octets: &[u8]) -> Result<MessageKind, DecodeError> {
    let kind = peek(octets)?;
    if octets.len() > MAX_MESSAGE_OCTETS {
        return Err(DecodeError::too_long(kind, octets.len()));
    }
    Ok(kind)
}

/// A message that takes all of `octets`.
fn whole<T: Uper>(
    kind: MessageKind,
    octets: &[u8],
    message: impl FnOnce(T) -> Message,
) -> Result<Message, DecodeError> {
    let mut pdu = T::default();
    fill(&mut pdu, kind, octets)?;
    Ok(message(pdu))
}

/// Reads a message that takes all of `octets` into an empty one.
pub(crate) fn fill<T: Uper>(
    pdu: &mut T,
    kind: MessageKind,
    octets: &[u8],
) -> Result<(), DecodeError> {
    let mut reader = Reader::new(octets);
    if pdu.fill(&mut reader).is_ok() && reader.is_at_end() {
        Ok(())
    } else {
        Err(DecodeError::found_in(kind, octets))
    }
}

/// Longest message read or written, octets. The radio carries at most 1,398 (itsGnMaxSduSize
/// of EN 302 636-4-1); MAPEMs of big junctions, sent over other links, reach some thousands.
/// It bounds what a decoded message takes in memory, and from 16,384 on UPER's lengths come
/// in fragments, which no real message needs.
pub const MAX_MESSAGE_OCTETS: usize = 16_383;

/// What is reserved for an encoded message: most CAMs, DENMs and SPATEMs fit.
const USUAL_OCTETS: usize = 256;

macro_rules! pdu {
    ($name:ident, $type:ty, $standard:literal) => {
        #[doc = concat!("A whole message, ", $standard, "; its fields are private to this crate.")]
        #[derive(Clone, PartialEq, Eq, Default, Debug)]
        pub struct $name(pub(crate) $type);
    };
}

pdu!(CamPdu, CAM, "EN 302 637-2 v1.4.1");
pdu!(DenmPdu, DENM, "EN 302 637-3 v1.3.1");
pdu!(SpatemPdu, SPATEM, "TS 103 301 v1.3.1");
pdu!(MapemPdu, MAPEM, "TS 103 301 v1.3.1");
pdu!(SremPdu, SREM, "TS 103 301 v1.3.1");
pdu!(SsemPdu, SSEM, "TS 103 301 v1.3.1");
pdu!(IvimPdu, IVIM, "TS 103 301 v1.3.1");
pdu!(RtcmemPdu, RTCMEM, "TS 103 301 v1.3.1");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_versions_are_refused_by_number() {
        let error = decode(&[1, 2, 0, 0, 0, 0]).unwrap_err();
        let expected = DecodeErrorKind::UnsupportedVersion { message_id: 2, protocol_version: 1 };
        assert_eq!(error.kind, expected);
        assert!(decode(&[2, 3]).is_err());
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
    fn a_value_that_does_not_fit_is_told_with_its_field() {
        let mut cam = CamPdu::default();
        cam.0.header = its_asn1::its_container::ItsPduHeader::default();
        cam.0.cam.cam_parameters.basic_container.reference_position.altitude.altitude_value.0 =
            800_002;
        let error = Message::Cam(cam).encode().unwrap_err();
        let path = "cam.camParameters.basicContainer.referencePosition.altitude.altitudeValue";
        assert_eq!(error.path, path);
        assert!(error.detail.contains("-100000..800001"), "{}", error.detail);
    }
}

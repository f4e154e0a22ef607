//! Which messages there are, and how they are told apart.

use super::{DecodeError, DecodeErrorKind};
use its_asn1::schema;
use uper::Schema;

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
    /// In-vehicle information.
    Ivim,
    /// Corrections for satellite positioning.
    Rtcmem,
}

impl MessageKind {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Cam,
        Self::Denm,
        Self::Spatem,
        Self::Mapem,
        Self::Srem,
        Self::Ssem,
        Self::Ivim,
        Self::Rtcmem,
    ];

    /// The lower-case name, as in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Cam => "cam",
            Self::Denm => "denm",
            Self::Spatem => "spatem",
            Self::Mapem => "mapem",
            Self::Srem => "srem",
            Self::Ssem => "ssem",
            Self::Ivim => "ivim",
            Self::Rtcmem => "rtcmem",
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

    /// The module as a table.
    pub(super) const fn schema(self) -> &'static Schema {
        match self {
            Self::Cam => &schema::cam_pdu_descriptions::CAM,
            Self::Denm => &schema::denm_pdu_descriptions::DENM,
            Self::Spatem => &schema::spatem_pdu_descriptions::SPATEM,
            Self::Mapem => &schema::mapem_pdu_descriptions::MAPEM,
            Self::Srem => &schema::srem_pdu_descriptions::SREM,
            Self::Ssem => &schema::ssem_pdu_descriptions::SSEM,
            Self::Ivim => &schema::ivim_pdu_descriptions::IVIM,
            Self::Rtcmem => &schema::rtcmem_pdu_descriptions::RTCMEM,
        }
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

/// What the modules in `asn1/` describe: `protocolVersion`, `messageID`, message; what is written
/// where there are two is the first.
///
/// CAM and DENM with `protocolVersion` 1 follow an older dictionary with other fields:
/// they are refused by number, as is everything of Release 2 that is not listed. RTCMEM says
/// version 1 in its own annex of TS 103 301 and version 2 on the air: one module.
const MODULES: [(u8, u8, MessageKind); 9] = [
    (2, 2, MessageKind::Cam),
    (2, 1, MessageKind::Denm),
    (2, 4, MessageKind::Spatem),
    (2, 5, MessageKind::Mapem),
    (2, 9, MessageKind::Srem),
    (2, 10, MessageKind::Ssem),
    (2, 6, MessageKind::Ivim),
    (2, 13, MessageKind::Rtcmem),
    (1, 13, MessageKind::Rtcmem),
];

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
}

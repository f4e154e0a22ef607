// Generated from asn1/ by `cargo run -p semafor-rivals --features regenerate`. Do not edit.
use super::dsrc::SignalRequestMessage;
use super::its_container::ItsPduHeader;
use asn1rs::prelude::*;

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct Srem {
    #[asn(complex(ItsPduHeader, tag(UNIVERSAL(16))))]
    pub header: ItsPduHeader,
    #[asn(complex(SignalRequestMessage, tag(UNIVERSAL(16))))]
    pub srm: SignalRequestMessage,
}

impl Srem {}

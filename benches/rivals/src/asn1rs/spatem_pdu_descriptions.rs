// Generated from asn1/ by `cargo run -p semafor-rivals --features regenerate`. Do not edit.
use super::dsrc::Spat;
use super::its_container::ItsPduHeader;
use asn1rs::prelude::*;

#[asn(sequence)]
#[derive(Default, Debug, Clone, PartialEq, Hash)]
pub struct Spatem {
    #[asn(complex(ItsPduHeader, tag(UNIVERSAL(16))))]
    pub header: ItsPduHeader,
    #[asn(complex(Spat, tag(UNIVERSAL(16))))]
    pub spat: Spat,
}

impl Spatem {}

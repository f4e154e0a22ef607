// Generated from asn1/ by `cargo xtask codegen`. Do not edit.
//! `MAPEM-PDU-Descriptions`.

use super::dsrc::MAP_DATA;
use super::its_container::ITS_PDU_HEADER;
use uper::{
    Addition, Alternative, Characters, Choice, Component, Enumerated, Integer, Open, Presence,
    Schema, Sequence, SequenceOf, Size,
};

pub static MAPEM: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "header", schema: &ITS_PDU_HEADER, presence: Presence::Required },
        Component { name: "map", schema: &MAP_DATA, presence: Presence::Required },
    ],
    additions: None,
    is_recursive: false,
});

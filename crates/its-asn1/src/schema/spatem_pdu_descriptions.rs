// Generated from asn1/ by `cargo xtask codegen`. Do not edit.
//! `SPATEM-PDU-Descriptions`.

use super::dsrc::SPAT;
use super::its_container::ITS_PDU_HEADER;
use uper::{
    Addition, Alternative, Characters, Choice, Component, Enumerated, Integer, Open, Presence,
    Schema, Sequence, SequenceOf, Size,
};

pub static SPATEM: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "header", schema: &ITS_PDU_HEADER, presence: Presence::Required },
        Component { name: "spat", schema: &SPAT, presence: Presence::Required },
    ],
    additions: None,
    is_recursive: false,
});

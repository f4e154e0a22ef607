// Generated from asn1/ by `cargo xtask codegen`. Do not edit.
//! `IVIM-PDU-Descriptions`.

use super::its_container::ITS_PDU_HEADER;
use super::ivi::IVI_STRUCTURE;
use uper::{
    Addition, Alternative, Characters, Choice, Component, Enumerated, Integer, Open, Presence,
    Schema, Sequence, SequenceOf, Size,
};

pub static IVIM: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "header", schema: &ITS_PDU_HEADER, presence: Presence::Required },
        Component { name: "ivi", schema: &IVI_STRUCTURE, presence: Presence::Required },
    ],
    additions: None,
    is_recursive: false,
});

// Generated from asn1/ by `cargo xtask codegen`. Do not edit.
//! `SREM-PDU-Descriptions`.

use super::dsrc::SIGNAL_REQUEST_MESSAGE;
use super::its_container::ITS_PDU_HEADER;
use uper::{
    Addition, Alternative, Characters, Choice, Component, Enumerated, Integer, Open, Presence,
    Schema, Sequence, SequenceOf, Size,
};

pub static SREM: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "header", schema: &ITS_PDU_HEADER, presence: Presence::Required },
        Component { name: "srm", schema: &SIGNAL_REQUEST_MESSAGE, presence: Presence::Required },
    ],
    additions: None,
    is_recursive: false,
});

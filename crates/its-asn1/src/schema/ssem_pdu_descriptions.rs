// Generated from asn1/ by `cargo xtask codegen`. Do not edit.
//! `SSEM-PDU-Descriptions`.

use super::dsrc::SIGNAL_STATUS_MESSAGE;
use super::its_container::ITS_PDU_HEADER;
use uper::{
    Addition, Alternative, Characters, Choice, Component, Enumerated, Integer, Open, Presence,
    Schema, Sequence, SequenceOf, Size,
};

pub static SSEM: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "header", schema: &ITS_PDU_HEADER, presence: Presence::Required },
        Component { name: "ssm", schema: &SIGNAL_STATUS_MESSAGE, presence: Presence::Required },
    ],
    additions: None,
    is_recursive: false,
});

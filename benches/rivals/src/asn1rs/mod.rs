// Generated from asn1/ by `cargo run -p semafor-rivals --features regenerate`. Do not edit.
#![allow(missing_docs, warnings, clippy::all, clippy::pedantic)]
pub mod add_grp_c;
pub mod cam_pdu_descriptions;
pub mod denm_pdu_descriptions;
pub mod dsrc;
pub mod its_container;
pub mod mapem_pdu_descriptions;
pub mod spatem_pdu_descriptions;
pub mod srem_pdu_descriptions;
pub mod ssem_pdu_descriptions;

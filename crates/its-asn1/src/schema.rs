// Generated from asn1/ by `cargo xtask codegen`. Do not edit.
//! The types as tables, for JER and for telling what is wrong.

#![allow(missing_docs, unused_imports)]

pub mod cam_pdu_descriptions;
pub mod denm_pdu_descriptions;
pub mod dsrc;
pub mod its_container;
pub mod mapem_pdu_descriptions;
pub mod spatem_pdu_descriptions;
pub mod srem_pdu_descriptions;
pub mod ssem_pdu_descriptions;

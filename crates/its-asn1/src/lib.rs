//! Types of the C-ITS messages, generated from `asn1/` by `cargo xtask codegen`; nothing here is written by hand.
//!
//! Only `its` may use them.

#![allow(missing_docs, clippy::all)]

pub mod cam_pdu_descriptions;
pub mod denm_pdu_descriptions;
pub mod dsrc;
pub mod its_container;
pub mod mapem_pdu_descriptions;
pub mod names;
pub mod spatem_pdu_descriptions;
pub mod srem_pdu_descriptions;
pub mod ssem_pdu_descriptions;

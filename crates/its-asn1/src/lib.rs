//! Types of the C-ITS messages and their UPER encoding, generated from `asn1/` by `cargo xtask
//! codegen`; nothing here is written by hand.
//!
//! One module of Rust per module of ASN.1; [`schema`] has the same types as tables. Only `its` may
//! use them.

#![allow(clippy::all)]

pub mod cam_pdu_descriptions;
pub mod denm_pdu_descriptions;
pub mod dsrc;
pub mod its_container;
pub mod mapem_pdu_descriptions;
pub mod schema;
pub mod spatem_pdu_descriptions;
pub mod srem_pdu_descriptions;
pub mod ssem_pdu_descriptions;

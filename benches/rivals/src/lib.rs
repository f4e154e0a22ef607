//! Code that other ASN.1 compilers make of our modules, to measure and compare ours with.
//!
//! Generated and committed; `cargo run -p semafor-rivals --features regenerate` writes it anew
//! after a change in `asn1/`. Nothing of the product stands on this package.
//!
//! - [`rasn`]: all modules, by rasn-compiler 0.16 for rasn 0.30. Regional extensions are octets.
//! - [`asn1rs`]: CAM, DENM, SPATEM, MAPEM, SREM and SSEM, by asn1rs 0.3.1 (of 2023, the last). It
//!   can't take IVIM, because its parser refuses `(SIZE (1..32, ..., 100))` in module IVI, nor
//!   RTCMEM, because `prec01deg` and `prec0-1deg` become the same name in Rust.

// What is generated mustn't stand in the way of generating it anew.
#[cfg(not(feature = "regenerate"))]
pub mod asn1rs;
#[cfg(not(feature = "regenerate"))]
pub mod rasn;

//! Rust generated from asn1/, nothing by hand.

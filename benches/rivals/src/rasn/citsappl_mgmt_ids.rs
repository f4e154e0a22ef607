// Generated from asn1/ by `cargo run -p semafor-rivals --features regenerate`. Do not edit.

extern crate alloc;
use core::borrow::Borrow;
use rasn::prelude::*;
use std::sync::LazyLock;
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(choice, automatic_tags)]
pub enum Ext1 {
    #[rasn(value("128..=16511"))]
    content(u16),
    extension(Ext2),
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(choice, automatic_tags)]
pub enum Ext2 {
    #[rasn(value("16512..=2113663"))]
    content(u32),
    extension(Ext3),
}
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(delegate, value("2113664..=270549119", extensible))]
pub struct Ext3(pub Integer);
#[doc = " A number whose encoding grows with it."]
#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]
#[rasn(choice, automatic_tags)]
pub enum VarLengthNumber {
    #[rasn(value("0..=127"))]
    content(u8),
    extension(Ext1),
}

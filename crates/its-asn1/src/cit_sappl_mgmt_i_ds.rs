// Generated from asn1/ by `cargo xtask codegen`. Do not edit.
//! `CITSapplMgmtIDs`.
//!
//! Numbers of ITS applications, ISO/TS 17419, as ISO/TS 19321:2020 uses them.
#![allow(unused_imports)]

use uper::{
    Additions, BitString, Fixed, List, Malformed, Packed, Reader, Run, Unknown, UnknownAdditions,
    UnknownAlternative, Uper, Writer, is_bounded,
};

/// `VarLengthNumber`: `CHOICE`.
///
/// A number whose encoding grows with it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum VarLengthNumber {
    /// `content`.
    Content(VarLengthNumberContent),
    /// `extension`.
    Extension(Ext1),
}

impl Default for VarLengthNumber {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for VarLengthNumber {
    const LEAST_BITS: usize = 8;
    const EMPTY: Self = Self::Content(VarLengthNumberContent::EMPTY);
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(1)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        match self {
            Self::Content(value) => {
                writer.bits(0, 1);
                value.encode(writer)
            }
            Self::Extension(value) => {
                writer.bits(1, 1);
                value.encode(writer)
            }
        }
    }
}

impl VarLengthNumber {
    /// Reads what follows the first 1 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        match head {
            0 => *self = Self::Content(VarLengthNumberContent::decode(reader)?),
            1 => {
                *self = Self::Extension(Ext1::EMPTY);
                if let Self::Extension(value) = self {
                    value.fill(reader)?;
                }
            }
            _ => return Err(Malformed),
        }
        Ok(())
    }
}

/// `Ext1`: `CHOICE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Ext1 {
    /// `content`.
    Content(Ext1Content),
    /// `extension`.
    Extension(Ext2),
}

impl Default for Ext1 {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for Ext1 {
    const LEAST_BITS: usize = 15;
    const EMPTY: Self = Self::Content(Ext1Content::EMPTY);
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        let head = reader.bits(1)?;
        self.fill_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        match self {
            Self::Content(value) => {
                writer.bits(0, 1);
                value.encode(writer)
            }
            Self::Extension(value) => {
                writer.bits(1, 1);
                value.encode(writer)
            }
        }
    }
}

impl Ext1 {
    /// Reads what follows the first 1 bits.
    #[inline]
    pub(crate) fn fill_after(
        &mut self,
        head: u64,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        match head {
            0 => *self = Self::Content(Ext1Content::decode(reader)?),
            1 => *self = Self::Extension(Ext2::decode(reader)?),
            _ => return Err(Malformed),
        }
        Ok(())
    }
}

/// `Ext2`: `CHOICE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Ext2 {
    /// `content`.
    Content(Ext2Content),
    /// `extension`.
    Extension(Ext3),
}

impl Default for Ext2 {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for Ext2 {
    const LEAST_BITS: usize = 18;
    const EMPTY: Self = Self::Content(Ext2Content::EMPTY);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(1)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        match self {
            Self::Content(value) => {
                writer.bits(0, 1);
                value.encode(writer)
            }
            Self::Extension(value) => {
                writer.bits(1, 1);
                value.encode(writer)
            }
        }
    }
}

impl Ext2 {
    /// Reads what follows the first 1 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(match head {
            0 => Self::Content(Ext2Content::decode(reader)?),
            1 => Self::Extension(Ext3::decode(reader)?),
            _ => return Err(Malformed),
        })
    }
}

/// `Ext3`: `INTEGER (2113664..270549119, ...)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Ext3(pub i64);

impl Uper for Ext3 {
    const LEAST_BITS: usize = 17;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        if reader.bit()? {
            return Ok(Self(reader.other_integer(2113664, 270549119)?));
        }
        let head = reader.bits(28)?;
        Ok(Self(reader.extensible(head, 2113664, 270549119, 28)?))
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.extensible(self.0, 2113664, 270549119, 28);
        Ok(())
    }
}

/// `VarLengthNumber-content`: `INTEGER (0..127)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct VarLengthNumberContent(pub u8);

impl Uper for VarLengthNumberContent {
    const LEAST_BITS: usize = 7;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(7)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 7)
    }
}

impl Fixed for VarLengthNumberContent {
    const WIDTH: usize = 7;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 7);
        Ok(Self(bits as u8))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 7, self.0 as u64, 127);
    }
}

/// `Ext1-content`: `INTEGER (128..16511)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Ext1Content(pub u16);

impl Uper for Ext1Content {
    const LEAST_BITS: usize = 14;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(14)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 14)
    }
}

impl Fixed for Ext1Content {
    const WIDTH: usize = 14;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 14);
        Ok(Self((bits as i64 + 128) as u16))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 14, (self.0 as i64 - 128) as u64, 16383);
    }
}

/// `Ext2-content`: `INTEGER (16512..2113663)`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Ext2Content(pub u32);

impl Uper for Ext2Content {
    const LEAST_BITS: usize = 21;
    const EMPTY: Self = Self(0);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(21)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 21)
    }
}

impl Fixed for Ext2Content {
    const WIDTH: usize = 21;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        let bits = run.bits(at, 21);
        Ok(Self((bits as i64 + 16512) as u32))
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_up_to(at, 21, (self.0 as i64 - 16512) as u64, 2097151);
    }
}

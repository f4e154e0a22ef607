// Generated from asn1/ by `cargo xtask codegen`. Do not edit.
//! `ElectronicRegistrationIdentificationVehicleDataModule`.
//!
//! Categories of vehicles in EU law, ISO 24534-3:2015, as ISO/TS 19321:2020 uses them.
#![allow(unused_imports)]

use uper::{
    Additions, BitString, Fixed, List, Malformed, Packed, Reader, Run, Unknown, UnknownAdditions,
    UnknownAlternative, Uper, Writer, is_bounded,
};

/// `EuVehicleCategoryCode`: `CHOICE`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum EuVehicleCategoryCode {
    /// `euVehicleCategoryL`.
    EuVehicleCategoryL(EuVehicleCategoryL),
    /// `euVehicleCategoryM`.
    EuVehicleCategoryM(EuVehicleCategoryM),
    /// `euVehicleCategoryN`.
    EuVehicleCategoryN(EuVehicleCategoryN),
    /// `euVehicleCategoryO`.
    EuVehicleCategoryO(EuVehicleCategoryO),
    /// `euVehilcleCategoryT`.
    EuVehilcleCategoryT,
    /// `euVehilcleCategoryG`.
    EuVehilcleCategoryG,
}

impl Default for EuVehicleCategoryCode {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Uper for EuVehicleCategoryCode {
    const LEAST_BITS: usize = 3;
    const EMPTY: Self = Self::EuVehicleCategoryL(EuVehicleCategoryL::EMPTY);
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let head = reader.bits(3)?;
        Self::decode_after(head, reader)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        match self {
            Self::EuVehicleCategoryL(value) => {
                writer.bits(0, 3);
                value.encode(writer)
            }
            Self::EuVehicleCategoryM(value) => {
                writer.bits(1, 3);
                value.encode(writer)
            }
            Self::EuVehicleCategoryN(value) => {
                writer.bits(2, 3);
                value.encode(writer)
            }
            Self::EuVehicleCategoryO(value) => {
                writer.bits(3, 3);
                value.encode(writer)
            }
            Self::EuVehilcleCategoryT => {
                writer.bits(4, 3);
                Ok(())
            }
            Self::EuVehilcleCategoryG => {
                writer.bits(5, 3);
                Ok(())
            }
        }
    }
}

impl EuVehicleCategoryCode {
    /// Reads what follows the first 3 bits.
    #[inline]
    pub(crate) fn decode_after(head: u64, reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(match head {
            0 => Self::EuVehicleCategoryL(EuVehicleCategoryL::decode(reader)?),
            1 => Self::EuVehicleCategoryM(EuVehicleCategoryM::decode(reader)?),
            2 => Self::EuVehicleCategoryN(EuVehicleCategoryN::decode(reader)?),
            3 => Self::EuVehicleCategoryO(EuVehicleCategoryO::decode(reader)?),
            4 => Self::EuVehilcleCategoryT,
            5 => Self::EuVehilcleCategoryG,
            _ => return Err(Malformed),
        })
    }
}

/// `EuVehicleCategoryL`: `ENUMERATED`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum EuVehicleCategoryL {
    /// `l1`.
    #[default]
    L1,
    /// `l2`.
    L2,
    /// `l3`.
    L3,
    /// `l4`.
    L4,
    /// `l5`.
    L5,
    /// `l6`.
    L6,
    /// `l7`.
    L7,
}

impl EuVehicleCategoryL {
    /// The values in the order of their indexes.
    pub const ROOT: [Self; 7] =
        [Self::L1, Self::L2, Self::L3, Self::L4, Self::L5, Self::L6, Self::L7];
}

impl Uper for EuVehicleCategoryL {
    const LEAST_BITS: usize = 3;
    const EMPTY: Self = Self::ROOT[0];
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(3)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 3)
    }
}

impl Fixed for EuVehicleCategoryL {
    const WIDTH: usize = 3;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Self::ROOT.get(run.bits(at, 3) as usize).copied().ok_or(Malformed)
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set(at, 3, *self as u64);
    }
}

/// `EuVehicleCategoryM`: `ENUMERATED`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum EuVehicleCategoryM {
    /// `m1`.
    #[default]
    M1,
    /// `m2`.
    M2,
    /// `m3`.
    M3,
}

impl EuVehicleCategoryM {
    /// The values in the order of their indexes.
    pub const ROOT: [Self; 3] = [Self::M1, Self::M2, Self::M3];
}

impl Uper for EuVehicleCategoryM {
    const LEAST_BITS: usize = 2;
    const EMPTY: Self = Self::ROOT[0];
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(2)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 2)
    }
}

impl Fixed for EuVehicleCategoryM {
    const WIDTH: usize = 2;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Self::ROOT.get(run.bits(at, 2) as usize).copied().ok_or(Malformed)
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set(at, 2, *self as u64);
    }
}

/// `EuVehicleCategoryN`: `ENUMERATED`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum EuVehicleCategoryN {
    /// `n1`.
    #[default]
    N1,
    /// `n2`.
    N2,
    /// `n3`.
    N3,
}

impl EuVehicleCategoryN {
    /// The values in the order of their indexes.
    pub const ROOT: [Self; 3] = [Self::N1, Self::N2, Self::N3];
}

impl Uper for EuVehicleCategoryN {
    const LEAST_BITS: usize = 2;
    const EMPTY: Self = Self::ROOT[0];
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(2)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 2)
    }
}

impl Fixed for EuVehicleCategoryN {
    const WIDTH: usize = 2;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Self::ROOT.get(run.bits(at, 2) as usize).copied().ok_or(Malformed)
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set(at, 2, *self as u64);
    }
}

/// `EuVehicleCategoryO`: `ENUMERATED`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum EuVehicleCategoryO {
    /// `o1`.
    #[default]
    O1,
    /// `o2`.
    O2,
    /// `o3`.
    O3,
    /// `o4`.
    O4,
}

impl EuVehicleCategoryO {
    /// The values in the order of their indexes.
    pub const ROOT: [Self; 4] = [Self::O1, Self::O2, Self::O3, Self::O4];
}

impl Uper for EuVehicleCategoryO {
    const LEAST_BITS: usize = 2;
    const EMPTY: Self = Self::ROOT[0];
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Self::get(&reader.run::<1>(2)?, 0)
    }
    #[inline]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        let mut packed = Packed::<1>::new();
        self.set(&mut packed, 0);
        writer.run(&packed, 2)
    }
}

impl Fixed for EuVehicleCategoryO {
    const WIDTH: usize = 2;
    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Self::ROOT.get(run.bits(at, 2) as usize).copied().ok_or(Malformed)
    }
    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set(at, 2, *self as u64);
    }
}

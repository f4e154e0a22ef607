//! What every generated type can do.

use crate::{Packed, Reader, Run, Writer};

/// The bits are no value, or the value has no bits. Which and why, [`crate::walk`] finds out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Malformed;

/// A type with an encoding: [`Self::encode`] and one of the two ways to read it, of which the
/// other follows. Small values are handed over, large ones are filled where they stand.
pub trait Uper: Default {
    /// The fewest bits that a value takes, at least 1.
    const LEAST_BITS: usize;

    /// What `default` gives: everything absent, zero or first. As a constant it is copied whole,
    /// which is faster than part by part unless it is large.
    const EMPTY: Self;

    /// Reads a value.
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let mut value = Self::default();
        value.fill(reader)?;
        Ok(value)
    }

    /// Reads a value into one that is the default: what isn't there stays as it
    /// is. After a fault it is worth nothing.
    #[inline]
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        *self = Self::decode(reader)?;
        Ok(())
    }

    /// Reads a value into a place on the heap.
    #[inline]
    fn boxed(reader: &mut Reader<'_>) -> Result<Box<Self>, Malformed> {
        let mut value = Box::<Self>::default();
        value.fill(reader)?;
        Ok(value)
    }

    /// Writes the value. After a fault, [`Writer::fault`] says at which bit.
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed>;
}

/// A type whose values all take the same number of bits.
pub trait Fixed: Uper {
    /// How many.
    const WIDTH: usize;

    /// The value at bit `at` of a run.
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed>;

    /// Puts the value at bit `at`; one that is out of range becomes the run's fault.
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize);
}

impl Uper for bool {
    const LEAST_BITS: usize = 1;
    const EMPTY: Self = false;

    #[inline(always)]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        reader.bit()
    }

    #[inline(always)]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.bit(*self);
        Ok(())
    }
}

impl Fixed for bool {
    const WIDTH: usize = 1;

    #[inline(always)]
    fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {
        Ok(run.bit(at))
    }

    #[inline(always)]
    fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {
        packed.set_bit(at, *self);
    }
}

/// An octet.
impl Uper for u8 {
    const LEAST_BITS: usize = 8;
    const EMPTY: Self = 0;

    #[inline(always)]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(reader.bits(8)? as Self)
    }

    #[inline(always)]
    fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {
        writer.bits(u64::from(*self), 8);
        Ok(())
    }
}

//! What every generated type can do.

use crate::{Packed, Reader, Run, Writer};

/// The bits are no value, or the value has no bits. Which and why, [`crate::walk`] finds out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Malformed;

/// A type with an encoding.
pub trait Uper: Default {
    /// The fewest bits that a value takes, at least 1.
    const LEAST_BITS: usize;

    /// Reads a value into one that has just been made by `default`: what isn't there stays as it
    /// is. After a fault it is worth nothing.
    fn decode(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed>;

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

    #[inline(always)]
    fn decode(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {
        *self = reader.bit()?;
        Ok(())
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

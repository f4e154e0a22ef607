//! Runs of fields whose widths are known beforehand.

use crate::{Fixed, Malformed};

/// The bits of a run as they were read: word `i` has bits `32 i` to `32 i + 56` in its upper 57.
/// `W` words are enough for `32 W + 25` bits.
///
/// Offsets and widths are constants in generated code, so that a field costs two shifts.
#[derive(Clone, Copy, Debug)]
pub struct Run<const W: usize>(pub(crate) [u64; W]);

impl<const W: usize> Run<W> {
    /// `width` bits from bit `at` on, at most 57 of them.
    #[inline(always)]
    pub const fn bits(&self, at: usize, width: u32) -> u64 {
        let word = if at / 32 < W { at / 32 } else { W - 1 };
        let offset = (at - 32 * word) as u32;
        if width == 0 {
            0
        } else if offset + width <= 57 {
            (self.0[word] << offset) >> (64 - width)
        } else {
            let head = 32 - offset;
            let rest = width - head;
            ((self.0[word] << offset) >> (64 - head)) << rest | self.0[word + 1] >> (64 - rest)
        }
    }

    /// One bit.
    #[inline(always)]
    pub const fn bit(&self, at: usize) -> bool {
        self.bits(at, 1) != 0
    }
}

impl Run<1> {
    /// `width` bits that were read as one number, at least 1 and at most 57.
    #[inline(always)]
    pub const fn of(bits: u64, width: u32) -> Self {
        Self([bits << (64 - width)])
    }
}

/// Bits that lie ahead, of which fields are taken that are there or not.
#[derive(Clone, Copy, Debug)]
pub struct Ahead {
    /// What hasn't been taken, from the most significant bit on.
    word: u64,
    taken: usize,
}

impl Ahead {
    #[inline(always)]
    pub(crate) const fn new(word: u64) -> Self {
        Self { word, taken: 0 }
    }

    /// How many bits have been taken; no more than 57 are ever asked for.
    #[inline(always)]
    pub const fn taken(&self) -> usize {
        self.taken
    }

    /// The next `width` bits, to be looked at.
    #[inline(always)]
    pub const fn run(&mut self, width: usize) -> Run<1> {
        let run = Run([self.word]);
        self.word <<= width;
        self.taken += width;
        run
    }

    /// The next field.
    #[inline(always)]
    pub fn take<T: Fixed>(&mut self) -> Result<T, Malformed> {
        T::get(&self.run(T::WIDTH), 0)
    }
}

/// The bits of a run that is to be written: word `i` has bits `64 i` to `64 i + 63`.
#[derive(Clone, Copy, Debug)]
pub struct Packed<const W: usize> {
    pub(crate) words: [u64; W],
    /// One more than the bit of the first field whose value it can't hold.
    pub(crate) fault: usize,
}

impl<const W: usize> Packed<W> {
    /// All zero.
    #[inline(always)]
    pub const fn new() -> Self {
        Self { words: [0; W], fault: 0 }
    }

    /// Sets `width` bits from bit `at` on; those of `value` above them must be zero.
    #[inline(always)]
    pub const fn set(&mut self, at: usize, width: u32, value: u64) {
        let (word, offset) = (at / 64, (at % 64) as u32);
        if width == 0 {
            return;
        }
        if offset + width <= 64 {
            self.words[word] |= value << (64 - offset - width);
        } else {
            let rest = offset + width - 64;
            self.words[word] |= value >> rest;
            self.words[word + 1] |= value << (64 - rest);
        }
    }

    /// Sets bit `at`.
    #[inline(always)]
    pub const fn set_bit(&mut self, at: usize, value: bool) {
        self.set(at, 1, value as u64);
    }

    /// Sets `width` bits from bit `at` on to `value`, or notes a fault if it is over `max`.
    #[inline(always)]
    pub const fn set_up_to(&mut self, at: usize, width: u32, value: u64, max: u64) {
        if value <= max {
            self.set(at, width, value);
        } else if self.fault == 0 {
            self.fault = at + 1;
        }
    }
}

impl<const W: usize> Default for Packed<W> {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Reader, Writer};

    #[test]
    fn what_is_packed_is_read_again() {
        let fields = [(0, 1, 1), (1, 31, 0x5555_5555), (32, 57, 3 << 55), (89, 7, 0x41)];
        for skipped in 0..9 {
            let mut packed = Packed::<2>::new();
            for (at, width, value) in fields {
                packed.set_up_to(at, width, value, u64::MAX);
            }
            let mut writer = Writer::new();
            writer.bits(0, skipped);
            writer.run(&packed, 96).unwrap();
            let octets = writer.finish();
            assert_eq!(octets.len(), (96 + skipped as usize).div_ceil(8));
            let mut reader = Reader::new(&octets);
            assert_eq!(reader.bits(skipped), Ok(0));
            let run = reader.run::<3>(96).unwrap();
            for (at, width, value) in fields {
                assert_eq!(run.bits(at, width), value, "bit {at}, {skipped} before");
            }
        }
    }

    #[test]
    fn a_value_that_does_not_fit_is_told_with_its_bit() {
        let mut packed = Packed::<1>::new();
        packed.set_up_to(3, 7, 100, 99);
        packed.set_up_to(10, 7, 100, 99);
        let mut writer = Writer::new();
        writer.bits(1, 5);
        assert!(writer.run(&packed, 17).is_err());
        assert_eq!(writer.fault(), Some(8));
    }
}

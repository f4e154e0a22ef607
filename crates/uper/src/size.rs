//! Lengths and numbers with bounds known to the module, and the extension bit before them.

use crate::{Malformed, Reader, Writer};

impl Reader<'_> {
    /// A length from `least` to `most` of items of at least `least_bits` each; its bits, `head`,
    /// have been read.
    #[inline(always)]
    pub fn size(
        &self,
        head: u64,
        least: usize,
        most: usize,
        least_bits: usize,
    ) -> Result<usize, Malformed> {
        let size = least + head as usize;
        if size > most {
            return Err(Malformed);
        }
        self.expect(size * least_bits)?;
        Ok(size)
    }

    /// Like [`Self::size`], but more or less may come: `head` is the extension bit and `width`
    /// more, at most 8, which are given back if the length is another one.
    #[inline(always)]
    pub fn extensible_size(
        &mut self,
        head: u64,
        least: usize,
        most: usize,
        width: u32,
        least_bits: usize,
    ) -> Result<usize, Malformed> {
        if head >> width == 0 {
            self.size(head, least, most, least_bits)
        } else {
            self.back(width as usize);
            self.other_size(least, most, least_bits)
        }
    }

    #[cold]
    fn other_size(
        &mut self,
        least: usize,
        most: usize,
        least_bits: usize,
    ) -> Result<usize, Malformed> {
        let size = self.count(least_bits)?;
        if (least..=most).contains(&size) { Err(Malformed) } else { Ok(size) }
    }

    /// A number from `least` to `most`, or any other: `head` is the extension bit and `width`
    /// more, at most 16, which are given back if the number is another one.
    #[inline(always)]
    pub fn extensible(
        &mut self,
        head: u64,
        least: i64,
        most: i64,
        width: u32,
    ) -> Result<i64, Malformed> {
        if head >> width == 0 {
            let value = least + head as i64;
            if value <= most { Ok(value) } else { Err(Malformed) }
        } else {
            self.back(width as usize);
            self.other_integer(least, most)
        }
    }

    /// Any whole number but those from `least` to `most`.
    #[cold]
    pub fn other_integer(&mut self, least: i64, most: i64) -> Result<i64, Malformed> {
        let value = self.integer()?;
        if (least..=most).contains(&value) { Err(Malformed) } else { Ok(value) }
    }
}

impl Writer {
    /// A length from `least` to `most`, in `width` bits.
    #[inline(always)]
    pub fn size(
        &mut self,
        size: usize,
        least: usize,
        most: usize,
        width: u32,
    ) -> Result<(), Malformed> {
        self.bits_up_to(size.wrapping_sub(least) as u64, width, (most - least) as u64)
    }

    /// Like [`Self::size`], but more or less may come.
    #[inline]
    pub fn extensible_size(
        &mut self,
        size: usize,
        least: usize,
        most: usize,
        width: u32,
    ) -> Result<(), Malformed> {
        let is_outside = !(least..=most).contains(&size);
        self.bit(is_outside);
        if is_outside { self.length(size) } else { self.size(size, least, most, width) }
    }

    /// A number from `least` to `most`, in `width` bits, or any other.
    #[inline]
    pub fn extensible(&mut self, value: i64, least: i64, most: i64, width: u32) {
        let is_outside = !(least..=most).contains(&value);
        self.bit(is_outside);
        if is_outside {
            self.integer(value);
        } else {
            self.bits((value - least) as u64, width);
        }
    }

    /// The extension bit and an index behind the extension marker.
    #[cold]
    pub fn addition(&mut self, index: u16) {
        self.bit(true);
        self.small_number(index);
    }
}

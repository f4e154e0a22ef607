//! Bits out.

use crate::{Malformed, Packed};

/// Collects bits, most significant bit of each octet first.
#[derive(Clone, Default, Debug)]
pub struct Writer {
    octets: Vec<u8>,
    /// Bits not yet in `octets`, from the most significant on.
    pending: u64,
    /// How many of them, below 64.
    used: u32,
    /// The bit of the first value that its field can't hold.
    fault: Option<usize>,
}

impl Writer {
    /// Nothing written.
    pub const fn new() -> Self {
        Self { octets: Vec::new(), pending: 0, used: 0, fault: None }
    }

    /// Nothing written, room for as many octets.
    pub fn with_capacity(octets: usize) -> Self {
        Self { octets: Vec::with_capacity(octets), ..Self::new() }
    }

    /// How many bits are written.
    pub const fn position(&self) -> usize {
        8 * self.octets.len() + self.used as usize
    }

    /// Where the first value stood that its field couldn't hold.
    pub const fn fault(&self) -> Option<usize> {
        self.fault
    }

    /// The bits before the fault, if there was one; where they are not known, zeros.
    pub fn before_fault(mut self) -> Option<(Vec<u8>, usize)> {
        let fault = self.fault?;
        while self.position() < fault {
            let width = (fault - self.position()).min(64) as u32;
            self.bits(0, width);
        }
        Some((self.finish(), fault))
    }

    /// The octets, the last one padded with zero bits.
    pub fn finish(mut self) -> Vec<u8> {
        let octets = self.used.div_ceil(8) as usize;
        self.octets.extend(self.pending.to_be_bytes().into_iter().take(octets));
        self.octets
    }

    /// `width` bits, at most 64; those of `value` above them must be zero.
    #[inline(always)]
    pub fn bits(&mut self, value: u64, width: u32) {
        let free = 64 - self.used;
        if width < free {
            // Also where nothing is to be written and everything is free.
            self.pending |= (value << 1) << (63 - self.used - width);
            self.used += width;
        } else {
            let rest = width - free;
            self.octets.extend_from_slice(&(self.pending | value >> rest).to_be_bytes());
            self.pending = value.checked_shl(64 - rest).unwrap_or(0);
            self.used = rest;
        }
    }

    /// One bit.
    #[inline(always)]
    pub fn bit(&mut self, value: bool) {
        self.bits(u64::from(value), 1);
    }

    /// `value` in `width` bits, or a fault if it is over `max`.
    #[inline(always)]
    pub fn bits_up_to(&mut self, value: u64, width: u32, max: u64) -> Result<(), Malformed> {
        if value > max {
            return self.refuse();
        }
        self.bits(value, width);
        Ok(())
    }

    /// The first `width` bits of a run.
    #[inline(always)]
    pub fn run<const W: usize>(&mut self, run: &Packed<W>, width: usize) -> Result<(), Malformed> {
        if run.fault != 0 {
            return self.refuse_at(run.fault - 1);
        }
        let mut left = width;
        for word in run.words {
            if left >= 64 {
                self.octets.extend_from_slice(&(self.pending | word >> self.used).to_be_bytes());
                self.pending = (word << 1) << (63 - self.used);
                left -= 64;
            } else if left > 0 {
                self.bits(word >> (64 - left), left as u32);
                left = 0;
            }
        }
        Ok(())
    }

    /// A fault at the bit that would be written next.
    #[cold]
    pub fn refuse(&mut self) -> Result<(), Malformed> {
        self.refuse_at(0)
    }

    #[cold]
    fn refuse_at(&mut self, offset: usize) -> Result<(), Malformed> {
        self.fault.get_or_insert(self.position() + offset);
        Err(Malformed)
    }

    /// A general length determinant (X.691 §11.9); a fault from 16,384 on.
    #[inline]
    pub fn length(&mut self, length: usize) -> Result<(), Malformed> {
        if length < 0x80 {
            self.bits(length as u64, 8);
        } else if length < 0x4000 {
            self.bits(0x8000 | length as u64, 16);
        } else {
            return self.refuse();
        }
        Ok(())
    }

    /// A normally small non-negative number (X.691 §11.6).
    pub fn small_number(&mut self, number: u16) {
        match number {
            0..64 => self.bits(u64::from(number), 7),
            64..256 => self.bits(1 << 16 | 1 << 8 | u64::from(number), 17),
            _ => self.bits(1 << 24 | 2 << 16 | u64::from(number), 25),
        }
    }

    /// A normally small length (X.691 §11.9.3.4).
    pub fn small_length(&mut self, length: usize) -> Result<(), Malformed> {
        match length {
            0 => self.refuse(),
            1..=64 => {
                self.bits(length as u64 - 1, 7);
                Ok(())
            }
            _ => {
                self.bit(true);
                self.length(length)
            }
        }
    }

    /// An unconstrained whole number (X.691 §11.8).
    pub fn integer(&mut self, value: i64) {
        let magnitude = if value < 0 { !value } else { value };
        let octets = (65 - magnitude.leading_zeros()).div_ceil(8);
        self.bits(u64::from(octets), 8);
        self.bits(value as u64 & (u64::MAX >> (64 - 8 * octets)), 8 * octets);
    }

    /// Octets as they are.
    pub fn octets(&mut self, octets: &[u8]) {
        let mut chunks = octets.chunks_exact(8);
        for chunk in &mut chunks {
            let word = chunk.first_chunk().map_or(0, |chunk| u64::from_be_bytes(*chunk));
            self.bits(word, 64);
        }
        for octet in chunks.remainder() {
            self.bits(u64::from(*octet), 8);
        }
    }

    /// An open type (X.691 §11.2) that holds what `content` writes.
    pub fn open(
        &mut self,
        content: impl FnOnce(&mut Self) -> Result<(), Malformed>,
    ) -> Result<(), Malformed> {
        let mut inner = Self::new();
        if content(&mut inner).is_err() {
            return self.refuse();
        }
        let mut octets = inner.finish();
        if octets.is_empty() {
            octets.push(0);
        }
        self.open_octets(&octets)
    }

    /// An open type that holds these octets.
    pub fn open_octets(&mut self, octets: &[u8]) -> Result<(), Malformed> {
        self.length(octets.len())?;
        self.octets(octets);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Reader;

    #[test]
    fn what_is_written_is_read_again() {
        for skipped in 0..8 {
            let mut writer = Writer::new();
            writer.bits(0, skipped);
            for number in [0, 63, 64, 255, 256, u16::MAX] {
                writer.small_number(number);
            }
            for length in [1, 64, 65, 127, 128, 16_383] {
                writer.small_length(length).unwrap();
            }
            for value in [0, -1, 127, 128, -128, -129, 32_767, 32_768, i64::MAX, i64::MIN] {
                writer.integer(value);
            }
            writer.open_octets(&[7; 200]).unwrap();
            writer.open(|_| Ok(())).unwrap();
            let octets = writer.finish();
            let mut reader = Reader::new(&octets);
            reader.bits(skipped).unwrap();
            for number in [0, 63, 64, 255, 256, u16::MAX] {
                assert_eq!(reader.small_number(), Ok(number));
            }
            for length in [1, 64, 65, 127, 128, 16_383] {
                assert_eq!(reader.small_length(), Ok(length));
            }
            for value in [0, -1, 127, 128, -128, -129, 32_767, 32_768, i64::MAX, i64::MIN] {
                assert_eq!(reader.integer(), Ok(value));
            }
            assert_eq!(reader.open().unwrap().rest(), [7; 200]);
            assert_eq!(reader.open().unwrap().rest(), [0]);
            assert!(reader.remaining() < 8);
        }
    }

    #[test]
    fn bits_are_written_in_order() {
        let mut writer = Writer::new();
        for width in [1, 0, 64, 3, 60, 64, 64, 1] {
            writer.bits(if width == 64 { u64::MAX } else { (1 << width) - 1 }, width);
        }
        assert_eq!(writer.position(), 257);
        let octets = writer.finish();
        assert_eq!(octets.len(), 33);
        assert!(octets[..32].iter().all(|octet| *octet == 0xff));
        assert_eq!(octets[32], 0x80);
    }

    #[test]
    fn what_is_too_long_is_refused() {
        let mut writer = Writer::new();
        writer.bits(0, 3);
        assert!(writer.open_octets(&[0; 16_384]).is_err());
        assert_eq!(writer.fault(), Some(3));
    }
}

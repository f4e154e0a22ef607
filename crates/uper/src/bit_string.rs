//! Bit strings whose length varies.

use crate::{Malformed, Reader, Writer};

/// A BIT STRING of any length; up to 64 bits without a place on the heap.
#[derive(Clone, PartialEq, Eq)]
pub struct BitString(Bits);

#[derive(Clone, PartialEq, Eq)]
enum Bits {
    /// At most 64 bits, the first one most significant; what follows is zero.
    Short { length: u8, bits: u64 },
    /// More than 64; boxed twice, so that the usual short ones stay small.
    Long(Box<(usize, Vec<u8>)>),
}

impl BitString {
    /// The lowest `length` bits of `value`, the most significant of them first; at most 64.
    pub const fn new(value: u64, length: u8) -> Self {
        let length = if length > 64 { 64 } else { length };
        let bits = if length == 0 { 0 } else { value << (64 - length) };
        Self(Bits::Short { length, bits })
    }

    /// The first `length` bits of `octets`; `None` if these aren't as many octets as it takes, or
    /// if a bit behind the last is set.
    pub fn from_octets(octets: &[u8], length: usize) -> Option<Self> {
        let mut reader = Reader::new(octets);
        let bits = Self::read(&mut reader, length).ok()?;
        let padding = reader.remaining();
        (padding < 8 && reader.bits(padding as u32) == Ok(0)).then_some(bits)
    }

    /// How many bits.
    pub fn len(&self) -> usize {
        match &self.0 {
            Bits::Short { length, .. } => usize::from(*length),
            Bits::Long(long) => long.0,
        }
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Bit `index`, counted from the first; `false` behind the last.
    pub fn bit(&self, index: usize) -> bool {
        index < self.len()
            && match &self.0 {
                Bits::Short { bits, .. } => bits << index >> 63 == 1,
                Bits::Long(long) => {
                    long.1.get(index / 8).is_some_and(|octet| octet << (index % 8) & 0x80 != 0)
                }
            }
    }

    /// The octets, the last one padded with zero bits.
    pub fn octets(&self) -> impl Iterator<Item = u8> + '_ {
        let count = self.len().div_ceil(8);
        (0..count).map(|i| match &self.0 {
            Bits::Short { bits, .. } => (bits >> (56 - 8 * i)) as u8,
            Bits::Long(long) => long.1.get(i).copied().unwrap_or_default(),
        })
    }

    /// Reads `length` bits.
    pub fn read(reader: &mut Reader<'_>, length: usize) -> Result<Self, Malformed> {
        let mut bits = Self::default();
        bits.fill(reader, length)?;
        Ok(bits)
    }

    /// Like [`Self::read`], into a value that stands already.
    #[inline(always)]
    pub fn fill(&mut self, reader: &mut Reader<'_>, length: usize) -> Result<(), Malformed> {
        if length <= 57 {
            *self = Self::new(reader.bits(length as u32)?, length as u8);
        } else {
            *self = Self::read_long(reader, length)?;
        }
        Ok(())
    }

    #[inline(never)]
    fn read_long(reader: &mut Reader<'_>, length: usize) -> Result<Self, Malformed> {
        reader.expect(length)?;
        if length <= 64 {
            let rest = length as u32 - 32;
            let bits = reader.bits(32)? << rest | reader.bits(rest)?;
            return Ok(Self::new(bits, length as u8));
        }
        let mut octets: Vec<u8> = reader.octets(length / 8)?.collect();
        let rest = (length % 8) as u32;
        if rest > 0 {
            octets.push((reader.bits(rest)? << (8 - rest)) as u8);
        }
        Ok(Self(Bits::Long(Box::new((length, octets)))))
    }

    /// Writes the bits.
    pub fn write(&self, writer: &mut Writer) {
        match &self.0 {
            Bits::Short { length: 0, .. } => {}
            Bits::Short { length, bits } => {
                writer.bits(bits >> (64 - u32::from(*length)), u32::from(*length));
            }
            Bits::Long(long) => {
                let (length, octets) = &**long;
                let whole = length / 8;
                writer.octets(&octets[..whole]);
                if length % 8 > 0 {
                    let width = (length % 8) as u32;
                    writer.bits(u64::from(octets[whole]) >> (8 - width), width);
                }
            }
        }
    }
}

impl Default for BitString {
    fn default() -> Self {
        Self::new(0, 0)
    }
}

impl core::fmt::Debug for BitString {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        (0..self.len()).try_for_each(|i| f.write_str(if self.bit(i) { "1" } else { "0" }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bits_are_the_same_in_and_out() {
        let octets: Vec<u8> = (0..30).map(|i: u8| i.wrapping_mul(91) ^ 0xc3).collect();
        for length in 0..=octets.len() * 8 {
            let bits = BitString::read(&mut Reader::new(&octets), length).unwrap();
            assert_eq!(bits.len(), length);
            for (i, c) in format!("{bits:?}").chars().enumerate() {
                assert_eq!(c == '1', octets[i / 8] >> (7 - i % 8) & 1 == 1);
            }
            let mut writer = Writer::new();
            bits.write(&mut writer);
            assert_eq!(writer.position(), length);
            let written = writer.finish();
            assert_eq!(written, bits.octets().collect::<Vec<_>>());
            assert_eq!(BitString::from_octets(&written, length), Some(bits));
        }
        assert_eq!(BitString::from_octets(&[0x81], 7), None);
        assert_eq!(BitString::from_octets(&[0x80, 0], 7), None);
        assert_eq!(BitString::from_octets(&[], 1), None);
    }
}

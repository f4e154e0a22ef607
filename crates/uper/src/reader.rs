//! Bits in.

use crate::{Ahead, Malformed, Run};

/// A place in a string of bits, most significant bit of each octet first.
///
/// Every read checks that the bits are there before anything else happens; a length is checked
/// against the bits that remain before anything is reserved for it.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'a> {
    /// No more of them than hold `end` bits.
    octets: &'a [u8],
    /// The next bit, counted from the start of `octets`.
    at: usize,
    /// The bit behind the last one, `at <= end`.
    end: usize,
    /// Recursive types entered.
    depth: u8,
}

impl<'a> Reader<'a> {
    /// All of `octets`.
    pub const fn new(octets: &'a [u8]) -> Self {
        Self { octets, at: 0, end: octets.len() * 8, depth: 0 }
    }

    /// The first `bits` bits of `octets`, or all of them.
    pub fn of_bits(octets: &'a [u8], bits: usize) -> Self {
        Self::new(octets).until(bits.min(octets.len() * 8))
    }

    /// The same place, and nothing behind bit `end`, which is not before it.
    fn until(&self, end: usize) -> Self {
        Self { octets: &self.octets[..end.div_ceil(8)], end, ..*self }
    }

    /// The next bit's number, counted from the first of the message.
    pub const fn position(&self) -> usize {
        self.at
    }

    /// How many bits are left.
    pub const fn remaining(&self) -> usize {
        self.end - self.at
    }

    /// An error unless at least `bits` are left.
    #[inline(always)]
    pub const fn expect(&self, bits: usize) -> Result<(), Malformed> {
        if bits <= self.remaining() { Ok(()) } else { Err(Malformed) }
    }

    /// Takes `width` bits, at most `32 W + 25`: one check for all of them.
    #[inline(always)]
    pub fn run<const W: usize>(&mut self, width: usize) -> Result<Run<W>, Malformed> {
        let (octet, shift) = (self.at / 8, self.at % 8);
        let mut words = [0; W];
        if let Some(window) = self.octets.get(octet..octet + 4 * W + 4) {
            // What ends a whole octet before the window does ends before `end`.
            if width > 32 * W + 18 {
                self.expect(width)?;
            }
            for (i, word) in words.iter_mut().enumerate() {
                *word = big_endian(window, 4 * i) << shift;
            }
        } else {
            self.expect(width)?;
            for (i, word) in words.iter_mut().enumerate() {
                *word = last_word(self.octets, octet + 4 * i) << shift;
            }
        }
        self.at += width;
        Ok(Run(words))
    }

    /// The next 57 bits, with zeros or others behind the end: what is taken of them must be
    /// [skipped](Self::skip).
    #[inline(always)]
    pub fn ahead(&self) -> Ahead {
        let (octet, shift) = (self.at / 8, self.at % 8);
        let word = match self.octets.get(octet..octet + 8) {
            Some(window) => big_endian(window, 0),
            None => last_word(self.octets, octet),
        };
        Ahead::new(word << shift)
    }

    /// Goes behind what has been taken of the bits ahead, or fails if they weren't all there.
    #[inline(always)]
    pub fn skip(&mut self, ahead: &Ahead) -> Result<(), Malformed> {
        self.pass(ahead.taken())
    }

    /// Goes behind the next `bits`.
    #[inline(always)]
    pub fn pass(&mut self, bits: usize) -> Result<(), Malformed> {
        self.expect(bits)?;
        self.at += bits;
        Ok(())
    }

    /// Up to 57 bits.
    #[inline(always)]
    pub fn bits(&mut self, width: u32) -> Result<u64, Malformed> {
        Ok(self.run::<1>(width as usize)?.bits(0, width))
    }

    /// One bit.
    #[inline(always)]
    pub fn bit(&mut self) -> Result<bool, Malformed> {
        Ok(self.bits(1)? != 0)
    }

    /// A general length determinant below 16,384 (X.691 §11.9), in its shortest form.
    #[inline]
    pub fn length(&mut self) -> Result<usize, Malformed> {
        let first = self.bits(8)? as usize;
        if first < 0x80 {
            return Ok(first);
        }
        let length = (first & 0x3f) << 8 | self.bits(8)? as usize;
        // What comes in fragments of 16,384 is longer than any message.
        if first < 0xc0 && length >= 0x80 { Ok(length) } else { Err(Malformed) }
    }

    /// The number of items or octets of a list whose length is a general determinant, if as many
    /// of at least `least_bits` each can be left.
    #[inline]
    pub fn count(&mut self, least_bits: usize) -> Result<usize, Malformed> {
        let count = self.length()?;
        self.expect(count * least_bits)?;
        Ok(count)
    }

    /// A normally small non-negative number (X.691 §11.6) up to [`MAX_SMALL_NUMBER`].
    pub fn small_number(&mut self) -> Result<u16, Malformed> {
        if !self.bit()? {
            return Ok(self.bits(6)? as u16);
        }
        // In the fewest octets that hold what six bits don't.
        let (number, least) = match self.length()? {
            1 => (self.bits(8)?, 0x40),
            2 => (self.bits(16)?, 0x100),
            _ => return Err(Malformed),
        };
        if number >= least { Ok(number as u16) } else { Err(Malformed) }
    }

    /// A normally small length (X.691 §11.9.3.4): the number of extension additions.
    pub fn small_length(&mut self) -> Result<usize, Malformed> {
        if !self.bit()? {
            return Ok(self.bits(6)? as usize + 1);
        }
        let length = self.length()?;
        if length > 64 { Ok(length) } else { Err(Malformed) }
    }

    /// An unconstrained whole number (X.691 §11.8) of up to 64 bits in as few octets as possible.
    pub fn integer(&mut self) -> Result<i64, Malformed> {
        let octets = self.length()?;
        if !(1..=8).contains(&octets) {
            return Err(Malformed);
        }
        let mut value = 0_u64;
        for _ in 0..octets {
            value = value << 8 | self.bits(8)?;
        }
        let unused = 64 - 8 * octets as u32;
        let value = ((value << unused) as i64) >> unused;
        // The first nine bits say more than a sign.
        let is_shortest = octets == 1 || !matches!(value >> (8 * octets - 9), 0 | -1);
        if is_shortest { Ok(value) } else { Err(Malformed) }
    }

    /// An open type (X.691 §11.2): a reader of its octets, behind which this one goes on.
    pub fn open(&mut self) -> Result<Self, Malformed> {
        let octets = self.count(8)?;
        let content = self.until(self.at + 8 * octets);
        self.at = content.end;
        Ok(content)
    }

    /// Whether nothing is left but what pads the content of an open type to the least number of
    /// whole octets, one at least: as an encoder would have written it. `content` is the reader
    /// as it was before.
    pub fn is_padding(&self, content: &Self) -> bool {
        let used = self.at - content.at;
        let octets = used.div_ceil(8).max(1);
        let mut rest = *self;
        8 * octets == self.end - content.at
            && rest.bits(self.remaining() as u32).is_ok_and(|bits| bits == 0)
    }

    /// Whether nothing is left but what pads a message to whole octets.
    pub fn is_at_end(&self) -> bool {
        let mut rest = *self;
        let padding = self.remaining();
        padding < 8 && rest.bits(padding as u32) == Ok(0)
    }

    /// The next `count` octets, one by one; whoever calls has checked that they are there.
    #[inline]
    pub fn octets(
        &mut self,
        count: usize,
    ) -> Result<impl Iterator<Item = u8> + use<'a>, Malformed> {
        self.expect(8 * count)?;
        let mut reader = *self;
        self.at += 8 * count;
        Ok((0..count).map(move |_| reader.bits(8).unwrap_or_default() as u8))
    }

    /// Everything that is left of an open type.
    pub fn rest(&mut self) -> Vec<u8> {
        let octets = self.octets(self.remaining() / 8);
        octets.map(Iterator::collect).unwrap_or_default()
    }

    /// Goes back by as many bits as have been read at least.
    #[inline]
    pub const fn back(&mut self, bits: usize) {
        self.at -= bits;
    }

    /// Enters a type that may hold itself.
    #[inline]
    pub const fn descend(&mut self) -> Result<(), Malformed> {
        if self.depth >= MAX_DEPTH {
            return Err(Malformed);
        }
        self.depth += 1;
        Ok(())
    }

    /// Leaves a type that may hold itself.
    #[inline]
    pub const fn ascend(&mut self) {
        self.depth -= 1;
    }
}

/// Eight octets from `at` on; zero beyond the end, which no caller asks for.
#[inline(always)]
fn big_endian(octets: &[u8], at: usize) -> u64 {
    match octets.get(at..).and_then(<[u8]>::first_chunk) {
        Some(chunk) => u64::from_be_bytes(*chunk),
        None => 0,
    }
}

/// Eight octets from `at` on, where fewer than that are left; zeros behind the end.
#[inline(never)]
fn last_word(octets: &[u8], at: usize) -> u64 {
    let Some(last) = octets.last_chunk::<8>() else {
        let rest = octets.get(at..).unwrap_or_default();
        let octet = |i| u64::from(rest.get(i).copied().unwrap_or_default());
        return (0..8).fold(0, |word, i| word << 8 | octet(i));
    };
    let before = octets.len() - 8;
    if at < before {
        return big_endian(octets, at);
    }
    u64::from_be_bytes(*last).checked_shl(8 * (at - before) as u32).unwrap_or(0)
}

/// How many SEQUENCEs that can hold themselves may stand within each other. The only such type
/// there is, a road sign whose pictogram shows road signs (ISO 14823), takes four a round, and
/// makes no second one where the standard is kept.
pub const MAX_DEPTH: u8 = 32;

/// The highest index of an enumerated value or alternative that can be kept; the standards'
/// modules have some tens.
pub const MAX_SMALL_NUMBER: u16 = u16::MAX;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bits_are_the_same_everywhere_in_the_octets() {
        let octets: Vec<u8> = (0..40_u8).map(|i| i.wrapping_mul(151) ^ 0x5a).collect();
        let bit_at = |at: usize| u64::from(octets[at / 8] >> (7 - at % 8) & 1);
        for length in [3, 7, 8, 9, 16, 40] {
            for start in 0..length * 8 {
                for width in [1, 7, 8, 13, 32, 33, 57] {
                    let mut reader = Reader::new(&octets[..length]);
                    for _ in 0..start {
                        reader.bit().unwrap();
                    }
                    let expected = (start..start + width).fold(0, |bits, at| {
                        bits << 1 | if at < 8 * length { bit_at(at) } else { 0 }
                    });
                    let found = reader.bits(width as u32);
                    let fits = start + width <= 8 * length;
                    assert_eq!(found, if fits { Ok(expected) } else { Err(Malformed) });
                    assert_eq!(reader.position(), if fits { start + width } else { start });
                }
            }
        }
    }

    #[test]
    fn lengths_are_taken_in_their_shortest_form_only() {
        let length = |octets: &[u8]| Reader::new(octets).length();
        assert_eq!(length(&[0x7f]), Ok(127));
        assert_eq!(length(&[0x80, 0x80]), Ok(128));
        assert_eq!(length(&[0xbf, 0xff]), Ok(16_383));
        for bad in [&[0x80, 0x7f][..], &[0xc1, 0], &[0x80], &[]] {
            assert_eq!(length(bad), Err(Malformed), "{bad:?}");
        }
        assert_eq!(Reader::new(&[0x7f, 0]).count(8), Err(Malformed));
    }

    #[test]
    fn numbers_are_taken_in_their_shortest_form_only() {
        let integer = |octets: &[u8]| Reader::new(octets).integer();
        assert_eq!(integer(&[1, 0]), Ok(0));
        assert_eq!(integer(&[1, 0x80]), Ok(-128));
        assert_eq!(integer(&[2, 0x00, 0x80]), Ok(128));
        assert_eq!(integer(&[8, 0x80, 0, 0, 0, 0, 0, 0, 0]), Ok(i64::MIN));
        assert_eq!(integer(&[8, 0x7f, 255, 255, 255, 255, 255, 255, 255]), Ok(i64::MAX));
        for bad in [&[0][..], &[2, 0, 0x7f], &[2, 0xff, 0x80], &[9, 1, 0, 0, 0, 0, 0, 0, 0, 0]] {
            assert_eq!(integer(bad), Err(Malformed), "{bad:?}");
        }
        let small = |octets: &[u8]| Reader::new(octets).small_number();
        assert_eq!(small(&[0x7e]), Ok(63));
        assert_eq!(small(&[0x80, 0xa0, 0]), Ok(64));
        assert_eq!(small(&[0x81, 0x00, 0x80, 0]), Ok(256));
        // 63 in an octet, 64 in two.
        assert_eq!(small(&[0x80, 0x9f, 0x80]), Err(Malformed));
        assert_eq!(small(&[0x81, 0x00, 0x20, 0]), Err(Malformed));
    }
}

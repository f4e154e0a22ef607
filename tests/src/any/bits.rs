//! Bits one by one, as X.691 puts them.

/// Bits of an encoding.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Bits(Vec<bool>);

impl Bits {
    /// How many.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// One bit.
    pub fn bit(&mut self, bit: bool) {
        self.0.push(bit);
    }

    /// The lowest `width` bits of a number, the most significant of them first.
    pub fn number(&mut self, number: u64, width: u32) {
        (0..width).rev().for_each(|at| self.bit(number >> at & 1 == 1));
    }

    /// Whole octets.
    pub fn push_octets(&mut self, octets: &[u8]) {
        octets.iter().for_each(|octet| self.number(u64::from(*octet), 8));
    }

    /// Others behind these.
    pub fn append(&mut self, mut others: Self) {
        self.0.append(&mut others.0);
    }

    /// A number from `least` to `most` (§11.5.6).
    pub fn constrained(&mut self, number: i64, least: i64, most: i64) {
        let width = u64::BITS - most.abs_diff(least).leading_zeros();
        self.number(number.abs_diff(least), width);
    }

    /// A general length, below 16,384 (§11.9.3.6 and 7).
    pub fn length(&mut self, length: usize) {
        match length {
            0..0x80 => self.number(length as u64, 8),
            _ => self.number(0x8000 | length as u64, 16),
        }
    }

    /// Any number: the least octets of its two's complement, behind their count (§11.8).
    pub fn unconstrained(&mut self, number: i64) {
        let octets = number.to_be_bytes();
        let is_needless =
            |pair: &[u8]| pair[0] == 0 && pair[1] < 0x80 || pair[0] == 0xff && pair[1] >= 0x80;
        let skipped = octets.windows(2).take_while(|pair| is_needless(pair)).count();
        self.length(8 - skipped);
        self.push_octets(&octets[skipped..]);
    }

    /// A normally small number (§11.6).
    pub fn small_number(&mut self, number: u64) {
        if number < 64 {
            self.bit(false);
            self.number(number, 6);
        } else {
            let octets: Vec<u8> =
                number.to_be_bytes().into_iter().skip_while(|o| *o == 0).collect();
            self.bit(true);
            self.length(octets.len());
            self.push_octets(&octets);
        }
    }

    /// A normally small length, at least 1 (§11.9.3.4).
    pub fn small_length(&mut self, length: usize) {
        if length <= 64 {
            self.bit(false);
            self.number(length as u64 - 1, 6);
        } else {
            self.bit(true);
            self.length(length);
        }
    }

    /// An open type that holds `content` (§11.2): whole octets, at least one.
    pub fn open(&mut self, content: &Self) {
        let octets = content.octets();
        self.open_octets(if octets.is_empty() { &[0] } else { &octets });
    }

    /// An open type of these octets.
    pub fn open_octets(&mut self, octets: &[u8]) {
        self.length(octets.len());
        self.push_octets(octets);
    }

    /// Padded with zeros to whole octets.
    pub fn octets(&self) -> Vec<u8> {
        let octet = |bits: &[bool]| {
            (0..8).fold(0, |octet, at| octet << 1 | u8::from(bits.get(at) == Some(&true)))
        };
        self.0.chunks(8).map(octet).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(write: impl FnOnce(&mut Bits)) -> String {
        let mut bits = Bits::default();
        write(&mut bits);
        bits.0.iter().map(|bit| if *bit { '1' } else { '0' }).collect()
    }

    /// The examples of the clauses, and what stands next to their limits.
    #[test]
    fn numbers_are_as_the_clauses_say() {
        assert_eq!(written(|b| b.constrained(2, -1, 3)), "011");
        assert_eq!(written(|b| b.constrained(7, 7, 7)), "");
        assert_eq!(written(|b| b.unconstrained(0)), "0000000100000000");
        assert_eq!(written(|b| b.unconstrained(-1)), "0000000111111111");
        assert_eq!(written(|b| b.unconstrained(128)), "000000100000000010000000");
        assert_eq!(written(|b| b.unconstrained(-128)), "0000000110000000");
        assert_eq!(written(|b| b.small_number(63)), "0111111");
        assert_eq!(written(|b| b.small_number(64)), "10000000101000000");
        assert_eq!(written(|b| b.small_length(64)), "0111111");
        assert_eq!(written(|b| b.small_length(65)), "101000001");
        assert_eq!(written(|b| b.length(128)), "1000000010000000");
        assert_eq!(written(|b| b.open(&Bits::default())), "0000000100000000");
        assert_eq!(Bits(vec![true, false, true]).octets(), [0xa0]);
    }
}

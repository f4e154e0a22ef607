//! Chance from a seed.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// Numbers by chance, the same for the same seed.
pub struct Chance(ChaCha8Rng);

impl Chance {
    /// From a seed.
    pub fn new(seed: u64) -> Self {
        Self(ChaCha8Rng::seed_from_u64(seed))
    }

    /// A number below `end`, which is above 0; near enough to evenly.
    pub fn below(&mut self, end: u64) -> u64 {
        self.0.next_u64() % end
    }

    /// Once in `n` times.
    pub fn once_in(&mut self, n: u64) -> bool {
        self.below(n) == 0
    }

    /// Any 64 bits.
    pub fn word(&mut self) -> u64 {
        self.0.next_u64()
    }

    /// From `least` to `most`; the bounds more often than others.
    pub fn between(&mut self, least: i64, most: i64) -> i64 {
        match self.below(6) {
            0 => least,
            1 => most,
            _ => match most.abs_diff(least).checked_add(1) {
                Some(count) => least.wrapping_add_unsigned(self.below(count)),
                None => self.word() as i64,
            },
        }
    }

    /// As many octets.
    pub fn octets(&mut self, count: usize) -> Vec<u8> {
        (0..count).map(|_| self.word() as u8).collect()
    }
}

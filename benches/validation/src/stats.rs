//! Means, intervals and quantiles.

/// A mean and how sure it is.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Mean {
    pub value: f64,
    /// Half the 95 % interval; infinite from fewer than two values.
    pub half: f64,
    pub n: usize,
}

impl Mean {
    /// Of independent values (replications, not vehicles). The interval is Student's.
    pub fn of(values: &[f64]) -> Self {
        let n = values.len();
        let value = values.iter().sum::<f64>() / n as f64;
        let squares: f64 = values.iter().map(|v| (v - value) * (v - value)).sum();
        let half = match n {
            0 | 1 => f64::INFINITY,
            _ => student(n - 1) * libm::sqrt(squares / (n - 1) as f64 / n as f64),
        };
        Self { value, half, n }
    }
}

/// The 97.5 % quantile of Student's distribution (abridged table; in between the larger one).
fn student(freedom: usize) -> f64 {
    const TABLE: [f64; 10] =
        [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228];
    match freedom {
        0 => f64::INFINITY,
        1..=10 => TABLE[freedom - 1],
        11..=14 => 2.201,
        15..=19 => 2.131,
        20..=29 => 2.086,
        30..=59 => 2.042,
        _ => 2.0,
    }
}

/// The value under which a share of all lie; 0 of none.
pub fn quantile(values: &mut [f64], share: f64) -> f64 {
    values.sort_by(f64::total_cmp);
    let at = libm::ceil(share * values.len() as f64) as usize;
    values.get(at.saturating_sub(1)).copied().unwrap_or(0.0)
}

/// Difference of two hourly flows after Geoffrey E. Havers (Design Manual for Roads and
/// Bridges, volume 12): `√(2(m − c)² / (m + c))`.
pub fn geh(m: f64, c: f64) -> f64 {
    if m + c > 0.0 { libm::sqrt(2.0 * (m - c) * (m - c) / (m + c)) } else { 0.0 }
}

/// Pseudo-random numbers (Steele, Lea, Flood 2014: SplitMix64), for demand.
#[derive(Clone, Debug)]
pub struct Random(pub u64);

impl Random {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// Uniform in 0..n.
    pub fn below(&mut self, n: usize) -> usize {
        (self.next() % n as u64) as usize
    }

    /// Uniform in 0..1.
    pub fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1u64 << 53) as f64
    }

    /// Times of a Poisson process from 0 to `end_s`.
    pub fn poisson(&mut self, per_h: f64, end_s: f64) -> Vec<f64> {
        let mut times = Vec::new();
        let mut at = 0.0;
        loop {
            at -= libm::log(1.0 - self.unit()) * 3_600.0 / per_h;
            if at >= end_s {
                return times;
            }
            times.push(at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn means_have_intervals() {
        let mean = Mean::of(&[1.0, 2.0, 3.0, 4.0, 5.0]);
        assert_eq!((mean.value, mean.n), (3.0, 5));
        // 2.776·√2.5/√5.
        assert!((mean.half - 1.963).abs() < 1e-3, "{}", mean.half);
        assert!(Mean::of(&[1.0]).half.is_infinite());
    }

    #[test]
    fn quantiles_and_geh() {
        let mut values: Vec<f64> = (1..=100).rev().map(f64::from).collect();
        assert_eq!(quantile(&mut values, 0.95), 95.0);
        assert_eq!(quantile(&mut [], 0.95), 0.0);
        assert!((geh(500.0, 400.0) - 4.714).abs() < 1e-3);
        assert_eq!(geh(0.0, 0.0), 0.0);
    }

    #[test]
    fn poisson_arrivals_have_their_rate_and_spread() {
        let counts: Vec<f64> =
            (0..400).map(|seed| Random(seed).poisson(600.0, 360.0).len() as f64).collect();
        let mean = Mean::of(&counts);
        assert!((mean.value - 60.0).abs() < 2.0, "{}", mean.value);
        let variance: f64 = counts.iter().map(|c| (c - 60.0) * (c - 60.0)).sum::<f64>() / 400.0;
        assert!((45.0..75.0).contains(&variance), "{variance}");
    }
}

//! How sure a mean is: Student's intervals over independent replications.

use serde::Serialize;

/// A mean over replications with its 95 % confidence interval.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
pub struct Summary {
    /// Arithmetic mean.
    pub mean: f64,
    /// Lower and upper end; equal to the mean when there is but one replication.
    pub ci95: [f64; 2],
    /// Replications.
    pub n: usize,
}

/// A paired difference B − A over common random numbers.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
pub struct Difference {
    /// Mean of A.
    pub a: f64,
    /// Mean of B.
    pub b: f64,
    /// Mean of B − A with its interval.
    pub difference: Summary,
    /// B − A as a share of A.
    pub relative: f64,
    /// The interval excludes zero: the difference is real.
    pub significant: bool,
}

impl Summary {
    /// Of one value per replication; `None` without any. Values that are not finite (a KPI of
    /// vehicles that there were none of) are left out.
    pub fn of(values: &[f64]) -> Option<Self> {
        let finite: Vec<f64> = values.iter().copied().filter(|v| v.is_finite()).collect();
        let n = finite.len();
        if n == 0 {
            return None;
        }
        let mean = finite.iter().sum::<f64>() / n as f64;
        if n == 1 {
            return Some(Self { mean, ci95: [mean, mean], n });
        }
        let ss: f64 = finite.iter().map(|v| (v - mean) * (v - mean)).sum();
        let se = libm::sqrt(ss / (n - 1) as f64 / n as f64);
        let half = student_t_975(n - 1) * se;
        Some(Self { mean, ci95: [mean - half, mean + half], n })
    }
}

impl Difference {
    /// Of pairs with the same seed; `None` without a pair of finite values.
    pub fn of(a: &[f64], b: &[f64]) -> Option<Self> {
        let pairs: Vec<(f64, f64)> = a
            .iter()
            .zip(b)
            .map(|(a, b)| (*a, *b))
            .filter(|(a, b)| a.is_finite() && b.is_finite())
            .collect();
        let mean =
            |f: fn(&(f64, f64)) -> f64| pairs.iter().map(f).sum::<f64>() / pairs.len() as f64;
        let gaps: Vec<f64> = pairs.iter().map(|(a, b)| b - a).collect();
        let difference = Summary::of(&gaps)?;
        let (a, b) = (mean(|p| p.0), mean(|p| p.1));
        let [low, high] = difference.ci95;
        let significant = difference.n > 1 && (low > 0.0 || high < 0.0);
        Some(Self { a, b, difference, relative: difference.mean / a, significant })
    }
}

/// The 97.5 % quantile of Student's t with `df` degrees of freedom (from 1), by the expansion
/// of Cornish and Fisher (Abramowitz and Stegun 26.7.5) above 10, from the table below.
pub fn student_t_975(df: usize) -> f64 {
    const TABLE: [f64; 10] =
        [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228];
    match df {
        0 => f64::INFINITY,
        1..=10 => TABLE[df - 1],
        _ => {
            let (x, n) = (1.959_964, df as f64);
            let x3 = x * x * x;
            let x5 = x3 * x * x;
            x + (x3 + x) / (4.0 * n) + (5.0 * x5 + 16.0 * x3 + 3.0 * x) / (96.0 * n * n)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_agree_with_the_tables() {
        for (df, t) in [(1, 12.706), (9, 2.262), (12, 2.179), (19, 2.093), (30, 2.042), (99, 1.984)]
        {
            assert!((student_t_975(df) - t).abs() < 0.002, "{df}");
        }
    }

    #[test]
    fn an_interval_shrinks_with_the_root_of_n() {
        let of = |n: usize| {
            let v: Vec<f64> = (0..n).map(|i| if i % 2 == 0 { 9.0 } else { 11.0 }).collect();
            Summary::of(&v).unwrap()
        };
        let (small, large) = (of(10), of(1_000));
        assert_eq!(small.mean, 10.0);
        assert!(large.ci95[1] - 10.0 < (small.ci95[1] - 10.0) / 9.0);
        assert_eq!(Summary::of(&[f64::NAN]), None);
    }

    #[test]
    fn pairing_sees_what_means_hide() {
        let a = [10.0, 20.0, 30.0, 40.0];
        let b = [9.0, 19.1, 28.9, 39.0];
        let d = Difference::of(&a, &b).unwrap();
        assert!(d.significant && d.difference.mean < -0.9);
        assert!(!Difference::of(&a, &[11.0, 19.0, 31.0, 39.0]).unwrap().significant);
    }
}

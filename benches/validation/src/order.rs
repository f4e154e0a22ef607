//! Whether two put the same things into the same order.

/// Kendall's tau: the share of pairs in the same order less that of the others.
pub fn kendall_tau(pairs: &[(f64, f64)]) -> f64 {
    let (mut sum, mut all) = (0.0, 0.0);
    for (n, a) in pairs.iter().enumerate() {
        for b in &pairs[n + 1..] {
            sum += (a.0 - b.0).signum() * (a.1 - b.1).signum();
            all += 1.0;
        }
    }
    sum / all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tau_counts_pairs() {
        assert_eq!(kendall_tau(&[(1.0, 10.0), (2.0, 20.0), (3.0, 30.0)]), 1.0);
        assert_eq!(kendall_tau(&[(1.0, 20.0), (2.0, 10.0)]), -1.0);
        let one_of_three = kendall_tau(&[(1.0, 10.0), (2.0, 30.0), (3.0, 20.0)]);
        assert!((one_of_three - 1.0 / 3.0).abs() < 1e-12);
    }
}

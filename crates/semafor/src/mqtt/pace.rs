//! Pacing of publishes: a token bucket that says when the next one may go.

use std::time::Duration;
use tokio::time::Instant;

/// At most `rate_per_s` events a second over time, at most `burst` at once.
///
/// The generic cell rate algorithm (ITU-T I.371, annex A, virtual scheduling): one instant instead
/// of a count of tokens, exact in integers.
#[derive(Debug, Clone)]
pub struct Pace {
    interval: Duration,
    tolerance: Duration,
    /// When the next event would be due if events came evenly; `None` before the first.
    due: Option<Instant>,
}

impl Pace {
    /// A full bucket. Zero counts as one, for both.
    pub fn new(rate_per_s: u32, burst: u32) -> Self {
        let interval = Duration::from_secs(1) / rate_per_s.max(1);
        Self { interval, tolerance: interval.saturating_mul(burst.max(1) - 1), due: None }
    }

    /// Takes one token, or says when there will be one.
    pub fn take(&mut self, now: Instant) -> Result<(), Instant> {
        let due = self.due.map_or(now, |due| due.max(now));
        let ahead = due.duration_since(now);
        if ahead > self.tolerance {
            return Err(now + (ahead - self.tolerance));
        }
        self.due = Some(due + self.interval);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// Over any window of the run no more go through than the burst and what the rate refills.
        #[test]
        fn never_more_than_burst_and_rate(
            rate in 1u32..2_000,
            burst in 1u32..200,
            steps in proptest::collection::vec(0u64..20_000, 1..300),
        ) {
            let mut pace = Pace::new(rate, burst);
            let start = Instant::now();
            let (mut now, mut passed) = (start, Vec::new());
            for step_us in steps {
                now += Duration::from_micros(step_us);
                while pace.take(now).is_ok() {
                    passed.push(now);
                    prop_assert!(passed.len() < 100_000);
                }
            }
            for (i, from) in passed.iter().enumerate() {
                let elapsed_s = (now - *from).as_secs_f64();
                let allowed = f64::from(burst) + elapsed_s * f64::from(rate) * 1.000_1 + 1.0;
                prop_assert!((passed.len() - i) as f64 <= allowed);
            }
        }

        /// The instant that a refusal names is neither too early nor needlessly late.
        #[test]
        fn refusal_names_the_earliest_instant(rate in 1u32..2_000, burst in 1u32..200) {
            let mut pace = Pace::new(rate, burst);
            let now = Instant::now();
            for _ in 0..burst {
                prop_assert_eq!(pace.take(now), Ok(()));
            }
            let at = pace.take(now).unwrap_err();
            prop_assert!(pace.take(at - Duration::from_nanos(1)).is_err());
            prop_assert_eq!(pace.take(at), Ok(()));
        }
    }
}

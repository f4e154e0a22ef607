//! How long to wait before the next connection.

use std::time::Duration;

/// Doubles from `first` to `longest`; starts over only after a connection that lasted.
///
/// A connection that is accepted and dropped at once (two clients with one id, a retained message
/// too large to read) would otherwise be retried without a pause. There is no jitter: the same run
/// waits the same.
#[derive(Debug, Clone)]
pub struct Backoff {
    first: Duration,
    longest: Duration,
    failures: u32,
}

impl Backoff {
    /// Waits of `first`, twice `first`, … up to `longest`.
    pub fn new(first: Duration, longest: Duration) -> Self {
        Self { first, longest: longest.max(first), failures: 0 }
    }

    /// The wait after a connection that lasted `connected_for` (zero if it never came about).
    pub fn after(&mut self, connected_for: Duration) -> Duration {
        if connected_for >= LASTING {
            self.failures = 0;
        }
        let factor = 1u32.checked_shl(self.failures).unwrap_or(u32::MAX);
        self.failures = self.failures.saturating_add(1);
        self.first.saturating_mul(factor).min(self.longest)
    }
}

/// A connection that lasted this long was a good one: longer than any broker takes to throw out a
/// second client with the same id or to send all its retained messages.
const LASTING: Duration = Duration::from_secs(10);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn doubles_to_its_bound_and_stays_there() {
        let mut backoff = Backoff::new(Duration::from_millis(100), Duration::from_secs(2));
        let waits: Vec<_> = (0..7).map(|_| backoff.after(Duration::ZERO).as_millis()).collect();
        assert_eq!(waits, [100, 200, 400, 800, 1_600, 2_000, 2_000]);
        for _ in 0..100 {
            assert_eq!(backoff.after(Duration::from_secs(9)), Duration::from_secs(2));
        }
    }

    #[test]
    fn starts_over_after_a_connection_that_lasted() {
        let mut backoff = Backoff::new(Duration::from_millis(100), Duration::from_secs(2));
        for _ in 0..10 {
            backoff.after(Duration::ZERO);
        }
        assert_eq!(backoff.after(Duration::from_secs(60)), Duration::from_millis(100));
    }
}

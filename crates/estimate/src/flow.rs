//! Flow rates as exponentially decaying counts: one number per lane, nobody's passage.

use units::{Duration, Instant};

/// A count that decays with [`TIME_CONSTANT`]. Divided by the constant it is the mean rate of
/// the last minutes, newer ones weighing more (the continuous form of exponential smoothing).
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub(crate) struct Flow {
    weight: f64,
    at: Instant,
    total: u64,
}

impl Flow {
    /// One vehicle at `at`.
    pub fn count(&mut self, at: Instant) {
        self.weight = self.weight_at(at) + 1.0;
        self.at = self.at.max(at);
        self.total = self.total.saturating_add(1);
    }

    /// Vehicles per hour as seen at `now`, by someone who counts since `began`: the decaying
    /// sum hasn't filled up yet, which the divisor corrects.
    pub fn per_hour(&self, now: Instant, began: Instant) -> f64 {
        let elapsed_s = now.since(began).max(SHORTEST).as_secs_f64();
        let filled = 1.0 - libm::exp(-elapsed_s / TIME_CONSTANT.as_secs_f64());
        3_600.0 * self.weight_at(now) / (TIME_CONSTANT.as_secs_f64() * filled)
    }

    /// How many come from `from` to `now` at the rate that was known at `from`.
    pub fn expected(&self, from: Instant, now: Instant) -> f64 {
        self.weight_at(from) * now.since(from).as_secs_f64() / TIME_CONSTANT.as_secs_f64()
    }

    /// All vehicles so far.
    pub const fn total(&self) -> u64 {
        self.total
    }

    fn weight_at(&self, now: Instant) -> f64 {
        let dt_s = now.since(self.at).as_secs_f64();
        self.weight * libm::exp(-dt_s / TIME_CONSTANT.as_secs_f64())
    }
}

/// Five minutes: three or four cycles, short against the peak's rise.
const TIME_CONSTANT: Duration = Duration::from_secs(300);
/// Under a minute of counting one vehicle would look like a peak.
const SHORTEST: Duration = Duration::from_secs(60);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_steady_stream_is_rated_right_from_the_second_minute_on() {
        let mut flow = Flow::default();
        for second in 1..=3_600_u64 {
            let now = Instant::from_millis(second * 1_000);
            if second % 6 == 0 {
                flow.count(now);
            }
            if second >= 120 {
                let rate = flow.per_hour(now, Instant::ZERO);
                assert!((rate - 600.0).abs() < 35.0, "{rate} at {second}");
            }
        }
        assert_eq!(flow.total(), 600);
        let later = Instant::from_millis(3_600_000 + 1_200_000);
        assert!(flow.per_hour(later, Instant::ZERO) < 12.0);
    }

    #[test]
    fn the_first_vehicle_is_no_peak() {
        let mut flow = Flow::default();
        flow.count(Instant::from_millis(10));
        assert!(flow.per_hour(Instant::from_millis(20), Instant::ZERO) < 70.0);
    }
}

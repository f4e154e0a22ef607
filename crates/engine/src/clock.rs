//! The clocks as they come in, and what the engine makes of them.

use units::{Duration, Instant, Now};

/// A monotonic clock that never goes back, whatever it is told.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Clock {
    last: Now,
    /// What was told last.
    told: Now,
    /// By how much the engine's time is ahead of what is told.
    ahead: Duration,
}

/// A clock was set.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct ClockStep {
    /// By how much the civil clock went on more than the monotonic one, milliseconds.
    pub utc_ms: i64,
    /// By how much the monotonic clock went back, milliseconds.
    pub back_ms: u64,
}

impl Clock {
    pub const fn new(start: Now) -> Self {
        Self { last: start, told: start, ahead: Duration::ZERO }
    }

    /// The time to work with, where it is told what it was told last.
    #[inline]
    pub fn again(&self, told: Now) -> Option<Now> {
        (told == self.told).then_some(self.last)
    }

    /// The time to work with; where a clock was set, by how much.
    pub fn take(&mut self, told: Now) -> (Now, Option<ClockStep>) {
        self.told = told;
        let mut mono = told.mono + self.ahead;
        let back = self.last.mono.since(mono);
        self.ahead += back;
        mono += back;
        let passed_us = mono.as_micros() - self.last.mono.as_micros();
        let passed_ms = i64::try_from(passed_us / 1_000).unwrap_or(i64::MAX);
        let utc_ms = told.utc.millis_since(self.last.utc).saturating_sub(passed_ms);
        let now = Now { mono, ..told };
        self.last = now;
        let stepped = !back.is_zero() || utc_ms.unsigned_abs() > TOLERANCE_MS;
        let back_ms = || u64::try_from(back.as_millis()).unwrap_or(u64::MAX);
        (now, stepped.then(|| ClockStep { utc_ms, back_ms: back_ms() }))
    }

    /// An instant of the engine's by the clock outside.
    pub fn outside(&self, at: Instant) -> Instant {
        at.saturating_sub(self.ahead)
    }
}

/// A civil clock that is disciplined goes by less in one go.
const TOLERANCE_MS: u64 = 1_000;

#[cfg(test)]
mod tests {
    use super::*;
    use units::Utc;

    fn told(mono_ms: u64, utc_ms: i64) -> Now {
        let utc = Utc::from_unix_millis(1_800_000_000_000 + utc_ms);
        Now { mono: Instant::from_millis(mono_ms), utc, utc_error: Duration::ZERO }
    }

    #[test]
    fn what_goes_back_is_taken_for_standing_still() {
        let mut clock = Clock::new(told(5_000, 0));
        assert_eq!(clock.take(told(6_000, 1_000)), (told(6_000, 1_000), None));
        let (now, step) = clock.take(told(2_000, 1_100));
        assert_eq!(now.mono, Instant::from_millis(6_000));
        assert_eq!(step, Some(ClockStep { utc_ms: 100, back_ms: 4_000 }));
        let (now, step) = clock.take(told(2_500, 1_600));
        assert_eq!((now.mono, step), (Instant::from_millis(6_500), None));
        assert_eq!(clock.outside(Instant::from_millis(7_000)), Instant::from_millis(3_000));
    }

    #[test]
    fn the_civil_clock_may_be_set_and_it_is_told() {
        let mut clock = Clock::new(told(0, 0));
        let (now, step) = clock.take(told(100, -3_600_000));
        assert_eq!(now, told(100, -3_600_000));
        assert_eq!(step, Some(ClockStep { utc_ms: -3_600_100, back_ms: 0 }));
        assert_eq!(clock.take(told(1_100, -3_598_000)).1, None, "a second is discipline");
        assert_eq!(clock.take(told(1_200, -3_596_899)).1.map(|s| s.utc_ms), Some(1_001));
    }
}

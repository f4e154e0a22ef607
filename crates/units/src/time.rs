//! The three clocks: monotonic instants for control, UTC for people and time marks, ITS time for CAM and DENM.

use core::ops::{Add, AddAssign, Sub};
use core::time::Duration;
use serde::{Deserialize, Serialize};

/// A point on the monotonic clock, microseconds since an arbitrary start of the process.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize,
)]
pub struct Instant(u64);

impl Instant {
    /// The start of the monotonic clock.
    pub const ZERO: Self = Self(0);

    /// An instant `micros` microseconds after the start.
    pub const fn from_micros(micros: u64) -> Self {
        Self(micros)
    }

    /// An instant `millis` milliseconds after the start.
    pub const fn from_millis(millis: u64) -> Self {
        Self(millis.saturating_mul(1_000))
    }

    /// Microseconds since the start.
    #[inline]
    pub const fn as_micros(self) -> u64 {
        self.0
    }

    /// Seconds since the start, for formulas and display.
    pub fn as_secs_f64(self) -> f64 {
        self.0 as f64 / 1e6
    }

    /// Time since `earlier`, zero if `earlier` is later.
    #[inline]
    pub const fn since(self, earlier: Self) -> Duration {
        Duration::from_micros(self.0.saturating_sub(earlier.0))
    }

    /// This instant moved back by `d`, not before the start of the clock.
    #[inline]
    pub fn saturating_sub(self, d: Duration) -> Self {
        Self(self.0.saturating_sub(micros(d)))
    }
}

impl Add<Duration> for Instant {
    type Output = Self;
    #[inline]
    fn add(self, d: Duration) -> Self {
        Self(self.0.saturating_add(micros(d)))
    }
}

impl AddAssign<Duration> for Instant {
    #[inline]
    fn add_assign(&mut self, d: Duration) {
        *self = *self + d;
    }
}

impl Sub for Instant {
    type Output = Duration;
    /// Saturating, like [`Instant::since`].
    #[inline]
    fn sub(self, earlier: Self) -> Duration {
        self.since(earlier)
    }
}

/// A duration in whole microseconds, saturating.
const fn micros(d: Duration) -> u64 {
    d.as_secs().saturating_mul(1_000_000).saturating_add(d.subsec_micros() as u64)
}

/// Civil time: milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted (POSIX).
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize,
)]
pub struct Utc(i64);

impl Utc {
    /// From milliseconds since the Unix epoch.
    pub const fn from_unix_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// Milliseconds since the Unix epoch.
    pub const fn as_unix_millis(self) -> i64 {
        self.0
    }

    /// A civil date and time in UTC; `None` if there is no such date.
    pub fn from_civil(y: i32, month: u32, d: u32, h: u32, min: u32, s: u32) -> Option<Self> {
        let in_range = (1..=12).contains(&month) && d >= 1 && h < 24 && min < 60 && s < 60;
        if !in_range || d > days_in_month(y, month) {
            return None;
        }
        let days = days_from_civil(y, month, d);
        let secs = days * 86_400 + i64::from(h) * 3_600 + i64::from(min) * 60 + i64::from(s);
        Some(Self(secs * 1_000))
    }

    /// Year, month, day.
    pub fn date(self) -> (i32, u32, u32) {
        civil_from_days(self.0.div_euclid(86_400_000))
    }

    /// Hour, minute, second, millisecond of the day.
    pub fn time_of_day(self) -> (u32, u32, u32, u32) {
        let ms = self.0.rem_euclid(86_400_000) as u32;
        (ms / 3_600_000, ms / 60_000 % 60, ms / 1_000 % 60, ms % 1_000)
    }

    /// `MinuteOfTheYear` of ISO/TS 19091: whole minutes since 1 January, 0..=527039.
    pub fn minute_of_year(self) -> u32 {
        let (y, _, _) = self.date();
        let year_start = days_from_civil(y, 1, 1) * 86_400_000;
        ((self.0 - year_start) / 60_000) as u32
    }

    /// `DSecond` of ISO/TS 19091: milliseconds within the minute, 0..=59999.
    pub fn millis_of_minute(self) -> u16 {
        self.0.rem_euclid(60_000) as u16
    }

    /// Milliseconds within the UTC hour, the base of a `TimeMark`.
    pub fn millis_of_hour(self) -> u32 {
        self.0.rem_euclid(3_600_000) as u32
    }

    /// Seconds since the start of the UTC day.
    pub fn seconds_of_day(self) -> f64 {
        self.0.rem_euclid(86_400_000) as f64 / 1_000.0
    }

    /// Milliseconds from `earlier` to here, negative if `earlier` is later.
    #[inline]
    pub const fn millis_since(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0)
    }

    /// Moved by `millis`, either way.
    #[inline]
    pub const fn plus_millis(self, millis: i64) -> Self {
        Self(self.0.saturating_add(millis))
    }

    /// RFC 3339 with milliseconds, `2026-11-21T08:15:30.250Z`.
    pub fn to_rfc3339(self) -> String {
        let (y, mo, d) = self.date();
        let (h, mi, s, ms) = self.time_of_day();
        format!("{y:04}-{mo:02}-{d:02}T{h:02}:{mi:02}:{s:02}.{ms:03}Z")
    }
}

impl Add<Duration> for Utc {
    type Output = Self;
    #[inline]
    fn add(self, d: Duration) -> Self {
        self.plus_millis(i64::try_from(d.as_millis()).unwrap_or(i64::MAX))
    }
}

/// ITS time: milliseconds since 2004-01-01T00:00:00Z with leap seconds counted (TS 102 894-2, `TimestampIts`).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct TimestampIts(u64);

impl TimestampIts {
    /// The largest value the 42-bit field carries.
    pub const MAX_MILLIS: u64 = 4_398_046_511_103;

    /// From milliseconds since the ITS epoch; `None` above the field's range.
    pub const fn from_millis(millis: u64) -> Option<Self> {
        if millis <= Self::MAX_MILLIS { Some(Self(millis)) } else { None }
    }

    /// Milliseconds since the ITS epoch.
    pub const fn as_millis(self) -> u64 {
        self.0
    }

    /// `generationDeltaTime` of a CAM: ITS time modulo 65,536 ms (EN 302 637-2 annex B.3).
    pub const fn generation_delta_time(self) -> u16 {
        (self.0 % 65_536) as u16
    }

    /// Civil time of this instant. Within a leap second the civil clock repeats a second.
    pub fn to_utc(self) -> Utc {
        let tai_like = self.0 as i64 + ITS_EPOCH_UNIX_MS;
        let leaps = LEAP_SECONDS_UNIX_S
            .iter()
            .enumerate()
            .filter(|(i, at)| tai_like >= **at * 1_000 + (*i as i64 + 1) * 1_000)
            .count();
        Utc(tai_like - leaps as i64 * 1_000)
    }
}

impl From<Utc> for TimestampIts {
    /// Before 2004 saturates at zero, beyond the field's range at its maximum.
    fn from(utc: Utc) -> Self {
        let leaps = LEAP_SECONDS_UNIX_S.iter().filter(|at| utc.0 >= **at * 1_000).count() as i64;
        let ms = utc.0.saturating_sub(ITS_EPOCH_UNIX_MS).saturating_add(leaps * 1_000);
        Self(u64::try_from(ms).unwrap_or(0).min(Self::MAX_MILLIS))
    }
}

/// The time that comes with every input: control uses `mono`, messages use `utc`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Now {
    /// The monotonic clock.
    pub mono: Instant,
    /// The civil clock.
    pub utc: Utc,
    /// How far the civil clock may be off (the synchronisation's own estimate).
    pub utc_error: Duration,
}

impl Now {
    /// The civil time of an instant on the monotonic clock, as seen from here.
    pub fn utc_at(&self, at: Instant) -> Utc {
        if at >= self.mono {
            self.utc + at.since(self.mono)
        } else {
            let back = self.mono.since(at).as_millis();
            self.utc.plus_millis(-i64::try_from(back).unwrap_or(i64::MAX))
        }
    }

    /// The instant on the monotonic clock of a civil time, as seen from here; the past saturates at zero.
    pub fn mono_at(&self, utc: Utc) -> Instant {
        let ms = utc.millis_since(self.utc);
        let d = Duration::from_millis(ms.unsigned_abs());
        if ms >= 0 { self.mono + d } else { self.mono.saturating_sub(d) }
    }
}

/// 2004-01-01T00:00:00Z.
const ITS_EPOCH_UNIX_MS: i64 = 1_072_915_200_000;

/// First Unix second after each leap second since 2004 (IERS Bulletin C).
const LEAP_SECONDS_UNIX_S: [i64; 5] =
    [1_136_073_600, 1_230_768_000, 1_341_100_800, 1_435_708_800, 1_483_228_800];

/// Days from 1970-01-01 to a date of the proleptic Gregorian calendar.
fn days_from_civil(y: i32, m: u32, d: u32) -> i64 {
    let y = i64::from(y) - i64::from(m <= 2);
    let era = y.div_euclid(400);
    let year_of_era = y.rem_euclid(400);
    let day_of_year =
        (153 * (i64::from(m) + if m > 2 { -3 } else { 9 }) + 2) / 5 + i64::from(d) - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

/// The inverse of [`days_from_civil`].
fn civil_from_days(days: i64) -> (i32, u32, u32) {
    let z = days + 719_468;
    let era = z.div_euclid(146_097);
    let doe = z.rem_euclid(146_097);
    let yoe = (doe - doe / 1_460 + doe / 36_524 - doe / 146_096) / 365;
    let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    let mp = (5 * doy + 2) / 153;
    let month = if mp < 10 { mp + 3 } else { mp - 9 };
    let year = yoe + era * 400 + i64::from(month <= 2);
    (year as i32, month as u32, (doy - (153 * mp + 2) / 5 + 1) as u32)
}

fn days_in_month(y: i32, m: u32) -> u32 {
    let (ny, nm) = if m == 12 { (y + 1, 1) } else { (y, m + 1) };
    (days_from_civil(ny, nm, 1) - days_from_civil(y, m, 1)) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn its_time_counts_leap_seconds() {
        let utc = Utc::from_civil(2007, 1, 1, 0, 0, 0).unwrap();
        assert_eq!(TimestampIts::from(utc).as_millis(), 94_694_401_000);
        let today = Utc::from_civil(2026, 11, 21, 0, 0, 0).unwrap();
        let plain = today.as_unix_millis() - ITS_EPOCH_UNIX_MS;
        assert_eq!(TimestampIts::from(today).as_millis() as i64 - plain, 5_000);
    }

    #[test]
    fn its_time_round_trips_around_each_leap_second() {
        for at in LEAP_SECONDS_UNIX_S {
            for ms in [-2_000, -1, 0, 1, 999, 1_000, 1_500] {
                let utc = Utc(at * 1_000 + ms);
                assert_eq!(TimestampIts::from(utc).to_utc(), utc, "{ms} ms from {at}");
            }
        }
    }

    #[test]
    fn civil_dates_round_trip_and_impossible_ones_are_refused() {
        for days in (-200_000..200_000).step_by(37) {
            let (y, m, d) = civil_from_days(days);
            assert_eq!(days_from_civil(y, m, d), days);
        }
        assert_eq!(Utc::from_civil(2026, 2, 29, 0, 0, 0), None);
        assert!(Utc::from_civil(2028, 2, 29, 0, 0, 0).is_some());
        assert_eq!(Utc::from_civil(2026, 13, 1, 0, 0, 0), None);
    }

    #[test]
    fn minute_of_year_and_hour() {
        let utc = Utc::from_civil(2026, 12, 31, 23, 59, 59).unwrap().plus_millis(250);
        assert_eq!(utc.minute_of_year(), 525_599);
        assert_eq!(utc.millis_of_minute(), 59_250);
        assert_eq!(utc.millis_of_hour(), 3_599_250);
        assert_eq!(utc.to_rfc3339(), "2026-12-31T23:59:59.250Z");
    }

    #[test]
    fn now_maps_between_its_clocks() {
        let now = Now {
            mono: Instant::from_millis(5_000),
            utc: Utc::from_unix_millis(1_000_000),
            utc_error: Duration::ZERO,
        };
        for ms in [0, 4_000, 5_000, 9_000] {
            let at = Instant::from_millis(ms);
            assert_eq!(now.mono_at(now.utc_at(at)), at);
        }
        assert_eq!(now.mono_at(Utc::from_unix_millis(0)), Instant::ZERO);
    }
}

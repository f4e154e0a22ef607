//! Signal phase and timing message, TS 103 301 v1.3.1 on ISO/TS 19091.

use super::{IntersectionRef, StationId};
use units::Utc;

/// One SPATEM.
#[derive(Clone, PartialEq, Debug)]
pub struct Spatem {
    /// The sender.
    pub station: StationId,
    /// The intersections, at most 32.
    pub intersections: Vec<IntersectionState>,
}

/// `IntersectionState`.
#[derive(Clone, PartialEq, Debug)]
pub struct IntersectionState {
    /// Its identity.
    pub id: IntersectionRef,
    /// Revision, 0..=127; changes when the MAPEM's does.
    pub revision: u8,
    /// `IntersectionStatusObject`, 16 bits as sent, bit 0 most significant.
    pub status: u16,
    /// Minute of the UTC year.
    pub minute_of_year: Option<u32>,
    /// Milliseconds of the minute.
    pub millis_of_minute: Option<u16>,
    /// One entry per signal group, at most 255.
    pub movements: Vec<MovementState>,
}

impl IntersectionState {
    /// `failureFlash`.
    pub const FAILURE_FLASH: u16 = 1 << 13;
    /// `signalPriorityIsActive`.
    pub const SIGNAL_PRIORITY_IS_ACTIVE: u16 = 1 << 11;
    /// `fixedTimeOperation`.
    pub const FIXED_TIME_OPERATION: u16 = 1 << 10;
    /// `trafficDependentOperation`.
    pub const TRAFFIC_DEPENDENT_OPERATION: u16 = 1 << 9;
    /// `standbyOperation`.
    pub const STANDBY_OPERATION: u16 = 1 << 8;
    /// `failureMode`.
    pub const FAILURE_MODE: u16 = 1 << 7;
    /// `off`.
    pub const OFF: u16 = 1 << 6;
    /// `noValidSPATisAvailableAtThisTime`.
    pub const NO_VALID_SPAT: u16 = 1 << 2;
}

/// `MovementState`: one signal group.
#[derive(Clone, PartialEq, Debug)]
pub struct MovementState {
    /// `SignalGroupID`.
    pub signal_group: u8,
    /// Now and what follows, at most 16.
    pub events: Vec<MovementEvent>,
}

/// `MovementEvent`.
#[derive(Clone, PartialEq, Debug)]
pub struct MovementEvent {
    /// What the signal shows.
    pub state: MovementPhaseState,
    /// When it will change.
    pub timing: Option<TimeChange>,
}

/// `MovementPhaseState`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum MovementPhaseState {
    /// State not known.
    Unavailable = 0,
    /// No lamp is lit.
    Dark = 1,
    /// Flashing red.
    StopThenProceed = 2,
    /// Red.
    StopAndRemain = 3,
    /// Red-amber.
    PreMovement = 4,
    /// Green, conflicting traffic may be present.
    PermissiveMovementAllowed = 5,
    /// Green, no conflicting traffic.
    ProtectedMovementAllowed = 6,
    /// Amber after a permissive green.
    PermissiveClearance = 7,
    /// Amber after a protected green.
    ProtectedClearance = 8,
    /// Flashing amber.
    CautionConflictingTraffic = 9,
}

/// `TimeChangeDetails`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TimeChange {
    /// When this state starts or started.
    pub start: Option<TimeMark>,
    /// Not before.
    pub min_end: TimeMark,
    /// Not after.
    pub max_end: Option<TimeMark>,
    /// Most likely.
    pub likely: Option<TimeMark>,
    /// `TimeIntervalConfidence`, 0..=15.
    pub confidence: Option<u8>,
    /// When this state is next entered again.
    pub next: Option<TimeMark>,
}

/// `TimeMark`: tenths of a second of the UTC hour it lies in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TimeMark(u16);

impl TimeMark {
    /// More than an hour ahead.
    pub const BEYOND: Self = Self(36_000);
    /// Not known.
    pub const UNKNOWN: Self = Self(36_001);

    /// From the number on the wire; `None` above 36001.
    pub const fn from_raw(raw: u16) -> Option<Self> {
        if raw <= 36_001 { Some(Self(raw)) } else { None }
    }

    /// The number on the wire.
    pub const fn raw(self) -> u16 {
        self.0
    }

    /// The mark of a moment `at`, as seen at `now`: rounded down to a tenth of a second;
    /// [`TimeMark::BEYOND`] if it lies an hour or more ahead.
    pub fn of(at: Utc, now: Utc) -> Self {
        if at.millis_since(now) >= 3_600_000 {
            Self::BEYOND
        } else {
            Self((at.millis_of_hour() / 100) as u16)
        }
    }

    /// The moment meant by this mark in a message made at `now`: the one nearest to `now`
    /// within half an hour back and half an hour ahead (§ ISO/TS 19091 TimeMark: a mark
    /// below the current one by more than half an hour belongs to the next hour).
    pub fn resolve(self, now: Utc) -> Option<Utc> {
        if self.0 >= 36_000 {
            return None;
        }
        let hour_start = now.plus_millis(-i64::from(now.millis_of_hour()));
        let at = hour_start.plus_millis(i64::from(self.0) * 100);
        let ahead = at.millis_since(now);
        Some(if ahead < -1_800_000 {
            at.plus_millis(3_600_000)
        } else if ahead > 1_800_000 {
            at.plus_millis(-3_600_000)
        } else {
            at
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_cross_the_hour() {
        let now = Utc::from_civil(2026, 11, 21, 9, 59, 58).unwrap();
        let at = now.plus_millis(7_350);
        let mark = TimeMark::of(at, now);
        assert_eq!(mark.raw(), 53);
        assert_eq!(mark.resolve(now), Some(at.plus_millis(-50)));
        assert_eq!(mark.resolve(now.plus_millis(6_000)), Some(at.plus_millis(-50)));
        assert_eq!(TimeMark::of(now.plus_millis(3_600_000), now), TimeMark::BEYOND);
        assert_eq!(TimeMark::UNKNOWN.resolve(now), None);
        assert_eq!(TimeMark::from_raw(36_002), None);
    }
}

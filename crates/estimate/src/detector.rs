//! Loops and push buttons.

use crate::flow::Flow;
use roadnet::DetectorId;
use units::{Duration, Instant};

/// What a detector reports, on every change and as often as it likes in between.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct DetectorReading {
    /// Which.
    pub detector: DetectorId,
    /// A loop: metal above it. A push button: pressed.
    pub occupied: bool,
}

/// How far a detector can be believed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DetectorState {
    /// It has never reported.
    Unheard,
    /// Nothing there.
    Free {
        /// Since when.
        since: Instant,
    },
    /// Something there.
    Occupied {
        /// Since when.
        since: Instant,
    },
    /// Its readings are not used until it changes again.
    Suspect(Suspicion),
}

/// Why a detector isn't believed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Suspicion {
    /// Occupied for longer than [`STUCK_AFTER`].
    Stuck,
    /// Several tracked vehicles drove over it and it never changed, for as long as several come
    /// in otherwise.
    Blind,
}

/// One detector's memory.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub(crate) struct DetectorMemory {
    reading: Option<(bool, Instant)>,
    /// Vehicles that went over it since its last change.
    passed: u8,
    stuck: bool,
    /// Last instant at which it was occupied and believed.
    pub last_on: Option<Instant>,
    /// Last instant at which it became occupied.
    pub last_rise: Option<Instant>,
    pub flow: Flow,
}

impl DetectorMemory {
    /// Takes a reading in; true if it has just become occupied.
    pub fn read(&mut self, now: Instant, occupied: bool) -> bool {
        let rising = match self.reading {
            Some((before, _)) if before == occupied => return false,
            Some(_) => occupied,
            // At the start it isn't known when it became occupied, but it is.
            None => occupied,
        };
        if self.reading.is_some_and(|(before, since)| before && now < since + STUCK_AFTER) {
            self.last_on = Some(now);
        }
        self.reading = Some((occupied, now));
        self.passed = 0;
        self.stuck = false;
        if rising {
            self.last_on = Some(now);
            self.last_rise = Some(now);
            self.flow.count(now);
        }
        rising
    }

    /// A tracked vehicle went over it. While it is occupied that proves nothing: on a long
    /// loop a queue may leave without a gap.
    pub fn pass(&mut self) {
        if !self.reading.is_some_and(|(occupied, _)| occupied) {
            self.passed = self.passed.saturating_add(1);
        }
    }

    /// What to make of it at `now`.
    pub fn state(&self, now: Instant) -> DetectorState {
        match self.reading {
            _ if self.stuck => DetectorState::Suspect(Suspicion::Stuck),
            Some((true, since)) if now >= since + STUCK_AFTER => {
                DetectorState::Suspect(Suspicion::Stuck)
            }
            _ if self.passed >= BLIND_AFTER && self.is_overdue(now) => {
                DetectorState::Suspect(Suspicion::Blind)
            }
            Some((true, since)) => DetectorState::Occupied { since },
            Some((false, since)) => DetectorState::Free { since },
            None => DetectorState::Unheard,
        }
    }

    /// It has been silent for far longer than it was between vehicles. Until then those who claim
    /// to have gone over it may not be there.
    fn is_overdue(&self, now: Instant) -> bool {
        let since = self.reading.map_or(now, |(_, since)| since);
        self.flow.total() == 0 || self.flow.expected(since, now) >= f64::from(BLIND_AFTER)
    }

    /// The last instant at which it showed somebody, `now` if it does; `None` while suspect.
    pub fn last_actuation(&self, now: Instant) -> Option<Instant> {
        match self.state(now) {
            DetectorState::Occupied { .. } => Some(now),
            DetectorState::Suspect(_) => None,
            _ => self.last_on,
        }
    }

    /// When it becomes suspect of being stuck, unless it already is.
    pub fn timeout(&self) -> Option<Instant> {
        let (occupied, since) = self.reading?;
        (occupied && !self.stuck).then(|| since + STUCK_AFTER)
    }

    /// Notes that it is stuck, once its time has come.
    pub fn handle_timeout(&mut self, now: Instant) {
        if self.timeout().is_some_and(|at| at <= now) {
            self.stuck = true;
        }
    }
}

/// Nobody waits that long on a loop or a button; an oversaturated lane moves every cycle.
pub const STUCK_AFTER: Duration = Duration::from_secs(600);
/// One or two may have been matched to the wrong lane, five in a row hardly; and where five were
/// due, chance leaves one silent in seven of a thousand cases.
const BLIND_AFTER: u8 = 5;

#[cfg(test)]
mod tests {
    use super::*;

    fn at(s: u64) -> Instant {
        Instant::from_millis(s * 1_000)
    }

    #[test]
    fn stuck_is_suspect_until_it_changes() {
        let mut d = DetectorMemory::default();
        assert_eq!(d.state(at(0)), DetectorState::Unheard);
        assert!(d.read(at(10), true));
        assert!(!d.read(at(300), true), "a repeated reading is no new vehicle");
        assert_eq!(d.state(at(609)), DetectorState::Occupied { since: at(10) });
        assert_eq!(d.timeout(), Some(at(610)));
        assert_eq!(d.state(at(610)), DetectorState::Suspect(Suspicion::Stuck));
        assert_eq!(d.last_actuation(at(610)), None);
        d.handle_timeout(at(610));
        assert_eq!(d.timeout(), None, "no busy loop");
        d.read(at(700), false);
        assert_eq!(d.state(at(700)), DetectorState::Free { since: at(700) });
        assert_eq!(d.last_actuation(at(700)), Some(at(10)), "the stuck time showed nobody");
    }

    #[test]
    fn blind_is_suspect_until_it_changes() {
        let mut d = DetectorMemory::default();
        d.read(at(1), false);
        for _ in 0..4 {
            d.pass();
        }
        assert_eq!(d.state(at(2)), DetectorState::Free { since: at(1) });
        d.pass();
        assert_eq!(d.state(at(2)), DetectorState::Suspect(Suspicion::Blind));
        d.read(at(3), true);
        assert_eq!(d.state(at(3)), DetectorState::Occupied { since: at(3) });
        assert_eq!(d.flow.total(), 1);
    }

    /// Whoever claims to go over a loop that works doesn't make it blind.
    #[test]
    fn a_loop_is_not_blind_before_several_were_due() {
        let mut d = DetectorMemory::default();
        for s in 0..20 {
            d.read(at(30 * s), true);
            d.read(at(30 * s + 1), false);
            (0..20).for_each(|_| d.pass());
            let since = at(30 * s + 1);
            assert_eq!(d.state(at(30 * s + 29)), DetectorState::Free { since });
        }
        assert_eq!(d.state(at(571 + 300)), DetectorState::Suspect(Suspicion::Blind));
    }
}

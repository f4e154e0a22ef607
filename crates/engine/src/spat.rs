//! The SPATEM of one intersection: lamps as reported, marks as forecast.

use crate::engine::TICK;
use crate::map::reference;
use its::msg::{
    IntersectionState, MovementEvent, MovementPhaseState, MovementState, Spatem, StationId,
    TimeChange, TimeMark,
};
use its::wire::EncodeError;
use roadnet::{IntersectionId, SignalGroupId};
use signal::{Bounds, ControllerMode, GroupForecast, Lamp, SignalProgram};
use std::collections::BTreeMap;
use std::sync::Arc;
use units::{Duration, Instant, Now, Utc};

/// The last SPATEM's content, so that a repeated message repeats its marks.
#[derive(Clone, Debug, Default)]
pub(crate) struct Spat {
    marks: BTreeMap<SignalGroupId, Marks>,
    last: Option<(Instant, IntersectionState)>,
    /// The last one as it was sent.
    octets: Vec<u8>,
    /// Its marks would be written otherwise from then on.
    marks_hold_until: Option<Utc>,
    /// What was looked at last.
    looked: Option<Looked>,
}

/// What a state is made from: if it is the same, so are its marks in time.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Looked {
    forecast: u64,
    mode: Option<ControllerMode>,
    priority: bool,
    /// [`clocks_ms`], as far as they may jitter.
    clocks_ms: i64,
}

/// Moments told of one group's present state.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Marks {
    lamp: Lamp,
    start: Utc,
    min: Option<Utc>,
    likely: Option<Utc>,
    max: Option<Utc>,
}

/// What the SPATEM rests on.
pub(crate) struct Situation<'a> {
    pub station: StationId,
    pub id: IntersectionId,
    pub revision: u8,
    pub program: &'a SignalProgram,
    /// `None`: nothing is known of the lamps.
    pub mode: Option<ControllerMode>,
    pub forecast: &'a BTreeMap<SignalGroupId, GroupForecast>,
    /// Another one has another number.
    pub forecast_number: u64,
    pub actuated: bool,
    pub priority: bool,
}

impl Spat {
    /// The octets to send now: at once if the state has changed (at most every [`MIN_INTERVAL`]),
    /// else every [`MAX_INTERVAL`].
    pub(crate) fn due(
        &mut self,
        now: Now,
        s: &Situation<'_>,
    ) -> Option<Result<Arc<[u8]>, EncodeError>> {
        let looked = Looked {
            forecast: s.forecast_number,
            mode: s.mode,
            priority: s.priority,
            clocks_ms: clocks_ms(now),
        };
        let apart_ms = self.looked.and_then(|before| looked.apart_ms(&before));
        if apart_ms.is_some_and(|ms| ms <= JITTER_MS.unsigned_abs()) && self.is_early(now) {
            return None;
        }
        self.looked = Some(looked);
        if apart_ms == Some(0)
            && let Some(octets) = self.repeated(now)
        {
            return Some(Ok(octets));
        }
        let mut state = self.state(now, s);
        if let Some((at, last)) = &self.last {
            let same = last.movements == state.movements && last.status == state.status;
            let wait = if same { MAX_INTERVAL } else { MIN_INTERVAL };
            // A tick that is woken a little early is this tick nonetheless.
            if now.mono.since(*at) + TICK / 2 < wait {
                // Looked at again at the next tick.
                self.looked = None;
                return None;
            }
        }
        self.last = Some((now.mono, state.clone()));
        self.marks_hold_until =
            self.marks.values().flat_map(|m| m.written_anew(now.utc)).flatten().min();
        (state.minute_of_year, state.millis_of_minute) = stamp(now.utc);
        let octets = Spatem { station: s.station, intersections: vec![state] }.encode();
        self.octets.clear();
        Some(octets.map(|octets| {
            self.octets = octets;
            self.octets.as_slice().into()
        }))
    }

    /// When the last one is to be repeated, if nothing changes.
    pub(crate) fn repeats_at(&self) -> Option<Instant> {
        let (at, _) = self.last.as_ref().filter(|_| self.looked.is_some())?;
        Some((*at + MAX_INTERVAL).saturating_sub(TICK / 2))
    }

    /// Whether it is not yet time to say the same again.
    fn is_early(&self, now: Now) -> bool {
        self.last.as_ref().is_some_and(|(at, _)| now.mono.since(*at) + TICK / 2 < MAX_INTERVAL)
    }

    /// The last one once more with another time, where nothing else in it changes.
    fn repeated(&mut self, now: Now) -> Option<Arc<[u8]>> {
        let (at, _) = self.last.as_mut()?;
        let holds = self.marks_hold_until.is_none_or(|until| now.utc < until);
        if !holds || !Spatem::restamp(&mut self.octets, stamp(now.utc)) {
            return None;
        }
        *at = now.mono;
        Some(self.octets.as_slice().into())
    }

    fn state(&mut self, now: Now, s: &Situation<'_>) -> IntersectionState {
        let movements = s.program.group_ids().map(|group| MovementState {
            signal_group: group.0,
            events: vec![match (s.mode, s.forecast.get(&group)) {
                (Some(_), Some(f)) => self.event(now, s.program, group, f),
                _ => unavailable(),
            }],
        });
        let movements = movements.collect();
        IntersectionState {
            id: reference(s.id),
            revision: s.revision,
            status: status(s),
            minute_of_year: None,
            millis_of_minute: None,
            movements,
        }
    }

    fn event(
        &mut self,
        now: Now,
        program: &SignalProgram,
        group: SignalGroupId,
        f: &GroupForecast,
    ) -> MovementEvent {
        let utc = |at: Instant| now.utc_at(at);
        let fresh = Marks {
            lamp: f.lamp,
            start: utc(f.since),
            min: f.ends.map(|b: Bounds| utc(b.min)),
            likely: f.ends.and_then(|b| b.likely).map(utc),
            max: f.ends.and_then(|b| b.max).map(utc),
        };
        let marks = match self.marks.get(&group) {
            Some(told) if told.lamp == fresh.lamp => fresh.steadied(told),
            _ => fresh,
        };
        self.marks.insert(group, marks);
        let mark = |at: Option<Utc>| at.map_or(TimeMark::UNKNOWN, |t| TimeMark::of(t, now.utc));
        let timing = TimeChange {
            start: (now.utc.millis_since(marks.start) < HOUR_MS / 2)
                .then(|| TimeMark::of(marks.start, now.utc)),
            min_end: mark(marks.min),
            max_end: Some(mark(marks.max)),
            likely: Some(mark(marks.likely)),
            confidence: None,
            next: None,
        };
        let state = phase_state(f.lamp, program.is_protected(group));
        let timed = !matches!(f.lamp, Lamp::Dark | Lamp::FlashingAmber);
        MovementEvent { state, timing: timed.then_some(timing) }
    }
}

impl Looked {
    /// By how much the clocks were others when it was looked before, milliseconds; `None` if
    /// something else has changed.
    fn apart_ms(&self, before: &Self) -> Option<u64> {
        let same = Self { clocks_ms: self.clocks_ms, ..*before } == *self;
        same.then(|| self.clocks_ms.abs_diff(before.clocks_ms))
    }
}

impl Marks {
    /// When each of these will be written otherwise than at `now`: a start is left out when it is
    /// half an hour old, and what lies more than an hour ahead comes nearer.
    fn written_anew(&self, now: Utc) -> [Option<Utc>; 4] {
        let near = |at: Option<Utc>| {
            at.filter(|at| at.millis_since(now) >= HOUR_MS).map(|at| at.plus_millis(1 - HOUR_MS))
        };
        let left_out = self.start.plus_millis(HOUR_MS / 2);
        let start = (left_out > now).then_some(left_out);
        [start, near(self.min), near(self.likely), near(self.max)]
    }

    /// These marks, but as told before where they differ by no more than the clocks jitter.
    fn steadied(self, told: &Self) -> Self {
        let near = |a: Utc, b: Utc| a.millis_since(b).abs() <= JITTER_MS;
        let keep = |new: Option<Utc>, old: Option<Utc>| match (new, old) {
            (Some(n), Some(o)) if near(n, o) => Some(o),
            _ => new,
        };
        let min = keep(self.min, told.min);
        // What is kept must not overtake what is new.
        let likely = keep(self.likely, told.likely).map(|t| min.map_or(t, |m| t.max(m)));
        let max = keep(self.max, told.max).map(|t| likely.or(min).map_or(t, |l| t.max(l)));
        let start = if near(self.start, told.start) { told.start } else { self.start };
        Self { lamp: self.lamp, start, min, likely, max }
    }
}

/// Civil time at the monotonic clock's nought, milliseconds since 1970.
pub(crate) fn clocks_ms(now: Now) -> i64 {
    let mono_ms = i64::try_from(now.mono.since(Instant::ZERO).as_millis()).unwrap_or(i64::MAX);
    now.utc.as_unix_millis().saturating_sub(mono_ms)
}

/// Minute of the year, and milliseconds of the minute.
fn stamp(utc: Utc) -> (Option<u32>, Option<u16>) {
    (Some(utc.minute_of_year()), Some(utc.millis_of_minute()))
}

const fn unavailable() -> MovementEvent {
    MovementEvent { state: MovementPhaseState::Unavailable, timing: None }
}

/// The lamp in the words of ISO/TS 19091.
const fn phase_state(lamp: Lamp, protected: bool) -> MovementPhaseState {
    match (lamp, protected) {
        (Lamp::Dark, _) => MovementPhaseState::Dark,
        (Lamp::Red, _) => MovementPhaseState::StopAndRemain,
        (Lamp::RedAmber, _) => MovementPhaseState::PreMovement,
        (Lamp::Green | Lamp::FlashingGreen, true) => MovementPhaseState::ProtectedMovementAllowed,
        (Lamp::Green | Lamp::FlashingGreen, false) => MovementPhaseState::PermissiveMovementAllowed,
        (Lamp::Amber, true) => MovementPhaseState::ProtectedClearance,
        (Lamp::Amber, false) => MovementPhaseState::PermissiveClearance,
        (Lamp::FlashingAmber, _) => MovementPhaseState::CautionConflictingTraffic,
    }
}

fn status(s: &Situation<'_>) -> u16 {
    let operation = match s.mode {
        None => IntersectionState::NO_VALID_SPAT,
        Some(ControllerMode::FailSafe) => {
            IntersectionState::FAILURE_FLASH | IntersectionState::FAILURE_MODE
        }
        Some(ControllerMode::Off) => IntersectionState::STANDBY_OPERATION,
        Some(ControllerMode::Remote) if s.actuated => {
            IntersectionState::TRAFFIC_DEPENDENT_OPERATION
        }
        Some(_) => IntersectionState::FIXED_TIME_OPERATION,
    };
    operation | if s.priority { IntersectionState::SIGNAL_PRIORITY_IS_ACTIVE } else { 0 }
}

/// Never more often than 10 Hz.
const MIN_INTERVAL: Duration = Duration::from_millis(100);
/// Repeated at 1 Hz.
const MAX_INTERVAL: Duration = Duration::from_millis(1_000);
/// Two clocks compared over a second may disagree by this much.
const JITTER_MS: i64 = 150;
const HOUR_MS: i64 = 3_600_000;

//! The safety kernel: the one place where lamps change.
//!
//! A command is refused if it would break a conflict, an intergreen, a minimum green or a
//! minimum red; the timed transitions (red-amber, flashing green, amber) run by themselves at
//! their exact instants. After every change the whole state is checked again ([`check`]), in
//! release builds too; a violation latches fail-safe: flashing amber for vehicles, dark for
//! pedestrians, until reset. Nothing here unwinds and nothing here optimises.
//!
//! Time is what somebody has looked at: where the clock is set, or stands still for longer than
//! [`LONGEST_STEP`], what had elapsed has elapsed still, and nothing more. No amber is cut short by
//! a clock, and no intergreen.

mod check;
#[cfg(test)]
pub(crate) mod tests;

use crate::lamp::{GroupState, Lamp};
use crate::log::{Entry, Log};
use crate::program::{GroupTimes, SignalProgram};
use roadnet::{SignalGroupId, SignalGroupKind};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;
use units::{Duration, Instant};

/// The lamps of one intersection and their guard.
#[derive(Clone, Debug)]
pub struct Kernel {
    program: Arc<SignalProgram>,
    groups: BTreeMap<SignalGroupId, GroupState>,
    now: Instant,
    violation: Option<Violation>,
    /// The next timed transition: it is looked for only when a lamp has changed.
    next: Option<Transition>,
    log: Log,
}

/// A timed transition: when, which group, to which lamp.
type Transition = (Instant, SignalGroupId, Lamp);

/// Why a command is refused.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[allow(missing_docs)]
pub enum Refusal {
    #[error("there is no signal group {0}")]
    UnknownGroup(SignalGroupId),
    #[error("signal group {0} is not red")]
    NotRed(SignalGroupId),
    #[error("signal group {0} is not green")]
    NotGreen(SignalGroupId),
    #[error("signal group {gaining} conflicts with {other}, which is not red for good")]
    Conflict { gaining: SignalGroupId, other: SignalGroupId },
    #[error("intergreen from {losing} to {gaining} runs for another {remaining_ms} ms")]
    Intergreen { losing: SignalGroupId, gaining: SignalGroupId, remaining_ms: u64 },
    #[error("minimum green of {group} runs for another {remaining_ms} ms")]
    MinGreen { group: SignalGroupId, remaining_ms: u64 },
    #[error("minimum red of {group} runs for another {remaining_ms} ms")]
    MinRed { group: SignalGroupId, remaining_ms: u64 },
    #[error("the signals are on")]
    On,
    #[error("the kernel is in fail-safe")]
    FailSafe,
}

/// A broken invariant: a fault of this program, never of an input.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Violation {
    #[error("signal groups {0} and {1} were green together")]
    ConflictingGreens(SignalGroupId, SignalGroupId),
    #[error("the intergreen from {0} to {1} was cut short")]
    ShortIntergreen(SignalGroupId, SignalGroupId),
    #[error("the minimum green of {0} was cut short")]
    ShortGreen(SignalGroupId),
    #[error("the minimum red of {0} was cut short")]
    ShortRed(SignalGroupId),
    #[error("amber or red-amber of {0} was cut short")]
    ShortTransition(SignalGroupId),
    #[error("{group} went from {from:?} to {to:?}")]
    Sequence { group: SignalGroupId, from: Lamp, to: Lamp },
}

impl Kernel {
    /// All groups red since `now`; a full intergreen passes before anything can go green.
    pub fn new(program: Arc<SignalProgram>, now: Instant) -> Self {
        let groups = program.group_ids().map(|g| (g, GroupState::red_since(now))).collect();
        let log = Log::beginning(Entry::AllRed { at: now });
        Self { program, groups, now, violation: None, next: None, log }
    }

    /// The program it guards.
    pub const fn program(&self) -> &Arc<SignalProgram> {
        &self.program
    }

    /// The time up to which it has worked.
    pub const fn now(&self) -> Instant {
        self.now
    }

    /// What every group shows.
    pub const fn groups(&self) -> &BTreeMap<SignalGroupId, GroupState> {
        &self.groups
    }

    /// What one group shows.
    pub fn group(&self, id: SignalGroupId) -> Option<&GroupState> {
        self.groups.get(&id)
    }

    /// The invariant that was broken, if the kernel is in fail-safe.
    pub const fn violation(&self) -> Option<Violation> {
        self.violation
    }

    /// Whether the signals are off: flashing amber for vehicles, dark for pedestrians.
    pub fn is_off(&self) -> bool {
        self.groups.values().all(|s| s.lamp.is_off())
    }

    /// What has happened since the last call, for [`crate::replay`].
    pub fn take_log(&mut self) -> Vec<Entry> {
        self.log.take()
    }

    /// Whether a group may begin its way to green (red-amber first) at `at`.
    pub fn may_switch_on(&self, group: SignalGroupId, at: Instant) -> Result<(), Refusal> {
        if self.violation.is_some() {
            return Err(Refusal::FailSafe);
        }
        let green_at = at + self.may_leave_red(group, at)?.red_amber;
        for (&other, o) in &self.groups {
            if !self.program.forbids(group, other) {
                continue;
            }
            if o.lamp.is_green() || o.lamp == Lamp::RedAmber || o.lamp.is_off() {
                return Err(Refusal::Conflict { gaining: group, other });
            }
            let intergreen = self.program.intergreens().get(other, group).unwrap_or_default();
            let free_at = o.green_ended + intergreen;
            if free_at > green_at {
                let remaining_ms = millis(free_at.since(green_at));
                return Err(Refusal::Intergreen { losing: other, gaining: group, remaining_ms });
            }
        }
        Ok(())
    }

    /// Whether a group is red and has been for its minimum; its times.
    fn may_leave_red(&self, group: SignalGroupId, at: Instant) -> Result<&GroupTimes, Refusal> {
        let (state, times) = self.lookup(group)?;
        if state.lamp != Lamp::Red {
            return Err(Refusal::NotRed(group));
        }
        let red_for = at.since(state.since);
        if red_for < times.min_red {
            let remaining_ms = millis(times.min_red - red_for);
            return Err(Refusal::MinRed { group, remaining_ms });
        }
        Ok(times)
    }

    /// Whether a group may end its green (flashing first) at `at`.
    pub fn may_switch_off(&self, group: SignalGroupId, at: Instant) -> Result<(), Refusal> {
        if self.violation.is_some() {
            return Err(Refusal::FailSafe);
        }
        let (state, times) = self.lookup(group)?;
        if state.lamp != Lamp::Green {
            return Err(Refusal::NotGreen(group));
        }
        let ends_at = at + times.flashing_green;
        let green_for = ends_at.since(state.green_started.unwrap_or(ends_at));
        if green_for < times.min_green {
            let remaining_ms = millis(times.min_green - green_for);
            return Err(Refusal::MinGreen { group, remaining_ms });
        }
        Ok(())
    }

    /// Begins a group's way to green at `at`; time moves on to `at` first.
    pub fn switch_on(&mut self, group: SignalGroupId, at: Instant) -> Result<(), Refusal> {
        self.advance(at);
        self.may_switch_on(group, at)?;
        let red_amber = self.lookup(group)?.1.red_amber;
        let lamp = if red_amber.is_zero() { Lamp::Green } else { Lamp::RedAmber };
        self.set(group, lamp, at);
        Ok(())
    }

    /// Ends a group's green at `at`; time moves on to `at` first.
    pub fn switch_off(&mut self, group: SignalGroupId, at: Instant) -> Result<(), Refusal> {
        self.advance(at);
        self.may_switch_off(group, at)?;
        let times = *self.lookup(group)?.1;
        let lamp =
            if times.flashing_green.is_zero() { times.after_green() } else { Lamp::FlashingGreen };
        self.set(group, lamp, at);
        Ok(())
    }

    /// Whether the signals may be switched off at `at`: everything is red and has cleared.
    pub fn may_stop(&self, at: Instant) -> Result<(), Refusal> {
        if self.violation.is_some() {
            return Err(Refusal::FailSafe);
        }
        for &group in self.groups.keys() {
            self.may_leave_red(group, at)?;
        }
        for (losing, gaining, intergreen) in self.program.intergreens().iter() {
            let free_at = self.lookup(losing)?.0.green_ended + intergreen;
            if free_at > at {
                let remaining_ms = millis(free_at.since(at));
                return Err(Refusal::Intergreen { losing, gaining, remaining_ms });
            }
        }
        Ok(())
    }

    /// Switches the signals off at `at`: flashing amber for vehicles, dark for pedestrians.
    pub fn stop(&mut self, at: Instant) -> Result<(), Refusal> {
        self.advance(at);
        self.may_stop(at)?;
        self.all(at, |kernel, id| kernel.off_lamp(id));
        Ok(())
    }

    /// Switches the signals on at `at`: amber for vehicles, red for pedestrians, and a full
    /// intergreen from then on before anything goes green.
    pub fn start(&mut self, at: Instant) -> Result<(), Refusal> {
        self.advance(at);
        if self.violation.is_some() {
            return Err(Refusal::FailSafe);
        }
        if !self.is_off() {
            return Err(Refusal::On);
        }
        let first = |kernel: &Self, id| kernel.program.times(id).map(|t| t.after_green());
        self.all(at, |kernel, id| first(kernel, id).unwrap_or(Lamp::Red));
        Ok(())
    }

    /// Ends fail-safe, which somebody has looked into: the signals stay off until
    /// [`Self::start`].
    pub fn reset(&mut self, at: Instant) {
        self.advance(at);
        if self.violation.take().is_some() {
            self.log.push(Entry::Reset { at: self.now });
        }
    }

    /// Moves time on: every timed transition due by `now` happens, in order, at its instant. A
    /// step back, or one of more than [`LONGEST_STEP`], is none of time but of the clock.
    pub fn advance(&mut self, now: Instant) {
        if now < self.now || now.since(self.now) > LONGEST_STEP {
            self.move_clock(now);
        }
        while self.violation.is_none() {
            let due = self.next.filter(|(at, _, _)| *at <= now);
            let Some((at, group, lamp)) = due else { break };
            self.set(group, lamp, at);
        }
        self.now = now;
    }

    /// When the next timed transition happens.
    pub fn poll_timeout(&self) -> Option<Instant> {
        self.next.map(|(at, _, _)| at)
    }

    /// Takes over what a controller reports of a group, unchecked: this copy only watches. The
    /// invariant that the report breaks, if any, is returned and not latched.
    pub(crate) fn report(
        &mut self,
        group: SignalGroupId,
        lamp: Lamp,
        at: Instant,
    ) -> Option<Violation> {
        self.now = self.now.max(at);
        let before = self.groups.get(&group).copied()?;
        if before.lamp == lamp {
            return None;
        }
        let after = before.switched(lamp, at);
        self.groups.insert(group, after);
        self.conflict_of(group, &before, &after)
    }

    /// Does again what an entry of a log says; the invariant that this breaks, if any.
    pub(crate) fn retrace(&mut self, entry: &Entry) -> Option<Violation> {
        match *entry {
            Entry::AllRed { at } => *self = Self::new(Arc::clone(&self.program), at),
            Entry::Clock { from, to } => {
                self.now = from;
                self.move_clock(to);
            }
            Entry::FailSafe { violation, .. } => self.violation = Some(violation),
            Entry::Reset { .. } => self.violation = None,
            Entry::Lamp { at, group, lamp } => {
                self.now = self.now.max(at);
                let before = self.groups.get(&group).copied()?;
                let after = before.switched(lamp, at);
                self.groups.insert(group, after);
                let expected = self.violation.is_some() && lamp.is_off();
                return if expected { None } else { self.broken_by(group, &before, &after) };
            }
        }
        None
    }

    /// What had elapsed has elapsed still, by a clock that now shows `now`.
    fn move_clock(&mut self, now: Instant) {
        let from = self.now;
        self.groups.values_mut().for_each(|s| *s = s.moved(from, now));
        self.next = self.next_transition();
        self.log.push(Entry::Clock { from, to: now });
        self.now = now;
    }

    /// Latches fail-safe: flashing amber for motor vehicles, dark for all others.
    fn fail_safe(&mut self, violation: Violation) {
        self.violation = Some(violation);
        let at = self.now;
        self.log.push(Entry::FailSafe { at, violation });
        self.all(at, |kernel, id| kernel.off_lamp(id));
    }

    /// What a group shows while the signals are off.
    fn off_lamp(&self, group: SignalGroupId) -> Lamp {
        match self.program.kind(group) {
            Some(SignalGroupKind::Vehicle) | None => Lamp::FlashingAmber,
            Some(_) => Lamp::Dark,
        }
    }

    /// Changes all lamps at once.
    fn all(&mut self, at: Instant, lamp: impl Fn(&Self, SignalGroupId) -> Lamp) {
        let ids: Vec<SignalGroupId> = self.groups.keys().copied().collect();
        for id in ids {
            let lamp = lamp(self, id);
            self.set(id, lamp, at);
        }
    }

    fn lookup(&self, group: SignalGroupId) -> Result<(&GroupState, &GroupTimes), Refusal> {
        let state = self.groups.get(&group).ok_or(Refusal::UnknownGroup(group))?;
        let times = self.program.times(group).ok_or(Refusal::UnknownGroup(group))?;
        Ok((state, times))
    }

    /// The earliest timed transition; ties go to the one that ends a right of way.
    fn next_transition(&self) -> Option<Transition> {
        self.groups
            .iter()
            .filter_map(|(id, s)| {
                let t = self.program.times(*id)?;
                let (after, lamp) = match s.lamp {
                    Lamp::FlashingGreen => (t.flashing_green, t.after_green()),
                    Lamp::Amber => (t.amber, Lamp::Red),
                    Lamp::RedAmber => (t.red_amber, Lamp::Green),
                    _ => return None,
                };
                Some((s.since + after, *id, lamp))
            })
            .min_by_key(|(at, id, lamp)| (*at, *lamp == Lamp::Green, *id))
    }

    /// Changes one lamp and checks what must hold afterwards. In fail-safe nothing is lit but what
    /// belongs to it.
    fn set(&mut self, group: SignalGroupId, lamp: Lamp, at: Instant) {
        self.now = self.now.max(at);
        let Some(before) = self.groups.get(&group).copied() else { return };
        let after = before.switched(lamp, at);
        self.groups.insert(group, after);
        self.next = self.next_transition();
        self.log.push(Entry::Lamp { at, group, lamp });
        if self.violation.is_none()
            && let Some(v) = self.broken_by(group, &before, &after)
        {
            self.fail_safe(v);
        }
    }
}

/// Whole milliseconds, rounded up, so that waiting that long is long enough.
fn millis(d: Duration) -> u64 {
    u64::try_from(d.as_micros().div_ceil(1_000)).unwrap_or(u64::MAX)
}

/// Whoever drives the kernel looks at the clock more often than this: shorter than any amber, so
/// that each is seen.
pub const LONGEST_STEP: Duration = Duration::from_secs(2);

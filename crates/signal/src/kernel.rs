//! The safety kernel: the one place where lamps change.
//!
//! A command is refused if it would break a conflict, an intergreen, a minimum green or a
//! minimum red; the timed transitions (red-amber, flashing green, amber) run by themselves at
//! their exact instants. After every change the whole state is checked again, in release
//! builds too; a violation latches fail-safe: flashing amber for vehicles, dark for
//! pedestrians, until restarted. Nothing here unwinds and nothing here optimises.

use crate::lamp::{GroupState, Lamp};
use crate::program::SignalProgram;
use roadnet::{SignalGroupId, SignalGroupKind};
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
}

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
    #[error("the kernel is in fail-safe")]
    FailSafe,
}

/// A broken invariant: a fault of this program, never of an input.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[allow(missing_docs)]
pub enum Violation {
    #[error("signal groups {0} and {1} were green together")]
    ConflictingGreens(SignalGroupId, SignalGroupId),
    #[error("the intergreen from {0} to {1} was cut short")]
    ShortIntergreen(SignalGroupId, SignalGroupId),
    #[error("the minimum green of {0} was cut short")]
    ShortGreen(SignalGroupId),
    #[error("time ran backwards")]
    TimeBackwards,
}

impl Kernel {
    /// All groups red since `now`; a full intergreen passes before anything can go green.
    pub fn new(program: Arc<SignalProgram>, now: Instant) -> Self {
        let groups = program.group_ids().map(|g| (g, GroupState::red_since(now))).collect();
        Self { program, groups, now, violation: None }
    }

    /// The program it guards.
    pub const fn program(&self) -> &Arc<SignalProgram> {
        &self.program
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

    /// Whether a group may begin its way to green (red-amber first) at `at`.
    pub fn may_switch_on(&self, group: SignalGroupId, at: Instant) -> Result<(), Refusal> {
        if self.violation.is_some() {
            return Err(Refusal::FailSafe);
        }
        let (state, times) = self.lookup(group)?;
        if state.lamp != Lamp::Red {
            return Err(Refusal::NotRed(group));
        }
        let red_for = at.since(state.since);
        if red_for < times.min_red {
            let remaining_ms = millis(times.min_red - red_for);
            return Err(Refusal::MinRed { group, remaining_ms });
        }
        let green_at = at + times.red_amber;
        for (&other, o) in &self.groups {
            if !self.program.forbids(group, other) {
                continue;
            }
            if o.lamp.is_green() || o.lamp == Lamp::RedAmber {
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
        let lamp = if !times.flashing_green.is_zero() {
            Lamp::FlashingGreen
        } else if !times.amber.is_zero() {
            Lamp::Amber
        } else {
            Lamp::Red
        };
        self.set(group, lamp, at);
        Ok(())
    }

    /// Moves time on: every timed transition due by `now` happens, in order, at its instant.
    pub fn advance(&mut self, now: Instant) {
        if now < self.now {
            self.fail_safe(Violation::TimeBackwards);
            return;
        }
        while self.violation.is_none() {
            let due = self.next_transition().filter(|(at, _, _)| *at <= now);
            let Some((at, group, lamp)) = due else { break };
            self.set(group, lamp, at);
        }
        self.now = now;
    }

    /// When the next timed transition happens.
    pub fn poll_timeout(&self) -> Option<Instant> {
        self.next_transition().map(|(at, _, _)| at)
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
        self.broken_by(group, &before, &after)
    }

    /// Latches fail-safe: flashing amber for vehicles, dark for pedestrians.
    fn fail_safe(&mut self, violation: Violation) {
        self.violation.get_or_insert(violation);
        for (id, state) in &mut self.groups {
            let lamp = match self.program.kind(*id) {
                Some(SignalGroupKind::Pedestrian) => Lamp::Dark,
                _ => Lamp::FlashingAmber,
            };
            *state = state.switched(lamp, self.now);
        }
    }

    fn lookup(
        &self,
        group: SignalGroupId,
    ) -> Result<(&GroupState, &crate::program::GroupTimes), Refusal> {
        let state = self.groups.get(&group).ok_or(Refusal::UnknownGroup(group))?;
        let times = self.program.times(group).ok_or(Refusal::UnknownGroup(group))?;
        Ok((state, times))
    }

    /// The earliest timed transition; ties go to the one that ends a right of way.
    fn next_transition(&self) -> Option<(Instant, SignalGroupId, Lamp)> {
        self.groups
            .iter()
            .filter_map(|(id, s)| {
                let t = self.program.times(*id)?;
                let (after, lamp) = match s.lamp {
                    Lamp::FlashingGreen if t.amber.is_zero() => (t.flashing_green, Lamp::Red),
                    Lamp::FlashingGreen => (t.flashing_green, Lamp::Amber),
                    Lamp::Amber => (t.amber, Lamp::Red),
                    Lamp::RedAmber => (t.red_amber, Lamp::Green),
                    _ => return None,
                };
                Some((s.since + after, *id, lamp))
            })
            .min_by_key(|(at, id, lamp)| (*at, *lamp == Lamp::Green, *id))
    }

    /// Changes one lamp and checks what must hold afterwards.
    fn set(&mut self, group: SignalGroupId, lamp: Lamp, at: Instant) {
        self.now = self.now.max(at);
        let Some(before) = self.groups.get(&group).copied() else { return };
        let after = before.switched(lamp, at);
        self.groups.insert(group, after);
        if let Some(v) = self.broken_by(group, &before, &after) {
            self.fail_safe(v);
        }
    }

    /// The invariant that a change has broken, computed afresh from the state itself.
    fn broken_by(
        &self,
        group: SignalGroupId,
        before: &GroupState,
        after: &GroupState,
    ) -> Option<Violation> {
        if before.lamp.is_green() && !after.lamp.is_green() {
            let green_for = after.since.since(before.green_started?);
            let min = self.program.times(group)?.min_green;
            return (green_for < min).then_some(Violation::ShortGreen(group));
        }
        if before.lamp.is_green() || !after.lamp.is_green() {
            return None;
        }
        for (&other, o) in &self.groups {
            if other == group || !self.program.forbids(group, other) {
                continue;
            }
            if o.lamp.is_green() {
                return Some(Violation::ConflictingGreens(other, group));
            }
            let intergreen = self.program.intergreens().get(other, group).unwrap_or_default();
            if after.since < o.green_ended + intergreen {
                return Some(Violation::ShortIntergreen(other, group));
            }
        }
        None
    }
}

/// Whole milliseconds, rounded up, so that waiting that long is long enough.
fn millis(d: Duration) -> u64 {
    u64::try_from(d.as_micros().div_ceil(1_000)).unwrap_or(u64::MAX)
}

//! What happens between two stages, signal group by signal group (RiLSA's Phasenübergang).
//!
//! Whoever gains green has it as soon as the slowest of those in conflict has cleared: that one
//! decides how long the interstage lasts. The others that lose their green keep it for as long as
//! nobody waits for them because of it: where people on foot need 14 s to leave a crossing and cars
//! 5 s, those who drive beside them go on for another 9 s. But the green of whoever yields ends no earlier
//! than that of those they yield to (minimum greens aside), who would else come on while the signal of the first says that all is over (a
//! yellow trap); and is red when somebody begins to whom they yield. People on foot end at once: whoever
//! steps onto a crossing late is late on the other side too.

use super::{SignalProgram, Stage};
use crate::lamp::{GroupState, Lamp};
use roadnet::{SignalGroupId, SignalGroupKind};
use std::collections::{BTreeMap, BTreeSet};
use units::{Duration, Instant};

/// What happens between two stages.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Interstage {
    /// Groups that lose green, and how long after the beginning they are told to (flashing first).
    pub losing: Vec<(SignalGroupId, Duration)>,
    /// Groups that gain green, and how long after the beginning they have it.
    pub gaining: Vec<(SignalGroupId, Duration)>,
    /// Time until the last of them is green.
    pub duration: Duration,
}

/// What begins and ends at a moment.
#[derive(Clone, Debug, Default)]
pub(crate) struct Change {
    /// Those that lose their green.
    pub losing: Vec<SignalGroupId>,
    /// Those that have been told to, and are not red yet.
    pub ending: Vec<SignalGroupId>,
    /// Those that wait for their green, and how long.
    pub gaining: Vec<(SignalGroupId, Duration)>,
    /// Those that are green and go on.
    pub staying: Vec<SignalGroupId>,
}

impl SignalProgram {
    /// What happens between two sets of green groups, everything else having cleared.
    pub fn interstage(
        &self,
        from: &BTreeSet<SignalGroupId>,
        to: &BTreeSet<SignalGroupId>,
    ) -> Interstage {
        let gaining: Vec<_> =
            to.difference(from).map(|g| (*g, self.green_after(from, to, *g))).collect();
        let losing = from.difference(to).copied().collect();
        let staying = from.intersection(to).copied().collect();
        let change = Change { losing, ending: Vec::new(), gaining: gaining.clone(), staying };
        let losing = self.kept(&change);
        let duration = gaining.iter().map(|(_, d)| *d).max().unwrap_or_default();
        Interstage { losing, gaining, duration }
    }

    /// How long after the beginning of that interstage a group that gains green has it; zero for
    /// one that has had it or doesn't get it.
    pub fn green_after(
        &self,
        from: &BTreeSet<SignalGroupId>,
        to: &BTreeSet<SignalGroupId>,
        group: SignalGroupId,
    ) -> Duration {
        if from.contains(&group) || !to.contains(&group) {
            return Duration::ZERO;
        }
        let own = self.times(group).map_or(Duration::ZERO, |t| t.red_amber);
        let losing = from.iter().filter(|l| !to.contains(l));
        losing.filter_map(|l| self.clears_after(*l, group)).fold(own, Duration::max)
    }

    /// How long after it is told to end another may have its green; `None` if the other needn't wait.
    /// That one's red-amber begins when this one isn't green any more.
    pub(crate) fn clears_after(
        &self,
        losing: SignalGroupId,
        gaining: SignalGroupId,
    ) -> Option<Duration> {
        Some(self.flashing(losing) + self.apart(losing, gaining)?)
    }

    /// From the end of one green to the beginning of the other: the intergreen, or red-amber; `None` if
    /// the other needn't wait.
    pub fn apart(&self, losing: SignalGroupId, gaining: SignalGroupId) -> Option<Duration> {
        let red_amber = self.times(gaining).map_or(Duration::ZERO, |t| t.red_amber);
        Some(self.intergreens.get(losing, gaining)?.max(red_amber))
    }

    /// How long a group flashes before its green ends.
    pub(crate) fn flashing(&self, group: SignalGroupId) -> Duration {
        self.times(group).map_or(Duration::ZERO, |t| t.flashing_green)
    }

    /// For how long each of those that lose their green keeps it, from now: nobody who gains one
    /// waits for that.
    pub(crate) fn kept(&self, change: &Change) -> Vec<(SignalGroupId, Duration)> {
        let mut kept: Vec<_> =
            change.losing.iter().map(|l| (*l, self.room_of(*l, change))).collect();
        // Who yields to one may be yielded to by a third.
        for _ in 0..kept.len() {
            let before = kept.clone();
            for (group, time) in &mut kept {
                for (yielding, _) in self.yields.iter().filter(|(_, over)| over == group) {
                    let own = before.iter().find(|(g, _)| g == yielding);
                    let ends = own.map(|(g, t)| *t + self.flashing(*g));
                    let ends = ends.or(change.ending.contains(yielding).then_some(Duration::ZERO));
                    let least = ends.map(|ends| ends.saturating_sub(self.flashing(*group)));
                    *time = least.map_or(*time, |least| least.min(*time));
                }
            }
            if kept == before {
                break;
            }
        }
        kept
    }

    /// For how long a group that loses its green could keep it, if nobody yielded to it.
    fn room_of(&self, group: SignalGroupId, change: &Change) -> Duration {
        let waits = change
            .gaining
            .iter()
            .filter_map(|(gains, at)| Some(at.saturating_sub(self.clears_after(group, *gains)?)));
        let walks = self.kind(group) == Some(SignalGroupKind::Pedestrian);
        // Nobody waits for longer than they must.
        let Some(room) = waits.min().filter(|_| !walks) else { return Duration::ZERO };
        let over = |other: &SignalGroupId| self.yields.contains(&(group, *other));
        if change.staying.iter().any(over) {
            return Duration::ZERO;
        }
        let times = self.times(group);
        let takes = times.map_or(Duration::ZERO, |t| t.flashing_green + t.amber);
        let begins = change.gaining.iter().filter(|(gains, _)| over(gains));
        begins.map(|(_, at)| at.saturating_sub(takes)).fold(room, Duration::min)
    }

    /// When a group that was asked for then gets its green: what still has to clear decides. `None` for
    /// a group that there is not.
    pub(crate) fn earliest_green(
        &self,
        states: &BTreeMap<SignalGroupId, GroupState>,
        group: SignalGroupId,
        asked: Instant,
    ) -> Option<Instant> {
        let (state, times) = (states.get(&group)?, self.times(group)?);
        let since = match state.lamp {
            Lamp::Green => return state.green_started,
            Lamp::RedAmber => return Some(state.since + times.red_amber),
            // It is wanted again before it has become red.
            Lamp::FlashingGreen => state.since + times.flashing_green + times.amber,
            Lamp::Amber => state.since + times.amber,
            Lamp::Red | Lamp::Dark | Lamp::FlashingAmber => state.since,
        };
        let own = since.max(asked).max(since + times.min_red) + times.red_amber;
        let cleared = states.iter().filter_map(|(other, o)| {
            let intergreen = self.intergreens.get(*other, group)?;
            let apart = self.apart(*other, group)?;
            let t = self.times(*other)?;
            let cleared = match o.lamp {
                // Told to end when this one was asked for, or when its minimum has run.
                Lamp::Green => {
                    let least = o.green_started.unwrap_or(o.since) + t.min_green;
                    least.max(asked + t.flashing_green) + apart
                }
                Lamp::FlashingGreen => o.since + t.flashing_green + apart,
                // Nothing keeps it from its minimum.
                Lamp::RedAmber => o.since + t.red_amber + t.min_green.max(t.flashing_green) + apart,
                _ => o.green_ended + intergreen,
            };
            Some(cleared)
        });
        Some(cleared.fold(own, Instant::max))
    }

    /// The green groups that a stage doesn't have, and when they are told to end, where it was
    /// asked for then. Their minimum greens aside.
    pub(crate) fn kept_until(
        &self,
        states: &BTreeMap<SignalGroupId, GroupState>,
        stage: &Stage,
        asked: Instant,
    ) -> Vec<(SignalGroupId, Instant)> {
        let mut change = Change::default();
        for (group, state) in states {
            match (state.lamp, stage.green.contains(group)) {
                (Lamp::Green, false) => change.losing.push(*group),
                (Lamp::FlashingGreen | Lamp::Amber, false) => change.ending.push(*group),
                (Lamp::Green, true) => change.staying.push(*group),
                _ => {}
            }
        }
        if change.losing.is_empty() {
            return Vec::new();
        }
        let begins = |s: &GroupState| matches!(s.lamp, Lamp::Red | Lamp::RedAmber);
        let waits = |g: &&SignalGroupId| states.get(g).is_some_and(begins);
        for group in stage.green.iter().filter(waits) {
            let begins = self.earliest_green(states, *group, asked);
            change.gaining.extend(begins.map(|at| (*group, at.since(asked))));
        }
        let kept = self.kept(&change).into_iter();
        kept.map(|(g, time)| (g, asked + time)).collect()
    }
}

#[cfg(test)]
mod tests;

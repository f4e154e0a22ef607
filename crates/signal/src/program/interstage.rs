//! What happens between two stages, signal group by signal group (RiLSA's Phasenübergang).
//!
//! Whoever gains green has it as soon as the slowest of those in conflict has cleared: that one
//! decides how long the interstage lasts. The others that lose their green keep it for as long as
//! nobody waits for them because of it: where people on foot need 14 s to leave a crossing and cars
//! 5 s, those who drive beside them go on for another 9 s. But whoever yields ends no earlier than
//! those they yield to, who would else come on while the signal of the first says that all is over (a
//! yellow trap).

use super::{SignalProgram, Stage};
use crate::lamp::{GroupState, Lamp};
use roadnet::SignalGroupId;
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

impl SignalProgram {
    /// What happens between two sets of green groups, everything else having cleared.
    pub fn interstage(
        &self,
        from: &BTreeSet<SignalGroupId>,
        to: &BTreeSet<SignalGroupId>,
    ) -> Interstage {
        let gaining: Vec<_> =
            to.difference(from).map(|g| (*g, self.green_after(from, to, *g))).collect();
        let losing: Vec<_> = from.difference(to).copied().collect();
        let losing = self.kept(&losing, &[], &gaining);
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

    /// How long after it is told to end a group has cleared for another; `None` if the other needn't
    /// wait.
    pub(crate) fn clears_after(
        &self,
        losing: SignalGroupId,
        gaining: SignalGroupId,
    ) -> Option<Duration> {
        let intergreen = self.intergreens.get(losing, gaining)?;
        Some(self.times(losing).map_or(Duration::ZERO, |t| t.flashing_green) + intergreen)
    }

    /// For how long each of those that lose their green keeps it, from now: nobody who gains at
    /// these times waits for them. `ending` are those whose green is about over.
    pub(crate) fn kept(
        &self,
        losing: &[SignalGroupId],
        ending: &[SignalGroupId],
        gaining: &[(SignalGroupId, Duration)],
    ) -> Vec<(SignalGroupId, Duration)> {
        let until = |l: SignalGroupId| {
            let room = |(g, at): &(SignalGroupId, Duration)| {
                Some(at.saturating_sub(self.clears_after(l, *g)?))
            };
            gaining.iter().filter_map(room).min().unwrap_or_default()
        };
        let mut kept: Vec<_> = losing.iter().map(|l| (*l, until(*l))).collect();
        // Who yields to one may be yielded to by a third.
        for _ in 0..losing.len() {
            let before = kept.clone();
            for (group, time) in &mut kept {
                for (yielding, _) in self.yields.iter().filter(|(_, over)| over == group) {
                    let own = before.iter().find(|(g, _)| g == yielding).map(|(_, t)| *t);
                    let own = own.or(ending.contains(yielding).then_some(Duration::ZERO));
                    *time = own.map_or(*time, |own| own.min(*time));
                }
            }
            if kept == before {
                break;
            }
        }
        kept
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
            let t = self.times(*other)?;
            let ended = match o.lamp {
                // Told to end when this one was asked for, or when its minimum has run.
                Lamp::Green => {
                    (o.green_started.unwrap_or(o.since) + t.min_green).max(asked + t.flashing_green)
                }
                Lamp::FlashingGreen => o.since + t.flashing_green,
                // Nothing keeps it from its minimum.
                Lamp::RedAmber => o.since + t.red_amber + t.min_green,
                _ => o.green_ended,
            };
            Some(ended + intergreen)
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
        let unwanted = || states.iter().filter(|(g, _)| !stage.green.contains(g));
        let losing = unwanted().filter(|(_, s)| s.lamp == Lamp::Green).map(|(g, _)| *g);
        let losing: Vec<SignalGroupId> = losing.collect();
        if losing.is_empty() {
            return Vec::new();
        }
        let is_ending = |s: &GroupState| matches!(s.lamp, Lamp::FlashingGreen | Lamp::Amber);
        let ending = unwanted().filter(|(_, s)| is_ending(s)).map(|(g, _)| *g);
        let ending: Vec<SignalGroupId> = ending.collect();
        let waits = |g: &&SignalGroupId| states.get(g).is_some_and(|s| s.lamp == Lamp::Red);
        let gaining = stage
            .green
            .iter()
            .filter(waits)
            .filter_map(|g| Some((*g, self.earliest_green(states, *g, asked)?.since(asked))));
        let gaining: Vec<_> = gaining.collect();
        let kept = self.kept(&losing, &ending, &gaining).into_iter();
        kept.map(|(g, time)| (g, asked + time)).collect()
    }
}

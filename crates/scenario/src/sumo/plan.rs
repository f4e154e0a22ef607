//! Stages and the fixed plan from a traffic light's program.
//!
//! Every state of the program is a stage: those in which somebody begins, or is given right of
//! way that it hadn't, or goes on driving while others have ended (pedestrians' clearing) are for
//! policies to choose; those in which some have ended and others not begun (amber, all-red) are
//! the plan's alone. So the plan gives, step by
//! step, what the program gives, and where our intergreens ask for more than the program has,
//! that is put in between.

use super::groups::Groups;
use super::net::TlProgram;
use crate::import::{Fate, ImportReport};
use roadnet::{Intersection, SignalGroupId};
use signal::{FixedPlan, GroupTimes, IntergreenMatrix, PlanStep, Stage, StageId, StageUse};
use std::collections::{BTreeMap, BTreeSet};
use units::Duration;

type Green = BTreeSet<SignalGroupId>;

/// A step of the plan to be.
#[derive(Clone, Debug)]
struct Part {
    green: Green,
    length: Duration,
    plan_only: bool,
}

/// The plan as parts in order.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    parts: Vec<Part>,
    /// When in SUMO's time a cycle begins.
    offset: Duration,
}

impl Draft {
    /// The program's steps, those with the same greens as one.
    ///
    /// # Errors
    /// A program that can't be run by stages.
    pub(super) fn of(
        groups: &Groups,
        intersection: &Intersection,
        program: &TlProgram,
    ) -> Result<Self, String> {
        let vehicles = |g: &SignalGroupId| {
            intersection.signal_groups().get(g).is_some_and(|kind| kind.drives())
        };
        let steps: Vec<_> = program.steps.iter().filter(|s| s.duration_s > 0.0).collect();
        let mut parts: Vec<Part> = Vec::new();
        for (i, step) in steps.iter().enumerate() {
            let before = &steps[(i + steps.len() - 1) % steps.len()].state;
            let green = groups.green(&step.state);
            let had = groups.green(before);
            let upgraded =
                step.state.bytes().zip(before.bytes()).any(|(now, was)| now == b'G' && was == b'g');
            let moves = upgraded || green.difference(&had).next().is_some();
            let mut ended = had.difference(&green);
            let driving = green.iter().any(vehicles);
            let goes_on = ended.clone().any(vehicles) && !green.is_empty()
                || ended.next().is_some() && driving;
            let amber = step.state.contains(['y', 'Y']);
            let plan_only = !moves && (amber || !goes_on);
            let length = Duration::from_millis(libm::round(step.duration_s * 1e3) as u64);
            match parts.last_mut().filter(|p| p.green == green) {
                Some(part) => {
                    part.length += length;
                    part.plan_only &= plan_only;
                }
                None => parts.push(Part { green, length, plan_only }),
            }
        }
        let cycle: Duration = parts.iter().map(|p| p.length).sum();
        let cycle_ms = i64::try_from(cycle.as_millis()).unwrap_or(i64::MAX).max(1);
        let mut offset_ms = (libm::round(program.offset_s * 1e3) as i64).rem_euclid(cycle_ms);
        if parts.len() > 1 && parts.first().map(|p| &p.green) == parts.last().map(|p| &p.green) {
            // The last goes on into the first: the cycle is taken to begin behind that.
            let first = parts.remove(0);
            if let Some(last) = parts.last_mut() {
                last.length += first.length;
                last.plan_only &= first.plan_only;
            }
            let first_ms = i64::try_from(first.length.as_millis()).unwrap_or(0);
            offset_ms = (offset_ms + first_ms).rem_euclid(cycle_ms);
        }
        if parts.len() < 2 {
            return Err("its program never changes".to_owned());
        }
        let offset = Duration::from_millis(offset_ms.unsigned_abs());
        let mut draft = Self { parts, offset };
        draft.choose_some();
        Ok(draft)
    }

    /// Every group has a stage that policies may choose: where amber runs all the time it is the
    /// largest of the plan's.
    fn choose_some(&mut self) {
        let all: Green = self.parts.iter().flat_map(|p| p.green.iter().copied()).collect();
        for group in all {
            let holds = |p: &Part| p.green.contains(&group);
            if !self.parts.iter().any(|p| !p.plan_only && holds(p)) {
                let largest = self.parts.iter_mut().filter(|p| holds(p));
                if let Some(p) = largest.max_by_key(|p| (p.green.len(), p.length)) {
                    p.plan_only = false;
                }
            }
        }
    }

    /// The shortest green of each group; none for those that are always green.
    pub(super) fn shortest_greens(&self) -> BTreeMap<SignalGroupId, Duration> {
        let n = self.parts.len();
        let holds = |i: usize, g: &SignalGroupId| self.parts[i % n].green.contains(g);
        let mut shortest = BTreeMap::new();
        for i in 0..n {
            for g in self.parts[i].green.iter().filter(|g| !holds(i + n - 1, g)) {
                let run = (i..i + n).take_while(|k| holds(*k, g));
                let run: Duration = run.map(|k| self.parts[k % n].length).sum();
                let least = shortest.entry(*g).or_insert(run);
                *least = run.min(*least);
            }
        }
        shortest
    }

    /// Makes room for minimum greens and intergreens; the cycle keeps its length as far as long
    /// stages can give.
    pub(super) fn fit(
        &mut self,
        times: &BTreeMap<SignalGroupId, GroupTimes>,
        intergreens: &IntergreenMatrix,
        what: &str,
        report: &mut ImportReport,
    ) {
        let before = self.cycle();
        self.make_room(times, intergreens);
        let mut too_long = self.cycle().saturating_sub(before);
        let added = too_long;
        while !too_long.is_zero() {
            let most = self.parts.iter_mut().filter(|p| !p.plan_only && p.length > KEEP_GREEN);
            let Some(longest) = most.max_by_key(|p| p.length) else { break };
            let piece = too_long.min(Duration::from_secs(1));
            longest.length -= piece;
            too_long -= piece;
        }
        self.make_room(times, intergreens);
        let after = self.cycle();
        if !added.is_zero() {
            let why = format!(
                "minimum greens and intergreens ask for {:.1} s more a cycle than the program has: \
                 cycle {:.1} s, was {:.1} s",
                added.as_secs_f64(),
                after.as_secs_f64(),
                before.as_secs_f64()
            );
            report.note(Fate::Changed, what, why);
        }
        let cycle_us = after.as_micros().max(1);
        let offset_us = u64::try_from(self.offset.as_micros() % cycle_us).unwrap_or(0);
        self.offset = Duration::from_micros(offset_us);
    }

    fn cycle(&self) -> Duration {
        self.parts.iter().map(|p| p.length).sum()
    }

    fn make_room(
        &mut self,
        times: &BTreeMap<SignalGroupId, GroupTimes>,
        intergreens: &IntergreenMatrix,
    ) {
        for (group, shortest) in self.shortest_greens() {
            let min = times.get(&group).map_or(Duration::ZERO, |t| t.min_green);
            let short = min.saturating_sub(shortest);
            let holders = self.parts.iter_mut().filter(|p| p.green.contains(&group));
            if !short.is_zero()
                && let Some(part) = holders.max_by_key(|p| p.length)
            {
                part.length += short;
            }
        }
        let mut k = 0;
        while k < self.parts.len() {
            let before = (k + self.parts.len() - 1) % self.parts.len();
            let missing = self.missing_before(k, times, intergreens);
            if !missing.is_zero() {
                let stays: Green =
                    self.parts[before].green.intersection(&self.parts[k].green).copied().collect();
                if stays == self.parts[before].green {
                    self.parts[before].length += missing;
                } else {
                    let part = Part { green: stays, length: missing, plan_only: true };
                    // Before the first part is behind the last one.
                    let at = if k == 0 { self.parts.len() } else { k };
                    self.parts.insert(at, part);
                    k += usize::from(at == k);
                }
            }
            k += 1;
        }
    }

    /// How much earlier those would have to end that part `k`'s groups wait for.
    fn missing_before(
        &self,
        k: usize,
        times: &BTreeMap<SignalGroupId, GroupTimes>,
        intergreens: &IntergreenMatrix,
    ) -> Duration {
        let n = self.parts.len();
        let before = &self.parts[(k + n - 1) % n].green;
        let gained = self.parts[k].green.iter().filter(|g| !before.contains(g));
        let mut missing = Duration::ZERO;
        for gaining in gained {
            let red_amber = times.get(gaining).map_or(Duration::ZERO, |t| t.red_amber);
            for losing in times.keys() {
                let Some(needed) = intergreens.get(*losing, *gaining) else { continue };
                let since = (1..=n).map(|back| &self.parts[(k + n - back) % n]);
                let red = since.take_while(|p| !p.green.contains(losing));
                let elapsed: Duration = red.map(|p| p.length).sum::<Duration>() + red_amber;
                missing = missing.max(needed.saturating_sub(elapsed));
            }
        }
        missing
    }

    /// The stages, numbered from 1, those for policies first; and the plan through them.
    ///
    /// # Errors
    /// More stages or a longer cycle than a program may have.
    pub(super) fn finish(self) -> Result<(Vec<Stage>, FixedPlan), String> {
        let cycle = self.cycle();
        if !(MIN_CYCLE..=MAX_CYCLE).contains(&cycle) {
            let s = cycle.as_secs_f64();
            return Err(format!("its cycle is {s:.1} s, expected 10 s to 300 s"));
        }
        let chosen = self.parts.iter().filter(|p| !p.plan_only).map(|p| &p.green);
        let passed = self.parts.iter().map(|p| &p.green);
        let mut stages: Vec<Stage> = Vec::new();
        let main = self.parts.iter().filter(|p| !p.plan_only).count();
        for (i, green) in chosen.chain(passed).enumerate() {
            if stages.iter().any(|s| s.green == *green) {
                continue;
            }
            let id = u8::try_from(stages.len() + 1).map(StageId);
            let id = id.map_err(|_| "it has more than 255 stages".to_owned())?;
            let (name, used) = match i < main {
                true => (format!("Stage {id}"), StageUse::Always),
                false => (format!("Passage {id}"), StageUse::PlanOnly),
            };
            stages.push(Stage { id, name, green: green.clone(), used });
        }
        if self.parts.len() > MAX_STEPS {
            let n = self.parts.len();
            return Err(format!("its plan has {n} steps, expected at most {MAX_STEPS}"));
        }
        let mut at = Duration::ZERO;
        let mut steps = Vec::new();
        for part in &self.parts {
            let stage = stages.iter().find(|s| s.green == part.green).map(|s| s.id);
            if let Some(stage) = stage {
                steps.push(PlanStep { at, stage });
            }
            at += part.length;
        }
        Ok((stages, FixedPlan { cycle, offset: self.offset, steps }))
    }
}

/// A stage gives nothing of what is longer than this.
const KEEP_GREEN: Duration = Duration::from_secs(10);
const MIN_CYCLE: Duration = Duration::from_secs(10);
const MAX_CYCLE: Duration = Duration::from_secs(300);
/// As many as a `network.toml` may have.
const MAX_STEPS: usize = 64;

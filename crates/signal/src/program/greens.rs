//! What a fixed plan comes to at the lamps: when each signal group is green within the cycle.

use super::interstage::Change;
use super::{FixedPlan, GroupTimes, ProgramError, SignalProgram, Stage, check_greens_of};
use roadnet::SignalGroupId;
use std::collections::{BTreeMap, BTreeSet};
use units::Duration;

/// One green of a signal group within a plan's cycle, flashing green included.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct PlannedGreen {
    /// The group.
    pub group: SignalGroupId,
    /// When it begins, from the start of the cycle; less than the cycle.
    pub begin: Duration,
    /// How long it lasts; as long as the cycle if it never ends.
    pub length: Duration,
}

impl PlannedGreen {
    /// When it ends, from the start of the cycle; 0 to the cycle, which stands for a green that
    /// ends with it or never.
    pub fn end(&self, cycle: Duration) -> Duration {
        let end = self.begin + self.length;
        if end > cycle { end - cycle } else { end }
    }
}

/// A run of steps in which a plan holds a group.
pub(super) struct Run {
    /// The group.
    pub group: SignalGroupId,
    /// The first of them.
    pub first: usize,
    /// From its beginning until the group is green.
    pub wait: Duration,
    /// How long it is green up to the end of the run, flashing included.
    pub green: Duration,
    /// How long it keeps its green beyond that, in the interstage that follows.
    pub kept: Duration,
}

/// A green while the steps go by; times from the beginning.
#[derive(Clone, Copy)]
struct Lit {
    /// The step at which it was asked for.
    first: usize,
    asked: Duration,
    begins: Duration,
    /// When the plan ends it, and until when it is kept, both without flashing; not yet.
    ended: Option<(Duration, Duration)>,
}

impl SignalProgram {
    /// The greens of a plan through this program's stages, by group and beginning. Groups that
    /// gain green wait for the intergreens of all that conflict, however many steps ago those
    /// ended; those that lose it keep it while nobody waits for that (see [`super::Interstage`]).
    /// What the plan asks for and the intergreens leave no time for is not green.
    pub fn greens_of(&self, plan: &FixedPlan) -> Vec<PlannedGreen> {
        let always = self.group_ids().filter(|g| self.is_always_held(plan, *g));
        let always =
            always.map(|group| PlannedGreen { group, begin: Duration::ZERO, length: plan.cycle });
        let runs = self.runs_of(plan).into_iter().filter(|run| !run.green.is_zero());
        let greens = runs.map(|run| PlannedGreen {
            group: run.group,
            begin: rest(plan.steps[run.first].at + run.wait, plan.cycle),
            length: run.green + run.kept,
        });
        let mut greens: Vec<PlannedGreen> = always.chain(greens).collect();
        greens.sort();
        greens
    }

    /// The longest green of a group in a plan, up to the end of its last stage: without what it keeps in
    /// the interstage that follows.
    pub fn longest_green(&self, plan: &FixedPlan, group: SignalGroupId) -> Duration {
        if self.is_always_held(plan, group) {
            return plan.cycle;
        }
        let runs = self.runs_of(plan).into_iter().filter(|run| run.group == group);
        runs.map(|run| run.green).max().unwrap_or_default()
    }

    /// Whether a plan never ends a group's green.
    pub(super) fn is_always_held(&self, plan: &FixedPlan, group: SignalGroupId) -> bool {
        let steps = 0..plan.steps.len();
        !steps.is_empty() && steps.into_iter().all(|step| self.holds(plan, step, group))
    }

    /// The runs of steps in which a plan holds groups, those that it never ends left out: as the lamps
    /// show them when the steps have gone by often enough to repeat themselves.
    pub(super) fn runs_of(&self, plan: &FixedPlan) -> Vec<Run> {
        let n = plan.steps.len();
        let mut lit: BTreeMap<SignalGroupId, Lit> = BTreeMap::new();
        let mut runs = Vec::new();
        let mut at = Duration::ZERO;
        for step in 0..n * (SETTLED + 2) {
            for (group, was) in self.play(plan, step, at, &mut lit) {
                let settled = |_: &(Duration, Duration)| was.first / n == SETTLED;
                if let Some((held, kept)) = was.ended.filter(settled) {
                    let flashing = self.flashing(group);
                    let green = (held + flashing).saturating_sub(was.begins);
                    let kept = (kept + flashing).saturating_sub(was.begins) - green;
                    let wait = was.begins.saturating_sub(was.asked);
                    runs.push(Run { group, first: was.first % n, wait, green, kept });
                }
            }
            at += plan.length_of(step % n);
        }
        runs
    }

    /// One step begins. The greens that have come to their end in the one before, and are asked for anew or
    /// not.
    fn play(
        &self,
        plan: &FixedPlan,
        step: usize,
        at: Duration,
        lit: &mut BTreeMap<SignalGroupId, Lit>,
    ) -> Vec<(SignalGroupId, Lit)> {
        let mut over = Vec::new();
        for group in self.group_ids() {
            let held = self.holds(plan, step, group);
            match lit.get_mut(&group) {
                Some(own) if !held && own.ended.is_none() => own.ended = Some((at, at)),
                // Kept no longer than until now, whatever was foreseen; or wanted again by then.
                Some(Lit { ended: Some((_, kept)), .. }) if !held => *kept = at.min(*kept),
                Some(own) if own.ended.is_some_and(|(_, kept)| kept >= at) => own.ended = None,
                _ => {}
            }
        }
        for group in self.group_ids().filter(|g| self.holds(plan, step, *g)) {
            if lit.get(&group).is_some_and(|own| own.ended.is_none()) {
                continue;
            }
            let times = self.times(group);
            // It was green before, and has to be red for as long as it must.
            let was = lit.get(&group).and_then(|own| own.ended).zip(times);
            let red = was.map(|((_, kept), t)| kept + t.flashing_green + t.amber + t.min_red);
            let red_amber = times.map_or(Duration::ZERO, |t| t.red_amber);
            let own = red.map_or(at, |red| red.max(at)) + red_amber;
            let cleared = lit.iter().filter_map(|(other, l)| {
                let (_, kept) = l.ended?;
                Some(kept + self.clears_after(*other, group)?)
            });
            let begins = cleared.fold(own, Duration::max);
            let green = Lit { first: step, asked: at, begins, ended: None };
            over.extend(lit.insert(group, green).map(|was| (group, was)));
        }
        let mut change = Change::default();
        for (group, own) in &*lit {
            let amber = self.times(*group).map_or(Duration::ZERO, |t| t.amber);
            let left = own.begins.saturating_sub(at);
            match own.ended {
                None if left.is_zero() => change.staying.push(*group),
                None => change.gaining.push((*group, left)),
                Some((_, kept)) if kept >= at => change.losing.push(*group),
                Some((_, kept)) if kept + self.flashing(*group) + amber > at => {
                    change.ending.push(*group);
                }
                Some(_) => {}
            }
        }
        for (group, time) in self.kept(&change) {
            if let Some(Lit { ended: Some((_, kept)), .. }) = lit.get_mut(&group) {
                *kept = at + time;
            }
        }
        over
    }

    /// Whether a group is in the stage of a step; steps are counted on round the cycle.
    pub(super) fn holds(&self, plan: &FixedPlan, step: usize, group: SignalGroupId) -> bool {
        let step = step.checked_rem(plan.steps.len()).map(|step| &plan.steps[step]);
        let stage = step.and_then(|s| self.stage(s.stage));
        stage.is_some_and(|s| s.green.contains(&group))
    }

    /// Every stage, the plan's own included, by number.
    pub fn all_stages(&self) -> impl Iterator<Item = &Stage> + '_ {
        self.stages.values()
    }

    /// The same with more stages, unchecked: what their numbers stand for in [`Self::greens_of`].
    #[must_use]
    pub fn with_stages(&self, more: &[Stage]) -> Self {
        let mut program = self.clone();
        program.stages.extend(more.iter().map(|s| (s.id, s.clone())));
        program
    }

    /// The same supply with another plan, through the stages that are there and `more`.
    ///
    /// # Errors
    /// Everything that is wrong with them.
    pub fn with_plan(&self, more: Vec<Stage>, plan: FixedPlan) -> Result<Self, Vec<ProgramError>> {
        let mut errors = Vec::new();
        let mut program = self.clone();
        for stage in more {
            self.check_stage(&stage, &mut errors);
            let stage_id = stage.id;
            if program.stages.insert(stage_id, stage).is_some() {
                errors.push(ProgramError::DuplicateStage(stage_id));
            }
        }
        program.plan = plan;
        if errors.is_empty() {
            check_greens_of(&program, &mut errors);
        }
        if errors.is_empty() { Ok(program) } else { Err(errors) }
    }

    /// The same with these intergreens where they are longer than what is there, and these
    /// minimum greens where they are.
    #[must_use]
    pub fn with_longer_times(
        &self,
        intergreens: &[(SignalGroupId, SignalGroupId, Duration)],
        min_greens: &BTreeMap<SignalGroupId, Duration>,
    ) -> Self {
        let mut program = self.clone();
        for &(losing, gaining, time) in intergreens {
            if let Some(least) = program.intergreens.get(losing, gaining) {
                program.intergreens.set(losing, gaining, least.max(time));
            }
        }
        for (id, min_green) in min_greens {
            if let Some(group) = program.groups.get_mut(id) {
                let GroupTimes { min_green: least, max_green, .. } = &mut group.times;
                *least = (*least).max(*min_green);
                *max_green = (*max_green).max(*least);
            }
        }
        program
    }

    fn check_stage(&self, stage: &Stage, errors: &mut Vec<ProgramError>) {
        let green: &BTreeSet<SignalGroupId> = &stage.green;
        for &a in green {
            if self.times(a).is_none() {
                errors.push(ProgramError::StageGroup { stage: stage.id, group: a });
            }
            for &b in green.range(a..).skip(1) {
                if self.forbids(a, b) {
                    errors.push(ProgramError::StageConflict { stage: stage.id, a, b });
                }
            }
        }
    }
}

/// A time within the cycle.
fn rest(at: Duration, cycle: Duration) -> Duration {
    let us = at.as_micros() % cycle.as_micros().max(1);
    Duration::from_micros(u64::try_from(us).unwrap_or(0))
}

/// The cycle that counts: what was green before the beginning is forgotten after one, and one more ends what
/// is green.
const SETTLED: usize = 1;

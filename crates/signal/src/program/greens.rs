//! What a fixed plan comes to at the lamps: when each signal group is green within the cycle.

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
    /// The first of them.
    pub first: usize,
    /// From its beginning until the group is green.
    pub wait: Duration,
    /// How long it is green, flashing included.
    pub green: Duration,
}

impl SignalProgram {
    /// The greens of a plan through this program's stages, by group and beginning. Groups that
    /// gain green wait for the intergreens of all that conflict, however many steps ago those
    /// ended; what the plan asks for and the intergreens leave no time for is not green.
    pub fn greens_of(&self, plan: &FixedPlan) -> Vec<PlannedGreen> {
        let mut greens = Vec::new();
        for group in self.group_ids() {
            let runs = self.runs_of(plan, group);
            if runs.is_empty() && self.holds(plan, 0, group) {
                greens.push(PlannedGreen { group, begin: Duration::ZERO, length: plan.cycle });
            }
            for Run { first, wait, green: length } in runs {
                let begin = rest(plan.steps[first].at + wait, plan.cycle);
                if !length.is_zero() {
                    greens.push(PlannedGreen { group, begin, length });
                }
            }
        }
        greens.sort();
        greens
    }

    /// The runs of steps in which a plan holds a group: none if it holds it always or never.
    pub(super) fn runs_of(&self, plan: &FixedPlan, group: SignalGroupId) -> Vec<Run> {
        let n = plan.steps.len();
        let holds = |step: &usize| self.holds(plan, *step, group);
        let flashing = self.times(group).map_or(Duration::ZERO, |t| t.flashing_green);
        let run = |first: usize| {
            let held = (first..first + n).take_while(holds).map(|i| plan.length_of(i % n));
            let wait = self.wait_of(plan, first, group);
            let green = (held.sum::<Duration>() + flashing).saturating_sub(wait);
            Run { first, wait, green }
        };
        (0..n).filter(|i| holds(i) && !holds(&(i + n - 1))).map(run).collect()
    }

    /// Whether a group is in the stage of a step; steps are counted on round the cycle.
    pub(super) fn holds(&self, plan: &FixedPlan, step: usize, group: SignalGroupId) -> bool {
        let step = step.checked_rem(plan.steps.len()).map(|step| &plan.steps[step]);
        let stage = step.and_then(|s| self.stage(s.stage));
        stage.is_some_and(|s| s.green.contains(&group))
    }

    /// From the step at which a group is asked to go green until it is.
    fn wait_of(&self, plan: &FixedPlan, step: usize, group: SignalGroupId) -> Duration {
        let n = plan.steps.len();
        let red_amber = self.times(group).map_or(Duration::ZERO, |t| t.red_amber);
        let mut wait = red_amber;
        for losing in self.group_ids() {
            let Some(intergreen) = self.intergreens().get(losing, group) else { continue };
            let flashing = self.times(losing).map_or(Duration::ZERO, |t| t.flashing_green);
            let back = (step..step + n).rev();
            if let Some(ended) = back.clone().find(|i| self.holds(plan, *i, losing)) {
                let since: Duration =
                    back.take_while(|i| *i != ended).map(|i| plan.length_of(i % n)).sum();
                wait = wait.max((flashing + intergreen).saturating_sub(since));
            }
        }
        wait
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

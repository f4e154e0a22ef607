//! Checks of a fixed plan: order, known stages, and minimum greens once interstages are taken off.

use super::{FixedPlan, ProgramError, SignalProgram};
use roadnet::SignalGroupId;
use units::Duration;

impl FixedPlan {
    /// The step in force at `in_cycle` (time since the cycle began) and the time until the next.
    pub fn step_at(&self, in_cycle: Duration) -> (usize, Duration) {
        let after = self.steps.partition_point(|s| s.at <= in_cycle);
        let current = if after == 0 { self.steps.len() - 1 } else { after - 1 };
        let next_at = match self.steps.get(after) {
            Some(next) => next.at,
            None => self.cycle + self.steps[0].at,
        };
        (current, next_at.saturating_sub(in_cycle))
    }

    /// How long a step lasts.
    pub fn length_of(&self, step: usize) -> Duration {
        let at = self.steps[step].at;
        match self.steps.get(step + 1) {
            Some(next) => next.at.saturating_sub(at),
            None => (self.cycle + self.steps[0].at).saturating_sub(at),
        }
    }
}

pub(super) fn check(program: &SignalProgram, errors: &mut Vec<ProgramError>) {
    let plan = program.plan();
    if !(Duration::from_secs(10)..=Duration::from_secs(300)).contains(&plan.cycle) {
        errors.push(ProgramError::Cycle(plan.cycle.as_millis()));
    }
    if plan.steps.len() < 2 {
        errors.push(ProgramError::Steps(plan.steps.len()));
        return;
    }
    for (i, s) in plan.steps.iter().enumerate() {
        if s.at >= plan.cycle || (i > 0 && s.at <= plan.steps[i - 1].at) {
            errors.push(ProgramError::StepTime { step: i, at_ms: s.at.as_millis() });
        }
        if program.stage(s.stage).is_none() {
            errors.push(ProgramError::StepStage { step: i, stage: s.stage });
        }
        if plan.steps[(i + 1) % plan.steps.len()].stage == s.stage {
            errors.push(ProgramError::StepRepeats(s.stage));
        }
    }
    if errors.is_empty() {
        check_greens(program, errors);
    }
}

/// Every group's green in every run of steps that holds it, against its minimum.
fn check_greens(program: &SignalProgram, errors: &mut Vec<ProgramError>) {
    let plan = program.plan();
    let runs = program.runs_of(plan);
    let held = |group: SignalGroupId| runs.iter().any(|run| run.group == group);
    for group in program.group_ids() {
        if !held(group) && !program.is_always_held(plan, group) {
            errors.push(ProgramError::PlanNeverGreen(group));
        }
        // What an interstage adds doesn't count: another may follow.
        let min = program.times(group).map_or(Duration::ZERO, |t| t.min_green);
        for run in runs.iter().filter(|run| run.group == group && run.green < min) {
            errors.push(ProgramError::PlanMinGreen {
                group,
                stage: plan.steps[run.first].stage,
                found_ms: run.green.as_millis(),
                min_ms: min.as_millis(),
            });
        }
    }
}

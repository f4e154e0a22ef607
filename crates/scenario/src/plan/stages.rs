//! Greens of signal groups into the steps of a fixed plan.
//!
//! A step is asked for when a group has to begin its way to green (red-amber first) or to end
//! (flashing first). Between, the set of groups is a stage: one of the program's where there is
//! such a one, else one of the plan's alone. Steps that only stand for an interstage which the
//! intergreens make by themselves are left out again, so that the plan goes from stage to stage
//! where it can.

use super::SignalPlan;
use roadnet::SignalGroupId;
use signal::{FixedPlan, PlanStep, PlannedGreen, SignalProgram, Stage, StageId, StageUse};
use std::collections::BTreeSet;
use units::Duration;

type Green = BTreeSet<SignalGroupId>;

/// The stages that the plan needs beside the program's, and the plan.
///
/// # Errors
/// More stages than can be numbered.
pub(super) fn plan_of(
    plan: &SignalPlan,
    program: &SignalProgram,
) -> Result<(Vec<Stage>, FixedPlan), String> {
    let spans: Vec<(SignalGroupId, Duration, Duration)> = plan
        .greens
        .iter()
        .map(|g| {
            let times = program.times(g.group);
            let red_amber = times.map_or(Duration::ZERO, |t| t.red_amber);
            let flashing = times.map_or(Duration::ZERO, |t| t.flashing_green);
            let length = g.length(plan.cycle);
            let on = within(g.begin + plan.cycle - red_amber.min(plan.cycle), plan.cycle);
            let held = if length == plan.cycle { length } else { length - flashing.min(length) };
            (g.group, on, (held + red_amber).min(plan.cycle))
        })
        .collect();
    let mut at: Vec<Duration> = spans
        .iter()
        .filter(|(_, _, length)| *length < plan.cycle)
        .flat_map(|(_, on, length)| [*on, within(*on + *length, plan.cycle)])
        .collect();
    at.sort();
    at.dedup();
    let mut steps: Vec<(Duration, Green)> = at
        .into_iter()
        .map(|at| {
            let lit = |(_, on, length): &&(SignalGroupId, Duration, Duration)| {
                within(at + plan.cycle - *on, plan.cycle) < *length || *length == plan.cycle
            };
            (at, spans.iter().filter(lit).map(|(g, _, _)| *g).collect())
        })
        .collect();
    // Two greens of one group that touch leave a step that changes nothing.
    let mut i = 0;
    while steps.len() > 1 && i < steps.len() {
        let before = (i + steps.len() - 1) % steps.len();
        if steps[i].1 == steps[before].1 {
            steps.remove(i);
        } else {
            i += 1;
        }
    }
    let mut named = Named::new(plan, program);
    let wanted = program_greens(program, &named.plan(&steps)?, &named.more)?;
    shorten(&mut steps, &mut named, program, &wanted)?;
    let fixed = named.plan(&steps)?;
    let used: BTreeSet<StageId> = fixed.steps.iter().map(|s| s.stage).collect();
    named.more.retain(|s| used.contains(&s.id));
    Ok((named.more, fixed))
}

/// Leaves out steps without which the lamps show the same. Of several between two stages the last goes
/// first: what ends before it is kept by itself only when the stage follows.
fn shorten(
    steps: &mut Vec<(Duration, Green)>,
    named: &mut Named<'_>,
    program: &SignalProgram,
    wanted: &[PlannedGreen],
) -> Result<(), String> {
    let mut i = 0;
    while i < steps.len() && steps.len() > 2 {
        let after = (i + 1) % steps.len();
        let passage = named.is_passage(&steps[i].1);
        let mut fewer = steps.clone();
        fewer[after].0 = steps[i].0;
        fewer.remove(i);
        fewer.sort();
        let n = fewer.len();
        let changes = (0..n).all(|k| fewer[k].1 != fewer[(k + 1) % n].1);
        if passage && changes {
            let plan = named.plan(&fewer)?;
            if program_greens(program, &plan, &named.more)? == wanted {
                *steps = fewer;
                // Those before it may not be needed any more.
                i = 0;
                continue;
            }
        }
        i += 1;
    }
    Ok(())
}

/// The greens of a plan, with stages that the program doesn't have yet.
fn program_greens(
    program: &SignalProgram,
    plan: &FixedPlan,
    more: &[Stage],
) -> Result<Vec<PlannedGreen>, String> {
    let full = program.with_stages(more);
    Ok(full.greens_of(plan))
}

/// Stages by what is green in them.
struct Named<'p> {
    of: &'p SignalPlan,
    program: &'p SignalProgram,
    more: Vec<Stage>,
}

impl<'p> Named<'p> {
    const fn new(of: &'p SignalPlan, program: &'p SignalProgram) -> Self {
        Self { of, program, more: Vec::new() }
    }

    /// Whether it is on the way between the stages that the program has.
    fn is_passage(&self, green: &Green) -> bool {
        !self.program.stages().any(|s| s.green == *green)
    }

    fn plan(&mut self, steps: &[(Duration, Green)]) -> Result<FixedPlan, String> {
        let mut named = Vec::with_capacity(steps.len());
        for (at, green) in steps {
            named.push(PlanStep { at: *at, stage: self.stage(green)? });
        }
        Ok(FixedPlan { cycle: self.of.cycle, offset: self.of.offset, steps: named })
    }

    fn stage(&mut self, green: &Green) -> Result<StageId, String> {
        // Those for policies first: a plan's passage may be the same.
        let known = self.program.stages().chain(self.program.all_stages()).chain(&self.more);
        if let Some(stage) = known.into_iter().find(|s| s.green == *green) {
            return Ok(stage.id);
        }
        let taken = |id: &u8| {
            let id = StageId(*id);
            self.program.stage(id).is_some() || self.more.iter().any(|s| s.id == id)
        };
        let id = (1..=u8::MAX).find(|id| !taken(id)).map(StageId);
        let id = id.ok_or("the plan needs more than 255 stages")?;
        let name = format!("Passage {id}");
        self.more.push(Stage { id, name, green: green.clone(), used: StageUse::PlanOnly });
        Ok(id)
    }
}

/// A time within the cycle.
fn within(at: Duration, cycle: Duration) -> Duration {
    let us = at.as_micros() % cycle.as_micros().max(1);
    Duration::from_micros(u64::try_from(us).unwrap_or(0))
}

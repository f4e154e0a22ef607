//! Plans by time of day, and the way from one to the next.
//!
//! A plan ends with the cycle in which its time is over. The cycles after that are the next plan's,
//! each a little longer or shorter than it should be until its offset is reached: at most
//! [`MOST_CHANGE_PERCENT`] of the cycle, never so short that a green is below its minimum. Which of
//! the two needs fewer cycles is done. All of it follows from the civil time alone, so that everybody
//! who knows it knows what runs, however late they came.

use super::{FixedPlan, PlanStep, ProgramError, SignalProgram, StageUse, check_greens_of};
use units::{Duration, Utc};

/// A plan and when it comes into force each day.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TimedPlan {
    /// From midnight UTC.
    pub from: Duration,
    /// The plan.
    pub plan: FixedPlan,
}

/// What runs at a moment.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RunningPlan {
    /// The plan of the present cycle.
    pub plan: FixedPlan,
    /// Where in the cycle the moment lies.
    pub position: Duration,
    /// The cycle is longer or shorter than the plan's own, on the way to its offset.
    pub changing: bool,
}

impl SignalProgram {
    /// The same with plans by time of day; its own plan runs only when there is none of them.
    ///
    /// # Errors
    /// What the program doesn't allow, of all plans; times that are no times of day, not in order
    /// or nearer to each other than [`LEAST_PLAN`].
    pub fn with_day(&self, day: Vec<TimedPlan>) -> Result<Self, Vec<ProgramError>> {
        let mut errors = Vec::new();
        let s = |d: Duration| d.as_secs();
        for (i, timed) in day.iter().enumerate() {
            let next = day.get(i + 1).map_or(day[0].from + DAY, |n| n.from);
            if timed.from >= DAY || next < timed.from + LEAST_PLAN {
                errors.push(ProgramError::PlanTime { from_s: s(timed.from), next_s: s(next) });
            }
            let mut alone = Self { plan: timed.plan.clone(), ..self.clone() };
            alone.day.clear();
            check_greens_of(&alone, &mut errors);
        }
        if errors.is_empty() { Ok(Self { day, ..self.clone() }) } else { Err(errors) }
    }

    /// Plans by time of day; none: the program's plan always runs.
    pub fn day(&self) -> &[TimedPlan] {
        &self.day
    }

    /// What runs at a civil time.
    pub fn running(&self, utc: Utc) -> RunningPlan {
        let ms = utc.as_unix_millis();
        let since_midnight = Duration::from_millis(ms.rem_euclid(DAY_MS).unsigned_abs());
        let n = self.day.len();
        if n == 0 {
            return regular(&self.plan, ms);
        }
        let now = self.day.partition_point(|t| t.from <= since_midnight).checked_sub(1);
        let (at, midnight) = match now {
            Some(at) => (at, ms - ms.rem_euclid(DAY_MS)),
            // The last plan of yesterday goes on.
            None => (n - 1, ms - ms.rem_euclid(DAY_MS) - DAY_MS),
        };
        let (plan, before) = (&self.day[at].plan, &self.day[(at + n - 1) % n].plan);
        if plan == before {
            return regular(plan, ms);
        }
        let due_ms = midnight + millis(self.day[at].from);
        let over = place(before, due_ms);
        let begins_ms =
            if over == 0 { due_ms } else { due_ms + millis(before.cycle).max(1) - over };
        if ms < begins_ms {
            return regular(before, ms);
        }
        let Some(change) = self.change(plan, begins_ms) else { return regular(plan, ms) };
        let since = ms - begins_ms;
        let cycle = millis(change.plan.cycle).max(1);
        if since >= cycle * change.cycles {
            return regular(plan, ms);
        }
        let position = Duration::from_millis((since % cycle).unsigned_abs());
        RunningPlan { plan: change.plan, position, changing: true }
    }

    /// The cycles between, for a plan that begins at a civil time; `None` if that is its offset.
    fn change(&self, plan: &FixedPlan, begins_ms: i64) -> Option<Change> {
        let cycle = millis(plan.cycle).max(1);
        let early = place(plan, begins_ms);
        if early == 0 {
            return None;
        }
        let most = (cycle * MOST_CHANGE_PERCENT / 100).max(1);
        let cycles = |total: i64| (total + most - 1) / most;
        let (longer, shorter) = (cycles(cycle - early), cycles(early));
        let stretched = |total: i64, n: i64| {
            let plan = self.stretched(plan, total / n)?;
            Some(Change { plan, cycles: n })
        };
        // The rounding of the division is made up for by the first regular cycle, which is placed
        // by the clock.
        if shorter < longer
            && let Some(change) = stretched(-early, shorter)
        {
            return Some(change);
        }
        stretched(cycle - early, longer)
    }

    /// A plan whose stages take so much longer in all, or shorter; `None` if a green would be too
    /// short.
    fn stretched(&self, plan: &FixedPlan, by_ms: i64) -> Option<FixedPlan> {
        let n = plan.steps.len();
        let lengths: Vec<i64> = (0..n).map(|i| millis(plan.length_of(i))).collect();
        let main = |i: &usize| {
            self.stage(plan.steps[*i].stage).is_some_and(|s| s.used == StageUse::Always)
        };
        let given: Vec<usize> = (0..n).filter(main).collect();
        let total: i64 = given.iter().map(|i| lengths[*i]).sum();
        let mut longer = lengths.clone();
        let mut left = by_ms;
        for i in &given {
            let part = by_ms * lengths[*i] / total.max(1);
            longer[*i] += part;
            left -= part;
        }
        *longer.get_mut(*given.last()?)? += left;
        if longer.iter().any(|l| *l <= 0) {
            return None;
        }
        let longer = longer.iter().map(|l| Duration::from_millis(l.unsigned_abs()));
        let cycle = longer.clone().sum();
        let mut at = plan.steps.first()?.at;
        let mut steps = Vec::with_capacity(n);
        for (step, length) in plan.steps.iter().zip(longer) {
            steps.push(PlanStep { at, stage: step.stage });
            at += length;
        }
        let stretched = FixedPlan { cycle, offset: Duration::ZERO, steps };
        let mut alone = Self { plan: stretched, ..self.clone() };
        alone.day.clear();
        let mut errors = Vec::new();
        check_greens_of(&alone, &mut errors);
        errors.is_empty().then_some(alone.plan)
    }
}

struct Change {
    plan: FixedPlan,
    cycles: i64,
}

fn regular(plan: &FixedPlan, ms: i64) -> RunningPlan {
    let position = Duration::from_millis(place(plan, ms).unsigned_abs());
    RunningPlan { plan: plan.clone(), position, changing: false }
}

/// Where in a plan's cycle a civil time lies, milliseconds. Cycles count from 1970, not from
/// midnight: one that doesn't divide the day has no seam.
pub(crate) fn place(plan: &FixedPlan, ms: i64) -> i64 {
    (ms - millis(plan.offset)).rem_euclid(millis(plan.cycle).max(1))
}

fn millis(d: Duration) -> i64 {
    i64::try_from(d.as_millis()).unwrap_or(i64::MAX)
}

/// By how much a cycle may be longer or shorter while the offset is changed, per cent.
pub const MOST_CHANGE_PERCENT: i64 = 20;
/// A plan runs at least so long: the change-over is through by then.
pub const LEAST_PLAN: Duration = Duration::from_secs(900);
const DAY: Duration = Duration::from_secs(86_400);
const DAY_MS: i64 = 86_400_000;

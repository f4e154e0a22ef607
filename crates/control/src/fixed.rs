//! Fixed-time control: the program's plan, placed by the civil clock and run on the monotonic one.
//! A step of the civil clock takes effect between two cycles only, and so do plans by time of day.

use crate::policy::{Decision, Reason, View};
use signal::{Bounds, FixedPlan, Intention, Observed, PlannedStage};
use units::{Duration, Instant, Now};

/// The plan in time.
#[derive(Clone, Debug)]
pub struct FixedTime {
    /// An instant, and where in the cycle it lies.
    anchor: (Instant, Duration),
    /// The plan of the present cycle, where the program has several for the day.
    of_the_day: Option<FixedPlan>,
    /// The end of the step that was last decided for, or of its cycle.
    holds_until: Option<Instant>,
}

impl FixedTime {
    /// Places the plan's cycle by the civil time of `now`.
    pub fn new(signal: &Observed, now: Now) -> Self {
        let program = signal.program();
        if program.day().is_empty() {
            let anchor = (now.mono, signal.plan_position(now.utc));
            return Self { anchor, of_the_day: None, holds_until: None };
        }
        let running = program.running(now.utc);
        let anchor = (now.mono, running.position);
        Self { anchor, of_the_day: Some(running.plan), holds_until: None }
    }

    /// Until when it decides as it did last.
    pub const fn holds_until(&self) -> Option<Instant> {
        self.holds_until
    }

    /// A cycle ends: the next one begins by the monotonic clock, unless the civil clock has been
    /// set meanwhile. Which plan it is of the civil clock says.
    fn begin_cycle(&mut self, view: &View<'_>, since: Duration) {
        if self.of_the_day.is_some() {
            *self = Self::new(view.signal, view.now);
            return;
        }
        let cycle_us = micros(view.signal.program().plan().cycle).max(1);
        let by_mono_us = micros(since) % cycle_us;
        let civil = view.signal.plan_position(view.now.utc);
        let apart_us = by_mono_us.abs_diff(micros(civil));
        let is_set = apart_us.min(cycle_us - apart_us.min(cycle_us)) > micros(CLOCK_SET);
        let position = if is_set { civil } else { Duration::from_micros(by_mono_us) };
        self.anchor = (view.now.mono, position);
    }

    /// The plan of the present cycle.
    pub fn running<'a>(&'a self, view: &View<'a>) -> &'a FixedPlan {
        self.of_the_day.as_ref().unwrap_or(view.signal.program().plan())
    }

    /// The time since its cycle began, which may be over.
    fn since(&self, view: &View<'_>) -> Duration {
        view.now.mono.since(self.anchor.0) + self.anchor.1
    }

    /// Where in its cycle that is.
    fn position(&self, view: &View<'_>) -> Duration {
        let cycle_us = micros(self.running(view).cycle).max(1);
        Duration::from_micros(micros(self.since(view)) % cycle_us)
    }

    /// The step that it is in.
    pub fn step(&self, view: &View<'_>) -> usize {
        self.running(view).step_at(self.position(view)).0
    }

    /// How long until a step of the plan is over; less than a cycle.
    pub fn left_of(&self, view: &View<'_>, step: usize) -> Duration {
        let plan = self.running(view);
        let cycle_us = micros(plan.cycle).max(1);
        let end_us = micros(plan.steps[step].at + plan.length_of(step));
        Duration::from_micros((end_us + cycle_us - micros(self.position(view))) % cycle_us)
    }

    /// The plan's stage and the exact times of all that follow.
    pub fn decide(&mut self, view: &View<'_>) -> Decision {
        let since = self.since(view);
        if since >= self.running(view).cycle {
            self.begin_cycle(view, since);
        }
        let plan = self.running(view);
        let (step, left) = plan.step_at(self.position(view));
        let until_end = plan.cycle.saturating_sub(self.since(view));
        let n = plan.steps.len();
        let next = (1..n)
            .map(|i| {
                let i = (step + i) % n;
                let length = plan.length_of(i);
                PlannedStage {
                    stage: plan.steps[i].stage,
                    demanded: true,
                    min: length,
                    likely: length,
                    max: Some(length),
                }
            })
            .chain(core::iter::once(repeat_of(plan.steps[step].stage, plan.length_of(step))))
            .collect();
        let stage = plan.steps[step].stage;
        let ends = Bounds::exact(view.now.mono + left);
        self.holds_until = Some(view.now.mono + left.min(until_end));
        let intention = Intention { current: stage, ends, next, skips: false };
        Decision { stage, intention, reason: Reason::Plan }
    }
}

/// The present step once more after a full cycle, so that its groups' reds have an end.
const fn repeat_of(stage: signal::StageId, length: Duration) -> PlannedStage {
    PlannedStage { stage, demanded: true, min: length, likely: length, max: Some(length) }
}

/// The clocks of neighbours differ by less; more is a clock that has been set.
const CLOCK_SET: Duration = Duration::from_secs(1);

fn micros(d: Duration) -> u64 {
    u64::try_from(d.as_micros()).unwrap_or(u64::MAX)
}

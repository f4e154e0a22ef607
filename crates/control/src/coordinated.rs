//! Coordinated-actuated control: the plan's cycle and offset are kept, within it the stages end
//! when nobody follows (HCM 2016 ch. 19 and 31; NEMA TS 2's yield point and force-offs).
//!
//! The coordinated stage is the plan's longest. It is left at its yield point, the end of its step,
//! never before. The others are forced off at the ends of their steps, and end before that when they
//! gap out; what they leave goes to the next that somebody asks for, and in the end to the
//! coordinated stage, which begins early.

use crate::actuated::{Actuated, is_settled};
use crate::fixed::FixedTime;
use crate::policy::{Decision, Reason, View};
use roadnet::SignalGroupId;
use signal::{Bounds, Intention, PlannedStage, StageId};
use units::Duration;

/// The plan, and the timers of those who may end early.
#[derive(Clone, Debug)]
pub struct Coordinated {
    plan: FixedTime,
    actuated: Actuated,
    /// In this cycle the coordinated stage has begun again: it stays until its next yield point.
    returned: bool,
}

impl Coordinated {
    /// With the program's plan.
    pub fn new(plan: FixedTime) -> Self {
        Self { plan, actuated: Actuated::default(), returned: false }
    }

    /// What to ask for; `None` while the controller's state is not known.
    pub fn decide(&mut self, view: &View<'_>) -> Option<Decision> {
        let (now, program) = (view.now.mono, view.signal.program());
        let current = view.signal.stage(now)?;
        let by_plan = self.plan.decide(view);
        let by_demand = self.actuated.decide(view)?;
        let plan = self.plan.running(view);
        let steps: Vec<StageId> = plan.steps.iter().map(|s| s.stage).collect();
        let main = (0..steps.len()).max_by_key(|i| (plan.length_of(*i), steps.len() - i))?;
        let planned = self.plan.step(view);
        // Of a stage that the plan has twice, the last of its steps that has begun.
        let n = steps.len();
        let mut backwards = (0..n).map(|k| (planned + n - k) % n);
        let Some(at) = backwards.find(|i| steps[*i] == current) else { return Some(by_plan) };
        let gapped = by_demand.stage != current && by_demand.reason == Reason::GapOut;
        let settled = program.stage(current).is_some_and(|s| is_settled(view, s));
        let done = settled && (gapped || by_demand.reason == Reason::Rest);
        // How many steps after the coordinated one.
        self.returned &= planned != main;
        let after = |step: usize| (step + n - main) % n;
        let asked = |begin| next_asked(view, &by_demand, (&steps, main), begin);
        let (stage, reason) = if at == main {
            match planned == main || self.returned {
                true => (current, Reason::Coordinated),
                false => (asked(planned), Reason::ForceOff),
            }
        } else if planned == main || after(planned) > after(at) {
            (asked(planned), Reason::ForceOff)
        } else if done {
            (asked((at + 1) % n), Reason::GapOut)
        } else {
            (current, by_demand.reason)
        };
        let stage = if view.signal.check(now, stage).is_ok() { stage } else { current };
        let intention = self.intention(view, &by_demand, at, main);
        self.returned |= at != main && stage == steps[main] && planned != main;
        Some(Decision { stage, intention, reason })
    }

    /// What is known of the rest of the cycle: the coordinated step ends when the plan says, or goes
    /// on if nobody asks; no other lasts longer than the plan has it.
    fn intention(
        &self,
        view: &View<'_>,
        by_demand: &Decision,
        at: usize,
        main: usize,
    ) -> Intention {
        let plan = self.plan.running(view);
        let n = plan.steps.len();
        let planned = view.now.mono + self.plan.left_of(view, at);
        let ends = match at == main {
            true => Bounds { min: planned, likely: Some(planned), max: None },
            false => {
                let min = by_demand.intention.ends.min.min(planned);
                Bounds { min, likely: Some(planned), max: Some(planned) }
            }
        };
        // Whoever is passed over leaves their time to the next, which ends no later for it: at most
        // each lasts as long as it is planned after those before.
        let mut left = Duration::ZERO;
        let next = (1..n).map(|i| (at + i) % n).map(|i| {
            let (stage, length) = (plan.steps[i].stage, plan.length_of(i));
            let demanded = i == main || is_asked(view, by_demand, stage);
            let until = length + left;
            left = if demanded { Duration::ZERO } else { until };
            let min = if i == main { length } else { Duration::ZERO };
            PlannedStage { stage, demanded, min, likely: until, max: Some(length) }
        });
        let current = plan.steps[at].stage;
        Intention { current, ends, next: next.collect(), skips: true }
    }
}

/// The first step from `begin` on that somebody asks for; in the end the coordinated one.
fn next_asked(
    view: &View<'_>,
    by_demand: &Decision,
    (steps, main): (&[StageId], usize),
    begin: usize,
) -> StageId {
    let n = steps.len();
    let until_main = (main + n - begin) % n;
    let mut between = (0..until_main).map(|i| steps[(begin + i) % n]);
    between.find(|stage| is_asked(view, by_demand, *stage)).unwrap_or(steps[main])
}

/// Whether somebody waits for a stage.
fn is_asked(view: &View<'_>, by_demand: &Decision, stage: StageId) -> bool {
    let asks = |group: &SignalGroupId| {
        let is_red = view.signal.groups().get(group).is_some_and(|s| !s.lamp.is_green());
        let demand = view.demands.group(*group);
        is_red && (demand.called || demand.blind)
    };
    // Who finds no gap in the stream that has right of way asks too.
    let known = by_demand.intention.next.iter().find(|p| p.stage == stage);
    let anybody = || view.signal.program().stage(stage).is_some_and(|s| s.green.iter().any(asks));
    known.is_some_and(|p| p.demanded) || anybody()
}

//! A base policy with priority laid over it.

use crate::actuated::Actuated;
use crate::adaptive::Adaptive;
use crate::coordinated::Coordinated;
use crate::demand::Demands;
use crate::fixed::FixedTime;
use crate::neighbours::Tells;
use crate::pressure::MaxPressure;
use crate::priority::{Priority, PriorityCall, PriorityCaller, PriorityConfig};
use roadnet::Intersection;
use serde::{Deserialize, Serialize};
use signal::{Intention, Observed, StageId};
use units::{Instant, Now};

/// What a policy sees.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// The clocks.
    pub now: Now,
    /// The intersection.
    pub intersection: &'a Intersection,
    /// The signals as the controller reports them.
    pub signal: &'a Observed,
    /// Who waits and who comes.
    pub demands: &'a Demands,
}

/// What a policy wants.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Decision {
    /// The stage to ask for.
    pub stage: StageId,
    /// What it means to do, for the forecast.
    pub intention: Intention,
    /// What decided.
    pub reason: Reason,
}

/// What decided.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// The plan's time has come, or has not.
    Plan,
    /// An interstage or a minimum green runs, or a green that a queue is owed.
    Minimum,
    /// A vehicle arrives within the passage time.
    Passage,
    /// No vehicle arrives within the passage time, and others wait.
    GapOut,
    /// The maximum green has run while others waited.
    MaxOut,
    /// Nobody else asks.
    Rest,
    /// The coordinated stage is on until its yield point.
    Coordinated,
    /// The plan has no more time for it.
    ForceOff,
    /// More wait for it than for any other, less those who stand where it leads.
    Pressure,
    /// It costs the least delay, as far as can be seen.
    Outlook,
    /// Queues are long: stages follow in turn, each until those who follow each other have passed.
    InTurn,
    /// Somebody has waited for as long as anybody may.
    LongestWait,
    /// Somebody stands inside the intersection: all red until they have left, others would lock them in.
    StandsInside,
    /// Held for a vehicle with priority.
    PriorityExtension(PriorityCaller),
    /// Ended early for a vehicle with priority.
    PriorityEarlyGreen(PriorityCaller),
}

/// Which base policy.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PolicyKind {
    /// The program's plan.
    Fixed,
    /// By demand.
    Actuated,
    /// By demand, within the plan's cycle.
    Coordinated,
    /// By who waits here less who stands beyond.
    MaxPressure,
    /// By the least delay, looked ahead.
    Adaptive,
}

/// A base policy.
#[derive(Clone, Debug)]
pub enum BasePolicy {
    /// The program's plan.
    Fixed(FixedTime),
    /// By demand.
    Actuated(Actuated),
    /// By demand, within the plan's cycle.
    Coordinated(Box<Coordinated>),
    /// By who waits here less who stands beyond.
    MaxPressure(MaxPressure),
    /// By the least delay, looked ahead.
    Adaptive(Box<Adaptive>),
}

/// A base policy with priority laid over it.
#[derive(Clone, Debug)]
pub struct Policy {
    base: BasePolicy,
    priority: Priority,
}

impl Policy {
    /// Whether who waits and who comes makes a difference to it.
    pub const fn looks_at_demand(&self) -> bool {
        !matches!(self.base, BasePolicy::Fixed(_))
    }

    /// A policy that begins at `now`.
    pub fn new(kind: PolicyKind, priority: PriorityConfig, signal: &Observed, now: Now) -> Self {
        let base = match kind {
            PolicyKind::Fixed => BasePolicy::Fixed(FixedTime::new(signal, now)),
            PolicyKind::Actuated => BasePolicy::Actuated(Actuated::default()),
            PolicyKind::Coordinated => {
                let plan = FixedTime::new(signal, now);
                BasePolicy::Coordinated(Box::new(Coordinated::new(plan)))
            }
            PolicyKind::MaxPressure => BasePolicy::MaxPressure(MaxPressure::default()),
            PolicyKind::Adaptive => BasePolicy::Adaptive(Box::default()),
        };
        Self { base, priority: Priority::new(priority) }
    }

    /// Which base policy it is.
    pub const fn kind(&self) -> PolicyKind {
        match self.base {
            BasePolicy::Fixed(_) => PolicyKind::Fixed,
            BasePolicy::Actuated(_) => PolicyKind::Actuated,
            BasePolicy::Coordinated(_) => PolicyKind::Coordinated,
            BasePolicy::MaxPressure(_) => PolicyKind::MaxPressure,
            BasePolicy::Adaptive(_) => PolicyKind::Adaptive,
        }
    }

    /// What the neighbours are told, and when it was found: who will leave, by egress approach, and
    /// what has been seen of who sends CAMs; of a policy that looks ahead.
    pub fn tells(&self) -> Option<Tells<'_>> {
        match &self.base {
            BasePolicy::Adaptive(adaptive) => adaptive.tells(),
            _ => None,
        }
    }

    /// How each call for priority stands, for the answers to those who asked.
    pub const fn priority(&self) -> &Priority {
        &self.priority
    }

    /// A station has driven over the stop line.
    pub fn note_passed(&mut self, station: u32) {
        self.priority.note_passed(station);
    }

    /// Until when it decides as it did last, while the controller stays as it is and nobody calls for
    /// priority; `None` where that can't be told beforehand.
    pub const fn holds_until(&self) -> Option<Instant> {
        match &self.base {
            BasePolicy::Fixed(fixed) => fixed.holds_until(),
            _ => None,
        }
    }

    /// The signals are not ours at present.
    pub fn stand_down(&mut self) {
        self.priority.stand_down();
    }

    /// What to ask for now. `None` while the controller's state is not known.
    pub fn decide(&mut self, view: &View<'_>, calls: &[PriorityCall]) -> Option<Decision> {
        let base = match &mut self.base {
            BasePolicy::Fixed(fixed) => fixed.decide(view),
            BasePolicy::Actuated(actuated) => actuated.decide(view)?,
            BasePolicy::Coordinated(coordinated) => coordinated.decide(view)?,
            BasePolicy::MaxPressure(pressure) => pressure.decide(view)?,
            BasePolicy::Adaptive(adaptive) => adaptive.decide(view)?,
        };
        let believed = |call: &&PriorityCall| match &self.base {
            BasePolicy::Adaptive(adaptive) => adaptive.believes(call),
            _ => true,
        };
        let calls: Vec<PriorityCall> = calls.iter().filter(believed).copied().collect();
        Some(self.priority.overlay(view, &calls, base))
    }
}

//! The guard over a policy: one that panics, falls silent, asks for what there is not or for what
//! is never safe is stood down, and the controller runs its fixed plan; after a while it is tried
//! anew. One that leaves somebody to wait for ever is overruled.

use crate::config::JunctionConfig;
use crate::engine::Outbox;
use crate::io::{Event, Output};
use control::{Decision, Policy, PriorityCall, PriorityConfig, Reason, View};
use its::msg::StationId;
use serde::{Deserialize, Serialize};
use signal::{Bounds, Intention, Observed, StageId, Waits};
use std::panic::{AssertUnwindSafe, catch_unwind};
use units::{Duration, Instant, Now};

/// A policy under guard.
#[derive(Debug)]
pub(crate) struct Overseen {
    priority: PriorityConfig,
    policy: Policy,
    waits: Waits,
    /// Nothing is asked for until then.
    out_until: Option<Instant>,
    failures: u32,
    /// Since when it has given no answer, and since when none that could be let out.
    silent_since: Option<Instant>,
    refused_since: Option<Instant>,
    drill: Option<Drill>,
    start: Instant,
}

/// A fault of the policy, played on purpose, so that it can be seen what follows.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Drill {
    /// What it does.
    pub fault: PolicyFault,
    /// From so long after the engine's start on.
    pub after: Duration,
    /// For so long.
    pub lasts: Duration,
}

/// How a policy can fail.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PolicyFault {
    /// It panics.
    Panics,
    /// It gives no answer.
    Silent,
    /// It stays in the stage that is on, whoever waits.
    Holds,
    /// It asks for a stage that there is not.
    Nonsense,
}

impl Overseen {
    pub fn new(config: &JunctionConfig, signal: &Observed, start: Now) -> Self {
        let JunctionConfig { policy, priority, drill, .. } = *config;
        Self {
            priority,
            policy: Policy::new(policy, priority, signal, start),
            waits: Waits::default(),
            out_until: None,
            failures: 0,
            silent_since: None,
            refused_since: None,
            drill,
            start: start.mono,
        }
    }

    pub const fn policy(&self) -> &Policy {
        &self.policy
    }

    /// Until when the same would be decided, whatever is seen; `None` where that isn't known.
    pub fn holds_until(&self) -> Option<Instant> {
        self.policy.holds_until().filter(|_| self.drill.is_none())
    }

    /// The signals are not ours at present.
    pub fn stand_down(&mut self) {
        self.policy.stand_down();
        self.silent_since = None;
        self.refused_since = None;
    }

    /// A station has driven over the stop line.
    pub fn note_passed(&mut self, station: StationId) {
        self.policy.note_passed(station.0);
    }

    /// Remembers who asks in vain.
    pub fn note_waits(&mut self, view: &View<'_>) {
        for (group, state) in view.signal.groups() {
            let asked = view.demands.group(*group).called;
            self.waits.note(*group, asked, state.lamp.is_green(), view.now.mono);
        }
    }

    /// What to ask for; `None` leaves the controller to itself.
    pub fn decide(
        &mut self,
        view: &View<'_>,
        calls: &[PriorityCall],
        out: &mut Outbox,
    ) -> Option<Decision> {
        let now = view.now.mono;
        let intersection = view.intersection.id();
        if self.out_until.is_some_and(|until| now < until) {
            return None;
        }
        if self.out_until.take().is_some() {
            out.push(Output::Event(Event::PolicyResumed { intersection }));
        }
        let fault = self.drill.filter(|d| {
            let since = now.since(self.start);
            since >= d.after && since < d.after + d.lasts
        });
        let policy = &mut self.policy;
        let answer = catch_unwind(AssertUnwindSafe(|| match fault {
            Some(drill) => play(drill.fault, view),
            None => policy.decide(view, calls),
        }));
        let failure = match answer {
            Err(panic) => Some(format!("it panicked: {}", said(panic.as_ref()))),
            Ok(None) => {
                let since = *self.silent_since.get_or_insert(now);
                (now.since(since) > LONGEST_SILENCE).then(|| "it gives no answer".to_owned())
            }
            Ok(Some(decision)) => {
                self.silent_since = None;
                match view.signal.program().stage(decision.stage) {
                    Some(_) => return Some(self.overrule(view, decision)),
                    None => {
                        Some(format!("it asks for stage {}, which there is not", decision.stage))
                    }
                }
            }
        };
        self.fail(failure?, view, out);
        None
    }

    /// Notes whether what the policy wants can't be let out.
    pub fn note_refusal(&mut self, refused: bool, view: &View<'_>, out: &mut Outbox) {
        if !refused {
            self.refused_since = None;
            return;
        }
        let since = *self.refused_since.get_or_insert(view.now.mono);
        if view.now.mono.since(since) > LONGEST_REFUSAL {
            self.fail("what it asks for is never safe".to_owned(), view, out);
        }
    }

    /// Stands the policy down; the more often, the longer.
    fn fail(&mut self, detail: String, view: &View<'_>, out: &mut Outbox) {
        let pause = (FIRST_PAUSE * 2u32.saturating_pow(self.failures.min(MOST_DOUBLINGS)))
            .min(LONGEST_PAUSE);
        self.failures = self.failures.saturating_add(1);
        self.policy = Policy::new(self.policy.kind(), self.priority, view.signal, view.now);
        self.stand_down();
        self.out_until = Some(view.now.mono + pause);
        let intersection = view.intersection.id();
        out.push(Output::Event(Event::PolicyFailed {
            intersection,
            detail,
            pause_s: pause.as_secs(),
        }));
    }

    /// Who has waited for as long as anybody may goes first, as soon as a minimum green lets them. A
    /// plan has its own order, and serves everybody.
    fn overrule(&self, view: &View<'_>, decision: Decision) -> Decision {
        let now = view.now.mono;
        let overdue = self.waits.overdue(view.signal.program(), now);
        let overdue = overdue.filter(|s| *s != decision.stage && decision.reason != Reason::Plan);
        let (Some(overdue), Some(current)) = (overdue, view.signal.stage(now)) else {
            return decision;
        };
        let stage = if view.signal.check(now, overdue).is_ok() { overdue } else { current };
        Decision { stage, intention: unknown(view, current), reason: Reason::LongestWait }
    }
}

/// What a policy with this fault answers.
fn play(fault: PolicyFault, view: &View<'_>) -> Option<Decision> {
    let current = view.signal.stage(view.now.mono)?;
    let stage = match fault {
        PolicyFault::Panics => panic!("a drill"),
        PolicyFault::Silent => return None,
        PolicyFault::Holds => current,
        PolicyFault::Nonsense => StageId(u8::MAX),
    };
    Some(Decision { stage, intention: unknown(view, current), reason: Reason::Rest })
}

/// Nothing is known of what comes.
fn unknown(view: &View<'_>, current: StageId) -> Intention {
    let ends = Bounds { min: view.now.mono, likely: None, max: None };
    Intention { current, ends, next: Vec::new(), skips: true }
}

/// The words of a panic.
fn said(panic: &(dyn core::any::Any + Send)) -> &str {
    let owned = panic.downcast_ref::<String>().map(String::as_str);
    owned.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("without a word")
}

/// A policy knows within a cycle what it wants; one that doesn't for so long has stalled.
const LONGEST_SILENCE: Duration = Duration::from_secs(10);
/// Longer than any minimum green runs.
const LONGEST_REFUSAL: Duration = Duration::from_secs(90);
/// For so long the plan runs after a first failure.
const FIRST_PAUSE: Duration = Duration::from_secs(60);
const LONGEST_PAUSE: Duration = Duration::from_secs(3_600);
/// Enough for the longest pause.
const MOST_DOUBLINGS: u32 = 6;

//! The policies against a virtual controller without latency, demand as the test wants it.

#![allow(clippy::unwrap_used, reason = "a test that can't go on says where")]

mod actuated;
mod adaptive;
mod coordinated;
mod fixed;
#[path = "../../../signal/tests/signal/junction.rs"]
mod junction;
mod pressure;
mod priority;

use control::{
    Decision, Demands, GroupDemand, Policy, PolicyKind, PriorityCall, PriorityConfig, View,
};
use roadnet::{Intersection, SignalGroupId};
use signal::{Controller, Lamp, Observed, SignalProgram, SignalRequest, StageId};
use std::sync::Arc;
use units::{Duration, Instant, Now, Utc};

/// A junction under one policy: group `a + 1` is straight on from arm `a`, `a + 5` left, `a + 9`
/// the crossing of arm `a`; stages 1 and 3 are straight on with crossings, 2 and 4 left.
struct Bench {
    intersection: Intersection,
    controller: Controller,
    observed: Observed,
    policy: Policy,
    now: Instant,
    sequence: u32,
}

impl Bench {
    fn new(kind: PolicyKind, priority: PriorityConfig, flashing_s: u64) -> Self {
        Self::with(junction::program(flashing_s), kind, priority)
    }

    fn with(program: Arc<SignalProgram>, kind: PolicyKind, priority: PriorityConfig) -> Self {
        let now = Self::clocks(Instant::ZERO);
        let observed = Observed::new(program.clone(), now.mono);
        Self {
            intersection: junction::intersection(),
            policy: Policy::new(kind, priority, &observed, now),
            controller: Controller::new(program, now.mono, now.utc),
            observed,
            now: now.mono,
            sequence: 0,
        }
    }

    /// Midnight is a beginning of the plan's cycle plus the offset.
    fn clocks(mono: Instant) -> Now {
        let utc = Utc::from_unix_millis(1_800_057_600_000) + mono.since(Instant::ZERO);
        Now { mono, utc, utc_error: Duration::ZERO }
    }

    /// A tenth of a second goes by.
    fn tick(&mut self, demands: &Demands, calls: &[PriorityCall]) -> Decision {
        self.now += TICK;
        self.controller.advance(self.now);
        assert_eq!(self.controller.kernel().violation(), None);
        let violation = self.observed.handle_status(self.now, self.controller.status().unwrap());
        assert_eq!(violation, None);
        let view = View {
            now: Self::clocks(self.now),
            intersection: &self.intersection,
            signal: &self.observed,
            demands,
        };
        let decision = self.policy.decide(&view, calls).unwrap();
        let allowed = self.observed.check(self.now, decision.stage).is_ok();
        let stage = if allowed { decision.stage } else { self.stage() };
        self.sequence += 1;
        self.controller.handle_request(self.now, SignalRequest { stage, sequence: self.sequence });
        decision
    }

    /// Ticks until `done` or `limit_s` have passed; how long it took, seconds.
    fn until(
        &mut self,
        limit_s: f64,
        demands: &Demands,
        calls: &[PriorityCall],
        done: impl Fn(&Self) -> bool,
    ) -> f64 {
        let began = self.now;
        while !done(self) && self.now.since(began).as_secs_f64() < limit_s {
            self.tick(demands, calls);
        }
        self.now.since(began).as_secs_f64()
    }

    fn stage(&self) -> StageId {
        self.observed.stage(self.now).unwrap()
    }

    /// Whether the controller is in a stage, or on its way to it.
    fn is_in(&self, stage: u8) -> bool {
        self.observed.stage(self.now) == Some(StageId(stage))
    }

    fn is_green(&self, group: u8) -> bool {
        self.observed.groups()[&SignalGroupId(group)].lamp == Lamp::Green
    }
}

/// Demand of some groups: `(group, called, arrivals)`.
fn demand(of: &[(u8, bool, &[f64])]) -> Demands {
    let group = |(g, called, arrivals): &(u8, bool, &[f64])| {
        let arrivals_s = arrivals.to_vec();
        (SignalGroupId(*g), GroupDemand { called: *called, arrivals_s, ..GroupDemand::default() })
    };
    Demands::new(of.iter().map(group).collect())
}

const TICK: Duration = Duration::from_millis(100);
/// What the controller's step of 100 ms may add to a time, and the tick in which it is seen.
const SLACK_S: f64 = 0.35;

//! A virtual controller: what stands in the cabinet, for the simulator and for tests.
//!
//! It works in steps of 100 ms as real ones do, plays the stage last asked for through the
//! safety [`Kernel`], and runs its fixed plan when it has heard no request for
//! [`REQUEST_TIMEOUT`]. Switching delay, refusals and mute faults can be set from outside.

use crate::kernel::Kernel;
use crate::lamp::Lamp;
use crate::program::{RunningPlan, SignalProgram, StageId, place};
use roadnet::SignalGroupId;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use units::{Duration, Instant, Utc};

/// What the engine asks of a controller: this stage, as soon as it is safe.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct SignalRequest {
    /// The stage.
    pub stage: StageId,
    /// Counts the engine's requests; repeated with each keep-alive.
    pub sequence: u32,
}

/// What a controller reports.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ControllerStatus {
    /// Who decides at present.
    pub mode: ControllerMode,
    /// The stage it is in or on its way to.
    pub stage: StageId,
    /// The last request it took.
    pub accepted: Option<u32>,
    /// What each group shows.
    pub lamps: Vec<(SignalGroupId, Lamp)>,
}

/// Who decides.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ControllerMode {
    /// It follows requests.
    Remote,
    /// It runs its fixed plan.
    Local,
    /// Its kernel has latched fail-safe.
    FailSafe,
}

/// Faults to play.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Faults {
    /// Time between a request's arrival and its effect.
    pub switching_delay: Duration,
    /// Every request is refused: the controller stays with its own plan.
    pub refuses: bool,
    /// No status goes out.
    pub mute: bool,
}

/// The controller.
#[derive(Clone, Debug)]
pub struct Controller {
    kernel: Kernel,
    now: Instant,
    /// The instant at which a cycle of the fixed plan began, and where in it.
    plan_anchor: (Instant, Duration),
    /// An instant and its civil time, by which plans of the day come into force.
    civil: (Instant, Utc),
    target: StageId,
    pending: Option<(Instant, SignalRequest)>,
    accepted: Option<u32>,
    last_request: Option<Instant>,
    faults: Faults,
    /// Every lamp shows what the target wants, and none is on its way.
    at_rest: bool,
    /// Who decided in the last step.
    decided_by: ControllerMode,
    /// Counts the steps in which what it reports may have changed.
    changes: u64,
}

impl Controller {
    /// All red at `now`; `utc` places the fixed plan's cycle (its offset counts from 1970).
    pub fn new(program: Arc<SignalProgram>, now: Instant, utc: Utc) -> Self {
        let plan_anchor = (now, plan_position(&program, utc));
        let RunningPlan { plan, position, .. } = program.running(utc);
        let target = plan.steps[plan.step_at(position).0].stage;
        Self {
            kernel: Kernel::new(program, now),
            now,
            plan_anchor,
            civil: (now, utc),
            target,
            pending: None,
            accepted: None,
            last_request: None,
            faults: Faults::default(),
            at_rest: false,
            decided_by: ControllerMode::Local,
            changes: 0,
        }
    }

    /// The guard and its lamps.
    pub const fn kernel(&self) -> &Kernel {
        &self.kernel
    }

    /// The time up to which it has worked.
    pub const fn now(&self) -> Instant {
        self.now
    }

    /// Sets the faults to play from now on.
    pub const fn set_faults(&mut self, faults: Faults) {
        self.faults = faults;
        self.changes += 1;
    }

    /// Takes a request that arrives at `now`. A stage it doesn't know is ignored.
    pub fn handle_request(&mut self, now: Instant, request: SignalRequest) {
        self.advance(now);
        if self.faults.refuses || self.kernel.program().stage(request.stage).is_none() {
            return;
        }
        let mode = self.mode();
        self.last_request = Some(now);
        self.changes += u64::from(self.mode() != mode);
        let newer = self.pending.is_none_or(|(_, p)| p.stage != request.stage);
        if newer {
            self.pending = Some((now + self.faults.switching_delay, request));
        } else if let Some((_, p)) = &mut self.pending {
            p.sequence = request.sequence;
        }
    }

    /// Moves time on in steps of 100 ms.
    pub fn advance(&mut self, now: Instant) {
        while self.now + STEP <= now {
            self.now += STEP;
            self.step(self.now);
        }
    }

    /// What it reports at present; `None` while it is mute.
    pub fn status(&self) -> Option<ControllerStatus> {
        (!self.faults.mute).then(|| ControllerStatus {
            mode: self.mode(),
            stage: self.target,
            accepted: self.accepted,
            lamps: self.kernel.groups().iter().map(|(g, s)| (*g, s.lamp)).collect(),
        })
    }

    /// Counts what may have changed of [`Controller::status`]: while it stands still, so does that.
    pub const fn changes(&self) -> u64 {
        self.changes
    }

    fn mode(&self) -> ControllerMode {
        let heard = self.last_request.is_some_and(|at| self.now.since(at) <= REQUEST_TIMEOUT);
        match (self.kernel.violation(), heard) {
            (Some(_), _) => ControllerMode::FailSafe,
            (None, true) => ControllerMode::Remote,
            (None, false) => ControllerMode::Local,
        }
    }

    fn step(&mut self, at: Instant) {
        let before = (self.decided_by, self.target, self.accepted);
        if !self.at_rest {
            self.kernel.advance(at);
        }
        self.decided_by = self.mode();
        match self.decided_by {
            ControllerMode::FailSafe => {
                self.changes += 1;
                return;
            }
            ControllerMode::Remote => {
                if let Some((due, request)) = self.pending
                    && due <= at
                {
                    self.target = request.stage;
                    self.accepted = Some(request.sequence);
                    self.pending = None;
                }
            }
            ControllerMode::Local => {
                self.pending = None;
                self.accepted = None;
                self.target = self.planned_stage(at);
            }
        }
        let is_new = before != (self.decided_by, self.target, self.accepted);
        if self.at_rest && self.target == before.1 {
            self.changes += u64::from(is_new);
            return;
        }
        self.changes += 1;
        self.kernel.advance(at);
        self.at_rest = self.drive(at);
    }

    /// The stage the fixed plan wants at `at`.
    fn planned_stage(&self, at: Instant) -> StageId {
        let program = self.kernel.program();
        if !program.day().is_empty() {
            let utc = self.civil.1 + at.since(self.civil.0);
            let RunningPlan { plan, position, .. } = program.running(utc);
            return plan.steps[plan.step_at(position).0].stage;
        }
        let plan = program.plan();
        let since = at.since(self.plan_anchor.0) + self.plan_anchor.1;
        let in_cycle = since.as_micros() % plan.cycle.as_micros().max(1);
        let in_cycle = Duration::from_micros(u64::try_from(in_cycle).unwrap_or(0));
        plan.steps[plan.step_at(in_cycle).0].stage
    }

    /// Asks the kernel for what the target stage needs; what it refuses is asked again. Whether
    /// nothing was to be asked, and no lamp changes by itself.
    fn drive(&mut self, at: Instant) -> bool {
        let program = Arc::clone(self.kernel.program());
        let stage = program.stage(self.target);
        let wanted = |group| stage.is_some_and(|s| s.green.contains(group));
        let groups = || self.kernel.groups().iter();
        let ends = groups().filter(|(g, s)| s.lamp == Lamp::Green && !wanted(g)).map(|(g, _)| *g);
        let ends: Vec<SignalGroupId> = ends.collect();
        let begins = groups().filter(|(g, s)| s.lamp == Lamp::Red && wanted(g)).map(|(g, _)| *g);
        let begins: Vec<SignalGroupId> = begins.collect();
        let is_reached = ends.is_empty() && begins.is_empty();
        for group in ends {
            // Refused while its minimum green runs: it stays green and is asked again.
            let _still_green = self.kernel.switch_off(group, at);
        }
        for group in begins {
            // Refused while an intergreen runs: it stays red and is asked again.
            let _still_red = self.kernel.switch_on(group, at);
        }
        is_reached && self.kernel.poll_timeout().is_none()
    }
}

/// Where in the plan's cycle a civil time lies.
pub(crate) fn plan_position(program: &SignalProgram, utc: Utc) -> Duration {
    Duration::from_millis(place(program.plan(), utc.as_unix_millis()).unsigned_abs())
}

/// A controller's working step.
const STEP: Duration = Duration::from_millis(100);

/// Without a request for this long a controller falls back to its fixed plan.
pub const REQUEST_TIMEOUT: Duration = Duration::from_secs(5);

/// How often a controller reports.
pub const STATUS_INTERVAL: Duration = Duration::from_millis(100);

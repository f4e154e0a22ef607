//! A virtual controller: what stands in the cabinet, for the simulator and for tests.
//!
//! It works in steps of 100 ms as real ones do, plays the stage last asked for through the
//! safety [`Kernel`], and runs its fixed plan when it has heard no request for
//! [`REQUEST_TIMEOUT`]. It can be switched off and on again: off, it lets what is green end, waits
//! until all has cleared, and flashes; on, it shows amber, then red, and then a first green
//! (RiLSA's programs for switching on and off). Switching delay, refusals and mute faults can be set
//! from outside.

use crate::kernel::{Kernel, LONGEST_STEP};
use crate::lamp::Lamp;
use crate::log::Entry;
use crate::program::{RunningPlan, SignalProgram, StageId};
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
    /// It is switched off, or on its way there: flashing amber.
    Off,
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
    /// An instant and its civil time, by which plans run and come into force.
    civil: (Instant, Utc),
    /// The same, as the clock was set since, and when it counts: from the next cycle on.
    civil_to_come: Option<(Instant, (Instant, Utc))>,
    switched_on: bool,
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
        let mut controller = Self {
            kernel: Kernel::new(program, now),
            now,
            civil: (now, utc),
            civil_to_come: None,
            switched_on: true,
            target: StageId(0),
            pending: None,
            accepted: None,
            last_request: None,
            faults: Faults::default(),
            at_rest: false,
            decided_by: ControllerMode::Local,
            changes: 0,
        };
        controller.target = controller.in_plan(now).0;
        controller
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

    /// Switches the signals on or off, beginning with the next step.
    pub const fn switch(&mut self, on: bool) {
        self.switched_on = on;
        self.changes += 1;
    }

    /// Ends fail-safe, which somebody has looked into: the signals start anew.
    pub fn reset(&mut self) {
        self.kernel.reset(self.now);
        self.changes += 1;
    }

    /// What its lamps have done since the last call.
    pub fn take_log(&mut self) -> Vec<Entry> {
        self.kernel.take_log()
    }

    /// Sets the civil clock: it shows `utc` at `now`. The plan's present cycle is finished first.
    pub fn set_clock(&mut self, now: Instant, utc: Utc) {
        let (at, shown) = self.civil_to_come.map_or(self.civil, |(_, civil)| civil);
        let off_ms = utc.millis_since(shown + now.since(at)).unsigned_abs();
        if off_ms > CLOCK_TOLERANCE_MS {
            self.civil_to_come = Some((self.in_plan(now).1, (now, utc)));
        }
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

    /// Moves time on in steps of 100 ms. Where it was not looked at for longer than
    /// [`LONGEST_STEP`], its lamps take up what they were at, and the plan is where it would be.
    pub fn advance(&mut self, now: Instant) {
        if now < self.now {
            self.clock_went_back(now);
        } else if now.since(self.now) > LONGEST_STEP {
            self.kernel.advance(now);
            self.now = now;
        }
        while self.now + STEP <= now {
            self.now += STEP;
            self.step(self.now);
        }
    }

    /// Works once more at the present instant: what has been asked since its last working step takes
    /// effect in that one. For drivers whose own steps are far longer than the controller's, who
    /// would otherwise lose one of theirs to every request.
    pub fn work(&mut self) {
        self.step(self.now);
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
            _ if !self.switched_on || self.kernel.is_off() => ControllerMode::Off,
            (None, true) => ControllerMode::Remote,
            (None, false) => ControllerMode::Local,
        }
    }

    /// The monotonic clock shows less than it did: everything that was, was so much earlier.
    fn clock_went_back(&mut self, now: Instant) {
        self.at_rest = false;
        let by = self.now.since(now);
        let back = |t: Instant| t.saturating_sub(by);
        // However long ago it was set: nothing of that is lost before the clock's beginning.
        let then = self.now;
        let moved = |(at, utc): (Instant, Utc)| (now + at.since(then), utc + then.since(at));
        self.kernel.advance(now);
        self.now = now;
        self.civil = moved(self.civil);
        self.civil_to_come = self.civil_to_come.map(|(begins, civil)| (back(begins), moved(civil)));
        self.pending = self.pending.map(|(due, request)| (back(due), request));
        self.last_request = self.last_request.map(back);
    }

    fn step(&mut self, at: Instant) {
        let before = (self.decided_by, self.target, self.accepted);
        self.kernel.advance(at);
        self.decided_by = self.mode();
        match self.decided_by {
            ControllerMode::FailSafe | ControllerMode::Off => {
                self.at_rest = false;
                self.changes += 1;
                return self.go_on_or_off(at);
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
        self.at_rest = self.drive(at);
    }

    /// One step on the way to flashing, or from it.
    fn go_on_or_off(&mut self, at: Instant) {
        self.pending = None;
        self.accepted = None;
        if self.kernel.violation().is_some() {
            // It flashes until somebody resets it.
        } else if self.switched_on {
            let _started = self.kernel.start(at);
        } else if !self.kernel.is_off() && self.kernel.stop(at).is_err() {
            // Something is green yet, or has not cleared.
            self.end_greens(at, |_| true);
        }
    }

    /// The stage the fixed plan wants at `at`.
    fn planned_stage(&mut self, at: Instant) -> StageId {
        if let Some((_, civil)) = self.civil_to_come.take_if(|(begins, _)| *begins <= at) {
            self.civil = civil;
        }
        self.in_plan(at).0
    }

    /// The stage that the plan is in, and when its cycle ends.
    fn in_plan(&self, at: Instant) -> (StageId, Instant) {
        let (set, shown) = self.civil;
        let utc = shown + at.since(set);
        let RunningPlan { plan, position, .. } = self.kernel.program().running(utc);
        // Civil time counts milliseconds: what is beyond them is no part of the position.
        let since = Duration::from_millis(utc.millis_since(shown).unsigned_abs());
        let ends = set + since + plan.cycle.saturating_sub(position);
        (plan.steps[plan.step_at(position).0].stage, ends)
    }

    /// Asks the kernel for what the target stage needs; what it refuses is asked again. Whether
    /// nothing was to be asked, and no lamp changes by itself.
    fn drive(&mut self, at: Instant) -> bool {
        let program = Arc::clone(self.kernel.program());
        let Some(stage) = program.stage(self.target) else {
            self.end_greens(at, |_| true);
            return false;
        };
        let wanted = |group: &SignalGroupId| stage.green.contains(group);
        let kept = program.kept_until(self.kernel.groups(), stage, at);
        let is_kept =
            |group: &SignalGroupId| kept.iter().any(|(g, until)| g == group && *until > at);
        let red = self.kernel.groups().iter().filter(|(_, s)| s.lamp == Lamp::Red);
        let begins: Vec<SignalGroupId> = red.map(|(g, _)| *g).filter(wanted).collect();
        self.end_greens(at, |group| !wanted(group) && !is_kept(group));
        let is_reached = kept.is_empty() && begins.is_empty();
        for group in begins {
            // Refused while an intergreen runs: it stays red and is asked again.
            let _still_red = self.kernel.switch_on(group, at);
        }
        is_reached && self.kernel.poll_timeout().is_none()
    }

    /// Ends those of the greens.
    fn end_greens(&mut self, at: Instant, which: impl Fn(&SignalGroupId) -> bool) {
        let green = self.kernel.groups().iter().filter(|(_, s)| s.lamp == Lamp::Green);
        let ends: Vec<SignalGroupId> = green.map(|(g, _)| *g).filter(which).collect();
        for group in ends {
            // Refused while its minimum green runs: it stays green and is asked again.
            let _still_green = self.kernel.switch_off(group, at);
        }
    }
}

#[cfg(test)]
mod tests;

/// Clocks that differ by no more are the same.
const CLOCK_TOLERANCE_MS: u64 = 500;

/// A controller's working step.
const STEP: Duration = Duration::from_millis(100);

/// Without a request for this long a controller falls back to its fixed plan.
pub const REQUEST_TIMEOUT: Duration = Duration::from_secs(5);

/// How often a controller reports.
pub const STATUS_INTERVAL: Duration = Duration::from_millis(100);

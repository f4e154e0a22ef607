//! What the engine knows of a controller, and the check of its own requests.

use crate::controller::{ControllerMode, ControllerStatus};
use crate::kernel::{Kernel, Refusal, Violation};
use crate::lamp::{GroupState, Lamp};
use crate::program::{SignalProgram, StageId, place};
use roadnet::SignalGroupId;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use units::{Duration, Instant, Utc};

/// A watching copy of the kernel, fed from reports.
#[derive(Clone, Debug)]
pub struct Observed {
    kernel: Kernel,
    last: Option<(Instant, ControllerStatus)>,
    stage_since: Instant,
    /// Counts the reports of another stage or of other lamps.
    changes: u64,
}

impl Observed {
    /// Nothing heard yet.
    pub fn new(program: Arc<SignalProgram>, now: Instant) -> Self {
        Self { kernel: Kernel::new(program, now), last: None, stage_since: now, changes: 0 }
    }

    /// Takes a report; the invariant it shows broken, if any. Groups the program doesn't know
    /// are passed over. Only conflicting greens count: the reports' own jitter is too coarse to
    /// accuse a controller of a short time.
    pub fn handle_status(&mut self, now: Instant, status: ControllerStatus) -> Option<Violation> {
        if self.repeats(&status) {
            self.last = Some((now, status));
            return None;
        }
        self.changes += 1;
        let was = self.last.as_ref().map(|(_, s)| s.stage);
        if was != Some(status.stage) {
            self.stage_since = now;
        }
        let mut seen = None;
        // Ends of greens first: a report shows one moment, not an order.
        let mut lamps = status.lamps.clone();
        lamps.sort_by_key(|(g, lamp)| (lamp.is_green(), *g));
        for (group, lamp) in lamps {
            if let Some(v @ Violation::ConflictingGreens(..)) = self.kernel.report(group, lamp, now)
            {
                seen.get_or_insert(v);
            }
        }
        self.last = Some((now, status));
        seen
    }

    /// Whether a report has the same stage and lamps as the one before: most have.
    pub fn repeats(&self, status: &ControllerStatus) -> bool {
        let told =
            |last: &ControllerStatus| last.stage == status.stage && last.lamps == status.lamps;
        self.last.as_ref().is_some_and(|(_, last)| told(last))
    }

    /// Whether a report says all that the one before said.
    pub fn is_as_before(&self, status: &ControllerStatus) -> bool {
        self.last.as_ref().is_some_and(|(_, last)| last == status)
    }

    /// The last report, and when it came.
    pub fn last(&self) -> Option<(Instant, &ControllerStatus)> {
        self.last.as_ref().map(|(at, status)| (*at, status))
    }

    /// How often stage or lamps have been reported to be others than before: while it stands
    /// still, so does what [`crate::forecast`] rests on.
    pub const fn changes(&self) -> u64 {
        self.changes
    }

    /// The program.
    pub const fn program(&self) -> &Arc<SignalProgram> {
        self.kernel.program()
    }

    /// What every group shows, as last reported.
    pub const fn groups(&self) -> &BTreeMap<SignalGroupId, GroupState> {
        self.kernel.groups()
    }

    /// Whether the last report is recent enough to be believed.
    pub fn is_fresh(&self, now: Instant) -> bool {
        self.last.as_ref().is_some_and(|(at, _)| now.since(*at) <= STATUS_LIFETIME)
    }

    /// The last report's mode, while it is fresh.
    pub fn mode(&self, now: Instant) -> Option<ControllerMode> {
        self.last.as_ref().filter(|_| self.is_fresh(now)).map(|(_, s)| s.mode)
    }

    /// The stage the controller is in or on its way to, while the report is fresh.
    pub fn stage(&self, now: Instant) -> Option<StageId> {
        self.last.as_ref().filter(|_| self.is_fresh(now)).map(|(_, s)| s.stage)
    }

    /// Since when it has been in, or on its way to, that stage.
    pub const fn stage_since(&self) -> Instant {
        self.stage_since
    }

    /// When `group`, of the stage that the controller is on its way to, gets its green: what
    /// still has to clear decides. `None` for a group that there is not.
    pub fn expected_green(&self, group: SignalGroupId) -> Option<Instant> {
        self.program().earliest_green(self.groups(), group, self.stage_since)
    }

    /// When `group`, which is not in the stage that the controller is on its way to, loses its green: it
    /// keeps it for as long as nobody waits for that, and has its minimum if it is about to get it. `None` for
    /// one that isn't green nor about to be.
    pub fn expected_end(&self, group: SignalGroupId) -> Option<Instant> {
        let (state, times) = (self.groups().get(&group)?, self.program().times(group)?);
        let told = match state.lamp {
            Lamp::FlashingGreen => state.since,
            Lamp::RedAmber => {
                let shown = times.min_green.max(times.flashing_green);
                return Some(state.since + times.red_amber + shown);
            }
            _ => self.kept().into_iter().find(|(g, _)| *g == group)?.1,
        };
        let least = state.green_started.unwrap_or(state.since) + times.min_green;
        Some((told + times.flashing_green).max(least))
    }

    /// The last request the controller says it took, while the report is fresh.
    pub fn accepted(&self, now: Instant) -> Option<u32> {
        self.last.as_ref().filter(|_| self.is_fresh(now)).and_then(|(_, s)| s.accepted)
    }

    /// Groups that have the right of way now.
    pub fn greens(&self) -> BTreeSet<SignalGroupId> {
        self.groups().iter().filter(|(_, s)| s.lamp.is_green()).map(|(g, _)| *g).collect()
    }

    /// Whether a request for `stage` may leave the engine: the stage exists, no group that would
    /// lose its green is still in its minimum (the kernel's own rule, on reported lamps), and no other stage is
    /// on its way for which a group still keeps its green: when that ends has been told.
    pub fn check(&self, now: Instant, stage: StageId) -> Result<(), RequestRefusal> {
        if !self.is_fresh(now) {
            return Err(RequestRefusal::Silent);
        }
        let program = self.program();
        let wanted = program.stage(stage).ok_or(RequestRefusal::UnknownStage(stage))?;
        for (group, state) in self.groups() {
            if state.lamp == Lamp::Green && !wanted.green.contains(group) {
                self.kernel.may_switch_off(*group, now).map_err(RequestRefusal::Kernel)?;
            }
        }
        match self.kept().into_iter().find(|(_, until)| *until > now) {
            Some((group, _)) if self.stage(now) != Some(stage) => Err(RequestRefusal::Kept(group)),
            _ => Ok(()),
        }
    }

    /// Until when some keep their green for a stage that is on its way; `None` if nobody does, or another is.
    pub(crate) fn kept_until(&self, stage: StageId) -> Option<Instant> {
        let kept = self.last.as_ref().filter(|(_, s)| s.stage == stage).map(|_| self.kept())?;
        kept.into_iter().map(|(_, until)| until).max()
    }

    /// The groups that keep their green while another stage is on its way, and when they are told to end.
    fn kept(&self) -> Vec<(SignalGroupId, Instant)> {
        let stage = self.last.as_ref().and_then(|(_, s)| self.program().stage(s.stage));
        let kept = |stage| self.program().kept_until(self.groups(), stage, self.stage_since);
        stage.map(kept).unwrap_or_default()
    }

    /// Where in the fixed plan's cycle a civil time lies.
    pub fn plan_position(&self, utc: Utc) -> Duration {
        let ms = place(self.program().plan(), utc.as_unix_millis());
        Duration::from_millis(ms.unsigned_abs())
    }
}

/// Why a request may not leave the engine.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[allow(missing_docs)]
pub enum RequestRefusal {
    #[error("the controller is silent")]
    Silent,
    #[error("there is no stage {0}")]
    UnknownStage(StageId),
    #[error(transparent)]
    Kernel(Refusal),
    #[error("signal group {0} keeps its green until the stage asked for last has come")]
    Kept(SignalGroupId),
}

/// A lamp state older than this is not known any more.
pub const STATUS_LIFETIME: Duration = Duration::from_secs(2);

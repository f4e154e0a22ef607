//! Priority of late public transport: green extension and early green.
//!
//! A call is acted on only if the vehicle is late (or all may ask), one at a time, once a
//! cycle, and within bounds: an extension lasts at most [`PriorityConfig::max_extension`], an
//! early green holds its stage at most [`PriorityConfig::max_service`]. Minimum greens and
//! intergreens are never touched: what shortens a stage is only the request to leave it.
//!
//! Anybody can say that they are a late bus. Whoever was waited for and then did not drive over the
//! stop line shuts out their signal group: for a cycle the first time, each further time for twice
//! as long, and a little the others too, since ids and approaches are free to a liar. Each bus that
//! does come makes half of it good.

use crate::policy::{Decision, Reason, View};
use roadnet::SignalGroupId;
use serde::{Deserialize, Serialize};
use signal::{Bounds, Lamp, StageId};
use std::collections::BTreeMap;
use units::{Duration, Instant};

/// Who may get priority.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PriorityMode {
    /// Nobody.
    #[default]
    Off,
    /// Who is late.
    Late,
    /// All public transport that asks.
    All,
}

/// Bounds of priority.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PriorityConfig {
    /// Who may get it.
    pub mode: PriorityMode,
    /// Late means at least this much behind the timetable, seconds.
    pub late_threshold_s: i32,
    /// Longest extension of a green beyond its ordinary end.
    pub max_extension: Duration,
    /// Longest hold of a stage that was brought forward, from its request on.
    pub max_service: Duration,
}

impl Default for PriorityConfig {
    /// Off; late from 60 s; 15 s of extension; 40 s of service.
    fn default() -> Self {
        Self {
            mode: PriorityMode::Off,
            late_threshold_s: 60,
            max_extension: Duration::from_secs(15),
            max_service: Duration::from_secs(40),
        }
    }
}

/// Who asks: a station, and its `RequestID` if it asked by SREM.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub struct PriorityCaller {
    /// stationID.
    pub station: u32,
    /// `RequestID` of the SREM; `None` if its CAMs speak for it.
    pub request: Option<u8>,
}

/// One vehicle's call at this moment.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct PriorityCall {
    /// Who.
    pub caller: PriorityCaller,
    /// The group it needs.
    pub group: SignalGroupId,
    /// When it would be at the stop line with a free road.
    pub eta: Instant,
    /// Vehicles between it and the stop line.
    pub queue_ahead_veh: u32,
    /// Behind the timetable, seconds; `None` if not known.
    pub lateness_s: Option<i32>,
}

/// How a call stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PriorityState {
    /// Priority is off, or the vehicle is not late, or nothing is known of its lateness.
    NotEntitled,
    /// Noted; nothing needs doing yet.
    Noted,
    /// Being acted on.
    Active,
    /// Another was served a moment ago, or who asked on this way of late did not come.
    Locked,
    /// It was acted on for as long as allowed.
    Expired,
}

/// The overlay.
#[derive(Clone, Debug)]
pub struct Priority {
    config: PriorityConfig,
    active: Option<Intervention>,
    /// No further intervention before this.
    locked_until: Instant,
    /// Who was waited for a moment ago and may still drive over the stop line, and until when.
    awaited: Option<(Intervention, Instant)>,
    /// How often nobody came, by signal group, and until when it is shut out.
    in_vain: BTreeMap<SignalGroupId, (u32, Instant)>,
    /// The callers that have used up their service, while they still call.
    expired: BTreeMap<PriorityCaller, Instant>,
    states: BTreeMap<PriorityCaller, PriorityState>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Intervention {
    caller: PriorityCaller,
    group: SignalGroupId,
    kind: Kind,
    until: Instant,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Kind {
    /// Stay in this stage.
    Extension(StageId),
    /// Go to this stage and stay.
    EarlyGreen(StageId),
}

impl Priority {
    /// Nobody has asked yet.
    pub const fn new(config: PriorityConfig) -> Self {
        Self {
            config,
            active: None,
            locked_until: Instant::ZERO,
            awaited: None,
            in_vain: BTreeMap::new(),
            expired: BTreeMap::new(),
            states: BTreeMap::new(),
        }
    }

    /// How a caller's call stands, as of the last decision.
    pub fn state(&self, caller: PriorityCaller) -> Option<PriorityState> {
        self.states.get(&caller).copied()
    }

    /// Nobody is entitled to any.
    pub fn is_off(&self) -> bool {
        self.config.mode == PriorityMode::Off
    }

    /// Somebody is being served.
    pub const fn is_active(&self) -> bool {
        self.active.is_some()
    }

    /// The station that is being waited for, or was a moment ago.
    pub fn awaits(&self) -> Option<u32> {
        let before = self.awaited.map(|(i, _)| i);
        before.or(self.active).map(|i| i.caller.station)
    }

    /// A station has driven over the stop line.
    pub fn note_passed(&mut self, station: u32) {
        let is_it = |i: &Intervention| i.caller.station == station;
        let awaited = self.awaited.take_if(|(i, _)| is_it(i)).map(|(i, _)| i);
        let Some(i) = awaited.or_else(|| self.active.take_if(|i| is_it(i))) else { return };
        if let Some((times, _)) = self.in_vain.get_mut(&i.group) {
            *times /= 2;
        }
    }

    /// The base policy's decision, changed if a call needs it.
    pub fn overlay(&mut self, view: &View<'_>, calls: &[PriorityCall], base: Decision) -> Decision {
        let now = view.now.mono;
        self.expired.retain(|caller, _| calls.iter().any(|c| c.caller == *caller));
        self.finish(view, calls);
        self.give_up(view);
        let is_free = self.active.is_none() && self.awaited.is_none();
        if is_free && now >= self.locked_until {
            self.active = self.begin(view, calls, &base);
            if self.active.is_some() {
                self.locked_until = now + view.signal.program().plan().cycle;
            }
        }
        self.note_states(now, calls);
        match self.active {
            Some(i) => apply(view, &i, base),
            None => base,
        }
    }

    /// Ends the present intervention when its vehicle has passed, its time is up, or the
    /// controller has left the stage that was to be extended. Who was entitled at the beginning
    /// is so to the end.
    fn finish(&mut self, view: &View<'_>, calls: &[PriorityCall]) {
        let now = view.now.mono;
        let Some(i) = self.active else { return };
        let calling = calls.iter().any(|c| c.caller == i.caller);
        let left = matches!(i.kind, Kind::Extension(s) if view.signal.stage(now) != Some(s));
        if calling && now >= i.until {
            self.expired.insert(i.caller, now);
        }
        if !calling || left || now >= i.until {
            self.active = None;
            self.awaited = Some((i, now + COMES_YET));
        }
    }

    /// Whoever has not come by now was waited for in vain.
    fn give_up(&mut self, view: &View<'_>) {
        let now = view.now.mono;
        let Some((i, _)) = self.awaited.take_if(|(_, until)| now >= *until) else { return };
        let all: u32 = self.in_vain.values().map(|(times, _)| times).sum();
        let (own, until) = self.in_vain.entry(i.group).or_default();
        let doublings = (*own + (all - *own) / OTHERS).min(MOST_DOUBLINGS);
        *own = (*own + 1).min(MOST_DOUBLINGS);
        *until = now + view.signal.program().plan().cycle * (1 << doublings);
    }

    fn is_shut_out(&self, group: SignalGroupId, now: Instant) -> bool {
        self.in_vain.get(&group).is_some_and(|(_, until)| now < *until)
    }

    /// Nobody is served any more: somebody else has the signals.
    pub fn stand_down(&mut self) {
        self.active = None;
        self.awaited = None;
        self.states.clear();
    }

    /// The intervention that the most urgent call needs now, if any.
    fn begin(
        &self,
        view: &View<'_>,
        calls: &[PriorityCall],
        base: &Decision,
    ) -> Option<Intervention> {
        let mut entitled: Vec<&PriorityCall> = calls
            .iter()
            .filter(|c| self.is_entitled(c) && !self.expired.contains_key(&c.caller))
            .filter(|c| !self.is_shut_out(c.group, view.now.mono))
            .collect();
        entitled.sort_by_key(|c| (c.eta, c.caller));
        entitled.into_iter().find_map(|c| self.needed(view, c, base))
    }

    fn needed(
        &self,
        view: &View<'_>,
        call: &PriorityCall,
        base: &Decision,
    ) -> Option<Intervention> {
        let now = view.now.mono;
        let program = view.signal.program();
        let current = view.signal.stage(now)?;
        let holds = |id: StageId| program.stage(id).is_some_and(|s| s.green.contains(&call.group));
        let (caller, group) = (call.caller, call.group);
        if holds(current) {
            let green = view.signal.groups().get(&group)?.lamp == Lamp::Green;
            let until = now + self.config.max_extension;
            let leaves = base.stage != current && !holds(base.stage);
            let kind = Kind::Extension(current);
            return (green && leaves && passes_at(call, now) <= until).then_some(Intervention {
                caller,
                group,
                kind,
                until,
            });
        }
        // Nobody is let into an intersection that is being cleared.
        let clears = program.stage(base.stage).is_some_and(|s| s.green.is_empty());
        if clears || holds(base.stage) {
            return None;
        }
        let stage = program.stages().find(|s| s.green.contains(&group))?;
        // Those who only keep their green have lost it.
        let mut greens = view.signal.greens();
        greens.retain(|g| program.stage(current).is_some_and(|s| s.green.contains(g)));
        let interstage = program.interstage(&greens, &stage.green);
        let lead = interstage.gaining.iter().find(|(g, _)| *g == group).map(|(_, d)| *d)?;
        let needed_at = call.eta.saturating_sub(lead + discharge(call.queue_ahead_veh) + MARGIN);
        let kind = Kind::EarlyGreen(stage.id);
        let until = now + self.config.max_service;
        (now >= needed_at).then_some(Intervention { caller, group, kind, until })
    }

    fn is_entitled(&self, call: &PriorityCall) -> bool {
        match self.config.mode {
            PriorityMode::Off => false,
            PriorityMode::All => true,
            PriorityMode::Late => {
                call.lateness_s.is_some_and(|s| s >= self.config.late_threshold_s)
            }
        }
    }

    fn note_states(&mut self, now: Instant, calls: &[PriorityCall]) {
        self.states = calls
            .iter()
            .map(|c| {
                let state = if !self.is_entitled(c) {
                    PriorityState::NotEntitled
                } else if self.active.is_some_and(|i| i.caller == c.caller) {
                    PriorityState::Active
                } else if self.expired.contains_key(&c.caller) {
                    PriorityState::Expired
                } else if now < self.locked_until || self.is_shut_out(c.group, now) {
                    PriorityState::Locked
                } else {
                    PriorityState::Noted
                };
                (c.caller, state)
            })
            .collect();
    }
}

/// The decision under an intervention.
fn apply(view: &View<'_>, i: &Intervention, base: Decision) -> Decision {
    let now = view.now.mono;
    let mut decision = base;
    match i.kind {
        Kind::Extension(stage) => {
            decision.stage = stage;
            decision.reason = Reason::PriorityExtension(i.caller);
            decision.intention.current = stage;
            let min = decision.intention.ends.min;
            decision.intention.ends = Bounds { min, likely: None, max: Some(i.until.max(min)) };
        }
        Kind::EarlyGreen(stage) => {
            let arrived = view.signal.stage(now) == Some(stage);
            if view.signal.check(now, stage).is_ok() {
                decision.stage = stage;
            } else if let Some(current) = view.signal.stage(now) {
                decision.stage = current;
            }
            decision.reason = Reason::PriorityEarlyGreen(i.caller);
            if arrived {
                let min = decision.intention.ends.min;
                decision.intention.ends = Bounds { min, likely: None, max: Some(i.until.max(min)) };
            } else {
                decision.intention.ends = Bounds::exact(earliest_leave(view));
                move_to_front(&mut decision.intention.next, stage);
            }
        }
    }
    decision
}

/// When the last minimum green of those that are green now has run.
fn earliest_leave(view: &View<'_>) -> Instant {
    let program = view.signal.program();
    let minimum =
        view.signal.groups().iter().filter(|(_, s)| s.lamp == Lamp::Green).filter_map(|(g, s)| {
            let t = program.times(*g)?;
            Some((s.green_started? + t.min_green).saturating_sub(t.flashing_green))
        });
    minimum.max().unwrap_or(view.now.mono).max(view.now.mono)
}

fn move_to_front(next: &mut [signal::PlannedStage], stage: StageId) {
    if let Some(at) = next.iter().position(|p| p.stage == stage) {
        next[at].demanded = true;
        next[..=at].rotate_right(1);
        // It takes what it would have left to others.
        next.iter_mut().for_each(|p| p.likely = p.max.map_or(p.likely, |max| p.likely.min(max)));
    }
}

/// When a vehicle passes the stop line if the light is green all the way.
fn passes_at(call: &PriorityCall, now: Instant) -> Instant {
    call.eta.max(now + discharge(call.queue_ahead_veh))
}

/// How long a queue needs to clear from the start of green.
fn discharge(vehicles: u32) -> Duration {
    if vehicles == 0 {
        return Duration::ZERO;
    }
    START_UP + HEADWAY * vehicles
}

/// Start-up lost time of a standing queue.
const START_UP: Duration = Duration::from_secs(2);
/// Saturation headway at 1,800 veh/h.
const HEADWAY: Duration = Duration::from_secs(2);
/// Who is not heard for a moment, or for whom the time was short, comes within it.
const COMES_YET: Duration = Duration::from_secs(5);
/// So many times in vain elsewhere at the intersection count as once here.
const OTHERS: u32 = 4;
/// A signal group is shut out for no longer than 64 cycles.
const MOST_DOUBLINGS: u32 = 6;
/// A green a little too early costs less than one too late.
const MARGIN: Duration = Duration::from_secs(2);

#[cfg(test)]
mod tests {
    use super::*;
    use signal::PlannedStage;

    /// Coordinated control leaves the time of a stage that nobody asks for to the next.
    #[test]
    fn a_stage_that_comes_early_leaves_nothing_to_the_next() {
        let s = Duration::from_secs;
        let stage = |id: u8, demanded, likely_s, max_s| {
            let (stage, min) = (StageId(id), Duration::ZERO);
            PlannedStage { stage, demanded, min, likely: s(likely_s), max: Some(s(max_s)) }
        };
        let mut next = [stage(2, true, 20, 20), stage(4, false, 20, 20), stage(1, true, 50, 30)];
        move_to_front(&mut next, StageId(4));
        assert_eq!(next.map(|p| p.stage.0), [4, 2, 1]);
        assert!(next[0].demanded);
        assert_eq!(next.map(|p| p.likely), [s(20), s(20), s(30)]);
    }
}

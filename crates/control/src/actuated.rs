//! Vehicle-actuated control: gap-out, max-out, and no green for nobody.
//!
//! A green is held while vehicles follow each other into the intersection with less than the
//! passage time between them. What is held is committed vehicle by vehicle: until the next one
//! that needs the green has arrived, so that `minEndTime` moves in steps and never creeps.
//! Vehicles that will pass on the flashing green need no holding.

use crate::demand::{Demands, GroupDemand};
use crate::policy::{Decision, Reason, View};
use roadnet::{SignalGroupId, SignalGroupKind};
use signal::{Bounds, GroupTimes, Intention, PlannedStage, SignalProgram, Stage, StageId};
use std::collections::{BTreeMap, BTreeSet};
use units::{Duration, Instant};

/// State of the timers.
#[derive(Clone, Debug, Default)]
pub struct Actuated {
    /// The stage the timers belong to.
    stage: Option<StageId>,
    /// Committed holds by group, and when its platoon will probably have passed.
    holds: BTreeMap<SignalGroupId, Hold>,
    /// Since when somebody else has been waiting in this stage.
    waiting_since: Option<Instant>,
    /// The stage will not be left before this: what was said once is kept.
    promised: Option<Instant>,
    /// When each group that is not green was last called.
    calls: BTreeMap<SignalGroupId, Instant>,
}

#[derive(Clone, Copy, Debug)]
struct Hold {
    until: Instant,
    platoon_until: Instant,
}

/// How a group's green stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    Minimum(Instant),
    Held(Instant),
    GappedOut,
    MaxedOut,
}

impl Standing {
    /// Until when it keeps its green in any case.
    const fn until(self) -> Option<Instant> {
        match self {
            Self::Minimum(t) | Self::Held(t) => Some(t),
            Self::GappedOut | Self::MaxedOut => None,
        }
    }
}

impl Actuated {
    /// What to ask for; `None` while the controller's state is not known.
    pub fn decide(&mut self, view: &View<'_>) -> Option<Decision> {
        let now = view.now.mono;
        let program = view.signal.program();
        let stage = view.signal.stage(now)?;
        if self.stage != Some(stage) {
            let calls = core::mem::take(&mut self.calls);
            // Where only people on foot have lost their green, the others' waiting goes on.
            let before = self.stage.and_then(|s| program.stage(s));
            let same =
                before.zip(program.stage(stage)).is_some_and(|(b, s)| drops_walks(view, b, s));
            let waiting_since = self.waiting_since.filter(|_| same);
            *self = Self { stage: Some(stage), calls, waiting_since, ..Self::default() };
        }
        self.note_calls(view);
        let order = stages_after(program, stage);
        let wanted = self.wanted(view, &order);
        match wanted {
            Some(_) => self.waiting_since = self.waiting_since.or(Some(now)),
            None => self.waiting_since = None,
        }
        let green = &program.stage(stage)?.green;
        let standing: Vec<(SignalGroupId, Standing)> =
            green.iter().map(|g| (*g, self.standing(view, *g))).collect();
        let (target, reason) = match wanted {
            None => (stage, Reason::Rest),
            Some(next) => {
                let leaving = || losing(&standing, program.stage(next));
                match blocked_by(leaving()) {
                    Some(reason) => match self.clears_first(view, &order, &standing, next) {
                        Some(first) => (first, Reason::GapOut),
                        None => (stage, reason),
                    },
                    None if leaving().any(|s| s == Standing::MaxedOut) => (next, Reason::MaxOut),
                    None => (next, Reason::GapOut),
                }
            }
        };
        // Whoever is on their way to green gets it first.
        let is_settled = target == stage || view.signal.check(now, target).is_ok();
        let (target, reason) = if is_settled { (target, reason) } else { (stage, Reason::Minimum) };
        let ends = self.bounds(view, green, &standing, &order);
        let demanded = |s: &&Stage| self.is_demanded(s, view);
        let next = order.iter().map(|s| planned(program, s, view, stage, demanded(s))).collect();
        let intention = Intention { current: stage, ends, next, skips: true };
        Some(Decision { stage: target, intention, reason })
    }

    /// Remembers who calls, for [`CALL_MEMORY`]: a vehicle whose messages are lost is still
    /// there. Where nobody can be seen, somebody is taken to wait after [`BLIND_RED`].
    fn note_calls(&mut self, view: &View<'_>) {
        let now = view.now.mono;
        for (group, state) in view.signal.groups() {
            let demand = view.demands.group(*group);
            let unseen = demand.blind && now.since(state.green_ended) >= BLIND_RED;
            if state.lamp.is_green() {
                self.calls.remove(group);
            } else if demand.called || unseen {
                self.calls.insert(*group, now);
            }
        }
        self.calls.retain(|_, at| now.since(*at) <= CALL_MEMORY);
    }

    /// The stage to go to next: the first in order that somebody waits for; without those on foot
    /// for whom nobody has called, where there is such a stage.
    fn wanted(&self, view: &View<'_>, order: &[&Stage]) -> Option<StageId> {
        let first = order.iter().find(|s| self.is_demanded(s, view))?;
        let uncalled = |s: &Stage| {
            drops_walks(view, first, s)
                && first.green.difference(&s.green).all(|g| !self.calls.contains_key(g))
        };
        let fewer = order.iter().filter(|s| uncalled(s) && self.is_demanded(s, view));
        Some(fewer.min_by_key(|s| s.green.len()).map_or(first.id, |s| s.id))
    }

    /// The stage that those on foot who must clear for `next` leave to those who drive beside
    /// them: while a platoon passes, the crossings empty.
    fn clears_first(
        &self,
        view: &View<'_>,
        order: &[&Stage],
        standing: &[(SignalGroupId, Standing)],
        next: StageId,
    ) -> Option<StageId> {
        let program = view.signal.program();
        let (current, next) = (program.stage(self.stage?)?, program.stage(next)?);
        let clears = |s: &&&Stage| {
            drops_walks(view, current, s)
                && current.green.difference(&s.green).all(|g| !next.green.contains(g))
                && blocked_by(losing(standing, Some(s))).is_none()
        };
        order.iter().filter(clears).min_by_key(|s| s.green.len()).map(|s| s.id)
    }

    /// Somebody waits for a group of this stage that is not green now; or for one that is, and
    /// finds no gap in the stream it yields to, and would not have to yield in this stage.
    fn is_demanded(&self, stage: &Stage, view: &View<'_>) -> bool {
        let is_green = |g| view.signal.groups().get(&g).is_some_and(|s| s.lamp.is_green());
        let yields_to = |g| {
            let pairs = view.intersection.permitted().iter();
            pairs.filter(move |(yielding, _)| *yielding == g).map(|(_, priority)| *priority)
        };
        stage.green.iter().any(|&g| {
            if !is_green(g) {
                return self.calls.contains_key(&g);
            }
            let freed =
                yields_to(g).any(is_green) && !yields_to(g).any(|p| stage.green.contains(&p));
            freed && view.demands.group(g).queue_veh > 0
        })
    }

    /// How one group's green stands, renewing its hold if that has run out.
    fn standing(&mut self, view: &View<'_>, group: SignalGroupId) -> Standing {
        let now = view.now.mono;
        let program = view.signal.program();
        let Some(times) = program.times(group) else { return Standing::GappedOut };
        let Some(started) = view.signal.expected_green(group) else { return Standing::GappedOut };
        let minimum = command_before(started + times.min_green, times);
        if now < minimum {
            return Standing::Minimum(minimum);
        }
        let most = self.most(started, times);
        if most.is_some_and(|t| now >= t) {
            return Standing::MaxedOut;
        }
        if program.kind(group) == Some(SignalGroupKind::Pedestrian) {
            return Standing::GappedOut;
        }
        let hold = self.holds.get(&group).filter(|h| h.until > now).copied();
        let hold = hold.or_else(|| new_hold(view.demands.group(group), times, now, most));
        match hold {
            Some(hold) => {
                self.holds.insert(group, hold);
                Standing::Held(hold.until)
            }
            None => Standing::GappedOut,
        }
    }

    /// When a green that began at `started` is at its longest: counted from when somebody else
    /// has been waiting; `None` while nobody is.
    fn most(&self, started: Instant, times: &GroupTimes) -> Option<Instant> {
        let since = self.waiting_since?.max(started);
        Some(command_before(since + times.max_green, times))
    }

    /// When the interstage away from this stage begins. Whichever stage is called next, those
    /// that lose their green for it are in their minimum or held until then: `min` is a promise,
    /// which priority alone may break.
    fn bounds(
        &mut self,
        view: &View<'_>,
        green: &BTreeSet<SignalGroupId>,
        standing: &[(SignalGroupId, Standing)],
        order: &[&Stage],
    ) -> Bounds {
        let blocked_until = |next: &&Stage| {
            let until = losing(standing, Some(*next)).filter_map(Standing::until).max();
            until.unwrap_or(Instant::ZERO)
        };
        let earliest = order.iter().map(blocked_until).min().unwrap_or(Instant::ZERO);
        let told = self.promised.unwrap_or(view.signal.stage_since());
        let min = if earliest.since(told) >= PROMISE_STEP { earliest } else { told };
        self.promised = Some(min);
        if self.waiting_since.is_none() {
            return Bounds { min, likely: None, max: None };
        }
        let max = green
            .iter()
            .filter_map(|g| {
                let times = view.signal.program().times(*g)?;
                self.most(view.signal.expected_green(*g)?, times)
            })
            .max()
            .map_or(min, |t| t.max(min));
        let platoon = green.iter().filter_map(|g| self.holds.get(g)).map(|h| h.platoon_until).max();
        let likely = platoon.unwrap_or(min).clamp(min, max);
        Bounds { min, likely: Some(likely), max: Some(max) }
    }
}

/// How those stand that lose their green when `next` follows.
fn losing<'a>(
    standing: &'a [(SignalGroupId, Standing)],
    next: Option<&'a Stage>,
) -> impl Iterator<Item = Standing> + 'a {
    let stays = move |g: &SignalGroupId| next.is_some_and(|n| n.green.contains(g));
    standing.iter().filter(move |(g, _)| !stays(g)).map(|(_, s)| *s)
}

/// The commitment to the next vehicle of the platoon that needs the green held.
fn new_hold(
    demand: &GroupDemand,
    times: &GroupTimes,
    now: Instant,
    most: Option<Instant>,
) -> Option<Hold> {
    let free_s = times.flashing_green.as_secs_f64();
    let mut at_s = 0.0;
    let mut next_s = None;
    for &eta_s in &demand.arrivals_s {
        if eta_s - at_s > PASSAGE_S {
            break;
        }
        at_s = eta_s;
        if eta_s > free_s {
            next_s = next_s.or(Some(eta_s));
        }
    }
    // Those who don't send need no less green than the loops have seen them ask for.
    let by_loops = (demand.passage_left_s > 0.0).then_some(demand.passage_left_s);
    let by_cams = next_s.map(|s| s - free_s);
    let until_s = by_cams.into_iter().chain(by_loops).reduce(f64::max)?.max(MIN_COMMITMENT_S);
    let after = |s: f64| now + Duration::from_millis((s * 1_000.0) as u64);
    let until = after(until_s);
    // What is committed must be kept, so nothing beyond the maximum is.
    let until = most.map_or(until, |t| t.min(until));
    Some(Hold { until, platoon_until: after(at_s - free_s).max(until) })
}

/// What keeps the stage from being left, the minimum before the passage.
fn blocked_by(leaving: impl Iterator<Item = Standing>) -> Option<Reason> {
    leaving.fold(None, |reason, standing| match standing {
        Standing::Minimum(_) => Some(Reason::Minimum),
        Standing::Held(_) => reason.or(Some(Reason::Passage)),
        Standing::GappedOut | Standing::MaxedOut => reason,
    })
}

/// The moment to command so that a green, flashing included, ends at `end`.
fn command_before(end: Instant, times: &GroupTimes) -> Instant {
    end.saturating_sub(times.flashing_green)
}

/// Whether `to` is what is left of `from` when some of those on foot lose their green.
fn drops_walks(view: &View<'_>, from: &Stage, to: &Stage) -> bool {
    let program = view.signal.program();
    let walks = |g: &SignalGroupId| program.kind(*g) == Some(SignalGroupKind::Pedestrian);
    to.green.len() < from.green.len()
        && to.green.is_subset(&from.green)
        && to.green.iter().any(|g| !walks(g))
        && from.green.difference(&to.green).all(walks)
}

/// All other stages in the order of their numbers, from the next one round.
fn stages_after(program: &SignalProgram, current: StageId) -> Vec<&Stage> {
    let after = program.stages().filter(|s| s.id > current);
    let before = program.stages().filter(|s| s.id < current);
    after.chain(before).collect()
}

/// A stage to come, for the forecast.
pub(crate) fn planned(
    program: &SignalProgram,
    stage: &Stage,
    view: &View<'_>,
    current: StageId,
    demanded: bool,
) -> PlannedStage {
    let from = program.stage(current).map(|s| s.green.clone()).unwrap_or_default();
    let interstage = program.interstage(&from, &stage.green).duration;
    let mut min = Duration::ZERO;
    let mut likely = Duration::ZERO;
    let mut max = Duration::ZERO;
    for (g, t) in stage.green.iter().filter_map(|g| Some((g, program.times(*g)?))) {
        let clear_s = platoon_s(view.demands, *g);
        min = min.max(t.min_green);
        likely = likely.max(t.min_green.max(Duration::from_secs_f64(clear_s)).min(t.max_green));
        max = max.max(t.max_green);
    }
    PlannedStage {
        stage: stage.id,
        demanded,
        min: interstage + min,
        likely: interstage + likely,
        max: Some(interstage + max),
    }
}

/// Whether every group of a stage has its green, and has had it for its minimum.
pub(crate) fn is_settled(view: &View<'_>, stage: &Stage) -> bool {
    let least = |g: &SignalGroupId| {
        let times = view.signal.program().times(*g)?;
        Some(command_before(view.signal.expected_green(*g)? + times.min_green, times))
    };
    stage.green.iter().filter_map(least).all(|at| view.now.mono >= at)
}

/// Time to discharge those who wait for a group now, seconds.
fn platoon_s(demands: &Demands, group: SignalGroupId) -> f64 {
    let mut at_s = 0.0;
    for &eta_s in &demands.group(group).arrivals_s {
        if eta_s - at_s > PASSAGE_S {
            break;
        }
        at_s = eta_s;
    }
    at_s
}

/// Largest time between two vehicles of a platoon, seconds (the passage time of NEMA TS 2;
/// HCM 2016 recommends 2 to 4 s).
pub(crate) const PASSAGE_S: f64 = 2.5;
/// A call that is not repeated is remembered for this long, longer than the estimator remembers a
/// vehicle that it no longer hears.
const CALL_MEMORY: Duration = Duration::from_secs(10);
/// A group whose lanes can't be seen gets its green at the latest this long after the last.
const BLIND_RED: Duration = Duration::from_secs(90);
/// What is told moves on by at least this much: groups renew their holds in turns.
const PROMISE_STEP: Duration = Duration::from_millis(500);
/// A commitment lasts at least this long, seconds.
const MIN_COMMITMENT_S: f64 = 0.5;

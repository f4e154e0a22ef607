//! Adaptive control: the decision that costs the least delay, looked ahead a minute.
//!
//! Once a second it is asked what comes of staying and of each change that is legal now
//! ([`outlook`]), everything after it decided by the priority index of Lämmer and Helbing
//! ([`index`]). What is known is what CAMs and detectors say; beyond it, arrivals at the rates of
//! the last minutes. Whoever has waited for long is served whatever it costs.

mod index;
mod outlook;
mod tables;

#[allow(clippy::disallowed_methods)]
pub(crate) fn tune(name: &str, default: f64) -> f64 {
    std::env::var(name).ok().and_then(|v| v.parse().ok()).unwrap_or(default)
}

macro_rules! tuned {
    ($f:ident, $name:literal, $d:expr) => {
        pub(crate) fn $f() -> f64 {
            static V: std::sync::OnceLock<f64> = std::sync::OnceLock::new();
            *V.get_or_init(|| tune($name, $d))
        }
    };
}
tuned!(horizon, "T_HORIZON", 60.0);
tuned!(rest, "T_REST", 10.0);
tuned!(penalty, "T_PENALTY", 0.0);
tuned!(gain, "T_GAIN", 0.05);
tuned!(startup, "T_STARTUP", 2.0);
tuned!(headway, "T_HEADWAY", 1.95);
tuned!(walk, "T_WALK", 1.5);
tuned!(longest, "T_LONGEST", 90.0);
tuned!(least, "T_LEAST", 2.0);
tuned!(gap, "T_GAP", 4.5);
tuned!(expect, "T_EXPECT", 0.0);
tuned!(amber, "T_AMBER", 1.5);
tuned!(period, "T_PERIOD", 1.0);
tuned!(aging, "T_AGING", 0.0);

use crate::actuated::planned;
use crate::demand::{Arrival, CALL_AHEAD_S, LaneArrivals};
use crate::policy::{Decision, Reason, View};
use index::Index;
use outlook::{Coming, Moment, Outcome, Outlook, Scene};
use roadnet::{SignalGroupId, Turn};
use signal::{Bounds, Intention, Lamp, Stage, StageId};
use tables::Tables;
use units::{Duration, Instant};

/// Its memory.
#[derive(Clone, Debug, Default)]
pub struct Adaptive {
    tables: Option<Tables>,
    index: Index,
    last: Option<Last>,
    /// Of each group that is not green, by its number: since when somebody waits for it.
    waiting: Vec<Option<Instant>>,
}

/// What was decided last.
#[derive(Clone, Debug)]
struct Last {
    at: Instant,
    stage: StageId,
    decision: Decision,
}

impl Adaptive {
    /// What to ask for; `None` while the controller's state is not known.
    pub fn decide(&mut self, view: &View<'_>) -> Option<Decision> {
        let now = view.now.mono;
        let program = view.signal.program();
        let stage = view.signal.stage(now)?;
        let tables = match self.tables.take() {
            Some(tables) => tables,
            None => Tables::new(view.intersection, program),
        };
        let decision = match &self.last {
            Some(last) if last.stage == stage && now < last.at + PERIOD => {
                Some(last.decision.clone())
            }
            _ => {
                self.note_waiting(view, &tables);
                self.search(view, &tables, stage)
            }
        };
        self.tables = Some(tables);
        if let Some(decision) = &decision
            && self.last.as_ref().is_none_or(|l| l.stage != stage || now >= l.at + PERIOD)
        {
            self.last = Some(Last { at: now, stage, decision: decision.clone() });
        }
        decision
    }

    /// Remembers since when each group is asked for.
    fn note_waiting(&mut self, view: &View<'_>, tables: &Tables) {
        let now = view.now.mono;
        self.waiting.resize(tables.groups.len(), None);
        let scene = scene(view, tables);
        let is_green = |id| view.signal.groups().get(&id).is_some_and(|s| s.lamp.is_green());
        for (g, (group, since)) in tables.groups.iter().zip(&mut self.waiting).enumerate() {
            let yields = group.yields_to.iter().any(|over| is_green(tables.groups[*over].id));
            let within_s = if yields { AT_LINE_S } else { CALL_AHEAD_S };
            let asked = |c: &Coming| c.group == g && c.at_s < within_s;
            let asked = scene.lanes.iter().flatten().any(asked);
            if !asked || is_green(group.id) && !yields {
                *since = None;
            } else if since.is_none() {
                *since = Some(now);
            }
        }
    }

    fn search(&mut self, view: &View<'_>, tables: &Tables, stage: StageId) -> Option<Decision> {
        let here = tables.stage(stage)?;
        let scene = scene(view, tables);
        let outlook = Outlook { tables, scene: &scene };
        let m = self.moment(view, tables, here);
        let stay = outlook.follow(m.clone(), None, &mut self.index);
        let mut best = (None, Outcome { cost: stay.cost - gain(), ..stay });
        let mut legal = false;
        for to in tables.choices().filter(|to| *to != here) {
            if !outlook.may_change(&m, to) {
                continue;
            }
            legal = true;
            let outcome = outlook.follow(m.clone(), Some(to), &mut self.index);
            if outcome.cost < best.1.cost {
                best = (Some(to), outcome);
            }
        }
        let (mut target, outcome) = best;
        let mut reason = match target {
            Some(_) => Reason::Outlook,
            None if !legal => Reason::Minimum,
            None if scene.lanes.iter().all(Vec::is_empty) => Reason::Rest,
            None => Reason::Outlook,
        };
        // Who has waited for so long is not weighed against others any more.
        let forced = self
            .waiting
            .iter()
            .flatten()
            .any(|s| view.now.mono.since(*s) > Duration::from_secs_f64(longest()));
        if forced && let Some(to) = outlook.most_urgent(&m, &mut self.index) {
            (target, reason) = (Some(to), Reason::LongestWait);
        }
        let target = target.map_or(stage, |to| tables.stages[to].id);
        let intention = intention(view, tables, here, &outcome);
        Some(Decision { stage: target, intention, reason })
    }

    /// The present moment.
    fn moment(&self, view: &View<'_>, tables: &Tables, stage: usize) -> Moment {
        let now = view.now.mono;
        let from_now = |at: Instant| {
            if at >= now { at.since(now).as_secs_f64() } else { -now.since(at).as_secs_f64() }
        };
        let window = |(g, group): (usize, &tables::Group)| {
            let state = view.signal.groups().get(&group.id);
            let lamp = state.map(|s| s.lamp);
            if tables.stages[stage].green[g] {
                let begins = view.signal.expected_green(group.id);
                return (begins.map_or(0.0, from_now), f64::INFINITY);
            }
            match (lamp, state) {
                (Some(Lamp::FlashingGreen), Some(s)) => {
                    (f64::NEG_INFINITY, from_now(s.since) + group.flashing_s)
                }
                _ => (f64::INFINITY, f64::NEG_INFINITY),
            }
        };
        let waiting = |since: &Option<Instant>| since.map_or(f64::INFINITY, from_now);
        Moment {
            t_s: 0.0,
            stage,
            since_s: from_now(view.signal.stage_since()),
            windows: tables.groups.iter().enumerate().map(window).collect(),
            lanes: vec![(0, f64::NEG_INFINITY); view.demands.lanes().len()],
            waiting_s: self.waiting.iter().map(waiting).collect(),
            cost: 0.0,
        }
    }
}

/// Those who are known to come.
fn scene(view: &View<'_>, tables: &Tables) -> Scene {
    let lane = |l: &LaneArrivals| {
        let coming = l.arrivals.iter().enumerate().filter_map(|(n, a)| {
            let group = group_of(view, tables, l, a, n == 0)?;
            let weight = if tables.groups[group].pedestrian { walk() } else { 1.0 };
            Some(Coming { group, at_s: a.at_s, weight })
        });
        coming.collect()
    };
    Scene { lanes: view.demands.lanes().iter().map(lane).collect() }
}

/// The group whose green somebody needs. Where several ways turn as they show, or none does, it is
/// the one that has green least often: what is green for that one is mostly green for the others.
/// Who stands at the line though that group has been green for a while needs another.
fn group_of(
    view: &View<'_>,
    tables: &Tables,
    lane: &LaneArrivals,
    who: &Arrival,
    first: bool,
) -> Option<usize> {
    let rarest = |ways: &mut dyn Iterator<Item = SignalGroupId>| {
        ways.filter_map(|id| tables.group(id)).min_by_key(|g| (tables.often(*g), *g))
    };
    let shown = |(turn, _): &&(Turn, SignalGroupId)| who.turns == Some(*turn);
    let all = || lane.ways.iter().map(|(_, id)| *id);
    let group = rarest(&mut lane.ways.iter().filter(shown).map(|(_, id)| *id));
    let group = group.or_else(|| rarest(&mut all()))?;
    let free_since = |g: usize| {
        let shown = view.signal.groups().get(&tables.groups[g].id)?;
        let over = &tables.groups[g].yields_to;
        let yields = over.iter().any(|over| {
            let over = view.signal.groups().get(&tables.groups[*over].id);
            over.is_some_and(|s| s.lamp.is_green())
        });
        shown.green_started.filter(|_| shown.lamp.is_green() && !yields)
    };
    let stuck = |at: Instant| view.now.mono.since(at) > SLOW_START;
    if first && who.standing && who.at_s < AT_LINE_S && free_since(group).is_some_and(stuck) {
        let red =
            |id: &SignalGroupId| view.signal.groups().get(id).is_some_and(|s| !s.lamp.is_green());
        return rarest(&mut all().filter(red)).or(Some(group));
    }
    Some(group)
}

/// What it means to do, for the forecast.
fn intention(view: &View<'_>, tables: &Tables, here: usize, outcome: &Outcome) -> Intention {
    let program = view.signal.program();
    let now = view.now.mono;
    let current = tables.stages[here].id;
    let green = tables.green_ids(here);
    // Whatever follows: not before the minimum green of those that end first.
    let ends = |to: usize| {
        let losing = green.iter().filter(|g| !tables.green_ids(to).contains(g));
        let end = losing
            .filter_map(|g| Some(view.signal.expected_green(*g)? + program.times(*g)?.min_green));
        end.max().unwrap_or(Instant::ZERO)
    };
    let others = || tables.choices().filter(|to| *to != here);
    let min = others().map(ends).min().unwrap_or(now).max(view.signal.stage_since());
    let change = outcome.change;
    let after = |s: f64| now + Duration::from_millis((s * 1_000.0) as u64);
    let likely = change.map(|(at_s, _)| after(at_s).max(min));
    let first = change.map(|(_, to)| to);
    let order = first.into_iter().chain(others().filter(|to| Some(*to) != first));
    let stages: Vec<&Stage> = order.filter_map(|to| program.stage(tables.stages[to].id)).collect();
    let demanded = |s: &Stage| s.green.iter().any(|g| view.demands.group(*g).called);
    let next = stages.iter().map(|s| planned(program, s, view, current, demanded(s))).collect();
    Intention { current, ends: Bounds { min, likely, max: None }, next, skips: true }
}

/// Who is so near, seconds, and yields, waits for a gap.
const AT_LINE_S: f64 = 3.0;
/// How often it is decided.
const PERIOD: Duration = Duration::from_millis(1000);
/// A change must gain at least this much, seconds times weight.
const LEAST_GAIN: f64 = 0.5;
/// Who stands at the line for so long after the beginning of their green needs another's.
const SLOW_START: Duration = Duration::from_secs(5);
/// What the waiting of those at a crossing counts, who are one at least.
const WALK_WEIGHT: f64 = 1.5;
/// Nobody who asks waits longer if it can be helped.
const LONGEST_WAIT: Duration = Duration::from_secs(90);

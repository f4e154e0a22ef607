//! Adaptive control: the decision that costs the least delay, looked ahead a minute.
//!
//! Once a second it is asked what comes of staying and of each change that is legal now
//! ([`outlook`]), everything after it decided by the priority index of Lämmer and Helbing
//! ([`index`]). What is known is what CAMs and detectors say; beyond it, arrivals at the rates of
//! the last minutes. Whoever has waited for long is served whatever it costs.

mod index;
mod outlook;
mod tables;

use crate::actuated::planned;
use crate::demand::{CALL_AHEAD_S, LaneArrivals};
use crate::policy::{Decision, Reason, View};
use index::Index;
use outlook::{Coming, HEADWAY_S, Moment, Outcome, Outlook, Scene};
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
        for (group, since) in tables.groups.iter().zip(&mut self.waiting) {
            let green = view.signal.groups().get(&group.id).is_some_and(|s| s.lamp.is_green());
            let asked = |l: &LaneArrivals| {
                l.arrivals.iter().any(|a| a.group == group.id && a.at_s < CALL_AHEAD_S)
            };
            if green {
                *since = None;
            } else if since.is_none() && view.demands.lanes().iter().any(asked) {
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
        let mut best = (None, Outcome { cost: stay.cost - LEAST_GAIN, ..stay });
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
        let forced = self.waiting.iter().flatten().any(|s| view.now.mono.since(*s) > LONGEST_WAIT);
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

/// Those who are known to come, and behind them those who will probably.
fn scene(view: &View<'_>, tables: &Tables) -> Scene {
    let lane = |l: &LaneArrivals| {
        let mut lane = Vec::with_capacity(l.arrivals.len() + 16);
        for a in &l.arrivals {
            let Some(group) = tables.group(a.group) else { continue };
            let weight = if tables.groups[group].pedestrian { WALK_WEIGHT } else { 1.0 };
            lane.push(Coming { group, at_s: a.at_s, weight });
        }
        let usual = l.usual.and_then(|g| tables.group(g));
        if let Some(group) = usual.filter(|_| l.veh_per_h > LEAST_VEH_PER_H) {
            let every_s = 3_600.0 / l.veh_per_h;
            let last_s = lane.last().map_or(0.0, |c| c.at_s + HEADWAY_S);
            let mut at_s = l.known_s.max(last_s) + every_s / 2.0;
            while at_s < EXPECTED_S {
                lane.push(Coming { group, at_s, weight: 1.0 });
                at_s += every_s;
            }
        }
        lane
    };
    Scene { lanes: view.demands.lanes().iter().map(lane).collect() }
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

/// How often it is decided.
const PERIOD: Duration = Duration::from_secs(1);
/// A change must gain at least this much, seconds times weight.
const LEAST_GAIN: f64 = 0.5;
/// Arrivals are expected up to here, seconds.
const EXPECTED_S: f64 = 60.0;
/// Flows below this expect nobody within the horizon, vehicles per hour.
const LEAST_VEH_PER_H: f64 = 30.0;
/// What the waiting of those at a crossing counts, who are one at least.
const WALK_WEIGHT: f64 = 1.5;
/// Nobody who asks waits longer if it can be helped.
const LONGEST_WAIT: Duration = Duration::from_secs(90);

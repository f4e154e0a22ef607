//! Max-pressure control: the stage that takes most away from where many wait to where few do.
//!
//! After Varaiya, "Max pressure control of a network of signalized intersections" (Transportation
//! Research C 36, 2013, 177–195): the pressure of a signal group is those who wait for it less those
//! who stand on the way out. It needs no neighbour and no rates, and keeps queues bounded wherever
//! any control can; it doesn't aim at the least delay. What an interstage costs is in none of it, so
//! a change must gain more than that (Li and others on switching losses).

use crate::actuated::{is_settled, planned};
use crate::demand::{LaneArrivals, ON_LOOP_M, Way};
use crate::policy::{Decision, Reason, View};
use signal::{Bounds, Intention, Stage, StageId};
use units::{Duration, Instant};

/// Its memory: when it was last decided, and for which stage.
#[derive(Clone, Debug, Default)]
pub struct MaxPressure {
    last: Option<(Instant, StageId, Decision)>,
}

impl MaxPressure {
    /// What to ask for; `None` while the controller's state is not known.
    pub fn decide(&mut self, view: &View<'_>) -> Option<Decision> {
        let now = view.now.mono;
        let stage = view.signal.stage(now)?;
        if let Some((at, of, decision)) = &self.last
            && *of == stage
            && now < *at + PERIOD
        {
            return Some(decision.clone());
        }
        let decision = decide(view, stage)?;
        self.last = Some((now, stage, decision.clone()));
        Some(decision)
    }
}

fn decide(view: &View<'_>, stage: StageId) -> Option<Decision> {
    let program = view.signal.program();
    let now = view.now.mono;
    let here = program.stage(stage)?;
    let mut others: Vec<(f64, &Stage)> =
        program.stages().filter(|s| s.id != stage).map(|s| (pressure(view, s), s)).collect();
    others.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.id.cmp(&b.1.id)));
    let own = pressure(view, here);
    let is_more = |p: f64| p > 0.0 && p > own + SWITCHING_VEH;
    let wanted = others.first().filter(|(p, _)| is_more(*p)).map(|(_, s)| s.id);
    let legal = |to: &StageId| is_settled(view, here) && view.signal.check(now, *to).is_ok();
    let (target, reason) = match wanted {
        Some(to) if legal(&to) => (to, Reason::Pressure),
        Some(_) => (stage, Reason::Minimum),
        None if own <= 0.0 && others.iter().all(|(p, _)| *p <= 0.0) => (stage, Reason::Rest),
        None => (stage, Reason::Pressure),
    };
    let demanded = |s: &Stage| s.green.iter().any(|g| view.demands.group(*g).called);
    let next = others.iter().map(|(_, s)| planned(program, s, view, stage, demanded(s)));
    let least = here
        .green
        .iter()
        .filter_map(|g| Some(view.signal.expected_green(*g)? + program.times(*g)?.min_green));
    let min = least.min().unwrap_or(now).max(view.signal.stage_since());
    let likely = wanted.map(|_| min.max(now));
    let ends = Bounds { min, likely, max: None };
    let intention = Intention { current: stage, ends, next: next.collect(), skips: true };
    Some(Decision { stage: target, intention, reason })
}

/// Vehicles that wait for a stage's groups, less those that stand where they lead.
fn pressure(view: &View<'_>, stage: &Stage) -> f64 {
    let lanes = view.demands.lanes().iter();
    let upstream: f64 = lanes.map(|lane| waiting(view, lane, stage)).sum();
    let beyond = stage.green.iter().map(|g| f64::from(view.demands.group(*g).beyond_veh));
    upstream - beyond.sum::<f64>()
}

/// Those on a lane who would be served, those who don't send included; who is on the way counts
/// the less, the farther they are.
fn waiting(view: &View<'_>, lane: &LaneArrivals, stage: &Stage) -> f64 {
    let served = |way: &&Way| stage.green.contains(&way.group);
    if lane.crossing {
        let waited_s = lane.arrivals.iter().map(|a| -a.at_s).fold(0.0, f64::max);
        return if lane.ways.iter().any(|w| served(&w)) { 1.0 + waited_s / WALKS_S } else { 0.0 };
    }
    // Who has passed before tells where those go who don't say.
    let taken = |w: &Way| w.taken as f64 + 1.0;
    let all: f64 = lane.ways.iter().map(taken).sum();
    let share: f64 = lane.ways.iter().filter(served).map(taken).sum::<f64>() / all.max(1.0);
    let near = |at_s: f64| (1.0 - at_s / HORIZON_S).clamp(0.0, 1.0);
    let heard: f64 = lane
        .arrivals
        .iter()
        .map(|a| {
            let shown = a.turns.and_then(|turn| lane.ways.iter().find(|w| w.turn == turn));
            let goes = shown.map_or(share, |w| f64::from(u8::from(served(&w))));
            let weight = if a.standing { 1.0 } else { near(a.at_s) };
            goes * weight
        })
        .sum();
    let on_loop = lane.arrivals.iter().any(|a| a.to_line_m <= ON_LOOP_M);
    let unheard = f64::from(u8::from(lane.occupied_s.is_some() && !on_loop)) * share;
    // Where nobody is seen to come, somebody may stand all the same.
    let blind = lane.ways.iter().filter(served).any(|w| view.demands.group(w.group).blind);
    let recall = if blind { recall_veh(view, lane) } else { 0.0 };
    heard / lane.heard_share.clamp(LEAST_SHARE, 1.0) + unheard + recall
}

/// For whom nobody speaks: a vehicle for each so many seconds of red.
fn recall_veh(view: &View<'_>, lane: &LaneArrivals) -> f64 {
    let red_s = lane.ways.iter().filter_map(|w| {
        let state = view.signal.groups().get(&w.group)?;
        let since = view.now.mono.since(state.green_ended).as_secs_f64();
        (!state.lamp.is_green()).then_some(since)
    });
    red_s.fold(0.0, f64::max) / RECALL_S
}

/// How often it is decided.
const PERIOD: Duration = Duration::from_secs(1);
/// A change must gain this much: about who would pass in the time of an interstage, vehicles.
const SWITCHING_VEH: f64 = 3.0;
/// Who is farther away, seconds, doesn't count.
const HORIZON_S: f64 = 10.0;
/// Somebody on foot weighs a vehicle more for each so many seconds that they wait.
const WALKS_S: f64 = 10.0;
/// Of fewer nothing can be told of the rest.
const LEAST_SHARE: f64 = 0.2;
/// One who is not seen comes in so many seconds.
const RECALL_S: f64 = 15.0;

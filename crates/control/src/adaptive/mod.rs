//! Adaptive control: the decision that costs the least delay, looked ahead a minute and a half.
//!
//! Once a second it is asked what comes of each change of stage, now or up to a quarter of a minute
//! later ([`outlook`]), everything after it decided by the priority index of Lämmer and Helbing
//! ([`index`]), and near saturation by stages in turn ([`in_turn`]); the best plan is kept to for a
//! second. A second planned change was measured to gain nothing. What is known is what CAMs and detectors say; arrivals beyond it, expected at the
//! rates of the last minutes, were measured to make decisions worse, and are left out. Whoever has
//! waited for long is served whatever it costs, and so is a queue that a green ended on
//! ([`failures`]), as long as the plan has it. Between two stages those inside are let out first
//! ([`clearing`]). Of what is said, so much counts as has been kept
//! ([`trust`]).

mod clearing;
mod failures;
mod heard;
mod in_turn;
mod index;
mod looped;
mod outflow;
mod outlook;
mod scene;
mod tables;
#[cfg(test)]
mod tests;
mod trust;

use crate::actuated::planned;
use crate::demand::CALL_AHEAD_S;
use crate::fixed::FixedTime;
use crate::neighbours::{Platoons, Tells};
use crate::policy::{Decision, Reason, View};
use crate::priority::PriorityCall;
use clearing::Clearing;
use failures::SplitFailures;
use heard::Heard;
use index::Index;
use outflow::outflow;
use outlook::{Change, Coming, Moment, Outcome, Outlook, Scene};
use roadnet::SignalGroupId;
use scene::scene;
use signal::{Bounds, Intention, Stage, StageId};
use std::collections::BTreeMap;
use tables::Tables;
use trust::Trust;
use units::{Duration, Instant};

/// Its memory.
#[derive(Clone, Debug, Default)]
pub struct Adaptive {
    tables: Option<Tables>,
    index: Index,
    last: Option<Last>,
    /// When it is decided anew if no stage begins before; at the same part of every second, which
    /// is that of CAMs that come once a second.
    next_look: Instant,
    /// Of each group that is not green, by its number: since when somebody waits for it.
    waiting: Vec<Option<Instant>>,
    /// When somebody last stood before each group's stop line.
    stood: Vec<Instant>,
    failures: SplitFailures,
    heard: Heard,
    trust: Trust,
    /// When it was last looked, and who will leave.
    looked: Option<Instant>,
    /// Loops see all who come.
    watched: bool,
    /// Who waits before a stop line at which they yield, and since when; and the stage that lets them
    /// go, until when.
    stuck: BTreeMap<u32, Instant>,
    letting: Option<(usize, Instant)>,
    clearing: Clearing,
    outflow: Vec<Platoons>,
    /// Of the stage that began then: when it was to be left as first planned.
    due: Option<(Instant, Instant)>,
    /// The fixed plan, for where too few are seen.
    fixed: Option<FixedTime>,
    /// Too few are heard to do without the plan; and it decides now.
    few: bool,
    by_plan: bool,
}

/// What was decided last.
#[derive(Clone, Debug)]
struct Last {
    stage: StageId,
    decision: Decision,
}

impl Adaptive {
    /// What to ask for; `None` while the controller's state is not known.
    pub fn decide(&mut self, view: &View<'_>) -> Option<Decision> {
        let now = view.now.mono;
        let stage = view.signal.stage(now)?;
        let fixed = self.fixed.get_or_insert_with(|| FixedTime::new(view.signal, view.now));
        let planned = fixed.decide(view);
        if let Some(last) = &self.last
            && last.stage == stage
            && now < self.next_look
        {
            let keeps = !self.by_plan || self.letting.is_some();
            return Some(if keeps { last.decision.clone() } else { planned });
        }
        if self.next_look <= now {
            let late = now.since(self.next_look);
            self.next_look = if late < PERIOD { self.next_look + PERIOD } else { now + PERIOD };
        }
        let tables = self.tables.take();
        let tables =
            tables.unwrap_or_else(|| Tables::new(view.intersection, view.signal.program()));
        self.trust.update(view);
        let demands = self.trust.believed(view);
        let view = &View { demands: &demands, ..*view };
        self.heard.update(view, &tables);
        self.choose(view);
        self.clearing.note(now, self.heard.share());
        let scene = scene(view, &tables, &self.heard, &self.trust);
        self.note_waiting(view, &tables, &scene);
        self.failures.update(view, &tables, &scene);
        self.by_plan = self.few && (self.heard.unheard_h() > MANY_UNHEARD_H || is_calm(&scene));
        let decision = match self.by_plan {
            true => {
                self.outflow = outflow(view, &tables, &scene, &[], self.heard.departed());
                Some(self.let_go(view, &tables, stage).unwrap_or(planned))
            }
            false => {
                self.stuck.clear();
                self.letting = None;
                self.search(view, &tables, &scene, stage)
            }
        };
        self.tables = Some(tables);
        self.looked = Some(now);
        self.last = decision.clone().map(|decision| Last { stage, decision });
        decision
    }

    /// What the neighbours are told, as of the last look.
    pub fn tells(&self) -> Option<Tells<'_>> {
        let (outflow, evidence) = (self.outflow.as_slice(), self.heard.evidence());
        Some(Tells { at: self.looked?, outflow, evidence, watched: self.watched })
    }

    /// Whether a call for priority is believed to come from a vehicle: where claims are not kept it
    /// isn't.
    pub(crate) fn believes(&self, call: &PriorityCall) -> bool {
        self.trust.believes(call.caller.station, call.group)
    }

    /// Whether to keep to the plan, but for those who are heard where there are not many others: where
    /// loops are missing and few are heard, or nobody. A plan that is far longer than it need be is
    /// not worth it.
    fn choose(&mut self, view: &View<'_>) {
        let enough = if self.few { SEEN } else { UNSEEN };
        let few = self.heard.share() < enough || self.heard.is_silent(view.now.mono);
        self.watched = view.demands.are_watched();
        let short = view.signal.program().plan().cycle <= SHORT_CYCLE;
        self.few = few && !self.watched && short;
    }

    /// Remembers since when each group is asked for in vain: it is red, or green and nobody finds
    /// a gap.
    fn note_waiting(&mut self, view: &View<'_>, tables: &Tables, scene: &Scene) {
        let now = view.now.mono;
        self.waiting.resize(tables.groups.len(), None);
        self.stood.resize(tables.groups.len(), Instant::ZERO);
        let green: Vec<bool> = tables.groups.iter().map(|g| is_green(view, g.id)).collect();
        let here = view.signal.stage(now).and_then(|id| tables.stage(id));
        for (g, since) in self.waiting.iter_mut().enumerate() {
            let yields = tables.groups[g].yields_to.iter().any(|over| green[*over]);
            let within_s = if yields { AT_LINE_S } else { CALL_AHEAD_S };
            // Who is not seen may be waiting all the same.
            let red = view.signal.groups().get(&tables.groups[g].id).filter(|_| !green[g]);
            let unseen =
                view.demands.group(tables.groups[g].id).blind && !tables.groups[g].pedestrian;
            if let Some(state) = red.filter(|_| unseen && self.heard.share() < SEEN) {
                *since = since.or(Some(state.green_ended));
                continue;
            }
            let mut comes = scene.lanes.iter().flatten().filter(|c| c.group == g);
            let asks = |c: &Coming| c.at_s < within_s && c.load > CERTAIN;
            if comes.clone().any(|c| asks(c) && !c.drives) {
                self.stood[g] = now;
            }
            // One after the other may go through gaps, and the queue never gets shorter.
            let moves_up = green[g] && now.since(self.stood[g]) < MOVING_UP;
            // In the interstage after their green those who yield are let go, but not all of them.
            let is_over = here.is_none_or(|here| !tables.stages[here].green[g]);
            let few = is_over && !tables.groups[g].yields_to.is_empty();
            if green[g] && !yields && !few {
                *since = None;
            } else if comes.any(asks) {
                since.get_or_insert(now);
            } else if !moves_up {
                *since = None;
            }
        }
    }

    fn search(
        &mut self,
        view: &View<'_>,
        tables: &Tables,
        scene: &Scene,
        stage: StageId,
    ) -> Option<Decision> {
        let here = tables.stage(stage)?;
        let mut outlook = Outlook { tables, scene, in_turn: false };
        let m = self.moment(view, tables, scene, here);
        if let Some((next, ends)) = self.clearing.ends(view, tables, here) {
            let change = Some(Change { at_s: next.left_s(view.now.mono), to: next.to });
            let leaving = outlook.leaving(m, change, &mut self.index);
            self.outflow = outflow(view, tables, scene, &leaving, self.heard.departed());
            let intention = intention(view, tables, here, change);
            let stage = if ends { tables.stages[next.to].id } else { stage };
            return Some(Decision { stage, intention, reason: Reason::StandsInside });
        }
        let mut open = self.open(view, &outlook, here);
        open.retain(|to| outlook.is_of_use(&m, *to));
        let legal: Vec<usize> =
            open.iter().copied().filter(|to| outlook.may_change(&m, *to)).collect();
        let mut by_rule = outlook.follow(&m, None, f64::INFINITY, &mut self.index)?;
        let is_long = by_rule.end_s >= LONG_S && outlook.longest_queue(m.stage) >= QUEUE_IN_TURN;
        if is_long && self.heard.share() >= SEEN && !tables.turns.is_empty() {
            outlook.in_turn = true;
            by_rule = outlook.follow(&m, None, f64::INFINITY, &mut self.index)?;
        }
        let (mut plan, mut change) = self.best_plan(view, &outlook, &m, &open, &by_rule);
        let mut reason = match plan {
            _ if legal.is_empty() => Reason::Minimum,
            None if scene.lanes.iter().all(Vec::is_empty) => Reason::Rest,
            _ if outlook.in_turn && change == by_rule.change => Reason::InTurn,
            _ => Reason::Outlook,
        };
        if self.is_overdue(view.now.mono) {
            let urgent = outlook.most_urgent(&m, &mut self.index).filter(|to| legal.contains(to));
            if let Some(to) = urgent {
                plan = Some(Change { at_s: 0.0, to });
                (change, reason) = (plan, Reason::LongestWait);
            } else if outlook.in_turn && !legal.is_empty() {
                // In turn everybody is served.
                (plan, change, reason) = (None, by_rule.change, Reason::InTurn);
            }
        }
        let leaving = outlook.leaving(m, plan, &mut self.index);
        self.outflow = outflow(view, tables, scene, &leaving, self.heard.departed());
        let intention = intention(view, tables, here, change);
        let mut to = plan.and_then(Change::now);
        if let Some(clearing) = to.and_then(|to| self.clearing.begin(view, tables, here, to)) {
            (to, reason) = (Some(clearing), Reason::StandsInside);
        }
        let stage = to.map_or(stage, |to| tables.stages[to].id);
        Some(Decision { stage, intention, reason })
    }

    /// The other stages that leave those green who keep their green.
    fn open(&self, view: &View<'_>, outlook: &Outlook<'_>, here: usize) -> Vec<usize> {
        let tables = outlook.tables;
        let held = self.held(view, outlook, here);
        let loses =
            |g: usize, to: usize| tables.stages[here].green[g] && !tables.stages[to].green[g];
        let others = tables.choices().filter(|to| *to != here);
        others.filter(|to| !held.iter().any(|g| loses(*g, *to))).collect()
    }

    /// When to change to which stage so that it costs least, and when it comes to the first change
    /// then. Nothing planned: as the rule has it. From stages in turn it is departed only for much.
    fn best_plan(
        &mut self,
        view: &View<'_>,
        outlook: &Outlook<'_>,
        m: &Moment,
        open: &[usize],
        by_rule: &Outcome,
    ) -> (Option<Change>, Option<Change>) {
        let (now, since) = (view.now.mono, view.signal.stage_since());
        // Where others come unheard, or were left behind, or somebody finds no gap, nobody knows what
        // later will be.
        let is_certain = self.heard.share() >= SEEN
            && !self.failures.any()
            && outlook.longest_queue(m.stage) < LONG_QUEUE
            && !outlook.waits_for_gap(m.stage);
        let later: &[f64] = if is_certain { &LATER_S } else { &[] };
        // Who always comes next would put it off for ever.
        let due = self.due.filter(|(stage, _)| *stage == since).map(|(_, due)| due);
        let left_s = |due: Instant| (due + PUT_OFF).since(now.min(due + PUT_OFF)).as_secs_f64();
        let most_s = due.map_or(f64::INFINITY, left_s);
        let now_or_later = [0.0].iter().chain(later.iter().filter(|s| **s <= most_s));
        let turn = by_rule.change.filter(|c| outlook.in_turn && c.now().is_some());
        let (mut plan, mut best) = (turn.filter(|c| open.contains(&c.to)), *by_rule);
        let gain = if outlook.in_turn { GAIN_IN_TURN * best.cost } else { 0.0 };
        let mut most = best.cost - gain.max(LEAST_GAIN);
        for (&at_s, &to) in now_or_later.flat_map(|at_s| open.iter().map(move |to| (at_s, to))) {
            if at_s <= 0.0 && !outlook.may_change(m, to) {
                continue;
            }
            let other = Change { at_s, to };
            if let Some(outcome) = outlook.follow(m, Some(other), most, &mut self.index) {
                (plan, best) = (Some(other), outcome);
                most = best.cost - LEAST_GAIN;
            }
        }
        if let Some(plan) = plan {
            let at = now + Duration::from_millis((plan.at_s * 1e3) as u64);
            self.due = Some((since, due.unwrap_or(at)));
        }
        (plan, best.change)
    }

    /// While the plan runs: who has found no gap in a whole cycle of it gets a green of their own, where
    /// there is one, and until it has lasted as long as any must.
    fn let_go(&mut self, view: &View<'_>, tables: &Tables, stage: StageId) -> Option<Decision> {
        let here = tables.stage(stage)?;
        let now = view.now.mono;
        let stuck = self.stuck(view, tables);
        self.letting = self.letting.filter(|(_, until)| now < *until);
        if self.letting.is_none() {
            let g = stuck.filter(|g| is_green(view, tables.groups[*g].id))?;
            let frees = |to: &usize| tables.frees(*to, g) && !tables.is_trap(here, *to);
            let to = tables.choices().find(frees)?;
            let lasts_s = MOST_CLEARING_S + tables.groups[g].min_green_s;
            self.letting = Some((to, now + Duration::from_millis((lasts_s * 1e3) as u64)));
            self.stuck.clear();
        }
        let (to, _) = self.letting?;
        let change = (to != here).then_some(Change { at_s: 0.0, to });
        let intention = intention(view, tables, here, change);
        Some(Decision { stage: tables.stages[to].id, intention, reason: Reason::LongestWait })
    }

    /// A group that yields and before whose stop line somebody has been for longer than a minute and a
    /// cycle of the plan.
    fn stuck(&mut self, view: &View<'_>, tables: &Tables) -> Option<usize> {
        let now = view.now.mono;
        let cycle = view.signal.program().plan().cycle;
        let mut present = BTreeMap::new();
        let mut longest: Option<(Instant, usize)> = None;
        for lane in view.demands.lanes().iter().filter(|l| !l.crossing) {
            let groups = lane.ways.iter().filter_map(|way| tables.group(way.group));
            let yields = groups.filter(|g| !tables.groups[*g].yields_to.is_empty()).min();
            let Some(g) = yields else { continue };
            for who in lane.arrivals.iter().filter(|a| a.standing || a.at_s < AT_LINE_S) {
                let since = self.stuck.get(&who.station).copied().unwrap_or(now);
                present.insert(who.station, since);
                if longest.is_none_or(|(at, _)| since < at) {
                    longest = Some((since, g));
                }
            }
        }
        self.stuck = present;
        let long = LONGEST_FOR_A_GAP.max(cycle);
        longest.filter(|(since, _)| now.since(*since) > long).map(|(_, g)| g)
    }

    /// The groups that keep their green: whose last one was too short, but no longer than the plan has
    /// it if somebody has waited for very long; and where many are not heard, those to which loops
    /// say that somebody may follow, as long as the plan has them: what it has was made for all.
    fn held(&self, view: &View<'_>, outlook: &Outlook<'_>, here: usize) -> Vec<usize> {
        let Outlook { tables, scene, .. } = outlook;
        let many_unheard = self.heard.share() < SEEN;
        let overdue = self.is_overdue(view.now.mono);
        let is_held = |g: &usize| {
            let (group, demand) = (&tables.groups[*g], view.demands.group(tables.groups[*g].id));
            let Some(green_s) = green_s(view, group.id).filter(|_| !group.pedestrian) else {
                return false;
            };
            // Who found few gaps before begins now.
            let stage_s = view.now.mono.since(view.signal.stage_since()).as_secs_f64();
            let freed_s = if group.yields_to.is_empty() { green_s } else { green_s.min(stage_s) };
            let planned = green_s < group.planned_s;
            let follows = many_unheard && planned && demand.passage_left_s > 0.0;
            // What the plan gives such a group is a green on which it yields.
            let moves = !tables.stages[here].yields[*g]
                && tables.stages[here].only_for.is_none()
                && demand.exit_veh == 0;
            let goes_on = moves && (planned || !overdue);
            follows || goes_on && self.failures.holds(tables, scene, *g, freed_s)
        };
        (0..tables.groups.len()).filter(is_held).collect()
    }

    /// Whether somebody has waited for so long that it is not weighed against others any more.
    fn is_overdue(&self, now: Instant) -> bool {
        self.waiting.iter().flatten().any(|since| now.since(*since) > LONGEST_WAIT)
    }

    /// The present moment.
    fn moment(&self, view: &View<'_>, tables: &Tables, scene: &Scene, stage: usize) -> Moment {
        let now = view.now.mono;
        let from_now = |at: Instant| {
            if at >= now { at.since(now).as_secs_f64() } else { -now.since(at).as_secs_f64() }
        };
        let window = |(g, group): (usize, &tables::Group)| {
            if tables.stages[stage].green[g] {
                let begins = view.signal.expected_green(group.id);
                return (begins.map_or(0.0, from_now), f64::INFINITY);
            }
            // Kept while nobody waits for that, or flashing; or over.
            let used_s = group.amber_used_s();
            match view.signal.expected_end(group.id) {
                Some(ends) => (f64::NEG_INFINITY, from_now(ends) + used_s),
                None => {
                    let state = view.signal.groups().get(&group.id);
                    let ended_s = state.map_or(f64::NEG_INFINITY, |s| from_now(s.green_ended));
                    (f64::INFINITY, ended_s + used_s)
                }
            }
        };
        let waiting = |since: &Option<Instant>| since.map_or(f64::INFINITY, from_now);
        let mut m = Moment {
            t_s: 0.0,
            stage,
            since_s: from_now(view.signal.stage_since()),
            windows: tables.groups.iter().enumerate().map(window).collect(),
            clear_s: Vec::new(),
            lanes: vec![(0, f64::NEG_INFINITY); scene.lanes.len()],
            waiting_s: self.waiting.iter().map(waiting).collect(),
            cost: 0.0,
            leaving: None,
        };
        let outlook = Outlook { tables, scene, in_turn: false };
        outlook.note_clearing(&mut m);
        m
    }
}

/// Whether nobody who is heard comes soon.
fn is_calm(scene: &Scene) -> bool {
    // Who may still choose among lanes is on all of them in parts.
    let coming = scene.lanes.iter().flatten().filter(|c| c.heard && c.at_s < SOON_S);
    coming.map(|c| c.load).sum::<f64>() < CERTAIN
}

fn is_green(view: &View<'_>, group: SignalGroupId) -> bool {
    view.signal.groups().get(&group).is_some_and(|s| s.lamp.is_green())
}

/// For how long a group has been green, seconds; `None` if it isn't.
fn green_s(view: &View<'_>, group: SignalGroupId) -> Option<f64> {
    let state = view.signal.groups().get(&group).filter(|s| s.lamp.is_green())?;
    state.green_started.map(|at| view.now.mono.since(at).as_secs_f64())
}

/// What it means to do, for the forecast.
fn intention(view: &View<'_>, tables: &Tables, here: usize, change: Option<Change>) -> Intention {
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
    let min = others().map(ends).min().filter(|_| !green.is_empty()).unwrap_or(now);
    let min = min.max(view.signal.stage_since());
    let after = |s: f64| now + Duration::from_millis((s * 1_000.0) as u64);
    let likely = change.map(|change| after(change.at_s).max(min));
    let first = change.map(|change| change.to);
    let rest = others().filter(|to| tables.stages[*to].only_for.is_none() && Some(*to) != first);
    let order = first.into_iter().chain(rest);
    let stages: Vec<&Stage> = order.filter_map(|to| program.stage(tables.stages[to].id)).collect();
    let demanded = |s: &Stage| s.green.iter().any(|g| view.demands.group(*g).called);
    let comes = |s: &Stage| demanded(s) || first.is_some_and(|to| tables.stages[to].id == s.id);
    let next = stages.iter().map(|s| planned(program, s, view, current, comes(s))).collect();
    Intention { current, ends: Bounds { min, likely, max: None }, next, skips: true }
}

/// How often it is decided.
const PERIOD: Duration = Duration::from_secs(1);
/// A change may be planned for so much later, seconds: while a platoon is still to come, and pass.
const LATER_S: [f64; 7] = [1.0, 2.0, 4.0, 6.0, 9.0, 12.0, 16.0];
/// Behind so many who stand at red nobody waits for others who are still to come.
const LONG_QUEUE: f64 = 5.0;
/// So much later than first planned a stage may be planned to be left.
const PUT_OFF: Duration = Duration::from_secs(1);
/// A plan must gain at least this much, seconds times weight.
const LEAST_GAIN: f64 = 0.05;
/// Where those who are known take longer than this to leave, seconds, and so many stand on a lane at
/// red, stages follow in turn; another plan must cost so much less.
const LONG_S: f64 = 60.0;
const QUEUE_IN_TURN: f64 = 3.0;
const GAIN_IN_TURN: f64 = 0.2;
/// Who is so near, seconds, and yields, waits for a gap.
const AT_LINE_S: f64 = 3.0;
/// Who is less certain to come this way doesn't wait for anything yet.
const CERTAIN: f64 = 0.75;
/// The share of those who come that are heard: less, and the plan runs; more, and it doesn't.
const UNSEEN: f64 = 0.35;
const SEEN: f64 = 0.5;
/// Where so many vehicles an hour come unheard, the plan has the better of those who are heard.
const MANY_UNHEARD_H: f64 = 300.0;
/// Who comes so soon, seconds, is worth leaving the plan for where few others come.
const SOON_S: f64 = 15.0;
/// A plan's cycle that is short enough for whatever comes: under the 90 s of programs that were
/// made without a look at the demand.
const SHORT_CYCLE: Duration = Duration::from_secs(80);
/// Who waits so long for a gap while the plan runs was not thought of in it.
const LONGEST_FOR_A_GAP: Duration = Duration::from_secs(60);
/// Until those with precedence have cleared, seconds: flashing green, amber and some intergreen.
const MOST_CLEARING_S: f64 = 6.0;
/// So soon after one who has found a gap the next stands at the line.
const MOVING_UP: Duration = Duration::from_secs(6);
/// Nobody who asks waits longer if it can be helped.
const LONGEST_WAIT: Duration = Duration::from_secs(index::LONGEST_WAIT_S as u64);

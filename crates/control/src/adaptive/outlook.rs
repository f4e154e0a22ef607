//! What comes of a decision: queues discharged second by second under a simple rule.
//!
//! Each lane is a server: whoever is first leaves at the earliest when they would be there on an
//! empty road, a saturation headway after the one before, and while their signal group is green.
//! Who yields waits for a gap in the streams with precedence. Until the first change, which is
//! given, nothing changes; after it the rule of [`Outlook::most_urgent`] decides: a rollout
//! (Bertsekas, Tsitsiklis and Wu 1997) of the priority index, or of stages in turn.

use super::index::{Index, LONGEST_WAIT_S};
use super::outflow::Leaving;
use super::tables::{Stage, Tables};
use super::{AT_LINE_S, CERTAIN};

/// Somebody on the way to a stop line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Coming {
    pub group: usize,
    /// Seconds from now; negative: has been there for so long.
    pub at_s: f64,
    /// How much their waiting counts.
    pub weight: f64,
    /// How many vehicles they are expected to be: less than one where it is not certain that
    /// they come this way.
    pub load: f64,
    /// Still drives: has a stop before it that can be spared.
    pub drives: bool,
    /// Sends CAMs.
    pub heard: bool,
}

impl Coming {
    /// What it costs that somebody leaves at a moment, seconds times weight: the time that is
    /// lost, and what stopping and starting takes besides.
    fn delay(&self, leaves_s: f64) -> f64 {
        let lost_s = leaves_s - self.at_s.max(0.0);
        let stop_s = if self.drives { STOP_S.min(lost_s / 2.0) } else { 0.0 };
        self.weight * (lost_s + stop_s)
    }
}

/// Lanes and crossings with those who come to them.
#[derive(Clone, Debug, Default)]
pub(super) struct Scene {
    pub lanes: Vec<Vec<Coming>>,
    /// For how long each group waits in each stage for a gap among those with precedence who come
    /// unheard, seconds, stage by stage; empty: nobody is expected to.
    pub gaps_s: Vec<f64>,
}

impl Scene {
    /// With how many come unheard to each group besides, vehicles per second.
    pub fn new(tables: &Tables, lanes: Vec<Vec<Coming>>, rates: &[f64]) -> Self {
        let wait = |stage: &Stage, over: &[usize]| {
            gap_s(over.iter().filter(|over| stage.green[**over]).map(|over| rates[*over]).sum())
        };
        let of_stage = |stage| tables.groups.iter().map(move |g| wait(stage, &g.yields_to));
        Self { lanes, gaps_s: tables.stages.iter().flat_map(of_stage).collect() }
    }

    /// For how long a group waits in a stage for a gap among those who aren't heard, seconds.
    pub fn gap_s(&self, tables: &Tables, stage: usize, group: usize) -> f64 {
        self.gaps_s.get(stage * tables.groups.len() + group).copied().unwrap_or(0.0)
    }

    /// How many stand for a group behind one who does, on the lane with most; who is believed less
    /// counts less.
    pub fn standing(&self, group: usize) -> f64 {
        let first = |lane: &&Vec<Coming>| lane.first().is_some_and(|c| c.group == group);
        let stands = |c: &&Coming| c.group == group && !c.drives;
        let on = |lane: &Vec<Coming>| {
            lane.iter().filter(stands).map(|c| c.load.min(c.weight)).sum::<f64>()
        };
        self.lanes.iter().filter(first).map(on).fold(0.0, f64::max)
    }
}

/// A moment of the outlook.
#[derive(Clone, Debug)]
pub(super) struct Moment {
    /// Seconds from now.
    pub t_s: f64,
    pub stage: usize,
    /// When it began.
    pub since_s: f64,
    /// From when until when each group can be passed; infinite: not at all, with no end.
    pub windows: Vec<(f64, f64)>,
    /// From when on each group may have its green as far as those are concerned who have lost theirs.
    pub clear_s: Vec<f64>,
    /// Of each lane the first who is still there, and when that one may leave at the earliest.
    pub lanes: Vec<(usize, f64)>,
    /// Since when each group has been asked for in vain; infinite: it hasn't.
    pub waiting_s: Vec<f64>,
    /// Delay so far, seconds times weight.
    pub cost: f64,
    /// Who has left, where that is asked for.
    pub leaving: Option<Vec<Leaving>>,
}

impl Moment {
    fn leaves(&mut self, lane: usize, place: usize, at_s: f64) {
        if let Some(leaving) = &mut self.leaving {
            leaving.push(Leaving { lane, place, at_s });
        }
    }
}

/// A change of stage.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Change {
    /// When, seconds from now.
    pub at_s: f64,
    pub to: usize,
}

impl Change {
    /// Where to, if it is made now.
    pub fn now(self) -> Option<usize> {
        (self.at_s <= 0.0).then_some(self.to)
    }
}

/// What came of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Outcome {
    /// Delay, seconds times weight.
    pub cost: f64,
    /// When nobody is left, or the outlook ends, seconds from now.
    pub end_s: f64,
    /// The first change of stage.
    pub change: Option<Change>,
}

/// The search's view of one intersection.
#[derive(Clone, Copy, Debug)]
pub(super) struct Outlook<'a> {
    pub tables: &'a Tables,
    pub scene: &'a Scene,
    /// Stages follow in turn, not by their index.
    pub in_turn: bool,
}

impl Outlook<'_> {
    /// Whether the stage may be left for another: it has lasted for a moment, so that those leave
    /// whom the one before has left waiting inside the junction; all its groups have had their green,
    /// and those that lose it for long enough.
    pub fn may_change(&self, m: &Moment, to: usize) -> bool {
        if m.t_s - m.since_s < LEAST_STAGE_S || self.tables.is_trap(m.stage, to) {
            return false;
        }
        let (from, to) = (&self.tables.stages[m.stage], &self.tables.stages[to]);
        let groups = self.tables.groups.iter().enumerate();
        groups.filter(|(g, _)| from.green[*g]).all(|(g, group)| {
            let started_s = m.windows[g].0;
            let served_s = m.t_s + group.flashing_s - started_s;
            if to.green[g] { started_s <= m.t_s } else { served_s >= group.min_green_s }
        })
    }

    /// How many stand on the longest lane before a group that a stage has red.
    pub fn longest_queue(&self, stage: usize) -> f64 {
        let red = (0..self.tables.groups.len()).filter(|g| !self.tables.stages[stage].green[*g]);
        let driven = red.filter(|g| !self.tables.groups[*g].pedestrian);
        driven.map(|g| self.scene.standing(g)).fold(0.0, f64::max)
    }

    /// Whether somebody who yields in a stage is first at their stop line.
    pub fn waits_for_gap(&self, stage: usize) -> bool {
        let Stage { green, yields, .. } = &self.tables.stages[stage];
        let mut first = self.scene.lanes.iter().filter_map(|lane| lane.first());
        first.any(|c| c.at_s < AT_ONCE_S && green[c.group] && yields[c.group])
    }

    /// Goes to another stage.
    pub fn change(&self, m: &mut Moment, to: usize) {
        for g in 0..self.tables.groups.len() {
            let (was, is) = (self.tables.stages[m.stage].green[g], self.tables.stages[to].green[g]);
            let group = &self.tables.groups[g];
            if was && !is {
                let kept_s = self.tables.kept_s(m.stage, to, g);
                m.windows[g].1 = m.t_s + kept_s + group.flashing_s + group.amber_used_s();
            }
        }
        for g in (0..self.tables.groups.len()).filter(|g| self.tables.stages[to].green[*g]) {
            if !self.tables.stages[m.stage].green[g] {
                m.windows[g] = (self.begins_s(m, to, g), f64::INFINITY);
            }
        }
        self.let_out(m, to);
        self.hold_back(m, to);
        (m.stage, m.since_s) = (to, m.t_s);
        self.note_clearing(m);
    }

    /// Works out when those have cleared who are not green in the stage that is on.
    pub fn note_clearing(&self, m: &mut Moment) {
        let (groups, green) = (&self.tables.groups, &self.tables.stages[m.stage].green);
        m.clear_s.clear();
        for group in groups {
            let ended = group.waits_for.iter().filter(|(l, _)| !green[*l]);
            let ended = ended.filter(|(l, _)| m.windows[*l].1.is_finite());
            let clear_s = ended.map(|(l, s)| m.windows[*l].1 - groups[*l].amber_used_s() + s);
            m.clear_s.push(clear_s.fold(f64::NEG_INFINITY, f64::max));
        }
    }

    /// When a group has its green that gains one in a change made now: those who lost theirs in earlier
    /// changes may have to clear yet, as people on a crossing have.
    pub fn begins_s(&self, m: &Moment, to: usize, group: usize) -> f64 {
        (m.t_s + self.tables.gain_s(m.stage, to, group)).max(m.clear_s[group])
    }

    /// When the first could cross the stop line in a stage that has a group's green, if it came now.
    pub fn starts_s(&self, m: &Moment, stage: usize, group: usize) -> f64 {
        let (from_s, until_s) = m.windows[group];
        if from_s <= m.t_s && until_s.is_infinite() {
            return m.t_s;
        }
        let on_its_way = self.tables.stages[m.stage].green[group];
        let begins_s = if on_its_way { from_s } else { self.begins_s(m, stage, group) };
        begins_s + START_UP_S
    }

    /// Who waits for a gap inside the junction leaves it when the green has ended.
    fn let_out(&self, m: &mut Moment, to: usize) {
        let before = &self.tables.stages[m.stage];
        for (number, lane) in self.scene.lanes.iter().enumerate() {
            let place = m.lanes[number].0;
            let Some(c) = lane.get(place).filter(|c| c.at_s <= m.t_s) else { continue };
            if before.yields[c.group]
                && before.green[c.group]
                && !self.tables.stages[to].green[c.group]
            {
                let ends_s = m.t_s + self.tables.kept_s(m.stage, to, c.group);
                m.cost += c.delay(ends_s + CLEARING_S);
                m.lanes[number] = (place + 1, ends_s + HEADWAY_S);
                m.leaves(number, place, ends_s + CLEARING_S);
            }
        }
    }

    /// Who has found no gap so far hasn't left before the change that spares them the wait.
    fn hold_back(&self, m: &mut Moment, to: usize) {
        for (lane, (head, free_s)) in self.scene.lanes.iter().zip(&mut m.lanes) {
            let yields = |c: &&Coming| self.scene.gap_s(self.tables, m.stage, c.group) > 0.0;
            let Some(c) = lane.get(*head).filter(yields) else { continue };
            if self.tables.stages[to].green[c.group] {
                *free_s = free_s.max(m.t_s);
            }
        }
    }

    /// Who leaves when, if this is planned.
    pub fn leaving(&self, m: Moment, plan: Option<Change>, index: &mut Index) -> Vec<Leaving> {
        let mut m = Moment { leaving: Some(Vec::new()), ..m };
        self.run(&mut m, plan, f64::INFINITY, index);
        m.leaving.unwrap_or_default()
    }

    /// Follows a plan to the end: nothing changes before `plan`, and after it the rule decides; the
    /// rule alone without one. `None` if it isn't legal when it is due, nor soon after, or costs no
    /// less than that.
    pub fn follow(
        &self,
        m: &Moment,
        plan: Option<Change>,
        less: f64,
        index: &mut Index,
    ) -> Option<Outcome> {
        let mut m = m.clone();
        let change = self.run(&mut m, plan, less, index);
        let cost = self.cost(&m, m.t_s + REST_S);
        let kept = plan.is_none() || change.is_some();
        (kept && cost < less).then_some(Outcome { cost, end_s: m.t_s, change })
    }

    /// The first change that comes; it ends early where it already costs as much as is given.
    fn run(
        &self,
        m: &mut Moment,
        plan: Option<Change>,
        most: f64,
        index: &mut Index,
    ) -> Option<Change> {
        let mut change = None;
        if let Some(Change { at_s, to }) = plan {
            while m.t_s < at_s || !self.may_change(m, to) {
                if m.t_s >= at_s + MOST_LATE_S {
                    return None;
                }
                self.pass(m);
            }
            change = Some(Change { at_s: m.t_s, to });
            self.change(m, to);
        } else if self.in_turn
            && let Some(to) = self.next_in_turn(m)
        {
            change = Some(Change { at_s: m.t_s, to });
            self.change(m, to);
        }
        self.pass(m);
        while m.t_s < HORIZON_S && self.is_anybody_left(m) && self.cost(m, m.t_s) < most {
            if let Some(to) = self.most_urgent(m, index) {
                change = change.or(Some(Change { at_s: m.t_s, to }));
                self.change(m, to);
            }
            self.pass(m);
        }
        change
    }

    fn is_anybody_left(&self, m: &Moment) -> bool {
        let mut lanes = self.scene.lanes.iter().zip(&m.lanes);
        lanes.any(|(lane, (head, _))| *head < lane.len())
    }

    /// The stage to change to by the priority index, or by the rule of long queues; `None`: stay.
    pub fn most_urgent(&self, m: &Moment, index: &mut Index) -> Option<usize> {
        if self.in_turn {
            return self.next_in_turn(m);
        }
        let others = self.tables.choices().filter(|s| *s != m.stage);
        let mut legal = others.filter(|s| self.is_of_use(m, *s)).peekable();
        legal.peek()?;
        let mut best: Option<(f64, usize)> = None;
        let mut own = None;
        for s in legal {
            if !self.may_change(m, s) {
                continue;
            }
            let own = *own.get_or_insert_with(|| index.of(self, m, m.stage));
            let urgency = index.of(self, m, s);
            if urgency > own && best.is_none_or(|(b, _)| urgency > b) {
                best = Some((urgency, s));
            }
        }
        best.map(|(_, s)| s)
    }

    /// Whether somebody whom a stage on demand is made for is at the line, and believed, or has been there
    /// for too long; true of any other.
    pub fn is_of_use(&self, m: &Moment, stage: usize) -> bool {
        let Some(only_for) = &self.tables.stages[stage].only_for else { return true };
        let lanes = self.scene.lanes.iter().zip(&m.lanes);
        let mut first = lanes.filter_map(|(lane, (head, _))| lane.get(*head));
        let is_there = |c: &Coming| !c.drives || c.at_s < m.t_s + AT_LINE_S;
        let waits = |c: &Coming| is_there(c) && c.load.min(c.weight) > CERTAIN * c.load.max(1.0);
        first.any(|c| waits(c) && only_for.contains(&c.group))
            || only_for.iter().any(|g| m.t_s - m.waiting_s[*g] > LONGEST_WAIT_S)
    }

    /// One second: who can leaves.
    fn pass(&self, m: &mut Moment) {
        m.t_s += STEP_S;
        for lane in 0..self.scene.lanes.len() {
            self.pass_lane(m, lane);
        }
    }

    fn pass_lane(&self, m: &mut Moment, lane: usize) {
        let (mut head, mut free_s) = m.lanes[lane];
        while let Some(c) = self.scene.lanes[lane].get(head) {
            let (from_s, until_s) = m.windows[c.group];
            let gap_s = c.load.min(1.0) * self.scene.gap_s(self.tables, m.stage, c.group);
            let leaves_s = c.at_s.max(free_s).max(from_s + START_UP_S) + gap_s;
            if leaves_s >= m.t_s || leaves_s > until_s {
                break;
            }
            if self.must_yield(m, c.group, leaves_s) {
                // It looks again in the next second.
                free_s = m.t_s;
                break;
            }
            m.cost += c.delay(leaves_s);
            m.leaves(lane, head, leaves_s);
            free_s = leaves_s + HEADWAY_S * c.load;
            head += 1;
        }
        m.lanes[lane] = (head, free_s);
    }

    /// Somebody with precedence comes before one who yields would be through.
    fn must_yield(&self, m: &Moment, group: usize, at_s: f64) -> bool {
        self.tables.groups[group].yields_to.iter().any(|&over| {
            let (from_s, until_s) = m.windows[over];
            if from_s > at_s || until_s < at_s {
                return false;
            }
            let next = |(lane, (head, free_s)): (&Vec<Coming>, &(usize, f64))| {
                let c = lane.get(*head).filter(|c| c.group == over)?;
                Some(c.at_s.max(*free_s))
            };
            let mut lanes = self.scene.lanes.iter().zip(&m.lanes).filter_map(next);
            lanes.any(|next_s| next_s < at_s + GAP_S)
        })
    }

    /// The delay of all, if those who wait still leave at a moment.
    fn cost(&self, m: &Moment, leave_s: f64) -> f64 {
        let lanes = self.scene.lanes.iter().zip(&m.lanes);
        let waiting = lanes.flat_map(|(lane, (head, _))| &lane[*head..]);
        let waiting = waiting.filter(|c| c.at_s < m.t_s);
        m.cost + waiting.map(|c| c.delay(leave_s)).sum::<f64>()
    }
}

/// The mean wait for a gap τ in a stream without any order, seconds: (e^(qτ) − 1) / q − τ (Adams 1936).
fn gap_s(rate: f64) -> f64 {
    if rate > 0.0 { (libm::expm1(rate * GAP_S) / rate - GAP_S).min(HORIZON_S) } else { 0.0 }
}

/// How far it is looked ahead, seconds: until a queue that fills a road is gone.
const HORIZON_S: f64 = 90.0;
const STEP_S: f64 = 1.0;
/// A planned change may come so much later than it was planned, seconds.
const MOST_LATE_S: f64 = 12.0;
/// Saturation headway, seconds.
pub(super) const HEADWAY_S: f64 = 1.95;
/// A stage lasts so long, seconds: who turned through gaps in the one before is out of the way then.
const LEAST_STAGE_S: f64 = 4.0;
/// From the beginning of green until the first crosses the stop line, seconds.
pub(super) const START_UP_S: f64 = 2.0;
/// So long after the end of green somebody passes still who drives, seconds.
pub(super) const AMBER_USED_S: f64 = 0.5;
/// After so long who has waited inside the junction is out of it, seconds.
const CLEARING_S: f64 = 1.5;
/// Who comes so soon finds no gap now, seconds.
const AT_ONCE_S: f64 = 1.0;
/// The gap in which one who yields is counted on to drive, seconds. HCM 6 has 4.5 s for permitted left
/// turns; in SUMO 1.28 its cars were measured to need 7.6, and who walks is not in the scene.
pub(super) const GAP_S: f64 = 7.5;
/// Who is left at the end waits on for so long, seconds.
const REST_S: f64 = 10.0;
/// What stopping and starting again costs besides the wait, seconds: from 50 km/h with 2.6 m/s².
const STOP_S: f64 = 2.7;

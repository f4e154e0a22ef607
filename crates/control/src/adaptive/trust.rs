//! How far those who send are believed.
//!
//! Anybody can claim to be ten vehicles, under any ids, and to move as vehicles do; so nobody is
//! believed for who they say they are, but a lane for what has come of the claims on it. Whoever is
//! there at a green that is long enough for their place leaves with it, as their own later CAMs
//! say; and whoever leaves by their CAMs has gone over the loop at that time, one by one. Claims
//! that are not kept are held against the lane and against the intersection, since who lies on one
//! lane may lie on the next. A lane that is not believed is seen by its loops alone until vehicles
//! have kept what was claimed again; where it has none, claims count less.
//!
//! Three bounds hold at any time. What all on a lane ask for together is bounded by what its loops
//! have counted of late, whatever the number of ids. A green that nobody uses, as its loops see,
//! is not held for those who claim to stand there. Who has long been due to leave is not there.

use crate::demand::{Demands, GroupDemand, Inside, LaneArrivals, ON_LOOP_M};
use crate::policy::View;
use roadnet::{LaneId, SignalGroupId};
use std::collections::{BTreeMap, BTreeSet};
use units::{Duration, Instant};

/// What has been kept of claims at one intersection.
#[derive(Clone, Debug, Default)]
pub(super) struct Trust {
    lanes: BTreeMap<LaneId, LaneTrust>,
    all: Record,
    updated: Option<Instant>,
}

/// Claims that were kept, and that were not.
#[derive(Clone, Copy, Debug, Default)]
struct Record {
    kept: f64,
    broken: f64,
}

#[derive(Clone, Debug, Default)]
struct LaneTrust {
    record: Record,
    /// The present green.
    green: Option<Green>,
    /// Who has stood there of late: when last, and how far from the line, metres.
    stood: BTreeMap<u32, (Instant, f64)>,
    /// Who is none: when they were last heard, and where they stayed, metres before the line.
    ghosts: BTreeMap<u32, (Instant, f64)>,
    /// Vehicles that loops count, per second.
    rate: f64,
    counted: Option<u64>,
    /// Who has gone over its loop by the loop, and over its line by their CAMs.
    over: Option<(u64, u64)>,
    /// Those of them whom nothing of the other kind has been found for yet, and when.
    unmatched_left: Vec<Instant>,
    unmatched_claims: Vec<Instant>,
    /// Its last green ended.
    red_since: Option<Instant>,
    believed: bool,
    groups: Vec<SignalGroupId>,
}

/// A green while it lasts.
#[derive(Clone, Debug)]
struct Green {
    /// For how long it has been, and for how long of that nobody was in the way, seconds.
    open_s: f64,
    free_s: f64,
    /// Who should leave, and after how much of the green, seconds.
    owed: BTreeMap<u32, f64>,
    /// Who had crossed the line before, by their CAMs.
    passed: u64,
    /// When somebody was last seen to use it.
    used: Instant,
    ended: Option<Instant>,
}

impl Record {
    /// Adds claims; only the last so many count.
    fn add(&mut self, kept: f64, broken: f64, most: f64) {
        let scale = (most / (self.kept + self.broken + kept + broken).max(most)).min(1.0);
        self.kept = (self.kept + kept) * scale;
        self.broken = (self.broken + broken) * scale;
    }

    /// The share that was kept, where so many were kept before anything was seen.
    fn share(&self, before: f64) -> f64 {
        let broken = (self.broken - TOLERATED * self.kept).max(0.0);
        (before + self.kept) / (before + self.kept + broken)
    }
}

impl Trust {
    /// Takes in what is to be seen now.
    pub fn update(&mut self, view: &View<'_>) {
        let now = view.now.mono;
        let dt_s = self.updated.map_or(0.0, |at| now.since(at).as_secs_f64());
        self.updated = Some(now);
        let fade = libm::exp(-dt_s / FADING_S);
        (self.all.kept, self.all.broken) = (self.all.kept * fade, self.all.broken * fade);
        for lane in view.demands.lanes().iter().filter(|l| !l.crossing) {
            let memory = self.lanes.entry(lane.lane).or_default();
            let (kept, broken) = memory.update(view, lane, dt_s);
            memory.record.add(kept, broken, LANE_CLAIMS);
            self.all.add(kept, broken, ALL_CLAIMS);
        }
        let all = self.all.share(ALL_CLAIMS / 4.0);
        for memory in self.lanes.values_mut() {
            let share = all * memory.record.share(BEFORE);
            let least = if memory.believed { LEAST } else { AGAIN };
            memory.believed = share >= least;
        }
    }

    /// What is believed of the demand: without those who are none.
    pub fn believed(&self, view: &View<'_>) -> Demands {
        let now = view.now.mono;
        let mut doubted: BTreeSet<SignalGroupId> = BTreeSet::new();
        let mut lanes: Vec<LaneArrivals> = view.demands.lanes().to_vec();
        for lane in lanes.iter_mut().filter(|l| !l.crossing) {
            let Some(memory) = self.lanes.get(&lane.lane) else { continue };
            let before = lane.arrivals.len();
            if lane.counted.is_some() {
                let void = memory.is_unused(lane, now);
                let here = memory.believed;
                lane.arrivals.retain(|a| here && !(void && a.standing));
            }
            lane.arrivals.retain(|a| !memory.ghosts.contains_key(&a.station));
            if lane.arrivals.len() < before {
                doubted.extend(lane.ways.iter().map(|way| way.group));
            }
        }
        let doubted_there = |who: &Inside| {
            let memory = self.lanes.get(&who.lane);
            memory.is_some_and(|m| !m.believed || m.ghosts.contains_key(&who.station))
        };
        let inside = view.demands.inside().iter().filter(|who| !doubted_there(who));
        let inside = inside.copied().collect();
        let mut demands = view.demands.clone().with_lanes(lanes).with_inside(inside);
        for group in doubted {
            demands.set_group(group, seen_of(&demands, group));
        }
        demands
    }

    /// Whether a station that needs a group's green is believed to be there.
    pub fn believes(&self, station: u32, group: SignalGroupId) -> bool {
        let mut lanes = self.lanes.values().filter(|lane| lane.groups.contains(&group));
        lanes.all(|lane| lane.believed && !lane.ghosts.contains_key(&station))
    }

    /// How much a claim on a lane counts, 0..=1.
    pub fn weight(&self, lane: &LaneArrivals, now: Instant) -> f64 {
        let Some(memory) = self.lanes.get(&lane.lane) else { return 1.0 };
        if lane.counted.is_none() {
            return self.all.share(ALL_CLAIMS / 4.0) * memory.record.share(BEFORE);
        }
        let red_s = memory.red_since.map_or(0.0, |at| now.since(at).as_secs_f64());
        let most = MOST_ANYWHERE + MOST_TIMES * memory.rate * (red_s + LOOKS_AHEAD_S);
        let claimed = lane.arrivals.len() as f64;
        (most / claimed.max(most)).min(1.0)
    }
}

impl LaneTrust {
    /// How many claims have been kept since the last time, and how many not.
    fn update(&mut self, view: &View<'_>, lane: &LaneArrivals, dt_s: f64) -> (f64, f64) {
        let now = view.now.mono;
        if self.counted.is_none() && self.red_since.is_none() {
            self.believed = true;
            self.rate = RATE_BEFORE;
        }
        self.groups = lane.ways.iter().map(|way| way.group).collect();
        let fade = libm::exp(-dt_s / FADING_S);
        (self.record.kept, self.record.broken) =
            (self.record.kept * fade, self.record.broken * fade);
        if let (Some(was), Some(is)) = (self.counted, lane.counted) {
            let gain = libm::exp(-dt_s / RATE_S);
            self.rate = self.rate * gain + is.saturating_sub(was) as f64 / RATE_S;
        }
        let rose = self.counted.zip(lane.counted).is_some_and(|(was, is)| is > was);
        self.counted = lane.counted;
        let lit = light(view, lane);
        let left = lane.gone.or(lane.counted).unwrap_or(lane.passed);
        let mut result = self.match_crossings(lane, left, now);
        match (&mut self.green, lit) {
            (None, Light::Red) => {}
            (None, _) => {
                let by_s = |(_, m): &(Instant, f64)| needs_s(*m) + SLACK_S;
                let owed = self.stood.iter().map(|(who, stood)| (*who, by_s(stood))).collect();
                let (open_s, free_s, passed) = (0.0, 0.0, lane.passed);
                self.green = Some(Green { open_s, free_s, owed, passed, used: now, ended: None });
            }
            (Some(green), light) => {
                green.open_s += if light == Light::Red { 0.0 } else { dt_s };
                // Who yields waits on the loop; where nobody does, nobody is in the way.
                let clear = lane.counted.is_some() && lane.occupied_s.is_none();
                let flows = light == Light::Free || light == Light::Partly && clear;
                green.free_s += if flows { dt_s } else { 0.0 };
                if rose || lane.occupied_s.is_some() {
                    green.used = now;
                }
                if light == Light::Red {
                    green.ended = green.ended.or(Some(now));
                }
                if green.ended.is_none() {
                    green.note(lane);
                }
                if green.ended.is_some_and(|at| now.since(at) >= CLEARED) {
                    let (kept, broken) = green.account(lane);
                    result = (result.0 + kept, result.1 + broken);
                    self.green = None;
                    self.red_since = Some(now);
                }
            }
        }
        result.1 += self.find_ghosts(lane, now);
        self.note_standing(lane, now);
        result
    }

    /// Whoever crosses the stop line by their CAMs has gone over its loop at about that time, each
    /// over a place of their own in its count.
    fn match_crossings(&mut self, lane: &LaneArrivals, left: u64, now: Instant) -> (f64, f64) {
        let over = (left, lane.passed);
        let before = self.over.replace(over).unwrap_or(over);
        if lane.counted.is_none() {
            return (0.0, 0.0);
        }
        let is_recent = |at: &Instant| now.since(*at) <= AT_ABOUT_THAT_TIME;
        self.unmatched_left.retain(is_recent);
        let new =
            |was: u64, is: u64| core::iter::repeat_n(now, is.saturating_sub(was).min(8) as usize);
        self.unmatched_left.extend(new(before.0, over.0));
        self.unmatched_claims.extend(new(before.1, over.1));
        let matched = self.unmatched_left.len().min(self.unmatched_claims.len());
        self.unmatched_left.drain(..matched);
        self.unmatched_claims.drain(..matched);
        let claims = self.unmatched_claims.len();
        self.unmatched_claims.retain(is_recent);
        (matched as f64, (claims - self.unmatched_claims.len()) as f64)
    }

    /// Who has long been due to leave and is still there is none, if nobody stands in the way.
    fn find_ghosts(&mut self, lane: &LaneArrivals, now: Instant) -> f64 {
        let mut found = 0.0;
        if let Some(green) =
            self.green.as_mut().filter(|g| g.ended.is_none() && !g.is_blocked(lane))
        {
            for who in &lane.arrivals {
                if green.owed.get(&who.station).is_some_and(|by_s| *by_s < green.free_s) {
                    green.owed.remove(&who.station);
                    found += 1.0;
                    self.ghosts.insert(who.station, (now, who.to_line_m));
                }
            }
        }
        for who in &lane.arrivals {
            if let Some((heard, stayed_m)) = self.ghosts.get_mut(&who.station) {
                *heard = now;
                if *stayed_m - who.to_line_m > STAYS_M {
                    self.ghosts.remove(&who.station);
                }
            }
        }
        self.ghosts.retain(|_, (heard, _)| now.since(*heard) < FORGOTTEN);
        found
    }

    fn note_standing(&mut self, lane: &LaneArrivals, now: Instant) {
        self.stood.retain(|_, (at, _)| now.since(*at) < STOOD);
        for who in lane.arrivals.iter().filter(|a| a.standing) {
            if self.stood.len() < MOST_KNOWN || self.stood.contains_key(&who.station) {
                self.stood.insert(who.station, (now, who.to_line_m));
            }
        }
    }

    /// Nobody uses a green that somebody could.
    fn is_unused(&self, lane: &LaneArrivals, now: Instant) -> bool {
        self.green.as_ref().is_some_and(|green| {
            green.ended.is_none()
                && green.free_s > UNUSED_S
                && lane.occupied_s.is_none()
                && now.since(green.used).as_secs_f64() > UNUSED_S
        })
    }
}

impl Green {
    /// Whoever is on the lane now leaves in time.
    fn note(&mut self, lane: &LaneArrivals) {
        for who in &lane.arrivals {
            if self.owed.len() >= MOST_KNOWN && !self.owed.contains_key(&who.station) {
                continue;
            }
            let by_s = self.free_s + who.at_s.max(needs_s(who.to_line_m)) + SLACK_S;
            let owed = self.owed.entry(who.station).or_insert(by_s);
            *owed = owed.min(by_s);
        }
    }

    /// Somebody who can't go on is in the way of all.
    fn is_blocked(&self, lane: &LaneArrivals) -> bool {
        match lane.counted {
            Some(_) => lane.occupied_s.is_some_and(|s| s > BLOCKED_S),
            None => lane.passed == self.passed,
        }
    }

    /// How many of those who should have left did, and how many not.
    fn account(&self, lane: &LaneArrivals) -> (f64, f64) {
        let mut owed = self.owed.values().filter(|by_s| **by_s <= self.free_s).count() as f64;
        if owed == 0.0 && self.free_s < LET_OUT_S && self.open_s >= LET_OUT_S {
            // Who yields is let out at the end.
            let first_s = needs_s(SPACING_M) + SLACK_S;
            owed = f64::from(self.owed.values().any(|by_s| *by_s < first_s));
        }
        let have_left = lane.passed.saturating_sub(self.passed) as f64;
        let kept = owed.min(have_left);
        (kept, owed - kept)
    }
}

/// What a lane's light lets it do.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Light {
    Red,
    /// Somebody may have to yield, or waits for another light.
    Partly,
    Free,
}

fn light(view: &View<'_>, lane: &LaneArrivals) -> Light {
    let is_green =
        |g: SignalGroupId| view.signal.groups().get(&g).is_some_and(|state| state.lamp.is_green());
    let yields = |g: SignalGroupId| {
        view.intersection.permitted().iter().any(|(who, over)| *who == g && is_green(*over))
    };
    let ways = || lane.ways.iter().map(|way| way.group);
    if !ways().any(is_green) {
        Light::Red
    } else if ways().all(|g| is_green(g) && !yields(g)) {
        Light::Free
    } else {
        Light::Partly
    }
}

/// How long a green must be so that who stands so far from the line leaves, seconds.
fn needs_s(to_line_m: f64) -> f64 {
    STARTS_S + HEADWAY_S * to_line_m / SPACING_M
}

/// What loops alone say of a group.
fn seen_of(demands: &Demands, group: SignalGroupId) -> GroupDemand {
    let mut sum = GroupDemand { blind: demands.group(group).blind, ..GroupDemand::default() };
    let of_group = |l: &&LaneArrivals| l.ways.iter().any(|way| way.group == group);
    for lane in demands.lanes().iter().filter(of_group) {
        let near = lane.arrivals.iter().any(|a| a.at_s < crate::demand::CALL_AHEAD_S);
        let left_s = lane.actuated_s.map_or(0.0, |s| crate::actuated::PASSAGE_S - s).max(0.0);
        sum.called |= near || lane.occupied_s.is_some() || left_s > 0.0;
        sum.passage_left_s = sum.passage_left_s.max(left_s);
        sum.queue_veh += u32::from(lane.occupied_s.is_some());
        sum.arrivals_s.extend(lane.arrivals.iter().map(|a| a.at_s));
    }
    sum.arrivals_s.sort_by(f64::total_cmp);
    sum
}

impl LaneArrivals {
    /// For how long its loop has been occupied by somebody who is not heard, seconds.
    pub(super) fn unheard_on_loop_s(&self) -> Option<f64> {
        let on_loop = self.arrivals.iter().any(|a| a.to_line_m <= ON_LOOP_M);
        self.occupied_s.filter(|_| !on_loop)
    }
}

/// Ids are free: of more than so many on a lane none is remembered. Those whom a long green lets
/// through are fewer.
const MOST_KNOWN: usize = 512;
/// Claims on a lane that count, the last ones.
const LANE_CLAIMS: f64 = 12.0;
/// Claims on all lanes of an intersection that count.
const ALL_CLAIMS: f64 = 60.0;
/// So many claims are taken to have been kept on a lane before any was made.
const BEFORE: f64 = 4.0;
/// Of honest claims so many are not kept, as a share of the others: somebody is matched to the
/// wrong lane, or waits for somebody else.
const TOLERATED: f64 = 0.15;
/// A lane is believed while its share is so large, and again when it is so large.
const LEAST: f64 = 0.7;
const AGAIN: f64 = 0.8;
/// What was seen counts for so long, seconds.
const FADING_S: f64 = 1_800.0;
/// Rates are of the last so many seconds.
const RATE_S: f64 = 600.0;
/// Vehicles per second of a lane of which nothing is known yet.
const RATE_BEFORE: f64 = 300.0 / 3_600.0;
/// All on a lane together ask for no more than for so many, and so many times those that loops
/// have counted in as long a time as they may have gathered in.
const MOST_ANYWHERE: f64 = 3.0;
const MOST_TIMES: f64 = 2.0;
const LOOKS_AHEAD_S: f64 = 20.0;
/// Who stood so short a time ago stands at the beginning of a green still.
const STOOD: Duration = Duration::from_secs(6);
/// After so long who has left has been counted.
const CLEARED: Duration = Duration::from_secs(3);
/// A loop and the CAMs of who drives over it say so within such a time.
const AT_ABOUT_THAT_TIME: Duration = Duration::from_secs(2);
/// Who yields has left at the end of a green that was so long, seconds.
const LET_OUT_S: f64 = 12.0;
/// A green that nobody has used for so long is not held, seconds.
const UNUSED_S: f64 = 5.0;
/// From the beginning of green, seconds.
const STARTS_S: f64 = 3.0;
const HEADWAY_S: f64 = 2.2;
const SPACING_M: f64 = 7.0;
/// Who needs so much longer than that is not there, seconds.
const SLACK_S: f64 = 4.0;
/// Who stands on the loop for so long at green is in the way of others, seconds.
const BLOCKED_S: f64 = 4.0;
/// Who has moved by less stays, metres.
const STAYS_M: f64 = 4.0;
/// Who is not heard for so long is forgotten.
const FORGOTTEN: Duration = Duration::from_secs(10);

//! How many of those who come send CAMs, as far as can be told, and how many stand unheard.
//!
//! Nobody says so. But where one who sends comes to a stand behind others at a red signal, those
//! before it who are not heard don't send; how many there would be at a given share follows from
//! those who are heard and how long it has been red. Loops count them outright. And a junction
//! with signals has some traffic. Each share of a grid is weighed by these (Bayes), and by what the
//! neighbours have seen of the same kind: who is equipped doesn't change from one to the next.
//!
//! Unheard on a lane stand as many as come while its loop is occupied, by what it counts, less those who
//! go over the line; where there is no loop, as many as the share makes likely.

use super::green_s;
use super::looped::Looped;
use super::outflow::Departed;
use super::outlook::{HEADWAY_S, START_UP_S};
use super::tables::Tables;
use crate::demand::{Arrival, LaneArrivals};
use crate::neighbours::{Evidence, SHARES};
use crate::policy::View;
use roadnet::LaneId;
use std::collections::BTreeMap;
use units::{Duration, Instant};

/// What has been seen of it at one intersection.
#[derive(Clone, Debug, Default)]
pub(super) struct Heard {
    /// What was seen of it here, fading, and what the neighbours have seen.
    seen: Evidence,
    told: Evidence,
    departed: Departed,
    lanes: BTreeMap<LaneId, LaneMemory>,
    /// The first vehicle that was heard, and the last.
    began: Option<Instant>,
    last: Option<Instant>,
    updated: Option<Instant>,
    /// Vehicles over all stop lines, since then, fading.
    passed: f64,
    /// For how long they have been counted, fading likewise, seconds.
    span_s: f64,
    weights: [f64; SHARES.len()],
    share: f64,
}

#[derive(Clone, Debug, Default)]
struct LaneMemory {
    heard: u64,
    counted: Option<u64>,
    passed: f64,
    /// Who was there at the last look, and whether they stood.
    there: BTreeMap<u32, bool>,
    /// Vehicles that stand there unheard, as expected.
    hidden: f64,
    /// Those of them who have come since the last who stands there heard.
    behind: f64,
    /// Whoever is over the line has left it.
    began: bool,
    looped: Looped,
}

impl LaneMemory {
    /// So many have come unheard, and gone; and what the loop at the stop line says of those who stand.
    fn stand(&mut self, lane: &LaneArrivals, comes: f64, goes: f64) {
        let change = |n: f64| (n + comes - goes).clamp(0.0, MOST_HIDDEN);
        (self.hidden, self.behind) = (change(self.hidden), change(self.behind));
        if self.looped.is_free() {
            (self.hidden, self.behind) = (0.0, 0.0);
        } else if lane.unheard_on_loop_s().is_some() {
            self.hidden = self.hidden.max(1.0);
        }
    }
}

impl Heard {
    /// The share of those who send, 0..=1: the mean of what is thought likely.
    pub fn share(&self) -> f64 {
        self.share
    }

    /// Vehicles per second that come to a lane unheard.
    pub fn unheard_rate(&self, lane: LaneId) -> f64 {
        let Some(memory) = self.lanes.get(&lane) else { return 0.0 };
        if memory.counted.is_some() {
            return memory.looped.unheard_rate();
        }
        let rate = self.lane_rate(memory);
        let log: f64 = self.weights.iter().zip(SHARES).map(|(w, p)| w * libm::log(p)).sum();
        (rate * (libm::exp(-log) - 1.0)).clamp(0.0, MOST_VEH_H / 3_600.0)
    }

    /// Vehicles per hour that come to the intersection unheard.
    pub fn unheard_h(&self) -> f64 {
        3_600.0 * self.lanes.keys().map(|lane| self.unheard_rate(*lane)).sum::<f64>()
    }

    /// Vehicles that probably stand unheard on a lane.
    pub fn hidden(&self, lane: LaneId) -> f64 {
        self.lanes.get(&lane).map_or(0.0, |l| l.hidden)
    }

    /// Whether nobody has been heard for long: that says nothing of who sends.
    pub fn is_silent(&self, now: Instant) -> bool {
        self.last.is_none_or(|at| now.since(at) > SILENT)
    }

    /// What has been seen here.
    pub const fn evidence(&self) -> &Evidence {
        &self.seen
    }

    /// Those who have left unheard.
    pub const fn departed(&self) -> &Departed {
        &self.departed
    }

    /// So sure of a share that what is seen later hardly matters.
    #[cfg(test)]
    pub fn sure_of(share: f64) -> Self {
        let seen = Evidence(SHARES.map(|p| -1e6 * (p - share) * (p - share)));
        Self { seen, share, last: Some(Instant::ZERO), ..Self::default() }
    }

    /// Takes in what is to be seen now.
    pub fn update(&mut self, view: &View<'_>, tables: &Tables) {
        let now = view.now.mono;
        let lanes = || view.demands.lanes().iter().filter(|l| !l.crossing);
        if lanes().any(|l| !l.arrivals.is_empty()) {
            self.began = self.began.or(Some(now));
            self.last = Some(now);
        }
        let dt_s = self.updated.map_or(0.0, |at| now.since(at).as_secs_f64());
        self.updated = Some(now);
        let fade = libm::exp(-dt_s / FADING_S);
        self.seen.0.iter_mut().for_each(|l| *l *= fade);
        // Where loops see all who come they say enough, and nobody else need be believed.
        self.told =
            if view.demands.are_watched() { Evidence::default() } else { *view.demands.evidence() };
        if self.began.is_some() {
            self.span_s = self.span_s * fade + dt_s;
            self.passed *= fade;
        }
        for lane in lanes() {
            self.update_lane(view, tables, lane, fade, dt_s);
        }
        self.weigh();
    }

    fn update_lane(
        &mut self,
        view: &View<'_>,
        tables: &Tables,
        lane: &LaneArrivals,
        fade: f64,
        dt_s: f64,
    ) {
        let mut memory = self.lanes.remove(&lane.lane).unwrap_or_default();
        let passed = if memory.began { lane.passed.saturating_sub(memory.heard) } else { 0 };
        memory.passed = memory.passed * fade + passed as f64;
        self.passed += passed as f64;
        if passed > 0 {
            self.last = Some(view.now.mono);
        }
        let green_s = green_for_s(view, lane);
        if let (Some(was), Some(is)) = (memory.counted, lane.counted) {
            let counted = is.saturating_sub(was);
            let seen = counted.max(passed);
            for (log, p) in self.seen.0.iter_mut().zip(SHARES) {
                *log += passed as f64 * libm::log(p) + (seen - passed) as f64 * libm::log(1.0 - p);
            }
            let unheard = counted as f64 - passed as f64;
            self.departed.note(lane.lane, view.now.mono, green_s, unheard);
        }
        (memory.heard, memory.counted, memory.began) = (lane.passed, lane.counted, true);
        let left = memory.looped.note(lane, passed, dt_s);
        let red_s = red_for_s(view, lane);
        self.stops(tables, lane, &mut memory, red_s);
        memory.there = lane.arrivals.iter().map(|a| (a.station, a.standing)).collect();
        self.lanes.insert(lane.lane, memory);
        let comes = self.unheard_rate(lane.lane) * dt_s;
        let flows = green_s.is_some_and(|s| s > START_UP_S);
        let goes = left.unwrap_or(if flows { dt_s / HEADWAY_S } else { 0.0 });
        if let Some(memory) = self.lanes.get_mut(&lane.lane) {
            memory.stand(lane, comes, goes);
        }
    }

    /// Whoever has come to a stand says how many stand before.
    fn stops(
        &mut self,
        tables: &Tables,
        lane: &LaneArrivals,
        memory: &mut LaneMemory,
        red_s: Option<f64>,
    ) {
        let Some(red_s) = red_s else { return };
        let comes_to_stand =
            |a: &Arrival| a.standing && memory.there.get(&a.station) == Some(&false);
        let rate = self.lane_rate(memory);
        let mut ahead = None;
        let mut comes_any = false;
        for (before, who) in lane.arrivals.iter().enumerate() {
            if !who.standing || tables.beside(lane.lane, who.to_line_m).len() > 1 {
                continue;
            }
            let places = libm::round((who.to_line_m - AT_LINE_M) / SPACING_M).max(0.0);
            let hidden = (places - before as f64).max(0.0);
            ahead = Some(hidden);
            if !comes_to_stand(who) || places > MOST_PLACES {
                continue;
            }
            comes_any = true;
            for (log, p) in self.seen.0.iter_mut().zip(SHARES) {
                let mean = rate * (1.0 - p) / p * red_s.min(LONGEST_RED_S);
                *log += libm::log(MISTAKEN + (1.0 - MISTAKEN) * poisson(hidden, mean));
            }
        }
        // Behind the last who stands nobody is known; before it everybody is.
        if let Some(ahead) = ahead {
            if comes_any {
                memory.behind = 0.0;
            }
            memory.hidden = ahead + memory.behind;
        }
    }

    /// Those who are heard on a lane, vehicles per second; while few have been, what is so on the
    /// intersection's lanes on the whole.
    fn lane_rate(&self, lane: &LaneMemory) -> f64 {
        let span_s = self.span_s.max(LEAST_SPAN_S);
        let mean = (self.passed + 0.5) / span_s / self.lanes.len().max(1) as f64;
        (lane.passed + FEW) / (span_s + FEW / mean)
    }

    fn weigh(&mut self) {
        let lanes = self.lanes.len().max(1) as f64;
        let per_lane_h = 3_600.0 * (self.passed + 0.5) / self.span_s.max(LEAST_SPAN_S) / lanes;
        let variance = VOLUME_SPREAD * VOLUME_SPREAD + 1.0 / (self.passed + 0.5);
        let all = self.seen.with(&self.told);
        let mut weights = [0.0; SHARES.len()];
        for ((weight, log), p) in weights.iter_mut().zip(all.0).zip(SHARES) {
            let off = libm::log(per_lane_h / p / VOLUME_VEH_H);
            *weight = log - off * off / (2.0 * variance);
        }
        weights[SHARES.len() - 1] += ALL_SEND;
        let most = weights.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        weights.iter_mut().for_each(|w| *w = libm::exp(*w - most));
        let sum: f64 = weights.iter().sum();
        weights.iter_mut().for_each(|w| *w /= sum);
        self.weights = weights;
        self.share = weights.iter().zip(SHARES).map(|(w, p)| w * p).sum();
    }
}

/// For how long all ways on from a lane have been red; `None` if one isn't.
fn red_for_s(view: &View<'_>, lane: &LaneArrivals) -> Option<f64> {
    let mut least: Option<f64> = None;
    for way in &lane.ways {
        let state = view.signal.groups().get(&way.group)?;
        if state.lamp.is_green() {
            return None;
        }
        let red_s = view.now.mono.since(state.green_ended).as_secs_f64();
        least = Some(least.map_or(red_s, |l| l.min(red_s)));
    }
    least
}

/// For how long one of the ways on from a lane has been green; `None` if none is.
fn green_for_s(view: &View<'_>, lane: &LaneArrivals) -> Option<f64> {
    lane.ways.iter().filter_map(|way| green_s(view, way.group)).reduce(f64::max)
}

/// How likely a count is where the mean is known.
fn poisson(count: f64, mean: f64) -> f64 {
    let mut likely = libm::exp(-mean);
    for n in 1..=(count as u32) {
        likely *= mean / f64::from(n);
    }
    likely
}

/// That (nearly) all send is more likely than any other share, to begin with (a logarithm): roads
/// are equipped for it or not.
const ALL_SEND: f64 = 0.5;
/// Where nobody has been heard for so long, nobody may be there, or nobody may send.
const SILENT: Duration = Duration::from_secs(60);
/// What was seen counts for so long, seconds.
const FADING_S: f64 = 1_800.0;
/// Rates are not counted over less, seconds.
const LEAST_SPAN_S: f64 = 60.0;
/// So many vehicles say as much of a lane as all the others do.
const FEW: f64 = 2.0;
/// Vehicles an hour that a lane at a signal has; the median, and how far it lies within a factor
/// (its logarithm).
const VOLUME_VEH_H: f64 = 80.0;
const VOLUME_SPREAD: f64 = 1.1;
/// Whoever stands at the line stands so far before it, metres.
pub(super) const AT_LINE_M: f64 = 1.5;
/// From one vehicle of a queue to the next, metres.
pub(super) const SPACING_M: f64 = 7.0;
/// Farther back a place in the queue isn't known.
const MOST_PLACES: f64 = 12.0;
/// After so long a red nobody knows what came meanwhile, seconds.
const LONGEST_RED_S: f64 = 90.0;
/// More vehicles an hour don't come to a lane for long.
const MOST_VEH_H: f64 = 500.0;
/// More are not expected to stand anywhere.
const MOST_HIDDEN: f64 = 8.0;
/// How likely it is that the number is wrong.
const MISTAKEN: f64 = 0.02;

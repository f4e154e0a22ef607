//! The same trip alone on the road with every signal at go: what delay is measured against.

use crate::motion::{ballistic, time_to_cover};
use crate::traffic::{At, Class, TripHalt, curve, entry_mps, stays};
use roadnet::streets::{RoadIndex, StreetConnectionIndex, StreetLaneIndex, Streets};

/// A trip as it was driven.
pub(crate) struct Alone<'a> {
    pub streets: &'a Streets,
    pub class: &'a Class,
    /// Share of limits that it wants to drive.
    pub factor: f64,
    pub step_s: f64,
    /// When it wanted to begin, seconds.
    pub scheduled_s: f64,
    /// The lane on which it began.
    pub first: StreetLaneIndex,
    /// The connections that it took.
    pub taken: &'a [StreetConnectionIndex],
    /// The halts that it made, in order.
    pub halts: &'a [TripHalt],
    /// Where it is; `None`: at the end of the lane behind the last connection.
    pub until: Option<(At, f64)>,
}

/// One lane or connection of the way.
struct Stretch {
    length_m: f64,
    limit_mps: f64,
    road: Option<RoadIndex>,
}

impl Alone<'_> {
    /// Seconds from when it wanted to begin until it passes each stop line, and until where it is
    /// (at the latest).
    pub(crate) fn times_s(&self) -> (Vec<f64>, f64) {
        let way = self.way();
        let last_m = match self.until {
            Some((_, x_m)) => x_m,
            None => way.last().map_or(0.0, |s| s.length_m),
        };
        let mut drive = Drive { alone: self, halts: self.halts, dwell_until_s: -1.0, v: 0.0 };
        let mut lines = Vec::with_capacity(self.taken.len());
        let d = &self.class.of.driver;
        let end_m = drive.halt_on(&way[0]).unwrap_or(f64::INFINITY).min(way[0].length_m);
        drive.v = entry_mps(d, self.want(&way[0]), end_m, way.len() == 1);
        // The step of entry is covered from the scheduled moment to its end.
        let mut now_s = (libm::floor(self.scheduled_s / self.step_s) + 1.0) * self.step_s;
        let mut x = (drive.v * (now_s - self.scheduled_s)).min(0.9 * end_m);
        let mut at = 0;
        if way.len() == 1 && x >= last_m {
            return (lines, last_m.max(0.0) / drive.v.max(1e-9));
        }
        for _ in 0..MAX_STEPS {
            let a = drive.acceleration(&way, at, x);
            let (from, v) = (x, drive.v);
            let (dx, end_mps) =
                if a == f64::NEG_INFINITY { (0.0, 0.0) } else { ballistic(v, a, self.step_s) };
            x += dx;
            drive.v = end_mps;
            let mut behind_m = 0.0;
            loop {
                let end_m = if at + 1 == way.len() { last_m } else { way[at].length_m };
                if x < end_m {
                    break;
                }
                let covered_m = end_m + behind_m - from;
                let at_s = now_s + time_to_cover(covered_m, v, a, self.step_s) - self.scheduled_s;
                if at + 1 == way.len() {
                    return (lines, at_s);
                }
                if at % 2 == 0 {
                    lines.push(at_s);
                }
                behind_m += way[at].length_m;
                x -= way[at].length_m;
                at += 1;
            }
            now_s += self.step_s;
            drive.stand(&way[at], x, now_s);
        }
        (lines, now_s - self.scheduled_s)
    }

    /// Lanes and connections in turn, a lane first.
    fn way(&self) -> Vec<Stretch> {
        let lane = |l: StreetLaneIndex| {
            let of = &self.streets.lanes()[l.at()];
            let road = Some(self.streets.road_of(l));
            Stretch { length_m: of.length_m, limit_mps: of.limit_mps, road }
        };
        let mut way = Vec::with_capacity(2 * self.taken.len() + 1);
        let mut on = self.first;
        for c in self.taken {
            let c = &self.streets.connections()[c.at()];
            way.push(lane(c.from));
            way.push(Stretch { length_m: c.length_m, limit_mps: c.limit_mps, road: None });
            on = c.to;
        }
        match self.until {
            // It is on the last connection.
            Some((At::Connection(_), _)) => {}
            Some((At::Lane(l), _)) => way.push(lane(l)),
            None => way.push(lane(on)),
        }
        way
    }

    fn want(&self, on: &Stretch) -> f64 {
        (on.limit_mps * self.factor).min(self.class.of.max_mps)
    }
}

/// The drive so far.
struct Drive<'a> {
    alone: &'a Alone<'a>,
    /// Halts to come.
    halts: &'a [TripHalt],
    dwell_until_s: f64,
    v: f64,
}

impl Drive<'_> {
    /// Where on a stretch it halts next.
    fn halt_on(&self, on: &Stretch) -> Option<f64> {
        let halt = self.halts.first()?;
        (on.road == Some(self.alone.streets.road_of(halt.lane))).then_some(halt.at_m)
    }

    /// As `Traffic::acceleration` with nobody there.
    fn acceleration(&self, way: &[Stretch], at: usize, x: f64) -> f64 {
        if self.dwell_until_s >= 0.0 {
            return f64::NEG_INFINITY;
        }
        let (alone, v) = (self.alone, self.v);
        let class = alone.class;
        let mut a = class.free(v, alone.want(&way[at]));
        if let Some(halt_m) = self.halt_on(&way[at]) {
            a -= class.taken(v, halt_m - x + class.of.driver.s0_m, 0.0);
        } else if let Some(next) = way.get(at + 1) {
            let left_m = way[at].length_m - x;
            a = a.min(curve(v, next.limit_mps * alone.factor, left_m, alone.step_s));
        }
        if stays(v, a) { f64::NEG_INFINITY } else { a }
    }

    /// At the end of a step: opens or shuts the doors.
    fn stand(&mut self, on: &Stretch, x: f64, now_s: f64) {
        let Some(halt_m) = self.halt_on(on) else { return };
        if self.dwell_until_s >= 0.0 {
            if now_s >= self.dwell_until_s - ROUNDING_S {
                self.dwell_until_s = -1.0;
                self.halts = &self.halts[1..];
            }
        } else if halt_m - x < crate::traffic::HALT_NEAR_M && self.v < crate::traffic::HALT_SLOW_MPS
        {
            self.v = 0.0;
            self.dwell_until_s = now_s + self.halts[0].dwell_s;
        }
    }
}

/// Over a day at the longest step: longer trips than that are none.
const MAX_STEPS: u32 = 1_000_000;
const ROUNDING_S: f64 = 1e-6;

//! First half of a step: everybody decides on the old state.

use super::Traffic;
use super::junction::decision_m;
use super::rider::{Class, Leave, Rider};
use super::tracks::{Front, NONE};
use crate::motion::slowing_to;
use roadnet::streets::StreetConnectionIndex;

impl Traffic {
    /// Everybody's acceleration for this step.
    pub(super) fn plan(&mut self) {
        let mut next = 0;
        while let Some(track) = self.tracks.next(next, self.tracks.all.len()) {
            next = track + 1;
            for k in 0..self.tracks.moving(track) {
                let a = self.acceleration(track, k);
                self.tracks.on_mut(track)[k].a = a;
            }
        }
    }

    fn acceleration(&self, track: usize, k: usize) -> f64 {
        let t = self.tracks.on(track);
        let Front { x, v, id, .. } = t[k];
        let r = &self.riders[id as usize];
        if r.obstacle {
            return f64::NEG_INFINITY;
        }
        let class = &self.classes[r.class as usize];
        let mut taken = 0.0f64;
        let left_m = self.tracks.all[track].length_m - x;
        let mut most = f64::INFINITY;
        if let Some(ahead) = t.get(k + 1) {
            taken = class.taken_by(r.keeps, v, ahead.rear_m() - x, ahead.v);
        }
        // In a junction, those on other ways from the same lane may be nearer.
        if track >= self.tracks.lanes {
            let connection = (track - self.tracks.lanes) as u32;
            let fixed = &self.tracks.fixed[track];
            self.see_siblings(connection, x, &mut |gap_m, mps| {
                taken = taken.max(class.taken(v, gap_m, mps));
            });
            self.see_merging(connection, left_m, &mut |gap_m, mps| {
                taken = taken.max(class.taken(v, gap_m, mps));
            });
            taken = taken.max(self.taken_by_end(left_m + fixed.to_length_m, r, class, v));
            if k + 1 == t.len() {
                taken = taken.max(self.taken_by_lane(fixed.to as usize, left_m, class, v));
            }
            if r.leave == Leave::Through {
                taken = taken.max(self.taken_by_crossings(id, connection, -x, class, v));
            }
            taken = taken.max(self.taken_by_walkers(id, connection, -x, class, v));
            if r.leave == Leave::Wait {
                let gap_m = fixed.wait_m - x + class.of.driver.s0_m - WAIT_GAP_M;
                taken = taken.max(class.taken(v, gap_m, 0.0));
            }
            let to_mps = fixed.to_limit_mps * r.factor;
            most = curve(v, to_mps, left_m, self.clock.step_s);
        } else if r.dwells {
            return f64::NEG_INFINITY;
        } else if r.halt_m < f64::INFINITY {
            taken = taken.max(class.taken(v, r.halt_m - x + class.of.driver.s0_m, 0.0));
        } else if left_m < sight_m(v) + r.hold_m && !r.last_road {
            let head = k + 1 == t.len();
            taken = taken.max(self.taken_by_junction(id, class, left_m, v, head));
            if r.next != NONE {
                let limit_mps = self.tracks.fixed[self.track_of(r.next)].limit_mps;
                most = curve(v, limit_mps * r.factor, left_m, self.clock.step_s);
            }
        }
        let free = class.free(v, r.want_mps);
        let a = (free - taken).min(most).min(r.coop_mps2).max(-MAX_BRAKING_MPS2);
        if stays(v, a) { f64::NEG_INFINITY } else { a }
    }

    /// What the junction ahead takes from someone on a lane.
    fn taken_by_junction(&self, id: u32, class: &Class, left_m: f64, v: f64, head: bool) -> f64 {
        let r = &self.riders[id as usize];
        let s0 = class.of.driver.s0_m;
        if r.next == NONE {
            return class.taken(v, left_m - r.hold_m + s0 - LINE_GAP_M, 0.0);
        }
        let mut taken = 0.0f64;
        if r.stopping || (r.leave == Leave::None && left_m < decision_m(v)) {
            taken = class.taken(v, left_m + s0 - LINE_GAP_M, 0.0);
        }
        let track = self.track_of(r.next);
        let fixed = &self.tracks.fixed[track];
        if r.leave == Leave::Through {
            taken = taken.max(self.taken_by_crossings(id, r.next, left_m, class, v));
        }
        if r.leave > Leave::None {
            taken = taken.max(self.taken_by_walkers(id, r.next, left_m, class, v));
            let beyond_m = left_m + fixed.length_m;
            taken = taken.max(self.taken_by_end(beyond_m + fixed.to_length_m, r, class, v));
            self.see_merging(r.next, beyond_m, &mut |gap_m, mps| {
                taken = taken.max(class.taken(v, gap_m, mps));
            });
        }
        if !head {
            return taken;
        }
        if r.leave == Leave::Wait {
            let gap_m = left_m + fixed.wait_m + s0 - WAIT_GAP_M;
            taken = taken.max(class.taken(v, gap_m, 0.0));
        }
        if let Some(ahead) = self.tracks.last(track) {
            let gap_m = left_m + ahead.x - ahead.length_m;
            taken = taken.max(class.taken(v, gap_m, ahead.v));
        } else {
            let beyond_m = left_m + fixed.length_m;
            taken = taken.max(self.taken_by_lane(fixed.to as usize, beyond_m, class, v));
        }
        self.see_siblings(r.next, -left_m, &mut |gap_m, mps| {
            taken = taken.max(class.taken(v, gap_m, mps));
        });
        taken
    }

    /// What the end of the lane behind the junction, `end_m` ahead, takes if it is so near that
    /// one must be able to stop there: whether one may go on is only known on that lane.
    fn taken_by_end(&self, end_m: f64, r: &Rider, class: &Class, v: f64) -> f64 {
        let goes_on = || self.routes.get(r.place as usize + 2).is_some_and(|n| *n != NONE);
        if end_m < decision_m(v) && goes_on() {
            return class.taken(v, end_m + class.of.driver.s0_m - LINE_GAP_M, 0.0);
        }
        0.0
    }

    /// What the last vehicle on a lane that begins `before_m` ahead takes.
    fn taken_by_lane(&self, lane: usize, before_m: f64, class: &Class, v: f64) -> f64 {
        if let Some(ahead) = self.tracks.last(lane) {
            let gap_m = before_m + ahead.x - ahead.length_m;
            return class.taken(v, gap_m, ahead.v);
        }
        0.0
    }

    /// Shows everybody on other ways from the same lane who is ahead of `x` and still takes up
    /// the room that both ways need.
    fn see_siblings(&self, connection: u32, x: f64, see: &mut impl FnMut(f64, f64)) {
        for s in self.streets.siblings(StreetConnectionIndex(connection)) {
            if x >= s.shared_m {
                continue;
            }
            let track = self.track_of(s.other.0);
            if self.tracks.last(track).is_some()
                && let Some(f) = self.tracks.on(track).iter().find(|f| f.x > x)
            {
                if f.rear_m() < s.shared_m {
                    see(f.rear_m() - x, f.v);
                }
                continue;
            }
            // A long vehicle's front can be past a short way while its rear is not.
            if self.gates[s.other.at()].tails == 0 {
                continue;
            }
            let fixed = &self.tracks.fixed[track];
            if let Some(f) = self.tracks.last(fixed.to as usize) {
                let rear_m = f.x + fixed.length_m - f.length_m;
                if rear_m < s.shared_m && self.riders[f.id as usize].via == s.other.0 {
                    see(rear_m - x, f.v);
                }
            }
        }
    }
}

/// The acceleration with which a lower limit ahead is still kept, m/s².
pub(crate) fn curve(v: f64, to_mps: f64, distance_m: f64, step_s: f64) -> f64 {
    if v <= to_mps || distance_m > CURVE_SIGHT_S2_PER_M * v * v + v * step_s {
        return f64::INFINITY;
    }
    (slowing_to(v, to_mps, distance_m, step_s) - v) / step_s
}

/// Whether who stands and would only creep stays.
pub(crate) fn stays(v: f64, a: f64) -> bool {
    v < CREEP_MPS && a < CREEP_MPS2
}

/// From where a driver sees what is behind a stop line, metres.
fn sight_m(v: f64) -> f64 {
    20.0 + v * (1.5 + 0.5 * v)
}

/// Drivers halt this far before the stop line, metres.
const LINE_GAP_M: f64 = 1.0;
/// And this far before the end of the place where one waits inside a junction.
const WAIT_GAP_M: f64 = 0.2;
/// No vehicle brakes harder, m/s² (dry asphalt).
pub(super) const MAX_BRAKING_MPS2: f64 = 8.0;
/// Slower ones stand if they don't accelerate by more than [`CREEP_MPS2`].
const CREEP_MPS: f64 = 0.1;
const CREEP_MPS2: f64 = 0.15;
/// Braking by 1 m/s² to a standstill takes half of v².
const CURVE_SIGHT_S2_PER_M: f64 = 0.51;

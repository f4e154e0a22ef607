//! Gap acceptance: whether someone who yields is through before the next one with right of way.
//!
//! The time until the own rear has left the zone is compared with the time until the other's
//! front reaches it. The capacity that left turns at signals come to is held against the HCM's
//! (6th edition, chapter 31) in `benches/validation`.

use super::Traffic;
use super::junction::STANDING_MPS;
use super::rider::{Class, Leave};
use super::tracks::NONE;
use crate::signals::Aspect;
use roadnet::streets::{Meeting, StreetLaneIndex};

impl Traffic {
    /// Whether a vehicle `distance_m` before the stop line of a connection is through a zone
    /// before anybody arrives to whom it yields.
    pub(super) fn gap_suffices(
        &self,
        id: u32,
        connection: u32,
        m: &Meeting,
        distance_m: f64,
        v: f64,
    ) -> bool {
        let r = &self.riders[id as usize];
        let class = &self.classes[r.class as usize];
        let limit_mps = self.tracks.fixed[self.track_of(connection)].limit_mps * r.factor;
        let way_m = distance_m + m.exit_m + r.length_m;
        let clear_s = time_for(class, way_m, v, limit_mps);
        let other = &self.streets.connections()[m.other.at()];
        let shown = self.lamps.light(m.other.0);
        if matches!(shown.aspect, Aspect::Stop | Aspect::Prepare) {
            // Whoever still comes holds the zone.
            return true;
        }
        let lane = other.from.at();
        let length_m = self.tracks.fixed[lane].length_m;
        for f in self.tracks.on(lane).iter().rev() {
            let before_m = length_m - f.x;
            if (before_m + m.other_entry_m) / FASTEST_MPS > clear_s {
                return true;
            }
            let o = &self.riders[f.id as usize];
            // Who is kept at the line by something else doesn't come at once, nor who is behind.
            let halts = o.halt_m < f64::INFINITY || o.obstacle;
            let standing = o.denied && f.v < STANDING_MPS;
            let kept_s = self.clock.now_s - o.denied_since_s;
            let signal = o.stopping && shown.aspect != Aspect::Go;
            let behind = f.v < STANDING_MPS && o.next != NONE && self.behind_a_waiter(f.id, o.next);
            if signal || halts || behind || (standing && (o.no_room || kept_s > KEPT_S)) {
                return true;
            }
            if o.next != m.other.0 || (m.merges && o.leave == Leave::Through) {
                // Another way; or somebody who joins first, and whom one can follow.
                continue;
            }
            if standing {
                // It has the right of way, and only waits for the zone: it goes first.
                return false;
            }
            let of = &self.classes[o.class as usize];
            let arrives_s = time_for(of, before_m + m.other_entry_m, f.v, o.want_mps);
            // Those behind come later.
            return arrives_s > clear_s;
        }
        self.nobody_upstream(other.from, length_m + m.other_entry_m, clear_s)
    }

    /// Whether nobody comes over a connection into a lane and is `beyond_m` farther on too soon.
    fn nobody_upstream(&self, lane: StreetLaneIndex, beyond_m: f64, clear_s: f64) -> bool {
        if beyond_m / FASTEST_MPS > clear_s {
            return true;
        }
        self.streets.leading_to(lane).iter().all(|c| {
            let track = self.track_of(c.0);
            let Some(f) = self.tracks.on(track).last() else { return true };
            let o = &self.riders[f.id as usize];
            let class = &self.classes[o.class as usize];
            let way_m = self.tracks.fixed[track].length_m - f.x + beyond_m;
            let limit_mps = self.tracks.fixed[lane.at()].limit_mps * o.factor;
            debug_assert!(o.via != NONE);
            time_for(class, way_m, f.v, limit_mps) > clear_s
        })
    }
}

/// How long a vehicle takes for a way if it accelerates up to a speed, seconds.
pub(super) fn time_for(class: &Class, way_m: f64, v: f64, top_mps: f64) -> f64 {
    if way_m <= 0.0 {
        return 0.0;
    }
    let a = class.of.driver.a_mps2;
    if v >= top_mps {
        return way_m / v;
    }
    let to_top_m = (top_mps * top_mps - v * v) / (2.0 * a);
    if way_m <= to_top_m {
        (libm::sqrt(v * v + 2.0 * a * way_m) - v) / a
    } else {
        (top_mps - v) / a + (way_m - to_top_m) / top_mps
    }
}

/// Who stands at the line for longer is kept by something else than the zone, seconds.
const KEPT_S: f64 = 5.0;
/// Nobody comes faster than this, m/s.
const FASTEST_MPS: f64 = 40.0;

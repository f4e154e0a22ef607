//! Gap acceptance: whether someone who yields is through before the next one with right of way.
//!
//! The time until the own rear has left the zone is compared with the time until the other's
//! front reaches it. Who has waited accepts smaller gaps, but makes nobody brake hard: critical
//! gaps fall with each gap refused (Mahmassani and Sheffi 1981, *Using gap sequences to estimate
//! gap acceptance functions*). The capacity that left turns at signals come to is held against
//! the HCM's (6th edition, chapter 31) in `benches/validation`.

use super::Traffic;
use super::cross::IN_TIME_S;
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
            return self.suffices(id, clear_s, arrives_s, (before_m + m.other_entry_m, f.v));
        }
        self.nobody_upstream(other.from, length_m + m.other_entry_m, clear_s)
    }

    /// Whether somebody who is through after `clear_s` may go before another arrives, who is `way_m`
    /// from the zone at `v`.
    pub(super) fn suffices(
        &self,
        id: u32,
        clear_s: f64,
        arrives_s: f64,
        (way_m, v): (f64, f64),
    ) -> bool {
        let after_s = clear_s - arrives_s;
        if after_s < 0.0 {
            return true;
        }
        let stood_s = self.clock.now_s - self.riders[id as usize].stood_since_s;
        let asked_s = IMPATIENT_S * (stood_s / IMPATIENT_AFTER_S).clamp(0.0, 1.0);
        after_s < asked_s && braking_for(way_m, v, clear_s + IN_TIME_S) <= ASKED_MPS2
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

/// The constant braking with which somebody who drives on is `way_m` farther after a time, m/s²;
/// infinite for who is slow: it may be starting, and is not to be kept from it.
pub(super) fn braking_for(way_m: f64, v: f64, time_s: f64) -> f64 {
    if way_m <= 0.0 || v < DRIVING_MPS {
        return f64::INFINITY;
    }
    let braking = 2.0 * (v * time_s - way_m) / (time_s * time_s);
    // It would have to stop before.
    if v < braking * time_s { v * v / (2.0 * way_m) } else { braking }
}

/// Who has waited long goes if it is out so long after the other would be there, seconds …
const IMPATIENT_S: f64 = 1.2;
/// … and has waited so long, seconds …
const IMPATIENT_AFTER_S: f64 = 20.0;
/// … and the other needn't brake harder, m/s²: half of comfortable.
const ASKED_MPS2: f64 = 1.0;
/// Slower is starting or stopping, m/s.
const DRIVING_MPS: f64 = 5.0;
/// Who stands at the line for longer is kept by something else than the zone, seconds.
const KEPT_S: f64 = 5.0;
/// Nobody comes faster than this, m/s.
const FASTEST_MPS: f64 = 40.0;

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn who_brakes_as_asked_comes_to_the_zone_at_that_time(
            way_m in 1.0..150.0f64, v in DRIVING_MPS..25.0f64, time_s in 0.5..8.0f64,
        ) {
            let braking = braking_for(way_m, v, time_s);
            let stops = braking > 0.0 && v <= braking * time_s * (1.0 + 1e-9);
            let driven_m = if stops {
                v * v / (2.0 * braking)
            } else {
                v * time_s - 0.5 * braking * time_s * time_s
            };
            prop_assert!((driven_m - way_m).abs() < 1e-6 * way_m, "{driven_m} m");
        }
    }

    #[test]
    fn nobody_who_starts_is_asked_to_brake() {
        assert_eq!(braking_for(30.0, 0.5 * DRIVING_MPS, 3.0), f64::INFINITY);
        assert_eq!(braking_for(-1.0, 14.0, 3.0), f64::INFINITY);
    }
}

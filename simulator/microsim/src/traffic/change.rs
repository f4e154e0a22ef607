//! Lane changes: towards lanes from which the route goes on, and towards faster ones.
//!
//! Everybody looks once a second, not all in the same step. Who must change does so as soon as
//! nobody has to brake harder than its urgency justifies, which grows towards the end of the
//! lane; meanwhile it follows the one ahead on the other lane, and the one behind there lets
//! it in. Who needn't changes for a better acceleration after MOBIL (Kesting, Treiber, Helbing
//! 2007, equations 2 and 3): the own gain must exceed a threshold and the others' loss, weighed
//! with politeness, and nobody may have to brake harder than is safe.

use super::Traffic;
use super::route::distance_to_mask;
use super::tracks::{Front, NONE, behind};

/// What a lane beside would mean.
#[derive(Clone, Copy, Debug)]
struct Prospect {
    lane: usize,
    /// Where one would be on it, metres.
    x: f64,
    /// The share of headways that it is looked at with.
    keeps: f64,
    /// Own acceleration there, m/s².
    own: f64,
    /// The one behind there, and its acceleration then.
    behind: Option<(u32, f64)>,
    /// Its speed, m/s.
    behind_mps: f64,
    /// How much that one would lose, m/s².
    loss: f64,
    /// Nobody is beside.
    free: bool,
    /// Somebody is ahead there, and nobody behind or far.
    is_last: bool,
    /// The one behind is not already beside and all but standing.
    can_let_in: bool,
}

impl Traffic {
    /// Everybody whose turn it is in this second looks at the lanes beside theirs.
    pub(super) fn change_lanes(&mut self) {
        let mut next = 0;
        while let Some(lane) = self.tracks.next(next, self.tracks.lanes) {
            next = lane + 1;
            let lanes = self.tracks.all[lane].beside();
            if lanes.len() < 2 {
                continue;
            }
            let mut k = self.tracks.moving(lane);
            while k > 0 {
                k -= 1;
                let Front { id, turn, .. } = self.tracks.on(lane)[k];
                if (u64::from(turn) + self.clock.steps).is_multiple_of(self.clock.per_s)
                    && self.riders[id as usize].changed != self.clock.steps as u32
                {
                    self.consider(lane, k, &lanes);
                }
            }
        }
    }

    fn consider(&mut self, lane: usize, k: usize, lanes: &core::ops::Range<usize>) {
        let (id, x, v) = self.at(lane, k);
        let r = &mut self.riders[id as usize];
        if r.obstacle {
            return;
        }
        r.coop_mps2 = f64::INFINITY;
        r.keeps = (r.keeps + RECOVERS).min(1.0);
        let own = (lane - lanes.start) as u32;
        let left_m = self.tracks.all[lane].length_m.min(r.halt_m) - x;
        if r.dwells || x - r.length_m < 0.0 || (left_m < v * (1.0 + v / 6.0) && !r.last_road) {
            // Its rear is still in the junction behind; or it couldn't stop any more if it
            // weren't let into the one ahead from the other lane.
            return;
        }
        if r.mask >> own & 1 == 1 {
            if r.mask & (r.mask - 1) != 0 {
                self.consider_better(lane, k, lanes, left_m);
            }
            return;
        }
        let changes = distance_to_mask(r.mask, own);
        let right = own >= changes && r.mask >> (own - changes) & 1 == 1;
        let target = if right { lane - 1 } else { lane + 1 };
        if !lanes.contains(&target) {
            return;
        }
        // Full urgency with the last two seconds' way for each change still to be made.
        let need_m = f64::from(changes) * (URGENT_M + 2.0 * v);
        let urgency = (1.0 - (left_m - need_m) / EARLY_M).clamp(0.0, 1.0);
        let safe = SAFE_MPS2 + (URGENT_MPS2 - SAFE_MPS2) * urgency;
        // Nobody can follow by less than a step: they would see each other brake too late.
        let headway_s = self.classes[usize::from(r.class)].of.driver.headway_s;
        let least = (self.clock.step_s / headway_s).min(1.0);
        let keeps = (1.0 - SQUEEZE * (0.4 + 0.6 * urgency)).max(least);
        let p = self.prospect(lane, k, target, keeps);
        // Nearly standing, any gap will do.
        let others = p.behind.is_none_or(|(_, a)| a >= -safe) || p.behind_mps < SLOW_MPS;
        if p.free && (p.own >= -safe || v < SLOW_MPS) && others {
            self.change(lane, k, &p);
            return;
        }
        self.ask_for_gap(lane, k, &p, urgency);
    }

    /// The one behind on the other lane lets a vehicle in, which follows the one ahead there;
    /// both by comfortable braking. Who comes to the end of a queue there doesn't drive by it,
    /// unless that is somebody who waits for it.
    fn ask_for_gap(&mut self, lane: usize, k: usize, p: &Prospect, urgency: f64) {
        let (id, x, v) = self.at(lane, k);
        let r = &self.riders[id as usize];
        let b = self.classes[r.class as usize].of.driver.b_mps2;
        let rear_m = x - r.length_m;
        let waited_s = self.clock.now_s - r.stood_since_s;
        if p.is_last && waited_s <= WAITED_S {
            self.riders[id as usize].coop_mps2 = p.own.max(-b);
        } else if v > SLOW_MPS && urgency > 0.0 {
            self.riders[id as usize].coop_mps2 = p.own.max(-b * urgency);
        }
        if waited_s > WAITED_S {
            // Those beside it drive on, the first behind it stays.
            let there = self.tracks.on(p.lane);
            if let Some(at) = behind(there, rear_m - LEAST_GAP_M).checked_sub(1) {
                let r = &mut self.riders[there[at].id as usize];
                r.coop_mps2 = r.coop_mps2.min(0.0);
            }
            return;
        }
        if urgency == 0.0 {
            return;
        }
        if let Some((behind, a)) = p.behind.filter(|_| p.can_let_in) {
            let r = &mut self.riders[behind as usize];
            r.coop_mps2 = r.coop_mps2.min(a.max(-LET_IN_MPS2 * urgency));
        }
    }

    fn consider_better(
        &mut self,
        lane: usize,
        k: usize,
        lanes: &core::ops::Range<usize>,
        left_m: f64,
    ) {
        let Front { id, v, a: now, .. } = self.tracks.on(lane)[k];
        let r = &self.riders[id as usize];
        let class = &self.classes[r.class as usize];
        // Who runs to a timetable stays in its lane where it can.
        if r.halts {
            return;
        }
        let since = self.clock.steps as u32 - r.changed;
        let recent = r.changed > 0 && u64::from(since) < CALM_S * self.clock.per_s;
        let late = left_m < LATE_M + LATE_S * v && !r.last_road;
        if recent || late || class.free(v, r.want_mps) - now < THRESHOLD_MPS2 {
            return;
        }
        let mut best: Option<(f64, Prospect)> = None;
        for target in [lane.wrapping_sub(1), lane + 1] {
            let usable = lanes.contains(&target)
                && self.riders[id as usize].mask >> (target - lanes.start) & 1 == 1
                && self.usable(id, target);
            if !usable {
                continue;
            }
            let p = self.prospect(lane, k, target, 1.0);
            let gain = p.own - now - self.params.politeness * p.loss;
            let safe = p.behind.is_none_or(|(_, a)| a >= -SAFE_MPS2);
            if p.free
                && safe
                && gain > THRESHOLD_MPS2
                && best.as_ref().is_none_or(|(g, _)| gain > *g)
            {
                best = Some((gain, p));
            }
        }
        if let Some((_, p)) = best {
            self.change(lane, k, &p);
        }
    }

    /// What a lane beside would mean for a vehicle if it and the one behind kept a share of their
    /// headways there.
    fn prospect(&self, lane: usize, k: usize, target: usize, keeps: f64) -> Prospect {
        let (id, x, v) = self.at(lane, k);
        let r = &self.riders[id as usize];
        let class = &self.classes[r.class as usize];
        let there = &self.streets.lanes()[target];
        let t = self.tracks.on(target);
        let at = behind(t, x);
        let want_mps = (there.limit_mps * r.factor).min(class.of.max_mps);
        let mut own = class.free(v, want_mps);
        let mut free = x < there.length_m && x - r.length_m >= there.begins_m;
        let mut ahead_rear_m = f64::INFINITY;
        if let Some(ahead) = t.get(at) {
            ahead_rear_m = ahead.rear_m();
            let gap_m = ahead_rear_m - x;
            free &= gap_m > LEAST_GAP_M;
            own -= class.taken_by(keeps.min(r.keeps), v, gap_m, ahead.v);
        }
        let mut last = None;
        let mut behind_mps = 0.0;
        let mut loss = 0.0;
        let mut can_let_in = true;
        let mut is_last = ahead_rear_m.is_finite();
        if let Some(follower) = at.checked_sub(1) {
            let Front { id: fid, x: fx, v: fv, .. } = t[follower];
            let gap_m = x - r.length_m - fx;
            free &= gap_m > LEAST_GAP_M;
            can_let_in = gap_m > LEAST_GAP_M || fv > SLOW_MPS;
            is_last &= gap_m > FAR_M;
            let o = &self.riders[fid as usize];
            let of = &self.classes[o.class as usize];
            let a = of.free(fv, o.want_mps) - of.taken_by(keeps.min(o.keeps), fv, gap_m, v);
            let before = if ahead_rear_m.is_finite() {
                of.behind(fv, o.want_mps, ahead_rear_m - fx, t[at].v)
            } else {
                of.free(fv, o.want_mps)
            };
            loss = (before - a).max(0.0);
            last = Some((fid, a));
            behind_mps = fv;
        } else if x - r.length_m < there.begins_m + CLOSE_TO_START_M {
            // Somebody may come over a connection who sees nothing of this.
            free &= self.followable(target, x - r.length_m, v, URGENT_MPS2);
        }
        Prospect {
            lane: target,
            x,
            keeps,
            own,
            behind: last,
            behind_mps,
            loss,
            free,
            is_last,
            can_let_in,
        }
    }

    fn change(&mut self, lane: usize, k: usize, p: &Prospect) {
        let id = self.tracks.on(lane)[k].id;
        let leave = self.riders[id as usize].leave;
        if leave > super::rider::Leave::None {
            let next = self.riders[id as usize].next;
            self.revoke(id, next);
        }
        // What it still holds of the junction behind, its rear has left.
        self.release_passed(id, f64::INFINITY);
        let front = self.tracks.take(lane, k);
        self.tracks.put(p.lane, Front { x: p.x, a: 0.0, ..front });
        let length_m = front.length_m;
        self.lie_on_loops(lane, p.x, length_m, false);
        self.lie_on_loops(p.lane, p.x, length_m, true);
        self.arrive_on_lane(id, p.lane);
        if let Some((behind, _)) = p.behind {
            let o = &mut self.riders[behind as usize];
            o.keeps = o.keeps.min(p.keeps);
        }
        let r = &mut self.riders[id as usize];
        r.keeps = r.keeps.min(p.keeps);
        if r.via != NONE {
            self.gates[r.via as usize].tails -= 1;
        }
        r.via = NONE;
        r.changed = self.clock.steps as u32;
        r.stopping = false;
        r.denied = false;
        r.denied_since_s = f64::INFINITY;
        r.coop_mps2 = f64::INFINITY;
        self.counts.lane_changes += 1;
    }
}

/// Braking that a change may ask of others and oneself where nothing presses, m/s².
const SAFE_MPS2: f64 = 2.0;
/// And where the lane ends.
const URGENT_MPS2: f64 = 4.5;
/// Braking to let somebody in who must change, m/s².
const LET_IN_MPS2: f64 = 2.0;
/// Who must change lanes, and who lets it in, do with so much less than their headways at most …
const SQUEEZE: f64 = 0.6;
/// … and come back to them by so much a second.
const RECOVERS: f64 = 0.08;
/// Who has stood for so long, and must change, is let in by who is behind it, seconds.
const WAITED_S: f64 = 8.0;
/// Nobody so far behind presses, metres.
const FAR_M: f64 = 10.0;
/// Slower ones don't wait for a gap to come by, m/s.
const SLOW_MPS: f64 = 2.0;
/// Gain below which nobody changes, m/s² (Kesting et al.: 0.1 to 0.3).
const THRESHOLD_MPS2: f64 = 0.3;
/// Gap that there must be beside, metres.
const LEAST_GAP_M: f64 = 0.5;
/// From so far before the last place for it a change begins to press, metres.
const EARLY_M: f64 = 200.0;
/// Room for one change, besides two seconds' way, metres.
const URGENT_M: f64 = 15.0;
/// Nobody changes for speed so shortly before a junction, metres and seconds …
const LATE_M: f64 = 15.0;
const LATE_S: f64 = 1.5;
/// … nor so soon after the last change, seconds.
const CALM_S: u64 = 4;
/// Near the start of a lane somebody may come from behind, metres.
const CLOSE_TO_START_M: f64 = 40.0;

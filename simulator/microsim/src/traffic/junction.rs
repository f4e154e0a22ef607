//! Who may enter a junction: signals, room behind it, and the zones where ways meet.
//!
//! Whoever is let in holds the zones of its connection until its rear has left them; nobody
//! from the other side of a zone gets it meanwhile, unless one of them is sure to be out before
//! the other is in (`cross`), or, where ways join, follows (`merge`). All zones, or those before the place where
//! one waits inside the junction, are taken at once, so that two vehicles never wait for each
//! other's zones in front of a stop line.

use super::Traffic;
use super::cross::can_stop;
use super::enter::NOBODY_M;
use super::rider::Leave;
use super::tracks::NONE;
use super::travel::STILL_MPS;
use crate::signals::{Aspect, StopLineView};
use roadnet::streets::{Meeting, StreetConnectionIndex};

impl Traffic {
    /// Decides for everybody near a junction, lane by lane and from the stop line back.
    pub(super) fn clear_junctions(&mut self) {
        let (lanes, all) = (self.tracks.lanes, self.tracks.all.len());
        let mut next = lanes;
        while let Some(track) = self.tracks.next(next, all) {
            if self.gates[track - lanes].waiters > 0 {
                self.clear_inside(track);
            }
            next = track + 1;
        }
        next = 0;
        while let Some(lane) = self.tracks.next(next, lanes) {
            if self.tracks.moving(lane) > 0 {
                self.clear_lane(lane);
            }
            next = lane + 1;
        }
    }

    /// Those who wait inside a junction.
    fn clear_inside(&mut self, track: usize) {
        for k in (0..self.tracks.len(track)).rev() {
            let (id, x, v) = self.at(track, k);
            if self.riders[id as usize].leave == Leave::Wait {
                let connection = (track - self.tracks.lanes) as u32;
                if !self.take_rest(id, connection, -x, v) {
                    // Who is behind can't get out before, and would only hold zones.
                    break;
                }
            }
        }
    }

    fn clear_lane(&mut self, lane: usize) {
        let length_m = self.tracks.all[lane].length_m;
        let mut barred = false;
        let mut waits = NONE;
        for k in (0..self.tracks.len(lane)).rev() {
            let (id, x, v) = self.at(lane, k);
            let distance_m = length_m - x;
            if distance_m > FARTHEST_M {
                break;
            }
            let r = &self.riders[id as usize];
            if r.obstacle {
                barred = true;
                continue;
            }
            if r.last_road {
                continue;
            }
            let next = r.next;
            if next == NONE {
                barred = true;
                self.wait_at_wrong_end(lane, k);
                continue;
            }
            let stopping = self.stops_at_signal(id, next, distance_m, v);
            let r = &mut self.riders[id as usize];
            r.stopping = stopping;
            // Whoever halts before the line comes back to it later.
            barred |= stopping || r.halt_m < f64::INFINITY;
            if barred {
                if r.leave == Leave::None && !stopping {
                    break;
                }
                self.revoke(id, next);
                continue;
            }
            if r.leave > Leave::None && v < STANDING_MPS && distance_m > AT_LINE_M {
                // Who stands before the line keeps nobody else out.
                self.revoke(id, next);
            }
            if self.riders[id as usize].leave == Leave::None && distance_m > decision_m(v) {
                break;
            }
            let behind = waits == next || self.waits_last(next);
            barred = !self.let_in(id, next, behind, distance_m, v);
            if self.riders[id as usize].leave == Leave::Wait {
                waits = next;
            }
        }
    }

    /// Whether the last on a connection waits inside the junction.
    fn waits_last(&self, connection: u32) -> bool {
        self.gates[connection as usize].waiters > 0
            && self
                .tracks
                .last(self.track_of(connection))
                .is_some_and(|f| self.riders[f.id as usize].leave == Leave::Wait)
    }

    /// Lets a vehicle into the junction if it can be, or keeps it in; false if it must wait. It goes
    /// no farther than the one before it if that one waits inside: it would hold zones for nothing.
    fn let_in(&mut self, id: u32, next: u32, behind: bool, distance_m: f64, v: f64) -> bool {
        match self.riders[id as usize].leave {
            // Who was let through before the one ahead had to wait again doesn't go farther than that.
            Leave::Through if behind && can_stop(distance_m, v) => self.revoke(id, next),
            Leave::Through => return self.still_free(id, next, distance_m, v),
            Leave::Wait => {
                if !behind {
                    self.take_rest(id, next, distance_m, v);
                }
                return true;
            }
            Leave::None => {}
        }
        let now_s = self.clock.now_s;
        let since_s = self.riders[id as usize].denied_since_s;
        let patient = now_s - since_s < self.params.impatience_s || since_s.is_infinite();
        let fixed = &self.tracks.fixed[self.track_of(next)];
        let stops_first = fixed.stop || self.lamps.light(next).stops_first();
        let seen_m = f64::from(fixed.seen_m);
        let r = &mut self.riders[id as usize];
        r.stopped |= v < STILL_MPS && distance_m < STOP_M;
        if distance_m > seen_m || (stops_first && !r.stopped) {
            return false;
        }
        // There is nobody to keep a junction clear for where no ways meet.
        let alone = self.streets.meetings(StreetConnectionIndex(next)).is_empty();
        let room = alone || self.has_room(id, next);
        let clear = (room || !patient) && !self.behind_a_waiter(id, next);
        if clear {
            let farthest = if behind { Leave::Wait } else { Leave::Through };
            let leave = self.free_zones(id, next, distance_m, v).min(farthest);
            if leave > Leave::None {
                self.counts.impatient += u64::from(!room);
                self.hold(id, next, Leave::None, leave);
                let need_m = self.need_m(id);
                self.bound_m[self.tracks.fixed[self.tracks.lanes + next as usize].to as usize] +=
                    need_m;
                let r = &mut self.riders[id as usize];
                r.leave = leave;
                r.denied = false;
                r.denied_since_s = f64::INFINITY;
                return true;
            }
        }
        let r = &mut self.riders[id as usize];
        r.denied = true;
        r.no_room = !clear;
        if r.denied_since_s.is_infinite() && v < STANDING_MPS {
            r.denied_since_s = now_s;
        }
        false
    }

    /// The zones behind the place where one waits, for someone who holds those before it.
    fn take_rest(&mut self, id: u32, connection: u32, distance_m: f64, v: f64) -> bool {
        let free = self.free_zones(id, connection, distance_m, v) == Leave::Through;
        if free {
            self.hold(id, connection, Leave::Wait, Leave::Through);
            self.riders[id as usize].leave = Leave::Through;
        }
        free
    }

    /// How far the zones of a connection are free for a vehicle, and nobody with right of way
    /// is too near.
    fn free_zones(&self, id: u32, connection: u32, distance_m: f64, v: f64) -> Leave {
        let fixed = &self.tracks.fixed[self.track_of(connection)];
        let (wait_m, length_m) = (fixed.wait_m, fixed.length_m);
        let held = self.riders[id as usize].leave == Leave::Wait;
        let at_red = !held && self.lamps.light(connection).stops_first();
        let yields = !(held && self.is_over(connection));
        let walked = self.is_walked(id, connection, distance_m, v);
        let mut waits = wait_m.is_finite() && !walked.0;
        let mut through = !walked.1 && (held || !walked.0);
        for (k, m) in self.zones(connection) {
            let before = m.entry_m < wait_m;
            if held && before {
                continue;
            }
            if !held && self.gates[m.other.at()].waiters > 0 {
                // Who waits inside goes first, except after those to whom it yields, and before
                // everybody once its own green is over; and no two wait inside whose ways meet:
                // each would hold what the other needs.
                let yields = self.streets.all_meetings()[m.mirror as usize].yields;
                if !yields || self.is_over(m.other.0) {
                    return Leave::None;
                }
                waits = false;
            }
            let held_by_others = self.locks[k] > 0;
            let taken = held_by_others
                && !if m.merges {
                    self.can_follow(id, m, distance_m + length_m, v)
                } else {
                    self.passes_in_time(id, connection, m, distance_m, v)
                };
            if taken
                || (yields
                    && (m.yields || at_red)
                    && !self.gap_suffices(id, connection, m, distance_m, v))
            {
                through = false;
                waits &= !before;
                if !waits {
                    break;
                }
            }
        }
        match (through, waits) {
            (true, _) => Leave::Through,
            (false, true) => Leave::Wait,
            (false, false) => Leave::None,
        }
    }

    /// Takes the zones that `to` needs and `from` doesn't hold yet.
    fn hold(&mut self, id: u32, connection: u32, from: Leave, to: Leave) {
        let wait_m = self.tracks.fixed[self.track_of(connection)].wait_m;
        let index = StreetConnectionIndex(connection);
        let range = self.streets.meeting_range(index);
        // Who is on the connection may have left some of its zones.
        let r = &self.riders[id as usize];
        let inside = r.via == connection && r.via_held > range.start as u32;
        debug_assert!(!inside || from == Leave::Wait);
        self.gates[connection as usize].waiters += u16::from(to == Leave::Wait);
        self.gates[connection as usize].waiters -= u16::from(from == Leave::Wait);
        for k in range {
            let before = self.streets.all_meetings()[k].entry_m < wait_m;
            let had = from == Leave::Wait && before;
            if !had && (to == Leave::Through || before) {
                self.lock(k, true);
            }
        }
    }

    /// Gives back what a vehicle before its stop line holds.
    pub(super) fn revoke(&mut self, id: u32, next: u32) {
        let leave = self.riders[id as usize].leave;
        if leave == Leave::None {
            return;
        }
        let fixed = self.tracks.fixed[self.track_of(next)];
        for k in self.streets.meeting_range(StreetConnectionIndex(next)) {
            let before = self.streets.all_meetings()[k].entry_m < fixed.wait_m;
            if leave == Leave::Through || before {
                self.lock(k, false);
            }
        }
        self.gates[next as usize].waiters -= u16::from(leave == Leave::Wait);
        let need_m = self.need_m(id);
        self.bound_m[fixed.to as usize] -= need_m;
        self.riders[id as usize].leave = Leave::None;
    }

    /// Gives back the zones that a vehicle's rear has left, `rear_m` behind the stop line.
    pub(super) fn release_passed(&mut self, id: u32, rear_m: f64) {
        let r = &self.riders[id as usize];
        let (mut held, end) = (r.via_held, r.via_end);
        while held < end && self.streets.all_meetings()[held as usize].exit_m <= rear_m {
            self.lock(held as usize, false);
            held += 1;
        }
        self.riders[id as usize].via_held = held;
    }

    /// Takes a zone, or gives it back: the other way's count of those who hold it.
    fn lock(&mut self, zone: usize, taken: bool) {
        let m = &self.streets.all_meetings()[zone];
        for count in [&mut self.locks[m.mirror as usize], &mut self.gates[m.other.at()].held] {
            *count = if taken { *count + 1 } else { *count - 1 };
        }
    }

    /// The zones of a connection, with their places among all.
    pub(super) fn zones(&self, connection: u32) -> impl Iterator<Item = (usize, &Meeting)> {
        let range = self.streets.meeting_range(StreetConnectionIndex(connection));
        range.clone().zip(&self.streets.all_meetings()[range])
    }

    /// Whether there is room behind the junction: before the first who stands there, besides
    /// those between and those who are on their way.
    fn has_room(&self, id: u32, next: u32) -> bool {
        let lane = self.tracks.fixed[self.track_of(next)].to as usize;
        let fronts = self.tracks.on(lane);
        let mut taken_m = self.bound_m[lane];
        let mut room_m = self.tracks.fixed[self.track_of(next)].to_length_m;
        for f in fronts {
            if f.v < STANDING_MPS {
                room_m = f.rear_m();
                break;
            }
            taken_m += f.length_m + self.classes[usize::from(f.class)].of.driver.s0_m;
        }
        // An empty lane shorter than the vehicle is as good as it gets.
        room_m - taken_m >= self.need_m(id) || (fronts.is_empty() && taken_m < NOBODY_M)
    }

    /// The room that a vehicle takes up at a standstill, metres.
    pub(super) fn need_m(&self, id: u32) -> f64 {
        let r = &self.riders[id as usize];
        r.length_m + self.classes[r.class as usize].of.driver.s0_m
    }

    /// Whether somebody waits, or will, inside the junction on another way from the same lane,
    /// and is in the way: who is behind would hold zones that it can't reach.
    pub(super) fn behind_a_waiter(&self, id: u32, next: u32) -> bool {
        self.streets.siblings(StreetConnectionIndex(next)).iter().any(|s| {
            let wait_m = || self.tracks.fixed[self.track_of(s.other.0)].wait_m;
            let length_m = self.riders[id as usize].length_m;
            self.gates[s.other.at()].waiters > 0 && wait_m() - length_m < s.shared_m
        })
    }

    /// Whether the green of a connection is over: who still waits inside must be let out.
    fn is_over(&self, connection: u32) -> bool {
        matches!(self.lamps.light(connection).aspect, Aspect::Stop | Aspect::Prepare)
    }

    fn stops_at_signal(&self, id: u32, next: u32, distance_m: f64, v: f64) -> bool {
        let light = self.lamps.light(next);
        if !light.signal || light.stops_first() {
            return false;
        }
        let decided = self.riders[id as usize].stopping;
        // Since when it is so only counts for who starts, and who sees amber for the first time.
        let aspect_age_s = match (light.aspect, decided) {
            (Aspect::Go, false) => return false,
            (Aspect::Go, true) | (Aspect::Caution, false) => {
                let signal = self.tracks.fixed[self.track_of(next)].of;
                self.clock.now_s - self.lamps.since_s(signal)
            }
            _ => 0.0,
        };
        let step_s = self.clock.step_s;
        let view = StopLineView { distance_m, speed_mps: v, aspect_age_s, step_s };
        view.in_sight() && view.stops(light.aspect, decided)
    }

    /// A vehicle at the end of a lane from which its route doesn't go on: after a while it
    /// takes another way.
    fn wait_at_wrong_end(&mut self, lane: usize, k: usize) {
        let (id, _, v) = self.at(lane, k);
        let r = &self.riders[id as usize];
        let head = k + 1 == self.tracks.len(lane);
        let patient = self.clock.now_s - r.stood_since_s < self.params.give_up_s;
        if head && v < STANDING_MPS && !patient && r.stood_since_s.is_finite() {
            self.take_another_way(id, lane);
        }
    }

    /// A vehicle of a track: who, where, how fast.
    pub(super) fn at(&self, track: usize, k: usize) -> (u32, f64, f64) {
        let f = &self.tracks.on(track)[k];
        (f.id, f.x, f.v)
    }
}

/// How far before the stop line a vehicle must know whether it may go on, metres: it reacts in
/// a second and brakes by 2 m/s².
pub(super) fn decision_m(v: f64) -> f64 {
    DECISION_MARGIN_M + v * (1.0 + 0.25 * v)
}

/// The speed at which [`decision_m`] is so long, m/s.
pub(super) fn speed_for_decision(left_m: f64) -> f64 {
    2.0 * (libm::sqrt((left_m - DECISION_MARGIN_M).max(0.0) + 1.0) - 1.0)
}

/// Who stops at a stop line does so within this distance, metres.
const STOP_M: f64 = 3.0;
/// Who was let in and is so near to the line isn't called back: it may be rolling over it, metres.
pub(super) const AT_LINE_M: f64 = 0.3;
const DECISION_MARGIN_M: f64 = 5.0;
/// Nobody looks at a junction from farther away, metres: 20 m/s and braking by 1 m/s².
const FARTHEST_M: f64 = 250.0;
/// Slower is standing, m/s.
pub(super) const STANDING_MPS: f64 = 0.5;

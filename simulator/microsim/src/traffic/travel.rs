//! Second half of a step: everybody moves, and who leaves a track comes onto the next.

use super::Traffic;
use super::loops::Motion;
use super::record::{ArriveEvent, PassEvent};
use super::rider::Leave;
use super::tracks::{Front, NONE};
use crate::motion::{ballistic, time_to_cover};
use crate::signals::Aspect;
use core::mem::take;
use roadnet::streets::StreetConnectionIndex;

/// Someone who has come to the end of a track.
#[derive(Clone, Copy, Debug)]
pub(super) struct Transfer {
    id: u32,
    track: u32,
    /// Beyond the end, metres.
    over_m: f64,
    v: f64,
    /// When it came there, seconds since the start.
    at_s: f64,
}

impl Traffic {
    /// Moves everybody.
    pub(super) fn travel(&mut self) {
        let mut next = 0;
        while let Some(track) = self.tracks.next(next, self.tracks.all.len()) {
            next = track + 1;
            let moving = self.tracks.moving(track);
            if moving == 0 {
                continue;
            }
            let length_m = self.tracks.all[track].length_m;
            for k in 0..moving {
                let front = self.tracks.on(track)[k];
                self.tracks.on_mut(track)[k] = self.travel_one(track, length_m, front);
            }
            self.tracks.let_go(track, length_m);
            self.tracks.all[track].still = self.standing_before_signal(track);
        }
    }

    fn travel_one(&mut self, track: usize, length_m: f64, front: Front) -> Front {
        let Front { x, v, a, id, .. } = front;
        let on_lane = track < self.tracks.lanes;
        let mut watched = front.watched;
        let halts = watched && on_lane && self.riders[id as usize].halt_m.is_finite();
        if a == f64::NEG_INFINITY {
            // It stands.
            if !(halts && self.stand_at_halt(id, track, x, 0.0)) {
                self.note_speed(id, v, 0.0);
            }
            return Front { v: 0.0, a: 0.0, ..front };
        }
        let dt_s = self.clock.step_s;
        let (dx, mut end) = ballistic(v, a, dt_s);
        let to_m = x + dx;
        if halts && self.stand_at_halt(id, track, to_m, end) {
            end = 0.0;
        } else {
            self.note_speed(id, v, end);
        }
        let motion = Motion { from_m: x, to_m, v, a };
        if self.tracks.all[track].looped {
            self.pass_loops(track, front.length_m, motion);
        }
        if watched {
            let r = &self.riders[id as usize];
            if r.via_held != r.via_end && (x < LONGEST_M || !on_lane) {
                self.note_rear(id, track, to_m);
            }
            if self.riders[id as usize].loop_lane != NONE {
                self.pull_off_loops(id, motion);
            }
            watched = self.riders[id as usize].is_watched();
        }
        if to_m >= length_m {
            let at_s = self.clock.now_s + time_to_cover(length_m - x, v, a, dt_s);
            let (over_m, track) = (to_m - length_m, track as u32);
            self.transfers.push(Transfer { id, track, over_m, v: end, at_s });
        }
        Front { x: to_m, v: end, watched, ..front }
    }

    /// Counts stops, and the time that a rider stands.
    fn note_speed(&mut self, id: u32, before: f64, after: f64) {
        let stands = after < STILL_MPS;
        if (before < STILL_MPS) != stands {
            let next_s = self.clock.next_s();
            let r = &mut self.riders[id as usize];
            if stands {
                r.stood_since_s = next_s;
                self.diaries[id as usize].stops += u32::from(r.rolling);
                r.rolling = false;
            } else if r.stood_since_s.is_finite() {
                self.diaries[id as usize].waiting_s += next_s - r.stood_since_s;
                r.stood_since_s = f64::INFINITY;
            }
        }
        if before <= ROLLING_MPS && after > ROLLING_MPS {
            self.riders[id as usize].rolling = true;
        }
    }

    /// Gives back the zones of a junction that a rider's rear has left.
    fn note_rear(&mut self, id: u32, track: usize, x: f64) {
        let r = &self.riders[id as usize];
        if r.via_held == r.via_end {
            return;
        }
        let rear_m = if track < self.tracks.lanes {
            x + self.tracks.fixed[self.track_of(r.via)].length_m - r.length_m
        } else {
            x - r.length_m
        };
        self.release_passed(id, rear_m);
    }

    /// How many at the front of a lane stand because of its signal and want nothing else.
    fn standing_before_signal(&self, track: usize) -> u32 {
        if track >= self.tracks.lanes {
            return 0;
        }
        let on = self.tracks.on(track);
        let Some(head) = on.last() else { return 0 };
        if head.v != 0.0 {
            return 0;
        }
        let head = &self.riders[head.id as usize];
        let red = |next| self.lamps.light(next).aspect == Aspect::Stop;
        if !head.stopping || head.next == NONE || !red(head.next) {
            return 0;
        }
        let rests = |f: &&Front| {
            let r = &self.riders[f.id as usize];
            let halts = r.halt_m.is_finite();
            f.v == 0.0 && f.a == 0.0 && !halts && (r.last_road || r.next != NONE)
        };
        on.iter().rev().take_while(rests).count() as u32
    }

    /// Works off the list of those who left their tracks.
    pub(super) fn transfer(&mut self) {
        let mut list = take(&mut self.transfers);
        let mut n = 0;
        while let Some(t) = list.get(n).copied() {
            n += 1;
            if let Some(further) = self.hand_on(t) {
                list.push(further);
            }
        }
        list.clear();
        self.transfers = list;
    }

    fn hand_on(&mut self, t: Transfer) -> Option<Transfer> {
        let from = t.track as usize;
        let fixed = self.tracks.fixed[from];
        let r = &mut self.riders[t.id as usize];
        let diary = &mut self.diaries[t.id as usize];
        diary.driven_m += fixed.length_m;
        diary.free_s += fixed.length_m / r.want_mps;
        let on_lane = from < self.tracks.lanes;
        let ends = on_lane && (r.last_road || r.next == NONE);
        self.note_loops_behind(t);
        if ends {
            self.arrive(t);
            return None;
        }
        let to = if on_lane { self.enter_junction(t) } else { self.leave_junction(t) };
        if t.over_m >= self.tracks.fixed[to].length_m {
            let over_m = t.over_m - self.tracks.fixed[to].length_m;
            return Some(Transfer { track: to as u32, over_m, ..t });
        }
        self.note_rear(t.id, to, t.over_m);
        let front = self.riders[t.id as usize].front(t.id, t.over_m, t.v);
        self.tracks.put(to, front);
        None
    }

    /// Remembers the loops that a rider's rear has still to leave.
    fn note_loops_behind(&mut self, t: Transfer) {
        let fixed = self.tracks.fixed[t.track as usize];
        let r = &mut self.riders[t.id as usize];
        let rear_behind = t.over_m < r.length_m;
        let diary = &mut self.diaries[t.id as usize];
        if r.loop_lane != NONE {
            diary.beyond_m += fixed.length_m;
        }
        if fixed.loops > 0 && rear_behind {
            let before = (r.loop_lane, diary.beyond_m, r.length_m);
            (r.loop_lane, diary.beyond_m) = (t.track, 0.0);
            if before.0 != NONE {
                let end_m = self.tracks.fixed[before.0 as usize].length_m;
                self.lie_on_loops(before.0 as usize, end_m + before.1 + t.over_m, before.2, false);
            }
        }
    }

    /// Over the stop line.
    fn enter_junction(&mut self, t: Transfer) -> usize {
        let next = self.riders[t.id as usize].next;
        let light = self.lamps.light(next);
        let red = light.aspect == Aspect::Stop && !light.on_red;
        self.counts.red_crossings += u64::from(red);
        let to = self.track_of(next);
        let limit_mps = self.tracks.fixed[to].limit_mps;
        // A vehicle longer than the lane between two junctions is still in the first.
        self.release_passed(t.id, f64::INFINITY);
        let range = self.streets.meeting_range(StreetConnectionIndex(next));
        let r = &mut self.riders[t.id as usize];
        if r.stopping || r.leave == Leave::None {
            self.counts.red_violations += 1;
        }
        let held = r.leave > Leave::None;
        let diary = &self.diaries[t.id as usize];
        let (since_s, from_m) = diary.road_since;
        let travel_s = t.at_s - since_s;
        let free_s = (self.tracks.fixed[t.track as usize].length_m - from_m) / r.want_mps;
        let sums = &mut self.passages[next as usize];
        sums.vehicles += 1;
        sums.travel_s += travel_s;
        sums.loss_s += travel_s - free_s;
        self.events.passed.push(PassEvent {
            trip: r.trip,
            connection: next,
            stops: diary.stops,
            at_s: t.at_s,
        });
        let max_mps = self.classes[r.class as usize].of.max_mps;
        r.want_mps = (limit_mps * r.factor).min(max_mps);
        r.coop_mps2 = f64::INFINITY;
        if r.via != NONE {
            self.gates[r.via as usize].tails -= 1;
        }
        r.via = next;
        r.via_held = if held { range.start } else { range.end } as u32;
        r.via_end = range.end as u32;
        r.denied = false;
        r.denied_since_s = f64::INFINITY;
        to
    }

    /// Onto a lane behind a junction.
    fn leave_junction(&mut self, t: Transfer) -> usize {
        let lane = self.tracks.fixed[t.track as usize].to as usize;
        let need_m = self.need_m(t.id);
        let r = &mut self.riders[t.id as usize];
        if r.leave > Leave::None {
            self.bound_m[lane] = (self.bound_m[lane] - need_m).max(0.0);
        }
        self.gates[r.via as usize].tails += 1;
        r.leave = Leave::None;
        r.stopping = false;
        r.place += 1;
        self.diaries[t.id as usize].road_since = (t.at_s, 0.0);
        self.arrive_on_road(t.id);
        self.arrive_on_lane(t.id, lane);
        lane
    }

    /// The end of a trip.
    fn arrive(&mut self, t: Transfer) {
        self.release_passed(t.id, f64::INFINITY);
        let r = &mut self.riders[t.id as usize];
        if r.loop_lane != NONE {
            let (lane, length_m) = (r.loop_lane as usize, r.length_m);
            let x =
                self.tracks.fixed[lane].length_m + self.diaries[t.id as usize].beyond_m + t.over_m;
            r.loop_lane = NONE;
            self.lie_on_loops(lane, x, length_m, false);
        }
        let r = &self.riders[t.id as usize];
        if r.via != NONE {
            self.gates[r.via as usize].tails -= 1;
        }
        self.events.arrived.push(ArriveEvent { trip: r.trip, at_s: t.at_s });
        let record = &mut self.records[r.trip as usize];
        record.arrived_s = Some(t.at_s);
        let diary = &self.diaries[t.id as usize];
        record.waiting_s = diary.waiting_s;
        record.stops = diary.stops;
        record.length_m = diary.driven_m;
        let inserted_s = record.inserted_s.unwrap_or(t.at_s);
        record.time_loss_s = (t.at_s - inserted_s - diary.free_s).max(0.0);
        self.counts.arrived += 1;
        self.free.push(t.id);
    }
}

/// The longest vehicle there may be, metres: farther on a lane no rear is in a junction behind.
const LONGEST_M: f64 = 60.0;
/// Slower is standing, m/s.
pub(super) const STILL_MPS: f64 = 0.1;
/// Who has been faster can stop anew, m/s.
const ROLLING_MPS: f64 = 1.0;

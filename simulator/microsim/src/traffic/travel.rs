//! Second half of a step: everybody moves, and who leaves a track comes onto the next.

use super::Traffic;
use super::junction::STANDING_MPS;
use super::rider::Leave;
use super::tracks::NONE;
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
            let t = &self.tracks.all[track];
            let moving = t.len() - t.still;
            if moving == 0 {
                continue;
            }
            let mut own = take(&mut self.tracks.all[track]);
            let dt_s = self.clock.step_s;
            let length_m = self.tracks.fixed[track].length_m;
            for k in 0..moving {
                let (x, v, a) = (own.x[k], own.v[k], own.a[k]);
                if a == f64::NEG_INFINITY {
                    // It stands.
                    own.a[k] = 0.0;
                    own.v[k] = 0.0;
                    self.note_speed(own.id[k], v, 0.0);
                    continue;
                }
                let (dx, end) = ballistic(v, a, dt_s);
                own.x[k] = x + dx;
                own.v[k] = end;
                self.note_speed(own.id[k], v, end);
                if x < LONGEST_M || track >= self.tracks.lanes {
                    self.note_rear(own.id[k], track, own.x[k]);
                }
                if own.x[k] >= length_m {
                    let at_s = self.clock.now_s + time_to_cover(length_m - x, v, a, dt_s);
                    let (id, over_m) = (own.id[k], own.x[k] - length_m);
                    let track = track as u32;
                    self.transfers.push(Transfer { id, track, over_m, v: end, at_s });
                }
            }
            while own.x.last().is_some_and(|x| *x >= length_m) {
                let last = own.len() - 1;
                own.remove(last);
            }
            own.still = self.standing_before_signal(track, &own);
            self.tracks.all[track] = own;
            self.tracks.note(track);
        }
    }

    /// Begins or ends the time that a rider stands.
    fn note_speed(&mut self, id: u32, before: f64, after: f64) {
        if (before < STANDING_MPS) == (after < STANDING_MPS) {
            return;
        }
        let r = &mut self.riders[id as usize];
        if after < STANDING_MPS {
            r.stood_since_s = self.clock.next_s();
        } else if r.stood_since_s.is_finite() {
            r.waiting_s += self.clock.next_s() - r.stood_since_s;
            r.stood_since_s = f64::INFINITY;
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
    fn standing_before_signal(&self, track: usize, t: &super::tracks::Track) -> usize {
        if track >= self.tracks.lanes || t.len() == 0 {
            return 0;
        }
        let head = &self.riders[t.id[t.len() - 1] as usize];
        let signal = if head.next == NONE { NONE } else { self.signal_of(head.next) };
        let red = matches!(self.lamps.shown(signal).aspect, Aspect::Stop);
        if !head.stopping || !red {
            return 0;
        }
        let rests = |k: &usize| {
            let r = &self.riders[t.id[*k] as usize];
            t.v[*k] == 0.0 && t.a[*k] == 0.0 && (r.last_road || r.next != NONE)
        };
        (0..t.len()).rev().take_while(rests).count()
    }

    fn signal_of(&self, connection: u32) -> u32 {
        self.tracks.fixed[self.track_of(connection)].of
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
        r.driven_m += fixed.length_m;
        r.free_s += fixed.length_m / r.want_mps;
        let on_lane = from < self.tracks.lanes;
        if on_lane && (r.last_road || r.next == NONE) {
            self.arrive(t);
            return None;
        }
        let to = if on_lane { self.enter_junction(t) } else { self.leave_junction(t) };
        if t.over_m >= self.tracks.fixed[to].length_m {
            let over_m = t.over_m - self.tracks.fixed[to].length_m;
            return Some(Transfer { track: to as u32, over_m, ..t });
        }
        self.tracks.put(to, t.over_m, t.v, t.id);
        self.note_rear(t.id, to, t.over_m);
        None
    }

    /// Over the stop line.
    fn enter_junction(&mut self, t: Transfer) -> usize {
        let next = self.riders[t.id as usize].next;
        let shown = self.lamps.shown(self.signal_of(next));
        if shown.aspect == Aspect::Stop {
            self.counts.red_crossings += 1;
        }
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
        let (since_s, from_m) = r.road_since;
        let travel_s = t.at_s - since_s;
        let free_s = (self.tracks.fixed[t.track as usize].length_m - from_m) / r.want_mps;
        let sums = &mut self.passages[next as usize];
        sums.vehicles += 1;
        sums.travel_s += travel_s;
        sums.loss_s += travel_s - free_s;
        let max_mps = self.classes[r.class as usize].of.max_mps;
        r.want_mps = (limit_mps * r.factor).min(max_mps);
        r.coop_mps2 = f64::INFINITY;
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
        r.leave = Leave::None;
        r.stopping = false;
        r.place += 1;
        r.road_since = (t.at_s, 0.0);
        self.arrive_on_road(t.id);
        self.arrive_on_lane(t.id, lane);
        lane
    }

    /// The end of a trip.
    fn arrive(&mut self, t: Transfer) {
        self.release_passed(t.id, f64::INFINITY);
        let r = &self.riders[t.id as usize];
        let record = &mut self.records[r.trip as usize];
        record.arrived_s = Some(t.at_s);
        record.waiting_s = r.waiting_s;
        record.length_m = r.driven_m - r.length_m;
        let inserted_s = record.inserted_s.unwrap_or(t.at_s);
        let free_s = r.free_s - r.length_m / r.want_mps;
        record.time_loss_s = (t.at_s - inserted_s - free_s).max(0.0);
        self.counts.arrived += 1;
        self.free.push(t.id);
    }
}

/// The longest vehicle there may be, metres: farther on a lane no rear is in a junction behind.
const LONGEST_M: f64 = 60.0;

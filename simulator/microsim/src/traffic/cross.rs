//! Ways that cross at signals: two may hold the zone if the first is out before the second is in.
//!
//! Who yields passes before somebody who still approaches with right of way if its rear is out
//! of the zone before the other's front comes to it, and starts behind somebody who is still in the
//! zone if that one will be out by the time it is there; who has right of way isn't kept by
//! somebody who will be out by then, or by the time it is there if it brakes gently. It looks again
//! in every step as long as it could stop.

use super::Traffic;
use super::gaps::{braking_for, time_for};
use super::junction::AT_LINE_M;
use super::rider::{Class, Leave};
use super::tracks::Front;
use roadnet::streets::Meeting;

/// Someone who holds a zone from the other way.
#[derive(Clone, Copy, Debug)]
struct Holder {
    id: u32,
    /// To the start of the zone, and until the rear has left it, metres.
    entry_m: f64,
    exit_m: f64,
    v: f64,
    inside: bool,
}

impl Holder {
    /// When it will be out of the zone if it goes on as it does, seconds from now.
    fn leaves_so_s(&self) -> f64 {
        self.exit_m / self.v.max(f64::MIN_POSITIVE)
    }
}

impl Traffic {
    /// Whether a vehicle and all who hold a crossing zone from the other way are in it one after
    /// the other, as far as one can tell.
    pub(super) fn passes_in_time(
        &self,
        id: u32,
        connection: u32,
        m: &Meeting,
        distance_m: f64,
        v: f64,
    ) -> bool {
        let other_yields = self.streets.all_meetings()[m.mirror as usize].yields;
        if m.yields == other_yields || !self.lamps.light(connection).signal {
            return false;
        }
        let r = &self.riders[id as usize];
        let class = &self.classes[r.class as usize];
        let limit_mps = self.tracks.fixed[self.track_of(connection)].limit_mps * r.factor;
        let out_s = time_for(class, distance_m + m.exit_m + r.length_m, v, limit_mps);
        let in_s = self.soonest_s(id, m, distance_m, v);
        let (mut seen, mut fine) = (0, true);
        self.see_crossing(m, &mut |o| {
            seen += 1;
            fine &= if m.yields && o.entry_m <= 0.0 {
                o.leaves_so_s() <= in_s
            } else if m.yields {
                let of = &self.riders[o.id as usize];
                let class = &self.classes[of.class as usize];
                let arrives_s = time_for(class, o.entry_m, o.v, of.want_mps.max(o.v));
                !o.inside && self.suffices(id, out_s, arrives_s, (o.entry_m, o.v))
            } else {
                let clear_s = self.leaves_s(m, &o) + IN_TIME_S;
                clear_s <= in_s || braking_for(distance_m + m.entry_m, v, clear_s) <= COMFORT_MPS2
            };
        });
        // Somebody who isn't found, for it has changed lanes with its rear in the zone.
        fine && seen >= self.locks[self.streets.all_meetings()[m.mirror as usize].mirror as usize]
    }

    /// Whether those inside on the other way are out of a zone before someone who yields, and
    /// was let in before them, is in it.
    fn leave_in_time(&self, id: u32, m: &Meeting, distance_m: f64, v: f64) -> bool {
        let in_s = self.soonest_s(id, m, distance_m, v);
        let mut fine = true;
        self.see_crossing(m, &mut |o| fine &= o.entry_m > 0.0 || o.leaves_so_s() <= in_s);
        fine
    }

    /// When a vehicle is in a zone at the earliest, seconds from now.
    fn soonest_s(&self, id: u32, m: &Meeting, distance_m: f64, v: f64) -> f64 {
        let r = &self.riders[id as usize];
        let class = &self.classes[r.class as usize];
        time_for(class, distance_m + m.entry_m, v, r.want_mps.max(v))
    }

    /// How hard someone with right of way must brake not to be in a zone before those who were let in
    /// and are out in time, m/s².
    fn braking_behind(&self, id: u32, m: &Meeting, distance_m: f64, v: f64) -> Option<f64> {
        let mut clear_s = 0.0f64;
        self.see_crossing(m, &mut |o| clear_s = clear_s.max(self.leaves_s(m, &o) + IN_TIME_S));
        let late = clear_s > self.soonest_s(id, m, distance_m, v);
        late.then(|| braking_for(distance_m + m.entry_m, v, clear_s)).filter(|b| b.is_finite())
    }

    /// When someone on the other way will be out of a zone, seconds from now.
    fn leaves_s(&self, m: &Meeting, o: &Holder) -> f64 {
        let of = &self.riders[o.id as usize];
        let class = &self.classes[of.class as usize];
        let limit_mps = self.tracks.fixed[self.track_of(m.other.0)].limit_mps * of.factor;
        time_for(class, o.exit_m, o.v, limit_mps)
    }

    /// Whether a vehicle that was let in may go on; if not, and it can stop, it gives back what
    /// it holds.
    pub(super) fn still_free(&mut self, id: u32, next: u32, distance_m: f64, v: f64) -> bool {
        if !can_stop(distance_m, v) {
            return true;
        }
        let walked = self.is_walked(id, next, distance_m, v) != (false, false);
        if self.gates[next as usize].held == 0 && !walked {
            return true;
        }
        let free = !walked
            && self.zones(next).all(|(k, m)| {
                m.merges
                    || m.yields
                    || self.locks[k] == 0
                    || self.passes_in_time(id, next, m, distance_m, v)
            });
        if !free {
            self.revoke(id, next);
            let r = &mut self.riders[id as usize];
            r.denied = true;
            r.no_room = false;
        }
        free
    }

    /// What zones on the way take from someone with right of way who was let in, as long as
    /// somebody is in one who won't be out in time: its start is a wall then.
    pub(super) fn taken_by_crossings(
        &self,
        id: u32,
        connection: u32,
        distance_m: f64,
        class: &Class,
        v: f64,
    ) -> f64 {
        let mut taken = 0.0f64;
        if self.gates[connection as usize].held == 0 {
            return taken;
        }
        for (k, m) in self.zones(connection) {
            let entry_m = distance_m + m.entry_m;
            if m.merges || self.locks[k] == 0 || entry_m <= 0.0 {
                continue;
            }
            let free = if m.yields {
                self.leave_in_time(id, m, distance_m, v)
            } else {
                self.passes_in_time(id, connection, m, distance_m, v)
            };
            if free
                && !m.yields
                && let Some(braking) = self.braking_behind(id, m, distance_m, v)
            {
                let want_mps = self.riders[id as usize].want_mps;
                taken = taken.max(class.free(v, want_mps) + braking);
            }
            if !free {
                taken = taken.max(class.taken(v, entry_m + class.of.driver.s0_m - SHORT_M, 0.0));
            }
        }
        taken
    }

    fn see_crossing(&self, m: &Meeting, see: &mut impl FnMut(Holder)) {
        let track = self.track_of(m.other.0);
        let fixed = &self.tracks.fixed[track];
        let waits_before = fixed.wait_m <= m.other_entry_m;
        let holds =
            |leave: Leave| leave == Leave::Through || (leave == Leave::Wait && !waits_before);
        let (entry_m, exit_m) = (m.other_entry_m, m.other_exit_m);
        let has = |id: u32| {
            let r = &self.riders[id as usize];
            r.via == m.other.0 && r.via_held <= m.mirror && r.via_held < r.via_end
        };
        let mut show = |f: &Front, x: f64, inside: bool| {
            let exit_m = exit_m + f.length_m - x;
            see(Holder { id: f.id, entry_m: entry_m - x, exit_m, v: f.v, inside });
        };
        for f in self.tracks.on(track) {
            if has(f.id) && holds(self.riders[f.id as usize].leave) {
                show(f, f.x, true);
            }
        }
        for f in self.tracks.on(fixed.to as usize) {
            if has(f.id) {
                show(f, fixed.length_m + f.x, true);
            }
        }
        let from = self.streets.connections()[m.other.at()].from.at();
        for f in self.tracks.on(from).iter().rev() {
            let r = &self.riders[f.id as usize];
            if r.leave == Leave::None && !r.last_road {
                break;
            }
            if r.next == m.other.0 && !r.last_road && holds(r.leave) {
                show(f, f.x - self.tracks.fixed[from].length_m, false);
            }
        }
    }
}

/// Whether somebody can stop at a stop line without braking hard.
pub(super) fn can_stop(distance_m: f64, v: f64) -> bool {
    v * v <= 2.0 * STOP_MPS2 * (distance_m - AT_LINE_M)
}

/// Who must stop inside a junction does so far before the zone, metres.
pub(super) const SHORT_M: f64 = 0.5;
/// Between the rear of one who yields and the front of one with right of way, seconds.
pub(super) const IN_TIME_S: f64 = 0.2;
/// Who has right of way brakes so hard for one who is just leaving, m/s²; harder, and it stops.
const COMFORT_MPS2: f64 = 2.0;
/// Who could stop by this braking looks again whether it may go, m/s².
pub(super) const STOP_MPS2: f64 = 3.5;

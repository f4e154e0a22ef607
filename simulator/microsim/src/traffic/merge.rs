//! Ways into the same lane: their vehicles may be in the common zone one behind the other.
//!
//! Whoever comes second keeps its distance from the first as if both were on one lane, both
//! measured back from where the ways end. It is only let in if it has that distance, so the
//! order stays as it is; that makes a zip of two streams.

use super::Traffic;
use super::rider::Leave;
use roadnet::streets::Meeting;

/// Someone who holds the zone: its front's distance from the end of its way, length, speed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Merging {
    pub to_end_m: f64,
    pub length_m: f64,
    pub v: f64,
}

impl Traffic {
    /// Shows everybody on the other way of a meeting who holds the zone, and hasn't left its
    /// way with the front.
    pub(super) fn see_holders(&self, m: &Meeting, see: &mut impl FnMut(Merging)) {
        let track = self.track_of(m.other.0);
        let fixed = &self.tracks.fixed[track];
        let waits_before = fixed.wait_m <= m.other_entry_m;
        let holds =
            |leave: Leave| leave == Leave::Through || (leave == Leave::Wait && !waits_before);
        let mut show = |id: u32, to_end_m: f64, v: f64| {
            let r = &self.riders[id as usize];
            if holds(r.leave) {
                see(Merging { to_end_m, length_m: r.length_m, v });
            }
        };
        for f in self.tracks.on(track) {
            show(f.id, fixed.length_m - f.x, f.v);
        }
        let from = self.streets.connections()[m.other.at()].from.at();
        for f in self.tracks.on(from).iter().rev() {
            let r = &self.riders[f.id as usize];
            if r.leave == Leave::None && !r.last_road {
                break;
            }
            if r.next == m.other.0 && !r.last_road {
                let before_m = self.tracks.fixed[from].length_m - f.x;
                show(f.id, before_m + fixed.length_m, f.v);
            }
        }
    }

    /// Whether a vehicle `to_end_m` before the end of its way has its distance behind everybody
    /// who holds a zone where its way joins another.
    pub(super) fn can_follow(&self, id: u32, m: &Meeting, to_end_m: f64, v: f64) -> bool {
        let d = &self.classes[self.riders[id as usize].class as usize].of.driver;
        let mut can = true;
        self.see_holders(m, &mut |o| {
            let braking = ((v * v - o.v * o.v) / (2.0 * d.b_mps2)).max(0.0);
            let gap_m = to_end_m - o.to_end_m - o.length_m;
            can &= gap_m >= d.s0_m + CLOSE_S * v + braking;
        });
        can
    }

    /// Shows everybody ahead on other ways into the same lane, as gap and speed.
    pub(super) fn see_merging(
        &self,
        connection: u32,
        to_end_m: f64,
        see: &mut impl FnMut(f64, f64),
    ) {
        if self.gates[connection as usize].held == 0 {
            return;
        }
        for (k, m) in self.zones(connection) {
            if m.merges && self.locks[k] > 0 {
                self.see_holders(m, &mut |o| {
                    if o.to_end_m < to_end_m {
                        see(to_end_m - o.to_end_m - o.length_m, o.v);
                    }
                });
            }
        }
    }
}

/// Headway with which drivers join a stream, seconds: less than they keep afterwards.
const CLOSE_S: f64 = 0.6;

//! What must hold after every step, for tests.

use super::Traffic;
use roadnet::streets::StreetConnectionIndex;

/// Something that must not be.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Fault {
    /// Two vehicles overlap, or stand in the wrong order, on a lane or connection.
    Overlap {
        /// Lanes come first, connections behind them.
        track: usize,
        /// Gap, metres.
        gap_m: f64,
    },
    /// Two vehicles are in one conflict zone.
    Zone {
        /// One connection.
        first: u32,
        /// The other.
        second: u32,
    },
    /// Somebody passed a stop line who was to stop.
    Red,
    /// Somebody was lost, or is there twice.
    Count {
        /// Vehicles found on the network.
        found: u64,
        /// Vehicles let in and not arrived.
        expected: u64,
    },
}

impl Traffic {
    /// The first thing that must not be; looks at everything, for tests.
    pub fn audit(&self) -> Option<Fault> {
        self.overlap().or_else(|| self.shared_zone()).or_else(|| {
            let found = self.tracks.all.iter().map(|t| t.len() as u64).sum();
            let expected = self.counts.running();
            if self.counts.red_violations > 0 {
                Some(Fault::Red)
            } else if found != expected {
                Some(Fault::Count { found, expected })
            } else {
                None
            }
        })
    }

    fn overlap(&self) -> Option<Fault> {
        for (track, t) in self.tracks.all.iter().enumerate() {
            for k in 1..t.len() {
                let gap_m = t.x[k] - self.riders[t.id[k] as usize].length_m - t.x[k - 1];
                if gap_m < -ROUNDING_M {
                    return Some(Fault::Overlap { track, gap_m });
                }
            }
        }
        None
    }

    fn shared_zone(&self) -> Option<Fault> {
        for first in 0..self.streets.connections().len() as u32 {
            for m in self.streets.meetings(StreetConnectionIndex(first)) {
                if m.other.0 > first
                    && self.inside(first, m.entry_m, m.exit_m)
                    && self.inside(m.other.0, m.other_entry_m, m.other_exit_m)
                {
                    return Some(Fault::Zone { first, second: m.other.0 });
                }
            }
        }
        None
    }

    /// Whether any part of a vehicle is in a stretch of a connection.
    fn inside(&self, connection: u32, from_m: f64, to_m: f64) -> bool {
        let own = &self.tracks.all[self.track_of(connection)];
        let fixed = &self.tracks.fixed[self.track_of(connection)];
        let behind = &self.tracks.all[fixed.to as usize];
        let length = |id: u32| self.riders[id as usize].length_m;
        let mut on = own.x.iter().zip(&own.id);
        let mut past = behind.x.iter().zip(&behind.id);
        on.any(|(x, id)| *x > from_m && x - length(*id) < to_m - ROUNDING_M)
            || past.any(|(x, id)| {
                let came = self.riders[*id as usize].via == connection;
                came && x + fixed.length_m - length(*id) < to_m - ROUNDING_M
            })
    }
}

/// Gaps are differences of positions around 1,000 m.
const ROUNDING_M: f64 = 1e-6;
// DEBUG
impl Traffic {
    /// debug
    pub fn stuck(&self) -> String {
        let mut out = String::new();
        let mut n = 0;
        for (track, t) in self.tracks.all.iter().enumerate() {
            let Some(&id) = t.id.last() else { continue };
            let r = &self.riders[id as usize];
            if !(self.clock.now_s - r.stood_since_s > 400.0) { continue; }
            n += 1;
            if n > 40 { break; }
            let k = t.len() - 1;
            let lane = track < self.tracks.lanes;
            let name = if lane { format!("{} lane {}", self.streets.road_name(self.streets.road_of(roadnet::streets::StreetLaneIndex(track as u32))), track) } else { format!("conn {}", track - self.tracks.lanes) };
            let mut why = String::new();
            let c = if lane { r.next } else { (track - self.tracks.lanes) as u32 };
            if c != super::NONE {
                let shown = self.lamps.shown(self.tracks.fixed[self.track_of(c)].of);
                why += &format!("{:?} room {} wait {} ", shown.aspect, self.has_room(id, c), self.tracks.fixed[self.track_of(c)].wait_m);
                let d = if lane { self.tracks.fixed[track].length_m - t.x[k] } else { -t.x[k] };
                for m in self.streets.meetings(StreetConnectionIndex(c)) {
                    let taken = self.locks[m.mirror as usize];
                    let gap = !m.yields || self.gap_suffices(id, c, m, d, t.v[k]);
                    if taken > 0 { for (tr, tt) in self.tracks.all.iter().enumerate() { for (kk, i) in tt.id.iter().enumerate() { let q = &self.riders[*i as usize]; if (q.via == m.other.0 && q.via_held < q.via_end) || (q.next == m.other.0 && q.leave > super::rider::Leave::None) { why += &format!("<trip {} track {} x {:.1} v {:.1} a {:.2} via {} next {} {:?} held {}/{}>", q.trip, tr as i64 - self.tracks.lanes as i64, tt.x[kk], tt.v[kk], tt.a[kk], q.via, q.next as i32, q.leave, q.via_held, q.via_end); if tr >= self.tracks.lanes { let c = (tr - self.tracks.lanes) as u32; self.see_siblings(c, tt.x[kk], &mut |g, v| why += &format!("(sib {g:.2} {v:.1})")); why += &format!("(from {:?} lane {:?} first {:?} since {:.0} sibs {:?})", self.streets.connections()[c as usize].from, self.tracks.fixed[tr].to, self.tracks.all[self.tracks.fixed[tr].to as usize].x.first(), self.clock.now_s - q.stood_since_s, self.streets.siblings(StreetConnectionIndex(c))); for s in self.streets.siblings(StreetConnectionIndex(c)) { why += &format!("{:?}", self.tracks.all[self.track_of(s.other.0)].x); } } } } } }
                    if taken > 0 || !gap { why += &format!("[{} locks {} gap {} entry {:.1}]", m.other, taken, gap, m.entry_m); }
                }
            }
            let to = if c != super::NONE { self.tracks.fixed[self.track_of(c)].to as usize } else { 0 };
            out += &format!("{name} trip {} x {:.1}/{:.1} since {:.0} next {} {:?} stopping {} denied {} mask {:b} last {} to {to} bound {:.1} a {:.2} n {} | {why}\n", r.trip, t.x[k], self.tracks.fixed[track].length_m, self.clock.now_s - r.stood_since_s, r.next as i32, r.leave, r.stopping, r.denied, r.mask, r.last_road, if c != super::NONE {self.bound_m[to]} else {0.0}, t.a[k], t.len());
        }
        out
    }
}

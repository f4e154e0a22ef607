//! What must hold after every step, for tests.

use super::Traffic;
use roadnet::streets::{Meeting, StreetConnectionIndex};

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
            let stand = self.obstacles.iter().filter(|(_, rider)| rider.is_some()).count() as u64;
            let found: u64 = (0..self.tracks.all.len()).map(|t| self.tracks.len(t) as u64).sum();
            let found = found - stand;
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
        for track in 0..self.tracks.all.len() {
            for pair in self.tracks.on(track).windows(2) {
                let gap_m = pair[1].rear_m() - pair[0].x;
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
                if m.merges {
                    if m.other.0 > first && self.side_by_side(first, m) {
                        return Some(Fault::Zone { first, second: m.other.0 });
                    }
                } else if m.other.0 > first
                    && self.inside(first, m.entry_m, m.exit_m)
                    && self.inside(m.other.0, m.other_entry_m, m.other_exit_m)
                {
                    return Some(Fault::Zone { first, second: m.other.0 });
                }
            }
        }
        None
    }

    /// Whether two vehicles in a zone where their ways join are at the same distance from its end.
    fn side_by_side(&self, first: u32, m: &Meeting) -> bool {
        let of = |connection: u32, entry_m: f64| {
            let own = self.tracks.on(self.track_of(connection));
            let length_m = self.tracks.fixed[self.track_of(connection)].length_m;
            let inside = own.iter().filter(move |f| f.x > entry_m);
            inside.map(move |f| (length_m - f.x, f.length_m))
        };
        of(first, m.entry_m).any(|(a, la)| {
            of(m.other.0, m.other_entry_m)
                .any(|(b, lb)| a < b + lb - ROUNDING_M && b < a + la - ROUNDING_M)
        })
    }

    /// Whether any part of a vehicle is in a stretch of a connection.
    fn inside(&self, connection: u32, from_m: f64, to_m: f64) -> bool {
        let fixed = &self.tracks.fixed[self.track_of(connection)];
        let mut on = self.tracks.on(self.track_of(connection)).iter();
        let mut past = self.tracks.on(fixed.to as usize).iter();
        on.any(|f| f.x > from_m && f.rear_m() < to_m - ROUNDING_M)
            || past.any(|f| {
                let came = self.riders[f.id as usize].via == connection;
                came && f.x + fixed.length_m - f.length_m < to_m - ROUNDING_M
            })
    }
}

/// Gaps are differences of positions around 1,000 m.
const ROUNDING_M: f64 = 1e-6;

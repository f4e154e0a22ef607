//! Halts of buses: they stand at their stop points for their dwell time.

use super::Traffic;
use super::tracks::NONE;
use roadnet::streets::StreetLaneIndex;

/// A halt on a trip.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct TripHalt {
    /// The lane.
    pub lane: StreetLaneIndex,
    /// Where the front stands, metres from the start of the road.
    pub at_m: f64,
    /// How long the doors stay open, seconds.
    pub dwell_s: f64,
}

/// A vehicle came to one of its halts, or left it.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct HaltEvent {
    /// The trip.
    pub trip: u32,
    /// Which of its halts, from 0.
    pub halt: u32,
    /// It stands, the doors open; or they are shut, and it starts.
    pub stands: bool,
    /// When, seconds since the start.
    pub at_s: f64,
}

impl Traffic {
    /// Sets where on its present road a rider halts next.
    pub(super) fn look_for_halt(&mut self, id: u32, road: u32) {
        let r = &mut self.riders[id as usize];
        r.halt_m = f64::INFINITY;
        if !r.halts {
            return;
        }
        let diary = &mut self.diaries[id as usize];
        diary.halt_lane = NONE;
        let next = (diary.halt < diary.halts_end).then(|| self.halts[diary.halt as usize]);
        let Some(halt) = next.filter(|h| self.tracks.fixed[h.lane.at()].of == road) else {
            return;
        };
        r.halt_m = halt.at_m;
        diary.halt_lane = halt.lane.0;
    }

    /// At the end of a step: opens the doors of who has come to rest at its halt, on the
    /// halt's lane or after a while beside it, and shuts them when the dwell time is over.
    /// True if it stands there.
    pub(super) fn stand_at_halt(&mut self, id: u32, lane: usize, x: f64, v: f64) -> bool {
        let next_s = self.clock.next_s();
        let r = &mut self.riders[id as usize];
        let diary = &mut self.diaries[id as usize];
        let halt = self.halts[diary.halt as usize];
        let number = diary.halt - self.records[r.trip as usize].halts.0;
        if r.dwells {
            if next_s < diary.dwell_until_s - ROUNDING_S {
                return true;
            }
            r.dwells = false;
            diary.halt += 1;
            let event = HaltEvent { trip: r.trip, halt: number, stands: false, at_s: next_s };
            self.events.halts.push(event);
            self.arrive_on_road(id);
            self.arrive_on_lane(id, lane);
            return false;
        }
        if halt.at_m - x >= HALT_NEAR_M || v >= HALT_SLOW_MPS {
            return false;
        }
        let waited = r.stood_since_s.is_finite() && next_s - r.stood_since_s > GIVE_UP_S;
        if diary.halt_lane != lane as u32 && !waited {
            return false;
        }
        r.dwells = true;
        diary.dwell_until_s = next_s + halt.dwell_s;
        r.rolling = false;
        let event = HaltEvent { trip: r.trip, halt: number, stands: true, at_s: next_s };
        self.events.halts.push(event);
        true
    }
}

/// A bus is at its stop point when it is this near and this slow.
pub(crate) const HALT_NEAR_M: f64 = 1.0;
pub(crate) const HALT_SLOW_MPS: f64 = 0.5;
const ROUNDING_S: f64 = 1e-6;
/// Who has waited so long for a gap to the stop's lane opens the doors where it is, seconds.
const GIVE_UP_S: f64 = 20.0;

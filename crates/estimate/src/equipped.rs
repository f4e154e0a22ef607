//! What share of vehicles sends, as queues show it.
//!
//! Who stops behind a gap stops behind somebody who doesn't send. Each vehicle that comes to a
//! halt in a queue is one sample: itself, and as many unheard ones as fit into the gap before it.

use crate::demand::vehicles_in;
use crate::estimator::Estimator;
use its::msg::StationId;
use roadnet::LaneUse;
use units::Instant;

/// Vehicles heard and not heard, the older ones with less and less weight.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub(crate) struct Equipped {
    heard: f64,
    unheard: f64,
}

impl Equipped {
    /// One vehicle that was heard, behind so many that were not.
    fn note(&mut self, unheard: u32) {
        self.heard = self.heard * KEPT + 1.0;
        self.unheard = self.unheard * KEPT + f64::from(unheard);
    }
}

impl Estimator {
    /// Share of vehicles that send CAMs, 0 to 1; `None` until enough have queued.
    pub fn equipped_share(&self) -> Option<f64> {
        let Equipped { heard, unheard } = self.equipped;
        (heard >= ENOUGH).then(|| heard / (heard + unheard))
    }

    /// A vehicle has just come to a halt.
    pub(crate) fn note_halt(&mut self, station: StationId, now: Instant) {
        let Some(track) = self.tracks.get(&station) else { return };
        let Some(at) = track.lane.filter(|m| m.connection.is_none()) else { return };
        if at.lane_use != LaneUse::Ingress || track.is_embarking() {
            return;
        }
        let vehicles = self.vehicles(at.lane, now);
        let Some(own) = vehicles.iter().position(|v| v.station == station) else { return };
        let ahead = &vehicles[..own];
        if ahead.iter().any(|v| !v.standing || v.embarking) {
            return; // The queue is on the move, or no queue: gaps say nothing.
        }
        let rear_m = ahead.last().map_or(0.0, |v| v.to_stop_line_m + v.length_m);
        let gap_m = vehicles[own].to_stop_line_m - rear_m;
        if gap_m <= MAX_GAP_M {
            self.equipped.note(vehicles_in(gap_m));
        }
    }
}

/// The last fifty or so count.
const KEPT: f64 = 0.98;
/// Vehicles heard before anything is said.
const ENOUGH: f64 = 8.0;
/// Whoever stands behind a longer gap has stopped for something else.
const MAX_GAP_M: f64 = 100.0;

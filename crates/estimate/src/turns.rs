//! Counts since the start: which way they went, and how many the loops saw.

use crate::detector::DetectorState;
use crate::estimator::Estimator;
use crate::flow::Flow;
use roadnet::{ConnectionId, DetectorKind, LaneId};
use units::Instant;

impl Estimator {
    /// Vehicles that tracks have shown to take a connection since the start.
    pub fn taken(&self, connection: ConnectionId) -> u64 {
        self.counts.by_connection.get(&connection).map_or(0, Flow::total)
    }

    /// Vehicles that the loop which has seen most has counted on a lane since the start; `None`
    /// where no loop is believed.
    pub fn counted(&self, lane: LaneId, now: Instant) -> Option<u64> {
        let loops = self.map.detectors_of(lane).filter(|d| d.kind != DetectorKind::PushButton);
        let memories = loops.filter_map(|d| self.detectors.get(&d.id));
        let believed = memories.filter(|m| {
            !matches!(m.state(now), DetectorState::Suspect(_) | DetectorState::Unheard)
        });
        believed.map(|m| m.flow.total()).max()
    }

    /// Since when a loop at a lane's stop line has been occupied, if one that is believed is.
    pub fn occupied_since(&self, lane: LaneId, now: Instant) -> Option<Instant> {
        let loops = self.map.detectors_of(lane).filter(|d| d.kind == DetectorKind::StopLine);
        let states = loops.filter_map(|d| self.detectors.get(&d.id)).map(|m| m.state(now));
        let since = states.filter_map(|state| match state {
            DetectorState::Occupied { since } => Some(since),
            _ => None,
        });
        since.min()
    }
}

//! Counts since the start: which way they went, and how many the loops saw.

use crate::detector::{DetectorMemory, DetectorState};
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
        let loops = self.believed(lane, now).filter(|(kind, _)| *kind != DetectorKind::PushButton);
        loops.map(|(_, memory)| memory.flow.total()).max()
    }

    /// Vehicles that have left the loop at a lane's stop line since the start; `None` where none is believed.
    pub fn gone_over_line(&self, lane: LaneId, now: Instant) -> Option<u64> {
        let loops = self.believed(lane, now).filter(|(kind, _)| *kind == DetectorKind::StopLine);
        let is_on = |m: &DetectorMemory| matches!(m.state(now), DetectorState::Occupied { .. });
        loops.map(|(_, m)| m.flow.total().saturating_sub(u64::from(is_on(m)))).max()
    }

    fn believed(
        &self,
        lane: LaneId,
        now: Instant,
    ) -> impl Iterator<Item = (DetectorKind, &DetectorMemory)> {
        let of_lane = self.map.detectors_of(lane);
        let memories = of_lane.filter_map(|d| Some((d.kind, self.detectors.get(&d.id)?)));
        memories.filter(move |(_, m)| {
            !matches!(m.state(now), DetectorState::Suspect(_) | DetectorState::Unheard)
        })
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

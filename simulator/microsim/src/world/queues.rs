//! Queues, once a second.

use super::World;
use crate::QueueSeries;
use roadnet::{LaneKind, LaneRef, LaneUse, RoadNetwork};

/// An empty series for each ingress lane of vehicles.
pub(super) fn series(network: &RoadNetwork) -> Vec<QueueSeries> {
    let mut out = Vec::new();
    for i in network.intersections() {
        let own = i.lanes().iter().filter(|l| {
            l.lane_use == LaneUse::Ingress && matches!(l.kind, LaneKind::Vehicle | LaneKind::Bus)
        });
        out.extend(own.map(|l| QueueSeries {
            lane: LaneRef { intersection: i.id(), lane: l.id },
            queue_m: Vec::new(),
            outside: Vec::new(),
        }));
    }
    out
}

impl World {
    pub(super) fn sample_queues(&mut self) {
        let second = 1_000_000;
        let before = self.clock.now_us - self.clock.step_us;
        if before / second == self.clock.now_us / second {
            return;
        }
        for series in &mut self.queues {
            let Some(place) = self.net.place(series.lane) else { continue };
            if series.queue_m.len() < MAX_SAMPLES {
                let road = self.net.streets.road_of(place.lane);
                series.queue_m.push(self.traffic.queue_m(place.lane) as f32);
                series.outside.push(self.traffic.waiting_at(road) as u32);
            }
        }
    }
}

/// A week of seconds: longer runs keep the queues of their first week.
const MAX_SAMPLES: usize = 604_800;

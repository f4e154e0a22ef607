//! What goes wrong for a while: lanes closed, stop points blocked, detectors that tell lies.

use super::{World, instant};
use crate::traffic::Obstacle;
use crate::{Demand, DetectorEvent, FailedDetector, Incident, IncidentKind};
use roadnet::streets::NetworkStreets;
use roadnet::{DetectorId, IntersectionId, LaneRef, RoadNetwork};

/// The incidents of a demand, each with what stands in the way because of it.
#[derive(Clone, Debug, Default)]
pub(super) struct Incidents {
    blocks: Vec<(f64, f64, Obstacle)>,
    lies: Vec<Lie>,
}

/// A detector that has failed for a while.
#[derive(Clone, Debug)]
struct Lie {
    at: (IntersectionId, DetectorId),
    begin_s: f64,
    end_s: f64,
    says: FailedDetector,
    /// What it said last.
    occupied: bool,
    next_s: f64,
}

impl Incidents {
    pub(super) fn new(demand: &Demand, network: &RoadNetwork, net: &NetworkStreets) -> Self {
        let mut it = Self::default();
        for i in &demand.incidents {
            if let IncidentKind::DetectorFailed { intersection, detector, says } = i.what {
                it.lies.push(Lie {
                    at: (intersection, detector),
                    begin_s: i.begin_s,
                    end_s: i.end_s,
                    says,
                    occupied: false,
                    next_s: i.begin_s,
                });
            } else if let Some(obstacle) = obstacle(i, network, net) {
                it.blocks.push((i.begin_s, i.end_s, obstacle));
            }
        }
        it
    }
}

/// What stands on the road because of an incident.
fn obstacle(i: &Incident, network: &RoadNetwork, net: &NetworkStreets) -> Option<Obstacle> {
    let (lane, from_m, to_m, closes) = match &i.what {
        IncidentKind::LaneClosed { lane, from_m, to_m } => (*lane, *from_m, *to_m, true),
        IncidentKind::StopBlocked { stop } => {
            let stop = network.stop_point(stop)?;
            let lane = LaneRef { intersection: stop.intersection, lane: stop.lane };
            (lane, stop.along_m - BLOCKED_M, stop.along_m, false)
        }
        IncidentKind::DetectorFailed { .. } => return None,
    };
    let place = net.place(lane)?;
    let of = &net.streets.lanes()[place.lane.at()];
    let to_m = (place.from_m + to_m).min(of.length_m);
    let from_m = (place.from_m + from_m).clamp(of.begins_m, to_m);
    Some(Obstacle { lane: place.lane, from_m, to_m, closes })
}

impl World {
    /// Puts up and takes away what stands in the way.
    pub(super) fn meet_incidents(&mut self) {
        let now_s = self.clock.now_s();
        for (begin_s, end_s, obstacle) in &self.incidents.blocks {
            let active = (*begin_s..*end_s).contains(&now_s);
            self.traffic.block(*obstacle, active);
        }
    }

    /// Replaces what failed detectors saw by what they say.
    pub(super) fn let_detectors_lie(&mut self) {
        let (now_s, next_s) = (self.clock.now_s(), self.clock.next_s());
        let events = &mut self.events.detectors;
        for lie in &mut self.incidents.lies {
            if next_s <= lie.begin_s || now_s >= lie.end_s {
                if lie.occupied && now_s >= lie.end_s {
                    lie.occupied = false;
                    events.push(lie.event(now_s));
                }
                continue;
            }
            let (intersection, detector) = lie.at;
            events.retain(|e| (e.intersection, e.detector) != (intersection, detector));
            while lie.next_s < next_s.min(lie.end_s) {
                let at_s = lie.next_s;
                match lie.says {
                    FailedDetector::Silent => lie.next_s = f64::INFINITY,
                    FailedDetector::Stuck => {
                        lie.occupied = true;
                        events.push(lie.event(at_s));
                        lie.next_s = f64::INFINITY;
                    }
                    FailedDetector::Flickers => {
                        lie.occupied = !lie.occupied;
                        events.push(lie.event(at_s));
                        lie.next_s += FLICKER_S;
                    }
                }
            }
        }
    }
}

impl Lie {
    fn event(&self, at_s: f64) -> DetectorEvent {
        let (intersection, detector) = self.at;
        DetectorEvent { intersection, detector, occupied: self.occupied, at: instant(at_s) }
    }
}

/// What stands in the way of a bus is so long, metres.
const BLOCKED_M: f64 = 5.0;
/// A failing loop goes on and off so often, seconds.
const FLICKER_S: f64 = 1.0;

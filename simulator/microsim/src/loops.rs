//! Detector loops: when each becomes occupied and free, inside the step.

use crate::car::Car;
use crate::map::Map;
use crate::motion::time_to_cover;
use crate::world::instant;
use crate::{DetectorEvent, Events};
use roadnet::{DetectorId, DetectorKind, IntersectionId, LaneRef, RoadNetwork};

/// All loops of the network.
#[derive(Clone, Debug, Default)]
pub(crate) struct Loops {
    loops: Vec<Loop>,
    /// Loops of each ingress and each egress lane.
    ingress: Vec<Vec<usize>>,
    egress: Vec<Vec<usize>>,
}

#[derive(Clone, Debug)]
struct Loop {
    intersection: IntersectionId,
    detector: DetectorId,
    /// Upstream and downstream edge, metres from the start of the lane.
    edges_m: (f64, f64),
    /// Vehicles over it.
    over: u32,
    /// Fronts that came and rears that went in this step, seconds.
    changes: Vec<(f64, Change)>,
}

/// At the same time a rear goes before a front comes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Change {
    RearGone,
    FrontCome,
}

impl Loops {
    pub(crate) fn new(network: &RoadNetwork, map: &Map) -> Self {
        let mut it = Self {
            loops: Vec::new(),
            ingress: vec![Vec::new(); map.ingress.len()],
            egress: vec![Vec::new(); map.egress.len()],
        };
        for i in network.intersections() {
            for d in i.detectors().iter().filter(|d| d.kind != DetectorKind::PushButton) {
                let at = LaneRef { intersection: i.id(), lane: d.lane };
                let find =
                    |tracks: &[crate::map::LaneTrack]| tracks.iter().position(|t| t.at == at);
                let (list, length_m) = if let Some(l) = find(&map.ingress) {
                    (&mut it.ingress[l], map.ingress[l].length_m)
                } else if let Some(l) = find(&map.egress) {
                    (&mut it.egress[l], map.egress[l].length_m)
                } else {
                    continue;
                };
                list.push(it.loops.len());
                let down_m = length_m - d.to_stop_line_m;
                it.loops.push(Loop {
                    intersection: i.id(),
                    detector: d.id,
                    edges_m: ((down_m - d.length_m).max(0.0), down_m),
                    over: 0,
                    changes: Vec::new(),
                });
            }
        }
        it
    }

    /// Notes what a vehicle's motion of this step did to the loops under it.
    pub(crate) fn pass(&mut self, map: &Map, car: &Car, now_s: f64, dt_s: f64) {
        let path = &map.paths[car.path as usize];
        if car.before.0 - car.length_m < path.line_m {
            pass_lane(&mut self.loops, &self.ingress[path.from], 0.0, car, (now_s, dt_s));
        }
        if car.s_m >= path.egress_m {
            let base_m = path.egress_m;
            pass_lane(&mut self.loops, &self.egress[path.to], base_m, car, (now_s, dt_s));
        }
    }

    /// Frees the loops that a vehicle lay over when it left the world.
    pub(crate) fn release(&mut self, map: &Map, car: &Car, left_s: f64) {
        let path = &map.paths[car.path as usize];
        for &l in &self.egress[path.to] {
            let l = &mut self.loops[l];
            let (up, down) = (path.egress_m + l.edges_m.0, path.egress_m + l.edges_m.1);
            if car.s_m >= up && car.rear_m() < down {
                l.changes.push((left_s, Change::RearGone));
            }
        }
    }

    /// Turns what was noted into events.
    pub(crate) fn settle(&mut self, events: &mut Events) {
        for l in self.loops.iter_mut().filter(|l| !l.changes.is_empty()) {
            l.changes.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
            for (at_s, change) in l.changes.drain(..) {
                let was = l.over > 0;
                l.over = match change {
                    Change::FrontCome => l.over + 1,
                    Change::RearGone => l.over.saturating_sub(1),
                };
                let occupied = l.over > 0;
                if occupied != was {
                    events.detectors.push(DetectorEvent {
                        intersection: l.intersection,
                        detector: l.detector,
                        occupied,
                        at: instant(at_s),
                    });
                }
            }
        }
    }
}

fn pass_lane(
    loops: &mut [Loop],
    list: &[usize],
    base_m: f64,
    car: &Car,
    (now_s, dt_s): (f64, f64),
) {
    let (s, v) = car.before;
    for &l in list {
        let l = &mut loops[l];
        let (up, down) = (base_m + l.edges_m.0, base_m + l.edges_m.1);
        let mut note = |from_m: f64, to_m: f64, edge_m: f64, change| {
            if from_m < edge_m && to_m >= edge_m {
                let after_s = time_to_cover(edge_m - from_m, v, car.a_mps2, dt_s);
                l.changes.push((now_s + after_s, change));
            }
        };
        note(s, car.s_m, up, Change::FrontCome);
        note(s - car.length_m, car.rear_m(), down, Change::RearGone);
    }
}

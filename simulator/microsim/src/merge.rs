//! Streams from several lanes into one: they take turns at their stop lines.
//!
//! An egress lane that several lanes feed belongs to one of them at a time: as long as one of
//! its vehicles is between stop line and egress lane, or is so near to its stop line that it
//! counts on going. Vehicles of the other lanes stop at theirs. A vehicle is only cleared if
//! the one before it on its lane is, so that nobody holds a merge while waiting for another.

use crate::plan::{Place, stop_line_view};
use crate::world::World;

impl World {
    /// Who of those near a stop line may use the merge beyond it.
    pub(crate) fn clear_merges(&mut self) {
        if !self.map.egress.iter().any(|e| e.merging) {
            return;
        }
        let before = self.merge_holders.clone();
        for e in 0..self.merge_holders.len() {
            self.merge_holders[e] = self.inside(e);
        }
        for lane in 0..self.map.ingress.len() {
            for car in &mut self.roads.ingress[lane] {
                car.cleared = false;
            }
        }
        // First those who had it keep it, then the others, in the order of the lanes.
        for keep in [true, false] {
            for lane in 0..self.map.ingress.len() {
                if self.map.ingress[lane].merging {
                    self.clear_lane(lane, |e| !keep || before[e] == Some(lane));
                }
            }
        }
    }

    /// The lane whose vehicles are on their way into egress lane `e`, or not yet wholly in it.
    fn inside(&self, e: usize) -> Option<usize> {
        let track = &self.map.egress[e];
        let on_path = track.paths.iter().find(|p| !self.roads.paths[**p].is_empty()).copied();
        let entering = || {
            let tail = self.roads.egress[e].back()?;
            let p = tail.path as usize;
            (tail.rear_m() < self.map.paths[p].egress_m).then_some(p)
        };
        let p = track.merging.then(|| on_path.or_else(entering)).flatten()?;
        Some(self.map.paths[p].from)
    }

    fn clear_lane(&mut self, lane: usize, may_claim: impl Fn(usize) -> bool) {
        for car in &mut self.roads.queues(Place::Ingress)[lane] {
            let path = &self.map.paths[car.path as usize];
            if car.stopping || !stop_line_view(car, path, 0.0, 0.0).in_sight() {
                break;
            }
            if path.merging {
                let holder = &mut self.merge_holders[path.to];
                if *holder != Some(lane) && (holder.is_some() || !may_claim(path.to)) {
                    break;
                }
                *holder = Some(lane);
            }
            car.cleared = true;
        }
    }
}

//! First half of a step: everyone decides on the old state.

use crate::Params;
use crate::car::Car;
use crate::map::{Map, Path};
use crate::motion::{Ahead, interaction};
use crate::signals::{Shown, StopLineView};
use crate::world::{Roads, World};
use core::mem::take;

impl World {
    /// Who stops at their stop line.
    pub(crate) fn decide(&mut self) {
        let (now_s, step_s) = (self.clock.now_s(), self.clock.step_s());
        for car in self.roads.ingress.iter_mut().flatten() {
            let path = &self.map.paths[car.path as usize];
            let Shown { aspect, since_s } = self.signals.shown(path.group);
            let view = stop_line_view(car, path, now_s - since_s, step_s);
            car.stopping = view.in_sight() && view.stops(aspect, car.stopping);
        }
    }

    /// Everyone's acceleration for this step.
    pub(crate) fn plan(&mut self) {
        let step_s = self.clock.step_s();
        let mut overlaps = 0;
        for place in [Place::Egress, Place::Path, Place::Ingress] {
            for index in 0..self.roads.queues(place).len() {
                let mut queue = take(&mut self.roads.queues(place)[index]);
                let view =
                    View { map: &self.map, params: &self.params, roads: &self.roads, step_s };
                overlaps += view.plan_queue(place, queue.make_contiguous());
                self.roads.queues(place)[index] = queue;
            }
        }
        self.counts.overlaps += overlaps;
    }
}

/// Where a vehicle's front is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Place {
    Ingress,
    Path,
    Egress,
}

/// What all drivers can look at.
#[derive(Clone, Copy)]
pub(crate) struct View<'a> {
    pub map: &'a Map,
    pub params: &'a Params,
    pub roads: &'a Roads,
    pub step_s: f64,
}

impl View<'_> {
    /// Plans one queue, which is not in `roads` meanwhile; returns how many stand in another.
    fn plan_queue(&self, place: Place, cars: &mut [Car]) -> u64 {
        let mut overlaps = 0;
        for i in 0..cars.len() {
            let leader = i.checked_sub(1).map(|l| (cars[l].path, cars[l].rear_m(), cars[l].v_mps));
            let car = &cars[i];
            if car.dwells() {
                cars[i].a_mps2 = 0.0;
                continue;
            }
            let path = &self.map.paths[car.path as usize];
            let driver = self.params.driver(car.kind);
            let (mut taken, mut overlap) = (0.0f64, false);
            let mut see = |ahead: Ahead| {
                taken = taken.max(interaction(driver, car.v_mps, ahead));
                overlap |= ahead.gap_m < -ROUNDING_M;
            };
            if let Some((p, rear_m, speed_mps)) = leader {
                // Positions on different paths compare from the start of the egress lane.
                let shift = match place {
                    Place::Egress => path.egress_m - self.map.paths[p as usize].egress_m,
                    Place::Ingress | Place::Path => 0.0,
                };
                see(Ahead { gap_m: rear_m + shift - car.s_m, speed_mps });
            }
            if place != Place::Egress && (leader.is_none() || place == Place::Path) {
                self.beyond(place, leader.is_some(), car.path as usize, car.s_m, &mut see);
            }
            let wall_m = if place == Place::Ingress { wall_m(car, path) } else { f64::INFINITY };
            cars[i].a_mps2 = car.acceleration(driver, path, taken, wall_m, self.step_s);
            overlaps += u64::from(overlap);
        }
        overlaps
    }

    /// Shows everyone beyond the end of the own queue who could be in the way of a front at
    /// `s_m`: the last one on the path and on the egress lane, and those on other paths from
    /// the same lane who still take up its room.
    pub(crate) fn beyond(
        &self,
        place: Place,
        has_leader: bool,
        p: usize,
        s_m: f64,
        see: &mut impl FnMut(Ahead),
    ) {
        let path = &self.map.paths[p];
        let own = (place == Place::Ingress).then(|| self.roads.paths[p].back()).flatten();
        if let Some(tail) = own {
            see(Ahead { gap_m: tail.rear_m() - s_m, speed_mps: tail.v_mps });
        } else if !has_leader && let Some(tail) = self.roads.egress[path.to].back() {
            let shift = path.egress_m - self.map.paths[tail.path as usize].egress_m;
            see(Ahead { gap_m: tail.rear_m() + shift - s_m, speed_mps: tail.v_mps });
        }
        for &(q, shared_m) in &path.shared_m {
            let end_m = path.line_m + shared_m;
            if s_m >= end_m {
                continue;
            }
            let other = &self.map.paths[q];
            let inside = self.roads.paths[q].iter().rev();
            // A long vehicle's front can be past a short path while its rear is not.
            let past = self.roads.egress[other.to].iter().rev();
            let past = past.take_while(|c| c.rear_m() < self.map.paths[c.path as usize].egress_m);
            let mut ahead = inside
                .chain(past.filter(|c| c.path as usize == q))
                .filter(|c| c.s_m > s_m && c.rear_m() < end_m);
            if let Some(c) = ahead.next() {
                see(Ahead { gap_m: c.rear_m() - s_m, speed_mps: c.v_mps });
            }
        }
    }
}

/// How a driver on an ingress lane sees the stop line.
pub(crate) fn stop_line_view(
    car: &Car,
    path: &Path,
    aspect_age_s: f64,
    step_s: f64,
) -> StopLineView {
    let distance_m = path.line_m - car.s_m;
    StopLineView { distance_m, speed_mps: car.v_mps, aspect_age_s, step_s }
}

/// Where the driver must stop on account of the stop line; infinite: needn't.
fn wall_m(car: &Car, path: &Path) -> f64 {
    let barred = path.merging && !car.cleared && stop_line_view(car, path, 0.0, 0.0).in_sight();
    if car.stopping || barred { path.line_m } else { f64::INFINITY }
}

/// Gaps are sums of positions around 1,000 m: less than this is rounding.
const ROUNDING_M: f64 = 1e-6;

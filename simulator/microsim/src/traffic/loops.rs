//! Detector loops: when each becomes occupied and free, inside the step.

use super::Traffic;
use super::tracks::NONE;
use crate::motion::time_to_cover;
use roadnet::streets::{LaneDetector, Streets};

/// All loops, those of a lane one behind the other.
#[derive(Clone, Debug, Default)]
pub(super) struct Loops {
    all: Vec<Loop>,
    /// Loops with changes in this step.
    touched: Vec<u32>,
}

#[derive(Clone, Debug)]
struct Loop {
    /// Its place in [`Streets::detectors`].
    detector: u32,
    /// Upstream and downstream edge, metres from the start of the road.
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

/// A loop became occupied or free.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct LoopEvent {
    /// Its place in [`Streets::detectors`].
    pub detector: u32,
    /// Occupied from now on, or free.
    pub occupied: bool,
    /// When, interpolated within the step, seconds since the start.
    pub at_s: f64,
}

/// Motion of a vehicle within a step: front at the start and at the end, metres; speed at the
/// start, m/s; acceleration, m/s².
#[derive(Clone, Copy, Debug)]
pub(super) struct Motion {
    pub from_m: f64,
    pub to_m: f64,
    pub v: f64,
    pub a: f64,
}

impl Loops {
    /// The loops of all lanes, and for each lane the first of its own and how many there are.
    pub(super) fn new(streets: &Streets) -> (Self, Vec<(u32, u16)>) {
        let lane = |d: &LaneDetector| streets.lane_at(d.lane).0;
        let mut order: Vec<u32> = (0..streets.detectors().len() as u32).collect();
        order.sort_by_key(|d| (lane(&streets.detectors()[*d as usize]), *d));
        let mut of_lane = vec![(0, 0); streets.lanes().len()];
        let all = order.iter().enumerate().map(|(place, detector)| {
            let d = &streets.detectors()[*detector as usize];
            let row: &mut (u32, u16) = &mut of_lane[lane(d) as usize];
            if row.1 == 0 {
                row.0 = place as u32;
            }
            row.1 += 1;
            let edges_m = (d.at_m, d.at_m + d.length_m);
            Loop { detector: *detector, edges_m, over: 0, changes: Vec::new() }
        });
        let all = all.collect();
        (Self { all, touched: Vec::new() }, of_lane)
    }

    fn note(&mut self, at: u32, at_s: f64, change: Change) {
        let l = &mut self.all[at as usize];
        if l.changes.is_empty() {
            self.touched.push(at);
        }
        l.changes.push((at_s, change));
    }

    /// Turns what was noted into events.
    pub(super) fn settle(&mut self, events: &mut Vec<LoopEvent>) {
        self.touched.sort_unstable();
        for at in self.touched.drain(..) {
            let l = &mut self.all[at as usize];
            l.changes.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
            for (at_s, change) in l.changes.drain(..) {
                let was = l.over > 0;
                l.over = match change {
                    Change::FrontCome => l.over + 1,
                    Change::RearGone => l.over.saturating_sub(1),
                };
                let occupied = l.over > 0;
                if occupied != was {
                    events.push(LoopEvent { detector: l.detector, occupied, at_s });
                }
            }
        }
    }
}

impl Traffic {
    /// Notes what a motion on a lane does to its loops.
    pub(super) fn pass_loops(&mut self, lane: usize, length_m: f64, motion: Motion) {
        let Motion { from_m, to_m, v, a } = motion;
        let fixed = &self.tracks.fixed[lane];
        let (now_s, step_s) = (self.clock.now_s, self.clock.step_s);
        for at in fixed.first_loop..fixed.first_loop + u32::from(fixed.loops) {
            let (up_m, down_m) = self.loops.all[at as usize].edges_m;
            for (edge_m, from_m, to_m, change) in [
                (up_m, from_m, to_m, Change::FrontCome),
                (down_m, from_m - length_m, to_m - length_m, Change::RearGone),
            ] {
                if from_m < edge_m && to_m >= edge_m {
                    let at_s = now_s + time_to_cover(edge_m - from_m, v, a, step_s);
                    self.loops.note(at, at_s, change);
                }
            }
        }
    }

    /// Notes what the motion of a vehicle does to the loops of a lane that only its rear is
    /// still on. Positions of the motion are those on its present track.
    pub(super) fn pull_off_loops(&mut self, id: u32, motion: Motion) {
        let r = &self.riders[id as usize];
        let (lane, length_m) = (r.loop_lane as usize, r.length_m);
        let end_m = self.tracks.fixed[lane].length_m + self.diaries[id as usize].beyond_m;
        let (from_m, to_m) = (motion.from_m + end_m, motion.to_m + end_m);
        self.pass_loops(lane, length_m, Motion { from_m, to_m, ..motion });
        if to_m - length_m >= self.tracks.fixed[lane].length_m {
            self.riders[id as usize].loop_lane = NONE;
        }
    }

    /// Frees the loops under a vehicle that vanishes from a lane, or occupies those under one
    /// that appears there.
    pub(super) fn lie_on_loops(&mut self, lane: usize, x: f64, length_m: f64, comes: bool) {
        let fixed = &self.tracks.fixed[lane];
        let at_s = self.clock.next_s();
        for at in fixed.first_loop..fixed.first_loop + u32::from(fixed.loops) {
            let (up_m, down_m) = self.loops.all[at as usize].edges_m;
            if x >= up_m && x - length_m < down_m {
                let change = if comes { Change::FrontCome } else { Change::RearGone };
                self.loops.note(at, at_s, change);
            }
        }
    }
}

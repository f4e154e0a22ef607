//! Vehicles on their way along a main path, as a time–space diagram shows them.

use super::arterial::Arterial;
use super::junction::PlanSet;
use super::model::Model;

/// A corner of a vehicle's way in time and space.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Point {
    /// Seconds from the start of the common cycle.
    pub at_s: f64,
    /// Metres before the next stop line, or 0 at it.
    pub before_m: f64,
    /// The next signal's place on the path.
    pub place: usize,
}

impl Arterial {
    /// Those of one lane who drive the whole path in a direction and come to its first signal evenly
    /// spaced, for so many seconds: each drives as fast as the path's travel times, stops behind the
    /// queue at red, and starts when that has moved. Nobody joins or leaves between. Empty where
    /// nobody drives.
    pub fn trajectories(
        &self,
        model: &Model,
        plan: &PlanSet,
        direction: usize,
        span_s: f64,
    ) -> Vec<Vec<Point>> {
        let n = self.junctions.len();
        let flows = self.hops[direction].iter().flatten().map(|h| h.veh_per_h);
        let veh_per_h = flows.fold(f64::INFINITY, f64::min) / self.lanes(model, direction);
        if !veh_per_h.is_finite() || veh_per_h <= 0.0 {
            return Vec::new();
        }
        let way = self.way(direction);
        let order: Vec<usize> =
            if direction == 0 { (0..n).collect() } else { (0..n).rev().collect() };
        let mut signals: Vec<Signal> = order
            .iter()
            .map(|place| Signal {
                place: *place,
                cycle_s: f64::from(plan.cycle_s.max(1)),
                greens: self.greens(model, plan, direction, *place),
                left_s: Vec::new(),
            })
            .collect();
        let (drive_s, length_m) =
            way.iter().fold((0.0_f64, 0.0_f64), |a, w| (a.0.max(w.0), a.1.max(w.1)));
        let mps = length_m / drive_s.max(1.0);
        let spacing_s = 3_600.0 / veh_per_h;
        // Those who are on the way at the start are drawn too, and queues have settled.
        let begin_s = -drive_s - WARM_UP_CYCLES * signals[0].cycle_s;
        let count = ((span_s - begin_s) / spacing_s) as usize;
        let drawn = (0..count.min(MOST_VEHICLES)).map(|k| {
            let mut at_s = begin_s + spacing_s * k as f64;
            let mut points = vec![Point {
                at_s: at_s - APPROACH_M / mps,
                before_m: APPROACH_M,
                place: order[0],
            }];
            for (i, signal) in signals.iter_mut().enumerate() {
                if i > 0 {
                    at_s += (way[order[i]].0 - way[order[i - 1]].0).max(0.0);
                }
                at_s = signal.pass(at_s, mps, &model.params, &mut points);
            }
            points
        });
        drawn.filter(|points| points.last().is_some_and(|p| p.at_s > 0.0)).collect()
    }

    /// The fewest lanes that those who drive along have from one signal to the next.
    fn lanes(&self, model: &Model, direction: usize) -> f64 {
        let n = self.junctions.len();
        let own = |place: usize, l: &usize| {
            let group = self.groups[direction][place];
            group.is_some() && model.lanes[*l].parts.iter().any(|p| p.group == group)
        };
        let lanes = |place: usize| {
            model.lanes_of[self.junctions[place]].iter().copied().filter(move |l| own(place, l))
        };
        let fed = |to: usize, from: usize| model.lanes[to].feeds.iter().any(|f| f.lane == from);
        let hops = (1..n).map(|i| if direction == 0 { (i - 1, i) } else { (i, i - 1) });
        let counts = hops.flat_map(|(from, to)| {
            let arrive = lanes(to).filter(|l| lanes(from).any(|k| fed(*l, k))).count();
            let leave = lanes(from).filter(|k| lanes(to).any(|l| fed(l, *k))).count();
            [arrive, leave]
        });
        counts.filter(|n| *n > 0).min().unwrap_or(1) as f64
    }
}

/// A signal on the path and who has passed it.
struct Signal {
    place: usize,
    cycle_s: f64,
    greens: Vec<(f64, f64)>,
    left_s: Vec<f64>,
}

impl Signal {
    /// Somebody would be there at a time; when they pass, with the corners of their way until then.
    fn pass(
        &mut self,
        at_s: f64,
        mps: f64,
        params: &super::PlanParams,
        points: &mut Vec<Point>,
    ) -> f64 {
        let headway_s = params.headway_s + params.spacing_m / mps.max(1.0);
        let behind_s = self.left_s.last().map_or(f64::NEG_INFINITY, |s| s + headway_s);
        let leaves_s = self.green_from(at_s.max(behind_s), params.start_lost_s);
        if leaves_s > at_s + STOP_S {
            let ahead = self.left_s.iter().rev().take_while(|s| **s > at_s).count();
            // A queue that is longer than the road is drawn to its beginning.
            let since_s = points.last().map_or(at_s, |p| p.at_s);
            let room_m = (at_s - since_s).max(0.0) * mps;
            let back_m = (ahead as f64 * params.spacing_m).min(room_m);
            let (stops_s, starts_s) = (at_s - back_m / mps, leaves_s - back_m / mps);
            for at_s in [stops_s.max(since_s), starts_s.max(stops_s)] {
                points.push(Point { at_s, before_m: back_m, place: self.place });
            }
        }
        points.push(Point { at_s: leaves_s, before_m: 0.0, place: self.place });
        self.left_s.push(leaves_s);
        leaves_s
    }

    /// The first moment from a time on at which one passes; at the start of green later by `lost_s`.
    fn green_from(&self, at_s: f64, lost_s: f64) -> f64 {
        let next = self.greens.iter().map(|(begin_s, length_s)| {
            let since_s = (at_s - begin_s).rem_euclid(self.cycle_s);
            let starts = lost_s.min(*length_s);
            if since_s < *length_s {
                // Who comes on green drives on; who has waited starts with the others.
                at_s
            } else {
                at_s - since_s + self.cycle_s + starts
            }
        });
        let next = next.fold(f64::INFINITY, f64::min);
        if next.is_finite() { next } else { at_s }
    }
}

/// From so far before its first signal a vehicle is drawn, metres.
const APPROACH_M: f64 = 150.0;
/// A shorter wait is no stop, seconds.
const STOP_S: f64 = 1.0;
const WARM_UP_CYCLES: f64 = 3.0;
/// More lines nobody tells apart.
const MOST_VEHICLES: usize = 2_000;

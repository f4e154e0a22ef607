//! Roads from carriageways: alone, or one behind the other where a link joins them.

use super::arms::{Arm, ArmLane};
use crate::{Polyline, RoadNetwork};
use units::Enu;

/// A road: the carriageways that it is made of, by their places in the list, and its lanes from
/// right to left.
#[derive(Clone, Debug)]
pub(super) struct Joined {
    pub egress: Option<usize>,
    pub ingress: Option<usize>,
    pub lanes: Vec<JoinedLane>,
    /// Egress lanes that have no length of their own, and the lane that takes their place.
    pub replaced: Vec<(usize, usize)>,
}

/// A lane, by the places of its parts in the carriageways. Metres from the start of the road.
#[derive(Clone, Copy, Debug)]
pub(super) struct JoinedLane {
    pub egress: Option<usize>,
    pub ingress: Option<usize>,
    pub begins_m: f64,
    pub ends_m: f64,
    pub ingress_from_m: f64,
}

impl JoinedLane {
    /// The part of an egress lane that belongs to this one.
    pub(super) fn cut(&self, line: &Polyline) -> Polyline {
        let to_m = if self.ingress.is_some() { self.ingress_from_m } else { self.ends_m };
        if to_m >= line.length_m() {
            return line.clone();
        }
        let mut points: Vec<Enu> = Vec::new();
        let mut along_m = 0.0;
        for pair in line.points().windows(2) {
            if along_m >= to_m {
                break;
            }
            points.push(pair[0]);
            along_m += pair[0].distance_m(pair[1]);
        }
        points.push(line.at(to_m).0);
        Polyline::new(points).unwrap_or_else(|| line.clone())
    }
}

impl Joined {
    /// All roads of a network.
    pub(super) fn all(network: &RoadNetwork, arms: &[Arm]) -> Vec<Self> {
        let mut fed: Vec<Option<usize>> = vec![None; arms.len()];
        let mut led: Vec<bool> = vec![false; arms.len()];
        for link in network.links() {
            let of = |at: crate::ApproachRef, ingress: bool| {
                let own = move |(_, a): &(usize, &Arm)| a.ingress == ingress && a.at(network) == at;
                arms.iter().enumerate().filter(own)
            };
            for (to, arm) in of(link.to, true) {
                let free = of(link.from, false).filter(|(k, _)| !led[*k]);
                let apart = |k: usize| apart_m(&arms[k], arm);
                let from = free.map(|(k, _)| k).min_by(|a, b| apart(*a).total_cmp(&apart(*b)));
                if let Some(from) = from {
                    (fed[to], led[from]) = (Some(from), true);
                }
            }
        }
        let mut out = Vec::new();
        for (k, arm) in arms.iter().enumerate() {
            match (arm.ingress, fed[k]) {
                (true, Some(from)) => out.push(Self::both(from, &arms[from], k, arm)),
                (true, None) => out.push(Self::ingress(k, arm)),
                (false, _) if !led[k] => out.push(Self::egress(k, arm)),
                (false, _) => {}
            }
        }
        out
    }

    fn egress(k: usize, arm: &Arm) -> Self {
        let lane = |(n, l): (usize, &ArmLane)| JoinedLane {
            egress: Some(n),
            ingress: None,
            begins_m: 0.0,
            ends_m: l.line.length_m(),
            ingress_from_m: 0.0,
        };
        let lanes = arm.lanes.iter().enumerate().map(lane).collect();
        Self { egress: Some(k), ingress: None, lanes, replaced: Vec::new() }
    }

    fn ingress(k: usize, arm: &Arm) -> Self {
        let all_m = arm.lanes.iter().map(|l| l.line.length_m()).fold(0.0, f64::max);
        let lane = |(n, l): (usize, &ArmLane)| {
            let begins_m = all_m - l.line.length_m();
            let ingress = Some(n);
            let ingress_from_m = begins_m;
            JoinedLane { egress: None, ingress, begins_m, ends_m: all_m, ingress_from_m }
        };
        let lanes = arm.lanes.iter().enumerate().map(lane).collect();
        Self { egress: None, ingress: Some(k), lanes, replaced: Vec::new() }
    }

    fn both(from: usize, egress: &Arm, to: usize, ingress: &Arm) -> Self {
        let seam = Seam::between(egress, ingress);
        let mut lanes: Vec<(f64, JoinedLane)> = Vec::new();
        let mut left_over: Vec<(usize, f64)> = Vec::new();
        let mut free = seam.whole_lanes(ingress);
        for (k, lane) in egress.lanes.iter().enumerate() {
            let aside_m = seam.aside_m(&lane.line);
            let apart = |j: &usize| seam.apart_m(&ingress.lanes[*j], aside_m);
            let best = free.iter().copied().min_by(|a, b| apart(a).total_cmp(&apart(b)));
            match best.filter(|j| egress.lanes.len() == 1 || apart(j) <= ASIDE_M) {
                Some(j) => {
                    free.retain(|f| *f != j);
                    let begins_m = 0.0;
                    lanes.push(seam.lane(&ingress.lanes[j], (Some(k), j), begins_m));
                }
                None => left_over.push((k, aside_m)),
            }
        }
        let taken: Vec<usize> = lanes.iter().filter_map(|(_, l)| l.ingress).collect();
        for (j, lane) in ingress.lanes.iter().enumerate().filter(|(j, _)| !taken.contains(j)) {
            let begins_m = (seam.all_m - lane.line.length_m()).max(0.0);
            lanes.push(seam.lane(lane, (None, j), begins_m));
        }
        let ends = seam.joint_m >= SHORTEST_M;
        for (k, aside_m) in left_over.iter().filter(|_| ends) {
            let (begins_m, ingress_from_m) = (0.0, 0.0);
            let (egress, ingress, ends_m) = (Some(*k), None, seam.joint_m);
            lanes
                .push((*aside_m, JoinedLane { egress, ingress, begins_m, ends_m, ingress_from_m }));
        }
        lanes.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.ingress.cmp(&b.1.ingress)));
        let mut replaced = Vec::new();
        for (k, aside_m) in left_over.into_iter().filter(|_| !ends) {
            let apart = |n: &usize| (lanes[*n].0 - aside_m).abs();
            let to = (0..lanes.len()).min_by(|a, b| apart(a).total_cmp(&apart(b)));
            replaced.extend(to.map(|to| (k, to)));
        }
        let lanes = lanes.into_iter().map(|(_, l)| l).collect();
        Self { egress: Some(from), ingress: Some(to), lanes, replaced }
    }
}

/// Where the lanes of one carriageway go over into those of another.
struct Seam<'a> {
    /// The longest ingress lane.
    main: &'a ArmLane,
    /// Where that begins, along the nearest egress lane, metres.
    foot_m: f64,
    /// The same from the start of the road: behind the end of that lane if it ends before.
    joint_m: f64,
    /// Length of the road.
    all_m: f64,
}

impl<'a> Seam<'a> {
    fn between(egress: &Arm, ingress: &'a Arm) -> Self {
        let main = longest(ingress);
        let start = main.line.start();
        let beside = |l: &ArmLane| l.line.project(start).offset_m.abs();
        let near = egress.lanes.iter().min_by(|a, b| beside(a).total_cmp(&beside(b)));
        let near = near.unwrap_or(&egress.lanes[0]);
        let foot_m = near.line.project(start).along_m;
        let ends_before = foot_m >= near.line.length_m() - SAME_M;
        let gap_m = if ends_before { near.line.end().distance_m(start) } else { 0.0 };
        let joint_m = foot_m + gap_m;
        Self { main, foot_m, joint_m, all_m: joint_m + main.line.length_m() }
    }

    /// Ingress lanes that are there from the seam on.
    fn whole_lanes(&self, ingress: &Arm) -> Vec<usize> {
        let least_m = self.main.line.length_m() - NEAR_M;
        (0..ingress.lanes.len()).filter(|k| ingress.lanes[*k].line.length_m() >= least_m).collect()
    }

    /// How far to the left of the main lane an egress lane is at the seam, metres.
    fn aside_m(&self, line: &Polyline) -> f64 {
        sideways(&self.main.line, line.at(self.foot_m).0)
    }

    /// How far from that an ingress lane begins.
    fn apart_m(&self, lane: &ArmLane, aside_m: f64) -> f64 {
        (sideways(&self.main.line, lane.line.start()) - aside_m).abs()
    }

    /// A lane to the stop line, with how far to the left it ends there.
    fn lane(
        &self,
        ingress: &ArmLane,
        (egress, number): (Option<usize>, usize),
        begins_m: f64,
    ) -> (f64, JoinedLane) {
        let ingress_from_m = self.all_m - ingress.line.length_m();
        let left_m = -self.main.line.project(ingress.line.end()).offset_m;
        let (ingress, ends_m) = (Some(number), self.all_m);
        (left_m, JoinedLane { egress, ingress, begins_m, ends_m, ingress_from_m })
    }
}

/// The longest lane, of equals the rightmost.
fn longest(arm: &Arm) -> &ArmLane {
    let mut best = &arm.lanes[0];
    for lane in &arm.lanes[1..] {
        if lane.line.length_m() > best.line.length_m() + SAME_M {
            best = lane;
        }
    }
    best
}

/// How far to the left of a line's start, and square to it there, a point lies, metres.
fn sideways(line: &Polyline, p: Enu) -> f64 {
    let (start, u) = (line.start(), line.start_heading().unit());
    (p.x_m - start.x_m) * -u.y_m + (p.y_m - start.y_m) * u.x_m
}

/// How far apart the nearest lanes of two carriageways are, metres.
fn apart_m(egress: &Arm, ingress: &Arm) -> f64 {
    let start = longest(ingress).line.start();
    egress.lanes.iter().map(|l| l.line.project(start).offset_m.abs()).fold(f64::INFINITY, f64::min)
}

/// Lanes of which one is not shorter by more are both there from the start, metres.
const NEAR_M: f64 = 15.0;
/// An egress lane goes over into an ingress lane no farther to the side, metres.
const ASIDE_M: f64 = 2.2;
/// A shorter lane that ends is none, metres.
const SHORTEST_M: f64 = 30.0;
const SAME_M: f64 = 0.01;

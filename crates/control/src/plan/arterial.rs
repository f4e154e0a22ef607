//! The main paths of a network: where most go through several signals in turn.

use super::junction::PlanSet;
use super::model::{JunctionLink, Model};
use roadnet::IntersectionId;

/// A path over signals that are driven through in turn, in both directions if both are driven.
#[derive(Clone, PartialEq, Debug)]
pub struct Arterial {
    /// The junctions in the model's numbers, from the first to the last.
    pub junctions: Vec<usize>,
    /// What they are called.
    pub intersections: Vec<IntersectionId>,
    /// From each to the next; and from the last back to the first, in the order of `junctions`
    /// (the second is from the second junction to the first). `None` where nobody drives.
    pub hops: [Vec<Option<Hop>>; 2],
    /// The group in which those who drive along go, at each junction.
    pub(super) groups: [Vec<Option<usize>>; 2],
}

/// The way from one signal to the next.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Hop {
    /// Between the stop lines, seconds.
    pub travel_s: f64,
    /// Between the stop lines, metres.
    pub length_m: f64,
    /// Who drives it without another signal between, vehicles per hour.
    pub veh_per_h: f64,
}

/// A band reached by a plan in one direction.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct ReachedBand {
    /// When its first vehicle would pass the stop line of the path's first junction in that
    /// direction, seconds from the start of the common cycle.
    pub begin_s: f64,
    /// Its width, seconds; 0: there is none.
    pub width_s: f64,
}

/// The main paths, the busiest first. No junction is in two of them.
pub fn arterials(model: &Model) -> Vec<Arterial> {
    let mut taken = vec![false; model.junctions.len()];
    let mut found = Vec::new();
    loop {
        let free = |l: &&JunctionLink| !taken[l.from] && !taken[l.to] && l.from != l.to;
        let both = |l: &JunctionLink| flow(model, l.from, l.to) + flow(model, l.to, l.from);
        let seed =
            model.links.iter().filter(free).max_by(|a, b| {
                both(a).total_cmp(&both(b)).then((b.from, b.to).cmp(&(a.from, a.to)))
            });
        let Some(seed) = seed.filter(|l| both(l) > LEAST_VEH_PER_H) else { break };
        let mut path = vec![seed.from, seed.to];
        let enough = both(seed) * CONTINUES;
        extend(model, &mut path, &taken, enough);
        path.reverse();
        extend(model, &mut path, &taken, enough);
        for j in &path {
            taken[*j] = true;
        }
        found.push(arterial(model, path));
        if found.len() >= MOST_ARTERIALS {
            break;
        }
    }
    found
}

/// Goes on from the end of a path as long as enough do.
fn extend(model: &Model, path: &mut Vec<usize>, taken: &[bool], enough: f64) {
    while path.len() < MOST_JUNCTIONS {
        let Some(&end) = path.last() else { return };
        let both = |k: usize| flow(model, end, k) + flow(model, k, end);
        let mut next: Vec<usize> =
            model.links.iter().filter(|l| l.from == end).map(|l| l.to).collect();
        next.extend(model.links.iter().filter(|l| l.to == end).map(|l| l.from));
        next.sort_unstable();
        next.dedup();
        let open = next.into_iter().filter(|k| !path.contains(k) && !taken[*k]);
        let best = open.max_by(|a, b| both(*a).total_cmp(&both(*b)).then(b.cmp(a)));
        let Some(best) = best.filter(|k| both(*k) >= enough) else { return };
        path.push(best);
    }
}

fn arterial(model: &Model, path: Vec<usize>) -> Arterial {
    let n = path.len();
    let hop = |from: usize, to: usize| {
        let main = busiest(model, from, to)?;
        let veh_per_h = flow(model, from, to);
        Some(Hop { travel_s: main.travel_s, length_m: main.length_m, veh_per_h })
    };
    let group = |before: Option<usize>, at: usize, after: Option<usize>| {
        let out = after.and_then(|a| busiest(model, at, a)).map(|l| l.groups.0);
        out.or_else(|| before.and_then(|b| busiest(model, b, at)).map(|l| l.groups.1))
    };
    let at = |i: Option<usize>| i.and_then(|i| path.get(i).copied());
    Arterial {
        hops: [
            path.windows(2).map(|p| hop(p[0], p[1])).collect(),
            path.windows(2).map(|p| hop(p[1], p[0])).collect(),
        ],
        groups: [
            (0..n).map(|i| group(at(i.checked_sub(1)), path[i], at(Some(i + 1)))).collect(),
            (0..n).map(|i| group(at(Some(i + 1)), path[i], at(i.checked_sub(1)))).collect(),
        ],
        intersections: path.iter().map(|j| model.junctions[*j].id).collect(),
        junctions: path,
    }
}

/// Everybody who drives from one junction to the next.
fn flow(model: &Model, from: usize, to: usize) -> f64 {
    let own = model.links.iter().filter(|l| (l.from, l.to) == (from, to));
    own.map(|l| l.veh_per_h).sum()
}

/// The turns by which most do.
fn busiest(model: &Model, from: usize, to: usize) -> Option<&JunctionLink> {
    let own = model.links.iter().filter(|l| (l.from, l.to) == (from, to));
    own.max_by(|a, b| a.veh_per_h.total_cmp(&b.veh_per_h))
}

impl Arterial {
    /// Green of those who drive along, one way (0) or back (1), at the junction with this place:
    /// begin and length in seconds from the start of the common cycle, once each cycle of its own.
    pub fn greens(
        &self,
        model: &Model,
        plan: &PlanSet,
        direction: usize,
        place: usize,
    ) -> Vec<(f64, f64)> {
        let junction = self.junctions[place];
        let Some(group) = self.groups[direction][place] else { return Vec::new() };
        let timing = &plan.timings[junction];
        let own = timing.cycle_s().max(1);
        let rounds = (plan.cycle_s / own).max(1);
        let greens = model.junctions[junction].greens(timing);
        let own_greens: Vec<_> = greens.into_iter().filter(|g| g.0 == group).collect();
        (0..rounds)
            .flat_map(|round| {
                let from = f64::from(timing.offset_s + round * own);
                own_greens.iter().map(move |(_, begin, length)| (from + begin, *length))
            })
            .collect()
    }

    /// Seconds from the direction's first stop line to each junction's, in the order of
    /// `junctions`; and metres. Where nobody drives the way back's are taken, or 30 s.
    pub fn way(&self, direction: usize) -> Vec<(f64, f64)> {
        let n = self.junctions.len();
        let hop = |i: usize| {
            let hop = self.hops[direction][i].or(self.hops[1 - direction][i]);
            hop.map_or((30.0, 400.0), |h| (h.travel_s, h.length_m))
        };
        let mut way = vec![(0.0, 0.0); n];
        let steps: Vec<usize> =
            if direction == 0 { (1..n).collect() } else { (0..n - 1).rev().collect() };
        for i in steps {
            let (before, over) = if direction == 0 { (i - 1, i - 1) } else { (i + 1, i) };
            let (s, m) = hop(over);
            way[i] = (way[before].0 + s, way[before].1 + m);
        }
        way
    }

    /// The bands that a plan leaves open in a direction: one over the whole path where there is
    /// one of [`LEAST_BAND_S`], else as few as go on from each other, each as far as it gets. With
    /// the places between which each is, in the order in which they are driven.
    pub fn reached_parts(
        &self,
        model: &Model,
        plan: &PlanSet,
        direction: usize,
    ) -> Vec<(usize, usize, ReachedBand)> {
        let n = self.junctions.len();
        // Places in the order of driving.
        let at = |k: usize| if direction == 0 { k } else { n - 1 - k };
        let mut parts = Vec::new();
        let mut from = 0;
        while from + 1 < n {
            let band = |to: usize| self.reached_between(model, plan, direction, (at(from), at(to)));
            let far = (from + 1..n).rev().map(|to| (to, band(to)));
            let found = far.into_iter().find(|(_, b)| b.width_s >= LEAST_BAND_S);
            if let Some((to, band)) = found {
                parts.push((at(from), at(to), band));
            }
            from = found.map_or(from + 1, |(to, _)| to);
        }
        parts
    }

    /// The widest band that a plan leaves open in a direction, over the whole path.
    pub fn reached(&self, model: &Model, plan: &PlanSet, direction: usize) -> ReachedBand {
        let last = self.junctions.len() - 1;
        let ends = if direction == 0 { (0, last) } else { (last, 0) };
        self.reached_between(model, plan, direction, ends)
    }

    fn reached_between(
        &self,
        model: &Model,
        plan: &PlanSet,
        direction: usize,
        (from, to): (usize, usize),
    ) -> ReachedBand {
        let cycle = f64::from(plan.cycle_s.max(1));
        let places = from.min(to)..=from.max(to);
        let way = &self.way(direction)[places.clone()];
        let greens: Vec<Vec<(f64, f64)>> =
            places.map(|i| self.greens(model, plan, direction, i)).collect();
        let open = |x: f64| {
            greens.iter().zip(way).all(|(greens, (s, _))| {
                greens.is_empty()
                    || greens.iter().any(|(b, length)| wrap(x + s - b, cycle) < *length)
            })
        };
        let steps = (cycle / STEP_S) as usize;
        let states: Vec<bool> = (0..steps).map(|i| open(i as f64 * STEP_S)).collect();
        let Some(closed) = states.iter().position(|s| !s) else {
            return ReachedBand { begin_s: 0.0, width_s: cycle };
        };
        let mut best = ReachedBand::default();
        let mut run: Option<(usize, usize)> = None;
        for k in closed..=closed + steps {
            match (states[k % steps], run) {
                (true, None) => run = Some((k, 1)),
                (true, Some((from, n))) => run = Some((from, n + 1)),
                (false, Some((from, n))) => {
                    if n as f64 * STEP_S > best.width_s {
                        let begin_s = wrap(from as f64 * STEP_S, cycle);
                        best = ReachedBand { begin_s, width_s: n as f64 * STEP_S };
                    }
                    run = None;
                }
                (false, None) => {}
            }
        }
        best
    }
}

/// Into `0..cycle`.
fn wrap(x: f64, cycle: f64) -> f64 {
    x - libm::floor(x / cycle) * cycle
}

/// Narrower bands nobody drives through, seconds.
pub const LEAST_BAND_S: f64 = 4.0;
const STEP_S: f64 = 0.5;
/// Fewer, both ways together, are no main path.
const LEAST_VEH_PER_H: f64 = 30.0;
/// A path goes on with this share of its busiest part.
const CONTINUES: f64 = 0.3;
const MOST_JUNCTIONS: usize = 12;
const MOST_ARTERIALS: usize = 40;

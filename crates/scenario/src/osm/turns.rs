//! Which roads out of an intersection one may take, and which lanes lead there.

use super::arms::{Leg, inner_end};
use super::arrows::Arrows;
use super::graph::{Graph, Step};
use super::sites::Site;
use std::collections::BTreeMap;

/// A way through the intersection from leg to leg.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Turn {
    /// Index of the leg that it leads to.
    pub(super) to: usize,
    /// By how much one turns, degrees, right positive.
    pub(super) angle_deg: f64,
}

/// The legs that one may drive to from a leg, from the left. What would lead back into the same arm
/// is left out.
pub(super) fn from_leg(graph: &Graph<'_>, site: &Site, legs: &[Leg], from: usize) -> Vec<Turn> {
    let Some(path) = &legs[from].ingress else { return Vec::new() };
    let mut reached: BTreeMap<usize, f64> = BTreeMap::new();
    let mut best: BTreeMap<Step, f64> = BTreeMap::new();
    let mut open: Vec<(f64, Step)> = vec![(0.0, Graph::back(legs[from].first))];
    while let Some((gone_m, arriving)) = open.pop() {
        if gone_m > MAX_INSIDE_M || best.get(&arriving).is_some_and(|known| *known <= gone_m) {
            continue;
        }
        best.insert(arriving, gone_m);
        for next in graph.onward(arriving) {
            if !graph.open(next) || !graph.turn_allowed(arriving, next) {
                continue;
            }
            if let Some((last, length_m)) = inner_end(graph, site, next) {
                open.push((gone_m + length_m, last));
            } else if let Some(to) = legs.iter().position(|l| l.first == next) {
                let known = reached.entry(to).or_insert(gone_m);
                *known = known.min(gone_m);
            }
        }
    }
    let heading = path.heading();
    let mut turns: Vec<Turn> = reached
        .into_keys()
        .filter(|to| legs[*to].arm != legs[from].arm)
        .filter_map(|to| {
            let out = legs[to].egress.as_ref()?.heading();
            // One drives in against the direction in which the path leads out.
            let inward = units::Heading::from_degrees(heading.degrees() + 180.0);
            Some(Turn { to, angle_deg: inward.turn_to_deg(out) })
        })
        .filter(|t| t.angle_deg.abs() < BACK_DEG)
        .collect();
    turns.sort_by(|a, b| a.angle_deg.total_cmp(&b.angle_deg).then(a.to.cmp(&b.to)));
    turns
}

/// For each lane, from the left, which of the turns it serves; and what is not as it was tagged.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Uses {
    /// Indices of turns, by lane.
    pub(super) of_lane: Vec<Vec<usize>>,
    /// No arrows were tagged.
    pub(super) guessed: bool,
    /// Turns that no arrow leads to.
    pub(super) unserved: usize,
    /// Arrows that lead nowhere.
    pub(super) nowhere: usize,
}

/// Distributes turns over the lanes of a leg by their arrows, or by the usual order.
pub(super) fn uses(lanes: &[Arrows], turns: &[Turn]) -> Uses {
    if turns.is_empty() || lanes.is_empty() {
        return Uses { of_lane: vec![Vec::new(); lanes.len()], ..Uses::default() };
    }
    if lanes.iter().all(|a| a.is_none()) {
        let of_lane = by_order(lanes.len(), turns);
        return Uses { of_lane, guessed: turns.len() > 1, ..Uses::default() };
    }
    let mut found = Uses::default();
    for arrows in lanes {
        let mut serves: Vec<usize> = Vec::new();
        // A lane without arrows among others with them leads straight on.
        let angles: Vec<f64> =
            if arrows.is_none() { vec![0.0] } else { arrows.angles_deg().collect() };
        for angle in angles {
            match nearest(turns, angle) {
                Some(i) if !serves.contains(&i) => serves.push(i),
                Some(_) => {}
                None => found.nowhere += 1,
            }
        }
        serves.sort_unstable();
        found.of_lane.push(serves);
    }
    // A lane that leads nowhere by its arrows: those say something else than the roads.
    for lane in &mut found.of_lane {
        if lane.is_empty() {
            lane.extend(nearest_at_all(turns, 0.0));
        }
    }
    let served = |i: &usize| found.of_lane.iter().any(|l| l.contains(i));
    found.unserved = (0..turns.len()).filter(|i| !served(i)).count();
    found
}

/// The turn that an arrow means.
fn nearest(turns: &[Turn], angle: f64) -> Option<usize> {
    let i = nearest_at_all(turns, angle)?;
    let off = (turns[i].angle_deg - angle).abs();
    // Arrows are painted for what drivers see, which bends.
    let wrong_side = angle * turns[i].angle_deg < 0.0 && off > 60.0;
    (off <= MAX_OFF_DEG && !wrong_side).then_some(i)
}

fn nearest_at_all(turns: &[Turn], angle: f64) -> Option<usize> {
    let off = |i: &usize| (turns[*i].angle_deg - angle).abs();
    (0..turns.len()).min_by(|a, b| off(a).total_cmp(&off(b)))
}

/// Without arrows: the leftmost lane turns left, the rightmost right, the others lead straight on;
/// of two lanes each does so as well.
fn by_order(lanes: usize, turns: &[Turn]) -> Vec<Vec<usize>> {
    let all: Vec<usize> = (0..turns.len()).collect();
    if lanes == 1 {
        return vec![all];
    }
    let Some(through) = nearest_at_all(turns, 0.0).filter(|i| is_through(&turns[*i])) else {
        // Left or right: each half of the lanes.
        let lefts = turns.iter().filter(|t| t.angle_deg < 0.0).count();
        let (left, right) = (all[..lefts].to_vec(), all[lefts..].to_vec());
        let half = |i: usize| match (left.is_empty(), right.is_empty()) {
            (false, false) => i * 2 < lanes,
            _ => !left.is_empty(),
        };
        let of = |i| if half(i) { left.clone() } else { right.clone() };
        return (0..lanes).map(of).collect();
    };
    let (left, right) = (&all[..through], &all[through + 1..]);
    let serve = |i: usize| -> Vec<usize> {
        let own_left = i == 0 && !left.is_empty();
        let own_right = i == lanes - 1 && !right.is_empty();
        let exclusive = own_left && lanes >= 3;
        let mut serves = Vec::new();
        if own_left {
            serves.extend(left);
        }
        if !exclusive {
            serves.push(through);
        }
        if own_right {
            serves.extend(right);
        }
        serves
    };
    (0..lanes).map(serve).collect()
}

/// Whether it leads straight on.
pub(super) fn is_through(turn: &Turn) -> bool {
    turn.angle_deg.abs() < THROUGH_DEG
}

/// Ways inside of an intersection, all together.
const MAX_INSIDE_M: f64 = 200.0;
/// What turns more leads back.
const BACK_DEG: f64 = 155.0;
/// An arrow may mean what is so far from its direction.
const MAX_OFF_DEG: f64 = 75.0;
const THROUGH_DEG: f64 = 45.0;

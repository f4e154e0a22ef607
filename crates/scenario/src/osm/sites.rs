//! Which nodes with signals are one intersection.
//!
//! Signals are mapped in three manners: at the node where roads meet, at the stop lines before
//! it, and, where carriageways are drawn apart, at each of the nodes where they cross. A signal on
//! a road belongs to the next junction that its drivers come to; junctions that short pieces of
//! road connect are one. What then stands alone with a crossing is a pedestrians' light.

use super::graph::{Graph, Step};
use super::point::{Crossing, Facing};
use std::collections::{BTreeMap, BTreeSet};
use units::{Enu, LocalFrame};

/// Nodes that one set of signals governs.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Site {
    /// Junctions, or crossings where there is no junction; sorted.
    pub(super) nodes: Vec<u32>,
    /// A pedestrians' light between junctions.
    pub(super) crossing_only: bool,
    /// Signals at or before its nodes.
    pub(super) signals: usize,
}

/// What was found.
#[derive(Debug, Default)]
pub(super) struct Sites {
    pub(super) sites: Vec<Site>,
    /// Signals that belong to nothing.
    pub(super) alone: usize,
}

/// What speaks for a junction's having signals.
#[derive(Default)]
struct Evidence {
    own: bool,
    /// Signals on roads that lead to it, and whether each stands at a crossing.
    before: BTreeMap<u32, bool>,
}

pub(super) fn find(graph: &Graph<'_>) -> Sites {
    let mut evidence: BTreeMap<u32, Evidence> = BTreeMap::new();
    let mut served: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for (node, point) in &graph.map.points {
        let Some(facing) = point.signal else { continue };
        if graph.degree(*node) >= 3 {
            evidence.entry(*node).or_default().own = true;
            served.entry(*node).or_default().push(*node);
            continue;
        }
        for (junction, distance_m) in ahead(graph, *node, facing) {
            let at_crossing = point.crossing == Some(Crossing::Signals)
                || crossing_near(graph, *node, SAME_CROSSING_M);
            let found = evidence.entry(junction).or_default();
            // Some put the junction's signal a little beside its node.
            found.own |= distance_m < BESIDE_M && !at_crossing;
            found.before.insert(*node, at_crossing);
            served.entry(*node).or_default().push(junction);
        }
    }
    let mut sites = Vec::new();
    let mut used = BTreeSet::new();
    let clusters = clusters(graph, &evidence);
    let mut taken: BTreeSet<u32> = clusters.iter().flatten().copied().collect();
    for mut nodes in clusters {
        let of = nodes.iter().filter_map(|n| evidence.get(n));
        let (mut own, mut before) = (0, BTreeMap::new());
        for e in of {
            own += usize::from(e.own);
            before.extend(e.before.iter().map(|(n, crossing)| (*n, *crossing)));
        }
        // One signal with a crossing is the crossing's, wherever the next side street is.
        if own == 0 && before.len() < 2 {
            continue;
        }
        if own == 0 && before.values().all(|at_crossing| *at_crossing) && nodes.len() == 1 {
            let [node] = nodes[..] else { continue };
            // Crossings on some of a junction's arms may each be its own; on all, the junction's.
            let inward = graph.steps(node).filter(|s| graph.open(Graph::back(*s)));
            if before.len() < inward.count().min(3) {
                continue;
            }
        }
        used.extend(before.keys().copied());
        absorb(graph, &mut nodes, &mut taken);
        used.extend(nodes.iter().copied());
        sites.push(Site { nodes, crossing_only: false, signals: own + before.len() });
    }
    let taken: BTreeSet<u32> = sites.iter().flat_map(|s| s.nodes.iter().copied()).collect();
    let crossings = lone_crossings(graph, &taken);
    for node in crossings.iter().flatten() {
        used.insert(*node);
        for step in graph.steps(*node) {
            used.extend(along(graph, step, STOP_LINE_M));
        }
    }
    let all = graph.map.points.iter();
    let alone = all.filter(|(node, p)| p.signal.is_some() && !used.contains(node)).count();
    for nodes in crossings {
        let signals = nodes.len();
        sites.push(Site { nodes, crossing_only: true, signals });
    }
    sites.sort_by_key(|s| s.nodes.first().map(|n| graph.map.nodes[*n as usize].id));
    Sites { sites, alone }
}

/// The junctions that drivers come to behind a signal on a road, and how far they are.
fn ahead(graph: &Graph<'_>, node: u32, facing: Facing) -> Vec<(u32, f64)> {
    let faces = |s: &Step| match facing {
        Facing::Forward => s.forward,
        Facing::Backward => !s.forward,
        Facing::Any => true,
    };
    let steps = graph.steps(node).filter(|s| graph.open(*s));
    let open: Vec<Step> = steps.collect();
    let facing_ones: Vec<Step> = open.iter().copied().filter(faces).collect();
    // At the end of a way its direction says nothing for the next way.
    let steps = if facing_ones.is_empty() { open } else { facing_ones };
    let mut found: Vec<(u32, f64)> =
        steps.into_iter().filter_map(|s| junction_behind(graph, s, AHEAD_M)).collect();
    found.sort_by(|a, b| a.1.total_cmp(&b.1));
    found.truncate(1);
    found
}

/// The nodes along a road, up to the first junction, with their distance.
fn nodes_along<'g>(graph: &'g Graph<'_>, first: Step) -> impl Iterator<Item = (u32, f64)> + 'g {
    let mut next = Some(first);
    let mut gone_m = 0.0;
    core::iter::from_fn(move || {
        let step = next?;
        gone_m += graph.length_m(step);
        let node = graph.to(step);
        next = if graph.degree(node) == 2 { graph.onward(step).next() } else { None };
        Some((node, gone_m))
    })
    .take(MAX_STEPS)
}

fn within(most_m: f64) -> impl Fn(&(u32, f64)) -> bool {
    move |(_, gone_m)| *gone_m <= most_m
}

/// The first junction along a road.
fn junction_behind(graph: &Graph<'_>, step: Step, most_m: f64) -> Option<(u32, f64)> {
    let mut nodes = nodes_along(graph, step).take_while(within(most_m));
    nodes.find(|(node, _)| graph.degree(*node) >= 3)
}

fn along<'g>(graph: &'g Graph<'_>, step: Step, most_m: f64) -> impl Iterator<Item = u32> + 'g {
    nodes_along(graph, step).take_while(within(most_m)).map(|(node, _)| node)
}

/// Whether a crossing with signals is near along the road.
fn crossing_near(graph: &Graph<'_>, node: u32, within_m: f64) -> bool {
    graph.steps(node).any(|step| along(graph, step, within_m).any(|n| is_lit(graph, n)))
}

pub(super) fn is_lit(graph: &Graph<'_>, node: u32) -> bool {
    graph.map.points.get(&node).is_some_and(|p| p.crossing == Some(Crossing::Signals))
}

/// Junctions that belong together: those with evidence, joined by short pieces of road, and the
/// junctions on these.
fn clusters(graph: &Graph<'_>, evidence: &BTreeMap<u32, Evidence>) -> Vec<Vec<u32>> {
    let mut links: Vec<(f64, Vec<u32>)> = Vec::new();
    for start in evidence.keys() {
        for (length_m, path) in short_paths(graph, *start, evidence) {
            links.push((length_m, path));
        }
    }
    links.sort_by(|a, b| a.0.total_cmp(&b.0).then_with(|| a.1.cmp(&b.1)));
    let mut group: BTreeMap<u32, u32> = evidence.keys().map(|n| (*n, *n)).collect();
    let mut members: BTreeMap<u32, Vec<u32>> = evidence.keys().map(|n| (*n, vec![*n])).collect();
    for (_, path) in links {
        let (Some(first), Some(last)) = (path.first(), path.last()) else { continue };
        let (Some(&a), Some(&b)) = (group.get(first), group.get(last)) else { continue };
        if a == b && path.iter().all(|n| group.get(n) == Some(&a)) {
            continue;
        }
        let mut all: Vec<u32> = members[&a].iter().chain(&members[&b]).copied().collect();
        all.extend(path.iter().copied().filter(|n| !group.contains_key(n)));
        all.sort_unstable();
        all.dedup();
        let wide = |n: &u32| all.iter().any(|m| graph.distance_m(*n, *m) > MAX_EXTENT_M);
        if all.len() > MAX_NODES || all.iter().any(wide) {
            continue;
        }
        members.remove(&b);
        group.extend(all.iter().map(|n| (*n, a)));
        members.insert(a, all);
    }
    members.into_values().collect()
}

/// Adds junctions beside an intersection that have no signals, but a crossing with signals behind
/// them: where one only drives out, none stand for vehicles.
fn absorb(graph: &Graph<'_>, nodes: &mut Vec<u32>, taken: &mut BTreeSet<u32>) {
    let mut beside = BTreeSet::new();
    for step in nodes.iter().flat_map(|n| graph.steps(*n)) {
        let Some((junction, _)) = junction_behind(graph, step, OUTLET_M) else { continue };
        let lit = |s: Step| {
            let crossing = |n: u32| is_lit(graph, n) && graph.degree(n) == 2;
            along(graph, s, OUTLET_CROSSING_M).any(crossing)
        };
        let onward = |s: &Step| graph.open(*s) && !nodes.contains(&graph.to(*s));
        if !taken.contains(&junction) && graph.steps(junction).filter(onward).any(lit) {
            beside.insert(junction);
        }
    }
    for junction in beside {
        let near = |n: &u32| graph.distance_m(*n, junction) <= MAX_EXTENT_M;
        if nodes.len() < MAX_NODES && nodes.iter().all(near) {
            taken.insert(junction);
            nodes.push(junction);
        }
    }
    nodes.sort_unstable();
}

/// Ways over short pieces of road to other junctions with evidence: all junctions on them.
fn short_paths(
    graph: &Graph<'_>,
    start: u32,
    evidence: &BTreeMap<u32, Evidence>,
) -> Vec<(f64, Vec<u32>)> {
    let mut found = Vec::new();
    let mut open: Vec<(f64, Vec<u32>, Step)> =
        graph.steps(start).map(|s| (0.0, vec![start], s)).collect();
    let mut rounds = 0;
    while let Some((gone_m, mut path, step)) = open.pop() {
        rounds += 1;
        if rounds > MAX_STEPS * 4 {
            break;
        }
        let gone_m = gone_m + graph.length_m(step);
        let node = graph.to(step);
        if gone_m > JOIN_M || path.contains(&node) {
            continue;
        }
        if graph.degree(node) >= 3 {
            path.push(node);
        }
        if evidence.contains_key(&node) {
            found.push((gone_m, path));
            continue;
        }
        open.extend(graph.onward(step).map(|next| (gone_m, path.clone(), next)));
    }
    found
}

/// Crossings with signals that no junction has: those of the carriageways of one road together.
fn lone_crossings(graph: &Graph<'_>, taken: &BTreeSet<u32>) -> Vec<Vec<u32>> {
    let lone: Vec<u32> = graph
        .map
        .points
        .keys()
        .copied()
        .filter(|n| is_lit(graph, *n) && graph.degree(*n) == 2 && !taken.contains(n))
        .filter(|n| {
            let near = |s| along(graph, s, OF_JUNCTION_M).any(|n| taken.contains(&n));
            !graph.steps(*n).any(near)
        })
        .collect();
    let mut by_place: Vec<(i64, u32)> =
        lone.iter().map(|n| ((graph.map.at(*n).lat_deg() * 1e4) as i64, *n)).collect();
    by_place.sort_unstable();
    let mut groups: Vec<Vec<u32>> = Vec::new();
    let mut done = BTreeSet::new();
    for (i, (row, node)) in by_place.iter().enumerate() {
        if !done.insert(*node) {
            continue;
        }
        let mut nodes = vec![*node];
        // Rows of eleven metres: the next ones hold what is near.
        for (_, other) in by_place[i + 1..].iter().take_while(|(r, _)| r - row <= 3).take(MAX_NEAR)
        {
            if !done.contains(other)
                && graph.distance_m(*node, *other) < OTHER_CARRIAGEWAY_M
                && nodes.len() < 2
                && one_way(graph, *node)
                && one_way(graph, *other)
                && side_by_side(graph, *node, *other)
            {
                done.insert(*other);
                nodes.push(*other);
            }
        }
        nodes.sort_unstable();
        groups.push(nodes);
    }
    groups
}

/// Whether one comes from one node to the other across their roads, not along them.
fn side_by_side(graph: &Graph<'_>, a: u32, b: u32) -> bool {
    let frame = LocalFrame::new(graph.map.at(a));
    let across = Enu::default().heading_to(frame.to_enu(graph.map.at(b)));
    graph.steps(a).all(|step| {
        let along = Enu::default().heading_to(frame.to_enu(graph.map.at(graph.to(step))));
        (ACROSS_DEG..=180.0 - ACROSS_DEG).contains(&along.angle_to_deg(across))
    })
}

fn one_way(graph: &Graph<'_>, node: u32) -> bool {
    graph.steps(node).all(|s| graph.map.road(s.way as usize).oneway)
}

/// A stop line is at most so far before the junction's node: netconvert looks no farther either.
const AHEAD_M: f64 = 40.0;
/// Junction nodes nearer to each other along a road are one intersection.
const JOIN_M: f64 = 35.0;
/// An intersection is no larger.
const MAX_EXTENT_M: f64 = 90.0;
const MAX_NODES: usize = 16;
/// A signal so near to a junction is the junction's.
const BESIDE_M: f64 = 8.0;
/// A signal and a crossing so near to each other belong together.
const SAME_CROSSING_M: f64 = 12.0;
/// A crossing so near to a signalled junction is part of it.
pub(super) const OF_JUNCTION_M: f64 = 35.0;
/// The carriageways of one road are no farther from each other at a crossing.
const OTHER_CARRIAGEWAY_M: f64 = 25.0;
const ACROSS_DEG: f64 = 45.0;
/// Where one drives out of an intersection roads may part again within so many metres, and
/// people cross them within so many.
const OUTLET_M: f64 = 20.0;
const OUTLET_CROSSING_M: f64 = 25.0;
/// The stop lines of a crossing are no farther from it.
const STOP_LINE_M: f64 = 25.0;
/// Crossings in one row of 40 m, round the earth, that are compared with each.
const MAX_NEAR: usize = 200;
/// Nodes that are looked at along a road.
const MAX_STEPS: usize = 64;

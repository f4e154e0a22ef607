//! The arms of an intersection: roads that lead to it and away from it, numbered clockwise.

use super::graph::{Graph, Step};
use super::path::Path;
use super::sites::Site;
use roadnet::ApproachId;
use std::collections::BTreeSet;
use units::{Enu, Heading, LocalFrame};

/// A road from one of the intersection's nodes, with one or both directions.
#[derive(Clone, Debug)]
pub(super) struct Leg {
    /// The step out of the intersection.
    pub(super) first: Step,
    pub(super) ingress: Option<Path>,
    pub(super) egress: Option<Path>,
    pub(super) arm: ApproachId,
}

impl Leg {
    /// Either direction.
    pub(super) fn path(&self) -> Option<&Path> {
        self.ingress.as_ref().or(self.egress.as_ref())
    }
}

/// The legs of a site, by arm; and how many roads are too short to be any.
///
/// # Errors
/// Why it can't be an intersection.
pub(super) fn legs(
    graph: &Graph<'_>,
    frame: &LocalFrame,
    site: &Site,
    sites: &BTreeSet<u32>,
) -> Result<(Vec<Leg>, usize), String> {
    let mut legs = Vec::new();
    let mut short = 0;
    for node in &site.nodes {
        for first in graph.steps(*node).filter(|s| !is_inside(graph, site, *s)) {
            let trace = |inward, enough| Path::trace(graph, frame, first, inward, enough, sites);
            let (ingress, egress) = (trace(true, INGRESS_M), trace(false, EGRESS_M));
            let long = |p: &Option<Path>| p.as_ref().is_some_and(|p| p.end_m >= MIN_LEG_M);
            if long(&ingress) || long(&egress) {
                legs.push(Leg { first, ingress, egress, arm: ApproachId(0) });
            } else {
                short += 1;
            }
        }
    }
    let arms = pair(graph, &legs);
    if arms.len() > MAX_ARMS {
        return Err(format!("it has {} arms, a MAPEM numbers {MAX_ARMS}", arms.len()));
    }
    let mut order: Vec<(f64, Vec<usize>)> = arms
        .into_iter()
        .map(|arm| {
            let far = arm.iter().filter_map(|i| legs[*i].path()).map(Path::far);
            let (mut sum, mut n) = (Enu::default(), 0.0);
            for p in far {
                sum = Enu::new(sum.x_m + p.x_m, sum.y_m + p.y_m);
                n += 1.0;
            }
            let mean = Enu::new(sum.x_m / n, sum.y_m / n);
            (Enu::default().heading_to(mean).degrees(), arm)
        })
        .collect();
    order.sort_by(|a, b| a.0.total_cmp(&b.0).then_with(|| a.1.cmp(&b.1)));
    for (number, (_, arm)) in (1_u8..).zip(&order) {
        for i in arm {
            legs[*i].arm = ApproachId(number);
        }
    }
    legs.sort_by_key(|l| (l.arm, l.first));
    Ok((legs, short))
}

/// Whether a step leads to another of the site's nodes without meeting another road.
fn is_inside(graph: &Graph<'_>, site: &Site, first: Step) -> bool {
    inner_end(graph, site, first).is_some()
}

/// The last step of a way inside of the site, which ends at one of its nodes; and its length.
pub(super) fn inner_end(graph: &Graph<'_>, site: &Site, first: Step) -> Option<(Step, f64)> {
    let mut step = first;
    let mut gone_m = 0.0;
    for _ in 0..MAX_INSIDE {
        gone_m += graph.length_m(step);
        let node = graph.to(step);
        if gone_m > INSIDE_M {
            return None;
        }
        if site.nodes.contains(&node) {
            return Some((step, gone_m));
        }
        if graph.degree(node) != 2 {
            return None;
        }
        step = graph.onward(step).next()?;
    }
    None
}

/// The two carriageways of a divided road are one arm.
fn pair(graph: &Graph<'_>, legs: &[Leg]) -> Vec<Vec<usize>> {
    let mut candidates: Vec<(f64, usize, usize)> = Vec::new();
    for (i, a) in legs.iter().enumerate() {
        let Some(inward) = a.ingress.as_ref().filter(|_| a.egress.is_none()) else { continue };
        for (j, b) in legs.iter().enumerate() {
            let Some(outward) = b.egress.as_ref().filter(|_| b.ingress.is_none()) else { continue };
            let apart_deg = inward.heading().angle_to_deg(outward.heading());
            let apart_m = inward.far().distance_m(outward.far());
            if apart_deg > PARALLEL_DEG || apart_m > DIVIDED_M {
                continue;
            }
            let name = |l: &Leg| &graph.map.road(l.first.way as usize).name;
            let other = if name(a) == name(b) { 0.0 } else { OTHER_NAME };
            candidates.push((apart_deg + apart_m + other, i, j));
        }
    }
    candidates.sort_by(|a, b| a.0.total_cmp(&b.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let mut arms: Vec<Vec<usize>> = Vec::new();
    let mut done = BTreeSet::new();
    for (_, i, j) in candidates {
        if !done.contains(&i) && !done.contains(&j) {
            done.extend([i, j]);
            arms.push(vec![i, j]);
        }
    }
    arms.extend((0..legs.len()).filter(|i| !done.contains(i)).map(|i| vec![i]));
    arms
}

/// Whether two ways of driving in are opposite.
pub(super) fn opposite(a: Heading, b: Heading) -> bool {
    a.angle_to_deg(b) > 180.0 - OPPOSITE_DEG
}

/// `ApproachID` is 0 to 15; 0 is for what belongs to no arm.
const MAX_ARMS: usize = 15;
/// The reach of a CAM in town.
const INGRESS_M: f64 = 250.0;
const EGRESS_M: f64 = 150.0;
/// A stump is no place for vehicles.
const MIN_LEG_M: f64 = 8.0;
/// Ways between nodes of one intersection are no longer.
const INSIDE_M: f64 = 100.0;
const MAX_INSIDE: usize = 64;
/// Carriageways of one road.
const PARALLEL_DEG: f64 = 40.0;
const DIVIDED_M: f64 = 45.0;
/// What another name counts, in degrees and metres.
const OTHER_NAME: f64 = 25.0;
const OPPOSITE_DEG: f64 = 50.0;

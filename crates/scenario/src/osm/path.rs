//! A road from an intersection outward, as far as its lanes go.

use super::graph::{Graph, Step};
use roadnet::Polyline;
use std::collections::BTreeSet;
use units::{Enu, Heading, LocalFrame};

/// A road, from the node of the intersection outward.
#[derive(Clone, Debug)]
pub(super) struct Path {
    pub(super) steps: Vec<Step>,
    /// Its nodes, the intersection's first.
    pub(super) nodes: Vec<u32>,
    pub(super) line: Polyline,
    /// Vehicles drive towards the intersection.
    pub(super) inward: bool,
    /// How far of it may be used: up to the next intersection's own ground.
    pub(super) end_m: f64,
    /// Up to here it is this intersection's: half of the way to the next one.
    pub(super) own_m: f64,
}

/// A stretch of a path over one way.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Piece {
    pub(super) way: u32,
    /// Whether vehicles drive in the way's direction.
    pub(super) forward: bool,
    pub(super) begin_m: f64,
    pub(super) end_m: f64,
}

impl Path {
    /// Goes outward from a step as straight as roads go, through side streets, up to `enough_m`
    /// or a node of `sites`. `None` if it has no length.
    pub(super) fn trace(
        graph: &Graph<'_>,
        frame: &LocalFrame,
        first: Step,
        inward: bool,
        enough_m: f64,
        sites: &BTreeSet<u32>,
    ) -> Option<Self> {
        let open = |s: Step| graph.open(if inward { Graph::back(s) } else { s });
        if !open(first) {
            return None;
        }
        let mut steps = vec![first];
        let mut nodes = vec![graph.from(first), graph.to(first)];
        let mut gone_m = graph.length_m(first);
        let mut at_site = sites.contains(&graph.to(first));
        while gone_m < enough_m && !at_site && steps.len() < MAX_STEPS {
            let Some(last) = steps.last().copied() else { break };
            let junction = graph.degree(graph.to(last)) >= 3;
            let most_deg = if junction { STRAIGHT_DEG } else { BEND_DEG };
            let turn = |s: &Step| graph.turn_deg(last, *s).abs();
            let onward = graph.onward(last).filter(|s| open(*s) && turn(s) < most_deg);
            let Some(next) = onward.min_by(|a, b| turn(a).total_cmp(&turn(b))) else { break };
            let node = graph.to(next);
            if nodes.contains(&node) {
                break;
            }
            gone_m += graph.length_m(next);
            at_site = sites.contains(&node);
            steps.push(next);
            nodes.push(node);
        }
        let points = nodes.iter().map(|n| frame.to_enu(graph.map.at(*n))).collect();
        let line = Polyline::new(points)?;
        let length_m = line.length_m();
        let room_m = if at_site { OTHERS_GROUND_M.min(length_m / 3.0) } else { 0.0 };
        let end_m = (length_m - room_m).min(enough_m);
        let own_m = if at_site { length_m / 2.0 } else { length_m };
        Some(Self { steps, nodes, line, inward, end_m, own_m })
    }

    /// Its stretches, outward.
    pub(super) fn pieces(&self) -> Vec<Piece> {
        let mut pieces: Vec<Piece> = Vec::new();
        for (i, step) in self.steps.iter().enumerate() {
            let end_m = self.along_m(i + 1);
            let forward = step.forward != self.inward;
            match pieces.last_mut() {
                Some(last) if last.way == step.way && last.forward == forward => last.end_m = end_m,
                _ => pieces.push(Piece { way: step.way, forward, begin_m: self.along_m(i), end_m }),
            }
        }
        pieces
    }

    /// How far the `i`th node is.
    pub(super) fn along_m(&self, i: usize) -> f64 {
        let points = self.line.points();
        if points.len() != self.nodes.len() {
            // Nodes that lie on each other were merged.
            return self.line.length_m() * i as f64 / (self.nodes.len() - 1).max(1) as f64;
        }
        points[..=i].windows(2).map(|p| p[0].distance_m(p[1])).sum()
    }

    /// Its nodes within a distance, with it.
    pub(super) fn nodes_within(&self, most_m: f64) -> impl Iterator<Item = (u32, f64)> + '_ {
        let all = self.nodes.iter().enumerate().map(|(i, n)| (*n, self.along_m(i)));
        all.take_while(move |(_, along_m)| *along_m <= most_m)
    }

    /// Which way it leads away from the intersection, beyond the last bend before it.
    pub(super) fn heading(&self) -> Heading {
        let far = self.line.at(FAR_M).0;
        let near = self.line.at(FAR_M.min(self.line.length_m()) / 3.0).0;
        near.heading_to(far)
    }

    /// A place on it that tells where it leads.
    pub(super) fn far(&self) -> Enu {
        self.line.at(FAR_M).0
    }
}

/// More nodes than any road has in its last few hundred metres.
const MAX_STEPS: usize = 200;
/// A road goes on straight where others meet it.
const STRAIGHT_DEG: f64 = 45.0;
/// It may bend where nothing meets it.
const BEND_DEG: f64 = 110.0;
/// Before the node of the next intersection: where its stop line is, or its crossing.
const OTHERS_GROUND_M: f64 = 14.0;
/// So far from the node a road's direction is the arm's.
const FAR_M: f64 = 25.0;

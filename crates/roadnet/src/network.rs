//! Intersections and stop points together, as a graph of lanes.

use crate::link::{self, ApproachRef, Link, LinkError};
use crate::{
    Connection, ConnectionId, Intersection, IntersectionId, Lane, LaneId, StopPoint, StopPointId,
};
use petgraph::graph::{DiGraph, NodeIndex};
use std::collections::BTreeMap;

/// A lane of some intersection.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct LaneRef {
    /// The intersection.
    pub intersection: IntersectionId,
    /// Its lane.
    pub lane: LaneId,
}

/// The part of the road network that one engine looks after.
#[derive(Clone, Debug)]
pub struct RoadNetwork {
    intersections: Vec<Intersection>,
    stop_points: Vec<StopPoint>,
    links: Vec<Link>,
    graph: DiGraph<LaneRef, ConnectionId>,
    nodes: BTreeMap<LaneRef, NodeIndex>,
}

impl RoadNetwork {
    /// From checked intersections; of two with one id the first stays (loaders refuse that).
    pub fn new(intersections: Vec<Intersection>, stop_points: Vec<StopPoint>) -> Self {
        let mut graph = DiGraph::new();
        let mut nodes = BTreeMap::new();
        for i in &intersections {
            for l in i.lanes() {
                let r = LaneRef { intersection: i.id(), lane: l.id };
                nodes.entry(r).or_insert_with(|| graph.add_node(r));
            }
            for c in i.connections() {
                let at = |lane| nodes.get(&LaneRef { intersection: i.id(), lane });
                if let (Some(from), Some(to)) = (at(c.from), at(c.to)) {
                    graph.add_edge(*from, *to, c.id);
                }
            }
        }
        Self { intersections, stop_points, links: Vec::new(), graph, nodes }
    }

    /// With the roads that lead from one intersection to the next.
    ///
    /// # Errors
    /// Every fault of every link: ends that are not there, approaches linked twice, lanes that
    /// don't lead to each other (more than 300 m between them, 15 m beside or 60° turned).
    pub fn with_links(self, links: Vec<Link>) -> Result<Self, Vec<LinkError>> {
        let errors = link::check(&self, &links);
        if errors.is_empty() { Ok(Self { links, ..self }) } else { Err(errors) }
    }

    /// Its intersections.
    pub fn intersections(&self) -> &[Intersection] {
        &self.intersections
    }

    /// One intersection.
    pub fn intersection(&self, id: IntersectionId) -> Option<&Intersection> {
        self.intersections.iter().find(|i| i.id() == id)
    }

    /// A lane and its intersection.
    pub fn lane(&self, r: LaneRef) -> Option<(&Intersection, &Lane)> {
        let i = self.intersection(r.intersection)?;
        Some((i, i.lane(r.lane)?))
    }

    /// Its stop points.
    pub fn stop_points(&self) -> &[StopPoint] {
        &self.stop_points
    }

    /// One stop point.
    pub fn stop_point(&self, id: &StopPointId) -> Option<&StopPoint> {
        self.stop_points.iter().find(|s| &s.id == id)
    }

    /// The roads that lead from one intersection to the next.
    pub fn links(&self) -> &[Link] {
        &self.links
    }

    /// The link that feeds the ingress lanes of an approach.
    pub fn link_to(&self, approach: ApproachRef) -> Option<&Link> {
        self.links.iter().find(|l| l.to == approach)
    }

    /// The link that the egress lanes of an approach go on by.
    pub fn link_from(&self, approach: ApproachRef) -> Option<&Link> {
        self.links.iter().find(|l| l.from == approach)
    }

    /// The lanes as a graph: nodes are lanes, edges connections; links are not in it.
    pub const fn graph(&self) -> &DiGraph<LaneRef, ConnectionId> {
        &self.graph
    }

    /// Connections from lane to lane in the fewest steps, first to last; `None` if there is
    /// no way. Empty if both are the same lane.
    pub fn route(&self, from: LaneRef, to: LaneRef) -> Option<Vec<&Connection>> {
        let (start, goal) = (*self.nodes.get(&from)?, *self.nodes.get(&to)?);
        let (_, path) = petgraph::algo::astar(&self.graph, start, |n| n == goal, |_| 1, |_| 0)?;
        path.windows(2)
            .map(|pair| {
                let edge = self.graph.find_edge(pair[0], pair[1])?;
                let id = *self.graph.edge_weight(edge)?;
                self.intersection(self.graph[pair[0]].intersection)?.connection(id)
            })
            .collect()
    }
}

//! Which traffic lights send vehicles to which others.

use super::light::Light;
use super::net::Direction;
use super::topology::Topology;
use roadnet::{ApproachId, LaneId};
use std::collections::{BTreeMap, BTreeSet};

/// A road from one light to the next without another between, over junctions at which there is only
/// one way on.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct LightLink {
    /// The light, by its place in the import, and the approach by which vehicles leave it.
    pub from: (usize, ApproachId),
    /// The light to which they come, and by which approach.
    pub to: (usize, ApproachId),
    /// From the end of the first junction to the second's stop line at the speed limit, seconds.
    pub travel_s: f64,
}

/// All of them, in the order of the lights.
pub(super) fn light_links(topology: &Topology<'_>, lights: &[Light]) -> Vec<LightLink> {
    let approach =
        |light: &Light, lane: &LaneId| light.intersection.lane(*lane).map(|l| l.approach);
    let mut leads_to: BTreeMap<&str, (usize, ApproachId)> = BTreeMap::new();
    for (number, light) in lights.iter().enumerate() {
        for ((edge, _), lane) in &light.ingress {
            leads_to.extend(approach(light, lane).map(|a| (edge.as_str(), (number, a))));
        }
    }
    let mut links = Vec::new();
    for (number, light) in lights.iter().enumerate() {
        let mut exits: BTreeMap<&str, ApproachId> = BTreeMap::new();
        for ((edge, _), lane) in &light.egress {
            exits.extend(approach(light, lane).map(|a| (edge.as_str(), a)));
        }
        for (edge, approach) in exits {
            if let Some((to, travel_s)) = follow(topology, edge, &leads_to)
                && to.0 != number
            {
                links.push(LightLink { from: (number, approach), to, travel_s });
            }
        }
    }
    links
}

/// The next light behind an edge, and how long it takes to get there.
fn follow(
    topology: &Topology<'_>,
    from: &str,
    leads_to: &BTreeMap<&str, (usize, ApproachId)>,
) -> Option<((usize, ApproachId), f64)> {
    let mut edge = topology.net.road(from)?;
    let mut travel_s = 0.0;
    for _ in 0..MOST_EDGES {
        let lane = edge.lanes.iter().max_by(|a, b| a.speed_mps.total_cmp(&b.speed_mps))?;
        travel_s += lane.length_m / lane.speed_mps.max(1.0);
        if let Some(to) = leads_to.get(edge.id.as_str()) {
            return Some((*to, travel_s));
        }
        let places = (0..edge.lanes.len()).map(|lane| (edge.id.clone(), lane));
        let links = places.flat_map(|place| topology.out_of(&place).to_vec());
        let links = links.map(|i| &topology.net.connections[i]);
        let onward = links.filter(|l| l.direction != Direction::Turn).map(|l| l.to.0.as_str());
        let onward: BTreeSet<&str> = onward.collect();
        let mut onward = onward.into_iter();
        let (Some(only), None) = (onward.next(), onward.next()) else { return None };
        edge = topology.net.road(only)?;
    }
    None
}

/// Longer chains of edges have no signals.
const MOST_EDGES: usize = 16;

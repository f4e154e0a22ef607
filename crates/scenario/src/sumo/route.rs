//! The fastest way on an empty road, for trips that don't say theirs.

use super::net::EdgeFunction;
use super::topology::Topology;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

/// Ways over the roads of a network.
pub(super) struct Router<'n> {
    ids: Vec<&'n str>,
    index: BTreeMap<&'n str, usize>,
    /// Edges that one can go on to.
    next: Vec<Vec<usize>>,
    /// Free driving time, milliseconds.
    cost_ms: Vec<u64>,
    known: BTreeMap<(usize, usize), Vec<usize>>,
}

impl<'n> Router<'n> {
    pub(super) fn of(topology: &Topology<'n>) -> Self {
        let roads = topology.net.edges.values().filter(|e| e.function == EdgeFunction::Normal);
        let mut ids = Vec::new();
        let mut cost_ms = Vec::new();
        for edge in roads {
            ids.push(edge.id.as_str());
            let fastest = edge.lanes.iter().map(|l| l.speed_mps).fold(0.1, f64::max);
            let length_m = edge.lanes.iter().map(|l| l.length_m).fold(0.0, f64::max);
            cost_ms.push((length_m / fastest * 1e3) as u64 + 1);
        }
        let index: BTreeMap<&str, usize> = ids.iter().enumerate().map(|(i, id)| (*id, i)).collect();
        let mut next = vec![Vec::new(); ids.len()];
        for link in topology.vehicle_links() {
            let ends = (index.get(link.from.0.as_str()), index.get(link.to.0.as_str()));
            if let (Some(from), Some(to)) = ends
                && !next[*from].contains(to)
            {
                next[*from].push(*to);
            }
        }
        Self { ids, index, next, cost_ms, known: BTreeMap::new() }
    }

    /// Free driving time over an edge, seconds.
    pub(super) fn seconds(&self, edge: &str) -> f64 {
        self.index.get(edge).map_or(0.0, |i| self.cost_ms[*i] as f64 / 1e3)
    }

    /// The edges from one to the other, both included; empty if there is no way.
    pub(super) fn way(&mut self, from: &str, to: &str) -> Vec<String> {
        let (Some(from), Some(to)) = (self.index.get(from), self.index.get(to)) else {
            return Vec::new();
        };
        let (from, to) = (*from, *to);
        if !self.known.contains_key(&(from, to)) {
            if self.known.len() >= MAX_KNOWN {
                self.known.clear();
            }
            let way = self.search(from, to);
            self.known.insert((from, to), way);
        }
        let way = self.known.get(&(from, to));
        way.into_iter().flatten().map(|i| self.ids[*i].to_owned()).collect()
    }

    /// Dijkstra 1959.
    fn search(&self, from: usize, to: usize) -> Vec<usize> {
        let mut best: BTreeMap<usize, (u64, usize)> = BTreeMap::from([(from, (0, from))]);
        let mut open = BinaryHeap::from([Reverse((0, from))]);
        while let Some(Reverse((cost, at))) = open.pop() {
            if at == to {
                let mut way = vec![to];
                let mut here = to;
                while here != from {
                    here = best[&here].1;
                    way.push(here);
                }
                way.reverse();
                return way;
            }
            if best.get(&at).is_some_and(|(known, _)| cost > *known) {
                continue;
            }
            for &next in &self.next[at] {
                let total = cost + self.cost_ms[next];
                if best.get(&next).is_none_or(|(known, _)| total < *known) {
                    best.insert(next, (total, at));
                    open.push(Reverse((total, next)));
                }
            }
        }
        Vec::new()
    }
}

/// Ways that are remembered; then it begins anew.
const MAX_KNOWN: usize = 100_000;

//! The fastest way on an empty road, for trips that don't say theirs.

use super::demand::{Class, Classes};
use super::net::EdgeFunction;
use super::topology::Topology;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

/// Ways over the roads of a network.
pub(super) struct Router<'n> {
    ids: Vec<&'n str>,
    index: BTreeMap<&'n str, usize>,
    /// Edges that one can go on to, and who can.
    next: Vec<Vec<(usize, Classes)>>,
    /// Free driving time, milliseconds.
    cost_ms: Vec<u64>,
    known: BTreeMap<(usize, usize, Class), Vec<usize>>,
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
            let lanes = (topology.net.lane(&link.from), topology.net.lane(&link.to));
            if let ((Some(from), Some(to)), (Some(a), Some(b))) = (ends, lanes) {
                let who = Classes::of(&a.permissions).and(Classes::of(&b.permissions));
                let known: &mut Vec<(usize, Classes)> = &mut next[*from];
                match known.iter_mut().find(|(edge, _)| edge == to) {
                    Some((_, others)) => *others = others.or(who),
                    None => known.push((*to, who)),
                }
            }
        }
        Self { ids, index, next, cost_ms, known: BTreeMap::new() }
    }

    /// Free driving time over an edge, seconds.
    pub(super) fn seconds(&self, edge: &str) -> f64 {
        self.index.get(edge).map_or(0.0, |i| self.cost_ms[*i] as f64 / 1e3)
    }

    /// The edges over all of these in turn, over lanes that a class may use; empty if there is no
    /// way.
    pub(super) fn way_over(&mut self, edges: &[&str], class: Class) -> Vec<String> {
        let mut way: Vec<String> = edges.first().map(|e| (*e).to_owned()).into_iter().collect();
        for pair in edges.windows(2) {
            let part = self.way(pair[0], pair[1], class);
            if part.is_empty() {
                return part;
            }
            way.extend(part.into_iter().skip(1));
        }
        way
    }

    /// The edges from one to the other, both included; empty if there is no way.
    fn way(&mut self, from: &str, to: &str, class: Class) -> Vec<String> {
        let (Some(from), Some(to)) = (self.index.get(from), self.index.get(to)) else {
            return Vec::new();
        };
        let (from, to) = (*from, *to);
        let key = (from, to, class);
        if !self.known.contains_key(&key) {
            if self.known.len() >= MAX_KNOWN {
                self.known.clear();
            }
            let way = self.search(from, to, class);
            self.known.insert(key, way);
        }
        let way = self.known.get(&key);
        way.into_iter().flatten().map(|i| self.ids[*i].to_owned()).collect()
    }

    /// Dijkstra 1959.
    fn search(&self, from: usize, to: usize, class: Class) -> Vec<usize> {
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
            for (next, _) in self.next[at].iter().copied().filter(|(_, who)| who.has(class)) {
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

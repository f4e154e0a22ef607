//! The fastest ways on an empty network (Dijkstra 1959).

use super::{RoadIndex, Streets, Users};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Finds ways for one kind of vehicle. Its tables are made once, each search only fills them.
#[derive(Clone, Debug)]
pub struct WayFinder {
    /// For each road, the end of its row in `next`.
    ends: Vec<u32>,
    /// Road, and driving time over it and the connection to it, milliseconds.
    next: Vec<(u32, u32)>,
    from: Option<RoadIndex>,
    best_ms: Vec<u32>,
    before: Vec<u32>,
    /// Roads to go on from: the search only goes as far as it was asked for.
    open: BinaryHeap<Reverse<(u32, u32)>>,
    reached: Vec<u32>,
}

impl WayFinder {
    /// For vehicles of a kind.
    pub fn new(streets: &Streets, user: Users) -> Self {
        let roads = streets.road_count();
        let mut ends = Vec::with_capacity(roads);
        let mut next: Vec<(u32, u32)> = Vec::new();
        for road in 0..roads {
            let start = next.len();
            for lane in streets.lanes_of(RoadIndex(road as u32)) {
                for c in streets.out_of(super::StreetLaneIndex(lane as u32)) {
                    let c = streets.connections()[c.at()];
                    let to = &streets.lanes()[c.to.at()];
                    if !to.users.common(streets.lanes()[lane].users).contains(user) {
                        continue;
                    }
                    let s = c.length_m / c.limit_mps + to.length_m / to.limit_mps;
                    let (ms, to) = ((s * 1e3).min(MAX_MS) as u32 + 1, streets.road_of(c.to).0);
                    match next[start..].iter_mut().find(|(road, _)| *road == to) {
                        Some((_, known)) => *known = ms.min(*known),
                        None => next.push((to, ms)),
                    }
                }
            }
            ends.push(next.len() as u32);
        }
        let (best_ms, before) = (vec![u32::MAX; roads], vec![u32::MAX; roads]);
        let (open, reached) = (BinaryHeap::new(), Vec::new());
        Self { ends, next, from: None, best_ms, before, open, reached }
    }

    /// The fastest way from one road to another, both included; `None` if there is none. Ways
    /// from the same road as the last cost no search.
    pub fn way(&mut self, from: RoadIndex, to: RoadIndex) -> Option<Vec<RoadIndex>> {
        let mut way = Vec::new();
        self.way_into(from, to, &mut way).then_some(way)
    }

    /// The same into a list that is there already; false, and an empty list, if there is none.
    pub fn way_into(&mut self, from: RoadIndex, to: RoadIndex, way: &mut Vec<RoadIndex>) -> bool {
        way.clear();
        if self.from != Some(from) {
            self.start(from);
        }
        self.search(to);
        if self.best_ms[to.at()] == u32::MAX {
            return false;
        }
        way.push(to);
        let mut at = to.0;
        while at != from.0 {
            at = self.before[at as usize];
            way.push(RoadIndex(at));
        }
        way.reverse();
        true
    }

    fn start(&mut self, from: RoadIndex) {
        self.from = Some(from);
        for road in self.reached.drain(..) {
            self.best_ms[road as usize] = u32::MAX;
        }
        self.best_ms[from.at()] = 0;
        self.reached.push(from.0);
        self.open.clear();
        self.open.push(Reverse((0, from.0)));
    }

    /// Goes on until nothing nearer can lead to a road.
    fn search(&mut self, to: RoadIndex) {
        while let Some(&Reverse((ms, at))) = self.open.peek() {
            if ms >= self.best_ms[to.at()] {
                return;
            }
            self.open.pop();
            let at = at as usize;
            if ms > self.best_ms[at] {
                continue;
            }
            let start = at.checked_sub(1).map_or(0, |b| self.ends[b] as usize);
            for &(road, cost) in &self.next[start..self.ends[at] as usize] {
                let total = ms.saturating_add(cost);
                let known = self.best_ms[road as usize];
                if total < known {
                    if known == u32::MAX {
                        self.reached.push(road);
                    }
                    self.best_ms[road as usize] = total;
                    self.before[road as usize] = at as u32;
                    self.open.push(Reverse((total, road)));
                }
            }
        }
    }
}

/// More than ten days on one road: nobody takes it.
const MAX_MS: f64 = 1e9;

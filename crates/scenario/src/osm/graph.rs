//! Which roads meet at a node, and where one comes to along them.

use super::map::Map;
use super::restriction::Restriction;
use units::{Enu, LocalFrame};

/// The roads of a map, by node.
pub(super) struct Graph<'m> {
    pub(super) map: &'m Map,
    /// For each node where its [`Self::places`] begin.
    begins: Vec<u32>,
    places: Vec<(u32, u32)>,
}

/// A step along a way: from the node at `index` to the one behind or before it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) struct Step {
    pub(super) way: u32,
    /// Where in the way it begins.
    pub(super) index: u32,
    /// In the way's own direction.
    pub(super) forward: bool,
}

impl<'m> Graph<'m> {
    pub(super) fn of(map: &'m Map) -> Self {
        let mut begins = vec![0_u32; map.nodes.len() + 2];
        for n in map.ways.iter().flat_map(|w| &w.nodes) {
            begins[*n as usize + 2] += 1;
        }
        for i in 1..begins.len() {
            begins[i] += begins[i - 1];
        }
        let total = begins.last().copied().unwrap_or(0) as usize;
        let mut places = vec![(0, 0); total];
        for (way, w) in map.ways.iter().enumerate() {
            for (index, n) in w.nodes.iter().enumerate() {
                let slot = &mut begins[*n as usize + 1];
                places[*slot as usize] = (way as u32, index as u32);
                *slot += 1;
            }
        }
        Self { map, begins, places }
    }

    /// The steps that begin at a node, whether vehicles may take them or come over them.
    pub(super) fn steps(&self, node: u32) -> impl Iterator<Item = Step> + '_ {
        let range = self.begins[node as usize] as usize..self.begins[node as usize + 1] as usize;
        self.places[range].iter().take(MAX_AT_NODE).flat_map(|(way, index)| {
            let last = self.map.ways[*way as usize].nodes.len() as u32 - 1;
            let there = (*index < last).then_some(true);
            let back = (*index > 0).then_some(false);
            let step = |forward| Step { way: *way, index: *index, forward };
            there.into_iter().chain(back).map(step)
        })
    }

    /// How many roads leave a node.
    pub(super) fn degree(&self, node: u32) -> usize {
        self.steps(node).count()
    }

    pub(super) fn from(&self, step: Step) -> u32 {
        self.map.ways[step.way as usize].nodes[step.index as usize]
    }

    pub(super) fn to(&self, step: Step) -> u32 {
        let index = if step.forward { step.index + 1 } else { step.index - 1 };
        self.map.ways[step.way as usize].nodes[index as usize]
    }

    /// The same step from the other end.
    pub(super) fn back(step: Step) -> Step {
        let index = if step.forward { step.index + 1 } else { step.index - 1 };
        Step { index, forward: !step.forward, ..step }
    }

    /// Whether vehicles may drive it so.
    pub(super) fn open(&self, step: Step) -> bool {
        !self.map.road(step.way as usize).direction(step.forward).lanes.is_empty()
    }

    /// The steps that go on from the end of one, not back.
    pub(super) fn onward(&self, step: Step) -> impl Iterator<Item = Step> + '_ {
        let back = Self::back(step);
        self.steps(self.to(step)).filter(move |s| *s != back)
    }

    pub(super) fn length_m(&self, step: Step) -> f64 {
        self.distance_m(self.from(step), self.to(step))
    }

    /// Straight-line distance of two nodes.
    pub(super) fn distance_m(&self, a: u32, b: u32) -> f64 {
        let frame = LocalFrame::new(self.map.at(a));
        frame.to_enu(self.map.at(b)).distance_m(Enu::default())
    }

    /// By how much one turns from a step to the next, degrees, right positive.
    pub(super) fn turn_deg(&self, step: Step, next: Step) -> f64 {
        let frame = LocalFrame::new(self.map.at(self.to(step)));
        let from = frame.to_enu(self.map.at(self.from(step)));
        let to = frame.to_enu(self.map.at(self.to(next)));
        from.heading_to(Enu::default()).turn_to_deg(Enu::default().heading_to(to))
    }

    /// Whether a turn is allowed where the two steps meet.
    pub(super) fn turn_allowed(&self, step: Step, next: Step) -> bool {
        let via = self.map.nodes[self.to(step) as usize].id;
        let all = &self.map.restrictions;
        let begin = all.partition_point(|r| r.via < via);
        let here = all[begin..].iter().take_while(|r| r.via == via);
        let id = |s: Step| self.map.ways[s.way as usize].id;
        let (from, to) = (id(step), id(next));
        let mut only: Option<bool> = None;
        // A way that isn't cut at the node could be turned into in two directions.
        let through = self.steps(self.to(step)).filter(|s| s.way == next.way).count() > 1;
        let meant =
            |r: &Restriction| r.to == to && (!through || r.side.holds(self.turn_deg(step, next)));
        for r in here.filter(|r| r.from == from) {
            match (r.only, meant(r)) {
                (false, true) => return false,
                (true, hit) => only = Some(only.unwrap_or(false) || hit),
                (false, false) => {}
            }
        }
        only.unwrap_or(true)
    }
}

/// More roads than meet anywhere; a MAPEM has numbers for fifteen arms.
const MAX_AT_NODE: usize = 24;

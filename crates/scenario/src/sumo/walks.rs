//! People on foot at the crossings of traffic lights.

use super::demand::Intervals;
use super::light::Light;
use super::net::{EdgeFunction, Net};
use crate::demand::PedestrianFlow;
use core::fmt::Write as _;
use roadnet::LaneId;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

/// Who crosses where, by traffic light and crosswalk.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Walks(BTreeMap<(usize, LaneId), Intervals>);

impl Walks {
    /// Counts people on one crossing at a time.
    pub(super) fn add(&mut self, at: (usize, LaneId), at_s: f64, people: f64) {
        self.0.entry(at).or_default().add(at_s, people);
    }

    /// The end of the last interval with anybody in it, seconds.
    pub(super) fn end_s(&self) -> f64 {
        self.0.values().map(Intervals::end_s).fold(0.0, f64::max)
    }

    /// Crossings used, over all people.
    pub(super) fn people(&self) -> f64 {
        self.0.values().map(Intervals::sum).sum()
    }

    /// How many in each quarter of an hour.
    pub(super) fn flows(&self, lights: &[Light]) -> impl Iterator<Item = PedestrianFlow> {
        let of_light = |((light, lane), intervals): (&(usize, LaneId), _)| {
            Some((lights.get(*light)?.intersection.id(), *lane, intervals))
        };
        let found = self.0.iter().filter_map(of_light);
        found.flat_map(|(intersection, lane, intervals): (_, _, &Intervals)| {
            intervals.rates().map(move |(begin_s, end_s, ped_per_h)| PedestrianFlow {
                intersection,
                lane,
                begin_s,
                end_s,
                ped_per_h,
            })
        })
    }

    /// `[[pedestrian]]` tables of a scenario.
    pub(super) fn tables(&self, lights: &[Light]) -> String {
        let mut text = String::new();
        for f in self.flows(lights) {
            let (id, lane) = (f.intersection.id, f.lane);
            let _ = write!(
                text,
                "\n[[pedestrian]]\nintersection = {id}\nlane = {lane}\nped_per_h = {}\n\
                 begin_s = {}\nend_s = {}\n",
                f.ped_per_h, f.begin_s, f.end_s
            );
        }
        text
    }
}

/// Ways on foot: over pavements, walking areas and crossings.
pub(super) struct Pavements<'n> {
    index: BTreeMap<&'n str, usize>,
    /// Length, metres, and the crossing of a traffic light that it is.
    nodes: Vec<(f64, Option<(usize, LaneId)>)>,
    beside: Vec<Vec<usize>>,
    known: BTreeMap<(usize, usize), Option<Way>>,
}

/// The lights' crossings on a way, each with the metres to it.
pub(super) type Way = Vec<((usize, LaneId), f64)>;

impl<'n> Pavements<'n> {
    pub(super) fn of(net: &'n Net, lights: &[Light]) -> Self {
        let mut crossings = BTreeMap::new();
        for (i, light) in lights.iter().enumerate() {
            crossings
                .extend(light.crossings.iter().map(|(edge, lane)| (edge.as_str(), (i, *lane))));
        }
        let walked = |l: &&super::net::NetLane| l.permissions.allows("pedestrian");
        let mut found = Self {
            index: BTreeMap::new(),
            nodes: Vec::new(),
            beside: Vec::new(),
            known: BTreeMap::new(),
        };
        for edge in net.edges.values().filter(|e| e.function != EdgeFunction::Internal) {
            let Some(lane) = edge.lanes.iter().find(walked) else { continue };
            found.index.insert(edge.id.as_str(), found.nodes.len());
            found.nodes.push((lane.length_m, crossings.get(edge.id.as_str()).copied()));
            found.beside.push(Vec::new());
        }
        for link in &net.connections {
            let walks = [&link.from, &link.to].map(|p| net.lane(p).filter(walked).is_some());
            let ends = [&link.from.0, &link.to.0].map(|id| found.index.get(id.as_str()).copied());
            if let ([true, true], [Some(a), Some(b)]) = (walks, ends) {
                found.beside[a].push(b);
                found.beside[b].push(a);
            }
        }
        found
    }

    /// The crossings on the shortest way between two edges; `None` if no pavement leads there.
    pub(super) fn way(&mut self, from: &str, to: &str) -> Option<Way> {
        let (from, to) = (*self.index.get(from)?, *self.index.get(to)?);
        if self.known.len() >= MAX_KNOWN {
            self.known.clear();
        }
        if !self.known.contains_key(&(from, to)) {
            let way = self.search(from, to);
            self.known.insert((from, to), way);
        }
        self.known.get(&(from, to)).cloned().flatten()
    }

    /// Dijkstra 1959, in millimetres.
    fn search(&self, from: usize, to: usize) -> Option<Way> {
        let mut best: BTreeMap<usize, (u64, usize)> = BTreeMap::from([(from, (0, from))]);
        let mut open = BinaryHeap::from([Reverse((0, from))]);
        while let Some(Reverse((cost, at))) = open.pop() {
            if at == to {
                break;
            }
            if best.get(&at).is_some_and(|(known, _)| cost > *known) {
                continue;
            }
            let total = cost + (self.nodes[at].0 * 1e3) as u64 + 1;
            for &next in &self.beside[at] {
                if best.get(&next).is_none_or(|(known, _)| total < *known) {
                    best.insert(next, (total, at));
                    open.push(Reverse((total, next)));
                }
            }
        }
        let mut way = Vec::new();
        let mut here = to;
        loop {
            let (cost, before) = *best.get(&here)?;
            way.extend(self.nodes[here].1.map(|crossing| (crossing, cost as f64 / 1e3)));
            if here == from {
                way.reverse();
                return Some(way);
            }
            here = before;
        }
    }
}

/// Ways that are remembered; then it begins anew.
const MAX_KNOWN: usize = 100_000;

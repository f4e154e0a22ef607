//! The part of a file that matters: roads, their nodes, turn restrictions, stops.

use super::pbf::{self, Elements, Member, Tags};
use super::point::{Point, Stop};
use super::restriction::{self, Restriction};
use super::road::Road;
use crate::problems::Problem;
use std::collections::BTreeMap;
use std::io::{BufRead, Seek, SeekFrom};
use units::Wgs84;

/// Roads and what stands on them, as OpenStreetMap has it.
#[derive(Clone, Debug, Default)]
pub struct Map {
    /// Nodes of roads, by id.
    pub(super) nodes: Vec<Node>,
    pub(super) ways: Vec<Way>,
    /// By the node they lead over.
    pub(super) restrictions: Vec<Restriction>,
    /// What is marked at nodes of roads, by the index of the node.
    pub(super) points: BTreeMap<u32, Point>,
    /// Stops, on roads or beside them.
    pub(super) stops: Vec<(i64, Wgs84, Stop)>,
    /// Signals and crossings with signals that stand on no road, tram tracks, ….
    pub(super) unused: BTreeMap<&'static str, usize>,
}

/// A node of a road.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Node {
    pub(super) id: i64,
    pub(super) at: Wgs84,
}

/// A road's way.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Way {
    pub(super) id: i64,
    /// Indices in [`Map::nodes`].
    pub(super) nodes: Vec<u32>,
    pub(super) road: Road,
}

impl Map {
    /// Reads a PBF file, twice: its roads first, then their nodes. `file` is its name in problems.
    ///
    /// # Errors
    /// The first thing that makes the file unreadable, with the blob and where it begins.
    pub fn read(file: &str, mut input: impl BufRead + Seek) -> Result<Self, Problem> {
        let mut ways = WayPass::default();
        pbf::read(file, &mut input, &mut ways)?;
        let unreadable = |e| pbf::problem(file, format!("can't be read again: {e}"));
        input.seek(SeekFrom::Start(0)).map_err(unreadable)?;
        let mut nodes = NodePass::of(&ways);
        pbf::read(file, &mut input, &mut nodes)?;
        Ok(assemble(ways, nodes))
    }

    /// Traffic signals on its roads, and pedestrians' crossings with signals.
    pub fn signals(&self) -> (usize, usize) {
        let of = |f: fn(&Point) -> bool| self.points.values().filter(|p| f(p)).count();
        let lit = |p: &Point| p.crossing == Some(super::point::Crossing::Signals);
        (of(|p| p.signal.is_some()), of(lit))
    }

    pub(super) fn road(&self, way: usize) -> &Road {
        &self.ways[way].road
    }

    pub(super) fn at(&self, node: u32) -> Wgs84 {
        self.nodes[node as usize].at
    }
}

/// A way of which the nodes are known by id only.
struct RawWay {
    id: i64,
    nodes: Vec<i64>,
    road: Road,
}

#[derive(Default)]
struct WayPass {
    ways: Vec<RawWay>,
    refs: usize,
    restrictions: Vec<Restriction>,
    unused: BTreeMap<&'static str, usize>,
}

impl Elements for WayPass {
    fn wants_nodes(&self) -> bool {
        false
    }

    fn wants_ways(&self) -> bool {
        true
    }

    fn node(&mut self, _: i64, _: Wgs84, _: &Tags<'_>) -> Result<(), String> {
        Ok(())
    }

    fn way(&mut self, id: i64, nodes: &[i64], tags: &Tags<'_>) -> Result<(), String> {
        if tags.is("railway", "tram") {
            *self.unused.entry(TRAMS).or_default() += 1;
        }
        if tags.get("public_transport") == Some("platform") {
            *self.unused.entry(PLATFORMS).or_default() += 1;
        }
        let Some(road) = Road::of(tags).filter(|_| nodes.len() >= 2) else { return Ok(()) };
        self.refs += nodes.len();
        if self.ways.len() >= MAX_ROADS || self.refs > MAX_REFS {
            return Err(format!(
                "more than {MAX_ROADS} roads or {MAX_REFS} of their nodes: cut out the town that \
                 is meant, as with osmium extract"
            ));
        }
        self.ways.push(RawWay { id, nodes: nodes.to_vec(), road });
        Ok(())
    }

    fn relation(&mut self, id: i64, members: &[Member<'_>], tags: &Tags<'_>) -> Result<(), String> {
        match restriction::read(members, tags) {
            restriction::Found::Nothing => {}
            restriction::Found::Unused => *self.unused.entry(RESTRICTIONS).or_default() += 1,
            restriction::Found::Restrictions(found) => {
                if self.restrictions.len() + found.len() > MAX_RESTRICTIONS {
                    return Err(format!("{id}: more than {MAX_RESTRICTIONS} turn restrictions"));
                }
                self.restrictions.extend(found);
            }
        }
        Ok(())
    }
}

struct NodePass {
    /// Sorted.
    wanted: Vec<i64>,
    found: Vec<Option<Wgs84>>,
    points: BTreeMap<u32, Point>,
    stops: Vec<(i64, Wgs84, Stop)>,
    lost_signals: usize,
}

impl NodePass {
    fn of(pass: &WayPass) -> Self {
        let mut wanted: Vec<i64> = pass.ways.iter().flat_map(|w| &w.nodes).copied().collect();
        wanted.sort_unstable();
        wanted.dedup();
        let found = vec![None; wanted.len()];
        Self { wanted, found, points: BTreeMap::new(), stops: Vec::new(), lost_signals: 0 }
    }
}

impl Elements for NodePass {
    fn wants_nodes(&self) -> bool {
        true
    }

    fn wants_ways(&self) -> bool {
        false
    }

    fn node(&mut self, id: i64, at: Wgs84, tags: &Tags<'_>) -> Result<(), String> {
        let index = self.wanted.binary_search(&id).ok();
        if let Some(index) = index {
            self.found[index] = Some(at);
        }
        if tags.is_empty() {
            return Ok(());
        }
        let Some(mut point) = Point::of(tags) else { return Ok(()) };
        if let Some(stop) = point.stop.take() {
            if self.stops.len() >= MAX_STOPS {
                return Err(format!("{id}: more than {MAX_STOPS} stops"));
            }
            self.stops.push((id, at, stop));
        }
        let index = index.and_then(|i| u32::try_from(i).ok());
        match index {
            Some(index) if point != Point::default() => drop(self.points.insert(index, point)),
            None if point.signal.is_some() => self.lost_signals += 1,
            _ => {}
        }
        Ok(())
    }

    fn way(&mut self, _: i64, _: &[i64], _: &Tags<'_>) -> Result<(), String> {
        Ok(())
    }

    fn relation(&mut self, _: i64, _: &[Member<'_>], _: &Tags<'_>) -> Result<(), String> {
        Ok(())
    }
}

fn assemble(pass: WayPass, nodes: NodePass) -> Map {
    let mut unused = pass.unused;
    let mut ways: Vec<Way> = Vec::with_capacity(pass.ways.len());
    let mut cut = 0;
    for way in pass.ways {
        let index = |id: &i64| {
            let i = nodes.wanted.binary_search(id).ok()?;
            nodes.found[i].and_then(|_| u32::try_from(i).ok())
        };
        // What lies outside of the file divides a way; its longest part is kept.
        let mut parts: Vec<Vec<u32>> = vec![Vec::new()];
        for id in &way.nodes {
            match (index(id), parts.last_mut()) {
                (Some(i), Some(part)) if part.last() != Some(&i) => part.push(i),
                (None, Some(part)) if !part.is_empty() => parts.push(Vec::new()),
                _ => {}
            }
        }
        let complete = way.nodes.iter().all(|id| index(id).is_some());
        cut += usize::from(!complete);
        let longest = parts.into_iter().max_by_key(Vec::len).filter(|p| p.len() >= 2);
        if let Some(nodes) = longest {
            ways.push(Way { id: way.id, nodes, road: way.road });
        }
    }
    for (what, n) in [(CUT_WAYS, cut), (SIGNALS, nodes.lost_signals)] {
        if n > 0 {
            unused.insert(what, n);
        }
    }
    // Where it counts, service roads are like others.
    let lit = |w: &Way| {
        let signal = |n: &u32| nodes.points.get(n).is_some_and(|p| p.signal.is_some());
        w.nodes.iter().any(signal)
    };
    ways.retain(|w| !w.road.service || lit(w));
    ways.sort_by_key(|w| w.id);
    ways.dedup_by_key(|w| w.id);
    let mut restrictions = pass.restrictions;
    restrictions.sort_unstable();
    let nowhere = nodes.wanted.iter().zip(&nodes.found);
    let nodes_at = nowhere.map(|(id, at)| Node { id: *id, at: at.unwrap_or_else(null_island) });
    let nodes_at = nodes_at.collect();
    Map { nodes: nodes_at, ways, restrictions, points: nodes.points, stops: nodes.stops, unused }
}

/// Stands for nodes that no way uses.
fn null_island() -> Wgs84 {
    Wgs84::new(0.0, 0.0).unwrap_or_else(|_| unreachable!())
}

pub(super) const TRAMS: &str = "tram tracks";
pub(super) const PLATFORMS: &str = "platforms drawn as ways";
pub(super) const RESTRICTIONS: &str = "turn restrictions over ways, at times or of unknown kinds";
pub(super) const CUT_WAYS: &str = "roads with nodes outside of the file";
pub(super) const SIGNALS: &str = "signals that stand on no road";
/// The roads of Czechia; some 400 octets each in memory.
const MAX_ROADS: usize = 1_000_000;
/// Ten nodes each, some 40 octets a node in memory.
const MAX_REFS: usize = 10_000_000;
/// Germany has 400,000.
const MAX_RESTRICTIONS: usize = 1_000_000;
/// As many as a country has whose roads are so many.
const MAX_STOPS: usize = 200_000;

//! OpenStreetMap as scenarios: `.osm.pbf`.
//!
//! The reader takes bytes, never paths, and believes nothing that a file says of its own size. A
//! map has roads, signals, crossings and stops, but neither lanes' geometry nor signal groups,
//! stages or traffic: lanes are laid out beside the ways' lines, groups are guessed, a program is
//! proposed, and what was guessed or left out stands in the [`ImportReport`]. Nodes that short
//! pieces of road connect are one intersection. Roads of the class `service` are read only where
//! a signal stands on them.

mod arms;
mod arrows;
mod build;
mod graph;
mod ground;
mod groups;
mod lanes;
mod map;
mod path;
mod pbf;
mod point;
mod profile;
mod restriction;
mod road;
mod sites;
mod speed;
mod stops;
#[cfg(test)]
mod tests;
mod turns;

pub use map::Map;

use crate::import::{Fate, Head, ImportReport, ScenarioFiles, without_demand};
use crate::network::Overrides;
use crate::problems::Problem;
use build::{Context, build};
use graph::Graph;
use roadnet::{Intersection, StopPoint};

/// An imported map.
#[derive(Clone, Debug)]
pub struct Import {
    /// Its intersections with signals, numbered from 1 in the order of their nodes.
    pub intersections: Vec<Intersection>,
    /// The nodes that each of them is made of, as OpenStreetMap numbers them.
    pub nodes: Vec<Vec<i64>>,
    /// Stop points on their lanes.
    pub stop_points: Vec<StopPoint>,
    /// What was carried over and what not.
    pub report: ImportReport,
}

/// Imports every intersection with signals. `keeps_left` says on which side one drives; without
/// it the tag `driving_side` does, else it is the right. `file` is the map's name in problems.
///
/// # Errors
/// A map without signals.
pub fn import(map: &Map, file: &str, keeps_left: Option<bool>) -> Result<Import, Problem> {
    let (signals, crossings) = map.signals();
    if signals + crossings == 0 {
        let what = format!(
            "no signals on its {} roads: expected nodes with highway=traffic_signals or \
             crossing=traffic_signals",
            map.ways.len()
        );
        return Err(pbf::problem(file, what));
    }
    let mut report = ImportReport::default();
    let keeps_left = keeps_left.unwrap_or_else(|| driving_side(map, &mut report));
    let graph = Graph::of(map);
    let found = sites::find(&graph);
    let all = found.sites.iter().flat_map(|s| s.nodes.iter().copied()).collect();
    let context = Context { graph, sites: all, keeps_left };
    let mut intersections = Vec::new();
    let mut nodes = Vec::new();
    for site in &found.sites {
        let own: Vec<i64> = site.nodes.iter().map(|n| map.nodes[*n as usize].id).collect();
        let what = format!("signals at node {}", own.first().copied().unwrap_or(0));
        let Ok(number) = u16::try_from(intersections.len() + 1) else {
            report.note(Fate::LeftOut, what, "intersections are numbered up to 65,535");
            continue;
        };
        match build(&context, site, number, &mut report) {
            Ok(intersection) => {
                intersections.push(intersection);
                nodes.push(own);
            }
            Err(why) => report.note(Fate::LeftOut, what, why),
        }
    }
    let stop_points = stops::place(map, &intersections, keeps_left, &mut report);
    report.count("intersections", intersections.len());
    tell(map, found.alone, &mut report);
    Ok(Import { intersections, nodes, stop_points, report })
}

impl Import {
    /// The scenario's files, each intersection with a program that is proposed for it; without
    /// demand. `None` if there is no intersection.
    pub fn files(&mut self, name: &str, overrides: &Overrides) -> Option<ScenarioFiles> {
        let head = Head::new(name, "From OpenStreetMap, © OpenStreetMap contributors, ODbL 1.0");
        let all = self.intersections.iter().zip(&self.nodes).map(|(i, nodes)| {
            let ids: Vec<String> = nodes.iter().map(ToString::to_string).collect();
            (format!("© OpenStreetMap contributors, ODbL 1.0; nodes {}", ids.join(", ")), i)
        });
        without_demand(&head, all, &self.stop_points, overrides, &mut self.report)
    }
}

/// Whether traffic keeps to the left, as most of the tags say.
fn driving_side(map: &Map, report: &mut ImportReport) -> bool {
    let sides = map.ways.iter().filter_map(|w| w.road.keeps_left);
    let (left, all) = sides.fold((0, 0), |(l, n), left| (l + usize::from(left), n + 1));
    if all == 0 {
        report.note(Fate::Assumed, "driving side", "right: no road says driving_side");
    }
    left * 2 > all
}

/// What holds for the whole map.
fn tell(map: &Map, alone: usize, report: &mut ImportReport) {
    report.note(Fate::LeftOut, "traffic", "a map has none: demand.csv is to be written");
    report.note(
        Fate::Assumed,
        "signal groups",
        "one for each arm, one more for lanes that only turn across oncoming traffic, one for \
         the crossings of an arm",
    );
    report.note(
        Fate::Assumed,
        "lanes",
        "where a width is not told 3 m, on main roads 3.25 m, on motorways 3.5 m; where a speed \
         limit is not told 50 km/h; stop lines without a signal stand before the crossing or 2 m \
         before the other road",
    );
    if alone > 0 {
        let why = "no junction within 40 m before their drivers, no crossing beside them, or only \
                   one road of a junction has one";
        report.note(Fate::LeftOut, format!("{alone} signals"), why);
    }
    for (what, n) in &map.unused {
        let why = match *what {
            map::CUT_WAYS => "only what lies inside is read",
            map::SIGNALS => "of railways, cycleways, footways, or service and private roads",
            _ => "not known to this import",
        };
        report.note(Fate::LeftOut, format!("{n} {what}"), why);
    }
}

//! One intersection from its site.

use super::arms::{Leg, legs};
use super::graph::Graph;
use super::groups::{connections, permitted};
use super::lanes::{Guesses, Roads, lay_out};
use super::sites::Site;
use crate::import::{Fate, ImportReport};
use roadnet::{Intersection, IntersectionId, IntersectionParts, NetworkError, RightOfWay};
use std::collections::BTreeSet;
use units::{Enu, LocalFrame, Wgs84};

/// What the sites of one map share.
pub(super) struct Context<'m> {
    pub(super) graph: Graph<'m>,
    /// All nodes of all sites.
    pub(super) sites: BTreeSet<u32>,
    pub(super) keeps_left: bool,
}

/// Builds an intersection, and says in the report what it is made of.
///
/// # Errors
/// Why there is none.
pub(super) fn build(
    context: &Context<'_>,
    site: &Site,
    number: u16,
    report: &mut ImportReport,
) -> Result<Intersection, String> {
    let Context { graph, sites, keeps_left } = context;
    let ref_point = middle(graph, site);
    let frame = LocalFrame::new(ref_point);
    let (legs, short) = legs(graph, &frame, site, sites)?;
    let round = |step: super::graph::Step| graph.map.road(step.way as usize).roundabout;
    let steps = site.nodes.iter().flat_map(|n| graph.steps(*n));
    if steps.into_iter().any(round) {
        return Err("it is a roundabout with signals: how one drives round inside of it can't be \
                    said by lanes and connections"
            .to_owned());
    }
    let mut roads = lay_out(graph, site, &legs, *keeps_left)?;
    roads.guesses.short_roads = short;
    if roads.links.iter().all(|l| l.crossing) {
        return Err("no lane leads through it: its roads end here, or outside of the file".into());
    }
    let mut parts = IntersectionParts {
        id: IntersectionId { region: None, id: number },
        name: name(graph, &legs),
        revision: 0,
        ref_point,
        lanes: used_lanes(&roads),
        connections: connections(&roads),
        permitted: Vec::new(),
        declared: Vec::new(),
        detectors: Vec::new(),
        right_of_way: RightOfWay::default(),
    };
    let bare = Intersection::new(parts.clone()).map_err(|e| told(&e))?;
    let (pairs, close) = permitted(&roads, &bare);
    parts.permitted = pairs;
    let intersection = Intersection::new(parts).map_err(|e| told(&e))?;
    let what = format!("intersection {number} \"{}\"", intersection.name());
    tell(&what, site, &roads.guesses, close, report);
    count(&intersection, site, report);
    Ok(intersection)
}

/// The middle of its nodes.
fn middle(graph: &Graph<'_>, site: &Site) -> Wgs84 {
    let first = site.nodes.first().map(|n| graph.map.at(*n));
    let Some(first) = first else { return graph.map.at(0) };
    let frame = LocalFrame::new(first);
    let n = site.nodes.len() as f64;
    let all = site.nodes.iter().map(|node| frame.to_enu(graph.map.at(*node)));
    let sum = all.fold(Enu::default(), |s, p| Enu::new(s.x_m + p.x_m, s.y_m + p.y_m));
    let middle = frame.to_wgs84(Enu::new(sum.x_m / n, sum.y_m / n));
    // A ten-millionth of a degree is what OpenStreetMap has, and a MAPEM.
    let whole = |deg: f64| libm::round(deg * 1e7) / 1e7;
    Wgs84::new(whole(middle.lat_deg()), whole(middle.lon_deg())).unwrap_or(middle)
}

/// The names of its streets, those of more legs first.
fn name(graph: &Graph<'_>, legs: &[Leg]) -> String {
    let mut names: Vec<(usize, &str)> = Vec::new();
    for leg in legs {
        let name = graph.map.road(leg.first.way as usize).name.as_ref();
        match names.iter_mut().find(|(_, n)| *n == name) {
            Some((count, _)) => *count += 1,
            None if !name.is_empty() => names.push((1, name)),
            None => {}
        }
    }
    names.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(b.1)));
    let mut all = String::new();
    for (_, name) in names.iter().take(2) {
        let slash = if all.is_empty() { "" } else { " / " };
        all.push_str(slash);
        all.push_str(name);
    }
    if all.is_empty() {
        all.push_str("Unnamed");
    }
    let mut short = String::new();
    for c in all.chars().take(MAX_NAME_CHARS) {
        if short.len() + c.len_utf8() > MAX_NAME_BYTES {
            break;
        }
        short.push(if c.is_control() { ' ' } else { c });
    }
    short
}

/// Without lanes that lead nowhere.
fn used_lanes(roads: &Roads) -> Vec<roadnet::Lane> {
    let ends: BTreeSet<_> = roads.links.iter().flat_map(|l| [l.from, l.to]).collect();
    roads.lanes.iter().filter(|l| ends.contains(&l.id)).cloned().collect()
}

fn count(intersection: &Intersection, site: &Site, report: &mut ImportReport) {
    let kind = if site.crossing_only { "pedestrians' lights" } else { "junctions" };
    report.count(kind, 1);
    report.count("signals", site.signals);
    report.count("lanes", intersection.lanes().len());
    let crosswalk = |l: &&roadnet::Lane| l.kind == roadnet::LaneKind::Crosswalk;
    report.count("crossings", intersection.lanes().iter().filter(crosswalk).count());
    report.count("connections", intersection.connections().len());
    report.count("signal groups", intersection.signal_groups().len());
    report.count("permitted pairs", intersection.permitted().len());
}

fn tell(what: &str, site: &Site, g: &Guesses, close: usize, report: &mut ImportReport) {
    if site.nodes.len() > 1 {
        let n = site.nodes.len();
        let kind = if site.crossing_only { "crossings" } else { "junction nodes" };
        report.note(Fate::Assumed, what, format!("{n} {kind} are one intersection"));
    }
    let guessed = listed(&[
        (g.lanes, "roads without a number of lanes, or with an odd one: one each way, or one more"),
        (g.turns, "roads without arrows: left from the left, right from the right"),
        (g.nowhere, "arrows to where no road leads"),
        (g.unserved, "turns that no arrow leads to are not made"),
        (g.contradictions, "roads whose lanes and arrows differ in number: all of them"),
        (g.crossings, "crossings of which no signal is told have one"),
        (g.without_signal, "roads that lead in without a signal of their own have one"),
        (close, "pairs of signal groups that only come close as drawn are permitted"),
    ]);
    let dropped = listed(&[
        (g.cycleways, "lanes for bicycles"),
        (g.trams, "tram tracks in the road"),
        (g.plain_crossings, "crossings without signals"),
        (g.inner_crossings, "crossings at the very node where roads meet"),
        (g.short_roads, "roads of less than 8 m, or cut off there"),
        (g.dead_lanes, "lanes that lead nowhere"),
        (g.placements, "where in the road its line lies: it is taken as the middle"),
    ]);
    for (fate, why) in [(Fate::Assumed, guessed), (Fate::LeftOut, dropped)] {
        if !why.is_empty() {
            report.note(fate, what, why);
        }
    }
}

/// Those that there are, with their numbers.
fn listed(counts: &[(usize, &str)]) -> String {
    let some = counts.iter().filter(|(n, _)| *n > 0);
    some.map(|(n, text)| format!("{text} ({n})")).collect::<Vec<_>>().join("; ")
}

fn told(errors: &[NetworkError]) -> String {
    let all: Vec<String> = errors.iter().map(ToString::to_string).collect();
    all.join("; ")
}

/// `DescriptiveName`; a scenario's file takes two octets a character.
const MAX_NAME_CHARS: usize = 63;
const MAX_NAME_BYTES: usize = 126;

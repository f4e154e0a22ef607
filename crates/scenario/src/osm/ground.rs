//! The ground of an intersection: where lanes end before it and begin behind it, and where people
//! cross.

use super::arms::Leg;
use super::graph::{Graph, Step};
use super::path::Path;
use super::point::Crossing;
use super::sites::{OF_JUNCTION_M, Site};
use units::{Enu, LocalFrame};

/// A crossing on a leg.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Crosswalk {
    pub(super) node: u32,
    /// From the leg's node.
    pub(super) along_m: f64,
    /// Signals were not tagged.
    pub(super) assumed: bool,
}

/// Where the lanes of a leg stop and start.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Ground {
    pub(super) crosswalks: Vec<Crosswalk>,
    /// Crossings without signals.
    pub(super) plain: usize,
    /// From the leg's node.
    pub(super) stop_line_m: f64,
    pub(super) egress_m: f64,
    /// A signal stands at the stop line.
    pub(super) own_signal: bool,
}

/// The ground of one leg.
pub(super) fn ground(graph: &Graph<'_>, site: &Site, leg: &Leg) -> Ground {
    let mut ground = Ground::default();
    let mut signal_m: Option<f64> = None;
    for path in leg.ingress.iter().chain(&leg.egress) {
        for (node, along_m) in path.nodes_within(OF_JUNCTION_M.min(path.own_m)) {
            if along_m > 0.0 && site.nodes.contains(&node) {
                break;
            }
            let Some(point) = graph.map.points.get(&node) else { continue };
            let inner = along_m == 0.0;
            if point.signal.is_some() && !inner && path.inward {
                signal_m = signal_m.or(Some(along_m));
            }
            let assumed = match point.crossing {
                Some(Crossing::Signals) => false,
                Some(Crossing::Unknown) if along_m <= SURELY_M && !site.crossing_only => true,
                Some(Crossing::None | Crossing::Unknown) => {
                    ground.plain += 1;
                    continue;
                }
                None => continue,
            };
            // At a junction's own node nobody crosses: the crossing is beside it.
            let known = ground.crosswalks.iter().any(|c| c.node == node);
            if !known && (!inner || site.crossing_only) {
                ground.crosswalks.push(Crosswalk { node, along_m, assumed });
            }
        }
    }
    // A crossing before the stop line is another's, or stands for itself.
    let inside = |c: &Crosswalk| signal_m.is_none_or(|s| c.along_m <= s.max(0.0) + BEFORE_SIGNAL_M);
    ground.crosswalks.retain(inside);
    let edge_m = edge_of_others(graph, leg.first);
    let within = |m: f64| leg.path().map_or(m, |p| m.min(p.end_m / 2.0));
    let outer = ground.crosswalks.iter().map(|c| c.along_m).reduce(f64::max);
    let behind = |room: f64| outer.map_or(0.0, |c| c + CROSSWALK_M / 2.0 + room);
    let line_m = match signal_m {
        Some(m) if m >= MIN_SETBACK_M => m.max(behind(0.5)),
        _ => (edge_m + SETBACK_M).max(behind(STOP_BEFORE_M)),
    };
    ground.own_signal = signal_m.is_some();
    ground.stop_line_m = within(line_m);
    ground.egress_m = within((edge_m + 1.0).max(behind(1.0)));
    ground
}

/// How far the roads that cross at a leg's node reach along it.
fn edge_of_others(graph: &Graph<'_>, first: Step) -> f64 {
    let node = graph.from(first);
    let frame = LocalFrame::new(graph.map.at(node));
    let toward = |s: Step| Enu::default().heading_to(frame.to_enu(graph.map.at(graph.to(s))));
    let own = toward(first);
    let mut edge_m: f64 = 0.0;
    for other in graph.steps(node).filter(|s| *s != first) {
        let angle = own.angle_to_deg(toward(other)).to_radians();
        let sine = libm::sin(angle);
        if sine < MIN_SINE {
            continue;
        }
        let half = |s: Step| graph.map.road(s.way as usize).width_m() / 2.0;
        // The near corner of the two roads' edges.
        let corner = half(other) / sine + half(first) * libm::cos(angle) / sine;
        edge_m = edge_m.max(corner);
    }
    edge_m.clamp(0.0, MAX_EDGE_M)
}

/// The ends of a crosswalk: the road's edges, with half a metre of the pavement.
pub(super) fn ends(graph: &Graph<'_>, path: &Path, crosswalk: &Crosswalk) -> (Enu, Enu) {
    let along_m = crosswalk.along_m;
    let way = path.pieces().iter().find(|p| p.end_m >= along_m).map(|p| p.way);
    let half = way.map_or(3.0, |w| graph.map.road(w as usize).width_m() / 2.0) + 0.5;
    let at = |offset| super::profile::beside(path, along_m, offset);
    (at(-half), at(half))
}

/// A signal may be mapped so far behind the crossing that it stands before.
const BEFORE_SIGNAL_M: f64 = 8.0;
/// RiLSA: 4 m.
pub(super) const CROSSWALK_M: f64 = 4.0;
/// Between a stop line and the crosswalk behind it (RiLSA: 1 m).
const STOP_BEFORE_M: f64 = 1.0;
/// Between a stop line and the edge of the road behind it.
const SETBACK_M: f64 = 2.0;
/// A signal nearer to the node than this stands for the junction, not for a stop line.
const MIN_SETBACK_M: f64 = 4.0;
/// A crossing so near to a signalled junction has signals, if nothing is said.
const SURELY_M: f64 = 20.0;
/// Wide roads that meet at a small angle are no reason to stop far away.
const MAX_EDGE_M: f64 = 20.0;
const MIN_SINE: f64 = 0.5;

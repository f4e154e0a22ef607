//! Connections of intersections as connections of streets: limits in curves, and who yields.

use super::Placed;
use super::arms::{moved, users};
use crate::conflict::zones_between;
use crate::streets::{JunctionIndex, StreetConflict, StreetConnectionIndex, StreetConnectionParts};
use crate::{
    ApproachId, Connection, ConnectionId, Intersection, IntersectionControl, IntersectionId,
    LaneId, LaneRef, Polyline, RoadNetwork, Turn,
};
use std::collections::BTreeMap;
use units::{Heading, LocalFrame};

type Places = BTreeMap<LaneRef, Placed>;

/// The connections of vehicles whose lanes are streets', in the order of the intersections and
/// of their numbers there.
fn driven<'n>(i: &'n Intersection, places: &'n Places) -> impl Iterator<Item = &'n Connection> {
    let known = move |lane| places.contains_key(&LaneRef { intersection: i.id(), lane });
    i.connections()
        .iter()
        .filter(move |c| !users(c.kind).is_empty() && known(c.from) && known(c.to))
}

/// What those are called.
pub(super) fn names(network: &RoadNetwork, places: &Places) -> Vec<(IntersectionId, ConnectionId)> {
    let all = network.intersections().iter();
    all.flat_map(|i| driven(i, places).map(move |c| (i.id(), c.id))).collect()
}

/// Them, and their lines in the common plane.
pub(super) fn connections(
    network: &RoadNetwork,
    frame: &LocalFrame,
    places: &Places,
) -> (Vec<StreetConnectionParts>, Vec<Polyline>) {
    let (mut parts, mut lines) = (Vec::new(), Vec::new());
    for (n, i) in network.intersections().iter().enumerate() {
        let own: Vec<&Connection> = driven(i, places).collect();
        let first = parts.len();
        let junction = JunctionIndex(n as u32);
        for c in &own {
            let line = moved(i, &c.path, frame).unwrap_or_else(|| c.path.clone());
            parts.push(connection(i, c, &line, junction, places));
            lines.push(line);
        }
        for (k, x) in own.iter().enumerate() {
            for (l, y) in own.iter().enumerate().skip(k + 1) {
                meet(i, (first + k, x), (first + l, y), &mut parts);
            }
        }
        for (c, part) in own.iter().zip(&mut parts[first..]) {
            part.wait_m = waiting_place(c, part);
        }
    }
    (parts, lines)
}

fn connection(
    i: &Intersection,
    c: &Connection,
    line: &Polyline,
    junction: JunctionIndex,
    places: &Places,
) -> StreetConnectionParts {
    let at = |lane| places[&LaneRef { intersection: i.id(), lane }].1;
    let limit = |lane| i.lane(lane).map_or(f64::INFINITY, |l| l.speed_limit_mps);
    StreetConnectionParts {
        from: at(c.from),
        to: at(c.to),
        junction,
        length_m: line.length_m(),
        limit_mps: limit(c.from).min(curve_mps(line)),
        turn: c.turn,
        via: line.points().to_vec(),
        signal: c.signal_group.map(|g| (i.id(), g)),
        on_red: c.turn_on_red,
        stop: stops_first(i, c),
        wait_m: None,
        conflicts: Vec::new(),
    }
}

/// Whether there is a stop sign.
fn stops_first(i: &Intersection, c: &Connection) -> bool {
    let rule = i.right_of_way();
    let all = rule.control == IntersectionControl::AllWayStop;
    c.signal_group.is_none() && (all || rule.stop.contains(&approach_of(i, c.from)))
}

/// Adds the zone in which two connections need the same room to both.
fn meet(
    i: &Intersection,
    (a, x): (usize, &Connection),
    (b, y): (usize, &Connection),
    parts: &mut [StreetConnectionParts],
) {
    let merges = parts[a].to == parts[b].to;
    let zones = zones_between(x, y);
    if parts[a].from == parts[b].from || (zones.is_empty() && !merges) {
        return;
    }
    let hull = |entry: fn(&crate::ConflictZone) -> (f64, f64), length_m: f64| {
        let from_m = zones.iter().map(|z| entry(z).0).fold(length_m, f64::min);
        let to_m = zones.iter().map(|z| entry(z).1).fold(0.0, f64::max);
        let to_m = if merges { length_m } else { to_m.min(length_m) };
        (from_m.min(to_m - LEAST_ZONE_M).max(0.0), to_m.max(LEAST_ZONE_M.min(length_m)))
    };
    let of_x = hull(|z| (z.a_entry_m, z.a_exit_m), parts[a].length_m);
    let of_y = hull(|z| (z.b_entry_m, z.b_exit_m), parts[b].length_m);
    for (at, other, (entry_m, exit_m), yields) in
        [(a, b, of_x, yields(i, x, y)), (b, a, of_y, yields(i, y, x))]
    {
        let other = StreetConnectionIndex(other as u32);
        parts[at].conflicts.push(StreetConflict { other, entry_m, exit_m, yields });
    }
}

/// Whether one connection yields to another.
fn yields(i: &Intersection, x: &Connection, y: &Connection) -> bool {
    match (x.signal_group, y.signal_group) {
        (Some(a), Some(b)) if a != b => i.permitted().contains(&(a, b)),
        (Some(_), Some(_)) => turns_across(i, x, y),
        (None, Some(_)) => true,
        (Some(_), None) => false,
        (None, None) => {
            let rule = i.right_of_way();
            if rule.control == IntersectionControl::Signals {
                return turns_across(i, x, y);
            }
            let rank = |c: &Connection| {
                let equal = rule.control != IntersectionControl::Priority;
                let approach = approach_of(i, c.from);
                if equal || rule.major.contains(&approach) { 0 } else { 1 }
            };
            match rank(x).cmp(&rank(y)) {
                core::cmp::Ordering::Greater => true,
                core::cmp::Ordering::Less => false,
                core::cmp::Ordering::Equal => {
                    let major = rule.control == IntersectionControl::Priority && rank(x) == 0;
                    turns_across(i, x, y) || (!major && comes_from_the_right(i, x, y))
                }
            }
        }
    }
}

/// Whether `x` turns left, or back, across the oncoming `y`, which doesn't; or is the one that
/// turns of two from the same approach.
fn turns_across(i: &Intersection, x: &Connection, y: &Connection) -> bool {
    let across = |c: &Connection| matches!(c.turn, Turn::Left | Turn::UTurn);
    let turn = heading_in(i, x).zip(heading_in(i, y)).map_or(0.0, |(a, b)| a.turn_to_deg(b));
    across(x) && !across(y) && turn.abs() > OPPOSITE_DEG
}

/// Whether `y` comes from the right of `x`: it drives towards the left.
fn comes_from_the_right(i: &Intersection, x: &Connection, y: &Connection) -> bool {
    let turn = heading_in(i, x).zip(heading_in(i, y)).map_or(0.0, |(a, b)| a.turn_to_deg(b));
    (-OPPOSITE_DEG..-ASIDE_DEG).contains(&turn)
}

fn heading_in(i: &Intersection, c: &Connection) -> Option<Heading> {
    i.lane(c.from).map(|l| l.centreline.end_heading())
}

fn approach_of(i: &Intersection, lane: LaneId) -> ApproachId {
    i.lane(lane).map_or(ApproachId(0), |l| l.approach)
}

/// Who turns left and yields waits inside, short of the first stream that it yields to.
fn waiting_place(c: &Connection, part: &StreetConnectionParts) -> Option<f64> {
    if !matches!(c.turn, Turn::Left | Turn::UTurn) || part.signal.is_none() {
        return None;
    }
    let yielding = part.conflicts.iter().filter(|k| k.yields).map(|k| k.entry_m);
    let wait_m = yielding.fold(f64::INFINITY, f64::min) - SHORT_OF_M;
    (wait_m >= LEAST_WAIT_M && wait_m < part.length_m).then_some(wait_m)
}

/// Speed on a connection from its mean radius and [`LATERAL_MPS2`]. The radius is length over
/// the sum of all bends, so that an S counts too.
fn curve_mps(line: &Polyline) -> f64 {
    let headings: Vec<Heading> = line.points().windows(2).map(|w| w[0].heading_to(w[1])).collect();
    let turns = headings.windows(2).map(|w| w[0].turn_to_deg(w[1]).to_radians());
    let bends: f64 = turns.map(libm::fabs).sum();
    // n segments have n − 1 bends between them; the curve also bends half of one at each end.
    let n = headings.len() as f64;
    let bends = bends * n / (n - 1.0).max(1.0);
    let radius = if bends > 1e-6 { line.length_m() / bends } else { f64::INFINITY };
    libm::sqrt(LATERAL_MPS2 * radius).max(MIN_CURVE_MPS)
}

/// Lateral acceleration that drivers accept in a turn, m/s² (about 0.2 g in town traffic).
const LATERAL_MPS2: f64 = 2.0;
/// Nobody turns slower than this, m/s.
const MIN_CURVE_MPS: f64 = 2.0;
/// Turned by more, a stream is oncoming, degrees.
const OPPOSITE_DEG: f64 = 135.0;
/// Turned by less, it goes the same way, degrees.
const ASIDE_DEG: f64 = 45.0;
/// Zones are no shorter, metres.
const LEAST_ZONE_M: f64 = 0.5;
/// Who waits inside stands so far short of the zone, metres.
const SHORT_OF_M: f64 = 1.0;
/// Less room inside is no place to wait, metres.
const LEAST_WAIT_M: f64 = 4.0;

//! What must hold of a road graph.

use super::{
    LaneAt, LaneDetector, RoadIndex, StreetConnectionIndex, StreetConnectionParts, StreetLane,
    StreetsError, StreetsParts,
};
use std::collections::BTreeMap;

/// Every problem.
pub(super) fn check(parts: &StreetsParts) -> Vec<StreetsError> {
    let mut errors = Vec::new();
    let lanes: usize = parts.roads.iter().map(|r| r.lanes.len()).sum();
    let conflicts: usize = parts.connections.iter().map(|c| c.conflicts.len()).sum();
    for (what, count, limit) in [
        ("lanes", lanes, MAX_LANES),
        ("junctions", parts.junctions.len(), MAX_LANES),
        ("connections", parts.connections.len(), MAX_CONNECTIONS),
        ("conflicts", conflicts, MAX_CONFLICTS),
        ("stops", parts.stops.len(), MAX_LANES),
        ("detectors", parts.detectors.len(), MAX_LANES),
    ] {
        if count > limit {
            errors.push(StreetsError::TooMany { what, count, limit });
        }
    }
    if errors.is_empty() {
        check_roads(parts, &mut errors);
        check_connections(parts, &mut errors);
        check_conflicts(parts, &mut errors);
        check_places(parts, &mut errors);
    }
    errors
}

fn check_roads(parts: &StreetsParts, errors: &mut Vec<StreetsError>) {
    for (i, r) in parts.roads.iter().enumerate() {
        let (road, name) = (RoadIndex(i as u32), r.name.clone());
        if r.lanes.is_empty() {
            errors.push(StreetsError::NoLane { road, name: name.clone() });
        }
        if r.lanes.len() > MAX_LANES_OF_ROAD {
            let count = r.lanes.len();
            let limit = MAX_LANES_OF_ROAD;
            errors.push(StreetsError::TooMany { what: "lanes of a road", count, limit });
        }
        if let Some(junction) = r.to.filter(|j| j.at() >= parts.junctions.len()) {
            errors.push(StreetsError::UnknownJunction { road, name: name.clone(), junction });
        }
        for (lane, l) in r.lanes.iter().enumerate() {
            for (field, value, most) in [
                ("length_m", l.length_m, MAX_LENGTH_M),
                ("width_m", l.width_m, MAX_WIDTH_M),
                ("limit_mps", l.limit_mps, MAX_MPS),
            ] {
                if !(value > 0.0 && value <= most) {
                    let name = name.clone();
                    errors.push(StreetsError::Lane { road, name, lane, field, value, most });
                }
            }
            // A lane of no length leads nowhere.
            if l.begins_m != 0.0 && !(0.0..l.length_m).contains(&l.begins_m) {
                let (field, value, most) = ("begins_m", l.begins_m, l.length_m);
                let name = name.clone();
                errors.push(StreetsError::Lane { road, name, lane, field, value, most });
            }
        }
    }
}

fn check_connections(parts: &StreetsParts, errors: &mut Vec<StreetsError>) {
    let mut seen: BTreeMap<(LaneAt, LaneAt), StreetConnectionIndex> = BTreeMap::new();
    for (number, c) in parts.connections.iter().enumerate() {
        let connection = StreetConnectionIndex(number as u32);
        let what = "connection";
        for lane in [c.from, c.to].into_iter().filter(|l| lane(parts, *l).is_none()) {
            errors.push(StreetsError::UnknownLane { what, number, lane });
        }
        for (field, value, most) in [
            ("length_m", c.length_m, MAX_LENGTH_M),
            ("limit_mps", c.limit_mps, MAX_MPS),
            ("wait_m", c.wait_m.unwrap_or(c.length_m), c.length_m),
        ] {
            if !(value > 0.0 && value <= most) {
                errors.push(StreetsError::Connection { connection, field, value, most });
            }
        }
        if let (Some(from), Some(to)) = (lane(parts, c.from), lane(parts, c.to)) {
            if from.users.common(to.users).is_empty() {
                errors.push(StreetsError::Nobody { connection });
            }
            if parts.roads[c.from.road.at()].to != Some(c.junction) {
                errors.push(StreetsError::OtherJunction { connection, through: c.junction });
            }
        }
        if let Some(first) = seen.insert((c.from, c.to), connection) {
            errors.push(StreetsError::Twice { connection, first });
        }
    }
}

fn check_conflicts(parts: &StreetsParts, errors: &mut Vec<StreetsError>) {
    for (number, c) in parts.connections.iter().enumerate() {
        let connection = StreetConnectionIndex(number as u32);
        for (i, k) in c.conflicts.iter().enumerate() {
            let other = k.other;
            let zone = k.entry_m >= 0.0 && k.entry_m < k.exit_m && k.exit_m <= c.length_m + SLACK_M;
            let back = |o: &StreetConnectionParts| {
                o.conflicts.iter().filter(|b| b.other == connection).count() == 1
            };
            let expected = match parts.connections.get(other.at()) {
                None => Some("a connection that there is"),
                Some(_) if other == connection => Some("another connection"),
                Some(o) if o.from == c.from => Some("a connection from another lane"),
                Some(_) if !zone => Some("a zone on the connection, entry before exit"),
                Some(o) if !back(o) => Some("the same conflict once in the other's list"),
                Some(_) if c.conflicts[..i].iter().any(|b| b.other == other) => {
                    Some("one zone for each other connection")
                }
                Some(_) => None,
            };
            if let Some(expected) = expected {
                errors.push(StreetsError::Conflict { connection, other, expected });
            }
        }
    }
}

fn check_places(parts: &StreetsParts, errors: &mut Vec<StreetsError>) {
    let lane = |at: LaneAt| lane(parts, at);
    for (number, s) in parts.stops.iter().enumerate() {
        errors.extend(check_place(lane(s.lane), ("stop", number, s.lane), (s.at_m, s.at_m)).err());
    }
    check_detectors(&parts.detectors, lane, errors);
}

/// Whether detectors lie on lanes that there are.
pub(super) fn check_detectors<'l>(
    detectors: &[LaneDetector],
    lane: impl Fn(LaneAt) -> Option<&'l StreetLane>,
    errors: &mut Vec<StreetsError>,
) {
    for (number, d) in detectors.iter().enumerate() {
        let place = (d.at_m, d.at_m + d.length_m);
        errors.extend(check_place(lane(d.lane), ("detector", number, d.lane), place).err());
    }
}

fn check_place(
    lane: Option<&StreetLane>,
    (what, number, at): (&'static str, usize, LaneAt),
    (from_m, to_m): (f64, f64),
) -> Result<(), StreetsError> {
    let Some(StreetLane { begins_m, length_m, .. }) = lane.copied() else {
        return Err(StreetsError::UnknownLane { what, number, lane: at });
    };
    if from_m >= begins_m - SLACK_M && to_m >= from_m && to_m <= length_m + SLACK_M {
        return Ok(());
    }
    Err(StreetsError::OffLane { what, number, at_m: from_m, length_m })
}

fn lane(parts: &StreetsParts, at: LaneAt) -> Option<&StreetLane> {
    parts.roads.get(at.road.at())?.lanes.get(usize::from(at.lane))
}

/// A city of some 100,000 roads; indices are 32 bits wide.
const MAX_LANES: usize = 4_000_000;
/// Some four for each lane.
const MAX_CONNECTIONS: usize = 16_000_000;
/// Some eight for each connection.
const MAX_CONFLICTS: usize = 128_000_000;
/// Sets of lanes of one road are 32 bits wide.
const MAX_LANES_OF_ROAD: usize = 32;
/// No lane is longer, metres.
const MAX_LENGTH_M: f64 = 100_000.0;
/// No lane is wider, metres.
const MAX_WIDTH_M: f64 = 100.0;
/// No road vehicle drives faster, m/s.
const MAX_MPS: f64 = 150.0;
/// Files have lengths to a centimetre.
const SLACK_M: f64 = 0.02;

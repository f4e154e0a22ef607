//! A MAPEM as intersections of the road network.
//!
//! A MAPEM says less than a scenario needs. What is guessed and what is left out is listed in
//! an [`ImportReport`], so that a person can look at it; what can't be sensibly guessed is an
//! error. Nodes run outward from the intersection (ISO/TS 19091), centre lines in the direction
//! of travel, so ingress lanes are turned round. Which conflicts are permitted, where loops lie
//! and all times of the signals are not in the message.

use crate::import::{Fate, Head, ImportReport, ScenarioFiles, without_demand};
use crate::network::Overrides;
use its::msg::{IntersectionGeometry, Lane as MapLane, LaneKind as MapKind, RegulatorySpeed};
use roadnet::{
    ApproachId, ConnectionId, ConnectionParts, Intersection, IntersectionId, IntersectionParts,
    Lane, LaneId, LaneKind, LaneUse, NetworkError, Polyline, RightOfWay, SignalGroupId,
};
use std::collections::{BTreeMap, BTreeSet};
use units::Enu;

/// What makes a MAPEM unusable.
#[derive(Clone, PartialEq, Debug, thiserror::Error)]
#[allow(missing_docs)]
pub enum ImportError {
    #[error("the message has no intersection")]
    Empty,
    #[error("the message has {0} intersections, expected at most 1,024")]
    TooManyIntersections(usize),
    #[error("intersection {0} is there twice")]
    DuplicateIntersection(IntersectionId),
    #[error("intersection {intersection}: lane {lane} has no length")]
    NoLength { intersection: IntersectionId, lane: LaneId },
    #[error(
        "intersection {intersection}: lane {lane} is {length_m:.0} m long, expected at most 50,000"
    )]
    TooLong { intersection: IntersectionId, lane: LaneId, length_m: f64 },
    #[error(
        "intersection {intersection}: lane {lane}: there is no lane {to} that it could lead to"
    )]
    UnknownLane { intersection: IntersectionId, lane: LaneId, to: LaneId },
    #[error("intersection {intersection}: {count} connections, an octet numbers at most 256")]
    TooManyConnections { intersection: IntersectionId, count: usize },
    #[error("intersection {intersection}: {error}")]
    Network { intersection: IntersectionId, error: NetworkError },
}

/// All that is wrong with a MAPEM.
#[derive(Clone, PartialEq, Debug, thiserror::Error)]
#[error("{}", lines(.0))]
pub struct ImportErrors(pub Vec<ImportError>);

/// The intersections of MAPEMs.
///
/// # Errors
/// Everything that makes them unusable, not the first thing.
pub fn import(
    maps: &[IntersectionGeometry],
) -> Result<(Vec<Intersection>, ImportReport), ImportErrors> {
    let mut errors = Vec::new();
    let mut report = ImportReport::default();
    let mut intersections = Vec::new();
    let mut seen = BTreeSet::new();
    match maps.len() {
        0 => errors.push(ImportError::Empty),
        n if n > MAX_INTERSECTIONS => errors.push(ImportError::TooManyIntersections(n)),
        _ => {}
    }
    for geometry in maps.iter().take(MAX_INTERSECTIONS) {
        let id = IntersectionId { region: geometry.id.region, id: geometry.id.id };
        if !seen.insert(id) {
            errors.push(ImportError::DuplicateIntersection(id));
            continue;
        }
        let mut import = Import { id, geometry, report: &mut report, errors: Vec::new() };
        intersections.extend(import.run());
        errors.append(&mut import.errors);
    }
    for i in &intersections {
        report.count("intersections", 1);
        report.count("lanes", i.lanes().len());
        report.count("connections", i.connections().len());
        report.count("signal groups", i.signal_groups().len());
    }
    if errors.is_empty() { Ok((intersections, report)) } else { Err(ImportErrors(errors)) }
}

/// The intersections as the files of a scenario, each with a program that is proposed for it.
pub fn files(
    name: &str,
    intersections: &[Intersection],
    overrides: &Overrides,
    report: &mut ImportReport,
) -> Option<ScenarioFiles> {
    let head = Head::new(name, "Imported from MAPEMs");
    let all = intersections.iter().map(|i| (format!("MAPEM, revision {}", i.revision()), i));
    without_demand(&head, all, &[], overrides, report)
}

struct Import<'m> {
    id: IntersectionId,
    geometry: &'m IntersectionGeometry,
    report: &'m mut ImportReport,
    errors: Vec<ImportError>,
}

/// A connection before it has its number.
struct Link {
    from: LaneId,
    to: LaneId,
    signal_group: Option<SignalGroupId>,
    number: Option<u8>,
}

impl Import<'_> {
    fn run(&mut self) -> Option<Intersection> {
        let lanes: Vec<Lane> = self.geometry.lanes.iter().filter_map(|l| self.lane(l)).collect();
        let kept: BTreeMap<LaneId, LaneKind> = lanes.iter().map(|l| (l.id, l.kind)).collect();
        let mut links = Vec::new();
        for lane in self.geometry.lanes.iter().filter(|l| kept.contains_key(&LaneId(l.id))) {
            if kept.get(&LaneId(lane.id)) == Some(&LaneKind::Crosswalk) {
                links.extend(self.crossing(lane));
            } else {
                self.links(lane, &kept, &mut links);
            }
        }
        let connections = self.number(links);
        if !self.errors.is_empty() {
            return None;
        }
        let right_of_way = RightOfWay::without_signs(&connections);
        let data = IntersectionParts {
            id: self.id,
            name: self.geometry.name.clone().unwrap_or_else(|| format!("Intersection {}", self.id)),
            revision: self.geometry.revision,
            ref_point: self.geometry.ref_point,
            lanes,
            connections,
            permitted: Vec::new(),
            declared: Vec::new(),
            detectors: Vec::new(),
            right_of_way,
        };
        match Intersection::new(data) {
            Ok(intersection) => Some(intersection),
            Err(errors) => {
                let intersection = self.id;
                let told =
                    errors.into_iter().map(|e| ImportError::Network { intersection, error: e });
                self.errors.extend(told);
                None
            }
        }
    }

    fn note(&mut self, fate: Fate, lane: u8, why: impl Into<String>) {
        self.report.note(fate, format!("intersection {}, lane {lane}", self.id), why);
    }

    /// One lane; `None` if nothing that we look after moves on it, or it is an error.
    fn lane(&mut self, map: &MapLane) -> Option<Lane> {
        let kind = match map.kind {
            MapKind::Vehicle { bus_only: false } => LaneKind::Vehicle,
            MapKind::Vehicle { bus_only: true } => LaneKind::Bus,
            MapKind::Bike => LaneKind::Bike,
            MapKind::TrackedVehicle => LaneKind::TrackedVehicle,
            MapKind::Crosswalk => LaneKind::Crosswalk,
            MapKind::Sidewalk | MapKind::Other => {
                self.note(Fate::LeftOut, map.id, "pavement, median or parking");
                return None;
            }
        };
        let lane_use = self.lane_use(map, kind)?;
        let Some(outward) = Polyline::new(map.nodes.clone()) else {
            let lane = LaneId(map.id);
            self.errors.push(ImportError::NoLength { intersection: self.id, lane });
            return None;
        };
        let length_m = outward.length_m();
        if length_m.is_nan() || length_m > LONGEST_LANE_M {
            let (intersection, lane) = (self.id, LaneId(map.id));
            self.errors.push(ImportError::TooLong { intersection, lane, length_m });
            return None;
        }
        let centreline =
            if lane_use == LaneUse::Ingress { outward.reversed() } else { outward.clone() };
        Some(Lane {
            id: LaneId(map.id),
            lane_use,
            kind,
            approach: self.approach(map, lane_use, outward.end()),
            width_m: self.width_m(map, kind),
            speed_limit_mps: self.speed_mps(map, kind),
            centreline,
        })
    }

    fn lane_use(&mut self, map: &MapLane, kind: LaneKind) -> Option<LaneUse> {
        match (map.ingress, map.egress) {
            _ if kind == LaneKind::Crosswalk => return Some(LaneUse::Both),
            (true, false) => return Some(LaneUse::Ingress),
            (false, true) => return Some(LaneUse::Egress),
            (true, true) => return Some(LaneUse::Both),
            (false, false) => {}
        }
        let guess = match (map.ingress_approach, map.egress_approach) {
            (Some(_), None) => LaneUse::Ingress,
            (None, Some(_)) => LaneUse::Egress,
            _ if !map.connects_to.is_empty() => LaneUse::Ingress,
            _ => {
                self.note(Fate::LeftOut, map.id, "neither ingress nor egress");
                return None;
            }
        };
        self.note(Fate::Assumed, map.id, format!("direction {guess:?}"));
        Some(guess)
    }

    /// The approach it says, else one of 8..=15 by the octant in which it ends.
    fn approach(&mut self, map: &MapLane, lane_use: LaneUse, outer_end: Enu) -> ApproachId {
        let (first, second) = match lane_use {
            LaneUse::Egress => (map.egress_approach, map.ingress_approach),
            _ => (map.ingress_approach, map.egress_approach),
        };
        if let Some(id) = first.or(second) {
            return ApproachId(id);
        }
        let bearing = Enu::default().heading_to(outer_end).degrees();
        let octant = (libm::round(bearing / 45.0) as u8) % 8;
        let id = GUESSED_APPROACHES + octant;
        self.note(
            Fate::Assumed,
            map.id,
            format!("approach {id}, from its bearing of {bearing:.0}°"),
        );
        ApproachId(id)
    }

    fn width_m(&mut self, map: &MapLane, kind: LaneKind) -> f64 {
        if let Some(width) = map.width_m.or(self.geometry.lane_width_m).filter(|w| *w > 0.0) {
            return width;
        }
        let guess = if kind == LaneKind::Crosswalk { 4.0 } else { 3.0 };
        self.note(Fate::Assumed, map.id, format!("width {guess} m"));
        guess
    }

    fn speed_mps(&mut self, map: &MapLane, kind: LaneKind) -> f64 {
        let general = |limits: &[RegulatorySpeed]| {
            let limit = limits.iter().find(|l| l.kind == VEHICLE_MAX_SPEED)?;
            limit.speed_mps.filter(|v| *v > 0.0)
        };
        if kind == LaneKind::Crosswalk {
            return 5.0 / 3.6;
        }
        let limit = general(&map.speed_limits).or_else(|| general(&self.geometry.speed_limits));
        limit.unwrap_or_else(|| {
            let kmh = if kind == LaneKind::Bike { 20.0 } else { 50.0 };
            self.note(Fate::Assumed, map.id, format!("speed limit {kmh} km/h"));
            kmh / 3.6
        })
    }

    /// A crosswalk is crossed on itself, under the signal group of whatever it connects to
    /// (itself, or the pavements at its ends).
    fn crossing(&mut self, map: &MapLane) -> Option<Link> {
        let groups: BTreeSet<SignalGroupId> =
            map.connects_to.iter().filter_map(|c| group(c.signal_group)).collect();
        let Some(signal_group) = groups.first().copied() else {
            self.note(Fate::LeftOut, map.id, "crossing without signal group");
            return None;
        };
        if groups.len() > 1 {
            let all: Vec<_> = groups.iter().map(ToString::to_string).collect();
            let what = format!("several signal groups ({}), the first taken", all.join(", "));
            self.note(Fate::Changed, map.id, what);
        }
        let number = map.connects_to.iter().find_map(|c| c.connection_id);
        let own = LaneId(map.id);
        Some(Link { from: own, to: own, signal_group: Some(signal_group), number })
    }

    fn links(&mut self, map: &MapLane, kept: &BTreeMap<LaneId, LaneKind>, links: &mut Vec<Link>) {
        for c in &map.connects_to {
            let to = LaneId(c.to_lane);
            let own = IntersectionId { region: None, ..self.id };
            let elsewhere = c.remote.map(|r| IntersectionId { region: r.region, id: r.id });
            if let Some(remote) = elsewhere.filter(|r| *r != self.id && *r != own) {
                self.note(Fate::LeftOut, map.id, format!("connection to intersection {remote}"));
                continue;
            }
            if !kept.contains_key(&to) {
                if self.geometry.lanes.iter().any(|l| l.id == c.to_lane) {
                    self.note(
                        Fate::LeftOut,
                        map.id,
                        format!("connection to lane {to}, with that lane"),
                    );
                } else {
                    let (intersection, lane) = (self.id, LaneId(map.id));
                    self.errors.push(ImportError::UnknownLane { intersection, lane, to });
                }
                continue;
            }
            if c.signal_group == Some(PERMANENT_GREEN) {
                self.note(
                    Fate::Changed,
                    map.id,
                    format!("connection to lane {to} has permanent green"),
                );
            }
            let from = LaneId(map.id);
            if links.iter().any(|l| l.from == from && l.to == to) {
                self.note(Fate::LeftOut, map.id, format!("second connection to lane {to}"));
                continue;
            }
            let signal_group = group(c.signal_group);
            links.push(Link { from, to, signal_group, number: c.connection_id });
        }
    }

    /// Gives the lowest free number to connections without one and to those whose number an
    /// earlier one has.
    fn number(&mut self, links: Vec<Link>) -> Vec<ConnectionParts> {
        let count = links.len();
        let mut used = BTreeSet::new();
        let given: Vec<bool> =
            links.iter().map(|l| l.number.is_some_and(|n| used.insert(n))).collect();
        let mut free = (1..=u8::MAX).chain([0]).filter(|n| !used.contains(n));
        let mut out = Vec::with_capacity(count);
        for (link, given) in links.into_iter().zip(given) {
            let number = if given { link.number } else { free.next() };
            let Some(number) = number else {
                let intersection = self.id;
                self.errors.push(ImportError::TooManyConnections { intersection, count });
                return out;
            };
            if !given {
                let why = format!("connection to lane {} numbered {number}", link.to);
                self.note(Fate::Assumed, link.from.0, why);
            }
            let Link { from, to, signal_group, .. } = link;
            let (id, turn_on_red) = (ConnectionId(number), false);
            out.push(ConnectionParts { id, from, to, signal_group, turn_on_red });
        }
        out
    }
}

/// 0 is "unknown", 255 permanent green: neither is a group of the controller's.
fn group(id: Option<u8>) -> Option<SignalGroupId> {
    id.filter(|g| *g != 0 && *g != PERMANENT_GREEN).map(SignalGroupId)
}

fn lines(errors: &[ImportError]) -> String {
    errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

/// A large town's; one message carries 32 (`IntersectionGeometryList` of ISO/TS 19091).
pub const MAX_INTERSECTIONS: usize = 1_024;
/// The 63 nodes of a MAPEM's lane, each up to 328 m in x and in y from the one before, make 29 km; one that is told
/// by latitude and longitude may lie anywhere on earth, and is no lane's, metres. No network has a longer one.
pub(crate) const LONGEST_LANE_M: f64 = 50_000.0;
/// `SpeedLimitType`: vehicleMaxSpeed.
const VEHICLE_MAX_SPEED: u8 = 5;
/// `SignalGroupID` 255.
const PERMANENT_GREEN: u8 = 255;
/// The upper half of `ApproachID` is for guesses.
const GUESSED_APPROACHES: u8 = 8;

#[cfg(test)]
mod tests;

//! One checked intersection.

use crate::conflict::ConflictMatrix;
use crate::parts::{ConnectionParts, Detector, IntersectionParts, Lane, LaneKind, LaneUse, Turn};
use crate::right_of_way::{IntersectionControl, RightOfWay};
use crate::{
    ApproachId, ConnectionId, DetectorId, IntersectionId, LaneId, MovementId, Polyline,
    SignalGroupId,
};
use std::collections::{BTreeMap, BTreeSet};
use units::{LocalFrame, Wgs84};

/// A checked intersection. Lanes, connections and detectors are sorted by id.
#[derive(Clone, PartialEq, Debug)]
pub struct Intersection {
    id: IntersectionId,
    name: String,
    revision: u8,
    frame: LocalFrame,
    lanes: Vec<Lane>,
    connections: Vec<Connection>,
    movements: Vec<Movement>,
    signal_groups: BTreeMap<SignalGroupId, SignalGroupKind>,
    /// Of each signal group the lanes that it lets in, in order.
    group_lanes: BTreeMap<SignalGroupId, Vec<LaneId>>,
    conflicts: ConflictMatrix,
    permitted: Vec<(SignalGroupId, SignalGroupId)>,
    declared: Vec<(SignalGroupId, SignalGroupId)>,
    detectors: Vec<Detector>,
    right_of_way: RightOfWay,
}

/// Lane → lane.
#[derive(Clone, PartialEq, Debug)]
pub struct Connection {
    /// Its identity.
    pub id: ConnectionId,
    /// The lane it comes from.
    pub from: LaneId,
    /// The lane it leads to.
    pub to: LaneId,
    /// The signal group that governs it.
    pub signal_group: Option<SignalGroupId>,
    /// Who uses it (the kind of the lane it comes from).
    pub kind: LaneKind,
    /// Which way it turns.
    pub turn: Turn,
    /// From the stop line through the intersection to the start of the egress lane.
    pub path: Polyline,
    /// Whether a vehicle may go at red after a stop, yielding to everybody.
    pub turn_on_red: bool,
}

/// Approach → approach under one signal group.
#[derive(Clone, PartialEq, Debug)]
pub struct Movement {
    /// Its identity.
    pub id: MovementId,
    /// Where it comes from.
    pub from: ApproachId,
    /// Where it goes.
    pub to: ApproachId,
    /// What governs it.
    pub signal_group: SignalGroupId,
    /// Its connections.
    pub connections: Vec<ConnectionId>,
}

/// Who a signal group is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SignalGroupKind {
    /// Motor vehicles, and who drives among them.
    Vehicle,
    /// Bicycles, on lanes of their own.
    Bicycle,
    /// Trams, on tracks of their own.
    Tram,
    /// Pedestrians.
    Pedestrian,
}

impl SignalGroupKind {
    /// Whether it has an amber: everybody but those on foot.
    pub const fn drives(self) -> bool {
        !matches!(self, Self::Pedestrian)
    }
}

/// What is wrong with an intersection.
#[derive(Clone, PartialEq, Debug, thiserror::Error)]
#[allow(missing_docs)]
pub enum NetworkError {
    #[error("lane {0} is there twice")]
    DuplicateLane(LaneId),
    #[error("lane {lane}: {what} is {value}, expected {expected}")]
    LaneValue { lane: LaneId, what: &'static str, value: f64, expected: &'static str },
    #[error("connection {0} is there twice")]
    DuplicateConnection(ConnectionId),
    #[error("connection {connection}: there is no lane {lane}")]
    UnknownLane { connection: ConnectionId, lane: LaneId },
    #[error("connection {connection}: lane {lane} is no {expected} lane")]
    WrongUse { connection: ConnectionId, lane: LaneId, expected: &'static str },
    #[error("connection {0}: its ends coincide, it has no path")]
    NoPath(ConnectionId),
    #[error("signal group {0} governs both vehicles and pedestrians")]
    MixedGroup(SignalGroupId),
    #[error("permitted pair {0}, {1}: signal group {2} governs no connection")]
    UnknownPermitted(SignalGroupId, SignalGroupId, SignalGroupId),
    #[error("permitted pair {0}, {1}: their paths never meet, the pair is not needed")]
    NeedlessPermitted(SignalGroupId, SignalGroupId),
    #[error("declared conflict {0}, {1}: signal group {2} governs no connection")]
    UnknownDeclared(SignalGroupId, SignalGroupId, SignalGroupId),
    #[error("detector {0} is there twice")]
    DuplicateDetector(DetectorId),
    #[error("detector {detector}: there is no lane {lane}")]
    DetectorLane { detector: DetectorId, lane: LaneId },
    #[error("detector {detector}: {what} is {value}, expected {expected}")]
    DetectorValue { detector: DetectorId, what: &'static str, value: f64, expected: &'static str },
    #[error("approach {approach}, in the list {list}, has no ingress lane")]
    SignApproach { list: &'static str, approach: ApproachId },
    #[error("approach {approach} is in the list {list} twice")]
    SignTwice { list: &'static str, approach: ApproachId },
    #[error("approach {0} is of the major road and has a stop sign")]
    MajorStops(ApproachId),
    #[error("control is {control}, which knows no list {list}")]
    NeedlessSigns { list: &'static str, control: IntersectionControl },
    #[error("control is priority, expected at least one approach in the list major")]
    NoMajor,
    #[error("control is signals, expected a connection with a signal group")]
    NoSignals,
    #[error("control is {control}, but signal group {group} governs a connection")]
    Signalled { control: IntersectionControl, group: SignalGroupId },
    #[error("connection {0}: may turn on red, but is no vehicles' connection with a signal")]
    TurnOnRed(ConnectionId),
    #[error("the intersection has no {0}")]
    Empty(&'static str),
    #[error("{what}: {count} are more than the {limit} that a MAPEM can carry")]
    TooMany { what: &'static str, count: usize, limit: usize },
}

impl Intersection {
    /// Checks the data as a whole; on failure every problem found.
    pub fn new(data: IntersectionParts) -> Result<Self, Vec<NetworkError>> {
        let mut errors = Vec::new();
        let IntersectionParts { mut lanes, mut detectors, connections, .. } = data;
        let IntersectionParts { permitted, declared, right_of_way, .. } = data;
        lanes.sort_by_key(|l| l.id);
        detectors.sort_by_key(|d| d.id);
        check_sizes(&lanes, &connections, &mut errors);
        check_lanes(&lanes, &mut errors);
        let connections = build_connections(connections, &lanes, &mut errors);
        check_detectors(&detectors, &lanes, &mut errors);
        right_of_way.check(&lanes, &connections, &mut errors);
        let signal_groups = group_kinds(&connections, &mut errors);
        let conflicts = ConflictMatrix::new(&connections, &permitted, &declared);
        check_permitted(&permitted, &signal_groups, &conflicts, &mut errors);
        check_declared(&declared, &signal_groups, &mut errors);
        if !errors.is_empty() {
            return Err(errors);
        }
        let movements = movements(&connections, &lanes);
        Ok(Self {
            id: data.id,
            name: data.name,
            revision: data.revision,
            frame: LocalFrame::new(data.ref_point),
            lanes,
            movements,
            group_lanes: group_lanes(&connections),
            connections,
            signal_groups,
            conflicts,
            permitted,
            declared,
            detectors,
            right_of_way,
        })
    }

    /// Its identity.
    pub const fn id(&self) -> IntersectionId {
        self.id
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Revision of the map.
    pub const fn revision(&self) -> u8 {
        self.revision
    }

    /// Origin of the local plane.
    pub const fn ref_point(&self) -> Wgs84 {
        self.frame.origin()
    }

    /// The local plane.
    pub const fn frame(&self) -> &LocalFrame {
        &self.frame
    }

    /// Lanes by id.
    pub fn lanes(&self) -> &[Lane] {
        &self.lanes
    }

    /// One lane.
    pub fn lane(&self, id: LaneId) -> Option<&Lane> {
        self.lanes.binary_search_by_key(&id, |l| l.id).ok().map(|i| &self.lanes[i])
    }

    /// Connections by id.
    pub fn connections(&self) -> &[Connection] {
        &self.connections
    }

    /// One connection.
    pub fn connection(&self, id: ConnectionId) -> Option<&Connection> {
        self.connections.binary_search_by_key(&id, |c| c.id).ok().map(|i| &self.connections[i])
    }

    /// Connections that leave a lane.
    pub fn connections_from(&self, lane: LaneId) -> impl Iterator<Item = &Connection> {
        self.connections.iter().filter(move |c| c.from == lane)
    }

    /// Movements; index = id.
    pub fn movements(&self) -> &[Movement] {
        &self.movements
    }

    /// Signal groups and whom they are for.
    pub const fn signal_groups(&self) -> &BTreeMap<SignalGroupId, SignalGroupKind> {
        &self.signal_groups
    }

    /// Signal groups that govern a lane, in order.
    pub fn groups_of_lane(&self, lane: LaneId) -> impl Iterator<Item = SignalGroupId> {
        let groups: BTreeSet<_> =
            self.connections_from(lane).filter_map(|c| c.signal_group).collect();
        groups.into_iter()
    }

    /// Lanes that a signal group lets in, in order.
    pub fn lanes_of_group(&self, group: SignalGroupId) -> impl Iterator<Item = LaneId> {
        self.group_lanes.get(&group).map_or(&[][..], Vec::as_slice).iter().copied()
    }

    /// Conflicts between signal groups.
    pub const fn conflicts(&self) -> &ConflictMatrix {
        &self.conflicts
    }

    /// The permitted pairs, the first yielding to the second.
    pub fn permitted(&self) -> &[(SignalGroupId, SignalGroupId)] {
        &self.permitted
    }

    /// Pairs that conflict because the supply says so.
    pub fn declared(&self) -> &[(SignalGroupId, SignalGroupId)] {
        &self.declared
    }

    /// Who goes first where no signal says so.
    pub const fn right_of_way(&self) -> &RightOfWay {
        &self.right_of_way
    }

    /// Detectors by id.
    pub fn detectors(&self) -> &[Detector] {
        &self.detectors
    }

    /// One detector.
    pub fn detector(&self, id: DetectorId) -> Option<&Detector> {
        self.detectors.binary_search_by_key(&id, |d| d.id).ok().map(|i| &self.detectors[i])
    }
}

fn check_sizes(lanes: &[Lane], connections: &[ConnectionParts], errors: &mut Vec<NetworkError>) {
    for (what, count, limit) in
        [("lanes", lanes.len(), MAX_LANES), ("connections", connections.len(), MAX_CONNECTIONS)]
    {
        if count == 0 {
            errors.push(NetworkError::Empty(what));
        } else if count > limit {
            errors.push(NetworkError::TooMany { what, count, limit });
        }
    }
}

fn check_lanes(lanes: &[Lane], errors: &mut Vec<NetworkError>) {
    for pair in lanes.windows(2) {
        if pair[0].id == pair[1].id {
            errors.push(NetworkError::DuplicateLane(pair[0].id));
        }
    }
    for l in lanes {
        let mut check = |ok: bool, what, value, expected| {
            if !ok {
                errors.push(NetworkError::LaneValue { lane: l.id, what, value, expected });
            }
        };
        check((0.5..=20.0).contains(&l.width_m), "width_m", l.width_m, "0.5 to 20 m");
        let v = l.speed_limit_mps;
        check((0.5..=70.0).contains(&v), "speed_limit_mps", v, "0.5 to 70 m/s");
        let len = l.centreline.length_m();
        check(len >= MIN_LANE_M, "length", len, "at least 1 m");
        check(len <= MAX_LANE_M, "length", len, "at most 5,000 m");
        let a = f64::from(l.approach.0);
        check(l.approach.0 <= 15, "approach", a, "0 to 15");
    }
}

fn build_connections(
    data: Vec<ConnectionParts>,
    lanes: &[Lane],
    errors: &mut Vec<NetworkError>,
) -> Vec<Connection> {
    let mut data = data;
    data.sort_by_key(|c| c.id);
    for pair in data.windows(2) {
        if pair[0].id == pair[1].id {
            errors.push(NetworkError::DuplicateConnection(pair[0].id));
        }
    }
    data.into_iter().filter_map(|c| build_connection(&c, lanes, errors)).collect()
}

fn build_connection(
    c: &ConnectionParts,
    lanes: &[Lane],
    errors: &mut Vec<NetworkError>,
) -> Option<Connection> {
    let mut find = |id: LaneId, wanted: LaneUse, expected| {
        let Some(lane) = lanes.iter().find(|l| l.id == id) else {
            errors.push(NetworkError::UnknownLane { connection: c.id, lane: id });
            return None;
        };
        if lane.lane_use != wanted && lane.lane_use != LaneUse::Both {
            errors.push(NetworkError::WrongUse { connection: c.id, lane: id, expected });
            return None;
        }
        Some(lane)
    };
    let from = find(c.from, LaneUse::Ingress, "ingress");
    let to = find(c.to, LaneUse::Egress, "egress");
    let (from, to) = (from?, to?);
    let (path, turn) = if from.id == to.id {
        (Some(from.centreline.clone()), Turn::Straight)
    } else {
        let (h0, h1) = (from.centreline.end_heading(), to.centreline.start_heading());
        let path = Polyline::curve(from.centreline.end(), h0, to.centreline.start(), h1);
        (path, Turn::from_angle_deg(h0.turn_to_deg(h1)))
    };
    let Some(path) = path else {
        errors.push(NetworkError::NoPath(c.id));
        return None;
    };
    Some(Connection {
        id: c.id,
        from: from.id,
        to: to.id,
        signal_group: c.signal_group,
        kind: from.kind,
        turn,
        path,
        turn_on_red: c.turn_on_red,
    })
}

fn check_detectors(detectors: &[Detector], lanes: &[Lane], errors: &mut Vec<NetworkError>) {
    for pair in detectors.windows(2) {
        if pair[0].id == pair[1].id {
            errors.push(NetworkError::DuplicateDetector(pair[0].id));
        }
    }
    for d in detectors {
        let detector = d.id;
        let Some(lane) = lanes.iter().find(|l| l.id == d.lane) else {
            errors.push(NetworkError::DetectorLane { detector, lane: d.lane });
            continue;
        };
        let far = lane.centreline.length_m();
        if !(0.0..=far).contains(&d.to_stop_line_m) {
            let (what, value) = ("to_stop_line_m", d.to_stop_line_m);
            let expected = "0 to the length of its lane";
            errors.push(NetworkError::DetectorValue { detector, what, value, expected });
        }
        if !(0.1..=60.0).contains(&d.length_m) {
            let (what, value, expected) = ("length_m", d.length_m, "0.1 to 60 m");
            errors.push(NetworkError::DetectorValue { detector, what, value, expected });
        }
    }
}

fn group_kinds(
    connections: &[Connection],
    errors: &mut Vec<NetworkError>,
) -> BTreeMap<SignalGroupId, SignalGroupKind> {
    let mut kinds = BTreeMap::new();
    for c in connections {
        let Some(group) = c.signal_group else { continue };
        let kind = match c.kind {
            LaneKind::Crosswalk => SignalGroupKind::Pedestrian,
            LaneKind::Bike => SignalGroupKind::Bicycle,
            LaneKind::TrackedVehicle => SignalGroupKind::Tram,
            LaneKind::Vehicle | LaneKind::Bus => SignalGroupKind::Vehicle,
        };
        let so_far = kinds.entry(group).or_insert(kind);
        if so_far.drives() != kind.drives() {
            errors.push(NetworkError::MixedGroup(group));
        } else if *so_far != kind {
            // One signal for all who drive there.
            *so_far = SignalGroupKind::Vehicle;
        }
    }
    kinds
}

fn group_lanes(connections: &[Connection]) -> BTreeMap<SignalGroupId, Vec<LaneId>> {
    let mut out: BTreeMap<SignalGroupId, BTreeSet<LaneId>> = BTreeMap::new();
    for c in connections {
        if let Some(group) = c.signal_group {
            out.entry(group).or_default().insert(c.from);
        }
    }
    out.into_iter().map(|(group, lanes)| (group, lanes.into_iter().collect())).collect()
}

fn check_permitted(
    permitted: &[(SignalGroupId, SignalGroupId)],
    groups: &BTreeMap<SignalGroupId, SignalGroupKind>,
    conflicts: &ConflictMatrix,
    errors: &mut Vec<NetworkError>,
) {
    for &(a, b) in permitted {
        let unknown = [a, b].into_iter().find(|g| !groups.contains_key(g));
        if let Some(g) = unknown {
            errors.push(NetworkError::UnknownPermitted(a, b, g));
        } else if conflicts.between(a, b) == crate::Conflict::None {
            errors.push(NetworkError::NeedlessPermitted(a, b));
        }
    }
}

fn check_declared(
    declared: &[(SignalGroupId, SignalGroupId)],
    groups: &BTreeMap<SignalGroupId, SignalGroupKind>,
    errors: &mut Vec<NetworkError>,
) {
    for &(a, b) in declared {
        if let Some(g) = [a, b].into_iter().find(|g| !groups.contains_key(g)) {
            errors.push(NetworkError::UnknownDeclared(a, b, g));
        }
    }
}

fn movements(connections: &[Connection], lanes: &[Lane]) -> Vec<Movement> {
    let approach =
        |id: LaneId| lanes.iter().find(|l| l.id == id).map_or(ApproachId(0), |l| l.approach);
    let mut found: BTreeMap<(ApproachId, ApproachId, SignalGroupId), Vec<ConnectionId>> =
        BTreeMap::new();
    for c in connections {
        if let Some(group) = c.signal_group {
            found.entry((approach(c.from), approach(c.to), group)).or_default().push(c.id);
        }
    }
    let number = |i: usize| MovementId(u8::try_from(i).unwrap_or(u8::MAX));
    found
        .into_iter()
        .enumerate()
        .map(|(i, ((from, to, signal_group), connections))| Movement {
            id: number(i),
            from,
            to,
            signal_group,
            connections,
        })
        .collect()
}

/// `LaneList` of ISO/TS 19091.
const MAX_LANES: usize = 255;
/// Connections are numbered by an octet.
const MAX_CONNECTIONS: usize = 255;
/// Shorter lanes are an error of the map, not a place for a vehicle.
const MIN_LANE_M: f64 = 1.0;
/// Longer ones are none of the intersection's: the local plane would bend.
const MAX_LANE_M: f64 = 5_000.0;

//! Checks the geometry with `roadnet`, and tells its findings with their places.
//!
//! `roadnet` refuses the intersection as a whole. So that the rest of the file is checked all
//! the same, what it blames is left out and the remainder tried again; what merely follows
//! from the omission is not reported.

use super::draft::{Draft, LostLanes, Places, StopDraft};
use super::timing::RawTiming;
use crate::problems::{Mark, Problems};
use crate::toml_reader::Marks;
use roadnet::{
    ConnectionId, DetectorId, Intersection, IntersectionParts, LaneId, LaneKind, NetworkError,
    RightOfWay, SignalGroupId,
};
use std::collections::BTreeSet;

/// A checked intersection and what is still to be checked against it.
pub(super) struct Checked {
    pub(super) intersection: Intersection,
    pub(super) timing: RawTiming,
    pub(super) stops: Vec<Option<StopDraft>>,
    pub(super) marks: Marks,
    pub(super) incomplete: bool,
    pub(super) lost: LostLanes,
}

pub(super) fn check(draft: Draft, problems: &mut Problems) -> Option<Checked> {
    let Draft { mut data, timing, stops, places, mut incomplete, lost } = draft;
    for e in unknown_lanes(&data, &lost) {
        let (mark, message) = place(&e, &data, &places);
        problems.add(&mark, message);
    }
    incomplete |= drop_dangling(&mut data);
    for _ in 0..MAX_ROUNDS {
        match Intersection::new(data.clone()) {
            Ok(intersection) => {
                let marks = places.intersection;
                return Some(Checked { intersection, timing, stops, marks, incomplete, lost });
            }
            Err(errors) => {
                for e in &errors {
                    if !(incomplete && may_follow(e)) {
                        let (mark, message) = place(e, &data, &places);
                        problems.add(&mark, message);
                    }
                    leave_out(e, &mut data);
                }
                incomplete = true;
                let _ = drop_dangling(&mut data);
            }
        }
    }
    None
}

/// Errors that may merely follow from something that was left out.
const fn may_follow(e: &NetworkError) -> bool {
    matches!(
        e,
        NetworkError::UnknownLane { .. }
            | NetworkError::DetectorLane { .. }
            | NetworkError::UnknownPermitted(..)
            | NetworkError::UnknownDeclared(..)
            | NetworkError::NeedlessPermitted(..)
            | NetworkError::Empty(_)
            | NetworkError::SignApproach { .. }
            | NetworkError::NoSignals
    )
}

/// References to lanes that are not there, and not among those that could not be read.
fn unknown_lanes(data: &IntersectionParts, lost: &LostLanes) -> Vec<NetworkError> {
    let there: BTreeSet<LaneId> = data.lanes.iter().map(|l| l.id).collect();
    let unknown = |lane: LaneId| !there.contains(&lane) && !lost.may_hold(lane);
    let ends = data.connections.iter().flat_map(|c| [(c.id, c.from), (c.id, c.to)]);
    let of_connections = ends
        .filter(|(_, lane)| unknown(*lane))
        .map(|(connection, lane)| NetworkError::UnknownLane { connection, lane });
    let of_detectors = data
        .detectors
        .iter()
        .filter(|d| unknown(d.lane))
        .map(|d| NetworkError::DetectorLane { detector: d.id, lane: d.lane });
    of_connections.chain(of_detectors).collect()
}

/// Leaves out what refers to lanes that are not there; whether there was any.
fn drop_dangling(data: &mut IntersectionParts) -> bool {
    let lanes: BTreeSet<LaneId> = data.lanes.iter().map(|l| l.id).collect();
    let before = data.connections.len() + data.detectors.len();
    data.connections.retain(|c| lanes.contains(&c.from) && lanes.contains(&c.to));
    data.detectors.retain(|d| lanes.contains(&d.lane));
    data.connections.len() + data.detectors.len() < before
}

fn leave_out(e: &NetworkError, data: &mut IntersectionParts) {
    match e {
        NetworkError::DuplicateLane(id) => keep_first(&mut data.lanes, |l| l.id == *id),
        NetworkError::LaneValue { lane, .. } => data.lanes.retain(|l| l.id != *lane),
        NetworkError::DuplicateConnection(id) => {
            keep_first(&mut data.connections, |c| c.id == *id);
        }
        NetworkError::UnknownLane { connection, .. }
        | NetworkError::WrongUse { connection, .. }
        | NetworkError::NoPath(connection) => data.connections.retain(|c| c.id != *connection),
        NetworkError::MixedGroup(group) => {
            let crosswalks: BTreeSet<LaneId> =
                data.lanes.iter().filter(|l| l.kind == LaneKind::Crosswalk).map(|l| l.id).collect();
            data.connections
                .retain(|c| c.signal_group != Some(*group) || !crosswalks.contains(&c.from));
        }
        NetworkError::UnknownPermitted(a, b, _) | NetworkError::NeedlessPermitted(a, b) => {
            data.permitted.retain(|pair| pair != &(*a, *b));
        }
        NetworkError::UnknownDeclared(a, b, _) => data.declared.retain(|pair| pair != &(*a, *b)),
        NetworkError::DuplicateDetector(id) => keep_first(&mut data.detectors, |d| d.id == *id),
        NetworkError::DetectorLane { detector, .. }
        | NetworkError::DetectorValue { detector, .. } => {
            data.detectors.retain(|d| d.id != *detector);
        }
        NetworkError::TurnOnRed(id) => {
            for c in data.connections.iter_mut().filter(|c| c.id == *id) {
                c.turn_on_red = false;
            }
        }
        NetworkError::SignApproach { .. }
        | NetworkError::SignTwice { .. }
        | NetworkError::MajorStops(_)
        | NetworkError::NeedlessSigns { .. }
        | NetworkError::NoMajor
        | NetworkError::NoSignals
        | NetworkError::Signalled { .. } => {
            data.right_of_way = RightOfWay::without_signs(&data.connections);
        }
        NetworkError::Empty(_) | NetworkError::TooMany { .. } => {}
    }
}

fn keep_first<T>(list: &mut Vec<T>, is_it: impl Fn(&T) -> bool) {
    let mut seen = false;
    list.retain(|x| !(is_it(x) && core::mem::replace(&mut seen, true)));
}

/// Where an error belongs, and how it is told there.
fn place(e: &NetworkError, data: &IntersectionParts, places: &Places) -> (Mark, String) {
    let whole = || places.intersection.own().clone();
    let lane = |id: &LaneId, key: &str| places.lanes.get(id).map_or_else(whole, |m| m.of(key));
    let connection =
        |id: &ConnectionId, key: &str| places.connections.get(id).map_or_else(whole, |m| m.of(key));
    let detector =
        |id: &DetectorId, key: &str| places.detectors.get(id).map_or_else(whole, |m| m.of(key));
    let sign = |key: &str| places.signs.as_ref().map_or_else(whole, |m| m.of(key));
    let permitted = |a: &SignalGroupId, b: &SignalGroupId| {
        places.permitted.get(&(*a, *b)).cloned().unwrap_or_else(whole)
    };
    let mark = match e {
        NetworkError::DuplicateLane(id) => lane(id, "id"),
        NetworkError::LaneValue { lane: id, what, .. } => {
            lane(id, if *what == "length" { "nodes" } else { what })
        }
        NetworkError::DuplicateConnection(id) => connection(id, "id"),
        NetworkError::WrongUse { connection: id, expected, .. } => {
            connection(id, if *expected == "ingress" { "from" } else { "to" })
        }
        NetworkError::UnknownLane { connection: id, lane: l } => {
            let from = data.connections.iter().any(|c| c.id == *id && c.from == *l);
            connection(id, if from { "from" } else { "to" })
        }
        NetworkError::NoPath(id) => connection(id, "to"),
        NetworkError::MixedGroup(_) | NetworkError::Empty(_) | NetworkError::TooMany { .. } => {
            whole()
        }
        NetworkError::UnknownPermitted(a, b, _) | NetworkError::NeedlessPermitted(a, b) => {
            permitted(a, b)
        }
        NetworkError::UnknownDeclared(a, b, _) => {
            places.declared.get(&(*a, *b)).cloned().unwrap_or_else(whole)
        }
        NetworkError::DuplicateDetector(id) => detector(id, "id"),
        NetworkError::DetectorLane { detector: id, .. } => detector(id, "lane"),
        NetworkError::DetectorValue { detector: id, what, .. } => detector(id, what),
        NetworkError::SignApproach { list, .. }
        | NetworkError::SignTwice { list, .. }
        | NetworkError::NeedlessSigns { list, .. } => sign(list),
        NetworkError::MajorStops(_) => sign("stop"),
        NetworkError::NoMajor => sign("major"),
        NetworkError::NoSignals | NetworkError::Signalled { .. } => sign("control"),
        NetworkError::TurnOnRed(id) => connection(id, "turn_on_red"),
    };
    (mark, super::without_subject(&e.to_string()).to_owned())
}

/// Each round leaves something out or is the last; errors hide one another three deep at most.
const MAX_ROUNDS: usize = 6;

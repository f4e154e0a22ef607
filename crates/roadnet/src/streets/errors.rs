//! What can be wrong with a road graph.

use super::{JunctionIndex, LaneAt, RoadIndex, StreetConnectionIndex};

/// One problem.
#[derive(Clone, PartialEq, Debug, thiserror::Error)]
#[allow(missing_docs)]
pub enum StreetsError {
    #[error("{what}: {count} are more than the limit of {limit}")]
    TooMany { what: &'static str, count: usize, limit: usize },
    #[error("road {road} ({name}): it has no lane")]
    NoLane { road: RoadIndex, name: String },
    #[error("road {road} ({name}): there is no junction {junction}")]
    UnknownJunction { road: RoadIndex, name: String, junction: JunctionIndex },
    #[error(
        "road {road} ({name}), lane {lane}: {field} is {value}, expected more than 0, up to {most}"
    )]
    Lane { road: RoadIndex, name: String, lane: usize, field: &'static str, value: f64, most: f64 },
    #[error("{what} {number}: there is no lane {} of road {}", lane.lane, lane.road)]
    UnknownLane { what: &'static str, number: usize, lane: LaneAt },
    #[error("connection {connection}: {field} is {value}, expected more than 0, up to {most}")]
    Connection { connection: StreetConnectionIndex, field: &'static str, value: f64, most: f64 },
    #[error(
        "connection {connection}: it leads through junction {through}, its road leads elsewhere"
    )]
    OtherJunction { connection: StreetConnectionIndex, through: JunctionIndex },
    #[error("connection {connection}: it is there twice, as {first} too")]
    Twice { connection: StreetConnectionIndex, first: StreetConnectionIndex },
    #[error("connection {connection}: nobody may use both its lanes")]
    Nobody { connection: StreetConnectionIndex },
    #[error("connection {connection}: it conflicts with {other}, expected {expected}")]
    Conflict {
        connection: StreetConnectionIndex,
        other: StreetConnectionIndex,
        expected: &'static str,
    },
    #[error("{what} {number}: it is at {at_m} m, its lane has {length_m} m")]
    OffLane { what: &'static str, number: usize, at_m: f64, length_m: f64 },
}

//! What can be wrong with a world's demand and settings.

use crate::traffic::TrafficError;
use roadnet::streets::StreetsError;
use roadnet::{ApproachId, ApproachRef, IntersectionId, LaneId, StopPointId};

/// Every problem found, not the first.
#[derive(Clone, PartialEq, Debug)]
pub struct WorldErrors(pub Vec<WorldError>);

impl core::fmt::Display for WorldErrors {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        for (i, e) in self.0.iter().enumerate() {
            if i > 0 {
                f.write_str("\n")?;
            }
            e.fmt(f)?;
        }
        Ok(())
    }
}

impl core::error::Error for WorldErrors {}

/// One problem. Flows and trips are numbered from 0 in the order given.
#[derive(Clone, PartialEq, Debug, thiserror::Error)]
#[allow(missing_docs)]
pub enum WorldError {
    #[error("{what} is {value}, expected {expected}")]
    Param { what: &'static str, value: f64, expected: &'static str },
    #[error("{kind} drivers: {name} is {value}, expected {low} to {high}")]
    Driver { kind: &'static str, name: &'static str, value: f64, low: f64, high: f64 },
    #[error("{what} {index}: {field} is {value}, expected {expected}")]
    Value {
        what: &'static str,
        index: usize,
        field: &'static str,
        value: f64,
        expected: &'static str,
    },
    #[error("{what} {index}: there is no intersection {intersection}")]
    UnknownIntersection { what: &'static str, index: usize, intersection: IntersectionId },
    #[error(
        "{what} {index}: intersection {intersection} has no connection for it from approach {from} to approach {to}"
    )]
    NoConnection {
        what: &'static str,
        index: usize,
        intersection: IntersectionId,
        from: ApproachId,
        to: ApproachId,
    },
    #[error(
        "{what} {index}: no way leads from approach {} of intersection {} to approach {} of {}",
        from.approach, from.intersection, to.approach, to.intersection
    )]
    NoWay { what: &'static str, index: usize, from: ApproachRef, to: ApproachRef },
    #[error("incident {index}: its place is not on the network")]
    NoPlace { index: usize },
    #[error("{0}")]
    Streets(StreetsError),
    #[error("{0}")]
    Traffic(TrafficError),
    #[error("pedestrian flow {index}: intersection {intersection} has no crossing {crosswalk}")]
    NoCrosswalk { index: usize, intersection: IntersectionId, crosswalk: LaneId },
    #[error("bus trip {index} ({journey}): there is no stop point {stop}")]
    UnknownStop { index: usize, journey: String, stop: StopPointId },
    #[error("bus trip {index} ({journey}): no connection of its approaches leads past {missed}")]
    OffRoute { index: usize, journey: String, missed: String },
    #[error("bus trip {index}: service journey {journey} is there twice")]
    DuplicateJourney { index: usize, journey: String },
    #[error("{what}: {count} are more than the limit of {limit}")]
    TooMany { what: &'static str, count: usize, limit: usize },
}

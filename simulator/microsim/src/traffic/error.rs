//! What can be wrong with the demand and settings of [`Traffic`](super::Traffic).

use roadnet::streets::RoadIndex;

/// One problem. Trips and classes are numbered from 0 in the order given.
#[derive(Clone, PartialEq, Debug, thiserror::Error)]
#[allow(missing_docs)]
pub enum TrafficError {
    #[error("{what} is {value}, expected {expected}")]
    Param { what: &'static str, value: f64, expected: &'static str },
    #[error("class {class}: {field} is {value}, expected {low} to {high}")]
    Class { class: usize, field: &'static str, value: f64, low: f64, high: f64 },
    #[error("{what}: {count} are more than the limit of {limit}")]
    TooMany { what: &'static str, count: usize, limit: usize },
    #[error("trip {trip}: it departs at {depart_s} s, expected 0 to {most_s} s")]
    Depart { trip: usize, depart_s: f64, most_s: f64 },
    #[error("trip {trip}: there is no class {class}")]
    UnknownClass { trip: usize, class: u32 },
    #[error("trip {trip}: there is no road {road}")]
    UnknownRoad { trip: usize, road: RoadIndex },
    #[error("trip {trip}: its route has no road")]
    NoRoute { trip: usize },
    #[error("trip {trip}: it can't begin on road {road} on the lane that it asks for")]
    NoStart { trip: usize, road: RoadIndex },
    #[error(
        "trip {trip}, halt {halt}: {at_m} m along its lane for {dwell_s} s, expected a place on a \
         lane that it may use on its way, after the halt before, for up to a day"
    )]
    Halt { trip: usize, halt: usize, at_m: f64, dwell_s: f64 },
    #[error("trip {trip}: no connection leads from road {from} to road {to}")]
    NoConnection { trip: usize, from: RoadIndex, to: RoadIndex },
}

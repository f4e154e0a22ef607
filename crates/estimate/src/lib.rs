//! Vehicle tracking, arrivals and queues at one intersection, from CAM and detectors.
//!
//! One [`Estimator`] per intersection. CAMs feed a Kalman filter per station, whose position is
//! matched to lanes and to the paths through the intersection; loops and push buttons are the
//! second source and the only one where nobody sends. What comes out are [`Track`]s, the
//! [`LaneDemand`] that actuated control asks for, and a [`MovementEstimate`] per movement.
//!
//! It deliberately decides nothing, keeps no history of anyone (a track is forgotten
//! [`TRACK_TTL`] after its last CAM, what stays are counts) and never fails: a CAM that can't
//! be used is a [`CamRejection`], which the caller counts.
//!
//! ```
//! use estimate::{EstimateConfig, Estimator};
//! use units::Instant;
//! # use roadnet::*;
//! # use units::{Enu, Wgs84};
//! # let line = |x: f64, a: f64, b: f64| {
//! #     Polyline::new(vec![Enu::new(x, a), Enu::new(x, b)]).expect("a line")
//! # };
//! # let lane = |id, lane_use, centreline| Lane {
//! #     id: LaneId(id), lane_use, kind: LaneKind::Vehicle, approach: ApproachId(id),
//! #     width_m: 3.25, speed_limit_mps: 13.9, centreline,
//! # };
//! # let data = IntersectionParts {
//! #     id: IntersectionId { region: None, id: 1 }, name: "x".into(), revision: 0,
//! #     ref_point: Wgs84::new(47.0, 28.8).expect("a position"),
//! #     lanes: vec![
//! #         lane(1, LaneUse::Ingress, line(0.0, -200.0, -10.0)),
//! #         lane(2, LaneUse::Egress, line(0.0, 10.0, 200.0)),
//! #     ],
//! #     connections: vec![ConnectionParts {
//! #         id: ConnectionId(1), from: LaneId(1), to: LaneId(2),
//! #         signal_group: Some(SignalGroupId(1)), turn_on_red: false,
//! #     }],
//! #     permitted: vec![], declared: vec![], detectors: vec![],
//! #     right_of_way: RightOfWay::default(),
//! # };
//! # let intersection = Intersection::new(data).expect("an intersection");
//! let estimator = Estimator::new(&intersection, EstimateConfig::default());
//! let demand = estimator.lane(LaneId(1), Instant::ZERO);
//! assert!(!demand.waiting && demand.queue_veh == 0);
//! ```

mod cells;
mod demand;
mod detector;
mod estimator;
mod flow;
mod kalman;
mod line;
mod map;
mod matching;
mod observation;
mod plausible;
mod rejection;
mod succession;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
mod track;
mod turns;

pub use demand::{LaneDemand, LaneVehicle, MovementEstimate};
pub use detector::{DetectorReading, DetectorState, STUCK_AFTER, Suspicion};
pub use estimator::{EstimateConfig, Estimator, MAX_TRACKS, TRACK_TTL};
pub use map::{OFF_MAP_M, OFF_ROAD_M};
pub use rejection::{CamRejection, DetectorRejection, Implausibility, MAX_CAM_AGE, MAX_SPEED_MPS};
pub use track::{LaneMatch, Predicted, Track};

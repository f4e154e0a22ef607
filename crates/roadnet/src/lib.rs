//! The road at an intersection: lanes, connections, movements, signal groups, conflicts, right of
//! way, stop points, and the links by which the roads of one lead to the next.
//!
//! Everything is built once, checked as a whole ([`Intersection::new`] reports every problem,
//! not the first) and then only read. Distances are metres in the local plane at the
//! intersection's reference point; a lane's centre line runs in the direction of travel.
//!
//! It deliberately knows no message format and no signal timing: loaders live in `scenario`,
//! timing in `signal`.
//!
//! ```
//! use roadnet::Polyline;
//! use units::Enu;
//! let lane = Polyline::new(vec![Enu::new(0.0, 0.0), Enu::new(0.0, 100.0)]).expect("a line");
//! assert_eq!(lane.project(Enu::new(2.0, 30.0)).along_m, 30.0);
//! ```

mod conflict;
mod ids;
mod intersection;
mod link;
mod network;
mod parts;
mod polyline;
mod right_of_way;
pub mod streets;

pub use conflict::{Conflict, ConflictMatrix, ConflictZone, zones_between};
pub use ids::{
    ApproachId, ConnectionId, DetectorId, IntersectionId, LaneId, MovementId, SignalGroupId,
    StopPointId,
};
pub use intersection::{Connection, Intersection, Movement, NetworkError, SignalGroupKind};
pub use link::{ApproachRef, Link, LinkError, LinkFault, Seam};
pub use network::{LaneRef, RoadNetwork};
pub use parts::{
    ConnectionParts, Detector, DetectorKind, IntersectionParts, Lane, LaneKind, LaneUse, StopPoint,
    Turn,
};
pub use polyline::{Polyline, Projection};
pub use right_of_way::{IntersectionControl, RightOfWay};

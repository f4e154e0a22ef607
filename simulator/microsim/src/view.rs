//! A look at the vehicles from outside, for pictures and checks.

use crate::traffic::{At, OnRoad};
use crate::{VehicleId, VehicleKind, World};
use roadnet::streets::NetworkStreets;
use roadnet::{ConnectionId, IntersectionId, LaneRef};
use units::{Enu, Heading};

/// One vehicle as it is now.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct VehicleView<'a> {
    /// Its number.
    pub id: VehicleId,
    /// What it is.
    pub kind: VehicleKind,
    /// Where its front is.
    pub place: Place,
    /// Front from the start of that place, metres.
    pub along_m: f64,
    /// Length, metres.
    pub length_m: f64,
    /// Speed, m/s.
    pub speed_mps: f64,
    /// Acceleration of the last step, m/s².
    pub acceleration_mps2: f64,
    /// Centre of the front in the intersection's plane.
    pub position: Enu,
    /// Direction.
    pub heading: Heading,
    /// The intersection.
    pub intersection: IntersectionId,
    /// It stands at a stop point with open doors.
    pub at_stop: bool,
    /// ServiceJourney of a bus.
    pub journey: Option<&'a str>,
    /// Line of a bus.
    pub line: Option<&'a str>,
}

/// A lane or a connection.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Place {
    /// On a lane.
    Lane(LaneRef),
    /// Within the intersection.
    Connection(IntersectionId, ConnectionId),
}

impl World {
    /// All vehicles on the road: lanes first, then connections, each from its start.
    pub fn vehicles(&self) -> impl Iterator<Item = VehicleView<'_>> {
        self.traffic().vehicles().filter_map(|on| self.view(&on))
    }

    fn view(&self, on: &OnRoad) -> Option<VehicleView<'_>> {
        let net = self.streets();
        let record = self.record_of(on.trip);
        let (place, along_m, intersection) = match on.at {
            At::Lane(lane) => {
                let (lane, along_m) = net.lane_ref(lane, on.x_m)?;
                (Place::Lane(lane), along_m, lane.intersection)
            }
            At::Connection(connection) => {
                let (at, id) = net.connection(connection);
                (Place::Connection(at, id), on.x_m, at)
            }
        };
        let (position, heading) = pose(net, on.at, on.x_m);
        let frame = *self.network().intersection(intersection)?.frame();
        let position = if frame == *net.frame() {
            position
        } else {
            frame.to_enu(net.frame().to_wgs84(position))
        };
        Some(VehicleView {
            id: record.id,
            kind: record.kind,
            place,
            along_m,
            length_m: on.length_m,
            speed_mps: on.speed_mps,
            acceleration_mps2: on.acceleration_mps2,
            position,
            heading,
            intersection,
            at_stop: on.dwells_until_s.is_some(),
            journey: record.journey.as_deref(),
            line: record.line.as_deref(),
        })
    }
}

/// Position and direction of a place in the plane of the streets; what lies before the start of
/// a track is not looked for.
pub(crate) fn pose(net: &NetworkStreets, at: At, x_m: f64) -> (Enu, Heading) {
    match at {
        At::Lane(lane) => net.on_lane(lane, x_m),
        At::Connection(connection) => net.on_connection(connection, x_m),
    }
}

//! A look at the vehicles from outside, for pictures and checks.

use crate::car::Car;
use crate::plan::Place as Stretch;
use crate::{VehicleId, VehicleKind, World};
use roadnet::{ConnectionId, IntersectionId, LaneRef};
use std::collections::VecDeque;
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
    /// All vehicles on the road: ingress lanes, connections, egress lanes, each from its
    /// downstream end.
    pub fn vehicles(&self) -> impl Iterator<Item = VehicleView<'_>> {
        on(Stretch::Ingress, &self.roads.ingress)
            .chain(on(Stretch::Path, &self.roads.paths))
            .chain(on(Stretch::Egress, &self.roads.egress))
            .filter_map(|(stretch, car)| self.view(stretch, car))
    }

    fn view(&self, stretch: Stretch, car: &Car) -> Option<VehicleView<'_>> {
        let vehicle = self.vehicles.get(car.slot as usize)?.as_ref()?;
        let record = &vehicle.record;
        let path = &self.map.paths[car.path as usize];
        let (place, base_m) = match stretch {
            Stretch::Ingress => (Place::Lane(self.map.ingress[path.from].at), 0.0),
            Stretch::Egress => (Place::Lane(self.map.egress[path.to].at), path.egress_m),
            Stretch::Path => {
                (Place::Connection(record.intersection, record.connection), path.line_m)
            }
        };
        let (position, heading) = self.map.pose(&self.network, car.path as usize, car.s_m);
        Some(VehicleView {
            id: record.id,
            kind: record.kind,
            place,
            along_m: car.s_m - base_m,
            length_m: car.length_m,
            speed_mps: car.v_mps,
            acceleration_mps2: car.a_mps2,
            position,
            heading,
            intersection: record.intersection,
            at_stop: car.dwells(),
            journey: record.journey.as_deref(),
            line: record.line.as_deref(),
        })
    }
}

fn on(stretch: Stretch, queues: &[VecDeque<Car>]) -> impl Iterator<Item = (Stretch, &Car)> {
    queues.iter().flatten().map(move |car| (stretch, car))
}

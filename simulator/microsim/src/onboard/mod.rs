//! What is on board: the ITS station that sends CAMs, and the bus's unit that asks for priority.

mod bus;
mod cam;
mod observed;

use crate::traffic::OnRoad;
use crate::world::{Clock, Journey};
use crate::{Demand, Events, Params, Sent, VehicleKind};
use bus::{Asker, PriorityUnit};
use cam::CamTimer;
use observed::Observed;
use roadnet::RoadNetwork;
use roadnet::streets::NetworkStreets;

/// The units of all vehicles that have any, by trip.
#[derive(Clone, Debug, Default)]
pub(crate) struct OnBoard {
    units: Vec<Option<Box<Unit>>>,
}

#[derive(Clone, Debug)]
struct Unit {
    cam: CamTimer,
    priority: PriorityUnit,
    /// Speed at the end of the step before, m/s; `None`: it wasn't there.
    before_mps: Option<f64>,
}

/// What units can know of the world outside the vehicle, and their settings.
#[derive(Clone, Copy)]
pub(crate) struct Surroundings<'a> {
    pub net: &'a NetworkStreets,
    pub network: &'a RoadNetwork,
    pub params: &'a Params,
    pub demand: &'a Demand,
    pub clock: Clock,
}

impl OnBoard {
    /// All messages of one vehicle in this step.
    pub(crate) fn poll(
        &mut self,
        around: &Surroundings<'_>,
        on: &OnRoad,
        journey: &Journey,
        events: &mut Events,
    ) {
        let record = &journey.record;
        if !record.equipped {
            return;
        }
        let trip = on.trip as usize;
        if trip >= self.units.len() {
            self.units.resize(trip + 1, None);
        }
        let unit = self.units[trip].get_or_insert_with(|| {
            let cam = CamTimer::new(journey.first_cam_ms, record.scheduled_s);
            Box::new(Unit { cam, priority: PriorityUnit::default(), before_mps: None })
        });
        let seen = Observed::new(around, on, unit.before_mps, record.kind);
        unit.before_mps = Some(on.speed_mps);
        let id = record.id;
        let boarding = record.kind.is_public_transport().then_some(on.dwells_until_s.is_some());
        unit.cam.poll(&seen, id.station(), boarding, around.params.start, |at, message| {
            events.cams.push(Sent { at, vehicle: id, message });
        });
        let asks = record.kind.is_public_transport() || record.kind == VehicleKind::Emergency;
        if !asks || !around.params.srem {
            return;
        }
        let bus = journey.bus.and_then(|n| around.demand.buses.get(n));
        let asker = Asker { seen: &seen, record, bus, params: around.params };
        unit.priority.poll(&asker, |at, message| {
            events.srems.push(Sent { at, vehicle: id, message });
        });
    }

    /// The vehicle is gone.
    pub(crate) fn forget(&mut self, trip: u32) {
        if let Some(unit) = self.units.get_mut(trip as usize) {
            *unit = None;
        }
    }
}

//! What is on board: the ITS station that sends CAMs, and the bus's unit that asks for priority.

mod bus;
mod cam;

pub(crate) use bus::BusUnit;
pub(crate) use cam::CamTimer;

use crate::world::World;
use crate::{Sent, VehicleKind};
use bus::Asker;
use cam::Observed;

impl World {
    /// All messages of this step.
    pub(crate) fn send(&mut self) {
        let clock = self.clock;
        let cars = self.roads.ingress.iter().chain(&self.roads.paths).chain(&self.roads.egress);
        for car in cars.flatten().filter(|c| c.equipped) {
            let Some(vehicle) = &mut self.vehicles[car.slot as usize] else { continue };
            let id = vehicle.record.id;
            let intersection = vehicle.record.intersection;
            let path = &self.map.paths[car.path as usize];
            let seen = Observed {
                map: &self.map,
                network: &self.network,
                car,
                path,
                driver: self.params.driver(car.kind),
                step_us: (clock.now_us, clock.now_us + clock.step_us),
            };
            let boarding = vehicle.bus.as_ref().map(|_| car.dwells());
            let start = self.params.start;
            vehicle.cam.poll(&seen, id.station(), boarding, start, |at, message| {
                self.events.cams.push(Sent { at, vehicle: id, intersection, message });
            });
            if car.kind != VehicleKind::Bus || !self.params.srem {
                continue;
            }
            let Some(bus) = &mut vehicle.bus else { continue };
            let Some(trip) = self.inflow.demand.buses.get(bus.trip) else { continue };
            let asker = Asker { seen: &seen, record: &vehicle.record, trip, params: &self.params };
            if let Some((at, message)) = bus.priority.poll(&asker) {
                self.events.srems.push(Sent { at, vehicle: id, intersection, message });
            }
        }
    }
}

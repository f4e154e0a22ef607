//! Second half of a step: everyone moves, and what that sets off.

use crate::car::Car;
use crate::motion::{ballistic, time_to_cover};
use crate::plan::Place;
use crate::signals::Aspect;
use crate::solo::free_flow_s;
use crate::world::{World, instant};
use crate::{CallEvent, CallEventKind, VehicleKind};
use core::mem::take;

impl World {
    /// Moves all vehicles and hands them on from queue to queue, downstream first, so that
    /// nobody moves twice.
    pub(crate) fn advance(&mut self) {
        for place in [Place::Egress, Place::Path, Place::Ingress] {
            for index in 0..self.roads.queues(place).len() {
                let mut queue = take(&mut self.roads.queues(place)[index]);
                for car in &mut queue {
                    self.advance_one(car, place);
                }
                while let Some(car) = queue.pop_front_if(|c| self.leaves(c, place)) {
                    self.hand_on(car, place);
                }
                self.roads.queues(place)[index] = queue;
            }
        }
    }

    fn leaves(&self, car: &Car, place: Place) -> bool {
        let path = &self.map.paths[car.path as usize];
        let end_m = match place {
            Place::Ingress => path.line_m,
            Place::Path => path.egress_m,
            Place::Egress => path.end_m,
        };
        car.s_m >= end_m
    }

    fn hand_on(&mut self, car: Car, from: Place) {
        let p = car.path as usize;
        match from {
            Place::Ingress if self.leaves(&car, Place::Path) => self.hand_on(car, Place::Path),
            Place::Ingress => self.roads.paths[p].push_back(car),
            Place::Path if self.leaves(&car, Place::Egress) => self.hand_on(car, Place::Egress),
            Place::Path => self.roads.egress[self.map.paths[p].to].push_back(car),
            Place::Egress => self.leave(&car),
        }
    }

    fn advance_one(&mut self, car: &mut Car, place: Place) {
        let dt_s = self.clock.step_s();
        let (s, v) = (car.s_m, car.v_mps);
        car.before = (s, v);
        let (dx, v_end) = ballistic(v, car.a_mps2, dt_s);
        car.s_m = s + dx;
        car.v_mps = v_end;
        let boarding = car.dwells();
        if car.kind == VehicleKind::Bus {
            self.call_at_stop(car);
        }
        if car.v_mps > ROLLING_MPS {
            car.rolling = true;
        } else if car.v_mps < STANDING_MPS && !boarding && !car.dwells() {
            self.count_standing(car, dt_s);
        }
        if dx == 0.0 {
            return;
        }
        let path = &self.map.paths[car.path as usize];
        if place == Place::Ingress && car.s_m >= path.line_m {
            let after_s = time_to_cover(path.line_m - s, v, car.a_mps2, dt_s);
            let red = self.signals.shown(path.group).aspect == Aspect::Stop;
            self.counts.red_crossings += u64::from(red);
            let at_s = self.clock.now_s() + after_s;
            if let Some(vehicle) = &mut self.vehicles[car.slot as usize] {
                vehicle.record.passed_line_s = Some(at_s);
            }
        }
        self.loops.pass(&self.map, car, self.clock.now_s(), dt_s);
    }

    fn count_standing(&mut self, car: &mut Car, dt_s: f64) {
        let Some(vehicle) = &mut self.vehicles[car.slot as usize] else { return };
        vehicle.record.stopped_s += dt_s;
        vehicle.record.stops += u32::from(car.rolling);
        car.rolling = false;
    }

    /// Opens the doors of a bus that has come to its stop point; sends on one whose time is up.
    fn call_at_stop(&mut self, car: &mut Car) {
        let next_s = self.clock.next_s();
        let Some(vehicle) = &mut self.vehicles[car.slot as usize] else { return };
        let Some(bus) = &mut vehicle.bus else { return };
        let Some(kind) = bus.calls.after_move(car, next_s) else { return };
        let trip = &self.inflow.demand.buses[bus.trip];
        let call = match kind {
            CallEventKind::Arrived => bus.calls.next,
            CallEventKind::Left => bus.calls.next.saturating_sub(1),
        };
        if let Some(call) = trip.calls.get(call) {
            let (journey, stop) = (trip.journey.clone(), call.stop.clone());
            self.events.calls.push(CallEvent { journey, stop, kind, at: instant(next_s) });
        }
    }

    fn leave(&mut self, car: &Car) {
        let path = &self.map.paths[car.path as usize];
        let (s, v) = car.before;
        let dt_s = self.clock.step_s();
        let left_s = self.clock.now_s() + time_to_cover(path.end_m - s, v, car.a_mps2, dt_s);
        self.loops.release(&self.map, car, left_s);
        let slot = &mut self.vehicles[car.slot as usize];
        let Some(vehicle) = slot.take() else { return };
        self.free_slots.push(car.slot);
        let free_s = free_flow_s(&self.map, &self.params, self.clock, &vehicle, f64::INFINITY);
        let mut record = vehicle.record;
        record.left_s = Some(left_s);
        record.free_flow_s = free_s;
        record.delay_s = left_s - record.scheduled_s - free_s;
        self.events.left.push(record.id);
        self.finished.push(record);
        self.counts.finished += 1;
    }
}

/// Faster is rolling, m/s.
const ROLLING_MPS: f64 = 1.0;
/// Slower is standing, m/s.
const STANDING_MPS: f64 = 0.1;

//! The demand of a run as it was drawn: every vehicle with its time and its way, for other
//! simulators and for runs on the same trips.

use crate::{Setup, SetupError, aspect};
use microsim::{Aspect, Params, VehicleKind, VehicleRecord, World};
use roadnet::streets::{NetworkStreets, RoadIndex, Users};
use roadnet::{ApproachRef, LaneRef};
use scenario::sumo::{DepartLane, StreetDemand, StreetHalt, StreetTrip, StreetVehicle};
use signal::Controller;
use std::collections::BTreeMap;
use std::sync::Arc;
use units::{Duration, Instant};

/// Who travels in a run.
#[derive(Clone, Debug)]
pub struct Drawn {
    /// The streets that the ways are over.
    pub streets: Arc<NetworkStreets>,
    /// Types and trips.
    pub demand: StreetDemand,
    /// Vehicles whose way isn't known, for they had not come to its end an hour after the run.
    pub unfinished: usize,
    /// Vehicles that missed a turn: their ways are those that they took.
    pub rerouted: u64,
}

impl Setup {
    /// Everybody whose time to enter comes within the run: the same vehicles as in the testbed with
    /// the same seed. Ways are drawn where they are needed, so that the world is driven through under
    /// the fixed plans, without incidents.
    ///
    /// # Errors
    /// The world refuses.
    pub fn drawn(&self) -> Result<Drawn, SetupError> {
        let mut demand = self.demand.clone();
        demand.incidents.clear();
        let params = Params { step: DRAWING_STEP, start: self.start, ..Params::default() };
        let mut world = World::new(self.network.clone(), demand, params, self.seed)
            .map_err(SetupError::World)?;
        let end_s = self.duration.as_secs_f64();
        let mut controllers: BTreeMap<_, _> = self
            .programs
            .iter()
            .map(|(id, p)| (*id, Controller::new(p.clone(), Instant::ZERO, self.start)))
            .collect();
        let waits = |w: &World| w.records().iter().any(|r| is_under_way(r, end_s));
        let last = Instant::ZERO + self.duration + PATIENCE;
        while world.now() < last {
            let whole = world.now().as_secs_f64() % CHECK_S < DRAWING_STEP.as_secs_f64();
            if world.now().as_secs_f64() >= end_s && whole && !waits(&world) {
                break;
            }
            let now = world.now();
            controllers.values_mut().for_each(|c| c.advance(now));
            world.step(|id, group| controllers.get(&id).map_or(Aspect::Dark, |c| aspect(c, group)));
        }
        Ok(self.gather(&world, end_s))
    }

    fn gather(&self, world: &World, end_s: f64) -> Drawn {
        let streets = world.streets().clone();
        let (mut trips, mut unfinished) = (Vec::new(), 0);
        for record in world.records().iter().filter(|r| r.scheduled_s < end_s) {
            match self.trip(&streets, record) {
                Some(trip) => trips.push(trip),
                None => unfinished += 1,
            }
        }
        let vehicles = VehicleKind::ALL.map(|k| self.vehicle(k)).to_vec();
        let demand = StreetDemand { vehicles, trips };
        Drawn { streets, demand, unfinished, rerouted: world.counts().rerouted }
    }

    fn trip(&self, net: &NetworkStreets, record: &VehicleRecord) -> Option<StreetTrip> {
        record.left_s?;
        let vehicle = VehicleKind::ALL.iter().position(|k| *k == record.kind)? as u32;
        let bus = record.journey.as_ref();
        let bus = bus.and_then(|j| self.demand.buses.iter().find(|b| b.journey == *j));
        let halts = bus.map_or(&[][..], |b| b.calls.as_slice()).iter().filter_map(|call| {
            let stop = self.network.stop_point(&call.stop)?;
            let at = LaneRef { intersection: stop.intersection, lane: stop.lane };
            let place = net.place(at)?;
            let end_m = net.streets.lanes()[place.lane.at()].length_m;
            let at_m = (place.from_m + stop.along_m).min(end_m);
            Some(StreetHalt { lane: place.lane, at_m, duration_s: call.dwell_s })
        });
        let number = record.id.0;
        let id = || format!("{}.{}", number >> ORDINAL_BITS, number & ((1 << ORDINAL_BITS) - 1));
        Some(StreetTrip {
            id: record.journey.clone().unwrap_or_else(id),
            depart_s: record.scheduled_s,
            vehicle,
            route: way(net, record)?,
            lane: DepartLane::Best,
            speed_mps: None,
            stops: halts.collect(),
            late_s: bus.map(|b| b.lateness_s),
        })
    }

    /// The drivers of a kind as the world has them.
    fn vehicle(&self, kind: VehicleKind) -> StreetVehicle {
        let driver = Params::default().driver(kind);
        let (factor, sd) = self.speed_factor;
        let (user, max_mps, haste) = match kind {
            VehicleKind::Car => (Users::CAR, 50.0, 1.0),
            VehicleKind::Truck => (Users::CAR, 25.0, 1.0),
            VehicleKind::Bus => (Users::BUS, 23.6, 1.0),
            VehicleKind::Emergency => (Users::BUS, 50.0, 1.3),
            VehicleKind::Tram => (Users::TRAM, 19.4, 1.0),
            VehicleKind::Bicycle => (Users::BICYCLE, 5.0, 1.0),
        };
        StreetVehicle {
            id: kind.name().to_owned(),
            user,
            length_m: driver.length_m,
            width_m: driver.width_m,
            max_mps,
            accel_mps2: driver.a_mps2,
            decel_mps2: driver.b_mps2,
            headway_s: driver.headway_s,
            gap_m: driver.s0_m,
            speed_factor: factor * haste,
            speed_factor_sd: sd,
        }
    }
}

fn is_under_way(r: &VehicleRecord, end_s: f64) -> bool {
    r.scheduled_s < end_s && r.left_s.is_none() && !r.turned_away
}

/// The roads of a way from the intersections that were passed on it.
fn way(net: &NetworkStreets, record: &VehicleRecord) -> Option<Vec<RoadIndex>> {
    let mut roads: Vec<RoadIndex> = Vec::new();
    for p in &record.passages {
        let at = |approach| ApproachRef { intersection: p.intersection, approach };
        let (entries, exits) = (net.entries(at(p.from)), net.exits(at(p.to)));
        let from = match roads.last() {
            Some(last) => *entries.iter().find(|r| *r == last)?,
            None => *entries.first()?,
        };
        let leads = |to: &&RoadIndex| {
            [Users::CAR, Users::BUS, Users::TRAM, Users::BICYCLE]
                .iter()
                .any(|user| net.streets.lanes_towards(from, **to, *user) != 0)
        };
        let to = *exits.iter().find(leads)?;
        if roads.is_empty() {
            roads.push(from);
        }
        roads.push(to);
    }
    (!roads.is_empty()).then_some(roads)
}

/// What is drawn doesn't hang on the step; who is under way goes farther in few.
const DRAWING_STEP: Duration = Duration::from_secs(1);
/// Who hasn't come through so long after the end of the run is stuck.
const PATIENCE: Duration = Duration::from_secs(3_600);
/// How often it is looked whether everybody is through, seconds.
const CHECK_S: f64 = 60.0;
/// A vehicle's number is an ordinal of so many bits under the number of its flow.
const ORDINAL_BITS: u32 = 16;

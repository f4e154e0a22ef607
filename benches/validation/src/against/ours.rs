//! Our side.

use super::case::Case;
use super::side::{Passed, Side};
use super::{EVERY_S, Error, STEP_S, read};
use microsim::Aspect;
use microsim::traffic::{Traffic, TrafficError, TrafficParams, TripRecord};
use roadnet::streets::{RoadIndex, StreetLaneIndex};
use scenario::sumo::StreetDemand;
use signal::Controller;
use std::collections::BTreeMap;
use std::time::Duration;
use testbed::{aspect, street_demand, street_times};
use units::Instant;

/// Runs until everybody has arrived.
///
/// # Errors
/// If a file can't be read.
pub fn run(case: &Case, seed: u64) -> Result<Side, Error> {
    let net = case.streets()?;
    let mut files = Vec::new();
    for file in &case.routes {
        files.push((file.display().to_string(), read(file)?));
    }
    let texts = files.iter().map(|(name, text)| (name.clone(), text.as_bytes()));
    let demand = StreetDemand::read(&net, texts, &mut Default::default());
    let demand = demand.map_err(|e| Error::Content(e.to_string()))?;
    let demand_s = demand.trips.last().map_or(0.0, |t| t.depart_s);
    let times = street_times(&net);
    let demand = street_demand(demand);
    let step = Duration::from_secs_f64(STEP_S);
    let params = TrafficParams { step, ..TrafficParams::default() };
    let traffic = Traffic::new(net.streets, &demand, params, seed).map_err(|all| first(&all))?;
    Ok(watch(traffic, (demand.trips.len(), demand_s), |traffic| traffic.step_fixed(&times)))
}

/// The same trips on a scenario's own streets, whose pockets are lanes that begin on the way.
///
/// # Errors
/// If the scenario can't be read.
pub fn on_own_streets(name: &str, most_s: f64, seed: u64) -> Result<Side, Error> {
    let (_, setup, drawn) = super::own::drawn(name, most_s, seed)?;
    let demand_s = drawn.demand.trips.last().map_or(0.0, |t| t.depart_s);
    let demand = street_demand(drawn.demand);
    let streets = drawn.streets.streets.clone();
    let step = Duration::from_secs_f64(STEP_S);
    let params = TrafficParams { step, ..TrafficParams::default() };
    let traffic = Traffic::new(streets, &demand, params, seed).map_err(|all| first(&all))?;
    let programs = setup.programs.iter();
    let mut controllers: BTreeMap<_, _> = programs
        .map(|(id, p)| (*id, Controller::new(p.clone(), Instant::ZERO, setup.start)))
        .collect();
    Ok(watch(traffic, (demand.trips.len(), demand_s), |traffic| {
        let now = Instant::ZERO + traffic.now();
        controllers.values_mut().for_each(|c| c.advance(now));
        traffic.step(|id, group| controllers.get(&id).map_or(Aspect::Dark, |c| aspect(c, group)));
    }))
}

fn first(all: &[TrafficError]) -> Error {
    Error::Content(all.first().map(ToString::to_string).unwrap_or_default())
}

/// Runs until everybody has arrived: so many trips, the last of which sets out then.
fn watch(
    mut traffic: Traffic,
    (loaded, demand_s): (usize, f64),
    mut move_on: impl FnMut(&mut Traffic),
) -> Side {
    let mut side = Side { loaded, demand_s, ..Side::default() };
    roads(&traffic, &mut side);
    let every = (EVERY_S / STEP_S) as u64;
    let mut steps = 0u64;
    let mut open = true;
    while traffic.counts().arrived < side.loaded as u64
        && traffic.now().as_secs_f64() < demand_s + AFTER_S
    {
        if steps.is_multiple_of(every) && open {
            queues(&traffic, &mut side);
        }
        move_on(&mut traffic);
        steps += 1;
        if open && traffic.now().as_secs_f64() > demand_s {
            open = false;
            passages(&traffic, &mut side, |p| &mut p.in_time);
        }
    }
    passages(&traffic, &mut side, |p| &mut p.vehicles);
    let records: Vec<&TripRecord> = traffic.records().iter().collect();
    let arrived: Vec<f64> = records.iter().filter_map(|r| r.travel_s()).collect();
    let entries: Vec<f64> =
        records.iter().filter_map(|r| Some(r.inserted_s? - r.depart_s)).collect();
    side.arrived = arrived.len();
    side.travel_s = arrived.iter().sum::<f64>() / arrived.len() as f64;
    side.entry_s = entries.iter().sum::<f64>() / entries.len() as f64;
    let c = traffic.counts();
    side.note = format!(
        "{} took another way, {} entered a junction without room, {} passed at red",
        c.rerouted, c.impatient, c.red_crossings
    );
    side
}

fn roads(traffic: &Traffic, side: &mut Side) {
    let streets = traffic.streets();
    for road in (0..streets.road_count() as u32).map(RoadIndex) {
        side.roads.insert(streets.road_name(road).to_owned(), Passed::default());
    }
}

fn queues(traffic: &Traffic, side: &mut Side) {
    let streets = traffic.streets();
    for road in (0..streets.road_count() as u32).map(RoadIndex) {
        let lanes = streets.lanes_of(road).map(|l| traffic.queue_m(StreetLaneIndex(l as u32)));
        if let Some(passed) = side.roads.get_mut(streets.road_name(road)) {
            passed.queues_m.push(lanes.fold(0.0, f64::max));
        }
    }
}

/// Adds up what came to each road's stop lines so far.
fn passages(traffic: &Traffic, side: &mut Side, count: impl Fn(&mut Passed) -> &mut f64) {
    let streets = traffic.streets();
    side.roads.values_mut().for_each(|p| p.loss_s = 0.0);
    for (c, sums) in streets.connections().iter().zip(traffic.passages()) {
        if let Some(passed) = side.roads.get_mut(streets.road_name(streets.road_of(c.from))) {
            *count(passed) += sums.vehicles as f64;
            passed.loss_s += sums.loss_s;
        }
    }
}

/// Who hasn't arrived so long after the last has set out is stuck, seconds.
pub const AFTER_S: f64 = 7_200.0;

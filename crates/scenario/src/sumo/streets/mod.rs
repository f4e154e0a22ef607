//! A whole network as [`Streets`]: all roads and junctions, signalled or not.

mod links;
mod signals;
#[cfg(test)]
mod tests;
mod trips;
mod vehicles;

pub use signals::{LightPlan, LightStep};
pub use trips::{DepartLane, StreetDemand, StreetHalt, StreetTrip};
pub use vehicles::StreetVehicle;

use super::additional::Additional;
use super::light::Light;
use super::net::{Edge, Net, NetLane};
use super::topology::Topology;
use links::Links;
use roadnet::StopPointId;
use roadnet::streets::{
    Junction, JunctionControl, JunctionIndex, LaneAt, LaneDetector, LaneStop, Road, RoadIndex,
    StreetLane, Streets, StreetsError, StreetsParts, Users,
};
use std::collections::BTreeMap;

/// A network's streets, and what its names stand for.
#[derive(Clone, Debug)]
pub struct StreetNet {
    /// The roads.
    pub streets: Streets,
    /// Roads by the ids of their edges.
    pub roads: BTreeMap<String, RoadIndex>,
    /// What each traffic light shows as its program has it, in the groups of the streets.
    pub plans: Vec<LightPlan>,
}

/// Why a network can't be taken as streets.
#[derive(Clone, PartialEq, Debug, thiserror::Error)]
#[allow(missing_docs)]
pub enum StreetNetError {
    #[error(transparent)]
    Streets(#[from] StreetsError),
    #[error("traffic light \"{light}\": it has {links} links, expected at most {most}")]
    TooManyLinks { light: String, links: usize, most: usize },
    #[error("{lights} traffic lights, expected at most {most}")]
    TooManyLights { lights: usize, most: usize },
}

/// Takes every road and junction of a network. The signals are those of `lights`, where an import
/// made them; without it every traffic light is an intersection, numbered from 1 in the
/// order of the file, and every one of its links a signal group, numbered from 1 too.
///
/// # Errors
/// Every problem.
pub fn streets(
    net: &Net,
    additional: &Additional,
    lights: Option<&[Light]>,
) -> Result<StreetNet, Vec<StreetNetError>> {
    let topology = Topology::of(net);
    let signals = signals::Signals::of(net, lights)?;
    let normal = || net.edges.values().filter(|e| net.road(&e.id).is_some());
    let roads: BTreeMap<String, RoadIndex> =
        normal().enumerate().map(|(i, e)| (e.id.clone(), RoadIndex(i as u32))).collect();
    let numbers: BTreeMap<&str, JunctionIndex> =
        net.junctions.keys().enumerate().map(|(i, id)| (&**id, JunctionIndex(i as u32))).collect();
    let parts = StreetsParts {
        roads: normal().map(|e| road(e, numbers.get(&*e.to).copied())).collect(),
        junctions: net.junctions.values().map(junction).collect(),
        connections: Links::of(&topology, &roads, &numbers, &signals).connections(),
        stops: stops(net, additional, &roads),
        detectors: detectors(net, lights.unwrap_or_default(), &roads),
    };
    let checked = Streets::new(parts);
    let told = |e: Vec<StreetsError>| e.into_iter().map(StreetNetError::from).collect::<Vec<_>>();
    Ok(StreetNet { streets: checked.map_err(told)?, roads, plans: signals.plans(net) })
}

fn road(edge: &Edge, to: Option<JunctionIndex>) -> Road {
    let lane = |l: &NetLane| StreetLane {
        begins_m: 0.0,
        length_m: l.length_m,
        width_m: l.width_m,
        limit_mps: l.speed_mps,
        users: users(l),
    };
    Road { name: edge.id.clone(), to, lanes: edge.lanes.iter().map(lane).collect() }
}

/// SUMO's classes are finer than ours: a lane is a car's if passenger cars may use it.
fn users(lane: &NetLane) -> Users {
    let all = [
        ("passenger", Users::CAR),
        ("bus", Users::BUS),
        ("tram", Users::TRAM),
        ("bicycle", Users::BICYCLE),
    ];
    let allowed = all.into_iter().filter(|(class, _)| lane.permissions.allows(class));
    allowed.fold(Users::NONE, |users, (_, user)| users.and(user))
}

fn junction(junction: &super::net::Junction) -> Junction {
    let control = match junction.kind.as_str() {
        kind if kind.starts_with("traffic_light") => JunctionControl::Signals,
        "right_before_left" | "left_before_right" => JunctionControl::RightBeforeLeft,
        "allway_stop" => JunctionControl::AllWayYield,
        "zipper" => JunctionControl::Zipper,
        _ => JunctionControl::Priority,
    };
    Junction { name: junction.id.clone(), control }
}

fn stops(net: &Net, additional: &Additional, roads: &BTreeMap<String, RoadIndex>) -> Vec<LaneStop> {
    let found = additional.stops.iter().filter_map(|s| {
        let (lane, length_m) = lane(net, roads, &s.lane)?;
        Some(LaneStop { id: StopPointId(s.id.clone()), lane, at_m: s.end_m.min(length_m) })
    });
    found.collect()
}

/// Those that the import of a traffic light took, with their numbers there.
fn detectors(
    net: &Net,
    lights: &[Light],
    roads: &BTreeMap<String, RoadIndex>,
) -> Vec<LaneDetector> {
    let all = lights.iter().flat_map(|l| l.detectors.iter().map(move |(id, d)| (l, *id, d)));
    let found = all.filter_map(|(light, id, d)| {
        let (lane, length_m) = lane(net, roads, &d.lane)?;
        let of_light = light.intersection.detectors().iter().find(|known| known.id == id)?;
        let at_m = d.begin_m.min(length_m);
        let length_m = of_light.length_m.min(length_m - at_m);
        let intersection = light.intersection.id();
        Some(LaneDetector { intersection, id, lane, at_m, length_m })
    });
    found.collect()
}

/// A lane by SUMO's id, and its length.
fn lane(net: &Net, roads: &BTreeMap<String, RoadIndex>, id: &str) -> Option<(LaneAt, f64)> {
    let (edge, index) = id.rsplit_once('_')?;
    let index: u8 = index.parse().ok()?;
    let length_m = net.lane(&(edge.to_owned(), usize::from(index)))?.length_m;
    Some((LaneAt { road: *roads.get(edge)?, lane: index }, length_m))
}

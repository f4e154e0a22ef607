//! Who travels, as a route file.

use super::places::{place, stop_id};
use super::sections::Chain;
use super::text::{document, id, number};
use crate::import::{Fate, ImportReport};
use crate::sumo::{DepartLane, StreetDemand, StreetHalt, StreetTrip, StreetVehicle};
use core::fmt::Write as _;
use roadnet::streets::{NetworkStreets, Users};
use std::collections::BTreeSet;

/// Types and trips, by departure.
pub(super) fn routes(
    net: &NetworkStreets,
    chains: &[Chain],
    demand: &StreetDemand,
    report: &mut ImportReport,
) -> String {
    let mut body = String::new();
    for kind in &demand.vehicles {
        body.push_str(&vehicle_type(kind));
    }
    let mut names = BTreeSet::new();
    for trip in &demand.trips {
        let Some(kind) = demand.vehicles.get(trip.vehicle as usize) else { continue };
        let name = super::sections::unique(&id(&trip.id), &mut names);
        body.push_str(&vehicle(net, chains, (kind, trip, &name), report));
    }
    report.count("vehicles", demand.trips.len());
    document("routes", &body)
}

/// The model, its parameters and the spread of speeds are pinned: nothing is left to defaults that
/// change between versions.
fn vehicle_type(v: &StreetVehicle) -> String {
    let (mean, sd) = (v.speed_factor, v.speed_factor_sd);
    let class = match v.user {
        Users::BUS => "bus",
        Users::TRAM => "tram",
        Users::BICYCLE => "bicycle",
        _ => "passenger",
    };
    format!(
        "    <vType id=\"{}\" vClass=\"{class}\" carFollowModel=\"IDM\" accel=\"{}\" \
         decel=\"{}\" emergencyDecel=\"9\" tau=\"{}\" minGap=\"{}\" length=\"{}\" width=\"{}\" \
         maxSpeed=\"{}\" speedFactor=\"normc({},{},{},{})\" sigma=\"0\"/>\n",
        id(&v.id),
        number(v.accel_mps2),
        number(v.decel_mps2),
        number(v.headway_s),
        number(v.gap_m),
        number(v.length_m),
        number(v.width_m),
        number(v.max_mps),
        number(mean),
        number(sd),
        number(mean - 2.0 * sd),
        number(mean + 2.0 * sd),
    )
}

fn vehicle(
    net: &NetworkStreets,
    chains: &[Chain],
    (kind, trip, name): (&StreetVehicle, &StreetTrip, &str),
    report: &mut ImportReport,
) -> String {
    let edges: Vec<&str> = trip.route.iter().flat_map(|r| chains[r.at()].edges()).collect();
    let lane = match trip.lane {
        DepartLane::Best => "best".to_owned(),
        DepartLane::Free => "free".to_owned(),
        DepartLane::Fixed(lane) => lane.to_string(),
    };
    let speed = trip.speed_mps.map_or("max".to_owned(), number);
    let mut text = format!(
        "    <vehicle id=\"{name}\" type=\"{}\" depart=\"{}\" departLane=\"{lane}\" \
         departSpeed=\"{speed}\">\n        <route edges=\"{}\"/>\n",
        id(&kind.id),
        number(trip.depart_s),
        edges.join(" ")
    );
    for halt in &trip.stops {
        match stop(net, chains, halt) {
            Some(line) => text.push_str(&line),
            None => {
                let why = "its lane is not there at that place";
                report.note(Fate::LeftOut, format!("a stop of {name}"), why);
            }
        }
    }
    if let Some(late_s) = trip.late_s {
        let _ = writeln!(text, "        <param key=\"late\" value=\"{}\"/>", number(late_s));
    }
    text.push_str("    </vehicle>\n");
    text
}

/// At the stop point that is there, or else on the lane.
fn stop(net: &NetworkStreets, chains: &[Chain], halt: &StreetHalt) -> Option<String> {
    let here = |s: &&roadnet::streets::LaneStop| {
        net.streets.lane_at(s.lane) == halt.lane && (s.at_m - halt.at_m).abs() < SAME_M
    };
    let duration = number(halt.duration_s);
    if let Some(stop) = net.streets.stops().iter().find(here) {
        let id = stop_id(&stop.id);
        return Some(format!("        <stop busStop=\"{id}\" duration=\"{duration}\"/>\n"));
    }
    let (lane, end_m, _) = place(net, chains, halt.lane, halt.at_m)?;
    let end = number(end_m);
    Some(format!("        <stop lane=\"{lane}\" endPos=\"{end}\" duration=\"{duration}\"/>\n"))
}

const SAME_M: f64 = 0.01;

//! SUMO's networks as scenarios: `net.xml`, `add.xml`, `rou.xml`.
//!
//! Readers take bytes, never paths, and refuse document types and entities. Every traffic light
//! becomes one intersection, the junctions that it joins together included: links that always
//! show the same are one signal group per approach, states of the program are stages and its
//! steps the fixed plan, conflicts come from our geometry united with SUMO's foes. What could not
//! be carried over, or had to be assumed, stands in the [`ImportReport`].

mod additional;
mod configuration;
mod demand;
mod export;
mod groups;
mod lanes;
mod light;
mod lines;
mod neighbours;
mod net;
mod placing;
mod plan;
mod plane;
mod read;
mod route;
mod states;
mod streets;
mod topology;
mod tripinfo;
mod utm;
mod walks;
mod write;
mod xml;

pub use additional::{Additional, BusStop, NetDetector};
pub use configuration::Configuration;
pub use demand::{RouteReader, TurningCounts, seconds_of};
pub use export::{ExportError, Exported, Source as ExportSource, export};
pub use light::Light;
pub use neighbours::LightLink;
pub use net::{
    Direction, Edge, EdgeFunction, Junction, Link, Location, Net, NetLane, Permissions, Request,
    TlProgram, TlStep,
};
pub use plane::Plane;
pub use states::LinkStates;
pub use streets::{
    DepartLane, LightPlan, LightStep, StreetDemand, StreetHalt, StreetNet, StreetNetError,
    StreetTrip, StreetVehicle, streets,
};
pub use tripinfo::{Statistics, Trip, Trips};

use crate::import::{Fate, ImportReport};
use crate::network::Overrides;
use crate::plan::{KnownIntersection, PlanTable};
use crate::problems::Problems;
use light::Context;
use placing::{by_lane, place_stops};
use roadnet::StopPoint;
use std::collections::BTreeMap;
use topology::Topology;
use units::Duration;
use xml::shown;

/// An imported network.
#[derive(Clone, Debug)]
pub struct Import {
    /// Its traffic lights, numbered from 1 in the order of the file.
    pub lights: Vec<Light>,
    /// Which of them send vehicles to which others.
    pub links: Vec<LightLink>,
    /// Stop points on their lanes.
    pub stop_points: Vec<StopPoint>,
    /// The network's plane.
    pub plane: Plane,
    /// What was carried over and what not.
    pub report: ImportReport,
}

impl Import {
    /// Puts a file's plans into the lights that it names; of several for one light that which is
    /// in force at `at` from midnight.
    ///
    /// # Errors
    /// All problems that the lights have with them.
    pub fn run_plans(&mut self, plans: &PlanTable, at: Duration) -> Result<(), Problems> {
        let known = self.lights.iter().map(|l| KnownIntersection {
            called: l.id.clone(),
            intersection: &l.intersection,
            program: l.program.clone(),
        });
        let programs = plans.programs(known, at)?;
        for light in &mut self.lights {
            if let Some(program) = programs.get(&light.intersection.id()) {
                light.run(program.clone());
            }
        }
        Ok(())
    }
}

/// Which program of a traffic light to take, by its id; `off` for none. Where nothing is said,
/// the last one in the files.
pub type Programs = BTreeMap<String, String>;

/// Imports every traffic light of a network.
pub fn import(
    net: &Net,
    additional: &Additional,
    programs: &Programs,
    overrides: &Overrides,
) -> Import {
    let mut net = net.clone();
    for (light, program) in &additional.programs {
        net.add_program(light.clone(), program.clone());
    }
    let topology = Topology::of(&net);
    let mut report = ImportReport::default();
    let (plane, note) = Plane::of(&net);
    if let Some(note) = note {
        report.note(Fate::Assumed, "location", note);
    }
    note_lost_links(&net, &mut report);
    let detectors = by_lane(additional);
    let context = Context { topology: &topology, plane: &plane, overrides, detectors: &detectors };
    let mut lights = Vec::new();
    let mut number = 0;
    for id in &net.lights {
        let what = format!("traffic light \"{id}\"");
        let Some(program) = choose(&net, id, programs, &what, &mut report) else { continue };
        let Some(next) = u16::checked_add(number, 1) else {
            report.note(Fate::LeftOut, what, "intersections are numbered up to 65,535");
            continue;
        };
        match Light::import(&context, id, next, &program, &mut report) {
            Ok(light) => {
                number = next;
                report.count("traffic lights", 1);
                lights.push(light);
            }
            Err(why) => report.note(Fate::LeftOut, what, why),
        }
    }
    let stop_points = place_stops(&net, additional, &lights, &mut report);
    leave_out_others(additional, &mut report);
    let links = neighbours::light_links(&topology, &lights);
    Import { lights, links, stop_points, plane, report }
}

/// The program to take: the one asked for, else the last in the files, which is the one that
/// SUMO starts with.
fn choose(
    net: &Net,
    light: &str,
    programs: &Programs,
    what: &str,
    report: &mut ImportReport,
) -> Option<TlProgram> {
    let all = net.programs.get(light)?;
    if programs.get(light).is_some_and(|id| id == SWITCHED_OFF) {
        report.note(Fate::LeftOut, what, "it is switched off");
        return None;
    }
    let usable = |p: &&TlProgram| !p.steps.is_empty();
    let asked = programs.get(light).and_then(|id| all.iter().find(|p| p.id == *id));
    let chosen = asked.filter(usable).or_else(|| all.iter().rev().find(usable));
    let Some(chosen) = chosen else {
        report.note(Fate::LeftOut, what, "it has no program with steps");
        return None;
    };
    for other in all.iter().filter(|p| p.id != chosen.id) {
        let why = format!("program \"{}\" is used, one plan is carried over", chosen.id);
        report.note(Fate::LeftOut, format!("{what}, program \"{}\"", other.id), why);
    }
    if !["static", "actuated"].contains(&chosen.kind.as_str()) {
        let why = format!("its program is of type {}", shown(&chosen.kind));
        report.note(Fate::Changed, what, why + ": its steps are taken as a fixed plan's");
    } else if chosen.kind != "static" {
        let why = "its program is actuated: the durations of its steps are its fixed plan";
        report.note(Fate::Changed, what, why);
    }
    let (program, never) = chosen.in_order();
    if never > 0 {
        let why = format!("{never} steps of its program that \"next\" never leads to");
        report.note(Fate::LeftOut, what, why);
    }
    Some(program)
}

/// Links to a traffic light that there is not: SUMO would refuse them.
fn note_lost_links(net: &Net, report: &mut ImportReport) {
    for link in &net.connections {
        if let Some((light, _)) =
            link.signal.as_ref().filter(|(l, _)| !net.programs.contains_key(l))
        {
            let what = format!("line {}, connection.tl", link.line);
            let why = format!("there is no traffic light \"{}\"", shown(light));
            report.note(Fate::LeftOut, what, why);
        }
    }
}

fn leave_out_others(additional: &Additional, report: &mut ImportReport) {
    for (name, n) in &additional.others {
        report.note(Fate::LeftOut, format!("{n} × <{name}>"), "not known to scenarios");
    }
}

/// What SUMO calls the program of a traffic light that is off.
const SWITCHED_OFF: &str = "off";

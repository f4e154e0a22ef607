//! A scenario as files for SUMO: the plain files from which netconvert makes the network, routes,
//! stops, loops, and the configuration.
//!
//! Text only: whoever calls writes the files and runs netconvert with the command that its own
//! configuration is. Edges are sections of roads (`name#0`, `name#1` where a pocket begins on the way),
//! lanes lie where ours do and are as long, every link shows what the fixed plan shows. What SUMO
//! has no word for stands in the report.

mod lights;
mod links;
mod places;
mod roads;
mod routes;
mod sections;
mod text;

use super::StreetDemand;
use crate::import::{Fate, ImportReport, ScenarioFiles};
use crate::network::Network;
use core::fmt::Write as _;
use links::Link;
use roadnet::streets::{NetworkStreets, StreetsError};
use roadnet::{DetectorKind, SignalGroupKind};
use sections::Chain;
use units::Utc;

/// What is exported.
#[derive(Clone, Copy, Debug)]
pub struct Source<'s> {
    /// Names the files.
    pub name: &'s str,
    /// Road and signals.
    pub network: &'s Network,
    /// The same road as streets: the demand's routes are over these.
    pub streets: &'s NetworkStreets,
    /// Who travels.
    pub demand: &'s StreetDemand,
    /// Civil time at SUMO's time 0: it places the plans' cycles.
    pub start: Utc,
    /// Simulated time, seconds.
    pub duration_s: f64,
    /// SUMO's seed.
    pub seed: u64,
}

/// The files, and what became of what.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Exported {
    /// Names and texts.
    pub files: ScenarioFiles,
    /// What was carried over and what not.
    pub report: ImportReport,
    /// The configuration that netconvert is to be run with.
    pub netconvert: String,
    /// The network that it makes.
    pub net: String,
    /// SUMO's configuration.
    pub sumo: String,
}

/// Why a scenario can't be exported.
#[derive(Clone, PartialEq, Debug, thiserror::Error)]
#[allow(missing_docs)]
pub enum ExportError {
    #[error(transparent)]
    Streets(#[from] StreetsError),
    #[error("the scenario has no road on which one drives")]
    NoRoads,
    #[error("{0}: its traffic light has no program")]
    NoProgram(String),
}

/// Makes the files.
///
/// # Errors
/// Everything that keeps them from being a network.
pub fn export(of: &Source<'_>) -> Result<Exported, Vec<ExportError>> {
    let mut report = ImportReport::default();
    let chains = Chain::all(of.streets, &mut report);
    let mut errors = Vec::new();
    if chains.iter().all(|c| c.sections.is_empty()) {
        errors.push(ExportError::NoRoads);
    }
    let road = &of.network.network;
    for i in road.intersections() {
        let signals = i.right_of_way().control == roadnet::IntersectionControl::Signals;
        if signals && !of.network.programs.contains_key(&i.id()) {
            errors.push(ExportError::NoProgram(format!("intersection {}", i.id())));
        }
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    let links = Link::all(of.streets, &chains, &mut report);
    let ground = roads::Ground::new(road, of.streets, &chains, &links);
    let nodes = ground.node_file(&mut report);
    let lights = ground.light_file(&of.network.programs, of.start, &mut report);
    let additional = places::additional(road, of.streets, &chains, &mut report);
    let routes = routes::routes(of.streets, &chains, of.demand, &mut report);
    report.count("edges", chains.iter().map(|c| c.sections.len()).sum());
    report.count("connections", links.len());
    leave_out(of, &mut report);
    let name = text::id(&of.name.replace(['/', '.'], "_"));
    let file = |ending: &str| format!("{name}.{ending}");
    let files = vec![
        (file("nod.xml"), nodes),
        (file("edg.xml"), ground.edge_file()),
        (file("con.xml"), ground.connection_file()),
        (file("tll.xml"), lights),
        (file("netccfg"), netconvert(&name)),
        (file("add.xml"), additional),
        (file("rou.xml"), routes),
        (file("sumocfg"), configuration(&name, of)),
    ];
    let (netconvert, net, sumo) = (file("netccfg"), file("net.xml"), file("sumocfg"));
    Ok(Exported { files, report, netconvert, net, sumo })
}

/// What no file has.
fn leave_out(of: &Source<'_>, report: &mut ImportReport) {
    let all = || of.network.network.intersections().iter();
    let pedestrians = all().flat_map(|i| i.signal_groups().values());
    let pedestrians = pedestrians.filter(|k| **k == SignalGroupKind::Pedestrian).count();
    if pedestrians > 0 {
        let why = "crossings and who walks there, for whom those who turn wait here";
        report.note(Fate::LeftOut, format!("{pedestrians} signal groups of pedestrians"), why);
    }
    let buttons = all().flat_map(|i| i.detectors());
    let buttons = buttons.filter(|d| d.kind == DetectorKind::PushButton).count();
    if buttons > 0 {
        report.note(Fate::LeftOut, format!("{buttons} push buttons"), "they belong to crossings");
    }
}

/// netconvert takes lanes, links and programs as they are.
fn netconvert(name: &str) -> String {
    let mut body = String::new();
    for (key, value) in [
        ("node-files", format!("{name}.nod.xml")),
        ("edge-files", format!("{name}.edg.xml")),
        ("connection-files", format!("{name}.con.xml")),
        ("tllogic-files", format!("{name}.tll.xml")),
        ("output-file", format!("{name}.net.xml")),
        ("no-turnarounds", "true".to_owned()),
        ("offset.disable-normalization", "true".to_owned()),
    ] {
        let _ = writeln!(body, "    <{key} value=\"{value}\"/>");
    }
    text::document("configuration", &body)
}

/// Steps as in the validation of our own simulator; who can't go on for five minutes is moved.
fn configuration(name: &str, of: &Source<'_>) -> String {
    let mut body = String::new();
    for (key, value) in [
        ("net-file", format!("{name}.net.xml")),
        ("route-files", format!("{name}.rou.xml")),
        ("additional-files", format!("{name}.add.xml")),
        ("begin", "0".to_owned()),
        ("end", text::number(of.duration_s)),
        ("step-length", "0.5".to_owned()),
        ("time-to-teleport", "300".to_owned()),
        ("default.carfollowmodel", "IDM".to_owned()),
        ("seed", of.seed.to_string()),
    ] {
        let _ = writeln!(body, "    <{key} value=\"{value}\"/>");
    }
    text::document("configuration", &body)
}

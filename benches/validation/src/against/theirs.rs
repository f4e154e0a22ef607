//! SUMO's side.

use super::case::Case;
use super::ours::AFTER_S;
use super::side::{Passed, Side};
use super::tags::{Tag, tags};
use super::{EVERY_S, Error, STEP_S, read};
use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Stdio};

/// What is needed of a road.
struct Road {
    length_m: f64,
    limit_mps: f64,
}

/// Runs SUMO until everybody has arrived.
///
/// # Errors
/// If it isn't there, fails, or writes something else than expected.
pub fn run(case: &Case, folder: &Path, seed: u64) -> Result<Side, Error> {
    let end_s = last_depart_s(case)? + AFTER_S;
    let joined = |files: &[std::path::PathBuf]| {
        let names: Vec<String> = files.iter().map(|f| f.display().to_string()).collect();
        names.join(",")
    };
    let mut command = Command::new("sumo");
    command.arg("-n").arg(&case.net).args(["-r", &joined(&case.routes)]);
    if !case.additional.is_empty() {
        command.args(["-a", &joined(&case.additional)]);
    }
    command.args(["--step-length", &STEP_S.to_string(), "--seed", &seed.to_string()]);
    command.args(["--end", &end_s.to_string(), "--default.carfollowmodel", "IDM"]);
    command.args(["--no-step-log", "--no-warnings", "--precision", "4"]);
    command.args(["--tripinfo-output", TRIPS, "--tripinfo-output.write-unfinished"]);
    command.args(["--vehroute-output", ROUTES, "--vehroute-output.exit-times"]);
    command.args(["--vehroute-output.internal", "--vehroute-output.speedfactor"]);
    command.args(["--vehroute-output.write-unfinished", "--statistic-output", STATISTICS]);
    command.args(["--fcd-output", PLACES, "--device.fcd.period", &EVERY_S.to_string()]);
    command.args(["--fcd-output.attributes", "type,speed,pos,lane"]);
    let output = command.current_dir(folder).stdin(Stdio::null()).output();
    let output = output.map_err(|e| Error::Missing("sumo", e))?;
    if !output.status.success() {
        let text = String::from_utf8_lossy(&output.stderr).trim().to_owned();
        return Err(Error::Failed("sumo", text));
    }
    gather(case, folder)
}

fn gather(case: &Case, folder: &Path) -> Result<Side, Error> {
    let net = roads(&read(&case.net)?);
    let mut side = Side { demand_s: last_depart_s(case)?, ..Side::default() };
    side.roads.extend(net.keys().map(|name| (name.clone(), Passed::default())));
    let starts = trips(&read(&folder.join(TRIPS))?, &mut side);
    let limits = kind_limits(case)?;
    passages(&read(&folder.join(ROUTES))?, &net, (&starts, &limits), &mut side);
    queues(&read(&folder.join(PLACES))?, (&net, &limits, &halts(case)?), &mut side);
    let statistics = read(&folder.join(STATISTICS))?;
    let of = |element: &str, name: &str| {
        let found = tags(&statistics).find(|t| t.name == element);
        found.and_then(|t| t.text(name)).unwrap_or("?").to_owned()
    };
    side.note =
        format!("{} teleported, {} collided", of("teleports", "total"), of("safety", "collisions"));
    Ok(side)
}

/// Trips that end, and those who wait; where each vehicle began on its first road.
fn trips(text: &str, side: &mut Side) -> BTreeMap<String, f64> {
    let (mut travel_s, mut entry_s, mut entered) = (0.0, 0.0, 0);
    let mut starts = BTreeMap::new();
    for t in tags(text).filter(|t| t.name == "tripinfo") {
        side.loaded += 1;
        if t.number("depart") >= 0.0 {
            entered += 1;
            entry_s += t.number("departDelay");
            let id = t.text("id").unwrap_or_default().to_owned();
            starts.insert(id, t.number("departPos"));
        }
        if t.number("arrival") >= 0.0 {
            side.arrived += 1;
            travel_s += t.number("duration");
        }
    }
    side.travel_s = travel_s / side.arrived as f64;
    side.entry_s = entry_s / f64::from(entered);
    starts
}

/// Who came over which road when.
fn passages(
    text: &str,
    net: &BTreeMap<String, Road>,
    (starts, kinds): (&BTreeMap<String, f64>, &BTreeMap<String, Kind>),
    side: &mut Side,
) {
    let mut vehicle: Option<Tag<'_>> = None;
    for t in tags(text) {
        match (t.name, vehicle) {
            ("vehicle", _) => vehicle = Some(t),
            ("route", Some(v)) => {
                let kind = kinds.get(v.text("type").unwrap_or_default()).copied();
                let max_mps = kind.map_or(f64::INFINITY, |k| k.max_mps);
                let drives = (v.number("speedFactor"), max_mps);
                let start_m = v.text("id").and_then(|id| starts.get(id)).copied();
                one(&t, (v.number("depart"), start_m.unwrap_or(0.0)), drives, net, side);
            }
            _ => {}
        }
    }
}

/// One vehicle's way.
fn one(
    route: &Tag<'_>,
    (depart_s, start_m): (f64, f64),
    (factor, max_mps): (f64, f64),
    net: &BTreeMap<String, Road>,
    side: &mut Side,
) {
    let edges: Vec<&str> = route.text("edges").unwrap_or_default().split(' ').collect();
    let exits = route.text("exitTimes").unwrap_or_default().split(' ');
    let exits: Vec<f64> = exits.map(|t| t.parse().unwrap_or(-1.0)).collect();
    let mut since_s = depart_s;
    for (n, (edge, &exit_s)) in edges.iter().zip(&exits).enumerate() {
        // The last edge's exit is the arrival; a negative one is still to come.
        if exit_s < 0.0 || n + 1 == edges.len() {
            return;
        }
        if let Some((road, passed)) = net.get(*edge).zip(side.roads.get_mut(*edge)) {
            let way_m = road.length_m - if n == 0 { start_m } else { 0.0 };
            let free_s = way_m / (road.limit_mps * factor).min(max_mps);
            passed.vehicles += 1.0;
            passed.in_time += f64::from(exit_s <= side.demand_s);
            passed.loss_s += exit_s - since_s - free_s;
        }
        since_s = exit_s;
    }
}

/// Queues from everybody's places: SUMO's own output of queues passes over the first quarter of a lane.
fn queues(
    text: &str,
    (net, kinds, halts): (&BTreeMap<String, Road>, &BTreeMap<String, Kind>, &Halts),
    side: &mut Side,
) {
    let samples = (side.demand_s / EVERY_S) as usize + 1;
    side.roads.values_mut().for_each(|p| p.queues_m = vec![0.0; samples]);
    let mut at = 0;
    for t in tags(text) {
        match t.name {
            "timestep" => at = (t.number("time") / EVERY_S + 0.5) as usize,
            "vehicle" if t.number("speed") < QUEUED_MPS => {
                let Some(lane) = t.text("lane") else { continue };
                let Some((edge, _)) = lane.rsplit_once('_') else { continue };
                let (kind, at_m) = (t.text("type").and_then(|id| kinds.get(id)), t.number("pos"));
                let kind = kind.copied().unwrap_or(USUAL);
                let here = |(from_m, to_m): &(f64, f64)| (*from_m..=to_m + 1.0).contains(&at_m);
                let halts = kind.halts && halts.get(lane).is_some_and(|h| h.iter().any(here));
                let queue = side.roads.get_mut(edge).and_then(|p| p.queues_m.get_mut(at));
                if let Some((queue, road)) = queue.zip(net.get(edge)).filter(|_| !halts) {
                    *queue = queue.max(road.length_m - at_m + kind.length_m);
                }
            }
            _ => {}
        }
    }
}

/// Where buses halt: by lane, from and to, metres.
type Halts = BTreeMap<String, Vec<(f64, f64)>>;

fn halts(case: &Case) -> Result<Halts, Error> {
    let mut out = Halts::new();
    for file in &case.additional {
        for t in tags(&read(file)?).filter(|t| t.name == "busStop") {
            let place = (t.number("startPos"), t.number("endPos"));
            out.entry(t.text("lane").unwrap_or_default().to_owned()).or_default().push(place);
        }
    }
    Ok(out)
}

/// Roads of a network by name.
fn roads(text: &str) -> BTreeMap<String, Road> {
    let mut out = BTreeMap::new();
    let mut open: Option<&str> = None;
    for t in tags(text) {
        match t.name {
            "edge" => open = t.text("id").filter(|_| t.text("function").is_none()),
            "lane" => {
                if let Some(edge) = open.take() {
                    let (length_m, limit_mps) = (t.number("length"), t.number("speed"));
                    out.insert(edge.to_owned(), Road { length_m, limit_mps });
                }
            }
            _ => {}
        }
    }
    out
}

/// What is needed of a vehicle type.
#[derive(Clone, Copy)]
struct Kind {
    max_mps: f64,
    length_m: f64,
    /// It halts at bus stops.
    halts: bool,
}

fn kind_limits(case: &Case) -> Result<BTreeMap<String, Kind>, Error> {
    let mut out = BTreeMap::new();
    for file in case.routes.iter().chain(&case.additional) {
        for t in tags(&read(file)?).filter(|t| t.name == "vType") {
            let or = |name: &str, usual: f64| {
                Some(t.number(name)).filter(|v| v.is_finite()).unwrap_or(usual)
            };
            let usual = if t.text("vClass") == Some("bus") { USUAL_BUS } else { USUAL };
            let max_mps = or("maxSpeed", usual.max_mps);
            let kind = Kind { max_mps, length_m: or("length", usual.length_m), ..usual };
            out.insert(t.text("id").unwrap_or_default().to_owned(), kind);
        }
    }
    Ok(out)
}

/// When the last one sets out.
fn last_depart_s(case: &Case) -> Result<f64, Error> {
    let mut last = 0.0f64;
    for file in &case.routes {
        for t in tags(&read(file)?) {
            let at_s = if t.name == "flow" { t.number("end") } else { t.number("depart") };
            last = last.max(if at_s.is_finite() { at_s } else { 0.0 });
        }
    }
    Ok(last)
}

const TRIPS: &str = "trips.xml";
const ROUTES: &str = "routes.xml";
const PLACES: &str = "places.xml";
const STATISTICS: &str = "statistics.xml";
/// 5 km/h: slower vehicles are queued.
const QUEUED_MPS: f64 = 5.0 / 3.6;
/// SUMO's defaults for passenger cars and buses ("Vehicle Type Parameter Defaults").
const USUAL: Kind = Kind { max_mps: 55.56, length_m: 5.0, halts: false };
const USUAL_BUS: Kind = Kind { max_mps: 23.61, length_m: 12.0, halts: true };

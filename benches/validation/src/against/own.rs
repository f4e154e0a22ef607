//! Our own scenarios in SUMO: what `semafor export sumo` writes, made into a network by netconvert.

use super::case::Case;
use super::demand::Flows;
use super::side::{Passed, Side};
use super::{Error, nets, read, write};
use roadnet::streets::RoadIndex;
use scenario::sumo::{ExportSource, Exported, StreetNet, export};
use scenario::{Files, Overrides, Scenario};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;
use testbed::{Drawn, RunOptions, Setup};

/// A scenario's network with its fixed plans; the demand is that of each seed.
pub fn case(folder: &Path, name: &'static str, most_s: f64) -> Result<Case, Error> {
    let exported = exported(name, most_s, 1)?;
    let at = |file: &str| {
        let path = folder.join(file);
        std::path::absolute(&path).unwrap_or(path)
    };
    for (file, text) in &exported.files {
        write(&at(file), text)?;
    }
    let mut command = Command::new("netconvert");
    command.args(["-c", &exported.netconvert]).current_dir(folder);
    nets::run("netconvert", command)?;
    let additional = exported.files.iter().filter(|(file, _)| file.ends_with(".add.xml"));
    Ok(Case {
        net: at(&exported.net),
        routes: Vec::new(),
        additional: additional.map(|(file, _)| at(file)).collect(),
        flows: Flows::Own(name, most_s),
    })
}

/// The route file of a seed.
pub fn routes(name: &str, most_s: f64, seed: u64) -> Result<String, Error> {
    let mut files = exported(name, most_s, seed)?.files.into_iter();
    let routes = files.find(|(file, _)| file.ends_with(".rou.xml")).map(|(_, text)| text);
    routes.ok_or_else(|| Error::Content(format!("{name}: no routes")))
}

/// The run's set-up and its demand as drawn.
pub fn drawn(name: &str, most_s: f64, seed: u64) -> Result<(Scenario, Setup, Drawn), Error> {
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../scenarios")).join(name);
    let main = read(&folder.join("scenario.toml"))?;
    let mut files = Files::new(name);
    for file in Files::named_in(&main) {
        if let Ok(text) = read(&folder.join(&file)) {
            files = files.with(file, text);
        }
    }
    let files = files.with("scenario.toml", main);
    let scenario = Scenario::load(&files, &Overrides::default());
    let scenario = scenario.map_err(|e| Error::Content(e.to_string()))?;
    let mut setup = Setup::of(&scenario, RunOptions::default(), seed);
    setup.duration = setup.duration.min(Duration::from_secs_f64(most_s));
    let drawn = setup.drawn().map_err(|e| Error::Content(e.to_string()))?;
    Ok((scenario, setup, drawn))
}

fn exported(name: &str, most_s: f64, seed: u64) -> Result<Exported, Error> {
    let (scenario, setup, drawn) = drawn(name, most_s, seed)?;
    let source = ExportSource {
        name,
        network: &scenario.network,
        streets: &drawn.streets,
        demand: &drawn.demand,
        start: scenario.start,
        duration_s: setup.duration.as_secs_f64(),
        seed,
    };
    let exported = export(&source);
    let told = |all: Vec<_>| {
        let first = all.first().map(scenario::sumo::ExportError::to_string);
        Error::Content(first.unwrap_or_default())
    };
    exported.map_err(told)
}

/// Puts the sections of each road, `name#0` and so on, together again: what an approach's vehicles lose
/// from the junction before to the stop line, and a queue that reaches back over several of them. Who
/// stands on a section while the next one isn't full waits for something else: a bus at its stop.
pub fn join_sections(net: &StreetNet, side: &mut Side) {
    let mut roads: BTreeMap<String, Vec<(u32, f64, Passed)>> = BTreeMap::new();
    for (name, passed) in core::mem::take(&mut side.roads) {
        let (road, number) = name.rsplit_once('#').unwrap_or((&name, "0"));
        let length_m = net.roads.get(&name).map_or(0.0, |r| length_m(net, *r));
        let number = number.parse().unwrap_or(0);
        roads.entry(road.to_owned()).or_default().push((number, length_m, passed));
    }
    for (road, mut sections) in roads {
        sections.sort_by_key(|(number, _, _)| *number);
        let Some((_, mut after_m, mut whole)) = sections.pop() else { continue };
        while let Some((_, length_m, before)) = sections.pop() {
            whole.loss_s += before.loss_s;
            for (queue, behind) in whole.queues_m.iter_mut().zip(&before.queues_m) {
                if *behind > 0.0 && *queue >= after_m - FULL_M {
                    *queue = after_m + behind;
                }
            }
            after_m += length_m;
        }
        side.roads.insert(road, whole);
    }
}

fn length_m(net: &StreetNet, road: RoadIndex) -> f64 {
    let lanes = &net.streets.lanes()[net.streets.lanes_of(road)];
    lanes.iter().map(|l| l.length_m).fold(0.0, f64::max)
}

/// A queue that ends nearer to the start of a section has come to it, metres: two vehicles.
const FULL_M: f64 = 13.4;

#[cfg(test)]
mod tests {
    use super::*;
    use roadnet::streets::{Road, StreetLane, Streets, StreetsParts, Users};

    fn net() -> StreetNet {
        let lane = |length_m| StreetLane {
            begins_m: 0.0,
            length_m,
            width_m: 3.0,
            limit_mps: 13.9,
            users: Users::CAR,
        };
        let road = |(name, length_m): (&str, f64)| Road {
            name: name.to_owned(),
            to: None,
            lanes: vec![lane(length_m)],
        };
        let all = [("a#0", 100.0), ("a#1", 60.0), ("b", 50.0)];
        let parts = StreetsParts { roads: all.map(road).to_vec(), ..StreetsParts::default() };
        let roads = (0..).zip(all).map(|(n, (name, _))| (name.to_owned(), RoadIndex(n)));
        let streets = Streets::new(parts).expect("roads");
        StreetNet { streets, roads: roads.collect(), plans: Vec::new() }
    }

    #[test]
    fn a_queue_over_two_sections_is_one_and_losses_add_up() {
        let passed = |vehicles, loss_s, queues_m: &[f64]| Passed {
            vehicles,
            loss_s,
            queues_m: queues_m.to_vec(),
            ..Passed::default()
        };
        let mut side = Side::default();
        side.roads.insert("a#0".to_owned(), passed(11.0, 5.0, &[10.0, 20.0]));
        side.roads.insert("a#1".to_owned(), passed(10.0, 50.0, &[30.0, 55.0]));
        side.roads.insert("b".to_owned(), passed(3.0, 1.0, &[0.0, 7.0]));
        join_sections(&net(), &mut side);
        assert_eq!(side.roads.len(), 2);
        let a = &side.roads["a"];
        assert_eq!((a.vehicles, a.loss_s, &a.queues_m[..]), (10.0, 55.0, &[30.0, 80.0][..]));
        assert_eq!(side.roads["b"].queues_m, [0.0, 7.0]);
    }
}

//! The demand of a run as trips: the vehicles of the world with that seed, on ways that are there.

use microsim::{Aspect, Params, World};
use scenario::sumo::StreetDemand;
use scenario::{Files, Overrides, Scenario};
use std::path::PathBuf;
use testbed::{Drawn, RunOptions, Setup};
use units::Duration;

/// A scenario of the repository.
pub fn scenario(name: &str) -> Scenario {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../scenarios").join(name);
    let read = |file: &str| std::fs::read_to_string(folder.join(file));
    let main = read("scenario.toml").expect("a scenario");
    let named = Files::named_in(&main).into_iter();
    let texts = named.filter_map(|file| Some((read(&file).ok()?, file)));
    let files = texts.fold(Files::new(name), |files, (text, file)| files.with(file, text));
    let files = files.with("scenario.toml", main);
    Scenario::load(&files, &Overrides::default()).unwrap_or_else(|e| panic!("{e}"))
}

/// The first minutes of a run.
pub fn setup(scenario: &Scenario, duration: Duration, seed: u64) -> Setup {
    Setup { duration, ..Setup::of(scenario, RunOptions::default(), seed) }
}

fn times(demand: &StreetDemand) -> Vec<(u64, &str)> {
    let us = |s: f64| (s * 1e6).round() as u64;
    let kind = |n: u32| demand.vehicles[n as usize].id.as_str();
    demand.trips.iter().map(|t| (us(t.depart_s), kind(t.vehicle))).collect()
}

/// Whoever comes into the world, whatever its step and its signals, is drawn; nobody else.
#[test]
fn who_is_drawn_is_who_comes() {
    for name in ["corridor-5", "grid-4x4", "emergency-corridor", "chisinau-boulevard"] {
        let scenario = scenario(name);
        let duration = Duration::from_secs(600);
        let setup = setup(&scenario, duration, 3);
        let Drawn { demand, unfinished, streets, .. } = setup.drawn().expect("a demand");
        assert_eq!(unfinished, 0, "{name}");
        let params = Params { step: Duration::from_millis(500), ..Params::default() };
        let mut world =
            World::new(setup.network.clone(), setup.demand.clone(), params, 3).expect("a world");
        while world.now().as_secs_f64() < duration.as_secs_f64() {
            world.step(|_, _| Aspect::Stop);
        }
        let records = world.records();
        let us = |s: f64| (s * 1e6).round() as u64;
        let came: Vec<(u64, &str)> =
            records.iter().map(|r| (us(r.scheduled_s), r.kind.name())).collect();
        assert_eq!(times(&demand), came, "{name}");
        let buses = demand.trips.iter().filter(|t| t.late_s.is_some()).count();
        let lines = setup.demand.buses.iter().filter(|b| b.enters_s < 600.0).count();
        assert_eq!(buses, lines, "{name}");
        for trip in &demand.trips {
            let user = demand.vehicles[trip.vehicle as usize].user;
            let joined = |pair: &[_]| streets.streets.lanes_towards(pair[0], pair[1], user) != 0;
            assert!(trip.route.len() >= 2 && trip.route.windows(2).all(joined), "{name}: {trip:?}");
            let last = *trip.route.last().expect("a road");
            assert_eq!(streets.streets.road_end(last), None, "{name}: {trip:?}");
        }
    }
}

#[test]
fn seeds_differ_and_the_same_seed_does_not() {
    let scenario = scenario("corridor-5");
    let of = |seed| setup(&scenario, Duration::from_secs(300), seed).drawn().expect("it").demand;
    assert_eq!(of(1), of(1));
    assert_ne!(times(&of(1)), times(&of(2)));
}

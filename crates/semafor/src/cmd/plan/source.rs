//! What a plan is made for: roads, signals, demand.

use super::travels;
use crate::cmd::scenario_args::read_files;
use anyhow::Context;
use control::plan::{Model, PlanParams, Travel, Walk};
use roadnet::streets::{NetworkStreets, Streets};
use roadnet::{Intersection, IntersectionId, LaneId};
use scenario::sumo::StreetDemand;
use scenario::{Overrides, PedestrianFlow, Scenario};
use signal::{SignalProgram, clear_turns};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

/// A network with its signals and who drives there.
pub(super) struct Source {
    /// What it is called.
    pub name: String,
    pub programs: BTreeMap<IntersectionId, Arc<SignalProgram>>,
    intersections: Vec<Intersection>,
    streets: Arc<Streets>,
    demand: DemandOf,
    pedestrians: Vec<PedestrianFlow>,
}

enum DemandOf {
    Scenario(Box<(Scenario, NetworkStreets)>),
    /// Intersections are called by the ids of the traffic lights.
    Sumo(StreetDemand),
}

impl Source {
    /// From a scenario's folder or a configuration of SUMO's.
    pub fn open(path: &Path, overrides: &Overrides) -> anyhow::Result<Self> {
        let text = path.to_string_lossy();
        if text.ends_with(".sumocfg") || text.ends_with(".sumocfg.gz") {
            return Self::of_sumo(path, overrides);
        }
        let files = read_files(path)?;
        let scenario = Scenario::load(&files, overrides)?;
        let net = NetworkStreets::new(&scenario.network.network).map_err(|errors| {
            let all: Vec<String> = errors.iter().map(ToString::to_string).collect();
            anyhow::anyhow!("{}", all.join("; "))
        })?;
        Ok(Self {
            name: scenario.name.clone(),
            programs: scenario.network.programs.clone(),
            intersections: scenario.network.network.intersections().to_vec(),
            streets: net.streets.clone(),
            pedestrians: scenario.demand(1).pedestrians,
            demand: DemandOf::Scenario(Box::new((scenario, net))),
        })
    }

    /// How the drivers are.
    pub fn params(&self) -> PlanParams {
        match &self.demand {
            DemandOf::Scenario(_) => PlanParams::default(),
            DemandOf::Sumo(_) => PlanParams::for_sumo(),
        }
    }

    /// Makes those who turn across each other clear the junction for each other, where so many turn
    /// at a time of day, or at all, that they may lock.
    pub fn clear_turns(&mut self, times: Option<(Duration, Duration)>) {
        let window = self.window(times);
        let (travels, walks) = (self.travels(window), self.walks(window));
        // Where nobody drives there is nothing to clear.
        let Ok(model) = Model::new(&self.streets, &self.programs, &travels, &walks, self.params())
        else {
            return;
        };
        for i in &self.intersections {
            let Some(program) = self.programs.get_mut(&i.id()) else { continue };
            let amber = |g| program.times(g).map_or(Duration::ZERO, |t| t.amber);
            let mut pairs = clear_turns(i, amber);
            pairs.retain(|(l, g, _)| model.meetings_per_h(i.id(), *l, *g) > MANY_MEET);
            if !pairs.is_empty() {
                *program = Arc::new(program.with_longer_times(&pairs, &BTreeMap::new()));
            }
        }
    }

    fn of_sumo(path: &Path, overrides: &Overrides) -> anyhow::Result<Self> {
        let mut sources = sumo::Sources::open(path, overrides)?;
        if let Some(plans) = &overrides.plans {
            sources.imported.run_plans(plans, Duration::from_secs_f64(sources.begin_s.max(0.0)))?;
        }
        let told = sources.imported.report.to_string();
        let mut seen = BTreeSet::new();
        for line in told.lines().filter(|l| seen.insert(*l)) {
            eprintln!("{line}");
        }
        let name = path.file_stem().context("a file's name")?.to_string_lossy().into_owned();
        let lights = &sources.imported.lights;
        let pedestrians = sources.pedestrians().unwrap_or_else(|e| {
            eprintln!("left out: people on foot: {e}");
            Vec::new()
        });
        Ok(Self {
            name,
            programs: lights.iter().map(|l| (l.intersection.id(), l.program.clone())).collect(),
            intersections: lights.iter().map(|l| l.intersection.clone()).collect(),
            streets: Arc::new(sources.net_streets.streets),
            demand: DemandOf::Sumo(sources.demand),
            pedestrians,
        })
    }

    /// The time for which a plan is made, seconds of the run: some time of day, or all of it.
    pub fn window(&self, times: Option<(Duration, Duration)>) -> (f64, f64) {
        let (run, start_s) = match &self.demand {
            DemandOf::Sumo(demand) => (travels::departures(demand), 0.0),
            DemandOf::Scenario(both) => {
                let start = both.0.start.as_unix_millis().rem_euclid(86_400_000);
                ((0.0, both.0.duration.as_secs_f64()), start as f64 / 1e3)
            }
        };
        times.map_or(run, |t| overlap(t, start_s, run))
    }

    /// Who travels in that time.
    pub fn travels(&self, window: (f64, f64)) -> Vec<Travel> {
        match &self.demand {
            DemandOf::Sumo(demand) => travels::of_streets(&self.streets, demand, window),
            DemandOf::Scenario(both) => travels::of_scenario(&both.0, &both.1, window),
        }
    }

    /// Who walks.
    pub fn walks(&self, window: (f64, f64)) -> Vec<Walk> {
        let mut walks: BTreeMap<(IntersectionId, LaneId), Walk> = BTreeMap::new();
        for flow in &self.pedestrians {
            let share = travels::share(window, (flow.begin_s, flow.end_s));
            let found = self.intersection(flow.intersection);
            let Some(walk) = found.and_then(|i| travels::walk(i, flow, share)) else { continue };
            let known = walks
                .entry((flow.intersection, flow.lane))
                .or_insert(Walk { ped_per_h: 0.0, ..walk.clone() });
            known.ped_per_h += walk.ped_per_h;
        }
        walks.into_values().collect()
    }

    pub fn streets(&self) -> &Streets {
        &self.streets
    }

    pub fn intersection(&self, id: IntersectionId) -> Option<&Intersection> {
        self.intersections.iter().find(|i| i.id() == id)
    }

    /// What files call an intersection: its number; in SUMO the id of the traffic light.
    pub fn called(&self, intersection: &Intersection) -> String {
        match self.demand {
            DemandOf::Sumo(_) => intersection.name().to_owned(),
            DemandOf::Scenario(_) => intersection.id().to_string(),
        }
    }
}

/// The part of a run, whose second 0 is at `start_s` from midnight, that lies between two times of
/// day; of several days the longest.
fn overlap((from, to): (Duration, Duration), start_s: f64, run: (f64, f64)) -> (f64, f64) {
    let begin_s = (from.as_secs_f64() - start_s).rem_euclid(DAY_S);
    let length_s = (to.as_secs_f64() - from.as_secs_f64()).rem_euclid(DAY_S);
    let days = (run.1 / DAY_S).ceil().max(1.0) as i32;
    let parts = (-1..=days).map(|day| {
        let begin_s = begin_s + f64::from(day) * DAY_S;
        let from = begin_s.max(run.0);
        (from, (begin_s + length_s).min(run.1).max(from))
    });
    parts.max_by(|a, b| (a.1 - a.0).total_cmp(&(b.1 - b.0))).unwrap_or(run)
}

/// Turns that meet more often than this may lock, times an hour. Nine in ten of those on the corridor
/// that has locked do, one in ten of a town's that has not.
const MANY_MEET: f64 = 3.0;
const DAY_S: f64 = 86_400.0;

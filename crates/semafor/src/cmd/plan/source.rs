//! What a plan is made for: roads, signals, demand.

use super::travels;
use crate::cmd::scenario_args::read_files;
use anyhow::Context;
use control::plan::Travel;
use roadnet::streets::{NetworkStreets, Streets};
use roadnet::{Intersection, IntersectionId};
use scenario::{Overrides, Scenario};
use signal::SignalProgram;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

/// A network with its signals and who drives there.
pub(super) struct Source {
    /// What it is called.
    pub name: String,
    pub programs: BTreeMap<IntersectionId, Arc<SignalProgram>>,
    pub travels: Vec<Travel>,
    /// For how long the demand is, seconds.
    pub period_s: f64,
    intersections: Vec<Intersection>,
    streets: Arc<Streets>,
    /// Intersections are called by their numbers; in SUMO by the ids of the traffic lights.
    by_name: bool,
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
        let window = (0.0, scenario.duration.as_secs_f64());
        let travels = travels::of_scenario(&scenario, &net, window);
        Ok(Self {
            name: scenario.name.clone(),
            programs: scenario.network.programs.clone(),
            travels,
            period_s: window.1 - window.0,
            intersections: scenario.network.network.intersections().to_vec(),
            streets: net.streets.clone(),
            by_name: false,
        })
    }

    fn of_sumo(path: &Path, overrides: &Overrides) -> anyhow::Result<Self> {
        let mut sources = sumo::Sources::open(path, overrides)?;
        if let Some(plans) = &overrides.plans {
            sources.imported.run_plans(plans, std::time::Duration::ZERO)?;
        }
        eprint!("{}", sources.imported.report);
        let (travels, period_s) =
            travels::of_streets(&sources.net_streets.streets, &sources.demand);
        let name = path.file_stem().context("a file's name")?.to_string_lossy().into_owned();
        let lights = &sources.imported.lights;
        Ok(Self {
            name,
            programs: lights.iter().map(|l| (l.intersection.id(), l.program.clone())).collect(),
            travels,
            period_s,
            intersections: lights.iter().map(|l| l.intersection.clone()).collect(),
            streets: Arc::new(sources.net_streets.streets),
            by_name: true,
        })
    }

    pub fn streets(&self) -> &Streets {
        &self.streets
    }

    pub fn intersection(&self, id: IntersectionId) -> Option<&Intersection> {
        self.intersections.iter().find(|i| i.id() == id)
    }

    /// What files call an intersection.
    pub fn called(&self, intersection: &Intersection) -> String {
        if self.by_name { intersection.name().to_owned() } else { intersection.id().to_string() }
    }
}

//! From the path of `rsu.toml` to everything that a roadside unit starts with.

use super::config::{DaemonConfig, Named};
use crate::cmd::scenario_args::read_files;
use crate::mqtt::config::Credentials;
use anyhow::{Context, bail};
use control::PriorityConfig;
use engine::{Config, ConfigErrors, Engine, JunctionConfig, Roles};
use passenger::PassengerConfig;
use scenario::{Mark, Overrides, Problems, Scenario};
use signal::compute_intergreens;
use std::path::Path;
use units::{Duration, Now};

/// Configuration, road, signals and timetable, all checked.
#[derive(Debug, Clone)]
pub struct Setup {
    /// `rsu.toml`.
    pub config: DaemonConfig,
    /// What it names.
    pub scenario: Scenario,
    /// For the broker.
    pub credentials: Option<Credentials>,
}

impl Setup {
    /// Reads `rsu.toml` and all files that it names.
    ///
    /// # Errors
    /// All problems of the configuration, of the scenario and of the files.
    pub fn load(path: &Path) -> Result<Self, Problems> {
        let name = path.display().to_string();
        let folder = path.parent().unwrap_or(Path::new(""));
        let text = read_bounded(path, MAX_CONFIG_BYTES).map_err(|e| {
            let mut problems = Problems::new();
            problems.add(&Mark::file(&name), format!("{e:#}"));
            problems
        })?;
        let config = DaemonConfig::load(&name, &text)?;
        let mut problems = Problems::new();
        let scenario = load_scenario(folder, &config.scenario, &mut problems);
        let login = config.mqtt.as_ref().and_then(|mqtt| mqtt.login.as_ref());
        let credentials =
            login.and_then(|(user, file)| load_credentials(folder, user, file, &mut problems));
        let setup = scenario.map(|scenario| Self { config, scenario, credentials });
        problems.into_result(setup)
    }

    /// The engine, begun at `start`.
    ///
    /// # Errors
    /// All problems that only the engine sees.
    pub fn engine(&self, start: Now) -> Result<Engine, ConfigErrors> {
        let late_s = self.scenario.late_threshold.as_secs();
        let priority = PriorityConfig {
            mode: self.config.priority,
            late_threshold_s: i32::try_from(late_s).unwrap_or(i32::MAX),
            ..PriorityConfig::default()
        };
        let programs = &self.scenario.network.programs;
        let junctions = programs.iter().map(|(intersection, program)| JunctionConfig {
            intersection: *intersection,
            program: program.clone(),
            policy: self.config.policy,
            priority,
            drill: None,
        });
        let neighbours = self.config.neighbours.clone();
        let config = Config {
            station: self.config.station,
            rsu: self.config.name.as_str().to_owned(),
            roles: Roles { signals: self.config.signals, passenger: self.config.passenger },
            junctions: junctions.collect(),
            public_transport: self.config.public_transport.clone(),
            passenger: PassengerConfig::default(),
            tells_plan: self.config.tells_plan.unwrap_or(!neighbours.is_empty()),
            neighbours,
        };
        Engine::new(config, self.scenario.network.network.clone(), start)
    }
}

fn load_scenario(folder: &Path, named: &Named, problems: &mut Problems) -> Option<Scenario> {
    let files = read_files(&folder.join(&named.path));
    let files = files.map_err(|e| problems.add(&named.mark, format!("{e:#}"))).ok()?;
    match Scenario::load(&files, &Overrides::default()) {
        Ok(scenario) => {
            check_intergreens(&scenario, &named.mark, problems);
            Some(scenario)
        }
        Err(found) => {
            problems.extend(found);
            None
        }
    }
}

fn load_credentials(
    folder: &Path,
    username: &str,
    file: &Named,
    problems: &mut Problems,
) -> Option<Credentials> {
    let text = read_bounded(&folder.join(&file.path), MAX_PASSWORD_BYTES);
    let text = text.map_err(|e| problems.add(&file.mark, format!("{e:#}"))).ok()?;
    let password = text.trim_end_matches(['\r', '\n']).to_owned();
    Some(Credentials { username: username.to_owned(), password })
}

/// A scenario may leave the clearance out, to be compared with simulators; a roadside unit may not.
fn check_intergreens(scenario: &Scenario, mark: &Mark, problems: &mut Problems) {
    for intersection in scenario.network.network.intersections() {
        let Some(program) = scenario.network.programs.get(&intersection.id()) else { continue };
        let amber = |g| program.times(g).map_or(Duration::ZERO, |t| t.amber);
        for (losing, gaining, least) in compute_intergreens(intersection, amber).iter() {
            let found = program.intergreens().get(losing, gaining).unwrap_or_default();
            if found < least {
                let (id, found_s) = (intersection.id(), found.as_secs_f64());
                let least_s = least.as_secs_f64();
                problems.add(
                    mark,
                    format!(
                        "intersection {id}: intergreen {losing} losing, {gaining} gaining is \
                         {found_s} s, expected at least {least_s} s on a roadside unit"
                    ),
                );
            }
        }
    }
}

fn read_bounded(path: &Path, max: u64) -> anyhow::Result<String> {
    let name = path.display();
    let size = std::fs::metadata(path).with_context(|| format!("{name}"))?.len();
    if size > max {
        bail!("{name}: {size} bytes, expected at most {max}");
    }
    std::fs::read_to_string(path).with_context(|| format!("{name}"))
}

/// A page of settings, or a hundred.
const MAX_CONFIG_BYTES: u64 = 1 << 20;

/// One line.
const MAX_PASSWORD_BYTES: u64 = 1_024;

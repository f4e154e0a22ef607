//! From the path of `rsu.toml` to everything that a roadside unit starts with.

use super::config::DaemonConfig;
use crate::cmd::scenario_args::read_files;
use crate::mqtt::config::Credentials;
use anyhow::{Context, bail};
use control::PriorityConfig;
use engine::{Config, ConfigErrors, Engine, JunctionConfig, Roles};
use passenger::PassengerConfig;
use scenario::{Overrides, Scenario};
use std::path::Path;
use units::Now;

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
    /// A file that can't be read, or all problems of the configuration or of the scenario.
    pub fn load(path: &Path) -> anyhow::Result<Self> {
        let name = path.display().to_string();
        let text = read_bounded(path, MAX_CONFIG_BYTES)?;
        let config = DaemonConfig::load(&name, &text)?;
        let folder = path.parent().unwrap_or(Path::new(""));
        let files = read_files(&folder.join(&config.scenario))
            .with_context(|| format!("{name}: rsu.scenario"))?;
        let scenario = Scenario::load(&files, &Overrides::default())?;
        let login = config.mqtt.as_ref().and_then(|mqtt| mqtt.login.as_ref());
        let credentials = match login {
            Some((username, file)) => {
                let text = read_bounded(&folder.join(file), MAX_PASSWORD_BYTES)
                    .with_context(|| format!("{name}: mqtt.password_file"))?;
                let password = text.trim_end_matches(['\r', '\n']).to_owned();
                Some(Credentials { username: username.clone(), password })
            }
            None => None,
        };
        Ok(Self { config, scenario, credentials })
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
        });
        let config = Config {
            station: self.config.station,
            rsu: self.config.name.as_str().to_owned(),
            roles: Roles { signals: self.config.signals, passenger: self.config.passenger },
            junctions: junctions.collect(),
            public_transport: self.config.public_transport.clone(),
            passenger: PassengerConfig::default(),
        };
        Engine::new(config, self.scenario.network.network.clone(), start)
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

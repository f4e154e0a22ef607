//! The options that `sim`, `compare` and `demo` share, and the way from a folder to a scenario.

use anyhow::{Context, bail};
use clap::{Args, ValueEnum};
use control::{PolicyKind, PriorityMode};
use engine::{Drill, PolicyFault};
use scenario::plan::PlanTable;
use scenario::{Files, Overrides, Problems, Scenario, read_intergreens};
use signal::IntergreenSource;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use testbed::{Link, RunOptions};

/// What may be varied over a scenario.
#[derive(Args, Clone, Debug)]
pub struct ScenarioArgs {
    /// Folder of the scenario, or its scenario.toml
    pub scenario: PathBuf,
    /// Priority, penetration, times
    #[command(flatten)]
    pub control: ControlArgs,
    /// The engine doesn't hear the loops
    #[arg(long)]
    pub no_detectors: bool,
    /// Hands messages to the engines as values instead of octets: the same figures, sooner
    #[arg(long)]
    pub no_octets: bool,
    /// Radio, positions, loops
    #[command(flatten)]
    pub sensing: SensingArgs,
    /// Plays a fault of the policy, to see what follows: panics, silent, holds or nonsense, from
    /// so many seconds on, for so many (else to the end)
    #[arg(long, value_name = "FAULT@AFTER[+LASTS]", value_parser = drill)]
    pub drill: Option<Drill>,
}

/// How well the engine is told of the world.
#[derive(Args, Clone, Debug)]
pub struct SensingArgs {
    /// Radio and positions
    #[command(flatten)]
    pub air: AirArgs,
    /// Share of vehicles that a loop loses for a moment, 0..1
    #[arg(long, value_parser = share, default_value_t = 0.0)]
    pub loop_flicker: f64,
}

/// What becomes of messages on the air, and how well vehicles know where they are.
#[derive(Args, Clone, Debug)]
pub struct AirArgs {
    /// Share of messages that are lost on the air, 0..1
    #[arg(long, value_parser = share, default_value_t = 0.0)]
    pub air_loss: f64,
    /// How far roadside units hear round the corners of a built-up town, metres, 80 being a good
    /// figure; without it as far as along the streets
    #[arg(long, value_name = "METRES", value_parser = reach)]
    pub round_corners: Option<f64>,
    /// From the making of a message to its arrival, seconds; without it 0.02, with SUMO's files 0
    #[arg(long, value_parser = seconds)]
    pub air_delay: Option<Duration>,
    /// Standard deviation of the noise of positions, metres; without it 0.5, with SUMO's files 0
    #[arg(long, value_parser = metres)]
    pub gnss_noise: Option<f64>,
    /// Standard deviation of each receiver's bias, metres
    #[arg(long, value_parser = metres, default_value_t = 0.0)]
    pub gnss_bias: f64,
    /// Standard deviation of each receiver's drift over a minute, metres
    #[arg(long, value_parser = metres, default_value_t = 0.0)]
    pub gnss_drift: f64,
    /// Share of neighbours' messages that are lost, 0..1; 1: every intersection works alone
    #[arg(long, value_parser = share, default_value_t = 0.0)]
    pub neighbour_loss: f64,
}

impl AirArgs {
    /// As the testbed knows it; what isn't said is as in `otherwise`.
    pub fn link(&self, otherwise: Link) -> Link {
        Link {
            loss: self.air_loss,
            delay: self.air_delay.unwrap_or(otherwise.delay),
            gnss_sd_m: self.gnss_noise.unwrap_or(otherwise.gnss_sd_m),
            gnss_bias_sd_m: self.gnss_bias,
            gnss_drift_sd_m: self.gnss_drift,
            round_corners_m: self.round_corners.or(otherwise.round_corners_m),
            neighbour_loss: self.neighbour_loss,
            ..otherwise
        }
    }
}

/// What may be varied over any traffic, simulated here or by SUMO.
#[derive(Args, Clone, Debug)]
pub struct ControlArgs {
    /// Who gets priority
    #[arg(long, value_enum, default_value_t = PriorityArg::Off)]
    pub priority: PriorityArg,
    /// Share of cars that send CAMs, 0..1; without it as the scenario has it, or all
    #[arg(long, value_parser = share)]
    pub penetration: Option<f64>,
    /// The fixed plan of the intersections that it names, as `semafor plan` writes it
    #[arg(long, value_name = "PLAN.csv")]
    pub plan: Option<PathBuf>,
    /// Times
    #[command(flatten)]
    pub times: TimeArgs,
}

impl ControlArgs {
    /// For the loaders of networks.
    ///
    /// # Errors
    /// A file of intergreens or a plan that can't be read.
    pub fn overrides(&self) -> anyhow::Result<Overrides> {
        let plans = self.plan.as_deref().map(read_plan).transpose()?;
        Ok(Overrides { plans, ..self.times.overrides()? })
    }
}

/// Times that replace those of every signal program.
#[derive(Args, Clone, Debug)]
pub struct TimeArgs {
    /// Amber of every vehicle signal group, seconds
    #[arg(long, value_parser = seconds)]
    pub amber: Option<Duration>,
    /// Minimum green of every vehicle signal group, seconds
    #[arg(long, value_parser = seconds)]
    pub min_green: Option<Duration>,
    /// Intergreens: computed (RiLSA), none (amber only) or a CSV file
    #[arg(long)]
    pub intergreen: Option<String>,
}

/// `--policy`
#[derive(ValueEnum, Clone, Copy, PartialEq, Eq, Debug)]
pub enum PolicyArg {
    /// The plan of the scenario
    Fixed,
    /// By demand: gap-out, max-out, no green for nobody
    Actuated,
    /// By demand, within the cycle of the plan
    Coordinated,
    /// By who waits here less who stands beyond
    MaxPressure,
    /// By the least delay, looked ahead a minute and a half
    Adaptive,
}

/// `--priority`
#[derive(ValueEnum, Clone, Copy, PartialEq, Eq, Debug)]
pub enum PriorityArg {
    /// Nobody
    Off,
    /// Public transport that is late
    Late,
    /// All public transport
    All,
}

impl PolicyArg {
    /// Its name as on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Fixed => "fixed",
            Self::Actuated => "actuated",
            Self::Coordinated => "coordinated",
            Self::MaxPressure => "max-pressure",
            Self::Adaptive => "adaptive",
        }
    }

    /// As the engine knows it.
    pub const fn kind(self) -> PolicyKind {
        match self {
            Self::Fixed => PolicyKind::Fixed,
            Self::Actuated => PolicyKind::Actuated,
            Self::Coordinated => PolicyKind::Coordinated,
            Self::MaxPressure => PolicyKind::MaxPressure,
            Self::Adaptive => PolicyKind::Adaptive,
        }
    }
}

impl PriorityArg {
    /// Its name as on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Late => "late",
            Self::All => "all",
        }
    }

    /// As the engine knows it.
    pub const fn mode(self) -> PriorityMode {
        match self {
            Self::Off => PriorityMode::Off,
            Self::Late => PriorityMode::Late,
            Self::All => PriorityMode::All,
        }
    }
}

impl ScenarioArgs {
    /// Reads and checks the scenario.
    ///
    /// # Errors
    /// A file that can't be read, or all problems of the scenario.
    pub fn load(&self) -> anyhow::Result<Scenario> {
        let files = read_files(&self.scenario)?;
        Ok(Scenario::load(&files, &self.control.overrides()?)?)
    }

    /// The options of a run under one policy.
    pub fn options(&self, policy: PolicyArg, priority: PriorityArg) -> RunOptions {
        RunOptions {
            policy: policy.kind(),
            priority: priority.mode(),
            penetration: self.control.penetration,
            detectors: !self.no_detectors,
            link: Link {
                loop_flicker: self.sensing.loop_flicker,
                ..self.sensing.air.link(Link::default())
            },
            octets: !self.no_octets,
            drill: self.drill,
        }
    }
}

impl TimeArgs {
    /// For the loaders of networks.
    ///
    /// # Errors
    /// A file of intergreens that can't be read.
    pub fn overrides(&self) -> anyhow::Result<Overrides> {
        let intergreens = match self.intergreen.as_deref() {
            None => None,
            Some("computed") => Some(IntergreenSource::Computed),
            Some("none") => Some(IntergreenSource::None),
            Some(file) => {
                let text = read_text(Path::new(file))?;
                let mut problems = Problems::new();
                let source = read_intergreens(file, &text, &mut problems);
                Some(problems.into_result(Some(source))?)
            }
        };
        let (amber, min_green) = (self.amber, self.min_green);
        Ok(Overrides { amber, min_green, intergreens, plans: None })
    }
}

/// A signal plan's file.
///
/// # Errors
/// A file that can't be read, or all problems of the plan.
pub fn read_plan(path: &Path) -> anyhow::Result<Arc<PlanTable>> {
    let text = read_text(path)?;
    Ok(Arc::new(PlanTable::load(&path.display().to_string(), &text)?))
}

/// The texts of a scenario's folder.
///
/// # Errors
/// A file that must be there and can't be read.
pub fn read_files(path: &Path) -> anyhow::Result<Files> {
    let (folder, main) = if path.is_dir() {
        (path.to_path_buf(), path.join(SCENARIO))
    } else {
        (path.parent().unwrap_or(Path::new("")).to_path_buf(), path.to_path_buf())
    };
    let text = read_text(&main)?;
    let mut files = Files::new(folder.display().to_string()).with(SCENARIO, text.clone());
    for name in Files::named_in(&text) {
        let path = folder.join(&name);
        if path.exists() {
            files = files.with(name, read_text(&path)?);
        }
    }
    Ok(files)
}

/// A text file of bounded size.
fn read_text(path: &Path) -> anyhow::Result<String> {
    let name = path.display();
    let size = std::fs::metadata(path).with_context(|| format!("{name}"))?.len();
    if size > MAX_FILE_BYTES {
        bail!("{name}: {size} bytes, expected at most {MAX_FILE_BYTES}");
    }
    std::fs::read_to_string(path).with_context(|| format!("{name}"))
}

/// `1..10`, both included, or one number.
pub fn seeds(text: &str) -> Result<std::ops::RangeInclusive<u64>, String> {
    let number = |s: &str| s.trim().parse::<u64>().map_err(|e| format!("{s:?}: {e}"));
    let (first, last) = match text.split_once("..") {
        Some((a, b)) => (number(a)?, number(b.strip_prefix('=').unwrap_or(b))?),
        None => (number(text)?, number(text)?),
    };
    if first > last || last - first >= MAX_SEEDS {
        return Err(format!("{text:?}: expected FIRST..LAST, at most {MAX_SEEDS} seeds"));
    }
    Ok(first..=last)
}

/// Metres, not negative and no more than a street's width of them.
pub fn metres(text: &str) -> Result<f64, String> {
    metres_up_to(50.0, text)
}

/// Metres that a radio may reach, as `80` or `80m`.
pub fn reach(text: &str) -> Result<f64, String> {
    metres_up_to(1_000.0, text)
}

fn metres_up_to(most: f64, text: &str) -> Result<f64, String> {
    let m = text.strip_suffix('m').unwrap_or(text).parse::<f64>().map_err(|e| e.to_string())?;
    if (0.0..=most).contains(&m) { Ok(m) } else { Err(format!("expected 0 to {most} m")) }
}

/// Seconds, as `3` or `2.5` or `60s`.
pub fn seconds(text: &str) -> Result<Duration, String> {
    let number = text.strip_suffix('s').unwrap_or(text);
    let s: f64 = number.parse().map_err(|e| format!("{text:?}: {e}"))?;
    if (0.0..=86_400.0).contains(&s) {
        Ok(Duration::from_secs_f64(s))
    } else {
        Err(format!("{text:?}: expected 0 to 86,400 seconds"))
    }
}

/// `panics@600+60`.
fn drill(text: &str) -> Result<Drill, String> {
    let (name, times) = text.split_once('@').ok_or("expected FAULT@AFTER, as panics@600")?;
    let fault = match name {
        "panics" => PolicyFault::Panics,
        "silent" => PolicyFault::Silent,
        "holds" => PolicyFault::Holds,
        "nonsense" => PolicyFault::Nonsense,
        _ => return Err(format!("{name:?}: expected panics, silent, holds or nonsense")),
    };
    let (after, lasts) = times.split_once('+').unwrap_or((times, "86400"));
    Ok(Drill { fault, after: seconds(after)?, lasts: seconds(lasts)? })
}

fn share(text: &str) -> Result<f64, String> {
    let p: f64 = text.parse().map_err(|e| format!("{text:?}: {e}"))?;
    if (0.0..=1.0).contains(&p) { Ok(p) } else { Err(format!("{text:?}: expected 0 to 1")) }
}

const SCENARIO: &str = "scenario.toml";
/// A scenario's files are some kilobytes; a town's network some megabytes.
const MAX_FILE_BYTES: u64 = 64 << 20;
const MAX_SEEDS: u64 = 10_000;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_radio_reaches_round_corners_as_far_as_it_is_said() {
        assert_eq!(reach("80m"), Ok(80.0));
        assert!(["-1", "nan", "1001", "far"].iter().all(|text| reach(text).is_err()));
        let air = |round_corners| AirArgs {
            air_loss: 0.0,
            air_delay: None,
            gnss_noise: None,
            gnss_bias: 0.0,
            gnss_drift: 0.0,
            round_corners,
            neighbour_loss: 0.0,
        };
        assert_eq!(air(Some(80.0)).link(Link::default()).round_corners_m, Some(80.0));
        assert_eq!(air(None).link(Link::default()).round_corners_m, None);
    }
}

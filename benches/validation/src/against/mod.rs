//! The same network, demand and fixed-time signals here and in SUMO, whose cars follow the same
//! model in the same steps.

mod case;
mod compare;
mod demand;
mod nets;
mod ours;
mod own;
pub mod ranking;
mod side;
mod tags;
mod theirs;

use crate::report::Chapter;
use case::Case;
use std::path::{Path, PathBuf};

/// What goes wrong beside SUMO.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("{0}: {1}")]
    Io(PathBuf, std::io::Error),
    #[error("{0} doesn't start ({1}): install eclipse-sumo 1.28 and put its programs on the PATH")]
    Missing(&'static str, std::io::Error),
    #[error("{0} failed: {1}")]
    Failed(&'static str, String),
    #[error("{0}")]
    Content(String),
}

/// A comparison to make.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Network {
    /// A grid of so many by so many signals.
    Grid(u32),
    /// Five signals in a row.
    Corridor,
    /// One of our scenarios, by its folder.
    Own(&'static str),
    /// Somebody's files.
    Config(PathBuf),
}

impl Network {
    /// What its bars are called.
    pub fn name(&self) -> String {
        match self {
            Self::Grid(n) => format!("grid{n}"),
            Self::Corridor => "corridor".to_owned(),
            Self::Own(scenario) => format!("own-{scenario}"),
            Self::Config(file) => {
                let stem = file.file_stem().map(|s| s.to_string_lossy().into_owned());
                let word = |c: char| if c.is_ascii_alphanumeric() { c } else { '_' };
                stem.unwrap_or_default().chars().map(word).collect()
            }
        }
    }

    /// Runs both and compares; `folder` is for files that come and go.
    ///
    /// # Errors
    /// If SUMO isn't there, fails, or a file is not what it should be.
    pub fn run(&self, folder: &Path, quick: bool) -> Result<Chapter, Error> {
        let folder = folder.join(self.name());
        std::fs::create_dir_all(&folder).map_err(|e| Error::Io(folder.clone(), e))?;
        let most_s = if quick { QUICK_S } else { f64::from(u32::MAX) };
        let case = match self {
            Self::Grid(n) => nets::grid(&folder, *n)?,
            Self::Corridor => nets::corridor(&folder)?,
            Self::Own(scenario) => own::case(&folder, scenario, most_s)?,
            Self::Config(file) => Case::of_config(file)?,
        };
        let seeds: u64 = match (quick, self) {
            (true, _) => 1,
            (false, Self::Grid(10)) => 2,
            (false, _) => 4,
        };
        let (mut pairs, mut itself, mut on_own_streets) = (Vec::new(), Vec::new(), Vec::new());
        for seed in 1..=seeds {
            let run = case.with_demand(&folder, seed)?;
            let mut pair = (ours::run(&run, seed)?, theirs::run(&run, &folder, seed)?);
            let mut again = theirs::run(&run, &folder, seed + OTHER_SEEDS)?;
            if let Self::Own(scenario) = self {
                let net = run.streets()?;
                own::join_sections(&net, &mut pair.0);
                own::join_sections(&net, &mut pair.1);
                own::join_sections(&net, &mut again);
                on_own_streets.push(ours::on_own_streets(scenario, most_s, seed)?);
            }
            itself.push((again, pair.1.clone()));
            pairs.push(pair);
        }
        let mut chapter = compare::chapter(&self.name(), &case, &pairs);
        compare::itself(&mut chapter, &itself);
        if !on_own_streets.is_empty() {
            compare::own_streets(&mut chapter, &self.name(), &on_own_streets, &pairs);
        }
        Ok(chapter)
    }
}

/// Reads a file.
fn read(path: &Path) -> Result<String, Error> {
    std::fs::read_to_string(path).map_err(|e| Error::Io(path.to_owned(), e))
}

/// Writes a file.
fn write(path: &Path, text: &str) -> Result<(), Error> {
    std::fs::write(path, text).map_err(|e| Error::Io(path.to_owned(), e))
}

pub const STEP_S: f64 = 0.5;
/// In the quick form scenarios run no longer, seconds.
const QUICK_S: f64 = 1_800.0;
/// With the same demand SUMO's drivers are others with these more, and otherwise alike.
const OTHER_SEEDS: u64 = 100;
/// Queues are looked at so often, seconds.
const EVERY_S: f64 = 5.0;

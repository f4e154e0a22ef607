//! What all importers share: the report of what became of what, the program that is proposed
//! where none is given, and the scenario's files.

mod files;
mod line;
mod proposal;
mod report;

pub use files::ScenarioFiles;
pub(crate) use files::{Head, MIN_DURATION_S, network, quoted, start, without_demand};
pub(crate) use line::line_of_nodes;
use proposal::propose;
pub use report::{Fate, ImportReport, MAX_NOTES, Note};

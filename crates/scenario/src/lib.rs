//! The scenario format and its loaders.
//!
//! A scenario is a folder: `scenario.toml` names what is in it, `network.toml` has the road and
//! the signals, `demand.csv` the vehicles, `expected.toml` the bounds that its key figures must
//! keep. Every loader takes text, never a path, and reports every problem with file, line and
//! field, not the first one ([`Problems`]).
//!
//! It deliberately runs nothing and knows neither the engine nor the simulator: what comes out
//! is plain data, a [`roadnet::RoadNetwork`], [`signal::SignalProgram`]s and a
//! [`passenger::Timetable`].
//!
//! ```
//! use scenario::{Network, Overrides, Source};
//! let broken = Source { file: "network.toml", text: "[intersection]\nid = \"one\"\n" };
//! let problems = Network::load(&[broken], &Overrides::default()).unwrap_err();
//! assert_eq!(
//!     problems.to_string(),
//!     "network.toml:1: intersection.name: missing\n\
//!      network.toml:1: intersection.ref_point: missing\n\
//!      network.toml:2: intersection.id: found text \"one\", expected a whole number from 0 to 65535"
//! );
//! ```

pub mod counts;
mod csv_table;
mod demand;
mod expected;
mod import;
mod incident;
mod kind;
pub mod mapem;
mod network;
pub mod osm;
pub mod plan;
mod problems;
mod scenario;
pub mod sumo;
pub mod toml_reader;
mod zone;

pub use demand::{
    Arrivals, BusLeg, BusStop, BusTrip, Demand, Flow, OdFlow, PedestrianFlow, SpeedFactor, Traffic,
    Trip, VehicleKind, VehicleMode,
};
pub use expected::{Bounds, Expected, ExpectedRun};
pub use import::{Fate, ImportReport, MAX_NOTES, Note, ScenarioFiles};
pub use incident::{DetectorFault, Incident, IncidentKind};
pub use kind::{FileKind, unknown_kind};
pub use network::{Network, Overrides, read_intergreens};
pub use problems::{MAX_PROBLEMS, Mark, Problem, Problems};
pub use scenario::{Files, Scenario};
pub use zone::SpeedZone;

/// A file's text and the name by which problems call it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Source<'t> {
    /// How problems name it.
    pub file: &'t str,
    /// What is in it.
    pub text: &'t str,
}

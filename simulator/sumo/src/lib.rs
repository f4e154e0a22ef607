//! The engine in a running SUMO: the second opinion on what its own simulator says.
//!
//! [`Sumo`] starts SUMO as a child process and speaks TraCI with it over a local socket, one
//! context subscription for all vehicles and one for all people on foot. [`Coupling`] plays
//! everything between SUMO's world and the engines: vehicles' states become CAM bytes at a given
//! penetration, detectors become edges, people at a crossing press its button, a virtual
//! controller per traffic light gets the engine's requests, and its lamps become the states of
//! SUMO's links. One engine per traffic light; what it knows of a vehicle is what its CAM says.
//!
//! [`Simulator::Microsim`] puts our own traffic simulator in SUMO's place, on the same files and with
//! everything else the same: so the two can be asked the same question.
//!
//! It deliberately decides nothing and knows no route of anyone.

mod cabinet;
mod cam;
mod coupling;
mod figures;
mod files;
mod line;
mod own;
mod peer;
mod post;
mod process;
mod recording;
mod request;
mod sources;
mod traci;

pub use coupling::{Coupling, Progress, Run, RunOptions};
pub use figures::{
    Asking, DecisionTimes, Figures, Pedestrians, RadioCounts, TypeFigures, Vehicles,
};
pub use files::{Input, read_file};
pub use peer::Simulator;
pub use process::{Launch, Sumo, SumoError};
pub use sources::Sources;
pub use traci::{Seen, Sensed, TraciError, Walker};

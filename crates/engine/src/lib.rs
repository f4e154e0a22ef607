//! The engine: bytes in, bytes out, time passed in.
//!
//! One [`Engine`] per controller cabinet. It is fed with everything that happens
//! ([`Input`], each with [`units::Now`]), told when time has passed, and drained of what it
//! wants done ([`Output`]). It does no IO, reads no clock and never fails: malformed input
//! becomes a counted [`Event::Rejected`].
//!
//! The verbs are those of quinn-proto: `handle_input`, `handle_timeout`, `poll_timeout`,
//! `poll_output`. The daemon drives it with sockets and clocks, the testbed with encoded
//! messages of simulated vehicles and a virtual clock; it can't tell which.
//!
//! It deliberately has no simulation mode and switches no lamp: it asks a controller
//! ([`Output::SignalRequest`]) and listens ([`Input::ControllerStatus`]).

mod clock;
mod config;
mod engine;
mod figures;
mod io;
mod junction;
mod map;
mod neighbours;
mod oversight;
mod places;
mod record;
mod requests;
mod spat;

pub use config::{
    Config, ConfigError, ConfigErrors, JunctionConfig, MAX_NEIGHBOURS, MAX_TRAVEL, Neighbour, Roles,
};
pub use engine::{Counters, Engine, TICK};
pub use io::{Event, Input, OperatorCommand, Output, Reason, Rejection, Source};
pub use map::mapem;
pub use neighbours::plan_topic;
pub use oversight::{Drill, PolicyFault};
pub use record::{RecordedInput, RecordedOutput, Step};

//! Passenger information: the timetable, when the bus really comes, and the boards that say so.
//!
//! [`Passenger`] is a state machine without IO: it is told of the timetable and of buses
//! ([`BusSighting`], from their CAMs), matches buses to service journeys, predicts arrivals and
//! puts out boards as retained MQTT messages ([`Publish`]) the moment what they say has changed.
//! It also measures how long displays take to show them ([`Passenger::handle_painted`]).
//!
//! It deliberately knows no road geometry (the distances in a [`BusSighting`] come from the
//! engine), no message format but its own payloads, no clock and no socket.
//!
//! ```
//! use passenger::{StopTopic, parse_rfc3339};
//! use roadnet::StopPointId;
//! let stop = StopPointId("RTEC:1402".into());
//! assert_eq!(StopTopic::Board.of(&stop), "semafor/v1/stop/RTEC:1402/board");
//! assert!(parse_rfc3339("2026-11-21T08:15:30.250Z").is_some());
//! ```

mod alert;
mod board;
mod config;
mod fleet;
mod painted;
mod passenger;
mod predict;
mod publisher;
mod rfc3339;
mod rows;
mod sighting;
mod timetable;
mod topic;
mod track;

pub use alert::{Alert, AlertError, Alerts};
pub use board::{Board, BoardError, Row, RowState};
pub use config::{ConfigError, PassengerConfig};
pub use painted::{DisplayLag, Painted, PaintedError, PaintedReport, PaintedRow};
pub use passenger::{Passenger, Publish};
pub use predict::{Ahead, BusKinematics, Forecast};
pub use rfc3339::parse_rfc3339;
pub use sighting::{BusPlace, BusSighting, SightingError};
pub use timetable::{
    Accessibility, Call, ServiceJourney, ServiceJourneyId, Timetable, TimetableError,
};
pub use topic::StopTopic;

#[cfg(test)]
mod tests;

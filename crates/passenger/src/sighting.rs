//! What the engine tells of a bus: one CAM of it, placed on its way to a stop.

use roadnet::StopPointId;
use units::Instant;

/// A bus, as its newest CAM shows it. A bus on its way to several stops may be told once for
/// each of them, all with the same `at`.
#[derive(Clone, PartialEq, Debug)]
pub struct BusSighting {
    /// `StationID` of the bus: a pseudonym that may change.
    pub station: u32,
    /// When the position was true (not when the message came in).
    pub at: Instant,
    /// Where it is with regard to a stop.
    pub place: BusPlace,
    /// Its speed, m/s; negative when it reverses.
    pub speed_mps: f64,
    /// The speed limit on its way, m/s, if known; without it the configured cruising speed
    /// stands alone.
    pub limit_mps: Option<f64>,
    /// `embarkationStatus` of the public-transport container: passengers get on and off.
    pub embarking: bool,
    /// Its line, from the SREM's `routeName` or `ptActivation`, if it said so.
    pub line: Option<String>,
    /// How late it says it is, seconds, late positive, from the SREM's `transitSchedule`
    /// (there the sign is the other way round).
    pub lateness_s: Option<i32>,
    /// The station whose track this one continues after a change of pseudonym, if the tracker
    /// could show it.
    pub successor_of: Option<u32>,
}

/// Where a bus is with regard to a stop, along its way.
#[derive(Clone, PartialEq, Debug)]
pub enum BusPlace {
    /// On its way to a stop.
    Approaching {
        /// The stop.
        stop: StopPointId,
        /// From its front to where fronts stand at the stop, metres.
        distance_m: f64,
        /// From its front to the stop line of a signal on the way, metres, if there is one.
        to_stop_line_m: Option<f64>,
        /// Forecast of how long that signal will hold it up, seconds: from the moment it would
        /// reach the stop line unhindered ([`crate::Forecast::stop_line_s`] is that moment as
        /// it is counted here) to the moment it may pass. `None`: no forecast, or no hold-up.
        signal_wait_s: Option<f64>,
    },
    /// At a stop (within the engine's tolerance for that).
    AtStop {
        /// The stop.
        stop: StopPointId,
    },
    /// Past a stop.
    Beyond {
        /// The stop.
        stop: StopPointId,
        /// From where fronts stand at the stop to its front, metres.
        distance_m: f64,
    },
    /// On no way to any of our stops.
    Elsewhere,
}

impl BusPlace {
    /// The stop it is about.
    pub const fn stop(&self) -> Option<&StopPointId> {
        match self {
            Self::Approaching { stop, .. } | Self::AtStop { stop } | Self::Beyond { stop, .. } => {
                Some(stop)
            }
            Self::Elsewhere => None,
        }
    }
}

/// Why a sighting was refused.
#[derive(Clone, PartialEq, Debug, thiserror::Error)]
pub enum SightingError {
    /// A stop that this unit keeps no board for.
    #[error("station {station}: stop {stop} has no board here")]
    UnknownStop {
        /// The bus.
        station: u32,
        /// The stop.
        stop: StopPointId,
    },
    /// A number that no bus can have.
    #[error("station {station}: {field} is {value}")]
    OutOfRange {
        /// The bus.
        station: u32,
        /// Which number.
        field: &'static str,
        /// Its value.
        value: f64,
    },
    /// A line's name longer than any timetable may have.
    #[error("station {station}: its line has {len} bytes")]
    LineTooLong {
        /// The bus.
        station: u32,
        /// The length.
        len: usize,
    },
    /// Older than what is already known of this bus, or than a live sighting may be.
    #[error("station {station}: a sighting of {}s ago is overtaken", age_ms / 1_000)]
    Overtaken {
        /// The bus.
        station: u32,
        /// Its age, milliseconds.
        age_ms: u64,
    },
    /// The table of buses is full of buses that serve journeys.
    #[error("station {station}: {buses} buses are known already")]
    TableFull {
        /// The bus.
        station: u32,
        /// How many buses there are.
        buses: usize,
    },
}

impl BusSighting {
    /// The first number in it that no bus can have.
    pub(crate) fn check(&self) -> Result<(), SightingError> {
        let station = self.station;
        let range = |field, value: Option<f64>, min: f64, max: f64| match value {
            Some(v) if !(min..=max).contains(&v) => {
                Err(SightingError::OutOfRange { station, field, value: v })
            }
            _ => Ok(()),
        };
        range("speed_mps", Some(self.speed_mps), -MAX_SPEED_MPS, MAX_SPEED_MPS)?;
        range("limit_mps", self.limit_mps, f64::MIN_POSITIVE, MAX_SPEED_MPS)?;
        range("lateness_s", self.lateness_s.map(f64::from), -MAX_LATENESS_S, MAX_LATENESS_S)?;
        match &self.place {
            BusPlace::Approaching { distance_m, to_stop_line_m, signal_wait_s, .. } => {
                range("distance_m", Some(*distance_m), -SLACK_M, MAX_DISTANCE_M)?;
                range("to_stop_line_m", *to_stop_line_m, -SLACK_M, MAX_DISTANCE_M)?;
                range("signal_wait_s", *signal_wait_s, 0.0, MAX_WAIT_S)?;
            }
            BusPlace::Beyond { distance_m, .. } => {
                range("distance_m", Some(*distance_m), -SLACK_M, MAX_DISTANCE_M)?;
            }
            BusPlace::AtStop { .. } | BusPlace::Elsewhere => {}
        }
        match &self.line {
            Some(line) if line.len() > crate::Timetable::MAX_LINE_BYTES => {
                Err(SightingError::LineTooLong { station, len: line.len() })
            }
            _ => Ok(()),
        }
    }
}

/// Faster than any bus; a CAM can say up to 163.8 m/s.
const MAX_SPEED_MPS: f64 = 70.0;
/// `transitSchedule` reaches ±20 min, `delay` of other sources an hour or two.
const MAX_LATENESS_S: f64 = 4.0 * 3_600.0;
/// Farther than one engine looks.
const MAX_DISTANCE_M: f64 = 50_000.0;
/// Longer than any signal waits; a wait "for ever" is no forecast.
const MAX_WAIT_S: f64 = 3_600.0;
/// Rounding below zero that a projection may leave.
const SLACK_M: f64 = 5.0;

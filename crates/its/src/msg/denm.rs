//! Decentralized Environmental Notification Message, EN 302 637-3 v1.3.1.

use super::{StationId, StationType};
use units::{TimestampIts, Wgs84};

/// One DENM.
#[derive(Clone, PartialEq, Debug)]
pub struct Denm {
    /// The sender, which may forward another's event.
    pub station: StationId,
    /// The event's identity.
    pub action: ActionId,
    /// What kind of station detected it.
    pub station_type: StationType,
    /// When the event was detected.
    pub detected_at: TimestampIts,
    /// When this version of the notification was made.
    pub reference_time: TimestampIts,
    /// The event is over: cancelled by its author or negated by another.
    pub terminated: bool,
    /// Where.
    pub position: Wgs84,
    /// How long it holds after detection, seconds.
    pub validity_s: u32,
    /// What happened; `None` if the situation container is missing.
    pub cause: Option<CauseCode>,
    /// Speed of the event, m/s.
    pub event_speed_mps: Option<f64>,
}

/// `ActionID`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct ActionId {
    /// The station that first told of the event.
    pub originating_station: StationId,
    /// Its running number.
    pub sequence_number: u16,
}

/// `CauseCode`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CauseCode {
    /// `CauseCodeType`.
    pub cause: u8,
    /// `SubCauseCodeType`, its meaning depends on `cause`.
    pub sub_cause: u8,
}

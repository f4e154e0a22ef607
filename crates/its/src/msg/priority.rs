//! Signal request and status, SREM and SSEM, TS 103 301 v1.3.1 on ISO/TS 19091.

use super::{IntersectionRef, StationId};
use units::{Heading, Wgs84};

/// One SREM.
#[derive(Clone, PartialEq, Debug)]
pub struct Srem {
    /// The sender.
    pub station: StationId,
    /// Minute of the UTC year.
    pub minute_of_year: Option<u32>,
    /// `second`: milliseconds of the minute, 0..=65535 as sent.
    pub millis_of_minute: u16,
    /// Counts this requestor's messages, 0..=127.
    pub sequence_number: Option<u8>,
    /// What is asked, at most 32.
    pub requests: Vec<PriorityRequest>,
    /// Who asks.
    pub requestor: Requestor,
}

/// `RequestID`.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, serde::Serialize, serde::Deserialize,
)]
pub struct RequestId(pub u8);

/// `SignalRequestPackage`.
#[derive(Clone, PartialEq, Debug)]
pub struct PriorityRequest {
    /// At which intersection.
    pub intersection: IntersectionRef,
    /// This request's number.
    pub id: RequestId,
    /// New, update or cancellation.
    pub kind: PriorityRequestKind,
    /// Where it comes in.
    pub inbound: AccessPoint,
    /// Where it goes out.
    pub outbound: Option<AccessPoint>,
    /// Estimated arrival at the stop line: minute of the UTC year.
    pub eta_minute_of_year: Option<u32>,
    /// Estimated arrival: milliseconds of that minute.
    pub eta_millis_of_minute: Option<u16>,
    /// How long it needs, milliseconds.
    pub duration_ms: Option<u16>,
}

/// `PriorityRequestType`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PriorityRequestKind {
    /// A new request.
    Request,
    /// Changes an earlier one.
    Update,
    /// Takes it back.
    Cancellation,
}

/// `IntersectionAccessPoint`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum AccessPoint {
    /// `LaneID`.
    Lane(u8),
    /// `ApproachID`.
    Approach(u8),
    /// `LaneConnectionID`.
    Connection(u8),
}

/// `VehicleID`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum VehicleRef {
    /// `entityID`, four octets.
    Temporary([u8; 4]),
    /// `stationID`.
    Station(StationId),
}

/// `RequestorDescription`.
#[derive(Clone, PartialEq, Debug)]
pub struct Requestor {
    /// Its identity.
    pub id: VehicleRef,
    /// `BasicVehicleRole` as number (1 and 16 are public transport), from `type`.
    pub role: Option<u8>,
    /// Position.
    pub position: Option<Wgs84>,
    /// Heading.
    pub heading: Option<Heading>,
    /// Speed, m/s.
    pub speed_mps: Option<f64>,
    /// `name`.
    pub name: Option<String>,
    /// `routeName`: the line.
    pub route_name: Option<String>,
    /// `transitSchedule` as lateness in seconds, late positive. On the wire steps of 10 s,
    /// negative = late; −121 s-steps or more late saturate; the "unavailable" code gives `None`.
    pub lateness_s: Option<i32>,
}

/// One SSEM.
#[derive(Clone, PartialEq, Debug)]
pub struct Ssem {
    /// The sender.
    pub station: StationId,
    /// Minute of the UTC year.
    pub minute_of_year: Option<u32>,
    /// Milliseconds of the minute.
    pub millis_of_minute: u16,
    /// Counts this sender's messages, 0..=127.
    pub sequence_number: Option<u8>,
    /// Answers for one intersection: sequence number of the status, and at most 32 answers.
    pub status: Vec<(IntersectionRef, u8, Vec<PrioritizationResponse>)>,
}

/// `SignalStatusPackage`.
#[derive(Clone, PartialEq, Debug)]
pub struct PrioritizationResponse {
    /// Who had asked.
    pub requestor: VehicleRef,
    /// Which request.
    pub request: RequestId,
    /// The request's sequence number.
    pub sequence_number: u8,
    /// Where it comes in.
    pub inbound: AccessPoint,
    /// Where it goes out.
    pub outbound: Option<AccessPoint>,
    /// The answer.
    pub status: PrioritizationResponseStatus,
}

/// `PrioritizationResponseStatus`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum PrioritizationResponseStatus {
    /// Not known.
    Unknown = 0,
    /// Received.
    Requested = 1,
    /// Being worked on.
    Processing = 2,
    /// No priority, mind other traffic.
    WatchOtherTraffic = 3,
    /// The controller has confirmed it.
    Granted = 4,
    /// Refused.
    Rejected = 5,
    /// Stayed too long.
    MaxPresence = 6,
    /// Another was served a moment ago.
    ReserviceLocked = 7,
}

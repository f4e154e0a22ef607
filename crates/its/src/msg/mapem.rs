//! Map (lane topology) message, TS 103 301 v1.3.1 on ISO/TS 19091.

use super::{IntersectionRef, StationId};
use units::{Enu, Wgs84};

/// One MAPEM.
#[derive(Clone, PartialEq, Debug)]
pub struct Mapem {
    /// The sender.
    pub station: StationId,
    /// Minute of the UTC year.
    pub minute_of_year: Option<u32>,
    /// `msgIssueRevision`, 0..=127.
    pub issue_revision: u8,
    /// The intersections, at most 32.
    pub intersections: Vec<IntersectionGeometry>,
}

/// `IntersectionGeometry`.
#[derive(Clone, PartialEq, Debug)]
pub struct IntersectionGeometry {
    /// Descriptive name.
    pub name: Option<String>,
    /// Its identity.
    pub id: IntersectionRef,
    /// Revision of the geometry, 0..=127.
    pub revision: u8,
    /// Origin of all offsets.
    pub ref_point: Wgs84,
    /// Width of lanes that don't say otherwise, metres.
    pub lane_width_m: Option<f64>,
    /// Speed limits for all lanes.
    pub speed_limits: Vec<RegulatorySpeed>,
    /// Lanes, at most 255.
    pub lanes: Vec<Lane>,
}

/// `RegulatorySpeedLimit`.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct RegulatorySpeed {
    /// `SpeedLimitType` as number (5 is the general maximum).
    pub kind: u8,
    /// m/s; `None` for unavailable.
    pub speed_mps: Option<f64>,
}

/// `GenericLane`.
#[derive(Clone, PartialEq, Debug)]
pub struct Lane {
    /// `LaneID`.
    pub id: u8,
    /// Descriptive name.
    pub name: Option<String>,
    /// Approach this lane leads in on.
    pub ingress_approach: Option<u8>,
    /// Approach this lane leads out on.
    pub egress_approach: Option<u8>,
    /// `directionalUse` bit 0.
    pub ingress: bool,
    /// `directionalUse` bit 1.
    pub egress: bool,
    /// `laneType`.
    pub kind: LaneKind,
    /// `sharedWith`: bits as sent, bit 0 is the most significant of ten.
    pub shared_with: u16,
    /// Turns allowed.
    pub maneuvers: Option<Maneuvers>,
    /// Centre line, metres east/north of the reference point; for ingress lanes the first
    /// point is at the stop line. Offsets are summed already; `node-LatLon` is converted.
    pub nodes: Vec<Enu>,
    /// Width where the lane starts, metres (general width and `dWidth` at the first node).
    pub width_m: Option<f64>,
    /// Speed limits given at its nodes.
    pub speed_limits: Vec<RegulatorySpeed>,
    /// Where it leads.
    pub connects_to: Vec<Connection>,
}

/// `laneType`, with the attribute bits that the engine acts on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LaneKind {
    /// Motor vehicles.
    Vehicle {
        /// `restrictedToBusUse`.
        bus_only: bool,
    },
    /// Pedestrian crossing.
    Crosswalk,
    /// Cycle lane.
    Bike,
    /// Pavement.
    Sidewalk,
    /// Trams.
    TrackedVehicle,
    /// Median, striping or parking: nothing moves there.
    Other,
}

/// `AllowedManeuvers`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Maneuvers {
    /// Straight on.
    pub straight: bool,
    /// Left.
    pub left: bool,
    /// Right.
    pub right: bool,
    /// U-turn.
    pub u_turn: bool,
}

/// `Connection`.
#[derive(Clone, PartialEq, Debug)]
pub struct Connection {
    /// Lane reached.
    pub to_lane: u8,
    /// Turns by which it is reached.
    pub maneuvers: Option<Maneuvers>,
    /// The lane belongs to another intersection.
    pub remote: Option<IntersectionRef>,
    /// `SignalGroupID` that governs it.
    pub signal_group: Option<u8>,
    /// `LaneConnectionID`.
    pub connection_id: Option<u8>,
}

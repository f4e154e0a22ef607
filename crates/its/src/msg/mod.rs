//! Validated messages in SI units.
//!
//! Each type is built from a decoded [`crate::wire::Message`] with `TryFrom`, which checks
//! what the syntax alone can't (and says which field, in [`MsgError`]), and turns back into
//! one for sending. Values that the standard calls *unavailable* are `None`.

mod cam;
pub(crate) mod convert;
mod denm;
mod mapem;
mod priority;
mod spatem;

pub use cam::{
    Cam, CamKind, DriveDirection, ExteriorLights, PtActivation, PublicTransport, VehicleCam,
};
pub use convert::{CamSeries, HeardError, Msg, ReadError, decode};
pub use denm::{ActionId, CauseCode, Denm};
pub use mapem::{
    Connection, IntersectionGeometry, Lane, LaneKind, Maneuvers, Mapem, RegulatorySpeed,
};
pub use priority::{
    AccessPoint, PrioritizationResponse, PrioritizationResponseStatus, PriorityRequest,
    PriorityRequestKind, RequestId, Requestor, Srem, Ssem, VehicleRef,
};
pub use spatem::{
    IntersectionState, MovementEvent, MovementPhaseState, MovementState, Spatem, TimeChange,
    TimeMark,
};

/// `stationID` of the ITS PDU header.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, serde::Serialize, serde::Deserialize,
)]
pub struct StationId(pub u32);

/// `IntersectionReferenceID`: unique within the region if one is given.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, serde::Serialize, serde::Deserialize,
)]
pub struct IntersectionRef {
    /// `RoadRegulatorID`, the authority that numbers the intersections.
    pub region: Option<u16>,
    /// `IntersectionID`.
    pub id: u16,
}

/// `StationType` of TS 102 894-2 (values we act on; the rest keep their number).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum StationType {
    /// 0
    Unknown,
    /// 1
    Pedestrian,
    /// 2
    Cyclist,
    /// 5
    PassengerCar,
    /// 6
    Bus,
    /// 7
    LightTruck,
    /// 8
    HeavyTruck,
    /// 10
    SpecialVehicle,
    /// 11
    Tram,
    /// 15
    RoadSideUnit,
    /// Any other number.
    Other(u8),
}

impl StationType {
    /// From the number on the wire.
    pub const fn from_code(code: u8) -> Self {
        match code {
            0 => Self::Unknown,
            1 => Self::Pedestrian,
            2 => Self::Cyclist,
            5 => Self::PassengerCar,
            6 => Self::Bus,
            7 => Self::LightTruck,
            8 => Self::HeavyTruck,
            10 => Self::SpecialVehicle,
            11 => Self::Tram,
            15 => Self::RoadSideUnit,
            other => Self::Other(other),
        }
    }

    /// The number on the wire.
    pub const fn code(self) -> u8 {
        match self {
            Self::Unknown => 0,
            Self::Pedestrian => 1,
            Self::Cyclist => 2,
            Self::PassengerCar => 5,
            Self::Bus => 6,
            Self::LightTruck => 7,
            Self::HeavyTruck => 8,
            Self::SpecialVehicle => 10,
            Self::Tram => 11,
            Self::RoadSideUnit => 15,
            Self::Other(code) => code,
        }
    }
}

/// A well-formed message that makes no sense: which field, and why.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("{path}: {detail}")]
pub struct MsgError {
    /// The field, as `cam.camParameters.basicContainer.referencePosition`.
    pub path: String,
    /// What was expected and what was found.
    pub detail: String,
}

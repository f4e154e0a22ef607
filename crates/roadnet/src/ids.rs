//! Identities. The numbers are those of the MAPEM, so that a log line can be compared with a message.

use serde::{Deserialize, Serialize};

macro_rules! id {
    ($(#[$doc:meta])* $name:ident($inner:ty)) => {
        $(#[$doc])*
        #[derive(
            Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize,
        )]
        #[serde(transparent)]
        pub struct $name(pub $inner);

        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

id!(
    /// `LaneID`: unique within an intersection.
    LaneId(u8)
);
id!(
    /// `ApproachID`, 0..=15.
    ApproachId(u8)
);
id!(
    /// `SignalGroupID`: unique within an intersection.
    SignalGroupId(u8)
);
id!(
    /// `LaneConnectionID`: unique within an intersection.
    ConnectionId(u8)
);
id!(
    /// Index of a movement within its intersection.
    MovementId(u8)
);
id!(
    /// Number of a detector within its intersection.
    DetectorId(u16)
);

/// `IntersectionReferenceID`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct IntersectionId {
    /// The authority that numbers intersections, if given.
    pub region: Option<u16>,
    /// The intersection's number.
    pub id: u16,
}

impl core::fmt::Display for IntersectionId {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self.region {
            Some(region) => write!(f, "{region}/{}", self.id),
            None => write!(f, "{}", self.id),
        }
    }
}

/// A StopPoint's identity in the operator's feed, as `RTEC:1402`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct StopPointId(pub String);

impl core::fmt::Display for StopPointId {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(&self.0)
    }
}

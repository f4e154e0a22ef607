// Generated from asn1/ by `cargo xtask codegen`. Do not edit.
//! `AddGrpC`.

use super::dsrc::{
    DELTA_TIME, INTERSECTION_ID, LANE_CONNECTION_ID, LANE_ID, NODE_OFFSET_POINT_XY, NODE_SET_XY,
    PRIORITIZATION_RESPONSE_STATUS, SIGNAL_GROUP_ID,
};
use super::its_container::{ALTITUDE, DELTA_ALTITUDE, STATION_ID, VEHICLE_MASS};
use uper::{
    Addition, Alternative, Characters, Choice, Component, Enumerated, Integer, Open, Presence,
    Schema, Sequence, SequenceOf, Size,
};

pub static INTERSECTION_STATE_ADD_GRP_C: Schema = Schema::Sequence(Sequence {
    root: &[Component {
        name: "activePrioritizations",
        schema: &PRIORITIZATION_RESPONSE_LIST,
        presence: Presence::Optional,
    }],
    additions: Some(&[]),
    is_recursive: false,
});

pub static MOVEMENT_EVENT_ADD_GRP_C: Schema = Schema::Sequence(Sequence {
    root: &[Component {
        name: "stateChangeReason",
        schema: &EXCEPTIONAL_CONDITION,
        presence: Presence::Optional,
    }],
    additions: Some(&[]),
    is_recursive: false,
});

pub static CONNECTION_MANEUVER_ASSIST_ADD_GRP_C: Schema = Schema::Sequence(Sequence {
    root: &[Component {
        name: "itsStationPosition",
        schema: &ITS_STATION_POSITION_LIST,
        presence: Presence::Optional,
    }],
    additions: Some(&[]),
    is_recursive: false,
});

pub static MAP_DATA_ADD_GRP_C: Schema = Schema::Sequence(Sequence {
    root: &[Component {
        name: "signalHeadLocations",
        schema: &SIGNAL_HEAD_LOCATION_LIST,
        presence: Presence::Optional,
    }],
    additions: Some(&[]),
    is_recursive: false,
});

pub static POSITION3_D_ADD_GRP_C: Schema = Schema::Sequence(Sequence {
    root: &[Component { name: "altitude", schema: &ALTITUDE, presence: Presence::Required }],
    additions: Some(&[]),
    is_recursive: false,
});

pub static CONNECTION_TRAJECTORY_ADD_GRP_C: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "nodes", schema: &NODE_SET_XY, presence: Presence::Required },
        Component {
            name: "connectionID",
            schema: &LANE_CONNECTION_ID,
            presence: Presence::Required,
        },
    ],
    additions: Some(&[]),
    is_recursive: false,
});

pub static LANE_ATTRIBUTES_ADD_GRP_C: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "maxVehicleHeight",
            schema: &VEHICLE_HEIGHT,
            presence: Presence::Optional,
        },
        Component { name: "maxVehicleWeight", schema: &VEHICLE_MASS, presence: Presence::Optional },
    ],
    additions: Some(&[]),
    is_recursive: false,
});

pub static NODE_ATTRIBUTE_SET_ADD_GRP_C: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "ptvRequest", schema: &PTV_REQUEST_TYPE, presence: Presence::Optional },
        Component { name: "nodeLink", schema: &NODE_LINK, presence: Presence::Optional },
        Component { name: "node", schema: &NODE, presence: Presence::Optional },
    ],
    additions: Some(&[]),
    is_recursive: false,
});

pub static RESTRICTION_USER_TYPE_ADD_GRP_C: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "emission", schema: &EMISSION_TYPE, presence: Presence::Optional },
        Component { name: "fuel", schema: &FUEL_TYPE, presence: Presence::Optional },
    ],
    additions: Some(&[]),
    is_recursive: false,
});

pub static REQUESTOR_DESCRIPTION_ADD_GRP_C: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "fuel", schema: &FUEL_TYPE, presence: Presence::Optional },
        Component { name: "batteryStatus", schema: &BATTERY_STATUS, presence: Presence::Optional },
    ],
    additions: Some(&[]),
    is_recursive: false,
});

pub static SIGNAL_STATUS_PACKAGE_ADD_GRP_C: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "synchToSchedule", schema: &DELTA_TIME, presence: Presence::Optional },
        Component {
            name: "rejectedReason",
            schema: &REJECTED_REASON,
            presence: Presence::Optional,
        },
    ],
    additions: Some(&[]),
    is_recursive: false,
});

pub static PRIORITIZATION_RESPONSE_LIST: Schema = Schema::SequenceOf(SequenceOf {
    item: &PRIORITIZATION_RESPONSE,
    size: Size { least: 1, most: Some(10), is_extensible: false },
});

pub static PRIORITIZATION_RESPONSE: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "stationID", schema: &STATION_ID, presence: Presence::Required },
        Component {
            name: "priorState",
            schema: &PRIORITIZATION_RESPONSE_STATUS,
            presence: Presence::Required,
        },
        Component { name: "signalGroup", schema: &SIGNAL_GROUP_ID, presence: Presence::Required },
    ],
    additions: Some(&[]),
    is_recursive: false,
});

pub static EXCEPTIONAL_CONDITION: Schema = Schema::Enumerated(Enumerated {
    root: &[
        "unknown",
        "publicTransportPriority",
        "emergencyVehiclePriority",
        "trainPriority",
        "bridgeOpen",
        "vehicleHeight",
        "weather",
        "trafficJam",
        "tunnelClosure",
        "meteringActive",
        "truckPriority",
        "bicyclePlatoonPriority",
        "vehiclePlatoonPriority",
    ],
    additions: Some(&[]),
});

pub static ITS_STATION_POSITION_LIST: Schema = Schema::SequenceOf(SequenceOf {
    item: &ITS_STATION_POSITION,
    size: Size { least: 1, most: Some(5), is_extensible: false },
});

pub static ITS_STATION_POSITION: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "stationID", schema: &STATION_ID, presence: Presence::Required },
        Component { name: "laneID", schema: &LANE_ID, presence: Presence::Optional },
        Component { name: "nodeXY", schema: &NODE_OFFSET_POINT_XY, presence: Presence::Optional },
        Component { name: "timeReference", schema: &TIME_REFERENCE, presence: Presence::Optional },
    ],
    additions: Some(&[]),
    is_recursive: false,
});

pub static TIME_REFERENCE: Schema =
    Schema::Integer(Integer { range: Some((0, 60000)), is_extensible: false });

pub static SIGNAL_HEAD_LOCATION_LIST: Schema = Schema::SequenceOf(SequenceOf {
    item: &SIGNAL_HEAD_LOCATION,
    size: Size { least: 1, most: Some(64), is_extensible: false },
});

pub static SIGNAL_HEAD_LOCATION: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "nodeXY", schema: &NODE_OFFSET_POINT_XY, presence: Presence::Required },
        Component { name: "nodeZ", schema: &DELTA_ALTITUDE, presence: Presence::Required },
        Component { name: "signalGroupID", schema: &SIGNAL_GROUP_ID, presence: Presence::Required },
    ],
    additions: Some(&[]),
    is_recursive: false,
});

pub static VEHICLE_HEIGHT: Schema =
    Schema::Integer(Integer { range: Some((0, 127)), is_extensible: false });

pub static PTV_REQUEST_TYPE: Schema = Schema::Enumerated(Enumerated {
    root: &["preRequest", "mainRequest", "doorCloseRequest", "cancelRequest", "emergencyRequest"],
    additions: Some(&[]),
});

pub static NODE_LINK: Schema = Schema::SequenceOf(SequenceOf {
    item: &NODE,
    size: Size { least: 1, most: Some(5), is_extensible: false },
});

pub static NODE: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "id", schema: &NODE_ID, presence: Presence::Required },
        Component { name: "lane", schema: &LANE_ID, presence: Presence::Optional },
        Component {
            name: "connectionID",
            schema: &LANE_CONNECTION_ID,
            presence: Presence::Optional,
        },
        Component {
            name: "intersectionID",
            schema: &INTERSECTION_ID,
            presence: Presence::Optional,
        },
    ],
    additions: Some(&[]),
    is_recursive: false,
});

pub static EMISSION_TYPE: Schema = Schema::Enumerated(Enumerated {
    root: &["euro1", "euro2", "euro3", "euro4", "euro5", "euro6"],
    additions: Some(&[]),
});

pub static FUEL_TYPE: Schema =
    Schema::Integer(Integer { range: Some((0, 15)), is_extensible: false });

pub static BATTERY_STATUS: Schema = Schema::Enumerated(Enumerated {
    root: &["unknown", "critical", "low", "good"],
    additions: Some(&[]),
});

pub static REJECTED_REASON: Schema = Schema::Enumerated(Enumerated {
    root: &[
        "unknown",
        "exceptionalCondition",
        "maxWaitingTimeExceeded",
        "ptPriorityDisabled",
        "higherPTPriorityGranted",
        "vehicleTrackingUnknown",
    ],
    additions: Some(&[]),
});

pub static NODE_ID: Schema = Schema::Integer(Integer { range: None, is_extensible: false });

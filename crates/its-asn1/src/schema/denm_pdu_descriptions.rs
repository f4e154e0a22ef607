// Generated from asn1/ by `cargo xtask codegen`. Do not edit.
//! `DENM-PDU-Descriptions`.

use super::its_container::{
    ACTION_ID, CAUSE_CODE, CLOSED_LANES, DANGEROUS_GOODS_EXTENDED, DELTA_REFERENCE_POSITION,
    ENERGY_STORAGE_TYPE, EVENT_HISTORY, HEADING, HEIGHT_LON_CARR, INFORMATION_QUALITY,
    ITINERARY_PATH, ITS_PDU_HEADER, LANE_POSITION, LIGHT_BAR_SIREN_IN_USE, NUMBER_OF_OCCUPANTS,
    POS_CENT_MASS, POS_FRONT_AX, POS_LON_CARR, POSITION_OF_OCCUPANTS, POSITION_OF_PILLARS,
    POSITIONING_SOLUTION_TYPE, REFERENCE_POSITION, RELEVANCE_DISTANCE, RELEVANCE_TRAFFIC_DIRECTION,
    REQUEST_RESPONSE_INDICATION, RESTRICTED_TYPES, ROAD_TYPE, SPEED, SPEED_LIMIT, STATION_TYPE,
    STATIONARY_SINCE, TEMPERATURE, TIMESTAMP_ITS, TRACES, TRAFFIC_RULE, TRANSMISSION_INTERVAL,
    TURNING_RADIUS, VALIDITY_DURATION, VEHICLE_IDENTIFICATION, VEHICLE_MASS, WHEEL_BASE_VEHICLE,
};
use uper::{
    Addition, Alternative, Characters, Choice, Component, Enumerated, Integer, Open, Presence,
    Schema, Sequence, SequenceOf, Size,
};

pub static DENM: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "header", schema: &ITS_PDU_HEADER, presence: Presence::Required },
        Component {
            name: "denm",
            schema: &DECENTRALIZED_ENVIRONMENTAL_NOTIFICATION_MESSAGE,
            presence: Presence::Required,
        },
    ],
    additions: None,
    is_recursive: false,
});

pub static DECENTRALIZED_ENVIRONMENTAL_NOTIFICATION_MESSAGE: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "management",
            schema: &MANAGEMENT_CONTAINER,
            presence: Presence::Required,
        },
        Component { name: "situation", schema: &SITUATION_CONTAINER, presence: Presence::Optional },
        Component { name: "location", schema: &LOCATION_CONTAINER, presence: Presence::Optional },
        Component { name: "alacarte", schema: &ALACARTE_CONTAINER, presence: Presence::Optional },
    ],
    additions: None,
    is_recursive: false,
});

pub static MANAGEMENT_CONTAINER: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "actionID", schema: &ACTION_ID, presence: Presence::Required },
        Component { name: "detectionTime", schema: &TIMESTAMP_ITS, presence: Presence::Required },
        Component { name: "referenceTime", schema: &TIMESTAMP_ITS, presence: Presence::Required },
        Component { name: "termination", schema: &TERMINATION, presence: Presence::Optional },
        Component {
            name: "eventPosition",
            schema: &REFERENCE_POSITION,
            presence: Presence::Required,
        },
        Component {
            name: "relevanceDistance",
            schema: &RELEVANCE_DISTANCE,
            presence: Presence::Optional,
        },
        Component {
            name: "relevanceTrafficDirection",
            schema: &RELEVANCE_TRAFFIC_DIRECTION,
            presence: Presence::Optional,
        },
        Component {
            name: "validityDuration",
            schema: &VALIDITY_DURATION,
            presence: Presence::Default(600),
        },
        Component {
            name: "transmissionInterval",
            schema: &TRANSMISSION_INTERVAL,
            presence: Presence::Optional,
        },
        Component { name: "stationType", schema: &STATION_TYPE, presence: Presence::Required },
    ],
    additions: Some(&[]),
    is_recursive: false,
});

pub static TERMINATION: Schema =
    Schema::Enumerated(Enumerated { root: &["isCancellation", "isNegation"], additions: None });

pub static SITUATION_CONTAINER: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "informationQuality",
            schema: &INFORMATION_QUALITY,
            presence: Presence::Required,
        },
        Component { name: "eventType", schema: &CAUSE_CODE, presence: Presence::Required },
        Component { name: "linkedCause", schema: &CAUSE_CODE, presence: Presence::Optional },
        Component { name: "eventHistory", schema: &EVENT_HISTORY, presence: Presence::Optional },
    ],
    additions: Some(&[]),
    is_recursive: false,
});

pub static LOCATION_CONTAINER: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "eventSpeed", schema: &SPEED, presence: Presence::Optional },
        Component { name: "eventPositionHeading", schema: &HEADING, presence: Presence::Optional },
        Component { name: "traces", schema: &TRACES, presence: Presence::Required },
        Component { name: "roadType", schema: &ROAD_TYPE, presence: Presence::Optional },
    ],
    additions: Some(&[]),
    is_recursive: false,
});

pub static ALACARTE_CONTAINER: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "lanePosition", schema: &LANE_POSITION, presence: Presence::Optional },
        Component {
            name: "impactReduction",
            schema: &IMPACT_REDUCTION_CONTAINER,
            presence: Presence::Optional,
        },
        Component {
            name: "externalTemperature",
            schema: &TEMPERATURE,
            presence: Presence::Optional,
        },
        Component {
            name: "roadWorks",
            schema: &ROAD_WORKS_CONTAINER_EXTENDED,
            presence: Presence::Optional,
        },
        Component {
            name: "positioningSolution",
            schema: &POSITIONING_SOLUTION_TYPE,
            presence: Presence::Optional,
        },
        Component {
            name: "stationaryVehicle",
            schema: &STATIONARY_VEHICLE_CONTAINER,
            presence: Presence::Optional,
        },
    ],
    additions: Some(&[]),
    is_recursive: false,
});

pub static IMPACT_REDUCTION_CONTAINER: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "heightLonCarrLeft",
            schema: &HEIGHT_LON_CARR,
            presence: Presence::Required,
        },
        Component {
            name: "heightLonCarrRight",
            schema: &HEIGHT_LON_CARR,
            presence: Presence::Required,
        },
        Component { name: "posLonCarrLeft", schema: &POS_LON_CARR, presence: Presence::Required },
        Component { name: "posLonCarrRight", schema: &POS_LON_CARR, presence: Presence::Required },
        Component {
            name: "positionOfPillars",
            schema: &POSITION_OF_PILLARS,
            presence: Presence::Required,
        },
        Component { name: "posCentMass", schema: &POS_CENT_MASS, presence: Presence::Required },
        Component {
            name: "wheelBaseVehicle",
            schema: &WHEEL_BASE_VEHICLE,
            presence: Presence::Required,
        },
        Component { name: "turningRadius", schema: &TURNING_RADIUS, presence: Presence::Required },
        Component { name: "posFrontAx", schema: &POS_FRONT_AX, presence: Presence::Required },
        Component {
            name: "positionOfOccupants",
            schema: &POSITION_OF_OCCUPANTS,
            presence: Presence::Required,
        },
        Component { name: "vehicleMass", schema: &VEHICLE_MASS, presence: Presence::Required },
        Component {
            name: "requestResponseIndication",
            schema: &REQUEST_RESPONSE_INDICATION,
            presence: Presence::Required,
        },
    ],
    additions: None,
    is_recursive: false,
});

pub static ROAD_WORKS_CONTAINER_EXTENDED: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "lightBarSirenInUse",
            schema: &LIGHT_BAR_SIREN_IN_USE,
            presence: Presence::Optional,
        },
        Component { name: "closedLanes", schema: &CLOSED_LANES, presence: Presence::Optional },
        Component { name: "restriction", schema: &RESTRICTED_TYPES, presence: Presence::Optional },
        Component { name: "speedLimit", schema: &SPEED_LIMIT, presence: Presence::Optional },
        Component { name: "incidentIndication", schema: &CAUSE_CODE, presence: Presence::Optional },
        Component {
            name: "recommendedPath",
            schema: &ITINERARY_PATH,
            presence: Presence::Optional,
        },
        Component {
            name: "startingPointSpeedLimit",
            schema: &DELTA_REFERENCE_POSITION,
            presence: Presence::Optional,
        },
        Component { name: "trafficFlowRule", schema: &TRAFFIC_RULE, presence: Presence::Optional },
        Component {
            name: "referenceDenms",
            schema: &REFERENCE_DENMS,
            presence: Presence::Optional,
        },
    ],
    additions: None,
    is_recursive: false,
});

pub static REFERENCE_DENMS: Schema = Schema::SequenceOf(SequenceOf {
    item: &ACTION_ID,
    size: Size { least: 1, most: Some(8), is_extensible: true },
});

pub static STATIONARY_VEHICLE_CONTAINER: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "stationarySince",
            schema: &STATIONARY_SINCE,
            presence: Presence::Optional,
        },
        Component { name: "stationaryCause", schema: &CAUSE_CODE, presence: Presence::Optional },
        Component {
            name: "carryingDangerousGoods",
            schema: &DANGEROUS_GOODS_EXTENDED,
            presence: Presence::Optional,
        },
        Component {
            name: "numberOfOccupants",
            schema: &NUMBER_OF_OCCUPANTS,
            presence: Presence::Optional,
        },
        Component {
            name: "vehicleIdentification",
            schema: &VEHICLE_IDENTIFICATION,
            presence: Presence::Optional,
        },
        Component {
            name: "energyStorageType",
            schema: &ENERGY_STORAGE_TYPE,
            presence: Presence::Optional,
        },
    ],
    additions: None,
    is_recursive: false,
});

// Generated from asn1/ by `cargo xtask codegen`. Do not edit.
//! `DSRC`.

use super::add_grp_c::{
    CONNECTION_MANEUVER_ASSIST_ADD_GRP_C, CONNECTION_TRAJECTORY_ADD_GRP_C,
    INTERSECTION_STATE_ADD_GRP_C, LANE_ATTRIBUTES_ADD_GRP_C, MAP_DATA_ADD_GRP_C,
    MOVEMENT_EVENT_ADD_GRP_C, NODE_ATTRIBUTE_SET_ADD_GRP_C, POSITION3_D_ADD_GRP_C,
    REQUESTOR_DESCRIPTION_ADD_GRP_C, RESTRICTION_USER_TYPE_ADD_GRP_C,
    SIGNAL_STATUS_PACKAGE_ADD_GRP_C,
};
use super::its_container::{LATITUDE, LONGITUDE, STATION_ID};
use uper::{
    Addition, Alternative, Characters, Choice, Component, Enumerated, Integer, Open, Presence,
    Schema, Sequence, SequenceOf, Size,
};

pub static SPAT: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "timeStamp", schema: &MINUTE_OF_THE_YEAR, presence: Presence::Optional },
        Component { name: "name", schema: &DESCRIPTIVE_NAME, presence: Presence::Optional },
        Component {
            name: "intersections",
            schema: &INTERSECTION_STATE_LIST,
            presence: Presence::Required,
        },
        Component { name: "regional", schema: &REGIONAL_EXTENSIONS, presence: Presence::Optional },
    ],
    additions: Some(&[]),
    is_recursive: false,
});

pub static MINUTE_OF_THE_YEAR: Schema =
    Schema::Integer(Integer { range: Some((0, 527040)), is_extensible: false });

pub static DESCRIPTIVE_NAME: Schema =
    Schema::Text(Characters::Ia5, Size { least: 1, most: Some(63), is_extensible: false });

pub static INTERSECTION_STATE_LIST: Schema = Schema::SequenceOf(SequenceOf {
    item: &INTERSECTION_STATE,
    size: Size { least: 1, most: Some(32), is_extensible: false },
});

pub static INTERSECTION_STATE: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "name", schema: &DESCRIPTIVE_NAME, presence: Presence::Optional },
        Component { name: "id", schema: &INTERSECTION_REFERENCE_ID, presence: Presence::Required },
        Component { name: "revision", schema: &MSG_COUNT, presence: Presence::Required },
        Component {
            name: "status",
            schema: &INTERSECTION_STATUS_OBJECT,
            presence: Presence::Required,
        },
        Component { name: "moy", schema: &MINUTE_OF_THE_YEAR, presence: Presence::Optional },
        Component { name: "timeStamp", schema: &D_SECOND, presence: Presence::Optional },
        Component {
            name: "enabledLanes",
            schema: &ENABLED_LANE_LIST,
            presence: Presence::Optional,
        },
        Component { name: "states", schema: &MOVEMENT_LIST, presence: Presence::Required },
        Component {
            name: "maneuverAssistList",
            schema: &MANEUVER_ASSIST_LIST,
            presence: Presence::Optional,
        },
        Component {
            name: "regional",
            schema: &REGIONAL_EXTENSIONS_INTERSECTION_STATE,
            presence: Presence::Optional,
        },
    ],
    additions: Some(&[]),
    is_recursive: false,
});

pub static REGIONAL_EXTENSIONS_INTERSECTION_STATE: Schema = Schema::SequenceOf(SequenceOf {
    item: &REGIONAL_EXTENSION_INTERSECTION_STATE,
    size: Size { least: 1, most: Some(4), is_extensible: false },
});

pub static REGIONAL_EXTENSION_INTERSECTION_STATE: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "regionId", schema: &REGION_ID, presence: Presence::Required },
        Component {
            name: "regExtValue",
            schema: &REGIONAL_EXTENSION_INTERSECTION_STATE_REG_EXT_VALUE,
            presence: Presence::Required,
        },
    ],
    additions: None,
    is_recursive: false,
});

pub static INTERSECTION_REFERENCE_ID: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "region", schema: &ROAD_REGULATOR_ID, presence: Presence::Optional },
        Component { name: "id", schema: &INTERSECTION_ID, presence: Presence::Required },
    ],
    additions: None,
    is_recursive: false,
});

pub static ROAD_REGULATOR_ID: Schema =
    Schema::Integer(Integer { range: Some((0, 65535)), is_extensible: false });

pub static INTERSECTION_ID: Schema =
    Schema::Integer(Integer { range: Some((0, 65535)), is_extensible: false });

pub static MSG_COUNT: Schema =
    Schema::Integer(Integer { range: Some((0, 127)), is_extensible: false });

pub static INTERSECTION_STATUS_OBJECT: Schema =
    Schema::BitString(Size { least: 16, most: Some(16), is_extensible: false });

pub static D_SECOND: Schema =
    Schema::Integer(Integer { range: Some((0, 65535)), is_extensible: false });

pub static ENABLED_LANE_LIST: Schema = Schema::SequenceOf(SequenceOf {
    item: &LANE_ID,
    size: Size { least: 1, most: Some(16), is_extensible: false },
});

pub static LANE_ID: Schema =
    Schema::Integer(Integer { range: Some((0, 255)), is_extensible: false });

pub static MOVEMENT_LIST: Schema = Schema::SequenceOf(SequenceOf {
    item: &MOVEMENT_STATE,
    size: Size { least: 1, most: Some(255), is_extensible: false },
});

pub static MOVEMENT_STATE: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "movementName", schema: &DESCRIPTIVE_NAME, presence: Presence::Optional },
        Component { name: "signalGroup", schema: &SIGNAL_GROUP_ID, presence: Presence::Required },
        Component {
            name: "state-time-speed",
            schema: &MOVEMENT_EVENT_LIST,
            presence: Presence::Required,
        },
        Component {
            name: "maneuverAssistList",
            schema: &MANEUVER_ASSIST_LIST,
            presence: Presence::Optional,
        },
        Component { name: "regional", schema: &REGIONAL_EXTENSIONS, presence: Presence::Optional },
    ],
    additions: Some(&[]),
    is_recursive: false,
});

pub static SIGNAL_GROUP_ID: Schema =
    Schema::Integer(Integer { range: Some((0, 255)), is_extensible: false });

pub static MOVEMENT_EVENT_LIST: Schema = Schema::SequenceOf(SequenceOf {
    item: &MOVEMENT_EVENT,
    size: Size { least: 1, most: Some(16), is_extensible: false },
});

pub static MOVEMENT_EVENT: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "eventState",
            schema: &MOVEMENT_PHASE_STATE,
            presence: Presence::Required,
        },
        Component { name: "timing", schema: &TIME_CHANGE_DETAILS, presence: Presence::Optional },
        Component { name: "speeds", schema: &ADVISORY_SPEED_LIST, presence: Presence::Optional },
        Component {
            name: "regional",
            schema: &REGIONAL_EXTENSIONS_MOVEMENT_EVENT,
            presence: Presence::Optional,
        },
    ],
    additions: Some(&[]),
    is_recursive: false,
});

pub static REGIONAL_EXTENSIONS_MOVEMENT_EVENT: Schema = Schema::SequenceOf(SequenceOf {
    item: &REGIONAL_EXTENSION_MOVEMENT_EVENT,
    size: Size { least: 1, most: Some(4), is_extensible: false },
});

pub static REGIONAL_EXTENSION_MOVEMENT_EVENT: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "regionId", schema: &REGION_ID, presence: Presence::Required },
        Component {
            name: "regExtValue",
            schema: &REGIONAL_EXTENSION_MOVEMENT_EVENT_REG_EXT_VALUE,
            presence: Presence::Required,
        },
    ],
    additions: None,
    is_recursive: false,
});

pub static MOVEMENT_PHASE_STATE: Schema = Schema::Enumerated(Enumerated {
    root: &[
        "unavailable",
        "dark",
        "stop-Then-Proceed",
        "stop-And-Remain",
        "pre-Movement",
        "permissive-Movement-Allowed",
        "protected-Movement-Allowed",
        "permissive-clearance",
        "protected-clearance",
        "caution-Conflicting-Traffic",
    ],
    additions: None,
});

pub static TIME_CHANGE_DETAILS: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "startTime", schema: &TIME_MARK, presence: Presence::Optional },
        Component { name: "minEndTime", schema: &TIME_MARK, presence: Presence::Required },
        Component { name: "maxEndTime", schema: &TIME_MARK, presence: Presence::Optional },
        Component { name: "likelyTime", schema: &TIME_MARK, presence: Presence::Optional },
        Component {
            name: "confidence",
            schema: &TIME_INTERVAL_CONFIDENCE,
            presence: Presence::Optional,
        },
        Component { name: "nextTime", schema: &TIME_MARK, presence: Presence::Optional },
    ],
    additions: None,
    is_recursive: false,
});

pub static TIME_MARK: Schema =
    Schema::Integer(Integer { range: Some((0, 36001)), is_extensible: false });

pub static TIME_INTERVAL_CONFIDENCE: Schema =
    Schema::Integer(Integer { range: Some((0, 15)), is_extensible: false });

pub static ADVISORY_SPEED_LIST: Schema = Schema::SequenceOf(SequenceOf {
    item: &ADVISORY_SPEED,
    size: Size { least: 1, most: Some(16), is_extensible: false },
});

pub static ADVISORY_SPEED: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "type", schema: &ADVISORY_SPEED_TYPE, presence: Presence::Required },
        Component { name: "speed", schema: &SPEED_ADVICE, presence: Presence::Optional },
        Component {
            name: "confidence",
            schema: &DSRC_SPEED_CONFIDENCE,
            presence: Presence::Optional,
        },
        Component { name: "distance", schema: &ZONE_LENGTH, presence: Presence::Optional },
        Component { name: "class", schema: &RESTRICTION_CLASS_ID, presence: Presence::Optional },
        Component { name: "regional", schema: &REGIONAL_EXTENSIONS, presence: Presence::Optional },
    ],
    additions: Some(&[]),
    is_recursive: false,
});

pub static ADVISORY_SPEED_TYPE: Schema = Schema::Enumerated(Enumerated {
    root: &["none", "greenwave", "ecoDrive", "transit"],
    additions: Some(&[]),
});

pub static SPEED_ADVICE: Schema =
    Schema::Integer(Integer { range: Some((0, 500)), is_extensible: false });

pub static DSRC_SPEED_CONFIDENCE: Schema = Schema::Enumerated(Enumerated {
    root: &[
        "unavailable",
        "prec100ms",
        "prec10ms",
        "prec5ms",
        "prec1ms",
        "prec0-1ms",
        "prec0-05ms",
        "prec0-01ms",
    ],
    additions: None,
});

pub static ZONE_LENGTH: Schema =
    Schema::Integer(Integer { range: Some((0, 10000)), is_extensible: false });

pub static RESTRICTION_CLASS_ID: Schema =
    Schema::Integer(Integer { range: Some((0, 255)), is_extensible: false });

pub static REGIONAL_EXTENSIONS: Schema = Schema::SequenceOf(SequenceOf {
    item: &REGIONAL_EXTENSION,
    size: Size { least: 1, most: Some(4), is_extensible: false },
});

pub static REGIONAL_EXTENSION: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "regionId", schema: &REGION_ID, presence: Presence::Required },
        Component {
            name: "regExtValue",
            schema: &REGIONAL_EXTENSION_REG_EXT_VALUE,
            presence: Presence::Required,
        },
    ],
    additions: None,
    is_recursive: false,
});

pub static REGION_ID: Schema =
    Schema::Integer(Integer { range: Some((0, 255)), is_extensible: false });

pub static MANEUVER_ASSIST_LIST: Schema = Schema::SequenceOf(SequenceOf {
    item: &CONNECTION_MANEUVER_ASSIST,
    size: Size { least: 1, most: Some(16), is_extensible: false },
});

pub static CONNECTION_MANEUVER_ASSIST: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "connectionID",
            schema: &LANE_CONNECTION_ID,
            presence: Presence::Required,
        },
        Component { name: "queueLength", schema: &ZONE_LENGTH, presence: Presence::Optional },
        Component {
            name: "availableStorageLength",
            schema: &ZONE_LENGTH,
            presence: Presence::Optional,
        },
        Component { name: "waitOnStop", schema: &Schema::Boolean, presence: Presence::Optional },
        Component {
            name: "pedBicycleDetect",
            schema: &Schema::Boolean,
            presence: Presence::Optional,
        },
        Component {
            name: "regional",
            schema: &REGIONAL_EXTENSIONS_CONNECTION_MANEUVER_ASSIST,
            presence: Presence::Optional,
        },
    ],
    additions: Some(&[]),
    is_recursive: false,
});

pub static REGIONAL_EXTENSIONS_CONNECTION_MANEUVER_ASSIST: Schema =
    Schema::SequenceOf(SequenceOf {
        item: &REGIONAL_EXTENSION_CONNECTION_MANEUVER_ASSIST,
        size: Size { least: 1, most: Some(4), is_extensible: false },
    });

pub static REGIONAL_EXTENSION_CONNECTION_MANEUVER_ASSIST: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "regionId", schema: &REGION_ID, presence: Presence::Required },
        Component {
            name: "regExtValue",
            schema: &REGIONAL_EXTENSION_CONNECTION_MANEUVER_ASSIST_REG_EXT_VALUE,
            presence: Presence::Required,
        },
    ],
    additions: None,
    is_recursive: false,
});

pub static LANE_CONNECTION_ID: Schema =
    Schema::Integer(Integer { range: Some((0, 255)), is_extensible: false });

pub static MAP_DATA: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "timeStamp", schema: &MINUTE_OF_THE_YEAR, presence: Presence::Optional },
        Component { name: "msgIssueRevision", schema: &MSG_COUNT, presence: Presence::Required },
        Component { name: "layerType", schema: &LAYER_TYPE, presence: Presence::Optional },
        Component { name: "layerID", schema: &LAYER_ID, presence: Presence::Optional },
        Component {
            name: "intersections",
            schema: &INTERSECTION_GEOMETRY_LIST,
            presence: Presence::Optional,
        },
        Component {
            name: "roadSegments",
            schema: &ROAD_SEGMENT_LIST,
            presence: Presence::Optional,
        },
        Component {
            name: "dataParameters",
            schema: &DATA_PARAMETERS,
            presence: Presence::Optional,
        },
        Component {
            name: "restrictionList",
            schema: &RESTRICTION_CLASS_LIST,
            presence: Presence::Optional,
        },
        Component {
            name: "regional",
            schema: &REGIONAL_EXTENSIONS_MAP_DATA,
            presence: Presence::Optional,
        },
    ],
    additions: Some(&[]),
    is_recursive: false,
});

pub static REGIONAL_EXTENSIONS_MAP_DATA: Schema = Schema::SequenceOf(SequenceOf {
    item: &REGIONAL_EXTENSION_MAP_DATA,
    size: Size { least: 1, most: Some(4), is_extensible: false },
});

pub static REGIONAL_EXTENSION_MAP_DATA: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "regionId", schema: &REGION_ID, presence: Presence::Required },
        Component {
            name: "regExtValue",
            schema: &REGIONAL_EXTENSION_MAP_DATA_REG_EXT_VALUE,
            presence: Presence::Required,
        },
    ],
    additions: None,
    is_recursive: false,
});

pub static LAYER_TYPE: Schema = Schema::Enumerated(Enumerated {
    root: &[
        "none",
        "mixedContent",
        "generalMapData",
        "intersectionData",
        "curveData",
        "roadwaySectionData",
        "parkingAreaData",
        "sharedLaneData",
    ],
    additions: Some(&[]),
});

pub static LAYER_ID: Schema =
    Schema::Integer(Integer { range: Some((0, 100)), is_extensible: false });

pub static INTERSECTION_GEOMETRY_LIST: Schema = Schema::SequenceOf(SequenceOf {
    item: &INTERSECTION_GEOMETRY,
    size: Size { least: 1, most: Some(32), is_extensible: false },
});

pub static INTERSECTION_GEOMETRY: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "name", schema: &DESCRIPTIVE_NAME, presence: Presence::Optional },
        Component { name: "id", schema: &INTERSECTION_REFERENCE_ID, presence: Presence::Required },
        Component { name: "revision", schema: &MSG_COUNT, presence: Presence::Required },
        Component { name: "refPoint", schema: &POSITION3_D, presence: Presence::Required },
        Component { name: "laneWidth", schema: &LANE_WIDTH, presence: Presence::Optional },
        Component { name: "speedLimits", schema: &SPEED_LIMIT_LIST, presence: Presence::Optional },
        Component { name: "laneSet", schema: &LANE_LIST, presence: Presence::Required },
        Component {
            name: "preemptPriorityData",
            schema: &PREEMPT_PRIORITY_LIST,
            presence: Presence::Optional,
        },
        Component { name: "regional", schema: &REGIONAL_EXTENSIONS, presence: Presence::Optional },
    ],
    additions: Some(&[]),
    is_recursive: false,
});

pub static POSITION3_D: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "lat", schema: &LATITUDE, presence: Presence::Required },
        Component { name: "long", schema: &LONGITUDE, presence: Presence::Required },
        Component { name: "elevation", schema: &ELEVATION, presence: Presence::Optional },
        Component {
            name: "regional",
            schema: &REGIONAL_EXTENSIONS_POSITION3_D,
            presence: Presence::Optional,
        },
    ],
    additions: Some(&[]),
    is_recursive: false,
});

pub static REGIONAL_EXTENSIONS_POSITION3_D: Schema = Schema::SequenceOf(SequenceOf {
    item: &REGIONAL_EXTENSION_POSITION3_D,
    size: Size { least: 1, most: Some(4), is_extensible: false },
});

pub static REGIONAL_EXTENSION_POSITION3_D: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "regionId", schema: &REGION_ID, presence: Presence::Required },
        Component {
            name: "regExtValue",
            schema: &REGIONAL_EXTENSION_POSITION3_D_REG_EXT_VALUE,
            presence: Presence::Required,
        },
    ],
    additions: None,
    is_recursive: false,
});

pub static ELEVATION: Schema =
    Schema::Integer(Integer { range: Some((-4096, 61439)), is_extensible: false });

pub static LANE_WIDTH: Schema =
    Schema::Integer(Integer { range: Some((0, 32767)), is_extensible: false });

pub static SPEED_LIMIT_LIST: Schema = Schema::SequenceOf(SequenceOf {
    item: &REGULATORY_SPEED_LIMIT,
    size: Size { least: 1, most: Some(9), is_extensible: false },
});

pub static REGULATORY_SPEED_LIMIT: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "type", schema: &SPEED_LIMIT_TYPE, presence: Presence::Required },
        Component { name: "speed", schema: &VELOCITY, presence: Presence::Required },
    ],
    additions: None,
    is_recursive: false,
});

pub static SPEED_LIMIT_TYPE: Schema = Schema::Enumerated(Enumerated {
    root: &[
        "unknown",
        "maxSpeedInSchoolZone",
        "maxSpeedInSchoolZoneWhenChildrenArePresent",
        "maxSpeedInConstructionZone",
        "vehicleMinSpeed",
        "vehicleMaxSpeed",
        "vehicleNightMaxSpeed",
        "truckMinSpeed",
        "truckMaxSpeed",
        "truckNightMaxSpeed",
        "vehiclesWithTrailersMinSpeed",
        "vehiclesWithTrailersMaxSpeed",
        "vehiclesWithTrailersNightMaxSpeed",
    ],
    additions: Some(&[]),
});

pub static VELOCITY: Schema =
    Schema::Integer(Integer { range: Some((0, 8191)), is_extensible: false });

pub static LANE_LIST: Schema = Schema::SequenceOf(SequenceOf {
    item: &GENERIC_LANE,
    size: Size { least: 1, most: Some(255), is_extensible: false },
});

pub static GENERIC_LANE: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "laneID", schema: &LANE_ID, presence: Presence::Required },
        Component { name: "name", schema: &DESCRIPTIVE_NAME, presence: Presence::Optional },
        Component { name: "ingressApproach", schema: &APPROACH_ID, presence: Presence::Optional },
        Component { name: "egressApproach", schema: &APPROACH_ID, presence: Presence::Optional },
        Component {
            name: "laneAttributes",
            schema: &LANE_ATTRIBUTES,
            presence: Presence::Required,
        },
        Component { name: "maneuvers", schema: &ALLOWED_MANEUVERS, presence: Presence::Optional },
        Component { name: "nodeList", schema: &NODE_LIST_XY, presence: Presence::Required },
        Component { name: "connectsTo", schema: &CONNECTS_TO_LIST, presence: Presence::Optional },
        Component { name: "overlays", schema: &OVERLAY_LANE_LIST, presence: Presence::Optional },
        Component {
            name: "regional",
            schema: &REGIONAL_EXTENSIONS_GENERIC_LANE,
            presence: Presence::Optional,
        },
    ],
    additions: Some(&[]),
    is_recursive: false,
});

pub static REGIONAL_EXTENSIONS_GENERIC_LANE: Schema = Schema::SequenceOf(SequenceOf {
    item: &REGIONAL_EXTENSION_GENERIC_LANE,
    size: Size { least: 1, most: Some(4), is_extensible: false },
});

pub static REGIONAL_EXTENSION_GENERIC_LANE: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "regionId", schema: &REGION_ID, presence: Presence::Required },
        Component {
            name: "regExtValue",
            schema: &REGIONAL_EXTENSION_GENERIC_LANE_REG_EXT_VALUE,
            presence: Presence::Required,
        },
    ],
    additions: None,
    is_recursive: false,
});

pub static APPROACH_ID: Schema =
    Schema::Integer(Integer { range: Some((0, 15)), is_extensible: false });

pub static LANE_ATTRIBUTES: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "directionalUse", schema: &LANE_DIRECTION, presence: Presence::Required },
        Component { name: "sharedWith", schema: &LANE_SHARING, presence: Presence::Required },
        Component { name: "laneType", schema: &LANE_TYPE_ATTRIBUTES, presence: Presence::Required },
        Component {
            name: "regional",
            schema: &REGIONAL_EXTENSION_LANE_ATTRIBUTES,
            presence: Presence::Optional,
        },
    ],
    additions: None,
    is_recursive: false,
});

pub static REGIONAL_EXTENSION_LANE_ATTRIBUTES: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "regionId", schema: &REGION_ID, presence: Presence::Required },
        Component {
            name: "regExtValue",
            schema: &REGIONAL_EXTENSION_LANE_ATTRIBUTES_REG_EXT_VALUE,
            presence: Presence::Required,
        },
    ],
    additions: None,
    is_recursive: false,
});

pub static LANE_DIRECTION: Schema =
    Schema::BitString(Size { least: 2, most: Some(2), is_extensible: false });

pub static LANE_SHARING: Schema =
    Schema::BitString(Size { least: 10, most: Some(10), is_extensible: false });

pub static LANE_TYPE_ATTRIBUTES: Schema = Schema::Choice(Choice {
    root: &[
        Alternative { name: "vehicle", schema: &LANE_ATTRIBUTES_VEHICLE },
        Alternative { name: "crosswalk", schema: &LANE_ATTRIBUTES_CROSSWALK },
        Alternative { name: "bikeLane", schema: &LANE_ATTRIBUTES_BIKE },
        Alternative { name: "sidewalk", schema: &LANE_ATTRIBUTES_SIDEWALK },
        Alternative { name: "median", schema: &LANE_ATTRIBUTES_BARRIER },
        Alternative { name: "striping", schema: &LANE_ATTRIBUTES_STRIPING },
        Alternative { name: "trackedVehicle", schema: &LANE_ATTRIBUTES_TRACKED_VEHICLE },
        Alternative { name: "parking", schema: &LANE_ATTRIBUTES_PARKING },
    ],
    additions: Some(&[]),
});

pub static LANE_ATTRIBUTES_VEHICLE: Schema =
    Schema::BitString(Size { least: 8, most: Some(8), is_extensible: true });

pub static LANE_ATTRIBUTES_CROSSWALK: Schema =
    Schema::BitString(Size { least: 16, most: Some(16), is_extensible: false });

pub static LANE_ATTRIBUTES_BIKE: Schema =
    Schema::BitString(Size { least: 16, most: Some(16), is_extensible: false });

pub static LANE_ATTRIBUTES_SIDEWALK: Schema =
    Schema::BitString(Size { least: 16, most: Some(16), is_extensible: false });

pub static LANE_ATTRIBUTES_BARRIER: Schema =
    Schema::BitString(Size { least: 16, most: Some(16), is_extensible: false });

pub static LANE_ATTRIBUTES_STRIPING: Schema =
    Schema::BitString(Size { least: 16, most: Some(16), is_extensible: false });

pub static LANE_ATTRIBUTES_TRACKED_VEHICLE: Schema =
    Schema::BitString(Size { least: 16, most: Some(16), is_extensible: false });

pub static LANE_ATTRIBUTES_PARKING: Schema =
    Schema::BitString(Size { least: 16, most: Some(16), is_extensible: false });

pub static ALLOWED_MANEUVERS: Schema =
    Schema::BitString(Size { least: 12, most: Some(12), is_extensible: false });

pub static NODE_LIST_XY: Schema = Schema::Choice(Choice {
    root: &[
        Alternative { name: "nodes", schema: &NODE_SET_XY },
        Alternative { name: "computed", schema: &COMPUTED_LANE },
    ],
    additions: Some(&[]),
});

pub static NODE_SET_XY: Schema = Schema::SequenceOf(SequenceOf {
    item: &NODE_XY,
    size: Size { least: 2, most: Some(63), is_extensible: false },
});

pub static NODE_XY: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "delta", schema: &NODE_OFFSET_POINT_XY, presence: Presence::Required },
        Component {
            name: "attributes",
            schema: &NODE_ATTRIBUTE_SET_XY,
            presence: Presence::Optional,
        },
    ],
    additions: Some(&[]),
    is_recursive: false,
});

pub static NODE_OFFSET_POINT_XY: Schema = Schema::Choice(Choice {
    root: &[
        Alternative { name: "node-XY1", schema: &NODE_XY_20B },
        Alternative { name: "node-XY2", schema: &NODE_XY_22B },
        Alternative { name: "node-XY3", schema: &NODE_XY_24B },
        Alternative { name: "node-XY4", schema: &NODE_XY_26B },
        Alternative { name: "node-XY5", schema: &NODE_XY_28B },
        Alternative { name: "node-XY6", schema: &NODE_XY_32B },
        Alternative { name: "node-LatLon", schema: &NODE_L_LM_D_64B },
        Alternative { name: "regional", schema: &REGIONAL_EXTENSION },
    ],
    additions: None,
});

pub static NODE_XY_20B: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "x", schema: &OFFSET_B10, presence: Presence::Required },
        Component { name: "y", schema: &OFFSET_B10, presence: Presence::Required },
    ],
    additions: None,
    is_recursive: false,
});

pub static OFFSET_B10: Schema =
    Schema::Integer(Integer { range: Some((-512, 511)), is_extensible: false });

pub static NODE_XY_22B: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "x", schema: &OFFSET_B11, presence: Presence::Required },
        Component { name: "y", schema: &OFFSET_B11, presence: Presence::Required },
    ],
    additions: None,
    is_recursive: false,
});

pub static OFFSET_B11: Schema =
    Schema::Integer(Integer { range: Some((-1024, 1023)), is_extensible: false });

pub static NODE_XY_24B: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "x", schema: &OFFSET_B12, presence: Presence::Required },
        Component { name: "y", schema: &OFFSET_B12, presence: Presence::Required },
    ],
    additions: None,
    is_recursive: false,
});

pub static OFFSET_B12: Schema =
    Schema::Integer(Integer { range: Some((-2048, 2047)), is_extensible: false });

pub static NODE_XY_26B: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "x", schema: &OFFSET_B13, presence: Presence::Required },
        Component { name: "y", schema: &OFFSET_B13, presence: Presence::Required },
    ],
    additions: None,
    is_recursive: false,
});

pub static OFFSET_B13: Schema =
    Schema::Integer(Integer { range: Some((-4096, 4095)), is_extensible: false });

pub static NODE_XY_28B: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "x", schema: &OFFSET_B14, presence: Presence::Required },
        Component { name: "y", schema: &OFFSET_B14, presence: Presence::Required },
    ],
    additions: None,
    is_recursive: false,
});

pub static OFFSET_B14: Schema =
    Schema::Integer(Integer { range: Some((-8192, 8191)), is_extensible: false });

pub static NODE_XY_32B: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "x", schema: &OFFSET_B16, presence: Presence::Required },
        Component { name: "y", schema: &OFFSET_B16, presence: Presence::Required },
    ],
    additions: None,
    is_recursive: false,
});

pub static OFFSET_B16: Schema =
    Schema::Integer(Integer { range: Some((-32768, 32767)), is_extensible: false });

pub static NODE_L_LM_D_64B: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "lon", schema: &LONGITUDE, presence: Presence::Required },
        Component { name: "lat", schema: &LATITUDE, presence: Presence::Required },
    ],
    additions: None,
    is_recursive: false,
});

pub static NODE_ATTRIBUTE_SET_XY: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "localNode",
            schema: &NODE_ATTRIBUTE_XY_LIST,
            presence: Presence::Optional,
        },
        Component {
            name: "disabled",
            schema: &SEGMENT_ATTRIBUTE_XY_LIST,
            presence: Presence::Optional,
        },
        Component {
            name: "enabled",
            schema: &SEGMENT_ATTRIBUTE_XY_LIST,
            presence: Presence::Optional,
        },
        Component { name: "data", schema: &LANE_DATA_ATTRIBUTE_LIST, presence: Presence::Optional },
        Component { name: "dWidth", schema: &OFFSET_B10, presence: Presence::Optional },
        Component { name: "dElevation", schema: &OFFSET_B10, presence: Presence::Optional },
        Component {
            name: "regional",
            schema: &REGIONAL_EXTENSIONS_NODE_ATTRIBUTE_SET_XY,
            presence: Presence::Optional,
        },
    ],
    additions: Some(&[]),
    is_recursive: false,
});

pub static REGIONAL_EXTENSIONS_NODE_ATTRIBUTE_SET_XY: Schema = Schema::SequenceOf(SequenceOf {
    item: &REGIONAL_EXTENSION_NODE_ATTRIBUTE_SET_XY,
    size: Size { least: 1, most: Some(4), is_extensible: false },
});

pub static REGIONAL_EXTENSION_NODE_ATTRIBUTE_SET_XY: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "regionId", schema: &REGION_ID, presence: Presence::Required },
        Component {
            name: "regExtValue",
            schema: &REGIONAL_EXTENSION_NODE_ATTRIBUTE_SET_XY_REG_EXT_VALUE,
            presence: Presence::Required,
        },
    ],
    additions: None,
    is_recursive: false,
});

pub static NODE_ATTRIBUTE_XY_LIST: Schema = Schema::SequenceOf(SequenceOf {
    item: &NODE_ATTRIBUTE_XY,
    size: Size { least: 1, most: Some(8), is_extensible: false },
});

pub static NODE_ATTRIBUTE_XY: Schema = Schema::Enumerated(Enumerated {
    root: &[
        "reserved",
        "stopLine",
        "roundedCapStyleA",
        "roundedCapStyleB",
        "mergePoint",
        "divergePoint",
        "downstreamStopLine",
        "downstreamStartNode",
        "closedToTraffic",
        "safeIsland",
        "curbPresentAtStepOff",
        "hydrantPresent",
    ],
    additions: Some(&[]),
});

pub static SEGMENT_ATTRIBUTE_XY_LIST: Schema = Schema::SequenceOf(SequenceOf {
    item: &SEGMENT_ATTRIBUTE_XY,
    size: Size { least: 1, most: Some(8), is_extensible: false },
});

pub static SEGMENT_ATTRIBUTE_XY: Schema = Schema::Enumerated(Enumerated {
    root: &[
        "reserved",
        "doNotBlock",
        "whiteLine",
        "mergingLaneLeft",
        "mergingLaneRight",
        "curbOnLeft",
        "curbOnRight",
        "loadingzoneOnLeft",
        "loadingzoneOnRight",
        "turnOutPointOnLeft",
        "turnOutPointOnRight",
        "adjacentParkingOnLeft",
        "adjacentParkingOnRight",
        "adjacentBikeLaneOnLeft",
        "adjacentBikeLaneOnRight",
        "sharedBikeLane",
        "bikeBoxInFront",
        "transitStopOnLeft",
        "transitStopOnRight",
        "transitStopInLane",
        "sharedWithTrackedVehicle",
        "safeIsland",
        "lowCurbsPresent",
        "rumbleStripPresent",
        "audibleSignalingPresent",
        "adaptiveTimingPresent",
        "rfSignalRequestPresent",
        "partialCurbIntrusion",
        "taperToLeft",
        "taperToRight",
        "taperToCenterLine",
        "parallelParking",
        "headInParking",
        "freeParking",
        "timeRestrictionsOnParking",
        "costToPark",
        "midBlockCurbPresent",
        "unEvenPavementPresent",
    ],
    additions: Some(&[]),
});

pub static LANE_DATA_ATTRIBUTE_LIST: Schema = Schema::SequenceOf(SequenceOf {
    item: &LANE_DATA_ATTRIBUTE,
    size: Size { least: 1, most: Some(8), is_extensible: false },
});

pub static LANE_DATA_ATTRIBUTE: Schema = Schema::Choice(Choice {
    root: &[
        Alternative { name: "pathEndPointAngle", schema: &DELTA_ANGLE },
        Alternative { name: "laneCrownPointCenter", schema: &ROADWAY_CROWN_ANGLE },
        Alternative { name: "laneCrownPointLeft", schema: &ROADWAY_CROWN_ANGLE },
        Alternative { name: "laneCrownPointRight", schema: &ROADWAY_CROWN_ANGLE },
        Alternative { name: "laneAngle", schema: &MERGE_DIVERGE_NODE_ANGLE },
        Alternative { name: "speedLimits", schema: &SPEED_LIMIT_LIST },
        Alternative { name: "regional", schema: &REGIONAL_EXTENSIONS },
    ],
    additions: Some(&[]),
});

pub static DELTA_ANGLE: Schema =
    Schema::Integer(Integer { range: Some((-150, 150)), is_extensible: false });

pub static ROADWAY_CROWN_ANGLE: Schema =
    Schema::Integer(Integer { range: Some((-128, 127)), is_extensible: false });

pub static MERGE_DIVERGE_NODE_ANGLE: Schema =
    Schema::Integer(Integer { range: Some((-180, 180)), is_extensible: false });

pub static COMPUTED_LANE: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "referenceLaneId", schema: &LANE_ID, presence: Presence::Required },
        Component {
            name: "offsetXaxis",
            schema: &DRIVEN_LINE_OFFSET,
            presence: Presence::Required,
        },
        Component {
            name: "offsetYaxis",
            schema: &DRIVEN_LINE_OFFSET,
            presence: Presence::Required,
        },
        Component { name: "rotateXY", schema: &ANGLE, presence: Presence::Optional },
        Component { name: "scaleXaxis", schema: &SCALE_B12, presence: Presence::Optional },
        Component { name: "scaleYaxis", schema: &SCALE_B12, presence: Presence::Optional },
        Component { name: "regional", schema: &REGIONAL_EXTENSIONS, presence: Presence::Optional },
    ],
    additions: Some(&[]),
    is_recursive: false,
});

pub static DRIVEN_LINE_OFFSET: Schema = Schema::Choice(Choice {
    root: &[
        Alternative { name: "small", schema: &DRIVEN_LINE_OFFSET_SM },
        Alternative { name: "large", schema: &DRIVEN_LINE_OFFSET_LG },
    ],
    additions: None,
});

pub static DRIVEN_LINE_OFFSET_SM: Schema =
    Schema::Integer(Integer { range: Some((-2047, 2047)), is_extensible: false });

pub static DRIVEN_LINE_OFFSET_LG: Schema =
    Schema::Integer(Integer { range: Some((-32767, 32767)), is_extensible: false });

pub static ANGLE: Schema =
    Schema::Integer(Integer { range: Some((0, 28800)), is_extensible: false });

pub static SCALE_B12: Schema =
    Schema::Integer(Integer { range: Some((-2048, 2047)), is_extensible: false });

pub static CONNECTS_TO_LIST: Schema = Schema::SequenceOf(SequenceOf {
    item: &CONNECTION,
    size: Size { least: 1, most: Some(16), is_extensible: false },
});

pub static CONNECTION: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "connectingLane",
            schema: &CONNECTING_LANE,
            presence: Presence::Required,
        },
        Component {
            name: "remoteIntersection",
            schema: &INTERSECTION_REFERENCE_ID,
            presence: Presence::Optional,
        },
        Component { name: "signalGroup", schema: &SIGNAL_GROUP_ID, presence: Presence::Optional },
        Component {
            name: "userClass",
            schema: &RESTRICTION_CLASS_ID,
            presence: Presence::Optional,
        },
        Component {
            name: "connectionID",
            schema: &LANE_CONNECTION_ID,
            presence: Presence::Optional,
        },
    ],
    additions: None,
    is_recursive: false,
});

pub static CONNECTING_LANE: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "lane", schema: &LANE_ID, presence: Presence::Required },
        Component { name: "maneuver", schema: &ALLOWED_MANEUVERS, presence: Presence::Optional },
    ],
    additions: None,
    is_recursive: false,
});

pub static OVERLAY_LANE_LIST: Schema = Schema::SequenceOf(SequenceOf {
    item: &LANE_ID,
    size: Size { least: 1, most: Some(5), is_extensible: false },
});

pub static PREEMPT_PRIORITY_LIST: Schema = Schema::SequenceOf(SequenceOf {
    item: &SIGNAL_CONTROL_ZONE,
    size: Size { least: 1, most: Some(32), is_extensible: false },
});

pub static SIGNAL_CONTROL_ZONE: Schema = Schema::Sequence(Sequence {
    root: &[Component { name: "zone", schema: &REGIONAL_EXTENSION, presence: Presence::Required }],
    additions: Some(&[]),
    is_recursive: false,
});

pub static ROAD_SEGMENT_LIST: Schema = Schema::SequenceOf(SequenceOf {
    item: &ROAD_SEGMENT,
    size: Size { least: 1, most: Some(32), is_extensible: false },
});

pub static ROAD_SEGMENT: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "name", schema: &DESCRIPTIVE_NAME, presence: Presence::Optional },
        Component { name: "id", schema: &ROAD_SEGMENT_REFERENCE_ID, presence: Presence::Required },
        Component { name: "revision", schema: &MSG_COUNT, presence: Presence::Required },
        Component { name: "refPoint", schema: &POSITION3_D, presence: Presence::Required },
        Component { name: "laneWidth", schema: &LANE_WIDTH, presence: Presence::Optional },
        Component { name: "speedLimits", schema: &SPEED_LIMIT_LIST, presence: Presence::Optional },
        Component {
            name: "roadLaneSet",
            schema: &ROAD_LANE_SET_LIST,
            presence: Presence::Required,
        },
        Component { name: "regional", schema: &REGIONAL_EXTENSIONS, presence: Presence::Optional },
    ],
    additions: Some(&[]),
    is_recursive: false,
});

pub static ROAD_SEGMENT_REFERENCE_ID: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "region", schema: &ROAD_REGULATOR_ID, presence: Presence::Optional },
        Component { name: "id", schema: &ROAD_SEGMENT_ID, presence: Presence::Required },
    ],
    additions: None,
    is_recursive: false,
});

pub static ROAD_SEGMENT_ID: Schema =
    Schema::Integer(Integer { range: Some((0, 65535)), is_extensible: false });

pub static ROAD_LANE_SET_LIST: Schema = Schema::SequenceOf(SequenceOf {
    item: &GENERIC_LANE,
    size: Size { least: 1, most: Some(255), is_extensible: false },
});

pub static DATA_PARAMETERS: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "processMethod",
            schema: &DATA_PARAMETERS_PROCESS_METHOD,
            presence: Presence::Optional,
        },
        Component {
            name: "processAgency",
            schema: &DATA_PARAMETERS_PROCESS_AGENCY,
            presence: Presence::Optional,
        },
        Component {
            name: "lastCheckedDate",
            schema: &DATA_PARAMETERS_LAST_CHECKED_DATE,
            presence: Presence::Optional,
        },
        Component {
            name: "geoidUsed",
            schema: &DATA_PARAMETERS_GEOID_USED,
            presence: Presence::Optional,
        },
    ],
    additions: Some(&[]),
    is_recursive: false,
});

pub static RESTRICTION_CLASS_LIST: Schema = Schema::SequenceOf(SequenceOf {
    item: &RESTRICTION_CLASS_ASSIGNMENT,
    size: Size { least: 1, most: Some(254), is_extensible: false },
});

pub static RESTRICTION_CLASS_ASSIGNMENT: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "id", schema: &RESTRICTION_CLASS_ID, presence: Presence::Required },
        Component {
            name: "users",
            schema: &RESTRICTION_USER_TYPE_LIST,
            presence: Presence::Required,
        },
    ],
    additions: None,
    is_recursive: false,
});

pub static RESTRICTION_USER_TYPE_LIST: Schema = Schema::SequenceOf(SequenceOf {
    item: &RESTRICTION_USER_TYPE,
    size: Size { least: 1, most: Some(16), is_extensible: false },
});

pub static RESTRICTION_USER_TYPE: Schema = Schema::Choice(Choice {
    root: &[
        Alternative { name: "basicType", schema: &RESTRICTION_APPLIES_TO },
        Alternative { name: "regional", schema: &REGIONAL_EXTENSIONS_RESTRICTION_USER_TYPE },
    ],
    additions: Some(&[]),
});

pub static REGIONAL_EXTENSIONS_RESTRICTION_USER_TYPE: Schema = Schema::SequenceOf(SequenceOf {
    item: &REGIONAL_EXTENSION_RESTRICTION_USER_TYPE,
    size: Size { least: 1, most: Some(4), is_extensible: false },
});

pub static REGIONAL_EXTENSION_RESTRICTION_USER_TYPE: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "regionId", schema: &REGION_ID, presence: Presence::Required },
        Component {
            name: "regExtValue",
            schema: &REGIONAL_EXTENSION_RESTRICTION_USER_TYPE_REG_EXT_VALUE,
            presence: Presence::Required,
        },
    ],
    additions: None,
    is_recursive: false,
});

pub static RESTRICTION_APPLIES_TO: Schema = Schema::Enumerated(Enumerated {
    root: &[
        "none",
        "equippedTransit",
        "equippedTaxis",
        "equippedOther",
        "emissionCompliant",
        "equippedBicycle",
        "weightCompliant",
        "heightCompliant",
        "pedestrians",
        "slowMovingPersons",
        "wheelchairUsers",
        "visualDisabilities",
        "audioDisabilities",
        "otherUnknownDisabilities",
    ],
    additions: Some(&[]),
});

pub static SIGNAL_REQUEST_MESSAGE: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "timeStamp", schema: &MINUTE_OF_THE_YEAR, presence: Presence::Optional },
        Component { name: "second", schema: &D_SECOND, presence: Presence::Required },
        Component { name: "sequenceNumber", schema: &MSG_COUNT, presence: Presence::Optional },
        Component { name: "requests", schema: &SIGNAL_REQUEST_LIST, presence: Presence::Optional },
        Component {
            name: "requestor",
            schema: &REQUESTOR_DESCRIPTION,
            presence: Presence::Required,
        },
        Component { name: "regional", schema: &REGIONAL_EXTENSIONS, presence: Presence::Optional },
    ],
    additions: Some(&[]),
    is_recursive: false,
});

pub static SIGNAL_REQUEST_LIST: Schema = Schema::SequenceOf(SequenceOf {
    item: &SIGNAL_REQUEST_PACKAGE,
    size: Size { least: 1, most: Some(32), is_extensible: false },
});

pub static SIGNAL_REQUEST_PACKAGE: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "request", schema: &SIGNAL_REQUEST, presence: Presence::Required },
        Component { name: "minute", schema: &MINUTE_OF_THE_YEAR, presence: Presence::Optional },
        Component { name: "second", schema: &D_SECOND, presence: Presence::Optional },
        Component { name: "duration", schema: &D_SECOND, presence: Presence::Optional },
        Component { name: "regional", schema: &REGIONAL_EXTENSIONS, presence: Presence::Optional },
    ],
    additions: Some(&[]),
    is_recursive: false,
});

pub static SIGNAL_REQUEST: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "id", schema: &INTERSECTION_REFERENCE_ID, presence: Presence::Required },
        Component { name: "requestID", schema: &REQUEST_ID, presence: Presence::Required },
        Component {
            name: "requestType",
            schema: &PRIORITY_REQUEST_TYPE,
            presence: Presence::Required,
        },
        Component {
            name: "inBoundLane",
            schema: &INTERSECTION_ACCESS_POINT,
            presence: Presence::Required,
        },
        Component {
            name: "outBoundLane",
            schema: &INTERSECTION_ACCESS_POINT,
            presence: Presence::Optional,
        },
        Component { name: "regional", schema: &REGIONAL_EXTENSIONS, presence: Presence::Optional },
    ],
    additions: Some(&[]),
    is_recursive: false,
});

pub static REQUEST_ID: Schema =
    Schema::Integer(Integer { range: Some((0, 255)), is_extensible: false });

pub static PRIORITY_REQUEST_TYPE: Schema = Schema::Enumerated(Enumerated {
    root: &[
        "priorityRequestTypeReserved",
        "priorityRequest",
        "priorityRequestUpdate",
        "priorityCancellation",
    ],
    additions: Some(&[]),
});

pub static INTERSECTION_ACCESS_POINT: Schema = Schema::Choice(Choice {
    root: &[
        Alternative { name: "lane", schema: &LANE_ID },
        Alternative { name: "approach", schema: &APPROACH_ID },
        Alternative { name: "connection", schema: &LANE_CONNECTION_ID },
    ],
    additions: Some(&[]),
});

pub static REQUESTOR_DESCRIPTION: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "id", schema: &VEHICLE_ID, presence: Presence::Required },
        Component { name: "type", schema: &REQUESTOR_TYPE, presence: Presence::Optional },
        Component {
            name: "position",
            schema: &REQUESTOR_POSITION_VECTOR,
            presence: Presence::Optional,
        },
        Component { name: "name", schema: &DESCRIPTIVE_NAME, presence: Presence::Optional },
        Component { name: "routeName", schema: &DESCRIPTIVE_NAME, presence: Presence::Optional },
        Component {
            name: "transitStatus",
            schema: &TRANSIT_VEHICLE_STATUS,
            presence: Presence::Optional,
        },
        Component {
            name: "transitOccupancy",
            schema: &TRANSIT_VEHICLE_OCCUPANCY,
            presence: Presence::Optional,
        },
        Component { name: "transitSchedule", schema: &DELTA_TIME, presence: Presence::Optional },
        Component {
            name: "regional",
            schema: &REGIONAL_EXTENSIONS_REQUESTOR_DESCRIPTION,
            presence: Presence::Optional,
        },
    ],
    additions: Some(&[]),
    is_recursive: false,
});

pub static REGIONAL_EXTENSIONS_REQUESTOR_DESCRIPTION: Schema = Schema::SequenceOf(SequenceOf {
    item: &REGIONAL_EXTENSION_REQUESTOR_DESCRIPTION,
    size: Size { least: 1, most: Some(4), is_extensible: false },
});

pub static REGIONAL_EXTENSION_REQUESTOR_DESCRIPTION: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "regionId", schema: &REGION_ID, presence: Presence::Required },
        Component {
            name: "regExtValue",
            schema: &REGIONAL_EXTENSION_REQUESTOR_DESCRIPTION_REG_EXT_VALUE,
            presence: Presence::Required,
        },
    ],
    additions: None,
    is_recursive: false,
});

pub static VEHICLE_ID: Schema = Schema::Choice(Choice {
    root: &[
        Alternative { name: "entityID", schema: &TEMPORARY_ID },
        Alternative { name: "stationID", schema: &STATION_ID },
    ],
    additions: None,
});

pub static TEMPORARY_ID: Schema =
    Schema::OctetString(Size { least: 4, most: Some(4), is_extensible: false });

pub static REQUESTOR_TYPE: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "role", schema: &BASIC_VEHICLE_ROLE, presence: Presence::Required },
        Component { name: "subrole", schema: &REQUEST_SUB_ROLE, presence: Presence::Optional },
        Component {
            name: "request",
            schema: &REQUEST_IMPORTANCE_LEVEL,
            presence: Presence::Optional,
        },
        Component { name: "iso3883", schema: &ISO3833_VEHICLE_TYPE, presence: Presence::Optional },
        Component { name: "hpmsType", schema: &VEHICLE_TYPE, presence: Presence::Optional },
        Component { name: "regional", schema: &REGIONAL_EXTENSION, presence: Presence::Optional },
    ],
    additions: Some(&[]),
    is_recursive: false,
});

pub static BASIC_VEHICLE_ROLE: Schema = Schema::Enumerated(Enumerated {
    root: &[
        "basicVehicle",
        "publicTransport",
        "specialTransport",
        "dangerousGoods",
        "roadWork",
        "roadRescue",
        "emergency",
        "safetyCar",
        "none-unknown",
        "truck",
        "motorcycle",
        "roadSideSource",
        "police",
        "fire",
        "ambulance",
        "dot",
        "transit",
        "slowMoving",
        "stopNgo",
        "cyclist",
        "pedestrian",
        "nonMotorized",
        "military",
    ],
    additions: Some(&[]),
});

pub static REQUEST_SUB_ROLE: Schema = Schema::Enumerated(Enumerated {
    root: &[
        "requestSubRoleUnKnown",
        "requestSubRole1",
        "requestSubRole2",
        "requestSubRole3",
        "requestSubRole4",
        "requestSubRole5",
        "requestSubRole6",
        "requestSubRole7",
        "requestSubRole8",
        "requestSubRole9",
        "requestSubRole10",
        "requestSubRole11",
        "requestSubRole12",
        "requestSubRole13",
        "requestSubRole14",
        "requestSubRoleReserved",
    ],
    additions: None,
});

pub static REQUEST_IMPORTANCE_LEVEL: Schema = Schema::Enumerated(Enumerated {
    root: &[
        "requestImportanceLevelUnKnown",
        "requestImportanceLevel1",
        "requestImportanceLevel2",
        "requestImportanceLevel3",
        "requestImportanceLevel4",
        "requestImportanceLevel5",
        "requestImportanceLevel6",
        "requestImportanceLevel7",
        "requestImportanceLevel8",
        "requestImportanceLevel9",
        "requestImportanceLevel10",
        "requestImportanceLevel11",
        "requestImportanceLevel12",
        "requestImportanceLevel13",
        "requestImportanceLevel14",
        "requestImportanceReserved",
    ],
    additions: None,
});

pub static ISO3833_VEHICLE_TYPE: Schema =
    Schema::Integer(Integer { range: Some((0, 255)), is_extensible: false });

pub static VEHICLE_TYPE: Schema = Schema::Enumerated(Enumerated {
    root: &[
        "none",
        "unknown",
        "special",
        "moto",
        "car",
        "carOther",
        "bus",
        "axleCnt2",
        "axleCnt3",
        "axleCnt4",
        "axleCnt4Trailer",
        "axleCnt5Trailer",
        "axleCnt6Trailer",
        "axleCnt5MultiTrailer",
        "axleCnt6MultiTrailer",
        "axleCnt7MultiTrailer",
    ],
    additions: Some(&[]),
});

pub static REQUESTOR_POSITION_VECTOR: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "position", schema: &POSITION3_D, presence: Presence::Required },
        Component { name: "heading", schema: &ANGLE, presence: Presence::Optional },
        Component { name: "speed", schema: &TRANSMISSION_AND_SPEED, presence: Presence::Optional },
    ],
    additions: Some(&[]),
    is_recursive: false,
});

pub static TRANSMISSION_AND_SPEED: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "transmisson",
            schema: &TRANSMISSION_STATE,
            presence: Presence::Required,
        },
        Component { name: "speed", schema: &VELOCITY, presence: Presence::Required },
    ],
    additions: None,
    is_recursive: false,
});

pub static TRANSMISSION_STATE: Schema = Schema::Enumerated(Enumerated {
    root: &[
        "neutral",
        "park",
        "forwardGears",
        "reverseGears",
        "reserved1",
        "reserved2",
        "reserved3",
        "unavailable",
    ],
    additions: None,
});

pub static TRANSIT_VEHICLE_STATUS: Schema =
    Schema::BitString(Size { least: 8, most: Some(8), is_extensible: false });

pub static TRANSIT_VEHICLE_OCCUPANCY: Schema = Schema::Enumerated(Enumerated {
    root: &[
        "occupancyUnknown",
        "occupancyEmpty",
        "occupancyVeryLow",
        "occupancyLow",
        "occupancyMed",
        "occupancyHigh",
        "occupancyNearlyFull",
        "occupancyFull",
    ],
    additions: None,
});

pub static DELTA_TIME: Schema =
    Schema::Integer(Integer { range: Some((-122, 121)), is_extensible: false });

pub static SIGNAL_STATUS_MESSAGE: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "timeStamp", schema: &MINUTE_OF_THE_YEAR, presence: Presence::Optional },
        Component { name: "second", schema: &D_SECOND, presence: Presence::Required },
        Component { name: "sequenceNumber", schema: &MSG_COUNT, presence: Presence::Optional },
        Component { name: "status", schema: &SIGNAL_STATUS_LIST, presence: Presence::Required },
        Component { name: "regional", schema: &REGIONAL_EXTENSIONS, presence: Presence::Optional },
    ],
    additions: Some(&[]),
    is_recursive: false,
});

pub static SIGNAL_STATUS_LIST: Schema = Schema::SequenceOf(SequenceOf {
    item: &SIGNAL_STATUS,
    size: Size { least: 1, most: Some(32), is_extensible: false },
});

pub static SIGNAL_STATUS: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "sequenceNumber", schema: &MSG_COUNT, presence: Presence::Required },
        Component { name: "id", schema: &INTERSECTION_REFERENCE_ID, presence: Presence::Required },
        Component {
            name: "sigStatus",
            schema: &SIGNAL_STATUS_PACKAGE_LIST,
            presence: Presence::Required,
        },
        Component { name: "regional", schema: &REGIONAL_EXTENSIONS, presence: Presence::Optional },
    ],
    additions: Some(&[]),
    is_recursive: false,
});

pub static SIGNAL_STATUS_PACKAGE_LIST: Schema = Schema::SequenceOf(SequenceOf {
    item: &SIGNAL_STATUS_PACKAGE,
    size: Size { least: 1, most: Some(32), is_extensible: false },
});

pub static SIGNAL_STATUS_PACKAGE: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "requester",
            schema: &SIGNAL_REQUESTER_INFO,
            presence: Presence::Optional,
        },
        Component {
            name: "inboundOn",
            schema: &INTERSECTION_ACCESS_POINT,
            presence: Presence::Required,
        },
        Component {
            name: "outboundOn",
            schema: &INTERSECTION_ACCESS_POINT,
            presence: Presence::Optional,
        },
        Component { name: "minute", schema: &MINUTE_OF_THE_YEAR, presence: Presence::Optional },
        Component { name: "second", schema: &D_SECOND, presence: Presence::Optional },
        Component { name: "duration", schema: &D_SECOND, presence: Presence::Optional },
        Component {
            name: "status",
            schema: &PRIORITIZATION_RESPONSE_STATUS,
            presence: Presence::Required,
        },
        Component {
            name: "regional",
            schema: &REGIONAL_EXTENSIONS_SIGNAL_STATUS_PACKAGE,
            presence: Presence::Optional,
        },
    ],
    additions: Some(&[]),
    is_recursive: false,
});

pub static REGIONAL_EXTENSIONS_SIGNAL_STATUS_PACKAGE: Schema = Schema::SequenceOf(SequenceOf {
    item: &REGIONAL_EXTENSION_SIGNAL_STATUS_PACKAGE,
    size: Size { least: 1, most: Some(4), is_extensible: false },
});

pub static REGIONAL_EXTENSION_SIGNAL_STATUS_PACKAGE: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "regionId", schema: &REGION_ID, presence: Presence::Required },
        Component {
            name: "regExtValue",
            schema: &REGIONAL_EXTENSION_SIGNAL_STATUS_PACKAGE_REG_EXT_VALUE,
            presence: Presence::Required,
        },
    ],
    additions: None,
    is_recursive: false,
});

pub static SIGNAL_REQUESTER_INFO: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "id", schema: &VEHICLE_ID, presence: Presence::Required },
        Component { name: "request", schema: &REQUEST_ID, presence: Presence::Required },
        Component { name: "sequenceNumber", schema: &MSG_COUNT, presence: Presence::Required },
        Component { name: "role", schema: &BASIC_VEHICLE_ROLE, presence: Presence::Optional },
        Component { name: "typeData", schema: &REQUESTOR_TYPE, presence: Presence::Optional },
    ],
    additions: Some(&[]),
    is_recursive: false,
});

pub static PRIORITIZATION_RESPONSE_STATUS: Schema = Schema::Enumerated(Enumerated {
    root: &[
        "unknown",
        "requested",
        "processing",
        "watchOtherTraffic",
        "granted",
        "rejected",
        "maxPresence",
        "reserviceLocked",
    ],
    additions: Some(&[]),
});

pub static REGIONAL_EXTENSION_INTERSECTION_STATE_REG_EXT_VALUE: Schema =
    Schema::Open(Open { selector: 0, known: &[(3, &INTERSECTION_STATE_ADD_GRP_C)] });

pub static REGIONAL_EXTENSION_MOVEMENT_EVENT_REG_EXT_VALUE: Schema =
    Schema::Open(Open { selector: 0, known: &[(3, &MOVEMENT_EVENT_ADD_GRP_C)] });

pub static REGIONAL_EXTENSION_REG_EXT_VALUE: Schema =
    Schema::Open(Open { selector: 0, known: &[] });

pub static REGIONAL_EXTENSION_CONNECTION_MANEUVER_ASSIST_REG_EXT_VALUE: Schema =
    Schema::Open(Open { selector: 0, known: &[(3, &CONNECTION_MANEUVER_ASSIST_ADD_GRP_C)] });

pub static REGIONAL_EXTENSION_MAP_DATA_REG_EXT_VALUE: Schema =
    Schema::Open(Open { selector: 0, known: &[(3, &MAP_DATA_ADD_GRP_C)] });

pub static REGIONAL_EXTENSION_POSITION3_D_REG_EXT_VALUE: Schema =
    Schema::Open(Open { selector: 0, known: &[(3, &POSITION3_D_ADD_GRP_C)] });

pub static REGIONAL_EXTENSION_GENERIC_LANE_REG_EXT_VALUE: Schema =
    Schema::Open(Open { selector: 0, known: &[(3, &CONNECTION_TRAJECTORY_ADD_GRP_C)] });

pub static REGIONAL_EXTENSION_LANE_ATTRIBUTES_REG_EXT_VALUE: Schema =
    Schema::Open(Open { selector: 0, known: &[(3, &LANE_ATTRIBUTES_ADD_GRP_C)] });

pub static REGIONAL_EXTENSION_NODE_ATTRIBUTE_SET_XY_REG_EXT_VALUE: Schema =
    Schema::Open(Open { selector: 0, known: &[(3, &NODE_ATTRIBUTE_SET_ADD_GRP_C)] });

pub static DATA_PARAMETERS_PROCESS_METHOD: Schema =
    Schema::Text(Characters::Ia5, Size { least: 1, most: Some(255), is_extensible: false });

pub static DATA_PARAMETERS_PROCESS_AGENCY: Schema =
    Schema::Text(Characters::Ia5, Size { least: 1, most: Some(255), is_extensible: false });

pub static DATA_PARAMETERS_LAST_CHECKED_DATE: Schema =
    Schema::Text(Characters::Ia5, Size { least: 1, most: Some(255), is_extensible: false });

pub static DATA_PARAMETERS_GEOID_USED: Schema =
    Schema::Text(Characters::Ia5, Size { least: 1, most: Some(255), is_extensible: false });

pub static REGIONAL_EXTENSION_RESTRICTION_USER_TYPE_REG_EXT_VALUE: Schema =
    Schema::Open(Open { selector: 0, known: &[(3, &RESTRICTION_USER_TYPE_ADD_GRP_C)] });

pub static REGIONAL_EXTENSION_REQUESTOR_DESCRIPTION_REG_EXT_VALUE: Schema =
    Schema::Open(Open { selector: 0, known: &[(3, &REQUESTOR_DESCRIPTION_ADD_GRP_C)] });

pub static REGIONAL_EXTENSION_SIGNAL_STATUS_PACKAGE_REG_EXT_VALUE: Schema =
    Schema::Open(Open { selector: 0, known: &[(3, &SIGNAL_STATUS_PACKAGE_ADD_GRP_C)] });

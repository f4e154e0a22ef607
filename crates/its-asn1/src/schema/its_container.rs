// Generated from asn1/ by `cargo xtask codegen`. Do not edit.
//! `ITS-Container`.

use uper::{
    Addition, Alternative, Characters, Choice, Component, Enumerated, Integer, Open, Presence,
    Schema, Sequence, SequenceOf, Size,
};

pub static ITS_PDU_HEADER: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "protocolVersion",
            schema: &ITS_PDU_HEADER_PROTOCOL_VERSION,
            presence: Presence::Required,
        },
        Component {
            name: "messageID",
            schema: &ITS_PDU_HEADER_MESSAGE_ID,
            presence: Presence::Required,
        },
        Component { name: "stationID", schema: &STATION_ID, presence: Presence::Required },
    ],
    additions: None,
    is_recursive: false,
});

pub static STATION_ID: Schema =
    Schema::Integer(Integer { range: Some((0, 4294967295)), is_extensible: false });

pub static STATION_TYPE: Schema =
    Schema::Integer(Integer { range: Some((0, 255)), is_extensible: false });

pub static REFERENCE_POSITION: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "latitude", schema: &LATITUDE, presence: Presence::Required },
        Component { name: "longitude", schema: &LONGITUDE, presence: Presence::Required },
        Component {
            name: "positionConfidenceEllipse",
            schema: &POS_CONFIDENCE_ELLIPSE,
            presence: Presence::Required,
        },
        Component { name: "altitude", schema: &ALTITUDE, presence: Presence::Required },
    ],
    additions: None,
    is_recursive: false,
});

pub static LATITUDE: Schema =
    Schema::Integer(Integer { range: Some((-900000000, 900000001)), is_extensible: false });

pub static LONGITUDE: Schema =
    Schema::Integer(Integer { range: Some((-1800000000, 1800000001)), is_extensible: false });

pub static POS_CONFIDENCE_ELLIPSE: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "semiMajorConfidence",
            schema: &SEMI_AXIS_LENGTH,
            presence: Presence::Required,
        },
        Component {
            name: "semiMinorConfidence",
            schema: &SEMI_AXIS_LENGTH,
            presence: Presence::Required,
        },
        Component {
            name: "semiMajorOrientation",
            schema: &HEADING_VALUE,
            presence: Presence::Required,
        },
    ],
    additions: None,
    is_recursive: false,
});

pub static SEMI_AXIS_LENGTH: Schema =
    Schema::Integer(Integer { range: Some((0, 4095)), is_extensible: false });

pub static HEADING_VALUE: Schema =
    Schema::Integer(Integer { range: Some((0, 3601)), is_extensible: false });

pub static ALTITUDE: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "altitudeValue", schema: &ALTITUDE_VALUE, presence: Presence::Required },
        Component {
            name: "altitudeConfidence",
            schema: &ALTITUDE_CONFIDENCE,
            presence: Presence::Required,
        },
    ],
    additions: None,
    is_recursive: false,
});

pub static ALTITUDE_VALUE: Schema =
    Schema::Integer(Integer { range: Some((-100000, 800001)), is_extensible: false });

pub static ALTITUDE_CONFIDENCE: Schema = Schema::Enumerated(Enumerated {
    root: &[
        "alt-000-01",
        "alt-000-02",
        "alt-000-05",
        "alt-000-10",
        "alt-000-20",
        "alt-000-50",
        "alt-001-00",
        "alt-002-00",
        "alt-005-00",
        "alt-010-00",
        "alt-020-00",
        "alt-050-00",
        "alt-100-00",
        "alt-200-00",
        "outOfRange",
        "unavailable",
    ],
    additions: None,
});

pub static HEADING: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "headingValue", schema: &HEADING_VALUE, presence: Presence::Required },
        Component {
            name: "headingConfidence",
            schema: &HEADING_CONFIDENCE,
            presence: Presence::Required,
        },
    ],
    additions: None,
    is_recursive: false,
});

pub static HEADING_CONFIDENCE: Schema =
    Schema::Integer(Integer { range: Some((1, 127)), is_extensible: false });

pub static SPEED: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "speedValue", schema: &SPEED_VALUE, presence: Presence::Required },
        Component {
            name: "speedConfidence",
            schema: &SPEED_CONFIDENCE,
            presence: Presence::Required,
        },
    ],
    additions: None,
    is_recursive: false,
});

pub static SPEED_VALUE: Schema =
    Schema::Integer(Integer { range: Some((0, 16383)), is_extensible: false });

pub static SPEED_CONFIDENCE: Schema =
    Schema::Integer(Integer { range: Some((1, 127)), is_extensible: false });

pub static DRIVE_DIRECTION: Schema = Schema::Enumerated(Enumerated {
    root: &["forward", "backward", "unavailable"],
    additions: None,
});

pub static VEHICLE_LENGTH: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "vehicleLengthValue",
            schema: &VEHICLE_LENGTH_VALUE,
            presence: Presence::Required,
        },
        Component {
            name: "vehicleLengthConfidenceIndication",
            schema: &VEHICLE_LENGTH_CONFIDENCE_INDICATION,
            presence: Presence::Required,
        },
    ],
    additions: None,
    is_recursive: false,
});

pub static VEHICLE_LENGTH_VALUE: Schema =
    Schema::Integer(Integer { range: Some((1, 1023)), is_extensible: false });

pub static VEHICLE_LENGTH_CONFIDENCE_INDICATION: Schema = Schema::Enumerated(Enumerated {
    root: &[
        "noTrailerPresent",
        "trailerPresentWithKnownLength",
        "trailerPresentWithUnknownLength",
        "trailerPresenceIsUnknown",
        "unavailable",
    ],
    additions: None,
});

pub static VEHICLE_WIDTH: Schema =
    Schema::Integer(Integer { range: Some((1, 62)), is_extensible: false });

pub static LONGITUDINAL_ACCELERATION: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "longitudinalAccelerationValue",
            schema: &LONGITUDINAL_ACCELERATION_VALUE,
            presence: Presence::Required,
        },
        Component {
            name: "longitudinalAccelerationConfidence",
            schema: &ACCELERATION_CONFIDENCE,
            presence: Presence::Required,
        },
    ],
    additions: None,
    is_recursive: false,
});

pub static LONGITUDINAL_ACCELERATION_VALUE: Schema =
    Schema::Integer(Integer { range: Some((-160, 161)), is_extensible: false });

pub static ACCELERATION_CONFIDENCE: Schema =
    Schema::Integer(Integer { range: Some((0, 102)), is_extensible: false });

pub static CURVATURE: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "curvatureValue",
            schema: &CURVATURE_VALUE,
            presence: Presence::Required,
        },
        Component {
            name: "curvatureConfidence",
            schema: &CURVATURE_CONFIDENCE,
            presence: Presence::Required,
        },
    ],
    additions: None,
    is_recursive: false,
});

pub static CURVATURE_VALUE: Schema =
    Schema::Integer(Integer { range: Some((-1023, 1023)), is_extensible: false });

pub static CURVATURE_CONFIDENCE: Schema = Schema::Enumerated(Enumerated {
    root: &[
        "onePerMeter-0-00002",
        "onePerMeter-0-0001",
        "onePerMeter-0-0005",
        "onePerMeter-0-002",
        "onePerMeter-0-01",
        "onePerMeter-0-1",
        "outOfRange",
        "unavailable",
    ],
    additions: None,
});

pub static CURVATURE_CALCULATION_MODE: Schema = Schema::Enumerated(Enumerated {
    root: &["yawRateUsed", "yawRateNotUsed", "unavailable"],
    additions: Some(&[]),
});

pub static YAW_RATE: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "yawRateValue", schema: &YAW_RATE_VALUE, presence: Presence::Required },
        Component {
            name: "yawRateConfidence",
            schema: &YAW_RATE_CONFIDENCE,
            presence: Presence::Required,
        },
    ],
    additions: None,
    is_recursive: false,
});

pub static YAW_RATE_VALUE: Schema =
    Schema::Integer(Integer { range: Some((-32766, 32767)), is_extensible: false });

pub static YAW_RATE_CONFIDENCE: Schema = Schema::Enumerated(Enumerated {
    root: &[
        "degSec-000-01",
        "degSec-000-05",
        "degSec-000-10",
        "degSec-001-00",
        "degSec-005-00",
        "degSec-010-00",
        "degSec-100-00",
        "outOfRange",
        "unavailable",
    ],
    additions: None,
});

pub static ACCELERATION_CONTROL: Schema =
    Schema::BitString(Size { least: 7, most: Some(7), is_extensible: false });

pub static LANE_POSITION: Schema =
    Schema::Integer(Integer { range: Some((-1, 14)), is_extensible: false });

pub static STEERING_WHEEL_ANGLE: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "steeringWheelAngleValue",
            schema: &STEERING_WHEEL_ANGLE_VALUE,
            presence: Presence::Required,
        },
        Component {
            name: "steeringWheelAngleConfidence",
            schema: &STEERING_WHEEL_ANGLE_CONFIDENCE,
            presence: Presence::Required,
        },
    ],
    additions: None,
    is_recursive: false,
});

pub static STEERING_WHEEL_ANGLE_VALUE: Schema =
    Schema::Integer(Integer { range: Some((-511, 512)), is_extensible: false });

pub static STEERING_WHEEL_ANGLE_CONFIDENCE: Schema =
    Schema::Integer(Integer { range: Some((1, 127)), is_extensible: false });

pub static LATERAL_ACCELERATION: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "lateralAccelerationValue",
            schema: &LATERAL_ACCELERATION_VALUE,
            presence: Presence::Required,
        },
        Component {
            name: "lateralAccelerationConfidence",
            schema: &ACCELERATION_CONFIDENCE,
            presence: Presence::Required,
        },
    ],
    additions: None,
    is_recursive: false,
});

pub static LATERAL_ACCELERATION_VALUE: Schema =
    Schema::Integer(Integer { range: Some((-160, 161)), is_extensible: false });

pub static VERTICAL_ACCELERATION: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "verticalAccelerationValue",
            schema: &VERTICAL_ACCELERATION_VALUE,
            presence: Presence::Required,
        },
        Component {
            name: "verticalAccelerationConfidence",
            schema: &ACCELERATION_CONFIDENCE,
            presence: Presence::Required,
        },
    ],
    additions: None,
    is_recursive: false,
});

pub static VERTICAL_ACCELERATION_VALUE: Schema =
    Schema::Integer(Integer { range: Some((-160, 161)), is_extensible: false });

pub static PERFORMANCE_CLASS: Schema =
    Schema::Integer(Integer { range: Some((0, 7)), is_extensible: false });

pub static CEN_DSRC_TOLLING_ZONE: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "protectedZoneLatitude",
            schema: &LATITUDE,
            presence: Presence::Required,
        },
        Component {
            name: "protectedZoneLongitude",
            schema: &LONGITUDE,
            presence: Presence::Required,
        },
        Component {
            name: "cenDsrcTollingZoneID",
            schema: &PROTECTED_ZONE_ID,
            presence: Presence::Optional,
        },
    ],
    additions: Some(&[]),
    is_recursive: false,
});

pub static PROTECTED_ZONE_ID: Schema =
    Schema::Integer(Integer { range: Some((0, 134217727)), is_extensible: false });

pub static PROTECTED_COMMUNICATION_ZONES_RSU: Schema = Schema::SequenceOf(SequenceOf {
    item: &PROTECTED_COMMUNICATION_ZONE,
    size: Size { least: 1, most: Some(16), is_extensible: false },
});

pub static PROTECTED_COMMUNICATION_ZONE: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "protectedZoneType",
            schema: &PROTECTED_ZONE_TYPE,
            presence: Presence::Required,
        },
        Component { name: "expiryTime", schema: &TIMESTAMP_ITS, presence: Presence::Optional },
        Component {
            name: "protectedZoneLatitude",
            schema: &LATITUDE,
            presence: Presence::Required,
        },
        Component {
            name: "protectedZoneLongitude",
            schema: &LONGITUDE,
            presence: Presence::Required,
        },
        Component {
            name: "protectedZoneRadius",
            schema: &PROTECTED_ZONE_RADIUS,
            presence: Presence::Optional,
        },
        Component {
            name: "protectedZoneID",
            schema: &PROTECTED_ZONE_ID,
            presence: Presence::Optional,
        },
    ],
    additions: Some(&[]),
    is_recursive: false,
});

pub static PROTECTED_ZONE_TYPE: Schema = Schema::Enumerated(Enumerated {
    root: &["permanentCenDsrcTolling"],
    additions: Some(&["temporaryCenDsrcTolling"]),
});

pub static TIMESTAMP_ITS: Schema =
    Schema::Integer(Integer { range: Some((0, 4398046511103)), is_extensible: false });

pub static PROTECTED_ZONE_RADIUS: Schema =
    Schema::Integer(Integer { range: Some((1, 255)), is_extensible: true });

pub static VEHICLE_ROLE: Schema = Schema::Enumerated(Enumerated {
    root: &[
        "default",
        "publicTransport",
        "specialTransport",
        "dangerousGoods",
        "roadWork",
        "rescue",
        "emergency",
        "safetyCar",
        "agriculture",
        "commercial",
        "military",
        "roadOperator",
        "taxi",
        "reserved1",
        "reserved2",
        "reserved3",
    ],
    additions: None,
});

pub static EXTERIOR_LIGHTS: Schema =
    Schema::BitString(Size { least: 8, most: Some(8), is_extensible: false });

pub static PATH_HISTORY: Schema = Schema::SequenceOf(SequenceOf {
    item: &PATH_POINT,
    size: Size { least: 0, most: Some(40), is_extensible: false },
});

pub static PATH_POINT: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "pathPosition",
            schema: &DELTA_REFERENCE_POSITION,
            presence: Presence::Required,
        },
        Component { name: "pathDeltaTime", schema: &PATH_DELTA_TIME, presence: Presence::Optional },
    ],
    additions: None,
    is_recursive: false,
});

pub static DELTA_REFERENCE_POSITION: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "deltaLatitude", schema: &DELTA_LATITUDE, presence: Presence::Required },
        Component {
            name: "deltaLongitude",
            schema: &DELTA_LONGITUDE,
            presence: Presence::Required,
        },
        Component { name: "deltaAltitude", schema: &DELTA_ALTITUDE, presence: Presence::Required },
    ],
    additions: None,
    is_recursive: false,
});

pub static DELTA_LATITUDE: Schema =
    Schema::Integer(Integer { range: Some((-131071, 131072)), is_extensible: false });

pub static DELTA_LONGITUDE: Schema =
    Schema::Integer(Integer { range: Some((-131071, 131072)), is_extensible: false });

pub static DELTA_ALTITUDE: Schema =
    Schema::Integer(Integer { range: Some((-12700, 12800)), is_extensible: false });

pub static PATH_DELTA_TIME: Schema =
    Schema::Integer(Integer { range: Some((1, 65535)), is_extensible: true });

pub static PT_ACTIVATION: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "ptActivationType",
            schema: &PT_ACTIVATION_TYPE,
            presence: Presence::Required,
        },
        Component {
            name: "ptActivationData",
            schema: &PT_ACTIVATION_DATA,
            presence: Presence::Required,
        },
    ],
    additions: None,
    is_recursive: false,
});

pub static PT_ACTIVATION_TYPE: Schema =
    Schema::Integer(Integer { range: Some((0, 255)), is_extensible: false });

pub static PT_ACTIVATION_DATA: Schema =
    Schema::OctetString(Size { least: 1, most: Some(20), is_extensible: false });

pub static SPECIAL_TRANSPORT_TYPE: Schema =
    Schema::BitString(Size { least: 4, most: Some(4), is_extensible: false });

pub static LIGHT_BAR_SIREN_IN_USE: Schema =
    Schema::BitString(Size { least: 2, most: Some(2), is_extensible: false });

pub static DANGEROUS_GOODS_BASIC: Schema = Schema::Enumerated(Enumerated {
    root: &[
        "explosives1",
        "explosives2",
        "explosives3",
        "explosives4",
        "explosives5",
        "explosives6",
        "flammableGases",
        "nonFlammableGases",
        "toxicGases",
        "flammableLiquids",
        "flammableSolids",
        "substancesLiableToSpontaneousCombustion",
        "substancesEmittingFlammableGasesUponContactWithWater",
        "oxidizingSubstances",
        "organicPeroxides",
        "toxicSubstances",
        "infectiousSubstances",
        "radioactiveMaterial",
        "corrosiveSubstances",
        "miscellaneousDangerousSubstances",
    ],
    additions: None,
});

pub static ROADWORKS_SUB_CAUSE_CODE: Schema =
    Schema::Integer(Integer { range: Some((0, 255)), is_extensible: false });

pub static CLOSED_LANES: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "innerhardShoulderStatus",
            schema: &HARD_SHOULDER_STATUS,
            presence: Presence::Optional,
        },
        Component {
            name: "outerhardShoulderStatus",
            schema: &HARD_SHOULDER_STATUS,
            presence: Presence::Optional,
        },
        Component {
            name: "drivingLaneStatus",
            schema: &DRIVING_LANE_STATUS,
            presence: Presence::Optional,
        },
    ],
    additions: Some(&[]),
    is_recursive: false,
});

pub static HARD_SHOULDER_STATUS: Schema = Schema::Enumerated(Enumerated {
    root: &["availableForStopping", "closed", "availableForDriving"],
    additions: None,
});

pub static DRIVING_LANE_STATUS: Schema =
    Schema::BitString(Size { least: 1, most: Some(13), is_extensible: false });

pub static CAUSE_CODE: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "causeCode", schema: &CAUSE_CODE_TYPE, presence: Presence::Required },
        Component {
            name: "subCauseCode",
            schema: &SUB_CAUSE_CODE_TYPE,
            presence: Presence::Required,
        },
    ],
    additions: Some(&[]),
    is_recursive: false,
});

pub static CAUSE_CODE_TYPE: Schema =
    Schema::Integer(Integer { range: Some((0, 255)), is_extensible: false });

pub static SUB_CAUSE_CODE_TYPE: Schema =
    Schema::Integer(Integer { range: Some((0, 255)), is_extensible: false });

pub static EMERGENCY_PRIORITY: Schema =
    Schema::BitString(Size { least: 2, most: Some(2), is_extensible: false });

pub static TRAFFIC_RULE: Schema = Schema::Enumerated(Enumerated {
    root: &["noPassing", "noPassingForTrucks", "passToRight", "passToLeft"],
    additions: Some(&[]),
});

pub static SPEED_LIMIT: Schema =
    Schema::Integer(Integer { range: Some((1, 255)), is_extensible: false });

pub static ACTION_ID: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "originatingStationID",
            schema: &STATION_ID,
            presence: Presence::Required,
        },
        Component {
            name: "sequenceNumber",
            schema: &SEQUENCE_NUMBER,
            presence: Presence::Required,
        },
    ],
    additions: None,
    is_recursive: false,
});

pub static SEQUENCE_NUMBER: Schema =
    Schema::Integer(Integer { range: Some((0, 65535)), is_extensible: false });

pub static RELEVANCE_DISTANCE: Schema = Schema::Enumerated(Enumerated {
    root: &[
        "lessThan50m",
        "lessThan100m",
        "lessThan200m",
        "lessThan500m",
        "lessThan1000m",
        "lessThan5km",
        "lessThan10km",
        "over10km",
    ],
    additions: None,
});

pub static RELEVANCE_TRAFFIC_DIRECTION: Schema = Schema::Enumerated(Enumerated {
    root: &["allTrafficDirections", "upstreamTraffic", "downstreamTraffic", "oppositeTraffic"],
    additions: None,
});

pub static VALIDITY_DURATION: Schema =
    Schema::Integer(Integer { range: Some((0, 86400)), is_extensible: false });

pub static TRANSMISSION_INTERVAL: Schema =
    Schema::Integer(Integer { range: Some((1, 10000)), is_extensible: false });

pub static INFORMATION_QUALITY: Schema =
    Schema::Integer(Integer { range: Some((0, 7)), is_extensible: false });

pub static EVENT_HISTORY: Schema = Schema::SequenceOf(SequenceOf {
    item: &EVENT_POINT,
    size: Size { least: 1, most: Some(23), is_extensible: false },
});

pub static EVENT_POINT: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "eventPosition",
            schema: &DELTA_REFERENCE_POSITION,
            presence: Presence::Required,
        },
        Component {
            name: "eventDeltaTime",
            schema: &PATH_DELTA_TIME,
            presence: Presence::Optional,
        },
        Component {
            name: "informationQuality",
            schema: &INFORMATION_QUALITY,
            presence: Presence::Required,
        },
    ],
    additions: None,
    is_recursive: false,
});

pub static TRACES: Schema = Schema::SequenceOf(SequenceOf {
    item: &PATH_HISTORY,
    size: Size { least: 1, most: Some(7), is_extensible: false },
});

pub static ROAD_TYPE: Schema = Schema::Enumerated(Enumerated {
    root: &[
        "urban-NoStructuralSeparationToOppositeLanes",
        "urban-WithStructuralSeparationToOppositeLanes",
        "nonUrban-NoStructuralSeparationToOppositeLanes",
        "nonUrban-WithStructuralSeparationToOppositeLanes",
    ],
    additions: None,
});

pub static HEIGHT_LON_CARR: Schema =
    Schema::Integer(Integer { range: Some((1, 100)), is_extensible: false });

pub static POS_LON_CARR: Schema =
    Schema::Integer(Integer { range: Some((1, 127)), is_extensible: false });

pub static POSITION_OF_PILLARS: Schema = Schema::SequenceOf(SequenceOf {
    item: &POS_PILLAR,
    size: Size { least: 1, most: Some(3), is_extensible: true },
});

pub static POS_PILLAR: Schema =
    Schema::Integer(Integer { range: Some((1, 30)), is_extensible: false });

pub static POS_CENT_MASS: Schema =
    Schema::Integer(Integer { range: Some((1, 63)), is_extensible: false });

pub static WHEEL_BASE_VEHICLE: Schema =
    Schema::Integer(Integer { range: Some((1, 127)), is_extensible: false });

pub static TURNING_RADIUS: Schema =
    Schema::Integer(Integer { range: Some((1, 255)), is_extensible: false });

pub static POS_FRONT_AX: Schema =
    Schema::Integer(Integer { range: Some((1, 20)), is_extensible: false });

pub static POSITION_OF_OCCUPANTS: Schema =
    Schema::BitString(Size { least: 20, most: Some(20), is_extensible: false });

pub static VEHICLE_MASS: Schema =
    Schema::Integer(Integer { range: Some((1, 1024)), is_extensible: false });

pub static REQUEST_RESPONSE_INDICATION: Schema =
    Schema::Enumerated(Enumerated { root: &["request", "response"], additions: None });

pub static TEMPERATURE: Schema =
    Schema::Integer(Integer { range: Some((-60, 67)), is_extensible: false });

pub static RESTRICTED_TYPES: Schema = Schema::SequenceOf(SequenceOf {
    item: &STATION_TYPE,
    size: Size { least: 1, most: Some(3), is_extensible: true },
});

pub static ITINERARY_PATH: Schema = Schema::SequenceOf(SequenceOf {
    item: &REFERENCE_POSITION,
    size: Size { least: 1, most: Some(40), is_extensible: false },
});

pub static POSITIONING_SOLUTION_TYPE: Schema = Schema::Enumerated(Enumerated {
    root: &["noPositioningSolution", "sGNSS", "dGNSS", "sGNSSplusDR", "dGNSSplusDR", "dR"],
    additions: Some(&[]),
});

pub static STATIONARY_SINCE: Schema = Schema::Enumerated(Enumerated {
    root: &["lessThan1Minute", "lessThan2Minutes", "lessThan15Minutes", "equalOrGreater15Minutes"],
    additions: None,
});

pub static DANGEROUS_GOODS_EXTENDED: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "dangerousGoodsType",
            schema: &DANGEROUS_GOODS_BASIC,
            presence: Presence::Required,
        },
        Component {
            name: "unNumber",
            schema: &DANGEROUS_GOODS_EXTENDED_UN_NUMBER,
            presence: Presence::Required,
        },
        Component {
            name: "elevatedTemperature",
            schema: &Schema::Boolean,
            presence: Presence::Required,
        },
        Component {
            name: "tunnelsRestricted",
            schema: &Schema::Boolean,
            presence: Presence::Required,
        },
        Component {
            name: "limitedQuantity",
            schema: &Schema::Boolean,
            presence: Presence::Required,
        },
        Component {
            name: "emergencyActionCode",
            schema: &DANGEROUS_GOODS_EXTENDED_EMERGENCY_ACTION_CODE,
            presence: Presence::Optional,
        },
        Component { name: "phoneNumber", schema: &PHONE_NUMBER, presence: Presence::Optional },
        Component {
            name: "companyName",
            schema: &DANGEROUS_GOODS_EXTENDED_COMPANY_NAME,
            presence: Presence::Optional,
        },
    ],
    additions: Some(&[]),
    is_recursive: false,
});

pub static PHONE_NUMBER: Schema =
    Schema::Text(Characters::Numeric, Size { least: 1, most: Some(16), is_extensible: false });

pub static NUMBER_OF_OCCUPANTS: Schema =
    Schema::Integer(Integer { range: Some((0, 127)), is_extensible: false });

pub static VEHICLE_IDENTIFICATION: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "wMInumber", schema: &WM_INUMBER, presence: Presence::Optional },
        Component { name: "vDS", schema: &VDS, presence: Presence::Optional },
    ],
    additions: Some(&[]),
    is_recursive: false,
});

pub static WM_INUMBER: Schema =
    Schema::Text(Characters::Ia5, Size { least: 1, most: Some(3), is_extensible: false });

pub static VDS: Schema =
    Schema::Text(Characters::Ia5, Size { least: 6, most: Some(6), is_extensible: false });

pub static ENERGY_STORAGE_TYPE: Schema =
    Schema::BitString(Size { least: 7, most: Some(7), is_extensible: false });

pub static ITS_PDU_HEADER_PROTOCOL_VERSION: Schema =
    Schema::Integer(Integer { range: Some((0, 255)), is_extensible: false });

pub static ITS_PDU_HEADER_MESSAGE_ID: Schema =
    Schema::Integer(Integer { range: Some((0, 255)), is_extensible: false });

pub static DANGEROUS_GOODS_EXTENDED_UN_NUMBER: Schema =
    Schema::Integer(Integer { range: Some((0, 9999)), is_extensible: false });

pub static DANGEROUS_GOODS_EXTENDED_EMERGENCY_ACTION_CODE: Schema =
    Schema::Text(Characters::Ia5, Size { least: 1, most: Some(24), is_extensible: false });

pub static DANGEROUS_GOODS_EXTENDED_COMPANY_NAME: Schema =
    Schema::Text(Characters::Utf8, Size { least: 1, most: Some(24), is_extensible: false });

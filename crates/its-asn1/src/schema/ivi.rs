// Generated from asn1/ by `cargo xtask codegen`. Do not edit.
//! `IVI`.

use super::cit_sappl_mgmt_i_ds::VAR_LENGTH_NUMBER;
use super::dsrc::{
    INTERSECTION_REFERENCE_ID, ISO3833_VEHICLE_TYPE, LANE_ID, ROAD_SEGMENT_REFERENCE_ID,
};
use super::efc_dsrc_application::{
    AXLE_WEIGHT_LIMITS, DIESEL_EMISSION_VALUES, ENGINE_CHARACTERISTICS,
    ENVIRONMENTAL_CHARACTERISTICS, EXHAUST_EMISSION_VALUES, PASSENGER_CAPACITY, PROVIDER,
    SOUND_LEVEL, VEHICLE_DIMENSIONS, VEHICLE_WEIGHT_LIMITS,
};
use super::electronic_registration_identification_vehicle_data_module::EU_VEHICLE_CATEGORY_CODE;
use super::gdd::{
    DISTANCE, INTERNATIONAL_SIGN_APPLICABLE_PERIOD,
    INTERNATIONAL_SIGN_APPLICABLE_VEHICLE_DIMENSIONS, INTERNATIONAL_SIGN_DESTINATION_INFORMATION,
    INTERNATIONAL_SIGN_DIRECTIONAL_FLOW_OF_LANE, INTERNATIONAL_SIGN_RATE_OF_INCLINE,
    INTERNATIONAL_SIGN_SPEED_LIMITS, PICTOGRAM_CODE,
};
use super::its_container::{
    ACTION_ID, ALTITUDE, DANGEROUS_GOODS_BASIC, DELTA_LATITUDE, DELTA_LONGITUDE,
    DELTA_REFERENCE_POSITION, HEADING, HEADING_VALUE, LANE_POSITION, LATITUDE, LONGITUDE,
    REFERENCE_POSITION, ROAD_TYPE, SPECIAL_TRANSPORT_TYPE, SPEED, SPEED_VALUE, STATION_TYPE,
    TIMESTAMP_ITS, VEHICLE_ROLE,
};
use uper::{
    Addition, Alternative, Characters, Choice, Component, Enumerated, Integer, Open, Presence,
    Schema, Sequence, SequenceOf, Size,
};

pub static IVI_STRUCTURE: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "mandatory",
            schema: &IVI_MANAGEMENT_CONTAINER,
            presence: Presence::Required,
        },
        Component { name: "optional", schema: &IVI_CONTAINERS, presence: Presence::Optional },
    ],
    additions: None,
    is_recursive: false,
});

pub static IVI_MANAGEMENT_CONTAINER: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "serviceProviderId", schema: &PROVIDER, presence: Presence::Required },
        Component {
            name: "iviIdentificationNumber",
            schema: &IVI_IDENTIFICATION_NUMBER,
            presence: Presence::Required,
        },
        Component { name: "timeStamp", schema: &TIMESTAMP_ITS, presence: Presence::Optional },
        Component { name: "validFrom", schema: &TIMESTAMP_ITS, presence: Presence::Optional },
        Component { name: "validTo", schema: &TIMESTAMP_ITS, presence: Presence::Optional },
        Component {
            name: "connectedIviStructures",
            schema: &IVI_IDENTIFICATION_NUMBERS,
            presence: Presence::Optional,
        },
        Component { name: "iviStatus", schema: &IVI_STATUS, presence: Presence::Required },
    ],
    additions: Some(&[Addition::Component(Component {
        name: "connectedDenms",
        schema: &CONNECTED_DENMS,
        presence: Presence::Optional,
    })]),
    is_recursive: false,
});

pub static IVI_IDENTIFICATION_NUMBER: Schema =
    Schema::Integer(Integer { range: Some((1, 32767)), is_extensible: true });

pub static IVI_IDENTIFICATION_NUMBERS: Schema = Schema::SequenceOf(SequenceOf {
    item: &IVI_IDENTIFICATION_NUMBER,
    size: Size { least: 1, most: Some(8), is_extensible: false },
});

pub static IVI_STATUS: Schema =
    Schema::Integer(Integer { range: Some((0, 7)), is_extensible: false });

pub static CONNECTED_DENMS: Schema = Schema::SequenceOf(SequenceOf {
    item: &ACTION_ID,
    size: Size { least: 1, most: Some(8), is_extensible: true },
});

pub static IVI_CONTAINERS: Schema = Schema::SequenceOf(SequenceOf {
    item: &IVI_CONTAINER,
    size: Size { least: 1, most: Some(8), is_extensible: true },
});

pub static IVI_CONTAINER: Schema = Schema::Choice(Choice {
    root: &[
        Alternative { name: "glc", schema: &GEOGRAPHIC_LOCATION_CONTAINER },
        Alternative { name: "giv", schema: &GENERAL_IVI_CONTAINER },
        Alternative { name: "rcc", schema: &ROAD_CONFIGURATION_CONTAINER },
        Alternative { name: "tc", schema: &TEXT_CONTAINER },
        Alternative { name: "lac", schema: &LAYOUT_CONTAINER },
    ],
    additions: Some(&[
        Alternative { name: "avc", schema: &AUTOMATED_VEHICLE_CONTAINER },
        Alternative { name: "mlc", schema: &MAP_LOCATION_CONTAINER },
        Alternative { name: "rsc", schema: &ROAD_SURFACE_CONTAINER },
    ]),
});

pub static GEOGRAPHIC_LOCATION_CONTAINER: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "referencePosition",
            schema: &REFERENCE_POSITION,
            presence: Presence::Required,
        },
        Component {
            name: "referencePositionTime",
            schema: &TIMESTAMP_ITS,
            presence: Presence::Optional,
        },
        Component {
            name: "referencePositionHeading",
            schema: &HEADING,
            presence: Presence::Optional,
        },
        Component { name: "referencePositionSpeed", schema: &SPEED, presence: Presence::Optional },
        Component { name: "parts", schema: &GLC_PARTS, presence: Presence::Required },
    ],
    additions: Some(&[]),
    is_recursive: false,
});

pub static GLC_PARTS: Schema = Schema::SequenceOf(SequenceOf {
    item: &GLC_PART,
    size: Size { least: 1, most: Some(16), is_extensible: true },
});

pub static GLC_PART: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "zoneId", schema: &ZID, presence: Presence::Required },
        Component { name: "laneNumber", schema: &LANE_POSITION, presence: Presence::Optional },
        Component {
            name: "zoneExtension",
            schema: &GLC_PART_ZONE_EXTENSION,
            presence: Presence::Optional,
        },
        Component { name: "zoneHeading", schema: &HEADING_VALUE, presence: Presence::Optional },
        Component { name: "zone", schema: &ZONE, presence: Presence::Optional },
    ],
    additions: Some(&[]),
    is_recursive: false,
});

pub static ZID: Schema = Schema::Integer(Integer { range: Some((1, 32)), is_extensible: true });

pub static ZONE_IDS: Schema = Schema::SequenceOf(SequenceOf {
    item: &ZID,
    size: Size { least: 1, most: Some(8), is_extensible: true },
});

pub static ZONE: Schema = Schema::Choice(Choice {
    root: &[
        Alternative { name: "segment", schema: &SEGMENT },
        Alternative { name: "area", schema: &POLYGONAL_LINE },
        Alternative { name: "computedSegment", schema: &COMPUTED_SEGMENT },
    ],
    additions: Some(&[]),
});

pub static SEGMENT: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "line", schema: &POLYGONAL_LINE, presence: Presence::Required },
        Component { name: "laneWidth", schema: &IVI_LANE_WIDTH, presence: Presence::Optional },
    ],
    additions: None,
    is_recursive: false,
});

pub static POLYGONAL_LINE: Schema = Schema::Choice(Choice {
    root: &[
        Alternative { name: "deltaPositions", schema: &DELTA_POSITIONS },
        Alternative { name: "deltaPositionsWithAltitude", schema: &DELTA_REFERENCE_POSITIONS },
        Alternative { name: "absolutePositions", schema: &ABSOLUTE_POSITIONS },
        Alternative {
            name: "absolutePositionsWithAltitude",
            schema: &ABSOLUTE_POSITIONS_W_ALTITUDE,
        },
    ],
    additions: Some(&[]),
});

pub static DELTA_POSITIONS: Schema = Schema::SequenceOf(SequenceOf {
    item: &DELTA_POSITION,
    size: Size { least: 1, most: Some(32), is_extensible: true },
});

pub static DELTA_POSITION: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "deltaLatitude", schema: &DELTA_LATITUDE, presence: Presence::Required },
        Component {
            name: "deltaLongitude",
            schema: &DELTA_LONGITUDE,
            presence: Presence::Required,
        },
    ],
    additions: None,
    is_recursive: false,
});

pub static DELTA_REFERENCE_POSITIONS: Schema = Schema::SequenceOf(SequenceOf {
    item: &DELTA_REFERENCE_POSITION,
    size: Size { least: 1, most: Some(32), is_extensible: true },
});

pub static ABSOLUTE_POSITIONS: Schema = Schema::SequenceOf(SequenceOf {
    item: &ABSOLUTE_POSITION,
    size: Size { least: 1, most: Some(8), is_extensible: true },
});

pub static ABSOLUTE_POSITION: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "latitude", schema: &LATITUDE, presence: Presence::Required },
        Component { name: "longitude", schema: &LONGITUDE, presence: Presence::Required },
    ],
    additions: None,
    is_recursive: false,
});

pub static ABSOLUTE_POSITIONS_W_ALTITUDE: Schema = Schema::SequenceOf(SequenceOf {
    item: &ABSOLUTE_POSITION_W_ALTITUDE,
    size: Size { least: 1, most: Some(8), is_extensible: true },
});

pub static ABSOLUTE_POSITION_W_ALTITUDE: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "latitude", schema: &LATITUDE, presence: Presence::Required },
        Component { name: "longitude", schema: &LONGITUDE, presence: Presence::Required },
        Component { name: "altitude", schema: &ALTITUDE, presence: Presence::Required },
    ],
    additions: None,
    is_recursive: false,
});

pub static COMPUTED_SEGMENT: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "zoneId", schema: &ZID, presence: Presence::Required },
        Component { name: "laneNumber", schema: &LANE_POSITION, presence: Presence::Required },
        Component { name: "laneWidth", schema: &IVI_LANE_WIDTH, presence: Presence::Required },
        Component {
            name: "offsetDistance",
            schema: &COMPUTED_SEGMENT_OFFSET_DISTANCE,
            presence: Presence::Optional,
        },
        Component {
            name: "offsetPosition",
            schema: &DELTA_REFERENCE_POSITION,
            presence: Presence::Optional,
        },
    ],
    additions: None,
    is_recursive: false,
});

pub static IVI_LANE_WIDTH: Schema =
    Schema::Integer(Integer { range: Some((0, 1023)), is_extensible: false });

pub static GENERAL_IVI_CONTAINER: Schema = Schema::SequenceOf(SequenceOf {
    item: &GIC_PART,
    size: Size { least: 1, most: Some(16), is_extensible: true },
});

pub static GIC_PART: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "detectionZoneIds", schema: &ZONE_IDS, presence: Presence::Optional },
        Component { name: "its-Rrid", schema: &VAR_LENGTH_NUMBER, presence: Presence::Optional },
        Component { name: "relevanceZoneIds", schema: &ZONE_IDS, presence: Presence::Optional },
        Component { name: "direction", schema: &DIRECTION, presence: Presence::Optional },
        Component {
            name: "driverAwarenessZoneIds",
            schema: &ZONE_IDS,
            presence: Presence::Optional,
        },
        Component {
            name: "minimumAwarenessTime",
            schema: &GIC_PART_MINIMUM_AWARENESS_TIME,
            presence: Presence::Optional,
        },
        Component {
            name: "applicableLanes",
            schema: &LANE_POSITIONS,
            presence: Presence::Optional,
        },
        Component { name: "iviType", schema: &IVI_TYPE, presence: Presence::Required },
        Component { name: "iviPurpose", schema: &IVI_PURPOSE, presence: Presence::Optional },
        Component { name: "laneStatus", schema: &LANE_STATUS, presence: Presence::Optional },
        Component {
            name: "vehicleCharacteristics",
            schema: &VEHICLE_CHARACTERISTICS_LIST,
            presence: Presence::Optional,
        },
        Component {
            name: "driverCharacteristics",
            schema: &DRIVER_CHARACTERISTICS,
            presence: Presence::Optional,
        },
        Component { name: "layoutId", schema: &GIC_PART_LAYOUT_ID, presence: Presence::Optional },
        Component {
            name: "preStoredlayoutId",
            schema: &GIC_PART_PRE_STOREDLAYOUT_ID,
            presence: Presence::Optional,
        },
        Component { name: "roadSignCodes", schema: &ROAD_SIGN_CODES, presence: Presence::Required },
        Component {
            name: "extraText",
            schema: &CONSTRAINT_TEXT_LINES1,
            presence: Presence::Optional,
        },
    ],
    additions: Some(&[]),
    is_recursive: false,
});

pub static DIRECTION: Schema =
    Schema::Integer(Integer { range: Some((0, 3)), is_extensible: false });

pub static LANE_POSITIONS: Schema = Schema::SequenceOf(SequenceOf {
    item: &LANE_POSITION,
    size: Size { least: 1, most: Some(8), is_extensible: true },
});

pub static IVI_TYPE: Schema =
    Schema::Integer(Integer { range: Some((0, 7)), is_extensible: false });

pub static IVI_PURPOSE: Schema =
    Schema::Integer(Integer { range: Some((0, 3)), is_extensible: false });

pub static LANE_STATUS: Schema =
    Schema::Integer(Integer { range: Some((0, 7)), is_extensible: true });

pub static DRIVER_CHARACTERISTICS: Schema =
    Schema::Integer(Integer { range: Some((0, 3)), is_extensible: false });

pub static VEHICLE_CHARACTERISTICS_LIST: Schema = Schema::SequenceOf(SequenceOf {
    item: &COMPLETE_VEHICLE_CHARACTERISTICS,
    size: Size { least: 1, most: Some(8), is_extensible: true },
});

pub static COMPLETE_VEHICLE_CHARACTERISTICS: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "tractor",
            schema: &TRACTOR_CHARACTERISTICS,
            presence: Presence::Optional,
        },
        Component {
            name: "trailer",
            schema: &TRAILER_CHARACTERISTICS_LIST,
            presence: Presence::Optional,
        },
        Component { name: "train", schema: &TRACTOR_CHARACTERISTICS, presence: Presence::Optional },
    ],
    additions: None,
    is_recursive: false,
});

pub static TRACTOR_CHARACTERISTICS: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "equalTo",
            schema: &VEHICLE_CHARACTERISTICS_FIX_VALUES_LIST,
            presence: Presence::Optional,
        },
        Component {
            name: "notEqualTo",
            schema: &VEHICLE_CHARACTERISTICS_FIX_VALUES_LIST,
            presence: Presence::Optional,
        },
        Component {
            name: "ranges",
            schema: &VEHICLE_CHARACTERISTICS_RANGES_LIST,
            presence: Presence::Optional,
        },
    ],
    additions: None,
    is_recursive: false,
});

pub static TRAILER_CHARACTERISTICS_LIST: Schema = Schema::SequenceOf(SequenceOf {
    item: &TRAILER_CHARACTERISTICS,
    size: Size { least: 1, most: Some(3), is_extensible: false },
});

pub static TRAILER_CHARACTERISTICS: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "equalTo",
            schema: &VEHICLE_CHARACTERISTICS_FIX_VALUES_LIST,
            presence: Presence::Optional,
        },
        Component {
            name: "notEqualTo",
            schema: &VEHICLE_CHARACTERISTICS_FIX_VALUES_LIST,
            presence: Presence::Optional,
        },
        Component {
            name: "ranges",
            schema: &VEHICLE_CHARACTERISTICS_RANGES_LIST,
            presence: Presence::Optional,
        },
    ],
    additions: None,
    is_recursive: false,
});

pub static VEHICLE_CHARACTERISTICS_FIX_VALUES_LIST: Schema = Schema::SequenceOf(SequenceOf {
    item: &VEHICLE_CHARACTERISTICS_FIX_VALUES,
    size: Size { least: 1, most: Some(4), is_extensible: true },
});

pub static VEHICLE_CHARACTERISTICS_FIX_VALUES: Schema = Schema::Choice(Choice {
    root: &[
        Alternative { name: "simpleVehicleType", schema: &STATION_TYPE },
        Alternative { name: "euVehicleCategoryCode", schema: &EU_VEHICLE_CATEGORY_CODE },
        Alternative { name: "iso3833VehicleType", schema: &ISO3833_VEHICLE_TYPE },
        Alternative { name: "euroAndCo2value", schema: &ENVIRONMENTAL_CHARACTERISTICS },
        Alternative { name: "engineCharacteristics", schema: &ENGINE_CHARACTERISTICS },
        Alternative { name: "loadType", schema: &LOAD_TYPE },
        Alternative { name: "usage", schema: &VEHICLE_ROLE },
    ],
    additions: Some(&[]),
});

pub static LOAD_TYPE: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "goodsType", schema: &GOODS_TYPE, presence: Presence::Required },
        Component {
            name: "dangerousGoodsType",
            schema: &DANGEROUS_GOODS_BASIC,
            presence: Presence::Required,
        },
        Component {
            name: "specialTransportType",
            schema: &SPECIAL_TRANSPORT_TYPE,
            presence: Presence::Required,
        },
    ],
    additions: None,
    is_recursive: false,
});

pub static GOODS_TYPE: Schema =
    Schema::Integer(Integer { range: Some((0, 15)), is_extensible: true });

pub static VEHICLE_CHARACTERISTICS_RANGES_LIST: Schema = Schema::SequenceOf(SequenceOf {
    item: &VEHICLE_CHARACTERISTICS_RANGES,
    size: Size { least: 1, most: Some(4), is_extensible: true },
});

pub static VEHICLE_CHARACTERISTICS_RANGES: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "comparisonOperator",
            schema: &COMPARISON_OPERATOR,
            presence: Presence::Required,
        },
        Component { name: "limits", schema: &VEHICLE_LIMITS, presence: Presence::Required },
    ],
    additions: None,
    is_recursive: false,
});

pub static COMPARISON_OPERATOR: Schema =
    Schema::Integer(Integer { range: Some((0, 3)), is_extensible: false });

pub static VEHICLE_LIMITS: Schema = Schema::Choice(Choice {
    root: &[
        Alternative { name: "numberOfAxles", schema: &VEHICLE_LIMITS_NUMBER_OF_AXLES },
        Alternative { name: "vehicleDimensions", schema: &VEHICLE_DIMENSIONS },
        Alternative { name: "vehicleWeightLimits", schema: &VEHICLE_WEIGHT_LIMITS },
        Alternative { name: "axleWeightLimits", schema: &AXLE_WEIGHT_LIMITS },
        Alternative { name: "passengerCapacity", schema: &PASSENGER_CAPACITY },
        Alternative { name: "exhaustEmissionValues", schema: &EXHAUST_EMISSION_VALUES },
        Alternative { name: "dieselEmissionValues", schema: &DIESEL_EMISSION_VALUES },
        Alternative { name: "soundLevel", schema: &SOUND_LEVEL },
    ],
    additions: Some(&[]),
});

pub static ROAD_SIGN_CODES: Schema = Schema::SequenceOf(SequenceOf {
    item: &RS_CODE,
    size: Size { least: 1, most: Some(4), is_extensible: true },
});

pub static RS_CODE: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "layoutComponentId",
            schema: &RS_CODE_LAYOUT_COMPONENT_ID,
            presence: Presence::Optional,
        },
        Component { name: "code", schema: &CATALOGUE_CODE, presence: Presence::Required },
    ],
    additions: None,
    is_recursive: false,
});

pub static CATALOGUE_CODE: Schema = Schema::Choice(Choice {
    root: &[
        Alternative { name: "viennaConvention", schema: &VC_CODE },
        Alternative { name: "iso14823", schema: &ISO14823_CODE },
        Alternative { name: "itisCodes", schema: &CATALOGUE_CODE_ITIS_CODES },
        Alternative { name: "anyCatalogue", schema: &ANY_CATALOGUE },
    ],
    additions: Some(&[]),
});

pub static VC_CODE: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "roadSignClass", schema: &VC_CLASS, presence: Presence::Required },
        Component {
            name: "roadSignCode",
            schema: &VC_CODE_ROAD_SIGN_CODE,
            presence: Presence::Required,
        },
        Component { name: "vcOption", schema: &VC_OPTION, presence: Presence::Required },
        Component { name: "validity", schema: &VALIDITY_PERIODS, presence: Presence::Optional },
        Component { name: "value", schema: &VC_CODE_VALUE, presence: Presence::Optional },
        Component { name: "unit", schema: &RSC_UNIT, presence: Presence::Optional },
    ],
    additions: None,
    is_recursive: false,
});

pub static VC_CLASS: Schema =
    Schema::Integer(Integer { range: Some((0, 7)), is_extensible: false });

pub static VC_OPTION: Schema =
    Schema::Integer(Integer { range: Some((0, 7)), is_extensible: false });

pub static VALIDITY_PERIODS: Schema = Schema::SequenceOf(SequenceOf {
    item: &INTERNATIONAL_SIGN_APPLICABLE_PERIOD,
    size: Size { least: 1, most: Some(8), is_extensible: true },
});

pub static RSC_UNIT: Schema =
    Schema::Integer(Integer { range: Some((0, 15)), is_extensible: false });

pub static ISO14823_CODE: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "pictogramCode", schema: &PICTOGRAM_CODE, presence: Presence::Required },
        Component {
            name: "attributes",
            schema: &ISO14823_ATTRIBUTES,
            presence: Presence::Optional,
        },
    ],
    additions: None,
    is_recursive: false,
});

pub static ISO14823_ATTRIBUTES: Schema = Schema::SequenceOf(SequenceOf {
    item: &ISO14823_ATTRIBUTE,
    size: Size { least: 1, most: Some(8), is_extensible: true },
});

pub static ISO14823_ATTRIBUTE: Schema = Schema::Choice(Choice {
    root: &[
        Alternative { name: "dtm", schema: &INTERNATIONAL_SIGN_APPLICABLE_PERIOD },
        Alternative { name: "edt", schema: &INTERNATIONAL_SIGN_APPLICABLE_PERIOD },
        Alternative { name: "dfl", schema: &INTERNATIONAL_SIGN_DIRECTIONAL_FLOW_OF_LANE },
        Alternative { name: "ved", schema: &INTERNATIONAL_SIGN_APPLICABLE_VEHICLE_DIMENSIONS },
        Alternative { name: "spe", schema: &INTERNATIONAL_SIGN_SPEED_LIMITS },
        Alternative { name: "roi", schema: &INTERNATIONAL_SIGN_RATE_OF_INCLINE },
        Alternative { name: "dbv", schema: &DISTANCE },
        Alternative { name: "ddd", schema: &INTERNATIONAL_SIGN_DESTINATION_INFORMATION },
    ],
    additions: None,
});

pub static ANY_CATALOGUE: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "owner", schema: &PROVIDER, presence: Presence::Required },
        Component { name: "version", schema: &ANY_CATALOGUE_VERSION, presence: Presence::Required },
        Component {
            name: "pictogramCode",
            schema: &ANY_CATALOGUE_PICTOGRAM_CODE,
            presence: Presence::Required,
        },
        Component { name: "value", schema: &ANY_CATALOGUE_VALUE, presence: Presence::Optional },
        Component { name: "unit", schema: &RSC_UNIT, presence: Presence::Optional },
        Component {
            name: "attributes",
            schema: &ISO14823_ATTRIBUTES,
            presence: Presence::Optional,
        },
    ],
    additions: None,
    is_recursive: false,
});

pub static CONSTRAINT_TEXT_LINES1: Schema = Schema::SequenceOf(SequenceOf {
    item: &TEXT,
    size: Size { least: 1, most: Some(4), is_extensible: true },
});

pub static CONSTRAINT_TEXT_LINES2: Schema = Schema::SequenceOf(SequenceOf {
    item: &TEXT,
    size: Size { least: 1, most: Some(4), is_extensible: true },
});

pub static TEXT_LINES: Schema = Schema::SequenceOf(SequenceOf {
    item: &TEXT,
    size: Size { least: 1, most: Some(4), is_extensible: true },
});

pub static TEXT: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "layoutComponentId",
            schema: &TEXT_LAYOUT_COMPONENT_ID,
            presence: Presence::Optional,
        },
        Component { name: "language", schema: &TEXT_LANGUAGE, presence: Presence::Required },
        Component { name: "textContent", schema: &TEXT_TEXT_CONTENT, presence: Presence::Required },
    ],
    additions: None,
    is_recursive: false,
});

pub static ROAD_CONFIGURATION_CONTAINER: Schema = Schema::SequenceOf(SequenceOf {
    item: &RCC_PART,
    size: Size { least: 1, most: Some(16), is_extensible: true },
});

pub static RCC_PART: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "relevanceZoneIds", schema: &ZONE_IDS, presence: Presence::Required },
        Component { name: "roadType", schema: &ROAD_TYPE, presence: Presence::Required },
        Component {
            name: "laneConfiguration",
            schema: &LANE_CONFIGURATION,
            presence: Presence::Required,
        },
    ],
    additions: Some(&[]),
    is_recursive: false,
});

pub static LANE_CONFIGURATION: Schema = Schema::SequenceOf(SequenceOf {
    item: &LANE_INFORMATION,
    size: Size { least: 1, most: Some(16), is_extensible: true },
});

pub static LANE_INFORMATION: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "laneNumber", schema: &LANE_POSITION, presence: Presence::Required },
        Component { name: "direction", schema: &DIRECTION, presence: Presence::Required },
        Component {
            name: "validity",
            schema: &INTERNATIONAL_SIGN_APPLICABLE_PERIOD,
            presence: Presence::Optional,
        },
        Component { name: "laneType", schema: &LANE_TYPE, presence: Presence::Required },
        Component {
            name: "laneTypeQualifier",
            schema: &COMPLETE_VEHICLE_CHARACTERISTICS,
            presence: Presence::Optional,
        },
        Component { name: "laneStatus", schema: &LANE_STATUS, presence: Presence::Required },
        Component { name: "laneWidth", schema: &IVI_LANE_WIDTH, presence: Presence::Optional },
    ],
    additions: Some(&[Addition::Group(Sequence {
        root: &[
            Component { name: "detectionZoneIds", schema: &ZONE_IDS, presence: Presence::Optional },
            Component { name: "relevanceZoneIds", schema: &ZONE_IDS, presence: Presence::Optional },
            Component {
                name: "laneCharacteristics",
                schema: &LANE_CHARACTERISTICS,
                presence: Presence::Optional,
            },
            Component {
                name: "laneSurfaceStaticCharacteristics",
                schema: &ROAD_SURFACE_STATIC_CHARACTERISTICS,
                presence: Presence::Optional,
            },
            Component {
                name: "laneSurfaceDynamicCharacteristics",
                schema: &ROAD_SURFACE_DYNAMIC_CHARACTERISTICS,
                presence: Presence::Optional,
            },
        ],
        additions: None,
        is_recursive: false,
    })]),
    is_recursive: false,
});

pub static LANE_TYPE: Schema =
    Schema::Integer(Integer { range: Some((0, 31)), is_extensible: false });

pub static LANE_CHARACTERISTICS: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "zoneDefinitionAccuracy",
            schema: &DEFINITION_ACCURACY,
            presence: Presence::Required,
        },
        Component {
            name: "existinglaneMarkingStatus",
            schema: &Schema::Boolean,
            presence: Presence::Required,
        },
        Component {
            name: "newlaneMarkingColour",
            schema: &MARKING_COLOUR,
            presence: Presence::Required,
        },
        Component {
            name: "laneDelimitationLeft",
            schema: &LANE_DELIMITATION,
            presence: Presence::Required,
        },
        Component {
            name: "laneDelimitationRight",
            schema: &LANE_DELIMITATION,
            presence: Presence::Required,
        },
        Component { name: "mergingWith", schema: &ZID, presence: Presence::Required },
    ],
    additions: None,
    is_recursive: false,
});

pub static DEFINITION_ACCURACY: Schema =
    Schema::Integer(Integer { range: Some((0, 7)), is_extensible: true });

pub static MARKING_COLOUR: Schema =
    Schema::Integer(Integer { range: Some((0, 7)), is_extensible: true });

pub static LANE_DELIMITATION: Schema =
    Schema::Integer(Integer { range: Some((0, 7)), is_extensible: true });

pub static TEXT_CONTAINER: Schema = Schema::SequenceOf(SequenceOf {
    item: &TC_PART,
    size: Size { least: 1, most: Some(16), is_extensible: true },
});

pub static TC_PART: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "detectionZoneIds", schema: &ZONE_IDS, presence: Presence::Optional },
        Component { name: "relevanceZoneIds", schema: &ZONE_IDS, presence: Presence::Required },
        Component { name: "direction", schema: &DIRECTION, presence: Presence::Optional },
        Component {
            name: "driverAwarenessZoneIds",
            schema: &ZONE_IDS,
            presence: Presence::Optional,
        },
        Component {
            name: "minimumAwarenessTime",
            schema: &TC_PART_MINIMUM_AWARENESS_TIME,
            presence: Presence::Optional,
        },
        Component {
            name: "applicableLanes",
            schema: &LANE_POSITIONS,
            presence: Presence::Optional,
        },
        Component { name: "layoutId", schema: &TC_PART_LAYOUT_ID, presence: Presence::Optional },
        Component {
            name: "preStoredlayoutId",
            schema: &TC_PART_PRE_STOREDLAYOUT_ID,
            presence: Presence::Optional,
        },
        Component { name: "text", schema: &TEXT_LINES, presence: Presence::Optional },
        Component { name: "data", schema: &TC_PART_DATA, presence: Presence::Required },
    ],
    additions: Some(&[Addition::Group(Sequence {
        root: &[
            Component { name: "iviType", schema: &IVI_TYPE, presence: Presence::Required },
            Component { name: "laneStatus", schema: &LANE_STATUS, presence: Presence::Optional },
            Component {
                name: "vehicleCharacteristics",
                schema: &VEHICLE_CHARACTERISTICS_LIST,
                presence: Presence::Optional,
            },
        ],
        additions: None,
        is_recursive: false,
    })]),
    is_recursive: false,
});

pub static LAYOUT_CONTAINER: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "layoutId",
            schema: &LAYOUT_CONTAINER_LAYOUT_ID,
            presence: Presence::Required,
        },
        Component {
            name: "height",
            schema: &LAYOUT_CONTAINER_HEIGHT,
            presence: Presence::Optional,
        },
        Component { name: "width", schema: &LAYOUT_CONTAINER_WIDTH, presence: Presence::Optional },
        Component {
            name: "layoutComponents",
            schema: &LAYOUT_COMPONENTS,
            presence: Presence::Required,
        },
    ],
    additions: Some(&[]),
    is_recursive: false,
});

pub static LAYOUT_COMPONENTS: Schema = Schema::SequenceOf(SequenceOf {
    item: &LAYOUT_COMPONENT,
    size: Size { least: 1, most: Some(4), is_extensible: true },
});

pub static LAYOUT_COMPONENT: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "layoutComponentId",
            schema: &LAYOUT_COMPONENT_LAYOUT_COMPONENT_ID,
            presence: Presence::Required,
        },
        Component {
            name: "height",
            schema: &LAYOUT_COMPONENT_HEIGHT,
            presence: Presence::Required,
        },
        Component { name: "width", schema: &LAYOUT_COMPONENT_WIDTH, presence: Presence::Required },
        Component { name: "x", schema: &LAYOUT_COMPONENT_X, presence: Presence::Required },
        Component { name: "y", schema: &LAYOUT_COMPONENT_Y, presence: Presence::Required },
        Component {
            name: "textScripting",
            schema: &LAYOUT_COMPONENT_TEXT_SCRIPTING,
            presence: Presence::Required,
        },
    ],
    additions: None,
    is_recursive: false,
});

pub static AUTOMATED_VEHICLE_CONTAINER: Schema = Schema::SequenceOf(SequenceOf {
    item: &AVC_PART,
    size: Size { least: 1, most: Some(16), is_extensible: true },
});

pub static AVC_PART: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "detectionZoneIds", schema: &ZONE_IDS, presence: Presence::Optional },
        Component { name: "relevanceZoneIds", schema: &ZONE_IDS, presence: Presence::Required },
        Component { name: "direction", schema: &DIRECTION, presence: Presence::Optional },
        Component {
            name: "applicableLanes",
            schema: &LANE_POSITIONS,
            presence: Presence::Optional,
        },
        Component {
            name: "vehicleCharacteristics",
            schema: &VEHICLE_CHARACTERISTICS_LIST,
            presence: Presence::Optional,
        },
        Component {
            name: "automatedVehicleRules",
            schema: &AUTOMATED_VEHICLE_RULES,
            presence: Presence::Optional,
        },
        Component {
            name: "platooningRules",
            schema: &PLATOONING_RULES,
            presence: Presence::Optional,
        },
    ],
    additions: Some(&[]),
    is_recursive: false,
});

pub static AUTOMATED_VEHICLE_RULES: Schema = Schema::SequenceOf(SequenceOf {
    item: &AUTOMATED_VEHICLE_RULE,
    size: Size { least: 1, most: Some(5), is_extensible: false },
});

pub static AUTOMATED_VEHICLE_RULE: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "priority", schema: &PRIORITY_LEVEL, presence: Presence::Required },
        Component {
            name: "allowedSaeAutomationLevels",
            schema: &SAE_AUTOMATION_LEVELS,
            presence: Presence::Required,
        },
        Component {
            name: "minGapBetweenVehicles",
            schema: &GAP_BETWEEN_VEHICLES,
            presence: Presence::Optional,
        },
        Component {
            name: "recGapBetweenVehicles",
            schema: &GAP_BETWEEN_VEHICLES,
            presence: Presence::Optional,
        },
        Component {
            name: "automatedVehicleMaxSpeedLimit",
            schema: &SPEED_VALUE,
            presence: Presence::Optional,
        },
        Component {
            name: "automatedVehicleMinSpeedLimit",
            schema: &SPEED_VALUE,
            presence: Presence::Optional,
        },
        Component {
            name: "automatedVehicleSpeedRecommendation",
            schema: &SPEED_VALUE,
            presence: Presence::Optional,
        },
        Component { name: "roadSignCodes", schema: &ROAD_SIGN_CODES, presence: Presence::Optional },
        Component {
            name: "extraText",
            schema: &CONSTRAINT_TEXT_LINES2,
            presence: Presence::Optional,
        },
    ],
    additions: Some(&[]),
    is_recursive: false,
});

pub static PRIORITY_LEVEL: Schema =
    Schema::Integer(Integer { range: Some((0, 2)), is_extensible: false });

pub static SAE_AUTOMATION_LEVELS: Schema = Schema::SequenceOf(SequenceOf {
    item: &SAE_AUTOMATION_LEVEL,
    size: Size { least: 1, most: Some(5), is_extensible: false },
});

pub static SAE_AUTOMATION_LEVEL: Schema =
    Schema::Integer(Integer { range: Some((0, 5)), is_extensible: false });

pub static GAP_BETWEEN_VEHICLES: Schema =
    Schema::Integer(Integer { range: Some((0, 255)), is_extensible: false });

pub static PLATOONING_RULES: Schema = Schema::SequenceOf(SequenceOf {
    item: &PLATOONING_RULE,
    size: Size { least: 1, most: Some(5), is_extensible: false },
});

pub static PLATOONING_RULE: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "priority", schema: &PRIORITY_LEVEL, presence: Presence::Required },
        Component {
            name: "allowedSaeAutomationLevels",
            schema: &SAE_AUTOMATION_LEVELS,
            presence: Presence::Required,
        },
        Component {
            name: "maxNoOfVehicles",
            schema: &MAX_NO_OF_VEHICLES,
            presence: Presence::Optional,
        },
        Component {
            name: "maxLenghtOfPlatoon",
            schema: &MAX_LENGHT_OF_PLATOON,
            presence: Presence::Optional,
        },
        Component {
            name: "minGapBetweenVehicles",
            schema: &GAP_BETWEEN_VEHICLES,
            presence: Presence::Optional,
        },
        Component {
            name: "platoonMaxSpeedLimit",
            schema: &SPEED_VALUE,
            presence: Presence::Optional,
        },
        Component {
            name: "platoonMinSpeedLimit",
            schema: &SPEED_VALUE,
            presence: Presence::Optional,
        },
        Component {
            name: "platoonSpeedRecommendation",
            schema: &SPEED_VALUE,
            presence: Presence::Optional,
        },
        Component { name: "roadSignCodes", schema: &ROAD_SIGN_CODES, presence: Presence::Optional },
        Component {
            name: "extraText",
            schema: &CONSTRAINT_TEXT_LINES2,
            presence: Presence::Optional,
        },
    ],
    additions: Some(&[]),
    is_recursive: false,
});

pub static MAX_NO_OF_VEHICLES: Schema =
    Schema::Integer(Integer { range: Some((2, 64)), is_extensible: false });

pub static MAX_LENGHT_OF_PLATOON: Schema =
    Schema::Integer(Integer { range: Some((1, 64)), is_extensible: false });

pub static MAP_LOCATION_CONTAINER: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "reference", schema: &MAP_REFERENCE, presence: Presence::Required },
        Component { name: "parts", schema: &MLC_PARTS, presence: Presence::Required },
    ],
    additions: None,
    is_recursive: false,
});

pub static MAP_REFERENCE: Schema = Schema::Choice(Choice {
    root: &[
        Alternative { name: "roadsegment", schema: &ROAD_SEGMENT_REFERENCE_ID },
        Alternative { name: "intersection", schema: &INTERSECTION_REFERENCE_ID },
    ],
    additions: None,
});

pub static MLC_PARTS: Schema = Schema::SequenceOf(SequenceOf {
    item: &MLC_PART,
    size: Size { least: 1, most: Some(16), is_extensible: true },
});

pub static MLC_PART: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "zoneId", schema: &ZID, presence: Presence::Required },
        Component { name: "laneIds", schema: &LANE_IDS, presence: Presence::Optional },
    ],
    additions: None,
    is_recursive: false,
});

pub static LANE_IDS: Schema = Schema::SequenceOf(SequenceOf {
    item: &LANE_ID,
    size: Size { least: 1, most: Some(16), is_extensible: true },
});

pub static ROAD_SURFACE_CONTAINER: Schema = Schema::SequenceOf(SequenceOf {
    item: &RSC_PART,
    size: Size { least: 1, most: Some(16), is_extensible: true },
});

pub static RSC_PART: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "detectionZoneIds", schema: &ZONE_IDS, presence: Presence::Optional },
        Component { name: "relevanceZoneIds", schema: &ZONE_IDS, presence: Presence::Required },
        Component { name: "direction", schema: &DIRECTION, presence: Presence::Optional },
        Component {
            name: "roadSurfaceStaticCharacteristics",
            schema: &ROAD_SURFACE_STATIC_CHARACTERISTICS,
            presence: Presence::Optional,
        },
        Component {
            name: "roadSurfaceDynamicCharacteristics",
            schema: &ROAD_SURFACE_DYNAMIC_CHARACTERISTICS,
            presence: Presence::Optional,
        },
    ],
    additions: None,
    is_recursive: false,
});

pub static ROAD_SURFACE_STATIC_CHARACTERISTICS: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "frictionCoefficient",
            schema: &FRICTION_COEFFICIENT,
            presence: Presence::Required,
        },
        Component { name: "material", schema: &MATERIAL_TYPE, presence: Presence::Required },
        Component { name: "wear", schema: &WEAR_LEVEL, presence: Presence::Required },
        Component { name: "avBankingAngle", schema: &BANKING_ANGLE, presence: Presence::Required },
    ],
    additions: None,
    is_recursive: false,
});

pub static FRICTION_COEFFICIENT: Schema =
    Schema::Integer(Integer { range: Some((0, 101)), is_extensible: false });

pub static MATERIAL_TYPE: Schema =
    Schema::Integer(Integer { range: Some((0, 7)), is_extensible: true });

pub static WEAR_LEVEL: Schema =
    Schema::Integer(Integer { range: Some((0, 7)), is_extensible: true });

pub static BANKING_ANGLE: Schema =
    Schema::Integer(Integer { range: Some((-20, 21)), is_extensible: false });

pub static ROAD_SURFACE_DYNAMIC_CHARACTERISTICS: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "condition", schema: &CONDITION, presence: Presence::Required },
        Component { name: "temperature", schema: &IVI_TEMPERATURE, presence: Presence::Required },
        Component { name: "iceOrWaterDepth", schema: &DEPTH, presence: Presence::Required },
        Component { name: "treatment", schema: &TREATMENT_TYPE, presence: Presence::Required },
    ],
    additions: None,
    is_recursive: false,
});

pub static CONDITION: Schema =
    Schema::Integer(Integer { range: Some((0, 15)), is_extensible: true });

pub static IVI_TEMPERATURE: Schema =
    Schema::Integer(Integer { range: Some((-100, 151)), is_extensible: false });

pub static DEPTH: Schema = Schema::Integer(Integer { range: Some((0, 255)), is_extensible: false });

pub static TREATMENT_TYPE: Schema =
    Schema::Integer(Integer { range: Some((0, 7)), is_extensible: false });

pub static GLC_PART_ZONE_EXTENSION: Schema =
    Schema::Integer(Integer { range: Some((0, 255)), is_extensible: false });

pub static COMPUTED_SEGMENT_OFFSET_DISTANCE: Schema =
    Schema::Integer(Integer { range: Some((-32768, 32767)), is_extensible: false });

pub static GIC_PART_MINIMUM_AWARENESS_TIME: Schema =
    Schema::Integer(Integer { range: Some((0, 255)), is_extensible: false });

pub static GIC_PART_LAYOUT_ID: Schema =
    Schema::Integer(Integer { range: Some((1, 4)), is_extensible: true });

pub static GIC_PART_PRE_STOREDLAYOUT_ID: Schema =
    Schema::Integer(Integer { range: Some((1, 64)), is_extensible: true });

pub static VEHICLE_LIMITS_NUMBER_OF_AXLES: Schema =
    Schema::Integer(Integer { range: Some((0, 7)), is_extensible: false });

pub static RS_CODE_LAYOUT_COMPONENT_ID: Schema =
    Schema::Integer(Integer { range: Some((1, 4)), is_extensible: true });

pub static CATALOGUE_CODE_ITIS_CODES: Schema =
    Schema::Integer(Integer { range: Some((0, 65535)), is_extensible: false });

pub static VC_CODE_ROAD_SIGN_CODE: Schema =
    Schema::Integer(Integer { range: Some((1, 64)), is_extensible: false });

pub static VC_CODE_VALUE: Schema =
    Schema::Integer(Integer { range: Some((0, 65535)), is_extensible: false });

pub static ANY_CATALOGUE_VERSION: Schema =
    Schema::Integer(Integer { range: Some((0, 255)), is_extensible: false });

pub static ANY_CATALOGUE_PICTOGRAM_CODE: Schema =
    Schema::Integer(Integer { range: Some((0, 65535)), is_extensible: false });

pub static ANY_CATALOGUE_VALUE: Schema =
    Schema::Integer(Integer { range: Some((0, 65535)), is_extensible: false });

pub static TEXT_LAYOUT_COMPONENT_ID: Schema =
    Schema::Integer(Integer { range: Some((1, 4)), is_extensible: true });

pub static TEXT_LANGUAGE: Schema =
    Schema::BitString(Size { least: 10, most: Some(10), is_extensible: false });

pub static TEXT_TEXT_CONTENT: Schema =
    Schema::Text(Characters::Utf8, Size { least: 0, most: None, is_extensible: false });

pub static LANE_INFORMATION_ADDITION1: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "detectionZoneIds", schema: &ZONE_IDS, presence: Presence::Optional },
        Component { name: "relevanceZoneIds", schema: &ZONE_IDS, presence: Presence::Optional },
        Component {
            name: "laneCharacteristics",
            schema: &LANE_CHARACTERISTICS,
            presence: Presence::Optional,
        },
        Component {
            name: "laneSurfaceStaticCharacteristics",
            schema: &ROAD_SURFACE_STATIC_CHARACTERISTICS,
            presence: Presence::Optional,
        },
        Component {
            name: "laneSurfaceDynamicCharacteristics",
            schema: &ROAD_SURFACE_DYNAMIC_CHARACTERISTICS,
            presence: Presence::Optional,
        },
    ],
    additions: None,
    is_recursive: false,
});

pub static TC_PART_MINIMUM_AWARENESS_TIME: Schema =
    Schema::Integer(Integer { range: Some((0, 255)), is_extensible: false });

pub static TC_PART_LAYOUT_ID: Schema =
    Schema::Integer(Integer { range: Some((1, 4)), is_extensible: true });

pub static TC_PART_PRE_STOREDLAYOUT_ID: Schema =
    Schema::Integer(Integer { range: Some((1, 64)), is_extensible: true });

pub static TC_PART_DATA: Schema =
    Schema::OctetString(Size { least: 0, most: None, is_extensible: false });

pub static TC_PART_ADDITION1: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "iviType", schema: &IVI_TYPE, presence: Presence::Required },
        Component { name: "laneStatus", schema: &LANE_STATUS, presence: Presence::Optional },
        Component {
            name: "vehicleCharacteristics",
            schema: &VEHICLE_CHARACTERISTICS_LIST,
            presence: Presence::Optional,
        },
    ],
    additions: None,
    is_recursive: false,
});

pub static LAYOUT_CONTAINER_LAYOUT_ID: Schema =
    Schema::Integer(Integer { range: Some((1, 4)), is_extensible: true });

pub static LAYOUT_CONTAINER_HEIGHT: Schema =
    Schema::Integer(Integer { range: Some((10, 73)), is_extensible: false });

pub static LAYOUT_CONTAINER_WIDTH: Schema =
    Schema::Integer(Integer { range: Some((10, 265)), is_extensible: false });

pub static LAYOUT_COMPONENT_LAYOUT_COMPONENT_ID: Schema =
    Schema::Integer(Integer { range: Some((1, 8)), is_extensible: true });

pub static LAYOUT_COMPONENT_HEIGHT: Schema =
    Schema::Integer(Integer { range: Some((10, 73)), is_extensible: false });

pub static LAYOUT_COMPONENT_WIDTH: Schema =
    Schema::Integer(Integer { range: Some((10, 265)), is_extensible: false });

pub static LAYOUT_COMPONENT_X: Schema =
    Schema::Integer(Integer { range: Some((10, 265)), is_extensible: false });

pub static LAYOUT_COMPONENT_Y: Schema =
    Schema::Integer(Integer { range: Some((10, 73)), is_extensible: false });

pub static LAYOUT_COMPONENT_TEXT_SCRIPTING: Schema =
    Schema::Integer(Integer { range: Some((0, 1)), is_extensible: false });

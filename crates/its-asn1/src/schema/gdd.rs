// Generated from asn1/ by `cargo xtask codegen`. Do not edit.
//! `GDD`.

use uper::{
    Addition, Alternative, Characters, Choice, Component, Enumerated, Integer, Open, Presence,
    Schema, Sequence, SequenceOf, Size,
};

pub static GDD_STRUCTURE: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "pictogramCode", schema: &PICTOGRAM_CODE, presence: Presence::Required },
        Component { name: "attributes", schema: &GDD_ATTRIBUTES, presence: Presence::Optional },
    ],
    additions: None,
    is_recursive: true,
});

pub static PICTOGRAM_CODE: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "countryCode",
            schema: &PICTOGRAM_CODE_COUNTRY_CODE,
            presence: Presence::Optional,
        },
        Component {
            name: "serviceCategoryCode",
            schema: &SERVICE_CATEGORY_CODE,
            presence: Presence::Required,
        },
        Component {
            name: "pictogramCategoryCode",
            schema: &PICTOGRAM_CATEGORY_CODE,
            presence: Presence::Required,
        },
    ],
    additions: None,
    is_recursive: false,
});

pub static SERVICE_CATEGORY_CODE: Schema = Schema::Choice(Choice {
    root: &[
        Alternative { name: "trafficSignPictogram", schema: &TRAFFIC_SIGN_PICTOGRAM },
        Alternative { name: "publicFacilitiesPictogram", schema: &PUBLIC_FACILITIES_PICTOGRAM },
        Alternative {
            name: "ambientOrRoadConditionPictogram",
            schema: &AMBIENT_OR_ROAD_CONDITION_PICTOGRAM,
        },
    ],
    additions: Some(&[]),
});

pub static TRAFFIC_SIGN_PICTOGRAM: Schema = Schema::Enumerated(Enumerated {
    root: &["dangerWarning", "regulatory", "informative"],
    additions: Some(&[]),
});

pub static PUBLIC_FACILITIES_PICTOGRAM: Schema =
    Schema::Enumerated(Enumerated { root: &["publicFacilities"], additions: Some(&[]) });

pub static AMBIENT_OR_ROAD_CONDITION_PICTOGRAM: Schema = Schema::Enumerated(Enumerated {
    root: &["ambientCondition", "roadCondition"],
    additions: Some(&[]),
});

pub static PICTOGRAM_CATEGORY_CODE: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "nature",
            schema: &PICTOGRAM_CATEGORY_CODE_NATURE,
            presence: Presence::Required,
        },
        Component {
            name: "serialNumber",
            schema: &PICTOGRAM_CATEGORY_CODE_SERIAL_NUMBER,
            presence: Presence::Required,
        },
    ],
    additions: None,
    is_recursive: false,
});

pub static GDD_ATTRIBUTES: Schema = Schema::SequenceOf(SequenceOf {
    item: &GDD_ATTRIBUTE,
    size: Size { least: 1, most: Some(8), is_extensible: true },
});

pub static GDD_ATTRIBUTE: Schema = Schema::Choice(Choice {
    root: &[
        Alternative { name: "dtm", schema: &INTERNATIONAL_SIGN_APPLICABLE_PERIOD },
        Alternative { name: "edt", schema: &INTERNATIONAL_SIGN_APPLICABLE_PERIOD },
        Alternative { name: "dfl", schema: &INTERNATIONAL_SIGN_DIRECTIONAL_FLOW_OF_LANE },
        Alternative { name: "ved", schema: &INTERNATIONAL_SIGN_APPLICABLE_VEHICLE_DIMENSIONS },
        Alternative { name: "spe", schema: &INTERNATIONAL_SIGN_SPEED_LIMITS },
        Alternative { name: "roi", schema: &INTERNATIONAL_SIGN_RATE_OF_INCLINE },
        Alternative { name: "dbv", schema: &DISTANCE },
        Alternative { name: "ddd", schema: &INTERNATIONAL_SIGN_DESTINATION_INFORMATION },
        Alternative { name: "set", schema: &INTERNATIONAL_SIGN_SECTION },
        Alternative { name: "nol", schema: &INTERNATIONAL_SIGN_NUMBER_OF_LANE },
    ],
    additions: None,
});

pub static INTERNATIONAL_SIGN_APPLICABLE_PERIOD: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "year", schema: &YEAR_RANGE, presence: Presence::Optional },
        Component { name: "month-day", schema: &MONTH_DAY_RANGE, presence: Presence::Optional },
        Component {
            name: "repeatingPeriodDayTypes",
            schema: &REPEATING_PERIOD_DAY_TYPES,
            presence: Presence::Optional,
        },
        Component {
            name: "hourMinutes",
            schema: &HOURS_MINUTES_RANGE,
            presence: Presence::Optional,
        },
        Component { name: "dateRangeOfWeek", schema: &DAY_OF_WEEK, presence: Presence::Optional },
        Component {
            name: "durationHourMinute",
            schema: &HOURS_MINUTES,
            presence: Presence::Optional,
        },
    ],
    additions: None,
    is_recursive: false,
});

pub static YEAR_RANGE: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "yearRangeStartYear",
            schema: &YEAR_RANGE_YEAR_RANGE_START_YEAR,
            presence: Presence::Required,
        },
        Component {
            name: "yearRangeEndYear",
            schema: &YEAR_RANGE_YEAR_RANGE_END_YEAR,
            presence: Presence::Required,
        },
    ],
    additions: None,
    is_recursive: false,
});

pub static MONTH_DAY_RANGE: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "dateRangeStartMonthDay",
            schema: &MONTH_DAY,
            presence: Presence::Required,
        },
        Component {
            name: "dateRangeEndMonthDay",
            schema: &MONTH_DAY,
            presence: Presence::Required,
        },
    ],
    additions: None,
    is_recursive: false,
});

pub static MONTH_DAY: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "month", schema: &MONTH_DAY_MONTH, presence: Presence::Required },
        Component { name: "day", schema: &MONTH_DAY_DAY, presence: Presence::Required },
    ],
    additions: None,
    is_recursive: false,
});

pub static REPEATING_PERIOD_DAY_TYPES: Schema =
    Schema::BitString(Size { least: 4, most: Some(4), is_extensible: false });

pub static HOURS_MINUTES_RANGE: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "timeRangeStartTime",
            schema: &HOURS_MINUTES,
            presence: Presence::Required,
        },
        Component {
            name: "timeRangeEndTime",
            schema: &HOURS_MINUTES,
            presence: Presence::Required,
        },
    ],
    additions: None,
    is_recursive: false,
});

pub static HOURS_MINUTES: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "hours", schema: &HOURS_MINUTES_HOURS, presence: Presence::Required },
        Component { name: "mins", schema: &HOURS_MINUTES_MINS, presence: Presence::Required },
    ],
    additions: None,
    is_recursive: false,
});

pub static DAY_OF_WEEK: Schema =
    Schema::BitString(Size { least: 8, most: Some(8), is_extensible: false });

pub static INTERNATIONAL_SIGN_DIRECTIONAL_FLOW_OF_LANE: Schema =
    Schema::Integer(Integer { range: Some((1, 8)), is_extensible: false });

pub static INTERNATIONAL_SIGN_APPLICABLE_VEHICLE_DIMENSIONS: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "vehicleHeight", schema: &DISTANCE, presence: Presence::Optional },
        Component { name: "vehicleWidth", schema: &DISTANCE, presence: Presence::Optional },
        Component { name: "vehicleLength", schema: &DISTANCE, presence: Presence::Optional },
        Component { name: "vehicleWeight", schema: &WEIGHT, presence: Presence::Optional },
    ],
    additions: None,
    is_recursive: false,
});

pub static DISTANCE: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "value", schema: &DISTANCE_VALUE, presence: Presence::Required },
        Component { name: "unit", schema: &DISTANCE_UNIT, presence: Presence::Required },
    ],
    additions: None,
    is_recursive: false,
});

pub static WEIGHT: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "value", schema: &WEIGHT_VALUE, presence: Presence::Required },
        Component { name: "unit", schema: &WEIGHT_UNIT, presence: Presence::Required },
    ],
    additions: None,
    is_recursive: false,
});

pub static INTERNATIONAL_SIGN_SPEED_LIMITS: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "speedLimitMax",
            schema: &INTERNATIONAL_SIGN_SPEED_LIMITS_SPEED_LIMIT_MAX,
            presence: Presence::Optional,
        },
        Component {
            name: "speedLimitMin",
            schema: &INTERNATIONAL_SIGN_SPEED_LIMITS_SPEED_LIMIT_MIN,
            presence: Presence::Optional,
        },
        Component {
            name: "unit",
            schema: &INTERNATIONAL_SIGN_SPEED_LIMITS_UNIT,
            presence: Presence::Required,
        },
    ],
    additions: None,
    is_recursive: false,
});

pub static INTERNATIONAL_SIGN_RATE_OF_INCLINE: Schema =
    Schema::Integer(Integer { range: Some((1, 32)), is_extensible: false });

pub static INTERNATIONAL_SIGN_DESTINATION_INFORMATION: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "junctionDirection",
            schema: &INTERNATIONAL_SIGN_DESTINATION_INFORMATION_JUNCTION_DIRECTION,
            presence: Presence::Optional,
        },
        Component {
            name: "roundaboutCwDirection",
            schema: &INTERNATIONAL_SIGN_DESTINATION_INFORMATION_ROUNDABOUT_CW_DIRECTION,
            presence: Presence::Optional,
        },
        Component {
            name: "roundaboutCcwDirection",
            schema: &INTERNATIONAL_SIGN_DESTINATION_INFORMATION_ROUNDABOUT_CCW_DIRECTION,
            presence: Presence::Optional,
        },
        Component { name: "ioList", schema: &DDD_IO_LIST, presence: Presence::Required },
    ],
    additions: None,
    is_recursive: true,
});

pub static DDD_IO_LIST: Schema = Schema::SequenceOf(SequenceOf {
    item: &DDD_IO,
    size: Size { least: 1, most: Some(8), is_extensible: true },
});

pub static DDD_IO: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "arrowDirection",
            schema: &DDD_IO_ARROW_DIRECTION,
            presence: Presence::Required,
        },
        Component { name: "destPlace", schema: &DESTINATION_PLACES, presence: Presence::Optional },
        Component { name: "destRoad", schema: &DESTINATION_ROADS, presence: Presence::Optional },
        Component {
            name: "roadNumberIdentifier",
            schema: &DDD_IO_ROAD_NUMBER_IDENTIFIER,
            presence: Presence::Optional,
        },
        Component { name: "streetName", schema: &DDD_IO_STREET_NAME, presence: Presence::Optional },
        Component {
            name: "streetNameText",
            schema: &DDD_IO_STREET_NAME_TEXT,
            presence: Presence::Optional,
        },
        Component {
            name: "distanceToDivergingPoint",
            schema: &DISTANCE_OR_DURATION,
            presence: Presence::Optional,
        },
        Component {
            name: "distanceToDestinationPlace",
            schema: &DISTANCE_OR_DURATION,
            presence: Presence::Optional,
        },
    ],
    additions: None,
    is_recursive: true,
});

pub static DESTINATION_PLACES: Schema = Schema::SequenceOf(SequenceOf {
    item: &DESTINATION_PLACE,
    size: Size { least: 1, most: Some(4), is_extensible: true },
});

pub static DESTINATION_PLACE: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "destType", schema: &DESTINATION_TYPE, presence: Presence::Required },
        Component { name: "destRSCode", schema: &GDD_STRUCTURE, presence: Presence::Optional },
        Component {
            name: "destBlob",
            schema: &DESTINATION_PLACE_DEST_BLOB,
            presence: Presence::Optional,
        },
        Component {
            name: "placeNameIdentification",
            schema: &DESTINATION_PLACE_PLACE_NAME_IDENTIFICATION,
            presence: Presence::Optional,
        },
        Component {
            name: "placeNameText",
            schema: &DESTINATION_PLACE_PLACE_NAME_TEXT,
            presence: Presence::Optional,
        },
    ],
    additions: None,
    is_recursive: true,
});

pub static DESTINATION_TYPE: Schema =
    Schema::Integer(Integer { range: Some((0, 15)), is_extensible: true });

pub static DESTINATION_ROADS: Schema = Schema::SequenceOf(SequenceOf {
    item: &DESTINATION_ROAD,
    size: Size { least: 1, most: Some(4), is_extensible: true },
});

pub static DESTINATION_ROAD: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "derType", schema: &DESTINATION_ROAD_TYPE, presence: Presence::Required },
        Component {
            name: "roadNumberIdentifier",
            schema: &DESTINATION_ROAD_ROAD_NUMBER_IDENTIFIER,
            presence: Presence::Optional,
        },
        Component {
            name: "roadNumberText",
            schema: &DESTINATION_ROAD_ROAD_NUMBER_TEXT,
            presence: Presence::Optional,
        },
    ],
    additions: None,
    is_recursive: false,
});

pub static DESTINATION_ROAD_TYPE: Schema =
    Schema::Integer(Integer { range: Some((0, 15)), is_extensible: true });

pub static DISTANCE_OR_DURATION: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "value",
            schema: &DISTANCE_OR_DURATION_VALUE,
            presence: Presence::Required,
        },
        Component {
            name: "unit",
            schema: &DISTANCE_OR_DURATION_UNIT,
            presence: Presence::Required,
        },
    ],
    additions: None,
    is_recursive: false,
});

pub static INTERNATIONAL_SIGN_SECTION: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "startingPointLength", schema: &DISTANCE, presence: Presence::Optional },
        Component { name: "continuityLength", schema: &DISTANCE, presence: Presence::Optional },
    ],
    additions: None,
    is_recursive: false,
});

pub static INTERNATIONAL_SIGN_NUMBER_OF_LANE: Schema =
    Schema::Integer(Integer { range: Some((0, 99)), is_extensible: false });

pub static PICTOGRAM_CODE_COUNTRY_CODE: Schema =
    Schema::OctetString(Size { least: 2, most: Some(2), is_extensible: false });

pub static PICTOGRAM_CATEGORY_CODE_NATURE: Schema =
    Schema::Integer(Integer { range: Some((1, 9)), is_extensible: false });

pub static PICTOGRAM_CATEGORY_CODE_SERIAL_NUMBER: Schema =
    Schema::Integer(Integer { range: Some((0, 99)), is_extensible: false });

pub static YEAR_RANGE_YEAR_RANGE_START_YEAR: Schema =
    Schema::Integer(Integer { range: Some((2000, 2127)), is_extensible: true });

pub static YEAR_RANGE_YEAR_RANGE_END_YEAR: Schema =
    Schema::Integer(Integer { range: Some((2000, 2127)), is_extensible: true });

pub static MONTH_DAY_MONTH: Schema =
    Schema::Integer(Integer { range: Some((1, 12)), is_extensible: false });

pub static MONTH_DAY_DAY: Schema =
    Schema::Integer(Integer { range: Some((1, 31)), is_extensible: false });

pub static HOURS_MINUTES_HOURS: Schema =
    Schema::Integer(Integer { range: Some((0, 23)), is_extensible: false });

pub static HOURS_MINUTES_MINS: Schema =
    Schema::Integer(Integer { range: Some((0, 59)), is_extensible: false });

pub static DISTANCE_VALUE: Schema =
    Schema::Integer(Integer { range: Some((1, 16384)), is_extensible: false });

pub static DISTANCE_UNIT: Schema =
    Schema::Integer(Integer { range: Some((2, 8)), is_extensible: false });

pub static WEIGHT_VALUE: Schema =
    Schema::Integer(Integer { range: Some((1, 16384)), is_extensible: false });

pub static WEIGHT_UNIT: Schema =
    Schema::Integer(Integer { range: Some((10, 12)), is_extensible: false });

pub static INTERNATIONAL_SIGN_SPEED_LIMITS_SPEED_LIMIT_MAX: Schema =
    Schema::Integer(Integer { range: Some((0, 250)), is_extensible: false });

pub static INTERNATIONAL_SIGN_SPEED_LIMITS_SPEED_LIMIT_MIN: Schema =
    Schema::Integer(Integer { range: Some((0, 250)), is_extensible: false });

pub static INTERNATIONAL_SIGN_SPEED_LIMITS_UNIT: Schema =
    Schema::Integer(Integer { range: Some((0, 1)), is_extensible: false });

pub static INTERNATIONAL_SIGN_DESTINATION_INFORMATION_JUNCTION_DIRECTION: Schema =
    Schema::Integer(Integer { range: Some((1, 128)), is_extensible: false });

pub static INTERNATIONAL_SIGN_DESTINATION_INFORMATION_ROUNDABOUT_CW_DIRECTION: Schema =
    Schema::Integer(Integer { range: Some((1, 128)), is_extensible: false });

pub static INTERNATIONAL_SIGN_DESTINATION_INFORMATION_ROUNDABOUT_CCW_DIRECTION: Schema =
    Schema::Integer(Integer { range: Some((1, 128)), is_extensible: false });

pub static DDD_IO_ARROW_DIRECTION: Schema =
    Schema::Integer(Integer { range: Some((0, 7)), is_extensible: false });

pub static DDD_IO_ROAD_NUMBER_IDENTIFIER: Schema =
    Schema::Integer(Integer { range: Some((1, 999)), is_extensible: false });

pub static DDD_IO_STREET_NAME: Schema =
    Schema::Integer(Integer { range: Some((1, 999)), is_extensible: false });

pub static DDD_IO_STREET_NAME_TEXT: Schema =
    Schema::Text(Characters::Utf8, Size { least: 0, most: None, is_extensible: false });

pub static DESTINATION_PLACE_DEST_BLOB: Schema =
    Schema::OctetString(Size { least: 0, most: None, is_extensible: false });

pub static DESTINATION_PLACE_PLACE_NAME_IDENTIFICATION: Schema =
    Schema::Integer(Integer { range: Some((1, 999)), is_extensible: false });

pub static DESTINATION_PLACE_PLACE_NAME_TEXT: Schema =
    Schema::Text(Characters::Utf8, Size { least: 0, most: None, is_extensible: false });

pub static DESTINATION_ROAD_ROAD_NUMBER_IDENTIFIER: Schema =
    Schema::Integer(Integer { range: Some((1, 999)), is_extensible: false });

pub static DESTINATION_ROAD_ROAD_NUMBER_TEXT: Schema =
    Schema::Text(Characters::Utf8, Size { least: 0, most: None, is_extensible: false });

pub static DISTANCE_OR_DURATION_VALUE: Schema =
    Schema::Integer(Integer { range: Some((1, 16384)), is_extensible: false });

pub static DISTANCE_OR_DURATION_UNIT: Schema =
    Schema::Integer(Integer { range: Some((2, 9)), is_extensible: false });

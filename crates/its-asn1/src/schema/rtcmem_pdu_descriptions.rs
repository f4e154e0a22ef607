// Generated from asn1/ by `cargo xtask codegen`. Do not edit.
//! `RTCMEM-PDU-Descriptions`.

use super::dsrc::{
    D_SECOND, DSRC_SPEED_CONFIDENCE, ELEVATION, MINUTE_OF_THE_YEAR, MSG_COUNT, OFFSET_B10,
    OFFSET_B12, REGIONAL_EXTENSIONS, TRANSMISSION_AND_SPEED,
};
use super::its_container::{ITS_PDU_HEADER, LATITUDE, LONGITUDE};
use uper::{
    Addition, Alternative, Characters, Choice, Component, Enumerated, Integer, Open, Presence,
    Schema, Sequence, SequenceOf, Size,
};

pub static RTCMEM: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "header", schema: &ITS_PDU_HEADER, presence: Presence::Required },
        Component { name: "rtcmc", schema: &RTC_MCORRECTIONS, presence: Presence::Required },
    ],
    additions: None,
    is_recursive: false,
});

pub static RTC_MCORRECTIONS: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "msgCnt", schema: &MSG_COUNT, presence: Presence::Required },
        Component { name: "rev", schema: &RTCM_REVISION, presence: Presence::Required },
        Component { name: "timeStamp", schema: &MINUTE_OF_THE_YEAR, presence: Presence::Optional },
        Component {
            name: "anchorPoint",
            schema: &FULL_POSITION_VECTOR,
            presence: Presence::Optional,
        },
        Component { name: "rtcmHeader", schema: &RTC_MHEADER, presence: Presence::Optional },
        Component { name: "msgs", schema: &RTC_MMESSAGE_LIST, presence: Presence::Required },
        Component { name: "regional", schema: &REGIONAL_EXTENSIONS, presence: Presence::Optional },
    ],
    additions: Some(&[]),
    is_recursive: false,
});

pub static RTCM_REVISION: Schema = Schema::Enumerated(Enumerated {
    root: &["unknown", "rtcmRev2", "rtcmRev3", "reserved"],
    additions: Some(&[]),
});

pub static FULL_POSITION_VECTOR: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "utcTime", schema: &D_DATE_TIME, presence: Presence::Optional },
        Component { name: "long", schema: &LONGITUDE, presence: Presence::Required },
        Component { name: "lat", schema: &LATITUDE, presence: Presence::Required },
        Component { name: "elevation", schema: &ELEVATION, presence: Presence::Optional },
        Component { name: "heading", schema: &DSRC_HEADING, presence: Presence::Optional },
        Component { name: "speed", schema: &TRANSMISSION_AND_SPEED, presence: Presence::Optional },
        Component {
            name: "posAccuracy",
            schema: &POSITIONAL_ACCURACY,
            presence: Presence::Optional,
        },
        Component {
            name: "timeConfidence",
            schema: &TIME_CONFIDENCE,
            presence: Presence::Optional,
        },
        Component {
            name: "posConfidence",
            schema: &POSITION_CONFIDENCE_SET,
            presence: Presence::Optional,
        },
        Component {
            name: "speedConfidence",
            schema: &SPEEDAND_HEADINGAND_THROTTLE_CONFIDENCE,
            presence: Presence::Optional,
        },
    ],
    additions: Some(&[]),
    is_recursive: false,
});

pub static D_DATE_TIME: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "year", schema: &D_YEAR, presence: Presence::Optional },
        Component { name: "month", schema: &D_MONTH, presence: Presence::Optional },
        Component { name: "day", schema: &D_DAY, presence: Presence::Optional },
        Component { name: "hour", schema: &D_HOUR, presence: Presence::Optional },
        Component { name: "minute", schema: &D_MINUTE, presence: Presence::Optional },
        Component { name: "second", schema: &D_SECOND, presence: Presence::Optional },
        Component { name: "offset", schema: &D_OFFSET, presence: Presence::Optional },
    ],
    additions: None,
    is_recursive: false,
});

pub static D_YEAR: Schema =
    Schema::Integer(Integer { range: Some((0, 4095)), is_extensible: false });

pub static D_MONTH: Schema =
    Schema::Integer(Integer { range: Some((0, 12)), is_extensible: false });

pub static D_DAY: Schema = Schema::Integer(Integer { range: Some((0, 31)), is_extensible: false });

pub static D_HOUR: Schema = Schema::Integer(Integer { range: Some((0, 31)), is_extensible: false });

pub static D_MINUTE: Schema =
    Schema::Integer(Integer { range: Some((0, 60)), is_extensible: false });

pub static D_OFFSET: Schema =
    Schema::Integer(Integer { range: Some((-840, 840)), is_extensible: false });

pub static DSRC_HEADING: Schema =
    Schema::Integer(Integer { range: Some((0, 28800)), is_extensible: false });

pub static POSITIONAL_ACCURACY: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "semiMajor",
            schema: &SEMI_MAJOR_AXIS_ACCURACY,
            presence: Presence::Required,
        },
        Component {
            name: "semiMinor",
            schema: &SEMI_MINOR_AXIS_ACCURACY,
            presence: Presence::Required,
        },
        Component {
            name: "orientation",
            schema: &SEMI_MAJOR_AXIS_ORIENTATION,
            presence: Presence::Required,
        },
    ],
    additions: None,
    is_recursive: false,
});

pub static SEMI_MAJOR_AXIS_ACCURACY: Schema =
    Schema::Integer(Integer { range: Some((0, 255)), is_extensible: false });

pub static SEMI_MINOR_AXIS_ACCURACY: Schema =
    Schema::Integer(Integer { range: Some((0, 255)), is_extensible: false });

pub static SEMI_MAJOR_AXIS_ORIENTATION: Schema =
    Schema::Integer(Integer { range: Some((0, 65535)), is_extensible: false });

pub static TIME_CONFIDENCE: Schema = Schema::Enumerated(Enumerated {
    root: &[
        "unavailable",
        "time-100-000",
        "time-050-000",
        "time-020-000",
        "time-010-000",
        "time-002-000",
        "time-001-000",
        "time-000-500",
        "time-000-200",
        "time-000-100",
        "time-000-050",
        "time-000-020",
        "time-000-010",
        "time-000-005",
        "time-000-002",
        "time-000-001",
        "time-000-000-5",
        "time-000-000-2",
        "time-000-000-1",
        "time-000-000-05",
        "time-000-000-02",
        "time-000-000-01",
        "time-000-000-005",
        "time-000-000-002",
        "time-000-000-001",
        "time-000-000-000-5",
        "time-000-000-000-2",
        "time-000-000-000-1",
        "time-000-000-000-05",
        "time-000-000-000-02",
        "time-000-000-000-01",
        "time-000-000-000-005",
        "time-000-000-000-002",
        "time-000-000-000-001",
        "time-000-000-000-000-5",
        "time-000-000-000-000-2",
        "time-000-000-000-000-1",
        "time-000-000-000-000-05",
        "time-000-000-000-000-02",
        "time-000-000-000-000-01",
    ],
    additions: None,
});

pub static POSITION_CONFIDENCE_SET: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "pos", schema: &POSITION_CONFIDENCE, presence: Presence::Required },
        Component {
            name: "elevation",
            schema: &ELEVATION_CONFIDENCE,
            presence: Presence::Required,
        },
    ],
    additions: None,
    is_recursive: false,
});

pub static POSITION_CONFIDENCE: Schema = Schema::Enumerated(Enumerated {
    root: &[
        "unavailable",
        "a500m",
        "a200m",
        "a100m",
        "a50m",
        "a20m",
        "a10m",
        "a5m",
        "a2m",
        "a1m",
        "a50cm",
        "a20cm",
        "a10cm",
        "a5cm",
        "a2cm",
        "a1cm",
    ],
    additions: None,
});

pub static ELEVATION_CONFIDENCE: Schema = Schema::Enumerated(Enumerated {
    root: &[
        "unavailable",
        "elev-500-00",
        "elev-200-00",
        "elev-100-00",
        "elev-050-00",
        "elev-020-00",
        "elev-010-00",
        "elev-005-00",
        "elev-002-00",
        "elev-001-00",
        "elev-000-50",
        "elev-000-20",
        "elev-000-10",
        "elev-000-05",
        "elev-000-02",
        "elev-000-01",
    ],
    additions: None,
});

pub static SPEEDAND_HEADINGAND_THROTTLE_CONFIDENCE: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "heading",
            schema: &DSRC_HEADING_CONFIDENCE,
            presence: Presence::Required,
        },
        Component { name: "speed", schema: &DSRC_SPEED_CONFIDENCE, presence: Presence::Required },
        Component { name: "throttle", schema: &THROTTLE_CONFIDENCE, presence: Presence::Required },
    ],
    additions: None,
    is_recursive: false,
});

pub static DSRC_HEADING_CONFIDENCE: Schema = Schema::Enumerated(Enumerated {
    root: &[
        "unavailable",
        "prec10deg",
        "prec05deg",
        "prec01deg",
        "prec0-1deg",
        "prec0-05deg",
        "prec0-01deg",
        "prec0-0125deg",
    ],
    additions: None,
});

pub static THROTTLE_CONFIDENCE: Schema = Schema::Enumerated(Enumerated {
    root: &["unavailable", "prec10percent", "prec1percent", "prec0-5percent"],
    additions: None,
});

pub static RTC_MHEADER: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "status", schema: &GNS_SSTATUS, presence: Presence::Required },
        Component { name: "offsetSet", schema: &ANTENNA_OFFSET_SET, presence: Presence::Required },
    ],
    additions: None,
    is_recursive: false,
});

pub static GNS_SSTATUS: Schema =
    Schema::BitString(Size { least: 8, most: Some(8), is_extensible: false });

pub static ANTENNA_OFFSET_SET: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "antOffsetX", schema: &OFFSET_B12, presence: Presence::Required },
        Component { name: "antOffsetY", schema: &OFFSET_B09, presence: Presence::Required },
        Component { name: "antOffsetZ", schema: &OFFSET_B10, presence: Presence::Required },
    ],
    additions: None,
    is_recursive: false,
});

pub static OFFSET_B09: Schema =
    Schema::Integer(Integer { range: Some((-256, 255)), is_extensible: false });

pub static RTC_MMESSAGE_LIST: Schema = Schema::SequenceOf(SequenceOf {
    item: &RTC_MMESSAGE,
    size: Size { least: 1, most: Some(5), is_extensible: false },
});

pub static RTC_MMESSAGE: Schema =
    Schema::OctetString(Size { least: 1, most: Some(1023), is_extensible: false });

// Generated from asn1/ by `cargo xtask codegen`. Do not edit.
//! `CAM-PDU-Descriptions`.

use super::its_container::{
    ACCELERATION_CONTROL, CAUSE_CODE, CEN_DSRC_TOLLING_ZONE, CLOSED_LANES, CURVATURE,
    CURVATURE_CALCULATION_MODE, DANGEROUS_GOODS_BASIC, DRIVE_DIRECTION, EMERGENCY_PRIORITY,
    EXTERIOR_LIGHTS, HEADING, ITS_PDU_HEADER, LANE_POSITION, LATERAL_ACCELERATION,
    LIGHT_BAR_SIREN_IN_USE, LONGITUDINAL_ACCELERATION, PATH_HISTORY, PERFORMANCE_CLASS,
    PROTECTED_COMMUNICATION_ZONES_RSU, PT_ACTIVATION, REFERENCE_POSITION, ROADWORKS_SUB_CAUSE_CODE,
    SPECIAL_TRANSPORT_TYPE, SPEED, SPEED_LIMIT, STATION_TYPE, STEERING_WHEEL_ANGLE, TRAFFIC_RULE,
    VEHICLE_LENGTH, VEHICLE_ROLE, VEHICLE_WIDTH, VERTICAL_ACCELERATION, YAW_RATE,
};
use uper::{
    Addition, Alternative, Characters, Choice, Component, Enumerated, Integer, Open, Presence,
    Schema, Sequence, SequenceOf, Size,
};

pub static CAM: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "header", schema: &ITS_PDU_HEADER, presence: Presence::Required },
        Component { name: "cam", schema: &COOP_AWARENESS, presence: Presence::Required },
    ],
    additions: None,
    is_recursive: false,
});

pub static COOP_AWARENESS: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "generationDeltaTime",
            schema: &GENERATION_DELTA_TIME,
            presence: Presence::Required,
        },
        Component { name: "camParameters", schema: &CAM_PARAMETERS, presence: Presence::Required },
    ],
    additions: None,
    is_recursive: false,
});

pub static GENERATION_DELTA_TIME: Schema =
    Schema::Integer(Integer { range: Some((0, 65535)), is_extensible: false });

pub static CAM_PARAMETERS: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "basicContainer",
            schema: &BASIC_CONTAINER,
            presence: Presence::Required,
        },
        Component {
            name: "highFrequencyContainer",
            schema: &HIGH_FREQUENCY_CONTAINER,
            presence: Presence::Required,
        },
        Component {
            name: "lowFrequencyContainer",
            schema: &LOW_FREQUENCY_CONTAINER,
            presence: Presence::Optional,
        },
        Component {
            name: "specialVehicleContainer",
            schema: &SPECIAL_VEHICLE_CONTAINER,
            presence: Presence::Optional,
        },
    ],
    additions: Some(&[]),
    is_recursive: false,
});

pub static BASIC_CONTAINER: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "stationType", schema: &STATION_TYPE, presence: Presence::Required },
        Component {
            name: "referencePosition",
            schema: &REFERENCE_POSITION,
            presence: Presence::Required,
        },
    ],
    additions: Some(&[]),
    is_recursive: false,
});

pub static HIGH_FREQUENCY_CONTAINER: Schema = Schema::Choice(Choice {
    root: &[
        Alternative {
            name: "basicVehicleContainerHighFrequency",
            schema: &BASIC_VEHICLE_CONTAINER_HIGH_FREQUENCY,
        },
        Alternative { name: "rsuContainerHighFrequency", schema: &RSU_CONTAINER_HIGH_FREQUENCY },
    ],
    additions: Some(&[]),
});

pub static BASIC_VEHICLE_CONTAINER_HIGH_FREQUENCY: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "heading", schema: &HEADING, presence: Presence::Required },
        Component { name: "speed", schema: &SPEED, presence: Presence::Required },
        Component {
            name: "driveDirection",
            schema: &DRIVE_DIRECTION,
            presence: Presence::Required,
        },
        Component { name: "vehicleLength", schema: &VEHICLE_LENGTH, presence: Presence::Required },
        Component { name: "vehicleWidth", schema: &VEHICLE_WIDTH, presence: Presence::Required },
        Component {
            name: "longitudinalAcceleration",
            schema: &LONGITUDINAL_ACCELERATION,
            presence: Presence::Required,
        },
        Component { name: "curvature", schema: &CURVATURE, presence: Presence::Required },
        Component {
            name: "curvatureCalculationMode",
            schema: &CURVATURE_CALCULATION_MODE,
            presence: Presence::Required,
        },
        Component { name: "yawRate", schema: &YAW_RATE, presence: Presence::Required },
        Component {
            name: "accelerationControl",
            schema: &ACCELERATION_CONTROL,
            presence: Presence::Optional,
        },
        Component { name: "lanePosition", schema: &LANE_POSITION, presence: Presence::Optional },
        Component {
            name: "steeringWheelAngle",
            schema: &STEERING_WHEEL_ANGLE,
            presence: Presence::Optional,
        },
        Component {
            name: "lateralAcceleration",
            schema: &LATERAL_ACCELERATION,
            presence: Presence::Optional,
        },
        Component {
            name: "verticalAcceleration",
            schema: &VERTICAL_ACCELERATION,
            presence: Presence::Optional,
        },
        Component {
            name: "performanceClass",
            schema: &PERFORMANCE_CLASS,
            presence: Presence::Optional,
        },
        Component {
            name: "cenDsrcTollingZone",
            schema: &CEN_DSRC_TOLLING_ZONE,
            presence: Presence::Optional,
        },
    ],
    additions: None,
    is_recursive: false,
});

pub static RSU_CONTAINER_HIGH_FREQUENCY: Schema = Schema::Sequence(Sequence {
    root: &[Component {
        name: "protectedCommunicationZonesRSU",
        schema: &PROTECTED_COMMUNICATION_ZONES_RSU,
        presence: Presence::Optional,
    }],
    additions: Some(&[]),
    is_recursive: false,
});

pub static LOW_FREQUENCY_CONTAINER: Schema = Schema::Choice(Choice {
    root: &[Alternative {
        name: "basicVehicleContainerLowFrequency",
        schema: &BASIC_VEHICLE_CONTAINER_LOW_FREQUENCY,
    }],
    additions: Some(&[]),
});

pub static BASIC_VEHICLE_CONTAINER_LOW_FREQUENCY: Schema = Schema::Sequence(Sequence {
    root: &[
        Component { name: "vehicleRole", schema: &VEHICLE_ROLE, presence: Presence::Required },
        Component {
            name: "exteriorLights",
            schema: &EXTERIOR_LIGHTS,
            presence: Presence::Required,
        },
        Component { name: "pathHistory", schema: &PATH_HISTORY, presence: Presence::Required },
    ],
    additions: None,
    is_recursive: false,
});

pub static SPECIAL_VEHICLE_CONTAINER: Schema = Schema::Choice(Choice {
    root: &[
        Alternative { name: "publicTransportContainer", schema: &PUBLIC_TRANSPORT_CONTAINER },
        Alternative { name: "specialTransportContainer", schema: &SPECIAL_TRANSPORT_CONTAINER },
        Alternative { name: "dangerousGoodsContainer", schema: &DANGEROUS_GOODS_CONTAINER },
        Alternative { name: "roadWorksContainerBasic", schema: &ROAD_WORKS_CONTAINER_BASIC },
        Alternative { name: "rescueContainer", schema: &RESCUE_CONTAINER },
        Alternative { name: "emergencyContainer", schema: &EMERGENCY_CONTAINER },
        Alternative { name: "safetyCarContainer", schema: &SAFETY_CAR_CONTAINER },
    ],
    additions: Some(&[]),
});

pub static PUBLIC_TRANSPORT_CONTAINER: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "embarkationStatus",
            schema: &Schema::Boolean,
            presence: Presence::Required,
        },
        Component { name: "ptActivation", schema: &PT_ACTIVATION, presence: Presence::Optional },
    ],
    additions: None,
    is_recursive: false,
});

pub static SPECIAL_TRANSPORT_CONTAINER: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "specialTransportType",
            schema: &SPECIAL_TRANSPORT_TYPE,
            presence: Presence::Required,
        },
        Component {
            name: "lightBarSirenInUse",
            schema: &LIGHT_BAR_SIREN_IN_USE,
            presence: Presence::Required,
        },
    ],
    additions: None,
    is_recursive: false,
});

pub static DANGEROUS_GOODS_CONTAINER: Schema = Schema::Sequence(Sequence {
    root: &[Component {
        name: "dangerousGoodsBasic",
        schema: &DANGEROUS_GOODS_BASIC,
        presence: Presence::Required,
    }],
    additions: None,
    is_recursive: false,
});

pub static ROAD_WORKS_CONTAINER_BASIC: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "roadworksSubCauseCode",
            schema: &ROADWORKS_SUB_CAUSE_CODE,
            presence: Presence::Optional,
        },
        Component {
            name: "lightBarSirenInUse",
            schema: &LIGHT_BAR_SIREN_IN_USE,
            presence: Presence::Required,
        },
        Component { name: "closedLanes", schema: &CLOSED_LANES, presence: Presence::Optional },
    ],
    additions: None,
    is_recursive: false,
});

pub static RESCUE_CONTAINER: Schema = Schema::Sequence(Sequence {
    root: &[Component {
        name: "lightBarSirenInUse",
        schema: &LIGHT_BAR_SIREN_IN_USE,
        presence: Presence::Required,
    }],
    additions: None,
    is_recursive: false,
});

pub static EMERGENCY_CONTAINER: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "lightBarSirenInUse",
            schema: &LIGHT_BAR_SIREN_IN_USE,
            presence: Presence::Required,
        },
        Component { name: "incidentIndication", schema: &CAUSE_CODE, presence: Presence::Optional },
        Component {
            name: "emergencyPriority",
            schema: &EMERGENCY_PRIORITY,
            presence: Presence::Optional,
        },
    ],
    additions: None,
    is_recursive: false,
});

pub static SAFETY_CAR_CONTAINER: Schema = Schema::Sequence(Sequence {
    root: &[
        Component {
            name: "lightBarSirenInUse",
            schema: &LIGHT_BAR_SIREN_IN_USE,
            presence: Presence::Required,
        },
        Component { name: "incidentIndication", schema: &CAUSE_CODE, presence: Presence::Optional },
        Component { name: "trafficRule", schema: &TRAFFIC_RULE, presence: Presence::Optional },
        Component { name: "speedLimit", schema: &SPEED_LIMIT, presence: Presence::Optional },
    ],
    additions: None,
    is_recursive: false,
});

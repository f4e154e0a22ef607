//! Any message whose values their fields can hold.

use its::msg::*;
use proptest::prelude::*;
use units::{Enu, Heading, TimestampIts, Wgs84};

fn position() -> impl Strategy<Value = Wgs84> {
    (-85.0..85.0, -180.0..180.0).prop_map(|(lat, lon)| Wgs84::new(lat, lon).expect("in range"))
}

fn heading() -> impl Strategy<Value = Option<Heading>> {
    proptest::option::of((0.0..360.0).prop_map(Heading::from_degrees))
}

fn name() -> impl Strategy<Value = Option<String>> {
    proptest::option::of("[ -~]{1,63}")
}

fn intersection_ref() -> impl Strategy<Value = IntersectionRef> {
    (any::<Option<u16>>(), any::<u16>()).prop_map(|(region, id)| IntersectionRef { region, id })
}

fn special() -> impl Strategy<Value = (Option<PublicTransport>, bool)> {
    let data = proptest::collection::vec(any::<u8>(), 1..=20);
    let activation = proptest::option::of(
        (any::<u8>(), data).prop_map(|(kind, data)| PtActivation { kind, data }),
    );
    prop_oneof![
        any::<bool>().prop_map(|siren| (None, siren)),
        (any::<bool>(), activation).prop_map(|(embarking, activation)| {
            (Some(PublicTransport { embarking, activation }), false)
        }),
    ]
}

fn vehicle() -> impl Strategy<Value = VehicleCam> {
    let some = |range: core::ops::Range<f64>| proptest::option::of(range);
    let moving = (
        heading(),
        some(0.0..163.82),
        some(0.1..102.0),
        some(0.1..6.0),
        some(-16.0..16.0),
        some(-327.0..327.0),
        some(-0.102..0.102),
    );
    let rest = (
        proptest::option::of(prop_oneof![
            Just(DriveDirection::Forward),
            Just(DriveDirection::Backward)
        ]),
        proptest::option::of(-1_i8..=14),
        proptest::option::of((any::<bool>(), any::<bool>(), 0_u8..=15)),
        special(),
    );
    (moving, rest).prop_map(|(moving, (drive_direction, lane_position, low, special))| {
        let (heading, speed, length, width, acceleration, yaw, curvature) = moving;
        VehicleCam {
            heading,
            speed_mps: speed,
            drive_direction,
            length_m: length,
            width_m: width,
            acceleration_mps2: acceleration,
            yaw_rate_dps: yaw,
            curvature_per_m: curvature,
            lane_position,
            exterior_lights: low.map(|(left, right, _)| ExteriorLights {
                left_turn_signal: left,
                right_turn_signal: right,
            }),
            role: low.map(|(_, _, role)| role),
            public_transport: special.0,
            siren_or_light_bar: special.1,
        }
    })
}

pub fn cam() -> impl Strategy<Value = Cam> {
    let kind = prop_oneof![
        1 => Just(CamKind::Rsu),
        9 => vehicle().prop_map(|vehicle| CamKind::Vehicle(Box::new(vehicle))),
    ];
    let error = proptest::option::of(0.0..40.0);
    let altitude = proptest::option::of(-1_000.0..8_000.0);
    (any::<u32>(), any::<u8>(), any::<u16>(), position(), error, altitude, kind).prop_map(
        |(station, kind_of_station, time, position, error, altitude, kind)| Cam {
            station: StationId(station),
            station_type: StationType::from_code(kind_of_station),
            generation_delta_time: time,
            position,
            position_error_m: error,
            altitude_m: altitude,
            kind,
        },
    )
}

fn time_mark() -> impl Strategy<Value = TimeMark> {
    (0_u16..=36_001).prop_map(|raw| TimeMark::from_raw(raw).expect("in range"))
}

fn phase_state() -> impl Strategy<Value = MovementPhaseState> {
    use MovementPhaseState as S;
    prop_oneof![
        Just(S::Unavailable),
        Just(S::Dark),
        Just(S::StopThenProceed),
        Just(S::StopAndRemain),
        Just(S::PreMovement),
        Just(S::PermissiveMovementAllowed),
        Just(S::ProtectedMovementAllowed),
        Just(S::PermissiveClearance),
        Just(S::ProtectedClearance),
        Just(S::CautionConflictingTraffic),
    ]
}

fn movement() -> impl Strategy<Value = MovementState> {
    let some = || proptest::option::of(time_mark());
    let timing = (some(), time_mark(), some(), some(), proptest::option::of(0_u8..=15), some())
        .prop_map(|(start, min_end, max_end, likely, confidence, next)| TimeChange {
            start,
            min_end,
            max_end,
            likely,
            confidence,
            next,
        });
    let event = (phase_state(), proptest::option::of(timing))
        .prop_map(|(state, timing)| MovementEvent { state, timing });
    (any::<u8>(), proptest::collection::vec(event, 1..=16))
        .prop_map(|(signal_group, events)| MovementState { signal_group, events })
}

pub fn spatem() -> impl Strategy<Value = Spatem> {
    let minute = proptest::option::of(0_u32..527_040);
    let millis = proptest::option::of(0_u16..61_000);
    let movements = proptest::collection::vec(movement(), 1..=20);
    let state = (intersection_ref(), 0_u8..=127, any::<u16>(), minute, millis, movements).prop_map(
        |(id, revision, status, minute_of_year, millis_of_minute, movements)| IntersectionState {
            id,
            revision,
            status,
            minute_of_year,
            millis_of_minute,
            movements,
        },
    );
    (any::<u32>(), proptest::collection::vec(state, 1..=3))
        .prop_map(|(station, intersections)| Spatem { station: StationId(station), intersections })
}

fn access_point() -> impl Strategy<Value = AccessPoint> {
    prop_oneof![
        any::<u8>().prop_map(AccessPoint::Lane),
        (0_u8..=15).prop_map(AccessPoint::Approach),
        any::<u8>().prop_map(AccessPoint::Connection),
    ]
}

fn vehicle_ref() -> impl Strategy<Value = VehicleRef> {
    prop_oneof![
        any::<[u8; 4]>().prop_map(VehicleRef::Temporary),
        any::<u32>().prop_map(|id| VehicleRef::Station(StationId(id))),
    ]
}

fn request() -> impl Strategy<Value = PriorityRequest> {
    use PriorityRequestKind as K;
    let kind = prop_oneof![Just(K::Request), Just(K::Update), Just(K::Cancellation)];
    let outbound = proptest::option::of(access_point());
    let minute = proptest::option::of(0_u32..527_040);
    let millis = || proptest::option::of(0_u16..65_535);
    let ends = (access_point(), outbound);
    (intersection_ref(), any::<u8>(), kind, ends, minute, millis(), millis()).prop_map(
        |(intersection, id, kind, (inbound, outbound), minute, millis, duration_ms)| {
            PriorityRequest {
                intersection,
                id: RequestId(id),
                kind,
                inbound,
                outbound,
                eta_minute_of_year: minute,
                eta_millis_of_minute: millis,
                duration_ms,
            }
        },
    )
}

fn requestor() -> impl Strategy<Value = Requestor> {
    let place = proptest::option::of((position(), heading(), proptest::option::of(0.0..163.8)));
    let role = proptest::option::of(0_u8..=22);
    let lateness = proptest::option::of(-1_200..=1_210);
    (vehicle_ref(), role, place, name(), name(), lateness).prop_map(
        |(id, role, place, name, route_name, lateness_s)| Requestor {
            id,
            role,
            position: place.map(|(position, _, _)| position),
            heading: place.and_then(|(_, heading, _)| heading),
            speed_mps: place.and_then(|(_, _, speed)| speed),
            name,
            route_name,
            lateness_s,
        },
    )
}

pub fn srem() -> impl Strategy<Value = Srem> {
    let minute = proptest::option::of(0_u32..527_040);
    let number = proptest::option::of(0_u8..=127);
    let requests = proptest::collection::vec(request(), 0..=32);
    (any::<u32>(), minute, any::<u16>(), number, requests, requestor()).prop_map(
        |(station, minute_of_year, millis_of_minute, sequence_number, requests, requestor)| Srem {
            station: StationId(station),
            minute_of_year,
            millis_of_minute,
            sequence_number,
            requests,
            requestor,
        },
    )
}

pub fn ssem() -> impl Strategy<Value = Ssem> {
    use PrioritizationResponseStatus as S;
    let status = prop_oneof![
        Just(S::Unknown),
        Just(S::Requested),
        Just(S::Processing),
        Just(S::WatchOtherTraffic),
        Just(S::Granted),
        Just(S::Rejected),
        Just(S::MaxPresence),
        Just(S::ReserviceLocked),
    ];
    let outbound = proptest::option::of(access_point());
    let response = (vehicle_ref(), any::<u8>(), 0_u8..=127, access_point(), outbound, status)
        .prop_map(|(requestor, request, sequence_number, inbound, outbound, status)| {
            PrioritizationResponse {
                requestor,
                request: RequestId(request),
                sequence_number,
                inbound,
                outbound,
                status,
            }
        });
    let responses = proptest::collection::vec(response, 1..=32);
    let status = proptest::collection::vec((intersection_ref(), 0_u8..=127, responses), 1..=4);
    let minute = proptest::option::of(0_u32..527_040);
    let number = proptest::option::of(0_u8..=127);
    (any::<u32>(), minute, any::<u16>(), number, status).prop_map(
        |(station, minute_of_year, millis_of_minute, sequence_number, status)| Ssem {
            station: StationId(station),
            minute_of_year,
            millis_of_minute,
            sequence_number,
            status,
        },
    )
}

pub fn denm() -> impl Strategy<Value = Denm> {
    let time = || {
        (0..=TimestampIts::MAX_MILLIS)
            .prop_map(|ms| TimestampIts::from_millis(ms).expect("in range"))
    };
    let cause = proptest::option::of(
        (any::<u8>(), any::<u8>()).prop_map(|(cause, sub_cause)| CauseCode { cause, sub_cause }),
    );
    let speed = proptest::option::of(0.0..163.82);
    let action = (any::<u32>(), any::<u16>()).prop_map(|(station, sequence_number)| ActionId {
        originating_station: StationId(station),
        sequence_number,
    });
    let ids = (any::<u32>(), action, any::<u8>(), any::<bool>());
    (ids, time(), time(), position(), 0_u32..=86_400, cause, speed).prop_map(
        |((station, action, kind, terminated), detected, reference, position, valid, cause, v)| {
            Denm {
                station: StationId(station),
                action,
                station_type: StationType::from_code(kind),
                detected_at: detected,
                reference_time: reference,
                terminated,
                position,
                validity_s: valid,
                cause,
                event_speed_mps: v,
            }
        },
    )
}

fn limits() -> impl Strategy<Value = Vec<RegulatorySpeed>> {
    let limit = (0_u8..=12, proptest::option::of(0_u16..8_191)).prop_map(|(kind, steps)| {
        RegulatorySpeed { kind, speed_mps: steps.map(|steps| f64::from(steps) * 0.02) }
    });
    proptest::collection::vec(limit, 0..=9)
}

fn maneuvers() -> impl Strategy<Value = Option<Maneuvers>> {
    any::<Option<[bool; 4]>>().prop_map(|allowed| {
        allowed.map(|[straight, left, right, u_turn]| Maneuvers { straight, left, right, u_turn })
    })
}

fn lane_kind() -> impl Strategy<Value = LaneKind> {
    prop_oneof![
        any::<bool>().prop_map(|bus_only| LaneKind::Vehicle { bus_only }),
        Just(LaneKind::Crosswalk),
        Just(LaneKind::Bike),
        Just(LaneKind::Sidewalk),
        Just(LaneKind::TrackedVehicle),
        Just(LaneKind::Other),
    ]
}

/// Points on the centimetre grid, near enough to each other to need no points between.
fn nodes() -> impl Strategy<Value = Vec<Enu>> {
    let span = prop_oneof![600_i32..=600, 5_000..=5_000, 32_000..=32_000];
    span.prop_flat_map(|span| {
        proptest::collection::vec((-span..=span, -span..=span), 2..=20).prop_map(|deltas| {
            let mut at = (0, 0);
            deltas
                .into_iter()
                .map(|(dx, dy)| {
                    at = (at.0 + dx, at.1 + dy);
                    Enu::new(f64::from(at.0) / 100.0, f64::from(at.1) / 100.0)
                })
                .collect()
        })
    })
}

fn lane() -> impl Strategy<Value = Lane> {
    let approach = || proptest::option::of(0_u8..=15);
    let connection =
        (
            any::<u8>(),
            maneuvers(),
            proptest::option::of(intersection_ref()),
            any::<Option<u8>>(),
            any::<Option<u8>>(),
        )
            .prop_map(|(to_lane, maneuvers, remote, signal_group, connection_id)| {
                Connection { to_lane, maneuvers, remote, signal_group, connection_id }
            });
    let shape = (nodes(), -500_i32..=500, limits());
    let attributes = (any::<[bool; 2]>(), lane_kind(), 0_u16..1_024, maneuvers());
    let connections = proptest::collection::vec(connection, 0..=16);
    (name(), approach(), approach(), attributes, shape, connections).prop_map(
        |(name, ingress_approach, egress_approach, attributes, shape, connects_to)| Lane {
            id: 0,
            name,
            ingress_approach,
            egress_approach,
            ingress: attributes.0[0],
            egress: attributes.0[1],
            kind: attributes.1,
            shared_with: attributes.2,
            maneuvers: attributes.3,
            nodes: shape.0,
            width_m: Some(f64::from(600 + shape.1) / 100.0),
            speed_limits: shape.2,
            connects_to,
        },
    )
}

pub fn mapem() -> impl Strategy<Value = Mapem> {
    let lanes = proptest::collection::vec(lane(), 1..=8).prop_map(|mut lanes| {
        for (id, lane) in lanes.iter_mut().enumerate() {
            lane.id = id as u8;
        }
        lanes
    });
    let geometry = (name(), intersection_ref(), 0_u8..=127, position(), limits(), lanes).prop_map(
        |(name, id, revision, ref_point, speed_limits, lanes)| IntersectionGeometry {
            name,
            id,
            revision,
            ref_point,
            lane_width_m: Some(6.0),
            speed_limits,
            lanes,
        },
    );
    let minute = proptest::option::of(0_u32..527_040);
    let geometries = proptest::collection::vec(geometry, 0..=2);
    (any::<u32>(), minute, 0_u8..=127, geometries).prop_map(
        |(station, minute_of_year, issue_revision, intersections)| Mapem {
            station: StationId(station),
            minute_of_year,
            issue_revision,
            intersections,
        },
    )
}

//! Any message that can be said at all survives the wire, within the grid of its fields.

use its::msg::*;
use its::wire;
use proptest::prelude::*;
use units::{Enu, Heading, TimestampIts, Wgs84};

fn position() -> impl Strategy<Value = Wgs84> {
    (-85.0..85.0, -180.0..180.0).prop_map(|(lat, lon)| Wgs84::new(lat, lon).unwrap())
}

fn near(a: f64, b: f64, grid: f64) -> bool {
    (a - b).abs() <= grid / 2.0 + 1e-9
}

fn near_option(a: Option<f64>, b: Option<f64>, grid: f64) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => near(a, b, grid),
        (None, None) => true,
        _ => false,
    }
}

fn near_position(a: Wgs84, b: Wgs84) -> bool {
    near(a.lat_deg(), b.lat_deg(), 1e-7) && near(a.lon_deg(), b.lon_deg(), 1e-7)
}

fn near_heading(a: Option<Heading>, b: Option<Heading>, grid: f64) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => a.angle_to_deg(b) <= grid / 2.0 + 1e-9,
        (None, None) => true,
        _ => false,
    }
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

fn cam() -> impl Strategy<Value = Cam> {
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
    (0_u16..=36_001).prop_map(|raw| TimeMark::from_raw(raw).unwrap())
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

fn spatem() -> impl Strategy<Value = Spatem> {
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

fn srem() -> impl Strategy<Value = Srem> {
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

fn ssem() -> impl Strategy<Value = Ssem> {
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

fn denm() -> impl Strategy<Value = Denm> {
    let time =
        || (0..=TimestampIts::MAX_MILLIS).prop_map(|ms| TimestampIts::from_millis(ms).unwrap());
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

fn mapem() -> impl Strategy<Value = Mapem> {
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

/// Encodes, decodes, and checks on the way that the octets and JER give the message back.
fn through_the_wire(message: &Msg) -> Msg {
    let octets = message.encode().expect("within its ranges");
    let wire = wire::decode(&octets).expect("what we wrote");
    assert_eq!(wire.encode().as_deref(), Ok(&octets[..]));
    let jer = wire.to_jer().expect("small numbers only").to_string();
    assert_eq!(wire::Message::from_jer(wire.kind(), &jer).as_ref(), Ok(&wire));
    decode(&octets).expect("what we wrote")
}

fn assert_near_vehicle(a: &VehicleCam, b: &VehicleCam) {
    assert!(near_heading(a.heading, b.heading, 0.1), "{:?} {:?}", a.heading, b.heading);
    assert!(near_option(a.speed_mps, b.speed_mps, 0.01));
    assert!(near_option(a.length_m, b.length_m, 0.1));
    assert!(near_option(a.width_m, b.width_m, 0.1));
    assert!(near_option(a.acceleration_mps2, b.acceleration_mps2, 0.1));
    assert!(near_option(a.yaw_rate_dps, b.yaw_rate_dps, 0.01));
    assert!(near_option(a.curvature_per_m, b.curvature_per_m, 1e-4));
    assert_eq!(a.drive_direction, b.drive_direction);
    assert_eq!(a.lane_position, b.lane_position);
    assert_eq!(a.exterior_lights, b.exterior_lights);
    assert_eq!(a.role, b.role);
    assert_eq!(a.public_transport, b.public_transport);
    assert_eq!(a.siren_or_light_bar, b.siren_or_light_bar);
}

proptest! {
    #[test]
    fn cam_survives(cam in cam()) {
        let Msg::Cam(back) = through_the_wire(&Msg::Cam(cam.clone())) else { panic!() };
        prop_assert_eq!(back.station, cam.station);
        prop_assert_eq!(back.station_type, cam.station_type);
        prop_assert_eq!(back.generation_delta_time, cam.generation_delta_time);
        prop_assert!(near_position(back.position, cam.position));
        prop_assert!(near_option(back.position_error_m, cam.position_error_m, 0.01));
        prop_assert!(near_option(back.altitude_m, cam.altitude_m, 0.01));
        match (&back.kind, &cam.kind) {
            (CamKind::Vehicle(a), CamKind::Vehicle(b)) => assert_near_vehicle(a, b),
            (a, b) => prop_assert_eq!(a, b),
        }
    }

    #[test]
    fn spatem_survives(spatem in spatem()) {
        let message = Msg::Spatem(spatem);
        prop_assert_eq!(through_the_wire(&message), message);
    }

    #[test]
    fn srem_survives(srem in srem()) {
        let Msg::Srem(mut back) = through_the_wire(&Msg::Srem(srem.clone())) else { panic!() };
        let (a, b) = (&back.requestor, &srem.requestor);
        prop_assert_eq!(a.position.is_some(), b.position.is_some());
        if let (Some(a), Some(b)) = (a.position, b.position) {
            prop_assert!(near_position(a, b));
        }
        prop_assert!(near_heading(a.heading, b.heading, 0.0125));
        prop_assert!(near_option(a.speed_mps, b.speed_mps, 0.02));
        let lateness = |r: &Requestor| r.lateness_s.map(f64::from);
        prop_assert!(near_option(lateness(a), lateness(b), 10.0));
        back.requestor.position = b.position;
        back.requestor.heading = b.heading;
        back.requestor.speed_mps = b.speed_mps;
        back.requestor.lateness_s = b.lateness_s;
        prop_assert_eq!(back, srem);
    }

    #[test]
    fn ssem_survives(ssem in ssem()) {
        let message = Msg::Ssem(ssem);
        prop_assert_eq!(through_the_wire(&message), message);
    }

    #[test]
    fn denm_survives(denm in denm()) {
        let Msg::Denm(mut back) = through_the_wire(&Msg::Denm(denm.clone())) else { panic!() };
        prop_assert!(near_position(back.position, denm.position));
        prop_assert!(near_option(back.event_speed_mps, denm.event_speed_mps, 0.01));
        back.position = denm.position;
        back.event_speed_mps = denm.event_speed_mps;
        prop_assert_eq!(back, denm);
    }

    #[test]
    fn mapem_survives(mapem in mapem()) {
        let Msg::Mapem(mut back) = through_the_wire(&Msg::Mapem(mapem.clone())) else { panic!() };
        for (a, b) in back.intersections.iter_mut().zip(&mapem.intersections) {
            prop_assert!(near_position(a.ref_point, b.ref_point));
            a.ref_point = b.ref_point;
            for (a, b) in a.lanes.iter_mut().zip(&b.lanes) {
                prop_assert_eq!(a.nodes.len(), b.nodes.len());
                for (a, b) in a.nodes.iter().zip(&b.nodes) {
                    prop_assert!(a.distance_m(*b) < 1e-6, "{:?} {:?}", a, b);
                }
                a.nodes.clone_from(&b.nodes);
            }
        }
        prop_assert_eq!(back, mapem);
    }

    /// Long legs get points between, none more than half a centimetre off the straight.
    #[test]
    fn long_legs_are_split(x in -2_000.0..2_000.0_f64, y in -2_000.0..2_000.0_f64) {
        let mut mapem = one_lane();
        let end = Enu::new(x, y);
        mapem.intersections[0].lanes[0].nodes = vec![Enu::new(1.0, 2.0), end];
        let Msg::Mapem(back) = through_the_wire(&Msg::Mapem(mapem)) else { panic!() };
        let nodes = &back.intersections[0].lanes[0].nodes;
        prop_assert!(nodes.first().unwrap().distance_m(Enu::new(1.0, 2.0)) < 1e-9);
        prop_assert!(nodes.last().unwrap().distance_m(end) < 0.008);
        let along: f64 = nodes.windows(2).map(|w| w[0].distance_m(w[1])).sum();
        prop_assert!(along - Enu::new(1.0, 2.0).distance_m(end) < 0.05);
    }
}

fn one_lane() -> Mapem {
    let lane = Lane {
        id: 1,
        name: None,
        ingress_approach: Some(1),
        egress_approach: None,
        ingress: true,
        egress: false,
        kind: LaneKind::Vehicle { bus_only: false },
        shared_with: 0,
        maneuvers: None,
        nodes: vec![Enu::new(0.0, 10.0), Enu::new(0.0, 100.0)],
        width_m: None,
        speed_limits: Vec::new(),
        connects_to: Vec::new(),
    };
    let geometry = IntersectionGeometry {
        name: None,
        id: IntersectionRef { region: None, id: 1 },
        revision: 0,
        ref_point: Wgs84::new(47.02, 28.83).unwrap(),
        lane_width_m: None,
        speed_limits: Vec::new(),
        lanes: vec![lane],
    };
    Mapem {
        station: StationId(1),
        minute_of_year: None,
        issue_revision: 0,
        intersections: vec![geometry],
    }
}

#[test]
fn lateness_saturates_at_twenty_minutes() {
    let cases = [(3_600, 1_210), (1_210, 1_210), (185, 190), (0, 0), (-3_600, -1_200)];
    for (sent, read) in cases {
        let srem = Srem {
            station: StationId(1),
            minute_of_year: None,
            millis_of_minute: 0,
            sequence_number: None,
            requests: Vec::new(),
            requestor: Requestor {
                id: VehicleRef::Station(StationId(1)),
                role: None,
                position: None,
                heading: None,
                speed_mps: None,
                name: None,
                route_name: None,
                lateness_s: Some(sent),
            },
        };
        let Ok(Msg::Srem(back)) = decode(&srem.encode().unwrap()) else { panic!() };
        assert_eq!(back.requestor.lateness_s, Some(read), "sent {sent}");
    }
}

#[test]
fn what_a_field_cannot_hold_is_refused_with_its_path() {
    let mut mapem = one_lane();
    mapem.intersections[0].lanes[0].nodes.truncate(1);
    let error = mapem.encode().unwrap_err();
    assert_eq!(error.path, "mapem.map.intersections[0].laneSet[0].nodeList.nodes");
    mapem = one_lane();
    mapem.intersections[0].lanes[0].nodes[1].x_m = f64::NAN;
    assert!(mapem.encode().is_err());
    mapem = one_lane();
    mapem.issue_revision = 128;
    assert_eq!(mapem.encode().unwrap_err().path, "mapem.map.msgIssueRevision");
    mapem = one_lane();
    mapem.intersections[0].name = Some("Ștefan cel Mare".to_owned());
    assert_eq!(mapem.encode().unwrap_err().path, "mapem.map.intersections[0].name");
}

#[test]
fn more_than_the_field_says_becomes_the_standards_code() {
    let vehicle = VehicleCam {
        length_m: Some(500.0),
        width_m: Some(20.0),
        curvature_per_m: Some(-0.2),
        ..VehicleCam::default()
    };
    let mut cam = Cam {
        station: StationId(1),
        station_type: StationType::Bus,
        generation_delta_time: 0,
        position: Wgs84::new(47.0, 28.8).unwrap(),
        position_error_m: Some(1_000.0),
        altitude_m: None,
        kind: CamKind::Vehicle(Box::new(vehicle)),
    };
    let Ok(Msg::Cam(back)) = decode(&cam.encode().unwrap()) else { panic!() };
    assert_eq!(back.position_error_m, Some(40.94));
    let CamKind::Vehicle(vehicle) = back.kind else { panic!() };
    assert_eq!((vehicle.length_m, vehicle.width_m), (Some(102.2), Some(6.1)));
    assert_eq!(vehicle.curvature_per_m, Some(-0.1023));
    cam.kind =
        CamKind::Vehicle(Box::new(VehicleCam { speed_mps: Some(-1.0), ..VehicleCam::default() }));
    assert!(cam.encode().unwrap_err().path.ends_with("speed"));
}

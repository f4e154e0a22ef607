//! Any message that can be said at all survives the wire, within the grid of its fields.

mod any;

use any::{cam, denm, mapem, spatem, srem, ssem};
use its::msg::*;
use its::wire;
use proptest::prelude::*;
use units::{Enu, Heading, Wgs84};

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

/// Encodes, decodes, and checks on the way that the octets and JER give the message back.
fn through_the_wire(message: &Msg) -> Msg {
    let octets = message.encode().expect("within its ranges");
    let wire = wire::decode(&octets).expect("what we wrote");
    assert_eq!(wire.encode().as_deref(), Ok(&octets[..]));
    let jer = wire.to_jer().expect("what was decoded").value;
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
        survives_as_a_leg(Enu::new(x, y));
    }
}

/// Legs whose parts are just as long as an offset may be, or a centimetre more.
#[test]
fn the_longest_parts_fit() {
    for parts in 1..=6 {
        for cm in -3..=3 {
            let y = 2.0 + f64::from(parts * 32_767 + cm) / 100.0;
            survives_as_a_leg(Enu::new(0.0, y));
            survives_as_a_leg(Enu::new(1.0 - y, 4.0 - y));
        }
    }
}

/// A lane that leads straight from near the reference point to `end`.
fn survives_as_a_leg(end: Enu) {
    let mut mapem = one_lane();
    let start = Enu::new(1.0, 2.0);
    mapem.intersections[0].lanes[0].nodes = vec![start, end];
    let Msg::Mapem(back) = through_the_wire(&Msg::Mapem(mapem)) else { panic!() };
    let nodes = &back.intersections[0].lanes[0].nodes;
    assert!(nodes.first().expect("points").distance_m(start) < 1e-9);
    assert!(nodes.last().expect("points").distance_m(end) < 0.008, "{end:?}: {nodes:?}");
    let along: f64 = nodes.windows(2).map(|w| w[0].distance_m(w[1])).sum();
    assert!(along - start.distance_m(end) < 0.05, "{end:?}: {nodes:?}");
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
        ref_point: Wgs84::new(47.02, 28.83).expect("a position"),
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

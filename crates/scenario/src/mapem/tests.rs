use super::*;
use its::msg::{Connection, IntersectionRef};
use proptest::prelude::*;
use units::Wgs84;

fn lane(id: u8, nodes: &[(f64, f64)]) -> MapLane {
    MapLane {
        id,
        name: None,
        ingress_approach: None,
        egress_approach: None,
        ingress: false,
        egress: false,
        kind: MapKind::Vehicle { bus_only: false },
        shared_with: 0,
        maneuvers: None,
        nodes: nodes.iter().map(|(x, y)| Enu::new(*x, *y)).collect(),
        width_m: Some(3.0),
        speed_limits: vec![RegulatorySpeed { kind: 5, speed_mps: Some(15.0) }],
        connects_to: Vec::new(),
    }
}

fn to(to_lane: u8, signal_group: Option<u8>) -> Connection {
    Connection { to_lane, maneuvers: None, remote: None, signal_group, connection_id: None }
}

fn mapem(lanes: Vec<MapLane>) -> Vec<IntersectionGeometry> {
    vec![IntersectionGeometry {
        name: None,
        id: IntersectionRef { region: Some(498), id: 7 },
        revision: 3,
        ref_point: Wgs84::new(47.0, 28.8).unwrap(),
        lane_width_m: None,
        speed_limits: Vec::new(),
        lanes,
    }]
}

/// South in, north out, a crossing in between with the pavements at its ends.
fn street() -> Vec<MapLane> {
    vec![
        MapLane {
            ingress: true,
            ingress_approach: Some(1),
            connects_to: vec![to(2, Some(4))],
            ..lane(1, &[(0.0, -10.0), (0.0, -200.0)])
        },
        MapLane { egress: true, ..lane(2, &[(0.0, 10.0), (0.0, 150.0)]) },
        MapLane {
            kind: MapKind::Crosswalk,
            connects_to: vec![to(4, Some(9)), to(5, Some(9))],
            ..lane(3, &[(-5.0, 0.0), (5.0, 0.0)])
        },
        MapLane { kind: MapKind::Sidewalk, ..lane(4, &[(-5.0, 0.0), (-9.0, 0.0)]) },
        MapLane { kind: MapKind::Sidewalk, ..lane(5, &[(5.0, 0.0), (9.0, 0.0)]) },
    ]
}

#[test]
fn lanes_turn_into_the_direction_of_travel() {
    let (found, _) = import(&mapem(street())).unwrap();
    let i = &found[0];
    let ingress = &i.lane(LaneId(1)).unwrap().centreline;
    assert_eq!((ingress.start(), ingress.end()), (Enu::new(0.0, -200.0), Enu::new(0.0, -10.0)));
    assert_eq!(i.lane(LaneId(2)).unwrap().centreline.start(), Enu::new(0.0, 10.0));
    assert_eq!(i.lane(LaneId(2)).unwrap().speed_limit_mps, 15.0);
    let conflict = i.conflicts().between(SignalGroupId(4), SignalGroupId(9));
    assert_eq!(conflict, roadnet::Conflict::Full, "the crossing lies across the way");
}

#[test]
fn what_is_guessed_is_said() {
    let (_, report) = import(&mapem(street())).unwrap();
    assert_eq!(
        report.to_string(),
        "connections                     2\n\
         intersections                   1\n\
         lanes                           3\n\
         signal groups                   2\n\
         left out: intersection 498/7, lane 4: pavement, median or parking\n\
         left out: intersection 498/7, lane 5: pavement, median or parking\n\
         assumed: intersection 498/7, lane 2: approach 8, from its bearing of 0°\n\
         assumed: intersection 498/7, lane 3: approach 10, from its bearing of 90°\n\
         assumed: intersection 498/7, lane 1: connection to lane 2 numbered 1\n\
         assumed: intersection 498/7, lane 3: connection to lane 3 numbered 2\n"
    );
}

#[test]
fn a_crossing_may_connect_to_itself() {
    let mut lanes = street();
    lanes[2].connects_to = vec![to(3, Some(9))];
    let (found, _) = import(&mapem(lanes)).unwrap();
    let crossing: Vec<_> = found[0].connections_from(LaneId(3)).collect();
    assert_eq!(crossing.len(), 1);
    assert_eq!((crossing[0].to, crossing[0].signal_group), (LaneId(3), Some(SignalGroupId(9))));
}

#[test]
fn remote_connections_are_noted_and_own_ones_followed() {
    let remote = |id| Some(IntersectionRef { region: Some(498), id });
    let mut lanes = street();
    lanes[0].connects_to = vec![
        Connection { remote: remote(8), ..to(77, None) },
        Connection { remote: remote(7), connection_id: Some(40), ..to(2, None) },
    ];
    let (found, report) = import(&mapem(lanes)).unwrap();
    let ids: Vec<_> = found[0].connections_from(LaneId(1)).map(|c| c.id.0).collect();
    assert_eq!(ids, [40]);
    assert!(report.notes.iter().any(|n| n.why == "connection to intersection 498/8"));
}

#[test]
fn every_error_is_told() {
    let mut lanes = street();
    lanes[1].nodes = vec![Enu::new(0.0, 10.0); 2];
    lanes[0].connects_to.push(to(99, None));
    let errors = import(&mapem(lanes)).unwrap_err();
    assert_eq!(
        errors.to_string(),
        "intersection 498/7: lane 2 has no length\n\
         intersection 498/7: lane 1: there is no lane 99 that it could lead to"
    );
    let mut lanes = street();
    lanes[1].nodes = vec![Enu::new(0.0, 10.0), Enu::new(-1e9, 10.0)];
    let told = import(&mapem(lanes)).unwrap_err().to_string();
    assert!(told.starts_with("intersection 498/7: lane 2 is 1000000000 m long"), "{told}");
    assert!(told.contains("expected at most 50,000"), "{told}");
    let mut twice = mapem(street());
    twice.push(twice[0].clone());
    assert!(import(&twice).unwrap_err().to_string().ends_with("498/7 is there twice"));
    assert!(import(&mapem(Vec::new())).is_err());
    assert!(import(&[]).is_err());
}

fn any_kind() -> impl Strategy<Value = MapKind> {
    prop_oneof![
        any::<bool>().prop_map(|bus_only| MapKind::Vehicle { bus_only }),
        Just(MapKind::Crosswalk),
        Just(MapKind::Bike),
        Just(MapKind::Sidewalk),
        Just(MapKind::TrackedVehicle),
        Just(MapKind::Other),
    ]
}

fn coordinate() -> impl Strategy<Value = f64> {
    prop_oneof![
        4 => -60.0..60.0,
        1 => prop_oneof![Just(0.0), Just(f64::NAN), Just(f64::INFINITY), Just(-1e300)],
    ]
}

prop_compose! {
    fn any_connection()(
        to_lane in 0_u8..8,
        signal_group in proptest::option::of(prop_oneof![0_u8..6, Just(255)]),
        connection_id in proptest::option::of(0_u8..4),
        remote in proptest::option::weighted(0.1, 5_u16..9),
    ) -> Connection {
        let remote = remote.map(|id| IntersectionRef { region: None, id });
        Connection { to_lane, maneuvers: None, remote, signal_group, connection_id }
    }
}

prop_compose! {
    fn any_lane()(
        (id, kind, ingress, egress) in (0_u8..8, any_kind(), any::<bool>(), any::<bool>()),
        approaches in (proptest::option::of(0_u8..20), proptest::option::of(0_u8..20)),
        nodes in proptest::collection::vec((coordinate(), coordinate()), 0..5),
        width_m in proptest::option::of(coordinate()),
        speed in proptest::option::of(proptest::option::of(coordinate())),
        connects_to in proptest::collection::vec(any_connection(), 0..4),
    ) -> MapLane {
        let limit = |speed_mps| vec![RegulatorySpeed { kind: 5, speed_mps }];
        MapLane {
            kind, ingress, egress, width_m, connects_to,
            ingress_approach: approaches.0,
            egress_approach: approaches.1,
            speed_limits: speed.map(limit).unwrap_or_default(),
            ..lane(id, &nodes)
        }
    }
}

proptest! {
    /// No message brings the importer down, and what it accepts keeps the road network's word:
    /// every connection's ends are there.
    #[test]
    fn any_message_is_imported_or_refused(
        lanes in proptest::collection::vec(any_lane(), 0..8),
    ) {
        match import(&mapem(lanes)) {
            Ok((found, _)) => for i in &found {
                for c in i.connections() {
                    prop_assert!(i.lane(c.from).is_some() && i.lane(c.to).is_some());
                }
            },
            Err(errors) => prop_assert!(!errors.0.is_empty()),
        }
    }
}

/// What is proposed is a whole scenario, which the loader takes.
#[test]
fn a_scenario_comes_of_it() {
    let (found, mut report) = import(&mapem(street())).unwrap();
    let files = files("street", &found, &Overrides::default(), &mut report).unwrap();
    let told = report.to_string();
    assert!(told.contains("2 stages of 20 s or the minimum green, cycle "), "{told}");
    let all = files
        .into_iter()
        .fold(crate::Files::new("street".to_owned()), |all, (name, text)| all.with(name, text));
    let scenario = crate::Scenario::load(&all, &Overrides::default()).unwrap();
    let again = &scenario.network.network.intersections()[0];
    assert_eq!(again.id(), found[0].id());
    assert_eq!(again.connections().len(), 2);
    assert_eq!(scenario.network.programs.len(), 1);
}

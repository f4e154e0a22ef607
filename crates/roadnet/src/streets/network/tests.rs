use super::*;
use crate::streets::JunctionControl;
use crate::{
    ApproachId, ConnectionParts, Detector, DetectorId, Intersection, IntersectionParts, Lane,
    LaneId, LaneKind, LaneUse, Link, RightOfWay, SignalGroupId,
};

const HERE: (f64, f64) = (47.02, 28.83);

fn lane(id: u8, lane_use: LaneUse, approach: u8, from: (f64, f64), to: (f64, f64)) -> Lane {
    let points = vec![Enu::new(from.0, from.1), Enu::new(to.0, to.1)];
    Lane {
        id: LaneId(id),
        lane_use,
        kind: LaneKind::Vehicle,
        approach: ApproachId(approach),
        width_m: 3.0,
        speed_limit_mps: 13.9,
        centreline: Polyline::new(points).unwrap(),
    }
}

fn connection(id: u8, from: u8, to: u8, group: Option<u8>) -> ConnectionParts {
    ConnectionParts {
        id: ConnectionId(id),
        from: LaneId(from),
        to: LaneId(to),
        signal_group: group.map(SignalGroupId),
        turn_on_red: false,
    }
}

fn id(id: u16) -> IntersectionId {
    IntersectionId { region: None, id }
}

/// An intersection `north_m` of the first.
fn intersection(
    number: u16,
    north_m: f64,
    lanes: Vec<Lane>,
    connections: Vec<ConnectionParts>,
    right_of_way: RightOfWay,
) -> Intersection {
    let origin = LocalFrame::new(Wgs84::new(HERE.0, HERE.1).unwrap());
    let loops = vec![Detector {
        id: DetectorId(1),
        lane: lanes[0].id,
        kind: DetectorKind::StopLine,
        to_stop_line_m: 1.0,
        length_m: 2.0,
    }];
    Intersection::new(IntersectionParts {
        id: id(number),
        name: format!("number {number}"),
        revision: 1,
        ref_point: origin.to_wgs84(Enu::new(0.0, north_m)),
        lanes,
        connections,
        permitted: vec![],
        declared: vec![],
        detectors: loops,
        right_of_way,
    })
    .unwrap()
}

/// Two signals 400 m apart, northbound: the first has one lane in and two lanes out, of which the
/// right one ends; before the second there is a lane, and a pocket to its left.
fn two_signals() -> RoadNetwork {
    use LaneUse::{Egress, Ingress};
    let first = vec![
        lane(1, Ingress, 1, (0.0, -200.0), (0.0, -10.0)),
        lane(2, Egress, 2, (0.0, 10.0), (0.0, 180.0)),
        lane(3, Egress, 2, (3.0, 10.0), (3.0, 120.0)),
    ];
    let second = vec![
        lane(1, Ingress, 1, (0.0, -220.0), (0.0, -10.0)),
        lane(2, Ingress, 1, (-3.0, -60.0), (-3.0, -10.0)),
        lane(3, Egress, 2, (0.0, 10.0), (0.0, 200.0)),
    ];
    let signals = RightOfWay::default();
    let ways = vec![connection(1, 1, 2, Some(1)), connection(2, 1, 3, Some(1))];
    let on = vec![connection(1, 1, 3, Some(1)), connection(2, 2, 3, Some(2))];
    let network = RoadNetwork::new(
        vec![
            intersection(1, 0.0, first, ways, signals.clone()),
            intersection(2, 400.0, second, on, signals),
        ],
        vec![],
    );
    let at = |n, approach| ApproachRef { intersection: id(n), approach: ApproachId(approach) };
    network.with_links(vec![Link { from: at(1, 2), to: at(2, 1) }]).unwrap()
}

fn place(net: &NetworkStreets, n: u16, lane: u8) -> LanePlace {
    net.place(LaneRef { intersection: id(n), lane: LaneId(lane) }).unwrap()
}

#[test]
fn a_link_makes_one_road_of_two_approaches() {
    let net = NetworkStreets::new(&two_signals()).unwrap();
    let streets = &net.streets;
    assert_eq!(streets.road_count(), 3, "in, between, out");
    let between = streets.road_of(place(&net, 1, 2).lane);
    assert!(net.is_joined(between));
    assert_eq!(streets.road_end(between), Some(JunctionIndex(1)));
    // From y = 10 to y = 390, the ingress lane from y = 180 on.
    let through = place(&net, 2, 1);
    assert_eq!(through.lane, place(&net, 1, 2).lane, "one lane goes over into the other");
    let of = |p: LanePlace| streets.lanes()[p.lane.at()];
    assert!((of(through).length_m - 380.0).abs() < 0.1 && (through.from_m - 170.0).abs() < 0.1);
    let pocket = place(&net, 2, 2);
    assert!((of(pocket).begins_m - 330.0).abs() < 0.1, "a pocket begins 50 m before the line");
    let ending = place(&net, 1, 3);
    assert!((of(ending).length_m - 170.0).abs() < 0.1, "a lane ends where the other is");
    assert!(streets.out_of(ending.lane).is_empty());
    // From right to left.
    let lanes = streets.lanes_of(between);
    assert_eq!(lanes.len(), 3);
    assert_eq!(lanes.start, ending.lane.at());
    assert_eq!(lanes.end - 1, pocket.lane.at());
}

#[test]
fn places_are_found_again_on_the_ground() {
    let net = NetworkStreets::new(&two_signals()).unwrap();
    let through = place(&net, 2, 1).lane;
    for (x_m, y_m) in [(0.0, 10.0), (100.0, 110.0), (169.0, 179.0), (171.0, 181.0), (380.0, 390.0)]
    {
        let (at, heading) = net.on_lane(through, x_m);
        assert!(at.distance_m(Enu::new(0.0, y_m)) < 0.2, "{x_m}: {at:?}");
        assert!(heading.angle_to_deg(Heading::from_degrees(0.0)) < 0.1);
    }
    let named =
        |x_m| net.lane_ref(through, x_m).map(|(l, along_m)| (l.intersection.id, l.lane.0, along_m));
    assert_eq!(named(50.0), Some((1, 2, 50.0)));
    let (n, lane, along_m) = named(200.0).unwrap();
    assert!((n, lane) == (2, 1) && (along_m - 30.0).abs() < 0.1);
    let loops = net.streets.detectors();
    let second = loops.iter().find(|d| d.intersection == id(2)).unwrap();
    assert!((second.at_m - 377.0).abs() < 0.1 && (second.length_m - 2.0).abs() < 1e-6);
}

/// A main road from west to east and back, a side street from the south.
fn side_street(right_of_way: RightOfWay) -> NetworkStreets {
    use LaneUse::{Egress, Ingress};
    let lanes = vec![
        lane(1, Ingress, 1, (-100.0, -1.5), (-8.0, -1.5)),
        lane(2, Egress, 2, (8.0, -1.5), (100.0, -1.5)),
        lane(3, Ingress, 2, (100.0, 1.5), (8.0, 1.5)),
        lane(4, Egress, 1, (-8.0, 1.5), (-100.0, 1.5)),
        lane(5, Ingress, 3, (1.5, -100.0), (1.5, -8.0)),
        lane(6, Egress, 3, (-1.5, -8.0), (-1.5, -100.0)),
    ];
    let connections = vec![
        connection(1, 1, 2, None),
        connection(2, 3, 4, None),
        connection(3, 3, 6, None),
        connection(4, 5, 4, None),
        connection(5, 5, 2, None),
    ];
    let i = intersection(1, 0.0, lanes, connections, right_of_way);
    NetworkStreets::new(&RoadNetwork::new(vec![i], vec![])).unwrap()
}

/// Whom the connection of that number yields to.
fn yields_to(net: &NetworkStreets, number: u8) -> Vec<u8> {
    let named = |c: StreetConnectionIndex| net.connection(c).1.0;
    let all = 0..net.streets.connections().len() as u32;
    let own = all.map(StreetConnectionIndex).find(|c| named(*c) == number).unwrap();
    let yields = net.streets.meetings(own).iter().filter(|m| m.yields);
    let mut found: Vec<u8> = yields.map(|m| named(m.other)).collect();
    found.sort_unstable();
    found
}

#[test]
fn who_comes_from_a_side_street_yields() {
    let major = vec![ApproachId(1), ApproachId(2)];
    let (control, stop) = (IntersectionControl::Priority, vec![ApproachId(3)]);
    let net = side_street(RightOfWay { control, major, stop });
    assert_eq!(net.streets.junctions()[0].control, JunctionControl::Priority);
    assert_eq!(yields_to(&net, 1), Vec::<u8>::new());
    assert_eq!(yields_to(&net, 2), Vec::<u8>::new());
    assert_eq!(yields_to(&net, 3), [1], "left across the oncoming stream");
    assert_eq!(yields_to(&net, 4), [1, 2, 3], "left out of the side street");
    assert_eq!(yields_to(&net, 5), [1], "right out of it");
    let stops = net.streets.connections().iter().filter(|c| c.stop).count();
    assert_eq!(stops, 2);
}

#[test]
fn without_signs_the_right_goes_first() {
    let control = IntersectionControl::RightBeforeLeft;
    let net = side_street(RightOfWay { control, ..RightOfWay::default() });
    assert_eq!(yields_to(&net, 1), [4, 5], "the side street is to the right");
    assert_eq!(yields_to(&net, 2), Vec::<u8>::new());
    assert_eq!(yields_to(&net, 4), [2, 3]);
}

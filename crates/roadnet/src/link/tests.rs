use super::*;
use crate::right_of_way::{IntersectionControl, RightOfWay};
use crate::{ConnectionId, ConnectionParts, IntersectionParts, LaneId};
use units::Wgs84;

const fn id(n: u16) -> IntersectionId {
    IntersectionId { region: Some(498), id: n }
}

const fn at(n: u16, approach: u8) -> ApproachRef {
    ApproachRef { intersection: id(n), approach: ApproachId(approach) }
}

fn lane(number: u8, approach: u8, lane_use: LaneUse, points: [(f64, f64); 2]) -> Lane {
    Lane {
        id: LaneId(number),
        lane_use,
        kind: LaneKind::Vehicle,
        approach: ApproachId(approach),
        width_m: 3.0,
        speed_limit_mps: 13.9,
        centreline: Polyline::new(points.map(|(x, y)| Enu::new(x, y)).to_vec()).unwrap(),
    }
}

/// A street from west (approach 4) to east (approach 2), `east_m` and `north_m` off the first
/// one, with an ingress lane of `ingress_m` and an egress lane of 200 m.
fn place(n: u16, east_m: f64, north_m: f64, ingress_m: f64) -> Intersection {
    let origin = LocalFrame::new(Wgs84::new(47.0, 28.8).unwrap());
    Intersection::new(IntersectionParts {
        id: id(n),
        name: "street".into(),
        revision: 0,
        ref_point: origin.to_wgs84(Enu::new(east_m, north_m)),
        lanes: vec![
            lane(1, 4, LaneUse::Ingress, [(-10.0 - ingress_m, -2.0), (-10.0, -2.0)]),
            lane(2, 2, LaneUse::Egress, [(10.0, -2.0), (210.0, -2.0)]),
        ],
        connections: vec![ConnectionParts {
            id: ConnectionId(1),
            from: LaneId(1),
            to: LaneId(2),
            signal_group: None,
            turn_on_red: false,
        }],
        permitted: vec![],
        declared: vec![],
        detectors: vec![],
        right_of_way: RightOfWay {
            control: IntersectionControl::RightBeforeLeft,
            ..RightOfWay::default()
        },
    })
    .unwrap()
}

fn street(second: Intersection) -> RoadNetwork {
    RoadNetwork::new(vec![place(1, 0.0, 0.0, 150.0), second], vec![])
}

const LINK: Link = Link { from: at(1, 2), to: at(2, 4) };

#[test]
fn a_road_is_as_long_as_it_is_between_the_stop_lines_however_its_lanes_are_drawn() {
    // The next stop line is 380 m from the start of the egress lane: a gap of 30 m, an overlap
    // of 120 m, and an ingress lane that begins before the egress lane does.
    for (ingress_m, gap_m) in [(150.0, 30.0), (300.0, 0.0), (500.0, 0.0)] {
        let network = street(place(2, 400.0, 0.0, ingress_m)).with_links(vec![LINK]).unwrap();
        let seam = network.seam(&LINK).unwrap();
        assert!((seam.gap_m - gap_m).abs() < 0.01, "{seam:?}");
        assert!((seam.length_m - 380.0).abs() < 0.01, "{seam:?}");
        assert!(seam.offset_m.abs() < 0.01 && seam.turn_deg.abs() < 0.01, "{seam:?}");
        assert_eq!(network.link_to(at(2, 4)), Some(&LINK));
        assert_eq!(network.link_from(at(1, 2)), Some(&LINK));
        assert_eq!(network.link_from(at(2, 2)), None);
    }
}

#[test]
fn what_lies_to_the_right_is_off_to_the_right() {
    for ingress_m in [150.0, 300.0, 500.0] {
        let seam = street(place(2, 400.0, -10.0, ingress_m)).seam(&LINK).unwrap();
        assert!((seam.offset_m - 10.0).abs() < 0.01, "{seam:?}");
    }
}

#[test]
fn ends_that_do_not_meet_are_refused() {
    let fault = |second| {
        let errors = street(second).with_links(vec![LINK]).unwrap_err();
        assert_eq!(errors.len(), 1, "{errors:?}");
        errors[0].fault
    };
    let gap = fault(place(2, 800.0, 0.0, 150.0));
    assert!(matches!(gap, LinkFault::Gap(m) if (m - 430.0).abs() < 0.1), "{gap}");
    let offset = fault(place(2, 400.0, 40.0, 150.0));
    assert!(matches!(offset, LinkFault::Offset(m) if (m - 40.0).abs() < 0.1), "{offset}");
    // West of the first one: its ingress lane is behind, not ahead.
    let behind = fault(place(2, -600.0, 0.0, 150.0));
    assert!(matches!(behind, LinkFault::Offset(_) | LinkFault::Gap(_)), "{behind}");
    let mut turned = place_parts_northbound();
    turned.id = id(2);
    let turn = fault(Intersection::new(turned).unwrap());
    assert!(matches!(turn, LinkFault::Turn(deg) if (deg - 90.0).abs() < 0.1), "{turn}");
}

/// An ingress lane that begins where the first one's egress lane ends and heads north.
fn place_parts_northbound() -> IntersectionParts {
    let origin = LocalFrame::new(Wgs84::new(47.0, 28.8).unwrap());
    IntersectionParts {
        id: id(2),
        name: "northbound".into(),
        revision: 0,
        ref_point: origin.to_wgs84(Enu::new(220.0, 0.0)),
        lanes: vec![
            lane(1, 4, LaneUse::Ingress, [(0.0, -2.0), (0.0, 100.0)]),
            lane(2, 2, LaneUse::Egress, [(0.0, 110.0), (0.0, 210.0)]),
        ],
        connections: vec![ConnectionParts {
            id: ConnectionId(1),
            from: LaneId(1),
            to: LaneId(2),
            signal_group: None,
            turn_on_red: false,
        }],
        permitted: vec![],
        declared: vec![],
        detectors: vec![],
        right_of_way: RightOfWay {
            control: IntersectionControl::RightBeforeLeft,
            ..RightOfWay::default()
        },
    }
}

#[test]
fn every_fault_of_every_link_is_told() {
    let network = street(place(2, 400.0, 0.0, 150.0));
    let links = vec![
        LINK,
        LINK,
        Link { from: at(1, 4), to: at(2, 2) },
        Link { from: at(3, 0), to: at(2, 9) },
    ];
    let told: Vec<String> =
        network.with_links(links).unwrap_err().iter().map(ToString::to_string).collect();
    assert_eq!(
        told,
        [
            "link 2: approach 2 of intersection 498/1 is linked on twice",
            "link 2: approach 4 of intersection 498/2 is fed by two links",
            "link 3: intersection 498/1 has no egress lane of approach 4",
            "link 3: intersection 498/2 has no ingress lane of approach 2",
            "link 4: there is no intersection 498/3",
            "link 4: intersection 498/2 has no ingress lane of approach 9",
        ]
    );
}

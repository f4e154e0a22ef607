use super::*;
use crate::{
    ConnectionId, Intersection, IntersectionId, IntersectionParts, LaneId, NetworkError, Polyline,
};
use units::{Enu, Wgs84};

/// Two one-way streets that cross: approaches 4 to 2 and 3 to 1.
fn crossing(right_of_way: RightOfWay, groups: [Option<u8>; 2]) -> IntersectionParts {
    let line = |a: (f64, f64), b: (f64, f64)| {
        Polyline::new(vec![Enu::new(a.0, a.1), Enu::new(b.0, b.1)]).unwrap()
    };
    let lane = |id, approach, lane_use, centreline| Lane {
        id: LaneId(id),
        lane_use,
        kind: LaneKind::Vehicle,
        approach: ApproachId(approach),
        width_m: 3.0,
        speed_limit_mps: 13.9,
        centreline,
    };
    let connection = |id: u8, group: Option<u8>| ConnectionParts {
        id: ConnectionId(id),
        from: LaneId(10 * id),
        to: LaneId(10 * id + 1),
        signal_group: group.map(SignalGroupId),
        turn_on_red: false,
    };
    IntersectionParts {
        id: IntersectionId { region: None, id: 1 },
        name: "crossing".into(),
        revision: 0,
        ref_point: Wgs84::new(47.0, 28.8).unwrap(),
        lanes: vec![
            lane(10, 4, LaneUse::Ingress, line((-100.0, 0.0), (-10.0, 0.0))),
            lane(11, 2, LaneUse::Egress, line((10.0, 0.0), (100.0, 0.0))),
            lane(20, 3, LaneUse::Ingress, line((0.0, -100.0), (0.0, -10.0))),
            lane(21, 1, LaneUse::Egress, line((0.0, 10.0), (0.0, 100.0))),
        ],
        connections: vec![connection(1, groups[0]), connection(2, groups[1])],
        permitted: vec![],
        declared: vec![],
        detectors: vec![],
        right_of_way,
    }
}

fn signs(control: IntersectionControl, major: &[u8], stop: &[u8]) -> RightOfWay {
    let approaches = |list: &[u8]| list.iter().map(|a| ApproachId(*a)).collect();
    RightOfWay { control, major: approaches(major), stop: approaches(stop) }
}

fn faults(right_of_way: RightOfWay, groups: [Option<u8>; 2]) -> Vec<NetworkError> {
    Intersection::new(crossing(right_of_way, groups)).err().unwrap_or_default()
}

#[test]
fn who_yields_and_who_stops_stands_in_the_signs() {
    let priority = signs(IntersectionControl::Priority, &[4], &[3]);
    let i = Intersection::new(crossing(priority, [None, None])).unwrap();
    let found = i.right_of_way();
    assert!(!found.is_minor(ApproachId(4)) && found.is_minor(ApproachId(3)));
    assert!(!found.must_stop(ApproachId(4)) && found.must_stop(ApproachId(3)));
    let all_way = signs(IntersectionControl::AllWayStop, &[], &[]);
    assert!(all_way.must_stop(ApproachId(4)) && !all_way.is_minor(ApproachId(4)));
}

#[test]
fn without_signs_there_are_signals_or_the_right_goes_first() {
    for (groups, control) in [
        ([None, Some(1)], IntersectionControl::Signals),
        ([None, None], IntersectionControl::RightBeforeLeft),
    ] {
        let parts = crossing(RightOfWay::default(), groups);
        let usual = RightOfWay::without_signs(&parts.connections);
        assert_eq!(usual.control, control);
        assert_eq!(faults(usual, groups), []);
    }
}

#[test]
fn signs_that_contradict_each_other_are_refused() {
    use IntersectionControl::{AllWayStop, Priority, RightBeforeLeft, Signals};
    let none = [None, None];
    let approach = ApproachId;
    assert_eq!(faults(signs(Signals, &[], &[]), none), [NetworkError::NoSignals]);
    assert_eq!(faults(signs(Priority, &[], &[3]), none), [NetworkError::NoMajor]);
    assert_eq!(
        faults(signs(Priority, &[4, 7, 4], &[4]), none),
        [
            NetworkError::SignApproach { list: "major", approach: approach(7) },
            NetworkError::SignTwice { list: "major", approach: approach(4) },
            NetworkError::MajorStops(approach(4)),
        ]
    );
    for control in [RightBeforeLeft, AllWayStop] {
        assert_eq!(
            faults(signs(control, &[4], &[]), none),
            [NetworkError::NeedlessSigns { list: "major", control }]
        );
    }
    assert_eq!(
        faults(signs(Priority, &[4], &[]), [Some(1), None]),
        [NetworkError::Signalled { control: Priority, group: SignalGroupId(1) }]
    );
    // Egress only: nobody comes from there.
    assert_eq!(
        faults(signs(Priority, &[2], &[]), none),
        [NetworkError::SignApproach { list: "major", approach: approach(2) }]
    );
}

#[test]
fn turning_on_red_needs_a_red_light() {
    let mut parts = crossing(RightOfWay::default(), [Some(1), None]);
    for c in &mut parts.connections {
        c.turn_on_red = true;
    }
    let errors = Intersection::new(parts.clone()).unwrap_err();
    assert_eq!(errors, [NetworkError::TurnOnRed(ConnectionId(2))]);
    parts.connections[1].turn_on_red = false;
    let i = Intersection::new(parts).unwrap();
    assert!(i.connections()[0].turn_on_red && !i.connections()[1].turn_on_red);
}

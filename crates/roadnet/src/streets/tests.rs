//! Two roads that merge into one, and what can be wrong with them.

use super::*;
use crate::{DetectorId, StopPointId};

fn lane(road: u32, lane: u8) -> LaneAt {
    LaneAt { road: RoadIndex(road), lane }
}

fn road(name: &str, to: Option<u32>, lanes: usize) -> Road {
    let lane = StreetLane {
        begins_m: 0.0,
        length_m: 100.0,
        width_m: 3.2,
        limit_mps: 13.9,
        users: Users::MOTOR,
    };
    Road { name: name.to_owned(), to: to.map(JunctionIndex), lanes: vec![lane; lanes] }
}

fn connection(from: LaneAt, to: LaneAt, other: Option<(u32, bool)>) -> StreetConnectionParts {
    let conflicts = other.into_iter().map(|(other, yields)| StreetConflict {
        other: StreetConnectionIndex(other),
        entry_m: 4.0,
        exit_m: 10.0,
        yields,
    });
    StreetConnectionParts {
        from,
        to,
        junction: JunctionIndex(0),
        length_m: 10.0,
        limit_mps: 10.0,
        turn: Turn::Straight,
        via: vec![Enu::new(0.0, 0.0), Enu::new(10.0, 0.0)],
        signal: None,
        on_red: false,
        stop: false,
        wait_m: None,
        conflicts: conflicts.collect(),
    }
}

/// West with two lanes and south with one; both lead east, where there are two.
fn parts() -> StreetsParts {
    StreetsParts {
        roads: vec![road("west", Some(0), 2), road("south", Some(0), 1), road("east", None, 2)],
        junctions: vec![Junction { name: "j".to_owned(), control: JunctionControl::Priority }],
        connections: vec![
            connection(lane(0, 0), lane(2, 0), Some((2, false))),
            connection(lane(0, 1), lane(2, 1), None),
            connection(lane(1, 0), lane(2, 0), Some((0, true))),
            connection(lane(0, 1), lane(2, 0), None),
        ],
        stops: vec![LaneStop { id: StopPointId("s".to_owned()), lane: lane(2, 0), at_m: 60.0 }],
        detectors: vec![LaneDetector {
            intersection: IntersectionId { region: None, id: 1 },
            id: DetectorId(1),
            lane: lane(0, 1),
            at_m: 90.0,
            length_m: 2.0,
        }],
    }
}

#[test]
fn other_detectors_must_lie_on_lanes_too() {
    let streets = || Streets::new(parts()).unwrap();
    let here = parts().detectors[0];
    let there = LaneDetector { id: DetectorId(2), lane: lane(2, 1), at_m: 5.0, ..here };
    let with = streets().with_detectors(vec![there, here]).unwrap();
    assert_eq!(with.detectors(), [there, here]);
    let beside = LaneDetector { lane: lane(2, 2), ..there };
    let behind = LaneDetector { at_m: 1_000.0, ..there };
    let told = streets().with_detectors(vec![here, beside, behind]).unwrap_err();
    let what = |e: &StreetsError| match e {
        StreetsError::UnknownLane { number, .. } | StreetsError::OffLane { number, .. } => *number,
        other => panic!("{other}"),
    };
    assert_eq!(told.iter().map(what).collect::<Vec<_>>(), [1, 2]);
}

#[test]
fn tables_are_what_the_parts_say() {
    let streets = Streets::new(parts()).unwrap();
    assert_eq!(streets.lanes().len(), 5);
    assert_eq!(streets.lanes_of(RoadIndex(2)), 3..5);
    assert_eq!(streets.road_of(StreetLaneIndex(2)), RoadIndex(1));
    let out: Vec<u32> = streets.out_of(StreetLaneIndex(1)).iter().map(|c| c.0).collect();
    assert_eq!(out, [1, 3]);
    assert_eq!(streets.leading_to(StreetLaneIndex(3)).len(), 3);
    let yielding = streets.meetings(StreetConnectionIndex(2))[0];
    assert!(yielding.yields && yielding.merges);
    let other = streets.all_meetings()[yielding.mirror as usize];
    assert_eq!((other.other, other.yields), (StreetConnectionIndex(2), false));
    let siblings = streets.siblings(StreetConnectionIndex(1));
    assert_eq!(siblings, [Sibling { other: StreetConnectionIndex(3), shared_m: 10.0 }]);
    let towards = |user| streets.lanes_towards(RoadIndex(0), RoadIndex(2), user);
    assert_eq!((towards(Users::CAR), towards(Users::TRAM)), (0b11, 0));
}

#[test]
fn ways_follow_connections_and_end_where_there_is_none() {
    let streets = Streets::new(parts()).unwrap();
    let mut finder = WayFinder::new(&streets, Users::CAR);
    let way = finder.way(RoadIndex(1), RoadIndex(2));
    assert_eq!(way, Some(vec![RoadIndex(1), RoadIndex(2)]));
    assert_eq!(finder.way(RoadIndex(1), RoadIndex(1)), Some(vec![RoadIndex(1)]));
    assert_eq!(finder.way(RoadIndex(2), RoadIndex(0)), None);
    let mut trams = WayFinder::new(&streets, Users::TRAM);
    assert_eq!(trams.way(RoadIndex(0), RoadIndex(2)), None);
}

#[test]
fn every_problem_is_told() {
    let mut wrong = parts();
    wrong.roads[0].lanes[0].length_m = 0.0;
    wrong.roads[1].to = Some(JunctionIndex(7));
    wrong.connections[1].to = lane(9, 0);
    wrong.connections[2].conflicts[0].exit_m = 400.0;
    wrong.connections[3].limit_mps = f64::NAN;
    wrong.stops[0].at_m = 100.5;
    let errors = Streets::new(wrong).unwrap_err();
    let text: Vec<String> = errors.iter().map(ToString::to_string).collect();
    let all = text.join("\n");
    for part in [
        "road 0 (west), lane 0: length_m is 0",
        "there is no junction 7",
        "connection 1: there is no lane 0 of road 9",
        "connection 2: it conflicts with 0",
        "connection 3: limit_mps is NaN",
        "stop 0: it is at 100.5 m",
        "connection 2: it leads through junction 0",
    ] {
        assert!(all.contains(part), "{part} in\n{all}");
    }
    assert_eq!(errors.len(), 7, "{all}");
}

#[test]
fn a_conflict_must_be_told_by_both() {
    let mut wrong = parts();
    wrong.connections[0].conflicts.clear();
    let errors = Streets::new(wrong).unwrap_err();
    assert!(matches!(errors[..], [StreetsError::Conflict { .. }]), "{errors:?}");
    let mut twice = parts();
    twice.connections.push(connection(lane(0, 0), lane(2, 0), None));
    let errors = Streets::new(twice).unwrap_err();
    assert!(matches!(errors[..], [StreetsError::Twice { .. }]), "{errors:?}");
}

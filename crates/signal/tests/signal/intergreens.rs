//! Intergreens by the formula of RiLSA 2010, worked out by hand where two ways cross at a right angle.

use roadnet::{
    ApproachId, ConnectionId, ConnectionParts, Intersection, IntersectionId, IntersectionParts,
    Lane, LaneId, LaneKind, LaneUse, Polyline, RightOfWay, SignalGroupId,
};
use signal::compute_intergreens;
use units::{Duration, Enu, Wgs84};

const LOSING: SignalGroupId = SignalGroupId(1);
const GAINING: SignalGroupId = SignalGroupId(2);

/// One way: who uses it, its group, its stop line, and where it has left the intersection.
type Way = (LaneKind, SignalGroupId, (f64, f64), (f64, f64));

fn intersection(ways: &[Way], declared: &[(SignalGroupId, SignalGroupId)]) -> Intersection {
    let (mut lanes, mut connections) = (Vec::new(), Vec::new());
    for (n, &(kind, group, from, to)) in (1..).zip(ways) {
        let mut lane = |id: u8, lane_use, from: (f64, f64), to: (f64, f64)| {
            let ends = vec![Enu::new(from.0, from.1), Enu::new(to.0, to.1)];
            lanes.push(Lane {
                id: LaneId(id),
                lane_use,
                kind,
                approach: ApproachId(n),
                width_m: 3.0,
                speed_limit_mps: 13.9,
                centreline: Polyline::new(ends).expect("a line"),
            });
            LaneId(id)
        };
        let (from, to) = if kind == LaneKind::Crosswalk {
            let id = lane(n, LaneUse::Both, from, to);
            (id, id)
        } else {
            // Straight on from 100 m before the stop line.
            let (x, y) = (to.0 - from.0, to.1 - from.1);
            let m = 100.0 / libm::hypot(x, y);
            let (before, beyond) = ((from.0 - x * m, from.1 - y * m), (to.0 + x * m, to.1 + y * m));
            let ingress = lane(n, LaneUse::Ingress, before, from);
            (ingress, lane(100 + n, LaneUse::Egress, to, beyond))
        };
        let (id, signal_group) = (ConnectionId(n), Some(group));
        connections.push(ConnectionParts { id, from, to, signal_group, turn_on_red: false });
    }
    let parts = IntersectionParts {
        id: IntersectionId { region: None, id: 1 },
        name: "crossing".to_owned(),
        revision: 1,
        ref_point: Wgs84::new(50.0, 14.0).expect("on Earth"),
        lanes,
        connections,
        permitted: Vec::new(),
        declared: declared.to_vec(),
        detectors: Vec::new(),
        right_of_way: RightOfWay::default(),
    };
    Intersection::new(parts).expect("sound")
}

/// The losing stream comes from the west, its stop line `clear_m` before the point where the ways
/// cross; the gaining one from the south, `enter_m` before it. Both end 30 m behind it.
fn seconds(losing: LaneKind, clear_m: f64, gaining: LaneKind, enter_m: f64) -> u64 {
    let ways = [
        (losing, LOSING, (-clear_m, 0.0), (30.0, 0.0)),
        (gaining, GAINING, (0.0, -enter_m), (0.0, 30.0)),
    ];
    between(&ways, 1)
}

fn between(ways: &[Way], amber_s: u64) -> u64 {
    let matrix = compute_intergreens(&intersection(ways, &[]), |_| Duration::from_secs(amber_s));
    matrix.get(LOSING, GAINING).expect("they cross").as_secs()
}

/// The zone in which two ways conflict is as wide as both users together, in steps of 0.25 m.
#[test]
fn each_kind_of_user_crosses_clears_and_enters_in_its_own_way() {
    use LaneKind::{Bike, Bus, TrackedVehicle, Vehicle};
    // 3 + (22 + 6) / 10 − 18.25 / 11.1 = 4.2
    assert_eq!(seconds(Vehicle, 20.0, Vehicle, 20.0), 5);
    // Three times as long, and wider: 3 + (22.5 + 15) / 10 − 17.75 / 11.1 = 5.2
    assert_eq!(seconds(Bus, 20.0, Vehicle, 20.0), 6);
    assert_eq!(seconds(TrackedVehicle, 20.0, Vehicle, 20.0), 6);
    // 1 + 11.5 / 4 − 18.75 / 11.1 = 2.2
    assert_eq!(seconds(Bike, 10.0, Vehicle, 20.0), 3);
    // Slower to come: 3 + (21.5 + 6) / 10 − 9.75 / 5 = 3.8
    assert_eq!(seconds(Vehicle, 20.0, Bike, 11.0), 4);
}

#[test]
fn pedestrians_leave_by_the_longer_way_and_come_by_the_shorter() {
    let car = |group| (LaneKind::Vehicle, group, (-20.0, 0.0), (30.0, 0.0));
    let walk =
        |group, from_m: f64, to_m: f64| (LaneKind::Crosswalk, group, (0.0, -from_m), (0.0, to_m));
    // A crossing of 12 m, the car 4 m from one end: 10.75 / 1.2 − 17.25 / 11.1 = 7.4
    assert_eq!(between(&[walk(LOSING, 4.0, 8.0), car(GAINING)], 0), 8);
    assert_eq!(between(&[walk(LOSING, 8.0, 4.0), car(GAINING)], 0), 8);
    // A crossing of 30 m, the car 5 m from one end: 3 + (23 + 6) / 10 − 2 / 1.5 = 4.6
    assert_eq!(between(&[car(LOSING), walk(GAINING, 25.0, 5.0)], 3), 5);
    assert_eq!(between(&[car(LOSING), walk(GAINING, 5.0, 25.0)], 3), 5);
}

#[test]
fn no_intergreen_is_shorter_than_amber() {
    let ways = [
        (LaneKind::Bike, LOSING, (-10.0, 0.0), (30.0, 0.0)),
        (LaneKind::Vehicle, GAINING, (0.0, -20.0), (0.0, 30.0)),
    ];
    assert_eq!(between(&ways, 5), 5);
    // The gaining car is slow to come: the formula gives less than nothing.
    let ways = [ways[0], (LaneKind::Vehicle, GAINING, (0.0, -90.0), (0.0, 30.0))];
    assert_eq!([0, 3].map(|amber_s| between(&ways, amber_s)), [0, 3]);
}

#[test]
fn of_several_streams_of_a_group_only_those_that_meet_count_and_the_worst_of_them() {
    let near = (LaneKind::Vehicle, LOSING, (-20.0, 0.0), (30.0, 0.0));
    let entering = (LaneKind::Vehicle, GAINING, (0.0, -20.0), (0.0, 30.0));
    // 150 m through the intersection, but nobody is in the way.
    let aside = (LaneKind::Vehicle, LOSING, (-20.0, -60.0), (-170.0, -60.0));
    assert_eq!(between(&[near, entering, aside], 3), 5);
    // 3 + (32 + 6) / 10 − 8.25 / 11.1 = 6.1
    let far = (LaneKind::Vehicle, LOSING, (-30.0, -10.0), (30.0, -10.0));
    assert_eq!(between(&[near, far, entering], 3), 7);
    assert_eq!(between(&[far, near, entering], 3), 7);
}

#[test]
fn who_conflicts_by_declaration_alone_must_have_left() {
    let ways = [
        (LaneKind::Vehicle, LOSING, (0.0, 0.0), (0.0, 20.0)),
        (LaneKind::Bus, GAINING, (50.0, 0.0), (50.0, 40.0)),
    ];
    let none = compute_intergreens(&intersection(&ways, &[]), |_| Duration::ZERO);
    assert_eq!(none.iter().count(), 0, "their ways are 50 m apart");
    for declared in [(LOSING, GAINING), (GAINING, LOSING)] {
        let matrix = compute_intergreens(&intersection(&ways, &[declared]), |_| Duration::ZERO);
        let all: Vec<_> = matrix.iter().map(|(l, g, t)| (l, g, t.as_secs())).collect();
        // 3 + (20 + 6) / 10 = 5.6, and 3 + (40 + 15) / 10 = 8.5
        assert_eq!(all, [(LOSING, GAINING, 6), (GAINING, LOSING, 9)]);
    }
}

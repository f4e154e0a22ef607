//! Two linked signals: what happens to vehicles that pass both.

use crate::road::{connection, lane};
use its::msg::PriorityRequestKind;
use microsim::{
    Arrivals, Aspect, BusTrip, Call, CallEventKind, Demand, FailedDetector, Flow, Incident,
    IncidentKind, OdFlow, Params, Place, SpeedZone, Trip, VehicleKind, World,
};
use roadnet::{
    ApproachId, ApproachRef, Detector, DetectorId, DetectorKind, Intersection, IntersectionId,
    IntersectionParts, LaneId, LaneKind, LaneRef, LaneUse, Link, RightOfWay, RoadNetwork,
    SignalGroupId, StopPoint, StopPointId,
};
use units::{Enu, LocalFrame, Wgs84};

pub const FIRST: IntersectionId = IntersectionId { region: None, id: 1 };
pub const SECOND: IntersectionId = IntersectionId { region: None, id: 2 };

pub fn approach(intersection: IntersectionId, approach: u8) -> ApproachRef {
    ApproachRef { intersection, approach: ApproachId(approach) }
}

/// Two junctions 400 m apart, northbound with two lanes. From approach 1 (south) one drives
/// straight on to 3 (north), from the right lane also right to 2 (east); from 2 one comes back
/// by a lane that turns right to 3, at red too where `on_red`. Loops before each stop line.
fn two_junctions(on_red: bool) -> RoadNetwork {
    use LaneUse::{Egress, Ingress};
    let vehicle = LaneKind::Vehicle;
    let origin = LocalFrame::new(Wgs84::new(47.0245, 28.8322).unwrap());
    let junction = |id: IntersectionId, north_m: f64| {
        let lanes = vec![
            lane(1, Ingress, vehicle, 1, (0.0, -200.0), (0.0, -10.0)),
            lane(2, Ingress, vehicle, 1, (3.5, -200.0), (3.5, -10.0)),
            lane(3, Egress, vehicle, 3, (0.0, 10.0), (0.0, 200.0)),
            lane(4, Egress, vehicle, 3, (3.5, 10.0), (3.5, 200.0)),
            lane(5, Egress, vehicle, 2, (15.0, -3.0), (200.0, -3.0)),
            lane(6, Ingress, vehicle, 2, (200.0, 3.0), (15.0, 3.0)),
        ];
        let mut from_east = connection(4, 6, 4, 2);
        from_east.turn_on_red = on_red;
        let connections =
            vec![connection(1, 1, 3, 1), connection(2, 2, 4, 1), connection(3, 2, 5, 1), from_east];
        let detectors = [1, 2, 6].map(|n| Detector {
            id: DetectorId(n),
            lane: LaneId(n as u8),
            kind: DetectorKind::StopLine,
            to_stop_line_m: 1.0,
            length_m: 2.0,
        });
        Intersection::new(IntersectionParts {
            id,
            name: id.to_string(),
            revision: 1,
            ref_point: origin.to_wgs84(Enu::new(0.0, north_m)),
            lanes,
            connections,
            permitted: vec![],
            declared: vec![],
            detectors: detectors.to_vec(),
            right_of_way: RightOfWay::default(),
        })
        .unwrap()
    };
    let stop = |id: &str, intersection, lane, along_m| StopPoint {
        id: StopPointId(id.to_owned()),
        name: id.to_owned(),
        intersection,
        lane: LaneId(lane),
        along_m,
        point: Enu::default(),
    };
    let stops = vec![stop("behind the first", FIRST, 4, 60.0), stop("last", SECOND, 4, 80.0)];
    let network = RoadNetwork::new(vec![junction(FIRST, 0.0), junction(SECOND, 400.0)], stops);
    let link = Link { from: approach(FIRST, 3), to: approach(SECOND, 1) };
    network.with_links(vec![link]).unwrap()
}

fn flow(at: IntersectionId, from: u8, to: u8, veh_per_h: f64) -> Flow {
    Flow {
        intersection: at,
        from: ApproachId(from),
        to: ApproachId(to),
        begin_s: 0.0,
        end_s: 1_200.0,
        veh_per_h,
        arrivals: Arrivals::Poisson,
    }
}

/// Northbound inflow, a third of which turns at the second junction.
fn northbound() -> Vec<Flow> {
    vec![flow(FIRST, 1, 3, 800.0), flow(SECOND, 1, 3, 20.0), flow(SECOND, 1, 2, 10.0)]
}

fn world(demand: Demand, on_red: bool) -> World {
    World::new(two_junctions(on_red), demand, Params::default(), 3).unwrap()
}

/// Thirty seconds of green in sixty, the second junction ten seconds later.
fn signals(now_s: f64, at: IntersectionId, group: SignalGroupId) -> Aspect {
    let offset_s = if at == FIRST { 0.0 } else { 10.0 };
    let shift_s = if group == SignalGroupId(1) { 0.0 } else { 30.0 };
    crate::road::fixed_time(now_s, 60.0, offset_s + shift_s, 24.0)
}

fn run(world: &mut World, until_s: f64, mut look: impl FnMut(&World)) {
    while world.now().as_secs_f64() < until_s {
        let now_s = world.now().as_secs_f64();
        world.step(|at, group| signals(now_s, at, group));
        assert_eq!(world.traffic().audit(), None, "at {now_s} s");
        look(world);
    }
}

#[test]
fn vehicles_drive_on_and_turn_as_the_ratios_say() {
    let mut w = world(Demand { flows: northbound(), ..Demand::default() }, false);
    run(&mut w, 1_600.0, |_| {});
    let records = w.records();
    assert!(records.len() > 200 && records.iter().all(|r| r.left_s.is_some()));
    let mut turned = 0;
    for r in &records {
        let [a, b] = &r.passages[..] else { panic!("{r:?}") };
        assert_eq!((a.intersection, b.intersection), (FIRST, SECOND));
        assert_eq!((a.from, a.to, b.from), (ApproachId(1), ApproachId(3), ApproachId(1)));
        assert_eq!(Some(b.since_s), a.passed_line_s);
        assert!(b.passed_line_s > a.passed_line_s);
        turned += usize::from(b.to == ApproachId(2));
        let parts: f64 = r.passages.iter().map(|p| p.delay_s).sum();
        assert!((parts - r.delay_s).abs() < 1e-6, "{parts} of {}", r.delay_s);
        assert_eq!(r.passages.iter().map(|p| p.stops).sum::<u32>(), r.stops);
        assert!(r.delay_s > -0.5 && r.driven_m > 700.0, "{r:?}");
    }
    let share = turned as f64 / records.len() as f64;
    assert!((0.25..0.42).contains(&share), "{share}");
    // Nobody is counted as inflow where a link leads to.
    assert!(records.iter().all(|r| r.id.0 >> 16 == 0));
}

#[test]
fn origins_and_destinations_and_single_trips_go_where_they_want() {
    let od = |from, to| OdFlow {
        from,
        to,
        begin_s: 0.0,
        end_s: 600.0,
        veh_per_h: 200.0,
        arrivals: Arrivals::Platoon { size: 4, headway_s: 2.0 },
    };
    let trip = Trip {
        id: "fire engine".to_owned(),
        kind: VehicleKind::Emergency,
        from: approach(FIRST, 1),
        to: approach(SECOND, 2),
        depart_s: 30.0,
    };
    let demand = Demand {
        od: vec![
            od(approach(FIRST, 1), approach(SECOND, 2)),
            od(approach(FIRST, 2), approach(SECOND, 3)),
        ],
        trips: vec![trip],
        ..Demand::default()
    };
    let mut w = world(demand, false);
    let mut asked = Vec::new();
    run(&mut w, 900.0, |w| {
        asked.extend(w.events().srems.iter().map(|m| {
            let r = &m.message.requests[0];
            (r.intersection.id, r.kind, m.message.requestor.role)
        }));
    });
    let records = w.records();
    assert!(records.len() > 40 && records.iter().all(|r| r.left_s.is_some()));
    for r in &records {
        let last = r.passages.last().unwrap();
        let to = if r.id.0 >> 16 == 1 { 3 } else { 2 };
        assert_eq!((last.intersection, last.to), (SECOND, ApproachId(to)), "{r:?}");
    }
    let engine = records.iter().find(|r| r.kind == VehicleKind::Emergency).unwrap();
    assert!(engine.equipped && engine.speed_factor > 1.1);
    // It asks one junction after the other, and takes back each request once it is over the line.
    for at in [1, 2] {
        let own: Vec<_> = asked.iter().filter(|a| a.0 == at).collect();
        assert_eq!(own.first().unwrap().1, PriorityRequestKind::Request);
        assert_eq!(own.last().unwrap().1, PriorityRequestKind::Cancellation);
        assert!(own.iter().all(|a| a.2 == Some(6)));
    }
}

fn bus(journey: &str, enters_s: f64) -> BusTrip {
    let call = |stop: &str| Call { stop: StopPointId(stop.to_owned()), dwell_s: 15.0 };
    BusTrip {
        journey: journey.to_owned(),
        line: "1".to_owned(),
        kind: VehicleKind::Bus,
        from: approach(FIRST, 1),
        to: approach(SECOND, 3),
        enters_s,
        lateness_s: 0.0,
        calls: vec![call("behind the first"), call("last")],
    }
}

/// Arrivals and departures at each stop, in order.
fn calls(w: &mut World, until_s: f64) -> Vec<(String, CallEventKind, f64)> {
    let mut all = Vec::new();
    run(w, until_s, |w| {
        let of = |c: &microsim::CallEvent| (c.stop.0.clone(), c.kind, c.at.as_secs_f64());
        all.extend(w.events().calls.iter().map(of));
    });
    all
}

#[test]
fn a_bus_calls_at_stops_of_both_junctions() {
    let demand = Demand { buses: vec![bus("a", 20.0)], flows: northbound(), ..Demand::default() };
    let mut w = world(demand, false);
    let all = calls(&mut w, 600.0);
    let names: Vec<_> = all.iter().map(|c| (c.0.as_str(), c.1)).collect();
    use CallEventKind::{Arrived, Left};
    let expected = [
        ("behind the first", Arrived),
        ("behind the first", Left),
        ("last", Arrived),
        ("last", Left),
    ];
    assert_eq!(names, expected);
    assert!((all[1].2 - all[0].2 - 15.0).abs() < 1e-6);
    let record = w.finished().find(|r| r.kind == VehicleKind::Bus).unwrap();
    // Its calls are no delay.
    let travel_s = record.left_s.unwrap() - record.scheduled_s;
    assert!((travel_s - record.free_flow_s - record.delay_s).abs() < 1e-6);
    assert!(record.free_flow_s > 800.0 / 13.9 + 30.0);
}

fn incident(what: IncidentKind, begin_s: f64, end_s: f64) -> Incident {
    Incident { what, begin_s, end_s }
}

#[test]
fn nobody_drives_through_a_closed_lane_and_all_get_by() {
    let lane = LaneRef { intersection: FIRST, lane: LaneId(1) };
    // Up to the stop line, which is where a lane ends.
    let closed = IncidentKind::LaneClosed { lane, from_m: 100.0, to_m: 190.0 };
    let demand = Demand {
        flows: northbound(),
        incidents: vec![incident(closed, 300.0, 700.0)],
        ..Demand::default()
    };
    let mut w = world(demand, false);
    let (mut before, mut during, mut after) = (0, 0, 0);
    run(&mut w, 1_700.0, |w| {
        let now_s = w.now().as_secs_f64();
        let here = w.vehicles().filter(|v| v.place == Place::Lane(lane) && v.along_m > 100.0);
        let here = here.count();
        match now_s {
            t if t < 300.0 => before += here,
            // Who was on it may drive on.
            t if (330.0..700.0).contains(&t) => during += here,
            t if t > 720.0 => after += here,
            _ => {}
        }
    });
    assert!(before > 100 && after > 100, "{before} {after}");
    assert_eq!(during, 0);
    assert!(w.records().iter().all(|r| r.left_s.is_some()), "{:?}", w.counts());
}

#[test]
fn a_bus_whose_stop_is_blocked_opens_its_doors_before_it() {
    let stop = StopPointId("behind the first".to_owned());
    let blocked = incident(IncidentKind::StopBlocked { stop }, 0.0, 400.0);
    let free = Demand { buses: vec![bus("a", 20.0)], ..Demand::default() };
    let demand = Demand { incidents: vec![blocked], ..free.clone() };
    let (mut with, mut without) = (world(demand, false), world(free, false));
    let (with, without) = (calls(&mut with, 600.0), calls(&mut without, 600.0));
    assert_eq!(with.len(), 4, "{with:?}");
    assert!(with[0].2 > without[0].2 + 5.0, "{with:?} {without:?}");
}

#[test]
fn failed_detectors_lie_as_they_are_told() {
    let failed = |lane: u16, says| {
        let detector = DetectorId(lane);
        let what = IncidentKind::DetectorFailed { intersection: FIRST, detector, says };
        incident(what, 100.0, 400.0)
    };
    let incidents = vec![
        failed(1, FailedDetector::Silent),
        failed(2, FailedDetector::Stuck),
        failed(6, FailedDetector::Flickers),
    ];
    let demand = Demand { flows: northbound(), incidents, ..Demand::default() };
    let mut w = world(demand, false);
    let mut seen: Vec<(u16, bool, f64)> = Vec::new();
    run(&mut w, 600.0, |w| {
        let own = w.events().detectors.iter().filter(|d| d.intersection == FIRST);
        seen.extend(own.map(|d| (d.detector.0, d.occupied, d.at.as_secs_f64())));
    });
    let of = |lane: u16, from_s: f64, to_s: f64| {
        let own = seen.iter().filter(move |d| d.0 == lane && (from_s..to_s).contains(&d.2));
        own.map(|d| d.1).collect::<Vec<bool>>()
    };
    assert!(of(1, 100.5, 399.5).is_empty() && of(1, 401.0, 600.0).len() > 10);
    assert_eq!(of(2, 100.0, 399.5), [true]);
    assert!(!of(2, 399.5, 401.0).is_empty(), "it is free again, or says who is there");
    let flicker = of(6, 100.0, 399.5);
    assert!((298..=300).contains(&flicker.len()), "{}", flicker.len());
    assert!(flicker.windows(2).all(|w| w[0] != w[1]));
}

#[test]
fn at_red_one_turns_right_after_a_stop_where_that_is_allowed() {
    let passed = |on_red: bool| {
        let flows = vec![flow(FIRST, 2, 3, 120.0), flow(SECOND, 1, 3, 1.0)];
        let mut w = world(Demand { flows, ..Demand::default() }, on_red);
        let mut over = 0;
        while w.now().as_secs_f64() < 600.0 {
            w.step(|at, _| if at == FIRST { Aspect::Stop } else { Aspect::Go });
            assert_eq!(w.traffic().audit(), None);
            over = w.counts().finished;
        }
        let stopped = w.finished().all(|r| r.stops >= 1);
        assert!(stopped, "first one stops");
        over
    };
    assert_eq!(passed(false), 0);
    assert!(passed(true) >= 10);
}

#[test]
fn entry_speeds_of_a_zone_are_those_of_its_drivers() {
    let zone = SpeedZone {
        name: "gate".to_owned(),
        entry: approach(FIRST, 1),
        limit_mps: 50.0 / 3.6,
        to_stop_line_m: 100.0,
    };
    let demand = Demand { flows: vec![flow(FIRST, 1, 2, 60.0)], ..Demand::default() };
    let params = Params { speed_factor: 1.1, speed_factor_sd: 0.02, ..Params::default() };
    let mut w = World::new(two_junctions(false), demand, params, 1).unwrap();
    w.watch([zone]);
    while w.now().as_secs_f64() < 1_300.0 {
        w.step(|_, _| Aspect::Go);
    }
    let [zone] = w.zones() else { panic!() };
    assert_eq!(zone.entries.len() as u64, w.counts().finished);
    let fast = zone.entries.iter().filter(|e| e.1 > zone.zone.limit_mps).count();
    assert!(zone.entries.len() >= 10 && fast * 10 >= zone.entries.len() * 8, "{:?}", zone.entries);
}

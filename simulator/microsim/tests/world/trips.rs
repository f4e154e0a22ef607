//! Single trips: free flow, calls, detectors, pedestrians, and demand that can't be.

use crate::road::{AT, at, fixed_time, flow, four_arms, straight};
use microsim::{
    Arrivals, Aspect, BusTrip, Call, CallEventKind, Demand, Flow, Params, PedestrianFlow, Place,
    VehicleKind, World,
};
use roadnet::{IntersectionId, LaneId, StopPointId};
use std::time::Duration;

fn one_car(at_s: f64) -> Flow {
    // Uniform: the first after half an interval of 20 s.
    let (begin_s, end_s) = (at_s - 10.0, at_s + 5.0);
    Flow { begin_s, arrivals: Arrivals::Uniform, ..flow(1, 2, 180.0, end_s) }
}

fn trip(journey: &str, enters_s: f64, dwell_s: f64) -> BusTrip {
    BusTrip {
        journey: journey.to_owned(),
        line: "9".to_owned(),
        kind: VehicleKind::Bus,
        from: at(1),
        to: at(2),
        enters_s,
        lateness_s: 0.0,
        calls: vec![Call { stop: StopPointId("B".to_owned()), dwell_s }],
    }
}

fn alone(step_ms: u64, demand: Demand) -> World {
    let params =
        Params { step: Duration::from_millis(step_ms), speed_factor_sd: 0.0, ..Params::default() };
    let mut world = World::new(straight(300.0, 200.0), demand, params, 1).unwrap();
    while world.now().as_secs_f64() < 200.0 {
        world.step(|_, _| Aspect::Go);
    }
    world
}

#[test]
fn alone_at_green_nobody_loses_time() {
    for step_ms in [100, 300, 500, 1_000] {
        let flows = vec![one_car(20.13)];
        let buses = vec![trip("x", 60.4, 15.0)];
        let world = alone(step_ms, Demand { flows, buses, ..Demand::default() });
        let records = world.records();
        assert_eq!(records.len(), 2);
        for r in &records {
            assert_eq!(r.inserted_s, Some(r.scheduled_s));
            assert!(r.delay_s.abs() < 1e-6, "step {step_ms} ms: {r:?}");
            assert_eq!((r.stops, r.stopped_s), (0, 0.0));
        }
        let car = records[0].left_s.unwrap() - records[0].scheduled_s;
        assert!((car - 515.0 / (50.0 / 3.6)).abs() < 1e-6, "{car}");
        // The bus pays for its call with its dwell time, braking and starting.
        let bus = records[1].free_flow_s - car;
        assert!((25.0..40.0).contains(&bus), "step {step_ms} ms: {bus}");
    }
}

#[test]
fn a_bus_stands_at_its_stop_point_for_its_dwell_time() {
    let demand = Demand { buses: vec![trip("x", 10.0, 15.0)], ..Demand::default() };
    let mut world = World::new(straight(300.0, 200.0), demand, Params::default(), 1).unwrap();
    let mut calls = Vec::new();
    let mut stood_at = None;
    while world.now().as_secs_f64() < 120.0 {
        calls.extend(world.step(|_, _| Aspect::Go).calls.clone());
        if let Some(v) = world.vehicles().find(|v| v.at_stop) {
            assert!(matches!(v.place, Place::Lane(l) if l.lane == LaneId(2)));
            assert_eq!((v.journey, v.line, v.speed_mps), (Some("x"), Some("9"), 0.0));
            stood_at = Some(v.along_m);
        }
    }
    assert!((59.0..=60.5).contains(&stood_at.unwrap()), "{stood_at:?}");
    let [arrived, left] = &calls[..] else { panic!("{calls:?}") };
    assert_eq!((arrived.kind, left.kind), (CallEventKind::Arrived, CallEventKind::Left));
    assert_eq!(left.at - arrived.at, Duration::from_secs(15));
    assert!(world.finished().next().unwrap().left_s.is_some());
}

#[test]
fn a_red_light_costs_a_stop_and_its_time() {
    let demand = Demand { flows: vec![one_car(20.0)], ..Demand::default() };
    let params = Params { speed_factor_sd: 0.0, ..Params::default() };
    let mut world = World::new(straight(300.0, 200.0), demand, params, 1).unwrap();
    while world.now().as_secs_f64() < 150.0 {
        let now_s = world.now().as_secs_f64();
        world.step(|_, _| if now_s < 80.0 { Aspect::Stop } else { Aspect::Go });
    }
    let [r] = &world.records()[..] else { panic!() };
    assert_eq!(r.stops, 1);
    let passed_s = r.passages[0].passed_line_s.unwrap();
    assert!((81.0..83.0).contains(&passed_s), "{passed_s}");
    // Stop line free at 41.6 s: red costs 38.4 s, starting 4 to 6 s.
    assert!((42.0..45.0).contains(&r.delay_s), "{}", r.delay_s);
    assert!((20.0..35.0).contains(&r.stopped_s), "{}", r.stopped_s);
    let queue = &world.queues()[0].queue_m;
    // Stands 1 m before the line, 4.7 m long.
    assert!((queue[70] - 5.7).abs() < 0.3 && queue[140] == 0.0, "{}", queue[70]);
}

#[test]
fn loops_see_a_passing_car_at_the_exact_time_whatever_the_step() {
    for step_ms in [100, 500, 1_000] {
        let demand = Demand { flows: vec![one_car(20.13)], ..Demand::default() };
        let params = Params {
            step: Duration::from_millis(step_ms),
            speed_factor_sd: 0.0,
            ..Params::default()
        };
        let mut world = World::new(straight(300.0, 200.0), demand, params, 1).unwrap();
        let mut seen = Vec::new();
        while world.now().as_secs_f64() < 100.0 {
            seen.extend(world.step(|_, _| Aspect::Go).detectors.clone());
        }
        let v = 50.0 / 3.6;
        let expected =
            [(2, true, 258.0), (2, false, 260.0 + 4.7), (1, true, 297.5), (1, false, 299.5 + 4.7)];
        assert_eq!(seen.len(), 4, "{seen:?}");
        for (e, (detector, occupied, at_m)) in seen.iter().zip(expected) {
            assert_eq!((e.detector.0, e.occupied), (detector, occupied));
            let at_s = 20.13 + at_m / v;
            assert!((e.at.as_secs_f64() - at_s).abs() < 2e-6, "step {step_ms}: {e:?} {at_s}");
        }
    }
}

#[test]
fn loops_alternate_in_dense_traffic() {
    let demand = Demand { flows: vec![flow(1, 2, 1_500.0, 900.0)], ..Demand::default() };
    let mut world = World::new(straight(300.0, 200.0), demand, Params::default(), 3).unwrap();
    let mut state = [false; 3];
    let mut last = [0u64; 3];
    let mut pulses = 0;
    while world.now().as_secs_f64() < 900.0 {
        let now_s = world.now().as_secs_f64();
        for e in &world.step(|_, _| fixed_time(now_s, 60.0, 0.0, 30.0)).detectors {
            let d = usize::from(e.detector.0);
            assert_ne!(state[d], e.occupied, "detector {d} at {now_s}");
            assert!(e.at.as_micros() >= last[d]);
            (state[d], last[d]) = (e.occupied, e.at.as_micros());
            pulses += u32::from(e.occupied);
        }
    }
    // Both loops see nearly everyone once.
    let through = world.counts().finished as u32;
    assert!(through > 150 && pulses > 2 * through - 10, "{through} {pulses}");
}

#[test]
fn pedestrians_press_wait_and_cross() {
    let pedestrians = vec![PedestrianFlow {
        intersection: AT,
        crosswalk: LaneId(60),
        begin_s: 0.0,
        end_s: 3_600.0,
        ped_per_h: 200.0,
    }];
    let demand = Demand { pedestrians, ..Demand::default() };
    let mut world = World::new(four_arms(), demand, Params::default(), 1).unwrap();
    let (mut presses, mut releases) = (0, 0);
    while world.now().as_secs_f64() < 3_600.0 {
        let now_s = world.now().as_secs_f64();
        for e in &world.step(|_, _| fixed_time(now_s, 60.0, 0.0, 10.0)).detectors {
            assert_eq!(e.detector.0, 60);
            presses += u32::from(e.occupied);
            releases += u32::from(!e.occupied);
        }
    }
    let all = world.pedestrians();
    assert!((150..250).contains(&all.len()), "{}", all.len());
    assert!(presses >= 120 && presses - releases <= 1, "{presses} {releases}");
    let mut waited = 0.0;
    for p in all.iter().filter(|p| p.set_out_s.is_some()) {
        let (set_out_s, across_s) = (p.set_out_s.unwrap(), p.across_s.unwrap());
        assert!(set_out_s.rem_euclid(60.0) < 10.0, "sets out at green: {p:?}");
        assert!((across_s - set_out_s - 14.0 / 1.2).abs() < 1e-9);
        waited += p.wait_s(3_600.0);
    }
    // Uniform arrivals in a cycle of 60 s with 10 s of green: 50²/120 = 20.8 s.
    let mean = waited / all.len() as f64;
    assert!((18.0..24.0).contains(&mean), "{mean}");
}

#[test]
fn the_shorter_queue_is_chosen() {
    let road = crate::road::two_lanes();
    let demand = Demand { flows: vec![flow(1, 2, 600.0, 300.0)], ..Demand::default() };
    let mut world = World::new(road, demand, Params::default(), 2).unwrap();
    while world.now().as_secs_f64() < 150.0 {
        world.step(|_, _| Aspect::Stop);
    }
    let on = |lane: u8| {
        let at = |v: &microsim::VehicleView<'_>| matches!(v.place, Place::Lane(l) if l.lane == LaneId(lane));
        world.vehicles().filter(at).count() as i64
    };
    assert!(on(1) > 5 && (on(1) - on(2)).abs() <= 2, "{} {}", on(1), on(2));
}

#[test]
fn every_problem_of_a_demand_is_named() {
    let elsewhere = IntersectionId { region: None, id: 9 };
    let mut late = trip("x", f64::NAN, -1.0);
    late.calls.push(Call { stop: StopPointId("nowhere".to_owned()), dwell_s: 1.0 });
    let mut against = trip("x", 10.0, 1.0);
    against.calls.push(against.calls[0].clone());
    let demand = Demand {
        flows: vec![
            Flow { veh_per_h: -1.0, ..flow(1, 2, 0.0, 10.0) },
            Flow { begin_s: 20.0, ..flow(1, 2, 100.0, 10.0) },
            flow(2, 1, 100.0, 10.0),
            Flow { intersection: elsewhere, ..flow(1, 2, f64::NAN, 10.0) },
            flow(1, 2, 20_000.0, 86_400.0),
        ],
        buses: vec![late, against],
        pedestrians: vec![PedestrianFlow {
            intersection: AT,
            crosswalk: LaneId(1),
            begin_s: 0.0,
            end_s: 10.0,
            ped_per_h: 10.0,
        }],
        ..Demand::default()
    };
    let params = Params { penetration: 2.0, ..Params::default() };
    let errors = World::new(straight(300.0, 200.0), demand, params, 1).unwrap_err();
    let text = errors.to_string();
    for expected in [
        "penetration is 2, expected 0 to 1",
        "flow 0: rate is -1",
        "flow 1: end is 10",
        "flow 2: intersection 498/7 has no connection for it from approach 2 to approach 1",
        "flow 3: there is no intersection 9",
        "flow 3: rate is NaN",
        "flow 4: total is 480000",
        "bus trip 0: enters is NaN",
        "bus trip 0: dwell is -1",
        "bus trip 0 (x): there is no stop point nowhere",
        "bus trip 1: service journey x is there twice",
        "bus trip 1 (x): no connection of its approaches leads past B, B",
        "pedestrian flow 0: intersection 498/7 has no crossing 1",
    ] {
        assert!(text.contains(expected), "{expected:?} not in\n{text}");
    }
    assert_eq!(errors.0.len(), 13, "{text}");
}

//! What equipped vehicles send.

use crate::road::{at, flow, four_arms, straight};
use its::msg::{AccessPoint, Cam, CamKind, PriorityRequestKind, Srem, StationType, VehicleCam};
use microsim::{Aspect, BusTrip, Call, Demand, Flow, Params, Sent, VehicleKind, World};
use roadnet::{RoadNetwork, StopPointId};
use std::collections::BTreeMap;
use units::{TimestampIts, Utc};

fn vehicle(cam: &Cam) -> &VehicleCam {
    match &cam.kind {
        CamKind::Vehicle(v) => v,
        CamKind::Rsu => panic!("no vehicle"),
    }
}

fn start() -> Utc {
    Utc::from_civil(2026, 11, 21, 7, 59, 30).unwrap()
}

fn params() -> Params {
    Params { penetration: 1.0, start: start(), ..Params::default() }
}

fn bus() -> BusTrip {
    BusTrip {
        journey: "RTEC:9-0755".to_owned(),
        line: "9".to_owned(),
        kind: VehicleKind::Bus,
        from: at(1),
        to: at(2),
        enters_s: 10.0,
        lateness_s: 130.0,
        calls: vec![Call { stop: StopPointId("B".to_owned()), dwell_s: 15.0 }],
    }
}

type Sendings = (Vec<Sent<Cam>>, Vec<Sent<Srem>>);

fn run(
    network: RoadNetwork,
    demand: Demand,
    params: Params,
    until_s: f64,
    red_until_s: f64,
) -> Sendings {
    let mut world = World::new(network, demand, params, 4).unwrap();
    let (mut cams, mut srems) = (Vec::new(), Vec::new());
    while world.now().as_secs_f64() < until_s {
        let before = world.now();
        let red = before.as_secs_f64() < red_until_s;
        let events = world.step(|_, _| if red { Aspect::Stop } else { Aspect::Go });
        for m in &events.cams {
            assert!(m.at >= before && m.at.as_micros() <= before.as_micros() + 500_000);
        }
        cams.extend(events.cams.clone());
        srems.extend(events.srems.clone());
    }
    (cams, srems)
}

/// Between two CAMs of a vehicle: 100 ms to 1 s, and at the smallest interval over 100 ms
/// nothing had changed enough a check earlier.
#[test]
fn cams_come_when_the_standard_says() {
    let flows = vec![flow(0, 2, 200.0, 120.0), flow(0, 1, 100.0, 120.0), flow(1, 0, 100.0, 120.0)];
    let network = four_arms();
    let frame = *network.intersections()[0].frame();
    let demand = Demand { flows, ..Demand::default() };
    let (cams, _) = run(network, demand, params(), 200.0, 100.0);
    let mut last: BTreeMap<u32, &Sent<Cam>> = BTreeMap::new();
    let (mut fast, mut slow) = (0, 0);
    for m in &cams {
        let cam = &m.message;
        let v = vehicle(cam);
        let utc = start().plus_millis(m.at.as_micros() as i64 / 1_000);
        let gdt = TimestampIts::from(utc).generation_delta_time();
        assert_eq!(cam.generation_delta_time, gdt);
        assert_eq!(
            (cam.station_type, cam.station),
            (StationType::PassengerCar, m.vehicle.station())
        );
        assert!(v.public_transport.is_none());
        let Some(before) = last.insert(m.vehicle.0, m) else {
            assert!(v.exterior_lights.is_some(), "the first has the low-frequency container");
            continue;
        };
        let ms = (m.at - before.at).as_millis();
        assert!((100..=1_000).contains(&ms) && ms % 100 == 0, "{ms} ms");
        let b = vehicle(&before.message);
        let moved_m = frame.to_enu(cam.position).distance_m(frame.to_enu(before.message.position));
        let turned = v.heading.unwrap().angle_to_deg(b.heading.unwrap());
        let faster = (v.speed_mps.unwrap() - b.speed_mps.unwrap()).abs();
        // In 100 ms nobody covers 4 m twice over: a trigger wasn't missed by a check.
        assert!(moved_m <= 4.0 + 1.7, "{moved_m} m");
        assert!(faster <= 0.5 + 0.81, "{faster} m/s");
        let triggered = moved_m > 4.0 || turned > 4.0 || faster > 0.5;
        fast += u32::from(ms < 1_000 && triggered);
        slow += u32::from(ms == 1_000 && !triggered);
    }
    assert!(fast > 500, "{fast}");
    assert!(slow > 100, "{slow}: who stands sends once a second");
}

#[test]
fn cams_tell_the_turn_and_the_truth() {
    let flows = vec![Flow { begin_s: 5.0, ..flow(0, 1, 400.0, 30.0) }];
    let network = four_arms();
    let frame = *network.intersections()[0].frame();
    let demand = Demand { flows, ..Demand::default() };
    let (cams, _) = run(network, demand, params(), 100.0, 0.0);
    let (mut left, mut yaw) = (0, 0);
    for m in &cams {
        let v = vehicle(&m.message);
        let at = frame.to_enu(m.message.position);
        if let Some(lights) = v.exterior_lights {
            assert!(!lights.right_turn_signal);
            // 80 m before the stop line at y = −15 m until the start of the egress lane.
            let near = at.y_m > -95.0 + 0.1 && at.x_m > -15.0;
            assert_eq!(lights.left_turn_signal, near, "{at:?}");
            left += u32::from(near);
        }
        if v.yaw_rate_dps.unwrap() > 5.0 {
            assert!(v.curvature_per_m.unwrap() > 0.0, "left is positive");
            yaw += 1;
        }
        assert!(v.speed_mps.unwrap() < 17.0);
    }
    assert!(left > 3 && yaw > 3, "{left} {yaw}");
}

#[test]
fn a_bus_says_when_its_doors_are_open() {
    let demand = Demand { buses: vec![bus()], ..Demand::default() };
    let none_equipped = Params { penetration: 0.0, ..params() };
    let (cams, _) = run(straight(300.0, 200.0), demand, none_equipped, 120.0, 0.0);
    let pt: Vec<_> = cams
        .iter()
        .filter_map(|m| Some((m.at, vehicle(&m.message).public_transport.as_ref()?.embarking)))
        .collect();
    assert!(pt.windows(2).all(|w| (w[1].0 - w[0].0).as_millis() >= 500));
    let open: Vec<_> = pt.iter().filter(|p| p.1).map(|p| p.0).collect();
    let (first, last) = (open.first().unwrap(), open.last().unwrap());
    let open_s = last.since(*first).as_secs_f64();
    assert!((13.0..=15.5).contains(&open_s), "{open_s}");
    assert!(cams.iter().all(|m| m.message.station_type == StationType::Bus));
}

#[test]
fn a_bus_asks_renews_and_cancels() {
    let demand = Demand { buses: vec![bus()], ..Demand::default() };
    let (_, srems) = run(straight(500.0, 200.0), demand.clone(), params(), 160.0, 80.0);
    let kinds: Vec<_> = srems.iter().map(|m| m.message.requests[0].kind).collect();
    let n = kinds.len();
    assert_eq!(kinds[0], PriorityRequestKind::Request);
    assert_eq!(kinds[n - 1], PriorityRequestKind::Cancellation);
    assert!(kinds[1..n - 1].iter().all(|k| *k == PriorityRequestKind::Update));
    // 300 m or 25 s: at 13.9 m/s the time comes first, 347 m before.
    let first_s = srems[0].at.as_secs_f64();
    assert!((20.0..24.0).contains(&first_s), "{first_s}");
    for (k, m) in srems.iter().enumerate() {
        let srem = &m.message;
        let r = &srem.requests[0];
        assert_eq!(srem.sequence_number, Some(k as u8 % 128));
        assert_eq!((r.intersection.region, r.intersection.id), (Some(498), 7));
        assert_eq!((r.inbound, r.outbound), (AccessPoint::Lane(1), Some(AccessPoint::Lane(2))));
        assert_eq!(srem.requestor.role, Some(1));
        assert_eq!(srem.requestor.route_name.as_deref(), Some("9"));
        assert_eq!(srem.requestor.name.as_deref(), Some("RTEC:9-0755"));
        let utc = start().plus_millis(m.at.as_micros() as i64 / 1_000);
        assert_eq!(srem.minute_of_year, Some(utc.minute_of_year()));
        assert_eq!(srem.millis_of_minute, utc.millis_of_minute());
        assert_eq!(r.id, srems[0].message.requests[0].id);
        assert!(r.eta_minute_of_year >= srem.minute_of_year);
    }
    for pair in srems[..n - 1].windows(2) {
        assert!((pair[1].at - pair[0].at).as_millis() <= 2_000);
    }
    let lateness = |m: &Sent<Srem>| m.message.requestor.lateness_s.unwrap();
    assert_eq!(lateness(&srems[0]), 130);
    assert!(lateness(&srems[n - 1]) > 150, "the red light made it later");
    let quiet = Params { srem: false, ..params() };
    let (cams, none) = run(straight(500.0, 200.0), demand, quiet, 160.0, 80.0);
    assert!(none.is_empty() && !cams.is_empty());
}

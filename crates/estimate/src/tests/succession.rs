//! A station changes its id.

use super::{estimator, northbound, vehicle};
use crate::Estimator;
use crate::testing::now;
use its::msg::{Cam, PublicTransport, StationId, StationType};
use roadnet::LaneId;

fn bus(ms: u64, station: u32, to_stop_line_m: f64, speed_mps: f64) -> Cam {
    let mut cam = northbound(ms, station, 2, to_stop_line_m, speed_mps);
    cam.station_type = StationType::Bus;
    let v = vehicle(&mut cam);
    v.length_m = Some(12.0);
    v.public_transport = Some(PublicTransport::default());
    cam
}

/// A bus drives for two seconds at 8 m/s, a CAM every 200 ms; then it is silent.
fn driven() -> Estimator {
    let mut e = estimator();
    for i in 0..=10 {
        let ms = i * 200;
        e.handle_cam(now(ms), &bus(ms, 100, 150.0 - 1.6 * i as f64, 8.0)).unwrap();
    }
    e
}

#[test]
fn a_bus_is_recognised_under_its_new_id_and_counted_once() {
    let mut e = driven();
    e.handle_cam(now(3_000), &bus(3_000, 200, 126.0, 8.0)).unwrap();
    assert_eq!(e.track(StationId(200)).unwrap().successor_of, Some(StationId(100)));
    assert!(e.track(StationId(100)).is_some(), "both stay until the old one's time is up");
    let vehicles = e.lane(LaneId(2), now(3_000).mono).vehicles;
    assert_eq!(vehicles.iter().map(|v| v.station.0).collect::<Vec<_>>(), [200]);
    // The old one speaks: it had been another bus all along.
    e.handle_cam(now(3_100), &bus(3_100, 100, 125.2, 8.0)).unwrap();
    assert_eq!(e.track(StationId(200)).unwrap().successor_of, None);
    assert_eq!(e.lane(LaneId(2), now(3_100).mono).vehicles.len(), 2);
}

#[test]
fn who_does_not_fit_is_nobodys_successor() {
    for (what, ms, cam) in [
        ("too soon", 2_100, bus(2_100, 200, 133.2, 8.0)),
        ("elsewhere", 3_000, bus(3_000, 200, 100.0, 8.0)),
        ("much faster", 3_000, bus(3_000, 200, 126.0, 20.0)),
        ("a car", 3_000, northbound(3_000, 200, 2, 126.0, 8.0)),
        ("too late", 5_100, bus(5_100, 200, 109.2, 8.0)),
    ] {
        let mut e = driven();
        e.handle_cam(now(ms), &cam).unwrap();
        assert_eq!(e.track(StationId(200)).unwrap().successor_of, None, "{what}");
    }
    let mut e = driven();
    let mut longer = bus(3_000, 200, 126.0, 8.0);
    vehicle(&mut longer).length_m = Some(18.0);
    e.handle_cam(now(3_000), &longer).unwrap();
    assert_eq!(e.track(StationId(200)).unwrap().successor_of, None);
}

#[test]
fn cars_pseudonyms_are_not_told_but_not_counted_twice_either() {
    let mut e = estimator();
    for i in 0..=10 {
        let ms = i * 200;
        e.handle_cam(now(ms), &northbound(ms, 100, 2, 10.0, 0.0)).unwrap();
    }
    e.handle_cam(now(3_000), &northbound(3_000, 200, 2, 10.0, 0.0)).unwrap();
    assert_eq!(e.track(StationId(200)).unwrap().successor_of, None);
    assert_eq!(e.lane(LaneId(2), now(3_000).mono).queue_tracked_veh, 1);
}

#[test]
fn one_who_changes_inside_the_junction_is_counted_once() {
    let mut e = driven();
    // Over the line as 100, on the far side as 200.
    let mut ms = 2_200;
    let mut to_go = 132.4;
    while to_go > -40.0 {
        let inside = (-6.0..=-4.0).contains(&to_go);
        let station = if to_go < -6.0 { 200 } else { 100 };
        if !inside {
            e.handle_cam(now(ms), &bus(ms, station, to_go, 8.0)).unwrap();
        }
        ms += 200;
        to_go -= 1.6;
    }
    assert_eq!(e.departures(LaneId(2)), 1);
    let turns: u64 = e.counts.by_connection.values().map(crate::flow::Flow::total).sum();
    assert_eq!(turns, 1, "the new id leaves by the path that the old one entered");
}

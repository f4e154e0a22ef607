//! Tracks come, go on and are forgotten.

use super::{estimator, northbound, vehicle};
use crate::testing::now;
use crate::{STUCK_AFTER, TRACK_TTL};
use its::msg::{StationId, StationType};
use roadnet::{LaneId, LaneUse};
use units::Duration;

#[test]
fn forgotten_after_the_named_time_and_not_before() {
    let mut e = estimator();
    assert_eq!(e.poll_timeout(), None);
    e.handle_cam(now(0), &northbound(0, 1, 2, 100.0, 0.0)).unwrap();
    e.handle_cam(now(1_000), &northbound(1_000, 2, 2, 80.0, 0.0)).unwrap();
    e.handle_cam(now(1_500), &northbound(1_500, 1, 2, 100.0, 0.0)).unwrap();
    let due = e.poll_timeout().unwrap();
    assert!(due <= now(1_000).mono + TRACK_TTL);
    // Spurious calls change nothing that can be seen.
    let before = format!("{:?}", e.tracks().collect::<Vec<_>>());
    for ms in [1_500, 2_000, 3_999] {
        e.handle_timeout(now(ms));
        assert_eq!(format!("{:?}", e.tracks().collect::<Vec<_>>()), before, "{ms}");
    }
    assert_eq!(e.lane(LaneId(2), now(4_000).mono).vehicles.len(), 1, "never told when expired");
    e.handle_timeout(now(4_000));
    assert!(e.track(StationId(2)).is_none());
    assert_eq!(e.poll_timeout(), Some(now(4_500).mono));
    e.handle_timeout(now(4_500));
    assert_eq!((e.tracks().count(), e.poll_timeout()), (0, None));
}

/// Following the deadlines alone, an idle estimator comes to rest.
#[test]
fn deadlines_come_to_an_end() {
    let mut e = estimator();
    for i in 0..50 {
        let ms = i * 37;
        e.handle_cam(now(ms), &northbound(ms, i as u32, 2, 100.0, 0.0)).unwrap();
    }
    let on = crate::DetectorReading { detector: roadnet::DetectorId(1), occupied: true };
    e.handle_detector(now(1_900), on).unwrap();
    let mut rounds = 0;
    let mut at = now(1_900);
    while let Some(due) = e.poll_timeout() {
        assert!(due >= at.mono || rounds == 0, "{due:?}");
        at.mono = at.mono.max(due);
        e.handle_timeout(at);
        rounds += 1;
        assert!(rounds < 200);
    }
    assert_eq!(at.mono, now(1_900).mono + STUCK_AFTER);
}

#[test]
fn tracks_come_in_the_order_of_their_stations() {
    let mut e = estimator();
    for (i, station) in [9, 3, 7, 1].into_iter().enumerate() {
        let far = 20.0 + 30.0 * i as f64;
        e.handle_cam(now(0), &northbound(0, station, 2, far, 5.0)).unwrap();
    }
    let order: Vec<u32> = e.tracks().map(|t| t.station.0).collect();
    assert_eq!(order, [1, 3, 7, 9]);
    let lane = e.lane(LaneId(2), now(0).mono);
    let by_distance: Vec<u32> = lane.vehicles.iter().map(|v| v.station.0).collect();
    assert_eq!(by_distance, [9, 3, 7, 1]);
}

#[test]
fn prediction_goes_along_the_lane_and_is_bounded() {
    let mut e = estimator();
    e.handle_cam(now(0), &northbound(0, 1, 2, 100.0, 10.0)).unwrap();
    let t = e.track(StationId(1)).unwrap();
    let m = t.lane.unwrap();
    assert_eq!((m.lane, m.lane_use, m.connection), (LaneId(2), LaneUse::Ingress, None));
    assert!((m.to_stop_line_m.unwrap() - 100.0).abs() < 1e-6);
    for (ms, to_go) in [(0, 100.0), (1_000, 90.0), (3_000, 70.0), (60_000, 70.0)] {
        let p = t.predicted(t.at + Duration::from_millis(ms));
        assert!((p.to_stop_line_m.unwrap() - to_go).abs() < 1e-6, "{ms}");
        assert!((p.position.y_m - (-15.0 - to_go)).abs() < 1e-6, "{ms}");
    }
    assert_eq!(t.predicted(units::Instant::ZERO), t.predicted(t.at), "not back in time");
}

#[test]
fn who_brakes_is_carried_on_until_they_stand() {
    let mut e = estimator();
    let mut cam = northbound(0, 1, 2, 10.0, 4.0);
    let braking = |mps2| move |v: &mut its::msg::VehicleCam| v.acceleration_mps2 = Some(mps2);
    braking(-5.0)(vehicle(&mut cam));
    e.handle_cam(now(0), &cam).unwrap();
    let t = e.track(StationId(1)).unwrap();
    for (ms, to_go, speed) in [(400, 8.8, 2.0), (800, 8.4, 0.0), (3_000, 8.4, 0.0)] {
        let p = t.predicted(t.at + Duration::from_millis(ms));
        let to_line_m = p.to_stop_line_m.unwrap();
        assert!((to_line_m - to_go).abs() < 1e-6 && (p.speed_mps - speed).abs() < 1e-6, "{p:?}");
        assert!((p.position.y_m - (-15.0 - to_go)).abs() < 1e-6, "{p:?}");
    }
    // Who speeds up does so for a second.
    let mut cam = northbound(1_000, 2, 2, 50.0, 10.0);
    braking(2.0)(vehicle(&mut cam));
    e.handle_cam(now(1_000), &cam).unwrap();
    let t = e.track(StationId(2)).unwrap();
    for (ms, to_go, speed) in [(500, 44.75, 11.0), (1_000, 39.0, 12.0), (2_000, 27.0, 12.0)] {
        let p = t.predicted(t.at + Duration::from_millis(ms));
        assert!((p.to_stop_line_m.unwrap() - to_go).abs() < 1e-6, "{ms}: {p:?}");
        assert!((p.speed_mps - speed).abs() < 1e-6, "{ms}: {p:?}");
    }
}

#[test]
fn lanes_are_for_whom_they_are_for() {
    let mut e = estimator();
    let mut tram = northbound(0, 1, 2, 50.0, 8.0);
    tram.station_type = StationType::Tram;
    e.handle_cam(now(0), &tram).unwrap();
    let on = e.track(StationId(1)).unwrap().lane.map(|m| m.lane);
    assert_eq!(on, Some(LaneId(2)), "rails lie in the street, a map says nothing of them");
    let mut bicycle = northbound(0, 4, 2, 50.0, 5.0);
    bicycle.station_type = StationType::Cyclist;
    e.handle_cam(now(0), &bicycle).unwrap();
    assert!(e.track(StationId(4)).unwrap().lane.is_some(), "as are bicycles");
    let mut wrong_way = northbound(0, 2, 2, 50.0, 8.0);
    vehicle(&mut wrong_way).heading = Some(units::Heading::from_degrees(180.0));
    e.handle_cam(now(0), &wrong_way).unwrap();
    let on = e.track(StationId(2)).unwrap().lane.map(|m| m.lane);
    assert_ne!(on, Some(LaneId(2)));
    let mut turned = northbound(0, 3, 2, 50.0, 0.0);
    vehicle(&mut turned).heading = None;
    e.handle_cam(now(0), &turned).unwrap();
    let on = e.track(StationId(3)).unwrap().lane.map(|m| m.lane);
    assert_eq!(on, Some(LaneId(2)), "no heading is no objection");
}

//! Queues, arrivals, loops and buttons.

use super::{estimator, northbound, vehicle};
use crate::testing::{crossroads, now};
use crate::{DetectorReading, DetectorState, Estimator, LaneDemand, Suspicion};
use its::msg::{PublicTransport, StationType};
use roadnet::{DetectorId, LaneId, MovementId};

fn read(e: &mut Estimator, ms: u64, detector: u16, occupied: bool) {
    let reading = DetectorReading { detector: DetectorId(detector), occupied };
    e.handle_detector(now(ms), reading).unwrap();
}

/// Cars at these distances and speeds on lane 2, each heard for a second.
fn with_cars(cars: &[(f64, f64)]) -> LaneDemand {
    let mut e = estimator();
    for i in 0..=10_u64 {
        for (station, (d, v)) in cars.iter().enumerate() {
            let ago_s = (1_000 - i * 100) as f64 / 1_000.0;
            let cam = northbound(i * 100, station as u32, 2, d + v * ago_s, *v);
            e.handle_cam(now(i * 100), &cam).unwrap();
        }
    }
    e.lane(LaneId(2), now(1_000).mono)
}

#[test]
fn a_queue_of_equipped_cars_is_counted_as_it_stands() {
    for n in 0..12_u32 {
        let cars: Vec<_> = (0..n).map(|i| (1.0 + 6.7 * f64::from(i), 0.0)).collect();
        let demand = with_cars(&cars);
        assert_eq!((demand.queue_veh, demand.queue_tracked_veh), (n, n));
        let end = cars.last().map_or(0.0, |(d, _)| d + 4.5);
        assert!((demand.queue_m - end).abs() < 0.3, "{} {end}", demand.queue_m);
        assert_eq!(demand.waiting, n > 0);
        assert_eq!(demand.next_arrival_s, None);
    }
}

#[test]
fn unheard_cars_stand_in_the_gaps() {
    // Of ten cars every third is equipped.
    let cars: Vec<_> = [2, 5, 8].map(|i| (1.0 + 6.7 * f64::from(i), 0.0)).to_vec();
    let demand = with_cars(&cars);
    assert_eq!((demand.queue_veh, demand.queue_tracked_veh), (9, 3));
    assert!(demand.waiting, "the third car waits 14 m from the line");
}

#[test]
fn queues_end_at_gaps_and_at_moving_vehicles() {
    let arriving = with_cars(&[(1.0, 0.0), (7.7, 0.0), (30.0, 9.0), (60.0, 0.0)]);
    assert_eq!(arriving.queue_veh, 2);
    let eta = arriving.next_arrival_s.unwrap();
    assert!((eta - 30.0 / 9.0).abs() < 0.2, "{eta}");
    let far = with_cars(&[(120.0, 0.0)]);
    assert_eq!((far.queue_veh, far.waiting), (0, false), "parked, not queued");
    let discharging = with_cars(&[(2.0, 6.0), (12.0, 4.0), (22.0, 0.0), (28.7, 0.0)]);
    assert_eq!(discharging.queue_veh, 2);
    assert!((discharging.queue_m - 33.2).abs() < 0.5);
}

#[test]
fn a_bus_at_its_stop_is_no_queue() {
    let mut e = estimator();
    for i in 0..=5_u64 {
        let mut cam = northbound(i * 200, 1, 2, 30.0, 0.0);
        cam.station_type = StationType::Bus;
        let embarking = PublicTransport { embarking: i > 0, activation: None };
        vehicle(&mut cam).public_transport = Some(embarking);
        e.handle_cam(now(i * 200), &cam).unwrap();
        let expected = if i == 0 { 5 } else { 0 };
        assert_eq!(e.lane(LaneId(2), now(i * 200).mono).queue_veh, expected, "{i}");
    }
    let bus = e.lane(LaneId(2), now(1_000).mono).vehicles[0];
    assert!(bus.public_transport && bus.embarking && bus.standing);
}

#[test]
fn loops_alone_show_waiting_and_arrivals() {
    let mut e = estimator();
    assert_eq!(e.lane(LaneId(2), now(0).mono), LaneDemand::default());
    read(&mut e, 0, 2, true);
    read(&mut e, 300, 2, false);
    let comes = e.lane(LaneId(2), now(300).mono);
    assert_eq!((comes.waiting, comes.queue_veh), (false, 0));
    assert_eq!(comes.last_actuation, Some(now(300).mono));
    let eta = comes.next_arrival_s.unwrap();
    assert!((eta - (42.0 / 13.9 - 0.3)).abs() < 1e-6, "{eta}");
    read(&mut e, 3_000, 1, true);
    let waits = e.lane(LaneId(2), now(9_000).mono);
    assert_eq!((waits.waiting, waits.queue_veh, waits.next_arrival_s), (true, 1, None));
    assert_eq!(waits.last_actuation, Some(now(9_000).mono));
    assert!((waits.queue_m - 2.5).abs() < 1e-9);
    // The queue grows onto the advance loop: 40 m are six cars and the one above it.
    read(&mut e, 10_000, 2, true);
    assert_eq!(e.lane(LaneId(2), now(14_999).mono).queue_veh, 1);
    assert_eq!(e.lane(LaneId(2), now(15_000).mono).queue_veh, 7);
    read(&mut e, 16_000, 2, false);
    read(&mut e, 16_500, 1, false);
    let gone = e.lane(LaneId(2), now(20_000).mono);
    assert_eq!((gone.waiting, gone.queue_veh), (false, 0));
    assert_eq!(gone.last_actuation, Some(now(16_500).mono));
}

#[test]
fn who_stands_on_the_loop_has_been_counted_and_not_gone() {
    let mut e = estimator();
    let seen = |e: &Estimator, ms| {
        (e.counted(LaneId(2), now(ms).mono), e.gone_over_line(LaneId(2), now(ms).mono))
    };
    assert_eq!(seen(&e, 0), (None, None));
    for loops in [2, 1] {
        read(&mut e, 0, loops, false);
    }
    read(&mut e, 1_000, 2, true);
    read(&mut e, 1_400, 2, false);
    assert_eq!(seen(&e, 1_500), (Some(1), Some(0)), "it is between them");
    read(&mut e, 4_000, 1, true);
    assert_eq!(seen(&e, 5_000), (Some(1), Some(0)));
    read(&mut e, 6_000, 1, false);
    assert_eq!(seen(&e, 7_000), (Some(1), Some(1)));
}

#[test]
fn a_stuck_loop_is_ignored_and_flagged_until_it_changes() {
    let mut e = estimator();
    read(&mut e, 0, 1, true);
    assert!(e.lane(LaneId(2), now(599_999).mono).waiting);
    let stuck = e.lane(LaneId(2), now(600_000).mono);
    assert_eq!((stuck.waiting, stuck.loop_suspect, stuck.queue_veh), (false, true, 0));
    let state = e.detector_state(DetectorId(1), now(600_000).mono);
    assert_eq!(state, Some(DetectorState::Suspect(Suspicion::Stuck)));
    assert!(!e.lane(LaneId(1), now(600_000).mono).loop_suspect, "the other lane's is fine");
    read(&mut e, 700_000, 1, false);
    read(&mut e, 701_000, 1, true);
    let well = e.lane(LaneId(2), now(702_000).mono);
    assert_eq!((well.waiting, well.loop_suspect), (true, false));
}

#[test]
fn a_loop_that_misses_everybody_is_flagged() {
    let mut e = estimator();
    for car in 0..6_u64 {
        for i in 0..60 {
            let ms = car * 10_000 + i * 100;
            let cam = northbound(ms, car as u32, 2, 55.0 - i as f64, 10.0);
            e.handle_cam(now(ms), &cam).unwrap();
            // The advance loop works, the one at the stop line doesn't.
            if i == 13 || i == 20 {
                read(&mut e, ms, 2, i == 13);
            }
        }
    }
    let state = |d| e.detector_state(DetectorId(d), now(60_000).mono).unwrap();
    assert_eq!(state(1), DetectorState::Suspect(Suspicion::Blind));
    assert!(matches!(state(2), DetectorState::Free { .. }), "{:?}", state(2));
    assert_eq!(state(3), DetectorState::Unheard, "nobody went over the neighbour's");
}

#[test]
fn flow_without_equipped_vehicles_comes_from_loops() {
    let mut e = estimator();
    for i in 0..200 {
        read(&mut e, i * 6_000, 2, true);
        read(&mut e, i * 6_000 + 200, 2, false);
    }
    let at = now(200 * 6_000).mono;
    let map = crossroads();
    let total: f64 = (0..map.movements().len())
        .map(|i| e.movement(MovementId(i as u8), at).arrivals_veh_per_h)
        .sum();
    assert!((total - 600.0).abs() < 30.0, "{total}");
}

#[test]
fn a_button_calls_until_it_is_served() {
    let mut e = estimator();
    let crossing = LaneId(9);
    assert_eq!(e.pedestrian_call(crossing), None);
    read(&mut e, 0, 9, false);
    read(&mut e, 1_000, 9, true);
    read(&mut e, 1_300, 9, false);
    read(&mut e, 5_000, 9, true);
    assert_eq!(e.pedestrian_call(crossing), Some(now(1_000).mono), "the first press counts");
    e.clear_pedestrian_call(crossing);
    assert_eq!(e.pedestrian_call(crossing), None);
    read(&mut e, 6_000, 9, true);
    assert_eq!(e.pedestrian_call(crossing), None, "still held, not pressed again");
    read(&mut e, 6_100, 9, false);
    read(&mut e, 7_000, 9, true);
    assert_eq!(e.pedestrian_call(crossing), Some(now(7_000).mono));
    let lane = e.lane(crossing, now(7_000).mono);
    assert_eq!(lane, LaneDemand::default(), "a crossing is no ingress lane");
}

/// Once a second is all that a vehicle says at low speed: one that brakes hard within that second
/// has, for its track, run on over the stop line. Standing before it, it waits for green.
#[test]
fn whoever_stands_before_the_line_has_not_crossed_it() {
    let mut e = estimator();
    let coming = (0..6).map(|i| (8.0 + 13.9 * f64::from(5 - i), 13.9));
    let standing = (0..8).map(|_| (1.0, 0.0));
    for (i, (to_line_m, speed_mps)) in coming.chain(standing).enumerate() {
        let ms = i as u64 * 1_000;
        e.handle_cam(now(ms), &northbound(ms, 1, 2, to_line_m, speed_mps)).unwrap();
    }
    let lane = e.track(its::msg::StationId(1)).unwrap().lane.unwrap();
    assert_eq!((lane.lane, lane.connection), (LaneId(2), None));
    assert_eq!(e.lane(LaneId(2), now(13_000).mono).queue_veh, 1);
}

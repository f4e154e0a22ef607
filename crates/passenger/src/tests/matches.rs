//! Which journey a bus is taken for.

use super::world::{World, at, journey, past, to};
use crate::{BusPlace, SightingError};
use units::Duration;

fn every_ten_minutes() -> World {
    let at = |i: i64| journey(&format!("j{i}"), "4", &[("a", 600 * i), ("b", 600 * i + 120)]);
    World::new((0..6).map(at).collect())
}

/// Approaches stop a so that it arrives about `s` seconds after noon.
fn arriving(w: &World, station: u32, s: f64) -> crate::BusSighting {
    let ahead_s = s - w.now.utc.millis_since(super::world::noon()) as f64 / 1_000.0;
    w.bus(station, to("a", (ahead_s - 6.0) * 50.0 / 3.6), 50.0 / 3.6)
}

#[test]
fn the_nearest_journey_and_rather_a_late_one_than_an_early_one() {
    for (arrives, is) in [(600.0, "j1"), (900.0, "j1"), (1_020.0, "j1"), (1_140.0, "j2")] {
        let mut w = every_ten_minutes();
        w.see(&arriving(&w, 7, arrives)).unwrap();
        assert_eq!(w.journey_of(7), Some(is), "arriving at {arrives} s");
    }
}

#[test]
fn its_own_word_of_lateness_decides() {
    let mut w = every_ten_minutes();
    let mut s = arriving(&w, 7, 1_250.0);
    s.lateness_s = Some(640);
    w.see(&s).unwrap();
    assert_eq!(w.journey_of(7), Some("j1"));
    // It comes later than the first sighting: the match is undone.
    let mut w = every_ten_minutes();
    w.see(&arriving(&w, 7, 1_250.0)).unwrap();
    assert_eq!(w.journey_of(7), Some("j2"));
    w.wait(1_000);
    let mut s = arriving(&w, 7, 1_250.0);
    s.lateness_s = Some(640);
    w.see(&s).unwrap();
    assert_eq!(w.journey_of(7), Some("j1"));
    let late = w.p.lateness_s(7, w.now).unwrap();
    assert!((late - 650).abs() < 20, "{late}");
}

#[test]
fn a_line_must_agree_and_one_journey_has_one_bus() {
    let mut w = World::new(vec![journey("x", "4", &[("a", 60)]), journey("y", "9", &[("a", 70)])]);
    let mut s = w.bus(7, to("a", 600.0), 12.0);
    w.see(&s).unwrap();
    assert_eq!(w.journey_of(7), Some("x"));
    s.line = Some("9".into());
    w.see(&s).unwrap();
    assert_eq!(w.journey_of(7), Some("y"), "the line is known now");
    let mut other = w.bus(8, to("a", 500.0), 12.0);
    other.line = Some("9".into());
    w.see(&other).unwrap();
    assert_eq!(w.journey_of(8), None);
    other.line = Some("12".into());
    w.see(&other).unwrap();
    assert_eq!(w.journey_of(8), None);
}

#[test]
fn buses_of_a_line_keep_their_order() {
    let at = |i: i64| journey(&format!("j{i}"), "4", &[("a", 240 * i)]);
    let mut w = World::new((1..6).map(at).collect());
    // Alone, a bus 330 s late is that one rather than the one after the next, 150 s early.
    w.see(&arriving(&w, 6, 570.0)).unwrap();
    assert_eq!(w.journey_of(6), Some("j2"));
    let mut w = World::new((1..6).map(at).collect());
    let mut first = arriving(&w, 7, 475.0);
    first.lateness_s = Some(0);
    w.see(&first).unwrap();
    assert_eq!(w.journey_of(7), Some("j2"));
    w.see(&arriving(&w, 8, 570.0)).unwrap();
    assert_eq!(w.journey_of(8), Some("j3"), "it comes behind j2, so it isn't j1");
}

#[test]
fn a_pseudonym_change_shown_by_the_tracker_keeps_everything() {
    let mut w = every_ten_minutes();
    w.see(&arriving(&w, 7, 660.0)).unwrap();
    let late = w.p.lateness_s(7, w.now);
    w.wait(1_000);
    let mut s = arriving(&w, 9, 660.0);
    s.successor_of = Some(7);
    w.see(&s).unwrap();
    assert_eq!((w.journey_of(9), w.journey_of(7)), (Some("j1"), None));
    assert!((w.p.lateness_s(9, w.now).unwrap() - late.unwrap()).abs() <= 1);
    // At the stop too: it has stood, and leaves under the new name.
    w.see(&w.bus(9, at("a"), 0.0)).unwrap();
    let mut s = w.bus(10, past("a", 21.0), 4.0);
    s.successor_of = Some(9);
    w.see(&s).unwrap();
    assert_eq!(w.state("a", "j1"), Some(crate::RowState::Left));
    assert_eq!(w.journey_of(10), Some("j1"));
}

#[test]
fn a_bus_that_appears_where_another_fell_silent_is_that_bus() {
    let mut w = every_ten_minutes();
    w.see(&w.bus(7, to("a", 400.0), 12.0)).unwrap();
    let was = w.journey_of(7).map(str::to_owned);
    assert!(was.is_some());
    w.wait(600);
    w.see(&w.bus(9, to("a", 393.0), 12.0)).unwrap();
    assert_eq!(w.journey_of(9), None, "the other may be heard again");
    w.wait(700);
    w.see(&w.bus(9, to("a", 384.0), 12.0)).unwrap();
    assert_eq!((w.journey_of(9).map(str::to_owned), w.journey_of(7)), (was, None));
}

#[test]
fn a_second_bus_close_behind_is_another_bus() {
    let mut w = every_ten_minutes();
    let mut d = 400.0;
    for _ in 0..4 {
        w.see(&w.bus(7, to("a", d), 10.0)).unwrap();
        w.wait(500);
        w.see(&w.bus(8, to("a", d + 8.0), 10.0)).unwrap();
        w.wait(500);
        d -= 10.0;
    }
    assert_eq!(w.journey_of(7), Some("j0"));
    assert_ne!(w.journey_of(8), Some("j0"));
}

#[test]
fn without_continuity_a_new_station_starts_unmatched() {
    let mut w = World::new(vec![journey("j", "4", &[("a", 60)])]);
    w.see(&w.bus(7, to("a", 500.0), 12.0)).unwrap();
    assert_eq!(w.journey_of(7), Some("j"));
    w.wait(20_000);
    w.see(&w.bus(9, to("a", 100.0), 12.0)).unwrap();
    assert_eq!((w.journey_of(9), w.p.lateness_s(9, w.now)), (None, None));
    // Once the old one is forgotten, the journey is free again.
    for _ in 0..45 {
        w.wait(1_000);
        w.see(&w.bus(9, to("a", 100.0), 0.0)).unwrap();
    }
    assert_eq!(w.journey_of(9), Some("j"));
    assert!(w.p.lateness_s(9, w.now).is_some());
}

#[test]
fn lateness_leaves_the_signal_out_and_the_board_does_not() {
    let mut w = World::new(vec![journey("j", "4", &[("a", 40)])]);
    let mut s = w.bus(7, to("a", 300.0), 12.0);
    let seconds = |w: &World| {
        let stop = roadnet::StopPointId("a".into());
        w.p.expected_at(7, &stop).unwrap().millis_since(super::world::noon()) / 1_000
    };
    w.see(&s).unwrap();
    let (free, late) = (seconds(&w), w.p.lateness_s(7, w.now));
    if let BusPlace::Approaching { to_stop_line_m, signal_wait_s, .. } = &mut s.place {
        (*to_stop_line_m, *signal_wait_s) = (Some(150.0), Some(40.0));
    }
    w.see(&s).unwrap();
    assert_eq!(w.p.lateness_s(7, w.now), late);
    assert!(seconds(&w) >= free + 40);
}

#[test]
fn hostile_sightings_are_refused_by_kind() {
    let mut w = every_ten_minutes();
    let ok = w.bus(7, to("a", 100.0), 10.0);
    w.see(&ok).unwrap();
    for (i, place) in [to("a", f64::NAN), to("a", -100.0), to("a", f64::INFINITY), past("a", 1e9)]
        .into_iter()
        .enumerate()
    {
        let refused = w.see(&w.bus(7, place, 10.0));
        assert!(matches!(refused, Err(SightingError::OutOfRange { .. })), "{i}: {refused:?}");
    }
    let refused = w.see(&w.bus(7, to("a", 50.0), f64::NAN));
    assert!(matches!(refused, Err(SightingError::OutOfRange { field: "speed_mps", .. })));
    assert!(matches!(w.see(&w.bus(7, to("x", 5.0), 1.0)), Err(SightingError::UnknownStop { .. })));
    let mut old = ok.clone();
    old.at = w.now.mono.saturating_sub(Duration::from_secs(6));
    old.station = 8;
    assert!(matches!(w.see(&old), Err(SightingError::Overtaken { age_ms: 6_000, .. })));
    w.wait(100);
    w.see(&w.bus(7, to("a", 90.0), 10.0)).unwrap();
    assert!(matches!(w.see(&ok), Err(SightingError::Overtaken { .. })));
    let mut long = w.bus(7, to("a", 80.0), 10.0);
    long.line = Some("4".repeat(41));
    assert!(matches!(w.see(&long), Err(SightingError::LineTooLong { len: 41, .. })));
}

#[test]
fn a_flood_of_stations_takes_no_place_from_a_bus_on_its_journey() {
    let mut w = every_ten_minutes();
    w.see(&w.bus(7, to("a", 2_000.0), 10.0)).unwrap();
    assert_eq!(w.journey_of(7), Some("j0"));
    for station in 1_000..1_000 + 3 * crate::fleet::MAX_BUSES as u32 {
        let mut s = w.bus(station, to("a", 30.0), 10.0);
        s.line = Some("99".into());
        w.see(&s).unwrap();
    }
    assert_eq!(w.p.bus_count(), crate::fleet::MAX_BUSES);
    assert_eq!(w.journey_of(7), Some("j0"));
    w.wait(61_000);
    assert_eq!(w.p.bus_count(), 0);
}

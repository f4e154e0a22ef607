//! What boards say from the first sighting until the row is gone.

use super::world::{World, at, journey, noon, past, to};
use crate::{BusPlace, PassengerConfig, RowState, StopTopic};
use roadnet::StopPointId;

#[test]
fn an_empty_board_is_published_at_once_over_what_was_retained() {
    let stops = [super::world::stop_point("a")];
    let mut p = crate::Passenger::new(&stops, PassengerConfig::default()).unwrap();
    assert_eq!(p.poll_timeout(), Some(units::Instant::ZERO));
    let world = World::new(Vec::new());
    p.handle_timeout(world.now);
    let topics: Vec<_> = core::iter::from_fn(|| p.poll_publish()).map(|m| m.topic).collect();
    assert_eq!(topics, ["semafor/v1/stop/a/board", "semafor/v1/stop/a/alerts"]);
    let before = p.poll_timeout();
    p.handle_timeout(world.now);
    assert_eq!((p.poll_publish(), p.poll_timeout()), (None, before), "a spurious call");
}

#[test]
fn a_bus_comes_stands_leaves_and_its_row_goes() {
    let mut w =
        World::new(vec![journey("j1", "4", &[("a", 60)]), journey("j2", "4", &[("a", 660)])]);
    assert_eq!(w.rows("a"), ["j1:scheduled:1", "j2:scheduled:11"]);
    for distance in [400.0, 390.0, 380.0] {
        w.see(&w.bus(7, to("a", distance), 10.0)).unwrap();
        w.wait(1_000);
    }
    assert_eq!(w.rows("a"), ["j1:live:0", "j2:scheduled:10"]);
    w.see(&w.bus(7, at("a"), 0.0)).unwrap();
    assert_eq!(w.rows("a")[0], "j1:at_stop:0", "without waiting for the interval");
    w.wait(900);
    w.see(&w.bus(7, past("a", 6.0), 3.0)).unwrap();
    assert_eq!(w.rows("a")[0], "j1:left:0", "at once");
    let left = w.now.mono;
    w.see(&w.bus(7, at("a"), 0.0)).unwrap();
    w.wait(2_999);
    assert_eq!(w.state("a", "j1"), Some(RowState::Left));
    w.wait(1);
    assert_eq!(w.rows("a"), ["j2:scheduled:10"], "gone {:?} later", w.now.mono.since(left));
    w.wait(120_000);
    assert_eq!(w.state("a", "j1"), None);
}

#[test]
fn a_bus_that_passes_is_skipped_and_gone() {
    let mut w = World::new(vec![journey("j1", "4", &[("a", 40)])]);
    w.see(&w.bus(7, to("a", 300.0), 10.0)).unwrap();
    w.wait(1_000);
    w.see(&w.bus(7, past("a", 8.0), 10.0)).unwrap();
    assert_eq!(w.state("a", "j1"), Some(RowState::Skipped));
    w.wait(3_000);
    assert_eq!(w.state("a", "j1"), None);
}

#[test]
fn a_silent_bus_is_stale_to_the_millisecond_then_scheduled_then_gone() {
    let mut w = World::new(vec![journey("j1", "4", &[("a", 30)])]);
    w.see(&w.bus(7, to("a", 1_000.0), 10.0)).unwrap();
    w.wait(4_999);
    assert_eq!(w.state("a", "j1"), Some(RowState::Live));
    assert!(w.p.lateness_s(7, w.now).is_some_and(|s| s > 30));
    w.wait(1);
    assert_eq!(w.state("a", "j1"), Some(RowState::Stale));
    assert_eq!(w.p.lateness_s(7, w.now), None, "no priority for who isn't heard");
    w.wait(56_000);
    assert_eq!(w.state("a", "j1"), Some(RowState::Scheduled));
    let late = w.board("a").rows[0].expected.millis_since(w.board("a").rows[0].aimed);
    assert!(late > 30_000, "keeps its last known delay: {late} ms");
    w.wait(300_000);
    assert_eq!(w.rows("a"), [""; 0]);
}

#[test]
fn a_bus_that_falls_silent_at_the_stop_has_left_unless_it_is_heard_again() {
    let mut w = World::new(vec![journey("j1", "4", &[("a", 10)])]);
    w.see(&w.bus(7, at("a"), 0.0)).unwrap();
    w.wait(5_000);
    assert_eq!(w.state("a", "j1"), Some(RowState::Stale));
    w.wait(11_000);
    assert_eq!(w.state("a", "j1"), Some(RowState::Left));
    w.wait(10_000);
    assert_eq!(w.state("a", "j1"), None);
    w.see(&w.bus(7, at("a"), 0.0)).unwrap();
    assert_eq!(w.state("a", "j1"), Some(RowState::AtStop));
    w.see(&w.bus(7, BusPlace::Elsewhere, 5.0)).unwrap();
    assert_eq!(w.state("a", "j1"), Some(RowState::Left));
}

#[test]
fn a_journey_nobody_heard_of_goes_after_its_grace() {
    let mut w = World::new(vec![journey("j1", "4", &[("a", 60)])]);
    w.wait(239_000);
    assert_eq!(w.rows("a"), ["j1:scheduled:0"]);
    w.wait(1_000);
    assert_eq!(w.rows("a"), [""; 0]);
    // It was only late: heard, it is back.
    w.see(&w.bus(7, to("a", 400.0), 10.0)).unwrap();
    w.wait(1_000);
    assert_eq!(w.state("a", "j1"), Some(RowState::Live));
}

#[test]
fn a_delay_runs_ahead_to_the_next_stops_and_being_early_does_not() {
    let calls = |t: i64| [("a", t), ("b", t + 120), ("c", t + 240)];
    let mut w =
        World::new(vec![journey("late", "4", &calls(-200)), journey("early", "5", &calls(150))]);
    let mut late = w.bus(7, to("a", 100.0), 10.0);
    late.line = Some("4".into());
    let mut early = w.bus(8, to("a", 200.0), 10.0);
    early.line = Some("5".into());
    w.see(&late).unwrap();
    w.see(&early).unwrap();
    w.wait(1_000);
    let row = |id: &str| w.board("c").rows.iter().find(|r| r.journey.0 == id).unwrap();
    assert_eq!(row("late").state, RowState::Live);
    assert!(row("late").expected.millis_since(row("late").aimed) > 200_000);
    assert_eq!(row("early").expected, row("early").aimed);
    assert!(w.p.lateness_s(8, w.now).unwrap() < -100);
}

#[test]
fn minutes_count_down_on_time_and_do_not_flicker_up() {
    let mut w = World::new(vec![journey("j1", "4", &[("a", 150)])]);
    let shown: Vec<(i64, u32)> = {
        w.wait(149_999);
        let boards = &w.boards[&StopPointId("a".into())];
        boards.iter().map(|b| (b.predicted_at.millis_since(noon()), b.rows[0].minutes)).collect()
    };
    for minutes in [1, 0] {
        let first = shown.iter().find(|(_, m)| *m == minutes).unwrap().0;
        let turn = 150_000 - 60_000 * (i64::from(minutes) + 1);
        assert_eq!(first, turn + 1, "{minutes} min: the moment it is true");
    }
    // A live bus whose prediction jitters by some seconds around a whole minute.
    let mut w = World::new(vec![journey("j1", "4", &[("a", 60)])]);
    let mut minutes = Vec::new();
    for i in 0..30 {
        let jitter = if i % 2 == 0 { 0.0 } else { 40.0 };
        w.see(&w.bus(7, to("a", 780.0 - 13.5 * f64::from(i) + jitter), 13.5)).unwrap();
        w.wait(1_000);
        minutes.push(w.board("a").rows[0].minutes);
    }
    assert!(minutes.is_sorted_by(|a, b| a >= b), "{minutes:?}");
    assert!(minutes.contains(&1) && minutes.contains(&0), "{minutes:?}");
}

#[test]
fn a_board_stays_valid_and_is_not_sent_too_often() {
    let mut w = World::new(vec![journey("j1", "4", &[("a", 3_000)])]);
    for i in 0..600_u32 {
        let there = to("a", 2_000.0 + f64::from(i * 37 % 100) * 15.0);
        w.see(&w.bus(7, there, 10.0)).unwrap();
        w.wait(100);
    }
    w.wait(600_000);
    let boards = &w.boards[&StopPointId("a".into())];
    for second in boards.chunk_by(|a, b| b.predicted_at.millis_since(a.predicted_at) < 1_000) {
        assert!(second.len() <= 2, "news and a heartbeat at most: {second:?}");
    }
    for pair in boards.windows(2) {
        let ms = pair[1].predicted_at.millis_since(pair[0].predicted_at);
        assert!(ms <= 30_000, "{ms} ms between two boards");
    }
}

#[test]
fn a_new_timetable_keeps_what_is_known() {
    let mut w = World::new(vec![
        journey("gone", "4", &[("a", 30)]),
        journey("j1", "4", &[("b", 0), ("a", 40)]),
        journey("j2", "5", &[("a", 700)]),
    ]);
    let mut s = w.bus(7, at("b"), 0.0);
    s.line = Some("4".into());
    w.see(&s).unwrap();
    w.see(&w.bus(7, past("b", 30.0), 9.0)).unwrap();
    assert_eq!(w.journey_of(7), Some("j1"));
    let new = vec![
        journey("j3", "5", &[("a", 300)]),
        journey("j1", "4", &[("c", -60), ("b", 0), ("a", 100)]),
    ];
    let new = crate::Timetable::new(new, w.now.utc).unwrap();
    w.p.handle_timetable(w.now, new);
    w.collect();
    assert_eq!(w.journey_of(7), Some("j1"));
    assert_eq!(w.rows("b"), [""; 0], "what is served stays served");
    assert_eq!(w.rows("a"), ["j1:live:1", "j3:scheduled:5"]);
    w.p.handle_timetable(w.now, crate::Timetable::default());
    w.collect();
    assert_eq!((w.rows("a").len(), w.journey_of(7)), (0, None));
    assert_eq!(w.p.lateness_s(7, w.now), None);
}

#[test]
fn a_cancelled_journey_says_so_and_gets_no_bus() {
    let mut w =
        World::new(vec![journey("j1", "4", &[("a", 30)]), journey("j2", "4", &[("a", 90)])]);
    assert!(w.p.handle_cancellation(w.now, &crate::ServiceJourneyId("j1".into()), true));
    assert!(!w.p.handle_cancellation(w.now, &crate::ServiceJourneyId("j9".into()), true));
    w.wait(1_000);
    assert_eq!(w.rows("a"), ["j1:cancelled:0", "j2:scheduled:1"]);
    w.see(&w.bus(7, to("a", 300.0), 10.0)).unwrap();
    assert_eq!(w.journey_of(7), Some("j2"));
    w.p.handle_cancellation(w.now, &crate::ServiceJourneyId("j1".into()), false);
    w.wait(1_000);
    assert_eq!(w.state("a", "j1"), Some(RowState::Scheduled));
}

#[test]
fn a_circular_journey_calls_twice() {
    let mut w = World::new(vec![journey("ring", "4", &[("a", 10), ("b", 300), ("a", 600)])]);
    assert_eq!(w.rows("a"), ["ring:scheduled:0"]);
    w.see(&w.bus(7, at("a"), 0.0)).unwrap();
    w.see(&w.bus(7, past("a", 25.0), 9.0)).unwrap();
    w.wait(3_000);
    assert_eq!(w.rows("a"), ["ring:live:9"], "the second call");
    w.wait(290_000);
    w.see(&w.bus(7, at("b"), 0.0)).unwrap();
    w.see(&w.bus(7, past("b", 25.0), 9.0)).unwrap();
    w.wait(250_000);
    w.see(&w.bus(7, to("a", 300.0), 9.0)).unwrap();
    w.wait(1_000);
    assert_eq!((w.journey_of(7), w.rows("a")), (Some("ring"), vec!["ring:live:0".to_owned()]));
    w.see(&w.bus(7, at("a"), 0.0)).unwrap();
    w.see(&w.bus(7, past("a", 25.0), 9.0)).unwrap();
    w.wait(3_000);
    assert_eq!(w.rows("a"), [""; 0]);
}

#[test]
fn after_a_reconnect_the_newest_of_every_stop_is_published_again() {
    let mut w = World::new(vec![journey("j1", "4", &[("a", 300)])]);
    w.wait(10_000);
    w.out.clear();
    w.p.republish_all(w.now);
    w.collect();
    let topics: Vec<&str> = w.out.iter().map(|m| m.topic.as_str()).collect();
    let of = |stop: &str, kind: StopTopic| kind.of(&StopPointId(stop.into()));
    for stop in ["a", "b", "c"] {
        assert_eq!(topics.iter().filter(|t| **t == of(stop, StopTopic::Board)).count(), 1);
        assert_eq!(topics.iter().filter(|t| **t == of(stop, StopTopic::Alerts)).count(), 1);
    }
    assert_eq!(w.board("a").predicted_at, w.now.utc, "the newest, not an old one");
    assert_eq!(w.p.boards().count(), 3);
}

#[test]
fn a_full_board_shows_the_first_rows() {
    let config = PassengerConfig { rows: 2, ..PassengerConfig::default() };
    let journeys = (0..5).map(|i| journey(&format!("j{i}"), "4", &[("a", 100 + 60 * i)]));
    let w = World::with(config, journeys.collect());
    assert_eq!(w.rows("a"), ["j0:scheduled:1", "j1:scheduled:2"]);
}

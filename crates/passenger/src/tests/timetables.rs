//! What a timetable may say, and what settings are possible.

use super::world::{journey, noon, stop_point};
use crate::{ConfigError, Passenger, PassengerConfig, Timetable, TimetableError};
use proptest::prelude::*;
use units::Duration;

#[test]
fn all_faults_are_told_not_the_first() {
    let mut long = journey("long", "4", &[("a", 0)]);
    long.destination = "x".repeat(201);
    let faults = Timetable::new(
        vec![
            journey("twice", "4", &[("a", 0)]),
            journey("old", "4", &[("a", -86_401), ("b", 0)]),
            journey("back", "4", &[("a", 60), ("b", 59)]),
            journey("twice", "5", &[("a", 0)]),
            journey("empty", "5", &[]),
            journey("", "4", &[("a", 0)]),
            journey("bell", "4\u{7}", &[("a", 0)]),
            journey("far", "4", &[("a", 367 * 86_400)]),
            long,
        ],
        noon(),
    )
    .unwrap_err();
    let told: Vec<String> = faults.iter().map(ToString::to_string).collect();
    assert_eq!(told.len(), 8, "{told:#?}");
    assert_eq!(
        told[0],
        "journey old: call 0 is aimed at 2026-11-20T11:59:59.000Z, more than a day before \
         2026-11-21T12:00:00.000Z"
    );
    assert!(faults.contains(&TimetableError::DuplicateJourney {
        journey: crate::ServiceJourneyId("twice".into()),
        first: 0,
        second: 3
    }));
}

#[test]
fn faults_are_bounded_and_the_rest_counted() {
    let journeys = (0..1_500).map(|i| journey(&format!("j{i}"), "4", &[])).collect();
    let faults = Timetable::new(journeys, noon()).unwrap_err();
    assert_eq!(faults.len(), Timetable::MAX_ERRORS + 1);
    assert_eq!(faults.last(), Some(&TimetableError::More { count: 500 }));
    let calls: Vec<(&str, i64)> = (0..251).map(|i| ("a", i)).collect();
    let faults = Timetable::new(vec![journey("j", "4", &calls)], noon()).unwrap_err();
    assert!(matches!(faults[..], [TimetableError::TooManyCalls { count: 251, .. }]));
    let many = vec![journey("j", "4", &[("a", 0)]); Timetable::MAX_JOURNEYS + 1];
    let faults = Timetable::new(many, noon()).unwrap_err();
    assert!(matches!(faults[..], [TimetableError::TooManyJourneys { .. }]));
}

#[test]
fn the_day_before_is_allowed_to_the_second() {
    assert!(Timetable::new(vec![journey("j", "4", &[("a", -86_400)])], noon()).is_ok());
}

#[test]
fn settings_and_stops_are_checked_whole() {
    let config = PassengerConfig {
        rows: 0,
        heartbeat: Duration::from_secs(91),
        live_for: Duration::ZERO,
        ..PassengerConfig::default()
    };
    let mut bad = stop_point("b");
    bad.name = "\n".into();
    let faults = Passenger::new(&[stop_point("a"), stop_point("a"), bad], config).unwrap_err();
    let told: Vec<String> = faults.iter().map(ToString::to_string).collect();
    assert_eq!(told.len(), 5, "{told:#?}");
    assert!(faults.contains(&ConfigError::Rows { rows: 0 }));
    assert!(faults.contains(&ConfigError::BadStop { position: 2, field: "name" }));
}

proptest! {
    #[test]
    fn any_journeys_give_a_timetable_or_faults(
        calls in prop::collection::vec(
            prop::collection::vec((prop::sample::select(vec!["a", "b", ""]), any::<i32>()), 0..5),
            0..8,
        ),
        same in any::<bool>(),
    ) {
        let make = |(i, c): (usize, &Vec<(&str, i32)>)| {
            let c: Vec<_> = c.iter().map(|(s, t)| (*s, i64::from(*t) * 1_000)).collect();
            journey(if same { "j".to_owned() } else { format!("j{i}") }.as_str(), "4", &c)
        };
        let journeys: Vec<_> = calls.iter().enumerate().map(make).collect();
        let n = journeys.len();
        match Timetable::new(journeys, noon()) {
            Ok(t) => prop_assert_eq!(t.journeys().len(), n),
            Err(faults) => prop_assert!(!faults.is_empty()),
        }
    }
}

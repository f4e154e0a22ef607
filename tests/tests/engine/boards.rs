//! The board against the buses: live when heard, gone when left.

use crate::{single_junction, single_junction_with};
use control::PolicyKind;
use microsim::{Place, VehicleKind};
use passenger::{Board, RowState, StopTopic};
use scenario::Scenario;
use std::collections::BTreeMap;
use testbed::{RunOptions, Setup, Testbed};
use units::Instant;

/// What the retained topic of each stop holds.
fn boards(testbed: &Testbed) -> Vec<Board> {
    let stops = testbed.setup().network.stop_points().iter();
    let payloads = stops.filter_map(|s| testbed.published().get(&StopTopic::Board.of(&s.id)));
    payloads.map(|p| Board::from_json(p).expect("our own")).collect()
}

#[test]
fn a_bus_that_has_left_is_off_the_board() {
    follow(&single_junction());
}

/// The same where the stops lie before the stop line, 50 m on the way in.
#[test]
fn a_stop_before_the_junction_has_a_board_too() {
    let near_side = |text: &str| {
        let moved = text.replace("lane = 27\nalong_m = 70.0", "lane = 43\nalong_m = 250.0");
        let moved = moved.replace("lane = 47\nalong_m = 70.0", "lane = 23\nalong_m = 250.0");
        assert_eq!(moved.matches("along_m = 250.0").count(), 2, "the stops have moved");
        moved
    };
    follow(&single_junction_with(near_side));
}

/// Follows the buses of a run and what the boards say of them.
fn follow(scenario: &Scenario) {
    let options = RunOptions { policy: PolicyKind::Actuated, ..RunOptions::default() };
    let mut testbed = Testbed::new(Setup::of(scenario, options, 4)).expect("sound");
    // Since when each bus that stood at its stop has driven on, by journey.
    let mut left: BTreeMap<String, u64> = BTreeMap::new();
    let (mut stood, mut shown_at_stop) = (0, 0);
    for second in 1..3_000_u64 {
        testbed.run_until(Instant::from_millis(second * 1_000));
        let buses = testbed.world().vehicles().filter(|v| v.kind == VehicleKind::Bus);
        let mut at_stop = Vec::new();
        for bus in buses.filter(|b| matches!(b.place, Place::Lane(_))) {
            let journey = bus.journey.expect("buses run journeys").to_owned();
            // Who has called and stands in a queue at the stop hasn't left it.
            let stands = bus.speed_mps < 1.5 && left.contains_key(&journey);
            if bus.at_stop || stands {
                left.insert(journey.clone(), second);
            }
            if bus.at_stop {
                at_stop.push(journey);
            }
        }
        let boards = boards(&testbed);
        let rows = || boards.iter().flat_map(|b| &b.rows);
        for journey in &at_stop {
            stood += 1;
            let row = rows().find(|r| r.journey.0 == *journey);
            shown_at_stop += u32::from(row.is_some_and(|r| r.state == RowState::AtStop));
        }
        for (journey, since) in left.iter().filter(|(_, since)| second > **since + SOON_S) {
            let row = rows().find(|r| r.journey.0 == *journey);
            assert!(row.is_none(), "{journey} left at {since} s, at {second} s: {row:?}");
        }
    }
    assert!(left.len() >= 10, "{} buses called", left.len());
    assert!(shown_at_stop * 10 >= stood * 8, "{shown_at_stop} of {stood} seconds at the stop");
}

/// To drive off, be heard and be published.
const SOON_S: u64 = 8;

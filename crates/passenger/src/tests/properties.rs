//! Whatever comes in, in whatever order: every board keeps the rules of [`super::world`].

use super::world::{World, at, journey, past, to};
use crate::{BusPlace, BusSighting, RowState, ServiceJourneyId, Timetable};
use proptest::prelude::*;
use units::Duration;

#[derive(Clone, Debug)]
enum Step {
    Wait(u64),
    See(BusSighting, u64),
    Replace(i64),
    Cancel(usize, bool),
    Republish,
    Spurious,
}

fn place() -> impl Strategy<Value = BusPlace> {
    let stop = prop::sample::select(vec!["a", "b", "c", "nowhere"]);
    let metres = prop_oneof![
        8 => 0.0_f64..900.0,
        2 => 0.0_f64..30.0,
        1 => prop::num::f64::ANY,
    ];
    let maybe = prop::option::of(prop_oneof![9 => 0.0_f64..200.0, 1 => prop::num::f64::ANY]);
    (stop, metres, 0..8, maybe.clone(), maybe).prop_map(|(stop, m, kind, line, wait)| match kind {
        0..4 => BusPlace::Approaching {
            stop: roadnet::StopPointId(stop.into()),
            distance_m: m,
            to_stop_line_m: line,
            signal_wait_s: wait,
        },
        4 | 5 => at(stop),
        6 => past(stop, m),
        _ => BusPlace::Elsewhere,
    })
}

fn sighting() -> impl Strategy<Value = BusSighting> {
    let speed = prop_oneof![4 => 0.0_f64..20.0, 2 => Just(0.0), 1 => prop::num::f64::ANY];
    let line = prop::option::weighted(0.3, prop::sample::select(vec!["4", "5", "", "17"]));
    let late = prop::option::weighted(0.2, prop_oneof![9 => -600..900_i32, 1 => any::<i32>()]);
    let old = prop::option::weighted(0.1, 0_u32..6);
    (place(), 0_u32..6, speed, any::<bool>(), line, late, old).prop_map(
        |(place, station, speed_mps, embarking, line, lateness_s, successor_of)| BusSighting {
            station,
            at: units::Instant::ZERO,
            place,
            speed_mps,
            limit_mps: None,
            embarking,
            line: line.map(str::to_owned),
            lateness_s,
            successor_of,
        },
    )
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        6 => (0_u64..3_000).prop_map(Step::Wait),
        1 => (0_u64..200_000).prop_map(Step::Wait),
        12 => (sighting(), prop_oneof![9 => Just(0_u64), 1 => 0_u64..9_000])
            .prop_map(|(s, age)| Step::See(s, age)),
        1 => (-600_i64..600).prop_map(Step::Replace),
        1 => (0_usize..12, any::<bool>()).prop_map(|(i, on)| Step::Cancel(i, on)),
        1 => Just(Step::Republish),
        1 => Just(Step::Spurious),
    ]
}

fn timetable(shift: i64) -> Vec<crate::ServiceJourney> {
    let make = |i: i64| {
        let (t, line) = (shift + 150 * i - 300, if i % 3 == 0 { "5" } else { "4" });
        match i % 4 {
            0 => journey(&format!("j{i}"), line, &[("a", t), ("b", t + 90), ("a", t + 400)]),
            1 => journey(&format!("j{i}"), line, &[("b", t), ("c", t)]),
            _ => journey(&format!("j{i}"), line, &[("a", t), ("b", t + 90), ("c", t + 200)]),
        }
    };
    (0..12).map(make).collect()
}

fn run(steps: &[Step]) -> World {
    let mut w = World::new(timetable(0));
    for step in steps {
        match step {
            Step::Wait(ms) => w.wait(*ms),
            Step::See(s, age_ms) => {
                let at = w.now.mono.saturating_sub(Duration::from_millis(*age_ms));
                let _ = w.see(&BusSighting { at, ..s.clone() });
            }
            Step::Replace(shift) => {
                let new = Timetable::new(timetable(*shift), w.now.utc);
                w.p.handle_timetable(w.now, new.unwrap_or_default());
            }
            Step::Cancel(i, on) => {
                let id = ServiceJourneyId(format!("j{i}"));
                w.p.handle_cancellation(w.now, &id, *on);
            }
            Step::Republish => w.p.republish_all(w.now),
            Step::Spurious => w.p.handle_timeout(w.now),
        }
        w.collect();
        w.p.check_consistent();
    }
    w
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(150) })]

    #[test]
    fn every_board_keeps_the_rules(steps in prop::collection::vec(step(), 0..120)) {
        let w = run(&steps);
        prop_assert!(w.p.bus_count() <= 6);
    }

    #[test]
    fn same_inputs_same_bytes(steps in prop::collection::vec(step(), 0..60)) {
        prop_assert_eq!(run(&steps).out, run(&steps).out);
    }

    /// A bus comes, stands for a while or not, and leaves, with positions 4 m off either way:
    /// at the first sighting 20 m beyond, its row is `left` or gone, and after `left_shown`
    /// it is gone and never comes back.
    #[test]
    fn the_row_goes_when_the_bus_has_left(
        from in 30.0_f64..700.0, speed in 3.0_f64..15.0, stood_s in 0_u64..60,
        noise in prop::collection::vec(-4.0_f64..4.0, 200), every_ms in 100_u64..1_000,
    ) {
        let mut w = World::new(vec![journey("j", "4", &[("a", 60)])]);
        let (mut x, mut stood_ms) = (-from, 0);
        let mut gone_since = None;
        // At the slowest, heard most often: 720 m and a minute's stand take 3,000 steps.
        for i in 0..4_000_usize {
            let standing = x >= 0.0 && stood_ms < stood_s * 1_000;
            let v = if standing { 0.0 } else { speed };
            let seen = x + noise[i % noise.len()];
            let place = if standing || seen.abs() < 5.0 { at("a") }
                else if seen < 0.0 { to("a", -seen) } else { past("a", seen) };
            let beyond = matches!(&place, BusPlace::Beyond { distance_m, .. } if *distance_m >= 20.0);
            w.see(&w.bus(7, place, v)).unwrap();
            if beyond && gone_since.is_none() {
                gone_since = Some(w.now.mono);
            }
            if let Some(since) = gone_since {
                let state = w.state("a", "j");
                prop_assert!(state.is_none_or(RowState::is_gone), "{:?}", state);
                let shown = w.now.mono.since(since) >= w.config.left_shown;
                prop_assert!(!shown || state.is_none());
            }
            w.wait(every_ms);
            let dt = every_ms as f64 / 1_000.0;
            if standing { stood_ms += every_ms } else { x += speed * dt }
            if x > 120.0 { break; }
        }
        prop_assert!(gone_since.is_some());
        w.wait(400_000);
        prop_assert_eq!(w.state("a", "j"), None);
    }
}

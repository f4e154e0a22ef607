//! Whole networks: what must hold in every step, and what theory says of one lane.

mod nets;

use super::*;
use nets::{Control, Grid};
use proptest::prelude::*;

/// Runs to the end of a demand, or for so long; the first fault, if there is one.
fn run(
    grid: &Grid,
    trips: usize,
    step: Duration,
    seed: u64,
    most_s: f64,
) -> Result<Traffic, String> {
    run_with(grid, (trips, 0), step, seed, most_s)
}

/// The same with people on foot on the far half of every connection, so many each.
fn run_with(
    grid: &Grid,
    (trips, on_foot): (usize, u64),
    step: Duration,
    seed: u64,
    most_s: f64,
) -> Result<Traffic, String> {
    let demand = grid.demand(trips, seed);
    let params = TrafficParams { step, ..TrafficParams::default() };
    let traffic =
        Traffic::new(grid.streets.clone(), &demand, params, seed).map_err(|e| format!("{e:?}"))?;
    let zone = |(n, c): (usize, &roadnet::streets::StreetConnection)| CrossingZone {
        connection: roadnet::streets::StreetConnectionIndex(n as u32),
        entry_m: 0.6 * c.length_m,
        exit_m: c.length_m.min(0.6 * c.length_m + 4.0),
    };
    let mut traffic =
        traffic.with_crossings(grid.streets.connections().iter().enumerate().map(zone).collect());
    for zone in 0..grid.streets.connections().len() {
        for n in 0..on_foot {
            let mixed = (seed + 31 * n + 7_919 * zone as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
            let from_s = (mixed >> 44) as f64 / 1_048.576;
            traffic.walk(zone, from_s, from_s + 4.0);
        }
    }
    while traffic.counts.arrived < trips as u64 {
        let at_s = traffic.clock.now_s;
        if at_s > most_s {
            return Err(format!("at {at_s} s: {:?}", traffic.counts));
        }
        traffic.step_fixed(&grid.times);
        if let Some(fault) = traffic.audit() {
            return Err(format!("at {at_s} s: {fault:?}"));
        }
        let c = &traffic.counts;
        let to_come = traffic.to_come();
        if c.loaded != to_come + c.waiting + c.running() + c.arrived {
            return Err(format!("at {at_s} s: {c:?} and {to_come} to come"));
        }
    }
    if traffic.locks.iter().any(|n| *n > 0)
        || traffic.gates.iter().any(|g| g.held + g.waiters + g.tails > 0)
    {
        return Err("nobody is there, and zones are held".to_owned());
    }
    Ok(traffic)
}

fn any_control() -> impl Strategy<Value = Control> {
    prop_oneof![
        Just(Control::Signals),
        Just(Control::Priority),
        Just(Control::RightBeforeLeft),
        Just(Control::AllWay),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 160, ..ProptestConfig::default() })]

    #[test]
    fn nobody_collides_is_lost_or_stuck(
        (columns, rows) in (1usize..4, 1usize..3),
        lanes in prop::collection::vec(1u8..4, 1..5),
        controls in prop::collection::vec(any_control(), 1..4),
        block_m in 70.0..250.0f64,
        wait in any::<bool>(),
        step_ms in prop_oneof![Just(100u64), Just(500), Just(1_000)],
        trips in 1usize..190,
        on_foot in prop_oneof![Just(0u64), 1u64..40],
        seed in 0u64..1_000_000,
    ) {
        let grid = Grid::new(columns, rows, &lanes, &controls, block_m, wait);
        let step = Duration::from_millis(step_ms);
        let end = run_with(&grid, (trips, on_foot), step, seed, 4_000.0);
        prop_assert!(end.is_ok(), "{}", end.err().unwrap_or_default());
    }
}

#[test]
fn the_same_seed_gives_the_same_records() {
    let grid = Grid::new(2, 2, &[2], &[Control::Signals], 150.0, true);
    let step = Duration::from_millis(500);
    let first = run(&grid, 60, step, 7, 4_000.0).unwrap();
    let again = run(&grid, 60, step, 7, 4_000.0).unwrap();
    assert_eq!(first.records(), again.records());
    let other = run(&grid, 60, step, 8, 4_000.0).unwrap();
    assert_ne!(first.records(), other.records());
}

#[test]
fn a_table_of_times_is_the_same_as_asking_every_group() {
    let grid = Grid::new(2, 1, &[2, 1], &[Control::Signals], 120.0, true);
    let demand = grid.demand(50, 9);
    let new = || Traffic::new(grid.streets.clone(), &demand, TrafficParams::default(), 9).unwrap();
    let (mut table, mut asked) = (new(), new());
    for _ in 0..800 {
        table.step_fixed(&grid.times);
        let now = asked.now();
        asked.step(|intersection, group| grid.times.aspect(now, intersection, group));
    }
    assert_eq!(table.counts().arrived, 50);
    assert_eq!(table.records(), asked.records());
}

#[test]
fn one_more_trip_leaves_the_other_drivers_as_they_were() {
    let grid = Grid::new(2, 2, &[2], &[Control::Signals], 150.0, true);
    let drivers = |demand: &TrafficDemand| {
        let params = TrafficParams::default();
        let mut traffic = Traffic::new(grid.streets.clone(), demand, params, 7).unwrap();
        for _ in 0..60 {
            traffic.step_fixed(&grid.times);
        }
        let on_road = (0..traffic.tracks.all.len()).flat_map(|t| traffic.tracks.on(t));
        let mut drivers: Vec<(u32, f64)> =
            on_road.map(|f| &traffic.riders[f.id as usize]).map(|r| (r.trip, r.factor)).collect();
        drivers.sort_by_key(|d| d.0);
        drivers
    };
    let mut demand = grid.demand(60, 7);
    let before = drivers(&demand);
    demand.trips.push(TrafficTrip { depart_s: 0.0, ..demand.trips[0].clone() });
    let mut after = drivers(&demand);
    after.retain(|(trip, _)| *trip < 60);
    assert!(before.len() > 3 && before.iter().any(|d| d.1 != before[0].1));
    assert_eq!(before, after);
}

#[test]
fn two_streams_that_join_zip() {
    let grid = Grid::joining();
    let demand = grid.demand(700, 5);
    let mut traffic =
        Traffic::new(grid.streets.clone(), &demand, TrafficParams::default(), 5).unwrap();
    let mut at_300 = 0;
    while traffic.clock.now_s < 1_200.0 {
        traffic.step_fixed(&grid.times);
        assert_eq!(traffic.audit(), None, "at {} s", traffic.clock.now_s);
        if traffic.clock.now_s == 300.0 {
            at_300 = traffic.counts.arrived;
        }
    }
    let per_h = 4 * (traffic.counts.arrived - at_300);
    // Both have more than half of what one lane carries (1,830 veh/h at a stop line).
    assert!((1_300..1_900).contains(&per_h), "{per_h} veh/h");
}

/// Vehicles per hour over the stop line of one lane from the fifth vehicle of a queue on
/// (HCM 6th edition, chapter 31: the first four start up).
fn saturation_veh_per_h(step_ms: u64) -> f64 {
    let grid = Grid::straight(900.0, 400.0);
    let mut demand = grid.demand(110, 3);
    for (n, trip) in demand.trips.iter_mut().enumerate() {
        trip.depart_s = n as f64;
    }
    let params = TrafficParams { step: Duration::from_millis(step_ms), ..TrafficParams::default() };
    let mut traffic = Traffic::new(grid.streets.clone(), &demand, params, 3).unwrap();
    let out = traffic.tracks.lanes;
    let mut passed: Vec<f64> = Vec::new();
    let mut inside: Vec<u32> = Vec::new();
    let red_s = 300.0;
    while traffic.clock.now_s < 500.0 {
        let green = traffic.clock.now_s >= red_s;
        traffic.step(|_, _| if green { Aspect::Go } else { Aspect::Stop });
        let on = traffic.tracks.on(out).iter();
        let now: Vec<(u32, f64, f64)> =
            on.map(|f| (traffic.riders[f.id as usize].trip, f.x, f.v)).collect();
        for (_, x, v) in now.iter().filter(|(trip, ..)| !inside.contains(trip)) {
            // When within the step it passed the line.
            passed.push(traffic.clock.now_s - x / v.max(0.1));
        }
        inside = now.iter().map(|(trip, ..)| *trip).collect();
        assert_eq!(traffic.audit(), None);
    }
    passed.sort_by(f64::total_cmp);
    let n = passed.len().min(60);
    assert!(n > 40, "{n} passed");
    3_600.0 * (n - 5) as f64 / (passed[n - 1] - passed[4])
}

#[test]
fn saturation_flow_is_what_is_measured_on_roads_whatever_the_step() {
    let flows = [100, 500, 1_000].map(saturation_veh_per_h);
    for flow in flows {
        assert!((1_800.0..=1_900.0).contains(&flow), "{flows:?}");
        assert!((flow / flows[1] - 1.0).abs() < 0.02, "{flows:?}");
    }
}

#[test]
fn a_queue_at_red_sleeps_and_wakes_at_green() {
    let grid = Grid::straight(500.0, 200.0);
    let demand = grid.demand(20, 3);
    let mut traffic =
        Traffic::new(grid.streets.clone(), &demand, TrafficParams::default(), 3).unwrap();
    while traffic.clock.now_s < 300.0 {
        traffic.step(|_, _| Aspect::Stop);
    }
    let (queue, moving) = (traffic.tracks.len(0), traffic.tracks.moving(0));
    assert_eq!((queue, moving), (20, 0), "all of it stands and is not computed");
    while traffic.clock.now_s < 500.0 {
        traffic.step(|_, _| Aspect::Go);
        assert_eq!(traffic.audit(), None);
    }
    assert_eq!(traffic.counts.arrived, 20);
    let waited = traffic.records().iter().map(|r| r.waiting_s).fold(f64::INFINITY, f64::min);
    assert!(waited > 100.0, "time stood asleep counts: {waited}");
}

#[test]
fn a_left_turn_waits_inside_and_goes_when_the_others_are_red() {
    let grid = Grid::new(1, 1, &[1], &[Control::Signals], 200.0, true);
    let end = run(&grid, 80, Duration::from_millis(500), 11, 4_000.0).unwrap();
    assert_eq!(end.counts().red_violations, 0);
    assert_eq!(end.counts().arrived, 80);
}

#[test]
fn who_drives_over_a_crossing_lets_people_pass() {
    let grid = Grid::straight(300.0, 200.0);
    // Somebody walks there for a minute and a half, which begins before anybody is near.
    let passes_s = |walks: bool, entry_m: f64| {
        let zone = CrossingZone {
            connection: roadnet::streets::StreetConnectionIndex(0),
            entry_m,
            exit_m: entry_m + 3.0,
        };
        let mut traffic =
            Traffic::new(grid.streets.clone(), &grid.demand(1, 3), TrafficParams::default(), 3)
                .unwrap()
                .with_crossings(vec![zone]);
        if walks {
            traffic.walk(0, 0.0, 90.0);
        }
        while traffic.counts.arrived < 1 {
            assert!(traffic.clock.now_s < 400.0);
            traffic.step(|_, _| Aspect::Go);
            let on = traffic.tracks.on(1).first().copied();
            let inside = on.filter(|f| walks && traffic.clock.now_s < 89.0 && f.x > entry_m);
            assert!(inside.is_none(), "{inside:?} at {} s", traffic.clock.now_s);
        }
        traffic.clock.now_s
    };
    for entry_m in [2.0, 12.0] {
        let (free_s, walked_s) = (passes_s(false, entry_m), passes_s(true, entry_m));
        assert!(free_s < 70.0, "{free_s}");
        assert!((100.0..130.0).contains(&walked_s), "{walked_s}");
    }
}

#[test]
fn what_cannot_be_is_said_all_of_it() {
    let grid = Grid::new(1, 1, &[1], &[Control::Signals], 200.0, true);
    let mut demand = grid.demand(3, 1);
    demand.trips[0].route.clear();
    demand.trips[1].class = 9;
    demand.trips[2].depart_s = -1.0;
    let params = TrafficParams { step: Duration::from_secs(2), ..TrafficParams::default() };
    let errors = Traffic::new(grid.streets.clone(), &demand, params, 1).unwrap_err();
    assert_eq!(errors.len(), 4, "{errors:?}");
}

//! People at a crossing.

use super::*;

/// How long somebody waits for their green at a crossing, seconds, while on each of two lanes across
/// it somebody comes every so many tenths of a second, and has green.
fn waits_s(every: u32) -> f64 {
    let mut bench = Bench::new(80);
    let mut adaptive = believing(0.97);
    let mut tick = 0;
    let mut run = |called: Option<u32>| {
        tick += 1;
        let mut lanes = bench.lanes(false);
        let comes = |n: u32| {
            let at_s = f64::from((n + 1) * every - tick % every) / 10.0;
            let station = tick / every + n;
            Arrival { station, to_line_m: 12.0 * at_s, turns: None, at_s, standing: false }
        };
        for lane in [1, 3] {
            lanes[lane].arrivals = (0..200 / every).map(comes).collect();
        }
        if let Some(tenths) = called {
            let at_s = -f64::from(tenths) / 10.0;
            let called = Arrival { to_line_m: 0.0, at_s, ..standing(0, 0.0) };
            lanes.push(LaneArrivals {
                crossing: true,
                arrivals: vec![called],
                ..bench.lane(10, false)
            });
        }
        bench.run(&mut adaptive, &Demands::default().with_lanes(lanes));
        (bench.is_green(2), bench.is_green(10))
    };
    let ticks = (0..1_200).find(|_| run(None).0);
    assert!(ticks.is_some(), "who comes alone gets green");
    assert!((0..50).all(|_| run(None).0));
    let waited = (0..1_200).find(|tenths| run(Some(*tenths)).1);
    f64::from(waited.unwrap_or(1_200)) / 10.0
}

#[test]
fn who_waits_at_a_crossing_counts_more_and_more() {
    let (quiet_s, busy_s) = (waits_s(100), waits_s(30));
    assert!(quiet_s < busy_s, "{quiet_s} {busy_s}");
    let longest_s = LONGEST_WAIT.as_secs_f64();
    assert!(quiet_s < 0.85 * longest_s, "before it is forced: {quiet_s} s");
}

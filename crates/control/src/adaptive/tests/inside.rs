//! Who waits inside the intersection, and queues that move up one by one.

use super::*;

/// After how long somebody turning left is given a green of their own; each is gone after 20 s, and
/// the next stands there so many seconds later.
fn own_green_after_s(next_s: f64) -> Option<f64> {
    let mut bench = Bench::permitting(100);
    let mut adaptive = believing(0.97);
    (0..3_000).find_map(|tick| {
        let mut lanes = streams(&bench);
        let (round, within) = (tick / 200, f64::from(tick % 200) / 10.0);
        if within >= next_s {
            lanes[4].arrivals = vec![standing(1_000 + round, 0.0)];
        }
        let demands = Demands::default().with_lanes(lanes);
        bench.run(&mut adaptive, &demands);
        // They all begin together once.
        let own = tick > 150 && bench.is_green(5) && !bench.is_green(1) && !bench.is_green(3);
        own.then_some(f64::from(tick) / 10.0)
    })
}

#[test]
fn a_queue_that_only_moves_up_waits_as_one() {
    let after_s = own_green_after_s(3.0).expect("they get a green of their own");
    let longest_s = LONGEST_WAIT.as_secs_f64();
    assert!((longest_s..longest_s + 25.0).contains(&after_s), "{after_s}");
    // Where nobody stands for a while they all have found their gaps.
    assert_eq!(own_green_after_s(9.0), None);
}

/// Seconds until the green of group 2, which nobody wants any more, ends though somebody of a group
/// stands inside; the first time and at once again.
fn ends_after_s(inside: &[u8]) -> [f64; 2] {
    let mut bench = Bench::permitting(80);
    let mut adaptive = believing(0.97);
    let come = |bench: &Bench, place: usize, inside: &[u8]| {
        let mut lanes = bench.lanes(false);
        lanes[place].arrivals = (0..4).map(|n| standing(n, f64::from(n))).collect();
        let who = |g: &u8| {
            let group = SignalGroupId(*g);
            Inside { station: 77, lane: bench.lane(*g, false).lane, group }
        };
        let inside = inside.iter().map(who).collect();
        Demands::default().with_lanes(lanes).with_inside(inside)
    };
    [0, 1].map(|_| {
        let first = come(&bench, 0, &[]);
        while !bench.is_green(1) {
            assert!(bench.now.as_secs_f64() < 300.0, "it never gets its green");
            bench.run(&mut adaptive, &first);
        }
        let began = bench.now;
        let others = come(&bench, 1, inside);
        while bench.is_green(1) {
            assert!(bench.now.since(began).as_secs_f64() < 60.0, "it never ends");
            bench.run(&mut adaptive, &others);
        }
        bench.now.since(began).as_secs_f64()
    })
}

#[test]
fn a_change_waits_for_who_stands_inside_but_not_for_long() {
    let [none, again] = ends_after_s(&[]);
    let [first, second] = ends_after_s(&[1]);
    assert!((first - none - 8.0).abs() < 1.2, "{first} {none}");
    assert!((second - again).abs() < 1.2, "anybody can say so: {second} {again}");
    // Who turns left and yields waits there for the end of the green.
    assert!((ends_after_s(&[5])[0] - none).abs() < 1.2);
    // And somebody of a group that is red is not helped by staying.
    assert!((ends_after_s(&[4])[0] - none).abs() < 1.2);
}

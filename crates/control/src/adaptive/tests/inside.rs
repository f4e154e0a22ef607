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

/// All red on demand.
const ALL_RED: StageId = StageId(9);

/// Four stages, and one in which nobody is green; what each green has to wait for takes three seconds.
fn clearing() -> Bench {
    let intersection = junction::intersection();
    let mut parts = junction::program_data(0);
    parts.intergreens = signal::IntergreenSource::None;
    parts.plan.cycle = Duration::from_secs(80);
    for (n, step) in (0..).zip(&mut parts.plan.steps) {
        step.at = Duration::from_secs(20 * n);
    }
    parts.stages.extend(signal::clearing_stage(&intersection, &parts.stages));
    parts.stages.last_mut().unwrap().id = ALL_RED;
    Bench::running(intersection, parts)
}

/// From the end of group 1's green to group 2's, seconds, which alone is asked for, while somebody of a
/// group stands inside for so long from then on, with so many in the exit; and whether all are red on
/// demand meanwhile. So many times one after the other.
fn between_s(
    adaptive: &mut Adaptive,
    bench: &mut Bench,
    inside: Option<(u8, f64)>,
    exit_veh: u32,
    times: usize,
) -> Vec<(f64, bool)> {
    let come = |bench: &Bench, place: usize, inside: Option<u8>| {
        let mut lanes = bench.lanes(false);
        lanes[place].arrivals = (0..4).map(|n| standing(n, f64::from(n))).collect();
        let who = |g: u8| {
            let group = SignalGroupId(g);
            Inside { station: 77, lane: bench.lane(g, false).lane, group }
        };
        let full = GroupDemand { exit_veh, ..GroupDemand::default() };
        let groups = inside.map(|g| (SignalGroupId(g), full));
        Demands::new(groups.into_iter().collect())
            .with_lanes(lanes)
            .with_inside(inside.map(who).into_iter().collect())
    };
    let mut found = Vec::new();
    for _ in 0..times {
        let first = come(bench, 0, None);
        let by = bench.now + Duration::from_secs(100);
        let settled = Instant::ZERO + Duration::from_secs(40);
        while !bench.is_green(1) || bench.now < settled {
            assert!(bench.now < by, "it never gets its green");
            bench.run(adaptive, &first);
        }
        let others = come(bench, 1, None);
        let beside = come(bench, 1, inside.map(|(g, _)| g));
        while bench.is_green(1) {
            assert!(bench.now < by, "it never ends");
            bench.run(adaptive, &beside);
        }
        let (ended, mut all_red) = (bench.now, false);
        while !bench.is_green(2) {
            let for_s = bench.now.since(ended).as_secs_f64();
            assert!(for_s < 60.0, "the other never begins");
            let stands = inside.is_some_and(|(_, stays_s)| for_s < stays_s);
            bench.run(adaptive, if stands { &beside } else { &others });
            all_red |= bench.observed.stage(bench.now) == Some(ALL_RED);
        }
        found.push((bench.now.since(ended).as_secs_f64(), all_red));
    }
    found
}

/// Likewise, once, of a control that believes nearly all to be heard.
fn once_s(inside: Option<(u8, f64)>, exit_veh: u32) -> (f64, bool) {
    between_s(&mut believing(0.97), &mut clearing(), inside, exit_veh, 1)[0]
}

#[test]
fn nobody_is_locked_in() {
    let (none_s, all_red) = once_s(None, 0);
    assert!(!all_red && (3.0..3.2).contains(&none_s), "{none_s}");
    // Who waits for people on a crossing, and whoever is left of a stage before: until they have left.
    for group in [1, 3] {
        let (lasts_s, all_red) = once_s(Some((group, 9.0)), 0);
        assert!(all_red && (9.0..12.5).contains(&lasts_s), "{group}: {lasts_s}");
    }
    // As long as the interstage takes it costs hardly anything.
    let (short_s, all_red) = once_s(Some((1, 1.0)), 0);
    assert!(all_red && short_s < none_s + 1.2, "{short_s} {none_s}");
    // Not for long, whatever is said.
    let (long_s, _) = once_s(Some((1, 1e3)), 0);
    assert!((12.0..16.0).contains(&long_s), "{long_s}");
    // Nor where they stand in a queue beyond, or go next.
    assert_eq!(once_s(Some((1, 9.0)), 1), (none_s, false));
    assert_eq!(once_s(Some((4, 9.0)), 0), (none_s, false));
    // Nor those who can't have been let in.
    assert_eq!(once_s(Some((5, 9.0)), 0), (none_s, false));
}

#[test]
fn whoever_keeps_standing_inside_costs_little() {
    let all = |share| {
        let found = between_s(&mut believing(share), &mut clearing(), Some((1, 1e3)), 0, 40);
        found.iter().filter(|(_, all_red)| *all_red).count()
    };
    let (many, half) = (all(0.97), all(0.55));
    assert!((4..=10).contains(&many), "{many} times");
    assert!((2..many).contains(&half), "{half} times where half are heard, {many} where all");
}

#[test]
fn without_such_a_stage_it_is_as_ever() {
    let mut parts = junction::program_data(0);
    parts.intergreens = signal::IntergreenSource::None;
    let mut bench = Bench::running(junction::intersection(), parts);
    let found = between_s(&mut believing(0.97), &mut bench, Some((1, 9.0)), 0, 1);
    assert_eq!(found, [once_s(None, 0)]);
}

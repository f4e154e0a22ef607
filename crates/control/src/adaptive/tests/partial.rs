//! Where few are heard: what the plan is good for.

use super::*;

/// For how long group 2 must stay green, while others wait and loops say that somebody may follow, or
/// that nobody does.
fn bound_to_2_s(share: f64, follows_s: f64) -> f64 {
    let mut bench = Bench::new(80);
    let mut adaptive = believing(share);
    let group =
        |called, passage_left_s| GroupDemand { called, passage_left_s, ..Default::default() };
    let come = |bench: &Bench, place: usize, follows_s| {
        let mut lanes = bench.lanes(true);
        lanes[place].arrivals = (0..4).map(|n| standing(n, f64::from(n))).collect();
        (lanes[place].occupied_s, lanes[place].actuated_s) = (Some(1.0), Some(0.0));
        let demands = Demands::new([(SignalGroupId(2), group(true, follows_s))].into());
        demands.with_lanes(lanes)
    };
    let first = come(&bench, 1, 0.0);
    while !bench.is_green(2) {
        assert!(bench.now.as_secs_f64() < 300.0, "it never gets its green");
        bench.run(&mut adaptive, &first);
    }
    let others = come(&bench, 2, follows_s);
    let mut bound = 0;
    while bench.is_green(2) {
        let decision = bench.run(&mut adaptive, &others);
        if decision.reason != Reason::Minimum {
            break;
        }
        bound += 1;
    }
    f64::from(bound) / 10.0
}

#[test]
fn who_may_follow_unheard_has_the_green_that_the_plan_has() {
    // A quarter of 80 s, less the interstage.
    let (followed, alone, heard) =
        (bound_to_2_s(0.1, 2.0), bound_to_2_s(0.1, 0.0), bound_to_2_s(0.97, 2.0));
    assert!((13.0..20.0).contains(&followed), "{followed}");
    assert!((6.0..8.5).contains(&alone), "nobody follows: {alone}");
    assert!((6.0..8.5).contains(&heard), "all are heard: {heard}");
}

#[test]
fn who_waits_in_vain_for_a_gap_gets_a_green_of_their_own_in_the_plan_too() {
    let mut bench = Bench::permitting(80);
    let mut plan = bench.observed.program().plan().clone();
    plan.steps.remove(1);
    let program = bench.observed.program().with_plan(Vec::new(), plan).unwrap();
    let program = Arc::new(program);
    bench.observed = Observed::new(program.clone(), bench.now);
    bench.controller = Controller::new(program.clone(), bench.now, clocks(bench.now).utc);
    let mut adaptive = believing(0.1);
    let mut served = |waits: bool| {
        let mut lanes = bench.lanes(false);
        // Somebody is heard elsewhere.
        lanes[1].arrivals = vec![standing(9, 0.0)];
        if waits {
            lanes[4].arrivals = vec![standing(1, 0.0)];
        }
        let demands = Demands::default().with_lanes(lanes);
        let decided = (0..2_400).map(|_| {
            let decision = bench.run(&mut adaptive, &demands);
            (decision.reason == Reason::LongestWait, bench.is_green(5) && !bench.is_green(3))
        });
        decided.collect::<Vec<_>>()
    };
    served(false);
    assert!(served(false).iter().all(|f| *f == (false, false)), "the plan has no such stage");
    let forced = served(true);
    let first = forced.iter().position(|(_, own)| *own).expect("they get out");
    assert!((500..1_600).contains(&first), "after a minute, not {} s", first / 10);
    // For as long as any green must last, after those with precedence have cleared.
    let lasts = forced[first..].iter().take_while(|(_, own)| *own).count();
    assert!((50..150).contains(&lasts), "{} s", lasts / 10);
    assert!(forced[..500].iter().all(|(forced, _)| !forced), "and not sooner");
    assert!(forced.iter().filter(|(_, own)| !own).count() > 1_500, "then the plan goes on");
}

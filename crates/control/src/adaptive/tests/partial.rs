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
        let decided = (0..2_400).map(|_| {
            let mut lanes = bench.lanes(false);
            // Somebody is heard elsewhere.
            lanes[1].arrivals = vec![standing(9, 0.0)];
            if waits {
                lanes[4].arrivals = vec![standing(1, 0.0)];
            }
            passed(&mut lanes, bench.now, 40.0);
            let decision = bench.run(&mut adaptive, &Demands::default().with_lanes(lanes));
            let own = bench.observed.stage(bench.now) == Some(StageId(2));
            let own = own && bench.is_green(5) && !bench.is_green(3);
            (decision.reason == Reason::LongestWait, own)
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

/// Every lane has been left by so many an hour who were heard.
fn passed(lanes: &mut [LaneArrivals], now: Instant, heard_veh_h: f64) {
    let passed = heard_veh_h * now.as_secs_f64() / 3_600.0;
    lanes.iter_mut().for_each(|lane| lane.passed = passed as u64);
}

/// How long they wait for their green, on average, where somebody comes to one lane every 73 s and
/// every lane is left by so many an hour who are heard; and whether the plan has
/// decided all the time, but for the first two minutes.
fn waits_s(heard_veh_h: f64) -> (f64, bool) {
    let mut bench = Bench::new(60);
    let mut adaptive = believing(0.1);
    let (mut waits, mut by_plan, mut here_for, mut gone_for) = (Vec::new(), true, None, 0);
    for tick in 0..20 * 600 {
        let mut lanes = bench.lanes(false);
        passed(&mut lanes, bench.now, heard_veh_h);
        if tick % 730 == 0 {
            (here_for, gone_for) = (Some(0), 0);
        }
        match &mut here_for {
            None => gone_for += 1,
            Some(waits_for) if bench.is_green(5) => {
                waits.push(f64::from(*waits_for) / 10.0);
                here_for = None;
            }
            Some(waits_for) => {
                *waits_for += 1;
                lanes[4].arrivals = vec![standing(1, 0.0)];
            }
        }
        let decision = bench.run(&mut adaptive, &Demands::default().with_lanes(lanes));
        by_plan &= decision.reason == Reason::Plan || tick < 1_200;
        assert!(gone_for < 20 || decision.reason == Reason::Plan, "nobody is heard: the plan");
    }
    (waits.iter().sum::<f64>() / waits.len() as f64, by_plan)
}

#[test]
fn where_few_come_the_plan_is_left_for_whoever_is_heard() {
    let ((quiet_s, by_quiet), (busy_s, by_busy)) = (waits_s(2.0), waits_s(40.0));
    assert!(by_busy && !by_quiet);
    assert!(quiet_s < 0.6 * busy_s, "{quiet_s} s where few come, else {busy_s} s");
}

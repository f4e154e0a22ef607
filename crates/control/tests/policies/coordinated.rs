//! Coordinated-actuated control: stages at 0 (30 s), 30 (20 s), 50 (30 s) and 80 s (20 s) of 100 s.

use crate::{Bench, SLACK_S, demand};
use control::{Demands, PolicyKind, PriorityConfig, Reason};
use signal::StageId;

const MAIN: StageId = StageId(1);

/// At the beginning of the plan's fourth cycle.
fn begun() -> Bench {
    let mut bench = Bench::new(PolicyKind::Coordinated, PriorityConfig::default(), 0);
    bench.until(300.0, &Demands::default(), &[], |_| false);
    bench
}

/// Cars every two seconds on every approach, and on the left turns.
fn dense() -> Demands {
    let platoon: &[f64] = &[0.5, 2.5, 4.5, 6.5];
    demand(&[1, 2, 3, 4, 5, 6, 7, 8].map(|g| (g, true, platoon)))
}

/// Seconds of the cycle at which the stage changes, and to which, for three cycles.
fn changes(bench: &mut Bench, demands: &Demands) -> Vec<(f64, StageId, Reason)> {
    let mut seen: Vec<(f64, StageId, Reason)> = Vec::new();
    let begin = bench.now;
    let mut stage = bench.stage();
    for _ in 0..3_000 {
        let decision = bench.tick(demands, &[]);
        if decision.stage != stage {
            let at_s = bench.now.since(begin).as_secs_f64();
            seen.push((at_s, decision.stage, decision.reason));
            stage = decision.stage;
        }
    }
    seen
}

#[test]
fn with_demand_everywhere_it_is_the_plan() {
    let mut bench = begun();
    let seen = changes(&mut bench, &dense());
    let expected =
        [30.0, 50.0, 80.0, 100.0, 130.0, 150.0, 180.0, 200.0, 230.0, 250.0, 280.0, 300.0];
    let stages = [2, 3, 4, 1];
    for (n, expected_s) in expected.iter().enumerate() {
        let Some((at_s, stage, reason)) = seen.get(n) else {
            assert_eq!(n, 11, "{seen:?}");
            break;
        };
        assert!((at_s - expected_s).abs() <= SLACK_S, "{seen:?}");
        assert_eq!((stage.0, *reason), (stages[n % 4], Reason::ForceOff), "{seen:?}");
    }
}

#[test]
fn the_coordinated_stage_is_never_left_before_its_yield_point() {
    let mut bench = begun();
    // The others ask all the time, and nobody in the coordinated stage.
    let others = demand(&[(2, true, &[0.5]), (4, true, &[0.5])]);
    let seen = changes(&mut bench, &others);
    for (at_s, stage, _) in &seen {
        let in_cycle_s = at_s % 100.0;
        assert!(*stage == MAIN || in_cycle_s >= 30.0 - 0.01, "{seen:?}");
    }
    assert!(seen.iter().any(|(_, stage, _)| *stage == StageId(3)), "{seen:?}");
}

#[test]
fn what_the_others_leave_the_coordinated_stage_has() {
    let mut bench = begun();
    // One car in the east, which goes through when it has green.
    let mut back_s = Vec::new();
    for cycle in 0..3 {
        let east = demand(&[(2, true, &[1.0])]);
        bench.until(60.0, &east, &[], |b| b.is_green(2));
        let green_at = bench.now;
        bench.until(60.0, &Demands::default(), &[], |b| b.stage() == MAIN);
        back_s.push(bench.now.since(green_at).as_secs_f64());
        // It stays, whoever comes, until the next yield point.
        let left_s = bench.until(100.0, &east, &[], |b| b.stage() != MAIN);
        let at_s = bench.now.since(units::Instant::ZERO).as_secs_f64() % 100.0;
        assert!(left_s > 30.0 && (30.0..32.0).contains(&at_s), "{cycle}: {left_s}, {at_s}");
    }
    // The minimum green of six seconds, not the thirty of the plan.
    assert!(back_s.iter().all(|s| (6.0 - 0.2..9.0).contains(s)), "{back_s:?}");
}

#[test]
fn without_demand_it_rests_in_the_coordinated_stage() {
    let mut bench = begun();
    assert_eq!(bench.stage(), MAIN);
    assert_eq!(changes(&mut bench, &Demands::default()), []);
}

#[test]
fn what_it_means_to_do_names_those_who_are_asked_for() {
    let mut bench = begun();
    // One car in the east: stage 3 comes, with the time of stage 2.
    let decision = bench.tick(&demand(&[(2, true, &[1.0])]), &[]);
    let next: Vec<_> = decision
        .intention
        .next
        .iter()
        .map(|p| (p.stage.0, p.demanded, p.likely.as_secs(), p.max.map(|m| m.as_secs())))
        .collect();
    let expected = [(2, false, 20, Some(20)), (3, true, 50, Some(30)), (4, false, 20, Some(20))];
    assert_eq!(next, expected);
}

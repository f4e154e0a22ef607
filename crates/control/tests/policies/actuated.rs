//! Gap-out, max-out, skipping, rest, and the promise of the earliest end.

use crate::{Bench, SLACK_S, demand};
use control::{Demands, GroupDemand, PolicyKind, PriorityConfig, Reason};
use proptest::prelude::*;
use roadnet::SignalGroupId;
use signal::StageId;
use units::Instant;

/// North-south is green, nobody else asks.
fn resting(flashing_s: u64) -> Bench {
    let mut bench = Bench::new(PolicyKind::Actuated, PriorityConfig::default(), flashing_s);
    let north = demand(&[(1, true, &[])]);
    bench.until(100.0, &north, &[], |b| b.is_green(1) && b.is_green(3));
    assert_eq!(bench.stage(), StageId(1));
    bench
}

/// A car every two seconds from the north, and one that waits in the east.
const DENSE: [f64; 4] = [0.5, 2.5, 4.5, 6.5];

#[test]
fn without_demand_elsewhere_it_rests() {
    let mut bench = resting(0);
    for _ in 0..2_000 {
        let decision = bench.tick(&Demands::default(), &[]);
        assert_eq!((decision.stage, decision.reason), (StageId(1), Reason::Rest));
        assert_eq!(decision.intention.ends.max, None);
    }
}

#[test]
fn a_gap_ends_the_green_at_its_minimum() {
    for flashing_s in [0, 3] {
        let mut bench = resting(flashing_s);
        // The next car comes too late to be waited for.
        let gap = demand(&[(1, false, &[3.0 + flashing_s as f64]), (2, true, &[])]);
        let green_s = bench.until(60.0, &gap, &[], |b| !b.is_green(1));
        let minimum_s = 6.0 - flashing_s as f64;
        assert!((minimum_s - 0.1..minimum_s + SLACK_S).contains(&green_s), "{green_s}");
    }
}

#[test]
fn dense_traffic_holds_the_green_to_its_maximum_and_no_longer() {
    let mut bench = resting(0);
    let dense = demand(&[(1, true, &DENSE), (2, true, &[])]);
    let green_s = bench.until(120.0, &dense, &[], |b| !b.is_green(1));
    assert!((40.0..40.0 + SLACK_S).contains(&green_s), "{green_s}");
}

#[test]
fn the_maximum_counts_from_when_somebody_waits() {
    let mut bench = resting(0);
    bench.until(30.0, &demand(&[(1, true, &DENSE)]), &[], |_| false);
    let dense = demand(&[(1, true, &DENSE), (2, true, &[])]);
    let green_s = bench.until(120.0, &dense, &[], |b| !b.is_green(1));
    assert!((40.0 - 0.1..40.0 + SLACK_S).contains(&green_s), "{green_s}");
}

#[test]
fn stages_without_demand_are_passed_over() {
    let mut bench = resting(0);
    let east = demand(&[(2, true, &[])]);
    bench.until(60.0, &east, &[], |b| b.is_green(2));
    assert_eq!(bench.stage(), StageId(3), "the left turns have nobody");
    let left = demand(&[(5, true, &[])]);
    bench.until(60.0, &left, &[], |b| b.is_green(5));
    assert_eq!(bench.stage(), StageId(2));
}

#[test]
fn a_pedestrian_calls_but_does_not_hold() {
    let green_s = |still_there: bool| {
        let mut bench = resting(0);
        // The crossing of the north arm goes with east-west.
        bench.until(60.0, &demand(&[(9, true, &[])]), &[], |b| b.is_green(9));
        assert_eq!(bench.stage(), StageId(3));
        let both = demand(&[(9, still_there, &[0.0]), (1, true, &[])]);
        bench.until(60.0, &both, &[], |b| !b.is_green(9))
    };
    // The cars of the stage get their green later than the pedestrians, and their minimum of it.
    let alone_s = green_s(false);
    assert!((6.0..15.0).contains(&alone_s), "{alone_s}");
    assert_eq!(green_s(true), alone_s);
}

/// A lane without a detector that can be believed: who doesn't send CAMs is not seen.
#[test]
fn whom_nobody_can_see_gets_a_green_in_time() {
    let mut bench = resting(0);
    let unseen = |group| (SignalGroupId(group), GroupDemand { blind: true, ..Default::default() });
    let blind = Demands::new([unseen(5), unseen(7)].into());
    let red_s = bench.until(300.0, &blind, &[], |b| b.is_green(5));
    assert!((60.0..120.0).contains(&red_s), "{red_s}");
    // And again, and the main road in between.
    bench.until(300.0, &demand(&[(1, true, &[])]), &[], |b| b.is_green(1));
    let red_s = bench.until(300.0, &blind, &[], |b| b.is_green(5));
    assert!((60.0..120.0).contains(&red_s), "{red_s}");
}

#[test]
fn a_call_that_is_not_repeated_for_a_moment_still_counts() {
    let mut bench = resting(0);
    bench.until(30.0, &demand(&[(1, true, &DENSE)]), &[], |_| false);
    let dense = demand(&[(1, true, &DENSE)]);
    let calling = demand(&[(1, true, &DENSE), (2, true, &[])]);
    // Heard one second in five.
    let mut green_s = 0.0;
    while bench.is_green(1) && green_s < 120.0 {
        green_s += bench.until(1.0, &calling, &[], |b| !b.is_green(1));
        green_s += bench.until(4.0, &dense, &[], |b| !b.is_green(1));
    }
    assert!((40.0 - 0.1..40.0 + SLACK_S).contains(&green_s), "{green_s}");
}

proptest! {
    /// Whatever comes and goes: no stage is left before the moment that was once told for it,
    /// and what is told never moves back.
    #[test]
    fn the_earliest_end_is_a_promise(
        flashing_s in 0_u64..4,
        changes in proptest::collection::vec(
            (1_usize..80, any::<u16>(), proptest::collection::vec(0.0..9.0_f64, 0..5)),
            1..60,
        ),
    ) {
        let mut bench = Bench::new(PolicyKind::Actuated, PriorityConfig::default(), flashing_s);
        let mut told: Option<(StageId, Instant)> = None;
        for (ticks, called, mut arrivals) in changes {
            arrivals.sort_by(f64::total_cmp);
            let groups: Vec<(u8, bool, &[f64])> = (1..=12_u8)
                .map(|g| (g, called >> g & 1 == 1, if called >> (g % 4) & 1 == 1 { &arrivals[..] } else { &[] }))
                .collect();
            let demands = demand(&groups);
            for _ in 0..ticks {
                let decision = bench.tick(&demands, &[]);
                let stage = decision.intention.current;
                let min = decision.intention.ends.min;
                if let Some((of, promised)) = told.filter(|(of, _)| *of == stage) {
                    prop_assert!(min >= promised, "stage {of} taken back");
                    if decision.stage != stage {
                        prop_assert!(bench.now >= promised, "stage {of} left before its time");
                    }
                }
                told = Some((stage, min));
            }
        }
    }
}

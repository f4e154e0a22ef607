//! Max-pressure control.

use crate::adaptive::lanes;
use crate::{Bench, SLACK_S};
use control::{Demands, GroupDemand, PolicyKind, PriorityConfig, Reason};
use roadnet::SignalGroupId;
use signal::StageId;

/// All-red at the start is over; nobody is there.
fn resting() -> Bench {
    let mut bench = Bench::new(PolicyKind::MaxPressure, PriorityConfig::default(), 0);
    bench.until(20.0, &Demands::default(), &[], |_| false);
    bench
}

#[test]
fn whoever_waits_in_greatest_numbers_is_served() {
    let mut bench = resting();
    let both = lanes(&[(6, &[0.5]), (5, &[0.2, 0.4, 0.6, 0.8, 0.9])]);
    bench.until(30.0, &both, &[], |b| b.is_green(5) || b.is_green(6));
    assert!(bench.is_green(5));
}

#[test]
fn a_change_must_be_worth_its_interstage() {
    let mut bench = resting();
    bench.until(60.0, &lanes(&[(1, &[0.1; 4])]), &[], |b| b.is_green(1));
    // Five against two is three more, six are more than that.
    let waiting = |others: &[f64]| lanes(&[(1, &[0.1, 0.1]), (2, others)]);
    let held_s = bench.until(60.0, &waiting(&[0.1; 5]), &[], |b| !b.is_green(1));
    assert!(held_s >= 60.0, "{held_s}");
    let held_s = bench.until(60.0, &waiting(&[0.1; 6]), &[], |b| !b.is_green(1));
    assert!(held_s < 1.0 + SLACK_S, "{held_s}");
}

#[test]
fn nobody_is_sent_to_where_others_stand() {
    let mut bench = resting();
    let waiting = lanes(&[(5, &[0.1; 6]), (6, &[0.1; 5])]);
    let beyond = |veh| {
        let full = GroupDemand { beyond_veh: veh, ..GroupDemand::default() };
        Demands::new([(SignalGroupId(5), full)].into()).with_lanes(waiting.lanes().to_vec())
    };
    let mut other = resting();
    bench.until(30.0, &beyond(0), &[], |b| b.is_green(5) || b.is_green(6));
    other.until(30.0, &beyond(3), &[], |b| b.is_green(5) || b.is_green(6));
    assert!(bench.is_green(5) && other.is_green(6));
}

#[test]
fn with_nobody_there_it_rests() {
    let mut bench = resting();
    let stage = bench.stage();
    for _ in 0..600 {
        let decision = bench.tick(&Demands::default(), &[]);
        assert_eq!((decision.stage, decision.reason), (stage, Reason::Rest));
    }
}

#[test]
fn it_says_that_a_minimum_runs() {
    let mut bench = resting();
    bench.until(60.0, &lanes(&[(2, &[0.1; 4])]), &[], |b| b.is_green(2));
    let many = lanes(&[(1, &[0.1; 9])]);
    bench.until(1.0, &many, &[], |_| false);
    let decision = bench.tick(&many, &[]);
    assert_eq!((decision.stage, decision.reason), (StageId(3), Reason::Minimum));
    let minimum_s = bench.until(60.0, &many, &[], |b| !b.is_green(2)) + 1.1;
    assert!((5.0..6.0 + 1.0 + SLACK_S).contains(&minimum_s), "{minimum_s}");
}

#[test]
fn whom_nobody_can_see_is_recalled() {
    let mut bench = resting();
    bench.until(60.0, &lanes(&[(1, &[0.1; 4])]), &[], |b| b.is_green(1));
    let blind = |g| (SignalGroupId(g), GroupDemand { blind: true, ..GroupDemand::default() });
    let unseen = Demands::new([blind(5), blind(7)].into())
        .with_lanes(lanes(&[(5, &[]), (7, &[])]).lanes().to_vec());
    let red_s = bench.until(300.0, &unseen, &[], |b| b.is_green(5));
    assert!(red_s < 120.0, "{red_s}");
}

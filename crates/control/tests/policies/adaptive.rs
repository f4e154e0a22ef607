//! Adaptive control.

use crate::{Bench, SLACK_S, junction};
use control::{
    Arrival, Demands, GroupDemand, LaneArrivals, PolicyKind, PriorityConfig, Reason, Way,
};
use proptest::prelude::*;
use roadnet::{SignalGroupId, Turn};
use signal::{FixedPlan, PlanStep, StageId};
use units::{Duration, Instant};

/// All-red at the start is over; nobody is there.
fn resting() -> Bench {
    let mut bench = Bench::new(PolicyKind::Adaptive, PriorityConfig::default(), 0);
    bench.until(20.0, &Demands::default(), &[], |_| false);
    bench
}

/// Who comes to the lanes of some groups: `(group, arrivals)`; who is there within a second
/// stands.
pub fn lanes(of: &[(u8, &[f64])]) -> Demands {
    let intersection = junction::intersection();
    let lane = |(group, arrivals): &(u8, &[f64])| {
        let lane = intersection.lanes_of_group(SignalGroupId(*group)).next().unwrap();
        let ways = intersection.connections_from(lane);
        let ways = ways
            .filter_map(|c| Some(Way { turn: c.turn, group: c.signal_group?, taken: 0 }))
            .collect();
        let arrival = |at_s: &f64| Arrival {
            station: 1,
            to_line_m: 10.0 * at_s,
            turns: None,
            at_s: *at_s,
            standing: *at_s < 1.0,
        };
        let arrivals = arrivals.iter().map(arrival).collect();
        LaneArrivals {
            lane,
            crossing: false,
            ways,
            heard_share: 1.0,
            passed: 0,
            counted: Some(0),
            gone: Some(0),
            occupied_s: None,
            actuated_s: None,
            arrivals,
        }
    };
    Demands::default().with_lanes(of.iter().map(lane).collect())
}

#[test]
fn most_are_served_first() {
    let mut bench = resting();
    let stage = bench.stage();
    let (few, many): (u8, u8) = if stage == StageId(1) { (6, 2) } else { (5, 1) };
    let queue = [0.5, 2.0, 4.0, 6.0, 8.0];
    let both = lanes(&[(few, &[0.5]), (many, &queue)]);
    bench.until(30.0, &both, &[], |b| b.is_green(many) || b.is_green(few));
    assert!(bench.is_green(many));
}

#[test]
fn who_comes_alone_is_served_at_once() {
    let mut bench = resting();
    for group in [2, 5, 1, 8, 3] {
        if bench.is_green(group) {
            continue;
        }
        let one = lanes(&[(group, &[3.0])]);
        let took_s = bench.until(60.0, &one, &[], |b| b.is_green(group));
        // The minimum green of those on foot beside who is served now, and the interstage.
        assert!(took_s < 20.0, "{group}: {took_s}");
    }
}

#[test]
fn with_nobody_there_it_rests() {
    let mut bench = resting();
    let stage = bench.stage();
    let decision = bench.tick(&Demands::default(), &[]);
    assert_eq!((decision.stage, decision.reason), (stage, Reason::Rest));
    bench.until(300.0, &Demands::default(), &[], |_| false);
    assert_eq!(bench.stage(), stage);
}

/// Four lanes without a gap against one who turns left.
/// Streams that never end on the main road, as CAMs and loops tell of those who drive; and one who
/// waits on a loop to turn left.
#[test]
fn nobody_waits_for_ever() {
    let stream: Vec<f64> = (0..20).map(|n| 0.5 + 2.0 * f64::from(n)).collect();
    let streams = lanes(&[(1, &stream), (3, &stream), (5, &[0.5])]).lanes().to_vec();
    let mut bench = resting();
    let mut passed = 0;
    let mut told = |bench: &Bench, waits: bool| {
        passed += u64::from(bench.is_green(1));
        let mut now = streams.clone();
        for lane in &mut now[..2] {
            (lane.passed, lane.counted, lane.gone) = (passed, Some(passed), Some(passed));
            for (n, who) in lane.arrivals.iter_mut().enumerate() {
                who.station = passed as u32 + n as u32;
            }
        }
        now[2].occupied_s = Some(10.0);
        now.truncate(if waits { 3 } else { 2 });
        Demands::default().with_lanes(now)
    };
    // Every two seconds one is through.
    for _ in 0..30 {
        let demands = told(&bench, false);
        bench.until(2.0, &demands, &[], |_| false);
    }
    assert!(bench.is_green(1));
    let mut took_s = 0.0;
    while !bench.is_green(5) && took_s < 300.0 {
        let demands = told(&bench, true);
        took_s += bench.until(2.0, &demands, &[], |b| b.is_green(5));
    }
    assert!((60.0..110.0).contains(&took_s), "{took_s}");
}

/// Its indicator says straight on, and it stands at the green: it wants to turn left.
#[test]
fn who_stands_at_a_green_needs_another() {
    let mut bench = resting();
    bench.until(60.0, &lanes(&[(1, &[0.5])]), &[], |b| b.is_green(1));
    let here = Arrival {
        station: 1,
        to_line_m: 2.0,
        turns: Some(Turn::Straight),
        at_s: 0.5,
        standing: true,
    };
    let ways = [(Turn::Straight, 1), (Turn::Left, 5)];
    let ways =
        ways.map(|(turn, group)| Way { turn, group: SignalGroupId(group), taken: 0 }).to_vec();
    let lane = junction::intersection().lanes_of_group(SignalGroupId(1)).next().unwrap();
    let lane = LaneArrivals {
        lane,
        crossing: false,
        ways,
        heard_share: 1.0,
        passed: 0,
        counted: Some(0),
        gone: Some(0),
        occupied_s: None,
        actuated_s: None,
        arrivals: vec![here],
    };
    let wrong = Demands::default().with_lanes(vec![lane]);
    let took_s = bench.until(60.0, &wrong, &[], |b| b.is_green(5));
    assert!((5.0..30.0).contains(&took_s), "{took_s}");
}

/// Nobody hears them, but the loop stays occupied while straight on is green: they turn left.
#[test]
fn who_stands_on_a_loop_at_a_green_needs_another() {
    let mut bench = resting();
    bench.until(60.0, &lanes(&[(1, &[0.5])]), &[], |b| b.is_green(1));
    let mut on_loop = lanes(&[(1, &[])]).lanes().to_vec();
    on_loop[0].ways.push(Way { turn: Turn::Left, group: SignalGroupId(5), taken: 0 });
    on_loop[0].occupied_s = Some(20.0);
    let on_loop = Demands::default().with_lanes(on_loop);
    let took_s = bench.until(60.0, &on_loop, &[], |b| b.is_green(5));
    assert!((3.0..30.0).contains(&took_s), "{took_s}");
}

/// Loops and buttons call for those who don't send, and where not even they do, somebody is taken
/// to wait after a while.
#[test]
fn whom_nobody_hears_gets_a_green_too() {
    let of = |group: u8, demand: GroupDemand| Demands::new([(SignalGroupId(group), demand)].into());
    let mut bench = resting();
    let called = GroupDemand { called: true, ..GroupDemand::default() };
    let took_s = bench.until(60.0, &of(5, called), &[], |b| b.is_green(5));
    assert!(took_s < 12.0, "{took_s}");
    let blind = GroupDemand { blind: true, ..GroupDemand::default() };
    let took_s = bench.until(300.0, &of(2, blind), &[], |b| b.is_green(2));
    assert!((30.0..100.0).contains(&took_s), "{took_s}");
}

proptest! {
    /// Whatever comes and goes: no stage is left before the moment that was told for it, and what
    /// is told never moves back.
    #[test]
    fn the_earliest_end_is_a_promise(
        changes in proptest::collection::vec(
            (1_usize..60, proptest::collection::vec((1_u8..9, 0.0..20.0_f64), 0..6)),
            1..30,
        ),
    ) {
        let mut bench = resting();
        let mut told: Option<(StageId, Instant)> = None;
        for (ticks, arrivals) in changes {
            let groups: Vec<(u8, [f64; 1])> = arrivals.iter().map(|(g, s)| (*g, [*s])).collect();
            let groups: Vec<(u8, &[f64])> = groups.iter().map(|(g, s)| (*g, &s[..])).collect();
            let demands = lanes(&groups);
            for _ in 0..ticks {
                let decision = bench.tick(&demands, &[]);
                let (stage, min) = (decision.intention.current, decision.intention.ends.min);
                if let Some((before, at)) = told {
                    if before == stage {
                        prop_assert!(min >= at, "moved back");
                    } else {
                        prop_assert!(bench.now.as_secs_f64() + SLACK_S >= at.as_secs_f64());
                    }
                }
                told = Some((stage, min));
            }
        }
    }
}

/// One lane has a loop that counts all who pass, of whom some are heard; another has none.
fn counted(heard: u64, all: u64) -> Demands {
    let mut lanes = lanes(&[(1, &[5.0]), (3, &[])]).lanes().to_vec();
    (lanes[0].passed, lanes[0].counted) = (heard, Some(all));
    lanes[1].counted = None;
    Demands::default().with_lanes(lanes)
}

/// A plan with a cycle of so many seconds, a quarter for each stage.
fn with_cycle(cycle_s: u64) -> Bench {
    let at = |n: u64| Duration::from_secs(cycle_s * n / 4);
    let steps = (0..4).map(|n| PlanStep { at: at(n), stage: StageId(n as u8 + 1) }).collect();
    let plan = FixedPlan { cycle: at(4), offset: Duration::ZERO, steps };
    let program = crate::junction::program(0).with_plan(Vec::new(), plan).unwrap();
    Bench::with(program.into(), PolicyKind::Adaptive, PriorityConfig::default())
}

/// Three seconds from one vehicle to the next, every so many of whom is heard: whether the plan
/// ran at the end of each minute.
fn minutes(bench: &mut Bench, passed: &mut (u64, u64), number: u32, every: u64) -> Vec<bool> {
    let minute = |_| {
        let mut planned = false;
        for _ in 0..20 {
            passed.1 += 1;
            passed.0 += u64::from(passed.1.is_multiple_of(every));
            let demands = counted(passed.0, passed.1);
            bench.until(3.0, &demands, &[], |_| false);
            planned = bench.tick(&demands, &[]).reason == Reason::Plan;
        }
        planned
    };
    (0..number).map(minute).collect()
}

/// Where a tenth is heard and a lane has no loop the plan runs; where all are heard again, it
/// doesn't, but not before that is plain.
#[test]
fn where_few_are_heard_the_plan_runs() {
    let (mut bench, mut passed) = (with_cycle(80), (0, 0));
    let few = minutes(&mut bench, &mut passed, 10, 10);
    assert!(few[3..].iter().all(|planned| *planned), "{few:?}");
    let many = minutes(&mut bench, &mut passed, 60, 1);
    let back = many.iter().position(|planned| !planned).expect("its own decisions again");
    assert!(back > 0 && many[back..].iter().all(|planned| !planned), "{many:?}");
}

/// A plan that nobody has fitted to its demand is no help.
#[test]
fn a_long_plan_is_not_fallen_back_to() {
    let (mut bench, mut passed) = (with_cycle(100), (0, 0));
    assert!(minutes(&mut bench, &mut passed, 10, 10).iter().all(|planned| !planned));
}

/// Where every lane has a loop that counts, its own decisions are good with a tenth heard too.
#[test]
fn with_loops_on_every_lane_the_plan_does_not_run() {
    let mut bench = resting();
    for all in 0..200 {
        let mut lanes = counted(all / 10, all).lanes().to_vec();
        lanes[1].counted = Some(0);
        let decision = bench.tick(&Demands::default().with_lanes(lanes), &[]);
        assert_ne!(decision.reason, Reason::Plan, "{all}");
    }
}

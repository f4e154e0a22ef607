//! Stages for those who must yield in all others.

use super::*;
use crate::adaptive::index::Index;
use crate::adaptive::outlook::{Coming, Moment, Outlook, Scene};
use signal::on_demand_stages;

impl Bench {
    /// Left turns yield beside straight on in two stages; what frees them is on demand.
    fn with_two_stages() -> Self {
        let yielding =
            [(5, 3), (7, 1), (6, 4), (8, 2), (5, 10), (7, 12), (6, 11), (8, 9)].as_slice();
        let intersection = junction::intersection_of(&[], yielding);
        let mut parts = junction::program_data(0);
        parts.stages[0].green.extend([5, 7].map(SignalGroupId));
        parts.stages[2].green.extend([6, 8].map(SignalGroupId));
        parts.stages.retain(|s| [1, 3].contains(&s.id.0));
        parts.stages.extend(on_demand_stages(&intersection, &parts.stages));
        parts.plan.steps.retain(|step| [1, 3].contains(&step.stage.0));
        Self::running(intersection, parts)
    }

    /// The stage that is on when so many seconds have gone by, at each second.
    fn stages(&mut self, demands: &Demands, seconds: u32) -> Vec<u8> {
        let mut adaptive = believing(0.97);
        let mut second = |_| {
            for _ in 0..10 {
                self.run(&mut adaptive, demands);
            }
            self.observed.stage(self.now).unwrap().0
        };
        (0..seconds).map(&mut second).collect()
    }
}

/// Streams without a gap straight on from north and south, and these besides.
fn beside_streams(bench: &Bench, turns: &[u8]) -> Demands {
    let mut lanes = streams(bench);
    for turn in turns {
        let first = 1_000 + 10 * u32::from(*turn);
        let queue = (0..4).map(|n| standing(first + n, f64::from(n)));
        lanes[usize::from(*turn) - 1].arrivals = queue.collect();
    }
    Demands::default().with_lanes(lanes)
}

/// Of the approach of signal group 5.
const FREES_5: u8 = 2;

#[test]
fn a_queue_that_finds_no_gap_gets_its_own() {
    let mut bench = Bench::with_two_stages();
    let demands = beside_streams(&bench, &[5, 2]);
    let stages = bench.stages(&demands, 600);
    let began = |n: usize| stages[n] == FREES_5 && stages[n - 1] != FREES_5;
    let began: Vec<usize> = (1..stages.len()).filter(|n| began(*n)).collect();
    // Nothing is a green for long with queues that never get shorter.
    let longest_s = LONGEST_WAIT.as_secs() as usize + 20;
    assert!(began[0] <= longest_s && began.len() >= 3, "{began:?}");
    assert!(began.windows(2).all(|w| w[1] - w[0] <= 2 * longest_s), "{began:?}");
    assert!(stages.iter().all(|s| [1, 3, FREES_5].contains(s)), "{stages:?}");
    let share = stages.iter().filter(|s| **s == FREES_5).count() as f64 / stages.len() as f64;
    assert!(share < 0.4, "{share}");
}

/// From the stage in which both left turns yield the oncoming one would see amber, and those to whom it
/// yields go on.
#[test]
fn it_is_no_yellow_trap() {
    let mut bench = Bench::with_two_stages();
    let demands = beside_streams(&bench, &[5, 7, 2]);
    let stages = bench.stages(&demands, 600);
    let from = |n: usize| (stages[n - 1] != stages[n]).then_some((stages[n - 1], stages[n]));
    let changes: Vec<(u8, u8)> = (1..stages.len()).filter_map(from).collect();
    assert!(changes.iter().any(|(_, to)| ![1, 3].contains(to)), "{changes:?}");
    for (before, after) in changes {
        assert!(before == 3 || [1, 3].contains(&after), "{before} to {after}");
    }
    for (from, to) in [(0, 2), (0, 3), (1, 2), (1, 3)] {
        let ids = [from, to].map(|n: usize| bench.tables.stages[n].id.0);
        assert_eq!(bench.tables.is_trap(from, to), trapped(ids), "{ids:?}");
    }
}

/// Of stage 1 on demand are 2 and 5, of 3 are 4 and 6.
fn trapped(stages: [u8; 2]) -> bool {
    matches!(stages, [1, 2 | 5] | [3, 4 | 6])
}

/// Who is not believed has none.
#[test]
fn a_doubtful_one_does_not_call_it() {
    let mut bench = Bench::with_two_stages();
    let mut adaptive = believing(0.97);
    let demands = beside_streams(&bench, &[]);
    bench.run(&mut adaptive, &demands);
    let one = |weight| {
        let coming = later::queue(4, 1, 0.0, false);
        vec![coming.into_iter().map(|c| Coming { weight, ..c }).collect()]
    };
    for (weight, calls) in [(1.0, true), (0.5, false)] {
        let scene = Scene { lanes: one(weight), ..Scene::default() };
        let outlook = Outlook { tables: &bench.tables, scene: &scene, in_turn: false };
        let m = adaptive.moment(&bench.view(&demands), &bench.tables, &scene, 0);
        let stage = bench.tables.stage(StageId(FREES_5)).unwrap();
        assert_eq!(outlook.is_of_use(&m, stage), calls, "{weight}");
    }
}

/// Who can't be seen gets green there, or where they yield.
#[test]
fn whom_nobody_sees_does_not_wait_for_it() {
    let mut bench = Bench::with_two_stages();
    let mut adaptive = believing(0.1);
    let blind = GroupDemand { blind: true, ..GroupDemand::default() };
    let lanes = streams(&bench);
    let demands = Demands::new([(SignalGroupId(6), blind)].into()).with_lanes(lanes);
    let (mut red_s, mut greens) = (0.0, 0);
    for _ in 0..4_000 {
        bench.run(&mut adaptive, &demands);
        greens += u32::from(red_s > 0.0 && bench.is_green(6));
        red_s = if bench.is_green(6) { 0.0 } else { red_s + 0.1 };
        assert!(red_s < LONGEST_WAIT.as_secs_f64() + 25.0, "{red_s} s at {:?}", bench.now);
    }
    assert!(greens >= 3, "{greens}");
}

#[test]
fn nobody_else_is_served_by_it() {
    let mut bench = Bench::with_two_stages();
    let demands = beside_streams(&bench, &[2, 4]);
    let stages = bench.stages(&demands, 300);
    assert!(stages.iter().all(|s| [1, 3].contains(s)), "{stages:?}");
    assert!(stages.contains(&1) && stages.contains(&3), "{stages:?}");
}

#[test]
fn it_is_foretold_when_it_comes() {
    let mut bench = Bench::with_two_stages();
    let nobody = beside_streams(&bench, &[2]);
    let mut adaptive = believing(0.97);
    let mut next = |bench: &mut Bench, demands: &Demands| {
        let decision = bench.run(&mut adaptive, demands);
        let is_on = bench.observed.stage(bench.now) == Some(StageId(FREES_5));
        (decision.intention.next.iter().map(|n| n.stage.0).collect::<Vec<_>>(), is_on)
    };
    for _ in 0..600 {
        let (next, _) = next(&mut bench, &nobody);
        assert!(next.iter().all(|s| [1, 3].contains(s)), "{next:?}");
    }
    let somebody = beside_streams(&bench, &[2, 5]);
    let mut foretold = 0;
    for _ in 0..2_000 {
        let (next, is_on) = next(&mut bench, &somebody);
        foretold += u32::from(!is_on && next.first() == Some(&FREES_5));
    }
    assert!(foretold > 0);
}

/// Where stages follow in turn, it comes before the one of those whom it is for.
#[test]
fn the_turn_goes_on_with_those_whom_it_is_for() {
    let yielding = [(6, 4), (8, 2), (6, 11), (8, 9)].as_slice();
    let intersection = junction::intersection_of(&[], yielding);
    let mut parts = junction::program_data(0);
    parts.stages[2].green.extend([6, 8].map(SignalGroupId));
    parts.stages.retain(|s| s.id != StageId(4));
    parts.stages.extend(on_demand_stages(&intersection, &parts.stages));
    parts.plan.steps.retain(|step| step.stage != StageId(4));
    let mut bench = Bench::running(intersection, parts);
    let mut adaptive = believing(0.97);
    let demands = beside_streams(&bench, &[]);
    bench.run(&mut adaptive, &demands);
    let lanes = [0, 4, 3].map(|group| later::queue(group, 3, 0.0, false));
    let scene = Scene { lanes: lanes.to_vec(), ..Scene::default() };
    let outlook = Outlook { tables: &bench.tables, scene: &scene, in_turn: true };
    let m = adaptive.moment(&bench.view(&demands), &bench.tables, &scene, 0);
    let windows = vec![(-60.0, f64::INFINITY); bench.tables.groups.len()];
    let on_demand = bench.tables.stages.iter().position(|s| s.only_for.is_some()).unwrap();
    let m = Moment { stage: on_demand, since_s: -60.0, windows, ..m };
    let to = outlook.most_urgent(&m, &mut Index::default());
    assert_eq!(to.map(|s| bench.tables.stages[s].id), Some(StageId(3)));
}

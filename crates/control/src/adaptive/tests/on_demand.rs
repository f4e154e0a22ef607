//! Stages for those who must yield in all others.

use super::*;
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
    let demands = beside_streams(&bench, &[5]);
    let stages = bench.stages(&demands, 300);
    assert!(stages.contains(&FREES_5), "{stages:?}");
    assert!(stages.iter().all(|s| [1, 3, FREES_5].contains(s)), "{stages:?}");
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
fn it_is_foretold_only_when_it_comes() {
    let mut bench = Bench::with_two_stages();
    let demands = beside_streams(&bench, &[2]);
    let mut adaptive = believing(0.97);
    for _ in 0..600 {
        let decision = bench.run(&mut adaptive, &demands);
        let next = decision.intention.next.iter().map(|n| n.stage.0).collect::<Vec<_>>();
        assert!(next.iter().all(|s| [1, 3].contains(s)), "{next:?}");
    }
}

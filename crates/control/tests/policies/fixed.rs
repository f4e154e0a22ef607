//! The plan by the clock.

use crate::Bench;
use control::{Demands, PolicyKind, PriorityConfig, Reason};
use signal::StageId;
use units::{Duration, Instant};

#[test]
fn the_plan_runs_by_the_clock_and_says_so() {
    let mut bench = Bench::new(PolicyKind::Fixed, PriorityConfig::default(), 3);
    let steps = [(0, 1), (30, 2), (50, 3), (80, 4), (100, 1)];
    for tick in 1..5_000_u64 {
        let decision = bench.tick(&Demands::default(), &[]);
        let in_cycle_ms = tick * 100 % 100_000;
        let at = steps.iter().rposition(|(s, _)| s * 1_000 <= in_cycle_ms).unwrap();
        assert_eq!(decision.stage, StageId(steps[at].1), "{in_cycle_ms} ms into the cycle");
        assert_eq!(decision.reason, Reason::Plan);
        let ends = decision.intention.ends;
        let left = Duration::from_millis(steps[at + 1].0 * 1_000 - in_cycle_ms);
        assert_eq!((ends.min, ends.max), (bench.now + left, Some(bench.now + left)));
        assert_eq!(decision.intention.next.len(), 4);
    }
    assert!(bench.now > Instant::from_millis(400_000));
}

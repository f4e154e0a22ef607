//! A step takes no memory from the heap once its lists have grown. Counting is for the whole
//! process, hence a binary with one test.

use microsim::{Aspect, DriverParams, traffic};
use nets::{Control, Grid};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};
use std::alloc::System;
use traffic::{Traffic, TrafficParams};

#[allow(dead_code, reason = "shared with the tests of traffic")]
#[path = "../../src/traffic/tests/nets.rs"]
mod nets;

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// Trips of the demand come one a second on average: so long they go on.
const TRIPS: usize = 3_000;
/// By then every list has been as long as it gets, but for a few.
const GROWN_S: f64 = 1_500.0;
const END_S: f64 = 2_500.0;
/// In so many of the 2,000 steps a list may be longer than it ever was: that is growth.
const LONGER_THAN_EVER: usize = 2;

#[test]
fn steps_take_no_memory_once_their_lists_have_grown() {
    let grid = Grid::new(3, 3, &[2], &[Control::Signals, Control::Priority], 150.0, true);
    let demand = grid.demand(TRIPS, 5);
    let mut traffic =
        Traffic::new(grid.streets.clone(), &demand, TrafficParams::default(), 5).unwrap();
    let step = |traffic: &mut Traffic| {
        traffic.step_fixed(&grid.times);
        traffic.now().as_secs_f64()
    };
    while step(&mut traffic) < GROWN_S {}
    let (before, mut steps, mut taking) = (*traffic.counts(), 0, Vec::new());
    loop {
        let region = Region::new(ALLOCATOR);
        let now_s = step(&mut traffic);
        let change = region.change();
        steps += 1;
        if change.allocations + change.reallocations > 0 {
            taking.push((now_s, change.bytes_allocated));
        }
        if now_s >= END_S {
            break;
        }
    }
    let after = traffic.counts();
    assert!(after.arrived > before.arrived + 500, "{after:?}: many came and went");
    assert!(after.lane_changes > before.lane_changes, "{after:?}: some changed lanes");
    let few = taking.len() <= LONGER_THAN_EVER;
    assert!(few, "{} of {steps} steps took memory: {taking:?}", taking.len());
}

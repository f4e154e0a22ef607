//! How often each codec in the bench allocates on the heap for one decode: lines of codec,
//! message, number. Counting takes time, hence a program of its own.

use benches::codec::{Contestant, Inside, Work, samples};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};
use std::alloc::System;

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

fn main() {
    for mut codec in Inside::ALL {
        for sample in samples() {
            let mut count = || {
                let region = Region::new(ALLOCATOR);
                codec.work(Work::Decode, &sample, 1).ok()?;
                let change = region.change();
                Some(change.allocations + change.reallocations)
            };
            // The first time, tables may be made that stay.
            if count().is_some()
                && let Some(allocations) = count()
            {
                println!("{} {} {allocations}", codec.name(), sample.name);
            }
        }
    }
}

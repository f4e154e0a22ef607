//! Replications of a scenario over seeds, on all cores, in the order of their seeds.

use scenario::Scenario;
use std::collections::BTreeMap;
use std::io::{IsTerminal, Write};
use std::ops::RangeInclusive;
use std::sync::atomic::{AtomicUsize, Ordering};
use testbed::{KPI_NAMES, Kpis, RunOptions, Setup, SetupError, Summary, Testbed};

/// The figures of each replication.
#[derive(Clone, Debug)]
pub struct Replications(Vec<Kpis>);

impl Replications {
    /// One KPI over the replications.
    pub fn values(&self, name: &str) -> Vec<f64> {
        self.0.iter().map(|k| k.value(name)).collect()
    }

    /// Every KPI that occurred, summed up.
    pub fn summaries(&self) -> BTreeMap<&'static str, Summary> {
        KPI_NAMES
            .into_iter()
            .filter_map(|name| Some((name, Summary::of(&self.values(name))?)))
            .collect()
    }
}

/// Runs every seed; shows progress on standard error if that is a terminal and `progress`.
///
/// # Errors
/// The first seed's setup error.
pub fn replicate(
    label: &str,
    scenario: &Scenario,
    options: RunOptions,
    seeds: RangeInclusive<u64>,
    progress: bool,
) -> Result<Replications, SetupError> {
    let seeds: Vec<u64> = seeds.collect();
    let workers = std::thread::available_parallelism().map_or(1, usize::from).min(seeds.len());
    let (next, done) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let show = progress && std::io::stderr().is_terminal();
    let work = || {
        let mut mine = Vec::new();
        while let Some(seed) = seeds.get(next.fetch_add(1, Ordering::Relaxed)) {
            mine.push((*seed, run(scenario, options, *seed)));
            let n = done.fetch_add(1, Ordering::Relaxed) + 1;
            if show {
                draw(label, n, seeds.len());
            }
        }
        mine
    };
    let mut all: Vec<(u64, Result<Kpis, SetupError>)> = std::thread::scope(|scope| {
        let handles: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        handles.into_iter().filter_map(|h| h.join().ok()).flatten().collect()
    });
    if show {
        eprintln!();
    }
    all.sort_by_key(|(seed, _)| *seed);
    all.into_iter().map(|(_, kpis)| kpis).collect::<Result<_, _>>().map(Replications)
}

fn run(scenario: &Scenario, options: RunOptions, seed: u64) -> Result<Kpis, SetupError> {
    let mut testbed = Testbed::new(Setup::of(scenario, options, seed))?;
    testbed.run();
    Ok(testbed.kpis())
}

fn draw(label: &str, done: usize, all: usize) {
    let full = done * BAR / all.max(1);
    let bar: String = (0..BAR).map(|i| if i < full { '█' } else { '░' }).collect();
    let mut err = std::io::stderr().lock();
    // Progress that can't be shown is no reason to stop.
    let _shown = write!(err, "\r{label} {bar} {done}/{all}").and_then(|()| err.flush());
}

const BAR: usize = 30;

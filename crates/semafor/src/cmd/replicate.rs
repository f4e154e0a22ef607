//! Replications of a scenario over seeds, on all cores, in the order of their seeds.

use scenario::Scenario;
use std::collections::BTreeMap;
use std::io::{IsTerminal, Write};
use std::ops::RangeInclusive;
use std::sync::atomic::{AtomicUsize, Ordering};
use testbed::{
    KPI_NAMES, Kpis, MovementFigures, RunOptions, Setup, SetupError, Summary, Testbed, los_hbs,
    los_hcm,
};

/// The figures of each replication.
#[derive(Clone, Debug)]
pub struct Replications(Vec<Figures>);

/// Of one run: the key figures, and those of each movement.
type Figures = (Kpis, Vec<MovementFigures>);

impl Replications {
    /// One KPI over the replications.
    pub fn values(&self, name: &str) -> Vec<f64> {
        self.0.iter().map(|(k, _)| k.value(name)).collect()
    }

    /// Every movement, its figures the means over the replications in which it occurred.
    pub fn movements(&self) -> Vec<MovementFigures> {
        let mut all: BTreeMap<_, Vec<&MovementFigures>> = BTreeMap::new();
        for m in self.0.iter().flat_map(|(_, movements)| movements) {
            all.entry((m.intersection, m.from, m.to)).or_default().push(m);
        }
        let of = |runs: Vec<&MovementFigures>| {
            let n = runs.len() as f64;
            let mean = |f: fn(&MovementFigures) -> f64| runs.iter().map(|m| f(m)).sum::<f64>() / n;
            let (delay_s, saturation) = (mean(|m| m.delay_s), mean(|m| m.saturation));
            MovementFigures {
                vehicles: mean(|m| m.vehicles as f64).round() as usize,
                throughput_veh_per_h: mean(|m| m.throughput_veh_per_h),
                delay_s,
                delay_p95_s: mean(|m| m.delay_p95_s),
                stops: mean(|m| m.stops),
                saturation,
                los_hcm: los_hcm(delay_s, saturation),
                los_hbs: los_hbs(delay_s, saturation),
                ..runs[0].clone()
            }
        };
        all.into_values().map(of).collect()
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
    let mut all: Vec<(u64, Result<_, SetupError>)> = std::thread::scope(|scope| {
        let handles: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        handles.into_iter().filter_map(|h| h.join().ok()).flatten().collect()
    });
    if show {
        eprintln!();
    }
    all.sort_by_key(|(seed, _)| *seed);
    all.into_iter().map(|(_, kpis)| kpis).collect::<Result<_, _>>().map(Replications)
}

fn run(scenario: &Scenario, options: RunOptions, seed: u64) -> Result<Figures, SetupError> {
    let mut testbed = Testbed::new(Setup::of(scenario, options, seed))?;
    testbed.run();
    Ok((testbed.kpis(), testbed.movements()))
}

fn draw(label: &str, done: usize, all: usize) {
    let full = done * BAR / all.max(1);
    let bar: String = (0..BAR).map(|i| if i < full { '█' } else { '░' }).collect();
    let mut err = std::io::stderr().lock();
    // Progress that can't be shown is no reason to stop.
    let _shown = write!(err, "\r{label} {bar} {done}/{all}").and_then(|()| err.flush());
}

const BAR: usize = 30;

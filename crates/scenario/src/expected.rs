//! `expected.toml`: the bounds that a scenario's key figures must keep.

use crate::problems::Problems;
use crate::toml_reader::{Document, Reader};
use std::collections::BTreeMap;

/// Bounds per run.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Expected {
    /// The runs that are to be made.
    pub runs: Vec<ExpectedRun>,
}

/// A run, as it is called on the command line, and its bounds.
#[derive(Clone, PartialEq, Debug)]
pub struct ExpectedRun {
    /// `--policy`.
    pub policy: String,
    /// `--priority`.
    pub priority: String,
    /// `--seeds`: first and last.
    pub seeds: (u64, u64),
    /// Bounds of the mean over the seeds, by the KPI's name in `sim --json`.
    pub kpi: BTreeMap<String, Bounds>,
}

/// From … to, both included.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Bounds {
    /// Not less.
    pub lo: f64,
    /// Not more.
    pub hi: f64,
}

impl Expected {
    /// Reads the file.
    ///
    /// # Errors
    /// All problems.
    pub fn load(file: &str, text: &str) -> Result<Self, Problems> {
        let mut problems = Problems::new();
        let expected = Self::collect(file, text, &mut problems);
        problems.into_result(Some(expected))
    }

    pub(crate) fn collect(file: &str, text: &str, problems: &mut Problems) -> Self {
        let doc = Document::parse(file, text);
        let mut root = doc.root();
        let runs = root.tables("run", MAX_RUNS).into_iter().filter_map(read_run).collect();
        root.finish();
        problems.extend(doc.into_problems());
        Self { runs }
    }
}

impl Bounds {
    /// Whether a value keeps them.
    pub fn hold(&self, value: f64) -> bool {
        (self.lo..=self.hi).contains(&value)
    }
}

fn read_run(mut r: Reader<'_>) -> Option<ExpectedRun> {
    let policy = r.required("policy").text(MAX_NAME_BYTES);
    let priority = r.optional("priority").text(MAX_NAME_BYTES);
    let seeds = r.required("seeds");
    let seeds = seeds.tuple("first, last").and_then(|[first, last]| {
        let (first, last) = (first.int(0..=i64::MAX)?, last.int(0..=i64::MAX)?);
        if first > last {
            seeds.problem(format!("found {first} to {last}, expected the smaller number first"));
        }
        Some((first, last))
    });
    let kpi = r.required("kpi").table().map(|mut kpis| {
        let fields = kpis.entries();
        fields
            .into_iter()
            .filter_map(|(name, f)| {
                let [lo, hi] = f.tuple("least, most")?;
                let (lo, hi) = (lo.f64(LEAST..=MOST)?, hi.f64(LEAST..=MOST)?);
                if lo > hi {
                    f.problem(format!("found {lo} to {hi}, expected the smaller number first"));
                }
                Some((name, Bounds { lo, hi }))
            })
            .collect()
    });
    r.finish();
    let priority = priority.unwrap_or_else(|| "off".to_owned());
    Some(ExpectedRun { policy: policy?, priority, seeds: seeds?, kpi: kpi? })
}

const MAX_RUNS: usize = 100;
const MAX_NAME_BYTES: usize = 40;
const LEAST: f64 = -1e9;
const MOST: f64 = 1e9;

//! Which of a scenario's files a text is, and what is wrong with it by itself.

use crate::demand::{flow, od};
use crate::plan::PlanTable;
use crate::problems::{Mark, Problems};
use crate::toml_reader::Document;
use crate::{Expected, Network, Overrides, Source};
use serde::Serialize;
use std::collections::BTreeMap;

/// The kinds of files.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FileKind {
    /// `scenario.toml`, which names other files: see [`crate::Scenario::load`].
    Scenario,
    /// `network.toml`.
    Network,
    /// `demand.csv`.
    Demand,
    /// `od.csv`.
    Od,
    /// `trips.csv`.
    Trips,
    /// `expected.toml`.
    Expected,
    /// A signal plan.
    Plan,
}

impl FileKind {
    /// Told by what is in it; `None` if it is none of these.
    pub fn of(text: &str) -> Option<Self> {
        let first = text.lines().map(str::trim).find(|l| !l.is_empty() && !l.starts_with('#'))?;
        let columns: Vec<&str> = first.split(',').map(str::trim).collect();
        if columns.contains(&"veh_per_h") {
            let od = columns.contains(&"to_intersection");
            return Some(if od { Self::Od } else { Self::Demand });
        } else if columns.contains(&"depart_s") {
            return Some(Self::Trips);
        } else if columns.contains(&"row") && columns.contains(&"intersection") {
            return Some(Self::Plan);
        }
        let doc = Document::parse("", text);
        let mut root = doc.root();
        let mut has = |key| root.optional(key).is_present();
        if has("networks") || has("bus_line") {
            Some(Self::Scenario)
        } else if has("intersection") || has("lane") {
            Some(Self::Network)
        } else if has("run") {
            Some(Self::Expected)
        } else {
            None
        }
    }

    /// What is wrong with a file by itself. Of a scenario that is only its syntax: what it says
    /// makes sense only beside its other files.
    pub fn check(self, source: Source<'_>) -> Problems {
        let Source { file, text } = source;
        match self {
            Self::Scenario => Some(Document::parse(file, text).into_problems().sorted()),
            Self::Network => Network::load(&[source], &Overrides::default()).err(),
            Self::Demand | Self::Od | Self::Trips => {
                let mut problems = Problems::new();
                match self {
                    Self::Od => drop(od::read_flows(file, text, None, &mut problems)),
                    Self::Trips => {
                        let mut ids = BTreeMap::new();
                        od::read_trips(file, text, None, None, &mut ids, &mut problems);
                    }
                    _ => drop(flow::read_flows(file, text, None, &mut problems)),
                }
                Some(problems.sorted())
            }
            Self::Expected => Expected::load(file, text).err(),
            Self::Plan => PlanTable::load(file, text).err(),
        }
        .unwrap_or_default()
    }
}

/// The problem of a file that is none of these.
pub fn unknown_kind(file: &str) -> Problems {
    let mut problems = Problems::new();
    let what = "found neither a scenario, a network, demand, expected figures nor a signal plan";
    problems.add(&Mark::file(file), what);
    problems
}

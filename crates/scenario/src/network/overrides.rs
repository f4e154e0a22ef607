//! What the command line changes in a program before it is checked.

use super::timing::MAX_INTERGREEN_S;
use crate::csv_table::CsvTable;
use crate::plan::PlanTable;
use crate::problems::Problems;
use roadnet::{Intersection, SignalGroupId};
use signal::{IntergreenSource, ProgramParts};
use std::sync::Arc;
use units::Duration;

/// Changes to every program of a scenario; `None` leaves what the file says.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Overrides {
    /// `--amber`: amber of every group of those who drive.
    pub amber: Option<Duration>,
    /// `--min-green`: minimum green of every group of those who drive (pedestrians keep theirs); a
    /// maximum below it is raised to it.
    pub min_green: Option<Duration>,
    /// `--intergreen computed|none|FILE`.
    pub intergreens: Option<IntergreenSource>,
    /// `--plan FILE`: the fixed plan of each intersection that it names.
    pub plans: Option<Arc<PlanTable>>,
}

impl Overrides {
    /// Applies them to a program that is not checked yet.
    pub fn apply(&self, intersection: &Intersection, data: &mut ProgramParts) {
        for (group, times) in &mut data.groups {
            if !intersection.signal_groups().get(group).is_some_and(|kind| kind.drives()) {
                continue;
            }
            times.amber = self.amber.unwrap_or(times.amber);
            times.min_green = self.min_green.unwrap_or(times.min_green);
            times.max_green = times.max_green.max(times.min_green);
        }
        if let Some(source) = &self.intergreens {
            data.intergreens = source.clone();
        }
    }
}

/// Reads `losing,gaining,intergreen_s` rows: the file of `--intergreen FILE`, for a scenario
/// of one intersection.
pub fn read_intergreens(file: &str, text: &str, problems: &mut Problems) -> IntergreenSource {
    let mut table = CsvTable::new(file, text, &["losing", "gaining", "intergreen_s"], &[]);
    let mut list = Vec::new();
    while let Some(row) = table.next_row() {
        let losing = row.whole("losing", 1..=254);
        let gaining = row.whole("gaining", 1..=254);
        let s = row.number("intergreen_s", 0.0..=MAX_INTERGREEN_S);
        if let (Some(l), Some(g), Some(s)) = (losing, gaining, s) {
            let group = |id: u16| SignalGroupId(u8::try_from(id).unwrap_or(u8::MAX));
            list.push((group(l), group(g), Duration::from_secs_f64(s)));
        }
    }
    problems.extend(table.into_problems());
    IntergreenSource::Given(list)
}

//! Turning counts from a CSV, and demand that is calibrated to them.
//!
//! [`CountTable::read`] takes what a counting firm delivers: a row for each movement and
//! interval with a column for each class of vehicles, separated by commas, semicolons or tabs.
//! Headers are told by the names in [`ALIASES`]; approaches are numbers, sides of the compass or
//! names that [`CountOptions::with_approach`] explains; a movement may be told as `1-3` or by its
//! turn; without an exit (or entry) it is the count of a whole approach. [`calibrate`] makes the
//! scenario's flows meet the counts ([`fit`]), and tells what it changed and what can't be met.
//!
//! Demand is per intersection, so counts of one movement each are always met; those of whole
//! approaches beside them may contradict them. Whether neighbouring intersections agree about
//! the traffic between them is not looked at.

mod calibration;
mod clock;
pub mod fit;
mod headers;
mod number;
mod places;
mod report;
mod table;
#[cfg(test)]
mod tests;

pub use calibration::{Calibration, calibrate};
pub use clock::utc_offset;
pub use headers::{ALIASES, Role, VehicleClass};
pub use report::{Change, CountReport, Fitted, Summary};
pub use table::CountTable;

use roadnet::ApproachId;
use std::collections::BTreeMap;

/// What the file itself doesn't say.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct CountOptions {
    /// Seconds of the counts' local time east of UTC. Without it the first interval is put at
    /// the end of the scenario's warm-up.
    pub utc_offset_s: Option<i32>,
    approaches: BTreeMap<String, ApproachId>,
    columns: BTreeMap<String, Role>,
}

impl CountOptions {
    /// With a name of an approach, by which it is called at every intersection.
    #[must_use]
    pub fn with_approach(mut self, name: &str, id: ApproachId) -> Self {
        self.approaches.insert(headers::plain(name), id);
        self
    }

    /// With the role of a header, as any of the names in [`ALIASES`]; `None` if it is none.
    #[must_use]
    pub fn with_column(mut self, header: &str, role: &str) -> Option<Self> {
        self.columns.insert(headers::plain(header), headers::role(role)?);
        Some(self)
    }
}

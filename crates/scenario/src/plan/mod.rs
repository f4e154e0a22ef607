//! Signal plans as CSV: what a traffic engineer's plan sheet says, there and back.
//!
//! One table with three kinds of rows, told by the column `row`:
//!
//! * `plan`: an intersection's plan by its name, with the time of day it is for, cycle and offset;
//! * `green`: when a signal group is green in that cycle, and its own times;
//! * `intergreen`: the time from the end of one group's green to the beginning of another's.
//!
//! A [`PlanTable`] is checked by itself when it is read: order, overlaps of groups that have an
//! intergreen, minimum greens. [`PlanTable::programs`] puts its plans into signal programs, and
//! tells what the intersection doesn't allow with the line that asks for it.

mod check;
mod intersections;
mod read;
mod stages;
#[cfg(test)]
mod tests;
mod write;

pub use write::{WrittenPlan, write_plans};

use crate::problems::{Mark, Problems};
use roadnet::{Intersection, IntersectionId, SignalGroupId};
use signal::SignalProgram;
use std::collections::BTreeMap;
use std::sync::Arc;
use units::Duration;

/// Plans of one or several intersections.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PlanTable {
    /// The plans, in the order of the file.
    pub plans: Vec<SignalPlan>,
    /// Intergreens that the file gives, in its order.
    pub intergreens: Vec<GivenIntergreen>,
}

/// One plan of one intersection.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SignalPlan {
    /// The intersection, by its number or by its name (for SUMO the traffic light's id).
    pub intersection: String,
    /// What the plan is called.
    pub name: String,
    /// When it is in force, from midnight UTC; always, if nothing is said. `from` after `to` is
    /// over midnight.
    pub times: Option<(Duration, Duration)>,
    /// CycleTime.
    pub cycle: Duration,
    /// When a cycle begins: against 1970-01-01T00:00:00Z, in SUMO against its time 0.
    pub offset: Duration,
    /// Its greens.
    pub greens: Vec<GroupGreen>,
    /// Where it stands.
    pub mark: Mark,
}

/// A green of a signal group within the cycle.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct GroupGreen {
    /// The group.
    pub group: SignalGroupId,
    /// First moment, from the start of the cycle.
    pub begin: Duration,
    /// End, up to the cycle; before `begin` if the green goes over the end of the cycle.
    pub end: Duration,
    /// Times of the group, as far as the file says them.
    pub times: StatedTimes,
    /// Where it stands.
    pub mark: Mark,
}

/// Times of a group; what the file doesn't say is the intersection's.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct StatedTimes {
    /// Amber after green.
    pub amber: Option<Duration>,
    /// Red-amber before green.
    pub red_amber: Option<Duration>,
    /// The last part of green flashes for this long.
    pub flashing_green: Option<Duration>,
    /// Shortest green.
    pub min_green: Option<Duration>,
}

/// An intergreen row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct GivenIntergreen {
    /// The intersection, as in [`SignalPlan`].
    pub intersection: String,
    /// The group whose green has ended.
    pub losing: SignalGroupId,
    /// The group whose green begins.
    pub gaining: SignalGroupId,
    /// The time between.
    pub time: Duration,
    /// Where it stands.
    pub mark: Mark,
}

/// An intersection that a plan can be for.
#[derive(Clone, Debug)]
pub struct KnownIntersection<'a> {
    /// How plans call it: by its number, in SUMO by the traffic light's id. Its name is understood
    /// too where nothing else is called like that.
    pub called: String,
    /// The intersection.
    pub intersection: &'a Intersection,
    /// Its program.
    pub program: Arc<SignalProgram>,
}

impl PlanTable {
    /// Reads and checks a plan's CSV.
    ///
    /// # Errors
    /// All problems.
    pub fn load(file: &str, text: &str) -> Result<Self, Problems> {
        let mut problems = Problems::new();
        let table = read::read(file, text, &mut problems);
        check::check(&table, &mut problems);
        problems.into_result(Some(table))
    }

    /// The programs of a network's intersections with these plans as their fixed plans; those
    /// that the table doesn't name keep theirs. Of several plans of an intersection the one that
    /// is in force at `at` from midnight UTC is the fixed plan, and those with times are its plans
    /// of the day.
    ///
    /// # Errors
    /// All problems: intersections and groups that there are not, greens that minimum greens or
    /// intergreens don't allow.
    pub fn programs<'a>(
        &self,
        known: impl Iterator<Item = KnownIntersection<'a>>,
        at: Duration,
    ) -> Result<BTreeMap<IntersectionId, Arc<SignalProgram>>, Problems> {
        intersections::programs(self, known, at)
    }
}

impl SignalPlan {
    /// Whether it is in force at a time from midnight.
    pub fn holds_at(&self, at: Duration) -> bool {
        self.times.is_none_or(|(from, to)| {
            if from <= to { from <= at && at < to } else { from <= at || at < to }
        })
    }
}

impl GroupGreen {
    /// How long it lasts in a cycle.
    pub fn length(&self, cycle: Duration) -> Duration {
        if self.end > self.begin {
            self.end - self.begin
        } else {
            (self.end + cycle).saturating_sub(self.begin)
        }
    }
}

/// The columns, in the order in which they are written.
const COLUMNS: [&str; 17] = [
    "row",
    "intersection",
    "plan",
    "from",
    "to",
    "cycle_s",
    "offset_s",
    "group",
    "green_begin_s",
    "green_end_s",
    "amber_s",
    "red_amber_s",
    "flashing_green_s",
    "min_green_s",
    "gaining",
    "intergreen_s",
    "note",
];

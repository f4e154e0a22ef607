//! What a file of demand has that no scenario can carry: counted by kind, one note each.

use super::class::Class;
use super::flow::Departs;
use super::time::MAX_TIME_S;
use crate::import::{Fate, ImportReport};
use std::collections::BTreeMap;

/// What of one file is left out, changed or assumed.
#[derive(Default)]
pub(super) struct LeftOut {
    /// Elements that are not known, by name.
    pub(super) elements: BTreeMap<String, usize>,
    /// `<include>`.
    pub(super) includes: usize,
    /// Vehicles by class.
    pub(super) classes: BTreeMap<Class, f64>,
    /// Departures that wait for something, by the word for it.
    pub(super) waiting: BTreeMap<&'static str, usize>,
    /// Departures before the start.
    pub(super) early: usize,
    /// Departures after a week.
    pub(super) late: usize,
    /// Flows that end after a week.
    pub(super) cut: usize,
    /// Those between what are no edges.
    pub(super) places: usize,
    /// Trips without a way.
    pub(super) no_way: usize,
    /// Passages of vehicles at traffic lights over lanes that are not theirs.
    pub(super) passages: f64,
    /// Passages of buses beyond all measure.
    pub(super) buses: usize,
    /// Vehicles whose type is not known.
    pub(super) no_type: usize,
    /// Parts of persons' ways other than on foot, by kind.
    pub(super) stages: BTreeMap<String, usize>,
    /// Ways on foot to what are no edges.
    pub(super) walks: usize,
    /// Ways on foot without a pavement.
    pub(super) no_pavement: usize,
}

impl LeftOut {
    /// Whether those who depart so can be carried over; if not, they are counted here.
    pub(super) fn departs(&mut self, departs: Departs) -> bool {
        match departs {
            Departs::When(word) => *self.waiting.entry(word).or_default() += 1,
            Departs::At(s) if s < 0.0 => self.early += 1,
            Departs::At(s) if s >= MAX_TIME_S => self.late += 1,
            Departs::Flow(flow) if flow.begin_s() >= MAX_TIME_S => self.late += 1,
            Departs::Flow(flow) => {
                self.cut += usize::from(flow.cut);
                return true;
            }
            Departs::At(_) => return true,
        }
        false
    }

    /// Notes it all.
    pub(super) fn note(self, file: &str, report: &mut ImportReport) {
        let mut note = |fate, n: f64, what: &str, why: &str| {
            if n > 0.0 {
                // Flows have parts of vehicles; of a part it is said that there is one.
                let n = libm::round(n).max(1.0);
                report.note(fate, format!("{n} {what} of {file}"), why);
            }
        };
        let mut left_out = |n: f64, what: &str, why: &str| note(Fate::LeftOut, n, what, why);
        for (name, n) in self.elements {
            left_out(n as f64, &format!("× <{name}>"), "not known to scenarios");
        }
        let why = "not followed: give the files that they name to the import";
        left_out(self.includes as f64, "× <include>", why);
        for (class, n) in self.classes {
            let why = "demand is of motor vehicles, buses and people on foot";
            left_out(n, &format!("vehicles of class {}", class.name()), why);
        }
        for (word, n) in self.waiting {
            let why = "when they depart is not in the file";
            left_out(n as f64, &format!("departures \"{word}\""), why);
        }
        left_out(self.early as f64, "departures", "they are before the start");
        left_out(
            self.late as f64,
            "departures",
            "they are after a week, a scenario's longest time",
        );
        let why = "they lead from or to junctions, zones or coordinates, not edges";
        left_out(self.places as f64, "trips and flows", why);
        let why = "no way leads from where they begin to where they end";
        left_out(self.no_way as f64, "trips", why);
        let why = "no lane for such vehicles leads there, or none that ever gets green";
        left_out(self.passages, "passages of vehicles at traffic lights", why);
        let why = "there are as many as a scenario can have";
        left_out(self.buses as f64, "passages of buses at traffic lights", why);
        for (kind, n) in self.stages {
            let why = "of persons' ways those on foot are carried over";
            left_out(n as f64, &format!("× <{kind}>"), why);
        }
        let why = "they lead from or to places that are no edges";
        left_out(self.walks as f64, "ways on foot", why);
        let why = "ways on foot between places that no pavement joins";
        left_out(self.no_pavement as f64, "parts of persons' ways", why);
        note(Fate::Changed, self.cut as f64, "flows", "cut off after a week");
        let why = "their types are in none of the files: taken as cars";
        note(Fate::Assumed, self.no_type as f64, "vehicles and flows", why);
    }
}

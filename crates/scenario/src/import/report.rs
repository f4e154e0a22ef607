//! What an import carried over, what it left out or changed, and why.

use serde::Serialize;
use std::collections::BTreeMap;

/// The report of an import.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
pub struct ImportReport {
    /// How many of what was carried over.
    pub carried: BTreeMap<&'static str, usize>,
    /// What was not, or not as it was.
    pub notes: Vec<Note>,
    /// Notes beyond [`MAX_NOTES`].
    pub more_notes: usize,
}

/// One thing that was left out or changed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Note {
    /// What became of it.
    pub fate: Fate,
    /// What: `traffic light "C"`, `connection "a_0" → "b_0"`, ….
    pub what: String,
    /// Why, or how.
    pub why: String,
}

/// What became of something.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    /// It isn't in the result.
    LeftOut,
    /// It is, but not as it was.
    Changed,
    /// Something had to be assumed.
    Assumed,
}

impl ImportReport {
    /// Counts something that was carried over.
    pub fn count(&mut self, what: &'static str, n: usize) {
        *self.carried.entry(what).or_default() += n;
    }

    /// Adds all of another one.
    pub fn merge(&mut self, other: Self) {
        for (what, n) in other.carried {
            self.count(what, n);
        }
        self.more_notes += other.more_notes;
        for n in other.notes {
            self.note(n.fate, n.what, n.why);
        }
    }

    /// Notes something that was left out or changed.
    pub fn note(&mut self, fate: Fate, what: impl Into<String>, why: impl Into<String>) {
        if self.notes.len() >= MAX_NOTES {
            self.more_notes += 1;
        } else {
            self.notes.push(Note { fate, what: what.into(), why: why.into() });
        }
    }
}

impl core::fmt::Display for ImportReport {
    /// A table of what was carried over, then the notes, one per line.
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        for (what, n) in &self.carried {
            writeln!(f, "{what:<24} {n:>8}")?;
        }
        for (fate, title) in
            [(Fate::LeftOut, "left out"), (Fate::Changed, "changed"), (Fate::Assumed, "assumed")]
        {
            for note in self.notes.iter().filter(|n| n.fate == fate) {
                writeln!(f, "{title}: {}: {}", note.what, note.why)?;
            }
        }
        if self.more_notes > 0 {
            writeln!(f, "and {} more notes", self.more_notes)?;
        }
        Ok(())
    }
}

/// Nobody reads more; the rest is counted.
pub const MAX_NOTES: usize = 2_000;

//! Reads CSV with a checked header and reports the problems of all rows.

use crate::problems::{Mark, Problems};
use core::cell::RefCell;
use core::ops::RangeInclusive;
use std::collections::BTreeMap;

/// A CSV file with a header line; lines that begin with `#` are comments.
pub(crate) struct CsvTable<'t> {
    file: &'t str,
    records: csv::Reader<&'t [u8]>,
    columns: BTreeMap<String, usize>,
    width: usize,
    rows: usize,
    problems: RefCell<Problems>,
}

/// One row.
pub(crate) struct Row<'a> {
    file: &'a str,
    line: usize,
    columns: &'a BTreeMap<String, usize>,
    record: csv::StringRecord,
    problems: &'a RefCell<Problems>,
}

impl<'t> CsvTable<'t> {
    /// Reads the header: the `required` columns and perhaps `optional` ones, in any order.
    pub(crate) fn new(file: &'t str, text: &'t str, required: &[&str], optional: &[&str]) -> Self {
        let mut records = csv::ReaderBuilder::new()
            .comment(Some(b'#'))
            .trim(csv::Trim::All)
            .flexible(true)
            .from_reader(text.as_bytes());
        let mut problems = Problems::new();
        let mut columns = BTreeMap::new();
        let header = records.headers().cloned().unwrap_or_default();
        let line = header.position().map_or(1, |p| line_number(p.line()));
        let mut add = |field: &str, what: String| {
            problems.add(&Mark::line(file, line, field), what);
        };
        for (i, name) in header.iter().enumerate() {
            let known = required.contains(&name) || optional.contains(&name);
            if !known {
                let expected = [required, optional].concat().join(", ");
                add(name, format!("unknown column, expected: {expected}"));
            } else if columns.insert(name.to_owned(), i).is_some() {
                add(name, "column is there twice".to_owned());
            }
        }
        for name in required.iter().filter(|n| !columns.contains_key(**n)) {
            add(name, "column is missing".to_owned());
        }
        let width = header.len();
        Self { file, records, columns, width, rows: 0, problems: RefCell::new(problems) }
    }

    /// The next row; `None` at the end.
    pub(crate) fn next_row(&mut self) -> Option<Row<'_>> {
        let mut record = csv::StringRecord::new();
        let more = self.records.read_record(&mut record);
        let line = record.position().map_or(0, |p| line_number(p.line()));
        match more {
            Ok(true) if self.rows < MAX_ROWS => self.rows += 1,
            Ok(true) => {
                let what = format!("expected at most {MAX_ROWS} rows");
                self.problems.borrow_mut().add(&Mark::line(self.file, line, ""), what);
                return None;
            }
            Ok(false) => return None,
            Err(e) => {
                self.problems.borrow_mut().add(&Mark::line(self.file, line, ""), e.to_string());
                return None;
            }
        }
        let Self { file, columns, width, problems, .. } = self;
        if record.len() != *width {
            let what = format!("found {} values, expected {width}", record.len());
            problems.borrow_mut().add(&Mark::line(file, line, ""), what);
        }
        Some(Row { file, line, columns, record, problems })
    }

    /// The problems found.
    pub(crate) fn into_problems(self) -> Problems {
        self.problems.into_inner()
    }
}

impl Row<'_> {
    /// The number in a column, within `range`; `None` too if there is no such column.
    pub(crate) fn number(&self, column: &str, range: RangeInclusive<f64>) -> Option<f64> {
        let text = self.record.get(*self.columns.get(column)?)?;
        let value = text.parse::<f64>().ok().filter(|x| range.contains(x));
        if value.is_none() {
            let shown: String = text.chars().take(MAX_SHOWN).collect();
            let (lo, hi) = (range.start(), range.end());
            self.problem(
                column,
                &format!("found \"{shown}\", expected a number from {lo} to {hi}"),
            );
        }
        value
    }

    /// The same for a whole number.
    pub(crate) fn whole(&self, column: &str, range: RangeInclusive<u16>) -> Option<u16> {
        let text = self.record.get(*self.columns.get(column)?)?;
        let value = text.parse::<u16>().ok().filter(|x| range.contains(x));
        if value.is_none() {
            let shown: String = text.chars().take(MAX_SHOWN).collect();
            let (lo, hi) = (range.start(), range.end());
            let expected = format!("a whole number from {lo} to {hi}");
            self.problem(column, &format!("found \"{shown}\", expected {expected}"));
        }
        value
    }

    /// The text in a column: not empty, without control characters, at most `max` bytes.
    pub(crate) fn text(&self, column: &str, max: usize) -> Option<String> {
        let text = self.record.get(*self.columns.get(column)?)?;
        if text.is_empty() {
            self.problem(column, "found an empty text");
        } else if text.len() > max {
            let found = text.len();
            self.problem(column, &format!("found {found} bytes of text, expected at most {max}"));
        } else if text.chars().any(char::is_control) {
            self.problem(column, "found a control character in the text");
        } else {
            return Some(text.to_owned());
        }
        None
    }

    /// Whether a column has nothing in it, or isn't there.
    pub(crate) fn is_empty(&self, column: &str) -> bool {
        self.columns.get(column).and_then(|i| self.record.get(*i)).is_none_or(str::is_empty)
    }

    /// Whether there is such a column.
    pub(crate) fn has(&self, column: &str) -> bool {
        self.columns.contains_key(column)
    }

    /// One of the given words.
    pub(crate) fn choice<T: Copy>(&self, column: &str, options: &[(&str, T)]) -> Option<T> {
        let text = self.record.get(*self.columns.get(column)?)?;
        let found = options.iter().find(|(word, _)| *word == text);
        if found.is_none() {
            let shown: String = text.chars().take(MAX_SHOWN).collect();
            let words: Vec<_> = options.iter().map(|(word, _)| format!("\"{word}\"")).collect();
            let expected = words.join(" or ");
            self.problem(column, &format!("found \"{shown}\", expected {expected}"));
        }
        found.map(|(_, value)| *value)
    }

    /// Records a problem of a column of this row.
    pub(crate) fn problem(&self, column: &str, message: &str) {
        self.problems.borrow_mut().add(&self.mark(column), message);
    }

    /// The place of a column of this row.
    pub(crate) fn mark(&self, column: &str) -> Mark {
        Mark::line(self.file, self.line, column)
    }
}

fn line_number(line: u64) -> usize {
    usize::try_from(line).unwrap_or(usize::MAX)
}

/// A day in 15-minute steps for a thousand origin–destination pairs.
const MAX_ROWS: usize = 100_000;
/// Characters of a wrong value that a problem quotes.
const MAX_SHOWN: usize = 40;

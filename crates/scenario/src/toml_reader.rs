//! Reads TOML into values and carries on after a problem, so that all of them are reported.
//!
//! Every getter records what it dislikes, with line and field path, and gives `None`; the
//! caller reads all fields first and puts them together afterwards. Keys that nobody asked for
//! are problems too ([`Reader::finish`]).
//!
//! ```
//! use scenario::toml_reader::Document;
//! let doc = Document::parse("rsu.toml", "[mqtt]\nport = 99999\nhots = \"localhost\"\n");
//! let mut root = doc.root();
//! if let Some(mut mqtt) = root.required("mqtt").table() {
//!     let port: Option<u16> = mqtt.required("port").int(1..=65_535);
//!     assert_eq!(port, None);
//!     mqtt.finish();
//! }
//! root.finish();
//! assert_eq!(
//!     doc.into_problems().to_string(),
//!     "rsu.toml:2: mqtt.port: found 99999, expected a whole number from 1 to 65535\n\
//!      rsu.toml:3: mqtt.hots: unknown key, expected one of: port"
//! );
//! ```

mod field;

pub use field::Field;

use crate::problems::{Mark, Problems};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A TOML document and the problems found in it so far.
pub struct Document<'s> {
    file: Arc<str>,
    text: &'s str,
    line_starts: Vec<usize>,
    root: Spanned<DeTable<'s>>,
    /// Lines with syntax errors: what the parser made of them is not worth a word.
    broken: BTreeSet<usize>,
    problems: RefCell<Problems>,
}

/// A table being read.
pub struct Reader<'d> {
    doc: &'d Document<'d>,
    table: &'d DeTable<'d>,
    path: String,
    at: usize,
    asked: Vec<&'static str>,
}

/// The places of a table and of its fields, for problems found later.
#[derive(Clone, Debug)]
pub struct Marks {
    own: Mark,
    fields: BTreeMap<String, Mark>,
}

impl<'s> Document<'s> {
    /// Parses `text`; the first syntax error of each line becomes a problem, and what could be
    /// read is kept.
    /// `file` is how problems name it.
    pub fn parse(file: &str, text: &'s str) -> Self {
        let line_starts =
            core::iter::once(0).chain(text.match_indices('\n').map(|(i, _)| i + 1)).collect();
        let too_long = text.len() > MAX_TEXT_BYTES;
        let (root, errors) = DeTable::parse_recoverable(if too_long { "" } else { text });
        let mut doc = Self {
            file: file.into(),
            text,
            line_starts,
            root,
            broken: BTreeSet::new(),
            problems: RefCell::default(),
        };
        if too_long {
            let found = format!("found {} bytes, expected at most {MAX_TEXT_BYTES}", text.len());
            doc.problems.borrow_mut().add(&Mark::file(file), found);
            doc.broken.insert(0);
        }
        for e in errors {
            let mark = doc.mark(e.span().map_or(0, |s| s.start), String::new());
            // Further errors of a line follow from its first.
            if doc.broken.insert(mark.line) {
                doc.problems.borrow_mut().add(&mark, e.message());
            }
        }
        doc
    }

    /// The outermost table.
    pub fn root(&self) -> Reader<'_> {
        Reader {
            doc: self,
            table: self.root.get_ref(),
            path: String::new(),
            at: 0,
            asked: Vec::new(),
        }
    }

    /// Whether it has syntax errors: then what is missing may stand on a line that was not read.
    pub fn is_broken(&self) -> bool {
        !self.broken.is_empty()
    }

    /// The problems found.
    pub fn into_problems(self) -> Problems {
        self.problems.into_inner()
    }

    fn mark(&self, at: usize, field: String) -> Mark {
        let line = self.line_starts.partition_point(|s| *s <= at);
        let start = self.line_starts.get(line.saturating_sub(1)).copied().unwrap_or(0);
        let column = self.text.get(start..at).map_or(1, |t| t.chars().count() + 1);
        Mark { file: self.file.clone(), line, column, field }
    }

    fn add(&self, at: usize, field: &str, message: String) {
        let mark = self.mark(at, field.to_owned());
        if !self.broken.contains(&mark.line) {
            self.problems.borrow_mut().add(&mark, message);
        }
    }
}

impl<'d> Reader<'d> {
    fn new(doc: &'d Document<'d>, table: &'d DeTable<'d>, path: String, at: usize) -> Self {
        Self { doc, table, path, at, asked: Vec::new() }
    }

    /// A field that must be there.
    pub fn required(&mut self, key: &'static str) -> Field<'d> {
        let field = self.optional(key);
        if !field.is_present() && !self.doc.is_broken() {
            self.doc.add(self.at, field.path(), "missing".to_owned());
        }
        field
    }

    /// A field that may be missing.
    pub fn optional(&mut self, key: &'static str) -> Field<'d> {
        if !self.asked.contains(&key) {
            self.asked.push(key);
        }
        let path = join(&self.path, key);
        match self.table.get_key_value(key) {
            Some((k, v)) => Field::new(self.doc, Some(v), path, k.span().start),
            None => Field::new(self.doc, None, path, self.at),
        }
    }

    /// The tables of `[[key]]`, at most `max`; none if there are none.
    pub fn tables(&mut self, key: &'static str, max: usize) -> Vec<Reader<'d>> {
        let list = self.optional(key).list(max).unwrap_or_default();
        list.iter().filter_map(Field::table).collect()
    }

    /// Every key of the table with its field, where the keys are the supplier's own words.
    pub fn entries(&mut self) -> Vec<(String, Field<'d>)> {
        self.table
            .iter()
            .map(|(k, v)| {
                let path = join(&self.path, k.get_ref());
                let field = Field::new(self.doc, Some(v), path, k.span().start);
                (k.get_ref().to_string(), field)
            })
            .collect()
    }

    /// A problem of the table as a whole.
    pub fn problem(&self, message: impl Into<String>) {
        self.doc.add(self.at, &self.path, message.into());
    }

    /// A problem of a place in it.
    pub fn problem_at(&self, mark: &Mark, message: impl Into<String>) {
        if !self.doc.broken.contains(&mark.line) {
            self.doc.problems.borrow_mut().add(mark, message);
        }
    }

    /// Where the table begins.
    pub fn mark(&self) -> Mark {
        self.doc.mark(self.at, self.path.clone())
    }

    /// Where the table and its fields stand.
    pub fn marks(&self) -> Marks {
        let fields = self
            .table
            .keys()
            .map(|k| {
                let field = join(&self.path, k.get_ref());
                (k.get_ref().to_string(), self.doc.mark(k.span().start, field))
            })
            .collect();
        Marks { own: self.mark(), fields }
    }

    /// Keys that nobody asked for become problems.
    pub fn finish(self) {
        for key in self.table.keys() {
            if !self.asked.iter().any(|a| *a == key.get_ref().as_ref()) {
                let known = self.asked.join(", ");
                let path = join(&self.path, key.get_ref());
                let message = format!("unknown key, expected one of: {known}");
                self.doc.add(key.span().start, &path, message);
            }
        }
    }
}

impl Marks {
    /// Marks for something that stands in no file.
    pub fn whole_file(file: &str) -> Self {
        Self { own: Mark::file(file), fields: BTreeMap::new() }
    }

    /// Where the table begins.
    pub const fn own(&self) -> &Mark {
        &self.own
    }

    /// Where a field stands, or the table if it is not there.
    pub fn of(&self, key: &str) -> Mark {
        self.fields
            .get(key)
            .cloned()
            .unwrap_or_else(|| Mark { field: join(&self.own.field, key), ..self.own.clone() })
    }
}

fn join(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}

/// The name of an element of a list: its id if it has one, else its number from 1.
fn element(path: &str, position: usize, value: &DeValue<'_>) -> String {
    let id = value.as_table().and_then(|t| t.get("id"));
    match id.map(|v| v.get_ref()) {
        Some(DeValue::Integer(i)) => format!("{path}[{i}]"),
        Some(DeValue::String(s)) if s.len() <= MAX_ID_SHOWN => format!("{path}[{s}]"),
        _ => format!("{path}[#{}]", position + 1),
    }
}

/// A city's network file has some 100 kB.
const MAX_TEXT_BYTES: usize = 16 << 20;
/// A longer text is no id.
const MAX_ID_SHOWN: usize = 60;

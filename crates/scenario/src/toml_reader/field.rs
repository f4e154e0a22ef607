//! One field: its value in the wanted type, or a problem.

use super::{Document, Reader, element};
use crate::problems::Mark;
use core::ops::RangeInclusive;
use toml::Spanned;
use toml::de::DeValue;
use toml::value::{Datetime, Offset};
use units::{Duration, Utc};

/// A field of a table or an element of a list; present or not.
pub struct Field<'d> {
    doc: &'d Document<'d>,
    value: Option<&'d Spanned<DeValue<'d>>>,
    path: String,
    at: usize,
}

impl<'d> Field<'d> {
    pub(super) const fn new(
        doc: &'d Document<'d>,
        value: Option<&'d Spanned<DeValue<'d>>>,
        path: String,
        at: usize,
    ) -> Self {
        Self { doc, value, path, at }
    }

    /// Whether it is there.
    pub const fn is_present(&self) -> bool {
        self.value.is_some()
    }

    /// Its path, as `plan.steps[#2].at_s`.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Where it stands.
    pub fn mark(&self) -> Mark {
        self.doc.mark(self.at, self.path.clone())
    }

    /// Records a problem of this field.
    pub fn problem(&self, message: impl Into<String>) {
        self.doc.add(self.at, &self.path, message.into());
    }

    /// A number within `range`; whole numbers are numbers.
    pub fn f64(&self, range: RangeInclusive<f64>) -> Option<f64> {
        let found = match self.value?.get_ref() {
            DeValue::Float(x) => x.as_str().parse::<f64>().ok(),
            DeValue::Integer(i) => i64_of(i).map(|i| i as f64),
            _ => None,
        };
        let found = found.filter(|x| range.contains(x));
        if found.is_none() {
            let (lo, hi) = (range.start(), range.end());
            self.expected(&format!("a number from {lo} to {hi}"));
        }
        found
    }

    /// Seconds within `range`, as a duration.
    pub fn seconds(&self, range: RangeInclusive<f64>) -> Option<Duration> {
        self.f64(range).and_then(|s| Duration::try_from_secs_f64(s).ok())
    }

    /// A whole number within `range`.
    pub fn int<T: TryFrom<i64>>(&self, range: RangeInclusive<i64>) -> Option<T> {
        let found = match self.value?.get_ref() {
            DeValue::Integer(i) => i64_of(i).filter(|i| range.contains(i)),
            _ => None,
        };
        let found = found.and_then(|i| T::try_from(i).ok());
        if found.is_none() {
            let (lo, hi) = (range.start(), range.end());
            self.expected(&format!("a whole number from {lo} to {hi}"));
        }
        found
    }

    /// A text that is not empty, has no control characters but line breaks, and at most
    /// `max` bytes.
    pub fn text(&self, max: usize) -> Option<String> {
        let DeValue::String(s) = self.value?.get_ref() else {
            self.expected("a text in quotes");
            return None;
        };
        if s.trim().is_empty() {
            self.problem("found an empty text");
        } else if s.len() > max {
            self.problem(format!("found {} bytes of text, expected at most {max}", s.len()));
        } else if s.chars().any(|c| c.is_control() && c != '\n') {
            self.problem("found a control character in the text");
        } else {
            return Some(s.to_string());
        }
        None
    }

    /// The text if it is one, without a problem if it isn't.
    pub(crate) fn quiet_text(&self) -> Option<&'d str> {
        self.value?.get_ref().as_str()
    }

    /// `true` or `false`.
    pub fn bool(&self) -> Option<bool> {
        match self.value?.get_ref() {
            DeValue::Boolean(b) => Some(*b),
            _ => {
                self.expected("true or false");
                None
            }
        }
    }

    /// One of the given words.
    pub fn choice<T: Copy>(&self, options: &[(&str, T)]) -> Option<T> {
        let value = self.value?.get_ref();
        let found = value.as_str().and_then(|s| options.iter().find(|(word, _)| *word == s));
        if found.is_none() {
            let words: Vec<_> = options.iter().map(|(word, _)| format!("\"{word}\"")).collect();
            self.expected(&words.join(" or "));
        }
        found.map(|(_, value)| *value)
    }

    /// A date and time with offset, `2026-11-21T07:00:00Z`.
    pub fn utc(&self) -> Option<Utc> {
        let found = match self.value?.get_ref() {
            DeValue::Datetime(d) => utc_of(d),
            _ => None,
        };
        if found.is_none() {
            self.expected("a date and time with offset such as 2026-11-21T07:00:00Z");
        }
        found
    }

    /// A list of at most `max` elements.
    pub fn list(&self, max: usize) -> Option<Vec<Self>> {
        let DeValue::Array(list) = self.value?.get_ref() else {
            self.expected("a list");
            return None;
        };
        if list.len() > max {
            self.problem(format!("found {} elements, expected at most {max}", list.len()));
            return None;
        }
        let elements = list.iter().enumerate().map(|(i, v)| {
            let path = element(&self.path, i, v.get_ref());
            Self::new(self.doc, Some(v), path, v.span().start)
        });
        Some(elements.collect())
    }

    /// A list of exactly `N` elements; `what` names them, as `x_m, y_m`.
    pub fn tuple<const N: usize>(&self, what: &str) -> Option<[Self; N]> {
        let list = self.list(MAX_TUPLE)?;
        let n = list.len();
        match <[Self; N]>::try_from(list) {
            Ok(array) => Some(array),
            Err(_) => {
                self.problem(format!("found {n} elements, expected {N}: [{what}]"));
                None
            }
        }
    }

    /// A table.
    pub fn table(&self) -> Option<Reader<'d>> {
        let value = self.value?;
        match value.get_ref() {
            DeValue::Table(table) => Some(Reader::new(self.doc, table, self.path.clone(), self.at)),
            _ => {
                self.expected("a table");
                None
            }
        }
    }

    fn expected(&self, what: &str) {
        let found = self.value.map_or_else(String::new, |v| describe(v.get_ref()));
        self.problem(format!("found {found}, expected {what}"));
    }
}

fn describe(value: &DeValue<'_>) -> String {
    match value {
        DeValue::String(s) => {
            let shown: String = s.chars().filter(|c| !c.is_control()).take(MAX_SHOWN).collect();
            format!("text \"{shown}\"")
        }
        DeValue::Integer(i) => i.to_string().chars().take(MAX_SHOWN).collect(),
        DeValue::Float(x) => x.to_string().chars().take(MAX_SHOWN).collect(),
        DeValue::Boolean(b) => b.to_string(),
        DeValue::Datetime(d) => d.to_string(),
        DeValue::Array(a) => format!("a list of {}", a.len()),
        DeValue::Table(_) => "a table".to_owned(),
    }
}

fn i64_of(i: &toml::de::DeInteger<'_>) -> Option<i64> {
    i64::from_str_radix(i.as_str(), i.radix()).ok()
}

fn utc_of(d: &Datetime) -> Option<Utc> {
    let (date, time, offset) = (d.date?, d.time?, d.offset?);
    let second = u32::from(time.second.unwrap_or(0));
    let (y, month, day) = (i32::from(date.year), u32::from(date.month), u32::from(date.day));
    let (h, min) = (u32::from(time.hour), u32::from(time.minute));
    let local = Utc::from_civil(y, month, day, h, min, second)?;
    let east_min = match offset {
        Offset::Z => 0,
        Offset::Custom { minutes } => i64::from(minutes),
    };
    let millis = i64::from(time.nanosecond.unwrap_or(0) / 1_000_000);
    Some(local.plus_millis(millis - east_min * 60_000))
}

/// Characters of a wrong value that a problem quotes.
const MAX_SHOWN: usize = 40;
/// No tuple of ours is longer; a longer list is counted, not read.
const MAX_TUPLE: usize = 64;

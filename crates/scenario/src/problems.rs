//! What is wrong with supplied files: every problem, with its place, in field words.

use serde::Serialize;
use std::sync::Arc;

/// The problems of one or several files. Collecting goes on after the first.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Problems {
    list: Vec<Problem>,
    more: usize,
}

/// One problem.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Problem {
    /// Where.
    #[serde(flatten)]
    pub mark: Mark,
    /// What was found and what was expected.
    pub message: String,
}

/// A place in a supplied file.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
pub struct Mark {
    /// The file, as the reader was told.
    #[serde(serialize_with = "as_text")]
    pub file: Arc<str>,
    /// Line from 1; 0 if the whole file is meant.
    pub line: usize,
    /// Column from 1, in characters; 0 if the whole line is meant.
    pub column: usize,
    /// The field, as `signal_group[3].min_green_s`: in brackets the id, or `#2` for the second
    /// of a list without ids. Empty if the whole line is meant.
    pub field: String,
}

impl Mark {
    /// A whole file.
    pub fn file(file: &str) -> Self {
        Self { file: file.into(), line: 0, column: 0, field: String::new() }
    }

    /// A field in a line of a file.
    pub fn line(file: &str, line: usize, field: impl Into<String>) -> Self {
        Self { file: file.into(), line, column: 0, field: field.into() }
    }
}

impl core::fmt::Display for Problem {
    /// `file:line: field: message`.
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let Mark { file, line, field, .. } = &self.mark;
        write!(f, "{file}:")?;
        if *line > 0 {
            write!(f, "{line}:")?;
        }
        if !field.is_empty() {
            write!(f, " {field}:")?;
        }
        write!(f, " {}", self.message)
    }
}

impl Problems {
    /// No problem so far.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a problem; beyond [`MAX_PROBLEMS`] they are only counted.
    pub fn add(&mut self, mark: &Mark, message: impl Into<String>) {
        self.push(Problem { mark: mark.clone(), message: message.into() });
    }

    /// Adds all of `other`.
    pub fn extend(&mut self, other: Self) {
        self.more += other.more;
        for p in other.list {
            self.push(p);
        }
    }

    /// How many.
    pub fn len(&self) -> usize {
        self.list.len() + self.more
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The problems, in the order of the files' mention and of their lines.
    pub fn iter(&self) -> impl Iterator<Item = &Problem> {
        self.list.iter()
    }

    /// `value` if there is no problem, else the problems by file and line.
    pub fn into_result<T>(self, value: Option<T>) -> Result<T, Self> {
        match value {
            Some(value) if self.is_empty() => Ok(value),
            _ => Err(self.sorted()),
        }
    }

    /// By file (in the order of first mention), then line and column.
    pub fn sorted(mut self) -> Self {
        let mut files: Vec<Arc<str>> = Vec::new();
        for p in &self.list {
            if !files.contains(&p.mark.file) {
                files.push(p.mark.file.clone());
            }
        }
        self.list.sort_by_key(|p| {
            let file = files.iter().position(|f| *f == p.mark.file);
            (file, p.mark.line, p.mark.column)
        });
        self
    }

    fn push(&mut self, problem: Problem) {
        if self.list.len() >= MAX_PROBLEMS {
            self.more += 1;
        } else if !self.list.contains(&problem) {
            self.list.push(problem);
        }
    }
}

impl core::fmt::Display for Problems {
    /// One per line.
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        for (i, p) in self.list.iter().enumerate() {
            if i > 0 {
                f.write_str("\n")?;
            }
            p.fmt(f)?;
        }
        if self.more > 0 {
            write!(f, "\nand {} more problems", self.more)?;
        }
        Ok(())
    }
}

impl core::error::Error for Problems {}

fn as_text<S: serde::Serializer>(file: &Arc<str>, s: S) -> Result<S::Ok, S::Error> {
    s.serialize_str(file)
}

/// Nobody reads more than this at once.
pub const MAX_PROBLEMS: usize = 500;

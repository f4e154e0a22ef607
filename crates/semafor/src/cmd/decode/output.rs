//! Where results go, in what form, and what became of them.

use super::Receiver;
use super::frame::{Fault, Found};
use super::stats::Stats;
use super::{table, unknown};
use serde_json::{Value, json};
use std::io::{self, Write};
use std::time::Duration;

/// In what form.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    /// A JSON per line.
    Json,
    /// A line to look at for each.
    Table,
    /// Nothing but figures, at the end.
    Stats {
        /// As one document, not as a table.
        as_json: bool,
    },
}

/// Takes messages and faults as they are found.
pub struct Output<W> {
    pub(super) out: W,
    form: Form,
    stats: Stats,
    time: Option<Duration>,
    has_heading: bool,
    /// Something could not be decoded.
    pub failed: bool,
    /// Frames of a capture that carry no message.
    pub skipped: u64,
}

impl<W: Write> Output<W> {
    /// Nothing written yet.
    pub fn new(out: W, form: Form) -> Self {
        let stats = Stats::default();
        Self { out, form, stats, time: None, has_heading: false, failed: false, skipped: 0 }
    }

    /// Writes what comes at the end, and all that is still held back.
    pub fn finish(&mut self) -> io::Result<()> {
        match self.form {
            Form::Stats { as_json: true } => {
                writeln!(self.out, "{}", self.stats.to_json(self.skipped))?;
            }
            Form::Stats { as_json: false } => {
                write!(self.out, "{}", self.stats.to_table(self.skipped))?;
            }
            Form::Json | Form::Table => {}
        }
        self.out.flush()
    }

    fn row(&mut self, line: &str) -> anyhow::Result<()> {
        if !self.has_heading {
            self.has_heading = true;
            writeln!(self.out, "{}", table::heading())?;
        }
        Ok(writeln!(self.out, "{line}")?)
    }
}

impl<W: Write> Receiver for Output<W> {
    fn at(&mut self, time: Option<Duration>) {
        self.time = time;
        self.stats.at(time);
    }

    fn message(&mut self, found: &Found<'_>) -> anyhow::Result<()> {
        if self.form == Form::Table {
            return match its::wire::decode(found.message) {
                Ok(message) => self.row(&table::message(self.time, &message, found.message)),
                Err(error) => self.fault(&error.into(), found.frame.as_ref()),
            };
        }
        let (kind, jer) = match its::wire::to_jer(found.message) {
            Ok(decoded) => decoded,
            Err(error) => return self.fault(&error.into(), found.frame.as_ref()),
        };
        if matches!(self.form, Form::Stats { .. }) {
            self.stats.message(kind, found.message, !jer.unknown.is_empty());
            return Ok(());
        }
        let (name, release) = (kind.name(), kind.release());
        write!(self.out, "{{\"message\":\"{name}\",\"release\":{release},\"value\":{}", jer.value)?;
        if !jer.unknown.is_empty() {
            write!(self.out, ",\"unknown\":{}", unknown::to_json(&jer.unknown))?;
        }
        if let Some(frame) = &found.frame {
            write!(self.out, ",\"frame\":{frame}")?;
        }
        Ok(writeln!(self.out, "}}")?)
    }

    /// Tells what is wrong, and goes on.
    fn fault(&mut self, fault: &Fault, frame: Option<&Value>) -> anyhow::Result<()> {
        self.failed = true;
        match self.form {
            Form::Table => {
                let line = table::fault(self.time, fault);
                return self.row(&line);
            }
            Form::Stats { .. } => {
                self.stats.error(fault.kind);
                return Ok(());
            }
            Form::Json => {}
        }
        let mut line = json!({ "error": fault.to_json() });
        if let Some(frame) = frame {
            line["frame"] = frame.clone();
        }
        Ok(writeln!(self.out, "{line}")?)
    }

    fn skip(&mut self) {
        self.skipped += 1;
    }
}

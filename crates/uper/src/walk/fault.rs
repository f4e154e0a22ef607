//! What is wrong with bits that don't decode, and the reads that find it out.

use super::{Sink, Walker};
use crate::{MAX_SMALL_NUMBER, Malformed, Reader, Size};

/// Why bits are no value.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fault {
    /// What sort of fault.
    pub kind: FaultKind,
    /// The field, dotted, list items as `[3]`.
    pub path: String,
    /// Where: the first bit of the value that is wrong, or the end of what was cut off.
    pub bit: usize,
    /// What was found and what was expected.
    pub detail: String,
}

/// What sort of fault.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FaultKind {
    /// The bits end within a value.
    Truncated,
    /// A number, length or character outside its range.
    OutOfRange,
    /// An index without a value or alternative, in a type that can't be extended.
    UnknownValue,
    /// Another encoding than the one an encoder would choose.
    NotCanonical,
    /// A type that holds itself too often.
    TooDeep,
}

impl<S: Sink> Walker<'_, S> {
    pub(super) fn fault(
        &self,
        kind: FaultKind,
        at: &Reader<'_>,
        detail: impl Into<String>,
    ) -> Fault {
        let (path, bit) = (self.path.text().to_owned(), at.position());
        Fault { kind, path, bit, detail: detail.into() }
    }

    pub(super) fn truncated(&self, at: &Reader<'_>) -> Fault {
        let left = at.remaining();
        let mut fault = self.fault(
            FaultKind::Truncated,
            at,
            format!("more bits expected, {left} left from bit {}", at.position()),
        );
        fault.bit += left;
        fault
    }

    pub(super) fn small_number(&self, reader: &mut Reader<'_>) -> Result<u16, Fault> {
        let at = *reader;
        reader.small_number().map_err(|Malformed| {
            let mut rest = at;
            let is_there = rest.bits(9).is_ok_and(|bits| {
                bits & 0x100 == 0 || rest.remaining() >= 8 * (bits & 0xff) as usize
            });
            if !is_there {
                return self.truncated(&at);
            }
            let detail = format!(
                "an index in another form than the shortest, or over {MAX_SMALL_NUMBER}"
            );
            self.fault(FaultKind::NotCanonical, &at, detail)
        })
    }

    pub(super) fn length(&self, reader: &mut Reader<'_>) -> Result<usize, Fault> {
        let at = *reader;
        reader.length().map_err(|Malformed| self.length_fault(&at, false))
    }

    /// Why there is no length at `at`; `is_small` for a normally small one.
    pub(super) fn length_fault(&self, at: &Reader<'_>, is_small: bool) -> Fault {
        let mut rest = *at;
        if is_small && (rest.bit() != Ok(true)) {
            return self.truncated(at);
        }
        let octets = rest;
        match (rest.bits(8), rest.bits(8)) {
            (Ok(first), _) if first >= 0xc0 => {
                let detail = "a length of 16,384 or more, which no message has";
                self.fault(FaultKind::OutOfRange, &octets, detail)
            }
            (Ok(first), second) if first < 0x80 || second.is_ok() => {
                let detail = "a length in another form than the shortest";
                self.fault(FaultKind::NotCanonical, &octets, detail)
            }
            _ => self.truncated(at),
        }
    }

    /// Why there is no whole number at `at`.
    pub(super) fn number_fault(&self, at: &Reader<'_>) -> Fault {
        let mut rest = *at;
        match rest.length() {
            Err(Malformed) => self.length_fault(at, false),
            Ok(octets) if octets > 8 => {
                let detail = format!("a whole number of {octets} octets, at most 8 are read");
                self.fault(FaultKind::OutOfRange, at, detail)
            }
            Ok(octets) if rest.expect(8 * octets).is_err() => self.truncated(&rest),
            Ok(_) => {
                let detail = "a whole number in another form than the shortest";
                self.fault(FaultKind::NotCanonical, at, detail)
            }
        }
    }

    /// The length of a list or string.
    pub(super) fn size(&self, size: &Size, reader: &mut Reader<'_>) -> Result<usize, Fault> {
        let start = *reader;
        let is_outside = size.is_extensible && self.take(reader, 1)? != 0;
        let at = *reader;
        let length = match size.width().filter(|_| !is_outside) {
            Some(width) => size.least + self.take(reader, width)? as usize,
            None => self.length(reader)?,
        };
        if is_outside && size.contains(length) {
            let detail = format!("a length of {length} is in {size} and said to be outside");
            return Err(self.fault(FaultKind::NotCanonical, &start, detail));
        }
        if !is_outside && !size.contains(length) {
            let detail = format!("a length of {length} is not in {size}");
            return Err(self.fault(FaultKind::OutOfRange, &at, detail));
        }
        Ok(length)
    }

    pub(super) fn octets(
        &self,
        reader: &mut Reader<'_>,
        count: usize,
    ) -> Result<Vec<u8>, Fault> {
        let octets = reader.octets(count).map(Iterator::collect);
        octets.map_err(|Malformed| self.truncated(reader))
    }

    /// The content of an open type.
    pub(super) fn open<'a>(&self, reader: &mut Reader<'a>) -> Result<Reader<'a>, Fault> {
        let mut ahead = *reader;
        let octets = self.length(&mut ahead)?;
        reader.open().map_err(|Malformed| {
            let mut fault = self.truncated(&ahead);
            fault.detail = format!("{octets} octets expected, {} left", ahead.remaining() / 8);
            fault
        })
    }
}

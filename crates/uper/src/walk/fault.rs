//! What is wrong with bits that don't decode, and the reads that find it out.

use super::{Sink, Walker};
use crate::{MAX_SMALL_NUMBER, Malformed, Reader, Size};
use core::fmt::Display;

/// Why bits are no value.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fault {
    /// What sort of fault.
    pub kind: FaultKind,
    /// The field, dotted, list items as `[3]`.
    pub path: String,
    /// Where: the first bit of the value that is wrong, or the end of what was cut off.
    pub bit: usize,
    /// What was found.
    pub found: String,
    /// What would have been right.
    pub expected: String,
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

impl core::fmt::Display for Fault {
    /// What was found and what was expected, without the path.
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{} found, {} expected", self.found, self.expected)
    }
}

impl<S: Sink> Walker<'_, S> {
    pub(super) fn fault(
        &self,
        kind: FaultKind,
        at: &Reader<'_>,
        found: impl Display,
        expected: impl Display,
    ) -> Fault {
        let (found, expected) = (found.to_string(), expected.to_string());
        Fault { kind, path: self.path.text().to_owned(), bit: at.position(), found, expected }
    }

    /// The bits end before the value at `at` does.
    pub(super) fn truncated(&self, at: &Reader<'_>, expected: impl Display) -> Fault {
        let left = at.remaining();
        let found = format!("only {left} more bits");
        let fault = self.fault(FaultKind::Truncated, at, found, expected);
        Fault { bit: at.position() + left, ..fault }
    }

    pub(super) fn small_number(
        &self,
        reader: &mut Reader<'_>,
        expected: &str,
    ) -> Result<u16, Fault> {
        let at = *reader;
        reader.small_number().map_err(|Malformed| {
            let mut rest = at;
            // Six bits, or a length of one or two octets and as many of them.
            let is_there = rest.bit().is_ok_and(|is_long| match rest.bits(8) {
                _ if !is_long => false,
                Ok(octets @ 1..=2) => rest.remaining() >= 8 * octets as usize,
                length => length.is_ok(),
            });
            if !is_there {
                return self.truncated(&at, expected);
            }
            let expected = format!("{expected} up to {MAX_SMALL_NUMBER} in its shortest form");
            self.fault(FaultKind::NotCanonical, &at, "another form", expected)
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
            return self.truncated(at, "a length");
        }
        let octets = rest;
        match (rest.bits(8), rest.bits(8)) {
            (Ok(first), _) if first >= 0xc0 => {
                self.fault(FaultKind::OutOfRange, &octets, "a longer one", "a length below 16384")
            }
            (Ok(first), second) if first < 0x80 || second.is_ok() => {
                let expected = "a length in its shortest form";
                self.fault(FaultKind::NotCanonical, &octets, "another form", expected)
            }
            _ => self.truncated(at, "a length"),
        }
    }

    /// Why there is no whole number at `at`.
    pub(super) fn number_fault(&self, at: &Reader<'_>) -> Fault {
        let mut rest = *at;
        match rest.length() {
            Err(Malformed) => self.length_fault(at, false),
            Ok(octets) if !(1..=8).contains(&octets) => {
                let found = format!("{octets} octets");
                self.fault(FaultKind::OutOfRange, at, found, "a whole number of 1 to 8 octets")
            }
            Ok(octets) if rest.expect(8 * octets).is_err() => {
                self.truncated(&rest, "a whole number")
            }
            Ok(_) => {
                let expected = "a whole number in its shortest form";
                self.fault(FaultKind::NotCanonical, at, "another form", expected)
            }
        }
    }

    /// The length of a list or string.
    pub(super) fn size(&self, size: &Size, reader: &mut Reader<'_>) -> Result<usize, Fault> {
        let start = *reader;
        let expected = || format!("a length in {size}");
        let is_outside = size.is_extensible && self.take(reader, 1, &expected)? != 0;
        let at = *reader;
        let length = match size.width().filter(|_| !is_outside) {
            Some(width) => size.least + self.take(reader, width, &expected)? as usize,
            None => self.length(reader)?,
        };
        if is_outside && size.contains(length) {
            let expected = format!("a length outside {size}, as it says,");
            return Err(self.fault(FaultKind::NotCanonical, &start, length, expected));
        }
        if !is_outside && !size.contains(length) {
            return Err(self.fault(FaultKind::OutOfRange, &at, length, expected()));
        }
        Ok(length)
    }

    pub(super) fn octets(&self, reader: &mut Reader<'_>, count: usize) -> Result<Vec<u8>, Fault> {
        let octets = reader.octets(count).map(Iterator::collect);
        octets.map_err(|Malformed| self.truncated(reader, format!("{count} octets")))
    }

    /// The content of an open type.
    pub(super) fn open<'a>(&self, reader: &mut Reader<'a>) -> Result<Reader<'a>, Fault> {
        let mut ahead = *reader;
        let octets = self.length(&mut ahead)?;
        reader.open().map_err(|Malformed| self.truncated(&ahead, format!("{octets} octets")))
    }
}

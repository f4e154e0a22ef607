//! Reads big-endian fields; the end of the input is an error with its place.

use crate::{Fault, ParseError};

/// A place in the input.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cursor<'a> {
    rest: &'a [u8],
    offset: usize,
}

impl<'a> Cursor<'a> {
    pub(crate) const fn new(octets: &'a [u8], offset: usize) -> Self {
        Self { rest: octets, offset }
    }

    /// What is left.
    pub(crate) const fn rest(&self) -> &'a [u8] {
        self.rest
    }

    /// Octets from the start of the whole input.
    pub(crate) const fn offset(&self) -> usize {
        self.offset
    }

    /// An error at this place.
    pub(crate) const fn error(&self, fault: Fault) -> ParseError {
        ParseError { offset: self.offset, fault }
    }

    pub(crate) fn take(
        &mut self,
        count: usize,
        what: &'static str,
    ) -> Result<&'a [u8], ParseError> {
        let (taken, rest) =
            self.rest.split_at_checked(count).ok_or_else(|| self.error(Fault::Truncated(what)))?;
        self.rest = rest;
        self.offset += count;
        Ok(taken)
    }

    pub(crate) fn array<const N: usize>(
        &mut self,
        what: &'static str,
    ) -> Result<[u8; N], ParseError> {
        let (taken, rest) =
            self.rest.split_first_chunk::<N>().ok_or_else(|| self.error(Fault::Truncated(what)))?;
        self.rest = rest;
        self.offset += N;
        Ok(*taken)
    }

    pub(crate) fn u8(&mut self, what: &'static str) -> Result<u8, ParseError> {
        self.array::<1>(what).map(|[octet]| octet)
    }

    pub(crate) fn u16(&mut self, what: &'static str) -> Result<u16, ParseError> {
        self.array(what).map(u16::from_be_bytes)
    }

    pub(crate) fn u32(&mut self, what: &'static str) -> Result<u32, ParseError> {
        self.array(what).map(u32::from_be_bytes)
    }

    pub(crate) fn i32(&mut self, what: &'static str) -> Result<i32, ParseError> {
        self.array(what).map(i32::from_be_bytes)
    }

    pub(crate) fn u64(&mut self, what: &'static str) -> Result<u64, ParseError> {
        self.array(what).map(u64::from_be_bytes)
    }
}

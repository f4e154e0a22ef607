//! The unknown parts that go with a value.

use super::super::super::JerError;
use super::super::UnknownPart;
use std::collections::BTreeMap;
use uper::{BitString, Reader, UnknownKind};

/// Parts by their kind and path, each to be used once.
pub struct Parts<'u> {
    left: BTreeMap<UnknownKind, BTreeMap<&'u str, &'u BitString>>,
    /// One that is there twice.
    twice: Option<&'u str>,
}

impl<'u> Parts<'u> {
    pub fn new(parts: &'u [UnknownPart]) -> Self {
        let mut left: BTreeMap<UnknownKind, BTreeMap<_, _>> = BTreeMap::new();
        let mut twice = None;
        for part in parts {
            let of_kind = left.entry(part.kind).or_default();
            if of_kind.insert(part.path.as_str(), &part.bits).is_some() {
                twice = Some(part.path.as_str());
            }
        }
        Self { left, twice }
    }

    /// The bits of the part at `path`, if there is one of this kind and if they are what it says.
    pub fn take(
        &mut self,
        kind: UnknownKind,
        path: &str,
    ) -> Result<Option<&'u BitString>, JerError> {
        let Some(bits) = self.left.get_mut(&kind).and_then(|of_kind| of_kind.remove(path)) else {
            return Ok(None);
        };
        if is_well_formed(kind, bits) {
            return Ok(Some(bits));
        }
        let detail = format!("these bits are not what {} is encoded as", kind.name());
        Err(JerError { path: path.to_owned(), detail })
    }

    /// An error if a part belongs to nothing in the value.
    pub fn finish(self) -> Result<(), JerError> {
        let twice = self.twice.map(|path| (path, "two unknown parts of one kind"));
        let lost = self.left.values().flat_map(BTreeMap::keys).next();
        let lost = lost.map(|path| (*path, "an unknown part that belongs to no value"));
        match twice.or(lost) {
            Some((path, detail)) => {
                Err(JerError { path: path.to_owned(), detail: detail.to_owned() })
            }
            None => Ok(()),
        }
    }
}

fn is_well_formed(kind: UnknownKind, bits: &BitString) -> bool {
    let octets: Vec<u8> = bits.octets().collect();
    let mut reader = Reader::of_bits(&octets, bits.len());
    match kind {
        UnknownKind::Enumerated => {
            reader.bit() == Ok(true) && reader.small_number().is_ok() && reader.remaining() == 0
        }
        UnknownKind::Choice => {
            reader.bit() == Ok(true)
                && reader.small_number().is_ok()
                && reader.open().is_ok()
                && reader.remaining() == 0
        }
        UnknownKind::Open => bits.len().is_multiple_of(8),
        // Read when it is known which of them the value has.
        UnknownKind::Addition => true,
    }
}

/// Additions that the value can't show.
pub struct Additions {
    count: usize,
    contents: BTreeMap<usize, Vec<u8>>,
}

impl Additions {
    /// None of those that a module has.
    pub const fn none(known: usize) -> Self {
        Self { count: known, contents: BTreeMap::new() }
    }

    /// From number, bitmap and open types of those that are not `known` and there.
    pub fn of(bits: &BitString, known: impl Iterator<Item = bool>) -> Option<Self> {
        let known: Vec<bool> = known.collect();
        let octets: Vec<u8> = bits.octets().collect();
        let mut reader = Reader::of_bits(&octets, bits.len());
        let count = reader.small_length().ok()?;
        let mut bitmap = reader;
        reader.expect(count).ok()?;
        (0..count).try_for_each(|_| reader.bit().map(|_| ())).ok()?;
        let mut contents = BTreeMap::new();
        for index in 0..count {
            let is_there = bitmap.bit().ok()?;
            if is_there && !known.get(index).copied().unwrap_or(false) {
                contents.insert(index, reader.open().ok()?.rest());
            }
        }
        (reader.remaining() == 0).then_some(Self { count, contents })
    }

    pub const fn count(&self) -> usize {
        self.count
    }

    pub fn content(&self, index: usize) -> Option<&[u8]> {
        self.contents.get(&index).map(Vec::as_slice)
    }
}

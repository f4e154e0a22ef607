//! What later versions of a module add.

use crate::{Malformed, Reader, Uper, Writer};

/// What an extensible SEQUENCE holds beyond what its module knows; mostly nothing, and then one
/// word.
pub type Unknown = Option<Box<UnknownAdditions>>;

/// Additions as they came, to be written as they came.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct UnknownAdditions {
    /// How many additions the sender's version has.
    count: usize,
    /// Octets of those that are there and not among the known ones, by index, in its order.
    contents: Vec<(usize, Vec<u8>)>,
}

/// An alternative of an extensible CHOICE that its module doesn't know, as it came.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct UnknownAlternative {
    /// Its number among the alternatives behind the extension marker, from 0.
    pub index: u16,
    /// The octets of its open type.
    pub octets: Vec<u8>,
}

impl UnknownAdditions {
    /// The octets of addition `index`, if it is kept here.
    fn content(&self, index: usize) -> Option<&[u8]> {
        let at = self.contents.binary_search_by_key(&index, |(at, _)| *at).ok()?;
        self.contents.get(at).map(|(_, octets)| octets.as_slice())
    }
}

/// Reads the additions of a SEQUENCE, in their order.
pub struct Additions<'a> {
    bitmap: Reader<'a>,
    count: usize,
    /// Some addition is there and known.
    has_known: bool,
    kept: Vec<(usize, Vec<u8>)>,
}

impl<'a> Additions<'a> {
    /// The bitmap.
    pub fn read(reader: &mut Reader<'a>) -> Result<Self, Malformed> {
        let count = reader.small_length()?;
        reader.expect(count)?;
        let bitmap = *reader;
        for _ in 0..count {
            reader.bit()?;
        }
        Ok(Self { bitmap, count, has_known: false, kept: Vec::new() })
    }

    /// All additions, where the module knows none.
    #[cold]
    pub fn unknown(reader: &mut Reader<'a>) -> Result<Unknown, Malformed> {
        Self::read(reader)?.finish(reader, 0)
    }

    /// The next addition of the module, which are asked for one after the other.
    ///
    /// What is encoded in another way than an encoder would choose is kept with the unknown ones.
    pub fn known<T: Uper>(
        &mut self,
        reader: &mut Reader<'a>,
        index: usize,
        is_value: impl FnOnce(&T) -> bool,
    ) -> Result<Option<T>, Malformed> {
        if index >= self.count || !self.bitmap.bit()? {
            return Ok(None);
        }
        let content = reader.open()?;
        let mut inner = content;
        let value = T::decode(&mut inner)?;
        if inner.is_padding(&content) && is_value(&value) {
            self.has_known = true;
            return Ok(Some(value));
        }
        let mut content = content;
        self.kept.push((index, content.rest()));
        Ok(None)
    }

    /// Everything behind the `known` additions of the module.
    pub fn finish(mut self, reader: &mut Reader<'a>, known: usize) -> Result<Unknown, Malformed> {
        for index in known..self.count {
            if self.bitmap.bit()? {
                self.kept.push((index, reader.open()?.rest()));
            }
        }
        let as_encoded = self.count == known && self.has_known && self.kept.is_empty();
        let unknown = UnknownAdditions { count: self.count, contents: self.kept };
        Ok((!as_encoded).then(|| Box::new(unknown)))
    }

    /// Writes the bitmap of additions of which those `present` are known and there.
    pub fn write(
        writer: &mut Writer,
        present: &[bool],
        unknown: &Unknown,
    ) -> Result<(), Malformed> {
        let last = present.iter().rposition(|present| *present).map_or(0, |last| last + 1);
        let count = unknown.as_ref().map_or(present.len(), |unknown| unknown.count.max(last));
        writer.small_length(count)?;
        for index in 0..count {
            let is_kept = || unknown.as_ref().is_some_and(|u| u.content(index).is_some());
            writer.bit(present.get(index).copied().unwrap_or(false) || is_kept());
        }
        Ok(())
    }

    /// Writes all additions, where the module knows none.
    #[cold]
    pub fn write_unknown(writer: &mut Writer, unknown: &Unknown) -> Result<(), Malformed> {
        Self::write(writer, &[], unknown)?;
        Self::write_rest(writer, 0, unknown)
    }

    /// Writes addition `index` of the module, or what is kept in its stead.
    pub fn write_known<T: Uper>(
        writer: &mut Writer,
        index: usize,
        value: Option<&T>,
        unknown: &Unknown,
    ) -> Result<(), Malformed> {
        match (value, unknown.as_ref().and_then(|unknown| unknown.content(index))) {
            (Some(value), _) => writer.open(|inner| value.encode(inner)),
            (None, Some(octets)) => writer.open_octets(octets),
            (None, None) => Ok(()),
        }
    }

    /// Writes what stands behind the `known` additions of the module.
    pub fn write_rest(
        writer: &mut Writer,
        known: usize,
        unknown: &Unknown,
    ) -> Result<(), Malformed> {
        let contents = unknown.iter().flat_map(|unknown| &unknown.contents);
        contents
            .filter(|(index, _)| *index >= known)
            .try_for_each(|(_, octets)| writer.open_octets(octets))
    }
}

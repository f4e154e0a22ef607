//! Goes through the bits of a value along its table.
//!
//! Slower than generated code, and knows everything about where it is: it says what is wrong with
//! bits that don't decode, and shows a value to a [`Sink`], for instance one that writes JSON.

mod fault;

pub use fault::{Fault, FaultKind};

use crate::schema::width_of;
use crate::{Addition, Alternative, BitString, Characters, Choice, Component, Enumerated};
use crate::{Integer, Malformed, Open, Path, Presence, Reader, Schema, Sequence};
use crate::{SequenceOf, Size, Writer};

/// Is shown a value, part by part.
pub trait Sink {
    /// The members of an object follow.
    fn begin_object(&mut self);
    /// A member's name; its value follows.
    fn member(&mut self, name: &'static str);
    /// No more members.
    fn end_object(&mut self);
    /// The items of a list follow, one value each.
    fn begin_array(&mut self);
    /// No more items.
    fn end_array(&mut self);
    /// BOOLEAN.
    fn boolean(&mut self, value: bool);
    /// NULL, or what the module doesn't know and [`Self::unknown`] tells.
    fn null(&mut self);
    /// INTEGER.
    fn integer(&mut self, value: i64);
    /// A name of ENUMERATED.
    fn name(&mut self, name: &'static str);
    /// BIT STRING; `is_fixed` if all values have this length.
    fn bits(&mut self, bits: &BitString, is_fixed: bool);
    /// OCTET STRING.
    fn octets(&mut self, octets: &[u8]);
    /// A character string.
    fn text(&mut self, text: &str);
    /// What the module doesn't know, told directly after the value it belongs to.
    fn unknown(&mut self, kind: UnknownKind, path: &str, bits: BitString);
}

/// Is shown everything and keeps nothing, where only a fault is of interest.
#[derive(Clone, Copy, Debug)]
pub struct Silent;

impl Sink for Silent {
    fn begin_object(&mut self) {}
    fn member(&mut self, _: &'static str) {}
    fn end_object(&mut self) {}
    fn begin_array(&mut self) {}
    fn end_array(&mut self) {}
    fn boolean(&mut self, _: bool) {}
    fn null(&mut self) {}
    fn integer(&mut self, _: i64) {}
    fn name(&mut self, _: &'static str) {}
    fn bits(&mut self, _: &BitString, _: bool) {}
    fn octets(&mut self, _: &[u8]) {}
    fn text(&mut self, _: &str) {}
    fn unknown(&mut self, _: UnknownKind, _: &str, _: BitString) {}
}

/// What is unknown.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum UnknownKind {
    /// Additions of a SEQUENCE: their number and bitmap as sent, then the open types of those
    /// that the module doesn't know.
    Addition,
    /// An alternative of a CHOICE: extension bit, index, open type.
    Choice,
    /// A value of an ENUMERATED: extension bit, index.
    Enumerated,
    /// The content of an open type, whole octets; the value shows them too.
    Open,
}

impl UnknownKind {
    /// The name in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Addition => "addition",
            Self::Choice => "choice",
            Self::Enumerated => "enum",
            Self::Open => "open",
        }
    }
}

/// Shows the value of type `schema` that `reader` stands at to `sink`. `root` begins all paths.
pub fn walk(
    schema: &'static Schema,
    root: &'static str,
    reader: &mut Reader<'_>,
    sink: &mut impl Sink,
) -> Result<(), Fault> {
    Walker { sink, path: Path::new(root), mute: 0 }.value(schema, reader).map(|_| ())
}

struct Walker<'s, S> {
    sink: &'s mut S,
    path: Path,
    /// Above 0, the value is only looked at.
    mute: u32,
}

/// A number, where the value is one.
type Walked = Result<i64, Fault>;

impl<S: Sink> Walker<'_, S> {
    fn value(&mut self, schema: &'static Schema, reader: &mut Reader<'_>) -> Walked {
        match schema {
            Schema::Boolean => {
                let value = self.take(reader, 1, &|| "true or false".into())? != 0;
                self.show(|sink| sink.boolean(value));
            }
            Schema::Null => self.show(Sink::null),
            Schema::Integer(integer) => {
                let value = self.integer(integer, reader)?;
                self.show(|sink| sink.integer(value));
                return Ok(value);
            }
            Schema::Enumerated(enumerated) => self.enumerated(enumerated, reader)?,
            Schema::BitString(size) => {
                let length = self.size(size, reader)?;
                let bits = BitString::read(reader, length);
                let bits =
                    bits.map_err(|Malformed| self.truncated(reader, format!("{length} bits")))?;
                self.show(|sink| sink.bits(&bits, size.fixed().is_some()));
            }
            Schema::OctetString(size) => {
                let count = self.size(size, reader)?;
                let octets = self.octets(reader, count)?;
                self.show(|sink| sink.octets(&octets));
            }
            Schema::Text(characters, size) => self.text(*characters, size, reader)?,
            Schema::Sequence(sequence) => self.sequence(sequence, reader)?,
            Schema::SequenceOf(list) => self.list(list, reader)?,
            Schema::Choice(choice) => self.choice(choice, reader)?,
            // Only a SEQUENCE knows what tells the content.
            Schema::Open(_) => {
                let expected = "an open type in a SEQUENCE";
                return Err(self.fault(FaultKind::UnknownValue, reader, "none", expected));
            }
        }
        Ok(0)
    }

    fn show(&mut self, what: impl FnOnce(&mut S)) {
        if self.mute == 0 {
            what(self.sink);
        }
    }

    fn take(
        &self,
        reader: &mut Reader<'_>,
        width: u32,
        expected: &dyn Fn() -> String,
    ) -> Result<u64, Fault> {
        reader.bits(width).map_err(|Malformed| self.truncated(reader, expected()))
    }

    fn integer(&self, integer: &Integer, reader: &mut Reader<'_>) -> Walked {
        let start = *reader;
        let expected = || integer.to_string();
        let is_outside = integer.is_extensible && self.take(reader, 1, &expected)? != 0;
        let Some((least, most)) = integer.range.filter(|_| !is_outside) else {
            let at = *reader;
            let value = reader.integer().map_err(|Malformed| self.number_fault(&at))?;
            if is_outside && integer.contains(value) {
                let expected = format!("a number outside {integer}, as it says,");
                return Err(self.fault(FaultKind::NotCanonical, &start, value, expected));
            }
            return Ok(value);
        };
        let at = *reader;
        let offset = self.take(reader, integer.width(), &expected)?;
        if offset > most.abs_diff(least) {
            let value = i128::from(least) + i128::from(offset);
            return Err(self.fault(FaultKind::OutOfRange, &at, value, integer));
        }
        Ok(least.wrapping_add_unsigned(offset))
    }

    fn enumerated(
        &mut self,
        enumerated: &Enumerated,
        reader: &mut Reader<'_>,
    ) -> Result<(), Fault> {
        let start = *reader;
        let last = enumerated.root.len() - 1;
        let expected = || format!("a value's index in 0..{last}");
        if enumerated.additions.is_some() && self.take(reader, 1, &expected)? != 0 {
            let index = self.small_number(reader, "a value's index")?;
            let names = enumerated.additions.unwrap_or_default();
            match names.get(usize::from(index)) {
                Some(name) => self.show(|sink| sink.name(name)),
                None => self.unknown(UnknownKind::Enumerated, &start, reader),
            }
            return Ok(());
        }
        let index = self.take(reader, width_of(last as u64), &expected)? as usize;
        let Some(name) = enumerated.root.get(index) else {
            return Err(self.fault(FaultKind::UnknownValue, &start, index, expected()));
        };
        self.show(|sink| sink.name(name));
        Ok(())
    }

    fn text(
        &mut self,
        characters: Characters,
        size: &Size,
        reader: &mut Reader<'_>,
    ) -> Result<(), Fault> {
        let at = *reader;
        let text = match characters {
            Characters::Utf8 => {
                let count = self.length(reader)?;
                let octets = self.octets(reader, count)?;
                let text = String::from_utf8(octets).map_err(|error| {
                    self.fault(FaultKind::OutOfRange, &at, error.utf8_error(), "UTF-8")
                })?;
                let length = text.chars().count();
                if !size.is_extensible && !size.contains(length) {
                    let expected = format!("{size} characters");
                    return Err(self.fault(FaultKind::OutOfRange, &at, length, expected));
                }
                text
            }
            Characters::Ia5 => {
                let count = self.size(size, reader)?;
                let expected = || format!("{count} characters");
                let one = |_| self.take(reader, 7, &expected).map(|c| char::from(c as u8));
                (0..count).map(one).collect::<Result<_, _>>()?
            }
            Characters::Numeric => {
                let count = self.size(size, reader)?;
                (0..count).map(|_| self.digit(reader)).collect::<Result<_, _>>()?
            }
        };
        self.show(|sink| sink.text(&text));
        Ok(())
    }

    /// A space or a digit.
    fn digit(&self, reader: &mut Reader<'_>) -> Result<char, Fault> {
        let at = *reader;
        match self.take(reader, 4, &|| "a character".into())? as u8 {
            0 => Ok(' '),
            digit @ 1..=10 => Ok(char::from(b'0' + digit - 1)),
            other => {
                Err(self.fault(FaultKind::OutOfRange, &at, other, "a character's index in 0..10"))
            }
        }
    }

    fn list(&mut self, list: &SequenceOf, reader: &mut Reader<'_>) -> Result<(), Fault> {
        let count = self.size(&list.size, reader)?;
        self.show(Sink::begin_array);
        for index in 0..count {
            self.path.push_item(index);
            self.value(list.item, reader)?;
            self.path.pop();
        }
        self.show(Sink::end_array);
        Ok(())
    }

    fn choice(&mut self, choice: &'static Choice, reader: &mut Reader<'_>) -> Result<(), Fault> {
        let start = *reader;
        let last = choice.root.len() - 1;
        let expected = || format!("an alternative's index in 0..{last}");
        if choice.additions.is_some() && self.take(reader, 1, &expected)? != 0 {
            let index = usize::from(self.small_number(reader, "an alternative's index")?);
            let mut content = self.open(reader)?;
            return match choice.additions.unwrap_or_default().get(index) {
                Some(known) if self.is_as_encoded(known.name, known.schema, content)? => {
                    self.alternative(known, &mut content)
                }
                _ => {
                    self.unknown(UnknownKind::Choice, &start, reader);
                    Ok(())
                }
            };
        }
        let index = self.take(reader, width_of(last as u64), &expected)? as usize;
        let Some(alternative) = choice.root.get(index) else {
            return Err(self.fault(FaultKind::UnknownValue, &start, index, expected()));
        };
        self.alternative(alternative, reader)
    }

    fn alternative(
        &mut self,
        alternative: &'static Alternative,
        reader: &mut Reader<'_>,
    ) -> Result<(), Fault> {
        self.show(Sink::begin_object);
        self.show(|sink| sink.member(alternative.name));
        self.path.push(alternative.name);
        self.value(alternative.schema, reader)?;
        self.path.pop();
        self.show(Sink::end_object);
        Ok(())
    }

    fn sequence(
        &mut self,
        sequence: &'static Sequence,
        reader: &mut Reader<'_>,
    ) -> Result<(), Fault> {
        if sequence.is_recursive && reader.descend().is_err() {
            let (found, expected) = ("one more", "fewer values within each other");
            return Err(self.fault(FaultKind::TooDeep, reader, found, expected));
        }
        let bit = || "an extension bit".into();
        let is_extended = sequence.additions.is_some() && self.take(reader, 1, &bit)? != 0;
        self.show(Sink::begin_object);
        self.components(sequence.root, reader)?;
        let bits = match sequence.additions {
            Some(additions) if is_extended => self.additions(additions, reader)?,
            _ => None,
        };
        self.show(Sink::end_object);
        if let Some(bits) = bits {
            self.tell(UnknownKind::Addition, bits);
        }
        if sequence.is_recursive {
            reader.ascend();
        }
        Ok(())
    }

    fn components(
        &mut self,
        components: &'static [Component],
        reader: &mut Reader<'_>,
    ) -> Result<(), Fault> {
        let mut bitmap = *reader;
        let presence = || "a presence bit".into();
        let optional = components.iter().filter(|c| c.presence != Presence::Required);
        for component in optional {
            // A bitmap cut off is told as the first component that it can't tell of.
            self.path.push(component.name);
            self.take(reader, 1, &presence)?;
            self.path.pop();
        }
        let mut numbers = Vec::new();
        for component in components {
            let is_there = component.presence == Presence::Required
                || self.take(&mut bitmap, 1, &presence)? != 0;
            if !is_there {
                numbers.push(0);
                continue;
            }
            let at = *reader;
            self.show(|sink| sink.member(component.name));
            self.path.push(component.name);
            let number = match component.schema {
                Schema::Open(open) => self.open_content(open, &numbers, reader)?,
                schema => self.value(schema, reader)?,
            };
            if component.presence == Presence::Default(number) {
                let expected = "nothing, which means the same,";
                return Err(self.fault(FaultKind::NotCanonical, &at, number, expected));
            }
            self.path.pop();
            numbers.push(number);
        }
        Ok(())
    }

    /// An open type that another component tells the content of.
    fn open_content(&mut self, open: &Open, numbers: &[i64], reader: &mut Reader<'_>) -> Walked {
        let mut content = self.open(reader)?;
        let number = numbers.get(open.selector);
        let known = open.known.iter().find(|(known, _)| Some(known) == number);
        match known {
            Some((_, schema)) if self.is_as_encoded_here(schema, content)? => {
                self.value(schema, &mut content)
            }
            _ => {
                let start = content;
                let octets = content.rest();
                self.show(|sink| sink.octets(&octets));
                self.unknown(UnknownKind::Open, &start, &content);
                Ok(0)
            }
        }
    }

    /// The additions of a SEQUENCE; the bits of those that can't be shown, if it has any.
    fn additions(
        &mut self,
        additions: &'static [Addition],
        reader: &mut Reader<'_>,
    ) -> Result<Option<BitString>, Fault> {
        let at = *reader;
        let count = reader.small_length().map_err(|Malformed| self.length_fault(&at, true))?;
        let mut bitmap = *reader;
        let presence = || format!("{count} presence bits");
        reader.expect(count).map_err(|Malformed| self.truncated(reader, presence()))?;
        for _ in 0..count {
            self.take(reader, 1, &presence)?;
        }
        let mut bits = Writer::new();
        copy(at, reader, &mut bits);
        let (mut has_known, mut has_unknown) = (false, false);
        for index in 0..count {
            if self.take(&mut bitmap, 1, &presence)? == 0 {
                continue;
            }
            let before = *reader;
            let mut content = self.open(reader)?;
            if let Some(addition) = additions.get(index)
                && self.is_addition_as_encoded(addition, content)?
            {
                has_known = true;
                match addition {
                    Addition::Component(component) => {
                        self.show(|sink| sink.member(component.name));
                        self.path.push(component.name);
                        self.value(component.schema, &mut content)?;
                        self.path.pop();
                    }
                    Addition::Group(group) => self.components(group.root, &mut content)?,
                }
            } else {
                has_unknown = true;
                copy(before, reader, &mut bits);
            }
        }
        let is_all = has_known && !has_unknown && count == additions.len();
        Ok((!is_all).then(|| bit_string(bits)))
    }

    /// Whether an addition is encoded as an encoder would: else it is shown as unknown.
    fn is_addition_as_encoded(
        &mut self,
        addition: &'static Addition,
        content: Reader<'_>,
    ) -> Result<bool, Fault> {
        match addition {
            Addition::Component(component) => {
                self.is_as_encoded(component.name, component.schema, content)
            }
            Addition::Group(group) => {
                let mut inner = content;
                self.mute += 1;
                self.components(group.root, &mut inner)?;
                self.mute -= 1;
                let is_optional = |c: &Component| c.presence != Presence::Required;
                let width = group.root.len() as u32;
                let presence = || "presence bits".into();
                // A group of which nothing is there is left out.
                let is_empty = group.root.iter().all(is_optional)
                    && self.take(&mut content.clone(), width, &presence)? == 0;
                Ok(!is_empty && inner.is_padding(&content))
            }
        }
    }

    fn is_as_encoded(
        &mut self,
        name: &'static str,
        schema: &'static Schema,
        content: Reader<'_>,
    ) -> Result<bool, Fault> {
        self.path.push(name);
        let result = self.is_as_encoded_here(schema, content)?;
        self.path.pop();
        Ok(result)
    }

    fn is_as_encoded_here(
        &mut self,
        schema: &'static Schema,
        content: Reader<'_>,
    ) -> Result<bool, Fault> {
        let mut inner = content;
        self.mute += 1;
        self.value(schema, &mut inner)?;
        self.mute -= 1;
        Ok(inner.is_padding(&content))
    }

    /// Shows that the bits from `start` to `end` are unknown.
    fn unknown(&mut self, kind: UnknownKind, start: &Reader<'_>, end: &Reader<'_>) {
        if kind != UnknownKind::Open {
            self.show(Sink::null);
        }
        let mut bits = Writer::new();
        copy(*start, end, &mut bits);
        self.tell(kind, bit_string(bits));
    }

    fn tell(&mut self, kind: UnknownKind, bits: BitString) {
        if self.mute == 0 {
            self.sink.unknown(kind, self.path.text(), bits);
        }
    }
}

/// Copies the bits between two places of one reader.
fn copy(mut from: Reader<'_>, to: &Reader<'_>, bits: &mut Writer) {
    while from.position() < to.position() {
        let width = (to.position() - from.position()).min(32) as u32;
        bits.bits(from.bits(width).unwrap_or_default(), width);
    }
}

fn bit_string(bits: Writer) -> BitString {
    let length = bits.position();
    BitString::from_octets(&bits.finish(), length).unwrap_or_default()
}

#[cfg(test)]
mod tests;

//! JSON to octets, strictly: every fault has its path, no member is ignored, and every range is
//! checked.

mod parts;

use self::parts::Parts;
use super::super::{JerError, MessageKind};
use super::UnknownPart;
use serde_json::{Map, Value};
use uper::{
    Addition, Alternative, BitString, Characters, Choice, Component, Enumerated, Integer,
    Malformed, Open, Path, Presence, Schema, Sequence, SequenceOf, Size, UnknownKind, Writer,
};

/// The encoding of a whole message.
pub fn octets(
    kind: MessageKind,
    value: &Value,
    unknown: &[UnknownPart],
) -> Result<Vec<u8>, JerError> {
    let mut reader = JerReader { path: Path::new(kind.name()), parts: Parts::new(unknown) };
    let mut writer = Writer::new();
    reader.value(kind.schema(), value, &mut writer)?;
    reader.parts.finish()?;
    Ok(writer.finish())
}

struct JerReader<'u> {
    path: Path,
    parts: Parts<'u>,
}

type Read<T> = Result<T, JerError>;

impl JerReader<'_> {
    fn value(&mut self, schema: &'static Schema, value: &Value, bits: &mut Writer) -> Read<()> {
        match schema {
            Schema::Boolean => {
                let value = value.as_bool().ok_or_else(|| self.other("true or false", value))?;
                bits.bit(value);
            }
            Schema::Null if value.is_null() => {}
            Schema::Null => return Err(self.other("null", value)),
            Schema::Integer(integer) => self.integer(integer, value, bits)?,
            Schema::Enumerated(enumerated) => self.enumerated(enumerated, value, bits)?,
            Schema::BitString(size) => self.bit_string(size, value, bits)?,
            Schema::OctetString(size) => {
                let octets = self.hex(value)?;
                self.size(size, octets.len(), bits)?;
                bits.octets(&octets);
            }
            Schema::Text(characters, size) => self.text(*characters, size, value, bits)?,
            Schema::Sequence(sequence) => self.sequence(sequence, value, bits)?,
            Schema::SequenceOf(list) => self.list(list, value, bits)?,
            Schema::Choice(choice) => self.choice(choice, value, bits)?,
            Schema::Open(_) => return Err(self.fault("an open type outside a SEQUENCE")),
        }
        Ok(())
    }

    fn fault(&self, detail: impl Into<String>) -> JerError {
        JerError { path: self.path.text().to_owned(), detail: detail.into() }
    }

    fn other(&self, expected: &str, found: &Value) -> JerError {
        let mut found = found.to_string();
        if found.len() > MAX_QUOTED {
            found = format!("{}…", found.chars().take(MAX_QUOTED).collect::<String>());
        }
        self.fault(format!("{found} found, {expected} expected"))
    }

    fn integer(&self, integer: &Integer, value: &Value, bits: &mut Writer) -> Read<()> {
        let Some(number) = value.as_i64() else {
            let expected = format!("a whole number ({integer})");
            return Err(self.other(&expected, value));
        };
        let is_inside = integer.contains(number);
        if !is_inside && !integer.is_extensible {
            return Err(self.other(&integer.to_string(), value));
        }
        if integer.is_extensible {
            bits.bit(!is_inside);
        }
        match integer.range {
            Some((least, _)) if is_inside => bits.bits(number.abs_diff(least), integer.width()),
            _ => bits.integer(number),
        }
        Ok(())
    }

    fn enumerated(
        &mut self,
        enumerated: &Enumerated,
        value: &Value,
        bits: &mut Writer,
    ) -> Read<()> {
        if value.is_null() && enumerated.additions.is_some() {
            return self.unknown(UnknownKind::Enumerated, bits);
        }
        let name = self.string(value)?;
        let index = |names: &[&str]| names.iter().position(|other| *other == name);
        if let Some(index) = index(enumerated.root) {
            if enumerated.additions.is_some() {
                bits.bit(false);
            }
            let width = usize::BITS - (enumerated.root.len() - 1).leading_zeros();
            bits.bits(index as u64, width);
            return Ok(());
        }
        let index = enumerated.additions.and_then(index);
        let index = index.ok_or_else(|| self.other("the name of a value", value))?;
        bits.addition(index as u16);
        Ok(())
    }

    /// What stands for `null`: the bits as they came.
    fn unknown(&mut self, kind: UnknownKind, bits: &mut Writer) -> Read<()> {
        match self.parts.take(kind, self.path.text())? {
            Some(part) => {
                part.write(bits);
                Ok(())
            }
            None => Err(self.fault("null found, and no bits for it among the unknown parts")),
        }
    }

    fn bit_string(&self, size: &Size, value: &Value, bits: &mut Writer) -> Read<()> {
        let (octets, length) = match size.fixed() {
            Some(length) => (self.hex(value)?, length),
            None => {
                let length = value.get("length").and_then(Value::as_u64);
                let members = value.as_object().map_or(0, Map::len);
                let (Some(digits), Some(length), 2) = (value.get("value"), length, members) else {
                    return Err(self.other("an object of value and length", value));
                };
                (self.hex(digits)?, usize::try_from(length).unwrap_or(usize::MAX))
            }
        };
        let string = BitString::from_octets(&octets, length)
            .ok_or_else(|| self.other(&format!("{length} bits, then zeros"), value))?;
        self.size(size, length, bits)?;
        string.write(bits);
        Ok(())
    }

    fn text(
        &self,
        characters: Characters,
        size: &Size,
        value: &Value,
        bits: &mut Writer,
    ) -> Read<()> {
        let text = self.string(value)?;
        let written = match characters {
            Characters::Utf8 => {
                let length = text.chars().count();
                if !size.is_extensible && !size.contains(length) {
                    return Err(self.other(&format!("{size} characters"), value));
                }
                bits.utf8(text, 0, usize::MAX)
            }
            Characters::Ia5 => {
                self.size(size, text.chars().count(), bits)?;
                bits.ia5(text)
            }
            Characters::Numeric => {
                self.size(size, text.chars().count(), bits)?;
                bits.numeric(text)
            }
        };
        written.map_err(|Malformed| self.other("other characters", value))
    }

    fn list(&mut self, list: &SequenceOf, value: &Value, bits: &mut Writer) -> Read<()> {
        let items = value.as_array().ok_or_else(|| self.other("an array", value))?;
        self.size(&list.size, items.len(), bits)?;
        for (index, item) in items.iter().enumerate() {
            self.path.push_item(index);
            self.value(list.item, item, bits)?;
            self.path.pop();
        }
        Ok(())
    }

    fn choice(&mut self, choice: &'static Choice, value: &Value, bits: &mut Writer) -> Read<()> {
        if value.is_null() && choice.additions.is_some() {
            return self.unknown(UnknownKind::Choice, bits);
        }
        let mut members = value.as_object().into_iter().flatten();
        let (Some((name, inner)), None) = (members.next(), members.next()) else {
            return Err(self.other("an object with one member", value));
        };
        let index = |all: &[Alternative]| all.iter().position(|other| other.name == name);
        if let Some(index) = index(choice.root) {
            if choice.additions.is_some() {
                bits.bit(false);
            }
            let width = usize::BITS - (choice.root.len() - 1).leading_zeros();
            bits.bits(index as u64, width);
            return self.named(choice.root[index].name, choice.root[index].schema, inner, bits);
        }
        let additions = choice.additions.unwrap_or_default();
        let index = index(additions).ok_or_else(|| self.other("a known alternative", value))?;
        bits.addition(index as u16);
        let mut content = Writer::new();
        self.named(additions[index].name, additions[index].schema, inner, &mut content)?;
        self.open(content, bits)
    }

    /// The value of a component or alternative.
    fn named(
        &mut self,
        name: &'static str,
        schema: &'static Schema,
        value: &Value,
        bits: &mut Writer,
    ) -> Read<()> {
        self.path.push(name);
        self.value(schema, value, bits)?;
        self.path.pop();
        Ok(())
    }

    fn open(&self, content: Writer, bits: &mut Writer) -> Read<()> {
        bits.open(|inner| {
            inner.octets(&content.finish());
            Ok(())
        })
        .map_err(|Malformed| self.fault("content longer than any message"))
    }

    fn sequence(
        &mut self,
        sequence: &'static Sequence,
        value: &Value,
        bits: &mut Writer,
    ) -> Read<()> {
        let object = value.as_object().ok_or_else(|| self.other("an object", value))?;
        self.refuse_unknown_members(sequence, object)?;
        let Some(additions) = sequence.additions else {
            return self.components(sequence.root, object, bits);
        };
        let part = self.parts.take(UnknownKind::Addition, self.path.text())?;
        let is_there = |component: &Component| object.contains_key(component.name);
        let is_extended = part.is_some()
            || additions.iter().any(|addition| match addition {
                Addition::Component(component) => is_there(component),
                Addition::Group(group) => group.root.iter().any(is_there),
            });
        bits.bit(is_extended);
        self.components(sequence.root, object, bits)?;
        if is_extended {
            self.additions(additions, object, part, bits)?;
        }
        Ok(())
    }

    fn refuse_unknown_members(&self, sequence: &Sequence, object: &Map<String, Value>) -> Read<()> {
        let is_known = |name: &String| {
            let is_it = |component: &Component| component.name == name;
            sequence.root.iter().any(is_it)
                || sequence.additions.unwrap_or_default().iter().any(|a| match a {
                    Addition::Component(component) => is_it(component),
                    Addition::Group(group) => group.root.iter().any(is_it),
                })
        };
        match object.keys().find(|name| !is_known(name)) {
            None => Ok(()),
            Some(name) => {
                let path = format!("{}.{name}", self.path.text());
                Err(JerError { path, detail: "there is no such field".to_owned() })
            }
        }
    }

    fn components(
        &mut self,
        components: &'static [Component],
        object: &Map<String, Value>,
        bits: &mut Writer,
    ) -> Read<()> {
        let is_there = |component: &Component| match object.get(component.name) {
            None => false,
            Some(value) => match component.presence {
                Presence::Default(number) => value.as_i64() != Some(number),
                _ => true,
            },
        };
        let optional = components.iter().filter(|c| c.presence != Presence::Required);
        optional.for_each(|component| bits.bit(is_there(component)));
        for component in components {
            let Some(value) = object.get(component.name) else {
                if component.presence == Presence::Required {
                    self.path.push(component.name);
                    return Err(self.fault("missing"));
                }
                continue;
            };
            if !is_there(component) {
                continue;
            }
            match component.schema {
                Schema::Open(open) => {
                    self.path.push(component.name);
                    let selector = components.get(open.selector);
                    let selector = selector.and_then(|c| object.get(c.name)?.as_i64());
                    self.open_content(open, selector, value, bits)?;
                    self.path.pop();
                }
                schema => self.named(component.name, schema, value, bits)?,
            }
        }
        Ok(())
    }

    /// An object for known content, the digits of its octets for any.
    fn open_content(
        &mut self,
        open: &Open,
        selector: Option<i64>,
        value: &Value,
        bits: &mut Writer,
    ) -> Read<()> {
        let part = self.parts.take(UnknownKind::Open, self.path.text())?;
        let known = open.known.iter().find(|(known, _)| Some(*known) == selector);
        let mut content = Writer::new();
        match known {
            Some((_, schema)) if !value.is_string() => self.value(schema, value, &mut content)?,
            _ => {
                let octets = self.hex(value)?;
                if part.is_some_and(|part| !part.octets().eq(octets.iter().copied())) {
                    return Err(self.fault("other octets than the unknown part has"));
                }
                return bits
                    .open_octets(&octets)
                    .map_err(|Malformed| self.fault("longer than any message"));
            }
        }
        self.open(content, bits)
    }

    /// Bitmap and open types of the additions, known ones from the object, others from `part`.
    fn additions(
        &mut self,
        additions: &'static [Addition],
        object: &Map<String, Value>,
        part: Option<&BitString>,
        bits: &mut Writer,
    ) -> Read<()> {
        let mut known: Vec<Option<Writer>> = Vec::new();
        for addition in additions {
            let mut content = Writer::new();
            let is_there = match addition {
                Addition::Component(component) => match object.get(component.name) {
                    Some(value) => {
                        self.named(component.name, component.schema, value, &mut content)?;
                        true
                    }
                    None => false,
                },
                Addition::Group(group) => {
                    let is_there = group.root.iter().any(|c| object.contains_key(c.name));
                    if is_there {
                        self.components(group.root, object, &mut content)?;
                    }
                    is_there
                }
            };
            known.push(is_there.then_some(content));
        }
        let rest = match part {
            Some(part) => parts::Additions::of(part, known.iter().map(Option::is_some))
                .ok_or_else(|| self.fault("the unknown part holds no additions"))?,
            None => parts::Additions::none(additions.len()),
        };
        let count = known.iter().rposition(Option::is_some).map_or(0, |last| last + 1);
        let count = rest.count().max(count);
        let too_long = |Malformed| self.fault("longer than any message");
        bits.small_length(count).map_err(too_long)?;
        for index in 0..count {
            let is_known = known.get(index).is_some_and(Option::is_some);
            bits.bit(is_known || rest.content(index).is_some());
        }
        for index in 0..count {
            match known.get_mut(index).and_then(Option::take) {
                Some(content) => self.open(content, bits)?,
                None => {
                    if let Some(octets) = rest.content(index) {
                        bits.open_octets(octets).map_err(too_long)?;
                    }
                }
            }
        }
        Ok(())
    }

    fn size(&self, size: &Size, length: usize, bits: &mut Writer) -> Read<()> {
        let is_inside = size.contains(length);
        if !is_inside && !size.is_extensible {
            return Err(self.fault(format!("a length of {length} found, {size} expected")));
        }
        if size.is_extensible {
            bits.bit(!is_inside);
        }
        match size.width().filter(|_| is_inside) {
            Some(width) => bits.bits((length - size.least) as u64, width),
            None => {
                bits.length(length).map_err(|Malformed| self.fault("longer than any message"))?
            }
        }
        Ok(())
    }

    fn string<'v>(&self, value: &'v Value) -> Read<&'v str> {
        value.as_str().ok_or_else(|| self.other("a string", value))
    }

    /// Hexadecimal digits, two an octet.
    fn hex(&self, value: &Value) -> Read<Vec<u8>> {
        let text = self.string(value)?;
        let digits: Option<Vec<u8>> =
            text.chars().map(|c| c.to_digit(16).map(|digit| digit as u8)).collect();
        match digits {
            Some(digits) if digits.len() % 2 == 0 => {
                Ok(digits.chunks_exact(2).map(|pair| pair[0] << 4 | pair[1]).collect())
            }
            _ => Err(self.other("an even number of hex digits", value)),
        }
    }
}

/// How much of a wrong value an error repeats, characters.
const MAX_QUOTED: usize = 60;

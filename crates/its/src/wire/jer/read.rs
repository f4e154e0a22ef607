//! Reads JER into the generated types, strictly: every fault has its path, no member is
//! ignored, and every range is checked, so that what was read can be encoded.

use super::super::{JerError, MessageKind};
use rasn::error::DecodeError;
use rasn::types::{self, Constraints, Constructed, DecodeChoice, Enumerated, IntegerType, Tag};
use rasn::{Codec, Decode};
use serde_json::Value;

/// A whole message from `value`.
pub(super) fn pdu<T: Decode>(kind: MessageKind, value: &Value) -> Result<Box<T>, JerError> {
    let mut reader = Reader {
        pending: vec![Field { step: Step::Root(kind.name()), value: Some(value) }],
        path: Vec::new(),
        fault: None,
    };
    match T::decode(&mut reader) {
        Ok(pdu) => Ok(Box::new(pdu)),
        Err(error) => Err(reader.fault.unwrap_or_else(|| JerError {
            path: kind.name().to_owned(),
            detail: error.to_string(),
        })),
    }
}

/// Walks the JSON in step with the generated types, which ask for their fields in order.
struct Reader<'v> {
    /// What is asked for next, last first.
    pending: Vec<Field<'v>>,
    /// The way to the value being read.
    path: Vec<Step>,
    /// The first fault, with its path.
    fault: Option<JerError>,
}

/// A field that is to be read; no value if its member is missing.
#[derive(Clone, Copy)]
struct Field<'v> {
    step: Step,
    value: Option<&'v Value>,
}

#[derive(Clone, Copy)]
enum Step {
    Root(&'static str),
    Member(&'static str),
    Item(usize),
}

type Read<T> = Result<T, DecodeError>;

impl<'v> Reader<'v> {
    /// Reads the next field with `read`, which gets its value.
    fn field<T>(&mut self, read: impl FnOnce(&mut Self, &'v Value) -> Read<T>) -> Read<T> {
        let Some(field) = self.pending.pop() else {
            return Err(self.fail("nothing more to read"));
        };
        self.path.push(field.step);
        let result = match field.value {
            Some(value) => read(self, value),
            None => Err(self.fail("missing")),
        };
        self.path.pop();
        result
    }

    /// Notes a fault at the present path, unless there was one.
    fn fail(&mut self, detail: impl Into<String>) -> DecodeError {
        let detail = detail.into();
        if self.fault.is_none() {
            self.fault = Some(JerError { path: self.path_text(), detail: detail.clone() });
        }
        DecodeError::parser_fail(detail, Codec::Jer)
    }

    fn path_text(&self) -> String {
        let mut text = String::new();
        for step in &self.path {
            match step {
                // A CAM's root and second field have one name: written once.
                Step::Member(name) if text != *name => {
                    text.push('.');
                    text.push_str(name);
                }
                Step::Member(_) => {}
                Step::Root(name) => text.push_str(name),
                Step::Item(index) => text.push_str(&format!("[{index}]")),
            }
        }
        text
    }

    fn expected(&mut self, what: &str, found: &Value) -> DecodeError {
        let mut found = found.to_string();
        if found.len() > MAX_QUOTED {
            found = format!("{}…", found.chars().take(MAX_QUOTED).collect::<String>());
        }
        self.fail(format!("{what} expected, found {found}"))
    }

    fn text(&mut self, value: &'v Value) -> Read<&'v str> {
        value.as_str().ok_or_else(|| self.expected("a string", value))
    }

    /// Hexadecimal digits, two an octet.
    fn octets(&mut self, value: &'v Value) -> Read<Vec<u8>> {
        let text = self.text(value)?;
        let digits: Option<Vec<u8>> =
            text.chars().map(|c| c.to_digit(16).map(|digit| digit as u8)).collect();
        match digits {
            Some(digits) if digits.len() % 2 == 0 => {
                Ok(digits.chunks_exact(2).map(|pair| pair[0] << 4 | pair[1]).collect())
            }
            _ => Err(self.expected("an even number of hex digits", value)),
        }
    }

    fn check_size(&mut self, size: usize, constraints: &Constraints) -> Read<()> {
        match constraints.size().filter(|size| size.extensible.is_none()) {
            Some(allowed) if !allowed.constraint.contains(&size) => {
                Err(self.fail(format!("size {size} is not in {}", *allowed.constraint)))
            }
            _ => Ok(()),
        }
    }

    /// A character string of the types that have a fixed set of characters.
    fn characters<T: TryFrom<String>>(&mut self, constraints: &Constraints) -> Read<T> {
        self.field(|reader, value| {
            let text = reader.text(value)?;
            reader.check_size(text.chars().count(), constraints)?;
            T::try_from(text.to_owned())
                .map_err(|_| reader.fail("characters that this string can't hold"))
        })
    }

    /// None of the modules has such a type.
    fn unused<T>(&mut self) -> Read<T> {
        Err(self.fail("a type that no message has"))
    }

    fn optional<D: Decode>(&mut self, read: impl FnOnce(&mut Self) -> Read<D>) -> Read<Option<D>> {
        match self.pending.last() {
            Some(Field { value: None, .. }) => {
                self.pending.pop();
                Ok(None)
            }
            _ => read(self).map(Some),
        }
    }

    /// Makes the members of an object the next fields; unknown ones are a fault.
    fn expect_members(&mut self, names: &[&'static str], value: &'v Value) -> Read<()> {
        let Some(object) = value.as_object() else {
            return Err(self.expected("an object", value));
        };
        if let Some(unknown) = object.keys().find(|key| !names.contains(&key.as_str())) {
            let path = format!("{}.{unknown}", self.path_text());
            let detail = "there is no such field".to_owned();
            self.fault.get_or_insert(JerError { path, detail });
            return Err(self.fail("unknown member"));
        }
        for name in names.iter().rev() {
            self.pending.push(Field { step: Step::Member(name), value: object.get(*name) });
        }
        Ok(())
    }
}

impl rasn::Decoder for Reader<'_> {
    type Ok = ();
    type Error = DecodeError;
    type AnyDecoder<const R: usize, const E: usize> = Self;

    fn codec(&self) -> Codec {
        Codec::Jer
    }

    fn decode_bool(&mut self, _: Tag) -> Read<bool> {
        self.field(|reader, value| {
            value.as_bool().ok_or_else(|| reader.expected("true or false", value))
        })
    }

    fn decode_integer<I: IntegerType>(&mut self, _: Tag, limits: &Constraints) -> Read<I> {
        self.field(|reader, value| {
            let number = value.as_i64().map(i128::from).or_else(|| value.as_u64().map(i128::from));
            let number = number.ok_or_else(|| reader.expected("a whole number", value))?;
            if let Some(allowed) = limits.value().filter(|limit| limit.extensible.is_none())
                && !allowed.constraint.contains(&number)
            {
                return Err(reader.fail(format!("{number} is not in {}", *allowed.constraint)));
            }
            I::try_from(number).map_err(|_| reader.fail(format!("{number} is out of range")))
        })
    }

    fn decode_enumerated<E: Enumerated>(&mut self, _: Tag) -> Read<E> {
        self.field(|reader, value| {
            let name = reader.text(value)?;
            E::from_identifier(name)
                .ok_or_else(|| reader.fail(format!("unknown enumerated value {name:?}")))
        })
    }

    fn decode_bit_string(&mut self, _: Tag, limits: &Constraints) -> Read<types::BitString> {
        self.field(|reader, value| {
            let size = limits.size().filter(|_| !limits.extensible());
            let fixed = size.filter(|size| size.constraint.is_fixed());
            let fixed = fixed.and_then(|size| size.constraint.as_start().copied());
            let (octets, length) = match fixed {
                Some(length) => (reader.octets(value)?, length),
                None => {
                    let length = value.get("length").and_then(Value::as_u64);
                    let (Some(digits), Some(length)) = (value.get("value"), length) else {
                        return Err(reader.expected("an object of value and length", value));
                    };
                    let length = usize::try_from(length).unwrap_or(usize::MAX);
                    (reader.octets(digits)?, length)
                }
            };
            reader.check_size(length, limits)?;
            let octet_count = octets.len();
            let mut bits = types::BitString::from_vec(octets);
            if length.div_ceil(8) != octet_count || bits.iter().skip(length).any(|bit| *bit) {
                return Err(reader.fail(format!("{octet_count} octets are no {length} bits")));
            }
            bits.truncate(length);
            Ok(bits)
        })
    }

    fn decode_octet_string<'b, T>(&'b mut self, _: Tag, limits: &Constraints) -> Read<T>
    where
        T: From<&'b [u8]> + From<Vec<u8>>,
    {
        self.field(|reader, value| {
            let octets = reader.octets(value)?;
            reader.check_size(octets.len(), limits)?;
            Ok(T::from(octets))
        })
    }

    fn decode_utf8_string(&mut self, _: Tag, limits: &Constraints) -> Read<types::Utf8String> {
        self.characters(limits)
    }

    fn decode_ia5_string(&mut self, _: Tag, limits: &Constraints) -> Read<types::Ia5String> {
        self.characters(limits)
    }

    fn decode_numeric_string(
        &mut self,
        _: Tag,
        limits: &Constraints,
    ) -> Read<types::NumericString> {
        self.characters(limits)
    }

    fn decode_sequence<const RC: usize, const EC: usize, D, DF, F>(
        &mut self,
        _: Tag,
        _: Option<DF>,
        decode_fn: F,
    ) -> Read<D>
    where
        D: Constructed<RC, EC>,
        DF: FnOnce() -> D,
        F: FnOnce(&mut Self) -> Read<D>,
    {
        self.field(|reader, value| {
            let mut names: Vec<&'static str> = D::FIELDS.iter().map(|field| field.name).collect();
            if let Some(extended) = D::EXTENDED_FIELDS {
                names.extend(extended.iter().map(|field| field.name));
            }
            reader.expect_members(&names, value)?;
            decode_fn(reader)
        })
    }

    fn decode_sequence_of<D: Decode>(&mut self, _: Tag, limits: &Constraints) -> Read<Vec<D>> {
        self.field(|reader, value| {
            let Some(items) = value.as_array() else {
                return Err(reader.expected("an array", value));
            };
            reader.check_size(items.len(), limits)?;
            let mut list = Vec::with_capacity(items.len());
            for (index, item) in items.iter().enumerate() {
                reader.pending.push(Field { step: Step::Item(index), value: Some(item) });
                list.push(D::decode(reader)?);
            }
            Ok(list)
        })
    }

    fn decode_choice<D: DecodeChoice>(&mut self, _: &Constraints) -> Read<D> {
        self.field(|reader, value| {
            let mut members = value.as_object().into_iter().flatten();
            let (Some((name, inner)), None) = (members.next(), members.next()) else {
                return Err(reader.expected("an object with one member", value));
            };
            let variants = D::VARIANTS.iter().chain(D::EXTENDED_VARIANTS.unwrap_or(&[]));
            let found = variants.zip(D::IDENTIFIERS).find(|(_, identifier)| *identifier == name);
            let Some((variant, identifier)) = found else {
                return Err(reader.fail(format!("unknown alternative {name:?}")));
            };
            reader.pending.push(Field { step: Step::Member(identifier), value: Some(inner) });
            D::from_tag(reader, variant.smallest_tag())
        })
    }

    fn decode_optional<D: Decode>(&mut self) -> Read<Option<D>> {
        self.optional(|reader| D::decode(reader))
    }

    fn decode_optional_with_tag<D: Decode>(&mut self, tag: Tag) -> Read<Option<D>> {
        self.optional(|reader| D::decode_with_tag(reader, tag))
    }

    fn decode_optional_with_constraints<D: Decode>(
        &mut self,
        limits: &Constraints,
    ) -> Read<Option<D>> {
        self.optional(|reader| D::decode_with_constraints(reader, limits))
    }

    fn decode_optional_with_tag_and_constraints<D: Decode>(
        &mut self,
        tag: Tag,
        limits: &Constraints,
    ) -> Read<Option<D>> {
        self.optional(|reader| D::decode_with_tag_and_constraints(reader, tag, limits))
    }

    fn decode_explicit_prefix<D: Decode>(&mut self, _: Tag) -> Read<D> {
        D::decode(self)
    }

    fn decode_optional_with_explicit_prefix<D: Decode>(&mut self, _: Tag) -> Read<Option<D>> {
        self.decode_optional()
    }

    fn decode_extension_addition_with_explicit_tag_and_constraints<D: Decode>(
        &mut self,
        tag: Tag,
        limits: &Constraints,
    ) -> Read<Option<D>> {
        self.decode_optional_with_tag_and_constraints(tag, limits)
    }

    fn decode_extension_addition_with_tag_and_constraints<D: Decode>(
        &mut self,
        tag: Tag,
        limits: &Constraints,
    ) -> Read<Option<D>> {
        self.decode_optional_with_tag_and_constraints(tag, limits)
    }

    fn decode_extension_addition_group<const RC: usize, const EC: usize, D>(
        &mut self,
    ) -> Read<Option<D>>
    where
        D: Decode + Constructed<RC, EC>,
    {
        self.unused()
    }

    fn decode_set<const RC: usize, const EC: usize, FIELDS, SET, D, F>(
        &mut self,
        _: Tag,
        _: D,
        _: F,
    ) -> Read<SET>
    where
        SET: Decode + Constructed<RC, EC>,
        FIELDS: Decode,
        D: Fn(&mut Self, usize, Tag) -> Read<FIELDS>,
        F: FnOnce(Vec<FIELDS>) -> Read<SET>,
    {
        self.unused()
    }

    fn decode_set_of<D: Decode + Eq + core::hash::Hash>(
        &mut self,
        _: Tag,
        _: &Constraints,
    ) -> Read<types::SetOf<D>> {
        self.unused()
    }

    fn decode_any(&mut self, _: Tag) -> Read<types::Any> {
        self.unused()
    }

    fn decode_real<R: types::RealType>(&mut self, _: Tag, _: &Constraints) -> Read<R> {
        self.unused()
    }

    fn decode_null(&mut self, _: Tag) -> Read<()> {
        self.unused()
    }

    fn decode_object_identifier(&mut self, _: Tag) -> Read<types::ObjectIdentifier> {
        self.unused()
    }

    fn decode_visible_string(&mut self, _: Tag, _: &Constraints) -> Read<types::VisibleString> {
        self.unused()
    }

    fn decode_general_string(&mut self, _: Tag, _: &Constraints) -> Read<types::GeneralString> {
        self.unused()
    }

    fn decode_graphic_string(&mut self, _: Tag, _: &Constraints) -> Read<types::GraphicString> {
        self.unused()
    }

    fn decode_printable_string(&mut self, _: Tag, _: &Constraints) -> Read<types::PrintableString> {
        self.unused()
    }

    fn decode_teletex_string(&mut self, _: Tag, _: &Constraints) -> Read<types::TeletexString> {
        self.unused()
    }

    fn decode_bmp_string(&mut self, _: Tag, _: &Constraints) -> Read<types::BmpString> {
        self.unused()
    }

    fn decode_utc_time(&mut self, _: Tag) -> Read<types::UtcTime> {
        self.unused()
    }

    fn decode_generalized_time(&mut self, _: Tag) -> Read<types::GeneralizedTime> {
        self.unused()
    }

    fn decode_date(&mut self, _: Tag) -> Read<types::Date> {
        self.unused()
    }
}

/// How much of a wrong value an error repeats, characters.
const MAX_QUOTED: usize = 60;

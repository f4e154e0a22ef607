//! Values as JSON text, as they are walked through.

use super::{Jer, UnknownPart};
use uper::{BitString, Sink, UnknownKind};

/// Writes JSON.
#[derive(Default)]
pub struct JerWriter {
    jer: Jer,
    /// A value has ended, and nothing has begun since.
    is_behind_value: bool,
}

impl JerWriter {
    pub fn finish(self) -> Jer {
        self.jer
    }

    /// Before a value: in a list, a comma stands before all but the first.
    fn begin(&mut self) {
        if std::mem::replace(&mut self.is_behind_value, true) {
            self.jer.value.push(',');
        }
    }

    fn open(&mut self, bracket: char) {
        self.begin();
        self.jer.value.push(bracket);
        self.is_behind_value = false;
    }

    fn close(&mut self, bracket: char) {
        self.jer.value.push(bracket);
        self.is_behind_value = true;
    }

    fn plain(&mut self, text: &str) {
        self.begin();
        self.jer.value.push_str(text);
    }

    /// Names of the standard, which need no escaping.
    fn quoted(&mut self, text: &str) {
        self.begin();
        self.jer.value.push('"');
        self.jer.value.push_str(text);
        self.jer.value.push('"');
    }

    fn hex(&mut self, octets: impl Iterator<Item = u8>) {
        let text = &mut self.jer.value;
        text.push('"');
        for octet in octets {
            text.push(char::from(HEX_DIGITS[usize::from(octet >> 4)]));
            text.push(char::from(HEX_DIGITS[usize::from(octet & 15)]));
        }
        text.push('"');
    }
}

impl Sink for JerWriter {
    fn begin_object(&mut self) {
        self.open('{');
    }

    fn member(&mut self, name: &'static str) {
        self.quoted(name);
        self.jer.value.push(':');
        self.is_behind_value = false;
    }

    fn end_object(&mut self) {
        self.close('}');
    }

    fn begin_array(&mut self) {
        self.open('[');
    }

    fn end_array(&mut self) {
        self.close(']');
    }

    fn boolean(&mut self, value: bool) {
        self.plain(if value { "true" } else { "false" });
    }

    fn null(&mut self) {
        self.plain("null");
    }

    fn integer(&mut self, value: i64) {
        self.plain(&value.to_string());
    }

    fn name(&mut self, name: &'static str) {
        self.quoted(name);
    }

    fn bits(&mut self, bits: &BitString, is_fixed: bool) {
        self.begin();
        if is_fixed {
            self.hex(bits.octets());
        } else {
            self.jer.value.push_str("{\"value\":");
            self.hex(bits.octets());
            self.jer.value.push_str(&format!(",\"length\":{}}}", bits.len()));
        }
    }

    fn octets(&mut self, octets: &[u8]) {
        self.begin();
        self.hex(octets.iter().copied());
    }

    fn text(&mut self, text: &str) {
        self.begin();
        self.jer.value.push('"');
        for c in text.chars() {
            match c {
                '"' => self.jer.value.push_str("\\\""),
                '\\' => self.jer.value.push_str("\\\\"),
                '\0'..' ' => self.jer.value.push_str(&format!("\\u{:04x}", u32::from(c))),
                _ => self.jer.value.push(c),
            }
        }
        self.jer.value.push('"');
    }

    fn unknown(&mut self, kind: UnknownKind, path: &str, bits: BitString) {
        self.jer.unknown.push(UnknownPart { kind, path: path.to_owned(), bits });
    }
}

const HEX_DIGITS: &[u8; 16] = b"0123456789ABCDEF";

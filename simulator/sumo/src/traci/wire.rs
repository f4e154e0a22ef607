//! TraCI's types in octets, big-endian.

use super::TraciError;

/// `TYPE_STRING`.
pub(super) const TEXT: u8 = 0x0c;

/// Builds messages.
#[derive(Clone, Debug, Default)]
pub(super) struct Writer(Vec<u8>);

impl Writer {
    pub(super) fn byte(&mut self, value: u8) -> &mut Self {
        self.0.push(value);
        self
    }

    pub(super) fn double(&mut self, value: f64) -> &mut Self {
        self.0.extend_from_slice(&value.to_be_bytes());
        self
    }

    pub(super) fn string(&mut self, text: &str) -> &mut Self {
        let length = u32::try_from(text.len()).unwrap_or(u32::MAX);
        self.0.extend_from_slice(&length.to_be_bytes());
        self.0.extend_from_slice(text.as_bytes());
        self
    }

    /// Appends a command with its length in front.
    pub(super) fn command(&mut self, id: u8, content: &Self) {
        match u8::try_from(content.0.len() + 2) {
            Ok(length) => self.0.extend_from_slice(&[length, id]),
            Err(_) => {
                let length = u32::try_from(content.0.len() + 6).unwrap_or(u32::MAX);
                self.0.push(0);
                self.0.extend_from_slice(&length.to_be_bytes());
                self.0.push(id);
            }
        }
        self.0.extend_from_slice(&content.0);
    }

    pub(super) fn octets(&self) -> &[u8] {
        &self.0
    }
}

/// A value with its type in front.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Value {
    Int(i32),
    Double(f64),
    Text(String),
    Position(f64, f64),
    /// A compound.
    Many(Vec<Value>),
    /// Of a type that nothing here needs.
    Other,
}

/// Takes messages apart; never reads beyond the end.
#[derive(Clone, Debug)]
pub(super) struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    pub(super) const fn new(octets: &'a [u8]) -> Self {
        Self(octets)
    }

    pub(super) const fn rest(&self) -> &'a [u8] {
        self.0
    }

    fn take(&mut self, n: usize) -> Result<&'a [u8], TraciError> {
        let (head, tail) =
            self.0.split_at_checked(n).ok_or(TraciError::Malformed("a message that ends early"))?;
        self.0 = tail;
        Ok(head)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], TraciError> {
        let mut out = [0; N];
        out.copy_from_slice(self.take(N)?);
        Ok(out)
    }

    pub(super) fn byte(&mut self) -> Result<u8, TraciError> {
        Ok(self.array::<1>()?[0])
    }

    pub(super) fn int(&mut self) -> Result<i32, TraciError> {
        Ok(i32::from_be_bytes(self.array()?))
    }

    pub(super) fn double(&mut self) -> Result<f64, TraciError> {
        Ok(f64::from_be_bytes(self.array()?))
    }

    pub(super) fn string(&mut self) -> Result<String, TraciError> {
        let length = u32::from_be_bytes(self.array()?) as usize;
        Ok(String::from_utf8_lossy(self.take(length)?).into_owned())
    }

    /// A command: its identifier, and a reader of its content.
    pub(super) fn command(&mut self) -> Result<(u8, Self), TraciError> {
        let malformed = || TraciError::Malformed("length of a command");
        let content = match self.byte()? {
            0 => (u32::from_be_bytes(self.array()?) as usize).checked_sub(6),
            n => usize::from(n).checked_sub(2),
        };
        let id = self.byte()?;
        Ok((id, Self(self.take(content.ok_or_else(malformed)?)?)))
    }

    /// A value of whatever type.
    pub(super) fn value(&mut self) -> Result<Value, TraciError> {
        match self.byte()? {
            0x01 => Ok(Value::Position(self.double()?, self.double()?)),
            0x03 => {
                let (x, y) = (self.double()?, self.double()?);
                self.double()?;
                Ok(Value::Position(x, y))
            }
            0x07 | 0x08 => self.byte().map(|b| Value::Int(i32::from(b))),
            0x09 => self.int().map(Value::Int),
            0x0b => self.double().map(Value::Double),
            TEXT => self.string().map(Value::Text),
            0x0e => {
                for _ in 0..self.int()? {
                    self.string()?;
                }
                Ok(Value::Other)
            }
            0x0f => {
                (0..self.int()?).map(|_| self.value()).collect::<Result<_, _>>().map(Value::Many)
            }
            0x11 => self.take(4).map(|_| Value::Other),
            _ => Err(TraciError::Malformed("type of a value")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_commands_have_long_lengths() {
        for length in [0usize, 10, 253, 254, 400] {
            let mut content = Writer::default();
            for _ in 0..length {
                content.byte(7);
            }
            let mut message = Writer::default();
            message.command(0xa4, &content);
            let mut r = Reader::new(message.octets());
            let (id, inner) = r.command().unwrap();
            assert_eq!((id, inner.rest().len(), r.rest().len()), (0xa4, length, 0));
        }
    }

    #[test]
    fn cut_messages_are_errors() {
        let mut content = Writer::default();
        content.byte(TEXT).string("a text").byte(0x0b).double(2.5);
        let whole = content.octets().to_vec();
        for cut in 0..whole.len() {
            let mut r = Reader::new(&whole[..cut]);
            let both = r.value().and_then(|_| r.value());
            assert!(both.is_err(), "{cut}");
        }
        let mut r = Reader::new(&whole);
        assert_eq!(r.value().unwrap(), Value::Text("a text".to_owned()));
        assert_eq!(r.value().unwrap(), Value::Double(2.5));
    }
}

//! Protocol Buffers' wire format, field by field, without copying.
//!
//! Decoding a block into owned structures needs up to fifty times its size: an empty way takes
//! two octets on the wire and a hundred in memory. A hostile block of 32 MiB would so become
//! 1.6 GB; slices of it stay what they are.

/// The fields of one message, in the order of the wire.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fields<'b> {
    rest: &'b [u8],
}

/// A field's value as the wire has it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Value<'b> {
    /// Varint: whole numbers, `bool`.
    Varint(u64),
    /// Text, octets, messages, packed arrays.
    Bytes(&'b [u8]),
    /// Fixed width: nothing in OpenStreetMap's format uses it.
    Fixed,
}

/// What is wrong, in words.
pub(super) type Fault = String;

impl<'b> Fields<'b> {
    pub(super) fn of(message: &'b [u8]) -> Self {
        Self { rest: message }
    }

    /// The next field's number and value.
    pub(super) fn next(&mut self) -> Result<Option<(u64, Value<'b>)>, Fault> {
        if self.rest.is_empty() {
            return Ok(None);
        }
        let key = varint(&mut self.rest)?;
        let value = match key & 7 {
            0 => Value::Varint(varint(&mut self.rest)?),
            1 => fixed(&mut self.rest, 8)?,
            2 => {
                let length = varint(&mut self.rest)?;
                let length = usize::try_from(length).unwrap_or(usize::MAX);
                Value::Bytes(take(&mut self.rest, length)?)
            }
            5 => fixed(&mut self.rest, 4)?,
            other => return Err(format!("found wire type {other}, expected 0, 1, 2 or 5")),
        };
        match key >> 3 {
            0 => Err("found field number 0, expected 1 or more".to_owned()),
            number => Ok(Some((number, value))),
        }
    }
}

impl<'b> Value<'b> {
    /// A whole number.
    pub(super) fn number(self, what: &str) -> Result<u64, Fault> {
        match self {
            Self::Varint(n) => Ok(n),
            _ => Err(format!("{what}: expected a varint")),
        }
    }

    /// Octets.
    pub(super) fn bytes(self, what: &str) -> Result<&'b [u8], Fault> {
        match self {
            Self::Bytes(bytes) => Ok(bytes),
            _ => Err(format!("{what}: expected a length and octets")),
        }
    }
}

/// A packed array of varints.
#[derive(Clone, Copy, Default, Debug)]
pub(super) struct Packed<'b> {
    rest: &'b [u8],
    seen: bool,
}

impl<'b> Packed<'b> {
    /// Takes the array's octets; it may come once.
    pub(super) fn set(&mut self, value: Value<'b>, what: &str) -> Result<(), Fault> {
        if core::mem::replace(&mut self.seen, true) {
            return Err(format!("{what}: expected one packed array, found another"));
        }
        self.rest = value.bytes(what)?;
        Ok(())
    }

    /// How many numbers there are.
    pub(super) fn count(&self) -> usize {
        self.rest.iter().filter(|b| **b < 0x80).count()
    }

    /// The next number.
    pub(super) fn next(&mut self) -> Result<Option<u64>, Fault> {
        if self.rest.is_empty() { Ok(None) } else { varint(&mut self.rest).map(Some) }
    }

    /// The next number of an array of `sint64`.
    pub(super) fn next_signed(&mut self) -> Result<Option<i64>, Fault> {
        Ok(self.next()?.map(zigzag))
    }
}

/// Delta-coded numbers: each is the difference from the one before.
#[derive(Clone, Copy, Default, Debug)]
pub(super) struct Deltas<'b> {
    pub(super) packed: Packed<'b>,
    last: i64,
}

impl Deltas<'_> {
    /// The next number.
    pub(super) fn next(&mut self, what: &str) -> Result<Option<i64>, Fault> {
        let Some(delta) = self.packed.next_signed()? else { return Ok(None) };
        let sum = self.last.checked_add(delta);
        self.last = sum.ok_or_else(|| format!("{what}: the differences exceed 64 bits"))?;
        Ok(Some(self.last))
    }
}

/// `sint32` and `sint64`.
pub(super) fn zigzag(n: u64) -> i64 {
    (n >> 1).cast_signed() ^ -(n & 1).cast_signed()
}

fn varint(rest: &mut &[u8]) -> Result<u64, Fault> {
    let mut value = 0_u64;
    for (i, byte) in rest.iter().enumerate().take(10) {
        let part = u64::from(byte & 0x7f);
        if i == 9 && part > 1 {
            break;
        }
        value |= part << (7 * i);
        if *byte < 0x80 {
            *rest = &rest[i + 1..];
            return Ok(value);
        }
    }
    if rest.len() < 10 {
        return Err("a number is cut short".to_owned());
    }
    Err("found a number of more than 64 bits".to_owned())
}

fn take<'b>(rest: &mut &'b [u8], length: usize) -> Result<&'b [u8], Fault> {
    let Some((taken, behind)) = rest.split_at_checked(length) else {
        return Err(format!("a field says {length} octets, {} are left", rest.len()));
    };
    *rest = behind;
    Ok(taken)
}

fn fixed<'b>(rest: &mut &'b [u8], length: usize) -> Result<Value<'b>, Fault> {
    take(rest, length).map(|_| Value::Fixed)
}

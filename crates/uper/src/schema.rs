//! Types as tables: what an encoding looks like, by the standard's names.

/// A type.
#[derive(Debug)]
pub enum Schema {
    /// BOOLEAN.
    Boolean,
    /// NULL.
    Null,
    /// INTEGER.
    Integer(Integer),
    /// ENUMERATED.
    Enumerated(Enumerated),
    /// BIT STRING.
    BitString(Size),
    /// OCTET STRING.
    OctetString(Size),
    /// A character string.
    Text(Characters, Size),
    /// SEQUENCE.
    Sequence(Sequence),
    /// SEQUENCE OF.
    SequenceOf(SequenceOf),
    /// CHOICE.
    Choice(Choice),
    /// An open type, its content told by another component of the SEQUENCE.
    Open(Open),
}

/// Bounds of a whole number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Integer {
    /// Least and most; `None` for any of 64 bits.
    pub range: Option<(i64, i64)>,
    /// Whether more may come.
    pub is_extensible: bool,
}

/// Names of values in the order of their indexes.
#[derive(Debug)]
pub struct Enumerated {
    /// Before the extension marker.
    pub root: &'static [&'static str],
    /// Behind it; `None` without a marker.
    pub additions: Option<&'static [&'static str]>,
}

/// Bounds of a length.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Size {
    /// At least.
    pub least: usize,
    /// At most.
    pub most: Option<usize>,
    /// Whether more may come.
    pub is_extensible: bool,
}

/// The characters of a string type.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Characters {
    /// IA5String: seven bits each.
    Ia5,
    /// NumericString: space and digits, four bits each.
    Numeric,
    /// UTF8String; its size is in characters and not part of the encoding.
    Utf8,
}

/// Components and additions.
#[derive(Debug)]
pub struct Sequence {
    /// Before the extension marker.
    pub root: &'static [Component],
    /// Behind it; `None` without a marker.
    pub additions: Option<&'static [Addition]>,
    /// Whether it can hold itself, over however many others.
    pub is_recursive: bool,
}

/// A component of a SEQUENCE.
#[derive(Debug)]
pub struct Component {
    /// The standard's name.
    pub name: &'static str,
    /// Its type.
    pub schema: &'static Schema,
    /// Whether it must be there.
    pub presence: Presence,
}

/// Whether a component must be there.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Presence {
    /// Always.
    Required,
    /// OPTIONAL.
    Optional,
    /// DEFAULT: this number where it isn't there.
    Default(i64),
}

/// What stands behind the extension marker of a SEQUENCE.
#[derive(Debug)]
pub enum Addition {
    /// One component.
    Component(Component),
    /// Components in `[[ ]]`, which come and go together.
    Group(Sequence),
}

/// A list.
#[derive(Debug)]
pub struct SequenceOf {
    /// The type of an item.
    pub item: &'static Schema,
    /// How many.
    pub size: Size,
}

/// Alternatives.
#[derive(Debug)]
pub struct Choice {
    /// Before the extension marker.
    pub root: &'static [Alternative],
    /// Behind it; `None` without a marker.
    pub additions: Option<&'static [Alternative]>,
}

/// An alternative of a CHOICE.
#[derive(Debug)]
pub struct Alternative {
    /// The standard's name.
    pub name: &'static str,
    /// Its type.
    pub schema: &'static Schema,
}

/// An open type.
#[derive(Debug)]
pub struct Open {
    /// Which component of the SEQUENCE tells the content, by its index in the root.
    pub selector: usize,
    /// Contents by that component's value.
    pub known: &'static [(i64, &'static Schema)],
}

impl Integer {
    /// Whether a number is within the range.
    pub fn contains(&self, value: i64) -> bool {
        self.range.is_none_or(|(least, most)| (least..=most).contains(&value))
    }

    /// Bits of a number within the range.
    pub fn width(&self) -> u32 {
        self.range.map_or(0, |(least, most)| width_of(most.abs_diff(least)))
    }
}

impl Size {
    /// Whether a length is within the bounds.
    pub fn contains(&self, length: usize) -> bool {
        length >= self.least && self.most.is_none_or(|most| length <= most)
    }

    /// The length, if it is the same for all values.
    pub fn fixed(&self) -> Option<usize> {
        self.most.filter(|most| *most == self.least && !self.is_extensible)
    }

    /// Bits of a length within the bounds; `None` for a general length determinant.
    pub fn width(&self) -> Option<u32> {
        self.most.filter(|most| *most < 0x1_0000).map(|most| width_of((most - self.least) as u64))
    }
}

/// Bits that hold a number from 0 to `most`.
pub(crate) const fn width_of(most: u64) -> u32 {
    64 - most.leading_zeros()
}

impl core::fmt::Display for Integer {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self.range {
            Some((least, most)) => write!(f, "{least}..{most}"),
            None => f.write_str("a whole number of 64 bits"),
        }
    }
}

impl core::fmt::Display for Size {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self.most {
            Some(most) => write!(f, "{}..{most}", self.least),
            None => write!(f, "{}..", self.least),
        }
    }
}

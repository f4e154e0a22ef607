//! A module as it is written.

use super::model::Characters;

/// One module.
#[derive(Debug)]
pub struct Module {
    /// The file, for errors.
    pub file: String,
    pub name: String,
    /// The comment that the file begins with.
    pub docs: Vec<String>,
    /// Names, the module they come from, and the line.
    pub imports: Vec<(String, String, usize)>,
    pub types: Vec<TypeAssignment>,
    pub values: Vec<(String, i64)>,
}

#[derive(Debug)]
pub struct TypeAssignment {
    pub name: String,
    pub docs: Vec<String>,
    pub ty: Type,
}

#[derive(Clone, Debug)]
pub struct Type {
    pub kind: TypeKind,
    pub constraint: Option<Constraint>,
    pub line: usize,
}

#[derive(Clone, Debug)]
pub enum TypeKind {
    Boolean,
    Null,
    /// Names of values.
    Integer(Vec<(String, i64)>),
    Enumerated(Vec<Name>, Option<Vec<Name>>),
    /// Names of bits.
    BitString(Vec<(String, i64)>),
    OctetString,
    Text(Characters),
    Sequence(Vec<Field>, Option<Vec<Addition>>),
    SequenceOf(Box<Type>),
    Choice(Vec<Field>, Option<Vec<Field>>),
    Reference(String),
}

/// A name of an enumerated value, and its number if it says it.
pub type Name = (String, Option<i64>);

/// A component of a SEQUENCE or an alternative of a CHOICE.
#[derive(Clone, Debug)]
pub struct Field {
    pub name: String,
    pub ty: Type,
    pub presence: Presence,
    pub open: Option<OpenDirective>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Presence {
    Required,
    Optional,
    Default(Bound),
}

#[derive(Clone, Debug)]
pub enum Addition {
    Field(Field),
    /// Fields in `[[ ]]`.
    Group(Vec<Field>),
}

/// `--@ open content by selector { 3: Type }` above an OCTET STRING.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OpenDirective {
    pub selector: String,
    pub rows: Vec<(i64, String)>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Constraint {
    pub is_size: bool,
    /// The hull of all ranges before the extension marker.
    pub least: Bound,
    pub most: Bound,
    pub is_extensible: bool,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Bound {
    Unbounded,
    Number(i64),
    /// A value of this name.
    Name(String),
}

//! Types with every name, number and constraint resolved.

/// All modules.
#[derive(Debug)]
pub struct Model {
    pub modules: Vec<ModuleNames>,
    pub definitions: Vec<Definition>,
}

#[derive(Debug)]
pub struct ModuleNames {
    /// The standard's name.
    pub name: String,
    /// Rust's name.
    pub rust: String,
    pub docs: Vec<String>,
}

/// A place in [`Model::definitions`].
pub type Id = usize;

/// A type that gets a name in Rust.
#[derive(Debug)]
pub struct Definition {
    /// A place in [`Model::modules`].
    pub module: usize,
    /// The standard's name; for a type without one, its owner's and the component's.
    pub name: String,
    pub docs: Vec<String>,
    pub kind: Kind,
}

#[derive(Clone, Debug)]
pub enum Kind {
    Integer {
        range: Option<(i64, i64)>,
        is_extensible: bool,
        names: Vec<(String, i64)>,
    },
    Enumerated {
        root: Vec<String>,
        additions: Option<Vec<String>>,
    },
    BitString {
        size: Size,
        names: Vec<(String, i64)>,
    },
    OctetString(Size),
    Text(Characters, Size),
    Sequence {
        root: Vec<Component>,
        additions: Option<Vec<Addition>>,
    },
    SequenceOf(Ref, Size),
    Choice {
        root: Vec<Alternative>,
        additions: Option<Vec<Alternative>>,
    },
    /// An open type; the selector's place in the root of the SEQUENCE that it stands in.
    Open {
        selector: usize,
        rows: Vec<(i64, Id)>,
    },
    /// Another name.
    Alias(Ref),
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ref {
    Boolean,
    Null,
    Defined(Id),
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Size {
    pub least: u64,
    pub most: Option<u64>,
    pub is_extensible: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Characters {
    Ia5,
    Numeric,
    Utf8,
}

#[derive(Clone, Debug)]
pub struct Component {
    pub name: String,
    pub ty: Ref,
    pub presence: Presence,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Presence {
    Required,
    Optional,
    Default(i64),
}

#[derive(Clone, Debug)]
pub enum Addition {
    Component(Component),
    /// A SEQUENCE of its own.
    Group(Id),
}

#[derive(Clone, Debug)]
pub struct Alternative {
    pub name: String,
    pub ty: Ref,
}

impl Model {
    /// The definition behind all other names.
    pub fn resolve(&self, mut ty: Ref) -> Ref {
        while let Ref::Defined(id) = ty
            && let Kind::Alias(other) = self.definitions[id].kind
        {
            ty = other;
        }
        ty
    }

    /// What a type is; `None` for BOOLEAN and NULL.
    pub fn kind(&self, ty: Ref) -> Option<&Kind> {
        match self.resolve(ty) {
            Ref::Defined(id) => Some(&self.definitions[id].kind),
            _ => None,
        }
    }
}

impl Size {
    /// The size of all values, if they have one.
    pub fn fixed(&self) -> Option<u64> {
        self.most.filter(|most| *most == self.least && !self.is_extensible)
    }
}

impl Kind {
    /// The types that it is made of.
    pub fn parts(&self) -> Vec<Ref> {
        match self {
            Self::Sequence { root, additions } => {
                let additions = additions.iter().flatten().map(|addition| match addition {
                    Addition::Component(component) => component.ty,
                    Addition::Group(id) => Ref::Defined(*id),
                });
                root.iter().map(|component| component.ty).chain(additions).collect()
            }
            Self::SequenceOf(item, _) => vec![*item],
            Self::Choice { root, additions } => {
                root.iter().chain(additions.iter().flatten()).map(|a| a.ty).collect()
            }
            Self::Open { rows, .. } => rows.iter().map(|(_, id)| Ref::Defined(*id)).collect(),
            Self::Alias(other) => vec![*other],
            _ => Vec::new(),
        }
    }
}

//! Types and their constraints.

use super::{Parsed, Parser};
use crate::codegen::lexer::TokenKind;
use crate::codegen::model::Characters;
use crate::codegen::syntax::{
    Addition, Constraint, Field, Name, OpenDirective, Presence, Type, TypeKind,
};

impl Parser<'_> {
    pub(super) fn ty(&mut self) -> Parsed<Type> {
        let line = self.line();
        let word = self.word()?;
        let mut constraint = None;
        let kind = match word.as_str() {
            "BOOLEAN" => TypeKind::Boolean,
            "NULL" => TypeKind::Null,
            "INTEGER" => TypeKind::Integer(self.named_numbers()?),
            "ENUMERATED" => self.enumerated()?,
            "BIT" => {
                self.expect_word("STRING")?;
                TypeKind::BitString(self.named_numbers()?)
            }
            "OCTET" => {
                self.expect_word("STRING")?;
                TypeKind::OctetString
            }
            "IA5String" => TypeKind::Text(Characters::Ia5),
            "NumericString" => TypeKind::Text(Characters::Numeric),
            "UTF8String" => TypeKind::Text(Characters::Utf8),
            "SEQUENCE" => {
                if self.accept("{") {
                    self.sequence()?
                } else {
                    constraint = self.constraint()?;
                    self.expect_word("OF")?;
                    let item = Box::new(self.ty()?);
                    return Ok(Type { kind: TypeKind::SequenceOf(item), constraint, line });
                }
            }
            "CHOICE" => {
                self.expect("{")?;
                self.choice()?
            }
            // In capitals, as no type of the modules but some of the messages themselves.
            other if UNSUPPORTED.contains(&other) => {
                self.at -= 1;
                return Err(format!("{other} is not supported"));
            }
            _ if word.starts_with(|c: char| c.is_ascii_uppercase()) => TypeKind::Reference(word),
            _ => {
                self.at -= 1;
                return Err(format!("a type expected, found {word}"));
            }
        };
        constraint = self.constraint()?.or(constraint);
        Ok(Type { kind, constraint, line })
    }

    /// `{ name(1), other(2) }`, if there is one.
    fn named_numbers(&mut self) -> Parsed<Vec<(String, i64)>> {
        let mut names = Vec::new();
        if !self.accept("{") {
            return Ok(names);
        }
        loop {
            let name = self.word()?;
            self.expect("(")?;
            let number = self.number()?;
            self.expect(")")?;
            names.push((name, number));
            if !self.next_item()? {
                return Ok(names);
            }
        }
    }

    /// Behind an item in braces: whether there is another.
    fn next_item(&mut self) -> Parsed<bool> {
        if self.accept(",") {
            Ok(true)
        } else if self.accept("}") {
            Ok(false)
        } else {
            Err(format!(", or }} expected, found {:?}", self.kind()))
        }
    }

    fn enumerated(&mut self) -> Parsed<TypeKind> {
        self.expect("{")?;
        let (mut root, mut additions): (Vec<Name>, Option<Vec<Name>>) = (Vec::new(), None);
        loop {
            if self.accept("...") {
                self.one_marker(additions.is_some())?;
                additions = Some(Vec::new());
            } else {
                let name = self.word()?;
                let mut number = None;
                if self.accept("(") {
                    number = Some(self.number()?);
                    self.expect(")")?;
                }
                additions.as_mut().unwrap_or(&mut root).push((name, number));
            }
            if !self.next_item()? {
                return Ok(TypeKind::Enumerated(root, additions));
            }
        }
    }

    fn one_marker(&self, had_one: bool) -> Parsed<()> {
        if had_one { Err("a second extension marker is not supported".to_owned()) } else { Ok(()) }
    }

    fn sequence(&mut self) -> Parsed<TypeKind> {
        let (mut root, mut additions): (Vec<Field>, Option<Vec<Addition>>) = (Vec::new(), None);
        if self.accept("}") {
            return Ok(TypeKind::Sequence(root, additions));
        }
        loop {
            if self.accept("...") {
                self.one_marker(additions.is_some())?;
                additions = Some(Vec::new());
            } else if self.accept("[[") {
                let Some(additions) = &mut additions else {
                    return Err("[[ before the extension marker".to_owned());
                };
                let mut group = vec![self.field()?];
                while self.accept(",") {
                    group.push(self.field()?);
                }
                self.expect("]]")?;
                additions.push(Addition::Group(group));
            } else {
                let field = self.field()?;
                match &mut additions {
                    Some(additions) => additions.push(Addition::Field(field)),
                    None => root.push(field),
                }
            }
            if !self.next_item()? {
                return Ok(TypeKind::Sequence(root, additions));
            }
        }
    }

    fn choice(&mut self) -> Parsed<TypeKind> {
        let (mut root, mut additions): (Vec<Field>, Option<Vec<Field>>) = (Vec::new(), None);
        loop {
            if self.accept("...") {
                self.one_marker(additions.is_some())?;
                additions = Some(Vec::new());
            } else {
                let field = self.field()?;
                additions.as_mut().unwrap_or(&mut root).push(field);
            }
            if !self.next_item()? {
                return Ok(TypeKind::Choice(root, additions));
            }
        }
    }

    fn field(&mut self) -> Parsed<Field> {
        let directive = match self.kind() {
            TokenKind::Directive(text) => Some(text.clone()),
            _ => None,
        };
        self.at += usize::from(directive.is_some());
        let name = self.word()?;
        let open = directive.map(|text| open_directive(&text, &name)).transpose()?;
        let ty = self.ty()?;
        let presence = if self.accept_word("OPTIONAL") {
            Presence::Optional
        } else if self.accept_word("DEFAULT") {
            Presence::Default(self.bound()?)
        } else {
            Presence::Required
        };
        Ok(Field { name, ty, presence, open })
    }

    /// `(0..255, ...)` or `(SIZE (1..4))`, if there is one.
    fn constraint(&mut self) -> Parsed<Option<Constraint>> {
        if !self.accept("(") {
            return Ok(None);
        }
        let is_size = self.accept_word("SIZE");
        if is_size {
            self.expect("(")?;
        }
        let least = self.bound()?;
        let most = if self.accept("..") { self.bound()? } else { least.clone() };
        let mut is_extensible = self.marker()?;
        self.expect(")")?;
        if is_size {
            is_extensible |= self.marker()?;
            self.expect(")")?;
        }
        Ok(Some(Constraint { is_size, least, most, is_extensible }))
    }

    /// `, ...` and the values behind it, which the encoding doesn't depend on.
    fn marker(&mut self) -> Parsed<bool> {
        if !self.accept(",") {
            return Ok(false);
        }
        self.expect("...")?;
        if self.accept(",") {
            self.bound()?;
            if self.accept("..") {
                self.bound()?;
            }
        }
        Ok(true)
    }
}

/// `open regExtValue by regionId { 3: MapData-addGrpC }`.
fn open_directive(text: &str, field: &str) -> Parsed<OpenDirective> {
    let problem = || format!("`open {field} by COMPONENT {{ NUMBER: TYPE }}` expected: {text}");
    let rest = text.strip_prefix("open ").ok_or_else(problem)?;
    let (name, rest) = rest.split_once(" by ").ok_or_else(problem)?;
    let (selector, rest) = rest.split_once('{').ok_or_else(problem)?;
    let rows = rest.trim().strip_suffix('}').ok_or_else(problem)?;
    if name.trim() != field {
        return Err(problem());
    }
    let rows = rows.split(',').filter(|row| !row.trim().is_empty()).map(|row| {
        let (number, ty) = row.split_once(':').ok_or_else(problem)?;
        let number = number.trim().parse().map_err(|_| problem())?;
        Ok((number, ty.trim().to_owned()))
    });
    let rows = rows.collect::<Parsed<Vec<_>>>()?;
    Ok(OpenDirective { selector: selector.trim().to_owned(), rows })
}

/// What X.680 has and the modules don't need.
const UNSUPPORTED: [&str; 17] = [
    "ANY",
    "BMPString",
    "CLASS",
    "EMBEDDED",
    "EXTERNAL",
    "GeneralString",
    "GeneralizedTime",
    "GraphicString",
    "OBJECT",
    "PrintableString",
    "REAL",
    "RELATIVE-OID",
    "SET",
    "TeletexString",
    "UTCTime",
    "UniversalString",
    "VisibleString",
];

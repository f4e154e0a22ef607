//! From what is written to what is meant.

use super::model::{
    Addition, Alternative, Component, Definition, Id, Kind, Model, ModuleNames, Presence, Ref, Size,
};
use super::names::{snake_case, type_name};
use super::syntax::{self, Bound, Constraint, Field, Module, Type, TypeKind};
use anyhow::{Result, bail};
use std::collections::BTreeMap;

/// Resolves every name. Types of one name may stand in several modules.
pub fn resolve(modules: &[Module]) -> Result<Model> {
    let names = |module: &Module| ModuleNames {
        name: module.name.clone(),
        rust: snake_case(&module.name),
        docs: module.docs.clone(),
    };
    let mut resolver = Resolver {
        modules,
        by_name: BTreeMap::new(),
        model: Model { modules: modules.iter().map(names).collect(), definitions: Vec::new() },
    };
    for (index, module) in modules.iter().enumerate() {
        resolver.declare(index, module)?;
    }
    for (index, module) in modules.iter().enumerate() {
        for assignment in &module.types {
            let id = resolver.by_name[&(index, assignment.name.clone())];
            let place = Place { module: index, owner: &assignment.name };
            let kind = match resolver.kind(place, &assignment.ty) {
                Ok(kind) => kind,
                Err((line, problem)) => bail!("{}:{line}: {problem}", module.file),
            };
            resolver.model.definitions[id].kind = kind;
        }
    }
    refuse_same_rust_names(&resolver.model)?;
    Ok(resolver.model)
}

struct Resolver<'m> {
    modules: &'m [Module],
    by_name: BTreeMap<(usize, String), Id>,
    model: Model,
}

/// Where a type is written.
#[derive(Clone, Copy)]
struct Place<'a> {
    module: usize,
    /// The name of the type around it.
    owner: &'a str,
}

/// A problem and its line.
type Resolved<T> = Result<T, (usize, String)>;

impl Resolver<'_> {
    fn declare(&mut self, index: usize, module: &Module) -> Result<()> {
        for assignment in &module.types {
            let name = assignment.name.clone();
            let id = self.define(index, &name, assignment.docs.clone(), Kind::Alias(Ref::Null));
            if self.by_name.insert((index, name), id).is_some() {
                bail!("{}:{}: a second {}", module.file, assignment.ty.line, assignment.name);
            }
        }
        Ok(())
    }

    fn define(&mut self, module: usize, name: &str, docs: Vec<String>, kind: Kind) -> Id {
        let name = name.to_owned();
        self.model.definitions.push(Definition { module, name, docs, kind });
        self.model.definitions.len() - 1
    }

    /// The type of a name used in a module, and where it stands.
    fn named(&self, module: usize, name: &str, line: usize) -> Resolved<Id> {
        if let Some(id) = self.by_name.get(&(module, name.to_owned())) {
            return Ok(*id);
        }
        let import = self.modules[module].imports.iter().find(|(import, ..)| import == name);
        let Some((_, from, _)) = import else {
            return Err((line, format!("{name} is neither defined nor imported")));
        };
        let from = self.modules.iter().position(|other| other.name == *from);
        from.and_then(|from| self.by_name.get(&(from, name.to_owned())).copied())
            .ok_or_else(|| (line, format!("{name} is not in the module it is imported from")))
    }

    /// The type of a name used in a directive: these are no ASN.1, and not bound to imports.
    fn anywhere(&self, name: &str, line: usize) -> Resolved<Id> {
        let mut found = self.by_name.iter().filter(|((_, other), _)| other == name);
        match (found.next(), found.next()) {
            (Some((_, id)), None) => Ok(*id),
            (None, _) => Err((line, format!("{name} is not defined"))),
            _ => Err((line, format!("{name} is in several modules"))),
        }
    }

    fn bound(&self, module: usize, bound: &Bound, line: usize) -> Resolved<Option<i64>> {
        match bound {
            Bound::Unbounded => Ok(None),
            Bound::Number(number) => Ok(Some(*number)),
            Bound::Name(name) => {
                let value = self.modules[module].values.iter().find(|(value, _)| value == name);
                let value = value.map(|(_, value)| Some(*value));
                value.ok_or_else(|| (line, format!("no value {name} in this module")))
            }
        }
    }

    fn kind(&mut self, place: Place<'_>, ty: &Type) -> Resolved<Kind> {
        let constraint = ty.constraint.as_ref();
        Ok(match &ty.kind {
            TypeKind::Boolean => Kind::Alias(Ref::Boolean),
            TypeKind::Null => Kind::Alias(Ref::Null),
            TypeKind::Integer(names) => {
                let (range, is_extensible) = self.range(place, constraint, ty.line)?;
                Kind::Integer { range, is_extensible, names: names.clone() }
            }
            TypeKind::Enumerated(root, additions) => enumerated(root, additions.as_deref(), ty)?,
            TypeKind::BitString(names) => {
                let size = self.size(place, constraint, ty.line)?;
                Kind::BitString { size, names: names.clone() }
            }
            TypeKind::OctetString => Kind::OctetString(self.size(place, constraint, ty.line)?),
            TypeKind::Text(characters) => {
                Kind::Text(*characters, self.size(place, constraint, ty.line)?)
            }
            TypeKind::Sequence(root, additions) => {
                self.sequence(place, root, additions.as_deref())?
            }
            TypeKind::SequenceOf(item) => {
                let item_place = Place { owner: &format!("{}-Item", place.owner), ..place };
                let item = self.reference(item_place, item)?;
                Kind::SequenceOf(item, self.size(place, constraint, ty.line)?)
            }
            TypeKind::Choice(root, additions) => {
                let additions = match additions {
                    Some(additions) => Some(self.alternatives(place, additions)?),
                    None => None,
                };
                Kind::Choice { root: self.alternatives(place, root)?, additions }
            }
            TypeKind::Reference(name) => {
                let id = self.named(place.module, name, ty.line)?;
                if constraint.is_some() {
                    return Err((ty.line, format!("{name} is narrowed: not supported")));
                }
                Kind::Alias(Ref::Defined(id))
            }
        })
    }

    fn range(
        &self,
        place: Place<'_>,
        constraint: Option<&Constraint>,
        line: usize,
    ) -> Resolved<(Option<(i64, i64)>, bool)> {
        let Some(constraint) = constraint else { return Ok((None, false)) };
        let least = self.bound(place.module, &constraint.least, line)?;
        let most = self.bound(place.module, &constraint.most, line)?;
        match (constraint.is_size, least, most) {
            (false, Some(least), Some(most)) if least <= most => {
                Ok((Some((least, most)), constraint.is_extensible))
            }
            (false, None, None) => Ok((None, false)),
            _ => Err((line, "a range of two numbers expected".to_owned())),
        }
    }

    fn size(
        &self,
        place: Place<'_>,
        constraint: Option<&Constraint>,
        line: usize,
    ) -> Resolved<Size> {
        let Some(constraint) = constraint else {
            return Ok(Size { least: 0, most: None, is_extensible: false });
        };
        let least = self.bound(place.module, &constraint.least, line)?.unwrap_or(0);
        let most = self.bound(place.module, &constraint.most, line)?;
        let is_fine = constraint.is_size && least >= 0 && most.is_none_or(|most| most >= least);
        if !is_fine || most.is_some_and(|most| most > 0xffff) {
            return Err((line, "(SIZE (…)) expected, up to 65535".to_owned()));
        }
        let is_extensible = constraint.is_extensible;
        Ok(Size { least: least as u64, most: most.map(|most| most as u64), is_extensible })
    }

    /// A type within another: one that has no name gets its owner's and the component's.
    fn reference(&mut self, place: Place<'_>, ty: &Type) -> Resolved<Ref> {
        match self.kind(place, ty)? {
            Kind::Alias(other) => Ok(other),
            kind => Ok(Ref::Defined(self.define(place.module, place.owner, Vec::new(), kind))),
        }
    }

    fn alternatives(&mut self, place: Place<'_>, fields: &[Field]) -> Resolved<Vec<Alternative>> {
        let alternative = |field: &Field| {
            let place = Place { owner: &owned(place.owner, &field.name), ..place };
            Ok(Alternative { name: field.name.clone(), ty: self.reference(place, &field.ty)? })
        };
        fields.iter().map(alternative).collect()
    }

    fn sequence(
        &mut self,
        place: Place<'_>,
        root: &[Field],
        additions: Option<&[syntax::Addition]>,
    ) -> Resolved<Kind> {
        let root = self.components(place, root)?;
        let Some(additions) = additions else {
            return Ok(Kind::Sequence { root, additions: None });
        };
        let mut resolved = Vec::new();
        for (index, addition) in additions.iter().enumerate() {
            resolved.push(match addition {
                syntax::Addition::Field(field) => {
                    let mut components = self.components(place, std::slice::from_ref(field))?;
                    components.truncate(1);
                    Addition::Component(components.remove(0))
                }
                syntax::Addition::Group(fields) => {
                    let owner = format!("{}-Addition{}", place.owner, index + 1);
                    let root = self.components(Place { owner: &owner, ..place }, fields)?;
                    let kind = Kind::Sequence { root, additions: None };
                    Addition::Group(self.define(place.module, &owner, Vec::new(), kind))
                }
            });
        }
        Ok(Kind::Sequence { root, additions: Some(resolved) })
    }

    fn components(&mut self, place: Place<'_>, fields: &[Field]) -> Resolved<Vec<Component>> {
        let mut components = Vec::new();
        for field in fields {
            let line = field.ty.line;
            let owner = owned(place.owner, &field.name);
            let inner = Place { owner: &owner, ..place };
            let ty = match &field.open {
                Some(open) => self.open(inner, open, fields, &field.ty)?,
                None => self.reference(inner, &field.ty)?,
            };
            let presence = match &field.presence {
                syntax::Presence::Required => Presence::Required,
                syntax::Presence::Optional => Presence::Optional,
                syntax::Presence::Default(value) => {
                    let value = self.bound(place.module, value, line)?;
                    let value = value.ok_or_else(|| (line, "a number expected".to_owned()))?;
                    Presence::Default(value)
                }
            };
            components.push(Component { name: field.name.clone(), ty, presence });
        }
        Ok(components)
    }

    fn open(
        &mut self,
        place: Place<'_>,
        open: &syntax::OpenDirective,
        fields: &[Field],
        ty: &Type,
    ) -> Resolved<Ref> {
        if !matches!(ty.kind, TypeKind::OctetString) || ty.constraint.is_some() {
            return Err((ty.line, "an open type is written as an OCTET STRING".to_owned()));
        }
        let selector = fields.iter().position(|field| field.name == open.selector);
        let Some(selector) = selector else {
            return Err((ty.line, format!("no component {}", open.selector)));
        };
        let mut rows = Vec::new();
        for (number, name) in &open.rows {
            rows.push((*number, self.anywhere(name, ty.line)?));
        }
        let kind = Kind::Open { selector, rows };
        Ok(Ref::Defined(self.define(place.module, place.owner, Vec::new(), kind)))
    }
}

/// The name of a type that a component has for itself.
fn owned(owner: &str, component: &str) -> String {
    format!("{owner}-{component}")
}

/// Values in the order of their numbers; those that say none count on from 0.
fn enumerated(
    root: &[syntax::Name],
    additions: Option<&[syntax::Name]>,
    ty: &Type,
) -> Resolved<Kind> {
    let numbered = |names: &[syntax::Name]| -> Resolved<Vec<String>> {
        let all = names.iter().filter_map(|(_, number)| *number).count();
        if all != 0 && all != names.len() {
            return Err((ty.line, "numbers for all values or for none".to_owned()));
        }
        let mut names = names.to_vec();
        names.sort_by_key(|(_, number)| *number);
        if names.windows(2).any(|pair| pair[0].1.is_some() && pair[0].1 == pair[1].1) {
            return Err((ty.line, "two values of one number".to_owned()));
        }
        Ok(names.into_iter().map(|(name, _)| name).collect())
    };
    let additions = additions.map(numbered).transpose()?;
    Ok(Kind::Enumerated { root: numbered(root)?, additions })
}

/// Two types of a module must not have one name in Rust.
fn refuse_same_rust_names(model: &Model) -> Result<()> {
    let mut first: BTreeMap<(usize, String), &str> = BTreeMap::new();
    for definition in &model.definitions {
        let key = (definition.module, type_name(&definition.name));
        if let Some(other) = first.insert(key, &definition.name) {
            let module = &model.modules[definition.module].name;
            bail!("{module}: {} and {other} have one name in Rust", definition.name);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;

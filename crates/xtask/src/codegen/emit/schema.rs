//! The types as tables.

use super::super::model::{
    Addition, Alternative, Characters, Component, Id, Kind, Presence, Ref, Size,
};
use super::super::names::constant_name;
use super::{Emitter, GENERATED};
use std::collections::{BTreeMap, BTreeSet};

impl Emitter<'_> {
    pub(super) fn schema_module(&self, index: usize) -> String {
        let module = &self.model.modules[index];
        let mut text = format!("// {GENERATED}\n//! `{}`.\n\n", module.name);
        for (other, names) in self.schema_imports(index) {
            text.push_str(&format!("use super::{other}::{{{}}};\n", super::join(&names)));
        }
        text.push_str(
            "use uper::{\n    Addition, Alternative, Characters, Choice, Component, Enumerated, \
             Integer, Open, Presence,\n    Schema, Sequence, SequenceOf, Size,\n};\n\n",
        );
        for id in self.ids(index) {
            let definition = &self.model.definitions[id];
            if matches!(definition.kind, Kind::Alias(_)) {
                continue;
            }
            text.push_str(&format!(
                "pub static {}: Schema = {};\n\n",
                constant_name(&definition.name),
                self.table(id)
            ));
        }
        text
    }

    fn schema_imports(&self, module: usize) -> BTreeMap<String, BTreeSet<String>> {
        let mut imports: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for id in self.ids(module) {
            if matches!(self.model.definitions[id].kind, Kind::Alias(_)) {
                continue;
            }
            for part in self.model.definitions[id].kind.parts() {
                let Ref::Defined(part) = self.model.resolve(part) else { continue };
                let part = &self.model.definitions[part];
                if part.module != module {
                    let from = self.model.modules[part.module].rust.clone();
                    imports.entry(from).or_default().insert(constant_name(&part.name));
                }
            }
        }
        imports
    }

    /// A reference to a type's table.
    fn table_of(&self, ty: Ref) -> String {
        match self.model.resolve(ty) {
            Ref::Boolean => "&Schema::Boolean".to_owned(),
            Ref::Null => "&Schema::Null".to_owned(),
            Ref::Defined(id) => format!("&{}", constant_name(&self.model.definitions[id].name)),
        }
    }

    fn table(&self, id: Id) -> String {
        match &self.model.definitions[id].kind {
            Kind::Integer { range, is_extensible, .. } => format!(
                "Schema::Integer(Integer {{ range: {range:?}, is_extensible: {is_extensible} }})"
            ),
            Kind::Enumerated { root, additions } => format!(
                "Schema::Enumerated(Enumerated {{ root: &{root:?}, additions: {} }})",
                additions.as_ref().map_or("None".to_owned(), |names| format!("Some(&{names:?})"))
            ),
            Kind::BitString { size, .. } => format!("Schema::BitString({})", table_of_size(size)),
            Kind::OctetString(size) => format!("Schema::OctetString({})", table_of_size(size)),
            Kind::Text(characters, size) => {
                let characters = match characters {
                    Characters::Ia5 => "Ia5",
                    Characters::Numeric => "Numeric",
                    Characters::Utf8 => "Utf8",
                };
                format!("Schema::Text(Characters::{characters}, {})", table_of_size(size))
            }
            Kind::Sequence { root, additions } => {
                let is_recursive = self.layout.is_recursive(id);
                let sequence = self.table_of_sequence(root, additions.as_deref(), is_recursive);
                format!("Schema::Sequence({sequence})")
            }
            Kind::SequenceOf(item, size) => format!(
                "Schema::SequenceOf(SequenceOf {{ item: {}, size: {} }})",
                self.table_of(*item),
                table_of_size(size)
            ),
            Kind::Choice { root, additions } => format!(
                "Schema::Choice(Choice {{ root: {}, additions: {} }})",
                self.table_of_alternatives(root),
                additions.as_ref().map_or("None".to_owned(), |additions| {
                    format!("Some({})", self.table_of_alternatives(additions))
                })
            ),
            Kind::Open { selector, rows } => {
                let rows = rows.iter().map(|(number, id)| {
                    format!("({number}, {}), ", self.table_of(Ref::Defined(*id)))
                });
                let rows: String = rows.collect();
                format!("Schema::Open(Open {{ selector: {selector}, known: &[{rows}] }})")
            }
            Kind::Alias(other) => self.table_of(*other),
        }
    }

    fn table_of_sequence(
        &self,
        root: &[Component],
        additions: Option<&[Addition]>,
        is_recursive: bool,
    ) -> String {
        let root: String = root
            .iter()
            .map(|component| format!("{}, ", self.table_of_component(component)))
            .collect();
        let additions = additions.map_or("None".to_owned(), |additions| {
            let additions = additions.iter().map(|addition| match addition {
                Addition::Component(component) => {
                    format!("Addition::Component({}), ", self.table_of_component(component))
                }
                Addition::Group(id) => match &self.model.definitions[*id].kind {
                    Kind::Sequence { root, .. } => {
                        format!("Addition::Group({}), ", self.table_of_sequence(root, None, false))
                    }
                    _ => String::new(),
                },
            });
            format!("Some(&[{}])", additions.collect::<String>())
        });
        format!(
            "Sequence {{ root: &[{root}], additions: {additions}, is_recursive: {is_recursive} }}"
        )
    }

    fn table_of_component(&self, component: &Component) -> String {
        let presence = match component.presence {
            Presence::Required => "Required".to_owned(),
            Presence::Optional => "Optional".to_owned(),
            Presence::Default(number) => format!("Default({number})"),
        };
        format!(
            "Component {{ name: {:?}, schema: {}, presence: Presence::{presence} }}",
            component.name,
            self.table_of(component.ty)
        )
    }

    fn table_of_alternatives(&self, alternatives: &[Alternative]) -> String {
        let alternatives = alternatives.iter().map(|alternative| {
            format!(
                "Alternative {{ name: {:?}, schema: {} }}, ",
                alternative.name,
                self.table_of(alternative.ty)
            )
        });
        format!("&[{}]", alternatives.collect::<String>())
    }
}

fn table_of_size(size: &Size) -> String {
    format!(
        "Size {{ least: {}, most: {:?}, is_extensible: {} }}",
        size.least, size.most, size.is_extensible
    )
}

//! The model as Rust.

mod additions;
mod choice;
mod docs;
mod list;
mod scalar;
mod schema;
mod sequence;

use super::layout::Layout;
use super::model::{Definition, Id, Kind, Model, Ref};
use super::names::type_name;
use std::collections::{BTreeMap, BTreeSet};

/// Files of the generated crate by their path below `src`, not yet formatted.
pub fn files(model: &Model) -> BTreeMap<String, String> {
    let layout = Layout::new(model);
    let emitter = Emitter { model, layout };
    let mut files = BTreeMap::new();
    let mut lib = String::from(LIB_HEAD);
    let mut tables = String::from(SCHEMA_HEAD);
    for (index, module) in model.modules.iter().enumerate() {
        files.insert(format!("{}.rs", module.rust), emitter.module(index));
        files.insert(format!("schema/{}.rs", module.rust), emitter.schema_module(index));
        lib.push_str(&format!("pub mod {};\n", module.rust));
        tables.push_str(&format!("pub mod {};\n", module.rust));
    }
    lib.push_str("pub mod schema;\n");
    files.insert("lib.rs".into(), lib);
    files.insert("schema.rs".into(), tables);
    files
}

struct Emitter<'m> {
    model: &'m Model,
    layout: Layout<'m>,
}

impl Emitter<'_> {
    fn module(&self, index: usize) -> String {
        let module = &self.model.modules[index];
        let mut text = format!("// {GENERATED}\n");
        text.push_str(&docs::module(module));
        text.push_str("#![allow(unused_imports)]\n\n");
        for (other, names) in self.imports(index) {
            text.push_str(&format!("use super::{other}::{{{}}};\n", join(&names)));
        }
        text.push_str(
            "use uper::{\n    Additions, BitString, Fixed, List, Malformed, Packed, Reader, Run, \
             Unknown,\n    UnknownAdditions, UnknownAlternative, Uper, Writer, is_bounded,\n};\n\n",
        );
        let ids = self.ids(index);
        for id in ids {
            text.push_str(&self.definition(id));
            text.push('\n');
        }
        text
    }

    fn ids(&self, module: usize) -> impl Iterator<Item = Id> + '_ {
        let definitions = self.model.definitions.iter().enumerate();
        definitions.filter(move |(_, d)| d.module == module).map(|(id, _)| id)
    }

    /// Names that a module needs of others, by their modules.
    fn imports(&self, module: usize) -> BTreeMap<String, BTreeSet<String>> {
        let mut imports: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for id in self.ids(module) {
            for part in self.model.definitions[id].kind.parts() {
                let Ref::Defined(part) = part else { continue };
                let part = &self.model.definitions[part];
                if part.module != module {
                    let from = self.model.modules[part.module].rust.clone();
                    imports.entry(from).or_default().insert(type_name(&part.name));
                }
            }
        }
        imports
    }

    fn definition(&self, id: Id) -> String {
        let definition = &self.model.definitions[id];
        let docs = docs::definition(definition);
        let code = match &definition.kind {
            Kind::Alias(Ref::Boolean) => scalar::boolean(definition),
            Kind::Alias(other) => {
                format!("pub type {} = {};\n", type_name(&definition.name), self.rust(*other))
            }
            Kind::Integer { range, is_extensible, names } => {
                scalar::integer(definition, *range, *is_extensible, names)
            }
            Kind::Enumerated { root, additions } => {
                scalar::enumerated(definition, root, additions.as_deref())
            }
            Kind::BitString { size, names } => scalar::bit_string(definition, size, names),
            Kind::OctetString(size) => scalar::octet_string(definition, size),
            Kind::Text(characters, size) => scalar::text(definition, *characters, size),
            Kind::Sequence { root, additions } => self.sequence(id, root, additions.as_deref()),
            Kind::SequenceOf(item, size) => self.list(definition, *item, size),
            Kind::Choice { root, additions } => self.choice(definition, root, additions.as_deref()),
            Kind::Open { rows, .. } => self.open(definition, rows),
        };
        format!("{docs}{code}")
    }

    /// The name of a type in Rust.
    fn rust(&self, ty: Ref) -> String {
        match ty {
            Ref::Boolean => "bool".to_owned(),
            Ref::Null => "()".to_owned(),
            Ref::Defined(id) => type_name(&self.model.definitions[id].name),
        }
    }

    fn reference(&self, definition: &Definition) -> Ref {
        let id = self.model.definitions.iter().position(|other| std::ptr::eq(other, definition));
        id.map_or(Ref::Null, Ref::Defined)
    }

    fn least_bits(&self, definition: &Definition) -> u64 {
        self.layout.least_bits(self.reference(definition))
    }
}

/// Words of a run that is read: 32 bits each, the last one 57.
fn words_in(width: u32) -> u32 {
    width.saturating_sub(25).div_ceil(32).max(1)
}

/// Words of a run that is written: 64 bits each.
fn words_out(width: u32) -> u32 {
    width.div_ceil(64)
}

fn join<'a>(names: impl IntoIterator<Item = &'a String>) -> String {
    names.into_iter().map(String::as_str).collect::<Vec<_>>().join(", ")
}

const GENERATED: &str = "Generated from asn1/ by `cargo xtask codegen`. Do not edit.";

const LIB_HEAD: &str = "//! Types of the C-ITS messages and their UPER encoding, generated from \
     `asn1/` by `cargo xtask\n//! codegen`; nothing here is written by hand.\n//!\n//! One module \
     of Rust per module of ASN.1; [`schema`] has the same types as tables. Only `its` may\n//! \
     use them.\n\n#![allow(clippy::all)]\n\n";

const SCHEMA_HEAD: &str = "// Generated from asn1/ by `cargo xtask codegen`. Do not edit.\n\
     //! The types as tables, for JER and for telling what is wrong.\n\n\
     #![allow(missing_docs, unused_imports)]\n\n";

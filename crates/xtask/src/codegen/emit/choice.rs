//! Alternatives and open types.

use super::super::layout::bits_for;
use super::super::model::{Alternative, Definition, Id, Ref};
use super::super::names::{type_name, variant_name};
use super::scalar::uper;
use super::{Emitter, docs};

impl Emitter<'_> {
    pub(super) fn choice(
        &self,
        definition: &Definition,
        root: &[Alternative],
        additions: Option<&[Alternative]>,
    ) -> String {
        let name = type_name(&definition.name);
        let all: Vec<&Alternative> = root.iter().chain(additions.unwrap_or_default()).collect();
        let mut variants = String::new();
        for alternative in &all {
            variants.push_str(&docs::name(&alternative.name));
            variants.push_str(&variant_name(&alternative.name));
            if alternative.ty != Ref::Null {
                variants.push_str(&format!("({})", self.held(definition, alternative)));
            }
            variants.push_str(",\n");
        }
        if additions.is_some() {
            variants.push_str(
                "/// An alternative of a later version.\nLater(Box<UnknownAlternative>),\n",
            );
        }
        let first = variant_name(&root[0].name);
        let first_value = if root[0].ty == Ref::Null { "" } else { "(Default::default())" };
        let code = uper(
            &name,
            self.least_bits(definition).max(1),
            &self.decode_choice(definition, root, additions),
            &encode_choice(root, additions),
        );
        let added = additions.map_or(String::new(), |additions| {
            format!("impl {name} {{ {} }}\n\n", self.decode_added(definition, additions))
        });
        format!(
            "#[derive(Clone, PartialEq, Eq, Debug)]\npub enum {name} {{ {variants} }}\n\n\
             impl Default for {name} {{ fn default() -> Self {{ Self::{first}{first_value} }} }}\n\n\
             {code}\n{added}"
        )
    }

    /// What a variant holds.
    fn held(&self, definition: &Definition, alternative: &Alternative) -> String {
        let ty = self.rust(alternative.ty);
        if self.layout.is_boxed(&definition.name, &alternative.name, alternative.ty) {
            format!("Box<{ty}>")
        } else {
            ty
        }
    }

    fn decode_choice(
        &self,
        definition: &Definition,
        root: &[Alternative],
        additions: Option<&[Alternative]>,
    ) -> String {
        let width = bits_for(root.len() as u64 - 1);
        let mut text = String::new();
        if additions.is_some() {
            // What is unknown has more bits than that, so that nothing is read beyond the end.
            text.push_str(&format!(
                "let run = reader.run::<1>({})?;
                if run.bit(0) {{
                    reader.back({width});
                    return self.decode_added(reader);
                }}
                match run.bits(1, {width}) {{\n",
                width + 1
            ));
        } else {
            text.push_str(&format!("match reader.bits({width})? {{\n"));
        }
        for (index, alternative) in root.iter().enumerate() {
            text.push_str(&format!("{index} => {{\n"));
            text.push_str(&self.decode_alternative(definition, alternative, index == 0));
            text.push_str("}\n");
        }
        text.push_str("_ => return Err(Malformed),\n}\nOk(())");
        text
    }

    fn decode_alternative(
        &self,
        definition: &Definition,
        alternative: &Alternative,
        is_default: bool,
    ) -> String {
        let variant = variant_name(&alternative.name);
        if alternative.ty == Ref::Null {
            return format!("*self = Self::{variant};\n");
        }
        if !is_default && self.layout.size(alternative.ty) <= 64 {
            let held = self.held(definition, alternative);
            return format!(
                "let mut value = {}::default();
                value.decode(reader)?;
                *self = Self::{variant}(value);\n",
                path(&held)
            );
        }
        let begin = if is_default {
            String::new()
        } else {
            format!("*self = Self::{variant}(Default::default());\n")
        };
        format!("{begin}if let Self::{variant}(value) = self {{ value.decode(reader)?; }}\n")
    }

    fn decode_added(&self, definition: &Definition, additions: &[Alternative]) -> String {
        let mut arms = String::new();
        for (index, alternative) in additions.iter().enumerate() {
            let variant = variant_name(&alternative.name);
            let held = self.held(definition, alternative);
            arms.push_str(&format!(
                "{index} => {{
                    let mut value = {}::default();
                    value.decode(&mut inner)?;
                    if inner.is_padding(&content) {{
                        *self = Self::{variant}(value);
                        return Ok(());
                    }}
                }}\n",
                path(&held)
            ));
        }
        let known = if additions.is_empty() {
            String::new()
        } else {
            format!("let mut inner = content;\nmatch index {{ {arms} _ => {{}} }}\n")
        };
        let mutable = if additions.is_empty() { "mut " } else { "" };
        let again = if additions.is_empty() { "" } else { "let mut content = content;\n" };
        format!(
            "#[cold]
            fn decode_added(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {{
                let index = reader.small_number()?;
                let {mutable}content = reader.open()?;
                {known}{again}
                let unknown = UnknownAlternative {{ index, octets: content.rest() }};
                *self = Self::Later(Box::new(unknown));
                Ok(())
            }}"
        )
    }

    /// An open type whose content the SEQUENCE around it tells.
    pub(super) fn open(&self, definition: &Definition, rows: &[(i64, Id)]) -> String {
        let name = type_name(&definition.name);
        let (mut variants, mut decode, mut encode) = (String::new(), String::new(), String::new());
        for (number, id) in rows {
            let content = self.rust(Ref::Defined(*id));
            variants.push_str(&format!("/// Of {number}.\n{content}(Box<{content}>),\n"));
            decode.push_str(&format!(
                "{number} => {{
                    let mut inner = content;
                    let mut value = Box::<{content}>::default();
                    value.decode(&mut inner)?;
                    if inner.is_padding(&content) {{
                        *self = Self::{content}(value);
                        return Ok(());
                    }}
                }}\n"
            ));
            encode.push_str(&format!(
                "Self::{content}(value) => writer.open(|inner| value.encode(inner)),\n"
            ));
        }
        let selector = if rows.is_empty() { "_" } else { "selector" };
        let known = if rows.is_empty() {
            String::new()
        } else {
            format!("match selector {{ {decode} _ => {{}} }}")
        };
        format!(
            "#[derive(Clone, PartialEq, Eq, Debug)]
            pub enum {name} {{
                {variants}
                /// Content that the module doesn't know.
                Octets(Vec<u8>),
            }}

            impl Default for {name} {{ fn default() -> Self {{ Self::Octets(Vec::new()) }} }}

            impl {name} {{
                #[cold]
                fn decode(&mut self, reader: &mut Reader<'_>, {selector}: i64)
                    -> Result<(), Malformed> {{
                    let mut content = reader.open()?;
                    {known}
                    *self = Self::Octets(content.rest());
                    Ok(())
                }}

                #[cold]
                fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {{
                    match self {{
                        {encode}
                        Self::Octets(octets) => writer.open_octets(octets),
                    }}
                }}
            }}\n"
        )
    }
}

/// A type as the beginning of a path.
fn path(ty: &str) -> String {
    ty.replacen('<', "::<", 1)
}

fn encode_choice(root: &[Alternative], additions: Option<&[Alternative]>) -> String {
    let width = bits_for(root.len() as u64 - 1) + u32::from(additions.is_some());
    let mut text = String::from("match self {\n");
    for (index, alternative) in root.iter().enumerate() {
        let variant = variant_name(&alternative.name);
        let index = format!("writer.bits({index}, {width});");
        text.push_str(&match alternative.ty {
            Ref::Null => format!("Self::{variant} => {{ {index} Ok(()) }}\n"),
            _ => format!("Self::{variant}(value) => {{ {index} value.encode(writer) }}\n"),
        });
    }
    for (index, alternative) in additions.unwrap_or_default().iter().enumerate() {
        text.push_str(&format!(
            "Self::{}(value) => {{
                writer.addition({index});
                writer.open(|inner| value.encode(inner))
            }}\n",
            variant_name(&alternative.name)
        ));
    }
    if additions.is_some() {
        text.push_str(
            "Self::Later(unknown) => {
                writer.addition(unknown.index);
                writer.open_octets(&unknown.octets)
            }\n",
        );
    }
    text.push('}');
    text
}

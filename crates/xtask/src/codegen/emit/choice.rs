//! Alternatives and open types.

use super::super::layout::bits_for;
use super::super::model::{Alternative, Definition, Id, Ref};
use super::super::names::{type_name, variant_name};
use super::scalar::{Decode, uper};
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
        let first = &root[self.default_alternative(definition, root)];
        let variant = variant_name(&first.name);
        let empty = match first.ty {
            Ref::Null => format!("Self::{variant}"),
            ty => format!("Self::{variant}({}::EMPTY)", self.rust(ty)),
        };
        let code = uper(
            &name,
            self.least_bits(definition).max(1),
            &empty,
            &self.decode_choice(definition, root, additions),
            &encode_choice(root, additions),
        );
        let added = additions.map_or(String::new(), |additions| {
            format!("impl {name} {{ {} }}\n\n", self.decode_added(definition, additions))
        });
        format!(
            "#[derive(Clone, PartialEq, Eq, Debug)]\npub enum {name} {{ {variants} }}\n\n\
             impl Default for {name} {{\n#[inline]\nfn default() -> Self {{ Self::EMPTY }} }}\n\n\
             {code}\n{added}"
        )
    }

    /// The first alternative that isn't on the heap.
    fn default_alternative(&self, definition: &Definition, root: &[Alternative]) -> usize {
        let is_boxed = |a: &Alternative| self.layout.is_boxed(&definition.name, &a.name, a.ty);
        root.iter().position(|alternative| !is_boxed(alternative)).unwrap_or(0)
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
    ) -> Decode {
        let is_large = self.layout.is_large(self.reference(definition));
        let width = bits_for(root.len() as u64 - 1);
        let (mut body, mut head) = (String::new(), width);
        if additions.is_some() {
            head += 1;
            let added = match is_large {
                true => "*self = Self::decode_added(reader)?; return Ok(());",
                false => "return Self::decode_added(reader);",
            };
            // What is unknown has more bits than that, so that nothing is read beyond the end.
            body.push_str(&format!(
                "if head >> {width} != 0 {{ reader.back({width}); {added} }}\n"
            ));
        }
        let default = self.default_alternative(definition, root);
        let index = if head == 0 { "0_u64" } else { "head" };
        body.push_str(&format!("{}match {index} {{\n", if is_large { "" } else { "Ok(" }));
        for (index, alternative) in root.iter().enumerate() {
            let read = match is_large {
                true => self.fill_alternative(definition, alternative, index == default),
                false => self.alternative(definition, alternative, "reader"),
            };
            body.push_str(&format!("{index} => {read},\n"));
        }
        body.push_str("_ => return Err(Malformed),\n}");
        body.push_str(if is_large { "\nOk(())" } else { ")" });
        Decode { head, is_large, body }
    }

    /// An expression that reads an alternative.
    fn alternative(
        &self,
        definition: &Definition,
        alternative: &Alternative,
        reader: &str,
    ) -> String {
        let variant = variant_name(&alternative.name);
        if alternative.ty == Ref::Null {
            return format!("Self::{variant}");
        }
        let ty = self.rust(alternative.ty);
        let is_boxed = self.layout.is_boxed(&definition.name, &alternative.name, alternative.ty);
        let method = if is_boxed { "boxed" } else { "decode" };
        format!("Self::{variant}({ty}::{method}({reader})?)")
    }

    /// A statement that reads an alternative into a default value.
    fn fill_alternative(
        &self,
        definition: &Definition,
        alternative: &Alternative,
        is_default: bool,
    ) -> String {
        let is_boxed = self.layout.is_boxed(&definition.name, &alternative.name, alternative.ty);
        if is_boxed || !self.layout.is_large(alternative.ty) {
            return format!("*self = {}", self.alternative(definition, alternative, "reader"));
        }
        let variant = variant_name(&alternative.name);
        let begin = if is_default {
            String::new()
        } else {
            format!("*self = Self::{variant}({}::EMPTY);\n", self.rust(alternative.ty))
        };
        format!("{{ {begin}if let Self::{variant}(value) = self {{ value.fill(reader)?; }} }}")
    }

    fn decode_added(&self, definition: &Definition, additions: &[Alternative]) -> String {
        let mut arms = String::new();
        for (index, alternative) in additions.iter().enumerate() {
            arms.push_str(&format!(
                "{index} => {{
                    let value = {};
                    if inner.is_padding(&content) {{ return Ok(value); }}
                }}\n",
                self.alternative(definition, alternative, "&mut inner")
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
            fn decode_added(reader: &mut Reader<'_>) -> Result<Self, Malformed> {{
                let index = reader.small_number()?;
                let {mutable}content = reader.open()?;
                {known}{again}let unknown = UnknownAlternative {{ index, octets: content.rest() }};
                Ok(Self::Later(Box::new(unknown)))
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
                    let value = {content}::boxed(&mut inner)?;
                    if inner.is_padding(&content) {{ return Ok(Self::{content}(value)); }}
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

            impl Default for {name} {{ fn default() -> Self {{ Self::EMPTY }} }}

            impl {name} {{
                const EMPTY: Self = Self::Octets(Vec::new());

                #[cold]
                fn decode(reader: &mut Reader<'_>, {selector}: i64) -> Result<Self, Malformed> {{
                    let mut content = reader.open()?;
                    {known}
                    Ok(Self::Octets(content.rest()))
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

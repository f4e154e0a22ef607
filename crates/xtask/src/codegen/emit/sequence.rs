//! SEQUENCE: the presence bits and the components of known width in runs.

use super::super::model::{Addition, Component, Id, Kind, Presence, Ref};
use super::super::names::{field_name, snake_case, type_name};
use super::scalar::{fixed, uper};
use super::{Emitter, docs, words_in, words_out};

/// What a SEQUENCE consists of, in the order of its bits.
enum Step<'c> {
    /// Bits and components of known width that stand side by side.
    Run(Vec<RunPart<'c>>, u32),
    /// A component that is there or not.
    Optional(&'c Component),
    /// One whose width varies.
    Required(&'c Component),
}

enum RunPart<'c> {
    /// The extension bit.
    Extended,
    /// Whether a component is there.
    Presence(&'c Component),
    /// A component, and its first bit's place in the run.
    Component(&'c Component, u32),
}

impl Emitter<'_> {
    pub(super) fn sequence(
        &self,
        id: Id,
        root: &[Component],
        additions: Option<&[Addition]>,
    ) -> String {
        let definition = &self.model.definitions[id];
        let name = type_name(&definition.name);
        let mut text = self.structure(&name, &definition.name, root, additions);
        if let Some(width) = self.layout.width(Ref::Defined(id)) {
            text.push_str(&self.fixed_sequence(&name, root, width));
            return text;
        }
        let steps = self.steps(root, additions.is_some());
        let mut decode: String = steps.iter().map(|step| self.decode_step(step, root)).collect();
        let mut encode = String::new();
        encode
            .extend(additions.map(|_| format!("let is_extended = {};\n", is_extended(additions))));
        encode.extend(steps.iter().map(|step| self.encode_step(step)));
        let known = additions.filter(|additions| !additions.is_empty());
        if known.is_some() {
            decode.push_str("if is_extended { self.decode_additions(reader)?; }\n");
            encode.push_str("if is_extended { self.encode_additions(writer)?; }\n");
        } else if additions.is_some() {
            decode.push_str("if is_extended { self.unknown = Additions::unknown(reader)?; }\n");
            encode
                .push_str("if is_extended { Additions::write_unknown(writer, &self.unknown)?; }\n");
        }
        if self.layout.is_recursive(id) {
            decode = format!("reader.descend()?;\n{decode}reader.ascend();\n");
        }
        decode.push_str("Ok(())");
        encode.push_str("Ok(())");
        let least_bits = self.least_bits(definition).max(1);
        text.push_str(&uper(&name, least_bits, &decode, &encode));
        if let Some(additions) = known {
            text.push_str(&self.additions(&name, &definition.name, additions));
        }
        text
    }

    fn structure(
        &self,
        name: &str,
        owner: &str,
        root: &[Component],
        additions: Option<&[Addition]>,
    ) -> String {
        let mut fields = String::new();
        let mut defaults = String::new();
        let mut field = |text: String, name: &str, default: String| {
            fields.push_str(&text);
            defaults.push_str(&format!("{name}: {default},\n"));
        };
        let mut has_default = false;
        for component in root {
            let rust = field_name(&component.name);
            let docs = docs::name(&component.name);
            let text = format!("{docs}pub {rust}: {},\n", self.field_type(owner, component));
            let default = match component.presence {
                Presence::Default(number) => {
                    has_default = true;
                    format!("{}({number})", self.rust(component.ty))
                }
                _ => "Default::default()".to_owned(),
            };
            field(text, &rust, default);
        }
        for (index, addition) in additions.unwrap_or_default().iter().enumerate() {
            let (rust, ty, docs) = self.addition_field(owner, index, addition);
            field(format!("{docs}pub {rust}: Option<{ty}>,\n"), &rust, "None".to_owned());
        }
        if additions.is_some() {
            let text = "/// What later versions add.\npub unknown: Unknown,\n";
            field(text.to_owned(), "unknown", "None".to_owned());
        }
        let (derived, implemented) = if has_default {
            let body = format!("fn default() -> Self {{ Self {{ {defaults} }} }}");
            ("", format!("impl Default for {name} {{ {body} }}\n\n"))
        } else {
            (", Default", String::new())
        };
        format!(
            "#[derive(Clone, PartialEq, Eq, Debug{derived})]
            pub struct {name} {{ {fields} }}\n\n{implemented}"
        )
    }

    fn field_type(&self, owner: &str, component: &Component) -> String {
        let ty = self.rust(component.ty);
        match component.presence {
            Presence::Optional if self.is_boxed(owner, component) => format!("Option<Box<{ty}>>"),
            Presence::Optional => format!("Option<{ty}>"),
            _ => ty,
        }
    }

    fn is_boxed(&self, owner: &str, component: &Component) -> bool {
        self.layout.is_boxed(owner, &component.name, component.ty)
    }

    /// Name, type and documentation of an addition's field.
    fn addition_field(
        &self,
        owner: &str,
        index: usize,
        addition: &Addition,
    ) -> (String, String, String) {
        match addition {
            Addition::Component(component) => {
                let ty = self.rust(component.ty);
                let is_boxed = self.is_boxed(owner, component);
                let ty = if is_boxed { format!("Box<{ty}>") } else { ty };
                (field_name(&component.name), ty, docs::name(&component.name))
            }
            Addition::Group(id) => {
                let ty = format!("Box<{}>", self.rust(Ref::Defined(*id)));
                let docs = "/// Components that came together.\n".to_owned();
                (format!("addition_{}", index + 1), ty, docs)
            }
        }
    }

    /// A SEQUENCE that is one run.
    fn fixed_sequence(&self, name: &str, root: &[Component], width: u32) -> String {
        let (mut get, mut set) = (String::from("Ok(Self {\n"), String::new());
        let mut at = 0;
        for component in root {
            let field = field_name(&component.name);
            let ty = self.rust(component.ty);
            get.push_str(&format!("{field}: {ty}::get(run, at + {at})?,\n"));
            set.push_str(&format!("self.{field}.set(packed, at + {at});\n"));
            at += self.layout.width(component.ty).unwrap_or_default();
        }
        get.push_str("})");
        fixed(name, width, &get, &set)
    }

    fn steps<'c>(&self, root: &'c [Component], is_extensible: bool) -> Vec<Step<'c>> {
        let mut parts = Vec::new();
        if is_extensible {
            parts.push(RunPart::Extended);
        }
        let optional = root.iter().filter(|c| c.presence != Presence::Required);
        parts.extend(optional.map(RunPart::Presence));
        let mut width = parts.len() as u32;
        let mut steps = Vec::new();
        for component in root {
            match self.layout.width(component.ty) {
                Some(bits) if component.presence == Presence::Required => {
                    parts.push(RunPart::Component(component, width));
                    width += bits;
                    continue;
                }
                _ => {}
            }
            if !parts.is_empty() {
                steps.push(Step::Run(std::mem::take(&mut parts), width));
                width = 0;
            }
            steps.push(match component.presence {
                Presence::Required => Step::Required(component),
                _ => Step::Optional(component),
            });
        }
        if !parts.is_empty() {
            steps.push(Step::Run(parts, width));
        }
        steps
    }

    fn decode_step(&self, step: &Step<'_>, root: &[Component]) -> String {
        match step {
            Step::Run(parts, width) => {
                if let [RunPart::Component(component, _)] = parts.as_slice() {
                    return format!("self.{}.decode(reader)?;\n", field_name(&component.name));
                }
                let mut text = format!("let run = reader.run::<{}>({width})?;\n", words_in(*width));
                for (index, part) in parts.iter().enumerate() {
                    text.push_str(&match part {
                        RunPart::Extended => "let is_extended = run.bit(0);\n".to_owned(),
                        RunPart::Presence(component) => {
                            format!("let {} = run.bit({index});\n", presence(component))
                        }
                        RunPart::Component(component, at) => format!(
                            "self.{} = {}::get(&run, {at})?;\n",
                            field_name(&component.name),
                            self.rust(component.ty)
                        ),
                    });
                }
                text
            }
            Step::Optional(component) => {
                let field = field_name(&component.name);
                let read = match component.presence {
                    Presence::Default(number) => {
                        let ty = self.rust(component.ty);
                        format!(
                            "self.{field}.decode(reader)?;
                            if self.{field} == {ty}({number}) {{ return Err(Malformed); }}"
                        )
                    }
                    _ => format!("self.{field}.insert(Default::default()).decode(reader)?;"),
                };
                format!("if {} {{ {read} }}\n", presence(component))
            }
            Step::Required(component) => {
                let field = field_name(&component.name);
                match self.model.kind(component.ty) {
                    Some(Kind::Open { selector, .. }) => {
                        let selector = field_name(&root[*selector].name);
                        format!("self.{field}.decode(reader, i64::from(self.{selector}.0))?;\n")
                    }
                    _ => format!("self.{field}.decode(reader)?;\n"),
                }
            }
        }
    }

    fn encode_step(&self, step: &Step<'_>) -> String {
        match step {
            Step::Run(parts, width) => {
                if let [RunPart::Component(component, _)] = parts.as_slice() {
                    return format!("self.{}.encode(writer)?;\n", field_name(&component.name));
                }
                let mut text = format!("let mut run = Packed::<{}>::new();\n", words_out(*width));
                for (index, part) in parts.iter().enumerate() {
                    text.push_str(&match part {
                        RunPart::Extended => "run.set_bit(0, is_extended);\n".to_owned(),
                        RunPart::Presence(component) => {
                            format!("run.set_bit({index}, {});\n", self.is_there(component))
                        }
                        RunPart::Component(component, at) => {
                            format!("self.{}.set(&mut run, {at});\n", field_name(&component.name))
                        }
                    });
                }
                format!("{text}writer.run(&run, {width})?;\n")
            }
            Step::Optional(component) => {
                let field = field_name(&component.name);
                match component.presence {
                    Presence::Default(_) => {
                        let is_there = self.is_there(component);
                        format!("if {is_there} {{ self.{field}.encode(writer)?; }}\n")
                    }
                    _ => {
                        format!("if let Some(value) = &self.{field} {{ value.encode(writer)?; }}\n")
                    }
                }
            }
            Step::Required(component) => {
                format!("self.{}.encode(writer)?;\n", field_name(&component.name))
            }
        }
    }

    /// Whether a component is to be written.
    fn is_there(&self, component: &Component) -> String {
        let field = field_name(&component.name);
        match component.presence {
            Presence::Default(number) => {
                format!("self.{field} != {}({number})", self.rust(component.ty))
            }
            _ => format!("self.{field}.is_some()"),
        }
    }

    fn additions(&self, name: &str, owner: &str, additions: &[Addition]) -> String {
        let known = additions.len();
        let (mut decode, mut encode) = (String::new(), String::new());
        let mut present = Vec::new();
        for (index, addition) in additions.iter().enumerate() {
            let (field, ty, _) = self.addition_field(owner, index, addition);
            let is_value = match addition {
                Addition::Group(id) if self.is_all_optional(*id) => {
                    let group = self.rust(Ref::Defined(*id));
                    format!("|group: &{group}| *group != {group}::default()")
                }
                Addition::Group(id) => format!("|_: &{}| true", self.rust(Ref::Defined(*id))),
                Addition::Component(c) => format!("|_: &{}| true", self.rust(c.ty)),
            };
            let boxed = if ty.starts_with("Box<") { ".map(Box::new)" } else { "" };
            decode.push_str(&format!(
                "self.{field} = additions.known(reader, {index}, {is_value})?{boxed};\n"
            ));
            present.push(format!("self.{field}.is_some()"));
            let value = if ty.starts_with("Box<") { "as_deref()" } else { "as_ref()" };
            encode.push_str(&format!(
                "let value = self.{field}.{value};
                Additions::write_known(writer, {index}, value, &self.unknown)?;\n"
            ));
        }
        format!(
            "impl {name} {{
                #[cold]
                fn decode_additions(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {{
                    let mut additions = Additions::read(reader)?;
                    {decode}
                    self.unknown = additions.finish(reader, {known})?;
                    Ok(())
                }}

                #[cold]
                fn encode_additions(&self, writer: &mut Writer) -> Result<(), Malformed> {{
                    Additions::write(writer, &[{}], &self.unknown)?;
                    {encode}
                    Additions::write_rest(writer, {known}, &self.unknown)
                }}
            }}\n",
            present.join(", ")
        )
    }

    fn is_all_optional(&self, id: Id) -> bool {
        match &self.model.definitions[id].kind {
            Kind::Sequence { root, .. } => {
                root.iter().all(|component| component.presence != Presence::Required)
            }
            _ => false,
        }
    }
}

/// The variable that says whether a component is there.
fn presence(component: &Component) -> String {
    format!("has_{}", snake_case(&component.name))
}

/// The expression that says whether there are additions.
fn is_extended(additions: Option<&[Addition]>) -> String {
    let mut text = String::from("self.unknown.is_some()");
    for (index, addition) in additions.unwrap_or_default().iter().enumerate() {
        let field = match addition {
            Addition::Component(component) => field_name(&component.name),
            Addition::Group(_) => format!("addition_{}", index + 1),
        };
        text.push_str(&format!(" || self.{field}.is_some()"));
    }
    text
}

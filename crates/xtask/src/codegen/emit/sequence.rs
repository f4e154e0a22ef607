//! SEQUENCE: the presence bits and the components of known width in runs.

use super::super::layout::bits_for;
use super::super::model::{Addition, Characters, Component, Id, Kind, Presence, Ref};
use super::super::names::{field_name, snake_case, type_name};
use super::scalar::{Decode, extensible_head, fixed, size_head, uper};
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

#[derive(Clone, Copy)]
enum RunPart<'c> {
    /// The extension bit.
    Extended,
    /// Whether a component is there.
    Presence(&'c Component),
    /// A component, and its first bit's place in the run.
    Component(&'c Component, u32),
    /// The first bits of the component behind the run: place and number.
    Head(u32, u32),
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
        let mut text = self.structure(id, root, additions);
        if let Some(width) = self.layout.width(Ref::Defined(id)) {
            let empty = self.empty(root, additions, &definition.name);
            text.push_str(&self.fixed_sequence(&name, root, width, &empty));
            return text;
        }
        let steps = self.steps(root, additions.is_some());
        let decode = self.decode_sequence(id, &steps, root, additions);
        let mut encode = String::new();
        encode
            .extend(additions.map(|_| format!("let is_extended = {};\n", is_extended(additions))));
        encode.extend(steps.iter().map(|step| self.encode_step(step)));
        let known = additions.filter(|additions| !additions.is_empty());
        if known.is_some() {
            encode.push_str("if is_extended { self.encode_additions(writer)?; }\n");
        } else if additions.is_some() {
            encode
                .push_str("if is_extended { Additions::write_unknown(writer, &self.unknown)?; }\n");
        }
        encode.push_str("Ok(())");
        let least_bits = self.least_bits(definition).max(1);
        let empty = self.empty(root, additions, &definition.name);
        text.push_str(&uper(&name, least_bits, &empty, &decode, &encode));
        if let Some(additions) = known {
            text.push_str(&self.additions(&name, &definition.name, additions));
        }
        text
    }

    fn decode_sequence(
        &self,
        id: Id,
        steps: &[Step<'_>],
        root: &[Component],
        additions: Option<&[Addition]>,
    ) -> Decode {
        let is_large = self.layout.is_large(Ref::Defined(id));
        let owner = &self.model.definitions[id].name;
        let head = self.head_of(steps);
        let mut body = String::new();
        let mut index = 0;
        while let Some(step) = steps.get(index) {
            let fields = self.ahead(&steps[index..]);
            if fields > 1 {
                body.push_str(&self.decode_ahead(&steps[index..index + fields], is_large));
                index += fields;
                continue;
            }
            let has_head = match index {
                0 => head > 0,
                _ => matches!(&steps[index - 1], Step::Run(parts, _)
                    if matches!(parts.last(), Some(RunPart::Head(..)))),
            };
            let target = Target { owner, is_large, has_head };
            body.push_str(&self.decode_step(step, root, target));
            index += 1;
        }
        let known = additions.filter(|additions| !additions.is_empty());
        let unknown = if is_large { "self.unknown =" } else { "let unknown =" };
        if is_large {
            body.push_str(match (known, additions) {
                (Some(_), _) => "if is_extended { self.decode_additions(reader)?; }\n",
                (None, Some(_)) => {
                    "if is_extended { self.unknown = Additions::unknown(reader)?; }\n"
                }
                (None, None) => "",
            });
        } else if additions.is_some() && known.is_none() {
            body.push_str(&format!(
                "{unknown} if is_extended {{ Additions::unknown(reader)? }} else {{ None }};\n"
            ));
        }
        if !is_large {
            body.push_str(&self.value(owner, root, additions));
        }
        if self.layout.is_recursive(id) {
            body = format!("reader.descend()?;\n{body}reader.ascend();\n");
        }
        body.push_str(match (is_large, known) {
            (true, _) => "Ok(())",
            (false, _) => "Ok(value)",
        });
        Decode { head, is_large, body }
    }

    /// Bits at the beginning of a SEQUENCE that are the same for all values, unless they are read
    /// with what follows them.
    fn head_of(&self, steps: &[Step<'_>]) -> u32 {
        match steps.first() {
            Some(Step::Run(_, width)) if *width <= MAX_HEAD_BITS && self.ahead(steps) < 2 => *width,
            _ => 0,
        }
    }

    /// How many of the next steps can be taken of the bits that lie ahead.
    fn ahead(&self, steps: &[Step<'_>]) -> usize {
        let mut width = 0;
        let fits = |step: &&Step<'_>| {
            width += match step {
                Step::Optional(c) if c.presence == Presence::Optional => self.layout.width(c.ty),
                Step::Run(parts, width) => {
                    let is_head = |part: &RunPart<'_>| matches!(part, RunPart::Head(..));
                    (!parts.iter().any(is_head)).then_some(*width)
                }
                _ => None,
            }
            .unwrap_or(MAX_HEAD_BITS + 1);
            width <= MAX_HEAD_BITS
        };
        steps.iter().take_while(fits).count()
    }

    /// Fields of known width, each of them there or not.
    fn decode_ahead(&self, steps: &[Step<'_>], is_large: bool) -> String {
        let target = Target { owner: "", is_large, has_head: false };
        let mut text = String::from("let mut ahead = reader.ahead();\n");
        for step in steps {
            match step {
                Step::Optional(component) => {
                    let (field, is_there) = (field_name(&component.name), presence(component));
                    text.push_str(&match is_large {
                        true => {
                            format!("if {is_there} {{ self.{field} = Some(ahead.take()?); }}\n")
                        }
                        false => format!(
                            "let {field} = if {is_there} {{ Some(ahead.take()?) }} \
                             else {{ None }};\n"
                        ),
                    });
                }
                Step::Run(parts, width) => {
                    text.push_str(&format!("let run = ahead.run({width});\n"));
                    text.push_str(&self.decode_parts(parts, target));
                }
                Step::Required(_) => {}
            }
        }
        text + "reader.skip(&ahead)?;\n"
    }

    /// Statements that make a value of its components.
    fn value(&self, owner: &str, root: &[Component], additions: Option<&[Addition]>) -> String {
        let mut fields: String =
            root.iter().map(|c| format!("{}, ", field_name(&c.name))).collect();
        let known = additions.filter(|additions| !additions.is_empty());
        for (index, addition) in known.iter().copied().flatten().enumerate() {
            let (field, _, _) = self.addition_field(owner, index, addition);
            fields.push_str(&format!("{field}: None, "));
        }
        match (known, additions) {
            (Some(_), _) => format!(
                "let mut value = Self {{ {fields} unknown: None }};
                if is_extended {{ value.decode_additions(reader)?; }}\n"
            ),
            (None, Some(_)) => format!("let value = Self {{ {fields} unknown }};\n"),
            (None, None) => format!("let value = Self {{ {fields} }};\n"),
        }
    }

    fn structure(&self, id: Id, root: &[Component], additions: Option<&[Addition]>) -> String {
        let owner = &self.model.definitions[id].name;
        let name = type_name(owner);
        let mut fields = String::new();
        for component in root {
            let rust = field_name(&component.name);
            let docs = docs::name(&component.name);
            let text = format!("{docs}pub {rust}: {},\n", self.field_type(owner, component));
            fields.push_str(&text);
        }
        for (index, addition) in additions.unwrap_or_default().iter().enumerate() {
            let (rust, ty, docs) = self.addition_field(owner, index, addition);
            fields.push_str(&format!("{docs}pub {rust}: Option<{ty}>,\n"));
        }
        if additions.is_some() {
            fields.push_str("/// What later versions add.\npub unknown: Unknown,\n");
        }
        // What is mostly not there is not to be copied either.
        let (derived, implemented) = if self.layout.size(Ref::Defined(id)) > MAX_COPIED_OCTETS {
            (", Default", String::new())
        } else {
            let body = "#[inline]\nfn default() -> Self { Self::EMPTY }";
            ("", format!("impl Default for {name} {{ {body} }}\n\n"))
        };
        format!(
            "#[derive(Clone, PartialEq, Eq, Debug{derived})]
            pub struct {name} {{ {fields} }}\n\n{implemented}"
        )
    }

    /// An expression of the default value.
    fn empty(&self, root: &[Component], additions: Option<&[Addition]>, owner: &str) -> String {
        let mut fields = String::new();
        for component in root {
            let ty = self.rust(component.ty);
            let value = match component.presence {
                Presence::Required => format!("{ty}::EMPTY"),
                Presence::Optional => "None".to_owned(),
                Presence::Default(number) => format!("{ty}({number})"),
            };
            fields.push_str(&format!("{}: {value}, ", field_name(&component.name)));
        }
        for (index, addition) in additions.unwrap_or_default().iter().enumerate() {
            fields.push_str(&format!("{}: None, ", self.addition_field(owner, index, addition).0));
        }
        if additions.is_some() {
            fields.push_str("unknown: None, ");
        }
        format!("Self {{ {fields} }}")
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
    pub(super) fn addition_field(
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
    fn fixed_sequence(&self, name: &str, root: &[Component], width: u32, empty: &str) -> String {
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
        fixed(name, width, empty, &get, &set)
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
                let head = self.head(component);
                if head > 0 {
                    parts.push(RunPart::Head(width, head));
                    width += head;
                }
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

    /// Bits of a component that may be read with what stands before it.
    fn head(&self, component: &Component) -> u32 {
        let Ref::Defined(id) = self.model.resolve(component.ty) else { return 0 };
        if component.presence != Presence::Required || self.layout.is_recursive(id) {
            return 0;
        }
        match &self.model.definitions[id].kind {
            Kind::Integer { range: Some((least, most)), is_extensible: true, .. } => {
                extensible_head(bits_for(most.abs_diff(*least)))
            }
            Kind::Enumerated { root, additions: Some(_) } => {
                extensible_head(bits_for(root.len() as u64 - 1))
            }
            Kind::BitString { size, .. } | Kind::OctetString(size) | Kind::SequenceOf(_, size) => {
                size_head(size)
            }
            Kind::Text(Characters::Ia5 | Characters::Numeric, size) => size_head(size),
            Kind::Choice { root, additions } => {
                bits_for(root.len() as u64 - 1) + u32::from(additions.is_some())
            }
            Kind::Sequence { root, additions } => {
                self.head_of(&self.steps(root, additions.is_some()))
            }
            _ => 0,
        }
    }

    fn decode_step(&self, step: &Step<'_>, root: &[Component], target: Target<'_>) -> String {
        match step {
            Step::Run(parts, width) => self.decode_run(parts, *width, target),
            Step::Optional(component) => {
                let field = field_name(&component.name);
                let ty = self.rust(component.ty);
                let is_boxed = self.is_boxed(target.owner, component);
                let method = if is_boxed { "boxed" } else { "decode" };
                let is_there = presence(component);
                match component.presence {
                    Presence::Default(number) => format!(
                        "{} if {is_there} {{
                            let value = {ty}::decode(reader)?;
                            if value == {ty}({number}) {{ return Err(Malformed); }}
                            value
                        }} else {{ {ty}({number}) }};\n",
                        target.set(&field)
                    ),
                    _ if !target.is_large => format!(
                        "let {field} = if {is_there} {{ Some({ty}::{method}(reader)?) }} \
                         else {{ None }};\n"
                    ),
                    _ if is_boxed || !self.layout.is_large(component.ty) => format!(
                        "if {is_there} {{ self.{field} = Some({ty}::{method}(reader)?); }}\n"
                    ),
                    _ => format!(
                        "if {is_there} {{
                            self.{field}.insert({ty}::default()).fill(reader)?;
                        }}\n"
                    ),
                }
            }
            Step::Required(component) => self.decode_required(component, root, target),
        }
    }

    fn decode_run(&self, parts: &[RunPart<'_>], width: u32, target: Target<'_>) -> String {
        let text = if target.has_head {
            format!("let run = Run::of(head, {width});\n")
        } else if let [RunPart::Component(component, _)] = parts {
            let (field, ty) = (field_name(&component.name), self.rust(component.ty));
            return format!("{} {ty}::decode(reader)?;\n", target.set(&field));
        } else {
            format!("let run = reader.run::<{}>({width})?;\n", words_in(width))
        };
        text + &self.decode_parts(parts, target)
    }

    /// Takes the parts of `run`.
    fn decode_parts(&self, parts: &[RunPart<'_>], target: Target<'_>) -> String {
        let part = |(index, part): (usize, &RunPart<'_>)| match part {
            RunPart::Extended => "let is_extended = run.bit(0);\n".to_owned(),
            RunPart::Presence(component) => {
                format!("let {} = run.bit({index});\n", presence(component))
            }
            RunPart::Component(component, at) => {
                let (field, ty) = (field_name(&component.name), self.rust(component.ty));
                format!("{} {ty}::get(&run, {at})?;\n", target.set(&field))
            }
            RunPart::Head(at, width) => format!("let head = run.bits({at}, {width});\n"),
        };
        parts.iter().enumerate().map(part).collect()
    }

    fn decode_required(
        &self,
        component: &Component,
        root: &[Component],
        target: Target<'_>,
    ) -> String {
        let (field, ty) = (field_name(&component.name), self.rust(component.ty));
        if let Some(Kind::Open { selector, .. }) = self.model.kind(component.ty) {
            let selector = field_name(&root[*selector].name);
            let owner = if target.is_large { "self." } else { "" };
            let selector = format!("i64::from({owner}{selector}.0)");
            return format!("{} {ty}::decode(reader, {selector})?;\n", target.set(&field));
        }
        let (after, head) = if target.has_head { ("_after", "head, ") } else { ("", "") };
        if self.layout.is_large(component.ty) {
            format!("self.{field}.fill{after}({head}reader)?;\n")
        } else {
            format!("{} {ty}::decode{after}({head}reader)?;\n", target.set(&field))
        }
    }

    fn encode_step(&self, step: &Step<'_>) -> String {
        match step {
            Step::Run(parts, width) => {
                // What a head belongs to writes it itself.
                let head = match parts.last() {
                    Some(RunPart::Head(_, head)) => *head,
                    _ => 0,
                };
                let width = width - head;
                let mut parts = parts.clone();
                parts.retain(|part| !matches!(part, RunPart::Head(..)));
                if let [RunPart::Component(component, _)] = parts.as_slice() {
                    return format!("self.{}.encode(writer)?;\n", field_name(&component.name));
                }
                let mut text = format!("let mut run = Packed::<{}>::new();\n", words_out(width));
                for (index, part) in parts.iter().enumerate() {
                    text.push_str(&match part {
                        RunPart::Extended => "run.set_bit(0, is_extended);\n".to_owned(),
                        RunPart::Presence(component) => {
                            format!("run.set_bit({index}, {});\n", self.is_there(component))
                        }
                        RunPart::Component(component, at) => {
                            format!("self.{}.set(&mut run, {at});\n", field_name(&component.name))
                        }
                        RunPart::Head(..) => String::new(),
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
}

/// Where what is read goes.
#[derive(Clone, Copy)]
struct Target<'a> {
    /// The SEQUENCE's name.
    owner: &'a str,
    /// Whether the value is filled where it stands.
    is_large: bool,
    /// Whether the first bits have been read, as `head`.
    has_head: bool,
}

impl Target<'_> {
    /// The beginning of a statement that sets a field.
    fn set(self, field: &str) -> String {
        if self.is_large { format!("self.{field} =") } else { format!("let {field} =") }
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

/// What can be handed over as one number.
const MAX_HEAD_BITS: u32 = 57;

/// Default values up to this size are copied whole.
const MAX_COPIED_OCTETS: usize = 512;

//! Types of one value.

use super::super::layout::{bits_for, bits_type, integer_type, octets_inline};
use super::super::model::{Characters, Definition, Size};
use super::super::names::{constant_name, type_name, variant_name};
use super::docs;
use super::{words_in, words_out};

const SCALAR: &str =
    "#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]\n";

const OWNED: &str = "#[derive(Clone, PartialEq, Eq, Debug, Default)]\n";

/// `Uper` by way of `Fixed`, whose two methods have these bodies; `empty` is the default value.
pub fn fixed(name: &str, width: u32, empty: &str, get: &str, set: &str) -> String {
    let (words_in, words_out) = (words_in(width), words_out(width));
    format!(
        "impl Uper for {name} {{
            const LEAST_BITS: usize = {width};
            const EMPTY: Self = {empty};
            #[inline]
            fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {{
                Self::get(&reader.run::<{words_in}>({width})?, 0)
            }}
            #[inline]
            fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {{
                let mut packed = Packed::<{words_out}>::new();
                self.set(&mut packed, 0);
                writer.run(&packed, {width})
            }}
        }}

        impl Fixed for {name} {{
            const WIDTH: usize = {width};
            #[inline(always)]
            fn get<const W: usize>(run: &Run<W>, at: usize) -> Result<Self, Malformed> {{ {get} }}
            #[inline(always)]
            fn set<const W: usize>(&self, packed: &mut Packed<W>, at: usize) {{ {set} }}
        }}\n"
    )
}

/// How a type is read.
pub struct Decode {
    /// Bits at its beginning that are the same for all values and may be read together with what
    /// stands before them; the body has them as `head`. None where it is 0.
    pub head: u32,
    /// Whether the value is filled where it stands; else the body is an expression of it.
    pub is_large: bool,
    pub body: String,
}

/// `Uper` with these bodies.
pub fn uper(name: &str, least_bits: u64, empty: &str, decode: &Decode, encode: &str) -> String {
    let Decode { head, is_large, body } = decode;
    let (method, receiver, output, call) = match is_large {
        true => ("fill", "&mut self, ", "()", "self.fill_after(head, reader)"),
        false => ("decode", "", "Self", "Self::decode_after(head, reader)"),
    };
    let result = format!("Result<{output}, Malformed>");
    let (body, after) = if *head == 0 {
        (body.clone(), String::new())
    } else {
        (
            format!("let head = reader.bits({head})?;\n{call}"),
            format!(
                "impl {name} {{
                    /// Reads what follows the first {head} bits.
                    #[inline]
                    pub(crate) fn {method}_after({receiver}head: u64, reader: &mut Reader<'_>)
                        -> {result} {{ {body} }}
                }}\n\n"
            ),
        )
    };
    format!(
        "impl Uper for {name} {{
            const LEAST_BITS: usize = {least_bits};
            const EMPTY: Self = {empty};
            #[inline]
            fn {method}({receiver}reader: &mut Reader<'_>) -> {result} {{ {body} }}
            #[inline]
            fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {{ {encode} }}
        }}\n\n{after}"
    )
}

/// Reads a small value.
pub fn small(head: u32, body: impl Into<String>) -> Decode {
    Decode { head, is_large: false, body: body.into() }
}

pub fn boolean(definition: &Definition) -> String {
    let name = type_name(&definition.name);
    let get = "Ok(Self(run.bit(at)))";
    let set = "packed.set_bit(at, self.0);";
    format!("{SCALAR}pub struct {name}(pub bool);\n\n{}", fixed(&name, 1, "Self(false)", get, set))
}

pub fn integer(
    definition: &Definition,
    range: Option<(i64, i64)>,
    is_extensible: bool,
    names: &[(String, i64)],
) -> String {
    let name = type_name(&definition.name);
    let ty = integer_type(range, is_extensible);
    let constants = names.iter().map(|(value, number)| {
        let constant = constant_name(value);
        format!("{}pub const {constant}: Self = Self({number});\n", docs::name(value))
    });
    let constants = impl_block(&name, constants.collect());
    let code = match range {
        None => {
            let decode = small(0, "Ok(Self(reader.integer()?))");
            uper(&name, 16, "Self(0)", &decode, "writer.integer(self.0); Ok(())")
        }
        Some((least, most)) => {
            let width = bits_for(most.abs_diff(least));
            let max = most.abs_diff(least);
            if is_extensible {
                let decode = extensible_integer(least, most, width);
                let encode = format!("writer.extensible(self.0, {least}, {most}, {width}); Ok(())");
                uper(&name, u64::from(width.min(16)) + 1, "Self(0)", &decode, &encode)
            } else {
                let check = if max == (1_u64 << width) - 1 {
                    String::new()
                } else {
                    format!("if bits > {max} {{ return Err(Malformed); }}\n")
                };
                let value = if least == 0 {
                    format!("bits as {ty}")
                } else {
                    format!("(bits as i64 + {least}) as {ty}")
                };
                let get = format!("let bits = run.bits(at, {width});\n{check}Ok(Self({value}))");
                let offset = if least == 0 {
                    "self.0 as u64".to_owned()
                } else {
                    format!("(self.0 as i64 - {least}) as u64")
                };
                let set = format!("packed.set_up_to(at, {width}, {offset}, {max});");
                fixed(&name, width, "Self(0)", &get, &set)
            }
        }
    };
    format!("{SCALAR}pub struct {name}(pub {ty});\n\n{constants}{code}")
}

fn extensible_integer(least: i64, most: i64, width: u32) -> Decode {
    let read = format!("Ok(Self(reader.extensible(head, {least}, {most}, {width})?))");
    match extensible_head(width) {
        // What is outside takes as many bits as a head of this width, at least.
        head @ 1..=17 => small(head, read),
        _ => small(
            0,
            format!(
                "if reader.bit()? {{
                    return Ok(Self(reader.other_integer({least}, {most})?));
                }}
                let head = reader.bits({width})?;
                {read}"
            ),
        ),
    }
}

/// An `impl` of the type with these items; nothing without any.
fn impl_block(name: &str, items: String) -> String {
    if items.is_empty() { items } else { format!("impl {name} {{ {items} }}\n\n") }
}

pub fn enumerated(
    definition: &Definition,
    root: &[String],
    additions: Option<&[String]>,
) -> String {
    let name = type_name(&definition.name);
    let width = bits_for(root.len() as u64 - 1);
    let all: Vec<&String> = root.iter().chain(additions.unwrap_or_default()).collect();
    let mut variants = String::new();
    for (index, value) in all.iter().enumerate() {
        let default = if index == 0 { "#[default]\n" } else { "" };
        variants.push_str(&format!("{}{default}{},\n", docs::name(value), variant_name(value)));
    }
    if additions.is_some() {
        variants.push_str(
            "/// A value of a later version, by its number behind the extension marker.\n\
             Later(u16),\n",
        );
    }
    let list = |names: &[String]| {
        names.iter().map(|name| format!("Self::{}, ", variant_name(name))).collect::<String>()
    };
    let constants = format!(
        "impl {name} {{
            /// The values {}in the order of their indexes.
            pub const ROOT: [Self; {}] = [{}];
        }}\n\n",
        if additions.is_some() { "before the extension marker " } else { "" },
        root.len(),
        list(root)
    );
    let code = match additions {
        None => {
            let get =
                format!("Self::ROOT.get(run.bits(at, {width}) as usize).copied().ok_or(Malformed)");
            let set = format!("packed.set(at, {width}, *self as u64);");
            fixed(&name, width, "Self::ROOT[0]", &get, &set)
        }
        Some(additions) => extensible(&name, width, root, additions, &list(additions)),
    };
    format!("{SCALAR}pub enum {name} {{ {variants} }}\n\n{constants}{code}")
}

fn extensible(name: &str, width: u32, root: &[String], additions: &[String], list: &str) -> String {
    let known = if additions.is_empty() {
        "Self::Later(reader.small_number()?)".to_owned()
    } else {
        format!(
            "{{ let index = reader.small_number()?;
                let known = [{list}].get(usize::from(index)).copied();
                known.unwrap_or(Self::Later(index)) }}"
        )
    };
    // What is unknown has eight bits at least, so that nothing is read beyond the end.
    let decode = format!(
        "if head >> {width} != 0 {{
            reader.back({width});
            return Self::decode_added(reader);
        }}
        Self::ROOT.get(head as usize).copied().ok_or(Malformed)"
    );
    let added = format!(
        "impl {name} {{
            #[cold]
            fn decode_added(reader: &mut Reader<'_>) -> Result<Self, Malformed> {{ Ok({known}) }}
        }}\n"
    );
    let mut arms = String::new();
    for (index, value) in root.iter().enumerate() {
        arms.push_str(&format!("Self::{} => {index},\n", variant_name(value)));
    }
    let addition = |(index, value): (usize, &String)| {
        let variant = variant_name(value);
        format!("Self::{variant} => {{ writer.addition({index}); return Ok(()); }}\n")
    };
    arms.extend(additions.iter().enumerate().map(addition));
    let encode = format!(
        "let index = match *self {{
            {arms}
            Self::Later(index) => {{ writer.addition(index); return Ok(()); }}
        }};
        writer.bits(index, {});
        Ok(())",
        width + 1
    );
    let code =
        uper(name, u64::from(width) + 1, "Self::ROOT[0]", &small(width + 1, decode), &encode);
    format!("{code}{added}")
}

pub fn bit_string(definition: &Definition, size: &Size, names: &[(String, i64)]) -> String {
    let name = type_name(&definition.name);
    match size.fixed().filter(|bits| *bits <= 57) {
        Some(bits) => {
            let ty = bits_type(bits as u32);
            let constants = names.iter().map(|(bit, index)| {
                let constant = constant_name(bit);
                let shift = bits as i64 - 1 - index;
                format!("{}pub const {constant}: {ty} = 1 << {shift};\n", docs::name(bit))
            });
            let constants = impl_block(&name, constants.collect());
            let get = format!("Ok(Self(run.bits(at, {bits}) as {ty}))");
            let max = (1_u64 << bits) - 1;
            let set = format!("packed.set_up_to(at, {bits}, self.0 as u64, {max});");
            let code = fixed(&name, bits as u32, "Self(0)", &get, &set);
            format!("{SCALAR}pub struct {name}(pub {ty});\n\n{constants}{code}")
        }
        None => {
            let constants = names.iter().map(|(bit, index)| {
                let constant = constant_name(bit);
                format!("{}pub const {constant}: usize = {index};\n", docs::name(bit))
            });
            let constants = impl_block(&name, constants.collect());
            let length = read_size(size, "1");
            let body = format!("let length = {length}; self.0.fill(reader, length)");
            let decode = Decode { head: size_head(size), is_large: true, body };
            let encode =
                format!("{}\nself.0.write(writer); Ok(())", write_size(size, "self.0.len()"));
            let code = uper(&name, 1, "Self(BitString::new(0, 0))", &decode, &encode);
            format!("{OWNED}pub struct {name}(pub BitString);\n\n{constants}{code}")
        }
    }
}

pub fn octet_string(definition: &Definition, size: &Size) -> String {
    let name = type_name(&definition.name);
    if let Some(octets) = size.fixed().filter(|octets| *octets <= 7) {
        let width = 8 * octets as u32;
        let parts: String = (0..octets).map(|i| format!("octets[{i}], ")).collect();
        let get = format!(
            "let octets = (run.bits(at, {width}) << {}).to_be_bytes(); Ok(Self([{parts}]))",
            64 - width
        );
        let set = format!(
            "let value = self.0.iter().fold(0, |value, octet| value << 8 | u64::from(*octet));
            packed.set(at, {width}, value);"
        );
        let code = fixed(&name, width, &format!("Self([0; {octets}])"), &get, &set);
        return format!("{SCALAR}pub struct {name}(pub [u8; {octets}]);\n\n{code}");
    }
    let (ty, empty) = match octets_inline(size) {
        Some(octets) => (format!("List<u8, {octets}>"), "Self(List::EMPTY)"),
        None => ("Vec<u8>".to_owned(), "Self(Vec::new())"),
    };
    let decode = small(
        size_head(size),
        format!("let count = {}; Ok(Self(reader.octets(count)?.collect()))", read_size(size, "8")),
    );
    let encode = format!("{}\nwriter.octets(&self.0); Ok(())", write_size(size, "self.0.len()"));
    let code = uper(&name, 8, empty, &decode, &encode);
    format!("{OWNED}pub struct {name}(pub {ty});\n\n{code}")
}

pub fn text(definition: &Definition, characters: Characters, size: &Size) -> String {
    let name = type_name(&definition.name);
    let (decode, encode) = match characters {
        Characters::Utf8 => {
            let most = size.most.filter(|_| !size.is_extensible).unwrap_or(u64::from(u32::MAX));
            let least = if size.is_extensible { 0 } else { size.least };
            (
                small(0, format!("Ok(Self(reader.utf8({least}, {most})?))")),
                format!("writer.utf8(&self.0, {least}, {most})"),
            )
        }
        Characters::Ia5 | Characters::Numeric => {
            let (method, width) = match characters {
                Characters::Ia5 => ("ia5", "7"),
                _ => ("numeric", "4"),
            };
            let count = read_size(size, width);
            (
                small(
                    size_head(size),
                    format!("let count = {count}; Ok(Self(reader.{method}(count)?))"),
                ),
                format!("{}\nwriter.{method}(&self.0)", write_size(size, "self.0.len()")),
            )
        }
    };
    let code = uper(&name, 8, "Self(String::new())", &decode, &encode);
    format!("{OWNED}pub struct {name}(pub String);\n\n{code}")
}

/// Bits of a length with bounds, which may be read together with what stands before it.
pub fn size_head(size: &Size) -> u32 {
    match size.most {
        None => 0,
        Some(most) if size.is_extensible => extensible_head(bits_for(most - size.least)),
        Some(most) => bits_for(most - size.least),
    }
}

/// The extension bit and what follows it in values that are not extended.
pub fn extensible_head(width: u32) -> u32 {
    width + 1
}

/// An expression of a length of which `head` has been read; each item has at least `least_bits`,
/// an expression too.
pub fn read_size(size: &Size, least_bits: &str) -> String {
    let least = size.least;
    match size.most {
        None => format!("reader.count({least_bits})?"),
        Some(most) if size.is_extensible => {
            let width = bits_for(most - least);
            format!("reader.extensible_size(head, {least}, {most}, {width}, {least_bits})?")
        }
        Some(most) if most == least => {
            format!("reader.size(0, {least}, {most}, {least_bits})?")
        }
        Some(most) => format!("reader.size(head, {least}, {most}, {least_bits})?"),
    }
}

/// A statement that writes a length.
pub fn write_size(size: &Size, length: &str) -> String {
    match size.most {
        None => format!("writer.length({length})?;"),
        Some(most) => {
            let least = size.least;
            let width = bits_for(most - least);
            let extensible = if size.is_extensible { "extensible_" } else { "" };
            format!("writer.{extensible}size({length}, {least}, {most}, {width})?;")
        }
    }
}

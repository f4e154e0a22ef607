//! Types of one value.

use super::super::layout::{bits_for, bits_type, integer_type, octets_inline};
use super::super::model::{Characters, Definition, Size};
use super::super::names::{constant_name, type_name, variant_name};
use super::docs;
use super::{words_in, words_out};

const SCALAR: &str =
    "#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]\n";

const OWNED: &str = "#[derive(Clone, PartialEq, Eq, Debug, Default)]\n";

/// `Uper` by way of `Fixed`, whose two methods have these bodies.
pub fn fixed(name: &str, width: u32, get: &str, set: &str) -> String {
    let (words_in, words_out) = (words_in(width), words_out(width));
    format!(
        "impl Uper for {name} {{
            const LEAST_BITS: usize = {width};
            #[inline]
            fn decode(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {{
                *self = Self::get(&reader.run::<{words_in}>({width})?, 0)?;
                Ok(())
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

/// `Uper` with these bodies.
pub fn uper(name: &str, least_bits: u64, decode: &str, encode: &str) -> String {
    format!(
        "impl Uper for {name} {{
            const LEAST_BITS: usize = {least_bits};
            #[inline]
            fn decode(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {{ {decode} }}
            #[inline]
            fn encode(&self, writer: &mut Writer) -> Result<(), Malformed> {{ {encode} }}
        }}\n"
    )
}

pub fn boolean(definition: &Definition) -> String {
    let name = type_name(&definition.name);
    let get = "Ok(Self(run.bit(at)))";
    let set = "packed.set_bit(at, self.0);";
    format!("{SCALAR}pub struct {name}(pub bool);\n\n{}", fixed(&name, 1, get, set))
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
            let decode = "self.0 = reader.integer()?; Ok(())";
            uper(&name, 16, decode, "writer.integer(self.0); Ok(())")
        }
        Some((least, most)) => {
            let width = bits_for(most.abs_diff(least));
            let max = most.abs_diff(least);
            if is_extensible {
                let decode =
                    format!("self.0 = reader.extensible({least}, {most}, {width})?; Ok(())");
                let encode = format!("writer.extensible(self.0, {least}, {most}, {width}); Ok(())");
                uper(&name, u64::from(width) + 1, &decode, &encode)
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
                fixed(&name, width, &get, &set)
            }
        }
    };
    format!("{SCALAR}pub struct {name}(pub {ty});\n\n{constants}{code}")
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
            fixed(&name, width, &get, &set)
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
        "let run = reader.run::<1>({})?;
        *self = if run.bit(0) {{
            reader.back({width});
            {known}
        }} else {{
            Self::ROOT.get(run.bits(1, {width}) as usize).copied().ok_or(Malformed)?
        }};
        Ok(())",
        width + 1
    );
    let mut arms = String::new();
    for (index, value) in root.iter().enumerate() {
        arms.push_str(&format!("Self::{} => {index},\n", variant_name(value)));
    }
    let added = |(index, value): (usize, &String)| {
        let variant = variant_name(value);
        format!("Self::{variant} => {{ writer.addition({index}); return Ok(()); }}\n")
    };
    arms.extend(additions.iter().enumerate().map(added));
    let encode = format!(
        "let index = match *self {{
            {arms}
            Self::Later(index) => {{ writer.addition(index); return Ok(()); }}
        }};
        writer.bits(index, {});
        Ok(())",
        width + 1
    );
    uper(name, u64::from(width) + 1, &decode, &encode)
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
            let code = fixed(&name, bits as u32, &get, &set);
            format!("{SCALAR}pub struct {name}(pub {ty});\n\n{constants}{code}")
        }
        None => {
            let constants = names.iter().map(|(bit, index)| {
                let constant = constant_name(bit);
                format!("{}pub const {constant}: usize = {index};\n", docs::name(bit))
            });
            let constants = impl_block(&name, constants.collect());
            let decode = format!(
                "let length = {}; self.0 = BitString::read(reader, length)?; Ok(())",
                read_size(size, "1")
            );
            let encode =
                format!("{}\nself.0.write(writer); Ok(())", write_size(size, "self.0.len()"));
            let code = uper(&name, 1, &decode, &encode);
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
        let code = fixed(&name, width, &get, &set);
        return format!("{SCALAR}pub struct {name}(pub [u8; {octets}]);\n\n{code}");
    }
    let ty = octets_inline(size).map_or("Vec<u8>".to_owned(), |n| format!("SmallVec<[u8; {n}]>"));
    let decode = format!(
        "let count = {}; self.0.extend(reader.octets(count)?); Ok(())",
        read_size(size, "8")
    );
    let encode = format!("{}\nwriter.octets(&self.0); Ok(())", write_size(size, "self.0.len()"));
    let code = uper(&name, 8, &decode, &encode);
    format!("{OWNED}pub struct {name}(pub {ty});\n\n{code}")
}

pub fn text(definition: &Definition, characters: Characters, size: &Size) -> String {
    let name = type_name(&definition.name);
    let (decode, encode) = match characters {
        Characters::Utf8 => {
            let most = size.most.filter(|_| !size.is_extensible).unwrap_or(u64::from(u32::MAX));
            let least = if size.is_extensible { 0 } else { size.least };
            (
                format!("self.0 = reader.utf8({least}, {most})?; Ok(())"),
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
                format!("let count = {count}; self.0 = reader.{method}(count)?; Ok(())"),
                format!("{}\nwriter.{method}(&self.0)", write_size(size, "self.0.len()")),
            )
        }
    };
    let code = uper(&name, 8, &decode, &encode);
    format!("{OWNED}pub struct {name}(pub String);\n\n{code}")
}

/// An expression that reads a length; each item has at least `least_bits`, an expression too.
pub fn read_size(size: &Size, least_bits: &str) -> String {
    match size.most {
        None => format!("reader.count({least_bits})?"),
        Some(most) => {
            let least = size.least;
            let width = bits_for(most - least);
            let extensible = if size.is_extensible { "extensible_" } else { "" };
            format!("reader.{extensible}size({least}, {most}, {width}, {least_bits})?")
        }
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

//! What the modules' comments say, as documentation.

use super::super::model::{Characters, Definition, Kind, ModuleNames, Size};

/// The inner documentation of a module's file.
pub fn module(module: &ModuleNames) -> String {
    let mut text = format!("//! `{}`.\n", module.name);
    if !module.docs.is_empty() {
        text.push_str("//!\n");
    }
    for line in &module.docs {
        text.push_str(format!("//! {}", escaped(line)).trim_end());
        text.push('\n');
    }
    text
}

/// The documentation of a type.
pub fn definition(definition: &Definition) -> String {
    let mut text = format!("/// `{}`: {}.\n", definition.name, notation(&definition.kind));
    if !definition.docs.is_empty() {
        text.push_str("///\n");
    }
    for line in &definition.docs {
        text.push_str(&format!("/// {}\n", escaped(line)));
    }
    text
}

/// The documentation of what has a name of the standard's.
pub fn name(name: &str) -> String {
    format!("/// `{name}`.\n")
}

fn escaped(line: &str) -> String {
    line.replace('[', "\\[").replace(']', "\\]").replace('<', "\\<")
}

fn notation(kind: &Kind) -> String {
    match kind {
        Kind::Integer { range: Some((least, most)), is_extensible, .. } => {
            let more = if *is_extensible { ", ..." } else { "" };
            format!("`INTEGER ({least}..{most}{more})`")
        }
        Kind::Integer { range: None, .. } => "`INTEGER`".to_owned(),
        Kind::Enumerated { .. } => "`ENUMERATED`".to_owned(),
        Kind::BitString { size, names } => {
            let order = if names.is_empty() { "" } else { ", the first bit most significant" };
            format!("`BIT STRING{}`{order}", sized(size))
        }
        Kind::OctetString(size) => format!("`OCTET STRING{}`", sized(size)),
        Kind::Text(characters, size) => {
            let name = match characters {
                Characters::Ia5 => "IA5String",
                Characters::Numeric => "NumericString",
                Characters::Utf8 => "UTF8String",
            };
            format!("`{name}{}`", sized(size))
        }
        Kind::Sequence { .. } => "`SEQUENCE`".to_owned(),
        Kind::SequenceOf(_, size) => format!("`SEQUENCE{} OF`", sized(size)),
        Kind::Choice { .. } => "`CHOICE`".to_owned(),
        Kind::Open { .. } => "an open type".to_owned(),
        Kind::Alias(_) => "another name".to_owned(),
    }
}

fn sized(size: &Size) -> String {
    let more = if size.is_extensible { ", ..." } else { "" };
    match size.most {
        Some(most) if most == size.least => format!(" (SIZE ({most}{more}))"),
        Some(most) => format!(" (SIZE ({}..{most}{more}))", size.least),
        None => String::new(),
    }
}

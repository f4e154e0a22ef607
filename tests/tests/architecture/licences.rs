//! Every licence of every dependency against `[licenses]` of `deny.toml`.

use crate::workspace::{Workspace, root};
use std::collections::{BTreeMap, BTreeSet};
use std::iter::Peekable;

/// What `deny.toml` allows.
#[derive(Default)]
pub struct Policy {
    /// Licences for everyone, as SPDX identifiers.
    pub allow: BTreeSet<String>,
    /// Licences for one crate only.
    pub exceptions: BTreeMap<String, BTreeSet<String>>,
}

impl Policy {
    /// Reads the project's.
    pub fn read() -> Self {
        let text = std::fs::read_to_string(root().join("deny.toml")).expect("deny.toml");
        Self::from_toml(&text)
    }

    fn from_toml(text: &str) -> Self {
        let policy: toml::Table = text.parse().expect("TOML");
        let licences = &policy["licenses"];
        let set = |value: &toml::Value| {
            let names = value.as_array().expect("a list of licences").iter();
            names.map(|name| name.as_str().expect("a name").to_owned()).collect()
        };
        let exceptions = licences.get("exceptions").and_then(toml::Value::as_array);
        let exceptions = exceptions.into_iter().flatten().map(|exception| {
            let name = exception["crate"].as_str().expect("a crate's name").to_owned();
            (name, set(&exception["allow"]))
        });
        Self { allow: set(&licences["allow"]), exceptions: exceptions.collect() }
    }

    /// Whether a crate may have this licence.
    fn permits(&self, name: &str, licence: &str) -> bool {
        let exception = self.exceptions.get(name);
        self.allow.contains(licence) || exception.is_some_and(|allow| allow.contains(licence))
    }
}

/// Packages without a licence, or with one that isn't allowed.
pub fn problems(workspace: &Workspace, policy: &Policy) -> Vec<String> {
    let mut problems = Vec::new();
    for package in workspace.packages.values() {
        let name = &package.name;
        let Some(licence) = &package.licence else {
            problems.push(format!("{name} states no licence"));
            continue;
        };
        match evaluate(licence, &|id| policy.permits(name, id)) {
            Some(true) => {}
            Some(false) => problems.push(format!("{name}: {licence} is not allowed")),
            None => problems.push(format!("{name}: {licence} is no SPDX expression")),
        }
    }
    problems
}

/// Whether an SPDX expression can be satisfied with permitted licences; `None` where it is none.
/// The old form with a slash means OR.
fn evaluate(expression: &str, permitted: &dyn Fn(&str) -> bool) -> Option<bool> {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let mut words = spaced.split_whitespace().peekable();
    let value = either(&mut words, permitted)?;
    words.next().is_none().then_some(value)
}

fn either<'a>(
    words: &mut Peekable<impl Iterator<Item = &'a str>>,
    permitted: &dyn Fn(&str) -> bool,
) -> Option<bool> {
    let mut value = both(words, permitted)?;
    while words.next_if_eq(&"OR").is_some() {
        value |= both(words, permitted)?;
    }
    Some(value)
}

fn both<'a>(
    words: &mut Peekable<impl Iterator<Item = &'a str>>,
    permitted: &dyn Fn(&str) -> bool,
) -> Option<bool> {
    let mut value = one(words, permitted)?;
    while words.next_if_eq(&"AND").is_some() {
        value &= one(words, permitted)?;
    }
    Some(value)
}

fn one<'a>(
    words: &mut Peekable<impl Iterator<Item = &'a str>>,
    permitted: &dyn Fn(&str) -> bool,
) -> Option<bool> {
    match words.next()? {
        "(" => {
            // Written out, because a generic function that calls itself with `&mut` of its own
            // argument never ends to be instantiated.
            let mut inner: Vec<&str> = Vec::new();
            let mut depth = 1;
            for word in words.by_ref() {
                depth += i32::from(word == "(") - i32::from(word == ")");
                if depth == 0 {
                    return evaluate(&inner.join(" "), permitted);
                }
                inner.push(word);
            }
            None
        }
        ")" | "AND" | "OR" | "WITH" => None,
        licence => match words.next_if_eq(&"WITH") {
            // A licence with an exception is another licence, and may be listed as such.
            Some(_) => Some(permitted(&format!("{licence} WITH {}", words.next()?))),
            None => Some(permitted(licence)),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::Package;

    const POLICY: &str = r#"
        [licenses]
        allow = ["MIT", "Apache-2.0"]
        exceptions = [{ crate = "tables", allow = ["Zlib"] }]
    "#;

    #[test]
    fn expressions_mean_what_spdx_says() {
        let permitted = |licence: &str| ["MIT", "Zlib"].contains(&licence);
        for (expression, expected) in [
            ("MIT", Some(true)),
            ("GPL-3.0-only", Some(false)),
            ("MIT OR GPL-3.0-only", Some(true)),
            ("GPL-3.0-only/MIT", Some(true)),
            ("MIT AND GPL-3.0-only", Some(false)),
            ("MIT AND Zlib", Some(true)),
            ("GPL-3.0-only OR MIT AND Zlib", Some(true)),
            ("(GPL-3.0-only OR MIT) AND Zlib", Some(true)),
            ("((MIT) AND (GPL-3.0-only OR Zlib))", Some(true)),
            ("(MIT OR Zlib) AND GPL-3.0-only", Some(false)),
            ("Apache-2.0 WITH LLVM-exception", Some(false)),
            ("MIT WITH LLVM-exception OR Zlib", Some(true)),
            ("MIT OR", None),
            ("(MIT", None),
            ("MIT)", None),
            ("MIT Zlib", None),
            ("", None),
        ] {
            assert_eq!(evaluate(expression, &permitted), expected, "{expression}");
        }
    }

    #[test]
    fn what_is_not_allowed_is_found() {
        let problems_of = |name: &str, licence: Option<&str>| {
            let licence = licence.map(str::to_owned);
            let package = Package { name: name.to_owned(), licence, ..Package::default() };
            let packages = [("id".to_owned(), package)].into_iter().collect();
            let workspace = Workspace { packages, ..Workspace::default() };
            problems(&workspace, &Policy::from_toml(POLICY)).len()
        };
        assert_eq!(problems_of("fine", Some("MIT OR Apache-2.0")), 0);
        assert_eq!(problems_of("tables", Some("MIT AND Zlib")), 0);
        assert_eq!(problems_of("others", Some("MIT AND Zlib")), 1);
        assert_eq!(problems_of("strict", Some("AGPL-3.0-only")), 1);
        assert_eq!(problems_of("silent", None), 1);
        assert_eq!(problems_of("garbled", Some("MIT OR OR")), 1);
    }
}

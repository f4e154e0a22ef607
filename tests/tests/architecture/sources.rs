//! A second net under clippy's: what the sources say, whatever the compiler was told.

use crate::externals::MAY_DO_IO;
use crate::lexer::{code_only, identifiers};
use crate::workspace::{Workspace, root};
use std::path::{Path, PathBuf};

/// A source file of a member.
pub struct SourceFile {
    /// The member.
    pub member: String,
    /// The path from the root of the repository.
    pub path: PathBuf,
    /// The text.
    pub text: String,
}

/// A file longer than this is to be reshaped.
const MAX_LINES: usize = 600;

/// Names that have no place where there is no clock, no file, no thread and no random order.
const BANNED_NAMES: &[&str] = &[
    "DefaultHasher",
    "HashMap",
    "HashSet",
    "OnceLock",
    "RandomState",
    "SystemTime",
    "eprintln",
    "println",
    "thread_local",
];

/// The modules of the standard library that reach out of the process.
const BANNED_MODULES: &[&str] = &["env", "fs", "net", "os", "process", "thread"];

/// Functions of floating-point numbers whose last bit depends on the platform.
const BANNED_FUNCTIONS: &[&str] = &[
    "acos", "acosh", "asin", "asinh", "atan", "atan2", "atanh", "cbrt", "cos", "cosh", "exp",
    "exp2", "exp_m1", "hypot", "ln", "ln_1p", "log10", "log2", "powf", "powi", "sin", "sin_cos",
    "sinh", "tan", "tanh",
];

impl SourceFile {
    /// Every Rust file of every member, but for the generated ones: ours and the rivals'.
    pub fn read_all(workspace: &Workspace) -> Vec<Self> {
        let mut files = Vec::new();
        for (name, member) in workspace.members.iter().filter(|(name, _)| *name != "its-asn1") {
            collect(&member.folder, &mut |path| {
                let text = std::fs::read_to_string(path).expect("a source in UTF-8");
                if name == "rivals" && text.starts_with("// Generated from asn1/") {
                    return;
                }
                let path = path.strip_prefix(root()).expect("a path of ours").to_owned();
                files.push(Self { member: name.clone(), path, text });
            });
        }
        assert!(files.len() > 50, "only {} sources found", files.len());
        files
    }

    /// Whether it is part of what is built, not only of its tests and examples.
    fn is_built(&self) -> bool {
        let is = |name: &str| self.path.components().any(|part| part.as_os_str() == name);
        is("src") && !is("tests") && !is("tests.rs")
    }
}

/// Clocks, files, threads, hash order and the platform's own mathematics.
pub fn purity_problems(file: &SourceFile) -> Vec<String> {
    if MAY_DO_IO.contains(&file.member.as_str()) || !file.is_built() {
        return Vec::new();
    }
    let code = code_only(&file.text);
    let mut found: Vec<(usize, String)> = identifiers(&code)
        .filter(|(_, word)| BANNED_NAMES.contains(word))
        .map(|(line, word)| (line, word.to_owned()))
        .collect();
    for (index, line) in code.lines().enumerate() {
        for function in BANNED_FUNCTIONS {
            if line.contains(&format!(".{function}(")) {
                found.push((index + 1, format!(".{function}() instead of libm::{function}")));
            }
        }
    }
    found.extend(banned_modules(&code));
    let place = file.path.display();
    found.into_iter().map(|(line, what)| format!("{place}:{line}: {what}")).collect()
}

/// `std::fs`, alone or in braces.
fn banned_modules(code: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices("std::") {
        if code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_') {
            continue;
        }
        let line = code[..at].lines().count().max(1);
        for module in first_segments(&code[at + "std::".len()..]) {
            if BANNED_MODULES.contains(&module) {
                found.push((line, format!("std::{module}")));
            }
        }
    }
    found
}

/// What follows `std::` : one name, or the first name of each path in braces.
fn first_segments(path: &str) -> Vec<&str> {
    let name_of =
        |path: &str| path.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(path.len());
    let Some(group) = path.strip_prefix('{') else {
        return vec![&path[..name_of(path)]];
    };
    let mut depth = 0;
    let mut start = 0;
    let mut names = Vec::new();
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            ',' | '}' if depth == 0 => {
                let path = group[start..at].trim_start();
                names.push(&path[..name_of(path)]);
                start = at + 1;
                if c == '}' {
                    break;
                }
            }
            _ => {}
        }
    }
    names
}

/// Files that are too long.
pub fn length_problems(file: &SourceFile) -> Vec<String> {
    let lines = file.text.lines().count();
    let problem = format!("{}: {lines} lines, over {MAX_LINES}: reshape it", file.path.display());
    if lines > MAX_LINES { vec![problem] } else { Vec::new() }
}

fn collect(folder: &Path, take: &mut dyn FnMut(&Path)) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let is_output = path.file_name().is_some_and(|name| name == "target");
        let is_a_member = path.join("Cargo.toml").exists();
        if path.is_dir() && !is_output && !is_a_member {
            collect(&path, take);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            take(&path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(member: &str, text: &str) -> SourceFile {
        let path = Path::new(member).join("src/lib.rs");
        SourceFile { member: member.to_owned(), path, text: text.to_owned() }
    }

    #[test]
    fn impure_code_is_found() {
        for impure in [
            "use std::collections::HashMap;",
            "let now = std::time::SystemTime::now();",
            "let a = ::std::fs::read(x);",
            "use std::{fmt, net::{IpAddr, UdpSocket}};",
            "use std::{collections::{BTreeMap}, fs};",
            "std::thread::spawn(f);",
            "let y = x.sin();",
            "let y = (a + b).powi(2);",
            "println!(\"x\");",
        ] {
            assert_eq!(purity_problems(&file("engine", impure)).len(), 1, "{impure}");
            assert!(purity_problems(&file("semafor", impure)).is_empty(), "{impure}");
        }
    }

    #[test]
    fn pure_code_is_left_alone() {
        for pure in [
            "use std::collections::{BTreeMap, BTreeSet};",
            "use std::{fmt, collections::{BTreeMap, btree_map}};",
            "let y = libm::sin(x); // not x.sin(), see std::fs and HashMap",
            "let text = \"std::fs::read of a HashMap\";",
            "let fs = my_std::fs::x;",
            "let y = x.sqrt() + f.single();",
        ] {
            assert_eq!(purity_problems(&file("engine", pure)), Vec::<String>::new());
        }
    }

    #[test]
    fn a_problem_has_its_line() {
        let text = "//! Docs.\n\nuse std::fmt;\nuse std::fs;\n";
        assert_eq!(purity_problems(&file("its", text)), ["its/src/lib.rs:4: std::fs"]);
    }

    #[test]
    fn long_files_are_found() {
        assert!(length_problems(&file("its", &"\n".repeat(MAX_LINES))).is_empty());
        assert_eq!(length_problems(&file("its", &"\n".repeat(MAX_LINES + 1))).len(), 1);
    }
}

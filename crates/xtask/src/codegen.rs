//! Generates `crates/its-asn1` from the modules in `asn1/`.
//!
//! The ASN.1 compiler stands behind the feature `codegen`, so that the other tasks don't have to
//! build it; without the feature this calls `cargo` once more with it. The compiler keys types
//! by name across all modules and lets same-named ones overwrite each other silently, and it
//! goes on after warnings: here a duplicate name or any warning is an error.

/// What to do with the generated text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mode {
    /// Write it to `crates/its-asn1/src`.
    Write,
    /// Compare it with what is there; an error says which file is stale.
    Check,
}

#[cfg(feature = "codegen")]
pub use generator::run;

/// Runs this command again with the ASN.1 compiler built in.
#[cfg(not(feature = "codegen"))]
pub fn run(mode: Mode) -> anyhow::Result<()> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = std::process::Command::new(cargo);
    command.args(["run", "--quiet", "--package", "semafor-xtask", "--features", "codegen", "--"]);
    command.arg("codegen");
    if mode == Mode::Check {
        command.arg("--check");
    }
    let status = command.current_dir(root()).status()?;
    anyhow::ensure!(status.success(), "codegen failed ({status})");
    Ok(())
}

/// The root of the repository.
fn root() -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

#[cfg(feature = "codegen")]
mod generator {
    use super::{Mode, root};
    use anyhow::{Context, Result, bail, ensure};
    use rasn_compiler::prelude::{RasnBackend, RasnConfig};
    use std::collections::BTreeMap;
    use std::io::Write;
    use std::path::{Path, PathBuf};
    use std::process::{Command, Stdio};

    /// Generates everything and writes or compares it.
    pub fn run(mode: Mode) -> Result<()> {
        let sources = sources(&root().join("asn1"))?;
        refuse_duplicates(&sources)?;
        let files = files_of(&compile(&sources)?)?;
        let target = root().join("crates/its-asn1/src");
        let stale = stale_files(&files, &target)?;
        match mode {
            Mode::Write => {
                for (name, text) in &files {
                    std::fs::write(target.join(name), text)?;
                }
                for name in stale.iter().filter(|name| !files.contains_key(*name)) {
                    std::fs::remove_file(target.join(name))?;
                }
                println!("{} files, {} of them new or changed", files.len(), stale.len());
            }
            Mode::Check if stale.is_empty() => println!("{} files are fresh", files.len()),
            Mode::Check => bail!(
                "crates/its-asn1/src is stale, run `cargo xtask codegen`: {}",
                stale.join(", ")
            ),
        }
        Ok(())
    }

    /// Every `.asn` file below `folder`, by path, so that the order never depends on the disk.
    fn sources(folder: &Path) -> Result<BTreeMap<PathBuf, String>> {
        let mut found = BTreeMap::new();
        for version in std::fs::read_dir(folder)? {
            let version = version?.path();
            if !version.is_dir() {
                continue;
            }
            for file in std::fs::read_dir(&version)? {
                let file = file?.path();
                if file.extension().is_some_and(|e| e == "asn") {
                    let text = std::fs::read_to_string(&file)
                        .with_context(|| format!("reading {}", file.display()))?;
                    found.insert(file, text);
                }
            }
        }
        ensure!(!found.is_empty(), "no .asn file below {}", folder.display());
        Ok(found)
    }

    /// Type names must be unique in the whole set, also in the spelling Rust gives them.
    fn refuse_duplicates(sources: &BTreeMap<PathBuf, String>) -> Result<()> {
        let mut first: BTreeMap<String, (String, PathBuf)> = BTreeMap::new();
        let mut problems = Vec::new();
        for (path, text) in sources {
            for name in text.lines().filter_map(assigned_type) {
                let key = name.replace('-', "").to_lowercase();
                if let Some((other, where_)) = first.insert(key, (name.to_owned(), path.clone())) {
                    problems.push(format!(
                        "type {name} in {} has the name of {other} in {}",
                        path.display(),
                        where_.display()
                    ));
                }
            }
        }
        ensure!(problems.is_empty(), "duplicate types:\n{}", problems.join("\n"));
        Ok(())
    }

    /// The name of the type that a line assigns, if it does.
    fn assigned_type(line: &str) -> Option<&str> {
        let (name, _) = line.split_once("::=")?;
        let name = name.trim();
        let is_type = name.starts_with(|c: char| c.is_ascii_uppercase())
            && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        is_type.then_some(name)
    }

    fn compile(sources: &BTreeMap<PathBuf, String>) -> Result<String> {
        let config = RasnConfig {
            type_annotations: vec![
                "#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]".into(),
            ],
            ..RasnConfig::default()
        };
        let result = rasn_compiler::Compiler::<RasnBackend, _>::new_with_config(config)
            .add_asn_sources_by_path(sources.keys())
            .compile_to_string()
            .map_err(|e| anyhow::anyhow!("the ASN.1 compiler failed: {e}"))?;
        let warnings: Vec<String> = result.warnings.iter().map(ToString::to_string).collect();
        ensure!(warnings.is_empty(), "the ASN.1 compiler warns:\n{}", warnings.join("\n"));
        Ok(result.generated)
    }

    /// One file per module, and `lib.rs`.
    fn files_of(generated: &str) -> Result<BTreeMap<String, String>> {
        let mut files = BTreeMap::new();
        let mut lib = String::from(LIB_HEAD);
        let mut rest = generated;
        while let Some(start) = rest.find("pub mod ") {
            let (name, body) =
                rest[start + "pub mod ".len()..].split_once(" {").context("a module's name")?;
            let end = body.find("\n}").context("a module's end")?;
            files.insert(format!("{name}.rs"), rustfmt(&format!("{FILE_HEAD}{}", &body[..end]))?);
            lib.push_str(&format!("pub mod {name};\n"));
            rest = &body[end + 2..];
        }
        ensure!(!files.is_empty(), "the ASN.1 compiler wrote no module");
        files.insert("names.rs".into(), rustfmt(&names_of(generated))?);
        lib.push_str("pub mod names;\n");
        files.insert("lib.rs".into(), rustfmt(&lib)?);
        Ok(files)
    }

    /// The table from Rust's names of fields, by which the codec reports errors, to the
    /// standard's, where they differ.
    fn names_of(generated: &str) -> String {
        let mut table = BTreeMap::new();
        let (mut owner, mut identifier) = ("", None);
        for line in generated.lines().map(str::trim) {
            if let Some(name) = line.strip_prefix("pub struct ") {
                owner = name.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
                identifier = None;
            } else if let Some((_, rest)) = line.split_once("identifier = \"") {
                identifier = rest.split('"').next();
            } else if let Some((field, _)) =
                line.strip_prefix("pub ").and_then(|l| l.split_once(':'))
                && let Some(identifier) = identifier.take()
            {
                table.insert(format!("{owner}.{field}"), identifier);
            }
        }
        let rows: String =
            table.iter().map(|(ours, theirs)| format!("(\"{ours}\", \"{theirs}\"),")).collect();
        format!("{NAMES_HEAD}pub const FIELDS: &[(&str, &str)] = &[{rows}];\n")
    }

    /// Formats in the project's style.
    fn rustfmt(text: &str) -> Result<String> {
        let mut child = Command::new("rustfmt")
            .args(["--edition", "2024", "--config-path"])
            .arg(root().join("rustfmt.toml"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .context("starting rustfmt")?;
        let mut stdin = child.stdin.take().context("rustfmt's input")?;
        let text = text.to_owned();
        let writer = std::thread::spawn(move || stdin.write_all(text.as_bytes()));
        let output = child.wait_with_output()?;
        writer.join().map_err(|_| anyhow::anyhow!("the writer to rustfmt failed"))??;
        ensure!(output.status.success(), "rustfmt failed");
        Ok(String::from_utf8(output.stdout)?)
    }

    /// Names of the files that are missing, different or left over.
    fn stale_files(files: &BTreeMap<String, String>, target: &Path) -> Result<Vec<String>> {
        let mut stale: Vec<String> = files
            .iter()
            .filter(|(name, text)| {
                std::fs::read_to_string(target.join(name)).ok().as_ref() != Some(*text)
            })
            .map(|(name, _)| name.clone())
            .collect();
        for entry in std::fs::read_dir(target)? {
            let name = entry?.file_name().to_string_lossy().into_owned();
            if !files.contains_key(&name) {
                stale.push(name);
            }
        }
        Ok(stale)
    }

    const LIB_HEAD: &str = "//! Types of the C-ITS messages, generated from `asn1/` by \
         `cargo xtask codegen`; nothing here is written by hand.\n//!\n//! Only `its` may \
         use them.\n\n#![allow(missing_docs, clippy::all)]\n\n";

    const NAMES_HEAD: &str = "// Generated from asn1/ by `cargo xtask codegen`. Do not edit.\n\n\
         /// `Type.field` in Rust and the field's name in the standard, where they differ; \
         sorted.\n";

    const FILE_HEAD: &str = "// Generated from asn1/ by `cargo xtask codegen`. Do not edit.\n\
         #![allow(non_camel_case_types, non_snake_case, non_upper_case_globals, unused)]\n\n";

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn a_type_named_twice_is_refused_in_any_spelling() {
            let module = |name: &str| format!("{name} ::= INTEGER (0..1)\n");
            let set = |a: &str, b: &str| {
                BTreeMap::from([("a".into(), module(a)), ("b".into(), module(b))])
            };
            assert!(refuse_duplicates(&set("Heading", "DsrcHeading")).is_ok());
            assert!(refuse_duplicates(&set("Heading", "Heading")).is_err());
            assert!(refuse_duplicates(&set("Node-XY", "NodeXY")).is_err());
        }

        #[test]
        fn values_and_headers_are_no_types() {
            assert_eq!(assigned_type("CAM ::= SEQUENCE {"), Some("CAM"));
            assert_eq!(assigned_type("DEFINITIONS AUTOMATIC TAGS ::="), None);
            assert_eq!(assigned_type("defaultValidity INTEGER ::= 600"), None);
        }
    }
}

//! Generates `crates/its-asn1` from the modules in `asn1/`.
//!
//! [`parser`] reads the subset of X.680 that they use, [`resolve`] finds what names and
//! constraints mean, [`layout`] computes widths on the wire and sizes in memory, and [`emit`]
//! writes Rust: types, straight-line UPER, and the same types as tables.

mod emit;
mod layout;
mod lexer;
mod model;
mod names;
mod parser;
mod resolve;
mod syntax;

use anyhow::{Context, Result, bail, ensure};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What to do with the generated text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mode {
    /// Write it to `crates/its-asn1/src`.
    Write,
    /// Compare it with what is there; an error says which file is stale.
    Check,
}

/// Generates everything and writes or compares it.
pub fn run(mode: Mode) -> Result<()> {
    let sources = sources(&root().join("asn1"))?;
    let sources = sources.iter().map(|(file, text)| (file.as_str(), text.as_str()));
    let model = resolve::resolve(&parser::parse_all(sources)?)?;
    let mut files = BTreeMap::new();
    for (name, text) in emit::files(&model) {
        let text = rustfmt(&text).with_context(|| format!("formatting {name}"))?;
        files.insert(name, text);
    }
    let target = root().join("crates/its-asn1/src");
    let stale = stale_files(&files, &target)?;
    match mode {
        Mode::Write => {
            for (name, text) in files.iter().filter(|(name, _)| stale.contains(*name)) {
                let path = target.join(name);
                std::fs::create_dir_all(path.parent().context("a file in a folder")?)?;
                std::fs::write(path, text)?;
            }
            for name in stale.iter().filter(|name| !files.contains_key(*name)) {
                std::fs::remove_file(target.join(name))?;
            }
            println!("{} files, {} of them new or changed", files.len(), stale.len());
        }
        Mode::Check if stale.is_empty() => println!("{} files are fresh", files.len()),
        Mode::Check => {
            let stale: Vec<String> = stale.into_iter().collect();
            bail!("crates/its-asn1/src is stale, run `cargo xtask codegen`: {}", stale.join(", "))
        }
    }
    Ok(())
}

/// The root of the repository.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Every `.asn` file in the folders of `folder`, by its path below it.
fn sources(folder: &Path) -> Result<BTreeMap<String, String>> {
    let mut found = BTreeMap::new();
    for file in files_below(folder, folder)? {
        if file.ends_with(".asn") {
            let path = folder.join(&file);
            let text = std::fs::read_to_string(&path)
                .with_context(|| format!("reading {}", path.display()))?;
            found.insert(format!("asn1/{file}"), text);
        }
    }
    ensure!(!found.is_empty(), "no .asn file below {}", folder.display());
    Ok(found)
}

/// Paths of all files below `folder`, from `top` on.
fn files_below(folder: &Path, top: &Path) -> Result<BTreeSet<String>> {
    let mut files = BTreeSet::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(files_below(&path, top)?);
        } else {
            files.insert(path.strip_prefix(top)?.to_string_lossy().into_owned());
        }
    }
    Ok(files)
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
fn stale_files(files: &BTreeMap<String, String>, target: &Path) -> Result<BTreeSet<String>> {
    let is_there = |name: &String, text: &String| {
        std::fs::read_to_string(target.join(name)).is_ok_and(|found| found == *text)
    };
    let changed = files.iter().filter(|(name, text)| !is_there(name, text));
    let mut stale: BTreeSet<String> = changed.map(|(name, _)| name.clone()).collect();
    let found = files_below(target, target)?;
    stale.extend(found.into_iter().filter(|name| !files.contains_key(name)));
    Ok(stale)
}

//! Generates `src/rasn` and `src/asn1rs` of this package from the modules in `asn1/`, with the
//! compilers of rasn and asn1rs.
//!
//! Run it as `cargo run -p semafor-rivals --features regenerate` after a change in `asn1/`.

use anyhow::{Context, Result, anyhow, ensure};
use rasn_compiler::prelude::{RasnBackend, RasnConfig};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

fn main() -> Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let modules = modules(&root.join("../../asn1"))?;
    write(&root.join("src/rasn"), &rasn(&modules)?)?;
    write(&root.join("src/asn1rs"), &asn1rs(&modules)?)
}

/// Every module below `folder`, by its name, so that the order never depends on the disk.
fn modules(folder: &Path) -> Result<BTreeMap<String, PathBuf>> {
    let mut found = BTreeMap::new();
    for version in std::fs::read_dir(folder)? {
        let version = version?.path();
        for file in version.is_dir().then(|| version.read_dir()).into_iter().flatten().flatten() {
            let path = file?.path();
            if path.extension().is_some_and(|extension| extension == "asn") {
                let name = path.file_stem().context("a file's name")?;
                found.insert(name.to_string_lossy().into_owned(), path);
            }
        }
    }
    ensure!(!found.is_empty(), "no .asn file below {}", folder.display());
    Ok(found)
}

/// All modules. Open types of regional extensions are octets in ours, and so in rasn's.
fn rasn(modules: &BTreeMap<String, PathBuf>) -> Result<BTreeMap<String, String>> {
    let derives = "#[derive(AsnType, Debug, Clone, Decode, Encode, PartialEq, Eq)]";
    let config = RasnConfig { type_annotations: vec![derives.into()], ..RasnConfig::default() };
    let result = rasn_compiler::Compiler::<RasnBackend, _>::new_with_config(config)
        .add_asn_sources_by_path(modules.values())
        .compile_to_string()
        .map_err(|error| anyhow!("rasn-compiler failed: {error}"))?;
    for warning in &result.warnings {
        println!("rasn-compiler: {warning}");
    }
    let mut files = BTreeMap::new();
    let mut rest = result.generated.as_str();
    while let Some(start) = rest.find("pub mod ") {
        let name_on = &rest[start + "pub mod ".len()..];
        let (name, body) = name_on.split_once(" {").context("a module's name")?;
        let end = body.find("\n}").context("a module's end")?;
        files.insert(name.to_owned(), body[..end].to_owned());
        rest = &body[end + 2..];
    }
    Ok(files)
}

/// The modules that asn1rs can compile.
fn asn1rs(modules: &BTreeMap<String, PathBuf>) -> Result<BTreeMap<String, String>> {
    let mut converter = asn1rs::converter::Converter::default();
    for name in ASN1RS {
        let path = modules.get(name).with_context(|| format!("no module {name}"))?;
        converter.load_file(path).map_err(|error| anyhow!("asn1rs: {name}: {error:?}"))?;
    }
    let folder = std::env::temp_dir().join(format!("semafor-asn1rs-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let written =
        converter.to_rust(&folder, |_| {}).map_err(|error| anyhow!("asn1rs: {error:?}"))?;
    let mut files = BTreeMap::new();
    for file in written.values().flatten() {
        let name = file.strip_suffix(".rs").context("a Rust file")?;
        files.insert(name.to_owned(), std::fs::read_to_string(folder.join(file))?);
    }
    std::fs::remove_dir_all(&folder)?;
    Ok(files)
}

/// Writes one file per module and `mod.rs`, formatted as ours.
fn write(folder: &Path, files: &BTreeMap<String, String>) -> Result<()> {
    if folder.exists() {
        std::fs::remove_dir_all(folder)?;
    }
    std::fs::create_dir_all(folder)?;
    let list: String = files.keys().map(|name| format!("pub mod {name};\n")).collect();
    std::fs::write(folder.join("mod.rs"), format!("{HEAD}\n{ALLOW}\n{list}"))?;
    for (name, text) in files {
        std::fs::write(folder.join(format!("{name}.rs")), format!("{HEAD}\n{text}\n"))?;
    }
    let config = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rustfmt.toml");
    let formatted = Command::new("rustfmt")
        .args(["--edition", "2024", "--config-path"])
        .arg(config)
        .arg(folder.join("mod.rs"))
        .status()
        .context("starting rustfmt")?;
    ensure!(formatted.success(), "rustfmt failed");
    println!("{}: {} files", folder.display(), files.len());
    Ok(())
}

/// What asn1rs makes of IVI and RTCMEM is told in `lib.rs`.
const ASN1RS: [&str; 9] = [
    "AddGrpC",
    "CAM-PDU-Descriptions",
    "DENM-PDU-Descriptions",
    "DSRC",
    "ITS-Container",
    "MAPEM-PDU-Descriptions",
    "SPATEM-PDU-Descriptions",
    "SREM-PDU-Descriptions",
    "SSEM-PDU-Descriptions",
];

const HEAD: &str =
    "// Generated from asn1/ by `cargo run -p semafor-rivals --features regenerate`. Do not edit.";

const ALLOW: &str = "#![allow(missing_docs, warnings, clippy::all, clippy::pedantic)]";

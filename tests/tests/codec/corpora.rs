//! The corpora of the fuzz targets, replayed: what once was worth keeping is tried every time.

use its::wire::MessageKind;
use std::path::{Path, PathBuf};
use tests::{fuzz, hold};

fn inputs(target: &str) -> Vec<(PathBuf, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(target);
    let entries = folder.read_dir().unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    assert!(!paths.is_empty(), "{} is empty", folder.display());
    let read = |path: PathBuf| {
        let octets = std::fs::read(&path).expect("a file");
        (path, octets)
    };
    paths.into_iter().map(read).collect()
}

#[test]
fn messages() {
    for kind in MessageKind::ALL {
        let inputs = inputs(kind.name());
        let messages = inputs.iter().filter(|(_, input)| {
            let octets = fuzz::octets(kind, input);
            hold::of_octets(&octets).is_ok()
        });
        assert!(messages.count() > 5, "hardly a {} among them", kind.name());
    }
}

#[test]
fn jer() {
    for (_, input) in inputs("jer") {
        fuzz::jer(&input);
    }
}

//! Nothing brings the loader down.

use super::described::described;
use proptest::prelude::*;
use scenario::{FileKind, Files, Overrides, Scenario, Source};

/// One of the files with a few bytes changed, taken out or doubled.
fn mutated() -> impl Strategy<Value = (usize, String)> {
    let edit = (any::<prop::sample::Index>(), 0_u8..4, "[\\x20-~\\n\"\\[\\]{}=.,0-9éț-]");
    let edits = proptest::collection::vec(edit, 1..10);
    (0..described().len(), edits).prop_map(|(file, edits)| {
        let mut bytes = described()[file].1.as_bytes().to_vec();
        for (at, what, with) in edits {
            let at = at.index(bytes.len());
            match what {
                0 => bytes.splice(at..at + 1, with.bytes()).for_each(drop),
                1 => drop(bytes.remove(at)),
                2 => bytes.splice(at..at, with.bytes()).for_each(drop),
                _ => {
                    let until = (at + 60).min(bytes.len());
                    let twice = bytes[at..until].to_vec();
                    bytes.splice(at..at, twice).for_each(drop);
                }
            }
        }
        (file, String::from_utf8_lossy(&bytes).into_owned())
    })
}

proptest! {
    #[test]
    fn no_change_of_a_file_brings_the_loader_down((file, text) in mutated()) {
        let mut texts = described();
        texts[file].1 = &text;
        let files = texts.iter().fold(Files::new(""), |f, (name, text)| f.with(*name, *text));
        match Scenario::load(&files, &Overrides::default()) {
            Ok(scenario) => drop(scenario.demand(1)),
            Err(problems) => {
                prop_assert!(!problems.is_empty());
                let lines = texts.iter().map(|(_, t)| t.lines().count()).max().unwrap_or(0);
                prop_assert!(problems.iter().all(|p| p.mark.line <= lines + 1), "{}", problems);
            }
        }
        let source = Source { file: texts[file].0, text: &text };
        let _ = FileKind::of(&text).map(|kind| kind.check(source));
        for kind in [FileKind::Od, FileKind::Trips] {
            let _ = kind.check(source);
        }
    }
}

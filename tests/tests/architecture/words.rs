//! The field's words, exactly; and no words that say nothing.

use crate::lexer::{code_only, identifiers};
use crate::sources::SourceFile;

/// The only ways to say it: alone it means four things in this field. Lower case.
/// The last two are the name of an element of SUMO's.
const COMPOUNDS: &[&str] =
    &["movementphasestate", "phase_state", "signal phase and timing", "\"phase\"", "<phase "];

/// As the last word of a type or module they say nothing about it.
const EMPTY: &[&str] =
    &["manager", "managers", "helper", "helpers", "util", "utils", "data", "misc"];

/// Words that are ambiguous or empty.
pub fn problems(file: &SourceFile) -> Vec<String> {
    if file.path.ends_with("architecture/words.rs") {
        return Vec::new(); // It has to name what it looks for.
    }
    let mut found: Vec<(usize, String)> = Vec::new();
    for (line, word) in identifiers(&without_compounds(&file.text)) {
        if words_of(word).iter().any(|word| word == "phase" || word == "phases") {
            found.push((line, format!("{word}: stage, movement or signal group?")));
        }
    }
    let code = code_only(&file.text);
    let mut before = "";
    for (line, word) in identifiers(&code) {
        if ["struct", "enum", "trait", "type", "union", "mod"].contains(&before) {
            found.extend(empty(word).map(|problem| (line, problem)));
        }
        before = word;
    }
    let stem = file.path.file_stem().and_then(|stem| stem.to_str());
    found.extend(stem.and_then(empty).map(|problem| (1, problem)));
    let place = file.path.display();
    found.into_iter().map(|(line, what)| format!("{place}:{line}: {what}")).collect()
}

/// The text with spaces where the ambiguous word is not.
fn without_compounds(text: &str) -> String {
    let lower = text.to_ascii_lowercase();
    let mut text = text.to_owned();
    for compound in COMPOUNDS {
        let blank = " ".repeat(compound.len());
        for (at, _) in lower.match_indices(compound) {
            text.replace_range(at..at + compound.len(), &blank);
        }
    }
    text
}

/// A problem where the last word of a name says nothing.
fn empty(name: &str) -> Option<String> {
    let last = words_of(name).pop()?;
    EMPTY.contains(&last.as_str()).then(|| format!("{name}: \"{last}\" says nothing"))
}

/// `StageRequest` and `stage_request` are two words, in lower case.
fn words_of(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut was_lower = false;
    for c in name.chars() {
        if c == '_' || c.is_uppercase() && was_lower {
            words.push(String::new());
        }
        if let (Some(word), true) = (words.last_mut(), c != '_') {
            word.extend(c.to_lowercase());
        }
        was_lower = c.is_lowercase() || c.is_numeric();
    }
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    fn problems_of(text: &str) -> usize {
        let path = Path::new("crates/signal/src/lib.rs").to_owned();
        problems(&SourceFile { member: "signal".into(), path, text: text.into() }).len()
    }

    #[test]
    fn the_ambiguous_word_is_found_in_code_and_comments() {
        for bad in [
            "let phase = 1;",
            "struct SignalPhase;",
            "let green_phase_s = 3.0;",
            "// the next phase begins",
            "enum E { PhaseOne }",
        ] {
            assert_eq!(problems_of(bad), 1, "{bad}");
        }
        for good in [
            "struct MovementPhaseState;",
            "let movement_phase_state = 1;",
            "/// Signal phase and timing message",
            "let phased = 1; // emphases",
        ] {
            assert_eq!(problems_of(good), 0, "{good}");
        }
    }

    #[test]
    fn empty_names_are_found() {
        for bad in
            ["struct StageManager;", "pub mod utils;", "type LaneData = u8;", "trait Helper {}"]
        {
            assert_eq!(problems_of(bad), 1, "{bad}");
        }
        for good in ["struct Database;", "fn data() {}", "let lane_data = 1;", "struct DataFrame;"]
        {
            assert_eq!(problems_of(good), 0, "{good}");
        }
        let path = Path::new("crates/roadnet/src/data.rs").to_owned();
        let file = SourceFile { member: "roadnet".into(), path, text: String::new() };
        assert_eq!(problems(&file), ["crates/roadnet/src/data.rs:1: data: \"data\" says nothing"]);
    }

    #[test]
    fn names_fall_into_words() {
        assert_eq!(words_of("StageRequest"), ["stage", "request"]);
        assert_eq!(words_of("min_green_s"), ["min", "green", "s"]);
        assert_eq!(words_of("UTF8Data"), ["utf8", "data"]);
    }
}

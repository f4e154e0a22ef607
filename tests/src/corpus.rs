//! Reference messages with their values: what must hold of each of them.
//!
//! A corpus is a folder of `.jsonl` files. A line has `id`, `message`, `hex` (UPER), `value`
//! (JER), `unknown` (the sorted set of kinds of what the module can't know) and `canonical`
//! (encoding `value` gives `hex`, where nothing is unknown).

use its::wire::{self, Message, MessageKind};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fmt;

/// How many lines were held to something, and how many of them kept it.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Score {
    /// Lines that keep it.
    pub kept: usize,
    /// Lines that have to.
    pub of: usize,
}

/// What came of some lines.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Tally {
    /// How many lines there were.
    pub lines: usize,
    /// One score for each of [`CHECKS`].
    pub scores: [Score; CHECKS.len()],
}

/// What a line is held to, in the order of the scores.
///
/// `value`: decoding gives the value. `unknown`: the kinds of what is unknown are the same.
/// `encode`: the value gives the octets, where the line is canonical and nothing is unknown.
/// `octets`: decoding and encoding gives the octets again. `jer`: so does the way over JER text
/// and the unknown parts beside it.
pub const CHECKS: [&str; 5] = ["value", "unknown", "encode", "octets", "jer"];

/// A line that doesn't keep something.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Finding {
    /// Its id, or its place where it has none.
    pub id: String,
    /// One of [`CHECKS`], or `line` for a line that makes no sense.
    pub check: &'static str,
    /// What was found.
    pub detail: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "finding {} {}: {}", self.id, self.check, self.detail)
    }
}

impl Tally {
    /// Checks one line, which stands at `place`, and returns what it doesn't keep.
    pub fn line(&mut self, place: &str, text: &str) -> Vec<Finding> {
        self.lines += 1;
        let mut findings = Vec::new();
        let line = match Line::parse(text) {
            Ok(line) => line,
            Err(detail) => {
                return vec![Finding { id: place.to_owned(), check: "line", detail }];
            }
        };
        for (index, result) in line.results().into_iter().enumerate() {
            let score = &mut self.scores[index];
            let Some(result) = result else { continue };
            score.of += 1;
            match result {
                Ok(()) => score.kept += 1,
                Err(detail) => {
                    findings.push(Finding { id: line.id.clone(), check: CHECKS[index], detail });
                }
            }
        }
        findings
    }

    /// Adds the scores of others.
    pub fn add(&mut self, other: &Self) {
        self.lines += other.lines;
        for (ours, theirs) in self.scores.iter_mut().zip(&other.scores) {
            ours.kept += theirs.kept;
            ours.of += theirs.of;
        }
    }
}

struct Line {
    id: String,
    kind: MessageKind,
    octets: Vec<u8>,
    canonical: bool,
    unknown: BTreeSet<String>,
    value: Value,
}

impl Line {
    fn parse(text: &str) -> Result<Self, String> {
        let mut line: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
        let text = |name: &str| line[name].as_str().ok_or_else(|| format!("no text {name:?}"));
        let name = text("message")?;
        let kinds = line["unknown"].as_array().ok_or("no list \"unknown\"")?;
        Ok(Self {
            id: text("id")?.to_owned(),
            kind: MessageKind::from_name(name).ok_or_else(|| format!("no message {name:?}"))?,
            octets: octets(text("hex")?).ok_or("\"hex\" is no hexadecimal")?,
            canonical: line["canonical"].as_bool().ok_or("no boolean \"canonical\"")?,
            unknown: kinds.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
            value: line["value"].take(),
        })
    }

    /// In the order of [`CHECKS`]; `None` where a check doesn't apply.
    fn results(&self) -> [Option<Result<(), String>>; CHECKS.len()] {
        let applies = self.canonical && self.unknown.is_empty();
        let encode = applies.then(|| {
            let message = Message::from_jer_value(self.kind, &self.value, &[]);
            self.gives_octets(&message.map_err(|error| error.to_string())?)
        });
        let (message, jer) = match (wire::decode(&self.octets), wire::to_jer(&self.octets)) {
            (Ok(message), Ok((_, jer))) => (message, jer),
            (Err(error), _) | (_, Err(error)) => {
                let fault = || Some(Err(error.to_string()));
                return [fault(), fault(), encode, fault(), fault()];
            }
        };
        let shown = serde_json::from_str(&jer.value).map_err(|error| error.to_string());
        let unknown: BTreeSet<String> =
            jer.unknown.iter().map(|part| part.kind.name().to_owned()).collect();
        let back = shown.clone().and_then(|value| {
            let message = Message::from_jer_value(self.kind, &value, &jer.unknown);
            self.gives_octets(&message.map_err(|error| error.to_string())?)
        });
        let value = shown.and_then(|shown| same(self.kind.name(), &shown, &self.value));
        let kinds = if unknown == self.unknown {
            Ok(())
        } else {
            Err(format!("{unknown:?} found, {:?} expected", self.unknown))
        };
        [Some(value), Some(kinds), encode, Some(self.gives_octets(&message)), Some(back)]
    }

    fn gives_octets(&self, message: &Message) -> Result<(), String> {
        let octets = message.encode().map_err(|error| error.to_string())?;
        if octets == self.octets {
            return Ok(());
        }
        let same = octets.iter().zip(&self.octets).take_while(|(a, b)| a == b).count();
        Err(format!(
            "other octets from octet {same} on, {} instead of {}",
            octets.len(),
            self.octets.len()
        ))
    }
}

/// Where two values differ first.
fn same(path: &str, found: &Value, expected: &Value) -> Result<(), String> {
    match (found, expected) {
        (Value::Object(ours), Value::Object(theirs)) => {
            let names: BTreeSet<&String> = ours.keys().chain(theirs.keys()).collect();
            names.into_iter().try_for_each(|name| match (ours.get(name), theirs.get(name)) {
                (Some(ours), Some(theirs)) => same(&format!("{path}.{name}"), ours, theirs),
                (Some(_), None) => Err(format!("{path}.{name}: found, nothing expected")),
                _ => Err(format!("{path}.{name}: nothing found")),
            })
        }
        (Value::Array(ours), Value::Array(theirs)) if ours.len() == theirs.len() => {
            ours.iter().zip(theirs).enumerate().try_for_each(|(index, (ours, theirs))| {
                same(&format!("{path}[{index}]"), ours, theirs)
            })
        }
        _ if found == expected => Ok(()),
        _ => Err(format!("{path}: {found} found, {expected} expected")),
    }
}

/// The octets of hexadecimal digits; `None` for anything else.
pub fn octets(hex: &str) -> Option<Vec<u8>> {
    let digit = |c: u8| char::from(c).to_digit(16);
    let octet = |pair: &[u8]| Some((digit(pair[0])? << 4 | digit(*pair.get(1)?)?) as u8);
    hex.as_bytes().chunks(2).map(octet).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A request without anything optional.
    const LINE: &str = r#"{"id":"srem-1","message":"srem","hex":"020900000000000000020000000e",
        "canonical":true,"unknown":[],"value":{"header":{"protocolVersion":2,"messageID":9,
        "stationID":0},"srm":{"second":0,"requestor":{"id":{"stationID":7}}}}}"#;

    fn checks_of(text: &str) -> Vec<&'static str> {
        Tally::default().line("x:1", text).iter().map(|finding| finding.check).collect()
    }

    #[test]
    fn a_line_that_holds_is_scored_in_full() {
        let mut tally = Tally::default();
        assert_eq!(tally.line("x:1", LINE), []);
        assert_eq!(tally.scores, [Score { kept: 1, of: 1 }; CHECKS.len()]);
    }

    #[test]
    fn whatever_doesnt_hold_is_found() {
        let cases: [(&str, &str, &[&str]); 6] = [
            ("\"stationID\":7", "\"stationID\":8", &["value", "encode"]),
            ("\"unknown\":[]", "\"unknown\":[\"enum\"]", &["unknown"]),
            ("000e\"", "0010\"", &["value", "encode"]),
            ("000e\"", "00\"", &["value", "unknown", "encode", "octets", "jer"]),
            ("\"second\":0,", "", &["value", "encode"]),
            ("\"id\":\"srem-1\",", "", &["line"]),
        ];
        for (from, to, expected) in cases {
            assert_eq!(checks_of(&LINE.replace(from, to)), expected, "{from} → {to}");
        }
        assert_eq!(checks_of("{"), ["line"]);
    }

    #[test]
    fn a_difference_is_told_with_its_path() {
        let text = LINE.replace("\"stationID\":7", "\"stationID\":8");
        let finding = &Tally::default().line("x:1", &text)[0];
        let said = "finding srem-1 value: srem.srm.requestor.id.stationID: 7 found, 8 expected";
        assert_eq!(finding.to_string(), said);
    }
}

//! `semafor encode`: the JSON lines of `semafor decode` → lines of hexadecimal.

use super::decode::lines::{Line, Lines, MAX_LINE_OCTETS};
use super::decode::unknown;
use super::is_broken_pipe;
use anyhow::Context;
use its::wire::{Message, MessageKind};
use serde_json::Value;
use std::fs::File;
use std::io::{self, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Encodes JSON lines (JER) to C-ITS messages, one hexadecimal line each.
#[derive(clap::Args, Debug)]
#[command(after_help = "\
Example:
  semafor decode cam.uper | jq -c '.value.cam.generationDeltaTime = 7' | semafor encode

Input is what `semafor decode` writes: {\"message\":\"cam\",\"value\":{…}} per line. A line that
cannot be encoded is told on standard error with its number; the exit code is then 1.")]
pub struct EncodeArgs {
    /// Files; `-` or none for standard input.
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,
}

/// Runs `semafor encode`.
pub fn run(args: &EncodeArgs) -> ExitCode {
    let stdin = [PathBuf::from("-")];
    let files = if args.files.is_empty() { &stdin[..] } else { &args.files };
    let mut out = io::BufWriter::new(io::stdout().lock());
    let mut failed = false;
    for file in files {
        match encode_file(file, &mut out) {
            Ok(faults) => failed |= faults > 0,
            Err(error) if is_broken_pipe(&error) => return ExitCode::SUCCESS,
            Err(error) => {
                failed = true;
                eprintln!("semafor encode: {error:#}");
            }
        }
    }
    if let Err(error) = out.flush() {
        failed = error.kind() != io::ErrorKind::BrokenPipe;
    }
    if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

fn encode_file(path: &Path, out: &mut impl Write) -> anyhow::Result<u64> {
    let tell = |number: u64, detail: &str| {
        eprintln!("semafor encode: {}:{number}: {detail}", path.display());
    };
    if path == Path::new("-") {
        return encode_stream(io::stdin().lock(), out, tell);
    }
    let file = File::open(path).with_context(|| path.display().to_string())?;
    encode_stream(file, out, tell)
}

/// Encodes every line of `input`; `tell` hears of faults by line number. Returns how many.
pub fn encode_stream(
    input: impl Read,
    out: &mut impl Write,
    tell: impl Fn(u64, &str),
) -> anyhow::Result<u64> {
    let mut lines = Lines::new(BufReader::new(input));
    let mut faults = 0;
    while let Some(line) = lines.next_line()? {
        let encoded = match &line {
            Line::Text(text) if text.is_empty() => continue,
            Line::Text(text) => encode_line(text),
            Line::TooLong => Err(format!("longer than {MAX_LINE_OCTETS} octets")),
        };
        match encoded {
            Ok(octets) => {
                let hex: String = octets.iter().map(|octet| format!("{octet:02x}")).collect();
                writeln!(out, "{hex}")?;
            }
            Err(detail) => {
                faults += 1;
                tell(lines.number(), &detail);
            }
        }
    }
    Ok(faults)
}

fn encode_line(text: &str) -> Result<Vec<u8>, String> {
    let line: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
    if let Some(error) = line.get("error") {
        return Err(format!("this line tells of an error: {error}"));
    }
    let name = line.get("message").and_then(Value::as_str);
    let name = name.ok_or("a member \"message\" with the message's name is missing")?;
    let kind = MessageKind::from_name(name).ok_or_else(|| format!("unknown message {name:?}"))?;
    if line.get("release").is_some_and(|release| *release != kind.release()) {
        return Err(format!("of {name}, only release {} is known", kind.release()));
    }
    let unknown = line.get("unknown").map_or(Ok(Vec::new()), unknown::from_json)?;
    let value = line.get("value").ok_or("a member \"value\" is missing")?;
    let message =
        Message::from_jer_value(kind, value, &unknown).map_err(|error| error.to_string())?;
    message.encode().map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::RefCell;

    fn encode(input: &str) -> (String, Vec<(u64, String)>) {
        let told = RefCell::new(Vec::new());
        let mut out = Vec::new();
        let tell = |number, detail: &str| told.borrow_mut().push((number, detail.to_owned()));
        let faults = encode_stream(input.as_bytes(), &mut out, tell).unwrap();
        let told = told.into_inner();
        assert_eq!(faults, told.len() as u64);
        (String::from_utf8(out).unwrap(), told)
    }

    const SREM: &str = r#"{"message":"srem","release":1,"value":{"header":{"protocolVersion":2,
        "messageID":9,"stationID":0},"srm":{"second":0,"requestor":{"id":{"stationID":7}}}}}"#;

    #[test]
    fn a_bad_line_is_told_and_the_next_encoded() {
        let good = SREM.replace('\n', " ");
        let (out, told) = encode(&format!("{{}}\n\nnonsense\n{good}\n"));
        assert_eq!(out, "020900000000000000020000000e\n");
        assert_eq!(told.iter().map(|(number, _)| *number).collect::<Vec<_>>(), [1, 3]);
    }

    #[test]
    fn what_the_message_cannot_hold_is_told_with_its_field() {
        let cases = [
            ("\"second\":0", "\"second\":70000", "srem.srm.second"),
            ("\"second\":0", "\"second\":0,\"third\":1", "srem.srm.third"),
            ("\"message\":\"srem\"", "\"message\":\"srm\"", "unknown message"),
            ("\"release\":1", "\"release\":2", "release"),
        ];
        for (from, to, expected) in cases {
            let (out, told) = encode(&SREM.replace('\n', " ").replace(from, to));
            assert_eq!(out, "");
            assert!(told[0].1.contains(expected), "{:?} lacks {expected}", told[0].1);
        }
    }
}

//! `semafor decode`: octets in any wrapping → one JSON per line.
//!
//! The input tells by itself what it is: a pcap or pcapng capture, raw octets, or lines of
//! hexadecimal or of JSON with a member `hex`. Messages may stand bare or in a frame; a frame
//! that is signed is looked into, but not verified, and the output says so.

pub mod capture;
pub mod frame;
pub mod lines;
pub mod output;
pub mod stats;
pub mod table;
pub mod unknown;

use self::capture::{Capture, CaptureError};
use self::frame::{Fault, Found};
use self::lines::{Line, Lines};
use self::output::{Form, Output};
use super::is_broken_pipe;
use anyhow::Context;
use serde_json::Value;
use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

/// Decodes C-ITS messages to JSON (JER), one per line.
#[derive(clap::Args, Debug)]
#[command(after_help = "\
Examples:
  semafor decode cam.uper
  semafor decode drive.pcapng | jq -c 'select(.message == \"spatem\").value'
  semafor decode --table drive.pcapng
  semafor decode --stats drive.pcapng rsu.log
  echo 0202… | semafor decode -

Input is told by its content: pcap and pcapng captures (Ethernet, 802.11, radiotap, bare
packets), raw octets (always for .uper and .bin), lines of hexadecimal, or lines of JSON with
a member \"hex\". A line that cannot be decoded gives {\"error\":{…}} and exit code 1.")]
pub struct DecodeArgs {
    /// Files; `-` or none for standard input.
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// One line per message to look at, instead of JSON.
    #[arg(long, conflicts_with = "stats")]
    pub table: bool,
    /// Counts, rates, sizes and errors of everything, instead of the messages.
    #[arg(long)]
    pub stats: bool,
    /// The statistics as one JSON document.
    #[arg(long, requires = "stats")]
    pub json: bool,
}

/// Runs `semafor decode`.
pub fn run(args: &DecodeArgs) -> ExitCode {
    let stdin = [PathBuf::from("-")];
    let files = if args.files.is_empty() { &stdin[..] } else { &args.files };
    let form = match (args.stats, args.table) {
        (true, _) => Form::Stats { as_json: args.json },
        (_, true) => Form::Table,
        _ => Form::Json,
    };
    let mut output = Output::new(io::BufWriter::new(io::stdout().lock()), form);
    for file in files {
        match decode_file(file, &mut output) {
            Ok(()) => {}
            Err(error) if is_broken_pipe(&error) => return ExitCode::SUCCESS,
            Err(error) => {
                output.failed = true;
                eprintln!("semafor decode: {error:#}");
            }
        }
    }
    if let Err(error) = output.finish() {
        output.failed = error.kind() != io::ErrorKind::BrokenPipe;
    }
    if output.skipped > 0 {
        eprintln!("semafor decode: {} frames without a message left out", output.skipped);
    }
    if output.failed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// Takes messages and faults as they are found in an input.
pub trait Receiver {
    /// What follows was recorded at this time since 1970, if that is known.
    fn at(&mut self, _time: Option<Duration>) {}
    /// What follows stands in this line.
    fn line(&mut self, _number: u64) {}
    /// A message.
    fn message(&mut self, found: &Found<'_>) -> anyhow::Result<()>;
    /// Something that is none, and what the frame around it says.
    fn fault(&mut self, fault: &Fault, frame: Option<&Value>) -> anyhow::Result<()>;
    /// A frame of a capture without a message.
    fn skip(&mut self) {}
}

/// Gives the messages of a file to `to`; `-` is standard input.
pub fn decode_file(path: &Path, to: &mut impl Receiver) -> anyhow::Result<()> {
    if path == Path::new("-") {
        return decode_stream(BufReader::new(io::stdin().lock()), false, to);
    }
    let file = File::open(path).with_context(|| path.display().to_string())?;
    let raw = path.extension().is_some_and(|extension| extension == "uper" || extension == "bin");
    decode_stream(BufReader::new(file), raw, to)
        .map_err(|e| if is_broken_pipe(&e) { e } else { e.context(path.display().to_string()) })
}

/// Gives the messages of `input` to `to`; `raw` says that it is the octets of one message.
pub fn decode_stream(
    mut input: impl Read,
    raw: bool,
    to: &mut impl Receiver,
) -> anyhow::Result<()> {
    let mut head = Vec::new();
    input.by_ref().take(4).read_to_end(&mut head)?;
    let kind = if raw { Content::Octets } else { Content::of(&head) };
    let input = head.as_slice().chain(input);
    match kind {
        Content::Capture => decode_capture(input, to),
        Content::Octets => decode_octets(input, to),
        Content::Lines => decode_lines(input, to),
    }
}

/// What sort of input it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Content {
    Capture,
    Octets,
    Lines,
}

impl Content {
    /// By the first four octets.
    fn of(head: &[u8]) -> Self {
        if Capture::<&[u8]>::has_magic(head) {
            return Self::Capture;
        }
        let is_text = |octet: &u8| octet.is_ascii_graphic() || octet.is_ascii_whitespace();
        if head.iter().all(is_text) || head.starts_with(UTF8_MARK) {
            Self::Lines
        } else {
            Self::Octets
        }
    }
}

fn decode_capture(input: impl Read, to: &mut impl Receiver) -> anyhow::Result<()> {
    let mut capture = match Capture::open(input) {
        Ok(capture) => capture,
        Err(error) => return capture_fault(error, to),
    };
    loop {
        match capture.next_frame() {
            Ok(Some(frame)) => {
                to.at(frame.time);
                match frame::in_capture(frame.link, &frame.octets) {
                    Ok(Some(found)) => to.message(&found)?,
                    Ok(None) => to.skip(),
                    Err(fault) => to.fault(&fault, None)?,
                }
            }
            Ok(None) => return Ok(()),
            Err(error) => return capture_fault(error, to),
        }
    }
}

/// A capture that goes wrong ends there; what stood before is decoded.
fn capture_fault(error: CaptureError, to: &mut impl Receiver) -> anyhow::Result<()> {
    match error {
        CaptureError::Io(error) => Err(error.into()),
        CaptureError::Malformed { offset, detail } => to.fault(
            &Fault {
                kind: "capture",
                path: "capture".to_owned(),
                bit: Some(offset * 8),
                detail: detail.to_owned(),
            },
            None,
        ),
    }
}

fn decode_octets(input: impl Read, to: &mut impl Receiver) -> anyhow::Result<()> {
    let mut octets = Vec::new();
    input.take(MAX_OCTETS + 1).read_to_end(&mut octets)?;
    receive(&octets, to)
}

fn decode_lines(input: impl Read, to: &mut impl Receiver) -> anyhow::Result<()> {
    let mut lines = Lines::new(BufReader::new(input));
    while let Some(line) = lines.next_line()? {
        to.line(lines.number());
        match line {
            Line::Text(text) => match lines::octets_of(&text) {
                Ok(Some(octets)) => receive(&octets, to)?,
                Ok(None) => {}
                Err(detail) => to.fault(&Fault::line(detail), None)?,
            },
            Line::TooLong => {
                let detail = format!("longer than {} octets", lines::MAX_LINE_OCTETS);
                to.fault(&Fault::line(detail), None)?;
            }
        }
    }
    Ok(())
}

/// One message or frame.
fn receive(octets: &[u8], to: &mut impl Receiver) -> anyhow::Result<()> {
    match frame::find(octets) {
        Ok(found) => to.message(&found),
        Err(fault) => to.fault(&fault, None),
    }
}

/// Longest raw file: a frame with the longest message has less; more is told as "too long".
const MAX_OCTETS: u64 = 65_536;
/// A byte order mark, which some editors put in front of text.
const UTF8_MARK: &[u8] = &[0xef, 0xbb, 0xbf];

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::Value;

    /// A recorded CAM in hexadecimal.
    fn cam() -> String {
        let octets = include_bytes!("../../../../tests/vectors/c-its-parser/cam.bin");
        octets.iter().map(|octet| format!("{octet:02x}")).collect()
    }

    fn written(input: &[u8], form: Form) -> (String, bool) {
        let mut output = Output::new(Vec::new(), form);
        decode_stream(input, false, &mut output).unwrap();
        output.finish().unwrap();
        (String::from_utf8(output.out).unwrap(), output.failed)
    }

    fn decode(input: &[u8]) -> (Vec<Value>, bool) {
        let (text, failed) = written(input, Form::Json);
        (text.lines().map(|line| serde_json::from_str(line).unwrap()).collect(), failed)
    }

    #[test]
    fn a_bad_line_does_not_stop_the_next() {
        let text = format!("# two kinds of line\n\nzz\n{{\"hex\": \"01020304\"}}\n{}\n", cam());
        let (lines, failed) = decode(text.as_bytes());
        assert!(failed);
        let kinds: Vec<_> = lines.iter().map(|line| line["error"]["kind"].as_str()).collect();
        assert_eq!(kinds, [Some("line"), Some("unsupported-version"), None]);
        assert_eq!(lines[2]["message"], "cam");
    }

    #[test]
    fn raw_octets_are_told_from_text() {
        assert_eq!(Content::of(&[2, 2, 0, 0]), Content::Octets);
        assert_eq!(Content::of(b"0202"), Content::Lines);
        assert_eq!(Content::of(b""), Content::Lines);
        assert_eq!(Content::of(&[0x0a, 0x0d, 0x0d, 0x0a]), Content::Capture);
        assert_eq!(Content::of(&[0xd4, 0xc3, 0xb2, 0xa1]), Content::Capture);
    }

    #[test]
    fn an_endless_line_is_told_and_skipped() {
        let mut text = vec![b'0'; lines::MAX_LINE_OCTETS + 10];
        text.extend(b"\n0102\n");
        let (lines, _) = decode(&text);
        assert_eq!(lines.len(), 2);
        assert_eq!(lines[0]["error"]["kind"], "line");
        assert_eq!(lines[1]["error"]["kind"], "unsupported-version");
    }

    #[test]
    fn a_table_has_a_line_for_each() {
        let (text, failed) = written(format!("{}\n0103\n", cam()).as_bytes(), Form::Table);
        assert!(failed);
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines.len(), 3);
        assert!(lines[0].ends_with("what it says"), "{text}");
        assert!(lines[2].contains("unsupported-version: "), "{text}");
    }

    #[test]
    fn statistics_come_at_the_end() {
        let text = format!("zz\n{}\n01030000\n", cam());
        let (table, failed) = written(text.as_bytes(), Form::Stats { as_json: false });
        assert!(failed && table.contains("errors: 2\n"), "{table}");
        let (json, _) = written(text.as_bytes(), Form::Stats { as_json: true });
        let value: Value = serde_json::from_str(&json).unwrap();
        assert_eq!(value["errors"]["line"], 1);
        assert_eq!(value["errors"]["unsupported-version"], 1);
        assert_eq!(value["messages"]["cam"]["octets"]["max"], 160);
    }

    proptest! {
        #[test]
        fn nothing_fails_on_any_input(
            input in proptest::collection::vec(any::<u8>(), 0..400),
            magic in prop_oneof![
                Just(&b""[..]),
                Just(&[0xd4, 0xc3, 0xb2, 0xa1][..]),
                Just(&[0x0a, 0x0d, 0x0d, 0x0a][..]),
            ],
        ) {
            let form = [Form::Json, Form::Table, Form::Stats { as_json: true }][input.len() % 3];
            let mut output = Output::new(Vec::new(), form);
            let input = [magic, &input].concat();
            prop_assert!(decode_stream(&input[..], false, &mut output).is_ok());
        }
    }
}

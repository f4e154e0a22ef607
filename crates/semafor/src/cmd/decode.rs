//! `semafor decode`: octets in any wrapping → one JSON per line.
//!
//! The input tells by itself what it is: a pcap or pcapng capture, raw octets, or lines of
//! hexadecimal or of JSON with a member `hex`. Messages may stand bare or in a frame; a frame
//! that is signed is looked into, but not verified, and the output says so.

pub mod capture;
pub mod frame;
pub mod lines;
pub mod unknown;

use self::capture::{Capture, CaptureError};
use self::frame::{Fault, Found};
use self::lines::{Line, Lines};
use anyhow::Context;
use serde_json::{Value, json};
use std::fs::File;
use std::io::{self, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Decodes C-ITS messages to JSON (JER), one per line.
#[derive(clap::Args, Debug)]
#[command(after_help = "\
Examples:
  semafor decode cam.uper
  semafor decode drive.pcapng | jq -c 'select(.message == \"spatem\").value'
  echo 0202… | semafor decode -

Input is told by its content: pcap and pcapng captures (Ethernet, 802.11, radiotap, bare
packets), raw octets (always for .uper and .bin), lines of hexadecimal, or lines of JSON with
a member \"hex\". A line that cannot be decoded gives {\"error\":{…}} and exit code 1.")]
pub struct DecodeArgs {
    /// Files; `-` or none for standard input.
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,
}

/// Runs `semafor decode`.
pub fn run(args: &DecodeArgs) -> ExitCode {
    let stdin = [PathBuf::from("-")];
    let files = if args.files.is_empty() { &stdin[..] } else { &args.files };
    let mut output = Output::new(io::BufWriter::new(io::stdout().lock()));
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
    if let Err(error) = output.out.flush() {
        output.failed = error.kind() != io::ErrorKind::BrokenPipe;
    }
    if output.skipped > 0 {
        eprintln!("semafor decode: {} frames without a message left out", output.skipped);
    }
    if output.failed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// Whether whoever reads our output has gone: no fault of ours or theirs.
pub fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}

fn decode_file(path: &Path, output: &mut Output<impl Write>) -> anyhow::Result<()> {
    if path == Path::new("-") {
        return decode_stream(BufReader::new(io::stdin().lock()), false, output);
    }
    let file = File::open(path).with_context(|| path.display().to_string())?;
    let raw = path.extension().is_some_and(|extension| extension == "uper" || extension == "bin");
    decode_stream(BufReader::new(file), raw, output)
        .map_err(|e| if is_broken_pipe(&e) { e } else { e.context(path.display().to_string()) })
}

/// Decodes everything in `input`; `raw` says that it is the octets of one message.
pub fn decode_stream(
    mut input: impl Read,
    raw: bool,
    output: &mut Output<impl Write>,
) -> anyhow::Result<()> {
    let mut head = Vec::new();
    input.by_ref().take(4).read_to_end(&mut head)?;
    let kind = if raw { Content::Octets } else { Content::of(&head) };
    let input = head.as_slice().chain(input);
    match kind {
        Content::Capture => decode_capture(input, output),
        Content::Octets => decode_octets(input, output),
        Content::Lines => decode_lines(input, output),
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

fn decode_capture(input: impl Read, output: &mut Output<impl Write>) -> anyhow::Result<()> {
    let mut capture = match Capture::open(input) {
        Ok(capture) => capture,
        Err(error) => return output.capture_fault(error),
    };
    loop {
        match capture.next_frame() {
            Ok(Some((link, octets))) => match frame::in_capture(link, &octets) {
                Ok(Some(found)) => output.message(&found)?,
                Ok(None) => output.skipped += 1,
                Err(fault) => output.fault(&fault, None)?,
            },
            Ok(None) => return Ok(()),
            Err(error) => return output.capture_fault(error),
        }
    }
}

fn decode_octets(input: impl Read, output: &mut Output<impl Write>) -> anyhow::Result<()> {
    let mut octets = Vec::new();
    input.take(MAX_OCTETS + 1).read_to_end(&mut octets)?;
    output.octets(&octets)
}

fn decode_lines(input: impl Read, output: &mut Output<impl Write>) -> anyhow::Result<()> {
    let mut lines = Lines::new(BufReader::new(input));
    while let Some(line) = lines.next_line()? {
        match line {
            Line::Text(text) => match lines::octets_of(&text) {
                Ok(Some(octets)) => output.octets(&octets)?,
                Ok(None) => {}
                Err(detail) => output.fault(&Fault::line(detail), None)?,
            },
            Line::TooLong => {
                let detail = format!("longer than {} octets", lines::MAX_LINE_OCTETS);
                output.fault(&Fault::line(detail), None)?;
            }
        }
    }
    Ok(())
}

/// Where results go, and what became of them.
pub struct Output<W> {
    out: W,
    /// Something could not be decoded.
    pub failed: bool,
    /// Frames of a capture that carry no message.
    pub skipped: u64,
}

impl<W: Write> Output<W> {
    /// Nothing written yet.
    pub const fn new(out: W) -> Self {
        Self { out, failed: false, skipped: 0 }
    }

    /// Decodes one message or frame.
    fn octets(&mut self, octets: &[u8]) -> anyhow::Result<()> {
        match frame::find(octets) {
            Ok(found) => self.message(&found),
            Err(fault) => self.fault(&fault, None),
        }
    }

    fn message(&mut self, found: &Found<'_>) -> anyhow::Result<()> {
        let (kind, jer) = match its::wire::to_jer(found.message) {
            Ok(decoded) => decoded,
            Err(error) => return self.fault(&error.into(), found.frame.as_ref()),
        };
        let (name, release) = (kind.name(), kind.release());
        write!(self.out, "{{\"message\":\"{name}\",\"release\":{release},\"value\":{}", jer.value)?;
        if !jer.unknown.is_empty() {
            write!(self.out, ",\"unknown\":{}", unknown::to_json(&jer.unknown))?;
        }
        if let Some(frame) = &found.frame {
            write!(self.out, ",\"frame\":{frame}")?;
        }
        Ok(writeln!(self.out, "}}")?)
    }

    fn fault(&mut self, fault: &Fault, frame: Option<&Value>) -> anyhow::Result<()> {
        self.failed = true;
        let mut line = json!({ "error": fault.to_json() });
        if let Some(frame) = frame {
            line["frame"] = frame.clone();
        }
        Ok(writeln!(self.out, "{line}")?)
    }

    /// A capture that goes wrong ends there; what stood before is decoded.
    fn capture_fault(&mut self, error: CaptureError) -> anyhow::Result<()> {
        match error {
            CaptureError::Io(error) => Err(error.into()),
            CaptureError::Malformed { offset, detail } => self.fault(
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
}

/// Longest raw file: a frame with the longest message has less; more is told as "too long".
const MAX_OCTETS: u64 = 65_536;
/// A byte order mark, which some editors put in front of text.
const UTF8_MARK: &[u8] = &[0xef, 0xbb, 0xbf];

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const CAM: &str = "02020000002a0000401a4fc41e405a97ac4500020000000000000000000000000000000000\
                       00000000";

    fn decode(input: &[u8]) -> (Vec<Value>, bool) {
        let mut output = Output::new(Vec::new());
        decode_stream(input, false, &mut output).unwrap();
        let text = String::from_utf8(output.out).unwrap();
        (text.lines().map(|line| serde_json::from_str(line).unwrap()).collect(), output.failed)
    }

    #[test]
    fn a_bad_line_does_not_stop_the_next() {
        let text = format!("# two kinds of line\n\nzz\n{{\"hex\": \"01020304\"}}\n{CAM}\n");
        let (lines, failed) = decode(text.as_bytes());
        assert!(failed);
        let kinds: Vec<_> = lines.iter().map(|line| line["error"]["kind"].as_str()).collect();
        assert_eq!(&kinds[..2], [Some("line"), Some("unsupported-version")]);
        assert_eq!(lines.len(), 3);
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
            let mut output = Output::new(Vec::new());
            let input = [magic, &input].concat();
            prop_assert!(decode_stream(&input[..], false, &mut output).is_ok());
        }
    }
}

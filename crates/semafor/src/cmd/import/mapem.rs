//! `semafor import mapem`: what a roadside unit broadcasts of its intersection, as a scenario.

use super::{ResultArgs, name_of};
use crate::cmd::decode::frame::{Fault, Found};
use crate::cmd::decode::{Receiver, decode_file};
use crate::cmd::scenario_args::TimeArgs;
use anyhow::bail;
use clap::Args;
use its::msg::{IntersectionGeometry, IntersectionRef, Msg, ReadError};
use its::wire::{MessageKind, peek};
use scenario::mapem::{MAX_INTERSECTIONS, files, import};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::ExitCode;

/// MAPEMs: every intersection of the newest revision that is in the files
#[derive(Args, Debug)]
#[command(after_help = "\
Example:
  semafor import mapem drive.pcapng -o scenarios/polygon

Files are whatever `semafor decode` takes: captures, .uper, lines of hexadecimal. Messages of
other kinds are passed over. A MAPEM says nothing of times, loops and permitted conflicts: signal
groups whose paths meet are never green together, and a program is proposed.")]
pub struct MapemArgs {
    /// Captures, .uper or hexadecimal; `-` for standard input
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    #[command(flatten)]
    times: TimeArgs,
    #[command(flatten)]
    result: ResultArgs,
}

/// Runs the command.
pub fn run(args: &MapemArgs) -> anyhow::Result<ExitCode> {
    let overrides = args.times.overrides()?;
    let mut maps = Maps::default();
    for file in &args.files {
        maps.file = file.display().to_string();
        maps.line = None;
        decode_file(file, &mut maps)?;
    }
    let Some(source) = args.files.first() else { bail!("no file") };
    if maps.newest.is_empty() {
        let fault = maps.fault.map(|fault| format!("; {fault}")).unwrap_or_default();
        bail!("{}: no MAPEM among {} messages{fault}", source.display(), maps.others);
    }
    let found: Vec<_> = maps.newest.into_values().collect();
    let (intersections, mut report) = import(&found)?;
    if maps.others > 0 {
        report.count("other messages", maps.others);
    }
    let files = files(&name_of(source), &intersections, &overrides, &mut report);
    args.result.finish("mapem", source, &report, files, "intersection")
}

/// Collects intersections.
#[derive(Default)]
struct Maps {
    file: String,
    line: Option<u64>,
    newest: BTreeMap<(Option<u16>, u16), IntersectionGeometry>,
    others: usize,
    /// The first thing that was no message.
    fault: Option<String>,
}

impl Maps {
    fn told(&self, path: &str, bit: Option<usize>, detail: &str) -> String {
        let line = self.line.map(|line| format!("{line}:")).unwrap_or_default();
        let bit = bit.map(|bit| format!(" bit {bit}:")).unwrap_or_default();
        format!("{}:{line} {path}:{bit} {detail}", self.file)
    }
}

impl Receiver for Maps {
    fn line(&mut self, number: u64) {
        self.line = Some(number);
    }

    fn message(&mut self, found: &Found<'_>) -> anyhow::Result<()> {
        if !matches!(peek(found.message), Ok(MessageKind::Mapem)) {
            self.others += 1;
            return Ok(());
        }
        let mapem = match its::msg::decode(found.message) {
            Ok(Msg::Mapem(mapem)) => mapem,
            Ok(_) => return Ok(()),
            Err(ReadError::Wire(e)) => bail!(self.told(&e.path, e.bit, &e.detail)),
            Err(ReadError::Msg(e)) => bail!(self.told(&e.path, None, &e.to_string())),
        };
        for map in mapem.intersections {
            let IntersectionRef { region, id } = map.id;
            // Of one revision the message that came last; revisions wrap round at 127.
            let newer =
                |old: &IntersectionGeometry| map.revision.wrapping_sub(old.revision) & 127 < 64;
            if self.newest.get(&(region, id)).is_none_or(newer) {
                self.newest.insert((region, id), map);
            }
            if self.newest.len() > MAX_INTERSECTIONS {
                bail!("{}: more than {MAX_INTERSECTIONS} intersections", self.file);
            }
        }
        Ok(())
    }

    fn fault(&mut self, fault: &Fault, _: Option<&Value>) -> anyhow::Result<()> {
        // Radio picks up broken ones too: one that is none is no reason to refuse the others.
        if fault.kind == "capture" || fault.kind == "line" {
            bail!(self.told(&fault.path, fault.bit, &fault.detail));
        }
        self.others += 1;
        if self.fault.is_none() {
            self.fault = Some(self.told(&fault.path, fault.bit, &fault.detail));
        }
        Ok(())
    }
}

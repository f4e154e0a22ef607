//! `semafor import osm`: the signals of a map as a scenario.

use super::{ResultArgs, name_of};
use crate::cmd::scenario_args::TimeArgs;
use anyhow::{Context, anyhow, bail};
use clap::{Args, ValueEnum};
use scenario::osm::{Map, import};
use std::fs::File;
use std::io::{BufReader, Cursor, Read};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// OpenStreetMap: one intersection per junction or crossing with signals
#[derive(Args, Debug)]
#[command(after_help = "\
Example:
  semafor import osm town.osm.pbf -o scenarios/town

Cut the town out of its country first (`osmium extract`). A map says little of signals: lanes are laid
out beside the ways' lines, signal groups are guessed and a program is proposed; all of it stands in the
report. There is no traffic in it. What comes from OpenStreetMap is © OpenStreetMap contributors,
ODbL 1.0.")]
pub struct OsmArgs {
    /// The map, .osm.pbf; `-` for standard input
    #[arg(value_name = "FILE")]
    map: PathBuf,
    /// On which side one drives, if the map doesn't say it
    #[arg(long, value_name = "SIDE")]
    driving_side: Option<Side>,
    #[command(flatten)]
    times: TimeArgs,
    #[command(flatten)]
    result: ResultArgs,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
enum Side {
    Left,
    Right,
}

/// Runs the command.
pub fn run(args: &OsmArgs) -> anyhow::Result<ExitCode> {
    let overrides = args.times.overrides()?;
    let file = args.map.display().to_string();
    let map = read(&args.map)?;
    let keeps_left = args.driving_side.map(|side| side == Side::Left);
    let mut imported = import(&map, &file, keeps_left).map_err(|problem| anyhow!("{problem}"))?;
    let files = imported.files(&name_of(&args.map), &overrides);
    args.result.finish("map", &args.map, &imported.report, files, "intersection")
}

fn read(path: &Path) -> anyhow::Result<Map> {
    let name = path.display().to_string();
    if name == "-" {
        // It is read twice.
        let mut all = Vec::new();
        std::io::stdin().lock().take(MAX_INPUT + 1).read_to_end(&mut all)?;
        if all.len() as u64 > MAX_INPUT {
            bail!("-: more than {MAX_INPUT} octets on standard input: give the file by name");
        }
        return Map::read(&name, Cursor::new(all)).map_err(|problem| anyhow!("{problem}"));
    }
    let input = File::open(path).with_context(|| name.clone())?;
    Map::read(&name, BufReader::new(input)).map_err(|problem| anyhow!("{problem}"))
}

/// Standard input is kept in memory: as much as a large city has.
const MAX_INPUT: u64 = 1 << 30;

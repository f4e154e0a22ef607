//! `semafor export`: what others read.

mod sumo;

use super::scenario_args::read_files;
use anyhow::anyhow;
use clap::{Args, Subcommand};
use its::msg::StationId;
use roadnet::RoadNetwork;
use scenario::{Overrides, Scenario};
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

/// Gives parts of a scenario in formats of others
#[derive(Args, Debug)]
pub struct ExportArgs {
    #[command(subcommand)]
    format: Format,
}

#[derive(Subcommand, Debug)]
enum Format {
    Mapem(MapemArgs),
    Sumo(sumo::SumoArgs),
}

/// The MAPEM of each intersection, in hexadecimal, one per line
#[derive(Args, Debug)]
#[command(
    after_help = "Example:\n  semafor export mapem scenarios/single-junction | semafor decode"
)]
struct MapemArgs {
    /// Folder of the scenario, or its scenario.toml
    scenario: PathBuf,
    /// stationID of the roadside unit
    #[arg(long, default_value_t = 1)]
    station: u32,
}

/// Runs the command.
///
/// # Errors
/// A scenario that doesn't hold, or something of it that the format can't carry.
pub fn run(args: &ExportArgs) -> anyhow::Result<ExitCode> {
    match &args.format {
        Format::Mapem(args) => mapem(args),
        Format::Sumo(args) => sumo::run(args),
    }
}

fn mapem(args: &MapemArgs) -> anyhow::Result<ExitCode> {
    let scenario = Scenario::load(&read_files(&args.scenario)?, &Overrides::default())?;
    let mut out = std::io::stdout().lock();
    for intersection in scenario.network.network.intersections() {
        let one = RoadNetwork::new(vec![intersection.clone()], Vec::new());
        let octets = engine::mapem(&one, StationId(args.station))
            .encode()
            .map_err(|e| anyhow!("intersection {}: {e}", intersection.id()))?;
        let hex: String = octets.iter().map(|b| format!("{b:02x}")).collect();
        writeln!(out, "{hex}")?;
    }
    Ok(ExitCode::SUCCESS)
}

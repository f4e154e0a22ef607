//! `semafor run`: the roadside daemon, sockets and clocks around one engine.
//!
//! One task on one thread: whatever comes in (frames over UDP, MQTT, the cabinet, time) is handed
//! to the engine with the clocks' reading, and what the engine puts out is sent. The daemon decides
//! nothing about traffic. [`replay`] feeds the same engine from a recording instead.

pub mod config;
mod health;
mod neighbours;
pub mod node;
pub mod replay;
pub mod setup;

use clap::Args;
use std::path::PathBuf;
use std::process::ExitCode;
use tokio::signal::unix::{SignalKind, signal};

/// Runs the roadside unit: frames over UDP and MQTT in, SPATEM, MAPEM, boards and health out
#[derive(Args, Debug)]
#[command(after_help = "Example:\n  semafor run -c rsu.toml")]
pub struct RunArgs {
    /// The roadside unit's configuration
    #[arg(short, long, value_name = "FILE")]
    config: PathBuf,
    /// Plays recorded inputs (one JSON per line, `-` for standard input) into the engine instead of
    /// sockets and clocks, and writes its outputs to standard output
    #[arg(long, value_name = "FILE")]
    replay: Option<PathBuf>,
}

/// Runs the command until SIGTERM or Ctrl-C, or to the end of the recording.
///
/// # Errors
/// All problems of the configuration, a port that is taken, or a recording that can't be read.
pub fn run(args: &RunArgs) -> anyhow::Result<ExitCode> {
    let setup = setup::Setup::load(&args.config)?;
    if let Some(recording) = &args.replay {
        let output = std::io::BufWriter::new(std::io::stdout().lock());
        if recording.as_os_str() == "-" {
            replay::replay(&setup, std::io::stdin().lock(), output)?;
        } else {
            let file = std::io::BufReader::new(std::fs::File::open(recording)?);
            replay::replay(&setup, file, output)?;
        }
        return Ok(ExitCode::SUCCESS);
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let mut terminate = signal(SignalKind::terminate())?;
        let node = node::Node::start(setup).await?;
        let stop = async {
            tokio::select! {
                _ = terminate.recv() => {}
                _ = tokio::signal::ctrl_c() => {}
            }
        };
        node.run(stop).await;
        Ok(ExitCode::SUCCESS)
    })
}

//! Semafor: one binary, every subcommand.

use clap::{Parser, Subcommand};
use semafor::{cmd, daemon};
use std::process::ExitCode;

/// C-ITS roadside message processor and traffic-signal coordination engine
#[derive(Parser, Debug)]
#[command(name = "semafor", version, arg_required_else_help = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand, Debug)]
enum Command {
    Decode(cmd::decode::DecodeArgs),
    Encode(cmd::encode::EncodeArgs),
    Check(cmd::check::CheckArgs),
    Sim(cmd::sim::SimArgs),
    Compare(cmd::compare::CompareArgs),
    Run(daemon::RunArgs),
    #[cfg(feature = "broker")]
    Demo(cmd::demo::DemoArgs),
}

fn main() -> ExitCode {
    tracing_subscriber::fmt().with_max_level(log_level()).with_writer(std::io::stderr).init();
    let result = match Cli::parse().command {
        Command::Decode(args) => return cmd::decode::run(&args),
        Command::Encode(args) => return cmd::encode::run(&args),
        Command::Check(args) => return cmd::check::run(&args),
        Command::Sim(args) => cmd::sim::run(&args),
        Command::Compare(args) => cmd::compare::run(&args),
        Command::Run(args) => daemon::run(&args),
        #[cfg(feature = "broker")]
        Command::Demo(args) => cmd::demo::run(&args),
    };
    result.unwrap_or_else(|error| {
        eprintln!("semafor: {error:#}");
        ExitCode::FAILURE
    })
}

/// `SEMAFOR_LOG`: off, error, warn, info, debug or trace; without it, warnings and errors.
fn log_level() -> tracing_subscriber::filter::LevelFilter {
    let said = std::env::var("SEMAFOR_LOG").ok().and_then(|text| text.parse().ok());
    said.unwrap_or(tracing_subscriber::filter::LevelFilter::WARN)
}

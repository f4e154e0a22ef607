//! Semafor: one binary, every subcommand.

use clap::{Parser, Subcommand};
use semafor::{cmd, daemon};
use std::process::ExitCode;
use tracing_subscriber::filter::LevelFilter;

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
    Sumo(cmd::sumo::SumoArgs),
    Plan(cmd::plan::PlanArgs),
    Import(cmd::import::ImportArgs),
    Export(cmd::export::ExportArgs),
    Run(daemon::RunArgs),
    #[cfg(feature = "broker")]
    Demo(cmd::demo::DemoArgs),
}

fn main() -> ExitCode {
    let command = Cli::parse().command;
    let level = log_level(&command);
    tracing_subscriber::fmt().with_max_level(level).with_writer(std::io::stderr).init();
    let result = match command {
        Command::Decode(args) => return cmd::decode::run(&args),
        Command::Encode(args) => return cmd::encode::run(&args),
        Command::Check(args) => return cmd::check::run(&args),
        Command::Sim(args) => cmd::sim::run(&args),
        Command::Compare(args) => cmd::compare::run(&args),
        Command::Sumo(args) => cmd::sumo::run(&args),
        Command::Plan(args) => cmd::plan::run(&args),
        Command::Import(args) => cmd::import::run(&args),
        Command::Export(args) => cmd::export::run(&args),
        Command::Run(args) => daemon::run(&args),
        #[cfg(feature = "broker")]
        Command::Demo(args) => cmd::demo::run(&args),
    };
    result.unwrap_or_else(|error| {
        if cmd::is_broken_pipe(&error) {
            return ExitCode::SUCCESS;
        }
        eprintln!("semafor: {error:#}");
        ExitCode::FAILURE
    })
}

/// `SEMAFOR_LOG`: off, error, warn, info, debug or trace. Without it a daemon also tells what
/// becomes of it, the other commands warnings and errors only.
fn log_level(command: &Command) -> LevelFilter {
    let said = std::env::var("SEMAFOR_LOG").ok().and_then(|text| text.parse().ok());
    let usual =
        if matches!(command, Command::Run(_)) { LevelFilter::INFO } else { LevelFilter::WARN };
    said.unwrap_or(usual)
}

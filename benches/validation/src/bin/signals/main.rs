//! Control of signals in SUMO: every way of control beside its rivals, on the same networks, with
//! the same seeds, and judged for safety from SUMO's own record of the lights.
//!
//! `cargo xtask signals-report` builds and runs it. It drives `semafor` by its command line, as
//! anybody would; each network ends with its bars, all of them with pictures go to one page.

mod attacks;
mod files;
mod goals;
mod network;
mod options;
mod ranking;
mod run;

use network::Network;
use options::Options;
use reporting::report::Chapter;
use std::process::ExitCode;
use std::time::Instant;

fn main() -> ExitCode {
    let options = match Options::parse(std::env::args().skip(1)) {
        Ok(Some(options)) => options,
        Ok(None) => {
            print!("{}", options::HELP);
            return ExitCode::SUCCESS;
        }
        Err(problem) => {
            eprint!("error: {problem}\n\n{}", options::HELP);
            return ExitCode::from(2);
        }
    };
    let start = Instant::now();
    let (mut chapters, mut failed): (Vec<Chapter>, Vec<String>) = (Vec::new(), Vec::new());
    for file in &options.nets {
        match Network::open(file, &options).and_then(|net| match options.attacks {
            0 if options.ranking => net.ranking(&options),
            0 => net.chapter(&options),
            _ => net.attacks(&options),
        }) {
            Ok(chapter) => chapters.push(chapter),
            Err(why) => {
                eprintln!("error: {}: {why}", file.display());
                failed.push(format!("{}: {why}", file.display()));
            }
        }
    }
    let report = (options.out.as_path(), "signals", TITLE);
    let took_s = start.elapsed().as_secs_f64();
    reporting::finish(report, (options.quick, took_s), &chapters, &failed)
}

const TITLE: &str = "Control of signals, in SUMO";

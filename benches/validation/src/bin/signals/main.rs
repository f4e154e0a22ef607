//! Control of signals in SUMO: every way of control beside its rivals, on the same networks, with
//! the same seeds, and judged for safety from SUMO's own record of the lights.
//!
//! `cargo xtask signals-report` builds and runs it. It drives `semafor` by its command line, as
//! anybody would; each network ends with its bars, all of them with pictures go to one page.

mod files;
mod goals;
mod network;
mod options;
mod run;

use network::Network;
use options::Options;
use reporting::report::{self, Chapter};
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
        match Network::open(file, &options).and_then(|net| net.chapter(&options)) {
            Ok(chapter) => chapters.push(chapter),
            Err(why) => {
                eprintln!("error: {}: {why}", file.display());
                failed.push(format!("{}: {why}", file.display()));
            }
        }
    }
    for bar in chapters.iter().flat_map(|c| &c.bars) {
        println!("{bar}");
    }
    let about = reporting::about(options.quick, start.elapsed().as_secs_f64(), &failed);
    if let Err(error) = report::write(&options.out, "signals", TITLE, &about, &chapters) {
        eprintln!("error: {}: {error}", options.out.display());
        return ExitCode::FAILURE;
    }
    println!("report: {}", options.out.join("signals.html").display());
    if failed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

const TITLE: &str = "Control of signals, in SUMO";

//! Validation of the traffic simulator: against theory, and against SUMO on the same networks.
//!
//! `cargo xtask validate` builds and runs it. Every experiment ends with its bars, one line each:
//! `bar <name> <measured> <goal> met|short`; all of them, with pictures, go to one page, and for
//! machines to one JSON document.

mod against;
mod drive;
mod following;
mod options;
mod roads;
mod saturation;
mod signal;
mod stats;

use against::Network;
use options::Options;
use reporting::report::{self, Chapter};
use reporting::{bar, order, svg};
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
    let experiments = experiments(&options);
    let count = experiments.len();
    let (mut chapters, mut failed) = (Vec::new(), Vec::new());
    for (n, (name, experiment)) in experiments.into_iter().enumerate() {
        let begun = Instant::now();
        let outcome = experiment();
        let took_s = begun.elapsed().as_secs_f64();
        match outcome {
            Ok(chapter) => {
                let met = chapter.bars.iter().filter(|b| b.met()).count();
                let all = chapter.bars.len();
                println!("{}/{count} {name}: {met} of {all} bars met, {took_s:.1} s", n + 1);
                chapters.push(chapter);
            }
            Err(error) => {
                eprintln!("error: {name}: {error}");
                failed.push(format!("{name}: {error}"));
            }
        }
    }
    let report = (options.out.as_path(), "validation", TITLE);
    let took_s = start.elapsed().as_secs_f64();
    reporting::finish(report, (options.quick, took_s), &chapters, &failed)
}

type Own = fn(bool) -> Chapter;
type Experiment = Box<dyn Fn() -> Result<Chapter, against::Error>>;

/// All of them, in the order of the report.
fn experiments(options: &Options) -> Vec<(String, Experiment)> {
    let quick = options.quick;
    let own: [(&str, Own); 5] = [
        ("saturation", saturation::run),
        ("following", following::run),
        ("ring", following::ring::run),
        ("signal", signal::run),
        ("left", signal::left::run),
    ];
    let boxed = |(name, run): (&str, Own)| -> (String, Experiment) {
        (name.to_owned(), Box::new(move || Ok(run(quick))))
    };
    let mut all: Vec<(String, Experiment)> = own.into_iter().map(boxed).collect();
    let big = (!quick).then_some(Network::Grid(10));
    let own = ["corridor-5", "grid-4x4"].map(Network::Own);
    let nets = [Network::Grid(4), Network::Corridor].into_iter().chain(own).chain(big);
    for net in nets.chain(options.nets.iter().cloned().map(Network::Config)) {
        let folder = options.out.join("sumo");
        all.push((net.name(), Box::new(move || net.run(&folder, quick))));
    }
    for file in &options.nets {
        let (file, folder) = (file.clone(), options.out.join("sumo"));
        let name = format!("ranking-{}", Network::Config(file.clone()).name());
        all.push((name, Box::new(move || against::ranking::run(&file, &folder, quick))));
    }
    all.retain(|(name, _)| options.only.is_empty() || options.only.contains(name));
    all
}

const TITLE: &str = "Validation of the traffic simulator";

//! Validation of the traffic simulator: against theory, and against SUMO on the same networks.

mod bar;
mod drive;
mod following;
mod report;
mod roads;
mod saturation;
mod signal;
mod stats;
mod sumo;
mod svg;

use report::Chapter;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

fn main() -> ExitCode {
    let mut options = Options::default();
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        match (arg.as_str(), &mut options) {
            ("--quick", o) => o.quick = true,
            ("--out", o) => o.out = args.next().unwrap_or_default().into(),
            ("--only", o) => o.only = args.next(),
            ("--net", o) => o.nets.push(args.next().unwrap_or_default().into()),
            _ => return ExitCode::from(2),
        }
    }
    let start = Instant::now();
    let mut chapters: Vec<Chapter> = Vec::new();
    let quick = options.quick;
    let mut all: Vec<(String, Box<dyn Fn() -> Result<Chapter, sumo::Error>>)> = Vec::new();
    let own: Vec<(&str, Box<dyn Fn() -> Chapter>)> = vec![
        ("saturation", Box::new(move || saturation::run(quick))),
        ("following", Box::new(move || following::run(quick))),
        ("signal", Box::new(move || signal::run(quick))),
        ("left", Box::new(move || signal::left::run(quick))),
        ("ring", Box::new(move || following::ring::run(quick))),
    ];
    all.extend(own.into_iter().map(|(name, f)| {
        let boxed: Box<dyn Fn() -> Result<Chapter, sumo::Error>> = Box::new(move || Ok(f()));
        (name.to_owned(), boxed)
    }));
    use sumo::Network;
    let nets = [Network::Grid(4), Network::Grid(10), Network::Corridor].into_iter();
    for net in nets.chain(options.nets.iter().cloned().map(Network::Config)) {
        let out = options.out.join("sumo");
        all.push((net.name(), Box::new(move || net.run(&out, quick))));
    }
    for (name, experiment) in all {
        if options.only.as_ref().is_some_and(|only| *only != name) {
            continue;
        }
        let chapter = match experiment() {
            Ok(chapter) => chapter,
            Err(e) => {
                eprintln!("error: {name}: {e}");
                continue;
            }
        };
        println!("{name}: done after {:.1} s", start.elapsed().as_secs_f64());
        for bar in &chapter.bars {
            println!("{bar}");
        }
        let _ = std::io::stdout().flush();
        chapters.push(chapter);
    }
    if let Err(e) = report::write(&options.out, &[], &chapters) {
        eprintln!("error: {}: {e}", options.out.display());
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

#[derive(Default)]
struct Options {
    quick: bool,
    out: PathBuf,
    only: Option<String>,
    nets: Vec<PathBuf>,
}

//! What only a running SUMO can say.

mod detectors;
mod exported;
mod judged;
mod own;
mod rivals;
mod second_opinion;
mod timetables;
mod varied;

use crate::file;
use ::sumo::{Coupling, Launch, Run, RunOptions, Simulator};
use control::{PolicyKind, PriorityConfig};
use scenario::Overrides;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A folder for a test's files, empty.
pub fn folder(name: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("sumo").join(name);
    let _ = std::fs::remove_dir_all(&path);
    std::fs::create_dir_all(&path).expect("a folder");
    path
}

pub fn options(name: &str, folder: &Path, policy: PolicyKind) -> RunOptions {
    RunOptions {
        simulator: Simulator::Sumo,
        launch: Launch {
            program: None,
            configuration: file(&format!("{name}.sumocfg")),
            options: vec!["--no-warnings".to_owned()],
        },
        policy,
        priority: PriorityConfig::default(),
        penetration: 1.0,
        seed: 1,
        link: testbed::Link::PERFECT,
        attack: None,
        tripinfo: folder.join("tripinfo.xml"),
        statistics: folder.join("statistics.xml"),
        overrides: Overrides::default(),
        record: None,
    }
}

pub fn run(options: RunOptions) -> Run {
    let coupling = Coupling::start(options).unwrap_or_else(|e| panic!("{e}"));
    coupling.run(|_| {}).unwrap_or_else(|e| panic!("{e}"))
}

/// SUMO alone, with its own controllers; its tripinfo goes to `folder`.
pub fn sumo_s_own(name: &str, folder: &Path, seed: u64, more: &[String]) {
    let status = Command::new("sumo")
        .arg("-c")
        .arg(file(&format!("{name}.sumocfg")))
        .args(["--no-step-log", "--no-warnings", "--duration-log.disable"])
        .args(["--tripinfo-output.write-unfinished", "--tripinfo-output.write-undeparted"])
        .arg("--tripinfo-output")
        .arg(folder.join("tripinfo.xml"))
        .args(["--seed", &seed.to_string()])
        .args(more)
        .status();
    assert!(status.expect("SUMO").success());
}

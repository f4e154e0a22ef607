//! The whole engine on the shipped junction: deterministic, safe, truthful, hard to break.

#![allow(clippy::unwrap_used, reason = "a test that can't go on says where")]

mod admission;
mod bench;
mod boards;
mod bystander;
mod determinism;
mod faults;
mod hostile;
mod neighbours;
mod octets;
mod rest;
mod safety;
mod sensing;
mod spatem;

use scenario::{Files, Overrides, Scenario};
use std::path::Path;

/// The shipped junction.
fn single_junction() -> Scenario {
    single_junction_with(str::to_owned)
}

/// The shipped junction with another network.
fn single_junction_with(change: impl Fn(&str) -> String) -> Scenario {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../scenarios/single-junction");
    let files = ["scenario.toml", "network.toml", "demand.csv"].iter().fold(
        Files::new("single-junction"),
        |files, name| {
            let text = std::fs::read_to_string(folder.join(name)).expect("the scenario ships");
            let text = if *name == "network.toml" { change(&text) } else { text };
            files.with(*name, text)
        },
    );
    Scenario::load(&files, &Overrides::default()).expect("the scenario is sound")
}

/// Another shipped scenario.
fn scenario_named(name: &str) -> Scenario {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../scenarios").join(name);
    let all = std::fs::read_dir(&folder).expect("the scenario ships");
    let names = all.filter_map(|file| file.ok()?.file_name().into_string().ok());
    let files = names.fold(Files::new(name), |files, name| {
        let text = std::fs::read_to_string(folder.join(&name)).expect("it can be read");
        files.with(name, text)
    });
    Scenario::load(&files, &Overrides::default()).expect("the scenario is sound")
}

/// SplitMix64, for choices that need no shrinking.
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn one_in(&mut self, n: u64) -> bool {
        self.roll().is_multiple_of(n)
    }
}

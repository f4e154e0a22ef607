//! Which crates of others a member may use: a new one is a decision, so it is made here too.

use crate::workspace::Workspace;
use std::collections::BTreeSet;

/// A member and the external crates that it may be built from.
const EXTERNAL: &[(&str, &[&str])] = &[
    ("units", &["libm", "serde"]),
    ("its-asn1", &[]),
    ("its", &["libm", "serde", "serde_json", "thiserror"]),
    ("geonet", &["thiserror"]),
    ("roadnet", &["libm", "petgraph", "serde", "thiserror"]),
    ("signal", &["libm", "serde", "thiserror"]),
    ("estimate", &["libm", "nalgebra", "thiserror"]),
    ("control", &["libm", "microlp", "serde", "thiserror"]),
    ("passenger", &["libm", "serde", "serde_json", "thiserror"]),
    ("engine", &["libm", "serde", "serde_json", "thiserror", "tracing"]),
    ("scenario", &["csv", "flate2", "libm", "quick-xml", "serde", "thiserror", "toml"]),
    ("microsim", &["libm", "rand_chacha", "thiserror"]),
    ("testbed", &["libm", "rand_chacha", "serde", "serde_json", "thiserror"]),
    ("sumo", &["flate2", "serde", "serde_json", "thiserror"]),
    (
        "semafor",
        &[
            "anyhow",
            "clap",
            "csv",
            "mqtt5",
            "rumqttc",
            "serde",
            "serde_json",
            "thiserror",
            "tokio",
            "toml",
            "tracing",
            "tracing-subscriber",
        ],
    ),
    ("tests", &["rand_chacha", "serde_json"]),
    ("benches", &["asn1rs", "rasn", "rustix", "serde_json", "stats_alloc"]),
    ("rivals", &["anyhow", "asn1rs", "rasn", "rasn-compiler"]),
    ("validation", &["libm", "serde", "serde_json", "thiserror"]),
    // Everybody waits for it before anything else starts: it stays lean.
    ("xtask", &["anyhow"]),
];

/// What tests and benches of any member may use besides.
const IN_TESTS: &[&str] =
    &["proptest", "prost", "rand_chacha", "serde_json", "stats_alloc", "toml"];

/// What the two members that consist of tests and benches may use besides.
const IN_TESTS_THAT_DO_IO: &[&str] = &["anyhow", "criterion", "rumqttc", "tokio"];

/// Members that may do IO, read the clock and start threads.
pub const MAY_DO_IO: &[&str] =
    &["semafor", "sumo", "xtask", "tests", "benches", "rivals", "validation"];

/// Crates that stand for IO, threads, an asynchronous runtime or randomness from outside.
const IO: &[&str] = &[
    "anyhow",
    "async-std",
    "fastrand",
    "getrandom",
    "mio",
    "mqtt5",
    "rand",
    "rayon",
    "reqwest",
    "rumqttc",
    "rustls",
    "smol",
    "socket2",
    "tokio",
    "ureq",
];

/// Direct dependencies that the tables don't have.
pub fn problems(workspace: &Workspace) -> Vec<String> {
    let mut problems = Vec::new();
    for (name, member) in &workspace.members {
        let allowed = EXTERNAL.iter().find(|(row, _)| row == name).map_or(&[][..], |row| row.1);
        for other in member.external.iter().filter(|other| !allowed.contains(&other.as_str())) {
            problems.push(format!("{name} may not use {other}: if it should, say so in the table"));
        }
        let does_io = ["tests", "benches"].contains(&name.as_str());
        let io = if does_io { IN_TESTS_THAT_DO_IO } else { &[] };
        for other in &member.tests_external {
            if !allowed.iter().chain(IN_TESTS).chain(io).any(|allowed| allowed == other) {
                problems.push(format!("tests of {name} may not use {other}"));
            }
        }
    }
    problems
}

/// Crates that do IO and are reached, over however many others, by a member that may not.
pub fn indirect_problems(workspace: &Workspace) -> Vec<String> {
    let pure = |name: &str| !MAY_DO_IO.contains(&name);
    let mut problems = Vec::new();
    for (name, member) in workspace.members.iter().filter(|(name, _)| pure(name)) {
        let mut seen = BTreeSet::from([member.package.as_str()]);
        let mut open = vec![(member.package.as_str(), name.clone())];
        while let Some((id, path)) = open.pop() {
            let Some(package) = workspace.packages.get(id) else { continue };
            if IO.contains(&package.name.as_str()) {
                problems.push(format!("{name} does IO through {path}"));
            }
            for next in package.needs.iter().filter(|next| seen.insert(next)) {
                // What a macro needs runs in the compiler.
                let next_package = workspace.packages.get(next).filter(|next| !next.is_macro);
                if let Some(next_package) = next_package {
                    open.push((next, format!("{path} → {}", next_package.name)));
                }
            }
        }
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::{Member, Package, member};

    fn house(members: Vec<(&str, Member)>) -> Workspace {
        let members = members.into_iter().map(|(name, member)| (name.to_owned(), member));
        Workspace { members: members.collect(), ..Workspace::default() }
    }

    #[test]
    fn a_crate_that_nobody_decided_on_is_found() {
        assert!(problems(&house(vec![("its", member(&[], &["libm"]))])).is_empty());
        for (name, other) in [
            ("engine", "tokio"),
            ("engine", "anyhow"),
            ("its", "anyhow"),
            ("control", "rasn"),
            ("xtask", "serde_json"),
            ("unknown", "serde"),
        ] {
            assert_eq!(problems(&house(vec![(name, member(&[], &[other]))])).len(), 1, "{other}");
        }
    }

    #[test]
    fn tests_may_use_more_but_not_everything() {
        let tests_use = |name: &'static str, other: &str| {
            let tests_external = BTreeSet::from([other.to_owned()]);
            house(vec![(name, Member { tests_external, ..Member::default() })])
        };
        assert!(problems(&tests_use("engine", "proptest")).is_empty());
        assert!(problems(&tests_use("tests", "tokio")).is_empty());
        assert_eq!(problems(&tests_use("engine", "tokio")).len(), 1);
        assert_eq!(problems(&tests_use("tests", "openssl")).len(), 1);
    }

    #[test]
    fn io_is_found_however_deep_it_sits() {
        let package = |name: &str, needs: &[&str]| {
            let needs = needs.iter().map(|id| (*id).to_owned()).collect();
            (name.to_owned(), Package { name: name.to_owned(), needs, ..Package::default() })
        };
        let deep = |name: &'static str| {
            let member = Member { package: name.to_owned(), ..Member::default() };
            let packages = [package(name, &["csv"]), package("csv", &["mio"]), package("mio", &[])];
            Workspace { packages: packages.into_iter().collect(), ..house(vec![(name, member)]) }
        };
        assert_eq!(
            indirect_problems(&deep("scenario")),
            ["scenario does IO through scenario → csv → mio"]
        );
        assert!(indirect_problems(&deep("semafor")).is_empty());
        let mut in_a_macro = deep("scenario");
        in_a_macro.packages.get_mut("csv").expect("a package").is_macro = true;
        assert!(indirect_problems(&in_a_macro).is_empty());
    }
}

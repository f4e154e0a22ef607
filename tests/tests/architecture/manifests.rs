//! Every member takes the workspace's lints, and the bans of clippy stand.

use crate::externals::MAY_DO_IO;
use crate::workspace::{Workspace, root};
use std::collections::BTreeMap;

/// The configuration files that hold the rules.
pub struct Files {
    /// The workspace's `clippy.toml`.
    pub bans: toml::Table,
    /// `Cargo.toml` of each member.
    pub manifests: BTreeMap<String, toml::Table>,
    /// Names of the members that have a `clippy.toml` of their own, which replaces the bans.
    pub own_clippy: Vec<String>,
}

/// What must be banned, whatever else is.
const BANNED_METHODS: &[&str] = &[
    "std::time::Instant::now",
    "std::time::SystemTime::now",
    "std::thread::spawn",
    "std::env::var",
    "std::fs::read",
    "f64::sin",
    "f64::exp",
    "f64::ln",
    "f64::powf",
    "f64::powi",
];

/// What must be banned, whatever else is.
const BANNED_TYPES: &[&str] = &[
    "std::time::Instant",
    "std::time::SystemTime",
    "std::fs::File",
    "std::net::UdpSocket",
    "std::net::TcpStream",
    "std::collections::HashMap",
    "std::collections::HashSet",
];

/// Generated, and held to what was generated instead.
const GENERATED: &str = "its-asn1";

/// Reads the files of the project.
pub fn read(workspace: &Workspace) -> Files {
    let table = |path: std::path::PathBuf| -> toml::Table {
        let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{path:?}: {e}"));
        text.parse().unwrap_or_else(|e| panic!("{path:?}: {e}"))
    };
    let manifests = workspace.members.iter().map(|(name, member)| {
        let manifest = table(member.folder.join("Cargo.toml"));
        (name.clone(), manifest)
    });
    let own_clippy = workspace.members.iter().filter(|(_, member)| {
        member.folder.join("clippy.toml").exists() || member.folder.join(".clippy.toml").exists()
    });
    Files {
        bans: table(root().join("clippy.toml")),
        manifests: manifests.collect(),
        own_clippy: own_clippy.map(|(name, _)| name.clone()).collect(),
    }
}

/// Members without the lints, members that replace the bans, and bans that are gone.
pub fn problems(workspace: &Workspace, files: &Files) -> Vec<String> {
    let mut problems = Vec::new();
    for name in workspace.members.keys() {
        let lints = files.manifests.get(name).and_then(|manifest| manifest.get("lints"));
        if lints.and_then(|lints| lints.get("workspace")) != Some(&toml::Value::Boolean(true)) {
            problems.push(format!("{name} doesn't take the workspace's lints"));
        }
    }
    for name in &files.own_clippy {
        if !MAY_DO_IO.contains(&name.as_str()) && name != GENERATED {
            problems.push(format!("{name} replaces the bans by a clippy.toml of its own"));
        }
    }
    for (list, required) in
        [("disallowed-methods", BANNED_METHODS), ("disallowed-types", BANNED_TYPES)]
    {
        let banned = files.bans.get(list).and_then(toml::Value::as_array);
        let banned: Vec<&str> = banned
            .into_iter()
            .flatten()
            .filter_map(|ban| ban.get("path").unwrap_or(ban).as_str())
            .collect();
        for path in required.iter().filter(|path| !banned.contains(path)) {
            problems.push(format!("clippy.toml doesn't ban {path}"));
        }
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::member;

    fn bans(methods: &[&str], types: &[&str]) -> toml::Table {
        let list = |paths: &[&str]| {
            let ban = |path: &&str| {
                toml::Value::Table([("path".to_owned(), (*path).into())].into_iter().collect())
            };
            toml::Value::Array(paths.iter().map(ban).collect())
        };
        let lists = [("disallowed-methods", list(methods)), ("disallowed-types", list(types))];
        lists.map(|(name, list)| (name.to_owned(), list)).into_iter().collect()
    }

    fn files(manifest: &str) -> Files {
        Files {
            bans: bans(BANNED_METHODS, BANNED_TYPES),
            manifests: [("its".to_owned(), manifest.parse().expect("TOML"))].into(),
            own_clippy: vec!["xtask".to_owned()],
        }
    }

    fn house() -> Workspace {
        let members = [("its".to_owned(), member(&[], &[]))].into();
        Workspace { members, ..Workspace::default() }
    }

    const GOOD: &str = "[lints]\nworkspace = true\n";

    #[test]
    fn a_member_without_the_lints_is_found() {
        assert_eq!(problems(&house(), &files(GOOD)), Vec::<String>::new());
        for manifest in ["", "[lints]\nworkspace = false\n", "[lints.rust]\nunused = \"allow\"\n"] {
            assert_eq!(problems(&house(), &files(manifest)).len(), 1, "{manifest}");
        }
    }

    #[test]
    fn a_member_that_replaces_the_bans_is_found() {
        let mut files = files(GOOD);
        files.own_clippy.push("engine".to_owned());
        assert_eq!(problems(&house(), &files).len(), 1);
    }

    #[test]
    fn a_ban_that_is_gone_is_found() {
        let mut files = files(GOOD);
        files.bans = bans(BANNED_METHODS, &BANNED_TYPES[1..]);
        assert_eq!(problems(&house(), &files), ["clippy.toml doesn't ban std::time::Instant"]);
        files.bans = bans(&[], BANNED_TYPES);
        assert_eq!(problems(&house(), &files).len(), BANNED_METHODS.len());
    }
}

//! What `cargo metadata` says about the workspace.

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The members and everything that they stand on.
#[derive(Default)]
pub struct Workspace {
    /// The members, by the short name of their folder.
    pub members: BTreeMap<String, Member>,
    /// Every package of the resolved graph, by its id.
    pub packages: BTreeMap<String, Package>,
}

/// A member of the workspace.
#[derive(Default)]
pub struct Member {
    /// Its id among the packages.
    pub package: String,
    /// Its folder.
    pub folder: PathBuf,
    /// Members that it is built from, by short name.
    pub knows: BTreeSet<String>,
    /// Members that its tests and benches use besides.
    pub tests_know: BTreeSet<String>,
    /// Other crates that it is built from.
    pub external: BTreeSet<String>,
    /// Other crates that its tests and benches use besides.
    pub tests_external: BTreeSet<String>,
}

/// A package of the resolved graph.
#[derive(Default)]
pub struct Package {
    /// Its name.
    pub name: String,
    /// Its licence as an SPDX expression.
    pub licence: Option<String>,
    /// Runs in the compiler, not in what is built.
    pub is_macro: bool,
    /// Ids of the packages that it is built from, without those of tests and build scripts.
    pub needs: Vec<String>,
}

impl Workspace {
    /// Asks cargo, with every feature switched on.
    pub fn read() -> Self {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let output = Command::new(cargo)
            .args(["metadata", "--format-version", "1", "--all-features"])
            .args(["--filter-platform", "x86_64-unknown-linux-gnu"])
            .current_dir(root())
            .output()
            .expect("cargo runs");
        let diagnostics = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "cargo metadata: {diagnostics}");
        Self::from_metadata(&serde_json::from_slice(&output.stdout).expect("JSON from cargo"))
    }

    fn from_metadata(metadata: &Value) -> Self {
        let ids: BTreeSet<&str> = list(&metadata["workspace_members"]).map(text).collect();
        let mut workspace = Self::default();
        for package in list(&metadata["packages"]) {
            let id = text(&package["id"]);
            if ids.contains(id) {
                let member = Member::from_metadata(package);
                workspace.members.insert(short(text(&package["name"])).to_owned(), member);
            }
            workspace.packages.insert(id.to_owned(), Package::from_metadata(package));
        }
        for node in list(&metadata["resolve"]["nodes"]) {
            let needs = list(&node["deps"])
                .filter(|dep| list(&dep["dep_kinds"]).any(|kind| kind["kind"].is_null()))
                .map(|dep| text(&dep["pkg"]).to_owned())
                .collect();
            if let Some(package) = workspace.packages.get_mut(text(&node["id"])) {
                package.needs = needs;
            }
        }
        workspace
    }
}

impl Member {
    fn from_metadata(package: &Value) -> Self {
        let manifest = Path::new(text(&package["manifest_path"]));
        let folder = manifest.parent().expect("a manifest in a folder").to_owned();
        let package_id = text(&package["id"]).to_owned();
        let mut member = Self { package: package_id, folder, ..Self::default() };
        for dependency in list(&package["dependencies"]) {
            let name = text(&dependency["name"]);
            let is_ours = dependency["path"].is_string();
            let is_for_tests = dependency["kind"] == "dev";
            let set = match (is_ours, is_for_tests) {
                (true, false) => &mut member.knows,
                (true, true) => &mut member.tests_know,
                (false, false) => &mut member.external,
                (false, true) => &mut member.tests_external,
            };
            set.insert(if is_ours { short(name) } else { name }.to_owned());
        }
        member
    }
}

impl Package {
    fn from_metadata(package: &Value) -> Self {
        let is_macro = list(&package["targets"])
            .any(|target| list(&target["kind"]).any(|kind| kind == "proc-macro"));
        Self {
            name: text(&package["name"]).to_owned(),
            licence: package["license"].as_str().map(str::to_owned),
            is_macro,
            needs: Vec::new(),
        }
    }
}

/// The root of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().expect("the repository")
}

/// The name without the project's.
fn short(package: &str) -> &str {
    package.strip_prefix("semafor-").unwrap_or(package)
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().expect("a list in cargo's metadata").iter()
}

fn text(value: &Value) -> &str {
    value.as_str().expect("a text in cargo's metadata")
}

/// A member that knows others, for the fakes.
#[cfg(test)]
pub fn member(knows: &[&str], external: &[&str]) -> Member {
    let set = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    Member { knows: set(knows), external: set(external), ..Member::default() }
}

#[test]
fn metadata_becomes_members_and_packages() {
    let metadata: Value = serde_json::from_str(
        r#"{
        "workspace_members": ["a#1", "b#1"],
        "packages": [
            {"id": "a#1", "name": "semafor-a", "license": "MIT", "manifest_path": "/x/a/Cargo.toml",
             "targets": [{"kind": ["lib"]}], "dependencies": [
                {"name": "semafor-b", "path": "/x/b", "kind": null},
                {"name": "serde", "kind": null}, {"name": "proptest", "kind": "dev"}]},
            {"id": "b#1", "name": "semafor-b", "license": null, "manifest_path": "/x/b/Cargo.toml",
             "targets": [{"kind": ["proc-macro"]}], "dependencies": []}],
        "resolve": {"nodes": [
            {"id": "a#1", "deps": [
                {"pkg": "b#1", "dep_kinds": [{"kind": null}]},
                {"pkg": "p#1", "dep_kinds": [{"kind": "dev"}]}]},
            {"id": "b#1", "deps": []}]}}"#,
    )
    .expect("JSON");
    let workspace = Workspace::from_metadata(&metadata);
    let a = &workspace.members["a"];
    assert!(a.knows.contains("b") && a.external.contains("serde"));
    assert!(a.tests_external.contains("proptest") && a.tests_know.is_empty());
    assert_eq!(workspace.packages["a#1"].needs, ["b#1"]);
    assert!(workspace.packages["b#1"].is_macro && workspace.packages["b#1"].licence.is_none());
}

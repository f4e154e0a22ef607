//! The house's rules, checked: who may know whom, who may do IO, which words are in use.
//!
//! Every rule is a function from what it looks at to the problems it found, so that it is tried
//! here twice: on the project, where it finds nothing, and on a small fake that breaks it.

mod arrows;
mod externals;
mod lexer;
mod licences;
mod manifests;
mod sources;
mod words;
mod workspace;

use sources::SourceFile;
use workspace::Workspace;

/// Fails with one problem per line.
#[track_caller]
fn none(problems: Vec<String>) {
    assert!(problems.is_empty(), "\n{}\n", problems.join("\n"));
}

#[test]
fn arrows_point_only_where_they_may() {
    none(arrows::problems(&Workspace::read()));
}

#[test]
fn the_page_for_newcomers_says_the_same() {
    let page = std::fs::read_to_string(workspace::root().join("crates/ARCHITECTURE.md"));
    none(arrows::page_problems(&page.expect("crates/ARCHITECTURE.md")));
}

#[test]
fn new_dependencies_are_taken_consciously() {
    none(externals::problems(&Workspace::read()));
}

#[test]
fn io_does_not_come_in_through_a_dependency() {
    none(externals::indirect_problems(&Workspace::read()));
}

#[test]
fn every_licence_is_allowed() {
    none(licences::problems(&Workspace::read(), &licences::Policy::read()));
}

#[test]
fn every_member_takes_the_lints_and_the_bans() {
    let workspace = Workspace::read();
    none(manifests::problems(&workspace, &manifests::read(&workspace)));
}

#[test]
fn no_clock_no_file_no_hash_order_below_the_binary() {
    let files = SourceFile::read_all(&Workspace::read());
    none(files.iter().flat_map(sources::purity_problems).collect());
}

#[test]
fn files_stay_short() {
    let files = SourceFile::read_all(&Workspace::read());
    none(files.iter().flat_map(sources::length_problems).collect());
}

#[test]
fn words_are_the_fields_words() {
    let files = SourceFile::read_all(&Workspace::read());
    none(files.iter().flat_map(words::problems).collect());
}

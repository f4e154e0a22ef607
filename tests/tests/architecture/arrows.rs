//! Who may know whom.

use crate::workspace::Workspace;
use std::collections::BTreeSet;

/// The arrows of `crates/ARCHITECTURE.md`: a member, and the members that it may be built from
/// besides `units`, which all may know.
const ARROWS: &[(&str, &[&str])] = &[
    ("units", &[]),
    ("uper", &[]),
    ("its-asn1", &["uper"]),
    ("its", &["its-asn1", "uper"]),
    ("geonet", &[]),
    ("roadnet", &[]),
    ("signal", &["roadnet"]),
    ("estimate", &["roadnet", "its"]),
    ("control", &["signal", "estimate", "roadnet"]),
    ("passenger", &["estimate", "roadnet"]),
    ("engine", &["its", "geonet", "roadnet", "signal", "estimate", "control", "passenger"]),
    ("scenario", &["roadnet", "its", "passenger", "signal"]),
    ("microsim", &["roadnet", "its"]),
    // It plays the controller of the cabinet and feeds the timetable.
    (
        "testbed",
        &["engine", "microsim", "scenario", "signal", "control", "passenger", "its", "roadnet"],
    ),
    // It plays the controller of the cabinet, in a world that is SUMO's.
    (
        "sumo",
        &[
            "control",
            "engine",
            "its",
            "microsim",
            "passenger",
            "roadnet",
            "scenario",
            "signal",
            "testbed",
        ],
    ),
    ("semafor", EVERYTHING),
    ("tests", EVERYTHING_AND_THE_BINARY),
    ("benches", EVERYTHING_AND_THE_BINARY),
    ("rivals", &[]),
    (
        "validation",
        &["control", "microsim", "roadnet", "scenario", "signal", "sumo", "testbed", "tests"],
    ),
    ("xtask", &[]),
];

/// What the binary may know: not the generated types, which stop at `its`, nor the rivals.
const EVERYTHING: &[&str] = &[
    "its",
    "geonet",
    "roadnet",
    "signal",
    "estimate",
    "control",
    "passenger",
    "engine",
    "scenario",
    "microsim",
    "testbed",
    "sumo",
];

/// What looks at the product from outside may know: its inner parts and the rivals too.
const EVERYTHING_AND_THE_BINARY: &[&str] = &[
    "uper",
    "its-asn1",
    "its",
    "geonet",
    "roadnet",
    "signal",
    "estimate",
    "control",
    "passenger",
    "engine",
    "scenario",
    "microsim",
    "testbed",
    "sumo",
    "semafor",
    "rivals",
    "tests",
];

/// Arrows that only the tests of a member may use: what they need to build an example. They
/// lead no deeper than the member's own arrows could.
const TEST_ARROWS: &[(&str, &[&str])] = &[];

/// Arrows that the table doesn't have, members that it doesn't know, and rows without a member.
pub fn problems(workspace: &Workspace) -> Vec<String> {
    let mut problems = Vec::new();
    for (name, member) in &workspace.members {
        let Some(allowed) = row(ARROWS, name) else {
            problems.push(format!("{name} is not in the table of arrows"));
            continue;
        };
        for other in member.knows.difference(&allowed) {
            problems.push(format!("{name} may not know {other}"));
        }
        let in_tests = row(TEST_ARROWS, name).unwrap_or_default();
        let in_tests: BTreeSet<String> = allowed.union(&in_tests).cloned().collect();
        for other in member.tests_know.difference(&in_tests) {
            problems.push(format!("{name} may not know {other}, in its tests either"));
        }
    }
    for (name, _) in ARROWS {
        if !workspace.members.contains_key(*name) {
            problems.push(format!("{name} is in the table of arrows but no member"));
        }
    }
    problems
}

/// What `name` may know, `units` included.
fn row(table: &[(&str, &[&str])], name: &str) -> Option<BTreeSet<String>> {
    let (_, allowed) = table.iter().find(|(row, _)| *row == name)?;
    let units = (name != "units").then_some("units");
    Some(allowed.iter().copied().chain(units).map(str::to_owned).collect())
}

/// Rows of `crates/ARCHITECTURE.md` that say something else than the table here.
pub fn page_problems(page: &str) -> Vec<String> {
    let rows: Vec<Vec<&str>> = page
        .lines()
        .map(|line| line.split('|').map(str::trim).collect())
        .filter(|columns: &Vec<&str>| columns.len() == 5)
        .collect();
    let mut problems = Vec::new();
    for (name, allowed) in ARROWS {
        let is_it = |place: &str| {
            place.trim_matches('`').rsplit('/').next() == Some(name) && place.starts_with('`')
        };
        let Some(row) = rows.iter().find(|row| is_it(row[1])) else {
            problems.push(format!("the page has no row for {name}"));
            continue;
        };
        let said: BTreeSet<&str> = row[3].split(", ").filter(|other| *other != "–").collect();
        let is_right = if *allowed == EVERYTHING {
            row[3] == "everything but its-asn1 and uper"
        } else if *allowed == EVERYTHING_AND_THE_BINARY {
            row[3] == "everything"
        } else {
            said == allowed.iter().copied().collect()
        };
        if !is_right {
            problems.push(format!("the page lets {name} know {}", row[3]));
        }
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::member;

    /// A workspace that keeps the table, with nothing but the arrows to `units`.
    fn house() -> Workspace {
        let mut house = Workspace::default();
        for (name, _) in ARROWS {
            let knows: &[&str] = if *name == "units" { &[] } else { &["units"] };
            house.members.insert((*name).to_owned(), member(knows, &[]));
        }
        house
    }

    #[test]
    fn a_house_that_keeps_the_table_is_fine() {
        let mut house = house();
        house.members.insert("engine".into(), member(&["units", "control", "its"], &[]));
        assert_eq!(problems(&house), Vec::<String>::new());
    }

    #[test]
    fn arrows_upward_and_sideways_are_found() {
        for (from, to) in [
            ("microsim", "control"),
            ("microsim", "signal"),
            ("microsim", "engine"),
            ("microsim", "estimate"),
            ("units", "its"),
            ("signal", "control"),
            ("engine", "its-asn1"),
            ("engine", "scenario"),
            ("semafor", "its-asn1"),
            ("semafor", "uper"),
            ("semafor", "rivals"),
            ("its", "rivals"),
        ] {
            let mut broken = house();
            broken.members.insert(from.into(), member(&[to], &[]));
            assert_eq!(problems(&broken), [format!("{from} may not know {to}")]);
            let mut in_tests = house();
            let tests_know = BTreeSet::from([to.to_owned()]);
            in_tests.members.get_mut(from).expect("a member").tests_know = tests_know;
            assert_eq!(problems(&in_tests).len(), 1, "{from} to {to} in tests");
        }
    }

    #[test]
    fn a_page_that_says_otherwise_is_found() {
        let row = |(name, allowed): &(&str, &[&str])| match allowed.len() {
            0 => format!("| `crates/{name}` | what | – |\n"),
            n if n > EVERYTHING.len() => format!("| `{name}` | what | everything |\n"),
            n if n == EVERYTHING.len() => {
                format!("| `{name}` | what | everything but its-asn1 and uper |\n")
            }
            _ => format!("| `crates/{name}` | what | {} |\n", allowed.join(", ")),
        };
        let page: String = ARROWS.iter().map(row).collect();
        assert_eq!(page_problems(&page), Vec::<String>::new());
        let more = page.replace("| estimate, roadnet |", "| estimate, roadnet, its |");
        assert_eq!(page_problems(&more), ["the page lets passenger know estimate, roadnet, its"]);
        let gone = page.replace("| `crates/geonet` | what | – |\n", "");
        assert_eq!(page_problems(&gone), ["the page has no row for geonet"]);
    }

    #[test]
    fn the_table_and_the_members_are_the_same() {
        let mut more = house();
        more.members.insert("helpers".into(), member(&[], &[]));
        assert_eq!(problems(&more), ["helpers is not in the table of arrows"]);
        let mut fewer = house();
        fewer.members.remove("geonet");
        assert_eq!(problems(&fewer), ["geonet is in the table of arrows but no member"]);
    }
}

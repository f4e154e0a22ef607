//! Plans there and back, and bad ones.

use super::*;
use crate::{Network, Overrides, Source};
use proptest::prelude::*;
use signal::{FixedPlan, PlanStep, StageId};

const JUNCTION: &str = include_str!("../../../../scenarios/single-junction/network.toml");

fn junction() -> Network {
    let source = Source { file: "network.toml", text: JUNCTION };
    Network::load(&[source], &Overrides::default()).expect("a sound network")
}

fn csv_of(network: &Network, times: Option<(Duration, Duration)>) -> String {
    let intersection = &network.network.intersections()[0];
    let program = &network.programs[&intersection.id()];
    let called = intersection.id().to_string();
    write_plans(&[WrittenPlan { called, name: "a".to_owned(), times, intersection, program }])
}

/// What is wrong with a text by itself, one line each.
fn told(text: &str) -> Vec<String> {
    let problems = PlanTable::load("plan.csv", text).expect_err("problems").to_string();
    problems.lines().map(str::to_owned).collect()
}

/// What the intersection finds wrong with it.
fn refused(text: &str) -> Vec<String> {
    let table = PlanTable::load("plan.csv", text).unwrap_or_else(|p| panic!("{p}"));
    let refused = junction().run_plans(&table, Duration::ZERO).expect_err("problems");
    refused.to_string().lines().map(str::to_owned).collect()
}

#[test]
fn the_own_plan_comes_back_as_it_is() {
    let mut network = junction();
    let id = network.network.intersections()[0].id();
    let before = network.programs[&id].clone();
    let text = csv_of(&network, None);
    let table = PlanTable::load("plan.csv", &text).unwrap_or_else(|p| panic!("{p}"));
    network.run_plans(&table, Duration::ZERO).unwrap_or_else(|p| panic!("{p}"));
    let after = &network.programs[&id];
    assert_eq!(after.greens_of(after.plan()), before.greens_of(before.plan()));
    assert_eq!(after.plan(), before.plan(), "interstages are left to the intergreens again");
    assert_eq!(csv_of(&network, None), text);
}

proptest! {
    /// Any plan that the program allows shows the same lamps after it has been a file.
    #[test]
    fn any_plan_comes_back(lengths_s in proptest::collection::vec(25_u64..70, 4), offset_s in 0_u64..99) {
        let mut network = junction();
        let id = network.network.intersections()[0].id();
        let program = network.programs[&id].clone();
        let stages: Vec<StageId> = program.plan().steps.iter().map(|s| s.stage).collect();
        let mut at = Duration::ZERO;
        let mut steps = Vec::new();
        for (stage, length) in stages.iter().zip(&lengths_s) {
            steps.push(PlanStep { at, stage: *stage });
            at += Duration::from_secs(*length);
        }
        let plan = FixedPlan { cycle: at, offset: Duration::from_secs(offset_s), steps };
        prop_assume!(at <= Duration::from_secs(300));
        let made = Arc::new(program.with_plan(Vec::new(), plan).expect("it is allowed"));
        network.programs.insert(id, made.clone());
        let table = PlanTable::load("plan.csv", &csv_of(&network, None)).expect("ours");
        network.run_plans(&table, Duration::ZERO).expect("ours");
        let again = &network.programs[&id];
        prop_assert_eq!(again.greens_of(again.plan()), made.greens_of(made.plan()));
        prop_assert_eq!(again.plan().offset, made.plan().offset);
    }
}

const HEAD: &str = "row,intersection,plan,from,to,cycle_s,offset_s,group,green_begin_s,green_end_s,\
                    min_green_s,gaining,intergreen_s\n";

#[test]
fn a_table_is_checked_by_itself() {
    let rows = "plan,1,a,,,60,70,,,,,,\n\
                green,1,a,,,,,1,0,70,,,\n\
                green,1,a,,,,,2,20,24,5,,\n\
                green,1,b,,,,,2,20,40,,,\n\
                plan,2,a,06:00,,60,,,,,,,\n\
                plan,2,c,25:00,07:00,60,,,,,,,\n\
                walk,2,c,,,,,,,,,,\n";
    let found = told(&format!("{HEAD}{rows}"));
    let expected = [
        "plan.csv:2: offset_s: found 70, expected less than the cycle of 60 s",
        "plan.csv:3: green_end_s: found 70, beyond the cycle of 60 s: the cycle is shorter than its greens",
        "plan.csv:4: green_end_s: signal group 2 is green for 4 s, its minimum green is 5 s",
        "plan.csv:5: plan: intersection 1 has no plan \"b\" in a row \"plan\"",
        "plan.csv:6: to: missing beside from",
        "plan.csv:7: from: found \"25:00\", expected a time of day as 06:30 (UTC)",
        "plan.csv:8: row: found \"walk\", expected \"plan\" or \"green\" or \"intergreen\"",
    ];
    assert_eq!(found, expected);
}

#[test]
fn conflicting_greens_and_missing_intergreens_are_found() {
    let rows = "plan,1,a,,,60,0,,,,,,\n\
                green,1,a,,,,,1,0,25,,,\n\
                green,1,a,,,,,2,20,40,,,\n\
                green,1,a,,,,,3,42,58,,,\n\
                intergreen,1,,,,,,1,,,,2,4\n\
                intergreen,1,,,,,,2,,,,1,4\n\
                intergreen,1,,,,,,2,,,,3,4\n\
                intergreen,1,,,,,,9,,,,1,4\n";
    let found = told(&format!("{HEAD}{rows}"));
    let expected = [
        "plan.csv:4: green_begin_s: signal group 2 is green while 1 is (line 3), they conflict",
        "plan.csv:5: green_begin_s: signal group 3 begins 2 s after 2 has ended (line 4), their intergreen is 4 s",
        "plan.csv:8: intergreen_s: missing intergreen: 3 losing, 2 gaining has no row",
        "plan.csv:9: group: signal group 9 is green in no plan",
        "plan.csv:9: intergreen_s: missing intergreen: 1 losing, 9 gaining has no row",
    ];
    assert_eq!(found, expected);
}

#[test]
fn times_of_the_day_must_not_overlap() {
    let rows = "plan,1,night,22:00,06:00,60,0,,,,,,\ngreen,1,night,,,,,1,0,20,,,\n\
                plan,1,day,05:00,22:00,60,0,,,,,,\ngreen,1,day,,,,,1,0,20,,,\n";
    let found = told(&format!("{HEAD}{rows}"));
    assert_eq!(found, ["plan.csv:4: from: is in force at the same time as plan \"night\""]);
}

#[test]
fn what_the_intersection_does_not_allow_is_told_with_its_line() {
    let network = junction();
    let text = csv_of(&network, None);
    let id = network.network.intersections()[0].id().to_string();
    // A group that there is not, and one that is missing.
    let unknown = text.replace(&format!("green,{id},a,,,,,1,"), &format!("green,{id},a,,,,,77,"));
    let rows: Vec<&str> = unknown.lines().filter(|l| !l.starts_with("intergreen")).collect();
    let found = refused(&rows.join("\n"));
    assert!(found.iter().any(|l| l.contains("has no signal group 77")), "{found:?}");
    assert!(found.iter().any(|l| l.contains("signal group 1 is never green")), "{found:?}");
    // An intergreen that is less than what the geometry asks for, and one that is missing.
    let is_row = |l: &&str| l.starts_with("intergreen");
    let first = text.lines().find(is_row).expect("a row");
    let cells: Vec<&str> = first.split(',').collect();
    let short = first.replace(&format!(",{},", cells[15]), ",1,");
    let found = refused(&text.replace(first, &short));
    assert!(
        found.iter().any(|l| l.contains("intergreen_s: found 1, from signal group")),
        "{found:?}"
    );
    let elsewhere = text.replace(&format!("plan,{id},"), "plan,4242,");
    let elsewhere = elsewhere.replace(&format!("green,{id},"), "green,4242,");
    let found = refused(&elsewhere.replace(&format!("intergreen,{id},"), "intergreen,4242,"));
    assert!(found[0].ends_with("there is no intersection 4242 with signals"), "{found:?}");
}

#[test]
fn plans_of_the_day_become_the_program_s() {
    let mut network = junction();
    let hours = |h: u64| Duration::from_secs(3_600 * h);
    let text = csv_of(&network, Some((hours(6), hours(9))));
    let table = PlanTable::load("plan.csv", &text.replace(",a,", ",morning,")).expect("ours");
    network.run_plans(&table, hours(12)).expect("ours");
    let program = network.programs.values().next().expect("one").clone();
    let from: Vec<u64> = program.day().iter().map(|t| t.from.as_secs() / 3_600).collect();
    assert_eq!(from, [6, 9], "the intersection's own from nine on");
}

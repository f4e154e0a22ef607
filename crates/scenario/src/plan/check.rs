//! What a plan's table says against itself.

use super::{GroupGreen, PlanTable, SignalPlan};
use crate::problems::{Mark, Problems};
use roadnet::SignalGroupId;
use std::collections::{BTreeMap, BTreeSet};
use units::Duration;

type Matrix = BTreeMap<(SignalGroupId, SignalGroupId), Duration>;

/// Adds every problem of the table by itself.
pub(super) fn check(table: &PlanTable, problems: &mut Problems) {
    let matrices = matrices(table, problems);
    for (i, plan) in table.plans.iter().enumerate() {
        let same = |p: &&SignalPlan| p.intersection == plan.intersection;
        let earlier = || table.plans[..i].iter().filter(same);
        if let Some(first) = earlier().find(|p| p.name == plan.name) {
            let what = format!("\"{}\" is in line {} already", plan.name, first.mark.line);
            problems.add(&field(&plan.mark, "plan"), what);
        } else if let Some(other) = earlier().find(|p| overlap(p, plan)) {
            let what = format!("is in force at the same time as plan \"{}\"", other.name);
            problems.add(&field(&plan.mark, "from"), what);
        }
        check_greens(plan, problems);
        if let Some(matrix) = matrices.get(plan.intersection.as_str()) {
            check_intergreens(plan, matrix, problems);
        }
    }
}

/// Intergreens by intersection; each pair in both directions.
fn matrices<'t>(table: &'t PlanTable, problems: &mut Problems) -> BTreeMap<&'t str, Matrix> {
    let mut matrices: BTreeMap<&str, Matrix> = BTreeMap::new();
    let mut groups: BTreeMap<&str, BTreeSet<SignalGroupId>> = BTreeMap::new();
    for plan in &table.plans {
        let own = groups.entry(&plan.intersection).or_default();
        own.extend(plan.greens.iter().map(|g| g.group));
    }
    let mut told = BTreeSet::new();
    for row in &table.intergreens {
        let Some(known) = groups.get(row.intersection.as_str()) else {
            let what = format!("intersection {} has no plan in this file", row.intersection);
            problems.add(&field(&row.mark, "intersection"), what);
            continue;
        };
        for (column, group) in [("group", row.losing), ("gaining", row.gaining)] {
            if !known.contains(&group) && told.insert((row.intersection.as_str(), group)) {
                let what = format!("signal group {group} is green in no plan");
                problems.add(&field(&row.mark, column), what);
            }
        }
        if row.losing == row.gaining {
            problems.add(&field(&row.mark, "gaining"), "is the losing group itself");
            continue;
        }
        let matrix = matrices.entry(&row.intersection).or_default();
        if matrix.insert((row.losing, row.gaining), row.time).is_some() {
            let what = format!("{} losing, {} gaining is there twice", row.losing, row.gaining);
            problems.add(&field(&row.mark, "intergreen_s"), what);
        }
    }
    for row in &table.intergreens {
        let matrix = matrices.get(row.intersection.as_str());
        if matrix.is_some_and(|m| !m.contains_key(&(row.gaining, row.losing))) {
            let (a, b) = (row.gaining, row.losing);
            let what = format!("missing intergreen: {a} losing, {b} gaining has no row");
            problems.add(&field(&row.mark, "intergreen_s"), what);
        }
    }
    matrices
}

/// Two plans in force at one time.
fn overlap(a: &SignalPlan, b: &SignalPlan) -> bool {
    let (Some((from_a, _)), Some((from_b, _))) = (a.times, b.times) else { return true };
    a.holds_at(from_b) || b.holds_at(from_a)
}

/// Each green by itself and against the others of its group.
fn check_greens(plan: &SignalPlan, problems: &mut Problems) {
    if plan.greens.is_empty() {
        problems.add(&field(&plan.mark, "plan"), format!("\"{}\" has no row \"green\"", plan.name));
    }
    let cycle_s = plan.cycle.as_secs_f64();
    for (i, green) in plan.greens.iter().enumerate() {
        let ends = [("green_begin_s", green.begin), ("green_end_s", green.end)];
        let mut inside = true;
        for (column, at) in ends {
            let beyond = if column == "green_end_s" { at > plan.cycle } else { at >= plan.cycle };
            if beyond {
                let what = format!(
                    "found {}, beyond the cycle of {cycle_s} s: the cycle is shorter than its greens",
                    at.as_secs_f64()
                );
                problems.add(&field(&green.mark, column), what);
                inside = false;
            }
        }
        if !inside {
            continue;
        }
        if green.begin == green.end {
            let what = format!(
                "the green has no length; one that never ends is from 0 to the cycle, {cycle_s}"
            );
            problems.add(&field(&green.mark, "green_end_s"), what);
        }
        let (found, least) = (green.length(plan.cycle), green.times.min_green);
        if let Some(least) = least.filter(|least| found < *least) {
            let (found, least) = (found.as_secs_f64(), least.as_secs_f64());
            let group = green.group;
            let what = format!(
                "signal group {group} is green for {found} s, its minimum green is {least} s"
            );
            problems.add(&field(&green.mark, "green_end_s"), what);
        }
        for other in plan.greens[..i].iter().filter(|o| o.group == green.group) {
            if gap(other, green, plan.cycle).is_none() {
                let what = format!("overlaps with the group's green of line {}", other.mark.line);
                problems.add(&field(&green.mark, "green_begin_s"), what);
            }
            if other.times != green.times {
                let what = format!("its times differ from those of line {}", other.mark.line);
                problems.add(&field(&green.mark, "group"), what);
            }
        }
    }
}

/// Conflicting greens: those of a pair with an intergreen.
fn check_intergreens(plan: &SignalPlan, matrix: &Matrix, problems: &mut Problems) {
    for gaining in &plan.greens {
        for losing in &plan.greens {
            let Some(needed) = matrix.get(&(losing.group, gaining.group)) else { continue };
            let (l, g) = (losing.group, gaining.group);
            match gap(losing, gaining, plan.cycle) {
                None if l < g => {
                    let what = format!(
                        "signal group {g} is green while {l} is (line {}), they conflict",
                        losing.mark.line
                    );
                    problems.add(&field(&gaining.mark, "green_begin_s"), what);
                }
                Some(found) if found < *needed => {
                    let (found, needed) = (found.as_secs_f64(), needed.as_secs_f64());
                    let what = format!(
                        "signal group {g} begins {found} s after {l} has ended (line {}), their \
                         intergreen is {needed} s",
                        losing.mark.line
                    );
                    problems.add(&field(&gaining.mark, "green_begin_s"), what);
                }
                _ => {}
            }
        }
    }
}

/// From the end of one green to the beginning of the next of another; `None` if they overlap.
fn gap(losing: &GroupGreen, gaining: &GroupGreen, cycle: Duration) -> Option<Duration> {
    let us = |d: Duration| u64::try_from(d.as_micros()).unwrap_or(u64::MAX);
    let (cycle_us, begin_us) = (us(cycle).max(1), us(losing.begin));
    let length_us = us(losing.length(cycle));
    // Both from where the losing one begins.
    let starts_us = (us(gaining.begin) + cycle_us - begin_us % cycle_us) % cycle_us;
    let ends_us = starts_us + us(gaining.length(cycle));
    let apart = starts_us >= length_us && ends_us <= cycle_us;
    apart.then(|| Duration::from_micros(starts_us - length_us))
}

fn field(mark: &Mark, name: &str) -> Mark {
    Mark { field: name.to_owned(), ..mark.clone() }
}

//! Plans into the signal programs of intersections.

use super::{GroupGreen, KnownIntersection, PlanTable, SignalPlan, stages};
use crate::problems::{Mark, Problems};
use roadnet::{Intersection, IntersectionId, SignalGroupId};
use signal::{FixedPlan, PlannedGreen, ProgramError, SignalProgram, TimedPlan};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use units::Duration;

pub(super) fn programs<'a>(
    table: &PlanTable,
    known: impl Iterator<Item = KnownIntersection<'a>>,
    at: Duration,
) -> Result<BTreeMap<IntersectionId, Arc<SignalProgram>>, Problems> {
    let mut problems = Problems::new();
    let known: Vec<_> = known.collect();
    let called: BTreeMap<&str, usize> =
        known.iter().enumerate().map(|(i, k)| (k.called.as_str(), i)).collect();
    let named: BTreeMap<&str, usize> =
        known.iter().enumerate().map(|(i, k)| (k.intersection.name(), i)).collect();
    let find = |name: &str| called.get(name).or_else(|| named.get(name)).copied();
    let mut of: BTreeMap<usize, Vec<&SignalPlan>> = BTreeMap::new();
    for plan in &table.plans {
        if let Some(index) = find(&plan.intersection) {
            of.entry(index).or_default().push(plan);
            continue;
        }
        let mark = Mark { field: "intersection".to_owned(), ..plan.mark.clone() };
        let what = format!("there is no intersection {} with signals", plan.intersection);
        problems.add(&mark, what);
    }
    let mut programs: BTreeMap<IntersectionId, Arc<SignalProgram>> =
        known.iter().map(|k| (k.intersection.id(), k.program.clone())).collect();
    for (index, plans) in of {
        let KnownIntersection { intersection, program, .. } = &known[index];
        if let Some(found) = all_of_one(table, &plans, intersection, program, at, &mut problems) {
            programs.insert(intersection.id(), Arc::new(found));
        }
    }
    problems.into_result(Some(programs))
}

/// All plans of one intersection: the one in force as the plan, those with times for the day.
fn all_of_one(
    table: &PlanTable,
    plans: &[&SignalPlan],
    intersection: &Intersection,
    own: &SignalProgram,
    at: Duration,
    problems: &mut Problems,
) -> Option<SignalProgram> {
    let mut program = own.clone();
    let mut checked: Vec<(&SignalPlan, FixedPlan)> = Vec::new();
    for plan in plans {
        if let Some(found) = one(table, plan, intersection, &program, problems) {
            checked.push((plan, found.plan().clone()));
            program = found;
        }
    }
    let in_force = checked.iter().find(|(p, _)| p.holds_at(at)).or(checked.first())?;
    let program = program.with_plan(Vec::new(), in_force.1.clone()).ok()?;
    let mut day: Vec<TimedPlan> = Vec::new();
    for (plan, fixed) in &checked {
        let Some((from, to)) = plan.times else { continue };
        day.push(TimedPlan { from: of_the_day(from), plan: fixed.clone() });
        // Where no other plan goes on, the intersection's own does.
        if !checked.iter().any(|(other, _)| other.holds_at(of_the_day(to))) {
            day.push(TimedPlan { from: of_the_day(to), plan: own.plan().clone() });
        }
    }
    day.sort_by_key(|t| t.from);
    if day.len() < 2 {
        return Some(program);
    }
    match program.with_day(day) {
        Ok(program) => Some(program),
        Err(errors) => {
            for e in &errors {
                problems.add(&field(&plans[0].mark, "from"), e.to_string());
            }
            None
        }
    }
}

/// A time as one of the day: 24:00 is 00:00.
fn of_the_day(at: Duration) -> Duration {
    Duration::from_secs(at.as_secs() % 86_400)
}

/// One plan in one program.
fn one(
    table: &PlanTable,
    plan: &SignalPlan,
    intersection: &Intersection,
    program: &SignalProgram,
    problems: &mut Problems,
) -> Option<SignalProgram> {
    let before = problems.len();
    check_groups(plan, intersection, program, problems);
    let program = with_times(table, plan, intersection, program, problems);
    check_overlaps(plan, &program, problems);
    if problems.len() > before {
        return None;
    }
    let (more, fixed) = match stages::plan_of(plan, &program) {
        Ok(found) => found,
        Err(what) => {
            problems.add(&plan.mark, what);
            return None;
        }
    };
    let checked = match program.with_plan(more, fixed) {
        Ok(checked) => checked,
        Err(errors) => {
            for e in &errors {
                let (mark, what) = told(plan, e);
                problems.add(&mark, what);
            }
            return None;
        }
    };
    let shown = checked.greens_of(checked.plan());
    for green in &plan.greens {
        check_shown(plan, green, &shown, &checked, problems);
    }
    (problems.len() == before).then_some(checked)
}

/// Groups that there are not, and those that are never green.
fn check_groups(
    plan: &SignalPlan,
    intersection: &Intersection,
    program: &SignalProgram,
    problems: &mut Problems,
) {
    let mut told = BTreeSet::new();
    for green in &plan.greens {
        let group = green.group;
        if program.times(group).is_none() && told.insert(group) {
            let name = intersection.name();
            let what = format!(
                "intersection {} (\"{name}\") has no signal group {group}",
                plan.intersection
            );
            problems.add(&field(&green.mark, "group"), what);
        }
        let times = program.times(group);
        let stated = [
            ("red_amber_s", green.times.red_amber, times.map(|t| t.red_amber)),
            ("flashing_green_s", green.times.flashing_green, times.map(|t| t.flashing_green)),
        ];
        for (column, stated, own) in stated {
            if let Some((stated, own)) = stated.zip(own).filter(|(a, b)| a != b) {
                let (stated, own) = (stated.as_secs_f64(), own.as_secs_f64());
                let what = format!("found {stated}, signal group {group} has {own}");
                problems.add(&field(&green.mark, column), what);
            }
        }
    }
    for group in program.group_ids() {
        if !plan.greens.iter().any(|g| g.group == group) {
            let what = format!("signal group {group} is never green in plan \"{}\"", plan.name);
            problems.add(&field(&plan.mark, "plan"), what);
        }
    }
}

/// The program with the file's own intergreens and minimum greens where they ask for more; an
/// intergreen that is less than what is asked is a problem, as is one that is missing.
fn with_times(
    table: &PlanTable,
    plan: &SignalPlan,
    intersection: &Intersection,
    program: &SignalProgram,
    problems: &mut Problems,
) -> SignalProgram {
    let given = table.intergreens.iter().filter(|g| g.intersection == plan.intersection);
    let given: Vec<_> = given.collect();
    for row in &given {
        let needed = program.intergreens().get(row.losing, row.gaining);
        if let Some(needed) = needed.filter(|needed| row.time < *needed) {
            let what = format!(
                "found {}, from signal group {} to {} intersection {} needs {}",
                row.time.as_secs_f64(),
                row.losing,
                row.gaining,
                plan.intersection,
                needed.as_secs_f64()
            );
            problems.add(&field(&row.mark, "intergreen_s"), what);
        }
    }
    if !given.is_empty() {
        for (losing, gaining, _) in program.intergreens().iter() {
            if !given.iter().any(|r| (r.losing, r.gaining) == (losing, gaining)) {
                let what = format!(
                    "missing intergreen: signal groups {losing} and {gaining} of intersection {} \
                     conflict, {losing} losing, {gaining} gaining has no row",
                    intersection.id()
                );
                problems.add(&field(&plan.mark, "intergreen_s"), what);
            }
        }
    }
    let longer: Vec<_> = given.iter().map(|r| (r.losing, r.gaining, r.time)).collect();
    let mut min_greens: BTreeMap<SignalGroupId, Duration> = BTreeMap::new();
    for green in &plan.greens {
        if let Some(min) = green.times.min_green {
            min_greens.insert(green.group, min);
        }
    }
    program.with_longer_times(&longer, &min_greens)
}

/// Conflicting groups that are green together.
fn check_overlaps(plan: &SignalPlan, program: &SignalProgram, problems: &mut Problems) {
    let covers = |g: &GroupGreen, at: Duration| {
        let since = (at + plan.cycle).saturating_sub(g.begin).as_micros();
        since % plan.cycle.as_micros().max(1) < g.length(plan.cycle).as_micros()
    };
    for (i, a) in plan.greens.iter().enumerate() {
        for b in &plan.greens[i + 1..] {
            if program.forbids(a.group, b.group) && (covers(a, b.begin) || covers(b, a.begin)) {
                let what = format!(
                    "signal group {} is green while {} is (line {}), they conflict",
                    b.group, a.group, a.mark.line
                );
                problems.add(&field(&b.mark, "green_begin_s"), what);
            }
        }
    }
}

/// Where an error of the program belongs, in words of the plan's rows.
fn told(plan: &SignalPlan, error: &ProgramError) -> (Mark, String) {
    let row = |group: &SignalGroupId, column: &str| {
        let green = plan.greens.iter().find(|g| g.group == *group);
        green.map_or_else(|| plan.mark.clone(), |g| field(&g.mark, column))
    };
    match error {
        ProgramError::PlanMinGreen { group, found_ms, min_ms, .. } => {
            let (found_s, min_s) = (*found_ms as f64 / 1e3, *min_ms as f64 / 1e3);
            let what = format!(
                "signal group {group} is green for {found_s} s, its minimum green is {min_s} s"
            );
            (row(group, "green_end_s"), what)
        }
        ProgramError::StageConflict { a, b, .. } => {
            (row(b, "green_begin_s"), format!("signal groups {a} and {b} conflict"))
        }
        ProgramError::Steps(_) => {
            (field(&plan.mark, "plan"), format!("plan \"{}\" never changes", plan.name))
        }
        other => (plan.mark.clone(), other.to_string()),
    }
}

/// Whether the lamps can show a green as the file has it.
fn check_shown(
    plan: &SignalPlan,
    green: &GroupGreen,
    shown: &[PlannedGreen],
    program: &SignalProgram,
    problems: &mut Problems,
) {
    let group = green.group;
    let same = |s: &&PlannedGreen| {
        s.group == group && s.begin == green.begin && s.length == green.length(plan.cycle)
    };
    // Two greens that touch are one to the lamps, and one that is full has no beginning.
    let touching = plan.greens.iter().any(|o| o.group == group && o.end == green.begin);
    if shown.iter().any(|s| same(&s)) || touching || green.length(plan.cycle) == plan.cycle {
        return;
    }
    let red_amber = program.times(group).map_or(Duration::ZERO, |t| t.red_amber);
    let cause = plan.greens.iter().filter_map(|losing| {
        let needed = program.intergreens().get(losing.group, group)?.max(red_amber);
        let since = (green.begin + plan.cycle).saturating_sub(losing.end);
        let since_us = since.as_micros() % plan.cycle.as_micros().max(1);
        let found = Duration::from_micros(u64::try_from(since_us).unwrap_or(0));
        (found < needed).then_some((losing, found, needed))
    });
    let what = match cause.max_by_key(|(_, found, needed)| *needed - *found) {
        Some((losing, found, needed)) => format!(
            "signal group {group} begins {} s after {} has ended (line {}), their intergreen is {} s",
            found.as_secs_f64(),
            losing.group,
            losing.mark.line,
            needed.as_secs_f64()
        ),
        None => format!("signal group {group} can't be shown like this in one cycle"),
    };
    problems.add(&field(&green.mark, "green_begin_s"), what);
}

fn field(mark: &Mark, name: &str) -> Mark {
    Mark { field: name.to_owned(), ..mark.clone() }
}

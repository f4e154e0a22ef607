//! Rows into plans.

use super::{COLUMNS, GivenIntergreen, GroupGreen, PlanTable, SignalPlan, StatedTimes};
use crate::csv_table::{CsvTable, Row};
use crate::problems::Problems;
use roadnet::SignalGroupId;
use units::Duration;

#[derive(Clone, Copy)]
enum Kind {
    Plan,
    Green,
    Intergreen,
}

/// What can be read; rows that can't are problems.
pub(super) fn read(file: &str, text: &str, problems: &mut Problems) -> PlanTable {
    let mut rows = CsvTable::new(file, text, &COLUMNS[..2], &COLUMNS[2..]);
    let mut table = PlanTable::default();
    let mut greens: Vec<(String, String, GroupGreen)> = Vec::new();
    while let Some(row) = rows.next_row() {
        let kinds =
            [("plan", Kind::Plan), ("green", Kind::Green), ("intergreen", Kind::Intergreen)];
        let kind = row.choice("row", &kinds);
        let Some(intersection) = row.text("intersection", MAX_NAME_BYTES) else { continue };
        match kind {
            Some(Kind::Plan) => table.plans.extend(read_plan(&row, intersection)),
            Some(Kind::Green) => {
                let green = read_green(&row);
                if let Some((plan, green)) = row.text("plan", MAX_NAME_BYTES).zip(green) {
                    greens.push((intersection, plan, green));
                }
            }
            Some(Kind::Intergreen) => table.intergreens.extend(read_intergreen(&row, intersection)),
            None => {}
        }
    }
    problems.extend(rows.into_problems());
    for (intersection, name, green) in greens {
        let of = |p: &&mut SignalPlan| p.intersection == intersection && p.name == name;
        match table.plans.iter_mut().find(of) {
            Some(plan) => plan.greens.push(green),
            None => {
                let what =
                    format!("intersection {intersection} has no plan \"{name}\" in a row \"plan\"");
                let mark = crate::Mark { field: "plan".to_owned(), ..green.mark };
                problems.add(&mark, what);
            }
        }
    }
    table
}

fn read_plan(row: &Row<'_>, intersection: String) -> Option<SignalPlan> {
    unused(row, "plan", &COLUMNS[7..16]);
    needed(row, &["plan", "cycle_s"]);
    let name = row.text("plan", MAX_NAME_BYTES);
    let cycle = seconds(row, "cycle_s", 0.0);
    let offset =
        if row.is_empty("offset_s") { Some(Duration::ZERO) } else { time(row, "offset_s") };
    if let Some(cycle) = cycle.filter(|c| !(MIN_CYCLE..=MAX_CYCLE).contains(c)) {
        let s = cycle.as_secs_f64();
        row.problem("cycle_s", &format!("found {s}, expected a cycle of 10 s to 300 s"));
    }
    if let Some((cycle, offset)) = cycle.zip(offset).filter(|(c, o)| o >= c) {
        let (cycle, offset) = (cycle.as_secs_f64(), offset.as_secs_f64());
        let what = format!("found {offset}, expected less than the cycle of {cycle} s");
        row.problem("offset_s", &what);
    }
    let clock = |column: &str| if row.is_empty(column) { None } else { Some(clock(row, column)) };
    let times = match (clock("from"), clock("to")) {
        (None, None) => Some(None),
        (Some(from), Some(to)) => from.zip(to).map(Some),
        (Some(_), None) => missing(row, "to", "beside from"),
        (None, Some(_)) => missing(row, "from", "beside to"),
    };
    if let Some(Some((from, to))) = times
        && from == to
    {
        row.problem("to", "is the same as from: leave both empty for a plan of the whole day");
    }
    Some(SignalPlan {
        intersection,
        name: name?,
        times: times?,
        cycle: cycle?,
        offset: offset?,
        greens: Vec::new(),
        mark: row.mark(""),
    })
}

fn read_green(row: &Row<'_>) -> Option<GroupGreen> {
    unused(row, "green", &["from", "to", "cycle_s", "offset_s", "gaining", "intergreen_s"]);
    needed(row, &["plan", "group", "green_begin_s", "green_end_s"]);
    let group = row.whole("group", 1..=254).map(group_id);
    let (begin, end) = (time(row, "green_begin_s"), time(row, "green_end_s"));
    let stated = |column: &str| if row.is_empty(column) { None } else { time(row, column) };
    let times = StatedTimes {
        amber: stated("amber_s"),
        red_amber: stated("red_amber_s"),
        flashing_green: stated("flashing_green_s"),
        min_green: stated("min_green_s"),
    };
    Some(GroupGreen { group: group?, begin: begin?, end: end?, times, mark: row.mark("") })
}

fn read_intergreen(row: &Row<'_>, intersection: String) -> Option<GivenIntergreen> {
    unused(row, "intergreen", &["from", "to", "cycle_s", "offset_s"]);
    needed(row, &["group", "gaining", "intergreen_s"]);
    let losing = row.whole("group", 1..=254).map(group_id);
    let gaining = row.whole("gaining", 1..=254).map(group_id);
    let time = seconds(row, "intergreen_s", 0.0);
    if let Some(s) = time.map(|t| t.as_secs_f64()).filter(|s| *s > MAX_INTERGREEN_S) {
        row.problem("intergreen_s", &format!("found {s}, expected at most {MAX_INTERGREEN_S}"));
    }
    let mark = row.mark("");
    Some(GivenIntergreen { intersection, losing: losing?, gaining: gaining?, time: time?, mark })
}

/// Columns that say nothing in a kind of row, and yet have something in them.
fn unused(row: &Row<'_>, kind: &str, columns: &[&str]) {
    for column in columns.iter().filter(|c| !row.is_empty(c)) {
        row.problem(column, &format!("a row \"{kind}\" has no {column}, leave it empty"));
    }
}

/// Columns without which a kind of row says nothing.
fn needed(row: &Row<'_>, columns: &[&str]) {
    for column in columns.iter().filter(|c| !row.has(c)) {
        row.problem(column, "column is missing");
    }
}

fn missing<T>(row: &Row<'_>, column: &str, beside: &str) -> Option<T> {
    row.problem(column, &format!("missing {beside}"));
    None
}

fn seconds(row: &Row<'_>, column: &str, least: f64) -> Option<Duration> {
    // Rounded to the millisecond, finer than any controller.
    let ms = libm::round(row.number(column, least..=MAX_S)? * 1e3);
    Some(Duration::from_millis(ms as u64))
}

fn time(row: &Row<'_>, column: &str) -> Option<Duration> {
    seconds(row, column, 0.0)
}

/// `06:30` from midnight.
fn clock(row: &Row<'_>, column: &str) -> Option<Duration> {
    let text = row.text(column, MAX_NAME_BYTES)?;
    let (hours, minutes) = text.split_once(':').unwrap_or((&text, ""));
    let number = |s: &str, most: u64| s.parse::<u64>().ok().filter(|n| *n <= most);
    let found = number(hours, 24).zip(number(minutes, 59));
    let found = found.map(|(h, m)| Duration::from_secs(3_600 * h + 60 * m));
    let found = found.filter(|t| *t <= Duration::from_secs(86_400));
    if found.is_none() {
        row.problem(column, &format!("found \"{text}\", expected a time of day as 06:30 (UTC)"));
    }
    found
}

fn group_id(number: u16) -> SignalGroupId {
    SignalGroupId(u8::try_from(number).unwrap_or(u8::MAX))
}

const MAX_NAME_BYTES: usize = 126;
const MIN_CYCLE: Duration = Duration::from_secs(10);
const MAX_CYCLE: Duration = Duration::from_secs(300);
const MAX_INTERGREEN_S: f64 = 60.0;
/// Longer times are a slip of the unit.
const MAX_S: f64 = 3_600.0;

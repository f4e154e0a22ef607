//! Plans as CSV.

use super::COLUMNS;
use roadnet::{Connection, Intersection, LaneKind, SignalGroupId, Turn};
use signal::SignalProgram;
use std::collections::BTreeSet;
use units::Duration;

/// One plan to be written: what the intersection is called, its name, when it is in force (from
/// and to, from midnight UTC), and the program whose plan it is.
pub struct WrittenPlan<'a> {
    /// How the file calls the intersection.
    pub called: String,
    /// What the plan is called.
    pub name: String,
    /// When it is in force; always, if nothing is said.
    pub times: Option<(Duration, Duration)>,
    /// The intersection.
    pub intersection: &'a Intersection,
    /// The program with the plan.
    pub program: &'a SignalProgram,
}

/// The text of a plan's CSV, which [`super::PlanTable::load`] reads again to the same lamps.
pub fn write_plans(plans: &[WrittenPlan<'_>]) -> String {
    let mut text = String::from(HEAD);
    text.push_str(&COLUMNS.join(","));
    text.push('\n');
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    for plan in plans {
        write_plan(plan, &mut text);
        if seen.insert(&plan.called) {
            write_intergreens(plan, &mut text);
        }
    }
    text
}

fn write_plan(plan: &WrittenPlan<'_>, text: &mut String) {
    let fixed = plan.program.plan();
    let (from, to) =
        plan.times.map_or((String::new(), String::new()), |(a, b)| (clock(a), clock(b)));
    let (called, name) = (cell(&plan.called), cell(&plan.name));
    let note = cell(plan.intersection.name());
    let (cycle, offset) = (seconds(fixed.cycle), seconds(fixed.offset));
    text.push_str(&format!("plan,{called},{name},{from},{to},{cycle},{offset},,,,,,,,,,{note}\n"));
    for green in plan.program.greens_of(fixed) {
        let Some(times) = plan.program.times(green.group) else { continue };
        text.push_str(&format!(
            "green,{called},{name},,,,,{},{},{},{},{},{},{},,,{}\n",
            green.group,
            seconds(green.begin),
            seconds(green.end(fixed.cycle)),
            seconds(times.amber),
            seconds(times.red_amber),
            seconds(times.flashing_green),
            seconds(times.min_green),
            cell(&note_of(plan.intersection, green.group)),
        ));
    }
}

fn write_intergreens(plan: &WrittenPlan<'_>, text: &mut String) {
    for (losing, gaining, time) in plan.program.intergreens().iter() {
        let called = cell(&plan.called);
        let time = seconds(time);
        text.push_str(&format!("intergreen,{called},,,,,,{losing},,,,,,,{gaining},{time},\n"));
    }
}

/// Where a group's streams come from and turn, for people: "approach 2 left straight".
fn note_of(intersection: &Intersection, group: SignalGroupId) -> String {
    let own: Vec<&Connection> =
        intersection.connections().iter().filter(|c| c.signal_group == Some(group)).collect();
    let approaches: BTreeSet<u8> =
        own.iter().filter_map(|c| intersection.lane(c.from).map(|l| l.approach.0)).collect();
    let mut words: Vec<String> = approaches.iter().map(|a| format!("approach {a}")).collect();
    let walks = own.iter().any(|c| c.kind == LaneKind::Crosswalk);
    let turns = [
        (Turn::Left, "left"),
        (Turn::Straight, "straight"),
        (Turn::Right, "right"),
        (Turn::UTurn, "back"),
    ];
    if walks {
        words.push("on foot".to_owned());
    } else {
        let said = turns.iter().filter(|(turn, _)| own.iter().any(|c| c.turn == *turn));
        words.extend(said.map(|(_, word)| (*word).to_owned()));
    }
    words.join(" ")
}

/// Seconds without needless digits.
fn seconds(d: Duration) -> String {
    format!("{}", d.as_millis() as f64 / 1e3)
}

fn clock(d: Duration) -> String {
    let minutes = d.as_secs() / 60;
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

/// A cell that needs quotes gets them.
fn cell(text: &str) -> String {
    if text.contains([',', '"', '\n', '\r', '#']) || text.trim() != text {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

const HEAD: &str = "\
# A signal plan. plan: cycle and offset of an intersection. green: when a signal group is green,
# in seconds from the start of its cycle. intergreen: from the end of a group's green to that of
# the gaining group's beginning.
";

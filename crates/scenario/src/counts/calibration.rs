//! Demand that meets counts.

use super::fit::{Target, fit, geh};
use super::headers::VehicleClass;
use super::places;
use super::report::{Change, CountReport, Fitted, Summary};
use super::table::{CountRow, CountTable, Counted, wheels_of};
use super::{CountOptions, clock};
use crate::demand::Flow;
use crate::scenario::Scenario;
use core::fmt::Write as _;
use roadnet::{ApproachId, IntersectionId};
use std::collections::{BTreeMap, BTreeSet};

/// Calibrated demand.
#[derive(Clone, PartialEq, Debug)]
pub struct Calibration {
    /// All flows of the scenario, calibrated and kept ones, by begin and movement.
    pub flows: Vec<Flow>,
    /// What was counted, changed, assumed and not met.
    pub report: CountReport,
}

impl Calibration {
    /// The flows as a `demand.csv`.
    pub fn demand_csv(&self) -> String {
        let mut text =
            "intersection,begin_s,end_s,from_approach,to_approach,veh_per_h\n".to_owned();
        for f in &self.flows {
            let (id, rate) = (f.intersection.id, f.veh_per_h);
            let _ = writeln!(text, "{id},{},{},{},{},{rate}", f.begin_s, f.end_s, f.from, f.to);
        }
        text
    }
}

/// A movement at an intersection.
type Way = (IntersectionId, ApproachId, ApproachId);

/// Flows by their movement.
type ByWay = BTreeMap<Way, Vec<Flow>>;

/// One movement between two changes of its flow.
#[derive(Clone, Copy)]
struct Cell {
    way: Way,
    begin_s: f64,
    end_s: f64,
}

/// The counts of one intersection in one interval.
struct Group<'t> {
    begin_s: f64,
    end_s: f64,
    rows: Vec<(&'t CountRow, f64)>,
}

/// Calibrates the flows of `scenario` to `table`.
pub fn calibrate(scenario: &Scenario, table: &CountTable, options: &CountOptions) -> Calibration {
    let demand = scenario.demand(0);
    let mut report = CountReport { interval_s: table.interval_s, ..CountReport::default() };
    report.notes.clone_from(&table.notes);
    let with_buses = demand.buses.is_empty();
    note_classes(table, with_buses, &mut report);
    let groups = groups(scenario, table, options, with_buses, &mut report);
    let before = by_way(&demand.flows);
    let mut fitted: Vec<Flow> = Vec::new();
    let mut counted: BTreeMap<Way, Vec<(f64, f64)>> = BTreeMap::new();
    for ((_, intersection), group) in &groups {
        let cells = cells(scenario, *intersection, group, &before);
        for way in cells.iter().map(|c| c.way).collect::<BTreeSet<_>>() {
            counted.entry(way).or_default().push((group.begin_s, group.end_s));
        }
        fitted.extend(fit_group(&cells, group, &before, &mut report));
    }
    let mut flows = uncounted(&demand.flows, &counted);
    flows.extend(fitted);
    let key = |f: &Flow| (f.intersection, f.from, f.to);
    flows.sort_by(|a, b| a.begin_s.total_cmp(&b.begin_s).then_with(|| key(a).cmp(&key(b))));
    let after = by_way(&flows);
    for group in groups.values() {
        judge(group, &before, &after, &mut report);
    }
    note_changes(&counted, &before, &after, &mut report);
    note_gaps(scenario, table, &counted, &mut report);
    report.summary = Summary::of(&report.fitted);
    Calibration { flows, report }
}

/// The counts by interval and intersection, in the scenario's time.
fn groups<'t>(
    scenario: &Scenario,
    table: &'t CountTable,
    options: &CountOptions,
    with_buses: bool,
    report: &mut CountReport,
) -> BTreeMap<(u32, IntersectionId), Group<'t>> {
    let duration_s = scenario.duration.as_secs_f64();
    let warm_up_s = scenario.warm_up.as_secs_f64();
    let day_s = f64::from(clock::DAY_S);
    let first_s = table.rows.first().map_or(0, |r| r.begin_s);
    if options.utc_offset_s.is_none() {
        let at = clock::hh_mm(first_s);
        report.notes.push(format!(
            "nothing says how local time lies to UTC: {at} was put at the end of the warm-up, second \
             {warm_up_s} of the scenario (--utc-offset says otherwise)"
        ));
    }
    let local_s = |offset: i32| {
        let start = scenario.start.seconds_of_day() + f64::from(offset);
        move |begin_s: u32| {
            let since_s = (f64::from(begin_s) - start).rem_euclid(day_s);
            // Soon before the start rather than nearly a day behind it.
            let before = since_s >= duration_s && since_s > day_s / 2.0;
            if before { since_s - day_s } else { since_s }
        }
    };
    let (mut early, mut late) = (BTreeSet::new(), BTreeSet::new());
    let mut groups: BTreeMap<(u32, IntersectionId), Group<'t>> = BTreeMap::new();
    for row in &table.rows {
        let begin_s = match options.utc_offset_s {
            Some(offset) => local_s(offset)(row.begin_s),
            None => f64::from(row.begin_s - first_s) + warm_up_s,
        };
        if begin_s < 0.0 {
            early.insert(row.begin_s);
        } else if begin_s >= duration_s {
            late.insert(row.begin_s);
        } else {
            let end_s = begin_s + f64::from(table.interval_s);
            let key = (row.begin_s, row.counted.intersection);
            let group =
                groups.entry(key).or_insert_with(|| Group { begin_s, end_s, rows: Vec::new() });
            group.rows.push((row, vehicles(row, with_buses)));
        }
    }
    for (begins, why) in [(early, "before the scenario starts"), (late, "after it ends")] {
        if !begins.is_empty() {
            report.notes.push(format!("left out: {} lie {why}", list(&begins)));
        }
    }
    groups
}

/// How many of a row drive in the simulator.
fn vehicles(row: &CountRow, with_buses: bool) -> f64 {
    let drives = |c: VehicleClass| wheels_of(c) && (with_buses || c != VehicleClass::Bus);
    let classes: f64 = row.by_class.iter().filter(|(c, _)| drives(**c)).map(|(_, n)| n).sum();
    row.total.unwrap_or(classes)
}

/// The movements that the counts of a group speak of, cut where their flows change.
fn cells(scenario: &Scenario, id: IntersectionId, group: &Group<'_>, flows: &ByWay) -> Vec<Cell> {
    let Some(i) = scenario.network.network.intersection(id) else { return Vec::new() };
    let mut cells = Vec::new();
    for (from, to) in places::ways(i) {
        let way = (id, from, to);
        if !group.rows.iter().any(|(row, _)| speaks_of(&row.counted, way)) {
            continue;
        }
        let mut cuts = vec![group.begin_s, group.end_s];
        for f in flows.get(&way).into_iter().flatten() {
            let inside = |t: &f64| *t > group.begin_s && *t < group.end_s;
            cuts.extend([f.begin_s, f.end_s].into_iter().filter(inside));
        }
        cuts.sort_by(f64::total_cmp);
        cuts.dedup();
        cells.extend(cuts.windows(2).map(|w| Cell { way, begin_s: w[0], end_s: w[1] }));
    }
    cells
}

fn speaks_of(counted: &Counted, (intersection, from, to): Way) -> bool {
    counted.intersection == intersection
        && counted.from.is_none_or(|f| f == from)
        && counted.to.is_none_or(|t| t == to)
}

/// The flows of each movement.
fn by_way(flows: &[Flow]) -> ByWay {
    let mut out = ByWay::new();
    for flow in flows {
        out.entry((flow.intersection, flow.from, flow.to)).or_default().push(*flow);
    }
    out
}

/// Vehicles of a movement between two times.
fn between(flows: &ByWay, way: Way, begin_s: f64, end_s: f64) -> f64 {
    let of = flows.get(&way).into_iter().flatten();
    of.map(|f| (f.end_s.min(end_s) - f.begin_s.max(begin_s)).max(0.0) * f.veh_per_h / 3_600.0).sum()
}

fn fit_group(
    cells: &[Cell],
    group: &Group<'_>,
    flows: &ByWay,
    report: &mut CountReport,
) -> Vec<Flow> {
    let mut prior: Vec<f64> =
        cells.iter().map(|c| between(flows, c.way, c.begin_s, c.end_s)).collect();
    let target = |(row, vehicles): &(&CountRow, f64)| {
        let has = |i: &usize| speaks_of(&row.counted, cells[*i].way);
        Target { cells: (0..cells.len()).filter(has).collect(), vehicles: *vehicles }
    };
    let mut order: Vec<(&CountRow, f64)> = group.rows.clone();
    // Single movements first: what they seed is not spread.
    order.sort_by_key(|(row, _)| {
        (row.counted.from.is_none() || row.counted.to.is_none(), row.counted)
    });
    let targets: Vec<Target> = order.iter().map(target).collect();
    for ((row, _), target) in order.iter().zip(&targets) {
        let sum: f64 = target.cells.iter().map(|c| prior[*c]).sum();
        if target.vehicles > 0.0 && sum == 0.0 {
            let share = target.vehicles / target.cells.len().max(1) as f64;
            target.cells.iter().for_each(|c| prior[*c] = share);
            if row.counted.from.is_none() || row.counted.to.is_none() {
                let (name, at) = (row.counted, clock::hh_mm(row.begin_s));
                report.notes.push(format!("{name}, {at}: there was no demand, spread evenly"));
            }
        }
    }
    let got = fit(&prior, &targets);
    report.rounds = report.rounds.max(got.rounds);
    let mut out = Vec::new();
    for (cell, vehicles) in cells.iter().zip(got.cells) {
        let hours = (cell.end_s - cell.begin_s) / 3_600.0;
        let exact = vehicles / hours;
        let veh_per_h = libm::round(exact * 1e3) / 1e3;
        let off = (veh_per_h - exact).abs() * hours;
        report.rounding_veh = report.rounding_veh.max(off);
        let (intersection, from, to) = cell.way;
        let (begin_s, end_s) = (cell.begin_s, cell.end_s);
        if veh_per_h > 0.0 {
            let most = veh_per_h.min(MAX_VEH_PER_H);
            out.push(Flow { intersection, begin_s, end_s, from, to, veh_per_h: most });
        }
    }
    out
}

/// The flows, less what is fitted.
fn uncounted(flows: &[Flow], counted: &BTreeMap<Way, Vec<(f64, f64)>>) -> Vec<Flow> {
    let mut out = Vec::new();
    for flow in flows {
        let mut parts = vec![*flow];
        let way = (flow.intersection, flow.from, flow.to);
        for (begin_s, end_s) in counted.get(&way).into_iter().flatten() {
            let cut = |f: Flow| {
                [
                    Flow { end_s: f.end_s.min(*begin_s), ..f },
                    Flow { begin_s: f.begin_s.max(*end_s), ..f },
                ]
            };
            parts = parts.into_iter().flat_map(cut).filter(|f| f.begin_s < f.end_s).collect();
        }
        out.extend(parts);
    }
    out
}

/// Counted against modelled, before and after.
fn judge(group: &Group<'_>, before: &ByWay, after: &ByWay, report: &mut CountReport) {
    let hours = (group.end_s - group.begin_s) / 3_600.0;
    for (row, vehicles) in &group.rows {
        let per_h = |flows: &ByWay| {
            let ways = flows.keys().filter(|way| speaks_of(&row.counted, **way));
            let sum: f64 = ways.map(|w| between(flows, *w, group.begin_s, group.end_s)).sum();
            sum / hours
        };
        let counted_per_h = vehicles / hours;
        let (was, is) = (per_h(before), per_h(after));
        let geh_after = geh(is, counted_per_h);
        let begin = clock::hh_mm(row.begin_s);
        if geh_after >= MET_GEH {
            let rivals: Vec<String> = group
                .rows
                .iter()
                .filter(|(other, _)| other.counted != row.counted)
                .filter(|(other, _)| overlap(&other.counted, &row.counted))
                .take(4)
                .map(|(other, n)| format!("{} ({n}, line {})", other.counted, other.mark.line))
                .collect();
            report.unmet.push(format!(
                "{}:{}: {}, {begin}: {vehicles} counted, {:.1} modelled, GEH {geh_after:.1}; it \
                 contradicts {}",
                row.mark.file,
                row.mark.line,
                row.counted,
                is * hours,
                if rivals.is_empty() {
                    "what a road can carry".to_owned()
                } else {
                    rivals.join(", ")
                },
            ));
        }
        report.fitted.push(Fitted {
            intersection: row.counted.intersection.id,
            from: row.counted.from.map(|a| a.0),
            to: row.counted.to.map(|a| a.0),
            begin,
            begin_s: group.begin_s,
            counted_veh_per_h: counted_per_h,
            before_veh_per_h: was,
            after_veh_per_h: is,
            geh_before: geh(was, counted_per_h),
            geh_after,
        });
    }
}

/// Whether some movement is in both.
fn overlap(a: &Counted, b: &Counted) -> bool {
    let same = |a: Option<ApproachId>, b: Option<ApproachId>| a.is_none() || b.is_none() || a == b;
    a.intersection == b.intersection && same(a.from, b.from) && same(a.to, b.to)
}

fn note_changes(
    counted: &BTreeMap<Way, Vec<(f64, f64)>>,
    before: &ByWay,
    after: &ByWay,
    report: &mut CountReport,
) {
    for (way, times) in counted {
        let sum = |flows: &ByWay| -> f64 {
            times.iter().map(|(begin_s, end_s)| between(flows, *way, *begin_s, *end_s)).sum()
        };
        let (was, is) = (sum(before), sum(after));
        if (was - is).abs() > 1e-3 {
            let (intersection, from, to) = *way;
            report.changed.push(Change {
                intersection: intersection.id,
                from: from.0,
                to: to.0,
                intervals: times.len(),
                before_veh: was,
                after_veh: is,
            });
        }
    }
}

/// Intervals and movements that nobody counted.
fn note_gaps(
    scenario: &Scenario,
    table: &CountTable,
    counted: &BTreeMap<Way, Vec<(f64, f64)>>,
    report: &mut CountReport,
) {
    let mut by_movement: BTreeMap<Counted, BTreeSet<u32>> = BTreeMap::new();
    for row in &table.rows {
        by_movement.entry(row.counted).or_default().insert(row.begin_s);
    }
    let begins: Vec<u32> = table.rows.iter().map(|r| r.begin_s).collect();
    let span = begins.first().zip(begins.last()).map(|(a, b)| *a..=*b);
    let all: Vec<u32> =
        span.into_iter().flatten().step_by(table.interval_s.max(1) as usize).collect();
    let missing = |begins: &BTreeSet<u32>| -> BTreeSet<u32> {
        all.iter().filter(|b| !begins.contains(b)).copied().collect()
    };
    let everybody = missing(&begins.into_iter().collect());
    if !everybody.is_empty() {
        report.missing.push(format!("no counts at all: {}; demand was kept", list(&everybody)));
    }
    for (movement, begins) in &by_movement {
        let gaps: BTreeSet<u32> = missing(begins).difference(&everybody).copied().collect();
        if !gaps.is_empty() {
            report.missing.push(format!("{movement}: no count: {}; demand was kept", list(&gaps)));
        }
    }
    let met: BTreeSet<IntersectionId> = counted.keys().map(|way| way.0).collect();
    for i in scenario.network.network.intersections() {
        let id = i.id();
        if !met.contains(&id) {
            report.missing.push(format!("intersection {id}: not counted; demand was kept"));
            continue;
        }
        for (from, to) in places::ways(i) {
            if !counted.contains_key(&(id, from, to)) {
                report.missing.push(format!(
                    "intersection {id}, {from} → {to}: not counted; demand was kept"
                ));
            }
        }
    }
}

fn note_classes(table: &CountTable, with_buses: bool, report: &mut CountReport) {
    let mut sums: BTreeMap<VehicleClass, f64> = BTreeMap::new();
    for (class, n) in table.rows.iter().flat_map(|r| &r.by_class) {
        *sums.entry(*class).or_insert(0.0) += n;
    }
    for (class, sum) in sums.into_iter().filter(|(_, sum)| *sum > 0.0) {
        let why = match class {
            VehicleClass::Bus if !with_buses => "the scenario's bus lines say when buses come",
            _ if !wheels_of(class) => "demand.csv holds motor vehicles only",
            _ => continue,
        };
        report.notes.push(format!("{} × {} left out: {why}", sum, class.name()));
    }
}

/// `07:00, 07:15 and 3 more`.
fn list(begins: &BTreeSet<u32>) -> String {
    let shown: Vec<String> = begins.iter().take(8).map(|s| clock::hh_mm(*s)).collect();
    let more = begins.len() - shown.len();
    let tail = if more > 0 { format!(" and {more} more") } else { String::new() };
    shown.join(", ") + &tail
}

impl core::fmt::Display for Counted {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let name = |a: Option<ApproachId>| a.map_or_else(|| "all".to_owned(), |a| a.to_string());
        let (from, to) = (name(self.from), name(self.to));
        write!(f, "intersection {}, {from} → {to}", self.intersection)
    }
}

/// What `demand.csv` may hold for one movement: five lanes at capacity.
const MAX_VEH_PER_H: f64 = 10_000.0;
/// A count whose GEH is below this is met.
const MET_GEH: f64 = 0.5;

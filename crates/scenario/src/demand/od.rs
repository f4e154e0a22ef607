//! `od.csv` and `trips.csv`: who goes from one end of the network to another.

use super::{Ground, OdFlow, Trip, VehicleKind, flow};
use crate::csv_table::{CsvTable, Row};
use crate::problems::{Mark, Problems};
use roadnet::{ApproachRef, LaneKind};
use std::collections::BTreeMap;

/// Reads rows of `begin_s,end_s,from_…,to_…,veh_per_h`. Without `ground` only the rows
/// themselves are checked.
pub(crate) fn read_flows(
    file: &str,
    text: &str,
    ground: Option<Ground<'_>>,
    problems: &mut Problems,
) -> Vec<OdFlow> {
    let mut table = CsvTable::new(file, text, &FLOW_COLUMNS, &[]);
    let mut flows = Vec::new();
    while let Some(row) = table.next_row() {
        let period = flow::period(&row);
        let rate = row.number("veh_per_h", 0.0..=flow::MAX_VEH_PER_H);
        let ends = read_ends(&row, VehicleKind::Car.lanes(), ground);
        if let (Some((begin_s, end_s)), Some(veh_per_h), Some((from, to))) = (period, rate, ends) {
            flows.push(OdFlow { begin_s, end_s, from, to, veh_per_h });
        }
    }
    problems.extend(table.into_problems());
    flows
}

/// Reads rows of `id,depart_s,kind,from_…,to_…`; `ids` are those of all files so far.
pub(crate) fn read_trips(
    file: &str,
    text: &str,
    duration_s: Option<f64>,
    ground: Option<Ground<'_>>,
    ids: &mut BTreeMap<String, Mark>,
    problems: &mut Problems,
) -> Vec<Trip> {
    let mut table = CsvTable::new(file, text, &TRIP_COLUMNS, &[]);
    let mut trips = Vec::new();
    while let Some(row) = table.next_row() {
        trips.extend(read_trip(&row, duration_s, ground, ids));
    }
    problems.extend(table.into_problems());
    trips
}

fn read_trip(
    row: &Row<'_>,
    duration_s: Option<f64>,
    ground: Option<Ground<'_>>,
    ids: &mut BTreeMap<String, Mark>,
) -> Option<Trip> {
    let id = row.text("id", MAX_ID_BYTES);
    if let Some(id) = &id {
        match ids.get(id) {
            Some(first) => {
                let (file, line) = (&first.file, first.line);
                row.problem("id", &format!("\"{id}\" is in line {line} of {file} already"));
            }
            None => drop(ids.insert(id.clone(), row.mark("id"))),
        }
    }
    let depart = row.number("depart_s", 0.0..=flow::MAX_TIME_S);
    if let (Some(depart), Some(end)) = (depart, duration_s)
        && depart >= end
    {
        row.problem("depart_s", &format!("is after the scenario's end at {end} s"));
    }
    let kind = row.choice("kind", &VehicleKind::ALL.map(|k| (k.name(), k)));
    let ends = read_ends(row, kind.unwrap_or(VehicleKind::Car).lanes(), ground);
    let (from, to) = ends?;
    Some(Trip { id: id?, depart_s: depart?, kind: kind?, from, to })
}

/// Where somebody enters and leaves the network, and whether that can be done.
fn read_ends(
    row: &Row<'_>,
    lanes: &[LaneKind],
    ground: Option<Ground<'_>>,
) -> Option<(ApproachRef, ApproachRef)> {
    let from = Ground::approach_of_row(ground, row, "from_intersection", "from_approach");
    let to = Ground::approach_of_row(ground, row, "to_intersection", "to_approach");
    let ground = ground?;
    let mut fine = true;
    if let Some(from) = from {
        ground.entry(from, |what| {
            row.problem("from_approach", &what);
            fine = false;
        });
    }
    if let Some(to) = to {
        ground.exit(to, |what| {
            row.problem("to_approach", &what);
            fine = false;
        });
    }
    let (from, to) = (from?, to?);
    if fine && ground.sound && !ground.ways.lead(lanes, from, to) {
        let (i, a) = (from.intersection, from.approach);
        let what = format!("no way leads there from approach {a} of intersection {i}");
        row.problem("to_approach", &what);
    }
    Some((from, to))
}

const FLOW_COLUMNS: [&str; 7] = [
    "begin_s",
    "end_s",
    "from_intersection",
    "from_approach",
    "to_intersection",
    "to_approach",
    "veh_per_h",
];
const TRIP_COLUMNS: [&str; 7] = [
    "id",
    "depart_s",
    "kind",
    "from_intersection",
    "from_approach",
    "to_intersection",
    "to_approach",
];
const MAX_ID_BYTES: usize = 126;

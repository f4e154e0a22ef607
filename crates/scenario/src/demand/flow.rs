//! `demand.csv` and the pedestrians of `scenario.toml`.

use super::{Flow, Ground, PedestrianFlow};
use crate::csv_table::{CsvTable, Row};
use crate::problems::{Mark, Problems};
use crate::toml_reader::Reader;
use roadnet::{ApproachId, LaneId, LaneKind};

/// Reads `begin_s,end_s,from_approach,to_approach,veh_per_h` rows; a column `intersection` is
/// needed where there are several. At an approach that a link feeds they are turning ratios.
/// Each comes with the place of its `to_approach`. Without `ground` only the rows themselves are checked.
pub(crate) fn read_flows(
    file: &str,
    text: &str,
    ground: Option<Ground<'_>>,
    problems: &mut Problems,
) -> Vec<(Flow, Mark)> {
    let mut table = CsvTable::new(file, text, &COLUMNS, &["intersection"]);
    let mut flows = Vec::new();
    while let Some(row) = table.next_row() {
        flows.extend(read_row(&row, ground));
    }
    problems.extend(table.into_problems());
    flows
}

fn read_row(row: &Row<'_>, ground: Option<Ground<'_>>) -> Option<(Flow, Mark)> {
    let period = period(row);
    let approach = |column| {
        let id = row.whole(column, 0..=15)?;
        u8::try_from(id).ok().map(ApproachId)
    };
    let (from, to) = (approach("from_approach"), approach("to_approach"));
    let rate = row.number("veh_per_h", 0.0..=MAX_VEH_PER_H);
    let number = row.whole("intersection", 0..=u16::MAX);
    let (from, to) = (from?, to?);
    let ground = ground?;
    let intersection = ground.intersection(number, |what| row.problem("intersection", &what))?;
    if ground.sound && !has_way(ground, intersection, from, to) {
        let what = format!("no vehicle lane leads from approach {from} to approach {to}");
        row.problem("to_approach", &what);
    }
    let ((begin_s, end_s), veh_per_h) = (period?, rate?);
    let flow = Flow { intersection, begin_s, end_s, from, to, veh_per_h };
    Some((flow, row.mark("to_approach")))
}

/// The columns `begin_s` and `end_s`.
pub(super) fn period(row: &Row<'_>) -> Option<(f64, f64)> {
    let begin = row.number("begin_s", 0.0..=MAX_TIME_S);
    let end = row.number("end_s", 0.0..=MAX_TIME_S);
    let (begin, end) = (begin?, end?);
    if begin >= end {
        row.problem("end_s", &format!("found {end}, expected more than begin_s, which is {begin}"));
    }
    Some((begin, end))
}

fn has_way(
    ground: Ground<'_>,
    intersection: roadnet::IntersectionId,
    from: ApproachId,
    to: ApproachId,
) -> bool {
    let Some(i) = ground.network.intersection(intersection) else { return false };
    i.connections().iter().any(|c| {
        c.kind == LaneKind::Vehicle
            && i.lane(c.from).is_some_and(|l| l.approach == from)
            && i.lane(c.to).is_some_and(|l| l.approach == to)
    })
}

/// Reads one `[[pedestrian]]` table.
pub(crate) fn read_pedestrians(
    mut r: Reader<'_>,
    duration_s: f64,
    ground: Option<Ground<'_>>,
) -> Option<PedestrianFlow> {
    let number = r.optional("intersection");
    let lane_field = r.required("lane");
    let lane = lane_field.int(0..=255).map(LaneId);
    let rate = r.required("ped_per_h").f64(0.0..=MAX_PED_PER_H);
    let begin_s = r.optional("begin_s").f64(0.0..=MAX_TIME_S).unwrap_or(0.0);
    let end = r.optional("end_s");
    let end_s = end.f64(0.0..=MAX_TIME_S).unwrap_or(duration_s.max(begin_s));
    if begin_s >= end_s && end.is_present() {
        end.problem(format!("found {end_s}, expected more than begin_s, which is {begin_s}"));
    }
    r.finish();
    let (lane, ped_per_h, ground) = (lane?, rate?, ground?);
    let intersection = ground.intersection(number.int(0..=65_535), |what| number.problem(what))?;
    let found = ground.network.intersection(intersection).and_then(|i| i.lane(lane));
    match found {
        Some(l) if l.kind == LaneKind::Crosswalk => {}
        Some(_) => lane_field.problem(format!("lane {lane} is no crosswalk")),
        None if ground.sound => lane_field.problem(format!("there is no lane {lane}")),
        None => {}
    }
    Some(PedestrianFlow { intersection, lane, begin_s, end_s, ped_per_h })
}

const COLUMNS: [&str; 5] = ["begin_s", "end_s", "from_approach", "to_approach", "veh_per_h"];
/// A week.
pub(crate) const MAX_TIME_S: f64 = 7.0 * 86_400.0;
/// Five lanes at capacity.
pub(super) const MAX_VEH_PER_H: f64 = 10_000.0;
/// A crossing at a stadium.
const MAX_PED_PER_H: f64 = 20_000.0;

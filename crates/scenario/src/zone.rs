//! `[[zone]]`: where a lower limit begins, and how fast vehicles come in is looked at.

use crate::demand::Ground;
use crate::toml_reader::Reader;
use roadnet::{ApproachId, ApproachRef, LaneKind, LaneUse};

/// The entry of a zone with a lower limit, on an approach.
#[derive(Clone, PartialEq, Debug)]
pub struct SpeedZone {
    /// Its name.
    pub name: String,
    /// The approach on which one comes in.
    pub entry: ApproachRef,
    /// The limit inside, m/s.
    pub limit_mps: f64,
    /// Where it begins, metres before the approach's stop line.
    pub to_stop_line_m: f64,
}

/// Reads one `[[zone]]` table.
pub(crate) fn read(mut r: Reader<'_>, ground: Option<Ground<'_>>) -> Option<SpeedZone> {
    let name = r.required("name").text(MAX_NAME_BYTES);
    let number = r.optional("intersection");
    let id = number.int(0..=65_535);
    let approach_field = r.required("approach");
    let approach = approach_field.int(0..=15).map(ApproachId);
    let limit_mps = r.required("limit_kmh").f64(5.0..=130.0).map(|v| v / 3.6);
    let at = r.required("at_m");
    let at_m = at.f64(0.0..=5_000.0);
    r.finish();
    if number.is_present() && id.is_none() {
        return None;
    }
    let ground = ground?;
    let intersection = ground.intersection(id, |what| number.problem(what))?;
    let approach = approach?;
    let lanes = ground.network.intersection(intersection).map_or(&[][..], |i| i.lanes());
    let here = |l: &&roadnet::Lane| l.approach == approach && l.lane_use == LaneUse::Ingress;
    let driven = lanes.iter().filter(here).filter(|l| l.kind != LaneKind::Crosswalk);
    let longest = driven.map(|l| l.centreline.length_m()).reduce(f64::max);
    match (longest, at_m) {
        (None, _) if ground.sound => {
            approach_field.problem(format!("approach {approach} has no ingress lane"));
        }
        (Some(longest), Some(at_m)) if at_m > longest => {
            at.problem(format!("found {at_m}, expected at most the lanes' {longest:.1} m"));
        }
        _ => {}
    }
    let entry = ApproachRef { intersection, approach };
    Some(SpeedZone { name: name?, entry, limit_mps: limit_mps?, to_stop_line_m: at_m? })
}

const MAX_NAME_BYTES: usize = 126;

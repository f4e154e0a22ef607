//! Where a line stops, as the file says it.

use super::super::Ground;
use crate::problems::Mark;
use crate::toml_reader::{Field, Reader};
use roadnet::{StopPoint, StopPointId};

/// A stop point on a line's way.
pub(super) struct Called {
    pub(super) point: StopPoint,
    pub(super) dwell_s: f64,
    pub(super) mark: Mark,
}

/// Reads `stop_point` or `stop_points`, and `dwell_s`.
pub(super) fn read(r: &mut Reader<'_>, ground: Option<Ground<'_>>) -> Vec<Called> {
    let (one, list) = (r.optional("stop_point"), r.optional("stop_points"));
    let usual_s = r.optional("dwell_s").f64(0.0..=MAX_DWELL_S).unwrap_or(DEFAULT_DWELL_S);
    if one.is_present() && list.is_present() {
        list.problem("found beside stop_point, expected only one of them");
        return Vec::new();
    }
    if one.is_present() {
        return find(&one, usual_s, ground).into_iter().collect();
    }
    let tables = list.list(MAX_STOPS).unwrap_or_default();
    let called = tables.iter().filter_map(|f| {
        let mut r = f.table()?;
        let field = r.required("stop_point");
        let dwell_s = r.optional("dwell_s").f64(0.0..=MAX_DWELL_S).unwrap_or(usual_s);
        let found = find(&field, dwell_s, ground);
        r.finish();
        found
    });
    called.collect()
}

fn find(field: &Field<'_>, dwell_s: f64, ground: Option<Ground<'_>>) -> Option<Called> {
    let id = field.text(MAX_NAME_BYTES).map(StopPointId)?;
    let ground = ground?;
    let found = ground.network.stop_point(&id).cloned();
    if found.is_none() && ground.sound {
        field.problem(format!("there is no stop point {id}"));
    }
    Some(Called { point: found?, dwell_s, mark: field.mark() })
}

/// Boarding and alighting at an ordinary stop.
const DEFAULT_DWELL_S: f64 = 15.0;
/// Longer is no stop but the end of a line.
const MAX_DWELL_S: f64 = 600.0;
/// A line through a whole city; a journey may have as many calls.
const MAX_STOPS: usize = 128;
const MAX_NAME_BYTES: usize = 126;

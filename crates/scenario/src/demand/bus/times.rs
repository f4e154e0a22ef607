//! When the journeys of a line should enter.

use super::super::flow::MAX_TIME_S;
use super::Frame;
use crate::problems::Mark;
use crate::toml_reader::Reader;
use passenger::Timetable;

/// Aimed entries, seconds since the start: `first_s` and `headway_s`, or `times_s`, or `times`.
pub(super) fn read_times(
    r: &mut Reader<'_>,
    frame: Frame,
    latest_s: f64,
) -> Option<Vec<(f64, Mark)>> {
    let (first, headway) = (r.optional("first_s"), r.optional("headway_s"));
    let (relative, absolute) = (r.optional("times_s"), r.optional("times"));
    let forms = [headway.is_present(), relative.is_present(), absolute.is_present()].map(u8::from);
    if forms.iter().sum::<u8>() != 1 {
        r.problem("expected either headway_s (and first_s), or times_s, or times");
        return None;
    }
    if !headway.is_present() && first.is_present() {
        first.problem("found without headway_s");
    }
    if headway.is_present() {
        let first_s = first.f64(0.0..=MAX_TIME_S).unwrap_or(0.0);
        let headway_s = headway.f64(MIN_HEADWAY_S..=MAX_TIME_S)?;
        let last = libm::ceil((frame.duration_s - first_s) / headway_s).max(0.0) as usize;
        let at = |k: usize| (first_s + k as f64 * headway_s, headway.mark());
        return Some((0..last.min(MAX_JOURNEYS)).map(at).collect());
    }
    let list = if relative.is_present() { &relative } else { &absolute };
    let times = list.list(MAX_JOURNEYS)?.into_iter().filter_map(|f| {
        let at_s = if relative.is_present() {
            f.f64(-MAX_TIME_S..=MAX_TIME_S)?
        } else {
            f.utc()?.millis_since(frame.start) as f64 / 1e3
        };
        let start = frame.start.to_rfc3339();
        let past_s = -(at_s + latest_s);
        if past_s > Timetable::MAX_PAST.as_secs_f64() {
            f.problem(format!("is more than a day before the scenario starts ({start})"));
            return None;
        } else if past_s > 0.0 {
            f.problem(format!("is before the scenario starts ({start}): the bus never appears"));
        } else if at_s >= frame.duration_s {
            f.problem(format!("is after the scenario's end at {} s", frame.duration_s));
        }
        Some((at_s, f.mark()))
    });
    Some(times.collect())
}

/// The bus after next is nearer than this in no timetable.
const MIN_HEADWAY_S: f64 = 10.0;
/// A week at the shortest sensible headway of a minute.
const MAX_JOURNEYS: usize = 10_080;

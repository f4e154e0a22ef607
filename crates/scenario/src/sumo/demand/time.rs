//! SUMO's times: seconds, `H:M:S` or `D:H:M:S`.

use crate::problems::Problem;
use crate::sumo::xml::{Element, shown};

/// When a vehicle or a person departs.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) enum Depart {
    /// At this second.
    At(f64),
    /// When something else happens, which is not in the file.
    When(&'static str),
}

/// The seconds that an attribute says, no fewer than `least_s`; `None` if it is missing.
pub(super) fn seconds(e: &Element, name: &str, least_s: f64) -> Result<Option<f64>, Problem> {
    let Some(text) = e.optional(name) else { return Ok(None) };
    match seconds_of(text) {
        Some(s) if s >= least_s => Ok(Some(s)),
        _ => {
            let least =
                if least_s.is_finite() { format!(" from {least_s} s on") } else { "".into() };
            let expected = format!("a time{least}: seconds, H:M:S or D:H:M:S");
            let what = format!("found \"{}\", expected {expected}", shown(text));
            Err(e.problem(name, what))
        }
    }
}

/// `depart`, or the `begin` of a flow.
pub(super) fn depart(e: &Element, name: &str) -> Result<Option<Depart>, Problem> {
    let Some(text) = e.optional(name) else { return Ok(None) };
    if let Some(word) = WAITING.iter().find(|w| **w == text) {
        return Ok(Some(Depart::When(word)));
    }
    if text == "begin" {
        return Ok(Some(Depart::At(0.0)));
    }
    Ok(seconds(e, name, f64::NEG_INFINITY)?.map(Depart::At))
}

/// Seconds, also as `[days:]hours:minutes:seconds`.
pub fn seconds_of(text: &str) -> Option<f64> {
    let text = text.trim();
    let whole = |t: &str| t.parse::<i32>().ok().map(f64::from);
    let last = |t: &str| t.parse::<f64>().ok().filter(|s| s.is_finite());
    let parts: Vec<&str> = text.splitn(MAX_PARTS + 1, ':').collect();
    match parts.as_slice() {
        [s] => last(s),
        [h, m, s] => Some(whole(h)? * 3_600.0 + whole(m)? * 60.0 + last(s)?),
        [d, h, m, s] => {
            Some(whole(d)? * 86_400.0 + whole(h)? * 3_600.0 + whole(m)? * 60.0 + last(s)?)
        }
        _ => None,
    }
}

/// What SUMO takes instead of a time.
const WAITING: [&str; 4] = ["triggered", "containerTriggered", "split", "now"];
/// Days, hours, minutes, seconds.
const MAX_PARTS: usize = 4;
/// A week, as in scenarios.
pub(super) const MAX_TIME_S: f64 = 7.0 * 86_400.0;

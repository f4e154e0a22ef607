//! The rows of a stop's board at a moment, and when they will be others.

use crate::fleet::{Fleet, View};
use crate::timetable::CallRef;
use crate::track::{Motion, StopIx};
use crate::{Row, RowState, ServiceJourney};
use roadnet::StopPointId;
use units::{Duration, Instant, Utc};

/// What a board would say now.
pub(crate) struct Rows {
    /// All rows, the first ones by expected time first.
    pub(crate) rows: Vec<Sourced>,
    /// When another row or state is due though nothing is heard; minutes come extra.
    pub(crate) until: Option<Instant>,
}

/// A row and the time of what it rests on; `None`: on the timetable alone.
pub(crate) struct Sourced {
    pub(crate) row: Row,
    pub(crate) source: Option<Utc>,
}

/// The rows of a stop.
///
/// | what is known of the journey | row |
/// |---|---|
/// | a bus stands at the stop | `at_stop` |
/// | a bus is heard on its way here | `live`, by its track |
/// | a bus is heard elsewhere on its journey | `live`, aimed time plus its delay; never earlier than aimed, as buses wait for their time |
/// | either, but not for `live_for` | `stale`, the same time |
/// | none (any more) | `scheduled`, aimed time plus the last known delay of this journey; the delay of others is not carried over. `unseen_grace` after that the row goes; it comes back if the bus is heard |
/// | it has just left or passed | `left`, `skipped` for `left_shown` |
/// | it is cancelled | `cancelled` until `unseen_grace` after its aimed time |
pub(crate) fn rows(fleet: &Fleet, view: &View<'_>, ix: StopIx, stop: &StopPointId) -> Rows {
    let utc = view.now.utc;
    let end = utc + view.config.horizon;
    let mut out = Rows { rows: Vec::new(), until: None };
    let entry = view.timetable.next_aimed(stop, end).map(|aimed| aimed.millis_since(end));
    if let Some(ms) = entry.and_then(|ms| u64::try_from(ms).ok()) {
        out.expect(view.now.mono + Duration::from_millis(ms));
    }
    for call in view.timetable.calls_at(stop, utc.plus_millis(-LOOK_BACK_MS), end) {
        let Some(journey) = view.timetable.at(call.journey) else { continue };
        let Some(known) = known(fleet, view, ix, stop, journey, call) else { continue };
        if let Some(until) = known.until {
            out.expect(until);
        }
        let expected = known.expected;
        out.rows.push(Sourced {
            row: Row {
                journey: journey.id.clone(),
                line: journey.line.clone(),
                destination: journey.destination.clone(),
                aimed: call.aimed,
                expected,
                minutes: Row::minutes_to(expected, utc),
                state: known.state,
                wheelchair: journey.accessibility.wheelchair,
            },
            source: known.source,
        });
    }
    out.rows.sort_by(|a, b| order(&a.row).cmp(&order(&b.row)));
    // A circular journey that has just left and comes again within the horizon: once is enough.
    let mut seen = std::collections::BTreeSet::new();
    out.rows.retain(|r| seen.insert(r.row.journey.clone()));
    out
}

/// The order of a board's rows.
pub(crate) fn order(row: &Row) -> (Utc, Utc, &str) {
    (row.expected, row.aimed, &row.journey.0)
}

impl Rows {
    fn expect(&mut self, at: Instant) {
        self.until = Some(self.until.map_or(at, |u| u.min(at)));
    }
}

/// What is known of one call.
struct Known {
    expected: Utc,
    state: RowState,
    source: Option<Utc>,
    until: Option<Instant>,
}

fn known(
    fleet: &Fleet,
    view: &View<'_>,
    ix: StopIx,
    stop: &StopPointId,
    journey: &ServiceJourney,
    call: &CallRef,
) -> Option<Known> {
    let (now, grace) = (view.now, view.config.unseen_grace);
    let gone = fleet.gone(ix, call.journey).filter(|g| g.call == call.call && g.until > now.mono);
    if let Some(g) = gone {
        let (expected, state, source, until) = (g.at, g.state, Some(g.at), Some(g.until));
        return Some(Known { expected, state, source, until });
    }
    if fleet.next_call(journey, call.journey, stop) != call.call {
        return None;
    }
    let overdue = |expected: Utc| expected + grace <= now.utc;
    let goes = |expected: Utc| Some(now.mono_at(expected + grace));
    if fleet.is_cancelled(&journey.id) {
        let (expected, state) = (call.aimed, RowState::Cancelled);
        let known = Known { expected, state, source: None, until: goes(expected) };
        return (!overdue(expected)).then_some(known);
    }
    let later = |delay_ms: i64| call.aimed.plus_millis(delay_ms.max(0));
    let Some(bus) = fleet.bus_of(call.journey) else {
        let expected = later(fleet.delay_ms(call.journey));
        let state = RowState::Scheduled;
        let known = Known { expected, state, source: None, until: goes(expected) };
        return (!overdue(expected)).then_some(known);
    };
    let (heard, source) =
        bus.open_leg(ix).map_or((bus.heard, bus.heard_utc), |l| (l.heard, l.heard_utc));
    let silent_at = heard + view.config.live_for;
    let live = now.mono < silent_at;
    let (expected, state) = match bus.open_leg(ix).map(|l| (l.motion, l.expected)) {
        Some((Motion::Standing { since }, _)) => (since, RowState::AtStop),
        Some((_, expected)) => (expected.max(now.utc), RowState::Live),
        None => {
            let expected = later(fleet.delay_ms(call.journey));
            if overdue(expected) {
                return None;
            }
            (expected.max(now.utc), RowState::Live)
        }
    };
    let state = if live { state } else { RowState::Stale };
    let until = if live { Some(silent_at) } else { None };
    Some(Known { expected, state, source: Some(source), until })
}

/// How long after its aimed time a bus may still come: what matching looks at, and the grace.
const LOOK_BACK_MS: i64 = 2 * 3_600_000;

//! When a stop's board is worth publishing.
//!
//! A board goes out at once when a bus arrives, leaves or passes, and when a row goes;
//! otherwise when a row or state is new, minutes change, or an expected time has moved by
//! `expected_step`, at most every `min_interval`; and every `heartbeat` so that it stays valid.

use crate::painted::Published;
use crate::rows::{Rows, order};
use crate::{Alert, Alerts, Board, PassengerConfig, Row, RowState};
use roadnet::StopPointId;
use std::collections::BTreeMap;
use units::{Duration, Instant, Now, Utc};

/// A stop with its board and its alerts.
#[derive(Clone, Debug)]
pub(crate) struct StopBoard {
    pub(crate) id: StopPointId,
    name: String,
    sequence: u64,
    board: Option<Board>,
    published_at: Instant,
    /// When it last said something new; a mere heartbeat doesn't delay what comes after it.
    news_at: Option<Instant>,
    pub(crate) published: Published,
    alerts: BTreeMap<String, Alert>,
    alerts_sequence: u64,
    alerts_source: Utc,
    /// When it has to be looked at again.
    pub(crate) due: Instant,
    /// Waits in the outbox.
    pub(crate) board_queued: bool,
    /// Waits in the outbox.
    pub(crate) alerts_queued: bool,
}

impl StopBoard {
    pub(crate) fn new(id: StopPointId, name: String) -> Self {
        Self {
            id,
            name,
            sequence: 0,
            board: None,
            published_at: Instant::ZERO,
            news_at: None,
            published: Published::default(),
            alerts: BTreeMap::new(),
            alerts_sequence: 0,
            alerts_source: Utc::default(),
            due: Instant::ZERO,
            board_queued: false,
            alerts_queued: false,
        }
    }

    /// The newest board that was published.
    pub(crate) const fn board(&self) -> Option<&Board> {
        self.board.as_ref()
    }

    /// Compares what the board says with what it should; true: there is a new one to publish.
    /// Afterwards `due` says when to look again.
    pub(crate) fn refresh(
        &mut self,
        now: Now,
        config: &PassengerConfig,
        rows: Rows,
        timetable_source: Utc,
        force: bool,
    ) -> bool {
        let source = rows.rows.iter().filter_map(|r| r.source).max();
        let mut fresh: Vec<Row> = rows.rows.into_iter().map(|r| r.row).collect();
        let old = self.board.as_ref().map_or(&[][..], |b| &b.rows);
        let step_ms = i64::try_from(config.expected_step.as_millis()).unwrap_or(i64::MAX);
        for row in &mut fresh {
            hold_minutes(row, old, step_ms, now.utc);
        }
        fresh.sort_by(|a, b| order(a).cmp(&order(b)));
        let rest = fresh.split_off(config.rows.min(fresh.len()));
        let news = self.board.as_ref().map_or(News::Urgent, |b| news(&b.rows, &fresh, step_ms));
        let since = now.mono.since(self.published_at);
        let heartbeat = since >= config.heartbeat;
        let rest_until = self.news_at.map_or(Instant::ZERO, |at| at + config.min_interval);
        let rested = now.mono >= rest_until;
        let go = force || heartbeat || news == News::Urgent || (news == News::Some && rested);
        let turn = fresh.iter().chain(&rest).filter_map(|r| minute_turns(r, now)).min();
        if go && news > News::None {
            self.news_at = Some(now.mono);
        }
        if go {
            self.put(now, config, fresh, source.unwrap_or(timetable_source));
        }
        let mut due = self.published_at + config.heartbeat;
        if !go && news == News::Some {
            due = due.min(rest_until);
        }
        for at in [turn, rows.until].into_iter().flatten() {
            due = due.min(at);
        }
        self.due = due.max(now.mono + TICK);
        go
    }

    /// Adds an alert or replaces the one with its id; false: there are too many.
    pub(crate) fn set_alert(&mut self, now: Utc, alert: Alert) -> bool {
        let room = self.alerts.len() < Alert::MAX_PER_STOP;
        if !room && !self.alerts.contains_key(&alert.id) {
            return false;
        }
        self.alerts.insert(alert.id.clone(), alert);
        self.alerts_source = now;
        true
    }

    /// Takes an alert away; false: there was none.
    pub(crate) fn clear_alert(&mut self, now: Utc, id: &str) -> bool {
        let removed = self.alerts.remove(id).is_some();
        if removed {
            self.alerts_source = now;
        }
        removed
    }

    /// Takes away alerts that are over; true: there were some.
    pub(crate) fn expire_alerts(&mut self, now: Now) -> bool {
        let before = self.alerts.len();
        self.alerts.retain(|_, a| a.valid_until.is_none_or(|end| end > now.utc));
        let ends = self.alerts.values().filter_map(|a| a.valid_until).min();
        if let Some(end) = ends {
            self.due = self.due.min(now.mono_at(end).max(now.mono + TICK));
        }
        let gone = self.alerts.len() < before;
        if gone {
            self.alerts_source = now.utc;
        }
        gone
    }

    /// A new version of the alerts is about to be published.
    pub(crate) fn stamp_alerts(&mut self, now: Utc) {
        if self.alerts_sequence == 0 {
            self.alerts_source = now;
        }
        self.alerts_sequence = following(self.alerts_sequence, now);
    }

    /// The alerts as they are published.
    pub(crate) fn alerts(&self) -> Alerts {
        Alerts {
            stop: self.id.clone(),
            sequence: self.alerts_sequence,
            source_time: self.alerts_source,
            alerts: self.alerts.values().cloned().collect(),
        }
    }

    fn put(&mut self, now: Now, config: &PassengerConfig, rows: Vec<Row>, source_time: Utc) {
        self.sequence = following(self.sequence, now.utc);
        let board = Board {
            stop: self.id.clone(),
            name: self.name.clone(),
            sequence: self.sequence,
            source_time,
            predicted_at: now.utc,
            valid_until: now.utc + config.valid_for,
            rows,
        };
        self.published.remember(&board);
        self.published_at = now.mono;
        self.board = Some(board);
    }
}

/// The next sequence: the milliseconds of the clock, or one more, whichever is greater: so a
/// restarted engine's boards are newer than those it published before, also if its clock was
/// only set after the start.
fn following(sequence: u64, now: Utc) -> u64 {
    let clock = u64::try_from(now.as_unix_millis()).unwrap_or(0);
    sequence.saturating_add(1).max(clock)
}

/// How much a board's news matters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum News {
    None,
    Some,
    Urgent,
}

fn news(old: &[Row], new: &[Row], step_ms: i64) -> News {
    let find = |rows: &[Row], row: &Row| rows.iter().position(|r| r.journey == row.journey);
    let gone = old.iter().any(|r| find(new, r).is_none());
    let mut news = if gone { News::Urgent } else { News::None };
    for (i, row) in new.iter().enumerate() {
        let was = find(old, row).and_then(|at| Some((at, old.get(at)?)));
        news = news.max(match was {
            None if row.state == RowState::AtStop => News::Urgent,
            None => News::Some,
            Some((at, was)) => changed(at != i, was, row, step_ms),
        });
    }
    news
}

fn changed(moved: bool, was: &Row, is: &Row, step_ms: i64) -> News {
    let settled = |s: RowState| s.is_gone() || s == RowState::AtStop;
    if was.state != is.state && (settled(was.state) || settled(is.state)) {
        return News::Urgent;
    }
    let shift = is.expected.millis_since(was.expected).abs();
    let texts = was.line != is.line
        || was.destination != is.destination
        || was.wheelchair != is.wheelchair
        || was.aimed != is.aimed;
    let other = was.state != is.state || was.minutes != is.minutes || texts || moved;
    if other || (shift >= step_ms && shift > 0) { News::Some } else { News::None }
}

/// Keeps the minutes from flickering upwards: where the expected time moved later by less than
/// a step, what was shown stands.
fn hold_minutes(row: &mut Row, old: &[Row], step_ms: i64, now: Utc) {
    if row.state != RowState::Live {
        return;
    }
    let Some(was) = old.iter().find(|r| r.journey == row.journey && r.state == row.state) else {
        return;
    };
    let held = Row::minutes_to(was.expected, now);
    let later = row.expected.millis_since(was.expected);
    if row.minutes > held && (0..step_ms).contains(&later) {
        row.minutes = held;
        row.expected = was.expected.max(now);
    }
}

/// When a row's minutes become one less: a millisecond after whole minutes are left.
fn minute_turns(row: &Row, now: Now) -> Option<Instant> {
    let whole = i64::from(row.minutes.checked_sub(1)?) + 1;
    let turn = row.expected.plus_millis(1 - whole * 60_000);
    Some(now.mono_at(turn))
}

/// The least time until a stop is looked at again.
const TICK: Duration = Duration::from_millis(1);

//! The loop that measures displays: what they painted, and how long that took.
//!
//! A display tells in `semafor/v1/stop/<stop>/painted` which board it painted, when the pixels
//! had changed, and how far its clock is off. Its lag is `painted_at − clock_offset −
//! predicted_at`, signed: a small negative one is the error of the two clocks.

use crate::{ServiceJourneyId, rfc3339};
use roadnet::StopPointId;
use serde::{Deserialize, Serialize};
use std::collections::VecDeque;
use units::Utc;

/// The payload of a `painted` message.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Painted {
    /// Which board.
    pub sequence: u64,
    /// What was shown.
    pub rows: Vec<PaintedRow>,
    /// When the pixels had changed, by the display's clock.
    #[serde(with = "rfc3339")]
    pub painted_at: Utc,
    /// The display's clock minus ours as the display measured it, milliseconds.
    pub clock_offset_ms: i64,
}

/// A row as it was shown.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct PaintedRow {
    /// The journey.
    pub journey: ServiceJourneyId,
    /// The minutes shown.
    pub minutes: u32,
}

/// What one `painted` message told.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PaintedReport {
    /// The stop.
    pub stop: StopPointId,
    /// The board.
    pub sequence: u64,
    /// From our prediction to the display's pixels, milliseconds.
    pub lag_ms: i64,
    /// Rows shown that weren't on that board, or with other minutes (a display may count
    /// down by itself: one less is right).
    pub wrong_rows: usize,
}

/// How displays keep up, over the last [`DisplayLag::WINDOW`] messages.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize)]
pub struct DisplayLag {
    /// Messages that counted, since the start.
    pub count: u64,
    /// Messages that were refused, since the start.
    pub rejected: u64,
    /// Wrong rows, since the start.
    pub wrong_rows: u64,
    /// Median lag of the window, milliseconds.
    pub p50_ms: Option<i64>,
    /// 95th percentile (nearest rank) of the window, milliseconds.
    pub p95_ms: Option<i64>,
}

/// Why a `painted` message was refused.
#[derive(Debug, thiserror::Error)]
pub enum PaintedError {
    /// Not the topic of a `painted` message.
    #[error("not a topic of painted boards")]
    Topic,
    /// A stop that this unit keeps no board for.
    #[error("stop {stop} has no board here")]
    UnknownStop {
        /// The stop.
        stop: StopPointId,
    },
    /// Longer than any such message.
    #[error("stop {stop}: {len} bytes, at most {} are read", Painted::MAX_BYTES)]
    TooLong {
        /// The stop.
        stop: StopPointId,
        /// Its length.
        len: usize,
    },
    /// Not the JSON of a `painted` message.
    #[error("stop {stop}: {source}")]
    Json {
        /// The stop.
        stop: StopPointId,
        /// What is wrong.
        source: serde_json::Error,
    },
    /// A board that wasn't published, or too long ago to remember.
    #[error("stop {stop}: board {sequence} isn't among the last {}", Painted::REMEMBERED)]
    UnknownSequence {
        /// The stop.
        stop: StopPointId,
        /// The sequence it names.
        sequence: u64,
    },
    /// A lag that only a wrong clock gives.
    #[error(
        "stop {stop}: board {sequence} would have been painted {lag_ms} ms after its prediction"
    )]
    Lag {
        /// The stop.
        stop: StopPointId,
        /// The board.
        sequence: u64,
        /// The lag.
        lag_ms: i64,
    },
}

impl Painted {
    /// The longest message that is read: 20 rows of the longest ids fit.
    pub const MAX_BYTES: usize = 32 * 1_024;
    /// Boards of a stop that are remembered: a minute of one a second.
    pub const REMEMBERED: usize = 64;
    /// A lag below this is no clock error any more.
    pub const MIN_LAG_MS: i64 = -1_000;
    /// A lag above this (one minute above the longest validity) isn't a display's.
    pub const MAX_LAG_MS: i64 = 3_660_000;
}

impl DisplayLag {
    /// Messages that the percentiles are taken over.
    pub const WINDOW: usize = 1_024;
}

/// What was published lately at one stop.
#[derive(Clone, Debug, Default)]
pub(crate) struct Published {
    boards: VecDeque<Remembered>,
}

#[derive(Clone, Debug)]
struct Remembered {
    sequence: u64,
    predicted_at: Utc,
    rows: Vec<PaintedRow>,
}

impl Published {
    pub(crate) fn remember(&mut self, board: &crate::Board) {
        if self.boards.len() >= Painted::REMEMBERED {
            self.boards.pop_front();
        }
        let row = |r: &crate::Row| PaintedRow { journey: r.journey.clone(), minutes: r.minutes };
        self.boards.push_back(Remembered {
            sequence: board.sequence,
            predicted_at: board.predicted_at,
            rows: board.rows.iter().map(row).collect(),
        });
    }

    /// What a payload says of these boards.
    pub(crate) fn judge(
        &self,
        stop: &StopPointId,
        payload: &[u8],
    ) -> Result<PaintedReport, PaintedError> {
        let stop = stop.clone();
        if payload.len() > Painted::MAX_BYTES {
            return Err(PaintedError::TooLong { stop, len: payload.len() });
        }
        let painted: Painted = match serde_json::from_slice(payload) {
            Ok(painted) => painted,
            Err(source) => return Err(PaintedError::Json { stop, source }),
        };
        let sequence = painted.sequence;
        let Some(board) = self.boards.iter().find(|b| b.sequence == sequence) else {
            return Err(PaintedError::UnknownSequence { stop, sequence });
        };
        let lag_ms = painted
            .painted_at
            .millis_since(board.predicted_at)
            .saturating_sub(painted.clock_offset_ms);
        if !(Painted::MIN_LAG_MS..=Painted::MAX_LAG_MS).contains(&lag_ms) {
            return Err(PaintedError::Lag { stop, sequence, lag_ms });
        }
        let wrong = |shown: &&PaintedRow| {
            let row = board.rows.iter().find(|r| r.journey == shown.journey);
            row.is_none_or(|r| {
                r.minutes != shown.minutes && r.minutes.saturating_sub(1) != shown.minutes
            })
        };
        let wrong_rows = painted.rows.iter().filter(wrong).count();
        Ok(PaintedReport { stop, sequence, lag_ms, wrong_rows })
    }
}

/// The window of lags.
#[derive(Clone, Debug, Default)]
pub(crate) struct LagWindow {
    lags_ms: VecDeque<i64>,
    count: u64,
    rejected: u64,
    wrong_rows: u64,
}

impl LagWindow {
    pub(crate) fn add(&mut self, report: &PaintedReport) {
        if self.lags_ms.len() >= DisplayLag::WINDOW {
            self.lags_ms.pop_front();
        }
        self.lags_ms.push_back(report.lag_ms);
        self.count += 1;
        self.wrong_rows += report.wrong_rows as u64;
    }

    pub(crate) const fn reject(&mut self) {
        self.rejected += 1;
    }

    pub(crate) fn summary(&self) -> DisplayLag {
        let mut sorted: Vec<i64> = self.lags_ms.iter().copied().collect();
        sorted.sort_unstable();
        let rank = |percent: usize| (sorted.len() * percent).div_ceil(100).checked_sub(1);
        let at = |percent| rank(percent).and_then(|i| sorted.get(i).copied());
        DisplayLag {
            count: self.count,
            rejected: self.rejected,
            wrong_rows: self.wrong_rows,
            p50_ms: at(50),
            p95_ms: at(95),
        }
    }
}

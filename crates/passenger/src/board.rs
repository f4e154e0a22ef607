//! What a display shows: the payload of `semafor/v1/stop/<stop>/board`.

use crate::{PassengerConfig, ServiceJourneyId, rfc3339};
use roadnet::StopPointId;
use serde::{Deserialize, Serialize};
use units::Utc;

/// The board of one stop. As JSON its times are RFC 3339 in UTC with milliseconds.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Board {
    /// The stop.
    pub stop: StopPointId,
    /// Its name.
    pub name: String,
    /// Grows with every board of this stop, also over a restart of the engine: it starts from
    /// the milliseconds of the civil clock. A display ignores what isn't newer than it shows.
    pub sequence: u64,
    /// Time of the newest input that it rests on.
    #[serde(with = "rfc3339")]
    pub source_time: Utc,
    /// When it was put together.
    #[serde(with = "rfc3339")]
    pub predicted_at: Utc,
    /// After this time a display must not show it as true any more.
    #[serde(with = "rfc3339")]
    pub valid_until: Utc,
    /// The next departures by expected time, no journey twice.
    pub rows: Vec<Row>,
}

/// A row of a board.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Row {
    /// The journey.
    pub journey: ServiceJourneyId,
    /// Its line.
    pub line: String,
    /// Where it goes.
    pub destination: String,
    /// When it should come.
    #[serde(with = "rfc3339")]
    pub aimed: Utc,
    /// When it will come. While it stands at the stop: since when it has.
    #[serde(with = "rfc3339")]
    pub expected: Utc,
    /// Whole minutes from `predicted_at` to `expected`, rounded down, so that nobody who
    /// trusts them comes too late; 0 below a minute, when overdue and at the stop.
    pub minutes: u32,
    /// How we know.
    pub state: RowState,
    /// Whether a wheelchair can board; `null`: unknown.
    pub wheelchair: Option<bool>,
}

/// How we know what a row says.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RowState {
    /// The bus is heard.
    Live,
    /// Only the timetable says so, with what was last known of this journey's delay.
    Scheduled,
    /// The bus was heard, but not lately.
    Stale,
    /// It won't run.
    Cancelled,
    /// It has passed without stopping; the row goes in a moment.
    Skipped,
    /// It stands at the stop.
    AtStop,
    /// It has left; the row goes in a moment.
    Left,
}

/// Why a payload is no board.
#[derive(Debug, thiserror::Error)]
pub enum BoardError {
    /// Longer than any board.
    #[error("{len} bytes are no board, at most {} are", Board::MAX_BYTES)]
    TooLong {
        /// Its length.
        len: usize,
    },
    /// Not the JSON of a board.
    #[error("not a board: {0}")]
    Json(#[from] serde_json::Error),
    /// More rows than a board can have.
    #[error("board of {stop}: {rows} rows")]
    TooManyRows {
        /// The stop.
        stop: StopPointId,
        /// How many.
        rows: usize,
    },
    /// It was never valid.
    #[error("board of {stop}: valid until {}, predicted at {}",
        valid_until.to_rfc3339(), predicted_at.to_rfc3339())]
    NeverValid {
        /// The stop.
        stop: StopPointId,
        /// The end.
        valid_until: Utc,
        /// The start.
        predicted_at: Utc,
    },
}

impl Board {
    /// The longest payload that is read: [`PassengerConfig::MAX_ROWS`] rows of the longest
    /// texts, every byte of them escaped, fit.
    pub const MAX_BYTES: usize = 128 * 1_024;

    /// The payload. Equal boards give equal bytes.
    pub fn to_json(&self) -> Vec<u8> {
        // Strings, numbers and lists: serialisation has nothing to fail on.
        serde_json::to_vec(self).unwrap_or_default()
    }

    /// A board from a payload, for displays and `semafor board`. Fields it doesn't know are
    /// passed over.
    ///
    /// # Errors
    /// See [`BoardError`].
    pub fn from_json(payload: &[u8]) -> Result<Self, BoardError> {
        if payload.len() > Self::MAX_BYTES {
            return Err(BoardError::TooLong { len: payload.len() });
        }
        let board: Self = serde_json::from_slice(payload)?;
        if board.rows.len() > PassengerConfig::MAX_ROWS {
            let (stop, rows) = (board.stop, board.rows.len());
            return Err(BoardError::TooManyRows { stop, rows });
        }
        if board.valid_until <= board.predicted_at {
            let Self { stop, valid_until, predicted_at, .. } = board;
            return Err(BoardError::NeverValid { stop, valid_until, predicted_at });
        }
        Ok(board)
    }
}

impl Row {
    /// Whole minutes from `now` to `expected` as a display shows them, rounded down.
    pub fn minutes_to(expected: Utc, now: Utc) -> u32 {
        u32::try_from(expected.millis_since(now).max(0) / 60_000).unwrap_or(u32::MAX)
    }
}

impl RowState {
    /// Whether the bus is gone for those who wait here.
    pub const fn is_gone(self) -> bool {
        matches!(self, Self::Left | Self::Skipped)
    }
}

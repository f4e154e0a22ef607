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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn board(texts: [String; 3], times: [i64; 5], states: &[RowState]) -> Board {
        let utc = |i: usize| Utc::from_unix_millis(times[i].rem_euclid(4_000_000_000_000));
        let [name, line, destination] = texts;
        let row = |(i, state): (usize, &RowState)| Row {
            journey: ServiceJourneyId(format!("{line}{i}")),
            line: line.clone(),
            destination: destination.clone(),
            aimed: utc(0),
            expected: utc(1),
            minutes: i as u32,
            state: *state,
            wheelchair: [None, Some(true), Some(false)][i % 3],
        };
        Board {
            stop: StopPointId(name.clone()),
            name,
            sequence: times[2].unsigned_abs(),
            source_time: utc(3),
            predicted_at: utc(4),
            valid_until: utc(4).plus_millis(90_000),
            rows: states.iter().enumerate().map(row).collect(),
        }
    }

    fn state() -> impl Strategy<Value = RowState> {
        use RowState::{AtStop, Cancelled, Left, Live, Scheduled, Skipped, Stale};
        prop::sample::select(vec![Live, Scheduled, Stale, Cancelled, Skipped, AtStop, Left])
    }

    proptest! {
        #[test]
        fn json_round_trip(
            texts in any::<[String; 3]>(), times in any::<[i64; 5]>(),
            states in prop::collection::vec(state(), 0..=PassengerConfig::MAX_ROWS),
        ) {
            let board = board(texts, times, &states);
            let json = board.to_json();
            prop_assert_eq!(&Board::from_json(&json).unwrap(), &board);
            prop_assert_eq!(board.to_json(), json);
        }

        #[test]
        fn broken_payloads_are_refused(
            at in 0_usize..400, byte in any::<u8>(), bytes in prop::collection::vec(any::<u8>(), 0..200),
        ) {
            prop_assert!(Board::from_json(&bytes).is_err());
            let mut json = board(Default::default(), [5; 5], &[RowState::Live]).to_json();
            let at = at % json.len();
            prop_assert!(Board::from_json(&json[..at]).is_err());
            json[at] = byte;
            if let Ok(board) = Board::from_json(&json) {
                prop_assert!(board.valid_until > board.predicted_at);
            }
        }

        #[test]
        fn minutes_are_rounded_down_and_never_negative(ahead_ms in -600_000_i64..600_000) {
            let now = Utc::from_unix_millis(1_000_000_000);
            let minutes = i64::from(Row::minutes_to(now.plus_millis(ahead_ms), now));
            prop_assert!(minutes * 60_000 <= ahead_ms.max(0));
            prop_assert!((minutes + 1) * 60_000 > ahead_ms);
        }
    }

    #[test]
    fn the_names_that_displays_rely_on() {
        let texts = ["A".to_owned(), "4".to_owned(), "Nádraží".to_owned()];
        let json = board(texts, [60_000, 90_000, 7, 0, 1_000], &[RowState::AtStop]).to_json();
        assert_eq!(
            String::from_utf8(json).unwrap(),
            concat!(
                r#"{"stop":"A","name":"A","sequence":7,"source_time":"1970-01-01T00:00:00.000Z","#,
                r#""predicted_at":"1970-01-01T00:00:01.000Z","#,
                r#""valid_until":"1970-01-01T00:01:31.000Z","rows":[{"journey":"40","line":"4","#,
                r#""destination":"Nádraží","aimed":"1970-01-01T00:01:00.000Z","#,
                r#""expected":"1970-01-01T00:01:30.000Z","minutes":0,"state":"at_stop","#,
                r#""wheelchair":null}]}"#
            )
        );
    }

    #[test]
    fn what_no_engine_says_is_refused() {
        let good = board(Default::default(), [5; 5], &[]);
        let never = Board { valid_until: good.predicted_at, ..good.clone() };
        let refused = Board::from_json(&never.to_json());
        assert!(matches!(refused, Err(BoardError::NeverValid { .. })));
        let rows = vec![RowState::Live; PassengerConfig::MAX_ROWS + 1];
        let refused = Board::from_json(&board(Default::default(), [5; 5], &rows).to_json());
        assert!(matches!(refused, Err(BoardError::TooManyRows { rows: 21, .. })));
        let refused = Board::from_json(&vec![b' '; Board::MAX_BYTES + 1]);
        assert!(matches!(refused, Err(BoardError::TooLong { .. })));
    }
}

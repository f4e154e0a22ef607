//! What an operator may choose, and what is chosen for those who don't.

use crate::BusKinematics;
use units::Duration;

/// The settings of [`crate::Passenger`]. The defaults are for a roadside unit in a town.
#[derive(Clone, PartialEq, Debug)]
pub struct PassengerConfig {
    /// Rows on a board, 1..=[`PassengerConfig::MAX_ROWS`].
    pub rows: usize,
    /// How far ahead a board looks for scheduled journeys.
    pub horizon: Duration,
    /// How buses drive.
    pub kinematics: BusKinematics,
    /// A bus heard within this time is live; CAMs come at least once a second (EN 302 637-2,
    /// 6.1.3), so some of them may be lost.
    pub live_for: Duration,
    /// A bus not heard for this long is forgotten; until then its row is `stale`.
    pub forget_after: Duration,
    /// How long a row says `left` or `skipped` before it goes.
    pub left_shown: Duration,
    /// How long after its time a journey that nothing was heard of keeps its row.
    pub unseen_grace: Duration,
    /// How much earlier than aimed a bus may come and still be that journey's.
    pub early: Duration,
    /// How much later than aimed.
    pub late: Duration,
    /// How long a board may be shown after its prediction.
    pub valid_for: Duration,
    /// A board is published again after this time though nothing changed.
    pub heartbeat: Duration,
    /// Time between two boards of one stop, except when a bus arrives or a row goes.
    pub min_interval: Duration,
    /// A change of an expected time from which it is worth a new board.
    pub expected_step: Duration,
}

impl PassengerConfig {
    /// Rows on the largest board.
    pub const MAX_ROWS: usize = 20;
    /// The farthest horizon: a day's boards.
    pub const MAX_HORIZON: Duration = Duration::from_secs(24 * 3_600);
    /// Limit of every other time.
    pub const MAX_TIME: Duration = Duration::from_secs(3_600);

    /// All faults.
    pub(crate) fn check(&self) -> Vec<ConfigError> {
        let mut faults = Vec::new();
        if !(1..=Self::MAX_ROWS).contains(&self.rows) {
            faults.push(ConfigError::Rows { rows: self.rows });
        }
        let times = [
            ("horizon", self.horizon, Self::MAX_HORIZON),
            ("live_for", self.live_for, Self::MAX_TIME),
            ("forget_after", self.forget_after, Self::MAX_TIME),
            ("valid_for", self.valid_for, Self::MAX_TIME),
            ("heartbeat", self.heartbeat, Self::MAX_TIME),
            ("late", self.late, Self::MAX_TIME),
        ];
        for (field, time, max) in times {
            if time.is_zero() || time > max {
                faults.push(ConfigError::Time { field, time, max });
            }
        }
        let may_be_zero = [
            ("left_shown", self.left_shown),
            ("unseen_grace", self.unseen_grace),
            ("early", self.early),
            ("min_interval", self.min_interval),
            ("expected_step", self.expected_step),
        ];
        for (field, time) in may_be_zero {
            if time > Self::MAX_TIME {
                faults.push(ConfigError::Time { field, time, max: Self::MAX_TIME });
            }
        }
        let orders = [
            ("live_for", self.live_for, "forget_after", self.forget_after),
            ("heartbeat", self.heartbeat, "valid_for", self.valid_for),
            ("min_interval", self.min_interval, "heartbeat", self.heartbeat),
        ];
        for (shorter, a, longer, b) in orders {
            if a >= b {
                faults.push(ConfigError::Order { shorter, longer });
            }
        }
        let k = &self.kinematics;
        for (field, value) in [
            ("cruise_mps", k.cruise_mps),
            ("acceleration_mps2", k.acceleration_mps2),
            ("deceleration_mps2", k.deceleration_mps2),
        ] {
            if !(0.1..=50.0).contains(&value) {
                faults.push(ConfigError::Kinematics { field, value });
            }
        }
        faults
    }
}

impl Default for PassengerConfig {
    fn default() -> Self {
        Self {
            rows: 6,
            horizon: Duration::from_secs(90 * 60),
            kinematics: BusKinematics::default(),
            live_for: Duration::from_secs(5),
            forget_after: Duration::from_secs(60),
            left_shown: Duration::from_secs(3),
            unseen_grace: Duration::from_secs(180),
            early: Duration::from_secs(180),
            late: Duration::from_secs(20 * 60),
            valid_for: Duration::from_secs(90),
            heartbeat: Duration::from_secs(30),
            min_interval: Duration::from_secs(1),
            expected_step: Duration::from_secs(10),
        }
    }
}

/// A fault of the configuration or of the stops.
#[derive(Clone, PartialEq, Debug, thiserror::Error)]
pub enum ConfigError {
    /// Too many rows or none.
    #[error("rows is {rows}, it has to be 1 to {}", PassengerConfig::MAX_ROWS)]
    Rows {
        /// The rows.
        rows: usize,
    },
    /// A time that is zero or too long.
    #[error("{field} is {time:?}, it has to be above zero and at most {max:?}")]
    Time {
        /// Which time.
        field: &'static str,
        /// Its value.
        time: Duration,
        /// What is allowed.
        max: Duration,
    },
    /// Two times in the wrong order.
    #[error("{shorter} has to be shorter than {longer}")]
    Order {
        /// What has to be shorter.
        shorter: &'static str,
        /// What has to be longer.
        longer: &'static str,
    },
    /// A bus that doesn't drive.
    #[error("kinematics: {field} is {value}, it has to be 0.1 to 50")]
    Kinematics {
        /// Which quantity.
        field: &'static str,
        /// Its value.
        value: f64,
    },
    /// Two stops with one id.
    #[error("stop {stop} stands twice")]
    DuplicateStop {
        /// The id.
        stop: roadnet::StopPointId,
    },
    /// A stop whose id or name is empty, over-long or has control characters.
    #[error(
        "stop at position {position}: its {field} is empty, too long or has a control character"
    )]
    BadStop {
        /// Position of the stop.
        position: usize,
        /// Which text.
        field: &'static str,
    },
    /// More stops than one unit can keep boards for.
    #[error("{count} stops, at most {} can be kept", crate::Passenger::MAX_STOPS)]
    TooManyStops {
        /// How many there are.
        count: usize,
    },
}

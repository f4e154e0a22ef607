//! Quantities of the roadside: instants, the two civil clocks of C-ITS, and WGS84 positions.
//!
//! A quantity becomes a type here where mixing it up has cost people money: monotonic time
//! against UTC against ITS time, degrees against metres. Plain lengths, speeds and
//! accelerations stay `f64` in SI units with the unit last in the name (`speed_mps`, `gap_m`).
//!
//! It deliberately reads no clock and knows no message.
//!
//! ```
//! use units::{TimestampIts, Utc};
//! let utc = Utc::from_civil(2007, 1, 1, 0, 0, 0).expect("a date");
//! assert_eq!(TimestampIts::from(utc).as_millis(), 94_694_401_000);
//! ```

mod geodesy;
mod time;

pub use core::time::Duration;
pub use geodesy::{Enu, Heading, LocalFrame, PositionError, Wgs84};
pub use time::{Instant, Now, TimestampIts, Utc};

//! What a signal head shows.

use serde::{Deserialize, Serialize};
use units::Instant;

/// The aspect of a signal group.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Lamp {
    /// No lamp is lit.
    Dark,
    /// Stop.
    Red,
    /// Green comes.
    RedAmber,
    /// Go.
    Green,
    /// Go, green ends (as in Moldova).
    FlashingGreen,
    /// Stop if you can.
    Amber,
    /// Out of order, mind the others.
    FlashingAmber,
}

impl Lamp {
    /// Traffic has the right to go: green or flashing green.
    pub const fn is_green(self) -> bool {
        matches!(self, Self::Green | Self::FlashingGreen)
    }

    /// What is shown while the signals are off.
    pub const fn is_off(self) -> bool {
        matches!(self, Self::Dark | Self::FlashingAmber)
    }
}

/// What a group shows and how long it has, with the times that the next switch must respect.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct GroupState {
    /// What it shows.
    pub lamp: Lamp,
    /// Since when.
    pub since: Instant,
    /// Start of the present green or, if there is none, of the last one.
    pub green_started: Option<Instant>,
    /// End of the last green (start of amber or red), or of the time in which the signals were
    /// off; at start-up the start itself, so that a full intergreen passes before anything goes
    /// green.
    pub green_ended: Instant,
}

impl GroupState {
    /// Red since `at`, as if a green had just ended.
    pub const fn red_since(at: Instant) -> Self {
        Self { lamp: Lamp::Red, since: at, green_started: None, green_ended: at }
    }

    /// The same group showing `lamp` from `at` on.
    pub fn switched(self, lamp: Lamp, at: Instant) -> Self {
        let (was, is) = (self.lamp.is_green(), lamp.is_green());
        let ended = was && !is || self.lamp.is_off() && !lamp.is_off();
        Self {
            lamp,
            since: at,
            green_started: if is && !was { Some(at) } else { self.green_started },
            green_ended: if ended { at } else { self.green_ended },
        }
    }

    /// The same state by a clock that shows `to` where it showed `from`.
    pub(crate) fn moved(self, from: Instant, to: Instant) -> Self {
        let by = |t: Instant| {
            if to >= from { t + to.since(from) } else { t.saturating_sub(from.since(to)) }
        };
        Self {
            lamp: self.lamp,
            since: by(self.since),
            green_started: self.green_started.map(by),
            green_ended: by(self.green_ended),
        }
    }
}

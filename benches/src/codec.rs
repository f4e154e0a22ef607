//! Codecs at the same work: messages, who can read them, and what it costs.

pub mod inside;
pub mod messages;
pub mod peer;
pub mod report;

pub use inside::Inside;
pub use messages::{Kind, MESSAGES, Sample, samples};
pub use peer::Peer;

use std::time::Duration;

/// What a codec does.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Work {
    /// Octets to a value that owns all its fields, and giving its memory back.
    Decode,
    /// A value to octets.
    Encode,
}

impl Work {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Decode, Self::Encode];

    /// In one word.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Decode => "decode",
            Self::Encode => "encode",
        }
    }
}

/// What some work took.
#[derive(Clone, Copy, Debug)]
pub struct Cost {
    /// Processor time of the thread that did it.
    pub time: Duration,
    /// Allocations on the heap for each time it was done, where they were counted.
    pub allocations: Option<u64>,
}

/// A codec that takes part.
pub trait Contestant {
    /// Decodes and encodes again.
    ///
    /// # Errors
    /// Why it can't read this message.
    fn recode(&mut self, sample: &Sample) -> Result<Vec<u8>, String>;

    /// Does the work `n` times.
    ///
    /// # Errors
    /// As [`Self::recode`].
    fn work(&mut self, work: Work, sample: &Sample, n: u64) -> Result<Cost, String>;
}

//! The record of every transition, and its replay.

use crate::kernel::{Kernel, Violation};
use crate::lamp::{GroupState, Lamp};
use crate::program::SignalProgram;
use roadnet::SignalGroupId;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;
use units::Instant;

/// Something that happened to the lamps.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "entry", rename_all = "snake_case")]
pub enum Entry {
    /// It began: all groups are red.
    AllRed {
        /// When.
        at: Instant,
    },
    /// A group shows something else.
    Lamp {
        /// When.
        at: Instant,
        /// Which group.
        group: SignalGroupId,
        /// What it shows from now on.
        lamp: Lamp,
    },
    /// The clock was set, or nobody looked at it for long: what had elapsed has elapsed still.
    Clock {
        /// What it showed.
        from: Instant,
        /// What it shows.
        to: Instant,
    },
    /// An invariant was broken; the signals go off.
    FailSafe {
        /// When.
        at: Instant,
        /// Which.
        violation: Violation,
    },
    /// Somebody has ended fail-safe.
    Reset {
        /// When.
        at: Instant,
    },
}

/// Entries that nobody has taken yet, the newest [`MOST_ENTRIES`].
#[derive(Clone, Debug, Default)]
pub(crate) struct Log {
    entries: VecDeque<Entry>,
}

impl Log {
    pub fn beginning(entry: Entry) -> Self {
        Self { entries: VecDeque::from([entry]) }
    }

    pub fn push(&mut self, entry: Entry) {
        if self.entries.len() >= MOST_ENTRIES {
            self.entries.pop_front();
        }
        self.entries.push_back(entry);
    }

    pub fn take(&mut self) -> Vec<Entry> {
        self.entries.drain(..).collect()
    }
}

/// What is wrong with a log. Entries count from 0.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[allow(missing_docs)]
pub enum ReplayError {
    #[error("entry 0: expected that all groups are red, the log's beginning is missing")]
    NoBeginning,
    #[error("entry {entry}: there is no signal group {group}")]
    UnknownGroup { entry: usize, group: SignalGroupId },
    #[error("entry {entry} is earlier than the one before")]
    Order { entry: usize },
    #[error("entry {entry}: {violation}")]
    Broken { entry: usize, violation: Violation },
}

impl ReplayError {
    /// The entry that can't be.
    pub const fn entry(&self) -> usize {
        match *self {
            Self::NoBeginning => 0,
            Self::UnknownGroup { entry, .. }
            | Self::Order { entry }
            | Self::Broken { entry, .. } => entry,
        }
    }
}

/// Goes through a log as the kernel would, and checks every transition.
///
/// # Errors
/// The first entry that can't be: without a beginning, of another program, out of order, or a
/// transition that the program forbids.
pub fn replay(
    program: &Arc<SignalProgram>,
    entries: &[Entry],
) -> Result<BTreeMap<SignalGroupId, GroupState>, ReplayError> {
    let Some(Entry::AllRed { at: begin }) = entries.first() else {
        return Err(ReplayError::NoBeginning);
    };
    let mut kernel = Kernel::new(Arc::clone(program), *begin);
    let mut now = *begin;
    for (entry, e) in entries.iter().enumerate() {
        let (at, then) = match *e {
            Entry::Clock { from, to } => (from, to),
            Entry::AllRed { at } => (now, at),
            Entry::Lamp { at, .. } | Entry::FailSafe { at, .. } | Entry::Reset { at } => (at, at),
        };
        if at < now {
            return Err(ReplayError::Order { entry });
        }
        now = then;
        if let Entry::Lamp { group, .. } = *e
            && kernel.group(group).is_none()
        {
            return Err(ReplayError::UnknownGroup { entry, group });
        }
        if let Some(violation) = kernel.retrace(e) {
            return Err(ReplayError::Broken { entry, violation });
        }
    }
    Ok(kernel.groups().clone())
}

/// Some ten minutes of a busy intersection, for an owner that takes them once in a while.
const MOST_ENTRIES: usize = 4_096;

//! A request is never forgotten: since when each signal group is asked for in vain.

use crate::program::{SignalProgram, StageId};
use roadnet::SignalGroupId;
use std::collections::BTreeMap;
use units::{Duration, Instant};

/// Who waits, and since when. It guards every policy: what is [`Self::overdue`] goes before what a
/// policy wants.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Waits {
    asked: BTreeMap<SignalGroupId, Asked>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Asked {
    since: Instant,
    /// When it was last asked for.
    last: Instant,
}

impl Waits {
    /// Notes whether a group is asked for at `now`, and whether it has its green. A request that
    /// is not repeated for five seconds has gone another way.
    pub fn note(&mut self, group: SignalGroupId, asked: bool, green: bool, now: Instant) {
        if green {
            self.asked.remove(&group);
        } else if asked {
            let entry = self.asked.entry(group).or_insert(Asked { since: now, last: now });
            entry.last = now;
        } else if self.asked.get(&group).is_some_and(|a| now.since(a.last) > WITHDRAWN) {
            self.asked.remove(&group);
        }
    }

    /// Since when a group is asked for in vain.
    pub fn since(&self, group: SignalGroupId) -> Option<Instant> {
        self.asked.get(&group).map(|a| a.since)
    }

    /// The longest that anybody waits at `now`.
    pub fn longest(&self, now: Instant) -> Duration {
        self.asked.values().map(|a| now.since(a.since)).max().unwrap_or_default()
    }

    /// The stage that serves whoever has waited longest of those who have waited for their
    /// group's `max_wait`, and with it as many others of them as can be; `None` if nobody has.
    pub fn overdue(&self, program: &SignalProgram, now: Instant) -> Option<StageId> {
        let is_due = |group: &SignalGroupId| {
            let since = self.since(*group);
            let times = program.times(*group);
            since.zip(times).is_some_and(|(since, t)| now.since(since) >= t.max_wait)
        };
        let due = self.asked.iter().filter(|(group, _)| is_due(group));
        let (first, _) = due.min_by_key(|(group, a)| (a.since, **group))?;
        let serves = |s: &&crate::Stage| s.green.iter().filter(|g| is_due(g)).count();
        let stages = program.stages().filter(|s| s.green.contains(first));
        stages.max_by_key(|s| (serves(s), core::cmp::Reverse(s.id))).map(|s| s.id)
    }
}

/// A request that is not repeated for this long has been withdrawn: the vehicle has turned on red,
/// or was taken to be in another lane.
const WITHDRAWN: Duration = Duration::from_secs(5);

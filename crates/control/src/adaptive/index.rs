//! The priority index of a stage: how many it would serve in how long.
//!
//! After Lämmer and Helbing, "Self-control of traffic lights and vehicle flows in urban road
//! networks" (J. Stat. Mech. 2008, P04019): of a stage that is not on, the time counts that the
//! interstage takes; those who are still to arrive count if the green would let them through with
//! the others. Served is the stage with the highest rate.

use super::outlook::{GAP_S, HEADWAY_S, Moment, Outlook};
use super::tables::Stage;

/// Room for its work.
#[derive(Clone, Debug, Default)]
pub(super) struct Index {
    /// Who would leave in each second.
    leaving: Vec<f64>,
    /// Until when the stream of each group flows without a gap, seconds.
    flows_s: Vec<f64>,
}

impl Index {
    /// The index of a stage at a moment, vehicles per second.
    pub fn of(&mut self, outlook: &Outlook<'_>, m: &Moment, stage: usize) -> f64 {
        let tables = outlook.tables;
        self.leaving.clear();
        self.leaving.resize(SECONDS, 0.0);
        self.flows_s.clear();
        self.flows_s.resize(tables.groups.len(), f64::NEG_INFINITY);
        for yielding in [false, true] {
            for lane in 0..outlook.scene.lanes.len() {
                self.add_lane(outlook, m, stage, lane, yielding);
            }
        }
        let own = stage == m.stage;
        let lost_s = if own { 0.0 } else { PENALTY_S };
        let mut served = 0.0;
        let mut best: f64 = 0.0;
        // The rate rises only when somebody leaves.
        for (second, leaving) in self.leaving.iter().enumerate().filter(|(_, n)| **n > 0.0) {
            served += leaving;
            let takes_s = (second as f64 + 1.0).max(LEAST_S) + lost_s;
            best = best.max(served / takes_s);
        }
        let waited = |g: usize| {
            let since_s = m.waiting_s[g];
            m.t_s - since_s > LONGEST_WAIT_S && tables.helps(m.stage, stage, g)
        };
        if !own && (0..tables.groups.len()).any(waited) {
            best += FORCED;
        }
        best
    }

    fn add_lane(
        &mut self,
        outlook: &Outlook<'_>,
        m: &Moment,
        stage: usize,
        lane: usize,
        yielding: bool,
    ) {
        let tables = outlook.tables;
        let Stage { green, yields, .. } = &tables.stages[stage];
        let (head, mut free_s) = m.lanes[lane];
        let waiting = &outlook.scene.lanes[lane][head..];
        if waiting.first().is_none_or(|c| !green[c.group] || yields[c.group] != yielding) {
            return;
        }
        let mut begins: Option<(usize, f64)> = None;
        for c in waiting.iter().take(MOST) {
            if !green[c.group] {
                break;
            }
            // Mostly all on a lane wait for the same.
            let known = begins.filter(|(group, _)| *group == c.group).map(|(_, s)| s);
            let mut start_s = known.unwrap_or_else(|| outlook.starts_s(m, stage, c.group));
            begins = Some((c.group, start_s));
            for &over in tables.groups[c.group].yields_to.iter().filter(|over| green[**over]) {
                start_s = start_s.max(self.flows_s[over]);
            }
            let gap_s = c.load.min(1.0) * outlook.scene.gap_s(tables, stage, c.group);
            let leaves_s = c.at_s.max(free_s).max(start_s) + gap_s;
            let second = (leaves_s - m.t_s) as usize;
            if second >= SECONDS {
                break;
            }
            self.leaving[second] += c.weight;
            let flows = &mut self.flows_s[c.group];
            if leaves_s <= flows.max(m.t_s) + GAP_S {
                *flows = flows.max(leaves_s + 1.0);
            }
            free_s = leaves_s + HEADWAY_S * c.load;
        }
    }
}

/// How far ahead arrivals count.
const SECONDS: usize = 40;
/// Who comes later than the first of so many doesn't change an index.
const MOST: usize = 24;
/// A green is not judged by less than this, seconds.
const LEAST_S: f64 = 2.0;
/// What a change costs besides its interstage, seconds.
const PENALTY_S: f64 = 3.0;
/// Nobody who asks waits longer if it can be helped, seconds.
pub(super) const LONGEST_WAIT_S: f64 = 90.0;
/// More than any rate.
const FORCED: f64 = 1e3;

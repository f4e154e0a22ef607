//! What every signal group showed, change by change.

use roadnet::{IntersectionId, SignalGroupId};
use signal::{Controller, Lamp};
use std::collections::BTreeMap;
use units::Instant;

/// The lamps of a run. Times are seconds since its start.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct LampTrace {
    groups: BTreeMap<(IntersectionId, SignalGroupId), Vec<(f64, Lamp)>>,
}

impl LampTrace {
    /// Takes in what a controller shows now.
    pub(crate) fn look(&mut self, at: Instant, id: IntersectionId, controller: &Controller) {
        for (group, state) in controller.kernel().groups() {
            let shown = self.groups.entry((id, *group)).or_default();
            let is_new = shown.last().is_none_or(|(_, lamp)| *lamp != state.lamp);
            if is_new && shown.len() < MAX_CHANGES {
                shown.push((at.as_secs_f64(), state.lamp));
            }
        }
    }

    /// The groups of an intersection, in order.
    pub fn groups(&self, id: IntersectionId) -> impl Iterator<Item = SignalGroupId> + '_ {
        self.groups.keys().filter(move |(i, _)| *i == id).map(|(_, g)| *g)
    }

    /// What a group showed between two times: from when to when, and what.
    pub fn spans(
        &self,
        of: (IntersectionId, SignalGroupId),
        (from_s, to_s): (f64, f64),
    ) -> Vec<(f64, f64, Lamp)> {
        let shown = self.groups.get(&of).map_or(&[][..], Vec::as_slice);
        let ends = shown.iter().skip(1).map(|(s, _)| *s).chain([f64::INFINITY]);
        let cut = shown
            .iter()
            .zip(ends)
            .map(|((begin_s, lamp), end_s)| (begin_s.max(from_s), end_s.min(to_s), *lamp));
        cut.filter(|(begin_s, end_s, _)| begin_s < end_s).collect()
    }

    /// The share of a time in which a group was green, 0..1.
    pub fn green_share(
        &self,
        of: (IntersectionId, SignalGroupId),
        (from_s, to_s): (f64, f64),
    ) -> f64 {
        let spans = self.spans(of, (from_s, to_s));
        let green = spans.iter().filter(|(_, _, lamp)| lamp.is_green());
        green.map(|(begin_s, end_s, _)| end_s - begin_s).sum::<f64>() / (to_s - from_s).max(1e-9)
    }
}

/// A day of the shortest greens; what comes later is not kept.
const MAX_CHANGES: usize = 100_000;

//! Turns that may lock each other inside a junction.

use super::junction::Timing;
use super::model::{Model, Part};
use roadnet::{IntersectionId, SignalGroupId};

impl Model {
    /// How often somebody of one signal group waits for a gap inside the junction when its green
    /// ends, and in the same cycle somebody of another follows, times an hour: both as if they came
    /// at random, through the gaps of HCM 6, ch. 31.
    pub fn meetings_per_h(
        &self,
        id: IntersectionId,
        losing: SignalGroupId,
        gaining: SignalGroupId,
    ) -> f64 {
        let Some(j) = self.junctions.iter().position(|j| j.id == id) else { return 0.0 };
        let junction = &self.junctions[j];
        let cycle_s = f64::from(Timing::cycle_s(&junction.present));
        let parts = |g: SignalGroupId| {
            let lanes = self.lanes_of[j].iter().flat_map(|l| &self.lanes[*l].parts);
            lanes.filter(move |p| p.group.is_some_and(|own| junction.groups[own] == g))
        };
        let held = |p: &Part| {
            let flow = |&(lane, part): &(usize, usize)| self.lanes[lane].parts[part].flow;
            let opposing: f64 = p.yields_to.iter().map(flow).sum();
            p.flow * (1.0 - libm::exp(-opposing * self.params.critical_gap_s))
        };
        let waiting: f64 = parts(losing).map(held).sum();
        let following: f64 = parts(gaining).map(|p| p.flow).sum();
        waiting * following * cycle_s * 3_600.0
    }
}

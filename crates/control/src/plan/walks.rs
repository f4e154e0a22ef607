//! People on foot: how long they wait, and how they are in the way of those who turn.

use super::junction::{Junction, Timing};
use super::saturation::PlanParams;
use roadnet::{IntersectionId, SignalGroupId, Turn};

/// People over one crossing.
#[derive(Clone, PartialEq, Debug)]
pub struct Walk {
    /// Where.
    pub intersection: IntersectionId,
    /// The crossing's signal group.
    pub group: SignalGroupId,
    /// How many, people per hour.
    pub ped_per_h: f64,
    /// How long they take to the other side, seconds.
    pub crossing_s: f64,
    /// Vehicles whose way leads over it: their signal group and how they turn.
    pub turns: Vec<(SignalGroupId, Turn)>,
}

/// A crossing of a model.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Crossing {
    /// The junction's group.
    pub group: usize,
    /// People per second.
    pub flow: f64,
    pub crossing_s: f64,
}

/// A crossing under a plan.
#[derive(Clone, Debug, Default)]
pub(super) struct CrossingState {
    /// Those on it in each second of the common cycle.
    pub present: Vec<f64>,
    /// Mean wait, seconds.
    pub wait_s: f64,
    /// Seconds an hour, weighted.
    pub cost: f64,
}

impl Crossing {
    /// Who comes at red sets out when green begins, who comes at green at once.
    pub fn under(
        &self,
        junction: &Junction,
        timing: &Timing,
        cycle: usize,
        params: &PlanParams,
    ) -> CrossingState {
        let own = (timing.cycle_s() as usize).max(1);
        let mut green = vec![false; own];
        for (_, begin, length) in junction.greens(timing).iter().filter(|g| g.0 == self.group) {
            let begin = libm::round(*begin) as usize + timing.offset_s as usize;
            for second in 0..(libm::round(*length) as usize).min(own) {
                green[(begin + second) % own] = true;
            }
        }
        let mut set_out = vec![0.0; own];
        let (mut waiting, mut waited) = (0.0, 0.0);
        // Twice, for those who wait at the beginning came at the end.
        for second in (0..own).chain(0..own) {
            waited = if second == 0 { 0.0 } else { waited };
            waiting += self.flow;
            set_out[second] = 0.0;
            if green[second] {
                set_out[second] = core::mem::take(&mut waiting);
            }
            waited += waiting;
        }
        let wait_s = waited / (self.flow * own as f64).max(1e-12);
        let walks_s = (libm::round(self.crossing_s) as usize).clamp(1, own);
        let on = |second: usize| -> f64 {
            (0..walks_s).map(|back| set_out[(second + own - back) % own]).sum()
        };
        let present = if cycle.is_multiple_of(own) {
            (0..cycle).map(|second| on(second % own)).collect()
        } else {
            // Its cycle and the others' never come round together.
            vec![self.flow * walks_s as f64; cycle]
        };
        let cost = self.flow * 3_600.0 * params.walker_weight * wait_s;
        CrossingState { present, wait_s, cost }
    }
}

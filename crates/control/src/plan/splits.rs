//! Splits of one intersection: its critical streams, and the green shared out by delay.

use super::evaluate::State;
use super::junction::{PlanSet, Timing};
use super::model::Model;
use super::queue::Scratch;

/// What decides the cycle of an intersection.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub(super) struct Critical {
    /// Time of a cycle that serves nobody, seconds.
    pub lost_s: f64,
    /// Sum of the flow ratios of the critical streams.
    pub flow_ratios: f64,
}

/// The streams that follow each other round the cycle and need the most of it (the critical path
/// of Webster's method, for groups that are green in several stages too).
pub(super) fn critical(model: &Model, junction: usize, timing: &Timing) -> Critical {
    let j = &model.junctions[junction];
    let n = timing.stages.len();
    let cycle_s = f64::from(timing.cycle_s());
    let ratio = ratios(model, junction);
    let greens = j.greens(timing);
    // Streams as edges from the stage in which they begin to that in which they have ended.
    let mut edges: Vec<(usize, usize, f64, f64)> = Vec::new();
    for (g, y) in ratio.iter().enumerate() {
        let holds = |k: usize| j.holds(timing.stages[k % n], g);
        for first in (0..n).filter(|k| holds(*k) && !holds(k + n - 1)) {
            let run = (first..first + n).take_while(|k| holds(*k)).count();
            let held: u32 = (first..first + run).map(|k| timing.lengths_s[k % n]).sum();
            let own: f64 = greens.iter().filter(|s| s.0 == g).map(|s| s.2).sum();
            let params = &model.params;
            let green = (own - params.start_lost_s + params.end_gain_s).max(0.0);
            let lost = (f64::from(held) - green).max(0.0);
            edges.push((first, run, *y, lost));
        }
    }
    let mut best = (f64::NEG_INFINITY, Critical::default());
    for start in 0..n {
        // The longest way round from this stage to itself.
        let mut reached: Vec<Option<(f64, Critical)>> = vec![None; n + 1];
        reached[0] = Some((0.0, Critical::default()));
        for k in 0..n {
            let Some((weight, so_far)) = reached[k] else { continue };
            for (first, run, y, lost) in &edges {
                if *first != (start + k) % n || k + run > n {
                    continue;
                }
                let next =
                    Critical { lost_s: so_far.lost_s + lost, flow_ratios: so_far.flow_ratios + y };
                let weight = weight + y * cycle_s + lost;
                if reached[k + run].is_none_or(|(w, _)| weight > w) {
                    reached[k + run] = Some((weight, next));
                }
            }
        }
        if let Some((weight, found)) = reached[n]
            && weight > best.0
        {
            best = (weight, found);
        }
    }
    best.1
}

/// Flow by saturation flow of each group: of its fullest lane.
fn ratios(model: &Model, junction: usize) -> Vec<f64> {
    let mut ratio = vec![0.0_f64; model.junctions[junction].groups.len()];
    for l in &model.lanes_of[junction] {
        let lane = &model.lanes[*l];
        let needs: f64 = lane.parts.iter().map(|p| p.flow / p.saturation.max(1e-6)).sum();
        for part in &lane.parts {
            if let Some(g) = part.group {
                ratio[g] = ratio[g].max(needs);
            }
        }
    }
    ratio
}

/// The splits with the least delay for arrivals at random, within a cycle; `None` if the stages
/// don't fit into it.
pub(super) fn share_out(
    model: &Model,
    junction: usize,
    stages: &[usize],
    cycle_s: u32,
    scratch: &mut Scratch,
) -> Option<Timing> {
    let j = &model.junctions[junction];
    let mut timing = j.shortest(stages)?;
    let mut left = cycle_s.checked_sub(timing.cycle_s())?;
    let mut alone = Alone::new(model, junction, cycle_s);
    while left > 0 {
        let piece = (left / PIECES).max(1);
        let tried = (0..timing.stages.len()).map(|k| {
            let mut longer = timing.clone();
            longer.lengths_s[k] += piece;
            // What is not given out yet goes to all alike, so that the cycle is whole.
            let filled = spread(&longer, left - piece);
            (alone.cost(&filled, scratch), k)
        });
        let best = tried.min_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        let (_, k) = best?;
        timing.lengths_s[k] += piece;
        left -= piece;
    }
    j.allows(&timing).then_some(timing)
}

/// What is left, spread over all stages by their lengths.
fn spread(timing: &Timing, left: u32) -> Timing {
    let mut full = timing.clone();
    let total = timing.cycle_s().max(1);
    let mut given = 0;
    for l in &mut full.lengths_s {
        let more = left * *l / total;
        *l += more;
        given += more;
    }
    if let Some(last) = full.lengths_s.last_mut() {
        *last += left - given;
    }
    full
}

/// One junction with arrivals at random.
pub(super) struct Alone<'m> {
    model: &'m Model,
    junction: usize,
    state: State,
    plan: PlanSet,
}

impl<'m> Alone<'m> {
    pub fn new(model: &'m Model, junction: usize, cycle_s: u32) -> Self {
        let timings = model.junctions.iter().map(|j| j.present.clone()).collect();
        let plan = PlanSet { cycle_s, timings };
        Self { model, junction, state: State::new(model, cycle_s), plan }
    }

    pub fn cost(&mut self, timing: &Timing, scratch: &mut Scratch) -> f64 {
        self.plan.timings[self.junction] = timing.clone();
        // The second time permitted turns know what opposes them.
        for _ in 0..2 {
            self.state.junction(self.model, &self.plan, self.junction, scratch);
        }
        self.state.cost_of(self.model, self.junction)
    }
}

/// Green is given out in so many pieces at first, second by second at last.
const PIECES: u32 = 8;

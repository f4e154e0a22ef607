//! The search over cycles.

use super::climb::Climber;
use super::junction::{PlanSet, Timing};
use super::model::Model;
use super::queue::Scratch;
use super::saturation::webster_cycle_s;
use super::splits::{critical, share_out};
use super::{arterials, bands};

/// What to look through.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Search {
    /// Shortest and longest common cycle, seconds.
    pub cycle_s: (u32, u32),
    /// Distance between two cycles that are tried at first, seconds.
    pub step_s: u32,
    /// Sweeps over all intersections at most, for each of the best cycles.
    pub sweeps: usize,
    /// How many cycles are climbed to the end.
    pub finalists: usize,
}

impl Default for Search {
    fn default() -> Self {
        Self { cycle_s: (40, 120), step_s: 5, sweeps: 12, finalists: 3 }
    }
}

/// How far a search is.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Progress {
    /// The cycle that has been looked at, seconds.
    pub cycle_s: u32,
    /// What it comes to: delay and stops, weighted vehicle hours an hour.
    pub cost_h: f64,
    /// Whether it was climbed to the end.
    pub finished: bool,
}

/// The plans with the least delay and stops. An intersection whose stages fit into no cycle of the
/// range keeps the plan that it has. `None` if none fits.
pub fn optimise(model: &Model, search: &Search, tell: &mut dyn FnMut(Progress)) -> Option<PlanSet> {
    let mut scratch = Scratch::default();
    let kept: Vec<bool> =
        (0..model.junctions.len()).map(|j| !fits_at_all(model, j, search.cycle_s.1)).collect();
    if kept.iter().all(|k| *k) {
        return None;
    }
    let mut found: Vec<(f64, PlanSet)> = Vec::new();
    let (least, most) = search.cycle_s;
    let mut cycle_s = least;
    let mut lowest = f64::INFINITY;
    // Delay grows with the cycle once that is long enough: much worse is never the best again.
    while cycle_s <= most
        && !found
            .last()
            .is_some_and(|(cost, plan)| *cost > HOPELESS * lowest && plan.cycle_s > least)
    {
        if let Some(plan) = start(model, cycle_s, &kept, &mut scratch) {
            let (cost, plan) = best_offsets(model, plan);
            tell(Progress { cycle_s, cost_h: cost / 3_600.0, finished: false });
            lowest = lowest.min(cost);
            found.push((cost, plan));
        }
        cycle_s += search.step_s.max(1);
    }
    found.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cycle_s.cmp(&b.1.cycle_s)));
    found.truncate(search.finalists.max(1));
    let mut best: Option<(f64, PlanSet)> = None;
    for (_, plan) in found {
        let mut climber = Climber::new(model, plan);
        climber.everything(search.sweeps);
        let (cost, plan) = (climber.cost(), climber.plan);
        tell(Progress { cycle_s: plan.cycle_s, cost_h: cost / 3_600.0, finished: true });
        if best.as_ref().is_none_or(|(least, _)| cost < *least) {
            best = Some((cost, plan));
        }
    }
    best.map(|(_, plan)| plan)
}

/// What each intersection would do by itself, in the cycle that the busiest of them needs by
/// Webster's formula, within the search's range: splits for arrivals at random, no offsets. `None` if
/// none fits.
pub fn uncoordinated(model: &Model, search: &Search) -> Option<PlanSet> {
    let (least, most) = search.cycle_s;
    let kept: Vec<bool> =
        (0..model.junctions.len()).map(|j| !fits_at_all(model, j, most)).collect();
    let mut scratch = Scratch::default();
    let mut begin = |cycle_s| start(model, cycle_s, &kept, &mut scratch);
    // The cycle decides how much of it is lost; the longest tells it best.
    let longest = begin(most)?;
    let own_s = |j: usize| {
        let c = critical(model, j, &longest.timings[j]);
        webster_cycle_s(c.lost_s, c.flow_ratios).unwrap_or(f64::from(most))
    };
    let busiest_s = (0..kept.len()).filter(|j| !kept[*j]).map(own_s).fold(0.0, f64::max);
    let cycle_s = (libm::ceil(busiest_s) as u32).clamp(least, most);
    (cycle_s..=most).find_map(begin)
}

/// Whether the stages of an intersection fit into any cycle up to a longest one.
fn fits_at_all(model: &Model, j: usize, longest_s: u32) -> bool {
    let junction = &model.junctions[j];
    let all: Vec<usize> = (0..junction.order.len()).collect();
    let fits = |stages: &[usize]| {
        let sound = junction.is_sound(stages);
        sound && junction.shortest(stages).is_some_and(|t| t.cycle_s() <= longest_s)
    };
    all.len() >= 2 && (fits(&all) || fits(&fewest_stages(model, j)))
}

/// Splits for arrivals at random and no offsets; those that are kept have their own plan.
fn start(model: &Model, cycle_s: u32, kept: &[bool], scratch: &mut Scratch) -> Option<PlanSet> {
    let timings: Option<Vec<Timing>> = (0..model.junctions.len())
        .map(|j| {
            if kept[j] {
                return Some(model.junctions[j].present.clone());
            }
            let all: Vec<usize> = (0..model.junctions[j].order.len()).collect();
            let whole = share_out(model, j, &all, cycle_s, scratch);
            whole.or_else(|| share_out(model, j, &fewest_stages(model, j), cycle_s, scratch))
        })
        .collect();
    Some(PlanSet { cycle_s, timings: timings? })
}

/// The program's stages without those whose groups are all served elsewhere.
fn fewest_stages(model: &Model, j: usize) -> Vec<usize> {
    let junction = &model.junctions[j];
    let mut stages: Vec<usize> = (0..junction.order.len()).collect();
    let mut k = 0;
    while k < stages.len() && stages.len() > 2 {
        let mut fewer = stages.clone();
        fewer.remove(k);
        if junction.is_sound(&fewer) {
            stages = fewer;
        } else {
            k += 1;
        }
    }
    stages
}

/// The better of climbing from no offsets and from the widest bands.
fn best_offsets(model: &Model, plan: PlanSet) -> (f64, PlanSet) {
    let mut starts = vec![plan.clone()];
    let mut banded = plan;
    for arterial in arterials(model) {
        if let Some(found) = bands(model, &arterial, &banded) {
            for (at, junction) in arterial.junctions.iter().enumerate() {
                banded.timings[*junction].offset_s = found.offsets_s[at];
            }
        }
    }
    starts.push(banded);
    let climbed = starts.into_iter().map(|plan| {
        let mut climber = Climber::new(model, plan);
        climber.offsets(OFFSET_SWEEPS);
        (climber.cost(), climber.plan)
    });
    climbed
        .min_by(|a, b| a.0.total_cmp(&b.0))
        .unwrap_or_else(|| (f64::INFINITY, PlanSet { cycle_s: 0, timings: Vec::new() }))
}

/// A cycle that costs so many times the least so far ends the search upwards.
const HOPELESS: f64 = 1.25;
/// Sweeps over offsets for every cycle that is looked at.
const OFFSET_SWEEPS: usize = 6;

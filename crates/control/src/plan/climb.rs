//! Climbing: one change after the other, kept if delay and stops get less.
//!
//! A change is at one intersection: its offset, green from one stage to another, a stage left out
//! or taken in again, half the cycle. What it does is looked for there and at those downstream.

use super::evaluate::State;
use super::junction::{PlanSet, Timing};
use super::model::Model;
use super::queue::Scratch;
use super::splits::share_out;

/// Looks for better plans near one.
pub(super) struct Climber<'m> {
    model: &'m Model,
    pub plan: PlanSet,
    pub state: State,
    scratch: Scratch,
    /// Each junction and those that it reaches.
    reach: Vec<Vec<usize>>,
    /// Changes tried.
    pub tried: usize,
}

impl<'m> Climber<'m> {
    pub fn new(model: &'m Model, plan: PlanSet) -> Self {
        let mut scratch = Scratch::default();
        let mut state = State::new(model, plan.cycle_s);
        state.settle(model, &plan, &mut scratch);
        let reach = (0..model.junctions.len()).map(|j| reach_of(model, j)).collect();
        Self { model, plan, state, scratch, reach, tried: 0 }
    }

    pub fn cost(&self) -> f64 {
        self.state.cost()
    }

    /// Offsets only: sweeps with ever smaller steps.
    pub fn offsets(&mut self, sweeps: usize) {
        for sweep in 0..sweeps {
            let mut better = false;
            for junction in 0..self.model.junctions.len() {
                let own = self.plan.timings[junction].cycle_s().max(1);
                for step in offset_steps(own, sweep) {
                    let mut timing = self.plan.timings[junction].clone();
                    timing.offset_s = (timing.offset_s + step) % own;
                    better |= self.consider(junction, timing);
                }
            }
            self.settle();
            if !better && sweep >= 2 {
                break;
            }
        }
    }

    /// Everything: offsets, splits, stages, half cycles.
    pub fn everything(&mut self, sweeps: usize) {
        for sweep in 0..sweeps {
            let before = self.cost();
            for junction in 0..self.model.junctions.len() {
                self.shift_greens(junction);
                if sweep.is_multiple_of(3) {
                    self.change_stages(junction);
                    self.halve(junction);
                }
                let own = self.plan.timings[junction].cycle_s().max(1);
                for step in offset_steps(own, sweep) {
                    let mut timing = self.plan.timings[junction].clone();
                    timing.offset_s = (timing.offset_s + step) % own;
                    self.consider(junction, timing);
                }
            }
            self.settle();
            if sweep >= 3 && before - self.cost() < ENOUGH * before {
                break;
            }
        }
    }

    fn settle(&mut self) {
        self.state.settle(self.model, &self.plan, &mut self.scratch);
    }

    /// Green from each stage to each other, with the offset kept for either end.
    fn shift_greens(&mut self, junction: usize) {
        let n = self.plan.timings[junction].stages.len();
        for step in [4, 2, 1] {
            for from in 0..n {
                for to in 0..n {
                    let timing = &self.plan.timings[junction];
                    if from == to || timing.lengths_s.get(from).is_none_or(|l| *l <= step) {
                        continue;
                    }
                    let own = timing.cycle_s().max(1);
                    let mut moved = timing.clone();
                    moved.lengths_s[from] -= step;
                    moved.lengths_s[to] += step;
                    let mut later = moved.clone();
                    later.offset_s = (later.offset_s + step) % own;
                    let mut earlier = moved.clone();
                    earlier.offset_s = (earlier.offset_s + own - step % own) % own;
                    for timing in [moved, later, earlier] {
                        if self.consider(junction, timing) {
                            break;
                        }
                    }
                }
            }
        }
    }

    /// A stage less, or one that was left out.
    fn change_stages(&mut self, junction: usize) {
        let all = self.model.junctions[junction].order.len();
        let own = self.plan.timings[junction].cycle_s();
        for k in 0..all {
            let timing = self.plan.timings[junction].clone();
            let mut stages = timing.stages.clone();
            match stages.iter().position(|s| *s == k) {
                Some(at) if stages.len() > 2 => {
                    // Its time goes to the one before, and to the one after.
                    for heir in [(at + stages.len() - 1) % stages.len(), (at + 1) % stages.len()] {
                        let mut fewer = timing.clone();
                        fewer.lengths_s[heir] += fewer.lengths_s[at];
                        fewer.lengths_s.remove(at);
                        fewer.stages.remove(at);
                        self.consider(junction, fewer);
                        if self.plan.timings[junction].stages.len() < stages.len() {
                            break;
                        }
                    }
                    stages.remove(at);
                }
                Some(_) => continue,
                None => {
                    let at = stages.partition_point(|s| *s < k);
                    stages.insert(at, k);
                }
            }
            if self.plan.timings[junction].stages != stages {
                let scratch = &mut self.scratch;
                let shared = share_out(self.model, junction, &stages, own, scratch);
                if let Some(mut timing) = shared {
                    timing.offset_s = self.plan.timings[junction].offset_s;
                    self.consider(junction, timing);
                }
            }
        }
    }

    /// Half of the common cycle, or the whole again.
    fn halve(&mut self, junction: usize) {
        let own = self.plan.timings[junction].cycle_s();
        let whole = self.plan.cycle_s;
        let other = if own == whole && whole.is_multiple_of(2) { whole / 2 } else { whole };
        if other == own || other < LEAST_CYCLE_S {
            return;
        }
        let stages = self.plan.timings[junction].stages.clone();
        let shared = share_out(self.model, junction, &stages, other, &mut self.scratch);
        if let Some(mut timing) = shared {
            for quarter in 0..4 {
                timing.offset_s =
                    (self.plan.timings[junction].offset_s + quarter * other / 4) % other.max(1);
                if self.consider(junction, timing.clone()) {
                    break;
                }
            }
        }
    }

    /// Whether a junction is better off with this timing, which it then has.
    fn consider(&mut self, junction: usize, timing: Timing) -> bool {
        if timing == self.plan.timings[junction] {
            return false;
        }
        if !self.model.junctions[junction].allows(&timing) {
            return false;
        }
        self.tried += 1;
        let model = self.model;
        let reach = core::mem::take(&mut self.reach[junction]);
        let cost = |state: &State| reach.iter().map(|j| state.cost_of(model, *j)).sum::<f64>();
        let saved = self.state.save(model, &reach);
        let before = cost(&self.state);
        let old = core::mem::replace(&mut self.plan.timings[junction], timing);
        for j in &reach {
            self.state.junction(model, &self.plan, *j, &mut self.scratch);
        }
        let after = cost(&self.state);
        let better = after < before - 1e-6 * before.max(1.0);
        if !better {
            self.plan.timings[junction] = old;
            self.state.restore(saved);
        }
        self.reach[junction] = reach;
        better
    }
}

/// A junction, those that it feeds, and those that they feed.
fn reach_of(model: &Model, junction: usize) -> Vec<usize> {
    let mut reach = vec![junction];
    for _ in 0..REACH {
        for j in reach.clone() {
            for next in &model.feeds_on[j] {
                if !reach.contains(next) && reach.len() < MOST_REACHED {
                    reach.push(*next);
                }
            }
        }
    }
    reach
}

/// Steps of an offset: over the whole cycle at first, then nearer (TRANSYT's manner).
fn offset_steps(cycle_s: u32, sweep: usize) -> Vec<u32> {
    let share = |tenths: u32| (cycle_s * tenths / 20).max(1);
    let forward: Vec<u32> = match sweep % 3 {
        0 => (1..20).map(share).collect(),
        1 => vec![1, 2, 3, 5, 8],
        _ => vec![1, 2, 4],
    };
    if sweep.is_multiple_of(3) {
        return forward;
    }
    forward.iter().flat_map(|s| [*s % cycle_s, cycle_s - s % cycle_s]).collect()
}

/// How far downstream a change is followed.
const REACH: usize = 1;
const MOST_REACHED: usize = 12;
/// A sweep that gains less than this share is the last.
const ENOUGH: f64 = 0.0005;
/// No half cycle is shorter, seconds.
const LEAST_CYCLE_S: u32 = 24;

//! Stages from the conflicts, and a first plan through them.
//!
//! Signal groups that may be green together are the independent sets of the conflict graph; the
//! maximal ones are found by Bron and Kerbosch's algorithm with pivots (Communications of the
//! ACM 16, 1973, 575–577). A program needs every group in one stage at least: [`find_stages`] takes
//! the fewest maximal sets that cover all groups, in the order that loses the least time.
//!
//! It weighs no traffic: who has counts computes splits from them.

mod on_demand;

pub use on_demand::{MOST_STAGES, clearing_stage, on_demand_stages};

use crate::intergreen::{IntergreenMatrix, IntergreenSource, compute_intergreens};
use crate::program::{FixedPlan, GroupTimes, PlanStep, ProgramParts, Stage, StageId, StageUse};
use roadnet::{Intersection, SignalGroupId};
use std::collections::{BTreeMap, BTreeSet};
use units::Duration;

type Green = BTreeSet<SignalGroupId>;

/// Why no program can be proposed.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[allow(missing_docs)]
pub enum ProposalError {
    #[error("there is no signal group")]
    NoGroups,
    #[error("all signal groups may be green together, no stages follow from that")]
    NoConflict,
    #[error("signal group {0} has no times")]
    NoTimes(SignalGroupId),
    #[error("{stages} stages need a cycle of {cycle_s} s, expected at most 300 s")]
    TooLong { stages: usize, cycle_s: u64 },
}

/// The maximal sets of signal groups without conflict, in order; permitted pairs may stand
/// together. Every group is in one at least, of further ones there are at most 1,024.
pub fn maximal_sets(intersection: &Intersection) -> Vec<Green> {
    let groups: Green = intersection.signal_groups().keys().copied().collect();
    let conflicts = intersection.conflicts();
    let beside = |g: SignalGroupId| -> Green {
        groups.iter().copied().filter(|o| *o != g && !conflicts.forbids(g, *o)).collect()
    };
    let beside: BTreeMap<_, _> = groups.iter().map(|g| (*g, beside(*g))).collect();
    let mut search = Search { beside: &beside, found: BTreeSet::new(), steps: 0 };
    search.extend(&mut Green::new(), groups.clone(), Green::new());
    let mut found = search.found;
    for g in &groups {
        if !found.iter().any(|set| set.contains(g)) {
            let mut set = Green::from([*g]);
            for other in &beside[g] {
                if set.iter().all(|s| beside[other].contains(s)) {
                    set.insert(*other);
                }
            }
            found.insert(set);
        }
    }
    found.into_iter().collect()
}

struct Search<'a> {
    beside: &'a BTreeMap<SignalGroupId, Green>,
    found: BTreeSet<Green>,
    steps: usize,
}

impl Search<'_> {
    /// All maximal sets that hold `chosen`, more of `open` and nothing of `done`.
    fn extend(&mut self, chosen: &mut Green, mut open: Green, mut done: Green) {
        self.steps += 1;
        if self.steps > MAX_STEPS || self.found.len() >= MAX_SETS {
            return;
        }
        // Whoever stands beside most of the open ones: those needn't be tried without it.
        let pivot = open.union(&done).max_by_key(|g| self.beside[*g].intersection(&open).count());
        let Some(pivot) = pivot else {
            self.found.insert(chosen.clone());
            return;
        };
        let tried: Vec<_> = open.difference(&self.beside[pivot]).copied().collect();
        for g in tried {
            let beside = &self.beside[&g];
            chosen.insert(g);
            let (still, gone) = (&open & beside, &done & beside);
            self.extend(chosen, still, gone);
            chosen.remove(&g);
            open.remove(&g);
            done.insert(g);
        }
    }
}

/// The fewest maximal sets that serve every signal group, in the order with the shortest
/// interstages; of equally few those that serve more groups twice.
pub fn find_stages(intersection: &Intersection, intergreens: &IntergreenMatrix) -> Vec<Green> {
    let sets = maximal_sets(intersection);
    let groups: Green = intersection.signal_groups().keys().copied().collect();
    let mut cover = Cover { sets: &sets, best: greedy_cover(&sets, &groups), steps: 0 };
    cover.extend(&mut Vec::new(), &groups);
    let mut stages: Vec<Green> = cover.best.iter().map(|i| sets[*i].clone()).collect();
    stages.sort();
    order(stages, intergreens)
}

/// Always the set that serves most of those left.
fn greedy_cover(sets: &[Green], groups: &Green) -> Vec<usize> {
    let mut left = groups.clone();
    let mut cover = Vec::new();
    while !left.is_empty() {
        let serves = |i: &usize| (sets[*i].intersection(&left).count(), core::cmp::Reverse(*i));
        let most = (0..sets.len()).max_by_key(serves);
        let Some(most) = most.filter(|i| !sets[*i].is_disjoint(&left)) else { break };
        left = &left - &sets[most];
        cover.push(most);
    }
    cover
}

struct Cover<'a> {
    sets: &'a [Green],
    best: Vec<usize>,
    steps: usize,
}

impl Cover<'_> {
    /// Tries every set for the group that has the fewest.
    fn extend(&mut self, chosen: &mut Vec<usize>, left: &Green) {
        self.steps += 1;
        let holding = |g: &SignalGroupId| self.sets.iter().filter(|s| s.contains(g)).count();
        let Some(rarest) = left.iter().copied().min_by_key(holding) else {
            if self.worth(chosen) > self.worth(&self.best) {
                self.best.clone_from(chosen);
            }
            return;
        };
        if self.steps > MAX_STEPS || chosen.len() >= self.best.len() {
            return;
        }
        for i in 0..self.sets.len() {
            if self.sets[i].contains(&rarest) {
                chosen.push(i);
                self.extend(chosen, &(left - &self.sets[i]));
                chosen.pop();
            }
        }
    }

    fn worth(&self, cover: &[usize]) -> (core::cmp::Reverse<usize>, usize) {
        let served = cover.iter().map(|i| self.sets[*i].len()).sum();
        (core::cmp::Reverse(cover.len()), served)
    }
}

/// The cyclic order with the least time between the stages; beyond [`MAX_ORDERED`] as they are.
fn order(stages: Vec<Green>, intergreens: &IntergreenMatrix) -> Vec<Green> {
    let n = stages.len();
    if !(3..=MAX_ORDERED).contains(&n) {
        return stages;
    }
    let between = |a: usize, b: usize| change(&stages[a], &stages[b], intergreens);
    let lost: Vec<Vec<Duration>> =
        (0..n).map(|a| (0..n).map(|b| between(a, b)).collect()).collect();
    let total = |o: &Vec<usize>| -> Duration { (0..n).map(|k| lost[o[k]][o[(k + 1) % n]]).sum() };
    let rest: Vec<usize> = (1..n).collect();
    let all = permutations(&rest).into_iter().map(|o| [vec![0], o].concat());
    let best = all.min_by_key(total).unwrap_or_default();
    best.into_iter().map(|i| stages[i].clone()).collect()
}

/// Time from the end of `from`'s greens to the last beginning of `to`'s.
fn change(from: &Green, to: &Green, intergreens: &IntergreenMatrix) -> Duration {
    let losing = from.difference(to);
    let pairs = losing.flat_map(|l| to.difference(from).filter_map(|g| intergreens.get(*l, *g)));
    pairs.max().unwrap_or_default()
}

/// All orders of these, the given one first.
fn permutations(of: &[usize]) -> Vec<Vec<usize>> {
    if of.is_empty() {
        return vec![Vec::new()];
    }
    let beginning = |first: &usize| {
        let rest: Vec<usize> = of.iter().copied().filter(|o| o != first).collect();
        permutations(&rest).into_iter().map(|o| [vec![*first], o].concat()).collect::<Vec<_>>()
    };
    of.iter().flat_map(beginning).collect()
}

/// A program for an intersection of which only the conflicts are known: the stages of
/// [`find_stages`], each green for 20 s or its groups' minimum green, [`on_demand_stages`] and a
/// [`clearing_stage`] besides, computed intergreens.
///
/// # Errors
/// Why there is none.
pub fn propose(
    intersection: &Intersection,
    groups: BTreeMap<SignalGroupId, GroupTimes>,
) -> Result<ProgramParts, ProposalError> {
    if intersection.signal_groups().is_empty() {
        return Err(ProposalError::NoGroups);
    }
    if let Some(g) = intersection.signal_groups().keys().find(|g| !groups.contains_key(g)) {
        return Err(ProposalError::NoTimes(*g));
    }
    let amber = |g: SignalGroupId| groups.get(&g).map_or(Duration::ZERO, |t| t.amber);
    let intergreens = compute_intergreens(intersection, amber);
    let found = find_stages(intersection, &intergreens);
    if found.len() < 2 {
        return Err(ProposalError::NoConflict);
    }
    let plan = [STAGE_GREEN, Duration::ZERO]
        .map(|green| plan(&found, &groups, &intergreens, green))
        .into_iter()
        .reduce(|long, short| if long.cycle <= MAX_CYCLE { long } else { short });
    let Some(plan) = plan.filter(|p| p.cycle <= MAX_CYCLE) else {
        let shortest = self::plan(&found, &groups, &intergreens, Duration::ZERO);
        let cycle_s = shortest.cycle.as_secs();
        return Err(ProposalError::TooLong { stages: found.len(), cycle_s });
    };
    let stages = (1..).zip(found).map(|(id, green)| Stage {
        id: StageId(id),
        name: format!("Stage {id}"),
        green,
        used: StageUse::Always,
    });
    let mut stages: Vec<Stage> = stages.collect();
    stages.extend(on_demand_stages(intersection, &stages));
    stages.extend(clearing_stage(intersection, &stages));
    Ok(ProgramParts { groups, stages, plan, intergreens: IntergreenSource::Computed })
}

/// Every stage for `green`, and for no less than its groups' minimum and a little.
fn plan(
    stages: &[Green],
    groups: &BTreeMap<SignalGroupId, GroupTimes>,
    intergreens: &IntergreenMatrix,
    green: Duration,
) -> FixedPlan {
    let mut at = Duration::ZERO;
    let mut steps = Vec::new();
    for (i, stage) in stages.iter().enumerate() {
        let before = &stages[(i + stages.len() - 1) % stages.len()];
        let times = || stage.iter().filter_map(|g| groups.get(g));
        let red_amber = times().map(|t| t.red_amber).max().unwrap_or_default();
        let flashing = before.iter().filter_map(|g| groups.get(g)).map(|t| t.flashing_green).max();
        let change = change(before, stage, intergreens) + flashing.unwrap_or_default();
        let least = times().map(|t| t.min_green).max().unwrap_or_default();
        steps.push(PlanStep { at, stage: StageId(u8::try_from(i + 1).unwrap_or(u8::MAX)) });
        at += change.max(red_amber) + green.max(least + ROOM);
    }
    FixedPlan { cycle: at, offset: Duration::ZERO, steps }
}

/// Junctions have some dozens of maximal sets; more are not looked for.
const MAX_SETS: usize = 1_024;
/// Bounds both searches: seconds at worst, for the largest junction that can be numbered.
const MAX_STEPS: usize = 10_000;
/// 5,040 orders.
const MAX_ORDERED: usize = 8;
/// Controllers switch a little later than they are asked: at the end of a green its minimum is over.
const ROOM: Duration = Duration::from_secs(1);
const STAGE_GREEN: Duration = Duration::from_secs(20);
/// As the check of a plan has it.
const MAX_CYCLE: Duration = Duration::from_secs(300);

#[cfg(test)]
mod tests;

//! When each signal group will change, for the SPATEM's minEndTime, maxEndTime and likelyTime.
//!
//! All results are absolute instants that rest on the last change of state or decision, so a
//! repeated message repeats its marks. A `min_end` that has passed says that the state may end
//! at any moment; it is restated once a minute, lest it be taken for one of the next hour.

use crate::lamp::{GroupState, Lamp};
use crate::observed::Observed;
use crate::program::{SignalProgram, StageId};
use core::cell::RefCell;
use roadnet::SignalGroupId;
use std::collections::{BTreeMap, BTreeSet};
use units::{Duration, Instant};

/// When something ends: not before, probably, not after.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Bounds {
    /// Not before.
    pub min: Instant,
    /// Probably; `None` if nothing can be said.
    pub likely: Option<Instant>,
    /// Not after; `None` if there is no such bound.
    pub max: Option<Instant>,
}

impl Bounds {
    /// Known exactly.
    pub const fn exact(at: Instant) -> Self {
        Self { min: at, likely: Some(at), max: Some(at) }
    }

    /// The same, `d` later.
    fn after(self, d: Duration) -> Self {
        Self { min: self.min + d, likely: self.likely.map(|t| t + d), max: self.max.map(|t| t + d) }
    }
}

/// What a policy means to do.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Intention {
    /// The stage that is on or being switched to.
    pub current: StageId,
    /// When the interstage away from it begins.
    pub ends: Bounds,
    /// What follows, in order, at most once round.
    pub next: Vec<PlannedStage>,
    /// Stages without demand are passed over, so any of `next` may come first.
    pub skips: bool,
}

/// A stage to come. Its times run from the beginning of the interstage to it until the
/// beginning of the interstage away.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PlannedStage {
    /// The stage.
    pub stage: StageId,
    /// Somebody waits for it, or it comes in any case.
    pub demanded: bool,
    /// At least.
    pub min: Duration,
    /// Probably.
    pub likely: Duration,
    /// At most; `None` without bound.
    pub max: Option<Duration>,
}

/// What a group shows and when that ends.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct GroupForecast {
    /// What it shows.
    pub lamp: Lamp,
    /// Since when; a flashing green belongs to its green.
    pub since: Instant,
    /// When that ends; `None` if nothing is known.
    pub ends: Option<Bounds>,
}

/// The forecast of every group of an observed controller.
pub fn forecast(
    observed: &Observed,
    intention: Option<&Intention>,
    now: Instant,
) -> BTreeMap<SignalGroupId, GroupForecast> {
    let chain = intention.map(|i| Chain::new(observed, i));
    observed
        .groups()
        .iter()
        .map(|(group, state)| {
            let ends = ends_of(observed, *group, state, chain.as_ref());
            let ends = ends.map(|b| tidy(b, now));
            let green = state.green_started.filter(|_| state.lamp.is_green());
            let since = green.unwrap_or(state.since);
            (*group, GroupForecast { lamp: state.lamp, since, ends })
        })
        .collect()
}

/// Until when a forecast stays as it is, if nothing else changes: a minimum that has passed is
/// restated then.
pub fn holds_until(forecast: &BTreeMap<SignalGroupId, GroupForecast>) -> Option<Instant> {
    forecast.values().filter_map(|f| f.ends).map(|b| b.min + RESTATE).min()
}

/// How long each of some groups keeps its green.
type Kept = Vec<(SignalGroupId, Duration)>;

/// The stages to come with the bounds of each one's end.
struct Chain<'a> {
    program: &'a SignalProgram,
    observed: &'a Observed,
    intention: &'a Intention,
    /// Green sets of the current stage and of each next one.
    greens: Vec<&'a BTreeSet<SignalGroupId>>,
    /// When each of them ends.
    ends: Vec<Bounds>,
    /// For how long those keep their green who lose it from one of them to another, as far as asked for.
    losing: RefCell<BTreeMap<(usize, usize), Kept>>,
}

impl<'a> Chain<'a> {
    fn new(observed: &'a Observed, intention: &'a Intention) -> Self {
        let program = observed.program();
        let green = |id| program.stage(id).map_or(&NONE, |s| &s.green);
        let mut greens = vec![green(intention.current)];
        // No other is asked for while somebody keeps their green for the stage that is on its way.
        let least = observed.kept_until(intention.current);
        let not_before = |t: Instant| least.map_or(t, |least| t.max(least));
        let Bounds { min, likely, max } = intention.ends;
        let (likely, max) = (likely.map(not_before), max.map(not_before));
        let mut ends = vec![Bounds { min: not_before(min), likely, max }];
        for p in &intention.next {
            let last = ends[ends.len() - 1];
            let shortest = if intention.skips { Duration::ZERO } else { p.min };
            let likely = if p.demanded { p.likely } else { Duration::ZERO };
            greens.push(green(p.stage));
            ends.push(Bounds {
                min: last.min + shortest,
                likely: last.likely.map(|t| t + likely),
                max: last.max.zip(p.max).map(|(t, d)| t + d),
            });
        }
        Self { program, observed, intention, greens, ends, losing: RefCell::default() }
    }

    /// When the green that `group` has ends; it is in the current stage.
    fn green_end(&self, group: SignalGroupId) -> Bounds {
        let flashing = self.program.times(group).map_or(Duration::ZERO, |t| t.flashing_green);
        let held = self.greens.iter().zip(&self.ends).take_while(|(g, _)| g.contains(&group));
        let (held, last) = held.fold((0usize, self.ends[0]), |(n, _), (_, ends)| (n + 1, *ends));
        // If nothing is known of what follows, it may be held on.
        let Some(from) = held.checked_sub(1).filter(|_| held < self.greens.len()) else {
            return Bounds { max: None, ..last }.after(flashing);
        };
        let next = self.kept(from, held, group);
        let against = self.program.group_ids().filter(|g| self.program.apart(group, *g).is_some());
        let against: Vec<SignalGroupId> = against.collect();
        let bounds = if self.intention.skips {
            let likely = self.likely_end(group).or_else(|| last.likely.map(|t| t + next));
            Bounds { min: last.min, likely, max: self.latest_end(group, &against) }
        } else {
            // Where the next stage is short, those after it may want it to end.
            let least = if self.takes_along(from, group) { Duration::ZERO } else { next };
            let min = (last.min + least).min(self.ends[held].min.max(last.min));
            let likely = last.likely.map(|t| t + least);
            let is_sure = self.is_sure(from, held, &against);
            let most = if is_sure { next } else { self.longest_kept(group) };
            Bounds { min, likely, max: last.max.map(|t| t + most) }
        };
        bounds.after(flashing)
    }

    /// The first stage that somebody wants and a group's green ends for, where it is known.
    fn ends_for(&self, group: SignalGroupId) -> Option<usize> {
        let mut next = self.intention.next.iter().zip(1..);
        let ends = |(planned, to): &(&PlannedStage, usize)| {
            planned.demanded && !self.greens[*to].contains(&group)
        };
        next.find(ends).map(|(_, to)| to)
    }

    /// When a green ends if just those stages follow that somebody wants.
    fn likely_end(&self, group: SignalGroupId) -> Option<Instant> {
        let to = self.ends_for(group)?;
        let last = (1..to).rfind(|n| self.intention.next[n - 1].demanded).unwrap_or(0);
        Some(self.ends[last].likely? + self.kept(last, to, group))
    }

    /// The latest end of a green, whichever of the stages before one that somebody wants are passed over.
    fn latest_end(&self, group: SignalGroupId, against: &[SignalGroupId]) -> Option<Instant> {
        let end = self.ends_for(group)?;
        let holds = |stage: &usize| self.greens[*stage].contains(&group);
        let last = (0..end).rfind(holds)?;
        let latest = self.ends[last].max?;
        let after = |from: usize| (from..=end).filter(|to| !holds(to));
        let any = (0..=last).filter(holds).flat_map(|from| after(from).map(move |to| (from, to)));
        let sure = any.clone().all(|(from, to)| self.is_sure(from, to, against));
        let most = any.map(|(from, to)| self.kept(from, to, group)).max();
        Some(latest + most.filter(|_| sure).unwrap_or_else(|| self.longest_kept(group)))
    }

    /// How long a group keeps its green when one stage follows another.
    fn kept(&self, from: usize, to: usize, group: SignalGroupId) -> Duration {
        let mut known = self.losing.borrow_mut();
        let losing = known
            .entry((from, to))
            .or_insert_with(|| self.program.interstage(self.greens[from], self.greens[to]).losing);
        losing.iter().find(|(g, _)| *g == group).map_or(Duration::ZERO, |(_, kept)| *kept)
    }

    /// The longest it could be kept, whatever has to clear.
    fn longest_kept(&self, group: SignalGroupId) -> Duration {
        let room = |gaining: SignalGroupId| {
            let clears = self.program.clears_after(group, gaining)?;
            Some(self.longest_clearing(gaining).saturating_sub(clears))
        };
        self.program.group_ids().filter_map(room).max().unwrap_or_default()
    }

    /// Whether nobody whose stages are over by then makes these wait longer, who gain their green when
    /// one stage follows another.
    fn is_sure(&self, from: usize, to: usize, gaining: &[SignalGroupId]) -> bool {
        let (before, after) = (self.greens[from], self.greens[to]);
        let mut over = self.program.group_ids().filter(|g| !before.contains(g));
        over.all(|g| {
            let ended = self.ended(from, g);
            gaining.iter().filter(|to| after.contains(to)).all(|to| {
                let begins = self.ends[from].min + self.program.green_after(before, after, *to);
                self.program.apart(g, *to).is_none_or(|apart| ended + apart <= begins)
            })
        })
    }

    /// Whether somebody who yields to a group is not red yet when a stage ends that doesn't have them.
    fn takes_along(&self, from: usize, group: SignalGroupId) -> bool {
        let yields = self.program.permitted().filter(|(_, over)| *over == group);
        let mut yields = yields.filter(|(y, _)| !self.greens[from].contains(y));
        yields.any(|(y, _)| {
            let amber = self.program.times(y).map_or(Duration::ZERO, |t| t.amber);
            self.ended(from, y) + amber > self.ends[from].min
        })
    }

    /// When the green ended of a group that a stage doesn't have.
    fn ended(&self, from: usize, g: SignalGroupId) -> Instant {
        match (0..from).rev().find(|j| self.greens[*j].contains(&g)) {
            // What comes in between lasts its minimum at least, and may be passed over.
            Some(j) if self.intention.skips => {
                let lasts = self.intention.next[from - 1].min;
                let kept = self.kept(j, from, g) + self.program.flashing(g);
                self.ends[from].min.saturating_sub(lasts) + kept
            }
            Some(j) => self.ends[j].min + self.kept(j, j + 1, g) + self.program.flashing(g),
            None => self.observed.expected_end(g).unwrap_or_else(|| {
                self.observed.groups().get(&g).map_or(Instant::ZERO, |state| state.green_ended)
            }),
        }
    }

    /// When the red of `group` ends, that is when its red-amber or green begins.
    fn red_end(&self, group: SignalGroupId) -> Option<Bounds> {
        let red_amber = self.program.times(group).map_or(Duration::ZERO, |t| t.red_amber);
        let k = self.greens.iter().position(|g| g.contains(&group))?;
        if k == 0 {
            let green = self.observed.expected_green(group)?;
            return Some(Bounds::exact(green.saturating_sub(red_amber)));
        }
        let wait = |from: usize| {
            let after = self.program.green_after(self.greens[from], self.greens[k], group);
            after.saturating_sub(red_amber)
        };
        let longest = self.longest_clearing(group).saturating_sub(red_amber);
        let before = self.ends[k - 1];
        if !self.intention.skips {
            let own = wait(k - 1);
            let most = if self.is_sure(k - 1, k, &[group]) { own } else { longest };
            return Some(Bounds {
                min: before.min + own,
                likely: before.likely.map(|t| t + own),
                max: before.max.map(|t| t + most),
            });
        }
        let next = &self.intention.next;
        let known = next[k - 1].demanded;
        // The stage before, as it will probably be: the last that somebody wants.
        let served = (1..k).rev().find(|j| next[j - 1].demanded).unwrap_or(0);
        Some(Bounds {
            min: self.ends[0].min + wait(0),
            likely: before.likely.filter(|_| known).map(|t| t + wait(served)),
            max: before.max.filter(|_| known).map(|t| t + longest),
        })
    }

    /// The longest from the end of a stage until a group may have its green.
    fn longest_clearing(&self, group: SignalGroupId) -> Duration {
        let all = self.program.group_ids().filter_map(|l| self.program.clears_after(l, group));
        all.max().unwrap_or_default()
    }
}

fn ends_of(
    observed: &Observed,
    group: SignalGroupId,
    state: &GroupState,
    chain: Option<&Chain<'_>>,
) -> Option<Bounds> {
    let times = observed.program().times(group)?;
    match state.lamp {
        Lamp::FlashingGreen => Some(Bounds::exact(state.since + times.flashing_green)),
        Lamp::Amber => Some(Bounds::exact(state.since + times.amber)),
        Lamp::RedAmber => Some(Bounds::exact(state.since + times.red_amber)),
        Lamp::Green => {
            let started = state.green_started.unwrap_or(state.since);
            let not_before = started + times.min_green;
            let chain = chain?;
            let mut ends = if chain.greens[0].contains(&group) {
                chain.green_end(group)
            } else {
                let ends = observed.expected_end(group).map(|t| Bounds::exact(t.max(not_before)));
                ends.unwrap_or(Bounds { min: not_before, likely: None, max: None })
            };
            ends.min = ends.min.max(not_before);
            ends.likely = ends.likely.map(|t| t.max(ends.min));
            ends.max = ends.max.map(|t| t.max(ends.min));
            Some(ends)
        }
        Lamp::Red => chain?.red_end(group),
        Lamp::Dark | Lamp::FlashingAmber => None,
    }
}

/// Keeps min ≤ likely ≤ max, and a passed minimum within the last minute.
fn tidy(b: Bounds, now: Instant) -> Bounds {
    let behind = now.since(b.min).as_secs() / RESTATE.as_secs();
    let min = b.min + RESTATE * u32::try_from(behind).unwrap_or(u32::MAX);
    let likely = b.likely.map(|t| t.max(min));
    let max = b.max.map(|t| t.max(likely.unwrap_or(min)));
    Bounds { min, likely, max }
}

static NONE: BTreeSet<SignalGroupId> = BTreeSet::new();

const RESTATE: Duration = Duration::from_secs(60);

//! One intersection's stages in time.

use roadnet::{IntersectionId, SignalGroupId, SignalGroupKind};
use signal::{FixedPlan, PlanStep, SignalProgram, StageId, StageUse};
use std::sync::Arc;
use units::Duration;

/// How long each stage of an intersection lasts, and when its cycle begins.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Timing {
    /// The stages in turn, by their place in the program's order.
    pub stages: Vec<usize>,
    /// How long each lasts with the interstage before it, seconds.
    pub lengths_s: Vec<u32>,
    /// When the first begins, seconds.
    pub offset_s: u32,
}

/// Timings of all intersections of a model, in its order.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PlanSet {
    /// The common cycle, seconds; an intersection may have half of it.
    pub cycle_s: u32,
    /// Each intersection's.
    pub timings: Vec<Timing>,
}

/// The supply of one intersection as arrays.
#[derive(Clone, Debug)]
pub(super) struct Junction {
    pub id: IntersectionId,
    pub program: Arc<SignalProgram>,
    /// The stages in the order of the program's plan.
    pub order: Vec<StageId>,
    pub groups: Vec<SignalGroupId>,
    /// Whether stage `k` holds group `g`: `k * groups + g`.
    member: Vec<bool>,
    /// From where `l` is told to end to `g`'s beginning, flashing included: `l * groups + g`; negative if
    /// they don't conflict.
    pub clears_s: Vec<f64>,
    pub red_amber_s: Vec<f64>,
    /// How long it is red at least.
    pub min_red_s: Vec<f64>,
    pub flashing_s: Vec<f64>,
    pub amber_s: Vec<f64>,
    min_green_s: Vec<f64>,
    /// Those for people on foot.
    pub walks: Vec<bool>,
    /// Pairs that may be green together; the first of each yields.
    pub yields: Vec<(usize, usize)>,
    /// Stages that only let people clear a crossing last as long as they do.
    clearing_s: Vec<Option<u32>>,
    /// The plan that it has.
    pub present: Timing,
}

impl Timing {
    /// Length of the cycle, seconds.
    pub fn cycle_s(&self) -> u32 {
        self.lengths_s.iter().sum()
    }
}

impl Junction {
    pub fn new(id: IntersectionId, program: Arc<SignalProgram>) -> Self {
        let groups: Vec<SignalGroupId> = program.group_ids().collect();
        let (order, lengths) = stages_of(&program);
        let holds =
            |k: StageId, g: &SignalGroupId| program.stage(k).is_some_and(|s| s.green.contains(g));
        let member: Vec<bool> =
            order.iter().flat_map(|k| groups.iter().map(|g| holds(*k, g))).collect();
        let times = |g: &SignalGroupId, f: fn(&signal::GroupTimes) -> Duration| {
            program.times(*g).map_or(0.0, |t| f(t).as_secs_f64())
        };
        let clears_s = groups.iter().flat_map(|l| {
            // Red and amber begin when nobody in conflict is green any more.
            let after = |g: &SignalGroupId| {
                let intergreen = program.intergreens().get(*l, *g)?;
                Some(
                    times(l, |t| t.flashing_green)
                        + times(g, |t| t.red_amber).max(intergreen.as_secs_f64()),
                )
            };
            groups.iter().map(|g| after(g).unwrap_or(-1.0)).collect::<Vec<_>>()
        });
        let walks = |g| program.kind(g) == Some(SignalGroupKind::Pedestrian);
        let number = |g: SignalGroupId| groups.binary_search(&g).ok();
        let yields = program.permitted().filter_map(|(y, over)| Some((number(y)?, number(over)?)));
        let clearing_s = clearing(&program, &order, &lengths);
        let cycle: u32 = lengths.iter().sum();
        let offset_s = libm::round(program.plan().offset.as_secs_f64()) as u32;
        let first_s = libm::round(first_at(&program, &order).as_secs_f64()) as u32;
        let present = Timing {
            stages: (0..order.len()).collect(),
            lengths_s: lengths,
            offset_s: (offset_s + first_s) % cycle.max(1),
        };
        Self {
            id,
            clears_s: clears_s.collect(),
            walks: groups.iter().map(|g| walks(*g)).collect(),
            yields: yields.collect(),
            amber_s: groups.iter().map(|g| times(g, |t| t.amber)).collect(),
            min_red_s: groups.iter().map(|g| times(g, |t| t.min_red)).collect(),
            red_amber_s: groups.iter().map(|g| times(g, |t| t.red_amber)).collect(),
            flashing_s: groups.iter().map(|g| times(g, |t| t.flashing_green)).collect(),
            min_green_s: groups.iter().map(|g| times(g, |t| t.min_green)).collect(),
            member,
            clearing_s,
            order,
            present,
            program: program.clone(),
            groups,
        }
    }

    pub fn holds(&self, stage: usize, group: usize) -> bool {
        self.member[stage * self.groups.len() + group]
    }

    /// The first green that is too short: its first stage's place, and by how much, seconds.
    fn too_short(&self, timing: &Timing) -> Option<(usize, f64)> {
        let n = timing.stages.len();
        for k in 0..n {
            if let Some(least) = self.clearing_s[timing.stages[k]]
                && timing.lengths_s[k] < least
            {
                return Some((k, f64::from(least - timing.lengths_s[k])));
            }
        }
        for run in self.runs(timing) {
            let short = self.min_green_s[run.group] + ROOM_S - run.held_s;
            if short > 1e-6 {
                let holds = |k: &usize| self.holds(timing.stages[*k % n], run.group);
                let stages = (run.first..run.first + n).take_while(holds).map(|k| k % n);
                let longest = stages.max_by_key(|k| timing.lengths_s[*k]);
                return Some((longest.unwrap_or(run.first), short));
            }
        }
        None
    }

    /// Whether every green has its minimum, every group is green, and every stage has a time.
    pub fn allows(&self, timing: &Timing) -> bool {
        timing.lengths_s.iter().all(|l| *l >= 1)
            && timing.stages.len() >= 2
            && self.is_sound(&timing.stages)
            && self.too_short(timing).is_none()
    }

    /// Whether every group is green in one of these stages, none follows itself, and whoever walks
    /// is let off the crossing as the program does it.
    pub fn is_sound(&self, stages: &[usize]) -> bool {
        let n = stages.len();
        let differ = (0..n).all(|k| {
            let (a, b) = (stages[k], stages[(k + 1) % n]);
            (0..self.groups.len()).any(|g| self.holds(a, g) != self.holds(b, g))
        });
        let clears = (0..n).all(|k| {
            let after = (stages[k] + 1) % self.order.len();
            self.clearing_s[after].is_none() || stages[(k + 1) % n] == after
        });
        let served = |g: usize| stages.iter().any(|k| self.holds(*k, g));
        differ && clears && (0..self.groups.len()).all(served)
    }

    /// The shortest timing of these stages that is allowed; `None` if there is none within reason.
    pub fn shortest(&self, stages: &[usize]) -> Option<Timing> {
        let lengths_s = vec![1; stages.len()];
        let mut timing = Timing { stages: stages.to_vec(), lengths_s, offset_s: 0 };
        for _ in 0..MAX_STRETCHES {
            let Some((k, short)) = self.too_short(&timing) else { return Some(timing) };
            timing.lengths_s[k] += libm::ceil(short - 1e-6) as u32;
        }
        None
    }

    /// As a plan of the program's stages.
    pub fn fixed_plan(&self, timing: &Timing) -> FixedPlan {
        let mut at = 0;
        let mut steps = Vec::with_capacity(timing.stages.len());
        for (k, length) in timing.stages.iter().zip(&timing.lengths_s) {
            let seconds = Duration::from_secs(u64::from(at));
            steps.push(PlanStep { at: seconds, stage: self.order[*k] });
            at += length;
        }
        FixedPlan {
            cycle: Duration::from_secs(u64::from(at)),
            offset: Duration::from_secs(u64::from(timing.offset_s % at.max(1))),
            steps,
        }
    }
}

/// The stages of a program's plan that policies may choose, in its order, with how long each lasts
/// in it together with what the plan passes through on the way to it; all steps, where the others
/// don't serve every group.
fn stages_of(program: &SignalProgram) -> (Vec<StageId>, Vec<u32>) {
    let plan = program.plan();
    let n = plan.steps.len();
    let main =
        |i: usize| program.stage(plan.steps[i].stage).is_some_and(|s| s.used == StageUse::Always);
    let mut kept: Vec<usize> = (0..n).filter(|i| main(*i) || clears(program, *i)).collect();
    let mut i = 0;
    while kept.len() > 1 && i < kept.len() {
        let before = kept[(i + kept.len() - 1) % kept.len()];
        if plan.steps[kept[i]].stage == plan.steps[before].stage {
            kept.remove(i);
        } else {
            i += 1;
        }
    }
    let serves = |g: SignalGroupId| {
        kept.iter()
            .any(|i| program.stage(plan.steps[*i].stage).is_some_and(|s| s.green.contains(&g)))
    };
    if kept.len() < 2 || !program.group_ids().all(serves) {
        kept = (0..n).collect();
    }
    // What stands between two of them is the interstage before the second.
    let begins: Vec<Duration> = (0..kept.len())
        .map(|k| {
            let before = kept[(k + kept.len() - 1) % kept.len()];
            plan.steps[(before + 1) % n].at
        })
        .collect();
    let cycle_ms = plan.cycle.as_millis();
    let lengths = (0..kept.len()).map(|k| {
        let next = begins[(k + 1) % kept.len()].as_millis();
        let ms = (next + cycle_ms - begins[k].as_millis()) % cycle_ms.max(1);
        (libm::round(ms as f64 / 1e3) as u32).max(1)
    });
    (kept.iter().map(|i| plan.steps[*i].stage).collect(), lengths.collect())
}

/// Whether people on foot clear a crossing in a step that is the plan's alone, and have no more
/// than that: no intergreen gives them as long.
fn clears(program: &SignalProgram, step: usize) -> bool {
    let plan = program.plan();
    let n = plan.steps.len();
    let stage = |i: usize| program.stage(plan.steps[i % n].stage);
    let (Some(before), Some(own)) = (stage(step + n - 1), stage(step)) else { return false };
    let length = plan.length_of(step);
    before
        .green
        .difference(&own.green)
        .filter(|g| program.kind(**g) == Some(SignalGroupKind::Pedestrian))
        .any(|l| {
            let mut gaining = program.group_ids();
            gaining.any(|g| program.intergreens().get(*l, g).is_some_and(|t| t < length))
        })
}

/// Where in the program's own cycle the first stage begins.
fn first_at(program: &SignalProgram, order: &[StageId]) -> Duration {
    let plan = program.plan();
    let n = plan.steps.len();
    let last = order.last().and_then(|k| plan.steps.iter().rposition(|s| s.stage == *k));
    last.map_or(Duration::ZERO, |i| plan.steps[(i + 1) % n].at)
}

/// Stages in which nobody begins and only people on foot have ended, and steps of the plan's own
/// that are kept: no shorter than they are.
fn clearing(program: &SignalProgram, order: &[StageId], lengths: &[u32]) -> Vec<Option<u32>> {
    let n = order.len();
    let walks = |g: &SignalGroupId| program.kind(*g) == Some(SignalGroupKind::Pedestrian);
    (0..n)
        .map(|k| {
            let before = program.stage(order[(k + n - 1) % n])?;
            let own = program.stage(order[k])?;
            let mut ended = before.green.difference(&own.green).peekable();
            let clears =
                own.green.is_subset(&before.green) && ended.peek().is_some() && ended.all(walks);
            (clears || own.used != StageUse::Always).then_some(lengths[k])
        })
        .collect()
}

/// A controller's report is a little old: only a green that is longer than its minimum by that
/// may be ended at once.
const ROOM_S: f64 = 0.2;
/// Each stretch makes one green long enough.
const MAX_STRETCHES: usize = 500;

//! The checked supply of a signal-controlled intersection.

use crate::intergreen::{
    IntergreenMatrix, IntergreenSource, clear_intergreens, compute_intergreens,
};
use crate::lamp::Lamp;
use core::ops::RangeInclusive;
use roadnet::{Conflict, Intersection, SignalGroupId, SignalGroupKind};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use units::Duration;

/// Number of a stage within its program.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct StageId(pub u8);

impl core::fmt::Display for StageId {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.0.fmt(f)
    }
}

/// Times of one signal group.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct GroupTimes {
    /// Amber after green; zero for pedestrians.
    pub amber: Duration,
    /// Red-amber before green; zero for pedestrians.
    pub red_amber: Duration,
    /// The last part of green flashes for this long (Moldova); zero elsewhere.
    pub flashing_green: Duration,
    /// Shortest green, flashing included.
    pub min_green: Duration,
    /// Longest green while others wait (asked of policies, not of the kernel).
    pub max_green: Duration,
    /// Shortest red.
    pub min_red: Duration,
    /// Nobody who asks for it waits longer until it is seen to, whatever a policy thinks
    /// ([`crate::Waits`]).
    pub max_wait: Duration,
}

impl GroupTimes {
    /// What follows on green, flashing or not.
    pub(crate) const fn after_green(&self) -> Lamp {
        if self.amber.is_zero() { Lamp::Red } else { Lamp::Amber }
    }
}

/// Signal groups green together.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Stage {
    /// Its number.
    pub id: StageId,
    /// Its name.
    pub name: String,
    /// Its groups.
    pub green: BTreeSet<SignalGroupId>,
    /// Who chooses it.
    pub used: StageUse,
}

/// Who chooses a stage.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum StageUse {
    /// The plan and every policy.
    #[default]
    Always,
    /// The plan, and adaptive control for whoever waits for a group that must yield in all others
    /// (a demand stage, RiLSA's *Bedarfsphase*; see [`crate::on_demand_stages`]); in which nobody is
    /// green, until those inside have left ([`crate::clearing_stage`]).
    OnDemand,
    /// The plan: it passes through it on the way from one stage to another (some groups have
    /// ended, others not begun).
    PlanOnly,
}

/// When a stage is asked for within the cycle.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PlanStep {
    /// Time in the cycle at which the interstage to this stage begins.
    pub at: Duration,
    /// The stage.
    pub stage: StageId,
}

/// A fixed-time plan.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FixedPlan {
    /// CycleTime.
    pub cycle: Duration,
    /// Offset of the cycle against 1970-01-01T00:00:00Z, and so against midnight UTC if the cycle
    /// divides the day.
    pub offset: Duration,
    /// Steps by time, at least two.
    pub steps: Vec<PlanStep>,
}

/// A program as a loader read it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ProgramParts {
    /// Times of every group of the intersection.
    pub groups: BTreeMap<SignalGroupId, GroupTimes>,
    /// Its stages.
    pub stages: Vec<Stage>,
    /// The plan to run when nothing better is known.
    pub plan: FixedPlan,
    /// Where the intergreens come from.
    pub intergreens: IntergreenSource,
}

/// A checked program.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SignalProgram {
    groups: BTreeMap<SignalGroupId, Group>,
    stages: BTreeMap<StageId, Stage>,
    plan: FixedPlan,
    day: Vec<TimedPlan>,
    intergreens: IntergreenMatrix,
    forbidden: BTreeSet<(SignalGroupId, SignalGroupId)>,
    /// Pairs that may be green together; the first of each yields.
    yields: Vec<(SignalGroupId, SignalGroupId)>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Group {
    times: GroupTimes,
    kind: SignalGroupKind,
}

/// What is wrong with a program.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[allow(missing_docs)]
pub enum ProgramError {
    #[error("signal group {0} has no times")]
    NoTimes(SignalGroupId),
    #[error("signal group {0} governs nothing at this intersection")]
    UnknownGroup(SignalGroupId),
    #[error("signal group {group}: {what} is {found_ms} ms, expected {expected}")]
    GroupTime { group: SignalGroupId, what: &'static str, found_ms: u128, expected: &'static str },
    #[error("stage {0} is there twice")]
    DuplicateStage(StageId),
    #[error("stage {stage}: there is no signal group {group}")]
    StageGroup { stage: StageId, group: SignalGroupId },
    #[error("stage {stage}: signal groups {a} and {b} conflict, they can't be green together")]
    StageConflict { stage: StageId, a: SignalGroupId, b: SignalGroupId },
    #[error("signal group {0} is green in no stage")]
    NeverGreen(SignalGroupId),
    #[error("no intergreen for {losing} losing, {gaining} gaining, though they conflict")]
    NoIntergreen { losing: SignalGroupId, gaining: SignalGroupId },
    #[error(
        "intergreen {losing} losing, {gaining} gaining is {found_ms} ms, expected at least {least_ms} ms"
    )]
    ShortIntergreen {
        losing: SignalGroupId,
        gaining: SignalGroupId,
        found_ms: u128,
        least_ms: u128,
    },
    #[error("plan: cycle is {0} ms, expected 10 s to 300 s")]
    Cycle(u128),
    #[error("plan: {0} steps, expected at least two")]
    Steps(usize),
    #[error(
        "plan: step {step} is at {at_ms} ms, expected after the one before and within the cycle"
    )]
    StepTime { step: usize, at_ms: u128 },
    #[error("plan: step {step}: there is no stage {stage}")]
    StepStage { step: usize, stage: StageId },
    #[error("plan: stage {0} follows itself")]
    StepRepeats(StageId),
    #[error(
        "plan: signal group {group} would be green for {found_ms} ms in stage {stage}, its minimum green is {min_ms} ms"
    )]
    PlanMinGreen { group: SignalGroupId, stage: StageId, found_ms: u128, min_ms: u128 },
    #[error("plan: signal group {0} is never green")]
    PlanNeverGreen(SignalGroupId),
    #[error(
        "plan from {from_s} s after midnight, the next from {next_s} s: expected times of day in order, 900 s apart at least"
    )]
    PlanTime { from_s: u64, next_s: u64 },
}

impl SignalProgram {
    /// Checks the program against the intersection; on failure every problem found.
    pub fn new(intersection: &Intersection, data: ProgramParts) -> Result<Self, Vec<ProgramError>> {
        let mut errors = Vec::new();
        check_groups(intersection, &data.groups, &mut errors);
        check_stages(intersection, &data.stages, &mut errors);
        let amber = |g: SignalGroupId| data.groups.get(&g).map_or(Duration::ZERO, |t| t.amber);
        let intergreens = resolve(intersection, &data.intergreens, amber, &mut errors);
        if !errors.is_empty() {
            return Err(errors);
        }
        let program = Self {
            groups: data
                .groups
                .iter()
                .filter_map(|(id, times)| {
                    let kind = *intersection.signal_groups().get(id)?;
                    Some((*id, Group { times: *times, kind }))
                })
                .collect(),
            stages: data.stages.into_iter().map(|s| (s.id, s)).collect(),
            plan: data.plan,
            day: Vec::new(),
            intergreens,
            forbidden: intersection
                .conflicts()
                .iter()
                .filter(|(_, _, c)| *c == Conflict::Full)
                .flat_map(|(a, b, _)| [(a, b), (b, a)])
                .collect(),
            yields: intersection.permitted().to_vec(),
        };
        check_greens_of(&program, &mut errors);
        if errors.is_empty() { Ok(program) } else { Err(errors) }
    }

    /// Group ids in order.
    pub fn group_ids(&self) -> impl Iterator<Item = SignalGroupId> + '_ {
        self.groups.keys().copied()
    }

    /// Times of a group.
    pub fn times(&self, group: SignalGroupId) -> Option<&GroupTimes> {
        self.groups.get(&group).map(|g| &g.times)
    }

    /// Whom a group is for.
    pub fn kind(&self, group: SignalGroupId) -> Option<SignalGroupKind> {
        self.groups.get(&group).map(|g| g.kind)
    }

    /// Whether a group's green has precedence over everything that may be green with it.
    pub fn is_protected(&self, group: SignalGroupId) -> bool {
        self.groups.contains_key(&group) && !self.yields.iter().any(|(y, _)| *y == group)
    }

    /// Pairs that may be green together though the first yields to the second.
    pub fn permitted(&self) -> impl Iterator<Item = (SignalGroupId, SignalGroupId)> + '_ {
        self.yields.iter().copied()
    }

    /// Stages that every policy may choose, by number.
    pub fn stages(&self) -> impl Iterator<Item = &Stage> + '_ {
        self.stages.values().filter(|s| s.used == StageUse::Always)
    }

    /// One stage, the plan's own included.
    pub fn stage(&self, id: StageId) -> Option<&Stage> {
        self.stages.get(&id)
    }

    /// The fixed plan.
    pub const fn plan(&self) -> &FixedPlan {
        &self.plan
    }

    /// The intergreen matrix.
    pub const fn intergreens(&self) -> &IntergreenMatrix {
        &self.intergreens
    }

    /// Whether two groups must never be green together.
    pub fn forbids(&self, a: SignalGroupId, b: SignalGroupId) -> bool {
        self.forbidden.contains(&(a, b))
    }
}

fn check_groups(
    intersection: &Intersection,
    groups: &BTreeMap<SignalGroupId, GroupTimes>,
    errors: &mut Vec<ProgramError>,
) {
    for id in intersection.signal_groups().keys() {
        if !groups.contains_key(id) {
            errors.push(ProgramError::NoTimes(*id));
        }
    }
    for (group, t) in groups {
        let Some(kind) = intersection.signal_groups().get(group) else {
            errors.push(ProgramError::UnknownGroup(*group));
            continue;
        };
        let mut check = |ok: bool, what, found: Duration, expected| {
            if !ok {
                let found_ms = found.as_millis();
                errors.push(ProgramError::GroupTime { group: *group, what, found_ms, expected });
            }
        };
        let s = Duration::from_secs;
        let expected = match kind {
            SignalGroupKind::Vehicle => "3 s to 6 s",
            SignalGroupKind::Bicycle => "2 s to 6 s for bicycles",
            SignalGroupKind::Tram => "3 s to 10 s for trams",
            SignalGroupKind::Pedestrian => "0 s for pedestrians",
        };
        check(ambers(*kind).contains(&t.amber), "amber", t.amber, expected);
        if !kind.drives() {
            check(t.red_amber.is_zero(), "red_amber", t.red_amber, "0 s for pedestrians");
        }
        check(t.red_amber <= s(3), "red_amber", t.red_amber, "0 s to 3 s");
        check(t.flashing_green <= s(5), "flashing_green", t.flashing_green, "0 s to 5 s");
        check((s(4)..=s(60)).contains(&t.min_green), "min_green", t.min_green, "4 s to 60 s");
        check(t.max_green >= t.min_green, "max_green", t.max_green, "at least min_green");
        check(t.max_green <= s(300), "max_green", t.max_green, "at most 300 s");
        check((s(1)..=s(60)).contains(&t.min_red), "min_red", t.min_red, "1 s to 60 s");
        check((s(30)..=s(300)).contains(&t.max_wait), "max_wait", t.max_wait, "30 s to 300 s");
    }
}

/// The ambers that a group may have (RiLSA 2010, 2.4: 3 to 5 s before motor vehicles, 2 s before
/// bicycles; trams brake longer).
pub fn ambers(kind: SignalGroupKind) -> RangeInclusive<Duration> {
    let s = Duration::from_secs;
    match kind {
        SignalGroupKind::Vehicle => s(3)..=s(6),
        SignalGroupKind::Bicycle => s(2)..=s(6),
        SignalGroupKind::Tram => s(3)..=s(10),
        SignalGroupKind::Pedestrian => s(0)..=s(0),
    }
}

fn check_stages(intersection: &Intersection, stages: &[Stage], errors: &mut Vec<ProgramError>) {
    let known = intersection.signal_groups();
    let mut seen = BTreeSet::new();
    for s in stages {
        if !seen.insert(s.id) {
            errors.push(ProgramError::DuplicateStage(s.id));
        }
        for &group in &s.green {
            if !known.contains_key(&group) {
                errors.push(ProgramError::StageGroup { stage: s.id, group });
            }
            for &b in s.green.range(group..).skip(1) {
                if intersection.conflicts().forbids(group, b) {
                    errors.push(ProgramError::StageConflict { stage: s.id, a: group, b });
                }
            }
        }
    }
    for g in known.keys() {
        if !stages.iter().any(|s| s.used == StageUse::Always && s.green.contains(g)) {
            errors.push(ProgramError::NeverGreen(*g));
        }
    }
}

fn resolve(
    intersection: &Intersection,
    source: &IntergreenSource,
    amber: impl Fn(SignalGroupId) -> Duration,
    errors: &mut Vec<ProgramError>,
) -> IntergreenMatrix {
    let computed = match source {
        IntergreenSource::Cleared => clear_intergreens(intersection, &amber),
        _ => compute_intergreens(intersection, &amber),
    };
    let mut out = IntergreenMatrix::default();
    for (losing, gaining, needed) in computed.iter() {
        let time = match source {
            IntergreenSource::Computed | IntergreenSource::Cleared => needed,
            IntergreenSource::None => amber(losing),
            IntergreenSource::Given(list) => {
                match list.iter().find(|(l, g, _)| (*l, *g) == (losing, gaining)) {
                    Some((_, _, t)) => *t,
                    None => {
                        errors.push(ProgramError::NoIntergreen { losing, gaining });
                        continue;
                    }
                }
            }
        };
        // `None` leaves the clearance out on purpose, for comparisons; what is given is meant.
        let given = matches!(source, IntergreenSource::Given(_));
        let least = if given { needed } else { amber(losing) };
        if time < least {
            errors.push(ProgramError::ShortIntergreen {
                losing,
                gaining,
                found_ms: time.as_millis(),
                least_ms: least.as_millis(),
            });
        }
        out.set(losing, gaining, time);
    }
    let full = intersection.conflicts().iter().filter(|(_, _, c)| *c == Conflict::Full);
    for (losing, gaining) in full.flat_map(|(a, b, _)| [(a, b), (b, a)]) {
        if out.get(losing, gaining).is_none() {
            errors.push(ProgramError::NoIntergreen { losing, gaining });
        }
    }
    out
}

mod day;
mod greens;
mod interstage;
mod plan;

pub(crate) use day::place;
pub use day::{LEAST_PLAN, MOST_CHANGE_PERCENT, RunningPlan, TimedPlan};
pub use greens::PlannedGreen;
pub use interstage::Interstage;
use plan::check as check_greens_of;

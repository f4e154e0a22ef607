//! Completes the signal program with defaults, checks it with `signal`, and tells the findings
//! with their places.
//!
//! `signal` looks at the plan only when groups and stages are right. So that all of the file
//! is checked at once, what it blames is put right for the moment and the program tried again;
//! what merely follows from that is not reported.

use super::Overrides;
use super::timing::{RawTimes, RawTiming, default_times, defaults};
use crate::problems::{Mark, Problems};
use crate::toml_reader::Marks;
use roadnet::{Intersection, SignalGroupId, SignalGroupKind};
use signal::{
    GroupTimes, IntergreenSource, ProgramError, ProgramParts, SignalProgram, Stage, StageId,
    StageUse,
};
use std::collections::{BTreeMap, BTreeSet};
use units::Duration;

/// The checked program; `None` if there is none or it has problems.
pub(super) fn check(
    intersection: &Intersection,
    timing: RawTiming,
    head: &Marks,
    overrides: &Overrides,
    incomplete: bool,
    problems: &mut Problems,
) -> Option<SignalProgram> {
    let stages_lost = timing.incomplete;
    let mut incomplete = incomplete || timing.incomplete;
    for (id, marks) in &timing.doubled {
        problems.add(&marks.of("id"), format!("signal group {id} is there twice"));
    }
    let unsignalled = timing.groups.is_empty() && timing.stages.is_empty();
    if unsignalled && intersection.signal_groups().is_empty() && timing.plan_marks.is_none() {
        return None;
    }
    let places = Places::new(&timing, head);
    let mut data = complete(intersection, timing, incomplete, &places, problems)?;
    overrides.apply(intersection, &mut data);
    for _ in 0..MAX_ROUNDS {
        match SignalProgram::new(intersection, data.clone()) {
            Ok(program) => return (!incomplete).then_some(program),
            Err(errors) => {
                for e in &errors {
                    if !(incomplete && may_follow(e, stages_lost)) {
                        problems.add(&places.of(e), tell(e));
                    }
                    put_right(e, intersection, &mut data);
                }
                incomplete = true;
            }
        }
    }
    None
}

/// The program with defaults where the file says nothing.
fn complete(
    intersection: &Intersection,
    timing: RawTiming,
    incomplete: bool,
    places: &Places,
    problems: &mut Problems,
) -> Option<ProgramParts> {
    let groups = timing
        .groups
        .iter()
        .map(|(id, raw)| {
            (
                *id,
                with_defaults(
                    raw,
                    default_times(intersection, *id, raw.flashing_green.unwrap_or_default()),
                ),
            )
        })
        .collect();
    let Some(plan) = timing.plan else {
        if timing.plan_marks.is_none() && !incomplete {
            let mark = Mark { field: "plan".to_owned(), ..places.head.own().clone() };
            problems.add(&mark, "missing, though the intersection has signals");
        }
        return None;
    };
    let stages = timing.stages.into_iter().map(|(stage, _)| stage).collect();
    Some(ProgramParts { groups, stages, plan, intergreens: timing.intergreens })
}

fn with_defaults(raw: &RawTimes, default: GroupTimes) -> GroupTimes {
    let min_green = raw.min_green.unwrap_or(default.min_green);
    GroupTimes {
        amber: raw.amber.unwrap_or(default.amber),
        red_amber: raw.red_amber.unwrap_or(default.red_amber),
        flashing_green: raw.flashing_green.unwrap_or(default.flashing_green),
        min_green,
        max_green: raw.max_green.unwrap_or(default.max_green.max(min_green)),
        min_red: raw.min_red.unwrap_or(default.min_red),
        max_wait: raw.max_wait.unwrap_or(default.max_wait),
    }
}

/// Errors that may merely follow from something unreadable or put right.
const fn may_follow(e: &ProgramError, stages_lost: bool) -> bool {
    if matches!(e, ProgramError::StepStage { .. }) {
        return stages_lost;
    }
    matches!(
        e,
        ProgramError::NoTimes(_)
            | ProgramError::UnknownGroup(_)
            | ProgramError::StageGroup { .. }
            | ProgramError::NeverGreen(_)
            | ProgramError::NoIntergreen { .. }
            | ProgramError::PlanMinGreen { .. }
            | ProgramError::PlanNeverGreen(_)
            | ProgramError::PlanTime { .. }
    )
}

/// The finding in words that fit its place (`signal` counts steps from 0, marks from 1).
fn tell(e: &ProgramError) -> String {
    match e {
        ProgramError::StepTime { at_ms, .. } => {
            format!("found {at_ms} ms, expected after the step before and within the cycle")
        }
        ProgramError::StepStage { stage, .. } => format!("there is no stage {stage}"),
        _ => super::without_subject(&e.to_string()).to_owned(),
    }
}

/// Changes the program so that this error doesn't hide others.
fn put_right(e: &ProgramError, intersection: &Intersection, data: &mut ProgramParts) {
    let standard = |id: &SignalGroupId| match intersection.signal_groups().get(id) {
        Some(kind) => defaults(*kind, 0.0, Duration::ZERO),
        None => defaults(SignalGroupKind::Vehicle, 0.0, Duration::ZERO),
    };
    let mut drop_group = |stage: &StageId, group: &SignalGroupId| {
        for s in data.stages.iter_mut().filter(|s| s.id == *stage) {
            s.green.remove(group);
        }
    };
    match e {
        ProgramError::NoTimes(g) | ProgramError::GroupTime { group: g, .. } => {
            data.groups.insert(*g, standard(g));
        }
        ProgramError::UnknownGroup(g) => {
            data.groups.remove(g);
        }
        ProgramError::DuplicateStage(id) => {
            let mut seen = false;
            data.stages.retain(|s| !(s.id == *id && core::mem::replace(&mut seen, true)));
        }
        ProgramError::StageGroup { stage, group } => drop_group(stage, group),
        ProgramError::StageConflict { stage, b, .. } => drop_group(stage, b),
        ProgramError::NeverGreen(g) => {
            let used: BTreeSet<u8> = data.stages.iter().map(|s| s.id.0).collect();
            if let Some(free) = (0..=u8::MAX).find(|id| !used.contains(id)) {
                let green = BTreeSet::from([*g]);
                data.stages.push(Stage {
                    id: StageId(free),
                    name: String::new(),
                    green,
                    used: StageUse::Always,
                });
            }
        }
        ProgramError::NoIntergreen { .. } | ProgramError::ShortIntergreen { .. } => {
            data.intergreens = IntergreenSource::Computed;
        }
        ProgramError::Cycle(_)
        | ProgramError::Steps(_)
        | ProgramError::StepTime { .. }
        | ProgramError::StepStage { .. }
        | ProgramError::StepRepeats(_)
        | ProgramError::PlanMinGreen { .. }
        | ProgramError::PlanNeverGreen(_)
        | ProgramError::PlanTime { .. } => {}
    }
}

/// Where everything of the program stands.
struct Places {
    head: Marks,
    groups: BTreeMap<SignalGroupId, Marks>,
    stages: BTreeMap<StageId, Marks>,
    plan: Option<Marks>,
    steps: Vec<Marks>,
    step_stages: Vec<StageId>,
    intergreens: Option<Marks>,
}

impl Places {
    fn new(timing: &RawTiming, head: &Marks) -> Self {
        let steps = timing.plan.iter().flat_map(|p| &p.steps);
        Self {
            head: head.clone(),
            groups: timing.groups.iter().map(|(id, raw)| (*id, raw.marks.clone())).collect(),
            stages: timing.stages.iter().map(|(s, m)| (s.id, m.clone())).collect(),
            plan: timing.plan_marks.clone(),
            steps: timing.step_marks.clone(),
            step_stages: steps.map(|s| s.stage).collect(),
            intergreens: timing.intergreen_marks.clone(),
        }
    }

    /// Where an error belongs.
    fn of(&self, e: &ProgramError) -> Mark {
        match e {
            ProgramError::NoTimes(_) => self.head.own().clone(),
            ProgramError::UnknownGroup(g) | ProgramError::NeverGreen(g) => self.group(g, "id"),
            ProgramError::GroupTime { group, what, .. } => self.group(group, &format!("{what}_s")),
            ProgramError::DuplicateStage(s) => self.stage(s, "id"),
            ProgramError::StageGroup { stage, .. } | ProgramError::StageConflict { stage, .. } => {
                self.stage(stage, "green")
            }
            ProgramError::NoIntergreen { .. } | ProgramError::ShortIntergreen { .. } => {
                self.intergreens.as_ref().map_or_else(|| self.head.own().clone(), |m| m.of("pairs"))
            }
            ProgramError::Cycle(_) => self.plan("cycle_s"),
            ProgramError::Steps(_)
            | ProgramError::PlanNeverGreen(_)
            | ProgramError::PlanTime { .. } => self.plan("steps"),
            ProgramError::StepTime { step, .. } => self.step(Some(*step), "at_s"),
            ProgramError::StepStage { step, .. } => self.step(Some(*step), "stage"),
            ProgramError::StepRepeats(stage) | ProgramError::PlanMinGreen { stage, .. } => {
                self.step(self.step_stages.iter().position(|s| s == stage), "stage")
            }
        }
    }

    fn group(&self, id: &SignalGroupId, key: &str) -> Mark {
        self.groups.get(id).map_or_else(|| self.head.own().clone(), |m| m.of(key))
    }

    fn stage(&self, id: &StageId, key: &str) -> Mark {
        self.stages.get(id).map_or_else(|| self.head.own().clone(), |m| m.of(key))
    }

    fn plan(&self, key: &str) -> Mark {
        self.plan.as_ref().map_or_else(|| self.head.own().clone(), |m| m.of(key))
    }

    fn step(&self, step: Option<usize>, key: &str) -> Mark {
        step.and_then(|i| self.steps.get(i)).map_or_else(|| self.plan("steps"), |m| m.of(key))
    }
}

/// Groups, stages and plan are looked at in turn; two rounds more for what that brings up.
const MAX_ROUNDS: usize = 5;

//! Reads signal groups, stages, the plan and intergreens of a `network.toml`.

use super::draft::secs;
use crate::toml_reader::{Marks, Reader};
use roadnet::{Intersection, SignalGroupId, SignalGroupKind};
use signal::{FixedPlan, IntergreenSource, PlanStep, Stage, StageId};
use std::collections::{BTreeMap, BTreeSet};
use units::Duration;

/// The signal half of a file.
pub(super) struct RawTiming {
    pub(super) groups: BTreeMap<SignalGroupId, RawTimes>,
    /// Groups given twice.
    pub(super) doubled: Vec<(SignalGroupId, Marks)>,
    pub(super) stages: Vec<(Stage, Marks)>,
    pub(super) plan: Option<FixedPlan>,
    pub(super) plan_marks: Option<Marks>,
    pub(super) step_marks: Vec<Marks>,
    pub(super) intergreens: IntergreenSource,
    pub(super) intergreen_marks: Option<Marks>,
    /// Something could not be read: what refers to it is not judged.
    pub(super) incomplete: bool,
}

/// Times of a group as far as the file gives them.
pub(super) struct RawTimes {
    pub(super) amber: Option<Duration>,
    pub(super) red_amber: Option<Duration>,
    pub(super) flashing_green: Option<Duration>,
    pub(super) min_green: Option<Duration>,
    pub(super) max_green: Option<Duration>,
    pub(super) max_wait: Option<Duration>,
    pub(super) min_red: Option<Duration>,
    pub(super) marks: Marks,
}

pub(super) fn read(root: &mut Reader<'_>) -> RawTiming {
    let mut incomplete = false;
    let mut groups = BTreeMap::new();
    let mut doubled = Vec::new();
    for r in root.tables("signal_group", MAX_GROUPS) {
        match read_group(r) {
            Some((id, times)) => {
                let marks = times.marks.clone();
                if groups.insert(id, times).is_some() {
                    doubled.push((id, marks));
                }
            }
            None => incomplete = true,
        }
    }
    let mut stages = Vec::new();
    for r in root.tables("stage", MAX_STAGES) {
        let marks = r.marks();
        match read_stage(r, &mut incomplete) {
            Some(stage) => stages.push((stage, marks)),
            None => incomplete = true,
        }
    }
    let plan = root.optional("plan");
    let plan_given = plan.is_present();
    let plan = plan.table().map(read_plan);
    let (plan_marks, plan, step_marks) =
        plan.map_or((None, None, Vec::new()), |(m, p, s)| (Some(m), p, s));
    incomplete |= plan_given && plan.is_none();
    let intergreens = root.optional("intergreens").table();
    let intergreen_marks = intergreens.as_ref().map(Reader::marks);
    let intergreens = intergreens.map_or(IntergreenSource::Computed, read_intergreens);
    RawTiming {
        groups,
        doubled,
        stages,
        plan,
        plan_marks,
        step_marks,
        intergreens,
        intergreen_marks,
        incomplete,
    }
}

fn read_group(mut r: Reader<'_>) -> Option<(SignalGroupId, RawTimes)> {
    let marks = r.marks();
    let id = r.required("id").int(1..=254).map(SignalGroupId);
    let mut time = |key| r.optional(key).seconds(0.0..=600.0);
    let times = RawTimes {
        amber: time("amber_s"),
        red_amber: time("red_amber_s"),
        flashing_green: time("flashing_green_s"),
        min_green: time("min_green_s"),
        max_green: time("max_green_s"),
        max_wait: time("max_wait_s"),
        min_red: time("min_red_s"),
        marks,
    };
    r.finish();
    Some((id?, times))
}

fn read_stage(mut r: Reader<'_>, incomplete: &mut bool) -> Option<Stage> {
    let id = r.required("id").int(0..=255).map(StageId);
    let name = r.optional("name").text(MAX_NAME_BYTES);
    let plan_only = r.optional("plan_only").bool().unwrap_or(false);
    let green = r.required("green").list(MAX_GROUPS);
    let green = green.map(|list| {
        let groups: BTreeSet<_> =
            list.iter().filter_map(|f| f.int(1..=254)).map(SignalGroupId).collect();
        *incomplete |= groups.is_empty() && !list.is_empty();
        groups
    });
    r.finish();
    let id = id?;
    let name = name.unwrap_or_else(|| format!("Stage {id}"));
    Some(Stage { id, name, green: green?, plan_only })
}

fn read_plan(mut r: Reader<'_>) -> (Marks, Option<FixedPlan>, Vec<Marks>) {
    let marks = r.marks();
    let cycle = r.required("cycle_s").seconds(0.0..=MAX_CYCLE_S);
    let offset = r.optional("offset_s").seconds(0.0..=MAX_CYCLE_S).unwrap_or_default();
    let steps = r.required("steps").list(MAX_STEPS);
    r.finish();
    let mut step_marks = Vec::new();
    let steps = steps.and_then(|list| {
        let count = list.len();
        let steps: Vec<PlanStep> = list
            .iter()
            .filter_map(|f| {
                let mut r = f.table()?;
                step_marks.push(r.marks());
                let at = r.required("at_s").seconds(0.0..=MAX_CYCLE_S);
                let stage = r.required("stage").int(0..=255).map(StageId);
                r.finish();
                Some(PlanStep { at: at?, stage: stage? })
            })
            .collect();
        (steps.len() == count).then_some(steps)
    });
    let plan = || Some(FixedPlan { cycle: cycle?, offset, steps: steps? });
    (marks, plan(), step_marks)
}

fn read_intergreens(mut r: Reader<'_>) -> IntergreenSource {
    let given = r.required("source").choice(&[("computed", false), ("given", true)]);
    let pairs = if given == Some(true) { r.required("pairs") } else { r.optional("pairs") };
    if given == Some(false) && pairs.is_present() {
        pairs.problem("found beside source = \"computed\", expected only with \"given\"");
    }
    let list = pairs.list(MAX_PAIRS).unwrap_or_default();
    let list = list.iter().filter_map(|f| {
        let [losing, gaining, s] = f.tuple("losing, gaining, intergreen_s")?;
        let (losing, gaining) = (losing.int(1..=254), gaining.int(1..=254));
        let s = s.seconds(0.0..=MAX_INTERGREEN_S);
        Some((SignalGroupId(losing?), SignalGroupId(gaining?), s?))
    });
    let list = list.collect();
    r.finish();
    match given {
        Some(true) => IntergreenSource::Given(list),
        _ => IntergreenSource::Computed,
    }
}

/// What is usual for a group of an intersection, by whom it is for and the fastest of its lanes.
pub(crate) fn default_times(
    intersection: &Intersection,
    id: SignalGroupId,
    flashing: Duration,
) -> signal::GroupTimes {
    if intersection.signal_groups().get(&id) == Some(&SignalGroupKind::Pedestrian) {
        return pedestrian_defaults(flashing);
    }
    let lanes = intersection.lanes_of_group(id).filter_map(|l| intersection.lane(l));
    let fastest = lanes.map(|l| l.speed_limit_mps).fold(0.0, f64::max);
    vehicle_defaults(fastest, flashing)
}

/// Defaults of a vehicle group: amber by the speed limit (RiLSA 2010: 3 s at 50 km/h, 4 s at
/// 60, 5 s at 70), red-amber 2 s as in Moldova.
pub(super) fn vehicle_defaults(speed_limit_mps: f64, flashing: Duration) -> signal::GroupTimes {
    let kmh = speed_limit_mps * 3.6;
    let amber = if kmh < 55.0 {
        secs(3)
    } else if kmh < 65.0 {
        secs(4)
    } else {
        secs(5)
    };
    signal::GroupTimes {
        amber,
        red_amber: secs(2),
        flashing_green: flashing,
        min_green: secs(5) + flashing,
        max_green: secs(60),
        min_red: secs(1),
        max_wait: secs(180),
    }
}

/// Defaults of a pedestrian group: no amber; at least 5 s before flashing.
pub(super) fn pedestrian_defaults(flashing: Duration) -> signal::GroupTimes {
    signal::GroupTimes {
        amber: Duration::ZERO,
        red_amber: Duration::ZERO,
        ..vehicle_defaults(0.0, flashing)
    }
}

/// Largest intergreen that is read; longer ones are a slip of the unit.
pub(super) const MAX_INTERGREEN_S: f64 = 60.0;
/// `SignalGroupID` is an octet.
const MAX_GROUPS: usize = 255;
const MAX_STAGES: usize = 64;
const MAX_STEPS: usize = 64;
/// Every ordered pair of the groups of a very large junction.
const MAX_PAIRS: usize = 10_000;
/// The program's own limit is tighter; this one only keeps durations sane.
const MAX_CYCLE_S: f64 = 3_600.0;
const MAX_NAME_BYTES: usize = 126;

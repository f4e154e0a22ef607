//! Reads signal groups, stages, the plan and intergreens of a `network.toml`.

use super::draft::secs;
use crate::toml_reader::{Marks, Reader};
use roadnet::{Intersection, SignalGroupId, SignalGroupKind};
use signal::{FixedPlan, IntergreenSource, MOST_STAGES, PlanStep, Stage, StageId, StageUse};
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
    for r in root.tables("stage", MOST_STAGES) {
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
    let on_demand = r.optional("on_demand");
    let used = match (plan_only, on_demand.bool().unwrap_or(false)) {
        (true, true) => {
            on_demand.problem("found beside plan_only, expected only one of them");
            StageUse::PlanOnly
        }
        (true, false) => StageUse::PlanOnly,
        (false, true) => StageUse::OnDemand,
        (false, false) => StageUse::Always,
    };
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
    Some(Stage { id, name, green: green?, used })
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
    let kind = intersection.signal_groups().get(&id).copied();
    let lanes = intersection.lanes_of_group(id).filter_map(|l| intersection.lane(l));
    let fastest = lanes.map(|l| l.speed_limit_mps).fold(0.0, f64::max);
    defaults(kind.unwrap_or(SignalGroupKind::Vehicle), fastest, flashing)
}

/// Defaults of a group, where one drives so fast. Motor vehicles: amber by the speed limit (RiLSA
/// 2010: 3 s at 50 km/h, 4 s at 60, 5 s at 70), red-amber 2 s as in Moldova. Bicycles: amber 2 s,
/// red-amber 1 s. Trams: what takes the place of amber as long as they brake, with 1.2 m/s² after
/// a second. Pedestrians: no amber; at least 5 s before flashing.
pub(super) fn defaults(
    kind: SignalGroupKind,
    speed_limit_mps: f64,
    flashing: Duration,
) -> signal::GroupTimes {
    let kmh = speed_limit_mps * 3.6;
    let (amber, red_amber) = match kind {
        SignalGroupKind::Vehicle if kmh < 55.0 => (secs(3), secs(2)),
        SignalGroupKind::Vehicle if kmh < 65.0 => (secs(4), secs(2)),
        SignalGroupKind::Vehicle => (secs(5), secs(2)),
        SignalGroupKind::Bicycle => (secs(2), secs(1)),
        SignalGroupKind::Tram => {
            let brakes_s = libm::ceil(1.0 + speed_limit_mps.max(0.0) / (2.0 * TRAM_BRAKES_MPS2));
            (secs(brakes_s.clamp(3.0, 10.0) as u64), secs(0))
        }
        SignalGroupKind::Pedestrian => (secs(0), secs(0)),
    };
    signal::GroupTimes {
        amber,
        red_amber,
        flashing_green: flashing,
        min_green: secs(5) + flashing,
        max_green: secs(60),
        min_red: secs(1),
        max_wait: secs(180),
    }
}

/// Service braking of a tram, m/s².
const TRAM_BRAKES_MPS2: f64 = 1.2;
/// Largest intergreen that is read; longer ones are a slip of the unit.
pub(super) const MAX_INTERGREEN_S: f64 = 60.0;
/// `SignalGroupID` is an octet.
const MAX_GROUPS: usize = 255;
const MAX_STEPS: usize = 64;
/// Every ordered pair of the groups of a very large junction.
const MAX_PAIRS: usize = 10_000;
/// The program's own limit is tighter; this one only keeps durations sane.
const MAX_CYCLE_S: f64 = 3_600.0;
const MAX_NAME_BYTES: usize = 126;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn defaults_are_for_whom_a_group_is_for() {
        let of = |kind, kmh: f64| {
            let times = defaults(kind, kmh / 3.6, Duration::ZERO);
            (times.amber.as_secs(), times.red_amber.as_secs())
        };
        use SignalGroupKind::{Bicycle, Pedestrian, Tram, Vehicle};
        assert_eq!([50.0, 60.0, 70.0].map(|kmh| of(Vehicle, kmh)), [(3, 2), (4, 2), (5, 2)]);
        assert_eq!([of(Bicycle, 20.0), of(Pedestrian, 5.0)], [(2, 1), (0, 0)]);
        // 1 s and 8.3 m/s or 13.9 m/s at 1.2 m/s².
        assert_eq!(
            [10.0, 30.0, 50.0, 90.0].map(|kmh| of(Tram, kmh)),
            [(3, 0), (5, 0), (7, 0), (10, 0)]
        );
    }
}

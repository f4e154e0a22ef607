//! A program as tables: signal groups and stages by number.

use super::outlook::AMBER_USED_S;
use roadnet::{Intersection, Lane, LaneId, LaneKind, LaneUse, SignalGroupId, SignalGroupKind};
use signal::{SignalProgram, StageId, StageUse};
use std::collections::BTreeSet;

/// What the search asks of a program all the time. Groups and stages are numbered in their order.
#[derive(Clone, Debug)]
pub(super) struct Tables {
    pub groups: Vec<Group>,
    pub stages: Vec<Stage>,
    /// The stages of the plan in its order; none if policies may not choose all of them, or somebody is
    /// served in none, or where two alternate: nobody is passed over there.
    pub turns: Vec<usize>,
    /// The stage on demand in which nobody is green, if there is one.
    pub clearing: Option<usize>,
    /// From stage × to stage × group: how long after the beginning of that interstage the group
    /// gets its green, seconds.
    gain_s: Vec<f64>,
    /// Likewise, how long a group that loses its green keeps it, seconds.
    kept_s: Vec<f64>,
    shared: Vec<Shared>,
}

/// Two lanes that are one farther out.
#[derive(Clone, Copy, Debug)]
struct Shared {
    lane: LaneId,
    with: LaneId,
    /// From this distance to the stop line on, metres.
    from_m: f64,
}

#[derive(Clone, Debug)]
pub(super) struct Group {
    pub id: SignalGroupId,
    pub min_green_s: f64,
    /// The longest that it has in the plan, seconds.
    pub planned_s: f64,
    /// From the command to the end of its green.
    pub flashing_s: f64,
    pub pedestrian: bool,
    /// Those with vehicles that have precedence over it. Those on foot are let pass in between.
    pub yields_to: Vec<usize>,
    /// Those for which it waits, and from the end of their green until it may have its own, seconds.
    pub waits_for: Vec<(usize, f64)>,
}

#[derive(Clone, Debug)]
pub(super) struct Stage {
    pub id: StageId,
    /// Whether each group is green in it.
    pub green: Vec<bool>,
    /// Whether each group would yield in it to another that is green.
    pub yields: Vec<bool>,
    /// Policies don't choose it.
    plan_only: bool,
    /// Of a stage on demand: the groups that yield in all that aren't.
    pub only_for: Option<Vec<usize>>,
}

impl Group {
    /// So long after the end of its green somebody passes still, seconds.
    pub fn amber_used_s(&self) -> f64 {
        if self.pedestrian { 0.0 } else { AMBER_USED_S }
    }
}

impl Stage {
    /// Whether a group is green and yields to nobody who drives.
    fn frees(&self, group: usize) -> bool {
        self.green[group] && !self.yields[group]
    }
}

impl Tables {
    pub fn new(intersection: &Intersection, program: &SignalProgram) -> Self {
        let ids: Vec<SignalGroupId> = program.group_ids().collect();
        let number = |id: SignalGroupId| ids.binary_search(&id).ok();
        let walks = |id| program.kind(id) == Some(SignalGroupKind::Pedestrian);
        let drives = |id: SignalGroupId| number(id).filter(|_| !walks(id));
        let waits_for = |id: SignalGroupId| {
            let clears = |losing: &SignalGroupId| program.apart(*losing, id);
            let all = ids.iter().enumerate();
            all.filter_map(|(l, losing)| Some((l, clears(losing)?.as_secs_f64()))).collect()
        };
        let group = |&id: &SignalGroupId| {
            let times = program.times(id)?;
            let over = intersection.permitted().iter().filter(|(yielding, _)| *yielding == id);
            Some(Group {
                id,
                min_green_s: times.min_green.as_secs_f64(),
                planned_s: program.longest_green(program.plan(), id).as_secs_f64(),
                flashing_s: times.flashing_green.as_secs_f64(),
                pedestrian: walks(id),
                yields_to: over.filter_map(|(_, priority)| drives(*priority)).collect(),
                waits_for: waits_for(id),
            })
        };
        let groups: Vec<Group> = ids.iter().filter_map(group).collect();
        let all: Vec<&signal::Stage> = program.all_stages().collect();
        let stages = all.iter().map(|s| {
            let green: Vec<bool> = ids.iter().map(|g| s.green.contains(g)).collect();
            let yields = |g: &Group| g.yields_to.iter().any(|over| green[*over]);
            let yields = groups.iter().map(yields).collect();
            let plan_only = s.used == StageUse::PlanOnly;
            Stage { id: s.id, green, yields, plan_only, only_for: None }
        });
        let mut stages: Vec<Stage> = stages.collect();
        let always: Vec<usize> =
            (0..all.len()).filter(|n| all[*n].used == StageUse::Always).collect();
        for n in (0..all.len()).filter(|n| all[*n].used == StageUse::OnDemand) {
            let freed = (0..groups.len()).filter(|g| stages[n].frees(*g));
            let only_here = freed.filter(|g| !always.iter().any(|s| stages[*s].frees(*g)));
            stages[n].only_for = Some(only_here.collect());
        }
        let steps = program.plan().steps.iter();
        let of_plan = steps.filter_map(|step| stages.iter().position(|s| s.id == step.stage));
        let mut turns: Vec<usize> = of_plan.collect();
        let served = |g: usize| turns.iter().any(|s| stages[*s].green[g]);
        let complete = (0..groups.len()).all(served) && turns.iter().all(|s| always.contains(s));
        if !complete || turns.iter().collect::<BTreeSet<_>>().len() < 3 {
            turns.clear();
        }
        let size = all.len() * all.len() * ids.len();
        let (mut gain_s, mut kept_s) = (vec![0.0; size], vec![0.0; size]);
        let changes = all.iter().flat_map(|from| all.iter().map(move |to| (from, to)));
        for (n, (from, to)) in changes.enumerate() {
            let interstage = program.interstage(&from.green, &to.green);
            let both = [(&mut gain_s, interstage.gaining), (&mut kept_s, interstage.losing)];
            for (times_s, changes) in both {
                for (g, time) in changes.into_iter().filter_map(|(id, t)| Some((number(id)?, t))) {
                    times_s[n * ids.len() + g] = time.as_secs_f64();
                }
            }
        }
        let clearing = all.iter().position(|s| s.used == StageUse::OnDemand && s.green.is_empty());
        Self { groups, stages, turns, clearing, gain_s, kept_s, shared: shared(intersection) }
    }

    /// The lanes on which somebody may be who is matched to this one, it among them.
    pub fn beside(&self, lane: LaneId, to_line_m: f64) -> Vec<LaneId> {
        let shared = self.shared.iter().filter(|s| s.lane == lane && s.from_m <= to_line_m);
        core::iter::once(lane).chain(shared.map(|s| s.with)).collect()
    }

    /// A group's number.
    pub fn group(&self, id: SignalGroupId) -> Option<usize> {
        self.groups.binary_search_by_key(&id, |g| g.id).ok()
    }

    /// A stage's number.
    pub fn stage(&self, id: StageId) -> Option<usize> {
        self.stages.iter().position(|s| s.id == id)
    }

    /// How long after the beginning of the interstage a group that gains has its green, seconds.
    pub fn gain_s(&self, from: usize, to: usize, group: usize) -> f64 {
        self.gain_s[(from * self.stages.len() + to) * self.groups.len() + group]
    }

    /// How long after the beginning of the interstage a group that loses its green is told to, seconds.
    pub fn kept_s(&self, from: usize, to: usize, group: usize) -> f64 {
        self.kept_s[(from * self.stages.len() + to) * self.groups.len() + group]
    }

    /// In how many stages a group is green, those on demand not counted.
    pub fn often(&self, group: usize) -> usize {
        let always = self.choices().filter(|s| self.stages[*s].only_for.is_none());
        always.filter(|s| self.stages[*s].green[group]).count()
    }

    /// Whether a change to a stage on demand would be a yellow trap: somebody who yields sees their green
    /// end, takes it that the others' ends too, and turns before those who go on being green.
    pub fn is_trap(&self, from: usize, to: usize) -> bool {
        let (before, after) = (&self.stages[from], &self.stages[to]);
        let goes_on = |over: &usize| before.green[*over] && after.green[*over];
        let trapped = |(g, group): (usize, &Group)| {
            before.green[g] && !after.green[g] && group.yields_to.iter().any(goes_on)
        };
        after.only_for.is_some() && self.groups.iter().enumerate().any(trapped)
    }

    /// Whether a group is green in a stage and yields to nobody there who drives.
    pub fn frees(&self, stage: usize, group: usize) -> bool {
        self.stages[stage].frees(group)
    }

    /// Whether a change from one stage to another helps those who wait for a group: it frees them,
    /// or, where no stage does, gives them their green, or ends it so that those who wait inside
    /// the junction get out.
    pub fn helps(&self, from: usize, to: usize, group: usize) -> bool {
        if self.choices().any(|s| self.frees(s, group)) {
            return self.frees(to, group);
        }
        self.stages[from].green[group] != self.stages[to].green[group]
    }

    /// The stages that may be chosen.
    pub fn choices(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.stages.len()).filter(|s| !self.stages[*s].plan_only)
    }

    /// The green groups of a stage, as the program knows them.
    pub fn green_ids(&self, stage: usize) -> BTreeSet<SignalGroupId> {
        let green = self.groups.iter().zip(&self.stages[stage].green);
        green.filter(|(_, is)| **is).map(|(g, _)| g.id).collect()
    }
}

/// Where lanes before the same stop line begin as one: a road that widens.
fn shared(intersection: &Intersection) -> Vec<Shared> {
    let drives = |l: &&Lane| l.lane_use == LaneUse::Ingress && l.kind != LaneKind::Crosswalk;
    let lanes = || intersection.lanes().iter().filter(drives);
    let mut found = Vec::new();
    for (lane, with) in lanes().flat_map(|lane| lanes().map(move |with| (lane, with))) {
        if lane.id == with.id || lane.approach != with.approach {
            continue;
        }
        let length_m = lane.centreline.length_m();
        let from_end = (0..).map(|n| f64::from(n) * STEP_M).take_while(|m| *m <= length_m);
        let mut apart = from_end.skip_while(|to_line_m| {
            let (point, _) = lane.centreline.at(length_m - to_line_m);
            let foot = with.centreline.project(point);
            with.centreline.at(foot.along_m).0.distance_m(point) > SAME_M
        });
        if let Some(from_m) = apart.next() {
            found.push(Shared { lane: lane.id, with: with.id, from_m });
        }
    }
    found
}

/// How finely it is looked where lanes part, metres.
const STEP_M: f64 = 2.0;
/// Lines that are nearer are of one lane, metres.
const SAME_M: f64 = 0.5;

//! A program as tables: signal groups and stages by number.

use roadnet::{Intersection, SignalGroupId, SignalGroupKind};
use signal::{SignalProgram, StageId};
use std::collections::BTreeSet;

/// What the search asks of a program all the time. Groups and stages are numbered in their order.
#[derive(Clone, Debug)]
pub(super) struct Tables {
    pub groups: Vec<Group>,
    pub stages: Vec<Stage>,
    /// From stage × to stage × group: how long after the beginning of that interstage the group
    /// gets its green, seconds.
    gain_s: Vec<f64>,
}

#[derive(Clone, Debug)]
pub(super) struct Group {
    pub id: SignalGroupId,
    pub min_green_s: f64,
    /// From the command to the end of its green.
    pub flashing_s: f64,
    pub pedestrian: bool,
    /// Those with vehicles that have precedence over it. Those on foot are let pass in between.
    pub yields_to: Vec<usize>,
}

#[derive(Clone, Debug)]
pub(super) struct Stage {
    pub id: StageId,
    /// Whether each group is green in it.
    pub green: Vec<bool>,
    /// Policies don't choose it.
    pub plan_only: bool,
}

impl Tables {
    pub fn new(intersection: &Intersection, program: &SignalProgram) -> Self {
        let ids: Vec<SignalGroupId> = program.group_ids().collect();
        let number = |id: SignalGroupId| ids.binary_search(&id).ok();
        let walks = |id| program.kind(id) == Some(SignalGroupKind::Pedestrian);
        let drives = |id: SignalGroupId| number(id).filter(|_| !walks(id));
        let group = |&id: &SignalGroupId| {
            let times = program.times(id)?;
            let over = intersection.permitted().iter().filter(|(yielding, _)| *yielding == id);
            Some(Group {
                id,
                min_green_s: times.min_green.as_secs_f64(),
                flashing_s: times.flashing_green.as_secs_f64(),
                pedestrian: walks(id),
                yields_to: over.filter_map(|(_, priority)| drives(*priority)).collect(),
            })
        };
        let groups: Vec<Group> = ids.iter().filter_map(group).collect();
        let all: Vec<&signal::Stage> = program.all_stages().collect();
        let stages = all.iter().map(|s| Stage {
            id: s.id,
            green: ids.iter().map(|g| s.green.contains(g)).collect(),
            plan_only: s.plan_only,
        });
        let stages: Vec<Stage> = stages.collect();
        let mut gain_s = Vec::with_capacity(all.len() * all.len() * ids.len());
        for (from, to) in all.iter().flat_map(|from| all.iter().map(move |to| (from, to))) {
            let after = |g: &SignalGroupId| program.green_after(&from.green, &to.green, *g);
            gain_s.extend(ids.iter().map(|g| after(g).as_secs_f64()));
        }
        Self { groups, stages, gain_s }
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

    /// In how many stages a group is green.
    pub fn often(&self, group: usize) -> usize {
        self.choices().filter(|s| self.stages[*s].green[group]).count()
    }

    /// Whether a group is green in a stage and yields to nobody there who drives.
    pub fn frees(&self, stage: usize, group: usize) -> bool {
        let green = &self.stages[stage].green;
        green[group] && !self.groups[group].yields_to.iter().any(|over| green[*over])
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

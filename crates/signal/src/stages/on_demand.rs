//! Stages for those who else must yield, and for those who wait inside.

use crate::program::{Stage, StageId, StageUse};
use roadnet::{ApproachId, Intersection, SignalGroupId};
use std::collections::BTreeSet;

/// For each signal group that yields to others who drive wherever it is green (a left turn through
/// oncoming traffic) a stage in which it doesn't, with the other groups of its approach and whoever
/// else may be green with them; numbered where there is room, and no more than [`MOST_STAGES`] in
/// all. A queue that finds no gap is served by these, and else one or two vehicles each time that its
/// green ends.
pub fn on_demand_stages(intersection: &Intersection, stages: &[Stage]) -> Vec<Stage> {
    let groups = intersection.signal_groups();
    let drives = |g: SignalGroupId| groups.get(&g).is_some_and(|kind| kind.drives());
    let yields = |g: SignalGroupId, over: SignalGroupId| {
        drives(over) && intersection.permitted().contains(&(g, over))
    };
    let chosen = || stages.iter().filter(|s| s.used != StageUse::PlanOnly);
    let must_yield = |g: &SignalGroupId| {
        let mut having = chosen().filter(|s| s.green.contains(g)).peekable();
        having.peek().is_some() && having.all(|s| s.green.iter().any(|over| yields(*g, *over)))
    };
    let mut found: Vec<Stage> = Vec::new();
    for &g in groups.keys().filter(|g| must_yield(g)) {
        // Nobody yields in those that are found.
        if found.iter().any(|s| s.green.contains(&g)) || stages.len() + found.len() >= MOST_STAGES {
            continue;
        }
        let mut others: Vec<SignalGroupId> = groups.keys().copied().filter(|o| *o != g).collect();
        let own = approach(intersection, g);
        others.sort_by_key(|o| (approach(intersection, *o) != own, *o));
        let mut green = BTreeSet::from([g]);
        for other in others {
            let fits = |s: &SignalGroupId| {
                !intersection.conflicts().forbids(*s, other)
                    && !yields(*s, other)
                    && !yields(other, *s)
            };
            if green.iter().all(fits) {
                green.insert(other);
            }
        }
        if let Some(id) = free_id(stages.iter().chain(&found)) {
            let (name, used) = (format!("On demand {id}"), StageUse::OnDemand);
            found.push(Stage { id, name, green, used });
        }
    }
    found
}

/// Where anybody yields, a stage in which nobody is green, if there is none among those on demand and
/// room for it: who has not found a gap stands inside the intersection when their green ends, and
/// others behind them; all red until they have left (a red clearance extension) keeps the next green
/// from locking them in.
pub fn clearing_stage(intersection: &Intersection, stages: &[Stage]) -> Option<Stage> {
    let is_one = |s: &Stage| s.used == StageUse::OnDemand && s.green.is_empty();
    let needed = !intersection.permitted().is_empty() && !stages.iter().any(is_one);
    let id = free_id(stages.iter()).filter(|_| needed && stages.len() < MOST_STAGES)?;
    let (name, used) = ("All red".to_owned(), StageUse::OnDemand);
    Some(Stage { id, name, green: BTreeSet::new(), used })
}

/// The first number that no stage has.
fn free_id<'a>(stages: impl Iterator<Item = &'a Stage> + Clone) -> Option<StageId> {
    (1..=u8::MAX).map(StageId).find(|id| !stages.clone().any(|s| s.id == *id))
}

/// As many a program may have that is read from a file.
pub const MOST_STAGES: usize = 64;

/// From where a group's vehicles come.
fn approach(intersection: &Intersection, group: SignalGroupId) -> Option<ApproachId> {
    let of = intersection.connections().iter().find(|c| c.signal_group == Some(group))?;
    intersection.lane(of.from).map(|lane| lane.approach)
}

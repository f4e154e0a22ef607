//! Stages for those who must yield in all others.

use crate::junction;
use proptest::prelude::*;
use roadnet::{Intersection, SignalGroupId};
use signal::{
    ProgramParts, SignalProgram, Stage, StageId, StageUse, clearing_stage, on_demand_stages,
    propose,
};
use std::collections::BTreeSet;

type Green = BTreeSet<SignalGroupId>;

fn green(of: &[u8]) -> Green {
    of.iter().map(|g| SignalGroupId(*g)).collect()
}

/// Left turns yield beside straight on in two stages.
fn two_stages() -> (Intersection, ProgramParts) {
    let yielding = [(5, 3), (7, 1), (6, 4), (8, 2), (5, 10), (7, 12), (6, 11), (8, 9)];
    let mut parts = junction::program_data(0);
    parts.stages.retain(|s| [1, 3].contains(&s.id.0));
    parts.stages[0].green.extend(green(&[5, 7]));
    parts.stages[1].green.extend(green(&[6, 8]));
    (junction::intersection_of(&[], &yielding), parts)
}

fn is_at(stages: &[Stage], id: u8, of: &[u8]) -> bool {
    stages.iter().any(|s| s.id == StageId(id) && s.green == green(of))
}

#[test]
fn each_left_turn_has_one_with_its_approach_before_others() {
    let (intersection, mut parts) = two_stages();
    let found = on_demand_stages(&intersection, &parts.stages);
    // Its own arm straight on, not the other left turn, and the crossings where they let people pass.
    assert!(is_at(&found, 2, &[1, 5, 10, 12]), "{found:?}");
    assert!(is_at(&found, 4, &[2, 6, 9, 11]), "{found:?}");
    assert!(is_at(&found, 5, &[3, 7, 10, 12]), "{found:?}");
    assert!(is_at(&found, 6, &[4, 8, 9, 11]), "{found:?}");
    assert_eq!(found.len(), 4);
    assert!(found.iter().all(|s| s.used == StageUse::OnDemand));
    assert_eq!(found[0].name, "On demand 2");
    parts.stages.extend(found);
    parts.plan.steps.retain(|step| [1, 3].contains(&step.stage.0));
    let program = SignalProgram::new(&intersection, parts.clone()).expect("they fit the program");
    assert_eq!(program.stages().map(|s| s.id.0).collect::<Vec<_>>(), [1, 3]);
    assert_eq!(program.all_stages().count(), 6);
    assert!(on_demand_stages(&intersection, &parts.stages).is_empty(), "they are there");
}

#[test]
fn whoever_has_a_stage_of_their_own_needs_none() {
    let (intersection, mut parts) = two_stages();
    let own =
        |id, used| Stage { id: StageId(id), name: String::new(), green: green(&[5, 7]), used };
    parts.stages.push(own(9, StageUse::Always));
    let found = on_demand_stages(&intersection, &parts.stages);
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found.iter().all(|s| !s.green.contains(&SignalGroupId(5))));
    // A passage of the plan is nobody's choice.
    parts.stages.pop();
    parts.stages.push(own(9, StageUse::PlanOnly));
    assert_eq!(on_demand_stages(&intersection, &parts.stages).len(), 4);
}

#[test]
fn nobody_yields_to_those_on_foot_alone() {
    let intersection = junction::intersection();
    let parts = junction::program_data(0);
    assert!(on_demand_stages(&intersection, &parts.stages).is_empty());
}

#[test]
fn whoever_is_never_green_gets_none() {
    let (intersection, mut parts) = two_stages();
    parts.stages[0].green.remove(&SignalGroupId(5));
    let found = on_demand_stages(&intersection, &parts.stages);
    assert_eq!(found.len(), 3, "{found:?}");
}

#[test]
fn there_are_no_more_than_a_file_may_have() {
    let (intersection, parts) = two_stages();
    let found = |others: &[u8]| {
        let mut stages = parts.stages.clone();
        let other = |id: &u8| {
            let (id, name, green) = (StageId(*id), String::new(), green(&[9]));
            Stage { id, name, green, used: StageUse::Always }
        };
        stages.extend(others.iter().map(other));
        let found = on_demand_stages(&intersection, &stages);
        found.iter().map(|s| s.id.0).collect::<Vec<_>>()
    };
    let others: Vec<u8> = (10..250).collect();
    assert_eq!(found(&others[..58]), [2, 4, 5, 6]);
    assert_eq!(found(&others[..60]), [2, 4]);
    assert_eq!(found(&others[..62]), [0_u8; 0]);
    // One with more than that, of which the numbers are nearly all taken.
    assert_eq!(found(&others), [0_u8; 0]);
}

proptest! {
    /// On any junction, with any pairs that yield: sound, as large as may be, and each frees somebody
    /// who was freed nowhere.
    #[test]
    fn they_free_all_who_yield_everywhere(
        pairs in proptest::collection::vec((1..=8_u8, 1..=12_u8), 1..12),
        greens in proptest::collection::vec(1..4_096_u32, 1..5),
    ) {
        let plain = junction::intersection();
        let meet = |a, b| plain.conflicts().forbids(SignalGroupId(a), SignalGroupId(b));
        let mut pairs: Vec<(u8, u8)> = pairs.into_iter().filter(|(a, b)| meet(*a, *b)).collect();
        let unlike = |p: &(u8, u8)| (p.0.min(p.1), p.0.max(p.1));
        pairs.sort_by_key(unlike);
        pairs.dedup_by_key(|p| unlike(p));
        let intersection = junction::intersection_of(&[], &pairs);
        let forbids = |a: &SignalGroupId, b: &SignalGroupId| intersection.conflicts().forbids(*a, *b);
        let stage = |(n, bits): (u8, u32)| {
            let mut green = Green::new();
            for g in (1..=12).filter(|g| bits >> (g - 1) & 1 == 1).map(SignalGroupId) {
                if green.iter().all(|s| !forbids(s, &g)) {
                    green.insert(g);
                }
            }
            Stage { id: StageId(n), name: String::new(), green, used: StageUse::Always }
        };
        let stages: Vec<Stage> = (0..).zip(greens).map(stage).collect();
        let yields = |g: &SignalGroupId, over: &SignalGroupId| {
            over.0 <= 8 && intersection.permitted().contains(&(*g, *over))
        };
        let frees = |s: &Stage, g: &SignalGroupId| {
            s.green.contains(g) && !s.green.iter().any(|over| yields(g, over))
        };
        let found = on_demand_stages(&intersection, &stages);
        for g in (1..=12).map(SignalGroupId) {
            let served = stages.iter().any(|s| s.green.contains(&g));
            let freed = stages.iter().chain(&found).any(|s| frees(s, &g));
            prop_assert!(!served || freed, "{g} in {stages:?} and {found:?}");
        }
        for s in &found {
            let frees_one = s.green.iter().any(|g| frees(s, g) && !stages.iter().any(|o| frees(o, g)));
            prop_assert!(frees_one, "{s:?} beside {stages:?}");
            let beside = |g: &SignalGroupId| {
                s.green.iter().all(|o| o == g || !forbids(o, g) && !yields(o, g) && !yields(g, o))
            };
            prop_assert!(s.green.iter().all(beside), "{s:?}");
            let more = (1..=12).map(SignalGroupId).find(|g| !s.green.contains(g) && beside(g));
            prop_assert_eq!(more, None, "fits into {:?}", s);
        }
    }
}

#[test]
fn a_proposal_has_them() {
    let (intersection, parts) = two_stages();
    let proposed = propose(&intersection, parts.groups).expect("a proposal");
    let always: Vec<Stage> =
        proposed.stages.iter().filter(|s| s.used == StageUse::Always).cloned().collect();
    let more: Vec<Stage> =
        proposed.stages.iter().filter(|s| s.used != StageUse::Always).cloned().collect();
    let (all_red, own) = more.split_last().expect("some");
    assert_eq!(own, on_demand_stages(&intersection, &always));
    assert_eq!((always.len(), own.len(), all_red.green.len()), (2, 4, 0));
}

#[test]
fn where_somebody_yields_there_is_one_in_which_nobody_is_green() {
    let (intersection, mut parts) = two_stages();
    let all_red = clearing_stage(&intersection, &parts.stages).expect("it has one");
    assert_eq!((all_red.id, all_red.green.len()), (StageId(2), 0), "the first number that is free");
    assert_eq!((all_red.name.as_str(), all_red.used), ("All red", StageUse::OnDemand));
    // Of a plan it is a passage.
    let passage = Stage { used: StageUse::PlanOnly, ..all_red.clone() };
    let with = |more: &Stage| [parts.stages.as_slice(), std::slice::from_ref(more)].concat();
    assert_eq!(clearing_stage(&intersection, &with(&passage)).map(|s| s.id), Some(StageId(4)));
    assert_eq!(clearing_stage(&intersection, &with(&all_red)), None, "it is there");
    let yields_to_walks = junction::intersection();
    assert!(clearing_stage(&yields_to_walks, &junction::program_data(0).stages).is_some());
    parts.stages.push(all_red);
    parts.plan.steps.retain(|step| [1, 3].contains(&step.stage.0));
    let program = SignalProgram::new(&intersection, parts).expect("it fits the program");
    assert_eq!(program.stages().map(|s| s.id.0).collect::<Vec<_>>(), [1, 3]);
}

#[test]
fn a_program_that_is_full_gets_none() {
    let (intersection, parts) = two_stages();
    let filled = |n: u8| {
        let own = |id| Stage { id: StageId(id), ..parts.stages[0].clone() };
        (1..=n).map(own).collect::<Vec<_>>()
    };
    assert_eq!(clearing_stage(&intersection, &filled(63)).map(|s| s.id), Some(StageId(64)));
    assert_eq!(clearing_stage(&intersection, &filled(64)), None);
}

#[test]
fn where_nobody_yields_nobody_waits_inside() {
    let random = (0..200).filter_map(junction::any);
    let (intersection, program) =
        random.into_iter().find(|(i, _)| i.permitted().is_empty()).expect("a junction");
    let stages: Vec<Stage> = program.all_stages().cloned().collect();
    assert_eq!(clearing_stage(&intersection, &stages), None);
}

#[test]
fn those_from_the_same_arm_come_first() {
    // Straight on from the north yields to the east; the left turn beside it has a higher number than
    // straight on from the south, and both can't be.
    let intersection = junction::intersection_of(&[], &[(1, 2)]);
    let both = Stage {
        id: StageId(1),
        name: String::new(),
        green: green(&[1, 2]),
        used: StageUse::Always,
    };
    let found = on_demand_stages(&intersection, &[both]);
    assert_eq!(found.len(), 1, "{found:?}");
    let has = |g: u8| found[0].green.contains(&SignalGroupId(g));
    assert!(has(1) && has(5) && !has(3), "{found:?}");
}

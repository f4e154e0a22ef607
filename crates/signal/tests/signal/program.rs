//! Programs are checked as a whole, and intergreens come out as RiLSA has them.

use crate::junction;
use roadnet::{Conflict, ConnectionId, SignalGroupId};
use signal::{
    IntergreenSource, PlanStep, ProgramError, SignalProgram, Stage, StageId, compute_intergreens,
};
use std::collections::BTreeSet;
use units::Duration;

fn errors(change: impl FnOnce(&mut signal::ProgramParts)) -> Vec<ProgramError> {
    let mut data = junction::program_data(3);
    change(&mut data);
    SignalProgram::new(&junction::intersection(), data).err().unwrap_or_default()
}

#[test]
fn intergreens_follow_the_formula() {
    let program = junction::program(0);
    let get = |l, g| program.intergreens().get(SignalGroupId(l), SignalGroupId(g));
    for (losing, gaining, t) in program.intergreens().iter() {
        let walks = losing.0 >= 9;
        let range = if walks { 1..=14 } else { 3..=9 };
        assert!(range.contains(&t.as_secs()), "{losing} to {gaining}: {t:?}");
    }
    // North through clears, east through enters: their paths cross near the middle.
    // s0 = 18 m and a lane's half to go, about 24 m; (24 + 6) / 10 + 3 − s_e / 11.1.
    let t = get(1, 2).expect("they cross").as_secs();
    assert!((3..=6).contains(&t), "{t}");
    // Pedestrians across 13.5 m at 1.2 m/s need 11.3 s less what the vehicle needs to come.
    let t = get(9, 1).expect("they cross").as_secs();
    assert!((7..=12).contains(&t), "{t}");
    // Opposite through streams don't conflict, a right turn and its pedestrians may.
    assert_eq!(get(1, 3), None);
    assert_eq!(get(1, 12), None);
    assert!(!program.is_protected(SignalGroupId(1)) && program.is_protected(SignalGroupId(5)));
}

#[test]
fn amber_alone_is_shorter_than_the_formula() {
    let mut data = junction::program_data(0);
    data.intergreens = IntergreenSource::None;
    let none = SignalProgram::new(&junction::intersection(), data).expect("sound");
    let computed = junction::program(0);
    for (l, g, t) in computed.intergreens().iter() {
        assert!(none.intergreens().get(l, g).is_some_and(|n| n <= t), "{l} to {g}");
    }
}

#[test]
fn every_problem_is_told_at_once() {
    let found = errors(|d| {
        d.stages[0].green.insert(SignalGroupId(2));
        d.stages[1].green.insert(SignalGroupId(77));
        d.stages[2].green.remove(&SignalGroupId(9));
        if let Some(t) = d.groups.get_mut(&SignalGroupId(1)) {
            t.amber = Duration::from_secs(2);
        }
        d.groups.remove(&SignalGroupId(12));
    });
    let (one, two) = (SignalGroupId(1), SignalGroupId(2));
    assert!(found.contains(&ProgramError::StageConflict { stage: StageId(1), a: one, b: two }));
    let unknown = ProgramError::StageGroup { stage: StageId(2), group: SignalGroupId(77) };
    assert!(found.contains(&unknown));
    assert!(found.contains(&ProgramError::NeverGreen(SignalGroupId(9))));
    assert!(found.contains(&ProgramError::NoTimes(SignalGroupId(12))));
    assert!(found.iter().any(|e| matches!(e, ProgramError::GroupTime { what: "amber", .. })));
}

#[test]
fn a_plan_must_give_every_minimum_green() {
    let found = errors(|d| d.plan.steps[1].at = Duration::from_secs(42));
    assert!(
        found.iter().any(|e| matches!(e, ProgramError::PlanMinGreen { stage: StageId(2), .. })),
        "{found:?}"
    );
    let found = errors(|d| d.plan.steps[2].at = Duration::from_secs(20));
    assert!(found.contains(&ProgramError::StepTime { step: 2, at_ms: 20_000 }), "{found:?}");
    let found = errors(|d| d.plan.steps[2].stage = StageId(9));
    assert!(found.contains(&ProgramError::StepStage { step: 2, stage: StageId(9) }), "{found:?}");
}

#[test]
fn given_intergreens_must_be_complete_and_long_enough() {
    let pair = (SignalGroupId(1), SignalGroupId(2), Duration::from_secs(2));
    let found = errors(|d| d.intergreens = IntergreenSource::Given(vec![pair]));
    assert!(found.iter().any(|e| matches!(e, ProgramError::ShortIntergreen { .. })));
    let missing = found.iter().filter(|e| matches!(e, ProgramError::NoIntergreen { .. }));
    assert!(missing.count() > 20);
}

/// Groups 9 and 11 cross opposite arms in one stage: nothing but a declaration keeps them apart,
/// and then the one is out of its crossing before the other begins.
#[test]
fn a_declared_conflict_is_one() {
    let (a, b) = (SignalGroupId(9), SignalGroupId(11));
    assert_eq!(junction::intersection().conflicts().between(a, b), Conflict::None);
    let declared = junction::intersection_with(&[(11, 9)]);
    assert!(declared.conflicts().forbids(a, b));
    let errors = SignalProgram::new(&declared, junction::program_data(0)).unwrap_err();
    assert_eq!(errors, [ProgramError::StageConflict { stage: StageId(3), a, b }]);
    let matrix = compute_intergreens(&declared, |_| Duration::ZERO);
    let path_m = declared.connection(ConnectionId(4)).unwrap().path.length_m();
    let seconds = (path_m / 1.2).ceil() as u64;
    assert_eq!(matrix.get(a, b), Some(Duration::from_secs(seconds)));
}

#[test]
fn policies_don_t_see_a_stage_of_the_plan_alone() {
    let mut data = junction::program_data(0);
    let passage = StageId(50);
    let green = BTreeSet::new();
    data.stages.push(Stage { id: passage, name: String::new(), green, plan_only: true });
    let last = data.plan.steps.len() - 1;
    let at = data.plan.steps[last].at - Duration::from_secs(3);
    data.plan.steps.insert(last, PlanStep { at, stage: passage });
    let program = SignalProgram::new(&junction::intersection(), data).unwrap();
    assert!(program.stage(passage).is_some());
    assert!(program.stages().all(|s| s.id != passage));
}

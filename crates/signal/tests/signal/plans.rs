//! Fixed plans: their steps, what they come to at the lamps, and supplies made from others.

use crate::junction::{self, program, program_data};
use proptest::prelude::*;
use roadnet::SignalGroupId;
use signal::{
    Controller, FixedPlan, IntergreenSource, PlanStep, PlannedGreen, ProgramError, SignalProgram,
    Stage, StageId, StageUse,
};
use std::collections::BTreeMap;
use std::sync::Arc;
use units::{Duration, Instant, Utc};

const NORTH: SignalGroupId = SignalGroupId(1);
const EAST: SignalGroupId = SignalGroupId(2);
const NORTH_LEFT: SignalGroupId = SignalGroupId(5);
const CROSSING: SignalGroupId = SignalGroupId(9);

fn s(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

/// Steps by second and stage.
fn plan(cycle_s: u64, steps: &[(u64, u8)]) -> FixedPlan {
    let step = |(at, stage): &(u64, u8)| PlanStep { at: s(*at), stage: StageId(*stage) };
    FixedPlan { cycle: s(cycle_s), offset: s(0), steps: steps.iter().map(step).collect() }
}

fn stage(id: u8, green: &[u8]) -> Stage {
    let green = green.iter().map(|g| SignalGroupId(*g)).collect();
    Stage { id: StageId(id), name: String::new(), green, used: StageUse::Always }
}

/// A group's greens: begin and length, seconds.
fn greens(program: &SignalProgram, plan: &FixedPlan, group: SignalGroupId) -> Vec<(f64, f64)> {
    let of_group = program.greens_of(plan).into_iter().filter(|g| g.group == group);
    of_group.map(|g| (g.begin.as_secs_f64(), g.length.as_secs_f64())).collect()
}

/// The longest intergreen from these groups.
fn intergreen_s(program: &SignalProgram, losing: &[u8], gaining: SignalGroupId) -> f64 {
    let of = |losing: &u8| program.intergreens().get(SignalGroupId(*losing), gaining);
    losing.iter().filter_map(of).max().expect("they conflict").as_secs_f64()
}

/// How long a group keeps its green when its stage has ended, seconds.
fn kept_s(program: &SignalProgram, from: u8, to: u8, group: SignalGroupId) -> f64 {
    let green = |id| &program.stage(StageId(id)).expect("it is there").green;
    let losing = program.interstage(green(from), green(to)).losing;
    losing.iter().find(|(g, _)| *g == group).expect("it loses").1.as_secs_f64()
}

/// What a controller shows that runs its plan: the greens that begin in its second and third cycle,
/// flashing green included.
fn shown(program: &Arc<SignalProgram>) -> Vec<PlannedGreen> {
    let cycle_ms = program.plan().cycle.as_millis() as u64;
    let start = Utc::from_unix_millis(0);
    let mut controller = Controller::new(program.clone(), Instant::ZERO, start);
    let mut since: BTreeMap<SignalGroupId, u64> = BTreeMap::new();
    let mut seen = Vec::new();
    for t in (0..4 * cycle_ms + 100).step_by(100) {
        controller.advance(Instant::from_millis(t));
        for (&group, state) in controller.kernel().groups() {
            match (state.lamp.is_green(), since.get(&group).copied()) {
                (true, None) => drop(since.insert(group, t)),
                (false, Some(from)) => {
                    since.remove(&group);
                    let begin = Duration::from_millis(from % cycle_ms);
                    let green =
                        PlannedGreen { group, begin, length: Duration::from_millis(t - from) };
                    if (cycle_ms..2 * cycle_ms).contains(&from) {
                        seen.push(green);
                    }
                }
                _ => {}
            }
        }
    }
    for (group, from) in since.into_iter().filter(|(_, from)| *from < cycle_ms) {
        assert!(from < 2 * cycle_ms, "group {group} is always green");
        seen.push(PlannedGreen { group, begin: s(0), length: program.plan().cycle });
    }
    seen.sort();
    seen
}

#[test]
fn a_step_lasts_until_the_next_and_the_last_one_round_the_cycle() {
    let plan = plan(100, &[(10, 1), (30, 2), (60, 3)]);
    let at = |t| plan.step_at(s(t));
    assert_eq!(at(10), (0, s(20)));
    assert_eq!(at(29), (0, s(1)));
    assert_eq!(at(30), (1, s(30)));
    assert_eq!(at(99), (2, s(11)));
    assert_eq!(at(0), (2, s(10)));
    assert_eq!([0, 1, 2].map(|i| plan.length_of(i)), [s(20), s(30), s(50)]);
}

#[test]
fn a_green_waits_for_red_amber_and_for_what_has_to_clear() {
    let program = program(3);
    let of = |group| greens(&program, program.plan(), group);
    // Stage 1 is 30 s long, and its greens flash for 3 s when it is over. East's left turns flash
    // and clear before north begins.
    let wait = 3.0 + intergreen_s(&program, &[6, 8], NORTH);
    let kept = kept_s(&program, 1, 2, NORTH);
    assert!(kept > 0.0, "east's left turns wait for the crossings");
    assert_eq!(of(NORTH), [(wait, 33.0 + kept - wait)]);
    // Pedestrians in stage 3: theirs doesn't flash, north's left turns before it do.
    let wait = 3.0 + intergreen_s(&program, &[5, 7], CROSSING);
    assert_eq!(of(CROSSING), [(50.0 + wait, 30.0 - wait)]);
}

#[test]
fn a_green_that_both_stages_hold_goes_on() {
    let program = program(0).with_stages(&[stage(5, &[1, 5])]);
    let plan = plan(90, &[(0, 1), (30, 5), (50, 3)]);
    let north = greens(&program, &plan, NORTH);
    assert_eq!(north.len(), 1, "{north:?}");
    let wait = 50.0 - north[0].1;
    assert_eq!(north, [(wait, 50.0 - wait)]);
    // In the first step and in the last it is one green too, over the end of the cycle.
    let turned = self::plan(90, &[(0, 5), (20, 3), (60, 1)]);
    assert_eq!(greens(&program, &turned, NORTH), [(60.0 + wait, 50.0 - wait)]);
    // In every step: it never ends.
    let always = self::plan(90, &[(0, 1), (50, 5)]);
    assert_eq!(greens(&program, &always, NORTH), [(0.0, 90.0)]);
    assert_eq!(greens(&program, &always, EAST), []);
}

#[test]
fn what_ended_steps_ago_may_have_to_clear_yet() {
    // Nothing is green for 2 s between the stages of the crossing and of the traffic over it.
    let program = program(0).with_stages(&[stage(5, &[9]), stage(6, &[]), stage(7, &[1])]);
    let needed = intergreen_s(&program, &[9], NORTH);
    assert!(needed > 6.0, "{needed}");
    let of = |pause_s: u64| {
        let plan = plan(60, &[(0, 5), (20, 6), (20 + pause_s, 7)]);
        greens(&program, &plan, NORTH)[0]
    };
    assert_eq!(of(2), (20.0 + needed, 40.0 - needed));
    assert_eq!(of(4), (20.0 + needed, 40.0 - needed));
    // Red-amber takes 2 s in any case.
    assert_eq!(of(20), (42.0, 18.0));
    // With two pauses, of which the second is in the next cycle.
    let plan = plan(60, &[(1, 6), (2, 7), (30, 5), (59, 6)]);
    let program = program.with_stages(&[stage(8, &[])]);
    assert_eq!(greens(&program, &plan, NORTH), [(needed - 1.0, 31.0 - needed)]);
}

#[test]
fn what_the_intergreens_leave_no_time_for_is_not_green() {
    let program = program(0);
    let wait = intergreen_s(&program, &[6, 8], NORTH) as u64;
    let with = |length_s: u64| plan(100, &[(0, 1), (length_s, 2), (50, 3), (80, 4)]);
    let kept = kept_s(&program, 1, 2, NORTH);
    assert_eq!(greens(&program, &with(wait + 1), NORTH), [(wait as f64, 1.0 + kept)]);
    assert_eq!(greens(&program, &with(wait), NORTH), []);
    let none = FixedPlan { steps: Vec::new(), ..plan(100, &[]) };
    assert_eq!(program.greens_of(&none), [], "a plan without steps has no greens");
}

#[test]
fn a_green_may_begin_in_the_next_cycle_and_end_with_it() {
    let program = program(0);
    let wait = intergreen_s(&program, &[6, 8], NORTH);
    let late = plan(100, &[(29, 2), (50, 3), (80, 4), (98, 1)]);
    let kept = kept_s(&program, 1, 2, NORTH);
    assert_eq!(greens(&program, &late, NORTH), [(wait - 2.0, 31.0 + kept - wait)]);
    let green = |begin, length| PlannedGreen { group: NORTH, begin: s(begin), length: s(length) };
    let ends = [(10, 20), (80, 19), (80, 20), (80, 30), (0, 100)];
    let ends = ends.map(|(begin, length)| green(begin, length).end(s(100)));
    assert_eq!(ends, [s(30), s(99), s(100), s(10), s(100)]);
}

#[test]
fn the_longest_green_is_without_what_it_keeps() {
    let program = program(3);
    // Stage 1 twice in the cycle, the second time for longer.
    let plan = plan(140, &[(0, 1), (20, 3), (45, 2), (70, 1), (100, 4)]);
    let shown = greens(&program, &plan, NORTH);
    let kept = [kept_s(&program, 1, 3, NORTH), kept_s(&program, 1, 4, NORTH)];
    assert!(kept[1] > 0.0 && shown.len() == 2, "{shown:?} {kept:?}");
    let longest = |g| program.longest_green(&plan, g).as_secs_f64();
    let second = shown.iter().map(|(_, length)| *length).fold(0.0, f64::max) - kept[1];
    assert!((longest(NORTH) - second).abs() < 1e-9, "{} {second}", longest(NORTH));
    let left = greens(&program, &plan, NORTH_LEFT)[0].1 - kept_s(&program, 2, 1, NORTH_LEFT);
    assert!((longest(NORTH_LEFT) - left).abs() < 1e-9 && left != second);
    let always = self::plan(100, &[(0, 1)]);
    assert_eq!(program.longest_green(&always, NORTH), s(100));
    assert_eq!(program.longest_green(&always, EAST), s(0));
}

#[test]
fn greens_are_told_by_group_and_beginning() {
    let program = program(0);
    // Stage 1 twice in the cycle.
    let plan = plan(120, &[(0, 2), (20, 1), (40, 3), (70, 1), (90, 4)]);
    let greens = program.greens_of(&plan);
    let north: Vec<_> = greens.iter().filter(|g| g.group == NORTH).collect();
    assert_eq!(north.len(), 2);
    let mut sorted = greens.clone();
    sorted.sort();
    assert_eq!(greens, sorted);
}

#[test]
fn the_lamps_of_a_controller_show_what_was_computed() {
    for flashing_s in 0..=3 {
        let program = program(flashing_s);
        assert_eq!(program.greens_of(program.plan()), shown(&program), "{flashing_s} s flashing");
    }
}

/// Red and amber take longer than anybody to clear: whoever keeps a green must not keep it for ever.
#[test]
fn nobody_is_kept_from_green_where_nothing_has_to_clear() {
    for flashing_s in [0, 1] {
        let mut parts = junction::program_data(flashing_s);
        parts.intergreens = IntergreenSource::None;
        parts.stages[0].green = [9, 10, 11, 12].map(SignalGroupId).into();
        parts.stages[2].green = [2, 4].map(SignalGroupId).into();
        parts.stages.push(stage(5, &[1, 3]));
        parts.plan = plan(100, &[(0, 1), (20, 2), (40, 3), (60, 4), (80, 5)]);
        let program = SignalProgram::new(&junction::intersection(), parts);
        let program = Arc::new(program.expect("a sound program"));
        let greens = program.greens_of(program.plan());
        assert_eq!(greens, shown(&program), "{flashing_s}");
        assert_eq!(greens.len(), 12, "{greens:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Any junction with a proposed plan: three cycles each.
    #[test]
    fn the_lamps_of_any_controller_show_what_was_computed(seed: u64) {
        let Some((_, program)) = junction::any(seed) else { return Ok(()) };
        prop_assert_eq!(program.greens_of(program.plan()), shown(&program));
    }
}

/// The same supply with a plan in which some steps are short: before a stage comes another for one to six
/// seconds, which has some of the groups of those on either side; `None` where a green would be too short.
fn with_short_steps(program: &SignalProgram, dice: &mut junction::Dice) -> Option<SignalProgram> {
    let plan = program.plan();
    let green = |n: usize| {
        let step = &plan.steps[n % plan.steps.len()];
        program.stage(step.stage).expect("it is there").green.clone()
    };
    let (mut more, mut steps) = (Vec::new(), Vec::new());
    for (n, step) in plan.steps.iter().enumerate() {
        steps.push(*step);
        let short = s(1) + Duration::from_millis(100 * dice.below(50));
        let of = green(n + dice.below(2) as usize);
        if dice.below(2) == 0 || plan.length_of(n) <= short * 2 {
            continue;
        }
        let some = of.into_iter().filter(|_| dice.below(2) == 0).collect();
        let id = StageId(200 + n as u8);
        more.push(Stage { id, name: String::new(), green: some, used: StageUse::PlanOnly });
        steps.push(PlanStep { at: step.at + plan.length_of(n) - short, stage: id });
    }
    let changed = FixedPlan { steps, ..plan.clone() };
    program.with_plan(more, changed).ok()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Where steps are shorter than what has to clear, or than somebody keeps their green.
    #[test]
    fn the_lamps_show_what_was_computed_of_short_steps(seed: u64) {
        let Some((_, program)) = junction::any(seed) else { return Ok(()) };
        if let Some(program) = short_steps(&program, seed) {
            prop_assert_eq!(program.greens_of(program.plan()), shown(&program));
        }
    }
}

/// The first of some that is sound.
fn short_steps(program: &SignalProgram, seed: u64) -> Option<Arc<SignalProgram>> {
    let mut dice = junction::Dice(seed);
    (0..8).find_map(|_| with_short_steps(program, &mut dice)).map(Arc::new)
}

#[test]
fn many_plans_have_short_steps() {
    let junctions: Vec<_> =
        (0..60).filter_map(|seed| Some((seed, junction::any(seed)?.1))).collect();
    let more = |(seed, program): &&(u64, Arc<SignalProgram>)| {
        let steps = |p: &SignalProgram| p.plan().steps.len();
        short_steps(program, *seed).is_some_and(|short| steps(&short) > steps(program))
    };
    let found = junctions.iter().filter(more).count();
    assert!(2 * found > junctions.len(), "{found} of {}", junctions.len());
}

#[test]
fn a_plan_is_checked_with_the_stages_that_come_with_it() {
    let program = program(0);
    let sound = plan(90, &[(0, 5), (20, 1), (45, 3), (70, 4)]);
    let more = || vec![stage(5, &[5, 7, 1])];
    let errors = |more, plan: &FixedPlan| program.with_plan(more, plan.clone()).err();
    let conflict = |a: u8, b: u8| ProgramError::StageConflict {
        stage: StageId(5),
        a: SignalGroupId(a),
        b: SignalGroupId(b),
    };
    assert_eq!(errors(more(), &sound), Some(vec![conflict(1, 7)]));
    let fifth = vec![stage(5, &[5, 7])];
    let changed = program.with_plan(fifth.clone(), sound.clone()).expect("sound");
    assert_eq!(changed.plan(), &sound);
    assert_eq!(changed.stage(StageId(5)), Some(&fifth[0]));
    assert_eq!(changed.all_stages().count(), 5);
    let twice = vec![stage(4, &[6, 8])];
    assert_eq!(errors(twice, program.plan()), Some(vec![ProgramError::DuplicateStage(StageId(4))]));
    let unknown = vec![stage(5, &[5, 7, 77])];
    let group = SignalGroupId(77);
    let stage_group = ProgramError::StageGroup { stage: StageId(5), group };
    assert_eq!(errors(unknown, &sound), Some(vec![stage_group]));
    // Without stage 5 there are no left turns from north.
    let missing = errors(Vec::new(), &sound).expect("the stage is missing");
    assert!(missing.contains(&ProgramError::StepStage { step: 0, stage: StageId(5) }));
    let never = plan(90, &[(0, 1), (45, 3), (70, 4)]);
    let never = errors(Vec::new(), &never).expect("stage 2 is missing");
    assert_eq!(never, [5, 7].map(|g| ProgramError::PlanNeverGreen(SignalGroupId(g))));
}

#[test]
fn a_cycle_is_10_s_to_300_s_of_two_steps_in_order() {
    let found = |plan: FixedPlan| {
        let data = signal::ProgramParts { plan, ..program_data(0) };
        SignalProgram::new(&junction::intersection(), data).err().unwrap_or_default()
    };
    let steps = [(0, 1), (30, 2), (50, 3), (80, 4)];
    assert_eq!(found(plan(100, &steps)), []);
    assert_eq!(found(plan(300, &steps)), []);
    assert_eq!(found(plan(301, &steps)), [ProgramError::Cycle(301_000)]);
    let short = found(plan(9, &[(0, 1), (2, 2), (4, 3), (6, 4)]));
    assert_eq!(short, [ProgramError::Cycle(9_000)]);
    assert_eq!(found(plan(100, &[])), [ProgramError::Steps(0)]);
    assert_eq!(found(plan(100, &[(0, 1)])), [ProgramError::Steps(1)]);
    let step_time = |step, at_s: u128| ProgramError::StepTime { step, at_ms: at_s * 1_000 };
    let late = found(plan(100, &[(0, 1), (30, 2), (50, 3), (100, 4)]));
    assert_eq!(late, [step_time(3, 100)]);
    let same = found(plan(100, &[(0, 1), (50, 2), (50, 3), (80, 4)]));
    assert_eq!(same, [step_time(2, 50)]);
    let twice = found(plan(100, &[(0, 1), (30, 2), (50, 3), (65, 3), (80, 4)]));
    assert_eq!(twice, [ProgramError::StepRepeats(StageId(3))]);
    let round = found(plan(100, &[(0, 1), (30, 2), (50, 3), (70, 4), (90, 1)]));
    assert_eq!(round, [ProgramError::StepRepeats(StageId(1))]);
    // It begins where it begins: the first step need not be at 0.
    assert_eq!(found(plan(100, &[(5, 1), (35, 2), (55, 3), (85, 4)])), []);
}

#[test]
fn a_minimum_green_is_kept_to_the_millisecond() {
    let program = program(3);
    let wait = program.interstage(
        &program.stage(StageId(1)).expect("there").green,
        &program.stage(StageId(2)).expect("there").green,
    );
    let wait = wait.gaining.iter().find(|(g, _)| *g == NORTH_LEFT).expect("it gains").1;
    // Of the step, the wait is lost and 3 s of flashing are won; 6 s are to be green.
    let least = wait + s(6) - s(3);
    let errors = |length: Duration| {
        let mut plan = program.plan().clone();
        plan.steps[1].at = plan.steps[2].at - length;
        program.with_plan(Vec::new(), plan).err().unwrap_or_default()
    };
    assert_eq!(errors(least), []);
    let short = errors(least - Duration::from_millis(1));
    let error = ProgramError::PlanMinGreen {
        group: NORTH_LEFT,
        stage: StageId(2),
        found_ms: 5_999,
        min_ms: 6_000,
    };
    assert!(short.contains(&error), "{short:?}");
}

#[test]
fn a_minimum_green_counts_from_when_everything_has_cleared_however_long_ago_it_ended() {
    let program = program(0);
    // All is red for 2 s between stages 1 and 2, and more is needed.
    let needed = [1, 3, 10, 12].map(|g| program.intergreens().get(SignalGroupId(g), NORTH_LEFT));
    let needed = needed.into_iter().flatten().max().expect("some conflict");
    assert!(needed > s(4), "{needed:?}");
    let least = needed - s(2) + s(6);
    let errors = |length: Duration| {
        let mut plan = plan(100, &[(0, 1), (30, 5), (32, 2), (50, 3), (80, 4)]);
        plan.steps[3].at = s(32) + length;
        let errors = program.with_plan(vec![stage(5, &[])], plan).err().unwrap_or_default();
        let of_left = |e: &ProgramError| match e {
            ProgramError::PlanMinGreen { group, found_ms, .. } if *group == NORTH_LEFT => {
                Some(*found_ms)
            }
            _ => None,
        };
        errors.iter().filter_map(of_left).collect::<Vec<_>>()
    };
    assert_eq!(errors(least), []);
    assert_eq!(errors(least - Duration::from_millis(1)), [5_999]);
}

#[test]
fn a_minimum_green_may_be_kept_over_several_steps_and_the_end_of_the_cycle() {
    let program = program(0);
    let fifth = || vec![stage(5, &[1, 5])];
    // Stage 1 alone would be too short for north; with 5 before it, it is not, but for south.
    let of = |steps: &[(u64, u8)]| {
        let errors = program.with_plan(fifth(), plan(100, steps)).err().unwrap_or_default();
        let short = errors.into_iter().map(|e| match e {
            ProgramError::PlanMinGreen { group, stage, .. } => (group.0, stage.0),
            e => panic!("{e}"),
        });
        short.filter(|(group, _)| [1, 3].contains(group)).collect::<Vec<_>>()
    };
    assert_eq!(of(&[(0, 2), (20, 5), (40, 1), (44, 3), (70, 4)]), [(3, 1)]);
    assert_eq!(of(&[(0, 1), (4, 2), (24, 3), (50, 4), (80, 5)]), [(3, 1)]);
    // North, which every step holds, has all the time; those of no step have none.
    let always = program.with_plan(fifth(), plan(100, &[(0, 1), (50, 5)]));
    let never = [2, 4, 6, 7, 8, 9, 11].map(|g| ProgramError::PlanNeverGreen(SignalGroupId(g)));
    assert_eq!(always.expect_err("half of the groups"), never);
}

#[test]
fn longer_times_replace_shorter_ones_only() {
    let program = program(0);
    let least = program.intergreens().get(NORTH, EAST).expect("they conflict");
    let with = |times: &[(SignalGroupId, SignalGroupId, Duration)]| {
        program.with_longer_times(times, &BTreeMap::new())
    };
    let get = |p: &SignalProgram| p.intergreens().get(NORTH, EAST);
    assert_eq!(get(&with(&[(NORTH, EAST, least + s(2))])), Some(least + s(2)));
    assert_eq!(with(&[(NORTH, EAST, least - s(1))]), *program);
    // Of two the longer one counts, whichever comes last.
    let both = [(NORTH, EAST, least + s(3)), (NORTH, EAST, least + s(1))];
    assert_eq!(get(&with(&both)), Some(least + s(3)));
    let (a, b) = (NORTH, SignalGroupId(3));
    assert_eq!(with(&[(a, b, s(9))]), *program, "they don't conflict");
    let min_green = |group: SignalGroupId, t| {
        let longer = program.with_longer_times(&[], &BTreeMap::from([(group, s(t))]));
        longer.times(group).map(|t| (t.min_green.as_secs(), t.max_green.as_secs()))
    };
    assert_eq!(min_green(NORTH, 5), Some((6, 40)));
    assert_eq!(min_green(NORTH, 12), Some((12, 40)));
    assert_eq!(min_green(NORTH, 45), Some((45, 45)), "the longest green is no shorter");
    assert_eq!(min_green(SignalGroupId(77), 12), None);
}

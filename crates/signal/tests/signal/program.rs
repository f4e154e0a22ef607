//! Programs are checked as a whole, and intergreens come out as RiLSA has them.

use crate::junction;
use roadnet::{
    Conflict, Connection, ConnectionId, ConnectionParts, Intersection, IntersectionParts, Lane,
    LaneId, LaneKind, RightOfWay, SignalGroupId, SignalGroupKind,
};
use signal::{
    IntergreenSource, PlanStep, ProgramError, SignalProgram, Stage, StageId, StageUse, clear_turns,
    compute_intergreens,
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
fn who_drives_is_over_a_crossing_before_anybody_walks() {
    let of = |intergreens| {
        let data = signal::ProgramParts { intergreens, ..junction::program_data(0) };
        SignalProgram::new(&junction::intersection(), data).expect("sound")
    };
    let (cleared, computed) = (of(IntergreenSource::Cleared), of(IntergreenSource::Computed));
    let amber = |l| cleared.times(l).map_or(Duration::ZERO, |t| t.amber);
    for (l, g, t) in cleared.intergreens().iter() {
        let walks = |group: SignalGroupId| group.0 > 8;
        let more = Duration::from_secs(if walks(g) && !walks(l) { 2 } else { 0 });
        let formula = computed.intergreens().get(l, g).expect("the same pairs");
        assert_eq!(t, (amber(l) + more).min(formula), "{l} to {g}");
    }
    // Straight on from the north the far crossing is that of the southern arm.
    let get = |l, g| cleared.intergreens().get(SignalGroupId(l), SignalGroupId(g));
    assert_eq!(get(1, 11), Some(Duration::from_secs(5)));
    assert_eq!((get(11, 1), get(1, 2)), (Some(Duration::ZERO), Some(Duration::from_secs(3))));
}

/// The junction with the first arm's left lane for others, whose group is that of straight on if
/// `shared`.
fn with_lane_for(kind: LaneKind, shared: bool) -> Intersection {
    let plain = junction::intersection();
    let own = |l: &Lane| if l.id == LaneId(1) { Lane { kind, ..l.clone() } } else { l.clone() };
    let group = |c: &Connection| match c.signal_group {
        Some(SignalGroupId(5)) if shared => Some(SignalGroupId(1)),
        other => other,
    };
    Intersection::new(IntersectionParts {
        id: plain.id(),
        name: plain.name().to_owned(),
        revision: plain.revision(),
        ref_point: plain.ref_point(),
        lanes: plain.lanes().iter().map(own).collect(),
        connections: plain
            .connections()
            .iter()
            .map(|c| ConnectionParts {
                id: c.id,
                from: c.from,
                to: c.to,
                signal_group: group(c),
                turn_on_red: c.turn_on_red,
            })
            .collect(),
        permitted: plain.permitted().to_vec(),
        declared: Vec::new(),
        detectors: Vec::new(),
        right_of_way: RightOfWay::default(),
    })
    .expect("a sound intersection")
}

#[test]
fn bicycles_and_trams_have_signals_of_their_own_with_times_of_their_own() {
    let five = SignalGroupId(5);
    let allowed = |intersection: &Intersection, amber_s| {
        let mut data = junction::program_data(0);
        data.groups.get_mut(&five).expect("it has times").amber = Duration::from_secs(amber_s);
        data.groups.retain(|g, _| intersection.signal_groups().contains_key(g));
        for stage in &mut data.stages {
            stage.green.retain(|g| intersection.signal_groups().contains_key(g));
        }
        let found = SignalProgram::new(intersection, data);
        let amber = |e: &ProgramError| matches!(e, ProgramError::GroupTime { what: "amber", .. });
        !found.is_err_and(|errors| errors.iter().any(amber))
    };
    for (kind, is, least_s, most_s) in [
        (LaneKind::Vehicle, SignalGroupKind::Vehicle, 3, 6),
        (LaneKind::Bus, SignalGroupKind::Vehicle, 3, 6),
        (LaneKind::Bike, SignalGroupKind::Bicycle, 2, 6),
        (LaneKind::TrackedVehicle, SignalGroupKind::Tram, 3, 10),
    ] {
        let own = with_lane_for(kind, false);
        assert_eq!(own.signal_groups().get(&five), Some(&is));
        let found: Vec<u64> = (0..15).filter(|s| allowed(&own, *s)).collect();
        assert_eq!(found, (least_s..=most_s).collect::<Vec<_>>(), "{kind:?}");
        // One signal for all who drive there is that of motor vehicles.
        let shared = with_lane_for(kind, true);
        assert_eq!(shared.signal_groups().get(&SignalGroupId(1)), Some(&SignalGroupKind::Vehicle));
    }
}

/// A tram may pass at the end of what takes the place of its amber: whatever that is longer by, the
/// others wait longer. A car turning left passes within 2 s of its end of green.
#[test]
fn others_wait_for_a_tram_that_could_not_stop() {
    let after = |kind, amber_s| -> Vec<f64> {
        let found =
            compute_intergreens(&with_lane_for(kind, false), |_| Duration::from_secs(amber_s));
        let own = found.iter().filter(|(losing, ..)| *losing == SignalGroupId(5));
        own.map(|(.., t)| t.as_secs_f64()).collect()
    };
    let (short, long) = (after(LaneKind::TrackedVehicle, 3), after(LaneKind::TrackedVehicle, 7));
    assert!(short.len() > 5 && short.len() == long.len());
    assert!(short.iter().zip(&long).all(|(s, l)| l - s == 4.0), "{short:?} {long:?}");
    assert!(long.iter().any(|t| *t > 8.0), "{long:?}");
    assert!(
        after(LaneKind::Vehicle, 3).iter().zip(&after(LaneKind::Vehicle, 4)).any(|(a, b)| a == b)
    );
}

#[test]
fn turns_across_a_wide_road_clear_before_each_other() {
    let yielding = [(5, 3), (7, 1), (6, 4), (8, 2)];
    let amber = |_| Duration::from_secs(3);
    let later = |yielding: &[(u8, u8)], wide: &[u8]| -> Vec<(u8, u8)> {
        let found = clear_turns(&junction::widened(&[], yielding, wide), amber);
        assert!(found.iter().all(|(_, _, t)| *t == Duration::from_secs(4)), "{found:?}");
        found.iter().map(|(l, g, _)| (l.0, g.0)).collect()
    };
    let all = [(5, 6), (5, 8), (6, 5), (6, 7), (7, 6), (7, 8), (8, 5), (8, 7)];
    assert_eq!(later(&yielding, &[0, 2]), all);
    assert_eq!(later(&yielding, &[0]), [(5, 6), (5, 8), (6, 5), (8, 5)]);
    // Narrow roads have never locked, and who never yields doesn't wait inside.
    assert_eq!(later(&yielding, &[]), []);
    assert_eq!(later(&yielding[..2], &[0, 2]), []);
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
    data.stages.push(Stage { id: passage, name: String::new(), green, used: StageUse::PlanOnly });
    let last = data.plan.steps.len() - 1;
    let at = data.plan.steps[last].at - Duration::from_secs(3);
    data.plan.steps.insert(last, PlanStep { at, stage: passage });
    let program = SignalProgram::new(&junction::intersection(), data).unwrap();
    assert!(program.stage(passage).is_some());
    assert!(program.stages().all(|s| s.id != passage));
}

#[test]
fn given_intergreens_may_be_just_as_long_as_computed_ones() {
    let computed: Vec<_> = junction::program(0).intergreens().iter().collect();
    let with = |list: &[(SignalGroupId, SignalGroupId, Duration)]| {
        let mut data = junction::program_data(0);
        data.intergreens = IntergreenSource::Given(list.to_vec());
        SignalProgram::new(&junction::intersection(), data)
    };
    let program = with(&computed).expect("sound");
    assert_eq!(program.intergreens(), junction::program(0).intergreens());
    let mut short = computed.clone();
    short[3].2 -= Duration::from_millis(1);
    let (losing, gaining, least) = computed[3];
    let least_ms = least.as_millis();
    let error = ProgramError::ShortIntergreen { losing, gaining, found_ms: least_ms - 1, least_ms };
    assert_eq!(with(&short).expect_err("1 ms is missing"), [error]);
}

#[test]
fn times_of_a_group_keep_within_their_limits() {
    let ms = Duration::from_millis;
    let (north, crossing) = (SignalGroupId(1), SignalGroupId(9));
    let wrong = |group, set: &dyn Fn(&mut signal::GroupTimes)| {
        let found = errors(|d| set(d.groups.get_mut(&group).expect("it is there")));
        let times = found.iter().filter_map(|e| match e {
            ProgramError::GroupTime { group: g, what, .. } if *g == group => Some(*what),
            _ => None,
        });
        times.collect::<Vec<_>>()
    };
    for (t, what) in
        [(2_999, vec!["amber"]), (3_000, vec![]), (6_000, vec![]), (6_001, vec!["amber"])]
    {
        assert_eq!(wrong(north, &|times| times.amber = ms(t)), what, "amber {t} ms");
    }
    for (t, what) in [(0, vec![]), (3_000, vec![]), (3_001, vec!["red_amber"])] {
        assert_eq!(wrong(north, &|times| times.red_amber = ms(t)), what, "red-amber {t} ms");
    }
    assert_eq!(wrong(crossing, &|times| times.amber = ms(3_000)), ["amber"]);
    assert_eq!(wrong(crossing, &|times| times.red_amber = ms(1)), ["red_amber"]);
    for (t, what) in [(5_000, vec![]), (5_001, vec!["flashing_green"])] {
        assert_eq!(wrong(north, &|times| times.flashing_green = ms(t)), what, "flashing {t} ms");
    }
    assert_eq!(wrong(north, &|times| times.min_green = ms(3_999)), ["min_green"]);
    assert_eq!(wrong(north, &|times| times.min_green = ms(4_000)), [""; 0]);
    assert_eq!(wrong(north, &|times| times.max_green = ms(6_000)), [""; 0]);
    assert_eq!(wrong(north, &|times| times.max_green = ms(5_999)), ["max_green"]);
    assert_eq!(wrong(north, &|times| times.max_green = ms(300_000)), [""; 0]);
    assert_eq!(wrong(north, &|times| times.max_green = ms(300_001)), ["max_green"]);
    assert_eq!(wrong(north, &|times| times.min_red = ms(999)), ["min_red"]);
    assert_eq!(wrong(north, &|times| times.max_wait = ms(29_999)), ["max_wait"]);
}

#[test]
fn problems_are_told_in_words() {
    let found = errors(|d| d.plan.steps[2].stage = StageId(9));
    let told: Vec<String> = found.iter().map(ToString::to_string).collect();
    assert!(told.contains(&"plan: step 2: there is no stage 9".to_owned()), "{told:?}");
}

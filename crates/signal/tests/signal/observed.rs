//! What is known of a controller from its reports: how long they count, what they show broken, when
//! a green is to be expected, and which requests may leave.

use crate::junction;
use roadnet::SignalGroupId;
use signal::{
    ControllerMode, ControllerStatus, Lamp, Observed, Refusal, RequestRefusal, STATUS_LIFETIME,
    StageId, Violation,
};
use units::{Duration, Instant, Utc};

const NORTH: SignalGroupId = SignalGroupId(1);
const EAST: SignalGroupId = SignalGroupId(2);
const CROSSING: SignalGroupId = SignalGroupId(10);

fn s(t: u64) -> Instant {
    ms(t * 1_000)
}

fn ms(t: u64) -> Instant {
    Instant::from_millis(t)
}

fn secs(t: u64) -> Duration {
    Duration::from_secs(t)
}

/// A flashing green of 3 s; nothing heard yet.
fn silent() -> Observed {
    Observed::new(junction::program(3), Instant::ZERO)
}

/// A report of a stage in which only these groups show something else than red.
fn status(stage: u8, lit: &[(SignalGroupId, Lamp)]) -> ControllerStatus {
    let lamp = |g| lit.iter().find(|(l, _)| *l == g).map_or(Lamp::Red, |(_, lamp)| *lamp);
    ControllerStatus {
        mode: ControllerMode::Remote,
        stage: StageId(stage),
        accepted: Some(7),
        lamps: (1..=12).map(|g| (SignalGroupId(g), lamp(SignalGroupId(g)))).collect(),
    }
}

/// Second, stage, lamps that are not red.
type Report<'a> = (u64, u8, &'a [(SignalGroupId, Lamp)]);

/// What is observed after these reports.
fn after(reports: &[Report<'_>]) -> Observed {
    let mut observed = silent();
    for (t, stage, lit) in reports {
        assert_eq!(observed.handle_status(s(*t), status(*stage, lit)), None, "at {t} s");
    }
    observed
}

fn intergreen(losing: SignalGroupId, gaining: SignalGroupId) -> Duration {
    junction::program(3).intergreens().get(losing, gaining).expect("they conflict")
}

#[test]
fn a_report_is_believed_for_two_seconds() {
    let mut observed = silent();
    assert_eq!((observed.last(), observed.is_fresh(s(0))), (None, false));
    assert_eq!(observed.check(s(0), StageId(1)), Err(RequestRefusal::Silent));
    let report = status(3, &[(EAST, Lamp::Green)]);
    observed.handle_status(s(10), report.clone());
    assert_eq!(observed.last(), Some((s(10), &report)));
    let all = |now| {
        let (mode, stage) = (observed.mode(now), observed.stage(now));
        (observed.is_fresh(now), mode, stage, observed.accepted(now))
    };
    let told = (true, Some(ControllerMode::Remote), Some(StageId(3)), Some(7));
    assert_eq!([s(10), s(10) + STATUS_LIFETIME].map(all), [told; 2]);
    let late = s(10) + STATUS_LIFETIME + Duration::from_millis(1);
    assert_eq!(all(late), (false, None, None, None));
    assert_eq!(observed.check(late, StageId(3)), Err(RequestRefusal::Silent));
    // A repetition is a report too.
    observed.handle_status(s(12), report);
    assert!(observed.is_fresh(late));
}

#[test]
fn another_stage_or_other_lamps_are_a_change() {
    let mut observed = silent();
    assert_eq!((observed.changes(), observed.stage_since()), (0, s(0)));
    let first = status(1, &[(NORTH, Lamp::Green)]);
    observed.handle_status(s(10), first.clone());
    assert_eq!((observed.changes(), observed.stage_since()), (1, s(10)));
    assert!(observed.repeats(&first) && observed.is_as_before(&first));
    // Only the last request that it took is another.
    let taken = ControllerStatus { accepted: Some(8), ..first.clone() };
    assert!(observed.repeats(&taken) && !observed.is_as_before(&taken));
    observed.handle_status(s(11), taken);
    assert_eq!((observed.changes(), observed.stage_since()), (1, s(10)));
    assert_eq!(observed.accepted(s(11)), Some(8));
    let lamps = status(1, &[(NORTH, Lamp::FlashingGreen)]);
    assert!(!observed.repeats(&lamps));
    observed.handle_status(s(12), lamps);
    assert_eq!((observed.changes(), observed.stage_since()), (2, s(10)));
    let stage = status(3, &[(NORTH, Lamp::FlashingGreen)]);
    assert!(!observed.repeats(&stage));
    observed.handle_status(s(13), stage);
    assert_eq!((observed.changes(), observed.stage_since()), (3, s(13)));
}

#[test]
fn lamps_are_known_since_they_were_first_reported() {
    let observed = after(&[
        (10, 1, &[(NORTH, Lamp::Green), (CROSSING, Lamp::Green)]),
        (17, 1, &[(NORTH, Lamp::FlashingGreen), (CROSSING, Lamp::Green)]),
        (18, 1, &[(NORTH, Lamp::FlashingGreen)]),
    ]);
    let north = observed.groups()[&NORTH];
    assert_eq!((north.lamp, north.since), (Lamp::FlashingGreen, s(17)));
    assert_eq!((north.green_started, north.green_ended), (Some(s(10)), s(0)));
    let crossing = observed.groups()[&CROSSING];
    assert_eq!((crossing.lamp, crossing.since), (Lamp::Red, s(18)));
    assert_eq!((crossing.green_started, crossing.green_ended), (Some(s(10)), s(18)));
    assert_eq!(observed.greens(), [NORTH].into(), "flashing green is green");
}

#[test]
fn conflicting_greens_are_accused_and_short_times_are_not() {
    let mut observed = after(&[(10, 1, &[(NORTH, Lamp::Green)])]);
    let both = status(1, &[(NORTH, Lamp::Green), (EAST, Lamp::Green)]);
    let violation = Violation::ConflictingGreens(NORTH, EAST);
    assert_eq!(observed.handle_status(s(11), both), Some(violation));
    assert_eq!(observed.greens(), [NORTH, EAST].into(), "what it shows it shows");
    // Of several the first is told.
    let mut observed = after(&[(10, 1, &[(NORTH, Lamp::Green)])]);
    let many = [(NORTH, Lamp::Green), (EAST, Lamp::Green), (SignalGroupId(4), Lamp::Green)];
    assert_eq!(observed.handle_status(s(11), status(1, &many)), Some(violation));
    // One report shows one moment: north ended before east began, whichever has the lower number,
    // and that there was no time between them may be the reports' own fault.
    after(&[(10, 1, &[(NORTH, Lamp::Green)]), (11, 3, &[(EAST, Lamp::Green)])]);
    after(&[(10, 3, &[(EAST, Lamp::Green)]), (11, 1, &[(NORTH, Lamp::Green)])]);
}

#[test]
fn groups_that_the_program_does_not_know_are_passed_over() {
    let mut observed = silent();
    let mut report = status(1, &[(NORTH, Lamp::Green)]);
    report.lamps.insert(0, (SignalGroupId(77), Lamp::Green));
    assert_eq!(observed.handle_status(s(10), report), None);
    assert_eq!(observed.greens(), [NORTH].into());
    assert_eq!(observed.expected_green(SignalGroupId(77)), None);
}

#[test]
fn a_green_is_expected_when_its_own_times_have_run() {
    let expected =
        |reports: &[Report<'_>]| after(reports).expected_green(NORTH).expect("it is there");
    // It has it, or red-amber (2 s) runs.
    assert_eq!(expected(&[(100, 1, &[(NORTH, Lamp::Green)])]), s(100));
    assert_eq!(expected(&[(100, 1, &[(NORTH, Lamp::RedAmber)])]), s(102));
    // Red for long: from the moment at which its stage is asked for.
    assert_eq!(expected(&[(50, 3, &[]), (100, 1, &[])]), s(102));
    // Wanted again before it is red: 3 s of flashing, 3 s of amber, 2 s of minimum red, red-amber.
    let green = (90, 1, &[(NORTH, Lamp::Green)][..]);
    let flashing = (100, 1, &[(NORTH, Lamp::FlashingGreen)][..]);
    assert_eq!(expected(&[green, flashing]), s(110));
    let amber = (103, 1, &[(NORTH, Lamp::Amber)][..]);
    assert_eq!(expected(&[green, flashing, amber]), s(107 + 3));
    assert_eq!(expected(&[green, flashing, amber, (106, 1, &[])]), s(110));
    // Its stage is asked for when a part of the minimum red has run, or when all has.
    assert_eq!(expected(&[green, flashing, amber, (106, 1, &[]), (107, 2, &[])]), s(110));
    assert_eq!(expected(&[green, flashing, amber, (106, 1, &[]), (120, 2, &[])]), s(122));
}

#[test]
fn a_green_is_expected_when_what_conflicts_has_cleared() {
    let needed = intergreen(EAST, NORTH);
    assert!(needed > secs(4), "it decides, not red-amber: {needed:?}");
    let expected =
        |reports: &[Report<'_>]| after(reports).expected_green(NORTH).expect("it is there");
    let east = |lamp| [(EAST, lamp)];
    let (green, flashing) = (east(Lamp::Green), east(Lamp::FlashingGreen));
    // East's minimum of 6 s has not run when north is asked for, or has: then 3 s of flashing.
    assert_eq!(expected(&[(90, 3, &green), (91, 1, &green)]), s(96) + needed);
    assert_eq!(expected(&[(90, 3, &green), (100, 1, &green)]), s(103) + needed);
    assert_eq!(expected(&[(90, 3, &green), (100, 1, &flashing)]), s(103) + needed);
    assert_eq!(
        expected(&[(90, 3, &green), (100, 1, &flashing), (103, 1, &east(Lamp::Amber))]),
        s(103) + needed
    );
    // Of several the last one decides: pedestrians need longer.
    let walks = SignalGroupId(9);
    let longer = intergreen(walks, NORTH);
    assert!(longer > needed);
    let both = [(EAST, Lamp::Green), (walks, Lamp::Green)];
    assert_eq!(expected(&[(90, 3, &both), (100, 1, &[])]), s(100) + longer);
    // What doesn't conflict is none of its business.
    let south = [(SignalGroupId(3), Lamp::Green)];
    assert_eq!(expected(&[(90, 1, &south), (100, 1, &south), (101, 2, &south)]), s(103));
}

#[test]
fn a_request_that_cuts_a_minimum_green_short_does_not_leave() {
    let observed = after(&[(10, 1, &[(NORTH, Lamp::Green)])]);
    // Three of six seconds are the flashing, which has to come yet.
    let short = Refusal::MinGreen { group: NORTH, remaining_ms: 1_000 };
    assert_eq!(observed.check(s(12), StageId(3)), Err(RequestRefusal::Kernel(short)));
    assert_eq!(observed.check(s(12), StageId(1)), Ok(()), "it keeps its green");
    let unknown = RequestRefusal::UnknownStage(StageId(9));
    assert_eq!(observed.check(s(12), StageId(9)), Err(unknown));
    let mut observed = observed;
    observed.handle_status(s(13), status(1, &[(NORTH, Lamp::Green)]));
    assert_eq!(observed.check(s(13), StageId(3)), Ok(()));
    // What has begun to end is not to be ended again.
    observed.handle_status(s(14), status(1, &[(NORTH, Lamp::FlashingGreen)]));
    assert_eq!(observed.check(s(14), StageId(3)), Ok(()));
}

/// From stage 1 to 2: north is kept while the left turns wait for a crossing, and that has been told.
#[test]
fn while_a_green_is_kept_no_other_stage_is_asked_for() {
    let (walks, south) = (SignalGroupId(12), SignalGroupId(3));
    let green = [NORTH, south, walks].map(|g| (g, Lamp::Green));
    let kept = [(NORTH, Lamp::Green), (south, Lamp::Green)];
    let observed = after(&[(10, 1, &green), (30, 2, &kept)]);
    let ends = observed.expected_end(NORTH).expect("it is kept");
    // Nobody waits for it: red-amber of the first it conflicts with begins with what has to clear.
    let conflicts = [5, 7].map(SignalGroupId);
    let waits = |g: SignalGroupId| observed.expected_green(g).expect("there is such a group");
    let needed = conflicts.iter().filter_map(|g| {
        let clears = junction::program(3).intergreens().get(NORTH, *g)?;
        Some(waits(*g).since(ends + clears))
    });
    assert_eq!(needed.min(), Some(Duration::ZERO));
    assert!(ends > s(33), "longer than to flash: {ends:?}");
    assert_eq!(observed.expected_end(walks), None, "it isn't green");
    let soon = ends.saturating_sub(Duration::from_secs(3)).saturating_sub(Duration::from_millis(1));
    let mut observed = observed;
    observed.handle_status(soon, status(2, &kept));
    assert_eq!(observed.check(soon, StageId(2)), Ok(()), "it is on its way");
    assert_eq!(observed.check(soon, StageId(1)), Err(RequestRefusal::Kept(NORTH)));
    // It may be asked for at the moment when it is told to end, and flashes then.
    let told = soon + Duration::from_millis(1);
    observed.handle_status(told, status(2, &kept));
    assert_eq!(observed.check(told, StageId(1)), Ok(()));
    let flashing = [NORTH, south].map(|g| (g, Lamp::FlashingGreen));
    let flashes = after(&[(10, 1, &green), (30, 2, &kept), (40, 2, &flashing)]);
    assert_eq!(flashes.expected_end(NORTH), Some(s(43)));
    // A controller that doesn't end it in time binds nobody.
    observed.handle_status(ends, status(2, &kept));
    assert_eq!(observed.check(ends, StageId(1)), Ok(()));
}

/// Nothing keeps a group that shows red and amber from its minimum green, 6 s.
#[test]
fn who_is_about_to_be_green_for_another_stage_has_its_minimum() {
    let begins = [(NORTH, Lamp::RedAmber)];
    let observed = after(&[(10, 1, &begins), (11, 3, &begins)]);
    assert_eq!(observed.expected_end(NORTH), Some(s(18)));
    assert_eq!(observed.expected_green(EAST), Some(s(18) + intergreen(NORTH, EAST)));
}

#[test]
fn a_civil_time_has_its_place_in_the_plan() {
    let observed = silent();
    let midnight = Utc::from_civil(2026, 11, 21, 0, 0, 0).expect("a date");
    assert_eq!(
        observed.plan_position(midnight.plus_millis(130_500)),
        Duration::from_millis(30_500)
    );
    assert_eq!(observed.program(), &junction::program(3));
}

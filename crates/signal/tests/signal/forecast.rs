//! When lamps will change, as it is told to vehicles.

use crate::junction;
use roadnet::SignalGroupId;
use signal::{
    Bounds, ControllerMode, ControllerStatus, GroupForecast, Intention, Lamp, Observed,
    PlannedStage, SignalProgram, Stage, StageId, StageUse, forecast, holds_until,
};
use std::collections::BTreeMap;
use std::sync::Arc;
use units::{Duration, Instant};

const NORTH: SignalGroupId = SignalGroupId(1);
const EAST: SignalGroupId = SignalGroupId(2);
const NORTH_LEFT: SignalGroupId = SignalGroupId(5);
const EAST_LEFT: SignalGroupId = SignalGroupId(6);
const CROSSING: SignalGroupId = SignalGroupId(10);

fn s(t: u64) -> Instant {
    Instant::from_millis(t * 1_000)
}

fn secs(t: u64) -> Duration {
    Duration::from_secs(t)
}

/// The fixture's stages, a flashing green of 3 s, and a stage 5 in which north has all.
fn program() -> Arc<SignalProgram> {
    let mut parts = junction::program_data(3);
    let green = [NORTH, NORTH_LEFT].into();
    parts.stages.push(Stage {
        id: StageId(5),
        name: "north".into(),
        green,
        used: StageUse::Always,
    });
    Arc::new(SignalProgram::new(&junction::intersection(), parts).expect("sound"))
}

fn report(observed: &mut Observed, t: u64, stage: u8, lit: &[(SignalGroupId, Lamp)]) {
    let lamp = |g| lit.iter().find(|(l, _)| *l == g).map_or(Lamp::Red, |(_, lamp)| *lamp);
    let lamps = (1..=12).map(|g| (SignalGroupId(g), lamp(SignalGroupId(g)))).collect();
    let (mode, stage, accepted) = (ControllerMode::Remote, StageId(stage), None);
    observed.handle_status(s(t), ControllerStatus { mode, stage, accepted, lamps });
}

/// Stage 1 since 100 s, north and its crossing green.
fn north_south() -> Observed {
    let mut observed = Observed::new(program(), Instant::ZERO);
    report(&mut observed, 100, 1, &[(NORTH, Lamp::Green), (CROSSING, Lamp::Green)]);
    observed
}

fn bounds(min: u64, likely: impl Into<Option<u64>>, max: impl Into<Option<u64>>) -> Bounds {
    Bounds { min: s(min), likely: likely.into().map(s), max: max.into().map(s) }
}

/// A stage to come for 10 to 20 s, probably 12.
fn next(stage: u8, demanded: bool) -> PlannedStage {
    let (min, likely, max) = (secs(10), secs(12), Some(secs(20)));
    PlannedStage { stage: StageId(stage), demanded, min, likely, max }
}

/// Stage 1 until 110 to 130 s, probably 115, and then these, wanted or not.
fn intention(skips: bool, stages: &[(u8, bool)]) -> Intention {
    let next = stages.iter().map(|(stage, demanded)| next(*stage, *demanded)).collect();
    Intention { current: StageId(1), ends: bounds(110, 115, 130), next, skips }
}

/// The ends of what groups show, at 101 s.
fn ends(observed: &Observed, intention: &Intention, group: SignalGroupId) -> Option<Bounds> {
    forecast(observed, Some(intention), s(101))[&group].ends
}

fn later(b: Bounds, d: Duration) -> Bounds {
    Bounds { min: b.min + d, likely: b.likely.map(|t| t + d), max: b.max.map(|t| t + d) }
}

#[test]
fn what_ends_by_itself_ends_exactly_then() {
    let mut observed = north_south();
    let of = |o: &Observed| forecast(o, None, s(119))[&NORTH];
    report(&mut observed, 110, 1, &[(NORTH, Lamp::FlashingGreen)]);
    let flashing = GroupForecast {
        lamp: Lamp::FlashingGreen,
        since: s(100),
        ends: Some(Bounds::exact(s(113))),
    };
    assert_eq!(of(&observed), flashing, "flashing belongs to its green");
    report(&mut observed, 113, 1, &[(NORTH, Lamp::Amber)]);
    let amber =
        GroupForecast { lamp: Lamp::Amber, since: s(113), ends: Some(Bounds::exact(s(116))) };
    assert_eq!(of(&observed), amber);
    report(&mut observed, 118, 1, &[(NORTH, Lamp::RedAmber)]);
    assert_eq!(of(&observed).ends, Some(Bounds::exact(s(120))));
    for lamp in [Lamp::Dark, Lamp::FlashingAmber, Lamp::Red, Lamp::Green] {
        report(&mut observed, 118, 1, &[(NORTH, lamp)]);
        assert_eq!(of(&observed).ends, None, "of {lamp:?} nothing is known without an intention");
    }
}

#[test]
fn a_green_ends_with_its_stage_and_flashes_before() {
    let observed = north_south();
    let then = intention(false, &[(2, true), (3, true)]);
    // North is kept for a second: the left turns wait for the crossing.
    assert_eq!(ends(&observed, &then, NORTH), Some(bounds(114, 119, 134)));
    assert_eq!(ends(&observed, &then, CROSSING), Some(bounds(110, 115, 130)));
}

#[test]
fn where_the_next_stage_is_not_sure_a_green_may_be_kept_or_not() {
    let observed = north_south();
    let kept = |to: u8| {
        let green = |id: u8| &observed.program().stage(StageId(id)).expect("there").green;
        let losing = observed.program().interstage(green(1), green(to)).losing;
        losing.iter().find(|(g, _)| *g == NORTH).expect("it loses").1
    };
    let (next, other) = (kept(2), kept(3));
    assert!(next != other && !next.is_zero(), "{next:?} {other:?}");
    let then = intention(true, &[(2, true), (3, true)]);
    let all = bounds(113, 118, 133);
    let expected = Bounds {
        min: all.min,
        likely: all.likely.map(|t| t + next),
        max: all.max.map(|t| t + next.max(other)),
    };
    assert_eq!(ends(&observed, &then, NORTH), Some(expected));
}

/// North is green in stages 1 and 5: what is between them may be passed over.
#[test]
fn a_green_that_comes_again_when_others_are_passed_over_goes_on() {
    let observed = north_south();
    let kept = |from: u8, to: u8| {
        let green = |id: u8| &observed.program().stage(StageId(id)).expect("there").green;
        let losing = observed.program().interstage(green(from), green(to)).losing;
        losing.iter().find(|(g, _)| *g == NORTH).expect("it loses").1
    };
    let of =
        |stages: &[(u8, bool)]| ends(&observed, &intention(true, stages), NORTH).expect("known");
    let longest = kept(1, 2).max(kept(1, 3)).max(kept(5, 3));
    // Nobody wants the left turns: after the fifth it ends for the third.
    let again = of(&[(2, false), (5, true), (3, true)]);
    let expected =
        Bounds { min: s(113), likely: Some(s(130) + kept(5, 3)), max: Some(s(173) + longest) };
    assert_eq!(again, expected);
    // Somebody does: whatever comes after doesn't matter.
    let once = of(&[(2, true), (5, true), (3, true)]);
    let expected =
        Bounds { likely: Some(s(118) + kept(1, 2)), max: Some(s(133) + kept(1, 2)), ..expected };
    assert_eq!(once, expected);
    // Those whom nobody wants take no time, and it is kept for the one that comes.
    let over = of(&[(5, true), (2, false), (3, true)]);
    assert_eq!(over.likely, Some(s(130) + kept(5, 3)));
    let over = of(&[(5, false), (4, true)]);
    assert_eq!(over.likely, Some(s(118) + kept(1, 4)));
    assert!(kept(1, 4) != kept(5, 4));
    let over = of(&[(2, false), (3, true)]);
    assert_eq!(over.likely, Some(s(118) + kept(1, 3)));
    // Nobody wants any in which it is red: it may be held on.
    assert_eq!(of(&[(2, false), (5, true), (3, false)]).max, None);
}

/// A left turn that yields to south, and is on its way to red when the stage ends, takes it along.
#[test]
fn whose_yielding_turn_ends_is_not_kept() {
    let south = SignalGroupId(3);
    let intersection = junction::intersection_of(&[], &[(NORTH_LEFT.0, south.0)]);
    let program = SignalProgram::new(&intersection, junction::program_data(3)).expect("sound");
    let program = Arc::new(program);
    let of = |group: SignalGroupId, ends_at: Option<u64>| {
        let mut observed = Observed::new(program.clone(), Instant::ZERO);
        let both = [(NORTH, Lamp::Green), (south, Lamp::Green), (CROSSING, Lamp::Green)];
        report(&mut observed, 90, 1, &both);
        if let Some(at) = ends_at {
            report(
                &mut observed,
                at - 20,
                1,
                &[both.as_slice(), &[(NORTH_LEFT, Lamp::Green)]].concat(),
            );
            let flashing = [both.as_slice(), &[(NORTH_LEFT, Lamp::FlashingGreen)]].concat();
            report(&mut observed, at, 1, &flashing);
        }
        ends(&observed, &intention(false, &[(4, true), (3, true)]), group)
    };
    assert_eq!(of(south, None), Some(bounds(114, 119, 134)));
    // Three seconds of flashing, and three of amber.
    assert_eq!(of(south, Some(104)), Some(bounds(114, 119, 134)), "it is red by then");
    assert_eq!(of(south, Some(105)).map(|b| (b.min, b.likely)), Some((s(113), Some(s(118)))));
    assert_eq!(of(NORTH, Some(105)), Some(bounds(114, 119, 134)), "nobody yields to it");
}

/// East takes 40 s to clear for the left turns: whoever ends for those may be kept for all of it.
#[test]
fn where_somebody_has_not_cleared_yet_a_green_may_be_kept_for_longer() {
    let south_left = SignalGroupId(7);
    let slow = [(EAST, south_left, secs(40))];
    let program = Arc::new(program().with_longer_times(&slow, &BTreeMap::new()));
    let latest = |east_ended: u64, skips: bool| {
        let mut observed = Observed::new(program.clone(), Instant::ZERO);
        report(&mut observed, east_ended - 10, 3, &[(EAST, Lamp::Green)]);
        report(&mut observed, east_ended, 1, &[(EAST, Lamp::Amber)]);
        report(&mut observed, 100, 1, &[(NORTH, Lamp::Green), (CROSSING, Lamp::Green)]);
        ends(&observed, &intention(skips, &[(2, true), (3, true)]), NORTH).and_then(|b| b.max)
    };
    let clears = program.intergreens().get(NORTH, south_left).expect("they conflict");
    let flashing = secs(3);
    for skips in [false, true] {
        let long = s(130) + (secs(40) - clears) + flashing;
        assert_eq!(latest(99, skips), Some(long), "{skips}");
        assert!(latest(50, skips) < Some(long.saturating_sub(secs(20))), "long ago: {skips}");
    }
}

#[test]
fn a_green_ends_not_before_its_minimum() {
    let observed = north_south();
    let then = |ends| Intention { ends, ..intention(false, &[(2, true)]) };
    // 6 s, which is more than what the policy says and 3 s of flashing.
    let soon = then(bounds(101, 102, 102));
    assert_eq!(ends(&observed, &soon, NORTH), Some(bounds(106, 106, 106)));
    let unknown = then(bounds(101, None, None));
    assert_eq!(ends(&observed, &unknown, NORTH), Some(bounds(106, None, None)));
}

#[test]
fn a_green_that_the_next_stage_has_too_ends_with_that() {
    let observed = north_south();
    let then = intention(false, &[(5, true), (3, true), (1, true)]);
    assert_eq!(ends(&observed, &then, NORTH), Some(bounds(123, 130, 153)));
    // Beyond what is known it may be held on for ever.
    let then = intention(false, &[(5, true)]);
    assert_eq!(ends(&observed, &then, NORTH), Some(bounds(123, 130, None)));
    assert_eq!(ends(&observed, &intention(false, &[]), NORTH), Some(bounds(113, 118, None)));
    // Where the next may be passed over it is not longer for sure.
    let then = intention(true, &[(5, true), (3, true)]);
    assert_eq!(ends(&observed, &then, NORTH), Some(bounds(113, 130, 153)));
    // Nor probably, if nobody wants it.
    let then = intention(true, &[(5, false), (3, true)]);
    assert_eq!(ends(&observed, &then, NORTH), Some(bounds(113, 118, 153)));
    // There is no latest end if one of them has none.
    let mut then = intention(false, &[(5, true), (3, true)]);
    then.next[0].max = None;
    assert_eq!(ends(&observed, &then, NORTH), Some(bounds(123, 130, None)));
}

#[test]
fn a_green_that_the_stage_on_its_way_has_not_ends_as_soon_as_it_may() {
    let ends_with = |since: u64| {
        let mut observed = north_south();
        report(&mut observed, since, 3, &[(NORTH, Lamp::Green), (CROSSING, Lamp::Green)]);
        let then = Intention { current: StageId(3), ..intention(false, &[(1, true)]) };
        [NORTH, CROSSING].map(|g| forecast(&observed, Some(&then), s(101))[&g].ends)
    };
    // Asked for before the minimum of 6 s has run, or after: with 3 s of flashing for vehicles.
    assert_eq!(ends_with(101), [Some(Bounds::exact(s(106))); 2]);
    assert_eq!(ends_with(108), [s(111), s(108)].map(|t| Some(Bounds::exact(t))));
}

#[test]
fn the_red_of_the_stage_on_its_way_ends_when_all_has_cleared() {
    let observed = north_south();
    // South is in stage 1 too, 2 s of red-amber before its green.
    let south = SignalGroupId(3);
    let green = observed.expected_green(south).expect("it is there");
    let red_ends = Bounds::exact(green.saturating_sub(secs(2)));
    assert_eq!(ends(&observed, &intention(false, &[]), south), Some(red_ends));
}

#[test]
fn a_red_ends_after_the_interstage_to_its_stage() {
    let observed = north_south();
    let program = program();
    let wait = |from: u8, to: u8, group| {
        let green = |id| &program.stage(StageId(id)).expect("it is there").green;
        program.green_after(green(from), green(to), group)
    };
    let then = intention(false, &[(2, true), (3, false), (1, true)]);
    let left = wait(1, 2, NORTH_LEFT) - secs(2);
    assert!(left > secs(3), "flashing, and more than that: {left:?}");
    assert_eq!(ends(&observed, &then, NORTH_LEFT), Some(later(bounds(110, 115, 130), left)));
    let east = wait(2, 3, EAST) - secs(2);
    assert_eq!(ends(&observed, &then, EAST), Some(later(bounds(120, 127, 150), east)));
    assert_eq!(ends(&observed, &then, EAST_LEFT), None, "its stage is not to come");
}

#[test]
fn where_stages_are_passed_over_a_red_ends_at_the_earliest_after_the_present_one() {
    let observed = north_south();
    let program = program();
    let green = |id| &program.stage(StageId(id)).expect("it is there").green;
    let wait = |from: u8| program.green_after(green(from), green(3), EAST) - secs(2);
    assert!(wait(1) != wait(2), "which stage comes before makes a difference");
    // The latest: whatever is green before it, flashing for 3 s if it is for vehicles.
    let walks = |g: SignalGroupId| g.0 >= 9;
    let into = program.intergreens().iter().filter(|(_, gaining, _)| *gaining == EAST);
    let slowest = into.map(|(losing, _, t)| if walks(losing) { t } else { t + secs(3) }).max();
    let slowest = slowest.expect("something conflicts") - secs(2);
    let of = |left: bool, east: bool| {
        ends(&observed, &intention(true, &[(2, left), (3, east)]), EAST).expect("it is to come")
    };
    let earliest = s(110) + wait(1);
    let expected = |likely, max| Bounds { min: earliest, likely, max };
    // Somebody wants the stage before, or nobody does, and then it takes no time.
    assert_eq!(of(true, true), expected(Some(s(127) + wait(2)), Some(s(150) + slowest)));
    assert_eq!(of(false, true), expected(Some(s(115) + wait(1)), Some(s(150) + slowest)));
    // As long as nobody wants it, it may never come.
    assert_eq!(of(true, false), expected(None, None));
    // The last of those before that somebody wants, not the first.
    let then = intention(true, &[(2, true), (4, true), (3, true)]);
    let likely = ends(&observed, &then, EAST).and_then(|b| b.likely);
    assert_eq!(likely, Some(s(139) + wait(4)));
    let then = intention(true, &[(2, true), (4, false), (3, true)]);
    let likely = ends(&observed, &then, EAST).and_then(|b| b.likely);
    assert_eq!(likely, Some(s(127) + wait(2)));
}

#[test]
fn a_minimum_that_has_passed_is_restated_once_a_minute() {
    let observed = north_south();
    let at = |now: u64| {
        let then = intention(false, &[(2, true)]);
        forecast(&observed, Some(&then), s(now))[&NORTH].ends.expect("it is known")
    };
    assert_eq!([101, 114, 173].map(at), [bounds(114, 119, 134); 3]);
    // What is probable and what is latest are not earlier than that.
    assert_eq!([174, 233].map(at), [bounds(174, 174, 174); 2]);
    assert_eq!(at(234), bounds(234, 234, 234));
    // A likely end in between pushes the latest only where it must.
    let then = Intention { ends: bounds(110, 190, 180), ..intention(false, &[(2, true)]) };
    let found = forecast(&observed, Some(&then), s(174))[&NORTH].ends;
    assert_eq!(found, Some(bounds(174, 194, 194)));
    let then = Intention { ends: bounds(110, None, 120), ..intention(false, &[(2, true)]) };
    let found = forecast(&observed, Some(&then), s(174))[&NORTH].ends;
    assert_eq!(found, Some(bounds(174, None, 174)));
}

#[test]
fn a_forecast_holds_until_the_first_minimum_is_restated() {
    let observed = north_south();
    let then = intention(false, &[(2, true)]);
    let told = forecast(&observed, Some(&then), s(101));
    assert_eq!(told[&CROSSING].ends.map(|b| b.min), Some(s(110)));
    let earliest = told.values().filter_map(|f| f.ends).map(|b| b.min).min().expect("some end");
    assert_eq!(holds_until(&told), Some(earliest + secs(60)));
    assert_eq!(holds_until(&forecast(&observed, None, s(101))), None, "nothing is to be restated");
    assert_eq!(holds_until(&BTreeMap::new()), None);
}

/// A red's end where the groups of three stages back have just cleared for it, or have not.
#[test]
fn who_lost_their_green_stages_before_may_not_have_cleared() {
    let plain = program();
    let green = |id: u8| plain.stage(StageId(id)).expect("there").green.clone();
    let kept = plain.interstage(&green(1), &green(2)).losing;
    let kept = kept.iter().find(|(g, _)| *g == NORTH).expect("it loses").1;
    assert!(!kept.is_zero());
    let own = plain.green_after(&green(4), &green(3), EAST);
    // North ends at 110 s, is kept and flashes; stages 2 and 4 last ten seconds each.
    let clears = secs(17) + own - kept;
    let latest = |clears: Duration| {
        let slow = [(NORTH, EAST, clears)];
        let program = Arc::new(plain.with_longer_times(&slow, &BTreeMap::new()));
        let mut observed = Observed::new(program, Instant::ZERO);
        report(&mut observed, 100, 1, &[(NORTH, Lamp::Green), (CROSSING, Lamp::Green)]);
        let then = intention(false, &[(2, true), (4, true), (3, true)]);
        ends(&observed, &then, EAST).and_then(|b| b.max)
    };
    let red_amber = plain.times(EAST).expect("there").red_amber;
    let sure = s(170) + (own - red_amber);
    assert_eq!(latest(clears), Some(sure));
    for late in [Duration::from_millis(100), kept] {
        assert!(latest(clears + late) > Some(sure), "{late:?}");
    }
}

/// Likewise for a green's end, where what comes before its last stage may be passed over.
#[test]
fn who_lost_their_green_in_a_stage_that_may_be_passed_over_may_not_have_cleared() {
    let south_left = SignalGroupId(7);
    let plain = program();
    let green = |id: u8| plain.stage(StageId(id)).expect("there").green.clone();
    let kept = |from: u8, to: u8, group: SignalGroupId| {
        let losing = plain.interstage(&green(from), &green(to)).losing;
        losing.iter().find(|(g, _)| *g == group).map_or(Duration::ZERO, |(_, kept)| *kept)
    };
    let after = plain.green_after(&green(5), &green(3), EAST);
    // Stage 5 lasts twenty seconds until 110 s at the earliest; then they flash.
    let clears = secs(17) + after - kept(2, 5, south_left);
    let latest = |clears: Duration| {
        let slow = [(south_left, EAST, clears)];
        let program = Arc::new(plain.with_longer_times(&slow, &BTreeMap::new()));
        let mut observed = Observed::new(program, Instant::ZERO);
        report(&mut observed, 100, 1, &[(NORTH, Lamp::Green), (CROSSING, Lamp::Green)]);
        let mut then = intention(true, &[(2, false), (5, true), (3, true)]);
        then.next[1].min = secs(20);
        ends(&observed, &then, NORTH).and_then(|b| b.max)
    };
    let most = kept(1, 2, NORTH).max(kept(1, 3, NORTH)).max(kept(5, 3, NORTH));
    assert_eq!(latest(clears), Some(s(173) + most));
    assert!(latest(clears + Duration::from_millis(100)) > Some(s(173) + most));
}

/// Stage 2 is on its way, and north keeps its green while a left turn waits for a crossing: no
/// other stage is asked for before that ends.
#[test]
fn a_stage_on_its_way_does_not_end_while_somebody_keeps_their_green_for_it() {
    let mut observed = Observed::new(program(), Instant::ZERO);
    let walks = SignalGroupId(12);
    report(&mut observed, 100, 1, &[(NORTH, Lamp::Green), (walks, Lamp::Green)]);
    report(&mut observed, 120, 2, &[(NORTH, Lamp::Green)]);
    // It flashes for 3 s then.
    let kept = observed.expected_end(NORTH).expect("it is kept").saturating_sub(secs(3));
    assert!(kept > s(120), "{kept:?}");
    let program = observed.program();
    let green = |id: u8| program.stage(StageId(id)).expect("there").green.clone();
    let red_amber = program.times(EAST).expect("there").red_amber;
    let own = program.green_after(&green(2), &green(3), EAST) - red_amber;
    let of = |stage: u8| {
        let then = Intention {
            current: StageId(stage),
            ends: bounds(120, 120, 120),
            ..intention(false, &[(3, true)])
        };
        forecast(&observed, Some(&then), s(120))[&EAST].ends.map(|b| b.min)
    };
    assert_eq!(of(2), Some(kept + own));
    assert!(of(5) < Some(kept + own), "that stage is not on its way");
}

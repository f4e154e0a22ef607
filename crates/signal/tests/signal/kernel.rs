//! The kernel's rules, one by one and to the millisecond.

use crate::junction;
use roadnet::SignalGroupId;
use signal::{Entry, Kernel, LONGEST_STEP, Lamp, Refusal, ReplayError, Violation, replay};
use std::sync::Arc;
use units::{Duration, Instant};

const NORTH: SignalGroupId = SignalGroupId(1);
const EAST: SignalGroupId = SignalGroupId(2);
const SOUTH: SignalGroupId = SignalGroupId(3);
const CROSSING: SignalGroupId = SignalGroupId(9);

fn s(t: u64) -> Instant {
    ms(t * 1_000)
}

fn ms(t: u64) -> Instant {
    Instant::from_millis(t)
}

/// Time passes, and somebody looks.
fn pass(kernel: &mut Kernel, until: Instant) {
    while kernel.now() < until {
        kernel.advance((kernel.now() + Duration::from_millis(500)).min(until));
    }
}

/// A kernel that has stood red for long, with a log of nothing else.
fn rested(flashing_s: u64) -> Kernel {
    let mut kernel = Kernel::new(junction::program(flashing_s), Instant::ZERO);
    pass(&mut kernel, s(20));
    kernel
}

fn lamp(kernel: &Kernel, group: SignalGroupId) -> Lamp {
    kernel.group(group).expect("it is there").lamp
}

#[test]
fn each_rule_has_its_refusal() {
    let program = junction::program(0);
    let mut kernel = Kernel::new(program.clone(), Instant::ZERO);
    assert_eq!(
        kernel.switch_on(NORTH, s(1)),
        Err(Refusal::MinRed { group: NORTH, remaining_ms: 1_000 })
    );
    assert!(matches!(kernel.switch_on(NORTH, s(2)), Err(Refusal::Intergreen { .. })));
    assert_eq!(kernel.switch_off(NORTH, s(2)), Err(Refusal::NotGreen(NORTH)));
    pass(&mut kernel, s(20));
    kernel.switch_on(NORTH, s(20)).expect("everything is red for long");
    assert_eq!(lamp(&kernel, NORTH), Lamp::RedAmber);
    assert_eq!(kernel.switch_on(NORTH, s(20)), Err(Refusal::NotRed(NORTH)));
    let conflict = Refusal::Conflict { gaining: EAST, other: NORTH };
    assert_eq!(kernel.switch_on(EAST, s(21)), Err(conflict));
    kernel.advance(ms(21_999));
    assert_eq!(lamp(&kernel, NORTH), Lamp::RedAmber);
    kernel.advance(s(22));
    assert_eq!(lamp(&kernel, NORTH), Lamp::Green);
    assert_eq!(kernel.switch_on(EAST, s(23)), Err(conflict));
    pass(&mut kernel, s(27));
    let refusal = kernel.switch_off(NORTH, s(27)).expect_err("five of six seconds of green");
    assert_eq!(refusal, Refusal::MinGreen { group: NORTH, remaining_ms: 1_000 });
    kernel.switch_off(NORTH, s(28)).expect("the minimum has run");
    assert_eq!(lamp(&kernel, NORTH), Lamp::Amber);
    let needed = program.intergreens().get(NORTH, EAST).expect("they conflict");
    let early = (s(28) + needed).saturating_sub(Duration::from_millis(2_001));
    pass(&mut kernel, early);
    let refusal = kernel.switch_on(EAST, early).expect_err("green would come 1 ms early");
    assert_eq!(refusal, Refusal::Intergreen { losing: NORTH, gaining: EAST, remaining_ms: 1 });
    kernel.switch_on(EAST, early + Duration::from_millis(1)).expect("green comes just in time");
    let unknown = SignalGroupId(99);
    assert_eq!(kernel.switch_on(unknown, s(32)), Err(Refusal::UnknownGroup(unknown)));
    assert_eq!(kernel.switch_off(unknown, s(32)), Err(Refusal::UnknownGroup(unknown)));
    assert_eq!(kernel.violation(), None);
}

#[test]
fn a_green_ends_by_flashing_amber_and_red() {
    let mut kernel = rested(3);
    kernel.switch_on(NORTH, s(20)).expect("free");
    pass(&mut kernel, ms(24_999));
    // Three of its six seconds are the flashing.
    let refusal = kernel.switch_off(NORTH, ms(24_999));
    assert!(refusal.is_err(), "{refusal:?}");
    kernel.switch_off(NORTH, s(25)).expect("three seconds and three of flashing");
    let shown = |t| {
        let mut k = kernel.clone();
        pass(&mut k, ms(t));
        lamp(&k, NORTH)
    };
    assert_eq!([25_000, 27_999].map(shown), [Lamp::FlashingGreen; 2]);
    assert_eq!([28_000, 30_999].map(shown), [Lamp::Amber; 2]);
    assert_eq!([31_000, 60_000].map(shown), [Lamp::Red; 2]);
    assert_eq!(kernel.poll_timeout(), Some(s(28)));
}

#[test]
fn pedestrians_have_neither_amber_nor_red_amber() {
    let mut kernel = rested(0);
    kernel.switch_on(CROSSING, s(20)).expect("free");
    assert_eq!(lamp(&kernel, CROSSING), Lamp::Green);
    assert_eq!(kernel.poll_timeout(), None);
    pass(&mut kernel, s(26));
    kernel.switch_off(CROSSING, s(26)).expect("the minimum has run");
    assert_eq!(lamp(&kernel, CROSSING), Lamp::Red);
    // At night they may be dark: start and stop.
    pass(&mut kernel, s(60));
    kernel.stop(s(60)).expect("all has cleared");
    assert_eq!((lamp(&kernel, CROSSING), lamp(&kernel, NORTH)), (Lamp::Dark, Lamp::FlashingAmber));
}

#[test]
fn streams_without_conflict_go_together() {
    let mut kernel = rested(0);
    kernel.switch_on(NORTH, s(20)).expect("free");
    kernel.switch_on(SOUTH, s(20)).expect("opposite streams don't conflict");
    pass(&mut kernel, s(23));
    assert_eq!([NORTH, SOUTH].map(|g| lamp(&kernel, g)), [Lamp::Green; 2]);
}

#[test]
fn switched_off_only_when_all_has_cleared() {
    let mut kernel = rested(0);
    kernel.switch_on(NORTH, s(20)).expect("free");
    assert_eq!(kernel.stop(s(21)), Err(Refusal::NotRed(NORTH)));
    assert_eq!(kernel.start(s(21)), Err(Refusal::On));
    assert!(!kernel.is_off());
    pass(&mut kernel, s(28));
    kernel.switch_off(NORTH, s(28)).expect("the minimum has run");
    pass(&mut kernel, s(31));
    let longest = kernel.program().intergreens().iter().filter(|(l, ..)| *l == NORTH);
    let longest = longest.map(|(.., t)| t).max().expect("it has some");
    assert!(longest > Duration::from_secs(3), "{longest:?}");
    let early = (s(28) + longest).saturating_sub(Duration::from_millis(1));
    pass(&mut kernel, early);
    let refused = kernel.stop(early);
    assert!(
        matches!(refused, Err(Refusal::Intergreen { losing: NORTH, remaining_ms: 1, .. })),
        "{refused:?}"
    );
    kernel.stop(s(28) + longest).expect("everything is out");
    assert!(kernel.is_off());
    assert_eq!(kernel.stop(s(50)), Err(Refusal::NotRed(NORTH)));
    assert_eq!(kernel.switch_on(NORTH, s(60)), Err(Refusal::NotRed(NORTH)));
}

#[test]
fn switched_on_it_is_amber_then_red_and_a_full_intergreen_passes() {
    let mut kernel = rested(0);
    kernel.stop(s(20)).expect("all is red");
    pass(&mut kernel, s(100));
    kernel.start(s(100)).expect("it is off");
    assert_eq!((lamp(&kernel, NORTH), lamp(&kernel, CROSSING)), (Lamp::Amber, Lamp::Red));
    pass(&mut kernel, ms(102_999));
    assert_eq!(lamp(&kernel, NORTH), Lamp::Amber);
    pass(&mut kernel, s(103));
    assert_eq!(lamp(&kernel, NORTH), Lamp::Red);
    let into = kernel.program().intergreens().iter().filter(|(_, g, _)| *g == NORTH);
    let longest = into.map(|(.., t)| t).max().expect("it has some");
    // Red-amber takes two of them.
    let at = (s(100) + longest).saturating_sub(Duration::from_secs(2));
    pass(&mut kernel, at);
    assert!(kernel.may_switch_on(NORTH, at.saturating_sub(Duration::from_millis(1))).is_err());
    kernel.switch_on(NORTH, at).expect("whoever drove by the signs is out");
    let log = kernel.take_log();
    assert_eq!(replay(kernel.program(), &log).as_ref(), Ok(kernel.groups()));
}

#[test]
fn nothing_goes_green_beside_a_signal_that_is_off() {
    // Only a log can say so: the kernel switches all at once.
    let program = junction::program(0);
    let mut kernel = rested(0);
    kernel.stop(s(20)).expect("all is red");
    kernel.start(s(22)).expect("it is off");
    let mut log = kernel.take_log();
    log.retain(|e| !matches!(e, Entry::Lamp { group: EAST, lamp: Lamp::Amber, .. }));
    let at = s(60);
    log.push(Entry::Lamp { at: s(25), group: NORTH, lamp: Lamp::Red });
    log.push(Entry::Lamp { at: s(58), group: NORTH, lamp: Lamp::RedAmber });
    log.push(Entry::Lamp { at, group: NORTH, lamp: Lamp::Green });
    let broken = replay(&program, &log).expect_err("east flashes");
    let ReplayError::Broken { entry, violation } = broken else { panic!("{broken}") };
    assert_eq!(entry, log.len() - 1);
    assert_eq!(violation, Violation::ConflictingGreens(EAST, NORTH));
}

#[test]
fn a_clock_that_is_set_takes_nothing_away() {
    for (to, step) in [(s(5), "back"), (s(5_000), "ahead")] {
        let mut kernel = rested(0);
        kernel.switch_on(NORTH, s(20)).expect("free");
        pass(&mut kernel, s(25));
        // Three seconds of green have run, by whatever clock.
        kernel.advance(to);
        assert_eq!(kernel.violation(), None, "{step}");
        let after = |d_ms| to + Duration::from_millis(d_ms);
        let refusal = kernel.switch_off(NORTH, after(1_000)).expect_err("four of six seconds");
        assert_eq!(refusal, Refusal::MinGreen { group: NORTH, remaining_ms: 2_000 }, "{step}");
        pass(&mut kernel, after(2_000));
        kernel.switch_off(NORTH, after(3_000)).expect("all six have run");
        // So with what is red and what has been green.
        let free =
            after(3_000) + kernel.program().intergreens().get(NORTH, EAST).unwrap_or_default();
        let before = free.saturating_sub(Duration::from_millis(2_500));
        pass(&mut kernel, before);
        let now = Instant::from_millis(10_000_000);
        kernel.advance(now);
        assert_eq!(
            kernel.may_switch_on(EAST, now),
            Err(Refusal::Intergreen { losing: NORTH, gaining: EAST, remaining_ms: 500 }),
            "{step}"
        );
        let log = kernel.take_log();
        assert_eq!(replay(kernel.program(), &log).as_ref(), Ok(kernel.groups()), "{step}");
        let clocks = log.iter().filter(|e| matches!(e, Entry::Clock { .. })).count();
        assert!(clocks >= 2, "{step}: {log:?}");
    }
}

#[test]
fn a_step_of_two_seconds_is_one_of_time() {
    let mut kernel = rested(0);
    kernel.switch_on(NORTH, s(20)).expect("free");
    kernel.advance(s(20) + LONGEST_STEP);
    assert_eq!(lamp(&kernel, NORTH), Lamp::Green);
    let mut kernel = rested(0);
    kernel.switch_on(NORTH, s(20)).expect("free");
    kernel.advance(s(20) + LONGEST_STEP + Duration::from_millis(1));
    assert_eq!(lamp(&kernel, NORTH), Lamp::RedAmber, "nobody has seen it for two seconds");
    assert_eq!(kernel.poll_timeout(), Some(s(24) + Duration::from_millis(1)));
    // Nothing that was before the clock's beginning is lost when it goes back there.
    kernel.advance(Instant::ZERO);
    assert_eq!(kernel.poll_timeout(), Some(s(2)));
}

/// A log of one green, with what comes of changing one entry.
fn log_of_a_green() -> (Kernel, Vec<Entry>) {
    let mut kernel = rested(3);
    kernel.switch_on(NORTH, s(20)).expect("free");
    pass(&mut kernel, s(25));
    kernel.switch_off(NORTH, s(25)).expect("long enough");
    pass(&mut kernel, s(40));
    kernel.switch_on(EAST, s(40)).expect("free");
    pass(&mut kernel, s(45));
    let log = kernel.take_log();
    (kernel, log)
}

#[test]
fn a_log_is_taken_once_and_can_be_followed() {
    let (mut kernel, log) = log_of_a_green();
    let lamps: Vec<(u64, u8, Lamp)> = log.iter().filter_map(entry).collect();
    let expected = [
        (20_000, 1, Lamp::RedAmber),
        (22_000, 1, Lamp::Green),
        (25_000, 1, Lamp::FlashingGreen),
        (28_000, 1, Lamp::Amber),
        (31_000, 1, Lamp::Red),
        (40_000, 2, Lamp::RedAmber),
        (42_000, 2, Lamp::Green),
    ];
    assert_eq!(lamps, expected);
    assert_eq!(log[0], Entry::AllRed { at: Instant::ZERO });
    assert_eq!(log.len(), 1 + expected.len(), "no clock was set");
    assert_eq!(kernel.take_log(), Vec::new());
    assert_eq!(replay(kernel.program(), &log).as_ref(), Ok(kernel.groups()));
}

fn entry(e: &Entry) -> Option<(u64, u8, Lamp)> {
    match e {
        Entry::Lamp { at, group, lamp } => Some((at.as_micros() / 1_000, group.0, *lamp)),
        _ => None,
    }
}

#[test]
fn what_a_log_says_amiss_is_found() {
    let (kernel, log) = log_of_a_green();
    let found = |change: &dyn Fn(&mut Vec<Entry>)| {
        let mut changed = log.clone();
        change(&mut changed);
        replay(kernel.program(), &changed)
    };
    let lamp_at = |t, group, lamp| Entry::Lamp { at: ms(t), group, lamp };
    let broken = |entry, violation| Err(ReplayError::Broken { entry, violation });
    let set = |i: usize, e: Entry| move |log: &mut Vec<Entry>| log[i] = e;
    assert_eq!(found(&|log| log.clear()), Err(ReplayError::NoBeginning));
    assert_eq!(found(&|log| log[0] = log[1]), Err(ReplayError::NoBeginning));
    assert_eq!(
        found(&set(1, lamp_at(1_900, NORTH, Lamp::RedAmber))),
        broken(1, Violation::ShortRed(NORTH))
    );
    assert_eq!(found(&set(1, lamp_at(20_000, SignalGroupId(77), Lamp::Red))), {
        Err(ReplayError::UnknownGroup { entry: 1, group: SignalGroupId(77) })
    });
    assert_eq!(
        found(&set(2, lamp_at(21_999, NORTH, Lamp::Green))),
        broken(2, Violation::ShortTransition(NORTH))
    );
    assert_eq!(found(&set(2, lamp_at(19_000, NORTH, Lamp::Green))), {
        Err(ReplayError::Order { entry: 2 })
    });
    assert_eq!(
        found(&set(4, lamp_at(27_999, NORTH, Lamp::Amber))),
        broken(4, Violation::ShortTransition(NORTH))
    );
    // Flashing in time, but the green was short before it.
    let short = |log: &mut Vec<Entry>| {
        log[3] = lamp_at(24_999, NORTH, Lamp::FlashingGreen);
        log[4] = lamp_at(27_999, NORTH, Lamp::Amber);
    };
    assert_eq!(found(&short), broken(4, Violation::ShortGreen(NORTH)));
    assert_eq!(
        found(&set(5, lamp_at(30_999, NORTH, Lamp::Red))),
        broken(5, Violation::ShortTransition(NORTH))
    );
    let (from, to) = (Lamp::FlashingGreen, Lamp::Red);
    assert_eq!(
        found(&set(4, lamp_at(28_000, NORTH, Lamp::Red))),
        broken(4, Violation::Sequence { group: NORTH, from, to })
    );
    // East's red-amber and green while north is green, and too soon after it.
    let soon = |t: u64| {
        move |log: &mut Vec<Entry>| {
            log.truncate(1);
            log.push(lamp_at(20_000, NORTH, Lamp::RedAmber));
            log.push(lamp_at(22_000, NORTH, Lamp::Green));
            if t > 25_000 {
                log.push(lamp_at(25_000, NORTH, Lamp::FlashingGreen));
                log.push(lamp_at(28_000, NORTH, Lamp::Amber));
            }
            log.push(lamp_at(t - 2_000, EAST, Lamp::RedAmber));
            log.push(lamp_at(t, EAST, Lamp::Green));
        }
    };
    assert_eq!(found(&soon(24_000)), broken(4, Violation::ConflictingGreens(NORTH, EAST)));
    let needed = kernel.program().intergreens().get(NORTH, EAST).expect("they conflict");
    let free = 28_000 + needed.as_millis() as u64;
    assert_eq!(found(&soon(free - 1)), broken(6, Violation::ShortIntergreen(NORTH, EAST)));
    assert!(found(&soon(free)).is_ok());
}

#[test]
fn a_green_that_does_not_flash_is_not_cut_short_either() {
    let program = junction::program(0);
    let of = |group, green: u64, ends: u64, then| {
        let lamp_at = |t, lamp| Entry::Lamp { at: ms(t), group, lamp };
        let begins = [lamp_at(green - 2_000, Lamp::RedAmber), lamp_at(green, Lamp::Green)];
        let skipped = if group == CROSSING { 1 } else { 0 };
        let mut log = vec![Entry::AllRed { at: Instant::ZERO }];
        log.extend(begins.into_iter().skip(skipped));
        log.push(lamp_at(ends, then));
        replay(&program, &log).err()
    };
    let short =
        |entry, group| Some(ReplayError::Broken { entry, violation: Violation::ShortGreen(group) });
    assert_eq!(of(NORTH, 22_000, 27_999, Lamp::Amber), short(3, NORTH));
    assert_eq!(of(NORTH, 22_000, 28_000, Lamp::Amber), None);
    assert_eq!(of(CROSSING, 22_000, 27_999, Lamp::Red), short(2, CROSSING));
    assert_eq!(of(CROSSING, 22_000, 28_000, Lamp::Red), None);
}

#[test]
fn a_fault_of_a_log_is_at_its_entry() {
    let violation = Violation::ShortGreen(NORTH);
    assert_eq!(ReplayError::NoBeginning.entry(), 0);
    for (e, entry) in [
        (ReplayError::UnknownGroup { entry: 5, group: NORTH }, 5),
        (ReplayError::Order { entry: 6 }, 6),
        (ReplayError::Broken { entry: 7, violation }, 7),
    ] {
        assert_eq!(e.entry(), entry, "{e}");
    }
}

#[test]
fn of_a_log_that_nobody_takes_the_newest_4096_entries_are_kept() {
    let mut kernel = Kernel::new(junction::program(0), Instant::ZERO);
    (1..=5_000).for_each(|hour| kernel.advance(s(hour * 3_600)));
    let log = kernel.take_log();
    let clock = |hour: u64| Entry::Clock { from: s((hour - 1) * 3_600), to: s(hour * 3_600) };
    assert_eq!(log.len(), 4_096);
    assert_eq!((log[0], log[4_095]), (clock(905), clock(5_000)));
}

#[test]
fn lamps_follow_on_one_another() {
    let sequence = |flashing_s, group, lamps: &[(u64, Lamp)]| {
        let entries = lamps.iter().map(|(t, lamp)| Entry::Lamp { at: s(*t), group, lamp: *lamp });
        let log: Vec<Entry> =
            [Entry::AllRed { at: Instant::ZERO }].into_iter().chain(entries).collect();
        match replay(&junction::program(flashing_s), &log) {
            Ok(_) => None,
            Err(ReplayError::Broken { entry, violation: Violation::Sequence { .. } }) => {
                Some(entry)
            }
            Err(e) => panic!("{e}"),
        }
    };
    use Lamp::{Amber, Dark, FlashingAmber, FlashingGreen, Green, Red, RedAmber};
    let of = |lamps: &[(u64, Lamp)]| sequence(0, NORTH, lamps);
    assert_eq!(of(&[(20, Green)]), Some(1), "red-amber is left out");
    assert_eq!(of(&[(20, Amber)]), Some(1));
    assert_eq!(of(&[(20, RedAmber), (22, Red)]), Some(2));
    assert_eq!(of(&[(20, RedAmber), (22, Green), (30, FlashingGreen)]), Some(3));
    assert_eq!(of(&[(20, RedAmber), (22, Green), (30, Red)]), Some(3));
    assert_eq!(of(&[(20, RedAmber), (22, Green), (30, Amber), (33, Green)]), Some(4));
    assert_eq!(of(&[(20, RedAmber), (22, Green), (30, Amber), (33, Red)]), None);
    assert_eq!(of(&[(20, RedAmber), (22, Green), (30, FlashingAmber)]), Some(3));
    assert_eq!(of(&[(20, FlashingAmber), (22, Amber), (25, Red)]), None);
    assert_eq!(of(&[(20, FlashingAmber), (22, Red)]), Some(2));
    assert_eq!(of(&[(20, Dark)]), Some(1));
    let of = |lamps: &[(u64, Lamp)]| sequence(3, NORTH, lamps);
    assert_eq!(of(&[(20, RedAmber), (22, Green), (30, Amber)]), Some(3));
    let of = |lamps: &[(u64, Lamp)]| sequence(3, CROSSING, lamps);
    assert_eq!(of(&[(20, Green), (30, Red)]), None);
    assert_eq!(of(&[(20, Green), (30, Amber)]), Some(2));
    assert_eq!(of(&[(20, Green), (30, FlashingGreen)]), Some(2));
    assert_eq!(of(&[(20, RedAmber)]), Some(1));
    assert_eq!(of(&[(20, Dark), (30, Red)]), None);
    assert_eq!(of(&[(20, FlashingAmber)]), Some(1));
}

#[test]
fn fail_safe_is_written_down_and_ends_by_reset_only() {
    // There is no way to break the kernel from outside, so a log plays it.
    let program = junction::program(0);
    let violation = Violation::ShortGreen(NORTH);
    let off = |g: SignalGroupId| if g.0 >= 9 { Lamp::Dark } else { Lamp::FlashingAmber };
    let mut log = vec![
        Entry::AllRed { at: Instant::ZERO },
        Entry::Lamp { at: s(20), group: NORTH, lamp: Lamp::RedAmber },
        Entry::FailSafe { at: s(21), violation },
    ];
    log.extend(program.group_ids().map(|g| Entry::Lamp { at: s(21), group: g, lamp: off(g) }));
    let groups = replay(&program, &log).expect("fail-safe may come at any time");
    assert!(groups.iter().all(|(g, state)| state.lamp == off(*g)));
    log.push(Entry::Lamp { at: s(22), group: NORTH, lamp: Lamp::Red });
    assert!(replay(&program, &log).is_err(), "not without amber");
    log.pop();
    log.push(Entry::Reset { at: s(30) });
    log.push(Entry::Lamp { at: s(31), group: NORTH, lamp: Lamp::Amber });
    log.push(Entry::Lamp { at: s(34), group: NORTH, lamp: Lamp::Red });
    assert_eq!(replay(&program, &log).map(|g| g[&NORTH].lamp), Ok(Lamp::Red));
    let mut kernel = Kernel::new(Arc::clone(&program), Instant::ZERO);
    kernel.reset(s(1));
    assert!(!kernel.take_log().contains(&Entry::Reset { at: s(1) }), "there was nothing to end");
}

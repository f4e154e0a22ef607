//! Nobody who asks is forgotten.

use crate::junction;
use roadnet::SignalGroupId;
use signal::{StageId, Waits};
use units::{Duration, Instant};

fn s(t: u64) -> Instant {
    Instant::from_millis(t * 1_000)
}

fn group(n: u8) -> SignalGroupId {
    SignalGroupId(n)
}

/// Asked for every second, from one time to another.
fn ask(waits: &mut Waits, n: u8, from_s: u64, to_s: u64) {
    (from_s..=to_s).for_each(|t| waits.note(group(n), true, false, s(t)));
}

#[test]
fn whoever_has_waited_longest_is_overdue_first() {
    let program = junction::program(0);
    let mut waits = Waits::default();
    ask(&mut waits, 2, 10, 140);
    ask(&mut waits, 5, 5, 140);
    assert_eq!(waits.overdue(&program, s(124)), None, "119 s are not 120");
    assert_eq!(waits.overdue(&program, s(125)), Some(StageId(2)));
    assert_eq!(waits.longest(s(125)), Duration::from_secs(120));
    assert_eq!(waits.since(group(5)), Some(s(5)));
    waits.note(group(5), true, true, s(130));
    assert_eq!(waits.since(group(5)), None, "it has its green");
    assert_eq!(waits.overdue(&program, s(131)), Some(StageId(3)));
    waits.note(group(2), false, true, s(132));
    assert_eq!(waits.overdue(&program, s(500)), None);
    assert_eq!(waits.longest(s(500)), Duration::ZERO);
}

#[test]
fn a_request_that_is_not_repeated_is_withdrawn_after_five_seconds() {
    let mut waits = Waits::default();
    waits.note(group(2), true, false, s(10));
    waits.note(group(2), false, false, s(15));
    assert_eq!(waits.since(group(2)), Some(s(10)));
    waits.note(group(2), true, false, s(16));
    waits.note(group(2), false, false, s(21));
    assert_eq!(waits.since(group(2)), Some(s(10)), "it was repeated in between");
    waits.note(group(2), false, false, s(22));
    assert_eq!(waits.since(group(2)), None);
    waits.note(group(2), true, false, s(30));
    assert_eq!(waits.since(group(2)), Some(s(30)), "and begins anew");
}

#[test]
fn of_the_stages_that_serve_the_first_the_one_that_serves_most_others() {
    let mut parts = junction::program_data(0);
    // A stage more, with north alone.
    let mut alone = parts.stages[0].clone();
    alone.id = StageId(9);
    alone.green = [group(1), group(5)].into();
    parts.stages.push(alone);
    let program = signal::SignalProgram::new(&junction::intersection(), parts).expect("sound");
    let mut waits = Waits::default();
    ask(&mut waits, 1, 0, 130);
    assert_eq!(waits.overdue(&program, s(125)), Some(StageId(1)), "both serve it, the first");
    ask(&mut waits, 5, 0, 130);
    assert_eq!(waits.overdue(&program, s(125)), Some(StageId(9)));
    ask(&mut waits, 3, 0, 130);
    ask(&mut waits, 10, 1, 130);
    assert_eq!(waits.overdue(&program, s(125)), Some(StageId(1)));
}

//! The virtual controller: its plan, its requests, its switch, its clocks and its faults.

use crate::junction;
use roadnet::SignalGroupId;
use signal::{
    Controller, ControllerMode, Faults, Lamp, REQUEST_TIMEOUT, SignalRequest, StageId, replay,
};
use units::{Duration, Instant, Utc};

fn midnight() -> Utc {
    Utc::from_civil(2026, 11, 21, 0, 0, 0).expect("a date")
}

/// A controller with the plan of the other tests, all red at 0.
fn controller() -> Controller {
    Controller::new(junction::program(0), Instant::ZERO, midnight())
}

fn ms(t: u64) -> Instant {
    Instant::from_millis(t)
}

/// In steps of 100 ms, from where it is. What it reports is another only when that is counted.
fn run(controller: &mut Controller, until: Instant) {
    while controller.now() < until {
        let (now, told) = (controller.now(), (controller.changes(), controller.status()));
        controller.advance((now + Duration::from_millis(100)).min(until));
        assert!(controller.now() > now, "it doesn't work");
        let tells = (controller.changes(), controller.status());
        assert!(tells.0 > told.0 || tells == told, "{tells:?} after {told:?}");
    }
}

fn mode(controller: &Controller) -> ControllerMode {
    controller.status().expect("it is not mute").mode
}

/// When, in whole seconds from now on, the stage changes, and to which.
fn stages(controller: &mut Controller, until_s: u64) -> Vec<(u64, u8)> {
    let mut seen: Vec<(u64, u8)> = Vec::new();
    while controller.now() < ms(until_s * 1_000) {
        let stage = controller.status().expect("it is not mute").stage.0;
        if seen.last().is_none_or(|(_, s)| *s != stage) {
            seen.push((controller.now().as_micros() / 1_000_000, stage));
        }
        run(controller, controller.now() + Duration::from_millis(100));
    }
    seen
}

fn ask(controller: &mut Controller, at: Instant, stage: u8, sequence: u32) {
    controller.handle_request(at, SignalRequest { stage: StageId(stage), sequence });
}

#[test]
fn without_requests_the_plan_runs() {
    let mut controller = controller();
    run(&mut controller, ms(100_000));
    ask(&mut controller, ms(100_000), 3, 7);
    run(&mut controller, ms(100_100));
    let status = controller.status().expect("not mute");
    assert_eq!((status.mode, status.stage.0), (ControllerMode::Remote, 3));
    assert_eq!(status.accepted, Some(7));
    run(&mut controller, ms(100_000) + REQUEST_TIMEOUT);
    assert_eq!(mode(&controller), ControllerMode::Remote);
    run(&mut controller, ms(100_100) + REQUEST_TIMEOUT);
    // Five seconds without another word, and the plan is back, in step with its cycle.
    let status = controller.status().expect("not mute");
    assert_eq!((status.mode, status.stage.0), (ControllerMode::Local, 1));
    assert_eq!(status.accepted, None);
    assert_eq!(
        stages(&mut controller, 260),
        [(105, 1), (130, 2), (150, 3), (180, 4), (200, 1), (230, 2), (250, 3)]
    );
}

#[test]
fn the_newest_request_counts_when_its_delay_is_over() {
    let mut c = controller();
    c.set_faults(Faults { switching_delay: Duration::from_millis(700), ..Faults::default() });
    run(&mut c, ms(60_000));
    ask(&mut c, ms(60_000), 1, 1);
    run(&mut c, ms(60_500));
    // A repetition does not begin anew, but is what has been taken.
    ask(&mut c, ms(60_500), 1, 2);
    run(&mut c, ms(60_600));
    assert_eq!(c.status().map(|s| (s.stage.0, s.accepted)), Some((3, None)));
    run(&mut c, ms(60_700));
    assert_eq!(c.status().map(|s| (s.stage.0, s.accepted)), Some((1, Some(2))));
    // Another stage does.
    ask(&mut c, ms(61_000), 2, 3);
    ask(&mut c, ms(61_500), 4, 4);
    run(&mut c, ms(61_700));
    assert_eq!(c.status().map(|s| s.stage.0), Some(1));
    run(&mut c, ms(62_200));
    assert_eq!(c.status().map(|s| (s.stage.0, s.accepted)), Some((4, Some(4))));
}

#[test]
fn what_is_no_stage_and_what_is_refused_changes_nothing() {
    let mut c = controller();
    run(&mut c, ms(60_000));
    ask(&mut c, ms(60_000), 77, 1);
    run(&mut c, ms(61_000));
    assert_eq!(mode(&c), ControllerMode::Local);
    c.set_faults(Faults { refuses: true, ..Faults::default() });
    ask(&mut c, ms(61_000), 1, 2);
    run(&mut c, ms(62_000));
    assert_eq!(c.status().map(|s| (s.mode, s.stage.0)), Some((ControllerMode::Local, 3)));
    c.set_faults(Faults { mute: true, ..Faults::default() });
    assert_eq!(c.status(), None);
}

#[test]
fn who_works_once_more_takes_what_was_asked_at_once() {
    let mut c = controller();
    run(&mut c, ms(60_000));
    ask(&mut c, ms(60_000), 1, 1);
    assert_eq!(c.status().map(|s| (s.stage.0, s.accepted)), Some((3, None)));
    c.work();
    assert_eq!(c.now(), ms(60_000));
    assert_eq!(c.status().map(|s| (s.stage.0, s.accepted)), Some((1, Some(1))));
    // Not before its delay is over.
    c.set_faults(Faults { switching_delay: Duration::from_millis(100), ..Faults::default() });
    ask(&mut c, ms(60_000), 2, 2);
    c.work();
    assert_eq!(c.status().map(|s| (s.stage.0, s.accepted)), Some((1, Some(1))));
    run(&mut c, ms(60_100));
    assert_eq!(c.status().map(|s| (s.stage.0, s.accepted)), Some((2, Some(2))));
}

#[test]
fn it_works_in_steps_of_100_ms() {
    let mut c = controller();
    c.advance(ms(99));
    assert_eq!(c.now(), Instant::ZERO);
    c.advance(ms(250));
    assert_eq!(c.now(), ms(200));
}

#[test]
fn a_step_of_two_seconds_is_worked_through() {
    let mut c = controller();
    run(&mut c, ms(29_000));
    c.advance(ms(31_000));
    assert_eq!(c.status().map(|s| s.stage.0), Some(2), "the plan has gone on at 30 s");
    // The crossing on the east arm is red since then.
    assert_eq!(c.kernel().group(SignalGroupId(10)).map(|g| g.since), Some(ms(30_000)));
}

#[test]
fn while_nothing_changes_nothing_is_counted() {
    let mut c = controller();
    run(&mut c, ms(20_000));
    let at_rest = c.changes();
    run(&mut c, ms(25_000));
    assert_eq!(c.changes(), at_rest, "stage 1 is green");
    c.advance(ms(25_000));
    run(&mut c, ms(26_000));
    assert_eq!(c.changes(), at_rest, "no time has passed");
    // The same stage on request: another mode, and then the request that was taken.
    ask(&mut c, ms(26_000), 1, 1);
    assert_eq!(c.changes(), at_rest + 1);
    run(&mut c, ms(26_100));
    assert_eq!(c.changes(), at_rest + 2);
    run(&mut c, ms(28_000));
    assert_eq!(c.changes(), at_rest + 2);
    ask(&mut c, ms(28_000), 1, 1);
    run(&mut c, ms(32_000));
    assert_eq!(c.changes(), at_rest + 2, "it was only said once more");
    ask(&mut c, ms(32_000), 1, 2);
    run(&mut c, ms(32_100));
    assert_eq!((c.changes(), c.status().and_then(|s| s.accepted)), (at_rest + 3, Some(2)));
    // Faults and the switch are told at once.
    c.set_faults(Faults { mute: true, ..Faults::default() });
    assert!(c.changes() > at_rest + 3);
    let muted = c.changes();
    c.switch(false);
    assert!(c.changes() > muted);
}

#[test]
fn switched_off_it_clears_and_flashes_and_on_again_it_is_amber_first() {
    let mut c = controller();
    run(&mut c, ms(62_000));
    c.switch(false);
    run(&mut c, ms(62_100));
    assert_eq!(mode(&c), ControllerMode::Off);
    let showing = |c: &Controller, lamp: Lamp| {
        c.kernel()
            .groups()
            .iter()
            .filter(|(_, s)| s.lamp == lamp)
            .map(|(g, _)| g.0)
            .collect::<Vec<_>>()
    };
    assert_eq!(showing(&c, Lamp::Amber), [2, 4], "the third stage ends as every other");
    assert_eq!(showing(&c, Lamp::Green), Vec::<u8>::new());
    assert!(!c.kernel().is_off());
    run(&mut c, ms(90_000));
    assert_eq!(showing(&c, Lamp::Dark), [9, 10, 11, 12]);
    assert_eq!(showing(&c, Lamp::FlashingAmber), [1, 2, 3, 4, 5, 6, 7, 8]);
    // Requests don't count.
    ask(&mut c, ms(90_000), 1, 1);
    run(&mut c, ms(120_000));
    assert_eq!((mode(&c), c.kernel().is_off()), (ControllerMode::Off, true));
    c.switch(true);
    run(&mut c, ms(120_100));
    assert_eq!(showing(&c, Lamp::Amber), [1, 2, 3, 4, 5, 6, 7, 8]);
    assert_eq!(showing(&c, Lamp::Red), [9, 10, 11, 12]);
    assert_eq!(mode(&c), ControllerMode::Local);
    run(&mut c, ms(126_000));
    assert_eq!(
        showing(&c, Lamp::Green),
        Vec::<u8>::new(),
        "whoever drove by the signs leaves first"
    );
    run(&mut c, ms(148_000));
    assert!(!showing(&c, Lamp::Green).is_empty(), "and the plan goes on");
    assert_eq!(c.kernel().violation(), None);
}

#[test]
fn a_request_that_was_taken_before_the_switch_does_not_outlive_it() {
    let mut c = controller();
    run(&mut c, ms(60_000));
    ask(&mut c, ms(60_000), 1, 5);
    run(&mut c, ms(60_100));
    ask(&mut c, ms(60_100), 2, 6);
    c.switch(false);
    run(&mut c, ms(60_200));
    assert_eq!(c.status().map(|s| (s.mode, s.accepted)), Some((ControllerMode::Off, None)));
    c.switch(true);
    run(&mut c, ms(60_300));
    assert_eq!(c.status().map(|s| s.stage.0), Some(1), "the request for the second is gone");
}

#[test]
fn a_clock_that_goes_back_changes_nothing_but_its_numbers() {
    // An hour back in mid-cycle, with a request that is to take effect a second later.
    let delay = Faults { switching_delay: Duration::from_secs(2), ..Faults::default() };
    let start = Instant::from_millis(4_000_000);
    let mut set = Controller::new(junction::program(0), start, midnight());
    let mut not = set.clone();
    let mut shown = Vec::new();
    for c in [&mut set, &mut not] {
        run(c, start + Duration::from_secs(360));
        c.set_faults(delay);
        let now = c.now();
        ask(c, now, 1, 9);
        run(c, now + Duration::from_secs(1));
    }
    set.advance(set.now().saturating_sub(Duration::from_secs(3_600)));
    for c in [&mut set, &mut not] {
        let from = c.now();
        let mut lamps = Vec::new();
        while c.now() < from + Duration::from_secs(300) {
            let now = c.now();
            run(c, now + Duration::from_millis(100));
            let status = c.status().expect("not mute");
            lamps.push((status.mode, status.stage, status.lamps));
        }
        shown.push(lamps);
    }
    assert_eq!(shown[0], shown[1]);
    assert_eq!(set.kernel().violation(), None);
    let log = set.take_log();
    assert_eq!(replay(set.kernel().program(), &log).as_ref(), Ok(set.kernel().groups()));
}

#[test]
fn a_clock_that_goes_back_to_its_beginning_leaves_the_plan_where_it_is() {
    let mut c = controller();
    run(&mut c, ms(440_000));
    let slow = midnight().plus_millis(440_000 + 7_000);
    c.set_clock(ms(440_000), slow);
    // Everything that was is before the beginning now.
    c.advance(ms(1_000));
    let seen = stages(&mut c, 75);
    // Stage 2 until 50 s in the cycle, which is 10 s from here; the next cycle is 7 s early.
    assert_eq!(seen, [(1, 2), (11, 3), (41, 4), (61, 1)]);
    let seen = stages(&mut c, 120);
    assert_eq!(seen, [(75, 1), (84, 2), (104, 3)]);
}

#[test]
fn a_controller_that_stood_still_takes_up_its_lamps_and_its_plan_is_where_it_would_be() {
    let mut c = controller();
    run(&mut c, ms(61_000));
    let lamps = c.status().map(|s| s.lamps);
    // Two hours, and half a minute: the second stage.
    c.advance(ms(61_000 + 7_200_000 + 70_000));
    assert_eq!(c.status().map(|s| s.lamps), lamps);
    assert_eq!(c.now(), ms(7_331_000));
    run(&mut c, ms(7_331_100));
    assert_eq!(c.status().map(|s| (s.mode, s.stage.0)), Some((ControllerMode::Local, 2)));
    assert_eq!(c.kernel().violation(), None);
}

#[test]
fn the_civil_clock_is_taken_over_between_two_cycles() {
    let mut c = controller();
    run(&mut c, ms(460_000));
    // It was 40 s slow; half a second is nothing.
    let right = midnight().plus_millis(460_000 + 40_000);
    c.set_clock(ms(460_000), midnight().plus_millis(460_500));
    c.set_clock(ms(460_000), right);
    c.set_clock(ms(460_000), right.plus_millis(400));
    let seen = stages(&mut c, 700);
    // The cycle that began at 400 s ends as it would have; the next is where the clock says, and
    // so are those that follow.
    assert_eq!(
        seen,
        [
            (460, 3),
            (480, 4),
            (500, 2),
            (510, 3),
            (540, 4),
            (560, 1),
            (590, 2),
            (610, 3),
            (640, 4),
            (660, 1),
            (690, 2)
        ]
    );
    // An hour is 36 cycles of 100 s: set back by one nothing changes.
    c.set_clock(ms(700_000), right.plus_millis(240_000 - 3_600_000));
    assert_eq!(stages(&mut c, 800), [(700, 2), (710, 3), (740, 4), (760, 1), (790, 2)]);
    // What comes to nothing is taken back before it has begun.
    let now = right.plus_millis(340_000 - 3_600_000);
    c.set_clock(ms(800_000), now.plus_millis(20_000));
    c.set_clock(ms(800_000), now);
    assert_eq!(stages(&mut c, 900), [(800, 2), (810, 3), (840, 4), (860, 1), (890, 2)]);
    assert_eq!(c.kernel().violation(), None);
}

#[test]
fn a_cycle_ends_on_time_though_the_clock_was_set_between_two_milliseconds() {
    let mut c = controller();
    run(&mut c, ms(460_000));
    c.set_clock(Instant::from_micros(460_000_300), midnight().plus_millis(500_000));
    // With the end of the cycle the plan is 40 s on: no step of the first stage comes before.
    assert_eq!(stages(&mut c, 520), [(460, 3), (480, 4), (500, 2), (510, 3)]);
}

#[test]
fn clocks_that_differ_by_half_a_second_are_the_same() {
    // When the second stage of the next cycle begins, which is at 30 s in the cycle.
    let second_stage = |off_ms: i64| {
        let mut c = controller();
        run(&mut c, ms(460_000));
        c.set_clock(ms(460_000), midnight().plus_millis(460_000 + off_ms));
        run(&mut c, ms(520_000));
        while c.status().is_some_and(|s| s.stage.0 == 1) {
            let now = c.now();
            run(&mut c, now + Duration::from_millis(100));
        }
        c.now()
    };
    assert_eq!([0, 500, -500].map(second_stage), [ms(530_000); 3]);
    assert_eq!([501, -501].map(second_stage), [ms(529_500), ms(530_600)]);
}

#[test]
fn lamps_are_reported_group_by_group() {
    let mut c = controller();
    run(&mut c, ms(20_000));
    let status = c.status().expect("not mute");
    assert_eq!(status.lamps.len(), 12);
    let green: Vec<u8> =
        status.lamps.iter().filter(|(_, l)| l.is_green()).map(|(g, _)| g.0).collect();
    assert_eq!(green, [1, 3, 10, 12]);
    assert_eq!(c.kernel().group(SignalGroupId(1)).map(|g| g.lamp), Some(Lamp::Green));
}

//! What only shows from within: a controller whose kernel has latched fail-safe.

use super::*;
use crate::junction;
use crate::kernel::tests::break_down;

fn ms(t: u64) -> Instant {
    Instant::from_millis(t)
}

fn run(controller: &mut Controller, until: Instant) {
    while controller.now < until {
        let now = controller.now;
        controller.advance(now + STEP);
        assert!(controller.now > now, "it doesn't work");
    }
}

#[test]
fn in_fail_safe_it_flashes_whatever_is_asked_until_somebody_resets_it() {
    let start = Utc::from_unix_millis(0);
    let mut c = Controller::new(junction::program(0), Instant::ZERO, start);
    run(&mut c, ms(20_000));
    let request = SignalRequest { stage: StageId(3), sequence: 1 };
    c.handle_request(ms(20_000), request);
    run(&mut c, ms(20_100));
    assert_eq!((c.mode(), c.accepted), (ControllerMode::Remote, Some(1)));
    break_down(&mut c.kernel);
    assert_eq!(c.mode(), ControllerMode::FailSafe);
    run(&mut c, ms(20_200));
    assert_eq!(c.accepted, None);
    for (t, on) in [(40_000, false), (60_000, true), (80_000, true)] {
        c.handle_request(c.now, request);
        c.switch(on);
        run(&mut c, ms(t));
        assert_eq!((c.mode(), c.kernel.is_off()), (ControllerMode::FailSafe, true), "{t} ms");
    }
    let changes = c.changes();
    c.reset();
    assert!(c.changes() > changes, "it reports another mode");
    assert_eq!((c.mode(), c.kernel.is_off()), (ControllerMode::Off, true));
    run(&mut c, ms(80_100));
    assert_eq!(c.kernel.group(SignalGroupId(1)).map(|s| s.lamp), Some(Lamp::Amber));
    run(&mut c, ms(140_000));
    let shown = c.kernel.groups().values().filter(|s| s.lamp == Lamp::Green).count();
    assert_eq!((c.mode(), shown > 0), (ControllerMode::Local, true), "the plan goes on");
}

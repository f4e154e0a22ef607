//! What only shows from within: a state that no command leads to.

use super::*;
use crate::junction;

fn ms(t: u64) -> Instant {
    Instant::from_millis(t)
}

const A: SignalGroupId = SignalGroupId(1);
const B: SignalGroupId = SignalGroupId(2);

/// A kernel whose first group is on its way to green while the second is made green by a fault.
fn faulty() -> Kernel {
    let mut kernel = Kernel::new(junction::program(0), Instant::ZERO);
    (0..20).for_each(|t| kernel.advance(ms(t * 1_000)));
    kernel.switch_on(A, ms(20_000)).expect("all has been red for long");
    let state = kernel.groups.get_mut(&B).expect("it is there");
    *state = state.switched(Lamp::Green, ms(20_500));
    kernel
}

/// A fault that a kernel finds in itself at its present time.
pub(crate) fn break_down(kernel: &mut Kernel) {
    kernel.fail_safe(Violation::ShortGreen(A));
}

#[test]
fn a_fault_ends_in_fail_safe_which_stays_until_somebody_resets_it() {
    let mut kernel = faulty();
    kernel.advance(ms(22_000));
    let violation = Violation::ConflictingGreens(B, A);
    assert_eq!(kernel.violation(), Some(violation));
    assert!(kernel.is_off());
    for (group, s) in kernel.groups() {
        let walks = kernel.program().kind(*group) == Some(SignalGroupKind::Pedestrian);
        let lamp = if walks { Lamp::Dark } else { Lamp::FlashingAmber };
        assert_eq!((s.lamp, s.since), (lamp, ms(22_000)), "group {group}");
    }
    (23..60).for_each(|t| kernel.advance(ms(t * 1_000)));
    assert_eq!(kernel.poll_timeout(), None);
    for refused in [
        kernel.switch_on(A, ms(60_000)),
        kernel.switch_off(A, ms(60_000)),
        kernel.start(ms(60_000)),
        kernel.stop(ms(60_000)),
        kernel.may_stop(ms(60_000)),
    ] {
        assert_eq!(refused, Err(Refusal::FailSafe));
    }
    kernel.reset(ms(61_000));
    assert_eq!((kernel.violation(), kernel.is_off()), (None, true));
    kernel.start(ms(62_000)).expect("it was reset");
    assert_eq!(kernel.group(A).map(|s| s.lamp), Some(Lamp::Amber));
    let log = kernel.take_log();
    assert!(log.contains(&Entry::FailSafe { at: ms(22_000), violation }), "{log:?}");
    assert!(log.contains(&Entry::Reset { at: ms(61_000) }), "{log:?}");
    // The fault itself is not in it, so it stands as it was found.
    assert_eq!(crate::replay(kernel.program(), &log).as_ref().map(|g| g[&A].lamp), Ok(Lamp::Amber));
}

#[test]
fn the_first_violation_is_the_one_that_is_kept() {
    let mut kernel = faulty();
    kernel.advance(ms(22_000));
    let first = kernel.violation();
    kernel.set(A, Lamp::Green, ms(23_000));
    assert_eq!(kernel.violation(), first);
    assert_eq!(kernel.take_log().iter().filter(|e| matches!(e, Entry::FailSafe { .. })).count(), 1);
}

#[test]
fn of_transitions_at_the_same_time_ends_come_first() {
    let mut kernel = Kernel::new(junction::program(0), Instant::ZERO);
    let state = |lamp, since| GroupState { lamp, since, ..GroupState::red_since(Instant::ZERO) };
    kernel.groups.insert(A, state(Lamp::RedAmber, ms(9_000)));
    kernel.groups.insert(B, state(Lamp::Amber, ms(8_000)));
    assert_eq!(kernel.next_transition(), Some((ms(11_000), B, Lamp::Red)));
    kernel.groups.insert(B, state(Lamp::Amber, ms(8_001)));
    assert_eq!(kernel.next_transition(), Some((ms(11_000), A, Lamp::Green)));
}

#[test]
fn remaining_times_are_rounded_up() {
    let of = |us| millis(Duration::from_micros(us));
    assert_eq!([0, 1, 999, 1_000, 1_001].map(of), [0, 1, 1, 1, 2]);
}

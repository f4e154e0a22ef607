//! Ten simulated hours and more in which everything goes wrong that may.

use crate::bystander::Bystander;
use crate::{Dice, single_junction};
use control::{PolicyKind, PriorityMode};
use engine::{Drill, Event, PolicyFault};
use signal::{Faults, SignalRequest, StageId};
use testbed::{Link, RunOptions, Setup, Testbed};
use units::{Duration, Instant};

/// One hour per seed; a policy, a loss of messages and a mood of the controller by dice, and
/// somebody who sends stage requests of their own.
fn an_hour(seed: u64) -> (u64, u64) {
    let scenario = single_junction();
    let mut dice = Dice(seed);
    let mut pick = |n: u64| dice.roll() % n;
    let policies = {
        use PolicyKind::{Actuated, Adaptive, Coordinated, Fixed, MaxPressure};
        [Fixed, Actuated, Coordinated, MaxPressure, Adaptive]
    };
    use PolicyFault::{Holds, Nonsense, Panics, Silent};
    let fault = [Panics, Silent, Holds, Nonsense];
    let after = Duration::from_secs(60 * pick(30));
    let options = RunOptions {
        policy: policies[pick(5) as usize],
        priority: [PriorityMode::Off, PriorityMode::Late, PriorityMode::All][pick(3) as usize],
        penetration: Some(pick(4) as f64 / 4.0),
        detectors: pick(2) == 0,
        octets: true,
        drill: [None, Some(Drill { fault: fault[pick(4) as usize], after, lasts: after })]
            [pick(2) as usize],
        link: Link {
            loss: pick(10) as f64 / 10.0,
            delay: Duration::from_millis(pick(900)),
            gnss_sd_m: pick(40) as f64 / 10.0,
            controller_delay: Duration::from_millis(pick(500)),
            gnss_bias_sd_m: pick(40) as f64 / 10.0,
            gnss_drift_sd_m: pick(40) as f64 / 10.0,
            loop_flicker: pick(5) as f64 / 10.0,
            ..Link::default()
        },
    };
    let mut setup = Setup::of(&scenario, options, seed);
    setup.duration = Duration::from_secs(3_600);
    let intersection = setup.network.intersections()[0].clone();
    let mut testbed = Testbed::new(setup).expect("sound");
    let mut watch = Bystander::default();
    let mut meddled = 0;
    for t in (100..=3_600_000u64).step_by(100) {
        let now = Instant::from_millis(t);
        if dice.one_in(97) {
            let stage = StageId((dice.roll() % 7) as u8);
            let sequence = dice.roll() as u32;
            for c in testbed.controllers_mut().values_mut() {
                c.handle_request(c.now(), SignalRequest { stage, sequence });
                meddled += 1;
            }
        }
        if dice.one_in(1_009) {
            let faults = Faults {
                switching_delay: Duration::from_millis(dice.roll() % 3_000),
                refuses: dice.one_in(4),
                mute: dice.one_in(4),
            };
            testbed.controllers_mut().values_mut().for_each(|c| c.set_faults(faults));
        }
        testbed.run_until(now);
        for c in testbed.controllers().values() {
            watch.look(now, &intersection, c);
            assert_eq!(c.kernel().violation(), None, "seed {seed}, {t} ms");
        }
        for (at, event) in testbed.take_events() {
            let unsafe_ = matches!(event, Event::ControllerUnsafe { .. });
            assert!(!unsafe_, "seed {seed}, {at:?}: {event:?}");
        }
    }
    assert_eq!(testbed.world().counts().red_crossings, 0, "seed {seed}");
    (watch.greens, meddled)
}

#[test]
fn twelve_hours_of_random_policies_requests_and_losses() {
    let (mut greens, mut meddled) = (0, 0);
    for seed in 0..12 {
        let (g, m) = an_hour(seed);
        greens += g;
        meddled += m;
    }
    // The test would be blind if nothing switched or nobody meddled.
    assert!(greens > 5_000, "only {greens} greens");
    assert!(meddled > 3_000, "only {meddled} requests of others");
}

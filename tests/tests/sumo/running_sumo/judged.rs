//! What the lights have shown, judged from SUMO's own record by what its network says of foes:
//! `tests::judge` knows nothing of our matrix.

use super::second_opinion::recording;
use super::{folder, options, run};
use crate::{NETS, file};
use control::PolicyKind;
use scenario::Overrides;
use signal::IntergreenSource;
use std::time::Duration;
use tests::judge::{Judge, Least};

/// Every policy, in the times of SUMO's own programs and in computed ones.
#[test]
fn no_policy_shows_what_must_not_be() {
    let in_sumo_s_times = Overrides {
        amber: Some(Duration::from_secs(3)),
        min_green: Some(Duration::from_secs(5)),
        intergreens: Some(IntergreenSource::None),
        ..Overrides::default()
    };
    for name in NETS {
        let net = std::fs::read_to_string(file(&format!("{name}.net.xml"))).expect("a net");
        let judge = Judge::new(&net).unwrap_or_else(|e| panic!("{name}: {e}"));
        for policy in [PolicyKind::Fixed, PolicyKind::Actuated, PolicyKind::Adaptive] {
            for (times, overrides) in
                [("none", &in_sumo_s_times), ("computed", &Overrides::default())]
            {
                let folder = folder(&format!("judged-{name}-{policy:?}-{times}"));
                let mut options = options(name, &folder, policy);
                options.launch.options.extend(recording(&folder));
                options.overrides = overrides.clone();
                let figures = run(options).figures;
                let log = std::fs::read_to_string(folder.join("states.xml")).expect("a record");
                let green_s = if times == "none" { 5.0 } else { 4.0 };
                let verdict = judge.watch(&log, Least { amber_s: 3.0, green_s, red_s: 1.0 });
                let told: Vec<String> =
                    verdict.violations.iter().take(10).map(ToString::to_string).collect();
                assert!(told.is_empty(), "{name}, {policy:?}, {times}: {told:#?}");
                assert_eq!((verdict.lights, verdict.unknown), (figures.lights, 0), "{name}");
                assert!(verdict.greens > 50, "{name}, {policy:?}, {times}: {verdict:?}");
            }
        }
    }
}

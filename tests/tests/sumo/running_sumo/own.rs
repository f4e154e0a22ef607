//! Our own traffic on SUMO's files, with the same engines, beside SUMO's.

use super::{folder, options, run};
use crate::NETS;
use ::sumo::{Coupling, Figures, RunOptions, Simulator};
use control::PolicyKind;
use signal::IntergreenSource;
use std::time::Duration;
use testbed::Link;

/// `test` is for files that come and go.
fn own(test: &str, name: &str, policy: PolicyKind) -> RunOptions {
    let mut options = options(name, &folder(&format!("own-{test}-{name}")), policy);
    options.simulator = Simulator::Microsim;
    options.overrides.intergreens = Some(IntergreenSource::None);
    options
}

/// What doesn't hang on the machine.
fn told(figures: &Figures) -> String {
    let mut figures = figures.clone();
    figures.decision_ms = Default::default();
    figures.seconds_per_simulated_second = 0.0;
    figures.sumo_seconds_per_simulated_second = 0.0;
    serde_json::to_string(&figures).expect("figures")
}

#[test]
fn everybody_arrives_and_the_same_seed_gives_the_same_figures() {
    for name in NETS {
        let figures = run(own("same", name, PolicyKind::Actuated)).figures;
        assert_eq!((figures.refused, figures.lights_left_to_sumo), (0, 0), "{name}");
        assert!(figures.vehicles.loaded > 100, "{name}: {:?}", figures.vehicles);
        assert_eq!(figures.vehicles.arrived, figures.vehicles.loaded, "{name}");
        assert!(figures.delay_s.is_some_and(|s| s > 1.0), "{name}");
        let again = run(own("same", name, PolicyKind::Actuated)).figures;
        assert_eq!(told(&figures), told(&again), "{name}");
        let other = run(RunOptions { seed: 2, ..own("same", name, PolicyKind::Actuated) }).figures;
        assert_ne!(told(&figures), told(&other), "{name}");
    }
}

/// Noise, loss and delay come from the seed too. A little of them is a matter of luck; an engine
/// that hears nobody is lost.
#[test]
fn bad_sensing_is_repeated_and_makes_a_difference() {
    let link =
        Link { loss: 0.3, gnss_sd_m: 3.0, delay: Duration::from_millis(700), ..Link::PERFECT };
    let figures =
        |link| run(RunOptions { link, ..own("air", "town", PolicyKind::Actuated) }).figures;
    let (perfect, bad) = (figures(Link::PERFECT), figures(link));
    assert_eq!(told(&bad), told(&figures(link)));
    assert_ne!(told(&bad), told(&perfect));
    let deaf = figures(Link { loss: 1.0, ..Link::PERFECT });
    assert!(deaf.delay_s > perfect.delay_s.map(|s| 1.3 * s), "{:?} {:?}", deaf, perfect);
    assert_eq!((bad.refused, bad.vehicles.arrived), (0, bad.vehicles.loaded));
}

/// Which of two policies is better is the same question to both.
#[test]
fn both_simulators_put_the_policies_into_the_same_order() {
    for name in ["town", "joined"] {
        let delay_s = |simulator, policy| {
            run(RunOptions { simulator, ..own("order", name, policy) })
                .figures
                .delay_s
                .expect("vehicles")
        };
        let both = [PolicyKind::Fixed, PolicyKind::Actuated]
            .map(|policy| (delay_s(Simulator::Microsim, policy), delay_s(Simulator::Sumo, policy)));
        println!("{name}: fixed and actuated, ours and SUMO's: {both:?}");
        let [fixed, actuated] = both;
        assert!((fixed.0 > actuated.0) == (fixed.1 > actuated.1), "{name}: {both:?}");
        // Not yet between the joined junctions, 17 m apart: ours make room there more slowly.
        let (ours, theirs) = fixed;
        let alike = (ours - theirs).abs() <= 0.15 * theirs;
        assert!(alike || name == "joined", "{name}: {both:?}");
    }
}

#[test]
fn what_cannot_be_read_is_told_with_its_file() {
    let mut options = own("broken", "town", PolicyKind::Fixed);
    let file = folder("own-broken-files").join("broken.sumocfg");
    options.launch.configuration.clone_from(&file);
    let told = |text: &str| {
        std::fs::write(&file, text).expect("a file");
        Coupling::start(options.clone()).err().expect("an error").to_string()
    };
    assert!(told("<configuration>\n<end value=\"soon\"/></configuration>").contains("cfg:2"));
    let absent = told("<configuration><net-file value=\"no.net.xml\"/></configuration>");
    assert!(absent.contains("no.net.xml"), "{absent}");
}

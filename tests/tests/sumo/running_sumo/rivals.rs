//! The actuated policy beside SUMO's actuated controller.

use super::{folder, options, run, sumo_s_own};
use crate::{NETS, net};
use ::sumo::{RunOptions, read_file};
use control::PolicyKind;
use scenario::sumo::Trips;
use signal::IntergreenSource;
use std::fmt::Write as _;
use std::path::Path;

/// Mean delay no more than 10 % above that of SUMO's controller, over the same traffic and with the
/// same times, those of the net.
#[test]
fn actuated_keeps_up_with_sumo_s_actuated() {
    for name in NETS {
        compare(name, "1", Some(IntergreenSource::None));
    }
}

/// The same with computed intergreens, which are longer (RiLSA: people on foot get the whole
/// crossing's time, the net's program gives them half of it), where traffic is heavy.
#[test]
fn actuated_keeps_up_with_longer_intergreens() {
    compare("walk", "2", None);
}

fn compare(name: &str, scale: &str, intergreens: Option<IntergreenSource>) {
    let more = ["--scale".to_owned(), scale.to_owned()];
    let theirs_s = mean_over_seeds(|seed| {
        let folder = folder(&format!("{name}-{scale}-theirs-{seed}"));
        let options = [actuated(name, &folder), more.to_vec()].concat();
        sumo_s_own(name, &folder, seed, &options);
        delay_s(&folder.join("tripinfo.xml"))
    });
    let ours_s = mean_over_seeds(|seed| {
        let folder = folder(&format!("{name}-{scale}-ours-{seed}"));
        let mut options = options(name, &folder, PolicyKind::Actuated);
        options.overrides.intergreens = intergreens.clone();
        options.launch.options.extend(more.clone());
        let figures = run(RunOptions { seed, ..options }).figures;
        assert_eq!(figures.refused, 0, "{name}, seed {seed}");
        figures.delay_s.expect("vehicles")
    });
    println!("{name}, {scale} times the traffic: SUMO's {theirs_s:.1} s, ours {ours_s:.1} s");
    assert!(theirs_s > 5.0, "{name}: nobody has to wait, so nothing is compared");
    assert!(ours_s <= 1.1 * theirs_s, "{name}: {ours_s:.1} s beside SUMO's {theirs_s:.1} s");
}

fn mean_over_seeds(of: impl Fn(u64) -> f64) -> f64 {
    SEEDS.map(of).iter().sum::<f64>() / SEEDS.len() as f64
}

const SEEDS: [u64; 2] = [1, 2];
/// What SUMO calls a step of a program.
const STEP: &str = "phase";

/// The net's programs as SUMO's actuated ones: greens of 5 to 50 s, SUMO's default detectors.
fn actuated(name: &str, folder: &Path) -> Vec<String> {
    let mut text = "<additional>\n".to_owned();
    for (light, programs) in &net(name).programs {
        let program = &programs[0];
        let _ = writeln!(
            text,
            "<tlLogic id=\"{light}\" type=\"actuated\" programID=\"gaps\" offset=\"{}\">",
            program.offset_s
        );
        for step in &program.steps {
            let (state, duration_s) = (&step.state, step.duration_s);
            let green = state.contains(['G', 'g']) && !state.contains('y');
            let bounds = if green { " minDur=\"5\" maxDur=\"50\"" } else { "" };
            let _ = writeln!(text, "<{STEP} duration=\"{duration_s}\" state=\"{state}\"{bounds}/>");
        }
        text.push_str("</tlLogic>\n");
    }
    text.push_str("</additional>\n");
    let path = folder.join("actuated.add.xml");
    std::fs::write(&path, text).expect("a file");
    vec!["--additional-files".to_owned(), path.display().to_string()]
}

/// Time loss and departure delay, mean over all vehicles.
fn delay_s(tripinfo: &Path) -> f64 {
    let trips = Trips::read("tripinfo", read_file(tripinfo).expect("a tripinfo")).expect("trips");
    let all = trips.vehicles.iter().map(|t| t.time_loss_s + t.depart_delay_s);
    all.sum::<f64>() / trips.vehicles.len() as f64
}

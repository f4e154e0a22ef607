//! Our own scenarios, exported to SUMO: it takes them as they are.

use super::second_opinion::{recording, states};
use super::{folder, options, run};
use crate::drawn::{scenario, setup};
use ::sumo::{Launch, RunOptions, Simulator};
use control::PolicyKind;
use scenario::Overrides;
use scenario::sumo::{ExportSource, Exported, export};
use signal::IntergreenSource;
use std::path::Path;
use std::process::{Command, Output};
use units::Duration;

/// The first minutes of a run.
const END_S: f64 = 400.0;

/// Writes what is exported of its first minutes and makes the network; how many vehicles there are.
fn exported(name: &str, folder: &Path) -> (Exported, usize) {
    let scenario = scenario(name);
    let drawn = setup(&scenario, Duration::from_secs_f64(END_S), 1).drawn().expect("a demand");
    assert_eq!(drawn.unfinished, 0, "{name}");
    let exported = export(&ExportSource {
        name,
        network: &scenario.network,
        streets: &drawn.streets,
        demand: &drawn.demand,
        start: scenario.start,
        duration_s: END_S,
        seed: 1,
    });
    let exported = exported.expect("files");
    for (file, text) in &exported.files {
        std::fs::write(folder.join(file), text).expect("a file");
    }
    told(Command::new("netconvert").args(["-c", &exported.netconvert]).current_dir(folder));
    (exported, drawn.demand.trips.len())
}

/// A program runs well and warns of nothing, but of drivers who brake hard.
fn told(command: &mut Command) -> Output {
    let output = command.output().expect("SUMO's programs");
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{text}");
    let mut lines = text.lines().filter(|l| !l.trim().is_empty());
    let warned = lines.find(|l| !l.contains("performs emergency braking"));
    assert_eq!(warned, None);
    output
}

/// An attribute of an element that is there once.
fn number(text: &str, element: &str, attribute: &str) -> usize {
    let (_, rest) = text.split_once(&format!("<{element} ")).expect("an element");
    let (_, value) = rest.split_once(&format!("{attribute}=\"")).expect("an attribute");
    value.split('"').next().and_then(|v| v.parse().ok()).expect("a number")
}

#[test]
fn sumo_takes_our_scenarios_without_a_warning() {
    for name in ["corridor-5", "grid-4x4"] {
        let folder = folder(&format!("exported-{name}"));
        let (exported, vehicles) = exported(name, &folder);
        assert!(vehicles > 100, "{name}: {vehicles}");
        let mut sumo = Command::new("sumo");
        sumo.args(["-c", &exported.sumo, "--no-step-log", "--duration-log.disable"]);
        // Everybody comes through.
        sumo.args(["--end", "4000", "--statistic-output", "statistics.xml"]);
        told(sumo.current_dir(&folder));
        let text = std::fs::read_to_string(folder.join("statistics.xml")).expect("statistics");
        let of = |element, attribute| number(&text, element, attribute);
        assert_eq!((of("teleports", "total"), of("safety", "collisions")), (0, 0), "{name}");
        let counts = ["loaded", "inserted", "running", "waiting"].map(|a| of("vehicles", a));
        assert_eq!(counts, [vehicles, vehicles, 0, 0], "{name}");
    }
}

/// Read back and driven by the engine: the same numbers in both simulators, and step by step the
/// lamps that SUMO's own controller shows.
#[test]
fn what_is_exported_can_be_driven_by_the_engine() {
    for name in ["corridor-5", "grid-4x4"] {
        let folder = folder(&format!("driven-{name}"));
        let (exported, vehicles) = exported(name, &folder);
        let own = folder.join("own");
        std::fs::create_dir_all(&own).expect("a folder");
        let mut sumo = Command::new("sumo");
        sumo.arg("-c").arg(folder.join(&exported.sumo)).args(["--no-step-log"]);
        sumo.args(["--no-warnings", "--duration-log.disable"]);
        // What is recorded is an additional file, and stands in the place of the exported one.
        let add = folder.join(exported.sumo.replace(".sumocfg", ".add.xml"));
        let both =
            |record: &[String]| vec![record[0].clone(), format!("{},{}", add.display(), record[1])];
        let status = sumo.args(both(&recording(&own))).status();
        assert!(status.expect("SUMO").success());
        let driven = |simulator| {
            let base = options(name, &folder, PolicyKind::Fixed);
            let sumo = simulator == Simulator::Sumo;
            let more = if sumo { both(&recording(&folder)) } else { Vec::new() };
            let mut options = base.launch.options.clone();
            options.extend(more);
            let configuration = folder.join(&exported.sumo);
            let launch = Launch { configuration, options, ..base.launch };
            let overrides =
                Overrides { intergreens: Some(IntergreenSource::None), ..Overrides::default() };
            run(RunOptions { simulator, launch, overrides, ..base }).figures
        };
        let both = [Simulator::Sumo, Simulator::Microsim].map(driven);
        for figures in &both {
            assert_eq!((figures.refused, figures.lights_left_to_sumo), (0, 0), "{name}");
            assert_eq!(figures.vehicles.loaded, vehicles, "{name}");
            assert_eq!((figures.vehicles.teleported, figures.vehicles.collided), (0, 0), "{name}");
        }
        let (theirs, ours) = (states(&own), states(&folder));
        assert!(theirs.len() > 1_000 && theirs.len() == ours.len(), "{name}: {}", theirs.len());
        for (a, b) in theirs.iter().zip(&ours) {
            assert_eq!(a, b, "{name}: SUMO's own on the left");
        }
    }
}

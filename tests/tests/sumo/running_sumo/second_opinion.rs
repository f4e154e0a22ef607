//! SUMO's own controllers beside the fixed policy; what a run of ours must hold; what goes wrong.

use super::{folder, options, run, sumo_s_own};
use crate::NETS;
use ::sumo::{Coupling, RunOptions, SumoError};
use control::PolicyKind;
use semafor::daemon::{replay::replay, setup::Setup};
use signal::IntergreenSource;
use std::path::{Path, PathBuf};
use std::process::Command;

/// SUMO writes what every link shows in every step to `folder`.
pub fn recording(folder: &Path) -> Vec<String> {
    let record = "<additional><timedEvent type=\"SaveTLSStates\" dest=\"states.xml\"/>\
                  </additional>";
    let path = folder.join("record.add.xml");
    std::fs::write(&path, record).expect("a file");
    vec!["--additional-files".to_owned(), path.display().to_string()]
}

/// Time, light and state of every record.
pub fn states(folder: &Path) -> Vec<[String; 3]> {
    let text = std::fs::read_to_string(folder.join("states.xml")).expect("SUMO's record");
    let attribute = |line: &str, name: &str| {
        let (_, rest) = line.split_once(&format!(" {name}=\"")).expect("an attribute");
        rest.split('"').next().expect("its end").to_owned()
    };
    let lines = text.lines().filter(|l| l.contains("<tlsState "));
    lines.map(|l| ["time", "id", "state"].map(|name| attribute(l, name))).collect()
}

/// The fixed policy on a net's own program, with the program's own times: link by link and
/// step by step what SUMO's controller shows.
#[test]
fn the_fixed_plan_shows_what_sumo_shows() {
    for name in NETS {
        let (own, ours) = (folder(&format!("{name}-own")), folder(&format!("{name}-ours")));
        sumo_s_own(name, &own, 1, &recording(&own));
        let mut options = options(name, &ours, PolicyKind::Fixed);
        options.launch.options.extend(recording(&ours));
        options.overrides.intergreens = Some(IntergreenSource::None);
        let run = run(options);
        assert_eq!((run.figures.refused, run.figures.lights_left_to_sumo), (0, 0), "{name}");
        let (own, ours) = (states(&own), states(&ours));
        assert!(own.len() > 1_000 && own.len() == ours.len(), "{name}: {}", own.len());
        for (a, b) in own.iter().zip(&ours) {
            assert_eq!(a, b, "{name}: SUMO's own on the left");
        }
    }
}

#[test]
fn actuated_runs_to_the_end_without_a_refusal() {
    for name in NETS {
        let folder = folder(&format!("{name}-actuated"));
        let run = run(options(name, &folder, PolicyKind::Actuated));
        let f = run.figures;
        assert_eq!((f.refused, f.vehicles.teleported, f.lights_left_to_sumo), (0, 0, 0));
        // A vehicle that brakes harder than its track allows for is passed over for a moment; one
        // that is upstream of the map's lanes, until it is there.
        let fine = |kind: &String| kind == "off_map" || kind.starts_with("implausible");
        assert!(f.rejected.keys().all(fine), "{name}: {:?}", f.rejected);
        assert!(f.max_wait_s < 200.0, "{name}: somebody stood for {} s", f.max_wait_s);
        assert_eq!(f.vehicles.arrived, f.vehicles.loaded, "{name}");
        let mean = mean_time_loss(&folder.join("tripinfo.xml"));
        assert!((f.time_loss_s.unwrap() - mean).abs() < 1e-9, "{name}: {mean}");
        if name == "walk" {
            assert!(f.pedestrians.n > 50 && f.pedestrians.wait_s.unwrap() < 60.0, "{f:?}");
        }
    }
}

/// Read here in another way than there.
fn mean_time_loss(tripinfo: &Path) -> f64 {
    let text = std::fs::read_to_string(tripinfo).expect("a tripinfo");
    let lines: Vec<&str> = text.lines().filter(|l| l.contains("<tripinfo ")).collect();
    let loss = |l: &&str| -> f64 {
        let (_, rest) = l.split_once("timeLoss=\"").expect("a time loss");
        rest.split('"').next().and_then(|n| n.parse().ok()).expect("a number")
    };
    lines.iter().map(loss).sum::<f64>() / lines.len() as f64
}

#[test]
fn the_same_seed_gives_the_same_run() {
    let twice = ["once", "again"].map(|name| {
        let folder = folder(&format!("town-{name}"));
        let options =
            RunOptions { penetration: 0.3, ..options("town", &folder, PolicyKind::Actuated) };
        run(options);
        let text = std::fs::read_to_string(folder.join("tripinfo.xml")).expect("a tripinfo");
        text.lines().filter(|l| l.contains("<tripinfo ")).map(str::to_owned).collect::<Vec<_>>()
    });
    assert!(twice[0].len() > 100 && twice[0] == twice[1]);
}

/// What SUMO's world gave to each engine gives the same outputs in the daemon's.
#[test]
fn a_recorded_run_gives_the_same_outputs_in_the_daemon() {
    for (name, lights) in [("walk", 5), ("joined", 1)] {
        let folder = folder(&format!("{name}-recorded"));
        let record = folder.join("record");
        let options = options(name, &folder, PolicyKind::Actuated);
        run(RunOptions { record: Some(record.clone()), ..options });
        let folders = std::fs::read_dir(&record).expect("a folder per light").count();
        assert_eq!(folders, lights, "{name}");
        for light in 0..lights {
            let file = |name: &str| record.join(light.to_string()).join(name);
            let read = |name: &str| std::fs::read_to_string(file(name)).expect("a recording");
            let setup = Setup::load(&file("rsu.toml")).unwrap_or_else(|e| panic!("{e}"));
            let mut outputs = Vec::new();
            replay(&setup, read("inputs.jsonl").as_bytes(), &mut outputs).expect("a replay");
            let outputs = String::from_utf8(outputs).expect("lines of JSON");
            let expected = read("outputs.jsonl");
            assert!(expected.lines().count() > 1_000, "{name} {light}");
            for (i, (then, now)) in expected.lines().zip(outputs.lines()).enumerate() {
                assert_eq!(then, now, "{name} {light}, output {i}");
            }
            assert_eq!(expected.lines().count(), outputs.lines().count());
        }
    }
}

#[test]
fn sumo_s_errors_are_told() {
    let folder = folder("errors");
    let mut unknown = options("town", &folder, PolicyKind::Fixed);
    unknown.launch.options.push("--no-such-option".to_owned());
    let told = Coupling::start(unknown).err().expect("an error").to_string();
    assert!(told.contains("before it listened") && told.contains("no-such-option"), "{told}");
    let mut ours = options("town", &folder, PolicyKind::Fixed);
    ours.launch.options.push("--seed=7".to_owned());
    let told = Coupling::start(ours).err().expect("an error").to_string();
    assert_eq!(told, "--seed is not for SUMO alone: give it before the \"--\"");
    let mut absent = options("town", &folder, PolicyKind::Fixed);
    absent.launch.program = Some(PathBuf::from("no-such-sumo"));
    let told = Coupling::start(absent).err().expect("an error").to_string();
    assert!(told.contains("cannot start no-such-sumo"), "{told}");
}

#[test]
fn sumo_dying_in_mid_run_is_one_error() {
    let folder = folder("dying");
    let mut coupling = Coupling::start(options("town", &folder, PolicyKind::Fixed)).expect("SUMO");
    for _ in 0..20 {
        coupling.step().expect("a step");
    }
    let killed = Command::new("kill")
        .args(["-9", &coupling.process_id().expect("a process").to_string()])
        .status();
    assert!(killed.expect("kill").success());
    let error = (0..50).find_map(|_| coupling.step().err()).expect("an error");
    assert!(matches!(error, SumoError::Died { .. }), "{error}");
    let told = error.to_string();
    assert!(told.contains("at 2") && told.contains("signal: 9"), "{told}");
}

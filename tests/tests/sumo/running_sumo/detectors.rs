//! SUMO's detectors as ours: where few send CAMs, or nobody.

use super::{folder, options, run};
use crate::{file, net};
use ::sumo::{Coupling, Figures, RunOptions, read_file};
use control::PolicyKind;
use roadnet::DetectorKind;
use scenario::Overrides;
use scenario::sumo::{Additional, Programs, import};

const WALK: &str = "walk-detectors.add.xml";

/// Each loop and area lies at our lane, as far from the stop line as in SUMO.
#[test]
fn loops_and_areas_are_placed() {
    let net = net("walk");
    let mut additional = Additional::default();
    additional.read(&net, WALK, read_file(&file(WALK)).expect("ours")).expect("sound");
    let imported = import(&net, &additional, &Programs::new(), &Overrides::default());
    let light = imported.lights.iter().find(|l| l.id == "A0").expect("the junction");
    let found = light.intersection.detectors();
    let of = |kind| found.iter().filter(|d| d.kind == kind).count();
    assert_eq!(of(DetectorKind::StopLine), 8, "{found:?}");
    assert_eq!(of(DetectorKind::Advance), 8, "{found:?}");
    assert_eq!(of(DetectorKind::PushButton), 4, "{found:?}");
    for (id, theirs) in &light.detectors {
        let ours = found.iter().find(|d| d.id == *id).expect("a detector");
        let lane = light.intersection.lane(ours.lane).expect("its lane");
        assert!(lane.centreline.length_m() > 100.0);
        let to_line_m = 189.6 - theirs.begin_m - theirs.length_m;
        assert!((ours.to_stop_line_m - to_line_m).abs() < 0.01, "{ours:?} {theirs:?}");
        assert_eq!(theirs.area, ours.to_stop_line_m < 1.0, "areas lie at the line here");
    }
    let left_out = imported.report.notes.iter().filter(|n| n.what.contains("etector"));
    assert_eq!(left_out.count(), 0, "{}", imported.report);
}

/// A run without CAMs of cars, with SUMO's detectors or without any.
fn unequipped(name: &str, detectors: bool, penetration: f64) -> Figures {
    let folder = folder(name);
    let mut options = options("walk", &folder, PolicyKind::Actuated);
    if detectors {
        let path = file(WALK).display().to_string();
        options.launch.options.extend(["--additional-files".to_owned(), path]);
    }
    run(RunOptions { penetration, ..options }).figures
}

/// Whom no CAM tells of, a loop does.
#[test]
fn without_cams_loops_are_enough() {
    let blind = unequipped("walk-blind", false, 0.0);
    let loops = unequipped("walk-loops", true, 0.0);
    let tenth = unequipped("walk-tenth", true, 0.1);
    let all = unequipped("walk-all", true, 1.0);
    let delay = |f: &Figures| f.delay_s.expect("vehicles");
    let told = [&blind, &loops, &tenth, &all].map(delay);
    println!("delay without anything, with loops, with 10 % CAMs, with all: {told:.1?} s");
    for f in [&blind, &loops, &tenth, &all] {
        assert_eq!((f.refused, f.vehicles.arrived), (0, f.vehicles.loaded));
        // Upstream of the lanes of the map.
        assert!(f.rejected.keys().all(|kind| kind == "off_map"), "{:?}", f.rejected);
    }
    assert!(delay(&loops) < 0.8 * delay(&blind), "{told:?}");
    assert!(delay(&loops) < 1.5 * delay(&all), "{told:?}");
    assert!(delay(&tenth) < 1.2 * delay(&loops), "{told:?}");
}

#[test]
fn a_detector_beside_the_net_is_an_error() {
    let folder = folder("detector-nowhere");
    let path = folder.join("nowhere.add.xml");
    let text = "<additional>\n<inductionLoop id=\"d\" lane=\"x_0\" pos=\"1\" period=\"60\" \
                file=\"NUL\"/>\n</additional>";
    std::fs::write(&path, text).expect("a file");
    let mut options = options("walk", &folder, PolicyKind::Actuated);
    options.launch.options.extend(["--additional-files".to_owned(), path.display().to_string()]);
    let told = Coupling::start(options).err().expect("an error").to_string();
    assert!(told.contains("x_0"), "{told}");
}

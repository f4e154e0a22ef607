//! The networks of the repository: they load, they are what their READMEs say, and their fixed
//! plans fit their demand.

use super::volumes::Volumes;
use roadnet::{ApproachRef, IntersectionId, SignalGroupId};
use scenario::{Files, Overrides, Scenario};
use signal::SignalProgram;
use std::collections::BTreeMap;
use std::sync::LazyLock;

macro_rules! folder {
    ($name:literal: $($file:literal)*) => {
        ($name, &[$(($file, include_str!(concat!("../../../../scenarios/", $name, "/", $file)))),*])
    };
}

type Folder = (&'static str, &'static [(&'static str, &'static str)]);

const FOLDERS: [Folder; 5] = [
    folder!("corridor-5": "scenario.toml" "demand.csv" "README.md" "network-1201.toml"
        "network-1202.toml" "network-1203.toml" "network-1204.toml" "network-1205.toml"),
    folder!("grid-4x4": "scenario.toml" "od.csv" "README.md" "network-1601.toml"
        "network-1602.toml" "network-1603.toml" "network-1604.toml" "network-1605.toml"
        "network-1606.toml" "network-1607.toml" "network-1608.toml" "network-1609.toml"
        "network-1610.toml" "network-1611.toml" "network-1612.toml" "network-1613.toml"
        "network-1614.toml" "network-1615.toml" "network-1616.toml"),
    folder!("spa-zone": "scenario.toml" "demand.csv" "README.md" "network-1701.toml"
        "network-1702.toml" "network-1703.toml" "network-1704.toml" "network-1705.toml"
        "network-1706.toml"),
    folder!("emergency-corridor": "scenario.toml" "demand.csv" "trips.csv" "README.md"
        "network-1301.toml" "network-1302.toml" "network-1303.toml" "network-1304.toml"),
    folder!("chisinau-boulevard": "scenario.toml" "demand.csv" "README.md" "network-1801.toml"
        "network-1802.toml" "network-1803.toml" "network-1804.toml" "network-1805.toml"
        "network-1806.toml" "network-1807.toml" "network-1808.toml" "network-1809.toml"),
];

/// All of them, loaded once.
pub fn all() -> &'static BTreeMap<&'static str, Scenario> {
    static LOADED: LazyLock<BTreeMap<&'static str, Scenario>> =
        LazyLock::new(|| FOLDERS.iter().map(|(name, texts)| (*name, load(name, texts))).collect());
    &LOADED
}

fn load(name: &str, texts: &[(&str, &str)]) -> Scenario {
    let files = texts.iter().fold(Files::new(name), |f, (file, text)| f.with(*file, *text));
    match Scenario::load(&files, &Overrides::default()) {
        Ok(scenario) => scenario,
        Err(problems) => panic!("{problems}"),
    }
}

#[test]
fn they_are_what_they_are_called() {
    // Signals, intersections without, links, journeys' stops.
    let expected = [
        ("chisinau-boulevard", 6, 3, 16, 5),
        ("corridor-5", 5, 0, 8, 4),
        ("emergency-corridor", 4, 0, 6, 0),
        ("grid-4x4", 16, 0, 48, 0),
        ("spa-zone", 2, 4, 10, 0),
    ];
    let found: Vec<_> = all()
        .iter()
        .map(|(name, s)| {
            assert_eq!(s.name, *name);
            let network = &s.network.network;
            let signals = s.network.programs.len();
            let demand = s.demand(1);
            let stops = demand.buses.iter().map(|b| b.stop.len()).max().unwrap_or(0);
            assert!(demand.buses.iter().all(|b| b.stop.len() == stops));
            let others = network.intersections().len() - signals;
            (*name, signals, others, network.links().len(), stops)
        })
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn each_has_what_it_is_about() {
    let emergency = &all()["emergency-corridor"];
    assert_eq!(emergency.demand(1).trips.len(), 3);
    let spa = &all()["spa-zone"];
    assert_eq!(spa.zones.len(), 2);
    let traffic = spa.demand(1).traffic;
    let slower = (0.9..1.0).contains(&traffic.speed_factor.mean);
    assert!(slower && traffic.speed_factor.sd > 0.1, "{traffic:?}");
    assert!(all()["grid-4x4"].demand(1).flows.is_empty());
}

/// Signals stand 300 to 450 m apart, as in a town. Roads with intersections without signals in
/// between are shorter.
#[test]
fn signals_are_as_far_apart_as_in_a_town() {
    for name in ["corridor-5", "grid-4x4", "emergency-corridor"] {
        let network = &all()[name].network.network;
        for link in network.links() {
            let at = |id: IntersectionId| network.intersection(id).unwrap();
            let (a, b) = (at(link.from.intersection), at(link.to.intersection));
            let apart_m = a.frame().to_enu(b.ref_point()).distance_m(units::Enu::new(0.0, 0.0));
            assert!((295.0..455.0).contains(&apart_m), "{name}: {apart_m:.0} m");
            let seam = network.seam(link).unwrap();
            assert!(seam.gap_m < 0.1 && seam.offset_m.abs() < 0.1, "{name}: {seam:?}");
        }
    }
}

/// Degree of saturation in the fixed plan at the hour's mean demand: on the main approaches
/// neither starving nor wasteful, and nowhere over one.
#[test]
fn the_fixed_plans_fit_the_demand() {
    let mut told = String::new();
    let mut fine = true;
    for (name, s) in all() {
        let volumes = Volumes::of(s);
        let mut worst = Vec::new();
        for (id, program) in &s.network.programs {
            let (found, line) = saturations(s, &volumes, *id, program);
            told += &format!("{name} {line}\n");
            fine &= found.values().all(|x| *x < 0.95);
            worst.push(found.values().copied().fold(0.0, f64::max));
        }
        let range = if *name == "spa-zone" { 0.3..0.95 } else { 0.55..0.95 };
        fine &= worst.iter().all(|x| range.contains(x));
    }
    assert!(fine, "\n{told}");
}

/// By signal group, of those that yield to no other vehicles.
fn saturations(
    s: &Scenario,
    volumes: &Volumes,
    id: IntersectionId,
    program: &SignalProgram,
) -> (BTreeMap<SignalGroupId, f64>, String) {
    let i = s.network.network.intersection(id).expect("an intersection with signals");
    let plan = program.plan();
    let n = plan.steps.len();
    let mut found = BTreeMap::new();
    let mut line = format!("{id}:");
    let pedestrian = |g: &SignalGroupId| g.0 > 10;
    let yields = |g: SignalGroupId| i.permitted().iter().any(|(a, b)| *a == g && !pedestrian(b));
    for group in program.group_ids().filter(|g| !pedestrian(g) && !yields(*g)) {
        let of_group: f64 = i
            .movements()
            .iter()
            .filter(|m| m.signal_group == group)
            .map(|m| {
                let at = |approach| ApproachRef { intersection: id, approach };
                volumes.turn(at(m.from), at(m.to))
            })
            .sum();
        let lanes = i.lanes_of_group(group).count() as f64;
        let green = |k: usize| &program.stage(plan.steps[k % n].stage).expect("a stage").green;
        let step = (0..n).find(|k| green(*k).contains(&group)).expect("a green");
        let interstage = program.interstage(green(step + n - 1), green(step));
        let gained = interstage.gaining.iter().find(|(g, _)| *g == group).expect("a gain").1;
        let flashing = program.times(group).expect("times").flashing_green;
        let shown_s = (plan.length_of(step) + flashing - gained).as_secs_f64();
        let x = of_group * plan.cycle.as_secs_f64() / (SATURATION_VEH_PER_H * lanes * shown_s);
        line += &format!(" {group}={x:.2} ({of_group:.0}/h, {shown_s:.0} s)");
        found.insert(group, x);
    }
    (found, line)
}

/// What a lane discharges per hour of green in the simulator.
const SATURATION_VEH_PER_H: f64 = 1_830.0;

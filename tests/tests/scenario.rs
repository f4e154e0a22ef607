//! Scenario files: everything wrong is told at once and in its place, nothing brings the
//! loaders down, and the scenarios of the repository are sound.

use its::msg::Msg;
use its::wire;
use proptest::prelude::*;
use scenario::{
    Expected, FileKind, Files, Network, Overrides, Problems, Scenario, Source, mapem,
    read_intergreens,
};
use std::sync::LazyLock;
use std::time::Duration;

const BROKEN: [(&str, &str); 3] = [
    ("scenario.toml", include_str!("scenario/broken/scenario.toml")),
    ("network.toml", include_str!("scenario/broken/network.toml")),
    ("demand.csv", include_str!("scenario/broken/demand.csv")),
];

const SINGLE_JUNCTION: [(&str, &str); 4] = [
    ("scenario.toml", include_str!("../../scenarios/single-junction/scenario.toml")),
    ("network.toml", include_str!("../../scenarios/single-junction/network.toml")),
    ("demand.csv", include_str!("../../scenarios/single-junction/demand.csv")),
    ("expected.toml", include_str!("../../scenarios/single-junction/expected.toml")),
];

fn files(texts: &[(&str, &str)]) -> Files {
    texts.iter().fold(Files::new(""), |files, (name, text)| files.with(*name, *text))
}

/// Loaded once: the conflicts of a whole junction are computed.
fn single_junction() -> &'static Scenario {
    static LOADED: LazyLock<Scenario> =
        LazyLock::new(|| match Scenario::load(&files(&SINGLE_JUNCTION), &Overrides::default()) {
            Ok(scenario) => scenario,
            Err(problems) => panic!("{problems}"),
        });
    &LOADED
}

fn problems_of_network(text: &str) -> String {
    let source = Source { file: "n", text };
    Network::load(&[source], &Overrides::default()).err().unwrap_or_default().to_string()
}

#[test]
fn all_problems_of_all_files_at_once_each_in_its_place() {
    let problems = Scenario::load(&files(&BROKEN), &Overrides::default()).unwrap_err();
    let golden = include_str!("scenario/broken/problems.txt");
    assert_eq!(problems.to_string().trim(), golden.trim(), "\n{problems}\n");
}

#[test]
fn syntax_errors_hide_nothing_but_their_own_line() {
    let text = SINGLE_JUNCTION[1].1;
    let broken = text
        .replacen("region = 498", "region = = 498", 1)
        .replacen("revision = 1", "revision = \"one\"", 1)
        .replacen("max_green_s = 35.0", "max_grene_s = 35.0", 1);
    let problems = problems_of_network(&broken);
    let line = |needle| broken.lines().position(|l| l.contains(needle)).unwrap() + 1;
    let told: Vec<&str> = problems.lines().collect();
    assert_eq!(told.len(), 3, "{problems}");
    assert!(told[0].starts_with(&format!("n:{}: ", line("region ="))), "{problems}");
    assert_eq!(
        told[1],
        format!(
            "n:{}: intersection.revision: found text \"one\", expected a whole number from 0 to 127",
            line("revision =")
        )
    );
    let unknown = format!("n:{}: signal_group[1].max_grene_s: unknown key", line("max_grene_s"));
    assert!(told[2].starts_with(&unknown), "{problems}");
}

#[test]
fn the_single_junction_is_sound() {
    let s = single_junction();
    assert_eq!(s.network.programs.len(), 1);
    for file in &SINGLE_JUNCTION[..3] {
        let kind = FileKind::of(file.1).unwrap();
        assert!(kind.check(Source { file: file.0, text: file.1 }).is_empty(), "{}", file.0);
    }
    assert_eq!(FileKind::of("[rsu]\n"), None);
}

/// What the format's description shows is a sound scenario.
#[test]
fn the_described_format_is_the_one_that_is_read() {
    let readme = include_str!("../../scenarios/README.md");
    let blocks: Vec<&str> = readme
        .split("\n```")
        .skip(1)
        .step_by(2)
        .map(|block| block.split_once('\n').unwrap().1)
        .collect();
    let names = ["scenario.toml", "network.toml", "demand.csv", "expected.toml"];
    let texts: Vec<_> = names.into_iter().zip(blocks).collect();
    let scenario = match Scenario::load(&files(&texts), &Overrides::default()) {
        Ok(scenario) => scenario,
        Err(problems) => panic!("{problems}"),
    };
    assert_eq!(scenario.demand(1).buses.len(), 13);
    assert_eq!(scenario.expected.unwrap().runs.len(), 1);
}

/// The README's table of intergreens is the computed one.
#[test]
fn the_readme_shows_the_computed_intergreens() {
    let s = single_junction();
    let program = s.network.programs.values().next().unwrap();
    let readme = include_str!("../../scenarios/single-junction/README.md");
    let groups: Vec<_> = program.group_ids().collect();
    for losing in &groups {
        let cells: String = groups
            .iter()
            .map(|gaining| match program.intergreens().get(*losing, *gaining) {
                Some(t) => format!(" {} |", t.as_secs()),
                None => " |".to_owned(),
            })
            .collect();
        let row = format!("| **{losing}** |{cells}");
        assert!(readme.contains(&row), "README lacks the row\n{row}");
    }
}

/// Degree of saturation of each movement in the fixed plan at the hour's mean demand: the
/// splits are neither starving nor wasteful.
#[test]
fn the_fixed_plan_fits_the_demand() {
    let s = single_junction();
    let (id, program) = s.network.programs.iter().next().unwrap();
    let i = s.network.network.intersection(*id).unwrap();
    let demand = s.demand(1);
    let span_s = (s.duration - s.warm_up).as_secs_f64();
    let plan = program.plan();
    let mut worst = 0.0_f64;
    for m in i.movements().iter().filter(|m| m.signal_group.0 < 10) {
        // Everything that shares the group, over the lanes that the group serves.
        let of_group: f64 = demand
            .flows
            .iter()
            .filter(|f| f.begin_s >= s.warm_up.as_secs_f64())
            .filter(|f| {
                i.movements()
                    .iter()
                    .any(|o| o.signal_group == m.signal_group && (o.from, o.to) == (f.from, f.to))
            })
            .map(|f| f.veh_per_h * (f.end_s - f.begin_s) / span_s)
            .sum();
        let lanes = i.lanes_of_group(m.signal_group).count() as f64;
        let n = plan.steps.len();
        let step = (0..n)
            .find(|k| program.stage(plan.steps[*k].stage).unwrap().green.contains(&m.signal_group))
            .unwrap();
        let green = |k: usize| &program.stage(plan.steps[k % n].stage).unwrap().green;
        let interstage = program.interstage(green(step + n - 1), green(step));
        let (_, gained) = *interstage.gaining.iter().find(|(g, _)| *g == m.signal_group).unwrap();
        let flashing = program.times(m.signal_group).unwrap().flashing_green;
        let shown_s = (plan.length_of(step) + flashing - gained).as_secs_f64();
        let x = of_group * plan.cycle.as_secs_f64() / (SATURATION_VEH_PER_H * lanes * shown_s);
        assert!((0.4..0.95).contains(&x), "{} to {}: {x:.2}", m.from, m.to);
        worst = worst.max(x);
    }
    assert!((0.75..0.95).contains(&worst), "{worst:.2}");
}

proptest! {
    /// Half of the buses are late whatever the seed, late is late and punctual is punctual, and
    /// the timetable knows every journey.
    #[test]
    fn half_of_the_buses_are_late(seed in any::<u64>()) {
        let s = single_junction();
        let demand = s.demand(seed);
        let late = demand.buses.iter().filter(|b| b.late).count();
        prop_assert!((2 * late).abs_diff(demand.buses.len()) <= 2, "{late}");
        for bus in &demand.buses {
            let range = if bus.late { 120.0..=300.0 } else { 0.0..=20.0 };
            prop_assert!(range.contains(&bus.lateness_s));
            let journey = s.timetable.journey(&bus.journey).unwrap();
            let aimed_s = journey.calls[0].aimed.millis_since(s.start) as f64 / 1e3;
            prop_assert!((20.0..60.0).contains(&(aimed_s - bus.aimed_entry_s)));
        }
        prop_assert_eq!(s.demand(seed), demand);
    }
}

#[test]
fn the_command_line_changes_the_program_before_it_is_checked() {
    let load = |overrides: &Overrides| Scenario::load(&files(&SINGLE_JUNCTION), overrides);
    let amber = Overrides { amber: Some(Duration::from_secs(4)), ..Overrides::default() };
    let s = load(&amber).unwrap();
    let program = s.network.programs.values().next().unwrap();
    for group in program.group_ids() {
        let expected = if group.0 > 10 { 0 } else { 4 };
        assert_eq!(program.times(group).unwrap().amber.as_secs(), expected);
    }
    let none =
        Overrides { intergreens: Some(signal::IntergreenSource::None), ..Overrides::default() };
    let s = load(&none).unwrap();
    let program = s.network.programs.values().next().unwrap();
    for (losing, _, t) in program.intergreens().iter() {
        assert_eq!(t, program.times(losing).unwrap().amber);
    }
    let mut problems = Problems::new();
    let csv = "losing,gaining,intergreen_s\n1,2,5\n300,2,5\n1,3,x\n";
    let given = read_intergreens("i.csv", csv, &mut problems);
    assert_eq!(
        problems.to_string(),
        "i.csv:3: losing: found \"300\", expected a whole number from 1 to 254\n\
         i.csv:4: intergreen_s: found \"x\", expected a number from 0 to 60"
    );
    let given = Overrides { intergreens: Some(given), ..Overrides::default() };
    let told = load(&given).unwrap_err().to_string();
    assert!(told.contains("no intergreen for 1 losing, 4 gaining, though they conflict"), "{told}");
}

/// The MAPEM that consider it published imports, and every guess is listed.
#[test]
fn a_recorded_mapem_is_imported() {
    let octets = include_bytes!("../vectors/c-its-parser/mapem.bin");
    let message = wire::decode(octets).unwrap();
    let Ok(Msg::Mapem(map)) = Msg::try_from(&message) else { panic!("no MAPEM") };
    let (found, report) = match mapem::import(&map.intersections) {
        Ok(imported) => imported,
        Err(errors) => panic!("{errors}"),
    };
    assert_eq!(found.len(), map.intersections.len());
    for (i, geometry) in found.iter().zip(&map.intersections) {
        assert!(!i.movements().is_empty());
        for lane in i.lanes().iter().filter(|l| l.lane_use == roadnet::LaneUse::Ingress) {
            let stop_line = geometry.lanes.iter().find(|l| l.id == lane.id.0).unwrap().nodes[0];
            assert_eq!(lane.centreline.end(), stop_line, "lane {}", lane.id);
        }
    }
    assert!(report.notes.iter().all(|n| !n.what.is_empty() && !n.why.is_empty()));
}

/// A text with a few bytes changed, taken out or doubled.
fn mutated(text: &'static str) -> impl Strategy<Value = String> {
    let edit = (0..text.len(), 0_u8..4, "[\\x20-~\\n\"\\[\\]=.,0-9éț-]");
    proptest::collection::vec(edit, 1..12).prop_map(move |edits| {
        let mut bytes = text.as_bytes().to_vec();
        for (at, what, with) in edits {
            let at = at % bytes.len().max(1);
            match what {
                0 => bytes.splice(at..at + 1, with.bytes()).for_each(drop),
                1 => drop(bytes.remove(at)),
                2 => bytes.splice(at..at, with.bytes()).for_each(drop),
                _ => {
                    let end = (at + 40).min(bytes.len());
                    bytes.extend_from_within(at..end);
                }
            }
        }
        String::from_utf8_lossy(&bytes).into_owned()
    })
}

fn survives(name: &str, text: &str) {
    let mut texts = SINGLE_JUNCTION.to_vec();
    for (file, content) in &mut texts {
        if *file == name {
            *content = text;
        }
    }
    match Scenario::load(&files(&texts), &Overrides::default()) {
        Ok(scenario) => drop(scenario.demand(1)),
        Err(problems) => {
            assert!(!problems.is_empty());
            let lines = texts.iter().map(|(_, t)| t.lines().count()).max().unwrap_or(0);
            assert!(problems.iter().all(|p| p.mark.line <= lines + 1), "{problems}");
        }
    }
    let _ = FileKind::of(text).map(|kind| kind.check(Source { file: name, text }));
}

proptest! {
    #[test]
    fn no_expectation_brings_the_loader_down(text in mutated(EXPECTED)) {
        let _ = Expected::load("expected.toml", &text);
    }

    #[test]
    fn no_network_brings_the_loader_down(text in mutated(BROKEN[1].1)) {
        let _ = problems_of_network(&text);
    }

    #[test]
    fn no_demand_brings_its_loader_down(text in mutated(SINGLE_JUNCTION[2].1)) {
        let _ = FileKind::Demand.check(Source { file: "demand.csv", text: &text });
    }

    #[test]
    fn no_text_brings_the_loaders_down(
        text in "\\PC{0,200}",
        toml in "[a-z\\[\\]=.\"0-9\\n ]{0,200}",
    ) {
        for text in [&text, &toml] {
            survives("scenario.toml", text);
            let source = Source { file: "any", text };
            for kind in [FileKind::Network, FileKind::Demand, FileKind::Expected] {
                let _ = kind.check(source);
            }
        }
    }
}

proptest! {
    // The conflicts of a whole junction are computed for each case.
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn no_scenario_brings_the_loader_down(text in mutated(SINGLE_JUNCTION[0].1)) {
        survives("scenario.toml", &text);
    }

    #[test]
    fn no_demand_brings_the_scenario_down(text in mutated(SINGLE_JUNCTION[2].1)) {
        survives("demand.csv", &text);
    }

    #[test]
    fn no_junction_brings_the_loader_down(text in mutated(SINGLE_JUNCTION[1].1)) {
        survives("network.toml", &text);
    }
}

const EXPECTED: &str = "\
[[run]]
policy = \"actuated\"
priority = \"late\"
seeds = [1, 10]
[run.kpi]
delay_s = [10.0, 30.0]
late_bus_delay_s = [5, 20]
";

#[test]
fn expectations_are_read() {
    let expected = Expected::load("expected.toml", EXPECTED).unwrap();
    let run = &expected.runs[0];
    assert_eq!(
        (run.policy.as_str(), run.priority.as_str(), run.seeds),
        ("actuated", "late", (1, 10))
    );
    assert!(run.kpi["delay_s"].hold(30.0) && !run.kpi["delay_s"].hold(30.1));
    let twisted = EXPECTED.replace("[10.0, 30.0]", "[30.0, 10.0]");
    let problems = Expected::load("expected.toml", &twisted).unwrap_err();
    assert_eq!(
        problems.to_string(),
        "expected.toml:6: run[#1].kpi.delay_s: found 30 to 10, expected the smaller number first"
    );
}

/// What a lane discharges per hour of green in the simulator.
const SATURATION_VEH_PER_H: f64 = 1_830.0;

/// The scenarios of the repository by the names of their folders.
fn shipped() -> Vec<(String, Scenario)> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../scenarios");
    let entries = |at: &std::path::Path| {
        let all = std::fs::read_dir(at).expect("a folder").map(|e| e.expect("an entry").path());
        let mut all: Vec<_> = all.collect();
        all.sort();
        all
    };
    let name = |p: &std::path::Path| {
        p.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default()
    };
    let load = |at: &std::path::PathBuf| {
        let texts = entries(at).into_iter().filter(|f| !name(f).ends_with(".md"));
        let files = texts.fold(Files::new(name(at)), |files, f| {
            files.with(name(&f), std::fs::read_to_string(&f).expect("a text"))
        });
        let loaded = Scenario::load(&files, &Overrides::default());
        (name(at), loaded.unwrap_or_else(|problems| panic!("{problems}")))
    };
    entries(&folder).iter().filter(|p| p.is_dir()).map(load).collect()
}

#[test]
fn in_every_scenario_of_ours_somebody_arrives_and_nobody_collides() {
    let all = shipped();
    assert!(all.len() >= 6, "{:?}", all.iter().map(|(name, _)| name).collect::<Vec<_>>());
    for (name, scenario) in &all {
        assert!(scenario.expected.is_some(), "{name} says what to expect of it");
        let options = testbed::RunOptions::default();
        let mut run = testbed::Testbed::new(testbed::Setup::of(scenario, options, 3))
            .unwrap_or_else(|e| panic!("{name}: {e}"));
        for minutes in 1..=8 {
            run.run_until(units::Instant::ZERO + Duration::from_secs(60 * minutes));
            let fault = run.world().traffic().audit();
            assert_eq!(fault, None, "{name}, after {minutes} minutes");
        }
        let counts = run.world().traffic().counts();
        assert!(counts.arrived > 20, "{name}: {counts:?}");
    }
}

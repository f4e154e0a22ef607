//! The binary as people call it: what it prints, and how it exits.

#![allow(clippy::unwrap_used, reason = "a test that can't go on says where")]

use serde_json::Value;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::Duration;

fn semafor(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_semafor"));
    command.args(args).current_dir(workspace()).env_remove("SEMAFOR_LOG");
    command
}

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Runs it with `input` on standard input.
fn fed(args: &[&str], input: &[u8]) -> Output {
    let mut child = semafor(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    child.wait_with_output().unwrap()
}

#[test]
fn what_is_decoded_encodes_to_the_same_octets() {
    for name in ["cam", "denm", "mapem", "spatem", "srem"] {
        let file = format!("tests/vectors/c-its-parser/{name}.bin");
        let octets = std::fs::read(workspace().join(&file)).unwrap();
        let decoded = semafor(&["decode", &file]).output().unwrap();
        assert_eq!(decoded.status.code(), Some(0), "{name}");
        let document: Value = serde_json::from_slice(&decoded.stdout).unwrap();
        assert_eq!((&document["message"], &document["release"]), (&name.into(), &1.into()));
        let encoded = fed(&["encode"], &decoded.stdout);
        assert_eq!(encoded.status.code(), Some(0), "{name}");
        let hex: String = octets.iter().map(|o| format!("{o:02x}")).collect();
        assert_eq!(String::from_utf8(encoded.stdout).unwrap().trim(), hex, "{name}");
    }
}

#[test]
fn a_bad_line_is_told_and_the_next_one_read() {
    let cam = std::fs::read(workspace().join("tests/vectors/c-its-parser/cam.bin")).unwrap();
    let hex: String = cam.iter().map(|o| format!("{o:02x}")).collect();
    let input = format!("0102ff\n{hex}\n{}\nxyz\n", &hex[..100]);
    let output = fed(&["decode", "-"], input.as_bytes());
    assert_eq!(output.status.code(), Some(1));
    let lines: Vec<Value> = String::from_utf8(output.stdout)
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(lines.len(), 4);
    assert_eq!(lines[0]["error"]["kind"], "unsupported-version");
    assert_eq!(lines[1]["message"], "cam");
    assert_eq!(lines[2]["error"]["kind"], "truncated");
    assert!(lines[2]["error"]["path"].as_str().unwrap().starts_with("cam."), "{}", lines[2]);
    assert!(lines[3]["error"]["detail"].is_string());
}

#[test]
fn a_run_is_one_json_document_with_the_figures_of_its_seeds() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("sim-report");
    std::fs::create_dir_all(&folder).unwrap();
    let (page, csv) = (folder.join("report.html"), folder.join("movements.csv"));
    let args =
        ["sim", "scenarios/single-junction", "--policy", "actuated", "--seeds", "3", "--json"];
    let mut command = semafor(&args);
    let output = command.arg("--report").arg(&page).arg("--csv").arg(&csv).output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    let document: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(document["scenario"], "single-junction");
    assert_eq!(document["seeds"], serde_json::json!([3]));
    let delay = &document["kpi"]["delay_s"];
    assert!(delay["mean"].as_f64().unwrap() > 10.0 && delay["n"] == 1, "{delay}");
    assert_eq!(delay["ci95"].as_array().unwrap().len(), 2);
    let movements = document["movements"].as_array().unwrap();
    assert_eq!(movements.len(), 12, "three from each arm");
    let vehicles: u64 = movements.iter().map(|m| m["vehicles"].as_u64().unwrap()).sum();
    assert_eq!(vehicles as f64, document["kpi"]["vehicles"]["mean"].as_f64().unwrap());
    let saturation = movements.iter().map(|m| m["saturation"].as_f64().unwrap());
    assert!(saturation.fold(0.0, f64::max) < 1.2, "what comes goes through");
    let page = std::fs::read_to_string(page).unwrap();
    // Delay, queue and timing, and the arrivals in the cycle of four approaches.
    assert_eq!((page.matches("<svg").count(), page.matches("</svg>").count()), (7, 7));
    assert!(!page.contains("http"), "it needs nothing beside it");
    assert!(!page.contains("NaN"), "no figure is missing");
    let csv = std::fs::read_to_string(csv).unwrap();
    assert_eq!(csv.lines().count(), 13);
    assert!(csv.lines().all(|line| line.split(',').count() == 12), "{csv}");
}

/// What a run did to its lamps, under a policy that fails, can be followed; and what is changed in
/// the log is found, with its line.
#[test]
fn a_log_is_followed_and_a_changed_one_is_not() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("sim-log");
    std::fs::create_dir_all(&folder).unwrap();
    let log = folder.join("log.jsonl");
    let args = ["sim", "scenarios/single-junction", "--policy", "actuated", "--seeds", "3"];
    let mut command = semafor(&args);
    command.args(["--drill", "panics@600+10", "--json", "--log"]).arg(&log);
    assert_eq!(command.output().unwrap().status.code(), Some(0));
    let text = std::fs::read_to_string(&log).unwrap();
    let events = |name: &str| text.matches(&format!("\"event\":\"{name}\"")).count();
    assert_eq!((events("policy_failed"), events("policy_resumed")), (1, 1));
    assert!(events("stage_requested") > 50 && text.contains("\"reason\":\"gap_out\""));
    let check = |log: &PathBuf| {
        let output = semafor(&["check", "scenarios/single-junction", "--log"]).arg(log).output();
        let output = output.unwrap();
        (output.status.code(), String::from_utf8(output.stdout).unwrap())
    };
    let (code, told) = check(&log);
    assert_eq!(code, Some(0), "{told}");
    // Every amber of group 1 is left out: it goes from green to red.
    let (changed, broken) = (folder.join("changed.jsonl"), "\"group\":1,\"lamp\":\"amber\"");
    let first = text.lines().position(|line| line.contains(broken)).unwrap() + 1;
    let without: Vec<&str> = text.lines().filter(|line| !line.contains(broken)).collect();
    std::fs::write(&changed, without.join("\n")).unwrap();
    let (code, told) = check(&changed);
    let line: usize =
        told.split(".jsonl:").nth(1).unwrap().split(':').next().unwrap().parse().unwrap();
    assert!(code == Some(1) && told.contains("went from"), "{told}");
    assert!(line >= first, "{told}");
    let wrong = semafor(&["sim", "scenarios/single-junction", "--drill", "sleeps@600"]).output();
    assert_eq!(wrong.unwrap().status.code(), Some(2));
}

/// The plan's page has the diagram, signal groups and a picture for each lane with a signal.
#[test]
fn a_plan_has_a_page() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("plan-page");
    std::fs::create_dir_all(&folder).unwrap();
    let page = folder.join("plan.html");
    let mut command = semafor(&["plan", "scenarios/single-junction", "--uncoordinated", "--json"]);
    let output = command.arg("--report").arg(&page).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let document: Value = serde_json::from_slice(&output.stdout).unwrap();
    let lanes = document["plans"][0]["intersections"][0]["lanes"].as_array().unwrap().len();
    let page = std::fs::read_to_string(page).unwrap();
    assert_eq!(page.matches("Arrivals and queue in the cycle").count(), 2 * lanes);
    // And the time–space diagram, and the signal groups.
    assert_eq!(page.matches("</svg>").count(), lanes + 2);
    assert!(!page.contains("NaN"), "no figure is missing");
}

#[test]
fn scenarios_are_checked_and_wrong_usage_is_told_apart() {
    let fine = semafor(&["check", "scenarios/single-junction"]).output().unwrap();
    assert_eq!(fine.status.code(), Some(0));
    let missing = semafor(&["check", "scenarios/nowhere"]).output().unwrap();
    assert_eq!(missing.status.code(), Some(1));
    let told = String::from_utf8(missing.stdout).unwrap();
    assert!(told.contains("scenarios/nowhere"), "{told}");
    let usage = semafor(&["sim", "--policy", "wishful"]).output().unwrap();
    assert_eq!(usage.status.code(), Some(2));
}

/// As a service manager does it: started, told to end, gone without a complaint.
#[test]
fn the_daemon_ends_cleanly_when_it_is_told_to() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let file = folder.join("daemon.toml");
    let scenario = workspace().join("scenarios/single-junction");
    let text = format!(
        "[rsu]\nname = \"a\"\nstation_id = 1\nscenario = \"{}\"\n\
         [cabinet]\ncontroller = \"virtual\"\n[air]\nlisten = \"127.0.0.1:0\"\nsend_to = []\n",
        scenario.display()
    );
    std::fs::write(&file, text).unwrap();
    for signal in ["TERM", "INT"] {
        let mut daemon =
            semafor(&["run", "-c", file.to_str().unwrap()]).stderr(Stdio::piped()).spawn().unwrap();
        let id = daemon.id().to_string();
        end_after_a_minute(id.clone());
        let mut told = BufReader::new(daemon.stderr.take().unwrap()).lines();
        let started = told.next().unwrap().unwrap();
        assert!(started.contains("started"), "{started}");
        // The handlers stand when it says so of the controller, after its first report.
        let heard = told.next().unwrap().unwrap();
        assert!(heard.contains("ControllerHeard"), "{heard}");
        assert!(Command::new("kill").args(["-s", signal, &id]).status().unwrap().success());
        let last = told.map(Result::unwrap).last().unwrap();
        assert!(last.contains("stopping"), "{last}");
        assert_eq!(daemon.wait().unwrap().code(), Some(0), "{signal}");
    }
}

/// A daemon that is silent must not hold the tests up.
fn end_after_a_minute(id: String) {
    std::thread::spawn(move || {
        std::thread::sleep(Duration::from_secs(60));
        let _gone_already = Command::new("kill").args(["-s", "KILL", &id]).status();
    });
}

/// A scenario's MAPEM, imported again, is a scenario with the same MAPEM.
#[test]
fn a_mapem_goes_there_and_back() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("import-mapem");
    let _ = std::fs::remove_dir_all(&folder);
    let there = folder.to_str().unwrap();
    let exported = semafor(&["export", "mapem", "scenarios/single-junction"]).output().unwrap();
    assert_eq!(exported.status.code(), Some(0));
    let imported = fed(&["import", "mapem", "-", "-o", there], &exported.stdout);
    let told = String::from_utf8(imported.stdout).unwrap();
    assert_eq!(imported.status.code(), Some(0), "{told}");
    assert!(told.contains("signal groups                  12"), "{told}");
    assert!(told.contains("its program: 5 stages"), "{told}");
    let again = semafor(&["export", "mapem", there]).output().unwrap();
    let map = |hex: &[u8]| {
        let decoded = fed(&["decode"], hex).stdout;
        let document: Value = serde_json::from_slice(&decoded).unwrap();
        document["value"]["map"].clone()
    };
    assert_eq!(map(&exported.stdout), map(&again.stdout));
    let checked = semafor(&["check", &format!("{there}/scenario.toml")]).output().unwrap();
    assert_eq!(checked.status.code(), Some(0));
}

#[test]
fn imports_say_what_is_wrong_and_where() {
    let cam = std::fs::read(workspace().join("tests/vectors/c-its-parser/cam.bin")).unwrap();
    let hex: String = cam.iter().map(|o| format!("{o:02x}")).collect();
    for (args, input, told) in [
        (&["import", "mapem", "-"][..], hex.clone(), "-: no MAPEM among 1 messages"),
        (&["import", "mapem", "-"], format!("{hex}\nzz\n"), "-:2: line: 'z' in column 1"),
        (&["import", "mapem", "no-such.hex"], String::new(), "no-such.hex: No such file"),
        (&["import", "osm", "-"], "<osm/>".to_owned(), "-: "),
        (&["import", "osm", "no-such.osm.pbf"], String::new(), "no-such.osm.pbf: No such file"),
        (&["import", "sumo", "no-such.net.xml"], String::new(), "no-such.net.xml: No such file"),
    ] {
        let output = fed(args, input.as_bytes());
        let errors = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{args:?}: {errors}");
        assert!(errors.starts_with(&format!("semafor: {told}")), "{args:?}: {errors}");
        assert_eq!(errors.lines().count(), 1, "{args:?}: {errors}");
    }
}

//! Nets that SUMO's own tools make, with programs of many kinds: the fixed policy shows what
//! SUMO's controller shows.

use super::second_opinion::{recording, states};
use super::{folder, options, run};
use ::sumo::Launch;
use control::PolicyKind;
use signal::IntergreenSource;
use std::path::{Path, PathBuf};
use std::process::Command;

/// One net.
struct Variant<'a> {
    name: &'a str,
    /// Arguments of `netgenerate`.
    net: &'a [&'a str],
    /// What is changed in the file that it makes.
    change: fn(String) -> String,
    begin_s: u32,
}

const PLAIN: Variant<'_> = Variant { name: "", net: &[], change: |net| net, begin_s: 0 };

#[test]
fn cycles_that_do_not_divide_the_day() {
    let cycle = |s| ["--tls.cycle.time", s, "--tls.allred.time", "3"];
    for (name, s, begin_s) in [("c70", "70", 0), ("c77", "77", 3_600), ("c110", "110", 90_000)] {
        same(&Variant { name, net: &cycle(s), begin_s, ..PLAIN });
    }
}

#[test]
fn crossings_and_the_left_hand_side() {
    let people = ["--sidewalks.guess", "--crossings.guess", "--lefthand", "--turn-lanes", "1"];
    same(&Variant { name: "left", net: &people, ..PLAIN });
}

#[test]
fn an_offset_from_the_begin_of_the_simulation() {
    let change = |net: String| net.replace("offset=\"0\"", "offset=\"begin\"");
    same(&Variant { name: "begin", change, begin_s: 37, ..PLAIN });
}

#[test]
fn red_amber_before_green() {
    // The last of three seconds of all-red becomes red-amber of whoever is next.
    let change = |net: String| {
        let state = |line: &str| -> Option<String> {
            let (_, rest) = line.split_once("state=\"").filter(|_| line.contains("<phase "))?;
            Some(rest.split('"').next()?.to_owned())
        };
        let lines: Vec<&str> = net.lines().collect();
        let mut out: Vec<String> = Vec::new();
        let mut first = String::new();
        for (i, line) in lines.iter().enumerate() {
            let Some(own) = state(line) else {
                out.push((*line).to_owned());
                continue;
            };
            if lines[i - 1].contains("<tlLogic ") {
                first.clone_from(&own);
            }
            if own.contains(['G', 'g', 'y']) {
                out.push((*line).to_owned());
                continue;
            }
            let next = lines.get(i + 1).and_then(|l| state(l)).unwrap_or_else(|| first.clone());
            let letter = |c: char| if matches!(c, 'G' | 'g') { 'u' } else { 'r' };
            let red_amber: String = next.chars().map(letter).collect();
            let duration = |s: u8| line.replace("duration=\"3\"", &format!("duration=\"{s}\""));
            out.push(duration(2));
            let quoted = |state: &str| format!("state=\"{state}\"");
            out.push(duration(1).replace(&quoted(&own), &quoted(&red_amber)));
        }
        assert!(out.iter().any(|l| l.contains("uu")), "there is red-amber");
        out.join("\n")
    };
    let times = ["--tls.allred.time", "3", "--tls.cycle.time", "84"];
    same(&Variant { name: "redamber", net: &times, change, ..PLAIN });
}

#[test]
fn turning_right_on_red() {
    let kind = [KIND, "traffic_light_right_on_red"];
    same(&Variant { name: "onred", net: &kind, ..PLAIN });
}

#[test]
fn steps_that_are_left_out_by_next() {
    // B1's steps lead from the fourth back to the first, over two of other lengths.
    let change = |net: String| {
        let (before, rest) = net.split_once("<tlLogic id=\"B1\"").expect("it is there");
        let (own, after) = rest.split_once("</tlLogic>").expect("its end");
        let steps: Vec<&str> = own.lines().filter(|l| l.contains("<phase ")).collect();
        let head = own.lines().next().expect("its attributes");
        let state = |i: usize| steps[i].split_once("state=").expect("a state").1;
        let step = |s: u32, next: usize, i: usize| {
            format!("<phase duration=\"{s}\" next=\"{next}\" state={}", state(i))
        };
        assert_eq!(steps.len(), 4);
        let all = [
            step(30, 1, 0),
            step(3, 4, 1),
            step(20, 3, 2),
            step(3, 0, 3),
            step(25, 5, 2),
            step(4, 0, 3),
        ];
        format!("{before}<tlLogic id=\"B1\"{head}{}</tlLogic>{after}", all.join("\n"))
    };
    let lanes = ["--tls.left-green.time", "0"];
    same(&Variant { name: "next", net: &lanes, change, ..PLAIN });
}

/// Runs the net with SUMO's controllers and with ours, and compares every link in every second.
fn same(variant: &Variant<'_>) {
    let Variant { name, .. } = variant;
    let (own, ours) = (folder(&format!("{name}-own")), folder(&format!("{name}-ours")));
    let configuration = configuration(variant, &own);
    let status = Command::new("sumo")
        .arg("-c")
        .arg(&configuration)
        .args(["--no-step-log", "--no-warnings", "--duration-log.disable"])
        .args(recording(&own))
        .status();
    assert!(status.expect("SUMO").success(), "{name}");
    let mut options = options("town", &ours, PolicyKind::Fixed);
    options.launch = Launch { configuration, ..options.launch };
    options.launch.options.extend(recording(&ours));
    options.overrides.intergreens = Some(IntergreenSource::None);
    let run = run(options);
    let figures = &run.figures;
    assert_eq!((figures.refused, figures.lights_left_to_sumo), (0, 0), "{name}: {}", run.report);
    let (own, ours) = (states(&own), states(&ours));
    assert!(own.len() > 1_000 && own.len() == ours.len(), "{name}: {}", own.len());
    for (a, b) in own.iter().zip(&ours) {
        assert_eq!(a, b, "{name}: SUMO's own on the left");
    }
}

/// Makes the net and a configuration of 400 s without traffic.
fn configuration(variant: &Variant<'_>, folder: &Path) -> PathBuf {
    let net = folder.join("made.net.xml");
    let mut command = Command::new("netgenerate");
    if !variant.net.contains(&KIND) {
        command.args([KIND, "traffic_light"]);
    }
    let status = command
        .args(["--grid", "--grid.number", "3", "--grid.attach-length", "100"])
        .args(["--default.lanenumber", "2", "--seed", "7", "--no-warnings", "--output-file"])
        .arg(&net)
        .args(variant.net)
        .output();
    let output = status.expect("netgenerate comes with SUMO");
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{}: {told}", variant.name);
    let text = std::fs::read_to_string(&net).expect("the net");
    std::fs::write(&net, (variant.change)(text)).expect("a file");
    let (begin_s, end_s) = (variant.begin_s, variant.begin_s + 400);
    let text = format!(
        "<configuration><input><net-file value=\"made.net.xml\"/></input><time>\
         <begin value=\"{begin_s}\"/><end value=\"{end_s}\"/></time></configuration>"
    );
    let path = folder.join("made.sumocfg");
    std::fs::write(&path, text).expect("a file");
    path
}

const KIND: &str = "--default-junction-type";

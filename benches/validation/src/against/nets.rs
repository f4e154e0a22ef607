//! Networks of our own, built by SUMO's programs.

use super::case::Case;
use super::demand::Flows;
use super::{Error, read, write};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A grid with two lanes on every road, 200 m from junction to junction.
pub fn grid(folder: &Path, n: u32) -> Result<Case, Error> {
    let net = place(folder, "grid.net.xml");
    let mut command = Command::new("netgenerate");
    command.args(["--grid", "--grid.number", &n.to_string(), "--grid.length", "200", "-L", "2"]);
    command.args(["--default-junction-type", "traffic_light", "--no-turnarounds", "-o"]).arg(&net);
    run("netgenerate", command)?;
    // About as busy as one can get about on, whatever the size: trips grow with it too.
    let per_h = if n <= 4 { 2_000.0 } else { 6_000.0 };
    Ok(case(net, Flows::Anywhere(per_h)))
}

/// Five signals at even speed from west to east; side streets from the south and the north.
pub fn corridor(folder: &Path) -> Result<Case, Error> {
    let mut nodes = String::from("<nodes>\n");
    let mut edges = String::from("<edges>\n");
    let mut node = |id: &str, x: f64, y: f64, kind: &str| {
        let _ = writeln!(nodes, "<node id=\"{id}\" x=\"{x}\" y=\"{y}\" type=\"{kind}\"/>");
    };
    let mut edge = |from: &str, to: &str, lanes: u32, priority: u32| {
        let _ = writeln!(
            edges,
            "<edge id=\"{from}_{to}\" from=\"{from}\" to=\"{to}\" numLanes=\"{lanes}\" \
             priority=\"{priority}\" speed=\"13.89\"/>"
        );
    };
    let mut x = 0.0;
    node("W", x - LEG_M, 0.0, "priority");
    for (n, spacing_m) in SPACING_M.into_iter().enumerate() {
        x += spacing_m;
        let id = format!("J{n}");
        node(&id, x, 0.0, "traffic_light");
        node(&format!("N{n}"), x, LEG_M, "priority");
        node(&format!("S{n}"), x, -LEG_M, "priority");
        for leg in [format!("N{n}"), format!("S{n}")] {
            edge(&leg, &id, 1, 1);
            edge(&id, &leg, 1, 1);
        }
        let before = if n == 0 { "W".to_owned() } else { format!("J{}", n - 1) };
        edge(&before, &id, 2, 3);
        edge(&id, &before, 2, 3);
    }
    node("E", x + LEG_M, 0.0, "priority");
    edge("J4", "E", 2, 3);
    edge("E", "J4", 2, 3);
    nodes.push_str("</nodes>\n");
    edges.push_str("</edges>\n");
    write(&folder.join("corridor.nod.xml"), &nodes)?;
    write(&folder.join("corridor.edg.xml"), &edges)?;
    let net = place(folder, "corridor.net.xml");
    let mut command = Command::new("netconvert");
    command.arg("-n").arg(folder.join("corridor.nod.xml"));
    command.arg("-e").arg(folder.join("corridor.edg.xml")).arg("-o").arg(&net);
    command.args(["--no-turnarounds", "--tls.cycle.time", "90"]);
    run("netconvert", command)?;
    coordinate(&net)?;
    Ok(case(net, Flows::Pairs(pairs())))
}

/// Offsets by which a platoon from the west meets green after green.
fn coordinate(net: &Path) -> Result<(), Error> {
    let mut text = read(net)?;
    let mut x = 0.0;
    for (n, spacing_m) in SPACING_M.into_iter().enumerate() {
        x += spacing_m;
        let offset_s = libm::round(x / PROGRESS_MPS) as u64 % 90;
        let program = format!("<tlLogic id=\"J{n}\" type=\"static\" programID=\"0\" offset=\"");
        let offset = |s: u64| format!("{program}{s}\"");
        if !text.contains(&offset(0)) {
            return Err(Error::Content(format!("{}: no program for J{n}", net.display())));
        }
        text = text.replace(&offset(0), &offset(offset_s));
    }
    write(net, &text)
}

/// Through traffic both ways, across, and from and to the main road.
fn pairs() -> Vec<(String, String, f64)> {
    let mut out = vec![
        ("W_J0".to_owned(), "J4_E".to_owned(), 500.0),
        ("E_J4".to_owned(), "J0_W".to_owned(), 400.0),
    ];
    for n in 0..SPACING_M.len() {
        let mut add = |from: String, to: String, per_h| out.push((from, to, per_h));
        add(format!("N{n}_J{n}"), format!("J{n}_S{n}"), 120.0);
        add(format!("S{n}_J{n}"), format!("J{n}_N{n}"), 120.0);
        add(format!("N{n}_J{n}"), "J4_E".into(), 40.0);
        add(format!("S{n}_J{n}"), "J0_W".into(), 40.0);
        add("W_J0".into(), format!("J{n}_S{n}"), 40.0);
        add("E_J4".into(), format!("J{n}_N{n}"), 40.0);
        // Permitted left turns against some 700 an hour: SUMO lets about 40 through.
        add("W_J0".into(), format!("J{n}_N{n}"), 20.0);
        add("E_J4".into(), format!("J{n}_S{n}"), 20.0);
    }
    out
}

fn case(net: PathBuf, flows: Flows) -> Case {
    Case { net, routes: Vec::new(), additional: Vec::new(), flows }
}

fn place(folder: &Path, name: &str) -> PathBuf {
    let path = folder.join(name);
    std::path::absolute(&path).unwrap_or(path)
}

/// Runs one of SUMO's programs.
pub fn run(name: &'static str, mut command: Command) -> Result<(), Error> {
    let output = command.stdin(Stdio::null()).output().map_err(|e| Error::Missing(name, e))?;
    if output.status.success() {
        return Ok(());
    }
    Err(Error::Failed(name, String::from_utf8_lossy(&output.stderr).trim().to_owned()))
}

/// From the one before, metres.
const SPACING_M: [f64; 5] = [350.0, 300.0, 420.0, 280.0, 380.0];
const LEG_M: f64 = 300.0;
/// Platoons go somewhat below the limit.
const PROGRESS_MPS: f64 = 12.5;

//! An import as the files of a scenario.

use super::Import;
use super::demand::TurningCounts;
use super::light::Light;
use core::fmt::Write as _;
use roadnet::{DetectorKind, Lane, LaneKind, LaneUse, StopPoint};
use signal::{IntergreenSource, SignalProgram};
use units::{Duration, Utc};

/// The files of a scenario's folder: name and text.
pub type ScenarioFiles = Vec<(String, String)>;

impl Import {
    /// The scenario's files: `scenario.toml`, one network file for each traffic light, and
    /// `demand.csv` if there is demand.
    pub fn files(&self, name: &str, demand: &TurningCounts) -> ScenarioFiles {
        let mut files = Vec::new();
        let mut networks = Vec::new();
        for light in &self.lights {
            let id = light.intersection.id();
            let file = format!("network-{}.toml", id.id);
            let stops = self.stop_points.iter().filter(|s| s.intersection == id);
            files.push((file.clone(), network(light, stops)));
            networks.push(quoted(&file));
        }
        let rows = demand.rows(&self.lights);
        let mut text = head(name, START, demand.end_s().max(MIN_DURATION_S), &networks);
        if !rows.is_empty() {
            let _ = writeln!(text, "demand = [\"demand.csv\"]");
            let mut csv =
                "intersection,begin_s,end_s,from_approach,to_approach,veh_per_h\n".to_owned();
            csv.push_str(&rows);
            files.push(("demand.csv".to_owned(), csv));
        }
        text.push_str(&demand.tables(&self.lights));
        files.insert(0, ("scenario.toml".to_owned(), text));
        files
    }
}

impl Light {
    /// This light alone as a scenario without demand that begins at `start`.
    pub fn files(&self, name: &str, start: Utc) -> ScenarioFiles {
        let file = "network.toml".to_owned();
        let text = head(name, &start.to_rfc3339(), MIN_DURATION_S, &[quoted(&file)]);
        let network = network(self, core::iter::empty());
        vec![("scenario.toml".to_owned(), text), (file, network)]
    }
}

/// A `scenario.toml`; file names are TOML strings.
fn head(name: &str, start: &str, duration_s: f64, networks: &[String]) -> String {
    format!(
        "name = {}\ndescription = \"Imported from a SUMO network\"\nstart = {start}\n\
         duration_s = {duration_s}\nnetworks = [{}]\n",
        quoted(name),
        networks.join(", ")
    )
}

fn network<'a>(light: &Light, stops: impl Iterator<Item = &'a StopPoint>) -> String {
    let mut text = String::new();
    let i = &light.intersection;
    let at = i.ref_point();
    let _ = writeln!(
        text,
        "# SUMO traffic light {}, program {}\n\n[intersection]\nid = {}\nname = {}\n\
         revision = {}\nref_point = {{ lat_deg = {:?}, lon_deg = {:?} }}",
        one_line(&light.id),
        one_line(&light.program_id),
        i.id().id,
        quoted(i.name()),
        i.revision(),
        at.lat_deg(),
        at.lon_deg(),
    );
    for l in i.lanes() {
        lane(&mut text, l);
    }
    for c in i.connections() {
        let (id, from, to) = (c.id, c.from, c.to);
        let _ = write!(text, "\n[[connection]]\nid = {id}\nfrom = {from}\nto = {to}\n");
        if let Some(group) = c.signal_group {
            let _ = writeln!(text, "signal_group = {group}");
        }
    }
    let pairs = |list: &[(roadnet::SignalGroupId, roadnet::SignalGroupId)]| {
        list.iter().map(|(a, b)| format!("[{a}, {b}]")).collect::<Vec<_>>().join(", ")
    };
    let _ = write!(
        text,
        "\n[conflicts]\npermitted = [{}]\ndeclared = [{}]\n",
        pairs(i.permitted()),
        pairs(i.declared())
    );
    for d in i.detectors() {
        let kind = match d.kind {
            DetectorKind::StopLine => "stop_line",
            DetectorKind::Advance => "advance",
            DetectorKind::PushButton => "push_button",
        };
        let _ = write!(
            text,
            "\n[[detector]]\nid = {}\nlane = {}\nkind = \"{kind}\"\nto_stop_line_m = {:?}\n\
             length_m = {:?}\n",
            d.id, d.lane, d.to_stop_line_m, d.length_m
        );
    }
    for s in stops {
        let _ = write!(
            text,
            "\n[[stop_point]]\nid = {}\nname = {}\nlane = {}\nalong_m = {:?}\n",
            quoted(&s.id.0),
            quoted(&s.name),
            s.lane,
            s.along_m
        );
    }
    signals(&mut text, light);
    text
}

fn lane(text: &mut String, l: &Lane) {
    let lane_use = match l.lane_use {
        LaneUse::Ingress => "ingress",
        LaneUse::Egress => "egress",
        LaneUse::Both => "both",
    };
    let kind = match l.kind {
        LaneKind::Vehicle => "vehicle",
        LaneKind::Bus => "bus",
        LaneKind::Bike => "bike",
        LaneKind::TrackedVehicle => "tracked_vehicle",
        LaneKind::Crosswalk => "crosswalk",
    };
    let inward = l.lane_use == LaneUse::Ingress;
    let outward = if inward { l.centreline.reversed() } else { l.centreline.clone() };
    let millimetres = |v: f64| libm::round(v * 1e3) / 1e3 + 0.0;
    let node = |p: &units::Enu| format!("[{:?}, {:?}]", millimetres(p.x_m), millimetres(p.y_m));
    let nodes: Vec<String> = outward.points().iter().map(node).collect();
    let _ = write!(
        text,
        "\n[[lane]]\nid = {}\nuse = \"{lane_use}\"\nkind = \"{kind}\"\napproach = {}\n\
         width_m = {:?}\nspeed_limit_mps = {:?}\nnodes = [{}]\n",
        l.id,
        l.approach,
        l.width_m,
        l.speed_limit_mps,
        nodes.join(", ")
    );
}

fn signals(text: &mut String, light: &Light) {
    let parts = &light.parts;
    for (id, t) in &parts.groups {
        let _ = write!(
            text,
            "\n[[signal_group]]\nid = {id}\namber_s = {}\nred_amber_s = {}\nmin_green_s = {}\n\
             max_green_s = {}\nmin_red_s = {}\n",
            s(t.amber),
            s(t.red_amber),
            s(t.min_green),
            s(t.max_green),
            s(t.min_red)
        );
    }
    for stage in &parts.stages {
        let green: Vec<String> = stage.green.iter().map(ToString::to_string).collect();
        let _ = write!(
            text,
            "\n[[stage]]\nid = {}\nname = {}\ngreen = [{}]\n",
            stage.id,
            quoted(&stage.name),
            green.join(", ")
        );
        if stage.plan_only {
            let _ = writeln!(text, "plan_only = true");
        }
    }
    let step = |p: &signal::PlanStep| format!("{{ at_s = {}, stage = {} }}", s(p.at), p.stage);
    let steps: Vec<String> = parts.plan.steps.iter().map(step).collect();
    let _ = write!(
        text,
        "\n[plan]\ncycle_s = {}\noffset_s = {}\nsteps = [{}]\n",
        s(parts.plan.cycle),
        s(parts.plan.offset),
        steps.join(", ")
    );
    if parts.intergreens != IntergreenSource::Computed {
        given_intergreens(text, &light.program);
    }
}

/// What the command line asked for, pair by pair: a file has no word for "none".
fn given_intergreens(text: &mut String, program: &SignalProgram) {
    let all = program.intergreens().iter();
    let pairs: Vec<String> = all.map(|(l, g, t)| format!("[{l}, {g}, {}]", s(t))).collect();
    let pairs = pairs.join(", ");
    let _ = write!(text, "\n[intergreens]\nsource = \"given\"\npairs = [{pairs}]\n");
}

fn s(d: Duration) -> String {
    format!("{:?}", d.as_secs_f64())
}

/// A TOML string of at most 63 characters.
pub(super) fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars().take(63) {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            c if c.is_control() => out.push('?'),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

fn one_line(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(80).collect()
}

/// SUMO's time 0 as civil time: a Monday's midnight, so that offsets mean the same.
const START: &str = "2026-11-23T00:00:00Z";
/// A scenario without demand still lasts.
const MIN_DURATION_S: f64 = 3_600.0;

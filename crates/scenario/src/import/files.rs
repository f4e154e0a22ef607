//! What was imported as the files of a scenario.

use super::{Fate, ImportReport, propose};
use crate::network::Overrides;
use core::fmt::Write as _;
use roadnet::{
    ApproachId, DetectorKind, Intersection, Lane, LaneKind, LaneUse, RightOfWay, StopPoint,
};
use signal::{IntergreenSource, ProgramParts, SignalProgram, StageUse};
use units::{Duration, Utc};

/// The files of a scenario's folder: name and text.
pub type ScenarioFiles = Vec<(String, String)>;

/// The head of a `scenario.toml`, for which demand tables may follow.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Head<'a> {
    pub(crate) name: &'a str,
    /// `Imported from …`.
    pub(crate) origin: &'a str,
    pub(crate) start: Utc,
    pub(crate) duration_s: f64,
}

impl<'a> Head<'a> {
    /// An hour from the usual start.
    pub(crate) fn new(name: &'a str, origin: &'a str) -> Self {
        Self { name, origin, start: start(), duration_s: MIN_DURATION_S }
    }

    pub(crate) fn text(&self, networks: &[String]) -> String {
        let networks: Vec<String> = networks.iter().map(|file| quoted(file)).collect();
        format!(
            "name = {}\ndescription = {}\nstart = {}\nduration_s = {}\nnetworks = [{}]\n",
            quoted(self.name),
            quoted(self.origin),
            self.start.to_rfc3339(),
            self.duration_s,
            networks.join(", ")
        )
    }
}

/// Intersections of which no program and no demand is known as a scenario: each with the
/// program that is proposed for it. `None` if nothing is left. With each stands where it comes from.
pub(crate) fn without_demand<'a>(
    head: &Head<'_>,
    intersections: impl Iterator<Item = (String, &'a Intersection)>,
    stops: &[StopPoint],
    overrides: &Overrides,
    report: &mut ImportReport,
) -> Option<ScenarioFiles> {
    let mut files = Vec::new();
    for (comment, i) in intersections {
        let program = match propose(i, overrides, report) {
            Ok(program) => program,
            Err(why) => {
                report.note(Fate::LeftOut, format!("intersection {}", i.id()), why);
                continue;
            }
        };
        let here = stops.iter().filter(|s| s.intersection == i.id());
        let region = i.id().region.map(|r| format!("{r}-")).unwrap_or_default();
        let program = program.as_ref().map(|(parts, program)| (parts, program));
        let file = format!("network-{region}{}.toml", i.id().id);
        files.push((file, network(&comment, i, program, here)));
    }
    let networks: Vec<String> = files.iter().map(|(file, _)| file.clone()).collect();
    files.insert(0, ("scenario.toml".to_owned(), head.text(&networks)));
    (!networks.is_empty()).then_some(files)
}

/// A `network.toml`: the intersection, its program and the stop points on its lanes. The comment
/// at the top says where it comes from.
pub(crate) fn network<'a>(
    comment: &str,
    i: &Intersection,
    program: Option<(&ProgramParts, &SignalProgram)>,
    stops: impl Iterator<Item = &'a StopPoint>,
) -> String {
    let mut text = String::new();
    let at = i.ref_point();
    let _ = writeln!(text, "# {}\n\n[intersection]\nid = {}", one_line(comment), i.id().id);
    if let Some(region) = i.id().region {
        let _ = writeln!(text, "region = {region}");
    }
    let _ = writeln!(
        text,
        "name = {}\nrevision = {}\nref_point = {{ lat_deg = {:?}, lon_deg = {:?} }}",
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
        if c.turn_on_red {
            text.push_str("turn_on_red = true\n");
        }
    }
    signs(&mut text, i.right_of_way());
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
    if let Some((parts, program)) = program {
        signals(&mut text, parts, program);
    }
    text
}

/// What stands in no connection; at signals without signs that is nothing.
fn signs(text: &mut String, signs: &RightOfWay) {
    if *signs == RightOfWay::default() {
        return;
    }
    let list = |approaches: &[ApproachId]| {
        approaches.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
    };
    let _ = write!(text, "\n[right_of_way]\ncontrol = \"{}\"\n", signs.control);
    for (key, approaches) in [("major", &signs.major), ("stop", &signs.stop)] {
        if !approaches.is_empty() {
            let _ = writeln!(text, "{key} = [{}]", list(approaches));
        }
    }
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

fn signals(text: &mut String, parts: &ProgramParts, program: &SignalProgram) {
    for (id, t) in &parts.groups {
        let _ = write!(
            text,
            "\n[[signal_group]]\nid = {id}\namber_s = {}\nred_amber_s = {}\nmin_green_s = {}\n\
             max_green_s = {}\nmin_red_s = {}\nmax_wait_s = {}\n",
            s(t.amber),
            s(t.red_amber),
            s(t.min_green),
            s(t.max_green),
            s(t.min_red),
            s(t.max_wait)
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
        let used = match stage.used {
            StageUse::Always => "",
            StageUse::OnDemand => "on_demand = true\n",
            StageUse::PlanOnly => "plan_only = true\n",
        };
        text.push_str(used);
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
        given_intergreens(text, program);
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
pub(crate) fn quoted(text: &str) -> String {
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
    text.chars().filter(|c| !c.is_control()).take(160).collect()
}

/// What has no date of its own begins on a Monday at midnight.
pub(crate) fn start() -> Utc {
    Utc::from_civil(2026, 11, 23, 0, 0, 0).unwrap_or_default()
}

/// A scenario without demand still lasts, seconds.
pub(crate) const MIN_DURATION_S: f64 = 3_600.0;

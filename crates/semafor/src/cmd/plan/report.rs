//! `semafor plan --report`: one page with the table, the time–space diagram, the signal-group timing
//! diagrams, and what arrives and waits in the cycle.

use super::source::Source;
use super::{Planned, diagram, said};
use crate::cmd::page::chart::{LEFT, WIDTH, begin, time_axis};
use crate::cmd::page::{self, escaped, group_label, lamp_look};
use control::plan::{IntersectionFigures, LaneFigures};
use roadnet::{Intersection, SignalGroupId, Turn};
use signal::{Lamp, SignalProgram};
use std::fmt::Write;
use testbed::{los_hbs, los_hcm};

/// The page.
pub(super) fn page(source: &Source, plans: &[Planned]) -> String {
    let title = format!("{}: signal plan", source.name);
    let mut text = page::begin(
        &title,
        "Fixed-time plan computed from the demand. Figures are those of the model: platoons by \
         Robertson's dispersion, delay by HCM 6.",
    );
    for planned in plans {
        if let Some(times) = planned.times {
            let _ = write!(text, "<h2>{}</h2>", said(times));
        }
        intersections(&mut text, source, planned);
    }
    let _ = write!(text, "<h2>Time–space diagram</h2>{}", diagram::svg(source, plans));
    for planned in plans {
        for (index, figures) in planned.figures.iter().enumerate().take(MAX_PICTURED) {
            let Some(i) = source.intersection(figures.intersection) else { continue };
            let Ok(program) = planned.model.program(&planned.plan, index) else { continue };
            let times = planned.times.map_or(String::new(), |t| format!(", {}", said(t)));
            let _ = write!(text, "<h2>{}{times}</h2>", escaped(&source.called(i)));
            lanes(&mut text, i, figures);
            timing(&mut text, i, &program);
            for lane in figures.lanes.iter().filter(|l| l.turns.iter().any(|t| t.1.is_some())) {
                in_the_cycle(&mut text, i, &program, lane);
            }
        }
    }
    page::end(text)
}

fn intersections(text: &mut String, source: &Source, planned: &Planned) {
    text.push_str(
        "<table><tr><th>intersection<th>cycle, s<th>offset, s<th>veh/h<th>degree of saturation\
         <th>reserve<th>delay, s<th>stops<th>HCM<th>HBS",
    );
    for f in &planned.figures {
        let called = source
            .intersection(f.intersection)
            .map_or_else(|| f.intersection.to_string(), |i| source.called(i));
        let (hcm, hbs) = (
            los_hcm(f.delay_s, f.degree_of_saturation),
            los_hbs(f.delay_s, f.degree_of_saturation),
        );
        let _ = write!(
            text,
            "<tr><td>{}<td>{}<td>{}<td>{:.0}<td>{:.2}<td>{:+.0} %<td>{:.1}<td>{:.2}\
             <td class=\"los{hcm}\">{hcm}<td class=\"los{hbs}\">{hbs}",
            escaped(&called),
            f.cycle_s,
            f.offset_s,
            f.veh_per_h,
            f.degree_of_saturation,
            (f.reserve * 100.0).clamp(-999.0, 999.0),
            f.delay_s,
            f.stops,
        );
    }
    let t = &planned.totals;
    let _ = write!(
        text,
        "</table><p>In all {:.1} vehicle hours of delay an hour, {:.1} s and {:.2} stops at a \
         signal.</p>",
        t.delay_veh_h, t.delay_s, t.stops
    );
}

fn lanes(text: &mut String, i: &Intersection, figures: &IntersectionFigures) {
    text.push_str(
        "<table><tr><th>lane<th>veh/h<th>capacity<th>degree of saturation<th>delay, s\
         <th>longest queue, veh",
    );
    for lane in &figures.lanes {
        let _ = write!(
            text,
            "<tr><td>{}<td>{:.0}<td>{:.0}<td>{:.2}<td>{:.1}<td>{:.1}",
            escaped(&lane_label(i, lane)),
            lane.veh_per_h,
            lane.capacity_veh_per_h,
            lane.degree_of_saturation,
            lane.delay_s,
            lane.queue_veh,
        );
    }
    text.push_str("</table>");
    if figures.crossings.is_empty() {
        return;
    }
    text.push_str("<table><tr><th>on foot<th>people/h<th>mean wait, s");
    for c in &figures.crossings {
        let (label, wait_s) = (escaped(&group_label(i, c.group)), c.wait_s);
        let _ = write!(text, "<tr><td>{label}<td>{:.0}<td>{wait_s:.1}", c.ped_per_h);
    }
    text.push_str("</table>");
}

/// Where a lane's vehicles come from and turn to, and under which groups.
fn lane_label(i: &Intersection, lane: &LaneFigures) -> String {
    let turn = |t: Turn| match t {
        Turn::Left => "left",
        Turn::Straight => "straight",
        Turn::Right => "right",
        Turn::UTurn => "round",
    };
    let turns: Vec<&str> = lane.turns.iter().map(|(t, _)| turn(*t)).collect();
    let groups: Vec<SignalGroupId> = groups_of(lane);
    let label = groups.first().map_or_else(String::new, |g| group_label(i, *g));
    let from = label.split(" · ").nth(1).unwrap_or_default().to_owned();
    let groups: Vec<String> = groups.iter().map(ToString::to_string).collect();
    format!("{from} {} · group {}", turns.join(", "), groups.join(", "))
}

fn groups_of(lane: &LaneFigures) -> Vec<SignalGroupId> {
    let mut groups: Vec<SignalGroupId> = lane.turns.iter().filter_map(|(_, g)| *g).collect();
    groups.sort();
    groups.dedup();
    groups
}

/// What a group shows in the plan: from, to and lamp, seconds of the civil cycle, parts that run
/// over its end cut in two. What isn't said is red.
fn shown(program: &SignalProgram, group: SignalGroupId) -> Vec<(f64, f64, Lamp)> {
    let plan = program.plan();
    let Some(times) = program.times(group) else { return Vec::new() };
    let cycle_s = plan.cycle.as_secs_f64();
    let mut spans = Vec::new();
    for green in program.greens_of(plan).iter().filter(|g| g.group == group) {
        let begin_s = (green.begin + plan.offset).as_secs_f64();
        let length_s = green.length.as_secs_f64();
        if length_s >= cycle_s {
            return vec![(0.0, cycle_s, Lamp::Green)];
        }
        let (red_amber_s, flashing_s) =
            (times.red_amber.as_secs_f64(), times.flashing_green.as_secs_f64());
        let steady_s = begin_s + length_s - flashing_s;
        spans.push((begin_s - red_amber_s, begin_s, Lamp::RedAmber));
        spans.push((begin_s, steady_s, Lamp::Green));
        spans.push((steady_s, steady_s + flashing_s, Lamp::FlashingGreen));
        let end_s = steady_s + flashing_s;
        spans.push((end_s, end_s + times.amber.as_secs_f64(), Lamp::Amber));
    }
    let within = |(from_s, to_s, lamp): (f64, f64, Lamp)| {
        let turn_s = (from_s / cycle_s).floor() * cycle_s;
        let (from_s, to_s) = (from_s - turn_s, to_s - turn_s);
        let rest = (to_s > cycle_s).then_some((0.0, to_s - cycle_s, lamp));
        [Some((from_s, to_s.min(cycle_s), lamp)), rest].into_iter().flatten()
    };
    spans.into_iter().filter(|(a, b, _)| b > a).flat_map(within).collect()
}

/// The signal-group timing diagram of one cycle.
fn timing(text: &mut String, i: &Intersection, program: &SignalProgram) {
    let groups: Vec<SignalGroupId> = program.group_ids().collect();
    let cycle_s = program.plan().cycle.as_secs_f64().max(1.0);
    let x = |s: f64| LEFT + s / cycle_s * WIDTH;
    let down = ROW * groups.len() as f64;
    begin(text, "Signal groups in the cycle", down + 24.0);
    for (row, group) in groups.iter().enumerate() {
        let top = ROW * row as f64;
        let (red, inset) = lamp_look(Lamp::Red);
        let _ = write!(
            text,
            "<text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"end\">{}</text>\
             <rect x=\"{LEFT}\" y=\"{:.1}\" width=\"{WIDTH}\" height=\"{:.1}\" fill=\"{red}\"/>",
            LEFT - 6.0,
            top + 13.0,
            escaped(&group_label(i, *group)),
            top + inset,
            ROW - 2.0 * inset
        );
        for (from_s, to_s, lamp) in shown(program, *group) {
            let (colour, inset) = lamp_look(lamp);
            let _ = write!(
                text,
                "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{:.1}\" fill=\"{colour}\"/>",
                x(from_s),
                top + inset,
                x(to_s) - x(from_s),
                ROW - 2.0 * inset
            );
        }
    }
    time_axis(text, (0.0, cycle_s), down);
    text.push_str("</svg></figure>");
}

/// Arrivals and queue of a lane in the cycle, before the greens of its groups: the cyclic flow
/// profile that stands in a plan where the Purdue diagram has vehicles.
fn in_the_cycle(text: &mut String, i: &Intersection, program: &SignalProgram, lane: &LaneFigures) {
    let n = lane.arrivals_veh.len();
    let highest = lane.arrivals_veh.iter().copied().fold(1e-9, f64::max);
    let longest = lane.queued_veh.iter().copied().fold(1.0, f64::max);
    let x = |s: f64| LEFT + s / n.max(1) as f64 * WIDTH;
    let groups = groups_of(lane);
    let cycle_s = program.plan().cycle.as_secs_f64().max(1.0);
    let rounds = (n as f64 / cycle_s).round().max(1.0) as usize;
    let greens: Vec<(f64, f64)> = groups
        .iter()
        .flat_map(|g| shown(program, *g))
        .filter(|(.., lamp)| lamp.is_green())
        .flat_map(|(a, b, _)| {
            (0..rounds).map(move |k| k as f64 * cycle_s).map(move |k| (a + k, b + k))
        })
        .collect();
    let on_green = |s: usize| greens.iter().any(|(a, b)| (*a..*b).contains(&(s as f64 + 0.5)));
    let arrived: f64 = lane.arrivals_veh.iter().sum();
    let good: f64 = (0..n).filter(|s| on_green(*s)).map(|s| lane.arrivals_veh[s]).sum();
    let title = format!(
        "Arrivals and queue in the cycle, {}: {:.0} % arrive on green, delay {:.1} s, queue up to \
         {longest:.1} veh",
        escaped(&lane_label(i, lane)),
        100.0 * good / arrived.max(1e-9),
        lane.delay_s
    );
    begin(text, &title, HEIGHT + 24.0);
    for (from_s, to_s) in &greens {
        let (from, width) = (x(*from_s), x(*to_s) - x(*from_s));
        let _ = write!(
            text,
            "<rect x=\"{from:.1}\" y=\"0\" width=\"{width:.1}\" height=\"{HEIGHT}\" fill=\"#d9f0de\"/>"
        );
    }
    for (s, veh) in lane.arrivals_veh.iter().enumerate() {
        let high = veh / highest * (HEIGHT - 6.0);
        let _ = write!(
            text,
            "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{high:.1}\" fill=\"#7f93a8\"/>",
            x(s as f64),
            HEIGHT - high,
            (x(1.0) - LEFT) * 0.8
        );
    }
    let line: Vec<String> = lane
        .queued_veh
        .iter()
        .enumerate()
        .map(|(s, q)| {
            format!("{:.1},{:.1}", x(s as f64 + 1.0), HEIGHT - q / longest * (HEIGHT - 6.0))
        })
        .collect();
    let _ = write!(
        text,
        "<polyline fill=\"none\" stroke=\"#c0392b\" stroke-width=\"1.6\" points=\"{}\"/>\
         <text x=\"{:.1}\" y=\"12\" text-anchor=\"end\">{:.0} veh/h</text>\
         <text x=\"{:.1}\" y=\"26\" text-anchor=\"end\" fill=\"#c0392b\">{longest:.1} veh</text>",
        line.join(" "),
        LEFT - 6.0,
        highest * 3_600.0,
        LEFT - 6.0
    );
    time_axis(text, (0.0, n as f64), HEIGHT);
    text.push_str("</svg></figure>");
}

const ROW: f64 = 20.0;
const HEIGHT: f64 = 84.0;
/// A page with the pictures of more is slow to open.
const MAX_PICTURED: usize = 12;

//! `semafor sim --report`: one page with tables and pictures that needs nothing beside it.

mod arrivals;
mod pictures;

use crate::cmd::page::{self, escaped};
use crate::cmd::replicate::Replications;
use scenario::Scenario;
use std::fmt::Write;
use testbed::{KPI_NAMES, MovementFigures, Summary, Testbed};

/// The page: figures over all replications, pictures of the first.
pub fn page(title: &str, scenario: &Scenario, runs: &Replications, first: &Testbed) -> String {
    let mut text = page::begin(title, &scenario.description);
    key_figures(&mut text, runs);
    movements(&mut text, scenario, &runs.movements());
    let seed = first.setup().seed;
    let intersections = scenario.network.network.intersections();
    let _ = write!(text, "<h2>One run, seed {seed}</h2>");
    for i in intersections.iter().take(MAX_PICTURED) {
        let _ = write!(text, "<h3>{} ({})</h3>", escaped(i.name()), i.id());
        pictures::delay_over_time(&mut text, first, i);
        pictures::queue_over_time(&mut text, first, i);
        pictures::timing(&mut text, first, i);
        arrivals::in_the_cycle(&mut text, first, i);
    }
    if intersections.len() > MAX_PICTURED {
        let more = intersections.len() - MAX_PICTURED;
        let _ = write!(text, "<p>{more} more intersections have no pictures here.</p>");
    }
    page::end(text)
}

/// The figures of the movements as CSV.
pub fn csv(movements: &[MovementFigures]) -> String {
    let mut text = "intersection,from_approach,to_approach,turn,vehicles,throughput_veh_per_h,\
                    delay_s,delay_p95_s,stops,saturation,los_hcm,los_hbs\n"
        .to_owned();
    for m in movements {
        let _ = writeln!(
            text,
            "{},{},{},{},{},{:.1},{:.2},{:.2},{:.3},{:.3},{},{}",
            m.intersection,
            m.from,
            m.to,
            m.turn,
            m.vehicles,
            m.throughput_veh_per_h,
            m.delay_s,
            m.delay_p95_s,
            m.stops,
            m.saturation,
            m.los_hcm,
            m.los_hbs
        );
    }
    text
}

fn key_figures(text: &mut String, runs: &Replications) {
    text.push_str("<h2>Key figures</h2><table><tr><th>figure<th>mean<th>95 % interval<th>runs");
    for name in KPI_NAMES {
        let Some(Summary { mean, ci95: [low, high], n }) = Summary::of(&runs.values(name)) else {
            continue;
        };
        let interval = if n > 1 { format!("{low:.2} … {high:.2}") } else { "one run".to_owned() };
        let _ = write!(text, "<tr><td>{name}<td>{mean:.2}<td>{interval}<td>{n}");
    }
    text.push_str("</table>");
}

fn movements(text: &mut String, scenario: &Scenario, all: &[MovementFigures]) {
    text.push_str(
        "<h2>Movements</h2><table><tr><th>intersection<th>movement<th>turn<th>vehicles<th>veh/h\
         <th>delay, s<th>95 %, s<th>stops<th>saturation<th>HCM<th>HBS",
    );
    for m in all {
        let i = scenario.network.network.intersection(m.intersection);
        let name = i.map_or_else(|| m.intersection.to_string(), |i| i.name().to_owned());
        let _ = write!(
            text,
            "<tr><td>{}<td>{} → {}<td>{}<td>{}<td>{:.0}<td>{:.1}<td>{:.1}<td>{:.2}<td>{:.2}\
             <td class=\"los{hcm}\">{hcm}<td class=\"los{hbs}\">{hbs}",
            escaped(&name),
            m.from,
            m.to,
            m.turn,
            m.vehicles,
            m.throughput_veh_per_h,
            m.delay_s,
            m.delay_p95_s,
            m.stops,
            m.saturation,
            hcm = m.los_hcm,
            hbs = m.los_hbs,
        );
    }
    text.push_str(
        "</table><p>Vehicles are a run's mean. Levels of service by HCM 6, exhibit 19-8, and HBS 2015, \
         part S, chapter 4; above saturation 1 it is F.</p>",
    );
}

/// A page with the pictures of more is slow to open.
const MAX_PICTURED: usize = 12;

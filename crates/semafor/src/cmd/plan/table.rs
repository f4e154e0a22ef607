//! The table on standard output.

use super::source::Source;
use super::{Planned, said};
use control::plan::IntersectionFigures;
use testbed::{los_hbs, los_hcm};

/// A row per intersection, and the sum.
pub(super) fn table(source: &Source, planned: &Planned) -> String {
    let mut text = planned.times.map_or(String::new(), |t| format!("{}\n", said(t)));
    text.push_str(&format!(
        "{:<16} {:>7} {:>8} {:>7} {:>8} {:>8} {:>8} {:>6} {:>8} {:>9}  {}\n",
        "intersection",
        "cycle_s",
        "offset_s",
        "veh/h",
        "degree",
        "reserve",
        "delay_s",
        "stops",
        "HCM/HBS",
        "webster_s",
        "splits"
    ));
    for f in &planned.figures {
        text.push_str(&row(source, f));
    }
    let t = &planned.totals;
    text.push_str(&format!(
        "{:<16} {:>7} {:>8} {:>7} {:>8} {:>8} {:>8.1} {:>6.2} {:>8} {:>9}  {:.1} vehicle hours of delay\n",
        "all", planned.plan.cycle_s, "", "", "", "", t.delay_s, t.stops, "", "", t.delay_veh_h
    ));
    let crossings = || planned.figures.iter().flat_map(|f| &f.crossings);
    let people: f64 = crossings().map(|c| c.ped_per_h).sum();
    if people > 0.0 {
        let wait_s = crossings().map(|c| c.ped_per_h * c.wait_s).sum::<f64>() / people;
        text.push_str(&format!("{:<16} {people:.0} people/h wait {wait_s:.1} s\n", "on foot"));
    }
    text
}

fn row(source: &Source, f: &IntersectionFigures) -> String {
    let called = source
        .intersection(f.intersection)
        .map_or_else(|| f.intersection.to_string(), |i| source.called(i));
    let splits: Vec<String> = f.splits.iter().map(|(k, s)| format!("{k}:{s}")).collect();
    let left_out: Vec<String> = f.left_out.iter().map(|k| format!("-{k}")).collect();
    let webster = f.webster_cycle_s.map_or("over".to_owned(), |s| format!("{s:.0}"));
    let (delay_s, degree) = (f.delay_s, f.degree_of_saturation);
    let level = format!("{}/{}", los_hcm(delay_s, degree), los_hbs(delay_s, degree));
    let percent = format!("{:+.0} %", (f.reserve * 100.0).clamp(-999.0, 999.0));
    format!(
        "{:<16} {:>7} {:>8} {:>7.0} {:>8.2} {:>8} {:>8.1} {:>6.2} {:>8} {:>9}  {} {}\n",
        called,
        f.cycle_s,
        f.offset_s,
        f.veh_per_h,
        f.degree_of_saturation,
        percent,
        f.delay_s,
        f.stops,
        level,
        webster,
        splits.join(" "),
        left_out.join(" "),
    )
}

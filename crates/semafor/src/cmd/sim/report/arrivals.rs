//! Arrivals in the cycle: when vehicles would have been at the stop line, cycle by cycle, against
//! the green that they found (the Purdue coordination diagram, Day et al. 2010).

use crate::cmd::page::chart::{LEFT, WIDTH, begin, time_axis};
use roadnet::{ApproachId, Intersection, IntersectionId, SignalGroupId, Turn};
use std::collections::BTreeMap;
use std::fmt::Write;
use testbed::Testbed;

/// One diagram for each approach from which one drives straight on.
pub fn in_the_cycle(text: &mut String, testbed: &Testbed, i: &Intersection) {
    let mut straight: BTreeMap<ApproachId, SignalGroupId> = BTreeMap::new();
    for c in i.connections().iter().filter(|c| c.turn == Turn::Straight && c.from != c.to) {
        if let (Some(lane), Some(group)) = (i.lane(c.from), c.signal_group) {
            straight.entry(lane.approach).or_insert(group);
        }
    }
    for (approach, group) in straight {
        diagram(text, testbed, i, (approach, group));
    }
}

/// A cycle: the end of the green before, the start of its own green, its end.
#[derive(Clone, Copy)]
struct Cycle {
    begin_s: f64,
    green_s: f64,
    end_s: f64,
}

/// The cycles of a group between two times.
fn cycles(
    testbed: &Testbed,
    of: (IntersectionId, SignalGroupId),
    period: (f64, f64),
) -> Vec<Cycle> {
    let spans = testbed.lamps().spans(of, period);
    // Steady and flashing green are one.
    let mut greens: Vec<(f64, f64)> = Vec::new();
    for (from_s, to_s, _) in spans.into_iter().filter(|s| s.2.is_green()) {
        match greens.last_mut().filter(|last| from_s - last.1 < 0.05) {
            Some(last) => last.1 = to_s,
            None => greens.push((from_s, to_s)),
        }
    }
    let cycle = |w: &[(f64, f64)]| Cycle { begin_s: w[0].1, green_s: w[1].0, end_s: w[1].1 };
    greens.windows(2).map(cycle).collect()
}

fn diagram(
    text: &mut String,
    testbed: &Testbed,
    i: &Intersection,
    (approach, group): (ApproachId, SignalGroupId),
) {
    let begin_s = testbed.setup().warm_up.as_secs_f64();
    let end_s = testbed.now().as_secs_f64();
    let cycles = cycles(testbed, (i.id(), group), (begin_s, end_s));
    let highest = cycles.iter().map(|c| c.end_s - c.begin_s).fold(0.0, f64::max);
    if highest <= 0.0 {
        return;
    }
    let records = testbed.world().records();
    let here = records
        .iter()
        .flat_map(|r| &r.passages)
        .filter(|p| (p.intersection, p.from) == (i.id(), approach) && p.passed_line_s.is_some());
    let arrivals: Vec<f64> =
        here.filter_map(|p| Some(p.passed_line_s? - p.delay_s.max(0.0))).collect();
    let x = |s: f64| LEFT + (s - begin_s) / (end_s - begin_s).max(1.0) * WIDTH;
    let y = |s: f64| TOP + HEIGHT - s / highest * HEIGHT;
    let (mut dots, mut on_green, mut all) = (String::new(), 0usize, 0usize);
    for at_s in arrivals {
        let n = cycles.partition_point(|c| c.begin_s <= at_s);
        let Some(c) = n.checked_sub(1).map(|n| cycles[n]).filter(|c| at_s < c.end_s) else {
            continue;
        };
        all += 1;
        on_green += usize::from(at_s >= c.green_s);
        let _ = write!(
            dots,
            "<circle cx=\"{:.1}\" cy=\"{:.1}\" r=\"1.4\" fill=\"#1f2937\"/>",
            x(c.begin_s),
            y(at_s - c.begin_s)
        );
    }
    let share = 100.0 * on_green as f64 / all.max(1) as f64;
    let title = format!(
        "Arrivals in the cycle, approach {approach}, group {group}: {share:.0} % of {all} on green"
    );
    begin(text, &title, TOP + HEIGHT + 24.0);
    let half = cycles.len().max(1) as f64;
    let width = (WIDTH / half * 0.96).max(0.6);
    for c in &cycles {
        let (top, bottom) = (y(c.end_s - c.begin_s), y(c.green_s - c.begin_s));
        let _ = write!(
            text,
            "<rect x=\"{:.1}\" y=\"{top:.1}\" width=\"{width:.1}\" height=\"{:.1}\" \
             fill=\"#bfe6c8\"/>",
            x(c.begin_s) - width / 2.0,
            (bottom - top).max(0.5)
        );
    }
    for s in [0.0, highest / 2.0, highest] {
        let _ = write!(
            text,
            "<text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"end\">{s:.0} s</text>",
            LEFT - 6.0,
            y(s) + 4.0
        );
    }
    text.push_str(&dots);
    time_axis(text, (begin_s, end_s), TOP + HEIGHT);
    text.push_str("</svg></figure>");
}

const TOP: f64 = 8.0;
const HEIGHT: f64 = 130.0;

//! What one intersection went through: delay and queue over time, and what its signals showed.

use crate::cmd::page;
use crate::cmd::page::chart::{LEFT, Line, WIDTH, begin, lines, time_axis};
use microsim::VehicleKind;
use roadnet::{ApproachId, Intersection, LaneUse, SignalGroupId};
use std::collections::BTreeMap;
use std::fmt::Write;
use testbed::Testbed;

/// Mean delay of those who came in each five minutes, by what they are.
pub fn delay_over_time(text: &mut String, testbed: &Testbed, i: &Intersection) {
    let records = testbed.world().records();
    let here = || records.iter().flat_map(|r| r.passages.iter().map(move |p| (r.kind, p)));
    let of = |keep: fn(VehicleKind) -> bool| {
        let here = here().filter(move |(kind, p)| p.intersection == i.id() && keep(*kind));
        here.map(|(_, p)| (p.since_s, p.delay_s))
    };
    let now_s = testbed.now().as_secs_f64();
    let people = testbed.world().pedestrians().iter().filter(|p| p.intersection == i.id());
    let all = [
        ("cars and lorries", binned(of(|k| !k.is_public_transport()))),
        ("buses and trams", binned(of(VehicleKind::is_public_transport))),
        ("people on foot", binned(people.map(|p| (p.came_s, p.wait_s(now_s))))),
    ];
    let all: Vec<Line> = all
        .into_iter()
        .filter(|(_, points)| !points.is_empty())
        .map(|(name, points)| Line { name: name.to_owned(), points })
        .collect();
    lines(text, "Mean delay by time of arrival, five minutes each", "s", &all);
}

/// The longest queue of each approach, mean of every minute.
pub fn queue_over_time(text: &mut String, testbed: &Testbed, i: &Intersection) {
    let mut by_approach: BTreeMap<ApproachId, Vec<f64>> = BTreeMap::new();
    for series in testbed.world().queues().iter().filter(|q| q.lane.intersection == i.id()) {
        let Some(lane) = i.lane(series.lane.lane).filter(|l| l.lane_use == LaneUse::Ingress) else {
            continue;
        };
        let longest = by_approach.entry(lane.approach).or_default();
        longest.resize(longest.len().max(series.queue_m.len()), 0.0);
        for (most, m) in longest.iter_mut().zip(&series.queue_m) {
            *most = most.max(f64::from(*m));
        }
    }
    let all: Vec<Line> = by_approach
        .into_iter()
        .map(|(approach, queue)| {
            let minutes = queue.chunks(MINUTE_S).enumerate();
            let points = minutes.map(|(k, chunk)| {
                let mean = chunk.iter().sum::<f64>() / chunk.len() as f64;
                ((k * MINUTE_S) as f64 + chunk.len() as f64 / 2.0, mean)
            });
            Line { name: format!("approach {approach}"), points: points.collect() }
        })
        .collect();
    lines(text, "Longest queue of each approach, mean of a minute", "m", &all);
}

/// What each signal group showed for some cycles after the warm-up.
pub fn timing(text: &mut String, testbed: &Testbed, i: &Intersection) {
    let groups: Vec<SignalGroupId> = testbed.lamps().groups(i.id()).collect();
    let Some(program) = testbed.setup().programs.get(&i.id()).filter(|_| !groups.is_empty()) else {
        return;
    };
    let begin_s = testbed.setup().warm_up.as_secs_f64();
    let end_s =
        (begin_s + CYCLES * program.plan().cycle.as_secs_f64()).min(testbed.now().as_secs_f64());
    let x = |s: f64| LEFT + (s - begin_s) / (end_s - begin_s).max(1.0) * WIDTH;
    let down = ROW * groups.len() as f64;
    begin(text, "Signal groups after the warm-up", down + 24.0);
    for (row, group) in groups.iter().enumerate() {
        let top = ROW * row as f64;
        let _ = write!(
            text,
            "<text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"end\">{}</text>",
            LEFT - 6.0,
            top + 13.0,
            page::group_label(i, *group)
        );
        for (from_s, to_s, lamp) in testbed.lamps().spans((i.id(), *group), (begin_s, end_s)) {
            let (colour, inset) = page::lamp_look(lamp);
            let _ = write!(
                text,
                "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{:.1}\" fill=\"{colour}\"/>",
                x(from_s),
                top + inset,
                (x(to_s) - x(from_s)).max(0.5),
                ROW - 2.0 * inset
            );
        }
    }
    time_axis(text, (begin_s, end_s), down);
    text.push_str("</svg></figure>");
}

/// Means of five minutes, each at its middle.
fn binned(values: impl Iterator<Item = (f64, f64)>) -> Vec<(f64, f64)> {
    let mut bins: BTreeMap<u32, (f64, f64)> = BTreeMap::new();
    for (at_s, value) in values {
        let bin = bins.entry((at_s.max(0.0) / BIN_S) as u32).or_default();
        bin.0 += value;
        bin.1 += 1.0;
    }
    let mean = |(k, (sum, n)): (u32, (f64, f64))| ((f64::from(k) + 0.5) * BIN_S, sum / n);
    bins.into_iter().map(mean).collect()
}

const MINUTE_S: usize = 60;
const BIN_S: f64 = 300.0;
/// Enough to see what repeats itself.
const CYCLES: f64 = 4.0;
const ROW: f64 = 20.0;

//! Bus lines at traffic lights.

use super::Import;
use super::demand::{Class, Classes};
use super::light::Light;
use super::net::Net;
use super::topology::Topology;
use crate::import::quoted;
use core::fmt::Write as _;
use roadnet::{LaneId, LaneKind, StopPoint};
use std::collections::BTreeMap;

/// What is known of one bus besides its way.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Bus {
    pub(super) class: Class,
    pub(super) line: String,
    pub(super) destination: String,
    /// Seconds behind its timetable when it departs.
    pub(super) late_s: f64,
    /// Bus stops that it serves.
    pub(super) stops: Vec<String>,
}

/// Journeys of each line at each traffic light: when they come, and how late, seconds.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Lines {
    passages: BTreeMap<Passage, Vec<(f64, f64)>>,
    number: usize,
}

/// A line's way over one traffic light's intersection.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
struct Passage {
    light: usize,
    line: String,
    destination: String,
    from: LaneId,
    to: LaneId,
    stop: Option<String>,
}

/// The ways that buses can take from edge to edge.
pub(super) struct BusWays<'n>(BTreeMap<(&'n str, &'n str), Vec<BusWay>>);

struct BusWay {
    light: usize,
    from: LaneId,
    to: LaneId,
    /// Who may use both lanes.
    classes: Classes,
    /// Bus stops before or behind the junction.
    stops: Vec<String>,
}

impl<'n> BusWays<'n> {
    pub(super) fn of(net: &'n Net, topology: &Topology<'_>, import: &Import) -> Self {
        let mut ways: BTreeMap<(&str, &str), Vec<BusWay>> = BTreeMap::new();
        for (light, of) in import.lights.iter().enumerate() {
            for link in topology.links(&of.id).into_iter().map(|i| &net.connections[i]) {
                let lanes = (net.lane(&link.from), net.lane(&link.to));
                let ends = (of.ingress.get(&link.from), of.egress.get(&link.to));
                if let ((Some(a), Some(b)), (Some(from), Some(to))) = (lanes, ends)
                    && joined(of, *from, *to, &[LaneKind::Vehicle, LaneKind::Bus])
                {
                    let classes = Classes::of(&a.permissions).and(Classes::of(&b.permissions));
                    let (from, to) = (*from, *to);
                    let here = |s: &&StopPoint| {
                        s.intersection == of.intersection.id() && (s.lane == to || s.lane == from)
                    };
                    let stops = import.stop_points.iter().filter(here);
                    let stops = stops.map(|s| s.id.0.clone()).collect();
                    let at = ways.entry((&link.from.0, &link.to.0)).or_default();
                    at.push(BusWay { light, from, to, classes, stops });
                }
            }
        }
        Self(ways)
    }
}

/// Whether a connection of the intersection leads from lane to lane, both of these kinds: one
/// that never gets green is none.
pub(super) fn joined(light: &Light, from: LaneId, to: LaneId, kinds: &[LaneKind]) -> bool {
    let fits = |id| light.intersection.lane(id).is_some_and(|l| kinds.contains(&l.kind));
    let leads = |c: &roadnet::Connection| c.from == from && c.to == to;
    fits(from) && fits(to) && light.intersection.connections().iter().any(leads)
}

/// What came of a bus that goes from edge to edge.
pub(super) enum Passed<'b> {
    /// It is counted, and serves this stop there.
    Counted(Option<&'b String>),
    /// No way over a traffic light leads there.
    NoWay,
    /// There are as many as a scenario may have.
    TooMany,
}

impl Lines {
    /// One bus goes from edge to edge at a time, by the lane of its stop or else the rightmost.
    pub(super) fn add<'b>(
        &mut self,
        ways: &BusWays<'_>,
        edges: (&str, &str),
        bus: &'b Bus,
        at_s: f64,
    ) -> Passed<'b> {
        let all = ways.0.get(&edges).map_or(&[][..], Vec::as_slice);
        let open = || all.iter().filter(|w| w.classes.has(bus.class));
        let served = |w: &&BusWay| w.stops.iter().any(|s| bus.stops.contains(s));
        let Some(way) = open().find(served).or_else(|| open().next()) else {
            return Passed::NoWay;
        };
        let stop = bus.stops.iter().find(|s| way.stops.contains(s));
        let passage = Passage {
            light: way.light,
            line: bus.line.clone(),
            destination: bus.destination.clone(),
            from: way.from,
            to: way.to,
            stop: stop.cloned(),
        };
        if self.number >= MAX_PASSAGES {
            return Passed::TooMany;
        }
        let journeys = self.passages.entry(passage).or_default();
        if journeys.len() >= MAX_JOURNEYS {
            return Passed::TooMany;
        }
        journeys.push((at_s, bus.late_s));
        self.number += 1;
        Passed::Counted(stop)
    }

    /// When the last bus comes, seconds.
    pub(super) fn end_s(&self) -> f64 {
        self.passages.values().flatten().map(|(at_s, _)| *at_s).fold(0.0, f64::max)
    }

    /// `[[bus_line]]` tables of a scenario.
    pub(super) fn tables(&self, lights: &[Light]) -> String {
        let mut text = String::new();
        for (p, buses) in &self.passages {
            let Some(light) = lights.get(p.light) else { continue };
            // Who comes late should have come before.
            let mut aimed: Vec<f64> = buses.iter().map(|(at_s, late_s)| at_s - late_s).collect();
            aimed.sort_by(f64::total_cmp);
            let times: Vec<String> = aimed.iter().map(|t| format!("{t:.1}")).collect();
            let (late, punctual): (Vec<f64>, Vec<f64>) =
                buses.iter().map(|(_, late_s)| *late_s).partition(|s| *s >= LATE_S);
            let share = late.len() as f64 / buses.len().max(1) as f64;
            let _ = write!(
                text,
                "\n[[bus_line]]\nintersection = {}\nline = {}\ndestination = {}\nfrom_lane = {}\n\
                 to_lane = {}\ntimes_s = [{}]\nshare_late = {share:.4}\n",
                light.intersection.id().id,
                quoted(&p.line),
                quoted(&p.destination),
                p.from,
                p.to,
                times.join(", ")
            );
            for (name, of) in [("late_s", late), ("punctual_s", punctual)] {
                let least = of.iter().copied().reduce(f64::min);
                let most = of.iter().copied().reduce(f64::max);
                if let (Some(least), Some(most)) = (least, most) {
                    let tenths = |s: f64| libm::floor(s * 10.0) / 10.0;
                    let _ = writeln!(text, "{name} = [{:?}, {:?}]", tenths(least), tenths(most));
                }
            }
            if let Some(stop) = &p.stop {
                let _ = writeln!(text, "stop_point = {}", quoted(stop));
            }
        }
        text
    }
}

/// From here on a bus is late, as in a scenario that says nothing of it.
const LATE_S: f64 = 60.0;
/// Journeys of a line in one direction, as in scenarios.
const MAX_JOURNEYS: usize = 10_080;
/// Passages of all buses: a large city's week. They are kept in memory.
const MAX_PASSAGES: usize = 10_000_000;

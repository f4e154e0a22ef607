//! Bus lines at traffic lights.

use super::Import;
use super::light::Light;
use super::net::Net;
use super::topology::Topology;
use crate::import::quoted;
use core::fmt::Write as _;
use roadnet::{LaneId, LaneKind, StopPoint};
use std::collections::BTreeMap;

/// What is known of one bus besides its way.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Bus {
    pub(super) line: String,
    pub(super) destination: String,
    /// Seconds behind its timetable when it departs.
    pub(super) late_s: f64,
    /// Bus stops that it serves.
    pub(super) stops: Vec<String>,
}

/// Journeys of each line at each traffic light: when they come, and how late, seconds.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Lines(BTreeMap<Passage, Vec<(f64, f64)>>);

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
    /// Bus stops before or behind the junction.
    stops: Vec<String>,
}

impl<'n> BusWays<'n> {
    pub(super) fn of(net: &'n Net, topology: &Topology<'_>, import: &Import) -> Self {
        let mut ways: BTreeMap<(&str, &str), Vec<BusWay>> = BTreeMap::new();
        for (light, of) in import.lights.iter().enumerate() {
            for link in topology.links(&of.id).into_iter().map(|i| &net.connections[i]) {
                let lane = |id: Option<&LaneId>| {
                    let lane = of.intersection.lane(*id?)?;
                    matches!(lane.kind, LaneKind::Vehicle | LaneKind::Bus).then_some(lane.id)
                };
                let allows = |p| net.lane(p).is_some_and(|l| l.permissions.allows("bus"));
                let ends = (lane(of.ingress.get(&link.from)), lane(of.egress.get(&link.to)));
                if let (Some(from), Some(to), true) =
                    (ends.0, ends.1, allows(&link.from) && allows(&link.to))
                {
                    let here = |s: &&StopPoint| {
                        s.intersection == of.intersection.id() && (s.lane == to || s.lane == from)
                    };
                    let stops = import.stop_points.iter().filter(here);
                    let stops = stops.map(|s| s.id.0.clone()).collect();
                    let at = ways.entry((&link.from.0, &link.to.0)).or_default();
                    at.push(BusWay { light, from, to, stops });
                }
            }
        }
        Self(ways)
    }
}

impl Lines {
    /// One bus goes from edge to edge at a time, by the lane of its stop or else the rightmost.
    /// The stop that it serves there.
    pub(super) fn add<'b>(
        &mut self,
        ways: &BusWays<'_>,
        edges: (&str, &str),
        bus: &'b Bus,
        at_s: f64,
    ) -> Option<&'b String> {
        let all = ways.0.get(&edges)?;
        let served = |w: &&BusWay| w.stops.iter().any(|s| bus.stops.contains(s));
        let way = all.iter().find(served).or_else(|| all.first())?;
        let stop = bus.stops.iter().find(|s| way.stops.contains(s));
        let passage = Passage {
            light: way.light,
            line: bus.line.clone(),
            destination: bus.destination.clone(),
            from: way.from,
            to: way.to,
            stop: stop.cloned(),
        };
        self.0.entry(passage).or_default().push((at_s, bus.late_s));
        stop
    }

    /// When the last bus comes, seconds.
    pub(super) fn end_s(&self) -> f64 {
        self.0.values().flatten().map(|(at_s, _)| *at_s).fold(0.0, f64::max)
    }

    /// `[[bus_line]]` tables of a scenario.
    pub(super) fn tables(&self, lights: &[Light]) -> String {
        let mut text = String::new();
        for (p, buses) in &self.0 {
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

//! Turning counts at every traffic light from routes, trips and flows, read as a stream.

use super::Import;
use super::light::Light;
use super::lines::{Bus, BusWays, Lines};
use super::net::Net;
use super::route::Router;
use super::topology::Topology;
use super::walks::{Pavements, Walks};
use super::xml::{Element, Elements, Item, shown};
use crate::import::{Fate, ImportReport};
use crate::problems::Problem;
use core::fmt::Write as _;
use roadnet::ApproachId;
use std::collections::{BTreeMap, BTreeSet};
use std::io::BufRead;

/// Who travels over each traffic light: vehicles by turn and quarter of an hour, bus lines, and
/// people on foot.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct TurningCounts {
    counts: BTreeMap<Turn, Intervals>,
    lines: Lines,
    walks: Walks,
}

/// How many in each quarter of an hour.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Intervals(Vec<f64>);

impl Intervals {
    /// Counts `n` at a time.
    pub(super) fn add(&mut self, at_s: f64, n: f64) {
        let interval = (at_s / INTERVAL_S).max(0.0) as usize;
        if interval < MAX_INTERVALS {
            self.0.resize(self.0.len().max(interval + 1), 0.0);
            self.0[interval] += n;
        }
    }

    /// The end of the last interval, seconds.
    pub(super) fn end_s(&self) -> f64 {
        self.0.len() as f64 * INTERVAL_S
    }

    /// All of them.
    pub(super) fn sum(&self) -> f64 {
        self.0.iter().sum()
    }

    /// Begin, end and number per hour of each interval with anybody in it.
    pub(super) fn rates(&self) -> impl Iterator<Item = (f64, f64, f64)> + '_ {
        self.0.iter().enumerate().filter(|(_, n)| **n > 0.0).map(|(interval, n)| {
            let begin_s = interval as f64 * INTERVAL_S;
            let per_h = libm::round(n * 3_600.0 / INTERVAL_S * 1e3) / 1e3;
            (begin_s, begin_s + INTERVAL_S, per_h)
        })
    }
}

/// A turn at a traffic light: its place in the list, approach of entry and of exit.
type Turn = (usize, ApproachId, ApproachId);

impl TurningCounts {
    /// When the last of them has come, seconds.
    pub fn end_s(&self) -> f64 {
        let vehicles = self.counts.values().map(Intervals::end_s).fold(0.0, f64::max);
        vehicles.max(self.walks.end_s()).max(libm::ceil(self.lines.end_s() + 1.0))
    }

    /// Passages of vehicles but buses in all.
    pub fn vehicles(&self) -> f64 {
        self.counts.values().map(Intervals::sum).sum()
    }

    /// Passages of people over crossings in all.
    pub fn people(&self) -> f64 {
        self.walks.people()
    }

    fn add(&mut self, turn: Turn, at_s: f64, vehicles: f64) {
        self.counts.entry(turn).or_default().add(at_s, vehicles);
    }

    /// The rows of a `demand.csv`.
    pub(super) fn rows(&self, lights: &[Light]) -> String {
        let mut text = String::new();
        for ((light, from, to), intervals) in &self.counts {
            let Some(light) = lights.get(*light) else { continue };
            let id = light.intersection.id().id;
            for (begin_s, end_s, per_h) in intervals.rates() {
                let _ = writeln!(text, "{id},{begin_s},{end_s},{from},{to},{per_h}");
            }
        }
        text
    }

    /// The tables of a `scenario.toml`.
    pub(super) fn tables(&self, lights: &[Light]) -> String {
        self.lines.tables(lights) + &self.walks.tables(lights)
    }
}

/// Reads route files.
pub struct RouteReader<'n> {
    net: &'n Net,
    router: Router<'n>,
    turns: BTreeMap<(&'n str, &'n str), Vec<Turn>>,
    routes: BTreeMap<String, Vec<String>>,
    buses: BTreeSet<String>,
    bus_ways: BusWays<'n>,
    pavements: Pavements<'n>,
    counts: TurningCounts,
}

/// What stands inside a vehicle, a flow, or a person.
#[derive(Default)]
struct Inside {
    route: Option<Vec<String>>,
    stops: Vec<String>,
    late_s: f64,
    /// Edges on foot, in order.
    walks: Vec<Vec<String>>,
    /// Rides, and walks to places that are no edges.
    others: usize,
}

impl<'n> RouteReader<'n> {
    /// A reader that counts at the lights of an import.
    pub fn new(net: &'n Net, import: &Import) -> Self {
        let topology = Topology::of(net);
        let lights = &import.lights;
        let mut turns: BTreeMap<(&str, &str), Vec<Turn>> = BTreeMap::new();
        for (index, light) in lights.iter().enumerate() {
            for link in topology.links(&light.id).into_iter().map(|i| &net.connections[i]) {
                let lane = |id: Option<&roadnet::LaneId>| light.intersection.lane(*id?);
                let from = lane(light.ingress.get(&link.from));
                let to = lane(light.egress.get(&link.to));
                if let (Some(from), Some(to)) = (from, to) {
                    let turn = (index, from.approach, to.approach);
                    let at = turns.entry((&link.from.0, &link.to.0)).or_default();
                    if !at.contains(&turn) {
                        at.push(turn);
                    }
                }
            }
        }
        Self {
            net,
            router: Router::of(&topology),
            turns,
            routes: BTreeMap::new(),
            buses: BTreeSet::new(),
            bus_ways: BusWays::of(net, &topology, import),
            pavements: Pavements::of(net, lights),
            counts: TurningCounts::default(),
        }
    }

    /// Reads one file.
    ///
    /// # Errors
    /// The first thing that makes it unreadable, or an edge that there is not.
    pub fn read(
        &mut self,
        file: &str,
        input: impl BufRead,
        report: &mut ImportReport,
    ) -> Result<(), Problem> {
        let mut elements = Elements::new(file, input);
        let root = elements.next()?;
        if let Some(Item::Open(root)) = &root
            && !["routes", "additional"].contains(&root.name.as_str())
        {
            return Err(root.problem("", "expected <routes>"));
        }
        let mut others: BTreeMap<String, usize> = BTreeMap::new();
        let (mut no_way, mut no_pavement) = (0, 0);
        while let Some(item) = elements.next()? {
            let Item::Open(e) = item else { continue };
            let inside = self.inside(&e, &mut elements)?;
            match e.name.as_str() {
                "vType" if e.optional("vClass") == Some("bus") => {
                    self.buses.insert(e.text("id")?.to_owned());
                }
                "vType" => {}
                "route" => {
                    let edges = self.edges(&e, e.text("edges")?)?;
                    if self.routes.len() < MAX_ROUTES {
                        self.routes.insert(e.text("id")?.to_owned(), edges);
                    }
                }
                "vehicle" | "trip" | "flow" => {
                    if !self.travel(&e, inside, report)? {
                        no_way += 1;
                    }
                }
                "person" | "personFlow" => no_pavement += self.walk(&e, &inside, report)?,
                other => *others.entry(other.to_owned()).or_default() += 1,
            }
        }
        for (name, n) in others {
            let why = "not known to scenarios";
            report.note(Fate::LeftOut, format!("{n} × <{name}> of {file}"), why);
        }
        if no_way > 0 {
            let why = "no way leads from where they begin to where they end";
            report.note(Fate::LeftOut, format!("{no_way} trips of {file}"), why);
        }
        if no_pavement > 0 {
            let why = "rides, or ways on foot between places that no pavement joins";
            report.note(
                Fate::LeftOut,
                format!("{no_pavement} parts of persons' ways of {file}"),
                why,
            );
        }
        Ok(())
    }

    /// The counts.
    pub fn finish(self) -> TurningCounts {
        self.counts
    }

    /// What stands inside an element, whose end is reached.
    fn inside<R: BufRead>(
        &self,
        e: &Element,
        elements: &mut Elements<R>,
    ) -> Result<Inside, Problem> {
        let mut inside = Inside::default();
        if !["vehicle", "flow", "trip", "person", "personFlow"].contains(&e.name.as_str()) {
            elements.skip()?;
            return Ok(inside);
        }
        while let Some(Item::Open(child)) = elements.next()? {
            match child.name.as_str() {
                "route" => inside.route = Some(self.edges(&child, child.text("edges")?)?),
                "stop" => inside.stops.extend(child.optional("busStop").map(str::to_owned)),
                "param" if child.optional("key") == Some("late") => {
                    inside.late_s = child.number_or("value", -MAX_LATE_S..=MAX_LATE_S, 0.0)?;
                }
                "walk" | "personTrip" => match self.on_foot(&child, inside.walks.last())? {
                    Some(edges) => inside.walks.push(edges),
                    None => inside.others += 1,
                },
                "ride" => inside.others += 1,
                _ => {}
            }
            elements.skip()?;
        }
        Ok(inside)
    }

    /// The edges that a walk names, beginning where the one before it ended; `None` if it leads to
    /// something else.
    fn on_foot(
        &self,
        walk: &Element,
        before: Option<&Vec<String>>,
    ) -> Result<Option<Vec<String>>, Problem> {
        if let Some(edges) = walk.optional("edges") {
            return self.edges(walk, edges).map(Some);
        }
        let from = walk.optional("from").map(str::to_owned);
        let from = from.or_else(|| before.and_then(|edges| edges.last().cloned()));
        let (Some(from), Some(to)) = (from, walk.optional("to")) else { return Ok(None) };
        self.edges(walk, &format!("{from} {to}")).map(Some)
    }

    fn edges(&self, e: &Element, text: &str) -> Result<Vec<String>, Problem> {
        let edges = super::read::words(text);
        match edges.iter().find(|id| self.net.road(id).is_none()) {
            Some(id) => Err(e.problem("edges", format!("there is no edge \"{}\"", shown(id)))),
            None => Ok(edges),
        }
    }

    /// Counts one vehicle or flow; false if it has no way.
    fn travel(
        &mut self,
        e: &Element,
        inside: Inside,
        report: &mut ImportReport,
    ) -> Result<bool, Problem> {
        let edges = self.way(e, inside.route)?;
        if edges.is_empty() {
            return Ok(false);
        }
        if e.optional("type").is_some_and(|t| self.buses.contains(t)) {
            let line = e.optional("line").unwrap_or("bus");
            let bus = Bus {
                line: line.chars().take(MAX_LINE_CHARS).collect(),
                destination: edges.last().cloned().unwrap_or_default(),
                late_s: inside.late_s,
                stops: inside.stops,
            };
            return self.ride(e, &edges, &bus, report).map(|()| true);
        }
        let passes = self.passes(&edges);
        if e.name == "flow" {
            let flow = rate(e)?;
            report.count("flows", 1);
            for (turn, after_s) in passes {
                spread(flow, |at_s, n| self.counts.add(turn, at_s + after_s, n));
            }
        } else {
            let depart_s = time(e, "depart")?;
            report.count("vehicles", 1);
            for (turn, after_s) in passes {
                self.counts.add(turn, depart_s + after_s, 1.0);
            }
        }
        Ok(true)
    }

    /// The edges that a vehicle goes over; none if no way leads there.
    fn way(&mut self, e: &Element, inner: Option<Vec<String>>) -> Result<Vec<String>, Problem> {
        match (inner, e.optional("route")) {
            (Some(edges), _) => Ok(edges),
            (None, Some(id)) => self.routes.get(id).cloned().ok_or_else(|| {
                e.problem("route", format!("there is no route \"{}\" before it", shown(id)))
            }),
            (None, None) => {
                let (from, to) = (e.text("from")?, e.text("to")?);
                for (name, id) in [("from", from), ("to", to)] {
                    if self.net.road(id).is_none() {
                        let what = format!("there is no edge \"{}\"", shown(id));
                        return Err(e.problem(name, what));
                    }
                }
                Ok(self.router.way(from, to))
            }
        }
    }

    /// One bus, or a flow of them at even distances.
    fn ride(
        &mut self,
        e: &Element,
        edges: &[String],
        bus: &Bus,
        report: &mut ImportReport,
    ) -> Result<(), Problem> {
        let departs: Vec<f64> = if e.name == "flow" {
            let (begin_s, end_s, per_s) = rate(e)?;
            let n = ((end_s - begin_s) * per_s).clamp(0.0, MAX_BUSES);
            (0..n as usize).map(|k| begin_s + k as f64 / per_s).collect()
        } else {
            vec![time(e, "depart")?]
        };
        report.count("buses", departs.len());
        for depart_s in departs {
            let mut at_s = depart_s;
            let mut served = BTreeSet::new();
            for pair in edges.windows(2) {
                let ends = (pair[0].as_str(), pair[1].as_str());
                served.extend(self.counts.lines.add(&self.bus_ways, ends, bus, at_s));
                at_s += self.router.seconds(&pair[0]);
            }
            if served.len() < bus.stops.len() {
                report.count("bus calls left out", bus.stops.len() - served.len());
            }
        }
        Ok(())
    }

    /// One person or a flow of them; how many parts of their ways could not be taken.
    fn walk(
        &mut self,
        e: &Element,
        inside: &Inside,
        report: &mut ImportReport,
    ) -> Result<usize, Problem> {
        let flow = if e.name == "personFlow" { Some(rate(e)?) } else { None };
        let depart_s = if flow.is_none() { time(e, "depart")? } else { 0.0 };
        report.count(if flow.is_some() { "flows of people" } else { "people" }, 1);
        let mut lost = inside.others;
        for edges in &inside.walks {
            for pair in edges.windows(2) {
                let Some(way) = self.pavements.way(&pair[0], &pair[1]) else {
                    lost += 1;
                    continue;
                };
                for (crossing, after_m) in way {
                    let after_s = after_m / WALKING_MPS;
                    match flow {
                        None => self.counts.walks.add(crossing, depart_s + after_s, 1.0),
                        Some(flow) => spread(flow, |at_s, n| {
                            self.counts.walks.add(crossing, at_s + after_s, n);
                        }),
                    }
                }
            }
        }
        Ok(lost)
    }

    /// The turns on a way, and how long after departure a free road would bring one there.
    fn passes(&self, edges: &[String]) -> Vec<(Turn, f64)> {
        let mut at_s = 0.0;
        let mut out = Vec::new();
        for pair in edges.windows(2) {
            at_s += self.router.seconds(&pair[0]);
            let turns = self.turns.get(&(pair[0].as_str(), pair[1].as_str()));
            out.extend(turns.into_iter().flatten().map(|t| (*t, at_s)));
        }
        out
    }
}

/// Counts a flow piece by piece.
fn spread((begin_s, end_s, per_s): (f64, f64, f64), mut count: impl FnMut(f64, f64)) {
    let mut at_s = begin_s;
    while at_s < end_s {
        let until_s = (at_s + FLOW_STEP_S).min(end_s);
        count(at_s, per_s * (until_s - at_s));
        at_s = until_s;
    }
}

/// Begin, end and vehicles per second of a flow.
pub(super) fn rate(e: &Element) -> Result<(f64, f64, f64), Problem> {
    let begin_s = e.number_or("begin", 0.0..=MAX_TIME_S, 0.0)?;
    let end_s = e.number_or("end", 0.0..=MAX_TIME_S, MAX_FLOW_S)?;
    let length_s = (end_s - begin_s).max(1e-3);
    let per_s = if e.optional("probability").is_some() {
        e.number("probability", 0.0..=1.0)?
    } else if e.optional("vehsPerHour").is_some() {
        e.number("vehsPerHour", 0.0..=1e6)? / 3_600.0
    } else if e.optional("perHour").is_some() {
        e.number("perHour", 0.0..=1e6)? / 3_600.0
    } else if let Some(text) = e.optional("period") {
        match text.strip_prefix("exp(").and_then(|t| t.strip_suffix(')')) {
            Some(rate) => {
                rate.parse::<f64>().ok().filter(|r| (0.0..=100.0).contains(r)).ok_or_else(|| {
                    e.problem("period", format!("found \"{}\", expected exp(rate)", shown(text)))
                })?
            }
            None => 1.0 / e.number("period", 1e-3..=1e9)?,
        }
    } else {
        e.number("number", 0.0..=1e9)? / length_s
    };
    Ok((begin_s, end_s, per_s))
}

/// A time; `triggered` and the like are at the start.
pub(super) fn time(e: &Element, name: &str) -> Result<f64, Problem> {
    let text = e.text(name)?;
    if text.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return Ok(0.0);
    }
    e.number(name, -1e9..=MAX_TIME_S)
}

/// Counts are per quarter of an hour.
const INTERVAL_S: f64 = 900.0;
/// A week.
const MAX_TIME_S: f64 = 7.0 * 86_400.0;
const MAX_INTERVALS: usize = 672;
/// A flow without an end.
const MAX_FLOW_S: f64 = 86_400.0;
/// A flow is spread over intervals in pieces of this length.
const FLOW_STEP_S: f64 = 60.0;
/// Buses of one flow.
const MAX_BUSES: f64 = 10_000.0;
/// A bus is late by less than two hours, as in scenarios.
const MAX_LATE_S: f64 = 7_200.0;
/// Of a line's name: at most 40 bytes.
const MAX_LINE_CHARS: usize = 10;
/// The usual pace of people on foot.
const WALKING_MPS: f64 = 1.2;
/// Named routes that are remembered.
const MAX_ROUTES: usize = 1_000_000;

//! Turning counts at every traffic light from routes, trips and flows, read as a stream.

use super::light::Light;
use super::net::Net;
use super::report::{Fate, ImportReport};
use super::route::Router;
use super::topology::Topology;
use super::xml::{Element, Elements, Item, shown};
use crate::problems::Problem;
use core::fmt::Write as _;
use roadnet::ApproachId;
use std::collections::{BTreeMap, BTreeSet};
use std::io::BufRead;

/// Vehicles by traffic light, turn and quarter of an hour.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct TurningCounts {
    /// (light, from, to) → vehicles in each interval.
    counts: BTreeMap<(usize, ApproachId, ApproachId), Vec<f64>>,
}

/// A turn at a traffic light: its place in the list, approach of entry and of exit.
type Turn = (usize, ApproachId, ApproachId);

impl TurningCounts {
    /// The end of the last interval with anybody in it, seconds.
    pub fn end_s(&self) -> f64 {
        let longest = self.counts.values().map(Vec::len).max().unwrap_or(0);
        longest as f64 * INTERVAL_S
    }

    /// Vehicles in all.
    pub fn vehicles(&self) -> f64 {
        self.counts.values().flatten().sum()
    }

    fn add(&mut self, turn: Turn, at_s: f64, vehicles: f64) {
        let interval = (at_s / INTERVAL_S).max(0.0) as usize;
        if interval < MAX_INTERVALS {
            let list = self.counts.entry(turn).or_default();
            list.resize(list.len().max(interval + 1), 0.0);
            list[interval] += vehicles;
        }
    }

    /// The rows of a `demand.csv`.
    pub(super) fn rows(&self, lights: &[Light]) -> String {
        let mut text = String::new();
        for ((light, from, to), list) in &self.counts {
            let Some(light) = lights.get(*light) else { continue };
            for (interval, vehicles) in list.iter().enumerate().filter(|(_, v)| **v > 0.0) {
                let begin_s = interval as f64 * INTERVAL_S;
                let per_h = libm::round(vehicles * 3_600.0 / INTERVAL_S * 1e3) / 1e3;
                let id = light.intersection.id().id;
                let end_s = begin_s + INTERVAL_S;
                let _ = writeln!(text, "{id},{begin_s},{end_s},{from},{to},{per_h}");
            }
        }
        text
    }
}

/// Reads route files.
pub struct RouteReader<'n> {
    net: &'n Net,
    router: Router<'n>,
    turns: BTreeMap<(&'n str, &'n str), Vec<Turn>>,
    routes: BTreeMap<String, Vec<String>>,
    buses: BTreeSet<String>,
    counts: TurningCounts,
}

impl<'n> RouteReader<'n> {
    /// A reader that counts at these lights.
    pub fn new(net: &'n Net, lights: &[Light]) -> Self {
        let topology = Topology::of(net);
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
        let mut no_way = 0;
        while let Some(item) = elements.next()? {
            let Item::Open(e) = item else { continue };
            let inner = self.inner_route(&e, &mut elements)?;
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
                    if !self.travel(&e, inner, report)? {
                        no_way += 1;
                    }
                }
                other => *others.entry(other.to_owned()).or_default() += 1,
            }
        }
        for (name, n) in others {
            let why = "counts are of vehicles";
            report.note(Fate::LeftOut, format!("{n} × <{name}> of {file}"), why);
        }
        if no_way > 0 {
            let why = "no way leads from where they begin to where they end";
            report.note(Fate::LeftOut, format!("{no_way} trips of {file}"), why);
        }
        Ok(())
    }

    /// The counts.
    pub fn finish(self) -> TurningCounts {
        self.counts
    }

    /// The route inside an element, whose end is reached.
    fn inner_route<R: BufRead>(
        &self,
        e: &Element,
        elements: &mut Elements<R>,
    ) -> Result<Option<Vec<String>>, Problem> {
        let mut found = None;
        if ["vehicle", "flow"].contains(&e.name.as_str()) {
            while let Some(Item::Open(child)) = elements.next()? {
                if child.name == "route" {
                    found = Some(self.edges(&child, child.text("edges")?)?);
                }
                elements.skip()?;
            }
        } else {
            elements.skip()?;
        }
        Ok(found)
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
        inner: Option<Vec<String>>,
        report: &mut ImportReport,
    ) -> Result<bool, Problem> {
        let edges = match (inner, e.optional("route")) {
            (Some(edges), _) => edges,
            (None, Some(id)) => self.routes.get(id).cloned().ok_or_else(|| {
                e.problem("route", format!("there is no route \"{}\" before it", shown(id)))
            })?,
            (None, None) => {
                let (from, to) = (e.text("from")?, e.text("to")?);
                for (name, id) in [("from", from), ("to", to)] {
                    if self.net.road(id).is_none() {
                        let what = format!("there is no edge \"{}\"", shown(id));
                        return Err(e.problem(name, what));
                    }
                }
                self.router.way(from, to)
            }
        };
        if edges.is_empty() {
            return Ok(false);
        }
        let passes = self.passes(&edges);
        if e.optional("type").is_some_and(|t| self.buses.contains(t)) {
            report.count("buses (as vehicles)", 1);
        }
        if e.name == "flow" {
            let (begin_s, end_s, per_s) = rate(e)?;
            report.count("flows", 1);
            for (turn, after_s) in passes {
                let mut at_s = begin_s;
                while at_s < end_s {
                    let until_s = (at_s + FLOW_STEP_S).min(end_s);
                    self.counts.add(turn, at_s + after_s, per_s * (until_s - at_s));
                    at_s = until_s;
                }
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

/// Begin, end and vehicles per second of a flow.
fn rate(e: &Element) -> Result<(f64, f64, f64), Problem> {
    let begin_s = e.number_or("begin", 0.0..=MAX_TIME_S, 0.0)?;
    let end_s = e.number_or("end", 0.0..=MAX_TIME_S, MAX_FLOW_S)?;
    let length_s = (end_s - begin_s).max(1e-3);
    let per_s = if e.optional("probability").is_some() {
        e.number("probability", 0.0..=1.0)?
    } else if e.optional("vehsPerHour").is_some() {
        e.number("vehsPerHour", 0.0..=1e6)? / 3_600.0
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
fn time(e: &Element, name: &str) -> Result<f64, Problem> {
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
/// Named routes that are remembered.
const MAX_ROUTES: usize = 1_000_000;

//! Turning counts at every traffic light from routes, trips and flows, read as a stream.

mod class;
mod counts;
mod flow;
mod left_out;
mod named;
mod person;
#[cfg(test)]
mod tests;
mod time;

use super::Import;
use super::additional::Additional;
use super::lines::{Bus, BusWays, Passed, joined};
use super::net::Net;
use super::route::Router;
use super::topology::Topology;
use super::walks::Pavements;
use super::xml::{Element, Elements, Item, shown};
use crate::import::ImportReport;
use crate::problems::Problem;
use class::Carried;
pub(super) use class::{Class, Classes};
pub(super) use counts::Intervals;
use counts::Turn;
pub use counts::TurningCounts;
pub(super) use flow::{Departs, Window};
use left_out::LeftOut;
pub(super) use named::Named;
use named::{Choice, Route};
use roadnet::LaneKind;
use std::collections::{BTreeMap, BTreeSet};
use std::io::BufRead;
use time::MAX_TIME_S;
pub use time::seconds_of;

/// Reads route files.
pub struct RouteReader<'n> {
    net: &'n Net,
    router: Router<'n>,
    /// The turns of motor vehicles from edge to edge; none where the traffic light has a way
    /// there, but not for them.
    turns: BTreeMap<(&'n str, &'n str), Vec<Turn>>,
    named: Named,
    /// The edge of each bus stop.
    stop_edges: BTreeMap<String, String>,
    bus_ways: BusWays<'n>,
    pavements: Pavements<'n>,
    /// Parts of buses that are still to be counted, by type, route and place in its distribution.
    parts: BTreeMap<(String, String, usize), f64>,
    counts: TurningCounts,
}

/// What stands inside a vehicle or a flow.
#[derive(Default)]
struct Inside {
    routes: Option<Choice>,
    stops: Vec<String>,
    /// The edges of all stops.
    stop_edges: Vec<String>,
    late_s: f64,
}

/// Those of one class on one route.
struct Travel<'e> {
    e: &'e Element,
    inside: &'e Inside,
    departs: Departs,
    class: Class,
    route: &'e Route,
    /// How many of those that depart.
    share: f64,
    /// The place of the route in its distribution.
    place: usize,
}

impl<'n> RouteReader<'n> {
    /// A reader that counts at the lights of an import; types, routes and bus stops of additional
    /// files are known to it.
    pub fn new(net: &'n Net, import: &Import, additional: &Additional) -> Self {
        let topology = Topology::of(net);
        let lights = &import.lights;
        let mut turns: BTreeMap<(&str, &str), Vec<Turn>> = BTreeMap::new();
        for (index, light) in lights.iter().enumerate() {
            for link in topology.links(&light.id).into_iter().map(|i| &net.connections[i]) {
                if net.is_crossing(link) {
                    continue;
                }
                let at = turns.entry((&link.from.0, &link.to.0)).or_default();
                let lane = |id: Option<&roadnet::LaneId>| light.intersection.lane(*id?);
                let from = lane(light.ingress.get(&link.from));
                let to = lane(light.egress.get(&link.to));
                if let (Some(from), Some(to)) = (from, to)
                    && joined(light, from.id, to.id, &[LaneKind::Vehicle])
                {
                    let turn = (index, from.approach, to.approach);
                    if !at.contains(&turn) {
                        at.push(turn);
                    }
                }
            }
        }
        let edge = |lane: &str| lane.rsplit_once('_').map(|(edge, _)| edge.to_owned());
        let stops = additional.stops.iter();
        Self {
            net,
            router: Router::of(&topology),
            turns,
            named: additional.named.clone(),
            stop_edges: stops.filter_map(|s| Some((s.id.clone(), edge(&s.lane)?))).collect(),
            bus_ways: BusWays::of(net, &topology, import),
            pavements: Pavements::of(net, lights),
            parts: BTreeMap::new(),
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
        root(&mut elements)?;
        let mut left_out = LeftOut::default();
        let mut window = Window::default();
        while let Some(item) = elements.next()? {
            let Item::Open(e) = item else {
                // An interval's end: all else is read to its own.
                window = Window::default();
                continue;
            };
            if self.named.read(self.net, &e, &mut elements)? {
                continue;
            }
            match e.name.as_str() {
                "vehicle" | "trip" | "flow" => {
                    let inside = self.inside(&e, &mut elements)?;
                    self.travel(&e, window, &inside, &mut left_out, report)?;
                }
                "person" | "personFlow" => {
                    let person = self.person(&mut elements, &mut left_out)?;
                    self.walk(&e, window, &person, &mut left_out, report)?;
                }
                "interval" => window = Window::of(&e)?,
                "include" => {
                    left_out.includes += 1;
                    elements.skip()?;
                }
                other => {
                    *left_out.elements.entry(other.to_owned()).or_default() += 1;
                    elements.skip()?;
                }
            }
        }
        left_out.note(file, report);
        Ok(())
    }

    /// The counts.
    pub fn finish(self) -> TurningCounts {
        self.counts
    }

    /// What stands inside an element, whose end is reached.
    fn inside<R: BufRead>(
        &mut self,
        e: &Element,
        elements: &mut Elements<R>,
    ) -> Result<Inside, Problem> {
        let mut inside = Inside::default();
        while let Some(Item::Open(child)) = elements.next()? {
            match child.name.as_str() {
                "route" => inside.routes = Some(self.named.route(self.net, &child)?),
                "routeDistribution" => {
                    let routes = self.named.route_distribution(self.net, &child, elements)?;
                    inside.routes = Some(routes);
                    continue;
                }
                "stop" => {
                    inside.stops.extend(child.optional("busStop").map(str::to_owned));
                    // A trip leads by its stops; elsewhere they are on the route.
                    if e.name != "vehicle" {
                        inside.stop_edges.extend(self.stop_edge(&child)?);
                    }
                }
                "param" if child.optional("key") == Some("late") => {
                    inside.late_s = child.number_or("value", -MAX_LATE_S..=MAX_LATE_S, 0.0)?;
                }
                _ => {}
            }
            elements.skip()?;
        }
        Ok(inside)
    }

    /// The edge that a stop is on, if that is known.
    fn stop_edge(&self, stop: &Element) -> Result<Option<String>, Problem> {
        let (name, edge) = if let Some(lane) = stop.optional("lane") {
            ("lane", lane.rsplit_once('_').map_or(lane, |(edge, _)| edge))
        } else if let Some(edge) = stop.optional("edge") {
            ("edge", edge)
        } else {
            let id = stop.optional("busStop").unwrap_or_default();
            return Ok(self.stop_edges.get(id).cloned());
        };
        self.must_be(stop, name, edge)?;
        Ok(Some(edge.to_owned()))
    }

    fn must_be(&self, e: &Element, name: &str, edge: &str) -> Result<(), Problem> {
        match self.net.road(edge) {
            Some(_) => Ok(()),
            None => Err(e.problem(name, format!("there is no edge \"{}\"", shown(edge)))),
        }
    }

    /// Counts one vehicle or flow.
    fn travel(
        &mut self,
        e: &Element,
        window: Window,
        inside: &Inside,
        left_out: &mut LeftOut,
        report: &mut ImportReport,
    ) -> Result<(), Problem> {
        let departs = Departs::of(e, window)?;
        let classes = e.optional("type").map(|id| self.named.classes(id));
        left_out.no_type += usize::from(classes == Some(None));
        let classes = classes.flatten().unwrap_or_else(|| [(Class::PASSENGER, 1.0)].into());
        let routes = self.routes(e, inside)?;
        if !left_out.departs(departs) {
            return Ok(());
        }
        let (mut no_way, mut cars) = (false, false);
        for (class, of_class) in classes.iter().copied() {
            if class.carried() == Carried::Not {
                *left_out.classes.entry(class).or_default() += departs.number() * of_class;
                continue;
            }
            let choice = match &routes {
                Routes::Nowhere => {
                    left_out.places += 1;
                    return Ok(());
                }
                Routes::Known(choice) => choice.clone(),
                Routes::Over(edges) => {
                    let edges: Vec<&str> = edges.iter().map(String::as_str).collect();
                    let route = Route::once(self.router.way_over(&edges, class));
                    [(route, 1.0)].into()
                }
            };
            for (place, (route, of_routes)) in choice.iter().enumerate() {
                no_way |= route.edges.is_empty();
                let share = of_class * of_routes;
                let travel = Travel { e, inside, departs, class, route, share, place };
                if !route.edges.is_empty() && class.carried() == Carried::Bus {
                    self.ride(&travel, left_out, report);
                } else if !route.edges.is_empty() {
                    cars = true;
                    self.drive(&travel, left_out);
                }
            }
        }
        left_out.no_way += usize::from(no_way);
        if cars {
            report.count(if e.name == "flow" { "flows" } else { "vehicles" }, 1);
        }
        Ok(())
    }

    /// Where a vehicle or flow goes.
    fn routes(&self, e: &Element, inside: &Inside) -> Result<Routes, Problem> {
        if let Some(routes) = &inside.routes {
            return Ok(Routes::Known(routes.clone()));
        }
        if let Some(id) = e.optional("route") {
            return self.named.routes(id).map(Routes::Known).ok_or_else(|| {
                e.problem("route", format!("there is no route \"{}\" before it", shown(id)))
            });
        }
        let via = super::read::words(e.optional("via").unwrap_or_default());
        for edge in &via {
            self.must_be(e, "via", edge)?;
        }
        let mut over = if via.is_empty() { inside.stop_edges.clone() } else { via };
        for name in ["from", "to"] {
            match e.optional(name) {
                Some(edge) => {
                    self.must_be(e, name, edge)?;
                    over.insert(if name == "from" { 0 } else { over.len() }, edge.to_owned());
                }
                None if PLACES.iter().any(|p| e.optional(p).is_some()) => {
                    return Ok(Routes::Nowhere);
                }
                // Without it a trip begins or ends where it passes or stops.
                None if over.is_empty() || (name == "to" && over.len() < 2) => {
                    return Err(e.problem(name, "missing"));
                }
                None => {}
            }
        }
        Ok(Routes::Over(over))
    }

    /// Counts motor vehicles.
    fn drive(&mut self, travel: &Travel<'_>, left_out: &mut LeftOut) {
        let Self { router, turns, counts, .. } = self;
        along(router, travel.route, |edges, _, after_s| {
            let Some(turns) = turns.get(&edges) else { return };
            if turns.is_empty() {
                left_out.passages += travel.departs.number() * travel.share;
            }
            for turn in turns {
                travel
                    .departs
                    .spread(|at_s, n| counts.add(*turn, at_s + after_s, n * travel.share));
            }
        });
    }

    /// Counts buses, one by one.
    fn ride(&mut self, travel: &Travel<'_>, left_out: &mut LeftOut, report: &mut ImportReport) {
        let (e, inside) = (travel.e, travel.inside);
        let line = e.optional("line").unwrap_or("bus");
        let bus = Bus {
            class: travel.class,
            line: line.chars().take(MAX_LINE_CHARS).collect(),
            destination: travel.route.edges.last().cloned().unwrap_or_default(),
            late_s: inside.late_s,
            stops: inside.stops.clone(),
        };
        let departs = self.whole(travel);
        report.count("buses", departs.len());
        for depart_s in departs {
            let mut served = BTreeSet::new();
            let Self { router, turns, bus_ways, counts, .. } = &mut *self;
            along(router, travel.route, |edges, before_s, _| {
                if depart_s + before_s > LATEST_BUS_S {
                    return;
                }
                match counts.lines.add(bus_ways, edges, &bus, depart_s + before_s) {
                    Passed::Counted(stop) => served.extend(stop),
                    Passed::NoWay if turns.contains_key(&edges) => left_out.passages += 1.0,
                    Passed::NoWay => {}
                    Passed::TooMany => left_out.buses += 1,
                }
            });
            if served.len() < bus.stops.len() {
                report.count("bus calls left out", bus.stops.len() - served.len());
            }
        }
    }

    /// When whole buses depart: of those that go by chance, every so many that their share is kept.
    fn whole(&mut self, travel: &Travel<'_>) -> Vec<f64> {
        let all = travel.departs.each(MAX_BUSES);
        if travel.share >= 1.0 - 1e-9 {
            return all;
        }
        if self.parts.len() >= MAX_PARTS {
            self.parts.clear();
        }
        let name = |name| travel.e.optional(name).unwrap_or_default().to_owned();
        // The class is part of the type's name: one distribution may have buses and coaches.
        let type_and_class = format!("{} {}", travel.class.name(), name("type"));
        let part = self.parts.entry((type_and_class, name("route"), travel.place)).or_insert(0.5);
        let whole = |_: &f64| {
            *part += travel.share;
            let goes = *part >= 1.0 - 1e-9;
            *part -= f64::from(u8::from(goes));
            goes
        };
        all.into_iter().filter(whole).collect()
    }
}

/// Where somebody goes.
enum Routes {
    Known(Choice),
    /// Over these edges in turn.
    Over(Vec<String>),
    /// Between what are no edges.
    Nowhere,
}

/// All pairs of edges on a route, with the seconds after departure at which a free road would
/// bring one to the first of them, and to its end.
fn along(router: &Router<'_>, route: &Route, mut pass: impl FnMut((&str, &str), f64, f64)) {
    let mut at_s = 0.0_f64;
    let edges = &route.edges;
    for lap in 0..route.laps {
        at_s = at_s.max(lap as f64 * route.cycle_s);
        let next_lap = if lap + 1 < route.laps { edges.first() } else { None };
        for (from, to) in edges.iter().zip(edges.iter().skip(1).chain(next_lap)) {
            let before_s = at_s;
            at_s += router.seconds(from);
            if before_s > MAX_TIME_S {
                return;
            }
            pass((from, to), before_s, at_s);
        }
    }
}

/// A file's root, which SUMO lets have any name: but a network is taken for a mistake.
pub(super) fn root<R: BufRead>(elements: &mut Elements<R>) -> Result<(), Problem> {
    match elements.next()? {
        Some(Item::Open(root)) if ["net", "configuration"].contains(&root.name.as_str()) => {
            Err(root.problem("", "expected <routes> or <additional>"))
        }
        _ => Ok(()),
    }
}

/// Ends of a trip that are no edges.
const PLACES: [&str; 14] = [
    "fromTaz",
    "toTaz",
    "fromJunction",
    "toJunction",
    "fromXY",
    "toXY",
    "fromLonLat",
    "toLonLat",
    "viaJunctions",
    "viaXY",
    "viaLonLat",
    "viaTaz",
    "fromTAZ",
    "toTAZ",
];
/// The scenario goes on for a second, and lasts a week at most.
const LATEST_BUS_S: f64 = MAX_TIME_S - 2.0;
/// Counters of buses that go by chance; then it begins anew.
const MAX_PARTS: usize = 1_000_000;
/// A bus is late by less than two hours, as in scenarios.
const MAX_LATE_S: f64 = 7_200.0;
/// Of a line's name: at most 40 bytes.
const MAX_LINE_CHARS: usize = 10;
/// Buses of one flow.
const MAX_BUSES: usize = 10_000;

//! What files of demand and additional files name for others: vehicle types, routes, and
//! distributions of both.

use super::class::Class;
use super::time::seconds;
use crate::problems::Problem;
use crate::sumo::net::Net;
use crate::sumo::read::words;
use crate::sumo::xml::{Element, Elements, Item, shown};
use std::collections::BTreeMap;
use std::io::BufRead;
use std::sync::Arc;

/// Vehicle types and routes by their ids.
#[derive(Clone, PartialEq, Debug)]
pub(in crate::sumo) struct Named {
    types: BTreeMap<String, Shares>,
    routes: BTreeMap<String, Choice>,
}

/// The classes of a type, or of a distribution of types, each with its share of 1.
pub(super) type Shares = Parts<Class>;

/// Alternatives, each with its share of 1.
type Parts<T> = Arc<[(T, f64)]>;

/// A route, or a distribution of routes, each with its share of 1.
pub(super) type Choice = Parts<Route>;

/// Edges one after the other.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Route {
    pub(super) edges: Arc<[String]>,
    /// How often they are driven over.
    pub(super) laps: usize,
    /// No lap begins earlier than this behind the one before, seconds.
    pub(super) cycle_s: f64,
}

impl Route {
    pub(super) fn once(edges: Vec<String>) -> Self {
        Self { edges: edges.into(), laps: 1, cycle_s: 0.0 }
    }
}

impl Default for Named {
    /// Nothing but the types that SUMO has without being told.
    fn default() -> Self {
        let own = |(id, class): (&str, &str)| {
            let class = Class::named(class).unwrap_or(Class::PASSENGER);
            (id.to_owned(), Shares::from([(class, 1.0)]))
        };
        Self { types: DEFAULT_TYPES.into_iter().map(own).collect(), routes: BTreeMap::new() }
    }
}

impl Named {
    /// Reads an element to its end if it is a type, a route or a distribution; false, and nothing
    /// is read, if it isn't.
    pub(in crate::sumo) fn read<R: BufRead>(
        &mut self,
        net: &Net,
        e: &Element,
        elements: &mut Elements<R>,
    ) -> Result<bool, Problem> {
        match e.name.as_str() {
            "vType" => {
                let shares = self.vehicle_type(e)?;
                self.add_type(e, shares)?;
                elements.skip()?;
            }
            "vTypeDistribution" => {
                let shares = self.type_distribution(e, elements)?;
                self.add_type(e, shares)?;
            }
            "route" => {
                let choice = self.route(net, e)?;
                self.add_route(e, e.text("id")?, choice)?;
                elements.skip()?;
            }
            "routeDistribution" => {
                let choice = self.route_distribution(net, e, elements)?;
                self.add_route(e, e.text("id")?, choice)?;
            }
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// The classes of a type; `None` if there is no such type.
    pub(super) fn classes(&self, id: &str) -> Option<Shares> {
        self.types.get(id).cloned()
    }

    /// The routes of that name.
    pub(super) fn routes(&self, id: &str) -> Option<Choice> {
        self.routes.get(id).cloned()
    }

    /// One route: its edges, or the one that it refers to.
    pub(super) fn route(&self, net: &Net, e: &Element) -> Result<Choice, Problem> {
        if let Some(id) = e.optional("refId") {
            return self.routes(id).ok_or_else(|| {
                e.problem("refId", format!("there is no route \"{}\" before it", shown(id)))
            });
        }
        let edges = edges(net, e, e.text("edges")?)?;
        let repeat =
            if e.optional("repeat").is_some() { e.whole("repeat", MAX_REPEAT)? } else { 0 };
        let cycle_s = seconds(e, "cycleTime", 0.0)?.unwrap_or(0.0);
        let laps = (repeat + 1).min(1 + MAX_ROUND_EDGES / edges.len().max(1));
        let route = Route { edges: edges.into(), laps, cycle_s };
        Ok(Choice::from([(route, 1.0)]))
    }

    /// A distribution of routes, whose end is reached. Routes inside it that have an id can be
    /// named by it.
    pub(super) fn route_distribution<R: BufRead>(
        &mut self,
        net: &Net,
        e: &Element,
        elements: &mut Elements<R>,
    ) -> Result<Choice, Problem> {
        let mut parts = Vec::new();
        for (id, weight) in listed(e, "routes")? {
            let known = self.routes(&id).ok_or_else(|| {
                e.problem("routes", format!("there is no route \"{}\" before it", shown(&id)))
            })?;
            parts.push((known, weight));
        }
        while let Some(Item::Open(child)) = elements.next()? {
            if child.name == "route" {
                let choice = self.route(net, &child)?;
                if let Some(id) = child.optional("id") {
                    self.add_route(&child, id, choice.clone())?;
                }
                parts.push((choice, weight(&child)?));
            }
            elements.skip()?;
        }
        flattened(e, &parts).map(Choice::from)
    }

    fn type_distribution<R: BufRead>(
        &mut self,
        e: &Element,
        elements: &mut Elements<R>,
    ) -> Result<Shares, Problem> {
        let mut parts = Vec::new();
        for (id, weight) in listed(e, "vTypes")? {
            parts.push((self.known_type(e, "vTypes", &id)?, weight));
        }
        while let Some(Item::Open(child)) = elements.next()? {
            if child.name == "vType" {
                let shares = self.vehicle_type(&child)?;
                if child.optional("id").is_some() {
                    self.add_type(&child, shares.clone())?;
                }
                parts.push((shares, weight(&child)?));
            }
            elements.skip()?;
        }
        let mut of_class: BTreeMap<Class, f64> = BTreeMap::new();
        for (class, share) in flattened(e, &parts)? {
            *of_class.entry(class).or_default() += share;
        }
        Ok(of_class.into_iter().collect())
    }

    fn vehicle_type(&self, e: &Element) -> Result<Shares, Problem> {
        if let Some(id) = e.optional("refId") {
            return self.known_type(e, "refId", id);
        }
        let class = match e.optional("vClass") {
            None => Class::PASSENGER,
            Some(name) => Class::named(name).ok_or_else(|| {
                let what = format!("found \"{}\", expected a vehicle class of SUMO", shown(name));
                e.problem("vClass", what)
            })?,
        };
        Ok(Shares::from([(class, 1.0)]))
    }

    fn known_type(&self, e: &Element, name: &str, id: &str) -> Result<Shares, Problem> {
        self.classes(id).ok_or_else(|| {
            e.problem(name, format!("there is no vehicle type \"{}\" before it", shown(id)))
        })
    }

    fn add_type(&mut self, e: &Element, shares: Shares) -> Result<(), Problem> {
        if self.types.len() >= MAX_NAMED {
            return Err(e.problem("", format!("expected at most {MAX_NAMED} vehicle types")));
        }
        self.types.insert(e.text("id")?.to_owned(), shares);
        Ok(())
    }

    fn add_route(&mut self, e: &Element, id: &str, choice: Choice) -> Result<(), Problem> {
        if self.routes.len() >= MAX_NAMED {
            return Err(e.problem("", format!("expected at most {MAX_NAMED} routes")));
        }
        self.routes.insert(id.to_owned(), choice);
        Ok(())
    }
}

/// The edges of a list, all of which there must be.
pub(super) fn edges(net: &Net, e: &Element, text: &str) -> Result<Vec<String>, Problem> {
    let edges = words(text);
    match edges.iter().find(|id| net.road(id).is_none()) {
        Some(id) => Err(e.problem("edges", format!("there is no edge \"{}\"", shown(id)))),
        None => Ok(edges),
    }
}

/// Ids of a distribution and their weights; what has none weighs 1, as in SUMO.
fn listed(e: &Element, name: &str) -> Result<Vec<(String, f64)>, Problem> {
    let ids = words(e.optional(name).unwrap_or_default());
    let texts = words(e.optional("probabilities").unwrap_or_default());
    let mut weights = Vec::new();
    for text in &texts {
        let weight = text.parse::<f64>().ok().filter(|w| (0.0..=MAX_WEIGHT).contains(w));
        weights.push(weight.ok_or_else(|| {
            let what = format!("found \"{}\", expected numbers from 0 on", shown(text));
            e.problem("probabilities", what)
        })?);
    }
    let weights = weights.into_iter().chain(core::iter::repeat(1.0));
    Ok(ids.into_iter().zip(weights).collect())
}

fn weight(e: &Element) -> Result<f64, Problem> {
    e.number_or("probability", 0.0..=MAX_WEIGHT, 1.0)
}

/// A distribution of distributions as one, with shares that sum up to 1.
fn flattened<T: Clone>(e: &Element, parts: &[(Parts<T>, f64)]) -> Result<Vec<(T, f64)>, Problem> {
    let sum: f64 = parts.iter().map(|(_, weight)| weight).sum();
    let weighty = || parts.iter().filter(|(_, weight)| *weight > 0.0);
    if sum <= 0.0 {
        return Err(e.problem("", "found nothing with a probability above 0, expected some"));
    }
    if weighty().map(|(of, _)| of.len()).sum::<usize>() > MAX_ALTERNATIVES {
        return Err(e.problem("", format!("expected at most {MAX_ALTERNATIVES} alternatives")));
    }
    let inner = |(of, weight): &(Parts<T>, f64)| {
        let whole = *weight / sum;
        let of: Vec<(T, f64)> =
            of.iter().map(|(one, share)| (one.clone(), share * whole)).collect();
        of
    };
    Ok(weighty().flat_map(inner).collect())
}

/// The types that every simulation has.
const DEFAULT_TYPES: [(&str, &str); 6] = [
    ("DEFAULT_VEHTYPE", "passenger"),
    ("DEFAULT_TAXITYPE", "taxi"),
    ("DEFAULT_BIKETYPE", "bicycle"),
    ("DEFAULT_PEDTYPE", "pedestrian"),
    ("DEFAULT_RAILTYPE", "rail"),
    ("DEFAULT_CONTAINERTYPE", "container"),
];
/// A type or a route for each vehicle of a large city's day.
const MAX_NAMED: usize = 4_000_000;
/// Every flow over a distribution goes through all of them; routers write some dozens.
const MAX_ALTERNATIVES: usize = 10_000;
/// Probabilities are relative: counts serve too.
const MAX_WEIGHT: f64 = 1e12;
/// SUMO reads `repeat` as a 32-bit number.
const MAX_REPEAT: usize = i32::MAX as usize;
/// Edges of all laps of a round; a bus on a long line passes so many in a week.
const MAX_ROUND_EDGES: usize = 50_000;

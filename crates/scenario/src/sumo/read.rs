//! Reads a network's file.

use super::net::{
    Direction, Edge, EdgeFunction, Junction, Link, Location, Net, NetLane, Permissions, Request,
    TlProgram, TlStep,
};
use super::xml::{Element, Elements, Item, shown};
use crate::problems::Problem;
use std::collections::{BTreeMap, BTreeSet};
use std::io::BufRead;
use units::{Enu, Wgs84};

pub(super) fn read(file: &str, input: impl BufRead) -> Result<Net, Problem> {
    let mut elements = Elements::new(file, input).at_most(MAX_NET_BYTES);
    elements.root("net")?;
    let mut net = Net::default();
    let mut links: Vec<(Element, Link)> = Vec::new();
    let mut references = References::default();
    while let Some(item) = elements.next()? {
        let Item::Open(e) = item else { continue };
        match e.name.as_str() {
            "location" => net.location = read_location(&e)?,
            "edge" => {
                let edge = read_edge(&e, &mut elements)?;
                limit(&e, net.edges.len(), MAX_EDGES)?;
                edge.iter().for_each(|edge| references.of_edge(&e, edge));
                if let Some(edge) = edge
                    && net.edges.insert(edge.id.clone(), edge).is_some()
                {
                    return Err(e.problem("id", "the edge is there twice"));
                }
                continue;
            }
            "junction" => {
                let junction = read_junction(&e, &mut elements)?;
                limit(&e, net.junctions.len(), MAX_EDGES)?;
                junction.iter().for_each(|junction| references.of_junction(&e, junction));
                if let Some(junction) = junction
                    && net.junctions.insert(junction.id.clone(), junction).is_some()
                {
                    return Err(e.problem("id", "the junction is there twice"));
                }
                continue;
            }
            "connection" => {
                limit(&e, links.len(), MAX_LINKS)?;
                let link = read_link(&e)?;
                links.push((e.named(), link));
            }
            "tlLogic" => {
                limit(&e, net.lights.len(), MAX_LIGHTS)?;
                let (light, program) = read_program(&e, &mut elements)?;
                net.add_program(light, program);
                continue;
            }
            _ => {}
        }
        elements.skip()?;
    }
    references.check(&net)?;
    check(&net, &links)?;
    net.connections = links.into_iter().map(|(_, link)| link).collect();
    Ok(net)
}

impl Net {
    /// Adds a program, in a network's file or beside it.
    pub(super) fn add_program(&mut self, light: String, program: TlProgram) {
        let programs = self.programs.entry(light.clone()).or_default();
        if programs.is_empty() {
            self.lights.push(light);
        }
        programs.retain(|p| p.id != program.id);
        programs.push(program);
    }
}

fn limit(e: &Element, count: usize, most: usize) -> Result<(), Problem> {
    let what = || e.problem("", format!("expected at most {most} of these"));
    if count < most { Ok(()) } else { Err(what()) }
}

fn read_location(e: &Element) -> Result<Location, Problem> {
    let offset = numbers(e, "netOffset", e.text("netOffset")?)?;
    let four = |name: &str| -> Result<Option<[f64; 4]>, Problem> {
        let Some(text) = e.optional(name) else { return Ok(None) };
        Ok(numbers(e, name, text)?.try_into().ok())
    };
    let bounds = four("convBoundary")?;
    let projection = e.optional("projParameter").unwrap_or("!").to_owned();
    let degrees = if projection == "!" { None } else { four("origBoundary")? };
    let corner = |lon, lat| Wgs84::new(lat, lon).ok();
    Ok(Location {
        offset: Enu::new(
            offset.first().copied().unwrap_or(0.0),
            offset.get(1).copied().unwrap_or(0.0),
        ),
        projection,
        bounds: bounds.map(|[x0, y0, x1, y1]| (Enu::new(x0, y0), Enu::new(x1, y1))),
        degrees: degrees.and_then(|[x0, y0, x1, y1]| Some((corner(x0, y0)?, corner(x1, y1)?))),
    })
}

/// An edge with its lanes; `None` for one of an unknown function.
fn read_edge<R: BufRead>(e: &Element, elements: &mut Elements<R>) -> Result<Option<Edge>, Problem> {
    let id = e.text("id")?.to_owned();
    let function = match e.optional("function").unwrap_or("normal") {
        "normal" => EdgeFunction::Normal,
        "internal" => EdgeFunction::Internal,
        "crossing" => EdgeFunction::Crossing,
        "walkingarea" => EdgeFunction::WalkingArea,
        "connector" => EdgeFunction::Normal,
        _ => {
            elements.skip()?;
            return Ok(None);
        }
    };
    let road = function == EdgeFunction::Normal;
    let end = |name| if road { e.text(name) } else { Ok("") };
    let (from, to) = (end("from")?.to_owned(), end("to")?.to_owned());
    let mut lanes: Vec<(usize, NetLane)> = Vec::new();
    while let Some(Item::Open(child)) = elements.next()? {
        if child.name == "lane" {
            limit(&child, lanes.len(), MAX_LANES)?;
            lanes.push((child.whole("index", MAX_LANES)?, read_lane(&child)?));
        }
        elements.skip()?;
    }
    lanes.sort_by_key(|(index, _)| *index);
    if lanes.is_empty() || lanes.iter().enumerate().any(|(i, (index, _))| i != *index) {
        return Err(e.problem("lane", "expected lanes with the indices 0, 1, 2, … and no gap"));
    }
    let crosses = e.words("crossingEdges", MAX_LANES)?;
    let lanes = lanes.into_iter().map(|(_, lane)| lane).collect();
    Ok(Some(Edge { id, function, from, to, lanes, crosses }))
}

fn read_lane(e: &Element) -> Result<NetLane, Problem> {
    let shape = shape(e, e.text("shape")?)?;
    if shape.len() < 2 {
        let what = format!("found {} points, expected at least two", shape.len());
        return Err(e.problem("shape", what));
    }
    Ok(NetLane {
        id: e.text("id")?.to_owned(),
        speed_mps: e.number("speed", 0.0..=1e4)?,
        length_m: e.number("length", 0.0..=1e6)?,
        width_m: e.number_or("width", 0.0..=100.0, DEFAULT_WIDTH_M)?,
        shape,
        permissions: Permissions {
            allow: match e.optional("allow") {
                Some(_) => Some(e.words("allow", MAX_CLASSES)?),
                None => None,
            },
            disallow: e.words("disallow", MAX_CLASSES)?,
        },
    })
}

/// A junction with its requests; `None` for the internal ones.
fn read_junction<R: BufRead>(
    e: &Element,
    elements: &mut Elements<R>,
) -> Result<Option<Junction>, Problem> {
    let kind = e.text("type")?.to_owned();
    let mut requests = BTreeMap::new();
    let mut columns = None;
    while let Some(Item::Open(child)) = elements.next()? {
        if child.name == "request" {
            limit(&child, requests.len(), MAX_REQUESTS)?;
            let index = child.whole("index", MAX_REQUESTS)?;
            let request =
                Request { yields_to: bits(&child, "response")?, foes: bits(&child, "foes")? };
            requests.insert(index, request);
            columns = columns.max(child.optional("foes").map(str::len));
        }
        elements.skip()?;
    }
    if kind == "internal" {
        return Ok(None);
    }
    // One row and one column for each.
    let (rows, columns) = (requests.len(), columns.unwrap_or(requests.len()));
    if rows != columns || requests.last_key_value().is_some_and(|(last, _)| last + 1 != rows) {
        let what = format!("found {rows} requests of {columns} columns, expected one for each");
        return Err(e.problem("request", what));
    }
    Ok(Some(Junction {
        id: e.text("id")?.to_owned(),
        kind,
        at: Enu::new(e.number("x", -1e8..=1e8)?, e.number("y", -1e8..=1e8)?),
        incoming: e.words("incLanes", MAX_REQUESTS)?,
        internal: e.words("intLanes", MAX_REQUESTS)?,
        requests,
    }))
}

fn read_link(e: &Element) -> Result<Link, Problem> {
    let direction = match e.optional("dir").unwrap_or("s") {
        "l" | "L" => Direction::Left,
        "r" | "R" => Direction::Right,
        "t" => Direction::Turn,
        _ => Direction::Straight,
    };
    let signal = match e.optional("tl") {
        // The rails of a level crossing.
        Some(_) if e.optional("linkIndex") == Some("-1") => None,
        Some(light) => Some((light.to_owned(), e.whole("linkIndex", MAX_REQUESTS * 8)?)),
        None => None,
    };
    Ok(Link {
        from: (e.text("from")?.to_owned(), e.whole("fromLane", MAX_LANES)?),
        to: (e.text("to")?.to_owned(), e.whole("toLane", MAX_LANES)?),
        via: e.optional("via").map(str::to_owned),
        signal,
        direction,
        line: e.line,
    })
}

/// A `tlLogic` with its steps.
pub(super) fn read_program<R: BufRead>(
    e: &Element,
    elements: &mut Elements<R>,
) -> Result<(String, TlProgram), Problem> {
    let mut steps: Vec<TlStep> = Vec::new();
    while let Some(Item::Open(child)) = elements.next()? {
        if child.name == "phase" {
            limit(&child, steps.len(), MAX_STEPS)?;
            let state = child.text("state")?.to_owned();
            if let Some(c) = state.chars().find(|c| !"GgyYrRuUoOsS".contains(*c)) {
                return Err(child.problem("state", format!("found '{c}', expected GgyrusoO")));
            }
            if steps.first().is_some_and(|s| s.state.len() != state.len()) {
                let what =
                    format!("found {} links, expected as many as in the first step", state.len());
                return Err(child.problem("state", what));
            }
            let bound = |name| -> Result<Option<f64>, Problem> {
                child.optional(name).map(|_| child.number(name, 0.0..=1e6)).transpose()
            };
            steps.push(TlStep {
                duration_s: child.number("duration", 0.0..=1e6)?,
                min_s: bound("minDur")?,
                max_s: bound("maxDur")?,
                next: next_step(&child)?,
                state,
            });
        }
        elements.skip()?;
    }
    let from_begin = e.optional("offset") == Some("begin");
    let offset_s = if from_begin { 0.0 } else { e.number_or("offset", -1e7..=1e7, 0.0)? };
    if let Some(far) = steps.iter().filter_map(|s| s.next).find(|n| *n >= steps.len()) {
        let what = format!("found {far}, expected one of the {} steps", steps.len());
        return Err(e.problem("next", what));
    }
    let program = TlProgram {
        id: e.optional("programID").unwrap_or("0").to_owned(),
        kind: e.optional("type").unwrap_or("static").to_owned(),
        offset_s,
        from_begin,
        steps,
        line: e.line,
    };
    Ok((e.text("id")?.to_owned(), program))
}

/// The step that follows, where it is not the one behind; the first of several.
fn next_step(e: &Element) -> Result<Option<usize>, Problem> {
    let words = e.words("next", MAX_STEPS)?;
    let Some(first) = words.first() else { return Ok(None) };
    first.parse().map(Some).map_err(|_| {
        e.problem("next", format!("found \"{}\", expected the index of a step", shown(first)))
    })
}

/// Ids that edges and junctions name, to be looked up when all is read.
#[derive(Default)]
struct References(Vec<(Problem, Named, String)>);

/// What an id names.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Named {
    Edge,
    Junction,
    Lane,
}

impl References {
    fn of_edge(&mut self, e: &Element, edge: &Edge) {
        if edge.function == EdgeFunction::Normal {
            self.add(e, "from", Named::Junction, core::slice::from_ref(&edge.from));
            self.add(e, "to", Named::Junction, core::slice::from_ref(&edge.to));
        }
        self.add(e, "crossingEdges", Named::Edge, &edge.crosses);
    }

    fn of_junction(&mut self, e: &Element, junction: &Junction) {
        self.add(e, "incLanes", Named::Lane, &junction.incoming);
        self.add(e, "intLanes", Named::Lane, &junction.internal);
    }

    fn add(&mut self, e: &Element, field: &str, named: Named, ids: &[String]) {
        let all = ids.iter().map(|id| (e.problem(field, ""), named, id.clone()));
        self.0.extend(all);
    }

    fn check(self, net: &Net) -> Result<(), Problem> {
        let lanes: BTreeSet<&str> =
            net.edges.values().flat_map(|e| &e.lanes).map(|l| l.id.as_str()).collect();
        for (problem, named, id) in self.0 {
            let (word, found) = match named {
                Named::Edge => ("edge", net.edges.contains_key(&id)),
                Named::Junction => ("junction", net.junctions.contains_key(&id)),
                Named::Lane => ("lane", lanes.contains(id.as_str())),
            };
            if !found {
                let message = format!("there is no {word} \"{}\"", shown(&id));
                return Err(Problem { message, ..problem });
            }
        }
        Ok(())
    }
}

/// Every reference of the connections leads somewhere.
fn check(net: &Net, links: &[(Element, Link)]) -> Result<(), Problem> {
    let lanes: BTreeSet<&str> =
        net.edges.values().flat_map(|e| &e.lanes).map(|l| l.id.as_str()).collect();
    for (e, link) in links {
        for (end, lane, (edge, index)) in
            [("from", "fromLane", &link.from), ("to", "toLane", &link.to)]
        {
            let Some(found) = net.edges.get(edge) else {
                return Err(e.problem(end, format!("there is no edge \"{}\"", shown(edge))));
            };
            if *index >= found.lanes.len() {
                let what = format!("edge \"{}\" has no lane {index}", shown(edge));
                return Err(e.problem(lane, what));
            }
        }
        if let Some(via) = link.via.as_deref().filter(|via| !lanes.contains(via)) {
            return Err(e.problem("via", format!("there is no lane \"{}\"", shown(via))));
        }
        if let Some((light, index)) = &link.signal {
            let programs = net.programs.get(light).map_or(&[][..], Vec::as_slice);
            let short = programs.iter().filter_map(|p| p.steps.first()).map(|s| s.state.len());
            if let Some(links) = short.min().filter(|links| index >= links) {
                let what = format!(
                    "found {index}, but the states of \"{}\" have {links} links",
                    shown(light)
                );
                return Err(e.problem("linkIndex", what));
            }
        }
    }
    Ok(())
}

/// The positions of the ones, from the right.
fn bits(e: &Element, name: &str) -> Result<Vec<usize>, Problem> {
    let text = e.text(name)?;
    if text.len() > MAX_REQUESTS || text.bytes().any(|b| b != b'0' && b != b'1') {
        let what = format!("found \"{}\", expected zeros and ones", shown(text));
        return Err(e.problem(name, what));
    }
    Ok(text.bytes().rev().enumerate().filter(|(_, b)| *b == b'1').map(|(i, _)| i).collect())
}

fn shape(e: &Element, text: &str) -> Result<Vec<Enu>, Problem> {
    text.split_whitespace()
        .take(MAX_POINTS)
        .map(|point| {
            let mut parts = numbers(e, "shape", point)?.into_iter();
            match (parts.next(), parts.next()) {
                (Some(x), Some(y)) => Ok(Enu::new(x, y)),
                _ => {
                    let what = format!("found \"{}\", expected x,y", shown(point));
                    Err(e.problem("shape", what))
                }
            }
        })
        .collect()
}

fn numbers(e: &Element, name: &str, text: &str) -> Result<Vec<f64>, Problem> {
    let one = |part: &str| part.parse::<f64>().ok().filter(|x| x.abs() <= MAX_COORDINATE_M);
    text.split(',').map(one).collect::<Option<_>>().ok_or_else(|| {
        e.problem(name, format!("found \"{}\", expected numbers with commas", shown(text)))
    })
}

pub(super) fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

/// A city's network has some hundred megabytes; what is kept of it is a few times that.
const MAX_NET_BYTES: usize = 512 << 20;
/// SUMO has some forty vehicle classes.
const MAX_CLASSES: usize = 256;
/// Of one lane's shape; more are not read.
const MAX_POINTS: usize = 10_000;
/// No projection goes further.
const MAX_COORDINATE_M: f64 = 1e8;
/// `SUMO_const_laneWidth`.
const DEFAULT_WIDTH_M: f64 = 3.2;
/// A country's road network.
const MAX_EDGES: usize = 4_000_000;
const MAX_LINKS: usize = 16_000_000;
const MAX_LIGHTS: usize = 100_000;
const MAX_LANES: usize = 64;
/// SUMO's own bound on the links of a junction is 256.
const MAX_REQUESTS: usize = 1_024;
const MAX_STEPS: usize = 1_000;

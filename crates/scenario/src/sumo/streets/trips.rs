//! Vehicles, trips and flows of route files as explicit trips over [`Streets`](super::Streets).

use super::{StreetNet, StreetVehicle};
use crate::import::{Fate, ImportReport};
use crate::problems::Problem;
use crate::sumo::demand::{Departs, Window};
use crate::sumo::xml::{Element, Elements, Item, shown};
use roadnet::streets::{RoadIndex, StreetLaneIndex, Streets, Users, WayFinder};
use std::collections::BTreeMap;
use std::io::BufRead;

/// Trips, by departure.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct StreetDemand {
    /// Types of vehicles.
    pub vehicles: Vec<StreetVehicle>,
    /// Trips in the order of their departure; of equals in the order of the files.
    pub trips: Vec<StreetTrip>,
}

/// One vehicle's trip.
#[derive(Clone, PartialEq, Debug)]
pub struct StreetTrip {
    /// Its id.
    pub id: String,
    /// When it wants to begin, seconds.
    pub depart_s: f64,
    /// Index of its type.
    pub vehicle: u32,
    /// The roads that it goes over, from the first to the last.
    pub route: Vec<RoadIndex>,
    /// The lane on which it begins.
    pub lane: DepartLane,
    /// The speed at which it begins, m/s; none: as fast as it can.
    pub speed_mps: Option<f64>,
    /// Where it halts, in the order of its way.
    pub stops: Vec<StreetHalt>,
    /// Its parameter `late`, seconds.
    pub late_s: Option<f64>,
}

/// A halt of a vehicle at a bus stop.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct StreetHalt {
    /// The lane.
    pub lane: StreetLaneIndex,
    /// Where the front stands, metres from the start of the road.
    pub at_m: f64,
    /// How long it stands, seconds.
    pub duration_s: f64,
}

/// On which lane a trip begins.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum DepartLane {
    /// One from which it can go on.
    #[default]
    Best,
    /// The emptiest.
    Free,
    /// This one, counted from the right.
    Fixed(u8),
}

impl StreetDemand {
    /// Reads route files, in this order.
    ///
    /// # Errors
    /// The first thing that makes one unreadable, or leads over roads that don't join.
    pub fn read<R: BufRead>(
        net: &StreetNet,
        files: impl IntoIterator<Item = (String, R)>,
        report: &mut ImportReport,
    ) -> Result<Self, Problem> {
        let usual = StreetVehicle::usual();
        let kinds = BTreeMap::from([(usual.id.clone(), 0)]);
        let mut reader = Reader {
            net,
            demand: Self { vehicles: vec![usual], trips: Vec::new() },
            kinds,
            routes: BTreeMap::new(),
            open: Vec::new(),
        };
        for (name, input) in files {
            reader.file(&name, input, report)?;
        }
        reader.finish(report)
    }
}

struct Reader<'n> {
    net: &'n StreetNet,
    demand: StreetDemand,
    kinds: BTreeMap<String, u32>,
    routes: BTreeMap<String, Vec<RoadIndex>>,
    /// Trips whose way is still to be found: which, from, to.
    open: Vec<(usize, RoadIndex, RoadIndex)>,
}

enum Way {
    Said(Vec<RoadIndex>),
    Asked(RoadIndex, RoadIndex),
}

impl Reader<'_> {
    fn file(
        &mut self,
        name: &str,
        input: impl BufRead,
        report: &mut ImportReport,
    ) -> Result<(), Problem> {
        let mut elements = Elements::new(name, input);
        if let Some(Item::Open(root)) = elements.next()?
            && !["routes", "additional", "trips"].contains(&root.name.as_str())
        {
            return Err(root.problem("", "expected <routes>"));
        }
        while let Some(item) = elements.next()? {
            let Item::Open(e) = item else { continue };
            match e.name.as_str() {
                "vType" => {
                    let kind = StreetVehicle::read(&e)?;
                    self.add_kind(&e, kind)?;
                    elements.skip()?;
                }
                "route" => {
                    let roads = self.roads(&e)?;
                    if self.routes.len() >= MAX_ROUTES {
                        return Err(e.problem("", format!("expected at most {MAX_ROUTES}")));
                    }
                    self.routes.insert(e.text("id")?.to_owned(), roads);
                    elements.skip()?;
                }
                "vehicle" | "trip" | "flow" => self.travel(&e, &mut elements, report)?,
                other => {
                    report.note(Fate::LeftOut, format!("<{other}> of {name}"), "no vehicle");
                    elements.skip()?;
                }
            }
        }
        Ok(())
    }

    fn add_kind(&mut self, e: &Element, kind: StreetVehicle) -> Result<(), Problem> {
        if let Some(known) = self.kinds.get(&kind.id) {
            self.demand.vehicles[*known as usize] = kind;
            return Ok(());
        }
        if self.demand.vehicles.len() >= MAX_KINDS {
            return Err(e.problem("", format!("expected at most {MAX_KINDS} types")));
        }
        self.kinds.insert(kind.id.clone(), self.demand.vehicles.len() as u32);
        self.demand.vehicles.push(kind);
        Ok(())
    }

    fn travel<R: BufRead>(
        &mut self,
        e: &Element,
        elements: &mut Elements<R>,
        report: &mut ImportReport,
    ) -> Result<(), Problem> {
        let mut inner = None;
        let (mut stops, mut late_s) = (Vec::new(), None);
        while let Some(Item::Open(child)) = elements.next()? {
            match child.name.as_str() {
                "route" => inner = Some(self.roads(&child)?),
                "stop" => match self.halt(&child)? {
                    Some(halt) => stops.push(halt),
                    None => {
                        let why = "not at a bus stop, or beside the road (parking)";
                        report.note(Fate::LeftOut, "a stop of a vehicle", why);
                    }
                },
                "param" if child.optional("key") == Some("late") => {
                    late_s = child.optional("value").and_then(|v| v.parse().ok());
                }
                _ => {}
            }
            elements.skip()?;
        }
        let way = self.way(e, inner)?;
        let kind = e.optional("type").unwrap_or("DEFAULT_VEHTYPE");
        let Some(&vehicle) = self.kinds.get(kind) else {
            let what = format!("there is no vehicle type \"{}\" before it", shown(kind));
            return Err(e.problem("type", what));
        };
        let id = e.text("id")?;
        let trip = StreetTrip {
            id: id.to_owned(),
            depart_s: 0.0,
            vehicle,
            route: Vec::new(),
            lane: depart_lane(e)?,
            speed_mps: depart_speed(e)?,
            stops,
            late_s,
        };
        let departs = Departs::of(e, Window::default())?;
        if let Departs::At(depart_s) = departs {
            return self.push(e, StreetTrip { depart_s, ..trip }, &way);
        }
        if departs.number() > MAX_TRIPS as f64 {
            return Err(e.problem("", format!("expected at most {MAX_TRIPS} vehicles")));
        }
        for (k, depart_s) in departs.each(MAX_TRIPS).into_iter().enumerate() {
            let id = format!("{id}.{k}");
            self.push(e, StreetTrip { id, depart_s, ..trip.clone() }, &way)?;
        }
        Ok(())
    }

    fn push(&mut self, e: &Element, trip: StreetTrip, way: &Way) -> Result<(), Problem> {
        if self.demand.trips.len() >= MAX_TRIPS {
            return Err(e.problem("", format!("expected at most {MAX_TRIPS} vehicles")));
        }
        let route = match way {
            Way::Said(roads) => {
                let user = self.demand.vehicles[trip.vehicle as usize].user;
                check_way(&self.net.streets, roads, user).map_err(|w| e.problem("route", w))?;
                roads.clone()
            }
            Way::Asked(from, to) => {
                self.open.push((self.demand.trips.len(), *from, *to));
                Vec::new()
            }
        };
        self.demand.trips.push(StreetTrip { route, ..trip });
        Ok(())
    }

    /// A halt at a bus stop on the road; none at other places, or beside the road.
    fn halt(&self, e: &Element) -> Result<Option<StreetHalt>, Problem> {
        let beside = matches!(e.optional("parking"), Some("true" | "1" | "opportunistic"));
        let Some(id) = e.optional("busStop").filter(|_| !beside) else { return Ok(None) };
        let streets = &self.net.streets;
        let found = streets.stops().iter().find(|s| s.id.0 == id);
        let missing = || e.problem("busStop", format!("there is no bus stop \"{}\"", shown(id)));
        let stop = found.ok_or_else(missing)?;
        let duration_s = e.number_or("duration", 0.0..=86_400.0, 0.0)?;
        let lane = streets.lane_at(stop.lane);
        Ok(Some(StreetHalt { lane, at_m: stop.at_m, duration_s }))
    }

    fn way(&self, e: &Element, inner: Option<Vec<RoadIndex>>) -> Result<Way, Problem> {
        if let Some(roads) = inner {
            return Ok(Way::Said(roads));
        }
        if let Some(id) = e.optional("route") {
            let known = self.routes.get(id).cloned();
            let missing = || e.problem("route", format!("there is no route \"{}\"", shown(id)));
            return known.map(Way::Said).ok_or_else(missing);
        }
        let end = |name: &str| -> Result<RoadIndex, Problem> {
            let id = e.text(name)?;
            let missing = || e.problem(name, format!("there is no edge \"{}\"", shown(id)));
            self.net.roads.get(id).copied().ok_or_else(missing)
        };
        Ok(Way::Asked(end("from")?, end("to")?))
    }

    fn roads(&self, e: &Element) -> Result<Vec<RoadIndex>, Problem> {
        let ids = e.text("edges")?.split_whitespace();
        let roads: Result<Vec<RoadIndex>, Problem> = ids
            .map(|id| {
                let missing = || e.problem("edges", format!("there is no edge \"{}\"", shown(id)));
                self.net.roads.get(id).copied().ok_or_else(missing)
            })
            .collect();
        let roads = roads?;
        if roads.is_empty() { Err(e.problem("edges", "expected an edge")) } else { Ok(roads) }
    }

    /// Finds the ways that were asked for, those from the same road together.
    fn finish(mut self, report: &mut ImportReport) -> Result<StreetDemand, Problem> {
        let vehicles = &self.demand.vehicles;
        let trips = &mut self.demand.trips;
        let user = |t: &StreetTrip| vehicles[t.vehicle as usize].user;
        self.open.sort_by_key(|(trip, from, _)| (user(&trips[*trip]), *from, *trip));
        let mut finder: Option<(Users, WayFinder)> = None;
        let mut lost = 0;
        for &(trip, from, to) in &self.open {
            let user = user(&trips[trip]);
            if finder.as_ref().is_none_or(|(of, _)| *of != user) {
                finder = Some((user, WayFinder::new(&self.net.streets, user)));
            }
            let way = finder.as_mut().and_then(|(_, f)| f.way(from, to));
            lost += usize::from(way.is_none());
            trips[trip].route = way.unwrap_or_default();
        }
        trips.retain(|t| !t.route.is_empty());
        let beside = trips.iter_mut().map(|t| on_the_way(&self.net.streets, t)).sum::<usize>();
        if beside > 0 {
            report.note(Fate::LeftOut, format!("{beside} stops"), "not on their vehicles' ways");
        }
        if lost > 0 {
            let why = "no way leads from where they begin to where they end";
            report.note(Fate::LeftOut, format!("{lost} trips"), why);
        }
        report.count("trips", trips.len());
        trips.sort_by(|a, b| a.depart_s.total_cmp(&b.depart_s));
        Ok(self.demand)
    }
}

/// Keeps the halts that lie on a trip's way in its order; how many don't.
fn on_the_way(streets: &Streets, trip: &mut StreetTrip) -> usize {
    let before = trip.stops.len();
    let (mut from, mut last_m) = (0, f64::NEG_INFINITY);
    let route = &trip.route;
    trip.stops.retain(|s| {
        let road = streets.road_of(s.lane);
        let Some(ahead) = route[from..].iter().position(|r| *r == road) else { return false };
        let on = ahead > 0 || s.at_m > last_m;
        (from, last_m) = if on { (from + ahead, s.at_m) } else { (from, last_m) };
        on
    });
    before - trip.stops.len()
}

/// Why a vehicle can't go over these roads one after the other.
fn check_way(streets: &Streets, roads: &[RoadIndex], user: Users) -> Result<(), String> {
    let gap = roads.windows(2).find(|r| streets.lanes_towards(r[0], r[1], user) == 0);
    gap.map_or(Ok(()), |r| {
        let (a, b) = (streets.road_name(r[0]), streets.road_name(r[1]));
        Err(format!("no connection leads from \"{}\" to \"{}\"", shown(a), shown(b)))
    })
}

fn depart_lane(e: &Element) -> Result<DepartLane, Problem> {
    match e.optional("departLane").unwrap_or("first") {
        "best" | "best_prob" => Ok(DepartLane::Best),
        "free" | "allowed" | "random" => Ok(DepartLane::Free),
        "first" => Ok(DepartLane::Fixed(0)),
        _ => Ok(DepartLane::Fixed(e.whole("departLane", 31)? as u8)),
    }
}

/// SUMO's vehicles begin at a standstill unless something else is said.
fn depart_speed(e: &Element) -> Result<Option<f64>, Problem> {
    match e.optional("departSpeed") {
        None => Ok(Some(0.0)),
        Some("max" | "desired" | "speedLimit" | "last" | "avg" | "random") => Ok(None),
        Some(_) => e.number("departSpeed", 0.0..=MAX_MPS).map(Some),
    }
}

/// A day of a city.
const MAX_TRIPS: usize = 10_000_000;
const MAX_MPS: f64 = 100.0;
const MAX_ROUTES: usize = 1_000_000;
const MAX_KINDS: usize = 10_000;

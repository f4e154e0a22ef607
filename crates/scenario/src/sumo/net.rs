//! A SUMO network as its file has it, references checked.
//!
//! After the documentation of net.xml 1.20: edges with their lanes (the junctions' internal ones,
//! crossings and walking areas too), connections with the link of the traffic light that governs
//! them, junctions with their right-of-way matrices, and traffic-light programs.

use crate::problems::Problem;
use std::collections::BTreeMap;
use units::{Enu, Wgs84};

/// A network.
#[derive(Clone, Debug, Default)]
pub struct Net {
    /// Edges by id.
    pub edges: BTreeMap<String, Edge>,
    /// Junctions by id, internal ones left out.
    pub junctions: BTreeMap<String, Junction>,
    /// Connections in the file's order, internal ones too.
    pub connections: Vec<Link>,
    /// Programs of each traffic light, in the file's order.
    pub programs: BTreeMap<String, Vec<TlProgram>>,
    /// Traffic lights in the order of their first program.
    pub lights: Vec<String>,
    /// Where the plane lies.
    pub location: Location,
}

/// `location`: the plane of the network.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Location {
    /// Added to projected coordinates.
    pub offset: Enu,
    /// `projParameter`; `!` stands for none.
    pub projection: String,
    /// Corners of the network in its plane.
    pub bounds: Option<(Enu, Enu)>,
    /// Corners in degrees, where the network is projected.
    pub degrees: Option<(Wgs84, Wgs84)>,
}

/// What an edge is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum EdgeFunction {
    /// A road.
    Normal,
    /// A way through a junction.
    Internal,
    /// A pedestrian crossing.
    Crossing,
    /// Where pedestrians wait.
    WalkingArea,
}

/// An edge.
#[derive(Clone, Debug)]
pub struct Edge {
    /// Its id.
    pub id: String,
    /// What it is for.
    pub function: EdgeFunction,
    /// The junction it comes from (roads only).
    pub from: String,
    /// The junction it leads to (roads only).
    pub to: String,
    /// Its lanes, the rightmost first.
    pub lanes: Vec<NetLane>,
    /// The roads that a crossing crosses.
    pub crosses: Vec<String>,
}

/// A lane.
#[derive(Clone, Debug)]
pub struct NetLane {
    /// Its id.
    pub id: String,
    /// Speed limit, m/s.
    pub speed_mps: f64,
    /// Its length as SUMO counts it, metres: it may differ from the shape's.
    pub length_m: f64,
    /// Width, metres.
    pub width_m: f64,
    /// Its centre line in the network's plane.
    pub shape: Vec<Enu>,
    /// Who may use it.
    pub permissions: Permissions,
}

/// Which vehicle classes may use a lane.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Permissions {
    /// Only these, if it is given.
    pub allow: Option<Vec<String>>,
    /// Not these.
    pub disallow: Vec<String>,
}

impl Permissions {
    /// Whether a class may use the lane.
    pub fn allows(&self, class: &str) -> bool {
        let listed = |list: &[String]| list.iter().any(|c| c == class || c == "all");
        match &self.allow {
            Some(allow) => listed(allow),
            None => !listed(&self.disallow),
        }
    }
}

/// Which way a connection turns, as `dir` says it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Direction {
    /// Straight on.
    Straight,
    /// Left, or partly left.
    Left,
    /// Right, or partly right.
    Right,
    /// Back.
    Turn,
}

/// A connection of two lanes.
#[derive(Clone, PartialEq, Debug)]
pub struct Link {
    /// Its edge and lane of origin.
    pub from: (String, usize),
    /// Its edge and lane of destination.
    pub to: (String, usize),
    /// The internal lane it runs over first.
    pub via: Option<String>,
    /// The traffic light, and the index of this connection in its states.
    pub signal: Option<(String, usize)>,
    /// Which way it turns.
    pub direction: Direction,
    /// Line in the file.
    pub line: usize,
}

/// A junction.
#[derive(Clone, PartialEq, Debug)]
pub struct Junction {
    /// Its id.
    pub id: String,
    /// `type`.
    pub kind: String,
    /// Where it lies.
    pub at: Enu,
    /// Lanes that lead to it.
    pub incoming: Vec<String>,
    /// Its internal lanes; the place in the list is the index of the request.
    pub internal: Vec<String>,
    /// Right of way, by index.
    pub requests: BTreeMap<usize, Request>,
}

/// One line of the right-of-way matrix.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Request {
    /// Indices that this one yields to.
    pub yields_to: Vec<usize>,
    /// Indices that it conflicts with.
    pub foes: Vec<usize>,
}

/// A program of a traffic light.
#[derive(Clone, PartialEq, Debug)]
pub struct TlProgram {
    /// `programID`.
    pub id: String,
    /// `static`, `actuated`, `delay_based`, ….
    pub kind: String,
    /// The beginning of the cycle, seconds.
    pub offset_s: f64,
    /// The offset counts from the beginning of the simulation (`offset="begin"`).
    pub from_begin: bool,
    /// Its steps.
    pub steps: Vec<TlStep>,
    /// Line in the file.
    pub line: usize,
}

/// A step of a program.
#[derive(Clone, PartialEq, Debug)]
pub struct TlStep {
    /// How long it lasts, seconds.
    pub duration_s: f64,
    /// At least, in an actuated program.
    pub min_s: Option<f64>,
    /// At most.
    pub max_s: Option<f64>,
    /// The index of the step that follows, where it is not the one behind it.
    pub next: Option<usize>,
    /// What each link shows.
    pub state: String,
}

impl TlProgram {
    /// If its offset counts from the beginning of the simulation, that is at this time of SUMO's,
    /// seconds.
    pub fn begin_at(&mut self, begin_s: f64) {
        if core::mem::take(&mut self.from_begin) {
            self.offset_s = begin_s;
        }
    }

    /// The program with its steps in the order in which they come round, and how many never do.
    #[must_use]
    pub fn in_order(&self) -> (Self, usize) {
        let mut order: Vec<usize> = Vec::new();
        let mut at = 0;
        while at < self.steps.len() && !order.contains(&at) {
            order.push(at);
            at = self.steps[at].next.unwrap_or((at + 1) % self.steps.len());
        }
        // What leads into the round is no part of it.
        let first = order.iter().position(|i| *i == at).unwrap_or(0);
        let round = order[first..].iter().map(|i| TlStep { next: None, ..self.steps[*i].clone() });
        let program = Self { steps: round.collect(), ..self.clone() };
        let never = self.steps.len() - program.steps.len();
        (program, never)
    }
}

impl Net {
    /// A lane by its edge and index.
    pub fn lane(&self, (edge, index): &(String, usize)) -> Option<&NetLane> {
        self.edges.get(edge)?.lanes.get(*index)
    }

    /// An edge that is a road.
    pub fn road(&self, id: &str) -> Option<&Edge> {
        self.edges.get(id).filter(|e| e.function == EdgeFunction::Normal)
    }

    /// Whether the connection leads onto a crossing.
    pub fn is_crossing(&self, link: &Link) -> bool {
        self.edges.get(&link.to.0).is_some_and(|e| e.function == EdgeFunction::Crossing)
    }

    /// What begins with the simulation begins at this time of SUMO's, seconds.
    pub fn begin_at(&mut self, begin_s: f64) {
        self.programs.values_mut().flatten().for_each(|program| program.begin_at(begin_s));
    }

    /// Reads a network; `file` is its name in problems.
    ///
    /// # Errors
    /// The first thing that makes the file unreadable or its references dangle.
    pub fn read(file: &str, input: impl std::io::BufRead) -> Result<Self, Problem> {
        super::read::read(file, input)
    }
}

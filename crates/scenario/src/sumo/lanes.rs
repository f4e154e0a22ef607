//! The lanes and connections of one traffic light's intersection.

use super::net::{Edge, EdgeFunction, Link, Net, NetLane};
use super::plane::Plane;
use super::topology::{Place, Topology};
use crate::import::{Fate, ImportReport, line_of_nodes};
use roadnet::{ApproachId, ConnectionId, Lane, LaneId, LaneKind, LaneUse, Polyline};
use std::collections::{BTreeMap, BTreeSet};
use units::{Enu, LocalFrame};

/// Lanes and connections, numbered.
pub(super) struct Roads {
    pub(super) frame: LocalFrame,
    pub(super) lanes: Vec<Lane>,
    pub(super) ways: Vec<Way>,
    /// Which of our lanes stands for a lane of the network, on the way in and on the way out.
    pub(super) ingress: BTreeMap<Place, LaneId>,
    pub(super) egress: BTreeMap<Place, LaneId>,
    pub(super) crossings: BTreeMap<String, LaneId>,
}

impl Roads {
    /// Length of one of its lanes, metres.
    pub(super) fn length_m(&self, id: LaneId) -> f64 {
        let lane = self.lanes.iter().find(|l| l.id == id);
        lane.map_or(0.0, |l| l.centreline.length_m())
    }
}

/// A connection to be: which of the network's it is, and between which lanes.
pub(super) struct Way {
    pub(super) id: ConnectionId,
    /// Index in [`Net::connections`].
    pub(super) link: usize,
    pub(super) from: LaneId,
    pub(super) to: LaneId,
    pub(super) approach: ApproachId,
    pub(super) crossing: bool,
}

/// Lays out the lanes that the given connections use.
pub(super) fn lay_out(
    topology: &Topology<'_>,
    plane: &Plane,
    middle: Enu,
    links: &[usize],
    name: &str,
    report: &mut ImportReport,
) -> Result<Roads, String> {
    let net = topology.net;
    let frame = LocalFrame::new(plane.to_wgs84(middle));
    let arms = Arms::of(net, middle, links);
    let mut layout = Layout {
        net,
        topology,
        plane,
        arms: &arms,
        name,
        roads: Roads {
            frame,
            lanes: Vec::new(),
            ways: Vec::new(),
            ingress: BTreeMap::new(),
            egress: BTreeMap::new(),
            crossings: BTreeMap::new(),
        },
    };
    if arms.count() > MAX_ARMS {
        return Err(format!("it has {} arms, a MAPEM numbers {MAX_ARMS}", arms.count()));
    }
    layout.add_lanes(links, report)?;
    layout.add_ways(links)?;
    Ok(layout.roads)
}

/// The arms of an intersection: all edges between it and one neighbour.
struct Arms {
    of_edge: BTreeMap<String, ApproachId>,
}

impl Arms {
    /// Numbers them clockwise from north.
    fn of(net: &Net, middle: Enu, links: &[usize]) -> Self {
        let mut pairs: BTreeMap<(String, String), Vec<&Edge>> = BTreeMap::new();
        let ends = links.iter().map(|i| &net.connections[*i]);
        let edges: BTreeSet<&String> = ends.flat_map(|l| [&l.from.0, &l.to.0]).collect();
        let crossed = edges.iter().filter_map(|id| net.edges.get(*id)).flat_map(|e| &e.crosses);
        let all: BTreeSet<&String> = edges.iter().copied().chain(crossed).collect();
        for edge in all.into_iter().filter_map(|id| net.road(id)) {
            let (a, b) = (edge.from.clone(), edge.to.clone());
            pairs.entry(if a <= b { (a, b) } else { (b, a) }).or_default().push(edge);
        }
        let mut arms: Vec<(f64, Vec<&Edge>)> = pairs
            .into_values()
            .map(|edges| {
                let far = edges[0].lanes[0].shape.iter().copied();
                let far = far.max_by(|p, q| p.distance_m(middle).total_cmp(&q.distance_m(middle)));
                (middle.heading_to(far.unwrap_or(middle)).degrees(), edges)
            })
            .collect();
        arms.sort_by(|a, b| a.0.total_cmp(&b.0).then_with(|| a.1[0].id.cmp(&b.1[0].id)));
        let numbered = arms.iter().enumerate().flat_map(|(i, (_, edges))| {
            let id = ApproachId(u8::try_from(i + 1).unwrap_or(u8::MAX));
            edges.iter().map(move |e| (e.id.clone(), id))
        });
        Self { of_edge: numbered.collect() }
    }

    fn count(&self) -> usize {
        self.of_edge.values().collect::<BTreeSet<_>>().len()
    }

    fn arm(&self, edge: &str) -> ApproachId {
        self.of_edge.get(edge).copied().unwrap_or(ApproachId(0))
    }
}

struct Layout<'n> {
    net: &'n Net,
    topology: &'n Topology<'n>,
    plane: &'n Plane,
    arms: &'n Arms,
    name: &'n str,
    roads: Roads,
}

impl Layout<'_> {
    fn add_lanes(&mut self, links: &[usize], report: &mut ImportReport) -> Result<(), String> {
        let net = self.net;
        let of = |i: &usize| &net.connections[*i];
        let roads: Vec<&Link> = links.iter().map(of).filter(|l| !net.is_crossing(l)).collect();
        let from: BTreeSet<&Place> = roads.iter().map(|l| &l.from).collect();
        let to: BTreeSet<&Place> = roads.iter().map(|l| &l.to).collect();
        for place in &from {
            // A lane between two junctions of one traffic light is both: the first metres belong
            // to the junction behind.
            let line = self.ingress_line(place);
            let line = if to.contains(place) { rest(&line) } else { Some(line) };
            let id = self.add_road(place, LaneUse::Ingress, line, report)?;
            self.roads.ingress.insert((*place).clone(), id);
        }
        for place in &to {
            let line = self.lane(place).shape.clone();
            let line = if from.contains(place) { first_metres(&line) } else { Some(line) };
            let id = self.add_road(place, LaneUse::Egress, line, report)?;
            self.roads.egress.insert((*place).clone(), id);
        }
        let crossings = links.iter().map(of).filter(|l| net.is_crossing(l));
        let crossings: BTreeSet<&String> = crossings.map(|l| &l.to.0).collect();
        for edge in crossings {
            let id = self.add_crossing(edge)?;
            self.roads.crossings.insert(edge.clone(), id);
        }
        Ok(())
    }

    fn add_ways(&mut self, links: &[usize]) -> Result<(), String> {
        let mut seen = BTreeSet::new();
        for &index in links {
            let link = &self.net.connections[index];
            let crossing = self.net.is_crossing(link);
            let (from, to, edge) = if crossing {
                let lane = self.roads.crossings.get(&link.to.0).copied();
                let crosses = self.net.edges.get(&link.to.0).map(|e| e.crosses.as_slice());
                (lane, lane, crosses.and_then(<[_]>::first))
            } else {
                let from = self.roads.ingress.get(&link.from).copied();
                (from, self.roads.egress.get(&link.to).copied(), Some(&link.from.0))
            };
            let (Some(from), Some(to)) = (from, to) else { continue };
            if !seen.insert((from, to)) {
                continue;
            }
            let id = u8::try_from(self.roads.ways.len() + 1)
                .map(ConnectionId)
                .map_err(|_| "it has more than 255 connections".to_owned())?;
            let approach = edge.map_or(ApproachId(0), |e| self.arms.arm(e));
            self.roads.ways.push(Way { id, link: index, from, to, approach, crossing });
        }
        Ok(())
    }

    fn lane(&self, place: &Place) -> &NetLane {
        &self.net.edges[&place.0].lanes[place.1]
    }

    fn add_road(
        &mut self,
        place: &Place,
        lane_use: LaneUse,
        line: Option<Vec<Enu>>,
        report: &mut ImportReport,
    ) -> Result<LaneId, String> {
        let lane = self.lane(place);
        let (kind, width_m) = (kind(lane), lane.width_m);
        let speed_mps = lane.speed_mps;
        let line = line.unwrap_or_default();
        let inward = lane_use == LaneUse::Ingress;
        let centreline = self
            .centreline(&line, inward)
            .ok_or_else(|| format!("lane \"{}\" has no length", lane.id))?;
        if width_m < MIN_WIDTH_M || !(MIN_SPEED_MPS..=MAX_SPEED_MPS).contains(&speed_mps) {
            let what = format!("traffic light \"{}\", lane \"{}\"", self.name, lane.id);
            let why = format!("width {width_m} m and {speed_mps} m/s are put within bounds");
            report.note(Fate::Changed, what, why);
        }
        self.push(Lane {
            id: LaneId(0),
            lane_use,
            kind,
            approach: self.arms.arm(&place.0),
            width_m: width_m.clamp(MIN_WIDTH_M, 20.0),
            speed_limit_mps: speed_mps.clamp(MIN_SPEED_MPS, MAX_SPEED_MPS),
            centreline,
        })
    }

    fn add_crossing(&mut self, edge: &str) -> Result<LaneId, String> {
        let crossing = &self.net.edges[edge];
        let lane = &crossing.lanes[0];
        let approach = crossing.crosses.first().map_or(ApproachId(0), |road| self.arms.arm(road));
        let centreline = self
            .centreline(&lane.shape, false)
            .ok_or_else(|| format!("crossing \"{edge}\" has no length"))?;
        self.push(Lane {
            id: LaneId(0),
            lane_use: LaneUse::Both,
            kind: LaneKind::Crosswalk,
            approach,
            width_m: lane.width_m.clamp(MIN_WIDTH_M, 20.0),
            speed_limit_mps: WALKING_MPS,
            centreline,
        })
    }

    fn push(&mut self, lane: Lane) -> Result<LaneId, String> {
        let id = u8::try_from(self.roads.lanes.len() + 1)
            .map(LaneId)
            .map_err(|_| "it has more than 255 lanes".to_owned())?;
        self.roads.lanes.push(Lane { id, ..lane });
        Ok(id)
    }

    /// A line in the intersection's plane, of sensible length and no more nodes than a MAPEM has.
    fn centreline(&self, points: &[Enu], inward: bool) -> Option<Polyline> {
        let local: Vec<Enu> =
            points.iter().map(|p| self.plane.local(&self.roads.frame, *p)).collect();
        let mut line = Polyline::new(local)?;
        if inward {
            line = line.reversed();
        }
        let length_m = line.length_m();
        let mut outward: Vec<Enu> = line.points().to_vec();
        if length_m > MAX_LANE_M {
            let cut = line.at(MAX_LANE_M).0;
            outward = outward
                .into_iter()
                .take_while(|p| line.project(*p).along_m < MAX_LANE_M)
                .chain([cut])
                .collect();
        } else if length_m < MIN_LANE_M {
            // Too short to be a place for a vehicle: prolonged outward, straight on.
            let u = line.end_heading().unit();
            let (end, more) = (line.end(), MIN_LANE_M - length_m + 0.1);
            outward.push(Enu::new(end.x_m + u.x_m * more, end.y_m + u.y_m * more));
        }
        let mut outward = line_of_nodes(&outward)?;
        if inward {
            outward = outward.reversed();
        }
        Some(outward)
    }

    /// The line of a lane that leads in, prolonged backwards through junctions without signals
    /// where only one lane leads into it: netconvert splits roads at every bend and side street.
    fn ingress_line(&self, place: &Place) -> Vec<Enu> {
        let mut line = self.lane(place).shape.clone();
        let mut at = place.clone();
        for _ in 0..MAX_PARTS {
            if length_m(&line) >= ENOUGH_M {
                break;
            }
            let [only] = self.topology.into(&at) else { break };
            let only = &self.net.connections[*only];
            let straight = only.direction == super::net::Direction::Straight;
            if only.signal.is_some() || !straight || only.from.0 == place.0 {
                break;
            }
            let mut longer = self.lane(&only.from).shape.clone();
            longer.extend(line);
            line = longer;
            at = only.from.clone();
        }
        line
    }
}

/// Who a lane is for; roadnet knows no mixed lanes but those of motor vehicles.
pub(super) fn kind(lane: &NetLane) -> LaneKind {
    let allows = |class| lane.permissions.allows(class);
    if allows("passenger") {
        LaneKind::Vehicle
    } else if allows("bus") || allows("coach") {
        LaneKind::Bus
    } else if ["tram", "rail", "rail_urban", "rail_electric"].into_iter().any(allows) {
        LaneKind::TrackedVehicle
    } else if allows("bicycle") {
        LaneKind::Bike
    } else {
        LaneKind::Vehicle
    }
}

/// Whether only people on foot use it.
pub(super) fn is_footway(net: &Net, place: &Place) -> bool {
    let Some(lane) = net.lane(place) else { return true };
    let walks = lane.permissions.allows("pedestrian");
    let drives = ["passenger", "bus", "tram", "rail", "truck", "delivery", "bicycle", "emergency"]
        .into_iter()
        .any(|class| lane.permissions.allows(class));
    let road = net.edges.get(&place.0).is_some_and(|e| e.function == EdgeFunction::Normal);
    !road || (walks && !drives)
}

fn length_m(points: &[Enu]) -> f64 {
    points.windows(2).map(|p| p[0].distance_m(p[1])).sum()
}

/// The beginning of a lane between two junctions.
fn first_metres(points: &[Enu]) -> Option<Vec<Enu>> {
    let line = Polyline::new(points.to_vec())?;
    Some(vec![line.start(), line.at(split_m(&line)).0])
}

/// The rest of it.
fn rest(points: &[Enu]) -> Option<Vec<Enu>> {
    let line = Polyline::new(points.to_vec())?;
    let at = split_m(&line);
    let behind = line.points().iter().copied().filter(|p| line.project(*p).along_m > at);
    Some(core::iter::once(line.at(at).0).chain(behind).collect())
}

fn split_m(line: &Polyline) -> f64 {
    INNER_EGRESS_M.min(line.length_m() / 2.0)
}

/// `ApproachID` is 0 to 15; 0 is for what belongs to no arm.
const MAX_ARMS: usize = 15;
/// A lane that leads in is prolonged backwards until it is this long: the reach of a CAM in town.
const ENOUGH_M: f64 = 250.0;
/// Over at most this many edges.
const MAX_PARTS: usize = 8;
/// What is farther is none of the intersection's.
const MAX_LANE_M: f64 = 600.0;
const MIN_LANE_M: f64 = 1.0;
/// The part of a lane between two junctions that belongs to the one behind.
const INNER_EGRESS_M: f64 = 2.0;
const MIN_WIDTH_M: f64 = 0.5;
const MIN_SPEED_MPS: f64 = 0.5;
const MAX_SPEED_MPS: f64 = 70.0;
const WALKING_MPS: f64 = 5.0 / 3.6;

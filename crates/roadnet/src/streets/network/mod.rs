//! Streets made from intersections and the links between them.
//!
//! Every approach is a road: its ingress lanes, or its egress lanes, or both where a link leads
//! from one intersection to the next: then the road begins where the one is left and ends at
//! the stop lines of the other. A lane that begins later is a pocket for turning, one that ends
//! earlier must be left. All shapes are in the plane of the first intersection.

mod arms;
mod connections;
mod joining;
#[cfg(test)]
mod tests;

use super::{
    Junction, JunctionControl, JunctionIndex, LaneAt, LaneDetector, LaneStop, Road, RoadIndex,
    StreetConnectionIndex, StreetLane, StreetLaneIndex, Streets, StreetsError, StreetsParts,
};
use crate::{
    ApproachRef, ConnectionId, DetectorKind, IntersectionControl, IntersectionId, LaneRef,
    Polyline, RoadNetwork,
};
use arms::Arm;
use joining::Joined;
use std::collections::BTreeMap;
use std::sync::Arc;
use units::{Enu, Heading, LocalFrame, Wgs84};

/// A network's streets, and what they are in the words of its intersections.
#[derive(Clone, Debug)]
pub struct NetworkStreets {
    /// The streets.
    pub streets: Arc<Streets>,
    frame: LocalFrame,
    lanes: Vec<StreetLaneShape>,
    connections: Vec<(IntersectionId, ConnectionId)>,
    connection_lines: Vec<Polyline>,
    places: BTreeMap<LaneRef, LanePlace>,
    entries: BTreeMap<ApproachRef, Vec<RoadIndex>>,
    exits: BTreeMap<ApproachRef, Vec<RoadIndex>>,
    /// Of each road the approach by which it leaves an intersection, and that by which it
    /// comes to one.
    ends: Vec<(Option<ApproachRef>, Option<ApproachRef>)>,
}

/// Where an intersection's lane is.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct LanePlace {
    /// The street's lane.
    pub lane: StreetLaneIndex,
    /// Where it begins there, metres from the start of the road.
    pub from_m: f64,
}

/// What a street's lane is made of: an egress lane, an ingress lane, or one behind the other.
#[derive(Clone, Debug)]
struct StreetLaneShape {
    egress: Option<(LaneRef, Polyline)>,
    /// With where it begins, metres from the start of the road.
    ingress: Option<(LaneRef, Polyline, f64)>,
}

impl NetworkStreets {
    /// Of a network of checked intersections.
    ///
    /// # Errors
    /// Everything that the streets' check finds.
    pub fn new(network: &RoadNetwork) -> Result<Self, Vec<StreetsError>> {
        let first = network.intersections().first();
        let frame = first.map_or(LocalFrame::new(Wgs84::ORIGIN), |i| *i.frame());
        let arms = Arm::all(network, &frame);
        let joined = Joined::all(network, &arms);
        let mut it = Draft::new(network);
        for road in &joined {
            it.add_road(network, &arms, road);
        }
        let (parts, lines) = connections::connections(network, &frame, &it.places);
        it.parts.connections = parts;
        it.add_places(network);
        let names = connections::names(network, &it.places);
        Ok(Self {
            streets: Arc::new(Streets::new(it.parts)?),
            frame,
            lanes: it.shapes,
            connections: names,
            connection_lines: lines,
            places: it.places.into_iter().map(|(r, p)| (r, p.0)).collect(),
            entries: it.entries,
            exits: it.exits,
            ends: it.ends,
        })
    }

    /// The plane of all shapes.
    pub const fn frame(&self) -> &LocalFrame {
        &self.frame
    }

    /// Where an intersection's lane is; `None` of a crossing, or of a lane that is none.
    pub fn place(&self, lane: LaneRef) -> Option<LanePlace> {
        self.places.get(&lane).copied()
    }

    /// The roads whose ingress lanes are an approach's; of several carriageways, each.
    pub fn entries(&self, approach: ApproachRef) -> &[RoadIndex] {
        self.entries.get(&approach).map_or(&[], Vec::as_slice)
    }

    /// The roads whose egress lanes are an approach's.
    pub fn exits(&self, approach: ApproachRef) -> &[RoadIndex] {
        self.exits.get(&approach).map_or(&[], Vec::as_slice)
    }

    /// The approach at whose stop lines a road ends; none of one that leaves the network.
    pub fn entry_of(&self, road: RoadIndex) -> Option<ApproachRef> {
        self.ends[road.at()].1
    }

    /// The approach by which a road leaves an intersection; none of one that enters the network.
    pub fn exit_of(&self, road: RoadIndex) -> Option<ApproachRef> {
        self.ends[road.at()].0
    }

    /// Whether a road leads from one intersection to another.
    pub fn is_joined(&self, road: RoadIndex) -> bool {
        matches!(self.ends[road.at()], (Some(_), Some(_)))
    }

    /// What a connection is called at its intersection.
    pub fn connection(&self, connection: StreetConnectionIndex) -> (IntersectionId, ConnectionId) {
        self.connections[connection.at()]
    }

    /// The lane of an intersection that a place on a street's lane is on, and how far along it
    /// that is, metres: the ingress lane where there is one.
    pub fn lane_ref(&self, lane: StreetLaneIndex, x_m: f64) -> Option<(LaneRef, f64)> {
        let shape = &self.lanes[lane.at()];
        match (&shape.ingress, &shape.egress) {
            (Some((lane, _, from_m)), _) if x_m >= *from_m => Some((*lane, x_m - from_m)),
            (_, Some((lane, _))) => Some((*lane, x_m)),
            (Some((lane, _, from_m)), None) => Some((*lane, x_m - from_m)),
            (None, None) => None,
        }
    }

    /// The ingress lane whose stop line is a street's lane's end.
    pub fn ingress_of(&self, lane: StreetLaneIndex) -> Option<LaneRef> {
        self.lanes[lane.at()].ingress.as_ref().map(|i| i.0)
    }

    /// Position and direction of a place on a lane; before its start in its prolongation.
    pub fn on_lane(&self, lane: StreetLaneIndex, x_m: f64) -> (Enu, Heading) {
        let shape = &self.lanes[lane.at()];
        match (&shape.egress, &shape.ingress) {
            (_, Some((_, line, from_m))) if x_m >= *from_m => line.at(x_m - from_m),
            (Some((_, line)), Some((_, _, from_m))) => {
                line.at(x_m * line.length_m() / from_m.max(NO_LENGTH_M))
            }
            (Some((_, line)), None) => line.at(x_m),
            (None, Some((_, line, from_m))) => line.at(x_m - from_m),
            (None, None) => (Enu::default(), Heading::default()),
        }
    }

    /// Position and direction of a place on a connection.
    pub fn on_connection(&self, connection: StreetConnectionIndex, x_m: f64) -> (Enu, Heading) {
        self.connection_lines[connection.at()].at(x_m)
    }
}

/// A street's lane by road and place, and as a place for an intersection's.
type Placed = (LanePlace, LaneAt);

/// What becomes of the network step by step.
struct Draft {
    parts: StreetsParts,
    shapes: Vec<StreetLaneShape>,
    places: BTreeMap<LaneRef, Placed>,
    entries: BTreeMap<ApproachRef, Vec<RoadIndex>>,
    exits: BTreeMap<ApproachRef, Vec<RoadIndex>>,
    ends: Vec<(Option<ApproachRef>, Option<ApproachRef>)>,
}

impl Draft {
    fn new(network: &RoadNetwork) -> Self {
        let junctions = network.intersections().iter().map(|i| Junction {
            name: i.name().to_owned(),
            control: match i.right_of_way().control {
                IntersectionControl::Signals => JunctionControl::Signals,
                IntersectionControl::Priority => JunctionControl::Priority,
                IntersectionControl::RightBeforeLeft => JunctionControl::RightBeforeLeft,
                IntersectionControl::AllWayStop => JunctionControl::AllWayYield,
            },
        });
        Self {
            parts: StreetsParts { junctions: junctions.collect(), ..StreetsParts::default() },
            shapes: Vec::new(),
            places: BTreeMap::new(),
            entries: BTreeMap::new(),
            exits: BTreeMap::new(),
            ends: Vec::new(),
        }
    }

    fn add_road(&mut self, network: &RoadNetwork, arms: &[Arm], joined: &Joined) {
        let road = RoadIndex(self.parts.roads.len() as u32);
        let mut lanes = Vec::new();
        for lane in &joined.lanes {
            let number = StreetLaneIndex(self.shapes.len() as u32);
            let at = LaneAt { road, lane: lanes.len() as u8 };
            let egress = lane.egress.map(|k| &arms[joined.egress.unwrap_or(0)].lanes[k]);
            let ingress = lane.ingress.map(|k| &arms[joined.ingress.unwrap_or(0)].lanes[k]);
            for (part, from_m) in [(egress, 0.0), (ingress, lane.ingress_from_m)] {
                if let Some(part) = part {
                    let place = LanePlace { lane: number, from_m };
                    self.places.insert(part.at, (place, at));
                }
            }
            self.shapes.push(StreetLaneShape {
                egress: egress.map(|l| (l.at, lane.cut(&l.line))),
                ingress: ingress.map(|l| (l.at, l.line.clone(), lane.ingress_from_m)),
            });
            let of = ingress.or(egress);
            lanes.push(StreetLane {
                begins_m: lane.begins_m,
                length_m: lane.ends_m,
                width_m: of.map_or(3.0, |l| l.width_m),
                limit_mps: of.map_or(1.0, |l| l.limit_mps),
                users: of.map_or(super::Users::NONE, |l| l.users),
            });
        }
        // An egress lane that ends where it begins goes over into the nearest.
        for (of, to) in &joined.replaced {
            let lane = arms[joined.egress.unwrap_or(0)].lanes[*of].at;
            let at = LaneAt { road, lane: *to as u8 };
            let number = StreetLaneIndex((self.shapes.len() - lanes.len() + to) as u32);
            self.places.insert(lane, (LanePlace { lane: number, from_m: 0.0 }, at));
        }
        let name = |k: usize| {
            let arm = &arms[k];
            let i = &network.intersections()[arm.intersection];
            format!("{} approach {}", i.id(), arm.approach)
        };
        let names: Vec<String> =
            joined.egress.into_iter().chain(joined.ingress).map(name).collect();
        let entry = joined.ingress.map(|k| arms[k].at(network));
        let exit = joined.egress.map(|k| arms[k].at(network));
        for (approach, roads) in [(entry, &mut self.entries), (exit, &mut self.exits)] {
            if let Some(approach) = approach {
                roads.entry(approach).or_default().push(road);
            }
        }
        self.ends.push((exit, entry));
        let to = joined.ingress.map(|k| JunctionIndex(arms[k].intersection as u32));
        self.parts.roads.push(Road { name: names.join(" to "), to, lanes });
    }

    /// Stop points and loops.
    fn add_places(&mut self, network: &RoadNetwork) {
        for s in network.stop_points() {
            let at = LaneRef { intersection: s.intersection, lane: s.lane };
            if let Some((place, lane)) = self.places.get(&at).copied() {
                let end_m = self.parts.roads[lane.road.at()].lanes[usize::from(lane.lane)].length_m;
                let at_m = (place.from_m + s.along_m).min(end_m);
                self.parts.stops.push(LaneStop { id: s.id.clone(), lane, at_m });
            }
        }
        for i in network.intersections() {
            for d in i.detectors().iter().filter(|d| d.kind != DetectorKind::PushButton) {
                let at = LaneRef { intersection: i.id(), lane: d.lane };
                let Some((place, lane)) = self.places.get(&at).copied() else { continue };
                let Some(own) = i.lane(d.lane) else { continue };
                let down_m = place.from_m + own.centreline.length_m() - d.to_stop_line_m;
                let of = &self.parts.roads[lane.road.at()].lanes[usize::from(lane.lane)];
                let at_m = (down_m - d.length_m).max(of.begins_m).min(of.length_m);
                let length_m = (down_m.min(of.length_m) - at_m).max(0.0);
                let intersection = i.id();
                let id = d.id;
                self.parts.detectors.push(LaneDetector { intersection, id, lane, at_m, length_m });
            }
        }
    }
}

/// Nothing is scaled to less than this, metres.
const NO_LENGTH_M: f64 = 0.01;

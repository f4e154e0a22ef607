//! Ways of vehicles through the network, as lists of roads.

use crate::random::Draws;
use crate::{Flow, VehicleKind};
use roadnet::streets::{NetworkStreets, RoadIndex, Users, WayFinder};
use roadnet::{ApproachId, ApproachRef, IntersectionId};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Finds ways.
#[derive(Clone, Debug)]
pub(crate) struct Ways {
    net: Arc<NetworkStreets>,
    /// Who turns where at each approach: the flows of the demand.
    turning: BTreeMap<ApproachRef, Vec<Flow>>,
    /// For each kind of vehicle that has asked.
    finders: BTreeMap<Users, WayFinder>,
    found: BTreeMap<(Users, ApproachRef, ApproachRef), Option<Way>>,
}

/// Roads one after the other.
type Way = Arc<[RoadIndex]>;

impl Ways {
    pub(crate) fn new(net: &Arc<NetworkStreets>, flows: &[Flow]) -> Self {
        let mut turning: BTreeMap<ApproachRef, Vec<Flow>> = BTreeMap::new();
        for f in flows {
            turning.entry(f.origin()).or_default().push(*f);
        }
        Self { net: net.clone(), turning, finders: BTreeMap::new(), found: BTreeMap::new() }
    }

    /// Whether vehicles come to an approach from another intersection.
    pub(crate) fn is_fed(&self, approach: ApproachRef) -> bool {
        self.net.entries(approach).iter().any(|road| self.net.is_joined(*road))
    }

    /// The first and second road of those who turn from one approach to another: of several
    /// carriageways that on which `busy` is least.
    pub(crate) fn turn(
        &self,
        user: Users,
        from: ApproachRef,
        to: ApproachRef,
        busy: impl Fn(RoadIndex) -> usize,
    ) -> Option<(RoadIndex, RoadIndex)> {
        let (streets, exits) = (&self.net.streets, self.net.exits(to));
        let pairs = self.net.entries(from).iter().flat_map(|a| exits.iter().map(move |b| (*a, *b)));
        pairs
            .filter(|(a, b)| streets.lanes_towards(*a, *b, user) != 0)
            .min_by_key(|(a, b)| (busy(*a), *a, *b))
    }

    /// From the turn of a flow on to where it leaves the network: at each further intersection
    /// it turns by chance, as the flows from its approach then do.
    pub(crate) fn wander(
        &self,
        user: Users,
        (first, second): (RoadIndex, RoadIndex),
        at_s: f64,
        draws: &mut Draws,
    ) -> Vec<RoadIndex> {
        let mut way = vec![first, second];
        let mut last = second;
        while self.net.streets.road_end(last).is_some() && way.len() < MAX_ROADS {
            let Some(next) = self.draw_turn(user, last, at_s, draws) else { break };
            way.push(next);
            last = next;
        }
        way
    }

    fn draw_turn(
        &self,
        user: Users,
        road: RoadIndex,
        at_s: f64,
        draws: &mut Draws,
    ) -> Option<RoadIndex> {
        let streets = &self.net.streets;
        let leads = |to: &RoadIndex| streets.lanes_towards(road, *to, user) != 0;
        let mut choice: Vec<(f64, RoadIndex)> = Vec::new();
        if let Some(approach) = self.net.entry_of(road) {
            let flows = self.turning.get(&approach).map_or(&[][..], Vec::as_slice);
            let active = |f: &Flow| f.begin_s <= at_s && at_s < f.end_s;
            // When none is counted, as all of them together.
            let some = flows.iter().any(active);
            for f in flows {
                if active(f) || !some {
                    let exits = self.net.exits(f.destination()).iter();
                    choice.extend(exits.copied().find(leads).map(|to| (f.veh_per_h, to)));
                }
            }
        }
        let total: f64 = choice.iter().map(|c| c.0).sum();
        if total > 0.0 {
            let mut left = draws.unit() * total;
            let hit = choice.iter().find(|(share, _)| {
                left -= share;
                left < 0.0
            });
            return hit.or(choice.last()).map(|(_, to)| *to);
        }
        // Nobody counted anybody here: straight on, else anywhere.
        let exits = streets.exits(road).iter().map(|e| e.to).filter(leads);
        let straight = |to: &RoadIndex| {
            streets.lanes_of(road).any(|lane| {
                let out = streets.out_of(roadnet::streets::StreetLaneIndex(lane as u32)).iter();
                out.map(|c| streets.connections()[c.at()])
                    .any(|c| streets.road_of(c.to) == *to && c.turn == roadnet::Turn::Straight)
            })
        };
        exits.min_by_key(|to| (!straight(to), *to))
    }

    /// The fastest way from an approach of entry to one of exit, over the roads given in turn.
    pub(crate) fn fastest(
        &mut self,
        user: Users,
        from: ApproachRef,
        over: &[RoadIndex],
        to: ApproachRef,
    ) -> Option<Arc<[RoadIndex]>> {
        let key = (user, from, to);
        if let Some(known) = self.found.get(&key).filter(|_| over.is_empty()) {
            return known.clone();
        }
        let Self { net, finders, .. } = self;
        let finder = finders.entry(user).or_insert_with(|| WayFinder::new(&net.streets, user));
        let mut best: Option<Vec<RoadIndex>> = None;
        for start in net.entries(from) {
            for end in net.exits(to) {
                let way = along(finder, *start, over, *end);
                let shorter = |w: &Vec<RoadIndex>| best.as_ref().is_none_or(|b| w.len() < b.len());
                if let Some(way) = way.filter(shorter) {
                    best = Some(way);
                }
            }
        }
        let best: Option<Arc<[RoadIndex]>> = best.map(Into::into);
        if over.is_empty() {
            self.found.insert(key, best.clone());
        }
        best
    }

    /// The intersections that a way leads through: approach of entry and of exit.
    pub(crate) fn movements(
        &self,
        way: &[RoadIndex],
    ) -> impl Iterator<Item = (IntersectionId, ApproachId, ApproachId)> + '_ {
        let pairs: Vec<(RoadIndex, RoadIndex)> = way.windows(2).map(|p| (p[0], p[1])).collect();
        pairs.into_iter().filter_map(|(a, b)| {
            let from = self.net.entry_of(a)?;
            let to = self.net.exit_of(b)?;
            Some((from.intersection, from.approach, to.approach))
        })
    }
}

fn along(
    finder: &mut WayFinder,
    start: RoadIndex,
    over: &[RoadIndex],
    end: RoadIndex,
) -> Option<Vec<RoadIndex>> {
    let mut way = vec![start];
    for next in over.iter().chain([&end]) {
        let at = *way.last()?;
        if at != *next {
            way.extend(finder.way(at, *next)?.into_iter().skip(1));
        }
    }
    Some(way)
}

/// Which lanes a kind of vehicle uses.
pub(crate) const fn user(kind: VehicleKind) -> Users {
    match kind {
        VehicleKind::Car | VehicleKind::Truck => Users::CAR,
        // They may use bus lanes.
        VehicleKind::Bus | VehicleKind::Emergency => Users::BUS,
        VehicleKind::Tram => Users::TRAM,
        VehicleKind::Bicycle => Users::BICYCLE,
    }
}

/// More intersections than on any way through a town.
const MAX_ROADS: usize = 256;

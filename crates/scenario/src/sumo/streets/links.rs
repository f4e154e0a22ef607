//! Connections of streets from a network's links: their ways, and where those meet.

use super::signals::{Beside, Signals};
use crate::sumo::net::{Direction, Link, NetLane};
use crate::sumo::topology::Topology;
use roadnet::Turn;
use roadnet::streets::{
    JunctionIndex, LaneAt, RoadIndex, StreetConflict, StreetConnectionIndex, StreetConnectionParts,
    meeting_zone, merging_zone,
};
use std::collections::{BTreeMap, BTreeSet};
use units::Enu;

/// The links of vehicles that become connections.
pub(super) struct Links<'n> {
    topology: &'n Topology<'n>,
    signals: &'n Signals<'n>,
    /// From an internal lane to the one behind it.
    inner: BTreeMap<(&'n str, usize), &'n str>,
    links: Vec<(&'n Link, StreetConnectionParts)>,
}

impl<'n> Links<'n> {
    pub(super) fn of(
        topology: &'n Topology<'n>,
        roads: &BTreeMap<String, RoadIndex>,
        junctions: &BTreeMap<&str, JunctionIndex>,
        signals: &'n Signals<'n>,
    ) -> Self {
        let net = topology.net;
        let inside = net.connections.iter().filter(|l| net.road(&l.from.0).is_none());
        let inner = inside.filter_map(|l| Some(((&*l.from.0, l.from.1), l.via.as_deref()?)));
        let mut it = Self { topology, signals, inner: inner.collect(), links: Vec::new() };
        let mut seen = BTreeSet::new();
        for link in topology.vehicle_links() {
            let at = |(edge, index): &(String, usize)| {
                let lane = u8::try_from(*index).ok()?;
                Some(LaneAt { road: *roads.get(edge)?, lane })
            };
            let (Some(from), Some(to)) = (at(&link.from), at(&link.to)) else { continue };
            let Some(junction) = net.road(&link.from.0).and_then(|e| junctions.get(&*e.to)) else {
                continue;
            };
            let common =
                |(a, b): (&NetLane, &NetLane)| !super::users(a).common(super::users(b)).is_empty();
            let usable = net.lane(&link.from).zip(net.lane(&link.to)).is_some_and(common);
            if usable && seen.insert((from, to)) {
                let part = it.connection(link, from, to, *junction);
                it.links.push((link, part));
            }
        }
        it
    }

    fn connection(
        &self,
        link: &Link,
        from: LaneAt,
        to: LaneAt,
        junction: JunctionIndex,
    ) -> StreetConnectionParts {
        let net = self.topology.net;
        let mut via: Vec<Enu> = Vec::new();
        let (mut length_m, mut limit_mps) = (0.0, f64::INFINITY);
        let mut wait_m = None;
        let inside = self.inside(link);
        via.extend(net.lane(&link.from).and_then(|l| l.shape.last()));
        for (n, lane) in inside.iter().enumerate() {
            via.extend(&lane.shape);
            wait_m = (n > 0).then_some(wait_m.unwrap_or(length_m));
            length_m += lane.length_m;
            limit_mps = lane.speed_mps.min(limit_mps);
        }
        let target = net.lane(&link.to);
        via.extend(target.and_then(|l| l.shape.first()));
        via.dedup_by(|a, b| a.distance_m(*b) < SAME_M);
        if inside.is_empty() {
            length_m = via.windows(2).map(|p| p[0].distance_m(p[1])).sum();
            limit_mps = target.map_or(limit_mps, |l| l.speed_mps);
        }
        let length_m = length_m.max(MIN_LENGTH_M);
        StreetConnectionParts {
            from,
            to,
            junction,
            length_m,
            limit_mps,
            turn: match link.direction {
                Direction::Straight => Turn::Straight,
                Direction::Left => Turn::Left,
                Direction::Right => Turn::Right,
                Direction::Turn => Turn::UTurn,
            },
            via,
            signal: self.signals.group(link.signal.as_ref()),
            on_red: false,
            stop: self.stops_first(link),
            wait_m: wait_m.filter(|w| *w > 0.0 && *w < length_m),
            conflicts: Vec::new(),
        }
    }

    /// Whether everybody stops before a link: SUMO has that of a whole junction only.
    fn stops_first(&self, link: &Link) -> bool {
        let net = self.topology.net;
        let to = net.road(&link.from.0).and_then(|e| net.junctions.get(&e.to));
        link.signal.is_none() && to.is_some_and(|j| j.kind == "allway_stop")
    }

    /// The internal lanes of a link, in order.
    fn inside(&self, link: &Link) -> Vec<&'n NetLane> {
        let mut out = Vec::new();
        let mut next = link.via.as_deref();
        while let Some((edge, index)) = next.and_then(|via| via.rsplit_once('_')) {
            let Ok(index) = index.parse::<usize>() else { break };
            let lanes = self.topology.net.edges.get(edge).map(|e| &e.lanes);
            out.extend(lanes.and_then(|l| l.get(index)));
            next =
                (out.len() < MAX_INNER).then(|| self.inner.get(&(edge, index)).copied()).flatten();
        }
        out
    }

    /// The connections with their conflicts.
    pub(super) fn connections(mut self) -> Vec<StreetConnectionParts> {
        let mut at: BTreeMap<JunctionIndex, Vec<usize>> = BTreeMap::new();
        for (i, (_, part)) in self.links.iter().enumerate() {
            at.entry(part.junction).or_default().push(i);
        }
        for own in at.values() {
            let rows: Vec<_> =
                own.iter().map(|i| self.topology.right_of_way(self.links[*i].0)).collect();
            for (n, &a) in own.iter().enumerate() {
                for (m, &b) in own.iter().enumerate().skip(n + 1) {
                    let (x, y) = (&self.links[a].1, &self.links[b].1);
                    if x.from == y.from {
                        continue;
                    }
                    let rows = rows[n].zip(rows[m]).filter(|(x, y)| x.0 == y.0);
                    let foes = rows.is_some_and(|((_, i, x), (_, j, y))| {
                        x.foes.contains(&j) || y.foes.contains(&i)
                    });
                    if !foes && x.to != y.to {
                        continue;
                    }
                    let response = rows.map_or((false, false), |((_, i, x), (_, j, y))| {
                        (x.yields_to.contains(&j), y.yields_to.contains(&i))
                    });
                    let yields = (self.yields(a, b, response.0), self.yields(b, a, response.1));
                    self.meet(a, b, yields);
                }
            }
        }
        self.links.into_iter().map(|(_, part)| part).collect()
    }

    /// Whether a link yields to another, given what the junction's matrix says of it: streams
    /// that a program separates don't, and of two that are green together the one with `g`.
    fn yields(&self, link: usize, other: usize, matrix: bool) -> bool {
        let signal = |i: usize| self.links[i].0.signal.as_ref();
        match self.signals.beside(signal(link), signal(other)) {
            Some(Beside::Apart | Beside::Major) => false,
            Some(Beside::Minor) | None => matrix,
        }
    }

    fn meet(&mut self, a: usize, b: usize, yields: (bool, bool)) {
        let (x, y) = (&self.links[a].1, &self.links[b].1);
        let find = if x.to == y.to { merging_zone } else { meeting_zone };
        let zone = find(&x.via, &y.via, REACH_M);
        let scaled = |part: &StreetConnectionParts, (entry_m, exit_m): (f64, f64)| {
            let drawn_m: f64 = part.via.windows(2).map(|p| p[0].distance_m(p[1])).sum();
            let scale = part.length_m / drawn_m.max(SAME_M);
            let exit_m = (exit_m * scale).clamp(SAME_M, part.length_m);
            ((entry_m * scale).clamp(0.0, exit_m - SAME_M), exit_m)
        };
        let zones = (scaled(x, zone.first_m), scaled(y, zone.second_m));
        for (at, other, (entry_m, exit_m), yields) in
            [(a, b, zones.0, yields.0), (b, a, zones.1, yields.1)]
        {
            let other = StreetConnectionIndex(other as u32);
            self.links[at].1.conflicts.push(StreetConflict { other, entry_m, exit_m, yields });
        }
    }
}

/// Two vehicles 1.8 m wide, and a little.
const REACH_M: f64 = 2.0;
/// Points nearer than this are the same, metres.
const SAME_M: f64 = 0.01;
/// Lanes that touch are joined over this length, metres.
const MIN_LENGTH_M: f64 = 0.1;
/// A way through a junction has two or three internal lanes.
const MAX_INNER: usize = 8;

//! The tables behind [`Streets`].

use super::zones::{length_m, shared_m};
use super::{
    Exit, Meeting, RoadIndex, RoadRow, Sibling, StreetConnection, StreetConnectionIndex,
    StreetLaneIndex, Streets, StreetsParts, Users,
};

/// Rows of different lengths, one behind the other.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Rows<T> {
    ends: Vec<u32>,
    all: Vec<T>,
}

impl<T> Rows<T> {
    fn new(rows: impl IntoIterator<Item = impl IntoIterator<Item = T>>) -> Self {
        Self::of_so_many(0, rows)
    }

    /// From rows of so many in all, if that is known: there are millions of them in a city, and a
    /// vector that grows takes up to twice the room.
    fn of_so_many(n: usize, rows: impl IntoIterator<Item = impl IntoIterator<Item = T>>) -> Self {
        let (mut ends, mut all) = (Vec::new(), Vec::with_capacity(n));
        for row in rows {
            all.extend(row);
            ends.push(all.len() as u32);
        }
        all.shrink_to_fit();
        ends.shrink_to_fit();
        Self { ends, all }
    }

    pub(super) fn range(&self, row: usize) -> core::ops::Range<usize> {
        let start = row.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        start..self.ends[row] as usize
    }

    pub(super) fn row(&self, row: usize) -> &[T] {
        &self.all[self.range(row)]
    }

    pub(super) fn all(&self) -> &[T] {
        &self.all
    }
}

/// From checked parts.
pub(super) fn build(parts: StreetsParts) -> Streets {
    let mut roads = Vec::with_capacity(parts.roads.len());
    let (mut lanes, mut lane_roads) = (Vec::new(), Vec::new());
    for (i, road) in parts.roads.into_iter().enumerate() {
        roads.push(RoadRow {
            name: road.name,
            to: road.to,
            first_lane: lanes.len() as u32,
            lanes: road.lanes.len() as u32,
        });
        lane_roads.extend(road.lanes.iter().map(|_| RoadIndex(i as u32)));
        lanes.extend(road.lanes);
    }
    let lane =
        |at: super::LaneAt| StreetLaneIndex(roads[at.road.at()].first_lane + u32::from(at.lane));
    let connections: Vec<StreetConnection> = parts
        .connections
        .iter()
        .map(|c| StreetConnection {
            from: lane(c.from),
            to: lane(c.to),
            junction: c.junction,
            length_m: c.length_m,
            limit_mps: c.limit_mps,
            turn: c.turn,
            signal: c.signal,
            on_red: c.on_red,
            stop: c.stop,
            wait_m: c.wait_m,
        })
        .collect();
    let by_lane = |of: fn(&StreetConnection) -> StreetLaneIndex| {
        let mut rows: Vec<Vec<StreetConnectionIndex>> = vec![Vec::new(); lanes.len()];
        for (i, c) in connections.iter().enumerate() {
            rows[of(c).at()].push(StreetConnectionIndex(i as u32));
        }
        Rows::new(rows)
    };
    let (out, into) = (by_lane(|c| c.from), by_lane(|c| c.to));
    let meetings = meetings(&parts.connections, &connections);
    let siblings = Rows::new(connections.iter().enumerate().map(|(i, c)| {
        let others = out.row(c.from.at()).iter().filter(move |o| o.at() != i);
        let via = &parts.connections[i].via;
        others.map(|&other| {
            let shared_m = shared_of(via, &parts.connections[other.at()].via);
            Sibling { other, shared_m: shared_m.min(c.length_m) }
        })
    }));
    let exits = exits(&roads, &lanes, &lane_roads, &connections, &out);
    let vias = Rows::new(parts.connections.into_iter().map(|c| c.via));
    Streets {
        roads,
        lanes,
        lane_roads,
        junctions: parts.junctions,
        connections,
        vias,
        out,
        into,
        meetings,
        siblings,
        exits,
        stops: parts.stops,
        detectors: parts.detectors,
    }
}

/// Ways without a shape part at once.
fn shared_of(first: &[units::Enu], second: &[units::Enu]) -> f64 {
    if length_m(first) > 0.0 && length_m(second) > 0.0 {
        shared_m(first, second, ABREAST_M)
    } else {
        0.0
    }
}

fn meetings(
    parts: &[super::StreetConnectionParts],
    connections: &[StreetConnection],
) -> Rows<Meeting> {
    let all = parts.iter().map(|c| c.conflicts.len()).sum();
    let mut rows = Rows::of_so_many(
        all,
        parts.iter().enumerate().map(|(i, c)| {
            let mut row: Vec<Meeting> = c
                .conflicts
                .iter()
                .map(|k| {
                    let others = &parts[k.other.at()].conflicts;
                    let back = others.iter().find(|b| b.other.at() == i);
                    let (entry, exit) = back.map_or((0.0, 0.0), |b| (b.entry_m, b.exit_m));
                    Meeting {
                        other: k.other,
                        mirror: 0,
                        entry_m: k.entry_m,
                        exit_m: k.exit_m,
                        other_entry_m: entry,
                        other_exit_m: exit,
                        yields: k.yields,
                        merges: connections[i].to == connections[k.other.at()].to,
                    }
                })
                .collect();
            row.sort_by(|a, b| a.exit_m.total_cmp(&b.exit_m).then(a.other.cmp(&b.other)));
            row
        }),
    );
    for i in 0..parts.len() {
        for k in rows.range(i) {
            let other = rows.range(rows.all[k].other.at());
            let back = other.clone().find(|b| rows.all[*b].other.at() == i);
            rows.all[k].mirror = back.unwrap_or(k) as u32;
        }
    }
    rows
}

fn exits(
    roads: &[RoadRow],
    lanes: &[super::StreetLane],
    lane_roads: &[RoadIndex],
    connections: &[StreetConnection],
    out: &Rows<StreetConnectionIndex>,
) -> Rows<Exit> {
    Rows::new(roads.iter().map(|road| {
        let mut row: Vec<Exit> = Vec::new();
        for n in 0..road.lanes {
            let from = (road.first_lane + n) as usize;
            for c in out.row(from) {
                let to = connections[c.at()].to;
                let users: Users = lanes[from].users.common(lanes[to.at()].users);
                let road = lane_roads[to.at()];
                match row.iter_mut().find(|e| e.to == road && e.users == users) {
                    Some(exit) => exit.lanes |= 1 << n,
                    None => row.push(Exit { to: road, lanes: 1 << n, users }),
                }
            }
        }
        row.sort_by_key(|e| (e.to, e.users));
        row
    }))
}

/// Vehicles nearer than this, from middle to middle, don't pass one another, metres.
const ABREAST_M: f64 = 1.8;

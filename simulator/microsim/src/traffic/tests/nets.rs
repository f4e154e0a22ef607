//! Grids of junctions with four arms, with roads into and out of the network.

use crate::Aspect;
use crate::traffic::{FixedProgram, FixedTimes, TrafficDemand, TrafficTrip, VehicleClass};
use core::time::Duration;
use roadnet::streets::{
    Junction, JunctionControl, JunctionIndex, LaneAt, Road, RoadIndex, StreetConflict,
    StreetConnectionIndex, StreetConnectionParts, StreetLane, Streets, StreetsParts, Users,
    WayFinder, meeting_zone, merging_zone,
};
use roadnet::{IntersectionId, SignalGroupId, Turn};
use std::sync::Arc;
use units::Enu;

/// What rules a junction.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Control {
    Signals,
    Priority,
    RightBeforeLeft,
    AllWay,
}

/// A network with signals.
pub(super) struct Grid {
    pub streets: Arc<Streets>,
    pub times: FixedTimes,
    /// Roads into the network and out of it.
    entries: Vec<RoadIndex>,
    exits: Vec<RoadIndex>,
}

/// A road of the grid: the junction that it leads to (none: outside), and its lanes.
struct Arm {
    to: Option<usize>,
    lanes: u8,
}

impl Grid {
    pub(super) fn new(
        columns: usize,
        rows: usize,
        lanes: &[u8],
        controls: &[Control],
        block_m: f64,
        wait: bool,
    ) -> Self {
        let control = |junction: usize| controls[junction % controls.len()];
        // Roads into each junction by direction of travel, and out of it.
        let n = columns * rows;
        let (mut into, mut out) = (vec![[0usize; 4]; n], vec![[0usize; 4]; n]);
        let mut arms: Vec<Arm> = Vec::new();
        for junction in 0..n {
            let (c, r) = ((junction % columns) as i64, (junction / columns) as i64);
            for (direction, (dc, dr)) in STEPS.into_iter().enumerate() {
                let at = (c + dc, r + dr);
                let inside = at.0 >= 0 && at.1 >= 0 && at.0 < columns as i64 && at.1 < rows as i64;
                let to = inside.then(|| (at.1 * columns as i64 + at.0) as usize);
                out[junction][direction] = arms.len();
                if let Some(to) = to {
                    into[to][direction] = arms.len();
                }
                arms.push(Arm { to, lanes: lanes[arms.len() % lanes.len()] });
                if !inside {
                    // The way in from the same side.
                    into[junction][(direction + 2) % 4] = arms.len();
                    let lanes = lanes[arms.len() % lanes.len()];
                    arms.push(Arm { to: Some(junction), lanes });
                }
            }
        }
        let mut parts = StreetsParts {
            roads: arms
                .iter()
                .enumerate()
                .map(|(i, a)| road(i, a, block_m - 2.0 * BOX_M))
                .collect(),
            junctions: (0..n).map(|i| junction(i, control(i))).collect(),
            ..StreetsParts::default()
        };
        for j in 0..n {
            connect(&mut parts, j, control(j), &arms, (&into[j], &out[j]), wait);
        }
        let is_exit = |a: &Arm| a.to.is_none();
        let led_to: Vec<usize> = out.iter().flatten().copied().collect();
        let road = |(i, _): (usize, &Arm)| RoadIndex(i as u32);
        let entries = arms.iter().enumerate().filter(|(i, _)| !led_to.contains(i)).map(road);
        let exits = arms.iter().enumerate().filter(|(_, a)| is_exit(a)).map(road);
        let (entries, exits) = (entries.collect(), exits.collect());
        let programs = (0..n).filter(|j| control(*j) == Control::Signals).map(program);
        let times = FixedTimes::new(programs.collect());
        let streets = Streets::new(parts).unwrap_or_else(|e| panic!("{e:?}"));
        Self { streets: Arc::new(streets), times, entries, exits }
    }

    /// One lane with a signal after `before_m`, and `behind_m` behind it.
    pub(super) fn straight(before_m: f64, behind_m: f64) -> Self {
        let arm = |to, length_m| road(0, &Arm { to, lanes: 1 }, length_m);
        let lane = |road| LaneAt { road: RoadIndex(road), lane: 0 };
        let parts = StreetsParts {
            roads: vec![arm(Some(0), before_m), arm(None, behind_m)],
            junctions: vec![junction(0, Control::Signals)],
            connections: vec![StreetConnectionParts {
                from: lane(0),
                to: lane(1),
                junction: JunctionIndex(0),
                length_m: 20.0,
                limit_mps: LIMIT_MPS,
                turn: Turn::Straight,
                via: vec![Enu::new(0.0, 0.0), Enu::new(0.0, 20.0)],
                signal: Some((intersection(0), SignalGroupId(1))),
                on_red: false,
                stop: false,
                wait_m: None,
                conflicts: Vec::new(),
            }],
            ..StreetsParts::default()
        };
        let streets = Streets::new(parts).unwrap_or_else(|e| panic!("{e:?}"));
        let times = FixedTimes::default();
        let (entries, exits) = (vec![RoadIndex(0)], vec![RoadIndex(1)]);
        Self { streets: Arc::new(streets), times, entries, exits }
    }

    /// Two roads of one lane that join at an acute angle, without right of way.
    pub(super) fn joining() -> Self {
        let arm = |to, length_m| road(0, &Arm { to, lanes: 1 }, length_m);
        let lane = |road| LaneAt { road: RoadIndex(road), lane: 0 };
        let ways = [
            vec![Enu::new(0.0, 0.0), Enu::new(60.0, 0.0)],
            vec![Enu::new(0.0, 8.0), Enu::new(40.0, 0.0), Enu::new(60.0, 0.0)],
        ];
        let connection = |road: u32| {
            let via = ways[road as usize].clone();
            StreetConnectionParts {
                from: lane(road),
                to: lane(2),
                junction: JunctionIndex(0),
                length_m: via.windows(2).map(|p| p[0].distance_m(p[1])).sum(),
                limit_mps: LIMIT_MPS,
                turn: Turn::Straight,
                via,
                signal: None,
                on_red: false,
                stop: false,
                wait_m: None,
                conflicts: Vec::new(),
            }
        };
        let mut connections = vec![connection(0), connection(1)];
        let zone = merging_zone(&ways[0], &ways[1], 2.0);
        for (at, (entry_m, exit_m)) in [(0, zone.first_m), (1, zone.second_m)] {
            let other = StreetConnectionIndex(1 - at as u32);
            let conflict = StreetConflict { other, entry_m, exit_m, yields: false };
            connections[at].conflicts.push(conflict);
        }
        let parts = StreetsParts {
            roads: vec![arm(Some(0), 400.0), arm(Some(0), 400.0), arm(None, 300.0)],
            junctions: vec![Junction { name: "j".to_owned(), control: JunctionControl::Zipper }],
            connections,
            ..StreetsParts::default()
        };
        let streets = Streets::new(parts).unwrap_or_else(|e| panic!("{e:?}"));
        let (entries, exits) = (vec![RoadIndex(0), RoadIndex(1)], vec![RoadIndex(2)]);
        Self { streets: Arc::new(streets), times: FixedTimes::default(), entries, exits }
    }

    /// Trips between any ways in and out, one every few seconds (of many one a second), of cars
    /// and buses.
    pub(super) fn demand(&self, trips: usize, seed: u64) -> TrafficDemand {
        let mut random = seed;
        let mut draw = |n: usize| {
            random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695);
            ((random >> 33) % n as u64) as usize
        };
        let mut finder = WayFinder::new(&self.streets, Users::CAR);
        let mut list = Vec::new();
        let mut depart_s = 0.0;
        while list.len() < trips {
            let from = self.entries[draw(self.entries.len())];
            let to = self.exits[draw(self.exits.len())];
            depart_s += draw(if trips > 300 { 3 } else { 8 }) as f64;
            let Some(route) = finder.way(from, to) else { continue };
            let class = u32::from(self.entries.len() > 1 && draw(10) == 0);
            list.push(TrafficTrip::new(list.len() as u32, depart_s, class, route));
        }
        let bus = VehicleClass {
            user: Users::BUS,
            driver: crate::DriverParams::bus(),
            ..VehicleClass::car()
        };
        TrafficDemand { classes: vec![VehicleClass::car(), bus], trips: list }
    }
}

fn road(number: usize, arm: &Arm, length_m: f64) -> Road {
    let lane = StreetLane {
        begins_m: 0.0,
        length_m,
        width_m: LANE_M,
        limit_mps: LIMIT_MPS,
        users: Users::MOTOR,
    };
    Road {
        name: number.to_string(),
        to: arm.to.map(|j| JunctionIndex(j as u32)),
        lanes: vec![lane; usize::from(arm.lanes)],
    }
}

fn junction(number: usize, control: Control) -> Junction {
    let control = match control {
        Control::Signals => JunctionControl::Signals,
        Control::Priority => JunctionControl::Priority,
        Control::RightBeforeLeft => JunctionControl::RightBeforeLeft,
        Control::AllWay => JunctionControl::AllWayYield,
    };
    Junction { name: number.to_string(), control }
}

fn intersection(junction: usize) -> IntersectionId {
    IntersectionId { region: None, id: junction as u16 + 1 }
}

/// North and south, then east and west.
fn program(junction: usize) -> FixedProgram {
    let shows = |first, second| vec![(SignalGroupId(1), first), (SignalGroupId(2), second)];
    let s = Duration::from_secs;
    FixedProgram {
        intersection: intersection(junction),
        offset: s(7 * junction as u64),
        steps: vec![
            (s(25), shows(Aspect::Go, Aspect::Stop)),
            (s(3), shows(Aspect::Caution, Aspect::Stop)),
            (s(1), shows(Aspect::Stop, Aspect::Stop)),
            (s(20), shows(Aspect::Stop, Aspect::Go)),
            (s(3), shows(Aspect::Stop, Aspect::Caution)),
            (s(1), shows(Aspect::Stop, Aspect::Stop)),
        ],
    }
}

/// All connections of a junction, with their conflicts.
fn connect(
    parts: &mut StreetsParts,
    junction: usize,
    control: Control,
    arms: &[Arm],
    (into, out): (&[usize; 4], &[usize; 4]),
    wait: bool,
) {
    let first = parts.connections.len();
    // Direction of entry of each connection, and its turn.
    let mut ways: Vec<(usize, Turn)> = Vec::new();
    for (d, &from) in into.iter().enumerate() {
        let lanes = arms[from].lanes;
        for (turn, exit) in
            [(Turn::Right, (d + 1) % 4), (Turn::Straight, d), (Turn::Left, (d + 3) % 4)]
        {
            let to = out[exit];
            let pairs: Vec<(u8, u8)> = match turn {
                Turn::Right => vec![(0, 0)],
                Turn::Straight => (0..lanes.min(arms[to].lanes)).map(|l| (l, l)).collect(),
                _ => vec![(lanes - 1, arms[to].lanes - 1)],
            };
            for (l, m) in pairs {
                let via = way((d, lanes, l), (exit, arms[to].lanes, m));
                let length_m = via.windows(2).map(|p| p[0].distance_m(p[1])).sum();
                let signal = SignalGroupId(1 + (d % 2) as u8);
                parts.connections.push(StreetConnectionParts {
                    from: LaneAt { road: RoadIndex(from as u32), lane: l },
                    to: LaneAt { road: RoadIndex(to as u32), lane: m },
                    junction: JunctionIndex(junction as u32),
                    length_m,
                    limit_mps: if turn == Turn::Straight { LIMIT_MPS } else { 7.0 },
                    turn,
                    via,
                    signal: (control == Control::Signals)
                        .then_some((intersection(junction), signal)),
                    on_red: false,
                    stop: control == Control::AllWay,
                    wait_m: (wait && turn == Turn::Left).then_some(6.0),
                    conflicts: Vec::new(),
                });
                ways.push((d, turn));
            }
        }
    }
    for a in 0..ways.len() {
        for b in a + 1..ways.len() {
            meet(&mut parts.connections, (first + a, ways[a]), (first + b, ways[b]), control);
        }
    }
}

fn meet(
    all: &mut [StreetConnectionParts],
    (a, first): (usize, (usize, Turn)),
    (b, second): (usize, (usize, Turn)),
    control: Control,
) {
    let (x, y) = (&all[a], &all[b]);
    if x.from == y.from || !(x.to == y.to || cross(&x.via, &y.via)) {
        return;
    }
    let zone = if x.to == y.to {
        merging_zone(&x.via, &y.via, 2.0)
    } else {
        meeting_zone(&x.via, &y.via, 2.0)
    };
    let yields = (yields(first, second, control), yields(second, first, control));
    for (at, other, (entry_m, exit_m), yields) in
        [(a, b, zone.first_m, yields.0), (b, a, zone.second_m, yields.1)]
    {
        let other = StreetConnectionIndex(other as u32);
        all[at].conflicts.push(StreetConflict { other, entry_m, exit_m, yields });
    }
}

/// Whether who comes from a direction with a turn yields to another.
fn yields((d, turn): (usize, Turn), (o, other): (usize, Turn), control: Control) -> bool {
    let opposite = (d + 2) % 4 == o;
    let turns_left = turn == Turn::Left && opposite && other != Turn::Left;
    match control {
        Control::Signals => turns_left,
        Control::Priority => (d % 2 == 1 && o % 2 == 0) || turns_left,
        // Who comes from the right drives in the direction that is left of ours.
        Control::RightBeforeLeft => o == (d + 3) % 4 || turns_left,
        Control::AllWay => false,
    }
}

/// From the end of a lane to the start of another, around the middle of the junction.
fn way((d, lanes, lane): (usize, u8, u8), (e, exit_lanes, exit_lane): (usize, u8, u8)) -> Vec<Enu> {
    let right = |lanes: u8, lane: u8| LANE_M * (f64::from(lanes - 1 - lane) + 0.5);
    let point = |d: usize, along: f64, right: f64| {
        let (u, r) = (UNITS[d], UNITS[(d + 1) % 4]);
        Enu::new(u.0 * along + r.0 * right, u.1 * along + r.1 * right)
    };
    let (start, end) =
        (point(d, -BOX_M, right(lanes, lane)), point(e, BOX_M, right(exit_lanes, exit_lane)));
    if d == e {
        return vec![start, end];
    }
    let corner =
        if d % 2 == 0 { Enu::new(start.x_m, end.y_m) } else { Enu::new(end.x_m, start.y_m) };
    let at = |t: f64| start.lerp(corner, t).lerp(corner.lerp(end, t), t);
    (0..=6).map(|i| at(f64::from(i) / 6.0)).collect()
}

fn cross(a: &[Enu], b: &[Enu]) -> bool {
    let side = |p: Enu, q: Enu, r: Enu| {
        (q.x_m - p.x_m) * (r.y_m - p.y_m) - (q.y_m - p.y_m) * (r.x_m - p.x_m)
    };
    a.windows(2).any(|s| {
        b.windows(2).any(|t| {
            side(s[0], s[1], t[0]) * side(s[0], s[1], t[1]) <= 0.0
                && side(t[0], t[1], s[0]) * side(t[0], t[1], s[1]) <= 0.0
        })
    })
}

const STEPS: [(i64, i64); 4] = [(0, 1), (1, 0), (0, -1), (-1, 0)];
const UNITS: [(f64, f64); 4] = [(0.0, 1.0), (1.0, 0.0), (0.0, -1.0), (-1.0, 0.0)];
const LANE_M: f64 = 3.2;
/// Half the side of a junction, metres.
const BOX_M: f64 = 14.0;
const LIMIT_MPS: f64 = 13.9;

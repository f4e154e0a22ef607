//! A four-arm junction with protected left turns and pedestrian crossings, for tests.
#![allow(dead_code, reason = "other crates' tests use parts of it")]

use roadnet::{
    ApproachId, ConnectionId, ConnectionParts, Intersection, IntersectionId, IntersectionParts,
    Lane, LaneId, LaneKind, LaneUse, Polyline, RightOfWay, SignalGroupId, SignalGroupKind,
};
use signal::{
    FixedPlan, GroupTimes, IntergreenSource, PlanStep, ProgramParts, SignalProgram, Stage, StageId,
    StageUse,
};
use std::collections::BTreeMap;
use std::sync::Arc;
use units::{Duration, Enu, Heading, Wgs84};

/// Arms 0 north, 1 east, 2 south, 3 west. Lanes `10 a + 1` left, `+ 2` through and right,
/// `+ 3` egress, `+ 4` crossing. Groups: `a + 1` through and right, `a + 5` left, `a + 9` crossing.
pub fn intersection() -> Intersection {
    intersection_with(&[])
}

/// The same with declared conflicts.
pub fn intersection_with(declared: &[(u8, u8)]) -> Intersection {
    intersection_of(declared, &[])
}

/// The same with declared conflicts, and with more groups that yield to others and may go all the same.
pub fn intersection_of(declared: &[(u8, u8)], yielding: &[(u8, u8)]) -> Intersection {
    widened(declared, yielding, &[])
}

/// The same with a second lane straight on, `10 a + 5`, on some arms.
pub fn widened(declared: &[(u8, u8)], yielding: &[(u8, u8)], wide: &[u8]) -> Intersection {
    let mut lanes = Vec::new();
    let mut connections = Vec::new();
    for arm in 0..4u8 {
        let out = Heading::from_degrees(90.0 * f64::from(arm));
        let id = |k: u8| LaneId(10 * arm + k);
        let of = |a: u8, k: u8| LaneId(10 * (a % 4) + k);
        lanes.push(road(id(1), arm, LaneUse::Ingress, out, -1.75, 18.0, 200.0));
        lanes.push(road(id(2), arm, LaneUse::Ingress, out, -5.25, 18.0, 200.0));
        lanes.push(road(id(3), arm, LaneUse::Egress, out, 3.5, 12.0, 200.0));
        lanes.push(crossing(id(4), arm, out));
        let mut connect = |k: u8, from, to, group| {
            let (id, group) = (ConnectionId(10 * arm + k), Some(SignalGroupId(group)));
            connections.push(ConnectionParts {
                id,
                from,
                to,
                signal_group: group,
                turn_on_red: false,
            });
        };
        connect(1, id(1), of(arm + 1, 3), arm + 5);
        connect(2, id(2), of(arm + 2, 3), arm + 1);
        connect(3, id(2), of(arm + 3, 3), arm + 1);
        connect(4, id(4), id(4), arm + 9);
        if wide.contains(&arm) {
            connect(5, id(5), of(arm + 2, 3), arm + 1);
            lanes.push(road(id(5), arm, LaneUse::Ingress, out, -8.75, 18.0, 200.0));
        }
    }
    let group = |a: u8, base: u8| SignalGroupId(a % 4 + base);
    // Right turns yield to the pedestrians on the arm they turn into.
    let rights = (0..4u8).map(|a| (group(a, 1), group(a + 3, 9)));
    let more = yielding.iter().map(|(a, b)| (SignalGroupId(*a), SignalGroupId(*b)));
    let permitted = rights.chain(more).collect();
    Intersection::new(IntersectionParts {
        id: IntersectionId { region: None, id: 1 },
        name: "test".to_owned(),
        revision: 1,
        ref_point: Wgs84::new(47.0245, 28.8322).expect("a position"),
        lanes,
        connections,
        permitted,
        declared: declared.iter().map(|(a, b)| (SignalGroupId(*a), SignalGroupId(*b))).collect(),
        detectors: Vec::new(),
        right_of_way: RightOfWay::default(),
    })
    .expect("a sound intersection")
}

/// Four stages, a flashing green of `flashing_s`, a plan of 100 s.
pub fn program_data(flashing_s: u64) -> ProgramParts {
    let s = Duration::from_secs;
    let vehicle = GroupTimes {
        amber: s(3),
        red_amber: s(2),
        flashing_green: s(flashing_s),
        min_green: s(6),
        max_green: s(40),
        min_red: s(2),
        max_wait: s(120),
    };
    let walk = GroupTimes { amber: s(0), red_amber: s(0), flashing_green: s(0), ..vehicle };
    let groups = (1..=12u8).map(|g| (SignalGroupId(g), if g >= 9 { walk } else { vehicle }));
    let stage = |id: u8, name: &str, green: &[u8]| Stage {
        id: StageId(id),
        name: name.to_owned(),
        green: green.iter().map(|g| SignalGroupId(*g)).collect(),
        used: StageUse::Always,
    };
    let step = |at, stage| PlanStep { at: s(at), stage: StageId(stage) };
    ProgramParts {
        groups: groups.collect::<BTreeMap<_, _>>(),
        stages: vec![
            stage(1, "north-south", &[1, 3, 10, 12]),
            stage(2, "north-south left", &[5, 7]),
            stage(3, "east-west", &[2, 4, 9, 11]),
            stage(4, "east-west left", &[6, 8]),
        ],
        plan: FixedPlan {
            cycle: s(100),
            offset: s(0),
            steps: vec![step(0, 1), step(30, 2), step(50, 3), step(80, 4)],
        },
        intergreens: IntergreenSource::Computed,
    }
}

pub fn program(flashing_s: u64) -> Arc<SignalProgram> {
    let program = SignalProgram::new(&intersection(), program_data(flashing_s));
    Arc::new(program.expect("a sound program"))
}

/// A junction of three to six arms, with lanes for cars, bicycles and trams, crossings, conflicts and times as the seed has it,
/// and a program for it; `None` where all may go at once, or a cycle would be too long.
pub fn any(seed: u64) -> Option<(Intersection, Arc<SignalProgram>)> {
    let mut dice = Dice(seed);
    let intersection = star(&mut dice)?;
    let s = |ms: u64| Duration::from_millis(ms);
    let flashing = if dice.below(2) == 0 { 0 } else { 1_000 + 500 * dice.below(5) };
    let groups = intersection.signal_groups().iter().map(|(id, kind)| {
        let walks = *kind == SignalGroupKind::Pedestrian;
        let min_green = s(4_000 + 100 * dice.below(80)).max(s(flashing + 1_000));
        let least = if *kind == SignalGroupKind::Bicycle { 2_000 } else { 3_000 };
        let times = GroupTimes {
            amber: if walks { s(0) } else { s(least + 1_000 * dice.below(3)) },
            red_amber: if walks { s(0) } else { s(500 * dice.below(5)) },
            flashing_green: s(flashing),
            min_green,
            max_green: min_green + s(20_000),
            min_red: s(1_000 + 100 * dice.below(40)),
            max_wait: s(120_000),
        };
        (*id, times)
    });
    let groups = groups.collect();
    let parts = signal::propose(&intersection, groups).ok()?;
    let program = SignalProgram::new(&intersection, parts).expect("a proposal is sound");
    Some((intersection, Arc::new(program)))
}

fn star(dice: &mut Dice) -> Option<Intersection> {
    let arms = 3 + dice.below(4);
    let heading = |arm: u64| Heading::from_degrees(360.0 * arm as f64 / arms as f64);
    let (mut lanes, mut connections, mut groups) = (Vec::new(), Vec::new(), 0u8);
    let id = |arm: u64, k: u64| LaneId((10 * (arm % arms) + k) as u8);
    for arm in 0..arms {
        let ingress = 1 + dice.below(3).min(arms - 2);
        let out = heading(arm);
        for k in 1..=ingress {
            let right_m = -3.5 * k as f64 + 1.75;
            let own = road(id(arm, k), arm as u8, LaneUse::Ingress, out, right_m, 20.0, 150.0);
            // The outer one may be for bicycles, or a track.
            let kind = match dice.below(4) {
                0 if k > 1 && k == ingress => LaneKind::Bike,
                1 if k > 1 && k == ingress => LaneKind::TrackedVehicle,
                _ => LaneKind::Vehicle,
            };
            lanes.push(Lane { kind, ..own });
        }
        lanes.push(road(id(arm, 8), arm as u8, LaneUse::Egress, out, 3.5, 14.0, 150.0));
        let mut connect = |from, to, group: u8| {
            let id = ConnectionId(connections.len() as u8 + 1);
            let signal_group = Some(SignalGroupId(group));
            connections.push(ConnectionParts { id, from, to, signal_group, turn_on_red: false });
        };
        // From left to right the lanes lead to the arms from left to right.
        let mut lane = 1;
        let own = dice.below(2) == 0;
        groups += 1;
        for target in 1..arms {
            connect(id(arm, lane), id(arm + target, 8), groups);
            let left = arms - 1 - target;
            if lane < ingress && (left <= ingress - lane || dice.below(2) == 0) {
                lane += 1;
                groups += u8::from(own);
            }
        }
        if dice.below(2) == 0 {
            groups += 1;
            lanes.push(crossing(id(arm, 9), arm as u8, out));
            connect(id(arm, 9), id(arm, 9), groups);
        }
    }
    let declared = (0..dice.below(4)).map(|_| {
        let group = |d: &mut Dice| SignalGroupId(1 + d.below(u64::from(groups)) as u8);
        (group(dice), group(dice))
    });
    let declared = declared.filter(|(a, b)| a != b).collect();
    // Some yield to others, and may go all the same.
    let permitted = (0..dice.below(5)).map(|_| {
        let group = |d: &mut Dice| SignalGroupId(1 + d.below(u64::from(groups)) as u8);
        (group(dice), group(dice))
    });
    let permitted: BTreeMap<_, _> = permitted.filter(|(a, b)| a != b).collect();
    let permitted = permitted.into_iter().collect();
    let parts = IntersectionParts {
        id: IntersectionId { region: None, id: 1 },
        name: "star".to_owned(),
        revision: 1,
        ref_point: Wgs84::new(47.0245, 28.8322).expect("a position"),
        lanes,
        connections,
        permitted: Vec::new(),
        declared,
        detectors: Vec::new(),
        right_of_way: RightOfWay::default(),
    };
    let yielding = Intersection::new(IntersectionParts { permitted, ..parts.clone() });
    yielding.or_else(|_| Intersection::new(parts)).ok()
}

/// SplitMix64, for choices that proptest need not shrink.
pub struct Dice(pub u64);

impl Dice {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub fn below(&mut self, n: u64) -> u64 {
        self.next() % n
    }
}

fn road(
    id: LaneId,
    arm: u8,
    lane_use: LaneUse,
    out: Heading,
    right_m: f64,
    from_m: f64,
    to_m: f64,
) -> Lane {
    let (near, far) = (at(out, from_m, right_m), at(out, to_m, right_m));
    let ends = if lane_use == LaneUse::Ingress { [far, near] } else { [near, far] };
    Lane {
        id,
        lane_use,
        kind: LaneKind::Vehicle,
        approach: ApproachId(arm),
        width_m: 3.25,
        speed_limit_mps: 13.9,
        centreline: Polyline::new(ends.to_vec()).expect("a line"),
    }
}

fn crossing(id: LaneId, arm: u8, out: Heading) -> Lane {
    let ends = vec![at(out, 14.5, -7.5), at(out, 14.5, 6.0)];
    Lane {
        id,
        lane_use: LaneUse::Both,
        kind: LaneKind::Crosswalk,
        approach: ApproachId(arm),
        width_m: 4.0,
        speed_limit_mps: 1.5,
        centreline: Polyline::new(ends).expect("a line"),
    }
}

/// A point `along_m` outward and `right_m` to the right of the outward direction.
fn at(out: Heading, along_m: f64, right_m: f64) -> Enu {
    let (u, r) = (out.unit(), Heading::from_degrees(out.degrees() + 90.0).unit());
    Enu::new(u.x_m * along_m + r.x_m * right_m, u.y_m * along_m + r.y_m * right_m)
}

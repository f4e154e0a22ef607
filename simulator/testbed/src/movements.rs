//! Figures of each movement, and the levels of service that they mean.

use crate::kpi::{mean, percentile};
use crate::trace::LampTrace;
use microsim::{Passage, VehicleRecord, World};
use roadnet::{ApproachId, IntersectionId, LaneId, Turn};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// One movement in one run, buses included.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct MovementFigures {
    /// The intersection.
    pub intersection: IntersectionId,
    /// Approach of entry.
    pub from: ApproachId,
    /// Approach of exit.
    pub to: ApproachId,
    /// `left`, `straight`, `right` or `u-turn`.
    pub turn: &'static str,
    /// Vehicles that came.
    pub vehicles: usize,
    /// Vehicles over the stop line per hour.
    pub throughput_veh_per_h: f64,
    /// Mean delay, seconds, as in the key figures.
    pub delay_s: f64,
    /// 95th percentile of it.
    pub delay_p95_s: f64,
    /// Full stops per vehicle.
    pub stops: f64,
    /// Degree of saturation of the fullest of its lanes: who came per hour over what
    /// [`SATURATION_VEH_PER_H`] and the lane's share of green would let through.
    pub saturation: f64,
    /// Level of service by HCM 6, exhibit 19-8.
    pub los_hcm: char,
    /// Quality of traffic flow by HBS 2015, part S, chapter 4.
    pub los_hbs: char,
}

impl MovementFigures {
    /// All movements of a run by intersection, entry and exit, of what came after `warm_up_s`.
    pub fn of(world: &World, lamps: &LampTrace, warm_up_s: f64) -> Vec<Self> {
        let end_s = world.now().as_secs_f64();
        let records = world.records();
        let counts = |r: &&VehicleRecord| r.scheduled_s >= warm_up_s && !r.turned_away;
        let mut by_movement: BTreeMap<_, Vec<&Passage>> = BTreeMap::new();
        for p in records.iter().filter(counts).flat_map(|r| &r.passages) {
            by_movement.entry((p.intersection, p.from, p.to)).or_default().push(p);
        }
        let by_lane = came_on_lanes(&by_movement);
        let hours = (end_s - warm_up_s).max(1.0) / 3_600.0;
        let saturation = |at: IntersectionId, lane: LaneId| -> Option<f64> {
            let i = world.network().intersection(at)?;
            let groups = i.groups_of_lane(lane);
            let green = groups.map(|g| lamps.green_share((i.id(), g), (warm_up_s, end_s)));
            let share = green.reduce(f64::max).unwrap_or(1.0);
            let flow = *by_lane.get(&(at, lane))? / hours;
            Some(flow / (SATURATION_VEH_PER_H * share).max(1e-9))
        };
        let figures = by_movement.into_iter().map(|((intersection, from, to), all)| {
            let lanes: BTreeSet<LaneId> = all.iter().filter_map(|p| Some(p.by?.0)).collect();
            let of_lanes = lanes.iter().filter_map(|l| saturation(intersection, *l));
            let saturation = of_lanes.fold(f64::NAN, f64::max);
            let passed = all.iter().filter(|p| p.passed_line_s.is_some()).count();
            let delay_s = mean(all.iter().map(|p| p.delay_s));
            Self {
                intersection,
                from,
                to,
                turn: turn(world, &all),
                vehicles: all.len(),
                throughput_veh_per_h: passed as f64 / hours,
                delay_s,
                delay_p95_s: percentile(all.iter().map(|p| p.delay_s).collect(), 0.95),
                stops: mean(all.iter().map(|p| f64::from(p.stops))),
                saturation,
                los_hcm: los_hcm(delay_s, saturation),
                los_hbs: los_hbs(delay_s, saturation),
            }
        });
        figures.collect()
    }
}

/// How many came on each lane; those who aren't through yet come in equal parts on the lanes of
/// those of their movement who are.
fn came_on_lanes(
    by_movement: &BTreeMap<(IntersectionId, ApproachId, ApproachId), Vec<&Passage>>,
) -> BTreeMap<(IntersectionId, LaneId), f64> {
    let mut came = BTreeMap::new();
    for ((at, _, _), all) in by_movement {
        let lanes: BTreeSet<LaneId> = all.iter().filter_map(|p| Some(p.by?.0)).collect();
        for p in all {
            match p.by {
                Some((lane, _)) => *came.entry((*at, lane)).or_default() += 1.0,
                None => {
                    for lane in &lanes {
                        *came.entry((*at, *lane)).or_default() += 1.0 / lanes.len() as f64;
                    }
                }
            }
        }
    }
    came
}

/// Which way the first of them turned that was through.
fn turn(world: &World, all: &[&Passage]) -> &'static str {
    let taken = all.iter().find_map(|p| {
        let i = world.network().intersection(p.intersection)?;
        i.connection(p.by?.1)
    });
    match taken.map(|c| c.turn) {
        Some(Turn::Left) => "left",
        Some(Turn::Right) => "right",
        Some(Turn::UTurn) => "u-turn",
        Some(Turn::Straight) | None => "straight",
    }
}

/// Level of service of a mean delay, HCM 6 exhibit 19-8; above capacity F, whatever the delay.
pub fn los_hcm(delay_s: f64, saturation: f64) -> char {
    grade(delay_s, saturation, &[10.0, 20.0, 35.0, 55.0, 80.0])
}

/// Quality of traffic flow of motor vehicles at signals, HBS 2015, part S, chapter 4; F is above capacity.
pub fn los_hbs(delay_s: f64, saturation: f64) -> char {
    grade(delay_s, saturation, &[20.0, 35.0, 50.0, 70.0])
}

fn grade(delay_s: f64, saturation: f64, limits_s: &[f64]) -> char {
    if saturation > 1.0 {
        return 'F';
    }
    let worse = limits_s.iter().filter(|limit| delay_s > **limit).count();
    ['A', 'B', 'C', 'D', 'E', 'F'][worse.min(5)]
}

/// What a lane lets through in an hour of green in this simulator: its tests hold it to
/// 1,800 to 1,900.
pub const SATURATION_VEH_PER_H: f64 = 1_850.0;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_are_those_of_the_manuals() {
        for (delay_s, hcm, hbs) in [
            (10.0, 'A', 'A'),
            (10.1, 'B', 'A'),
            (20.1, 'C', 'B'),
            (35.1, 'D', 'C'),
            (50.1, 'D', 'D'),
            (55.1, 'E', 'D'),
            (70.1, 'E', 'E'),
            (80.1, 'F', 'E'),
        ] {
            assert_eq!((los_hcm(delay_s, 0.9), los_hbs(delay_s, 0.9)), (hcm, hbs), "{delay_s}");
        }
        assert_eq!((los_hcm(5.0, 1.01), los_hbs(5.0, 1.01)), ('F', 'F'));
    }
}

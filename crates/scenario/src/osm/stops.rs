//! Bus stops on the lanes of intersections.

use super::map::Map;
use super::point::Stop;
use crate::import::{Fate, ImportReport};
use roadnet::{Intersection, Lane, LaneKind, LaneUse, StopPoint, StopPointId};
use std::collections::BTreeSet;
use units::{Enu, Wgs84};

/// Puts stops onto the lanes at the kerb where they lie; of two at one place the one beside the
/// road counts.
pub(super) fn place(
    map: &Map,
    intersections: &[Intersection],
    keeps_left: bool,
    report: &mut ImportReport,
) -> Vec<StopPoint> {
    let kerbs: Vec<(&Intersection, Vec<&Lane>)> =
        intersections.iter().map(|i| (i, kerb_lanes(i, keeps_left))).collect();
    let mut order: Vec<&(i64, Wgs84, Stop)> = map.stops.iter().collect();
    order.sort_by_key(|(id, _, stop)| (!stop.beside, *id));
    // From south to north, so that only what is near has to be looked at.
    let mut rows: Vec<(f64, usize)> =
        intersections.iter().enumerate().map(|(i, x)| (x.ref_point().lat_deg(), i)).collect();
    rows.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    let mut placed: Vec<StopPoint> = Vec::new();
    let mut ids = BTreeSet::new();
    let (mut elsewhere, mut same) = (0, 0);
    for (id, at, stop) in order {
        let begin = rows.partition_point(|(lat, _)| *lat < at.lat_deg() - REACH_DEG);
        let near = rows[begin..].iter().take_while(|(lat, _)| *lat <= at.lat_deg() + REACH_DEG);
        let near = near
            .map(|(_, i)| &kerbs[*i])
            .filter(|(i, _)| i.frame().to_enu(*at).distance_m(Enu::default()) <= REACH_M);
        let hits = near.take(MAX_NEAR).filter_map(|(intersection, lanes)| {
            best(intersection, lanes, *at, stop.beside, keeps_left)
        });
        let Some((_, mut point)) = hits.min_by(|a, b| a.0.total_cmp(&b.0)) else {
            elsewhere += 1;
            continue;
        };
        let twin = |p: &StopPoint| {
            p.lane == point.lane
                && p.intersection == point.intersection
                && (p.along_m - point.along_m).abs() < SAME_STOP_M
        };
        if placed.iter().any(twin) {
            same += 1;
            continue;
        }
        let own = format!("osm:{id}");
        let name = if stop.name.is_empty() { &own } else { stop.name.as_ref() };
        point.name = name.to_owned();
        let said = if stop.id.is_empty() { own.clone() } else { stop.id.to_string() };
        point.id = StopPointId(if ids.insert(said.clone()) { said } else { own });
        placed.push(point);
    }
    report.count("stop points", placed.len());
    for (n, why) in [
        (elsewhere, "they lie at no lane of an intersection with signals"),
        (same, "another of the same stop has been taken"),
    ] {
        if n > 0 {
            report.note(Fate::LeftOut, format!("{n} bus stops"), why);
        }
    }
    placed
}

/// The lanes beside the pavement: of each arm and direction the last one.
fn kerb_lanes(intersection: &Intersection, keeps_left: bool) -> Vec<&Lane> {
    let drives = |l: &&Lane| l.kind != LaneKind::Crosswalk && l.lane_use != LaneUse::Both;
    let lanes: Vec<&Lane> = intersection.lanes().iter().filter(drives).collect();
    // Lanes of one leg are numbered from the left.
    let beside = |a: &Lane, b: &Lane| {
        let (pa, pb) = (end_at(a), end_at(b));
        a.approach == b.approach && a.lane_use == b.lane_use && pa.distance_m(pb) < BESIDE_M
    };
    let last = |(i, lane): (usize, &&Lane)| {
        let next = if keeps_left { i.checked_sub(1) } else { Some(i + 1) };
        let next = next.and_then(|n| lanes.get(n));
        !next.is_some_and(|n| beside(lane, n))
    };
    lanes.iter().enumerate().filter(|(i, l)| last((*i, l))).map(|(_, l)| *l).collect()
}

/// The end of a lane at the intersection.
fn end_at(lane: &Lane) -> Enu {
    let line = &lane.centreline;
    if lane.lane_use == LaneUse::Ingress { line.end() } else { line.start() }
}

/// The nearest of the lanes, and how far it is.
fn best(
    intersection: &Intersection,
    lanes: &[&Lane],
    at: Wgs84,
    beside: bool,
    keeps_left: bool,
) -> Option<(f64, StopPoint)> {
    let p = intersection.frame().to_enu(at);
    let off = |lane: &&&Lane| -> Option<(f64, f64)> {
        let foot = lane.centreline.project(p);
        let right = if keeps_left { -foot.offset_m } else { foot.offset_m };
        let inside = foot.along_m > END_M && foot.along_m < lane.centreline.length_m() - END_M;
        // Who waits does so at the kerb, the bus stands somewhere on the road.
        let fits =
            if beside { (-0.5..MAX_BESIDE_M).contains(&right) } else { right.abs() < MAX_ON_M };
        (inside && fits).then_some((right.abs(), foot.along_m))
    };
    let found = lanes.iter().filter_map(|lane| Some((off(&lane)?, *lane)));
    let ((off_m, along_m), lane) = found.min_by(|a, b| a.0.0.total_cmp(&b.0.0))?;
    let along_m = libm::round(along_m * 1e3) / 1e3;
    let (point, _) = lane.centreline.at(along_m);
    let (id, name) = (StopPointId(String::new()), String::new());
    let stop =
        StopPoint { id, name, intersection: intersection.id(), lane: lane.id, along_m, point };
    Some((off_m, stop))
}

/// Lanes end before.
const REACH_M: f64 = 320.0;
/// The same along a meridian.
const REACH_DEG: f64 = 0.003;
/// More intersections don't lie around a stop.
const MAX_NEAR: usize = 64;
/// From the lane's middle to those who wait.
const MAX_BESIDE_M: f64 = 12.0;
/// From the lane's middle to the middle of the road.
const MAX_ON_M: f64 = 6.0;
/// A bus doesn't stop on the last metre of a lane.
const END_M: f64 = 2.0;
/// The sign and the place on the road of one stop.
const SAME_STOP_M: f64 = 20.0;
/// Lanes of one carriageway are nearer to each other.
const BESIDE_M: f64 = 5.0;

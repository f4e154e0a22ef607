//! Which lane or path a vehicle is on.
//!
//! Every line that is near enough and runs the vehicle's way is a candidate; its cost is the
//! distance from its centre line plus what speaks against it, all in metres. The one it was on
//! has an advantage, so that noise doesn't flip a track between neighbours.

use crate::map::{Foot, Line, Map, ROUNDING};
use crate::track::{LaneMatch, Track};
use its::msg::StationType;
use roadnet::{Connection, Lane, LaneKind, LaneUse, Turn};

/// The best match of the track's present position, given where it was before.
pub(crate) fn best_match(map: &Map, track: &Track, before: Option<LaneMatch>) -> Option<LaneMatch> {
    // No other line is free; so where one of these fits well, the many others needn't be tried.
    if let Some(b) = before {
        let mut search = Search { map, track, before, best: None };
        map.onward(b.lane, b.connection.is_some()).for_each(|n| search.look_at(n));
        if let Some((cost_m, found)) = search.best
            && cost_m < CHANGE_M
        {
            return Some(found);
        }
    }
    let mut search = Search { map, track, before, best: None };
    map.near(track.position).for_each(|n| search.look_at(n));
    search.best.map(|(_, found)| found)
}

/// One line after the other is looked at; of those that cost the same the first is the best.
struct Search<'a> {
    map: &'a Map,
    track: &'a Track,
    before: Option<LaneMatch>,
    best: Option<(f64, LaneMatch)>,
}

impl Search<'_> {
    fn look_at(&mut self, n: usize) {
        let Self { map, track, before, best } = *self;
        let Some(extent) = map.extents.get(n) else { return };
        let Some(distance2_m2) = extent.distance2_m2(track.position, track.inner.direction) else {
            return;
        };
        let Some(line) = map.line(n) else { return };
        let fit = match line {
            Line::Lane(l) => may_use(track, l.kind).then(|| on_lane(track, l, before)),
            // It counts from behind the stop line on: nobody is nearer to it than to its bounds.
            Line::Path(c) if before.is_none_or(|b| b.lane != c.from || b.connection.is_none()) => {
                let may = best.is_none_or(|(cost_m, _)| distance2_m2 <= cost_m * cost_m + ROUNDING);
                (may && may_use(track, c.kind)).then(|| on_path(map, track, c, before))
            }
            Line::Path(c) => may_use(track, c.kind).then(|| on_path(map, track, c, before)),
        };
        if let Some(found) = fit.flatten()
            && best.is_none_or(|(cost_m, _)| found.0 < cost_m)
        {
            self.best = Some(found);
        }
    }
}

/// The same lane, or one behind the intersection.
fn follows(before: LaneMatch, lane: &Lane) -> bool {
    before.lane == lane.id || before.connection.is_some() && lane.lane_use != LaneUse::Ingress
}

fn on_lane(track: &Track, lane: &Lane, before: Option<LaneMatch>) -> Option<(f64, LaneMatch)> {
    let foot = Foot::of(&lane.centreline, track.position);
    let length = lane.centreline.length_m();
    let was_inside = before.is_some_and(|b| b.lane == lane.id && b.connection.is_some());
    let reach = match lane.lane_use {
        // A front that has crossed the stop line isn't back for a metre of noise.
        LaneUse::Ingress if was_inside => -BEYOND_M..=length - back_m(track),
        LaneUse::Ingress => -BEYOND_M..=length + CROSSED_M,
        LaneUse::Egress => 0.0..=length + BEYOND_M,
        LaneUse::Both => -BEYOND_M..=length + BEYOND_M,
    };
    let ingress = lane.lane_use == LaneUse::Ingress;
    if !reach.contains(&foot.along_m) {
        return None;
    }
    let found = LaneMatch {
        lane: lane.id,
        lane_use: lane.lane_use,
        along_m: foot.along_m,
        to_stop_line_m: ingress.then_some(length - foot.along_m),
        connection: None,
        offset_m: foot.offset_m,
    };
    let change = if before.is_some_and(|b| follows(b, lane)) { 0.0 } else { CHANGE_M };
    Some((cost(track, &foot, lane.width_m)? + change, found))
}

fn on_path(
    map: &Map,
    track: &Track,
    c: &Connection,
    before: Option<LaneMatch>,
) -> Option<(f64, LaneMatch)> {
    let foot = Foot::of(&c.path, track.position);
    let same_lane = before.filter(|b| b.lane == c.from);
    let was_inside = same_lane.is_some_and(|b| b.connection.is_some());
    let from = if was_inside { -back_m(track) } else { CROSSED_M };
    if !(from..=c.path.length_m()).contains(&foot.along_m) {
        return None;
    }
    let lane = map.lane(c.from)?;
    let change = match same_lane {
        Some(b) if b.connection == Some(c.id) => 0.0,
        Some(b) if b.connection.is_some() => SIBLING_M,
        Some(_) => 0.0,
        None => CHANGE_M,
    };
    let against_indicator = match (track.left_turn_signal, track.right_turn_signal) {
        (Some(true), Some(true)) | (None, _) | (_, None) => false,
        (Some(true), _) => !matches!(c.turn, Turn::Left | Turn::UTurn),
        (_, Some(true)) => c.turn != Turn::Right,
        (Some(false), Some(false)) => c.turn != Turn::Straight,
    };
    let indicator = if against_indicator { INDICATOR_M } else { 0.0 };
    let found = LaneMatch {
        lane: c.from,
        lane_use: LaneUse::Ingress,
        along_m: lane.centreline.length_m() + foot.along_m,
        to_stop_line_m: Some(-foot.along_m),
        connection: Some(c.id),
        offset_m: foot.offset_m,
    };
    Some((cost(track, &foot, lane.width_m)? + change + indicator, found))
}

/// How far before the stop line a vehicle that was taken to have crossed it is back. One that
/// stands before it has not crossed: when it braked hard, its track ran on over the line.
fn back_m(track: &Track) -> f64 {
    if track.speed_mps < STANDING_MPS { 0.0 } else { CROSSED_M }
}

/// Distance plus disagreement of direction; `None` if either is out of the question.
fn cost(track: &Track, foot: &Foot, width_m: f64) -> Option<f64> {
    let aside = foot.offset_m.abs();
    if aside > width_m / 2.0 + BESIDE_M {
        return None;
    }
    let turned_deg = track.heading.map_or(0.0, |h| h.angle_to_deg(foot.heading));
    (turned_deg <= MAX_TURNED_DEG).then_some(aside + turned_deg * M_PER_DEG)
}

/// Who may be on what. Pedestrians are not tracked, crosswalks never matched.
fn may_use(track: &Track, kind: LaneKind) -> bool {
    match kind {
        LaneKind::Vehicle => true,
        // Trams in the street run on lanes of others, often those of buses.
        LaneKind::Bus => track.is_bus() || track.station_type == StationType::Tram,
        LaneKind::Bike => track.station_type == StationType::Cyclist,
        LaneKind::TrackedVehicle => track.station_type == StationType::Tram,
        LaneKind::Crosswalk => false,
    }
}

/// Past the stop line by this much a vehicle has crossed it, before it by this much it is
/// back: drivers stop with the bumper over the line, and the position is noisy.
pub(crate) const CROSSED_M: f64 = 1.5;
/// Slower than this it stands.
const STANDING_MPS: f64 = 0.5;
/// Before and behind the drawn lane it still counts as on it.
pub(crate) const BEYOND_M: f64 = 5.0;
/// Beside the lane's edge likewise, for GNSS errors where there is no other lane.
pub(crate) const BESIDE_M: f64 = 2.0;
/// Directions differing more than this never match.
pub(crate) const MAX_TURNED_DEG: f64 = 45.0;
/// 20° off is as bad as a metre aside.
const M_PER_DEG: f64 = 0.05;
/// Another lane must be this much better: a quarter of a lane's width.
const CHANGE_M: f64 = 0.8;
/// Another path from the same lane must be this much better.
const SIBLING_M: f64 = 0.3;
/// What the indicator weighs where paths part: half a car's width, then the path counts.
const INDICATOR_M: f64 = 1.0;

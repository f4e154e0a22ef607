//! Which lane or path a vehicle is on.
//!
//! Every line that is near enough and runs the vehicle's way is a candidate; its cost is the
//! distance from its centre line plus what speaks against it, all in metres. The one it was on
//! has an advantage, so that noise doesn't flip a track between neighbours.

use crate::line::{Course, Foot, Line, Path, ROUNDING, Way};
use crate::map::Map;
use crate::track::{LaneMatch, Track};
use its::msg::StationType;
use roadnet::{LaneKind, LaneUse, Turn};

/// The best match of the track's present position, given where it was before.
pub(crate) fn best_match(map: &Map, track: &Track, before: Option<LaneMatch>) -> Option<LaneMatch> {
    // No other line is free; so where one of these fits well, the many others needn't be tried.
    if let Some(b) = before
        && let Some(lane) = map.lane(b.lane)
    {
        let mut search = Search { map, track, before, best: None };
        if b.connection.is_some() {
            map.onward(lane).iter().for_each(|n| search.look_at(*n));
        } else {
            search.fit(lane, 0.0);
            // Most are far from where the paths begin.
            if lane.course.may_be_crossed(track.position) {
                map.paths(lane).iter().for_each(|n| search.look_at(*n));
            }
        }
        if let Some((cost_m, found)) = search.best
            && cost_m < CHANGE_M
        {
            return Some(found);
        }
    }
    let mut search = Search { map, track, before, best: None };
    map.near(track.position).iter().for_each(|n| search.look_at(*n));
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
    /// Tries a line that can't be ruled out at a glance.
    fn look_at(&mut self, n: u16) {
        let Some(line) = self.map.line(n) else { return };
        let Track { position, inner, .. } = self.track;
        if let Some(distance2_m2) = line.distance2_m2(*position, inner.direction) {
            self.fit(line, distance2_m2);
        }
    }

    /// Tries a line whose bounds are so far away.
    fn fit(&mut self, line: &Line, distance2_m2: f64) {
        let Self { track, before, best, .. } = *self;
        let course = &line.course;
        if !may_use(track, course.kind) {
            return;
        }
        let fit = match course.way {
            Way::Lane(lane_use) => on_lane(track, line, lane_use, before),
            Way::Path(path) => {
                // It counts from behind the stop line on: nobody is nearer to it than to its bounds.
                let was_inside =
                    before.is_some_and(|b| b.lane == course.lane && b.connection.is_some());
                let may = was_inside
                    || best.is_none_or(|(cost_m, _)| distance2_m2 <= cost_m * cost_m + ROUNDING);
                may.then(|| on_path(track, line, path, before)).flatten()
            }
        };
        if let Some(found) = fit
            && best.is_none_or(|(cost_m, _)| found.0 < cost_m)
        {
            self.best = Some(found);
        }
    }
}

fn on_lane(
    track: &Track,
    lane: &Line,
    lane_use: LaneUse,
    before: Option<LaneMatch>,
) -> Option<(f64, LaneMatch)> {
    let foot = lane.foot(track.position);
    let Course { lane: id, width_m, ref centreline, .. } = lane.course;
    let length = centreline.length_m();
    let was_inside = before.is_some_and(|b| b.lane == id && b.connection.is_some());
    let reach = match lane_use {
        // A front that has crossed the stop line isn't back for a metre of noise.
        LaneUse::Ingress if was_inside => -BEYOND_M..=length - back_m(track),
        LaneUse::Ingress => -BEYOND_M..=length + CROSSED_M,
        LaneUse::Egress => 0.0..=length + BEYOND_M,
        LaneUse::Both => -BEYOND_M..=length + BEYOND_M,
    };
    let ingress = lane_use == LaneUse::Ingress;
    if !reach.contains(&foot.along_m) {
        return None;
    }
    let found = LaneMatch {
        lane: id,
        lane_use,
        along_m: foot.along_m,
        to_stop_line_m: ingress.then_some(length - foot.along_m),
        connection: None,
        offset_m: foot.offset_m,
    };
    // The same lane, or one behind the intersection.
    let follows = |b: LaneMatch| b.lane == id || b.connection.is_some() && !ingress;
    let change = if before.is_some_and(follows) { 0.0 } else { CHANGE_M };
    Some((cost(track, &foot, width_m)? + change, found))
}

fn on_path(
    track: &Track,
    line: &Line,
    path: Path,
    before: Option<LaneMatch>,
) -> Option<(f64, LaneMatch)> {
    let foot = line.foot(track.position);
    let Course { lane, width_m, ref centreline, .. } = line.course;
    let same_lane = before.filter(|b| b.lane == lane);
    let was_inside = same_lane.is_some_and(|b| b.connection.is_some());
    let from = if was_inside { -back_m(track) } else { CROSSED_M };
    if !(from..=centreline.length_m()).contains(&foot.along_m) {
        return None;
    }
    let change = match same_lane {
        Some(b) if b.connection == Some(path.id) => 0.0,
        Some(b) if b.connection.is_some() => SIBLING_M,
        Some(_) => 0.0,
        None => CHANGE_M,
    };
    let against_indicator = match (track.left_turn_signal, track.right_turn_signal) {
        (Some(true), Some(true)) | (None, _) | (_, None) => false,
        (Some(true), _) => !matches!(path.turn, Turn::Left | Turn::UTurn),
        (_, Some(true)) => path.turn != Turn::Right,
        (Some(false), Some(false)) => path.turn != Turn::Straight,
    };
    let indicator = if against_indicator { INDICATOR_M } else { 0.0 };
    let found = LaneMatch {
        lane,
        lane_use: LaneUse::Ingress,
        along_m: path.from_m + foot.along_m,
        to_stop_line_m: Some(-foot.along_m),
        connection: Some(path.id),
        offset_m: foot.offset_m,
    };
    Some((cost(track, &foot, width_m)? + change + indicator, found))
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

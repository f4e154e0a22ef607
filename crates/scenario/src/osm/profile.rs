//! How far from a way's line each lane of a leg lies, along the leg.

use super::graph::Graph;
use super::path::{Path, Piece};
use super::road::{Direction, RoadLane};
use units::Enu;

/// The lanes of one direction of a leg.
pub(super) struct Profile {
    /// At the intersection, from the left as one drives.
    pub(super) lanes: Vec<RoadLane>,
    pub(super) speed_mps: f64,
    pub(super) width_m: f64,
    /// The way whose tags hold at the intersection.
    pub(super) way: u32,
    tracks: Vec<Track>,
}

/// Where one lane lies: offsets to the right of the path, each from a distance on.
struct Track {
    offsets: Vec<(f64, f64)>,
    /// Where the lane begins or ends, outward.
    end_m: f64,
}

impl Profile {
    /// The lanes of a path; `keeps_left` says on which side of the road they are.
    pub(super) fn of(graph: &Graph<'_>, path: &Path, keeps_left: bool) -> Option<Self> {
        let pieces = path.pieces();
        let of = |p: &Piece| {
            let road = graph.map.road(p.way as usize);
            (road, road.direction(p.forward))
        };
        let first = pieces.first()?;
        // Mappers cut ways at the stop line; what is left of them often has no arrows.
        let stub = first.end_m < STUB_M && !of(first).1.arrows;
        let behind = pieces.get(1).filter(|p| {
            stub && path.inward && of(p).1.arrows && of(p).1.lanes.len() >= of(first).1.lanes.len()
        });
        let reference = behind.unwrap_or(first);
        let (road, direction) = of(reference);
        let mut place: Vec<Option<usize>> = (0..direction.lanes.len()).map(Some).collect();
        let empty = |_: &RoadLane| Track { offsets: Vec::new(), end_m: path.end_m };
        let mut tracks: Vec<Track> = direction.lanes.iter().map(empty).collect();
        let mut count = direction.lanes.len();
        for (i, piece) in pieces.iter().enumerate() {
            let piece = if i == 0 { Piece { way: reference.way, ..*piece } } else { *piece };
            let forward = if i == 0 { reference.forward } else { piece.forward };
            let road = graph.map.road(piece.way as usize);
            let here = road.direction(forward).lanes.len();
            for _ in here..count {
                drop_one(direction, &mut place, &mut tracks, (piece.begin_m, keeps_left));
            }
            count = here.max(1);
            for (lane, track) in place.iter().zip(&mut tracks) {
                let Some(k) = lane else { continue };
                let offset = offset_m(road, forward, *k, keeps_left);
                // Outward of a path inward is the other way round.
                track.offsets.push((piece.begin_m, if path.inward { -offset } else { offset }));
            }
        }
        Some(Self {
            lanes: direction.lanes.clone(),
            speed_mps: direction.speed.mps,
            width_m: road.lane_width_m,
            way: reference.way,
            tracks,
        })
    }

    /// The centre of a lane from a distance on, outward.
    pub(super) fn line(&self, path: &Path, lane: usize, from_m: f64) -> Vec<Enu> {
        let track = &self.tracks[lane];
        let end_m = track.end_m.min(path.end_m).max(from_m + MIN_LANE_M);
        let mut stations = vec![from_m, end_m];
        stations.extend((0..path.nodes.len()).map(|i| path.along_m(i)));
        stations.extend(track.offsets.iter().map(|(s, _)| s + TAPER_M));
        stations.retain(|s| (from_m..=end_m).contains(s));
        stations.sort_by(f64::total_cmp);
        stations.dedup();
        stations.into_iter().map(|s| beside(path, s, track.offset_m(s))).collect()
    }
}

impl Track {
    /// The offset at a distance; where it changes, over some metres.
    fn offset_m(&self, s: f64) -> f64 {
        let next = self.offsets.partition_point(|(begin, _)| *begin <= s).max(1);
        let Some((begin, here)) = self.offsets.get(next - 1) else { return 0.0 };
        let before = next.checked_sub(2).map_or(*here, |i| self.offsets[i].1);
        let share = ((s - begin) / TAPER_M).clamp(0.0, 1.0);
        before + (here - before) * share
    }
}

/// A point beside a path, to the right positive: at a bend on the line that halves the angle.
pub(super) fn beside(path: &Path, along_m: f64, offset_m: f64) -> Enu {
    let before = path.line.at((along_m - NEAR_M).max(0.0)).0;
    let after = path.line.at(along_m + NEAR_M).0;
    let (at, heading) = path.line.at(along_m);
    let heading = if before == after { heading } else { before.heading_to(after) };
    let u = heading.unit();
    // Right of (x, y) is (y, −x).
    Enu::new(at.x_m + u.y_m * offset_m, at.y_m - u.x_m * offset_m)
}

/// The offset of lane `k` from the way's line, to the right as one drives: the line is taken as
/// the middle of all its lanes.
fn offset_m(road: &super::road::Road, forward: bool, k: usize, keeps_left: bool) -> f64 {
    let own = road.direction(forward).lanes.len();
    let other = road.direction(!forward).lanes.len() + usize::from(road.middle);
    let left_of = if keeps_left { 0 } else { other };
    let all = (own + other) as f64;
    ((left_of + k.min(own.saturating_sub(1))) as f64 + 0.5 - all / 2.0) * road.lane_width_m
}

/// One lane less farther out: one that only turns is the likeliest to begin here.
fn drop_one(
    direction: &Direction,
    place: &mut [Option<usize>],
    tracks: &mut [Track],
    (at_m, keeps_left): (f64, bool),
) {
    let there: Vec<usize> = (0..place.len()).filter(|i| place[*i].is_some()).collect();
    let [first, .., last] = there[..] else { return };
    let only = |i: usize, left: bool| direction.lanes[i].arrows.only(left);
    let dropped = if only(first, true) {
        first
    } else if only(last, false) || !keeps_left {
        last
    } else {
        first
    };
    place[dropped] = None;
    tracks[dropped].end_m = at_m.max(MIN_POCKET_M);
    if dropped == first {
        for k in place.iter_mut().flatten() {
            *k -= 1;
        }
    }
}

/// A way shorter than this at the intersection is a rest of the one behind it.
const STUB_M: f64 = 15.0;
/// Over so many metres lanes move aside where their number changes.
const TAPER_M: f64 = 15.0;
/// A bend is drawn over twice so many metres.
const NEAR_M: f64 = 0.5;
const MIN_LANE_M: f64 = 3.0;
/// Turning lanes are longer than what a way that is cut at the stop line makes of them.
const MIN_POCKET_M: f64 = 25.0;

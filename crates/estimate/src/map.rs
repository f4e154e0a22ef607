//! The intersection as the tracker looks at it: lines, and squares that tell which are near.

use crate::cells::Cells;
use crate::matching::CROSSED_M;
use roadnet::{
    Connection, Detector, Intersection, Lane, LaneId, LaneKind, LaneUse, Polyline, Projection,
};
use units::{Enu, Heading};

/// The lines that vehicles can be on.
#[derive(Clone, Debug)]
pub(crate) struct Map {
    pub intersection: Intersection,
    /// Lanes by their place among the intersection's, then connections likewise.
    boxes: Vec<Bounds>,
    cells: Cells,
}

/// What a vehicle can be on.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Line<'a> {
    Lane(&'a Lane),
    Path(&'a Connection),
}

/// Where a point lies with regard to a line, the line's ends being prolonged straight on.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) struct Foot {
    /// Metres from the line's start: negative before it, more than its length behind it.
    pub along_m: f64,
    /// Metres to the side, right positive.
    pub offset_m: f64,
    /// The line's direction there.
    pub heading: Heading,
}

#[derive(Clone, Copy, PartialEq, Debug)]
struct Bounds {
    min: Enu,
    max: Enu,
}

impl Map {
    pub fn new(intersection: &Intersection) -> Self {
        let lanes = intersection.lanes().iter().map(|l| &l.centreline);
        let paths = intersection.connections().iter().map(|c| &c.path);
        Self {
            boxes: lanes.clone().chain(paths.clone()).map(Bounds::of).collect(),
            cells: Cells::new(lanes.chain(paths), OFF_ROAD_M),
            intersection: intersection.clone(),
        }
    }

    /// Lanes and paths that vehicles drive on and that lie within [`MATCHING_M`] of `p`, and some
    /// that lie a little farther; lanes first.
    pub fn lines_near(&self, p: Enu) -> impl Iterator<Item = Line<'_>> {
        let (lanes, paths) = (self.intersection.lanes(), self.intersection.connections());
        self.cells.near(p).iter().filter_map(move |&n| {
            let n = usize::from(n);
            if self.boxes[n].distance2_m2(p) > MATCHING_M * MATCHING_M {
                return None;
            }
            let (line, kind) = match lanes.get(n) {
                Some(lane) => (Line::Lane(lane), lane.kind),
                None => paths.get(n - lanes.len()).map(|c| (Line::Path(c), c.kind))?,
            };
            (kind != LaneKind::Crosswalk).then_some(line)
        })
    }

    /// Whether `p` may be on a road: nowhere else can a car be of any interest.
    pub fn is_by_a_road(&self, p: Enu) -> bool {
        self.cells.is_near_any(p)
    }

    /// Distance to the nearest lane, metres; the box's where that is beyond `reach_m`.
    pub fn distance_m(&self, p: Enu, reach_m: f64) -> f64 {
        self.intersection
            .lanes()
            .iter()
            .zip(&self.boxes)
            .map(|(l, b)| {
                let at_least = libm::sqrt(b.distance2_m2(p));
                if at_least > reach_m { at_least } else { l.centreline.project(p).offset_m.abs() }
            })
            .fold(f64::INFINITY, f64::min)
    }

    /// The ingress lanes' detectors, by number.
    pub fn detectors_of(&self, lane: LaneId) -> impl Iterator<Item = &Detector> {
        self.intersection.detectors().iter().filter(move |d| d.lane == lane)
    }

    /// Whether `p` is beyond the lane's stop line for good, and still beside the lane's line.
    pub fn is_past_end(&self, lane: LaneId, p: Enu) -> bool {
        self.intersection.lane(lane).is_some_and(|l| {
            let foot = Foot::of(&l.centreline, p);
            foot.along_m > l.centreline.length_m() + CROSSED_M && foot.offset_m.abs() <= l.width_m
        })
    }

    /// Whether the lane leads towards the intersection.
    pub fn is_ingress(&self, lane: LaneId) -> bool {
        self.intersection.lane(lane).is_some_and(|l| l.lane_use == LaneUse::Ingress)
    }
}

impl Foot {
    /// Drops `p` onto `line`.
    pub fn of(line: &Polyline, p: Enu) -> Self {
        let foot = line.project(p);
        let (anchor, heading) = if foot.along_m <= 0.0 {
            (line.start(), line.start_heading())
        } else if foot.along_m >= line.length_m() {
            (line.end(), line.end_heading())
        } else {
            let Projection { along_m, offset_m, heading } = foot;
            return Self { along_m, offset_m, heading };
        };
        let u = heading.unit();
        let (dx, dy) = (p.x_m - anchor.x_m, p.y_m - anchor.y_m);
        Self {
            along_m: foot.along_m + dx * u.x_m + dy * u.y_m,
            offset_m: dx * u.y_m - dy * u.x_m,
            heading,
        }
    }
}

impl Bounds {
    fn of(line: &Polyline) -> Self {
        let start = line.start();
        line.points().iter().fold(Self { min: start, max: start }, |b, p| Self {
            min: Enu::new(b.min.x_m.min(p.x_m), b.min.y_m.min(p.y_m)),
            max: Enu::new(b.max.x_m.max(p.x_m), b.max.y_m.max(p.y_m)),
        })
    }

    /// The square of the distance, square metres.
    fn distance2_m2(&self, p: Enu) -> f64 {
        let dx = p.x_m - p.x_m.max(self.min.x_m).min(self.max.x_m);
        let dy = p.y_m - p.y_m.max(self.min.y_m).min(self.max.y_m);
        dx * dx + dy * dy
    }
}

/// Public transport and emergency vehicles farther than this from every lane are none of the
/// intersection's business: they reach it in a minute at the earliest.
pub const OFF_MAP_M: f64 = 1_000.0;
/// Others farther than this from every lane are elsewhere: on another street, or in a yard. It is
/// the width of the widest lane; what a town's units hear most is of this kind.
pub const OFF_ROAD_M: f64 = 20.0;

/// Nobody on a line is farther from it: half the widest lane, 2 m beside it, 5 m beyond its end.
const MATCHING_M: f64 = 13.0;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn feet_go_beyond_the_ends() {
        let line = Polyline::new(vec![Enu::new(0.0, 0.0), Enu::new(0.0, 50.0)]).unwrap();
        for (p, along, offset) in [
            (Enu::new(1.0, 20.0), 20.0, 1.0),
            (Enu::new(-1.0, -7.0), -7.0, -1.0),
            (Enu::new(2.0, 55.0), 55.0, 2.0),
        ] {
            let foot = Foot::of(&line, p);
            assert!((foot.along_m - along).abs() < 1e-9 && (foot.offset_m - offset).abs() < 1e-9);
        }
    }

    #[test]
    fn distance_is_to_the_nearest_lane() {
        let map = Map::new(&crate::testing::crossroads());
        assert!(map.distance_m(Enu::new(-400.0, -300.0), OFF_MAP_M) < 400.0);
        let far = map.distance_m(Enu::new(0.0, 500_000.0), OFF_MAP_M);
        assert!((499_000.0..500_000.0).contains(&far), "{far}");
    }
}

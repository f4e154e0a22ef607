//! The intersection as the tracker looks at it: lines with boxes around them.

use crate::matching::CROSSED_M;
use roadnet::{
    Connection, Detector, Intersection, Lane, LaneId, LaneKind, LaneUse, Polyline, Projection,
};
use units::{Enu, Heading};

/// The lines that vehicles can be on.
#[derive(Clone, Debug)]
pub(crate) struct Map {
    pub intersection: Intersection,
    lane_boxes: Vec<Bounds>,
    path_boxes: Vec<Bounds>,
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
        Self {
            lane_boxes: intersection.lanes().iter().map(|l| Bounds::of(&l.centreline)).collect(),
            path_boxes: intersection.connections().iter().map(|c| Bounds::of(&c.path)).collect(),
            intersection: intersection.clone(),
        }
    }

    /// Lanes that vehicles drive on and whose box is within `reach_m` of `p`.
    pub fn lanes_near(&self, p: Enu, reach_m: f64) -> impl Iterator<Item = &Lane> {
        let near = self.lane_boxes.iter().map(move |b| b.contains(p, reach_m));
        let lanes = self.intersection.lanes().iter().zip(near);
        lanes.filter(|(l, near)| *near && l.kind != LaneKind::Crosswalk).map(|(l, _)| l)
    }

    /// Paths through the intersection for vehicles, likewise.
    pub fn paths_near(&self, p: Enu, reach_m: f64) -> impl Iterator<Item = &Connection> {
        let near = self.path_boxes.iter().map(move |b| b.contains(p, reach_m));
        let paths = self.intersection.connections().iter().zip(near);
        paths.filter(|(c, near)| *near && c.kind != LaneKind::Crosswalk).map(|(c, _)| c)
    }

    /// Distance to the nearest lane, metres; the box's where that is beyond [`OFF_MAP_M`].
    pub fn distance_m(&self, p: Enu) -> f64 {
        self.intersection
            .lanes()
            .iter()
            .zip(&self.lane_boxes)
            .map(|(l, b)| {
                let at_least = libm::sqrt(b.distance2_m2(p));
                if at_least > OFF_MAP_M { at_least } else { l.centreline.project(p).offset_m.abs() }
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

    fn contains(&self, p: Enu, reach_m: f64) -> bool {
        self.distance2_m2(p) <= reach_m * reach_m
    }

    /// The square of the distance, square metres: this is asked of every line for every CAM.
    fn distance2_m2(&self, p: Enu) -> f64 {
        let dx = p.x_m - p.x_m.max(self.min.x_m).min(self.max.x_m);
        let dy = p.y_m - p.y_m.max(self.min.y_m).min(self.max.y_m);
        dx * dx + dy * dy
    }
}

/// Vehicles farther than this from every lane are none of the intersection's business: they
/// reach it in a minute at the earliest.
pub const OFF_MAP_M: f64 = 1_000.0;

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
        assert!(map.distance_m(Enu::new(-400.0, -300.0)) < 400.0);
        let far = map.distance_m(Enu::new(0.0, 500_000.0));
        assert!((499_000.0..500_000.0).contains(&far), "{far}");
    }
}

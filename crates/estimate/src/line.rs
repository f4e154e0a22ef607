//! A line that vehicles can be on, with all that is asked of it for every CAM in one place.

use crate::matching::{BESIDE_M, BEYOND_M, MAX_TURNED_DEG};
use roadnet::{
    Connection, ConnectionId, Lane, LaneId, LaneKind, LaneUse, Polyline, Projection, Turn,
};
use units::{Enu, Heading};

/// A lane, or a path through the intersection. Waiting for what is far apart in memory takes longer
/// than all that is computed with it.
#[derive(Clone, Debug)]
#[repr(align(64))]
pub(crate) struct Line {
    pub course: Course,
    extent: Extent,
    /// Unit vectors of its directions where it starts and ends.
    start_unit: Enu,
    end_unit: Enu,
}

/// What is asked for each CAM of who stays on a line: two lines of a cache.
#[derive(Clone, Debug)]
pub(crate) struct Course {
    pub centreline: Polyline,
    pub way: Way,
    pub width_m: f64,
    /// What all paths from it lie in.
    paths: Reach,
    /// Where the lines stand on which one goes on from it without a change: where those begin that
    /// follow a path, those that are paths from it, and where these end.
    pub onward: [u32; 3],
    /// Where its detectors begin, and end.
    pub detectors: [u16; 2],
    /// The lane; of a path that from which it comes.
    pub lane: LaneId,
    pub kind: LaneKind,
}

/// What sort of line it is.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) enum Way {
    Lane(LaneUse),
    Path(Path),
}

/// What a path has that a lane has not.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) struct Path {
    pub id: ConnectionId,
    pub turn: Turn,
    /// Length of the lane that it comes from, metres.
    pub from_m: f64,
}

/// What rules a line out at a glance.
#[derive(Clone, Copy, PartialEq, Debug)]
struct Extent {
    reach: Reach,
    /// Its mean direction, a unit vector, and the least cosine to it of who may be on the line.
    direction: Enu,
    least_cosine: f64,
}

/// A box, and how far from it somebody can be that is on a line in it.
#[derive(Clone, Copy, PartialEq, Debug)]
struct Reach {
    min: Enu,
    max: Enu,
    /// Square metres, negative where nobody ever is.
    most_m2: f64,
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

impl Line {
    /// A lane with the paths from it.
    pub fn of_lane<'a>(lane: &Lane, paths: impl Iterator<Item = &'a Connection>) -> Self {
        let reach = |c: &Connection| Reach::new(&c.path, lane.width_m, c.kind);
        let paths = paths.map(reach).fold(Reach::NOWHERE, Reach::with);
        let way = Way::Lane(lane.lane_use);
        let mut line = Self::new(&lane.centreline, (lane.id, lane.kind), lane.width_m, way);
        line.course.paths = paths;
        line
    }

    pub fn of_path(path: &Connection, from: Option<&Lane>) -> Self {
        let from_m = from.map_or(0.0, |lane| lane.centreline.length_m());
        let way = Way::Path(Path { id: path.id, turn: path.turn, from_m });
        let width_m = from.map_or(0.0, |lane| lane.width_m);
        Self::new(&path.path, (path.from, path.kind), width_m, way)
    }

    fn new(line: &Polyline, (lane, kind): (LaneId, LaneKind), width_m: f64, way: Way) -> Self {
        Self {
            extent: Extent::new(line, width_m, kind),
            start_unit: line.start_heading().unit(),
            end_unit: line.end_heading().unit(),
            course: Course {
                centreline: line.clone(),
                way,
                width_m,
                paths: Reach::NOWHERE,
                onward: [0; 3],
                detectors: [0; 2],
                lane,
                kind,
            },
        }
    }

    /// The square of the distance from `p` to its bounds, if who drives there in `direction` can be
    /// on it, square metres.
    pub fn distance2_m2(&self, p: Enu, direction: Option<Enu>) -> Option<f64> {
        let Extent { reach, direction: own, least_cosine } = self.extent;
        let distance2_m2 = reach.distance2_m2(p);
        let may = distance2_m2 <= reach.most_m2
            && direction.is_none_or(|d| cosine(d, own) >= least_cosine);
        may.then_some(distance2_m2)
    }

    /// Distance from `p`, metres; that of its bounds where it is beyond `reach_m`.
    pub fn distance_m(&self, p: Enu, reach_m: f64) -> f64 {
        let at_least = libm::sqrt(self.extent.reach.distance2_m2(p));
        if at_least > reach_m { at_least } else { self.course.centreline.project(p).offset_m.abs() }
    }

    /// Whether `p` is within `reach_m`.
    pub fn is_within(&self, p: Enu, reach_m: f64) -> bool {
        let line = &self.course.centreline;
        self.extent.reach.distance2_m2(p) <= reach_m * reach_m
            && (line.start().distance2_m2(p) <= reach_m * reach_m
                || line.project(p).offset_m.abs() <= reach_m)
    }

    /// Drops `p` onto it.
    pub fn foot(&self, p: Enu) -> Foot {
        let line = &self.course.centreline;
        let Projection { along_m, offset_m, heading } = line.project(p);
        let (anchor, heading, u) = if along_m <= 0.0 {
            (line.start(), line.start_heading(), self.start_unit)
        } else if along_m >= line.length_m() {
            (line.end(), line.end_heading(), self.end_unit)
        } else {
            return Foot { along_m, offset_m, heading };
        };
        let (dx, dy) = (p.x_m - anchor.x_m, p.y_m - anchor.y_m);
        Foot {
            along_m: along_m + dx * u.x_m + dy * u.y_m,
            offset_m: dx * u.y_m - dy * u.x_m,
            heading,
        }
    }
}

impl Course {
    /// Whether who is at `p` can be on a path from it.
    pub fn may_be_crossed(&self, p: Enu) -> bool {
        self.paths.distance2_m2(p) <= self.paths.most_m2
    }

    /// Whether it leads towards the intersection.
    pub fn is_ingress(&self) -> bool {
        self.way == Way::Lane(LaneUse::Ingress)
    }
}

impl Extent {
    fn new(line: &Polyline, width_m: f64, kind: LaneKind) -> Self {
        let units = || {
            line.points().windows(2).map(|w| {
                let length_m = w[0].distance_m(w[1]);
                Enu::new((w[1].x_m - w[0].x_m) / length_m, (w[1].y_m - w[0].y_m) / length_m)
            })
        };
        let sum = units().fold(Enu::default(), |a, u| Enu::new(a.x_m + u.x_m, a.y_m + u.y_m));
        let length = Enu::default().distance_m(sum).max(ROUNDING);
        let direction = Enu::new(sum.x_m / length, sum.y_m / length);
        let least = units().map(|u| cosine(u, direction)).fold(1.0, f64::min);
        let turned = libm::acos(least.clamp(-1.0, 1.0)) + MAX_TURNED_DEG.to_radians();
        Self {
            reach: Reach::new(line, width_m, kind),
            direction,
            least_cosine: libm::cos(turned.min(core::f64::consts::PI)) - ROUNDING,
        }
    }
}

/// Of the angle between two unit vectors.
fn cosine(a: Enu, b: Enu) -> f64 {
    a.x_m * b.x_m + a.y_m * b.y_m
}

impl Reach {
    const NOWHERE: Self = Self {
        min: Enu::new(f64::INFINITY, f64::INFINITY),
        max: Enu::new(f64::NEG_INFINITY, f64::NEG_INFINITY),
        most_m2: -1.0,
    };

    fn new(line: &Polyline, width_m: f64, kind: LaneKind) -> Self {
        let (aside_m, along_m) = (width_m / 2.0 + BESIDE_M, BEYOND_M);
        let most_m2 = aside_m * aside_m + along_m * along_m + ROUNDING;
        let most_m2 = if kind == LaneKind::Crosswalk { -1.0 } else { most_m2 };
        let at = |p: &Enu| Self { min: *p, max: *p, most_m2 };
        line.points().iter().map(at).fold(Self::NOWHERE, Self::with)
    }

    /// What is within reach of one of two is within reach of both together.
    fn with(self, other: Self) -> Self {
        let (a, b) = (self, other);
        Self {
            min: Enu::new(a.min.x_m.min(b.min.x_m), a.min.y_m.min(b.min.y_m)),
            max: Enu::new(a.max.x_m.max(b.max.x_m), a.max.y_m.max(b.max.y_m)),
            most_m2: a.most_m2.max(b.most_m2),
        }
    }

    /// The square of the distance, square metres.
    fn distance2_m2(&self, p: Enu) -> f64 {
        let dx = p.x_m - p.x_m.max(self.min.x_m).min(self.max.x_m);
        let dy = p.y_m - p.y_m.max(self.min.y_m).min(self.max.y_m);
        dx * dx + dy * dy
    }
}

/// What is ruled out at a glance is out by more than the last digits.
pub(crate) const ROUNDING: f64 = 1e-6;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn feet_go_beyond_the_ends() {
        let line = Polyline::new(vec![Enu::new(0.0, 0.0), Enu::new(0.0, 50.0)]).unwrap();
        let way = Way::Lane(LaneUse::Ingress);
        let line = Line::new(&line, (LaneId(1), LaneKind::Vehicle), 3.5, way);
        for (p, along, offset) in [
            (Enu::new(1.0, 20.0), 20.0, 1.0),
            (Enu::new(-1.0, -7.0), -7.0, -1.0),
            (Enu::new(2.0, 55.0), 55.0, 2.0),
        ] {
            let foot = line.foot(p);
            assert!((foot.along_m - along).abs() < 1e-9 && (foot.offset_m - offset).abs() < 1e-9);
        }
    }

    #[test]
    fn nobody_is_on_a_path_that_there_is_not() {
        let map = crate::testing::crossroads();
        let lane = map.lanes().first().unwrap();
        let line = Line::of_lane(lane, core::iter::empty());
        assert!(!line.course.may_be_crossed(lane.centreline.end()));
        let line = Line::of_lane(lane, map.connections().iter());
        assert!(map.connections().iter().all(|c| line.course.may_be_crossed(c.path.start())));
    }
}

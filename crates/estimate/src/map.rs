//! The intersection as the tracker looks at it: lines, and squares that tell which are near.

use crate::cells::Cells;
use crate::matching::{BESIDE_M, BEYOND_M, CROSSED_M, MAX_TURNED_DEG};
use roadnet::{
    Connection, Detector, Intersection, Lane, LaneId, LaneKind, LaneUse, Polyline, Projection,
};
use units::{Enu, Heading};

/// The lines that vehicles can be on.
#[derive(Clone, Debug)]
pub(crate) struct Map {
    pub intersection: Intersection,
    /// Lanes by their place among the intersection's, then connections likewise.
    pub extents: Vec<Extent>,
    /// Which squares lines are near to at all, and which lines may be driven on in each.
    near: Cells,
    on: Cells,
    /// Where each lane stands among the intersection's, by its id.
    places: Vec<Option<u16>>,
    /// Of each lane, in their order, the paths from it.
    paths: Vec<Vec<u16>>,
    /// The lanes that don't lead in.
    out: Vec<u16>,
}

/// What rules a line out at a glance.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) struct Extent {
    bounds: Bounds,
    /// Nobody is on the line who is farther from the bounds: square metres, negative where nobody
    /// ever is.
    reach2_m2: f64,
    /// Its mean direction, a unit vector, and the least cosine to it of who may be on the line.
    direction: Enu,
    least_cosine: f64,
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
        let all = || lanes.clone().chain(intersection.connections().iter().map(|c| &c.path));
        let of_lanes = intersection.lanes().iter().map(Extent::of_lane);
        let of_path = |c| Extent::of_path(c, intersection.lane(c.from));
        let of_paths = intersection.connections().iter().map(of_path);
        let first = intersection.lanes().len() as u16;
        let paths_from = |lane: &Lane| {
            let numbered = (first..).zip(intersection.connections());
            numbered.filter(|(_, c)| c.from == lane.id).map(|(n, _)| n).collect()
        };
        let mut places = vec![None; usize::from(u8::MAX) + 1];
        for (n, lane) in (0..).zip(intersection.lanes()) {
            places[usize::from(lane.id.0)] = Some(n);
        }
        let out = (0..).zip(intersection.lanes()).filter(|(_, l)| l.lane_use != LaneUse::Ingress);
        Self {
            extents: of_lanes.chain(of_paths).collect(),
            near: Cells::new(all(), OFF_ROAD_M),
            on: Cells::new(all(), MATCHING_M),
            places,
            paths: intersection.lanes().iter().map(paths_from).collect(),
            out: out.map(|(n, _)| n).collect(),
            intersection: intersection.clone(),
        }
    }

    /// The numbers of the lines that a vehicle at `p` can be on, and of some more: first lanes, then
    /// paths, as the intersection has them.
    pub fn near(&self, p: Enu) -> impl Iterator<Item = usize> + '_ {
        self.on.near(p).iter().map(|n| usize::from(*n))
    }

    /// The numbers of the lines on which it goes on from a lane without a change: the lane itself,
    /// where it is on a path those behind the intersection too, and the paths from it.
    pub fn onward(&self, lane: LaneId, is_on_path: bool) -> impl Iterator<Item = usize> + '_ {
        let at = self.places[usize::from(lane.0)];
        let out: &[u16] = if is_on_path { &self.out } else { &[] };
        let (before, behind) = out.split_at(out.partition_point(|n| Some(*n) < at));
        let behind = behind.iter().skip_while(move |n| Some(**n) == at);
        let paths = at.map_or(&[][..], |at| &self.paths[usize::from(at)]);
        before
            .iter()
            .chain(self.places[usize::from(lane.0)].as_slice())
            .chain(behind)
            .chain(paths)
            .map(|n| usize::from(*n))
    }

    /// One lane.
    pub fn lane(&self, id: LaneId) -> Option<&Lane> {
        self.intersection.lanes().get(usize::from(self.places[usize::from(id.0)]?))
    }

    /// A line by its number.
    pub fn line(&self, n: usize) -> Option<Line<'_>> {
        let lanes = self.intersection.lanes();
        match lanes.get(n) {
            Some(lane) => Some(Line::Lane(lane)),
            None => self.intersection.connections().get(n - lanes.len()).map(Line::Path),
        }
    }

    /// Whether `p` may be on a road: nowhere else can a car be of any interest.
    pub fn is_by_a_road(&self, p: Enu) -> bool {
        self.near.is_near_any(p)
    }

    /// Distance to the nearest lane, metres; the box's where that is beyond `reach_m`.
    pub fn distance_m(&self, p: Enu, reach_m: f64) -> f64 {
        self.intersection
            .lanes()
            .iter()
            .zip(&self.extents)
            .map(|(l, e)| {
                let at_least = libm::sqrt(e.bounds.distance2_m2(p));
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
        self.lane(lane).is_some_and(|l| {
            let foot = Foot::of(&l.centreline, p);
            foot.along_m > l.centreline.length_m() + CROSSED_M && foot.offset_m.abs() <= l.width_m
        })
    }

    /// Whether the lane leads towards the intersection.
    pub fn is_ingress(&self, lane: LaneId) -> bool {
        self.lane(lane).is_some_and(|l| l.lane_use == LaneUse::Ingress)
    }
}

impl Extent {
    fn of_lane(lane: &Lane) -> Self {
        Self::new(&lane.centreline, lane.width_m, lane.kind)
    }

    fn of_path(path: &Connection, from: Option<&Lane>) -> Self {
        Self::new(&path.path, from.map_or(0.0, |lane| lane.width_m), path.kind)
    }

    fn new(line: &Polyline, width_m: f64, kind: LaneKind) -> Self {
        let (aside_m, along_m) = (width_m / 2.0 + BESIDE_M, BEYOND_M);
        let reach2_m2 = aside_m * aside_m + along_m * along_m + ROUNDING;
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
            bounds: Bounds::of(line),
            reach2_m2: if kind == LaneKind::Crosswalk { -1.0 } else { reach2_m2 },
            direction,
            least_cosine: libm::cos(turned.min(core::f64::consts::PI)) - ROUNDING,
        }
    }

    /// The square of the distance from `p` to the bounds, if who drives there in `direction` can be
    /// on the line, square metres.
    pub fn distance2_m2(&self, p: Enu, direction: Option<Enu>) -> Option<f64> {
        let distance2_m2 = self.bounds.distance2_m2(p);
        let may = distance2_m2 <= self.reach2_m2
            && direction.is_none_or(|d| cosine(d, self.direction) >= self.least_cosine);
        may.then_some(distance2_m2)
    }
}

/// Of the angle between two unit vectors.
fn cosine(a: Enu, b: Enu) -> f64 {
    a.x_m * b.x_m + a.y_m * b.y_m
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
/// What is ruled out at a glance is out by more than the last digits.
pub(crate) const ROUNDING: f64 = 1e-6;

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

//! The intersection as the tracker looks at it: lines, and squares that tell which are near.

use crate::cells::Cells;
use crate::line::Line;
use crate::matching::CROSSED_M;
use roadnet::{Detector, Intersection, Lane, LaneId, LaneUse};
use units::{Enu, LocalFrame};

/// The lines that vehicles can be on.
#[derive(Clone, Debug)]
pub(crate) struct Map {
    frame: LocalFrame,
    /// Which squares lines are near to at all, and which lines may be driven on in each.
    near: Cells,
    on: Cells,
    /// Lanes by their place among the intersection's, then connections likewise.
    lines: Vec<Line>,
    /// Where each lane stands among the intersection's, by its id.
    places: Vec<Option<u16>>,
    /// For each lane the lines on which one goes on from it: see [`Course::onward`].
    onward: Vec<u16>,
    /// By lane, on each by number.
    detectors: Vec<Detector>,
    pub intersection: Intersection,
}

impl Map {
    pub fn new(intersection: &Intersection) -> Self {
        let lanes = intersection.lanes();
        let paths = intersection.connections();
        let centrelines =
            || lanes.iter().map(|l| &l.centreline).chain(paths.iter().map(|c| &c.path));
        let paths_from = |id| paths.iter().filter(move |c| c.from == id);
        let of_lanes = lanes.iter().map(|l| Line::of_lane(l, paths_from(l.id)));
        let of_paths = paths.iter().map(|c| Line::of_path(c, intersection.lane(c.from)));
        let mut places = vec![None; usize::from(u8::MAX) + 1];
        for (n, lane) in (0..).zip(lanes) {
            places[usize::from(lane.id.0)] = Some(n);
        }
        let mut map = Self {
            frame: *intersection.frame(),
            near: Cells::new(centrelines(), OFF_ROAD_M),
            on: Cells::new(centrelines(), MATCHING_M),
            lines: of_lanes.chain(of_paths).collect(),
            places,
            onward: Vec::new(),
            detectors: Vec::new(),
            intersection: intersection.clone(),
        };
        map.lead_on();
        map
    }

    /// Notes for each lane its detectors, and where one goes on from it: on the lane itself, where one
    /// is on a path on those behind the intersection too, and on the paths from it.
    fn lead_on(&mut self) {
        let Self { intersection, lines, onward, detectors, .. } = self;
        let first = intersection.lanes().len() as u16;
        let lanes = || (0_u16..).zip(intersection.lanes());
        for (line, (at, lane)) in lines.iter_mut().zip(lanes()) {
            let paths = (first..).zip(intersection.connections());
            let paths = paths.filter(|(_, c)| c.from == lane.id).map(|(n, _)| n);
            let begin = onward.len() as u32;
            let follows = |(n, l): &(u16, &Lane)| *n == at || l.lane_use != LaneUse::Ingress;
            onward.extend(lanes().filter(follows).map(|(n, _)| n));
            let begin_paths = onward.len() as u32;
            onward.extend(paths);
            line.course.onward = [begin, begin_paths, onward.len() as u32];
            let begin = detectors.len() as u16;
            let there = intersection.detectors().iter().filter(|d| d.lane == lane.id);
            detectors.extend(there.cloned());
            line.course.detectors = [begin, detectors.len() as u16];
        }
    }

    /// The intersection's plane.
    pub const fn frame(&self) -> &LocalFrame {
        &self.frame
    }

    /// The numbers of the lines that a vehicle at `p` can be on, and of some more: first lanes, then
    /// paths, as the intersection has them.
    pub fn near(&self, p: Enu) -> &[u16] {
        self.on.near(p)
    }

    /// The numbers of the lines on which one goes on from a path without a change, by the lane that it
    /// comes from: the lane, those behind the intersection, and the paths from the lane.
    pub fn onward(&self, lane: &Line) -> &[u16] {
        let [begin, _, end] = lane.course.onward;
        self.onward.get(begin as usize..end as usize).unwrap_or_default()
    }

    /// The numbers of the paths from a lane.
    pub fn paths(&self, lane: &Line) -> &[u16] {
        let [_, begin, end] = lane.course.onward;
        self.onward.get(begin as usize..end as usize).unwrap_or_default()
    }

    /// A line by its number.
    pub fn line(&self, n: u16) -> Option<&Line> {
        self.lines.get(usize::from(n))
    }

    /// One lane.
    pub fn lane(&self, id: LaneId) -> Option<&Line> {
        self.line(self.places[usize::from(id.0)]?)
    }

    /// Whether `p` may be on a road: nowhere else can a car be of any interest.
    pub fn is_by_a_road(&self, p: Enu) -> bool {
        self.near.is_near_any(p)
    }

    /// Whether any lane is within `reach_m`.
    pub fn is_within(&self, p: Enu, reach_m: f64) -> bool {
        self.lanes().any(|l| l.is_within(p, reach_m))
    }

    /// Distance to the nearest lane, metres; the box's where that is beyond `reach_m`.
    pub fn distance_m(&self, p: Enu, reach_m: f64) -> f64 {
        self.lanes().map(|l| l.distance_m(p, reach_m)).fold(f64::INFINITY, f64::min)
    }

    fn lanes(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().take(self.intersection.lanes().len())
    }

    /// The ingress lanes' detectors, by number.
    pub fn detectors_of(&self, lane: LaneId) -> impl Iterator<Item = &Detector> {
        let there = self.lane(lane).and_then(|line| {
            let [begin, end] = line.course.detectors.map(usize::from);
            self.detectors.get(begin..end)
        });
        there.unwrap_or_default().iter()
    }

    /// Whether `p` is beyond the lane's stop line for good, and still beside the lane's line.
    pub fn is_past_end(&self, lane: LaneId, p: Enu) -> bool {
        self.lane(lane).is_some_and(|l| {
            let (foot, course) = (l.foot(p), &l.course);
            foot.along_m > course.centreline.length_m() + CROSSED_M
                && foot.offset_m.abs() <= course.width_m
        })
    }

    /// Whether the lane leads towards the intersection.
    pub fn is_ingress(&self, lane: LaneId) -> bool {
        self.lane(lane).is_some_and(|line| line.course.is_ingress())
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
    fn whoever_is_within_reach_is_no_farther() {
        let map = Map::new(&crate::testing::crossroads());
        let (mut inside, mut outside) = (0, 0);
        for i in 0..3_600 {
            let p =
                Enu::new(f64::from(i % 60) * 41.0 - 1_230.0, f64::from(i / 60) * 43.0 - 1_290.0);
            for reach_m in [OFF_ROAD_M, 300.0, OFF_MAP_M] {
                let distance_m = map.distance_m(p, reach_m);
                assert_eq!(map.is_within(p, reach_m), distance_m <= reach_m, "{p:?} {distance_m}");
                if distance_m <= reach_m { inside += 1 } else { outside += 1 }
            }
        }
        assert!(inside > 1_000 && outside > 1_000, "{inside} {outside}");
    }

    #[test]
    fn distance_is_to_the_nearest_lane() {
        let map = Map::new(&crate::testing::crossroads());
        assert!(map.distance_m(Enu::new(-400.0, -300.0), OFF_MAP_M) < 400.0);
        let far = map.distance_m(Enu::new(0.0, 500_000.0), OFF_MAP_M);
        assert!((499_000.0..500_000.0).contains(&far), "{far}");
    }
}

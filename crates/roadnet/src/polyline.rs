//! Lines of straight segments, measured along.

use units::{Enu, Heading};

/// At least two points, no two consecutive ones equal, finite.
#[derive(Clone, PartialEq, Debug)]
pub struct Polyline {
    points: Box<[Enu]>,
    /// One for each point.
    marks: Box<[Mark]>,
}

/// What is asked of a point all the time.
#[derive(Clone, Copy, PartialEq, Debug)]
struct Mark {
    /// Distance from the first point, metres; strictly increasing.
    along_m: f64,
    /// Direction of the segment that begins here; at the last point, of the one that ends.
    heading: Heading,
}

/// The nearest point of a line to some point.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Projection {
    /// Distance of the foot point from the line's start, metres.
    pub along_m: f64,
    /// Distance to the foot point, metres, positive to the right of the line.
    pub offset_m: f64,
    /// Direction of the line at the foot point.
    pub heading: Heading,
}

impl Polyline {
    /// A line through `points`; consecutive points under 1 cm apart are merged. `None` if
    /// fewer than two remain or a coordinate is not finite.
    pub fn new(points: Vec<Enu>) -> Option<Self> {
        let mut kept: Vec<Enu> = Vec::with_capacity(points.len());
        let mut along_m = Vec::with_capacity(points.len());
        for p in points {
            if !p.x_m.is_finite() || !p.y_m.is_finite() {
                return None;
            }
            match (kept.last(), along_m.last()) {
                (Some(last), Some(at)) => {
                    let d = p.distance_m(*last);
                    if d >= MERGE_M {
                        along_m.push(at + d);
                        kept.push(p);
                    }
                }
                _ => {
                    along_m.push(0.0);
                    kept.push(p);
                }
            }
        }
        let points = kept.into_boxed_slice();
        (points.len() >= 2).then(|| Self { marks: marks(&points, along_m.into_iter()), points })
    }

    /// A cubic curve from `start` heading `h0` to `end` heading `h1`, as 16 segments: the
    /// path of a vehicle through the intersection.
    pub fn curve(start: Enu, h0: Heading, end: Enu, h1: Heading) -> Option<Self> {
        let reach = start.distance_m(end) * CURVE_REACH;
        let (u0, u1) = (h0.unit(), h1.unit());
        let c0 = Enu::new(start.x_m + u0.x_m * reach, start.y_m + u0.y_m * reach);
        let c1 = Enu::new(end.x_m - u1.x_m * reach, end.y_m - u1.y_m * reach);
        let at = |i: usize| {
            let t = i as f64 / CURVE_SEGMENTS as f64;
            let (ab, bc, cd) = (start.lerp(c0, t), c0.lerp(c1, t), c1.lerp(end, t));
            ab.lerp(bc, t).lerp(bc.lerp(cd, t), t)
        };
        Self::new((0..=CURVE_SEGMENTS).map(at).collect())
    }

    /// The points.
    pub fn points(&self) -> &[Enu] {
        &self.points
    }

    /// First point.
    pub fn start(&self) -> Enu {
        self.points[0]
    }

    /// Last point.
    pub fn end(&self) -> Enu {
        self.points[self.points.len() - 1]
    }

    /// Length, metres, at least 0.01.
    #[inline]
    pub fn length_m(&self) -> f64 {
        self.marks[self.marks.len() - 1].along_m
    }

    /// The same line run the other way.
    pub fn reversed(&self) -> Self {
        let total = self.length_m();
        let points: Box<[Enu]> = self.points.iter().rev().copied().collect();
        let along_m = self.marks.iter().rev().map(|mark| total - mark.along_m);
        Self { marks: marks(&points, along_m), points }
    }

    /// The point `along_m` metres from the start (clamped to the line) and the direction there.
    pub fn at(&self, along_m: f64) -> (Enu, Heading) {
        let s = along_m.clamp(0.0, self.length_m());
        let next = self.marks.partition_point(|m| m.along_m <= s).clamp(1, self.points.len() - 1);
        let (a, b) = (self.points[next - 1], self.points[next]);
        let (from, to) = (self.marks[next - 1], self.marks[next]);
        (a.lerp(b, (s - from.along_m) / (to.along_m - from.along_m)), from.heading)
    }

    /// Direction at the start.
    pub fn start_heading(&self) -> Heading {
        self.marks[0].heading
    }

    /// Direction at the end.
    pub fn end_heading(&self) -> Heading {
        self.marks[self.marks.len() - 1].heading
    }

    /// The nearest point of the line.
    pub fn project(&self, p: Enu) -> Projection {
        // Squared distance, share of the segment, its number.
        let mut best = (f64::INFINITY, 0.0, 1usize);
        for (i, w) in (1..).zip(self.points.windows(2)) {
            let (a, b) = (w[0], w[1]);
            let (dx, dy) = (b.x_m - a.x_m, b.y_m - a.y_m);
            let len2 = dx * dx + dy * dy;
            let t = (((p.x_m - a.x_m) * dx + (p.y_m - a.y_m) * dy) / len2).clamp(0.0, 1.0);
            let d2 = p.distance2_m2(a.lerp(b, t));
            if d2 < best.0 {
                best = (d2, t, i);
            }
        }
        let (d2, t, i) = best;
        let (a, b) = (self.points[i - 1], self.points[i]);
        let (from, to) = (self.marks[i - 1], self.marks[i]);
        let along_m = from.along_m + t * (to.along_m - from.along_m);
        let right = (p.x_m - a.x_m) * (b.y_m - a.y_m) - (p.y_m - a.y_m) * (b.x_m - a.x_m);
        Projection { along_m, offset_m: libm::sqrt(d2).copysign(right), heading: from.heading }
    }

    /// Points every `step_m` metres and at the end, with their distance from the start.
    pub fn samples(&self, step_m: f64) -> impl Iterator<Item = (f64, Enu)> + '_ {
        let n = libm::ceil(self.length_m() / step_m).max(1.0) as usize;
        (0..=n).map(move |i| {
            let s = (i as f64 * step_m).min(self.length_m());
            (s, self.at(s).0)
        })
    }
}

/// The marks of points that lie so far along.
fn marks(points: &[Enu], along_m: impl Iterator<Item = f64>) -> Box<[Mark]> {
    let mut heading = Heading::default();
    let mark = |(n, along_m): (usize, f64)| {
        if let Some(next) = points.get(n + 1) {
            heading = points[n].heading_to(*next);
        }
        Mark { along_m, heading }
    };
    along_m.enumerate().map(mark).collect()
}

const MERGE_M: f64 = 0.01;
const CURVE_SEGMENTS: usize = 16;
/// For a quarter turn this makes the cubic a circle to 0.03 % (0.5523 · r, chord √2 · r).
const CURVE_REACH: f64 = 0.390_5;

#[cfg(test)]
mod tests {
    use super::*;

    fn line(points: &[(f64, f64)]) -> Polyline {
        Polyline::new(points.iter().map(|(x, y)| Enu::new(*x, *y)).collect()).unwrap()
    }

    #[test]
    fn a_line_needs_length() {
        assert!(Polyline::new(vec![Enu::new(1.0, 1.0)]).is_none());
        assert!(Polyline::new(vec![Enu::new(1.0, 1.0), Enu::new(1.0, 1.0)]).is_none());
        assert!(Polyline::new(vec![Enu::new(0.0, 0.0), Enu::new(f64::NAN, 1.0)]).is_none());
    }

    #[test]
    fn at_and_project_are_inverse_on_the_line() {
        let l = line(&[(0.0, 0.0), (0.0, 50.0), (30.0, 90.0)]);
        assert_eq!(l.length_m(), 100.0);
        for s in [0.0, 10.0, 50.0, 60.0, 99.0, 100.0] {
            let (p, _) = l.at(s);
            assert!((l.project(p).along_m - s).abs() < 1e-9, "{s}");
        }
        assert_eq!(l.reversed().at(25.0).0, l.at(75.0).0);
    }

    #[test]
    fn right_of_the_line_is_positive() {
        let l = line(&[(0.0, 0.0), (0.0, 50.0)]);
        assert_eq!(l.project(Enu::new(3.0, 10.0)).offset_m, 3.0);
        assert_eq!(l.project(Enu::new(-3.0, 10.0)).offset_m, -3.0);
    }

    #[test]
    fn a_quarter_turn_is_nearly_a_circle() {
        let (north, east) = (Heading::from_degrees(0.0), Heading::from_degrees(90.0));
        let c = Polyline::curve(Enu::new(0.0, 0.0), north, Enu::new(10.0, 10.0), east).unwrap();
        for (_, p) in c.samples(0.5) {
            assert!((p.distance_m(Enu::new(10.0, 0.0)) - 10.0).abs() < 0.03);
        }
        assert!((c.length_m() - 5.0 * core::f64::consts::PI).abs() < 0.05);
    }
}

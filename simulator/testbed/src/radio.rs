//! Who hears whom.

use crate::link::Link;
use roadnet::streets::{NetworkStreets, StreetConnectionIndex, StreetLaneIndex};
use units::Enu;

/// Roadside units, and from where they hear a sender.
///
/// Without [`Link::round_corners_m`] that is a circle around each. With it the streets lie
/// between houses: whatever is farther than 10 m from the middle of every lane is built over, and of
/// those who are farther away than that reach only they are heard to whom nothing stands in the way.
#[derive(Clone, Debug)]
pub struct Radio {
    units: Vec<Enu>,
    range2_m2: f64,
    round_corners2_m2: f64,
    squares: Squares,
    /// For each square where its listeners begin; one more than there are squares.
    begins: Vec<u32>,
    /// By square, in each by unit.
    listeners: Vec<Listener>,
}

/// A unit that may hear somebody in a square.
#[derive(Clone, Copy, Debug)]
struct Listener {
    unit: u32,
    /// Nothing stands in the way.
    sees: bool,
}

/// A part of the plane in squares.
#[derive(Clone, Copy, Debug)]
struct Squares {
    /// South-west corner.
    origin: Enu,
    side_m: f64,
    columns: usize,
    rows: usize,
}

impl Radio {
    /// Of units at these places, with their streets by points no farther apart than
    /// [`Radio::STREET_STEP_M`], in the same plane.
    pub fn new(units: &[Enu], link: &Link, streets: impl Iterator<Item = Enu>) -> Self {
        let range_m = link.range_m;
        let round_corners_m = link.round_corners_m.map(|m| m.min(range_m));
        let side_m = if round_corners_m.is_some() { PLACE_M } else { range_m / 4.0 };
        let squares = Squares::around(units, range_m, side_m);
        let open = round_corners_m.map(|reach_m| (reach_m, squares.open(units, streets)));
        let mut by_square = vec![Vec::new(); squares.columns * squares.rows];
        for (unit, at) in (0_u32..).zip(units) {
            let (across, up) = squares.window(*at, range_m);
            for (x, y) in up.flat_map(|y| across.clone().map(move |x| (x, y))) {
                let sees = match &open {
                    None => true,
                    Some((_, open)) => squares.sees(*at, (x, y), open),
                };
                let reach_m =
                    open.as_ref().filter(|_| !sees).map_or(range_m, |(reach_m, _)| *reach_m);
                if squares.distance_m(*at, (x, y)) <= reach_m {
                    by_square[y * squares.columns + x].push(Listener { unit, sees });
                }
            }
        }
        let mut begins = vec![0];
        let mut listeners = Vec::new();
        for square in by_square {
            listeners.extend(square);
            begins.push(listeners.len() as u32);
        }
        let round_corners_m = round_corners_m.unwrap_or(range_m);
        let (range2_m2, round_corners2_m2) = (range_m * range_m, round_corners_m * round_corners_m);
        Self { units: units.to_vec(), range2_m2, round_corners2_m2, squares, begins, listeners }
    }

    /// The numbers of the units that hear who sends from `from`, ascending.
    pub fn hearers(&self, from: Enu) -> impl Iterator<Item = usize> + '_ {
        let square = self.squares.at(from).map(|(x, y)| y * self.squares.columns + x);
        let here = square.map_or(0..0, |n| self.begins[n] as usize..self.begins[n + 1] as usize);
        let hears = move |l: &&Listener| {
            let reach2_m2 = if l.sees { self.range2_m2 } else { self.round_corners2_m2 };
            self.units[l.unit as usize].distance2_m2(from) <= reach2_m2
        };
        self.listeners[here].iter().filter(hears).map(|l| l.unit as usize)
    }

    /// A street's points are no farther apart, metres.
    pub const STREET_STEP_M: f64 = 5.0;
}

/// The points of a network's streets.
pub(crate) fn points_of(net: &NetworkStreets) -> impl Iterator<Item = Enu> {
    let along = |length_m: f64| {
        let steps = (length_m / Radio::STREET_STEP_M) as u32 + 1;
        (0..=steps).map(move |n| length_m * f64::from(n) / f64::from(steps))
    };
    let lanes = (0_u32..).map(StreetLaneIndex).zip(net.streets.lanes());
    let lanes = lanes.flat_map(move |(lane, l)| {
        along(l.length_m - l.begins_m).map(move |m| net.on_lane(lane, l.begins_m + m).0)
    });
    let ways = (0_u32..).map(StreetConnectionIndex).zip(net.streets.connections());
    lanes.chain(
        ways.flat_map(move |(way, c)| along(c.length_m).map(move |m| net.on_connection(way, m).0)),
    )
}

impl Squares {
    /// Over everything within `margin_m` of any of `points`; larger ones where they would be too
    /// many.
    fn around(points: &[Enu], margin_m: f64, side_m: f64) -> Self {
        let low = |of: fn(&Enu) -> f64| points.iter().map(of).reduce(f64::min).unwrap_or(0.0);
        let high = |of: fn(&Enu) -> f64| points.iter().map(of).reduce(f64::max).unwrap_or(0.0);
        let origin = Enu::new(low(|p| p.x_m) - margin_m, low(|p| p.y_m) - margin_m);
        let wide_m = high(|p| p.x_m) + margin_m - origin.x_m;
        let high_m = high(|p| p.y_m) + margin_m - origin.y_m;
        let mut side_m = side_m.max(1.0);
        while wide_m / side_m * (high_m / side_m) > MOST_SQUARES {
            side_m *= 2.0;
        }
        let count = |m: f64| (m / side_m) as usize + 1;
        Self { origin, side_m, columns: count(wide_m), rows: count(high_m) }
    }

    /// Column and row of a place.
    fn at(&self, p: Enu) -> Option<(usize, usize)> {
        let x = (p.x_m - self.origin.x_m) / self.side_m;
        let y = (p.y_m - self.origin.y_m) / self.side_m;
        let inside =
            (0.0..self.columns as f64).contains(&x) && (0.0..self.rows as f64).contains(&y);
        inside.then_some((x as usize, y as usize))
    }

    fn middle(&self, x: usize, y: usize) -> Enu {
        Enu::new(
            self.origin.x_m + (x as f64 + 0.5) * self.side_m,
            self.origin.y_m + (y as f64 + 0.5) * self.side_m,
        )
    }

    /// Columns and rows with everything within `reach_m` of a place.
    fn window(&self, p: Enu, reach_m: f64) -> (core::ops::Range<usize>, core::ops::Range<usize>) {
        let range = |at_m: f64, count: usize| {
            let cell = |m: f64| (m / self.side_m).max(0.0) as usize;
            cell(at_m - reach_m).min(count)..(cell(at_m + reach_m) + 1).min(count)
        };
        (range(p.x_m - self.origin.x_m, self.columns), range(p.y_m - self.origin.y_m, self.rows))
    }

    /// From a place to the nearest point of a square, metres.
    fn distance_m(&self, from: Enu, (x, y): (usize, usize)) -> f64 {
        let (middle, half_m) = (self.middle(x, y), self.side_m / 2.0);
        let beside_m = |a: f64, b: f64| ((a - b).abs() - half_m).max(0.0);
        let (dx, dy) = (beside_m(from.x_m, middle.x_m), beside_m(from.y_m, middle.y_m));
        Enu::default().distance_m(Enu::new(dx, dy))
    }

    /// Which squares are not built over: those by the streets and around the units.
    fn open(&self, units: &[Enu], streets: impl Iterator<Item = Enu>) -> Vec<bool> {
        let mut open = vec![false; self.columns * self.rows];
        let around = units.iter().map(|unit| (*unit, AROUND_M));
        for (p, reach_m) in streets.map(|p| (p, OPEN_M)).chain(around) {
            let (across, up) = self.window(p, reach_m);
            for (x, y) in up.flat_map(|y| across.clone().map(move |x| (x, y))) {
                open[y * self.columns + x] |= self.middle(x, y).distance_m(p) <= reach_m;
            }
        }
        open
    }

    /// Whether a square and all between it and a place are open.
    fn sees(&self, from: Enu, (x, y): (usize, usize), open: &[bool]) -> bool {
        let to = self.middle(x, y);
        let steps = (2.0 * from.distance_m(to) / self.side_m) as u32;
        let at = |step: u32| self.at(from.lerp(to, f64::from(step) / f64::from(steps.max(1))));
        open[y * self.columns + x]
            && (0..steps).all(|step| at(step).is_some_and(|(x, y)| open[y * self.columns + x]))
    }
}

/// Side of a place, metres: half the width of a street with houses on both sides.
const PLACE_M: f64 = 10.0;
/// From the middle of a lane to the houses beside it, metres: half the lane, another one or parked
/// cars, and the pavement. (3GPP TR 36.885, A.1.2, has houses 3 m beside the lanes.)
const OPEN_M: f64 = 10.0;
/// Around an antenna there is a junction, metres.
const AROUND_M: f64 = 15.0;
/// So many squares are enough for a town of 20 km in places of 10 m.
const MOST_SQUARES: f64 = 4e6;

#[cfg(test)]
mod tests {
    use super::*;

    /// Streets every 200 m to the east and north.
    fn grid() -> Vec<Enu> {
        let along = || (-200..=1_000).step_by(5).map(f64::from);
        let rows = (0..5).map(|n| f64::from(n) * 200.0);
        rows.flat_map(|m| along().flat_map(move |at| [Enu::new(at, m), Enu::new(m, at)])).collect()
    }

    fn units() -> Vec<Enu> {
        let crossing = |n: u32| Enu::new(f64::from(n % 5) * 200.0, f64::from(n / 5) * 200.0);
        (0..25).map(crossing).collect()
    }

    fn radio(round_corners_m: Option<f64>) -> Radio {
        let link = Link { range_m: 400.0, round_corners_m, ..Link::default() };
        Radio::new(&units(), &link, grid().into_iter())
    }

    #[test]
    fn all_within_range_hear_where_nothing_is_built() {
        let (radio, units) = (radio(None), units());
        let mut heard = 0;
        for n in 0..10_000 {
            let from =
                Enu::new(f64::from(n % 100) * 17.0 - 430.0, f64::from(n / 100) * 17.0 - 430.0);
            let near = |unit: &Enu| unit.distance_m(from) <= 400.0;
            let expected: Vec<usize> = (0..25).filter(|n| near(&units[*n])).collect();
            assert_eq!(radio.hearers(from).collect::<Vec<_>>(), expected, "{from:?}");
            heard += expected.len();
        }
        assert!(heard > 10_000, "{heard}");
        let nowhere = [Enu::new(f64::NAN, 0.0), Enu::new(1e300, 0.0), Enu::new(0.0, -1e9)];
        assert!(nowhere.iter().all(|p| radio.hearers(*p).next().is_none()));
    }

    /// Along the street as far as the range goes, round a corner not.
    #[test]
    fn houses_stand_in_the_way() {
        let radio = radio(Some(80.0));
        let hears = |from: Enu| radio.hearers(from).collect::<Vec<_>>();
        // In the middle of the third street to the east, between the second and third crossing.
        assert_eq!(hears(Enu::new(300.0, 400.0)), [10, 11, 12, 13]);
        assert_eq!(hears(Enu::new(302.0, 403.0)), [10, 11, 12, 13], "in another lane too");
        assert_eq!(hears(Enu::new(400.0, 290.0)), [2, 7, 12, 17]);
        // On a crossing all along both streets.
        assert_eq!(hears(Enu::new(400.0, 400.0)), [2, 7, 10, 11, 12, 13, 14, 17, 22]);
        // In a yard, by who is near.
        assert_eq!(hears(Enu::new(450.0, 450.0)), [12]);
        assert!(hears(Enu::new(500.0, 500.0)).is_empty());
    }

    /// A street that bends out of sight, and one that bends but little.
    #[test]
    fn a_bend_ends_the_view() {
        let link = Link { range_m: 400.0, round_corners_m: Some(50.0), ..Link::default() };
        for (bend_deg, is_heard) in [(3.0_f64, true), (40.0, false)] {
            let turned = bend_deg.to_radians();
            let behind = |m: f64| Enu::new(150.0 + m * libm::cos(turned), m * libm::sin(turned));
            let straight = (0..30).map(|n| Enu::new(f64::from(n) * 5.0, 0.0));
            let street = straight.chain((0..40).map(|n| behind(f64::from(n) * 5.0)));
            let radio = Radio::new(&[Enu::default()], &link, street);
            let heard = radio.hearers(behind(150.0)).next().is_some();
            assert_eq!(heard, is_heard, "{bend_deg}");
            assert!(radio.hearers(behind(-5.0)).next().is_some());
        }
    }
}

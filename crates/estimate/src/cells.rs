//! Squares over a map, each with the lines near it: which lines a vehicle can be on is asked for
//! every CAM, and whether it can be on any for every CAM that a unit hears.

use roadnet::Polyline;
use units::Enu;

/// The squares over everything that is near a line.
#[derive(Clone, Debug)]
pub(crate) struct Cells {
    /// South-west corner of the first.
    origin: Enu,
    /// Side, metres.
    side_m: f64,
    columns: usize,
    /// Which squares have lines, a bit each: this is asked most, and of many maps in turn.
    taken: Vec<u64>,
    /// Where in `lines` the lines of each square begin; one more than there are squares.
    begins: Vec<u32>,
    /// Numbers of lines, ascending in each square.
    lines: Vec<u16>,
}

impl Cells {
    /// Squares over `lines`, each with all of them that come within `reach_m` of a point in it.
    pub fn new<'a>(lines: impl Iterator<Item = &'a Polyline>, reach_m: f64) -> Self {
        let lines: Vec<&Polyline> = lines.take(usize::from(u16::MAX)).collect();
        let points = || lines.iter().flat_map(|l| l.points());
        let low = points().fold(Enu::new(f64::INFINITY, f64::INFINITY), |a, p| {
            Enu::new(a.x_m.min(p.x_m), a.y_m.min(p.y_m))
        });
        let high = points().fold(Enu::new(f64::NEG_INFINITY, f64::NEG_INFINITY), |a, p| {
            Enu::new(a.x_m.max(p.x_m), a.y_m.max(p.y_m))
        });
        let none = Self {
            origin: Enu::default(),
            side_m: SIDE_M,
            columns: 0,
            taken: Vec::new(),
            begins: vec![0],
            lines: Vec::new(),
        };
        if lines.is_empty() {
            return none;
        }
        let origin = Enu::new(low.x_m - reach_m, low.y_m - reach_m);
        let (wide_m, high_m) = (high.x_m + reach_m - origin.x_m, high.y_m + reach_m - origin.y_m);
        let count = |length_m: f64, side_m: f64| libm::ceil(length_m / side_m).max(1.0);
        let mut side_m = SIDE_M;
        while count(wide_m, side_m) * count(high_m, side_m) > MOST_CELLS {
            side_m *= 2.0;
        }
        let columns = count(wide_m, side_m) as usize;
        let rows = count(high_m, side_m) as usize;
        let mut cells = Self { origin, side_m, columns, ..none };
        let mut squares = vec![Vec::new(); columns * rows];
        for (n, line) in (0_u16..).zip(&lines) {
            cells.enter(&mut squares, n, line, reach_m);
        }
        cells.taken = vec![0; squares.len().div_ceil(64)];
        for (n, square) in squares.into_iter().enumerate() {
            cells.taken[n / 64] |= u64::from(!square.is_empty()) << (n % 64);
            cells.lines.extend(square);
            cells.begins.push(cells.lines.len() as u32);
        }
        cells
    }

    /// Puts a line into the squares that it is near to.
    fn enter(&self, squares: &mut [Vec<u16>], n: u16, line: &Polyline, reach_m: f64) {
        // From a square's middle no point of it is farther than half its diagonal.
        let near_m = reach_m + self.side_m * core::f64::consts::FRAC_1_SQRT_2;
        let rows = squares.len() / self.columns;
        let range = |values: &mut dyn Iterator<Item = f64>, origin_m: f64, count: usize| {
            let (low, high) =
                values.fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), v| (a.min(v), b.max(v)));
            let cell = |m: f64| ((m - origin_m) / self.side_m).max(0.0) as usize;
            cell(low - near_m)..(cell(high + near_m) + 1).min(count)
        };
        let points = line.points();
        let across = range(&mut points.iter().map(|p| p.x_m), self.origin.x_m, self.columns);
        for row in range(&mut points.iter().map(|p| p.y_m), self.origin.y_m, rows) {
            for column in across.clone() {
                let middle = Enu::new(
                    self.origin.x_m + (column as f64 + 0.5) * self.side_m,
                    self.origin.y_m + (row as f64 + 0.5) * self.side_m,
                );
                if line.project(middle).offset_m.abs() <= near_m {
                    squares[row * self.columns + column].push(n);
                }
            }
        }
    }

    /// The numbers of the lines that may be within reach of `p`, ascending; none outside.
    pub fn near(&self, p: Enu) -> &[u16] {
        let Some(cell) = self.cell(p) else { return &[] };
        match (self.begins.get(cell), self.begins.get(cell + 1)) {
            (Some(a), Some(b)) => &self.lines[*a as usize..*b as usize],
            _ => &[],
        }
    }

    /// Whether any line may be.
    pub fn is_near_any(&self, p: Enu) -> bool {
        let taken = self.cell(p).and_then(|cell| Some(self.taken.get(cell / 64)? >> (cell % 64)));
        taken.is_some_and(|bits| bits & 1 == 1)
    }

    /// The square of a place; one that there may not be, where there are too few rows.
    fn cell(&self, p: Enu) -> Option<usize> {
        let x = (p.x_m - self.origin.x_m) / self.side_m;
        let y = (p.y_m - self.origin.y_m) / self.side_m;
        // A NaN is no place either.
        let inside = (0.0..self.columns as f64).contains(&x) && (0.0..MOST_CELLS).contains(&y);
        inside.then(|| y as usize * self.columns + x as usize)
    }
}

/// Half a street's width: the lines of one direction share their squares.
const SIDE_M: f64 = 10.0;
/// A map of lanes a kilometre long has 40,000 squares of that side; a larger one gets larger ones.
const MOST_CELLS: f64 = 65_536.0;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_within_reach_is_found() {
        let line = |a: (f64, f64), b: (f64, f64)| {
            Polyline::new(vec![Enu::new(a.0, a.1), Enu::new(b.0, b.1)]).unwrap()
        };
        let lines = [
            line((0.0, 0.0), (0.0, 190.0)),
            line((3.5, 190.0), (3.5, 0.0)),
            line((-200.0, 80.0), (200.0, 120.0)),
            line((9_000.0, 0.0), (9_000.0, 9_000.0)),
        ];
        for reach_m in [12.0, 50.0] {
            let cells = Cells::new(lines.iter(), reach_m);
            assert!(cells.begins.len() <= MOST_CELLS as usize + 1);
            let (mut found, mut idle) = (0, 0);
            for i in 0..40_000 {
                let p = Enu::new(f64::from(i % 200) * 2.3 - 230.0, f64::from(i / 200) * 1.7 - 70.0);
                let near = cells.near(p);
                assert!(near.is_sorted());
                for (n, l) in (0_u16..).zip(&lines) {
                    if l.project(p).offset_m.abs() <= reach_m {
                        assert!(near.contains(&n), "{p:?} {n}");
                        found += 1;
                    }
                }
                idle += usize::from(near.is_empty());
                assert_eq!(cells.is_near_any(p), !near.is_empty(), "{p:?}");
            }
            assert!(found > 1_000 && idle > 1_000, "{found} {idle}");
        }
        let nowhere = [Enu::new(f64::NAN, 0.0), Enu::new(1e300, 5.0), Enu::new(0.0, f64::INFINITY)];
        assert!(nowhere.iter().all(|p| Cells::new(lines.iter(), 12.0).near(*p).is_empty()));
        assert!(Cells::new([].into_iter(), 12.0).near(Enu::default()).is_empty());
    }
}
